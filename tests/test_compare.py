"""Two moments beside each other: what came, what changed, what went; nothing when nothing did."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifemaps.compare import COMPARED, Comparison, compare, sentences, things_of
from lifemaps.deckview import whole_view
from lifemaps.library import cases, read
from lifemaps.view import AmountView, CardView, FactView, LifeView, MapView, TieView
from lifemaps.vocabulary import QUALITIES, RINGS, SECTORS, SUPPORTS

NL, EN = "nl-NL", "en"
CASES = [path.stem for path in cases()]
WHOLE = {name: whole_view(read(name)) for name in CASES}

words = st.sampled_from(["", "tante", "woont boven", "<b>"])
cards = st.builds(
    CardView, id=st.integers(0, 4).map("card:p{}".format), kind=st.sampled_from(["familie", "organisatie"]), name=words,
    role=words, sector=st.sampled_from(SECTORS), ring=st.sampled_from(RINGS), age=st.none() | st.integers(0, 99),
    struck_by=st.sampled_from(["", "fact:f1"]), domains=st.lists(st.sampled_from(["geld", "werk"]), unique=True).map(tuple),
)  # fmt: skip
ties = st.builds(
    TieView, id=st.integers(0, 4).map("tie:r{}".format), giver=st.integers(0, 4).map("card:p{}".format),
    receiver=st.integers(0, 4).map("card:p{}".format), quality=st.sampled_from(QUALITIES), mutual=st.booleans(),
    support=st.lists(st.sampled_from(SUPPORTS), unique=True).map(tuple),
)  # fmt: skip
amounts = st.builds(
    AmountView, id=st.integers(0, 3).map("amount:a{}".format), which=st.just("uitgaven"), kind=words,
    cents=st.integers(0, 10**6), becomes_cents=st.none() | st.integers(0, 10**6),
)  # fmt: skip
lives = st.builds(
    LifeView, id=st.integers(0, 3).map("life:e{}".format), date=st.sampled_from(["2026", "2026-03-01", "ooit"]),
    system=st.sampled_from(["wonen", "zorg"]), what=words,
)  # fmt: skip
facts = st.builds(
    FactView, id=st.integers(0, 3).map("fact:f{}".format), text=words, round=st.integers(0, 3), source=words,
    certainty=st.just("feit"), untrue_by=st.sampled_from([(), ("fact:f9",)]),
)  # fmt: skip


def some(things: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(things, unique_by=lambda thing: thing.id).map(tuple)


views = st.builds(
    MapView, cards=some(cards), ties=some(ties), amounts=some(amounts), life=some(lives), facts=some(facts),
    head=st.integers(0, 99),
)  # fmt: skip


def applied(before: MapView, after: MapView, found: Comparison) -> dict:
    """What a comparison says has become of the earlier map; new things are taken from the later one."""
    things = {i: thing for i, thing in things_of(before).items() if i not in found.gone}
    for change in found.changed:
        assert getattr(things[change.id], change.field) == change.was
        things[change.id] = msgspec.structs.replace(things[change.id], **{change.field: change.now})
    return things | {i: things_of(after)[i] for i in found.added}


def meaning(things: dict) -> dict:
    def plain(value: object) -> object:
        return sorted(value) if isinstance(value, tuple) else value

    return {i: {f: plain(getattr(t, f)) for f in COMPARED[type(t)]} for i, t in things.items()}


@given(views)
def test_a_map_beside_itself_shows_nothing(view: MapView) -> None:
    assert not compare(view, view)
    assert sentences(view, view, NL) == ()


@given(views, views)
def test_the_earlier_map_with_what_changed_is_the_later_map(before: MapView, after: MapView) -> None:
    assert meaning(applied(before, after, compare(before, after))) == meaning(things_of(after))


@given(views, views)
def test_looking_back_turns_what_came_into_what_went(before: MapView, after: MapView) -> None:
    there, back = compare(before, after), compare(after, before)
    assert set(there.added) == set(back.gone)
    assert set(there.gone) == set(back.added)
    assert {(c.id, c.field, c.was, c.now) for c in there.changed} == {(c.id, c.field, c.now, c.was) for c in back.changed}


@given(views, views, st.sampled_from([NL, EN]))
def test_everything_that_happened_is_said_and_points_at_what_it_is_about(
    before: MapView, after: MapView, language: str
) -> None:
    found, said = compare(before, after), sentences(before, after, language)
    assert len(said) == len(found.added) + len(found.changed) + len(found.gone)
    assert {s.id for s in said} == {*found.added, *found.gone, *found.touched}
    assert all(s.text and "compare-" not in s.text for s in said)


@pytest.mark.parametrize("name", CASES)
def test_from_an_empty_table_everything_came(name: str) -> None:
    assert set(compare(MapView(), WHOLE[name]).added) == set(things_of(WHOLE[name]))
    assert len(sentences(MapView(), WHOLE[name], EN)) == len(things_of(WHOLE[name]))


def test_a_push_within_the_cell_and_a_later_turn_are_no_change() -> None:
    view = WHOLE["nadira"]
    other = {"nudge": (0.4, -0.2), "by": "seat:x"}
    pushed = tuple(msgspec.structs.replace(card, order=card.order + 7, **other) for card in view.cards)
    assert not compare(view, msgspec.structs.replace(view, cards=pushed, head=99))


def test_what_changed_is_said_in_words_of_the_map() -> None:
    view = WHOLE["nadira"]
    nearer = msgspec.structs.replace(view.card("card:p_bovenbuur"), ring="midden", role="")
    rent = next(a for a in view.amounts if a.id == "amount:u1")
    tie = next(t for t in view.ties if t.id == "tie:r10")
    after = msgspec.structs.replace(
        view,
        cards=tuple(nearer if c.id == nearer.id else c for c in view.cards if c.id != "card:o_huisarts"),
        amounts=tuple(msgspec.structs.replace(a, cents=70000) if a is rent else a for a in view.amounts),
        ties=tuple(msgspec.structs.replace(t, quality="gewoon", frequency="") if t is tie else t for t in view.ties),
    )
    assert [s.text for s in sentences(view, after, NL)] == [
        "Bovenbuurman: rol staat er niet meer (was ‘klaagde over bezoek’)",
        "Bovenbuurman: hoe dichtbij was ‘ver’, is nu ‘midden’",
        "Bovenbuurman – Nadira: band was ‘gespannen’, is nu ‘gewoon’",
        "Bovenbuurman – Nadira: hoe vaak staat er niet meer (was ‘zelden’)",
        "huur € 689,75: bedrag was ‘€ 689,75’, is nu ‘€ 700,00’",
        "Weg: Huisartsenpraktijk",
    ]
    assert "Gone: Huisartsenpraktijk" in [s.text for s in sentences(view, after, EN)]


def test_a_fact_that_turned_out_untrue_or_different_is_said_so() -> None:
    deck = read("nadira")
    before = msgspec.structs.replace(
        WHOLE["nadira"], facts=tuple(msgspec.structs.replace(f, untrue_by=(), light_by=()) for f in WHOLE["nadira"].facts)
    )
    said = {s.id: s.text for s in sentences(before, whole_view(deck), NL)}
    assert said["fact:f5"] == "‘De familie leunt op haar; ze kan geen nee zeggen.’: klopte niet"
    assert said["fact:f2"].endswith("klopt, maar betekent nu iets anders")
