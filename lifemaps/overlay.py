"""Two tables' maps of the same case laid over each other: what both have, what only one has, and what they see differently.

Cards of the case keep their names in every copy (``origin``), so those match by id. What was made in the room matches when
it is the same to people: a card by kind and name, a tie by whom it ties, an amount by what and how much. Neither map is
the right one, so they are called the one and the other, in no order of merit.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import replace

from lifemaps.compare import Change, called, compare, field_word, things_of, value_words
from lifemaps.view import AmountView, CardView, GroupView, InfluenceView, LifeView, MapView, TieView
from lifemaps.words import say

ONE, OTHER = "◖", "◗"
"""The signs on a card that only one, or only the other, has."""
MADE_HERE = (CardView, TieView, AmountView, LifeView, InfluenceView, GroupView)
_BESIDE = ("name", "note", "source", "certainty", "cards", "light_by", "untrue_by", "struck_by", "struck")
"""Not what tables differ in to talk about: how a thing is worded, where each heard it, and which facts were opened."""


class Overlay(msgspec.Struct, frozen=True):
    """Both maps as one, with the ids of what both have, what only the one or the other has, and what differs in meaning."""

    view: MapView
    both: tuple[str, ...]
    one: tuple[str, ...]
    other: tuple[str, ...]
    differs: tuple[Change, ...]


def overlay(one: MapView, other: MapView) -> Overlay:
    """The maps of two tables laid over each other."""
    renamed = _renamed(other, _same_things(one, other))
    found = compare(one, renamed)
    only_one, only_other = set(found.gone), set(found.added)
    view = _joined(one, renamed, only_one, only_other)
    shown = things_of(view)
    return Overlay(
        view=view,
        both=tuple(i for i in shown if i not in only_one and i not in only_other),
        one=tuple(i for i in shown if i in only_one),
        other=tuple(i for i in shown if i in only_other),
        differs=tuple(change for change in found.changed if change.field not in _BESIDE and change.id in shown),
    )


def _same_things(one: MapView, other: MapView) -> dict[str, str]:
    """What a thing of the other map is called on the one, by id; cards first, because ties and groups are about them."""
    mine, theirs = things_of(one), things_of(other)
    names: dict[str, str] = {}
    for sort in MADE_HERE:
        left: dict[tuple[Any, ...], str] = {}
        for i, thing in mine.items():
            if isinstance(thing, sort) and i not in theirs:
                left.setdefault(_meaning(thing, {}), i)
        for i, thing in theirs.items():
            if isinstance(thing, sort) and i not in mine:
                match = left.pop(_meaning(thing, names), "")
                if match:
                    names[i] = match
    return names


def _meaning(thing: Any, names: dict[str, str]) -> tuple[Any, ...]:
    match thing:
        case CardView():
            return ("card", thing.kind, thing.name.casefold().strip())
        case TieView():
            return ("tie", names.get(thing.giver, thing.giver), names.get(thing.receiver, thing.receiver))
        case AmountView():
            return ("amount", thing.which, thing.kind, thing.cents)
        case LifeView():
            return ("life", thing.date, thing.system, thing.what.casefold())
        case InfluenceView():
            return ("influence", names.get(thing.start, thing.start), names.get(thing.end, thing.end))
    return ("group", thing.name.casefold().strip())


def _renamed(view: MapView, names: dict[str, str]) -> MapView:
    def known(i: str) -> str:
        return names.get(i, i)

    return replace(
        view,
        cards=tuple(replace(c, id=known(c.id)) for c in view.cards),
        ties=tuple(replace(t, id=known(t.id), giver=known(t.giver), receiver=known(t.receiver)) for t in view.ties),
        amounts=tuple(replace(a, id=known(a.id)) for a in view.amounts),
        life=tuple(replace(e, id=known(e.id)) for e in view.life),
        influences=tuple(replace(e, id=known(e.id), start=known(e.start), end=known(e.end)) for e in view.influences),
        groups=tuple(replace(g, id=known(g.id), cards=tuple(map(known, g.cards))) for g in view.groups),
    )


def _joined(one: MapView, other: MapView, only_one: set[str], only_other: set[str]) -> MapView:
    def marked(card: CardView) -> CardView:
        sign = ONE if card.id in only_one else OTHER if card.id in only_other else ""
        return replace(card, name=f"{sign} {card.name}".strip())

    extra = {name: tuple(t for t in getattr(other, name) if t.id in only_other) for name in ("ties", "amounts")}
    cards = tuple(marked(c) for c in (*one.cards, *(c for c in other.cards if c.id in only_other)))
    return replace(one, cards=cards, ties=(*one.ties, *extra["ties"]), amounts=(*one.amounts, *extra["amounts"]), groups=())


def look(laid: Overlay) -> str:
    """The look of the laid-over picture: what both have steps back, so that what differs stands out in ink."""
    differing = {change.id for change in laid.differs}
    quiet = [i for i in laid.both if i not in differing and not i.startswith("fact:")]
    return "".join(f'.overlay [id="{i}"]{{opacity:.38}}' for i in quiet if '"' not in i and "<" not in i)


def sentences(laid: Overlay, language: str, most: int = 6) -> tuple[str, ...]:
    """What the two tables see differently about the same thing: "Karim – hoe dichtbij: ◖ ‘ver’, ◗ ‘midden’."."""
    things = things_of(laid.view)
    found = []
    for change in laid.differs:
        was, now = (value_words(change.field, value, laid.view, language) for value in (change.was, change.now))
        nothing = say(language, "overlay-nothing")
        found.append(
            say(
                language, "overlay-differs", what=called(things[change.id], laid.view, language),
                field=field_word(change.field, language), one=was or nothing, other=now or nothing,
            )
        )  # fmt: skip
    rest = len(found) - most
    return (*found[:most], say(language, "overlay-more", n=rest)) if rest > 0 else tuple(found)
