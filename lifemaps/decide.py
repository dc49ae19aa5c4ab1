"""What comes of a command about a case: the events it leads to, or a refusal in words.

``decide(case, command, by, act, at)`` is pure: the moment and the gesture's id come in from outside. It is called inside
the turn, on the case as it stands at that moment, so whatever it decides still holds when it is written down.
"""

from __future__ import annotations

from typing import Any

import msgspec

from lifemaps import commands as do
from lifemaps import decide_after, keeping
from lifemaps import events as ev
from lifemaps.case import Case, deck_part, lays_of, things_of
from lifemaps.commands import Actor
from lifemaps.decide_links import draw_influence, draw_ties, group_cards, tie_all, ungroup
from lifemaps.decide_truth import disprove, judge_fact, put_in_light, strike
from lifemaps.decide_undo import redo, undo
from lifemaps.deciding import LIST_LENGTH, MOST_CENTS, NAME_LENGTH, TEXT_LENGTH, Decision, added, is_card, unknown, within
from lifemaps.events import Spot, Statement
from lifemaps.fields import check_field
from lifemaps.ids import born_of
from lifemaps.map import map_view
from lifemaps.norms import Norm
from lifemaps.norms import check as check_norm
from lifemaps.partialdate import is_partial
from lifemaps.record import check, clean
from lifemaps.refusals import Refusal, no
from lifemaps.roles import may
from lifemaps.tenancy import DECIDE as ABOUT_THE_RENT
from lifemaps.typed import events_of, events_of_list
from lifemaps.vocabulary import (
    AMOUNT_LISTS,
    CERTAINTIES,
    HOME,
    KINDS,
    RESIDENT,
    RINGS,
    SECTORS,
    SYSTEMS,
    TABLE,
)  # fmt: skip
from lifemaps.whatif import HORNS, MOST, suppose, unfit


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
    taken = "" if isinstance(decision, Refusal) else next((i for e in decision if (i := added(e)) and _taken(case, i)), "")
    return no("unknown-word", word=act[:40]) if taken else decision


def _taken(case: Case, identifier: str) -> bool:
    # Things are named after the gesture, which the browser named: it must not name one that the case already has.
    return identifier in case.things or deck_part(case.deck, identifier) is not None


_ON_THE_MAP = {
    "WriteLine", "WriteList", "AddCard", "DrawTie", "AddAmount", "AddLifeEvent", "DrawInfluence", "GroupCards", "Ungroup",
    "TieAll", "State", "Place", "TakeOff", "Lay", "Disprove", "PutInLight", "Undo", "Redo",
}  # fmt: skip


# --- on the map -----------------------------------------------------------------------------------------------------


def _write_line(case: Case, c: do.WriteLine, by: Actor, act: str, at: str) -> Decision:
    if len(c.line) > TEXT_LENGTH:
        return no("too-long", most=TEXT_LENGTH)
    return events_of(case, c.line, c.language, act, sector=c.sector, ring=c.ring)


def _write_list(case: Case, c: do.WriteList, by: Actor, act: str, at: str) -> Decision:
    if len(c.text) > LIST_LENGTH:
        return no("line-list-too-long")
    return events_of_list(case, c.text, c.language, act, skip=c.skip)


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
            certainty=c.certainty, sector=c.sector, ring=c.ring, x=within(c.x), y=within(c.y),
        ),
    )  # fmt: skip


def _draw_tie(case: Case, c: do.DrawTie, by: Actor, act: str, at: str) -> Decision:
    return draw_ties(case, c, ((c.giver, c.receiver),), act)


def _add_amount(case: Case, c: do.AddAmount, by: Actor, act: str, at: str) -> Decision:
    wrong = unknown(c.which, AMOUNT_LISTS) or unknown(c.certainty, CERTAINTIES)
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
    wrong = unknown(c.system, SYSTEMS) or unknown(c.certainty, CERTAINTIES)
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
    gone = [i for i in value if not is_card(case, i)] if thing.sort == "group" and isinstance(value, list) else []
    if gone:
        return no("card-gone")
    if was is not None and latest and (was.value, was.certainty) == (value, c.certainty):
        return ()  # Said again after somebody else spoke, it is the latest word again.
    said = Statement(value, c.source, c.certainty)
    return (ev.Stated(thing=c.thing, field=c.field, said=said, was=was),)


def _place(case: Case, c: do.Place, by: Actor, act: str, at: str) -> Decision:
    if not is_card(case, c.card):
        return no("card-gone")
    if c.sector not in ("", HOME, *SECTORS) or c.ring not in ("", *RINGS) or not (c.sector or c.ring):
        return no("unknown-place")
    if c.around and c.around not in case.residents:
        return no("card-gone")
    thing = case.things[c.card]
    if thing.value("kind") == RESIDENT:
        return no("resident-stays")
    was = thing.spots.get(c.around, {}).get(c.source)
    spot = Spot(c.sector, c.ring, within(c.x), within(c.y), c.source, c.certainty)
    return (ev.Placed(card=c.card, around=c.around, spot=spot, was=was),)


def _take_off(case: Case, c: do.TakeOff, by: Actor, act: str, at: str) -> Decision:
    there = [t for t in (case.thing(i) for i in c.things) if t is not None]
    if not there:
        return no("card-gone")
    if any(t.sort == "card" and t.value("kind") == RESIDENT for t in there):
        return no("resident-stays")
    ids = dict.fromkeys(t.id for t in there)
    for thing in there:
        ids |= dict.fromkeys(t.id for t in case.links_of(thing.id))
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


# --- the verdict ----------------------------------------------------------------------------------------------------


def _record_rounds(case: Case, c: do.RecordRounds, by: Actor, act: str, at: str) -> Decision:
    return (msgspec.structs.replace(c.result, map_head=case.map_head),)


def _hear(case: Case, c: do.HearResident, by: Actor, act: str, at: str) -> Decision:
    if case.heard_now:
        return ()
    return (ev.ResidentHeard(),) if case.rounds else no("rounds-first")


def _agree_verdict(case: Case, c: do.AgreeVerdict, by: Actor, act: str, at: str) -> Decision:
    if c.map_head != case.map_head:
        return no("map-moved")
    wrong = check(c.verdict, at[:10], reading=by.reading)
    if wrong is not None:
        return wrong
    kept = tuple(ev.KeptWhatIf(one.horn, one.supposed) for one in case.scenarios.values())
    agreed = msgspec.structs.replace(clean(c.verdict), **({"scenarios": kept} if kept and not by.reading else {}))
    return (ev.VerdictAgreed(verdict=agreed, version=len(case.verdicts) + 1, map_head=c.map_head),)


def _keep_scenario(case: Case, c: do.KeepScenario, by: Actor, act: str, at: str) -> Decision:
    if c.horn not in HORNS:
        return no("unknown-word", word=c.horn[:40])
    if not c.supposed:
        return no("whatif-empty")
    if len(c.supposed) > MOST:
        return no("whatif-many", most=MOST)
    view = map_view(case)
    for one in c.supposed:
        if not 0 <= (one.cents or 0) <= MOST_CENTS:
            return no("amount-odd")
        wrong = unfit(view, one)
        if wrong:
            return wrong
        view = suppose(view, (one,))
    return (ev.ScenarioKept(scenario=born_of(act, "scenario"), horn=c.horn, supposed=c.supposed, map_head=case.map_head),)


def _drop_scenario(case: Case, c: do.DropScenario, by: Actor, act: str, at: str) -> Decision:
    return (ev.ScenarioDropped(scenario=c.scenario),) if c.scenario in case.scenarios else no("whatif-gone")


def _use_norm(case: Case, c: do.UseNorm, by: Actor, act: str, at: str) -> Decision:
    if not c.cents:
        return (ev.NormUsed(),) if case.norm else ()
    norm = Norm(
        id=c.norm, kind=c.kind, household=c.household.strip(), cents=c.cents, source=c.origin.strip(), since=c.since.strip()
    )
    wrong = check_norm(norm)
    if wrong is not None:
        return wrong
    return () if norm == case.norm else (ev.NormUsed(norm=norm),)


def _keep(case: Case, c: do.Command, by: Actor, act: str, at: str) -> Decision:
    assert case.deck is not None
    return keeping.decide(case.keeping, c, act, at, fictional=case.deck.fictional)


_DECIDE: dict[type, Any] = {
    do.WriteLine: _write_line,
    do.WriteList: _write_list,
    do.AddCard: _add_card,
    do.DrawTie: _draw_tie,
    do.AddAmount: _add_amount,
    do.AddLifeEvent: _add_life,
    do.DrawInfluence: draw_influence,
    do.GroupCards: group_cards,
    do.Ungroup: ungroup,
    do.TieAll: tie_all,
    do.State: _state,
    do.Place: _place,
    do.TakeOff: _take_off,
    do.Lay: _lay,
    do.Strike: strike,
    do.Unstrike: strike,
    do.Disprove: disprove,
    do.PutInLight: put_in_light,
    do.JudgeFact: judge_fact,
    do.Undo: undo,
    do.Redo: redo,
    do.RecordRounds: _record_rounds,
    do.HearResident: _hear,
    do.AgreeVerdict: _agree_verdict,
    do.KeepScenario: _keep_scenario,
    do.DropScenario: _drop_scenario,
    do.UseNorm: _use_norm,
    **decide_after.DECIDE,
    **ABOUT_THE_RENT,
    **dict.fromkeys(do.KEEPING_COMMANDS, _keep),
}
