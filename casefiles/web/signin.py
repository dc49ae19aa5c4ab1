"""Signing in through an organisation's own provider (OpenID Connect): who somebody is, and as what they may sit at a case.

Switched on by one file (``LEVENSKAART_SIGN_IN``); without it nothing here does anything. Authlib does the walk to the
provider and back (state, nonce, PKCE, the signature on what it says). Not Streamlit's own ``st.login``: its cookie lives
thirty days, is not marked Secure, cannot be taken back, and phones have no Streamlit. What the provider says comes to
stand in our own table (``casefiles.sessions``) and is looked up again at every act and every few seconds in between.
"""

from __future__ import annotations

import datetime as dt
import os
import tomllib
import warnings
from collections.abc import Collection
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import msgspec
from authlib.integrations.base_client.errors import OAuthError
from joserfc.errors import JoseError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from casefiles.sessions import Session, Sessions
from casefiles.web import home
from casefiles.web.network import is_loopback
from casefiles.web.way import HERE, Asking, is_private, way_of
from lifemaps.words import say

COOKIE = "who"
BACK = "/sign-in/back"
RANK = {"observer": 1, "participant": 2, "facilitator": 3, "trainer": 3}
EVERY = "*"
LONGEST_NAME = 80


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who is in this group has this role at the cases of this team; ``*``: at every case."""

    group: str
    role: str
    team: str = EVERY


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The file of the administrator (docs/administrator.md)."""

    issuer: str
    client_id: str
    client_secret: str = ""
    name: str = ""
    groups_claim: str = "groups"
    scope: str = "openid profile email"
    idle_minutes: int = 30
    longest_hours: int = 10
    roles: tuple[Rule, ...] = ()


class Odd(Exception):
    """The file cannot be used; ``what`` says why."""

    def __init__(self, file: str, what: str) -> None:
        super().__init__(file, what)
        self.file, self.what = file, what


def read_settings(file: str) -> Settings:
    """The settings in this file. Raises ``Odd``."""
    try:
        found = msgspec.convert(tomllib.loads(Path(file).read_text("utf-8")), type=Settings, strict=True)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise Odd(file, str(error)) from None
    odd = next((rule.role for rule in found.roles if rule.role not in RANK), "")
    if odd:
        raise Odd(file, f"role = {odd!r}; {', '.join(RANK)}")
    issuer = urlsplit(found.issuer)
    if issuer.scheme != "https" and not is_loopback(issuer.hostname or ""):
        raise Odd(file, "issuer = https://…")
    if not 1 <= found.idle_minutes <= 24 * 60 or not 1 <= found.longest_hours <= 72:
        raise Odd(file, "idle_minutes 1–1440, longest_hours 1–72")
    return found


@cache
def _settings(file: str) -> Settings:
    return read_settings(file)


def settings() -> Settings | None:
    """How people sign in here; ``None`` where nobody has to."""
    file = os.environ.get("LEVENSKAART_SIGN_IN", "")
    return _settings(file) if file else None


def sessions() -> Sessions:
    """The sessions of this installation."""
    found = settings()
    assert found is not None
    return Sessions(home.house(), dt.timedelta(minutes=found.idle_minutes), dt.timedelta(hours=found.longest_hours))


# --- who is asking --------------------------------------------------------------------------------------------------


def provider_name() -> str:
    """How the organisation calls its way of signing in; empty when it gave it no name."""
    found = settings()
    return found.name if found else ""


def session_of(asking: Asking) -> Session | None:
    """Who is signed in in this browser, locked or not; ``None`` when nobody is, or nobody has to be."""
    return sessions().find(asking.cookies.get(COOKIE, "")) if settings() is not None else None


def role_at(session: Session, team: str) -> str:
    """The most that this person's groups may be at a case of this team; empty when nothing."""
    found = settings()
    rules = found.roles if found else ()
    roles = [rule.role for rule in rules if rule.group in session.groups and rule.team in (EVERY, team)]
    return max(roles, key=RANK.__getitem__, default="")


def teams_of(session: Session) -> tuple[str, ...]:
    """The teams whose cases this person may open and lead; the first is that of a case opened now."""
    found = settings()
    rules = found.roles if found else ()
    leads = (rule.team for rule in rules if rule.group in session.groups and RANK[rule.role] == RANK["facilitator"])
    return tuple(dict.fromkeys(sorted(leads, key=lambda team: team == EVERY)))


def admits(asking: Asking, case: str, role: str) -> bool:
    """Whether whoever asks may sit at this real case in this role, now."""
    found = session_of(asking)
    if found is None or found.locked:
        return False
    most = role_at(found, home.house().case(case).team)
    return RANK.get(most, 0) >= RANK.get(role, RANK["participant"])


def leads_all(asking: Asking, cases: Collection[str]) -> bool:
    """Whether whoever asks may lead each of these real cases now: a workshop is led and shown as a whole."""
    return bool(cases) and all(admits(asking, case, "facilitator") for case in cases)


def leads_somewhere(asking: Asking) -> bool:
    """Whether somebody is signed in here who may open cases."""
    found = session_of(asking)
    return found is not None and not found.locked and bool(teams_of(found))


# --- the walk to the provider and back ------------------------------------------------------------------------------


@cache
def _client(found: Settings, secret: str) -> Any:
    with warnings.catch_warnings():  # It says on the console which library it will speak through next year.
        warnings.simplefilter("ignore")
        from authlib.integrations.starlette_client import OAuth
    known = OAuth()
    known.register(
        "provider", client_id=found.client_id, client_secret=secret or None,
        server_metadata_url=found.issuer.rstrip("/") + "/.well-known/openid-configuration",
        client_kwargs={"scope": found.scope, "code_challenge_method": "S256", "timeout": 10},
    )  # fmt: skip
    return known.provider


def _provider() -> Any:
    found = settings()
    assert found is not None
    return _client(found, os.environ.get("LEVENSKAART_SIGN_IN_SECRET") or found.client_secret)


def _base(request: Request) -> str:
    """The address of ours that the provider sends people back to: the one they are at, when it is one of ours."""
    asked = f"{request.url.scheme}://{request.url.netloc}"
    return asked if way_of(request) == HERE else home.base_url(fictional=False)


async def sign_in(request: Request) -> Response:
    """Go to the provider. ``next`` is where to go on to; ``again`` asks it to make sure who it is, to unlock a screen."""
    from casefiles.web.doors import message, over_tls, own_place

    if settings() is None:
        return message(request, "sign-in-none")
    if not is_private(request):
        return over_tls(request)
    request.session["next"] = own_place(request.query_params.get("next", ""))
    more = {"prompt": "login"} if request.query_params.get("again") else {}
    try:
        answer: Response = await _provider().authorize_redirect(request, _base(request) + BACK, **more)
    except (httpx.HTTPError, OAuthError, ValueError, KeyError, RuntimeError):
        return message(request, "sign-in-away", 502)
    return answer


async def back(request: Request) -> Response:
    """The provider says who it is: a session of ours begins, and nothing of the provider's own is kept."""
    from casefiles.web.doors import message, own_place

    if settings() is None or not is_private(request):
        return message(request, "sign-in-none")
    try:
        token = await _provider().authorize_access_token(request)
    except (OAuthError, JoseError, httpx.HTTPError, ValueError, KeyError, RuntimeError):
        return message(request, "sign-in-failed", 403)
    claims = dict(token.get("userinfo") or {})
    found = settings()
    assert found is not None
    if found.groups_claim not in claims and token.get("access_token"):
        with suppress(OAuthError, httpx.HTTPError, ValueError, KeyError, RuntimeError):
            # Some providers tell the groups at their other address only.
            claims = {**await _provider().userinfo(token=token), **claims}
    person = str(claims.get("sub", ""))
    if not person:
        return message(request, "sign-in-failed", 403)
    said = claims.get(found.groups_claim)
    groups = tuple(str(one)[:200] for one in said[:500]) if isinstance(said, list) else (str(said),) if said else ()
    name = str(claims.get("name") or claims.get("preferred_username") or claims.get("email") or person)[:LONGEST_NAME]
    going_on = own_place(str(request.session.pop("next", "")))
    response = RedirectResponse(going_on, 303)
    await run_in_threadpool(_begin, request, response, person, name, groups)
    return response


def _begin(request: Request, response: Response, person: str, name: str, groups: tuple[str, ...]) -> None:
    known = sessions()
    before = session_of(request)
    if before is not None and before.person == person:
        known.renew(before, name, groups)  # Under the same token: the pages that are open, and what is half typed there, go on.
        return
    if before is not None:
        known.end(before)
        _leave_seats(request, response)
    secure = request.url.scheme == "https"
    hours = (settings() or Settings(issuer="", client_id="")).longest_hours
    response.set_cookie(
        COOKIE, known.begin(person, name, groups), max_age=hours * 3600, httponly=True, samesite="lax", secure=secure
    )


def _leave_seats(request: Request, response: Response) -> None:
    """Another person at this browser: the seats of the one before are not theirs."""
    for name in request.cookies:
        if name.startswith(("seat-", "workshop-", "guest-")) or name == "lead":
            response.delete_cookie(name)


async def sign_out(request: Request) -> Response:
    """Leave: the session ends in every open page of this browser, and its seats are given back."""
    from casefiles.web.doors import own_place

    known = session_of(request)
    if known is not None:
        await run_in_threadpool(sessions().end, known)
    to = own_place(request.query_params.get("next", ""))
    if settings() is not None:
        with suppress(httpx.HTTPError, OAuthError, ValueError):
            ends = (await _provider().load_server_metadata()).get("end_session_endpoint", "")
            if ends:
                asked = {"client_id": settings().client_id, "post_logout_redirect_uri": _base(request) + "/"}  # type: ignore[union-attr]
                to = str(httpx.URL(ends, params=asked))
    response = JSONResponse({"to": to})
    response.delete_cookie(COOKIE)
    _leave_seats(request, response)
    return response


# --- the screen that is left alone ----------------------------------------------------------------------------------


async def state(request: Request) -> Response:
    """Who is signed in here, whether the screen is locked, and after how many minutes of silence it will be."""
    from casefiles.web.doors import language_of

    found = settings()
    if found is None:
        return JSONResponse({"on": False}, headers=FRESH)
    known = await run_in_threadpool(session_of, request)
    who = {"name": known.name, "id": known.id[-8:], "locked": known.locked} if known else {"name": "", "id": "", "locked": False}
    spoken = language_of(request)
    words = {short: say(spoken, f"sign-in-{word}", name=who["name"]) for short, word in WORDS.items()}
    return JSONResponse({"on": True, "idle": found.idle_minutes, "words": words, **who}, headers=FRESH)


async def lock(request: Request) -> Response:
    """Lock this browser's screens, all at once."""
    known = await run_in_threadpool(session_of, request)
    if known is not None:
        await run_in_threadpool(sessions().lock, known)
    return Response(status_code=204)


async def alive(request: Request) -> Response:
    """Somebody moved or typed."""
    known = await run_in_threadpool(session_of, request)
    if known is not None and not known.locked:
        await run_in_threadpool(sessions().touch, known)
    return Response(status_code=204)


async def unlocked(request: Request) -> Response:
    """The little page after signing in again: the screen one came from is open, this one can go."""
    from casefiles.web.doors import page

    return page(request, "unlocked.html")


WORDS = {
    "as": "as", "lock": "lock", "out": "out", "in": "go", "open": "open", "other": "other", "locked": "lock-title", "lockedWhy": "lock-why",
    "ended": "ended-title", "endedWhy": "ended-why",
}  # fmt: skip
"""What ``who.js`` says, by its name there."""
FRESH = {"Cache-Control": "no-store"}
routes = [
    Route("/sign-in", sign_in),
    Route(BACK, back),
    Route("/sign-out", sign_out, methods=["POST"]),
    Route("/session", state),
    Route("/session/lock", lock, methods=["POST"]),
    Route("/session/alive", alive, methods=["POST"]),
    Route("/session/unlocked", unlocked),
]
