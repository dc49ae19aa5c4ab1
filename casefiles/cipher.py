"""Whole-file encryption, for whoever wants it: with ``LEVENSKAART_CIPHER=1`` a new journal is a file of SQLCipher.

Without it the words of real cases are sealed and the rest lies open: which things happened when, and training cases. With
it no byte of the file says anything. The file has a key of its own, which lies beside it in ``<file>.cipher``, sealed with
the installation's key: so that key can be changed without writing the whole file anew. A file stays what it was made as;
``python -m casefiles copy`` makes one of the other kind.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any

from sqlite_utils.utils import sqlite3

from casefiles.envelope import INSTALLATION, Envelope, WrongKey
from casefiles.places import beside, on_postgres

PLAIN = b"SQLite format 3\x00"
BOUND = "whole file"
"""What the file's key is sealed for, so that nothing else can be put in its place."""
LENGTH = 32

try:
    from sqlcipher3 import dbapi2 as sqlcipher
except ImportError:  # No wheel for this machine: everything else goes as ever.
    sqlcipher = None

ERRORS: tuple[type[Exception], ...] = (sqlite3.DatabaseError, *((sqlcipher.DatabaseError,) if sqlcipher else ()))
"""What either database raises: each library has exceptions of its own."""


class NoCipher(Exception):
    """The file is encrypted, or was asked to be, and this machine has no library for it; nothing was touched."""


class CipherGone(Exception):
    """The whole file is encrypted and its key cannot be opened: nobody can read anything of it."""


def is_wanted() -> bool:
    """Whether a new file is to be encrypted."""
    return os.environ.get("LEVENSKAART_CIPHER", "") == "1"


def is_ciphered(db: str | Path) -> bool:
    """Whether this file is encrypted as a whole."""
    file = Path(db)
    if on_postgres(db) or str(db) == ":memory:" or not file.is_file():
        return False
    with file.open("rb") as held:
        begin = held.read(len(PLAIN))
    return bool(begin) and begin != PLAIN and _file(db).exists()


def key_for(db: str | Path, envelope: Envelope) -> bytes | None:
    """The key of the whole file; ``None`` when it lies open. Made for a new file when that is wanted.

    Raises ``WrongKey`` when the installation's key does not open it, ``CipherGone`` without any, ``NoCipher``.
    """
    if on_postgres(db) or str(db) == ":memory:":
        return None
    fresh = not Path(db).is_file() or not Path(db).stat().st_size
    if not is_ciphered(db) and not (fresh and is_wanted()):
        return None
    if sqlcipher is None:
        raise NoCipher(str(db))
    if envelope.locked:
        raise CipherGone(str(db))
    if not _file(db).exists():
        _write(db, [envelope.wrap(BOUND, secrets.token_bytes(LENGTH))])
    found = next((key for one in _wrapped(db) if (key := envelope.unwrap(BOUND, one)) is not None), None)
    if found is None:
        raise WrongKey(INSTALLATION)
    return found


def connect(key: bytes | None, name: str, **how: Any) -> Any:
    """A connection to the file: with its key, to an encrypted one."""
    if key is None:
        return sqlite3.connect(name, **how)
    connection = sqlcipher.connect(name, **how)
    connection.execute(f"pragma key = \"x'{key.hex()}'\"")
    return connection


def open_to_both(db: str | Path, before: Envelope, after: Envelope) -> None:
    """The installation's key is about to change: both open the file, until ``open_to``."""
    if is_ciphered(db):
        key = key_for(db, before)
        assert key is not None
        _write(db, [before.wrap(BOUND, key), after.wrap(BOUND, key)])


def open_to(db: str | Path, envelope: Envelope) -> None:
    """Only this key opens the file from now on."""
    if is_ciphered(db):
        key = key_for(db, envelope)
        assert key is not None
        _write(db, [envelope.wrap(BOUND, key)])


def _file(db: str | Path) -> Path:
    return beside(db, "cipher")


def _wrapped(db: str | Path) -> list[bytes]:
    lines = _file(db).read_text("ascii").split()
    return [bytes.fromhex(line) for line in lines]


def _write(db: str | Path, wrapped: list[bytes]) -> None:
    file = _file(db)
    file.parent.mkdir(parents=True, exist_ok=True)
    passing = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    handle = os.open(passing, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as out:
        out.write("\n".join(one.hex() for one in wrapped) + "\n")
        out.flush()
        os.fsync(out.fileno())
    os.replace(passing, file)
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
