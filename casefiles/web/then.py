"""The door for looking back: the map as it was at one moment, as what differs from the moment one looked at before."""

from __future__ import annotations

from typing import Any

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from casefiles.moments import Moments
from casefiles.web import home
from casefiles.web.doors import language_of, message
from lifemaps.drawing import Drawing, svg
from lifemaps.roles import may_see

_moments: Moments | None = None


def moments() -> Moments:
    """The pasts that this process remembers."""
    global _moments
    if _moments is None or _moments.house is not home.house():
        _moments = Moments(home.house())
    return _moments


def changed(before: Drawing | None, now: Drawing) -> dict[str, Any]:
    """A drawing as what differs from another: with an empty frame to lay it in when there was none before."""
    known = before.elements if before else {}
    frame: dict[str, Any] = {
        "put": [[i, now.elements[i]] for i in now.order if known.get(i) != now.elements[i]],
        "gone": [i for i in known if i not in now.elements],
        "ground": now.ground,
        "box": list(now.box),
    }
    if before is None:
        frame["svg"] = svg(msgspec.structs.replace(now, elements={}, order=()), css=False)
    return frame


async def then(request: Request) -> Response:
    """``/then/CODE/SEQ?since=SEQ``: the map just after that event. Who asks is checked each time."""
    who = home.me(request.path_params["code"], request)
    if who is None or not may_see(who.role, "history"):
        return message(request, "door-not-yours", 403)
    since = request.query_params.get("since", "")
    language, stream = language_of(request, who.language), home.house().sitting(who.sitting).case
    body = await run_in_threadpool(_said, stream, request.path_params["seq"], int(since) if since.isdecimal() else 0, language)
    return Response(body, media_type="application/json", headers={"Cache-Control": "no-store"})


def _said(stream: str, seq: int, since: int, language: str) -> bytes:
    known = moments()
    now = known.drawing(stream, seq, language)
    before = known.drawing(stream, since, language) if since else None
    return msgspec.json.encode({"seq": seq, **changed(before, now)})


routes = [Route("/then/{code}/{seq:int}", then)]
