"""Whatever is typed anywhere shows as text: a published set of attacks in every text field, then every screen once.

The attacks lie in a house that is stuffed with them (``tests.stuffed``): several in one field where a field is long enough,
so that one evening holds them all. Then a laptop, the big screen and a phone walk through every screen and every page to
take along: once with our content policy and once without it, for the policy is the second lock and must not be what
holds the door. Which screens there are is asked of the app, so that a new one cannot be forgotten.
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import msgspec
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from casefiles.house import House, new_id
from casefiles.web.entrances import DOORS
from casefiles.web.tokens import cookie_name, workshop_cookie, write_seat, write_workshop
from lifemaps import commands as do
from lifemaps.events import Verdict
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.leading import VIEWS as ON_THE_WALL
from pages.parts import rooms
from tests.actors import LAPTOP, PHONE, WALL, Screen
from tests.at_home import at_home
from tests.matrix import every_command
from tests.server import Server
from tests.stuffed import LONGS, PAYLOADS, SHORT, Stuffed, text_fields
from tests.test_ledger_import import WIDE

pytestmark = pytest.mark.xdist_group("xss")

RAN = "the trap was sprung"
TRAP = f"window.__xss = () => {{ console.error({RAN!r}); }};"
VIEWS = {
    "Levenslijn": ".lk-layer svg.lifemap", "Invloeden": ".lk-layer svg.lifemap .node", "Tabel": ".lk-rows input",
    "Voorlezen": ".st-key-aloud h3", "Vrij verkennen": "iframe[src*='free.html']", "Tijd": ".lk-replay svg g.card",
    "Netwerk": ".st-key-canvas svg.lifemap g.card",
}  # fmt: skip
"""Every way to look, and what shows that it is there."""
AS_PAGES = tuple(name for name, output in OUTPUTS.items() if output.media.startswith(("text/html", "image/svg")))
FRAME = vars(rooms)
"""The screens that the frame knows, as it lists them."""
WITH_VIEWS = ("map", "life", "influences", "beside", "aloud", "time", "free", "debrief", "beamer")
"""Walked through by their names, or by the big screen."""
AT_TABLE = tuple(name for kind in ("LOOKING", "AFTER") for name in FRAME[kind]) + (FRAME["MONEY"],)
WIDE_COLUMNS = WIDE.splitlines()[0].split(";")
BESIDE_TABLES = tuple(name for kind in ("BEFORE", "DESK", "LEARNING") for name in FRAME[kind] if name != "debrief") + (FRAME["CHECKUP"], "start")


class Writer:
    """Somebody who leads a table and means no good; everything goes by the doors of their own screen."""

    def __init__(self, server: Server, stuffed: Stuffed) -> None:
        self.stuffed, self.code = stuffed, stuffed.code
        code, sign = stuffed.code, stuffed.sign
        self.http = httpx.Client(base_url=server.url, headers={"Origin": server.url}, timeout=60)
        assert self.http.post(f"/j/{code}", data={"act": new_id("act"), "sign": sign}).status_code == 303

    def does(self, command: do.Command) -> str:
        """One command; the tail of what was born."""
        act = new_id("act")
        said = self.http.post(f"/live/{self.code}/do", json={"t": "do", "act": act, "cmd": msgspec.to_builtins(command)}).json()
        assert said["t"] == "done", (command, said)
        self.stuffed.note(command)
        return act.partition(":")[2]

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

    def looks_at(self, address: str, where: str = "") -> None:
        """One of Streamlit's pages, with whatever is folded away in it."""
        self.page.goto(f"{self.screen.url}/{address}")
        expect(self.page.locator("[data-testid=stMain] [data-testid=stElementContainer]").first).to_be_attached()
        self.ready()
        assert self.page.url.startswith(f"{self.screen.url}/{re.split(r'[?]', address)[0]}"), (address, self.page.url)
        expect(self.page.get_by_role("dialog")).to_have_count(0)  # "Page not found" is one.
        self.page.evaluate("() => document.querySelectorAll('details:not([open]) > summary').forEach(one => one.click())")
        self.ready()
        self.is_calm(where or address)


class Evening:
    """A server with one table that was written full, and whoever writes on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with pytest.MonkeyPatch.context() as patch, at_home(folder, patch, db=str(folder / "levenskaart.db")) as house:
            self.stuffed = stuffed = Stuffed(house)
            self.case, self.sitting = stuffed.case, stuffed.sitting
            for part in (stuffed.organisation, stuffed.evening, stuffed.after, stuffed.rent, stuffed.real):
                part()
            self.cards = stuffed.map()
            self.cookies = {
                cookie_name(stuffed.real_code): write_seat(house.secret, stuffed.real_sitting, stuffed.real_lead),
                workshop_cookie(stuffed.hall.code): write_workshop(house.secret, stuffed.hall.stream, stuffed.hall.seat),
            }
        self.server = Server(folder).start()
        self.writer = Writer(self.server, stuffed)
        self.code, self.ledger = stuffed.code, self.lay_ledger()
        self.papers = self.visit()

    def sits_everywhere(self, laptop: Watch) -> None:
        """The laptop also leads a real case and a workshop, and a ledger lies on its desk."""
        laptop.screen.context.add_cookies([{"name": name, "value": value, "url": self.server.url} for name, value in self.cookies.items()])

    def more(self, name: str) -> str:
        """What stands behind the name of a screen that is about something."""
        if name in ("ledger", "signals", "road"):
            return f"?b={self.ledger}&c={quote(PAYLOADS[0])}"
        return "?case=eigen-vol" if name == "make" else f"?k={self.stuffed.code}" if name == "prepare" else ""

    def lay_ledger(self) -> str:
        """A landlord's ledger with attacks for its columns, its contracts and its remarks."""
        out = io.StringIO()
        rows = csv.writer(out, delimiter=";")
        rows.writerow([*WIDE_COLUMNS, *PAYLOADS[:3]])
        for nth, bad in enumerate(PAYLOADS):
            rows.writerow([bad, bad, "2026-02", "2026-02-01", "421,30", "0,00", "", "INC", "", bad, bad, PAYLOADS[-1 - nth], bad])
        told = self.writer.http.post("/desk/file", content=out.getvalue().encode(), headers={"x-file-name": "huur.csv"}).json()
        return str(told["token"])

    def visit(self) -> list[str]:
        """Every door that answers a look with a page; the other answers say themselves that they are no page."""
        client = httpx.Client(base_url=self.server.url, cookies=self.cookies, timeout=60)
        client.cookies.update(self.writer.http.cookies)
        found: list[str] = []
        for door in DOORS:
            method, path = door.split(" ")
            if method != "GET" or path in ("/w/{code}/moved", "/live/{code}/poll", "/zaaltest/wait", "/werkmap.pdf"):
                continue
            halls = path.startswith("/w/") or "{kind}" in path
            for code in (self.stuffed.hall.code,) if halls else (self.code, self.stuffed.real_code):
                address = path.replace("{code}", code).replace("{kind}/{name}", f"w/{code}").replace("{case}", "eigen-vol").replace("{seq:int}", "9").replace("{number:int}", "1")
                address = re.sub(r"\{[^}]+\}", "vol", address)
                answer = client.get(address, follow_redirects=False)
                assert answer.headers["x-content-type-options"] == "nosniff", address
                if answer.headers.get("content-type", "").startswith(("text/html", "image/svg")) and address not in found:
                    found.append(address)
        return found

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


@pytest.mark.browser
@pytest.mark.parametrize("policy", ["with our content policy", "without any content policy"])
def test_no_attack_in_any_field_runs_or_calls_out_on_any_screen(browser: Browser, evening: Evening, policy: str) -> None:
    assert len(PAYLOADS) >= 120
    server, writer, code = evening.server, evening.writer, evening.writer.code
    free = {"bypass_csp": True} if policy.startswith("without") else {}
    # Without the policy what we write has to hold by itself: all of it, each time. With it a third; `make faults` takes all.
    nth = 1 if free or os.environ.get("LEVENSKAART_FAULTS") else 3
    laptop, wall, phone = (
        Watch(browser, name, server, **shape, **free) for name, shape in (("laptop", LAPTOP), ("wall", WALL), ("phone", PHONE))
    )
    laptop.screen.context.add_cookies([{"name": c.name, "value": c.value or "", "url": server.url} for c in writer.http.cookies.jar])
    writer.does(do.EnterPhase(phase="map_1"))
    page = laptop.page
    page.goto(f"{server.url}/?t={code}")
    expect(page.locator(".st-key-canvas svg.lifemap g.card").first).to_be_visible()
    shows_as_text(aloud(page.locator(".st-key-canvas svg.lifemap g[role=button]")), "the map")
    if free:  # Once: what the line makes of it comes from the server, and the policy has no part in it.
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
    for name in AS_PAGES[::nth]:
        page.goto(f"{server.url}/out/{code}/{name}")
        laptop.is_calm(name)
        if name == "report.html":
            shows_as_text([page.locator("body").inner_text()], name)
        if name in ("map.svg", "map.html"):
            shows_as_text(aloud(page.locator("svg [aria-label]")), name)

    evening.sits_everywhere(laptop)
    for name in AT_TABLE[::nth]:
        laptop.looks_at(f"{name}?t={code}")
    for name in BESIDE_TABLES[::nth]:
        laptop.looks_at(name.replace("start", "") + evening.more(name))
    laptop.looks_at(f"workshop?w={evening.stuffed.hall.code}")
    for address in evening.papers[::nth]:
        page.goto(server.url + address)
        laptop.is_calm(address)

    wall.page.goto(f"{server.url}/j/{code}?as=beamer")
    wall.is_calm("the door")
    wall.page.get_by_role("button").first.click()
    expect(wall.page.locator("svg.lifemap g.card").first).to_be_attached()
    wall.is_calm("the wall")
    writer.does(do.EnterPhase(phase="map_1"))
    expect(wall.page.locator("svg.lifemap g.card").first).to_be_visible()
    wall.is_calm("the map on the wall")
    for view in ON_THE_WALL[::nth]:
        writer.does(do.Show(view=view))
        wall.looks_at(f"{FRAME['BEAMER']}?t={code}", f"{view} on the wall")
    writer.does(do.Show(view="map"))

    seat = phone.page
    seat.goto(f"{server.url}/j/{code}")
    seat.locator("button.wide").first.tap()
    seat.wait_for_url(re.compile("/seat/"))
    for phase in ("map_1", "look", "second_look", "verdict", "call", "keep"):
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


# --- that nothing was forgotten -------------------------------------------------------------------------------------


def test_every_screen_the_app_has_is_walked() -> None:
    assert {*rooms.ROOMS} - {"table"} == {*WITH_VIEWS, *AT_TABLE, *BESIDE_TABLES, "workshop"} - {"map"}


CODES = {
    "kind", "certainty", "sector", "ring", "which", "system", "date", "effect", "start", "end", "giver", "receiver",
    "quality", "support", "frequency", "cards", "card", "to", "thing", "things", "field", "facts", "group", "fact",
    "due", "agreed", "contact", "action", "agrees", "signed", "copy", "present", "review_on", "category", "turn",
    "outcome", "resident_there", "until", "trigger", "horn", "correction", "answer", "period", "due_on", "paid_on",
    "country", "script", "pronoun", "subject", "seat", "step", "on", "expectation", "goal", "instrument", "norm",
    "scenario", "phase", "came", "again_on", "since", "choice", "first_step", "tipped", "withheld", "question",
    "basis", "purpose", "knows", "first_on", "around", "arrangement", "case", "park", "set_by", "view", "lens",
    "option", "selected", "slide", "how", "language", "domains", "steps", "keep", "state", "supposed", "id", "schema",
    "level", "core_domains", "ties", "amounts", "life", "code", "becomes", "touches", "disproves", "other_light",
    "interpreter", "agrees_because", "contact_name", "contact_phone", "profile", "room", "answers", "own",
}  # fmt: skip
"""Fields that take a code, an id or a day (other words are refused), or that are left out of what is kept."""
NOT_TYPED = {
    ("Lay", "what"): "an id", ("GiveRole", "role"): "a code", ("TakeSeat", "role"): "a code", ("TakeSeat", "sign"): "asked at the door, kept nowhere",
    ("DropLedgerProfile", "name"): "of one that is there", ("ForgetPerson", "words"): "what goes, kept nowhere", ("PutCaseAway", "why"): "a code",
    ("PauseRoad", "reason"): "a code", ("StopArrangement", "why"): "only when an instalment is missed; as ReplanArrangement.why",
    ("RecordRounds", "result.reasons"): "never from a browser", ("RecordRounds", "result.because.text"): "never from a browser",
    ("Place", "source"): "as State.source", ("TieAll", "source"): "as DrawTie.source", ("PutInLight", "source"): "as State.source",
    ("WriteLine", "line"): "typed in the line, which makes the other commands", ("WriteList", "text"): "as WriteLine.line",
    ("StepAside", "kind"): "a code", ("RecordRounds", "result.because.answer"): "a code",
    ("AgreeVerdict", "verdict.scenarios.supposed.thing"): "an id",
}  # fmt: skip
OF_A_CASE = ("who", "creditor", "debtor", "contract", "method", "note", "source")
"""Words of a case file that not every part of this one has."""


def test_every_text_field_of_every_command_was_filled(evening: Evening) -> None:
    evening.writer.agrees(0, evening.map_head)
    filled = evening.stuffed.filled
    empty = []
    for command in every_command():
        name = command.__name__
        done = {field.partition("words.")[0] + "words" if field.startswith("words.") else field for kind, field in filled if kind == name}
        for field in text_fields(command):
            last = field.rpartition(".")[2]
            if field in done or last in CODES or (name, field) in NOT_TYPED or (field.startswith("deck.") and last in OF_A_CASE):
                continue
            empty.append(f"{name}.{field}")
    assert not empty
    assert set().union(*filled.values()) == set(PAYLOADS)
    many = sum(len(found) >= 120 for found in filled.values())
    assert many >= 20, sorted((len(found), *field) for field, found in filled.items())
