"""Turning over: what a room sees when both looks lie open, in rows, sentences and pictures."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from msgspec.structs import replace

from lifemaps.commands import LayFaceDown
from lifemaps.deck import DeckFact, ResidentView
from lifemaps.events import RoundsTurnedOver, Tally
from lifemaps.library import read
from lifemaps.reveal import (
    ends_sentence,
    invitation,
    middle,
    moved_sentence,
    option_text,
    own_marks,
    reveal,
    row_words,
    sentence,
    shift_sentence,
    short_name,
    strip,
    tipped_sentence,
    title,
)
from lifemaps.rounds import count

NADIRA = read("nadira")
SVG = "{http://www.w3.org/2000/svg}"


def rounds(**more) -> RoundsTurnedOver:
    """Seven people on Nadira's case: five moved, four of them by f6."""
    made = {
        "questions": {
            "niveau": Tally(first={"2": 5, "3": 2}, second={"1": 1, "3": 1, "4": 5}, moved=5, up=5),
            "eerste_stap": Tally(
                first={"wijkteam": 5, "budgetbeheer": 2}, second={"bellen": 4, "eigen_huiswerk": 2, "?": 1}, moved=6
            ),
            "geld": Tally(first={"2": 7}, second={"3": 4, "4": 3}, moved=7, up=7),
            "papieren": Tally(first={"1": 1, "2": 5, "?": 1}, second={"1": 3, "3": 1, "5": 3}, moved=4, up=4),
            "netwerk": Tally(first={"2": 3, "3": 3, "?": 1}, second={"4": 3, "5": 4}, moved=6, up=6),
        },
        "paired": 7,
        "moved": 5,
        "answered_first": 7,
        "answered_second": 7,
        "tipped": {"fact:f6": 4},
    }
    return RoundsTurnedOver(**made | more)


def dots(picture: str, which: str) -> list[ET.Element]:
    return [
        dot
        for group in ET.fromstring(picture).iter(f"{SVG}g")
        if group.get("class") == which
        for dot in group.iter(f"{SVG}circle")
    ]


# --- scene 7 --------------------------------------------------------------------------------------------------------


def test_scene_7_says_how_many_moved_and_what_tipped_them():
    said = sentence(reveal(rounds(), NADIRA), "nl-NL")
    assert said == "5 van 7 schoven op. Gekanteld door: De aanmaningen gingen naar het gesloopte adres (4×)."


@pytest.mark.parametrize(
    ("moved", "paired", "said"),
    [
        (0, 7, "Niemand van de 7 schoof op."),
        (1, 7, "1 van 7 schoof op."),
        (7, 7, "Alle 7 schoven op."),
        (1, 1, "De ene die twee keer antwoordde, schoof op."),
        (0, 1, "Niemand van de 1 schoof op."),
        (0, 0, "Wie opschoof weten wij niet: niemand antwoordde beide keren zelf."),
    ],
)
def test_how_many_moved_is_said_in_good_dutch(moved, paired, said):
    assert moved_sentence(reveal(rounds(moved=moved, paired=paired)), "nl-NL") == said


def test_the_facts_that_tipped_stand_by_how_many_named_them_and_two_are_said_aloud():
    shown = reveal(rounds(tipped={"fact:f10": 1, "fact:f16": 3, "fact:f6": 4, "fact:f8": 1}), NADIRA)
    assert [(one.fact, one.people) for one in shown.tipped] == [
        ("fact:f6", 4),
        ("fact:f16", 3),
        ("fact:f8", 1),
        ("fact:f10", 1),
    ]
    assert tipped_sentence(shown, "nl-NL").endswith("(4×) en De Linde is Nadira meer schuldig (3×).")
    assert shown.tipped[0].text == next(fact.text for fact in NADIRA.facts if fact.id == "f6")


def test_when_nobody_named_a_fact_nothing_is_said_to_have_tipped():
    assert sentence(reveal(rounds(tipped={}), NADIRA), "nl-NL") == "5 van 7 schoven op."


# --- rows -----------------------------------------------------------------------------------------------------------


def test_the_two_questions_about_the_whole_come_first_and_then_the_domains_widest_apart_first():
    shown = reveal(rounds(), NADIRA)
    assert [row.question for row in shown.rows] == ["niveau", "eerste_stap", "papieren", "geld", "netwerk"]
    assert [row.question for row in shown.whole] == ["niveau", "eerste_stap"]
    assert [row.second.apart for row in shown.domains] == [4, 1, 1]


def test_a_domain_nobody_chose_a_level_for_comes_last_without_a_middle():
    questions = rounds().questions | {"geld": Tally(first={"2": 7}, second={"?": 7})}
    last = reveal(rounds(questions=questions), NADIRA).rows[-1]
    assert last.question == "geld"
    assert last.second.middle is None
    assert last.second.label is None
    assert last.second.unknown == 7
    assert middle(last.second) == "–"
    assert shift_sentence(last, "nl-NL") == ""


def test_a_row_knows_counts_medians_label_and_who_moved():
    row = reveal(rounds(), NADIRA).rows[0]
    assert (row.first.counts, row.second.counts) == ((0, 5, 2, 0, 0), (1, 0, 1, 5, 0))
    assert (row.first.middle, row.second.middle) == ((2, 2), (4, 4))
    assert (row.moved, row.up, row.down) == (5, 5, 0)
    assert reveal(rounds(), NADIRA).domains[0].second.label == "twee_kampen"


def test_a_middle_between_two_levels_is_said_as_both():
    row = next(row for row in reveal(rounds(), NADIRA).rows if row.question == "netwerk")
    assert middle(row.first) == "2–3"
    assert shift_sentence(row, "nl-NL") == "Het midden ging van 2–3 naar 5."


def test_whoever_stands_at_the_ends_is_invited_and_need_not():
    shown = reveal(rounds(), NADIRA)
    assert ends_sentence(shown.domains[0], "nl-NL") == "Iemand koos 1, iemand koos 5. Wie wil beginnen? Het hoeft niet."
    assert ends_sentence(shown.domains[1], "nl-NL") == ""
    assert ends_sentence(shown.rows[1], "nl-NL") == ""


def test_the_first_steps_stand_in_the_words_and_order_of_the_case_and_what_was_added_after_them():
    questions = {"eerste_stap": Tally(first={"iets_anders": 2, "wijkteam": 1}, second={"bellen": 2, "?": 1})}
    row = reveal(rounds(questions=questions), NADIRA).rows[0]
    assert [option.code for option in row.options] == [*(step.code for step in NADIRA.first_steps), "iets_anders"]
    assert option_text(row.options[0], "nl-NL") == "Zelf bellen en vragen wat er speelt"
    assert option_text(row.options[-1], "nl-NL") == "iets anders"
    assert row.second.unknown == 1
    assert sum(row.second.counts) == 2


def test_the_titles_are_the_questions_of_the_room():
    shown = reveal(rounds(), NADIRA)
    assert title(shown.rows[0], "nl-NL") == "Redt Nadira zich, met de mensen en hulp om haar heen?"
    assert title(shown.domains[0], "nl-NL") == "Papieren, taal, digitaal"
    assert title(reveal(rounds()).rows[0], "nl-NL") == "Redt de bewoner zich, met de mensen en hulp eromheen?"


def test_every_answer_that_was_counted_is_in_the_rows():
    looks = [
        {f"s{n}": LayFaceDown(round=nth, level=(n + nth) % 5 + 1, first_step="bellen") for n in range(9)} for nth in (0, 1)
    ]
    for row in reveal(count(looks[0], looks[1], ()), NADIRA).rows:
        assert row.first.people == row.second.people == 9


# --- the resident ---------------------------------------------------------------------------------------------------


def test_the_residents_own_marks_are_not_there_until_the_resident_is_heard():
    before, after = (reveal(rounds(), NADIRA, heard=heard) for heard in (False, True))
    assert all(row.own == () for row in before.rows)
    assert [(row.question, row.own[0].level) for row in after.domains] == [("papieren", 4), ("geld", 3), ("netwerk", 5)]
    for row in before.rows:
        assert "own" not in strip(row, "nl-NL").replace(".strip .own", "")
        assert "zelf:" not in row_words(row, "nl-NL")
    assert "Nadira zelf: 4, staat." in row_words(after.domains[0], "nl-NL")


def test_two_residents_of_one_home_each_have_a_mark():
    two = (
        ResidentView(own_scores={"geld": 3}, who="p_nadira"),
        ResidentView(own_scores={"geld": 3, "regie": None}, who="p_zus"),
    )
    deck = replace(NADIRA, resident=two)
    assert [(mark.level, mark.who) for mark in own_marks(deck, "geld")] == [(3, "Nadira"), (3, "p_zus")]
    assert own_marks(deck, "regie") == ()
    row = next(row for row in reveal(rounds(), deck, heard=True).rows if row.question == "geld")
    marks = [path for path in ET.fromstring(strip(row, "nl-NL")).iter(f"{SVG}path") if path.get("class") == "own"]
    assert len({mark.get("d") for mark in marks}) == 2


# --- a short name for a fact ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "De aanmaningen gingen naar het gesloopte adres en kwamen retour.",
            "De aanmaningen gingen naar het gesloopte adres",
        ),
        ("Geen achterstand.", "Geen achterstand"),
        ("'Ik heb geen hulp nodig. Ik wil dat iemand de telefoon opneemt.'", "Ik heb geen hulp nodig"),
        ("Openstaand saldo 1.226,65 per 12 oktober; de melding staat klaar.", "Openstaand saldo 1.226,65 per 12 oktober"),
        (
            "Sinds moeder niet alleen kan, verdelen Loubna, Hamid en Nadira de zorg.",
            "Sinds moeder niet alleen kan, verdelen…",
        ),
        ("De huur is elke maand geïncasseerd, ook in november; nooit een storno.", "De huur is elke maand geïncasseerd"),
        ("Donaudampfschifffahrtsgesellschaftskapitänsmützenband", "Donaudampfschifffahrtsgesellschaftskapit…"),
        ("", ""),
    ],
)
def test_a_fact_is_called_by_its_first_clause(text, name):
    assert short_name(text) == name


def test_no_short_name_is_long_or_ends_in_the_middle_of_a_phrase():
    for case in ("nadira", "rojin", "celine", "degroot", "baanweg"):
        for fact in read(case).facts:
            name = short_name(fact.text)
            assert 0 < len(name) <= 60
            assert not re.search(r"\s(de|het|een|van|naar|in|op|en|of|dat|er)…?$", name), name


def test_a_fact_that_is_no_longer_known_still_counts():
    assert reveal(rounds(tipped={"fact:f99": 2}), NADIRA).tipped[0].name == "f99"


# --- pictures -------------------------------------------------------------------------------------------------------


def test_every_person_is_one_dot_hollow_then_and_filled_now():
    for row in reveal(rounds(), NADIRA).rows:
        picture = strip(row, "nl-NL")
        extra = 1 if row.options else 0  # The two signs are explained once above the steps.
        assert len(dots(picture, "first")) == row.first.people + extra
        assert len(dots(picture, "now")) == row.second.people + extra


def test_the_dots_of_a_level_lie_from_the_middle_outwards():
    row = reveal(rounds(questions={"niveau": Tally(first={"3": 5}, second={"3": 4})}), NADIRA).rows[0]
    xs = [float(dot.get("cx", 0)) for dot in dots(strip(row, "nl-NL"), "first")]
    assert [round(abs(x - xs[0]), 1) for x in xs] == sorted(round(abs(x - xs[0]), 1) for x in xs)
    assert abs(sum(xs) / len(xs) - xs[0]) < 0.1


@pytest.mark.parametrize("people", [1, 7, 30, 112, 300])
def test_a_full_hall_fits_in_the_same_picture(people):
    row = reveal(rounds(questions={"niveau": Tally(first={"2": people}, second={"4": people})}), NADIRA).rows[0]
    picture = strip(row, "nl-NL")
    left, top, width, height = map(float, ET.fromstring(picture).get("viewBox", "").split())
    for dot in (*dots(picture, "first"), *dots(picture, "now")):
        x, y, r = (float(dot.get(name, 0)) for name in ("cx", "cy", "r"))
        assert left <= x - r
        assert x + r <= left + width
        assert top <= y - r
        assert y + r <= top + height
    assert len(dots(picture, "now")) == people
    assert height < 320
    places = {(dot.get("cx"), dot.get("cy")) for dot in dots(picture, "now")}
    assert len(places) == people


@pytest.mark.parametrize("language", ["nl-NL", "en"])
def test_a_picture_says_everything_in_words_too_and_needs_no_colour(language):
    for row in reveal(rounds(), NADIRA, heard=True).rows:
        root = ET.fromstring(strip(row, language))
        assert root.get("role") == "img"
        named = {root.get("aria-labelledby"), root.get("aria-describedby")}
        found = {part.get("id"): part.text for part in root if part.get("id")}
        assert named == set(found)
        assert title(row, language) in found.values()
        assert row_words(row, language) in found.values()
        assert not re.search(r"#[0-9a-f]{6}|rgb|red|green", strip(row, language).replace("currentColor", ""))


def test_what_people_typed_stays_text_in_a_picture():
    bad = '<script>alert(1)</script>"&\x00'
    deck = replace(
        NADIRA,
        questions=tuple(replace(question, text=bad) for question in NADIRA.questions),
        first_steps=tuple(replace(step, text=bad) for step in NADIRA.first_steps),
        facts=(DeckFact(id="f6", round=1, text=bad, source="x", certainty="feit"),),
    )
    for row in reveal(rounds(), deck).rows:
        root = ET.fromstring(strip(row, "nl-NL"))
        assert not list(root.iter(f"{SVG}script"))


def test_the_same_question_twice_on_a_page_keeps_its_ids_apart():
    row = reveal(rounds(), NADIRA).rows[0]
    ids = [set(re.findall(r'id="([^"]+)"', strip(row, "nl-NL", key))) for key in ("", "r1")]
    assert ids[0].isdisjoint(ids[1])


def test_the_room_is_invited_once_by_whoever_stands_furthest_apart():
    assert invitation(reveal(rounds(), NADIRA), "nl-NL") == "Iemand koos 1, iemand koos 5. Wie wil beginnen? Het hoeft niet."
    alike = {"niveau": Tally(first={"2": 2}, second={"4": 2}, moved=2, up=2)}
    assert invitation(reveal(rounds(questions=alike), NADIRA), "nl-NL") == ""
