"""The household's month and who owes whom, in whole cents.

Formulas of the domain dossier §5.1; both definitions of the housing-cost ratio are kept apart and named, because they
tell different stories about the same month. Amounts come as they lie on the map (``AmountView``); an amount in the name
of somebody who is not a resident (``who``) is that person's money and stays out of the household's.

Codes of money are free, so the functions look for the known ones (below) and leave the rest as what it is: an income, a
cost, a debt. Struck amounts are left out. A function that lacks its material returns ``None``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from lifemaps.deck import LedgerLine
from lifemaps.deckview import cents
from lifemaps.view import AmountView, MapView

RENT = ("huur", "kale_huur", "loyer", "rent")
SERVICE_COSTS = ("servicekosten", "service")
ENERGY = ("energie", "gas", "elektriciteit", "warmte")
LEVIES = ("gemeentelijke_belasting", "waterschapsbelasting", "lokale_heffingen")
RENT_ALLOWANCE = ("huurtoeslag", "huursubsidie", "huurpremie", "huurtoelage")
ALL_INSTALMENTS = "afbetaling_schulden"
"""The one cost that stands for all instalments together; it replaces the debts' own monthly amounts."""
_INSTALMENT = re.compile(r"afbetaling|aflossing")
_ARREARS = re.compile(r"huur(achterst\w+)?(_.*)?")


def own(view: MapView, which: str) -> tuple[AmountView, ...]:
    """The household's amounts of one list: the residents' and those in nobody's particular name."""
    mine = {"", *view.residents}
    return tuple(item for item in view.amounts if item.which == which and not item.struck_by and item.who in mine)


def of_others(view: MapView, which: str) -> tuple[AmountView, ...]:
    """The amounts of one list in the name of somebody who is no resident (a wife in a nursing home)."""
    mine = {"", *view.residents}
    return tuple(item for item in view.amounts if item.which == which and not item.struck_by and item.who not in mine)


def total(items: Iterable[AmountView], kinds: tuple[str, ...] | None = None) -> int:
    """The cents of some amounts together; with ``kinds`` only those."""
    return sum(item.cents for item in items if kinds is None or item.kind in kinds)


class Budget(msgspec.Struct, frozen=True, kw_only=True):
    """One month as the map tells it, in cents. ``fixed`` is every cost on the map; ``instalments`` those not among them."""

    income: int = 0
    fixed: int = 0
    instalments: int = 0
    rent: int = 0
    service: int = 0
    energy: int = 0
    levies: int = 0
    allowance: int = 0

    @property
    def rest(self) -> int:
        """What is left for food and everything else (*restbedrag*): income − fixed costs − instalments."""
        return self.income - self.fixed - self.instalments

    def room(self, norm: int) -> int:
        """What is left above the living money the table filled in (*ruimte*): rest − norm."""
        return self.rest - norm


def budget(view: MapView) -> Budget:
    """The household's month from the amounts on the map. Source: §5.1 (codes and formulas)."""
    income, costs = own(view, "inkomsten"), own(view, "uitgaven")
    return Budget(
        income=total(income),
        fixed=total(costs),
        instalments=open_instalments(view),
        rent=total(costs, RENT),
        service=total(costs, SERVICE_COSTS),
        energy=total(costs, ENERGY),
        levies=total(costs, LEVIES),
        allowance=total(income, RENT_ALLOWANCE),
    )


def open_instalments(view: MapView) -> int:
    """The debts' monthly amounts that are not yet among the costs, so that an instalment is counted once.

    A cost ``afbetaling_schulden`` stands for all of them. Any other cost that speaks of paying off (``auto_afbetaling``)
    covers one debt with the same monthly amount.
    """
    costs = own(view, "uitgaven")
    if any(cost.kind == ALL_INSTALMENTS for cost in costs):
        return 0
    covered = [cost.cents for cost in costs if _INSTALMENT.search(cost.kind)]
    left = 0
    for debt in own(view, "schulden"):
        monthly = debt.monthly_cents or 0
        if monthly in covered:
            covered.remove(monthly)
        else:
            left += monthly
    return left


def monthly_repayment(view: MapView) -> int | None:
    """What goes to debts every month: the cost that stands for all, else the debts' monthly amounts together."""
    costs = [cost for cost in own(view, "uitgaven") if cost.kind == ALL_INSTALMENTS]
    monthly = [debt.monthly_cents for debt in own(view, "schulden") if debt.monthly_cents]
    return total(costs) if costs else sum(monthly) if monthly else None


def rent_debt(view: MapView) -> int | None:
    """The rent debts on the map together; ``None`` when no debt of rent lies there."""
    debts = [debt for debt in own(view, "schulden") if _ARREARS.fullmatch(debt.kind)]
    return total(debts) if debts else None


def arrears(view: MapView, ledger_open: int | None) -> int | None:
    """What is open on the rent: the ledger's balance, or without a ledger the rent debts on the map.

    The ledger goes first because it is dated and complete; a balance below zero (paid ahead) is no arrears.
    """
    return max(ledger_open, 0) if ledger_open is not None else rent_debt(view)


def months(amount: int, rent: int) -> Decimal | None:
    """An amount in months of the current rent, two decimals."""
    return rounded(Decimal(amount) / rent, 2) if rent > 0 else None


# -- who owes whom ----------------------------------------------------------------------------------------------------


def _plain_name(name: str) -> str:
    return " ".join(re.sub(r"\(.*?\)", " ", name).casefold().replace("-", " ").split())


def landlord_names(view: MapView, *more: str) -> tuple[str, ...]:
    """The names under which the landlord goes: its cards (also the part before " - "), rent creditors, and ``more``."""
    cards = [card.name for card in view.cards if card.kind == "verhuurder"]
    creditors = [debt.party for debt in own(view, "schulden") if _ARREARS.fullmatch(debt.kind)]
    names = [*cards, *(name.split(" - ")[0] for name in cards), *creditors, *more]
    return tuple(dict.fromkeys(plain for name in names if len(plain := _plain_name(name)) >= 4))


def is_landlord(party: str, names: tuple[str, ...]) -> bool:
    """Whether this party is the landlord: its name, or the part before " - ", is one of the landlord's or within one.

    Whole words only, brackets and hyphens aside: "De Linde - incasso" and "De Linde" are "Woonstichting De Linde".
    """
    for part in (party, party.split(" - ")[0]):
        plain = _plain_name(part)
        if len(plain) >= 4 and any(f" {plain} " in f" {name} " or f" {name} " in f" {plain} " for name in names):
            return True
    return False


def landlord_claims(view: MapView, *more: str) -> tuple[AmountView, ...]:
    """What the landlord owes the resident: claims whose debtor is the landlord (any of its departments)."""
    names = landlord_names(view, *more)
    return tuple(claim for claim in own(view, "vorderingen_van_bewoner") if is_landlord(claim.party, names))


def double_rent(claims: Iterable[AmountView]) -> tuple[AmountView, ...]:
    """The landlord's claims about a month of rent charged twice (``dubbele_…huur…``): they lower the arrears themselves."""
    return tuple(claim for claim in claims if "dubbel" in claim.kind and "huur" in claim.kind)


# -- what living here costs -------------------------------------------------------------------------------------------


class Situation(msgspec.Struct, frozen=True, kw_only=True):
    """A month before, during or after a change, as far as housing goes (cents). ``income`` holds the allowance."""

    rent: int
    income: int
    allowance: int = 0
    service: int = 0
    energy: int = 0
    levies: int = 0

    @property
    def plain_ratio(self) -> Decimal | None:
        """``woonquote``: rent / income, in percent. Says nothing about allowances."""
        return percent(self.rent, self.income)

    @property
    def simple_ratio(self) -> Decimal | None:
        """``woonquote_eenvoudig``: (bare rent − rent allowance) / (income − rent allowance), in percent."""
        return percent(self.rent - self.allowance, self.income - self.allowance)

    @property
    def net_ratio(self) -> Decimal | None:
        """``netto_woonquote`` after CBS: (rent + service + energy + local levies − allowance) / (income − allowance)."""
        housing = self.rent + self.service + self.energy + self.levies
        return percent(housing - self.allowance, self.income - self.allowance)


def situation(month: Budget, *, rent: int | None = None, income: int | None = None, allowance: int | None = None) -> Situation:
    """The map's month with another rent, income or allowance; a new allowance moves the income along."""
    income = month.income if income is None else income
    if allowance is not None:
        income += allowance - month.allowance
    return Situation(
        rent=month.rent if rent is None else rent, income=income, service=month.service, energy=month.energy,
        allowance=month.allowance if allowance is None else allowance, levies=month.levies,
    )  # fmt: skip


class Squeeze(msgspec.Struct, frozen=True):
    """A change of rent with an allowance that follows later: the months in between are the squeeze (*knelperiode*)."""

    before: Situation
    during: Situation
    after: Situation | None


def squeeze(view: MapView, old_rent: int | None, new_rent: int | None) -> Squeeze | None:
    """The month before the rent changed, the months of the new rent with the old allowance, and the month it is put right.

    Silent without two different rents or without a rent allowance that becomes something else on the map.
    """
    allowance = next((one for one in own(view, "inkomsten") if one.kind in RENT_ALLOWANCE and one.becomes_cents is not None), None)
    if not old_rent or not new_rent or old_rent == new_rent or allowance is None:
        return None
    month = budget(view)
    changed = month.allowance - allowance.cents + (allowance.becomes_cents or 0)
    return Squeeze(
        situation(month, rent=old_rent),
        situation(month, rent=new_rent),
        situation(month, rent=new_rent, allowance=changed),
    )


class Lived(msgspec.Struct, frozen=True, kw_only=True):
    """A month as it was, as far as the map tells: what came in, what rent was asked and paid, and what was left (cents).

    ``others`` is every other cost and instalment, taken as it is today. ``less`` is how much less was left than in the first
    month: the squeeze of that month (below zero: more was left).
    """

    month: str
    income: int
    rent: int
    paid: int
    others: int
    less: int = 0

    @property
    def rest(self) -> int:
        """What was left after every cost, had the whole rent been paid."""
        return self.income - self.others - self.rent


def lived(view: MapView, lines: Iterable[LedgerLine], before: Mapping[str, int] | None = None) -> tuple[Lived, ...]:
    """The months of the ledger, one by one: a double rent, a raised rent and a late allowance show where they pressed.

    The rent is what was asked that month, all contracts together. Income is today's, with each income that becomes another
    amount counted from its month on; ``before`` gives the household's whole income until a month (``{"2026-04": cents}``: the
    months before April). Silent without income, costs and rent on the map, or without lines. Source: §5.1.
    """
    month = budget(view)
    asked: dict[str, list[int]] = {}
    for line in lines:
        was = asked.setdefault(line.period, [0, 0])
        was[0], was[1] = was[0] + cents(line.due), was[1] + cents(line.paid)
    if not (month.income and month.fixed and month.rent and asked):
        return ()
    others = month.fixed + month.instalments - month.rent
    found: list[Lived] = []
    for name in sorted(asked):
        income = next((amount for until, amount in sorted((before or {}).items()) if name < until), income_in(view, name))
        one = Lived(month=name, income=income, rent=asked[name][0], paid=asked[name][1], others=others)
        first = found[0] if found else one
        found.append(msgspec.structs.replace(one, less=first.rest - one.rest))
    return tuple(found)


def income_in(view: MapView, month: str) -> int:
    """The income of a month (YYYY-MM): today's amounts, and from its month on what an amount becomes."""
    income = own(view, "inkomsten")
    return sum(
        item.becomes_cents if item.becomes_cents is not None and item.becomes_since[:7] <= month else item.cents for item in income
    )


class Balance(msgspec.Struct, frozen=True):
    """What two parties owe each other, in cents: ``owes`` by the household, ``owed`` to it."""

    owes: int
    owed: int

    @property
    def net(self) -> int:
        """What is left for the household when both are set against each other; below zero it still has to pay."""
        return self.owed - self.owes


def months_to_go(debt: AmountView) -> int | None:
    """How many instalments a debt still has, the last one perhaps smaller; ``None`` without a monthly amount."""
    return -(-debt.cents // debt.monthly_cents) if debt.monthly_cents else None



# -- month by month ---------------------------------------------------------------------------------------------------


class MonthEnd(msgspec.Struct, frozen=True, kw_only=True):
    """One month ahead, in cents: what came in, what was left, what was left above living money, what the savings became."""

    month: str
    income: int
    rest: int
    room: int
    savings: int


def course(
    income: Mapping[str, int], *, fixed: int, norm: int, savings: int, relief: Mapping[str, int] | None = None
) -> tuple[MonthEnd, ...]:
    """The months ahead with savings that roll on (*verloop*).

    rest = income − fixed costs; room = rest − living money; savings at the end = savings at the start + room.
    ``relief`` adds to a month's rest (more allowance, a cost that stops). Below zero means short, not a loan.
    """
    found = []
    for month in sorted(income):
        rest = income[month] - fixed + (relief or {}).get(month, 0)
        savings += rest - norm
        found.append(MonthEnd(month=month, income=income[month], rest=rest, room=rest - norm, savings=savings))
    return tuple(found)


def first_below(months_ahead: Iterable[MonthEnd], limit: int) -> str | None:
    """The first month that ends with savings below ``limit`` (0: the first shortage); ``None`` when there is none."""
    return next((month.month for month in months_ahead if month.savings < limit), None)


# -- rounding ---------------------------------------------------------------------------------------------------------


def rounded(value: Decimal, digits: int) -> Decimal:
    """Rounded as people do: half away from zero."""
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def percent(part: int, whole: int, digits: int = 1) -> Decimal | None:
    """A part of a whole in percent; ``None`` when the whole is nothing or less."""
    return rounded(Decimal(100 * part) / whole, digits) if whole > 0 else None
