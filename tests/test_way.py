"""By which way somebody comes: a real case stays on the laptop's own screen or a sealed line; a training case goes anywhere."""

from __future__ import annotations

import datetime as dt
import json
import ssl
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit
from cryptography import x509
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import HTTPConnection
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from casefiles.house import House
from casefiles.web import certificate, desk, diary, doors, feed, guards, home, seat, then, tls, tokens, way, workshops
from casefiles.web.home import START
from lifemaps import commands as do
from tests.at_home import at_home
from tests.proxy import certificate as made_elsewhere

STATIC = Path(streamlit.__file__).parent / "static"
LAPTOP, ROOM, SEALED = "http://127.0.0.1:8501", "http://192.168.1.7:8501", "https://192.168.1.7:8502"
PHONE = "192.168.1.20"
WHY = "kan iemand op dezelfde wifi meelezen"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    with at_home(tmp_path, monkeypatch, workshop=True, base_url=ROOM, safe_url=SEALED, fingerprint="AB:CD") as found:
        yield found


def browser(base: str, client: str = PHONE, **more: Any) -> TestClient:
    routes = [*doors.routes, *seat.routes, *feed.routes, *then.routes, *workshops.routes, *diary.routes, *desk.routes]
    middleware = [
        Middleware(way.Stamp), Middleware(tls.ToTls), Middleware(guards.Headers, static=STATIC), Middleware(guards.OriginGuard),
    ]  # fmt: skip
    app = Starlette(routes=routes, middleware=middleware)
    return TestClient(app, base_url=base, client=(client, 5000), headers={"Origin": base, **more.pop("headers", {})}, follow_redirects=False)


def evening(house: House, *, fictional: bool) -> tuple[str, str]:
    """A table at a case, its code and the facilitator's cookie."""
    code, lead = home.begin("nadira" if fictional else "blank", title="Mevrouw K.", fictional=fictional)
    return code, tokens.write_seat(house.secret, house.table(code) or "", lead)


def asked_everywhere(client: TestClient, code: str) -> dict[str, tuple[int, str]]:
    """Every door of a table: what it answers, with everything that was said."""
    doors_of = {
        "seat": ("GET", f"/seat/{code}"), "panel": ("GET", f"/seat/{code}/panel"), "export": ("GET", f"/out/{code}/report.html"),
        "map": ("GET", f"/out/{code}/map.svg"), "poll": ("GET", f"/live/{code}/poll"), "ticket": ("POST", f"/live/{code}/token"),
        "act": ("POST", f"/live/{code}/do"), "read": ("POST", f"/live/{code}/read"), "past": ("GET", f"/then/{code}/3"),
        "record": ("GET", f"/seat/{code}/record"),
    }  # fmt: skip
    found = {}
    for name, (method, path) in doors_of.items():
        body = {"content": json.dumps({"act": "act:x", "command": {}})} if method == "POST" else {}
        answer = client.request(method, path, **body)
        found[name] = (answer.status_code, answer.text)
    return found


# --- which way it was -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("scheme", "client", "host", "more", "expected"), [
    ("http", "127.0.0.1", "127.0.0.1:8501", (), "here"), ("http", "::1", "[::1]:8501", (), "here"),
    ("https", "127.0.0.1", "localhost:8502", (), "here"),
    ("http", PHONE, "127.0.0.1:8501", (), "open"),  # A name of its own for somebody else's machine.
    ("http", "127.0.0.1", "levenskaart.example.org", (), "open"), ("http", "127.0.0.1", "127.0.0.1", ((b"x-forwarded-for", b"1.2.3.4"),), "open"),
    ("http", "127.0.0.1", "127.0.0.1", ((b"forwarded", b"for=1.2.3.4"),), "open"), ("http", PHONE, "192.168.1.7", (), "open"),
    ("https", PHONE, "192.168.1.7:8502", (), "sealed"), ("wss", PHONE, "192.168.1.7:8502", (), "sealed"), ("http", "127.0.0.1", "[::1", (), "open"),
])  # fmt: skip
def test_the_way_is_read_from_the_connection(scheme, client, host, more, expected) -> None:
    scope = {"type": "http", "scheme": scheme, "client": (client, 1), "headers": [(b"host", host.encode()), *more]}
    assert way.way_of(HTTPConnection(scope)) == expected


def test_what_a_browser_says_about_its_way_counts_for_nothing() -> None:
    seen: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        seen.append([value for key, value in scope["headers"] if key == b"x-levenskaart-way"])
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body"})

    TestClient(way.Stamp(app), base_url=ROOM, client=(PHONE, 1)).get("/", headers={"X-Levenskaart-Way": "here", "X-Forwarded-Proto": "https"})
    assert seen == [[b"open"]]
    assert way.way_of(way.Handshake({}, {"Host": "x"})) == "open"
    assert way.way_of(way.Handshake({}, {"x-levenskaart-way": "sealed"})) == "sealed"
    assert way.way_of(object()) == "open"  # type: ignore[arg-type]


@pytest.mark.parametrize(("proxy", "expected"), [("10.0.0.5", "sealed"), ("10.0.0.6", "open")])
def test_only_a_proxy_that_was_named_may_say_that_the_line_was_sealed(proxy: str, expected: str) -> None:
    seen: list[str] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        seen.append(way.way_of_scope(scope))
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body"})

    behind = ProxyHeadersMiddleware(app, trusted_hosts="10.0.0.5")  # As uvicorn does with LEVENSKAART_PROXIES.
    said = {"X-Forwarded-Proto": "https", "X-Forwarded-For": PHONE}
    TestClient(behind, base_url="http://levenskaart.example.org", client=(proxy, 1)).get("/", headers=said)
    assert seen == [expected]


# --- a real case ----------------------------------------------------------------------------------------------------


def test_over_an_open_line_no_door_of_a_real_case_opens_even_with_its_seat(house: House) -> None:
    code, cookie = evening(house, fictional=False)
    client = browser(ROOM)
    client.cookies = {tokens.cookie_name(code): cookie}
    answers = asked_everywhere(client, code)
    assert {name: status for name, (status, _) in answers.items() if status not in (303, 403)} == {}
    assert [name for name, (_, text) in answers.items() if "Mevrouw K." in text] == []
    assert {name for name, (_, text) in answers.items() if WHY in text} >= {"export", "map", "poll", "ticket", "act", "read"}
    assert answers["seat"][0] == 303  # To the door of the table, which says why.
    door = client.get(f"/j/{code}")
    assert (door.status_code, WHY in door.text, f"{SEALED}/j/{code}" in door.text) == (403, True, True)
    assert "Mevrouw K." not in door.text
    seats = len(house.sitting(house.table(code) or "").seats)
    assert client.post(f"/j/{code}", data={"act": "act:0123456789abcdefghjkmnpqrs"}).status_code == 403
    assert len(house.sitting(house.table(code) or "").seats) == seats


def test_over_an_open_line_the_live_feed_of_a_real_case_is_closed_at_once(house: House) -> None:
    code, cookie = evening(house, fictional=False)
    sitting, lead = tokens.read_seat(house.secret, code, {tokens.cookie_name(code): cookie}) or ("", "")
    ticket = tokens.write_ticket(house.secret, sitting, lead)
    for base, opens in ((ROOM, False), (SEALED, True)):
        client = browser(base)
        client.cookies = {tokens.cookie_name(code): cookie}
        line = f"{base.replace('http', 'ws')}/live/{code}?token={ticket}"
        if opens:
            with client.websocket_connect(line) as feed_of:
                assert feed_of.receive_json()["t"] == "hello"
        else:
            with pytest.raises(WebSocketDisconnect) as closed, client.websocket_connect(line):
                pass
            assert (closed.value.code, closed.value.reason) == (1008, "")


@pytest.mark.parametrize(("base", "client"), [(LAPTOP, "127.0.0.1"), (SEALED, PHONE)])
def test_on_the_laptop_and_over_a_sealed_line_a_real_case_is_as_any(house: House, base: str, client: str) -> None:
    code, cookie = evening(house, fictional=False)
    there = browser(base, client)
    assert there.get(f"/j/{code}").status_code == 200
    there.cookies = {tokens.cookie_name(code): cookie}
    answers = asked_everywhere(there, code)
    assert [name for name, (_, text) in answers.items() if WHY in text] == []
    assert (answers["export"][0], answers["seat"][0], answers["past"][0]) == (200, 200, 200)
    assert "Mevrouw K." in answers["export"][1]


def test_a_training_case_goes_over_any_line(house: House) -> None:
    code, cookie = evening(house, fictional=True)
    client = browser(ROOM)
    assert client.get(f"/j/{code}").status_code == 200
    client.cookies = {tokens.cookie_name(code): cookie}
    assert {name for name, (status, _) in asked_everywhere(client, code).items() if status == 403} == set()


def test_the_calendar_of_a_real_case_is_not_sent_over_an_open_line(house: House) -> None:
    code, cookie = evening(house, fictional=False)
    sitting, lead = tokens.read_seat(house.secret, code, {tokens.cookie_name(code): cookie}) or ("", "")
    house.do(do.ShareCalendar(), sitting=sitting, seat=lead)
    path = diary.address(sitting).removeprefix(SEALED)
    assert path.startswith("/agenda/")  # Its address is the one over TLS.
    assert browser(ROOM).get(path).status_code == 403
    assert browser(SEALED).get(path).status_code == 200


# --- opening one ----------------------------------------------------------------------------------------------------


def lead_cookie(house: House) -> dict[str, str]:
    return {"lead": tokens.write_lead(house.secret)}


@pytest.mark.parametrize("base", [ROOM, SEALED])
def test_beside_an_open_line_the_pin_opens_no_real_case_from_elsewhere(house: House, base: str) -> None:
    client = browser(base)
    client.cookies = lead_cookie(house)
    refused = client.post("/begin", data={"case": "blank", "fictional": "0", "title": "Mevrouw K."})
    assert (refused.status_code, "http://127.0.0.1" in refused.text) == (403, True)
    assert client.post("/begin/workshop", data={"case": "blank", "fictional": "0", "tables": "2"}).status_code == 403
    assert house.store.rows("cases") == []
    assert client.post("/begin", data={"case": "nadira"}).status_code == 303


def test_on_the_laptop_itself_the_pin_opens_one_and_a_script_is_led_to_the_reason(house: House, monkeypatch) -> None:
    client = browser(LAPTOP, "127.0.0.1")
    client.cookies = lead_cookie(house)
    assert client.post("/begin", data={"case": "blank", "fictional": "0"}).status_code == 303
    from_room = browser(ROOM)
    from_room.cookies = lead_cookie(house)
    stream = str(next(row["stream"] for row in house.store.rows("cases")))
    told = from_room.post("/begin", data={"stream": stream}, headers={"Accept": "application/json"})
    assert (told.status_code, told.json()) == (403, {"to": "/real"})
    assert WHY in from_room.get("/real").text


def test_where_everybody_comes_over_tls_the_pin_opens_a_real_case_from_anywhere(house: House, monkeypatch) -> None:
    monkeypatch.setattr(START, "base_url", SEALED)
    client = browser(SEALED)
    client.cookies = lead_cookie(house)
    assert client.post("/begin", data={"case": "blank", "fictional": "0"}).status_code == 303


def test_where_everybody_comes_over_tls_the_open_door_sends_on_to_the_same_page(house: House, monkeypatch) -> None:
    monkeypatch.setattr(START, "base_url", SEALED)
    sent = browser(ROOM).get("/join?language=en")
    assert (sent.status_code, sent.headers["location"]) == (307, f"{SEALED}/join?language=en")
    assert browser(LAPTOP, "127.0.0.1").get("/join").status_code == 200
    assert browser(SEALED).get("/join").status_code == 200


def test_a_ledger_of_tenants_is_not_taken_in_over_an_open_line(house: House) -> None:
    client = browser(ROOM)
    client.cookies = lead_cookie(house)
    assert client.post("/desk", content=b"a;b\n1;2\n").status_code in (403, 404, 405)
    path = next(route.path for route in desk.routes)
    refused = client.post(path, content=b"a;b\n1;2\n")
    assert (refused.status_code, WHY in refused.text) == (403, True)


def test_the_qr_of_a_real_table_leads_over_tls_and_that_of_a_training_table_as_ever(house: House) -> None:
    seen: list[str] = []
    real, training = evening(house, fictional=False)[0], evening(house, fictional=True)[0]
    for code in (real, training):
        seen.append(home.base_url(fictional=house.sitting(house.table(code) or "").fictional))
        assert browser(SEALED).get(f"/qr/{code}.svg").status_code == 200
    assert seen == [SEALED, ROOM]
    assert browser(SEALED).get(f"/qr/{real}.svg").text != browser(SEALED).get(f"/qr/{training}.svg").text


# --- the certificate ------------------------------------------------------------------------------------------------

NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)


def test_a_certificate_of_our_own_names_the_machine_and_its_key_is_its_owners_only(tmp_path: Path) -> None:
    made = certificate.own(str(tmp_path / "a.db"), NOW, ("192.168.1.7",))
    assert {"localhost", "127.0.0.1", "192.168.1.7"} <= set(made.names)
    assert stat.S_IMODE(made.key.stat().st_mode) == 0o600
    assert made.own
    held = x509.load_pem_x509_certificate(made.file.read_bytes())
    assert (held.not_valid_after_utc - held.not_valid_before_utc).days <= 398  # The most the browsers allow (CA/Browser Forum, 6.3.2).
    ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(made.file, made.key)


def test_it_stays_the_same_until_it_ends_soon_or_the_machine_has_another_address(tmp_path: Path) -> None:
    db = str(tmp_path / "a.db")
    first = certificate.own(db, NOW, ("192.168.1.7",))
    assert certificate.own(db, NOW + dt.timedelta(days=300), ("192.168.1.7",)) == first
    moved = certificate.own(db, NOW, ("10.0.0.3",))
    later = certificate.own(db, NOW + dt.timedelta(days=390), ("10.0.0.3",))
    assert len({first.fingerprint, moved.fingerprint, later.fingerprint}) == 3
    key = first.key.read_bytes()
    first.file.write_text("torn")
    certificate.own(db, NOW, ("10.0.0.3",))
    assert first.key.read_bytes() == key


def test_the_organisations_own_is_used_only_when_it_can_be(tmp_path: Path) -> None:
    cert, key = made_elsewhere(tmp_path, "levenskaart.example.org")
    now = dt.datetime.now(dt.UTC)
    found = certificate.given(str(cert), str(key), now)
    assert (found.names, found.own) == (("levenskaart.example.org",), False)
    for file, private, at, reason in (
        (str(tmp_path / "none.pem"), str(key), now, "missing"), (str(cert), "", now, "missing"), (str(key), str(key), now, "odd"),
        (str(cert), str(key), now + dt.timedelta(days=9), "over"),
    ):  # fmt: skip
        with pytest.raises(certificate.NoCertificate) as wrong:
            certificate.given(file, private, at)
        assert wrong.value.reason == reason
