"""The agreement note: eleven questions, both sides, help while writing, and room for a pen."""

from __future__ import annotations

import io
import re

import pytest
from docx import Document
from msgspec.structs import replace
from playwright.sync_api import Browser
from pypdf import PdfReader

from lifemaps import commands as do
from lifemaps.agreementnote import (
    QUESTIONS,
    AgreementNote,
    OurStep,
    TheirStep,
    hints,
    note_docx,
    note_html,
    note_page,
    note_word,
    prefilled,
    sheet,
)
from lifemaps.drawing import draw
from lifemaps.exports.leakcheck import hidden, leaks
from lifemaps.map import map_view
from lifemaps.sitting import Sitting
from lifemaps.words import languages, say
from tests.test_report import BAD, VERDICT, evening

TODAY = "2026-10-12"
NOTE = AgreementNote(
    date=TODAY,
    place="Bij u thuis",
    language="ar",
    interpreter="telefonisch",
    resident="Samir",
    present=("Samir", "Joris, woonconsulent"),
    wrong="De gang staat vol. U kunt niet naar buiten als er brand is.",
    because="Ik bewaar de spullen voor mijn broer. Hij komt in november.",
    well="U betaalt de huur op tijd. De keuken is schoon.",
    goal="De vluchtweg is vrij.",
    weeks=2,
    theirs=(
        TheirStep(what="De vluchtweg naar de achterdeur is vrij", due="2026-10-23", done_when="we maken samen een foto"),
    ),
    ours=(OurStep(what="Wij brengen een kar en vier dozen naar u", who="Joris", due="2026-10-19"),),
    needs="Een plek voor de spullen tot november.",
    setback="Uw broer komt later. Dan bellen wij samen de opslag.",
    review_on="2026-10-30",
    otherwise="Dan komen wij nog een keer helpen. Lukt het dan niet, dan praten wij met u over een andere plek.",
    confidence=8,
    agrees="ja",
    signed="mondeling",
    copy="foto",
    contact_name="Joris de Wit",
    contact_phone="06 12 34 56 78",
)


def codes(note: AgreementNote, language: str = "nl-NL") -> list[tuple[str, str]]:
    return [(hint.field, hint.code) for hint in hints(note, language, today=TODAY)]


def text_of(made: bytes) -> str:
    document = Document(io.BytesIO(made))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join([*(p.text for p in document.paragraphs), *cells]).split())


# --- what is in it --------------------------------------------------------------------------------------------------


def test_the_note_asks_the_eleven_questions_in_order():
    told = sheet(NOTE, "nl-NL")
    assert [part.question for part in told.parts] == [
        "Wat gaat er niet goed?",
        "Hoe komt dat?",
        "Wat gaat er wel goed?",
        "Wat is ons doel over 2 weken?",
        "Wat doet u?",
        "Wat doen wij?",
        "Wat hebt u nodig?",
        "Wat kan tegenzitten, en wat doen we dan?",
        "Wanneer kijken we terug?",
        "Wat gebeurt er als het niet lukt?",
        "Bent u het ermee eens?",
    ]
    assert [part.number for part in told.parts] == list(range(1, 12))
    assert tuple(part.code for part in told.parts) == QUESTIONS


@pytest.mark.parametrize("language", languages())
def test_everything_that_was_filled_in_is_in_both_forms(language):
    page = note_html(NOTE, language)
    words = text_of(note_docx(NOTE, language))
    for text in (
        NOTE.wrong,
        NOTE.because,
        NOTE.well,
        NOTE.goal,
        NOTE.theirs[0].what,
        NOTE.theirs[0].done_when,
        NOTE.ours[0].what,
        "Joris",
        NOTE.needs,
        NOTE.setback,
        NOTE.otherwise,
        NOTE.contact_name,
        NOTE.contact_phone,
        say(language, "note-interpreter-telefonisch"),
        say(language, "note-signed-mondeling"),
    ):
        assert text in page
        assert text in words
    assert not re.search(r"\bnote-[a-z]+", page + words)


def test_it_can_be_agreed_by_voice_and_the_boxes_say_so():
    page = note_html(NOTE, "nl-NL")
    on = re.findall(r'<li class="on">(.*?)</li>', page)
    assert on == ["Ja", "hardop, zonder handtekening", "als foto"]
    assert "☒ hardop, zonder handtekening" in text_of(note_docx(NOTE, "nl-NL"))


def test_language_is_written_down_and_nationality_is_not():
    assert "Arabisch" in note_html(NOTE, "nl-NL")
    assert "Arabic" in note_html(NOTE, "en")
    assert not [name for name in AgreementNote.__struct_fields__ if "nation" in name or "origin" in name]


def test_the_word_file_has_its_headings_and_heads():
    document = Document(io.BytesIO(note_docx(NOTE, "nl-NL")))
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings[0] == "1. Wat gaat er niet goed?"
    assert len(headings) == 11
    assert [cell.text for cell in document.tables[0].rows[0].cells] == ["Stap", "Wanneer", "Hoe weten we dat het gelukt is?"]
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in document.tables)


def test_an_empty_note_is_a_form_to_fill_in_by_hand():
    told = sheet(AgreementNote(), "nl-NL")
    assert all(part.room or part.rows or part.boxes for part in told.parts)
    assert note_html(AgreementNote(), "nl-NL").count('class="line"') >= 14


@pytest.mark.parametrize("note", [NOTE, AgreementNote()])
def test_it_is_two_sides_of_one_sheet(browser: Browser, note):
    page = browser.new_page()
    page.set_content(note_html(note, "nl-NL"))
    made = page.pdf(prefer_css_page_size=True, print_background=True)
    page.close()
    assert len(PdfReader(io.BytesIO(made)).pages) <= 2


def test_the_same_note_gives_the_same_file():
    assert note_docx(NOTE, "nl-NL") == note_docx(NOTE, "nl-NL")


# --- help while writing ---------------------------------------------------------------------------------------------


def test_a_good_note_is_left_alone():
    assert codes(NOTE) == []


def test_the_bad_example_is_caught_in_its_field_and_the_good_one_is_not():
    bad = replace(NOTE, theirs=(TheirStep(what="woning beter onderhouden"),), confidence=None, agrees="")
    found = [hint for hint in hints(bad, "nl-NL", today=TODAY) if hint.field == "theirs[0]"]
    assert {"vague", "verb", "place", "measure", "date", "agreed", "ask-confidence"} == {hint.code for hint in found}
    good = "De vluchtweg naar de achterdeur is vrij op vrijdag 23 oktober; we maken samen een foto."
    assert codes(replace(NOTE, theirs=(TheirStep(what=good),))) == []


def test_hard_words_are_told_by_field_with_place_and_alternative():
    (hint,) = hints(replace(NOTE, goal="Indien het kan, is de gang vrij."), "nl-NL", today=TODAY)
    assert (hint.field, hint.kind, hint.code, hint.start, hint.end) == ("goal", "plain", "hard-word", 0, 6)
    assert hint.advice == "Schrijf liever: als"


def test_the_residents_own_words_are_nobodys_to_correct():
    assert codes(replace(NOTE, because="Indien ik i.v.m. de WMO onverwijld moet, dan wordt dat betaald.")) == []


def test_a_threat_without_help_is_told():
    threat = replace(NOTE, otherwise="Dan volgt ontruiming.")
    assert ("otherwise", "threat") in codes(threat)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (replace(NOTE, ours=()), ("ours", "ours")),
        (replace(NOTE, well=""), ("well", "well")),
        (replace(NOTE, contact_phone=""), ("contact_phone", "contact")),
        (replace(NOTE, otherwise=""), ("otherwise", "otherwise")),
        (replace(NOTE, review_on=""), ("review_on", "review")),
        (replace(NOTE, ours=(replace(NOTE.ours[0], who=""),)), ("ours", "who")),
        (replace(NOTE, theirs=NOTE.theirs * 4), ("theirs[0]", "steps")),
        (replace(NOTE, confidence=5), ("theirs[0]", "confidence")),
        (replace(NOTE, agrees="nee"), ("theirs[0]", "refused")),
    ],
)
def test_what_a_note_still_needs_is_asked(note, expected):
    assert codes(note) == [expected]


def test_the_help_speaks_the_language_of_who_writes():
    (hint,) = hints(replace(NOTE, well=""), "nl-NL", today=TODAY, screen="en")
    assert hint.what == "What goes well is not in it yet."


def test_hints_are_never_printed():
    bad = replace(NOTE, theirs=(TheirStep(what="woning beter onderhouden"),))
    said = [hint.why for hint in hints(bad, "nl-NL", today=TODAY)]
    assert len(said) > 4
    assert leaks(note_html(bad, "nl-NL"), said) == ()
    assert leaks(note_docx(bad, "nl-NL"), said) == ()


@pytest.mark.parametrize("language", languages())
def test_the_note_itself_speaks_plainly(language):
    from lifemaps import plain
    from tests.test_words import messages

    names = [name for name in messages(language) if name.startswith("note-") and not name.startswith("note-hint")]
    said = {name: say(language, name, weeks=2, why="het kan") for name in names}
    assert len(said) > 40
    assert {
        name: [h.code for h in plain.check(text, language)] for name, text in said.items() if plain.check(text, language)
    } == {}


# --- from a case ----------------------------------------------------------------------------------------------------


def test_a_note_begins_with_what_the_table_agreed():
    table = evening()
    table.command("F", do.AgreeAction(what="De brief meenemen", who="Nadira", due="2030-10-20", agreed="ja"))
    table.command("F", do.AgreeAction(what="Iets waar zij nee op zei", who="wij", agreed="nee"))
    note = prefilled(table.case, date=TODAY, language="nl-NL")
    assert note.resident == "Nadira"
    assert [one.what for one in note.theirs] == ["De brief meenemen"]
    assert [one.who for one in note.ours] == ["woonconsulent", "De Linde - incasso"]
    assert note.goal == "De rekening kloppend, een vast telefoonnummer, geen wijkteam."
    assert note.review_on == VERDICT.review_on
    assert note.wrong == ""


def test_the_wish_is_only_in_it_when_the_resident_was_heard():
    assert prefilled(evening(heard=False).case).goal == ""


@pytest.mark.parametrize("make", [note_page, note_word])
def test_a_note_from_a_case_keeps_what_should_stay_inside(make):
    case = evening(upto=1, heard=False, rounds=None).case
    table = Sitting(case="case:1", table=4, code="ACDEF", title="x", opened_at="2026-10-12T18:00:00+00:00")
    made = make(case, table, draw(map_view(case), "nl-NL"), "nl-NL")
    assert leaks(made, (*hidden(case), "ACDEF", VERDICT.core, VERDICT.dissent)) == ()
    assert leaks(made, ("Dubbele huur terugboeken",)) == ("Dubbele huur terugboeken",)


def test_what_people_typed_stays_text():
    note = AgreementNote(
        resident=BAD,
        wrong=BAD,
        because=BAD,
        theirs=(TheirStep(what=BAD),),
        contact_name=BAD,
        language="<x>",
        goal="a\x00b\x1b",
    )
    page = note_html(note, "nl-NL")
    assert "<script>" not in page
    assert "<img" not in page
    assert "alert(2)" in text_of(note_docx(note, "nl-NL"))
