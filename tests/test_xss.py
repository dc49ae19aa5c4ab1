"""Whatever is typed anywhere shows as text: a published set of attacks in every text field, then every screen once.

The attacks are in ``tests/data/xss.txt`` with where they come from. Each is put in each field by the command that the
field sends; then two laptops walk through every screen and every file to take along: one with our content policy and one
without it, for the policy is the second lock and must not be what holds the door.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from casefiles.house import House, new_id
from casefiles.web import home
from lifemaps import commands as do
from lifemaps.events import Verdict
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.refusals import Refusal
from tests.actors import LAPTOP, Beamer, Laptop, Phone, Screen
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("xss")]

DATA = Path(__file__).parent / "data" / "xss.txt"
PAYLOADS = tuple(line for line in DATA.read_text("utf-8").split("\n") if line.strip() and not line.startswith("#"))
RAN = "the trap was sprung"
TRAP = f"window.__xss = () => {{ console.error({RAN!r}); }};"
VIEWS = ("Netwerk", "Levenslijn", "Invloeden", "Tabel", "Voorlezen", "Vrij verkennen")
PHASES = ("Levenskaart 2", "Levenskaart 3", "Kijken", "Tweede keer", "Conclusie", "Wie belt", "Bewaren")
AS_PAGES = tuple(name for name, output in OUTPUTS.items() if output.media.startswith(("text/html", "image/svg")))
SHORT, LONG, TOGETHER = 80, 1000, 6
"""How long the short and the long fields may be, and how many attacks go together in a long one."""


def some(of: Sequence[str], n: int) -> list[Sequence[str]]:
    """So many at a time."""
    return [of[at : at + n] for at in range(0, len(of), n)]


class Writer:
    """Somebody at the table who means no good, and does everything by the common road."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.code, self.lead = home.begin("nadira")
        self.sitting = house.table(self.code) or ""
        self.mate = str(house.take_seat(self.sitting))

    def does(self, command: Any, seat: str = "") -> str:
        act = new_id("act")
        outcome = self.house.do(command, sitting=self.sitting, seat=seat or self.lead, act=act)
        assert not isinstance(outcome, Refusal), (command, outcome.sentence("nl-NL"))
        return act.partition(":")[2]

    def fills(self) -> None:
        """Every attack in every text field there is."""
        self.does(do.EnterPhase(phase="map_1"))
        cards = []
        for bad in PAYLOADS:
            short = bad[:SHORT]
            card = f"card:{self.does(do.AddCard(kind='vriend', name=short, role=short, source=short))}"
            cards.append(card)
            self.does(do.AddAmount(which="schulden", kind=short, cents=100, party=short, note=bad, source=short))
            self.does(do.AddLifeEvent(date="2026-01", system="wonen", what=bad, source=short))
            self.does(do.AgreeAction(what=bad, who=short))
            self.does(do.Park(text=bad))
        for nth, together in enumerate(some(PAYLOADS, TOGETHER)):
            note, card = "\n".join(together)[:LONG], cards[nth]
            self.does(do.State(thing=card, field="note", value=note))
            tie = f"tie:{self.does(do.DrawTie(giver=card, receiver='card:p_nadira', source=together[0][:SHORT]))}"
            self.does(do.State(thing=tie, field="note", value=note))
            self.does(do.Disprove(thing=cards[-1 - nth], note=note))
            self.does(do.DrawInfluence(start="system:wonen", end=card, effect="werkt_tegen", note=note))
        for nth, bad in enumerate(PAYLOADS[:60]):  # As many hulls as fit; the others' names are the same field.
            self.does(do.GroupCards(name=bad[:SHORT], cards=(cards[nth], cards[nth + 60])))

    def agrees(self, texts: list[str]) -> None:
        """A verdict with an attack in each of its fields."""
        case = self.house.case(self.house.sitting(self.sitting).case)
        fields = dict(zip(("core", "reason", "dissent", "signal"), texts, strict=True))
        verdict = Verdict(**fields, category="wankel", turn="wij", outcome="afwachten", review_on="2099-01-01")
        self.does(do.AgreeVerdict(verdict=verdict, map_head=case.map_head))


class Watch:
    """A laptop that notices when anything runs, asks, or calls another host."""

    def __init__(self, screen: Screen) -> None:
        self.screen, self.page, self.sprung = screen, screen.page, []
        screen.context.add_init_script(TRAP)
        screen.context.on(
            "console", lambda said: RAN in said.text and self.sprung.append(said.page.url if said.page else "?")
        )
        screen.page.on("dialog", lambda asked: (self.sprung.append(asked.message), asked.dismiss()))

    def is_calm(self, where: str, port: int) -> None:
        assert not self.sprung, (where, self.sprung)
        assert self.screen.hosts <= {f"127.0.0.1:{port}", ""}, (where, self.screen.hosts)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("xss")
    home.START.db = str(folder / "levenskaart.db")
    try:
        writer = Writer(home.house())
        writer.fills()
        for texts in some([" ".join(part)[:LONG] for part in some(PAYLOADS, 12)], 4):
            writer.agrees([*texts, *["x"] * (4 - len(texts))])
    finally:
        home.close()
        home.START.db = ""
    with Server(folder, "nadira") as server:
        yield server


@pytest.mark.parametrize("policy", ["with our content policy", "without any content policy"])
def test_no_attack_in_any_field_runs_or_calls_out_on_any_screen(browser: Browser, filled: Server, policy: str) -> None:
    assert len(PAYLOADS) >= 120
    free = {"bypass_csp": True} if policy.startswith("without") else {}
    laptop = Laptop.__new__(Laptop)
    Screen.__init__(laptop, browser, "laptop", filled.url, **LAPTOP, **free)
    beamer, phone = Beamer(browser, filled.url), Phone(browser, filled.url, 1)
    watches = [Watch(screen) for screen in (laptop, beamer, phone)]

    def calm(where: str) -> None:
        for watch in watches:
            watch.is_calm(where, filled.port)

    code = laptop.open()
    beamer.join(code)
    phone.scan(code)
    expect(beamer.page.locator("svg.lifemap g.card").first).to_be_visible()
    page = laptop.page
    shows_as_text(names(page), "map")
    for view in VIEWS:
        page.get_by_role("link", name=view, exact=True).click()
        expect(page.get_by_role("link", name=view, exact=True)).to_have_attribute("aria-current", "page")
        if view == "Tabel":
            expect(page.locator("table.lk-rows").first).to_be_visible()
            shows_as_text(page.locator(".lk-rows input").evaluate_all("all => all.map(i => i.value)"), view)
        if view == "Voorlezen":
            expect(page.locator(".st-key-aloud h3").first).to_be_visible()
        if view == "Tijd":
            expect(page.locator(".lk-history")).to_be_visible()
        calm(view)
    page.get_by_role("link", name="Netwerk", exact=True).click()
    for starts in ("<script>__xss", "<img src=x onerror=__xss()>", "![x](//", "{{constructor", "$\\\\href"):
        card = page.locator(f"svg.lifemap g.card[aria-label^='{starts}']").first
        card.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".st-key-thing")).to_be_visible()
        calm(f"the margin of {starts}")
    page.get_by_role("button", name="Plak een lijst").click()
    sheet = page.get_by_role("dialog", name="Plak een lijst")
    sheet.get_by_role("textbox").fill("\n".join(PAYLOADS))
    expect(sheet.get_by_role("listitem")).not_to_have_count(0)
    calm("a list before it is laid")
    sheet.get_by_role("button", name="Sluit").click()
    line = page.get_by_role("combobox", name="Een briefje erbij, in één regel")
    for bad in PAYLOADS[::12]:
        line.fill(bad)
        line.press("End")
    line.fill("")
    calm("the line")
    phone.page.locator("[data-map]").first.tap()
    expect(phone.page.locator("svg.lifemap g.card").first).to_be_visible()
    calm("the map on a phone")
    for name in AS_PAGES:
        page.goto(f"{filled.url}/out/{code}/{name}")
        calm(name)
        if name == "report.html":
            shows_as_text([page.locator("body").inner_text()], name)
        if name == "map.svg":
            shows_as_text(
                page.locator("[aria-label]").evaluate_all("all => all.map(g => g.getAttribute('aria-label'))"), name
            )
    for watch in watches:
        watch.screen.context.close()


def names(page: Page) -> list[str]:
    """What the cards on the map are called when they are read aloud."""
    expect(page.locator("svg.lifemap g.card").first).to_be_visible()
    return page.locator("svg.lifemap g.card").evaluate_all("all => all.map(g => g.getAttribute('aria-label'))")


def shows_as_text(shown: list[str], where: str) -> None:
    """Every attack can be read, sign by sign, where it was typed."""
    read = squeezed("\n".join(shown))
    missing = [bad for bad in PAYLOADS if squeezed(bad[:SHORT]) not in read]
    assert not missing, (where, missing)


def squeezed(text: str) -> str:
    """Without white space and signs that nobody sees: those are drawn as a space, or not at all."""
    return re.sub(r"[\s\x00-\x1f\u200b-\u200f\u202a-\u202e\ufeff]+", "", text)
