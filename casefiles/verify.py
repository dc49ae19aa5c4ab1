"""Is everything that was kept still there, readable and of one piece? Asked by ``python -m casefiles verify``.

Looks at the store in one turn, so that nothing moves meanwhile, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from casefiles.ballotbox import PAPER, Seal
from casefiles.index import INDEXES, lines_of
from casefiles.journal import Store, Turn
from lifemaps import access, asks, certificates, organisation
from lifemaps import agenda as agendas
from lifemaps import case as cases
from lifemaps import events as ev
from lifemaps import shelf as shelves
from lifemaps import sitting as sittings
from lifemaps import vault as vaults
from lifemaps import workshop as workshops
from lifemaps.agenda import Agenda
from lifemaps.case import Case
from lifemaps.events import Record
from lifemaps.organisation import Organisation
from lifemaps.shelf import Shelf
from lifemaps.sitting import Sitting
from lifemaps.vault import Vault
from lifemaps.workshop import Workshop

CODES = (
    "file-damaged", "unreadable", "gap", "astray", "gesture-differs", "case-missing", "index-missing", "index-differs",
    "index-stray", "chain-broken", "box-stray", "box-unreadable", "key-missing",
)  # fmt: skip
"""What can be wrong, each with its sentence in the catalogues (``cli-wrong-<code>``)."""


class Fault(msgspec.Struct, frozen=True):
    """One thing that is wrong: a code of ``CODES``, the stream it is about, and the numbers or names concerned."""

    what: str
    stream: str = ""
    detail: str = ""


class Report(msgspec.Struct, frozen=True):
    """What was looked at, and everything that is wrong with it."""

    streams: int
    events: int
    faults: tuple[Fault, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def verify(store: Store, seal: Seal | None) -> Report:
    """The whole store looked over; without ``seal`` (the key is gone) a box that is not empty cannot be opened any more."""
    return store.turn(lambda turn: _look(store, turn, seal)).result()


def _look(store: Store, turn: Turn, seal: Seal | None) -> Report:
    journals = {stream: turn.tail(stream, 0) for stream in store.streams()}
    faults = [
        *(Fault("file-damaged", detail=line) for line in store.ails()),
        *(fault for stream, records in journals.items() for fault in _journal(stream, records)),
        *_gestures(store, journals),
        *_meetings(journals),
        *_indexes(store, journals),
        *_boxes(store, turn, seal, journals),
    ]
    return Report(len(journals), sum(map(len, journals.values())), tuple(faults))


def _journal(stream: str, records: list[Record]) -> Iterator[Fault]:
    """Numbered without a gap, every line readable, and each about something that is there."""
    numbers = [record.seq for record in records]
    expected = set(range(1, len(numbers) + 1))
    if set(numbers) != expected:
        missing = sorted(set(range(1, max(numbers) + 1)) - set(numbers))
        yield Fault("gap", stream, _some(missing))
    unreadable = [record.seq for record in records if record.event is None]
    if unreadable:
        yield Fault("unreadable", stream, _some(unreadable))
    state = _folded(stream, records)
    if stream == access.STREAM and (first := access.broken(records)):
        yield Fault("chain-broken", stream, str(first))
    astray = sorted(set(state.damaged) - set(unreadable))
    if astray:
        yield Fault("astray", stream, _some(astray))


def _folded(stream: str, records: list[Record]) -> Case | Sitting | Workshop | Shelf | Organisation | Vault | Agenda:
    if stream.startswith("agenda:"):
        return agendas.fold(Agenda(), records)
    if stream.startswith("vault:") or stream in (access.STREAM, certificates.STREAM):
        # The log has no state: that it is whole is asked by its chain.
        return vaults.fold(Vault(), records if stream.startswith("vault:") else ())
    if stream == shelves.STREAM:
        return shelves.fold(Shelf(), records)
    if stream.startswith("case:"):
        return cases.fold(Case(), records)
    if stream.startswith("organisation:"):
        return organisation.fold(Organisation(), records)
    return workshops.fold(Workshop(), records) if stream.startswith("workshop:") else sittings.fold(Sitting(), records)


def _gestures(store: Store, journals: dict[str, list[Record]]) -> Iterator[Fault]:
    """Each gesture's own lines are where it says they are, and each line is a gesture's."""
    told = {(act, stream): (first, last) for act, stream, first, last in store.gestures()}
    written: dict[tuple[str, str], list[int]] = {}
    for stream, records in journals.items():
        for record in records:
            written.setdefault((record.act, stream), []).append(record.seq)
    found = {pair: (min(numbers), max(numbers)) for pair, numbers in written.items()}
    for act, stream in sorted(told.keys() | found.keys()):
        if told.get((act, stream)) != found.get((act, stream)):
            yield Fault("gesture-differs", stream, act)


def _meetings(journals: dict[str, list[Record]]) -> Iterator[Fault]:
    for stream, records in journals.items():
        for record in records:
            if isinstance(record.event, ev.SittingOpened | ev.TableAdded) and record.event.case not in journals:
                yield Fault("case-missing", stream, record.event.case)


def _indexes(store: Store, journals: dict[str, list[Record]]) -> Iterator[Fault]:
    lines = {stream: lines_of(stream, records) for stream, records in journals.items()}
    for table in INDEXES:
        expected = {stream: found[table] for stream, found in lines.items() if table in found}
        actual = {str(row["stream"]): row for row in store.rows(table)}
        yield from (Fault("index-missing", stream, table) for stream in expected if stream not in actual)
        yield from (Fault("index-stray", stream, table) for stream in actual if stream not in expected)
        differs = (s for s in expected if s in actual and actual[s] != expected[s])
        yield from (Fault("index-differs", stream, table) for stream in differs)


def _boxes(store: Store, turn: Turn, seal: Seal | None, journals: dict[str, list[Record]]) -> Iterator[Fault]:
    """Every answer that lies face down belongs to a meeting that has not turned over, and can be opened when it does."""
    for stream in store.boxes():
        answers = turn.box(stream)
        state = sittings.fold(Sitting(), journals.get(stream, []))
        late = state.turned and any(nth < asks.FIRST for nth, _, _ in answers)
        if not state.head or late or any(seat not in (*state.seats, PAPER) for _, seat, _ in answers):
            yield Fault("box-stray", stream, str(len(answers)))
        elif seal is None:
            yield Fault("key-missing", stream, str(len(answers)))
        elif any(_unreadable(seal, stream, *answer) for answer in answers):
            # Only that one of them cannot be opened: whose it is, or how the others answered, is nobody's business.
            yield Fault("box-unreadable", stream)


def _unreadable(seal: Seal, stream: str, nth: int, seat: str, sealed: bytes) -> bool:
    opened = seal.open_paper(stream, nth, sealed) if seat == PAPER else (
        seal.open_choice(stream, nth, seat, sealed) if nth >= asks.FIRST else seal.open(stream, nth, seat, sealed)
    )
    return opened is None


def _some(numbers: list[int]) -> str:
    """A few of these numbers, for a sentence."""
    shown = ", ".join(map(str, numbers[:10]))
    return shown if len(numbers) <= 10 else f"{shown} …"
