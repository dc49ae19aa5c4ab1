"""What is open on one contract's rent, month by month: a small line to look at, with the months behind it as a table.

The line steps at each due day to what was open a moment before the next one (charged less paid, payments counted in the
month they were laid on). Above the ground line something is open, below it somebody paid ahead. A picture of payments,
not of a person. Units: cents; the drawing is in ink, without red or green.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

import msgspec

from lifemaps.words import day, euros, say

if TYPE_CHECKING:
    import pandas as pd

SHOWN = 13
"""A year and the month before it."""


class RentMonth(msgspec.Struct, frozen=True, kw_only=True):
    """One month: what was due and came in (cents), on which day, and what was open after it over all months so far."""

    due_on: str
    due: int
    paid: int
    paid_on: str = ""
    reversed: bool = False
    open: int = 0


def months_of(lines: pd.DataFrame, contract: str, today: str, shown: int = SHOWN) -> tuple[RentMonth, ...]:
    """The last months of this contract until today, from a stock's lines (``lifemaps.signals.LINES``)."""
    mine = lines[lines["contract"] == contract]
    rows = zip(
        mine["due_on"].dt.strftime("%Y-%m-%d"), mine["due"], mine["paid"],
        mine["paid_on"].dt.strftime("%Y-%m-%d").fillna(""), mine["reversed"], strict=True,
    )  # fmt: skip
    return run(((d, int(due), int(paid), str(on), bool(back)) for d, due, paid, on, back in rows), today)[-shown:]


def run(rows: Iterable[tuple[str, int, int, str, bool]], today: str) -> tuple[RentMonth, ...]:
    """Months in order of their due day with what was open after each; what came in after today is not known yet."""
    found, total = [], 0
    for due_on, due, paid, paid_on, back in sorted(rows):
        if due_on > today:
            continue
        known = paid if not paid_on or paid_on <= today else 0
        total += due - known
        found.append(RentMonth(due_on=due_on, due=due, paid=known, paid_on=paid_on if known else "", reversed=back, open=total))
    return tuple(found)


def drawing(months: Sequence[RentMonth], language: str) -> str:
    """The line as a small drawing in plain HTML that says in words what it shows; empty without months.

    Each month is as wide as the next; its upper (or lower) edge is what was open. A month that came back has a mark.
    """
    if not months:
        return ""
    low, high = min(0, *(month.open for month in months)), max(0, *(month.open for month in months))
    high = max(high, max(month.due for month in months))  # A month's rent at least: forty euros must not look like a mountain.
    span = max(high - low, 1)
    ground = round(100 * high / span, 1)
    parts = []
    for month in months:
        top, height = round(100 * (high - max(month.open, 0)) / span, 1), round(100 * abs(month.open) / span, 1)
        side = "lk-ahead" if month.open < 0 else "lk-open"
        mark = '<b class="lk-cameback"></b>' if month.reversed else ""
        parts.append(f'<span class="{side}"><i style="top:{top}%;height:{height}%"></i>{mark}</span>')
    label = escape(sentence(months, language), quote=True)
    return (
        f'<div class="lk-rentline" role="img" aria-label="{label}" title="{label}">{"".join(parts)}'
        f'<em style="top:{ground}%"></em></div>'
    )


def now(months: Sequence[RentMonth], language: str) -> str:
    """What is open now, in a few words."""
    last = months[-1].open if months else 0
    name = "rentline-now-ahead" if last < 0 else "rentline-now-open" if last else "rentline-now-none"
    return say(language, name, amount=euros(language, abs(last)))


def sentence(months: Sequence[RentMonth], language: str) -> str:
    """The line in words: from when to when, what was most open, what is open now."""
    most = max(months, key=lambda month: month.open)
    return say(
        language, "rentline-said" if most.open > 0 else "rentline-said-none", since=day(language, months[0].due_on[:7]),
        until=day(language, months[-1].due_on[:7]), most=euros(language, most.open), month=day(language, most.due_on[:7]),
        now=euros(language, abs(months[-1].open)), state="ahead" if months[-1].open < 0 else "open",
    )  # fmt: skip


def table(months: Sequence[RentMonth], language: str) -> str:
    """The same months as a table, latest first."""
    heads = "".join(f'<th scope="col">{escape(say(language, f"rentline-{name}"))}</th>' for name in ("month", "due", "paid", "on", "open"))
    rows = "".join(
        f'<tr><th scope="row">{escape(day(language, m.due_on[:7]))}</th><td>{escape(euros(language, m.due))}</td>'
        f"<td>{escape(euros(language, m.paid))}</td>"
        f"<td>{escape(say(language, 'rentline-back') if m.reversed else short(language, m.paid_on))}</td>"
        f"<td>{escape(euros(language, m.open))}</td></tr>"
        for m in reversed(months)
    )
    return (
        f'<table class="lk-desk"><caption>{escape(say(language, "rentline-table"))}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def short(language: str, iso: str) -> str:
    """A day in figures, or a dash when there is none."""
    return day(language, dt.date.fromisoformat(iso), "short") if iso else "–"
