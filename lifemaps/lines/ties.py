"""Who gives what to whom, in a line with an arrow?"""

from __future__ import annotations

import difflib

import msgspec

from lifemaps.lines.cards import card_preview, new_card
from lifemaps.lines.fields import Field, Refused, split, text_of, trim
from lifemaps.lines.language import fold
from lifemaps.lines.naming import Found, Room, find_cards, the_resident
from lifemaps.lines.saying import Said, by_preview, gather, new_tie, tie_preview
from lifemaps.lines.understood import NEW, THE_RESIDENT, Doubt, NewCard, Reading


class _End(msgspec.Struct, frozen=True):
    """One end of a tie: a card that lies there, or a name that will become one (``card`` empty)."""

    field: Field
    card: str


def _end(room: Room, field: Field, doubts: list[Doubt], described: bool = False) -> _End:
    """Who stands at this end; nothing before the arrow is the resident.

    ``described``: the line tells who somebody is, so a name that only looks like a card that lies there is a new one.
    """
    if not field.text:
        return _End(field, the_resident(room, field, doubts))
    found = find_cards(room, field.text.removeprefix("+")) if not field.text.startswith("+") else Found()
    if not found.cards and room.words.codes("resident", field.key):
        return _End(field, the_resident(room, field, doubts))
    if len(found.cards) > 1 and (found.sure or not described):
        raise Refused("which-card", field.doubt("which-card", "card", "", (*found.cards, NEW)))
    if found.cards and (found.sure or not described):
        doubts += [] if found.sure else [field.doubt("is-it", "card", found.cards[0], (found.cards[0], NEW))]
        return _End(field, found.cards[0])
    near = difflib.get_close_matches(field.key, [fold(name) for name in room.known.values()], 3, 0.75)
    close = [*found.cards, *(c for c, name in room.known.items() if fold(name) in near and c not in found.cards)]
    doubts.append(field.doubt("new-name", "card", NEW, (NEW, *close)))
    bare = field.text.removeprefix("+")
    return _End(trim(bare, field.end - len(bare)), "")


def read_tie(room: Room, text: str, start: int, end: int, sign: str) -> Reading:
    """Two names with an arrow in between: the tie, and a card for each name that does not lie there yet."""
    left, *before = split(text[:start])
    right, *after = split(text[end:], end)
    if not right.text and left.text and sign != ">":
        right, left, sign = left, right, {"<": ">", "<>": "<>"}[sign]
    if not right.text:
        raise Refused("tie-end-missing", Field(text[start:end], start).doubt("tie-end-missing"))
    doubts: list[Doubt] = []
    said, own = gather(room, [*before, *after]), [gather(room, before), gather(room, after)]
    described = bool(said.kind or said.role_kinds or said.age is not None)
    ends = [_end(room, left, doubts, described), _end(room, right, doubts, described)]
    marks = iter((room.mark, f"{room.mark}2"))
    places = [end.card or next(marks) for end in ends]
    if places[0] == places[1] or (not ends[0].card and ends[0].field.key == ends[1].field.key):
        raise Refused("self-tie", right.doubt("self-tie", "card", places[1]))
    doubts += said.doubts
    cards, note = _ends_cards(room, ends, places, said, own, doubts)
    giver, receiver = places if sign != "<" else places[::-1]
    tie = new_tie(said, giver, receiver, mutual=sign == "<>", note=note)
    preview = [
        ("giver", giver),
        ("direction", "mutual" if tie.mutual else "gives"),
        ("receiver", receiver),
        *tie_preview(said),
    ]
    for card, its in cards:
        preview += [("name", card.name), *card_preview(card, its)]
    preview += [("note", note)] if note else []
    return Reading(
        understood=(*(card for card, _ in cards), tie), preview=(*preview, *by_preview(said)), doubts=tuple(doubts)
    )


def _ends_cards(
    room: Room, ends: list[_End], places: list[str], said: Said, own: list[Said], doubts: list[Doubt]
) -> tuple[list[tuple[NewCard, Said]], str]:
    """The cards a tie brings along. Role words belong to the one new card; with two, to the name they stand behind."""
    new = [n for n in (0, 1) if not ends[n].card]
    if not new:
        loose = [field for field in said.role if field.text]
        doubts += [field.doubt("as-note", "note", field.text) for field in loose if field not in said.strange]
        return [], text_of(loose)
    cards = []
    for n in new:
        its = said if len(new) == 1 else own[n]
        its = msgspec.structs.replace(
            its, doubts=[], source=said.source, certainty=said.certainty, frequency=said.frequency, quality=said.quality
        )
        with_resident = places[1 - n] in (*room.residents, THE_RESIDENT)
        cards.append((new_card(room, ends[n].field, its, doubts, places[n], with_resident), its))
    return cards, ""
