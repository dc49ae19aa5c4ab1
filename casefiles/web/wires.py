"""The way out to a browser that listens: what many screens hear is put into one WebSocket frame, once.

Two hundred screens of a table hear the same patch. The usual road goes through a task of its own, the layers of the app
and a frame of its own for each of them; here the finished frame is handed to every connection in one go. Only a
connection on which nothing waits is written to like this. Whatever server runs the app, the usual road always works:
where a connection is not one that we know, ``wire_of`` finds nothing and nobody notices.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame, Opcode
from websockets.protocol import State

KEY = "levenskaart.wire"


def framed(text: str) -> bytes:
    """One text as it goes over the wire, from server to browser: whole, unmasked, and not squeezed."""
    return Frame(Opcode.TEXT, text.encode()).serialize(mask=False)


class Wire:
    """One open WebSocket, written to directly."""

    def __init__(self, protocol: WebSocketsSansIOProtocol) -> None:
        self._protocol = protocol

    def free(self) -> bool:
        """Whether it is open and everything said before has left: a slow line is never given more than it can carry."""
        p = self._protocol
        if p.disconnected or p.close_sent or not p.handshake_complete or p.conn.state is not State.OPEN:
            return False
        return not p.transport.is_closing() and not p.transport.get_write_buffer_size()

    def write(self, frame: bytes) -> None:
        """Send a frame of ``framed``. The server writes each of its own frames in one go too, so none falls between."""
        self._protocol.transport.write(frame)


def wire_of(send: Any) -> Wire | None:
    """The connection behind the ``send`` a server gave us, when it is of the kind we know."""
    protocol = getattr(send, "__self__", None)
    return Wire(protocol) if type(protocol) is WebSocketsSansIOProtocol else None


def leaves_at_once(receive: Any) -> None:
    """Let what is said over this connection leave at once, instead of waiting for an acknowledgement of what went before.

    Streamlit's socket does not name its protocol, so asyncio leaves Nagle's algorithm on: an answer in two pieces then takes
    44 ms instead of 4. Where the server is one that we do not know, nothing happens.
    """
    transport = getattr(getattr(receive, "__self__", None), "transport", None)
    line = transport.get_extra_info("socket") if transport is not None else None
    if line is not None and line.family in (socket.AF_INET, socket.AF_INET6):
        with suppress(OSError):  # It may just have been closed.
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


class Wires:
    """Notes each WebSocket's connection, before anything is put around ``send``: must be the first of our layers."""

    def __init__(self, app: Callable[..., Any]) -> None:
        self.app = app

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        leaves_at_once(receive)
        if scope["type"] == "websocket":
            scope[KEY] = wire_of(send)
        await self.app(scope, receive, send)
