"""The live feed: what moved, to every screen of a table, by WebSocket or, where that is cut, by asking again.

For each table there is one room in this process. When its case or its meeting moves, the room looks once, makes each
message once, and hands it to everybody who sat at the same frame. What a screen misses it asks for by the last head it
saw, so nothing has to be kept for it.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import secrets
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any, Union

import msgspec
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from casefiles.house import House
from casefiles.journal import Busy, Outcome
from casefiles.web import home, signin
from casefiles.web.frames import Frames
from casefiles.web.home import Me, me
from casefiles.web.rights import why_no_seat
from casefiles.web.tokens import read_ticket, write_ticket
from casefiles.web.way import Asking
from casefiles.web.wires import KEY, Wire, framed
from lifemaps.case import Case, fact_of
from lifemaps.commands import FROM_BROWSER, Erase, Undo
from lifemaps.deciding import LIST_LENGTH
from lifemaps.events import Record
from lifemaps.ids import kind_of
from lifemaps.instruments import level_words, used
from lifemaps.map import fact_view
from lifemaps.refusals import Refusal, no
from lifemaps.roles import may, may_see
from lifemaps.rounds import UNKNOWN
from lifemaps.sitting import Sitting
from lifemaps.tally import read_tally, tally_answers
from lifemaps.telling import recent, stepped_over
from lifemaps.typed import preview, preview_list
from lifemaps.wording import stamp
from lifemaps.words import code, languages, say

LOG = logging.getLogger(__name__)
POLL_SECONDS = 20.0
BOOT = secrets.token_hex(4)
"""Which start of the server this is: a page that hears another one knows that its session is gone."""
HERE_SECONDS = 45.0
PAGE_SECONDS = 90.0
"""A page without scripts asks anew every twenty seconds; after so long without it, nobody is there."""
AROUND_SECONDS = 5.0
SILENT_SECONDS = 15.0
"""An open page says something every five seconds; after three silences its connection is weak."""
SLOW_MS = 1200
OPENINGS, OPENINGS_SECONDS = 3, 120.0
"""Who had to open the connection so often in so many seconds has a weak one."""
MAP_FIRST_SECONDS, EACH_SECONDS = 0.01, 0.0001
"""The map goes to every screen first; what else there is follows so much later (and a little more for each screen that hears
it), or whoever is last waits twice as long."""
LOOKING = 4
"""Tables that may be looked at side by side in this process."""
AT_ONCE_SECONDS = 0.02
"""A look that took less than this may be taken by the thread that wrote; a map of three hundred cards never is."""
HERE_SOON_SECONDS = 0.15
"""Who comes and goes within this is told together."""
AGAIN_SECONDS = 0.5
"""After a look that failed (the database was away for a moment) it is tried again so much later."""
PACKED_FROM = 8_000
"""A text of so many signs (a whole drawing) goes packed to a page that can unpack it: a cold phone waits for every kilobyte."""
MOST_MESSAGE = 20_000
BORN = ("card", "tie", "amount", "life", "influence", "group", "action")

COMMAND = Union[FROM_BROWSER]  # noqa: UP007  Built from a tuple, which the other spelling cannot say.
_encode = msgspec.json.Encoder().encode


class Screen:
    """One open page of a seat: what it has seen, and the bell that something is newer."""

    def __init__(self, who: Me, language: str, *, asking: bool = False, line: Asking | None = None) -> None:
        self.who, self.language, self.asking, self.line = who, language, asking, line
        self.head, self.room, self.mine, self.crew = 0, -1, "", ""
        self.opened = self.seen = time.monotonic()
        self.rtt = 0.0
        self.bell = asyncio.Event()
        self.wire: Wire | None = None
        self.speaking = False
        self.unpacks = False


class Room:
    """One table's screens in this process."""

    def __init__(
        self, house: House, frames: Frames, sitting: str, loop: asyncio.AbstractEventLoop, lookers: ThreadPoolExecutor
    ) -> None:
        self.house, self.frames, self.sitting, self.loop, self._lookers = house, frames, sitting, loop, lookers
        self.screens: set[Screen] = set()
        self._asked: dict[str, float] = {}
        self._noted: set[str] = set()
        self._opened: dict[str, list[float]] = {}
        self.paged: dict[str, float] = {}
        self.version = 0
        self._looking, self._guard = threading.Lock(), threading.Lock()
        self._moved, self._at_work, self._closed = False, False, False
        self._loops, self._took, self._seeing = threading.get_ident(), 0.0, False
        self._stops: list[Callable[[], None]] = []
        # Said once for everybody who hears the same. Under the version it was made at: a look goes on in another thread.
        self._texts: dict[tuple[int, str], str] = {}
        self._mines: dict[tuple[int, str, str], str] = {}
        self._facts: dict[tuple[int, str], dict[str, Any]] = {}
        self.table: Sitting = house.sitting(sitting)
        self.case: Case = house.case(self.table.case)
        self.answered: dict[int, set[str]] = house.who_answered(sitting)
        self.paper: dict[int, int] = house.on_paper(sitting)
        self.lines: list[Record] = []
        self._watch = loop.create_task(self._look_around())
        for stream in (sitting, self.table.case):
            self._stops.append(house.watch(stream, self._hear))

    def _hear(self, _stream: str = "") -> None:
        """Something moved: look, beside the loop, once for everything that moves meanwhile. In whatever thread.

        Who wrote looks too, while nothing else waits to be written and a look is short: on a full machine each change of
        threads takes longer than the drawing.
        """
        with self._guard:
            self._moved = True
            if self._at_work or self._closed:
                return
            self._at_work = True
        if threading.get_ident() != self._loops and self._took < AT_ONCE_SECONDS and self.house.store.quiet():
            self._look_on(once=True)
            return
        with suppress(RuntimeError):  # Closing: nobody is left to be told.
            self._lookers.submit(self._look_on)

    def _look_on(self, *, once: bool = False) -> None:
        """Look for as long as something moves, and let every screen hear of it each time; the rest beside when ``once``."""
        while True:
            with self._guard:
                if not self._moved or self._closed:
                    self._at_work = False
                    return
                self._moved = False
            try:
                self._look()
            except Exception:  # Said, and tried again: the screens must not stay behind for ever.
                LOG.exception("could not look at %s", self.sitting)
                self._moved, once, pause = True, True, AGAIN_SECONDS
            else:
                pause = 0.0
                with suppress(RuntimeError):  # The loop is closing: nobody is left to be told.
                    self.loop.call_soon_threadsafe(self._tell)
            if once and self._moved:
                with suppress(RuntimeError):
                    self._lookers.submit(self._look_later, pause)
                return

    def _look_later(self, pause: float) -> None:
        if pause:
            time.sleep(pause)
        self._look_on()

    def _see_who_is_here(self) -> None:
        """Somebody came or went: no haste, and when a whole hall drops and comes back at once it is one look."""
        if not self._seeing:
            self._seeing = True
            self.loop.call_later(HERE_SOON_SECONDS, self._seen)

    def _seen(self) -> None:
        self._seeing = False
        self._hear()

    async def look(self) -> None:
        """Look at the table and its case as they stand now, and let every screen hear."""
        await asyncio.to_thread(self._look)
        self._tell()

    async def look_again(self) -> None:
        """Look when something moved since: who asks once, right after doing something, must find it."""
        store, known = self.house.store, ((self.sitting, self.table.head), (self.table.case, self.case.head))
        if any(store.head(stream) != head for stream, head in known):
            await self.look()

    def _look(self) -> None:
        with self._looking:  # One look at a time, so that none overtakes a newer one.
            begin = time.perf_counter()
            table = self.house.sitting(self.sitting)
            case = self.house.case(table.case)
            answered, paper = self.house.lying(self.sitting)
            if case.head != self.case.head or not self.lines:
                self.lines = self.house.store.read(table.case, max(0, case.head - 12))
            # Drawn here, beside the loop, and once for all who saw the same: sending only looks it up.
            for language, since in {(screen.language, screen.head) for screen in tuple(self.screens)}:
                self.frames.message(table, language, since, case)
            self.table, self.case, self.answered, self.paper = table, case, answered, paper
            self.version += 1
            for said in (self._texts, self._mines, self._facts):
                said.clear()
            self._took = time.perf_counter() - begin

    def _tell(self) -> None:
        """Let every screen hear what is new: at once where nothing waits, by its own task where something does."""
        frames: dict[tuple[str, int], tuple[int, bytes | None]] = {}
        heard = []
        for screen in tuple(self.screens):
            if not self._at_once(screen):
                screen.bell.set()
                continue
            heard.append(screen)
            if may_see(screen.who.role, "map"):
                key = (screen.language, screen.head)
                if key not in frames:
                    head, text = self.frames.message(self.table, screen.language, screen.head, self.case)
                    frames[key] = (head, framed(text) if text else None)
                screen.head, frame = frames[key]
                if frame is not None:
                    screen.wire.write(frame)  # type: ignore[union-attr]
        if any(frame is not None for _, frame in frames.values()):
            self.loop.call_later(MAP_FIRST_SECONDS + len(heard) * EACH_SECONDS, self._tell_rest, heard)
        else:
            self._tell_rest(heard)

    def _tell_rest(self, screens: Iterable[Screen]) -> None:
        """What is new besides the map."""
        frames: dict[str, bytes] = {}
        for screen in screens:
            if screen not in self.screens:
                continue
            if not self._at_once(screen):
                screen.bell.set()
                continue
            for text in self._besides(screen):
                frame = frames.get(text)
                if frame is None:
                    frame = frames[text] = framed(text)
                screen.wire.write(frame)  # type: ignore[union-attr]

    def _at_once(self, screen: Screen) -> bool:
        """Whether this screen can be told here and now: its line is free, nothing is on its way, its seat is what it was.

        Whatever has to be asked first (who is signed in, whether the screen is locked, whether the case is out of reach)
        goes by the screen's own task, which asks it: only a seat that needs nothing but its chair is told at once.
        """
        if self.case.keeping.away or signin.settings() is not None:
            return False
        chair = self.table.seats.get(screen.who.seat)
        known = chair is not None and chair.role == screen.who.role
        return known and screen.wire is not None and not screen.speaking and not screen.bell.is_set() and screen.wire.free()

    def enter(self, screen: Screen) -> None:
        """A screen opens: the others see it when one more is here."""
        before = self.here()
        if screen not in self.screens and not screen.asking:
            times = self._opened.setdefault(screen.who.seat, [])
            times[:] = [at for at in times if at > screen.opened - OPENINGS_SECONDS] + [screen.opened]
        self.screens.add(screen)
        self.paged.pop(screen.who.seat, None)  # Its scripts work: from here on its open page tells.
        if not self.table.fictional and screen.who.seat not in self._noted:
            # Once a seat and meeting: who saw a real case can be looked up by its owner.
            self._noted.add(screen.who.seat)
            who = screen.who
            self.loop.run_in_executor(None, self.house.note_access, "case-seen", self.table.case, who.seat, who.role)
        if screen.asking:
            self._asked[screen.who.seat] = time.monotonic()
        if self.here() != before:
            self._see_who_is_here()

    def leave(self, screen: Screen) -> None:
        """A screen closes."""
        before = self.here()
        self.screens.discard(screen)
        if self.here() != before:
            self._see_who_is_here()

    def here(self) -> set[str]:
        """The numbered seats with an open screen; one that asks again and again is here between two questions too."""
        recent = time.monotonic() - HERE_SECONDS
        asking = {seat for seat, at in self._asked.items() if at > recent and self._numbered(seat)}
        return {s.who.seat for s in self.screens if s.who.number} | asking

    async def _look_around(self) -> None:
        """Whoever leads hears within seconds whose connection became weak; nobody else does."""
        before = self.here()
        while True:
            await asyncio.sleep(AROUND_SECONDS)
            now = self.here()
            if now != before:  # Who asked again and again, and stopped asking, closed nothing that tells.
                before = now
                self._hear()
            known = home.asks_who(self.table.fictional)
            for screen in self.screens:
                # Where people sign in, each open page is asked again: one that was signed out goes dark within seconds.
                if known or may_see(screen.who.role, "console"):
                    screen.bell.set()

    def state_of(self, seat: str) -> str:
        """How a seat is reached now: ``here``, ``weak``, ``page`` (a page without scripts) or ``away``."""
        now = time.monotonic()
        screens = [screen for screen in self.screens if screen.who.seat == seat]
        asked = self._asked.get(seat, 0.0) > now - HERE_SECONDS
        if not screens and not asked:
            return "page" if self.paged.get(seat, 0.0) > now - PAGE_SECONDS else "away"
        lively = [s for s in screens if s.asking or now - s.seen < SILENT_SECONDS]
        often = len([at for at in self._opened.get(seat, ()) if at > now - OPENINGS_SECONDS]) >= OPENINGS
        slow = bool(lively) and min(s.rtt for s in lively) > SLOW_MS
        return "weak" if often or slow or not (lively or asked) else "here"

    def _crew(self, language: str) -> str:
        t = self.table
        asks = t.step.asks if t.step.asks is not None and not t.open_answers and not t.turned else None
        voters = {seat.id for seat in t.voters()}
        seats = [
            {
                "id": seat.id, "name": say(language, "page-seat", n=seat.number) if not seat.bot else say(language, "telling-who-bot", n=seat.number),
                "role": code(language, "role", seat.role) if seat.role != "participant" else "",
                "card": code(language, "card", t.cards.get(seat.id, "")), "state": "here" if seat.bot else self.state_of(seat.id),
                "writing": seat.id not in self.answered.get(asks, set()) if asks is not None and seat.id in voters else None,
            }
            for seat in sorted(t.seats.values(), key=lambda seat: seat.number) if seat.number
        ]  # fmt: skip
        screens = len({s.who.seat for s in self.screens if not s.who.number and s.who.role == "observer"})
        return _text({"t": "crew", "seats": seats, "screens": screens})

    def _numbered(self, seat: str) -> bool:
        return seat in self.table.seats and bool(self.table.seats[seat].number)

    def close(self) -> None:
        """Stop listening."""
        self._closed = True
        for stop in self._stops:
            stop()
        self._watch.cancel()

    # --- what is said -----------------------------------------------------------------------------------------------

    def hello(self, screen: Screen) -> str:
        """Who you are and where."""
        who, t = screen.who, self.table
        return _text({
            "t": "hello", "seat": {"id": who.seat, "number": who.number, "role": who.role}, "code": t.code, "table": t.table,
            "title": t.title, "language": screen.language, "fictional": t.fictional, "boot": BOOT,
        })  # fmt: skip

    def news(self, screen: Screen) -> Iterator[str]:
        """What this screen has not seen yet, the map first."""
        if may_see(screen.who.role, "map"):
            head, text = self.frames.message(self.table, screen.language, screen.head, self.case)
            screen.head = head
            if text:
                yield text
        yield from self._besides(screen)

    def _besides(self, screen: Screen) -> Iterator[str]:
        """What this screen has not seen yet of everything but the map."""
        if screen.room != self.version:
            screen.room = self.version
            yield self._room(screen.language)
        if may_see(screen.who.role, "console"):
            crew = self._crew(screen.language)
            if crew != screen.crew:
                screen.crew = crew
                yield crew
        if may_see(screen.who.role, "hand"):
            mine = self._mine(screen)
            if mine != screen.mine:
                screen.mine = mine
                yield mine

    def _room(self, language: str) -> str:
        key = (self.version, language)
        text = self._texts.get(key)
        if text is None:
            text = self._texts[key] = _text(self._room_message(language))
        return text

    def _room_message(self, language: str) -> dict[str, Any]:
        t, c = self.table, self.case
        voters = {seat.id for seat in t.voters()}
        looks = sorted(self.answered.keys() | self.paper.keys())
        answered = {str(nth): len(self.answered.get(nth, ())) + self.paper.get(nth, 0) for nth in looks}
        papered = self.paper.get(t.step.asks, 0) if t.step.asks is not None else 0
        asked = self.answered.get(t.step.asks, set()) if t.step.asks is not None else set()
        return {
            "t": "room", "version": self.version, "phase": t.phase,
            "step": {"asks": t.step.asks, "deals": t.step.deals, "map_open": t.step.map_open},
            "map_open": t.map_open, "clock": self._clock(), "here": len(self.here()),
            "voters": len(voters | asked) + papered, "answered": answered, "turned": t.turned, "heard": c.heard_now,
            "verdict": len(c.verdicts), "actions": [[one.id, one.seq] for one in c.actions.values()], "map_head": c.map_head, "offered": t.offered, "ended": t.ended, "on": t.moved_to,
            "words": stamp(t, c), "lock": t.lock, "seats": len(voters), "asking": t.asked.ask if t.asked else 0,
            "outcome": t.outcome_shown,
            "parked": [{"id": i, "text": text} for i, text in t.parked.items()],
            "recent": recent(self.lines, c, t, language), "kind": t.kind, "stopped": t.stopped, "subject": t.subject,
            "open": t.open_answers, "pen": t.pen_shared, "script": t.script, "cards": _mark(repr(t.cards)),
            "follow": {"view": t.shown.view, "lens": t.shown.lens, "selected": t.shown.selected} if t.shown else None,
        }  # fmt: skip

    def _clock(self) -> dict[str, Any]:
        t = self.table
        planned = t.plan.minutes.get(t.phase, 0) * 60 + t.clock.extra * 60
        return {"left": round(planned - t.clock.spent(self.house.now()), 1), "planned": planned, "running": bool(t.clock.since)}

    def _mine(self, screen: Screen) -> str:
        key = (self.version, screen.who.seat, screen.who.role)
        text = self._mines.get(key)
        if text is None:
            text = self._mines[key] = self._say_mine(screen.who.seat, screen.who.role)
        return text

    def _say_mine(self, seat: str, known: str) -> str:
        role = self.table.seats[seat].role if seat in self.table.seats else known
        hand = [self._fact(what) for what in self.table.hand(seat) if fact_of(self.case.deck, what)]
        answered = sorted(nth for nth, seats in self.answered.items() if seat in seats)
        card = self.table.cards.get(seat, "")
        return _text({"t": "mine", "version": 0, "hand": hand, "answered": answered, "role": role, "card": card})

    def _fact(self, what: str) -> dict[str, Any]:
        key = (self.version, what)
        found = self._facts.get(key)
        if found is None:  # Dealt to everybody, it is looked up once for all hands.
            found = self._facts[key] = self._say_fact(what)
        return found

    def _say_fact(self, what: str) -> dict[str, Any]:
        view = fact_view(self.case, what)
        light = [fact_of(self.case.deck, other) for other in view.light_by]
        return {
            "id": what, "text": view.text, "source": view.source, "round": view.round, "laid": view.laid,
            "judged": view.judged, "certainty": view.certainty if view.shows_certainty else "",
            "untrue_by": list(view.untrue_by), "light": [{"id": f"fact:{f.id}", "text": f.text} for f in light if f],
        }  # fmt: skip


def _text(message: dict[str, Any]) -> str:
    return _encode(message).decode()


class Feed:
    """All rooms of this process."""

    def __init__(self) -> None:
        self._rooms: dict[str, Room] = {}
        self._frames: Frames | None = None
        self._lookers: ThreadPoolExecutor | None = None

    async def room(self, sitting: str) -> Room:
        """The room of this table, opened when the first screen comes."""
        if sitting not in self._rooms:
            house = home.house()
            self._frames = self._frames or Frames(house)
            self._lookers = self._lookers or ThreadPoolExecutor(LOOKING, "looking")
            room = Room(house, self._frames, sitting, asyncio.get_running_loop(), self._lookers)
            self._rooms[sitting] = room
            await room.look()
        return self._rooms[sitting]

    def paged(self, sitting: str, seat: str) -> None:
        """A seat asked for its page: somebody is there, even without scripts."""
        room = self._rooms.get(sitting)
        if room is not None:
            room.paged[seat] = time.monotonic()

    @property
    def frames(self) -> Frames:
        """The drawings of this process."""
        self._frames = self._frames or Frames(home.house())
        return self._frames

    def states(self, sitting: str) -> dict[str, str]:
        """How every seat of a table is reached at this process (see ``Room.state_of``); for a console only."""
        room = self._rooms.get(sitting)
        return {seat: room.state_of(seat) for seat in list(room.table.seats)} if room else {}

    def close(self) -> None:
        """Close every room."""
        for room in self._rooms.values():
            room.close()
        self._rooms.clear()
        self._frames = None
        if self._lookers is not None:
            self._lookers.shutdown(wait=False, cancel_futures=True)
            self._lookers = None


FEED = Feed()


# --- doing and reading ----------------------------------------------------------------------------------------------


async def answer(who: Me, language: str, message: dict[str, Any]) -> dict[str, Any]:
    """What comes back to one ``do`` or ``read`` of a browser; anything odd is a refusal in words, never an error."""
    match message.get("t"):
        case "do":
            return await _do(who, language, message)
        case "read":
            return await _read(who, language, message)
        case "readlist":
            return await _read_list(who, language, message)
        case "readtally":
            return await _read_tally(who, language, message)
        case _:
            return {"t": "pong", "at": message.get("at")}


async def _do(who: Me, language: str, message: dict[str, Any]) -> dict[str, Any]:
    act = message.get("act")
    if not isinstance(act, str) or kind_of(act) != "act":
        return _refused("", no("not-understood"), language)
    try:
        command = msgspec.convert(message.get("cmd"), COMMAND, strict=False)
    except msgspec.ValidationError:
        return _refused(act, no("not-understood"), language)
    try:
        outcome = await asyncio.wrap_future(home.house().begin(command, sitting=who.sitting, seat=who.seat, act=act))
    except Busy as busy:
        return _refused(act, no(busy.reason), language)
    if isinstance(outcome, Refusal):
        return _refused(act, outcome, language)
    said = _also(command, outcome, language)
    return {"t": "done", "act": act, "born": _born(who, outcome), **said}


def _also(command: Any, outcome: Outcome, language: str) -> dict[str, str]:
    """What is said of something that was done: that it is gone for good, or what an undo had to leave."""
    if isinstance(command, Erase):
        return {"say": say(language, "erased-said")}
    if not isinstance(command, Undo) or not outcome.wrote:
        return {}
    stream, (first, last) = next(iter(outcome.wrote.items()))
    events = [r.event for r in home.house().store.read(stream, first - 1) if r.seq <= last and r.event is not None]
    words = stepped_over(events, home.house().case(stream), language)
    return {"say": words} if words else {}


def _born(who: Me, outcome: Outcome) -> list[str]:
    """What this gesture made, for who wants to choose it at once."""
    tail = outcome.act.split(":", 1)[1]
    case = home.house().case(home.house().sitting(who.sitting).case) if outcome.wrote else Case()
    return [i for kind in BORN if (i := f"{kind}:{tail}") in case.things or i in case.actions]


def _refused(act: str, refusal: Refusal, language: str) -> dict[str, Any]:
    return {"t": "no", "act": act, "say": refusal.sentence(language)}


async def _read(who: Me, language: str, message: dict[str, Any]) -> dict[str, Any]:
    line, cursor = str(message.get("line", ""))[:500], message.get("cursor")
    room = await FEED.room(who.sitting)
    read = preview(room.case, line, language, cursor if isinstance(cursor, int) else len(line))
    return {"t": "read", "n": message.get("n"), **read}


async def _read_list(who: Me, language: str, message: dict[str, Any]) -> dict[str, Any]:
    room = await FEED.room(who.sitting)
    lines = preview_list(room.case, str(message.get("text", ""))[:LIST_LENGTH], language)
    bad = [line["n"] for line in lines if not line["ok"]]
    return {"t": "readlist", "n": message.get("n"), "ok": bool(lines) and not bad, "bad": bad, "lines": lines}


async def _read_tally(who: Me, language: str, message: dict[str, Any]) -> dict[str, Any]:
    """What a line of a paper tally would count; nothing is kept of it here."""
    room = await FEED.room(who.sitting)
    deck, question = room.case.deck, str(message.get("question", ""))
    answers = tally_answers(deck, question, language)
    found = read_tally(str(message.get("line", ""))[:400], [code_ for code_, _ in answers])
    told = {"t": "readtally", "n": message.get("n")}
    if isinstance(found, Refusal) or not may(who.role, "LayTally"):
        wrong = found if isinstance(found, Refusal) else no("not-your-role", role=who.role)
        return told | {"ok": False, "say": wrong.sentence(language)}
    names = dict(answers) | {UNKNOWN: level_words(used(deck), question, None, language)}
    parts = [say(language, "lead-paper-part", n=people, what=names[one]) for one, people in found.items()]
    what = ", ".join(parts) or say(language, "lead-paper-nobody")
    return told | {"ok": True, "counts": found, "say": say(language, "lead-paper-read", what=what)}


# --- the doors ------------------------------------------------------------------------------------------------------


async def ticket(request: Request) -> Response:
    """A ticket for the feed, for whoever holds this table's seat."""
    code = request.path_params["code"]
    who = me(code, request)
    if who is None:
        return JSONResponse({"say": why_no_seat(code, request, _language(request, "nl-NL"))}, 403)
    return JSONResponse({"token": write_ticket(home.house().secret, who.sitting, who.seat)})


async def live(socket: WebSocket) -> None:
    """The feed by WebSocket. It also receives: a handler that only sends keeps the server from stopping."""
    code = socket.path_params["code"]
    pair = read_ticket(home.house().secret, socket.query_params.get("token", ""))
    who = me(code, socket)
    if who is None or pair != (who.sitting, who.seat):
        await socket.close(1008)
        return
    await socket.accept()
    room = await FEED.room(who.sitting)
    screen = Screen(who, _language(socket, who.language), line=socket)
    screen.wire = socket.scope.get(KEY)
    sending = asyncio.create_task(_send(socket, room, screen))
    try:
        await _receive(socket, room, screen)
    except (WebSocketDisconnect, RuntimeError):
        pass
    finally:
        room.leave(screen)
        sending.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await sending


async def _send(socket: WebSocket, room: Room, screen: Screen) -> None:
    await socket.send_text(room.hello(screen))
    while True:
        await screen.bell.wait()
        screen.speaking = True
        screen.bell.clear()
        if _locked(screen):
            screen.speaking = False
            continue  # What moved meanwhile is told when the screen is opened again.
        if not _still(room, screen):
            why = why_no_seat(room.table.code, screen.line, screen.language) if screen.line else no("seat-unknown").sentence(screen.language)
            await socket.send_text(_text({"t": "bye", "say": why}))
            await socket.close(1008)
            return
        for text in room.news(screen):
            if screen.unpacks and len(text) > PACKED_FROM:
                await socket.send_bytes(room.frames.packed(text))
            else:
                await socket.send_text(text)
            # First the map to every screen, then what else there is: whoever is last in the row waits half as long.
            await asyncio.sleep(0)
        screen.speaking = False


def _locked(screen: Screen) -> bool:
    """Whether this browser's screens are locked now."""
    known = signin.session_of(screen.line) if screen.line is not None else None
    return known is not None and known.locked


def _still(room: Room, screen: Screen) -> bool:
    """Whether the seat is still there, with the role it has now: one that was taken away ends in an open page too."""
    if room.case.keeping.away:  # Out of reach for everybody, also on the pages that lay open.
        return False
    chair = room.table.seats.get(screen.who.seat)
    if chair is None:  # Taken a moment ago, perhaps at another process: the room may not have looked yet.
        chair = room.house.sitting(room.sitting).seats.get(screen.who.seat)
    if chair is None or (screen.line is not None and home.asks_who(room.table.fictional) and me(room.table.code, screen.line, also_away=True) is None):
        return False
    if chair.role != screen.who.role:
        screen.who = msgspec.structs.replace(screen.who, role=chair.role)
    return True


async def _receive(socket: WebSocket, room: Room, screen: Screen) -> None:
    while True:
        raw = await socket.receive_text()
        if len(raw) > MOST_MESSAGE:
            continue
        try:
            message = json.loads(raw)
        except (ValueError, RecursionError):
            continue
        if not isinstance(message, dict):
            continue
        screen.seen = time.monotonic()
        rtt = message.get("rtt")
        if message.get("t") == "ping" and isinstance(rtt, int | float):
            screen.rtt = float(rtt)
        if message.get("t") == "since":
            head = message.get("head")
            screen.head = head if isinstance(head, int) else 0
            screen.unpacks = message.get("packed") == "gzip"
            screen.language = _known(message.get("language"), screen.language)
            room.enter(screen)
            screen.bell.set()
        elif not room.table.fictional and me(room.table.code, socket, also_away=True) is None:
            why = why_no_seat(room.table.code, socket, screen.language)  # Signed out, or locked, since this page opened.
            await socket.send_text(_text({"t": "no", "act": str(message.get("act", ""))[:80], "say": why}))
        else:
            await socket.send_text(_text(await answer(screen.who, screen.language, message)))


async def poll(request: Request) -> Response:
    """The feed for who has no WebSocket: answers at once when something is newer, else waits a while."""
    who = me(request.path_params["code"], request)
    if who is None:
        return _bye(request)
    room = await FEED.room(who.sitting)
    screen = Screen(who, _language(request, who.language), asking=True, line=request)
    query = request.query_params
    screen.head, screen.room = _number(query.get("head"), 0), _number(query.get("room"), -1)
    seen_mine = query.get("mine", "")
    first = screen.room < 0
    if first:
        await room.look_again()
    room.enter(screen)
    try:
        messages = ([room.hello(screen)] if first else []) + _new_to(room, screen, seen_mine)
        if not messages:
            screen.bell.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(screen.bell.wait(), POLL_SECONDS)
            if not _still(room, screen):  # Signed out, or the case put away, while it waited.
                return _bye(request)
            messages = _new_to(room, screen, seen_mine)
    finally:
        room.leave(screen)
    body = {"messages": [json.loads(m) for m in messages], "head": screen.head, "room": room.version, "mine": _mark(screen.mine)}
    said = _encode(body)
    squeezed = len(said) > PACKED_FROM and "gzip" in request.headers.get("accept-encoding", "")
    headers = {"Vary": "Accept-Encoding", **({"Content-Encoding": "gzip"} if squeezed else {})}
    return Response(gzip.compress(said, 6, mtime=0) if squeezed else said, media_type="application/json", headers=headers)


def _bye(request: Request) -> Response:
    why = why_no_seat(request.path_params["code"], request, _language(request, "nl-NL"))
    return JSONResponse({"messages": [{"t": "bye", "say": why}]}, 403)


def _new_to(room: Room, screen: Screen, seen_mine: str) -> list[str]:
    return [t for t in room.news(screen) if not (t == screen.mine and _mark(t) == seen_mine)]


def _mark(text: str) -> str:
    return str(zlib.crc32(text.encode()))


async def do_by_post(request: Request) -> Response:
    """``do`` for who has no WebSocket."""
    return await _by_post(request, "do")


async def read_by_post(request: Request) -> Response:
    """``read`` for who has no WebSocket."""
    return await _by_post(request, "read")


async def _by_post(request: Request, kind: str) -> Response:
    who = me(request.path_params["code"], request)
    if who is None:
        why = why_no_seat(request.path_params["code"], request, _language(request, "nl-NL"))
        return JSONResponse({"t": "no", "act": "", "say": why}, 403)
    body = await request.body()
    try:
        message = json.loads(body) if len(body) <= MOST_MESSAGE else None
    except (ValueError, RecursionError):  # Five thousand brackets in one another fit in a small message.
        message = None
    if not isinstance(message, dict):
        return JSONResponse(_refused("", no("not-understood"), who.language), 400)
    kind = str(message.get("t")) if kind == "read" and message.get("t") in ("readlist", "readtally") else kind
    return JSONResponse(await answer(who, _language(request, who.language), {**message, "t": kind}))


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.lstrip("-").isdigit() else default


def _known(language: Any, default: str) -> str:
    return language if isinstance(language, str) and language in languages() else default


def _language(request: Any, default: str) -> str:
    """The language of this screen: as asked, as remembered, else the table's."""
    return _known(request.query_params.get("language") or request.cookies.get("language"), default)


routes = [
    Route("/live/{code}/token", ticket, methods=["POST"]),
    Route("/live/{code}/poll", poll),
    Route("/live/{code}/do", do_by_post, methods=["POST"]),
    Route("/live/{code}/read", read_by_post, methods=["POST"]),
    WebSocketRoute("/live/{code}", live),
]
