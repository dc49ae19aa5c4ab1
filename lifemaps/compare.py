"""Two moments of one map beside each other: what came, what changed from what into what, and what went.

Only meaning counts: a card that was pushed a little within its cell, or a thing that arrived in another order, has not
changed. What is compared stands in ``COMPARED``, a field a line. ``sentences`` says it in words, added first.
"""

from __future__ import annotations

from typing import Any

import msgspec

from lifemaps.case import system_of
from lifemaps.drawing import amount_words, card_words, source_word, tie_words
from lifemaps.partialdate import is_partial
from lifemaps.view import AmountView, CardView, FactView, GroupView, InfluenceView, LifeView, MapView, TieView
from lifemaps.vocabulary import KINDS
from lifemaps.words import code, day, euros, say

Thing = CardView | TieView | AmountView | LifeView | FactView | InfluenceView | GroupView

COMPARED: dict[type, tuple[str, ...]] = {
    CardView: (
        "name", "kind", "role", "age", "sector", "ring", "lead", "deceased", "domains", "note", "source", "certainty",
        "struck_by", "struck", "light_by",
    ),
    TieView: (
        "giver", "receiver", "quality", "support", "frequency", "mutual", "note", "source", "certainty", "struck_by",
        "struck", "light_by",
    ),
    AmountView: (
        "which", "kind", "cents", "party", "who", "arranged", "monthly_cents", "becomes_cents", "becomes_since", "note",
        "source", "certainty", "struck_by", "struck", "light_by",
    ),
    LifeView: ("date", "system", "what", "who", "source", "certainty", "struck_by", "struck", "light_by"),
    FactView: ("text", "source", "certainty", "untrue_by", "light_by"),
    InfluenceView: ("start", "end", "effect", "note", "source", "certainty", "struck_by", "struck", "light_by"),
    GroupView: ("name", "cards", "source", "certainty", "struck"),
}  # fmt: skip


class Change(msgspec.Struct, frozen=True):
    """One field of one thing: what it was and what it is now."""

    id: str
    field: str
    was: Any
    now: Any


class Comparison(msgspec.Struct, frozen=True):
    """From one moment to the other, by id, in the order of the later map (what went: of the earlier one)."""

    added: tuple[str, ...] = ()
    changed: tuple[Change, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def touched(self) -> tuple[str, ...]:
        """The ids of what changed, each once."""
        return tuple(dict.fromkeys(change.id for change in self.changed))

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.gone)


def things_of(view: MapView) -> dict[str, Thing]:
    """Everything on a map by id: cards, ties, amounts, events, facts, influences, groups."""
    sorts = (view.cards, view.ties, view.amounts, view.life, view.facts, view.influences, view.groups)
    return {thing.id: thing for things in sorts for thing in things}


def compare(before: MapView, after: MapView) -> Comparison:
    """What happened to the map between two moments."""
    old, new = things_of(before), things_of(after)
    return Comparison(
        added=tuple(i for i in new if i not in old),
        changed=tuple(change for i in new if i in old for change in _changes(old[i], new[i])),
        gone=tuple(i for i in old if i not in new),
    )


def _changes(old: Thing, new: Thing) -> list[Change]:
    if type(old) is not type(new):
        return []
    pairs = ((field, getattr(old, field), getattr(new, field)) for field in COMPARED[type(new)])
    return [Change(new.id, field, was, now) for field, was, now in pairs if not _same(was, now)]


def _same(was: Any, now: Any) -> bool:
    """Lists say which, not in what order."""
    if isinstance(was, tuple | list) and isinstance(now, tuple | list):
        return sorted(map(str, was)) == sorted(map(str, now))
    return bool(was == now)


# ── in words ───────────────────────────────────────────────────────────────────────────────────────────────────────────


class Sentence(msgspec.Struct, frozen=True):
    """What happened to one thing, in words; ``what`` is ``added``, ``changed`` or ``gone``."""

    id: str
    what: str
    text: str


def sentences(before: MapView, after: MapView, language: str) -> tuple[Sentence, ...]:
    """The comparison of two moments, said aloud; empty when nothing changed."""
    found = compare(before, after)
    old, new = things_of(before), things_of(after)
    came = {i: say(language, "compare-added", what=described(new[i], after, language)) for i in found.added}
    went = {i: say(language, "compare-gone", what=called(old[i], before, language)) for i in found.gone}
    return (
        *(Sentence(i, "added", text) for i, text in came.items()),
        *(Sentence(c.id, "changed", change_words(c, old[c.id], after, language)) for c in found.changed),
        *(Sentence(i, "gone", text) for i, text in went.items()),
    )


def change_words(change: Change, thing: Thing, view: MapView, language: str) -> str:
    """One change as a sentence: "Bovenbuurman: hoe dichtbij was ‘ver’, is nu ‘midden’."."""
    name = called(thing, view, language)
    if change.field in ("struck", "struck_by", "untrue_by", "light_by"):
        known = "crossed" if change.field == "struck" else change.field.removesuffix("_by")
        message = f"compare-{known}{'' if change.now else '-no-more'}"
        return say(language, message, what=name)
    was, now = (value_words(change.field, value, view, language) for value in (change.was, change.now))
    message = "compare-changed" if was and now else "compare-said" if now else "compare-unsaid"
    return say(language, message, what=name, field=field_word(change.field, language), was=was, now=now)


def field_word(field: str, language: str) -> str:
    """What people call a field: "hoe dichtbij", "bedrag"."""
    return code(language, "compare-field", field)


def called(thing: Thing, view: MapView, language: str) -> str:
    """What people call a thing on the map: a name, two names with a dash, an amount, a dated event, quoted words."""
    match thing:
        case CardView():
            return thing.name or code(language, "kind", thing.kind)
        case TieView():
            return " – ".join(_name(end, view, language) for end in (thing.giver, thing.receiver))
        case AmountView():
            return f"{code(language, 'amount', thing.kind)} {euros(language, thing.cents)}"
        case LifeView():
            return say(language, "telling-life", date=_date(thing.date, language), what=thing.what)
        case InfluenceView():
            ends = {"start": end_word(thing.start, view, language), "end": end_word(thing.end, view, language)}
            return say(language, f"influence-says-{thing.effect}", **ends)
        case GroupView():
            return say(language, "telling-group", name=thing.name)
        case FactView():
            return say(language, "telling-quoted", text=thing.text.strip("'\"‘’“”"))


def end_word(identifier: str, view: MapView, language: str) -> str:
    """What people call an end of an influence: a long system, or a thing on the map."""
    if system_of(identifier):
        return code(language, "system", system_of(identifier))
    thing = things_of(view).get(identifier)
    return called(thing, view, language) if thing else say(language, "telling-something")


def described(thing: Thing, view: MapView, language: str) -> str:
    """A thing with all that shows, for something new on the map."""
    match thing:
        case CardView():
            return card_words(thing, language)
        case TieView():
            return tie_words(thing, _name(thing.giver, view, language), _name(thing.receiver, view, language), language)
        case AmountView():
            who = _name(thing.who, view, language) if thing.who else ""
            return amount_words(msgspec.structs.replace(thing, who=who), language)
    return called(thing, view, language)


_FAMILIES = {
    "kind": "kind", "quality": "quality", "frequency": "frequency", "sector": "sector", "ring": "ring", "system": "system",
    "certainty": "certainty", "which": "list", "domains": "domain", "support": "support", "effect": "effect",
}  # fmt: skip


def value_words(field: str, value: Any, view: MapView, language: str) -> str:
    """A value as people say it: codes by the catalogue, money as money, cards by name, a place as sector and ring."""
    if isinstance(value, bool):
        return say(language, "telling-yes" if value else "telling-no")
    if value is None or value == "" or (isinstance(value, tuple | list) and not any(value)):
        return ""
    if field == "place":
        return ", ".join(code(language, family, v) for family, v in zip(("sector", "ring"), value, strict=True) if v)
    if field.endswith("cents"):
        return euros(language, int(value))
    if field in ("giver", "receiver", "who"):
        return _name(str(value), view, language)
    if field == "cards":
        return ", ".join(_name(str(card), view, language) for card in value)
    if field in ("date", "becomes_since"):
        return _date(str(value), language)
    if field == "source":
        return source_word(language, str(value))
    if isinstance(value, tuple | list):
        return ", ".join(code(language, _FAMILIES.get(field, field), str(v)) for v in value)
    family = "amount" if field == "kind" and value not in KINDS else _FAMILIES.get(field)
    return code(language, family, str(value)) if family else str(value)


def _name(identifier: str, view: MapView, language: str) -> str:
    card = view.card(identifier)
    return card.name if card else say(language, "telling-something")


def _date(date: str, language: str) -> str:
    return day(language, date) if is_partial(date) else date
