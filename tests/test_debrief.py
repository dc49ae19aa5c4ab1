"""Looking back: what the table thought, how its map grew, and the makers' end only after a tap that comes after the verdict."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from msgspec.structs import replace
from starlette.applications import Starlette
from starlette.testclient import TestClient

from casefiles.house import House
from casefiles.web import home, learn, seat
from casefiles.web.tokens import cookie_name, write_seat
from lifemaps import commands as do
from lifemaps import debrief as back
from lifemaps.drawing import draw
from lifemaps.events import Verdict
from lifemaps.exports.leakcheck import leaks
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.library import cases, read
from lifemaps.map import map_view
from lifemaps.refusals import Refusal
from lifemaps.roles import LOOKS, may_see_outcome
from lifemaps.words import languages, say

OURS = Verdict(core="Wij bellen eerst.", category="wankel", turn="wij", outcome="loslaten", rung=2)


class Evening:
    """Nadira's table until the verdict, by two people and whoever leads."""

    def __init__(self, name: str = "nadira") -> None:
        self.house = House.open(":memory:")
        ticks = count()  # A table needs seconds for what a test does within one tick of the clock.
        self.house.now = lambda: f"2026-11-22T{10 + (n := next(ticks)) // 3600}:{n // 60 % 60:02}:{n % 60:02}.000+00:00"
        self.stream = self.house.open_case(read(name))
        self.sitting = self.house.open_sitting(self.stream)
        self.lead = self._sit("facilitator")
        self.one, self.two = self._sit("participant"), self._sit("participant")

    def _sit(self, role: str) -> str:
        seat = self.house.take_seat(self.sitting, role)
        assert isinstance(seat, str)
        return seat

    def do(self, command: do.Command, seat: str = "") -> object:
        return self.house.do(command, sitting=self.sitting, seat=seat or self.lead)

    def look(self, nth: int, phase: str, level: int, tipped: tuple[str, ...] = ()) -> None:
        self.do(do.EnterPhase(phase=phase))
        for seat_ in (self.one, self.two):
            done = self.do(do.LayFaceDown(round=nth, level=level, first_step="bellen", tipped=tipped), seat_)
            assert not isinstance(done, Refusal), done

    def play(self) -> Evening:
        self.look(0, "first_look", 2)
        self.do(do.EnterPhase(phase="map_1"))
        assert not isinstance(self.do(do.Lay(what="fact:f6"), self.one), Refusal)
        self.do(do.EnterPhase(phase="map_2"))
        self.do(do.Lay(what="fact:f12"), self.one)
        self.look(1, "second_look", 4, ("fact:f6",))
        assert not isinstance(self.do(do.TurnOver()), Refusal)
        return self

    def agree(self) -> Evening:
        self.do(do.EnterPhase(phase="verdict"))
        assert not isinstance(self.do(do.AgreeVerdict(verdict=OURS, map_head=self.case.map_head)), Refusal)
        return self

    @property
    def case(self):  # noqa: ANN201
        return self.house.case(self.stream)

    @property
    def table(self):  # noqa: ANN201
        return self.house.sitting(self.sitting)

    def found(self, role: str = "facilitator") -> back.Debrief:
        records, meeting = self.house.store.read(self.stream, 0), self.house.store.read(self.sitting, 0)
        return back.debrief(self.case, self.table, records, meeting, role)


@pytest.fixture
def evening(monkeypatch: pytest.MonkeyPatch) -> Iterator[Evening]:
    one = Evening()
    monkeypatch.setattr(home, "_house", one.house)
    yield one
    one.house.close()


def _makers() -> list[str]:
    """What only the makers' outcome says of Nadira: its core, its question, what they would do and leave."""
    made = read("nadira").possible_outcome
    return [made["kern"], made["dilemma"], *(action["wat"] for action in made["acties"])]


def _browser(evening: Evening, seat_: str) -> TestClient:
    code = evening.table.code
    cookies = {cookie_name(code): write_seat(evening.house.secret, evening.sitting, seat_)}
    return TestClient(Starlette(routes=[*learn.routes, *seat.routes]), cookies=cookies)


def test_given_an_evening_when_looked_back_then_both_looks_the_tipping_fact_and_the_own_verdict_are_there(evening: Evening) -> None:
    found = evening.play().agree().found()
    assert found.turned is not None and found.verdict is not None
    words = ("core", "category", "turn", "outcome", "rung")
    assert [getattr(found.verdict, word) for word in words] == [getattr(OURS, word) for word in words]
    (level,) = (row for row in found.turned.whole if row.question == "niveau")
    assert (level.first.counts, level.second.counts) == ((0, 2, 0, 0, 0), (0, 0, 0, 2, 0))
    assert [(one.fact, one.people) for one in found.turned.tipped] == [("fact:f6", 2)]


def test_given_an_evening_when_looked_back_then_the_map_stands_as_it_was_after_each_step_it_grew_in(evening: Evening) -> None:
    found = evening.play().agree().found()
    assert [still.step for still in found.stills] == ["arrive", "map_1", "map_2"]
    made = back.pictures(evening.case, evening.house.store.read(evening.stream, 0), found.stills, "nl-NL")
    assert ["Neef Karim" in picture for _, picture in made] == [False, False, True]
    assert ["Oude flat" in picture for _, picture in made] == [False, True, True]
    assert all("FICTIEF" in picture for _, picture in made)


def test_given_what_the_resident_struck_through_when_looked_back_then_it_is_in_no_picture(evening: Evening) -> None:
    evening.play().agree()
    evening.do(do.GiveRole(seat=evening.two, role="resident"))
    assert not isinstance(evening.do(do.Strike(thing="card:p_neef"), evening.two), Refusal)
    found = evening.found()
    made = back.pictures(evening.case, evening.house.store.read(evening.stream, 0), found.stills, "nl-NL")
    assert made and not any("Karim" in picture for _, picture in made)


@pytest.mark.parametrize("name", [path.stem for path in cases()])
def test_given_a_case_when_looked_back_then_its_own_questions_are_asked_and_none_of_its_answers(name: str) -> None:
    deck = read(name)
    asked = back.questions(deck)
    assert deck.facilitator["vraag_bij_onthulling"] == asked[0] and set(deck.open_questions) <= set(asked)
    assert deck.facilitator["valkuil"] not in asked
    assert not set(asked) & {deck.possible_outcome["kern"], deck.possible_outcome["dilemma"]}


def test_given_no_verdict_when_the_outcome_is_asked_for_then_it_is_refused_and_stays_closed(evening: Evening) -> None:
    answer = evening.play().do(do.ShowOutcome())
    assert isinstance(answer, Refusal) and answer.reason == "outcome-early"
    assert not evening.table.outcome_shown and evening.found().questions == ()


def test_given_a_participant_when_asking_for_the_outcome_then_only_who_leads_may(evening: Evening) -> None:
    answer = evening.play().agree().do(do.ShowOutcome(), evening.one)
    assert isinstance(answer, Refusal) and answer.reason == "not-your-role"


def test_given_a_verdict_when_whoever_leads_taps_then_every_screen_of_the_table_may_show_it_and_not_before(evening: Evening) -> None:
    evening.play().agree()
    assert [evening.found(role).outcome for role in LOOKS] == [None] * len(LOOKS)
    assert not isinstance(evening.do(do.ShowOutcome()), Refusal)
    head = evening.table.head
    assert not isinstance(evening.do(do.ShowOutcome()), Refusal) and evening.table.head == head, "twice is once"
    for role in LOOKS:
        made = evening.found(role).outcome
        assert made is not None and made.core == read("nadira").possible_outcome["kern"]
        assert may_see_outcome(role, shown=True) and not may_see_outcome(role, shown=False)


def test_given_a_table_that_stood_up_when_looking_back_then_the_outcome_can_still_be_asked_for(evening: Evening) -> None:
    evening.play().agree().do(do.EndSitting())
    assert not isinstance(evening.do(do.ShowOutcome()), Refusal) and evening.table.outcome_shown


def test_given_a_case_without_an_outcome_when_asked_for_then_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.test_debrief.read", lambda name: replace(read_from_library(name), possible_outcome=None))
    evening = Evening()
    evening.play().agree()
    answer = evening.do(do.ShowOutcome())
    assert isinstance(answer, Refusal) and answer.reason == "outcome-none"
    evening.house.close()


read_from_library = read


@pytest.mark.parametrize("language", languages())
def test_given_any_screen_or_file_when_nobody_tapped_then_the_makers_end_is_nowhere(evening: Evening, language: str) -> None:
    evening.play().agree()
    evening.do(do.EnterPhase(phase="keep"))
    asked = (("lead", "/debrief/{}"), ("lead", "/seat/{}"), ("one", "/seat/{}"))
    for who, path in asked:
        answer = _browser(evening, getattr(evening, who)).get(f"{path.format(evening.table.code)}?language={language}")
        assert answer.status_code == 200 and not leaks(answer.text, _makers())
    drawing = draw(map_view(evening.case), language)
    for name, output in OUTPUTS.items():
        assert not leaks(output.of(evening.case, evening.table, drawing, language), _makers()), name


@pytest.mark.parametrize("language", languages())
def test_given_the_tap_when_the_table_looks_then_it_stands_on_phone_and_print_as_no_right_answer(evening: Evening, language: str) -> None:
    evening.play().agree().do(do.ShowOutcome())
    evening.do(do.EnterPhase(phase="keep"))
    core = read("nadira").possible_outcome["kern"]
    for who, path in (("lead", "/debrief/{}"), ("one", "/seat/{}")):
        text = _browser(evening, getattr(evening, who)).get(f"{path.format(evening.table.code)}?language={language}").text
        assert leaks(text, [core]) and leaks(text, [say(language, "debrief-outcome")])
    printed = _browser(evening, evening.lead).get(f"/debrief/{evening.table.code}?language={language}").text
    assert say(language, "drawing-fictional").upper() in printed and "debrief-" not in printed
    drawing = draw(map_view(evening.case), language)
    for name, output in OUTPUTS.items():
        # What a table takes along stays its own: the makers' words are for looking back together.
        assert not leaks(output.of(evening.case, evening.table, drawing, language), _makers()), name


def test_given_a_participant_when_asking_to_print_the_debrief_then_it_is_for_who_leads(evening: Evening) -> None:
    evening.play().agree()
    assert _browser(evening, evening.one).get(f"/debrief/{evening.table.code}").status_code == 403
