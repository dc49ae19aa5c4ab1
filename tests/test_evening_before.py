"""The evening before, in a browser: Klaarzetten from the first page to an open table, and the zaaltest with phones."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.actors import LAPTOP, Phone, Screen
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("before")]

NAME = "http://laptop.zaal"
"""What the QR says: a name in the room. The phones of this test come in by this machine's own address."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("before"), "", None, "--base-url", NAME) as running:
        yield running


def test_from_the_first_page_to_an_open_table_with_its_papers(browser: Browser, server: Server, pictures: Path | None):
    laptop = Screen(browser, "before", server.url, **LAPTOP)
    page = laptop.page
    page.goto(server.url)
    page.get_by_role("link", name=re.compile("^Klaarzetten")).click()
    page.locator(".st-key-choose-nadira").get_by_role("button").click()
    for asks, on in (("Hoeveel tafels?", "Minuten"), ("Hoeveel tijd hebt u?", "Print"), ("Wat print u?", "")):
        expect(page.get_by_role("heading", name=asks)).to_be_visible()
        if on:
            laptop.button(f"Verder: {on}").click()
    laptop.picture(pictures, "print")
    laptop.button("Maak de code").click()
    page.wait_for_url(re.compile(r"[?&]k="))
    code = page.url.split("k=")[-1][:5]
    laptop.sees(code)
    href = page.get_by_role("link", name="Open de werkmap").get_attribute("href") or ""
    folder = laptop.context.request.get(server.url + href)
    assert folder.ok and len(PdfReader(io.BytesIO(folder.body())).pages) == 16
    laptop.button("Verder: Oefenen").click()
    expect(laptop.button("Oefen met bots")).to_be_visible()
    laptop.button("Verder: alles staat klaar").click()
    laptop.sees(code)
    laptop.picture(pictures, "ready")
    laptop.button("Open de tafel").click()
    page.wait_for_url(re.compile(rf"\?t={code}"))
    expect(page.locator("svg.lifemap")).to_be_attached()
    laptop.sees("We praten alsof de bewoner meeluistert.")
    phone = Phone(browser, server.url, 1)
    phone.scan(code)
    assert laptop.errors == []
    phone.context.close()
    laptop.context.close()


def test_three_tables_are_set_out_with_their_codes_and_led_from_one_screen(browser: Browser, server: Server, pictures: Path | None):
    laptop = Screen(browser, "before", server.url, **LAPTOP)
    page = laptop.page
    page.goto(f"{server.url}/prepare?step=tables&case=nadira")
    page.get_by_role("spinbutton").fill("3")
    page.get_by_role("spinbutton").press("Enter")
    laptop.sees("Dat is ruimte voor 18 tot 24 mensen.")
    laptop.sees("Iedere tafel heeft een eigen QR")
    laptop.picture(pictures, "tables")
    laptop.button("4 Print").click()
    laptop.button("Maak de codes voor 3 tafels").click()
    page.wait_for_url(re.compile(r"[?&]w="))
    laptop.sees("Tafel 3")
    href = page.get_by_role("link", name="Tentkaarten met QR").get_attribute("href") or ""
    tents = laptop.context.request.get(server.url + href)
    assert tents.ok and len(PdfReader(io.BytesIO(tents.body())).pages) == 3
    laptop.picture(pictures, "codes")
    page.goto(page.url.replace("step=print", "step=ready"))
    laptop.button("Open de zaal").click()
    page.wait_for_url(re.compile("/workshop"))
    expect(page.locator(".st-key-hall")).to_be_visible()
    laptop.context.close()


def test_phones_hear_whether_they_can_join_and_the_laptop_counts_them(browser: Browser, server: Server, pictures: Path | None):
    laptop = Screen(browser, "before", server.url, **LAPTOP)
    laptop.page.goto(f"{server.url}/roomtest")
    laptop.sees("Scan mij. Groen? Dan doet uw telefoon mee.")
    laptop.sees("laptop.zaal/zaaltest")
    laptop.sees("Nog geen telefoon")

    well = Phone(browser, server.url, 1)
    well.page.goto(f"{server.url}/zaaltest")
    expect(well.page.get_by_role("heading", level=1)).to_have_text("Groen")
    well.sees("Uw telefoon doet mee. U kunt deze bladzijde sluiten.")
    # Not by colour alone: a sign, a word, and each thing that was tried with "ja" behind it.
    assert well.page.locator(".checks [data-is=yes]").count() == 6
    well.picture(pictures, "green")
    laptop.sees("Eén telefoon doet mee")

    cut = Phone(browser, server.url, 2)
    cut.page.route_web_socket("**/zaaltest/live", lambda line: line.close())
    cut.page.goto(f"{server.url}/zaaltest")
    cut.sees("Uw telefoon doet mee, langs een omweg.")
    laptop.sees("2 telefoons doen mee")
    laptop.sees("Deze wifi knipt de snelle verbinding door.")

    private = Phone(browser, server.url, 3)
    private.page.route("**/zaaltest**", lambda route: route.continue_(headers={k: v for k, v in route.request.headers.items() if k != "cookie"}))
    private.page.on("response", lambda answer: private.context.clear_cookies() if "zaaltest" in answer.url else None)
    private.page.goto(f"{server.url}/zaaltest")
    expect(private.page.get_by_role("heading", level=1)).to_have_text("Nog niet")
    laptop.sees("Eén telefoon kan de stoel niet vasthouden.")
    expect(laptop.page.get_by_text("is nog bezig")).to_have_count(0)
    laptop.picture(pictures, "counted")

    gone = Phone(browser, server.url, 4)
    gone.page.route("**/zaaltest/said", lambda route: route.abort())
    gone.page.goto(f"{server.url}/zaaltest")
    gone.sees("De verbinding viel weg tijdens de proef.")
    laptop.sees("Gebeurt er niets op de telefoon?")
    for screen in (well, cut, private, gone, laptop):
        screen.context.close()


@pytest.mark.parametrize("dark", [False, True])
def test_the_sign_on_the_phone_can_be_read_by_everybody(browser: Browser, server: Server, dark: bool):
    phone = Phone(browser, server.url, 5)
    phone.page.emulate_media(color_scheme="dark" if dark else "light")
    phone.page.goto(f"{server.url}/zaaltest")
    expect(phone.page.get_by_role("heading", level=1)).to_have_text("Groen")
    found = Axe().run(phone.page).response["violations"]
    assert [one["id"] for one in found] == []
    phone.context.close()
