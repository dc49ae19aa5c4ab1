"""What docs/roles.md says, and people of every role who try every door from outside."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import anyio
import streamlit
from msgspec import inspect
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

import app as door
from casefiles.house import House, new_id
from casefiles.web import guards, home, sheets
from casefiles.web.tokens import cookie_name, workshop_cookie, write_calendar, write_lead, write_seat, write_workshop
from lifemaps import commands as do
from lifemaps.refusals import no

PAGE = Path(__file__).parent.parent / "docs" / "roles.md"
ROOM = "http://192.168.1.7:8501"
SEALED = "https://192.168.1.7:8502"
WIRE = "ws://192.168.1.7:8501"
ROUTES = door.app._user_routes
PATIENCE = 60.0
AT_TABLE = ("facilitator", "trainer", "participant", "resident", "table", "observer")
PERSONAS = (*AT_TABLE, "nobody", "elsewhere", "hall facilitator", "hall observer", "lead")


def section(title: str) -> dict[str, dict[str, bool]]:
    """A table of the page: per row which roles have a mark."""
    part = PAGE.read_text("utf-8").split(f"## {title}")[1].split("\n## ")[0]
    rows = [[cell.strip().strip("`") for cell in line.split("|")[1:-1]] for line in part.splitlines() if line.startswith("|")]
    return {row[0]: {role: mark == "●" for role, mark in zip(rows[0][1:], row[1:], strict=True) if role} for row in rows[2:]}


def every_command() -> tuple[type[do.Command], ...]:
    """Every command there is."""
    found = [c for c in vars(do).values() if isinstance(c, type) and issubclass(c, do.Command) and c is not do.Command]
    # What ends the evening comes last, so that what it would hide is asked before.
    return tuple(sorted(found, key=lambda c: (c.__name__ in ("EndSitting", "EndWorkshop", "StopTalk", "PutCaseAway", "BringCaseBack"), c.__name__)))


def sample(command: type[do.Command]) -> dict[str, Any]:
    """A command of this kind that can be read, with something in each field it must have."""
    return _value(inspect.type_info(command))


def _value(kind: Any) -> Any:
    match kind:
        case inspect.StructType():
            told = {f.encode_name: _value(f.type) for f in kind.fields if f.required}
            return told | ({kind.tag_field: kind.tag} if kind.tag_field else {})
        case inspect.StrType():
            return "x"
        case inspect.IntType() | inspect.FloatType():
            return 1
        case inspect.BoolType():
            return False
        case inspect.DictType():
            return {}
        case inspect.TupleType():
            return [_value(one) for one in kind.item_types]
        case inspect.UnionType():
            return _value(kind.types[0])
        case inspect.NoneType():
            return None
        case inspect.LiteralType():
            return kind.values[0]
    return []


def app() -> Starlette:
    """The routes of the app with its guards, without Streamlit behind them."""
    static = Path(streamlit.__file__).parent / "static"
    middleware = [Middleware(guards.Headers, static=static), Middleware(guards.OriginGuard), Middleware(guards.UploadGuard)]
    return Starlette(routes=ROUTES, middleware=middleware)


class Browser(TestClient):
    """Somebody's browser, and who that is."""

    persona = "nobody"


class World:
    """Two tables and a workshop, with somebody of every role at the first table, and the same at another one."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.code, self.lead = home.begin("nadira")
        self.sitting = house.table(self.code) or ""
        self.seats = {"facilitator": self.lead}
        for role in ("resident", "participant", "observer"):
            self.seats[role] = str(house.take_seat(self.sitting, role))
        for role in ("trainer", "table"):
            self.seats[role] = str(house.take_seat(self.sitting))
            self.lead_does(do.GiveRole(seat=self.seats[role], role=role))
        self.lead_does(do.ShareCalendar())
        self.other, self.other_lead = home.begin("celine")
        self.hall = home.begin_workshop("nadira", tables=2)
        self.wall = str(house.join_workshop(self.hall.stream, "observer"))
        self.room = house.room_name("Zaal")
        house.lead(do.BindRoom(room=self.room), workshop=self.hall.stream, seat=self.hall.seat)
        self.pin = "4821"

    def lead_does(self, command: do.Command) -> None:
        """Whoever leads the first table."""
        self.house.do(command, sitting=self.sitting, seat=self.lead)

    def cookies(self, persona: str) -> dict[str, str]:
        """What the browser of this one holds."""
        secret = self.house.secret
        if persona in self.seats:
            return {cookie_name(self.code): write_seat(secret, self.sitting, self.seats[persona])}
        if persona == "elsewhere":  # Leads another table, and tries with that cookie under this table's name as well.
            theirs = write_seat(secret, self.house.table(self.other) or "", self.other_lead)
            return {cookie_name(self.other): theirs, cookie_name(self.code): theirs}
        if persona.startswith("hall"):
            seat = self.hall.seat if persona.endswith("facilitator") else self.wall
            return {workshop_cookie(self.hall.code): write_workshop(secret, self.hall.stream, seat)}
        return {"lead": write_lead(secret)} if persona == "lead" else {}

    def browser(self, persona: str, room: str = ROOM) -> Browser:
        """A browser of this one somewhere in the room."""
        client = Browser(app(), base_url=room, client=("192.168.1.20", 5000), headers={"Origin": room}, follow_redirects=False)
        client.persona = persona
        client.cookies = self.cookies(persona)
        return client

    # --- doors ------------------------------------------------------------------------------------------------------

    def lets_in(self, client: Browser, name: str) -> bool:
        """Whether this door lets this browser in, asked in every way it can be."""
        client.cookies = self.cookies(client.persona)  # What another door gave is not taken along to this one.
        method, path = name.split(" ")
        token = write_calendar(self.house.secret, self.sitting, 1)
        if "sheet" in path:
            seat = self.seats.get(client.persona, self.lead)
            mine = home.Me(sitting=self.sitting, seat=seat, role="participant", number=1, code=self.code, language="nl-NL")
            token = sheets.lay(mine, "made").rpartition("/")[2]
        halls = path.startswith("/w/") or path.startswith("/qr/{kind}")
        path = (
            path.replace("{code}", self.hall.code if halls else self.code).replace("{seq:int}", "1").replace("{number:int}", "1")
            .replace("{kind}/{name}", f"w/{self.hall.code}").replace("{token}", token).replace("{case}", "geen")
            .replace("/r/{name}", f"/r/{self.room}").replace("{name}", "canvas.js" if "assets" in path else "map.svg")
        )  # fmt: skip
        if method == "WS":
            return _opens(client, path, self)
        return any(_came_in(self._ask(client, method, path, more), self) for more in self._ways(name))

    def _ways(self, name: str) -> tuple[dict[str, str], ...]:
        form = {"act": new_id("act"), "case": "nadira", "code": self.code, "pin": self.pin, "do": "Park", "text": "x", "tables": "2"}
        if name == "GET /werkmap.pdf":
            return ({"case": "nadira"}, {"k": self.code}, {"w": self.hall.code})
        if name == "POST /rehearse":
            return (form, form | {"table": self.code})
        return ({"head": "0", "version": "999"} if name.startswith("GET") else form,)

    def _ask(self, client: Browser, method: str, path: str, more: dict[str, str]) -> Any:
        if method == "GET":
            return client.get(path, params=more)
        if path.startswith("/live") or path == "/zaaltest/said":
            cmd = sample(do.Park)
            told = {"act": more["act"], "cmd": cmd, "line": "x"} if path.startswith("/live") else {}
            return client.post(path, content=json.dumps(told))
        return client.post(path, data=more)


def _opens(client: Browser, path: str, world: World) -> bool:
    query = ""
    if path.startswith("/live/"):
        ticket = client.post(f"{path}/token")
        query = f"?token={ticket.json().get('token', '')}"
    came = False
    try:
        with client.websocket_connect(f"{WIRE}{path}{query}", headers={"Origin": ROOM}) as socket:
            socket.send_text('{"t": "since", "head": 0}')
            came = bool(socket.receive_text())
    except WebSocketDisconnect:
        pass
    return came


def _came_in(answer: Any, world: World) -> bool:
    to = answer.headers.get("location", "")
    away = to.startswith("/lead") or to == f"/j/{world.code}" or "as=beamer" in to
    asked = answer.request.url.path
    away = away or (asked.endswith("/do") and to.startswith("/beamer"))
    return answer.status_code < 500 and answer.status_code != 403 and not (away and not asked.startswith(("/join", "/lead")))


def allowed(who: str, persona: str, *, sealed: bool = False) -> bool:
    """Whether the page says that this one may go through a door with these words."""
    return any(_one(word.strip(), persona, sealed=sealed) for word in who.split(" or "))


def _one(word: str, persona: str, *, sealed: bool) -> bool:
    if word.startswith("sealed "):
        return sealed and _one(word.removeprefix("sealed "), persona, sealed=sealed)
    hall = persona.startswith("hall ")
    role = persona.removeprefix("hall ")
    if word in ("anyone", "key"):
        return True
    if word == "begins":
        return persona == "lead"
    if word.startswith("hall"):
        word = word.removeprefix("hall").strip() or "hall"
        if not hall:
            return False
    elif hall:
        return False
    if word in ("seat", "hall"):
        return hall or role in AT_TABLE
    if word.startswith("any "):
        word, role = word.removeprefix("any "), "facilitator" if role == "elsewhere" else role
    kind, _, name = word.partition(" ")
    return role in AT_TABLE and section({"look": "Looks", "act": "Acts"}[kind])[name][role]


def refused_by_role(said: str, role: str) -> bool:
    """Whether this sentence says that the role may not."""
    return said == no("not-your-role", role=role).sentence("nl-NL")


def heads(house: House) -> dict[str, int]:
    """How far every stream is."""
    return dict(house.store.streams())


class Heard:
    """An open live feed: what is asked, and all that was heard."""

    def __init__(self, socket: Any) -> None:
        self.socket, self.all = socket, list[dict[str, Any]]()

    def until(self, *kinds: str) -> dict[str, Any]:
        """The next message of one of these kinds."""
        while True:
            message = json.loads(self.socket.portal.call(self._next))
            self.all.append(message)
            if message["t"] in kinds:
                return message

    async def _next(self) -> str:
        with anyio.fail_after(PATIENCE):  # What never comes is a failure, and no test that waits for ever.
            return str((await self.socket._send_rx.receive())["text"])

    def asks(self, cmd: dict[str, Any]) -> dict[str, Any]:
        """What comes back to this command."""
        act = new_id("act")
        self.socket.send_text(json.dumps({"t": "do", "act": act, "cmd": cmd}))
        while (answer := self.until("done", "no"))["act"] != act:
            pass
        return answer


def open_feed(client: Browser, code: str) -> Any:
    """A live feed as a page opens it; ``with`` closes it."""
    token = client.post(f"/live/{code}/token").json()["token"]
    return client.websocket_connect(f"{WIRE}/live/{code}?token={token}", headers={"Origin": ROOM})


