"""Lenses: what is outside fades, nothing disappears, and each perspective shows its own words."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifemaps.case import Case, fold
from lifemaps.compare import things_of
from lifemaps.deckview import whole_view
from lifemaps.drawing import draw
from lifemaps.events import CardAdded, Placed, Record, Spot, Stated, Statement, TieDrawn
from lifemaps.lenses import LENS, LENSES, OWN, Seen, differences, look, side_of, through
from lifemaps.library import cases, read
from lifemaps.map import map_view
from lifemaps.view import AmountView, CardView, MapView, Said, TieView
from lifemaps.vocabulary import QUALITIES, RINGS, SECTORS

NL, EN = "nl-NL", "en"
WHOLE = {path.stem: whole_view(read(path.stem)) for path in cases()}
SOURCES = ("bewoner", "team", "dossier", "woonconsulent", "neef")

certainties = st.sampled_from(["feit", "waarneming", "verteld", "aanname"])


def said(field: str, values: st.SearchStrategy) -> st.SearchStrategy:
    word = st.builds(Said, st.just(field), values, st.sampled_from(SOURCES), certainties, st.integers(1, 99))
    return st.lists(word, max_size=3, unique_by=lambda s: s.source).map(tuple)


places = st.tuples(st.sampled_from(["", *SECTORS]), st.sampled_from(["", *RINGS]))
cards = st.builds(
    CardView, id=st.integers(0, 4).map("card:p{}".format), kind=st.sampled_from(["bewoner", "familie", "organisatie"]),
    name=st.just("Iemand"), sector=st.sampled_from(SECTORS), ring=st.sampled_from(RINGS), certainty=certainties,
    source=st.sampled_from(["", *SOURCES]), said=said("role", st.sampled_from(["tante", "buur"])),
    places=said("place", places),
)  # fmt: skip
ties = st.builds(
    TieView, id=st.integers(0, 4).map("tie:r{}".format), giver=st.integers(0, 5).map("card:p{}".format),
    receiver=st.integers(0, 5).map("card:p{}".format), source=st.sampled_from(["", *SOURCES]), certainty=certainties,
    said=st.one_of(said("quality", st.sampled_from(QUALITIES)), said("support", st.just(["praktisch"]))),
)  # fmt: skip
amounts = st.builds(
    AmountView, id=st.integers(0, 3).map("amount:a{}".format), which=st.just("uitgaven"), kind=st.just("huur"),
    cents=st.integers(0, 10**6), source=st.sampled_from(SOURCES), said=said("cents", st.integers(0, 10**6)),
)  # fmt: skip
views = st.builds(
    MapView, cards=st.lists(cards, unique_by=lambda c: c.id).map(tuple),
    ties=st.lists(ties, unique_by=lambda t: t.id).map(tuple), amounts=st.lists(amounts, unique_by=lambda a: a.id).map(tuple),
)  # fmt: skip


def disappeared(view: MapView, seen: Seen) -> set[str]:
    """What of the map is neither clear nor faded, is both at once, or is no longer there to be drawn (or was never there)."""
    known = things_of(view).keys()
    return (known ^ (seen.clear | seen.faded)) | (seen.clear & seen.faded) | (known ^ things_of(seen.view).keys())


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("lens", LENSES, ids=[lens.code for lens in LENSES])
def test_through_no_lens_does_anything_disappear(name: str, lens) -> None:
    for option in lens.options(WHOLE[name]) or ("",):
        assert disappeared(WHOLE[name], lens.look(WHOLE[name], option)) == set()


@given(views, st.sampled_from([lens.code for lens in LENSES]), st.sampled_from(["", "without", "only", "2", "neef", "x"]))
def test_whatever_lies_on_the_map_nothing_disappears(view: MapView, lens: str, option: str) -> None:
    assert disappeared(view, look(view, lens, option)) == set()


@given(views)
def test_both_ends_of_a_clear_tie_are_clear(view: MapView) -> None:
    for lens in LENSES:
        clear = look(view, lens.code).clear
        known = things_of(view)
        assert all({t.giver, t.receiver} & known.keys() <= clear for t in view.ties if t.id in clear)


@given(views)
def test_nobody_speaking_shows_the_map_as_it_is(view: MapView) -> None:
    assert through(view, lambda source: False) == view


@given(views)
def test_the_difference_is_between_her_and_somebody_else_and_never_between_equals(view: MapView) -> None:
    for found in differences(view):
        assert found.resident.source == "bewoner"
        assert all(other.source != "bewoner" and other.value != found.resident.value for other in found.others)
        assert found.id in look(view, "difference").clear
        assert found.say(view, NL)
        assert found.say(view, EN)


def story() -> MapView:
    """The resident and the table say different things about one neighbour and the tie to him."""
    rows = [
        CardAdded(card="card:r", kind="bewoner", name="Nadira", source="dossier", certainty="feit"),
        CardAdded(card="card:b", kind="buur", name="Bovenbuurman", source="team", sector="buren", ring="ver"),
        TieDrawn(tie="tie:1", giver="card:b", receiver="card:r", quality="gespannen", support=("gezelschap",)),
        Stated(thing="tie:1", field="quality", said=Statement("gewoon", "bewoner", "verteld")),
        Stated(thing="tie:1", field="support", said=Statement(["gezelschap"], "bewoner", "verteld")),
        Placed(card="card:b", around="", spot=Spot("buren", "dichtbij", 0.3, 0, "bewoner", "verteld")),
    ]
    return map_view(fold(Case(), [Record(n, "", "seat:1", f"act:{n}", row) for n, row in enumerate(rows, 1)]))


def test_the_resident_shows_first_and_each_lens_shows_its_own_words() -> None:
    view = story()
    hers, theirs = look(view, "resident").view, look(view, "professionals").view
    assert (view.ties[0].quality, hers.ties[0].quality, theirs.ties[0].quality) == ("gewoon", "gewoon", "gespannen")
    rings = [v.card("card:b").ring for v in (view, hers, theirs)]
    assert rings == ["dichtbij", "dichtbij", "ver"]
    assert theirs.card("card:b").nudge == (0.0, 0.0)
    assert (theirs.ties[0].source, theirs.ties[0].certainty) == ("team", "aanname")
    draw(theirs, NL)


def test_the_difference_says_who_says_what_and_points_at_it() -> None:
    seen = look(story(), "difference")
    assert seen.sentences(NL) == (
        ("card:b", "Bovenbuurman, plek: de bewoner zegt ‘buurt, dichtbij’, de tafel zegt ‘buurt, ver’"),
        ("tie:1", "Bovenbuurman – Nadira, band: de bewoner zegt ‘gewoon’, de tafel zegt ‘gespannen’"),
    )
    assert seen.sentences(EN)[1][1] == "Bovenbuurman – Nadira, tie: the resident says ‘ordinary’, the table says ‘tense’"


def test_on_what_they_agree_there_is_no_difference() -> None:
    assert "support" not in {found.field for found in differences(story())}


def test_what_the_resident_never_spoke_of_fades_through_her_eyes() -> None:
    seen = look(WHOLE["nadira"], "resident")
    assert {"tie:r1", "tie:r8", "card:g_spaarkring", "life:e2", "fact:f17"} <= seen.clear
    assert {"tie:r15", "card:o_gemeente", "fact:f1", "life:e1"} <= seen.faded


def test_without_services_the_people_and_the_money_stay() -> None:
    seen = look(WHOLE["celine"], "helpers", "without")
    formal = ("organisatie", "overheid", "verhuurder", "hulpverlener")
    services = {card.id for card in WHOLE["celine"].cards if card.kind in formal}
    assert services <= seen.faded
    assert {card.id for card in WHOLE["celine"].cards} - services <= seen.clear
    assert {amount.id for amount in WHOLE["celine"].amounts} <= seen.clear


def test_facts_only_leaves_out_what_was_told_seen_assumed_or_disproved() -> None:
    view = WHOLE["nadira"]
    seen = look(view, "facts")
    known = things_of(view)
    assert all(known[i].certainty == "feit" for i in seen.clear if not i.startswith("card:"))
    assert "fact:f5" in seen.faded


def test_each_thing_belongs_to_the_round_of_the_first_fact_that_brought_it() -> None:
    view = WHOLE["nadira"]
    assert LENS["round"].options(view) == (OWN, "0", "1", "2", "3")
    assert {"fact:f10", "card:g_spaarkring", "tie:r8", "amount:u7"} <= look(view, "round", "2").clear
    assert "amount:s1" in look(view, "round", "0").clear
    assert "amount:s1" in look(view, "round", "3").faded
    everywhere = [look(view, "round", option).clear for option in LENS["round"].options(view)]
    assert frozenset().union(*everywhere) == things_of(view).keys()


def test_a_source_of_her_own_people_is_no_professional() -> None:
    view = WHOLE["nadira"]
    sides = {s: side_of(s, view) for s in ("bewoner", "team", "dossier", "buur", "neef", "woonconsulent", "beschikking")}
    assert sides == {
        "bewoner": "resident", "team": "professionals", "dossier": "professionals", "buur": "network", "neef": "network",
        "woonconsulent": "professionals", "beschikking": "professionals",
    }  # fmt: skip


def test_the_sources_to_choose_from_are_those_on_the_map_the_resident_first() -> None:
    assert LENS["source"].options(WHOLE["nadira"])[:2] == ("bewoner", "dossier")
    assert LENS["source"].options(MapView()) == ()


@pytest.mark.parametrize("language", [NL, EN])
def test_every_lens_and_option_has_its_words(language: str) -> None:
    for lens in LENSES:
        options = [lens.option(option, language) for option in lens.options(WHOLE["rojin"])]
        words = [lens.name(language), lens.explained(language), *options]
        assert all(word and "lens-" not in word for word in words)


def test_an_unknown_lens_shows_everything() -> None:
    assert look(WHOLE["rojin"], "roze").faded == frozenset()


def test_a_lens_changes_nothing_about_the_map_itself() -> None:
    view = story()
    before = msgspec.json.encode(view)
    for lens in LENSES:
        look(view, lens.code)
    assert msgspec.json.encode(view) == before
