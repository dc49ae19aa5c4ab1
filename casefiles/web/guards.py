"""What stands before every door: where a request comes from, what a page may load, how many may come in.

Plain ASGI, because it must also see WebSockets, Streamlit's own among them.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse

from casefiles.web.home import START, house
from casefiles.web.tokens import BROWSER_COOKIE, COOKIE_DAYS, cookie_name, read_browser, write_browser, write_seat
from casefiles.web.way import HERE, way_of
from lifemaps.words import say

SAFE = ("GET", "HEAD", "OPTIONS")
MOST_SOCKETS = 1500
STREAM = "/_stcore/stream"
BROWSER_HEADER = "x-levenskaart-browser"
COMPARED = {BROWSER_HEADER: "browser"}
"""What Streamlit has to compare when a session is taken up again (its setting ``server.trustedUserHeaders``)."""


def _header(scope: dict[str, Any], name: bytes) -> str:
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


def same_origin(scope: dict[str, Any]) -> bool:
    """Whether the page that asks is one of ours: by ``Origin`` against ``Host``, else by ``Sec-Fetch-Site``."""
    origin = _header(scope, b"origin")
    if origin:
        return urlsplit(origin).netloc == _header(scope, b"host")
    return _header(scope, b"sec-fetch-site") in ("", "same-origin", "none")


class OriginGuard:
    """Turns away WebSockets and unsafe methods from foreign pages, before Streamlit looks.

    Streamlit's own check asks a public host for our address and stands still meanwhile: thirty foreign sockets froze
    the server for ten seconds. Here a foreign page is answered at once.
    """

    def __init__(self, app: Callable[..., Any]) -> None:
        self.app = app

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] == "websocket" and not (_header(scope, b"origin") and same_origin(scope)):
            await receive()
            await send({"type": "websocket.close", "code": 1008, "reason": "foreign origin"})
            return
        if scope["type"] == "http" and scope["method"] not in SAFE and not same_origin(scope):
            await PlainTextResponse("Foreign origin.", 403)(scope, receive, send)
            return
        await self.app(scope, receive, send)


class UploadGuard:
    """Takes no file at Streamlit's own door: any session could fill the memory of the server there, and no page of ours asks it.

    Files come in by doors of our own, which ask who brings them (``/desk/file``, ``/own/load``, ``/instruments``).
    """

    def __init__(self, app: Callable[..., Any]) -> None:
        self.app = app

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        upload = scope["type"] == "http" and scope["path"].startswith("/_stcore/upload_file")
        if upload and scope["method"] not in SAFE:
            await PlainTextResponse("No files here.", 403)(scope, receive, send)
            return
        await self.app(scope, receive, send)


class OneBrowser:
    """A Streamlit session is taken up again by the browser that began it, and by no other.

    Streamlit gives a session, with all that was typed in it and with the hands of whoever sat there, to whoever names it.
    Here each browser has a cookie of its own, which no script can read; Streamlit compares it (``COMPARED``), and starts a
    fresh session for everybody else, without disturbing whose it is. ``compares`` says what Streamlit really compares:
    while that is anything else, nobody takes a session up again.
    """

    def __init__(self, app: Callable[..., Any], compares: Callable[[], object]) -> None:
        self.app, self.compares = app, compares

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] != "websocket" or not scope["path"].endswith(STREAM):
            await self.app(scope, receive, send)
            return
        line = HTTPConnection(scope)
        known = read_browser(house().secret, line.cookies)
        cookie = "" if known else write_browser(house().secret)
        mine = known or read_browser(house().secret, {BROWSER_COOKIE: cookie})
        ours = BROWSER_HEADER.encode()
        headers = [(name, value) for name, value in scope["headers"] if name != ours]
        scope = {**scope, "headers": [*headers, (ours, mine.encode())]}
        if self.compares() != COMPARED:
            scope = _unnamed(scope)

        async def with_cookie(message: dict[str, Any]) -> None:
            if cookie and message["type"] == "websocket.accept":
                response = PlainTextResponse()
                response.set_cookie(BROWSER_COOKIE, cookie, httponly=True, samesite="lax", secure=scope["scheme"] == "wss")
                given = [(name, value) for name, value in response.raw_headers if name == b"set-cookie"]
                message = {**message, "headers": [*message.get("headers", ()), *given]}
            await send(message)

        await self.app(scope, receive, with_cookie)


def _unnamed(scope: dict[str, Any]) -> dict[str, Any]:
    """The same handshake, without the name of a session (the third of what Streamlit's page sends along)."""
    name = b"sec-websocket-protocol"
    headers = [(key, b",".join(value.split(b",")[:2]) if key == name else value) for key, value in scope["headers"]]
    return {**scope, "headers": headers, "subprotocols": list(scope.get("subprotocols", ()))[:2]}


class FullHouse:
    """Says politely that it is full, instead of breaking for everybody."""

    def __init__(self, app: Callable[..., Any]) -> None:
        self.app, self.open = app, 0

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] != "websocket":
            if self.open >= MOST_SOCKETS and scope["type"] == "http" and scope["path"] == "/":
                await HTMLResponse(f"<!doctype html><p>{say('nl-NL', 'door-full')}</p>", 503)(scope, receive, send)
                return
            await self.app(scope, receive, send)
            return
        if self.open >= MOST_SOCKETS:
            await receive()
            await send({"type": "websocket.close", "code": 1013, "reason": "full"})
            return
        self.open += 1
        try:
            await self.app(scope, receive, send)
        finally:
            self.open -= 1


class Headers:
    """The headers every answer carries; routes that need others set their own.

    The one inline script of Streamlit's page is allowed by its hash, computed at start: it changes with every version.
    """

    def __init__(self, app: Callable[..., Any], static: Path) -> None:
        self.app = app
        page = (static / "index.html").read_text("utf-8")
        inline = re.findall(r"<script>(.*?)</script>", page, re.S)
        hashes = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in inline)
        policy = (
            f"default-src 'self'; script-src 'self' {hashes} blob: 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; "
            "base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
        )
        self.headers = {
            b"content-security-policy": policy.encode(),
            b"x-content-type-options": b"nosniff",
            # Not "no-referrer": with that a browser sends "Origin: null" with a plain form, and our own forms would be foreign.
            b"referrer-policy": b"same-origin",
            b"cross-origin-opener-policy": b"same-origin",
            b"cross-origin-resource-policy": b"same-origin",
            b"permissions-policy": b"camera=(), microphone=(), geolocation=(), payment=(), usb=()",
        }

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start":
                present = {key.lower() for key, _ in message["headers"]}
                message["headers"] = [*message["headers"], *((k, v) for k, v in self.headers.items() if k not in present)]
            await send(message)

        await self.app(scope, receive, with_headers)


class LocalTable:
    """On the machine itself, the first look at the front page sits down at the table that ``--case`` opened.

    Only for a browser on this machine that asked for this machine by a loopback name, so that no page elsewhere can
    point a name of its own at us.
    """

    def __init__(self, app: Callable[..., Any]) -> None:
        self.app = app

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        response = self._seat(HTTPConnection(scope)) if scope["type"] == "http" and scope["path"] == "/" else None
        await (response or self.app)(scope, receive, send)

    def _seat(self, request: HTTPConnection) -> RedirectResponse | None:
        if START.workshop or not START.open_table or request.query_params or not is_local(request):
            return None
        code, seat = START.open_table.split("|")
        sitting = house().table(code)
        if sitting is None or cookie_name(code) in request.cookies:
            return None
        response = RedirectResponse(f"/?t={code}", 303)
        set_seat(response, request, code, sitting, seat)
        return response


def is_local(request: HTTPConnection) -> bool:
    """Whether a browser on this machine asks, by a loopback name."""
    return way_of(request) == HERE


def set_seat(response: Any, request: HTTPConnection, code: str, sitting: str, seat: str) -> None:
    """Give this browser the seat."""
    response.set_cookie(
        cookie_name(code), write_seat(house().secret, sitting, seat), max_age=COOKIE_DAYS * 86400, httponly=True,
        samesite="lax", secure=request.url.scheme in ("https", "wss"),
    )  # fmt: skip
