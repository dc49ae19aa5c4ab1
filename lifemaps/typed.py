"""From a typed line to what it does: the bridge between the grammar (``lifemaps.lines``) and the decisions.

``preview`` says, before Enter, what would be understood; ``events_of`` is what Enter does. Both read the same line with
the same grammar against the same cards, so what was shown is what is laid.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lifemaps import events as ev
from lifemaps.case import Case
from lifemaps.events import Event, Spot, Statement
from lifemaps.ids import born_of
from lifemaps.lines import (
    THE_RESIDENT, CardSaid, Doubt, NewAmount, NewCard, NewLifeEvent, NewTie, Part, Reading, completions, read_line,
)  # fmt: skip
from lifemaps.refusals import Refusal, no
from lifemaps.vocabulary import HOME, RESIDENT, RINGS, SECTORS, TABLE
from lifemaps.words import code as word
from lifemaps.words import day, euros, say

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


# --- on Enter -------------------------------------------------------------------------------------------------------


def events_of(case: Case, line: str, language: str, act: str, *, sector: str = "", ring: str = "") -> tuple[Event, ...] | Refusal:
    """What Enter does; a line that cannot be laid changes nothing and says why. ``sector`` and ``ring``: the spot it was typed in."""
    reading = read(case, line, language)
    if reading.problem:
        return no(f"line-{reading.problem}", text=line.strip()[:60])
    if not reading.understood:
        return no("line-empty")
    if sector not in ("", HOME, *SECTORS) or ring not in ("", *RINGS):
        return no("unknown-place")
    marks = {THE_RESIDENT: case.residents[0] if case.residents else ""}
    found: list[Event] = []
    for nth, part in enumerate(reading.understood):
        if isinstance(part, NewLifeEvent) and not part.system:
            return no("line-which-system")
        if isinstance(part, NewTie) and not (marks.get(part.giver, part.giver) and marks.get(part.receiver, part.receiver)):
            return no("line-no-resident")
        found.extend(_events(case, part, act, nth, marks, (sector, ring)))
    return tuple(found)


def _events(case: Case, part: Part, act: str, nth: int, marks: dict[str, str], spot: tuple[str, str]) -> Iterator[Event]:
    match part:
        case NewCard():
            yield from _card(part, born_of(act, "card", nth), marks, spot)
        case CardSaid():
            yield from _said(case, part)
        case NewTie():
            yield ev.TieDrawn(
                tie=born_of(act, "tie", nth), giver=marks.get(part.giver, part.giver),
                receiver=marks.get(part.receiver, part.receiver), quality=part.quality, support=part.support,
                frequency=part.frequency, mutual=part.mutual, source=part.source, certainty=part.certainty,
            )  # fmt: skip
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


def _said(case: Case, part: CardSaid) -> Iterator[Event]:
    thing = case.things[part.card]
    for field in ("kind", "role", "age", "lead", "deceased"):
        value = getattr(part, field)
        if value not in ("", None):
            was = thing.said.get(field, {}).get(part.source)
            yield ev.Stated(thing=part.card, field=field, said=Statement(value, part.source, part.certainty), was=was)
    if part.sector or part.ring:
        before, was_spot = thing.around(""), thing.spots.get("", {}).get(part.source)
        sector = part.sector or (before.sector if before else "")
        ring = part.ring or (before.ring if before else "")
        yield ev.Placed(card=part.card, around="", spot=Spot(sector, ring, 0.0, 0.0, part.source, part.certainty), was=was_spot)


def _amount(part: NewAmount, identifier: str) -> Iterator[Event]:
    yield ev.AmountAdded(
        amount=identifier, which=part.which, kind=part.kind, cents=part.cents, party=part.party, note=part.note,
        source=part.source, certainty=part.certainty,
    )  # fmt: skip
    for field in ("arranged", "monthly_cents", "becomes_cents", "becomes_since"):
        value = getattr(part, field)
        if value not in ("", None):
            yield ev.Stated(thing=identifier, field=field, said=Statement(value, part.source, part.certainty))
