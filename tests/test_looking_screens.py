"""Somebody who does not know the case finds what matters at the table, by the words on the screen only (scene 6, rows 23–29)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from casefiles.house import House
from casefiles.web import home
from lifemaps import commands as do
from tests.actors import LAPTOP, picks
from tests.server import Server
from tests.test_asking import lay_everything

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("looking")]


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A participant's laptop at a table where everything of Nadira's case lies on the map, in the step of looking."""
    server = Server(tmp_path_factory.mktemp("looking"))
    house = House.open(str(server.db))
    before, home._house = home._house, house
    try:
        code, lead = home.begin("nadira")
        stream = house.table(code) or ""
        lay_everything(house, stream, lead)
        house.do(do.EnterPhase(phase="look"), sitting=stream, seat=lead)
    finally:
        home._house = before
        house.close()
    with server:
        context = browser.new_context(locale="nl-NL", **LAPTOP)
        context.set_default_timeout(25_000)
        page = context.new_page()
        page.goto(f"{server.url}/j/{code}")
        page.locator("button.wide").first.click()
        page.wait_for_url(re.compile("/seat/"))
        page.goto(f"{server.url}/?t={code}")
        yield page
        context.close()


@pytest.fixture
def table(page: Page) -> Page:
    """The table's own page, wherever the last one went."""
    back = page.get_by_role("link", name="Netwerk", exact=True)
    back.click()
    expect(page.get_by_role("link", name="Alle vragen")).to_be_visible()
    expect(page.locator(".st-key-canvas svg.lifemap g.card").first).to_be_visible()
    return page


def glows(page: Page, identifier: str) -> None:
    expect(page.locator(f".st-key-canvas svg.lifemap g[id='{identifier}']")).to_have_class(re.compile("lk-glow"))


def sees(page: Page, words: str) -> None:
    """These words, however the euro sign is held to its amount."""
    pattern = re.compile(re.escape(words).replace(re.escape("€ "), "€\\s"))
    expect(page.locator(".st-key-side").get_by_text(pattern).filter(visible=True).first).to_be_visible()


def test_who_owes_whom_is_one_tap_and_both_sides_glow(table: Page) -> None:
    table.get_by_role("button", name="Wie is wie iets schuldig?").click()
    sees(table, "Nadira moet De Linde € 1.226,65. De Linde moet Nadira € 3.189,75.")
    for identifier in ("amount:s1", "amount:v1", "amount:v2"):
        glows(table, identifier)


def test_the_part_payments_that_were_her_old_rent_are_one_tap(table: Page) -> None:
    table.get_by_role("button", name="Wat werd er betaald, en waarom dat bedrag?").click()
    sees(table, "2 keer was het deel precies € 421,30: de oude huur.")
    glows(table, "amount:u1")


def test_the_letters_to_the_demolished_address_are_two_taps_and_the_old_flat_glows(table: Page) -> None:
    table.get_by_role("link", name="Alle vragen").click()
    sees(table, "‘Geen reactie op twee aanmaningen.’ Klopt, maar anders: ‘De aanmaningen gingen naar het gesloopte adres en kwamen retour.’")
    table.get_by_role("button", name="Wat betekende iets anders dan het leek?").click()
    glows(table, "card:w_oud")


def test_how_it_was_counted_and_more_figures_are_there_for_who_asks(table: Page) -> None:
    table.get_by_role("link", name="Alle vragen").click()
    table.get_by_text("Hoe is dit geteld?").first.click()
    sees(table, "Bron: methode §0.6, §5.1.")
    expect(table.get_by_text("Aparte deuren")).to_have_count(0)
    table.get_by_text("Meer cijfers").click()
    sees(table, "Tien vrienden die elkaar allemaal kennen")


def test_what_if_lets_fade_what_falls_and_keeps_nothing_until_it_is_kept(table: Page) -> None:
    table.get_by_role("link", name="Wat als …?").click()

    def chooses(label: str, option: str) -> None:
        picks(table.get_by_role("combobox", name=label), option, exact=False)

    chooses("Wat verandert er?", "Iemand valt weg")
    chooses("Wie of wat?", "Zus Loubna")
    table.get_by_role("button", name="Erbij denken").click()
    sees(table, "Dan is er voor Nadira niemand meer voor een luisterend oor.")
    loubna = table.locator(".st-key-canvas svg.lifemap g[id='card:p_zus']")
    expect(loubna).to_have_class(re.compile("lk-fade"))
    expect(table.get_by_text("Bewaard bij de conclusie")).to_have_count(0)
    table.get_by_role("button", name="wat als niemand iets doet").click()
    sees(table, "Bewaard bij de conclusie")
    table.get_by_role("link", name="Terug naar de kaart").click()
    expect(loubna).not_to_have_class(re.compile("lk-fade"))
