"""Keeping and forgetting, as pages of our own: why and how long, shared with whom, who looked, inspection, and letting go.

Light pages that print well and need no script. What can still bring a case back (``also_away``) asks for the seat itself, for
everybody else such a case is not there. A certificate has an address nobody can guess and holds no word of what it is about.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from casefiles import retention
from casefiles.house import new_id
from casefiles.leaving import worded_by_role
from casefiles.web import home, sheets
from casefiles.web.doors import language_of, message, own_place, page
from casefiles.web.home import Me, me
from lifemaps import commands as do
from lifemaps.certificates import Certificate
from lifemaps.exports import inspection
from lifemaps.ids import kind_of
from lifemaps.keeping import ANSWERS, BASES, KNOWS, PURPOSES, WITHDRAW_DAYS, days_left, later
from lifemaps.refusals import Refusal, no
from lifemaps.roles import may, may_see
from lifemaps.vocabulary import RESIDENT
from lifemaps.words import day, say

LEAST_SHOWN, MOST_SHOWN = 3, 400


def _who(request: Request) -> Me | None:
    return me(request.path_params["code"].upper(), request, also_away=True)


def _act(form: Any) -> str:
    act = str(form.get("act", ""))
    return act if kind_of(act) == "act" else new_id("act")


def _html(request: Request, name: str, status: int = 200, **values: Any) -> Response:
    response = page(request, f"keeping/{name}.html", status, act=new_id("act"), day=day, **values)
    response.headers["Cache-Control"] = "no-store"
    return response


# --- one calm step when a real case begins ------------------------------------------------------------------------------

GROUND = ("purpose", "basis", "knows", "words", "weighed", "knows_why", "until")


async def begin(request: Request) -> Response:
    """Whether the resident knows, what for, on which ground: once, before the map of a real case opens."""
    who = _who(request)
    if who is None or not may(who.role, "StateGround"):
        return message(request, "door-not-yours", 403)
    case = home.house().sitting(who.sitting).case
    return await _asking(request, who, case, f"/?t={who.code}", lambda said, act: _done(who, said, act))


async def begin_hall(request: Request) -> Response:
    """The same of a workshop about real cases: asked once of whoever leads it, and it holds for every table."""
    lead = home.workshop_seat(request.path_params["code"].upper(), request)
    if lead is None or not may(lead.role, "StateGround"):
        return message(request, "door-not-yours", 403)
    house = home.house()
    tables = house.workshop(lead.workshop).tables

    async def done(said: do.StateGround, act: str) -> Any:
        everywhere = do.LeadTables(what=said, tables=tuple(sorted(tables)))
        return await run_in_threadpool(house.lead, everywhere, workshop=lead.workshop, seat=lead.seat, act=act)

    return await _asking(request, lead, tables[min(tables)].case if tables else "", f"/workshop?w={lead.code}", done)


async def _asking(request: Request, who: Me | home.Lead, case: str, usual: str, done: Callable[[do.StateGround, str], Awaitable[Any]]) -> Response:
    """The one form of that step, for a table and for tables together; then on to where one was going."""
    language, refused, said = language_of(request, who.language), "", {}
    to = own_place(request.query_params["next"]) if "next" in request.query_params else usual
    if request.method == "POST":
        form = await request.form()
        said = {name: str(form.get(name, "")) for name in GROUND}
        answer = await done(do.StateGround(**said), _act(form))
        if not isinstance(answer, Refusal):
            return RedirectResponse(to, 303)
        refused = answer.sentence(language)
    house = home.house()
    state = house.case(case)
    if not refused and (state.deck is None or state.deck.fictional):
        return RedirectResponse(to, 303)  # Of a training case nobody is asked what for.
    ground = state.keeping.ground
    known = {name: getattr(ground, name) for name in GROUND if name != "until"} if ground else {}
    start = {"purpose": "bespreken", "basis": "publieke_taak", "knows": ""}
    return _html(
        request, "begin", 409 if refused else 200, language=language, to=to, going=urlencode({"next": to}) if to != usual else "", straight=to == f"/?t={who.code}", hall=isinstance(who, home.Lead), said=start | known | said,
        refused=refused, **_choices(house.now()),
    )  # fmt: skip


def _choices(now: str) -> dict[str, Any]:
    return {
        "purposes": {code: later(now, days) for code, days in PURPOSES.items()}, "bases": BASES, "knows": KNOWS,
        "withdraw": WITHDRAW_DAYS, "answers": ANSWERS,
    }  # fmt: skip


async def _done(who: Me, command: do.Command, act: str) -> Any:
    return await run_in_threadpool(home.house().do, command, sitting=who.sitting, seat=who.seat, act=act)


# --- the hub ----------------------------------------------------------------------------------------------------------


async def hub(request: Request) -> Response:
    """How this case is kept, and everything that can be done about it, by role."""
    who = _who(request)
    if who is None:
        return message(request, "door-not-yours", 403)
    refused = ""
    if request.method == "POST":
        form = await request.form()
        answer = await _asked(request, who, form)
        if isinstance(answer, Response):
            return answer
        if not isinstance(answer, Refusal):
            return RedirectResponse(f"/keep/{who.code}#{form.get('do', '')}", 303)
        refused = answer.sentence(language_of(request, who.language))
    values = await run_in_threadpool(_hub, who, language_of(request, who.language))
    return _html(request, "hub", 409 if refused else 200, refused=refused, **values)


async def _asked(request: Request, who: Me, form: Any) -> Any:
    """What came of a form; a response when it leads elsewhere."""
    def said(*names: str) -> dict[str, str]:
        return {name: str(form.get(name, "")) for name in names}

    match str(form.get("do", "")):
        case "ground":
            return await _done(who, do.StateGround(**said(*GROUND)), _act(form))
        case "share":
            return await _done(who, do.NoteSharing(**said("who", "what", "basis", "why")), _act(form))
        case "correct":
            return await _done(who, do.AskCorrection(**said("text")), _act(form))
        case "answer":
            return await _done(who, do.AnswerCorrection(**said("correction", "answer", "why")), _act(form))
        case "away":
            return await _done(who, do.PutCaseAway(), _act(form))
        case "back":
            return await _done(who, do.BringCaseBack(), _act(form))
        case "erase" if not may(who.role, "PutCaseAway"):
            return no("not-your-role", role=who.role)
        case "erase" if form.get("sure"):
            house = home.house()
            made = await run_in_threadpool(
                house.erase, "case", house.sitting(who.sitting).case, seat=who.seat, role=who.role, act=_act(form)
            )
            return RedirectResponse(f"/erased/{made.id}", 303) if made else message(request, "refusal-case-gone", 409)
        case "erase":
            return Refusal("forget-sure")
    return Refusal("not-understood")


def _hub(who: Me, language: str) -> dict[str, Any]:
    house = home.house()
    table = house.sitting(who.sitting)
    case = house.case(table.case)
    today = house.now()[:10]
    until = retention.until(house, table.case)
    seen = len(house.accesses(table.case)) if may_see(who.role, "access") else None
    named = {t.id: str(t.value("name", "")) for t in case.things.values() if t.sort == "card" and t.value("kind") != RESIDENT and t.value("name")}
    ground = case.keeping.ground
    start = {"purpose": "bespreken", "basis": "publieke_taak", "knows": "", "until": case.keeping.until}
    said = {name: getattr(ground, name) for name in GROUND if name != "until"} if ground else {}
    return {
        "language": language, "code": who.code, "who": who, "table": table, "case": case, "until": until, "fictional": table.fictional,
        "left": days_left(until, today) if until else None, "away": case.keeping.away,
        "away_left": days_left(case.keeping.away.erase_on, today) if case.keeping.away else None,
        "why": inspection.why(case, "", language), "shared": inspection.shared(case, language),
        "corrections": case.keeping.corrections, "corrected": inspection.corrections(case, language), "cards": named,
        "may": {name: may(who.role, name) for name in ("StateGround", "NoteSharing", "AskCorrection", "AnswerCorrection", "PutCaseAway", "ForgetPerson")},
        "sees_inspection": may_see(who.role, "inspection"), "seen": seen,
        "certificates": [one for one in house.certificates().values() if one.case == table.case],
        "said": start | said, **_choices(house.now()),
    }  # fmt: skip


# --- forgetting somebody ----------------------------------------------------------------------------------------------


async def forget(request: Request) -> Response:
    """Somebody of this case: which names, which sentences would go; then, when sure, gone."""
    who = _who(request)
    if who is None or not may(who.role, "ForgetPerson"):
        return message(request, "door-not-yours", 403)
    language = language_of(request, who.language)
    form = await request.form() if request.method == "POST" else request.query_params
    card, typed = str(form.get("card", "")), str(form.get("names", ""))
    words = tuple(word.strip() for word in typed.split(",") if word.strip())
    refused = ""
    if request.method == "POST" and form.get("sure"):
        command = do.ForgetPerson(card=card, words=words, whole=form.get("how") != "name")
        made = await run_in_threadpool(home.house().forget_person, command, sitting=who.sitting, seat=who.seat, act=_act(form))
        if isinstance(made, Certificate):
            return RedirectResponse(f"/erased/{made.id}", 303)
        refused = made.sentence(language)
    elif request.method == "POST" and form.get("go"):
        refused = say(language, "refusal-forget-sure")
    if not card and not words:
        return RedirectResponse(f"/keep/{who.code}#person", 303)
    found, texts = await run_in_threadpool(home.house().found_of, who.sitting, card, words)
    return _html(
        request, "forget", 409 if refused else 200, language=language, code=who.code, card=card, names=", ".join(found),
        texts=texts[:MOST_SHOWN], how=str(form.get("how", "whole")), refused=refused,
    )  # fmt: skip


# --- a certificate ----------------------------------------------------------------------------------------------------


async def erased(request: Request) -> Response:
    """What was erased, and whether it is gone from every byte by now; looked at again each time the page is asked for."""
    house = home.house()
    sheets.forget()  # What was made on paper before, and waits to be taken along, may still name it.
    made = (await run_in_threadpool(house.certificates)).get(request.path_params["certificate"])
    if made is None:
        return message(request, "refusal-case-gone")
    if not made.finished:
        await run_in_threadpool(house.finish_certificates)
        made = house.certificates()[made.id]
    language = language_of(request)
    return _html(request, "erased", language=language, made=made, in_the_way=house.in_the_way, on=_moment(language, made.at), done=_moment(language, made.finished_at))


def _moment(language: str, at: str) -> str:
    if not at:
        return ""
    return f"{day(language, at[:10])}, {dt.datetime.fromisoformat(at):%H:%M} UTC"


# --- who looked, and the copy for inspection ---------------------------------------------------------------------------


async def access(request: Request) -> Response:
    """Who saw, took along and erased what of this case, for whoever owns it; with whether the log is whole."""
    who = _who(request)
    if who is None or not may_see(who.role, "access"):
        return message(request, "door-not-yours", 403)
    house, language = home.house(), language_of(request, who.language)
    case = house.sitting(who.sitting).case
    lines = await run_in_threadpool(house.accesses, case)
    sound = await run_in_threadpool(house.access_sound)
    ground = house.case(case).keeping.ground
    return _html(
        request, "access", language=language, code=who.code, sound=sound, lines=[(one, _moment(language, one.at)) for one in lines[:MOST_SHOWN]],
        n=len(lines), purpose=ground.purpose if ground else "",
    )  # fmt: skip


async def inspect(request: Request) -> Response:
    """Everything that is kept about the resident, in plain words, to read and to print; that it was made is noted."""
    who = me(request.path_params["code"].upper(), request)
    if who is None or not may_see(who.role, "inspection"):
        return message(request, "door-not-yours", 403)
    house, language = home.house(), language_of(request, who.language)

    def made() -> tuple[inspection.Told, ...]:
        table = house.sitting(who.sitting)
        case = house.case(table.case)
        house.note_access("inspection", table.case, who.seat, who.role)
        until = retention.until(house, table.case)
        case = worded_by_role(house, table.case, case)  # Names of the vault are other people's: told by role.
        return inspection.inspection(case, house.accesses(table.case), house.contact_roles(table.case), until, language)

    told = await run_in_threadpool(made)
    return _html(request, "inspect", language=language, code=who.code, told=told, on=day(language, house.now()[:10]), asks=may(who.role, "AskCorrection"))


# --- a workshop -------------------------------------------------------------------------------------------------------


async def whole(request: Request) -> Response:
    """Erase a workshop with all its tables, for whoever leads it."""
    lead = home.workshop_seat(request.path_params["code"].upper(), request)
    if lead is None or not may(lead.role, "PutCaseAway"):
        return message(request, "door-not-yours", 403)
    house, language, refused = home.house(), language_of(request, lead.language), ""
    state = house.workshop(lead.workshop)
    if request.method == "POST":
        form = await request.form()
        if form.get("sure"):
            made = await run_in_threadpool(house.erase, "workshop", lead.workshop, seat=lead.seat, role=lead.role, act=_act(form))
            return RedirectResponse(f"/erased/{made.id}", 303) if made else message(request, "refusal-case-gone", 409)
        refused = say(language, "refusal-forget-sure")
    return _html(request, "workshop", 409 if refused else 200, language=language, state=state, tables=len(state.tables), refused=refused)


routes = [
    Route("/keep/{code}", hub, methods=["GET", "POST"]),
    Route("/keep/{code}/begin", begin, methods=["GET", "POST"]),
    Route("/keep/{code}/forget", forget, methods=["GET", "POST"]),
    Route("/keep/{code}/access", access),
    Route("/keep/{code}/inspect", inspect),
    Route("/w/{code}/begin", begin_hall, methods=["GET", "POST"]),
    Route("/w/{code}/keep", whole, methods=["GET", "POST"]),
    Route("/erased/{certificate}", erased),
]
