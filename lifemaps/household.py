"""The household's money as a page tells it: questions, sentences with how each number was made, pictures and tables.

The numbers are those of ``lifemaps.analysis`` and ``lifemaps.money`` (§5.1): here they get their words. A number that rests on
an assumption says so, what lies nowhere on the map is said to be unknown, and nothing is told that the table has not seen:
the ledger opens with the rent, the case's own blocks with its last fact card. Nothing is a score of a person.

``sections(view, deck, language)`` is what screen, wall and report show.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import accumulate
from typing import Any

import msgspec

from lifemaps import analysis, budgetcodes, ledger, money
from lifemaps import moneypictures as pictures
from lifemaps.deck import Deck
from lifemaps.deckview import cents
from lifemaps.findings import listed, names_of, parties
from lifemaps.fromfile import all_open
from lifemaps.norms import Norm
from lifemaps.view import AmountView, MapView
from lifemaps.words import code, day, euros, number, say

NAMES = ("month", "living", "squeeze", "owes", "rent", "ahead", "used")
"""The questions about money, in the order of a talk."""


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """An amount that a number is made of."""

    id: str
    what: str
    cents: int
    certainty: str = "verteld"
    source: str = ""
    note: str = ""


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A number in its sentence: how it was made, of which amounts, and whether an assumption is in it."""

    key: str
    says: str
    how: str = ""
    parts: tuple[Part, ...] = ()
    points: tuple[str, ...] = ()
    assumed: bool = False
    main: bool = False


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A table: its caption, its heads, and rows of words; ``assumed`` are the rows (by number) that rest on an assumption."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    assumed: tuple[int, ...] = ()


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A question about money with what the map says to it."""

    name: str
    title: str
    figures: tuple[Figure, ...] = ()
    pictures: tuple[str, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    unknown: tuple[str, ...] = ()


def opened(deck: Deck | None, view: MapView) -> Deck:
    """The case's papers as far as they lie open on the table; an empty one when there is no case file."""
    if deck is None:
        return Deck(schema="1.0", id="", title="", language="nl-NL")
    book = msgspec.structs.replace(deck.ledger, lines=view.ledger) if deck.ledger and view.ledger else None
    if all_open(deck, view):
        return msgspec.structs.replace(deck, ledger=book)
    return msgspec.structs.replace(
        deck, ledger=book, course=None, income_until_april=None, income_until_october=None, home_search=None
    )


def sections(view: MapView, deck: Deck | None, language: str, norm: Norm | None = None) -> tuple[Section, ...]:
    """Everything the map tells about money, question by question; a question with nothing to tell is left out.

    ``norm`` is the living money this table uses; without one, the one that the case's makers gave with the months ahead.
    """
    telling = _Telling(view, opened(deck, view), language, norm)
    found = (getattr(telling, name)() for name in NAMES)
    return tuple(one for one in found if one is not None and (one.figures or one.sheets or one.unknown))


class _Telling:
    """One view, in one language."""

    def __init__(self, view: MapView, deck: Deck, language: str, norm: Norm | None) -> None:
        self.view, self.deck, self.language = view, deck, language
        self.numbers: dict[str, Any] = analysis.analyse(deck, view)
        self.norm = norm or _norm_of(deck, language)
        self.budget = money.budget(view)
        self.who = listed(language, names_of(view, view.residents))

    # --- words --------------------------------------------------------------------------------------------------

    def say(self, message: str, **values: object) -> str:
        return say(self.language, f"money-{message}", **values)

    def euros(self, amount: int) -> str:
        return euros(self.language, amount)

    def part(self, item: AmountView) -> Part:
        what = code(self.language, "amount", item.kind)
        what = f"{what} · {item.party}" if item.party else what
        return Part(
            id=item.id, what=what, cents=item.cents, certainty=item.certainty, source=item.source, note=item.note
        )

    def figure(self, key: str, items: Iterable[AmountView] = (), *, main: bool = False, how: str = "", **values: object) -> Figure:
        items = tuple(items)
        return Figure(
            key=key, says=self.say(f"{key}-says", who=self.who, **values), how=self.say(f"{how or key}-how"),
            parts=tuple(map(self.part, items)), points=tuple(item.id for item in items),
            assumed=any(item.certainty == "aanname" for item in items), main=main,
        )  # fmt: skip

    def section(self, name: str, figures: Iterable[Figure], **more: Any) -> Section:
        return Section(name=name, title=self.say(f"title-{name}"), figures=tuple(figures), **more)

    def own(self, which: str) -> tuple[AmountView, ...]:
        return money.own(self.view, which)

    # --- the month ----------------------------------------------------------------------------------------------

    def month(self) -> Section | None:
        income, costs, rights = self.own("inkomsten"), self.own("uitgaven"), self.own("rechten_niet_gebruikt")
        has, found = self.numbers, []
        if "maandinkomen" in has:
            found.append(self.figure("income", income, amount=self.euros(self.budget.income)))
        if "vaste_lasten" in has:
            found.append(self.figure("fixed", costs, amount=self.euros(self.budget.fixed)))
        debts = tuple(debt for debt in self.own("schulden") if debt.monthly_cents)
        if self.budget.instalments:
            found.append(self.figure("instalments", debts, amount=self.euros(self.budget.instalments)))
        if "restbedrag" in has:
            words = "rest" if self.budget.rest >= 0 else "rest-short"
            found.append(self.figure(words, (*income, *costs), main=True, how="rest", amount=self.euros(abs(self.budget.rest))))
        if rights:
            found.append(self.figure("rights", rights, amount=self.euros(money.total(rights))))
        if "restbedrag_met_rechten" in has:
            amount = self.euros(self.budget.rest + money.total(rights))
            found.append(self.figure("rest-rights", (*income, *costs, *rights), amount=amount))
        unknown = self._unknown(income, costs)
        if not (income or costs or rights):
            return self.section("month", (), unknown=unknown) if self.view.amounts else None
        picture = (pictures.flow(self._flows(), self.budget.rest, self.language, "month"),) if "restbedrag" in has else ()
        return self.section("month", found, pictures=picture, sheets=(self._month_sheet((*income, *costs)),), unknown=unknown)

    def _flows(self) -> list[pictures.Flow]:
        found = []
        for which, groups, out in (("inkomsten", budgetcodes.IN, False), ("uitgaven", budgetcodes.OUT, True)):
            for group in groups:
                items = [one for one in self.own(which) if budgetcodes.group(one.kind, out=out) == group]
                amount = money.total(items) + (self.budget.instalments if group == "aflossen" else 0)
                if amount:
                    sure = not any(one.certainty == "aanname" for one in items)
                    found.append(pictures.Flow(group=group, cents=amount, out=out, assumed=not sure))
        return found

    def _month_sheet(self, items: tuple[AmountView, ...]) -> Sheet:
        rows = tuple(
            (
                code(self.language, "amount", item.kind), code(self.language, "list", item.which), self.euros(item.cents),
                code(self.language, "certainty", item.certainty), item.note,
            )
            for item in items
        )  # fmt: skip
        heads = tuple(self.say(f"head-{one}") for one in ("what", "list", "month", "sure", "note"))
        return Sheet(caption=self.say("table-month"), heads=heads, rows=rows, assumed=_assumed(items))

    def _unknown(self, income: tuple[AmountView, ...], costs: tuple[AmountView, ...]) -> tuple[str, ...]:
        found = [] if income else [self.say("unknown-income")]
        lacking = budgetcodes.missing(tuple(cost.kind for cost in costs), self.deck.country)
        if costs and lacking:
            words = listed(self.language, (code(self.language, "amount", one) for one in lacking))
            found.append(self.say("unknown-costs", what=words))
        if not costs:
            found.append(self.say("unknown-all-costs"))
        if income and costs and self.norm is None:
            found.append(self.say("unknown-norm"))
        return tuple(found)

    # --- what living here costs ---------------------------------------------------------------------------------

    RATIOS = (("woonquote", "plain"), ("woonquote_eenvoudig", "simple"), ("netto_woonquote", "net"))

    def living(self) -> Section | None:
        rent = tuple(cost for cost in self.own("uitgaven") if cost.kind in money.RENT)
        moments: dict[str, dict[str, float]] = {}
        for key, value in self.numbers.items():
            found = next((one for one in reversed(self.RATIOS) if key == one[0] or key.startswith(f"{one[0]}_")), None)
            if found is None:
                continue
            if key.startswith("woonquote_eenvoudig"):
                found = self.RATIOS[1]
            moment = key.removeprefix(found[0]).lstrip("_") or "nu"
            moments.setdefault(moment, {})[found[1]] = value
        if rent and self.budget.income and "knelperiode" not in moments:
            now = money.situation(self.budget)
            told = any("simple" in one for moment, one in moments.items() if moment not in ("oud", "tot_april"))
            for name, ratio in (("simple", None if told else now.simple_ratio), ("net", now.net_ratio)):
                if ratio is not None:
                    moments.setdefault("nu", {}).setdefault(name, float(ratio))
        elif "knelperiode" in moments:
            moments.pop("nu", None)
        order = sorted(moments, key=_moment_order)
        items = (*rent, *(one for one in self.own("inkomsten")))
        figures = [
            self.figure(
                f"ratio-{name}", items, when=self._moment(moment), share=number(self.language, moments[moment][name]),
                main=name == "simple" and moment == "knelperiode",
            )
            for moment in order for name in ("plain", "simple", "net") if name in moments[moment]
        ]  # fmt: skip
        if "betaalbare_huur_bij_een_derde" in self.numbers:
            amount = self.euros(round(self.numbers["betaalbare_huur_bij_een_derde"] * 100))
            figures.append(self.figure("third", self.own("inkomsten"), amount=amount))
        if not figures:
            return None
        kinds = [name for name in ("plain", "simple", "net") if any(name in moments[moment] for moment in order)]
        rows = tuple(
            (self._moment(moment), *(f"{number(self.language, moments[moment][name])} %" if name in moments[moment] else "–" for name in kinds))
            for moment in order
        )
        heads = (self.say("head-when"), *(self.say(f"ratio-{name}-name") for name in kinds))
        sheets = (Sheet(caption=self.say("table-living"), heads=heads, rows=rows),) if rows else ()
        return self.section("living", figures, sheets=sheets)

    def _moment(self, moment: str) -> str:
        known = say(self.language, f"money-moment-{moment}")
        if known != f"money-moment-{moment}":
            return known
        if moment.startswith("vanaf_") and moment[6:] in analysis.MONTH_NAMES:
            month = analysis.MONTH_NAMES.index(moment[6:]) + 1
            return self.say("moment-from", month=day(self.language, f"2000-{month:02}").split(" ")[0])
        return self.say("moment-now-with", what=code(self.language, "amount", moment))

    # --- month by month -----------------------------------------------------------------------------------------

    def squeeze(self) -> Section | None:
        months = money.lived(self.view, self.view.ledger, self._before())
        tight = [one for one in months if one.less > 0]
        if not tight:
            return None
        rent = tuple(cost for cost in self.own("uitgaven") if cost.kind in money.RENT)
        allowance = tuple(one for one in self.own("inkomsten") if one.becomes_cents is not None)
        figures = []
        for less, run in _runs(months):
            values = {"from": day(self.language, run[0].month), "to": day(self.language, run[-1].month)}
            double = len(run) == 1 and run[0].rent > max(one.rent for one in months if one is not run[0])
            word = "squeeze-double" if double else "squeeze-one" if len(run) == 1 else "squeeze-run"
            figures.append(
                self.figure(
                    word, (*rent, *allowance), main=double, how="squeeze", less=self.euros(less), rent=self.euros(run[0].rent),
                    left=self.euros(run[0].rest), n=len(run), **{"from": values["from"], "to": values["to"]},
                )
            )  # fmt: skip
        together = sum(one.less for one in tight)
        figures.append(
            self.figure("squeeze-sum", (*rent, *allowance), how="squeeze-sum", amount=self.euros(together), n=len(tight))
        )
        for one in allowance:
            figures.append(
                self.figure(
                    "becomes", (one,), what=code(self.language, "amount", one.kind), now=self.euros(one.cents),
                    then=self.euros(one.becomes_cents or 0), since=day(self.language, one.becomes_since),
                )
            )  # fmt: skip
        rows = tuple(
            (
                day(self.language, one.month), self.euros(one.income), self.euros(one.rent), self.euros(one.others),
                self.euros(one.rest), self.euros(one.less) if one.less else "–",
            )
            for one in months
        )  # fmt: skip
        heads = tuple(self.say(f"head-{one}") for one in ("month-name", "income", "rent", "others", "left", "less"))
        return self.section(
            "squeeze", figures, pictures=(pictures.pressed(months, self.language, "squeeze"),),
            sheets=(Sheet(caption=self.say("table-squeeze"), heads=heads, rows=rows),), unknown=(self.say("squeeze-assumes"),),
        )  # fmt: skip

    def _before(self) -> dict[str, int]:
        """Income that ended: the whole income of the household until a month, as the case's makers gave it."""
        today = analysis.today(self.deck)
        found: dict[str, int] = {}
        for amount, month in ((self.deck.income_until_april, 4), (self.deck.income_until_october, 10)):
            if amount is not None and today:
                year = int(today[:4]) - (month > int(today[5:7]))
                found[f"{year}-{month:02}"] = cents(amount)
        return found

    # --- who owes whom ------------------------------------------------------------------------------------------

    def owes(self) -> Section | None:
        figures: list[Figure] = []
        everyone = parties(self.view)
        for party in sorted(everyone, key=lambda one: not (one.debts and one.claims)):
            who = listed(self.language, names_of(self.view, (party.who,) if party.who else self.view.residents))
            balance = money.Balance(money.total(party.debts), money.total(party.claims))
            both = bool(party.debts and party.claims)
            if party.debts:
                figures.append(self.figure("owes", party.debts, main=both, by=who, to=party.name, amount=self.euros(balance.owes)))
            if party.claims:
                figures.append(self.figure("owes", party.claims, main=both, by=party.name, to=who, amount=self.euros(balance.owed)))
            if both:
                first, second = (party.name, who) if balance.net > 0 else (who, party.name)
                word = "net" if balance.net else "net-even"
                figures.append(
                    self.figure(
                        word, party.amounts, main=True, how="net", by=first, to=second, amount=self.euros(abs(balance.net))
                    )
                )
        figures += self._debts()
        for which in ("bezittingen",):
            for item in money.of_others(self.view, which):
                card = self.view.card(item.who)
                figures.append(
                    self.figure(
                        "account", (item,), name=card.name if card else "?", amount=self.euros(item.cents),
                        what=code(self.language, "amount", item.kind),
                    )
                )  # fmt: skip
        if not figures:
            return None
        return self.section("owes", figures, sheets=tuple(self._owes_sheets()))

    def _debts(self) -> list[Figure]:
        debts, found = self.own("schulden"), []
        if "totale_schuld" in self.numbers:
            found.append(self.figure("debts", debts, amount=self.euros(money.total(debts)), n=len(debts)))
        if "maandelijkse_aflossing" in self.numbers:
            amount = self.euros(round(self.numbers["maandelijkse_aflossing"] * 100))
            paying = (*(one for one in debts if one.monthly_cents), *(one for one in self.own("uitgaven") if one.kind == money.ALL_INSTALMENTS))
            found.append(self.figure("repay", paying, amount=amount))
        return found

    def _owes_sheets(self) -> Iterable[Sheet]:
        debts = (*self.own("schulden"), *money.of_others(self.view, "schulden"))
        if debts:
            rows = tuple(
                (
                    item.party or "–", code(self.language, "amount", item.kind), self.euros(item.cents), self._arranged(item),
                    self.euros(item.monthly_cents) if item.monthly_cents else "–", self._to_go(item),
                    code(self.language, "certainty", item.certainty),
                )
                for item in debts
            )  # fmt: skip
            heads = tuple(self.say(f"head-{one}") for one in ("creditor", "what", "amount", "arranged", "monthly", "to-go", "sure"))
            yield Sheet(caption=self.say("table-debts"), heads=heads, rows=rows, assumed=_assumed(debts))
        claims = (*self.own("vorderingen_van_bewoner"), *money.of_others(self.view, "vorderingen_van_bewoner"))
        if claims:
            rows = tuple(
                (
                    item.party or "–", code(self.language, "amount", item.kind), self.euros(item.cents),
                    code(self.language, "certainty", item.certainty), item.note,
                )
                for item in claims
            )  # fmt: skip
            heads = tuple(self.say(f"head-{one}") for one in ("debtor", "what", "amount", "sure", "note"))
            yield Sheet(caption=self.say("table-claims"), heads=heads, rows=rows, assumed=_assumed(claims))

    def _arranged(self, item: AmountView) -> str:
        return self.say("arranged-unknown" if item.arranged is None else f"arranged-{'yes' if item.arranged else 'no'}")

    def _to_go(self, item: AmountView) -> str:
        left = money.months_to_go(item)
        return self.say("to-go", n=left) if left else "–"

    # --- the rent -----------------------------------------------------------------------------------------------

    def rent(self) -> Section | None:
        has, found = self.numbers, []
        lines = self.view.ledger
        debts = tuple(one for one in self.own("schulden") if money.rent_debt(msgspec.structs.replace(self.view, amounts=(one,))) is not None)
        if "achterstand" in has:
            amount = round(has["achterstand"] * 100)
            found.append(self.figure("arrears" if amount else "arrears-none", debts, main=True, how="arrears", amount=self.euros(amount)))
            if amount and "achterstand_in_maanden" in has:
                found.append(self.figure("arrears-months", debts, n=number(self.language, has["achterstand_in_maanden"], 2)))
        if "achterstand_na_creditering_dubbele_huur" in has:
            landlord = self.deck.context.get("verhuurder")
            known = (landlord,) if isinstance(landlord, str) else ()
            claims = money.double_rent(money.landlord_claims(self.view, *known))
            left = self.euros(round(has["achterstand_na_creditering_dubbele_huur"] * 100))
            found.append(self.figure("arrears-credited", (*debts, *claims), main=True, amount=left))
        if lines:
            found += self._payments()
        if not found:
            return None
        picture, sheets = (), ()
        if lines:
            course = _open_by_month(lines)
            after = has.get("achterstand_na_creditering_dubbele_huur")
            picture = (pictures.arrears(course, self.language, "rent", other=None if after is None else round(after * 100)),)
            sheets = (self._ledger_sheet(),)
        return self.section("rent", found, pictures=picture if any(open_ for _, open_ in _open_by_month(lines)) else (), sheets=sheets)

    def _payments(self) -> list[Figure]:
        lines, found = self.view.ledger, []
        seen = ledger.counts(lines, analysis.today(self.deck))
        for count, word in (
            (seen.partial, "partial"), (seen.missed, "missed"), (seen.late, "late"), (seen.ahead, "ahead"), (seen.reversed, "reversed"),
        ):  # fmt: skip
            if count:
                found.append(self.figure(f"paid-{word}", n=count))
        if not seen.reversed:
            found.append(self.figure("paid-none-reversed"))
        earlier = {line.due: line.period for line in lines if line.paid >= line.due > 0}
        old = [line for line in lines if ledger.is_partial(line) and earlier.get(line.paid, line.period) < line.period]
        for paid in dict.fromkeys(line.paid for line in old):
            n = sum(line.paid == paid for line in old)
            found.append(self.figure("paid-old", n=n, amount=self.euros(cents(paid)), main=True))
        return found

    def _ledger_sheet(self) -> Sheet:
        rows = tuple(
            (
                day(self.language, line.period) + (f" ({line.contract})" if line.contract else ""), self.euros(cents(line.due)),
                self.euros(cents(line.paid)), day(self.language, line.paid_on, "medium") if line.paid_on else "–",
                self.euros(cents(line.due) - cents(line.paid)) if line.due != line.paid else "–",
            )
            for line in self.view.ledger
        )  # fmt: skip
        heads = tuple(self.say(f"head-{one}") for one in ("month-name", "asked", "paid", "paid-on", "open"))
        return Sheet(caption=self.say("table-rent"), heads=heads, rows=rows)

    # --- the months ahead ---------------------------------------------------------------------------------------

    def ahead(self) -> Section | None:
        has, found = self.numbers, []
        sheets: list[Sheet] = []
        picture: tuple[str, ...] = ()
        if self.norm is not None and "restbedrag" in has:
            room = self.budget.room(self.norm.cents)
            found.append(
                self.figure(
                    "room" if room >= 0 else "room-short", (*self.own("inkomsten"), *self.own("uitgaven")), how="room",
                    amount=self.euros(abs(room)), norm=self.euros(self.norm.cents),
                )
            )  # fmt: skip
        if "spaargeld_eind_maand" in has:
            found += self._turning_points()
            picture, sheet = self._course()
            sheets.append(sheet)
        if not found:
            return None
        unknown = (self.say("ahead-assumes"),) if picture else ()
        return self.section("ahead", found, pictures=picture, sheets=tuple(sheets), unknown=unknown)

    def _turning_points(self) -> list[Figure]:
        has, saved = self.numbers, tuple(one for one in self.own("bezittingen") if "spaar" in one.kind)
        found = []
        short = has.get("maand_eerste_tekort")
        if short:
            found.append(self.figure("short", saved, main=True, month=day(self.language, short)))
        else:
            found.append(self.figure("short-none", saved, how="short"))
        signal, month = analysis.own_signal(self.deck, self.view), has.get("maand_eigen_signaal")
        if signal is not None and month:
            found.append(self.figure("signal", saved, main=True, month=day(self.language, month), amount=self.euros(signal)))
        for name, outcome in (has.get("wat_als") or {}).items():
            short = outcome["maand_eerste_tekort"]
            what = self.say(f"arranged-{name}")
            items = (*saved, *self.own("rechten_niet_gebruikt"))
            if short:
                found.append(self.figure("if", items, what=what, month=day(self.language, short)))
            else:
                found.append(self.figure("if-none", items, how="if", what=what))
        return found

    def _course(self) -> tuple[tuple[str, ...], Sheet]:
        has = self.numbers
        months = sorted(has["spaargeld_eind_maand"])
        what_if: dict[str, Any] = has.get("wat_als") or {}
        saved = [("now", has["spaargeld_eind_maand"]), *((name, one["spaargeld_eind_maand"]) for name, one in what_if.items())]
        courses = [
            pictures.Course(
                self.say("course-now") if name == "now" else self.say(f"arranged-{name}"),
                tuple(money.MonthEnd(month=m, income=0, rest=0, room=0, savings=round(ends[m] * 100)) for m in months),
            )
            for name, ends in saved
        ]  # fmt: skip
        rows = tuple(
            (
                day(self.language, month), self.euros(round(has["restbedrag_per_maand"][month] * 100)),
                self.euros(round(has["ruimte_per_maand"][month] * 100)),
                *(self.euros(round(ends[month] * 100)) for _, ends in saved),
            )
            for month in months
        )  # fmt: skip
        names = [self.say("head-savings"), *(self.say("head-savings-if", what=course.name) for course in courses[1:])]
        heads = (self.say("head-month-name"), self.say("head-left"), self.say("head-room"), *names)
        drawn = pictures.savings(courses, self.language, "ahead", signal=analysis.own_signal(self.deck, self.view))
        return (drawn,), Sheet(caption=self.say("table-ahead"), heads=heads, rows=rows)

    # --- what was used ------------------------------------------------------------------------------------------

    def used(self) -> Section | None:
        """Which norm the numbers above rest on, and how sure the amounts are."""
        if not self.view.amounts:
            return None
        found = []
        if self.norm is not None:
            found.append(
                Figure(
                    key="norm",
                    says=self.say(
                        "norm-says", amount=self.euros(self.norm.cents), household=self.norm.household or self.say("norm-any"),
                        source=self.norm.source or self.say("norm-no-source"),
                        since=day(self.language, self.norm.since) if self.norm.since else self.say("norm-no-date"),
                    ),
                    how=self.say("norm-how"), assumed=True,
                )
            )  # fmt: skip
        sure = [item.certainty for item in self.view.amounts if not item.struck_by]
        words = listed(
            self.language,
            (self.say(f"sure-{one}", n=sure.count(one)) for one in ("feit", "waarneming", "verteld", "aanname") if one in sure),
        )
        found.append(Figure(key="sure", says=self.say("sure-says", n=len(sure), words=words), how=self.say("sure-how")))
        return self.section("used", found)


# --- pieces ---------------------------------------------------------------------------------------------------------


def _norm_of(deck: Deck, language: str) -> Norm | None:
    given = (deck.course or {}).get("leefgeldnorm")
    if not isinstance(given, int | Decimal) or isinstance(given, bool):
        return None
    return Norm(kind="table", cents=cents(Decimal(given)), source=say(language, "money-norm-from-case"))


def _assumed(items: Iterable[AmountView]) -> tuple[int, ...]:
    return tuple(nth for nth, item in enumerate(items) if item.certainty == "aanname")


_MOMENTS = ("oud", "tot_april", "knelperiode", "nu", "na_herziening")


def _moment_order(moment: str) -> tuple[int, str]:
    if moment in _MOMENTS:
        return _MOMENTS.index(moment), moment
    return (9 if moment.startswith("vanaf_") else 3), moment


def _runs(months: Iterable[money.Lived]) -> list[tuple[int, list[money.Lived]]]:
    """Months one after the other in which the same was missing."""
    found: list[tuple[int, list[money.Lived]]] = []
    for one in months:
        if found and found[-1][0] == one.less:
            found[-1][1].append(one)
        else:
            found.append((one.less, [one]))
    return [(less, run) for less, run in found if less > 0]


def _open_by_month(lines: Iterable[Any]) -> list[tuple[str, int]]:
    """What stood open at the end of each month of the ledger."""
    asked: dict[str, int] = {}
    for line in lines:
        asked[line.period] = asked.get(line.period, 0) + cents(line.due) - cents(line.paid)
    months = sorted(asked)
    return list(zip(months, accumulate(asked[month] for month in months), strict=True))
