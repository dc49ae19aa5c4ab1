"""Whether this browser may open tables and keep own cases here: on the machine itself, or with the facilitator's PIN."""

from __future__ import annotations

from casefiles.web import home, rights, signin
from pages.parts.handshake import handshake


def may_keep() -> bool:
    """The same question the doors ask, of the handshake of this page."""
    return rights.may_begin(handshake())


def may_see_case(stream: str) -> bool:
    """Whether this real case may be seen from here."""
    return rights.may_see_case(handshake(), stream)


def teams() -> tuple[str, ...]:
    """The teams whose case a new one can be, for whoever is signed in."""
    known = signin.session_of(handshake())
    return signin.teams_of(known) if known else ()


def may_sign_in() -> bool:
    """Whether people sign in here, and nobody has in this browser."""
    return signin.settings() is not None and signin.session_of(handshake()) is None


def asks_who(fictional: bool) -> bool:
    """Whether one signs in to sit at such a case."""
    return home.asks_who(fictional)


def sign_in_name() -> str:
    """How the organisation calls its way of signing in."""
    return signin.provider_name()


def why_not_real(language: str) -> str:
    """Why not, and where they can be; empty when they may."""
    return rights.why_not_real(handshake(), language)
