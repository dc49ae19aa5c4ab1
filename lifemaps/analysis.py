"""The numbers of a case under the keys of the case files' ``verwachte_analyse``.

A key appears when the case has the material for it and is left out otherwise; nothing is read from
``verwachte_analyse`` itself. Amounts are euros, ratios percents with one decimal, counts whole numbers; everything can
be written as JSON. The people and amounts are those on the map (``view``); without a map, everything the file holds
(``lifemaps.deckview.whole_view``). Ledger, course and the blocks of one case come from the file.

Definitions stand with the functions of ``lifemaps.network``, ``lifemaps.money`` and ``lifemaps.ledger``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from lifemaps import ledger, money, network
from lifemaps.deck import Deck
from lifemaps.deckview import cents, seen_on, whole_view
from lifemaps.view import MapView

MONTH_NAMES = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
EMPTY_REASONS = ("al verhuurd", "geen antwoord")
"""Refusals of a home that give nothing one could do something about."""
_OWN_SIGNAL = re.compile(r"spaar\w*[^.]*?\bonder\s+(?:de\s+)?(?:€\s*)?(\d[\d.]*)", re.IGNORECASE)

Numbers = dict[str, Any]


def analyse(deck: Deck, view: MapView | None = None) -> Numbers:
    """Every number of the case, by key. See the module's words for units and for when a key is absent."""
    view = whole_view(deck) if view is None else view
    found: Numbers = {}
    for part in (_people, _arrears, _household, _around_the_change, _others, _ahead, _services, _search, _post):
        found |= {key: value for key, value in part(deck, view).items() if value is not _SILENT}
    return found


_SILENT = object()


def today(deck: Deck) -> str:
    """The day the file is seen from: ``context.peildatum``, else the last due date of the ledger, else ``""``."""
    return seen_on(deck)


def _euros(amount: int | None) -> Any:
    return _SILENT if amount is None else amount / 100


def _number(value: Decimal | None) -> Any:
    return _SILENT if value is None else float(value)


def _share(value: float | None, digits: int = 2) -> Any:
    return _SILENT if value is None else float(money.rounded(Decimal(repr(value)), digits))


def _when(condition: object, value: Any) -> Any:
    return value if condition else _SILENT


def _bare(identifiers: tuple[str, ...]) -> list[str]:
    """The file's own ids, as the case files write them."""
    return [identifier.partition(":")[2] for identifier in identifiers]


# -- the people -------------------------------------------------------------------------------------------------------


def _people(deck: Deck, view: MapView) -> Numbers:
    """The counts per resident. With one resident they also stand at the top; in a shared home the top has one per id."""
    each = {resident: _resident(view, resident) for resident in view.residents}
    found: Numbers = {}
    for key in ("aantal_informele_steunbronnen", "aantal_formele_steunbronnen"):
        counts = {_bare((resident,))[0]: numbers[key] for resident, numbers in each.items()}
        found[key] = next(iter(counts.values())) if len(counts) == 1 else _when(counts, counts)
    leads = {name: None for resident in view.residents for name in _bare(network.lead(view, resident))}
    found["regie_bij"] = list(leads)
    found["per_bewoner"] = {_bare((resident,))[0]: numbers for resident, numbers in each.items()}
    found["blinde_vlekken"] = list(network.blind_domains(view))
    return found


def _resident(view: MapView, resident: str) -> Numbers:
    covered = network.cover(view, resident)
    points = network.single_points(view, resident)
    found = {
        "aantal_informele_steunbronnen": len(network.informal_sources(view, resident)),
        "aantal_formele_steunbronnen": len(network.formal_sources(view, resident)),
        "regie_bij": _bare(network.lead(view, resident)),
        "dekking_per_steunsoort": {kind: len(names) for kind, names in covered.items()},
        "enkele_steunpunten": _bare(tuple(point.card for point in points if point.informal)),
        "wederkerigheid": _share(network.reciprocity(view, resident)),
        "concentratie": _share(network.concentration(view, resident)),
        "spanning": _share(network.tension(view, resident)),
        "aannamequote": _share(network.assumption_share(view, resident)),
        "stem_van_de_bewoner": _share(network.voice_share(view, resident)),
    }
    return {key: value for key, value in found.items() if value is not _SILENT}


def _services(deck: Deck, view: MapView) -> Numbers:
    """How many services, which part of life they share, and who of them speaks with whom."""
    services = network.service_network(view)
    count = len(services.services)
    shared = {domain: len(names) for domain, names in network.overlap(view).items()}
    clashes = (deck.appointments or {}).get("botsingen")
    return {
        "diensten_betrokken": _when(count, count),
        "overlap_per_leefgebied": _when(shared, shared),
        "relaties_tussen_diensten": _when(count > 1, len(services.ties)),
        "mogelijke_relaties_tussen_diensten": _when(count > 1, services.possible),
        "dichtheid_dienstennetwerk": _share(services.density, 3),
        "afspraken_gemist_door_botsing": _when(clashes, sum(1 for one in _groups(clashes) if one.get("botste_met"))),
    }


# -- the rent ---------------------------------------------------------------------------------------------------------


def _landlord(deck: Deck) -> tuple[str, ...]:
    name = deck.context.get("verhuurder")
    return (name,) if isinstance(name, str) else ()


def _arrears(deck: Deck, view: MapView) -> Numbers:
    """What is open on the rent, what the landlord owes back, and how the months were paid."""
    day = today(deck)
    lines = ledger.due_lines(deck.ledger, day)
    paid = ledger.counts(lines, day)
    open_cents = money.arrears(view, paid.open_cents if lines else None)
    claims = money.landlord_claims(view, *_landlord(deck))
    doubled = money.total(money.double_rent(claims))
    rent = _rents(deck, view)[1]
    return {
        "achterstand": _euros(open_cents),
        "achterstand_in_maanden": _number(None if open_cents is None or not rent else money.months(open_cents, rent)),
        "achterstand_na_creditering_dubbele_huur": _when(doubled and open_cents is not None, ((open_cents or 0) - doubled) / 100),
        "verhuurder_schuldig_aan_bewoner": _euros(money.total(claims) if claims else None),
        "deelbetalingen": _when(lines, paid.partial),
        "gemiste_betalingen": _when(lines, paid.missed),
        "storno": _when(lines, paid.reversed),
        "te_laat": _when(lines, paid.late),
        "betaald_voor_vervaldag": _when(lines, paid.ahead),
    }


def _rents(deck: Deck, view: MapView) -> tuple[int | None, int | None]:
    """The rent before the last change and now, in cents; the map's rent goes before the ledger's."""
    book = deck.ledger
    old = cents(book.old_rent) if book and book.old_rent is not None else None
    new = cents(book.new_rent) if book and book.new_rent is not None else None
    return (old if new is not None else None), (money.budget(view).rent or new or old)


# -- the month --------------------------------------------------------------------------------------------------------


def _household(deck: Deck, view: MapView) -> Numbers:
    """The month as the map tells it."""
    month = money.budget(view)
    debts, rights = money.own(view, "schulden"), money.own(view, "rechten_niet_gebruikt")
    income, costs = money.own(view, "inkomsten"), money.own(view, "uitgaven")
    whole = bool(income and costs)
    return {
        "maandinkomen": _when(income, month.income / 100),
        "vaste_lasten": _when(costs, month.fixed / 100),
        "restbedrag": _when(whole, month.rest / 100),
        "resterend_na_vaste_lasten": _when(whole, month.rest / 100),
        "woonquote": _number(money.situation(month).plain_ratio if month.rent else None),
        "totale_schuld": _when(debts, money.total(debts) / 100),
        "maandelijkse_aflossing": _euros(money.monthly_repayment(view)),
        "rechten_niet_gebruikt": _when(rights, money.total(rights) / 100),
        "restbedrag_met_rechten": _when(rights and whole, (month.rest + money.total(rights)) / 100),
    }


def _around_the_change(deck: Deck, view: MapView) -> Numbers:
    """Housing costs before, during and after what changed: a rent, a household or a job."""
    old_rent, new_rent = _rents(deck, view)
    found: Numbers = {}
    pressed = money.squeeze(view, old_rent, new_rent)
    if pressed:
        steps = (("oud", pressed.before), ("knelperiode", pressed.during), ("na_herziening", pressed.after))
        for name, step in steps:
            if step is not None:
                found[f"woonquote_eenvoudig_{name}"] = _number(step.simple_ratio)
                found[f"netto_woonquote_{name}"] = _number(step.net_ratio)
    month = money.budget(view)
    if month.rent and deck.income_until_april is not None:
        before = money.situation(month, rent=_rent_until(deck, 4) or month.rent, income=cents(deck.income_until_april))
        found["woonquote_tot_april"] = _number(before.plain_ratio)
    if month.rent and deck.income_until_october is not None:
        found |= _job(deck, view, month)
    return found


def _job(deck: Deck, view: MapView, month: money.Budget) -> Numbers:
    """Before and after a lost income: the old one, today's (named after its largest source), the one still to come.

    The one still to come is the level the income ahead settles on, named after its first month, when it differs from today's.
    """
    old = money.situation(month, rent=_rent_until(deck, 10) or month.rent, income=cents(deck.income_until_october or Decimal(0)))
    found = {"woonquote_eenvoudig_oud": _number(old.simple_ratio)}
    source = max(money.own(view, "inkomsten"), key=lambda item: item.cents, default=None)
    if source is not None:
        found[f"woonquote_eenvoudig_{source.kind}"] = _number(money.situation(month).simple_ratio)
    ahead = _income_ahead(deck)
    if ahead and (settled := ahead[max(ahead)]) != month.income:
        since = max(ahead)
        for name in sorted(ahead, reverse=True):
            if ahead[name] != settled:
                break
            since = name
        later = money.situation(month, income=settled)
        found[f"woonquote_eenvoudig_vanaf_{MONTH_NAMES[int(since[5:7]) - 1]}"] = _number(later.simple_ratio)
    return found


def _rent_until(deck: Deck, month: int) -> int | None:
    """The rent just before the last month of this number on or before the file's day: the rent that went with the old income."""
    day = today(deck)
    if not day:
        return None
    year, now = int(day[:4]), int(day[5:7])
    year -= month > now
    before = f"{year - 1}-12" if month == 1 else f"{year}-{month - 1:02}"
    return ledger.rent_due_cents(deck.ledger, before)


def _others(deck: Deck, view: MapView) -> Numbers:
    """Money in the name of somebody who is no resident, under that person's name: open bills, and what stands on an account."""
    found: dict[str, int] = {}
    for which in ("schulden", "bezittingen"):
        for item in money.of_others(view, which):
            card = view.card(item.who)
            name = re.sub(r"\W+", "_", (card.name if card else item.who.partition(":")[2]).casefold()).strip("_")
            key = f"{'nota' if which == 'schulden' else item.kind}_{name}"
            found[key] = found.get(key, 0) + item.cents
    return {key: amount / 100 for key, amount in found.items()}


# -- the months ahead -------------------------------------------------------------------------------------------------


def _cents_of(value: object) -> int | None:
    return cents(Decimal(value)) if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


def _income_ahead(deck: Deck) -> dict[str, int]:
    months = (deck.course or {}).get("inkomen_per_maand")
    found = {month: _cents_of(value) for month, value in months.items()} if isinstance(months, dict) else {}
    return {month: amount for month, amount in found.items() if amount is not None}


def _ahead(deck: Deck, view: MapView) -> Numbers:
    """The months to come with savings that roll on, and the same months if something is arranged."""
    income = _income_ahead(deck)
    norm, start = (_cents_of((deck.course or {}).get(key)) for key in ("leefgeldnorm", "spaargeld_start"))
    if not income or norm is None or start is None:
        return {}
    month = money.budget(view)
    fixed = month.fixed + month.instalments
    base = money.course(income, fixed=fixed, norm=norm, savings=start)
    signal = own_signal(deck, view)
    found = {
        "restbedrag_per_maand": {one.month: one.rest / 100 for one in base},
        "ruimte_per_maand": {one.month: one.room / 100 for one in base},
        "spaargeld_eind_maand": {one.month: one.savings / 100 for one in base},
        "maand_eerste_tekort": money.first_below(base, 0),
        "maand_eigen_signaal": _SILENT if signal is None else money.first_below(base, signal),
    }
    what_if = {}
    for name, extra in _arrangements(view).items():
        since = _next_january(income)
        relief = {month: extra for month in income if month >= since}
        changed = money.course(income, fixed=fixed, norm=norm, savings=start, relief=relief)
        what_if[name] = {
            "spaargeld_eind_maand": {one.month: one.savings / 100 for one in changed},
            "maand_eerste_tekort": money.first_below(changed, 0),
        }
    return found | {"wat_als": _when(what_if, what_if)}


def _arrangements(view: MapView) -> dict[str, int]:
    """What can be arranged and what it gives a month: the unused rights, and then also the car away (its costs stop).

    When the car is sold the sale pays off its loan. A cost belongs to the car when its code begins with ``auto``.
    """
    rights = money.total(money.own(view, "rechten_niet_gebruikt"))
    car = sum(cost.cents for cost in money.own(view, "uitgaven") if cost.kind.startswith("auto"))
    found = {"toeslagen_aangepast": rights} if rights else {}
    if rights and car:
        found["toeslagen_aangepast_en_auto_weg"] = rights + car
    return found


def _next_january(months: dict[str, int]) -> str:
    """The new year of allowances in these months; without a January among them, the first month."""
    return next((month for month in sorted(months) if month.endswith("-01")), min(months))


def own_signal(deck: Deck, view: MapView) -> int | None:
    """The savings, in cents, below which the resident said to call: read from the resident's own words, or ``None``."""
    told = [fact.text for fact in view.facts if fact.source == "bewoner"] + [voice.text for voice in deck.voices]
    match = next((match for text in told if (match := _OWN_SIGNAL.search(text))), None)
    return int(match[1].replace(".", "") or 0) * 100 if match else None


# -- the blocks of one case -------------------------------------------------------------------------------------------


def _groups(items: object) -> Iterator[dict[str, Any]]:
    yield from (item for item in (items if isinstance(items, list | tuple) else ()) if isinstance(item, dict))


def _search(deck: Deck, view: MapView) -> Numbers:
    """A search for a home: how many tries, how many refusals, and how many gave a reason one can do something with."""
    search = deck.home_search or {}
    asked = search.get("aanvragen")
    if not isinstance(asked, int) or asked <= 0:
        return {}
    refusals = [(one.get("reden"), one.get("aantal")) for one in _groups(search.get("afwijzingen"))]
    counted = [(reason, count) for reason, count in refusals if isinstance(count, int)]
    empty = sum(count for reason, count in counted if reason in EMPTY_REASONS)
    seen = search.get("bezichtigingen")
    income = money.budget(view).income
    return {
        "aanvragen": asked,
        "som_afwijzingen": _when(counted, sum(count for _, count in counted)),
        "aandeel_zonder_inhoudelijke_reden": _when(counted, _number(money.percent(empty, asked))),
        "bezichtigingsgraad": _number(money.percent(seen, asked) if isinstance(seen, int) else None),
        "betaalbare_huur_bij_een_derde": _when(income, float(money.rounded(Decimal(income) / 300, 2))),
    }


def _post(deck: Deck, view: MapView) -> Numbers:
    """Letters that lie unopened."""
    unopened = (deck.mail or {}).get("ongeopend")
    return {"ongeopende_brieven": unopened} if isinstance(unopened, int) else {}
