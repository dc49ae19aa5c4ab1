"""What happens when a case is laid on a table: the occasion and what is in the file lie on the map; the rest waits."""

from __future__ import annotations

from lifemaps import events as ev
from lifemaps.case import Case, fold, lays_of, things_of
from lifemaps.deck import Deck
from lifemaps.events import Event, Record
from lifemaps.vocabulary import AMOUNT_LISTS

REST = "rest"
"""What is laid because nothing in the deck would ever lay it: a case without fact cards lies open at once."""


def opening(deck: Deck) -> tuple[Event, ...]:
    """The events of opening this case: the deck, the occasion, the facts of round 0, and what nothing else reaches."""
    events: list[Event] = [ev.CaseOpened(deck=deck)]
    case = _with(Case(), events)
    for what in ("occasion", *(f"fact:{fact.id}" for fact in deck.facts if fact.round == 0)):
        lays = lays_of(deck, what)
        new = tuple(i for i in things_of(lays) if case.thing(i) is None) if lays else ()
        events.append(ev.Laid(what=what, things=new))
        case = _with(Case(), events)
    rest = tuple(i for i in everything(deck) if i not in things_of(deck.reached()) and case.thing(i) is None)
    return (*events, ev.Laid(what=REST, things=rest)) if rest else tuple(events)


def everything(deck: Deck) -> tuple[str, ...]:
    """The ids of all the deck holds, ends before ties."""
    amounts = deck.amounts()
    return (
        *(f"card:{c.id}" for c in deck.cards),
        *(f"tie:{t.id}" for t in deck.ties),
        *(f"amount:{a.id}" for which in AMOUNT_LISTS for a in amounts[which]),
        *(f"life:{e.id}" for e in deck.life),
    )


def _with(case: Case, events: list[Event]) -> Case:
    return fold(case, [Record(n, "", "", "act:opening", event) for n, event in enumerate(events, 1)])
