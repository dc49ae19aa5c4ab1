"""The shelf of own training cases: what somebody here made up, beside the cases that ship with the program.

One stream for the installation. A case on it is always fictional and holds nothing that looks like a real person's
number or address; editing it makes it anew, and tables opened earlier keep the case as it was then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.deck import Deck
from lifemaps.events import Event, Record
from lifemaps.exports.casefile import write_case
from lifemaps.imports.casefile import CaseFileError, read_case
from lifemaps.realdata import signs_in
from lifemaps.refusals import Refusal, no
from lifemaps.roles import may

STREAM = "shelf:own"
MOST = 200
OWN = "eigen-"
"""How the id of an own case begins, so that it never hides one that ships with the program."""


class Shelf(msgspec.Struct, frozen=True, kw_only=True):
    """The own cases by id, in the order in which they were first kept; ``head`` is the last number of the stream."""

    head: int = 0
    cases: dict[str, Deck] = {}
    damaged: tuple[int, ...] = ()


def fold(shelf: Shelf, records: Iterable[Record]) -> Shelf:
    """The shelf after these records."""
    cases, damaged, head = dict(shelf.cases), list(shelf.damaged), shelf.head
    for record in records:
        head = max(head, record.seq)
        match record.event:
            case ev.OwnCaseKept(deck=deck):
                cases[deck.id] = deck
            case ev.OwnCasePutAway(case=case):
                cases.pop(case, None)
            case _:
                damaged.append(record.seq)
    return Shelf(head=head, cases=cases, damaged=tuple(damaged))


def decide(shelf: Shelf, command: do.Command, role: str) -> tuple[Event, ...] | Refusal:
    """What comes of asking this of the shelf."""
    if not may(role, type(command).__name__):
        return no("not-your-role", role=role)
    match command:
        case do.KeepOwnCase(deck=deck):
            return _keep(shelf, deck)
        case do.PutAwayOwnCase(case=case):
            return (ev.OwnCasePutAway(case=case),) if case in shelf.cases else no("own-case-gone")
    return no("not-here")


def _keep(shelf: Shelf, deck: Deck) -> tuple[Event, ...] | Refusal:
    if not deck.fictional or not deck.id.startswith(OWN):
        return no("own-case-real")
    if deck.id not in shelf.cases and len(shelf.cases) >= MOST:
        return no("own-case-full", most=MOST)
    real = signs_in(_strings(msgspec.to_builtins(deck)))
    if real:
        return no("own-case-signs", found=", ".join(sign.found for sign in real[:3]))
    try:
        again = read_case(write_case(deck, makers_outcome=True), "case.json")
    except CaseFileError as error:
        return no("own-case-unsound", what=error.problems[0].sentence(deck.language))
    return () if shelf.cases.get(deck.id) == again else (ev.OwnCaseKept(deck=again),)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ():
        yield from _strings(inner)
