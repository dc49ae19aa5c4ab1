"""What many screens hear goes out in one frame for all, in order, and never to a line that is busy or gone."""

from __future__ import annotations

import asyncio
import json
import socket
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket
from websockets.asyncio.client import connect

from casefiles.web.wires import KEY, Wire, Wires, framed, wire_of
from tests.server import free_port

LONG = "Ïssam en tante Fatna, " * 5000


class Door:
    """A server of the kind that runs the app, with one door that keeps every line that comes in."""

    def __init__(self, *, squeezing: bool) -> None:
        self.port = free_port()
        self.lines: list[tuple[WebSocket, Wire | None]] = []
        app = Starlette(routes=[WebSocketRoute("/live", self._open)], middleware=[Middleware(Wires)])
        config = uvicorn.Config(
            app, port=self.port, ws="websockets-sansio", lifespan="off", log_level="error", ws_per_message_deflate=squeezing
        )
        self.server = uvicorn.Server(config)

    async def _open(self, socket: WebSocket) -> None:
        await socket.accept()
        self.lines.append((socket, socket.scope[KEY]))
        async for _ in socket.iter_text():
            pass

    async def __aenter__(self) -> Door:
        self.task = asyncio.create_task(self.server.serve())
        while not self.server.started:
            await asyncio.sleep(0)
        return self

    async def __aexit__(self, *_: object) -> None:
        self.server.should_exit = True
        await self.task

    async def screen(self) -> tuple[Any, WebSocket, Wire]:
        """Somebody who listens: what they have, and what the server has of them."""
        line = await connect(f"ws://127.0.0.1:{self.port}/live", max_size=None)
        while not self.lines or self.lines[-1][1] is None:
            await asyncio.sleep(0)
        socket, wire = self.lines[-1]
        assert wire is not None
        return line, socket, wire


def apart(play: Any) -> Any:
    """In a thread of its own: where a browser has been, this one already has a loop that runs."""
    with ThreadPoolExecutor(1) as other:
        return other.submit(asyncio.run, play).result()


@pytest.mark.parametrize("squeezing", [False, True])
def test_one_frame_for_all_arrives_in_order_between_what_is_said_to_one(squeezing: bool) -> None:
    async def play() -> None:
        async with Door(squeezing=squeezing) as door:
            (one, to_one, wire), (two, _, other) = await door.screen(), await door.screen()
            for text in ("kort", LONG):
                frame = framed(text)
                await to_one.send_text("eerst")
                for line in (wire, other):
                    assert line.free()
                    line.write(frame)
                await to_one.send_text(json.dumps({"t": "na"}))
                assert [await one.recv() for _ in range(3)] == ["eerst", text, '{"t": "na"}']
                assert await two.recv() == text
                while not (wire.free() and other.free()):
                    await asyncio.sleep(0)
            for line in (one, two):
                await line.close()

    apart(play())


def test_a_line_that_waits_or_is_gone_is_left_alone() -> None:
    async def play() -> None:
        async with Door(squeezing=False) as door:
            slow, _, wire = await door.screen()
            slow.transport.pause_reading()
            sent = 0
            while wire.free():  # Until what the browser does not take in piles up here.
                wire.write(framed(LONG))
                sent += 1
            slow.transport.resume_reading()
            assert [await slow.recv() == LONG for _ in range(sent)] == [True] * sent
            assert wire.free()
            await slow.close()
            while wire.free():
                await asyncio.sleep(0)

    apart(play())


def test_of_a_server_we_do_not_know_nothing_is_assumed() -> None:
    class Other:
        async def send(self, message: dict[str, Any]) -> None: ...

    assert wire_of(Other().send) is None
    assert wire_of(lambda message: None) is None


def test_an_answer_in_two_pieces_does_not_wait_for_an_acknowledgement() -> None:
    """As at Streamlit's own door: a socket that does not name its protocol, on which asyncio leaves the waiting on."""
    found: list[int] = []

    async def answer(scope: dict[str, Any], receive: Any, send: Any) -> None:
        line = receive.__self__.transport.get_extra_info("socket")
        found.append(line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"two"})

    async def ask() -> None:
        door = socket.socket(socket.AF_INET)
        door.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(Wires(answer), lifespan="off", log_level="error"))
        serving = asyncio.create_task(server.serve([door]))
        while not server.started:
            await asyncio.sleep(0)
        async with httpx.AsyncClient() as client:
            assert (await client.get(f"http://127.0.0.1:{door.getsockname()[1]}/")).text == "two"
        server.should_exit = True
        await serving

    apart(ask())
    assert found == [1]
