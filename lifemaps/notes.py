"""What stands in an agreement note (*afsprakennota*), as the group and the resident word it together.

Only values: how a note is printed and where it can be clearer is ``lifemaps.agreementnote``. In the journal a note names
nobody to call by name or number: those lie in the contact vault, and are asked for when it is printed.
"""

from __future__ import annotations

import msgspec

INTERPRETERS = ("geen", "telefonisch", "ter_plaatse", "bekende", "brugfiguur", "vertaalapp")
"""Who helped with the language (§6.6); language is written down, nationality is not."""
CONSENTS = ("ja", "deels", "nee")
SIGNATURES = ("handtekening", "mondeling")
COPIES = ("papier", "foto", "whatsapp")


class TheirStep(msgspec.Struct, frozen=True, kw_only=True):
    """What the resident does, by when, and how we know that it worked."""

    what: str
    due: str = ""
    done_when: str = ""


class OurStep(msgspec.Struct, frozen=True, kw_only=True):
    """What one of us does, by when."""

    what: str
    who: str = ""
    due: str = ""


class AgreementNote(msgspec.Struct, frozen=True, kw_only=True):
    """One agreement note. Dates are days (YYYY-MM-DD) or empty; ``confidence`` is the resident's own figure, 1–10.

    An empty text is room to write by hand. ``agrees`` is ``ja``, ``deels``, ``nee`` or empty (not asked yet);
    ``signed`` ``handtekening`` or ``mondeling``; ``copy`` how the resident got an own copy. ``present`` are roles.
    """

    date: str = ""
    place: str = ""
    language: str = ""
    interpreter: str = "geen"
    resident: str = ""
    present: tuple[str, ...] = ()
    wrong: str = ""
    because: str = ""
    well: str = ""
    goal: str = ""
    weeks: int | None = None
    theirs: tuple[TheirStep, ...] = ()
    ours: tuple[OurStep, ...] = ()
    needs: str = ""
    setback: str = ""
    review_on: str = ""
    otherwise: str = ""
    confidence: int | None = None
    agrees: str = ""
    agrees_because: str = ""
    signed: str = ""
    copy: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    fictional: bool = False
