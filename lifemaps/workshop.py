"""A workshop: several tables together, led as one.

A table stays a sitting of its own, with its own case and its own journal. The workshop knows which tables there are,
which of them go along, at what step the others are (its *pace*, folded by the sitting's own rules), and what is on the
wall. What it asks of all tables is decided by each table for itself; who could not come along is said in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps import sitting as sittings
from lifemaps.case import Case
from lifemaps.commands import Actor
from lifemaps.events import Event, Left, Record
from lifemaps.ids import born_of
from lifemaps.leading import KEPT_DAYS, choose_answers
from lifemaps.refusals import Refusal, no
from lifemaps.roles import may
from lifemaps.scripts import SCRIPT, Script
from lifemaps.sitting import Clock, Seat, Sitting, is_room

MOST_TABLES = 60
FILLS = ("own", "choice", "even")
"""How people find a table: its own QR, a choice of table, or dealt evenly."""
LEADS = ("together", "self")
"""Who leads a table: one facilitator for all, or each table for itself from the start."""
SLIDES = ("now", "answers", "tipped", "rungs", "map", "overlay", "replay")
"""What the wall can show: the moment of now, the room before and after, what tipped, how heavy the first step is, one
table's map, two laid over each other, two growing side by side."""
OF_MAPS = {"map": 1, "overlay": 2, "replay": 2}
"""Slides that show the maps of so many tables."""
PACE = (do.EnterPhase, do.PauseClock, do.ResumeClock, do.ExtendPhase, do.LockMap, do.UnlockMap, do.Show)
"""What the workshop's own step, clock and following go along with."""


class TableAt(msgspec.Struct, frozen=True):
    """A table of the workshop: its number, sitting, case and code, and whether it goes along with the others."""

    number: int
    sitting: str
    case: str
    code: str
    follows: bool = True


class TableNow(msgspec.Struct, frozen=True):
    """A table as it stands at this moment; ``lying`` is how many answers lie face down there and have not turned over."""

    at: TableAt
    sitting: Sitting
    case: Case
    lying: int = 0


class Wall(msgspec.Struct, frozen=True):
    """What the wall shows."""

    slide: str = "now"
    tables: tuple[int, ...] = ()


class Workshop(msgspec.Struct, frozen=True, kw_only=True):
    """The state of a workshop at ``head``."""

    head: int = 0
    code: str = ""
    title: str = ""
    case: str = ""
    language: str = "nl-NL"
    fill: str = "own"
    leads: str = "together"
    fictional: bool = True
    seats: dict[str, Seat] = {}
    tables: dict[int, TableAt] = {}
    pace: Sitting = Sitting()
    wall: Wall = Wall()
    room: str = ""
    last: ev.TablesLed | None = None
    ended: bool = False
    opened_at: str = ""
    damaged: tuple[int, ...] = ()

    def following(self) -> tuple[TableAt, ...]:
        """The tables that go along, by number."""
        return tuple(table for _, table in sorted(self.tables.items()) if table.follows)

    def table_of(self, sitting: str) -> TableAt | None:
        """The table that holds this sitting."""
        return next((table for table in self.tables.values() if table.sitting == sitting), None)


# --- the fold -------------------------------------------------------------------------------------------------------


def fold(workshop: Workshop, records: Iterable[Record]) -> Workshop:
    """The workshop after these records."""
    for record in records:
        workshop = msgspec.structs.replace(workshop, head=max(workshop.head, record.seq), **_changes(workshop, record))
    return workshop


def _changes(workshop: Workshop, record: Record) -> dict[str, Any]:
    try:
        return _APPLY[type(record.event)](workshop, record, record.event)
    except (KeyError, TypeError, AttributeError, ValueError):
        return {"damaged": (*workshop.damaged, record.seq)}


def _opened(w: Workshop, r: Record, e: ev.WorkshopOpened) -> dict[str, Any]:
    kept = {name: getattr(e, name) for name in ("code", "title", "case", "language", "fill", "leads", "fictional")}
    pace = Sitting(code=e.code, workshop=e.code, script=e.script, language=e.language, title=e.title, fictional=e.fictional,
                   clock=Clock(since=r.at), opened_at=r.at)  # fmt: skip
    return kept | {"opened_at": r.at, "pace": pace}


def _paced(w: Workshop, r: Record, e: Event) -> dict[str, Any]:
    return {"pace": sittings.fold(w.pace, [r])}


def _added(w: Workshop, r: Record, e: ev.TableAdded) -> dict[str, Any]:
    return {"tables": w.tables | {e.number: TableAt(e.number, e.sitting, e.case, e.code, w.leads == "together")}}


def _follows(follows: bool) -> Any:
    def apply(w: Workshop, r: Record, e: ev.TableLetGo | ev.TableTakenAlong) -> dict[str, Any]:
        return {"tables": w.tables | {e.number: msgspec.structs.replace(w.tables[e.number], follows=follows)}}

    return apply


def _emptied(w: Workshop, r: Record, e: ev.Emptied) -> dict[str, Any]:
    """Nothing of it is known any more but that it was erased."""
    nothing = Workshop(ended=True)
    return {name: getattr(nothing, name) for name in Workshop.__struct_fields__ if name != "head"}


_APPLY: dict[type, Any] = {
    ev.WorkshopOpened: _opened,
    ev.TableAdded: _added,
    ev.TableLetGo: _follows(False),
    ev.TableTakenAlong: _follows(True),
    ev.TablesLed: lambda w, r, e: {"last": e},
    ev.WallShown: lambda w, r, e: {"wall": Wall(e.slide, e.tables)},
    ev.WorkshopEnded: lambda w, r, e: {"ended": True},
    ev.Blank: lambda w, r, e: {},
    ev.Erased: lambda w, r, e: {},
    ev.Emptied: _emptied,
    ev.RoomBound: lambda w, r, e: {"room": e.room},
    ev.SeatTaken: lambda w, r, e: {"seats": w.seats | {e.seat: Seat(e.seat, e.number, e.role, e.sign)}},
    ev.PhaseEntered: _paced,
    ev.ClockPaused: _paced,
    ev.ClockResumed: _paced,
    ev.PhaseExtended: _paced,
    ev.MapLocked: _paced,
    ev.MapUnlocked: _paced,
    ev.ScriptChosen: _paced,
    ev.Shown: _paced,
    ev.AnswersChosen: _paced,
}


# --- decisions ------------------------------------------------------------------------------------------------------


def check_opening(fill: str, leads: str, script: str, keep: str, own: Mapping[str, Script], count: int) -> Refusal | None:
    """Why a workshop cannot be set up so, or nothing when it can; ``own`` are the organisation's own scripts."""
    asked = ((fill, FILLS), (leads, LEADS), (keep, KEPT_DAYS), (script, {**SCRIPT, **own}))
    wrong = next((word for word, words in asked if word not in words), None)
    if wrong is not None:
        return no("unknown-word", word=wrong[:40])
    return None if 1 <= count <= MOST_TABLES else no("tables-odd", most=MOST_TABLES)


def take_seat(w: Workshop, role: str, act: str, sign: str) -> tuple[Event, ...] | Refusal:
    """Somebody comes to lead it, or a wall to show it."""
    seat = born_of(act, "seat")
    if role not in ("facilitator", "observer") or seat in w.seats or seat == sittings.OWNER:
        return no("seat-unknown")
    if len(w.seats) >= sittings.MOST_SEATS:
        return no("table-full", most=sittings.MOST_SEATS)
    return (ev.SeatTaken(seat=seat, number=0, role=role, sign=sign),)


def decide(
    w: Workshop, c: do.Command, by: Actor, act: str, at: str, tables: Mapping[int, TableNow]
) -> tuple[Event, ...] | Refusal:
    """The events this command leads to in the workshop's own journal, or why not.

    What it means for the tables themselves follows: ``targets`` says which are asked, ``let_go`` and ``along`` what
    happens at one of them.
    """
    if not may(by.role, type(c).__name__):
        return no("not-your-role", role=by.role)
    if w.ended:
        return no("workshop-ended")
    match c:
        case do.LeadTables():
            return _lead(w, c, by, act, at)
        case do.AddTables():
            room = MOST_TABLES - len(w.tables)
            return () if 1 <= c.count <= room else no("tables-odd", most=MOST_TABLES)
        case do.LetGo() | do.TakeAlong():
            table = w.tables.get(c.table)
            if table is None:
                return no("table-unknown")
            if table.follows == isinstance(c, do.TakeAlong):
                return ()
            return (ev.TableLetGo(number=c.table) if isinstance(c, do.LetGo) else ev.TableTakenAlong(number=c.table),)
        case do.ShowOnWall():
            return _show(w, c, tables)
        case do.BindRoom():
            return (ev.RoomBound(room=c.room),) if is_room(c.room) else no("room-odd")
        case do.EndWorkshop():
            return (ev.WorkshopEnded(),)
    return no("not-here")


def targets(w: Workshop, c: do.LeadTables) -> tuple[TableAt, ...]:
    """The tables that are asked: those that go along, or the ones that were named."""
    return tuple(w.tables[n] for n in c.tables if n in w.tables) if c.tables else w.following()


def _lead(w: Workshop, c: do.LeadTables, by: Actor, act: str, at: str) -> tuple[Event, ...] | Refusal:
    if any(number not in w.tables for number in c.tables):
        return no("table-unknown")
    if not c.tables and isinstance(c.what, do.ChooseAnswers):  # Tables that come later make the same promise.
        return choose_answers(w.pace, c.what, answered=False)
    if c.tables or not isinstance(c.what, PACE):
        return ()
    return sittings.decide(w.pace, c.what, by, act, at, None)


def led(c: do.LeadTables, asked: Iterable[TableAt], refused: Mapping[int, Refusal]) -> ev.TablesLed:
    """What is written down of it: what was asked, of whom, and who could not."""
    left = tuple(Left(number, r.reason, r.values) for number, r in sorted(refused.items()))
    return ev.TablesLed(what=type(c.what).__name__, tables=tuple(t.number for t in asked), left=left)


def _show(w: Workshop, c: do.ShowOnWall, tables: Mapping[int, TableNow]) -> tuple[Event, ...] | Refusal:
    refused = may_show(Wall(c.slide, c.tables), tables)
    if refused is not None:
        return refused
    wanted = Wall(c.slide, c.tables)
    return () if wanted == w.wall else (ev.WallShown(slide=c.slide, tables=c.tables),)


def counted(tables: Mapping[int, TableNow]) -> dict[int, TableNow]:
    """The tables of people. A table where bots rehearse is in no count and in no picture of the room."""
    return {number: table for number, table in tables.items() if not table.sitting.rehearsal}


def may_show(wall: Wall, tables: Mapping[int, TableNow]) -> Refusal | None:
    """Why this may not be on the wall at this moment: nothing before the reveal, and no map its table did not offer.

    Asked again whenever the wall is drawn, so that a table that takes its map back is off the wall at once.
    """
    if wall.slide not in SLIDES:
        return no("unknown-word", word=wall.slide[:40])
    if wall.slide == "now":
        return None
    needs = OF_MAPS.get(wall.slide, 0)
    if len(set(wall.tables)) != needs or len(wall.tables) != needs:
        return no("wall-choose", most=needs)
    if any(n not in tables for n in wall.tables):
        return no("table-unknown")
    if needs:
        unwilling = next((n for n in wall.tables if not tables[n].sitting.offered), None)
        return no("table-not-willing", table=unwilling) if unwilling is not None else None
    people = counted(tables)
    writing = next((n for n, table in sorted(people.items()) if table.lying and not table.sitting.turned), None)
    if writing is not None:
        return no("table-still-down", table=writing)
    return None if any(table.sitting.turned for table in people.values()) else no("plenary-not-yet")


# --- what happens at one table --------------------------------------------------------------------------------------


def let_go(table: Sitting) -> tuple[Event, ...]:
    """The table's own screen leads there from now on."""
    return tuple(ev.RoleGiven(seat=seat.id, role="facilitator") for seat in table.seats.values() if seat.role == "table")


def along(w: Workshop, table: Sitting, ours: str, act: str, at: str, case: Case) -> tuple[Event, ...]:
    """The table's own screens stop leading, and the table comes to the step, the clock and the lock of the others.

    ``ours`` is the seat from which whoever leads the workshop helps at this table; it keeps its role.
    """
    leading = (s for s in table.seats.values() if s.role == "facilitator" and s.id != ours)
    roles: list[Event] = [ev.RoleGiven(seat=seat.id, role="table") for seat in leading]
    return (*roles, *at_pace(w, table, act, at, case))


def at_pace(w: Workshop, table: Sitting, act: str, at: str, case: Case) -> tuple[Event, ...]:
    """What brings a table to where the others are: every step it has not had, so that no fact card is left undealt."""
    lead = Actor(seat="", role="facilitator")
    found: list[Event] = []

    def go(command: do.Command) -> None:
        nonlocal table
        decision = sittings.decide(table, command, lead, act, at, case.deck)
        if not isinstance(decision, Refusal):
            start = table.head
            table = sittings.fold(table, [Record(start + n, at, "", act, e) for n, e in enumerate(decision, 1)])
            found.extend(decision)

    steps = w.pace.plan.phases
    here, there = (steps.index(p) if p in steps else 0 for p in (table.phase, w.pace.phase))
    for phase in steps[here + 1 : there + 1] if there > here else (w.pace.phase,):
        go(do.EnterPhase(phase=phase))
    if table.map_open != w.pace.map_open:
        go(do.UnlockMap() if w.pace.map_open else do.LockMap())
    if not w.pace.clock.since:
        go(do.PauseClock())
    shown = w.pace.shown
    if shown is not None:
        go(do.Show(view=shown.view, lens=shown.lens, option=shown.option, selected=shown.selected))
    elif table.shown is not None:
        go(do.Show(on=False))
    return tuple(found)
