"""What a rent ledger shows at a glance: which months were late, partial, missed or came back, and what is open.

Facts about payments, never about a person, and never a ranking. The definitions are those of §5.5 of the domain
dossier: *late* is more than five days after the due date, *partial* more than nothing and less than due, *missed*
nothing received within thirty days, *reversed* a direct debit that came back. ``betaald`` is what is in after a
reversal. Each line is one contract's month. Units: cents and days.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from lifemaps.deck import Ledger, LedgerLine
from lifemaps.deckview import cents

LATE_AFTER_DAYS = 5
MISSED_AFTER_DAYS = 30


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How many lines of a contract were what, and what stands open (cents; below zero is paid ahead)."""

    lines: int = 0
    late: int = 0
    partial: int = 0
    missed: int = 0
    reversed: int = 0
    ahead: int = 0
    open_cents: int = 0


def days_late(line: LedgerLine) -> int | None:
    """Days between due date and payment; below zero is early, ``None`` when nothing came in."""
    if line.paid_on is None or line.paid <= 0:
        return None
    return (dt.date.fromisoformat(line.paid_on) - dt.date.fromisoformat(line.due_on)).days


def is_missed(line: LedgerLine, today: str) -> bool:
    """Nothing received within thirty days of the due date, seen from ``today``."""
    if line.due <= 0:
        return False
    late = days_late(line)
    waited = late if late is not None else (dt.date.fromisoformat(today) - dt.date.fromisoformat(line.due_on)).days
    return waited > MISSED_AFTER_DAYS


def is_late(line: LedgerLine, today: str) -> bool:
    """Something came in, more than five days after the due date and not so late that the month counts as missed."""
    late = days_late(line)
    return late is not None and late > LATE_AFTER_DAYS and line.due > 0 and not is_missed(line, today)


def is_partial(line: LedgerLine) -> bool:
    """Something came in, and less than was due."""
    return 0 < line.paid < line.due


def is_ahead(line: LedgerLine) -> bool:
    """The whole rent was in before the due date: a strength, and sometimes the loudest silence in a file."""
    late = days_late(line)
    return late is not None and late < 0 and line.paid >= line.due > 0


def due_lines(ledger: Ledger | None, today: str = "") -> tuple[LedgerLine, ...]:
    """The lines whose due date has come; all of them when no day is known."""
    lines = ledger.lines if ledger else ()
    return tuple(line for line in lines if not today or line.due_on <= today)


def counts(lines: Iterable[LedgerLine], today: str) -> Counts:
    """The counts over some lines, seen from the day ``today`` (YYYY-MM-DD; without it, from the last due date)."""
    lines = tuple(lines)
    today = today or max((line.due_on for line in lines), default="")
    return Counts(
        lines=len(lines),
        late=sum(is_late(line, today) for line in lines),
        partial=sum(is_partial(line) for line in lines),
        missed=sum(is_missed(line, today) for line in lines),
        reversed=sum(line.reversed for line in lines),
        ahead=sum(is_ahead(line) for line in lines),
        open_cents=sum(cents(line.due) - cents(line.paid) for line in lines),
    )


def per_contract(ledger: Ledger | None, today: str) -> dict[str, Counts]:
    """The counts per contract, by the file's contract names (one unnamed contract is ``""``)."""
    lines = due_lines(ledger, today)
    names = dict.fromkeys(line.contract for line in lines)
    return {name: counts((line for line in lines if line.contract == name), today) for name in names}


def rent_due_cents(ledger: Ledger | None, month: str) -> int | None:
    """The rent of a month (YYYY-MM): what the last contract of that month was due. ``None`` when the ledger is silent."""
    due = [cents(line.due) for line in (ledger.lines if ledger else ()) if line.period == month]
    return due[-1] if due else None
