"""Signing in at an organisation's own provider: a real OpenID provider on this machine, the walk there and back, who may
sit where, and what happens in an open page when somebody is signed out."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import json
import re
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import oidc_provider_mock
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.testclient import TestClient

from casefiles import cli
from casefiles.house import House, new_id
from casefiles.sessions import Sessions
from casefiles.web import diary, doors, feed, guards, home, seat, signin, then, way, workshops
from casefiles.web.home import START
from lifemaps import commands as do
from tests.at_home import at_home

LAPTOP, OPEN, SEALED = "http://127.0.0.1:8501", "http://192.168.1.7:8501", "https://192.168.1.7:8502"
PEOPLE = {
    "noor": {"name": "Noor (leidt Noord)", "groups": ["noord-leidt"]},
    "bram": {"name": "Bram (Noord)", "groups": ["noord"]},
    "zoe": {"name": "Zoë (Zuid)", "groups": ["zuid"]},
    "kim": {"name": "Kim (kijkt mee)", "groups": ["kijkt"]},
    "piet": {"name": "Piet"},
}
SETTINGS = """
issuer = "http://localhost:{port}"
client_id = "levenskaart"
client_secret = "s"
idle_minutes = 30
longest_hours = 10
roles = [
  {{ group = "noord-leidt", role = "facilitator", team = "noord" }},
  {{ group = "noord", role = "participant", team = "noord" }},
  {{ group = "zuid", role = "facilitator", team = "zuid" }},
  {{ group = "kijkt", role = "observer" }},
]
"""


@pytest.fixture(scope="module")
def provider() -> Iterator[int]:
    users = [oidc_provider_mock.User(sub=sub, claims=dict(claims)) for sub, claims in PEOPLE.items()]
    with oidc_provider_mock.run_server_in_thread(user_claims=users, require_nonce=True) as server:
        yield server.server_port


class Clock:
    """The installation's clock, moved by hand; it begins now, as the command line reads the clock of the machine."""

    def __init__(self) -> None:
        self.at = dt.datetime.now(dt.UTC)

    def __call__(self) -> str:
        return self.at.isoformat(timespec="milliseconds")

    def later(self, **time: int) -> None:
        self.at += dt.timedelta(**time)


class Place:
    """An installation where people sign in."""

    def __init__(self, house: House, clock: Clock) -> None:
        self.house, self.clock = house, clock

    def browser(self, base: str = SEALED) -> TestClient:
        routes = [*doors.routes, *signin.routes, *seat.routes, *feed.routes, *then.routes, *workshops.routes, *diary.routes]
        middleware = [Middleware(way.Stamp), Middleware(guards.OriginGuard), Middleware(SessionMiddleware, secret_key="x" * 32)]
        client = "127.0.0.1" if base == LAPTOP else "192.168.1.20"
        app = Starlette(routes=routes, middleware=middleware)
        return TestClient(app, base_url=base, client=(client, 5000), headers={"Origin": base}, follow_redirects=False)

    def signed_in(self, person: str, then_to: str = "/", base: str = SEALED) -> TestClient:
        client = self.browser(base)
        assert walk(client, person, then_to).headers["location"] == then_to
        return client

    def real_case(self, client: TestClient) -> str:
        """The code of a table at a new real case, opened by whoever sits at this browser."""
        answer = client.post("/begin", data={"case": "blank", "fictional": "0", "title": "Mevrouw K."})
        assert answer.status_code == 303, answer.text
        # What for, and on what ground, is asked first; the table is there already.
        found = re.fullmatch(r"/(?:\?t=|keep/)([A-Z0-9]{5})(?:/begin)?", answer.headers["location"])
        assert found, answer.headers["location"]
        return found[1]

    def at_table(self, person: str, code: str) -> TestClient:
        """The browser of this person, who sat down at this table."""
        client = self.signed_in(person)
        assert client.post(f"/j/{code}", data={"act": new_id("act")}).status_code == 303
        return client

    def lead(self, code: str) -> Callable[[do.Command], Any]:
        """What whoever leads this table does."""
        seat = next(one.id for one in self.sitting(code).seats.values() if one.role == "facilitator")
        return lambda command: self.house.do(command, sitting=self.house.table(code) or "", seat=seat)

    @contextlib.contextmanager
    def line(self, client: TestClient, code: str) -> Iterator[Any]:
        """The live feed as this browser's page opens it, when it heard how the table is."""
        token = client.post(f"/live/{code}/token").json()["token"]
        with client.websocket_connect(f"{SEALED.replace('https', 'wss')}/live/{code}?token={token}") as line:
            line.send_json({"t": "since", "head": 0})
            while line.receive_json()["t"] != "room":
                pass
            yield line

    def sitting(self, code: str) -> Any:
        return self.house.sitting(self.house.table(code) or "")


def walk(client: TestClient, person: str, then_to: str = "/", **more: str) -> httpx.Response:
    """To the provider, there as this person, and back."""
    there = client.get("/sign-in", params={"next": then_to, **more})
    assert there.status_code == 302, there.text
    said = httpx.post(there.headers["location"], data={"sub": person})
    return client.get(said.headers["location"])


@pytest.fixture
def place(provider: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    file = tmp_path / "sign-in.toml"
    file.write_text(SETTINGS.format(port=provider))
    monkeypatch.setenv("LEVENSKAART_SIGN_IN", str(file))
    clock = Clock()
    with at_home(tmp_path, monkeypatch, workshop=True, base_url=SEALED) as house:
        house.now = clock
        yield Place(house, clock)


# --- who may what ---------------------------------------------------------------------------------------------------


def test_given_a_group_that_leads_when_signed_in_then_a_real_case_opens_and_belongs_to_that_team(place: Place) -> None:
    code = place.real_case(place.signed_in("noor"))
    assert place.house.case(place.sitting(code).case).team == "noord"
    assert {one.role for one in place.sitting(code).seats.values()} == {"facilitator"}


@pytest.mark.parametrize("person", ["", "bram", "kim", "piet"])
def test_without_a_group_that_leads_no_real_case_opens_not_even_with_the_pin(place: Place, person: str) -> None:
    client = place.signed_in(person) if person else place.browser()
    client.cookies.set("lead", doors.write_lead(place.house.secret))
    answer = client.post("/begin", data={"case": "blank", "fictional": "0"})
    assert (answer.status_code, "geen echte casus" in answer.text or "Log eerst in" in answer.text) == (403, True)
    assert place.house.store.rows("cases") == []
    assert client.post("/begin", data={"case": "nadira"}).status_code == 303  # Training cases go as ever.


@pytest.mark.parametrize(("person", "role"), [("bram", "participant"), ("kim", "observer")])
def test_groups_become_a_role_at_the_cases_of_their_team(place: Place, person: str, role: str) -> None:
    code = place.real_case(place.signed_in("noor"))
    client = place.signed_in(person, f"/j/{code}")
    assert client.get(f"/j/{code}").status_code == 200
    client.post(f"/j/{code}", data={"act": "act:0123456789abcdefghjkmnpqrs"})
    assert place.sitting(code).seats["seat:0123456789abcdefghjkmnpqrs"].role == role


def test_another_team_and_a_stranger_come_in_through_no_door_of_a_real_case(place: Place) -> None:
    code = place.real_case(noor := place.signed_in("noor"))
    seat_cookie = noor.cookies.get(f"seat-{code}")
    for client in (place.browser(), place.signed_in("zoe"), place.signed_in("piet")):
        client.cookies.set(f"seat-{code}", seat_cookie or "")  # Even somebody's seat does not help.
        assert client.get(f"/j/{code}").status_code == 403
        assert client.post(f"/j/{code}", data={"act": "act:0123456789abcdefghjkmnpqrs"}).status_code == 403
        assert client.get(f"/out/{code}/report.html").status_code == 403
        assert client.post(f"/live/{code}/token").status_code == 403
        assert client.get(f"/live/{code}/poll").status_code == 403
        assert client.get(f"/then/{code}/1").status_code == 403
        assert client.get(f"/guest/{code}").status_code == 403
        assert client.get(f"/seat/{code}").status_code == 303
        refused = client.post("/begin", data={"stream": place.sitting(code).case})
        assert refused.status_code == 403 or refused.headers["location"] == "/lead"
    assert len(place.sitting(code).seats) == 1


def test_at_a_training_case_nobody_has_to_say_who_they_are(place: Place) -> None:
    code, _ = home.begin("nadira")
    assert place.browser(OPEN).get(f"/j/{code}").status_code == 200


def test_a_guest_without_an_account_comes_in_with_a_pass_as_a_participant_only(place: Place) -> None:
    noor = place.signed_in("noor")
    code = place.real_case(noor)
    page = noor.get(f"/guest/{code}")
    link = page.text.split('value="')[1].split('"')[0].replace("&amp;", "&")
    path = link.removeprefix(SEALED)
    guest = place.browser()
    assert guest.get(f"/j/{code}").status_code == 403
    assert guest.get(path).status_code == 200
    answer = guest.post(path, data={"act": "act:0123456789abcdefghjkmnpqrs"})
    assert answer.headers["location"] == f"/seat/{code}"
    assert guest.get(f"/seat/{code}").status_code == 200
    chair = "seat:0123456789abcdefghjkmnpqrs"
    lead = next(s.id for s in place.sitting(code).seats.values() if s.role == "facilitator")
    place.house.do(do.GiveRole(seat=chair, role="facilitator"), sitting=place.house.table(code) or "", seat=lead)
    assert guest.get(f"/seat/{code}").status_code == 303  # A pass never leads.
    other = place.real_case(noor)
    assert guest.get(f"/j/{other}?guest={link.split('guest=')[1]}").status_code == 403


# --- the walk -------------------------------------------------------------------------------------------------------


def test_the_cookie_is_a_random_token_that_scripts_cannot_read_and_that_goes_over_tls_only(place: Place) -> None:
    client = place.browser()
    answer = walk(client, "noor")
    cookie = next(one for one in answer.headers.get_list("set-cookie") if one.startswith("who="))
    assert {"httponly", "secure", "samesite=lax"} <= {part.strip().lower() for part in cookie.split(";")}
    token = client.cookies["who"]
    kept = Path(START.db).read_bytes() + Path(START.db + "-wal").read_bytes()
    assert not any(what.encode() in kept for what in (token, "Noor", "noord-leidt"))


def test_over_an_open_line_nobody_is_sent_to_the_provider(place: Place) -> None:
    answer = place.browser(OPEN).get("/sign-in")
    assert (answer.status_code, answer.headers.get("location")) == (403, None)


def test_what_the_provider_answers_signs_nobody_in_over_an_open_line(place: Place) -> None:
    """Asked over a sealed line, brought back over an open one by a browser that holds the same cookies."""
    client, open_one = place.browser(), place.browser(OPEN)
    back = httpx.URL(httpx.post(client.get("/sign-in").headers["location"], data={"sub": "noor"}).headers["location"])
    open_one.cookies.update(client.cookies)
    answer = open_one.get(f"{OPEN}{back.raw_path.decode()}")
    assert (answer.status_code, "who" in open_one.cookies) == (404, False)
    assert client.get(str(back)).headers["location"] == "/"  # It was good, and still is.


@pytest.mark.parametrize("spoilt", ["state", "code", "nothing", "refused"])
def test_an_answer_that_is_not_the_providers_own_signs_nobody_in(place: Place, spoilt: str) -> None:
    client = place.browser()
    there = client.get("/sign-in").headers["location"]
    action = {"action": "deny"} if spoilt == "refused" else {"sub": "noor"}
    back = httpx.URL(httpx.post(there, data=action).headers["location"])
    if spoilt in ("state", "code"):
        back = back.copy_set_param(spoilt, "x" * 20)
    elif spoilt == "nothing":
        back = httpx.URL(SEALED + "/sign-in/back")
    answer = client.get(str(back))
    assert (answer.status_code, "niet gelukt" in answer.text) == (403, True)
    assert client.cookies.get("who") is None
    assert Sessions(place.house, dt.timedelta(hours=1), dt.timedelta(hours=1)).everybody() == []


def test_an_answer_counts_once_and_in_the_browser_that_asked_only(place: Place) -> None:
    client = place.browser()
    back = httpx.post(client.get("/sign-in").headers["location"], data={"sub": "noor"}).headers["location"]
    assert place.browser().get(back).status_code == 403
    assert client.get(back).status_code == 303
    assert client.get(back).status_code == 403


@pytest.mark.parametrize("where", ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"])
def test_after_signing_in_nobody_is_sent_elsewhere(place: Place, where: str) -> None:
    assert walk(place.browser(), "noor", where).headers["location"] == "/"


def test_a_provider_that_is_away_is_said(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "away.toml"
    file.write_text('issuer = "http://localhost:9"\nclient_id = "x"\n')
    monkeypatch.setenv("LEVENSKAART_SIGN_IN", str(file))
    answer = place.browser().get("/sign-in")
    assert (answer.status_code, "niet te bereiken" in answer.text) == (502, True)


@pytest.mark.parametrize("text", [
    "nonsense", 'issuer = "https://a"', 'issuer = "http://idp.example.org"\nclient_id = "x"', 'issuer = "https://a"\nclient_id = "x"\nother = 1',
    'issuer = "https://a"\nclient_id = "x"\nroles = [{ group = "g", role = "owner" }]', 'issuer = "https://a"\nclient_id = "x"\nidle_minutes = 0',
])  # fmt: skip
def test_a_file_that_is_not_right_is_refused_with_the_reason(tmp_path: Path, text: str) -> None:
    file = tmp_path / "sign-in.toml"
    file.write_text(text)
    with pytest.raises(signin.Odd) as odd:
        signin.read_settings(str(file))
    assert odd.value.what


# --- leaving, being signed out, being silent ------------------------------------------------------------------------


def signed_out(client: TestClient, code: str) -> bool:
    return client.get(f"/out/{code}/report.html").status_code == 403 and client.get(f"/live/{code}/poll").status_code == 403


def test_signing_out_ends_it_here_and_leads_to_the_providers_own_way_out(place: Place, provider: int) -> None:
    client = place.signed_in("noor")
    code = place.real_case(client)
    kept = {name: client.cookies[name] for name in ("who", f"seat-{code}")}
    answer = client.post("/sign-out")
    assert httpx.URL(answer.json()["to"]).path == "/oauth2/end_session"
    assert httpx.URL(answer.json()["to"]).port == provider
    assert dict(client.cookies) .keys().isdisjoint(kept)
    thief = place.browser()
    for name, value in kept.items():
        thief.cookies.set(name, value)
    assert signed_out(thief, code)


def test_nobody_is_signed_out_from_a_foreign_page(place: Place) -> None:
    client = place.signed_in("noor")
    assert client.post("/sign-out", headers={"Origin": "https://elsewhere.example"}).status_code == 403
    assert client.get("/session").json()["name"] == PEOPLE["noor"]["name"]


def test_a_session_ends_after_its_longest_time_and_a_silent_one_is_locked_first(place: Place) -> None:
    client = place.signed_in("noor")
    code = place.real_case(client)
    place.clock.later(minutes=29)
    client.post("/session/alive")
    place.clock.later(minutes=29)
    assert client.get(f"/out/{code}/report.html").status_code == 200
    place.clock.later(minutes=2)
    assert client.get("/session").json()["locked"]
    assert signed_out(client, code)
    client.post("/session/alive")  # Moving the mouse opens no lock.
    assert client.get("/session").json()["locked"]
    assert walk(client, "noor", again="1").status_code == 303
    assert client.get(f"/out/{code}/report.html").status_code == 200
    place.clock.later(hours=10)
    assert client.get("/session").json()["name"] == ""
    assert signed_out(client, code)


def test_a_locked_screen_is_opened_by_the_same_person_only_and_under_the_same_token(place: Place) -> None:
    client = place.signed_in("noor")
    code, token = place.real_case(client), client.cookies["who"]
    client.post("/session/lock")
    assert signed_out(client, code)
    walk(client, "noor", again="1")
    assert client.cookies["who"] == token  # What is open and half typed goes on.
    client.post("/session/lock")
    walk(client, "bram", again="1")
    assert client.cookies["who"] != token
    assert f"seat-{code}" not in client.cookies
    assert signed_out(client, code)


def heard_until_closed(line: Any) -> list[dict[str, Any]]:
    heard = []
    with contextlib.suppress(Exception):
        while True:
            heard.append(json.loads(line.receive_text()))
    return heard


def heard_until(line: Any, text: str) -> list[dict[str, Any]]:
    """What is heard until this is parked, or the line ends."""
    heard = []
    while True:
        heard.append(line.receive_json())
        if text in {one["text"] for one in heard[-1].get("parked", ())} or heard[-1]["t"] == "bye":
            return heard


def test_who_is_signed_out_at_the_command_line_loses_the_open_connection(place: Place, monkeypatch, capsys) -> None:
    monkeypatch.setattr(feed, "AROUND_SECONDS", 0.05)
    client = place.signed_in("noor")
    code = place.real_case(client)
    token = client.post(f"/live/{code}/token").json()["token"]
    with client.websocket_connect(f"{SEALED.replace('https', 'wss')}/live/{code}?token={token}") as line:
        assert line.receive_json()["t"] == "hello"
        line.send_json({"t": "since", "head": 0})
        assert line.receive_json()["t"] == "map"
        assert cli.main(["--db", START.db, "--language", "en", "sessions"]) == 0
        assert PEOPLE["noor"]["name"] in capsys.readouterr().out
        assert cli.main(["--db", START.db, "--language", "en", "sessions", "--end", str(PEOPLE["noor"]["name"])]) == 0
        heard: list[dict[str, Any]] = []
        listening = threading.Thread(target=lambda: heard.extend(heard_until_closed(line)), daemon=True)
        listening.start()
        listening.join(30)
        assert not listening.is_alive()
    assert heard[-1]["t"] == "bye"
    assert "niet meer ingelogd" in heard[-1]["say"]


def test_who_signs_out_in_another_page_loses_the_open_connection_also_who_only_looks_while_nothing_moves(place: Place, monkeypatch) -> None:
    monkeypatch.setattr(feed, "AROUND_SECONDS", 0.05)
    code = place.real_case(place.signed_in("noor"))
    wall = place.at_table("kim", code)
    with place.line(wall, code) as line:
        wall.post("/sign-out")
        heard: list[dict[str, Any]] = []
        listening = threading.Thread(target=lambda: heard.extend(heard_until_closed(line)), daemon=True)
        listening.start()
        listening.join(10)
        assert not listening.is_alive()
    assert (heard[-1]["t"], "niet meer ingelogd" in heard[-1]["say"]) == ("bye", True)


@pytest.mark.parametrize("real", [True, False])
def test_a_locked_screen_hears_nothing_of_what_moves_until_it_is_opened_again(place: Place, monkeypatch, real: bool) -> None:
    monkeypatch.setattr(feed, "HERE_SOON_SECONDS", 3600.0)  # Nothing moves by itself.
    monkeypatch.setattr(feed, "AROUND_SECONDS", 3600.0)
    code = place.real_case(place.signed_in("noor")) if real else home.begin("nadira")[0]
    phone, lead = place.at_table("bram", code), place.lead(code)
    with place.line(phone, code) as line:
        phone.post("/session/lock")
        lead(do.Park(text="achter het slot"))
        walk(phone, "bram", again="1")
        lead(do.Park(text="daarna"))
        heard = heard_until(line, "daarna")
    rooms = [{one["text"] for one in message["parked"]} for message in heard if message["t"] == "room"]
    assert "bye" not in {message["t"] for message in heard}
    assert {"achter het slot"} not in rooms
    assert rooms[-1] == {"achter het slot", "daarna"}


@pytest.mark.parametrize("door", ["/sign-out", "/session/lock"])
def test_who_waited_for_an_answer_and_was_signed_out_meanwhile_hears_that_and_nothing_of_the_case(place: Place, monkeypatch, door: str) -> None:
    monkeypatch.setattr(feed, "HERE_SOON_SECONDS", 3600.0)  # Nobody comes or goes meanwhile.
    code = place.real_case(place.signed_in("noor"))
    phone, lead, sitting = place.at_table("bram", code), place.lead(code), place.house.table(code) or ""
    cookies = dict(phone.cookies)

    async def play() -> tuple[int, str]:
        wire = httpx.ASGITransport(Starlette(routes=feed.routes), client=("192.168.1.20", 5000))
        async with httpx.AsyncClient(transport=wire, base_url=SEALED, cookies=cookies) as waits:
            known = (await waits.get(f"/live/{code}/poll")).json()
            waiting = asyncio.create_task(waits.get(f"/live/{code}/poll", params={name: known[name] for name in ("head", "room", "mine")}))
            while not feed.FEED._rooms[sitting].screens:
                await asyncio.sleep(0)
            await asyncio.to_thread(phone.post, door)
            await asyncio.to_thread(lead, do.Park(text="over de bewoner"))
            answer = await waiting
            feed.FEED.close()
            return answer.status_code, answer.text

    with ThreadPoolExecutor(1) as other:
        status, text = other.submit(asyncio.run, play()).result()
    assert (status, '"bye"' in text, "over de bewoner" in text) == (403, True, False)


def test_in_a_connection_that_is_still_open_nothing_is_done_any_more(place: Place) -> None:
    client = place.signed_in("noor")
    code = place.real_case(client)
    token = client.post(f"/live/{code}/token").json()["token"]
    with client.websocket_connect(f"{SEALED.replace('https', 'wss')}/live/{code}?token={token}") as line:
        assert line.receive_json()["t"] == "hello"
        head = place.house.case(place.sitting(code).case).head
        client.post("/session/lock")
        line.send_json({"t": "do", "act": "act:0123456789abcdefghjkmnpqrt", "command": {"do": "AddCard", "kind": "familie", "name": "x"}})
        answer = line.receive_json()
        assert (answer["t"], "op slot" in answer["say"]) == ("no", True)
        assert place.house.case(place.sitting(code).case).head == head


def test_another_key_ends_every_session(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    client = place.signed_in("noor")
    home.close()
    assert cli.main(["--db", START.db, "key", "change"]) == 0
    assert client.get("/session").json()["name"] == ""


def test_without_the_file_nothing_of_it_is_there(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LEVENSKAART_SIGN_IN")
    client = place.browser(LAPTOP)
    assert client.get("/session").json() == {"on": False}
    assert client.get("/sign-in").status_code == 404
    assert "who.js" not in client.get("/join").text


def test_who_may_only_look_sits_down_as_the_screen_that_looks_and_a_made_up_pass_is_no_pass(place: Place) -> None:
    code = place.real_case(place.signed_in("noor"))
    for person, roles in (("kim", {"observer"}), ("bram", {"participant"})):
        client = place.signed_in(person)
        answer = client.post(f"/j/{code}", data={"act": new_id("act"), "guest": ""})
        assert answer.status_code == 303, answer.text
        assert {seat.role for seat in list(place.sitting(code).seats.values())[-1:]} == roles
        again = client.post(f"/j/{code}", data={"act": new_id("act"), "guest": "x.y.z"})
        assert f"guest-{code}" not in again.cookies
