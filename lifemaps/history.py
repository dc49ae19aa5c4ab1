"""How the map grew: its history in sentences, the map as it was at any moment, and the steps worth replaying.

The journal holds everything, so nothing here is stored. ``moments`` says each act in one sentence (who by seat or role,
what, when), to jump from. ``Replay`` answers what the map was at a moment: it folds forward from the nearest state it
kept, and keeps one about every √n events, so that stepping through an evening or jumping about in it costs no more than
folding a little piece. ``state_at`` does so for one moment. What was erased stays erased: an old state holds what is
left of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import isqrt

import msgspec

from lifemaps import events as ev
from lifemaps.case import Case, fold
from lifemaps.events import Record
from lifemaps.sitting import Sitting
from lifemaps.telling import recent, tell, who
from lifemaps.words import say


class Moment(msgspec.Struct, frozen=True):
    """One act as one sentence. ``seq`` is where to jump to see the map just after it; ``at`` is when, UTC.

    ``who`` is the hand by seat or role, never a name. ``undone`` is true while the act stands undone; ``map`` when it
    touched the map.
    """

    seq: int
    at: str
    act: str
    who: str
    text: str
    undone: bool = False
    map: bool = False


def moments(records: Iterable[Record], case: Case, sitting: Sitting, language: str) -> tuple[Moment, ...]:
    """The history in sentences, oldest first. ``case`` is the fold of all of it: names are told as they are now.

    What was damaged, or erased, is said to be so and not skipped: a hole in the history is seen.
    """
    return tuple(_moment(act, case, sitting, language) for act in _acts(records))


def _acts(records: Iterable[Record]) -> Iterator[list[Record]]:
    for _, act in groupby(records, key=lambda record: (record.act, record.by)):
        yield list(act)


def _moment(act: list[Record], case: Case, sitting: Sitting, language: str) -> Moment:
    last = act[-1]
    told = recent(act, case, sitting, language, 1) or [s for r in act if (s := tell(r, case, sitting, language))]
    known = case.acts.get(last.act)
    return Moment(
        seq=last.seq, at=last.at, act=last.act, who=who(last.by, sitting, language),
        text=told[0] if told else say(language, "history-hole"), undone=bool(known and known.undone_at),
        map=any(isinstance(record.event, ev.MAP_EVENTS) for record in act),
    )  # fmt: skip


# ── the map as it was ──────────────────────────────────────────────────────────────────────────────────────────────────


class Replay:
    """The states of one case, moment by moment. Not shared between threads; keep it for as long as somebody looks back."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.records = tuple(records)
        self.seqs = [record.seq for record in self.records]
        self.every = max(16, isqrt(len(self.records)))
        self.kept: dict[int, Case] = {0: Case()}
        self.here = (0, Case())

    def longer(self, more: Sequence[Record]) -> Replay:
        """The same states with what happened since behind them; what came before is not folded again."""
        grown = Replay((*self.records, *more))
        grown.kept = dict(self.kept)
        grown.here = self.here
        return grown

    def at(self, seq: int) -> Case:
        """The case just after this event; before the first one an empty case, after the last one the case as it is."""
        count = bisect_right(self.seqs, seq)
        start = max(n for n in self.kept if n <= count)
        known = self.kept[start]
        if start < self.here[0] <= count:
            start, known = self.here
        while start < count:
            end = min(count, (start // self.every + 1) * self.every)
            known, start = fold(known, self.records[start:end]), end
            if start % self.every == 0:
                self.kept[start] = known
        self.here = (count, known)
        return known


def state_at(records: Iterable[Record], seq: int, known: Case | None = None) -> Case:
    """The case just after the event ``seq``. ``known`` is an earlier state of the same case, from which folding goes on."""
    start = known if known is not None and known.head <= seq else Case()
    return fold(start, (record for record in records if start.head < record.seq <= seq))


# ── what to replay ─────────────────────────────────────────────────────────────────────────────────────────────────────


class Step(msgspec.Struct, frozen=True):
    """One step of the replay: the map just after ``seq``, the last event of ``act``."""

    seq: int
    act: str


def steps(records: Iterable[Record]) -> tuple[Step, ...]:
    """The moments at which the map looked different: one for each act that touched it, the opening as a whole being one.

    A card that the same hand pushed about several times in a row is one step, and a push within its cell is none.
    """
    found: list[Step] = []
    pushed: tuple[str, str] | None = None
    for act in _acts(records):
        events = [record.event for record in act if isinstance(record.event, ev.MAP_EVENTS)]
        if not events or all(isinstance(event, ev.Placed) and _nudged(event) for event in events):
            continue
        alone = events[0] if len(events) == 1 else None
        pushing = (alone.card, act[-1].by) if isinstance(alone, ev.Placed) else None
        if pushing is not None and pushing == pushed:
            found.pop()
        pushed = pushing
        found.append(Step(act[-1].seq, act[-1].act))
    return tuple(found)


def _nudged(event: ev.Placed) -> bool:
    """Whether a card only moved within its cell."""
    was, spot = event.was, event.spot
    if was is None or spot is None:
        return False
    return (was.sector, was.ring, was.source, was.certainty) == (spot.sector, spot.ring, spot.source, spot.certainty)
