"""Whether this browser may open tables and keep own cases here: on the machine itself, or with the facilitator's PIN."""

from __future__ import annotations

from casefiles.web import rights
from pages.parts.handshake import handshake


def may_keep() -> bool:
    """The same question the doors ask, of the handshake of this page."""
    return rights.may_begin(handshake())


def may_open_real() -> bool:
    """Whether real cases may be opened and seen from here."""
    return rights.may_open_real(handshake())


def why_not_real(language: str) -> str:
    """Why not, and where they can be; empty when they may."""
    return rights.why_not_real(handshake(), language)
