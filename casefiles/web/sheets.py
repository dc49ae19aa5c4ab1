"""A sheet that was made for one person and is kept nowhere: who may take it along is asked at the door.

A download button of Streamlit puts its file at an address that anybody may open who has it. A sheet with a real name and
number on it lies here instead: in memory, for the seat that made it, for ten minutes.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections import OrderedDict

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from casefiles.web.doors import message
from casefiles.web.home import Me, me
from lifemaps.exports.outputs import HTML, PAPER
from lifemaps.roles import may_see

KEPT_SECONDS, MOST = 600.0, 200
_sheets: OrderedDict[str, tuple[float, str, str, str]] = OrderedDict()
_guard = threading.Lock()


def lay(who: Me, body: str, before: str = "") -> str:
    """Lay a sheet down for this seat, in place of an earlier one; the address at which it is for a while."""
    token = secrets.token_urlsafe(16)
    with _guard:
        _sweep()
        _sheets.pop(before.rpartition("/")[2], None)
        _sheets[token] = (time.monotonic(), who.sitting, who.seat, body)
        while len(_sheets) > MOST:
            _sheets.popitem(last=False)
    return f"/sheet/{who.code}/{token}"


def forget() -> None:
    """Somebody or something was erased: whatever may name it no longer lies here."""
    with _guard:
        _sheets.clear()


def _sweep() -> None:
    old = time.monotonic() - KEPT_SECONDS
    for token in [token for token, (at, *_) in _sheets.items() if at < old]:
        del _sheets[token]


def sheet(request: Request) -> Response:
    """The sheet, for the seat that made it while its role may have a report."""
    who = me(request.path_params["code"], request)
    with _guard:
        _sweep()
        found = _sheets.get(request.path_params["token"])
    if who is None or not may_see(who.role, "report") or found is None or found[1:3] != (who.sitting, who.seat):
        return message(request, "door-not-yours", 403)
    return Response(found[3], media_type=HTML, headers={"Cache-Control": "no-store", **PAPER})


routes = [Route("/sheet/{code}/{token}", sheet)]
