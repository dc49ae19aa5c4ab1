"""The doors of learning: a table to rehearse with bots, own training cases as files, and the debrief to print."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from casefiles import rehearsal
from casefiles.house import new_id
from casefiles.web import home
from casefiles.web.doors import language_of, may_begin, message, page
from casefiles.web.guards import set_seat
from casefiles.web.home import me
from lifemaps.ids import kind_of
from lifemaps.refusals import Refusal
from lifemaps.roles import may
from lifemaps.words import say


async def rehearse(request: Request) -> Response:
    """Open a table with bots, of a table's case (whoever leads it may) or of a case of the library, and sit down to lead it."""
    form = await request.form()
    code, case, act = (str(form.get(name, "")) for name in ("table", "case", "act"))
    act = act if kind_of(act) == "act" else new_id("act")
    language = str(form.get("language") or language_of(request))
    who = me(code, request.cookies) if code else None
    allowed = (who is not None and may(who.role, "EnterPhase")) or (not code and may_begin(request))
    wants_json = "application/json" in request.headers.get("accept", "")
    if not allowed:
        return JSONResponse({"to": "/lead"}, 403) if wants_json else RedirectResponse("/lead", 303)
    opened = await run_in_threadpool(_open, who.sitting if who else "", case, language, act)
    if opened is None:
        return message(request, "door-no-case")
    if isinstance(opened, Refusal):
        spoken = language_of(request)
        return page(request, "message.html", 409, title=say(spoken, "door-title"), text=opened.sentence(spoken))
    code, seat = opened
    to = f"/?t={code}"
    response: Response = JSONResponse({"to": to}) if wants_json else RedirectResponse(to, 303)
    set_seat(response, request, code, home.house().table(code) or "", seat)
    return response


def _open(sitting: str, case: str, language: str, act: str) -> tuple[str, str] | Refusal | None:
    house = home.house()
    if sitting:
        return rehearsal.open_table(house, sitting, act=act)
    try:
        code, seat = home.begin(case, language=language, act=act)
    except KeyError:
        return None
    bots = rehearsal.start(house, house.table(code) or "")
    return bots if isinstance(bots, Refusal) else (code, seat)


routes = [Route("/rehearse", rehearse, methods=["POST"])]
