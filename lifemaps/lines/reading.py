"""What does this line, or this pasted list, mean?"""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from lifemaps.lines.cards import read_card
from lifemaps.lines.events import read_event
from lifemaps.lines.fields import Refused, arrow_in, clean
from lifemaps.lines.language import fold
from lifemaps.lines.money import read_money
from lifemaps.lines.naming import Room, room_of
from lifemaps.lines.statements import read_kind
from lifemaps.lines.ties import read_tie
from lifemaps.lines.understood import LONGEST_LINE, LONGEST_LIST, NewCard, Reading


def read_line(
    text: str,
    language: str,
    known: Mapping[str, str],
    residents: tuple[str, ...] = (),
    chosen: Mapping[str, str] | None = None,
) -> Reading:
    """What this line means against the cards that lie there (``known``: id → name, residents included).

    ``chosen`` holds the answers to earlier doubts about cards: the typed name (as :func:`fold` gives it) → a card's id
    or ``NEW``; ``THE_RESIDENT`` → which of several residents.
    """
    return _read(text, room_of(language, known, residents, chosen))


def _read(text: str, room: Room) -> Reading:
    if len(text) > LONGEST_LINE:
        return Reading(problem="line-too-long")
    text = clean(text)
    if not text.strip():
        return Reading(problem="empty")
    try:
        return _understand(text, room)
    except Refused as refused:
        return Reading(problem=refused.problem, doubts=refused.doubts)


def _understand(text: str, room: Room) -> Reading:
    if text.lstrip().startswith("+"):
        arrow = arrow_in(text)
        return read_tie(room, text, *arrow) if arrow else read_card(room, text)
    reading = read_kind(room, text) or read_event(room, text)
    if reading:
        return reading
    arrow = arrow_in(text)
    return read_tie(room, text, *arrow) if arrow else read_money(room, text) or read_card(room, text)


_BULLET = re.compile(r"^\s*(?:(?:[-*•–—·▪◦‣●○]|\[[ xX]?\]|\d{1,3}[.)]|[a-z]\))\s+)+")


def is_blank(line: str) -> bool:
    """Whether a line of a list says nothing: no words, or only a bullet or number."""
    return not _BULLET.sub("", line).strip()


def read_list(
    text: str,
    language: str,
    known: Mapping[str, str],
    residents: tuple[str, ...] = (),
    chosen: Mapping[str, str] | None = None,
) -> list[Reading]:
    """A pasted long list (groslijst): one reading per line that is not blank; bullets and numbers in front do not count.

    A line that is only a kind and a colon ("Familie:") is a heading for what follows (problem ``heading``, nothing to
    lay). The card of line *n* (counting readings from 1) is marked ``@L{n}``, so later lines can name it.
    """
    readings: list[Reading] = []
    names, heading = dict(known), ""
    for line in text.splitlines():
        if is_blank(line):
            continue
        line = _BULLET.sub("", line)
        if len(readings) == LONGEST_LIST:
            return [*readings, Reading(problem="list-too-long")]
        room = room_of(language, names, residents, chosen)
        title = room.words.codes("kind", fold(line.strip().rstrip(":"))) if line.strip().endswith(":") else ()
        heading = title[0] if title else heading
        room = msgspec.structs.replace(room, mark=f"@L{len(readings) + 1}", heading=heading)
        reading = Reading(problem="heading", preview=(("kind", heading),)) if title else _read(line, room)
        names |= {part.mark: part.name for part in reading.understood if isinstance(part, NewCard)}
        readings.append(reading)
    return readings
