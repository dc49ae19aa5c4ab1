"""What comes of a command about a case: the events it leads to, or a refusal in words.

``decide(case, command, by, act, at)`` is pure: the moment and the gesture's id come in from outside. It is called inside
the turn, on the case as it stands at that moment, so whatever it decides still holds when it is written down.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.case import Case, Thing, lays_of, things_of
from lifemaps.commands import Actor
from lifemaps.events import Event, Spot, Statement
from lifemaps.fields import check_field
from lifemaps.ids import born_of
from lifemaps.partialdate import is_day, is_partial
from lifemaps.refusals import Refusal, no
from lifemaps.roles import may
from lifemaps.typed import events_of
from lifemaps.vocabulary import (
    AMOUNT_LISTS, CATEGORIES, CERTAINTIES, FREQUENCIES, HOME, KINDS, OUTCOMES, QUALITIES, RESIDENT, RINGS, RUNGS, SECTORS,
    SUPPORTS, SYSTEMS, TURNS,
)  # fmt: skip

Decision = tuple[Event, ...] | Refusal
NAME_LENGTH, TEXT_LENGTH, MOST_CENTS = 80, 1000, 10**11


def decide(case: Case, command: do.Command, by: Actor, act: str, at: str) -> Decision:
    """The events this command leads to on this case, or why not."""
    name = type(command).__name__
    if not may(by.role, name):
        return no("not-your-role", role=by.role)
    if case.deck is None:
        return no("no-case")
    if name in _ON_THE_MAP and not by.map_open:
        return no("map-locked")
    return _DECIDE[type(command)](case, command, by, act, at)


_ON_THE_MAP = {"WriteLine", "AddCard", "DrawTie", "AddAmount", "AddLifeEvent", "State", "Place", "TakeOff", "Lay", "Undo", "Redo"}


# --- on the map -----------------------------------------------------------------------------------------------------


def _write_line(case: Case, c: do.WriteLine, by: Actor, act: str, at: str) -> Decision:
    if len(c.line) > TEXT_LENGTH:
        return no("too-long", most=TEXT_LENGTH)
    return events_of(case, c.line, c.language, act, sector=c.sector, ring=c.ring)


def _add_card(case: Case, c: do.AddCard, by: Actor, act: str, at: str) -> Decision:
    if c.kind not in KINDS:
        return no("unknown-word", word=c.kind)
    if not c.name.strip():
        return no("name-missing")
    if len(c.name) > NAME_LENGTH:
        return no("too-long", most=NAME_LENGTH)
    if c.certainty not in CERTAINTIES:
        return no("unknown-word", word=c.certainty)
    if c.sector not in ("", HOME, *SECTORS) or c.ring not in ("", *RINGS):
        return no("unknown-place")
    return (
        ev.CardAdded(
            card=born_of(act, "card"), kind=c.kind, name=c.name.strip(), role=c.role.strip()[:NAME_LENGTH], source=c.source,
            certainty=c.certainty, sector=c.sector, ring=c.ring, x=_within(c.x), y=_within(c.y),
        ),
    )  # fmt: skip


def _draw_tie(case: Case, c: do.DrawTie, by: Actor, act: str, at: str) -> Decision:
    missing = next((end for end in (c.giver, c.receiver) if not _is_card(case, end)), None)
    if missing is not None:
        return no("card-gone")
    if c.giver == c.receiver:
        return no("tie-to-itself")
    wrong = _unknown(c.quality, QUALITIES) or _unknown(c.certainty, CERTAINTIES)
    wrong = wrong or next((s for s in c.support if s not in SUPPORTS), "") or (c.frequency and _unknown(c.frequency, FREQUENCIES))
    if wrong:
        return no("unknown-word", word=wrong)
    return (
        ev.TieDrawn(
            tie=born_of(act, "tie"), giver=c.giver, receiver=c.receiver, quality=c.quality, support=c.support,
            frequency=c.frequency, mutual=c.mutual, source=c.source, certainty=c.certainty,
        ),
    )  # fmt: skip


def _add_amount(case: Case, c: do.AddAmount, by: Actor, act: str, at: str) -> Decision:
    wrong = _unknown(c.which, AMOUNT_LISTS) or _unknown(c.certainty, CERTAINTIES)
    if wrong:
        return no("unknown-word", word=wrong)
    if not 0 <= c.cents <= MOST_CENTS:
        return no("amount-odd")
    return (
        ev.AmountAdded(
            amount=born_of(act, "amount"), which=c.which, kind=c.kind.strip()[:NAME_LENGTH], cents=c.cents,
            party=c.party.strip()[:NAME_LENGTH], note=c.note[:TEXT_LENGTH], source=c.source, certainty=c.certainty,
        ),
    )  # fmt: skip


def _add_life(case: Case, c: do.AddLifeEvent, by: Actor, act: str, at: str) -> Decision:
    if not is_partial(c.date):
        return no("date-odd", date=c.date[:20])
    wrong = _unknown(c.system, SYSTEMS) or _unknown(c.certainty, CERTAINTIES)
    if wrong:
        return no("unknown-word", word=wrong)
    if not c.what.strip():
        return no("name-missing")
    return (
        ev.LifeEventAdded(
            life=born_of(act, "life"), date=c.date, system=c.system, what=c.what.strip()[:TEXT_LENGTH], source=c.source,
            certainty=c.certainty,
        ),
    )  # fmt: skip


def _state(case: Case, c: do.State, by: Actor, act: str, at: str) -> Decision:
    thing = case.thing(c.thing)
    if thing is None:
        return no("card-gone")
    wrong = check_field(thing.sort, c.field, c.value)
    if wrong is not None:
        return wrong
    if c.certainty not in CERTAINTIES:
        return no("unknown-word", word=c.certainty)
    was = thing.said.get(c.field, {}).get(c.source)
    value = c.value.strip() if isinstance(c.value, str) else c.value
    if was is not None and (was.value, was.certainty) == (value, c.certainty):
        return ()
    said = Statement(value, c.source, c.certainty)
    return (ev.Stated(thing=c.thing, field=c.field, said=said, was=was),)


def _place(case: Case, c: do.Place, by: Actor, act: str, at: str) -> Decision:
    if not _is_card(case, c.card):
        return no("card-gone")
    if c.sector not in (HOME, *SECTORS) or c.ring not in RINGS:
        return no("unknown-place")
    thing = case.things[c.card]
    if thing.value("kind") == RESIDENT:
        return no("resident-stays")
    was = thing.spots.get(c.around, {}).get(c.source)
    spot = Spot(c.sector, c.ring, _within(c.x), _within(c.y), c.source, c.certainty)
    return (ev.Placed(card=c.card, around=c.around, spot=spot, was=was),)


def _take_off(case: Case, c: do.TakeOff, by: Actor, act: str, at: str) -> Decision:
    there = [t for t in (case.thing(i) for i in c.things) if t is not None]
    if not there:
        return no("card-gone")
    if any(t.sort == "card" and t.value("kind") == RESIDENT for t in there):
        return no("resident-stays")
    ids = dict.fromkeys(t.id for t in there)
    for thing in there:
        if thing.sort == "card":
            ids |= dict.fromkeys(t.id for t in case.ties_of(thing.id))
    return (ev.TakenOff(things=tuple(ids)),)


def _lay(case: Case, c: do.Lay, by: Actor, act: str, at: str) -> Decision:
    lays = lays_of(case.deck, c.what)
    if lays is None:
        return no("fact-unknown")
    if c.what in case.laid:
        return ()  # Laying twice changes nothing.
    new = tuple(i for i in things_of(lays) if case.thing(i) is None)
    ends_missing = [i for i in new if i.startswith("tie:") and not _ends_there(case, i, new)]
    return (ev.Laid(what=c.what, things=tuple(i for i in new if i not in ends_missing)),)


def _ends_there(case: Case, tie: str, new: tuple[str, ...]) -> bool:
    part = next(t for t in case.deck.ties if f"tie:{t.id}" == tie)  # type: ignore[union-attr]
    return all(case.thing(f"card:{end}") is not None or f"card:{end}" in new for end in (part.giver, part.receiver))


def _within(value: float) -> float:
    return max(-1.0, min(1.0, value if value == value else 0.0))


def _unknown(word: str, words: tuple[str, ...]) -> str:
    return "" if word in words else word or "?"


def _is_card(case: Case, identifier: str) -> bool:
    thing = case.thing(identifier)
    return thing is not None and thing.sort == "card"


# --- undo and redo --------------------------------------------------------------------------------------------------


def _undo(case: Case, c: do.Undo, by: Actor, act: str, at: str) -> Decision:
    mine = [(name, a) for name, a in case.acts.items() if a.by == by.seat and not a.undone_at]
    if not mine:
        return no("nothing-to-undo")
    name, last = max(mine, key=lambda pair: pair[1].born)
    if case.verdict and last.seq <= case.verdict.map_head:
        return no("undo-after-verdict")
    opposite = _each(reversed(last.events), lambda event: _opposite(case, event, last))
    return opposite if isinstance(opposite, Refusal) else (*opposite, ev.ActUndone(act=name))


def _redo(case: Case, c: do.Redo, by: Actor, act: str, at: str) -> Decision:
    mine = [(name, a) for name, a in case.acts.items() if a.by == by.seat]
    newest = max((a.born for _, a in mine if not a.undone_at), default=0)
    undone = [(name, a) for name, a in mine if a.undone_at > newest]
    if not undone:
        return no("nothing-to-redo")
    name, first = max(undone, key=lambda pair: pair[1].undone_at)
    again = _each(first.events, lambda event: _again(case, event))
    return again if isinstance(again, Refusal) else (*again, ev.ActRedone(act=name))


def _each(events: Iterable[Event], answer: Callable[[Event], Decision]) -> Decision:
    """The answers to each event together, or the first refusal."""
    found: list[Event] = []
    for event in events:
        decided = answer(event)
        if isinstance(decided, Refusal):
            return decided
        found.extend(decided)
    return tuple(found)


def _opposite(case: Case, event: Event, act: Any) -> Decision:
    """The opposite of one event, or why it can no longer be taken back."""
    if isinstance(event, ev.Stated):
        current = case.things[event.thing].said.get(event.field, {}).get(_source(event))
        if current is not None and current.seq > act.seq:
            return no("changed-since")
        return (ev.Stated(thing=event.thing, field=event.field, said=event.was, was=event.said),)
    if isinstance(event, ev.Placed):
        current_spot = case.things[event.card].spots.get(event.around, {}).get(_source(event))
        if current_spot is not None and current_spot.seq > act.seq:
            return no("changed-since")
        return (ev.Placed(card=event.card, around=event.around, spot=event.was, was=event.spot),)
    if isinstance(event, ev.Laid):
        return _lift(case, event, act)
    if isinstance(event, ev.TakenOff):
        gone = tuple(i for i in event.things if i in case.things and not case.things[i].on)
        return (ev.PutBack(things=gone),) if gone else no("changed-since")
    added = _added(event)
    if added:
        return _remove_again(case, added, act)
    return no("cannot-undo")


def _remove_again(case: Case, identifier: str, act: Any) -> Decision:
    thing = case.thing(identifier)
    if thing is None:
        return ()  # Somebody else already took it off: nothing is left to take back.
    if _touched_by_others(case, thing, act):
        return no("used-since")
    return (ev.TakenOff(things=(identifier, *(t.id for t in case.ties_of(identifier)))),)


def _touched_by_others(case: Case, thing: Thing, act: Any) -> bool:
    words = [w for words in thing.said.values() for w in words.values()]
    spots = [s for spots in thing.spots.values() for s in spots.values()]
    if any(s.by != act.by and s.seq > act.seq for s in (*words, *spots)):
        return True
    return thing.sort == "card" and any(t.by != act.by for t in case.ties_of(thing.id))


def _lift(case: Case, event: ev.Laid, act: Any) -> Decision:
    if event.what not in case.laid:
        return no("changed-since")
    others = {i for what, laying in case.laid.items() if what != event.what for i in _claims(case, what)}
    ours = tuple(i for i in event.things if i not in others and case.thing(i) is not None)
    if any(_touched_by_others(case, case.things[i], act) for i in ours):
        return no("used-since")
    ties = tuple(t.id for i in ours if i.startswith("card:") for t in case.ties_of(i) if t.id not in ours)
    return (ev.Lifted(what=event.what, things=tuple(dict.fromkeys((*ours, *ties)))),)


def _claims(case: Case, what: str) -> tuple[str, ...]:
    lays = lays_of(case.deck, what)
    return things_of(lays) if lays else ()


def _again(case: Case, event: Event) -> Decision:
    """The event once more, if what it speaks of is still as it was left by the undo."""
    if isinstance(event, ev.Stated):
        thing = case.thing(event.thing)
        if thing is None:
            return no("card-gone")
        current = thing.said.get(event.field, {}).get(_source(event))
        left = event.was.value if event.was else None
        return (event,) if (current.value if current else None) == left else no("changed-since")
    if isinstance(event, ev.Placed):
        return (event,) if case.thing(event.card) is not None else no("card-gone")
    if isinstance(event, ev.Laid):
        return (event,) if event.what not in case.laid else no("changed-since")
    if isinstance(event, ev.TakenOff):
        there = tuple(i for i in event.things if case.thing(i) is not None)
        return (ev.TakenOff(things=there),) if there else no("card-gone")
    added = _added(event)
    if added:
        thing = case.things.get(added)
        if isinstance(event, ev.TieDrawn) and not (_is_card(case, event.giver) and _is_card(case, event.receiver)):
            return no("card-gone")
        return (ev.PutBack(things=(added,)),) if thing is not None and not thing.on else no("changed-since")
    return no("cannot-undo")


def _source(event: ev.Stated | ev.Placed) -> str:
    word = (event.said or event.was) if isinstance(event, ev.Stated) else (event.spot or event.was)
    return word.source if word else ""


def _added(event: Event) -> str:
    for kind, field in ((ev.CardAdded, "card"), (ev.TieDrawn, "tie"), (ev.AmountAdded, "amount"), (ev.LifeEventAdded, "life")):
        if isinstance(event, kind):
            return str(getattr(event, field))
    return ""


# --- the verdict ----------------------------------------------------------------------------------------------------


def _record_rounds(case: Case, c: do.RecordRounds, by: Actor, act: str, at: str) -> Decision:
    return (msgspec.structs.replace(c.result, map_head=case.map_head),)


def _hear(case: Case, c: do.HearResident, by: Actor, act: str, at: str) -> Decision:
    if case.resident_heard:
        return ()
    return (ev.ResidentHeard(),) if case.rounds else no("rounds-first")


def _agree_verdict(case: Case, c: do.AgreeVerdict, by: Actor, act: str, at: str) -> Decision:
    if c.map_head != case.map_head:
        return no("map-moved")
    v = c.verdict
    if not v.core.strip():
        return no("verdict-empty")
    wrong = _unknown(v.category, CATEGORIES) or _unknown(v.turn, TURNS) or _unknown(v.outcome, OUTCOMES)
    if wrong:
        return no("verdict-choose")
    if v.rung is not None and v.rung not in RUNGS:
        return no("unknown-word", word=str(v.rung))
    if v.outcome == "afwachten":
        if not v.signal.strip():
            return no("wait-needs-signal")
        if not is_day(v.review_on) or v.review_on < at[:10]:
            return no("wait-needs-date")
    elif v.review_on and not is_day(v.review_on):
        return no("date-odd", date=v.review_on[:20])
    clean = msgspec.structs.replace(
        v, core=v.core.strip()[:TEXT_LENGTH], reason=v.reason.strip()[:TEXT_LENGTH], dissent=v.dissent.strip()[:TEXT_LENGTH],
        signal=v.signal.strip()[:TEXT_LENGTH], review_on="" if v.outcome == "loslaten" else v.review_on,
    )  # fmt: skip
    return (ev.VerdictAgreed(verdict=clean, version=len(case.verdicts) + 1, map_head=c.map_head),)


def _check_action(c: do.AgreeAction | do.ChangeAction) -> Refusal | None:
    if not c.what.strip():
        return no("action-what")
    if not c.who.strip():
        return no("action-who")
    if c.due and not is_day(c.due):
        return no("date-odd", date=c.due[:20])
    return None if c.agreed in ("ja", "nee", "nog_niet") else no("unknown-word", word=c.agreed)


def _agree_action(case: Case, c: do.AgreeAction, by: Actor, act: str, at: str) -> Decision:
    what, who = c.what.strip()[:TEXT_LENGTH], c.who.strip()[:NAME_LENGTH]
    return _check_action(c) or (
        ev.ActionAgreed(action=born_of(act, "action"), what=what, who=who, due=c.due, agreed=c.agreed),
    )


def _change_action(case: Case, c: do.ChangeAction, by: Actor, act: str, at: str) -> Decision:
    known = case.actions.get(c.action)
    if known is None:
        return no("action-gone")
    was = (known.what, known.who, known.due, known.agreed)
    what, who = c.what.strip()[:TEXT_LENGTH], c.who.strip()[:NAME_LENGTH]
    return _check_action(c) or (
        ev.ActionChanged(action=c.action, what=what, who=who, due=c.due, agreed=c.agreed, was=was),
    )


def _drop_action(case: Case, c: do.DropAction, by: Actor, act: str, at: str) -> Decision:
    return (ev.ActionDropped(action=c.action),) if c.action in case.actions else no("action-gone")


_DECIDE: dict[type, Any] = {
    do.WriteLine: _write_line,
    do.AddCard: _add_card,
    do.DrawTie: _draw_tie,
    do.AddAmount: _add_amount,
    do.AddLifeEvent: _add_life,
    do.State: _state,
    do.Place: _place,
    do.TakeOff: _take_off,
    do.Lay: _lay,
    do.Undo: _undo,
    do.Redo: _redo,
    do.RecordRounds: _record_rounds,
    do.HearResident: _hear,
    do.AgreeVerdict: _agree_verdict,
    do.AgreeAction: _agree_action,
    do.ChangeAction: _change_action,
    do.DropAction: _drop_action,
}
