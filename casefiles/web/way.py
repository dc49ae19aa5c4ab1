"""By which way somebody reached us: on this machine's own screen, over a sealed line (TLS), or over an open one.

Whoever listens in on a room's wifi reads everything that passes over an open line. Training cases may pass there: three
taps and no warning. A real case does not: it opens on the machine's own screen, or over a sealed line.

Which way it was is read from the connection itself. What a browser says about it counts for nothing; what a reverse
proxy says counts only from the proxies in ``LEVENSKAART_PROXIES`` (uvicorn looks at who speaks, see ``app.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection

HERE, SEALED, OPEN = "here", "sealed", "open"
WAYS = (HERE, SEALED, OPEN)
HEADER = "x-levenskaart-way"
"""Written by ``Stamp`` on every request and read by pages of Streamlit, which see no more of a connection than its headers."""
LOOPBACK = ("127.0.0.1", "::1", "localhost")
FORWARDED = (b"x-forwarded-for", b"x-forwarded-host", b"forwarded", b"x-real-ip", b"via")
"""With one of these somebody stands in between, and the screen is not this machine's own."""


class Asking(Protocol):
    """Whoever asks for something: the cookies of this browser. A request, a WebSocket, or the handshake of a page."""

    @property
    def cookies(self) -> Mapping[str, str]: ...


class Handshake:
    """How a page of Streamlit was reached: cookies and headers of its WebSocket.

    Without our stamp the line counts as open. Without any header there is no line: nobody asks but this process itself.
    """

    def __init__(self, cookies: Mapping[str, str], headers: Mapping[str, str]) -> None:
        self.cookies = dict(cookies)
        stamp = headers.get(HEADER) or ("" if headers else HERE)
        self.way = stamp if stamp in WAYS else OPEN


def way_of(asking: Asking) -> str:
    """``here``, ``sealed`` or ``open``."""
    if isinstance(asking, HTTPConnection):
        return way_of_scope(asking.scope)
    way = getattr(asking, "way", OPEN)
    return way if way in WAYS else OPEN


def is_private(asking: Asking) -> bool:
    """Whether nobody in between can read along."""
    return way_of(asking) != OPEN


def way_of_scope(scope: Mapping[str, Any]) -> str:
    """The same of a bare ASGI scope."""
    headers = scope["headers"]
    host = next((value.decode("latin-1") for key, value in headers if key == b"host"), "")
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:  # Brackets that never close: no name of this machine.
        name = ""
    client = (scope.get("client") or ("",))[0]
    between = any(key in FORWARDED for key, _ in headers)
    # By a loopback name too, so that no page elsewhere can point a name of its own at this machine.
    if client in LOOPBACK and name in LOOPBACK and not between:
        return HERE
    return SEALED if scope.get("scheme") in ("https", "wss") else OPEN


class Stamp:
    """Writes on every request by which way it came, over whatever a browser wrote there itself."""

    def __init__(self, app: Callable[..., Any]) -> None:
        self.app = app

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] in ("http", "websocket"):
            key = HEADER.encode()
            headers = [(name, value) for name, value in scope["headers"] if name != key]
            scope = {**scope, "headers": [*headers, (key, way_of_scope(scope).encode())]}
        await self.app(scope, receive, send)
