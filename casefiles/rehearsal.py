"""Rehearsing an evening alone: bots sit down as participants and do what a table does, on the facilitator's steps.

They come in by the same road as everybody (``House.do``, each gesture with its own id), are visible as *oefenbot*, and
make the whole table a rehearsal (``Sitting.rehearsal``). What they answer is chance, never what the makers of the case
think: one rehearses the course of the evening, not its outcome. They wait for the facilitator, do a bounded number of
things per step, and leave when the evening is kept, ended, or nothing was asked of them for long.
"""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Callable, Iterator
from typing import Any

from casefiles.house import House, new_id
from casefiles.journal import Busy, Closed
from lifemaps import commands as do
from lifemaps import instruments
from lifemaps.case import Case, fact_of
from lifemaps.deck import Deck
from lifemaps.refusals import Refusal, no
from lifemaps.scripts import kind_of_step
from lifemaps.sitting import Sitting
from lifemaps.vocabulary import FREE_STEPS
from lifemaps.words import say

LOG = logging.getLogger(__name__)
MOST_BOTS = 12
MOST_ACTS = 600
"""What all bots of a table together may do in an evening; a real evening has a third of it."""
PACE = 1.2
"""Seconds between two gestures: slow enough to follow on the map."""
PATIENCE = 3600.0
"""Seconds the bots wait for a next step before they leave."""
LINES = 8
"""How many lines the catalogue has for them (``rehearsal-line-1`` …)."""

Gesture = tuple[str, str, do.Command]
"""Whose, the name under which it is done once, and what."""


class Rehearsal:
    """The bots of one table, at work in a thread of their own."""

    def __init__(self, house: House, sitting: str, seats: tuple[str, ...], *, pace: float = PACE, seed: int | None = None) -> None:
        self.house, self.sitting, self.seats, self.pace = house, sitting, seats, pace
        self._chance = random.Random(sitting if seed is None else seed)
        self._did: set[str] = set()
        self._acts = 0
        self._moved, self._leave = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._play, name=f"rehearsal-{sitting[-6:]}", daemon=True)

    @property
    def going(self) -> bool:
        """Whether the bots still sit ready."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """Send the bots away; their seats and what they did stay."""
        self._leave.set()
        self._moved.set()

    def wait(self, seconds: float | None = None) -> bool:
        """Until the bots have left; whether they have."""
        self._thread.join(seconds)
        return not self.going

    # --- the evening --------------------------------------------------------------------------------------------------

    def _play(self) -> None:
        streams = (self.sitting, self.house.sitting(self.sitting).case)
        stops = [self.house.watch(stream, lambda _: self._moved.set()) for stream in streams]
        try:
            while not self._leave.is_set() and self._acts < MOST_ACTS:
                self._moved.clear()
                table = self.house.sitting(self.sitting)
                if table.ended or kind_of_step(table.phase) == "keep":
                    return
                gesture = next(self._gestures(table, self.house.case(table.case)), None)
                if gesture is None:
                    if not self._moved.wait(PATIENCE):
                        return
                elif not self._leave.wait(self.pace):
                    self._do(*gesture)
        except Closed:
            return
        except Exception:  # A rehearsal that stumbles must not take the table with it.
            LOG.exception("the bots of %s left", self.sitting)
        finally:
            for stop in stops:
                stop()
            with _guard:
                if _going.get(self.sitting) is self:
                    del _going[self.sitting]

    def _do(self, seat: str, name: str, command: do.Command) -> None:
        self._acts += 1
        try:
            answer = self.house.do(command, sitting=self.sitting, seat=seat, act=new_id("act"))
        except Busy:
            return  # It is asked again at the next look.
        # What was refused once (a fact another seat laid meanwhile, a closed map) is not tried again in this step.
        self._did.add(name)
        if isinstance(answer, Refusal):
            LOG.debug("a bot was refused: %s", answer.reason)

    def _gestures(self, table: Sitting, case: Case) -> Iterator[Gesture]:
        """What a bot would do now, in turn; one is done and then everybody looks again."""
        for seat in self.seats:
            if seat in table.seats and table.seats[seat].role in ("participant", "resident"):
                for name, command in _wants(self, seat, table, case):
                    if name not in self._did:
                        yield seat, name, command

    # --- what a bot wants ---------------------------------------------------------------------------------------------

    def answer(self, seat: str, table: Sitting, case: Case) -> Iterator[tuple[str, do.Command]]:
        """An answer face down, by chance: low and heavy at first, a step milder after the facts, so that something moves."""
        asks = table.step.asks
        if asks is None or table.turned or asks in self.house.has_answered(self.sitting, seat):
            return
        deck, chance = case.deck, self._chance
        steps = sorted(deck.first_steps, key=lambda step: step.rung) if deck else []
        half = (steps[len(steps) // 2 :] if asks == 0 else steps[: (len(steps) + 1) // 2]) or steps
        step = chance.choice(half).code if half and chance.random() < 0.9 else FREE_STEPS[1]
        facts = [what for what in case.laid if (fact := fact_of(deck, what)) and fact.round > 0]
        tipped = tuple(chance.sample(facts, min(len(facts), chance.randint(1, 2)))) if asks and facts else ()
        low = 1 if asks == 0 else 3
        scale = instruments.used(deck).scale  # An own instrument may have more or fewer levels: its lower half first.
        near = scale[: (len(scale) + 1) // 2] if asks == 0 else scale[len(scale) // 2 :]
        yield f"answer:{asks}:{seat}", do.LayFaceDown(
            round=asks, level=chance.randint(low, low + 2), first_step=step, tipped=tipped,
            domains={d: chance.choice((None, *near)) for d in table.asked_domains(deck)},
            reason=say(table.language, f"rehearsal-reason-{chance.randint(1, 3)}") if chance.random() < 0.5 else "",
        )  # fmt: skip

    def lay(self, seat: str, table: Sitting, case: Case) -> Iterator[tuple[str, do.Command]]:
        """The fact cards of its own hand, one after the other; never while a conclusion is worded on the map as it stands."""
        if table.map_open and kind_of_step(table.phase) not in ("verdict", "call"):
            for what in table.hand(seat):
                if what not in case.laid and fact_of(case.deck, what):
                    yield f"lay:{what}", do.Lay(what=what)

    def write(self, seat: str, table: Sitting, case: Case) -> Iterator[tuple[str, do.Command]]:
        """One line per step of the map, for two of the bots, from a small store of plainly invented neighbours."""
        if table.map_open and kind_of_step(table.phase).startswith("map") and seat in self.seats[:2]:
            nth = (2 * (table.step.deals or 0) + self.seats.index(seat)) % LINES + 1
            line = say(table.language, f"rehearsal-line-{nth}")
            yield f"write:{table.phase}:{seat}", do.WriteLine(line=line, language=table.language)

    def park(self, seat: str, table: Sitting, case: Case) -> Iterator[tuple[str, do.Command]]:
        """One question for the parking list, while everybody looks."""
        if kind_of_step(table.phase) == "look" and seat == self.seats[-1]:
            yield "park", do.Park(text=say(table.language, "rehearsal-park"))

    def plan(self, seat: str, table: Sitting, case: Case) -> Iterator[tuple[str, do.Command]]:
        """One bot will call, once there is a verdict. The verdict itself is the facilitator's to word."""
        if kind_of_step(table.phase) == "call" and case.verdicts and not case.actions and seat == self.seats[0]:
            who = say(table.language, "telling-who-bot", n=table.seats[seat].number)
            yield "plan", do.AgreeAction(what=say(table.language, "rehearsal-action"), who=who)


def _wants(bots: Rehearsal, seat: str, table: Sitting, case: Case) -> Iterator[tuple[str, do.Command]]:
    wants: tuple[Callable[[str, Sitting, Case], Iterator[tuple[str, do.Command]]], ...] = (
        bots.answer, bots.lay, bots.write, bots.park, bots.plan,
    )  # fmt: skip
    for want in wants:
        yield from want(seat, table, case)


# --- sitting down -----------------------------------------------------------------------------------------------------

_going: dict[str, Rehearsal] = {}
_guard = threading.Lock()


def start(house: House, sitting: str, bots: int = 4, *, pace: float = PACE, seed: int | None = None) -> Rehearsal | Refusal:
    """Bots sit down at this table and play along; the same table twice is the same bots.

    Refused at a table about a real person, at one that has stood up, and where people sit already: rehearse at a table
    of its own (``open_table``). Bots that sat here before the program was started again are woken.
    """
    table = house.sitting(sitting)
    if not table.fictional:
        return no("rehearsal-real")
    if table.ended:
        return no("sitting-ended")
    if not table.rehearsal and table.voters():
        return no("rehearsal-people")
    with _guard:
        known = _going.get(sitting)
        if known is not None and known.going:
            return known
        seats = [seat.id for seat in table.seats.values() if seat.bot]
        while len(seats) < max(1, min(bots, MOST_BOTS)):
            act = new_id("act")
            answer = house.do(do.TakeSeat(bot=True), sitting=sitting, seat="", act=act)
            if isinstance(answer, Refusal):
                return answer
            seats.append("seat:" + act.split(":", 1)[1])
        rehearsal = _going[sitting] = Rehearsal(house, sitting, tuple(seats), pace=pace, seed=seed)
        rehearsal._thread.start()
        return rehearsal


def going(sitting: str) -> Rehearsal | None:
    """The bots at work at this table, if any."""
    with _guard:
        return _going.get(sitting)


def open_table(house: House, sitting: str, bots: int = 4, act: str | None = None, *, pace: float = PACE) -> tuple[str, str] | Refusal:
    """A table of its own to rehearse what this one will do: a fresh copy of its case; the code and the facilitator's seat.

    The table itself stays as it is: nothing the bots do is ever mixed with what people do.
    """
    table = house.sitting(sitting)
    deck = house.case(table.case).deck
    if deck is None:
        return no("no-case")
    if not table.fictional:
        return no("rehearsal-real")
    return open_deck(house, deck, bots, act, table=table.table, language=table.language, script=table.script, pace=pace)


def open_deck(
    house: House, deck: Deck, bots: int = 4, act: str | None = None, *, pace: float = PACE, **meeting: Any
) -> tuple[str, str] | Refusal:
    """A fresh table with bots on this case, kept as short as a table can be; the code and the facilitator's seat."""
    if not deck.fictional:
        return no("rehearsal-real")
    name = act or new_id("act")
    practice = house.open_sitting(house.open_case(deck, act=name), act=f"{name}.sitting", keep="congress", **meeting)
    seat = house.take_seat(practice, "facilitator", act=f"{name}.seat")
    if isinstance(seat, Refusal):
        return seat
    bots_there = start(house, practice, bots, pace=pace)
    return bots_there if isinstance(bots_there, Refusal) else (house.sitting(practice).code, seat)
