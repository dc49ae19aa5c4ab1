"""The rent of one case: its own ledger, the road with what we did, a pause with its reason, payment arrangements.

A tenancy is a case that may have an empty map. What happens here is part of the case's journal and never moves the map.
The ledger keeps months only: no contract number, no name, no account. ``fold_one`` and ``DECIDE`` are called by the
case's own fold and decision.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import msgspec

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.arrangements import Arrangement, Receipt, check, may_stop, plan
from lifemaps.deck import Ledger, LedgerLine
from lifemaps.deckview import cents, seen_on
from lifemaps.ids import born_of
from lifemaps.partialdate import is_day
from lifemaps.refusals import Refusal, no
from lifemaps.rentline import RentMonth, run
from lifemaps.road import LONGEST_PAUSE, PAUSES, Done, Pause
from lifemaps.roadmaps import COUNTRIES, ROADS

MOST_LINES = 600
MOST_DONE = 200
MOST_ARRANGEMENTS = 30
WORDS = 300


class Tenancy(msgspec.Struct, frozen=True, kw_only=True):
    """What stands about the rent of a case. ``attached`` is the ledger laid with it; ``None`` when the case file's own counts."""

    attached: Ledger | None = None
    source: str = ""
    country: str = ""
    done: tuple[Done, ...] = ()
    pause: Pause | None = None
    arrangements: dict[str, Arrangement] = {}

    @property
    def arrangement(self) -> Arrangement | None:
        """The newest arrangement that was not stopped."""
        running = [one for one in self.arrangements.values() if not one.stopped_on]
        return running[-1] if running else None

    def state(self, today: str) -> str:
        """How the newest arrangement stands on this day; ``""`` without one."""
        return check(self.arrangement, today).state if self.arrangement else ""


def rent_months(ledger: Ledger | None, today: str) -> tuple[RentMonth, ...]:
    """The months of a case's ledger as the small line shows them."""
    lines = ledger.lines if ledger else ()
    return run(((x.due_on, cents(x.due), cents(x.paid), x.paid_on or "", x.reversed) for x in lines), today)


# --- the fold ---------------------------------------------------------------------------------------------------------


def fold_one(now: Tenancy, record: ev.Record) -> Tenancy:
    """The rent after this event. Raises ``KeyError`` for an arrangement that a damaged event had brought."""
    event, put = record.event, msgspec.structs.replace
    match event:
        case ev.LedgerAttached(lines=lines, source=source):
            return put(now, attached=Ledger(lines=lines, old_rent=lines[0].due if lines else None), source=source)
        case ev.LedgerDetached():
            return put(now, attached=None, source="")
        case ev.RoadChosen(country=country):
            return put(now, country=country)
        case ev.RoadStepDone(step=step, on=on, proof=proof):
            return put(now, done=(*now.done, Done(step=step, on=on, proof=proof)))
        case ev.RoadStepTakenBack(step=step, on=on):
            return put(now, done=tuple(one for one in now.done if (one.step, one.on) != (step, on)))
        case ev.RoadPaused(reason=reason, until=until, words=words):
            return put(now, pause=Pause(reason=reason, until=until, on=record.at[:10], words=words))
        case ev.RoadResumed():
            return put(now, pause=None)
        case ev.ArrangementMade(arrangement=name, made_on=on, plan=agreed, tolerance=days):
            return _with(now, Arrangement(id=name, made_on=on, plan=agreed, tolerance=days))
        case ev.InstalmentReceived(arrangement=name, on=on, cents=amount):
            one = now.arrangements[name]
            return _with(now, put(one, received=(*one.received, Receipt(on, amount))))
        case ev.ArrangementReplanned(arrangement=name, on=on, plan=agreed, why=why):
            one = now.arrangements[name]
            return _with(now, put(one, plan=agreed, replanned=(*one.replanned, (on, why)), received=()))
        case ev.ArrangementStopped(arrangement=name, on=on, why=why):
            return _with(now, put(now.arrangements[name], stopped_on=on, stopped_why=why))
    return now


def _with(now: Tenancy, one: Arrangement) -> Tenancy:
    return msgspec.structs.replace(now, arrangements=now.arrangements | {one.id: one})


# --- the decision -----------------------------------------------------------------------------------------------------

Decision = tuple[ev.Event, ...] | Refusal


def _now(case: Any, at: str) -> str:
    """The day this case is seen from: a training case lies on a day of its own."""
    seen = seen_on(case.deck)
    return seen if is_day(seen) else at[:10]



def _attach(case: Any, c: do.AttachLedger, by: do.Actor, act: str, at: str) -> Decision:
    if not c.lines or len(c.lines) > MOST_LINES:
        return no("ledger-lines", most=MOST_LINES)
    names = {name: f"C{nth}" for nth, name in enumerate(dict.fromkeys(line.contract for line in c.lines), 1)}
    for line in c.lines:
        odd = not is_day(line.due_on) or (line.paid_on is not None and not is_day(line.paid_on))
        if odd or not all(Decimal(0) <= amount < Decimal(10**7) for amount in (line.due, line.paid)):
            return no("ledger-odd")
    clean = tuple(
        LedgerLine(
            period=line.due_on[:7], due_on=line.due_on, due=line.due, paid=line.paid, paid_on=line.paid_on,
            contract=names[line.contract] if len(names) > 1 else "", method=line.method[:20], reversed=line.reversed,
        ) for line in sorted(c.lines, key=lambda one: (one.due_on, one.contract))
    )  # fmt: skip
    return (ev.LedgerAttached(lines=clean, source=" ".join(c.file.split())[:80]),)


def _detach(case: Any, c: do.DetachLedger, by: do.Actor, act: str, at: str) -> Decision:
    return (ev.LedgerDetached(),) if case.tenancy.attached is not None else no("ledger-none")


def _road(case: Any, c: do.ChooseRoad, by: do.Actor, act: str, at: str) -> Decision:
    if c.country not in COUNTRIES:
        return no("unknown-word", word=c.country[:40])
    return () if case.tenancy.country == c.country else (ev.RoadChosen(country=c.country),)


def _step(case: Any, c: do.DoRoadStep, by: do.Actor, act: str, at: str) -> Decision:
    if c.step not in {step.code for road in ROADS.values() for step in road.steps}:
        return no("unknown-word", word=c.step[:40])
    if not is_day(c.on) or c.on > _now(case, at):
        return no("road-day", date=c.on[:20])
    if len(case.tenancy.done) >= MOST_DONE:
        return no("road-full", most=MOST_DONE)
    if any((one.step, one.on) == (c.step, c.on) for one in case.tenancy.done):
        return ()
    return (ev.RoadStepDone(step=c.step, on=c.on, proof=" ".join(c.proof.split())[:WORDS]),)


def _take_back(case: Any, c: do.TakeBackRoadStep, by: do.Actor, act: str, at: str) -> Decision:
    known = any((one.step, one.on) == (c.step, c.on) for one in case.tenancy.done)
    return (ev.RoadStepTakenBack(step=c.step, on=c.on),) if known else no("road-not-done")


def _pause(case: Any, c: do.PauseRoad, by: do.Actor, act: str, at: str) -> Decision:
    if c.reason not in PAUSES:
        return no("unknown-word", word=c.reason[:40])
    if c.reason == "anders" and not c.words.strip():
        return no("pause-words")
    today = _now(case, at)
    last = (dt.date.fromisoformat(today) + dt.timedelta(days=LONGEST_PAUSE)).isoformat()
    if not is_day(c.until) or not today < c.until <= last:
        return no("pause-day", date=last)
    return (ev.RoadPaused(reason=c.reason, until=c.until, words=" ".join(c.words.split())[:WORDS]),)


def _resume(case: Any, c: do.ResumeRoad, by: do.Actor, act: str, at: str) -> Decision:
    return (ev.RoadResumed(),) if case.tenancy.pause is not None else ()


def _arrange(case: Any, c: do.MakeArrangement, by: do.Actor, act: str, at: str) -> Decision:
    running = case.tenancy.arrangement
    if running is not None and check(running, _now(case, at)).state != "klaar":
        return no("arrangement-runs")
    if len(case.tenancy.arrangements) >= MOST_ARRANGEMENTS:
        return no("arrangement-many", most=MOST_ARRANGEMENTS)
    agreed = _planned(c.total, c.monthly, c.first_on, _now(case, at))
    if isinstance(agreed, Refusal):
        return agreed
    return (ev.ArrangementMade(arrangement=born_of(act, "arrangement"), made_on=_now(case, at), plan=agreed),)


def _planned(total: int, monthly: int, first_on: str, today: str) -> Any:
    if not is_day(first_on) or first_on < today:
        return no("arrangement-day", date=first_on[:20])
    agreed = plan(total, monthly, first_on) if 0 < total < 10**9 else ()
    return agreed or no("arrangement-amount")


def _receive(case: Any, c: do.ReceiveInstalment, by: do.Actor, act: str, at: str) -> Decision:
    one = case.tenancy.arrangements.get(c.arrangement)
    if one is None or one.stopped_on:
        return no("arrangement-gone")
    if not 0 < c.cents < 10**9:
        return no("amount-odd")
    if not is_day(c.on) or c.on > _now(case, at):
        return no("road-day", date=c.on[:20])
    return (ev.InstalmentReceived(arrangement=one.id, on=c.on, cents=c.cents),)


def _replan(case: Any, c: do.ReplanArrangement, by: do.Actor, act: str, at: str) -> Decision:
    one = case.tenancy.arrangements.get(c.arrangement)
    if one is None or one.stopped_on:
        return no("arrangement-gone")
    if not c.why.strip():
        return no("arrangement-why")
    left = one.total - check(one, _now(case, at)).received
    agreed = _planned(left, c.monthly, c.first_on, _now(case, at))
    if isinstance(agreed, Refusal):
        return agreed
    return (ev.ArrangementReplanned(arrangement=one.id, on=_now(case, at), plan=agreed, why=" ".join(c.why.split())[:WORDS]),)


def _stop(case: Any, c: do.StopArrangement, by: do.Actor, act: str, at: str) -> Decision:
    one = case.tenancy.arrangements.get(c.arrangement)
    if one is None or one.stopped_on:
        return no("arrangement-gone")
    if not may_stop(one, _now(case, at)):
        return no("arrangement-replan-first")
    if not c.why.strip():
        return no("arrangement-why")
    return (ev.ArrangementStopped(arrangement=one.id, on=_now(case, at), why=" ".join(c.why.split())[:WORDS]),)


DECIDE: dict[type, Any] = {
    do.AttachLedger: _attach,
    do.DetachLedger: _detach,
    do.ChooseRoad: _road,
    do.DoRoadStep: _step,
    do.TakeBackRoadStep: _take_back,
    do.PauseRoad: _pause,
    do.ResumeRoad: _resume,
    do.MakeArrangement: _arrange,
    do.ReceiveInstalment: _receive,
    do.ReplanArrangement: _replan,
    do.StopArrangement: _stop,
}
