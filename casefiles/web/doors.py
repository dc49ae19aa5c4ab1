"""The doors beside Streamlit: beginning a table, joining it, the facilitator's PIN, the QR, assets and downloads."""

from __future__ import annotations

import gzip
import hashlib
import io
import re
import secrets
import threading
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import segno
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from casefiles.house import new_id
from casefiles.leaving import Leak, leak, worded_by_role
from casefiles.web import home, signin
from casefiles.web.backoff import PINS, ROOMS, SIGNS, STRANGERS, BackOff, address, wait_of, wrong_code
from casefiles.web.feed import FEED
from casefiles.web.guards import is_local, set_seat
from casefiles.web.home import START, me
from casefiles.web.pin import check_pin, has_pin, set_pin
from casefiles.web.rights import may_begin, may_open_real, may_see_case, why_not_real
from casefiles.web.tokens import (
    COOKIE_DAYS,
    GUEST_SECONDS,
    read_knows,
    read_pass,
    write_guest,
    write_knows,
    write_lead,
    write_pass,
)
from lifemaps.agreementnote import with_contact
from lifemaps.drawing import draw
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.ids import kind_of
from lifemaps.map import map_view
from lifemaps.pseudonyms import invented
from lifemaps.realdata import refused_in
from lifemaps.refusals import Refusal, no
from lifemaps.roles import may, may_see
from lifemaps.words import document_languages, languages, say

HERE = Path(__file__).parent
TEMPLATES = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
TEMPLATES.globals |= {"say": say, "signs_in": lambda: signin.settings() is not None}
KINDS = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


def language_of(request: Request, default: str = "nl-NL") -> str:
    """The language of this browser: as asked, as remembered, else the table's."""
    asked = request.query_params.get("language") or request.cookies.get("language") or ""
    return asked if asked in languages() else default


def page(request: Request, name: str, status: int = 200, language: str | None = None, **values: Any) -> HTMLResponse:
    """One of our light pages."""
    spoken = language or language_of(request)
    text = TEMPLATES.get_template(name).render(language=spoken, languages=languages(), asset=asset_url, **values)
    response = _small(request, text.encode(), "text/html; charset=utf-8", status)
    if request.query_params.get("language") == spoken:
        response.set_cookie("language", spoken, max_age=365 * 86400, samesite="lax")
    return response


def _small(request: Request, content: bytes, kind: str, status: int = 200) -> HTMLResponse:
    """An answer as small as it travels: a cold phone on a bad network waits for every kilobyte."""
    squeezed = len(content) > 1000 and "gzip" in request.headers.get("accept-encoding", "")
    response = HTMLResponse(gzip.compress(content, 6, mtime=0) if squeezed else content, status, media_type=kind)
    response.headers["Vary"] = "Accept-Encoding"
    if squeezed:
        response.headers["Content-Encoding"] = "gzip"
    return response


def message(request: Request, words: str, status: int = 404, **values: Any) -> Response:
    """A page with one sentence: what is the matter, and what to do; to a script only the sentence."""
    spoken = language_of(request)
    text = say(spoken, words, **values)
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({"say": text}, status)
    return page(request, "message.html", status, title=say(spoken, "door-title"), text=text)


def over_tls(request: Request, back: str = "") -> HTMLResponse:
    """This is about a real case, and the line is open: why it stays shut, and the way that does lead there."""
    safe = home.base_url(fictional=False)
    to = safe + (back or request.url.path) if safe.startswith("https://") else ""
    return page(request, "sealed.html", 403, to=to, own=bool(START.fingerprint), here=f"http://127.0.0.1:{START.port}")


def no_real(request: Request, language: str) -> HTMLResponse:
    """No real case is opened from here: why, and where it can be."""
    return page(request, "message.html", 403, title=say(language, "door-title"), text=why_not_real(request, language))


async def begin(request: Request) -> Response:
    """Open a case and a table, and sit down as its facilitator."""
    form = await request.form()
    wants_json = "application/json" in request.headers.get("accept", "")
    if not may_begin(request):
        return JSONResponse({"to": "/lead"}, 403) if wants_json else RedirectResponse("/lead", 303)
    case, act = str(form.get("case", "")), str(form.get("act", ""))
    if kind_of(act) != "act":
        act = new_id("act")
    language = str(form.get("language") or language_of(request))
    if asks_real(form) and not (may_open_real(request) and all(may_see_case(request, one) for one in _named(form))):
        # To a script the same page is an address: it goes there and reads why.
        return JSONResponse({"to": "/real"}, 403) if wants_json else no_real(request, language_of(request))
    title = called(form)
    if isinstance(title, Refusal):
        return page(request, "message.html", 409, title=say(language_of(request), "door-title"), text=title.sentence(language_of(request)))
    if form.get("agenda") or form.get("stream"):
        return _again(request, form, act, language, wants_json=wants_json)
    try:
        code, seat = home.begin(
            case, title=title, language=language, fictional=form.get("fictional") != "0", act=act,
            script=str(form.get("script", "")), keep=str(form.get("keep", "")), instrument=str(form.get("instrument", "")),
            team=team_of(request, form),
        )  # fmt: skip
    except KeyError:
        return message(request, "door-no-case")
    to = first_asked(code)
    response: Response = JSONResponse({"to": to}) if wants_json else RedirectResponse(to, 303)
    set_seat(response, request, code, home.house().table(code) or "", seat)
    return response


def called(form: Any, most: int = 60) -> str | Refusal:
    """What a case that is opened will be called: as somebody typed; a real one by no real number, else by an invented name."""
    title = str(form.get("title", "")).strip()[:most]
    if form.get("fictional") != "0":
        return title
    if (odd := refused_in((title,))) is not None:
        return no(f"real-{odd.kind}", found=odd.found)
    return title or invented(str(form.get("age", "")), secrets.randbelow(1 << 16))


def _named(form: Any) -> list[str]:
    """The real cases that are asked for."""
    house = home.house()
    streams = [item.case for item in house.agenda(str(form["agenda"])).items] if form.get("agenda") else [str(form.get("stream") or "")]
    return [stream for stream in streams if stream and not house.is_fictional(stream)]


def first_asked(code: str, to: str = "") -> str:
    """Where whoever opened a table, or tables together, goes on to: of a real case of which nobody said yet what for, that
    one step comes before it. ``to`` is where they were going, when that is not simply the table or the console.
    """
    house = home.house()
    hall = house.workshop_by(code)
    sittings = [at.sitting for at in house.workshop(hall).tables.values()] if hall else [house.table(code) or ""]
    tables = [house.sitting(one) for one in sittings]
    if all(table.fictional or house.case(table.case).keeping.ground is not None for table in tables):
        return to or (f"/workshop?w={code}" if hall else f"/?t={code}")
    return f"/{'w' if hall else 'keep'}/{code}/begin" + (f"?{urlencode({'next': to})}" if to else "")


def asks_real(form: Any) -> bool:
    """Whether this opens something about a real life: a new case, one that is there, or an agenda of cases."""
    if form.get("agenda") or form.get("stream"):
        return bool(_named(form))
    return form.get("fictional") == "0"


def team_of(request: Request, form: Any) -> str:
    """Whose case this will be: a team of whoever opens it, as chosen, else their first."""
    known = signin.session_of(request)
    teams = signin.teams_of(known) if known and form.get("fictional") == "0" else ()
    wanted = str(form.get("team", ""))
    chosen = wanted if wanted in teams else next(iter(teams), "")
    return "" if chosen == signin.EVERY else chosen


async def real(request: Request) -> Response:
    """Why no real case opens from here, by itself."""
    return no_real(request, language_of(request)) if not may_open_real(request) else RedirectResponse("/", 303)


def _again(request: Request, form: Any, act: str, language: str, *, wants_json: bool) -> Response:
    """A table at a case that is there already, or at the first of an agenda."""
    house = home.house()
    if form.get("agenda"):
        begun = house.begin_agenda(str(form["agenda"]), act=act)
        if isinstance(begun, Refusal):
            return message(request, f"refusal-{begun.reason}", 409)
        code, seat = begun
    else:
        stream = str(form.get("stream"))
        if house.case(stream).deck is None:
            return message(request, "door-no-case")
        sitting = house.open_sitting(stream, language=language, script=str(form.get("script") or "20"), act=act)
        seat = str(house.take_seat(sitting, "facilitator", act=f"{act}.seat"))
        code = house.sitting(sitting).code
    to = first_asked(code)
    response: Response = JSONResponse({"to": to}) if wants_json else RedirectResponse(to, 303)
    set_seat(response, request, code, house.table(code) or "", seat)
    return response


async def join(request: Request) -> Response:
    """Type a code."""
    if request.method == "GET":
        return page(request, "join_code.html", error="")
    form = await request.form()
    sitting = home.house().table(str(form.get("code", "")))
    hall = home.house().workshop_by(str(form.get("code", ""))) if sitting is None else None
    if hall is not None:
        return RedirectResponse(f"/w/{home.house().workshop(hall).code}", 303)
    if sitting is None:
        guessing = await wrong_code(request)
        error = say(language_of(request), "door-codes-wait" if guessing else "door-no-code")
        return page(request, "join_code.html", 429 if guessing else 404, error=error)
    return RedirectResponse(f"/j/{home.house().sitting(sitting).code}", 303)


async def table(request: Request) -> Response:
    """The QR's target: which table, and one button to sit down; with a seat already, straight to it."""
    house, code = home.house(), request.path_params["code"].upper()
    sitting = house.table(code)
    if sitting is None:
        return await no_code(request)
    state = house.sitting(sitting)
    if not home.reaches(state.fictional, request):
        return over_tls(request)
    form = await request.form() if request.method == "POST" else {}
    guest = str(request.query_params.get("guest", "") or form.get("guest", ""))
    if home.asks_who(state.fictional) and not _may_come_in(request, sitting, state.case, guest):
        return who_are_you(request, f"/j/{state.code}", guest)
    way = str(request.query_params.get("as", ""))
    if request.method == "POST":
        way = way or str(form.get("as", ""))
        return sit_down(request, sitting, str(form.get("act", "")), str(form.get("sign", "")), way, guest)
    beamer = way == "beamer"
    who = me(state.code, request)
    if who is not None and not (beamer and who.role != "observer"):
        return RedirectResponse(_place(state.code, who.role), 303)
    act = coming_in(request, state.code)
    answer = page(
        request, "join.html", language=language_of(request, state.language), table=state.table, title=state.title,
        guest=guest, known=home.asks_who(state.fictional) and not guest, code=state.code, act=act, as_beamer=beamer, as_table=way == "table" and bool(state.workshop), sign_error=request.query_params.get("sign") == "unknown",
    )  # fmt: skip
    return remember_coming(answer, request, state.code, act) if not way else answer


async def no_code(request: Request) -> Response:
    """No table or workshop has this code; whoever keeps guessing hears so a little later."""
    guessing = await wrong_code(request)
    return message(request, "door-codes-wait" if guessing else "door-no-code", 429 if guessing else 404)


COMING_SECONDS = 15 * 60


def coming_in(request: Request, code: str) -> str:
    """The gesture of sitting down here. Who scans again because the answer was lost on the way means the same chair."""
    known = request.cookies.get(f"coming-{code}", "")
    return known if kind_of(known) == "act" and not request.query_params.get("as") else new_id("act")


def remember_coming(response: Response, request: Request, code: str, act: str) -> Response:
    """Keep that gesture in this browser for a while."""
    secure = request.url.scheme == "https"
    response.set_cookie(f"coming-{code}", act, max_age=COMING_SECONDS, httponly=True, samesite="lax", secure=secure)
    return response


ROLE_OF = {"beamer": "observer", "table": "table"}
"""As what one sits down: the big screen, or the one screen of a table in a workshop; else as a participant."""


def _may_come_in(request: Request, sitting: str, case: str, guest: str) -> bool:
    """Where people sign in: whoever has a role at this case, whoever sits here already, and who comes with a pass."""
    if me(home.house().sitting(sitting).code, request) is not None:
        return True
    if guest and read_pass(home.house().secret, guest) == sitting:
        return True
    return signin.admits(request, case, "observer")


def who_are_you(request: Request, to: str, guest: str) -> Response:
    """Sign in first, and go on to where one was; or, for whoever did: this case is another team's."""
    known = signin.session_of(request)
    return page(
        request, "who.html", 403, next=to, person=known.name if known else "", locked=bool(known and known.locked),
        provider=signin.provider_name(), late=bool(guest),
    )  # fmt: skip


async def guest(request: Request) -> Response:
    """For whoever leads: a pass for somebody without an account, as a QR and a link, good for a quarter of an hour."""
    code = request.path_params["code"].upper()
    who = me(code, request)
    if who is None or not may(who.role, "GiveRole"):
        return message(request, "door-not-yours", 403)
    to = f"{home.base_url(fictional=False)}/j/{code}?guest={write_pass(home.house().secret, who.sitting)}"
    out = io.BytesIO()
    segno.make(to, error="l").save(out, kind="svg", scale=6, border=2, dark="#1c1b19", light="#ffffff", xmldecl=False)
    answer = page(request, "guest.html", language=language_of(request, who.language), picture=Markup(out.getvalue().decode()), to=to)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def sit_down(request: Request, sitting: str, act: str, sign: str, way: str, guest: str = "") -> Response:
    """Take a seat at this table (or, by its sign, come back to it), and go there."""
    house = home.house()
    code = house.sitting(sitting).code
    if sign:
        seat: str | Refusal | None = by_sign(request, sitting, code, lambda: house.seat_by_sign(sitting, sign))
        if seat is None:
            return RedirectResponse(f"/j/{code}?sign=unknown", 303)
    else:
        role = ROLE_OF.get(way, "participant")
        if role == "table" and not house.workshop_leads(sitting):
            role = "facilitator"  # Tables that lead themselves: the first screen of a table leads there.
        if home.asks_who(house.sitting(sitting).fictional) and not guest:
            known = signin.session_of(request)
            most = signin.role_at(known, house.case(house.sitting(sitting).case).team) if known else ""
            role = "observer" if most == "observer" else role
        seat = house.take_seat(sitting, role, act=act if kind_of(act) == "act" else None)
    if isinstance(seat, Refusal) or seat is None:
        spoken = language_of(request)
        text = seat.sentence(spoken) if isinstance(seat, Refusal) else ""
        return page(request, "message.html", 409, title=say(spoken, "door-title"), text=text)
    response = RedirectResponse(_place(code, house.sitting(sitting).seats[seat].role), 303)
    set_seat(response, request, code, sitting, seat)
    if guest and read_pass(house.secret, guest) == sitting:
        response.set_cookie(
            f"guest-{code}", write_guest(house.secret, sitting, seat), max_age=GUEST_SECONDS, httponly=True, samesite="lax",
            secure=request.url.scheme == "https",
        )  # fmt: skip
    return response


def by_sign(request: Request, room: str, code: str, find: Callable[[], str | None]) -> str | Refusal | None:
    """The seat a *stoelcode* brings back; who was wrong too often in this room waits, and can still sit down anew."""
    who = me(code, request)
    asked = ((SIGNS, (room, who.seat if who else address(request))), *(((ROOMS, room),) if who is None else ()))
    wait = wait_of(*asked)
    if wait:
        return no("signs-wait", n=wait)
    seat = find()
    for counted, tries in asked:
        (counted.wrong if seat is None else counted.right)(tries)
    return seat


def _place(code: str, role: str) -> str:
    """Where a seat of this role sits."""
    return {"observer": f"/beamer?t={code}", "facilitator": f"/?t={code}", "table": f"/?t={code}"}.get(role, f"/seat/{code}")


async def on(request: Request) -> Response:
    """The table went on to the next case of its agenda: whoever sat there sits there now, on the same chair."""
    house, code = home.house(), request.path_params["code"].upper()
    who = me(code, request)
    if who is None:
        return RedirectResponse(f"/j/{code}", 303)
    old = house.sitting(who.sitting)
    there = house.moved_to(old.moved_to, old.seats[who.seat].sign) if old.moved_to else None
    way = request.query_params.get("as", "")
    if there is None:
        return RedirectResponse(f"/beamer?t={code}" if way == "beamer" else _place(code, who.role), 303)
    sitting, seat = there
    role = house.sitting(sitting).seats[seat].role
    to = {"beamer": f"/beamer?t={old.moved_to}", "page": f"/?t={old.moved_to}"}.get(way) or _place(old.moved_to, role)
    response = RedirectResponse(to, 303)
    set_seat(response, request, old.moved_to, sitting, seat)
    return response


_CHECKING = threading.Semaphore(2)
"""An Argon2 check takes a sixth of a second of a processor: two at once, so that guessing leaves room for the hall."""


async def lead(request: Request) -> Response:
    """The facilitator's PIN: chosen on first use, asked for afterwards."""
    first = not has_pin()
    if request.method == "GET":
        return page(request, "lead.html", first=first, error="", next=own_place(request.query_params.get("next", "")))
    form = await request.form()
    then = own_place(str(form.get("next", "")))
    pin, spoken = str(form.get("pin", "")).strip(), language_of(request)
    if first:
        if not (pin.isdigit() and 4 <= len(pin) <= 12):
            return page(request, "lead.html", 400, first=True, error=say(spoken, "door-pin-form"), next=then)
        set_pin(pin)
    else:
        asked = _who_tries(request)
        wait = wait_of(*asked)
        if wait:
            error = say(spoken, "door-pin-wait", n=wait)
            answer = page(request, "lead.html", 429, first=False, error=error, next=then)
            answer.headers["Retry-After"] = str(wait)
            return answer
        for counted, who in asked:  # Counted before it is checked, so that a hundred at once are not all the first.
            counted.wrong(who)
        if not await run_in_threadpool(_is_pin, pin):
            return page(request, "lead.html", 403, first=False, error=say(spoken, "door-pin-wrong"), next=then)
        for counted, who in asked:
            counted.right(who)
    response = RedirectResponse(then, 303)
    secret, secure = home.house().secret, request.url.scheme == "https"
    response.set_cookie("lead", write_lead(secret), max_age=86400, httponly=True, samesite="lax", secure=secure)
    # Whoever knew it is not held up by what strangers guess.
    response.set_cookie("knows", write_knows(secret), max_age=COOKIE_DAYS * 86400, httponly=True, samesite="lax", secure=secure)
    return response


def _is_pin(pin: str) -> bool:
    with _CHECKING:
        return check_pin(pin)


def _who_tries(request: Request) -> tuple[tuple[BackOff, object], ...]:
    """For whom a wrong PIN counts: this machine, a browser that knew it before, else its address and all strangers."""
    if is_local(request):
        return ((PINS, "here"),)
    known = read_knows(home.house().secret, request.cookies)
    return ((PINS, ("knows", known)),) if known else ((PINS, ("from", address(request))), (STRANGERS, "all"))


def own_place(address: str) -> str:
    """This place of ours to go on to, else the first page; a place elsewhere is never gone to."""
    whole = urlsplit(address)
    ours = not whole.scheme and not whole.netloc and re.fullmatch(r"/[^/\\\x00-\x20][^\\\x00-\x20]*", address)
    return address if ours and len(address) < 1000 else "/"


async def qr(request: Request) -> Response:
    """The QR of a table's address."""
    code = request.path_params["code"].upper()
    sitting = home.house().table(code)
    if sitting is None:
        return Response(status_code=429 if await wrong_code(request) else 404)
    out = io.BytesIO()
    segno.make(f"{home.base_url(fictional=home.house().sitting(sitting).fictional)}/j/{code}", error="m").save(out, kind="svg", scale=8, border=2, dark="#1c1b19", light="#ffffff")
    return Response(out.getvalue(), media_type="image/svg+xml")


# --- scripts and styles ---------------------------------------------------------------------------------------------


@lru_cache(200)  # Of what does not exist there is no end.
def _asset(name: str) -> tuple[bytes, str] | None:
    path = HERE / "assets" / name
    if not re.fullmatch(r"[a-z0-9_-]{1,60}\.[a-z]{2,4}", name) or not path.is_file() or path.suffix not in KINDS:
        return None
    content = path.read_bytes()
    return content, hashlib.sha256(content).hexdigest()[:12]


def asset_url(name: str) -> str:
    """The address of a script or style, which changes when it does."""
    found = _asset(name)
    return f"/assets/{name}?v={found[1]}" if found else f"/assets/{name}"


async def asset(request: Request) -> Response:
    """A script or style of ours."""
    name = request.path_params["name"]
    found = _asset(name)
    if found is None:
        return Response(status_code=404)
    content, version = found
    fresh = request.query_params.get("v") == version
    headers = {"Cache-Control": "public, max-age=31536000, immutable" if fresh else "no-cache", "ETag": f'"{version}"'}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    headers["Vary"] = "Accept-Encoding"
    if "gzip" in request.headers.get("accept-encoding", ""):
        content, headers["Content-Encoding"] = _squeezed(name), "gzip"
    return Response(content, media_type=KINDS[Path(name).suffix], headers=headers)


@cache
def _squeezed(name: str) -> bytes:
    found = _asset(name)
    return gzip.compress(found[0], 9, mtime=0) if found else b""


# --- what can be taken along ----------------------------------------------------------------------------------------


def stopped(request: Request, stays: Leak, language: str) -> Response:
    """Nothing left: whose name or number stands in it, by role, and how to take it along without."""
    query = {**request.query_params, "without": "names"}
    return page(
        request, "leak.html", 409, language=language, roles=stays.roles, kinds=stays.kinds, without=f"{request.url.path}?{urlencode(query)}",
        again="without" in request.query_params,
    )  # fmt: skip


async def out(request: Request) -> Response:
    """A download: who asks is checked each time, and what leaves here carries no maker's outcome."""
    code, name = request.path_params["code"], request.path_params["name"]
    who = me(code, request)
    output = OUTPUTS.get(name)
    if who is None and home.shut(code, request):
        return over_tls(request)
    if who is None or output is None:
        return message(request, "door-not-yours", 403 if who is None else 404)
    if not may_see(who.role, output.look):
        return message(request, "door-not-yours", 403)
    house, language = home.house(), language_of(request, who.language)
    table = house.sitting(who.sitting)
    case, stream = house.case(table.case), table.case
    asked, allowed = request.query_params, ()
    if asked.get("without") == "names":
        case, table = await run_in_threadpool(lambda: (worded_by_role(house, stream, case), worded_by_role(house, stream, table)))
    if output.partial and asked.get("language", "") in document_languages():
        language = asked["language"]
    if output.partial and asked.get("contact"):
        found = await run_in_threadpool(house.contact, who.sitting, who.seat, asked["contact"], output.file)
        if isinstance(found, Refusal):
            return page(request, "message.html", 403, title=say(language, "door-title"), text=found.sentence(language))
        case, allowed = with_contact(case, found.name, found.number, table.opened_at[:10], language), (found.name, found.number)
    whole = asked.get("sensitive") == "1" and may(who.role, "EnterPhase")
    drawing = FEED.frames.drawing(stream, language) if asked.get("without") != "names" else draw(map_view(case), language)
    body = output.of(case, table, drawing, language, sensitive=whole)
    if (stays := await run_in_threadpool(leak, house, stream, body, output.file, allowed)) is not None:
        return stopped(request, stays, language)
    await run_in_threadpool(house.note_access, "export", stream, who.seat, who.role, f"{output.file} +" if whole else output.file)
    headers = {"Cache-Control": "no-store", **output.headers}
    if request.query_params.get("save") is not None:
        headers["Content-Disposition"] = f'attachment; filename="{output.file}"'
    return Response(body, media_type=output.media, headers=headers)


routes = [
    Route("/begin", begin, methods=["POST"]),
    Route("/real", real),
    Route("/guest/{code}", guest),
    Route("/join", join, methods=["GET", "POST"]),
    Route("/j/{code}", table, methods=["GET", "POST"]),
    Route("/lead", lead, methods=["GET", "POST"]),
    Route("/qr/{code}.svg", qr),
    Route("/assets/{name}", asset),
    Route("/out/{code}/{name}", out),
    Route("/on/{code}", on),
]
