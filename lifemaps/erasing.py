"""Taking something away for good (*weghalen*), and leaving out of exports what was struck through (*doorhalen*).

Law 11: what is erased goes from every screen, the history, undo, the report and the bytes of the file, for the facilitator
too; its number in the journal stays, blank. ``erasure`` says what has to become of each event that speaks of it: one that
speaks of nothing else is blanked, one that also speaks of other things (a fact that laid three cards, the deck the case was
opened with) is written again without it. With a card go its ties and influences; a later event that leaned on something
blanked (an undo of it) is blanked as well, so that the history that is left folds without a hole.

What people wrote in their own words about somebody (a fact's text, a verdict, an action, a parked question) is not searched
for names: that stays, and the table is told so. Files that were taken along before are out of reach.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

import msgspec
from msgspec.structs import replace

from lifemaps import events as ev
from lifemaps.case import LINKS, Case, Laying, Thing, fold
from lifemaps.commands import Actor
from lifemaps.deck import Deck, Lays
from lifemaps.events import Event, Record, Statement
from lifemaps.refusals import Refusal, no
from lifemaps.vocabulary import RESIDENT

Gone = frozenset[str]


class Erasure(msgspec.Struct, frozen=True):
    """What an erasure does to a journal: per number the event as it is written again, or ``None`` to blank it."""

    gone: Gone
    changes: dict[int, Event | None]
    event: ev.Erased


def may_erase(case: Case, identifier: str, by: Actor) -> Refusal | None:
    """Why this cannot be taken away by them, or nothing when it can; what was taken off earlier can still be erased."""
    thing = case.things.get(identifier)
    if not by.for_resident:
        return no("resident-only")
    if thing is None:
        return no("card-gone")
    return no("resident-stays") if thing.value("kind") == RESIDENT else None


def erasure(case: Case, records: Iterable[Record], identifier: str) -> Erasure:
    """What must become of the history so that this thing is not in it."""
    gone = with_links(case, {identifier})
    return Erasure(gone, rewritten(case, records, lambda event: without(event, gone)), ev.Erased(sort=case.things[identifier].sort))


def rewritten(case: Case, records: Iterable[Record], change: Callable[[Event], Event | None]) -> dict[int, Event | None]:
    """Per number what must be written again when each event is changed like this (``None``: nothing is left of it).

    What leaned on something that is blank now is blanked as well; what was damaged stays so.
    """
    history = list(records)
    left = [record if record.event is None else replace(record, event=change(record.event) or ev.Blank()) for record in history]
    while leaning := _new_damage(case, left):
        left = [replace(record, event=ev.Blank()) if record.seq in leaning else record for record in left]
    pairs = zip(history, left, strict=True)
    return {old.seq: _plain(new.event) for old, new in pairs if old.event != new.event}


def _plain(event: Event | None) -> Event | None:
    return None if isinstance(event, ev.Blank) else event


def _new_damage(case: Case, records: list[Record]) -> set[int]:
    return set(fold(Case(), records).damaged) - set(case.damaged)


def with_links(case: Case, things: Iterable[str]) -> Gone:
    """These things, and every tie and influence that runs to or from one of them, on the map or not yet."""
    gone = frozenset(things)
    links = {t.id for t in case.things.values() if t.sort in LINKS and {t.giver, t.receiver} & gone}
    ties = case.deck.ties if case.deck else ()
    return gone | links | {f"tie:{t.id}" for t in ties if {f"card:{t.giver}", f"card:{t.receiver}"} & gone}


# --- an event without something -------------------------------------------------------------------------------------


def without(event: Event, gone: Gone) -> Event | None:
    """The event as if what is gone had never been there; ``None`` when it spoke of nothing else."""
    rewrite = _WITHOUT.get(type(event))
    return rewrite(event, gone) if rewrite else event


def _about(event: Any, gone: Gone, *, fields: tuple[str, ...]) -> Event | None:
    return None if any(getattr(event, field) in gone for field in fields) else event


def _things(event: Any, gone: Gone, *, stays: bool) -> Event | None:
    """A list of things without these; a fact that lies there stays so, whatever it had brought."""
    kept = tuple(thing for thing in event.things if thing not in gone)
    if kept == event.things:
        return event
    return replace(event, things=kept) if kept or stays else None


def _opened(event: ev.CaseOpened, gone: Gone) -> Event:
    return replace(event, deck=deck_without(event.deck, gone))


def _grouped(event: ev.Grouped, gone: Gone) -> Event | None:
    kept = tuple(card for card in event.cards if card not in gone)
    return None if event.group in gone or not kept else replace(event, cards=kept)


def _stated(event: ev.Stated, gone: Gone) -> Event | None:
    if event.thing in gone:
        return None
    if event.field != "cards":
        return event
    return replace(event, said=_cards(event.said, gone), was=_cards(event.was, gone))


def _cards(said: Statement | None, gone: Gone) -> Statement | None:
    """Which cards belong to a group, without these."""
    if said is None or not isinstance(said.value, list):
        return said
    return replace(said, value=[card for card in said.value if card not in gone])


def _supposed(event: ev.ScenarioKept, gone: Gone) -> Event | None:
    """What was thought aloud about somebody who is gone, is gone with them."""
    return None if any(one.thing in gone for one in event.supposed) else event


_WITHOUT: dict[type, Any] = {
    ev.ScenarioKept: _supposed,
    ev.CaseOpened: _opened,
    ev.Laid: partial(_things, stays=True),
    ev.Lifted: partial(_things, stays=True),
    ev.TakenOff: partial(_things, stays=False),
    ev.PutBack: partial(_things, stays=False),
    ev.CardAdded: partial(_about, fields=("card",)),
    ev.TieDrawn: partial(_about, fields=("tie",)),
    ev.AmountAdded: partial(_about, fields=("amount",)),
    ev.LifeEventAdded: partial(_about, fields=("life",)),
    ev.InfluenceDrawn: partial(_about, fields=("influence",)),
    ev.Grouped: _grouped,
    ev.Stated: _stated,
    ev.Placed: partial(_about, fields=("card", "around")),
}
"""Every event that names things; the others speak of facts, rounds, verdicts and actions."""


# --- a deck without something ---------------------------------------------------------------------------------------


def deck_without(deck: Deck, gone: Gone) -> Deck:
    """The deck without these things: not on their own, not in what a fact lays, not as whose an amount is."""
    if not any(identifier.startswith(("card:", "tie:", "amount:", "life:")) for identifier in gone):
        return deck
    names = {i.partition(":")[2] for i in gone if i.startswith("card:")}
    parts: dict[str, Any] = {
        "cards": tuple(c for c in deck.cards if f"card:{c.id}" not in gone),
        "ties": tuple(t for t in deck.ties if f"tie:{t.id}" not in gone and not {t.giver, t.receiver} & names),
        "life": tuple(_owned(e, names) for e in deck.life if f"life:{e.id}" not in gone),
        "facts": tuple(replace(f, lays=_lays(f.lays, gone)) for f in deck.facts),
        "voices": tuple(replace(v, lays=_lays(v.lays, gone)) for v in deck.voices),
        "occasion_lays": _lays(deck.occasion_lays, gone),
    }
    for name in ("incomes", "costs", "debts", "claims", "assets", "unused_rights"):
        parts[name] = tuple(_owned(a, names) for a in getattr(deck, name) if f"amount:{a.id}" not in gone)
    return replace(deck, **parts)


def _owned(part: Any, names: set[str]) -> Any:
    return replace(part, who="") if part.who in names else part


def _lays(lays: Lays, gone: Gone) -> Lays:
    sorts = {"cards": "card", "ties": "tie", "amounts": "amount", "life": "life"}
    kept = {f: tuple(i for i in getattr(lays, f) if f"{sort}:{i}" not in gone) for f, sort in sorts.items()}
    return Lays(**kept)


# --- what leaves the table ------------------------------------------------------------------------------------------


def exported(case: Case, *, sensitive: bool = False) -> Case:
    """The case as it leaves the table: without what the resident struck through, and without what hangs on it.

    What is marked sensitive stays inside as well, unless whoever leads says it goes along this once.
    """
    struck = {thing.id for thing in case.things.values() if thing.value("struck") or (thing.value("sensitive") and not sensitive)}
    if not struck:
        return case
    gone = with_links(case, struck)
    return replace(
        case,
        deck=deck_without(case.deck, gone) if case.deck else None,
        things={i: _thing(t, gone) for i, t in case.things.items() if i not in gone},
        laid={what: replace(laying, things=_kept(laying, gone)) for what, laying in case.laid.items()},
        acts={},
        trail=tuple(step for step in case.trail if step.id not in gone),
        scenarios={i: one for i, one in case.scenarios.items() if not any(what.thing in gone for what in one.supposed)},
    )


def plainly(case: Case) -> Case:
    """The case with nothing marked sensitive, for whoever leads and lets it go along this once."""
    bare = {i: replace(t, said={f: words for f, words in t.said.items() if f != "sensitive"}) for i, t in case.things.items()}
    return replace(case, things=bare)


def sensitive_things(case: Case) -> tuple[Thing, ...]:
    """What is marked sensitive and stays out of what leaves the table."""
    return tuple(thing for thing in case.on_map() if thing.value("sensitive"))


def _thing(thing: Thing, gone: Gone) -> Thing:
    if thing.sort != "group":
        return thing
    cards = {source: said for source, one in thing.said.get("cards", {}).items() if (said := _cards(one, gone))}
    return replace(thing, said=thing.said | {"cards": cards})


def _kept(laying: Laying, gone: Gone) -> tuple[str, ...]:
    return tuple(thing for thing in laying.things if thing not in gone)


def struck_things(case: Case) -> Iterator[Thing]:
    """What the resident struck through, for saying how much an export leaves out."""
    return (thing for thing in case.on_map() if thing.value("struck"))
