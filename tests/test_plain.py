"""The plain-language help: a list of sentences, and what should be said about each. Nothing is ever refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifemaps.plain import CODES, check, home_of, measure, sentences
from lifemaps.words import languages

GOOD = (
    "Wij praten op dinsdag 3 november over uw woonsituatie.",
    "Wij doen dat het liefst samen met u.",
    "U mag iemand meenemen.",
    "U beslist wat wij wel en niet bespreken.",
    "Bel gerust: Joris, 06 12 34 56 78.",
    "Dit hebben we besproken.",
    "Klopt er iets niet? Zeg het ons. Dan passen we het aan.",
    "U leest de tekst eerst. U zegt ja of nee. U mag later nog stoppen.",
    "Dan vragen wij de lezers om de tekst weg te gooien.",
    "U betaalt € 40 op 1 november.",
    "Yasmin wordt 18 op 14 februari.",
    "Het wordt morgen warm.",
    "Ik word blij van uw brief.",
    "De vluchtweg naar de achterdeur is vrij op vrijdag 23 oktober; we maken samen een foto.",
    "Wij kijken weer op 15 december, want dan weten wij meer.",
    "Uw A4 en uw WhatsApp zijn goed. U hebt een SMS.",
    "Mevrouw J. de Vries belt u morgen.",
)
EXPECTED: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    # --- words of the house, with what can stand there
    ("Wij schrijven u betreffende de huur.", (("hard-word", "betreffende"),)),
    ("Indien u vragen hebt, bel ons.", (("hard-word", "Indien"),)),
    ("U dient te betalen voor 1 november.", (("hard-word", "dient te"),)),
    ("Bel ons teneinde een dag te kiezen.", (("hard-word", "teneinde"),)),
    ("Na ontvangst bellen wij u.", (("hard-word", "ontvangst"),)),
    ("U bent derhalve klaar.", (("hard-word", "derhalve"),)),
    ("Conform de regels mag dat.", (("hard-word", "Conform"),)),
    ("Bel ons onverwijld.", (("hard-word", "onverwijld"),)),
    ("Dit is een ingebrekestelling. Wij helpen u.", (("hard-word", "ingebrekestelling"),)),
    ("Wij brengen het in kaart brengen wij samen.", (("hard-word", "in kaart brengen"),)),
    # --- nobody does it
    ("De huur wordt morgen betaald.", (("passive", "wordt morgen betaald"),)),
    ("De brief werd verstuurd.", (("passive", "werd verstuurd"),)),
    ("De deuren worden gemaakt.", (("passive", "worden gemaakt"),)),
    ("Uw vraag wordt besproken.", (("passive", "wordt besproken"),)),
    ("Als de huur betaald wordt, is het goed.", (("passive", "betaald wordt"),)),
    ("U wordt teruggebeld.", (("passive", "wordt teruggebeld"),)),
    ("Het contract wordt opgezegd. Bel ons: wij helpen.", (("passive", "wordt opgezegd"),)),
    # --- long
    (
        "Wij komen op dinsdag bij u langs met de nieuwe sleutel van de voordeur en een formulier voor uw buurvrouw.",
        (("long-sentence", "Wij komen"),),
    ),
    ("Uw arbeidsongeschiktheid telt mee.", (("long-word", "arbeidsongeschiktheid"),)),
    ("De verhuiskostenvergoeding komt eraan.", (("long-word", "verhuiskostenvergoeding"),)),
    # --- short-hand
    ("Wij bellen i.v.m. de lekkage.", (("abbreviation", "i.v.m."),)),
    ("Neem o.a. uw pas mee.", (("abbreviation", "o.a."),)),
    ("Kom z.s.m. langs.", (("abbreviation", "z.s.m."),)),
    ("Dat kost ca. € 40.", (("abbreviation", "ca."),)),
    ("Neem papieren mee, bijv. uw pas.", (("abbreviation", "bijv."),)),
    ("Dat gaat t/m vrijdag.", (("abbreviation", "t/m"),)),
    ("Het OCMW weet dat.", (("capitals", "OCMW"),)),
    ("Dat regelt de WMO voor u.", (("capitals", "WMO"),)),
    # --- no day, no amount
    ("Wij bellen u binnenkort.", (("vague", "binnenkort"),)),
    ("Betaal zo snel mogelijk.", (("vague", "zo snel mogelijk"),)),
    ("Wij kijken op korte termijn.", (("vague", "op korte termijn"),)),
    # --- fear
    ("Anders komt de deurwaarder.", (("threat", "deurwaarder"),)),
    ("Dan volgt ontruiming.", (("threat", "ontruiming"),)),
    ("U krijgt een boete van € 50.", (("threat", "boete"),)),
    ("Dan komt de deurwaarder. Dat willen wij niet. Bel ons: wij helpen u.", ()),
    ("Wij willen geen ontruiming, dus wij praten met u.", ()),
    # --- two messages at once, two people at once
    ("Wij bellen omdat u schreef, terwijl wij weg waren.", (("clauses", "Wij bellen"),)),
    ("De brief die u kreeg, die was fout, omdat wij het adres niet wisten.", (("clauses", "De brief"),)),
    ("U krijgt een sleutel. Bewaar je sleutel goed.", (("address", "je"),)),
    # --- what somebody is instead of what somebody does
    ("Hij is een zorgmijder.", (("label", "zorgmijder"),)),
    ("Zij is een wanbetaler.", (("label", "wanbetaler"),)),
    ("Dat is een multiprobleem gezin.", (("label", "multiprobleem"),)),
)
EN: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("We will phone you on Tuesday 3 November.", ()),
    ("You decide what we talk about.", ()),
    ("She is tired and worried.", ()),
    ("The letter was sent to the old address.", (("passive", "was sent"),)),
    ("Your rent is not yet paid.", (("passive", "is not yet paid"),)),
    ("Please commence on Monday.", (("hard-word", "commence"),)),
    ("Phone us prior to Friday.", (("hard-word", "prior to"),)),
    ("Bring papers, e.g. your pass.", (("abbreviation", "e.g."),)),
    ("We will come in due course.", (("vague", "in due course"),)),
    ("Otherwise the bailiff comes.", (("threat", "bailiff"),)),
    ("The bailiff may come. Phone us, we help.", ()),
    ("He is a care avoider.", (("label", "care avoider"),)),
    ("We come because you wrote, although it was late.", (("clauses", "We come"),)),
    ("No. That is fine.", ()),
)


def test_the_list_is_long_enough_to_trust():
    assert len(GOOD) + len(EXPECTED) + len(EN) >= 70
    assert {code for _, found in EXPECTED for code, _ in found} | {"average"} == set(CODES)


@pytest.mark.parametrize("text", GOOD)
def test_a_plain_sentence_is_left_alone(text):
    assert check(text, "nl-NL") == ()


@pytest.mark.parametrize(("text", "expected"), EXPECTED)
def test_a_hard_sentence_is_told_where_and_why(text, expected):
    found = check(text, "nl-NL")
    assert [(hint.code, hint.found[: len(part)]) for hint, (_, part) in zip(found, expected, strict=True)] == list(expected)
    for hint in found:
        assert text[hint.start : hint.end] == hint.found


@pytest.mark.parametrize(("text", "expected"), EN)
def test_english_is_read_as_english(text, expected):
    found = check(text, "en")
    assert [(hint.code, hint.found[: len(part)]) for hint, (_, part) in zip(found, expected, strict=True)] == list(expected)


@pytest.mark.parametrize(
    ("word", "instead"),
    [
        ("betreffende", "over"),
        ("indien", "als"),
        ("dient te", "moet"),
        ("teneinde", "om"),
        ("ontvangst", "krijgen"),
        ("derhalve", "dus"),
        ("conform", "volgens"),
        ("onverwijld", "meteen"),
        ("ingebrekestelling", "laatste brief voor de rechter"),
    ],
)
def test_the_stop_list_of_the_guide_has_its_alternatives(word, instead):
    (hint,) = [hint for hint in check(f"Dit is {word} goed.", "nl-NL") if hint.code == "hard-word"]
    assert hint.instead == instead
    assert instead in hint.advice("nl-NL")


def test_long_sentences_on_average_are_told_once():
    text = " ".join(["Wij komen op dinsdag bij u langs met de nieuwe sleutel van de deur."] * 3)
    (hint,) = check(text, "nl-NL")
    assert (hint.code, hint.n) == ("average", 14)
    assert check(text[: text.index(".") + 1], "nl-NL") == ()


def test_fifteen_words_are_still_one_sentence():
    fifteen = "een " * 14 + "huis."
    assert check(fifteen, "nl-NL") == ()
    assert [hint.code for hint in check("een " + fifteen, "nl-NL")] == ["long-sentence"]


def test_fourteen_letters_are_still_one_word():
    assert check("Uw " + "a" * 14 + " komt.", "nl-NL") == ()
    assert [hint.code for hint in check("Uw " + "a" * 15 + " komt.", "nl-NL")] == ["long-word"]


def test_a_name_may_be_long_and_a_hyphen_makes_two_words():
    assert check("Wij zien mevrouw Papadimitropoulos morgen.", "nl-NL") == ()
    assert check("De mantelzorg-consulent komt.", "nl-NL") == ()


def test_a_point_in_an_abbreviation_an_initial_or_a_number_ends_no_sentence():
    assert len(sentences("Mevrouw J. de Vries betaalt ca. € 1.226,65 op 3.11.", "nl-NL")) == 1
    assert len(sentences("Bel ons. Wij helpen.", "nl-NL")) == 2
    assert len(sentences("Neem mee:\n- uw pas\n- uw brief", "nl-NL")) == 3


def test_the_text_is_measured():
    assert measure("Bel ons. Wij helpen u graag.", "nl-NL").words == 6
    assert measure("Bel ons. Wij helpen u graag.", "nl-NL").average == 3
    assert measure("", "nl-NL").sentences == 0


def test_flemish_reads_the_dutch_list_and_a_language_without_one_is_only_measured():
    assert home_of("nl-BE") == "nl-NL"
    assert [hint.code for hint in check("Wij schrijven betreffende de huur.", "nl-BE")] == ["hard-word"]
    assert [hint.code for hint in check("Il convient de téléphoner.", "fr-BE")] == ["hard-word"]
    assert home_of("pl") == ""
    assert check("To jest krótkie zdanie, z.s.m. OCMW.", "pl") == ()
    assert [hint.code for hint in check("jeden " * 16, "pl")] == ["long-sentence"]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("code", CODES)
def test_every_hint_has_its_words(code, language):
    from lifemaps.plain import Hint

    hint = Hint(start=0, end=3, code=code, found="abc", n=3)
    for said in (hint.what(language), hint.why(language), hint.advice(language)):
        assert not said.startswith("plain-")
        assert len(said) > 15


@given(st.text(max_size=300), st.sampled_from(("nl-NL", "en", "fr-BE", "pl")))
def test_whatever_is_typed_every_hint_points_at_what_it_speaks_of(text, language):
    for hint in check(text, language):
        assert text[hint.start : hint.end] == hint.found
        assert hint.code in CODES


@pytest.mark.parametrize("code", CODES)
def test_what_the_help_says_itself_is_plain(code):
    from lifemaps.plain import Hint

    hint = Hint(start=0, end=3, code=code, found="aanpak", n=3)
    said = " ".join((hint.what("nl-NL"), hint.why("nl-NL")))
    assert [one for one in check(said, "nl-NL") if one.code not in ("address",)] == []


def test_the_list_is_long_enough_and_every_kind_of_finding_stands_in_it():
    texts = [*GOOD, *(text for text, _ in (*EXPECTED, *EN))]
    assert len(set(texts)) >= 40
    assert len({text for text, found in EXPECTED if found}) + len(GOOD) >= 40
    tested_apart = {"average"}  # About a whole text, not a sentence.
    assert {code for _, found in (*EXPECTED, *EN) for code, _ in found} | tested_apart == set(CODES)
