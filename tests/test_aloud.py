"""The map in words: everything that lies there is told once, in plain sentences, and nothing is ranked."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifemaps.aloud import aloud, text
from lifemaps.deckview import whole_view
from lifemaps.library import cases, read
from lifemaps.view import AmountView, CardView, LifeView, MapView, TieView
from lifemaps.vocabulary import CERTAINTIES, FREQUENCIES, HOME, KINDS, QUALITIES, RINGS, SECTORS, SUPPORTS

NL, EN = "nl-NL", "en"
WHOLE = {path.stem: whole_view(read(path.stem)) for path in cases()}


def of(view: MapView, about: str, language: str = NL, **how: str) -> str:
    return next((" ".join(part.sentences) for part in aloud(view, language, **how) if part.about == about), "")


def small(**more: object) -> MapView:
    cards = (
        CardView(id="card:r", kind="bewoner", name="Nadira", sector=HOME, ring="dichtbij", certainty="feit"),
        CardView(id="card:t", kind="familie", name="Tante Fatna", sector="familie", ring="midden", assumed=False),
    )
    return MapView(residents=("card:r",), cards=cards, **more)  # type: ignore[arg-type]


def tie(**more: object) -> TieView:
    ends = {"id": "tie:1", "giver": "card:t", "receiver": "card:r", "certainty": "feit"}
    return TieView(**{**ends, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("language", [NL, EN])
def test_every_card_amount_and_event_is_told_and_every_word_is_known(name: str, language: str) -> None:
    told = text(WHOLE[name], language)
    assert [card.name for card in WHOLE[name].cards if card.name not in told] == []
    assert [event.what for event in WHOLE[name].life if event.what.rstrip(".") not in told] == []
    assert "aloud-" not in told
    assert "_" not in told
    assert "  " not in told


@pytest.mark.parametrize("language", [NL, EN])
def test_home_comes_first_then_the_sectors_as_they_are_drawn(language: str) -> None:
    about = [part.about for part in aloud(WHOLE["nadira"], language)]
    assert about == [HOME, *SECTORS, "levenslijn", "feiten", "zeker"]


def test_a_person_is_told_with_place_support_and_how_sure() -> None:
    weekly = tie(support=("gezelschap",), mutual=True, frequency="wekelijks", certainty="verteld", source="bewoner")
    assert of(small(ties=(weekly,)), "familie") == (
        "In het midden ligt Tante Fatna. Tante Fatna en Nadira geven elkaar gezelschap, wekelijks. "
        "Hoe de band is, weten wij niet. Verteld door bewoner."
    )


def test_a_tense_tie_says_it_is_tense_and_between_whom() -> None:
    assert "Tussen Bovenbuurman en Nadira is het gespannen. Contact: zelden." in of(WHOLE["nadira"], "buren")


def test_control_is_told_and_not_called_support() -> None:
    told = of(WHOLE["nadira"], "diensten")
    assert "De Linde - incasso controleert Nadira. Dat telt niet als steun. De band is gespannen." in told


def test_money_is_told_as_sums_of_lists() -> None:
    told = of(WHOLE["nadira"], "geld")
    assert "Samen € 2.349 per maand." in told
    assert "Samen € 1.289,75 per maand." in told
    assert "Samen € 4.855,75." in told
    assert "huurtoeslag € 118 (wordt € 356 vanaf oktober 2026)" in told


def test_a_disproved_amount_is_told_and_left_out_of_the_sum() -> None:
    amounts = (
        AmountView(id="amount:1", which="schulden", kind="huur", cents=10000, certainty="feit"),
        AmountView(id="amount:2", which="schulden", kind="boete", cents=5000, struck_by="fact:f1"),
    )
    told = of(small(amounts=amounts), "geld")
    assert told == "Schulden: huur € 100 en boete € 50 (weerlegd). Dat is € 100."


def test_what_is_assumed_says_so() -> None:
    assert "Hoe dichtbij iedereen hier ligt, nemen wij aan." in of(WHOLE["nadira"], "familie")
    assert "aan" not in of(small(), "familie").split()
    guessed = tie(certainty="aanname", source="collega")
    assert of(small(ties=(guessed,)), "familie").endswith("Dit is een aanname van collega.")


def test_an_empty_sector_says_that_nothing_lies_there() -> None:
    assert of(WHOLE["celine"], "werk") == "Hier ligt nog niets."
    assert of(WHOLE["celine"], "werk", EN) == "Nothing lies here yet."


def test_an_empty_map_is_six_empty_sectors_and_nothing_made_up() -> None:
    assert [part.sentences for part in aloud(MapView(), NL)] == [("Hier ligt nog niets.",)] * 6


def test_what_is_still_to_come_is_said_to_be() -> None:
    told = of(WHOLE["nadira"], "levenslijn", today="2026-10-12")
    assert told.count("Dit komt nog.") == 2


def test_a_fact_in_another_light_stays_whole_beside_what_it_means_now() -> None:
    told = of(WHOLE["nadira"], "feiten")
    assert "‘Geen reactie op twee aanmaningen.’ Klopt, maar anders: ‘De aanmaningen gingen naar het gesloopte adres" in told
    assert "‘De familie leunt op haar; ze kan geen nee zeggen.’ Dat klopte niet." in told


def test_how_sure_the_whole_is_is_counted_and_not_judged() -> None:
    assert of(WHOLE["nadira"], "zeker") == (
        "Van de 46 lijnen, bedragen en gebeurtenissen: 21 feit, 2 zelf gezien, 22 verteld en 1 aangenomen. "
        "18 dingen vertelde de bewoner zelf."
    )


@pytest.mark.parametrize("name", WHOLE)
def test_sentences_are_short_enough_to_follow(name: str) -> None:
    view = msgspec.structs.replace(WHOLE[name], life=(), facts=(), amounts=())
    lengths = [len(sentence.split()) for sentence in re.split(r"(?<=[.?!]) ", text(view, NL))]
    assert sorted(lengths)[len(lengths) // 2] <= 12


def test_no_word_ranks_or_scores_anybody() -> None:
    told = " ".join(text(view, NL) for view in WHOLE.values()).casefold()
    own = re.sub(r"‘[^’]*’|\([^)]*\)", "", told)
    assert not re.search(r"\b(belangrijkst\w*|score\w*|risico\w*|beste|slechtste|nummer \d)\b", own)


cards = st.builds(
    CardView, id=st.integers(0, 6).map("card:p{}".format), kind=st.sampled_from(tuple(KINDS)), name=st.text(max_size=20),
    role=st.text(max_size=20), age=st.none() | st.integers(0, 120), sector=st.sampled_from([*SECTORS, HOME, "elders"]),
    ring=st.sampled_from([*RINGS, "elders"]), certainty=st.sampled_from(CERTAINTIES), deceased=st.booleans(),
    struck_by=st.sampled_from(["", "fact:f1"]), assumed=st.booleans(), lead=st.booleans(),
)  # fmt: skip
ties = st.builds(
    TieView, id=st.integers(0, 9).map("tie:r{}".format), giver=st.integers(0, 7).map("card:p{}".format),
    receiver=st.integers(0, 7).map("card:p{}".format), quality=st.sampled_from([*QUALITIES, "zomaar"]),
    support=st.lists(st.sampled_from(SUPPORTS), unique=True).map(tuple), frequency=st.sampled_from(["", *FREQUENCIES]),
    certainty=st.sampled_from(CERTAINTIES), source=st.text(max_size=8),
)  # fmt: skip
lives = st.builds(
    LifeView, id=st.integers(0, 3).map("life:e{}".format), date=st.sampled_from(["", "2026", "2026-04", "x"]),
    system=st.text(max_size=9), what=st.text(max_size=30),
)  # fmt: skip


@given(
    st.lists(cards, unique_by=lambda c: c.id), st.lists(ties, unique_by=lambda t: t.id), st.lists(lives),
    st.sampled_from([NL, EN]),
)  # fmt: skip
def test_each_tie_is_told_exactly_once(
    some: list[CardView], tied: list[TieView], life: list[LifeView], language: str
) -> None:
    known = {card.id for card in some}
    view = MapView(cards=tuple(some), ties=tuple(tied), life=tuple(life))
    alone = msgspec.structs.replace(view, ties=())
    told, without = (sum(len(p.sentences) for p in aloud(v, language) if p.about in (HOME, *SECTORS)) for v in (view, alone))
    drawn = [t for t in tied if {t.giver, t.receiver} <= known and t.giver != t.receiver]
    assert told - without == len(drawn)
