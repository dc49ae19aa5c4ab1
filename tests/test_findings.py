"""The questions the map asks back: on the five cases, and on small maps made for one question."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest

from lifemaps.deck import LedgerLine
from lifemaps.deckview import whole_view
from lifemaps.findings import FINDINGS, THEMES, all_findings, come_forward, listed, same_party, spoken
from lifemaps.imports.casefile import read_case
from lifemaps.library import HERE as LIBRARY
from lifemaps.view import AmountView, CardView, FactView, LifeView, MapView, TieView

CASES = ("nadira", "rojin", "celine", "degroot", "baanweg")


def case(name: str) -> MapView:
    return whole_view(read_case((LIBRARY / f"{name}.yaml").read_text("utf-8"), name))


def found(view: MapView, name: str, about: str = ""):
    return next(one for one in all_findings(view) if one.id == name and (not about or one.about == about))


def card(name: str, kind: str = "familie", **more) -> CardView:
    return CardView(id=f"card:{name}", kind=kind, name=name.capitalize(), sector="familie", ring="midden", **more)


def tie(giver: str, receiver: str, *support: str, quality: str = "gewoon", **more) -> TieView:
    return TieView(
        id=f"tie:{giver}-{receiver}",
        giver=f"card:{giver}",
        receiver=f"card:{receiver}",
        support=support,
        quality=quality,
        **more,
    )


def owed(name: str, which: str, cents: int, party: str, **more) -> AmountView:
    return AmountView(
        id=f"amount:{name}",
        which=which,
        kind="huur",
        cents=cents,
        party=party,
        certainty=more.pop("certainty", "feit"),
        **more,
    )


def a_map(cards=(), ties=(), amounts=(), **more) -> MapView:
    return MapView(
        residents=("card:ada",), cards=(card("ada", "bewoner"), *cards), ties=tuple(ties), amounts=tuple(amounts), **more
    )


# --- scene 6: who owes whom -----------------------------------------------------------------------------------------


def test_scene_6_nadira_and_the_landlord_owe_each_other_and_both_sides_glow():
    owes = found(case("nadira"), "owes")
    assert owes.question("nl-NL") == "Wie is wie iets schuldig?"
    assert owes.sentence("nl-NL") == "Nadira moet De Linde € 1.226,65. De Linde moet Nadira € 3.189,75."
    assert owes.points == ("amount:s1", "amount:v1", "amount:v2")


def test_who_owes_whom_comes_first_when_the_one_who_asks_for_money_owes_money_too():
    assert come_forward(case("nadira"))[0].id == "owes"


def test_a_debt_alone_is_no_reason_to_come_forward():
    view = a_map(amounts=[owed("s1", "schulden", 41200, "Bank")])
    assert found(view, "owes").sentence("nl-NL") == "Ada moet Bank € 412,00."
    assert not found(view, "owes").comes


def test_departments_of_one_house_are_one_party_and_two_houses_are_not():
    assert same_party("Woonstichting De Linde", "De Linde - incasso")
    assert same_party("De Linde - projectbureau sloop", "De Linde - incasso")
    assert not same_party("Ziekenhuis", "Energieleverancier")
    assert not same_party("Immo Linden", "Immo Vaart")


def test_a_debt_in_the_name_of_somebody_else_is_said_in_that_name():
    assert "Annie moet Inning eigen bijdrage zorg (CAK) € 1.302,00." in found(case("degroot"), "owes").sentence("nl-NL")


def test_an_assumed_amount_says_so_and_a_disproved_one_is_left_out():
    guess = owed("v1", "vorderingen_van_bewoner", 5000, "Bank", certainty="aanname")
    gone = owed("s1", "schulden", 999, "Winkel", struck_by="fact:f1")
    sentence = found(a_map(amounts=[guess, gone]), "owes").sentence("nl-NL")
    assert sentence == "Bank moet Ada € 50,00. Een deel hiervan is een aanname."


def test_without_debts_and_claims_it_says_why_it_is_silent():
    owes = found(a_map(), "owes")
    assert owes.silent
    assert not owes.comes
    assert owes.points == ()
    assert owes.sentence("nl-NL") == "Er liggen nog geen schulden of tegoeden op de kaart."


def test_money_nobody_asked_for_is_named_apart_from_what_runs_both_ways():
    assert found(case("nadira"), "due").sentence("nl-NL") == "Dienst Toeslagen moet Nadira € 1.666,00."
    assert found(case("celine"), "due").points == ("amount:v1",)
    assert (
        found(case("degroot"), "due")
        .sentence("nl-NL")
        .startswith("Niet gebruikt, naar schatting: huurtoeslag, € 214,00 per maand.")
    )


# --- too much help --------------------------------------------------------------------------------------------------


def test_celine_has_ten_services_one_pair_that_speaks_and_nobody_who_leads():
    view = case("celine")
    assert found(view, "strangers").sentence("nl-NL") == "Er zijn 10 diensten, dus 45 paren. Eén paar spreekt elkaar."
    assert "Bij niemand op de kaart staat dat die de regie houdt." in found(view, "lead").sentence("nl-NL")
    assert "Rond geld werken er 3" in found(view, "overlap").sentence("nl-NL")
    assert "10 diensten en instanties geven Céline iets." in found(view, "overlap").sentence("nl-NL")
    assert "card:o_ocmw" in found(view, "overlap").points
    assert "card:o_actiris" not in found(view, "overlap").points


def test_two_leads_are_a_question_and_the_resident_as_lead_is_none():
    services = (card("dienst", "organisatie", lead=True), card("gemeente", "overheid", lead=True))
    assert found(a_map(services), "lead").sentence("nl-NL") == "Dienst en Gemeente: 2 keer regie."
    assert found(a_map(services), "lead").comes
    lead = found(case("nadira"), "lead")
    assert not lead.comes
    assert lead.sentence("nl-NL") == "Nadira zelf."


def test_two_services_on_one_part_of_life_are_no_overlap_and_three_are():
    services = [card(f"dienst{n}", "organisatie", domains=("geld",)) for n in range(3)]
    assert found(a_map(services[:2]), "overlap").silent
    assert found(a_map(services), "overlap").comes


# --- too little help ------------------------------------------------------------------------------------------------


def test_de_groot_has_nobody_for_practical_help_and_two_people_without_whom_something_falls():
    view = case("degroot")
    assert found(view, "alone").comes
    assert found(view, "alone").sentence("nl-NL").endswith("Voor praktische hulp en raad en informatie staat er niemand.")
    assert {"card:p_dochter", "card:p_kaartmaat"} <= set(found(view, "falls").points)


def test_control_is_not_support():
    view = a_map([card("wijk", "organisatie"), card("zus")], [tie("wijk", "ada", "controle"), tie("zus", "ada", "controle")])
    assert "nog niemand" in found(view, "alone").sentence("nl-NL")
    assert found(view, "gives").silent


def test_what_falls_is_said_per_person_and_tells_services_from_nobody():
    cards = [card("zus"), card("broer"), card("dienst", "organisatie")]
    ties = [tie("zus", "ada", "emotioneel"), tie("broer", "ada", "praktisch"), tie("dienst", "ada", "praktisch")]
    falls = found(a_map(cards, ties), "falls")
    assert (
        falls.sentence("nl-NL")
        == "Zonder Zus is er niemand voor een luisterend oor. Zonder Broer zijn er alleen nog diensten voor praktische hulp."
    )
    assert falls.points == ("card:zus", "tie:zus-ada", "card:broer", "tie:broer-ada")


def test_nothing_falls_when_two_give_the_same():
    ties = [tie("zus", "ada", "praktisch"), tie("broer", "ada", "praktisch")]
    assert found(a_map([card("zus"), card("broer")], ties), "falls").silent


# --- what is given --------------------------------------------------------------------------------------------------


def test_what_the_resident_gives_counts_both_directions_and_always_keeps_a_place():
    for name in CASES:
        chosen = come_forward(case(name))
        assert chosen[-1].id == "gives"
        assert len(chosen) <= 3
    assert "9 van de 13 lijnen" in found(case("nadira"), "gives").sentence("nl-NL")


def test_a_resident_of_whom_nothing_given_is_known_is_asked_about():
    gives = found(a_map([card("zus")], [tie("zus", "ada", "praktisch")]), "gives")
    assert gives.comes
    assert gives.sentence("nl-NL") == "Daar ligt nog niets van op de kaart. Vraag het eens."
    assert gives.question("nl-NL") == "Wat geeft Ada aan anderen?"


# --- do we know what we talk about? ---------------------------------------------------------------------------------


def facts(own: int, others: int, guesses: int = 0) -> tuple[FactView, ...]:
    made = [("bewoner", "verteld")] * own + [("dossier", "feit")] * others + [("collega", "aanname")] * guesses
    return tuple(FactView(id=f"fact:{n}", text="x", round=1, source=s, certainty=c) for n, (s, c) in enumerate(made))


@pytest.mark.parametrize(("own", "others", "comes"), [(0, 5, True), (1, 5, True), (1, 4, False), (3, 2, False)])
def test_below_a_fifth_we_talk_about_somebody(own, others, comes):
    voice = found(a_map(facts=facts(own, others)), "voice")
    assert voice.comes is comes
    assert len(voice.points) == own


@pytest.mark.parametrize(("guesses", "comes"), [(1, False), (2, True)])
def test_above_a_quarter_of_assumptions_the_map_asks_to_stop(guesses, comes):
    assumed = found(a_map(facts=facts(0, 4 - guesses + 0, guesses)), "assumed")
    assert assumed.comes is comes
    assert len(assumed.points) == guesses


def test_a_part_of_life_nobody_asked_about_is_named():
    assert found(case("nadira"), "blind").sentence("nl-NL") == "Over gezondheid en veiligheid en recht weten wij nog niets."
    assert found(case("rojin"), "blind").silent


# --- the rent, the letters, with and without services ----------------------------------------------------------------


def test_nadira_twice_paid_exactly_the_old_rent_and_that_is_asked_about():
    paid = found(case("nadira"), "paid")
    assert "2 keer was het deel precies € 421,30: de oude huur." in paid.sentences("nl-NL")
    assert paid.comes
    assert {"amount:u1", "amount:s1", "card:w_oud", "card:w_nieuw"} == set(paid.points)


@pytest.mark.parametrize("name", ["celine", "degroot", "baanweg"])
def test_a_part_that_was_never_a_rent_before_does_not_come_forward(name):
    assert not found(case(name), "paid").comes


def test_a_rent_of_later_is_not_the_old_rent():
    lines = [("2026-01", "500", "400"), ("2026-02", "400", "400")]
    ledger = tuple(
        LedgerLine(period=period, due_on=f"{period}-01", due=Decimal(due), paid=Decimal(paid), paid_on=f"{period}-01")
        for period, due, paid in lines
    )
    assert not found(a_map(ledger=ledger), "paid").comes
    assert found(a_map(), "paid").silent


def test_who_pays_ahead_is_seen_too():
    assert "12 keer was de huur er al voor de vervaldag." in found(case("degroot"), "paid").sentences("nl-NL")


def test_the_letters_that_went_to_the_demolished_address_stand_beside_the_silence_they_explain():
    light = found(case("nadira"), "light")
    letters = "‘Geen reactie op twee aanmaningen.’ Klopt, maar anders: ‘De aanmaningen gingen naar het gesloopte adres en kwamen retour.’"
    assert letters in light.sentences("nl-NL")
    assert {"fact:f2", "fact:f6", "card:w_oud", "life:e7"} <= set(light.points)
    assert any(one.startswith("‘De familie leunt op haar") and "Klopt niet" in one for one in light.sentences("nl-NL"))
    assert found(a_map(facts=facts(0, 2)), "light").silent


def test_what_is_left_without_services():
    assert found(case("celine"), "without").comes
    assert "Zonder hen is er niemand voor geld en raad en informatie." in found(case("celine"), "without").sentence("nl-NL")
    assert not found(case("nadira"), "without").comes
    assert found(a_map([card("zus")], [tie("zus", "ada", "praktisch")]), "without").silent


def test_control_by_a_service_is_nothing_that_falls_without_it():
    view = a_map([card("wijk", "organisatie")], [tie("wijk", "ada", "controle", "gezelschap")])
    assert found(view, "without").sentence("nl-NL").endswith("Zonder hen is er niemand voor gezelschap.")


def test_one_service_on_a_part_of_life_is_told_and_never_comes_forward():
    services = [card("bank", "organisatie", domains=("geld",)), card("arts", "organisatie", domains=("gezondheid",))]
    sole = found(a_map(services), "sole")
    assert sole.sentences("nl-NL") == ("Aan geld werkt alleen Bank.", "Aan gezondheid werkt alleen Arts.")
    assert not sole.comes
    assert found(a_map([*services, card("post", "organisatie", domains=("geld",))]), "sole").points == ("card:arts",)


def test_leaning_on_one_is_asked_above_a_half_and_not_at_it():
    two = [tie("zus", "ada", "praktisch"), tie("broer", "ada", "praktisch")]
    cards = [card("zus"), card("broer")]
    assert not found(a_map(cards, two), "leans").comes
    heavy = [tie("zus", "ada", "praktisch", quality="sterk"), tie("broer", "ada", "praktisch", quality="zwak")]
    leans = found(a_map(cards, heavy), "leans")
    assert leans.sentence("nl-NL") == "De steun voor Ada leunt vooral op Zus, van de 2 die iets geven."
    assert leans.points == ("card:zus", "tie:zus-ada")
    assert found(a_map(cards[:1], two[:1]), "leans").silent


def test_a_tense_tie_is_a_reason_to_talk_and_no_alarm():
    ties = [tie("zus", "ada", quality="gespannen"), tie("broer", "ada"), tie("oom", "ada", quality="onbekend")]
    strains = found(a_map([card("zus"), card("broer"), card("oom")], ties), "strains")
    assert strains.sentence("nl-NL").startswith("Eén van de 2 bekende lijnen van Ada")
    assert not strains.comes
    assert strains.points == ("card:zus", "tie:zus-ada")


# --- all of them ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("language", ["nl-NL", "en"])
def test_every_question_has_a_sentence_a_reason_and_points_that_lie_on_the_map(name, language):
    view = case(name)
    on_map = {one.id for one in (*view.cards, *view.ties, *view.amounts, *view.life, *view.facts)}
    for one in all_findings(view):
        words = spoken(one, language)
        words["formula"] = one.formula(language)
        assert one.source in words["formula"]
        for key in ("question", "sentence", "why", "formula"):
            assert words[key]
            assert "finding-" not in words[key]
            assert "{" not in words[key]
            assert "None" not in words[key]
        assert set(one.points) <= on_map
        assert one.silent or words["question"].endswith("?")


def test_an_empty_map_is_met_with_words_and_nothing_comes_forward_but_what_is_not_known():
    for view in (MapView(), a_map()):
        assert all(one.sentence("nl-NL") for one in all_findings(view))
        assert {one.id for one in come_forward(view)} <= {"blind"}


def test_in_a_shared_home_each_resident_is_asked_about_by_name():
    view = MapView(
        residents=("card:ada", "card:bo"),
        cards=(card("ada", "bewoner"), card("bo", "bewoner"), card("zus")),
        ties=(tie("zus", "ada", "praktisch"), tie("bo", "zus", "praktisch")),
        amounts=(owed("s1", "schulden", 100, "Bank", who="card:bo"), owed("s2", "schulden", 200, "Bank")),
    )
    assert [one.question("nl-NL") for one in all_findings(view) if one.id == "gives"] == [
        "Wat geeft Ada aan anderen?",
        "Wat geeft Bo aan anderen?",
    ]
    assert found(view, "owes").sentence("nl-NL") == "Bo moet Bank € 1,00. Ada en Bo moet Bank € 2,00."


def test_the_order_is_the_same_for_everybody_and_no_finding_holds_a_number_for_a_person():
    assert [question.id for question in FINDINGS] == [
        "owes",
        "paid",
        "voice",
        "assumed",
        "lead",
        "overlap",
        "strangers",
        "alone",
        "falls",
        "leans",
        "without",
        "due",
        "light",
        "blind",
        "sole",
        "strains",
        "gives",
    ]
    assert sorted(one for _, ids in THEMES for one in ids) == sorted(question.id for question in FINDINGS)
    assert not {"score", "rank", "total", "weight"} & set(spoken(found(case("nadira"), "owes"), "nl-NL"))


def test_a_finding_can_travel_as_plain_data():
    for one in all_findings(case("nadira")):
        assert msgspec.json.decode(msgspec.json.encode(one), type=type(one)) == one


def test_events_alone_are_statements_too():
    life = (LifeView(id="life:1", date="2019", system="wonen", what="verhuisd", source="bewoner", certainty="verteld"),)
    assert found(a_map(life=life), "voice").sentence("nl-NL") == "1 van de 1 dingen op de kaart komen van Ada zelf."


def test_names_are_joined_as_the_language_does():
    assert listed("nl-NL", ["A", "B", "C"]) == "A, B en C"
    assert listed("en", ["A", "B"]) == "A and B"
    assert listed("en", []) == ""
