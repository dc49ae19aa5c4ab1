"""Scene 9: Céline sits at the table with a phone of her own. What she takes away is gone, for the facilitator too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from lifemaps.exports.outputs import OUTPUTS
from lifemaps.words import say
from tests.actors import Beamer, Laptop, Phone, Screen, picks
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("celine")]

GONE = "Kwartelgeheim"
"""A word in what she takes away; afterwards it may be nowhere."""
OWN_WORDS = "Haal iets weg. Doe er niets bij."
READABLE = tuple(n for n, output in OUTPUTS.items() if output.media.startswith(("text/", "image/svg", "application/json")))


class Table:
    """The facilitator's laptop, Céline's phone, somebody else's phone, and the big screen."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self.server = server
        self.laptop, self.beamer = Laptop(browser, server.url), Beamer(browser, server.url)
        self.celine, self.other = Phone(browser, server.url, 1), Phone(browser, server.url, 2)
        self.code = self.laptop.open()
        self.beamer.join(self.code)
        for phone in (self.celine, self.other):
            phone.scan(self.code)

    @property
    def screens(self) -> tuple[Screen, ...]:
        return self.laptop, self.beamer, self.celine, self.other

    def close(self) -> None:
        for screen in self.screens:
            screen.context.close()

    def go(self, *phases: str) -> None:
        for phase in phases:
            self.laptop.next(phase)
        for phone in (self.celine, self.other):
            phone.phase(phases[-1])

    def choose(self, phone: Phone, name: str) -> None:
        """Tap a card on the map of this phone."""
        if phone.page.locator("#map").is_hidden():
            phone.page.locator("[data-map]").first.tap()
        card = card_of(phone, name)
        expect(card).to_be_visible()
        card.press("Enter")

    def out(self, name: str) -> str:
        answer = self.laptop.page.request.get(f"{self.server.url}/out/{self.code}/{name}")
        assert answer.ok, name
        return answer.text()

    def bytes_on_disk(self) -> dict[str, bytes]:
        files = (*self.server.folder.glob("levenskaart.db*"), self.server.log)
        return {file.name: file.read_bytes() for file in files}


@pytest.fixture
def table(browser: Browser, tmp_path: Path) -> Iterator[Table]:
    with Server(tmp_path, "celine") as server:
        found = Table(browser, server)
        yield found
        found.close()


def test_celine_takes_away_strikes_through_takes_back_and_goes_home_with_her_page(table: Table) -> None:
    laptop, beamer, celine, other = table.laptop, table.beamer, table.celine, table.other
    # given: Céline at the table, by the facilitator's hand; both looked first
    table.go("Aanleiding", "Eerste indruk")
    other.answers("wankel", "Een extra gezinscoach", ("wankel", "wankel", "wankel"))
    table.go("Levenskaart 1")
    laptop.page.locator(".st-key-side").get_by_text("Stoelen", exact=True).click()
    laptop.page.locator(".st-key-side").get_by_text(say("nl-NL", "lead-roles")).click()
    role = laptop.page.get_by_role("combobox", name="Rol van stoel 1").filter(visible=True)
    picks(role, "bewoner")
    expect(role).to_have_value("bewoner")
    laptop.page.locator(".st-key-side").get_by_text("Nu", exact=True).click()
    # and: what others laid about her
    other.types(f"{GONE} Farid, vriend, gewoon, gezelschap, wekelijks")
    other.types("Oom Bakari, oom, gewoon, praktisch")
    for screen in (laptop, beamer):
        expect(screen.on_map(f"{GONE} Farid")).to_be_visible()
    assert any(GONE.encode() in content for content in table.bytes_on_disk().values())

    takes_away(table)
    is_nowhere(table)
    strikes_through_and_takes_it_back(table)

    # when: the evening goes on to its end, then: her page has her words on top and one person to call
    celine.page.locator("#map-back").tap()
    table.go("Levenskaart 2", "Levenskaart 3", "Kijken", "Tweede keer")
    other.answers("staat", "Samen één vaste persoon kiezen", ("wankel", "wankel", "staat"), tipped=())
    laptop.button("Draai om").click()
    laptop.button("Zo ziet zij of hij het zelf").click()
    beamer.sees(re.compile(re.escape(OWN_WORDS)))
    table.go("Conclusie", "Wie belt", "Bewaren")
    her_page(table)
    is_nowhere(table)


def card_of(screen: Screen, name: str) -> Locator:
    """The card itself; its ties speak its name too."""
    return screen.page.locator(f"svg.lifemap g.card[id^='card:'][aria-label^='{name},']")


def takes_away(table: Table) -> None:
    """She takes a card away on her own phone; nobody else's phone can."""
    table.choose(table.other, f"{GONE} Farid")
    expect(table.other.page.get_by_role("button", name="Weghalen")).to_have_count(0)
    table.choose(table.celine, f"{GONE} Farid")
    table.celine.tap("Weghalen")
    table.celine.sees(re.compile("Weghalen is voor altijd"))
    table.celine.tap("Laat het liggen")
    expect(card_of(table.beamer, f"{GONE} Farid")).to_be_visible()
    table.celine.tap("Weghalen")
    table.celine.tap("Ja, haal het weg")
    table.celine.sees("Weg. Ook bij de gespreksleider.")
    for screen in table.screens:
        expect(screen.on_map(GONE), screen.name).to_have_count(0)


def is_nowhere(table: Table) -> None:
    """On no screen, in no history, undo, replay, report or export, and in no byte that is kept."""
    laptop = table.laptop
    laptop.page.get_by_role("link", name="Tijd", exact=True).click()
    expect(laptop.page.locator(".lk-history")).to_be_visible()
    laptop.page.get_by_role("button", name=re.compile("Op tafel ligt")).first.click()
    laptop.page.get_by_role("combobox", name="Hoe snel").select_option("snel")
    laptop.page.get_by_role("button", name="Speel af").click()
    expect(laptop.page.locator(".lk-replay g[data-id][aria-label^='Oom Bakari,']")).to_be_visible()
    for view in ("Tijd", "Tabel", "Voorlezen", "Netwerk"):
        laptop.page.get_by_role("link", name=view, exact=True).click()
        expect(laptop.page.get_by_role("link", name=view, exact=True)).to_have_attribute("aria-current", "page")
        assert GONE not in laptop.page.content()
    for name in READABLE:
        assert GONE not in table.out(name), name
    for screen in table.screens:
        assert GONE not in screen.page.content(), screen.name
    for file, content in table.bytes_on_disk().items():
        assert GONE.encode() not in content, file


def strikes_through_and_takes_it_back(table: Table) -> None:
    """Undo brings nothing back; struck through stays readable and leaves what is taken along, until she lets it stand."""
    celine, other, laptop, beamer = table.celine, table.other, table.laptop, table.beamer
    uncle = "Oom Bakari"
    other.page.locator("#map-back").tap()
    other.tap(re.compile("Ongedaan"))  # Their last act that is still theirs: the uncle, never what she took away.
    expect(card_of(beamer, uncle)).to_have_count(0)
    other.tap(re.compile("Ongedaan"))
    expect(other.page.locator("#said")).to_be_visible()
    assert GONE not in other.page.content()
    laptop.types(f"{uncle}, oom, gewoon, praktisch")
    table.choose(celine, uncle)
    celine.tap("Doorhalen")
    celine.sees(re.compile("Doorgehaald. Het blijft leesbaar"))
    for screen in (laptop, beamer):
        expect(card_of(screen, uncle)).to_have_class(re.compile("struck"))
    for name in ("map.svg", "map.txt", "report.html", "report.md", "case.json", "free.html", "map.html"):
        assert uncle not in table.out(name), name
    celine.tap("Toch laten staan")
    for screen in (laptop, beamer):
        expect(card_of(screen, uncle)).not_to_have_class(re.compile("struck"))
    for name in ("map.svg", "map.txt", "report.html", "case.json"):
        assert uncle in table.out(name), name


def her_page(table: Table) -> None:
    """Her A4: her own words first, and the name and number of one person, which are kept nowhere."""
    laptop = table.laptop
    laptop.page.get_by_label("Wie kan de bewoner bellen?").fill("Samira Haddou")
    laptop.page.get_by_label("Op welk nummer?").fill("02 555 01 23")
    laptop.page.get_by_label("Op welk nummer?").press("Enter")
    sheet = laptop.page.get_by_role("link", name="Blad voor de bewoner, met naam en nummer")
    expect(sheet).to_have_attribute("href", re.compile(rf"/sheet/{table.code}/"))
    text = laptop.page.request.get(table.server.url + str(sheet.get_attribute("href"))).text()
    words = re.sub(r"<[^>]+>", " ", text[text.index("<main>") :])
    assert words.index(OWN_WORDS) < words.index("Samira Haddou") < words.index("02 555 01 23")
    assert words.index(OWN_WORDS) < 60
    for file, content in table.bytes_on_disk().items():
        assert b"Samira Haddou" not in content, file
    # And she can have it on her own phone.
    assert OWN_WORDS in table.celine.page.request.get(f"{table.server.url}/out/{table.code}/resident.html").text()
