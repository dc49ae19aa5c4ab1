"""What is due over all cases and why; and a meeting that walks through many of them, each with a table of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from casefiles.house import House, new_id
from casefiles.verify import verify
from lifemaps import commands as do
from lifemaps.due import DONE, DUE, NEW, WAITING, standing, unclosed
from lifemaps.events import Verdict
from lifemaps.imports.casefile import read_case
from lifemaps.library import cases
from lifemaps.refusals import Refusal
from lifemaps.words import languages, say
from tests.stories import nadira

TODAY = "2026-11-22"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House.open(tmp_path / "a.db")
    house.now = lambda: f"{TODAY}T10:00:00.000+00:00"
    yield house
    house.close()


def eight(house: House) -> list[str]:
    """Eight cases: the five that ship, and three copies."""
    decks = [read_case(path.read_text("utf-8"), path.name) for path in sorted(cases())]
    decks += [msgspec.structs.replace(deck, id=f"{deck.id}-2", title=f"{deck.title} 2") for deck in decks[:3]]
    return [house.open_case(deck) for deck in decks]


def conclude(house: House, sitting: str, seat: str, outcome: str = "doen", review_on: str = "", due: str = "", act: bool = True) -> None:
    """The table words its conclusion, and says who does what."""
    case = house.case(house.sitting(sitting).case)
    house.do(do.EnterPhase(phase="verdict"), sitting=sitting, seat=seat)
    review_on = review_on or ("" if outcome == "loslaten" else "2099-02-01")
    verdict = Verdict(
        core="Zij redt zich.", category=_first("CATEGORIES"), turn=_first("TURNS"), outcome=outcome,
        rung=0 if outcome != "doen" else 2, reason="Eerst bellen." if outcome == "doen" else "", review_on=review_on,
        signal="een gemiste betaling" if outcome == "afwachten" else "", resident_there="nee",
    )  # fmt: skip
    answer = house.do(do.AgreeVerdict(verdict=verdict, map_head=case.map_head), sitting=sitting, seat=seat)
    assert not isinstance(answer, Refusal), answer
    if act and outcome == "doen":
        done = house.do(do.AgreeAction(what="belt haar", who="de incassomedewerker", due=due), sitting=sitting, seat=seat)
        assert not isinstance(done, Refusal), done


def _first(name: str) -> str:
    from lifemaps import vocabulary

    return str(getattr(vocabulary, name)[0])


def at_table(house: House, case: str) -> tuple[str, str]:
    sitting = house.open_sitting(case, script="20")
    return sitting, str(house.take_seat(sitting, "facilitator"))


# --- what is due ----------------------------------------------------------------------------------------------------


def test_a_case_without_a_conclusion_is_new_and_says_since_when(house):
    case = house.open_case(nadira())
    found = standing(house.case(case), TODAY)
    assert (found.state, found.why[0].code) == (NEW, "no-verdict")


@pytest.mark.parametrize(
    ("outcome", "review_on", "due", "state", "why"),
    [
        ("loslaten", "", "", DONE, "let-go"),
        ("afwachten", "2099-01-10", "", WAITING, "waits"),
        ("doen", "", "2099-01-10", WAITING, "action-by"),
    ],
)
def test_after_a_conclusion_a_case_waits_or_is_done(house, outcome, review_on, due, state, why):
    case = house.open_case(nadira())
    sitting, lead = at_table(house, case)
    conclude(house, sitting, lead, outcome, review_on, due)
    found = standing(house.case(case), TODAY)
    assert (found.state, found.why[0].code) == (state, why)


@pytest.mark.parametrize(("outcome", "why"), [("afwachten", "look-again"), ("doen", "action-late")])
def test_what_was_promised_for_a_day_that_has_come_is_due(house, outcome, why):
    case = house.open_case(nadira())
    sitting, lead = at_table(house, case)
    conclude(house, sitting, lead, outcome, "2099-01-10" if outcome == "afwachten" else "", "2099-01-09")
    found = standing(house.case(case), "2099-01-11")
    assert (found.state, found.why[0].code) == (DUE, why)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("code", ["no-verdict", "action-late", "action-by", "look-again", "waits", "let-go", "finished"])
def test_every_reason_is_a_sentence(code, language):
    assert not say(language, f"due-why-{code}", date="1 mei", words="x", dated="yes").startswith("due-")


# --- the agenda -----------------------------------------------------------------------------------------------------


def walk(house: House, seats: int = 3) -> tuple[str, list[str], str, str]:
    """Eight cases on the agenda, the first on the table, with people: agenda, cases, sitting, the one who leads."""
    streams = eight(house)
    agenda = house.make_agenda([(stream, 15) for stream in streams], language="nl-NL", act=new_id("act"))
    assert isinstance(agenda, str)
    begun = house.begin_agenda(agenda, act=new_id("act"))
    assert not isinstance(begun, Refusal)
    sitting = str(house.table(begun[0]))
    for _ in range(seats):
        house.take_seat(sitting)
    return agenda, streams, sitting, begun[1]


def go_on(house: House, sitting: str, lead: str, **how: Any) -> tuple[str, str]:
    answer = house.next_case(sitting, lead, act=new_id("act"), **how)
    assert not isinstance(answer, Refusal), answer
    return (str(house.table(answer[0])) if answer[0] else "", answer[1])


def test_eight_cases_in_one_meeting_each_closed_and_the_overview_says_what_is_due(house):
    agenda, streams, sitting, lead = walk(house)
    signs = {seat.sign for seat in house.sitting(sitting).seats.values()}
    ends = [("loslaten", "", ""), ("afwachten", "2026-12-20", ""), ("doen", "", "2026-11-27"), None] * 2
    visited = []
    for end in ends:
        visited.append(house.sitting(sitting).case)
        assert {seat.sign for seat in house.sitting(sitting).seats.values()} == signs
        if end is not None:
            conclude(house, sitting, lead, *end)
        sitting, lead = go_on(house, sitting, lead, sure=end is None)
    assert sitting == ""
    assert visited == streams
    plan = house.agenda(agenda)
    assert plan.over
    assert [item.how for item in plan.items] == ["decided", "decided", "decided", "later"] * 2
    states = [standing(house.case(stream), "2026-12-01").state for stream in streams]
    assert states == [DONE, WAITING, DUE, NEW] * 2
    assert verify(house.store, house.seal).faults == ()


def test_what_a_case_lacks_is_said_and_nothing_moves(house):
    _, _, sitting, lead = walk(house)
    for owed, step in (("verdict", lambda: conclude(house, sitting, lead, act=False)), ("action", lambda: None)):
        answer = house.next_case(sitting, lead, act=new_id("act"))
        assert isinstance(answer, Refusal)
        assert answer.reason == f"agenda-owes-{owed}"
        assert not house.sitting(sitting).ended
        step()
    # To look again is a promise of its own, so the date is there.
    assert unclosed(house.case(house.sitting(sitting).case), house.sitting(sitting).opened_at) == ("action",)


def test_only_who_leads_goes_on_and_a_double_press_goes_on_once(house):
    agenda, _, sitting, lead = walk(house)
    other = next(seat.id for seat in house.sitting(sitting).seats.values() if seat.role == "participant")
    assert isinstance(house.next_case(sitting, other, act=new_id("act"), sure=True), Refusal)
    act = new_id("act")
    first = house.next_case(sitting, lead, act=act, sure=True)
    assert house.next_case(sitting, lead, act=act, sure=True) == first
    assert sum(bool(item.begun_at) for item in house.agenda(agenda).items) == 2


def test_everybody_finds_their_own_chair_at_the_next_table(house):
    _, _, sitting, lead = walk(house)
    before = house.sitting(sitting)
    following, _ = go_on(house, sitting, lead, sure=True)
    code = house.sitting(sitting).moved_to
    for chair in before.seats.values():
        found = house.moved_to(code, chair.sign)
        assert found is not None
        there = house.sitting(following).seats[found[1]]
        assert (there.number, there.role) == (chair.number, chair.role)
    assert house.sitting(sitting).ended


def test_what_lay_face_down_at_the_table_that_was_left_is_gone(house):
    _, _, sitting, lead = walk(house)
    house.do(do.EnterPhase(phase="first_look"), sitting=sitting, seat=lead)
    seat = next(chair.id for chair in house.sitting(sitting).voters())
    assert not isinstance(house.do(do.LayFaceDown(round=0, level=3), sitting=sitting, seat=seat), Refusal)
    go_on(house, sitting, lead, sure=True)
    assert house.store.answered(sitting) == {}


@pytest.mark.parametrize("planned", [[], [("case:none", 15)], "short", "many"])
def test_an_agenda_that_cannot_be_is_refused_in_words(house, planned):
    case = house.open_case(nadira())
    if planned == "short":
        planned = [(case, 2)]
    if planned == "many":
        planned = [(f"case:{n}", 15) for n in range(31)]
    answer = house.make_agenda(planned, language="nl-NL", act=new_id("act"))
    assert isinstance(answer, Refusal)
    for language in languages():
        assert not answer.sentence(language).startswith("refusal-")


def test_who_waits_without_the_resident_knowing_for_what_is_told_so(house):
    case = house.open_case(nadira())
    sitting, lead = at_table(house, case)
    conclude(house, sitting, lead, "afwachten", "2099-01-10")
    assert [why.code for why in standing(house.case(case), "2098-12-01").why] == ["waits", "tell"]
    assert not isinstance(house.do(do.TellSignal(how="gebeld"), sitting=sitting, seat=lead), Refusal)
    assert [why.code for why in standing(house.case(case), "2098-12-01").why] == ["waits"]
