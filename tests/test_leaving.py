"""Every way out of the house is looked through: enumerated from the routes, the list of exports and the command line itself.

A new export that nobody put in one of these lists turns this red, and so does one that no longer asks ``casefiles.leaving``.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from starlette.applications import Starlette
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient

from casefiles import cli
from casefiles.house import House
from casefiles.journal import Outcome
from casefiles.leaving import leak, worded_by_role
from casefiles.web import diary, doors, feed, home, learn, letting_go, prepare
from casefiles.web.home import START
from casefiles.web.tokens import cookie_name, write_seat
from lifemaps import commands as do
from lifemaps.events import Verdict
from lifemaps.exports.leakcheck import leaks
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.notes import AgreementNote
from tests.stories import nadira

ROOT = Path(__file__).parents[1]
NAME, NUMBER = "Zwaluwstaart", "010 555 12 12"

LEAVES = {"/out/{code}/{name}", "/debrief/{code}", "/werkmap.pdf", "/agenda/{token}.ics", "/keep/{code}/inspect", "/sheet/{code}/{token}"}
"""What can be taken along about a life: each asks ``casefiles.leaving`` before it answers."""
SCREENS = {
    "/seat/{code}", "/seat/{code}/panel", "/seat/{code}/record", "/then/{code}/{seq:int}", "/live/{code}", "/live/{code}/token",
    "/live/{code}/poll", "/live/{code}/do", "/live/{code}/read", "/seat/{code}/do", "/w/{code}/wall", "/w/{code}/wall/panel",
    "/w/{code}/wall/growth", "/w/{code}/moved", "/cut", "/wire",
}
"""Screens of who sits at the table: they show what is being worked on, and each seat that opens a real case is noted."""
NO_LIFE = {
    "/begin", "/join", "/j/{code}", "/lead", "/real", "/qr/{code}.svg", "/assets/{name}", "/on/{code}", "/begin/workshop", "/w/{code}",
    "/w/{code}/table/{number:int}", "/r/{name}", "/qr/{kind}/{name}.svg", "/set-out", "/rehearse", "/own/load", "/desk/file", "/zaaltest",
    "/zaaltest/cookie", "/zaaltest/wait", "/zaaltest/said", "/zaaltest/live", "/instruments", "/instruments/{name}/put-away",
    "/instruments/{name}.yaml", "/certificate.pem", "/levenskaart.crt",
    "/sign-in", "/sign-in/back", "/sign-out", "/session", "/session/lock", "/session/alive", "/session/unlocked", "/guest/{code}",
    "/own/{case}.yaml",  # Training cases only: what is kept on the shelf was looked through when it was put there.
}
"""Doors, tools and training: nothing about a real life comes out."""
LETTING_GO = {"/keep/{code}", "/keep/{code}/begin", "/keep/{code}/forget", "/keep/{code}/access", "/w/{code}/begin", "/w/{code}/keep", "/erased/{certificate}"}
"""Keeping and forgetting themselves: for whoever leads, who has to see what will go."""


def routes() -> set[str]:
    """Every address of ours, from the modules that serve them."""
    import importlib

    found: set[str] = set()
    for path in (ROOT / "casefiles" / "web").glob("*.py"):
        for route in getattr(importlib.import_module(f"casefiles.web.{path.stem}"), "routes", ()):
            assert isinstance(route, Route | WebSocketRoute)
            found.add(route.path)
    return found


def test_every_address_is_known_to_let_nothing_out_or_to_ask_first():
    unknown = routes() - LEAVES - SCREENS - NO_LIFE - LETTING_GO
    assert unknown == set(), "a new route: does it take something of a life along? Then let it ask casefiles.leaving"
    assert routes() >= LEAVES


@pytest.mark.parametrize("module", ["doors", "learn", "prepare", "diary", "letting_go"])
def test_what_lets_something_out_asks(module):
    source = (ROOT / "casefiles" / "web" / f"{module}.py").read_text("utf-8")
    assert re.search(r"await run_in_threadpool\(leak,|worded_by_role\(house", source)


def test_no_page_gives_a_file_without_asking():
    gives = re.compile(r"download_button\(\s|sheets\.lay\(")
    found = {path.name: path.read_text("utf-8") for path in (ROOT / "pages").rglob("*.py") if gives.search(path.read_text("utf-8"))}
    assert set(found) == {"keep.py"}
    assert "worded_by_role(" in found["keep.py"]


COMMANDS = {
    "asks": {"export"},
    "whole": {"copy", "backup", "restore"},  # The whole store, sealed as it lies.
    "counts": {"list", "signals", "arrangements", "verify", "reindex", "key", "keep", "access", "back", "erase", "forget", "load", "serve", "doctor", "sessions"},
    "terminal": {"show", "analyse"},  # A screen of whoever runs the installation, who can open everything.
}


def test_every_command_is_known_to_let_nothing_out_or_to_ask_first():
    parser = cli._parser("en")
    (commands,) = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    assert set(commands.choices) - set().union(*COMMANDS.values()) == set()


# --- every export, with a name in every text ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    START.db, START.workshop = str(tmp_path_factory.mktemp("leaving") / "a.db"), False
    home.close()
    feed.FEED.close()
    yield Table(home.house())
    feed.FEED.close()
    home.close()


class Table:
    """A real case in which somebody of the vault slipped into every text that leaves."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.case = house.open_case(replace(nadira(), fictional=False, title="Klein", room_title="N."))
        self.sitting = house.open_sitting(self.case)
        self.lead = str(house.take_seat(self.sitting, "facilitator"))
        self.code = house.sitting(self.sitting).code
        self.do(do.EnterPhase(phase="map_1"))
        self.card = "card:nadira"
        self.do(do.AddCard(kind="familie", name=f"tante {NAME}"))
        self.do(do.State(thing=self.card, field="name", value=f"{NAME}"))
        self.do(do.AddLifeEvent(date="2024", system="wonen", what=f"Bij {NAME} gewoond"))
        self.do(do.DrawInfluence(start=self.card, end="system:wonen", effect="herstelt", note=f"via {NAME}"))
        self.do(do.Park(text=f"bel {NAME}"))
        words = dict.fromkeys(("wrong", "because", "well", "goal", "needs", "setback", "otherwise"), f"met {NAME}")
        self.do(do.EnterPhase(phase="verdict"))
        verdict = Verdict(core=f"Zij redt zich met {NAME}.", category="redt_zich", turn="niemand", outcome="loslaten", in_short=f"Met {NAME}.")
        self.do(do.AgreeVerdict(verdict=verdict, map_head=house.case(self.case).map_head))
        self.do(do.AgreeAction(what=f"bel {NAME} op {NUMBER.replace('0', 'o')}", who="wij", due="2026-12-01", agreed="ja"))
        self.do(do.WordNote(note=AgreementNote(**words)))
        kept = house.in_vault(do.KeepContact(role="tante", name=NAME, number=NUMBER), sitting=self.sitting, seat=self.lead)
        assert isinstance(kept, Outcome)

    def do(self, command: do.Command) -> None:
        answer = self.house.do(command, sitting=self.sitting, seat=self.lead)
        assert isinstance(answer, Outcome), (command, answer)

    def browser(self) -> TestClient:
        app = Starlette(routes=[*doors.routes, *learn.routes, *prepare.routes, *diary.routes, *letting_go.routes])
        client = TestClient(app, base_url="http://127.0.0.1:8501", client=("127.0.0.1", 5000), follow_redirects=False)
        client.cookies = {cookie_name(self.code): write_seat(self.house.secret, self.sitting, self.lead)}
        return client


NO_WORDS = {"legend.svg"}
"""A drawing without a single typed word."""


@pytest.mark.parametrize("name", OUTPUTS)
def test_given_a_name_of_the_vault_in_it_when_an_export_is_asked_then_it_stays_and_the_role_is_said(table, name):
    answer = table.browser().get(f"/out/{table.code}/{name}?language=nl-NL")
    if name in NO_WORDS or answer.status_code == 200:
        assert leaks(answer.content, (NAME, NUMBER)) == ()
        assert name in NO_WORDS, f"{name} holds nothing of what was planted: plant something it shows"
        return
    assert answer.status_code == 409
    assert "tante" in answer.text
    assert NAME not in answer.text
    assert "without=names" in answer.text


@pytest.mark.parametrize("name", OUTPUTS)
def test_given_it_is_taken_along_without_names_then_it_comes_and_none_is_in_it(table, name):
    answer = table.browser().get(f"/out/{table.code}/{name}?language=nl-NL&without=names")
    assert answer.status_code == 200, answer.text[:500]
    assert leaks(answer.content, (NAME, NUMBER)) == ()


def test_given_the_debrief_then_it_stays_inside_too_and_comes_without(table):
    client = table.browser()
    assert client.get(f"/debrief/{table.code}").status_code == 409
    without = client.get(f"/debrief/{table.code}?without=names")
    assert without.status_code == 200
    assert NAME not in without.text


def test_given_the_copy_for_inspection_and_the_calendar_then_names_of_the_vault_are_told_by_role(table):
    client = table.browser()
    copy = client.get(f"/keep/{table.code}/inspect?language=nl-NL")
    assert copy.status_code == 200
    assert leaks(copy.content, (NAME, NUMBER)) == ()
    table.do(do.ShareCalendar())
    address = diary.address(table.sitting).split("8501")[-1]
    calendar = client.get(address)
    assert calendar.status_code == 200
    assert NAME not in calendar.text
    assert "tante" in calendar.text


def test_given_whom_to_call_on_a_note_then_that_one_may_go_along(table):
    (contact,) = table.house.contact_roles(table.case)
    answer = table.browser().get(f"/out/{table.code}/note.html?contact={contact}&without=names&language=nl-NL")
    assert answer.status_code == 200
    assert NAME in answer.text


def test_given_the_command_line_then_it_writes_nothing_until_names_are_left_out(table, tmp_path, capsys):
    out = tmp_path / "out.json"
    assert cli.main(["--db", START.db, "--language", "en", "export", table.case, "--out", str(out)]) == 2
    assert "tante" in capsys.readouterr().err
    assert not out.exists()
    assert cli.main(["--db", START.db, "export", table.case, "--out", str(out), "--without-names"]) == 0
    assert leaks(out.read_bytes(), (NAME, NUMBER)) == ()


def test_given_a_file_name_with_a_name_in_it_then_that_is_found_too(table):
    assert leak(table.house, table.case, "niets", f"verslag-{NAME.lower()}.pdf") is not None
    assert leak(table.house, table.case, "niets", "verslag.pdf") is None


def test_given_a_number_that_came_with_a_file_then_it_does_not_leave_either(tmp_path):
    house = House.open(tmp_path / "b.db")
    case = house.open_case(replace(nadira(), fictional=False, occasion="Bel 06 12345678."))
    found = leak(house, case, "Bel 06 12345678.", "x.md")
    assert found is not None
    assert found.kinds == ("phone",)
    assert "06 12345678" not in str(worded_by_role(house, case, house.case(case)))
    house.close()


# --- sensitive cards ----------------------------------------------------------------------------------------------------


def test_given_a_sensitive_card_then_no_export_has_it_unless_whoever_leads_takes_it_along(tmp_path, monkeypatch):
    monkeypatch.setattr(START, "db", str(tmp_path / "c.db"))
    home.close()
    house = home.house()
    case = house.open_case(replace(nadira(), fictional=False))
    sitting = house.open_sitting(case)
    seats = {role: str(house.take_seat(sitting, role)) for role in ("facilitator", "participant")}
    code = house.sitting(sitting).code

    def do_(command: do.Command, who: str = "facilitator") -> Any:
        return house.do(command, sitting=sitting, seat=seats[who])

    do_(do.EnterPhase(phase="map_1"))
    card = f"card:{do_(do.AddCard(kind='zorg', name='Koolmees')).act.split(':')[1]}"
    assert isinstance(do_(do.State(thing=card, field="sensitive", value=True)), Outcome)

    def get(who: str, query: str = "") -> str:
        client = TestClient(Starlette(routes=doors.routes), base_url="http://127.0.0.1:8501", client=("127.0.0.1", 5000))
        client.cookies = {cookie_name(code): write_seat(house.secret, sitting, seats[who])}
        return client.get(f"/out/{code}/map.txt{query}").text

    feed.FEED.close()
    assert "Koolmees" not in get("facilitator")
    assert "Koolmees" in get("facilitator", "?sensitive=1")
    assert "Koolmees" not in get("participant", "?sensitive=1")
    assert [line.detail for line in house.accesses(case) if line.what == "export"].count("levenskaart.txt +") == 1
    feed.FEED.close()
    home.close()
