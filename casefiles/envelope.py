"""The envelope round what is kept of real cases, the same on every store.

A stream that is about a real life (a case, and every meeting about it) has a data key of its own; each of its lines
is sealed with it (AES-GCM), bound to its stream, number and kind, so that none can stand in another's place. The data
key itself lies beside the lines, sealed with the installation's key. Whoever has only a copy of the database has
numbers, moments and the names of what was done; not a word of what it was about. Where a data key has been destroyed
nobody can read the lines any more, wherever a copy of them may still lie. Fictional cases lie open.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from casefiles.codec import decode
from lifemaps import events as ev
from lifemaps.events import Event, Record

INSTALLATION = "installation"
"""Under this name lies the key's own mark, by which a wrong key is known before anything is read or written with it."""
SEALED = b"\x01"
"""A sealed line begins with this; an open one is JSON and begins with a brace."""
NONCE = 12


class WrongKey(Exception):
    """The key beside the database is not the one its real cases were sealed with; nothing was touched."""


class Envelope:
    """Seals and opens the lines of real cases with the installation's key; without a key it only sees that they are sealed."""

    def __init__(self, master: bytes | None) -> None:
        self._master = AESGCM(master) if master else None
        # By how it lies in the database: when it is changed there, in whatever process, the old one is not found again.
        self._known: dict[tuple[str, bytes], AESGCM] = {}

    @property
    def locked(self) -> bool:
        """Whether there is no key to open anything with."""
        return self._master is None

    def new_key(self, stream: str) -> bytes:
        """A fresh data key for this stream, as it may lie in the database."""
        if self._master is None:
            raise WrongKey(stream)
        return self.wrap(stream, AESGCM.generate_key(256))

    def wrap(self, stream: str, data_key: bytes) -> bytes:
        """This data key, as it may lie in the database."""
        assert self._master is not None
        nonce = os.urandom(NONCE)
        return nonce + self._master.encrypt(nonce, data_key, stream.encode())

    def unwrap(self, stream: str, wrapped: bytes) -> bytes | None:
        """The data key itself; ``None`` when it was sealed with another key, or for another stream."""
        if self._master is None:
            return None
        try:
            return self._master.decrypt(wrapped[:NONCE], wrapped[NONCE:], stream.encode())
        except (InvalidTag, ValueError):
            return None

    def _cipher(self, stream: str, wrapped: bytes) -> AESGCM | None:
        known = self._known.get((stream, wrapped))
        if known is None:
            key = self.unwrap(stream, wrapped)
            if key is None:
                return None
            known = self._known[stream, wrapped] = AESGCM(key)
        return known

    def close(self, wrapped: bytes, stream: str, seq: int, kind: str, body: bytes) -> bytes:
        """This line, sealed. Raises ``WrongKey`` rather than writing a line that nobody can open."""
        cipher = self._cipher(stream, wrapped)
        if cipher is None:
            raise WrongKey(stream)
        nonce = os.urandom(NONCE)
        return SEALED + nonce + cipher.encrypt(nonce, body, _bound(stream, seq, kind))

    def open(self, wrapped: bytes | None, stream: str, seq: int, kind: str, body: bytes) -> bytes:
        """What the line says; an empty line, which nobody can read either, when it cannot be opened."""
        if not is_sealed(body):
            return body
        cipher = self._cipher(stream, wrapped) if wrapped else None
        if cipher is None:
            return b""
        try:
            return cipher.decrypt(body[1 : 1 + NONCE], body[1 + NONCE :], _bound(stream, seq, kind))
        except (InvalidTag, ValueError):
            return b""


def _bound(stream: str, seq: int, kind: str) -> bytes:
    return f"{stream}|{seq}|{kind}".encode()


def is_sealed(body: bytes) -> bool:
    """Whether this line lies in an envelope."""
    return body[:1] == SEALED


def is_real(events: Iterable[Event]) -> bool:
    """Whether a stream that begins with these is about a real life; from then on all of it is sealed."""
    for event in events:
        if isinstance(event, ev.CaseOpened):
            return not event.deck.fictional
        if (fictional := getattr(event, "fictional", None)) is not None:
            return not fictional
    return False


def opened(envelope: Envelope, stream: str, rows: list[Any], key: Callable[[], bytes | None]) -> list[Record]:
    """Lines of the table ``events`` (seq, at, seat, act, kind, version, body) as they can be read; ``key`` is asked when needed."""
    wrapped = key() if any(is_sealed(row[6]) for row in rows) else None
    return [
        Record(seq, at, seat, act, decode(kind, version, envelope.open(wrapped, stream, seq, kind, bytes(body))))
        for seq, at, seat, act, kind, version, body in rows
    ]


def check_key(envelope: Envelope, mark: bytes | None) -> bytes | None:
    """Refuse to begin with a key that does not open what lies here; the mark to leave when there was none yet."""
    if envelope.locked:
        return None
    if mark is None:
        return envelope.wrap(INSTALLATION, bytes(32))
    if envelope.unwrap(INSTALLATION, mark) is None:
        raise WrongKey(INSTALLATION)
    return None
