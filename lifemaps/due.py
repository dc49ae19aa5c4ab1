"""What a case is waiting for: looked at over all cases, for whoever keeps them between reviews.

It says of each case what is due today and why, or until when it waits, or that it is done. It says nothing about how
somebody is doing, and orders by the oldest promise of our own, never by person.
"""

from __future__ import annotations

from typing import Any

import msgspec

from lifemaps.afterwards import review_on, signal_told
from lifemaps.case import Case

DUE, WAITING, DONE, NEW = "due", "waiting", "done", "new"
STATES = (DUE, NEW, WAITING, DONE)


class Why(msgspec.Struct, frozen=True):
    """One reason: a code (``due-why-<code>`` in the catalogues), the day it is about, and words of the group's own."""

    code: str
    day: str = ""
    words: str = ""


class Standing(msgspec.Struct, frozen=True):
    """Where a case stands: one of ``STATES``, the day that counts, and why."""

    state: str
    day: str
    why: tuple[Why, ...]


def standing(case: Case, today: str) -> Standing:
    """Where this case stands on this day (``YYYY-MM-DD``)."""
    if not case.verdicts:
        return Standing(NEW, case.opened_at[:10], (Why("no-verdict", case.opened_at[:10]),))
    verdict = case.verdicts[-1]
    late = [Why("action-late", action.due, action.what) for action in _open(case) if action.due and action.due < today]
    look = review_on(case)
    if look and look <= today:
        late.append(Why("look-again", look, verdict.verdict.signal))
    if late:
        late.sort(key=lambda why: why.day)
        return Standing(DUE, late[0].day, tuple(late))
    coming = [Why("action-by", action.due, action.what) for action in _open(case)]
    if look:
        coming.append(Why("waits", look, verdict.verdict.signal))
    if coming:
        coming.sort(key=lambda why: why.day or "9999")
        # Who waits without the resident knowing for what, is not waiting yet: it is said beside the day.
        untold = verdict.verdict.outcome == "afwachten" and signal_told(case) is None
        return Standing(WAITING, coming[0].day, (*coming[:2], Why("tell"), *coming[2:]) if untold else tuple(coming))
    ended = "let-go" if verdict.verdict.outcome == "loslaten" else "finished"
    return Standing(DONE, verdict.at[:10], (Why(ended, verdict.at[:10]),))


def _open(case: Case) -> list[Any]:
    """The actions that are not done yet."""
    return [action for action in case.actions.values() if action.state == "open"]


def unclosed(case: Case, since: str) -> tuple[str, ...]:
    """What a meeting that began at ``since`` still owes this case: ``verdict``, ``action`` or ``date``."""
    agreed = [verdict for verdict in case.verdicts if verdict.at >= since]
    if not agreed:
        return ("verdict",)
    outcome = agreed[-1].verdict.outcome
    if outcome == "loslaten":
        return ()
    owed = [] if outcome == "afwachten" or case.actions else ["action"]
    dated = agreed[-1].verdict.review_on or any(action.due for action in case.actions.values())
    return tuple(owed) if dated else (*owed, "date")
