"""Scene 8 and what follows it, as a person would: who picks up the phone, the number by right, the signal, looking back.

One server with two tables: at one the group will wait and call, at the other it lets go. What was concluded is put in the
journal beforehand; the wording of it has tests of its own.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import docx
import pytest
from playwright.sync_api import Browser, Page, expect

from casefiles.house import House
from casefiles.journal import Outcome
from lifemaps import commands as do
from lifemaps.agreementnote import LANGUAGES
from lifemaps.events import Verdict
from lifemaps.words import say
from tests.actors import Laptop, Phone, picks
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("screens")]
NAME, NUMBER = "Saskia Zwaluwstaart", "010 000 12 34"


class Table:
    """The laptop at the step of calling, and one phone."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self.server = server
        self.laptop, self.phone = Laptop(browser, server.url), Phone(browser, server.url, 1)
        self.page: Page = self.laptop.page
        self.code = self.laptop.open()
        self.phone.scan(self.code)

    def concludes(self, outcome: str, **more: str) -> None:
        """The group's conclusion, and on to the step of calling: by another process on the same journal."""
        house = House.open(self.server.db)
        try:
            sitting = house.table(self.code) or ""
            table = house.sitting(sitting)
            lead = next(seat.id for seat in table.seats.values() if seat.role == "facilitator")
            worded = Verdict(core="Zij redt zich. Wij bellen eerst.", category="redt_zich", turn="wij", outcome=outcome, rung=2, **more)
            head = house.case(table.case).map_head
            for command in (do.AgreeVerdict(verdict=worded, map_head=head), do.EnterPhase(phase="call")):
                assert isinstance(came := house.do(command, sitting=sitting, seat=lead), Outcome), came
        finally:
            house.close()
        expect(self.page.locator(".lk-steps [aria-current=step]")).to_have_text("Wie belt")

    def accesses(self) -> list[tuple[str, str]]:
        house = House.open(self.server.db)
        try:
            return [(line.what, line.detail) for line in house.accesses()]
        finally:
            house.close()

    def chooses(self, key: str, words: str) -> None:
        picks(self.page.locator(f".st-key-{key}").get_by_role("combobox").first, words, exact=False)

    def close(self) -> None:
        self.laptop.context.close()
        self.phone.context.close()


@pytest.fixture(scope="module")
def table(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    with Server(tmp_path_factory.mktemp("act"), "nadira") as server:
        table = Table(browser, server)
        yield table
        table.close()


def test_letting_go_is_a_decision_too_and_asks_for_nothing(table, pictures):
    table.concludes("loslaten")
    for screen in (table.laptop, table.phone):
        screen.sees("Klaar. Ook dit is een besluit.")
    expect(table.page.get_by_text("Wie pakt de telefoon?", exact=True).filter(visible=True)).to_have_count(0)
    expect(table.page.get_by_role("button", name="Spreek af").filter(visible=True)).to_have_count(0)
    table.laptop.picture(pictures, "let-go")


def test_who_picks_up_the_phone_with_a_name_a_number_and_tomorrow(table, pictures):
    table.concludes("afwachten", signal="Drie brieven komen terug.", review_on="2031-01-15")
    table.page.get_by_text("Contactkluis: nog leeg").click()
    table.laptop.sees("Dit is een verzonnen casus. Zet hier alleen verzonnen namen en nummers.")
    for label, words in (("Wie is dit in de casus? (rol)", "de zus"), ("Naam", NAME), ("Telefoonnummer", NUMBER)):
        table.page.get_by_label(label, exact=True).fill(words)
    table.laptop.button("Leg in de kluis").click()
    new = table.page.locator(".st-key-new-action")
    expect(new.get_by_text("Wie pakt de telefoon?")).to_be_visible()
    expect(new.get_by_label("Wie", exact=True)).to_have_value("")
    expect(table.page.get_by_text(NUMBER)).to_have_count(0)
    new.get_by_role("button", name="Toon nummer").click()
    expect(new.get_by_text(NAME)).to_be_visible()
    expect(new.get_by_text(NUMBER)).to_be_visible()
    expect(new.get_by_role("radio", name="morgen")).to_be_checked()
    table.laptop.picture(pictures, "phone-number")
    assert ("contact-seen", "bellen") in table.accesses()
    new.get_by_label("Wie", exact=True).fill("woonconsulent")
    table.laptop.button("Spreek af").click()
    action = table.page.locator("[class*='st-key-action-']")
    expect(action).to_have_count(1)
    expect(action.get_by_text("woonconsulent")).to_be_visible()


def test_a_participant_sees_who_calls_and_never_the_number(table, pictures):
    table.phone.sees("Wie pakt de telefoon?")
    table.phone.sees("woonconsulent")
    assert NAME not in table.phone.page.content() and NUMBER not in table.phone.page.content()
    table.phone.picture(pictures, "call")
    table.phone.page.goto(f"{table.server.url}/?t={table.code}")
    table.phone.sees("Bellen met: de zus. De gespreksleider toont het nummer.")
    expect(table.phone.page.get_by_role("button", name="Toon nummer")).to_have_count(0)
    everything = [*table.phone.heard, table.phone.page.content()]
    assert not [text for text in everything if "Zwaluwstaart" in text or NUMBER in text]
    table.phone.page.goto(f"{table.server.url}/seat/{table.code}")


def test_the_resident_knows_the_signal_before_anybody_waits(table):
    signal = table.page.locator(".st-key-signal")
    expect(signal.get_by_text("Wij letten op: Drie brieven komen terug.")).to_be_visible()
    table.chooses("told-how", "gebeld")
    table.laptop.button("Ja, de bewoner weet het").click()
    expect(signal.get_by_text(re.compile("De bewoner weet dit: gebeld"))).to_be_visible()


def test_what_did_not_work_says_why(table):
    action = table.page.locator("[class*='st-key-action-']").first
    action.get_by_text("Hoe ging het?").click()
    action.get_by_role("radio", name="lukte niet").click()
    action.get_by_label("Lukte niet, want …").fill("niemand nam op")
    action.get_by_label("Lukte niet, want …").press("Enter")
    action.get_by_role("button", name="Bewaar").first.click()
    expect(action.get_by_text("Lukte niet, want niemand nam op")).to_be_visible()
    table.phone.sees(re.compile("niemand nam op"))


def test_looking_back_per_expectation_and_too_few_to_say(table, pictures):
    table.page.get_by_role("link", name="Terugkijken en doelen").click()
    table.page.get_by_label("Wij verwachten dat …").fill("Zij belt binnen twee weken terug")
    table.page.get_by_label("Wij verwachten dat …").press("Enter")
    table.page.get_by_role("radio", name="bijna zeker").click()
    table.laptop.button("Schrijf op").click()
    review = table.page.locator(".st-key-review")
    expect(review.get_by_text("Zij belt binnen twee weken terug")).to_be_visible()
    review.get_by_role("radio", name="deels").click()
    review.get_by_label("Wat leerden wij?").fill("Vaker bellen, op een ander uur.")
    review.get_by_label("Wat leerden wij?").press("Control+Enter")
    table.laptop.button("Bewaar de terugblik").click()
    table.laptop.sees(re.compile("Zij belt binnen twee weken terug: deels"))
    table.laptop.sees("Te weinig om iets te zeggen: 1 van de 20.")
    table.laptop.picture(pictures, "afterwards")


def test_a_goal_is_shown_in_words_and_the_figure_waits_behind_more(table):
    table.page.get_by_text("Doel erbij").click()
    table.page.get_by_label("Wat wil de bewoner bereiken?").fill("Een gang waar ik door kan")
    for nth, words in enumerate(("De gang ligt vol", "Er is een pad", "De gang is vrij", "Ook de keuken is vrij", "Alles is vrij")):
        table.page.locator(f".st-key-g-level-{nth - 2}").get_by_role("textbox").fill(words)
        table.page.locator(f".st-key-g-level-{nth - 2}").get_by_role("textbox").press("Enter")
    table.laptop.button("Bewaar het doel").click()
    goal = table.page.locator("[class*='st-key-goal-']").filter(has_text="Een gang waar ik door kan").last
    expect(goal.get_by_text(re.compile("● Er is een pad"))).to_be_visible()
    expect(table.page.get_by_text(re.compile("T ="))).to_have_count(0)


def test_the_calendar_has_a_private_address_that_can_be_withdrawn(table):
    table.laptop.button("Geef een eigen adres").click()
    shown = table.page.locator(".st-key-side code").first
    expect(shown).to_contain_text("/agenda/")
    path = "/agenda/" + shown.inner_text().split("/agenda/")[-1].strip()
    feed = table.phone.page.request.get(table.server.url + path)
    assert feed.ok and "BEGIN:VCALENDAR" in feed.text()
    assert "Zwaluwstaart" not in feed.text()
    table.laptop.button("Trek dit adres in").click()
    expect(shown).to_have_count(0)
    assert table.phone.page.request.get(table.server.url + path).status == 404


def test_the_note_is_worded_with_help_agreed_aloud_and_printed_in_four_languages(table, pictures):
    table.page.get_by_role("link", name="Afsprakennota").click()
    table.page.get_by_label(say("nl-NL", "note-wrong")).fill("De gang staat vol.")
    table.page.locator(".st-key-nt-theirs-what-0").get_by_role("textbox").fill("woning beter onderhouden")
    table.page.locator(".st-key-nt-theirs-what-0").get_by_role("textbox").press("Enter")
    table.laptop.sees(re.compile("Hulp bij de tekst: \\d+ vragen"))
    expect(table.page.locator("[class*='st-key-hint-theirs']").first).to_be_visible()
    table.laptop.button("Bewaar de tekst").click()
    table.page.locator(".st-key-agreeing").get_by_role("radio", name="Ja", exact=True).click()
    table.page.get_by_role("radio", name="hardop").click()
    table.laptop.picture(pictures, "note")
    table.laptop.button("Bewaar het antwoord").click()
    table.laptop.sees("De bewoner is het eens met de afsprakennota (hardop)")
    for language in LANGUAGES:
        sheet = table.page.request.get(f"{table.server.url}/out/{table.code}/note.html?language={language}")
        assert say(language, "note-title") in sheet.text() and "De gang staat vol." in sheet.text()
    word = docx.Document(io.BytesIO(table.page.request.get(f"{table.server.url}/out/{table.code}/note.docx?language=fr-BE").body()))
    assert "Nos accords" in "\n".join(paragraph.text for paragraph in word.paragraphs)
    assert table.page.request.get(f"{table.server.url}/out/{table.code}/note.pdf?language=nl-BE").body().startswith(b"%PDF")


def test_the_number_goes_on_the_paper_by_right_and_is_noted(table):
    table.chooses("nt-contact", "de zus")
    link = table.page.get_by_role("link", name="Webpagina")
    expect(link).to_have_attribute("href", re.compile("contact="))
    address = table.server.url + (link.get_attribute("href") or "")
    assert NUMBER in table.page.request.get(address).text()
    assert ("contact-seen", "afsprakennota.html") in table.accesses()
    refused = table.phone.page.request.get(address)
    assert refused.status == 403 and NUMBER not in refused.text()
