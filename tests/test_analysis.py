"""The numbers of the five cases, and what each count does at its edges."""

from __future__ import annotations

import json
from decimal import Decimal

import msgspec
import pytest

from lifemaps import ledger, library, money, network
from lifemaps.analysis import analyse, today
from lifemaps.deck import Deck, LedgerLine
from lifemaps.deckview import default_ring, default_sector, whole_view
from lifemaps.imports.casefile import read_case
from lifemaps.view import AmountView, CardView, FactView, MapView, TieView

NAMES = ("baanweg", "celine", "degroot", "nadira", "rojin")
LEFT_OUT = {"signaal": "a sentence of the makers about the whole case, not a number; the findings say it by rule"}
EXPECTED = [(name, key) for name in NAMES for key in library.read(name).expected]


def plain(value: object) -> object:
    """The expected value as JSON has it."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, list | tuple) else value


# -- the five cases ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "key"), [pair for pair in EXPECTED if pair[1] not in LEFT_OUT])
def test_given_a_case_then_its_numbers_are_those_of_the_makers(name: str, key: str) -> None:
    deck = library.read(name)
    numbers = analyse(deck)
    assert key in numbers
    assert numbers[key] == plain(deck.expected[key])


def test_only_two_keys_are_left_out() -> None:
    assert [pair for pair in EXPECTED if pair[1] in LEFT_OUT] == [("baanweg", "signaal"), ("degroot", "signaal")]
    assert len(EXPECTED) == 80


@pytest.mark.parametrize("name", NAMES)
def test_given_a_case_without_its_answers_then_the_numbers_are_the_same(name: str) -> None:
    deck = library.read(name)
    bare = msgspec.structs.replace(deck, expected=None, possible_outcome=None, facilitator=None)
    assert analyse(bare) == analyse(deck)
    assert json.loads(json.dumps(analyse(deck))) == analyse(deck)


def test_given_an_empty_map_then_only_what_the_file_itself_knows_is_said() -> None:
    deck = library.read("nadira")
    numbers = analyse(deck, MapView(residents=("card:p_nadira",), cards=whole_view(deck).cards[:1]))
    assert numbers["aantal_informele_steunbronnen"] == 0
    assert numbers["achterstand"] == 1226.65
    assert "maandinkomen" not in numbers and "verhuurder_schuldig_aan_bewoner" not in numbers


def test_given_a_bare_case_then_nothing_is_made_up() -> None:
    deck = Deck(schema="0.2", id="x", title="x", language="nl-NL")
    assert analyse(deck) == {"regie_bij": [], "per_bewoner": {}, "blinde_vlekken": list(network.DOMAINS)}
    assert today(deck) == ""


# -- a shared home ----------------------------------------------------------------------------------------------------

SHARED = """\
schema_versie: "1.0"
id: samen
titel: Samen
taal: nl-NL
knopen:
  - {id: p_a, soort: bewoner, naam: Ans, is_regie: true}
  - {id: p_b, soort: bewoner, naam: Bob}
  - {id: p_c, soort: vriend, naam: Cor}
relaties:
  - {id: r1, van: p_a, naar: p_b, kwaliteit: sterk, steun: [praktisch], wederkerig: true, bron: bewoner}
  - {id: r2, van: p_c, naar: p_b, kwaliteit: gewoon, steun: [gezelschap], zekerheid: aanname}
inkomsten: [{id: i1, soort: loon, bedrag: 1000, wie: p_a}, {id: i2, soort: loon, bedrag: 500, wie: p_c}]
"""


def test_given_two_residents_then_everything_is_counted_for_each() -> None:
    numbers = analyse(read_case(SHARED))
    assert numbers["aantal_informele_steunbronnen"] == {"p_a": 0, "p_b": 2}
    assert numbers["per_bewoner"]["p_b"]["aantal_informele_steunbronnen"] == 2
    assert numbers["per_bewoner"]["p_a"]["regie_bij"] == ["p_a"] and numbers["per_bewoner"]["p_b"]["regie_bij"] == []
    assert numbers["per_bewoner"]["p_a"]["aannamequote"] == 0.0
    assert numbers["per_bewoner"]["p_b"]["stem_van_de_bewoner"] == 0.33
    assert numbers["maandinkomen"] == 1000.0


# -- the network ------------------------------------------------------------------------------------------------------

ME = "card:me"


def card(name: str, kind: str = "vriend", **more: object) -> CardView:
    return CardView(id=f"card:{name}", kind=kind, name=name, sector="vrienden", ring="midden", **more)


def tie(giver: str, receiver: str, *support: str, **more: object) -> TieView:
    more.setdefault("quality", "gewoon")
    return TieView(id=f"tie:{giver}-{receiver}", giver=f"card:{giver}", receiver=f"card:{receiver}", support=support, **more)


def a_map(cards: tuple[CardView, ...], ties: tuple[TieView, ...], **more: object) -> MapView:
    return MapView(residents=(ME,), cards=(card("me", "bewoner"), *cards), ties=ties, **more)


@pytest.mark.parametrize(
    ("one", "line", "counted"),
    [
        (card("x"), tie("x", "me", "praktisch"), True),
        (card("x"), tie("x", "me", "controle"), False),
        (card("x"), tie("x", "me"), False),
        (card("x"), tie("x", "me", "praktisch", "controle"), True),
        (card("x"), tie("me", "x", "praktisch", mutual=True), False),
        (card("x", deceased=True), tie("x", "me", "praktisch"), False),
        (card("x"), tie("x", "me", "praktisch", quality="latent"), False),
        (card("x"), tie("x", "me", "praktisch", quality="verbroken"), False),
        (card("x"), tie("x", "me", "praktisch", quality="onbekend"), True),
        (card("x"), tie("x", "me", "praktisch", struck_by="fact:f1"), False),
        (card("x", "plek"), tie("x", "me", "praktisch"), False),
        (card("x", "schuldeiser"), tie("x", "me", "financieel"), False),
        (card("x", "bewoner"), tie("x", "me", "praktisch"), True),
    ],
)
def test_who_counts_as_an_informal_source(one: CardView, line: TieView, counted: bool) -> None:
    assert network.informal_sources(a_map((one,), (line,)), ME) == (("card:x",) if counted else ())


def test_given_somebody_with_two_ties_then_one_source_is_counted() -> None:
    view = a_map((card("x"), card("s", "organisatie")), (tie("x", "me", "praktisch"), tie("x", "me", "gezelschap"),
                                                         tie("s", "me", "informatie")))  # fmt: skip
    assert network.informal_sources(view, ME) == ("card:x",)
    assert network.formal_sources(view, ME) == ("card:s",)
    assert network.cover(view, ME)["informatie"] == ()
    assert network.cover(view, ME, None)["informatie"] == ("card:s",)


def test_given_one_strong_and_one_weak_giver_then_the_resident_leans_on_the_strong_one() -> None:
    view = a_map((card("x"), card("y")), (tie("x", "me", "praktisch", quality="sterk"), tie("y", "me", "gezelschap", quality="zwak")))
    assert network.concentration(view, ME) == pytest.approx((3 / 4) ** 2 + (1 / 4) ** 2)
    assert network.concentration(a_map((), ()), ME) is None
    assert network.concentration(a_map((card("x"),), (tie("x", "me", "regie", quality="onbekend"),)), ME) is None


def test_given_support_both_ways_then_the_resident_is_a_giver_too() -> None:
    ties = (tie("x", "me", "praktisch", mutual=True), tie("me", "y", "praktisch"), tie("z", "me", "regie"), tie("z", "me"))
    assert network.reciprocity(a_map((card("x"), card("y"), card("z")), ties), ME) == pytest.approx(2 / 3)
    assert network.reciprocity(a_map((), ()), ME) is None


def test_given_somebody_who_alone_gives_something_or_leads_somewhere_then_a_plan_b_is_asked() -> None:
    view = a_map(
        (card("x"), card("y"), card("far"), card("s", "organisatie")),
        (tie("x", "me", "praktisch", "gezelschap"), tie("y", "me", "gezelschap"), tie("far", "y"), tie("s", "me", "financieel")),
    )
    points = {point.card: point for point in network.single_points(view, ME)}
    assert set(points) == {"card:x", "card:y"}
    assert points["card:x"].informal == ("praktisch",) and points["card:x"].cut_off == ()
    assert points["card:y"].cut_off == ("card:far",)
    assert network.falls_without(view, ME, "card:s").everyone == ("financieel",)


def test_given_lead_by_mark_or_by_tie_then_both_hold_the_reins() -> None:
    view = a_map((card("x", lead=True), card("y", "hulpverlener")), (tie("y", "me", "regie"),))
    assert network.lead(view, ME) == ("card:x", "card:y")
    assert network.lead(a_map((), ()), ME) == ()


def test_given_services_then_only_those_who_speak_are_tied() -> None:
    services = tuple(card(name, "organisatie") for name in "abc")
    ties = (tie("a", "b", "informatie"), tie("b", "a"), tie("b", "c", quality="verbroken"), tie("a", "me", "informatie"))
    found = network.service_network(a_map((*services, card("l", "verhuurder")), ties))
    assert (len(found.services), found.ties, found.possible) == (3, (("card:a", "card:b"),), 3)
    assert found.density == pytest.approx(1 / 3)
    assert network.service_network(a_map(services[:1], ())).density is None


def test_given_ties_of_unknown_quality_then_they_say_nothing_about_tension() -> None:
    ties = (tie("x", "me", quality="dubbel"), tie("me", "y"), tie("z", "me", quality="onbekend"))
    assert network.tension(a_map((card("x"), card("y"), card("z")), ties), ME) == 0.5
    assert network.tension(a_map((card("z"),), ties[2:]), ME) is None


def test_given_assumptions_and_the_residents_words_then_both_are_shares_of_all_that_is_said() -> None:
    facts = (
        FactView(id="fact:1", text="", round=1, source="bewoner", certainty="verteld", touches=("geld",)),
        FactView(id="fact:2", text="", round=1, source="collega", certainty="aanname", touches=("regie",)),
        FactView(id="fact:3", text="", round=1, source="collega", certainty="aanname", untrue_by=("fact:1",)),
    )
    view = a_map((card("x"),), (tie("x", "me", source="me", certainty="verteld"),), facts=facts)
    assert network.assumption_share(view, ME) == pytest.approx(1 / 3)
    assert network.voice_share(view, ME) == pytest.approx(2 / 3)
    assert {"regie", "wonen"} <= set(network.blind_domains(view)) and "geld" not in network.blind_domains(view)
    assert network.assumption_share(a_map((), ()), ME) is None


# -- money and ledger -------------------------------------------------------------------------------------------------


def amount(which: str, kind: str, cents: int, **more: object) -> AmountView:
    return AmountView(id=f"amount:{which}-{kind}-{cents}", which=which, kind=kind, cents=cents, **more)


def purse(*amounts: AmountView) -> MapView:
    return MapView(residents=(ME,), cards=(card("me", "bewoner"), card("De Linde - incasso", "verhuurder")), amounts=amounts)


def test_given_an_instalment_among_the_costs_then_it_is_counted_once() -> None:
    car, hospital = amount("schulden", "krediet", 200000, monthly_cents=18900), amount("schulden", "medisch", 9000, monthly_cents=500)
    income, cost = amount("inkomsten", "loon", 100000), amount("uitgaven", "auto_afbetaling", 18900)
    assert money.budget(purse(income, cost, car, hospital)).rest == 100000 - 18900 - 500
    whole = amount("uitgaven", "afbetaling_schulden", 15000)
    assert money.budget(purse(income, whole, car, hospital)).rest == 100000 - 15000
    assert money.monthly_repayment(purse(whole, car, hospital)) == 15000
    assert money.monthly_repayment(purse(car, hospital)) == 19400
    assert money.monthly_repayment(purse(income)) is None


@pytest.mark.parametrize(
    ("debtor", "theirs"),
    [
        ("De Linde - incasso", True), ("De Linde", True), ("Woonstichting De Linde", True), ("de linde – projectbureau", True),
        ("Dienst Toeslagen", False), ("De", False), ("Lindemans", False), ("", False),
    ],
)  # fmt: skip
def test_who_is_the_landlord(debtor: str, theirs: bool) -> None:
    claim = amount("vorderingen_van_bewoner", "vergoeding", 100, party=debtor)
    assert bool(money.landlord_claims(purse(claim), "Woonstichting De Linde (fictief)")) == theirs


def test_given_a_struck_amount_or_somebody_elses_then_it_is_not_the_households() -> None:
    amounts = (amount("inkomsten", "loon", 100), amount("inkomsten", "loon", 200, struck_by="fact:f1"),
               amount("inkomsten", "aow", 400, who="card:annie"))  # fmt: skip
    assert money.budget(purse(*amounts)).income == 100
    assert money.total(money.of_others(purse(*amounts), "inkomsten")) == 400


def test_the_two_housing_cost_ratios_are_not_the_same() -> None:
    month = money.Situation(rent=68975, income=234900, allowance=11800, energy=16400)
    assert (month.simple_ratio, month.net_ratio, month.plain_ratio) == (Decimal("25.6"), Decimal("33.0"), Decimal("29.4"))
    assert money.Situation(rent=1, income=100, allowance=100).simple_ratio is None
    assert money.percent(1, 800) == Decimal("0.1") and money.percent(15, 1000, 0) == Decimal(2)


def test_given_no_change_of_rent_then_there_is_no_squeeze() -> None:
    allowance = amount("inkomsten", "huurtoeslag", 100, becomes_cents=200)
    assert money.squeeze(purse(allowance), 500, 500) is None
    assert money.squeeze(purse(allowance), None, 500) is None
    assert money.squeeze(purse(), 500, 600) is None
    found = money.squeeze(purse(allowance, amount("inkomsten", "loon", 1000)), 500, 600)
    assert (found.before.income, found.after.income, found.after.allowance) == (1100, 1200, 200)


def test_given_an_arrears_on_the_map_and_no_ledger_then_the_map_speaks() -> None:
    debt = amount("schulden", "huurachterstand", 5000)
    assert money.arrears(purse(debt), None) == 5000
    assert money.arrears(purse(debt), 4000) == 4000
    assert money.arrears(purse(debt), -100) == 0
    assert money.arrears(purse(amount("schulden", "krediet", 5000)), None) is None
    assert money.months(5000, 0) is None


def test_given_months_ahead_then_savings_roll_on_and_the_first_shortage_is_below_zero_not_at_it() -> None:
    ahead = money.course({"2027-02": 900, "2027-01": 1000}, fixed=800, norm=300, savings=100)
    assert [(one.month, one.rest, one.room, one.savings) for one in ahead] == [
        ("2027-01", 200, -100, 0), ("2027-02", 100, -200, -200),
    ]  # fmt: skip
    assert money.first_below(ahead, 0) == "2027-02" and money.first_below(ahead, -200) is None


def line(due: str, paid: str, on: str | None, *, reversed: bool = False) -> LedgerLine:
    return LedgerLine(
        period="2026-01", due_on="2026-01-01", due=Decimal(due), paid=Decimal(paid), paid_on=on, reversed=reversed, contract="c"
    )


@pytest.mark.parametrize(
    ("one", "seen", "late", "partial", "missed", "reversed_", "ahead"),
    [
        (line("100", "100", "2026-01-01"), "2026-03-01", 0, 0, 0, 0, 0),
        (line("100", "100", "2026-01-06"), "2026-03-01", 0, 0, 0, 0, 0),
        (line("100", "100", "2026-01-07"), "2026-03-01", 1, 0, 0, 0, 0),
        (line("100", "100", "2026-01-31"), "2026-03-01", 1, 0, 0, 0, 0),
        (line("100", "100", "2026-02-01"), "2026-03-01", 0, 0, 1, 0, 0),
        (line("100", "100", "2025-12-31"), "2026-03-01", 0, 0, 0, 0, 1),
        (line("100", "60", "2025-12-31"), "2026-03-01", 0, 1, 0, 0, 0),
        (line("100", "60", "2026-01-12"), "2026-03-01", 1, 1, 0, 0, 0),
        (line("100", "0", None), "2026-01-31", 0, 0, 0, 0, 0),
        (line("100", "0", None), "2026-02-01", 0, 0, 1, 0, 0),
        (line("100", "0", None, reversed=True), "2026-03-01", 0, 0, 1, 1, 0),
        (line("0", "0", None), "2026-03-01", 0, 0, 0, 0, 0),
    ],
)  # fmt: skip
def test_what_a_month_of_rent_counts_as(
    one: LedgerLine, seen: str, late: int, partial: int, missed: int, reversed_: int, ahead: int
) -> None:
    found = ledger.counts([one], seen)
    assert (found.late, found.partial, found.missed, found.reversed, found.ahead) == (late, partial, missed, reversed_, ahead)


def test_given_two_contracts_then_each_is_counted_by_itself() -> None:
    deck = library.read("nadira")
    found = ledger.per_contract(deck.ledger, today(deck))
    assert (found["oud"].open_cents, found["nieuw"].open_cents) == (0, 122665)
    assert (found["nieuw"].missed, found["nieuw"].partial, found["nieuw"].late) == (1, 2, 1)
    assert ledger.rent_due_cents(deck.ledger, "2026-03") == 68975 and ledger.rent_due_cents(deck.ledger, "2020-01") is None


def test_given_rent_that_is_not_yet_due_then_it_is_no_arrears() -> None:
    deck = library.read("nadira")
    early = msgspec.structs.replace(deck, context={**deck.context, "peildatum": "2026-03-15"})
    assert analyse(early)["achterstand"] == 689.75 and analyse(early)["gemiste_betalingen"] == 0


# -- the deck as a map ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_given_a_deck_laid_whole_then_every_tie_and_every_brought_thing_lies_on_the_map(name: str) -> None:
    deck = library.read(name)
    view = whole_view(deck)
    parts = (view.cards, view.ties, view.amounts, view.life, view.facts)
    ids = {one.id for part in parts for one in part}
    assert all(tie.giver in ids and tie.receiver in ids for tie in view.ties)
    assert all(set(fact.brings) <= ids and {*fact.untrue_by, *fact.light_by} <= ids for fact in view.facts)
    assert len(view.residents) == 1 and view.residents[0].startswith("card:p_")
    assert sum(len(fact.untrue_by) + len(fact.light_by) for fact in view.facts) == sum(
        bool(fact.disproves) + bool(fact.other_light) for fact in deck.facts
    )


def test_where_organisations_lie() -> None:
    sectors = {name: {one.id: one.sector for one in whole_view(library.read(name)).cards} for name in NAMES}
    work = {key for found in sectors.values() for key, sector in found.items() if sector == "werk"}
    assert work == {f"card:{name}" for name in ("o_werkgever", "o_school", "o_mbo", "o_bakkerij", "o_cvo", "o_uitzend", "p_bakker", "p_oudbaas")}
    assert default_sector("organisatie", "begeleiding naar werk", "Actiris") == "diensten"
    assert default_sector("overheid", "school") == "diensten" and default_sector("huisgenoot") == "thuis"


def test_how_close_cards_lie() -> None:
    assert default_ring("huisgenoot") == "dichtbij" and default_ring("familie") == "ver"
    lines = (tie("x", "me", frequency="jaarlijks"), tie("me", "x", frequency="wekelijks"))
    assert default_ring("familie", lines) == "midden"
    rings = {one.id: one.ring for one in whole_view(library.read("nadira")).cards}
    assert (rings["card:p_moeder"], rings["card:p_neef"], rings["card:p_ex"]) == ("dichtbij", "midden", "ver")
    assert all(one.assumed for one in whole_view(library.read("nadira")).cards)


@pytest.mark.parametrize(("day", "ratio"), [("2026-11-16", 24.7), ("2027-02-01", 24.7), ("2027-05-01", 25.7)])
def test_the_old_income_goes_with_the_rent_of_its_own_time(day: str, ratio: float) -> None:
    deck = library.read("degroot")
    assert analyse(msgspec.structs.replace(deck, context={**deck.context, "peildatum": day}))["woonquote_tot_april"] == ratio
