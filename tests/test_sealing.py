"""What lies face down can be read by nobody before it turns over (law 7): at no door, on no page, in no file, nowhere in memory.

Two things are asked of whatever anybody could read. Does it hold a word that stands only on a face-down answer? And does it
change when everybody answers otherwise? A score is a figure like any other: only the second question finds one.

The doors are those of the app itself and the pages those of its own navigation, so that a new one cannot be forgotten.
"""

from __future__ import annotations

import gc
import logging
import re
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

import app as installed
from casefiles.house import House, new_id
from casefiles.journal import Outcome
from casefiles.sqlite import SqliteStore
from casefiles.web import feed, hall, home
from casefiles.web.home import START, Begun
from casefiles.web.tokens import cookie_name, workshop_cookie, write_calendar, write_seat, write_workshop
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.exports.leakcheck import texts_in
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.refusals import Refusal
from lifemaps.roles import ROLES
from lifemaps.sitting import OWNER
from pages.map.moment import DRAWERS
from pages.parts import hall as halls
from pages.parts import seat as seats
from tests import postgres

ROOT = Path(__file__).parent.parent
LOCAL = "http://127.0.0.1:8501"
MARKS = tuple(word[::-1] for word in ("redlekreevneznag", "negewsmeolbstiveik", "gnidnibrevtraatswulawz", "retteltehcslegeps"))
"""Words that stand on an answer and nowhere else: of a reason, an *omdat*, a choice, and what was changed.

They are written backwards here, so that this file itself holds none of them.
"""
REASON, BECAUSE, CHOICE, LATER = MARKS
ROUTES = [route for route in installed.app._user_routes if isinstance(route, Route | WebSocketRoute)]
SQLITE = pytest.mark.parametrize("hall_", ["sqlite"], indirect=True)
SEATED = tuple(role for role in ROLES if role != "owner")
"""The roles that sit at a table; the owner is whoever has the machine, and is asked for by its files."""


class Hall:
    """Two tables led as one. At the first somebody sits in every role; all who may have answered, in every way there is."""

    def __init__(self, db: str) -> None:
        self.house, self.tag = House.open(db), secrets.token_hex(6)
        home._house = self.house
        begun = home.begin_workshop("nadira", tables=2, script="45")
        assert isinstance(begun, Begun)
        self.begun = begun
        self.sitting = self.house.tables(begun.stream)[1].at.sitting
        self.code, self.other = begun.tables[1], begun.tables[2]
        self.seats = {role: self.sit(role) for role in SEATED}
        assert not isinstance(self.house.help_at(begun.stream, begun.seat, 1), Refusal)
        self.more = [self.sit("participant") for _ in range(3)]
        self.elsewhere = str(self.house.take_seat(self.house.tables(begun.stream)[2].at.sitting))
        self.wall = str(self.house.join_workshop(begun.stream, "observer"))
        self.client = TestClient(Starlette(routes=ROUTES), base_url=LOCAL, client=("127.0.0.1", 5000), follow_redirects=False)

    def sit(self, role: str) -> str:
        if role == "trainer":  # Nobody takes this one at a table's door: whoever runs the installation writes it down.
            taken = ev.SeatTaken(seat=new_id("seat"), number=0, role=role, sign="TRNR")
            self.house.store.turn(lambda turn: turn.append(self.sitting, new_id("act"), OWNER, self.house.now(), (taken,))).result()
            return taken.seat
        found = self.house.take_seat(self.sitting, role)
        assert isinstance(found, str), (role, found)
        return found

    def do(self, command: do.Command, seat: str = "") -> None:
        answer = self.house.do(command, sitting=self.sitting, seat=seat or self.seats["facilitator"])
        assert isinstance(answer, Outcome), answer

    def goes(self, *phases: str) -> None:
        for phase in phases:
            assert isinstance(self.house.lead(do.LeadTables(what=do.EnterPhase(phase=phase)), workshop=self.begun.stream, seat=self.begun.seat), Outcome)

    @property
    def voters(self) -> list[str]:
        return [self.seats["participant"], *self.more, self.seats["resident"]]

    def answer(self, nth: int, *, otherwise: bool = False) -> None:
        """Everybody lays an answer down: by a plain form, over the feed, and on paper; ``otherwise`` than before."""
        case = self.house.case(self.house.sitting(self.sitting).case)
        step = ("wijkteam", "bellen")[otherwise]
        for at, seat in enumerate(self.voters):
            level = 1 + (at + nth) % 3 + 2 * otherwise  # Every sum, middle and range moves too.
            reason = f"want {REASON} {self.tag}" + (f", en {LATER} " * 20 if otherwise else "")
            answers: dict[str, Any] = {"level": level, "first_step": step} if seat != self.seats["resident"] else {"level": level}
            facts = [what for what in case.laid if what.startswith("fact:")] if nth else []
            domains = {domain: 1 + (level + 1) % 5 for domain in case.deck.core_domains}
            if at % 2:
                fields = {"round": str(nth), "reason": reason, "because-level": f"omdat {BECAUSE} {self.tag}", "first_step": step, "level": str(level)}
                fields |= {f"domain-{domain}": str(n) for domain, n in domains.items()}
                if facts:
                    fields["tipped"] = facts[int(otherwise)]
                self.posts(f"/seat/{self.code}/do", seat, {"do": "LayFaceDown", "act": new_id("act"), **fields})
            else:
                said = answers | {"do": "LayFaceDown", "round": nth, "domains": domains, "reason": reason}
                said |= {"because": {"niveau": f"omdat {BECAUSE} {self.tag}"}, "tipped": facts[int(otherwise) : int(otherwise) + 1]}
                told = self.posts(f"/live/{self.code}/do", seat, None, {"t": "do", "act": new_id("act"), "cmd": said})
                assert told.json()["t"] == "done", told.text
        self.do(do.LayTally(round=nth, question="niveau", counts={"1": 2, "5": 5} if otherwise else {"2": 4, "4": 3}))
        self.do(do.LayTally(round=nth, question="eerste_stap", counts={"bellen": 7} if otherwise else {"wijkteam": 7}))

    def choose(self, *, otherwise: bool = False) -> None:
        """Everybody chooses between the two horns of the dilemma."""
        asked = self.house.sitting(self.sitting).asked
        for at, seat in enumerate(self.voters):
            words = {"reason": f"omdat {CHOICE} {self.tag}" + (f" {LATER}" * 9 if otherwise else ""), "round": asked.ask}
            self.do(do.LayChoice(choice="ab"[(at + otherwise) % 2], **words), seat)

    # --- whoever looks ----------------------------------------------------------------------------------------------

    @property
    def lookers(self) -> dict[str, str]:
        """Everybody who could look, by the cookies of their browser."""
        secret = self.house.secret
        at = {role: f"{cookie_name(self.code)}={write_seat(secret, self.sitting, seat)}" for role, seat in self.seats.items()}
        away = f"{cookie_name(self.other)}={write_seat(secret, self.house.sitting(self.house.table(self.other)).code and self.house.table(self.other), self.elsewhere)}"
        halls_ = {who: f"{workshop_cookie(self.begun.code)}={write_workshop(secret, self.begun.stream, seat)}" for who, seat in (("leads all", self.begun.seat), ("the wall", self.wall))}
        return at | halls_ | {"another table": away, "nobody": ""}

    def asks(self, method: str, url: str, cookies: str, **more: Any) -> Any:
        self.client.cookies.clear()
        return self.client.request(method, url, headers={"Cookie": cookies, "Origin": LOCAL}, **more)

    def posts(self, url: str, seat: str, form: dict[str, str] | None, said: dict[str, Any] | None = None) -> Any:
        cookies = f"{cookie_name(self.code)}={write_seat(self.house.secret, self.sitting, seat)}"
        answer = self.asks("POST", url, cookies, data=form) if said is None else self.asks("POST", url, cookies, json=said)
        assert answer.status_code in (200, 303) and "said=" not in answer.headers.get("location", ""), answer.text
        return answer

    def hears(self, cookies: str) -> list[str]:
        """What comes over the live feed of this browser, until it has heard all there is now."""
        ticket = self.asks("POST", f"/live/{self.code}/token", cookies)
        if ticket.status_code != 200:
            return [ticket.text]
        heard: list[str] = []
        self.client.cookies.clear()
        with self.client.websocket_connect(f"/live/{self.code}?token={ticket.json()['token']}", headers={"Cookie": cookies}) as line:
            line.send_json({"t": "since", "head": 0, "language": "nl-NL"})
            kinds: set[str] = set()
            while "room" not in kinds or not kinds & {"mine", "pong"}:
                if "room" in kinds:  # Who holds no hand hears none: an answer to this one is the last.
                    line.send_json({"t": "ping", "at": 1})
                heard.append(line.receive_text())
                kinds.add(re.match(r'\{"t":"(\w+)"', heard[-1])[1])
        return heard

    def close(self) -> None:
        self.house.close()


Ask = tuple[str, str, dict[str, Any]]
POSTED = {"act": "act:0123456789abcdefghjkmnpqrs"}


def get(*paths: str) -> Callable[[Hall], list[Ask]]:
    """A door that is only looked through; ``CODE`` is the table, ``HALL`` the workshop."""
    return lambda h: [("GET", path.replace("CODE", h.code).replace("HALL", h.begun.code), {}) for path in paths]


def post(path: str, *bodies: dict[str, Any]) -> Callable[[Hall], list[Ask]]:
    """A door where something is sent in."""
    return lambda h: [("POST", path.replace("CODE", h.code).replace("HALL", h.begun.code), body) for body in bodies]


DOORS: dict[str, tuple[Callable[[Hall], list[Ask]], ...]] = {
    "/begin": (post("/begin", {"data": {"case": "rojin"}}),),
    "/join": (get("/join"), post("/join", {"data": {"code": "CODE"}})),
    "/j/{code}": (get("/j/CODE", "/j/CODE?as=beamer", "/j/CODE?as=table"),),
    "/lead": (get("/lead"),),
    "/qr/{code}.svg": (get("/qr/CODE.svg"),),
    "/assets/{name}": (get("/assets/canvas.js"),),
    "/out/{code}/{name}": (get(*(f"/out/CODE/{name}" for name in OUTPUTS)),),
    "/on/{code}": (get("/on/CODE"),),
    "/wire": (get("/wire"),),
    "/instruments/{name}/put-away": (post("/instruments/x/put-away", {}),),
    "/sign-out": (),
    "/session/lock": (),
    "/session/alive": (post("/session/alive", {}),),
    "/cut": (get("/cut?to=/"),),
    "/desk/file": (post("/desk/file?as=ledger", {"content": b"huurder;maand;verschuldigd;betaald\n"}),),
    "/agenda/{token}.ics": (lambda h: [("GET", f"/agenda/{write_calendar(h.house.secret, h.sitting, 1)}.ics", {})],),
    "/debrief/{code}": (get("/debrief/CODE"),),
    "/rehearse": (lambda h: [("POST", "/rehearse", {"data": {"table": h.code}})],),
    "/own/load": (get("/own/load"),),
    "/own/{case}.yaml": (get("/own/nadira.yaml"),),
    "/set-out": (post("/set-out", {"data": {"case": "rojin"}}),),
    "/werkmap.pdf": (get("/werkmap.pdf?k=CODE", "/werkmap.pdf?w=HALL"),),
    "/zaaltest": (get("/zaaltest"),),
    "/zaaltest/cookie": (get("/zaaltest/cookie"),),
    "/zaaltest/wait": (get("/zaaltest/wait"),),
    "/zaaltest/said": (post("/zaaltest/said", {"json": {}}),),
    "/zaaltest/live": (),
    "/seat/{code}": (get("/seat/CODE", "/seat/CODE?again=1", "/seat/CODE?map=1"),),
    "/seat/{code}/panel": (get("/seat/CODE/panel", "/seat/CODE/panel?again=1"),),
    "/seat/{code}/record": (get("/seat/CODE/record", "/seat/CODE/record?desk=1", "/seat/CODE/record?aside=1"),),
    "/seat/{code}/do": (post("/seat/CODE/do", {"data": {"do": "AgreeDraft", **POSTED}}),),
    "/live/{code}/token": (post("/live/CODE/token", {}),),
    "/live/{code}/poll": (get("/live/CODE/poll?head=0&room=-1"),),
    "/live/{code}/do": (post("/live/CODE/do", {"json": {"t": "do", **POSTED, "cmd": {"do": "AgreeDraft", "map_head": 0}}}),),
    "/live/{code}/read": (
        post(
            "/live/CODE/read", {"json": {"t": "read", "n": 1, "line": "Tante Fatna, tante"}}, {"json": {"t": "readlist", "n": 1, "text": "Tante Fatna, tante"}},
            {"json": {"t": "readtally", "n": 1, "line": "3 x 2", "question": "niveau"}},
        ),
    ),
    "/live/{code}": (),
    "/then/{code}/{seq:int}": (lambda h: [("GET", f"/then/{h.code}/{h.house.case(h.house.sitting(h.sitting).case).head}", {})],),
    "/begin/workshop": (post("/begin/workshop", {"data": {"case": "rojin", "tables": "2"}}),),
    "/w/{code}": (get("/w/HALL", "/w/HALL?as=beamer", "/w/HALL?as=table", "/w/HALL?as=lead"),),
    "/w/{code}/wall": (get("/w/HALL/wall"),),
    "/w/{code}/wall/panel": (get("/w/HALL/wall/panel"),),
    "/w/{code}/wall/growth": (get("/w/HALL/wall/growth"),),
    "/w/{code}/moved": (get("/w/HALL/moved?version=0"),),
    "/w/{code}/table/{number:int}": (get("/w/HALL/table/1"),),
    "/r/{name}": (get("/r/zaal"),),
    "/qr/{kind}/{name}.svg": (get("/qr/w/HALL.svg"),),
}
"""For each door of the app how it is looked through. The feed by WebSocket is listened to by itself (``Hall.hears``)."""


@pytest.fixture(params=["sqlite", "postgres"])
def hall_(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hall]:
    db = str(tmp_path / "house.db") if request.param == "sqlite" else postgres.fresh()
    monkeypatch.setattr(START, "db", db)
    monkeypatch.setattr(START, "workshop", False)
    monkeypatch.setattr(home, "_house", None)
    feed.FEED.close()
    found = Hall(db)
    with found.client:
        yield found
        hall.close()
        feed.FEED.close()
    found.close()


def both_lie_down(h: Hall) -> None:
    """Both looks lie face down, and a dilemma with them."""
    h.goes("occasion", "first_look")
    h.answer(0)
    h.goes("map_1")
    for fact in ("f6", "f12"):
        h.do(do.Lay(what=f"fact:{fact}"))
    h.do(do.Word(words={"horn_a": "Nu bellen", "horn_b": "Nog wachten"}))
    h.do(do.Ask(kind="dilemma"))
    h.choose()
    h.goes("second_look")
    h.answer(1)


IN_A_PATH = {"name": "x", "token": "x", "certificate": "x", "case": "nadira", "number": "1", "kind": "w", "seq": "1"}


def ways(route: Route | WebSocketRoute) -> tuple[Callable[[Hall], list[Ask]], ...]:
    """How this door is looked through: as told above, else by going there."""
    if route.path in DOORS:
        return DOORS[route.path]
    hall_door = route.path.startswith("/w/")
    path = re.sub(r"{(\w+)(?::\w+)?}", lambda m: ("HALL" if hall_door else "CODE") if m[1] == "code" else IN_A_PATH[m[1]], route.path)
    return (get(path),)


def test_every_door_of_the_app_is_looked_through() -> None:
    """Given the app's own doors, when one is added, then it is looked through here too."""
    assert len(ROUTES) > 30
    told = {route.path for route in ROUTES if isinstance(route, WebSocketRoute) or "GET" not in (route.methods or ())}
    assert told <= set(DOORS), "a door that is not simply gone to: say in DOORS how it is looked through"
    assert set(DOORS) <= {route.path for route in ROUTES}


# --- what is read ---------------------------------------------------------------------------------------------------


NO_TABLE = ("/zaaltest", "/begin", "/set-out", "/own", "/desk", "/wire", "/cut", "/assets", "/lead", "/join", "/werkmap", "/instruments", "/session", "/sign")
"""Doors that know of no seat at this table, or open another one: looked through by one."""


def readable(h: Hall, *, opens: bool = True) -> dict[str, str]:
    """Everything that anybody gets at any door, and hears on the feed; ``opens``: also where that opens another table."""
    found: dict[str, str] = {}
    read: dict[bytes, str] = {}
    for who, cookies in h.lookers.items():
        for route in ROUTES:
            path = route.path
            if path.startswith(NO_TABLE) and who != "facilitator" or path in OPENING and not opens:
                continue
            for method, url, more in (ask for way in ways(route) for ask in way(h)):
                answer = h.asks(method, url, cookies, **more)
                if answer.content not in read:
                    read[answer.content] = "\n".join(texts_in(answer.content))
                found[f"{who}: {method} {url} {more}"] = f"{sorted(answer.headers.multi_items())}\n{read[answer.content]}"
        found[f"{who}: feed"] = "\n".join(h.hears(cookies))
    return found


OPENING = ("/begin", "/begin/workshop", "/set-out", "/rehearse", "/guest/{code}")


MOVES = (
    (r"act:[0-9a-z.]+", "act"),  # Each form on a page is a gesture of its own.
    (r'"(version|room|mine|left|at|n|here)":\s*"?-?[\d.]+"?', r'"\1"'),  # How often one looked, and how long the step takes.
    (r'data-left="[^"]*"', ""), (r"−?\d+:\d\d", "0:00"), (r"\d\d\d\d-\d\d-\d\dT[\d:.+]+", "now"),
    (r"coming-[^']*'", "coming'"), (r"(token|said|workshop-\w+|seat-\w+|lead)(=|\":\s*\")[\w.\-|%~]+", r"\1"),
    (r'"state":"\w+"', ""), (r"'content-length', '\d+'", ""),
)  # fmt: skip
"""What is different every time one looks, whatever lies in the box."""


def still(said: str) -> str:
    for pattern, instead in MOVES:
        said = re.sub(pattern, instead, said)
    return said


def marked(said: dict[str, str]) -> list[str]:
    """Where one of the words stands."""
    return [name for name, text in said.items() if any(mark in text.lower() for mark in MARKS)]


@SQLITE
def test_nobody_reads_or_hears_an_answer_and_nothing_moves_when_everybody_answers_otherwise(hall_: Hall) -> None:
    """Given every answer face down, when everybody looks through every door, then it is nowhere; changed, all stays the same."""
    both_lie_down(hall_)
    before = readable(hall_)
    assert sum(len(text) > 2000 for text in before.values()) > 60
    assert marked(before) == []
    hall_.answer(0, otherwise=True)
    hall_.answer(1, otherwise=True)
    hall_.choose(otherwise=True)
    after = readable(hall_, opens=False)
    assert marked(after) == []
    assert [name for name in after if still(before[name]) != still(after[name])] == []
    hall_.do(do.TurnOver())  # And it was another answer indeed.
    (rounds,) = hall_.house.case(hall_.house.sitting(hall_.sitting).case).rounds
    assert rounds.questions["eerste_stap"].second == {"bellen": 11}


def test_no_file_no_log_and_no_memory_holds_an_answer_and_turned_over_the_box_is_empty(
    hall_: Hall, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    """Given every answer face down, when the files, the log and the memory of the program are searched, then it is in none."""
    caplog.set_level(logging.DEBUG)
    both_lie_down(hall_)
    for cookies in hall_.lookers.values():  # So that whatever remembers a look has looked.
        for url in (f"/seat/{hall_.code}", f"/out/{hall_.code}/report.html", f"/w/{hall_.begun.code}/wall"):
            hall_.asks("GET", url, cookies)
        hall_.hears(cookies)
    assert len(caplog.records) > 30 and marked({"log": caplog.text}) == []
    assert [name for name, raw in on_disk(hall_, tmp_path) if any(mark.encode() in raw for mark in MARKS)] == []
    assert ballots(hall_.house) == 17
    assert living(hall_.tag) == []
    then_it_opens(hall_)


def then_it_opens(h: Hall) -> None:
    """When it turns over, then the box is empty, and the reasons lie open without who."""
    h.do(do.TurnChoice(ask=h.house.sitting(h.sitting).asked.ask))
    h.do(do.TurnOver())
    assert h.house.answered(h.sitting) == {}
    assert ballots(h.house) == 0
    (rounds,) = h.house.case(h.house.sitting(h.sitting).case).rounds
    assert (rounds.paired, rounds.answered_second, rounds.paper_second) == (4, 11, 7)
    assert {text for _, text in rounds.reasons} == {f"want {REASON} {h.tag}"}


def ballots(house: House) -> int:
    """How many answers lie in the box, asked of the database itself."""
    if isinstance(house.store, SqliteStore):
        return int(house.store._rows("select count(*) from ballots")[0][0])
    with psycopg.connect(house.store.url) as raw:
        return int(raw.execute("select count(*) from ballots").fetchone()[0])


def on_disk(h: Hall, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the store: the database and what it has still to write into it."""
    if isinstance(h.house.store, SqliteStore):
        names = {file.name for file in folder.glob("house.db*")}
        assert {"house.db", "house.db-wal"} <= names
        yield from ((file.name, file.read_bytes()) for file in folder.glob("house.db*"))
        return
    with psycopg.connect(h.house.store.url, autocommit=True) as raw:
        raw.execute("checkpoint")
    files = postgres.files(h.house.store.url)
    assert any(file.parts[0] == "pg_wal" for file, _ in files)
    yield from ((str(file), body) for file, body in files)


def living(tag: str) -> list[str]:
    """Every text that this process still remembers and that holds this word of every answer here, with what remembers it."""
    gc.collect()
    found = []
    for thing in gc.get_objects():
        inside = gc.get_referents(thing)
        while inside:
            one = inside.pop()
            if isinstance(one, str | bytes | bytearray):
                text = one if isinstance(one, str) else bytes(one).decode("utf-8", "ignore")
                found += [f"{type(thing)}: {text[:200]}"] if tag in text and text != tag else []
            elif not gc.is_tracked(one):  # A collection of plain values is not watched by itself.
                inside += gc.get_referents(one)
    return found


# --- the pages ------------------------------------------------------------------------------------------------------


class Screens:
    """The frame with its pages, as each role opens them; which pages there are is what the frame itself says."""

    def __init__(self, h: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
        self.hall, self.patch = h, monkeypatch
        self.pages: set[str] = set()
        real = st.navigation

        def navigation(pages: Any, **how: Any) -> Any:
            self.pages |= {str(page._page.relative_to(ROOT / "pages")) for page in pages}
            return real(pages, **how)

        monkeypatch.setattr(st, "navigation", navigation)

    def opens(self, role: str) -> AppTest:
        h, seat = self.hall, self.hall.seats[role]
        chair = h.house.sitting(h.sitting).seats[seat]
        me = home.Me(sitting=h.sitting, seat=seat, role=chair.role, number=chair.number, code=h.code, language="nl-NL")
        lead = home.Lead(workshop=h.begun.stream, seat=h.begun.seat, role="facilitator", code=h.begun.code, language="nl-NL")
        self.patch.setattr(seats, "me", lambda code, cookies: me if code == h.code else None)
        self.patch.setattr(halls, "workshop_seat", lambda code, cookies: lead if role == "facilitator" else None)
        at = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=30)
        at.query_params["t"], at.query_params["w"] = h.code, h.begun.code
        return at.run()


def shown(at: AppTest) -> str:
    """All that goes to this browser, and all that is kept for it."""
    tree = "\n".join(str(getattr(element, "proto", "")) for element in at._tree)
    return tree + str(at.session_state._state.filtered_state)


@SQLITE
def test_no_page_of_any_role_holds_an_answer(hall_: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """Given every answer face down, when each role opens each page, then nothing of it is there, nor in what is kept for it."""
    both_lie_down(hall_)
    screens = Screens(hall_, monkeypatch)
    screens.opens("facilitator")
    assert len(screens.pages) > 20
    for role in SEATED:
        screen = screens.opens(role)
        for page in (*sorted(screens.pages), *DRAWERS):
            if page in DRAWERS:  # The margin's other sides, of the table itself.
                screen.session_state["drawer"] = page
                screen.switch_page("map/table.py")
            said = shown(screen.run() if page in DRAWERS else screen.switch_page(page).run())
            assert not screen.exception, (role, page, screen.exception)
            assert len(said) > 500 and marked({page: said}) == [], role
