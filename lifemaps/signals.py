"""What stood out in a rent ledger: fourteen rules, each with its sentence and the evidence it stands on.

A ledger is one layer of a life, read too often as a verdict. So a rule here says what happened ("betaalt nog de oude
huur?"), since when, and what it saw; it predicts nothing, and what goes well (``HERSTEL``, ``VOORUIT``) is said as
readily as what does not. People are not ranked: a list is in the order of *our own* oldest open duty (``DUTIES``): who
has waited longest for a call from us comes first, whatever the amount. Origin, name and neighbourhood are not among the
columns at all.

Definitions: domain dossier §5.5 (rules) and §5.3 (the landlord's own timeline); late, partial and missed are those of
``lifemaps.ledger``. ``RULES`` and ``DUTIES`` are the visible lists; a rule is one function on the whole stock at once.
Units: cents and days. A month is one line of one contract (``LINES``); lines of the last five days are not judged yet,
and what happened more than a year ago is not brought up.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

import msgspec
import numpy as np
import pandas as pd

from lifemaps.deck import Ledger
from lifemaps.deckview import cents
from lifemaps.ledger import LATE_AFTER_DAYS, MISSED_AFTER_DAYS
from lifemaps.words import day, euros, say

GOOD_MONTHS = 12
"""So many months in a row paid in full and on time make a later payment something new."""
LOOK_BACK_DAYS = 365
RUNNING_DAYS = 62
"""A contract whose last month lies further back has ended; how it *stands* is then no longer said."""
STREAK = 3
UNEVEN_DAYS = 10
UNEVEN_MONTHS = 6
RENT_JUMP_PERCENT = 115
RATIO_JUMP = 20
"""One in twenty: five points more of the income to rent."""
BROKEN_AFTER_DAYS = 7
OUT_OF_REACH_DAYS = 60
LETTERS_BACK = 2
ALLOWANCE_SLACK = 500
"""Five euros, or a twentieth of the allowance: a shortfall this close to it is most likely waiting for it."""
COLLECTED = "INC"
"""Payment methods are VERA's: INC collected by mandate; OVB, ONL, PIN, CON, MAI paid by the tenant."""

PERSONAL = ("TEL", "SMS", "APP", "BAL", "BEZ")
WRITTEN = ("BRI", "EMA")
VISIT = ("BEZ",)
"""Channels (VERA): by which we spoke or tried to speak, wrote, and stood at the door."""

LINES = ("contract", "tenant", "due_on", "due", "paid", "paid_on", "method", "reversed")
"""The columns a ledger has; ``reason``, ``payer``, ``allowance`` and ``income`` are used when they are there."""
INSTALMENTS = ("contract", "arrangement", "due_on", "due", "paid", "paid_on")
CONTACTS = ("contract", "on", "channel", "outcome")
"""``outcome``: bereikt, niet_bereikt, retour (a letter that came back), verstuurd."""

_NEVER = np.iinfo(np.int32).max
_LONG_AGO = -_NEVER


class Stock(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """A landlord's ledger as it lies in memory: one line per contract and month, and what we know beside it.

    ``instalments`` are those of payment arrangements, ``contacts`` our own attempts to reach people, ``credits`` money
    outside the months of rent (paid on an arrangement, written off: contract, amount). Each may be missing.
    """

    lines: pd.DataFrame
    instalments: pd.DataFrame | None = None
    contacts: pd.DataFrame | None = None
    credits: pd.DataFrame | None = None


# --- the ledger, looked at from one day -------------------------------------------------------------------------------


class Seen(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """The months that can be judged on ``today``, as arrays sorted by contract and due day, with what rules share.

    Days count from 1970. ``contract`` holds positions in ``contracts``. ``offset`` is days from due day to payment (NaN:
    nothing received, or no day known), ``days`` the same or the days waited until now. ``first`` and ``last`` mark a
    contract's first and last line, ``full_run`` and ``good_run`` how many months in a row, this one included, were
    paid in full and also on time.
    """

    stock: Stock
    today: int
    contracts: pd.Index
    contract: np.ndarray
    due_on: np.ndarray
    due: np.ndarray
    paid: np.ndarray
    offset: np.ndarray
    days: np.ndarray
    method: np.ndarray
    reversed: np.ndarray
    first: np.ndarray
    last: np.ndarray
    missed: np.ndarray
    full_run: np.ndarray
    good_run: np.ndarray
    extra: dict[str, np.ndarray]
    moves: pd.DataFrame

    @property
    def short(self) -> np.ndarray:
        """What of a month is not in, in cents; below zero is more than was due."""
        return self.due - self.paid

    @property
    def recent(self) -> np.ndarray:
        """Lines of the last year."""
        return self.due_on >= self.today - LOOK_BACK_DAYS

    @property
    def standing(self) -> np.ndarray:
        """The last line of each contract that still runs: where it stands now."""
        return self.last & (self.due_on >= self.today - RUNNING_DAYS)


def look(stock: Stock, today: str) -> Seen:
    """The stock as it stood on ``today`` (YYYY-MM-DD): what was paid later is not yet known."""
    now = _day(today)
    lines = _sorted(stock.lines)
    contracts = lines["contract"].cat.categories
    moves = _moves(lines)
    due_on, paid_on = _days(lines["due_on"]), _days(lines["paid_on"])
    known = paid_on <= now
    paid = np.where(known | (paid_on == _NEVER), lines["paid"].to_numpy(), 0)
    ripe = (due_on <= now) & ((now - due_on > LATE_AFTER_DAYS) | (paid >= lines["due"].to_numpy()))
    lines, due_on, paid, paid_on, known = lines[ripe], due_on[ripe], paid[ripe], paid_on[ripe], known[ripe]
    contract, due = lines["contract"].cat.codes.to_numpy(), lines["due"].to_numpy()
    first, last = _edges(contract)
    offset = np.where(known & (paid > 0), (paid_on - due_on).astype("float32"), np.float32("nan"))
    waited = np.where(np.isnan(offset), now - due_on, offset).astype("int32")
    missed = (due > 0) & np.where(paid > 0, offset > MISSED_AFTER_DAYS, waited > MISSED_AFTER_DAYS)
    back = lines["reversed"].to_numpy()
    full = (paid >= due) & ~missed & ~back
    return Seen(
        stock=stock, today=now, contracts=contracts, contract=contract, due_on=due_on, due=due, paid=paid, offset=offset,
        days=waited, method=lines["method"].astype(str).to_numpy() == COLLECTED if False else _is(lines["method"], COLLECTED),
        reversed=back, first=first, last=last, missed=missed, full_run=_run(full, first),
        good_run=_run(full & ~(offset > LATE_AFTER_DAYS), first),
        extra={name: lines[name] for name in ("reason", "payer", "allowance") if name in lines}, moves=moves,
    )  # fmt: skip


def _day(day_: str) -> int:
    return dt.date.fromisoformat(day_).toordinal() - dt.date(1970, 1, 1).toordinal()


def _iso(days: int) -> str:
    return (dt.date(1970, 1, 1) + dt.timedelta(days=int(days))).isoformat()
