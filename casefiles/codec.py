"""Events to bytes and back. Each kind carries its version; an old shape is brought up to date on reading.

A kind or body that cannot be read comes back as ``None`` beside the good ones and is shown as a notice: one damaged
line never hides a life.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import msgspec

from lifemaps.events import (
    ACCESS_EVENTS,
    AGENDA_EVENTS,
    CASE_EVENTS,
    CERTIFICATE_EVENTS,
    ORGANISATION_EVENTS,
    SHELF_EVENTS,
    SITTING_EVENTS,
    VAULT_EVENTS,
    WORKSHOP_EVENTS,
    Event,
)

_ALL = (*CASE_EVENTS, *SITTING_EVENTS, *WORKSHOP_EVENTS, *SHELF_EVENTS, *ORGANISATION_EVENTS, *VAULT_EVENTS, *ACCESS_EVENTS, *AGENDA_EVENTS, *CERTIFICATE_EVENTS)
KINDS: dict[str, type[Event]] = {kind.__name__: kind for kind in _ALL}
UPCASTERS: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""How version n of a kind becomes version n+1, by (kind, n)."""

# Money is what the source wrote, also in the free blocks of a case file: read as floats those would lose their noughts.
_ENCODER = msgspec.json.Encoder(decimal_format="number")
_DECODERS = {name: msgspec.json.Decoder(kind, float_hook=Decimal) for name, kind in KINDS.items()}
_PLAIN = msgspec.json.Decoder(float_hook=Decimal)


def encode(event: Event) -> tuple[str, int, bytes]:
    """The event's kind, version and body."""
    return type(event).__name__, event.VERSION, _ENCODER.encode(event)


def decode(kind: str, version: int, body: bytes) -> Event | None:
    """The event, or ``None`` when it is of no known kind, too new, or damaged."""
    known = KINDS.get(kind)
    if known is None or version > known.VERSION:
        return None
    try:
        if version == known.VERSION:
            return _DECODERS[kind].decode(body)
        plain = _PLAIN.decode(body)
        for step in range(version, known.VERSION):
            plain = UPCASTERS[kind, step](plain)
        return msgspec.convert(plain, known)
    except (msgspec.DecodeError, KeyError, ValueError, TypeError):
        return None


