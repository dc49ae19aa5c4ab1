"""Folding a history: the cost per event should not grow with the length of the history."""

from __future__ import annotations

import time

from casefiles.house import new_id
from lifemaps.case import Case, fold
from lifemaps.events import CardAdded, CaseOpened, Event, Record
from lifemaps.library import read


def history(length: int) -> list[Record]:
    """A case with this many cards put on the map."""
    events: list[Event] = [CaseOpened(deck=read("nadira"))]
    events += [CardAdded(card=f"card:c{n}", kind="familie", name=f"Kaart {n}") for n in range(length - 1)]
    return [Record(n, "2026-01-01T00:00:00+00:00", "seat:x", new_id("act"), event) for n, event in enumerate(events, 1)]


def main() -> None:
    """Time folding 500, 2,000 and 10,000 events, and the ratio per event."""
    base = 0.0
    for length in (500, 2_000, 10_000):
        records = history(length)
        start = time.perf_counter()
        fold(Case(), records)
        each = (time.perf_counter() - start) / length
        base = base or each
        print(f"  {length:>6} events: {each * length * 1e3:8.1f} ms, per event {each / base:4.2f} × that of 500")


if __name__ == "__main__":
    main()
