"""The documents: opened as their reader would, and checked for what they say, how they are built, and what they keep."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from icalendar import Calendar
from msgspec.structs import replace
from playwright.sync_api import Browser
from pypdf import PdfReader
from pypdf.generic import ArrayObject, IndirectObject, NumberObject

from lifemaps import commands as do
from lifemaps import plain
from lifemaps.case import Case
from lifemaps.drawing import draw
from lifemaps.exports import ical, report_docx, report_pdf, resident_page
from lifemaps.exports.leakcheck import hidden, leaks, texts_in
from lifemaps.exports.pdfwords import pages_of
from lifemaps.exports.report import content
from lifemaps.exports.resident_page import ANSWERS, Contact
from lifemaps.library import read
from lifemaps.map import map_view
from lifemaps.sitting import Seat, Sitting
from lifemaps.words import languages, say
from tests.stories import Table
from tests.test_report import MEETING, ROUNDS, VERDICT, evening, html, markdown, typed_badly

JORIS = Contact("Joris de Wit", "06 12 34 56 78")
LIBRARY = ("nadira", "celine", "degroot", "rojin", "baanweg")

ROOT = Path(__file__).resolve().parent.parent


def pdf(table: Table, language: str = "nl-NL", meeting: Any = MEETING) -> bytes:
    return report_pdf.pdf_of(table.case, meeting, language)


def docx(table: Table, language: str = "nl-NL", meeting: Any = MEETING) -> bytes:
    return report_docx.docx_of(table.case, meeting, language)


def sheet(table: Table, language: str = "nl-NL", meeting: Any = MEETING, contact: Contact | None = JORIS) -> bytes:
    told = resident_page.page(table.case, meeting, language, contact)
    return resident_page.pdf_of(told, language, made_on=meeting.date)


def sheet_html(table: Table, language: str = "nl-NL", meeting: Any = MEETING, contact: Contact | None = JORIS) -> str:
    return resident_page.html_of(resident_page.page(table.case, meeting, language, contact), language)


def ics(table: Table, language: str = "nl-NL", meeting: Any = MEETING) -> bytes:
    return ical.calendar((table.case,), language)


FORMS: dict[str, Callable[..., str | bytes]] = {
    "html": html, "markdown": markdown, "pdf": pdf, "docx": docx, "sheet": sheet, "sheet_html": sheet_html, "ics": ics,
}  # fmt: skip
EVERY = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
WHOLE = pytest.mark.parametrize("form", [pdf, docx])
"""The forms that say all that the report says."""


@pytest.fixture(scope="module")
def played() -> Table:
    return evening()


def flat(text: str) -> str:
    return " ".join(text.replace("\xa0", " ").split())


def words_of(made: bytes) -> str:
    """What is read from the paper, without properties and alternative texts."""
    if made.startswith(b"%PDF"):
        return flat(" ".join(pages_of(made)))
    document = Document(io.BytesIO(made))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return flat(" ".join([*(paragraph.text for paragraph in document.paragraphs), *cells]))


# --- the structure of a PDF -----------------------------------------------------------------------------------------


class Tag:
    """An element of a PDF's structure: its role, alternative text, and the words under it."""

    def __init__(self, role: str, alt: str, attributes: Any, words: str) -> None:
        self.role, self.alt, self.attributes, self.words = role, alt, attributes, words


def tags(made: bytes) -> list[Tag]:
    """The structure in reading order; words by way of the marks on the page."""
    reader = PdfReader(io.BytesIO(made))
    marked = {page.indirect_reference.idnum: spans(page) for page in reader.pages if page.indirect_reference}
    found: list[Tag] = []

    def walk(node: Any, page: int) -> str:
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, NumberObject):
            return marked.get(page, {}).get(int(node), "")
        if isinstance(node, ArrayObject):
            return "".join(walk(one, page) for one in node)
        here = node.raw_get("/Pg").idnum if "/Pg" in node else page
        if "/MCID" in node:
            return marked.get(here, {}).get(int(node["/MCID"]), "")
        tag = Tag(str(node.get("/S", "")).strip("/"), str(node.get("/Alt", "")), node.get("/A"), "")
        found.append(tag)
        tag.words = walk(node.raw_get("/K"), here) if "/K" in node else ""
        return tag.words

    walk(reader.trailer["/Root"]["/StructTreeRoot"], 0)  # type: ignore[index]
    return found


def spans(page: Any) -> dict[int, str]:
    """The words under each mark of a page."""
    found: dict[int, str] = {}
    stack: list[int | None] = []

    def before(operator: bytes, operands: Any, cm: Any, tm: Any) -> None:
        if operator in (b"BDC", b"BMC"):
            about = operands[1] if operator == b"BDC" else {}
            stack.append(int(about["/MCID"]) if isinstance(about, dict) and "/MCID" in about else None)
        elif operator == b"EMC" and stack:
            stack.pop()

    def text(words: str, *_: Any) -> None:
        here = next((mark for mark in reversed(stack) if mark is not None), None)
        if here is not None:
            found[here] = found.get(here, "") + words

    page.extract_text(visitor_operand_before=before, visitor_text=text)
    return found


def roles(made: bytes) -> list[str]:
    return [tag.role for tag in tags(made)]


@pytest.mark.parametrize("form", [pdf, sheet])
@pytest.mark.parametrize("language", languages())
def test_a_pdf_is_tagged_accessible_and_says_its_title_and_language(played, form, language):
    reader = PdfReader(io.BytesIO(form(played, language)))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == language
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert "Nadira" in str(reader.metadata.title)
    xmp = root["/Metadata"].get_data().decode()
    assert re.search(r"<pdfuaid:part>1</pdfuaid:part>", xmp)


def test_the_pdf_has_its_headings_lists_and_a_table_with_a_head(played):
    found = roles(pdf(played))
    assert found.count("H1") == 1
    assert found.count("H2") == 8
    assert {"H3", "L", "LI", "Table", "TR", "TH", "TD", "Figure", "BlockQuote"} <= set(found)
    assert found.count("TH") == 4
    levels = [int(role[1]) for role in found if re.fullmatch(r"H\d", role)]
    assert all(later - earlier <= 1 for earlier, later in zip(levels, levels[1:], strict=False))


def test_the_map_and_the_strips_are_pictures_with_words_and_stay_vector(played):
    made = pdf(played)
    alts = [tag.alt for tag in tags(made) if tag.role == "Figure"]
    assert len(alts) == 1 + len(ROUNDS.questions)
    assert alts[0].startswith(draw(map_view(played.case), "nl-NL").desc)
    assert "Zus Loubna en Nadira geven elkaar" in flat(alts[0])
    assert any("Eerste indruk: 6 × lukt niet (2)" in flat(alt) for alt in alts)
    for page in PdfReader(io.BytesIO(made)).pages:
        assert len(page.images) == 0


def test_the_map_can_be_searched_in_the_pdf(played):
    # Its names are letters on the page and no drawn shapes.
    first = pages_of(pdf(played))[0]
    assert "Tante Fatna" in first
    assert "1.226,65" in first


def test_the_word_file_has_real_headings_in_order_and_tables_with_a_head(played):
    document = Document(io.BytesIO(docx(played)))
    styles = [p.style.name for p in document.paragraphs if re.match(r"Title|Heading", p.style.name)]
    levels = [0 if name == "Title" else int(name[-1]) for name in styles]
    assert levels[0] == 0
    assert levels.count(0) == 1
    assert levels.count(1) == 8
    assert all(later - earlier <= 1 for earlier, later in zip(levels, levels[1:], strict=False))
    names = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert names == [
        "Wat vinden wij?",
        "Hoe ziet Nadira het zelf?",
        "Wie doet wat?",
        "Wat schoof er?",
        "Wat vroeg de kaart terug?",
        "Welke feiten lagen op tafel?",
        "Wat weten wij niet?",
        "Hoe kwam dit verslag tot stand?",
    ]
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Wie", "Doet wat", "Wanneer", "Vindt de bewoner dat goed"]
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert document.core_properties.language == "nl-NL"


def test_every_picture_of_meaning_in_the_word_file_says_what_it_shows(played):
    document = Document(io.BytesIO(docx(played)))
    words = re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', document.element.xml)
    assert len(words) == 2 + len(ROUNDS.questions) + len(map_view(played.case).facts)
    assert len([one for one in words if one]) == 2 + len(ROUNDS.questions)
    assert any("Zus Loubna" in one for one in words)


# --- the same words in every form -----------------------------------------------------------------------------------


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str) and "<svg" not in value:
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ():
        yield from strings(inner)


@WHOLE
@pytest.mark.parametrize("language", languages())
def test_everything_the_report_says_is_in_it(played, form, language):
    said = content(played.case, MEETING, language)
    for name in ("facts_line", "footer", "outcome_says"):
        said.pop(name)
    for shown in said["rounds"]:
        for row in shown["rows"]:
            row.pop("first")  # These are said by the picture, and in its alternative text.
            row.pop("second")
    for fact in said["facts"]:
        fact.pop("certainty")
    for finding in said["findings"]:
        for name in ("id", "about", "source", "points"):
            finding.pop(name)
    tight = re.sub(r"[\s\-]+", "", words_of(form(played, language)))
    missing = [text for text in strings(said) if re.sub(r"[\s\-]+", "", text.replace("\xa0", "")) not in tight]
    assert missing == []


@WHOLE
def test_before_anything_is_decided_there_is_still_a_file(form):
    text = words_of(form(evening(verdict=None, rounds=None)))
    assert "Er is nog geen conclusie." in text
    assert "Wie doet wat?" not in text


@EVERY
@pytest.mark.parametrize("language", languages())
def test_no_message_is_missing(played, form, language):
    made = form(played, language)
    read_out = words_of(made) if isinstance(made, bytes) and made[:2] in (b"%P", b"PK") else " ".join(texts_in(made))
    assert not re.search(r"\b(report|resident|calendar|finding|reveal|category|outcome)-[a-z]+-[a-z]", read_out)


@EVERY
def test_the_same_evening_gives_the_same_file(played, form):
    assert form(played) == form(played)


# --- what may not be in it ------------------------------------------------------------------------------------------


@EVERY
def test_nothing_that_should_stay_inside_is_in_it(form):
    table = evening(upto=1, heard=False, rounds=None)
    secrets = hidden(table.case)
    assert len(secrets) > 35
    assert leaks(form(table), secrets) == ()


@EVERY
def test_the_words_of_the_resident_are_kept_until_the_resident_was_heard(form):
    own = read("nadira").resident
    assert own is not None
    assert not isinstance(own, tuple)
    assert leaks(form(evening(heard=False)), (own.own_words, own.wish)) == ()
    if form in (pdf, docx, sheet, sheet_html):
        assert leaks(form(evening()), (own.own_words, own.wish)) == (own.own_words, own.wish)


@EVERY
def test_no_seat_no_machine_and_no_maker_of_the_file_is_in_it(played, form):
    import getpass
    import socket

    made = form(played)
    assert leaks(made, ("seat:1", "python-docx", socket.gethostname(), f"/{getpass.getuser()}/", str(ROOT))) == ()
    if isinstance(made, bytes):
        assert b"python-docx" not in made
        assert str(ROOT).encode() not in made


def test_the_properties_name_no_person(played):
    reader = PdfReader(io.BytesIO(pdf(played)))
    assert reader.metadata is not None
    assert not reader.metadata.author
    about = Document(io.BytesIO(docx(played))).core_properties
    assert [about.author, about.last_modified_by, about.comments, about.keywords] == ["", "", "", ""]
    assert not [name for name in zipfile.ZipFile(io.BytesIO(docx(played))).namelist() if "thumbnail" in name]


# --- the leak check itself ------------------------------------------------------------------------------------------


def test_a_leak_is_found_wherever_somebody_could_read_it(played):
    secret = "Moeder-overste Quilp"
    table = evening(verdict=replace(VERDICT, reason=f"Dat zei {secret} toen."))
    for form in (html, markdown, pdf, docx):
        assert leaks(form(table), (secret, "quilp", "Quil")) == (secret, "quilp")
    on_map = evening()
    on_map.command("F", do.AddCard(kind="buur", name=secret))
    for form in (html, markdown, pdf, docx):
        assert leaks(form(on_map), (secret,)) == (secret,), form
    acted = evening()
    acted.command("F", do.AgreeAction(what="x" * 70 + " " + secret, who="wij", due="2030-10-13"))
    for form in (ics, sheet, sheet_html):
        assert leaks(form(acted), (secret,)) == (secret,), form


def test_a_leak_in_a_property_a_name_or_a_picture_of_a_file_is_found(played):
    document = Document(io.BytesIO(docx(played)))
    document.core_properties.author = "Quilp"
    saved = io.BytesIO()
    document.save(saved)
    assert leaks(saved.getvalue(), ("Quilp",)) == ("Quilp",)
    titled = pdf(played, meeting=MEETING)
    assert leaks(titled, ("Nadira, 43",)) == ("Nadira, 43",)
    inside = base64.b64encode(b"<svg><text>Quilp</text></svg>").decode()
    assert leaks(f"![x](data:image/svg+xml;base64,{inside})", ("Quilp",)) == ("Quilp",)
    assert leaks("verslag_nadira-el_idrissi.pdf", ("Nadira", "El Idrissi", "Karim")) == ("Nadira", "El Idrissi")
    assert leaks("SUMMARY:Mevrouw Qu\r\n ilp belt", ("Quilp",)) == ("Quilp",)
    assert leaks("<p>Mevrouw <b>Qu</b>ilp &amp; zoon</p>", ("Quilp", "Quilp & zoon")) == ("Quilp", "Quilp & zoon")


def test_what_is_only_said_to_who_cannot_see_the_picture_is_read_too(played):
    assert leaks(pdf(played), ("6 × lukt niet (2)", "7 × lukt niet (2)", "8 × lukt niet (2)"))[:2] == (
        "6 × lukt niet (2)",
        "7 × lukt niet (2)",
    )


def test_own_words_are_a_secret_until_the_resident_was_heard():
    own = read("nadira").resident
    assert own is not None
    assert not isinstance(own, tuple)
    assert own.own_words in hidden(evening(heard=False).case)
    assert own.own_words not in hidden(evening().case)


def test_a_short_name_is_only_found_as_a_word():
    assert leaks("Hans en Annie", ("An", "Ann", "Hans")) == ("Hans",)
    assert leaks("RIA belt", ("Ria",)) == ("Ria",)
    assert leaks("Cafe\u0301 Rene\u0301", ("René",)) == ("René",)
    assert leaks("alles goed", ("", " ")) == ()


def test_what_the_table_said_itself_is_no_secret():
    table = evening(verdict=None, rounds=None)
    kern = str((read("nadira").possible_outcome or {})["kern"])
    assert kern in hidden(table.case)
    table.command("F", do.AgreeVerdict(verdict=replace(VERDICT, core=kern), map_head=table.case.map_head))
    assert kern not in hidden(table.case)


# --- the page for the resident --------------------------------------------------------------------------------------


def test_own_words_stand_on_top_then_seven_short_answers_then_a_person_to_call(played):
    text = words_of(sheet(played))
    order = [
        "Voor Nadira",
        "Wij redden ons altijd. Maar als ik bel, moet er wel iemand zijn.",
        "U hoeft nu niets te doen.",
        *(say("nl-NL", f"resident-{name}") for name in ANSWERS),
        "Joris de Wit",
        "06 12 34 56 78",
    ]
    assert len(ANSWERS) == 7
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_the_page_tells_who_does_what_and_when_in_days(played):
    text = words_of(sheet(played))
    assert "Woonconsulent: Bellen en een vast nummer geven, zondag 13 oktober. U vindt dit goed." in text
    assert "De Linde - incasso: Dubbele huur terugboeken. Wij vragen u nog of dit goed is." in text
    assert "Wij kijken weer op 15 december 2030." in text


def test_what_the_resident_does_is_only_what_is_said_to_be_the_residents(played):
    assert "Niets. U mag altijd bellen." in words_of(sheet(played))
    table = evening()
    table.command("F", do.AgreeAction(what="De brief meenemen", who="Nadira", due="2030-10-20", agreed="ja"))
    text = words_of(sheet(table))
    assert "Wij vragen één ding van u." in text
    assert "De brief meenemen, zondag 20 oktober. U vindt dit goed." in text[text.index("Wat doet u? ") :]


def test_assumptions_and_scores_are_not_on_it(played):
    told = " ".join(texts_in(sheet_html(played)))
    assert "Vader van de kinderen" not in told
    assert not re.search(r"wankel|lukt niet|4×|schoven op|trede", told)


def test_a_tie_that_is_assumed_makes_nobody_stand_around_the_resident():
    table = evening(upto=0, rounds=None)  # Few people yet, so that nobody is only counted.
    table.command("F", do.AddCard(kind="buur", name="Jet", certainty="verteld"))
    (jet,) = [card.id for card in map_view(table.case).cards if card.name == "Jet"]
    table.command("F", do.DrawTie(giver=jet, receiver="card:p_nadira", support=("praktisch",), quality="sterk"))
    assert map_view(table.case).ties[-1].certainty == "aanname"
    assert "Jet" not in words_of(sheet(table))


def test_without_a_heard_resident_and_a_contact_there_is_room_to_write():
    text = words_of(sheet(evening(heard=False), contact=None))
    for part in ("Wat wilt u zelf zeggen? Schrijf het hier.", "Naam:", "Telefoon:"):
        assert part in text


def test_letting_go_is_said_to_be_done():
    table = evening(verdict=replace(VERDICT, outcome="loslaten", review_on="", signal=""))
    for action in list(table.case.actions):
        table.command("F", do.DropAction(action=action))
    text = words_of(sheet(table))
    assert "Wij doen niets meer. U kunt ons altijd bellen." in text
    assert "Wij kijken niet terug. Het is klaar. U weet ons te vinden." in text


@pytest.mark.parametrize("name", LIBRARY)
@pytest.mark.parametrize("language", languages())
def test_it_is_one_sheet_for_every_case(name, language):
    table = whole(name)
    assert len(PdfReader(io.BytesIO(sheet(table, language))).pages) == 1


@pytest.mark.parametrize("name", LIBRARY)
def test_it_is_one_sheet_from_a_browser_too(browser: Browser, name):
    page = browser.new_page()
    for contact in (JORIS, None):
        page.set_content(sheet_html(whole(name), contact=contact))
        made = page.pdf(prefer_css_page_size=True, print_background=True)
        assert len(PdfReader(io.BytesIO(made)).pages) == 1
    page.close()


def whole(name: str) -> Table:
    """A case with everything laid, the resident heard, and as many actions as a table can think of."""
    table = Table(read(name))
    for fact in table.deck.facts:
        table.command("F", do.Lay(what=f"fact:{fact.id}"))
    table.command("F", do.RecordRounds(result=replace(ROUNDS, tipped={}, questions={"niveau": ROUNDS.questions["niveau"]})))
    table.command("F", do.HearResident())
    verdict = replace(
        VERDICT, core="De brieven gingen naar het oude adres. Zij redt zich, met de mensen om haar heen, als wij bellen."
    )
    table.command("F", do.AgreeVerdict(verdict=verdict, map_head=table.case.map_head))
    what, who = "Nagaan bij iedereen die verhuisde: adres, machtiging en toeslag", "projectleider sloop"
    for nth in range(7):
        table.command("F", do.AgreeAction(what=what, who=who, due=f"2030-11-{nth + 10}"))
    assert table.refused == []
    return table


@pytest.mark.parametrize("contact", [JORIS, None])
def test_the_page_speaks_plainly_itself(contact):
    table = evening(heard=False, verdict=None, rounds=None)
    told = resident_page.page(table.case, MEETING, "nl-NL", contact)
    own = [
        told.lead,
        told.yours,
        *(sentence for answer in told.answers if answer.code != "good" for sentence in answer.sentences),
    ]
    assert [hint for sentence in own for hint in plain.check(sentence, "nl-NL")] == []


@pytest.mark.parametrize("language", languages())
def test_every_sentence_of_ours_for_a_resident_is_plain(language):
    from tests.test_words import messages

    names = [name for name in messages(language) if name.startswith("resident-")]
    assert len(names) > 45
    hard = {}
    for name in names:
        values = {
            "n": 2,
            "who": "Nadira",
            "names": "Karim",
            "what": "bellen",
            "core": "Goed.",
            "date": "3 november",
            "signal": "zij belt",
        }
        found = plain.check(say(language, name, **values), language)
        if found:
            hard[name] = [hint.code for hint in found]
    assert hard == {}


def test_the_page_as_html_asks_nothing_of_anybody(played):
    page = sheet_html(played)
    assert [url for url in re.findall(r"https?://[^\s\"'<)]+", page) if url != "http://www.w3.org/2000/svg"] == []
    assert "default-src 'none'" in page
    assert "<script" not in page


# --- the calendar ---------------------------------------------------------------------------------------------------


def days(made: bytes) -> dict[str, Any]:
    return {str(event["summary"]): event for event in Calendar.from_ical(made).walk("VEVENT")}


def test_the_calendar_holds_what_has_a_day_and_the_day_to_look_back(played):
    found = days(ics(played))
    assert {name: str(event.decoded("dtstart")) for name, event in found.items()} == {
        "Bellen en een vast nummer geven (woonconsulent)": "2030-10-13",
        "Terugkijken: Nadira, 43": "2030-12-15",
    }
    for event in found.values():
        assert (event.decoded("dtend") - event.decoded("dtstart")).days == 1
        assert len(event.walk("VALARM")) == 1
    assert "Twee maanden minder dan de huur." in str(found["Terugkijken: Nadira, 43"]["description"])


def test_a_newer_calendar_replaces_the_older_one():
    table = evening()
    first = days(ics(table))
    (action, *_) = table.case.actions
    table.command("F", do.ChangeAction(action=action, what="Bellen", who="woonconsulent", due="2030-10-20"))
    table.command("F", do.AgreeVerdict(verdict=replace(VERDICT, review_on="2031-01-10"), map_head=table.case.map_head))
    second = days(ics(table))
    before, after = first["Bellen en een vast nummer geven (woonconsulent)"], second["Bellen (woonconsulent)"]
    assert str(before["uid"]) == str(after["uid"])
    assert int(after["sequence"]) > int(before["sequence"])
    assert str(first["Terugkijken: Nadira, 43"]["uid"]) == str(second["Terugkijken: Nadira, 43"]["uid"])
    assert len(second) == 2


def test_letting_go_leaves_no_day_in_the_calendar():
    table = evening(verdict=replace(VERDICT, outcome="loslaten", review_on="2030-12-15"))
    assert list(days(ics(table))) == ["Bellen en een vast nummer geven (woonconsulent)"]
    # A case from elsewhere may still carry a day.
    (agreed,) = table.case.verdicts
    dated = replace(agreed, verdict=replace(agreed.verdict, review_on="2030-12-15"))
    assert len(days(ical.calendar((replace(table.case, verdicts=(dated,)),), "nl-NL"))) == 1


def test_the_ids_of_the_journal_are_not_in_the_calendar(played):
    assert not re.search(rb"act(ion)?:|case:|seat:", ics(played))


def test_several_cases_fit_in_one_calendar_by_day(played):
    other = Table(read("celine"))
    other.command("F", do.AgreeAction(what="Bellen", who="wij", due="2029-01-01"))
    made = ical.calendar((played.case, other.case), "nl-NL")
    assert [str(event.decoded("dtstart")) for event in Calendar.from_ical(made).walk("VEVENT")] == [
        "2029-01-01",
        "2030-10-13",
        "2030-12-15",
    ]


# --- safe, whatever was typed ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", [pdf, docx, sheet, sheet_html, ics])
def test_what_people_typed_stays_text(form):
    table, meeting = typed_badly()
    made = form(table, meeting=meeting)
    if form is sheet_html:
        assert "<script>" not in made
        assert "<img" not in made
    if form in (pdf, sheet):
        reader: Any = PdfReader(io.BytesIO(made)).trailer["/Root"]
        assert not {"/OpenAction", "/AA", "/Names"} & set(reader) or "/JavaScript" not in str(reader)
        assert all("/Annots" not in page for page in PdfReader(io.BytesIO(made)).pages)
    assert leaks(made, ("alert(2)",)) == ("alert(2)",)


@pytest.mark.parametrize(
    "typed",
    [
        "#set page(width: 1pt)",
        '#read("/etc/passwd")',
        "$x^2$ *vet* _schuin_ @ref <label>",
        "\\u{41} `x`",
        "= Kop",
        "a\x00b\x1bc",
    ],
)
def test_the_marks_of_typst_are_only_signs(typed):
    table = evening(verdict=replace(VERDICT, reason=typed.replace("\x00", " ").replace("\x1b", " ")))
    made = pdf(table, meeting=replace(MEETING, parked=(typed,)))
    tight = re.sub(r"\s+", "", words_of(made))
    assert re.sub(r"[\s\x00\x1b]+", "", typed) in tight
    assert len(PdfReader(io.BytesIO(made)).pages) < 8


@pytest.mark.parametrize("typed", ["een 😀 en een 👨‍👩‍👧", "中文", "عربي", "\ue000"])
def test_signs_this_machine_has_no_letters_for_do_not_stop_the_report(typed):
    made = pdf(evening(), meeting=replace(MEETING, parked=(typed,)))
    root: Any = PdfReader(io.BytesIO(made)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert docx(evening(), meeting=replace(MEETING, parked=(typed,)))


# --- as exports -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "make",
    [report_pdf.report_pdf, report_docx.report_docx, resident_page.resident_pdf, resident_page.resident_html, ical.agenda],
)
@pytest.mark.parametrize("name", LIBRARY)
def test_every_case_can_be_taken_along(make, name):
    case: Case = Table(read(name)).case
    seats = {"seat:1": Seat("seat:1", 1, "participant", "SG1X")}
    table = Sitting(case="case:1", table=4, code="ACDEF", title="x", seats=seats, opened_at="2026-10-12T18:00:00+00:00")
    made = make(case, table, draw(map_view(case), "nl-NL"), "nl-NL")
    assert leaks(made, (*hidden(case), "SG1X", "ACDEF", "seat:1")) == ()
