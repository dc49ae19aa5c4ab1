"""Whatever is typed anywhere shows as text: a published set of attacks in every text field, then every screen once.

The attacks are in ``tests/data/xss.txt`` with where they come from. They go in by the doors that people's own screens use
(the line by typing it, the rest as the commands that the fields send), several in one field where a field is long enough,
so that one evening holds them all. Then a laptop, the big screen and a phone walk through every screen and every page to
take along: once with our content policy and once without it, for the policy is the second lock and must not be what
holds the door.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from casefiles.house import House, new_id
from lifemaps import commands as do
from lifemaps.deck import Deck
from lifemaps.events import Verdict
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.library import read
from tests.actors import LAPTOP, PHONE, WALL, Screen
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("xss")]

DATA = Path(__file__).parent / "data" / "xss.txt"
PAYLOADS = tuple(line for line in DATA.read_text("utf-8").split("\n") if line.strip() and not line.startswith("#"))
RAN = "the trap was sprung"
TRAP = f"window.__xss = () => {{ console.error({RAN!r}); }};"
SHORT, LONG = 80, 1000
"""How long the short and the long fields may be (``lifemaps.deciding``)."""
VIEWS = {
    "Levenslijn": ".lk-layer svg.lifemap", "Invloeden": ".lk-layer svg.lifemap .node", "Tabel": ".lk-rows input",
    "Voorlezen": ".st-key-aloud h3", "Vrij verkennen": "iframe[src*='free.html']", "Tijd": ".lk-replay svg g.card",
    "Netwerk": ".st-key-canvas svg.lifemap g.card",
}  # fmt: skip
"""Every way to look, and what shows that it is there."""
AS_PAGES = tuple(name for name, output in OUTPUTS.items() if output.media.startswith(("text/html", "image/svg")))


def packed(size: int, between: str, first: int) -> list[str]:
    """All attacks, as many together as one field holds; ``first`` turns the list, so that others stand in front."""
    found: list[str] = []
    for bad in sorted((*PAYLOADS[first:], *PAYLOADS[:first]), key=len, reverse=True):
        fits = next((n for n, text in enumerate(found) if len(text) + len(between) + len(bad) <= size), None)
        if fits is None:
            found.append(bad[:size])
        else:
            found[fits] = bad + between + found[fits] if first else found[fits] + between + bad
    return found


class Shorts:
    """The short fields: for every field another order, so that what stands first in one stands behind in another."""

    def __init__(self) -> None:
        self.packs = [packed(SHORT, " ", 0), packed(SHORT, " ", 90)]
        self.most = max(len(pack) for pack in self.packs)

    def of(self, field: int, nth: int) -> str:
        pack = self.packs[field % 2]
        return pack[(nth + 17 * field) % len(pack)]


SHORTS, LONGS = Shorts(), packed(LONG, " ", 0)


def bad_deck() -> Deck:
    """A case file from somewhere, with attacks in what its papers say."""
    deck = read("nadira")
    facts = [
        msgspec.structs.replace(fact, text=LONGS[nth], source=LONGS[-1 - nth]) if nth < len(LONGS) else fact
        for nth, fact in enumerate(deck.facts)
    ]
    every = " ".join(PAYLOADS)
    return msgspec.structs.replace(deck, title=every, room_title=every, occasion=every, facts=tuple(facts))


class Writer:
    """Somebody who leads a table and means no good; everything goes by the doors of their own screen."""

    def __init__(self, server: Server, code: str, sign: str) -> None:
        self.code = code
        self.http = httpx.Client(base_url=server.url, headers={"Origin": server.url}, timeout=60)
        assert self.http.post(f"/j/{code}", data={"act": new_id("act"), "sign": sign}).status_code == 303

    def does(self, command: do.Command) -> str:
        """One command; the tail of what was born."""
        act = new_id("act")
        said = self.http.post(f"/live/{self.code}/do", json={"t": "do", "act": act, "cmd": msgspec.to_builtins(command)}).json()
        assert said["t"] == "done", (command, said)
        return act.partition(":")[2]

    def fills(self, facts: Sequence[str]) -> list[str]:
        """Every attack in every text field there is; the cards it made."""
        self.does(do.EnterPhase(phase="map_1"))
        for fact in facts:
            self.does(do.DealFact(fact=fact))
            self.does(do.Lay(what=fact))
        cards: list[str] = []
        for nth in range(SHORTS.most):
            bad = [SHORTS.of(field, nth) for field in range(7)]
            card = f"card:{self.does(do.AddCard(kind='vriend', name=bad[0], role=bad[1], source=bad[2]))}"
            cards.append(card)
            self.does(do.AddAmount(which="schulden", kind=bad[3], cents=100, party=bad[4], source=bad[5]))
            if nth:
                self.does(do.GroupCards(name=bad[6], cards=(cards[-2], card)))
        self.does(do.GroupCards(name=SHORTS.of(6, 0), cards=(cards[0], cards[-1])))
        for nth, note in enumerate(LONGS):
            card = cards[nth]
            self.does(do.State(thing=card, field="note", value=note))
            tie = f"tie:{self.does(do.DrawTie(giver=card, receiver='card:p_nadira', source=SHORTS.of(0, nth)))}"
            self.does(do.State(thing=tie, field="note", value=note))
            self.does(do.Disprove(thing=cards[-1 - nth], note=note))
            self.does(do.DrawInfluence(start="system:wonen", end=card, effect="werkt_tegen", note=note))
            self.does(do.AddAmount(which="schulden", kind="lening", cents=100, note=note))
            self.does(do.AddLifeEvent(date=f"2026-0{1 + nth % 6}", system="wonen", what=note))
            self.does(do.AgreeAction(what=note, who=SHORTS.of(nth, nth)))
            self.does(do.Park(text=note))
        for nth in range(SHORTS.most):
            self.does(do.AgreeAction(what="bellen", who=SHORTS.of(1, nth)))
        return cards

    def agrees(self, first: int, map_head: int) -> None:
        """A verdict with an attack in each of its fields."""
        core, reason, dissent, signal = ((LONGS * 2)[first : first + 4])
        verdict = Verdict(
            core=core, reason=reason, dissent=dissent, signal=signal, category="wankel", turn="wij", outcome="afwachten",
            review_on="2099-01-01",
        )  # fmt: skip
        self.does(do.AgreeVerdict(verdict=verdict, map_head=map_head))


class Watch:
    """A screen that notices when anything runs, asks, or calls another host."""

    def __init__(self, browser: Browser, name: str, server: Server, **shape: Any) -> None:
        self.screen, self.name, self.port = Screen(browser, name, server.url, **shape), name, server.port
        self.page, self.sprung = self.screen.page, list[str]()
        self.screen.context.add_init_script(TRAP)
        self.screen.context.on("console", lambda said: RAN in said.text and self.sprung.append(said.text))
        self.screen.context.on("dialog", lambda asked: (self.sprung.append(asked.message), asked.dismiss()))

    def is_calm(self, where: str) -> None:
        assert not self.sprung, (self.name, where, self.sprung)
        assert self.screen.hosts <= {f"127.0.0.1:{self.port}", ""}, (self.name, where, self.screen.hosts)
        # What became an element of the page without running, or waits for a hand to run it, is found as well.
        grown = self.page.evaluate(
            "() => [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^on/i.test(a.name)"
            " || /__xss|xss\\.example/.test(a.name)"
            " || (/^(src|href|xlink:href|action|formaction|data|srcdoc|style)$/i.test(a.name) && /__xss|xss\\.example/.test(a.value))))"
            ".map(e => e.outerHTML.slice(0, 200))"
        )
        assert not grown, (self.name, where, grown)

    def ready(self) -> None:
        """Streamlit has drawn all of the page."""
        expect(self.page.locator('[data-testid="stApp"]')).to_have_attribute("data-test-script-state", "notRunning")


class Evening:
    """A server with one table that was written full, and whoever writes on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        house = House.open(folder / "levenskaart.db")
        try:
            deck = bad_deck()
            self.case = house.open_case(deck)
            self.sitting = house.open_sitting(self.case)
            seat = str(house.take_seat(self.sitting, "facilitator"))
            table = house.sitting(self.sitting)
            code, sign = table.code, table.seats[seat].sign
        finally:
            house.close()
        self.server = Server(folder).start()
        self.writer = Writer(self.server, code, sign)
        self.cards = self.writer.fills([f"fact:{fact.id}" for fact in deck.facts[: len(LONGS)]])

    @property
    def map_head(self) -> int:
        house = House.open(self.folder / "levenskaart.db")
        try:
            return house.case(self.case).map_head
        finally:
            house.close()


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    found = Evening(tmp_path_factory.mktemp("xss"))
    yield found
    found.server.stop()


@pytest.mark.parametrize("policy", ["with our content policy", "without any content policy"])
def test_no_attack_in_any_field_runs_or_calls_out_on_any_screen(browser: Browser, evening: Evening, policy: str) -> None:
    assert len(PAYLOADS) >= 120
    server, writer, code = evening.server, evening.writer, evening.writer.code
    free = {"bypass_csp": True} if policy.startswith("without") else {}
    laptop, wall, phone = (
        Watch(browser, name, server, **shape, **free) for name, shape in (("laptop", LAPTOP), ("wall", WALL), ("phone", PHONE))
    )
    laptop.screen.context.add_cookies([{"name": c.name, "value": c.value or "", "url": server.url} for c in writer.http.cookies.jar])
    writer.does(do.EnterPhase(phase="map_1"))
    page = laptop.page
    page.goto(f"{server.url}/?t={code}")
    expect(page.locator(".st-key-canvas svg.lifemap g.card").first).to_be_visible()
    shows_as_text(aloud(page.locator(".st-key-canvas svg.lifemap g[role=button]")), "the map")
    typed_as_text(page)
    laptop.is_calm("the map")
    for view, there in VIEWS.items():
        page.get_by_role("link", name=view, exact=True).click()
        expect(page.get_by_role("link", name=view, exact=True)).to_have_attribute("aria-current", "page")
        expect(page.locator(there).first).to_be_visible()
        laptop.ready()
        if view == "Tabel":
            shows_as_text(page.locator(".lk-rows input").evaluate_all("all => all.map(i => i.value)"), view)
        if view == "Voorlezen":
            shows_as_text([page.locator("body").inner_text()], view)
        laptop.is_calm(view)
    card = page.locator(f".st-key-canvas g.card[id='{evening.cards[0]}']")  # Its note, its name and its tie have attacks.
    card.focus()
    card.press("Enter")
    expect(page.locator(".st-key-thing")).to_be_visible()
    laptop.is_calm("a card in the margin")
    page.get_by_role("button", name="Plak een lijst").click()
    sheet = page.get_by_role("dialog", name="Plak een lijst")
    sheet.get_by_role("textbox").fill("\n".join(PAYLOADS))
    expect(sheet.get_by_role("listitem")).not_to_have_count(0)
    laptop.is_calm("a list before it is laid")
    page.keyboard.press("Escape")
    for phase in ("look", "call", "keep"):
        walk_on(laptop, writer, phase)
    for first in (0, 4):
        writer.agrees(first, evening.map_head)
        walk_on(laptop, writer, "verdict")
    page.goto(f"{server.url}/debrief?t={code}")
    laptop.ready()
    laptop.is_calm("looking back")
    page.goto(f"{server.url}/debrief/{code}")
    laptop.is_calm("looking back, on paper")
    for name in AS_PAGES:
        page.goto(f"{server.url}/out/{code}/{name}")
        laptop.is_calm(name)
        if name == "report.html":
            shows_as_text([page.locator("body").inner_text()], name)
        if name in ("map.svg", "map.html"):
            shows_as_text(aloud(page.locator("svg [aria-label]")), name)

    wall.page.goto(f"{server.url}/j/{code}?as=beamer")
    wall.is_calm("the door")
    wall.page.get_by_role("button").first.click()
    expect(wall.page.locator("svg.lifemap g.card").first).to_be_attached()
    wall.is_calm("the wall")
    writer.does(do.EnterPhase(phase="map_1"))
    expect(wall.page.locator("svg.lifemap g.card").first).to_be_visible()
    wall.is_calm("the map on the wall")

    seat = phone.page
    seat.goto(f"{server.url}/j/{code}")
    seat.locator("button.wide").first.tap()
    seat.wait_for_url(re.compile("/seat/"))
    for phase in ("map_1", "look", "verdict", "call", "keep"):
        writer.does(do.EnterPhase(phase=phase))
        seat.goto(f"{server.url}/seat/{code}")
        phone.is_calm(f"a phone, {phase}")
        if phase == "map_1":
            seat.locator("[data-map]").first.tap()
            expect(seat.locator("svg.lifemap g.card").first).to_be_visible()
            phone.is_calm("the map on a phone")
    for watch in (laptop, wall, phone):
        watch.screen.context.close()


def walk_on(laptop: Watch, writer: Writer, phase: str) -> None:
    """To another step of the evening, with the screen that leads."""
    writer.does(do.EnterPhase(phase=phase))
    laptop.page.goto(f"{laptop.screen.url}/?t={writer.code}")
    expect(laptop.page.locator(".st-key-side")).to_be_visible()
    laptop.ready()
    laptop.is_calm(phase)


def typed_as_text(page: Page) -> None:
    """Each attack in the one line: what it was understood as shows, and nothing is laid of it."""
    line = page.get_by_role("combobox", name="Een briefje erbij, in één regel")
    for bad in PAYLOADS:
        line.fill(bad)
    line.press("End")
    expect(page.locator(".st-key-entry")).to_contain_text(re.compile(r"\S"))
    line.fill("")


def aloud(found: Locator) -> list[str]:
    """What things in a drawing are called when they are read aloud."""
    return found.evaluate_all("all => all.map(g => g.getAttribute('aria-label'))")


def shows_as_text(shown: list[str], where: str) -> None:
    """Every attack can be read, sign by sign, where it was typed."""
    read_ = squeezed("\n".join(shown))
    missing = [bad for bad in PAYLOADS if squeezed(bad[:SHORT]) not in read_]
    assert not missing, (where, missing)


def squeezed(text: str) -> str:
    """Without white space and signs that nobody sees: those are drawn as a space, or not at all."""
    return re.sub(r"[\s\x00-\x1f\u200b-\u200f\u202a-\u202e\ufeff]+", "", text)
