"""The installation's key: a file beside the journal, readable by its owner only and never part of a backup.

It opens the data keys of real cases and the answers that lie face down. The file holds the key as it is, or, when a
passphrase was chosen, the key sealed with that passphrase: then the file alone opens nothing. Changing the key seals
every data key anew in one turn; the new key stands in a file of its own before that turn begins, so that whenever it
is interrupted one of the two opens everything. A key that is lost is lost: the real cases cannot be read any more.
"""

from __future__ import annotations

import base64
import os
import secrets
from contextlib import suppress
from pathlib import Path

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from filelock import FileLock

from casefiles.places import beside

LENGTH, SALT, NONCE = 32, 16, 12
COST = {"time_cost": 3, "memory_cost": 64 * 1024, "parallelism": 4}
"""Argon2id as RFC 9106 advises where memory is not plenty: three passes over 64 MiB."""


class Passphrase(Exception):
    """The key file asks for a passphrase, and none or a wrong one was given; nothing was touched."""

    def __init__(self, given: bool) -> None:
        super().__init__("wrong" if given else "needed")
        self.given = given


class KeyFileOdd(Exception):
    """The key file is not one of ours, or torn."""


class _Locked(msgspec.Struct, frozen=True):
    """A key file behind a passphrase."""

    levenskaart_key: int
    salt: str
    sealed: str


def key_file(db: str | Path) -> Path:
    """Where the key of this journal lies."""
    return beside(db, "key")


def next_file(db: str | Path) -> Path:
    """Where a new key lies while everything is being sealed with it."""
    file = key_file(db)
    return file.with_name(file.name + ".new")


def read_key(file: Path, passphrase: str | None = None) -> bytes:
    """The key in this file. Raises ``Passphrase`` when it is behind one, ``KeyFileOdd`` when it is no key."""
    held = file.read_bytes()
    if len(held) == LENGTH:
        return held
    try:
        locked = msgspec.json.decode(held, type=_Locked)
        salt, sealed = base64.b64decode(locked.salt), base64.b64decode(locked.sealed)
    except (msgspec.DecodeError, ValueError):
        raise KeyFileOdd(str(file)) from None
    if not passphrase:
        raise Passphrase(given=False)
    try:
        return AESGCM(_stretched(passphrase, salt)).decrypt(sealed[:NONCE], sealed[NONCE:], b"levenskaart key")
    except InvalidTag:
        raise Passphrase(given=True) from None


def write_key(file: Path, key: bytes, passphrase: str | None = None) -> None:
    """Put the key down, whole or not at all: readable by its owner only, behind a passphrase when one is given."""
    held = key
    if passphrase:
        salt, nonce = secrets.token_bytes(SALT), secrets.token_bytes(NONCE)
        sealed = nonce + AESGCM(_stretched(passphrase, salt)).encrypt(nonce, key, b"levenskaart key")
        locked = _Locked(1, base64.b64encode(salt).decode(), base64.b64encode(sealed).decode())
        held = msgspec.json.encode(locked)
    file.parent.mkdir(parents=True, exist_ok=True)
    passing = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    handle = os.open(passing, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(held)
            out.flush()
            os.fsync(out.fileno())
        os.replace(passing, file)
    finally:
        with suppress(FileNotFoundError):
            passing.unlink()
    folder = os.open(file.parent, os.O_RDONLY)
    try:  # The name must be on the disk too, or after a power cut the old key stands there again.
        os.fsync(folder)
    finally:
        os.close(folder)


def has_passphrase(file: Path) -> bool:
    """Whether the key in this file is behind a passphrase."""
    return file.exists() and file.stat().st_size != LENGTH


def given_passphrase() -> str | None:
    """The passphrase of ``LEVENSKAART_PASSPHRASE``, when one was given."""
    return os.environ.get("LEVENSKAART_PASSPHRASE") or None


def key_beside(db: str | Path) -> bytes:
    """The installation's key, made on first use; a passing one for a journal in memory."""
    if str(db) == ":memory:":
        return AESGCM.generate_key(256)
    file = key_file(db)
    file.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{file}.lock"):
        if not file.exists():
            write_key(file, AESGCM.generate_key(256), given_passphrase())
        return read_key(file, given_passphrase())


def _stretched(passphrase: str, salt: bytes) -> bytes:
    return hash_secret_raw(passphrase.encode(), salt, hash_len=LENGTH, type=Type.ID, **COST)
