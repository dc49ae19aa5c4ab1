"""What is kept about the resident, in plain words, for the resident: the copy for inspection (articles 13, 15 and 16).

Everything that is kept, in the order somebody would ask: what for, how long, what lies on the map, money, what happened, what
the group concluded and agreed, with whom it was shared, who looked, and what can be asked. Other people on the map are told
by what they are to the resident ("zus"), not by name, for they have a right of their own; the resident's own words are whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from lifemaps.access import Access
from lifemaps.case import Case, Thing
from lifemaps.erasing import exported
from lifemaps.partialdate import is_partial
from lifemaps.telling import brought
from lifemaps.vocabulary import RESIDENT
from lifemaps.words import code, day, euros, say


class Told(msgspec.Struct, frozen=True):
    """One heading with what is kept under it."""

    heading: str
    lines: tuple[str, ...]


def inspection(case: Case, accesses: Iterable[Access], contacts: Mapping[str, str], until: str, language: str) -> tuple[Told, ...]:
    """The copy, heading by heading; headings with nothing under them say so, so that nothing seems left out.

    ``contacts`` are the roles in the vault; ``until`` the last day the case is kept (or empty).
    """
    parts = (
        ("why", why(case, until, language)), ("map", _map(case, language)), ("money", _money(case, language)),
        ("life", _life(case, language)), ("said", _concluded(case, language)), ("agreed", _agreed(case, language)),
        ("vault", [say(language, "inspect-vault-line", role=role) for role in contacts.values()]),
        ("shared", shared(case, language)), ("looked", _looked(accesses, language)), ("asked", corrections(case, language)),
    )  # fmt: skip
    nothing = (say(language, "inspect-nothing"),)
    return tuple(Told(say(language, f"inspect-h-{name}"), tuple(lines) or nothing) for name, lines in parts)


def why(case: Case, until: str, language: str) -> list[str]:
    """What a case is spoken of for, on which ground, whether the resident knows, and until when it is kept."""
    ground = case.keeping.ground
    lines = [say(language, "ground-until-line", date=day(language, until))] if until else []
    if ground is None:
        return lines
    words = f": {ground.words}" if ground.words else ""
    return [
        say(language, "ground-purpose-line", what=code(language, "ground-purpose", ground.purpose) + words),
        say(language, "ground-basis-line", what=code(language, "ground-basis", ground.basis) + (f" ({ground.weighed})" if ground.weighed else "")),
        say(language, "ground-knows-line", what=code(language, "ground-knows", ground.knows) + (f" ({ground.knows_why})" if ground.knows_why else "")),
        *lines,
    ]  # fmt: skip


def shared(case: Case, language: str) -> list[str]:
    """What was shared, with whom, on which ground, when."""
    return [
        say(language, "share-line", who=one.who, what=one.what, date=day(language, one.on),
            basis=code(language, "ground-basis", one.basis) + (f" ({one.why})" if one.why else ""))
        for one in case.keeping.sharings
    ]  # fmt: skip


def corrections(case: Case, language: str) -> list[str]:
    """What was asked to be corrected, and what was done with it."""
    return [
        say(language, f"correct-line-{one.answer or 'open'}", text=one.text, date=day(language, one.answered_on or one.on), why=one.why)
        for one in case.keeping.corrections
    ]


def _map(case: Case, language: str) -> list[str]:
    leaving = exported(case, sensitive=True)
    return [line for thing in leaving.on_map("card") if (line := _card(leaving, thing, language))]


def _card(case: Case, thing: Thing, language: str) -> str:
    kind = str(thing.value("kind", ""))
    own = kind == RESIDENT or any(said.source == RESIDENT for said in thing.said.get("name", {}).values())
    name = str(thing.value("name", "")) if own or kind in ("kracht", "zorg", "wens") else str(thing.value("role", "") or "")
    what = code(language, "kind", kind)
    note = str(thing.value("note", "") or "")
    ties = [brought(case, (link.id,), language) for link in case.links_of(thing.id) if link.sort == "tie"] if own else []
    parts = [f"{what}: {name}" if name else what, note, *(tie for tie in ties if tie and own and kind != RESIDENT)]
    return " · ".join(part for part in parts if part)


def _money(case: Case, language: str) -> list[str]:
    return [
        " · ".join(part for part in (code(language, "list", t.which), _kind(t, language), euros(language, int(t.value("cents", 0)))) if part)
        for t in exported(case, sensitive=True).on_map("amount")
    ]


def _kind(amount: Thing, language: str) -> str:
    said = str(amount.value("kind", "") or "")
    return code(language, "amount", said) or said


def _life(case: Case, language: str) -> list[str]:
    found = sorted(exported(case, sensitive=True).on_map("life"), key=lambda t: str(t.value("date", "")))
    return [f"{_day(str(t.value('date', '')), language)}: {t.value('what', '')}" for t in found]


def _concluded(case: Case, language: str) -> list[str]:
    lines = [say(language, "inspect-verdict", n=one.version, date=_day(one.at[:10], language), text=one.verdict.core) for one in case.verdicts]
    return lines + [say(language, "inspect-round", n=rounds.answered_second) for rounds in case.rounds]


def _agreed(case: Case, language: str) -> list[str]:
    return [" · ".join(p for p in (one.who, one.what, _day(one.due, language)) if p) for one in case.actions.values()]


def _looked(accesses: Iterable[Access], language: str) -> list[str]:
    """How often each thing was done, by how many seats: who they are is in the log, which the owner of the case may read."""
    seats: dict[str, set[str]] = {}
    times: dict[str, int] = {}
    for one in accesses:
        seats.setdefault(one.what, set()).add(one.seat)
        times[one.what] = times.get(one.what, 0) + 1
    return [say(language, "inspect-looked", what=say(language, f"access-what-{what}"), n=n, seats=len(seats[what])) for what, n in times.items()]


def _day(date: str, language: str) -> str:
    return day(language, date) if date and is_partial(date) else date
