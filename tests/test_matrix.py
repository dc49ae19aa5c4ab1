"""Who may do and who may see, tried from outside: every role at every door with every act, compared with docs/roles.md."""

from __future__ import annotations

import argparse
import ast
import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import streamlit as st
from starlette.routing import WebSocketRoute
from streamlit.testing.v1 import AppTest

from casefiles import cli, rolespage
from casefiles.house import House, new_id
from casefiles.web import prepare, roomtest, seat
from casefiles.web.entrances import DOORS, FEED, HOUSE, TERMINAL
from casefiles.web.home import START
from lifemaps import commands as do
from lifemaps import decide as cases
from lifemaps import organisation
from lifemaps import shelf as shelves
from lifemaps import sitting as sittings
from lifemaps import vault as vaults
from lifemaps import workshop as workshops
from lifemaps.case import Case
from lifemaps.exports.outputs import OUTPUTS, Output
from lifemaps.refusals import Refusal
from lifemaps.roles import ACTS, ROLES
from lifemaps.sitting import Sitting
from lifemaps.words import say
from lifemaps.workshop import Workshop
from tests.at_home import at_home
from tests.matrix import (
    AT_TABLE,
    PAGE,
    PERSONAS,
    ROUTES,
    SEALED,
    Heard,
    World,
    allowed,
    every_command,
    heads,
    open_feed,
    refused_by_role,
    sample,
    section,
)

ROOT = Path(__file__).parent.parent
BROWSER = {command.__name__ for command in do.FROM_BROWSER}
ELSEWHERE = {c.__name__ for c in (*do.SHELF_COMMANDS, *do.VAULT_COMMANDS, *do.DESK_COMMANDS)}
"""What no table decides: asked of the shelf, the vault and the organisation."""
HALLS = {c.__name__ for c in do.WORKSHOP_COMMANDS}


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    with at_home(tmp_path, monkeypatch, memory=True, workshop=True) as found:
        yield found


@pytest.fixture
def world(house: House) -> World:
    return World(house)


# --- the page, and that nothing is missing --------------------------------------------------------------------------


def test_the_page_in_the_docs_is_the_matrix_of_the_code() -> None:
    assert PAGE.read_text("utf-8") == rolespage.text(), "python -m casefiles.rolespage > docs/roles.md, and read what changed"


def test_every_route_of_the_app_stands_in_the_list_of_doors_and_nothing_else_does() -> None:
    there = set()
    for route in ROUTES:
        kinds = {"WS"} if isinstance(route, WebSocketRoute) else set(route.methods or ()) - {"HEAD"}
        there |= {f"{kind} {route.path}" for kind in kinds}
    assert there == set(DOORS)


def test_every_command_of_the_terminal_stands_in_the_list_of_doors() -> None:
    found = [a for a in cli._parser("en")._actions if isinstance(a, argparse._SubParsersAction)]
    assert set(found[0].choices) == set(TERMINAL)


def test_every_message_of_the_live_feed_stands_in_the_list_of_doors() -> None:
    told = set()
    for node in ast.walk(ast.parse((ROOT / "casefiles/web/feed.py").read_text("utf-8"))):
        if isinstance(node, ast.Dict):
            told |= {v.value for k, v in zip(node.keys, node.values, strict=True) if isinstance(k, ast.Constant) and k.value == "t" and isinstance(v, ast.Constant)}
    assert told | {"map"} == set(FEED)


def test_whatever_pages_ask_of_the_house_beside_looking_stands_in_the_list_of_doors() -> None:
    looking = {
        "sitting", "case", "store", "now", "workshop", "tables", "norms", "scripts", "shelf", "ledger_profiles", "answered",
        "who_answered", "on_paper", "papered", "has_answered", "still_writing", "contact_roles", "forecasts", "agenda",
        "room_name", "instruments", "secret", "workshop_by", "table", "accesses", "access_sound",
    }  # fmt: skip
    asked = set()
    for path in (ROOT / "pages").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Call):
                called = node.value.func
                if getattr(called, "id", getattr(called, "attr", "")) == "house":
                    asked.add(node.attr)
    assert asked - looking <= set(HOUSE), asked - looking - set(HOUSE)


def test_what_is_in_no_list_may_nobody() -> None:
    assert not any("WhateverIsNew" in acts for acts in ACTS.values())
    with pytest.raises(KeyError):
        section("Acts")["WhateverIsNew"]


# --- routes ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("persona", PERSONAS)
def test_every_door_lets_in_whom_the_page_says_and_nobody_else(world: World, persona: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roomtest, "HELD", 0.0)
    monkeypatch.setattr(prepare, "werkmaps", lambda *_: b"%PDF")
    with world.browser(persona) as client:
        found = {name: world.lets_in(client, name) for name in DOORS}
    assert found == {name: allowed(who, persona) for name, who in DOORS.items()}


@pytest.mark.parametrize("persona", PERSONAS)
def test_what_needs_a_sealed_line_is_open_over_one_to_whom_the_page_says(world: World, persona: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(START, "base_url", SEALED)
    doors = [name for name, who in DOORS.items() if "sealed" in who]
    assert doors
    with world.browser(persona, SEALED) as client:
        found = {name: world.lets_in(client, name) for name in doors}
    assert found == {name: allowed(DOORS[name], persona, sealed=True) for name in doors}


def test_a_private_address_ends_when_it_is_taken_back_and_a_forged_one_leads_nowhere(world: World) -> None:
    client = world.browser("nobody")
    from casefiles.web.tokens import write_calendar

    good = f"/agenda/{write_calendar(world.house.secret, world.sitting, 1)}.ics"
    assert client.get(good).status_code == 200
    for forged in (write_calendar("another", world.sitting, 1), write_calendar(world.house.secret, world.sitting, 2), "x.y.z"):
        assert client.get(f"/agenda/{forged}.ics").status_code == 404
    world.lead_does(do.StopCalendar())
    assert client.get(good).status_code == 404


@pytest.mark.parametrize("role", AT_TABLE)
def test_every_export_goes_to_whom_the_page_says_and_nobody_else(world: World, role: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Output, "of", lambda *_, **__: b"made")
    grid = section("What can be taken along")
    assert set(grid) == set(OUTPUTS)
    client, stranger = world.browser(role), world.browser("elsewhere")
    for name in OUTPUTS:
        assert (client.get(f"/out/{world.code}/{name}").status_code == 200) == grid[name][role], name
        assert stranger.get(f"/out/{world.code}/{name}").status_code == 403


@pytest.mark.parametrize("role", AT_TABLE)
def test_a_real_name_leaves_with_a_note_for_whom_the_page_says_only(world: World, role: str) -> None:
    assert not isinstance(
        world.house.in_vault(do.KeepContact(role="moeder", name="Geheime Naam"), sitting=world.sitting, seat=world.lead), Refusal
    )
    contact = next(iter(world.house.contact_roles(world.house.sitting(world.sitting).case)))
    answer = world.browser(role).get(f"/out/{world.code}/note.html", params={"contact": contact})
    if section("Looks")["vault"][role]:
        assert answer.status_code == 200
    else:
        assert answer.status_code == 403
        assert "Geheime" not in answer.text


# --- acts, at each door a seat can act through ----------------------------------------------------------------------


def check(world: World, role: str, name: str, before: dict[str, int], say_: str, grid: dict[str, dict[str, bool]]) -> None:
    """One act by one role: refused because of the role, or not because of the role; and a refusal wrote nothing."""
    known = grid[name][role]
    assert say_ != say("nl-NL", "refusal-not-understood"), (name, "the sample of this command cannot be read")
    assert refused_by_role(say_, role) != known, (role, name, say_)
    if not known:
        assert heads(world.house) == before, (role, name)


@pytest.mark.parametrize("role", AT_TABLE)
def test_every_act_over_the_live_feed(world: World, role: str) -> None:
    grid = section("Acts")
    with world.browser(role) as client, open_feed(client, world.code) as socket:
        heard = Heard(socket)
        for command in every_command():
            name, before = command.__name__, heads(world.house)
            answer = heard.asks(sample(command))
            if name not in BROWSER:
                assert answer["say"] == say("nl-NL", "refusal-not-understood"), name
                assert heads(world.house) == before
            else:
                check(world, role, name, before, answer.get("say", "") if answer["t"] == "no" else "", grid)


@pytest.mark.parametrize("role", AT_TABLE)
def test_every_act_by_post_and_by_plain_form(world: World, role: str) -> None:
    grid = section("Acts")
    client = world.browser(role)
    for command in every_command():
        name, before = command.__name__, heads(world.house)
        body = json.dumps({"act": new_id("act"), "cmd": sample(command)})
        answer = client.post(f"/live/{world.code}/do", content=body).json()
        if name not in BROWSER:
            assert answer["say"] == say("nl-NL", "refusal-not-understood"), name
        else:
            check(world, role, name, before, answer.get("say", "") if answer["t"] == "no" else "", grid)


@pytest.mark.parametrize("role", AT_TABLE)
def test_every_act_of_a_plain_form(world: World, role: str) -> None:
    grid, client = section("Acts"), world.browser(role)
    form = {
        "round": "0", "level": "2", "first_step": "bellen", "line": "Tante, tante", "what": "x", "text": "x", "kind": "moral",
        "step": "1", "ask": "2", "map_head": "1", "who": "x", "subject": "geld",
    }  # fmt: skip
    for name in sorted(seat.FROM_FORM, key=lambda one: one == "StopTalk"):
        before = heads(world.house)
        answer = client.post(f"/seat/{world.code}/do", data=form | {"do": name, "act": new_id("act")})
        if not section("Looks")["hand"][role]:
            assert answer.headers["location"] == f"/beamer?t={world.code}"
            assert heads(world.house) == before
            continue
        said = answer.headers["location"].partition("said=")[2].partition("#")[0]
        refusal, _ = seat.read_said(world.house, said)
        check(world, role, name, before, refusal.sentence("nl-NL") if refusal else "", grid)


def test_a_cookie_of_another_table_acts_nowhere_here(world: World) -> None:
    with world.browser("elsewhere") as client:
        before = heads(world.house)
        for command in do.FROM_BROWSER:
            answer = client.post(f"/live/{world.code}/do", content=json.dumps({"act": new_id("act"), "cmd": sample(command)}))
            assert answer.status_code == 403
        assert heads(world.house) == before


@pytest.mark.parametrize("role", ROLES)
def test_every_act_at_the_house_itself_as_every_page_asks_it(world: World, role: str) -> None:
    """What a page asks is asked here (``pages.parts.seat.Table.do``), whatever the page drew."""
    if role == "owner":
        assert isinstance(world.house.take_seat(world.sitting, "owner"), Refusal)
        answer = world.house.do(do.GiveRole(seat=world.seats["participant"], role="owner"), sitting=world.sitting, seat=world.lead)
        assert isinstance(answer, Refusal)
        return
    grid = section("Acts")
    for command in every_command():
        name, before = command.__name__, heads(world.house)
        if name in (HALLS - {"BindRoom"}) | ELSEWHERE:
            continue
        answer = world.house.do(msgspec.convert(sample(command), command), sitting=world.sitting, seat=world.seats[role])
        check(world, role, name, before, answer.sentence("nl-NL") if isinstance(answer, Refusal) else "", grid)


@pytest.mark.parametrize("role", AT_TABLE)
def test_every_act_of_the_vault(world: World, role: str) -> None:
    grid, seat_ = section("Acts"), world.seats[role]
    for command in do.VAULT_COMMANDS:
        before = heads(world.house)
        answer = world.house.in_vault(msgspec.convert(sample(command), command), sitting=world.sitting, seat=seat_)
        check(world, role, command.__name__, before, answer.sentence("nl-NL") if isinstance(answer, Refusal) else "", grid)
    world.house.in_vault(do.KeepContact(role="moeder", name="Naam"), sitting=world.sitting, seat=world.lead)
    contact = next(iter(world.house.contact_roles(world.house.sitting(world.sitting).case)))
    found = world.house.contact(world.sitting, seat_, contact)
    assert isinstance(found, Refusal) != section("Looks")["vault"][role]


@pytest.mark.parametrize("role", ["facilitator", "observer"])
def test_every_act_of_a_workshop(world: World, role: str) -> None:
    grid, seat_ = section("Acts"), world.hall.seat if role == "facilitator" else world.wall
    for command in sorted(do.WORKSHOP_COMMANDS, key=lambda c: c is do.EndWorkshop):
        before = heads(world.house)
        answer = world.house.lead(msgspec.convert(sample(command), command), workshop=world.hall.stream, seat=seat_)
        check(world, role, command.__name__, before, answer.sentence("nl-NL") if isinstance(answer, Refusal) else "", grid)


@pytest.mark.parametrize("role", AT_TABLE)
def test_going_on_to_the_next_case_is_for_who_leads(world: World, role: str) -> None:
    made = world.house.make_agenda([(world.house.sitting(world.sitting).case, 15)], language="nl-NL", act=new_id("act"))
    begun = world.house.begin_agenda(str(made), act=new_id("act"))
    assert not isinstance(begun, Refusal)
    sitting = world.house.table(begun[0]) or ""
    mine = str(world.house.take_seat(sitting))
    world.house.do(do.GiveRole(seat=mine, role=role), sitting=sitting, seat=begun[1])
    answer = world.house.next_case(sitting, mine, act=new_id("act"), sure=True)
    assert (isinstance(answer, Refusal) and answer.reason == "not-your-role") != section("Acts")["EnterPhase"][role]


def test_each_decision_asks_the_role_itself_whoever_asks_it() -> None:
    grid = section("Acts")
    decided = (
        (do.CASE_COMMANDS, lambda c, r: cases.decide(Case(), c, do.Actor(seat="s", role=r), "act:x", "")),
        (do.SITTING_COMMANDS, lambda c, r: sittings.decide(Sitting(), c, do.Actor(seat="s", role=r), "act:x", "", None)),
        (do.WORKSHOP_COMMANDS, lambda c, r: workshops.decide(Workshop(), c, do.Actor(seat="s", role=r), "act:x", "", {})),
        (do.SHELF_COMMANDS, lambda c, r: shelves.decide(shelves.Shelf(), c, r)),
        (do.DESK_COMMANDS, lambda c, r: organisation.decide(organisation.Organisation(), c, r)),
        (do.VAULT_COMMANDS, lambda c, r: vaults.decide(vaults.Vault(), c, r, "act:x")),
    )
    asked = 0
    for commands, decide in decided:
        for command in commands:
            for role in (*(role for role, may in grid[command.__name__].items() if not may), "", "admin"):
                answer = decide(msgspec.convert(sample(command), command), role)
                assert isinstance(answer, Refusal) and answer.reason == "not-your-role", (command, role)
                asked += 1
    assert asked > 300


def test_a_vault_a_seat_and_a_hall_of_somebody_else_are_refused(world: World) -> None:
    stranger = world.other_lead
    assert isinstance(world.house.do(do.Park(text="x"), sitting=world.sitting, seat=stranger), Refusal)
    assert isinstance(world.house.in_vault(do.KeepContact(role="x"), sitting=world.sitting, seat=stranger), Refusal)
    assert isinstance(world.house.lead(do.EndWorkshop(), workshop=world.hall.stream, seat=world.lead), Refusal)
    assert isinstance(world.house.help_at(world.hall.stream, world.wall, 1), Refusal)
    assert isinstance(world.house.contact(world.sitting, stranger, "contact:x"), Refusal)


# --- what is heard, and what ends while a page lies open ------------------------------------------------------------


@pytest.mark.parametrize("role", AT_TABLE)
def test_over_the_live_feed_a_seat_hears_what_the_page_says_and_no_more(world: World, role: str) -> None:
    grid = section("What a seat hears")
    with world.browser(role) as client:
        first = client.get(f"/live/{world.code}/poll").json()["messages"]
        with open_feed(client, world.code) as socket:
            heard = Heard(socket)
            socket.send_text('{"t": "since", "head": 0}')
            heard.until("room")
            if grid["mine"][role]:
                heard.until("mine")
            heard.asks(sample(do.Park))
    for told in (first, heard.all):
        kinds = {message["t"] for message in told}
        assert {kind for kind in ("map", "room", "crew", "mine") if grid[kind][role]} == kinds & {"map", "room", "crew", "mine"}


def test_a_role_that_is_taken_away_ends_in_an_open_connection(world: World) -> None:
    mine = str(world.house.take_seat(world.sitting))
    world.lead_does(do.GiveRole(seat=mine, role="facilitator"))
    world.seats["facilitator"] = mine
    with world.browser("facilitator") as client, open_feed(client, world.code) as socket:
        heard = Heard(socket)
        socket.send_text('{"t": "since", "head": 0}')
        heard.until("crew")
        assert heard.asks(sample(do.LockMap))["t"] == "done"
        world.lead_does(do.GiveRole(seat=mine, role="participant"))
        assert refused_by_role(heard.asks(sample(do.UnlockMap))["say"], "participant")
        assert heard.asks(sample(do.Park))["t"] == "done"
        world.lead_does(do.GiveRole(seat=mine, role="observer"))
        assert refused_by_role(heard.asks(sample(do.Park))["say"], "observer")
        for text in ("een", "twee"):
            heard.all.clear()
            world.lead_does(do.Park(text=text))
            while text not in str(heard.until("room")["parked"]):
                pass
        assert not {"crew", "mine"} & {message["t"] for message in heard.all}
        assert client.get(f"/out/{world.code}/report.html").status_code == 403


# --- pages ----------------------------------------------------------------------------------------------------------

PAGES = sorted(
    str(path.relative_to(ROOT / "pages"))
    for room in ("map", "act", "learn", "desk", "arrive", "lead") for path in (ROOT / "pages" / room).glob("*.py")
    if f'"{path.stem}"' in "".join((ROOT / "pages" / name).read_text("utf-8") for name in ("frame.py", "parts/rooms.py"))
    or f'"{room}/{path.name}"' in (ROOT / "pages" / "frame.py").read_text("utf-8")
)  # fmt: skip


def test_no_screen_is_left_out_because_its_name_moved() -> None:
    named = {f"{room}/{name}" for room in ("map", "act", "learn", "desk", "arrive") for name in ("time.py", "note.py", "debrief.py", "cases.py", "start.py")}
    assert {one for one in named if (ROOT / "pages" / one).exists()} <= set(PAGES)
    assert len(PAGES) > 25


class Cookies(dict):
    """Cookies as a page has them."""

    def to_dict(self) -> dict[str, str]:
        """As a plain one."""
        return dict(self)


@pytest.fixture
def page(world: World, monkeypatch: pytest.MonkeyPatch):
    """Opens a page through the frame with the cookies of somebody's browser."""

    def open_as(persona: str, name: str) -> AppTest:
        monkeypatch.setattr(type(st.context), "cookies", property(lambda _: Cookies(world.cookies(persona))))
        at = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
        at.query_params["t"], at.query_params["w"] = world.code, world.hall.code
        at.run()
        return at.switch_page(name).run()

    return open_as


def hands(at: AppTest) -> list:
    """Whatever can be pressed, typed in or chosen here; the choice of language is everybody's."""
    kinds = ("button", "text_input", "text_area", "number_input", "selectbox", "toggle", "checkbox", "pills", "multiselect", "radio")
    return [one for kind in kinds for one in at.get(kind) if one.key != "language"]


def press_all(at: AppTest) -> None:
    """Press everything that can be pressed, at once."""
    for one in at.button:
        if not one.disabled:
            one.set_value(True)
    at.run()


@pytest.mark.parametrize("name", PAGES)
def test_a_screen_gives_who_only_looks_and_who_does_not_belong_here_no_hand_on_the_table(world: World, page, name: str, monkeypatch) -> None:
    from pages.parts import seat as seats

    asked: list[str] = []
    monkeypatch.setattr(seats.Table, "do", lambda self, command, form="": asked.append(type(command).__name__))
    for persona in ("observer", "nobody"):
        at = page(persona, name)
        assert not at.exception, (persona, at.exception)
        press_all(at)
        assert asked == [], (persona, name, asked)
        if name.startswith(("map/", "act/")):
            assert hands(at) == [], (persona, name, [one.key for one in hands(at)])


@pytest.mark.parametrize("name", PAGES)
def test_a_screen_offers_a_participant_nothing_that_would_be_refused_for_the_role(world: World, page, name: str, monkeypatch) -> None:
    from pages.parts import seat as seats

    world.house.in_vault(do.KeepContact(role="moeder", name="Geheime Naam", number="0612345678"), sitting=world.sitting, seat=world.lead)
    world.lead_does(do.EnterPhase(phase="map_1"))
    asked: set[str] = set()
    monkeypatch.setattr(seats.Table, "do", lambda self, command, form="": bool(asked.add(type(command).__name__)))
    at = page("participant", name)
    assert not at.exception
    press_all(at)
    grid = section("Acts")
    assert not {act for act in asked if not grid[act]["participant"]}
    shown = "\n".join(str(one.value) for kind in ("text", "markdown", "caption", "text_input") for one in at.get(kind))
    assert "Geheime" not in shown


@pytest.mark.parametrize("role", ["participant", "resident", "table", "facilitator"])
def test_a_screen_margin_offers_in_no_step_what_the_role_may_not(world: World, page, role: str, monkeypatch) -> None:
    from pages.parts import seat as seats

    grid, asked = section("Acts"), set[str]()
    world.house.do(do.Park(text="Later"), sitting=world.sitting, seat=world.seats["participant"])
    real = world.house.sitting(world.sitting).plan.phases
    for phase in real if role == "participant" else ("first_look", "map_1", "verdict", "keep"):
        world.lead_does(do.EnterPhase(phase=phase))
        with monkeypatch.context() as patch:
            patch.setattr(seats.Table, "do", lambda self, command, form="": bool(asked.add(type(command).__name__)))
            at = page(role, "map/table.py")
            press_all(at)
    assert not {act for act in asked if not grid[act][role]}
    assert role != "facilitator" or asked
