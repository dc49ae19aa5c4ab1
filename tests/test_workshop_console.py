"""The console of a workshop: every step has its words and one big button; what it shows is of its own tables only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from casefiles.house import House
from casefiles.web import home
from lifemaps import commands as do
from lifemaps import words
from lifemaps.library import read
from pages.parts import hall as halls
from tests.test_workshop import Hall

ROOT = Path(__file__).parent.parent
ODD_ID = re.compile(r"\b(?:hall|page|phase|lead|refusal|plenary|word|script)-[a-z]+")


@pytest.fixture
def hall(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hall]:
    house = House.open(":memory:")
    monkeypatch.setattr(home, "_house", house)
    yield Hall(house, 3, script="45")
    house.close()


@pytest.fixture
def console(hall: Hall, monkeypatch: pytest.MonkeyPatch):
    """Opens the console as whoever leads; AppTest has no handshake, so the cookie is read for it."""

    def opened(role: str = "facilitator", language: str = "nl-NL") -> AppTest:
        found = home.Lead(workshop=hall.stream, seat=hall.seat, role=role, code=hall.state.code, language=language)
        monkeypatch.setattr(halls, "workshop_seat", lambda code, cookies: found if code == hall.state.code else None)
        at = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=30)
        at.query_params["w"] = hall.state.code
        at.query_params["language"] = language
        at.run()
        at.switch_page("lead/workshop.py").run()
        assert not at.exception, at.exception
        return at

    return opened


def text_of(at: AppTest) -> str:
    parts = [*at.text, *at.markdown, *at.caption]
    return "\n".join([*(str(part.value) for part in parts), *(str(b.label) for b in at.button)])


def big(at: AppTest) -> list[str]:
    """The labels of the teal buttons that act on all tables."""
    return [b.label for b in at.button if b.proto.type == "primary" and not str(b.key).startswith("hall-slide")]


@pytest.mark.parametrize("language", words.languages())
def test_every_step_has_its_words_and_one_big_button(hall, console, language):
    for phase in hall.state.pace.plan.phases:
        hall.all(do.EnterPhase(phase=phase))
        at = console(language=language)
        assert words.code(language, "phase-say", phase) in text_of(at)
        assert not ODD_ID.search(text_of(at))
        assert len(big(at)) == (0 if phase == "keep" else 1)


def test_the_big_button_takes_every_table_along(hall, console):
    at = console()
    assert big(at) == ["Verder: Aanleiding"]
    at.button(key="hall-next-arrive").click().run()
    assert {hall.table(n).phase for n in (1, 2, 3)} == {"occasion"}


def test_turning_over_is_the_big_button_until_every_table_has_turned_and_who_could_not_is_said(hall, console):
    for n in (1, 2):
        hall.answer(n)
    hall.all(do.EnterPhase(phase="second_look"))
    at = console()
    assert big(at) == ["Draai om, overal"]
    at.button(key="hall-turn").click().run()
    assert [hall.table(n).turned for n in (1, 2, 3)] == [True, True, False]
    assert "Tafel 3: Er ligt nog niets dicht van de tweede keer" in text_of(at)


def test_the_room_is_on_the_wall_only_after_the_turning_over(hall, console):
    assert console().button(key="hall-slide-answers").disabled
    for n in (1, 2, 3):
        hall.answer(n)
    hall.all(do.EnterPhase(phase="second_look"))
    hall.all(do.TurnOver())
    at = console()
    at.button(key="hall-slide-answers").click().run()
    assert hall.state.wall.slide == "answers"


def test_a_refusal_is_shown_and_nothing_changes(hall, console):
    hall.answer(1)
    hall.all(do.TurnOver(), 1)
    hall.all(do.EnterPhase(phase="first_look"), 2)
    hall.lay_down(2, "wijkteam", look=0)
    at = console()
    at.button(key="hall-slide-answers").click().run()
    assert "Bij tafel 2 liggen nog antwoorden dicht" in text_of(at)
    assert hall.state.wall.slide == "now"


def test_a_wall_is_no_console(console):
    at = console(role="observer")
    assert "vanaf een ander scherm geleid" in text_of(at)
    assert [b.label for b in at.button] == []


def test_ending_says_what_stays_and_asks_first(hall, console):
    at = console()
    assert "Wie wat antwoordde is nergens bewaard." in text_of(at)
    assert at.button(key="hall-end-go").disabled
    at.checkbox(key="hall-end-sure").check().run()
    at.button(key="hall-end-go").click().run()
    assert hall.state.ended
    assert {hall.table(n).ended for n in (1, 2, 3)} == {True}
    after = text_of(console())  # And whoever led it reads where the papers are, and until when.
    assert "staan op het scherm van elke tafel, bij Bewaren" in after
    assert "hoeveel mensen wat kozen. Tot " in after


def test_the_end_lies_open_in_the_last_step_and_closed_before_it(hall, console):
    for phase, opened in (("map_1", False), ("keep", True)):
        hall.all(do.EnterPhase(phase=phase))
        at = console()
        (end,) = [one for one in at.expander if one.label == "Afsluiten"]
        assert end.proto.expanded is opened


def test_what_happened_is_there_to_read_aloud_and_only_where_all_tables_have_the_same_case(hall, console):
    told = " ".join(hall.house.case(next(iter(hall.state.tables.values())).case).deck.occasion.split())
    hall.all(do.EnterPhase(phase="occasion"))
    assert told in text_of(console())
    hall.lead(do.AddTables(deck=read("rojin")))
    assert told not in text_of(console())
