"""A payment arrangement as two sides keep it: a plan, what came in on it, and what we do when an instalment does not come.

Checked every night (``nightly``). An instalment that is not in on its day gets a week (``TOLERANCE``) before the
arrangement counts as broken; then the plan is made anew *before* it may be stopped: first with the resident, for a reason
in words. Money that came in pays the oldest instalment first. Units: cents; days are ISO. Source: domain dossier §5.5
(``REGELING_GEBROKEN``), §5.7 (VERA ``Betalingsregeling``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

TOLERANCE = 7
MOST_INSTALMENTS = 120
STATES = ("loopt", "te_laat", "gebroken", "klaar", "gestopt")
"""Kept; late within the tolerance; broken; paid off; stopped."""


class Instalment(msgspec.Struct, frozen=True):
    """What was agreed to come in on a day."""

    due_on: str
    cents: int


class Receipt(msgspec.Struct, frozen=True):
    """What came in on the arrangement."""

    on: str
    cents: int


class Arrangement(msgspec.Struct, frozen=True, kw_only=True):
    """The arrangement as it stands. ``plan`` is what holds now; ``replanned`` when it was made anew and why, oldest first.

    A new plan is made of what was left, so ``received`` holds only what came in on the plan that holds.
    """

    id: str
    made_on: str
    plan: tuple[Instalment, ...]
    tolerance: int = TOLERANCE
    received: tuple[Receipt, ...] = ()
    replanned: tuple[tuple[str, str], ...] = ()
    stopped_on: str = ""
    stopped_why: str = ""

    @property
    def total(self) -> int:
        """What the plan comes to."""
        return sum(one.cents for one in self.plan)


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """What a look on one day says: the state, what should have been in, what is in, and the instalments that are not whole.

    ``since`` is the day on which it broke: the oldest missed instalment's day with the tolerance.
    """

    state: str
    due: int
    received: int
    missed: tuple[Instalment, ...] = ()
    since: str = ""
    next: Instalment | None = None

    @property
    def behind(self) -> int:
        """What should have been in by today and is not."""
        return max(0, self.due - self.received)


def plan(total: int, monthly: int, first_on: str) -> tuple[Instalment, ...]:
    """Equal months from the first day on, the last one what is left. Empty when it cannot be (nothing, or for ever)."""
    if total <= 0 or monthly <= 0 or -(-total // monthly) > MOST_INSTALMENTS:
        return ()
    day = dt.date.fromisoformat(first_on)
    found, left = [], total
    for nth in range(-(-total // monthly)):
        amount = min(monthly, left)
        found.append(Instalment(_month_after(day, nth).isoformat(), amount))
        left -= amount
    return tuple(found)


def _month_after(day: dt.date, months: int) -> dt.date:
    """The same day so many months later; the last of a month that is too short for it."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return dt.date(year, month, min(day.day, (following - dt.timedelta(days=1)).day))


def check(one: Arrangement, today: str) -> Check:
    """The arrangement as it stands on this day; what comes in later is not known yet."""
    received = sum(r.cents for r in one.received if r.on <= today)
    due = sum(i.cents for i in one.plan if i.due_on <= today)
    upcoming = next((i for i in one.plan if i.due_on > today), None)
    missed, left = [], received
    for instalment in one.plan:
        if instalment.due_on > today:
            break
        left -= instalment.cents
        if left < 0:
            missed.append(instalment)
    values = {"due": due, "received": received, "missed": tuple(missed), "next": upcoming}
    if one.stopped_on and one.stopped_on <= today:
        return Check(state="gestopt", **values)
    if received >= one.total:
        return Check(state="klaar", **values)
    if not missed:
        return Check(state="loopt", **values)
    broken = _after(missed[0].due_on, one.tolerance)
    return Check(state="gebroken" if today > broken else "te_laat", since=_after(broken, 1), **values)


def _after(day: str, days: int) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=days)).isoformat()


def may_stop(one: Arrangement, today: str) -> bool:
    """Whether stopping may be considered: only when it broke, was planned anew since, and broke again."""
    return bool(one.replanned) and check(one, today).state == "gebroken"


class Breach(msgspec.Struct, frozen=True, kw_only=True):
    """An arrangement that asks something of us tonight: which, in which state, since when, and how much is behind."""

    case: str
    arrangement: str
    state: str
    since: str
    behind: int
    instalments: int


def nightly(arrangements: Iterable[tuple[str, Arrangement]], today: str) -> tuple[Breach, ...]:
    """The arrangements that broke, in the order of how long *we* left them without a new plan; each with its case."""
    found = []
    for case, one in arrangements:
        seen = check(one, today)
        if seen.state == "gebroken":
            found.append(
                Breach(
                    case=case, arrangement=one.id, state=seen.state, since=seen.since, behind=seen.behind,
                    instalments=len(seen.missed),
                )
            )  # fmt: skip
    return tuple(sorted(found, key=lambda breach: (breach.since, breach.case)))
