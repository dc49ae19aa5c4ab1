"""Who is asking: signed seat cookies, and tickets for the feed that live two minutes.

A cookie says which seat; what that seat may do is looked up on the state each time. The Streamlit session never says
anything about who somebody is.
"""

from __future__ import annotations

from collections.abc import Mapping
from secrets import token_hex
from typing import Any

from itsdangerous import BadSignature, URLSafeSerializer, URLSafeTimedSerializer

TICKET_SECONDS = 120
COOKIE_DAYS = 30
BROWSER_COOKIE = "browser"


def cookie_name(code: str) -> str:
    """The name of the cookie for this table."""
    return f"seat-{code}"


def write_seat(secret: str, sitting: str, seat: str) -> str:
    """The cookie's value for this seat."""
    return URLSafeSerializer(secret, salt="seat").dumps([sitting, seat])


def read_seat(secret: str, code: str, cookies: Mapping[str, str]) -> tuple[str, str] | None:
    """The sitting and seat in this table's cookie, or ``None`` when it is missing or not ours."""
    return _pair(URLSafeSerializer(secret, salt="seat"), cookies.get(cookie_name(code), ""))


def workshop_cookie(code: str) -> str:
    """The name of the cookie for this workshop."""
    return f"workshop-{code}"


def write_workshop(secret: str, workshop: str, seat: str) -> str:
    """The cookie's value for this seat in a workshop; under a salt of its own, so that it opens no table."""
    return URLSafeSerializer(secret, salt="workshop").dumps([workshop, seat])


def read_workshop(secret: str, code: str, cookies: Mapping[str, str]) -> tuple[str, str] | None:
    """The workshop and seat in this workshop's cookie, or ``None`` when it is missing or not ours."""
    return _pair(URLSafeSerializer(secret, salt="workshop"), cookies.get(workshop_cookie(code), ""))


def write_ticket(secret: str, sitting: str, seat: str) -> str:
    """A ticket for the feed."""
    return URLSafeTimedSerializer(secret, salt="feed").dumps([sitting, seat])


def read_ticket(secret: str, ticket: str) -> tuple[str, str] | None:
    """The sitting and seat of a ticket that is still good."""
    return _pair(URLSafeTimedSerializer(secret, salt="feed"), ticket, max_age=TICKET_SECONDS)


def write_calendar(secret: str, sitting: str, nth: int) -> str:
    """The secret part of the address of a table's calendar; ``nth`` says which address it is, so that one can be taken back."""
    return URLSafeSerializer(secret, salt="calendar").dumps([sitting, str(nth)])


def read_calendar(secret: str, token: str) -> tuple[str, int] | None:
    """The sitting and which address of it, or ``None`` when it is not ours."""
    found = _pair(URLSafeSerializer(secret, salt="calendar"), token)
    return (found[0], int(found[1])) if found and found[1].isdigit() else None


GUEST_PASS_SECONDS, GUEST_SECONDS = 15 * 60, 12 * 3600


def write_pass(secret: str, sitting: str) -> str:
    """A pass for somebody without an account (the resident, an interpreter), to come in with within a quarter of an hour."""
    return URLSafeTimedSerializer(secret, salt="guest pass").dumps(["guest", sitting])


def read_pass(secret: str, text: str) -> str:
    """The sitting that this pass is for; empty when it is not ours or too old."""
    found = _pair(URLSafeTimedSerializer(secret, salt="guest pass"), text, max_age=GUEST_PASS_SECONDS)
    return found[1] if found and found[0] == "guest" else ""


def write_guest(secret: str, sitting: str, seat: str) -> str:
    """The cookie's value that says this seat came in with a pass."""
    return URLSafeTimedSerializer(secret, salt="guest").dumps([sitting, seat])


def read_guest(secret: str, code: str, cookies: Mapping[str, str]) -> tuple[str, str] | None:
    """The sitting and seat that came in with a pass, for the length of an evening."""
    return _pair(URLSafeTimedSerializer(secret, salt="guest"), cookies.get(f"guest-{code}", ""), max_age=GUEST_SECONDS)


def write_lead(secret: str) -> str:
    """The cookie's value of whoever knows the facilitator's PIN."""
    return URLSafeTimedSerializer(secret, salt="lead").dumps("lead")


def is_lead(secret: str, cookies: Mapping[str, str]) -> bool:
    """Whether this browser gave the facilitator's PIN within the last day."""
    try:
        return URLSafeTimedSerializer(secret, salt="lead").loads(cookies.get("lead", ""), max_age=24 * 3600) == "lead"
    except BadSignature:
        return False


def write_knows(secret: str) -> str:
    """The cookie's value of a browser that gave the PIN once. It opens nothing: what strangers guess does not hold it up."""
    return URLSafeTimedSerializer(secret, salt="knows").dumps(token_hex(8))


def read_knows(secret: str, cookies: Mapping[str, str]) -> str:
    """Which browser that knew the PIN this is; empty when it is none."""
    try:
        found = URLSafeTimedSerializer(secret, salt="knows").loads(cookies.get("knows", ""), max_age=COOKIE_DAYS * 86400)
    except BadSignature:
        return ""
    return found if isinstance(found, str) else ""


def write_browser(secret: str) -> str:
    """The cookie's value that tells one browser from another. It opens nothing, and says nothing about who holds it."""
    return URLSafeSerializer(secret, salt="browser").dumps(token_hex(16))


def read_browser(secret: str, cookies: Mapping[str, str]) -> str:
    """Which browser this is; empty when its cookie is missing or not ours."""
    try:
        found = URLSafeSerializer(secret, salt="browser").loads(cookies.get(BROWSER_COOKIE, ""))
    except BadSignature:
        return ""
    return found if isinstance(found, str) else ""


def _pair(serializer: Any, text: str, **limits: int) -> tuple[str, str] | None:
    try:
        value = serializer.loads(text, **limits)
    except BadSignature:
        return None
    return (value[0], value[1]) if isinstance(value, list) and len(value) == 2 and all(isinstance(v, str) for v in value) else None
