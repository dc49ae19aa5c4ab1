"""The people of a full room as programs: phones that load their pages, keep a line open and act; one console; one wall.

They come in by the doors people use: the joining page and its form, every script and style of the seat, the live feed,
and Streamlit's own WebSocket for the console. Nothing here knows the core.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import random
import re
import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import httpx
import msgspec
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from lifemaps.ids import make_id

ASSET = re.compile(r"""(?:src|href|data-canvas)=["'](/assets/[^"']+)["']""")
IMPORT = re.compile(r"""(?:from|import)\s*\(?\s*'\./([\w.]+\.js)'""")
LAZY = ("hers.js",)
"""Only fetched by who needs it."""
MARK = re.compile(r"Naam-\d+-\d+")
PATIENCE = 90.0


class Place(msgspec.Struct, frozen=True):
    """Where the app is: the address people use, and the port on this machine that answers to it."""

    url: str
    port: int
    trust: ssl.SSLContext | None = None

    @property
    def host(self) -> str:
        """The name people use, with its port."""
        return self.url.split("://")[1]

    def client(self) -> httpx.AsyncClient:
        """A browser of its own, with its own connections and cookies."""
        scheme = "https" if self.trust else "http"
        return httpx.AsyncClient(
            base_url=f"{scheme}://127.0.0.1:{self.port}", transport=_AsBrowsers(verify=self.trust or False), timeout=PATIENCE,
            headers={"Origin": self.url, "Host": self.host, "Accept-Encoding": "gzip", "Accept-Language": "nl"},
        )  # fmt: skip

    async def line(self, path: str, cookies: str, **more: Any) -> ClientConnection:
        """A WebSocket to this path."""
        scheme = "wss" if self.trust else "ws"
        if self.trust:
            more["ssl"] = self.trust
        return await connect(
            f"{scheme}://{self.host}{path}", host="127.0.0.1", port=self.port, origin=self.url,  # type: ignore[arg-type]
            additional_headers={"Cookie": cookies}, max_size=None, open_timeout=PATIENCE, ping_interval=None, **more,
        )  # fmt: skip


class _AsBrowsers(httpx.AsyncHTTPTransport):
    """A kept connection may be closed by the server just as it is used: a browser asks once more, and so do we."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        try:
            return await super().handle_async_request(request)
        except (httpx.RemoteProtocolError, httpx.ReadError):
            return await super().handle_async_request(request)


class Watch:
    """One look at the clock for all: when each marked card was on which screen, and what else is counted."""

    def __init__(self) -> None:
        self.sent: dict[str, float] = {}
        self.seen: dict[str, list[float]] = {}
        self.acknowledged: dict[str, dict[str, Any]] = {}
        self.refused: list[str] = []
        self.resent = 0
        self.dropped = 0

    def spans(self, screens: Callable[[str], int]) -> tuple[list[float], list[str]]:
        """Seconds from each act to the last screen of its table, and the acts that were not on all of them."""
        whole, short = [], []
        for mark, start in self.sent.items():
            seen = self.seen.get(mark, [])
            if len(seen) >= screens(mark):
                whole.append(max(seen) - start)
            else:
                short.append(mark)
        return whole, short


class Phone:
    """A participant's phone (or a table's own screen), from nothing to the end of the evening."""

    def __init__(self, place: Place, watch: Watch, nth: int, chance: random.Random, *, table: int | None = None) -> None:
        self.place, self.watch, self.nth, self.chance, self.table = place, watch, nth, chance, table
        self.code = ""
        self.cookies = ""
        self.bytes = 0
        self.usable = 0.0
        self.head = 0
        self.hand: list[str] = []
        self.phase, self.gone = "", ""
        self.turned_at = 0.0
        self.socket: ClientConnection | None = None
        self._answers: dict[str, asyncio.Future[dict[str, Any]]] = {}
        self._commands: dict[str, dict[str, Any]] = {}
        self._changed = asyncio.Event()
        self._marks: set[str] = set()
        self._listening: asyncio.Task[None] | None = None

    # --- coming in --------------------------------------------------------------------------------------------------

    async def come_in(self, code: str) -> None:
        """Scan (or type) the code, sit down, load everything a cold phone loads, and open the line."""
        begin = time.perf_counter()
        async with self.place.client() as client:
            if self.table is not None:
                answer = await client.post(f"/w/{code}", data={"act": _act(), "as": "table", "table": str(self.table)})
                self.code = answer.headers["location"].split("t=")[1]
            else:
                await self._by_qr(client, code) if self.nth % 2 else await self._by_hand(client, code)
                await self._page(client)
            self.cookies = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
            await self._open(client)
        await self.until(lambda: bool(self.phase))
        self.usable = time.perf_counter() - begin

    async def _get(self, client: httpx.AsyncClient, path: str, method: str = "GET", **more: Any) -> httpx.Response:
        answer = await client.request(method, path, **more)
        if answer.status_code >= 400:
            raise RuntimeError(f"{path}: {answer.status_code} {answer.text[:200]}")
        self.bytes += answer.num_bytes_downloaded + sum(len(k) + len(v) + 4 for k, v in answer.headers.raw)
        return answer

    async def _by_qr(self, client: httpx.AsyncClient, code: str) -> None:
        await self._door(client, f"/w/{code}")

    async def _by_hand(self, client: httpx.AsyncClient, code: str) -> None:
        await self._get(client, "/join")
        found = await self._get(client, "/join", "POST", data={"code": f" {code.lower()} "})
        await self._door(client, found.headers["location"])

    async def _door(self, client: httpx.AsyncClient, path: str) -> None:
        page = await self._get(client, path)
        act = re.search(r'name="act" value="([^"]+)"', page.text)
        assert act is not None
        sat = await self._get(client, path, "POST", data={"act": act.group(1)})
        self.code = sat.headers["location"].split("/seat/")[1]

    async def _page(self, client: httpx.AsyncClient) -> None:
        page = await self._get(client, f"/seat/{self.code}")
        todo, done = list(dict.fromkeys(ASSET.findall(page.text))), set[str]()
        while todo:
            fetched = await asyncio.gather(*(self._get(client, path) for path in todo))
            done |= {path.split("?")[0] for path in todo}
            names = {f"/assets/{name}" for one in fetched for name in IMPORT.findall(one.text) if name not in LAZY}
            todo = sorted(names - done)

    # --- the line ---------------------------------------------------------------------------------------------------

    async def _open(self, client: httpx.AsyncClient) -> None:
        answer = await client.post(f"/live/{self.code}/token", headers={"Cookie": self.cookies})
        answer.raise_for_status()
        self.socket = await self.place.line(f"/live/{self.code}?token={answer.json()['token']}", self.cookies)
        await self.socket.send(json.dumps({"t": "since", "head": self.head, "language": "nl-NL", "packed": "gzip"}))
        self._listening = asyncio.create_task(self._listen(self.socket))

    async def drop(self) -> None:
        """Lose the line without a word, as behind a lift door, and come back with what was not answered."""
        assert self.socket is not None
        self.watch.dropped += 1
        self.socket.transport.abort()
        if self._listening is not None:
            await self._listening
        async with self.place.client() as client:
            await self._open(client)
        for act in list(self._answers):
            await self._send(act)

    async def _listen(self, socket: ClientConnection) -> None:
        with suppress(ConnectionClosed, OSError):
            async for raw in socket:
                at = time.perf_counter()
                if not self.usable:  # A cold phone waits for its first map too.
                    self.bytes += len(raw.encode() if isinstance(raw, str) else raw)
                self._take(raw if isinstance(raw, str) else gzip.decompress(raw).decode(), at)

    def _take(self, raw: str, at: float) -> None:
        if raw.startswith('{"t":"map"'):
            # The drawing is not read as data here (three hundred browsers would; one bench cannot): its marks are.
            self.head = int(re.match(r'\{"t":"map","head":(\d+)', raw).group(1))  # type: ignore[union-attr]
            for mark in set(MARK.findall(raw)) - self._marks:
                self._marks.add(mark)
                self.watch.seen.setdefault(mark, []).append(at)
            return
        message = json.loads(raw)
        match message["t"]:
            case "room":
                self.phase = message["phase"]
                if message["turned"] and not self.turned_at:
                    self.turned_at = at
            case "mine":
                self.hand = [fact["id"] for fact in message["hand"] if not fact["laid"]]
            case "bye":
                self.gone = message["say"]
            case "done" | "no":
                waiting = self._answers.pop(message["act"], None)
                if waiting is not None and not waiting.done():
                    waiting.set_result(message)
        self._changed.set()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until the screen shows this."""
        async with asyncio.timeout(PATIENCE):
            while not holds():
                if self.gone:
                    raise RuntimeError(f"seat {self.nth} was sent away: {self.gone}")
                self._changed.clear()
                await self._changed.wait()

    # --- acting -----------------------------------------------------------------------------------------------------

    async def do(self, cmd: dict[str, Any], *, mark: str = "") -> bool:
        """One gesture; now and then sent twice, or with the line falling away under it. Whether it was done."""
        act = _act(self.chance)
        answer = self._answers[act] = asyncio.get_running_loop().create_future()
        self._commands[act] = cmd
        if mark:
            self.watch.sent[mark] = time.perf_counter()
        await self._send(act)
        luck = self.chance.random()
        if luck < 0.05:
            self.watch.resent += 1
            await self._send(act)
        elif luck < 0.07:
            await self.drop()
        async with asyncio.timeout(PATIENCE):
            said = await answer
        if said["t"] == "no":
            self.watch.refused.append(f"{cmd['do']}: {said['say']}")
            return False
        self.watch.acknowledged[act] = cmd | {"at": self.code}
        return True

    async def _send(self, act: str) -> None:
        assert self.socket is not None
        with suppress(ConnectionClosed):
            await self.socket.send(json.dumps({"t": "do", "act": act, "cmd": self._commands[act]}))

    async def close(self) -> None:
        """Put the phone away."""
        if self.socket is not None:
            await self.socket.close()
        if self._listening is not None:
            await self._listening


def _act(chance: random.Random | None = None) -> str:
    return make_id("act", time.time_ns() // 1_000_000, (chance or random).randbytes(10))


class Console:
    """The facilitator's screen: Streamlit's own WebSocket, and the buttons found as the page names them."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.code = ""
        self.cookies = ""
        self._buttons: dict[str, tuple[str, str]] = {}
        self._socket: ClientConnection | None = None

    async def begin(self, tables: int, *, pin: str = "", script: str = "45") -> str:
        """Set the workshop up; its code."""
        async with self.place.client() as client:
            if pin:
                await client.post("/lead", data={"pin": pin})
            asked = {"case": "nadira", "tables": str(tables), "script": script, "fill": "even", "act": _act()}
            answer = await client.post("/begin/workshop", data=asked, headers={"Accept": "application/json"})
            answer.raise_for_status()
            self.code = answer.json()["to"].split("=")[1]
            self.cookies = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
        return self.code

    async def open(self) -> None:
        """Open the console, and wait until it is drawn."""
        self._socket = await self.place.line("/_stcore/stream", self.cookies, subprotocols=["streamlit", "PLACEHOLDER_AUTH_TOKEN"])
        await self._run(BackMsg())

    async def _run(self, message: BackMsg) -> None:
        assert self._socket is not None
        self._buttons = {}
        client = message.rerun_script
        client.query_string = f"w={self.code}"
        client.page_name = "workshop"
        await self._socket.send(message.SerializeToString())
        async with asyncio.timeout(PATIENCE):
            while True:
                said = ForwardMsg()
                said.ParseFromString(await self._socket.recv())  # type: ignore[arg-type]
                if self._hear(said):
                    return

    def _hear(self, said: ForwardMsg) -> bool:
        what = said.WhichOneof("type")
        if what == "delta" and said.delta.new_element.WhichOneof("type") == "button":
            button = said.delta.new_element.button
            key = button.id.rsplit("-hall-", 1)
            if len(key) == 2 and not button.disabled:
                self._buttons[f"hall-{key[1]}"] = (button.id, said.delta.fragment_id)
        return what == "script_finished"

    async def press(self, key: str) -> float:
        """Press this button; the moment it was pressed."""
        button, fragment = self._buttons[key]
        message = BackMsg()
        state = WidgetState(id=button, trigger_value=True)
        message.rerun_script.widget_states.CopyFrom(WidgetStates(widgets=[state]))
        message.rerun_script.fragment_id = fragment
        pressed = time.perf_counter()
        await self._run(message)
        return pressed

    async def look(self) -> None:
        """Draw it again, as the browser does when the hall moves."""
        message = BackMsg()
        message.rerun_script.fragment_id = next((fragment for _, fragment in self._buttons.values()), "")
        await self._run(message)

    @property
    def buttons(self) -> list[str]:
        """What can be pressed now."""
        return sorted(self._buttons)

    async def close(self) -> None:
        """Close the screen."""
        if self._socket is not None:
            await self._socket.close()


class Wall:
    """The big screen of the room: asks whether something moved, and fetches what is shown."""

    def __init__(self, place: Place, code: str) -> None:
        self.place, self.code, self.looks = place, code, 0

    async def go_on(self) -> None:
        """Look, until the evening is over."""
        async with self.place.client() as client:
            await client.post(f"/w/{self.code}", data={"act": _act(), "as": "beamer"})
            version = 0
            while True:
                answer = await client.get(f"/w/{self.code}/moved?version={version}")
                answer.raise_for_status()
                version = answer.json()["version"]
                (await client.get(f"/w/{self.code}/wall/panel")).raise_for_status()
                self.looks += 1
