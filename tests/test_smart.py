"""The help with a good step: the bad example of the method is caught, the good one is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifemaps.smart import CODES, LETTERS, Hint, Step, check
from lifemaps.words import languages

TODAY = "2026-10-12"
GOOD = "De vluchtweg naar de achterdeur is vrij op vrijdag 23 oktober; we maken samen een foto."
BAD = "woning beter onderhouden"


def codes(text: str, language: str = "nl-NL", *, steps: int = 1, **more: object) -> list[str]:
    step = Step(**{"what": text, "agreed": "ja", "confidence": 8, **more})
    return [hint.code for hint in check(step, language, today=TODAY, steps=steps)]


def test_the_good_example_is_accepted():
    assert codes(GOOD) == []


def test_the_bad_example_is_caught_on_all_five_letters():
    found = check(Step(what=BAD), "nl-NL", today=TODAY)
    assert {hint.letter for hint in found} == set("SMART")
    assert [hint.found for hint in found if hint.code == "vague"] == ["beter"]


@pytest.mark.parametrize(
    "text",
    [
        "Wij ruimen de gang op voor dinsdag 3 november.",
        "U belt de huisarts op maandag 19 oktober.",
        "Joris brengt twee dozen naar de zolder, morgen.",
        "Wij betalen u € 689,75 terug voor 1 november.",
        "De brievenbus in de hal is heel op 20-10-2026.",
        "Wij komen over twee weken bij u en lezen samen de post.",
        "U zet het vuilnis op donderdag 15 oktober buiten.",
        "Wij halen op vrijdag de fietsen uit de gang.",
    ],
)
def test_a_step_somebody_can_see_at_a_place_on_a_day_is_left_alone(text):
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Meer structuur in de dag", {"vague", "verb", "object", "place", "measure", "date"}),
        ("Werken aan de administratie voor 1 november", {"vague", "verb", "place"}),
        ("De keuken op orde houden", {"vague", "measure", "date"}),
        ("Wij bellen u", {"object", "measure", "date"}),
        ("De post openen voor vrijdag 16 oktober", {"place"}),
        ("Wij maken de kast leeg in de gang", {"measure", "date"}),
        ("Wij maken drie kasten leeg in de gang", {"date"}),
        ("De kast in de gang, 3 november", {"verb"}),
    ],
)
def test_what_is_missing_is_named(text, missing):
    assert set(codes(text)) == missing


def test_a_day_and_a_proof_may_stand_in_fields_of_their_own():
    assert codes("De vluchtweg naar de achterdeur is vrij", due="2026-10-23", done_when="we maken samen een foto") == []
    assert codes("De vluchtweg naar de achterdeur is vrij") == ["measure", "date"]


@pytest.mark.parametrize(
    ("due", "found"),
    [("2026-12-07", []), ("2026-12-08", ["late"]), ("2026-10-12", []), ("2026-10-11", ["past"]), ("2026-11", ["date"])],
)
def test_a_step_is_done_within_eight_weeks(due, found):
    assert codes("Wij ruimen twee kasten op in de gang", due=due) == found


def test_a_weekday_that_is_not_that_day_is_told():
    (hint,) = check(Step(what="Wij ruimen de gang op, vrijdag 24 oktober", agreed="ja", confidence=8), "nl-NL", today=TODAY)
    assert hint.code == "weekday"
    assert hint.what("nl-NL") == "24 oktober 2026 is geen vrijdag."


def test_acceptable_means_that_the_resident_says_yes():
    assert codes(GOOD, agreed="nog_niet") == ["agreed"]
    assert codes(GOOD, agreed="nee") == ["refused"]


def test_what_is_ours_to_do_needs_no_yes_and_no_figure():
    assert codes(GOOD, agreed=None, confidence=None) == []


@pytest.mark.parametrize(("figure", "found"), [(6, ["confidence"]), (7, []), (None, ["ask-confidence"])])
def test_below_seven_the_step_is_made_smaller(figure, found):
    assert codes(GOOD, confidence=figure) == found


def test_more_than_three_steps_are_too_many():
    assert codes(GOOD, steps=3) == []
    assert codes(GOOD, steps=4) == ["steps"]


def test_english_knows_the_same_examples():
    good = "The escape route to the back door is clear on Friday 23 October; we take a photo together."
    assert codes(good, "en") == []
    assert {"vague", "measure", "date"} <= set(codes("Keep the home tidier", "en"))
    assert codes("We phone the doctor on Monday 19 October.", "en") == []


def test_a_language_without_a_list_is_only_asked_what_needs_no_words():
    assert codes("Wszystko", "pl", agreed="nog_niet", confidence=None, due="2026-10-20") == ["agreed", "ask-confidence"]


def test_flemish_reads_the_dutch_list():
    assert codes(GOOD, "nl-BE") == []


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("code", CODES)
def test_every_hint_has_its_words_and_its_letter(code, language):
    hint = Hint(code=code, found="23 oktober 2026", day="vrijdag", n=4)
    assert LETTERS[code] in "SMART"
    for said in (hint.what(language), hint.why(language), hint.advice(language)):
        assert not said.startswith("smart-")
        assert len(said) > 10


@given(st.text(max_size=200), st.sampled_from(("nl-NL", "en", "pl")))
def test_whatever_is_typed_a_hint_stays_inside_the_text(text, language):
    for hint in check(Step(what=text), language, today=TODAY):
        assert 0 <= hint.start <= hint.end <= len(text)


LISTED: tuple[tuple[str, str], ...] = (
    ("De vluchtweg naar de achterdeur is vrij op vrijdag 23 oktober; we maken samen een foto.", ""),
    ("woning beter onderhouden", "vague verb place measure date"),
    ("Wij ruimen de gang op voor dinsdag 3 november.", ""),
    ("U belt de huisarts op maandag 19 oktober.", ""),
    ("Joris brengt twee dozen naar de zolder, morgen.", ""),
    ("Wij betalen u € 689,75 terug voor 1 november.", ""),
    ("De brievenbus in de hal is heel op 20-10-2026.", ""),
    ("Wij komen over twee weken bij u en lezen samen de post.", ""),
    ("U zet het vuilnis op donderdag 15 oktober buiten.", ""),
    ("Wij halen op vrijdag de fietsen uit de gang.", ""),
    ("Wij bellen de verhuurder op dinsdag 13 oktober.", ""),
    ("U legt de post in de doos bij de voordeur, elke vrijdag.", ""),
    ("Wij sturen een brief naar het juiste adres op maandag 12 oktober.", ""),
    ("Wij praten met de buurman bij de lift op woensdag 14 oktober.", ""),
    ("Wij vullen samen het formulier in aan uw keukentafel op 21 oktober.", ""),
    ("U maakt de badkamer schoon voor zaterdag 17 oktober; wij kijken samen.", ""),
    ("De muziek in de woonkamer is uit na 22 uur, vanaf vrijdag 16 oktober.", ""),
    ("Wij storten de dubbele huur terug op uw rekening voor 30 oktober.", ""),
    ("Wij bellen de energieleverancier op 15 oktober met u erbij.", ""),
    ("Wij drinken koffie in het buurthuis op dinsdag 20 oktober.", ""),
    ("U maait het gras in de tuin voor zondag 1 november.", ""),
    ("Wij brengen de sleutel naar de buurvrouw op 19-10.", ""),
    ("Meer structuur in de dag", "vague verb object place measure date"),
    ("Werken aan de administratie voor 1 november", "vague verb place"),
    ("De keuken op orde houden", "vague measure date"),
    ("Financiën op orde krijgen", "vague verb place measure date"),
    ("Beter communiceren met de buren", "vague verb measure date"),
    ("Zo snel mogelijk bellen", "vague object measure date"),
    ("De tuin netjes houden", "vague measure date"),
    ("Proberen om minder lawaai te maken", "vague place measure date"),
    ("Sociaal netwerk vergroten", "verb place measure date"),
    ("Afspraken nakomen", "verb place measure date"),
    ("Aandacht voor de kinderen", "verb measure date"),
    ("Contact opnemen met instanties", "verb measure date"),
    ("Wij bellen u", "object measure date"),
    ("De huur op tijd betalen", "measure date"),
    ("De badkamer schoonmaken", "measure date"),
    ("De post openen voor vrijdag 16 oktober", "place"),
    ("Wij maken de kast leeg in de gang", "measure date"),
    ("Wij maken drie kasten leeg in de gang", "date"),
    ("De kast in de gang, 3 november", "verb"),
    ("Wij plaatsen een nieuwe brievenbus in de hal op vrijdag 24 oktober.", "weekday"),
)
"""What groups write, and what each sentence still lacks; nothing when somebody can see it happen."""


def test_the_list_is_long_enough_and_says_everything_once():
    assert len({text for text, _ in LISTED}) == len(LISTED) >= 40
    about_the_words = {"vague", "verb", "object", "place", "measure", "date", "weekday"}
    assert {code for _, missing in LISTED for code in missing.split()} == about_the_words


@pytest.mark.parametrize(("text", "missing"), LISTED)
def test_each_sentence_of_the_list_gets_exactly_what_it_lacks(text, missing):
    assert set(codes(text)) == set(missing.split())
