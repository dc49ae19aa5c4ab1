"""The people of an evening, each at an own browser: a facilitator's laptop, phones, and the big screen.

They do what people do: tap what is written on a button, type a line, wait until they see it. No sleeping: every wait is
for something a person would see.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Locator, Page, TimeoutError, expect

PATIENCE = 45_000
expect.set_options(timeout=PATIENCE)

LAPTOP = {"viewport": {"width": 1440, "height": 900}}
WALL = {"viewport": {"width": 1920, "height": 1080}}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}


class Screen:
    """A browser of its own with one page; remembers which hosts it asked, and what came over the wire."""

    def __init__(self, browser: Browser, name: str, url: str, **shape: Any) -> None:
        self.name, self.url = name, url
        self.context: BrowserContext = browser.new_context(locale="nl-NL", **shape)
        self.context.set_default_timeout(PATIENCE)
        self.page: Page = self.context.new_page()
        self.hosts: set[str] = set()
        self.heard: list[str] = []
        self.errors: list[str] = []
        self.context.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))
        self.page.on("websocket", self._listen)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _listen(self, socket: Any) -> None:
        self.hosts.add(urlsplit(socket.url).netloc)
        socket.on("framereceived", lambda data: self.heard.append(data if isinstance(data, str) else repr(data)))

    def sees(self, text: str | re.Pattern[str]) -> None:
        """Wait until this can be seen."""
        expect(self.page.get_by_text(text).filter(visible=True).first).to_be_visible()

    def button(self, name: str | re.Pattern[str]) -> Locator:
        """The button with this on it."""
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str)).filter(visible=True).first

    def on_map(self, name: str | re.Pattern[str]) -> Locator:
        """A card or tie in the drawing, by how it would be read aloud."""
        pattern = name if isinstance(name, re.Pattern) else re.compile(re.escape(name))
        return self.page.locator("svg.lifemap").get_by_role("button", name=pattern).first

    def picture(self, folder: Path | None, name: str) -> None:
        """A screenshot for the docs, when they are being made."""
        if folder is not None:
            self.page.evaluate("document.activeElement?.blur?.()")
            self.page.wait_for_timeout(700)  # Only for a good picture: let what fades in be there.
            self.page.screenshot(path=folder / f"{self.name}-{name}.png")


# What turns for as long as the page stands (a wheel that says "working") is not waited for, and nothing for ever.
AT_REST = """() => Promise.race([new Promise((done) => setTimeout(done, 3000)), Promise.allSettled(document.getAnimations()
    .filter((moving) => moving.playState === 'running' && moving.effect?.getComputedTiming().endTime !== Infinity)
    .map((moving) => moving.finished))])"""


def settles(page: Page) -> None:
    """Nothing on this page moves any more."""
    page.evaluate(AT_REST)


def picks(box: Locator, option: str | re.Pattern[str], exact: bool = True) -> None:
    """A choice from a list; one that closes because the page moved under it is opened again, as anybody would.

    Folds that were pressed are let open first: Playwright would scroll inside a half-open one to reach a list there, and a
    list closes when what it lies in scrolls. A hand presses what it sees, and gets it.
    """
    settles(box.page)
    found = box.page.get_by_role("option", name=option, exact=exact and isinstance(option, str)).first
    for _ in range(3):
        box.click()
        with suppress(TimeoutError):
            return found.click(timeout=6000)
    return found.click()


def words_the_conclusion(screen: Screen, core: str = "", category: str = "", turn: str = "", **said: str) -> None:
    """The three steps of the record, as a group walks them on this screen, and agreeing on it at the end.

    ``rung``, ``reason``, ``outcome``, ``signal``, ``dissent``: by the words on the screen; what is left out is left as it is.
    """
    page, record = screen.page, screen.page.locator(".rec")
    expect(record.get_by_role("button", name="Wat denken wij", exact=True)).to_be_visible()
    record.get_by_role("button", name="Wat denken wij", exact=True).click()
    if core:
        page.get_by_label("Wat vinden wij, in één zin?").fill(core)
    if category:
        page.get_by_label("Wat is er aan de hand?").select_option(label=category)
    if turn:
        record.locator("[data-rf=turn] label.chip", has_text=re.compile(f"^\\s*{turn}\\s*$")).click()
    screen.button(re.compile("^Verder: Hoe ver gaan wij")).click()
    if said.get("rung"):
        page.get_by_label("Hoe ver gaan wij?").select_option(label=said["rung"])
    if said.get("reason"):
        page.get_by_label("Waarom niet een trede lager?").fill(said["reason"])
    screen.button(re.compile("^Verder: Wat laten wij")).click()
    if said.get("outcome"):
        record.locator("[data-rf=outcome] label.chip", has_text=re.compile(f"^\\s*{said['outcome']}")).click()
    if said.get("signal"):
        page.get_by_label("Op welk signaal letten wij?").fill(said["signal"])
    if record.locator("[data-rf=review_on]").is_visible():
        record.get_by_role("button", name="over 6 weken").click()
    if said.get("dissent"):
        page.get_by_label("Wie ziet het anders, en hoe?").fill(said["dissent"])
    screen.button("Stel samen vast").click()


class Laptop(Screen):
    """The facilitator, or a table's one screen."""

    def __init__(self, browser: Browser, url: str) -> None:
        super().__init__(browser, "laptop", url, **LAPTOP)

    def open(self) -> str:
        """Open the app; the code of the table that is there."""
        self.page.goto(self.url)
        self.page.wait_for_url(re.compile(r"\?t="))
        self.ready()
        return self.page.url.split("t=")[-1][:5]

    def ready(self) -> None:
        """The map is drawn (perhaps behind the turning over) and the margin is there."""
        expect(self.page.locator("svg.lifemap")).to_be_attached()
        expect(self.page.locator(".st-key-say")).to_be_visible()

    def next(self, phase: str) -> None:
        """The big button: the next step; already there when this is tried again."""
        now = self.page.locator(".lk-steps [aria-current=step]").all_text_contents()
        if now == [phase]:
            return
        self.button(f"Verder: {phase}").click()
        expect(self.page.locator(".lk-steps [aria-current=step]")).to_have_text(phase)

    def gives_role(self, seat: int, role: str) -> None:
        """Say in the seats' drawer what somebody is: *bewoner* for who lives the life on the map."""
        side = self.page.locator(".st-key-side")
        side.get_by_text("Stoelen", exact=True).click()
        side.locator(".st-key-roles summary").click()
        chooser = self.page.get_by_role("combobox", name=f"Rol van stoel {seat}").filter(visible=True).first
        for _ in range(3):  # A list that closes because the margin moved under it is opened again, as anybody would.
            chooser.click()
            with suppress(TimeoutError):
                self.page.get_by_role("option", name=role, exact=True).click(timeout=4000)
                break
        expect(chooser).to_have_value(role)
        side.get_by_text("Nu", exact=True).click()

    def types(self, line: str, shows: str | None = None) -> None:
        """A line in the entry; ``shows`` is what it says it understood, before Enter."""
        entry = self.page.get_by_role("combobox", name=re.compile("Briefje|regel|Typ", re.I)).first
        entry.fill(line)
        if shows:
            self.sees(re.compile(re.escape(shows)))
        entry.press("Enter")
        expect(entry).to_have_value("")


class Beamer(Screen):
    """The big screen: nothing to click."""

    def __init__(self, browser: Browser, url: str) -> None:
        super().__init__(browser, "beamer", url, **WALL)

    def join(self, code: str) -> None:
        """Open the wall for this table."""
        self.page.goto(f"{self.url}/j/{code}?as=beamer")
        self.page.get_by_role("button").first.click()
        self.page.wait_for_url(re.compile("/beamer"))


class Phone(Screen):
    """A participant."""

    def __init__(self, browser: Browser, url: str, nth: int) -> None:
        super().__init__(browser, f"phone{nth}", url, **PHONE)
        self.taps = 0

    def tap(self, name: str | re.Pattern[str]) -> None:
        """One tap on a button."""
        self.taps += 1
        self.button(name).tap()

    def scan(self, code: str) -> None:
        """What the camera opens, and one tap."""
        self.page.goto(f"{self.url}/j/{code}")
        self.sit()
        self.page.wait_for_url(re.compile("/seat/"))
        self.connected()

    def sit(self) -> None:
        """The one button of the table's door."""
        self.taps += 1
        self.page.locator("button.wide").first.tap()

    def say_code(self, code: str) -> None:
        """The spoken way: type the five signs."""
        self.page.goto(f"{self.url}/join")
        self.page.get_by_role("textbox").first.fill(code.lower())
        self.page.get_by_role("button").first.tap()
        self.sit()
        self.page.wait_for_url(re.compile("/seat/"))
        self.connected()

    def connected(self) -> None:
        """The dot says so."""
        expect(self.page.locator("#link")).to_contain_text("verbonden")

    def phase(self, name: str) -> None:
        """The step of the evening this phone shows."""
        expect(self.page.locator("#phase")).to_have_text(name)

    def chooses(self, words: str) -> None:
        """One answer on the question that shows, and on to the next."""
        self.page.locator("fieldset.q:visible label.opt", has_text=words).first.tap()

    def takes(self, words: str) -> None:
        """One answer on the question that shows; the phone goes on to the next one by itself."""
        question = self.page.locator("fieldset.q:visible")
        expect(question).to_have_count(1)
        name = question.locator("input").first.get_attribute("name")
        self.chooses(words)
        expect(self.page.locator(f"fieldset.q:visible input[name='{name}']")).to_have_count(0)

    def answers(self, level: str, step: str, domains: tuple[str, ...], tipped: tuple[str, ...] | None = None, reason: str = "") -> None:
        """All questions of a look, one per screen, and *Leg dicht*."""
        self.tap(re.compile("^Begin$"))
        for answer in (level, step, *domains):
            self.takes(answer)
        if tipped is not None:
            for words in tipped or ("Geen",):
                self.chooses(words)
            self._on()
        if reason:
            self.page.locator("#reason").fill(reason)
        self.tap("Leg dicht")
        self.sees("Ligt dicht.")
        self.sees("Niemand ziet het. U mag nog wijzigen.")

    def _on(self) -> None:
        verder = self.page.get_by_role("button", name="Verder", exact=True)
        if verder.is_visible():
            verder.tap()

    def lays(self, text: str) -> None:
        """Lay the fact card with these words on the map."""
        card = self.page.locator("article.card", has_text=text).first
        expect(card).to_be_visible()
        button = card.get_by_role("button", name="Leg op de kaart")
        if button.count():
            button.tap()
        expect(card.locator(".did").first).to_be_visible()

    def holds(self, text: str) -> bool:
        """Whether the card with these words was dealt to this seat; asked once its hand is there."""
        expect(self.page.locator("article.card").first).to_be_visible()
        return self.page.locator("article.card", has_text=text).count() > 0

    def lays_all(self) -> int:
        """Lay every card in the hand; how many there were."""
        cards = self.page.locator("article.card:not(.done):not(.voice)")
        count = 0
        while cards.count():
            before = cards.count()
            cards.first.get_by_role("button", name="Leg op de kaart").tap()
            expect(cards).to_have_count(before - 1)
            count += 1
        return count

    def types(self, line: str) -> None:
        """A line in the entry of the phone."""
        entry = self.page.locator("[data-entry] input").first
        entry.fill(line)
        entry.press("Enter")
        expect(entry).to_have_value("")
