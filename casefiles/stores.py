"""Which store an address names: a file of SQLite, or a PostgreSQL database."""

from __future__ import annotations

from pathlib import Path

import psycopg

from casefiles.cipher import ERRORS, key_for
from casefiles.envelope import Envelope
from casefiles.journal import Busy, Store
from casefiles.places import on_postgres
from casefiles.sqlite import SqliteStore, why


def open_store(db: str | Path, envelope: Envelope | None = None) -> Store:
    """The journal at this address, made when it is not there yet."""
    if on_postgres(db):
        from casefiles.postgres import PostgresStore  # Only who uses it needs its driver.

        return PostgresStore(str(db), envelope)
    return SqliteStore(db, envelope, key_for(db, envelope or Envelope(None)))


def is_there(db: str | Path) -> bool:
    """Whether there is something to open; a server is asked when it is opened."""
    return on_postgres(db) or Path(db).is_file()


def why_not(error: BaseException) -> str:
    """Of which refusal a person is told when this is what went wrong, in reading too; nothing when it is not the database's doing."""
    if isinstance(error, Busy):
        return error.reason
    if isinstance(error, ERRORS):
        return why(error) or ""
    if isinstance(error, psycopg.errors.DataCorrupted | psycopg.errors.IndexCorrupted):
        return "file-damaged"
    return "server-away" if isinstance(error, psycopg.OperationalError) else ""
