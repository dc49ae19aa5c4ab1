"""What was erased, and whether it is gone from every byte: certificates without a word of what they are about."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from lifemaps import events as ev
from lifemaps.events import Record

STREAM = "erasure:certificates"
WHATS = ("person", "evening", "case", "workshop")


class Certificate(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was erased at ``at`` (UTC); ``finished_at`` is when nothing of it was left in any byte of the file.

    ``case`` is the stream it was in, an opaque id; ``tables`` how many cases or copies it was taken from, ``meetings`` how
    many evenings, ``lines`` how many lines of the journal.
    """

    id: str
    what: str
    case: str
    at: str
    lines: int
    meetings: int
    tables: int
    seat: str = ""
    role: str = ""
    finished_at: str = ""

    @property
    def finished(self) -> bool:
        """Whether nothing of it is left in the file."""
        return bool(self.finished_at)


def fold(records: Iterable[Record]) -> dict[str, Certificate]:
    """The certificates, oldest first."""
    found: dict[str, Certificate] = {}
    for record in records:
        match record.event:
            case ev.CertificateMade() as e:
                found[e.certificate] = Certificate(
                    id=e.certificate, what=e.what, case=e.case, at=record.at, lines=e.lines, meetings=e.meetings,
                    tables=e.tables, seat=e.seat, role=e.role,
                )  # fmt: skip
            case ev.CertificateFinished(certificate=one) if one in found:
                found[one] = replace(found[one], finished_at=record.at)
    return found
