"""Eight cases in one meeting, as a team does it: from the overview to the agenda, a phone and a wall that walk along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from playwright.sync_api import Browser, expect

from casefiles.house import House
from lifemaps.imports.casefile import read_case
from lifemaps.library import cases
from tests.actors import Beamer, Laptop, Phone
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("agenda")]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("agenda")
    house = House.open(folder / "levenskaart.db")
    decks = [read_case(path.read_text("utf-8"), path.name) for path in sorted(cases())]
    decks += [msgspec.structs.replace(deck, id=f"{deck.id}-2", title=f"{deck.title} 2") for deck in decks[:3]]
    for deck in decks:
        house.open_case(deck)
    house.close()
    with Server(folder) as running:
        yield running


def test_a_team_walks_through_eight_cases_and_every_screen_walks_along(browser: Browser, server: Server, pictures: Path | None) -> None:
    """Given eight cases without a conclusion; when the agenda is walked through; then each was on the table, and stays due."""
    laptop, phone, wall = Laptop(browser, server.url), Phone(browser, server.url, 1), Beamer(browser, server.url)
    page = laptop.page
    page.goto(server.url)
    page.get_by_role("link", name="Casussen en agenda").click()
    laptop.sees("Nog geen conclusie · 8")
    for n in range(8):
        page.locator("[data-testid=stCheckbox] label").nth(n).click()
        laptop.sees("Eén casus, samen 15 minuten." if n == 0 else f"{n + 1} casussen, samen {15 * (n + 1)} minuten.")
    laptop.picture(pictures, "agenda")
    laptop.button("Begin met de eerste").click()
    laptop.sees(re.compile("Casus 1 van 8"))
    code = str(re.search(r"t=([A-Z0-9]{5})", page.url)[1])  # type: ignore[index]
    phone.scan(code)
    wall.join(code)

    seen = [code]
    for n in range(2, 9):
        laptop.sees("Nog geen conclusie.")
        # What it lacks is said, and the way on is shut until somebody says that it is for another time.
        expect(laptop.button(re.compile("^Volgende: "))).to_be_disabled()
        page.get_by_text("Later verder met deze casus").filter(visible=True).click()
        expect(laptop.button(re.compile("^Volgende: "))).to_be_enabled()
        laptop.button(re.compile("^Volgende: ")).click()
        laptop.sees(re.compile(f"Casus {n} van 8"))
        now = str(re.search(r"t=([A-Z0-9]{5})", page.url)[1])  # type: ignore[index]
        assert now not in seen
        seen.append(now)
        expect(phone.page).to_have_url(re.compile(f"/seat/{now}"))
        phone.sees(re.compile("stoel 1"))
        expect(wall.page).to_have_url(re.compile(f"beamer.*t={now}"))
    page.get_by_text("Later verder met deze casus").filter(visible=True).click()
    laptop.button("Dit was de laatste. Sluit af").click()
    laptop.sees("De agenda is klaar.")
    page.goto(f"{server.url}/cases")
    laptop.sees("Nog geen conclusie · 8")
    for screen in (laptop, phone, wall):
        assert screen.errors == []
        screen.context.close()
