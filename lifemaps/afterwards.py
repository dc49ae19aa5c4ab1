"""What follows from a verdict: what is due, whether it came true, and how far the goals came.

A verdict to wait is only a verdict when the resident knows the signal; a verdict to let go has no date. Expectations are
the group's own, said beforehand with how sure it was, so that it can learn whether "almost sure" comes true nine times out
of ten. That is counted over cases, never over persons, and below twenty there is nothing to say.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from lifemaps import events as ev
from lifemaps.events import Record
from lifemaps.goals import gas_t
from lifemaps.notes import AgreementNote
from lifemaps.partialdate import is_day

if TYPE_CHECKING:
    from lifemaps.case import Action, Case

STATES = ("open", "gedaan", "lukte_niet")
"""How an action stands."""
SURE = (50, 70, 90)
"""How sure a group can be of what it expects: as much yes as no, rather yes, almost sure."""
CAME = ("ja", "deels", "nee", "weten_niet")
"""What came of an expectation."""
TELLING = ("aan_tafel", "gebeld", "bezoek", "brief")
"""How the resident heard which signal we watch for."""
SET_BY = ("bewoner", "samen", "team")
"""Who said what may be expected of a goal; goals that are set too low always succeed."""
ENOUGH = 20
"""How many judged forecasts it takes before their counts say anything."""
SOON = 7
"""Days ahead at which something is called soon."""


# ── what was kept ──────────────────────────────────────────────────────────────────────────────────────────────────────


class Told(msgspec.Struct, frozen=True):
    """That the resident knows the signal of this version of the verdict."""

    version: int
    how: str
    day: str


class Expectation(msgspec.Struct, frozen=True):
    """Something the group thinks will happen, how sure it is, and (after looking back) what came of it."""

    id: str
    what: str
    sure: int
    seq: int
    came: str = ""


class Review(msgspec.Struct, frozen=True):
    """One look back: at which version of the verdict, when, what came true, what was learned, when again."""

    version: int
    day: str
    came: dict[str, str]
    learned: str
    again_on: str
    seq: int


class Score(msgspec.Struct, frozen=True):
    """How far a goal came on a day."""

    level: int
    day: str
    note: str = ""


class Goal(msgspec.Struct, frozen=True):
    """A goal with its five levels described beforehand (from −2 to +2), and how far it came since."""

    id: str
    what: str
    levels: tuple[str, str, str, str, str]
    start: int
    weight: int
    set_by: str
    seq: int
    scores: tuple[Score, ...] = ()

    @property
    def level(self) -> int | None:
        """How far it came last; nothing when nobody looked yet."""
        return self.scores[-1].level if self.scores else None

    def words(self, level: int) -> str:
        """What this level was described as."""
        return self.levels[level + 2]


class AgreedNote(msgspec.Struct, frozen=True):
    """What the resident said to a wording of the agreement note, how, and who (by role) were there."""

    agrees: str
    worded: int
    signed: str
    why: str
    copy: str
    present: tuple[str, ...]
    day: str
    seq: int


class After(msgspec.Struct, frozen=True, kw_only=True):
    """All that followed from the verdicts of a case; ``worded`` is the number of the last wording of the note."""

    told: tuple[Told, ...] = ()
    expectations: dict[str, Expectation] = {}
    reviews: tuple[Review, ...] = ()
    goals: dict[str, Goal] = {}
    note: AgreementNote | None = None
    worded: int = 0
    agreed: tuple[AgreedNote, ...] = ()


# ── the fold ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _set(builder: Any, **values: Any) -> None:
    builder.after = msgspec.structs.replace(builder.after, **values)


def _told(b: Any, r: Record, e: ev.SignalTold) -> None:
    _set(b, told=(*b.after.told, Told(e.version, e.how, e.day)))


def _expected(b: Any, r: Record, e: ev.Expected) -> None:
    _set(b, expectations=b.after.expectations | {e.expectation: Expectation(e.expectation, e.what, e.sure, r.seq)})


def _unexpected(b: Any, r: Record, e: ev.ExpectationDropped) -> None:
    _set(b, expectations={i: one for i, one in b.after.expectations.items() if i != e.expectation})


def _reviewed(b: Any, r: Record, e: ev.ReviewHeld) -> None:
    known = b.after.expectations
    judged = {i: msgspec.structs.replace(known[i], came=came) for i, came in e.came.items() if i in known}
    review = Review(e.version, e.day, e.came, e.learned, e.again_on, r.seq)
    _set(b, expectations=known | judged, reviews=(*b.after.reviews, review))


def _goal(b: Any, r: Record, e: ev.GoalSet) -> None:
    known = b.after.goals.get(e.goal)
    goal = Goal(e.goal, e.what, e.levels, e.start, e.weight, e.set_by, r.seq, known.scores if known else ())
    _set(b, goals=b.after.goals | {e.goal: goal})


def _scored(b: Any, r: Record, e: ev.GoalScored) -> None:
    goal = b.after.goals[e.goal]
    scored = msgspec.structs.replace(goal, scores=(*goal.scores, Score(e.level, e.day, e.note)))
    _set(b, goals=b.after.goals | {e.goal: scored})


def _goal_gone(b: Any, r: Record, e: ev.GoalDropped) -> None:
    _set(b, goals={i: one for i, one in b.after.goals.items() if i != e.goal})


def _worded(b: Any, r: Record, e: ev.NoteWorded) -> None:
    _set(b, note=e.note, worded=b.after.worded + 1)


def _agreed(b: Any, r: Record, e: ev.NoteAgreed) -> None:
    note = AgreedNote(e.agrees, e.worded, e.signed, e.why, e.copy, e.present, e.day or r.at[:10], r.seq)
    _set(b, agreed=(*b.after.agreed, note))


APPLY: dict[type, Any] = {
    ev.SignalTold: _told,
    ev.Expected: _expected,
    ev.ExpectationDropped: _unexpected,
    ev.ReviewHeld: _reviewed,
    ev.GoalSet: _goal,
    ev.GoalScored: _scored,
    ev.GoalDropped: _goal_gone,
    ev.NoteWorded: _worded,
    ev.NoteAgreed: _agreed,
}


# ── whose it is ────────────────────────────────────────────────────────────────────────────────────────────────────────

_RESIDENT = frozenset({"bewoner", "de bewoner", "resident", "the resident", "l'habitant", "l'habitante", "locataire"})
_EVERYBODY = frozenset(
    {"iedereen", "allemaal", "wij allemaal", "het team", "team", "wij", "we", "everybody", "everyone", "all", "tous"}
)


def resident_names(case: Case) -> tuple[str, ...]:
    """What the residents of this map are called, so that their own steps stand apart from ours."""
    return tuple(str(case.things[i].value("name", "")) for i in case.residents)


def theirs(case: Case, who: str) -> bool:
    """Whether this is the resident; only when it says so, by name or role."""
    own = {name.casefold() for name in resident_names(case) if name}
    return who.strip().casefold() in _RESIDENT | own


def ownerless(who: str) -> bool:
    """Whether nobody in particular does it: what is everybody's is done by nobody."""
    return who.strip().casefold() in _EVERYBODY


def ours_first(case: Case) -> tuple[list[Action], list[Action]]:
    """Our own homework, and then what the resident does; each by day, what is done last."""
    found = sorted(case.actions.values(), key=lambda a: (a.state != "open", a.due or "9", a.seq))
    return [a for a in found if not theirs(case, a.who)], [a for a in found if theirs(case, a.who)]


# ── what is due ────────────────────────────────────────────────────────────────────────────────────────────────────────


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """Something that waits for somebody. ``sort``: ``action``, ``tell`` (the signal), ``review``.

    ``when`` is ``overdue``, ``today``, ``soon`` (within a week), ``later`` or ``undated``; ``days`` how many until then,
    negative when it has passed.
    """

    sort: str
    id: str = ""
    date: str = ""
    when: str
    days: int = 0
    text: str = ""
    who: str = ""


def signal_told(case: Case) -> Told | None:
    """How the resident heard the signal of the verdict that stands; nothing when that did not happen yet."""
    version = case.verdict.version if case.verdict else 0
    return next((one for one in reversed(case.after.told) if one.version == version), None)


def review_on(case: Case) -> str:
    """The day to look back: that of the verdict that stands, or the next one said when looking back; else nothing."""
    agreed = case.verdict
    if agreed is None or agreed.verdict.outcome == "loslaten":
        return ""
    held = [one for one in case.after.reviews if one.version == agreed.version]
    return held[-1].again_on if held else agreed.verdict.review_on


def due(case: Case, today: str) -> tuple[Due, ...]:
    """What waits, the longest overdue first; what was done or did not work waits no more. A case that was let go has none."""
    found = [_due("action", one.due, today, id=one.id, text=one.what, who=one.who) for one in case.actions.values() if one.state == "open"]
    verdict = case.verdict.verdict if case.verdict else None
    if verdict is not None and verdict.outcome == "afwachten" and signal_told(case) is None:
        found.append(_due("tell", today, today, text=verdict.signal))
    date = review_on(case)
    if is_day(date):
        found.append(_due("review", date, today))
    return tuple(sorted(found, key=lambda one: (one.date or "9", one.sort, one.id)))


def _due(sort: str, date: str, today: str, **more: str) -> Due:
    if not is_day(date):
        return Due(sort=sort, when="undated", **more)
    days = (dt.date.fromisoformat(date) - dt.date.fromisoformat(today)).days
    when = "overdue" if days < 0 else "today" if days == 0 else "soon" if days <= SOON else "later"
    return Due(sort=sort, date=date, when=when, days=days, **more)


# ── did it come true ───────────────────────────────────────────────────────────────────────────────────────────────────


class Forecasts(msgspec.Struct, frozen=True):
    """Of all times the group was this sure: how often it came true, partly, or not, and how often nobody knows."""

    sure: int
    ja: int = 0
    deels: int = 0
    nee: int = 0
    weten_niet: int = 0

    @property
    def judged(self) -> int:
        """How many came to a yes, a partly or a no."""
        return self.ja + self.deels + self.nee


class Calibration(msgspec.Struct, frozen=True):
    """The group's own forecasts over cases: counts by how sure it was. ``enough`` when twenty or more were judged."""

    rows: tuple[Forecasts, ...]
    judged: int

    @property
    def enough(self) -> bool:
        """Whether the counts say anything."""
        return self.judged >= ENOUGH


def tally(expectations: Iterable[Expectation]) -> dict[str, int]:
    """Counts by how sure and what came (``"90:ja"``), of those that were looked back on."""
    found: dict[str, int] = {}
    for one in expectations:
        if one.came:
            found[f"{one.sure}:{one.came}"] = found.get(f"{one.sure}:{one.came}", 0) + 1
    return found


def calibration(tallies: Iterable[Mapping[str, int]]) -> Calibration:
    """The counts of many cases together; what no code says is left out."""
    total = {(sure, came): 0 for sure in SURE for came in CAME}
    for one in tallies:
        for key, count in one.items():
            sure, _, came = key.partition(":")
            if sure.isdigit() and (int(sure), came) in total and count > 0:
                total[int(sure), came] += count
    rows = tuple(Forecasts(sure, *(total[sure, came] for came in CAME)) for sure in SURE)
    return Calibration(rows, sum(row.judged for row in rows))


# ── goals ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def goals_t(case: Case) -> float | None:
    """T over the goals that were scored (``lifemaps.goals``); for one goal or one resident the levels say more."""
    scored = [goal for goal in case.after.goals.values() if goal.level is not None]
    return gas_t([goal.level or 0 for goal in scored], [goal.weight for goal in scored]) if scored else None
