"""What came after the verdict, as documents tell it: the signal, looking back, goals, and which papers were agreed on.

Goals stand in the words of their levels, never as a figure: for one resident a figure says less than what can be seen.
"""

from __future__ import annotations

from typing import Any

from lifemaps.afterwards import Goal, Review, review_on, signal_told
from lifemaps.case import Action, Case
from lifemaps.findings import listed
from lifemaps.partialdate import is_partial
from lifemaps.words import code, day, say


def progress(action: Action, language: str) -> str:
    """How an action stands, in words; nothing while it is simply open."""
    if action.state == "lukte_niet":
        return say(language, "page-act-failed", why=action.why.strip().rstrip(".")) + "."
    return say(language, "page-act-done") if action.state == "gedaan" else ""


def followed(case: Case, language: str) -> list[dict[str, Any]]:
    """Parts of a heading with pairs and items, as those of the record; what did not happen is left out."""
    parts = (_signal(case, language), *_looked_back(case, language), _expected(case, language), *_goals(case, language), _papers(case, language))
    return [part for part in parts if part["pairs"] or part["items"]]


def _part(heading: str, pairs: list[tuple[str, str]] | None = None, items: list[str] | None = None) -> dict[str, Any]:
    return {"heading": heading, "pairs": pairs or [], "items": items or []}


def _signal(case: Case, language: str) -> dict[str, Any]:
    verdict, told = case.verdict, signal_told(case)
    lines = []
    if verdict is not None and verdict.verdict.outcome == "afwachten":
        known = say(language, "page-signal-told", how=code(language, "told", told.how), date=_day(told.day, language)) if told else say(language, "page-due-tell") + "."
        lines = [say(language, "page-signal-is", signal=verdict.verdict.signal), known]
    return _part(say(language, "report-after-signal"), items=[line for line in lines if line])


def _looked_back(case: Case, language: str) -> list[dict[str, Any]]:
    return [_review(case, one, language) for one in case.after.reviews]


def _review(case: Case, review: Review, language: str) -> dict[str, Any]:
    """One look back: what came true of each expectation, what was learned, when again."""
    known = case.after.expectations
    came = [say(language, "report-after-came", what=known[one].what, came=code(language, "came", what)) for one, what in review.came.items() if one in known]
    pairs: list[tuple[str, str]] = []
    if review.learned:
        pairs.append((say(language, "report-after-learned"), review.learned))
    if review.again_on:
        pairs.append((say(language, "report-after-again"), _day(review.again_on, language)))
    heading = say(language, "report-after-review", date=_day(review.day, language), n=review.version)
    return _part(heading, pairs, came or ([] if pairs else [say(language, "report-after-nothing")]))


def _expected(case: Case, language: str) -> dict[str, Any]:
    """What waits to be looked back on; what was judged stands under its look back."""
    waiting = [one for one in case.after.expectations.values() if not one.came]
    items = [say(language, "page-expect-line", what=one.what, sure=code(language, "sure", str(one.sure))) for one in waiting]
    date = review_on(case)
    if waiting and date:
        items.append(say(language, "page-signal-until", date=_day(date, language)))
    return _part(say(language, "page-expect-title"), items=items)


def _goals(case: Case, language: str) -> list[dict[str, Any]]:
    return [_goal(goal, language) for goal in case.after.goals.values()]


def _goal(goal: Goal, language: str) -> dict[str, Any]:
    def level(one: int) -> str:
        return say(language, "report-after-level", words=goal.words(one), level=code(language, "goal-level", str(one)))

    pairs = [(say(language, "report-after-goal-start"), level(goal.start))]
    if goal.level is not None:
        last = goal.scores[-1]
        note = f". {last.note}" if last.note else ""
        pairs.append((say(language, "report-after-goal-now", date=_day(last.day, language)), level(goal.level) + note))
    pairs.append((say(language, "report-after-goal-expected"), goal.words(0)))
    pairs.append((say(language, "report-after-goal-by"), code(language, "set-by", goal.set_by)))
    return _part(say(language, "report-after-goal", what=goal.what), pairs)


def _papers(case: Case, language: str) -> dict[str, Any]:
    """Which wording of the agreement note the resident said yes, partly or no to."""
    items = []
    for one in case.after.agreed:
        there = listed(language, [code(language, "role", role) for role in one.present])
        said = say(language, f"telling-note-agreed-{one.agrees}", how=code(language, "signed", one.signed) if one.signed else "", why=one.why)
        items.append(say(language, "report-after-note", n=one.worded, said=said.strip(), date=_day(one.day, language), there=there))
    if case.after.note is not None and case.after.worded > max((one.worded for one in case.after.agreed), default=0):
        items.append(say(language, "report-after-note-draft", n=case.after.worded))
    return _part(say(language, "page-act-note-go"), items=items)


def _day(date: str, language: str) -> str:
    return day(language, date) if date and is_partial(date) else date
