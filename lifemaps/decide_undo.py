"""Undo and redo: the opposite of one's own last act, or why it can no longer be taken back (law 9).

Six hands work at one map, so an act is taken back only as far as it is still that person's own: what others said, tied or
laid since stays theirs.
"""

from __future__ import annotations

from typing import Any

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.case import LINKS, Act, Case, Thing, claims, deck_part, fold
from lifemaps.commands import Actor
from lifemaps.deciding import Decision, added
from lifemaps.events import Event, Record
from lifemaps.refusals import Refusal, no


def undo(case: Case, c: do.Undo, by: Actor, act: str, at: str) -> Decision:
    """Take back the last act of this seat that can be; what others built on is stepped over, and the event says so.

    When none can be taken back, the reason is that of the last one.
    """
    mine = sorted(((a.born, name) for name, a in case.acts.items() if a.by == by.seat and not a.undone_at), reverse=True)
    if not mine:
        return no("nothing-to-undo")
    closed = case.verdict.map_head if case.verdict else 0
    refused: Refusal | None = None
    over: list[str] = []
    for _, name in mine:
        back = _back(case, case.acts[name]) if case.acts[name].seq > closed else no("undo-after-verdict")
        if not isinstance(back, Refusal):
            return (*back, ev.ActUndone(act=name, over=tuple(over)))
        refused = refused or back
        over.append(name)
    assert refused is not None
    return refused


def redo(case: Case, c: do.Redo, by: Actor, act: str, at: str) -> Decision:
    """Do the last undone act of this seat again."""
    mine = [(name, a) for name, a in case.acts.items() if a.by == by.seat]
    newest = max((a.born for _, a in mine if not a.undone_at), default=0)
    undone = [(name, a) for name, a in mine if a.undone_at > newest]
    if not undone:
        return no("nothing-to-redo")
    name, first = max(undone, key=lambda pair: pair[1].undone_at)
    again = _back(case, first)
    return again if isinstance(again, Refusal) else (*again, ev.ActRedone(act=name))


def _back(case: Case, act: Act) -> Decision:
    """The opposites of what this act last came to, last first and each on what the one before it leaves; or why not.

    What was last done is the act itself (then this undoes it) or its undoing (then this does it again).
    """
    done = act.events if act.latest is None else act.latest
    born = {added(event) for event in done} - {""}
    found: list[Event] = []
    for event in reversed(done):
        # What was said with a new card in one breath goes with the card; should somebody put it back, it is still said.
        if isinstance(event, ev.Stated | ev.Placed) and _about(event) in born:
            continue
        opposite = _opposite(case, event, act)
        if isinstance(opposite, Refusal):
            return opposite
        found.extend(opposite)
        case = fold(case, [Record(case.head + n, "", act.by, "act:back", e) for n, e in enumerate(opposite, 1)])
    return tuple(found)


def _opposite(case: Case, event: Event, act: Act) -> Decision:
    """The opposite of one event, or why it can no longer be taken back."""
    if isinstance(event, ev.Stated | ev.Placed):
        return _unsay(case, event, act)
    if isinstance(event, ev.Laid):
        return _lift(case, event, act)
    if isinstance(event, ev.Lifted):
        off = _can_return(case, event.things, laying=event.what)
        return (ev.Laid(what=event.what, things=off),) if event.what not in case.laid else no("changed-since")
    if isinstance(event, ev.TakenOff):
        off = _can_return(case, event.things)
        return (ev.PutBack(things=off),) if off else no("changed-since")
    things = event.things if isinstance(event, ev.PutBack) else (added(event),)
    return _remove_again(case, things, act) if all(things) else no("cannot-undo")


def _unsay(case: Case, event: ev.Stated | ev.Placed, act: Act) -> Decision:
    """Back to the word that stood there, if what stands there now is still this act's own."""
    thing = case.things.get(_about(event))
    if thing is None or (act.undone_at and not thing.on):
        return no("card-gone")
    left, was = (event.said, event.was) if isinstance(event, ev.Stated) else (event.spot, event.was)
    words = thing.said.get(event.field, {}) if isinstance(event, ev.Stated) else thing.spots.get(event.around, {})
    source = (left or was).source if left or was else ""
    current: Any = words.get(source)
    if left is None or left.seq:
        untouched = current == left
    else:
        untouched = current is not None and current.by == act.by and act.born <= current.seq <= act.seq
    if not untouched:
        return no("changed-since")
    if isinstance(event, ev.Stated):
        return (ev.Stated(thing=event.thing, field=event.field, said=event.was, was=current),)
    return (ev.Placed(card=event.card, around=event.around, spot=event.was, was=current),)


def _about(event: ev.Stated | ev.Placed) -> str:
    return event.thing if isinstance(event, ev.Stated) else event.card


def _can_return(case: Case, things: tuple[str, ...], laying: str = "") -> tuple[str, ...]:
    """Those that are off and have a place to come back to: a link between ends that lie there or come back with it."""
    off = [t for i in things if (t := case.things.get(i)) is not None and not t.on and (laying or _belongs(case, i))]
    ends = {t.id for t in off if t.sort not in LINKS}
    there = [t for t in off if t.sort not in LINKS or all(i in ends or case.end_there(i) for i in (t.giver, t.receiver))]
    return tuple(t.id for t in there)


def _belongs(case: Case, identifier: str) -> bool:
    """A thing of the deck belongs on the map as long as something that lies there brings it."""
    if case.deck is None or deck_part(case.deck, identifier) is None:
        return True
    return any(identifier in laying.things or identifier in claims(case, what) for what, laying in case.laid.items())


def _remove_again(case: Case, things: tuple[str, ...], act: Act) -> Decision:
    there = tuple(i for i in things if case.thing(i) is not None)
    links = tuple(t.id for i in there for t in case.links_of(i))
    gone = tuple(dict.fromkeys((*there, *links)))
    if act.undone_at:  # Taking off again asks no more than taking off.
        return (ev.TakenOff(things=gone),) if gone else no("card-gone")
    if any(_touched_by_others(case, case.things[i], act, there) for i in there):
        return no("used-since")
    return (ev.TakenOff(things=gone),) if gone else ()  # Somebody else already took it off: nothing is left to take back.


def _touched_by_others(case: Case, thing: Thing, act: Act, apart: tuple[str, ...]) -> bool:
    """Whether somebody else said something about it since, or linked it (``apart`` from what goes with it)."""
    words = [w for words in thing.said.values() for w in words.values()]
    spots = [s for spots in thing.spots.values() for s in spots.values()]
    if any(s.by != act.by and s.seq > act.seq for s in (*words, *spots)):
        return True
    links = [t for t in case.links_of(thing.id) if t.id not in apart]
    # A tie of my own that others spoke of since is theirs too, and would go with the card.
    return any(t.by != act.by or any(w.by != act.by for said in t.said.values() for w in said.values()) for t in links)


def _lift(case: Case, event: ev.Laid, act: Act) -> Decision:
    """Back into the hand, with what only this brought.

    What another laid fact also holds stays, if that fact came later or it already lay there; what another fact had
    brought and was left behind when that one was lifted, goes now.
    """
    laying = case.laid.get(event.what)
    if laying is None:
        return no("changed-since")
    others = {what: other for what, other in case.laid.items() if what != event.what}
    later = {i for what, other in others.items() if other.seq > laying.seq for i in claims(case, what)}
    ever = {i for what in others for i in claims(case, what)}
    mine = (*(i for i in event.things if i not in later), *(i for i in claims(case, event.what) if i not in ever))
    ours = tuple(i for i in dict.fromkeys(mine) if case.thing(i) is not None)
    if any(_touched_by_others(case, case.things[i], act, ours) for i in ours):
        return no("used-since")
    links = (t.id for i in ours for t in case.links_of(i))
    return (ev.Lifted(what=event.what, things=tuple(dict.fromkeys((*ours, *links)))),)
