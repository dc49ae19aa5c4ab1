"""The journal's contract on a real PostgreSQL, and what only shows there: a broken line, a killed listener, two houses."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psycopg
import pytest

from casefiles import turns
from casefiles.envelope import Envelope
from casefiles.house import House
from casefiles.index import INDEXES
from casefiles.journal import Busy, NewerSchema, Outcome
from casefiles.postgres import PostgresStore
from casefiles.sqlite import SqliteStore
from lifemaps import commands as do
from tests import postgres
from tests.stories import AT, nadira
from tests.test_journal import SharedContract, StoreContract, _child, _in_order_and_once, parked, texts, write

SPOILT = "insert into events values (%s, %s, %s, %s, %s, %s, %s, %s)"


def end_all(url: str, *, listening: bool | None = None) -> int:
    """Cut every line to this database, as a server that restarts does; or only those that listen, or only the others."""
    which = {None: "true", True: "query ilike 'listen%'", False: "query not ilike 'listen%'"}[listening]
    with psycopg.connect(url, autocommit=True) as other:
        rows = other.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            f" where datname = current_database() and pid <> pg_backend_pid() and {which}"
        ).fetchall()
    return len(rows)


class TestPostgres(SharedContract, StoreContract):
    """A store in PostgreSQL, as an organisation with several hosts has it."""

    def open(self, tmp_path):
        return PostgresStore(postgres.fresh())

    def again(self, store):
        return PostgresStore(store.url)

    def spoil(self, store, stream, seq, kind, version, body):
        with psycopg.connect(store.url, autocommit=True) as raw:
            raw.execute(SPOILT, (stream, seq, AT, "seat:a", f"act:spoilt{seq}", kind, version, body))

    def test_a_full_queue_refuses_at_once_and_what_waited_is_still_done(self, tmp_path, monkeypatch):
        monkeypatch.setattr(turns, "WAITING", 2)
        store = self.open(tmp_path)
        hold, begun = threading.Event(), threading.Event()
        store.turn(lambda turn: (begun.set(), hold.wait(10)))
        assert begun.wait(10)
        waiting = [store.turn(lambda turn, n=n: turn.append("case:a", f"act:{n}", "", AT, parked(str(n)))) for n in range(2)]
        with pytest.raises(Busy):
            store.turn(lambda turn: turn.append("case:a", "act:late", "", AT, parked("late")))
        hold.set()
        assert [future.result(10) for future in waiting] == [(1, 1), (2, 2)]
        store.close()

    def test_a_database_of_a_newer_program_is_refused(self, store):
        with psycopg.connect(store.url, autocommit=True) as raw:
            raw.execute("insert into migrations values ('m999_tomorrow', 'then')")
        with pytest.raises(NewerSchema, match="m999_tomorrow"):
            PostgresStore(store.url)

    def test_a_reader_cannot_write(self, store):
        with store._readers.connection() as reader, pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
            reader.execute("delete from events")

    def test_both_databases_have_the_same_tables(self, store):
        with psycopg.connect(store.url) as raw:
            rows = raw.execute("select table_name, column_name from information_schema.columns where table_schema = 'public'")
            here = {tuple(row) for row in rows}
        lite = SqliteStore(":memory:")
        tables = ("events", "acts", "ballots", "keys", *INDEXES)
        there = {(t, row[1]) for t in tables for row in lite._rows(f"pragma table_info({t})")}
        lite.close()
        assert {pair for pair in here if pair[0] in tables} == there

    def test_when_the_line_breaks_between_turns_nobody_notices(self, store):
        write(store, "case:a", "x")
        assert end_all(store.url) >= 2
        assert write(store, "case:a", "y") == (2, 2)
        assert texts(store.read("case:a")) == ["x", "y"]

    def test_when_the_line_breaks_in_the_middle_of_a_turn_it_is_done_once(self, store):
        broken: list[int] = []

        def work(turn: Any) -> Any:
            before = turn.done("act:x")
            if before is not None:
                return before
            wrote = turn.append("case:a", "act:x", "seat:a", AT, parked("x"))
            if not broken:
                broken.append(end_all(store.url, listening=False))
            return Outcome("act:x", {"case:a": wrote})

        assert store.turn(work).result(30) == Outcome("act:x", {"case:a": (1, 1)})
        assert broken[0] >= 1
        assert texts(store.read("case:a")) == ["x"]

    def test_a_killed_listener_is_found_out_and_what_it_missed_is_heard(self, store):
        other = self.again(store)
        assert not store.moved(wait=0)
        # Both listeners die; what is written then is told to nobody.
        assert end_all(store.url, listening=True) == 2
        write(other, "case:a", "x")
        assert any(store.moved(wait=1) for _ in range(20))
        other.close()

    def test_the_same_gesture_at_two_processes_at_once_is_one_act(self, store):
        other, start = self.again(store), threading.Barrier(2)

        def tap(one: Any) -> Any:
            def work(turn: Any) -> Any:
                return turn.done("act:x") or Outcome("act:x", {"case:a": turn.append("case:a", "act:x", "s", AT, parked("x"))})

            start.wait()
            return one.turn(work).result(30)

        with ThreadPoolExecutor(2) as hands:
            assert list(hands.map(tap, (store, other))) == [Outcome("act:x", {"case:a": (1, 1)})] * 2
        other.close()

    def test_two_turns_that_take_streams_in_opposite_order_both_come_through(self, store):
        other, start = self.again(store), threading.Barrier(2)
        met: list[str] = []

        def cross(one: Any, first: str, second: str) -> Any:
            def work(turn: Any) -> Any:
                turn.tail(first, 0)
                if len(met) < 2:  # the first time both hold one before they want the other
                    met.append(first)
                    start.wait(10)
                turn.tail(second, 0)
                return turn.append(second, f"act:{first}", "s", AT, parked(first))

            return one.turn(work).result(60)

        with ThreadPoolExecutor(2) as hands:
            both = [hands.submit(cross, store, "case:a", "case:b"), hands.submit(cross, other, "case:b", "case:a")]
            assert [future.result(60) for future in both] == [(1, 1), (1, 1)]
        other.close()

    def test_a_whole_evening_house_works_on_it(self, tmp_path):
        """Twelve threads, two houses on one database, every tap twice; then the looks turn over in one of them."""
        key, url = b"k" * 32, postgres.fresh()
        one, two = (House(PostgresStore(url, Envelope(key)), key) for _ in range(2))
        case = one.open_case(nadira())
        sitting = one.open_sitting(case)
        lead = str(one.take_seat(sitting, "facilitator"))
        one.do(do.EnterPhase(phase="map_1"), sitting=sitting, seat=lead)
        seats = {f"t{n}": str(two.take_seat(sitting)) for n in range(6)}

        def hand(name: str) -> list[str]:
            acts = [f"act:{name}-{n:05d}" for n in range(10)]
            for act in acts:
                for house in (one, two):
                    answer = house.do(do.AddCard(kind="familie", name=act), sitting=sitting, seat=seats[name], act=act)
                    assert isinstance(answer, Outcome)
            return acts

        with ThreadPoolExecutor(6) as hands:
            acts = dict(zip(seats, hands.map(hand, seats), strict=True))
        _in_order_and_once(two, case, acts)
        assert one.case(case) == two.case(case)
        for house in (one, two):
            house.close()


def test_four_processes_append_to_one_case_at_once_and_this_one_hears(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LEVENSKAART_KEY", str(tmp_path / "key"))
    house = House.open(postgres.fresh())
    case = house.open_case(nadira())
    sitting = house.open_sitting(case)
    lead = str(house.take_seat(sitting, "facilitator"))
    house.do(do.EnterPhase(phase="map_1"), sitting=sitting, seat=lead)
    heard = threading.Event()

    def hear(stream: str) -> None:
        if len(house.case(stream).on_map("card")) == 2 + 4 * 20:
            heard.set()

    house.watch(case, hear)
    children = {
        f"p{n}": _child("add", house.store.path, sitting, str(house.take_seat(sitting)), f"p{n}", "20") for n in range(4)
    }
    said = {name: child.communicate(timeout=90) for name, child in children.items()}
    assert all(child.returncode == 0 for child in children.values()), said
    acts = {name: [f"act:{name}-{n:05d}" for n in range(20)] for name in children}
    _in_order_and_once(house, case, acts)
    assert heard.wait(20)
    house.close()
