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
BY_HAND = ("OVB", "ONL", "PIN", "CON", "MAI")
"""Payment methods are VERA's: collected by mandate, or paid by the tenant's own doing."""
REASONS = {"mandate": ("MD01", "MD02", "MD07"), "refund": ("MD06",), "closed": ("AC01", "AC04", "AC06"), "funds": ("AM04",)}
"""Why a collection comes back (ISO 20022 reason codes), in the four stories they tell."""

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


class Rents(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """Every rent in the ledger, also those announced for later: per line the contract, the day and the amount."""

    contract: np.ndarray
    due_on: np.ndarray
    due: np.ndarray
    first: np.ndarray
    last: np.ndarray
    income: np.ndarray | None = None


class Seen(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """The months that can be judged on ``today``, as arrays sorted by contract and due day, with what rules share.

    Days count from 1970; ``contract`` holds positions in ``contracts``. ``offset`` is days from due day to payment (NaN:
    nothing in, or no day known), ``days`` the same or the days waited until now. ``old`` is the rent before the present
    one (0: none known), also that of the home moved from. ``full_run`` and ``good_run`` count the months in a row, this
    one included, paid in full and paid in full and on time. ``moves`` are the contracts that followed another.
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
    collected: np.ndarray
    by_hand: np.ndarray
    reversed: np.ndarray
    old: np.ndarray
    first: np.ndarray
    last: np.ndarray
    missed: np.ndarray
    full_run: np.ndarray
    good_run: np.ndarray
    extra: pd.DataFrame
    rents: Rents
    moves: pd.DataFrame
    contacts: pd.DataFrame

    @property
    def short(self) -> np.ndarray:
        """What of a month is not in, in cents; below zero is more than was due."""
        return self.due - self.paid

    @property
    def recent(self) -> np.ndarray:
        """Whether a month lies in the last year."""
        return self.due_on >= self.today - LOOK_BACK_DAYS

    @property
    def standing(self) -> np.ndarray:
        """The last month of each contract that still runs: where it stands now."""
        return self.last & (self.due_on >= self.today - RUNNING_DAYS)

    def open(self) -> np.ndarray:
        """Per contract what is open, in cents (below zero: paid ahead), less what came in beside the months."""
        total = np.bincount(self.contract, weights=self.short, minlength=len(self.contracts)).astype("int64")
        if self.stock.credits is not None and len(self.stock.credits):
            credits = _known(self.stock.credits, self.contracts, "on", self.today)
            total -= np.bincount(credits["code"], weights=credits["amount"], minlength=len(total)).astype("int64")
        return total


def look(stock: Stock, today: str) -> Seen:
    """The stock as it stood on ``today`` (YYYY-MM-DD): what was paid later is not known yet."""
    now = _day(today)
    lines = _sorted(stock.lines)
    contracts = lines["contract"].cat.categories
    rents = _rents(lines)
    moves = _moves(lines, rents)
    due_on, paid_on = rents.due_on, _days(lines["paid_on"])
    paid = np.where((paid_on <= now) | (paid_on == _NEVER), lines["paid"].to_numpy(), 0)
    ripe = (due_on <= now) & ((now - due_on > LATE_AFTER_DAYS) | (paid >= rents.due))
    old = _old_rents(rents, moves, len(contracts))[ripe]
    lines, due_on, due, paid, paid_on = lines[ripe], due_on[ripe], rents.due[ripe], paid[ripe], paid_on[ripe]
    first, last = _edges(rents.contract[ripe])
    offset = np.where((paid_on <= now) & (paid > 0), paid_on - due_on, np.float32("nan")).astype("float32")
    days = np.where(np.isnan(offset), now - due_on, offset).astype("int32")
    missed = (due > 0) & np.where(paid > 0, offset > MISSED_AFTER_DAYS, days > MISSED_AFTER_DAYS)
    back = lines["reversed"].to_numpy()
    full = (paid >= due) & ~missed & ~back
    return Seen(
        stock=stock, today=now, contracts=contracts, contract=rents.contract[ripe], due_on=due_on, due=due, paid=paid,
        offset=offset, days=days, collected=_is(lines["method"], COLLECTED), by_hand=_is(lines["method"], *BY_HAND),
        reversed=back, old=old, first=first, last=last, missed=missed, full_run=_run(full, first),
        good_run=_run(full & ~(offset > LATE_AFTER_DAYS), first),
        extra=lines[[name for name in ("reason", "payer", "allowance") if name in lines]], rents=rents, moves=moves,
        contacts=_contacts(stock, contracts, now),
    )  # fmt: skip


def _sorted(lines: pd.DataFrame) -> pd.DataFrame:
    """The lines by contract and due day, with both names as categories; already sorted ones are not sorted again."""
    lines = lines.reset_index(drop=True)
    for name in ("contract", "tenant"):
        if not isinstance(lines[name].dtype, pd.CategoricalDtype):
            lines[name] = lines[name].astype("category")
    contract, due_on = lines["contract"].cat.codes.to_numpy(), _days(lines["due_on"])
    step = np.diff(contract)
    if len(lines) and not ((step > 0) | ((step == 0) & (np.diff(due_on) >= 0))).all():
        lines = lines.iloc[np.lexsort((due_on, contract))].reset_index(drop=True)
    return lines


def _rents(lines: pd.DataFrame) -> Rents:
    contract = lines["contract"].cat.codes.to_numpy()
    first, last = _edges(contract)
    income = lines["income"].to_numpy() if "income" in lines else None
    due_on = _days(lines["due_on"])
    return Rents(contract=contract, due_on=due_on, due=lines["due"].to_numpy(), first=first, last=last, income=income)


def _moves(lines: pd.DataFrame, rents: Rents) -> pd.DataFrame:
    """The contracts of a tenant that followed another one: where from, on which day, and both rents and methods.

    A contract follows another of the same tenant that ended within two months of its beginning. One that runs on beside
    it (a garage) is no home left behind.
    """
    at, end = np.flatnonzero(rents.first), np.flatnonzero(rents.last)
    tenant = lines["tenant"].cat.codes.to_numpy()[at]
    method = lines["method"]
    each = pd.DataFrame(
        {
            "contract": rents.contract[at], "tenant": tenant, "on": rents.due_on[at], "until": rents.due_on[end],
            "rent": rents.due[at], "last_rent": rents.due[end], "by_hand": _is(method, *BY_HAND)[at],
            "was_collected": _is(method, COLLECTED)[end],
        }
    )  # fmt: skip
    each = each[each["tenant"].duplicated(keep=False) & (each["tenant"] >= 0)]
    latest = each.groupby("tenant")["until"].transform("max")
    left = each[each["until"] < latest][["tenant", "contract", "on", "until", "last_rent", "was_collected"]]
    pairs = each.drop(columns=["until", "last_rent", "was_collected"]).merge(left, on="tenant", suffixes=("", "_old"))
    near = (pairs["until"] - pairs["on"]).abs() <= RUNNING_DAYS
    pairs = pairs[near & (pairs["on_old"] < pairs["on"]) & (pairs["contract"] != pairs["contract_old"])]
    return pairs.sort_values(["contract", "last_rent"]).drop_duplicates("contract", keep="last")


def _old_rents(rents: Rents, moves: pd.DataFrame, contracts: int) -> np.ndarray:
    """Per line the rent before the present one: the last other amount of this contract, or that of the home before."""
    before = np.zeros(contracts, "int64")
    before[moves["contract"]] = moves["last_rent"]
    previous = _shifted(rents.due, rents.first)
    changed = rents.first | (rents.due != previous)
    at = np.maximum.accumulate(np.where(changed, np.arange(len(changed)), 0)) if len(changed) else np.zeros(0, int)
    return np.where(rents.first, before[rents.contract], previous)[at]


def _contacts(stock: Stock, contracts: pd.Index, today: int) -> pd.DataFrame:
    """Our attempts to reach people until today, with the contract's position and the day as numbers."""
    if stock.contacts is None:
        return pd.DataFrame({"code": np.zeros(0, int), "day": np.zeros(0, int), "channel": [], "outcome": []})
    return _known(stock.contacts, contracts, "on", today)


# --- the fourteen rules -----------------------------------------------------------------------------------------------


def late_for_the_first_time(seen: Seen) -> pd.DataFrame:
    """Somebody who always paid on time is late: more than five days, after at least twelve good months in a row.

    The earliest sign there is, and mostly a small thing. ``good``: the good months before; ``days``: how late, or waited.
    """
    slow = (seen.due > 0) & ~seen.reversed & ((seen.offset > LATE_AFTER_DAYS) | (seen.paid <= 0))
    before = _shifted(seen.good_run, seen.first)
    found = _events(seen, slow & (before >= GOOD_MONTHS))
    at = found.last
    return _rows(seen, at, good=before[at], days=seen.days[at], variant=np.where(seen.paid[at] > 0, "", "open"))


def paid_in_part(seen: Seen) -> pd.DataFrame:
    """A part of the rent came in. When it is to the cent what the rent used to be, nobody told the standing order.

    ``months``; the last ``amount`` and what was ``due``; ``old``: the former rent, in the months it was paid.
    """
    part = (seen.paid > 0) & (seen.paid < seen.due)
    found = _events(seen, part)
    as_before = _events(seen, part & (seen.paid == seen.old), of=found)
    at = np.where(as_before.n > 0, as_before.last, found.last)
    return _rows(
        seen, at, since=seen.due_on[np.where(as_before.n > 0, as_before.first, found.first)],
        months=np.where(as_before.n > 0, as_before.n, found.n), amount=seen.paid[at], due=seen.due[at],
        old=np.where(as_before.n > 0, seen.old[at], 0), variant=np.where(as_before.n > 0, "old", ""),
    )  # fmt: skip


def nothing_received(seen: Seen) -> pd.DataFrame:
    """Nothing came in within thirty days of the due day. ``months`` and what was ``due`` in them together."""
    found = _events(seen, seen.missed & ~seen.reversed)
    return _rows(seen, found.last, since=seen.due_on[found.first], months=found.n, due=_summed(seen.due, found))


def came_back(seen: Seen) -> pd.DataFrame:
    """A collection came back. A mandate that ended is another story than an account that was empty: the ``reason`` says."""
    found = _events(seen, seen.reversed)
    reason = _words(seen, "reason")[found.last]
    variant = np.select([np.isin(reason, codes) for codes in REASONS.values()], list(REASONS), "")
    return _rows(seen, found.last, since=seen.due_on[found.first], months=found.n, reason=reason, variant=variant)


def mandate_gone(seen: Seen) -> pd.DataFrame:
    """The rent was collected, and since a move or a new rent it is not. Check the mandate, do not chase. ``due``: rent."""
    moved = seen.moves[seen.moves["by_hand"] & seen.moves["was_collected"]]
    moved = moved[(moved["on"] >= seen.today - LOOK_BACK_DAYS) & (moved["on"] <= seen.today)]
    renewed = seen.by_hand & _shifted(seen.collected, seen.first) & (seen.due != _shifted(seen.due, seen.first))
    at = _events(seen, renewed).last
    at = at[~np.isin(seen.contract[at], moved["contract"])]
    return pd.concat(
        [
            _frame(moved["contract"].to_numpy(), moved["on"].to_numpy(), due=moved["rent"].to_numpy(), variant="move"),
            _rows(seen, at, due=seen.due[at], variant=""),
        ]
    )


def uneven(seen: Seen) -> pd.DataFrame:
    """The day of payment wanders: the middle half of the last six months lies more than ten days apart.

    Often an income that wanders too. ``days`` is the interquartile range of days after the due day (linear quartiles),
    over the payments of the last six months; fewer than four say nothing.
    """
    ends = np.flatnonzero(seen.standing)
    starts = np.flatnonzero(seen.first)[np.searchsorted(np.flatnonzero(seen.last), ends)]
    rows = ends[:, None] - np.arange(UNEVEN_MONTHS)
    offsets = np.sort(np.where(rows >= starts[:, None], seen.offset[np.maximum(rows, 0)], np.nan), axis=1)
    count = (~np.isnan(offsets)).sum(axis=1)
    spread = _quantile(offsets, count, 0.75) - _quantile(offsets, count, 0.25)
    hit = (count >= 4) & (spread > UNEVEN_DAYS)
    begin = seen.due_on[np.maximum(rows[:, -1], starts)[hit]]
    return _rows(seen, ends[hit], since=begin, days=np.floor(spread[hit] + 0.5).astype("int64"), months=count[hit])


def growing(seen: Seen) -> pd.DataFrame:
    """Each of the last three months or more left something open. ``months`` in a row and what is ``open`` in all."""
    run = _run(seen.short > 0, seen.first)
    at = np.flatnonzero(seen.standing & (run >= STREAK))
    open_now = seen.open()[seen.contract[at]]
    at, open_now = at[open_now > 0], open_now[open_now > 0]
    return _rows(seen, at, since=seen.due_on[at - run[at] + 1], months=run[at], open=open_now)


def arrangement_broken(seen: Seen) -> pd.DataFrame:
    """An instalment was not in a week after its day. Re-plan before cancelling. ``times``, and the last ``amount`` due."""
    late = _broken_instalments(seen)
    each = late.groupby("code").agg(since=("day", "min"), n=("day", "size"), amount=("due", "last"))
    each = each.reset_index()
    return _frame(each["code"], each["since"], times=each["n"], amount=each["amount"])


def rent_jumped(seen: Seen) -> pd.DataFrame:
    """The rent rose by fifteen percent or more, by a move or a rise, or takes five points more of the income.

    Also a rise that is still to come: the good conversation is *before* it. A month that only charges something once is
    no jump. ``old`` and ``due``: the rents; ``percent``: the rise.
    """
    rents = seen.rents
    old = np.where(rents.first, 0, _shifted(rents.due, rents.first))
    stays = rents.last | (np.append(rents.due[1:], 0) * 100 >= old * RENT_JUMP_PERCENT)
    raised = (old > 0) & (((rents.due * 100 >= old * RENT_JUMP_PERCENT) & stays) | _ratio_jumped(rents))
    at = np.flatnonzero(raised & (rents.due_on >= seen.today - LOOK_BACK_DAYS))
    at = at[np.append(np.diff(rents.contract[at]) != 0, True)] if len(at) else at
    moves = seen.moves[seen.moves["rent"] * 100 >= seen.moves["last_rent"] * RENT_JUMP_PERCENT]
    moves = moves[(moves["on"] >= seen.today - LOOK_BACK_DAYS) & (moves["last_rent"] > 0)]
    moves = moves[~moves["contract"].isin(rents.contract[at])]
    contract, on = np.append(rents.contract[at], moves["contract"]), np.append(rents.due_on[at], moves["on"])
    old_, due = np.append(old[at], moves["last_rent"]), np.append(rents.due[at], moves["rent"])
    moved = np.arange(len(contract)) >= len(at)
    variant = np.select([on > seen.today, moved], ["ahead", "move"], "")
    percent = (due * 100 + old_ // 2) // np.maximum(old_, 1) - 100
    return _frame(contract, on, old=old_, due=due, percent=percent, variant=variant)


def _ratio_jumped(rents: Rents) -> np.ndarray:
    """Where a rise makes the rent take at least five points more of a known income than the month before."""
    if rents.income is None:
        return np.zeros(len(rents.due), bool)
    income, before = rents.income.astype("int64"), _shifted(rents.income.astype("int64"), rents.first)
    old = _shifted(rents.due, rents.first)
    rose = (income > 0) & (before > 0) & (rents.due > old)
    return rose & (RATIO_JUMP * (rents.due * before - old * income) >= income * before)


def waiting_for_allowance(seen: Seen) -> pd.DataFrame:
    """What is missing is about the allowance that is expected. Then the wait is for somebody else.

    ``amount`` is missing, ``allowance`` expected, both per month; within five euros or a twentieth they are the same.
    """
    if "allowance" not in seen.extra:
        return _frame(np.zeros(0, int), np.zeros(0, int), months=[], amount=[], allowance=[])
    allowance = seen.extra["allowance"].to_numpy()
    slack = np.maximum(ALLOWANCE_SLACK, allowance // 20)
    found = _events(seen, (seen.short > 0) & (allowance > 0) & (np.abs(seen.short - allowance) <= slack))
    at = found.last
    return _rows(seen, at, since=seen.due_on[found.first], months=found.n, amount=seen.short[at], allowance=allowance[at])


def somebody_else_pays(seen: Seen) -> pd.DataFrame:
    """Somebody else than the tenant pays, or one housemate has paid for all three months running: leaning, no fraud."""
    payer = _words(seen, "payer")
    one_for_all = payer == "huisgenoot"
    alone = one_for_all & (_run(one_for_all, seen.first) >= STREAK)
    found = _events(seen, (payer == "ander") | alone)
    months = np.where(alone[found.last], _run(one_for_all, seen.first)[found.last], found.n)
    return _rows(
        seen, found.last, since=seen.due_on[found.first], months=months, variant=np.where(alone[found.last], "housemate", "")
    )


def ahead(seen: Seen) -> pd.DataFrame:
    """The last three months or more came before the due day, or were rounded up with nothing open. A strength.

    ``months`` in a row; ``days`` before the due day last time; ``amount``: what was paid above the rent last time.
    """
    early = (seen.offset < 0) & (seen.paid >= seen.due) & (seen.due > 0)
    total = np.cumsum(seen.short)
    before = total - seen.short - _spread(total - seen.short, seen.first)
    above = (seen.short < 0) & (before <= 0) & (seen.due > 0)
    run = _run((early | above) & ~seen.reversed, seen.first)
    at = np.flatnonzero(seen.standing & (run >= STREAK))
    return _rows(
        seen, at, since=seen.due_on[at - run[at] + 1], months=run[at], days=np.maximum(-np.nan_to_num(seen.offset[at]), 0),
        amount=np.maximum(-seen.short[at], 0), variant=np.where(early[at], "", "above"),
    )  # fmt: skip


def out_of_reach(seen: Seen) -> pd.DataFrame:
    """Two letters came back, or two months of trying reached nobody. Check the address first: it may be ours that is wrong.

    Counted since the last time we did reach somebody. ``letters`` that came back, ``times`` tried, ``days`` since the
    first of those.
    """
    tried = _unanswered(seen)
    letters = tried[tried["outcome"] == "retour"].groupby("code").size()
    each = tried.groupby("code").agg(since=("day", "min"), times=("day", "size"))
    each["letters"] = letters.reindex(each.index, fill_value=0)
    each = each[(each["letters"] >= LETTERS_BACK) | (seen.today - each["since"] >= OUT_OF_REACH_DAYS)]
    each = each.reset_index()
    return _frame(
        each["code"], each["since"], letters=each["letters"], times=each["times"], days=seen.today - each["since"],
        variant=np.where(each["letters"] >= LETTERS_BACK, "letters", ""),
    )  # fmt: skip


def recovered(seen: Seen) -> pd.DataFrame:
    """The full rent three months running or more, after a dip in the last year: it runs again. Lowers concern."""
    dip = (seen.due > 0) & ((seen.short > 0) | seen.missed | seen.reversed)
    at = np.flatnonzero(seen.standing & (seen.full_run >= STREAK))
    begin = at - seen.full_run[at] + 1
    fell = ~seen.first[begin] & dip[np.maximum(begin - 1, 0)] & seen.recent[np.maximum(begin - 1, 0)]
    at, begin = at[fell], begin[fell]
    return _rows(seen, at, since=seen.due_on[begin], months=seen.full_run[at])


class Rule(msgspec.Struct, frozen=True):
    """One thing to notice: its code, the family it is filtered by, and the function that looks."""

    code: str
    kind: str
    look: Callable[[Seen], pd.DataFrame]

    @property
    def sentence(self) -> str:
        """The id of its sentence; a variant (``signal-GEDEELTELIJK-old``) says it more precisely."""
        return f"signal-{self.code}"


RULES: tuple[Rule, ...] = (
    Rule("EERSTE_TE_LAAT", "betalen", late_for_the_first_time),
    Rule("GEDEELTELIJK", "betalen", paid_in_part),
    Rule("GEMIST", "betalen", nothing_received),
    Rule("STORNO", "incasso", came_back),
    Rule("MACHTIGING_WEG", "incasso", mandate_gone),
    Rule("GRILLIG", "betalen", uneven),
    Rule("OPLOPEND", "betalen", growing),
    Rule("REGELING_GEBROKEN", "regeling", arrangement_broken),
    Rule("HUURSPRONG", "huur", rent_jumped),
    Rule("TOESLAG_WACHT", "huur", waiting_for_allowance),
    Rule("ANDERE_BETALER", "betalen", somebody_else_pays),
    Rule("VOORUIT", "kracht", ahead),
    Rule("CONTACTLOOS", "contact", out_of_reach),
    Rule("HERSTEL", "kracht", recovered),
)
CODES = tuple(rule.code for rule in RULES)
KINDS = tuple(dict.fromkeys(rule.kind for rule in RULES))


# --- our own duties ---------------------------------------------------------------------------------------------------


def _months_short(seen: Seen) -> tuple[np.ndarray, np.ndarray]:
    short = seen.recent & (seen.short > 0) & (seen.open() > 0)[seen.contract]
    return seen.contract[short], seen.due_on[short]


def _collections_back(seen: Seen) -> tuple[np.ndarray, np.ndarray]:
    back = seen.recent & seen.reversed
    return seen.contract[back], seen.due_on[back]


def _mandates_gone(seen: Seen) -> tuple[np.ndarray, np.ndarray]:
    found = mandate_gone(seen)
    return found["contract"].to_numpy(), found["since"].to_numpy()


def _letters_back(seen: Seen) -> tuple[np.ndarray, np.ndarray]:
    tried = _unanswered(seen)
    back = tried[tried["outcome"] == "retour"]
    return back["code"].to_numpy(), back["day"].to_numpy()


def _instalments_missed(seen: Seen) -> tuple[np.ndarray, np.ndarray]:
    late = _broken_instalments(seen)
    return late["code"].to_numpy(), late["day"].to_numpy() + BROKEN_AFTER_DAYS


def _rent_jumps(seen: Seen) -> tuple[np.ndarray, np.ndarray]:
    found = rent_jumped(seen)
    return found["contract"].to_numpy(), found["since"].to_numpy()


class Duty(msgspec.Struct, frozen=True, kw_only=True):
    """Something *we* owe somebody when this happens to them: from which day on, and what counts as having done it.

    ``when`` gives contracts and days; the duty opens ``after`` so many days and is answered by a contact through one of
    the channels ``by`` on or after the day plus ``answered_from``.
    """

    code: str
    when: Callable[[Seen], tuple[np.ndarray, np.ndarray]]
    after: int
    by: tuple[str, ...]
    answered_from: int = 0


DUTIES: tuple[Duty, ...] = (
    Duty(code="bellen", when=_months_short, after=LATE_AFTER_DAYS, by=PERSONAL),
    Duty(code="brief", when=_months_short, after=14, by=WRITTEN),
    Duty(code="aanbod", when=_months_short, after=MISSED_AFTER_DAYS, by=PERSONAL, answered_from=14),
    Duty(code="huisbezoek", when=_months_short, after=60, by=VISIT),
    Duty(code="storno", when=_collections_back, after=0, by=PERSONAL),
    Duty(code="machtiging", when=_mandates_gone, after=0, by=PERSONAL),
    Duty(code="adres", when=_letters_back, after=0, by=PERSONAL, answered_from=1),
    Duty(code="herplannen", when=_instalments_missed, after=0, by=PERSONAL),
    Duty(code="gesprek", when=_rent_jumps, after=0, by=PERSONAL, answered_from=-90),
)
"""The landlord's own timeline of §5.3. Without a list of contacts nothing is known to be done, and the sentence says so."""


def duties(seen: Seen) -> pd.DataFrame:
    """What we owe whom, open today: contract (position), duty, the day it opened. At most one of each per contract.

    The oldest event that was not answered counts, so that a duty does not grow younger because more happens.
    """
    found = []
    for duty in DUTIES:
        code, event = duty.when(seen)
        open_ = (event + duty.answered_from > _last_contact(seen, duty.by)[code]) & (event + duty.after <= seen.today)
        found.append(pd.DataFrame({"contract": code[open_], "duty": duty.code, "opened": event[open_] + duty.after}))
    every = pd.concat(found, ignore_index=True).sort_values(["contract", "opened"], kind="stable")
    return every.drop_duplicates(["contract", "duty"]).reset_index(drop=True)


def _last_contact(seen: Seen, channels: tuple[str, ...]) -> np.ndarray:
    """Per contract the last day we used one of these channels, whether or not somebody answered: we tried."""
    used = seen.contacts[seen.contacts["channel"].isin(channels)]
    latest = np.full(len(seen.contracts), _LONG_AGO, "int64")
    np.maximum.at(latest, used["code"].to_numpy(), used["day"].to_numpy())
    return latest


# --- the list ---------------------------------------------------------------------------------------------------------


def signals(stock: Stock, today: str) -> pd.DataFrame:
    """Everything that stood out on ``today``, one row per contract and rule, in the order of our own oldest open duty.

    Columns: ``contract``, ``rule``, ``kind``, ``since`` (YYYY-MM-DD), ``variant`` of the sentence, the evidence of the
    rules (``EVIDENCE``; empty where a rule has no such), and of the contract's oldest open duty ``duty``, ``duty_since``
    and ``duty_days``. Contracts of which we owe nothing come last, by name. Within a contract what goes well comes first.
    """
    seen = look(stock, today)
    found = []
    for number, rule in enumerate(RULES):
        frame = rule.look(seen)
        if len(frame):
            found.append(frame.assign(rule=rule.code, kind=rule.kind, order=number - 100 * (rule.kind == "kracht")))
    if not found:
        return pd.DataFrame(columns=list(COLUMNS))
    every = pd.concat(found, ignore_index=True)
    oldest = duties(seen).sort_values("opened", kind="stable").drop_duplicates("contract").set_index("contract")
    opened = oldest["opened"].reindex(every["contract"]).fillna(_NEVER).to_numpy().astype("int64")
    name = _by_name(seen.contracts)[every["contract"].to_numpy()]
    order = np.lexsort((every["order"].to_numpy(), name, opened))
    every, opened = every.iloc[order].reset_index(drop=True), opened[order]
    return _written_out(every, seen, opened, oldest["duty"])


EVIDENCE = ("months", "times", "good", "days", "letters", "amount", "due", "old", "open", "allowance", "percent", "reason")
AMOUNTS = ("amount", "due", "old", "open", "allowance")
COLUMNS = ("contract", "rule", "kind", "since", "variant", *EVIDENCE, "duty", "duty_since", "duty_days")


def _written_out(every: pd.DataFrame, seen: Seen, opened: np.ndarray, oldest: pd.Series) -> pd.DataFrame:
    """The rows with names and days for positions and numbers."""
    code = every["contract"].to_numpy()
    owes = opened < _NEVER
    table = {
        "contract": seen.contracts.to_numpy()[code], "rule": every["rule"], "kind": every["kind"],
        "since": _isos(every["since"].to_numpy()), "variant": every["variant"],
        **{name: every[name].astype("Int64") if name in every else pd.NA for name in EVIDENCE if name != "reason"},
        "reason": every["reason"].fillna("") if "reason" in every else "",
        "duty": oldest.reindex(code).fillna("").to_numpy(),
        "duty_since": np.where(owes, _isos(np.where(owes, opened, 0)), ""),
        "duty_days": np.where(owes, seen.today - opened, 0),
    }  # fmt: skip
    return pd.DataFrame(table, columns=list(COLUMNS))


def of_kind(found: pd.DataFrame, wanted: Iterable[str]) -> pd.DataFrame:
    """The rows of these rules (``HERSTEL``) or kinds (``kracht``), in the same order; all of them when none is named."""
    wanted = tuple(wanted)
    return found[found["rule"].isin(wanted) | found["kind"].isin(wanted)] if wanted else found


def counted(found: pd.DataFrame) -> dict[str, int]:
    """How many contracts each rule noticed, in the order of the rules, also those that noticed none."""
    count = found["rule"].value_counts()
    return {code: int(count.get(code, 0)) for code in CODES}


class Signal(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the list, to be said aloud: what stood out at which contract, since when, and on what evidence.

    ``evidence`` holds numbers (amounts in cents) and a reason code. ``duty`` is our own oldest open duty towards this
    contract (``""``: none), ``duty_since`` the day it opened.
    """

    contract: str
    rule: str
    kind: str
    since: str
    evidence: dict[str, int | str]
    variant: str = ""
    duty: str = ""
    duty_since: str = ""
    duty_days: int = 0

    def sentence(self, language: str) -> str:
        """What stood out, in one sentence of the reader's language."""
        message = f"signal-{self.rule}" + (f"-{self.variant}" if self.variant else "")
        values = {name: euros(language, int(v)) if name in AMOUNTS else v for name, v in self.evidence.items()}
        return say(language, message, since=day(language, self.since), **values)

    def name(self, language: str) -> str:
        """What this rule is called on a screen."""
        return say(language, f"signal-name-{self.rule}")

    def owed(self, language: str) -> str:
        """What we still owe here and since when; empty when nothing."""
        if not self.duty:
            return ""
        return say(language, f"duty-{self.duty}", since=day(language, self.duty_since), days=self.duty_days)


def explained(found: pd.DataFrame) -> tuple[Signal, ...]:
    """The rows as signals that can be said aloud, in the same order."""
    evidence = [found[name].to_list() for name in EVIDENCE]
    fields = [found[name].to_list() for name in ("contract", "rule", "kind", "since", "variant", "duty", "duty_since")]
    rows = zip(*fields, found["duty_days"].to_list(), zip(*evidence, strict=True), strict=True)
    return tuple(
        Signal(
            contract=contract, rule=rule, kind=kind, since=since, variant=variant, duty=duty, duty_since=duty_since,
            duty_days=int(duty_days),
            evidence={n: v if isinstance(v, str) else int(v) for n, v in zip(EVIDENCE, values, strict=True) if _there(v)},
        )
        for contract, rule, kind, since, variant, duty, duty_since, duty_days, values in rows
    )  # fmt: skip


def _there(value: Any) -> bool:
    return value is not pd.NA and value not in ("", 0)


# --- a case's own ledger ----------------------------------------------------------------------------------------------

METHODS = {"incasso": "INC", "domiciliering": "INC", "overboeking": "OVB", "overschrijving": "OVB", "contant": "CON"}
"""How the case files call the methods of payment."""


def of_case(ledger: Ledger | None, contacts: pd.DataFrame | None = None) -> Stock:
    """The ledger of one case as a stock of one tenant, so that the same rules speak in the room and on the whole stock."""
    lines = ledger.lines if ledger else ()
    table = pd.DataFrame(
        {
            "contract": [line.contract for line in lines],
            "tenant": ["" for _ in lines],
            "due_on": [line.due_on for line in lines],
            "due": [cents(line.due) for line in lines],
            "paid": [cents(line.paid) for line in lines],
            "paid_on": [line.paid_on for line in lines],
            "method": [METHODS.get(line.method, line.method) for line in lines],
            "reversed": [line.reversed for line in lines],
        }
    )
    return Stock(lines=typed(table), contacts=contacts)


def typed(table: pd.DataFrame) -> pd.DataFrame:
    """A table of months with the types the rules expect, whatever it was read from."""
    return table.astype(
        {
            "contract": "str", "tenant": "str", "method": "str", "due": "int64", "paid": "int64", "reversed": "bool",
            "due_on": "datetime64[s]", "paid_on": "datetime64[s]",
        }
    ).astype({"contract": "category", "tenant": "category", "method": "category"})  # fmt: skip


# --- arithmetic on months in a row ------------------------------------------------------------------------------------


class _Events(msgspec.Struct, frozen=True, eq=False):
    """Per contract where something happened: the first and last row, and how often."""

    first: np.ndarray
    last: np.ndarray
    n: np.ndarray
    rows: np.ndarray


def _events(seen: Seen, happened: np.ndarray, of: _Events | None = None) -> _Events:
    """Where this happened in the last year, per contract; with ``of`` for exactly its contracts (never: n is 0)."""
    rows = np.flatnonzero(happened & seen.recent)
    contract = seen.contract[rows]
    wanted = np.unique(contract) if of is None else seen.contract[of.last]
    start, end = np.searchsorted(contract, wanted, "left"), np.searchsorted(contract, wanted, "right")
    if not len(rows):
        return _Events(end, end, end - start, rows)
    top = len(rows) - 1
    return _Events(rows[np.minimum(start, top)], rows[np.clip(end - 1, 0, top)], end - start, rows)


def _summed(values: np.ndarray, found: _Events) -> np.ndarray:
    """Per contract the sum of these values over the rows where it happened."""
    if not len(found.rows):
        return np.zeros(0, "int64")
    return np.add.reduceat(values[found.rows], np.append(0, np.cumsum(found.n)[:-1]))


def _rows(seen: Seen, at: np.ndarray, since: np.ndarray | None = None, **values: Any) -> pd.DataFrame:
    """One result row per line in ``at``."""
    return _frame(seen.contract[at], seen.due_on[at] if since is None else since, **values)


def _frame(contract: Any, since: Any, variant: Any = "", **values: Any) -> pd.DataFrame:
    """One result row per contract (its position), since a day (a number), with the rule's evidence."""
    said = np.broadcast_to(np.asarray(variant, "object"), np.shape(contract))
    return pd.DataFrame({"contract": contract, "since": since, "variant": said, **values})


def _edges(contract: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Which lines are a contract's first and last."""
    new = np.append(True, contract[1:] != contract[:-1]) if len(contract) else np.zeros(0, bool)
    return new, np.append(new[1:], True) if len(contract) else new


def _run(holds: np.ndarray, first: np.ndarray) -> np.ndarray:
    """Per line how many lines in a row, up to and with this one, it holds; a new contract counts anew."""
    at = np.arange(len(holds))
    broken = np.where(holds, np.where(first, at - 1, -1), at)
    return (at - np.maximum.accumulate(broken)).astype("int64") if len(at) else at


def _shifted(values: np.ndarray, first: np.ndarray) -> np.ndarray:
    """Per line the value of the contract's line before; nothing (0, false) at its first."""
    before = np.append(values[:1], values[:-1])
    return np.where(first, np.zeros((), values.dtype), before)


def _spread(values: np.ndarray, first: np.ndarray) -> np.ndarray:
    """The value at each contract's first line, on all its lines."""
    return values[np.maximum.accumulate(np.where(first, np.arange(len(first)), 0))] if len(first) else values


def _quantile(ordered: np.ndarray, count: np.ndarray, share: float) -> np.ndarray:
    """The linear quantile of the first ``count`` values of each sorted row."""
    place = np.maximum(count - 1, 0) * share
    low = np.floor(place).astype(int)
    each = np.arange(len(ordered))
    below, above = ordered[each, low], ordered[each, np.minimum(low + 1, np.maximum(count - 1, 0))]
    return below + (above - below) * (place - low)


# --- days, names, words -----------------------------------------------------------------------------------------------


def _day(text: str) -> int:
    return (dt.date.fromisoformat(text) - dt.date(1970, 1, 1)).days


def _days(column: pd.Series) -> np.ndarray:
    """Days since 1970; a day that is not there lies after all others."""
    days = column.to_numpy().astype("datetime64[D]")
    return np.where(np.isnat(days), _NEVER, days.astype("int64")).astype("int32").astype("int64")


def _isos(days: np.ndarray) -> np.ndarray:
    return np.datetime_as_string(np.asarray(days, "int64").astype("datetime64[D]")).astype("object")


def _is(column: pd.Series, *codes: str) -> np.ndarray:
    """Where a column of codes holds one of these."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        return np.isin(column.cat.codes.to_numpy(), column.cat.categories.get_indexer(list(codes)))
    return column.isin(codes).to_numpy()


def _words(seen: Seen, name: str) -> np.ndarray:
    """A column of words per line, empty when the ledger has none."""
    if name not in seen.extra:
        return np.full(len(seen.contract), "", "object")
    return seen.extra[name].astype("object").to_numpy()


def _by_name(contracts: pd.Index) -> np.ndarray:
    """The place of each contract in the alphabet."""
    place = np.empty(len(contracts), "int64")
    place[np.argsort(contracts.to_numpy().astype(str), kind="stable")] = np.arange(len(contracts))
    return place


def _known(table: pd.DataFrame, contracts: pd.Index, day_column: str, today: int) -> pd.DataFrame:
    """The rows of a side table until today whose contract is in the ledger, with its position and the day as a number."""
    rows = table.assign(code=contracts.get_indexer(table["contract"].astype(str)), day=_days(table[day_column]))
    return rows[(rows["code"] >= 0) & (rows["day"] <= today)]


def _broken_instalments(seen: Seen) -> pd.DataFrame:
    """The instalments of the last year that were not in a week after their day."""
    if seen.stock.instalments is None:
        return pd.DataFrame({"code": np.zeros(0, int), "day": np.zeros(0, int), "due": np.zeros(0, int)})
    rows = _known(seen.stock.instalments, seen.contracts, "due_on", seen.today - BROKEN_AFTER_DAYS - 1)
    rows = rows[rows["day"] >= seen.today - LOOK_BACK_DAYS]
    paid_on = _days(rows["paid_on"])
    in_time = (rows["paid"].to_numpy() >= rows["due"].to_numpy()) & (paid_on <= rows["day"].to_numpy() + BROKEN_AFTER_DAYS)
    return rows[~in_time].sort_values(["code", "day"])


def _unanswered(seen: Seen) -> pd.DataFrame:
    """Our attempts of the last year that reached nobody, since the last time we did reach somebody."""
    contacts = seen.contacts
    reached = contacts[contacts["outcome"] == "bereikt"]
    last = np.full(len(seen.contracts), _LONG_AGO, "int64")
    np.maximum.at(last, reached["code"].to_numpy(), reached["day"].to_numpy())
    tried = contacts["outcome"].isin(("niet_bereikt", "retour"))
    failed = contacts[tried & (contacts["day"] >= seen.today - LOOK_BACK_DAYS)]
    return failed[failed["day"].to_numpy() > last[failed["code"].to_numpy()]]
