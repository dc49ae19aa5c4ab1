"""Who saw, took along or erased what of a real case, and when: the access log.

A stream that is only ever added to. It holds opaque ids (stream, seat) and codes, no words of the case; each line
carries a fingerprint of itself and of the line before, so that none can be changed or taken out unnoticed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import msgspec

from lifemaps import events as ev
from lifemaps.events import Record

STREAM = "access:log"
WHATS = ("case-seen", "contact-seen", "contact-changed", "export", "thing-erased", "case-erased", "inspection", "person-erased",
         "evening-erased", "workshop-erased", "case-away", "case-back")
"""What is noted, each with its sentence in the catalogues (``access-what-<code>``)."""


class Access(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the log."""

    seq: int
    at: str
    what: str
    case: str
    seat: str
    role: str
    detail: str


def chained(before: str, at: str, what: str, case: str, seat: str, role: str, detail: str) -> str:
    """The fingerprint of a line after the line with fingerprint ``before``."""
    return hashlib.sha256("\x1f".join((before, at, what, case, seat, role, detail)).encode()).hexdigest()


def lines(records: Iterable[Record], case: str = "") -> list[Access]:
    """The log, newest first; of one case when asked."""
    found = [
        Access(seq=r.seq, at=e.at, what=e.what, case=e.case, seat=e.seat, role=e.role, detail=e.detail)
        for r in records
        if isinstance(e := r.event, ev.Accessed) and (not case or e.case == case)
    ]
    return found[::-1]


def broken(records: Iterable[Record]) -> int:
    """The number of the first line that does not follow from the one before; 0 when the log is whole."""
    before = ""
    for record in records:
        e = record.event
        if not isinstance(e, ev.Accessed) or e.chain != chained(before, e.at, e.what, e.case, e.seat, e.role, e.detail):
            return record.seq
        before = e.chain
    return 0
