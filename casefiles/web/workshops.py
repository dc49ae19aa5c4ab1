"""The doors of a workshop: setting it up, coming in (phone, table screen, wall, who leads), the wall itself, lasting addresses.

A workshop's cookie (``workshop-CODE``) says who leads or which wall it is; it opens no table. What each may do and see is
looked up on the state every time. The wall is a light page of ours: nothing to click, and it needs no WebSocket.
"""

from __future__ import annotations

import asyncio
import io
from collections.abc import Mapping
from typing import Any

import segno
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from casefiles.journal import Busy
from casefiles.web import hall, home, signin
from casefiles.web.backoff import wrong_code
from casefiles.web.doors import (
    TEMPLATES,
    by_sign,
    called,
    coming_in,
    first_asked,
    language_of,
    message,
    no_code,
    no_real,
    over_tls,
    page,
    remember_coming,
    sit_down,
    team_of,
    who_are_you,
)
from casefiles.web.guards import set_seat
from casefiles.web.home import Begun, Lead, me, workshop_seat
from casefiles.web.rights import may_begin, may_open_real
from casefiles.web.tokens import COOKIE_DAYS, workshop_cookie, write_workshop
from lifemaps.fewpeople import in_room
from lifemaps.ids import kind_of
from lifemaps.overlay import sentences as differences
from lifemaps.plenary import bars, mixture
from lifemaps.plenary import sentence as room_sentence
from lifemaps.refusals import Refusal
from lifemaps.scripts import kind_of_step
from lifemaps.words import code as word
from lifemaps.words import say
from lifemaps.workshop import Workshop

TIPPED = 6
"""Facts on the wall; more is not read from the back of a hall."""


def _set(response: Response, request: Request, code: str, workshop: str, seat: str) -> None:
    response.set_cookie(
        workshop_cookie(code), write_workshop(home.house().secret, workshop, seat), max_age=COOKIE_DAYS * 86400, httponly=True,
        samesite="lax", secure=request.url.scheme == "https",
    )  # fmt: skip


def _act(form: Any) -> str | None:
    act = str(form.get("act", ""))
    return act if kind_of(act) == "act" else None


def _no(request: Request, refusal: Refusal, status: int = 409) -> Response:
    spoken = language_of(request)
    return page(request, "message.html", status, title=say(spoken, "door-title"), text=refusal.sentence(spoken))


async def begin(request: Request) -> Response:
    """Set a workshop up, and lead it."""
    form = await request.form()
    wants_json = "application/json" in request.headers.get("accept", "")
    if not may_begin(request):
        return JSONResponse({"to": "/lead"}, 403) if wants_json else RedirectResponse("/lead", 303)
    if form.get("fictional") == "0" and not may_open_real(request):
        return JSONResponse({"to": "/real"}, 403) if wants_json else no_real(request, language_of(request))
    tables, title = str(form.get("tables", "")), called(form, 120)
    if isinstance(title, Refusal):
        return _no(request, title)
    try:
        begun = await asyncio.to_thread(
            home.begin_workshop, str(form.get("case", "")), instrument=str(form.get("instrument", "")), tables=int(tables) if tables.isdecimal() and len(tables) < 4 else 0,
            script=str(form.get("script", "60")), fill=str(form.get("fill", "own")), leads=str(form.get("leads", "together")),
            language=language_of(request, str(form.get("language", "nl-NL"))), title=title,
            fictional=form.get("fictional") != "0", act=_act(form), team=team_of(request, form),
        )  # fmt: skip
    except KeyError:
        return message(request, "door-no-case")
    except Busy as busy:
        return message(request, f"refusal-{busy.reason}", 503)
    if not isinstance(begun, Begun):
        return _no(request, begun)
    to = first_asked(begun.code)
    response: Response = JSONResponse({"to": to}) if wants_json else RedirectResponse(to, 303)
    _set(response, request, begun.code, begun.stream, begun.seat)
    return response


# --- coming in ------------------------------------------------------------------------------------------------------


async def arrive(request: Request) -> Response:
    """The workshop's QR: a seat at one of its tables, a table's own screen, the wall, or back to leading it."""
    house, code = home.house(), request.path_params["code"].upper()
    stream = house.workshop_by(code)
    if stream is None:
        return await no_code(request)
    state = house.workshop(stream)
    if not home.reaches(state.fictional, request):
        return over_tls(request)
    form: Mapping[str, Any] = await request.form() if request.method == "POST" else {}
    way = str(request.query_params.get("as", "") or form.get("as", ""))
    if home.asks_who(state.fictional) and not _may_come_in(request, state, way):
        return who_are_you(request, f"/w/{state.code}", "")
    if request.method == "POST":
        return _come_in(request, stream, state, way, form)
    if way == "beamer":
        found = workshop_seat(state.code, request)
        if found is not None:
            return RedirectResponse(f"/w/{state.code}/wall", 303)
    elif not way:
        sat = _sat(request, state)
        if sat:
            return RedirectResponse(sat, 303)
    if state.ended:
        return message(request, "hall-over", 200)
    # Forty tables are looked at only for whoever chooses one: three hundred cold phones are dealt without it.
    chooses = way == "table" or (not way and state.fill == "choice")
    act = coming_in(request, state.code)
    answer = page(
        request, "arrive.html", language=language_of(request, state.language), title=state.title, code=state.code, way=way,
        fill=state.fill, tables=await asyncio.to_thread(hall.rows, stream) if chooses else (), act=act,
        numbers=[number for number, _ in sorted(state.tables.items())], sign_error=request.query_params.get("sign") == "unknown",
    )  # fmt: skip
    return remember_coming(answer, request, state.code, act) if not way else answer


def _sat(request: Request, state: Workshop) -> str:
    """Where this browser sits already, if it does."""
    for at in state.tables.values():
        who = me(at.code, request)
        if who is not None and who.role in ("participant", "resident"):
            return f"/seat/{at.code}"
    return ""


def _may_come_in(request: Request, state: Workshop, way: str) -> bool:
    """Where people sign in: to sit down whoever may sit at one of its cases; to lead or show it whoever leads them all."""
    cases = {at.case for at in state.tables.values()}
    return signin.leads_all(request, cases) if way in ("lead", "beamer") else any(signin.admits(request, case, "participant") for case in cases)


def _come_in(request: Request, stream: str, state: Workshop, way: str, form: Mapping[str, Any]) -> Response:
    house = home.house()
    if way == "lead":
        sign = "".join(s for s in str(form.get("sign", "")).upper() if s.isalnum())
        seat = by_sign(request, stream, state.code, lambda: next((s.id for s in state.seats.values() if s.role == "facilitator" and s.sign == sign), None))
        if isinstance(seat, Refusal):
            return _no(request, seat, 429)
        if seat is None:
            return RedirectResponse(f"/w/{state.code}?as=lead&sign=unknown", 303)
        response = RedirectResponse(f"/workshop?w={state.code}", 303)
        _set(response, request, state.code, stream, seat)
        return response
    if state.ended:
        return message(request, "hall-over", 200)
    if way == "beamer":
        seat = house.join_workshop(stream, "observer", act=_act(form))
        if isinstance(seat, Refusal):
            return _no(request, seat)
        response = RedirectResponse(f"/w/{state.code}/wall", 303)
        _set(response, request, state.code, stream, seat)
        return response
    number = str(form.get("table", ""))
    at = state.tables.get(int(number)) if number.isdecimal() and len(number) < 4 else None
    if at is not None and (way == "table" or state.fill != "even"):
        # Of each table a gesture of its own: whoever comes back and chooses another one sits down there.
        return sit_down(request, at.sitting, f"{form.get('act', '')}.{at.number}", "", way)
    if state.fill != "even" or way == "table":
        return RedirectResponse(f"/w/{state.code}", 303)
    dealt = house.sit_evenly(stream, act=_act(form))
    if isinstance(dealt, Refusal):
        return _no(request, dealt)
    table = house.sitting(dealt[0])
    response = RedirectResponse(f"/seat/{table.code}", 303)
    set_seat(response, request, table.code, *dealt)
    return response


async def help_table(request: Request) -> Response:
    """Whoever leads the workshop sits down at one of its tables, to look and to help."""
    found, number = _lead(request), request.path_params["number"]
    if found is None or found.role != "facilitator":
        return message(request, "door-not-yours", 403)
    helping = home.house().help_at(found.workshop, found.seat, number)
    if isinstance(helping, Refusal):
        return _no(request, helping, 404)
    at, seat = helping
    response = RedirectResponse(f"/?t={at.code}", 303)
    set_seat(response, request, at.code, at.sitting, seat)
    return response


async def room(request: Request) -> Response:
    """A lasting address: to what is going on there now, or kindly that nothing is."""
    house, name = home.house(), request.path_params["name"].lower()
    stream = house.going_on(name)
    if stream is None and not house.is_room_known(name):
        await wrong_code(request)
    if stream is None:
        return message(request, "hall-room-quiet" if house.is_room_known(name) else "hall-room-unknown", 200 if house.is_room_known(name) else 404)
    if stream.startswith("workshop:"):
        return RedirectResponse(f"/w/{house.workshop(stream).code}", 303)
    return RedirectResponse(f"/j/{house.sitting(stream).code}", 303)


def _lead(request: Request) -> Lead | None:
    return workshop_seat(request.path_params["code"], request)


# --- the wall -------------------------------------------------------------------------------------------------------


async def wall(request: Request) -> Response:
    """The wall of the workshop: nothing to click."""
    found = _lead(request)
    if found is None:
        return RedirectResponse(f"/w/{request.path_params['code']}?as=beamer", 303)
    state = home.house().workshop(found.workshop)
    spoken = language_of(request, found.language)
    return page(request, "wall.html", language=spoken, title=state.title, code=found.code, panel=await _panel(found, spoken))


async def panel(request: Request) -> Response:
    """What is on the wall now, as a piece of page."""
    found = _lead(request)
    if found is None:
        return Response(status_code=403)
    text = await _panel(found, language_of(request, found.language))
    return Response(text, media_type="text/html", headers={"Cache-Control": "no-store"})


async def _panel(found: Lead, spoken: str) -> Markup:
    shown = await asyncio.to_thread(hall.shown, found.workshop, spoken)
    state, base = shown.state, home.base_url(fictional=shown.state.fictional)
    address = f"{base}/r/{state.room}" if state.room else f"{base}/w/{state.code}"
    text = TEMPLATES.get_template("wall_panel.html").render(
        language=spoken, shown=shown, code=state.code, title=state.title, address=home.spoken(address),
        maps=[Markup(one) for one in shown.maps], look=Markup(shown.look), bars=lambda q: Markup(bars(q, spoken)),
        room_sentence=lambda q: room_sentence(q, spoken), mixed=mixture(shown.room, spoken), few=in_room(shown.room, spoken), tipped=shown.room.tipped[:TIPPED],
        differences=differences(shown.laid, spoken) if shown.laid else (), asked=word(spoken, "phase-say", kind_of_step(state.pace.phase)), word=lambda family, of: word(spoken, family, kind_of_step(of)),
    )  # fmt: skip
    return Markup(text)


async def moved(request: Request) -> Response:
    """Waits until something in this hall moved, or a while has passed."""
    found = _lead(request)
    if found is None:
        return JSONResponse({"version": 0}, 403)
    version = request.query_params.get("version", "")
    one = await hall.hall(found.workshop)
    return JSONResponse({"version": await one.newer(int(version) if version.isdecimal() and len(version) < 12 else 0)})


async def growth(request: Request) -> Response:
    """How the two maps on the wall grew."""
    found = _lead(request)
    if found is None:
        return JSONResponse([], 403)
    pictures = await asyncio.to_thread(hall.growth, found.workshop, language_of(request, found.language))
    return JSONResponse(pictures or [], headers={"Cache-Control": "no-store"})


async def qr(request: Request) -> Response:
    """The QR of a workshop's address, of its tables' screens, or of a lasting address."""
    kind, name = request.path_params["kind"], request.path_params["name"]
    house = home.house()
    hall_of = house.workshop_by(name) if kind == "w" else None
    known = house.is_room_known(name) if kind == "r" else hall_of is not None
    if kind not in ("r", "w") or not known:
        return Response(status_code=429 if await wrong_code(request) else 404)
    ending = "?as=table" if kind == "w" and request.query_params.get("as") == "table" else ""
    out = io.BytesIO()
    base = home.base_url(fictional=hall_of is None or house.workshop(hall_of).fictional)
    where = f"{base}/{kind}/{name.lower() if kind == 'r' else name.upper()}{ending}"
    segno.make(where, error="m").save(out, kind="svg", scale=8, border=2, dark="#1c1b19", light="#ffffff")
    return Response(out.getvalue(), media_type="image/svg+xml")


routes = [
    Route("/begin/workshop", begin, methods=["POST"]),
    Route("/w/{code}", arrive, methods=["GET", "POST"]),
    Route("/w/{code}/wall", wall),
    Route("/w/{code}/wall/panel", panel),
    Route("/w/{code}/wall/growth", growth),
    Route("/w/{code}/moved", moved),
    Route("/w/{code}/table/{number:int}", help_table),
    Route("/r/{name}", room),
    Route("/qr/{kind}/{name}.svg", qr),
]
