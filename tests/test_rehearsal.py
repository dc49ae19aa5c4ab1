"""Bots that rehearse an evening: by the same road as people, on the facilitator's steps, and never among people."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest

from casefiles import rehearsal
from casefiles.house import House
from casefiles.verify import verify
from casefiles.web.home import blank
from lifemaps import commands as do
from lifemaps.case import fact_of
from lifemaps.library import read
from lifemaps.lines import read_line
from lifemaps.refusals import Refusal
from lifemaps.telling import who
from lifemaps.words import languages, say

PATIENCE = 30.0


@pytest.fixture
def house() -> Iterator[House]:
    one = House.open(":memory:")
    yield one
    one.close()


class Evening:
    """A facilitator alone with bots on Nadira."""

    def __init__(self, house: House, bots: int = 4) -> None:
        self.house = house
        self.sitting = house.open_sitting(house.open_case(read("nadira")))
        seat = house.take_seat(self.sitting, "facilitator")
        assert isinstance(seat, str)
        self.seat = seat
        found = rehearsal.start(house, self.sitting, bots, pace=0, seed=1)
        assert isinstance(found, rehearsal.Rehearsal)
        self.bots = found

    def go(self, phase: str) -> None:
        assert not isinstance(self.house.do(do.EnterPhase(phase=phase), sitting=self.sitting, seat=self.seat), Refusal)

    def until(self, done: Callable[[], bool]) -> None:
        """Wait until it is so, woken by whatever moves."""
        moved = threading.Event()
        streams = (self.sitting, self.house.sitting(self.sitting).case)
        stops = [self.house.watch(stream, lambda _: moved.set()) for stream in streams]
        try:
            while not done():
                moved.clear()
                assert done() or moved.wait(PATIENCE), "the bots did not get there"
        finally:
            for stop in stops:
                stop()

    @property
    def case(self):  # noqa: ANN201
        return self.house.case(self.house.sitting(self.sitting).case)


def test_given_a_facilitator_alone_when_the_steps_go_by_then_bots_play_until_the_turning_over(house: House) -> None:
    evening = Evening(house)
    table = house.sitting(evening.sitting)
    assert table.rehearsal and [s.bot for s in table.voters()] == [True] * 4
    evening.go("first_look")
    evening.until(lambda: house.answered(evening.sitting).get(0) == 4)
    for nth in (1, 2, 3):
        evening.go(f"map_{nth}")
        of_round = {f"fact:{f.id}" for f in read("nadira").facts if f.round == nth}
        evening.until(lambda of_round=of_round: of_round <= set(evening.case.laid))
    evening.go("second_look")
    evening.until(lambda: house.answered(evening.sitting).get(1) == 4)
    assert not isinstance(house.do(do.TurnOver(), sitting=evening.sitting, seat=evening.seat), Refusal)
    rounds = evening.case.rounds[-1]
    assert (rounds.answered_first, rounds.answered_second, rounds.paired) == (4, 4, 4)
    assert rounds.tipped and all(fact_of(evening.case.deck, fact).round > 0 for fact in rounds.tipped)
    written = [t for t in evening.case.on_map("card") if "oefen" in str(t.value("name", "")).lower()]
    assert written, "some bot typed a line"
    evening.go("keep")
    assert evening.bots.wait(PATIENCE), "the bots leave by themselves"
    assert verify(house.store, house.seal).sound


def test_given_bots_that_wait_when_the_table_stands_up_then_they_leave(house: House) -> None:
    evening = Evening(house, bots=1)
    house.do(do.EndSitting(), sitting=evening.sitting, seat=evening.seat)
    assert evening.bots.wait(PATIENCE)
    assert rehearsal.going(evening.sitting) is None


def test_given_bots_at_the_table_when_asked_again_then_the_same_bots_play_on(house: House) -> None:
    evening = Evening(house, bots=3)
    assert rehearsal.start(house, evening.sitting) is evening.bots
    evening.bots.stop()
    assert evening.bots.wait(PATIENCE)
    woken = rehearsal.start(house, evening.sitting, bots=3, pace=0)
    assert isinstance(woken, rehearsal.Rehearsal) and woken.seats == evening.bots.seats
    assert len(house.sitting(evening.sitting).voters()) == 3
    woken.stop()


def test_given_a_table_with_people_when_bots_are_asked_then_they_do_not_come(house: House) -> None:
    sitting = house.open_sitting(house.open_case(read("nadira")))
    house.take_seat(sitting)
    answer = rehearsal.start(house, sitting)
    assert isinstance(answer, Refusal) and answer.reason == "rehearsal-people"
    assert not house.sitting(sitting).rehearsal


def test_given_a_table_about_a_real_person_when_bots_are_asked_then_they_do_not_come(house: House) -> None:
    sitting = house.open_sitting(house.open_case(blank("Mevrouw K.", "nl-NL", fictional=False)))
    for answer in (rehearsal.start(house, sitting), rehearsal.open_table(house, sitting)):
        assert isinstance(answer, Refusal) and answer.reason == "rehearsal-real"


def test_given_a_table_with_people_when_it_is_rehearsed_then_on_a_copy_and_the_table_stays_as_it_was(house: House) -> None:
    sitting = house.open_sitting(house.open_case(read("celine")))
    house.take_seat(sitting)
    before = house.sitting(sitting).head, house.case(house.sitting(sitting).case).head
    opened = rehearsal.open_table(house, sitting, bots=2, pace=0)
    assert not isinstance(opened, Refusal)
    code, seat = opened
    practice = house.table(code)
    assert practice and practice != sitting
    assert house.sitting(practice).rehearsal and house.sitting(practice).seats[seat].role == "facilitator"
    assert house.sitting(practice).case != house.sitting(sitting).case
    assert (house.sitting(sitting).head, house.case(house.sitting(sitting).case).head) == before
    rehearsal.going(practice).stop()


@pytest.mark.parametrize("language", languages())
def test_given_a_bot_when_it_is_named_or_types_then_it_is_known_as_a_bot_and_its_lines_are_plain(house: House, language: str) -> None:
    evening = Evening(house, bots=1)
    seat = evening.bots.seats[0]
    assert who(seat, house.sitting(evening.sitting), language) == say(language, "telling-who-bot", n=1)
    for nth in range(1, rehearsal.LINES + 1):
        reading = read_line(say(language, f"rehearsal-line-{nth}"), language, {}, ("card:p_nadira",))
        assert not reading.problem and not reading.doubts, (reading.problem, reading.doubts)
    evening.bots.stop()
