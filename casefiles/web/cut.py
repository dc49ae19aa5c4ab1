"""When WebSockets are cut on the way: the big screens would stay blank, so a page of our own says so, and what still works.

A small script stands in front of Streamlit's page and tries the line (``/wire``). Phones need none of this: the light
page of a seat goes on by asking.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from contextlib import suppress
from html import escape
from typing import Any
from urllib.parse import parse_qs, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from casefiles.web import home, signin
from casefiles.web.backoff import wrong_code
from casefiles.web.doors import asset_url, language_of, page
from lifemaps.words import say

ROOT = b'<div id="root">'
"""What makes a page Streamlit's."""


async def wire(socket: WebSocket) -> None:
    """Says one word, so that whoever asks knows the line is open; then listens until it is closed."""
    await socket.accept()
    with suppress(WebSocketDisconnect, RuntimeError):
        await socket.send_text("open")
        await socket.receive_text()
        await socket.close()


async def served(request: Request) -> Response:
    """The server itself can be reached."""
    return PlainTextResponse("open", headers={"Cache-Control": "no-store"})


def _own(to: str) -> str:
    """An address on this host, or the front page: nobody sends people elsewhere through us."""
    safe = to.startswith("/") and not re.match(r"^/[/\\]", to) and "\n" not in to and "\r" not in to
    return to if safe and not urlsplit(to).netloc else "/"


async def cut(request: Request) -> Response:
    """What is the matter, what still works, and what to try."""
    to = _own(request.query_params.get("to", "/"))
    code = "".join(sign for sign in parse_qs(urlsplit(to).query).get("t", [""])[0].upper() if sign.isalnum())[:8]
    known = bool(code) and await run_in_threadpool(home.house().table, code) is not None
    if code and not known:
        await wrong_code(request)
    response = page(request, "cut.html", to=to, code=code if known else "", wall=to.startswith("/beamer"), address=home.base_url())
    response.headers["Cache-Control"] = "no-store"
    return response


class FirstTheLine:
    """Puts the script that tries the line into Streamlit's page, and into no other."""

    def __init__(self, app: Callable[..., Any]) -> None:
        self.app = app

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        start: dict[str, Any] | None = None
        body = b""

        async def through(message: dict[str, Any]) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start" and _is_page(message):
                start = message
                return
            if start is None:
                await send(message)
                return
            body += message.get("body", b"")
            if message.get("more_body"):
                return
            squeezed = _header(start, b"content-encoding") == b"gzip"
            plain = gzip.decompress(body) if squeezed else body
            if ROOT in plain:
                wait = escape(say(language_of(Request(scope)), "cut-wait"), quote=True)
                script = f'<script src="{asset_url("cut.js")}" data-wait="{wait}"></script>'.encode()
                if signin.settings() is not None:
                    script += f'<script src="{asset_url("who.js")}"></script>'.encode()
                plain = plain.replace(b"</head>", script + b"</head>", 1)
                body = gzip.compress(plain, 6, mtime=0) if squeezed else plain
            headers = [(name, value) for name, value in start["headers"] if name.lower() != b"content-length"]
            await send({**start, "headers": [*headers, (b"content-length", str(len(body)).encode())]})
            await send({"type": "http.response.body", "body": body})

        await self.app(scope, receive, through)


def _header(start: dict[str, Any], name: bytes) -> bytes:
    return next((value for key, value in start["headers"] if key.lower() == name), b"")


def _is_page(start: dict[str, Any]) -> bool:
    known = _header(start, b"content-encoding") in (b"", b"gzip")
    return start["status"] == 200 and known and _header(start, b"content-type").startswith(b"text/html")


routes = [Route("/wire", served), WebSocketRoute("/wire", wire), Route("/cut", cut)]
