"""The *zaaltest*: does a phone on this wifi do everything an evening asks of it?

A phone that scans the laptop's QR opens ``/zaaltest``, tries by itself whatever a seat needs (script, cookie, WebSocket,
an answer that is long in coming, how long a round trip takes) and says in one big sign whether it can take part. The
laptop counts. Nothing is kept: a test lives in this process, under a name the phone made up, for an hour.
"""

from __future__ import annotations

import asyncio
import io
import json
import re
import threading
import time
from collections import Counter, OrderedDict
from typing import Any

import msgspec
import segno
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from casefiles.house import new_id
from casefiles.web.doors import language_of, page
from casefiles.web.home import base_url
from lifemaps.words import say

COOKIE = "zaaltest"
HELD = 1.2
"""Seconds an answer is held back: a network that cuts whatever takes long would cut this too."""
SLOW = 1500
"""Milliseconds for a round trip from which people notice that they wait."""
KEPT, MOST = 3600.0, 600
MOST_SENT = 2000
STATES = ("opened", "good", "detour", "slow", "lost")


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What a phone found out: whether its cookie came back, the WebSocket carried, a long answer arrived; round trip in ms."""

    cookie: bool = False
    socket: bool = False
    poll: bool = False
    ms: int | None = None
    script: bool = True
    phone: str = ""


def verdict(found: Found) -> str:
    """``good``; ``detour`` (takes part by ordinary requests: no WebSocket, or no script); ``slow``; or ``lost``."""
    if not found.cookie or (found.script and not found.socket and not found.poll):
        return "lost"
    if not found.socket:
        return "detour"
    return "slow" if found.ms is not None and found.ms >= SLOW else "good"


class Phones:
    """The phones that were here, by the name each made up."""

    def __init__(self) -> None:
        self._phones: OrderedDict[str, tuple[float, str, Found | None]] = OrderedDict()
        self._guard = threading.Lock()

    def say(self, phone: str, found: Found | None) -> str:
        """A phone opened the page (``None``) or found this out; how it stands with it."""
        state = verdict(found) if found else "opened"
        with self._guard:
            known = self._phones.get(phone)
            if found is None and known is not None:
                return known[1]
            self._phones[phone] = (time.monotonic(), state, found)
            while len(self._phones) > MOST:
                self._phones.popitem(last=False)
        return state

    def count(self) -> dict[str, int]:
        """How many phones stand how, of the last hour."""
        since = time.monotonic() - KEPT
        with self._guard:
            for phone in [phone for phone, (at, *_) in self._phones.items() if at < since]:
                del self._phones[phone]
            found = Counter(state for _, state, _ in self._phones.values())
        return {state: found[state] for state in STATES}

    def forget(self) -> None:
        """Begin again."""
        with self._guard:
            self._phones.clear()


PHONES = Phones()


def address() -> str:
    """What a phone opens."""
    return f"{base_url()}/zaaltest"


def qr() -> str:
    """The QR of it, as a drawing."""
    out = io.BytesIO()
    segno.make(address(), error="m", micro=False).save(out, kind="svg", scale=8, border=2, dark="#1c1b19", light="#ffffff", xmldecl=False)
    return out.getvalue().decode()


# --- what a phone opens ---------------------------------------------------------------------------------------------


def _phone(request: Request) -> str:
    """The phone by its cookie; empty when none came back."""
    return _known(request.cookies.get(COOKIE, ""))


def _known(name: str) -> str:
    return name if re.fullmatch(r"act:[0-9a-z]{26}", name) else ""


async def phone(request: Request) -> Response:
    """The page of the test; by a plain form as well, for a phone without scripts."""
    spoken, name = language_of(request), _phone(request)
    state = ""
    if request.method == "POST":
        told = _known(str((await request.form()).get("phone", "")))
        state = PHONES.say(told or name or new_id("act"), Found(cookie=bool(name), script=False))
    else:
        name = name or new_id("act")
        PHONES.say(name, None)
    response = page(request, "roomtest.html", language=spoken, state=state, phone=name, texts=json.dumps(_texts(spoken)))
    if request.method == "GET":
        response.set_cookie(COOKIE, name, max_age=int(KEPT), httponly=True, samesite="lax", secure=request.url.scheme == "https")
    response.headers["Cache-Control"] = "no-store"
    return response


def _texts(language: str) -> dict[str, str]:
    """What the script of the page says: how it came out, not what to do on the laptop."""
    results = [f"{state}{more}" for state in (*STATES, "away") for more in ("", "-what")]
    return {name: say(language, f"roomtest-{name}") for name in (*results, "yes", "no")}


async def cookie(request: Request) -> Response:
    """Whether the cookie came back."""
    return JSONResponse({"cookie": bool(_phone(request))}, headers={"Cache-Control": "no-store"})


async def wait(request: Request) -> Response:
    """An answer that is held for a moment, as the long-poll of a seat holds its own."""
    await asyncio.sleep(HELD)
    return JSONResponse({"held": HELD}, headers={"Cache-Control": "no-store"})


async def said(request: Request) -> Response:
    """What the phone found out; it hears how it stands."""
    body = await request.body()
    try:
        found = msgspec.json.decode(body, type=Found) if len(body) <= MOST_SENT else None
    except msgspec.MsgspecError:
        found = None
    if found is None:
        return JSONResponse({"state": "lost"}, 400)
    # Whether a cookie came back is seen here, not told; without one, the page still knows which phone it is.
    name = _phone(request)
    found = msgspec.structs.replace(found, cookie=bool(name), ms=found.ms if found.ms is None else max(0, min(found.ms, 60_000)))
    return JSONResponse({"state": PHONES.say(_known(found.phone) or name or new_id("act"), found)})


async def echo(socket: WebSocket) -> None:
    """Says back what it hears, a few times."""
    await socket.accept()
    try:
        for _ in range(20):
            text = await asyncio.wait_for(socket.receive_text(), 20)
            await socket.send_text(text[:40])
        await socket.close()
    except (WebSocketDisconnect, TimeoutError, KeyError, RuntimeError):
        return


routes: list[Any] = [
    Route("/zaaltest", phone, methods=["GET", "POST"]),
    Route("/zaaltest/cookie", cookie),
    Route("/zaaltest/wait", wait),
    Route("/zaaltest/said", said, methods=["POST"]),
    WebSocketRoute("/zaaltest/live", echo),
]
