"""Strangers at the doors of a server that runs: with a stolen session, from a thousand foreign pages, with bad input.

Everything goes over the wire, as somebody would who has no browser to hold him back. What must stay nought is counted
(``Count.unsound``); how long a person of the house waited meanwhile is a figure, and no test.
"""

from __future__ import annotations

import asyncio
import io
import json
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import httpx
import msgspec
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect as connect_soon
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException
from websockets.sync.client import ClientConnection, connect

from casefiles.house import House, new_id
from casefiles.web import tokens as signed
from casefiles.web.entrances import DOORS
from lifemaps import commands as do
from lifemaps.library import read
from tests.server import ROOT, Server

SEED = 20261122
PATIENCE = 15.0
MARK = "Merkteken"
XSRF = "_streamlit_xsrf"
ICON = ROOT / "pages" / "parts" / "icon.png"
AT_ONCE = 40
"""How many foreign pages knock at the same moment."""


class Count(msgspec.Struct, kw_only=True):
    """What was tried, and what of it was let through."""

    thefts: int = 0
    read: int = 0
    taken: int = 0
    acted: int = 0
    thrown_out: int = 0
    uploads: int = 0
    foreign: int = 0
    foreign_let_in: int = 0
    people: int = 0
    calm_p95_ms: float = 0.0
    p50_ms: float = 0.0
    p95_ms: float = 0.0
    tried: dict[str, int] = {}
    accepted: dict[str, int] = {}

    @property
    def unsound(self) -> int:
        """Whatever should not have been."""
        return self.read + self.taken + self.acted + self.thrown_out + self.uploads + self.foreign_let_in + sum(self.accepted.values())


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A table that was laid before the doors opened, and the cookies of who sits there."""

    code: str
    sitting: str
    case: str
    sign: str
    lead: str
    participant: str


class Place:
    """A server with a training case and a real one, each with somebody who leads and somebody who takes part."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        house = House.open(folder / "levenskaart.db")
        try:
            self.secret = house.secret
            self.training, self.real, self.other = (_lay(house, fictional) for fictional in (True, False, True))
        finally:
            house.close()
        self.server = Server(folder, "", None, "--workshop", "--address", "127.0.0.1").start()

    def heads(self) -> dict[str, int]:
        """How far every stream is."""
        house = House.open(self.folder / "levenskaart.db")
        try:
            return dict(house.store.streams())
        finally:
            house.close()

    def client(self, cookies: dict[str, str], origin: str = "") -> httpx.Client:
        """Somebody with these cookies."""
        return httpx.Client(base_url=self.server.url, cookies=cookies, headers={"Origin": origin or self.server.url}, timeout=PATIENCE)

    def xsrf(self) -> str:
        """Streamlit's own token, as anybody gets it who asks; whoever listens in has that of others as well."""
        return httpx.get(f"{self.server.url}/_stcore/health").cookies.get(XSRF) or "2|a|b|1"


def _lay(house: House, fictional: bool) -> Table:
    deck = msgspec.structs.replace(read("nadira"), title=f"{MARK} een", room_title=f"{MARK} twee", fictional=fictional)
    case = house.open_case(deck)
    sitting = house.open_sitting(case)
    lead, participant = (str(house.take_seat(sitting, role)) for role in ("facilitator", "participant"))
    house.do(do.EnterPhase(phase="map_1"), sitting=sitting, seat=lead)
    house.do(do.AddCard(kind="vriend", name=f"{MARK} drie"), sitting=sitting, seat=lead)
    table = house.sitting(sitting)
    cookies = [signed.write_seat(house.secret, sitting, seat) for seat in (lead, participant)]
    return Table(
        code=table.code, sitting=sitting, case=case, sign=table.seats[lead].sign, lead=cookies[0], participant=cookies[1]
    )


@contextmanager
def place(folder: Path) -> Iterator[Place]:
    """The server, while it is needed."""
    found = Place(folder)
    try:
        yield found
    finally:
        found.server.stop()


# --- stolen sessions ------------------------------------------------------------------------------------------------


class Page:
    """One of Streamlit's pages as its own script opens it: a WebSocket, and the name of a session to go on with."""

    def __init__(self, at: Place, cookies: dict[str, str], session: str = "", xsrf: str = "") -> None:
        self.heard, self.session, self.buttons = b"", "", dict[str, str]()
        self.socket: ClientConnection = connect(
            f"ws://127.0.0.1:{at.server.port}/_stcore/stream", origin=at.server.url, max_size=None,  # type: ignore[arg-type]
            additional_headers={"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())},
            subprotocols=["streamlit", xsrf or "x", *([session] if session else [])],  # type: ignore[list-item]
        )  # fmt: skip
        given = self.socket.response.headers.get_all("set-cookie") if self.socket.response else []
        self.cookies = cookies | dict(one.partition(";")[0].split("=", 1) for one in given)

    def ask(self, code: str, *, press: str = "", page: str = "") -> None:
        """Ask for this page of the table, perhaps with a button pressed."""
        message = BackMsg()
        message.rerun_script.query_string = f"t={code}"
        message.rerun_script.page_name = page
        if press:
            pressed = message.rerun_script.widget_states.widgets.add()
            pressed.id, pressed.trigger_value = press, True
        self.socket.send(message.SerializeToString())

    def hear(self) -> None:
        """Listen until what was asked is drawn."""
        while True:
            raw = self.socket.recv(PATIENCE)
            self.heard += bytes(raw)  # type: ignore[arg-type]
            said = ForwardMsg()
            said.ParseFromString(raw)  # type: ignore[arg-type]
            match said.WhichOneof("type"):
                case "new_session":
                    self.session = said.new_session.initialize.session_id
                case "delta" if said.delta.new_element.WhichOneof("type") == "button":
                    button = said.delta.new_element.button
                    self.buttons[button.id.partition("-")[2].partition("-")[2]] = button.id
                case "script_finished":
                    return

    def go(self, code: str, **more: str) -> Page:
        """Ask, and listen."""
        self.ask(code, **more)
        self.hear()
        return self

    def close(self) -> None:
        """Close the page."""
        self.socket.close()


STATES = ("open", "in the middle", "just gone")
"""What the page of whom it was stolen from is doing."""


def thieves(at: Place, table: Table) -> dict[str, tuple[dict[str, str], bool]]:
    """Who tries: the cookies they do have, and whether these give a seat at this table."""
    here, other = signed.cookie_name(table.code), at.other
    own = {signed.BROWSER_COOKIE: signed.write_browser(at.secret)}
    return {
        "nobody": ({}, False),
        "another browser": (own, False),
        "a browser that says it is another": ({signed.BROWSER_COOKIE: signed.write_browser("another secret")}, False),
        "who takes part": (own | {here: table.participant}, True),
        "who leads another table": (own | {signed.cookie_name(other.code): other.lead, here: other.lead}, False),
        "a seat of one's own making": (own | {here: signed.write_seat("another secret", table.sitting, "seat:1")}, False),
    }


def steal(at: Place, tries: int, chance: random.Random, count: Count) -> None:
    """So many times somebody takes a session of who leads by its name, looks round, and presses what was on that page."""
    plan = [
        (table, name, state) for table in (at.training, at.real) for name in thieves(at, table) for state in STATES
    ]  # fmt: skip
    chance.shuffle(plan)
    for nth in range(tries):
        _steal(at, *plan[nth % len(plan)], chance, count)


def _steal(at: Place, table: Table, name: str, state: str, chance: random.Random, count: Count) -> None:
    cookies, has_seat = thieves(at, table)[name]
    xsrf = at.xsrf()
    mine = {signed.cookie_name(table.code): table.lead, XSRF: xsrf}
    victim = Page(at, mine)
    victim.go(table.code)
    assert MARK.encode() in victim.heard and victim.session and victim.buttons, "nothing was there to steal"
    mine = victim.cookies
    if state == "just gone":
        victim.close()
    elif state == "in the middle":
        victim.ask(table.code, page=chance.choice(("table", "asking", "rent")))
    before = at.heads()
    thief = Page(at, cookies | {XSRF: xsrf}, victim.session, xsrf)
    thief.go(table.code, press=victim.buttons[chance.choice(sorted(victim.buttons))])
    thief.go(table.code)
    count.thefts += 1
    count.taken += thief.session == victim.session
    words = [table.sign.encode()] if has_seat else [MARK.encode(), table.sign.encode()]
    count.read += any(word in thief.heard for word in words)
    count.acted += at.heads() != before
    count.uploads += _upload(at, cookies | {XSRF: xsrf}, victim, xsrf, count)
    count.read += _media(at, victim)
    thief.close()
    if state == "just gone":  # Who it belongs to comes back, and finds it.
        victim = _again(at, mine, victim, xsrf)
    name_then = victim.session
    with suppress(ConnectionClosed, TimeoutError):
        if state == "in the middle":
            victim.hear()
        victim.go(table.code)
        if victim.session == name_then:
            victim.close()
            return
    count.thrown_out += 1


def _again(at: Place, cookies: dict[str, str], victim: Page, xsrf: str) -> Page:
    back = Page(at, cookies, victim.session, xsrf)
    back.session = victim.session
    return back


def _upload(at: Place, cookies: dict[str, str], victim: Page, xsrf: str, count: Count) -> int:
    """Files laid down in a stolen session, by the thief and by who leads: how many were taken."""
    path, taken = f"/_stcore/upload_file/{victim.session}/een-bestand", 0
    for held in (cookies, victim.cookies):
        with at.client(held) as client:
            client.headers["X-Xsrftoken"] = xsrf
            for answer in (client.put(path, files={"file": ("x.txt", b"x" * 1000)}), client.delete(path), client.post(path, content=b"x")):
                taken += answer.status_code != 403
                count.tried["uploads"] = count.tried.get("uploads", 0) + 1
    return taken


def _media(at: Place, victim: Page) -> int:
    """Whatever lies at Streamlit's open addresses for this page is the icon, and nothing of the table."""
    found = {match.decode() for match in re.findall(rb"/media/[\w.-]+", victim.heard)}
    return sum(httpx.get(at.server.url + path).content != ICON.read_bytes() for path in found)


# --- foreign pages --------------------------------------------------------------------------------------------------


def foreign_origin(nth: int, port: int) -> str:
    """A page elsewhere, or one whose name looks like ours."""
    return (
        f"https://e{nth}.example", "null", f"http://127.0.0.1:{port + 1 + nth % 50}", f"http://127.0.0.1.e{nth}.example:{port}",
        f"http://localhost:{port}", f"http://e{nth}.example:{port}", f"https://127.0.0.1:{port}.e{nth}.example", f"file://e{nth}",
    )[nth % 8]  # fmt: skip


async def _knock(port: int, tries: int, cookie: str, code: str, seed: int) -> tuple[int, int]:
    """So many foreign pages at once, with the cookie of who leads: how many were turned away, how many not."""
    chance = random.Random(seed)
    posts = [path for method, path in (name.split(" ") for name in DOORS) if method == "POST"]
    lines = ["/_stcore/stream", *(path for method, path in (name.split(" ") for name in DOORS) if method == "WS")]
    turned: Counter[bool] = Counter()
    slots = asyncio.Semaphore(AT_ONCE)
    url = f"http://127.0.0.1:{port}"

    async def one(nth: int, client: httpx.AsyncClient) -> None:
        headers = {"Origin": foreign_origin(nth, port), "Cookie": cookie}
        async with slots:
            if nth % 2:
                path = re.sub(r"\{[^}]+\}", code, chance.choice(posts))
                answer = await client.post(path, data={"act": new_id("act"), "do": "Park", "text": "van elders"}, headers=headers)
                turned[answer.status_code == 403] += 1
                return
            path = re.sub(r"\{[^}]+\}", code, chance.choice(lines))
            try:
                async with connect_soon(
                    f"ws://127.0.0.1:{port}{path}", origin=None, additional_headers=headers, subprotocols=["streamlit", "x"], open_timeout=PATIENCE,  # type: ignore[list-item]
                ) as socket:  # fmt: skip
                    await socket.recv()
                turned[False] += 1
            except InvalidStatus as refused:
                turned[refused.response.status_code == 403] += 1
            except WebSocketException:
                turned[False] += 1  # It was opened, even if nothing was said.

    async with httpx.AsyncClient(base_url=url, timeout=PATIENCE) as client:
        await asyncio.gather(*(one(nth, client) for nth in range(tries)))
    return turned[True], turned[False]


def besiege(at: Place, tries: int, seed: int, count: Count) -> None:
    """So many foreign pages from a process of their own, while somebody of the house goes on with the evening."""
    table = at.training
    cookie = f"{signed.cookie_name(table.code)}={table.lead}"
    with at.client({signed.cookie_name(table.code): table.lead}) as client:
        took: list[float] = []
        calm: list[float] = []
        for nth in range(4 + tries // 100):  # The same evening with nobody at the door; the first time all is cold.
            _evening(client, table.code, calm if nth else [], -nth)
        before = at.heads()
        asked = [sys.executable, "-m", "faults.surface", str(at.server.port), str(tries), cookie, table.code, str(seed)]
        with subprocess.Popen(asked, cwd=ROOT, stdout=subprocess.PIPE, text=True) as strangers:
            parked = 0
            while strangers.poll() is None:
                parked += _evening(client, table.code, took, parked)
            assert strangers.stdout is not None and strangers.returncode == 0
            refused, let_in = json.loads(strangers.stdout.read())
        after = at.heads()
    moved = {stream: head - before.get(stream, 0) for stream, head in after.items() if head != before.get(stream, 0)}
    count.foreign += refused + let_in
    count.foreign_let_in += let_in + (moved != {table.sitting: parked})
    count.people += len(took)
    count.calm_p95_ms = _at(calm, 95)
    count.p50_ms, count.p95_ms = _at(took, 50), _at(took, 95)


def _at(took: list[float], percent: int) -> float:
    """Milliseconds within which so many in a hundred were answered."""
    return round(statistics.quantiles(took, n=100)[percent - 1] * 1000, 1) if len(took) > 1 else 0.0


def _evening(client: httpx.Client, code: str, took: list[float], nth: int) -> int:
    """A laptop and a phone at work: the page, the panel, the map, something typed, something parked."""
    act = {"t": "do", "act": new_id("act"), "cmd": {"do": "Park", "text": f"punt {nth}"}}
    for method, path, body in (
        ("GET", f"/seat/{code}", None), ("GET", f"/seat/{code}/panel", None), ("GET", "/_stcore/health", None),
        ("POST", f"/live/{code}/read", {"t": "read", "n": 1, "line": "vriend Piet"}), ("POST", f"/live/{code}/do", act),
        ("GET", f"/live/{code}/poll?head=0", None), ("GET", f"/?t={code}", None), ("POST", f"/live/{code}/token", None),
    ):  # fmt: skip
        start = time.perf_counter()
        answer = client.request(method, path, content=None if body is None else json.dumps(body))
        took.append(time.perf_counter() - start)
        assert answer.status_code == 200, (path, answer.status_code)
    return 1


# --- everything that nobody sends by accident -----------------------------------------------------------------------


def pester(at: Place, rounds: int, chance: random.Random, count: Count) -> None:
    """Forged and old tokens, bombs, ways out, signs of a database, messages twice: so many rounds of each, counted."""
    from tests.test_bad_input import BOMBS, OUT, SQL, bent

    table, name = at.training, signed.cookie_name(at.training.code)
    tried, accepted = Counter(count.tried), Counter(count.accepted)

    def told(family: str, bad: bool) -> None:
        tried[family] += 1
        accepted[family] += bad

    for _ in range(rounds):
        start = at.heads()
        others = [
            signed.write_seat("another secret", table.sitting, "seat:1"), at.other.lead, signed.write_seat(at.secret, table.sitting, "seat:nobody"),
            signed.write_workshop(at.secret, table.sitting, "seat:1"), signed.write_ticket(at.secret, table.sitting, "seat:1"),
            signed.write_lead(at.secret), signed.write_knows(at.secret), signed.write_browser(at.secret),
        ]  # fmt: skip
        for token in [*bent(table.lead), *others]:
            with suppress(UnicodeEncodeError), at.client({name: token}) as client:
                for method, path in (
                    ("POST", f"/live/{table.code}/token"), ("GET", f"/out/{table.code}/map.svg"), ("POST", f"/live/{table.code}/do"),
                    ("GET", f"/live/{table.code}/poll"), ("GET", f"/then/{table.code}/1"), ("GET", f"/keep/{table.code}/access"),
                ):  # fmt: skip
                    told("tokens", client.request(method, path, content="{}" if method == "POST" else None).status_code < 400)
        with at.client({name: table.lead}) as client:
            for door in [door for door in DOORS if "{" in door and door.startswith("GET")]:
                for bad in OUT:
                    answer = client.get(re.sub(r"\{[^}]+\}", bad.replace("\0", "%00"), door.split(" ")[1]))
                    told("ways out", b"root:" in answer.content or b"import annotations" in answer.content or answer.status_code >= 500)
        with at.client({"lead": signed.write_lead(at.secret)}) as client:
            for data in BOMBS.values():
                for path in ("/own/load", "/instruments"):
                    told("bombs", not 400 <= client.post(path, files={"file": ("case.yaml", io.BytesIO(data))}).status_code < 500)
                for kind in ("ledger", "bank", "keys", "contacts"):
                    answer = client.post("/desk/file", params={"as": kind}, content=data, headers={"x-file-name": "x.xml"})
                    told("bombs", answer.status_code >= 500 or b"root:" in answer.content)
        told("bombs", at.heads() != start)
        with at.client({name: table.lead}) as client:
            for bad in SQL:
                for path in (f"/j/{bad}", f"/r/{bad}", f"/out/{table.code}/{bad}", f"/w/{bad}"):
                    told("signs of a database", client.get(quote(path)).status_code >= 500)
                before = at.heads()
                acts = [{"t": "do", "act": new_id("act"), "cmd": {"do": "Park", "text": f"{bad} {n}"}} for n in range(5)]
                sent = [*acts, *acts, *chance.sample(acts, 3)]
                chance.shuffle(sent)
                for act in sent:
                    said = client.post(f"/live/{table.code}/do", content=json.dumps(act)).json()["t"]
                    told("messages twice and out of order", said != "done")
                after = at.heads()
                told("signs of a database", after != before | {table.sitting: before[table.sitting] + len(acts)})
            for odd in ODD:
                answer = client.post(f"/live/{table.code}/do", content=odd)
                told("messages of no kind", answer.status_code >= 500 or (answer.status_code == 200 and answer.json().get("t") == "done"))
    count.tried, count.accepted = dict(tried), {family: n for family, n in accepted.items() if n}


ODD: tuple[bytes, ...] = (
    b"", b"null", b"[]", b"{}", b"1e999", b'"do"', b'{"t":"do"}', b'{"t":"do","act":1,"cmd":{}}', b"[" * 5000, b"\xff\xfe", b'{"t":"do","act":"act:x","cmd":{"do":"Park"}}',
    b'{"t":"do","act":"act:0123456789abcdefghjkmnpqrs","cmd":{"do":"NoSuchThing"}}', b'{"t":"do","act":"act:0123456789abcdefghjkmnpqrs","cmd":{"do":"Park","text":7}}',
    b'{"t":"do","act":"act:0123456789abcdefghjkmnpqrs","cmd":{"do":"Park","text":"x","seat":"seat:1","role":"facilitator"}}'.replace(b'"Park"', b'"GiveRole"'),
)  # fmt: skip


def run(thefts: int, foreign: int, rounds: int, seed: int = SEED) -> Count:
    """All of it against one server."""
    count, chance = Count(), random.Random(seed)
    with place(Path(tempfile.mkdtemp(prefix="faults-"))) as at:
        steal(at, thefts, chance, count)
        pester(at, rounds, chance, count)
        besiege(at, foreign, seed, count)
    return count


if __name__ == "__main__":
    port, tries, cookie, code, seed = sys.argv[1:]
    print(json.dumps(asyncio.run(_knock(int(port), int(tries), cookie, code, int(seed)))))
