"""What does a line say that begins with a kind and a colon: a worry, a wish, a strength, a place?"""

from __future__ import annotations

import re

import msgspec

from lifemaps.lines.cards import card_preview, new_card, read_card
from lifemaps.lines.language import fold
from lifemaps.lines.naming import Room
from lifemaps.lines.saying import body_and_tail, by_preview, gather
from lifemaps.lines.understood import STATEMENTS, Reading


def read_kind(room: Room, text: str) -> Reading | None:
    """A line that begins with a kind and a colon ("zorg: …", "plek: buurthuis"); ``None`` when it does not."""
    match = re.match(r"\s*([^,:;\t<>]{1,40}?)\s*:(?!\d)", text)
    key = fold(match[1]) if match else ""
    codes = room.words.codes("prefix", key) or room.words.codes("kind", key)
    if not match or not codes:
        return None
    if codes[0] not in STATEMENTS:
        under = msgspec.structs.replace(room, heading=codes[0])
        return read_card(under, " " * match.end() + text[match.end() :])
    return _read_statement(room, text, match.end(), codes[0])


def _read_statement(room: Room, text: str, begin: int, kind: str) -> Reading:
    """A worry, a wish or a strength: its words may hold commas; only who says so is taken off the end."""
    name, tail = body_and_tail(room, text, begin, ("said", "ring", "sector"))
    said = gather(room, tail)
    said.kind = kind
    card = new_card(room, name, said, said.doubts, room.mark)
    card = msgspec.structs.replace(card, ring=said.ring or "dichtbij")
    return Reading(
        understood=(card,),
        preview=(*card_preview(card, said), ("name", card.name), *by_preview(said)),
        doubts=tuple(said.doubts),
    )
