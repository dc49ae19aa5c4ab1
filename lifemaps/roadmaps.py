"""The road from a first late payment on, per country, as values: what a landlord owes, when, and by what authority.

Nothing here is legal advice, and what was not checked against the law itself says so (``unverified``). A step is
something *we* do. A ``place`` is where others decide (a court, a fund, a bailiff): it is shown so that everybody knows
what lies ahead, and is never recommended. Sources are those of the domain dossier, §5.3 and §5.4.

``after`` is days since the oldest rent that is still open fell due; ``months`` of arrears (arrears ÷ the present rent)
may stand instead. ``rest`` is how long nothing more is done after it. ``law`` says whether a rule asks for it; the rest
is practice that works.
"""

from __future__ import annotations

import msgspec

TALK = ("TEL", "BEZ", "BAL", "APP", "SMS")
SPOKEN = ("TEL", "BEZ", "BAL")
WRITE = ("BRI", "EMA")


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One thing we do on this road: from when, through which channels (VERA) it shows in our contacts, and how long to rest."""

    code: str
    after: int = 0
    months: int = 0
    by: tuple[str, ...] = ()
    rest: int = 0
    law: bool = False
    unverified: bool = False
    source: str = ""
    needs: tuple[str, ...] = ()
    """Steps without which this one should not be taken."""
    fades: bool = False
    """Whether it is no longer owed once something further on the road was done: nobody is greeted after the reminder."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Something further on this road that is not ours to do: from how many months or after what, and what is known of it."""

    code: str
    months: int = 0
    law: bool = True
    unverified: bool = False
    source: str = ""
    needs: tuple[str, ...] = ()


class Season(msgspec.Struct, frozen=True, kw_only=True):
    """A part of every year in which nobody is put out of a home (month and day, both included)."""

    code: str
    first: tuple[int, int]
    last: tuple[int, int]
    law: bool = True
    unverified: bool = False
    source: str = ""


class Roadmap(msgspec.Struct, frozen=True, kw_only=True):
    """The whole road of one country or region."""

    code: str
    steps: tuple[Step, ...]
    places: tuple[Place, ...] = ()
    seasons: tuple[Season, ...] = ()
    checked: str = "2026-10"
    """When the sources were last read."""


_HELLO = Step(code="groet", after=5, by=TALK, rest=9, source="W27", fades=True)
_CALL = Step(code="bellen", after=14, by=SPOKEN, rest=14, fades=True)
_OWN = Step(code="eigen_huis", after=30)
_VISIT = Step(code="huisbezoek", after=60, by=("BEZ",), rest=14)
_PLAN = Step(code="regeling", after=60, rest=30)

ROADS: dict[str, Roadmap] = {
    "NL": Roadmap(
        code="NL",
        steps=(
            _HELLO,
            Step(code="brief", after=14, by=WRITE, rest=14, fades=True),
            Step(code="herinnering", after=30, by=WRITE, rest=0, law=True, source="W23"),
            Step(code="persoonlijk", after=30, by=SPOKEN, rest=0, law=True, source="W23"),
            Step(code="schuldhulp", after=30, rest=0, law=True, source="W23"),
            Step(code="aanbod", after=30, rest=14, law=True, source="W23", unverified=True),
            Step(
                code="gemeente", after=44, rest=28, law=True, source="W23",
                needs=("herinnering", "persoonlijk", "schuldhulp", "aanbod"),
            ),
            _OWN, _VISIT, _PLAN,
        ),
        places=(
            Place(code="rechter_nl", months=3, source="W26", needs=("gemeente",)),
            Place(code="ontruiming_nl", months=3, source="W26", unverified=True),
        ),
    ),
    "VL": Roadmap(
        code="VL",
        steps=(
            _HELLO, _CALL,
            Step(code="herinnering", after=30, by=WRITE, rest=14),
            _OWN,
            Step(code="ingebrekestelling", after=44, by=("BRI",), rest=14, unverified=True, needs=("herinnering", "bellen")),
            Step(code="ocmw_vl", after=44, rest=14, source="W32"),
            Step(code="fonds_vl", months=2, rest=14, source="W33", unverified=True, needs=("ocmw_vl",)),
            _VISIT, _PLAN,
        ),
        places=(
            Place(code="vrederechter_vl", months=3, source="W32", unverified=True, needs=("ingebrekestelling", "ocmw_vl")),
            Place(code="uithuiszetting_vl", source="W32", unverified=True),
        ),
    ),
    "BXL": Roadmap(
        code="BXL",
        steps=(
            _HELLO, _CALL,
            Step(code="herinnering", after=30, by=WRITE, rest=14),
            _OWN,
            Step(code="cpas", after=44, rest=14),
            Step(code="ingebrekestelling_bxl", months=2, by=("BRI",), rest=31, law=True, source="W34", needs=("herinnering", "bellen")),
            _VISIT, _PLAN,
        ),
        places=(
            Place(code="vrederechter_bxl", months=3, source="W34", unverified=True, needs=("ingebrekestelling_bxl",)),
            Place(code="uithuiszetting_bxl", source="W34"),
        ),
        seasons=(Season(code="winter_bxl", first=(11, 1), last=(3, 15), source="W34"),),
    ),
    "WAL": Roadmap(
        code="WAL",
        steps=(
            _HELLO, _CALL,
            Step(code="herinnering", after=30, by=WRITE, rest=14),
            _OWN,
            Step(code="ingebrekestelling", after=44, by=("BRI",), rest=14, unverified=True, needs=("herinnering", "bellen")),
            Step(code="cpas", after=44, rest=14),
            _VISIT, _PLAN,
        ),
        places=(
            Place(code="vrederechter_wal", months=3, unverified=True, needs=("ingebrekestelling", "cpas")),
            Place(code="uithuiszetting_wal", unverified=True, source="W34"),
        ),
    ),
}  # fmt: skip
"""Netherlands, Flanders, Brussels, Wallonia. In Wallonia the winter rest holds for public social landlords only, so it is no season here."""
COUNTRIES = tuple(ROADS)
