"""Names for things that never change: time-ordered, and carrying their kind (``card:…``, ``tie:…``).

A thing that came from a case file keeps the file's own name (``card:p_nadira``), so that two tables on the same case
can be laid over each other. A thing made in the room is named after the gesture that made it, which was named where
the finger was: the same gesture twice is the same thing once.
"""

from __future__ import annotations

import re

KINDS = (
    "card", "tie", "amount", "life", "influence", "group", "fact", "voice", "seat", "action", "act", "case", "sitting",
    "workshop", "park", "scenario", "norm", "contact", "expectation", "goal", "arrangement",
    "sharing", "correction", "certificate",
)  # fmt: skip
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_SHAPE = re.compile(r"^([a-z]+):([A-Za-z0-9_.-]{1,64})$")


def make_id(kind: str, milliseconds: int, randomness: bytes) -> str:
    """A new id: ten characters of time, sixteen of chance (10 bytes of it), so that sorting by id is sorting by time."""
    number = (milliseconds << 80) | int.from_bytes(randomness[:10], "big")
    signs = []
    for _ in range(26):
        number, rest = divmod(number, 32)
        signs.append(_ALPHABET[rest])
    return f"{kind}:{''.join(reversed(signs))}"


def kind_of(identifier: str) -> str | None:
    """What kind of thing this id names, or ``None`` when it is not an id of ours (checked at every door)."""
    match = _SHAPE.match(identifier)
    return match[1] if match and match[1] in KINDS else None


def born_of(act: str, kind: str, nth: int = 0) -> str:
    """The id of the ``nth`` thing of ``kind`` that a gesture made."""
    tail = act.split(":", 1)[1]
    return f"{kind}:{tail}" if nth == 0 else f"{kind}:{tail}.{nth}"
