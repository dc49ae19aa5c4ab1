"""The law of the feed: whatever three people do, undo, redo and take away for good, every screen shows what the journal says.

Each screen folds what it is sent as the browser does (an element replaces the one of its id, what is gone goes, a whole map
replaces all), looks now and then, drops out and comes back with an old head; and is then the same as a screen that opens
now in a process that was started anew.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casefiles.house import House, new_id
from casefiles.web import feed, home
from casefiles.web.frames import Frames
from casefiles.web.home import Me
from lifemaps import case as cases
from lifemaps import commands as do
from lifemaps import layout
from lifemaps.case import Case
from lifemaps.drawing import draw
from lifemaps.map import map_view
from lifemaps.vocabulary import EFFECTS, QUALITIES, RINGS, SECTORS, SUPPORTS, SYSTEMS

SVG = "{http://www.w3.org/2000/svg}"
ROLES = ("facilitator", "participant", "resident")
"""Who does things; an observer and a beamer only look."""


@pytest.fixture(scope="module")
def house() -> Iterator[House]:
    home.close()
    feed.FEED.close()
    home._house = House.open(":memory:")
    yield home._house
    feed.FEED.close()
    home.close()


# --- a screen, as the browser folds it ------------------------------------------------------------------------------


class Glass:
    """What one open page shows: the elements by their id, the ground and the box."""

    def __init__(self, who: Me, language: str) -> None:
        self.screen = feed.Screen(who, language)
        self.elements: dict[str, str] = {}
        self.ground, self.box = "", (0.0, 0.0, 0.0, 0.0)
        self.head, self.heard = 0, ""

    def look(self, room: feed.Room) -> None:
        """Take what is new."""
        for text in room.news(self.screen):
            self.heard += text
            message = json.loads(text)
            if message["t"] == "map":
                self._take(message)

    def again(self, who: Me, head: int | None = None) -> None:
        """The page lost its socket, and opens one with the head it saw last (or claims an older one)."""
        language = self.screen.language
        self.screen = feed.Screen(who, language)
        self.screen.head = self.head if head is None else head

    def _take(self, message: dict[str, Any]) -> None:
        if "svg" in message:
            self.elements, self.ground = whole(message["svg"])
        else:
            assert message["from"] == self.head, "a patch on a map this screen never had"
            for identifier in message["gone"]:
                self.elements.pop(identifier, None)
            for identifier, text in message["put"]:
                node = ET.fromstring(f'<svg xmlns="{SVG[1:-1]}">{text}</svg>')[0]
                assert node.get("id") == identifier
                self.elements[identifier] = canonical(node)
            if "ground" in message:
                self.ground = canonical(ET.fromstring(f'<svg xmlns="{SVG[1:-1]}">{message["ground"]}</svg>')[0])
        self.box = tuple(message.get("box", self.box))
        self.head = message["head"]

    @property
    def shows(self) -> tuple[dict[str, str], str, tuple[float, ...]]:
        """Everything that can be seen."""
        return self.elements, self.ground, self.box


def canonical(node: ET.Element) -> str:
    return ET.canonicalize(ET.tostring(node, encoding="unicode"), strip_text=True)


def whole(svg: str) -> tuple[dict[str, str], str]:
    root = ET.fromstring(svg)
    found = {g.get("id", ""): g for g in root.iter(f"{SVG}g") if set((g.get("class") or "").split()) & set(SORTS)}
    ground = next(g for g in root.iter(f"{SVG}g") if g.get("id") == "ground" or "ground" in (g.get("class") or "").split())
    return {i: canonical(g) for i, g in found.items() if i}, canonical(ground)


SORTS = ("card", "tie", "amount", "group")


# --- what people do -------------------------------------------------------------------------------------------------

NAMES = ("Karim", "Tante Zohra", "<b>Ria</b> & 'co'", "Wijkteam", "Été ☂", "Het buurthuis om de hoek van de straat")

Step = tuple[int, str, int, int]
DOES = (
    "line", "card", "tie", "tie all", "group", "ungroup", "name", "quality", "support", "place", "off", "lay", "strike",
    "unstrike", "untrue", "light", "influence", "amount", "life", "undo", "undo", "undo", "redo", "redo", "erase",
)  # fmt: skip
LOOKS = ("look", "away", "back", "old", "restart")


def command(case: Case, dealt: tuple[str, ...], what: str, a: int, b: int, n: int) -> do.Command | None:
    """The gesture these numbers come to on the table as it stands, or none (there is nothing to do it to)."""

    def any_of(*sorts: str, at: int = a) -> str:
        found = [t.id for sort in sorts for t in case.on_map(sort)]
        return found[at % len(found)] if found else ""

    cards = [t.id for t in case.on_map("card")]
    some = tuple(dict.fromkeys((cards[a % len(cards)], cards[b % len(cards)], cards[(a + b) % len(cards)])))
    name = f"{NAMES[a % len(NAMES)]} {n}"
    thing, facts = any_of("card", "tie", "amount", "life", "influence"), [f for f in case.laid if f.startswith("fact:")]
    match what:
        case "line":
            return do.WriteLine(line=f"{NAMES[a % 2]} {n}, {('tante', 'buur')[b % 2]}, {QUALITIES[b % 4]}, praktisch")
        case "card":
            return do.AddCard(kind=("familie", "buur", "organisatie", "zorg")[b % 4], name=name)
        case "tie":
            support = (SUPPORTS[b % len(SUPPORTS)],) if b % 3 else ()
            return do.DrawTie(giver=some[0], receiver=some[-1], support=support, mutual=bool(b % 2))
        case "tie all":
            return do.TieAll(cards=some, to=cards[b % len(cards)], quality=QUALITIES[a % len(QUALITIES)], gives=bool(a % 2))
        case "group":
            return do.GroupCards(name=name, cards=some)
        case "ungroup":
            return do.Ungroup(group=any_of("group"))
        case "name":
            return do.State(thing=any_of("card"), field="name", value=name, source=("team", "bewoner", "school")[b % 3])
        case "quality":
            return do.State(thing=any_of("tie"), field="quality", value=QUALITIES[b % len(QUALITIES)])
        case "support":
            return do.State(thing=any_of("tie"), field="support", value=[SUPPORTS[b % len(SUPPORTS)]])
        case "place":
            spot = {"sector": SECTORS[b % len(SECTORS)], "ring": RINGS[a % len(RINGS)], "x": (b % 9 - 4) / 4}
            return do.Place(card=any_of("card"), **spot)
        case "off":
            return do.TakeOff(things=(any_of("card", "tie", "amount", "group"),))
        case "lay":
            return do.Lay(what=dealt[a % len(dealt)]) if dealt else None
        case "strike" | "unstrike":
            return (do.Strike if what == "strike" else do.Unstrike)(thing=thing)
        case "untrue":
            return do.Disprove(thing=thing, note="Gebeld", stands=bool(b % 2))
        case "light":
            return do.PutInLight(thing=thing, fact=facts[b % len(facts)], off=bool(a % 2)) if facts else None
        case "influence":
            ends = {"start": f"system:{SYSTEMS[a % len(SYSTEMS)]}", "end": thing}
            return do.DrawInfluence(**ends, effect=EFFECTS[b % len(EFFECTS)])
        case "amount":
            return do.AddAmount(which=("incomes", "costs", "debts")[a % 3], kind="huur", cents=100 * b)
        case "life":
            return do.AddLifeEvent(date="2026-03", system=SYSTEMS[b % len(SYSTEMS)], what=name)
        case "undo":
            return do.Undo()
        case "redo":
            return do.Redo()
        case "erase":
            return do.Erase(thing=any_of("card") if b % 2 else any_of("tie", "amount", "group"))
    raise AssertionError(what)


class Evening:
    """A table with three people who work, and the screens that look on in two languages."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.code, lead = home.begin("nadira")
        self.sitting = house.table(self.code) or ""
        self.seats = [lead, str(house.take_seat(self.sitting)), str(house.take_seat(self.sitting))]
        looker = str(house.take_seat(self.sitting))
        for seat, role in ((self.seats[2], "resident"), (looker, "observer")):
            house.do(do.GiveRole(seat=seat, role=role), sitting=self.sitting, seat=lead)
        house.do(do.EnterPhase(phase="map_1"), sitting=self.sitting, seat=lead)
        for nth in (0, 1, 2):
            house.do(do.DealFacts(round=nth), sitting=self.sitting, seat=lead)
        every = [(self.seats[0], "nl-NL"), (self.seats[1], "en"), (self.seats[2], "nl-NL"), (looker, "en")]
        self.glasses = [Glass(self.me(seat), language) for seat, language in every]
        self.away: set[int] = set()
        self.gone: set[str] = set()
        self.done = 0

    def me(self, seat: str) -> Me:
        table = self.house.sitting(self.sitting)
        chair = table.seats[seat]
        return Me(
            sitting=self.sitting, seat=seat, role=chair.role, number=chair.number, code=self.code, language=table.language
        )

    async def play(self, steps: list[Step]) -> None:
        room = await feed.FEED.room(self.sitting)
        for nth, (who, what, a, b) in enumerate(steps):
            if what in LOOKS:
                await self._look(room, who, what, a)
            else:
                hers = what in ("strike", "unstrike", "erase")  # Only the resident may, or who leads while she is there.
                await self._do(self.seats[2 if hers and who else who % 3], what, a, b, nth)
        await room.look()
        for glass in self.glasses:
            glass.look(room)
        self.same()

    async def _do(self, seat: str, what: str, a: int, b: int, nth: int) -> None:
        table = self.house.sitting(self.sitting)
        case = self.house.case(table.case)
        asked = command(case, tuple(table.dealt), what, a, b, nth)
        if asked is None:
            return
        name = case.things[asked.thing].value("name") if isinstance(asked, do.Erase) and asked.thing else ""
        encoded = json.loads(feed._encode(asked))
        message = {"t": "do", "act": new_id("act"), "cmd": encoded}
        answer = await feed.answer(self.me(seat), "nl-NL", message)
        assert answer["t"] in ("done", "no")
        self.done += answer["t"] == "done"
        if answer["t"] == "done" and isinstance(asked, do.Erase) and name:
            self.gone.add(name)
            for glass in self.glasses:
                glass.heard = ""

    async def _look(self, room: feed.Room, who: int, what: str, a: int) -> None:
        nth = who % len(self.glasses)
        glass = self.glasses[nth]
        seat = glass.screen.who.seat
        match what:
            case "away":
                self.away.add(nth)
                return
            case "old":  # It says it saw a head of long ago, and has nothing of it left.
                glass.again(self.me(seat), 0)
            case "restart":  # The server forgot every frame it ever drew; the pages still know theirs.
                room.frames = Frames(self.house)
                glass.again(self.me(seat))
            case "back":
                glass.again(self.me(seat))
        self.away.discard(nth)
        await room.look()
        for n, one in enumerate(self.glasses):
            if n not in self.away:
                one.look(room)
        self.same()

    def same(self) -> None:
        """Who looked just now shows what the journal comes to, drawn anew from its first record."""
        table = self.house.sitting(self.sitting)
        records = self.house.store.read(table.case, 0)
        case = cases.fold(Case(), records)
        layout.forget()
        for language in ("nl-NL", "en"):
            drawn = draw(map_view(case), language)
            fresh = Glass(self.me(self.seats[0]), language)
            fresh._take(json.loads(Frames(self.house).message(table, language, 0)[1] or ""))
            assert fresh.elements.keys() == drawn.elements.keys()
            for n, glass in enumerate(self.glasses):
                if glass.screen.language == language and n not in self.away and glass.head == case.head:
                    assert glass.shows == fresh.shows
                    assert not [name for name in self.gone if json.dumps(name)[1:-1] in glass.heard]
        assert [n for n, glass in enumerate(self.glasses) if glass.head != case.head and n not in self.away] == []


steps = st.lists(
    st.tuples(
        st.integers(0, 3), st.sampled_from((*DOES, *DOES, *LOOKS)), st.integers(0, 40), st.integers(0, 40)
    ),
    min_size=10, max_size=28,
)  # fmt: skip


def apart(evening: Any) -> Any:
    """Play it in a thread of its own: where a browser has been, this one already has a loop that runs."""
    with ThreadPoolExecutor(1) as other:
        return other.submit(asyncio.run, evening).result()


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(story=steps)
def test_every_screen_shows_what_the_journal_says_whatever_three_people_do_and_undo(house: House, story: list[Step]) -> None:
    async def evening() -> None:
        await Evening(house).play(story)
        feed.FEED.close()

    apart(evening())


def test_the_evenings_of_this_law_are_not_empty(house: House) -> None:
    """What people do in it is mostly done, not refused, or the law would hold of nothing."""
    every: list[Step] = [(n % 3, what, 3 * n + 1, 5 * n + 2) for n, what in enumerate((*DOES, "look", *DOES, "old"))]
    every += [(2, "erase", n, 1) for n in range(4)]

    async def evening() -> Evening:
        table = Evening(house)
        await table.play(every)
        feed.FEED.close()
        return table

    table = apart(evening())
    assert table.done > len(DOES)
    assert table.gone
