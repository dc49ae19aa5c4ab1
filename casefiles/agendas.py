"""Agendas in the house: many cases in one meeting. The people walk along from table to table, each case has its own.

Going on to the next case is one turn: what is left of this one is written, the box is emptied, the meeting ends, the next
begins with the same seats, and the old one says where everybody went.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from typing import Any

from casefiles.journal import Outcome, Store, Turn
from lifemaps import agenda as agendas
from lifemaps import case as cases
from lifemaps import events as ev
from lifemaps import sitting as sittings
from lifemaps.agenda import DECIDED, LATER, Agenda, script_for
from lifemaps.case import Case
from lifemaps.due import unclosed
from lifemaps.ids import born_of
from lifemaps.leading import LEADS
from lifemaps.refusals import Refusal, no
from lifemaps.sitting import OWNER, Sitting

Answer = Outcome | Refusal


class Agendas:
    """The part of the house that walks through many cases."""

    store: Store
    now: Callable[[], str]
    _state: Callable[..., Any]
    _turn: Callable[..., Future[Answer]]
    _in_turn: Callable[..., Any]
    _write: Callable[..., Answer]
    free_code: Callable[[], str]
    new_sign: Callable[[], str]

    def agenda(self, stream: str) -> Agenda:
        """The agenda as it stands now."""
        return self._state(stream, Agenda(), agendas.fold)

    def make_agenda(self, planned: Iterable[tuple[str, int]], *, language: str, act: str) -> str | Refusal:
        """An agenda of these cases with their minutes; its stream. The same gesture twice is one agenda."""
        wanted = tuple(dict(planned).items())
        if not wanted:
            return no("agenda-empty")
        if len(wanted) > agendas.MOST:
            return no("agenda-long", most=agendas.MOST)
        if any(not agendas.LEAST_MINUTES <= minutes <= agendas.MOST_MINUTES for _, minutes in wanted):
            return no("agenda-minutes", least=agendas.LEAST_MINUTES, most=agendas.MOST_MINUTES)
        stream = "agenda:" + act.split(":", 1)[1]

        def work(turn: Turn) -> Answer:
            before = turn.done(act)
            if before is not None:
                return before
            for case, _ in wanted:
                if self._in_turn(turn, case, Case(), cases.fold).deck is None:
                    return no("case-gone")
            return self._write(turn, stream, act, OWNER, (ev.AgendaMade(language=language, cases=wanted),))

        answer = self._turn(work).result()
        return answer if isinstance(answer, Refusal) else stream

    def begin_agenda(self, stream: str, *, act: str) -> tuple[str, str] | Refusal:
        """Take up the first case; the table's code and the seat of whoever leads."""
        return self._next(stream, "", "", act, sure=True)

    def next_case(self, sitting: str, seat: str, *, act: str, sure: bool = False) -> tuple[str, str] | Refusal:
        """Close the case on this table and go on to the next; the new table's code (empty after the last) and the seat.

        What the case still lacks (a conclusion, an action, a date) is said first; ``sure`` leaves it for another time.
        """
        return self._next(self._sitting_of(sitting).agenda, sitting, seat, act, sure=sure)

    def _sitting_of(self, stream: str) -> Sitting:
        return self._state(stream, Sitting(), sittings.fold)

    def _next(self, stream: str, sitting: str, seat: str, act: str, *, sure: bool) -> tuple[str, str] | Refusal:
        def work(turn: Turn) -> Answer:
            before = turn.done(act)
            return before if before is not None else self._go_on(turn, stream, sitting, seat, act, sure=sure)

        answer = self._turn(work).result()
        if isinstance(answer, Refusal):
            return answer
        opened = next((name for name in answer.wrote if name == "sitting:" + act.split(":", 1)[1]), "")
        lead = born_of(act, "seat") if opened else ""
        return (self._sitting_of(opened).code if opened else "", lead)

    def _go_on(self, turn: Turn, stream: str, sitting: str, seat: str, act: str, *, sure: bool) -> Answer:
        plan = self._in_turn(turn, stream, Agenda(), agendas.fold) if stream else Agenda()
        if not plan.items:
            return no("agenda-empty")
        old = self._in_turn(turn, sitting, Sitting(), sittings.fold) if sitting else None
        wrote: dict[str, tuple[int, int]] = {}
        noted: tuple[ev.Event, ...] = ()
        if old is not None:
            chair = old.seats.get(seat)
            if chair is None or chair.role not in LEADS:
                return no("not-your-role", role=chair.role if chair else "")
            if old.ended:
                return no("sitting-ended")
            owed = unclosed(self._in_turn(turn, old.case, Case(), cases.fold), old.opened_at)
            if owed and not sure:
                return _owes(owed[0])
            noted = (ev.CaseClosed(case=old.case, how=LATER if owed else DECIDED),)
        item = plan.next
        moved: tuple[ev.Event, ...] = ()
        if item is not None:
            case = self._in_turn(turn, item.case, Case(), cases.fold)
            if case.deck is None:
                return no("case-gone")
            code, opened = self.free_code(), "sitting:" + act.split(":", 1)[1]
            deck = case.deck
            begun = ev.SittingOpened(
                case=item.case, table=old.table if old else 1, code=code, script=script_for(item.minutes),
                language=plan.language, title=deck.room_title or deck.title, fictional=deck.fictional, agenda=stream,
                keep=old.keep if old else "team",
            )  # fmt: skip
            wrote |= _wrote(self._write(turn, opened, act, OWNER, (begun, *self._seats(old, seat, act))))
            noted = (*noted, ev.CaseTakenUp(case=item.case, sitting=opened, code=code))
            moved = (ev.MovedOn(code=code),)
        if old is not None:
            turn.empty_box(sitting)
            wrote |= _wrote(self._write(turn, sitting, act, seat, (*moved, ev.SittingEnded())))
        wrote |= _wrote(self._write(turn, stream, act, seat or OWNER, noted))
        return Outcome(act, wrote)

    def _seats(self, old: Sitting | None, lead: str, act: str) -> tuple[ev.SeatTaken, ...]:
        """The same people on the same chairs; their signs bring them back here too."""
        if old is None:
            return (ev.SeatTaken(seat=born_of(act, "seat"), number=0, role="facilitator", sign=self.new_sign()),)
        chairs = sorted(old.seats.values(), key=lambda chair: chair.id != lead)
        return tuple(
            ev.SeatTaken(seat=born_of(act, "seat", n), number=chair.number, role=chair.role, sign=chair.sign, bot=chair.bot)
            for n, chair in enumerate(chairs)
        )

    def moved_to(self, code: str, sign: str) -> tuple[str, str] | None:
        """Where whoever had this sign sits now, after the table moved on to this code: sitting and seat."""
        rows = self.store.rows("sittings", code=code)
        if not rows:
            return None
        stream = str(rows[0]["stream"])
        seat = next((chair.id for chair in self._sitting_of(stream).seats.values() if chair.sign == sign), None)
        return (stream, seat) if seat else None


def _owes(what: str) -> Refusal:
    """What a case still lacks, said."""
    if what == "verdict":
        return no("agenda-owes-verdict")
    return no("agenda-owes-action") if what == "action" else no("agenda-owes-date")


def _wrote(answer: Answer) -> dict[str, tuple[int, int]]:
    assert isinstance(answer, Outcome)
    return answer.wrote
