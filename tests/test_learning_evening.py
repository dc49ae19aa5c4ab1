"""A trainer alone: a case made in nine boxes, rehearsed with bots until the turning over, looked back on, and last the outcome.

In a browser, as a person does it: on a laptop, with the big screen and a colleague's phone beside it.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Browser, Locator, expect

from lifemaps.exports.pdfwords import pages_of
from tests.actors import Beamer, Laptop, Phone, Screen, picks, words_the_conclusion
from tests.server import Server

CORE = "Wij bellen Pieter en vragen niets."
MAKERS = "Mira en Teun dragen het al; één telefoontje was genoeg."
PEOPLE = """Zus Mira, zus, sterk, gezelschap, wekelijks
Buurman Teun, buurman, gewoon, praktisch
Kaartclub, groep, gewoon, gezelschap, wekelijks
Huisarts, huisarts, jaarlijks
Verhuurder Zonhof, verhuurder, gespannen, controle
Apotheek, organisatie, gewoon, praktisch
Wijkteam, hulpverlener, zwak
Broer Karel, broer, verbroken"""
FACTS = (
    ("Buurman Teun zet elke week zijn vuilnis buiten.", "Hij lag in maart drie weken in het ziekenhuis."),
    ("Mira belt hem elke zondag.", "De kaartclub haalt hem op dinsdag op."),
    ("De apotheek brengt zijn medicijnen.",),
)


class Trainer(Laptop):
    """Somebody who makes a case and rehearses it."""

    def field(self, label: str) -> Locator:
        return self.page.get_by_label(label, exact=True).filter(visible=True).first

    def writes(self, label: str, text: str) -> None:
        """Type in a field and go on to the next one."""
        field = self.field(label)
        field.fill(text)
        field.press("Tab")
        expect(field).to_have_value(text)

    def turns_to(self, nth: int) -> None:
        """The cards of this round. A tab that is drawn anew just then takes no press; whoever sees that, presses again."""
        tab = self.page.get_by_role("tab", name=f"Ronde {nth}")
        for _ in range(20):
            tab.click()
            if tab.get_attribute("aria-selected") == "true":
                break
        expect(tab).to_have_attribute("aria-selected", "true")

    def makes(self) -> None:
        """The nine boxes, and nothing else."""
        self.page.goto(self.url)
        self.page.get_by_role("link", name="Maak zelf een oefencasus").click()
        self.sees("Begin met verzinnen, niet met een echte kaart.")
        self.sees("FICTIEF")
        for label, text in (
            ("Voornaam", "Pieter"), ("Leeftijd", "78"), ("Aanleiding", "Pieter betaalt niet. Verhuurder Zonhof schreef. Stilte."),
            ("Uit het dossier, 1", "Twee maanden huurachterstand."), ("Uit het dossier, 2", "Deed de deur niet open."),
            ("Mensen en diensten", f"{PEOPLE}\nTeun bis, 06-12345678"),
        ):  # fmt: skip
            self.writes(label, text)
        self.sees(re.compile("Regel 9: 06-12345678 lijkt een telefoonnummer"))
        self.writes("Mensen en diensten", PEOPLE)
        self.sees(re.compile("1. familie · midden · sterk · gezelschap · wekelijks"))
        self.sees(re.compile("8. familie"))
        for nth, texts in enumerate(FACTS, 1):
            self.turns_to(nth)
            for at, text in enumerate(texts, 1):
                self.writes(f"Kaartje {at}", text)
        self.turns_to(1)
        self._lights("Deed de deur niet open.")
        for label, text in (
            ("Wens", "Rustig thuis blijven."), ("Eigen woorden", "Ik ben er nog."), ("Valkuil", "Stilte lezen als onwil."),
            ("Vraag bij het omdraaien", "Wie belde hem?"),
        ):  # fmt: skip
            self.writes(label, text)
        self.page.get_by_text("Meer vertellen (hoeft niet)").click()
        self.writes("Titel in de bibliotheek", "Pieter: de stille huurder")
        self.writes("Eén mogelijke afloop", MAKERS)
        self.sees("Alle negen vakken zijn gevuld.")
        self.button("Bewaar deze casus").click()
        self.sees("Bewaard op deze computer. De casus staat in de oefenbibliotheek.")

    def _lights(self, earlier: str) -> None:
        """The second card of the round puts something from the file in another light."""
        card = self.page.locator("[class*=st-key-factbox-]:visible").filter(has=self.page.get_by_label("Kaartje 2", exact=True))
        picks(card.locator("[class*=st-key-nb-light-]").get_by_role("combobox").first, earlier, exact=False)

    def rehearses(self) -> str:
        """From the library, with one press; the code of the table."""
        self.sees("Pieter: de stille huurder")
        card = self.page.locator("[class*=st-key-case-eigen]")
        expect(card).to_contain_text("zelf gemaakt")
        card.get_by_role("button", name="Oefen met bots").click()
        self.page.wait_for_url(re.compile(r"\?t="))
        self.ready()
        self.sees("Oefentafel met bots")
        return self.page.url.split("t=")[-1][:5]

    def agrees(self) -> None:
        self.next("Conclusie")
        words_the_conclusion(
            self, CORE, "redt zich, als wij ons deel doen", "wij", rung="Trede 2: vragen, bellen", reason="Bellen is de laagste trede.",
            outcome="loslaten",
        )  # fmt: skip
        self.sees("Vastgesteld")


def _nowhere(words: str, *screens: Screen) -> None:
    """On no page and in no feed of these screens."""
    for screen in screens:
        assert words not in screen.page.content(), screen.name
        assert not any(words in text for text in screen.heard), screen.name


@pytest.mark.browser
@pytest.mark.xdist_group("learning")
def test_given_a_trainer_alone_when_a_case_is_made_and_rehearsed_then_the_outcome_comes_last_and_only_by_a_tap(
    browser: Browser, tmp_path: Path
) -> None:
    with Server(tmp_path) as server:
        trainer, beamer, phone = Trainer(browser, server.url), Beamer(browser, server.url), Phone(browser, server.url, 1)
        try:
            trainer.makes()
            printed(trainer, server)
            code = trainer.rehearses()
            beamer.join(code)
            phone.scan(code)
            _play(trainer, beamer, code, server)
            _look_back(trainer, beamer, phone, code, server)
            for screen in (trainer, beamer, phone):
                assert not screen.errors, screen.errors
        finally:
            for screen in (trainer, beamer, phone):
                screen.context.close()


def printed(trainer: Trainer, server: Server) -> None:
    """The folder of one's own case, by the steps of Klaarzetten: its cards, its strips, stamped, without the makers' end."""
    page = trainer.page
    page.goto(f"{server.url}/prepare")
    card = page.locator("[class*=st-key-case-eigen]").filter(has_text="Pieter: de stille huurder")
    card.get_by_role("button").click()
    number = page.locator(".st-key-tables input")
    number.fill("2")
    number.press("Enter")
    trainer.sees(re.compile("12 tot 16 mensen"))
    trainer.button("Verder: Minuten").click()
    trainer.button("Verder: Print").click()
    trainer.button("Maak de codes voor 2 tafels").click()
    codes = page.locator(".st-key-codes-made .stText")
    expect(codes).to_have_count(2)
    folder = page.get_by_role("link", name="Open de werkmap").get_attribute("href")
    answer = page.request.get(f"{server.url}{folder}")
    assert answer.headers["content-type"] == "application/pdf"
    sheets = [" ".join(sheet.split()) for sheet in pages_of(answer.body())]
    text = re.sub(r"\s+", "", "".join(sheets))
    for words in (*(fact for round_ in FACTS for fact in round_), "Twee maanden huurachterstand.", *codes.all_inner_texts()):
        assert re.sub(r"\s+", "", words) in text, words
    # A card that was cut out and left somewhere still says what it is.
    stamped = [sheet for sheet in sheets if any(fact[:20] in sheet for round_ in FACTS for fact in round_)]
    assert len(stamped) >= 3 and all("fictieve casus" in sheet.casefold() for sheet in (sheets[0], *stamped))
    assert re.sub(r"\s+", "", MAKERS) not in text
    page.goto(server.url)
    page.get_by_role("link", name="Oefenbibliotheek").first.click()


def _play(trainer: Trainer, beamer: Beamer, code: str, server: Server) -> None:
    """The bots follow; the facilitator only takes the next step."""
    trainer.next("Aanleiding")
    trainer.next("Eerste indruk")
    beamer.sees("4 van 5 liggen dicht")
    for nth, name in ((1, "Buurman Teun"), (2, "Zus Mira"), (3, "Apotheek")):
        trainer.next(f"Levenskaart {nth}")
        for screen in (trainer, beamer):
            expect(screen.on_map(name)).to_be_visible()
    trainer.next("Kijken")
    trainer.next("Tweede keer")
    beamer.sees("4 van 5 liggen dicht")
    trainer.button("Draai om").click()
    for screen in (trainer, beamer):
        screen.sees(re.compile("schoven op|schoof op"))
    report = trainer.page.request.get(f"{server.url}/out/{code}/report.html").text()
    assert "Oefening met bots" in report and "Fictieve casus" in report
    paper = trainer.page.request.get(f"{server.url}/out/{code}/report.pdf").body()
    first = " ".join(pages_of(paper)[0].split())
    assert "oefening met bots, niet van een groep" in first.casefold()
    word = Document(io.BytesIO(trainer.page.request.get(f"{server.url}/out/{code}/report.docx").body()))
    assert any("Oefening met bots" in paragraph.text for paragraph in word.paragraphs)


def _look_back(trainer: Trainer, beamer: Beamer, phone: Phone, code: str, server: Server) -> None:
    trainer.agrees()
    trainer.next("Wie belt")
    trainer.next("Bewaren")
    trainer.page.get_by_role("link", name="Nabespreking").click()
    for words in ("Eerste indruk en nu", "Uw conclusie", "Zo groeide de kaart", "Wie belde hem?", CORE):
        trainer.sees(re.compile(re.escape(words)))
    printed = f"{server.url}/debrief/{code}"
    assert CORE in trainer.page.request.get(printed).text()
    _nowhere(MAKERS, trainer, beamer, phone)
    before = [trainer.page.request.get(f"{server.url}{path}").text() for path in
              (f"/debrief/{code}", f"/out/{code}/report.html", f"/out/{code}/case.json", f"/seat/{code}")]  # fmt: skip
    assert not any(MAKERS in text for text in before)
    trainer.button("Toon één mogelijke afloop").click()
    for screen in (trainer, beamer, phone):
        screen.sees("Eén mogelijke afloop, van de makers van deze oefening. Geen goed antwoord.")
        screen.sees(MAKERS)
    assert MAKERS in trainer.page.request.get(printed).text()
    assert MAKERS not in trainer.page.request.get(f"{server.url}/out/{code}/report.html").text()
