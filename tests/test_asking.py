"""Every number of the makers' analysis that is about people, stands on the page of all questions, in its sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from streamlit.testing.v1 import AppTest

from casefiles.house import House
from casefiles.web import home
from lifemaps import commands as do
from lifemaps import library, signals
from lifemaps.analysis import analyse, today
from lifemaps.deck import Deck
from lifemaps.deckview import whole_view
from lifemaps.empties import EMPTIES, empty_places
from lifemaps.fromfile import papers
from lifemaps.map import map_view
from lifemaps.view import MapView
from lifemaps.words import code, euros, languages, number
from pages.parts import seat as seats

ROOT = Path(__file__).parent.parent
NL = "nl-NL"
CASES = ("nadira", "rojin", "celine", "degroot", "baanweg")
WHO = {"nadira": "Nadira", "rojin": "Rojin", "celine": "Céline", "degroot": "Meneer De Groot", "baanweg": "Marlon"}
PROSE = {"signaal"}
"""A sentence of the makers and no number; what it says is looked for clause by clause at the end of this file."""
ON_THE_MONEY_PAGE = {
    "achterstand", "achterstand_in_maanden", "achterstand_na_creditering_dubbele_huur", "betaalbare_huur_bij_een_derde",
    "maand_eerste_tekort", "maand_eigen_signaal", "maandelijkse_aflossing", "maandinkomen", "netto_woonquote_knelperiode",
    "netto_woonquote_na_herziening", "netto_woonquote_oud", "rechten_niet_gebruikt", "rekening_annie", "restbedrag",
    "restbedrag_met_rechten", "restbedrag_per_maand", "resterend_na_vaste_lasten", "ruimte_per_maand", "spaargeld_eind_maand",
    "storno", "totale_schuld", "vaste_lasten", "wat_als", "woonquote", "woonquote_eenvoudig_knelperiode",
    "woonquote_eenvoudig_na_herziening", "woonquote_eenvoudig_oud", "woonquote_eenvoudig_vanaf_januari",
    "woonquote_eenvoudig_ww", "woonquote_tot_april",
}  # fmt: skip
"""What the pages of the household's money show. The same list belongs in the tests of those pages."""


def times(n: int) -> str:
    return "Eén keer" if n == 1 else f"{n} keer"


def none_or(n: int, sentence: str) -> str:
    return sentence if n else ""


def cents(value: Any) -> str:
    return euros(NL, int(value * 100))


SAYS: dict[str, Callable[[Any, str], list[str]]] = {
    "aantal_informele_steunbronnen": lambda n, who: [f"{n} mensen en groepen geven {who} steun"],
    "aantal_formele_steunbronnen": lambda n, who: [f"{n} diensten en instanties geven {who} iets"],
    "regie_bij": lambda ids, who: [f"{who} zelf." if ids else "Bij niemand op de kaart staat dat die de regie houdt."],
    "diensten_betrokken": lambda n, who: [f"Er zijn {n} diensten, "],
    "mogelijke_relaties_tussen_diensten": lambda n, who: [f"dus {n} paren."],
    "relaties_tussen_diensten": lambda n, who: [f"{'Eén paar spreekt' if n == 1 else f'{n} paren spreken'} elkaar."],
    "dichtheid_dienstennetwerk": lambda n, who: [f"Van elke honderd paren diensten kennen er {number(NL, float(n) * 100)} elkaar."],
    "overlap_per_leefgebied": lambda by, who: [f"Rond {code(NL, 'about', one)} werken er {n}" for one, n in by.items()],
    "afspraken_gemist_door_botsing": lambda n, who: [f"{n} van de 7 gemiste afspraken vielen samen"],
    "deelbetalingen": lambda n, who: [f"{times(n)} kwam een deel."],
    "gemiste_betalingen": lambda n, who: [f"{times(n)} kwam er een maand lang niets."],
    "te_laat": lambda n, who: [none_or(n, f"{times(n)} kwam het meer dan vijf dagen later.")],
    "betaald_voor_vervaldag": lambda n, who: [f"{times(n)} was de huur er al voor de vervaldag."],
    "verhuurder_schuldig_aan_bewoner": lambda n, who: [f"De Linde moet {who} {cents(n)}."],
    "nota_annie": lambda n, who: [f"Annie moet Inning eigen bijdrage zorg (CAK) {cents(n)}."],
    "aanvragen": lambda n, who: [f"{n} keer gevraagd"],
    "som_afwijzingen": lambda n, who: [f"{n} keer nee."],
    "aandeel_zonder_inhoudelijke_reden": lambda n, who: [f"Bij {number(NL, float(n))} % was er geen reden"],
    "bezichtigingsgraad": lambda n, who: [f"Bij {number(NL, float(n))} % mocht er gekeken worden."],
    "betaalbare_huur_bij_een_derde": lambda n, who: [f"Een derde van het inkomen is {cents(n)} huur."],
    "ongeopende_brieven": lambda n, who: [f"{n} brieven liggen nog dicht."],
}
"""Per key of ``verwachte_analyse`` the sentence it makes."""


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    house = House.open(":memory:")
    monkeypatch.setattr(home, "_house", house)
    yield house
    house.close()


def lay_everything(house: House, stream: str, seat: str) -> None:
    """Every fact card and all the resident may tell, on the map."""
    deck = house.case(house.sitting(stream).case).deck
    for what in (*(f"fact:{one.id}" for one in deck.facts), *(f"voice:{one.id}" for one in deck.voices)):
        house.do(do.Lay(what=what), sitting=stream, seat=seat)


def page(monkeypatch: pytest.MonkeyPatch, house: House, case: str, name: str = "map/asking.py") -> AppTest:
    """The page as the facilitator sees it when everything of this case lies on the map."""
    table, lead = home.begin(case)
    stream = house.table(table) or ""
    lay_everything(house, stream, lead)
    me = home.Me(sitting=stream, seat=lead, role="facilitator", number=0, code=table, language=NL)
    monkeypatch.setattr(seats, "me", lambda code, cookies: me if code == table else None)
    at = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    at.query_params["t"] = table
    at.session_state["more-figures"] = True
    at.run()
    at.switch_page(name).run()
    assert not at.exception, at.exception
    return at


def shown(at: AppTest) -> str:
    return "\n".join(str(part.value) for part in (*at.text, *at.markdown, *at.caption)).replace("\u00a0", " ")


@pytest.mark.parametrize("name", CASES)
def test_the_page_of_all_questions_says_the_numbers_of_the_makers(monkeypatch, house, name):
    deck = library.read(name)
    text = shown(page(monkeypatch, house, name))
    for key, value in (deck.expected or {}).items():
        for sentence in SAYS.get(key, lambda *_: [])(value, WHO[name]):
            assert sentence in text, key
    if not (deck.expected or {}).get("te_laat", 1):
        assert "meer dan vijf dagen later" not in text
    if not (deck.expected or {}).get("storno", 1):
        assert "incasso kwam terug" not in text


def test_every_number_has_a_page():
    keys = {key for name in CASES for key in (library.read(name).expected or {})}
    assert keys == (set(SAYS) | ON_THE_MONEY_PAGE | PROSE) & keys
    assert keys >= set(SAYS)


def test_the_papers_of_a_case_stay_closed_while_a_fact_card_is_still_in_the_hand():
    deck = library.read("degroot")
    whole = map_view_of(deck)
    assert [paper.id for paper, _ in papers(deck, whole, NL)] == ["post"]
    assert papers(deck, msgspec.structs.replace(whole, facts=whole.facts[:-1]), NL) == ()
    assert papers(None, whole, NL) == ()


def map_view_of(deck: Deck) -> MapView:
    return whole_view(deck)


def test_the_ledger_opens_with_the_first_thing_of_the_rent_on_the_map(house):
    table, _ = home.begin("nadira")
    case = house.case(house.sitting(house.table(table) or "").case)
    assert len(map_view(case).ledger) == 11
    assert map_view(msgspec.structs.replace(case, laid={}, things={})).ledger == ()


# --- the two sentences of the makers ---------------------------------------------------------------------------------


def rules(deck: Deck) -> set[str]:
    """What the fourteen rules see in this case's ledger."""
    return set(signals.signals(signals.of_case(deck.ledger), today(deck))["rule"])


def test_baanweg_the_ledger_is_silent_and_the_signal_came_from_the_resident_himself():
    deck = library.read("baanweg")
    assert deck.expected["signaal"] == "grootboek zwijgt; het signaal kwam van de bewoner zelf"
    assert rules(deck) == set()
    numbers = analyse(deck)
    assert numbers["achterstand"] == 0
    assert numbers["maand_eigen_signaal"] == "2027-01"
    signal = [fact for fact in deck.facts if "onder" in fact.text and "spaar" in fact.text.lower() and fact.source == "bewoner"]
    own = [voice for voice in deck.voices if "onder" in voice.text]
    assert signal or own


def test_degroot_no_arrears_pays_ahead_and_yet_low_on_papers_network_and_money():
    deck = library.read("degroot")
    assert deck.expected["signaal"] == "geen achterstand, betaalt vooruit, toch laag op papieren, netwerk en geld"
    numbers = analyse(deck)
    assert numbers["achterstand"] == 0
    assert numbers["betaald_voor_vervaldag"] == 12
    assert rules(deck) == {"VOORUIT"}
    scores = (deck.possible_outcome or {})["scores"]
    assert all(scores[domain] <= 2 for domain in ("papieren", "netwerk", "geld"))
    assert numbers["ongeopende_brieven"] == 23
    assert numbers["restbedrag"] == 128.6


# --- what is still empty --------------------------------------------------------------------------------------------


def test_an_empty_map_asks_first_who_is_there_and_a_full_one_asks_nothing_of_people():
    table = map_view_of(library.read("nadira"))
    bare = msgspec.structs.replace(table, cards=table.cards[:1], ties=(), amounts=(), life=())
    assert [one.id for one in empty_places(bare)] == [one.id for one in EMPTIES]
    assert empty_places(bare)[0].question(bare, NL) == "Wie hoort er bij de familie van Nadira?"
    assert {one.id for one in empty_places(table)} <= {"vrienden"}
    assert empty_places(MapView()) == ()


def test_every_empty_place_has_a_question_in_every_language():
    table = map_view_of(library.read("nadira"))
    for language in languages():
        for one in EMPTIES:
            words = one.question(table, language)
            assert words.endswith("?")
            assert "empty-" not in words
