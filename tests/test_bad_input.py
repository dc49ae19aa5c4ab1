"""What nobody sends by accident: bombs, ways out of a folder, forged and old tokens, messages twice and out of order."""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from itsdangerous import URLSafeTimedSerializer

from casefiles.house import new_id
from casefiles.verify import verify
from casefiles.web import backoff, guards, home
from casefiles.web import tokens as signed
from casefiles.web.entrances import DOORS
from casefiles.web.home import START
from lifemaps import commands as do
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.map import map_view
from tests.at_home import at_home
from tests.matrix import ROOM, SEALED, WIRE, Browser, Heard, World, app, open_feed, sample

ROOT = Path(__file__).parent.parent


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    monkeypatch.setattr(backoff, "HOLD_SECONDS", 0.0)
    with at_home(tmp_path, monkeypatch, memory=True, workshop=True) as found:
        yield World(found)


# --- bombs at every door that takes a file --------------------------------------------------------------------------


def zipped(name: str, size: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr(name, b"\0" * size)
    return out.getvalue()


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMBS = {
    "a zip with a hundred megabytes in it": zipped("sheet.csv", 100 * 2**20),
    "a spreadsheet that unfolds": zipped("xl/worksheets/sheet1.xml", 100 * 2**20),
    "a billion laughs": f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]><Document><BkToCstmrStmt>&l9;</BkToCstmrStmt></Document>'.encode(),
    "a file of this machine": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY p SYSTEM "file:///etc/passwd">]><Document><BkToCstmrStmt>&p;</BkToCstmrStmt></Document>',
    "a page elsewhere": b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "http://evil.example/x.dtd"><Document><BkToCstmrStmt/></Document>',
    "a hundred thousand brackets": b"[" * 100_000,
    "a hundred thousand groups": b'{"a":' * 100_000,
    "an endless number": b'{"schema_versie": ' + b"9" * 500_000 + b"}",
    "aliases of aliases": b"a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + b"".join(b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 12)),
    "a thing to build": b"!!python/object/apply:os.system ['touch never']",
    "merge keys": b"a: &a {x: 1}\n" + b"b: {<<: [" + b",".join([b"*a"] * 10_000) + b"]}",
    "no letters at all": bytes(range(256)) * 2000,
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_in_words_at_every_door_that_takes_a_file(
    world: World, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(START, "base_url", SEALED)
    data = BOMBS[name]
    with world.browser("lead", SEALED) as client:
        ledger = client.post("/desk/file", content=b"contract,maand,bedrag\nA1,2026-01,100,00\n", headers={"x-file-name": "huur.csv"}).json()
        for path in ("/own/load", "/instruments"):
            answer = client.post(path, files={"file": ("case.yaml", data)})
            assert 400 <= answer.status_code < 500, (path, answer.status_code)
            assert "root:" not in answer.text and "Traceback" not in answer.text
        for kind in ("ledger", "bank", "keys", "contacts"):
            answer = client.post("/desk/file", params={"as": kind, "b": ledger.get("token", "")}, content=data, headers={"x-file-name": "x.xml"})
            assert answer.status_code in (200, 400, 410, 413), (kind, answer.status_code)
            assert "root:" not in answer.text
    assert not world.house.shelf().cases
    assert not (tmp_path / "never").exists()


def test_a_post_that_says_it_is_small_and_is_not_is_cut_off(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with world.browser("facilitator") as client:
        long = json.dumps({"act": new_id("act"), "cmd": {"do": "Park", "text": "x" * 30_000}})
        assert client.post(f"/live/{world.code}/do", content=long).status_code == 400
        assert client.post("/zaaltest/said", content="[" * 5000).status_code == 400


# --- ways out of a folder -------------------------------------------------------------------------------------------

OUT = (
    "..%2f..%2fapp.py", "..%5c..%5capp.py", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "....//....//etc/passwd", "%252e%252e%252fapp.py", "..%c0%afapp.py",
    "/etc/passwd", "C:%5cWindows%5cwin.ini", "canvas.js%00.py", "../doors.py", "..", ".", "~root", "a" * 5000, "%00", "caf%e9", "%F0%9F%92%A3",
)  # fmt: skip


@pytest.mark.parametrize("name", [door for door in DOORS if "{" in door and door.startswith("GET")])
def test_no_name_in_an_address_leads_out_of_its_folder(world: World, name: str) -> None:
    path = name.split(" ")[1]
    with world.browser("facilitator") as client:
        for bad in OUT:
            answer = client.get(re.sub(r"\{[^}]+\}", bad, path))
            assert answer.status_code in (200, 303, 307, 400, 403, 404, 405, 429), (bad, answer.status_code)
            assert b"root:" not in answer.content
            assert b"import annotations" not in answer.content


# --- signs that mean something to a database ------------------------------------------------------------------------

SQL = (
    "'; DROP TABLE events; --", '" OR "1"="1', "Robert'); DELETE FROM events WHERE ('1'='1", "%_\\", "x' UNION SELECT secret FROM keys --",
    "1; ATTACH DATABASE 'elsewhere.db' AS y", "\\'; SELECT pg_sleep(10); --", "$1 ${x} {0} :name ?", "O'Brien — ''",
)  # fmt: skip


def test_signs_of_a_database_are_text_like_any_other_in_every_field_and_name(world: World) -> None:
    world.lead_does(do.EnterPhase(phase="map_1"))
    for bad in SQL:
        for command in (
            do.AddCard(kind="familie", name=bad[:60], role=bad[:60]), do.Park(text=bad), do.AgreeAction(what=bad, who=bad[:40]),
            do.AddAmount(which="schulden", kind="lening", cents=1, party=bad[:60], note=bad), do.Word(words={"core": bad}),
        ):  # fmt: skip
            world.lead_does(command)
        with world.browser("facilitator") as client:
            for path in (f"/j/{bad}", f"/r/{bad}", f"/qr/{bad}.svg", f"/out/{world.code}/{bad}", f"/w/{bad}"):
                assert client.get(path).status_code in (200, 303, 307, 403, 404, 405, 429)
            assert client.post("/join", data={"code": bad}).status_code in (404, 429)
            assert client.post(f"/j/{world.code}", data={"sign": bad}).status_code in (303, 409)
        assert world.house.table(bad) is None
    table = world.house.sitting(world.sitting)
    assert set(SQL) <= set(table.parked.values())
    assert {bad[:60].strip() for bad in SQL} <= {" ".join(card.name.split()) for card in map_view(world.house.case(table.case)).cards} | {bad[:60].strip() for bad in SQL if "  " in bad}
    assert verify(world.house.store, world.house.seal).sound


# --- tokens ---------------------------------------------------------------------------------------------------------


def bent(token: str) -> list[str]:
    """This token with something changed, cut or made with another key."""
    body, _, rest = token.partition(".")
    return [token[:-1] + ("A" if token[-1] != "A" else "Q"), body, f"{body}.", token + "x", "", "null", rest, token.upper(), "e30." + rest, "a" * 5000]


def test_a_seat_cookie_that_is_bent_or_of_another_table_or_made_elsewhere_opens_nothing(world: World) -> None:
    good = signed.write_seat(world.house.secret, world.sitting, world.lead)
    others = [
        signed.write_seat("another secret", world.sitting, world.lead),
        signed.write_seat(world.house.secret, world.house.table(world.other) or "", world.other_lead),
        signed.write_workshop(world.house.secret, world.sitting, world.lead), signed.write_ticket(world.house.secret, world.sitting, world.lead),
        signed.write_calendar(world.house.secret, world.sitting, 1), signed.write_seat(world.house.secret, world.sitting, "seat:nobody"),
        signed.write_lead(world.house.secret), signed.write_knows(world.house.secret),
    ]  # fmt: skip
    for bad in [*bent(good), *others]:
        client = world.browser("nobody")
        client.cookies = {signed.cookie_name(world.code): bad}
        assert client.post(f"/live/{world.code}/token").status_code == 403, bad[:40]
        assert client.get(f"/out/{world.code}/map.svg").status_code == 403
        assert client.post(f"/live/{world.code}/do", content="{}").status_code == 403


def test_a_ticket_for_the_feed_is_for_this_seat_at_this_table_and_for_two_minutes(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    secret, seat = world.house.secret, world.seats["participant"]
    good = signed.write_ticket(secret, world.sitting, seat)
    monkeypatch.setattr("itsdangerous.timed.time.time", lambda: 1_000_000.0)
    old = URLSafeTimedSerializer(secret, salt="feed").dumps([world.sitting, seat])
    monkeypatch.undo()
    assert signed.read_ticket(secret, good) == (world.sitting, seat)
    foreign = [
        signed.write_ticket(secret, world.house.table(world.other) or "", world.other_lead), signed.write_ticket(secret, world.sitting, world.lead),
        signed.write_ticket("another", world.sitting, seat), signed.write_seat(secret, world.sitting, seat), old,
    ]  # fmt: skip
    from starlette.websockets import WebSocketDisconnect

    home._house = world.house  # The fixture's own patches were undone with the clock.
    with world.browser("participant") as client:
        for bad in [*bent(good), *foreign]:
            with pytest.raises(WebSocketDisconnect), client.websocket_connect(f"{WIRE}/live/{world.code}?token={bad}", headers={"Origin": ROOM}) as socket:
                socket.receive_text()


def test_a_pin_cookie_ends_after_a_day(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    import itsdangerous.timed as clock

    now = clock.time.time()
    cookie = {"lead": signed.write_lead(world.house.secret)}
    assert signed.is_lead(world.house.secret, cookie)
    with monkeypatch.context() as patch:
        patch.setattr(clock.time, "time", lambda: now + 86_400 + 60)
        assert not signed.is_lead(world.house.secret, cookie)
    for bad in bent(cookie["lead"]):
        assert not signed.is_lead(world.house.secret, {"lead": bad})


# --- messages twice and out of order --------------------------------------------------------------------------------


def test_messages_that_come_twice_and_in_another_order_are_each_done_once(world: World) -> None:
    world.lead_does(do.EnterPhase(phase="map_1"))
    sent = [{"t": "do", "act": new_id("act"), "cmd": {"do": "AddCard", "kind": "familie", "name": f"Nicht {n}"}} for n in range(40)]
    rng = random.Random(7)
    messages = [*sent, *sent, *rng.sample(sent, 20)]
    rng.shuffle(messages)
    with world.browser("participant") as client, open_feed(client, world.code) as socket:
        heard = Heard(socket)
        for message in messages:
            socket.send_text(json.dumps(message))
        told = [heard.until("done", "no") for _ in messages]
    assert {one["t"] for one in told} == {"done"}
    cards = [card.name for card in map_view(world.house.case(world.house.sitting(world.sitting).case)).cards]
    assert sorted(name for name in cards if name.startswith("Nicht")) == sorted(f"Nicht {n}" for n in range(40))
    assert verify(world.house.store, world.house.seal).sound


def test_the_name_of_an_act_that_was_done_does_no_other_act_for_whoever_sends_it_again(world: World) -> None:
    act = new_id("act")
    with world.browser("participant") as client, open_feed(client, world.code) as socket:
        heard = Heard(socket)
        for cmd in ({"do": "Park", "text": "eerst"}, {"do": "Park", "text": "iets anders"}, {"do": "EnterPhase", "phase": "keep"}):
            socket.send_text(json.dumps({"t": "do", "act": act, "cmd": cmd}))
            heard.until("done", "no")
    table = world.house.sitting(world.sitting)
    assert list(table.parked.values()) == ["eerst"]
    assert table.phase == "arrive"


ODD = (
    "", "null", "[]", "0", '"do"', "{", '{"t": null}', '{"t": ["do"]}', '{"t": "do", "act": {}, "cmd": []}', '{"t": "do", "act": "act:x", "cmd": 7}',
    '{"t": "since", "head": "x", "language": []}', '{"t": "since", "head": -1}', '{"t": "since", "head": 1e400}', '{"t": "ping", "at": {}, "rtt": "x"}',
    '{"t": "ping", "rtt": NaN}', '{"t": "read", "line": ["x"], "cursor": -5}', '{"t": "readlist", "text": {"a": 1}}', '{"t": "readtally", "line": null, "question": []}',
    '{"t": "do", "act": "act:0123456789abcdefghjkmnpqrs", "cmd": {"do": "Place", "card": "x", "sector": "x", "ring": "x", "x": 1e999}}', '{"t": "' + "x" * 25_000 + '"}',
    "[" * 5000, '{"t":"do","cmd":' + '{"x":' * 4000, "\ud83d\ude00", '{"t":"do","act":"act:0123456789abcdefghjkmnpqrs","cmd":{"do":"State","thing":"card:p_nadira","field":"__class__","value":"x"}}',
)  # fmt: skip


def test_whatever_a_page_sends_the_connection_stays_and_the_table_stands(world: World) -> None:
    with world.browser("participant") as client, open_feed(client, world.code) as socket:
        heard = Heard(socket)
        for odd in ODD:
            socket.send_text(odd.encode("utf-16", "surrogatepass").decode("utf-16"))
        assert heard.asks(sample(do.Park))["t"] == "done"
        for odd in ODD:
            told = client.post(f"/live/{world.code}/do", content=odd.encode("utf-16", "surrogatepass").decode("utf-16"))
            assert told.status_code in (200, 400), odd[:60]
            assert told.json()["t"] == "no" and told.json()["say"], odd[:60]
    assert verify(world.house.store, world.house.seal).sound


# --- what every answer carries --------------------------------------------------------------------------------------


@pytest.mark.parametrize("persona", ["nobody", "facilitator", "lead"])
def test_every_door_answers_with_the_headers_that_keep_a_page_to_itself(world: World, persona: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from casefiles.web import prepare, roomtest

    monkeypatch.setattr(roomtest, "HELD", 0.0)
    monkeypatch.setattr(prepare, "werkmaps", lambda *_: b"%PDF")
    with world.browser(persona) as client:
        for name in DOORS:
            method, path = name.split(" ")
            if method == "WS" or path.endswith("/moved"):
                continue
            path = path.replace("{code}", world.code).replace(":int", "").replace("{number}", "1").replace("{seq}", "1")
            answer = client.request(method, re.sub(r"\{[^}]+\}", "x", path), params={"head": "0"})
            policy = answer.headers["content-security-policy"]
            assert "default-src 'self'" in policy or "default-src 'none'" in policy, name
            assert answer.headers["x-content-type-options"] == "nosniff", name
            assert answer.headers["referrer-policy"] in ("same-origin", "no-referrer"), name
            assert answer.headers["cross-origin-opener-policy"] == "same-origin", name
            assert answer.headers["cross-origin-resource-policy"] == "same-origin", name
            assert "geolocation=()" in answer.headers["permissions-policy"], name
            for cookie in answer.headers.get_list("set-cookie"):
                assert "samesite=lax" in cookie.lower(), (name, cookie.partition("=")[0])
                assert "httponly" in cookie.lower() or cookie.startswith("language=") or "max-age=0" in cookie.lower(), (name, cookie.partition("=")[0])


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://192.168.1.7:8502", "http://192.168.1.7.evil.example:8501", "http://localhost:3000"])
def test_no_page_of_elsewhere_acts_at_any_door(world: World, origin: str) -> None:
    with world.browser("facilitator") as client:
        before = dict(world.house.store.streams())
        for name in DOORS:
            method, path = name.split(" ")
            if method == "POST":
                answer = client.post(re.sub(r"\{[^}]+\}", world.code, path), data={"act": new_id("act")}, headers={"Origin": origin})
                assert answer.status_code == 403, name
        assert dict(world.house.store.streams()) == before


def test_foreign_sockets_are_answered_at_once_and_our_own_still_opens(world: World) -> None:
    from starlette.websockets import WebSocketDisconnect

    with world.browser("facilitator") as client:
        for nth in range(50):
            with pytest.raises(WebSocketDisconnect) as closed, client.websocket_connect(f"{WIRE}/_stcore/stream", headers={"Origin": f"https://e{nth}.example"}):
                pass
            assert closed.value.code == 1008
        with open_feed(client, world.code) as socket:
            assert Heard(socket).until("hello")["code"] == world.code


def test_when_the_house_is_full_who_comes_hears_it_kindly_and_who_is_in_stays(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.websockets import WebSocketDisconnect

    monkeypatch.setattr(guards, "MOST_SOCKETS", 1)
    full = Starlette(routes=app().routes, middleware=[Middleware(guards.FullHouse)])
    client = Browser(full, base_url=ROOM, headers={"Origin": ROOM})
    client.cookies = world.cookies("facilitator")
    with client, open_feed(client, world.code) as socket:
        heard = Heard(socket)
        heard.until("hello")
        with pytest.raises(WebSocketDisconnect) as closed, client.websocket_connect(f"{WIRE}/wire", headers={"Origin": ROOM}):
            pass
        assert closed.value.code == 1013
        answer = client.get("/")
        assert answer.status_code == 503
        assert "Uw plek is niet verloren" in answer.text
        assert heard.asks(sample(do.Park))["t"] == "done"
        assert client.get(f"/seat/{world.code}").status_code == 200


# --- what leaves as a table -----------------------------------------------------------------------------------------


def test_no_export_is_a_table_that_a_spreadsheet_would_reckon_with() -> None:
    """There is none; whoever adds one here adds the test that ``=``, ``+``, ``-``, ``@``, tab and CR begin no cell."""
    for output in OUTPUTS.values():
        assert not re.search(r"csv|tab-separated|spreadsheet|excel", output.media), output.file
    for path in [*(ROOT / "lifemaps" / "exports").glob("*.py"), *(ROOT / "pages").rglob("*.py"), *(ROOT / "casefiles" / "web").glob("*.py")]:
        assert not re.search(r"csv\.writer|to_csv|to_excel|st\.dataframe\(|st\.table\(", path.read_text("utf-8")), path.name


@pytest.mark.parametrize("begins", ["=HYPERLINK(\"http://evil.example\")", "+1+1", "-1", "@SUM(1)", "\t=1", "\r=1", "x\r\nATTENDEE:mailto:evil@example.org\r\nDESCRIPTION:y"])
def test_a_text_that_would_begin_something_else_stays_one_text_in_a_calendar(world: World, begins: str) -> None:
    world.lead_does(do.AgreeAction(what=f"{begins} bellen", who="wij", due="2026-12-01"))
    text = world.browser("facilitator").get(f"/out/{world.code}/agenda.ics").text
    lines = re.sub(r"\r\n[ \t]", "", text).split("\r\n")
    assert not [line for line in lines if line.startswith(("ATTENDEE", "=", "+", "@"))]
    assert sum(line == "BEGIN:VEVENT" for line in lines) + sum(line == "BEGIN:VTODO" for line in lines) <= 3
