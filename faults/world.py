"""What the world does to a file: full, read-only, locked, torn, damaged, newer, a clock that goes back. Each ends in words.

Every function does its harm to a journal at work and returns what was said and whether anything of what stood was lost.
"""

from __future__ import annotations

import contextlib
import random
import resource
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from sqlite_utils.utils import sqlite3

from casefiles.ballotbox import Seal
from casefiles.house import House
from casefiles.journal import NewerSchema, NotKept, Outcome
from casefiles.keys import read_key
from casefiles.unlock import unlocked
from casefiles.verify import verify
from faults.kill import ROOT
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.imports.casefile import read_case
from lifemaps.library import cases, read
from lifemaps.refusals import Refusal


class Found(msgspec.Struct, frozen=True):
    """What came of a harm: the reason a person was told (empty when nobody had to be), acts lost, and whether all is sound."""

    said: str
    lost: int
    sound: bool


class Counted(msgspec.Struct, frozen=True):
    """Harms done, and what came of them; a damage that was not found out counts as unsound."""

    harms: int
    lost: int
    unsound: int


class Table:
    """Somebody at work at a table, who remembers what was acknowledged."""

    def __init__(self, db: Path, **options: Any) -> None:
        self.db = db
        self.house = House.open(db)
        if options:
            self.house.now = options["now"]
        deck = next(read_case(path.read_text("utf-8"), path.name) for path in cases() if path.stem == "nadira")
        self.case = self.house.open_case(deck)
        self.sitting = self.house.open_sitting(self.case)
        self.seat = str(self.house.take_seat(self.sitting, "facilitator"))
        self.house.do(do.EnterPhase(phase="map_1"), sitting=self.sitting, seat=self.seat)
        self.told: list[str] = []
        self.said = ""
        self.writer: list[Any] = []

    def work(self, many: int) -> None:
        """Add so many cards; what was acknowledged and what was said instead is remembered."""
        for n in range(many):
            command = do.AddCard(kind="familie", name=f"kaart {len(self.told)} {n} " + "x" * 60)
            try:
                answer = self.house.do(command, sitting=self.sitting, seat=self.seat)
            except NotKept as kept:
                self.said = kept.reason
            else:
                assert isinstance(answer, Outcome), answer
                self.told.append(answer.act)

    def found(self) -> Found:
        """Let go, open anew, and look it over."""
        self.house.close()
        return found(self.db, self.told, self.said)


def found(db: Path, told: list[str], said: str) -> Found:
    """What is there when it is opened anew."""
    store, key = unlocked(db)
    try:
        written = {r.act for s in store.streams() for r in store.read(s)}
        return Found(said, len(set(told) - written), verify(store, Seal(key)).sound)
    finally:
        store.close()


def disk_full(db: Path) -> Found:
    """No page more fits; then there is room again, and the work goes on."""
    table = Table(db)
    table.work(5)
    pages = table.house.store.turn(lambda turn: turn._connection.execute("pragma page_count").fetchone()[0]).result()  # type: ignore[attr-defined]
    _pragma(table, f"max_page_count = {pages + 1}")
    table.work(300)
    _pragma(table, "max_page_count = 1000000")
    table.work(5)
    return table.found()


def no_room_for_the_log(db: Path) -> Found:
    """The system refuses to let any file grow beyond a size, as a quota does, to another process."""
    child = subprocess.run(
        [sys.executable, "-c", "import sys; from pathlib import Path; from faults.world import limited; limited(Path(sys.argv[1]))", str(db)],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    said, *told = child.stdout.split()
    return found(db, told, said)


def limited(db: Path) -> None:
    """Work until a file may not grow any more; say what was told and what was acknowledged."""
    table = Table(db)
    table.work(5)
    size = max(path.stat().st_size for path in db.parent.iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20_000, resource.RLIM_INFINITY))
    table.work(200)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    table.work(5)
    print(table.said, *table.told)
    table.house.close()


def read_only(db: Path) -> Found:
    """The file may only be read for a while."""
    table = Table(db)
    table.work(5)
    _pragma(table, "query_only = 1")
    table.work(3)
    _pragma(table, "query_only = 0")
    table.work(3)
    return table.found()


def locked(db: Path, wait_ms: int, hold: float) -> Found:
    """Another program holds the file for so many seconds; we wait so many milliseconds for it."""
    table = Table(db)
    _pragma(table, f"busy_timeout = {wait_ms}")
    with contextlib.closing(sqlite3.connect(str(db), isolation_level=None, check_same_thread=False)) as other:
        other.execute("begin immediate")
        letting_go = threading.Timer(hold, lambda: other.execute("commit"))
        letting_go.start()
        table.work(1)
        letting_go.join()
    table.work(3)
    return table.found()


def _pragma(table: Table, what: str) -> None:
    """Set something on the writing connection, outside any transaction."""

    if not table.writer:
        table.house.store.turn(lambda turn: table.writer.append(turn._connection)).result()  # type: ignore[attr-defined]
    # Nobody takes a turn meanwhile: whoever calls this is the only one at work.
    table.writer[0].execute(f"pragma {what}")


def torn_log(db: Path, dice: random.Random) -> Iterator[tuple[int, Found]]:
    """The write-ahead log cut off anywhere: what stands is a beginning of what was done, whole."""
    table = Table(db)
    table.work(30)
    log, copy = Path(f"{db}-wal"), db.parent / "copy"
    content = {path.name: path.read_bytes() for path in (db, log, Path(f"{db}.key"))}
    table.house.close()
    for _ in range(8):
        cut = dice.randrange(len(content[log.name]))
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        for name, held in content.items():
            (copy / name).write_bytes(held[:cut] if name == log.name else held)
        store, key = unlocked(copy / db.name)
        try:
            written = [r.act for s in store.streams() for r in store.read(s) if isinstance(r.event, ev.CardAdded)]
            whole = written == table.told[: len(written)]
            yield cut, Found("", 0 if whole else 1, verify(store, Seal(key)).sound)
        finally:
            store.close()


def damaged_page(db: Path, dice: random.Random) -> bool:
    """A page of the file overwritten with rubbish: found out, not believed. Whether it was."""
    table = Table(db)
    table.work(30)
    table.house.close()
    with contextlib.closing(sqlite3.connect(db)) as rest:  # What still stands in the log would be read instead of the damage.
        rest.execute("pragma wal_checkpoint(truncate)")
    content = bytearray(db.read_bytes())
    page = dice.randrange(1, len(content) // 4096)
    content[page * 4096 : (page + 1) * 4096] = dice.randbytes(4096)
    db.write_bytes(content)
    try:
        store, key = unlocked(db)
    except (sqlite3.DatabaseError, NotKept):
        return True
    try:
        return not verify(store, Seal(key)).sound
    except (sqlite3.DatabaseError, NotKept):
        return True
    finally:
        store.close()


def clock_back(db: Path) -> Found:
    """The clock of the machine goes back an hour in the middle of the evening."""
    times = iter([f"2026-11-22T{12 - (n > 20):02d}:00:{n % 60:02d}.000+00:00" for n in range(200)])
    table = Table(db, now=lambda: next(times))
    table.work(40)
    order = [r.event.name for r in table.house.store.read(table.case) if isinstance(r.event, ev.CardAdded)]
    assert order == sorted(order, key=lambda name: int(name.split()[1]))
    return table.found()


def restarts(db: Path, many: int) -> Found:
    """The server is started again so many times in one workshop of three tables, in the middle of a step."""
    house, told = House.open(db), []
    opened = house.open_workshop([read("nadira")] * 3, script="45")
    assert not isinstance(opened, Refusal), opened
    hall, lead = opened
    tables = [at.sitting for at in house.workshop(hall).tables.values()]
    seats = {sitting: str(house.take_seat(sitting)) for sitting in tables}
    house.lead(do.LeadTables(what=do.EnterPhase(phase="map_1")), workshop=hall, seat=lead)
    for n in range(many):
        told.append(house.lead(do.LeadTables(what=do.ExtendPhase(minutes=1)), workshop=hall, seat=lead))
        for sitting in tables:
            told.append(house.do(do.AddCard(kind="familie", name=f"kaart {n}"), sitting=sitting, seat=seats[sitting]))
        house.close()
        house = House.open(db)
    assert all(isinstance(one, Outcome) for one in told), told
    once = all(house.sitting(sitting).clock.extra == many for sitting in tables)
    house.close()
    after = found(db, [one.act for one in told if isinstance(one, Outcome)], "")
    return msgspec.structs.replace(after, sound=after.sound and once)


def newer(db: Path) -> Found:
    """A newer program wrote to the file: this one says so and touches nothing; the newer one then finds everything."""
    table = Table(db)
    table.work(10)
    table.house.close()
    with contextlib.closing(sqlite3.connect(db, isolation_level=None)) as tomorrow:
        tomorrow.execute("insert into _sqlite_migrations (migration_set, name, applied_at) values ('journal', 'm999_tomorrow', 'then')")
        tomorrow.execute("pragma wal_checkpoint(truncate)")
    before, said = db.read_bytes(), ""
    try:
        House.open(db).close()
    except NewerSchema:
        said = "newer"
    touched = db.read_bytes() != before
    with contextlib.closing(sqlite3.connect(db, isolation_level=None)) as tomorrow:
        tomorrow.execute("delete from _sqlite_migrations where name = 'm999_tomorrow'")
    there = found(db, table.told, said)
    return msgspec.structs.replace(there, sound=there.sound and not touched)


def key_of(db: Path) -> bytes:
    """The key beside this journal."""
    return read_key(Path(f"{db}.key"))
