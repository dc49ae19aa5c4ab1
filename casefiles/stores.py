"""Which store an address names: a file of SQLite, or a PostgreSQL database."""

from __future__ import annotations

from pathlib import Path

from casefiles.cipher import key_for
from casefiles.envelope import Envelope
from casefiles.journal import Store
from casefiles.places import on_postgres
from casefiles.sqlite import SqliteStore


def open_store(db: str | Path, envelope: Envelope | None = None) -> Store:
    """The journal at this address, made when it is not there yet."""
    if on_postgres(db):
        from casefiles.postgres import PostgresStore  # Only who uses it needs its driver.

        return PostgresStore(str(db), envelope)
    return SqliteStore(db, envelope, key_for(db, envelope or Envelope(None)))


def is_there(db: str | Path) -> bool:
    """Whether there is something to open; a server is asked when it is opened."""
    return on_postgres(db) or Path(db).is_file()
