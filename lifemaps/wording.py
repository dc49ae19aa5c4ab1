"""Wording a conclusion together: what the meeting knows of it, and what may be said. ``sitting`` asks here.

Words are the meeting's and no map: they move no ``map_head``. What lies face down is not in it, only that it was asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.asks import SIDES, Asked
from lifemaps.events import Event, Record
from lifemaps.record import Wording, worded
from lifemaps.refusals import Refusal, no

if TYPE_CHECKING:
    from lifemaps.case import Case
    from lifemaps.sitting import Sitting


class Side(msgspec.Struct, frozen=True):
    """A way beside the record that the table takes: which, at which step, since when (UTC)."""

    kind: str
    step: int
    since: str


# --- what was done changes the meeting ------------------------------------------------------------------------------


def _worded(s: Sitting, r: Record, e: ev.Worded) -> dict[str, Any]:
    return {"draft": s.draft | {e.field: Wording(e.value, r.by, r.at, e.was)}}


def _rewording(s: Sitting, r: Record, e: ev.RewordingBegun) -> dict[str, Any]:
    kept = {name: one for name, one in s.draft.items() if name == "ideas"}
    return {"rewording": True, "draft": kept | {name: Wording(value, "", r.at) for name, value in e.words.items()}}


def _agreed(s: Sitting, r: Record, e: ev.WordingAgreed) -> dict[str, Any]:
    return {"rewording": False, "draft": {name: one for name, one in s.draft.items() if name == "ideas"}}


def _asked(s: Sitting, r: Record, e: ev.ChoiceAsked) -> dict[str, Any]:
    return {"asked": Asked(e.ask, e.kind, e.options), "asks": e.ask + 1}


def _stepped(s: Sitting, r: Record, e: ev.SideStepped) -> dict[str, Any]:
    return {"side": Side(e.kind, e.step, r.at) if e.step else None}


APPLY: dict[type, Any] = {
    ev.Worded: _worded,
    ev.RewordingBegun: _rewording,
    ev.WordingAgreed: _agreed,
    ev.ChoiceAsked: _asked,
    ev.ChoiceClosed: lambda s, r, e: {"asked": None},
    ev.SideStepped: _stepped,
}


def stamp(table: Sitting, case: Case) -> str:
    """What makes the piece another one; a word, a choice that was asked, a new version."""
    latest = max((one.at for one in table.draft.values()), default="")
    side = f"{table.side.kind}{table.side.step}" if table.side else ""
    asked = table.asked.ask if table.asked else 0
    return f"{latest}.{len(table.draft)}.{len(case.verdicts)}.{int(table.rewording)}.{asked}.{side}.{len(case.choices)}.{table.lock}"


# --- decisions ------------------------------------------------------------------------------------------------------


def decide(s: Sitting, c: do.Word | do.StepAside) -> tuple[Event, ...] | Refusal:
    """What comes of wording a field, or of going to a step of a way beside the record."""
    if s.stopped:
        return no("talk-stopped")
    if isinstance(c, do.Word):
        return worded(s.draft, c.words)
    if c.kind not in SIDES or not 0 <= c.step <= SIDES[c.kind]:
        return no("unknown-word", word=c.kind[:40])
    now = s.side.step if s.side is not None and s.side.kind == c.kind else 0
    return () if now == c.step else (ev.SideStepped(kind=c.kind, step=c.step),)
