"""Who is meant by a name, among the cards that lie there?"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from lifemaps.lines.fields import Field
from lifemaps.lines.language import Grammar, bare_words, fold, grammar, role_words
from lifemaps.lines.understood import NEW, THE_RESIDENT, Doubt


class Room(msgspec.Struct, frozen=True):
    """What a line is read against: the words, the cards that lie there, and what was chosen in an earlier doubt."""

    words: Grammar
    known: Mapping[str, str]
    residents: tuple[str, ...]
    chosen: Mapping[str, str]
    mark: str
    heading: str


class Found(msgspec.Struct, frozen=True):
    """The cards a typed name may mean; ``sure`` when it is the whole name or its own first name."""

    cards: tuple[str, ...] = ()
    exact: bool = False
    sure: bool = False


def find_cards(room: Room, text: str) -> Found:
    """Whom a name means: the whole name, a first name (also behind a role: "Neef Karim"), else what begins like it."""
    key, plain = fold(text), bare_words(text)
    if key in room.chosen:
        return Found((room.chosen[key],) if room.chosen[key] != NEW else (), exact=True, sure=True)
    names = {card: fold(name) for card, name in room.known.items()}
    tiers = (
        (True, True, lambda name: name == key),
        (False, True, lambda name: _first_name(name, plain)),
        (False, False, lambda name: name.startswith(key) or f" {plain} " in f" {bare_words(name)} "),
        (False, False, lambda name: len(plain) > 2 and f" {plain}" in f" {bare_words(name)}"),
    )
    for exact, sure, fits in tiers:
        cards = tuple(card for card, name in names.items() if key and plain and fits(name))
        if cards:
            return Found(cards, exact, sure)
    return Found()


def _first_name(name: str, plain: str) -> bool:
    bare = bare_words(name)
    head, _, tail = bare.partition(" ")
    own = tail if head in role_words() else ""
    return any(f"{part} ".startswith(f"{plain} ") for part in (bare, own) if part)


def the_resident(room: Room, field: Field, doubts: list[Doubt]) -> str:
    """The resident as an end of a tie; with several the first, in doubt."""
    if not room.residents:
        doubts.append(field.doubt("no-resident", "card", THE_RESIDENT))
        return THE_RESIDENT
    if len(room.residents) > 1:
        picked = room.chosen.get(THE_RESIDENT, "")
        if picked in room.residents:
            return picked
        doubts.append(field.doubt("which-resident", "card", room.residents[0], room.residents))
    return room.residents[0]


def room_of(
    language: str, known: Mapping[str, str], residents: tuple[str, ...] = (), chosen: Mapping[str, str] | None = None
) -> Room:
    """What a line is read against, from what the screen knows."""
    return Room(grammar(language), known, tuple(residents), chosen or {}, NEW, "")
