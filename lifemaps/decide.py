"""What comes of a command about a case: the events it leads to, or a refusal in words.

``decide(case, command, by, act, at)`` is pure: the moment and the gesture's id come in from outside. It is called inside
the turn, on the case as it stands at that moment, so whatever it decides still holds when it is written down.
"""

from __future__ import annotations

from typing import Any

import msgspec

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.case import Act, Case, Thing, deck_part, fold, lays_of, things_of
from lifemaps.commands import Actor
from lifemaps.events import Event, Record, Spot, Statement
from lifemaps.fields import check_field
from lifemaps.ids import born_of
from lifemaps.partialdate import is_day, is_partial
from lifemaps.refusals import Refusal, no
from lifemaps.roles import may
from lifemaps.typed import events_of
from lifemaps.vocabulary import (
    AMOUNT_LISTS,
    CATEGORIES,
    CERTAINTIES,
    FREQUENCIES,
    HOME,
    KINDS,
    OUTCOMES,
    QUALITIES,
    RESIDENT,
    RINGS,
    RUNGS,
    SECTORS,
    SUPPORTS,
    SYSTEMS,
    TABLE,
    TURNS,
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
    source = getattr(command, "source", TABLE)
    if not source.strip() or len(source) > NAME_LENGTH:
        return no("value-odd", value=source[:60])
    decider = _DECIDE.get(type(command))
    decision = decider(case, command, by, act, at) if decider else no("not-here")
    taken = "" if isinstance(decision, Refusal) else next((i for e in decision if (i := _added(e)) and _taken(case, i)), "")
    return no("unknown-word", word=act[:40]) if taken else decision


def _taken(case: Case, identifier: str) -> bool:
    # Things are named after the gesture, which the browser named: it must not name one that the case already has.
    return identifier in case.things or deck_part(case.deck, identifier) is not None


_ON_THE_MAP = {
    "WriteLine", "AddCard", "DrawTie", "AddAmount", "AddLifeEvent", "State", "Place", "TakeOff", "Lay", "Undo", "Redo",
}  # fmt: skip


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
    wrong = wrong or next((s for s in c.support if s not in SUPPORTS), "") or _unknown(c.frequency, ("", *FREQUENCIES))
    if wrong:
        return no("unknown-word", word=wrong)
    return (
        ev.TieDrawn(
            tie=born_of(act, "tie"), giver=c.giver, receiver=c.receiver, quality=c.quality,
            support=tuple(dict.fromkeys(c.support)), frequency=c.frequency, mutual=c.mutual, source=c.source,
            certainty=c.certainty,
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
    if c.field == "kind" and thing.value("kind") == RESIDENT:
        return no("resident-stays")
    words = thing.said.get(c.field, {})
    was = words.get(c.source)
    value = c.value.strip() if isinstance(c.value, str) else c.value
    latest = was is not None and was.seq == max(word.seq for word in words.values())
    if was is not None and latest and (was.value, was.certainty) == (value, c.certainty):
        return ()  # Said again after somebody else spoke, it is the latest word again.
    said = Statement(value, c.source, c.certainty)
    return (ev.Stated(thing=c.thing, field=c.field, said=said, was=was),)


def _place(case: Case, c: do.Place, by: Actor, act: str, at: str) -> Decision:
    if not _is_card(case, c.card):
        return no("card-gone")
    if c.sector not in ("", HOME, *SECTORS) or c.ring not in ("", *RINGS) or not (c.sector or c.ring):
        return no("unknown-place")
    if c.around and c.around not in case.residents:
        return no("card-gone")
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
    back = _back(case, last)
    return back if isinstance(back, Refusal) else (*back, ev.ActUndone(act=name))


def _redo(case: Case, c: do.Redo, by: Actor, act: str, at: str) -> Decision:
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
    born = {_added(event) for event in done} - {""}
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
    things = event.things if isinstance(event, ev.PutBack) else (_added(event),)
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
    """Those that are off and have a place to come back to: a tie between cards that lie there or come back with it."""
    off = [t for i in things if (t := case.things.get(i)) is not None and not t.on and (laying or _belongs(case, i))]
    cards = {t.id for t in off if t.sort == "card"}
    there = [t for t in off if t.sort != "tie" or all(end in cards or _is_card(case, end) for end in (t.giver, t.receiver))]
    return tuple(t.id for t in there)


def _belongs(case: Case, identifier: str) -> bool:
    """A thing of the deck belongs on the map as long as something that lies there brings it."""
    if case.deck is None or deck_part(case.deck, identifier) is None:
        return True
    return any(identifier in laying.things or identifier in claims(case, what) for what, laying in case.laid.items())


def _remove_again(case: Case, things: tuple[str, ...], act: Act) -> Decision:
    there = tuple(i for i in things if case.thing(i) is not None)
    ties = tuple(t.id for i in there for t in case.ties_of(i))
    gone = tuple(dict.fromkeys((*there, *ties)))
    if act.undone_at:  # Taking off again asks no more than taking off.
        return (ev.TakenOff(things=gone),) if gone else no("card-gone")
    if any(_touched_by_others(case, case.things[i], act, there) for i in there):
        return no("used-since")
    return (ev.TakenOff(things=gone),) if gone else ()  # Somebody else already took it off: nothing is left to take back.


def _touched_by_others(case: Case, thing: Thing, act: Act, apart: tuple[str, ...]) -> bool:
    """Whether somebody else said something about it since, or tied it (``apart`` from what goes with it)."""
    words = [w for words in thing.said.values() for w in words.values()]
    spots = [s for spots in thing.spots.values() for s in spots.values()]
    if any(s.by != act.by and s.seq > act.seq for s in (*words, *spots)):
        return True
    return thing.sort == "card" and any(t.by != act.by and t.id not in apart for t in case.ties_of(thing.id))


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
    ties = (t.id for i in ours if i.startswith("card:") for t in case.ties_of(i))
    return (ev.Lifted(what=event.what, things=tuple(dict.fromkeys((*ours, *ties)))),)


def claims(case: Case, what: str) -> tuple[str, ...]:
    """What this fact, voice or occasion holds, whether or not it brought it."""
    lays = lays_of(case.deck, what)
    return things_of(lays) if lays else ()


def _added(event: Event) -> str:
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
    elif v.outcome == "doen" and v.review_on and not is_day(v.review_on):
        return no("date-odd", date=v.review_on[:20])
    clean = msgspec.structs.replace(
        v, core=v.core.strip()[:TEXT_LENGTH], reason=v.reason.strip()[:TEXT_LENGTH], dissent=v.dissent.strip()[:TEXT_LENGTH],
        signal=v.signal.strip()[:TEXT_LENGTH], review_on="" if v.outcome == "loslaten" else v.review_on,
        resident_there=v.resident_there.strip()[:NAME_LENGTH],
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
