"""The seal on an answer that lies face down.

Each answer is sealed on its own (AES-GCM) under a key that lies in a file beside the database, readable by its owner
only and never part of a backup: a copy of the database shows nothing. Which sitting, look and seat an answer belongs
to is bound into the seal, so that one cannot be laid in another's place.
"""

from __future__ import annotations

import os

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from lifemaps.commands import LayChoice, LayFaceDown
from lifemaps.tally import PaperTally

_DECODER = msgspec.json.Decoder(LayFaceDown)
_CHOICE = msgspec.json.Decoder(LayChoice)
_PAPER = msgspec.json.Decoder(PaperTally)
PAPER = "paper"
"""In the place of a seat: what the table answered on paper."""
LENGTH = 16_384
"""Every sealed answer has the same length, so that its size says nothing about what was chosen; the longest reason fits."""


class Seal:
    """Seals and opens answers with the key of this installation."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def close(self, sitting: str, seat: str, ballot: LayFaceDown | LayChoice | PaperTally) -> bytes:
        """The answer, sealed."""
        nonce = os.urandom(12)
        plain = msgspec.json.encode(ballot)
        return nonce + self._cipher.encrypt(nonce, plain.ljust(LENGTH, b" "), _bound(sitting, ballot.round, seat))

    def open(self, sitting: str, nth: int, seat: str, sealed: bytes) -> LayFaceDown | None:
        """The answer, or ``None`` when it was not sealed here, or for somebody else."""
        try:
            return _DECODER.decode(self._cipher.decrypt(sealed[:12], sealed[12:], _bound(sitting, nth, seat)))
        except (InvalidTag, msgspec.DecodeError, ValueError):
            return None

    def open_choice(self, sitting: str, nth: int, seat: str, sealed: bytes) -> LayChoice | None:
        """What was chosen beside the two looks, or ``None`` when it was not sealed here, or for somebody else."""
        try:
            return _CHOICE.decode(self._cipher.decrypt(sealed[:12], sealed[12:], _bound(sitting, nth, seat)))
        except (InvalidTag, msgspec.DecodeError, ValueError):
            return None

    def open_paper(self, sitting: str, nth: int, sealed: bytes) -> PaperTally | None:
        """What the table answered on paper in a look, or ``None`` when it was not sealed here for it."""
        try:
            return _PAPER.decode(self._cipher.decrypt(sealed[:12], sealed[12:], _bound(sitting, nth, PAPER)))
        except (InvalidTag, msgspec.DecodeError, ValueError):
            return None

    def handed(self, other: Seal, sitting: str, nth: int, seat: str, sealed: bytes) -> bytes | None:
        """What lies here, sealed by another installation instead; it is not looked at. ``None`` when it was not ours."""
        bound, nonce = _bound(sitting, nth, seat), os.urandom(12)
        try:
            return nonce + other._cipher.encrypt(nonce, self._cipher.decrypt(sealed[:12], sealed[12:], bound), bound)
        except (InvalidTag, ValueError):
            return None


def _bound(sitting: str, nth: int, seat: str) -> bytes:
    return f"{sitting}|{nth}|{seat}".encode()
