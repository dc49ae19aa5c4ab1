"""What if: the same map and the same month with something else in it, side by side. A way to think aloud, never a forecast.

A scenario is a few suppositions together ("Neef Karim valt weg", "de huur wordt € 750"). They are applied to a *copy* of the map;
people and money change together, and the differences are said in sentences: "als … dan". What a supposition leaves out is
named beside it. Nothing is written down until the table keeps a scenario with its verdict, as *what if nobody acts* or *what if
we do*; then only what was supposed is kept, and what it comes to is counted afresh from the map.

``SUPPOSITIONS`` is the visible list: a new kind is one value and its words in ``words/*/whatif.ftl``. Formulas are those of
``lifemaps.network`` (§1.6) and ``lifemaps.money`` (§5.1).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import msgspec
import networkx as nx
from msgspec.structs import replace

from lifemaps import money, network
from lifemaps.events import Supposed
from lifemaps.findings import Codes, Euros, Figure, Finding, Line, Names, Value, come_forward, listed, names_of
from lifemaps.network import FORMAL, INFORMAL
from lifemaps.refusals import Refusal, no
from lifemaps.view import AmountView, MapView, TieView
from lifemaps.vocabulary import DOMAINS
from lifemaps.words import code, euros, number, say

HORNS = ("nobody_acts", "we_act")
"""The two ends of a dilemma a kept scenario can stand at: what if nobody acts, what if we do."""
MOST = 8
"""As many suppositions as one scenario holds: with more nobody sees any longer what comes of what."""
MOST_MONTHS = 24
_WAGE = re.compile(r"(?<!leef)loon|salar|wage|salaire|arbeid|werk(?!loos)")
_ALLOWANCE = re.compile(
    r"toeslag|toelage|premie|bijslag|budget|uitkering|subsidie|allowance|allocation|leefloon|ww\b|bijstand"
)

Things = Callable[[MapView], tuple[str, ...]]
Apply = Callable[[MapView, Supposed], MapView]


class Kind(msgspec.Struct, frozen=True):
    """A kind of supposition: what it can be about, what it asks, and what it does to a copy of the map.

    ``about`` lists what can be chosen (``None``: it is about the whole map). ``euros`` is ``""`` (no amount is asked),
    ``"must"`` or ``"may"``; ``months`` whether a number of months is asked. Its words are ``whatif-<id>`` (in the list),
    ``-if`` (in the sentence), ``-euros`` (what the amount is) and ``-assumes`` (what it leaves out).
    """

    id: str
    apply: Apply
    about: Things | None = None
    euros: str = ""
    months: bool = False

    def choices(self, view: MapView) -> tuple[str, ...]:
        """What on this map it can be about."""
        return self.about(view) if self.about else ()

    def fits(self, view: MapView) -> bool:
        """Whether there is anything on this map to suppose it of."""
        return self.about is None or bool(self.about(view))

    def name(self, language: str) -> str:
        """What it is called in the list."""
        return say(language, f"whatif-{self.id}")


# --- what it can be about -------------------------------------------------------------------------------------------


def _cards(side: str) -> Things:
    def found(view: MapView) -> tuple[str, ...]:
        mine = {card.id for card in view.cards if card.id not in view.residents and not card.struck_by and not card.deceased}
        return tuple(card.id for card in view.cards if card.id in mine and network.side(card) == side)

    return found


def _services(view: MapView) -> tuple[str, ...]:
    """Who is paid to help; a place of work is none of them (that is *work falls away*)."""
    pays = {tie.giver for tie in view.ties if "financieel" in tie.support}
    work = {card.id for card in view.cards if card.sector == "werk"}
    return tuple(one for one in _cards(FORMAL)(view) if one not in pays & work)


def _amounts(which: str, holds: Callable[[AmountView], object]) -> Things:
    return lambda view: tuple(item.id for item in money.own(view, which) if holds(item))


def _announced(view: MapView) -> tuple[str, ...]:
    items = (*money.own(view, "inkomsten"), *money.own(view, "uitgaven"))
    return tuple(item.id for item in items if item.becomes_cents is not None)


# --- what it does to a copy -----------------------------------------------------------------------------------------


def _drop_card(view: MapView, what: Supposed) -> MapView:
    return replace(
        view,
        cards=tuple(card for card in view.cards if card.id != what.thing),
        ties=tuple(tie for tie in view.ties if what.thing not in (tie.giver, tie.receiver)),
    )


def _change(view: MapView, thing: str, **fields: Any) -> MapView:
    return replace(view, amounts=tuple(replace(item, **fields) if item.id == thing else item for item in view.amounts))


def _take(view: MapView, thing: str) -> MapView:
    return replace(view, amounts=tuple(item for item in view.amounts if item.id != thing))


def _amount(view: MapView, thing: str) -> AmountView | None:
    return next((item for item in view.amounts if item.id == thing), None)


def _quality(view: MapView, quality: str, holds: Callable[[TieView], object]) -> MapView:
    return replace(view, ties=tuple(replace(tie, quality=quality) if holds(tie) else tie for tie in view.ties))


def _new_rent(view: MapView, what: Supposed) -> MapView:
    return _change(view, what.thing, cents=what.cents or 0)


def _move(view: MapView, what: Supposed) -> MapView:
    """Whoever lives around the corner no longer does: those ties could still be there, but nothing flows by itself."""
    near = {card.id for card in view.cards if card.sector == "buren"}
    here = set(view.residents)
    moved = _quality(view, "latent", lambda tie: {tie.giver, tie.receiver} & near and {tie.giver, tie.receiver} & here)
    rent = next((item.id for item in money.own(view, "uitgaven") if item.kind in money.RENT), "")
    return moved if what.cents is None or not rent else _change(moved, rent, cents=what.cents)


def _lose_job(view: MapView, what: Supposed) -> MapView:
    """The wage goes, and with it what the place of work gave; a benefit comes in its place when one is filled in."""
    work = {card.id for card in view.cards if card.sector == "werk"}
    here = set(view.residents)
    paid = _quality(
        view, "verbroken", lambda tie: tie.giver in work and tie.receiver in here and "financieel" in tie.support
    )
    return _change(paid, what.thing, cents=what.cents) if what.cents else _take(paid, what.thing)


def _late(view: MapView, what: Supposed) -> MapView:
    return _change(view, what.thing, cents=0)


def _arrange(view: MapView, what: Supposed) -> MapView:
    return _change(view, what.thing, arranged=True, monthly_cents=what.cents)


def _earn_more(view: MapView, what: Supposed) -> MapView:
    item = _amount(view, what.thing)
    return view if item is None else _change(view, what.thing, cents=item.cents + (what.cents or 0))


def _put_right(view: MapView, what: Supposed) -> MapView:
    item = _amount(view, what.thing)
    if item is None or item.becomes_cents is None:
        return view
    return _change(view, what.thing, cents=item.becomes_cents, becomes_cents=None, becomes_since="")


SUPPOSITIONS = (
    Kind("drops_out", _drop_card, _cards(INFORMAL)),
    Kind("service_stops", _drop_card, _services),
    Kind("rent_rises", _new_rent, _amounts("uitgaven", lambda item: item.kind in money.RENT), euros="must"),
    Kind("moves", _move, euros="may"),
    Kind("job_lost", _lose_job, _amounts("inkomsten", lambda item: _WAGE.search(item.kind)), euros="may"),
    Kind("allowance_late", _late, _amounts("inkomsten", lambda item: _ALLOWANCE.search(item.kind)), months=True),
    Kind("debt_arranged", _arrange, _amounts("schulden", lambda item: not item.arranged), euros="must"),
    Kind("extra_hours", _earn_more, _amounts("inkomsten", lambda item: _WAGE.search(item.kind)), euros="must"),
    Kind("put_right", _put_right, _announced),
    Kind("claim_paid", lambda view, what: _take(view, what.thing), _amounts("vorderingen_van_bewoner", lambda item: True)),
)
"""First the people, then the home, work and allowances, then what can be arranged: what others owe stands with the rest."""
KIND = {kind.id: kind for kind in SUPPOSITIONS}


def unfit(view: MapView, what: Supposed) -> Refusal | None:
    """Why this cannot be supposed of this map, or nothing when it can."""
    kind = KIND.get(what.kind)
    if kind is None:
        return no("unknown-word", word=what.kind[:40])
    if kind.about is not None and what.thing not in kind.about(view):
        return no("whatif-thing")
    if kind.euros == "must" and not what.cents:
        return no("whatif-amount")
    if kind.months and not 1 <= what.months <= MOST_MONTHS:
        return no("whatif-months", most=MOST_MONTHS)
    return None


def suppose(view: MapView, what: Iterable[Supposed]) -> MapView:
    """A copy of the map on which all of this holds; the map itself stays as it is. What does not fit (any more) is left out."""
    for one in what:
        if not unfit(view, one):
            view = KIND[one.kind].apply(view, one)
    return view


# --- what comes of it -----------------------------------------------------------------------------------------------


class Row(msgspec.Struct, frozen=True):
    """One figure now and in the scenario, as the reader reads them; ``message`` is what it is called."""

    message: str
    now: str
    then: str

    @property
    def moved(self) -> bool:
        """Whether it differs."""
        return self.now != self.then


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """A scenario beside the map as it is.

    ``ifs`` are the suppositions as clauses, ``thens`` what changes, ``assumes`` what was left out, ``asks`` the questions that
    come forward only now. ``fell`` are the cards, ties and amounts that fell away: they fade on the map. ``gone`` counts the
    suppositions that no longer fit this map.
    """

    ifs: tuple[Line, ...]
    thens: tuple[Line, ...]
    assumes: tuple[Line, ...]
    asks: tuple[Finding, ...]
    fell: tuple[str, ...]
    month: tuple[money.Budget, money.Budget]
    givers: tuple[tuple[int, int], tuple[int, int]]
    gone: int = 0

    def heading(self, language: str) -> str:
        """All suppositions as one clause: "Als Neef Karim wegvalt en de huur € 750,00 wordt, dan:"."""
        return say(language, "whatif-if", clauses=listed(language, (line.say(language) for line in self.ifs)))

    def sentences(self, language: str) -> tuple[str, ...]:
        """What changes, one sentence each; never empty."""
        return tuple(line.say(language) for line in self.thens) or (say(language, "whatif-then-nothing"),)

    def rows(self, language: str) -> tuple[Row, ...]:
        """The figures side by side, those that are known; the same in every scenario, so that two can be compared."""
        now, then = self.month
        ratios = [money.situation(month).simple_ratio for month in self.month]
        rows = []
        if now.income or then.income:
            for name in ("income", "fixed", "rest"):
                amounts = [_spent(month) if name == "fixed" else getattr(month, name) for month in self.month]
                rows.append(Row(f"whatif-row-{name}", *(euros(language, amount) for amount in amounts)))
        if all(ratio is not None for ratio in ratios) and now.rent:
            rows.append(Row("whatif-row-ratio", *(f"{number(language, float(ratio or 0))} %" for ratio in ratios)))
        for at, name in enumerate(("people", "services")):
            rows.append(Row(f"whatif-row-{name}", str(self.givers[0][at]), str(self.givers[1][at])))
        return tuple(rows)


def _spent(month: money.Budget) -> int:
    return month.fixed + month.instalments


def compare(view: MapView, what: Iterable[Supposed]) -> Outcome:
    """The map as it is beside the map on which all of this holds."""
    asked = tuple(what)
    fitting: list[Supposed] = []
    then = view
    for one in asked:
        if not unfit(then, one):
            fitting.append(one)
            then = KIND[one.kind].apply(then, one)
    months = money.budget(view), money.budget(then)
    before = {finding.id + finding.about for finding in come_forward(view)}
    return Outcome(
        ifs=tuple(clause(view, one) for one in fitting),
        thens=(
            *_money_lines(view, months, fitting),
            *(line for one in view.residents for line in _people_lines(view, then, one)),
        ),
        assumes=tuple(Line(f"whatif-{kind}-assumes") for kind in dict.fromkeys(one.kind for one in fitting)),
        asks=tuple(finding for finding in come_forward(then) if finding.id + finding.about not in before),
        fell=_fell(view, then),
        month=months,
        givers=(_givers(view), _givers(then)),
        gone=len(asked) - len(fitting),
    )


def _givers(view: MapView) -> tuple[int, int]:
    counts = [
        {one for resident in view.residents for one in network.givers(view, resident, side)} for side in (INFORMAL, FORMAL)
    ]
    return len(counts[0]), len(counts[1])


def clause(view: MapView, what: Supposed) -> Line:
    """A supposition as it stands in a sentence after "als"."""
    item = _amount(view, what.thing)
    values: dict[str, Value] = {
        "months": what.months,
        "filled": "yes" if what.cents else "no",
        "amount": Euros(what.cents or 0),
    }
    if item is not None:
        party = item.party or ", ".join(names_of(view, view.residents))
        values |= {"what": Codes("amount", (item.kind,)), "party": party, "was": Euros(item.cents)}
        values |= {"becomes": Euros(item.becomes_cents or 0)}
    else:
        values |= {"name": Names(names_of(view, (what.thing,) if what.thing else view.residents))}
    return Line(f"whatif-{what.kind}-if", values)


def _money_lines(view: MapView, months: tuple[money.Budget, money.Budget], what: list[Supposed]) -> list[Line]:
    now, then = months
    lines = []
    if now.rest != then.rest:
        message = "whatif-then-short" if then.rest < 0 else "whatif-then-rest"
        lines.append(
            Line(message, {"then": Euros(abs(then.rest)), "now": Euros(now.rest), "less": Euros(abs(then.rest - now.rest))})
        )
    ratios = [money.situation(month).simple_ratio for month in months]
    if now.rent and None not in ratios and ratios[0] != ratios[1]:
        lines.append(Line("whatif-then-ratio", {"then": Figure(float(ratios[1] or 0)), "now": Figure(float(ratios[0] or 0))}))
    for one in what:
        item = _amount(view, one.thing)
        if item is None:
            continue
        if one.kind == "allowance_late":
            lines.append(Line("whatif-then-late", {"n": one.months, "amount": Euros(item.cents * one.months)}))
        elif one.kind == "debt_arranged" and one.cents:
            lines.append(Line("whatif-then-arranged", {"n": -(-item.cents // one.cents), "party": item.party}))
        elif one.kind == "claim_paid":
            lines.append(Line("whatif-then-paid", {"amount": Euros(item.cents), "party": item.party}))
    return lines


def _people_lines(view: MapView, then: MapView, resident: str) -> list[Line]:
    """What this resident no longer has, and no longer gives."""
    who: Value = Names(names_of(view, (resident,)))
    now_all, then_all = (network.cover(one, resident, None) for one in (view, then))
    now_near, then_near = (network.cover(one, resident, INFORMAL) for one in (view, then))
    nobody = tuple(kind for kind, names in now_all.items() if names and not then_all.get(kind))
    formal = tuple(kind for kind, names in now_near.items() if names and not then_near.get(kind) and kind not in nobody)
    lines = []
    if nobody:
        lines.append(Line("whatif-then-nobody", {"who": who, "what": Codes("carried", nobody)}))
    if formal:
        lines.append(Line("whatif-then-services", {"who": who, "what": Codes("carried", formal)}))
    cut = (
        _reached(view, resident)
        - _reached(then, resident)
        - ({card.id for card in view.cards} - {card.id for card in then.cards})
    )
    if cut:
        ids = tuple(card.id for card in view.cards if card.id in cut)
        lines.append(Line("whatif-then-cut", {"who": who, "names": Names(names_of(view, ids[:4]), max(0, len(ids) - 4))}))
    there = {card.id for card in then.cards}
    given = [tie for tie in view.ties if tie.giver == resident and tie.receiver not in there and network.given(tie)]
    given += [
        tie for tie in view.ties if tie.receiver == resident and tie.mutual and tie.giver not in there and network.given(tie)
    ]
    if given:
        others = tuple(dict.fromkeys(tie.receiver if tie.giver == resident else tie.giver for tie in given))
        lines.append(Line("whatif-then-gave", {"who": who, "names": Names(names_of(view, others))}))
    if network.lead(view, resident) and not network.lead(then, resident):
        lines.append(Line("whatif-then-lead", {"who": who}))
    if resident == view.residents[0]:
        worked = network.overlap(then)
        lost = tuple(domain for domain in DOMAINS if domain in network.overlap(view) and domain not in worked)
        if lost:
            lines.append(Line("whatif-then-domain", {"what": Codes("about", lost)}))
    return lines


def _reached(view: MapView, resident: str) -> set[str]:
    graph = network.contacts(view)
    return set(nx.node_connected_component(graph, resident)) if resident in graph else set()


def _fell(view: MapView, then: MapView) -> tuple[str, ...]:
    """What is no longer there, or carries nothing any more: it fades and is not taken away."""
    there = {one.id for things in (then.cards, then.ties, then.amounts) for one in things}
    ties, amounts = {tie.id: tie for tie in then.ties}, {item.id: item for item in then.amounts}
    gone = [one.id for things in (view.cards, view.ties, view.amounts) for one in things if one.id not in there]
    gone += [tie.id for tie in view.ties if tie.id in ties and ties[tie.id].quality != tie.quality]
    gone += [item.id for item in view.amounts if item.cents and item.id in amounts and not amounts[item.id].cents]
    return tuple(gone)


def what_of(view: MapView, thing: str, language: str) -> str:
    """What a supposition can be about, as it stands in a list: a name, or an amount with what it is."""
    item, card = _amount(view, thing), view.card(thing)
    if item is None:
        return card.name if card else "?"
    kind = code(language, "amount", item.kind)
    values = {"what": kind, "amount": euros(language, item.cents)}
    if item.party:
        return say(language, "whatif-choice", party=item.party, **values)
    return say(language, "whatif-choice-own", **values)
