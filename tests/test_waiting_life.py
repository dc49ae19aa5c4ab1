"""Waiting runs its whole life on the screens (``domain`` §4.3): the signal is told, the day comes, the table looks back, it counts.

What was concluded weeks ago is put in the journal at the moment it was; from the overview on, everything is tapped.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from casefiles.house import House
from casefiles.journal import Outcome
from lifemaps import commands as do
from lifemaps.events import Verdict
from lifemaps.library import read
from lifemaps.words import day
from tests.actors import Laptop, picks
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("waiting")]

TODAY = dt.datetime.now().astimezone().date()
EXPECTED = "Zij belt binnen twee weken terug"


def concluded(house: House, case: str, days_ago: int, outcome: str, *, look: int = 0, after: tuple[do.Command, ...] = ()) -> None:
    """A table that came to this so many days ago, to look again ``look`` days from now (before today: below zero)."""
    begun = dt.datetime.now(dt.UTC) - dt.timedelta(days=days_ago)
    house.now = lambda: begun.isoformat(timespec="milliseconds")
    sitting = house.open_sitting(house.open_case(read(case)))
    seat = str(house.take_seat(sitting, "facilitator"))
    waits = {"signal": "Drie brieven komen terug.", "review_on": (TODAY + dt.timedelta(days=look)).isoformat()}
    worded = Verdict(core=f"{case}: wij zien het zo.", category="redt_zich", turn="wij", outcome=outcome, **waits if outcome == "afwachten" else {})
    for command in (do.AgreeVerdict(verdict=worded, map_head=house.case(house.sitting(sitting).case).map_head), *after):
        assert isinstance(came := house.do(command, sitting=sitting, seat=seat), Outcome), came


@pytest.fixture
def server(tmp_path: Path):  # noqa: ANN201
    house = House.open(tmp_path / "levenskaart.db")
    concluded(house, "nadira", 50, "afwachten", look=-10, after=(do.TellSignal(how="gebeld"), do.Expect(what=EXPECTED, sure=70)))
    concluded(house, "rojin", 2, "afwachten", look=40)
    concluded(house, "celine", 2, "loslaten")
    house.close()
    with Server(tmp_path) as running:
        yield running


def test_waiting_is_told_comes_due_is_looked_back_on_and_counts(browser: Browser, server: Server, pictures: Path | None) -> None:
    laptop = Laptop(browser, server.url)
    page, cases = laptop.page, f"{server.url}/cases"
    title = {name: read(name).title for name in ("nadira", "rojin", "celine")}

    def row(name: str):  # noqa: ANN202
        return page.locator("[class*='st-key-due-case-']").filter(has_text=title[name])

    # Given a day that has come: it is due, and why.
    page.goto(cases)
    laptop.sees("Nu aan de beurt · 1")
    expect(row("nadira")).to_contain_text(f"We zouden op {day('nl-NL', (TODAY - dt.timedelta(days=10)).isoformat())} opnieuw kijken. Drie brieven komen terug.")
    page.get_by_text("Wacht · 1").click()
    expect(row("rojin")).to_contain_text("De bewoner weet nog niet op welk signaal wij letten. Vertel het eerst.")
    page.get_by_text("Klaar · 1").click()
    expect(row("celine")).to_contain_text("Ook dat is een besluit.")
    laptop.picture(pictures, "due")

    # When the table sits down to it again, then it says what waits, and looking back is one tap away.
    row("nadira").get_by_role("button", name="Open aan tafel").click()
    laptop.ready()
    last = page.locator(".st-key-last-time")
    expect(last).to_contain_text("nadira: wij zien het zo.")
    expect(last).to_contain_text("Te laat, 10 dagen: Terugkijken")
    laptop.picture(pictures, "last-time")
    last.get_by_role("link", name="Terugkijken en doelen").click()
    laptop.sees(re.compile("De bewoner weet dit: gebeld"))
    review = page.locator(".st-key-review")
    expect(review.get_by_text(EXPECTED)).to_be_visible()
    review.get_by_role("radio", name="ja", exact=True).click()
    review.get_by_label("Wat leerden wij?").fill("Bellen werkt.")
    review.get_by_label("Wat leerden wij?").press("Control+Enter")
    laptop.button("Bewaar de terugblik").click()
    laptop.sees(re.compile(f"{EXPECTED}: ja"))
    laptop.sees("Te weinig om iets te zeggen: 1 van de 20.")
    laptop.picture(pictures, "looked-back")

    # Then nothing is due any more; and what only waits, waits for a signal that the resident knows.
    page.goto(cases)
    laptop.sees("Klaar · 2")
    expect(page.get_by_text(re.compile("Nu aan de beurt"))).to_have_count(0)
    page.get_by_text("Wacht · 1").click()
    row("rojin").get_by_role("button", name="Open aan tafel").click()
    laptop.ready()
    expect(page.locator(".st-key-last-time")).to_contain_text("De bewoner weet nog niet op welk signaal wij letten")
    page.locator(".st-key-last-time").get_by_role("link", name="Terugkijken en doelen").click()
    signal = page.locator(".st-key-signal")
    picks(signal.get_by_role("combobox").first, "gebeld", exact=False)
    laptop.button("Ja, de bewoner weet het").click()
    expect(signal).to_contain_text("De bewoner weet dit: gebeld")
    page.goto(cases)
    page.get_by_text("Wacht · 1").click()
    expect(row("rojin")).to_contain_text("Drie brieven komen terug.")
    expect(row("rojin")).not_to_contain_text("weet nog niet")
    assert laptop.errors == []
    laptop.context.close()
