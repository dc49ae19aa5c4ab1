"""Everything of one journal to another, empty one: from a file to PostgreSQL or back, and as a backup.

Numbers, moments, seats and gestures stay what they were; real cases are opened with the key of the one and sealed with
the key of the other. It is one turn: all of it arrives, or nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import msgspec

from casefiles.ballotbox import Seal
from casefiles.index import notes_for
from casefiles.journal import Store, Turn
from lifemaps.events import Event, Record


class NotEmpty(Exception):
    """There is something already where the copy would go; nothing was written."""


class Unreadable(Exception):
    """A line of the original cannot be read, so a copy would be less than it; nothing was written."""


class Copied(msgspec.Struct, frozen=True):
    """How much arrived."""

    streams: int
    events: int
    boxes: int


def copy(source: Store, source_key: bytes, target: Store, target_key: bytes) -> Copied:
    """Copy all streams with their gestures, answers that lie face down and indexes. Raises ``NotEmpty``, ``Unreadable``."""
    if target.streams():
        raise NotEmpty
    journals, boxes = source.turn(lambda turn: _taken(source, turn)).result()
    for stream, records in journals.items():
        unreadable = [record.seq for record in records if record.event is None]
        if unreadable:
            raise Unreadable(f"{stream}: {unreadable[0]}")
    one, other = Seal(source_key), Seal(target_key)

    def work(turn: Turn) -> Copied:
        for stream, records in journals.items():
            for (act, by, at), events in _gestures(records):
                turn.append(stream, act, by, at, events)
                for table, row in notes_for(stream, at, events):
                    turn.note(table, row)
        for sitting, answers in boxes.items():
            for nth, seat, sealed in answers:
                handed = one.handed(other, sitting, nth, seat, sealed)
                if handed is not None:
                    turn.lay_down(sitting, nth, seat, handed)
        return Copied(len(journals), sum(map(len, journals.values())), len(boxes))

    return target.turn(work).result()


def _taken(source: Store, turn: Turn) -> tuple[dict[str, list[Record]], dict[str, list[tuple[int, str, bytes]]]]:
    """All of it at one moment."""
    return {s: turn.tail(s, 0) for s in source.streams()}, {s: turn.box(s) for s in source.boxes()}


def _gestures(records: list[Record]) -> Iterator[tuple[tuple[str, str, str], list[Event]]]:
    for key, group in groupby(records, lambda record: (record.act, record.by, record.at)):
        yield key, [record.event for record in group if record.event is not None]
