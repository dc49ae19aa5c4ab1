"""What happens when a case is laid on a table: the occasion and what is in the file lie on the map; the rest waits."""

from __future__ import annotations

from msgspec.structs import replace

from lifemaps import events as ev
from lifemaps.case import Case, fold, lays_of, things_of
from lifemaps.deck import Deck
from lifemaps.events import Event, Record
from lifemaps.exports.kaart import events_of
from lifemaps.vocabulary import AMOUNT_LISTS

REST = "rest"
"""What is laid because nothing in the deck would ever lay it: a case without fact cards lies open at once."""


def opening(deck: Deck, team: str = "") -> tuple[Event, ...]:
    """The events of opening this case: the deck, the occasion, the facts of round 0, and what nothing else reaches.

    When the file holds a map (``kaart``), what an earlier table did is done again on top. Raises ``CaseFileError`` when
    that cannot be.
    """
    kaart, deck = deck.map, replace(deck, map=None)
    events: list[Event] = [ev.CaseOpened(deck=deck, team=team)]
    lying: set[str] = set()
    for what in ("occasion", *(f"fact:{fact.id}" for fact in deck.facts if fact.round == 0)):
        lays = lays_of(deck, what)
        new = tuple(i for i in things_of(lays) if i not in lying) if lays else ()
        events.append(ev.Laid(what=what, things=new))
        lying |= set(new)
    reached = set(things_of(deck.reached())) | lying
    rest = tuple(i for i in everything(deck) if i not in reached)
    if rest:
        events.append(ev.Laid(what=REST, things=rest))
    return (*events, *events_of(kaart, _with(events))) if kaart else tuple(events)


def everything(deck: Deck) -> tuple[str, ...]:
    """The ids of all the deck holds, ends before ties."""
    amounts = deck.amounts()
    return (
        *(f"card:{c.id}" for c in deck.cards),
        *(f"tie:{t.id}" for t in deck.ties),
        *(f"amount:{a.id}" for which in AMOUNT_LISTS for a in amounts[which]),
        *(f"life:{e.id}" for e in deck.life),
    )


def _with(events: list[Event]) -> Case:
    return fold(Case(), [Record(n, "", "", "act:opening", event) for n, event in enumerate(events, 1)])
