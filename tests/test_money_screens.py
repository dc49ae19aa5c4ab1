"""Scene 6 with the money open: somebody who does not know the case finds it by the words on the screen, in a few taps."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from casefiles.house import House
from lifemaps import commands as do
from tests.actors import Beamer, Laptop
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("money")]


@pytest.fixture(scope="module")
def table(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Laptop, str, Server]]:
    """Nadira's table with everything on it, at the step of looking."""
    with Server(tmp_path_factory.mktemp("money"), "nadira") as server:
        laptop = Laptop(browser, server.url)
        code = laptop.open()
        house = House.open(str(server.db))
        stream = house.table(code) or ""
        lead = next(seat.id for seat in house.sitting(stream).seats.values() if seat.role == "facilitator")
        deck = house.case(house.sitting(stream).case).deck
        for what in (*(f"fact:{one.id}" for one in deck.facts), *(f"voice:{one.id}" for one in deck.voices)):
            house.do(do.Lay(what=what), sitting=stream, seat=lead)
        house.do(do.EnterPhase(phase="look"), sitting=stream, seat=lead)
        house.close()
        expect(laptop.page.locator(".lk-steps [aria-current=step]")).to_have_text("Kijken")
        yield laptop, code, server
        laptop.context.close()


def to_money(page: Page) -> None:
    page.get_by_role("link", name="Geld", exact=True).first.click()
    expect(page.get_by_role("heading", name="Geld", exact=True)).to_be_visible()


def test_from_looking_two_taps_to_the_squeeze_and_three_to_who_owes_whom(table):
    laptop, _, _ = table
    page = laptop.page
    to_money(page)  # One tap: "Geld", under the questions.
    page.get_by_role("radio", name="Waar knelt het").click()
    laptop.sees(re.compile("In maart 2026 werd €.1.111,05 huur gevraagd, twee huren tegelijk"))
    expect(page.get_by_role("img", name="Wat er elke maand overbleef")).to_be_visible()
    page.get_by_role("radio", name="Wie is wie iets schuldig").click()
    for words in ("Nadira moet De Linde €\u00a01.226,65.", "De Linde moet Nadira €\u00a03.189,75."):
        laptop.sees(re.compile(re.escape(words)))
    page.get_by_role("radio", name="De huur", exact=True).click()
    laptop.sees(re.compile("2 keer kwam er €.421,30: precies de oude huur"))
    assert laptop.errors == []


def test_every_number_says_how_it_was_made_at_a_tap(table):
    laptop, _, _ = table
    page = laptop.page
    page.get_by_role("radio", name="Deze maand").click()
    income = page.locator(".st-key-money-month .lk-figure", has_text="per maand binnen")
    income.locator("summary").click()
    expect(income.get_by_text(re.compile("loon: €.1.395,00 \\(feit"))).to_be_visible()


def test_the_page_holds_for_everybody_in_light_and_dark(table):
    laptop, _, _ = table
    page = laptop.page
    page.get_by_role("radio", name="Alles", exact=True).click()
    expect(page.get_by_role("img", name="Wat er elke maand overbleef")).to_be_visible()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
        assert [(one["id"], [n["target"] for n in one["nodes"]][:3]) for one in found.response["violations"]] == []
    page.emulate_media(color_scheme="light")


def test_the_wall_shows_the_money_when_whoever_leads_shows_it(table, browser):
    laptop, code, server = table
    wall = Beamer(browser, server.url)
    wall.join(code)
    house = House.open(str(server.db))
    stream = house.table(code) or ""
    lead = next(seat.id for seat in house.sitting(stream).seats.values() if seat.role == "facilitator")
    house.do(do.Show(view="money", option="owes"), sitting=stream, seat=lead)
    house.close()
    wall.sees(re.compile("De Linde moet Nadira €.3.189,75."))
    expect(wall.page.get_by_role("button", name="Hoe komt dit getal?")).to_have_count(0)
    wall.context.close()
