"""When something of ours goes wrong: a sentence in the reader's language, what was typed handed back, and nothing told besides.

A door that fails would answer with a bare line in English and without our headers, and a plain form would take what
somebody typed with it. Here what was sent comes back on the page, to be copied; it stands in no log.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from casefiles.stores import why_not
from casefiles.web.doors import language_of, page
from casefiles.web.logs import told
from lifemaps.words import say

LOG = logging.getLogger(__name__)
MOST_KEPT = 100_000
NOT_TYPED = ("act", "do", "pin", "sign", "next", "phone", "round", "language", "code", "as", "keep", "script", "case")
"""Fields of a form that nobody typed, or that are nobody else's business on a screen."""


class Mishap:
    """Catches what no door caught."""

    def __init__(self, app: Callable[..., Any]) -> None:
        self.app = app

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun, sent = False, bytearray()

        async def listen() -> Any:
            message = await receive()
            if scope["method"] == "POST" and len(sent) < MOST_KEPT:
                sent.extend(message.get("body", b"")[:MOST_KEPT])
            return message

        async def answer(message: Any) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, listen, answer)
        except Exception as error:
            number = secrets.token_hex(3)
            LOG.error("mishap %s at %s\n%s", number, getattr(scope.get("route"), "path", "a door"), told(error))
            if not begun:
                await _sorry(Request(scope), bytes(sent), number, why_not(error))(scope, receive, send)


def _sorry(request: Request, sent: bytes, number: str, reason: str) -> Response:
    language, status = language_of(request), 503 if reason else 500
    sentence = said(language, number, reason)
    if request.url.path.startswith("/live/") or "application/json" in request.headers.get("accept", ""):
        return JSONResponse({"t": "no", "act": "", "say": sentence, "why": [sentence]}, status, headers={"Cache-Control": "no-store"})
    response = page(request, "mishap.html", status, typed=_typed(request, sent), said=sentence)
    response.headers["Cache-Control"] = "no-store"
    return response


def said(language: str, number: str, reason: str) -> str:
    """What is the matter: what the database cannot do now (``stores.why_not``), or else the number of the mishap in the log."""
    return say(language, f"refusal-{reason}") if reason else say(language, "mishap-said", number=number)


def _typed(request: Request, sent: bytes) -> list[str]:
    """What somebody typed in the form that was sent."""
    if not request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        return []
    with suppress(ValueError):
        return [text for name, text in parse_qsl(sent.decode("utf-8", "replace")) if name not in NOT_TYPED and text.strip() and not text.startswith("act:")]
    return []
