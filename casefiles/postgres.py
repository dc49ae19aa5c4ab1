"""The journal on PostgreSQL, for an organisation with several processes or hosts.

The same contract as on SQLite. What SQLite does by having one writer at a time, PostgreSQL does per stream: whoever
reads a stream in a turn holds an advisory lock on it until the turn has ended, so that what is decided is decided on
the present, while two tables never wait for each other. A gesture is locked the same way, so that the same act that
arrives at two processes at once is one act. Other processes hear by ``LISTEN``; what they miss while the line was down
they find by looking again.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from typing import Any, TypeVar
from uuid import uuid4

import psycopg
from psycopg import sql
from psycopg.rows import dict_row, tuple_row
from psycopg_pool import ConnectionPool, PoolTimeout

from casefiles.codec import encode
from casefiles.envelope import INSTALLATION, Envelope, check_key, is_real, opened
from casefiles.index import INDEXES, KEPT
from casefiles.journal import EVERYTHING, NewerSchema, NotKept, Outcome, places
from casefiles.turns import Queued
from lifemaps.events import Blank, Event, Record

T = TypeVar("T")
CHANNEL = "levenskaart"
READERS = 8
"""Connections for reading, per process. One more writes, and one listens."""
TRIES, PAUSE = 6, 0.3
"""How often a turn is tried again when the line to the database broke or two turns crossed, and how long in between."""
MOST_SAID = 7500
"""PostgreSQL carries 8,000 bytes in one wake-up; above this it is said that anything may have moved."""
SLICE = 0.25
"""Seconds the listener waits at a time, so that letting go of the store does not have to wait for it."""
TEXT = 'text collate "C"'

MIGRATIONS: tuple[tuple[str, str], ...] = (
    (
        "m001_journal",
        f"""create table events (stream {TEXT} not null, seq bigint not null, at {TEXT} not null, seat {TEXT} not null,
                act {TEXT} not null, kind {TEXT} not null, version integer not null, body bytea not null,
                primary key (stream, seq));
            create table acts (act {TEXT} not null, stream {TEXT} not null, first bigint not null, last bigint not null,
                primary key (act, stream));
            create table ballots (sitting {TEXT} not null, round integer not null, seat {TEXT} not null,
                sealed bytea not null, primary key (sitting, round, seat));
            create table keys (stream {TEXT} primary key, wrapped bytea not null)""",
    ),
    (
        "m002_indexes",
        f"""create table cases (stream {TEXT} primary key, name {TEXT} not null, title {TEXT} not null,
                fictional integer not null, opened_at {TEXT} not null);
            create table sittings (stream {TEXT} primary key, code {TEXT} not null unique, cased {TEXT} not null,
                title {TEXT} not null, table_number integer not null, opened_at {TEXT} not null, ended integer not null)""",
    ),
    (
        "m011_workshops",
        f"""create table workshops (stream {TEXT} primary key, code {TEXT} not null unique, title {TEXT} not null,
                opened_at {TEXT} not null, ended integer not null);
            create table rooms (stream {TEXT} primary key, room {TEXT} not null, opened_at {TEXT} not null);
            create index rooms_room on rooms (room)""",
    ),
    (
        "m012_forecasts",
        f"create table forecasts (stream {TEXT} primary key, opened_at {TEXT} not null, counts {TEXT} not null)",
    ),
    (
        "m013_sessions",
        f"""create table sessions (stream {TEXT} primary key, opened_at {TEXT} not null, seen_at {TEXT} not null,
                until {TEXT} not null, locked integer not null, ended integer not null, sealed {TEXT} not null)""",
    ),
    (
        # What was erased has to go from every file too, also when the process that erased it is gone: that is kept here.
        # Statistics would keep samples of what stands in a line, where nobody looks when it is erased.
        "m014_unswept",
        f"""create table unswept (what {TEXT} primary key, mark bigint not null);
            alter table events alter column body set statistics 0;
            alter table ballots alter column sealed set statistics 0;
            alter table keys alter column wrapped set statistics 0;
            alter table sessions alter column sealed set statistics 0;
            alter table cases alter column name set statistics 0, alter column title set statistics 0;
            alter table sittings alter column title set statistics 0;
            alter table workshops alter column title set statistics 0;
            alter table rooms alter column room set statistics 0;
            alter table forecasts alter column counts set statistics 0""",
    ),
)
"""Every step of the tables, in order; one that was taken is never changed."""

_AGAIN = (psycopg.OperationalError, psycopg.errors.DeadlockDetected, psycopg.errors.SerializationFailure)


_READERS = (
    "select exists (select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
    " and backend_xmin is not null and age(backend_xmin) >= age(%s::text::xid))"
)
"""Whether somebody still reads from before a moment, given as a transaction's number: old lines stay for as long as they do."""
SWEPT = ("events", "keys", "ballots", *INDEXES)
MOST_SEGMENTS = 200
"""At most so many pieces of the server's own log are written over in one go: 3.2 GB."""


class PostgresStore(Queued):
    """A journal in a PostgreSQL database, given as ``postgresql://…``."""

    def __init__(self, url: str, envelope: Envelope | None = None) -> None:
        self.url, self.path = url, url
        self.envelope = envelope or Envelope(None)
        self._name = uuid4().hex
        self._ears, self._sweeping = threading.Lock(), threading.Lock()
        connection = self._connect()
        self._prepare(connection)
        self._readers = ConnectionPool(
            url, min_size=1, max_size=READERS, open=True, timeout=10,
            kwargs={"autocommit": True, "options": "-c default_transaction_read_only=on"},
        )  # fmt: skip
        self._listener: Any = self._listen()
        self._start(connection)

    # --- opening ----------------------------------------------------------------------------------------------------

    def _connect(self) -> Any:
        connection = psycopg.connect(self.url, autocommit=True, connect_timeout=10)
        # What was acknowledged is on the disk, whatever the server's own setting.
        connection.execute("set synchronous_commit = on")
        return connection

    def _listen(self) -> Any:
        listener = psycopg.connect(self.url, autocommit=True, connect_timeout=10)
        listener.execute(sql.SQL("listen {}").format(sql.Identifier(CHANNEL)))
        return listener

    def _prepare(self, connection: Any) -> None:
        with connection.transaction():
            # Two processes that open a new database at once would both try to make the tables.
            _lock(connection, "levenskaart schema")
            connection.execute(f"create table if not exists migrations (name {TEXT} primary key, applied_at {TEXT} not null)")
            applied = {name for (name,) in connection.execute("select name from migrations")}
            if newer := applied - {name for name, _ in MIGRATIONS}:
                raise NewerSchema(", ".join(sorted(newer)))
            for name, steps in MIGRATIONS:
                if name not in applied:
                    connection.execute(steps)
                    connection.execute("insert into migrations values (%s, now()::text)", (name,))
            mark = check_key(self.envelope, _one(connection.execute(_KEY, (INSTALLATION,)).fetchall()))
            if mark is not None:
                connection.execute("insert into keys values (%s, %s)", (INSTALLATION, mark))

    # --- writing ----------------------------------------------------------------------------------------------------

    def _one_turn(self, connection: Any, work: Callable[[Any], T]) -> T:
        """One transaction. When the line breaks it is tried again: a gesture that did get through is found by its id."""
        for left in reversed(range(TRIES)):
            try:
                line = self._line
                turn = _PostgresTurn(line, self.envelope)
                # In a pipeline only what is read is waited for: a seat taken was fourteen trips to the server, and on a full
                # machine each costs a turn of the processor there and one here. Leaving it waits for all, the commit too.
                with line.pipeline(), line.transaction():
                    result = work(turn)
                    if turn.wrote:
                        line.execute("select pg_notify(%s, %s)", (CHANNEL, self._news(turn.touched)))
            except psycopg.errors.DiskFull as error:
                raise NotKept("disk-full", str(error)) from error
            except psycopg.errors.ReadOnlySqlTransaction as error:
                raise NotKept("read-only", str(error)) from error
            except psycopg.errors.DataCorrupted as error:
                raise NotKept("file-damaged", str(error)) from error
            except _AGAIN as error:
                if not left or self._closed.is_set():
                    raise NotKept("server-away", str(error)) from error
                self._mend()
            else:
                for table in turn.swept:
                    with suppress(psycopg.Error):
                        line.execute(sql.SQL("vacuum {}").format(sql.Identifier(table)))
                return result
        raise AssertionError

    def _news(self, streams: set[str]) -> str:
        """What other processes hear: who wrote, and in which streams, so that they look at those and at no other."""
        said = " ".join((self._name, *sorted(streams)))
        return said if len(said) < MOST_SAID else f"{self._name} {EVERYTHING}"

    @property
    def _line(self) -> Any:
        """The writing connection, opened again when it broke."""
        if self._own.closed or self._own.broken:
            self._own = self._connect()
        return self._own

    def _mend(self) -> None:
        if self._own.closed or self._own.broken:
            self._closed.wait(PAUSE)

    def _start(self, connection: Any) -> None:
        self._own = connection
        super()._start(connection)

    def _let_go(self, connection: Any) -> None:
        self._own.close()

    # --- reading ----------------------------------------------------------------------------------------------------

    def _rows(self, query: Any, values: Any = (), shape: Any = tuple_row) -> list[Any]:
        for left in reversed(range(TRIES)):
            try:
                with self._readers.connection() as connection:
                    return connection.cursor(row_factory=shape).execute(query, values).fetchall()
            except psycopg.OperationalError as error:
                # Whoever waited for a line long enough hears that there is none, instead of waiting again.
                if not left or self._closed.is_set() or isinstance(error, PoolTimeout):
                    raise
                # Not before each question: that would be two trips for every one.
                self._readers.check()
                self._closed.wait(PAUSE)
        raise AssertionError

    def read(self, stream: str, after: int = 0) -> list[Record]:
        rows = self._rows(_TAIL, (stream, after))
        return opened(self.envelope, stream, rows, lambda: _one(self._rows(_KEY, (stream,))))

    def head(self, stream: str) -> int:
        return self._rows("select coalesce(max(seq), 0) from events where stream = %s", (stream,))[0][0]

    def heads(self, streams: Collection[str]) -> dict[str, int]:
        rows = self._rows("select stream, max(seq) from events where stream = any(%s) group by stream", (list(streams),))
        return dict.fromkeys(streams, 0) | dict(rows)

    def streams(self) -> dict[str, int]:
        return dict(self._rows("select stream, max(seq) from events group by stream order by stream"))

    def rows(self, table: str, **where: object) -> list[dict[str, object]]:
        assert table in KEPT
        clause = sql.SQL(" and ").join(sql.SQL("{} = {}").format(sql.Identifier(name), sql.Placeholder(name)) for name in where)
        query = sql.SQL("select * from {} where {} order by opened_at, stream").format(
            sql.Identifier(table), clause if where else sql.SQL("true")
        )
        return self._rows(query, where, dict_row)

    def answered(self, sitting: str) -> dict[int, set[str]]:
        found: dict[int, set[str]] = {}
        for nth, seat in self._rows("select round, seat from ballots where sitting = %s", (sitting,)):
            found.setdefault(nth, set()).add(seat)
        return found

    def lying(self) -> dict[str, frozenset[tuple[int, str, bytes]]]:
        return places(self._rows("select sitting, round, seat, substr(sealed, 1, 12) from ballots"))

    def papers(self, sitting: str, seat: str) -> list[tuple[int, bytes]]:
        rows = self._rows("select round, sealed from ballots where sitting = %s and seat = %s order by round", (sitting, seat))
        return [(nth, bytes(sealed)) for nth, sealed in rows]

    def gestures(self) -> list[tuple[str, str, int, int]]:
        return self._rows("select act, stream, first, last from acts order by stream, first")

    def boxes(self) -> list[str]:
        return [sitting for (sitting,) in self._rows("select distinct sitting from ballots order by sitting")]

    def swept(self) -> bool:
        return not self._rows("select 1 from unswept limit 1")

    def sweep(self) -> str:
        """A line that was changed lies on in its page, and twice in the server's own log: both are written anew."""
        with self._sweeping:
            try:
                marks = dict(self._rows("select what, mark from unswept"))
                if not marks:
                    return ""
                with self._connect() as line:
                    line.execute("set lock_timeout = '1s'")  # Whoever works goes first: what waits for this waits for that.
                    return self._tables_anew(line, marks) or self._log_round(line, marks)
            except psycopg.Error:  # Not known is not finished; the next look tries again.
                return "reader"

    def _tables_anew(self, line: Any, marks: dict[str, int]) -> str:
        if "tables" not in marks:
            return ""
        now = line.execute("select pg_current_xact_id()::text").fetchone()[0]
        if line.execute(_READERS, (now,)).fetchone()[0]:
            return "reader"
        before = _files_of(line)
        for table in SWEPT:
            line.execute(sql.SQL("vacuum (full) {}").format(sql.Identifier(table)))
        # A table that is another user's is passed over with a warning; only a new file is a table written anew.
        if before & _files_of(line) or line.execute(_READERS, (now,)).fetchone()[0]:
            return "reader"
        line.execute("delete from unswept where what = 'tables' and mark = %s", (marks["tables"],))
        return ""

    def _log_round(self, line: Any, marks: dict[str, int]) -> str:
        """The server's own log is closed, and every piece of it that is kept to be used again is written over."""
        if "log" not in marks:
            return ""
        try:
            last = _log(line)[0]
            line.execute("select pg_switch_wal()")
            line.execute("checkpoint")
            reused = max(_log(line)[1])
            for _ in range(MOST_SEGMENTS):
                now, pieces = _log(line)
                if now > reused:
                    break
                line.execute("select pg_logical_emit_message(false, 'levenskaart', '')")
                line.execute("select pg_switch_wal()")
        except psycopg.errors.InsufficientPrivilege:
            return "log"
        if now <= reused or min(pieces) <= last:  # A standby or an archive still asks for an old piece.
            return "log"
        line.execute("delete from unswept where what = 'log' and mark = %s", (marks["log"],))
        return "" if self.swept() else "reader"

    def settings(self) -> dict[str, str]:
        names = ("server_version", "fsync", "full_page_writes")
        found = {name: str(self._rows(f"show {name}")[0][0]).split(" ")[0] for name in names}
        with self._readers.connection() as connection:
            found["host"] = connection.info.host or ""
        more = self._rows(
            "select current_setting('is_superuser'), clock_timestamp(),"
            " coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false),"
            " has_function_privilege('pg_switch_wal()', 'execute') and has_function_privilege('pg_ls_waldir()', 'execute')"
            " and exists (select 1 from pg_roles where rolname in ('pg_checkpoint', current_user)"
            " and (rolsuper or rolname = 'pg_checkpoint' and pg_has_role(oid, 'usage')))"
        )[0]
        # Each turn sets this for itself, whatever the server's own setting.
        return found | {
            "synchronous_commit": "on", "superuser": str(more[0]), "now": more[1].isoformat(), "ssl": "on" if more[2] else "off",
            "log_round": "on" if more[3] else "off",
        }  # fmt: skip

    def ails(self) -> list[str]:
        """A damaged page shows when it is read: every table is read from end to end."""
        found = []
        for table in ("events", "acts", "ballots", "keys", *INDEXES):
            try:
                self._rows(f"select count(*), sum(length(t::text)) from {table} t")
            except psycopg.Error as error:
                found.append(f"{table}: {error}".strip())
        return found

    # --- other processes --------------------------------------------------------------------------------------------

    def moved(self, wait: float) -> frozenset[str]:
        until = time.monotonic() + wait
        while not self._closed.is_set():
            left = until - time.monotonic()
            with self._ears:
                if moved := self._heard(max(0.0, min(left, SLICE))):
                    return moved
            if left <= 0:
                break
        return frozenset()

    def _heard(self, wait: float) -> frozenset[str]:
        """Where another process wrote; anywhere after the line was down, since who knows what was missed."""
        try:
            if self._listener is None or self._listener.closed:
                self._listener = self._listen()
                return frozenset({EVERYTHING})
            first = [note.payload for note in self._listener.notifies(timeout=wait, stop_after=1)]
            rest = [note.payload for note in self._listener.notifies(timeout=0)] if first else []
        except psycopg.OperationalError:
            with suppress(psycopg.Error):
                if self._listener is not None:
                    self._listener.close()
            self._listener = None
            self._closed.wait(PAUSE)
            return frozenset()
        said = [one.split(" ") for one in (*first, *rest)]
        return frozenset(stream for name, *streams in said if name != self._name for stream in streams or (EVERYTHING,))

    def close(self) -> None:
        if not self._end():
            return
        self._readers.close()
        with self._ears, suppress(psycopg.Error):
            if self._listener is not None:
                self._listener.close()


def _files_of(line: Any) -> set[int]:
    """The files in which the tables lie that are swept."""
    names = line.execute("select pg_relation_filenode(name::regclass) from unnest(%s::text[]) as name", (list(SWEPT),)).fetchall()
    return {file for (file,) in names}


def _log(line: Any) -> tuple[str, list[str]]:
    """The piece of the server's own log that is written in now, and every piece there is."""
    names = "select pg_walfile_name(pg_current_wal_insert_lsn()), array_agg(name) from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$'"
    now, pieces = line.execute(names).fetchone()
    return now, pieces


_TAIL = "select seq, at, seat, act, kind, version, body from events where stream = %s and seq > %s order by seq"
_KEY = "select wrapped from keys where stream = %s"


def _one(rows: list[Any]) -> bytes | None:
    return bytes(rows[0][0]) if rows else None


def _lock(connection: Any, name: str) -> None:
    """Nobody else passes this name until the transaction has ended."""
    connection.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))", (name,))


class _PostgresTurn:
    """One write transaction on PostgreSQL."""

    def __init__(self, connection: Any, envelope: Envelope) -> None:
        self._connection, self._envelope = connection, envelope
        self._locked: set[str] = set()
        self.swept: set[str] = set()
        self.touched: set[str] = set()
        self.wrote = False

    def _hold(self, name: str) -> None:
        if name not in self._locked:
            _lock(self._connection, name)
            self._locked.add(name)

    def _rows(self, query: str, values: tuple[object, ...] = ()) -> list[Any]:
        return self._connection.execute(query, values).fetchall()

    def _write(self, query: str, values: tuple[object, ...], stream: str = "") -> None:
        self.wrote = True
        self.touched |= {stream} if stream else set()
        self._connection.execute(query, values)

    def done(self, act: str) -> Outcome | None:
        self._hold(act)
        rows = self._rows("select stream, first, last from acts where act = %s", (act,))
        return Outcome(act, {stream: (first, last) for stream, first, last in rows}) if rows else None

    def tail(self, stream: str, after: int) -> list[Record]:
        self._hold(stream)
        rows = self._rows(_TAIL, (stream, after))
        return opened(self._envelope, stream, rows, lambda: self._key(stream))

    def append(self, stream: str, act: str, by: str, at: str, events: Iterable[Event]) -> tuple[int, int]:
        self._hold(stream)
        heads = self._connection.execute("select coalesce(max(seq), 0) from events where stream = %s", (stream,))
        wrapped = self._key(stream)
        ((last,),) = heads.fetchall()
        events = tuple(events)
        if not last and wrapped is None and is_real(events):
            wrapped = self._envelope.new_key(stream)
            self.keep_key(stream, wrapped)
        rows = [(stream, seq, at, by, act, *self._line(stream, seq, event, wrapped)) for seq, event in enumerate(events, last + 1)]
        self.wrote = True
        with self._connection.cursor() as cursor:
            cursor.executemany("insert into events values (%s, %s, %s, %s, %s, %s, %s, %s)", rows)
        self._write("insert into acts values (%s, %s, %s, %s)", (act, stream, last + 1, last + len(rows)), stream)
        return last + 1, last + len(rows)

    def rewrite(self, stream: str, changes: Mapping[int, Event | None]) -> None:
        self._hold(stream)
        wrapped = self._key(stream)
        for seq, event in changes.items():
            line = self._line(stream, seq, event or Blank(), wrapped)
            self._write("update events set kind = %s, version = %s, body = %s where stream = %s and seq = %s", (*line, stream, seq), stream)
        self.swept.add("events")
        if changes:
            self._unswept()

    def _unswept(self) -> None:
        """What was taken away here still lies in files; in this same turn it is written down that it does."""
        query = (
            "insert into unswept select what, pg_current_xact_id()::text::bigint from (values ('tables'), ('log')) as wanted (what)"
            " on conflict (what) do update set mark = excluded.mark"
        )
        self._write(query, ())

    def _line(self, stream: str, seq: int, event: Event, wrapped: bytes | None) -> tuple[str, int, bytes]:
        kind, version, body = encode(event)
        return kind, version, self._envelope.close(wrapped, stream, seq, kind, body) if wrapped else body

    def _key(self, stream: str) -> bytes | None:
        return _one(self._rows(_KEY, (stream,)))

    def keys(self) -> dict[str, bytes]:
        return {stream: bytes(wrapped) for stream, wrapped in self._rows("select stream, wrapped from keys order by stream")}

    def keep_key(self, stream: str, wrapped: bytes) -> None:
        query = "insert into keys values (%s, %s) on conflict (stream) do update set wrapped = excluded.wrapped"
        self._write(query, (stream, wrapped))
        self.swept.add("keys")

    def forget_key(self, stream: str) -> None:
        self._write("delete from keys where stream = %s", (stream,))
        self.swept.add("keys")

    def forget(self, stream: str) -> None:
        self._hold(stream)
        self._write("update events set kind = %s, version = %s, body = %s where stream = %s", (*encode(Blank()), stream), stream)
        for table in ("keys", *INDEXES):
            self._write(f"delete from {table} where stream = %s", (stream,))
        self._write("delete from ballots where sitting = %s", (stream,))
        self.swept |= {"events", "keys", "ballots", *INDEXES}
        self._unswept()

    def note(self, table: str, row: dict[str, object]) -> None:
        assert table in KEPT
        self.wrote = True
        names = [sql.Identifier(name) for name in row]
        changes = sql.SQL(", ").join(sql.SQL("{} = {}").format(name, sql.Placeholder(key)) for name, key in zip(names, row, strict=True))
        # In one go: whether a line was changed would have to be waited for. (A row may be a part of a line that is there.)
        self._connection.execute(
            sql.SQL(
                "with changed as (update {0} set {1} where stream = %(stream)s returning 1)"
                " insert into {0} ({2}) select {3} where not exists (select 1 from changed)"
            ).format(sql.Identifier(table), changes, sql.SQL(", ").join(names), sql.SQL(", ").join(map(sql.Placeholder, row))),
            row,
        )

    def clear(self, table: str) -> None:
        assert table in INDEXES
        self._write(f"delete from {table}", ())

    def lay_down(self, sitting: str, round: int, seat: str, sealed: bytes) -> None:
        self._hold(sitting)
        query = (
            "insert into ballots values (%s, %s, %s, %s)"
            " on conflict (sitting, round, seat) do update set sealed = excluded.sealed"
        )
        self._write(query, (sitting, round, seat, sealed), sitting)

    def box(self, sitting: str) -> list[tuple[int, str, bytes]]:
        self._hold(sitting)
        query = "select round, seat, sealed from ballots where sitting = %s order by round, seat"
        return [(nth, seat, bytes(sealed)) for nth, seat, sealed in self._rows(query, (sitting,))]

    def empty_box(self, sitting: str, round: int | None = None) -> None:
        self._hold(sitting)
        query = "delete from ballots where sitting = %s and (%s::integer is null or round = %s)"
        self._write(query, (sitting, round, round), sitting)
        self.swept.add("ballots")
