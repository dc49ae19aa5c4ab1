"""What every decision about a case shares: what comes of it, how long words may be, and a few small questions."""

from __future__ import annotations

from lifemaps import events as ev
from lifemaps.case import Case
from lifemaps.events import Event
from lifemaps.refusals import Refusal

Decision = tuple[Event, ...] | Refusal
NAME_LENGTH, TEXT_LENGTH, LIST_LENGTH, MOST_CENTS = 80, 1000, 20_000, 10**11


def within(value: float) -> float:
    """A push within the cell, −1…1; what is no number is no push."""
    return max(-1.0, min(1.0, value if value == value else 0.0))


def unknown(word: str, words: tuple[str, ...]) -> str:
    """The word, when it is none of these; else nothing."""
    return "" if word in words else word or "?"


def is_card(case: Case, identifier: str) -> bool:
    """Whether this is a card that lies on the map."""
    thing = case.thing(identifier)
    return thing is not None and thing.sort == "card"


def added(event: Event) -> str:
    """The id of what this event put on the map anew, if it did."""
    match event:
        case ev.CardAdded():
            return event.card
        case ev.TieDrawn():
            return event.tie
        case ev.AmountAdded():
            return event.amount
        case ev.LifeEventAdded():
            return event.life
        case ev.InfluenceDrawn():
            return event.influence
        case ev.Grouped():
            return event.group
    return ""
