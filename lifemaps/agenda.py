"""The agenda of a meeting that walks through many cases, each with its own clock, each closed before the next.

A stream of its own. Every case gets a meeting of its own (a sitting), so that nothing of one case lies in another's
journal; the people and their seats walk along.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from lifemaps import events as ev
from lifemaps.events import Record

MOST, LEAST_MINUTES, MOST_MINUTES = 30, 5, 60
USUAL = 15
DECIDED, LATER = "decided", "later"
HOWS = (DECIDED, LATER)


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One case on the agenda: the minutes it gets, its meeting once it was taken up, and how it was closed."""

    case: str
    minutes: int = USUAL
    sitting: str = ""
    code: str = ""
    begun_at: str = ""
    closed_at: str = ""
    how: str = ""


class Agenda(msgspec.Struct, frozen=True, kw_only=True):
    """The agenda as it stands at ``head``."""

    head: int = 0
    language: str = "nl-NL"
    items: tuple[Item, ...] = ()
    damaged: tuple[int, ...] = ()

    def at(self, sitting: str) -> int:
        """The place of the case that is on this table, or -1."""
        return next((n for n, item in enumerate(self.items) if item.sitting == sitting), -1)

    @property
    def next(self) -> Item | None:
        """The first case that was not taken up yet."""
        return next((item for item in self.items if not item.begun_at), None)

    @property
    def over(self) -> bool:
        """Whether every case was taken up and closed."""
        return bool(self.items) and all(item.how for item in self.items)


def script_for(minutes: int) -> str:
    """The script that fits: ten minutes with a map that is there already, or twenty."""
    return "10" if minutes <= 12 else "20"


def fold(agenda: Agenda, records: Iterable[Record]) -> Agenda:
    """The agenda after these records."""
    for record in records:
        agenda = msgspec.structs.replace(agenda, head=max(agenda.head, record.seq), **_changes(agenda, record))
    return agenda


def _changes(agenda: Agenda, record: Record) -> dict[str, Any]:
    match record.event:
        case ev.AgendaMade(language=language, cases=planned):
            return {"language": language, "items": tuple(Item(case=case, minutes=minutes) for case, minutes in planned)}
        case ev.CaseTakenUp() as e:
            return {"items": _set(agenda, e.case, sitting=e.sitting, code=e.code, begun_at=record.at)}
        case ev.CaseClosed() as e:
            return {"items": _set(agenda, e.case, closed_at=record.at, how=e.how)}
        case ev.Blank():
            return {}
    return {"damaged": (*agenda.damaged, record.seq)}


def _set(agenda: Agenda, case: str, **values: str) -> tuple[Item, ...]:
    return tuple(msgspec.structs.replace(item, **values) if item.case == case else item for item in agenda.items)
