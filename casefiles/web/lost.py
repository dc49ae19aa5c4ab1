"""An address that is none of ours, as somebody in a full room types it: on to what was meant, else a sentence and a way back.

Without this Streamlit would load the whole app to say it, in English. Capitals and a last stroke make no difference.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from casefiles.web.doors import message

FRONT = ("start", "table")
"""Whichever of these is the front page has no address of its own; a page that is loaded again may ask for it by name."""

_WORD = re.compile(r"/([A-Za-z-]+)(/[^.]*)?")


class Lost:
    """``rooms`` are the words that begin an address of ours: pages and doors."""

    def __init__(self, app: Callable[..., Any], rooms: Collection[str]) -> None:
        self.app = app
        self.rooms = rooms

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        found = self._answer(scope) if scope["type"] == "http" and scope["method"] in ("GET", "HEAD") else None
        await (found or self.app)(scope, receive, send)

    def _answer(self, scope: dict[str, Any]) -> Response | None:
        request = Request(scope)
        asked = _WORD.fullmatch(request.url.path)
        # What a page fetches for itself asks for no page.
        if asked is None or "text/html" not in request.headers.get("accept", ""):
            return None
        meant, asks = asked[1].lower(), f"?{request.url.query}" if request.url.query else ""
        if meant in FRONT and not asked[2]:
            return RedirectResponse(f"/{asks}" if meant == "table" else "/", 307)
        if meant == asked[1] and meant in self.rooms:
            return None
        return RedirectResponse(f"/{meant}{asked[2] or ''}{asks}", 307) if meant in self.rooms else message(request, "door-nowhere")
