"""The contract of a store: what every database must do to keep what groups did.

A *stream* is a case or a sitting. Its events are numbered from 1 without a gap. Everything that changes goes through
a *turn*: one write transaction in which the present is read, something is decided on it, and the outcome is written.
Either all of it is there afterwards or none. A gesture carries its own id; the same id a second time finds what came
of it the first time.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from concurrent.futures import Future
from typing import Protocol, TypeVar

import msgspec

from lifemaps.events import Event, Record

T = TypeVar("T")
EVERYTHING = "*"
"""Instead of a stream's name, where it is not known which streams moved."""


class Outcome(msgspec.Struct, frozen=True):
    """What came of a gesture: per stream the first and last number it wrote."""

    act: str
    wrote: dict[str, tuple[int, int]] = {}


class Turn(Protocol):
    """One write transaction, with the store to itself."""

    def done(self, act: str) -> Outcome | None:
        """What this gesture led to when it came before, else ``None``."""

    def tail(self, stream: str, after: int) -> list[Record]:
        """The events of a stream after this number, in order."""

    def append(self, stream: str, act: str, by: str, at: str, events: Iterable[Event]) -> tuple[int, int]:
        """Write the events down; the first and last number they got."""

    def rewrite(self, stream: str, changes: Mapping[int, Event | None]) -> None:
        """Write other events in the place of these (``None``: a blank), under the same numbers.

        Only for erasing: what stood there is gone from the file too, as soon as the turn has ended.
        """

    def forget(self, stream: str) -> None:
        """Blank a whole stream under its numbers, and take its ballots, key and lines of indexes away; from the file too."""

    def keys(self) -> dict[str, bytes]:
        """The data key of every stream about a real life, as it lies there (``casefiles.envelope``)."""

    def forget_key(self, stream: str) -> None:
        """Destroy a stream's data key: what was sealed with it cannot be read any more, here or in any copy."""

    def keep_key(self, stream: str, wrapped: bytes) -> None:
        """Put a stream's data key down, in place of the earlier one."""

    def note(self, table: str, row: dict[str, object]) -> None:
        """Write a line of an index (``casefiles.index``), or what changed in it; ``stream`` says which line."""

    def clear(self, table: str) -> None:
        """Empty an index; it can always be made anew from the journal."""

    def lay_down(self, sitting: str, round: int, seat: str, sealed: bytes) -> None:
        """Put a sealed answer in the ballot box, in place of this seat's earlier one."""

    def box(self, sitting: str) -> list[tuple[int, str, bytes]]:
        """What lies in the box: round, seat and sealed answer."""

    def empty_box(self, sitting: str, round: int | None = None) -> None:
        """Empty the box, or what lies in it for one round; what lay in it is gone from the file too."""


class Store(Protocol):
    """Where the journal lies."""

    def turn(self, work: Callable[[Turn], T]) -> Future[T]:
        """Do this in one write transaction, in the order asked. Raises ``Busy`` when too many are waiting."""

    def quiet(self) -> bool:
        """Whether nothing waits to be written now."""

    def read(self, stream: str, after: int = 0) -> list[Record]:
        """The events of a stream after this number, in order."""

    def head(self, stream: str) -> int:
        """The last number of a stream, 0 when it is empty."""

    def heads(self, streams: Collection[str]) -> dict[str, int]:
        """The last number of each of these streams, asked in one go; 0 of one that is empty."""

    def streams(self) -> dict[str, int]:
        """Every stream with its last number."""

    def rows(self, table: str, **where: object) -> list[dict[str, object]]:
        """Lines of an index."""

    def answered(self, sitting: str) -> dict[int, set[str]]:
        """Per look the seats that have laid an answer down; not what it is."""

    def lying(self) -> dict[str, frozenset[tuple[int, str, bytes]]]:
        """Per sitting with something in the ballot box the look, the seat and a mark of each answer that lies there.

        Asked in one go. The mark is another one when an answer was laid anew, and says nothing of what it is.
        """

    def papers(self, sitting: str, seat: str) -> list[tuple[int, bytes]]:
        """What lies sealed in the box in this place, per look."""

    def gestures(self) -> list[tuple[str, str, int, int]]:
        """Every gesture that was done, with the stream and the first and last number it wrote there."""

    def boxes(self) -> list[str]:
        """The sittings that have something in the ballot box."""

    def swept(self) -> bool:
        """Whether what was erased is gone from every byte of the file; a reader may be in the way for a while."""

    def sweep(self) -> str:
        """Do what is still to be done for that, also what another process left lying; what is in the way, if anything.

        ``reader``: somebody who reads from before; ``log``: the database server's own log, which this user may not turn round.
        """

    def settings(self) -> dict[str, str]:
        """How the database is really set, by its own names; for whoever looks the installation over."""

    def ails(self) -> list[str]:
        """What the database itself finds wrong with what it keeps; nothing when it is sound."""

    def moved(self, wait: float) -> frozenset[str]:
        """Wait at most so many seconds for another process to write: the streams that moved there, nothing when none did.

        ``EVERYTHING`` among them means that any stream may have moved.
        """

    def close(self) -> None:
        """Write what is waiting, and let go of the file."""


def places(rows: Iterable[tuple[str, int, str, bytes]]) -> dict[str, frozenset[tuple[int, str, bytes]]]:
    """What ``Store.lying`` says, from sitting, look, seat and mark (the first bytes of the seal, which are chance)."""
    found: dict[str, set[tuple[int, str, bytes]]] = {}
    for sitting, nth, seat, mark in rows:
        found.setdefault(sitting, set()).add((nth, seat, bytes(mark)))
    return {sitting: frozenset(some) for sitting, some in found.items()}


class Busy(Exception):
    """Too many turns are waiting; nothing was written. ``reason`` is that of the refusal a person gets."""

    reason = "busy"


class NotKept(Busy):
    """The database could not keep it: disk full, file locked or damaged, server away. Nothing of the turn was written."""

    REASONS = ("disk-full", "read-only", "file-locked", "file-damaged", "disk-fails", "server-away")

    def __init__(self, reason: str, why: str = "") -> None:
        super().__init__(reason, why)
        self.reason = reason


class Closed(Exception):
    """The store was let go; nothing was written."""


class NewerSchema(Exception):
    """The file was written by a newer version of this program; nothing was touched."""
