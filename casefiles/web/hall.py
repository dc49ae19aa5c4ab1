"""The hall as whoever leads a workshop sees it: how every table is doing now, and what the wall may show.

Everything here is looked up when it is asked for. Who is connected is what this process knows; it is for the console
only, as are the numbers of who still writes.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from contextlib import suppress
from typing import Any

import msgspec

from casefiles.house import House
from casefiles.web import home
from casefiles.web.feed import FEED
from casefiles.workshops import is_helping
from lifemaps.case import Case, fold
from lifemaps.drawing import draw, svg
from lifemaps.map import exported_view
from lifemaps.overlay import Overlay, look, overlay
from lifemaps.plenary import Plenary, plenary
from lifemaps.sitting import Sitting
from lifemaps.workshop import OF_MAPS, TableNow, Wall, Workshop, counted, may_show

STUCK_SECONDS = 150.0
"""Without an act on an open map for so long a table may be stuck; the console says so, the wall never."""
STEPS = 14
"""Pictures of how a map grew, side by side on the wall."""
TOGETHER_SECONDS = 0.35
"""What moves within this time is one change for the hall: forty tables would keep it busy otherwise."""
WAIT_SECONDS = 20.0


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One table on the console.

    ``people`` sit there, of whom ``here`` have an open screen; ``weak`` are seat numbers whose connection is poor, ``away``
    those without any. ``idle`` is how many seconds nothing happened on an open map. A ``rehearsal`` is in no total.
    """

    number: int
    code: str
    sitting: str
    phase: str
    follows: bool
    people: int
    here: int
    screen: bool
    voters: int
    answered: int
    writing: tuple[int, ...]
    weak: tuple[int, ...]
    away: tuple[int, ...]
    idle: float
    stuck: bool
    turned: bool
    offered: bool
    verdict: bool
    ended: bool
    rehearsal: bool = False
    cards: bool = False


def rows(stream: str) -> tuple[Row, ...]:
    """Every table of this workshop, by number."""
    house = home.house()
    return tuple(_row(house, now) for now in house.tables(stream).values())


def _row(house: House, now: TableNow) -> Row:
    table, at = now.sitting, now.at
    asked = table.step.asks if not table.turned else None
    answers, papers = house.lying(at.sitting) if asked is not None and now.lying else ({}, {})
    down, paper = answers.get(asked, set()), papers.get(asked, 0)
    voters = table.voters()
    states = FEED.states(at.sitting)
    seen = {s for s, how in states.items() if how != "away"} | {s.id for s in table.seats.values() if s.bot}
    weak = {s for s, how in states.items() if how == "weak"} - {s.id for s in table.seats.values() if s.bot}
    open_map = table.map_open and bool(table.clock.since)
    idle = _idle(house, now) if open_map else 0.0
    return Row(
        number=at.number, code=at.code, sitting=at.sitting, phase=table.phase, follows=at.follows, people=len(voters),
        here=len([s for s in voters if s.id in seen]),
        # A table that goes its own way is led from its own screen; whoever leads the workshop and looks in is no screen.
        screen=any(s.role in ("table", "facilitator") and s.id in seen and not is_helping(s.id) for s in table.seats.values()),
        voters=len({s.id for s in voters} | down) + paper, answered=len(down) + paper,
        writing=tuple(s.number for s in voters if s.id not in down) if asked is not None else (),
        weak=tuple(sorted(s.number for s in voters if s.id in weak)),
        away=tuple(sorted(s.number for s in voters if s.id not in seen)),
        idle=idle, stuck=open_map and idle > STUCK_SECONDS, turned=table.turned, offered=table.offered,
        verdict=bool(now.case.verdicts), ended=table.ended, rehearsal=table.rehearsal,
        cards=bool(table.cards),
    )  # fmt: skip


def _idle(house: House, now: TableNow) -> float:
    last = [r.at for stream, head in ((now.at.case, now.case.head), (now.at.sitting, now.sitting.head))
            for r in house.store.read(stream, head - 1)]  # fmt: skip
    moments = [dt.datetime.fromisoformat(at) for at in last if at]
    if not moments:
        return 0.0
    return max(0.0, (dt.datetime.fromisoformat(house.now()) - max(moments)).total_seconds())


# --- the wall -------------------------------------------------------------------------------------------------------


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """What is on the wall now. What may not be shown any more has given way to the moment of now."""

    slide: str
    state: Workshop
    pace: Sitting
    left: float
    lying: int
    voters: int
    turned: bool
    room: Plenary = Plenary()
    maps: tuple[str, ...] = ()
    laid: Overlay | None = None
    look: str = ""
    occasion: str = ""


def occasion(stream: str) -> str:
    """What happened, to read aloud, when all tables of this workshop have the same case before them; else nothing."""
    house = home.house()
    decks = [house.case(at.case).deck for at in house.workshop(stream).tables.values()]
    told = {" ".join(deck.occasion.split()) if deck else "" for deck in decks}
    return told.pop() if len(told) == 1 else ""


def shown(stream: str, language: str) -> Shown:
    """The wall of this workshop."""
    house = home.house()
    state, tables = house.workshop(stream), house.tables(stream)
    wall = state.wall if may_show(state.wall, tables) is None else Wall()
    pace = state.pace
    asks = pace.step.asks
    planned = pace.plan.minutes.get(pace.phase, 0) * 60 + pace.clock.extra * 60
    people = counted(tables)
    following = [now for now in people.values() if now.at.follows and not now.sitting.turned]
    answers = {now.at.number: house.who_answered(now.at.sitting).get(asks, set()) for now in following} if asks is not None else {}
    paper = sum(house.on_paper(now.at.sitting).get(asks, 0) for now in following) if asks is not None else 0
    common = {
        "slide": wall.slide, "state": state, "pace": pace, "left": round(planned - pace.clock.spent(house.now()), 1),
        "turned": any(now.sitting.turned for now in people.values()), "lying": sum(map(len, answers.values())) + paper,
        "voters": sum(len({s.id for s in now.sitting.voters()} | answers.get(now.at.number, set())) for now in following) + paper,
    }  # fmt: skip
    if wall.slide in ("answers", "tipped", "rungs"):
        return Shown(room=plenary((now.case for now in people.values()), language), **common)
    if wall.slide == "overlay":
        laid = overlay(*(exported_view(tables[n].case) for n in wall.tables))
        return Shown(laid=laid, maps=(svg(draw(laid.view, language)),), look=look(laid), **common)
    if wall.slide in OF_MAPS:
        return Shown(maps=tuple(svg(draw(exported_view(tables[n].case), language)) for n in wall.tables), **common)
    return Shown(occasion=occasion(stream) if pace.phase == "occasion" else "", **common)


def growth(stream: str, language: str) -> list[list[str]] | None:
    """How the two maps on the wall grew, as pictures from the opening to now; ``None`` when that is not on the wall."""
    house = home.house()
    state, tables = house.workshop(stream), house.tables(stream)
    if state.wall.slide != "replay" or may_show(state.wall, tables) is not None:
        return None
    found = []
    for number in state.wall.tables:
        records = house.store.read(tables[number].at.case)
        case, pictures, at = Case(), [], 0
        for nth in range(1, STEPS + 1):
            until = max(at, round(len(records) * nth / STEPS))
            case = fold(case, records[at:until])
            at = until
            if case.deck:
                pictures.append(svg(draw(exported_view(case), language)))
        found.append(pictures)
    return found


# --- hearing --------------------------------------------------------------------------------------------------------


class Hall:
    """One workshop's listeners in this process: they hear that something moved, and look for themselves."""

    def __init__(self, house: House, stream: str, loop: asyncio.AbstractEventLoop) -> None:
        self.house, self.stream, self.loop = house, stream, loop
        self.version = 1
        self._moved = asyncio.Event()
        self._turned = asyncio.Event()
        self._watched: dict[str, Any] = {}
        self._known: dict[str, Any] = {}
        self._differs()
        self._task = loop.create_task(self._listen())

    def _watch(self) -> None:
        tables = self.house.workshop(self.stream).tables.values()
        for stream in (self.stream, *(s for at in tables for s in (at.sitting, at.case))):
            if stream not in self._watched:
                self._watched[stream] = self.house.watch(stream, self._hear)

    def _differs(self) -> bool:
        """Whether anything is otherwise than when it was last told; a sitting is also woken when nothing in it moved."""
        self._watch()
        heads, boxes = self.house.store.heads(self._watched), self.house.store.lying()
        now = {stream: (head, boxes.get(stream)) for stream, head in heads.items()}
        before, self._known = self._known, now
        return now != before

    def _hear(self, _stream: str) -> None:
        with suppress(RuntimeError):  # The loop is closing: nobody is left to be told.
            self.loop.call_soon_threadsafe(self._moved.set)

    async def _listen(self) -> None:
        while True:
            await self._moved.wait()
            await asyncio.sleep(TOGETHER_SECONDS)
            self._moved.clear()
            if not await asyncio.to_thread(self._differs):
                continue
            self.version += 1
            self._turned.set()
            self._turned = asyncio.Event()

    async def newer(self, version: int) -> int:
        """The version of now, at once when it is another one, else when something moves or a while has passed."""
        if version == self.version:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._turned.wait(), WAIT_SECONDS)
        return self.version

    def close(self) -> None:
        """Stop listening."""
        for stop in self._watched.values():
            stop()
        self._task.cancel()


_halls: dict[str, Hall] = {}


async def hall(stream: str) -> Hall:
    """The hall of this workshop, opened when the first screen comes."""
    loop = asyncio.get_running_loop()
    known = _halls.get(stream)
    if known is None or known.house is not home.house() or known.loop is not loop:
        known = _halls[stream] = Hall(home.house(), stream, loop)
    return known


def close() -> None:
    """Close every hall."""
    for one in _halls.values():
        one.close()
    _halls.clear()
