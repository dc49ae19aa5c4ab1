"""From a typed line to what it does: the bridge between the grammar (``lifemaps.lines``) and the decisions.

``preview`` says, before Enter, what would be understood; ``events_of`` is what Enter does. Both read the same line with
the same grammar against the same cards, so what was shown is what is laid.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

from msgspec.structs import replace

from lifemaps import events as ev
from lifemaps.case import Case, fold
from lifemaps.events import Event, Record, Spot, Statement
from lifemaps.ids import born_of
from lifemaps.lines import (
    THE_RESIDENT,
    CardSaid,
    Doubt,
    NewAmount,
    NewCard,
    NewLifeEvent,
    NewTie,
    Part,
    Reading,
    completions,
    is_blank,
    read_line,
    read_list,
)  # fmt: skip
from lifemaps.refusals import Refusal, no
from lifemaps.vocabulary import HOME, RESIDENT, RINGS, SECTORS, TABLE
from lifemaps.words import code as word
from lifemaps.words import day, euros, say

NO_FAULT = ("heading", "nothing-new")
"""Lines of a list that lay nothing and are right all the same."""
MOST_NAMED = 6
SHAPES = {NewCard: "card", CardSaid: "card", NewTie: "tie", NewAmount: "amount", NewLifeEvent: "life"}


def read(case: Case, line: str, language: str) -> Reading:
    """What this line means against the cards that lie on the map now."""
    return read_line(line, language, _known(case), case.residents)


def _known(case: Case) -> dict[str, str]:
    return {thing.id: str(thing.value("name", "")) for thing in case.on_map("card")}


# --- before Enter ---------------------------------------------------------------------------------------------------


def preview(case: Case, line: str, language: str, cursor: int | None = None) -> dict[str, Any]:
    """What would be understood, in words: for the line under the entry, and for a screen reader."""
    reading = read(case, line, language)
    words = [text for family, value in reading.preview if (text := _word(case, language, family, value))]
    doubts = [_doubt(case, language, doubt) for doubt in reading.doubts]
    if reading.problem and reading.problem != "empty" and not doubts:
        doubts = [say(language, f"line-{reading.problem}")]
    return {
        "ok": not reading.problem and bool(reading.understood),
        "parts": [{"what": SHAPES[type(part)], "words": words} for part in reading.understood],
        "preview": " · ".join(words),
        "doubts": doubts,
        "completions": completions(line, language, _known(case), cursor)[:6] if line.strip() else [],
    }


def _word(case: Case, language: str, family: str, value: str) -> str:
    """One piece of what was understood, in the reader's words."""
    if family in ("name", "role", "note", "what", "party", "text", "kind-text", "line", "word"):
        return value
    if family == "source":
        return say(language, "source-bewoner") if value == RESIDENT else value
    if family in ("card", "giver", "receiver"):
        return _card_name(case, language, value)
    if family in ("date", "since"):
        return day(language, value, "medium")
    if family in ("money", "monthly", "becomes"):
        return euros(language, int(value)) if value.lstrip("-").isdigit() else value
    if family == "age":
        return say(language, "line-age", n=value)
    return word(language, "amount" if family == "amount-kind" else family, value)


def _card_name(case: Case, language: str, identifier: str) -> str:
    if identifier == THE_RESIDENT:
        identifier = case.residents[0] if case.residents else ""
    thing = case.things.get(identifier)
    return str(thing.value("name", "")) if thing else say(language, "line-new-card")


def _doubt(case: Case, language: str, doubt: Doubt) -> str:
    family = doubt.family or "text"
    return say(
        language, f"doubt-{doubt.code}", text=doubt.text, taken=_word(case, language, family, doubt.taken) if doubt.taken else "",
        choices=", ".join(_word(case, language, family, choice) for choice in doubt.choices[:4]),
    )  # fmt: skip


def preview_list(case: Case, text: str, language: str) -> list[dict[str, Any]]:
    """What would be understood of a pasted list, line by line, as ``preview`` says it of one.

    Beside that each has ``n`` (which line of the text, from 1), ``line``, and ``skip``: why nothing of it is laid (empty
    when it is). A heading and what lies there already are no fault: they are ``ok``, and lay nothing.
    """
    rows = _rows(case, text, language)
    names = {part.mark: part.name for _, _, reading in rows for part in reading.understood if isinstance(part, NewCard)}
    return [_row(case, n, line, reading, names, language) for n, line, reading in rows]


def _row(case: Case, n: int, line: str, reading: Reading, names: dict[str, str], language: str) -> dict[str, Any]:
    named = ((("name", names[value]) if value in names else (family, value)) for family, value in reading.preview)
    words = [text for family, value in named if (text := _word(case, language, family, value))]
    problem = _problem(case, reading)
    return {
        "n": n, "line": line, "ok": not problem or problem in NO_FAULT,
        "parts": [{"what": SHAPES[type(part)], "words": words} for part in reading.understood],
        "preview": " · ".join(words), "doubts": [_doubt(case, language, _named(doubt, names)) for doubt in reading.doubts],
        "skip": say(language, f"refusal-line-{problem}", text=line[:60]) if problem else "",
    }  # fmt: skip


def _named(doubt: Doubt, names: dict[str, str]) -> Doubt:
    """The doubt with the name of a card of this list in the place of its mark."""
    if doubt.taken not in names and not set(doubt.choices) & names.keys():
        return doubt
    choices = tuple(names.get(choice, choice) for choice in doubt.choices)
    return replace(doubt, family="name", taken=names.get(doubt.taken, doubt.taken), choices=choices)


def _rows(case: Case, text: str, language: str) -> list[tuple[int, str, Reading]]:
    """Each line that is not blank, by its number, with what it means after the lines before it."""
    lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1) if not is_blank(line)]
    readings = read_list(text, language, _known(case), case.residents)
    return [(n, line, reading) for (n, line), reading in zip(lines, readings, strict=False)]


# --- on Enter -------------------------------------------------------------------------------------------------------


def events_of(case: Case, line: str, language: str, act: str, *, sector: str = "", ring: str = "") -> tuple[Event, ...] | Refusal:
    """What Enter does; a line that cannot be laid changes nothing and says why. ``sector`` and ``ring``: the spot it was typed in."""
    reading = read(case, line, language)
    problem = _problem(case, reading)
    if problem:
        return no(f"line-{problem}", text=line.strip()[:60])
    if sector not in ("", HOME, *SECTORS) or ring not in ("", *RINGS):
        return no("unknown-place")
    marks = {THE_RESIDENT: case.residents[0] if case.residents else ""}
    parts = enumerate(reading.understood)
    return tuple(event for nth, part in parts for event in _events(case, part, act, nth, marks, (sector, ring)))


def events_of_list(case: Case, text: str, language: str, act: str, *, skip: bool = False) -> tuple[Event, ...] | Refusal:
    """What laying a pasted list does, in one act. With a line that cannot be laid nothing is, and the refusal says which.

    ``skip``: whoever saw that (``preview_list`` shows it beforehand) lays the rest; those lines stay with them.
    """
    rows = _rows(case, text, language)
    if any(reading.problem == "list-too-long" for _, _, reading in rows):
        return no("line-list-too-long")
    bad = [(n, line) for n, line, reading in rows if _problem(case, reading) not in ("", *NO_FAULT)]
    if bad and (not skip or len(bad) == len(rows)):
        named = ", ".join(f"{n} ‘{line[:30]}’" for n, line in bad[:MOST_NAMED]) + (" …" if len(bad) > MOST_NAMED else "")
        return no("list-lines", n=len(bad), lines=named)
    marks = {THE_RESIDENT: case.residents[0] if case.residents else ""}
    found: list[Event] = []
    born = count()
    for _, _, reading in rows:
        if _problem(case, reading):
            continue
        events = [e for part in reading.understood for e in _events(case, part, act, next(born), marks, ("", ""))]
        # Later lines may say more of a card that an earlier one laid.
        case = fold(case, [Record(case.head + nth, "", "", act, event) for nth, event in enumerate(events, 1)])
        found += events
    return tuple(found) or no("line-empty")


def _problem(case: Case, reading: Reading) -> str:
    """Why this reading cannot be laid, or nothing when it can."""
    if reading.problem or not reading.understood:
        return reading.problem or "empty"
    if any(isinstance(part, NewLifeEvent) and not part.system for part in reading.understood):
        return "which-system"
    ties = [part for part in reading.understood if isinstance(part, NewTie)]
    if not case.residents and any(THE_RESIDENT in (tie.giver, tie.receiver) for tie in ties):
        return "no-resident"
    return ""


def _events(case: Case, part: Part, act: str, nth: int, marks: dict[str, str], spot: tuple[str, str]) -> Iterator[Event]:
    match part:
        case NewCard():
            yield from _card(part, born_of(act, "card", nth), marks, spot)
        case CardSaid():
            yield from _said(case, part, marks)
        case NewTie():
            yield ev.TieDrawn(
                tie=born_of(act, "tie", nth), giver=marks.get(part.giver, part.giver),
                receiver=marks.get(part.receiver, part.receiver), quality=part.quality, support=part.support,
                frequency=part.frequency, mutual=part.mutual, source=part.source, certainty=part.certainty,
            )  # fmt: skip
            if part.note:
                said = Statement(part.note, part.source, part.certainty)
                yield ev.Stated(thing=born_of(act, "tie", nth), field="note", said=said)
        case NewAmount():
            yield from _amount(part, born_of(act, "amount", nth))
        case NewLifeEvent():
            yield ev.LifeEventAdded(
                life=born_of(act, "life", nth), date=part.date, system=part.system, what=part.what, source=part.source,
                certainty=part.certainty,
            )  # fmt: skip


def _card(part: NewCard, identifier: str, marks: dict[str, str], spot: tuple[str, str]) -> Iterator[Event]:
    marks[part.mark] = identifier
    sector, ring = spot[0] or part.sector, spot[1] or part.ring
    yield ev.CardAdded(
        card=identifier, kind=part.kind, name=part.name, role=part.role, age=part.age, source=part.source,
        certainty=part.certainty,
    )  # fmt: skip
    # How close somebody lies was only said when it was said; the rest of the spot is the table's assumption.
    said = (part.source, part.certainty) if not part.assumed else (TABLE, "aanname")
    yield ev.Placed(card=identifier, around="", spot=Spot(sector, ring, 0.0, 0.0, *said))
    for field in ("lead", "deceased"):
        if getattr(part, field):
            yield ev.Stated(thing=identifier, field=field, said=Statement(True, part.source, part.certainty))


def _said(case: Case, part: CardSaid, marks: dict[str, str]) -> Iterator[Event]:
    thing = case.things[marks.get(part.card, part.card)]
    for field in ("name", "kind", "role", "age", "lead", "deceased"):
        value = getattr(part, field)
        if value not in ("", None):
            was = thing.said.get(field, {}).get(part.source)
            yield ev.Stated(thing=thing.id, field=field, said=Statement(value, part.source, part.certainty), was=was)
    if part.sector or part.ring:
        before, was_spot = thing.around(""), thing.spots.get("", {}).get(part.source)
        sector = part.sector or (before.sector if before else "")
        ring = part.ring or (before.ring if before else "")
        spot = Spot(sector, ring, 0.0, 0.0, part.source, part.certainty)
        yield ev.Placed(card=thing.id, around="", spot=spot, was=was_spot)


def _amount(part: NewAmount, identifier: str) -> Iterator[Event]:
    yield ev.AmountAdded(
        amount=identifier, which=part.which, kind=part.kind, cents=part.cents, party=part.party, note=part.note,
        source=part.source, certainty=part.certainty,
    )  # fmt: skip
    for field in ("arranged", "monthly_cents", "becomes_cents", "becomes_since"):
        value = getattr(part, field)
        if value not in ("", None):
            yield ev.Stated(thing=identifier, field=field, said=Statement(value, part.source, part.certainty))
