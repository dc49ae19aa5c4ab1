"""A meeting at a table: seats and roles, the steps of the evening, the clock, dealt facts, the parking list."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps import sitting as sittings
from lifemaps.commands import Actor
from lifemaps.events import Record
from lifemaps.refusals import Refusal
from lifemaps.roles import ROLES
from lifemaps.scripts import Script, step_of
from lifemaps.sitting import Clock, Sitting, decide, fold
from tests.stories import nadira


def at(minute: float) -> str:
    """So many minutes into the evening."""
    return f"2026-11-22T19:{int(minute):02d}:{round(minute % 1 * 60):02d}.000+00:00"


class Evening:
    """A meeting in memory: facilitator F and as many participants as asked."""

    def __init__(self, seats: int = 2) -> None:
        self.state = Sitting()
        self.seats: dict[str, str] = {}
        self._write("act:open", (
            ev.SittingOpened(case="case:x", table=9, code="ACDEF", script="60", language="nl-NL", title="Nadira, 43"),
        ), 0)  # fmt: skip
        for name, role in (("F", "facilitator"), *((f"S{n}", "participant") for n in range(1, seats + 1))):
            self.sit(name, role)

    def sit(self, name: str, role: str) -> None:
        """Somebody takes a seat."""
        assert not isinstance(self.do(do.TakeSeat(role=role), "", act=f"act:{name}"), Refusal)
        self.seats[name] = f"seat:{name}"

    def do(self, command: do.Command, who: str = "F", minute: float = 0, act: str = "") -> Any:
        """The events that come of this, folded, or the refusal."""
        chair = self.state.seats.get(self.seats.get(who, ""))
        by = Actor(seat=chair.id if chair else "", role=chair.role if chair else "participant")
        act = act or f"act:{self.state.head:04d}"
        decision = decide(self.state, command, by, act, at(minute), nadira(), sign="ACDE")
        if not isinstance(decision, Refusal):
            self._write(act, decision, minute)
        return decision

    def _write(self, act: str, events: tuple[ev.Event, ...], minute: float) -> None:
        self.state = fold(self.state, [Record(self.state.head + n, at(minute), "", act, e) for n, e in enumerate(events, 1)])


def reason(answer: object) -> str:
    """Why it was refused; empty when it was done."""
    return answer.reason if isinstance(answer, Refusal) else ""


# --- seats ----------------------------------------------------------------------------------------------------------


def test_seats_are_numbered_and_who_leads_or_looks_has_no_number():
    evening = Evening(seats=2)
    evening.sit("O", "observer")
    evening.sit("R", "resident")
    assert {s.id: s.number for s in evening.state.seats.values()} == {
        "seat:F": 0, "seat:S1": 1, "seat:S2": 2, "seat:O": 0, "seat:R": 3,
    }  # fmt: skip


def test_who_leads_and_who_looks_do_not_answer():
    evening = Evening(seats=1)
    evening.sit("O", "observer")
    evening.sit("R", "resident")
    assert [seat.id for seat in evening.state.voters()] == ["seat:S1", "seat:R"]


def test_an_onlooker_who_joins_the_table_gets_the_next_number_and_keeps_it():
    evening = Evening(seats=2)
    evening.sit("O", "observer")
    evening.do(do.GiveRole(seat="seat:O", role="participant"))
    assert evening.state.seats["seat:O"].number == 3
    evening.do(do.GiveRole(seat="seat:O", role="observer"))
    evening.do(do.GiveRole(seat="seat:O", role="participant"))
    assert evening.state.seats["seat:O"].number == 3


@pytest.mark.parametrize(
    ("command", "who", "why"),
    [
        (do.GiveRole(seat="seat:nobody", role="observer"), "F", "seat-unknown"),
        (do.GiveRole(seat="seat:S1", role="owner"), "F", "seat-unknown"),
        (do.GiveRole(seat="seat:S1", role="king"), "F", "seat-unknown"),
        (do.GiveRole(seat="seat:S1", role="facilitator"), "S1", "not-your-role"),
        (do.TakeSeat(role="owner"), "", "not-your-role"),
        (do.TakeSeat(role="trainer"), "", "not-your-role"),
        (do.EnterPhase(phase="dessert"), "F", "unknown-word"),
        (do.EnterPhase(phase="map_1"), "S1", "not-your-role"),
        (do.ExtendPhase(minutes=61), "F", "minutes-odd"),
        (do.Park(text="  "), "S1", "name-missing"),
        (do.DealFacts(round=9), "F", "no-facts-left"),
        (do.AddCard(kind="familie", name="Oma"), "F", "not-here"),
    ],
)
def test_what_cannot_be_done_is_refused_with_its_reason(command, who, why):
    evening = Evening()
    before = evening.state
    assert reason(evening.do(command, who)) == why
    assert evening.state == before


def test_a_full_table_takes_no_more(monkeypatch):
    monkeypatch.setattr(sittings, "MOST_SEATS", 3)
    assert reason(Evening(seats=2).do(do.TakeSeat(), "", act="act:late")) == "table-full"


@pytest.mark.parametrize("tail", ["owner", "S1"])
def test_a_gesture_cannot_be_named_after_a_seat_that_is_taken(tail):
    """A browser names its gestures; this one would have sat on another's chair, or on the owner's."""
    assert reason(Evening().do(do.TakeSeat(), "", act=f"act:{tail}")) == "seat-unknown"


# --- steps and the clock --------------------------------------------------------------------------------------------


def test_the_map_is_open_as_the_step_says_unless_locked_or_opened_by_hand():
    evening = Evening()
    for phase in map(step_of, evening.state.plan.phases):
        evening.do(do.EnterPhase(phase=phase.code))
        assert evening.state.map_open is phase.map_open
        evening.do(do.UnlockMap() if not phase.map_open else do.LockMap())
        assert evening.state.map_open is not phase.map_open


def test_a_lock_ends_with_its_step():
    evening = Evening()
    evening.do(do.EnterPhase(phase="map_1"))
    evening.do(do.LockMap())
    evening.do(do.EnterPhase(phase="map_2"))
    assert evening.state.map_open


def test_asking_for_what_already_is_changes_nothing():
    evening = Evening()
    assert evening.do(do.EnterPhase(phase="arrive")) == ()
    assert evening.do(do.ResumeClock()) == ()
    assert evening.do(do.LockMap()) == ()
    assert evening.do(do.Unpark(park="park:x")) == ()
    evening.do(do.PauseClock())
    assert evening.do(do.PauseClock()) == ()


def test_the_clock_counts_the_time_it_runs():
    evening = Evening()
    evening.do(do.PauseClock(), minute=2)
    assert evening.state.clock.spent(at(30)) == 120
    evening.do(do.ResumeClock(), minute=10)
    assert evening.state.clock.spent(at(11)) == 180


def test_each_step_starts_its_own_clock_and_what_was_spent_is_kept():
    evening = Evening()
    evening.do(do.EnterPhase(phase="occasion"), minute=5)
    evening.do(do.EnterPhase(phase="arrive"), minute=8)
    evening.do(do.EnterPhase(phase="first_look"), minute=9)
    assert evening.state.spent == {"arrive": 360, "occasion": 180}
    assert evening.state.clock.spent(at(9)) == 0


def test_more_minutes_are_for_this_step_only():
    evening = Evening()
    evening.do(do.ExtendPhase(minutes=3))
    evening.do(do.ExtendPhase(minutes=-1))
    assert evening.state.clock.extra == 2
    evening.do(do.PauseClock())
    evening.do(do.ResumeClock())
    assert evening.state.clock.extra == 2
    evening.do(do.EnterPhase(phase="occasion"))
    assert evening.state.clock.extra == 0


def test_a_clock_never_runs_backwards():
    assert Clock(since=at(10)).spent(at(5)) == 0


# --- facts ----------------------------------------------------------------------------------------------------------


def test_the_facts_of_a_round_are_dealt_over_the_seats_once():
    evening = Evening(seats=3)
    evening.do(do.EnterPhase(phase="map_1"))
    assert evening.state.dealt == {"fact:f1": ("seat:S1",), "fact:f2": ("seat:S2",)}
    assert [evening.state.hand(f"seat:S{n}") for n in (1, 2, 3)] == [("fact:f1",), ("fact:f2",), ()]
    assert reason(evening.do(do.DealFacts(round=1))) == "no-facts-left"


def test_with_nobody_but_who_leads_every_fact_goes_to_everybody():
    evening = Evening(seats=0)
    evening.do(do.EnterPhase(phase="map_1"))
    assert evening.state.hand("seat:F") == ("fact:f1", "fact:f2")


def test_going_back_to_a_step_deals_nothing_twice():
    evening = Evening()
    for phase in ("map_1", "map_2", "map_1"):
        evening.do(do.EnterPhase(phase=phase))
    assert set(evening.state.dealt) == {"fact:f1", "fact:f2", "fact:f3"}


def test_the_parking_list_keeps_and_lets_go():
    evening = Evening()
    (parked,) = evening.do(do.Park(text=" parkeervergunning "), "S1")
    assert evening.state.parked == {parked.park: "parkeervergunning"}
    evening.do(do.Unpark(park=parked.park))
    assert evening.state.parked == {}


def test_after_the_table_stood_up_nothing_is_done():
    evening = Evening()
    evening.do(do.EnterPhase(phase="map_1"))
    evening.do(do.EndSitting())
    assert not evening.state.map_open
    assert reason(evening.do(do.Park(text="nog iets"), "S1")) == "sitting-ended"


# --- torn histories -------------------------------------------------------------------------------------------------


def whole_evening() -> list[Record]:
    """Everything a meeting can hold, once or more."""
    events = [
        ev.SittingOpened(case="case:x", table=1, code="ACDEF", script="60", language="nl-NL", title="T"),
        *(ev.SeatTaken(seat=f"seat:{n}", number=n, role="participant", sign="ACDE") for n in range(4)),
        *(ev.RoleGiven(seat=f"seat:{n}", role=role) for n, role in enumerate(ROLES)),
        *(ev.PhaseEntered(phase=p) for p in ("occasion", "map_1", "nowhere", "second_look")),
        ev.ClockPaused(), ev.ClockResumed(), ev.PhaseExtended(minutes=3), ev.MapLocked(), ev.MapUnlocked(),
        ev.FactsDealt(deals={"fact:f1": ("seat:1",)}), ev.Parked(park="park:1", text="x"), ev.Unparked(park="park:1"),
        ev.ScriptChosen(script=Script(code="own:a", name="K", minutes={"arrive": 1, "map_2": 2, "keep": 0})),
        ev.Shown(on=True, view="life"), ev.Shown(on=False), ev.RoleCardsDealt(cards={"seat:1": "tegenspreker"}),
        ev.AnswersChosen(anonymous=True), ev.KeepingChosen(keep="congress"), ev.FirstTurned(), ev.ScoresAsked(),
        ev.PenPassed(shared=True), ev.SubjectChosen(subject="geld"), ev.TalkStopped(), ev.TalkResumed(),
        ev.BoxTurned(), ev.SittingEnded(), ev.ResidentHeard(), None,
    ]  # fmt: skip
    return [Record(n, at(n), "seat:1", f"act:{n}", event) for n, event in enumerate(events, 1)]


@given(st.sets(st.integers(1, len(whole_evening()))), st.integers(1, 9))
def test_any_part_of_a_meeting_folds_and_in_chunks_to_the_same(lost, size):
    records = [record for record in whole_evening() if record.seq not in lost]
    whole = fold(Sitting(), records)
    assert fold(Sitting(), records) == whole
    state = Sitting()
    for start in range(0, len(records), size):
        state = fold(state, records[start : start + size])
    assert state == whole


def test_what_is_not_of_a_meeting_or_cannot_be_read_is_noted():
    state = fold(Sitting(), whole_evening())
    foreign = [r.seq for r in whole_evening() if r.event is None or isinstance(r.event, ev.ResidentHeard)]
    unknown_seats = [r.seq for r in whole_evening() if isinstance(r.event, ev.RoleGiven) and r.event.seat > "seat:3"]
    assert sorted(state.damaged) == sorted(foreign + unknown_seats)


def test_an_odd_moment_hides_nothing_else():
    records = whole_evening()
    bent = [*records[:13], Record(14, "yesterday", "", "act:x", ev.PhaseEntered(phase="map_1")), *records[14:]]
    assert 14 in fold(Sitting(), bent).damaged
