"""Two people type the whole of Nadira's map, from a blank table, in one line after the other and without a mouse.

What they type is Dutch as one says it across a table. What comes of it is read from the case file that can be taken
along, and must be the network of the training case to the cent: kinds, places, ties with direction, support, how often,
amounts, events, and who said so. The count of keystrokes is printed: "fast hands" is a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from lifemaps.case import Case, fold
from lifemaps.deckview import whole_view
from lifemaps.events import Record
from lifemaps.imports.casefile import read_case
from lifemaps.library import cases
from lifemaps.map import map_view
from lifemaps.opening import opening
from lifemaps.scripts import SCRIPT
from lifemaps.view import MapView
from tests.actors import Laptop, Phone, Screen
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("typists")]

NADIRA = next(path for path in cases() if Path(path.name).stem == "nadira")
TAB = "⇥"
"""Where a typist takes the first completion instead of typing on."""

PEOPLE = (
    "Bewoner heet Nadira, 43, huurder, heeft de regie",
    "<> Yasmin, huisgenoot, dochter, mbo, 17, sterk praktisch emotioneel financieel dagelijks, gezien door woonconsulent",
    "> Ilyas, huisgenoot, zoon, groep 8, 11, sterk praktisch emotioneel dagelijks, gezien door woonconsulent",
    "<> Moeder van Nadira, familie, woont 200 m verderop, 71, sterk praktisch emotioneel dagelijks, zegt zij",
    "Zus Loubna, zus, eigen kapsalon, 39, sterk emotioneel praktisch vaak allebei, zegt zij",
    "Broer Hamid, broer, vrachtwagenchauffeur, 46, gewoon praktisch maandelijks allebei, zegt zij",
    "Neef Karim, neef, administratief medewerker, 24, sterk informatie praktisch wekelijks, zegt zij",
    "Tante Fatna, tante, 66, gewoon gezelschap wekelijks allebei, zegt zij",
    "Spaarkring (9 vrouwen), groep, maandelijkse spaarpot, om de beurt uitbetaald, sterk financieel gezelschap "
    "maandelijks allebei, zegt zij",
    "Buurvrouw Ria, buur, oude buurvrouw, ook verhuisd naar dezelfde flat, 68, sterk gezelschap praktisch vaak "
    "allebei, zegt buur",
    "Bovenbuurman, buur, klaagde over bezoek, 52, gespannen zelden allebei, zegt melding",
    "Vader van de kinderen, familie, woont in andere stad, 47, zwak zelden, aanname, bron niemand",
    "2007-04 Betrekt de oude flat; nooit een achterstand in 19 jaar, wonen, dossier",
    "2021-05 Scheiding; kinderen blijven bij Nadira, gezin, zegt zij",
    "2025-06 Sloopbesluit; informatieavond in de buurtkamer, wonen, dossier",
    "2025-11 Toewijzing nieuwe flat; gesprek duurde 15 minuten, ging over sleutels, wonen, dossier",
    "2026-03-01 Nieuwe huur 689,75; incassomachtiging oude contract vervalt ongemerkt, wonen, dossier",
    "2026-04-20 Geeft nieuwe huur door aan Dienst Toeslagen (met neef Karim), sociale zekerheid, zegt neef",
    "2026-06 Twee aanmaningen gestuurd naar het oude, gesloopte adres, wonen, dossier",
    "2026-08 Moeder kan een tijd niet alleen; familie verdeelt de zorg met een rooster, zorg, zegt zij",
    "2026-09-22 Beschikking hogere huurtoeslag met nabetaling, sociale zekerheid, feit, bron beschikking",
    "2026-11-01 Kan 6 uur extra krijgen op dezelfde school, werk, zegt zij",
    "14-2-2027 Yasmin wordt 18: kinderbijslag en kindgebonden budget voor haar stoppen, eigen zorgpremie begint, "
    "sociale zekerheid, dossier",
)
"""The first typist: the people around her, and her life."""

SERVICES = (
    "Schoolbestuur (werkgever), organisatie, schoonmaak basisschool, 24 u/week, vast, gewoon financieel wekelijks "
    "allebei, feit, bron loonstrook",
    "Basisschool Ilyas, organisatie, school",
    "ROC, organisatie, opleiding Yasmin",
    "Huisartsenpraktijk, organisatie, huisarts, gewoon informatie jaarlijks, zegt zij",
    "De Linde - incasso, verhuurder, afdeling incasso, gespannen controle maandelijks, dossier",
    "De Linde - projectbureau sloop, verhuurder, herhuisvesting en verhuiskostenvergoeding, verbroken nooit, dossier",
    "De Linde - woonconsulent, verhuurder, woonconsulent nieuwe wijk, zwak informatie eenmalig, dossier",
    "Dienst Toeslagen, overheid, huurtoeslag, zorgtoeslag, kindgebonden budget, gespannen financieel maandelijks, feit, "
    "bron bankafschrift",
    "Gemeente - vroegsignalering, overheid, ontvangt melding betalingsachterstand",
    "Oude flat (gesloopt), woning, 19 jaar gewoond, huur 421,30",
    "Nieuwe flat, woning, sinds 2026-03-01, huur 689,75",
    "loon 1395 p/m, feit, bron loonstrook",
    "kindgebonden budget 512 p/m, feit, bron bankafschrift",
    "kinderbijslag 195 p/m (kwartaalbedrag omgerekend), zegt zij",
    "zorgtoeslag 129 p/m, feit, bron bankafschrift",
    "huurtoeslag 118 p/m (nog berekend op oude huur), wordt 356 vanaf 2026-10, feit, bron bankafschrift",
    "huur 689,75 p/m, feit, bron huurcontract",
    "energie 164 p/m, zegt zij",
    "water 21 p/m, zegt zij",
    "zorgverzekering 158 p/m, zegt zij",
    "internet 62 p/m, zegt zij",
    "gemeentebelasting 0 p/m (kwijtschelding aangevraagd), zegt neef",
    "uitgave spaarkring 100 p/m (sparen, geen schuld), zegt zij",
    "ov en school 95 p/m, zegt zij",
    "schuld Woonstichting De Linde 1226,65, huur, geen regeling, feit, bron grootboek",
    "familielening Spaarkring / zus 900 (renteloos, voor verhuizing en vloer), regeling, zegt zij",
    f"krijgt nog verhuiskostenvergoeding tweede deel van projec{TAB} 2500, feit, bron sociaal plan",
    f"krijgt nog dubbele maandhuur maart van incas{TAB} 689,75 (sociaal plan: geen dubbele huur bij herhuisvesting), feit, "
    "bron sociaal plan",
    f"krijgt nog nabetaling huurtoeslag van Dien{TAB} 1666 (7 maanden x 238, beschikking 22 september), feit, bron beschikking",
)
"""The second typist: services, homes and money."""

KEYS_A_MINUTE = 200
"""Forty words of five signs a minute: somebody who types for work, not a typist."""
MOST_PER_CARD = KEYS_A_MINUTE / 2
"""A card with its tie, who says so and how sure: half a minute, about as long as somebody takes to tell it."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("typists")) as running:
        yield running


class Typist:
    """Somebody with the cursor in the line, who only uses the keyboard from then on."""

    def __init__(self, screen: Screen) -> None:
        self.page: Page = screen.page
        self.line = self.page.locator("input.lk-line").first
        self.strokes: list[int] = []
        self.line.focus()

    def types(self, text: str) -> None:
        """One line, as fingers do it, and Enter."""
        parts = text.split(TAB)
        for nth, part in enumerate(parts):
            self.page.keyboard.type(part)
            if nth + 1 < len(parts):  # A person waits until the word is offered.
                expect(self.page.get_by_role("option").first).to_be_visible()
                self.page.keyboard.press("Tab")
                expect(self.line).to_have_value(re.compile(", $"))
                self.page.keyboard.press("Backspace")  # The comma and space that come along.
                self.page.keyboard.press("Backspace")
        self.page.keyboard.press("Enter")
        self.strokes.append(sum(map(len, parts)) + 3 * (len(parts) - 1) + 1)

    def done(self) -> None:
        """Everything typed was taken: the line is empty, and nothing was refused."""
        expect(self.line).to_have_value("")
        expect(self.line).to_be_focused()
        expect(self.page.locator(".lk-no").first).to_be_hidden()


def test_two_typists_build_nadiras_whole_map_with_one_line_and_the_keyboard(browser: Browser, server: Server) -> None:
    # given: a blank table, one at the laptop and one at a phone with a keyboard
    laptop, phone = Laptop(browser, server.url), Phone(browser, server.url, 1)
    laptop.page.goto(server.url)
    laptop.button("Blanco kaart, om te oefenen").click()
    laptop.page.wait_for_url("**/?t=*")
    laptop.ready()
    code = laptop.page.url.split("t=")[-1][:5]
    phone.scan(code)
    # when: each types an own part, line by line, at the same table
    first, second = Typist(laptop), Typist(phone)
    for one, other in zip_longest(PEOPLE, SERVICES):
        for typist, line in ((first, one), (second, other)):
            if line:
                typist.types(line)
    first.done()
    second.done()
    # then: both see the same, and the file of it is the case's own network
    expect(laptop.page.locator("svg.lifemap g.card[id^='card:']")).to_have_count(23)
    taken = laptop.page.request.get(f"{server.url}/out/{code}/case.json").text()
    typed = read_case(taken, "taken.json")
    got = network(map_view(fold(Case(), [Record(n, "", "", f"act:{n}", e) for n, e in enumerate(opening(typed), 1)])))
    assert got == network(whole_view(read_case(NADIRA.read_text("utf-8"), NADIRA.name)))
    phone.page.keyboard.press("Escape")
    phone.page.locator("[data-map]").first.tap()
    expect(phone.page.locator("svg.lifemap g.card[id^='card:']")).to_have_count(23)
    assert drawn(laptop) == drawn(phone)
    report(first, second)
    laptop.context.close()
    phone.context.close()


def drawn(screen: Screen) -> dict[str, str]:
    """What is drawn, as it is read aloud."""
    return dict(
        screen.page.locator("svg.lifemap g[id][aria-label]").evaluate_all(
            "all => all.map(g => [g.id, g.getAttribute('aria-label')])"
        )
    )


def report(first: Typist, second: Typist) -> None:
    """How much typing it was, and whether it fits in the time the evening has for it."""
    people, services = 12, 11
    cards = first.strokes[:people] + second.strokes[:services]
    amounts, events = second.strokes[services:], first.strokes[people:]
    for what, strokes in (("card (with its tie)", cards), ("amount", amounts), ("event", events)):
        print(f"keystrokes per {what}: {sum(strokes) / len(strokes):.1f} (n={len(strokes)}, most {max(strokes)})")
    # The three map steps of a table evening have so many minutes; two typists share them, and half of it is talk.
    minutes = sum(SCRIPT["60"].minutes[step] for step in ("map_1", "map_2", "map_3"))
    busiest = max(sum(first.strokes), sum(second.strokes))
    print(f"the busiest of two: {busiest} keystrokes, {busiest / KEYS_A_MINUTE:.1f} of {minutes:.0f} minutes")
    assert busiest / KEYS_A_MINUTE < minutes / 2
    assert sum(cards) / len(cards) < MOST_PER_CARD
    # The makers wrote the same down by hand, in a file: this is less than half of that work.
    rows = re.findall(r"^  - \{id: [pgowr][0-9_].*$", NADIRA.read_text("utf-8"), re.M)
    assert len(rows) == 23 + 17
    print(f"the case file needs {sum(map(len, rows)) / 23:.1f} signs per card (with its ties)")
    assert sum(cards) < sum(map(len, rows)) / 2


def network(view: MapView) -> dict[str, set[Any]]:
    """A map as what it says, without ids: two maps with the same network are equal."""
    name = {card.id: card.name for card in view.cards}
    return {
        "cards": {(c.name, c.kind, c.role, c.age, c.lead, c.deceased, c.sector, c.ring) for c in view.cards},
        "ties": {
            (name[t.giver], name[t.receiver], t.quality, frozenset(t.support), t.frequency, t.mutual, t.source, t.certainty)
            for t in view.ties
        },
        "amounts": {
            (a.which, a.kind, a.cents, a.party, a.arranged, a.monthly_cents, a.becomes_cents, a.becomes_since, a.note,
             a.source, a.certainty)
            for a in view.amounts
        },
        "life": {(e.date, e.system, e.what, e.source, e.certainty) for e in view.life},
    }  # fmt: skip
