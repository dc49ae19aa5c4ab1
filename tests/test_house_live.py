"""The installation while people sit at its tables: one act once, roles as they stand now, and everybody hears."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from casefiles.house import SIGNS, House, spoken
from casefiles.journal import EVERYTHING, Busy, Outcome
from lifemaps import commands as do
from lifemaps.refusals import Refusal
from tests.stories import nadira, seen


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House.open(tmp_path / "house.db")
    yield house
    house.close()


class Table:
    """A table with an open map, F who leads and two seats."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.case = house.open_case(nadira())
        self.sitting = house.open_sitting(self.case)
        self.lead = str(house.take_seat(self.sitting, "facilitator"))
        self.one, self.two = (str(house.take_seat(self.sitting)) for _ in range(2))
        self.do(do.EnterPhase(phase="map_1"), self.lead)

    def do(self, command: do.Command, seat: str = "", act: str | None = None) -> Any:
        """What comes of it, by seat 1 unless another is given."""
        return self.house.do(command, sitting=self.sitting, seat=seat or self.one, act=act)


@pytest.fixture
def table(house: House) -> Table:
    return Table(house)


def why(answer: object) -> str:
    """Why it was refused; empty when it was done."""
    return answer.reason if isinstance(answer, Refusal) else ""


OMA = do.AddCard(kind="familie", name="Oma")

# --- one act, once --------------------------------------------------------------------------------------------------


def test_the_same_gesture_twice_is_one_act_with_one_answer(table):
    first = table.do(OMA, act="act:tap")
    assert table.do(OMA, act="act:tap") == first
    assert len(table.house.case(table.case).on_map("card")) == 3


def test_the_same_gesture_arriving_while_the_first_is_being_written_is_one_act_too(table):
    asked = [table.house.begin(OMA, sitting=table.sitting, seat=table.one, act="act:tap") for _ in range(8)]
    assert len({str(future.result()) for future in asked}) == 1
    assert len(table.house.case(table.case).on_map("card")) == 3


def test_the_same_undo_twice_takes_back_one_act(table):
    table.do(OMA)
    table.do(do.AddCard(kind="familie", name="Opa"))
    for _ in range(2):
        table.do(do.Undo(), act="act:undo")
    assert len(table.house.case(table.case).on_map("card")) == 3


def test_a_refusal_changes_nothing_and_the_same_gesture_may_succeed_later(table):
    tie = do.DrawTie(giver="card:karim", receiver="card:nadira")
    heads = table.house.store.streams()
    assert why(table.do(tie, act="act:tie")) == "card-gone"
    assert table.house.store.streams() == heads
    table.do(do.Lay(what="fact:f1"), table.two)
    assert isinstance(table.do(tie, act="act:tie"), Outcome)


@pytest.mark.parametrize("act", ["", "tie:abc", "act", "act:", "act:../x", "act:" + "x" * 65, "act:a b"])
def test_a_gesture_with_an_odd_name_is_refused(table, act):
    assert why(table.house._turn(lambda turn: table.house._decide(turn, OMA, table.sitting, table.one, act)).result())


def test_the_same_case_opened_twice_by_one_gesture_is_one_case(house):
    assert house.open_case(nadira(), act="act:open") == house.open_case(nadira(), act="act:open")
    assert len(house.store.rows("cases")) == 1


def test_the_same_sitting_down_twice_is_one_seat(table):
    seats = {table.house.take_seat(table.sitting, act="act:sit") for _ in range(2)}
    assert len(seats) == 1
    assert len(table.house.sitting(table.sitting).seats) == 4


# --- who asks -------------------------------------------------------------------------------------------------------


def test_a_seat_of_another_table_is_not_known_here(table):
    other = table.house.open_sitting(table.case, table=2)
    stranger = str(table.house.take_seat(other))
    assert why(table.do(OMA, stranger)) == "seat-unknown"
    assert why(table.do(OMA, "seat:owner")) == "seat-unknown"


def test_a_role_that_was_taken_away_ends_at_once(table):
    assert isinstance(table.do(OMA), Outcome)
    table.do(do.GiveRole(seat=table.one, role="observer"), table.lead)
    assert why(table.do(OMA)) == "not-your-role"
    table.do(do.GiveRole(seat=table.one, role="participant"), table.lead)
    assert isinstance(table.do(OMA), Outcome)


def test_the_map_is_closed_for_the_table_and_open_for_who_leads(table):
    table.do(do.LockMap(), table.lead)
    assert why(table.do(OMA)) == "map-locked"
    assert isinstance(table.do(OMA, table.lead), Outcome)


def test_when_the_table_has_stood_up_the_map_stays_as_it_is(table):
    table.do(do.EndSitting(), table.lead)
    assert why(table.do(OMA)) == "sitting-ended"
    assert why(table.do(OMA, table.lead)) == "sitting-ended"
    assert table.house.store.rows("sittings")[0]["ended"] == 1


def test_the_clock_and_the_seats_never_move_the_case(table):
    before = table.house.case(table.case)
    for command in (do.PauseClock(), do.EnterPhase(phase="look"), do.Park(text="later"), do.ExtendPhase(minutes=2)):
        assert isinstance(table.do(command, table.lead), Outcome)
    assert table.house.case(table.case) == before


# --- codes ----------------------------------------------------------------------------------------------------------


def test_a_table_is_found_by_its_code_however_it_is_typed(table):
    code = table.house.sitting(table.sitting).code
    assert table.house.table(f" {code[:2].lower()}-{code[2:]} ") == table.sitting
    assert table.house.table("00000") is None
    assert table.house.table("") is None


def test_a_seat_is_brought_back_by_its_sign(table):
    sign = table.house.sitting(table.sitting).seats[table.two].sign
    assert len(sign) == 4
    assert table.house.seat_by_sign(table.sitting, sign.lower()) == table.two
    assert table.house.seat_by_sign(table.sitting, "0000") is None
    assert table.house.seat_by_sign(table.sitting, "") is None
    assert table.house.seat_by_sign(table.sitting, "é😀ß") is None


def test_no_two_seats_of_a_table_have_the_same_sign(table, monkeypatch):
    """With 400 seats the chance of two alike is one in six."""
    drawn = iter(["AAAA", "AAAA", "AAAA", "CCCC"])
    monkeypatch.setattr("casefiles.house.spoken", lambda length: next(drawn))
    one, two = (str(table.house.take_seat(table.sitting)) for _ in range(2))
    seats = table.house.sitting(table.sitting).seats
    assert (seats[one].sign, seats[two].sign) == ("AAAA", "CCCC")


def test_codes_hold_no_signs_that_look_or_sound_alike():
    assert not set(SIGNS) & set("B8I1O0S5Z2")
    assert set(spoken(200)) <= set(SIGNS)


# --- hearing --------------------------------------------------------------------------------------------------------


class Ear:
    """Somebody who listens."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self._event = threading.Event()

    def __call__(self, stream: str) -> None:
        self.heard.append(stream)
        self._event.set()

    def wait(self) -> bool:
        """Whether something is heard within a while."""
        came = self._event.wait(10)
        self._event.clear()
        return came


def test_who_watches_hears_what_is_done_here(table):
    ear = Ear()
    stop = table.house.watch(table.case, ear)
    table.do(OMA)
    assert ear.wait()
    assert set(ear.heard) == {table.case}
    stop()
    heard = len(ear.heard)
    table.do(OMA)
    assert len(ear.heard) == heard


def test_what_is_heard_can_be_seen_at_once(table):
    names: list[list[str]] = []
    ear = Ear()

    def look(stream: str) -> None:
        names.append([thing.value("name") for thing in table.house.case(stream).on_map("card")])
        ear(stream)

    table.house.watch(table.case, look)
    table.do(OMA)
    assert ear.wait()
    assert "Oma" in names[0]


def test_an_answer_face_down_is_heard_as_a_movement_of_the_meeting(table):
    ear = Ear()
    table.do(do.EnterPhase(phase="first_look"), table.lead)
    table.house.watch(table.sitting, ear)
    table.do(do.LayFaceDown(round=0))
    assert ear.wait()


def test_who_watches_hears_another_process(table):
    other = House.open(table.house.store.path)
    ear, meeting = Ear(), Ear()
    other.watch(table.case, ear)
    other.watch(table.sitting, meeting)
    table.do(OMA)
    assert ear.wait()
    assert seen(other.case(table.case)) == seen(table.house.case(table.case))
    table.do(do.EnterPhase(phase="first_look"), table.lead)
    table.do(do.LayFaceDown(round=0))
    while other.answered(table.sitting) != {0: 1}:
        assert meeting.wait()
    other.close()


def test_what_one_table_does_elsewhere_wakes_nobody_at_another(table):
    """Forty tables that all look again for every act of one keep a whole installation busy."""
    there = str(table.house.open_sitting(table.house.open_case(nadira())))
    house = House.open(table.house.store.path)
    acting, resting = Ear(), Ear()
    house.watch(table.sitting, acting)
    house.watch(there, resting)
    for phase in ("first_look", "map_1", "second_look"):
        table.do(do.EnterPhase(phase=phase), table.lead)
        assert acting.wait()
    table.do(do.LayFaceDown(round=1))
    while house.answered(table.sitting) != {1: 1} or not acting.heard:
        assert acting.wait()
    house.close()
    assert resting.heard == []


def test_a_meeting_hears_of_its_own_act_once(table):
    ear = Ear()
    table.house.watch(table.sitting, ear)
    table.do(do.EnterPhase(phase="first_look"), table.lead)
    table.house._catch_up(frozenset({EVERYTHING}))
    assert ear.heard == [table.sitting]


def test_one_who_fails_to_listen_does_not_keep_others_from_hearing(table, caplog):
    def gone(_: str) -> None:
        raise RuntimeError("closed")

    ears = [Ear() for _ in range(3)]
    for hear in (ears[0], gone, ears[1], gone, ears[2]):
        table.house.watch(table.case, hear)
    with caplog.at_level(logging.CRITICAL):
        assert isinstance(table.do(OMA), Outcome)
    assert all(ear.wait() for ear in ears)


# --- the present ----------------------------------------------------------------------------------------------------


def test_two_processes_decide_on_the_present_and_not_on_what_they_remember(table):
    other = House.open(table.house.store.path)
    other.case(table.case)
    table.do(do.Lay(what="fact:f1"))
    table.do(do.TakeOff(things=("card:karim",)))
    tie = do.DrawTie(giver="card:karim", receiver="card:nadira")
    assert why(other.do(tie, sitting=table.sitting, seat=table.two)) == "card-gone"
    other.close()


def test_a_house_that_is_opened_again_is_as_it_was_left(tmp_path):
    house = House.open(tmp_path / "again.db")
    table = Table(house)
    table.do(OMA)
    before = house.case(table.case), house.sitting(table.sitting), house.secret
    house.close()
    again = House.open(tmp_path / "again.db")
    assert (again.case(table.case), again.sitting(table.sitting), again.secret) == before
    again.close()


def test_each_turn_folds_only_what_is_new(table, monkeypatch):
    """Nobody looks; still the tenth act must not fold the other nine."""
    folded: list[int] = []
    real = table.house.store.turn

    def counting(work: Any) -> Any:
        def watched(turn: Any) -> Any:
            tail = turn.tail

            def counted(stream: str, after: int) -> Any:
                records = tail(stream, after)
                folded.append(len(records))
                return records

            turn.tail = counted
            return work(turn)

        return real(watched)

    table.do(OMA)
    monkeypatch.setattr(table.house.store, "turn", counting)
    for _ in range(10):
        table.do(OMA)
    assert max(folded) <= 1


def test_a_house_that_is_too_busy_says_so_and_goes_on(tmp_path, monkeypatch):
    monkeypatch.setattr("casefiles.turns.WAITING", 2)
    house = House.open(tmp_path / "busy.db")
    table = Table(house)
    hold, begun = threading.Event(), threading.Event()
    house.store.turn(lambda turn: (begun.set(), hold.wait(10)))
    assert begun.wait(10)
    waiting = [house.begin(OMA, sitting=table.sitting, seat=table.one) for _ in range(2)]
    with pytest.raises(Busy):
        house.begin(OMA, sitting=table.sitting, seat=table.one)
    hold.set()
    assert all(isinstance(future.result(10), Outcome) for future in waiting)
    assert isinstance(table.do(OMA), Outcome)
    house.close()


def test_the_indexes_can_be_made_anew_from_the_journal(table):
    table.house.open_sitting(table.case, table=2)
    table.do(do.EndSitting(), table.lead)
    before = {name: table.house.store.rows(name) for name in ("cases", "sittings")}
    table.house.store.turn(lambda turn: [turn.clear(name) for name in before]).result()
    table.house.reindex()
    assert {name: table.house.store.rows(name) for name in before} == before
