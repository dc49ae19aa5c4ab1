"""The locks under the matrix: what was signed for one thing opens no other, ends in time, and no look or act is taken for granted."""
# ruff: noqa: F811  Fixtures are asked for by their names.

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
import uvicorn
from itsdangerous import URLSafeTimedSerializer, timed
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from websockets.asyncio.client import connect

from casefiles import cli
from casefiles.house import House, new_id
from casefiles.web import guards, tokens
from casefiles.web import seat as seat_page
from casefiles.web.home import START
from casefiles.web.tokens import cookie_name, workshop_cookie
from casefiles.web.wires import Wires
from lifemaps import commands as do
from lifemaps.library import read
from lifemaps.refusals import Refusal, no
from lifemaps.roles import ACTS, CARDS, LOOKS
from lifemaps.words import say
from tests.matrix import AT_TABLE, PATIENCE, Heard, World, app, heads, open_feed, section
from tests.server import free_port
from tests.test_matrix import house, world  # noqa: F401

SECRET, CODE, MINE = "geheim", "ABCDE", ("guest", "seat:1")
"""``guest`` as a sitting, so that nothing but the signature tells a pass from the rest."""

WRITERS: dict[str, Callable[[], str]] = {
    "seat": lambda: tokens.write_seat(SECRET, *MINE), "workshop": lambda: tokens.write_workshop(SECRET, *MINE),
    "ticket": lambda: tokens.write_ticket(SECRET, *MINE), "calendar": lambda: tokens.write_calendar(SECRET, MINE[0], 1),
    "pass": lambda: tokens.write_pass(SECRET, MINE[1]), "guest": lambda: tokens.write_guest(SECRET, *MINE),
    "lead": lambda: tokens.write_lead(SECRET), "knows": lambda: tokens.write_knows(SECRET),
}  # fmt: skip
READERS: dict[str, Callable[[str], object]] = {
    "seat": lambda text: tokens.read_seat(SECRET, CODE, {cookie_name(CODE): text}),
    "workshop": lambda text: tokens.read_workshop(SECRET, CODE, {workshop_cookie(CODE): text}),
    "ticket": lambda text: tokens.read_ticket(SECRET, text), "calendar": lambda text: tokens.read_calendar(SECRET, text),
    "pass": lambda text: tokens.read_pass(SECRET, text), "guest": lambda text: tokens.read_guest(SECRET, CODE, {f"guest-{CODE}": text}),
    "lead": lambda text: tokens.is_lead(SECRET, {"lead": text}), "knows": lambda text: tokens.read_knows(SECRET, {"knows": text}),
}  # fmt: skip
LIVES = {"ticket": 120, "pass": 15 * 60, "guest": 12 * 3600, "lead": 24 * 3600, "knows": 30 * 86400}
"""For how many seconds each is good (docs/administrator.md and the docstrings of ``casefiles/web/tokens.py``)."""


@pytest.mark.parametrize("written", WRITERS)
def test_what_was_signed_for_one_thing_opens_no_other(written: str) -> None:
    text = WRITERS[written]()
    opened = {name for name, read in READERS.items() if read(text)}
    assert opened == {written}


@pytest.mark.parametrize("written", WRITERS)
def test_what_somebody_else_signed_or_bent_opens_nothing(written: str) -> None:
    text = WRITERS[written]()
    body, _, signature = text.rpartition(".")
    for odd in (f"{body}.{'A' * len(signature)}", body, f"{text}A", "", "x", signature):
        assert not READERS[written](odd), odd


@pytest.mark.parametrize("written", LIVES)
def test_what_has_an_end_ends(written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def signed(ago: int) -> str:
        with monkeypatch.context() as patch:
            patch.setattr(timed.TimestampSigner, "get_timestamp", lambda _: int(time.time()) - ago)
            return WRITERS[written]()

    assert READERS[written](signed(LIVES[written] - 60))
    assert not READERS[written](signed(LIVES[written] + 60))


# --- nothing is taken for granted: what is taken out of the matrix is gone at every door --------------------------------


def without_look(monkeypatch: pytest.MonkeyPatch, role: str, look: str) -> None:
    """The matrix as it would be if this role had not this look."""
    monkeypatch.setitem(LOOKS, role, LOOKS[role] - {look})


def without_act(monkeypatch: pytest.MonkeyPatch, role: str, act: str) -> None:
    """The matrix as it would be if this role might not do this."""
    monkeypatch.setitem(ACTS, role, ACTS[role] - {act})


def test_who_would_not_have_the_map_hears_it_over_no_feed_and_sees_it_on_no_page(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with world.browser("participant") as client:
        assert "map" in {message["t"] for message in client.get(f"/live/{world.code}/poll").json()["messages"]}
        on_paper = client.get(f"/seat/{world.code}?map=1").text
        without_look(monkeypatch, "participant", "map")
        assert "map" not in {message["t"] for message in client.get(f"/live/{world.code}/poll").json()["messages"]}
        assert client.get(f"/seat/{world.code}?map=1").text != on_paper
        assert client.get(f"/out/{world.code}/map.svg").status_code == 403
        with open_feed(client, world.code) as socket:
            heard = Heard(socket)
            socket.send_text('{"t": "since", "head": 0}')
            heard.until("room")
            world.lead_does(do.Park(text="een"))
            heard.until("room")
        assert "map" not in {message["t"] for message in heard.all}


def test_on_a_phone_nothing_is_offered_that_the_role_may_not(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    client = world.browser("participant")
    world.lead_does(do.EnterPhase(phase="map_1"))
    offered = {"Park": "map_1", "Undo": "map_1", "WriteLine": "map_1"}
    page = client.get(f"/seat/{world.code}/panel").text
    for act in offered:
        assert act in page, act
        with monkeypatch.context() as patch:
            without_act(patch, "participant", act)
            assert f'"{act}"' not in client.get(f"/seat/{world.code}/panel").text, act
    world.lead_does(do.EnterPhase(phase="first_look"))
    assert "LayFaceDown" in client.get(f"/seat/{world.code}/panel").text
    without_act(monkeypatch, "participant", "LayFaceDown")
    assert "LayFaceDown" not in client.get(f"/seat/{world.code}/panel").text


@pytest.mark.parametrize("role", [*AT_TABLE, "nobody", ""])
def test_a_case_is_erased_for_whom_the_page_says_and_for_nobody_else(world: World, role: str) -> None:
    grid = section("Acts")["PutCaseAway"]
    case = world.house.sitting(world.sitting).case
    seat = world.seats.get(role, "seat:x")
    made = world.house.erase("case", case, seat=seat, role=role)
    assert (made is not None) == grid.get(role, False)
    assert bool(world.house.case(case).emptied) == grid.get(role, False)


def test_who_has_no_seat_does_nothing_not_even_what_everybody_may(world: World) -> None:
    for seat in ("", "seat:x", world.other_lead, "owner"):
        assert isinstance(world.house.do(do.Park(text="x"), sitting=world.sitting, seat=seat), Refusal), seat


def test_a_frame_for_all_leaves_out_who_would_not_have_the_map(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over a real line, where one frame is written to all screens at once."""
    without_look(monkeypatch, "participant", "map")
    seats = {role: world.cookies(role) for role in ("participant", "resident")}

    async def listen(port: int, role: str, done: asyncio.Event) -> set[str]:
        cookie = "; ".join(f"{name}={value}" for name, value in seats[role].items())
        token = tokens.write_ticket(world.house.secret, world.sitting, world.seats[role])
        origin = f"http://127.0.0.1:{port}"
        heard: set[str] = set()
        async with connect(f"ws://127.0.0.1:{port}/live/{world.code}?token={token}", origin=origin, additional_headers={"Cookie": cookie}) as line:
            await line.send('{"t": "since", "head": 0}')
            async for text in line:
                message = json.loads(text)
                heard.add(message["t"])
                if message["t"] == "room" and message["parked"]:
                    return heard
                if message["t"] == "room" and not done.is_set():
                    done.set()
        return heard

    async def play() -> dict[str, set[str]]:
        over_lines = app()
        over_lines.user_middleware.insert(0, Middleware(Wires))
        port = free_port()
        server = uvicorn.Server(uvicorn.Config(over_lines, port=port, ws="websockets-sansio", lifespan="off", log_level="error"))
        serving = asyncio.create_task(server.serve())
        while not server.started:
            await asyncio.sleep(0)
        ready = {role: asyncio.Event() for role in seats}
        listening = {role: asyncio.create_task(listen(port, role, ready[role])) for role in seats}
        for event in ready.values():
            await event.wait()
        for line in ("Tante Fatna, tante", "Buur Piet, buur"):
            await asyncio.to_thread(world.lead_does, do.WriteLine(line=line))
        await asyncio.to_thread(world.lead_does, do.Park(text="een"))
        heard = {role: await asyncio.wait_for(task, PATIENCE) for role, task in listening.items()}
        server.should_exit = True
        await serving
        return heard

    world.lead_does(do.EnterPhase(phase="map_1"))
    with ThreadPoolExecutor(1) as other:
        heard = other.submit(asyncio.run, play()).result()
    assert "map" in heard["resident"]
    assert "map" not in heard["participant"]


def test_only_on_the_machine_itself_the_first_look_sits_down_at_the_table_that_was_opened(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(START, "workshop", False)
    monkeypatch.setattr(START, "open_table", f"{world.code}|{world.lead}")
    front = Starlette(routes=[Route("/", lambda _: PlainTextResponse("de eerste bladzijde"))], middleware=[Middleware(guards.LocalTable)])

    def first_look(base: str, address: str) -> bool:
        answer = TestClient(front, base_url=base, client=(address, 5000), follow_redirects=False).get("/")
        return cookie_name(world.code) in answer.cookies

    assert first_look("http://127.0.0.1:8501", "127.0.0.1")
    assert not first_look("http://192.168.1.7:8501", "192.168.1.20")
    assert not first_look("http://127.0.0.1:8501", "192.168.1.20")
    assert not first_look("http://elsewhere.example", "127.0.0.1")


@pytest.mark.parametrize("door", ["/begin", "/begin/workshop", "/set-out"])
def test_over_an_open_line_no_door_opens_a_real_case_not_even_with_the_pin(world: World, door: str) -> None:
    client = world.browser("lead")
    before = heads(world.house)
    form = {"case": "blank", "fictional": "0", "title": "Mevrouw K.", "tables": "2" if "workshop" in door else "1", "act": new_id("act")}
    answer = client.post(door, data=form)
    assert answer.status_code == 403
    assert heads(world.house) == before
    assert not any(row["fictional"] == 0 for row in world.house.store.rows("cases"))


def test_on_a_phone_the_evenings_own_word_is_the_residents_alone(world: World) -> None:
    world.lead_does(do.ChooseScript(script="resident"))
    world.lead_does(do.EnterPhase(phase="hers_map"))
    panels = {role: world.browser(role).get(f"/seat/{world.code}/panel").text for role in ("resident", "participant", "trainer")}
    assert {role: 'data-do="StopTalk"' in text for role, text in panels.items()} == {"resident": True, "participant": False, "trainer": False}
    pen = say("nl-NL", "lead-hers-pen")
    assert {role: pen in text for role, text in panels.items()} == {"resident": False, "participant": True, "trainer": False}


def test_a_map_is_offered_to_the_wall_by_who_may(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    at = world.house.workshop(world.hall.stream).tables[1]
    seat = str(world.house.take_seat(at.sitting))
    lead = str(world.house.take_seat(at.sitting, "facilitator"))
    for nth, phase in enumerate(("first_look", "second_look")):
        world.house.do(do.EnterPhase(phase=phase), sitting=at.sitting, seat=lead)
        world.house.do(do.LayFaceDown(round=nth, level=2, first_step="bellen"), sitting=at.sitting, seat=seat)
    world.house.do(do.TurnOver(), sitting=at.sitting, seat=lead)
    client = world.browser("nobody")
    client.cookies = {cookie_name(at.code): tokens.write_seat(world.house.secret, at.sitting, seat)}
    assert "OfferMap" in client.get(f"/seat/{at.code}/panel").text
    without_act(monkeypatch, "participant", "OfferMap")
    assert "OfferMap" not in client.get(f"/seat/{at.code}/panel").text


def test_nobody_puts_words_in_the_mouth_of_the_tool(world: World) -> None:
    client = world.browser("participant")
    real = seat_page.write_said(world.house, no("too-long", most=7), {})
    words = no("too-long", most=7).sentence("nl-NL")
    assert words in client.get(f"/seat/{world.code}", params={"said": real}).text
    other = URLSafeTimedSerializer("een ander", salt="said").dumps(["too-long", {"most": 7}, {}])
    assert words not in client.get(f"/seat/{world.code}", params={"said": other}).text


def test_while_the_map_is_shut_only_who_leads_works_on_it_and_once_the_resident_stopped_nobody_does(world: World) -> None:
    open_to = {role for role in AT_TABLE if section("Acts")["AddCard"][role]}

    def works() -> dict[str, str]:
        """Per role why not; nothing when the card went on the map."""
        card = do.AddCard(kind="familie", name="Tante")
        answers = {role: world.house.do(card, sitting=world.sitting, seat=world.seats[role]) for role in open_to}
        return {role: answer.reason if isinstance(answer, Refusal) else "" for role, answer in answers.items()}

    world.lead_does(do.EnterPhase(phase="first_look"))
    assert works() == {role: "" if role == "facilitator" else "map-locked" for role in open_to}
    world.lead_does(do.EnterPhase(phase="map_1"))
    assert works() == dict.fromkeys(open_to, "")
    world.house.do(do.StopTalk(), sitting=world.sitting, seat=world.seats["resident"])
    assert works() == dict.fromkeys(open_to, "map-locked")


@pytest.mark.parametrize("role", AT_TABLE)
def test_a_line_of_answers_on_paper_is_read_for_who_may_lay_them_and_for_nobody_else(world: World, role: str) -> None:
    client = world.browser(role)
    told = client.post(f"/live/{world.code}/read", json={"t": "readtally", "n": 1, "line": "3 x 2", "question": "niveau"}).json()
    with open_feed(client, world.code) as socket:
        socket.send_text(json.dumps({"t": "readtally", "n": 1, "line": "3 x 2", "question": "niveau"}))
        assert Heard(socket).until("readtally") == told
    if section("Acts")["LayTally"][role]:
        assert (told["ok"], told["counts"]) == (True, {"2": 3})
    else:
        assert (told["ok"], told["say"], "counts" in told) == (False, no("not-your-role", role=role).sentence("nl-NL"), False)


# --- roles that are given, and cards that let one look ------------------------------------------------------------------


def test_a_role_that_does_not_exist_or_is_not_of_the_table_is_given_to_nobody(world: World) -> None:
    for role in ("admin", "", "owner", "Facilitator"):
        answer = world.house.do(do.GiveRole(seat=world.seats["participant"], role=role), sitting=world.sitting, seat=world.lead)
        assert isinstance(answer, Refusal), role
    assert world.house.sitting(world.sitting).seats[world.seats["participant"]].role == "participant"


def test_the_last_one_who_leads_stays(world: World) -> None:
    world.lead_does(do.GiveRole(seat=world.seats["trainer"], role="participant"))
    for role in ("participant", "observer", "resident", "table"):
        answer = world.house.do(do.GiveRole(seat=world.lead, role=role), sitting=world.sitting, seat=world.lead)
        assert isinstance(answer, Refusal), role
    assert not isinstance(world.house.do(do.GiveRole(seat=world.lead, role="trainer"), sitting=world.sitting, seat=world.lead), Refusal)


@pytest.mark.parametrize("command", [do.AskScores(), do.PassPen(shared=True), do.ChooseSubject(subject="geld"), do.StopTalk(), do.ResumeTalk()])
def test_what_is_the_residents_to_say_is_said_by_nobody_where_no_resident_sits(world: World, command: do.Command) -> None:
    world.lead_does(do.GiveRole(seat=world.seats["resident"], role="participant"))
    answer = world.house.do(command, sitting=world.sitting, seat=world.lead)
    assert isinstance(answer, Refusal)
    assert answer.reason == "resident-only"


def test_a_role_card_that_lies_there_still_goes_to_a_participant_who_comes_late_and_to_nobody_else(world: World) -> None:
    world.lead_does(do.GiveRole(seat=world.seats["resident"], role="participant"))  # Then somebody speaks for her.
    world.lead_does(do.DealRoleCards())
    assert len(world.house.sitting(world.sitting).cards) < len(CARDS)
    for role in ("observer", "resident", "facilitator"):
        seat = str(world.house.take_seat(world.sitting, role))
        assert seat not in world.house.sitting(world.sitting).cards, role
    seat = str(world.house.take_seat(world.sitting))
    assert seat in world.house.sitting(world.sitting).cards


# --- the command line ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("words", "act"), [
    (("erase", "{case}", "--yes"), "PutCaseAway"), (("forget", "{case}", "Fatna", "--yes"), "ForgetPerson"),
    (("back", "{case}"), "BringCaseBack"),
])  # fmt: skip
@pytest.mark.parametrize("may", [True, False])
def test_at_the_command_line_the_owner_does_what_the_page_says_and_no_more(tmp_path, monkeypatch, words, act: str, may: bool) -> None:
    db = tmp_path / "a.db"
    with contextlib.closing(House.open(str(db))) as there:
        case = there.open_case(read("nadira"))
        if act == "BringCaseBack":
            there.keep_case(do.PutCaseAway(), case)
        before = heads(there)
    assert section("Acts")[act]["owner"]
    if not may:
        without_act(monkeypatch, "owner", act)
    code = cli.main(["--db", str(db), "--language", "en", *(word.format(case=case) for word in words)])
    assert (code == 0) == may
    with contextlib.closing(House.open(str(db))) as there:
        assert (heads(there) != before) == may
