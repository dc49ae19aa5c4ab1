"""The map under the hand, beside pyvis's own page of the same graph: dragging, first drawing, the other screen, the patch.

Both in one real Chromium, one after the other, in the same run. Our map is the app's own page, with its feed, its disk
and a second screen at the same table; pyvis's page is what pyvis writes, with its usual physics, and vis-network from the
installed package (what it asks of other hosts is refused at once). Frames are those the browser gives a script while a
real mouse drags. What this machine can give at all is measured too, just before and just after each: the same mouse over
an empty page (sixty a second, less when other work wants the processor).
"""

from __future__ import annotations

import json
import math
import statistics
import sys
import tempfile
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from casefiles.house import House
from casefiles.web.tokens import cookie_name, write_seat
from lifemaps import commands as do
from lifemaps.library import read
from lifemaps.map import map_view
from lifemaps.view import MapView
from lifemaps.vocabulary import QUALITIES, RINGS, SECTORS, SUPPORTS
from tests.browser import FLAGS, ensure
from tests.server import Server

COUNTS = (25, 60, 300)
DROPS = 5
MOVES = 3
DRAG = 2.0
"""Seconds of dragging per measurement."""
SCREEN = {"viewport": {"width": 1440, "height": 900}}
NAMES = ("Tante Fatna", "Moeder van Nadira", "Buurvrouw Ria", "Spaarkring (9 vrouwen)", "Jo", "Huisartsenpraktijk", "Neef Karim")
KINDS = ("familie", "vriend", "buur", "collega_school", "organisatie", "schuldeiser")

_FRAMES = """() => {
  window.lkFrames = [];
  const step = (at) => { window.lkFrames.push(at); window.lkGoing = requestAnimationFrame(step); };
  window.lkGoing = requestAnimationFrame(step);
}"""
_COUNTED = "() => { cancelAnimationFrame(window.lkGoing); return window.lkFrames; }"
_FIRST = """
  window.lkFirst = new Promise((done) => {
    const look = () => {
      if (!document.querySelector('svg.lifemap g.card')) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    };
    requestAnimationFrame(look);
  });
"""
_DROPPED = """() => {
  window.lkUp = 0;
  addEventListener('pointerup', () => { window.lkUp = performance.timeOrigin + performance.now(); }, { once: true, capture: true });
}"""
_HEARS = """(id) => {
  const card = () => document.getElementById(id);
  const { x, y } = card().dataset;
  window.lkThere = new Promise((done) => {
    setTimeout(() => done(NaN), 8000);
    const look = () => {
      const now = card()?.dataset;
      if (now && (now.x !== x || now.y !== y)) setTimeout(() => done(performance.timeOrigin + performance.now()));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}"""
_NETWORK = """
  let held, drawn;
  window.lkFirst = new Promise((done) => { drawn = () => done(performance.now()); });
  Object.defineProperty(window, 'network', {
    configurable: true, get: () => held,
    set: (network) => {
      held = network;
      network.once('afterDrawing', drawn);
    },
  });
"""


class Measured:
    """What one map came to."""

    def __init__(self) -> None:
        self.frames: list[float] = []
        self.empty: list[float] = []
        self.slid: list[float] = []
        self.work = math.nan
        self.bare: list[float] = []
        self.first = math.nan
        self.other: list[float] = []
        self.patches: list[int] = []
        self.whole = 0
        self.pushes = 0

    @property
    def fps(self) -> float:
        """Frames per second over the whole drag."""
        return rate(self.frames)

    @property
    def most(self) -> float:
        """Frames per second of an empty page around that drag."""
        return statistics.mean(self.empty)

    @property
    def late(self) -> float:
        """The share of frames that came more than half a frame late."""
        return sum(gap > 25 for gap in gaps(self.frames)) / len(gaps(self.frames))

    @property
    def pause(self) -> float:
        """The longest the page stood still, in milliseconds."""
        return max(gaps(self.frames))


def rate(frames: list[float]) -> float:
    """Frames per second."""
    return 1000 * (len(frames) - 1) / (frames[-1] - frames[0])


def gaps(frames: list[float]) -> list[float]:
    """Milliseconds between frames."""
    return [after - before for before, after in zip(frames, frames[1:], strict=False)]


# ── the same graph, twice ──────────────────────────────────────────────────────────────────────────────────────────────


def seat_and_fill(house: House, count: int) -> tuple[str, str, str, MapView]:
    """A table with so many cards, all tied to the resident and a third to each other: code, two seats, and the map."""
    sitting = house.open_sitting(house.open_case(read("nadira")))
    lead, other = str(house.take_seat(sitting, "facilitator")), str(house.take_seat(sitting))
    house.do(do.EnterPhase(phase="map_1"), sitting=sitting, seat=lead)
    case = house.sitting(sitting).case
    there = len(map_view(house.case(case)).cards)
    resident = house.case(case).residents[0]
    before = ""
    for nth in range(count - there):
        spot = {"sector": SECTORS[nth % 6], "ring": RINGS[nth // 6 % 3]}
        card = do.AddCard(kind=KINDS[nth % 6], name=f"{NAMES[nth % 7]} {nth}", **spot)
        house.do(card, sitting=sitting, seat=lead)
        born = house.case(case).on_map("card")[-1].id
        tie = partial(do.DrawTie, quality=QUALITIES[nth % 8], support=(SUPPORTS[nth % 7],))
        house.do(tie(giver=born, receiver=resident), sitting=sitting, seat=lead)
        if before and nth % 3 == 0:
            house.do(tie(giver=before, receiver=born), sitting=sitting, seat=lead)
        before = born
    return sitting, lead, other, map_view(house.case(case))


def pyvis_page(view: MapView, folder: Path) -> Path:
    """The page pyvis writes of the same graph, with everything as it is by default and its script in the page."""
    from pyvis.network import Network

    net = Network(height="850px", width="100%", directed=True, cdn_resources="in_line")
    for card in view.cards:
        net.add_node(card.id, label=card.name)
    for tie in view.ties:
        net.add_edge(tie.giver, tie.receiver)
    page = folder / f"pyvis-{len(view.cards)}.html"
    page.write_text(net.generate_html(local=True), "utf-8")
    return page


# ── the hand ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def dragged(page: Page, start: tuple[float, float]) -> tuple[list[float], float]:
    """Press, carry it round and round, and let go: the frames in between, and processor time (ms) for each."""
    (x, y), mouse = start, page.mouse
    mouse.move(x, y)
    before = busy(page)
    page.evaluate(_FRAMES)
    mouse.down()
    mouse.move(x + 6, y + 6)
    until, nth = time.perf_counter() + DRAG, 0
    while time.perf_counter() < until:
        nth += 1
        mouse.move(x + 70 * math.sin(nth / 14), y + 50 * math.sin(nth / 9))
    frames: list[float] = page.evaluate(_COUNTED)
    work = 1000 * (busy(page) - before) / len(frames)
    mouse.move(x + 3, y + 3)
    mouse.up()
    return frames, work


def busy(page: Page) -> float:
    """Seconds of processor time that all of this Chromium has used so far."""
    browser = page.context.browser
    assert browser is not None
    session = browser.new_browser_cdp_session()
    spent: float = sum(one["cpuTime"] for one in session.send("SystemInfo.getProcessInfo")["processInfo"])
    session.detach()
    return spent


def beside_nothing(browser: Browser, page: Page, start: tuple[float, float], found: Measured) -> None:
    """The drag on this page, between two over an empty page."""
    context = browser.new_context(**SCREEN)  # type: ignore[arg-type]
    empty = context.new_page()
    for nth in range(2):
        empty.bring_to_front()
        frames, work = dragged(empty, start)
        found.empty.append(rate(frames))
        found.bare.append(work)
        page.bring_to_front()
        if not nth:
            found.frames, found.work = dragged(page, start)
    context.close()
    page.bring_to_front()


def middle(page: Page, card: str) -> tuple[float, float]:
    """Where a card's own shape is on the screen."""
    box = page.locator(f'[id="{card}"] .glyph').first.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def ours(browser: Browser, server: Server, cookie: dict[str, Any], other: dict[str, Any], code: str, view: MapView) -> Measured:
    """Our own page of a table, and a second screen at the same table."""
    found = Measured()
    one, two = seated(browser, cookie), seated(browser, other)
    page, screen = one.new_page(), two.new_page()
    screen.on("websocket", lambda socket: "/live/" in socket.url and socket.on("framereceived", lambda data: heard(found, data)))
    page.add_init_script(_FIRST)
    page.goto(f"{server.url}/?t={code}")
    found.first = page.evaluate("window.lkFirst")
    screen.goto(f"{server.url}/?t={code}")
    screen.wait_for_selector("svg.lifemap g.card", state="attached")
    page.wait_for_timeout(1500)
    cards = [card.id for card in view.cards if card.ring == "midden" and card.sector in ("familie", "buren")]
    beside_nothing(browser, page, middle(page, cards[0]), found)
    page.wait_for_timeout(1000)
    pane = page.locator(".lk-pane").bounding_box()
    assert pane is not None
    found.slid, _ = dragged(page, (pane["x"] + 74, pane["y"] + 60))
    page.get_by_role("button", name="Alles in beeld", exact=True).click()
    page.wait_for_timeout(1000)
    found.patches.clear()
    shape = page.locator(f'[id="{view.residents[0]}"] .glyph').first.bounding_box()
    unit = (shape["width"] if shape else 76.0) / 76.0
    for nth in range(DROPS):
        dropped(page, screen, cards[1 + nth % (len(cards) - 1)], (26 * unit, 16 * unit), found, view.residents[0])
    found.pushes = len(found.patches)
    for card in cards[-MOVES:]:
        dropped(page, screen, card, None, found, view.residents[0])
    one.close()
    two.close()
    return found


def dropped(page: Page, screen: Page, card: str, by: tuple[float, float] | None, found: Measured, center: str) -> None:
    """Push a card a little, or carry it halfway to the middle; how long until it stands there on the other screen."""
    x, y = middle(page, card)
    across, down = by or [(to - at) * 0.45 for to, at in zip(middle(page, center), (x, y), strict=True)]
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + across / 2, y + down / 2, steps=3)
    screen.evaluate(_HEARS, card)
    page.evaluate(_DROPPED)
    page.mouse.move(x + across, y + down, steps=4)
    page.mouse.up()
    there = screen.evaluate("window.lkThere")
    if by and there == there:
        found.other.append(there - page.evaluate("window.lkUp"))
    page.wait_for_timeout(900)


def heard(found: Measured, data: str | bytes) -> None:
    """Remember how large a message about the map was, as it came over the wire: a whole one travels packed."""
    if isinstance(data, bytes):
        found.whole = max(found.whole, len(data))
        return
    if not data.startswith("{"):
        return
    message = json.loads(data)
    if message.get("t") == "map":
        if "svg" in message:
            found.whole = len(data.encode())
        else:
            found.patches.append(len(data.encode()))


def seated(browser: Browser, cookie: dict[str, Any]) -> BrowserContext:
    """A browser of its own in this seat."""
    context = browser.new_context(locale="nl-NL", **SCREEN)  # type: ignore[arg-type]
    context.add_cookies([cookie])  # type: ignore[list-item]
    return context


def theirs(browser: Browser, url: str, view: MapView) -> Measured:
    """pyvis's own page."""
    found = Measured()
    context = browser.new_context(**SCREEN)  # type: ignore[arg-type]
    context.route(lambda address: not address.startswith("http://127.0.0.1"), lambda route: route.abort())
    page = context.new_page()
    page.add_init_script(_NETWORK)
    page.goto(url, wait_until="commit")
    found.first = page.evaluate("window.lkFirst")
    page.wait_for_timeout(1500)
    spot = page.evaluate(
        """(id) => {
          const at = network.canvasToDOM(network.getPositions([id])[id]), box = document.querySelector('#mynetwork').getBoundingClientRect();
          return [at.x + box.x, at.y + box.y];
        }""",
        view.cards[-1].id,
    )
    beside_nothing(browser, page, (spot[0], spot[1]), found)
    context.close()
    return found


# ── the whole ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def measure(browser: Browser, count: int, folder: Path) -> tuple[Measured, Measured]:
    """Both pages of one graph of so many cards."""
    own = folder / str(count)
    own.mkdir()
    server = Server(own)
    house = House.open(server.db)
    sitting, lead, other, view = seat_and_fill(house, count)
    code, secret = house.sitting(sitting).code, house.secret
    house.close()

    def cookie(seat: str) -> dict[str, Any]:
        return {"name": cookie_name(code), "value": write_seat(secret, sitting, seat), "url": server.url}

    page = pyvis_page(view, own)
    handler = partial(_Quiet, directory=str(own))
    web = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=web.serve_forever, daemon=True).start()
    try:
        with server:
            found = ours(browser, server, cookie(lead), cookie(other), code, view)
        return found, theirs(browser, f"http://127.0.0.1:{web.server_port}/{page.name}", view)
    finally:
        web.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the table is what is printed."""


def main(counts: tuple[int, ...] = COUNTS) -> None:
    """Measure both, print what came of it and the ratios."""
    print("  cards             frames/s  of empty page  late frames  longest pause   work a frame (empty)   map dragged")
    print("  " + " " * 18 + "first drawing   other screen  patch: push       move   whole map")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ensure(), args=FLAGS)
        for count in counts:
            our, their = measure(browser, count, Path(folder))
            other, patch = statistics.median(our.other), int(statistics.median(our.patches[: our.pushes]))
            move = int(statistics.median(our.patches[our.pushes :]))
            for name, one in (("this map", our), ("pyvis", their)):
                slid = f"{rate(one.slid):>8.1f} frames/s" if one.slid else ""
                print(
                    f"  {count:>5}  {name:<9}  {one.fps:>7.1f}  {one.fps / one.most:>13.0%}  {one.late:>11.0%}  {one.pause:>10.0f} ms"
                    f"  {one.work:>9.1f} ms ({statistics.mean(one.bare):.1f})  {slid}"
                )
            print(
                f"  {'':>18}{our.first:>10.0f} ms  {other:>9.0f} ms  {patch:>9} B  {move:>7} B  {our.whole / 1024:>6.1f} KB;"
                f"  first drawing ÷ pyvis's {our.first / their.first:.2f}, push ÷ whole {patch / our.whole:.1%}, move {move / our.whole:.1%}"
            )
        browser.close()


if __name__ == "__main__":
    main(tuple(int(count) for count in sys.argv[1:]) or COUNTS)
