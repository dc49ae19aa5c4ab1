"""The journal on SQLite.

One writer thread takes turns from a bounded queue, each turn in ``BEGIN IMMEDIATE``: a deferred transaction that reads
first fails at once when somebody else writes, whatever the time-out. WAL with ``synchronous=FULL``: what was
acknowledged is on the disk. Readers have a connection of their own per thread, which can only read.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

from filelock import FileLock
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from casefiles.cipher import ERRORS, connect
from casefiles.codec import encode
from casefiles.envelope import INSTALLATION, Envelope, check_key, is_real, opened
from casefiles.index import INDEXES, KEPT
from casefiles.journal import EVERYTHING, NewerSchema, NotKept, Outcome, places
from casefiles.turns import Queued
from lifemaps.events import Blank, Event, Record

T = TypeVar("T")
BUSY_MS = 30_000
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "trusted_schema=OFF", f"busy_timeout={BUSY_MS}")

LOOKED_AT = ("journal_mode", "synchronous", "secure_delete", "trusted_schema")

migrations = Migrations("journal")


@migrations()
def m001_journal(db: Database) -> None:
    """The journal, the gestures that were done, and the ballot box."""
    db.execute(
        """create table events (
            stream text not null, seq integer not null, at text not null, seat text not null, act text not null,
            kind text not null, version integer not null, body blob not null, primary key (stream, seq)
        ) strict, without rowid"""
    )
    db.execute("create table acts (act text not null, stream text not null, first integer not null, last integer not null,"
               " primary key (act, stream)) strict, without rowid")  # fmt: skip
    db.execute("create table ballots (sitting text not null, round integer not null, seat text not null,"
               " sealed blob not null, primary key (sitting, round, seat)) strict, without rowid")  # fmt: skip


@migrations()
def m002_indexes(db: Database) -> None:
    """What is asked across cases: which there are, and which tables people can join. Rebuildable from the journal."""
    db.execute("create table cases (stream text primary key, name text not null, title text not null,"
               " fictional integer not null, opened_at text not null) strict")  # fmt: skip
    db.execute("create table sittings (stream text primary key, code text not null, cased text not null,"
               " title text not null, table_number integer not null, opened_at text not null,"
               " ended integer not null) strict")  # fmt: skip
    db.execute("create unique index sittings_code on sittings (code)")


@migrations()
def m010_keys(db: Database) -> None:
    """The data key of each stream about a real life, itself sealed (``casefiles.envelope``)."""
    db.execute("create table keys (stream text primary key, wrapped blob not null) strict, without rowid")


@migrations()
def m011_workshops(db: Database) -> None:
    """Which workshops can be joined, and what can be reached at which lasting address. Rebuildable from the journal."""
    db.execute("create table workshops (stream text primary key, code text not null, title text not null,"
               " opened_at text not null, ended integer not null) strict")  # fmt: skip
    db.execute("create unique index workshops_code on workshops (code)")
    db.execute("create table rooms (stream text primary key, room text not null, opened_at text not null) strict")
    db.execute("create index rooms_room on rooms (room)")


@migrations()
def m012_forecasts(db: Database) -> None:
    """Per case how often what a group expected came true, by how sure it was: counts. Rebuildable from the journal."""
    db.execute("create table forecasts (stream text primary key, opened_at text not null, counts text not null) strict")


@migrations()
def m013_sessions(db: Database) -> None:
    """Who is signed in (``casefiles.sessions``)."""
    db.execute("create table sessions (stream text primary key, opened_at text not null, seen_at text not null, until text not null,"
               " locked integer not null, ended integer not null, sealed text not null) strict")  # fmt: skip


SWEEP_MS = 250
"""How long emptying the write-ahead log may wait for readers."""
SWEEP_AGAIN = 1.0
"""Seconds until it is tried again when readers were in the way: what was erased must not lie on in the log."""


class SqliteStore(Queued):
    """A journal in one file, or in memory (``:memory:``, for tests: gone when closed)."""

    def __init__(self, path: str | Path, envelope: Envelope | None = None, cipher: bytes | None = None) -> None:
        self.path, self._cipher = str(path), cipher
        self.envelope = envelope or Envelope(None)
        memory = self.path == ":memory:"
        self._name = f"file:lk-{uuid4().hex}?mode=memory&cache=shared" if memory else self.path
        self._uri, self._local = memory, threading.local()
        self._watching, self._unswept = threading.Lock(), False
        # In memory a reader shares the writer's cache and would see what a turn has not yet decided to keep.
        self._in_turn: Any = threading.RLock() if memory else nullcontext()
        if not memory:
            Path(self.path).parent.mkdir(parents=True, exist_ok=True)
        self._anchor = self._connect() if memory else None
        # Two processes that open a new file at once would both try to make the tables.
        with nullcontext() if memory else FileLock(self.path + ".lock"):
            self._prepare()
        self._watch = self._connect()
        self._start(self._connect())
        self._seen_version = self._data_version()

    # --- opening ----------------------------------------------------------------------------------------------------

    def _connect(self) -> Any:
        connection = connect(
            self._cipher, self._name, uri=self._uri, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False
        )
        for pragma in PRAGMAS:
            connection.execute(f"pragma {pragma}")
        if self._uri:
            # In memory the connections share one cache; without this a reader would be told "table is locked".
            connection.execute("pragma read_uncommitted=ON")
        return connection

    def _prepare(self) -> None:
        connection = self._connect()
        try:
            db = Database(connection)
            applied = {m.name for m in migrations.applied(db)}
            known = {m.name for m in migrations._migrations}
            if applied - known:
                raise NewerSchema(", ".join(sorted(applied - known)))
            migrations.apply(db)
            mark = check_key(self.envelope, _key(connection, INSTALLATION))
            if mark is not None:
                connection.execute("insert into keys values (?, ?)", (INSTALLATION, mark))
        finally:
            connection.close()

    # --- writing ----------------------------------------------------------------------------------------------------

    def _next(self, connection: Any) -> Any:
        """What waits; while nothing does, the log is swept that could not be swept before."""
        while self._unswept:
            with suppress(queue.Empty):
                return self._queue.get(timeout=SWEEP_AGAIN)
            self._sweep(connection)
        return self._queue.get()

    def _one_turn(self, connection: Any, work: Callable[[Any], T]) -> T:
        turn = _SqliteTurn(connection, self.envelope)
        with self._in_turn:
            try:
                connection.execute("begin immediate")
                result = work(turn)
                connection.execute("commit")
            except ERRORS as error:
                self._roll_back(connection)
                reason = why(error)
                if reason is None:
                    raise
                raise NotKept(reason, str(error)) from error
            except BaseException:
                self._roll_back(connection)
                raise
        if turn.swept:
            self._sweep(connection)
        return result

    def _roll_back(self, connection: Any) -> None:
        # A full disk makes SQLite roll back by itself; a second rollback would hide the real error.
        if connection.in_transaction:
            connection.execute("rollback")

    def _sweep(self, connection: Any) -> None:
        """Empty the write-ahead log, in which what was wiped from the tables would lie on for a while."""
        self._unswept = True
        connection.execute(f"pragma busy_timeout={SWEEP_MS}")
        with suppress(*ERRORS):
            ((busy, *_),) = connection.execute("pragma wal_checkpoint(TRUNCATE)").fetchall()
            self._unswept = bool(busy)
        connection.execute(f"pragma busy_timeout={BUSY_MS}")

    # --- reading ----------------------------------------------------------------------------------------------------

    def _reader(self) -> Any:
        if getattr(self._local, "connection", None) is None:
            connection = self._connect()
            connection.execute("pragma query_only=ON")
            self._local.connection = connection
        return self._local.connection

    def _rows(self, query: str, values: tuple[object, ...] = ()) -> list[Any]:
        with self._in_turn:
            return self._reader().execute(query, values).fetchall()

    def read(self, stream: str, after: int = 0) -> list[Record]:
        with self._in_turn:
            return _tail(self._reader(), self.envelope, stream, after)

    def head(self, stream: str) -> int:
        return self._rows("select coalesce(max(seq), 0) from events where stream = ?", (stream,))[0][0]

    def heads(self, streams: Collection[str]) -> dict[str, int]:
        query = "select coalesce(max(seq), 0) from events where stream = ?"
        with self._in_turn:  # Each is one step in the file: no need to go round the table.
            reader = self._reader()
            return {stream: reader.execute(query, (stream,)).fetchone()[0] for stream in streams}

    def streams(self) -> dict[str, int]:
        return dict(self._rows("select stream, max(seq) from events group by stream order by stream"))

    def rows(self, table: str, **where: object) -> list[dict[str, object]]:
        assert table in KEPT
        clause = " and ".join(f"{name} = :{name}" for name in where) or "1"
        with self._in_turn:
            return list(Database(self._reader()).table(table).rows_where(clause, where, order_by="opened_at, stream"))

    def answered(self, sitting: str) -> dict[int, set[str]]:
        found: dict[int, set[str]] = {}
        for nth, seat in self._rows("select round, seat from ballots where sitting = ?", (sitting,)):
            found.setdefault(nth, set()).add(seat)
        return found

    def lying(self) -> dict[str, frozenset[tuple[int, str, bytes]]]:
        return places(self._rows("select sitting, round, seat, substr(sealed, 1, 12) from ballots"))

    def papers(self, sitting: str, seat: str) -> list[tuple[int, bytes]]:
        rows = self._rows("select round, sealed from ballots where sitting = ? and seat = ? order by round", (sitting, seat))
        return [(nth, bytes(sealed)) for nth, sealed in rows]

    def gestures(self) -> list[tuple[str, str, int, int]]:
        return self._rows("select act, stream, first, last from acts order by stream, first")

    def boxes(self) -> list[str]:
        return [sitting for (sitting,) in self._rows("select distinct sitting from ballots order by sitting")]

    def swept(self) -> bool:
        return not self._unswept

    def sweep(self) -> str:
        self.turn(lambda turn: turn.rewrite("", {})).result()
        return "" if self.swept() else "reader"

    def settings(self) -> dict[str, str]:
        with self._in_turn:
            reader = self._reader()
            found = {name: str(reader.execute(f"pragma {name}").fetchone()[0]) for name in LOOKED_AT}
            found["sqlite_version"] = reader.execute("select sqlite_version()").fetchone()[0]
            if self._cipher is not None:
                found["cipher_version"] = str(reader.execute("pragma cipher_version").fetchone()[0])
        return found

    def ails(self) -> list[str]:
        return [line for (line,) in self._rows("pragma integrity_check(20)") if line != "ok"]

    # --- other processes --------------------------------------------------------------------------------------------

    def _data_version(self) -> int:
        with self._watching:
            return self._seen_version if self._closed.is_set() else self._watch.execute("pragma data_version").fetchone()[0]

    def moved(self, wait: float) -> frozenset[str]:
        until = time.monotonic() + wait
        while not self._closed.is_set():
            version = self._data_version()
            if version != self._seen_version:
                self._seen_version = version
                return frozenset({EVERYTHING})  # The file says that somebody wrote, perhaps we ourselves, and not where.
            if time.monotonic() >= until:
                break
            self._closed.wait(0.02)
        return frozenset()

    def close(self) -> None:
        if not self._end():
            return
        # A reader's connection ends with its thread: closing it here, while that thread reads, would crash the process.
        with self._watching:
            self._watch.close()


_WHY = (
    ("full", "disk-full"), ("readonly", "read-only"), ("locked", "file-locked"), ("malformed", "file-damaged"),
    ("not a database", "file-damaged"), ("i/o error", "disk-fails"), ("unable to open", "disk-fails"),
)  # fmt: skip


def why(error: Exception) -> str | None:
    """What a person is told when SQLite could not keep it; ``None`` when it is not the disk's doing."""
    said = str(error).lower()
    return next((reason for words, reason in _WHY if words in said), None)


class _SqliteTurn:
    """One write transaction on SQLite."""

    def __init__(self, connection: Any, envelope: Envelope) -> None:
        self._connection, self._envelope = connection, envelope
        self.swept = False

    def done(self, act: str) -> Outcome | None:
        rows = self._connection.execute("select stream, first, last from acts where act = ?", (act,)).fetchall()
        return Outcome(act, {stream: (first, last) for stream, first, last in rows}) if rows else None

    def tail(self, stream: str, after: int) -> list[Record]:
        return _tail(self._connection, self._envelope, stream, after)

    def append(self, stream: str, act: str, by: str, at: str, events: Iterable[Event]) -> tuple[int, int]:
        last = self._connection.execute("select coalesce(max(seq), 0) from events where stream = ?", (stream,)).fetchone()[0]
        events = tuple(events)
        wrapped = self._key(stream)
        if not last and wrapped is None and is_real(events):
            wrapped = self._envelope.new_key(stream)
            self.keep_key(stream, wrapped)
        rows = [(stream, seq, at, by, act, *self._line(stream, seq, event, wrapped)) for seq, event in enumerate(events, last + 1)]
        self._connection.executemany("insert into events values (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        self._connection.execute("insert into acts values (?, ?, ?, ?)", (act, stream, last + 1, last + len(rows)))
        return last + 1, last + len(rows)

    def rewrite(self, stream: str, changes: Mapping[int, Event | None]) -> None:
        wrapped = self._key(stream)
        rows = [(*self._line(stream, seq, event or Blank(), wrapped), stream, seq) for seq, event in changes.items()]
        query = "update events set kind = ?, version = ?, body = ? where stream = ? and seq = ?"
        self._connection.executemany(query, rows)
        self.swept = True

    def _line(self, stream: str, seq: int, event: Event, wrapped: bytes | None) -> tuple[str, int, bytes]:
        kind, version, body = encode(event)
        return kind, version, self._envelope.close(wrapped, stream, seq, kind, body) if wrapped else body

    def _key(self, stream: str) -> bytes | None:
        return _key(self._connection, stream)

    def keys(self) -> dict[str, bytes]:
        return dict(self._connection.execute("select stream, wrapped from keys order by stream"))

    def keep_key(self, stream: str, wrapped: bytes) -> None:
        self._connection.execute("insert or replace into keys values (?, ?)", (stream, wrapped))
        self.swept = True

    def forget_key(self, stream: str) -> None:
        self._connection.execute("delete from keys where stream = ?", (stream,))
        self.swept = True

    def forget(self, stream: str) -> None:
        self._connection.execute("update events set kind = ?, version = ?, body = ? where stream = ?", (*encode(Blank()), stream))
        for table in ("keys", *INDEXES):
            self._connection.execute(f"delete from {table} where stream = ?", (stream,))
        self._connection.execute("delete from ballots where sitting = ?", (stream,))
        self.swept = True

    def note(self, table: str, row: dict[str, object]) -> None:
        assert table in KEPT
        changes = ", ".join(f"{name} = :{name}" for name in row)
        # Not "insert or replace": of two tables that drew the same code, that would silently drop the first.
        if not self._connection.execute(f"update {table} set {changes} where stream = :stream", row).rowcount:
            holes = ", ".join(f":{name}" for name in row)
            self._connection.execute(f"insert into {table} ({', '.join(row)}) values ({holes})", row)

    def clear(self, table: str) -> None:
        assert table in INDEXES
        self._connection.execute(f"delete from {table}")

    def lay_down(self, sitting: str, round: int, seat: str, sealed: bytes) -> None:
        self._connection.execute("insert or replace into ballots values (?, ?, ?, ?)", (sitting, round, seat, sealed))

    def box(self, sitting: str) -> list[tuple[int, str, bytes]]:
        query = "select round, seat, sealed from ballots where sitting = ? order by round, seat"
        return [(nth, seat, bytes(sealed)) for nth, seat, sealed in self._connection.execute(query, (sitting,))]

    def empty_box(self, sitting: str, round: int | None = None) -> None:
        query = "delete from ballots where sitting = ? and (? is null or round = ?)"
        self._connection.execute(query, (sitting, round, round))
        self.swept = True


def _key(connection: Any, stream: str) -> bytes | None:
    found = connection.execute("select wrapped from keys where stream = ?", (stream,)).fetchone()
    return bytes(found[0]) if found else None


def _tail(connection: Any, envelope: Envelope, stream: str, after: int) -> list[Record]:
    query = "select seq, at, seat, act, kind, version, body from events where stream = ? and seq > ? order by seq"
    rows = connection.execute(query, (stream, after)).fetchall()
    return opened(envelope, stream, rows, lambda: _key(connection, stream))
