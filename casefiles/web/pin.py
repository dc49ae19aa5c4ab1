"""The facilitator's PIN of a workshop: only its Argon2 hash is kept, in a file beside the database."""

from __future__ import annotations

import os
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from casefiles.places import beside, default_db
from casefiles.web.home import START

_HASHER = PasswordHasher()


def _file() -> Path:
    return beside(START.db or default_db(), "pin")


def has_pin() -> bool:
    """Whether a PIN was chosen on this installation."""
    return _file().exists()


def set_pin(pin: str) -> None:
    """Choose the PIN; only once, so that a guest cannot choose another."""
    handle = os.open(_file(), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as out:
        out.write(_HASHER.hash(pin))


def check_pin(pin: str) -> bool:
    """Whether this is the PIN."""
    try:
        return _HASHER.verify(_file().read_text(), pin)
    except (VerificationError, InvalidHashError, OSError):
        return False
