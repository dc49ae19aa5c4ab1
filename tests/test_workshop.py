"""A workshop: several tables led as one, each with its own journal; two workshops never see each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefiles.house import House
from casefiles.journal import Outcome
from casefiles.verify import verify
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.refusals import Refusal
from lifemaps.scripts import SCRIPT
from lifemaps.sitting import Sitting
from lifemaps.workshop import Workshop
from tests.stories import nadira

AT = "2026-11-22T19:00:00.000+00:00"


@pytest.fixture
def house() -> Iterator[House]:
    house = House.open(":memory:")
    yield house
    house.close()


class Hall:
    """A workshop of some tables, with F who leads and two people at each table."""

    def __init__(self, house: House, tables: int = 3, seats: int = 2, **how: Any) -> None:
        self.house = house
        opened = house.open_workshop([nadira()] * tables, **how)
        assert not isinstance(opened, Refusal)
        self.stream, self.seat = opened
        self.people = {n: [str(house.take_seat(at.sitting)) for _ in range(seats)] for n, at in self.state.tables.items()}

    @property
    def state(self) -> Workshop:
        return self.house.workshop(self.stream)

    def table(self, number: int) -> Sitting:
        return self.house.sitting(self.state.tables[number].sitting)

    def lead(self, command: do.Command, act: str | None = None) -> Any:
        return self.house.lead(command, workshop=self.stream, seat=self.seat, act=act)

    def all(self, what: do.Command, *tables: int) -> Any:
        """What F does at every table, or at these."""
        return self.lead(do.LeadTables(what=what, tables=tables))

    def at(self, number: int, command: do.Command, nth: int = 0) -> Any:
        """What somebody does at a table."""
        return self.house.do(command, sitting=self.state.tables[number].sitting, seat=self.people[number][nth])

    def lay_down(self, number: int, *steps: str, look: int) -> None:
        for nth, step in enumerate(steps):
            assert isinstance(self.at(number, do.LayFaceDown(round=look, level=3, first_step=step), nth), Outcome)

    def answer(self, number: int, first: str = "wijkteam", second: str = "bellen") -> None:
        """Both looks of everybody at this table; the table must go along with the others."""
        self.all(do.EnterPhase(phase="first_look"), number)
        self.lay_down(number, *[first] * len(self.people[number]), look=0)
        self.all(do.EnterPhase(phase="second_look"), number)
        self.lay_down(number, *[second] * len(self.people[number]), look=1)


def why(answer: object) -> str:
    """Why it was refused; empty when it was done."""
    return answer.reason if isinstance(answer, Refusal) else ""


# --- setting up -----------------------------------------------------------------------------------------------------


def test_every_table_has_a_copy_of_its_own_whose_cards_keep_their_names(house):
    hall = Hall(house, 3)
    cases = [at.case for at in hall.state.tables.values()]
    assert len(set(cases)) == 3
    assert len({frozenset(house.case(case).things) for case in cases}) == 1
    hall.all(do.EnterPhase(phase="map_1"))
    hall.at(1, do.AddCard(kind="familie", name="Oma"))
    names = [{t.value("name") for t in house.case(case).on_map("card")} for case in cases]
    assert ["Oma" in name for name in names] == [True, False, False]


def test_a_table_may_have_a_case_of_its_own(house):
    from msgspec.structs import replace

    stream, _ = house.open_workshop([nadira(), replace(nadira(), id="ander", room_title="Iemand anders")])
    assert [house.sitting(at.sitting).title for at in house.workshop(stream).tables.values()] == ["Nadira, 43", "Iemand anders"]


def test_the_same_gesture_sets_up_one_workshop(house):
    first, second = (house.open_workshop([nadira()] * 2, act="act:tap") for _ in range(2))
    assert first == second
    assert len(house.store.rows("workshops")) == 1
    assert len(house.store.rows("sittings")) == 2


@pytest.mark.parametrize("how", [{"fill": "raden"}, {"leads": "niemand"}, {"script": "7"}])
def test_an_unknown_way_to_set_up_is_refused_and_opens_nothing(house, how):
    assert why(house.open_workshop([nadira()], **how)) == "unknown-word"
    assert house.store.streams() == {}


def test_a_workshop_has_no_more_tables_than_one_hall_holds(house):
    assert why(house.open_workshop([nadira()] * 61)) == "tables-odd"
    hall = Hall(house, 1)
    assert why(hall.lead(do.AddTables(count=60))) == "tables-odd"


# --- leading --------------------------------------------------------------------------------------------------------


def test_one_act_of_the_facilitator_stands_in_the_journal_of_every_table(house):
    hall = Hall(house, 3)
    outcome = hall.all(do.EnterPhase(phase="map_1"))
    sittings = {at.sitting for at in hall.state.tables.values()}
    assert set(outcome.wrote) == {hall.stream, *sittings}
    for sitting in sittings:
        record = [r for r in house.store.read(sitting) if isinstance(r.event, ev.PhaseEntered)][-1]
        assert (record.act, record.by, record.event.phase) == (outcome.act, hall.seat, "map_1")


def test_the_same_gesture_twice_leads_the_tables_once(house):
    hall = Hall(house, 2)
    first = hall.lead(do.LeadTables(what=do.ExtendPhase(minutes=2)), act="act:more")
    assert hall.lead(do.LeadTables(what=do.ExtendPhase(minutes=2)), act="act:more") == first
    assert [hall.table(n).clock.extra for n in (1, 2)] == [2, 2]


PHASES = SCRIPT["60"].phases
LEADING = st.one_of(
    st.sampled_from(PHASES).map(lambda phase: do.EnterPhase(phase=phase)),
    st.sampled_from([do.PauseClock(), do.ResumeClock(), do.LockMap(), do.UnlockMap(), do.TurnOver(), do.HearResident()]),
    st.integers(-5, 5).map(lambda minutes: do.ExtendPhase(minutes=minutes)),
    st.builds(do.DealFacts, round=st.integers(1, 3), spread=st.booleans()),
)


@settings(max_examples=40)
@given(asked=st.lists(LEADING, max_size=8), silent=st.integers(1, 2))
def test_leading_all_at_once_comes_to_the_same_as_leading_each_table_by_itself(asked, silent):
    """The law of a workshop. At table ``silent`` nobody answers, so that some things cannot be done there."""
    house = House.open(":memory:")
    house.now = lambda: AT
    try:
        hall = Hall(house, 2, seats=1)
        alone = {n: house.open_sitting(house.open_case(nadira()), table=n) for n in (1, 2)}
        lead = {n: str(house.take_seat(sitting, "facilitator")) for n, sitting in alone.items()}
        chair = {n: str(house.take_seat(sitting)) for n, sitting in alone.items()}
        for what in asked:
            together = hall.all(what)
            answers = {n: house.do(what, sitting=alone[n], seat=lead[n]) for n in alone}
            could_not = {n for n, answer in answers.items() if isinstance(answer, Refusal)}
            assert could_not == ({1, 2} if isinstance(together, Refusal) else {left.table for left in hall.state.last.left})
            for n in alone:
                table = house.sitting(alone[n])
                if n != silent and table.step.asks is not None and not table.turned:
                    ballot = do.LayFaceDown(round=table.step.asks, level=2, first_step="bellen")
                    house.do(ballot, sitting=alone[n], seat=chair[n])
                    hall.at(n, ballot)
        for n in alone:
            one, other = house.sitting(alone[n]), hall.table(n)
            for field in ("phase", "clock", "spent", "lock", "turned", "ended", "map_open"):
                assert getattr(one, field) == getattr(other, field), field
            assert set(one.dealt) == set(other.dealt)
            one_case, other_case = house.case(one.case), house.case(other.case)
            assert one_case.rounds == other_case.rounds
            assert one_case.resident_heard == other_case.resident_heard
        assert hall.state.pace.phase == hall.table(1).phase == hall.table(2).phase
        assert hall.state.damaged == ()
    finally:
        house.close()


def test_a_table_that_cannot_come_along_is_said_and_stops_nobody(house):
    hall = Hall(house, 3)
    hall.answer(1)
    hall.answer(3)
    hall.all(do.EnterPhase(phase="second_look"), 2)
    outcome = hall.all(do.TurnOver())
    assert isinstance(outcome, Outcome)
    assert [hall.table(n).turned for n in (1, 2, 3)] == [True, False, True]
    assert [(left.table, left.reason) for left in hall.state.last.left] == [(2, "nobody-answered")]


def test_when_no_table_can_the_reason_is_said_and_nothing_is_written(house):
    hall = Hall(house, 2)
    before = house.store.streams()
    assert why(hall.all(do.TurnOver())) == "not-asked-now"
    assert house.store.streams() == before


def test_a_table_that_was_let_go_goes_its_own_way_and_its_screen_leads_there(house):
    hall = Hall(house, 2)
    screen = str(house.take_seat(hall.state.tables[2].sitting, "table"))
    hall.people[2].append(screen)
    assert why(hall.at(2, do.EnterPhase(phase="look"), 2)) == "not-your-role"
    hall.lead(do.LetGo(table=2))
    hall.all(do.EnterPhase(phase="map_1"))
    assert [hall.table(n).phase for n in (1, 2)] == ["map_1", "arrive"]
    assert isinstance(hall.at(2, do.EnterPhase(phase="occasion"), 2), Outcome)


def test_a_table_taken_along_again_comes_to_where_the_others_are_with_all_its_cards(house):
    hall = Hall(house, 2)
    screen = str(house.take_seat(hall.state.tables[2].sitting, "table"))
    hall.lead(do.LetGo(table=2))
    for phase in ("map_1", "map_2"):
        hall.all(do.EnterPhase(phase=phase))
    hall.all(do.LockMap())
    hall.all(do.PauseClock())
    hall.lead(do.TakeAlong(table=2))
    one, two = hall.table(1), hall.table(2)
    assert (two.phase, two.map_open, two.clock.since) == ("map_2", False, "")
    assert set(one.dealt) == set(two.dealt) != set()
    assert two.seats[screen].role == "table"


def test_a_table_that_comes_later_lands_in_the_step_of_now_with_all_cards_dealt_so_far(house):
    hall = Hall(house, 1)
    for phase in ("map_1", "map_2"):
        hall.all(do.EnterPhase(phase=phase))
    hall.lead(do.AddTables(count=2))
    assert sorted(hall.state.tables) == [1, 2, 3]
    assert {hall.table(n).phase for n in (1, 2, 3)} == {"map_2"}
    assert set(hall.table(3).dealt) == set(hall.table(1).dealt)


def test_ending_the_workshop_lets_every_table_stand_up_also_the_one_that_went_its_own_way(house):
    hall = Hall(house, 3)
    hall.lead(do.LetGo(table=3))
    hall.lead(do.EndWorkshop())
    assert {hall.table(n).ended for n in (1, 2, 3)} == {True}
    assert why(hall.all(do.EnterPhase(phase="map_1"))) == "workshop-ended"


def test_the_step_and_clock_of_one_table_may_be_changed_by_itself(house):
    hall = Hall(house, 2)
    hall.all(do.ExtendPhase(minutes=3), 2)
    assert [hall.table(n).clock.extra for n in (1, 2)] == [0, 3]
    assert hall.state.pace.clock.extra == 0


def test_only_who_leads_the_workshop_leads_its_tables(house):
    hall = Hall(house, 1)
    wall = str(house.join_workshop(hall.stream, "observer"))
    asked = do.LeadTables(what=do.EnterPhase(phase="map_1"))
    assert why(house.lead(asked, workshop=hall.stream, seat=wall)) == "not-your-role"
    for stranger in ("seat:nobody", hall.people[1][0], "seat:owner"):
        assert why(house.lead(asked, workshop=hall.stream, seat=stranger)) == "seat-unknown"
    assert why(house.join_workshop(hall.stream, "owner")) == "seat-unknown"


def test_who_leads_may_sit_down_at_a_table_to_help_and_is_one_seat_there(house):
    hall = Hall(house, 2)
    (at, seat), again = (house.help_at(hall.stream, hall.seat, 2) for _ in range(2))
    assert (at, seat) == again
    assert hall.table(2).seats[seat].role == "facilitator"
    assert hall.table(1).seats.keys().isdisjoint({seat})


# --- sitting down ---------------------------------------------------------------------------------------------------


@given(people=st.integers(0, 14), tables=st.integers(1, 4))
@settings(max_examples=15)
def test_dealt_evenly_no_table_has_two_more_than_another(people, tables):
    house = House.open(":memory:")
    try:
        hall = Hall(house, tables, seats=0, fill="even")
        seats = [house.sit_evenly(hall.stream) for _ in range(people)]
        sizes = [len(hall.table(n).voters()) for n in hall.state.tables]
        assert sum(sizes) == people
        assert max(sizes) - min(sizes) <= 1
        assert len({seat for _, seat in seats}) == people
    finally:
        house.close()


def test_the_same_tap_is_dealt_one_seat(house):
    hall = Hall(house, 2, seats=0)
    assert house.sit_evenly(hall.stream, act="act:tap") == house.sit_evenly(hall.stream, act="act:tap")
    assert sum(len(hall.table(n).seats) for n in (1, 2)) == 1


def test_a_tables_screen_holds_the_pen_and_neither_answers_nor_is_counted(house):
    hall = Hall(house, 1)
    screen = str(house.take_seat(hall.state.tables[1].sitting, "table"))
    hall.people[1].append(screen)
    hall.all(do.EnterPhase(phase="map_1"))
    assert isinstance(hall.at(1, do.AddCard(kind="familie", name="Oma"), 2), Outcome)
    assert screen not in {seat.id for seat in hall.table(1).voters()}


def test_a_table_by_itself_has_no_table_screen(house):
    assert why(house.take_seat(house.open_sitting(house.open_case(nadira())), "table")) == "not-your-role"


# --- the wall -------------------------------------------------------------------------------------------------------


def test_nothing_is_on_the_wall_before_the_turning_over(house):
    hall = Hall(house, 2)
    assert why(hall.lead(do.ShowOnWall(slide="answers"))) == "plenary-not-yet"
    hall.answer(1)
    hall.answer(2)
    hall.all(do.TurnOver(), 1)
    assert why(hall.lead(do.ShowOnWall(slide="answers"))) == "table-still-down"
    hall.all(do.TurnOver(), 2)
    assert isinstance(hall.lead(do.ShowOnWall(slide="answers")), Outcome)
    assert hall.state.wall.slide == "answers"


def test_a_tables_map_is_on_the_wall_only_when_that_table_says_so_and_after_its_turning(house):
    hall = Hall(house, 2)
    assert why(hall.at(1, do.OfferMap())) == "not-turned-yet"
    for n in (1, 2):
        hall.answer(n)
    hall.all(do.TurnOver())
    show = do.ShowOnWall(slide="map", tables=(1,))
    assert why(hall.lead(show)) == "table-not-willing"
    hall.at(1, do.OfferMap())
    assert isinstance(hall.lead(show), Outcome)
    assert why(hall.lead(do.ShowOnWall(slide="overlay", tables=(1, 2)))) == "table-not-willing"
    hall.at(2, do.OfferMap())
    assert isinstance(hall.lead(do.ShowOnWall(slide="overlay", tables=(1, 2))), Outcome)


def test_whoever_leads_cannot_offer_a_tables_map_from_the_workshop(house):
    hall = Hall(house, 1)
    assert why(hall.lead(do.OfferMap())) == "not-here"


@pytest.mark.parametrize(("slide", "tables"), [("overlay", (1,)), ("overlay", (1, 1)), ("map", ()), ("answers", (1,))])
def test_a_slide_takes_the_tables_it_is_about(house, slide, tables):
    assert why(Hall(house, 2).lead(do.ShowOnWall(slide=slide, tables=tables))) == "wall-choose"


# --- a lasting address ----------------------------------------------------------------------------------------------


def test_a_lasting_address_leads_to_what_is_going_on_now_and_nowhere_in_between(house):
    first = Hall(house, 1)
    name = house.room_name("Spreekkamer Noord")
    assert name.startswith("spreekkamer-noord-")
    assert house.going_on(name) is None
    first.lead(do.BindRoom(room=name))
    assert house.going_on(name) == first.stream
    first.lead(do.EndWorkshop())
    assert house.going_on(name) is None
    assert house.is_room_known(name)
    second = Hall(house, 1)
    assert house.room_name(name.upper()) == name
    second.lead(do.BindRoom(room=name))
    assert house.going_on(name) == second.stream


def test_the_same_name_without_its_signs_is_another_room(house):
    first, second = Hall(house, 1), Hall(house, 1)
    first.lead(do.BindRoom(room=house.room_name("zaal")))
    second.lead(do.BindRoom(room=house.room_name("zaal")))
    assert first.state.room != second.state.room
    assert house.going_on(first.state.room) == first.stream


def test_one_table_by_itself_may_have_a_lasting_address_too(house):
    sitting = house.open_sitting(house.open_case(nadira()))
    seat = str(house.take_seat(sitting, "facilitator"))
    name = house.room_name("team west")
    assert isinstance(house.do(do.BindRoom(room=name), sitting=sitting, seat=seat), Outcome)
    assert house.going_on(name) == sitting


# --- two workshops --------------------------------------------------------------------------------------------------


def test_two_workshops_do_not_touch_each_other(house):
    one, other = Hall(house, 2), Hall(house, 2)
    before = {s: head for s, head in house.store.streams().items() if s.split(":")[1].startswith(other.stream.split(":")[1])}
    one.all(do.EnterPhase(phase="map_1"))
    one.lead(do.AddTables(count=1))
    one.lead(do.LetGo(table=2))
    one.lead(do.EndWorkshop())
    assert {stream: house.store.head(stream) for stream in before} == before
    assert {at.sitting for at in one.state.tables.values()}.isdisjoint(at.sitting for at in other.state.tables.values())
    assert why(house.lead(do.EndWorkshop(), workshop=other.stream, seat=one.seat)) == "seat-unknown"
    assert isinstance(house.help_at(other.stream, one.seat, 1), Refusal)


def test_what_was_kept_is_sound_and_the_indexes_can_be_made_anew(house):
    hall = Hall(house, 2)
    hall.lead(do.BindRoom(room=house.room_name("zaal")))
    hall.answer(1)
    hall.lead(do.EndWorkshop())
    assert verify(house.store, None).faults == () or {f.what for f in verify(house.store, None).faults} == {"key-missing"}
    rows = {table: house.store.rows(table) for table in ("workshops", "rooms", "sittings")}
    house.reindex()
    assert {table: house.store.rows(table) for table in rows} == rows


# --- in the facilitator's hand, at all tables at once ----------------------------------------------------------------


def test_where_the_room_is_asked_to_look_every_table_looks_and_a_later_one_too(house):
    hall = Hall(house, 2)
    hall.all(do.Show(view="life", lens="resident"))
    hall.lead(do.AddTables())
    assert {(hall.table(n).shown.view, hall.table(n).shown.lens) for n in (1, 2, 3)} == {("life", "resident")}
    hall.all(do.Show(on=False))
    assert {hall.table(n).shown for n in (1, 2, 3)} == {None}


def test_a_table_taken_along_again_looks_where_the_others_look(house):
    hall = Hall(house, 2)
    hall.lead(do.LetGo(table=2))
    hall.all(do.Show(view="influences"))
    assert hall.table(2).shown is None
    hall.lead(do.TakeAlong(table=2))
    assert hall.table(2).shown.view == "influences"


def test_how_answers_turn_over_is_promised_once_for_all_tables_and_for_later_ones(house):
    hall = Hall(house, 2)
    hall.all(do.ChooseAnswers(anonymous=True))
    hall.lead(do.AddTables())
    assert {hall.table(n).anonymous for n in (1, 2, 3)} == {True}
    assert why(hall.all(do.ChooseAnswers(anonymous=False))) == "answers-chosen"


def test_a_promise_is_not_changed_where_an_answer_lies(house):
    hall = Hall(house, 2)
    hall.all(do.EnterPhase(phase="first_look"))
    hall.lay_down(1, "wijkteam", look=0)
    hall.all(do.ChooseAnswers(anonymous=True))
    assert [hall.table(n).anonymous for n in (1, 2)] == [None, True]
    assert [(left.table, left.reason) for left in hall.state.last.left] == [(1, "answers-lie")]


def test_role_cards_are_dealt_at_every_table_and_taken_back(house):
    hall = Hall(house, 3)
    hall.all(do.DealRoleCards())
    assert [set(hall.table(n).cards.values()) for n in (1, 2, 3)] == [{"tegenspreker", "bewonersstem"}] * 3
    hall.all(do.DealRoleCards(back=True))
    assert [hall.table(n).cards for n in (1, 2, 3)] == [{}, {}, {}]
