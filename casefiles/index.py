"""One small table per question across cases: which there are, which tables and workshops can be
joined, what is going on at a lasting address, and how often what was expected came true (counts, no words).

Lines are written in the same turn as the events they come from, and can all be made anew from the journal.
"""

from __future__ import annotations

from collections.abc import Iterable

from lifemaps import events as ev
from lifemaps.events import Event, Record

INDEXES = ("cases", "sittings", "workshops", "rooms", "forecasts")
ASIDE = ("sessions",)
"""Small tables that are no index: nothing of them stands in the journal, so nothing of them can be made anew."""
KEPT = (*INDEXES, *ASIDE)
Note = tuple[str, dict[str, object]]


def notes_for(stream: str, at: str, events: Iterable[Event]) -> list[Note]:
    """The lines that these events of a stream add to the indexes."""
    notes: list[Note] = []
    for event in events:
        if isinstance(event, ev.CaseOpened):
            deck = event.deck
            # Indexes lie open: of a real case they hold a code and a date, and no words.
            title = deck.title if deck.fictional else ""
            row = {"stream": stream, "name": deck.id, "title": title, "fictional": int(deck.fictional), "opened_at": at}
            notes.append(("cases", row))
        elif isinstance(event, ev.SittingOpened):
            notes.append(("sittings", {
                "stream": stream, "code": event.code, "cased": event.case, "title": event.title if event.fictional else "", "table_number": event.table,
                "opened_at": at, "ended": 0,
            }))  # fmt: skip
        elif isinstance(event, ev.SittingEnded):
            notes.append(("sittings", {"stream": stream, "ended": 1}))
        elif isinstance(event, ev.WorkshopOpened):
            row = {"stream": stream, "code": event.code, "title": event.title if event.fictional else "", "opened_at": at, "ended": 0}
            notes.append(("workshops", row))
        elif isinstance(event, ev.WorkshopEnded):
            notes.append(("workshops", {"stream": stream, "ended": 1}))
        elif isinstance(event, ev.ReviewHeld):
            counts = " ".join(f"{key}={count}" for key, count in sorted(event.tally.items()))
            notes.append(("forecasts", {"stream": stream, "opened_at": event.day, "counts": counts}))
        elif isinstance(event, ev.RoomBound):
            notes.append(("rooms", {"stream": stream, "room": event.room, "opened_at": at}))
    return notes


def lines_of(stream: str, records: Iterable[Record]) -> dict[str, dict[str, object]]:
    """Per index the line that a whole stream comes to."""
    lines: dict[str, dict[str, object]] = {}
    for record in records:
        for table, row in notes_for(stream, record.at, (record.event,) if record.event else ()):
            lines[table] = lines.get(table, {}) | row
    return lines
