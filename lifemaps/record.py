"""The record of a conclusion (*beslisfiche*, ``domain`` §4.3) while a group words it live together, field by field.

A field is worded by whoever speaks; the last words stand on every screen, and the journal of the meeting knows what stood
there before. ``FIELDS`` is the visible list: in which of the three steps a field belongs, what it takes, and whether it lies
behind a fold. A simple record needs six fields; nothing else ever has to be filled in, but what rung 6 and up asks.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from lifemaps import events as ev
from lifemaps.deciding import NAME_LENGTH, TEXT_LENGTH
from lifemaps.events import Cell, Verdict
from lifemaps.partialdate import is_day
from lifemaps.refusals import Refusal, no
from lifemaps.vocabulary import AUTONOMY, CATEGORIES, HEAVY_RUNG, OUTCOMES, PROPOSED_RUNGS, THERE, TRIGGERS, TURNS

CORE_LENGTH, MOST_ROWS = 200, 12
STEPS = ("think", "far", "leave")
"""*Wat denken wij* · *Hoe ver gaan wij* · *Wat laten wij*."""


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """One field of the record. ``takes``: ``text``, ``line``, ``code``, ``day``, ``rung``, ``autonomy`` or ``rows``.

    ``fold`` is the fold it lies behind (empty: it lies open), ``codes`` what can be chosen, ``cells`` how many cells a row
    has, ``most`` how long it may be.
    """

    name: str
    step: str
    takes: str = "text"
    fold: str = ""
    codes: tuple[str, ...] = ()
    cells: int = 1
    most: int = TEXT_LENGTH


FIELDS = (
    Field(name="core", step="think", most=CORE_LENGTH),
    Field(name="category", step="think", takes="code", codes=CATEGORIES),
    Field(name="turn", step="think", takes="code", codes=TURNS),
    Field(name="wish", step="think", fold="hers"),
    Field(name="own_words", step="think", fold="hers"),
    Field(name="resident_there", step="think", takes="code", codes=THERE, fold="hers"),
    Field(name="there_why", step="think", takes="line", fold="hers"),
    Field(name="own_share", step="think", fold="share"),
    Field(name="horn_a", step="far", takes="line", fold="dilemma", most=CORE_LENGTH),
    Field(name="horn_b", step="far", takes="line", fold="dilemma", most=CORE_LENGTH),
    Field(name="nobody_person", step="far", fold="nobody"),
    Field(name="nobody_others", step="far", fold="nobody"),
    Field(name="nobody_costs", step="far", fold="nobody"),
    Field(name="we_effects", step="far", fold="we"),
    Field(name="we_trust", step="far", fold="we"),
    Field(name="we_precedent", step="far", fold="we"),
    Field(name="rung", step="far", takes="rung"),
    Field(name="reason", step="far", takes="line"),
    Field(name="autonomy", step="far", takes="autonomy"),
    Field(name="harm", step="far"),
    Field(name="tried", step="far"),
    Field(name="until", step="far", takes="day"),
    Field(name="second", step="far", takes="line", most=NAME_LENGTH),
    Field(name="outcome", step="leave", takes="code", codes=OUTCOMES),
    Field(name="trigger", step="leave", takes="code", codes=TRIGGERS),
    Field(name="signal", step="leave", takes="line"),
    Field(name="review_on", step="leave", takes="day"),
    Field(name="dissent", step="leave"),
    Field(name="not_do", step="leave", takes="rows", fold="not_do"),
    Field(name="tipping", step="leave", takes="rows", fold="tipping"),
    Field(name="questions", step="leave", takes="rows", cells=2, fold="questions"),
    Field(name="share_with", step="leave", takes="rows", cells=2, fold="share_with"),
    # Of the moral deliberation and the ideas; they are worded in steps of their own.
    Field(name="in_short", step="moral"),
    Field(name="cost_a", step="moral", takes="line"),
    Field(name="cost_b", step="moral", takes="line"),
    Field(name="perspectives", step="moral", takes="rows", cells=3),
    Field(name="alternatives", step="moral", takes="rows"),
    Field(name="deliberated", step="moral"),
    Field(name="ideas", step="ideas", takes="rows"),
)
FIELD = {field.name: field for field in FIELDS}
_ROWS: dict[str, Any] = {"questions": ev.Question, "share_with": ev.Shared, "perspectives": ev.Perspective}
"""What a row of several cells becomes in the record; a row of one cell is its text."""
_NOT_AGREED = ("ideas",)
"""What is worded together and belongs to no conclusion."""
HEAVY = ("harm", "tried", "until", "second")
"""What rung 6 and up asks: serious harm, lower rungs tried or useless, a time limit, a second signature (§4.1)."""


class Wording(msgspec.Struct, frozen=True):
    """What stands in a field now, at whose hand and when, and what stood there before."""

    value: Cell
    by: str = ""
    at: str = ""
    was: Cell = None


Draft = Mapping[str, Wording]


def tidy(name: str, value: Cell) -> Cell | Refusal:
    """The value as it will stand, or why it cannot; an emptied field is ``None``."""
    field = FIELD.get(name)
    if field is None:
        return no("unknown-word", word=name[:40])
    if field.takes == "rows":
        return _rows(field, value)
    if isinstance(value, list):
        return no("value-odd", value=name)
    if field.takes in ("rung", "autonomy"):
        return _number(field, value)
    text = " ".join(str(value).split()) if field.takes != "text" else str(value or "").strip()
    if value is None or not text:
        return None
    if field.takes == "code" and text not in field.codes:
        return no("unknown-word", word=text[:40])
    if field.takes == "day" and not is_day(text):
        return no("date-odd", date=text[:20])
    return text if len(text) <= field.most else no("too-long", most=field.most)


def _number(field: Field, value: Cell) -> Cell | Refusal:
    if value is None or value == "":
        return None
    try:
        number = int(str(value))
    except ValueError:
        return no("unknown-word", word=str(value)[:40])
    if field.takes == "rung" and number not in PROPOSED_RUNGS:
        return no("rung-never") if number == PROPOSED_RUNGS[-1] + 1 else no("unknown-word", word=str(number))
    return number if field.takes == "rung" or number in AUTONOMY else no("unknown-word", word=str(number))


def _rows(field: Field, value: Cell) -> Cell | Refusal:
    lines = [[line] for line in value.splitlines()] if isinstance(value, str) else value
    if not isinstance(lines, list):
        return None if lines is None else no("value-odd", value=field.name)
    rows = [[" ".join(str(cell).split()) for cell in row][: field.cells] for row in lines]
    rows = [row + [""] * (field.cells - len(row)) for row in rows if any(row)]
    if len(rows) > MOST_ROWS * (3 if field.name == "ideas" else 1):
        return no("record-many", most=MOST_ROWS)
    if any(len(cell) > field.most for row in rows for cell in row):
        return no("too-long", most=field.most)
    return rows or None


def worded(draft: Draft, words: Mapping[str, Cell]) -> tuple[ev.Worded, ...] | Refusal:
    """What comes of wording these fields; what stands there already is not said again."""
    found = []
    for name, value in words.items():
        clean = tidy(name, value)
        if isinstance(clean, Refusal):
            return clean
        was = draft[name].value if name in draft else None
        if clean != was:
            found.append(ev.Worded(field=name, value=clean, was=was))
    return tuple(found)


# --- from words to a conclusion, and back ---------------------------------------------------------------------------


def value_of(draft: Draft, name: str) -> Any:
    """What stands in a field now."""
    return draft[name].value if name in draft else None


def verdict_of(draft: Draft) -> Verdict:
    """The conclusion as it is worded now; what was left open has its empty value."""
    said: dict[str, Any] = {"core": "", "category": "", "turn": "", "outcome": ""}
    for name, wording in draft.items():
        if name in _NOT_AGREED or name not in FIELD or wording.value is None:
            continue
        said[name] = _agreed(FIELD[name], wording.value)
    return Verdict(**said)


def _agreed(field: Field, value: Cell) -> Any:
    if field.takes != "rows" or not isinstance(value, list):
        return value
    make = _ROWS.get(field.name)
    return tuple(make(*row) if make else row[0] for row in value)


def words_of(verdict: Verdict) -> dict[str, Cell]:
    """What stands in the fields when a conclusion is worded anew."""
    found: dict[str, Cell] = {}
    for name, field in FIELD.items():
        if name in _NOT_AGREED:
            continue
        value: Any = getattr(verdict, name)
        if field.takes == "rows":
            plain = [list(msgspec.to_builtins(row)) if name in _ROWS else [row] for row in value]
            value = [[str(cell) for cell in row] for row in plain] or None
        if value not in (None, ""):
            found[name] = value
    return found


def tipping_of(case_rounds: tuple[ev.RoundsTurnedOver, ...]) -> list[list[str]]:
    """The facts that tipped people in the last turning over, most named first: what the record begins with."""
    counts = case_rounds[-1].tipped if case_rounds else {}
    return [[fact] for fact, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:MOST_ROWS]]


# --- when it can be agreed ------------------------------------------------------------------------------------------


def check(v: Verdict, today: str, *, reading: bool = False) -> Refusal | None:
    """Why this cannot be agreed on, or nothing when it can.

    ``reading``: it was agreed before and is read from a file: then it may lack what was not asked in those days.
    """
    if not v.core.strip():
        return no("verdict-empty")
    if v.category not in CATEGORIES or v.turn not in TURNS or v.outcome not in OUTCOMES:
        return no("verdict-choose")
    if v.resident_there not in ("", *THERE) or v.trigger not in ("", *TRIGGERS) or v.autonomy not in (None, *AUTONOMY):
        return no("verdict-choose")
    return _rung(v, reading) or _again(v, today, reading)


def _rung(v: Verdict, reading: bool) -> Refusal | None:
    if v.rung is None:
        return None
    if v.rung not in PROPOSED_RUNGS:
        compelled = v.rung == PROPOSED_RUNGS[-1] + 1
        return (None if reading else no("rung-never")) if compelled else no("unknown-word", word=str(v.rung))
    if v.rung < HEAVY_RUNG or reading:
        return None
    lacking = next((name for name in HEAVY if not getattr(v, name).strip()), "")
    if lacking:
        return no("rung-harm") if lacking == "harm" else no("rung-tried") if lacking == "tried" else (
            no("rung-until") if lacking == "until" else no("rung-second")
        )
    return None if is_day(v.until) else no("rung-until")


def _again(v: Verdict, today: str, reading: bool) -> Refusal | None:
    """Letting go has no date; waiting has a signal the resident knows and a date; doing has a date to look again."""
    if v.outcome == "loslaten":
        return None
    if v.outcome == "afwachten":
        if not v.signal.strip():
            return no("wait-needs-signal")
        return None if is_day(v.review_on) and v.review_on >= today else no("wait-needs-date")
    if not v.review_on:
        return None if reading else no("review-needs-date")
    if not is_day(v.review_on):
        return no("date-odd", date=v.review_on[:20])
    return None if reading or v.review_on >= today else no("review-needs-date")


def clean(v: Verdict) -> Verdict:
    """The same with every word trimmed; letting go has no date, a light rung no justification for a heavy one."""
    trimmed = {
        name: " ".join(value.split()) if name not in ("core", "dissent") else value.strip()
        for name in v.__struct_fields__
        if isinstance(value := getattr(v, name), str)
    }
    trimmed = {name: text[:TEXT_LENGTH] for name, text in trimmed.items()}
    if v.outcome == "loslaten":
        trimmed["review_on"] = ""
    if v.rung is None or v.rung < HEAVY_RUNG:
        trimmed |= {name: "" for name in HEAVY}
    return msgspec.structs.replace(v, **trimmed)
