"""When the network fails: at every step of an evening, every kind of trouble, on a phone, a laptop and the big screen.

What was acknowledged is there, nothing is there twice, and who looks at a screen reads what is the matter. One server for
all; each test has a table of its own. Steps are entered where they are kept, so that trouble is all that is tried here.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from casefiles.house import House
from casefiles.journal import Outcome
from lifemaps import commands as do
from lifemaps import events as ev
from tests.actors import Beamer, Laptop, Phone, Screen
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("trouble")]

AWAY = "U bent even los. Uw briefje wacht hier."
BACK = "Weer verbonden. Alles staat erop."
AWAY_BIG = "U bent even los. Wij zoeken weer verbinding."
WAITING = "De knoppen hiernaast wachten even op verbinding. Er is niets kwijt."
REMEMBER = """words => new MutationObserver((_, self) => {
  if (document.body.innerText.includes(words)) { window.saw = true; self.disconnect(); }
}).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })"""
"""Notes that these words were to be read, however short: a line that comes back at once leaves little time to look."""
CUT = "Dit netwerk houdt het grote scherm tegen"
SECONDS = 10_000
"""Within so many milliseconds a screen is back once the network is."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("trouble"), "nadira") as found:
        yield found


class Table:
    """A table of its own at Nadira: what is kept of it, and who sits there."""

    def __init__(self, browser: Browser, server: Server, *, big: bool = True) -> None:
        self.browser, self.server = browser, server
        self.laptop = Laptop(browser, server.url)
        answer = self.laptop.page.request.post(
            f"{server.url}/begin", form={"case": "nadira"}, headers={"Origin": server.url, "Accept": "application/json"}
        )
        self.code = answer.json()["to"].split("=")[1]
        self.phone = Phone(browser, server.url, 1)
        self.screens: list[Screen] = [self.laptop, self.phone]
        if big:
            self.laptop.page.goto(f"{server.url}/?t={self.code}")
            self.laptop.ready()
            self.beamer = Beamer(browser, server.url)
            self.screens.append(self.beamer)
            self.beamer.join(self.code)
            expect(self.beamer.page.locator("svg.lifemap")).to_be_attached()

    def close(self) -> None:
        for screen in self.screens:
            screen.context.close()

    @contextmanager
    def kept(self) -> Iterator[tuple[House, str]]:
        """What is kept, opened beside the app, as another process would."""
        house = House.open(self.server.db)
        try:
            yield house, str(house.table(self.code))
        finally:
            house.close()

    def enter(self, phase: str, name: str) -> None:
        """The step of now, on the phone too."""
        self.leads(do.EnterPhase(phase=phase))
        self.phone.phase(name)

    def leads(self, command: do.Command) -> None:
        with self.kept() as (house, sitting):
            lead = next(s.id for s in house.sitting(sitting).seats.values() if s.role == "facilitator")
            answer = house.do(command, sitting=sitting, seat=lead)
            assert isinstance(answer, Outcome), answer

    def people(self) -> int:
        with self.kept() as (house, sitting):
            return sum(bool(seat.number) for seat in house.sitting(sitting).seats.values())

    def times(self, name: str) -> int:
        """How often a card, a fact or what was agreed stands in the journal of the case."""
        with self.kept() as (house, sitting):
            events = [r.event for r in house.store.read(house.sitting(sitting).case)]
        said = Counter(
            e.name if isinstance(e, ev.CardAdded) else e.what for e in events if isinstance(e, ev.CardAdded | ev.Laid | ev.ActionAgreed)
        )
        return said[name]

    def lying(self) -> dict[int, int]:
        with self.kept() as (house, sitting):
            return house.answered(sitting)


@pytest.fixture
def table(browser: Browser, server: Server) -> Iterator[Table]:
    found = Table(browser, server)
    yield found
    found.close()


# --- what goes wrong ------------------------------------------------------------------------------------------------


@contextmanager
def offline(table: Table) -> Iterator[None]:
    """The wifi is gone, for everybody at the table."""
    for screen in table.screens:
        screen.context.set_offline(True)
    try:
        yield
    finally:
        for screen in table.screens:
            screen.context.set_offline(False)


@contextmanager
def at_rest(table: Table) -> Iterator[None]:
    """Nothing is the matter but what was the matter already."""
    yield


@contextmanager
def killed(table: Table) -> Iterator[None]:
    """The computer of the room falls over, and is started again."""
    table.server.kill()
    try:
        yield
    finally:
        table.server.start()


@contextmanager
def slow(table: Table) -> Iterator[None]:
    """A network that takes its time: 400 ms there and back, 40 kB a second."""
    speed = 40_000
    lines = [screen.context.new_cdp_session(screen.page) for screen in table.screens]
    for line in lines:
        line.send("Network.enable")
        line.send("Network.emulateNetworkConditions", {"offline": False, "latency": 400, "downloadThroughput": speed, "uploadThroughput": speed})
    try:
        yield
    finally:
        for line in lines:
            line.send("Network.emulateNetworkConditions", {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1})


def refused(page: Page) -> None:
    """From now on no WebSocket gets through, wherever it wants to go."""
    page.route_web_socket(re.compile(".*"), lambda line: line.close(code=1011))


# --- what somebody does meanwhile -----------------------------------------------------------------------------------


def fills_in(phone: Phone) -> None:
    """All questions of this look, up to the last button."""
    phone.tap(re.compile("^Begin$"))
    while not phone.page.locator("button.lay").is_visible():
        question = phone.page.locator("fieldset.q:visible")
        expect(question).to_have_count(1)
        heading = question.locator("h2").inner_text()
        last = question.locator("label.opt").last
        last.tap()
        verder = phone.button("Verder")
        if verder.is_visible() and question.locator("h2").inner_text() == heading:
            verder.tap()
        expect(phone.page.locator("fieldset.q:visible h2", has_text=heading)).to_have_count(0)


def boot(phone: Phone) -> str:
    """Which start of the server the phone heard last."""
    return str(phone.page.evaluate("Object.values(window.lifemapLinks)[0].last.hello.boot"))


def lays_down(phone: Phone) -> None:
    phone.tap("Leg dicht")


def types(name: str) -> Callable[[Phone], None]:
    def line(phone: Phone) -> None:
        entry = phone.page.locator("[data-entry] input").first
        entry.fill(name)
        entry.press("Enter")

    return line


def lays_a_fact(phone: Phone) -> None:
    phone.page.locator("article.card").first.get_by_role("button", name="Leg op de kaart").tap()


def agrees(what: str) -> Callable[[Phone], None]:
    def action(phone: Phone) -> None:
        fold = phone.page.locator("details.fold", has=phone.page.locator("#a-what"))
        if not phone.page.locator("#a-what").is_visible():
            fold.locator("summary").tap()
        phone.page.locator("#a-what").fill(what)
        phone.page.locator("#a-who").fill("woonconsulent")
        fold.get_by_role("button").tap()

    return action


ONCE = {"people": 1, "answers": (1, 1, 1), "card": 1, "fact": 1, "agreed": 1, "errors": 0}
"""What one phone did in the evening below, as often as it must stand in the journals: sat down, answered both looks, typed a
card, laid a fact, agreed on an action. Nothing lost, nothing twice."""


def evening(table: Table, trouble: Callable[[Table], Any], *, says: bool) -> dict[str, Any]:
    """From the first look to who calls, with this trouble under every act; what stands in the journals of it at the end.

    ``says``: the line is gone, so it is said.
    """
    phone = table.phone

    def during(act: Callable[[Phone], None], holds: Callable[[], None]) -> None:
        with trouble(table):
            act(phone)
            if says:
                phone.sees(AWAY)
        if says:
            phone.sees(BACK)
        holds()
        phone.connected()

    table.enter("first_look", "Eerste indruk")
    fills_in(phone)
    during(lays_down, lambda: phone.sees("Ligt dicht."))
    assert table.lying() == {0: 1}

    table.enter("map_1", "Levenskaart 1")
    expect(phone.page.locator("[data-entry] .lk-entry")).to_be_attached()
    during(types("Tante Zohra, tante"), lambda: expect(table.laptop.on_map("Tante Zohra")).to_be_attached())
    expect(table.beamer.on_map("Tante Zohra")).to_be_attached()
    assert table.times("Tante Zohra") == 1
    what = phone.page.locator("article.card").first.get_attribute("id") or ""
    during(lays_a_fact, lambda: expect(phone.page.locator(f"#{what} .did").first).to_be_attached())
    assert table.times(what.replace("-", ":", 1)) == 1

    table.enter("second_look", "Tweede keer")
    fills_in(phone)
    during(lays_down, lambda: phone.sees("Ligt dicht."))
    assert table.lying() == {0: 1, 1: 1}
    table.leads(do.TurnOver())
    table.laptop.sees(re.compile("^Gekanteld door|schoof|schoven|bleef|bleven"))
    with table.kept() as (house, sitting):
        (rounds,) = house.case(house.sitting(sitting).case).rounds
        assert (rounds.answered_first, rounds.answered_second, rounds.paired) == (1, 1, 1)

    table.enter("call", "Wie belt")
    during(agrees("Bellen en excuses maken"), lambda: phone.sees("Bellen en excuses maken"))
    return {
        "people": table.people(), "answers": (rounds.answered_first, rounds.answered_second, rounds.paired),
        "card": table.times("Tante Zohra"), "fact": table.times(what.replace("-", ":", 1)),
        "agreed": table.times("Bellen en excuses maken"), "errors": len(phone.errors),
    }  # fmt: skip


def link_of(phone: Phone) -> str:
    """How the phone is connected: ``live`` by a WebSocket, ``poll`` by asking, or ``away``."""
    return str(phone.page.evaluate("Object.values(window.lifemapLinks)[0].state"))


# --- the tests ------------------------------------------------------------------------------------------------------


def test_offline_under_every_act_of_the_evening(table: Table) -> None:
    table.phone.scan(table.code)
    assert evening(table, offline, says=True) == ONCE
    assert link_of(table.phone) == "live"


def test_the_server_falls_over_under_every_act_of_the_evening(table: Table) -> None:
    table.phone.scan(table.code)
    boots = {boot(table.phone)}
    assert evening(table, killed, says=True) == ONCE
    assert boot(table.phone) not in boots
    table.beamer.sees("Wie belt")


def test_a_slow_network_under_every_act_of_the_evening_from_the_door_on(table: Table) -> None:
    with slow(table):
        table.phone.scan(table.code)
        trip = "async () => { const start = performance.now(); await fetch('/wire'); return performance.now() - start; }"
        assert table.phone.page.evaluate(trip) >= 400  # The trouble is there; how fast we are is not asked.
    assert evening(table, slow, says=False) == ONCE


def test_a_phone_whose_websockets_are_cut_plays_the_whole_evening_by_asking(table: Table) -> None:
    table.phone.context.route_web_socket(re.compile(".*"), lambda line: line.close(code=1011))
    table.phone.scan(table.code)
    also_away = bool(os.environ.get("LEVENSKAART_FAULTS"))  # Under every act as well: each time it asks later, which takes long.
    assert evening(table, offline if also_away else at_rest, says=also_away) == ONCE
    assert link_of(table.phone) == "poll"
    assert not [frame for frame in table.phone.heard if '"t":"room"' in frame]  # Not a word came over a WebSocket.


def test_a_socket_that_is_cut_in_the_middle_is_told_and_comes_back(table: Table) -> None:
    lines: list[Any] = []

    def through(line: Any) -> None:
        there = line.connect_to_server()
        lines.append((line, there))

    table.phone.page.route_web_socket(re.compile("/live/"), through)
    table.phone.scan(table.code)
    table.enter("map_1", "Levenskaart 1")
    for nth in range(2):
        near, far = lines[-1]
        near.close(code=1011)
        with suppress(Error):
            far.close()
        types(f"Buur {'AB'[nth]}, buurvrouw")(table.phone)
        expect(table.laptop.on_map(f"Buur {'AB'[nth]}")).to_be_attached()
        assert table.times(f"Buur {'AB'[nth]}") == 1
        table.phone.connected()
    assert len(lines) >= 3


class Cutting:
    """A box between a screen and the server that cuts its lines, and lets none through while it is ``shut``."""

    def __init__(self, page: Page) -> None:
        self.shut = False
        self.lines: list[Any] = []
        page.context.route_web_socket(re.compile(".*"), self._through)

    def _through(self, line: Any) -> None:
        if self.shut:
            line.close(code=1011)
            return
        self.lines.append((line, line.connect_to_server()))

    def cut(self, *, shut: bool) -> None:
        """Every line that is open now falls; ``shut``: and none comes back."""
        self.shut = shut
        lines, self.lines = self.lines, []
        for near, far in lines:
            for end in (near, far):
                with suppress(Error):
                    end.close(code=1011)


@pytest.fixture
def cutting(browser: Browser, server: Server) -> Iterator[tuple[Table, Cutting]]:
    """A table whose laptop has a box on its line, in the middle of the map step."""
    table = Table(browser, server, big=False)
    box = Cutting(table.laptop.page)
    table.laptop.page.goto(f"{server.url}/?t={table.code}")
    table.laptop.ready()
    table.phone.scan(table.code)
    table.enter("map_1", "Levenskaart 1")
    expect(table.laptop.button("Verder: Levenskaart 2")).to_be_visible()
    yield table, box
    table.close()


def test_a_laptop_whose_line_falls_in_the_middle_says_so_and_goes_on(cutting: tuple[Table, Cutting]) -> None:
    table, box = cutting
    laptop = table.laptop
    entry = laptop.page.get_by_role("combobox", name=re.compile("Briefje|regel|Typ", re.I)).first
    entry.fill("Buurvrouw Ans, ")
    before = len(box.lines)
    laptop.page.evaluate(REMEMBER, AWAY_BIG)
    box.cut(shut=False)
    laptop.page.wait_for_function("window.saw")
    laptop.sees(BACK)
    assert before >= 2  # Its own of the table and that of the page: both fell, both are there again.
    expect(laptop.page.locator("[data-testid=stApp]")).to_have_attribute("data-test-connection-state", "CONNECTED")
    expect(entry).to_have_value("Buurvrouw Ans, ")  # What was half typed is still there.
    entry.press_sequentially("buur")
    entry.press("Enter")
    expect(laptop.on_map("Buurvrouw Ans")).to_be_attached()
    laptop.next("Levenskaart 2")
    table.phone.phase("Levenskaart 2")
    assert table.times("Buurvrouw Ans") == 1


def test_a_laptop_that_gets_no_line_back_says_plainly_what_is_the_matter_and_returns_to_the_same_step(cutting: tuple[Table, Cutting]) -> None:
    table, box = cutting
    laptop = table.laptop
    box.cut(shut=True)
    expect(laptop.page.get_by_role("heading", level=1)).to_have_text(CUT)
    laptop.sees("Er is niets kwijt.")
    types("Buurman Bas, buur")(table.phone)  # The phones go on.
    table.phone.on_map("Buurman Bas")
    table.enter("map_2", "Levenskaart 2")
    box.shut = False
    laptop.ready()  # It looks now and then, and comes back by itself,
    expect(laptop.on_map("Buurman Bas")).to_be_attached()  # to what is there now,
    laptop.next("Levenskaart 3")  # and its buttons work.
    assert table.times("Buurman Bas") == 1


def test_buttons_that_wait_for_a_line_of_their_own_say_that_they_wait(cutting: tuple[Table, Cutting]) -> None:
    """Only the page's line is gone, the table's is not: the map lives, the margin does not answer, and that is said."""
    table, box = cutting
    page = table.laptop.page
    page.evaluate("document.querySelector('[data-testid=stApp]').dataset.testConnectionState = 'CONNECTING'")
    told = page.get_by_role("status").filter(has_text=WAITING)
    expect(told).to_be_visible()
    page.evaluate("document.querySelector('[data-testid=stApp]').dataset.testConnectionState = 'CONNECTED'")
    expect(told).to_have_count(0)


def test_laptop_and_big_screen_say_plainly_that_websockets_are_cut_and_go_back_when_they_are_not(table: Table) -> None:
    table.phone.scan(table.code)
    for screen, to in ((table.laptop, f"/?t={table.code}"), (table.beamer, f"/beamer?t={table.code}")):
        page = screen.context.new_page()
        refused(page)
        page.goto(f"{table.server.url}{to}")
        expect(page.get_by_role("heading", level=1)).to_have_text(CUT)
        expect(page.get_by_text("Er is niets kwijt.").first).to_be_visible()
        free = screen.context.new_page()
        free.goto(page.url)
        free.wait_for_url(re.compile(re.escape(to)))  # Looks now and then, and goes back by itself.
        expect(free.locator("svg.lifemap")).to_be_attached()


def test_nobody_takes_two_chairs_because_the_answer_to_sitting_down_was_lost(table: Table) -> None:
    """The server heard it, the phone did not; whoever scans again sits on the same chair."""
    phone = table.phone
    phone.page.goto(f"{table.server.url}/j/{table.code}")

    def swallowed(route: Any) -> None:
        if route.request.method == "POST":
            route.fetch(max_redirects=0)
            route.abort()
        else:
            route.continue_()

    phone.page.route("**/j/*", swallowed)
    with phone.page.expect_event("requestfailed"):
        phone.sit()
    phone.page.unroute("**/j/*")
    phone.context.clear_cookies(name=f"seat-{table.code}")  # What was lost on the way lies in no browser.
    phone.scan(table.code)
    assert table.people() == 1


def test_sitting_down_while_the_server_is_away_is_one_tap_again_when_it_is_back(table: Table) -> None:
    phone = table.phone
    phone.page.goto(f"{table.server.url}/j/{table.code}")
    with killed(table), suppress(Error):
        phone.sit()
        phone.page.wait_for_load_state()
    phone.scan(table.code)
    assert table.people() == 1


def test_a_phone_that_is_reloaded_while_offline_still_has_what_waited(table: Table) -> None:
    phone = table.phone
    phone.scan(table.code)
    table.enter("map_1", "Levenskaart 1")
    expect(phone.page.locator("[data-entry] .lk-entry")).to_be_attached()
    with offline(table):
        types("Meester Jan, leraar")(phone)
        phone.sees(AWAY)
        with suppress(Error):
            phone.page.reload()
    phone.page.goto(f"{table.server.url}/seat/{table.code}")
    expect(table.laptop.on_map("Meester Jan")).to_be_attached()
    assert table.times("Meester Jan") == 1


def test_all_screens_drop_at_once_and_are_back_within_seconds(table: Table) -> None:
    phone = table.phone
    phone.scan(table.code)
    table.enter("map_1", "Levenskaart 1")
    with offline(table):
        phone.sees(re.compile("U bent even los."))
        for big in (table.laptop, table.beamer):
            big.sees(AWAY_BIG)
        with table.kept() as (house, sitting):
            other = str(house.take_seat(sitting))
            house.do(do.AddCard(kind="buur", name="Intussen"), sitting=sitting, seat=other)
    expect(phone.page.locator("#link")).to_contain_text("verbonden", timeout=SECONDS)
    for big in (table.laptop, table.beamer):
        expect(big.on_map("Intussen")).to_be_attached(timeout=SECONDS)
        expect(big.page.get_by_text(BACK).first).to_be_attached()
