"""The evening in the facilitator's hand, and a phone that falls off the wifi: a laptop, two phones and a beamer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import closing

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlite_utils.utils import sqlite3

from lifemaps.words import say
from tests.actors import PATIENCE, PHONE, Beamer, Laptop, Phone, picks
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("console")]


class Room:
    """A table of Nadira with its facilitator, two phones and the big screen."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self.browser, self.server = browser, server
        self.laptop = Laptop(browser, server.url)
        self.code = self.laptop.open()
        self.phones = [Phone(browser, server.url, nth) for nth in (1, 2)]
        for phone in self.phones:
            phone.scan(self.code)
        self.beamer = Beamer(browser, server.url)
        self.beamer.join(self.code)

    @property
    def side(self):
        return self.laptop.page.locator(".st-key-side")

    def drawer(self, name: str) -> None:
        self.laptop.page.locator(".st-key-drawer").get_by_text(name, exact=True).click()

    def close(self) -> None:
        for screen in (self.laptop, self.beamer, *self.phones):
            screen.context.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("console"), case="nadira") as running:
        yield running


@pytest.fixture(scope="module")
def room(browser: Browser, server: Server) -> Iterator[Room]:
    opened = Room(browser, server)
    yield opened
    opened.close()


def chooses(page: Page, label: str, option: str) -> None:
    """A choice from a list, by what stands above it."""
    picks(page.get_by_role("combobox", name=label).filter(visible=True).first, option)


def _tables(server: Server) -> int:
    """How many tables were ever opened."""
    with closing(sqlite3.connect(server.db)) as journal:
        return int(journal.execute("select count(*) from sittings").fetchone()[0])


def stored(page: Page, prefix: str) -> dict[str, str]:
    """What lies on this phone under names that begin so."""
    found = page.evaluate("() => Object.fromEntries(Object.entries(localStorage))")
    return {name: text for name, text in found.items() if name.startswith(prefix)}


def test_the_evening_from_the_facilitators_chair(room: Room) -> None:
    """Given a table; when cards are dealt, all follow and paper comes in; then each screen shows just its own part."""
    laptop, (one, two), beamer = room.laptop, room.phones, room.beamer

    # Who is here, and role cards.
    room.drawer("Stoelen")
    crew = laptop.page.locator(".lk-crew li")
    expect(crew).to_have_count(2)
    expect(crew.first).to_contain_text("hier")
    laptop.button("Deel rolkaarten uit").click()
    expect(one.page.locator(".rolecard")).to_contain_text("Zoek wat er niet klopt")
    expect(two.page.locator(".rolecard")).to_contain_text("U spreekt als Nadira")
    expect(crew.first).to_contain_text("Tegenspreker")
    laptop.button("Geef ze één stoel door").click()
    expect(two.page.locator(".rolecard")).to_contain_text("Zoek wat er niet klopt")
    two.page.goto("about:blank")  # This phone is gone; only the console says so, within seconds.
    expect(crew.nth(1)).to_contain_text("weg")
    two.page.goto(f"{room.server.url}/seat/{room.code}")
    two.connected()
    expect(crew.nth(1)).to_contain_text("hier")
    assert not any('"crew"' in text for phone in room.phones for text in phone.heard)
    assert not any('"crew"' in text for text in beamer.heard)

    # Follow me, and let go.
    room.drawer("Avond")
    laptop.button("Laat iedereen meekijken").click()
    laptop.page.get_by_role("link", name="Levenslijn", exact=True).click()
    one.sees("Kijk mee: de levenslijn.")
    expect(beamer.page.locator(".lk-layer")).to_be_visible()
    expect(beamer.page.locator(".st-key-layer")).to_contain_text("sociale zekerheid")
    laptop.page.get_by_role("link", name="Netwerk", exact=True).click()
    expect(beamer.page.locator(".lk-layer")).to_have_count(0)
    laptop.button("Laat los").click()
    expect(one.page.locator(".follow")).to_have_count(0)

    # Paper lies with the phones' answers.
    room.drawer("Nu")
    laptop.next("Aanleiding")
    laptop.next("Eerste indruk")
    one.answers("lukt niet", "Aanmelden bij het wijkteam", ("lukt niet", "wankel", "wankel"))
    room.side.get_by_text("Antwoorden op papier").click()
    line = laptop.page.locator(".lk-paper input")
    line.fill("drie kozen 2")
    laptop.sees(re.compile("begrijpen wij niet"))
    expect(laptop.page.locator(".lk-paper button")).to_be_disabled()
    line.fill("3x2 4x3")
    laptop.sees("Wij lezen: 3 × lukt niet, 4 × wankel.")
    laptop.page.locator(".lk-paper button").click()
    expect(line).to_have_value("")
    laptop.sees(re.compile(r"Dicht op papier, eerste keer.*\(7\)"))
    beamer.sees("8 van 9 liggen dicht")
    for screen in (beamer, *room.phones):  # What was read of the line went back to who typed it, and to nobody else.
        assert not any("Wij lezen" in text or '"counts"' in text for text in screen.heard)


def test_a_phone_that_falls_off_the_wifi_keeps_what_waits_through_a_reload(room: Room) -> None:
    """Given a line and an answer written while away; when the page is left and the wifi is back; then each is there once."""
    laptop, (one, two) = room.laptop, room.phones
    room.laptop.next("Levenskaart 1")
    one.phase("Levenskaart 1")
    one.context.set_offline(True)
    one.sees("U bent even los. Wat u doet, wacht hier.")
    entry = one.page.locator("[data-entry] input").first
    entry.fill("Tante Fatna, tante, gezelschap")
    entry.press("Enter")
    one.sees("U bent even los. Uw briefje wacht hier.")
    expect(one.page.locator(".waits")).to_contain_text("Tante Fatna")
    (queue,) = stored(one.page, "lk-waits-").values()
    assert [item["cmd"]["do"] for item in json.loads(queue)] == ["WriteLine"]
    one.page.evaluate("location.href = 'about:blank'")  # The page is gone, with everything it remembered.
    one.page.wait_for_url("about:blank")
    one.context.set_offline(False)
    one.page.goto(f"{room.server.url}/seat/{room.code}")
    one.connected()
    expect(laptop.on_map("Tante Fatna")).to_be_visible()
    expect(laptop.page.locator(".st-key-canvas g.card[aria-label^='Tante Fatna']")).to_have_count(1)
    one.page.wait_for_function("() => !Object.keys(localStorage).some((name) => name.startsWith('lk-waits-'))")
    two.sees(re.compile("Tante Fatna"))


def test_where_websockets_are_cut_the_laptop_says_so_and_a_phone_goes_on(room: Room) -> None:
    """Given a network that closes every WebSocket; then no blank page, and the light page does everything by asking."""
    context = room.browser.new_context(locale="nl-NL", **PHONE)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.route_web_socket(re.compile(".*"), lambda socket: socket.close())
    page.goto(f"{room.server.url}/j/{room.code}")
    page.locator("button.wide").first.tap()
    page.wait_for_url(re.compile("/seat/"))
    expect(page.locator("#link")).to_contain_text("verbonden")
    entry = page.locator("[data-entry] input").first
    entry.fill("Amal, buurvrouw, sterk")
    entry.press("Enter")
    expect(room.laptop.on_map("Amal")).to_be_visible()
    page.goto(f"{room.server.url}/?t={room.code}")
    expect(page.get_by_role("heading", name="Dit netwerk houdt het grote scherm tegen")).to_be_visible()
    expect(page.get_by_role("link", name="Ga verder op de lichte bladzij")).to_have_attribute("href", f"/seat/{room.code}")
    page.unroute_all()
    context.close()


def test_an_answer_that_lies_sealed_is_nowhere_on_the_phone(room: Room) -> None:
    laptop, (one, _) = room.laptop, room.phones
    for phase in ("Levenskaart 2", "Levenskaart 3", "Kijken", "Tweede keer"):
        laptop.next(phase)
    one.phase("Tweede keer")
    one.tap(re.compile("^Begin$"))
    for answer in ("staat", "Zelf bellen", "staat", "staat", "staat"):
        one.chooses(answer)
        one._on()
    one.chooses("Geen")
    one._on()
    one.page.locator("#reason").fill("aardbeienjam")
    one.context.set_offline(True)
    one.tap("Leg dicht")
    one.sees("uw antwoord, nog niet gelegd")
    assert "aardbeienjam" not in one.page.locator("#away").inner_text()
    one.context.set_offline(False)
    one.sees("Ligt dicht.")
    expect(one.page.locator("#away")).to_have_text("Weer verbonden. Alles staat erop.")  # Said for four seconds.
    assert stored(one.page, "lk-waits-") == {}
    assert "aardbeienjam" not in json.dumps(stored(one.page, ""))


def test_the_take_away_stays_on_the_phone(room: Room) -> None:
    laptop, (one, _) = room.laptop, room.phones
    sent: list[str] = []
    one.page.on("request", lambda request: sent.append(f"{request.url} {request.post_data or ''}"))
    for phase in ("Conclusie", "Wie belt", "Bewaren"):
        laptop.next(phase)
    one.phase("Bewaren")
    one.page.get_by_label("Wie belt u deze week?").fill("mevrouw Zonnebloem")
    one.page.reload()
    one.connected()
    expect(one.page.get_by_label("Wie belt u deze week?")).to_have_value("mevrouw Zonnebloem")
    with one.page.expect_download() as taken:
        one.tap("Bewaar op mijn telefoon")
    assert "mevrouw Zonnebloem" in taken.value.path().read_text("utf-8-sig")
    one.tap("Wis van deze telefoon")
    assert stored(one.page, "lk-own-") == {}
    assert not [line for line in sent if "Zonnebloem" in line]
    room.laptop.sees(re.compile("Nooit bewaard: wie wat antwoordde"))
    laptop.sees(re.compile("Wordt gewist na"))


def test_celine_begins_holds_the_pen_and_may_stop(browser: Browser, server: Server) -> None:
    """Scene 9 with its own script: chosen on the first page, said on every screen, stopped and taken away by her own tap."""
    laptop, celine, worker = Laptop(browser, server.url), Phone(browser, server.url, 1), Phone(browser, server.url, 2)
    beamer = Beamer(browser, server.url)
    laptop.page.goto(f"{server.url}/?kies")
    chooses(laptop.page, "Welk script?", "Bewoner aan tafel")
    laptop.sees(re.compile("De bewoner begint, houdt de pen vast en mag stoppen"))
    opens = laptop.page.locator(".st-key-case-celine").get_by_role("button", name="Open deze tafel")
    laptop.page.route("**/begin?*", lambda route: route.abort())
    opens.click()
    laptop.sees(say("nl-NL", "page-door-lost"))
    laptop.page.unroute("**/begin?*")
    tables = _tables(server)
    opens.dblclick()
    laptop.page.wait_for_url(re.compile(r"\?t="))
    laptop.ready()
    assert _tables(server) == tables + 1, "pressed twice in a hurry"
    code = laptop.page.url.split("t=")[-1][:5]
    for phone in (celine, worker):
        phone.scan(code)
        phone.sees("Céline zit aan tafel. Zij begint. Zij mag stoppen.")
    laptop.page.locator(".st-key-drawer").get_by_text("Stoelen", exact=True).click()
    laptop.page.locator(".st-key-side").get_by_text("Rollen", exact=True).click()
    chooses(laptop.page, "Rol van stoel 1", "bewoner")
    expect(celine.button("Stop")).to_be_visible()
    laptop.page.locator(".st-key-drawer").get_by_text("Nu", exact=True).click()
    laptop.next("Begin")
    worker.sees("De bewoner heeft de pen. U denkt mee, hardop.")
    celine.types("Mirthe, vriendin, sterk")
    expect(laptop.on_map("Mirthe")).to_be_visible()
    celine.tap("Stop")
    for screen in (laptop, celine, worker):
        screen.sees("Céline wil stoppen. Wij stoppen nu. Niemand hoeft te zeggen waarom.")
    celine.tap("Wij gaan verder")
    worker.sees("Céline, waar wilt u over praten?")
    beamer.join(code)
    expect(beamer.on_map("Mirthe")).to_be_visible()
    celine.page.locator("[data-map]").first.tap()
    card = celine.page.locator("svg.lifemap g.card[id^='card:'][aria-label^='Mirthe,']")
    expect(card).to_be_visible()
    card.press("Enter")
    celine.tap("Weghalen")
    celine.tap("Ja, haal het weg")
    celine.sees("Weg. Ook bij de gespreksleider.")
    for screen in (laptop, beamer, celine, worker):
        expect(screen.on_map("Mirthe"), screen.name).to_have_count(0)
    laptop.page.get_by_role("link", name="Tijd", exact=True).click()
    expect(laptop.page.locator(".lk-history")).to_be_visible()
    for name in ("report.html", "case.json", "map.svg"):
        assert "Mirthe" not in laptop.page.request.get(f"{server.url}/out/{code}/{name}").text(), name
    assert "Mirthe" not in laptop.page.content()
    for screen in (laptop, beamer, celine, worker):
        screen.context.close()
