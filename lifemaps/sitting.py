"""A meeting at a table: seats, roles, the step of the evening, the clock, dealt facts, the parking list.

The sitting is a stream of its own, so that the clock never moves a case's head. Seats are numbers, not names.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any

import msgspec

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps import instruments, leading, wording
from lifemaps.asks import Asked
from lifemaps.commands import Actor
from lifemaps.deck import Deck
from lifemaps.events import Event, Record
from lifemaps.ids import born_of
from lifemaps.record import Wording
from lifemaps.refusals import Refusal, no
from lifemaps.roles import may
from lifemaps.scripts import DEFAULT, PHASE, SCRIPT, Phase, Script, kind_of_step, step_of

NUMBERED = ("participant", "resident")
"""The roles that answer, and whose seats have a number."""
OWNER = "seat:owner"
"""Whoever runs the installation, at the machine itself; nobody can sit on it."""


class Seat(msgspec.Struct, frozen=True):
    """A chair at the table: its number, the role of whoever sits there, and the sign (*stoelcode*) that brings it back."""

    id: str
    number: int
    role: str
    sign: str
    bot: bool = False


class Clock(msgspec.Struct, frozen=True):
    """The clock of the current step: seconds used before ``since``, running since then (UTC) unless it stands still."""

    used: float = 0.0
    since: str = ""
    extra: int = 0

    def spent(self, now: str) -> float:
        """Seconds used of this step at this moment."""
        return self.used + (_seconds(self.since, now) if self.since else 0.0)


class Sitting(msgspec.Struct, frozen=True, kw_only=True):
    """The state of a meeting at ``head``."""

    head: int = 0
    case: str = ""
    table: int = 0
    code: str = ""
    script: str = "60"
    language: str = "nl-NL"
    title: str = ""
    fictional: bool = True
    seats: dict[str, Seat] = {}
    phase: str = "arrive"
    clock: Clock = Clock()
    spent: dict[str, float] = {}
    lock: bool | None = None
    dealt: dict[str, tuple[str, ...]] = {}
    parked: dict[str, str] = {}
    turned: bool = False
    outcome_shown: bool = False
    ended: bool = False
    emptied: bool = False
    opened_at: str = ""
    workshop: str = ""
    agenda: str = ""
    moved_to: str = ""
    offered: bool = False
    room: str = ""
    calendar: int = 0
    calendars: int = 0
    damaged: tuple[int, ...] = ()
    keep: str = "team"
    own_script: Script | None = None
    pronoun: str = "zij"
    shown: ev.Shown | None = None
    cards: dict[str, str] = {}
    anonymous: bool | None = None
    first_turned: bool = False
    scores: bool = False
    pen_shared: bool = False
    subject: str = ""
    stopped: bool = False
    draft: dict[str, Wording] = {}
    rewording: bool = False
    asks: int = 2
    asked: Asked | None = None
    side: wording.Side | None = None

    @property
    def step(self) -> Phase:
        """The step of the evening."""
        return step_of(self.phase)

    @property
    def kind(self) -> str:
        """What kind of step it is: a script may have the same kind twice."""
        return kind_of_step(self.phase)

    @property
    def plan(self) -> Script:
        """The script this table follows: without coming together in the room when the table sits by itself."""
        script = self.own_script or SCRIPT.get(self.script, SCRIPT[DEFAULT])
        script = script if self.workshop else script.alone()
        return script.with_scores() if self.scores else script

    @property
    def open_answers(self) -> bool:
        """Whether what was answered in this step lies open now."""
        return (self.turned and self.step.asks == 1) or (self.first_turned and self.step.asks == 0)

    @property
    def until(self) -> str:
        """The day after which this evening is erased."""
        return leading.kept_until(self.opened_at, self.keep)

    @property
    def map_open(self) -> bool:
        """Whether the map may be worked on: as the step says, unless the facilitator locked or opened it, or she stopped."""
        return (self.step.map_open if self.lock is None else not self.lock) and not self.ended and not self.stopped

    def may_draw(self, seat: str) -> bool:
        """Whether this seat may work on the map: while the evening is hers, the resident holds the pen."""
        chair = self.seats.get(seat)
        if not self.map_open or chair is None:
            return False
        mine = not self.plan.resident or not self.step.hers or self.pen_shared or not self.resident_here
        return mine or chair.role in ("resident", *leading.LEADS)

    @property
    def resident_here(self) -> bool:
        """Whether a resident sits at the table."""
        return any(seat.role == "resident" for seat in self.seats.values())

    @property
    def rehearsal(self) -> bool:
        """Whether bots play along: then this evening is practice, and nothing of it counts beside real ones."""
        return any(seat.bot for seat in self.seats.values())

    def hand(self, seat: str) -> tuple[str, ...]:
        """The fact cards this seat holds."""
        return tuple(fact for fact, seats in self.dealt.items() if not seats or seat in seats)

    def voters(self) -> tuple[Seat, ...]:
        """The seats that answer: everybody but observers and the facilitator, who answers last or not."""
        return tuple(s for s in self.seats.values() if s.role in NUMBERED)

    def asked_domains(self, deck: Deck | None) -> tuple[str, ...]:
        """The domains asked beside the two questions about the whole."""
        return instruments.asked(deck, self.plan.domains)


def _seconds(since: str, until: str) -> float:
    return max(0.0, (dt.datetime.fromisoformat(until) - dt.datetime.fromisoformat(since)).total_seconds())


# --- the fold -------------------------------------------------------------------------------------------------------


def fold(sitting: Sitting, records: Iterable[Record]) -> Sitting:
    """The sitting after these records."""
    for record in records:
        sitting = msgspec.structs.replace(sitting, head=max(sitting.head, record.seq), **_changes(sitting, record))
    return sitting


def _changes(sitting: Sitting, record: Record) -> dict[str, Any]:
    try:
        return _APPLY[type(record.event)](sitting, record, record.event)
    except (KeyError, TypeError, AttributeError, ValueError):
        # Not of this stream, or damaged: skip it, say so, show the rest.
        return {"damaged": (*sitting.damaged, record.seq)}


def _opened(s: Sitting, r: Record, e: ev.SittingOpened) -> dict[str, Any]:
    names = ("case", "table", "code", "script", "language", "title", "fictional", "workshop", "keep", "agenda")
    return {name: getattr(e, name) for name in names} | {"opened_at": r.at, "clock": Clock(since=r.at)}


def _taken(s: Sitting, r: Record, e: ev.SeatTaken) -> dict[str, Any]:
    return {"seats": s.seats | {e.seat: Seat(e.seat, e.number, e.role, e.sign, e.bot)}}


def _role(s: Sitting, r: Record, e: ev.RoleGiven) -> dict[str, Any]:
    seat = s.seats[e.seat]
    # Whoever comes to sit at the table from the side gets the next number; a number once given stays.
    number = seat.number or (_next_number(s) if e.role in NUMBERED else 0)
    return {"seats": s.seats | {e.seat: msgspec.structs.replace(seat, role=e.role, number=number)}}


def _next_number(s: Sitting) -> int:
    return max((seat.number for seat in s.seats.values()), default=0) + 1


def _entered(s: Sitting, r: Record, e: ev.PhaseEntered) -> dict[str, Any]:
    return leading.entered(s, r, e.phase) if kind_of_step(e.phase) in PHASE else {}


def _paused(s: Sitting, r: Record, e: ev.ClockPaused) -> dict[str, Any]:
    return {"clock": Clock(s.clock.spent(r.at), "", s.clock.extra)}


def _resumed(s: Sitting, r: Record, e: ev.ClockResumed) -> dict[str, Any]:
    return {"clock": Clock(s.clock.used, s.clock.since or r.at, s.clock.extra)}


def _extended(s: Sitting, r: Record, e: ev.PhaseExtended) -> dict[str, Any]:
    return {"clock": msgspec.structs.replace(s.clock, extra=s.clock.extra + e.minutes)}


def _dealt(s: Sitting, r: Record, e: ev.FactsDealt) -> dict[str, Any]:
    return {"dealt": s.dealt | e.deals}


def _parked(s: Sitting, r: Record, e: ev.Parked) -> dict[str, Any]:
    return {"parked": s.parked | {e.park: e.text}}


def _unparked(s: Sitting, r: Record, e: ev.Unparked) -> dict[str, Any]:
    return {"parked": {k: v for k, v in s.parked.items() if k != e.park}}


def _emptied(s: Sitting, r: Record, e: ev.Emptied) -> dict[str, Any]:
    """Nothing of the meeting is known any more but that it was erased; its seats are gone, so every open page says goodbye."""
    nothing = Sitting(ended=True, emptied=True)
    return {name: getattr(nothing, name) for name in Sitting.__struct_fields__ if name != "head"}


_APPLY: dict[type, Any] = {
    ev.SittingOpened: _opened,
    ev.SeatTaken: _taken,
    ev.RoleGiven: _role,
    ev.PhaseEntered: _entered,
    ev.ClockPaused: _paused,
    ev.ClockResumed: _resumed,
    ev.PhaseExtended: _extended,
    ev.MapLocked: lambda s, r, e: {"lock": True},
    ev.MapUnlocked: lambda s, r, e: {"lock": False},
    ev.FactsDealt: _dealt,
    ev.Parked: _parked,
    ev.Unparked: _unparked,
    ev.BoxTurned: lambda s, r, e: {"turned": True},
    ev.OutcomeShown: lambda s, r, e: {"outcome_shown": True},
    ev.SittingEnded: lambda s, r, e: {"ended": True, "shown": None},
    ev.MapOffered: lambda s, r, e: {"offered": e.shown},
    ev.RoomBound: lambda s, r, e: {"room": e.room},
    ev.CalendarShared: lambda s, r, e: {"calendar": e.nth, "calendars": max(e.nth, s.calendars)},
    ev.CalendarStopped: lambda s, r, e: {"calendar": 0},
    **leading.APPLY,
    **wording.APPLY,
    ev.Blank: lambda s, r, e: {},
    ev.Erased: lambda s, r, e: {},
    ev.Emptied: _emptied,
    ev.MovedOn: lambda s, r, e: {"moved_to": e.code},
}


# --- decisions ------------------------------------------------------------------------------------------------------

MOST_SEATS, MOST_PARKED, TEXT = 400, 200, 300


def decide(
    s: Sitting, c: do.Command, by: Actor, act: str, at: str, deck: Deck | None, sign: str = ""
) -> tuple[Event, ...] | Refusal:
    """The events this command leads to in this meeting, or why not. ``sign`` is a fresh stoelcode from outside."""
    if not may(by.role, type(c).__name__):
        return no("not-your-role", role=by.role)
    if s.ended and not isinstance(c, do.OfferMap | do.ShowOutcome | do.ShareCalendar | do.StopCalendar):
        # A map is the table's own until the wall is dark, and looking back happens after standing up too.
        return no("sitting-ended")
    match c:
        case do.TakeSeat():
            return _take_seat(s, c, act, sign)
        case do.GiveRole():
            return leading.give_role(s, c)
        case do.Show():
            return leading.show(s, c)
        case do.DealFact():
            return leading.deal_fact(s, c, deck)
        case do.DealRoleCards():
            return leading.deal_role_cards(s, c)
        case do.ChooseKeeping():
            return leading.choose_keeping(s, c)
        case do.AskScores() | do.PassPen() | do.ChooseSubject() | do.StopTalk() | do.ResumeTalk():
            return leading.hers(s, c, by, deck)
        case do.Word() | do.StepAside():
            return wording.decide(s, c)
        case do.EnterPhase():
            return _enter(s, c, deck)
        case do.PauseClock():
            return (ev.ClockPaused(),) if s.clock.since else ()
        case do.ResumeClock():
            return () if s.clock.since else (ev.ClockResumed(),)
        case do.ExtendPhase():
            return (ev.PhaseExtended(minutes=c.minutes),) if -60 <= c.minutes <= 60 else no("minutes-odd")
        case do.LockMap():
            return (ev.MapLocked(),) if s.map_open else ()
        case do.UnlockMap():
            return () if s.map_open else (ev.MapUnlocked(),)
        case do.DealFacts():
            deals = deal(s, deck, c.round, spread=c.spread)
            return (ev.FactsDealt(deals=deals),) if deals else no("no-facts-left")
        case do.Park():
            return _park(s, c, act)
        case do.Unpark():
            return (ev.Unparked(park=c.park),) if c.park in s.parked else ()
        case do.ShowOutcome():
            if not s.fictional or deck is None or not deck.possible_outcome:
                return no("outcome-none")
            return () if s.outcome_shown else (ev.OutcomeShown(),)
        case do.ShareCalendar():
            return (ev.CalendarShared(nth=s.calendars + 1),)
        case do.StopCalendar():
            return (ev.CalendarStopped(),) if s.calendar else ()
        case do.EndSitting():
            return (ev.SittingEnded(),)
        case do.OfferMap():
            return _offer(s, c)
        case do.BindRoom():
            return (ev.RoomBound(room=c.room),) if is_room(c.room) else no("room-odd")
    return no("not-here")


def _offer(s: Sitting, c: do.OfferMap) -> tuple[Event, ...] | Refusal:
    if not s.workshop:
        return no("no-wall")
    if c.shown and not s.turned:
        return no("not-turned-yet")
    return () if c.shown == s.offered else (ev.MapOffered(shown=c.shown),)


def is_room(name: str) -> bool:
    """Whether this can be the name of a lasting address: small letters, digits and dashes, with its four signs at the end."""
    return re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*-[a-z0-9]{4}", name) is not None and len(name) <= 60


def _take_seat(s: Sitting, c: do.TakeSeat, act: str, sign: str) -> tuple[Event, ...] | Refusal:
    if len(s.seats) >= MOST_SEATS:
        return no("table-full", most=MOST_SEATS)
    if c.role not in ("participant", "observer", "facilitator", "resident", *(("table",) if s.workshop else ())):
        return no("not-your-role", role=c.role)
    seat = born_of(act, "seat")
    if seat in s.seats or seat == OWNER:
        return no("seat-unknown")  # Named after the gesture, which a browser named: not one that is taken.
    number = _next_number(s) if c.role in NUMBERED else 0
    taken = ev.SeatTaken(seat=seat, number=number, role=c.role, sign=sign, bot=c.bot)
    return (taken, *leading.late_card(s, seat, c.role))


def _enter(s: Sitting, c: do.EnterPhase, deck: Deck | None) -> tuple[Event, ...] | Refusal:
    if c.phase not in s.plan.phases:
        return no("unknown-word", word=c.phase[:40])
    if c.phase == s.phase:
        return ()
    events: tuple[Event, ...] = (ev.PhaseEntered(phase=c.phase),)
    deals = deal(s, deck, step_of(c.phase).deals, spread=True)
    return (*events, ev.FactsDealt(deals=deals)) if deals else events


def _park(s: Sitting, c: do.Park, act: str) -> tuple[Event, ...] | Refusal:
    if not c.text.strip():
        return no("name-missing")
    if len(s.parked) >= MOST_PARKED:
        return no("too-long", most=MOST_PARKED)
    return (ev.Parked(park=born_of(act, "park"), text=c.text.strip()[:TEXT]),)


def deal(s: Sitting, deck: Deck | None, nth: int | None, *, spread: bool) -> dict[str, tuple[str, ...]]:
    """The fact cards of a round over the seats, each to one (so that everyone knows something alone), or to everybody.

    With nobody at the table but the facilitator every card goes to everybody: one screen per table is enough.
    """
    facts = [f"fact:{f.id}" for f in deck.facts if f.round == nth] if deck and nth is not None else []
    facts = [fact for fact in facts if fact not in s.dealt]
    holders = sorted(s.voters(), key=lambda seat: seat.number)
    if not spread or not holders:
        return {fact: () for fact in facts}
    return {fact: (holders[i % len(holders)].id,) for i, fact in enumerate(facts)}
