"""What a table did with a case, written so that it can be done again: the ``kaart`` of a case file.

It is a list of steps (``stappen``), each a command of ``lifemaps.commands`` with the id of what it made (``ding``): the
facts that were laid, the cards and ties that were added, who said what of which thing, what was taken off, and what the
group came to. Doing a step again asks the same questions as doing it the first time, so a file written by hand can put
nothing on the map that a person could not. What was undone or replaced is not in it, nor who sat where.

Order is kept: a thing arrives when it arrived, and of two sources the one that spoke last still shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.case import TRUTHS, Case, Laying, Thing, claims, deck_part, fold
from lifemaps.commands import Actor
from lifemaps.decide import decide
from lifemaps.events import Event, Record, Statement
from lifemaps.ids import kind_of
from lifemaps.imports.casefile import CaseFileError, Problem
from lifemaps.refusals import Refusal, no
from lifemaps.sitting import OWNER
from lifemaps.vocabulary import EFFECTS

STEPS = "stappen"
KINDS = (
    do.Lay, do.AddCard, do.DrawTie, do.AddAmount, do.AddLifeEvent, do.DrawInfluence, do.GroupCards, do.State, do.Place,
    do.TakeOff, do.Strike, do.Disprove, do.PutInLight, do.JudgeFact, do.RecordRounds, do.HearResident, do.AgreeVerdict,
    do.AgreeAction, do.ReportAction,
)  # fmt: skip
"""What can be a step; undo, redo and the meeting leave nothing behind that is not in these."""
LAST = float("inf")
_BY = Actor(reading=True, seat=OWNER, role="facilitator", resident_here=True)
_WHOLE = {
    "card": ("name", "kind"), "tie": ("quality",), "amount": ("cents", "kind"), "life": ("date", "system", "what"),
    "influence": ("effect",), "group": ("name", "cards"),
}  # fmt: skip
"""What is said of a thing with the act that makes it, whoever else said more of it later."""

Step = dict[str, Any]
Timed = tuple[tuple[float, int], Step]
"""A step and when it was done: at which number of the journal, and there first what made a thing, then what was said."""
_AnyStep = KINDS[0]
for _kind in KINDS[1:]:
    _AnyStep |= _kind  # type: ignore[assignment, operator]


class StepProblem(Problem, frozen=True):
    """A step that cannot be done again, and why."""

    refusal: Refusal = Refusal("not-here")

    def sentence(self, language: str = "en") -> str:
        """The problem as a sentence for the person who has the file open."""
        told = msgspec.structs.replace(self, found=self.refusal.sentence(language))
        return Problem(*(getattr(told, name) for name in Problem.__struct_fields__)).sentence(language)


# --- writing --------------------------------------------------------------------------------------------------------


def kaart_of(case: Case) -> dict[str, Any] | None:
    """What was done with this case since it was opened, or nothing when nothing was."""
    again = _opened(case)
    sound: list[Timed] = []
    for when, step in sorted(_steps(case), key=lambda pair: pair[0]):
        events = _again(again, step)
        # A step that could not be done again would make the whole file unreadable: rather without it.
        if not isinstance(events, Refusal) and events:
            again = _fold(again, events)
            sound.append((when, step))
    gone = tuple(thing.id for thing in again.on_map() if case.thing(thing.id) is None)
    if gone:
        sound.append(((case.map_head, 1), _step(do.TakeOff(things=gone))))
    return {STEPS: [step for _, step in sorted(sound, key=lambda pair: pair[0])]} if sound else None


def _opened(case: Case) -> Case:
    """The case as it lay there when it was opened."""
    from lifemaps.opening import opening  # the opening does the steps again: it needs this module first

    return _fold(Case(), opening(case.deck)) if case.deck else Case()


def _steps(case: Case) -> Iterator[Timed]:
    """Every step with when it was done."""
    opened = _opened(case)
    for what, laying in case.laid.items():
        if what not in opened.laid:
            yield (_since(case, what, laying), 0), _step(do.Lay(what=what))
    for thing in case.things.values():
        if thing.id in opened.things or _brought(case, thing) or thing.on:
            yield from _of_thing(case, thing) if thing.sort != "group" else _of_group(case, thing)
    for fact, judged in case.judged.items():
        yield (judged.seq, 1), _step(do.JudgeFact(fact=fact, certainty=judged.certainty))
    yield from _results(case)


def _since(case: Case, what: str, laying: Laying) -> float:
    """When a fact first came, also when it was lifted and laid again since: what it brought kept its turn."""
    again = (act for act in case.acts.values() if act.latest is not None and not act.undone_at)
    born = (act.born for act in again if any(isinstance(e, ev.Laid) and e.what == what for e in act.events))
    return min((laying.seq, *born))


def _brought(case: Case, thing: Thing) -> bool:
    return any(thing.id in claims(case, what) for what in case.laid)


def _of_thing(case: Case, thing: Thing) -> Iterator[Timed]:
    """How a thing came, and what was said of it since; of a thing of the deck only the latter."""
    told: set[tuple[str, str]] = set()
    placed = ""
    if case.deck is None or deck_part(case.deck, thing.id) is None:
        source = _maker(thing)
        adding, fields = _adding(thing, source)
        told, placed = {(field, source) for field in fields}, source
        yield (thing.order, 0), _step(adding, ding=thing.id)
    else:
        told = {(f, s) for f, words in thing.said.items() for s, word in words.items() if word.seq == thing.order}
        placed = next((s for s, spot in thing.spots.get("", {}).items() if spot.seq == thing.order), "")
    for field, words in thing.said.items():
        for source, word in words.items():
            if field in TRUTHS:
                yield from (((word.seq, 1), _step(step)) for step in _truths(thing.id, field, word))
            elif word.seq > thing.order or (field, source) not in told:
                said = do.State(thing=thing.id, field=field, value=word.value, source=source, certainty=word.certainty)
                yield (word.seq, 1), _step(said)
    for around, spots in thing.spots.items():
        for source, spot in spots.items():
            if spot.seq > thing.order or around or source != placed:
                yield (spot.seq, 1), _step(do.Place(
                    card=thing.id, around=around, sector=spot.sector, ring=spot.ring, x=spot.x, y=spot.y, source=source,
                    certainty=spot.certainty,
                ))  # fmt: skip


def _of_group(case: Case, group: Thing) -> Iterator[Timed]:
    """A group with those of its cards that lie on the map, not before the last of them came."""
    words = group.said.get("cards", {})
    kept = {s: [card for card in word.value if case.thing(card) is not None] for s, word in words.items()}  # type: ignore
    cards = {s: msgspec.structs.replace(word, value=kept[s]) for s, word in words.items() if kept[s]}
    late = max((case.things[card].order for said in kept.values() for card in said), default=0)
    if cards:
        left = msgspec.structs.replace(group, said=group.said | {"cards": cards})
        yield from (((max(when, late), nth), step) for (when, nth), step in _of_thing(case, left))


def _truths(thing: str, field: str, word: Statement) -> Iterator[do.Command]:
    """What was struck through, proved untrue or put in another light, as far as it still is."""
    said: dict[str, Any] = {"thing": thing, "source": word.source, "certainty": word.certainty}
    if field == "struck" and word.value:
        yield do.Strike(thing=thing)
    elif field == "struck_by" and word.value:
        proof = str(word.value)
        yield do.Disprove(**said, fact=proof) if proof.startswith("fact:") else do.Disprove(**said, note=proof)
    elif field == "light_by" and isinstance(word.value, list):
        yield from (do.PutInLight(**said, fact=fact) for fact in word.value)


def _maker(thing: Thing) -> str:
    """The source with whose word the thing came; one that said all that is said with it."""
    words = [set(thing.said.get(field, {})) for field in _WHOLE[thing.sort]]
    all_of_it = sorted(set.intersection(*words))
    first = {s for words in thing.said.values() for s, word in words.items() if word.seq == thing.order}
    return (*(s for s in all_of_it if s in first), *all_of_it, "team")[0]


def _adding(thing: Thing, source: str) -> tuple[do.Command, set[str]]:
    """The command that makes this thing, and the fields it speaks of."""
    words = {f: w[source] for f, w in thing.said.items() if source in w}
    whole = _WHOLE[thing.sort]
    fields = {f for f, word in words.items() if f in whole or word.seq == thing.order}
    certainty = next((w.certainty for w in words.values() if w.seq == thing.order), None)
    certainty = certainty or next((words[f].certainty for f in whole if f in words), "aanname")
    base: dict[str, Any] = {"source": source, "certainty": certainty}

    def said(*names: str) -> dict[str, Any]:
        return {name: words[name].value for name in names if name in fields and words[name].value is not None}

    match thing.sort:
        case "card":
            spot = thing.spots.get("", {}).get(source)
            if spot is not None and spot.seq == thing.order:
                base |= {"sector": spot.sector, "ring": spot.ring, "x": spot.x, "y": spot.y}
            return do.AddCard(**base | {"kind": "organisatie", "name": "?"} | said("kind", "name", "role")), fields & {
                "kind", "name", "role"
            }  # fmt: skip
        case "tie":
            known = said("quality", "frequency", "mutual") | {"support": tuple(said("support").get("support", ()))}
            return do.DrawTie(giver=thing.giver, receiver=thing.receiver, **base | known), fields & {
                "quality", "support", "frequency", "mutual"
            }  # fmt: skip
        case "amount":
            known = {"kind": "", "cents": 0} | said("kind", "cents", "party", "note")
            return do.AddAmount(which=thing.which, **base | known), fields & {"kind", "cents", "party", "note"}
        case "influence":
            known = {"effect": EFFECTS[0]} | said("effect", "note")
            return do.DrawInfluence(start=thing.giver, end=thing.receiver, **base | known), fields & {"effect", "note"}
        case "group":
            known = {"name": "?"} | said("name") | {"cards": tuple(said("cards").get("cards", ()))}
            return do.GroupCards(**base | known), fields & {"name", "cards"}
    known = {"date": "", "system": "", "what": ""} | said("date", "system", "what")
    return do.AddLifeEvent(**base | known), fields & {"date", "system", "what"}


def _results(case: Case) -> Iterator[Timed]:
    """What the group came to."""
    for result in case.rounds:
        yield (result.map_head, 2), _step(do.RecordRounds(result=result))
    if case.resident_heard:
        yield (LAST, 0), _step(do.HearResident())
    for agreed in case.verdicts:
        yield (agreed.map_head, 3), _step(do.AgreeVerdict(verdict=agreed.verdict, map_head=0), op=agreed.at)
    for action in case.actions.values():
        agreed_action = do.AgreeAction(  # Whom it reaches lies in the vault, which stays here.
            what=action.what, who=action.who, due=action.due, agreed=action.agreed, agreed_why=action.agreed_why,
            reach=action.reach, least=action.least, stop=action.stop,
        )  # fmt: skip
        yield (action.seq, 3), _step(agreed_action, ding=action.id)
        if action.state != "open":
            yield (action.seq, 4), _step(do.ReportAction(action=action.id, state=action.state, why=action.why))


def _step(command: do.Command, **more: str) -> Step:
    """A command as it stands in the file, without what goes without saying."""
    plain = msgspec.json.decode(msgspec.json.encode(command))
    usual = {f.encode_name: f.default for f in msgspec.structs.fields(command) if not f.required}
    usual = {name: list(value) if isinstance(value, tuple) else value for name, value in usual.items()}
    return {name: value for name, value in plain.items() if name not in usual or usual[name] != value} | more


# --- reading --------------------------------------------------------------------------------------------------------


def events_of(kaart: dict[str, Any], case: Case) -> tuple[Event, ...]:
    """The events of doing these steps again on a case that was just opened.

    Raises ``CaseFileError`` at the first step that cannot be done.
    """
    steps = kaart.get(STEPS, [])
    if set(kaart) - {STEPS} or not isinstance(steps, list):
        raise CaseFileError((Problem(1, 1, "kaart", "type", "list", ", ".join(map(str, kaart))[:60]),))
    found: list[Event] = []
    for n, step in enumerate(steps):
        events = _again(case, step)
        if isinstance(events, Refusal):
            raise CaseFileError((StepProblem(1, 1, f"kaart.{STEPS}[{n}]", "step", refusal=events),))
        found.extend(events)
        case = _fold(case, events)
    return tuple(found)


def _again(case: Case, step: Any) -> tuple[Event, ...] | Refusal:
    """What comes of doing this step again."""
    if not isinstance(step, dict):
        return no("unknown-word", word=str(step)[:40])
    thing, at = step.get("ding", ""), step.get("op", "")
    try:
        command = msgspec.convert({k: v for k, v in step.items() if k not in ("ding", "op")}, _AnyStep)
    except msgspec.ValidationError as error:
        return no("unknown-word", word=str(error)[:80])
    if thing and not (isinstance(thing, str) and kind_of(thing)):
        return no("unknown-word", word=str(thing)[:40])
    if isinstance(command, do.AgreeVerdict):
        command = msgspec.structs.replace(command, map_head=case.map_head)
    events = decide(case, command, _BY, "act:" + thing.partition(":")[2], str(at))
    if isinstance(events, Refusal) or not at:
        return events
    # It was agreed then, not on the day the file was read.
    return tuple(msgspec.structs.replace(e, agreed_at=str(at)) if isinstance(e, ev.VerdictAgreed) else e for e in events)


def _fold(case: Case, events: tuple[Event, ...]) -> Case:
    return fold(case, [Record(case.head + n, "", OWNER, "act:kaart", event) for n, event in enumerate(events, 1)])
