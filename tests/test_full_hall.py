"""A full hall, word for word: sixteen tables of seven, of whom a few hold a phone in a browser (scenes 1, 2, 7 and 10).

The others sit down and answer through the same house, from a process of their own: so many people need no browser each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from casefiles.house import House
from casefiles.journal import Outcome
from casefiles.web.tokens import workshop_cookie, write_workshop
from lifemaps import commands as do
from lifemaps.library import read
from lifemaps.sitting import Sitting
from tests.actors import LAPTOP, WALL, Beamer, Phone, Screen
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("full-hall")]

TABLES, SEATS, OURS, WILLING = 16, 7, 7, 9
WIJKTEAM, BELLEN, OTHER = "wijkteam", "bellen", "eigen_huiswerk"
TEAM, CALL = "Aanmelden bij het wijkteam", "Zelf bellen en vragen wat er speelt"
ADDRESS = "fact:f6"
"""The fact card about the demolished address, by its number in the case."""


def answers() -> dict[tuple[int, int], tuple[str, str]]:
    """What 112 people choose before and after: 61 the neighbourhood team, then 84 a call; at table 7 five of seven move."""
    seven = [(WIJKTEAM, BELLEN)] * 5 + [(BELLEN, BELLEN)] * 2
    found = {(OURS, seat): seven[seat - 1] for seat in range(1, SEATS + 1)}
    others = [(n, seat) for n in range(1, TABLES + 1) for seat in range(1, SEATS + 1) if n != OURS]
    for nth, who in enumerate(others):
        found[who] = (WIJKTEAM if nth < 61 - 5 else OTHER, BELLEN if nth < 84 - 7 else OTHER)
    return found


CHOSEN = answers()


class Hall:
    """The hall: who leads, the wall, one table's big screen, two phones, and a hundred and ten others."""

    def __init__(self, browser: Browser, server: Server, pictures: Path | None) -> None:
        self.server, self.pictures = server, pictures
        self.house = House.open(str(server.db))
        opened = self.house.open_workshop([read("nadira")] * TABLES, script="45")
        assert isinstance(opened, tuple)
        self.stream, self.lead = opened
        state = self.house.workshop(self.stream)
        self.code, self.codes = state.code, {n: at.code for n, at in state.tables.items()}
        self.sittings = {n: at.sitting for n, at in state.tables.items()}
        self.people: dict[tuple[int, int], str] = {}
        self.console = Screen(browser, "console", server.url, **LAPTOP)
        self.console.context.add_cookies([{
            "name": workshop_cookie(self.code), "value": write_workshop(self.house.secret, self.stream, self.lead), "url": server.url,
        }])  # fmt: skip
        self.wall = Screen(browser, "wall", server.url, **WALL)
        self.beamer = Beamer(browser, server.url)
        self.phone, self.nine = Phone(browser, server.url, 1), Phone(browser, server.url, 2)

    @property
    def screens(self) -> tuple[Screen, ...]:
        return self.console, self.wall, self.beamer, self.phone, self.nine

    def table(self, number: int) -> Sitting:
        return self.house.sitting(self.sittings[number])

    def sit(self, number: int, count: int) -> None:
        """So many others sit down at this table."""
        for _ in range(count):
            seat = str(self.house.take_seat(self.sittings[number]))
            self.people[number, self.table(number).seats[seat].number] = seat

    def step(self, phase: str) -> None:
        """Every table goes on."""
        led = do.LeadTables(what=do.EnterPhase(phase=phase))
        assert isinstance(self.house.lead(led, workshop=self.stream, seat=self.lead), Outcome)

    def lay(self, number: int, seat: int, look: int) -> None:
        """One of the others answers face down; who moves goes up a level and says the address did it (three times)."""
        before, now = CHOSEN[number, seat]
        ballot = do.LayFaceDown(
            round=look, level=4 if look and before != now else 2, first_step=(before, now)[look],
            tipped=(ADDRESS,) if look and number == OURS and seat in (1, 2, 3) else (),
        )  # fmt: skip
        assert isinstance(self.house.do(ballot, sitting=self.sittings[number], seat=self.people[number, seat]), Outcome)

    def lay_all(self, look: int, *, but: tuple[tuple[int, int], ...] = ()) -> None:
        for number, seat in self.people:
            if (number, seat) not in but:
                self.lay(number, seat, look)

    def picture(self, name: str) -> None:
        for screen in (self.console, self.wall, self.phone):
            screen.picture(self.pictures, name)

    def close(self) -> None:
        for screen in self.screens:
            screen.context.close()
        self.house.close()


@pytest.fixture
def hall(browser: Browser, tmp_path: Path, pictures: Path | None) -> Iterator[Hall]:
    with Server(tmp_path) as server:
        found = Hall(browser, server, pictures)
        yield found
        found.close()


def test_sixteen_tables_of_seven_from_the_qr_to_one_picture_of_the_room(hall: Hall) -> None:
    arriving(hall)
    first_impression(hall)
    off_the_wifi(hall)
    turning_over(hall)
    one_picture(hall)
    going_home(hall)
    assert not [error for screen in hall.screens for error in screen.errors]


def arriving(hall: Hall) -> None:
    for number in hall.codes:
        hall.sit(number, {OURS: 3, WILLING: 0}.get(number, SEATS))
    hall.phone.scan(hall.codes[OURS])
    hall.phone.sees("Tafel 7, stoel 4")
    hall.nine.scan(hall.codes[WILLING])
    hall.sit(OURS, 3)
    hall.sit(WILLING, 6)
    hall.console.page.goto(f"{hall.server.url}/workshop?w={hall.code}")
    hall.console.sees(re.compile("16 tafels · 2 van 112 hier"))
    hall.wall.page.goto(f"{hall.server.url}/w/{hall.code}?as=beamer")
    hall.wall.page.get_by_role("button").first.click()
    hall.wall.page.wait_for_url(re.compile("/wall"))
    hall.beamer.join(hall.codes[OURS])


def first_impression(hall: Hall) -> None:
    """Scenes 1 and 2."""
    for phase in ("occasion", "first_look"):
        hall.step(phase)
    hall.phone.sees("Tafel 7, stoel 4. U ziet wat in het dossier staat. Wat is uw eerste indruk? Alleen, in stilte.")
    assert hall.phone.taps <= 3
    hall.lay_all(0, but=((OURS, 7),))
    hall.beamer.sees("5 van 7 liggen dicht")
    hall.phone.answers("wankel", TEAM, ("wankel", "wankel", "wankel"))
    hall.beamer.sees("6 van 7 liggen dicht")
    assert "stoel" not in hall.beamer.page.locator(".stMain").inner_text().lower()
    hall.nine.answers("wankel", TEAM if CHOSEN[WILLING, 1][0] == WIJKTEAM else "Eerst nakijken", ("wankel", "wankel", "wankel"))
    hall.wall.sees("111 van 112 liggen dicht")
    hall.lay(OURS, 7, 0)
    hall.picture("hall-lying")


def off_the_wifi(hall: Hall) -> None:
    """Midway the wifi drops; what was typed waits, and is sent once."""
    hall.step("map_1")
    open_the_address(hall)
    for phase in ("map_2", "map_3"):
        hall.step(phase)
    hall.phone.phase("Levenskaart 3")
    hall.phone.context.set_offline(True)
    hall.phone.sees("U bent even los. Wat u doet, wacht hier.")
    entry = hall.phone.page.locator("[data-entry] input").first
    entry.fill("Tante Fatna, tante, gezelschap")
    entry.press("Enter")
    hall.phone.sees("U bent even los. Uw briefje wacht hier.")
    expect(hall.beamer.on_map("Tante Fatna")).to_have_count(0)
    hall.phone.context.set_offline(False)
    hall.phone.sees("Weer verbonden. Alles staat erop.")
    expect(hall.beamer.on_map("Tante Fatna")).to_be_attached()
    case = hall.house.case(hall.table(OURS).case)
    assert [thing.value("name") for thing in case.on_map("card")].count("Tante Fatna") == 1


def open_the_address(hall: Hall) -> None:
    """Whoever at table 7 holds the card about the address lays it on the map; the phone sees what it does to another."""
    holders = hall.table(OURS).dealt[ADDRESS]
    others = [seat for (number, _), seat in hall.people.items() if number == OURS and (not holders or seat in holders)]
    if others:
        assert isinstance(hall.house.do(do.Lay(what=ADDRESS), sitting=hall.sittings[OURS], seat=others[0]), Outcome)
    else:
        hall.phone.lays_all()
    hall.phone.sees(re.compile("Klopt, maar anders: .*gesloopte adres"))


def turning_over(hall: Hall) -> None:
    """Scene 7: everywhere at once, by one tap; then as she sees it herself."""
    for phase in ("look", "second_look"):
        hall.step(phase)
    hall.lay_all(1)
    address = "De aanmaningen gingen naar het gesloopte adres"
    hall.phone.answers("staat", CALL, ("wankel", "staat", "staat"), tipped=(address,))
    nine = CALL if CHOSEN[WILLING, 1][1] == BELLEN else "Eerst nakijken"
    hall.nine.answers("staat", nine, ("wankel", "staat", "staat"), tipped=())
    hall.wall.sees("112 van 112 liggen dicht")
    hall.console.button("Draai om, overal").click()
    hall.beamer.sees("5 van 7 schoven op.")
    hall.beamer.sees(re.compile(r"Gekanteld door:.*gesloopte adres \(4×\)"))
    hall.phone.sees("5 van 7 schoven op.")
    hall.console.button("Zo ziet de bewoner het zelf").click()
    hall.beamer.sees(re.compile("Zo ziet Nadira het zelf"))


def one_picture(hall: Hall) -> None:
    """Scene 10: people, never tables; and a map only of a table that tapped."""
    for phase in ("verdict", "call", "plenary"):
        hall.step(phase)
    hall.console.button("Vooraf en nu").click()
    hall.wall.sees(f"Vooraf koos 61 van 112 ‘{TEAM}’. Nu kiest 84 ‘{CALL}’.")
    assert not re.search(r"tafel", hall.wall.page.locator("#wall").inner_text(), re.I)
    hall.picture("hall-answers")
    hall.nine.tap("Toon onze kaart")
    hall.phone.tap("Toon onze kaart")
    maps = hall.console.page.locator(".st-key-hall-maps")
    maps.get_by_role("button", name="Tafel 9").click()
    hall.console.button("Eén kaart").click()
    expect(hall.wall.page.locator("#wall svg.lifemap")).to_have_count(1)
    hall.nine.tap("Toch niet")
    expect(hall.wall.page.locator("#wall svg.lifemap")).to_have_count(0)
    hall.nine.tap("Toon onze kaart")
    expect(maps.get_by_role("button")).to_have_count(2)
    for name in ("Tafel 7", "Tafel 9"):
        choice = maps.get_by_role("button", name=name)
        if choice.get_attribute("aria-pressed") != "true" and choice.get_attribute("data-selected") != "true":
            choice.click()
    hall.console.button("Speel naast elkaar af").click()
    expect(hall.wall.page.locator("#wall .twice svg.lifemap")).to_have_count(2)
    # It ends where the tables are now: the aunt on the one map and not on the other.
    expect(hall.wall.page.locator("#wall .twice .map").first.get_by_text(re.compile("Tante Fatna")).first).to_be_attached()
    expect(hall.wall.page.locator("#wall .twice .map").last.get_by_text(re.compile("Tante Fatna"))).to_have_count(0)
    hall.picture("hall-replay")


def going_home(hall: Hall) -> None:
    hall.step("keep")
    hall.phone.sees("Wie belt u deze week?")
    hall.phone.page.get_by_label("Wie belt u deze week?").fill("Nadira zelf")
    with hall.phone.page.expect_download() as taken:
        hall.phone.tap("Bewaar op mijn telefoon")
    assert "Nadira zelf" in taken.value.path().read_text("utf-8")
    assert b"Nadira zelf" not in b"".join(file.read_bytes() for file in hall.server.folder.glob("levenskaart.db*"))
