"""What happened when, in a line that begins with a date?"""

from __future__ import annotations

import re

from lifemaps.lines.dates import date_at
from lifemaps.lines.fields import Refused, text_of, trim
from lifemaps.lines.language import Grammar, bare_words, system_named
from lifemaps.lines.naming import Room
from lifemaps.lines.saying import body_and_tail, by_preview, gather
from lifemaps.lines.understood import NewLifeEvent, Reading
from lifemaps.vocabulary import SYSTEMS


def _systems(words: Grammar, text: str) -> tuple[str, ...]:
    """The systems whose words occur, the most frequent first."""
    plain, tokens = f" {bare_words(text)} ", bare_words(text).split()
    hits: dict[str, int] = {}
    for pattern, code in words.systems:
        stem = pattern.strip("*")
        if pattern.endswith("*"):
            hit = any(token.startswith(stem) for token in tokens)
        else:
            hit = any(t.endswith(stem) for t in tokens) if pattern.startswith("*") else f" {stem} " in plain
        if hit:
            hits[code] = hits.get(code, 0) + 1
    return tuple(sorted(hits, key=lambda code: -hits[code]))


def read_event(room: Room, text: str) -> Reading | None:
    """A line that begins with a date: something that happened; ``None`` when it does not."""
    when = date_at(room.words, text)
    if when is None:
        return None
    iso, end, swappable = when
    gap = re.match(r"[\s:,;–-]*", text[end:])
    begin = end + (gap.end() if gap else 0)
    what, tail = body_and_tail(room, text, begin, ("said", "system"))
    if not re.search(r"\w", what.text):
        raise Refused("event-what-missing", trim(text[:end], 0).doubt("event-what-missing"))
    named = [system_named(room.words, field.key) for field in tail]
    said = gather(room, [field for field, name in zip(tail, named, strict=True) if not name])
    found = _systems(room.words, what.text)
    system = next((name for name in named if name), found[0] if found else "")
    doubts = said.doubts
    if swappable:
        other = f"{iso[:4]}-{iso[8:]}-{iso[5:7]}"
        doubts.append(trim(text[:end], 0).doubt("day-month", "date", iso, (iso, other)))
    if not any(named) and len(found) != 1:
        doubts.append(what.doubt("which-system", "system", system, found or SYSTEMS))
    event = NewLifeEvent(date=iso, system=system, what=text_of([what]), **said.by)
    preview = [("date", iso), *([("system", system)] if system else []), ("what", event.what), *by_preview(said)]
    return Reading(understood=(event,), preview=tuple(preview), doubts=tuple(doubts))
