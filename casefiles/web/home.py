"""What this process serves: the one house, how it was started, and who is asking."""

from __future__ import annotations

import os
import threading
from typing import Any

import msgspec

from casefiles.house import House
from casefiles.places import default_db
from casefiles.web import backoff
from casefiles.web.tokens import read_guest, read_seat, read_workshop
from casefiles.web.way import Asking, is_private
from lifemaps.commands import ChooseScript, EnterPhase
from lifemaps.deck import Deck, DeckCard
from lifemaps.imports.casefile import read_case
from lifemaps.leading import KEPT_DAYS, opening_script
from lifemaps.library import cases
from lifemaps.refusals import Refusal, no
from lifemaps.words import say
from lifemaps.workshop import MOST_TABLES


class Start(msgspec.Struct, kw_only=True):
    """How the app was started; set once by ``app.py``, before the first request.

    ``base_url`` is what people in the room open; ``safe_url`` where they are served over TLS, when that is elsewhere;
    ``certificate`` the file it is served with, and ``fingerprint`` that of a certificate of our own, which no phone knows.
    """

    db: str = ""
    workshop: bool = False
    port: int = 8501
    address: str = "127.0.0.1"
    base_url: str = ""
    safe_url: str = ""
    fingerprint: str = ""
    certificate: str = ""
    open_case: str = ""
    open_table: str = ""


class Me(msgspec.Struct, frozen=True, kw_only=True):
    """The seat behind a request: what the cookie says, with the role as it stands now."""

    sitting: str
    seat: str
    role: str
    number: int
    code: str
    language: str


START = Start()
_guard = threading.Lock()
_house: House | None = None


def house() -> House:
    """The installation this process serves, opened on first use."""
    global _house
    with _guard:
        if _house is None:
            _house = House.open(START.db or default_db())
        return _house


def close() -> None:
    """Write what waits, and let go of the file."""
    global _house
    with _guard:
        if _house is not None:
            _house.close()
            _house = None
    for counted in backoff.EVERY:
        counted.forget()


def me(code: str, asking: Asking, *, also_away: bool = False) -> Me | None:
    """Who sits here, by the signed cookie of this table; ``None`` when nobody of ours does, or not over this line.

    A case that is out of reach is so for everybody who sits at it; only what can bring it back asks ``also_away``.
    """
    home = house()
    read = read_seat(home.secret, code, asking.cookies)
    if read is None:
        return None
    sitting, seat = read
    table = home.sitting(sitting)
    chair = table.seats.get(seat)
    if chair is None or table.code != code or not reaches(table.fictional, asking):
        return None
    if not also_away and table.case and home.case(table.case).keeping.away:
        return None
    if asks_who(table.fictional) and not _known(asking, code, table.case, sitting, chair):
        return None
    return Me(sitting=sitting, seat=seat, role=chair.role, number=chair.number, code=code, language=table.language)


def asks_who(fictional: bool) -> bool:
    """Whether one has to sign in for this: for a real case, where the organisation has a provider."""
    from casefiles.web import signin

    return not fictional and signin.settings() is not None


def _known(asking: Asking, code: str, case: str, sitting: str, chair: Any) -> bool:
    """Whether whoever asks is signed in with a role that reaches this seat, or came in to it with a pass."""
    from casefiles.web import signin

    if signin.admits(asking, case, chair.role):
        return True
    passed = read_guest(house().secret, code, asking.cookies) == (sitting, chair.id)
    return passed and chair.role in ("participant", "resident", "observer")


def reaches(fictional: bool, asking: Asking) -> bool:
    """Whether this line carries it: training cases go over any, a real case only where nobody can read along."""
    return fictional or is_private(asking)


def shut(code: str, asking: Asking) -> bool:
    """Whether this table is about a real life and the line is open."""
    sitting = house().table(code)
    return sitting is not None and not reaches(house().sitting(sitting).fictional, asking)


def base_url(*, fictional: bool = True) -> str:
    """The address people in the room reach this app at; for a real case the one over TLS, when there is one."""
    usual = START.base_url or os.environ.get("LEVENSKAART_BASE_URL") or f"http://127.0.0.1:{START.port}"
    return usual if fictional else START.safe_url or usual


def spoken(address: str) -> str:
    """An address as people type it: without its beginning, unless they would end up at another door without that."""
    scheme, _, rest = address.partition("://")
    return address if scheme == "https" and ":" in rest.partition("/")[0] else rest


def is_secure() -> bool:
    """Whether everybody who is not at this machine is sent over TLS."""
    return base_url().startswith("https://")


def library() -> dict[str, Deck]:
    """The training cases by id: those that ship with the app, and beside them those made here."""
    global _library
    if _library is None:
        _library = {deck.id: deck for deck in (read_case(path.read_text("utf-8"), path.name) for path in cases())}
    return _library | house().shelf().cases


_library: dict[str, Deck] | None = None


def blank(title: str, language: str, *, fictional: bool) -> Deck:
    """A case without a deck of facts: one resident in the middle, by a name of the table's making or just so called."""
    name = title or say(language, "kind-bewoner").capitalize()
    return Deck(
        schema="1.0", id="leeg", title=title or say(language, "door-blank"), language=language, fictional=fictional,
        cards=(DeckCard(id="bewoner", kind="bewoner", name=name),),
    )  # fmt: skip


def with_instrument(deck: Deck, instrument: str) -> Deck:
    """The case, looked at with this instrument of the organisation; without one, or one that was put away, as it was."""
    written = house().instruments().get(instrument)
    return msgspec.structs.replace(deck, instrument=written) if written else deck


def begin(
    case: str, *, title: str = "", language: str = "nl-NL", fictional: bool = True, act: str | None = None, script: str = "",
    keep: str = "", instrument: str = "", team: str = "",
) -> tuple[str, str]:  # fmt: skip
    """Open a case (a training case by its id, or ``blank``) on a fresh table; the table's code and the facilitator's seat."""
    home = house()
    deck = library().get(case) if case != "blank" else blank(title, language, fictional=fictional)
    if deck is None:
        raise KeyError(case)
    stream = home.open_case(with_instrument(deck, instrument), act=act, team=team)
    sitting = home.open_sitting(
        stream, language=language, script=opening_script(script), keep=keep if keep in KEPT_DAYS else "team",
        act=_then(act, "sitting"),
    )  # fmt: skip
    seat = home.take_seat(sitting, "facilitator", act=_then(act, "seat"))
    assert isinstance(seat, str)
    if case == "blank":  # An empty map has nothing to look at first: the line is ready at once.
        home.do(EnterPhase(phase="map_1"), sitting=sitting, seat=seat, act=_then(act, "open"))
    if script in home.scripts():
        home.do(ChooseScript(script=script), sitting=sitting, seat=seat, act=_then(act, "script"))
    return home.sitting(sitting).code, seat


class Begun(msgspec.Struct, frozen=True, kw_only=True):
    """A workshop that was set up: its code and stream, the seat of whoever leads it, and the code of each table by number."""

    code: str
    stream: str
    seat: str
    tables: dict[int, str]


def begin_workshop(
    case: str | Deck | list[Deck], *, tables: int = 4, script: str = "60", language: str = "nl-NL", fill: str = "own",
    leads: str = "together", title: str = "", keep: str = "", fictional: bool = True, act: str | None = None,
    instrument: str = "", team: str = "",
) -> Begun | Refusal:  # fmt: skip
    """Set a workshop up: every table its own copy of this case (an id, ``blank`` or a deck), or of one case each (a list).

    Kept as a congress unless something else is said; about real lives as any other table of a team.

    ``fill`` and ``leads`` are words of ``lifemaps.workshop``. Raises ``KeyError`` when there is no such case.
    """
    home = house()
    if isinstance(case, str):
        case = blank(title, language, fictional=fictional) if case == "blank" else library()[case]
    decks = case if isinstance(case, list) else [case] * max(0, min(tables, MOST_TABLES + 1))
    decks = [with_instrument(deck, instrument) for deck in decks]
    if not decks:
        return no("tables-odd", most=MOST_TABLES)
    keep = keep or ("congress" if all(deck.fictional for deck in decks) else "team")
    opened = home.open_workshop(decks, script=script, language=language, fill=fill, leads=leads, title=title, keep=keep, act=act, team=team)
    if isinstance(opened, Refusal):
        return opened
    state = home.workshop(opened[0])
    codes = {number: at.code for number, at in sorted(state.tables.items())}
    return Begun(code=state.code, stream=opened[0], seat=opened[1], tables=codes)


def workshop_seat(code: str, asking: Asking) -> Lead | None:
    """The seat this browser has in this workshop, by the signed cookie of it; ``None`` when it has none, or not over this line."""
    home = house()
    read = read_workshop(home.secret, code, asking.cookies)
    if read is None:
        return None
    state = home.workshop(read[0])
    chair = state.seats.get(read[1])
    if chair is None or state.code != code or not reaches(state.fictional, asking):
        return None
    if asks_who(state.fictional):
        from casefiles.web import signin

        if not signin.leads_all(asking, [at.case for at in state.tables.values()]):
            return None
    return Lead(workshop=read[0], seat=read[1], role=chair.role, code=code, language=state.language)


class Lead(msgspec.Struct, frozen=True, kw_only=True):
    """The seat in a workshop behind a request: who leads it, or a wall that shows it."""

    workshop: str
    seat: str
    role: str
    code: str
    language: str


def _then(act: str | None, step: str) -> str | None:
    return f"{act}.{step}" if act else None


def resume(case: str) -> tuple[str, str] | None:
    """The newest table that still sits at this training case: its code and the facilitator's seat."""
    home = house()
    names = {row["stream"]: row["name"] for row in home.store.rows("cases")}
    for row in reversed(home.store.rows("sittings")):
        if names.get(row["cased"]) == case:
            table = home.sitting(str(row["stream"]))
            seat = next((s.id for s in table.seats.values() if s.role == "facilitator"), None)
            if seat and not table.ended and not table.workshop:
                return table.code, seat
    return None
