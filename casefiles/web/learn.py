"""The doors of learning: a table to rehearse with bots, own training cases as files, and the debrief to print."""

from __future__ import annotations

import base64

from markupsafe import Markup
from msgspec.structs import replace
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from casefiles import rehearsal
from casefiles.house import new_id
from casefiles.leaving import leak, worded_by_role
from casefiles.web import home
from casefiles.web.doors import TEMPLATES, language_of, message, page, stopped
from casefiles.web.guards import set_seat
from casefiles.web.home import Me, me
from casefiles.web.rights import may_begin
from lifemaps import commands as do
from lifemaps import debrief, fewpeople, reveal
from lifemaps.exports.casefile import write_case
from lifemaps.exports.outputs import PAPER
from lifemaps.ids import kind_of
from lifemaps.imports.casefile import MAX_BYTES, CaseFileError, read_bytes
from lifemaps.realdata import signs
from lifemaps.refusals import Refusal
from lifemaps.roles import may, may_see
from lifemaps.shelf import OWN
from lifemaps.words import say

MOST_POSTED = MAX_BYTES + 64 * 1024
MOST_NAMED = 40
"""So many mistakes are named at once; whoever mends them tries again."""


async def rehearse(request: Request) -> Response:
    """Open a table with bots, of a table's case (whoever leads it may) or of a case of the library, and sit down to lead it."""
    form = await request.form()
    code, case, act = (str(form.get(name, "")) for name in ("table", "case", "act"))
    act = act if kind_of(act) == "act" else new_id("act")
    language = str(form.get("language") or language_of(request))
    who = me(code, request) if code else None
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
    deck = home.library().get(case)
    return rehearsal.open_deck(house, deck, act=act, language=language) if deck else None


# --- own training cases as files --------------------------------------------------------------------------------------


async def own_file(request: Request) -> Response:
    """An own training case as YAML, whole: whoever makes cases may have the makers' words."""
    if not may_begin(request):
        return RedirectResponse("/lead", 303)
    deck = home.house().shelf().cases.get(request.path_params["case"])
    if deck is None:
        return message(request, "door-no-case")
    headers = {"Content-Disposition": f'attachment; filename="{deck.id}.yaml"', "Cache-Control": "no-store"}
    return Response(write_case(deck, makers_outcome=True, form="yaml"), media_type="application/yaml", headers=headers)


async def own_load(request: Request) -> Response:
    """Take in a case file as an own training case; everything that is wrong with it is named by its line."""
    if not may_begin(request):
        return RedirectResponse("/lead", 303)
    if request.method == "GET":
        return page(request, "own_load.html", wrong=(), text="")
    language = language_of(request)
    if int(request.headers.get("content-length") or MOST_POSTED + 1) > MOST_POSTED:
        return page(request, "own_load.html", 413, wrong=(say(language, "learn-load-large"),), text="")
    async with request.form(max_files=1, max_part_size=MOST_POSTED) as form:
        file, text = form.get("file"), str(form.get("text") or "")
        data = await file.read() if isinstance(file, UploadFile) and file.filename else text.encode()
    answer = await run_in_threadpool(_take_in, data, language)
    if isinstance(answer, tuple):
        shown = data.decode("utf-8", "replace") if len(data) <= MAX_BYTES else ""
        return page(request, "own_load.html", 400, wrong=answer, text=shown)
    return RedirectResponse(f"/make?case={answer}&language={language}", 303)


def _take_in(data: bytes, language: str) -> str | tuple[str, ...]:
    """The id under which the case stands on the shelf, or what is wrong, one sentence a line."""
    if not data.strip():
        return (say(language, "learn-load-nothing"),)
    try:
        deck = read_bytes(data, "" if data.lstrip()[:1] == b"{" else "case.yaml")
    except CaseFileError as error:
        return error.sentences(language)[:MOST_NAMED]
    lines = data.decode("utf-8").splitlines()
    real = tuple(
        say(language, "learn-at-line", n=n, text=say(language, f"ninebox-real-{sign.kind}", found=sign.found))
        for n, line in enumerate(lines, 1) for sign in signs(line)
    )  # fmt: skip
    if real:
        return real[:MOST_NAMED]
    if not deck.fictional:
        return (say(language, "refusal-own-case-real"),)
    act = new_id("act")
    shelf = home.house().shelf().cases
    same = next((known for known in shelf.values() if replace(known, id=deck.id) == replace(deck, schema=known.schema)), None)
    if same is not None:
        return same.id
    own = replace(deck, id=OWN + act.rpartition(":")[2][-12:], map=None)
    answer = home.house().on_shelf(do.KeepOwnCase(deck=own), act=act)
    return (answer.sentence(language),) if isinstance(answer, Refusal) else own.id


# --- looking back -----------------------------------------------------------------------------------------------------


async def looking_back(request: Request) -> Response:
    """The debrief to print, for whoever leads; with the makers' outcome only once the table asked to see it."""
    who = me(request.path_params["code"], request)
    if who is None or not may_see(who.role, "console"):
        return message(request, "door-not-yours", 403)
    language, without = language_of(request, who.language), request.query_params.get("without") == "names"
    text = await run_in_threadpool(_debrief, who, language, without=without)
    house = home.house()
    stream = house.sitting(who.sitting).case
    if (stays := await run_in_threadpool(leak, house, stream, text, "")) is not None:
        return stopped(request, stays, language)
    await run_in_threadpool(house.note_access, "export", stream, who.seat, who.role, "debrief")
    return HTMLResponse(text, headers={"Cache-Control": "no-store", **PAPER})


def _debrief(who: Me, language: str, *, without: bool = False) -> str:
    house = home.house()
    table = house.sitting(who.sitting)
    stream = table.case
    looked = house.case(stream), house.store.read(stream, 0), house.store.read(who.sitting, 0), table
    case, records, evening, table = worded_by_role(house, stream, looked) if without else looked
    found = debrief.debrief(case, table, records, evening, who.role)
    shown = found.turned
    rows = [(reveal.title(row, language), Markup(reveal.strip(row, language, "print"))) for row in shown.rows] if shown else []
    tipped = [say(language, "debrief-people", n=one.people, text=one.text) for one in shown.tipped] if shown else []
    maps = [
        (step, "data:image/svg+xml;base64," + base64.b64encode(picture.encode()).decode())
        for step, picture in debrief.pictures(case, records, found.stills, language)
    ]
    return TEMPLATES.get_template("debrief.html").render(
        language=language, title=table.title, fictional=table.fictional, rehearsal=table.rehearsal, found=found, rows=rows,
        moved=reveal.moved_sentence(shown, language) if shown else "", few=fewpeople.in_looks(shown, language) if shown else "", tipped=tipped, maps=maps,
        verdict=debrief.verdict_lines(found.verdict, language) if found.verdict else (),
    )  # fmt: skip


routes = [
    Route("/debrief/{code}", looking_back),
    Route("/rehearse", rehearse, methods=["POST"]),
    Route("/own/load", own_load, methods=["GET", "POST"]),
    Route("/own/{case}.yaml", own_file),
]
