"""Household money: the formulas of the method, the numbers of the makers on the page, and what can never go wrong in between."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefiles.web import home
from lifemaps import budgetcodes, library, money, moneyhtml, moneypictures
from lifemaps.deck import Deck, LedgerLine
from lifemaps.deckview import rent_lines, whole_view
from lifemaps.drawing import draw
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.findings import parties
from lifemaps.household import NAMES, opened, sections
from lifemaps.map import map_view
from lifemaps.norms import Norm
from lifemaps.view import AmountView, CardView, MapView
from lifemaps.words import day, euros, languages, number
from tests.test_asking import ON_THE_MONEY_PAGE, house, lay_everything, page  # noqa: F401  `house` is a fixture.

NL = "nl-NL"
CASES = ("nadira", "rojin", "celine", "degroot", "baanweg")


def of(name: str) -> tuple[MapView, Deck]:
    deck = library.read(name)
    return whole_view(deck), deck


def says(view: MapView, deck: Deck | None, section: str, norm: Norm | None = None, language: str = NL) -> str:
    found = [one for one in sections(view, deck, language, norm) if one.name == section]
    return "\n".join(f"{figure.says}" for one in found for figure in one.figures)


# --- the formulas of §5.1 -------------------------------------------------------------------------------------------


def amount(which: str, kind: str, cents: int, **more: Any) -> AmountView:
    return AmountView(id=f"amount:{which}-{kind}-{len(more)}", which=which, kind=kind, cents=cents, **more)


def map_of(*amounts: AmountView) -> MapView:
    card = CardView(id="card:p", kind="bewoner", name="Sam", sector="thuis", ring="dichtbij")
    numbered = tuple(msgspec.structs.replace(one, id=f"amount:{nth}") for nth, one in enumerate(amounts))
    return MapView(residents=("card:p",), cards=(card,), amounts=numbered)


def test_what_is_left_is_income_minus_fixed_costs_minus_instalments_each_counted_once():
    month = money.budget(whole_view(library.read("celine")))
    assert (month.income, month.fixed, month.instalments, month.rest) == (246_500, 139_800, 0, 106_700)


@pytest.mark.parametrize(
    ("name", "rent", "simple", "net"),
    [
        ("oud", 42130, "13.6", "20.9"), ("knelperiode", 68975, "25.6", "33.0"), ("na_herziening", 68975, "15.0", "22.3"),
    ],
)  # fmt: skip
def test_both_definitions_of_what_living_costs_before_during_and_after(name, rent, simple, net):
    """(421,30 − 118) / 2231 and on: the makers' own sums beside ``verwachte_analyse`` of Nadira."""
    allowance = 35600 if name == "na_herziening" else 11800
    there = money.Situation(rent=rent, income=223_100 + allowance, allowance=allowance, energy=16400)
    assert (there.simple_ratio, there.net_ratio) == (Decimal(simple), Decimal(net))


def test_living_money_of_another_source_is_taken_off_what_is_left():
    view, deck = of("nadira")
    norm = Norm(cents=80_000, source="Eigen tabel", since="2026-01", household="ouder met twee kinderen")
    assert "Boven het leefgeld van € 800,00 blijft € 259,25 per maand over." in says(view, deck, "ahead", norm)
    used = says(view, deck, "used", norm)
    assert "ouder met twee kinderen" in used
    assert "Eigen tabel" in used
    assert "januari 2026" in used


# --- the squeeze, month by month ------------------------------------------------------------------------------------


def test_nadira_in_march_two_rents_were_asked_and_the_allowance_follows_in_october():
    """421,30 + 689,75 in March; the double month the social plan forbids is exactly what was missing."""
    view, deck = of("nadira")
    months = {one.month: one for one in money.lived(view, rent_lines(deck))}
    assert months["2026-03"].rent == 42130 + 68975
    assert months["2026-03"].less == 68975
    assert {months[f"2026-0{n}"].less for n in range(4, 10)} == {68975 - 42130}
    assert months["2026-10"].less == 68975 - 42130 - (35600 - 11800)
    # Seven months of 238 euro allowance too little: what the decision pays back, "7 maanden x 238".
    assert sum(35600 - 11800 for name in months if "2026-03" <= name < "2026-10") == 166_600


def test_the_page_says_the_squeeze_in_words():
    view, deck = of("nadira")
    text = says(view, deck, "squeeze")
    assert "In maart 2026 werd € 1.111,05 huur gevraagd, twee huren tegelijk." in text
    assert "Van april 2026 tot en met september 2026, 6 maanden," in text
    assert "De huurtoeslag is € 118,00 en wordt € 356,00 vanaf oktober 2026." in text


def test_where_the_rent_and_the_income_stayed_the_same_nothing_squeezes():
    view, deck = of("celine")
    assert says(view, deck, "squeeze") == ""


def test_without_income_or_rent_on_the_map_no_month_is_made_up():
    view, deck = of("nadira")
    bare = msgspec.structs.replace(view, amounts=tuple(one for one in view.amounts if one.which != "inkomsten"))
    assert money.lived(bare, rent_lines(deck)) == ()
    assert money.lived(view, ()) == ()


cents_ = st.integers(0, 5_000_00)


@given(rents=st.lists(cents_, min_size=1, max_size=18), income=st.integers(1, 9_000_00), now=st.integers(1, 5_000_00), other=cents_)
@settings(max_examples=150, deadline=None)
def test_what_was_missing_is_exactly_the_rent_that_was_asked_more(rents, income, now, other):
    """Only the rent changes: less of a month = its rent − the first month's, and together they make the whole difference."""
    view = map_of(amount("inkomsten", "loon", income), amount("uitgaven", "huur", now), amount("uitgaven", "energie", other))
    lines = [
        LedgerLine(period=f"{2020 + n // 12}-{n % 12 + 1:02}", due_on=f"{2020 + n // 12}-{n % 12 + 1:02}-01", due=Decimal(rent) / 100, paid=Decimal(0))
        for n, rent in enumerate(rents)
    ]
    months = money.lived(view, lines)
    assert [one.less for one in months] == [rent - rents[0] for rent in rents]
    assert all(one.rest == income - other - rent for one, rent in zip(months, rents, strict=True))
    assert sum(one.less for one in months) == sum(rents) - len(rents) * rents[0]


# --- who owes whom --------------------------------------------------------------------------------------------------

PARTIES = st.sampled_from(["Woonstichting De Linde", "De Linde - incasso", "Tante Fatna", "Energiehuis", "School"])
OWED = st.lists(st.tuples(st.sampled_from(["schulden", "vorderingen_van_bewoner"]), PARTIES, cents_), max_size=14)


@given(OWED)
@settings(max_examples=200, deadline=None)
def test_setting_off_moves_no_cent(owed):
    """Party by party set against each other, the household is worth as much as before."""
    view = map_of(*(amount(which, "huur", cents, party=party) for which, party, cents in owed))
    nets = [money.Balance(money.total(one.debts), money.total(one.claims)).net for one in parties(view)]
    worth = sum(cents if which.startswith("vordering") else -cents for which, _, cents in owed)
    assert sum(nets) == worth


def test_nadira_and_her_landlord_set_against_each_other():
    view, deck = of("nadira")
    text = says(view, deck, "owes")
    assert "Nadira moet De Linde € 1.226,65." in text
    assert "De Linde moet Nadira € 3.189,75." in text
    assert "Tegen elkaar weggestreept moet De Linde aan Nadira nog € 1.963,10." in text


def test_every_debt_stands_with_its_arrangement_and_how_long_it_still_runs():
    view, deck = of("celine")
    sheet = next(one for one in sections(view, deck, NL) if one.name == "owes").sheets[0]
    rows = {row[0]: row for row in sheet.rows}
    assert rows["Energieleverancier"][3:6] == ("ja", "€ 90,00", "nog 19 termijnen")
    assert rows["School"][3:6] == ("nee", "–", "–")


# --- the makers' numbers on the page --------------------------------------------------------------------------------


def E(value: float) -> str:
    return euros(NL, round(value * 100))


def share(value: float, what: str) -> list[str]:
    return [f"{number(NL, value)} % van het inkomen naar {what}"]


def by_month(values: dict[str, float]) -> list[str]:
    return [f">{day(NL, month)}</th>" for month in values] + [f">{E(value)}</td>" for value in values.values()]


SIMPLE, NET, PLAIN = "de kale huur, na huurtoeslag", "wonen, met energie en heffingen erbij", "de huur."
WHAT_IF = {"toeslagen_aangepast": "Als de toeslagen zijn aangepast", "toeslagen_aangepast_en_auto_weg": "Als de toeslagen zijn aangepast en de auto weg is"}

SAYS: dict[str, Callable[[Any], list[str]]] = {
    "achterstand": lambda v: [f"Er staat {E(v)} huur open." if v else "Er staat geen huur open."],
    "achterstand_in_maanden": lambda v: [f"Dat is {number(NL, v, 2)} keer de huur van nu."] if v else [],
    "achterstand_na_creditering_dubbele_huur": lambda v: [f"staat er {E(v)} open."],
    "betaalbare_huur_bij_een_derde": lambda v: [f"Een derde van het inkomen is {E(v)} huur."],
    "maand_eerste_tekort": lambda v: [f"Het spaargeld is op in {day(NL, v)}"],
    "maand_eigen_signaal": lambda v: [f"In {day(NL, v)} komt het spaargeld voor het eerst onder € 750,00."],
    "maandelijkse_aflossing": lambda v: [f"Er gaat {E(v)} per maand naar schulden."],
    "maandinkomen": lambda v: [f"Er komt {E(v)} per maand binnen."],
    "netto_woonquote_knelperiode": lambda v: [f"In de knelmaanden gaat {share(v, NET)[0]}"],
    "netto_woonquote_na_herziening": lambda v: [f"Als de toeslag klopt gaat {share(v, NET)[0]}"],
    "netto_woonquote_oud": lambda v: [f"Voor de verandering gaat {share(v, NET)[0]}"],
    "rechten_niet_gebruikt": lambda v: [f"Naar schatting ligt er {E(v)} per maand aan rechten die niet gebruikt worden."],
    "rekening_annie": lambda v: [f"Annie heeft {E(v)} op een rekening."],
    "nota_annie": lambda v: [f"Annie moet Inning eigen bijdrage zorg (CAK) {E(v)}."],
    "restbedrag": lambda v: [f"Er blijft {E(v)} per maand over voor eten en al het andere."],
    "resterend_na_vaste_lasten": lambda v: [f"Er blijft {E(v)} per maand over voor eten en al het andere."],
    "restbedrag_met_rechten": lambda v: [f"Met die rechten zou er {E(v)} per maand overblijven."],
    "restbedrag_per_maand": by_month,
    "ruimte_per_maand": by_month,
    "spaargeld_eind_maand": by_month,
    "storno": lambda v: ["Er kwam geen incasso terug."] if not v else [f"{v} keer kwam een incasso terug."],
    "totale_schuld": lambda v: [f"schulden zijn samen {E(v)}."],
    "vaste_lasten": lambda v: [f"Er gaat {E(v)} per maand aan vaste lasten uit."],
    "verhuurder_schuldig_aan_bewoner": lambda v: [f"De Linde moet Nadira {E(v)}."],
    "wat_als": lambda v: [
        f"{WHAT_IF[name]}: dan is er voor het eerst te weinig in {day(NL, one['maand_eerste_tekort'])}."
        if one["maand_eerste_tekort"] else f"{WHAT_IF[name]}: dan blijft er in deze maanden genoeg."
        for name, one in v.items()
    ] + [line for one in v.values() for line in by_month(one["spaargeld_eind_maand"])],
    "woonquote": lambda v: [f"Nu gaat {share(v, PLAIN)[0]}"],
    "woonquote_tot_april": lambda v: [f"Tot april gaat {share(v, PLAIN)[0]}"],
    "woonquote_eenvoudig_knelperiode": lambda v: [f"In de knelmaanden gaat {share(v, SIMPLE)[0]}"],
    "woonquote_eenvoudig_na_herziening": lambda v: [f"Als de toeslag klopt gaat {share(v, SIMPLE)[0]}"],
    "woonquote_eenvoudig_oud": lambda v: [f"Voor de verandering gaat {share(v, SIMPLE)[0]}"],
    "woonquote_eenvoudig_vanaf_januari": lambda v: [f"Vanaf januari gaat {share(v, SIMPLE)[0]}"],
    "woonquote_eenvoudig_ww": lambda v: [f"Nu, met WW, gaat {share(v, SIMPLE)[0]}"],
}  # fmt: skip
"""Per key of ``verwachte_analyse`` what the page of money says."""


@pytest.mark.parametrize("name", CASES)
def test_the_page_of_money_says_the_numbers_of_the_makers(monkeypatch, house, name):  # noqa: F811
    at = page(monkeypatch, house, name, "map/money.py")
    html = "\n".join(part.proto.body for part in at.get("html"))
    text = html.replace("\u00a0", " ")
    for key, value in (library.read(name).expected or {}).items():
        for sentence in SAYS.get(key, lambda _: [])(value):
            assert sentence.replace("\u00a0", " ") in text, (key, sentence)


def test_every_number_of_money_has_its_sentence_here():
    assert set(SAYS) >= ON_THE_MONEY_PAGE


@pytest.mark.parametrize("name", CASES)
def test_every_number_says_how_it_was_made_in_every_language(name):
    view, deck = of(name)
    for language in languages():
        for section in sections(view, deck, language):
            assert "money-" not in section.title
            for one in section.figures:
                assert one.how, one.key
                assert "money-" not in one.says + one.how, one.key


# --- what is assumed, unknown, not yet open --------------------------------------------------------------------------


def test_an_estimate_is_marked_as_an_assumption_and_so_is_every_number_on_it():
    view, deck = of("degroot")
    figures = {one.key: one for section in sections(view, deck, NL) for one in section.figures}
    assert figures["rights"].assumed
    assert figures["rest-rights"].assumed
    assert not figures["rest"].assumed
    html = "".join(moneyhtml.figures(one, NL) for one in sections(view, deck, NL))
    assert html.count('class="lk-guess">aanname<') == sum(one.assumed for one in figures.values())


def test_what_lies_nowhere_is_said_to_be_unknown():
    view, deck = of("rojin")
    month = next(one for one in sections(view, deck, NL) if one.name == "month")
    assert any("energie, water en mutualiteit" in words for words in month.unknown)
    income = map_of(amount("inkomsten", "loon", 100_000))
    only = sections(income, None, NL)[0]
    assert "Wat er elke maand uitgaat, ligt nog niet op de kaart." in only.unknown
    assert not only.pictures


def test_the_months_ahead_stay_closed_while_a_fact_card_is_in_the_hand():
    view, deck = of("baanweg")
    early = msgspec.structs.replace(view, facts=view.facts[:-1])
    assert opened(deck, early).course is None
    assert not any(one.name == "ahead" for one in sections(early, deck, NL))
    no_rent_yet = msgspec.structs.replace(view, ledger=())
    assert opened(deck, no_rent_yet).ledger is None


def test_an_empty_map_tells_nothing_and_does_not_stumble():
    assert sections(MapView(), None, NL) == ()


def test_money_in_the_name_of_somebody_else_stays_out_of_the_month():
    view, deck = of("degroot")
    assert "€ 7.595,00" not in says(view, deck, "month")
    assert "Annie heeft € 7.595,00 op een rekening." in says(view, deck, "owes")


# --- codes per country ----------------------------------------------------------------------------------------------


def test_the_same_costs_go_by_other_names_in_flanders_and_brussels():
    assert budgetcodes.missing(("huur", "energie", "water", "mutualiteit_en_medisch", "telefoon"), "BXL") == ()
    assert budgetcodes.missing(("huur", "energie", "water", "telefoon"), "VL") == ("mutualiteit",)
    assert budgetcodes.missing(("huur", "energie", "water", "telefoon"), "NL") == ("zorgverzekering",)
    assert budgetcodes.group("leefloon", out=False) == budgetcodes.group("bijstand", out=False) == "uitkering"
    assert budgetcodes.group("groeipakket", out=False) == "kinderen"
    assert budgetcodes.group("bus_naar_annie", out=True) == "onderweg"
    assert budgetcodes.group("iets heel anders", out=True) == "anders_uit"


# --- pictures and tables --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CASES)
def test_every_picture_is_whole_named_and_told_in_words_and_has_its_table(name):
    view, deck = of(name)
    for language in languages():
        for section in sections(view, deck, language):
            if section.pictures:
                assert section.sheets, section.name
            for picture in section.pictures:
                root = ElementTree.fromstring(picture)
                space = "{http://www.w3.org/2000/svg}"
                assert root.get("role") == "img"
                assert root.find(f"{space}title").text
                assert len(root.find(f"{space}desc").text) > 20
                assert "money-" not in (root.find(f"{space}title").text or "")
            for sheet in section.sheets:
                assert all(len(row) == len(sheet.heads) for row in sheet.rows)


def test_the_bars_of_the_month_end_where_what_is_left_begins():
    flows = [moneypictures.Flow(group="werk", cents=100_00), moneypictures.Flow(group="wonen", cents=30_00, out=True)]
    root = ElementTree.fromstring(moneypictures.flow(flows, 70_00, NL, "x"))
    into, out, left = (one for one in root.iter("{http://www.w3.org/2000/svg}rect"))
    assert float(out.get("x")) == pytest.approx(float(left.get("x")) + float(left.get("width")), abs=0.2)
    assert float(into.get("width")) == pytest.approx(float(out.get("width")) + float(left.get("width")), abs=0.2)


def test_what_was_typed_cannot_become_markup():
    evil = '<img src=x onerror=alert(1)>"&'
    view = map_of(
        amount("inkomsten", evil, 1), amount("uitgaven", evil, 2, note=evil),
        amount("schulden", "huur", 5, party=evil, note=evil), amount("vorderingen_van_bewoner", "x", 5, party=evil),
    )  # fmt: skip
    html = moneyhtml.whole(sections(view, None, NL, Norm(cents=1, source=evil, household=evil)), NL)
    assert "<img" not in html
    assert "&lt;img" in html


def test_the_questions_come_in_the_order_of_a_talk():
    view, deck = of("nadira")
    told = [one.name for one in sections(view, deck, NL)]
    assert told == [name for name in NAMES if name in told]


# --- on paper -------------------------------------------------------------------------------------------------------


def test_the_report_tells_money_only_when_it_is_asked_for(house):  # noqa: F811
    code, lead = home.begin("nadira")
    stream = house.table(code) or ""
    lay_everything(house, stream, lead)
    table = house.sitting(stream)
    case = house.case(table.case)
    drawing = draw(map_view(case), NL)
    says_it = "Tegen elkaar weggestreept moet De Linde aan Nadira nog"
    assert says_it not in str(OUTPUTS["report.html"].of(case, table, drawing, NL))
    page_ = str(OUTPUTS["report-money.html"].of(case, table, drawing, NL))
    assert says_it in page_
    assert "url(" not in page_
    assert page_.count('class="moneypic"') == 3
    pdf = OUTPUTS["report-money.pdf"].of(case, table, drawing, NL)
    assert bytes(pdf).startswith(b"%PDF")
    assert len(pdf) > len(OUTPUTS["report.pdf"].of(case, table, drawing, NL))
