"""A congress, small: three tables, one facilitator, one wall; 45 minutes at speed, to the room as one picture (scene 10).

Table 1 has a laptop and two phones, table 2 a laptop alone, table 3 a laptop where answers from paper are entered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.actors import LAPTOP, WALL, Phone, Screen
from tests.server import Server

pytestmark = pytest.mark.browser
WIJKTEAM, BELLEN, FOUTEN = "Aanmelden bij het wijkteam", "Zelf bellen en vragen wat er speelt", "Eerst nakijken wat wij zelf fout deden"
LOW, HIGH = ("lukt niet", "wankel", "wankel"), ("wankel", "staat", "staat stevig")
ADDRESS = "De aanmaningen gingen naar het gesloopte adres"


class Console(Screen):
    """Whoever leads all tables."""

    def __init__(self, browser: Browser, url: str) -> None:
        super().__init__(browser, "console", url, **LAPTOP)

    def set_up(self, case: str, tables: int) -> str:
        """From the first screen to tables that stand ready; the workshop's code."""
        self.page.goto(self.url)
        self.page.get_by_text("Werksessie met meer tafels").click()
        choice = self.page.locator(".st-key-many-case input").first
        expect(self.button("Zet de tafels klaar")).to_be_visible()
        expect(self.page.locator('[data-test-script-state="notRunning"]')).to_be_visible()  # A rerun would close the list.
        choice.click()
        choice.fill(case)
        expect(self.page.get_by_role("option")).to_have_count(1)
        choice.press("Enter")
        expect(self.page.get_by_role("option")).to_have_count(0)
        expect(choice).to_have_value(re.compile(case))
        number = self.page.locator(".st-key-many-tables input")
        number.fill(str(tables))
        number.press("Enter")
        expect(number).to_have_value(str(tables))
        self.button("Zet de tafels klaar").click()
        self.page.wait_for_url(re.compile(r"/workshop\?w="))
        expect(self.page.locator(".lk-hall-steps [aria-current=step]")).to_contain_text("Aankomen")
        return self.page.url.split("w=")[-1][:5]

    def codes(self) -> list[str]:
        """The code of each table, as the console tells them while people come in."""
        line = self.page.locator(".lk-hall-codes b")
        expect(line.first).to_be_visible()
        return line.all_inner_texts()

    def next(self, phase: str) -> None:
        """The big button: every table goes on."""
        self.button(f"Verder: {phase}").click()
        expect(self.page.locator(".lk-hall-steps [aria-current=step]")).to_contain_text(phase)

    def table(self, number: int, text: str | re.Pattern[str]) -> None:
        """What the console says of a table."""
        expect(self.page.locator(f'.lk-hall-tables [data-table="{number}"]')).to_contain_text(text)


class TableScreen(Screen):
    """The one screen of a table."""

    def __init__(self, browser: Browser, url: str, workshop: str, number: int) -> None:
        super().__init__(browser, f"table{number}", url, **LAPTOP)
        self.page.goto(f"{url}/w/{workshop}?as=table")
        self.button(re.compile(f"^Tafel {number}")).click()
        self.page.wait_for_url(re.compile(r"\?t="))
        expect(self.page.locator("svg.lifemap")).to_be_attached()
        self.code = self.page.url.split("t=")[-1][:5]

    def phase(self, name: str) -> None:
        """The step this table is at, without anybody touching it."""
        expect(self.page.locator(".lk-steps [aria-current=step]")).to_have_text(name)

    def types(self, line: str) -> None:
        """A line in the entry."""
        entry = self.page.get_by_role("combobox", name=re.compile("Briefje|regel|Typ", re.I)).first
        entry.fill(line)
        entry.press("Enter")
        expect(entry).to_have_value("")

    def paper(self, *tallies: tuple[str, str]) -> None:
        """Answers on paper, entered as tallies per question."""
        self.page.get_by_text("Antwoorden op papier").filter(visible=True).first.click()
        form = self.page.locator("form.lk-paper")
        for question, line in tallies:
            form.get_by_label("Welke vraag?").select_option(question)
            form.get_by_label("Telling").fill(line)
            form.get_by_role("button", name="Leg dicht").click()
            expect(form.get_by_label("Telling")).to_have_value("")


class Congress:
    """The hall with everybody in it."""

    def __init__(self, browser: Browser, server: Server, pictures: Path | None = None) -> None:
        self.server, self.pictures = server, pictures
        self.console = Console(browser, server.url)
        self.code = self.console.set_up("Nadira", 3)
        self.codes = self.console.codes()
        self.wall = Screen(browser, "wall", server.url, **WALL)
        self.wall.page.goto(f"{server.url}/w/{self.code}?as=beamer")
        self.wall.page.get_by_role("button").first.click()
        self.wall.page.wait_for_url(re.compile("/wall"))
        self.tables = {n: TableScreen(browser, server.url, self.code, n) for n in (1, 2, 3)}
        self.one, self.two = Phone(browser, server.url, 1), Phone(browser, server.url, 2)
        self.alone = Phone(browser, server.url, 3)
        # The laptop's own answering page: another tab of the same browser.
        self.alone.context.add_cookies(self.tables[2].context.cookies())  # type: ignore[arg-type]

    @property
    def screens(self) -> tuple[Screen, ...]:
        return self.console, self.wall, *self.tables.values(), self.one, self.two, self.alone

    def go(self, phase: str) -> None:
        """The next step, and everybody is there."""
        self.console.next(phase)
        for table in self.tables.values():
            table.phase(phase)
        for phone in (self.one, self.two):
            phone.phase(phase)

    def picture(self, name: str) -> None:
        """What whoever leads and the room see now."""
        for screen in (self.console, self.wall):
            screen.picture(self.pictures, name)

    def close(self) -> None:
        for screen in self.screens:
            screen.context.close()


@pytest.fixture
def hall(browser: Browser, tmp_path: Path, pictures: Path | None) -> Iterator[Congress]:
    with Server(tmp_path) as server:
        congress = Congress(browser, server, pictures)
        yield congress
        congress.close()


def test_a_congress_of_three_tables_from_the_qr_to_the_room_as_one_picture(hall: Congress) -> None:
    arriving(hall)
    first_impression(hall)
    drawing(hall)
    second_time(hall)
    turning_over(hall)
    plenary(hall)
    ending(hall)
    assert not [error for screen in hall.screens for error in screen.errors]
    assert {host for screen in hall.screens for host in screen.hosts if host} == {f"127.0.0.1:{hall.server.port}"}


def arriving(hall: Congress) -> None:
    hall.wall.sees(hall.code)
    for phone in (hall.one, hall.two):
        phone.scan(hall.codes[0])
        assert phone.taps == 1
    hall.console.table(1, "2 van 2 hier")
    hall.console.table(2, "een scherm")


def first_impression(hall: Congress) -> None:
    hall.go("Aanleiding")
    hall.go("Eerste indruk")
    hall.one.answers("lukt niet", WIJKTEAM, LOW)
    hall.console.table(1, re.compile("1 van 2 liggen dicht.*schrijft nog: stoel 2"))
    hall.two.answers("wankel", WIJKTEAM, LOW)
    hall.alone.page.goto(f"{hall.server.url}/seat/{hall.tables[2].code}")
    hall.alone.answers("wankel", WIJKTEAM, LOW)
    hall.tables[3].paper(
        ("niveau", "3 × 2, 1 × 3"), ("eerste_stap", "3 × 1, 1 × 2")
    )
    hall.wall.sees("7 van 7 liggen dicht")
    hall.picture("lying")
    assert "wijkteam" not in hall.wall.page.content().lower()


def drawing(hall: Congress) -> None:
    hall.go("Levenskaart 1")
    hall.tables[1].types("Tante Fatna, tante, gezelschap")
    hall.tables[2].types("Tante Fatna, tante, gezelschap")
    hall.tables[2].types("Buurvrouw Els, buur, praktisch")
    expect(hall.tables[1].on_map("Tante Fatna")).to_be_attached()
    expect(hall.tables[1].on_map("Buurvrouw Els")).to_have_count(0)
    hall.one.lays_all()
    hall.console.button("Kaart op slot").click()
    expect(hall.one.page.locator("#locked")).to_be_visible()
    hall.console.button("Kaart open").click()
    expect(hall.one.page.locator("#locked")).to_have_count(0)
    for phase in ("Levenskaart 2", "Levenskaart 3"):
        hall.go(phase)
        hall.one.lays_all()
        hall.two.lays_all()
    hall.go("Kijken")


def second_time(hall: Congress) -> None:
    hall.go("Tweede keer")
    expect(hall.console.button("Vooraf en nu")).to_be_disabled()
    hall.one.answers("staat", BELLEN, HIGH, tipped=(ADDRESS,))
    hall.two.answers("staat", BELLEN, HIGH, tipped=(ADDRESS,))
    hall.alone.page.reload()
    hall.alone.answers("staat", BELLEN, HIGH, tipped=())
    hall.wall.sees("3 van 3 liggen dicht")


def turning_over(hall: Congress) -> None:
    """Nobody at table 3 answered the second time: it stays, in words, and the others turn over."""
    hall.console.button("Draai om, overal").click()
    hall.console.sees(re.compile("Tafel 3: Er ligt nog niets dicht van de tweede keer"))
    for table in (hall.tables[1], hall.tables[2]):
        table.button("Toon onze kaart").wait_for()
    hall.one.sees("Alle 2 schoven op.")
    hall.tables[3].paper(("eerste_stap", "1 × 1, 3 × 3"))
    hall.console.button("Draai om, overal").click()
    hall.console.table(3, "omgedraaid")


def plenary(hall: Congress) -> None:
    for phase in ("Conclusie", "Wie belt", "Zaal"):
        hall.console.next(phase)
    hall.console.button("Vooraf en nu").click()
    hall.wall.sees(re.compile("Vooraf koos"))
    said = hall.wall.page.locator("#wall").inner_text()
    assert "Tafel" not in said
    hall.picture("answers")
    hall.console.button("Wat kantelde").click()
    hall.wall.sees(re.compile("gesloopte adres"))
    hall.wall.sees("2 mensen")
    hall.picture("tipped")
    for n in (1, 2):
        hall.tables[n].button("Toon onze kaart").click()
        hall.console.table(n, "toont kaart")
    maps = hall.console.page.locator(".st-key-hall-maps")
    for n in (1, 2):
        maps.get_by_role("button", name=f"Tafel {n}").click()
    hall.console.button("Leg op elkaar").click()
    hall.wall.sees("Twee tafels, één casus")
    expect(hall.wall.page.locator("svg.lifemap").get_by_text(re.compile("◗.*Els")).first).to_be_attached()
    assert "Tafel" not in hall.wall.page.locator("#wall h1").inner_text()
    hall.picture("overlay")
    hall.tables[2].button("Toch niet").click()
    expect(hall.wall.page.locator("#wall svg.lifemap")).to_have_count(0)


def ending(hall: Congress) -> None:
    hall.console.next("Bewaren")
    hall.one.sees("Voor uzelf, om mee te nemen")
    hall.console.sees(re.compile("Wie wat antwoordde is nergens bewaard"))
    sure = hall.console.page.get_by_text("Alle tafels zijn klaar.")
    expect(sure).to_have_count(1)  # While the page is drawn anew the fold of the step before stands there too.
    sure.click()
    hall.console.button("Sluit de werksessie af").click()
    hall.wall.sees("Dank voor het meedenken.")
    hall.console.sees("Deze werksessie is afgesloten.")
