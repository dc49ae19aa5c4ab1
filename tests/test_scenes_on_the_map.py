"""Scenes 3, 4 and 5, to the letter: a fact brings Karim with a fade and a number, the stalled line asks, a fact turns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.actors import Beamer, Laptop, Phone, Screen
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("scenes")]

WATCH = """() => {
  window.__arrived = [];
  const look = () => {
    const card = document.querySelector("g.card.lk-new[aria-label^='Neef Karim,']"), by = document.querySelector('.lk-over .lk-by');
    if (card && by) window.__arrived.push([by.textContent, getComputedStyle(card).animationName]);
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
}"""
"""Writes down that Karim faded in, and with whose number: both are gone again after two seconds."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path, "nadira") as running:
        yield running


def test_a_fact_brings_karim_the_stalled_line_asks_and_a_fact_stays_true_but_otherwise(
    browser: Browser, server: Server
) -> None:
    laptop, beamer = Laptop(browser, server.url), Beamer(browser, server.url)
    phones = one, two = Phone(browser, server.url, 1), Phone(browser, server.url, 2)
    code = laptop.open()
    beamer.join(code)
    one.page.clock.install()
    for phone in phones:
        phone.scan(code)
    for phase in ("Aanleiding", "Eerste indruk", "Levenskaart 1"):
        laptop.next(phase)
    for phone in phones:
        phone.phase("Levenskaart 1")
    true_but_otherwise(phones, laptop)
    laptop.next("Levenskaart 2")
    for phone in phones:
        phone.phase("Levenskaart 2")
    karim_fades_in(phones, (laptop, beamer))
    the_stalled_line_asks(one, laptop)
    for screen in (laptop, beamer, one, two):
        assert not screen.errors, screen.errors
        screen.context.close()


def true_but_otherwise(phones: tuple[Phone, Phone], laptop: Laptop) -> None:
    """Scene 5: the letters were sent, and went to the demolished address; the earlier fact is not struck through."""
    text = "De aanmaningen gingen naar het gesloopte adres"
    holder = next(phone for phone in phones if phone.holds(text))
    holder.lays(text)
    for phone in phones:
        phone.sees(re.compile("Klopt, maar anders: de aanmaningen gingen naar het gesloopte adres", re.I))
        earlier = phone.page.locator("article.fact", has_text="Geen reactie op twee aanmaningen.").first
        expect(earlier).to_contain_text("Klopt, maar anders")
        expect(earlier.locator("s")).to_have_count(0)
    expect(laptop.on_map("Oude flat (gesloopt)")).to_be_visible()


def karim_fades_in(phones: tuple[Phone, Phone], screens: tuple[Screen, ...]) -> None:
    """Scene 3: on all screens Karim fades in, tied, with the number of the seat that laid him."""
    text = "Neef Karim doet eens per week de post"
    holder = next(phone for phone in phones if phone.holds(text))
    other = next(phone for phone in phones if phone is not holder)
    other.page.locator("[data-map]").first.tap()
    expect(other.page.locator("svg.lifemap g.card").first).to_be_visible()
    watching = (*screens, other)
    for screen in watching:
        screen.page.evaluate(WATCH)
    holder.lays(text)
    for screen in watching:
        expect(screen.page.locator("svg.lifemap g.card[aria-label^='Neef Karim,']")).to_be_visible()
        expect(screen.page.locator("svg.lifemap g.tie[aria-label^='Neef Karim geeft Nadira']")).to_be_attached()
        arrived = screen.page.wait_for_function("window.__arrived.find(([by]) => by)").json_value()
        assert holder.name[-1] in arrived[0], arrived
        assert arrived[1] not in ("", "none"), arrived
    other.page.locator("#map-back").tap()
    for phone in phones:
        phone.sees("Neef Karim · wekelijks · praktisch, informatie")


def the_stalled_line_asks(phone: Phone, laptop: Laptop) -> None:
    """Scene 4: a line shows what it means before Enter, is on the other phone at once; and when it stalls, it asks."""
    laptop.types("Tante Hanan, tante, gezelschap", shows="familie · dichtbij")
    phone.page.locator("[data-map]").first.tap()
    expect(phone.on_map("Tante Hanan")).to_be_visible()
    phone.page.locator("#map-back").tap()
    line = phone.page.locator("[data-entry] input").first
    expect(line).not_to_have_attribute("placeholder", "Wat geeft de bewoner zelf aan anderen?")
    phone.page.clock.fast_forward(120_000)
    expect(line).to_have_attribute("placeholder", "Wat geeft de bewoner zelf aan anderen?")
