"""The doors of *Klaarzetten*: setting tables out with their codes, and the folder to print."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from casefiles.house import new_id
from casefiles.leaving import leak
from casefiles.web import home
from casefiles.web.doors import asks_real, called, first_asked, language_of, message, no_real, page, stopped, team_of
from casefiles.web.guards import set_seat
from casefiles.web.home import Begun, me, workshop_seat
from casefiles.web.network import is_loopback
from casefiles.web.rights import may_begin, may_open_real
from casefiles.web.tokens import COOKIE_DAYS, workshop_cookie, write_workshop
from lifemaps.deck import Deck
from lifemaps.exports.werkmap import TableCard, werkmaps
from lifemaps.ids import kind_of
from lifemaps.refusals import Refusal
from lifemaps.roles import may, may_see
from lifemaps.scripts import SCRIPT, Script
from lifemaps.words import languages, say
from lifemaps.workshop import FILLS, MOST_TABLES

PAPER = {"Cache-Control": "no-store", "Content-Disposition": 'inline; filename="werkmap.pdf"'}


def scripts() -> dict[str, Script]:
    """The scripts one can choose: those of the method, and the organisation's own."""
    return SCRIPT | home.house().scripts()


async def set_out(request: Request) -> Response:
    """Open one table, or several as a workshop, so that they have their codes; nothing begins yet."""
    form = {name: str(value) for name, value in (await request.form()).items()}
    wants_json = "application/json" in request.headers.get("accept", "")
    if not may_begin(request):
        back = form.get("back", "")
        to = f"/lead?{urlencode({'next': back})}" if back else "/lead"
        return JSONResponse({"to": to}, 403) if wants_json else RedirectResponse(to, 303)
    if asks_real(form) and not may_open_real(request):
        return JSONResponse({"to": "/real"}, 403) if wants_json else no_real(request, language_of(request))
    title = called(form)
    try:
        opened = title if isinstance(title, Refusal) else await run_in_threadpool(
            _open, form | {"title": title, "team": team_of(request, form)}, language_of(request)
        )
    except KeyError:
        return message(request, "door-no-case")
    if isinstance(opened, Refusal):
        spoken = language_of(request)
        return page(request, "message.html", 409, title=say(spoken, "door-title"), text=opened.sentence(spoken))
    back = urlsplit(form.get("back", ""))
    code = opened.code if isinstance(opened, Begun) else opened[0]
    kept = f"{back.query}&" if back.query else ""
    to = first_asked(code, f"/prepare?{kept}{urlencode({'w' if isinstance(opened, Begun) else 'k': code})}")
    response: Response = JSONResponse({"to": to}) if wants_json else RedirectResponse(to, 303)
    if isinstance(opened, Begun):
        response.set_cookie(
            workshop_cookie(code), write_workshop(home.house().secret, opened.stream, opened.seat), max_age=COOKIE_DAYS * 86400,
            httponly=True, samesite="lax", secure=request.url.scheme == "https",
        )  # fmt: skip
    else:
        set_seat(response, request, code, home.house().table(code) or "", opened[1])
    return response


def _open(form: dict[str, str], language: str) -> tuple[str, str] | Begun | Refusal:
    act = form.get("act", "")
    act = act if kind_of(act) == "act" else new_id("act")
    case, script = form.get("case", ""), form.get("script", "")
    spoken = asked if (asked := form.get("language", "")) in languages() else language
    common = {
        "script": script if script in scripts() else "60", "title": form["title"], "language": spoken,
        "fictional": form.get("fictional") != "0", "act": act, "instrument": form.get("instrument", ""),
        "team": form["team"],
    }  # fmt: skip
    tables = _whole(form.get("tables", ""), 1)
    if tables == 1:
        return home.begin(case, **common)
    fill = form.get("fill", "")
    return home.begin_workshop(case, tables=tables, fill=fill if fill in FILLS else "own", **common)


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else otherwise


# --- the folder -----------------------------------------------------------------------------------------------------


async def folder(request: Request) -> Response:
    """The werkmap as a PDF: of a table (``k``) or a workshop (``w``) with its codes, or of a case before there are any."""
    asked = request.query_params
    found = _table(request, asked["k"]) if "k" in asked else _workshop(request, asked["w"]) if "w" in asked else _case(request)
    if found is None:
        return message(request, "door-not-yours" if "k" in asked or "w" in asked else "door-no-case", 403)
    if isinstance(found, Response):
        return found
    folders, script, language, pronoun = found
    spoken = language_of(request, language)
    body = await run_in_threadpool(werkmaps, folders, script, spoken, asked.get("part", ""), pronoun)
    for stream in _about(request):  # A folder of tables that are there already may be about real cases.
        if (stays := await run_in_threadpool(leak, home.house(), stream, body, "werkmap.pdf")) is not None:
            return stopped(request, stays, spoken)
    return Response(body, media_type="application/pdf", headers=PAPER)


Folders = tuple[tuple[Deck, tuple[TableCard, ...]], ...]
Found = tuple[Folders, Script, str, str]
"""Each case with its tables, the script, their language, and how the resident is spoken of."""


def _table(request: Request, code: str) -> Found | None:
    """One table: for whoever leads it. A sheet with the facts of an evening to come is nobody else's."""
    who = me(code, request)
    if who is None or not may(who.role, "EnterPhase"):
        return None
    table = home.house().sitting(who.sitting)
    deck = home.house().case(table.case).deck
    card = _card(table.table, table.code, fictional=table.fictional)
    return (((deck, (card,)),), table.plan, table.language, table.pronoun) if deck else None


def _about(request: Request) -> tuple[str, ...]:
    """The cases of the tables a folder is made for; none when nothing was set out yet."""
    asked, house = request.query_params, home.house()
    who, lead = me(asked.get("k", ""), request), workshop_seat(asked.get("w", ""), request)
    if who is not None:
        return (house.sitting(who.sitting).case,)
    return tuple(at.case for at in house.workshop(lead.workshop).tables.values()) if lead is not None else ()


def _workshop(request: Request, code: str) -> Found | None:
    """All tables of a workshop: those that work on copies of one case together, in the order of the first of each."""
    who = workshop_seat(code, request)
    if who is None or not may_see(who.role, "console"):
        return None
    house = home.house()
    state = house.workshop(who.workshop)
    tables = [at for _, at in sorted(state.tables.items())]
    if not tables:
        return None
    first = house.sitting(tables[0].sitting)
    # Where people choose a table or are dealt one, every tent leads to the same door: that of the workshop.
    own = state.fill == "own"
    folders: list[tuple[Deck, tuple[TableCard, ...]]] = []
    for at in tables:
        deck, (door, sign) = house.case(at.case).deck, ("j", at.code) if own else ("w", state.code)
        card = _card(at.number, sign, door, fictional=state.fictional)
        nth = next((n for n, (known, _) in enumerate(folders) if known == deck), len(folders))
        if deck is not None:
            folders[nth : nth + 1] = [(deck, (*(folders[nth][1] if nth < len(folders) else ()), card))]
    return (tuple(folders), first.plan, state.language, first.pronoun) if folders else None


def _case(request: Request) -> Found | Response | None:
    """A case and a script, before any table was set out: the tents leave room to write."""
    if not may_begin(request):
        return RedirectResponse("/lead", 303)
    asked = request.query_params
    language = language_of(request)
    case = asked.get("case", "")
    deck = home.blank("", language, fictional=True) if case == "blank" else home.library().get(case)
    deck = home.with_instrument(deck, asked.get("instrument", "")) if deck else None
    script = scripts().get(asked.get("script", "60"))
    if deck is None or script is None:
        return None
    count = min(_whole(asked.get("tables", ""), 1), MOST_TABLES)
    tents = tuple(TableCard(nth) for nth in range(1, count + 1))
    return ((deck, tents),), script.alone() if count < 2 else script, language, "naam"


def _card(number: int, code: str, door: str = "j", *, fictional: bool = True) -> TableCard:
    """A table on its tent. An address that only this machine understands is not printed: on a phone it leads nowhere."""
    base = home.base_url(fictional=fictional)
    if is_loopback(urlsplit(base).hostname or ""):
        return TableCard(number, code)
    return TableCard(number, code, f"{base}/{door}/{code}", f"{base}/join")


routes = [Route("/set-out", set_out, methods=["POST"]), Route("/werkmap.pdf", folder)]
