"""What every store must do, whichever database it stands on; and what only shows with several threads and processes."""

from __future__ import annotations

import contextlib
import hashlib
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils.utils import sqlite3

from casefiles import sqlite as on_sqlite
from casefiles import turns
from casefiles.cipher import ERRORS
from casefiles.house import House
from casefiles.journal import Busy, Closed, NewerSchema, Outcome
from casefiles.sqlite import SqliteStore
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.events import Record
from tests.stories import AT, nadira

ROOT = Path(__file__).parent.parent


class Oops(Exception):
    """Something that goes wrong inside a turn."""


def parked(*texts: str) -> tuple[ev.Event, ...]:
    """Events that are easy to tell apart."""
    return tuple(ev.Parked(park=f"park:{text}", text=text) for text in texts)


def texts(records: list[Record]) -> list[str]:
    """What was parked, in order."""
    return [record.event.text for record in records if isinstance(record.event, ev.Parked)]


def write(store: Any, stream: str, *what: str, act: str = "") -> tuple[int, int]:
    """Write these down in a turn of their own."""
    name = act or "act:" + "-".join(what)
    return store.turn(lambda turn: turn.append(stream, name, "seat:a", AT, parked(*what))).result()


class StoreContract:
    """The contract of ``casefiles.journal``. A store's own tests inherit it and say how one is opened."""

    def open(self, tmp_path: Path) -> Any:
        """A new, empty store."""
        raise NotImplementedError

    def spoil(self, store: Any, stream: str, seq: int, kind: str, version: int, body: bytes) -> None:
        """Put a line into the journal that this program did not write."""
        raise NotImplementedError

    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Any]:
        store = self.open(tmp_path)
        yield store
        store.close()

    # --- writing ----------------------------------------------------------------------------------------------------

    def test_a_stream_is_numbered_from_one_without_a_gap(self, store):
        assert write(store, "case:a", "x", "y") == (1, 2)
        assert write(store, "case:b", "z") == (1, 1)
        assert write(store, "case:a", "w") == (3, 3)
        assert [record.seq for record in store.read("case:a")] == [1, 2, 3]
        assert store.streams() == {"case:a": 3, "case:b": 1}
        assert (store.head("case:a"), store.head("case:none")) == (3, 0)

    def test_what_goes_in_comes_out(self, store):
        write(store, "case:a", "x", act="act:one")
        assert store.read("case:a") == [Record(1, AT, "seat:a", "act:one", ev.Parked(park="park:x", text="x"))]

    def test_a_turn_reads_what_stands_there_and_what_it_wrote_itself(self, store):
        write(store, "case:a", "x", "y")

        def work(turn: Any) -> list[str]:
            turn.append("case:a", "act:z", "seat:a", AT, parked("z"))
            return texts(turn.tail("case:a", 1))

        assert store.turn(work).result() == ["y", "z"]

    def test_a_gesture_knows_what_came_of_it_in_every_stream(self, store):
        def work(turn: Any) -> None:
            turn.append("case:a", "act:both", "seat:a", AT, parked("x", "y"))
            turn.append("sitting:a", "act:both", "seat:a", AT, parked("z"))

        store.turn(work).result()
        assert store.turn(lambda turn: turn.done("act:both")).result() == Outcome(
            "act:both", {"case:a": (1, 2), "sitting:a": (1, 1)}
        )
        assert store.turn(lambda turn: turn.done("act:other")).result() is None

    def test_the_same_gesture_is_never_written_twice_to_a_stream(self, store):
        write(store, "case:a", "x", act="act:one")
        with pytest.raises(Exception):  # noqa: B017, PT011 -- each database names it otherwise
            write(store, "case:a", "y", act="act:one")
        assert texts(store.read("case:a")) == ["x"]

    def test_an_exception_inside_a_turn_leaves_nothing_and_reaches_who_asked(self, store):
        def work(turn: Any) -> None:
            turn.append("case:a", "act:x", "seat:a", AT, parked("x"))
            turn.lay_down("sitting:a", 0, "seat:a", b"sealed")
            turn.note("cases", {"stream": "case:a", "name": "a", "title": "A", "fictional": 1, "opened_at": AT})
            raise Oops

        with pytest.raises(Oops):
            store.turn(work).result()
        assert store.read("case:a") == []
        assert store.answered("sitting:a") == {}
        assert store.rows("cases") == []
        assert store.turn(lambda turn: turn.done("act:x")).result() is None
        assert write(store, "case:a", "y") == (1, 1)

    def test_turns_are_taken_in_the_order_asked(self, store):
        futures = [
            store.turn(lambda turn, n=n: turn.append("case:a", f"act:{n}", "seat:a", AT, parked(str(n)))) for n in range(50)
        ]
        assert [future.result() for future in futures] == [(n, n) for n in range(1, 51)]
        assert texts(store.read("case:a")) == [str(n) for n in range(50)]

    def test_a_turn_that_was_called_off_is_not_taken(self, store):
        hold, begun = threading.Event(), threading.Event()
        store.turn(lambda turn: (begun.set(), hold.wait(10)))
        begun.wait(10)
        waiting = store.turn(lambda turn: turn.append("case:a", "act:x", "seat:a", AT, parked("x")))
        assert waiting.cancel()
        hold.set()
        assert write(store, "case:a", "y") == (1, 1)

    def test_nobody_sees_what_a_turn_has_not_kept(self, store):
        write(store, "case:a", "x")
        seen: list[list[str]] = []
        reader = threading.Thread(target=lambda: seen.append(texts(store.read("case:a"))))

        def work(turn: Any) -> None:
            turn.append("case:a", "act:y", "seat:a", AT, parked("y"))
            reader.start()
            reader.join(0.2)  # in memory the reader waits until the turn has ended
            raise Oops

        with pytest.raises(Oops):
            store.turn(work).result()
        reader.join(10)
        assert seen == [["x"]]

    # --- reading ----------------------------------------------------------------------------------------------------

    def test_a_tail_begins_after_a_number(self, store):
        write(store, "case:a", "x", "y", "z")
        assert texts(store.read("case:a", after=1)) == ["y", "z"]
        assert store.read("case:a", after=3) == []

    @pytest.mark.parametrize(
        ("kind", "version", "body"),
        [
            ("PartyThrown", 1, b"{}"),
            ("Parked", 99, b'{"park":"park:x","text":"x"}'),
            ("Parked", 1, b'{"park":"park:x"'),
            ("Parked", 1, b'{"park":"park:x"}'),
            ("Parked", 1, b"\xff\xfe\x00"),
            ("Parked", 1, b""),
            ("Parked", 0, b'{"park":"park:x","text":"x"}'),
        ],
        ids=["unknown", "too-new", "torn", "incomplete", "garbage", "empty", "no-way-up"],
    )
    def test_a_line_that_cannot_be_read_stands_beside_the_good_ones(self, store, kind, version, body):
        write(store, "case:a", "x")
        self.spoil(store, "case:a", 2, kind, version, body)
        write(store, "case:a", "z")
        assert [(r.seq, r.event is None) for r in store.read("case:a")] == [(1, False), (2, True), (3, False)]

    # --- erasing ----------------------------------------------------------------------------------------------------

    def test_lines_are_written_again_or_blanked_under_the_same_number(self, store):
        write(store, "case:a", "x", "y", "z")
        write(store, "case:b", "x")
        (again,) = parked("y2")
        store.turn(lambda turn: turn.rewrite("case:a", {1: None, 2: again})).result()
        records = store.read("case:a")
        kinds = [(record.seq, type(record.event).__name__) for record in records]
        assert kinds == [(1, "Blank"), (2, "Parked"), (3, "Parked")]
        assert texts(records[1:]) == ["y2", "z"]
        assert texts(store.read("case:b")) == ["x"]

    def test_a_turn_that_fails_leaves_what_it_wanted_to_erase(self, store):
        write(store, "case:a", "x")

        def work(turn: Any) -> None:
            turn.rewrite("case:a", {1: None})
            raise Oops

        with pytest.raises(Oops):
            store.turn(work).result()
        assert texts(store.read("case:a")) == ["x"]

    # --- the box ----------------------------------------------------------------------------------------------------

    def test_the_box_holds_one_answer_per_look_and_seat_the_latest(self, store):
        def work(turn: Any) -> Any:
            turn.lay_down("sitting:a", 0, "seat:1", b"old")
            turn.lay_down("sitting:a", 0, "seat:1", b"new")
            turn.lay_down("sitting:a", 1, "seat:1", b"second")
            turn.lay_down("sitting:b", 0, "seat:9", b"elsewhere")
            return turn.box("sitting:a")

        assert store.turn(work).result() == [(0, "seat:1", b"new"), (1, "seat:1", b"second")]
        assert store.answered("sitting:a") == {0: {"seat:1"}, 1: {"seat:1"}}

    def test_emptying_the_box_empties_this_one_only(self, store):
        for sitting in ("sitting:a", "sitting:b"):
            store.turn(lambda turn, s=sitting: turn.lay_down(s, 0, "seat:1", b"sealed")).result()
        store.turn(lambda turn: turn.empty_box("sitting:a")).result()
        assert store.answered("sitting:a") == {}
        assert store.answered("sitting:b") == {0: {"seat:1"}}

    # --- the indexes ------------------------------------------------------------------------------------------------

    def table(self, stream: str, code: str) -> dict[str, object]:
        return {
            "stream": stream, "code": code, "cased": "case:a", "title": "T", "table_number": 1, "opened_at": AT, "ended": 0,
        }  # fmt: skip

    def test_a_line_of_an_index_is_written_changed_and_cleared(self, store):
        store.turn(lambda turn: turn.note("sittings", self.table("sitting:a", "ACDEF"))).result()
        store.turn(lambda turn: turn.note("sittings", {"stream": "sitting:a", "ended": 1})).result()
        assert store.rows("sittings", code="ACDEF") == [self.table("sitting:a", "ACDEF") | {"ended": 1}]
        assert store.rows("sittings", code="OTHER") == []
        store.turn(lambda turn: turn.clear("sittings")).result()
        assert store.rows("sittings") == []

    def test_a_code_that_another_table_has_does_not_push_that_table_out(self, store):
        store.turn(lambda turn: turn.note("sittings", self.table("sitting:a", "ACDEF"))).result()
        with pytest.raises(Exception):  # noqa: B017, PT011 -- each database names it otherwise
            store.turn(lambda turn: turn.note("sittings", self.table("sitting:b", "ACDEF"))).result()
        assert [row["stream"] for row in store.rows("sittings")] == ["sitting:a"]

    # --- letting go -------------------------------------------------------------------------------------------------

    def test_closing_writes_what_waits_and_says_no_afterwards(self, store):
        futures = [
            store.turn(lambda turn, n=n: turn.append("case:a", f"act:{n}", "seat:a", AT, parked(str(n)))) for n in range(20)
        ]
        store.close()
        assert [future.result(10) for future in futures] == [(n, n) for n in range(1, 21)]
        with pytest.raises(Closed):
            store.turn(lambda turn: None)
        store.close()


class SharedContract:
    """The contract of a store that several processes have open at once."""

    def again(self, store: Any) -> Any:
        """The same store opened once more, as another process would."""
        raise NotImplementedError

    def test_what_another_process_writes_is_heard_and_read(self, store):
        other = self.again(store)
        store.moved(wait=0)
        assert not store.moved(wait=0)
        write(other, "case:a", "x")
        assert store.moved(wait=10)
        assert texts(store.read("case:a")) == ["x"]
        assert not store.moved(wait=0)
        other.close()

    def test_two_at_once_never_get_the_same_number(self, store):
        other = self.again(store)

        def many(one: Any, name: str) -> None:
            for n in range(40):
                write(one, "case:a", f"{name}{n}")

        with ThreadPoolExecutor(2) as hands:
            list(hands.map(many, (store, other), "xy"))
        other.close()
        records = store.read("case:a")
        assert [record.seq for record in records] == list(range(1, 81))
        assert len(set(texts(records))) == 80


class SqliteContract(StoreContract):
    """Both forms of SQLite."""

    def spoil(self, store, stream, seq, kind, version, body):
        row = (stream, seq, AT, "seat:a", f"act:spoilt{seq}", kind, version, body)
        insert = "insert into events values (?, ?, ?, ?, ?, ?, ?, ?)"
        store.turn(lambda turn: turn._connection.execute(insert, row)).result()

    def test_a_full_queue_refuses_at_once_and_what_waited_is_still_done(self, tmp_path, monkeypatch):
        monkeypatch.setattr(turns, "WAITING", 3)
        store = self.open(tmp_path)
        hold, begun = threading.Event(), threading.Event()
        store.turn(lambda turn: (begun.set(), hold.wait(10)))
        assert begun.wait(10)
        waiting = [store.turn(lambda turn, n=n: turn.append("case:a", f"act:{n}", "", AT, parked(str(n)))) for n in range(3)]
        with pytest.raises(Busy):
            store.turn(lambda turn: turn.append("case:a", "act:late", "", AT, parked("late")))
        hold.set()
        assert [future.result(10) for future in waiting] == [(1, 1), (2, 2), (3, 3)]
        assert write(store, "case:a", "again") == (4, 4)
        assert "late" not in texts(store.read("case:a"))
        store.close()


class TestMemory(SqliteContract):
    """A passing store, for tests."""

    def open(self, tmp_path):
        return SqliteStore(":memory:")


class TestFile(SharedContract, SqliteContract):
    """A store in a file, as people have it."""

    def open(self, tmp_path):
        return SqliteStore(tmp_path / "deep" / "journal.db")

    def again(self, store):
        return SqliteStore(store.path)

    def test_what_was_written_is_there_when_opened_again(self, store):
        write(store, "case:a", "x")
        store.close()
        again = SqliteStore(store.path)
        assert texts(again.read("case:a")) == ["x"]
        again.close()

    def test_a_file_of_a_newer_program_is_refused_and_not_touched(self, store):
        write(store, "case:a", "x")
        store.close()
        with contextlib.closing(sqlite3.connect(store.path)) as raw:
            raw.execute("insert into _sqlite_migrations (migration_set, name, applied_at) values (?, ?, ?)",
                        ("journal", "m999_tomorrow", "then"))  # fmt: skip
            raw.commit()
        before = hashlib.sha256(Path(store.path).read_bytes()).hexdigest()
        with pytest.raises(NewerSchema, match="m999_tomorrow"):
            SqliteStore(store.path)
        assert hashlib.sha256(Path(store.path).read_bytes()).hexdigest() == before

    def test_the_journal_is_kept_as_safely_as_sqlite_can(self, store):
        def asked(turn: Any) -> list[Any]:
            pragmas = ("journal_mode", "synchronous", "secure_delete")
            return [turn._connection.execute(f"pragma {pragma}").fetchone()[0] for pragma in pragmas]

        assert store.turn(asked).result() == ["wal", 2, 1]

    def test_what_was_erased_while_somebody_was_reading_is_gone_from_the_log_afterwards(self, store, monkeypatch):
        """A reader keeps the log from being emptied; it is tried again until it is."""
        monkeypatch.setattr(on_sqlite, "SWEEP_AGAIN", 0.05)
        words = b'"text":"zwaluwstaart"'
        write(store, "case:a", "zwaluwstaart")
        log = Path(store.path + "-wal")
        with contextlib.closing(sqlite3.connect(store.path, isolation_level=None)) as reader:
            reader.execute("begin")
            reader.execute("select count(*) from events").fetchall()
            store.turn(lambda turn: turn.rewrite("case:a", {1: None})).result()
            assert words in log.read_bytes()
            reader.execute("commit")
        for _ in range(200):
            if words not in log.read_bytes():
                break
            threading.Event().wait(0.05)
        assert words not in log.read_bytes()
        assert words not in Path(store.path).read_bytes()

    def test_the_sqlite_has_no_damaging_write_ahead_log(self):
        """Below 3.51.3 two connections that write and checkpoint at once can damage the file."""
        assert tuple(map(int, sqlite3.sqlite_version.split("."))) >= (3, 51, 3)

    def test_a_reader_cannot_write(self, store):
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            store._reader().execute("delete from events")

    def test_the_first_opening_by_four_processes_at_once_succeeds_for_each(self, tmp_path):
        files = [str(tmp_path / f"new{n}.db") for n in range(6)]
        children = [_child("open", *files) for _ in range(4)]
        assert [child.stdout.readline() for child in children] == ["ready\n"] * 4
        for _ in files:
            for child in children:
                child.stdin.write("now\n")
                child.stdin.flush()
            assert len({child.stdout.readline() for child in children}) == 1
        assert [child.wait(30) for child in children] == [0] * 4


def _child(*words: str) -> subprocess.Popen[str]:
    """Another process at the same file (``tests/writer.py``)."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.writer", *words], cwd=ROOT, text=True, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


# --- many hands on one case -----------------------------------------------------------------------------------------


@pytest.fixture
def table(tmp_path: Path) -> Iterator[tuple[House, str, str, Callable[[], str]]]:
    """A house in a file, a case on a table with an open map, and a way to sit down."""
    house = House.open(tmp_path / "house.db")
    case = house.open_case(nadira())
    sitting = house.open_sitting(case)
    lead = str(house.take_seat(sitting, "facilitator"))
    house.do(do.EnterPhase(phase="map_1"), sitting=sitting, seat=lead)
    yield house, case, sitting, lambda: str(house.take_seat(sitting))
    house.close()


def _in_order_and_once(house: House, case: str, acts: dict[str, list[str]]) -> None:
    """Every act of every hand stands in the journal, in that hand's order, none twice, without a gap."""
    records = house.store.read(case)
    assert [record.seq for record in records] == list(range(1, len(records) + 1))
    written = [record.act for record in records if isinstance(record.event, ev.CardAdded)]
    assert len(written) == len(set(written))
    for hand, asked in acts.items():
        assert [act for act in written if act.startswith(f"act:{hand}-")] == asked
    assert len(written) == sum(map(len, acts.values()))
    assert len(house.case(case).on_map("card")) == 2 + len(written)


def test_twelve_threads_append_to_one_case_at_once(table):
    house, case, sitting, sit = table
    seats = {f"t{n}": sit() for n in range(12)}
    start = threading.Barrier(12)

    def hand(name: str) -> list[str]:
        start.wait()
        acts = [f"act:{name}-{n:05d}" for n in range(25)]
        for act in acts:
            for _ in range(2):  # every tap arrives twice
                answer = house.do(do.AddCard(kind="familie", name=act), sitting=sitting, seat=seats[name], act=act)
                assert isinstance(answer, Outcome)
        return acts

    with ThreadPoolExecutor(12) as hands:
        acts = dict(zip(seats, hands.map(hand, seats), strict=True))
    _in_order_and_once(house, case, acts)


def test_four_processes_append_to_one_case_at_once_and_this_one_hears(table):
    house, case, sitting, sit = table
    heard = threading.Event()
    heads: list[int] = []

    def hear(stream: str) -> None:
        heads.append(house.case(stream).head)
        if len(house.case(stream).on_map("card")) == 2 + 4 * 30:
            heard.set()

    house.watch(case, hear)
    children = {f"p{n}": _child("add", house.store.path, sitting, sit(), f"p{n}", "30") for n in range(4)}
    said = {name: child.communicate(timeout=90) for name, child in children.items()}
    assert all(child.returncode == 0 for child in children.values()), said
    acts = {name: [f"act:{name}-{n:05d}" for n in range(30)] for name in children}
    assert {name: out.split() for name, (out, _) in said.items()} == acts
    _in_order_and_once(house, case, acts)
    assert heard.wait(15), "the last word of another process was not heard"
    assert heads == sorted(heads)


def test_nothing_that_was_acknowledged_is_gone_after_a_kill(table):
    """Four times: a process that writes is killed -9 at a moment it does not choose."""
    house, case, sitting, sit = table
    dice = random.Random(20261122)
    seat = sit()
    for life in range(4):
        child = _child("add", house.store.path, sitting, seat, f"k{life}", "100000")
        lines = [child.stdout.readline().strip() for _ in range(dice.randint(1, 60))]
        os.kill(child.pid, signal.SIGKILL)
        lines += child.stdout.read().split()
        child.communicate(timeout=30)
        acknowledged = [line for line in lines if len(line) == len("act:k0-00000")]  # the last may be torn
        assert child.returncode == -signal.SIGKILL
        written = [r.act for r in house.store.read(case) if r.act.startswith(f"act:k{life}-")]
        assert written[: len(acknowledged)] == acknowledged
        assert len(written) - len(acknowledged) <= 1  # written, and killed before it could say so
    records = house.store.read(case)
    assert [record.seq for record in records] == list(range(1, len(records) + 1))
    assert house.case(case).damaged == ()


class TestEncryptedFile(SharedContract, SqliteContract):
    """A file that is encrypted as a whole (SQLCipher) keeps the same contract."""

    KEY = b"k" * 32

    def open(self, tmp_path):
        return SqliteStore(tmp_path / "deep" / "journal.db", cipher=self.KEY)

    def again(self, store):
        return SqliteStore(store.path, cipher=self.KEY)

    def test_no_byte_of_the_file_or_its_log_says_anything(self, store):
        write(store, "case:a", "zwaluwstaart")
        held = b"".join(path.read_bytes() for path in Path(store.path).parent.iterdir())
        assert len(held) > 4096
        assert not any(word in held for word in (b"zwaluwstaart", b"case:a", b"Parked", b"SQLite format 3", b"create table"))

    def test_with_another_key_it_does_not_open_and_stays_as_it_was(self, store):
        write(store, "case:a", "x")
        store.close()
        before = Path(store.path).read_bytes()
        with pytest.raises(ERRORS):
            SqliteStore(store.path, cipher=b"j" * 32)
        assert Path(store.path).read_bytes() == before
        again = self.again(store)
        assert texts(again.read("case:a")) == ["x"]
        again.close()
