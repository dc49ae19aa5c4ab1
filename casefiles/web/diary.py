"""The calendar of a table at a private address: what was agreed, followed in somebody's own diary.

A calendar program has no cookie, so the address itself is the key: signed, one at a time, and it leads nowhere once the
table took it back, gave a newer one or was erased. What it holds travels through other people's clouds: actions, roles and
days, no case title of a real life, and no name or number that lies in the contact vault, whoever typed it in an action.
"""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from casefiles.leaving import worded_by_role
from casefiles.web import home
from casefiles.web.doors import message
from casefiles.web.tokens import read_calendar, write_calendar
from lifemaps.erasing import exported
from lifemaps.exports.ical import calendar
from lifemaps.words import say

MEDIA = "text/calendar; charset=utf-8"
HEADERS = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}


def address(sitting: str) -> str:
    """The private address of this table's calendar; empty when there is none."""
    table = home.house().sitting(sitting)
    nth, base = table.calendar, home.base_url(fictional=table.fictional)
    return f"{base}/agenda/{write_calendar(home.house().secret, sitting, nth)}.ics" if nth else ""


async def feed(request: Request) -> Response:
    """The calendar as it is now."""
    found = read_calendar(home.house().secret, request.path_params["token"])
    if found and not home.reaches(home.house().sitting(found[0]).fictional, request):
        return message(request, "way-open-line", 403)
    body = await run_in_threadpool(_made, *found) if found else None
    return message(request, "door-no-calendar") if body is None else Response(body, media_type=MEDIA, headers=HEADERS)


def _made(sitting: str, nth: int) -> bytes | None:
    house = home.house()
    table = house.sitting(sitting)
    if not nth or table.calendar != nth or not table.case:
        return None
    case = house.case(table.case)
    if case.deck is None or case.emptied:
        return None
    title = "" if case.deck.fictional else say(table.language, "calendar-case", table=table.table)
    return calendar((worded_by_role(house, table.case, exported(case)),), table.language, title=title)


routes = [Route("/agenda/{token}.ics", feed)]
