"""A full room by the app's own doors: three hundred phones at forty tables join, seal, lay, add, seal again and turn over.

``python -m bench.congress [--people 300 --tables 40 --processes 1|2]``. With one process on a SQLite file, or with two
behind nginx on one PostgreSQL. Afterwards the journals are read: every gesture must be in them exactly once.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import ssl
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from bench import apart
from bench.hall import Console, Phone, Place, Wall, Watch
from casefiles.house import House
from tests.server import Server, free_port

PIN = "4821"
STEPS = ("wijkteam", "bellen", "iets_anders")
DOMAINS = ("geld", "papieren", "netwerk")


class Size(msgspec.Struct, frozen=True, kw_only=True):
    """How full the room is, and in how many seconds people come in, answer and draw. ``at_once``: phones loading together."""

    people: int = 300
    tables: int = 40
    seed: int = 4
    joining: float = 20.0
    sealing: float = 10.0
    drawing: float = 60.0


class Found(msgspec.Struct, kw_only=True):
    """What the evening was like; seconds, bytes and counts. ``busy`` is processor time, which other work does not lengthen."""

    joined: float = 0.0
    usable: list[float] = []
    bytes: list[int] = []
    spans: list[float] = []
    sealing: dict[int, list[float]] = {}
    reveal: float = 0.0
    asked: float = 0.0
    again: float = 0.0
    memory: list[tuple[int, int]] = []
    cpu: dict[str, float] = {}
    busy: dict[str, float] = {}
    own_cpu: float = 0.0
    own_joining: float = 0.0
    load: tuple[float, ...] = ()
    looks: int = 0
    wrong: list[str] = []
    counts: dict[str, int] = {}


class Evening:
    """One congress from the first scan to the turning over."""

    def __init__(self, place: Place, size: Size, pids: list[int], pin: str = "") -> None:
        self.place, self.size, self.pids, self.pin = place, size, pids, pin
        self.chance = random.Random(size.seed)
        self.watch, self.found = Watch(), Found()
        self.console = Console(place)
        self.phones: list[Phone] = []
        self.screens: list[Phone] = []

    async def play(self) -> Found:
        """All of it."""
        code = await self.console.begin(self.size.tables, pin=self.pin)
        await self.console.open()
        wall = asyncio.create_task(Wall(self.place, code).go_on())
        before = [rss(pid) for pid in self.pids]
        await self._come_in(code)
        self.found.memory = [(a, rss(pid)) for a, pid in zip(before, self.pids, strict=True)]
        await self._steps()
        await self._all_drop()
        wall.cancel()
        with suppress(asyncio.CancelledError):
            await wall
        await asyncio.gather(*(one.close() for one in (*self.phones, *self.screens, self.console)))
        self._sum_up()
        return self.found

    def _all(self) -> list[Phone]:
        return [*self.phones, *self.screens]

    async def _spread(self, work: Iterable[Any], seconds: float) -> None:
        """Do all of these, each somewhere within so many seconds."""
        jobs = list(work)
        start = time.perf_counter()

        async def one(job: Any, after: float) -> None:
            await asyncio.sleep(max(0.0, start + after - time.perf_counter()))
            await job

        await asyncio.gather(*(one(job, self.chance.random() * seconds) for job in jobs))

    def _seeded(self) -> random.Random:
        return random.Random(self.chance.random())

    async def _come_in(self, code: str) -> None:
        self.screens = [Phone(self.place, self.watch, n, self._seeded(), table=n) for n in range(1, self.size.tables + 1)]
        await self._spread((screen.come_in(code) for screen in self.screens), self.size.joining / 4)
        self.phones = [Phone(self.place, self.watch, n, self._seeded()) for n in range(self.size.people)]
        cpu, start, own = ticks(self.pids), time.perf_counter(), time.process_time()
        await self._spread((phone.come_in(code) for phone in self.phones), self.size.joining)
        self.found.own_joining = time.process_time() - own
        self.found.joined = time.perf_counter() - start
        self._cpu("joining", cpu, start)

    def _cpu(self, what: str, before: float, start: float) -> None:
        self.found.busy[what] = ticks(self.pids) - before
        self.found.cpu[what] = self.found.busy[what] / (time.perf_counter() - start)

    async def _enter(self, phase: str) -> None:
        """The console's big button, until this step is on every screen."""
        while not any(screen.phase == phase for screen in self.screens):
            onward = [key for key in self.console.buttons if key.startswith("hall-next-")]
            await self.console.press(onward[0])
            await self.console.look()
            now = onward[0].removeprefix("hall-next-")
            await asyncio.gather(*(one.until(lambda one=one, now=now: one.phase != now) for one in self._all()))

    async def _steps(self) -> None:
        own, start = time.process_time(), time.perf_counter()
        await self._enter("first_look")
        await self._look(0)
        cpu, begun = ticks(self.pids), time.perf_counter()
        await self._enter("map_1")
        await self._spread((self._draw(phone, nth) for phone in self.phones for nth in range(2)), self.size.drawing)
        self._cpu("drawing", cpu, begun)
        await self._enter("second_look")
        last = await self._look(1)
        await self.console.look()
        pressed = await self.console.press("hall-turn")
        await asyncio.gather(*(one.until(lambda one=one: bool(one.turned_at)) for one in self._all()))
        everywhere = max(one.turned_at for one in self._all())
        self.found.reveal, self.found.asked = everywhere - last, everywhere - pressed
        self.found.own_cpu = (time.process_time() - own) / (time.perf_counter() - start)

    async def _look(self, nth: int) -> float:
        """Everybody answers face down; when the last one was sent."""
        cpu, start, last = ticks(self.pids), time.perf_counter(), 0.0

        async def seal(phone: Phone) -> None:
            nonlocal last
            sent = time.perf_counter()
            last = max(last, sent)
            domains = {domain: phone.chance.choice((1, 2, 3, 4, None)) for domain in DOMAINS}
            cmd = {"do": "LayFaceDown", "round": nth, "level": phone.chance.choice((1, 2, 3)), "domains": domains}
            await phone.do(cmd | {"first_step": phone.chance.choice(STEPS)})
            self.found.sealing.setdefault(nth, []).append(time.perf_counter() - sent)

        await self._spread((seal(phone) for phone in self.phones), self.size.sealing)
        self._cpu(("first look", "second look")[nth], cpu, start)
        return last

    async def _draw(self, phone: Phone, nth: int) -> None:
        """Once a card of one's own, once a fact from the hand (or, with an empty hand, a card)."""
        if nth and phone.hand:
            what = phone.hand.pop()
            await phone.do({"do": "Lay", "what": what})
            return
        mark = f"Naam-{phone.nth}-{nth}"
        kind = phone.chance.choice(("buur", "familie", "hulpverlener"))
        await phone.do({"do": "AddCard", "kind": kind, "name": mark}, mark=mark)

    async def _all_drop(self) -> None:
        """All lines fall at once, as when the wifi blinks; until every screen is back."""
        start = time.perf_counter()
        for one in self._all():
            one.turned_at = 0.0
        await asyncio.gather(*(one.drop() for one in self._all()))
        await asyncio.gather(*(one.until(lambda one=one: bool(one.turned_at)) for one in self._all()))
        self.found.again = time.perf_counter() - start

    def _sum_up(self) -> None:
        at_table = Counter(one.code for one in self._all())
        whose = {f"Naam-{phone.nth}-{nth}": at_table[phone.code] for phone in self.phones for nth in range(2)}
        spans, short = self.watch.spans(lambda mark: whose[mark])
        self.found.spans = sorted(spans)
        self.found.usable = sorted(phone.usable for phone in self.phones)
        self.found.bytes = sorted(phone.bytes for phone in self.phones)
        self.found.load = os.getloadavg()
        self.found.wrong += [f"not on all screens: {mark}" for mark in short]
        self.found.wrong += [f"refused: {sentence}" for sentence in self.watch.refused if "Lay:" not in sentence]
        people = Counter(phone.code for phone in self.phones)
        if max(people.values()) - min(people.values()) > 1 or len(people) != self.size.tables:
            self.found.wrong.append(f"not dealt evenly: {sorted(people.values())}")

    def check(self, db: str) -> None:
        """Read the journals: what was answered *done* is there once, nothing else is, and every answer was counted."""
        house = House.open(db)
        try:
            self._check(house)
        finally:
            house.close()

    def _check(self, house: House) -> None:
        wrong = self.found.wrong
        wrote = Counter((act, stream) for act, stream, first, last in house.store.gestures() if last >= first)
        twice = [key for key, times in wrote.items() if times > 1]
        wrong += [f"twice in the list of gestures: {key}" for key in twice]
        events: Counter[str] = Counter()
        cards: Counter[str] = Counter()
        drawn = {act: cmd for act, cmd in self.watch.acknowledged.items() if cmd["do"] != "LayFaceDown"}
        for stream in house.store.streams():
            if stream.startswith("case:"):
                for record in house.store.read(stream):
                    events[record.act] += record.event is not None
                    if type(record.event).__name__ == "CardAdded" and str(getattr(record.event, "name", "")).startswith("Naam-"):
                        cards[record.event.name] += 1  # type: ignore[union-attr]
        wrong += [f"acknowledged and not in a journal: {cmd}" for act, cmd in drawn.items() if not events[act]]
        wrong += [f"{times} times on the map: {mark}" for mark, times in cards.items() if times != 1]
        wrong += [f"sent and on no map: {mark}" for mark in self.watch.sent if not cards[mark]]
        sealed = Counter((cmd["at"], cmd["round"]) for cmd in self.watch.acknowledged.values() if cmd["do"] == "LayFaceDown")
        for code in {phone.code for phone in self.phones}:
            table = house.sitting(house.table(code) or "")
            counted = house.case(table.case).rounds
            if len(counted) != 1:
                wrong.append(f"table {table.table}: counted {len(counted)} times")
                continue
            for nth, answered in enumerate((counted[0].answered_first, counted[0].answered_second)):
                if answered != sealed[code, nth]:
                    wrong.append(f"table {table.table}, look {nth}: sealed {sealed[code, nth]}, counted {answered}")
        wrong += [f"answers left in the box of {sitting}" for sitting in house.store.boxes()]
        self.found.counts = {
            "people": len(self.phones), "sealed": sum(sealed.values()), "acts": len(drawn), "cards": len(cards),
            "sent twice": self.watch.resent, "lines dropped": self.watch.dropped,
        }  # fmt: skip


# --- the machine ----------------------------------------------------------------------------------------------------


def rss(pid: int) -> int:
    """Memory of a process in kilobytes."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def ticks(pids: list[int]) -> float:
    """Seconds of processor time these processes used."""
    return sum(sum(map(int, Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13])) for pid in pids) / os.sysconf("SC_CLK_TCK")


def run(size: Size, processes: int = 1) -> Found:
    """Play it on a fresh installation."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return _alone(folder, size) if processes == 1 else _behind(folder, size, processes)


def _alone(folder: Path, size: Size) -> Found:
    server = Server(folder, "", free_port())
    with server:
        assert server.process is not None
        evening = Evening(Place(server.url, server.port), size, [server.process.pid])
        try:
            apart(evening.play())
        except BaseException:
            print(f"  the server: {server.process.poll()}\n{server.log.read_text()[-2000:]}")
            raise
    evening.check(str(server.db))
    return evening.found


def _behind(folder: Path, size: Size, processes: int) -> Found:
    from tests import postgres
    from tests.proxy import Cluster

    cluster = Cluster(folder, postgres.fresh(), processes)
    os.environ["LEVENSKAART_KEY"] = str(folder / "key")
    try:
        cluster.start()
        trust = ssl.create_default_context(cafile=str(cluster.cert))
        trust.check_hostname = False  # The browser asks the name; here every name is this machine.
        pids = [process.pid for process in cluster.processes if process is not None]
        evening = Evening(Place(cluster.url, cluster.port, trust), size, pids, PIN)
        apart(evening.play())
        cluster.stop()
        evening.check(cluster.db)
    finally:
        cluster.stop()
        del os.environ["LEVENSKAART_KEY"]
    return evening.found


# --- the report -----------------------------------------------------------------------------------------------------


def at(part: float, values: list[float]) -> float:
    """The value that this part of them stays under."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else float("nan")


def _three(values: list[float]) -> str:
    return "   ".join(f"p{round(part * 100)} {at(part, values) * 1e3:6.0f} ms" for part in (0.5, 0.95, 0.99))


def report(found: Found, size: Size, processes: int) -> None:
    """What came of it."""
    kept = "SQLite" if processes == 1 else "PostgreSQL behind nginx"
    print(f"  {size.people} people, {size.tables} tables, {processes} process(es), {kept}; load {found.load[0]:.1f} on {os.cpu_count()} cores")
    print(f"  joined: {size.people / found.joined:.1f} a second (asked: {size.people / size.joining:.1f})")
    print(f"  cold phone until usable: {_three(found.usable)}   most {max(found.bytes) / 1000:.0f} kB, middle {statistics.median(found.bytes) / 1000:.0f} kB")
    print(f"  card to all screens of its table: {_three(found.spans)}   worst {max(found.spans) * 1e3:.0f} ms")
    for nth, spans in found.sealing.items():
        print(f"  look {nth + 1} sealed and answered: {_three(spans)}")
    print(f"  last sealed score to the reveal on all screens: {found.reveal * 1e3:.0f} ms, of which after the tap {found.asked * 1e3:.0f} ms")
    print(f"  all lines cut at once, everybody back: {found.again * 1e3:.0f} ms")
    seats = size.people + size.tables
    for first, then in found.memory:
        print(f"  memory {first / 1024:.0f} MB → {then / 1024:.0f} MB")
    print(f"  memory a screen: {sum(b - a for a, b in found.memory) / seats:.0f} kB")
    print("  processors: " + ", ".join(f"{what} {busy:.0%}" for what, busy in found.cpu.items()) + f" (the bench itself {found.own_cpu:.0%})")
    each = {"joining": size.people, "first look": size.people, "drawing": 2 * size.people, "second look": size.people}
    print("  processor time: " + ", ".join(f"{what} {found.busy[what] / n * 1e3:.1f} ms each" for what, n in each.items()))
    print(f"  of the browsers themselves while joining: {found.own_joining / size.people * 1e3:.1f} ms each")
    print("  " + ", ".join(f"{what} {n}" for what, n in found.counts.items()))
    print("  every act in the journals exactly once" if not found.wrong else "  WRONG:\n    " + "\n    ".join(found.wrong[:20]))


def main(arguments: list[str] | None = None) -> None:
    """Play it and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, default in (("people", 300), ("tables", 40), ("processes", 1), ("seed", 4)):
        parser.add_argument(f"--{name}", type=int, default=default)
    for name in ("joining", "sealing", "drawing"):
        parser.add_argument(f"--{name}", type=float, default=getattr(Size(), name))
    asked = parser.parse_args(arguments)
    size = Size(
        people=asked.people, tables=asked.tables, seed=asked.seed, joining=asked.joining, sealing=asked.sealing, drawing=asked.drawing
    )
    report(run(size, asked.processes), size, asked.processes)


if __name__ == "__main__":
    main()
