"""The installation as this process knows it: one store, the seal, the states folded so far, and who wants to hear.

``do`` is the only way in: a command with its gesture's id, by a seat at a sitting. Roles are looked up on the state
inside the turn, so what holds at that moment decides. Nothing else writes.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
import os
import secrets
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from casefiles.agendas import Agendas
from casefiles.asking import Asking
from casefiles.ballotbox import PAPER, Seal
from casefiles.forgetting import Forgetting
from casefiles.index import INDEXES, lines_of, notes_for
from casefiles.journal import EVERYTHING, Outcome, Store, Turn
from casefiles.unlock import unlocked
from casefiles.vaults import Vaults
from casefiles.workshops import Workshops
from lifemaps import case as cases
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps import instruments, leading, organisation
from lifemaps import shelf as shelves
from lifemaps import sitting as sittings
from lifemaps.afterwards import Calibration, calibration
from lifemaps.case import Case
from lifemaps.commands import Actor
from lifemaps.decide import decide
from lifemaps.deck import Deck
from lifemaps.erasing import erasure, may_erase
from lifemaps.events import Record
from lifemaps.ids import born_of, kind_of, make_id
from lifemaps.norms import Norm
from lifemaps.norms import check as check_norm
from lifemaps.opening import opening
from lifemaps.organisation import INSTRUMENTS_STREAM, LEDGERS_STREAM, NORMS_STREAM, SCRIPTS_STREAM, Organisation
from lifemaps.realdata import refused_in, words_in
from lifemaps.refusals import Refusal, no
from lifemaps.roles import may
from lifemaps.rounds import check_ballot, count
from lifemaps.scripts import Script
from lifemaps.shelf import Shelf
from lifemaps.sitting import OWNER, Sitting
from lifemaps.tally import PaperTally, check_tally, with_counts
from lifemaps.vocabulary import FREE_STEPS

LOG = logging.getLogger(__name__)
SIGNS = "ACDEFGHJKLMNPQRTUVWXY34679"
"""Signs that nobody mistakes for another, seen from the back of a room or said aloud: no B/8, I/1, O/0, S/5, Z/2."""

Answer = Outcome | Refusal


def utcnow() -> str:
    """This moment, in UTC, to the millisecond."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")


def new_id(kind: str) -> str:
    """A fresh id of this kind."""
    return make_id(kind, time.time_ns() // 1_000_000, os.urandom(10))


def spoken(length: int) -> str:
    """A code that can be said aloud and typed by anybody."""
    return "".join(secrets.choice(SIGNS) for _ in range(length))


def _erased(records: list[Record]) -> bool:
    """Whether something was erased among these; whoever folded what stood before them must begin again."""
    return any(isinstance(record.event, ev.Erased | ev.Emptied) for record in records)


class House(Workshops, Vaults, Agendas, Asking, Forgetting):
    """One installation, opened in this process."""

    def __init__(self, store: Store, key: bytes, now: Callable[[], str] = utcnow) -> None:
        self.store, self.now = store, now
        self.seal = Seal(key)
        self.secret = hashlib.sha256(b"seat cookies" + key).hexdigest()
        self._states: dict[str, Any] = {}
        self._watchers: dict[str, set[Callable[[str], None]]] = {}
        self._guard = threading.Lock()
        self._heads: dict[str, int] = {}
        self._boxes: dict[str, Any] = {}
        self._closing = threading.Event()
        self._tailer = threading.Thread(target=self._follow, name="journal-tailer", daemon=True)
        self._tailer.start()

    @classmethod
    def open(cls, path: str | Path) -> House:
        """The installation whose journal lies in this file (``:memory:`` for a passing one) or database (``postgresql://…``)."""
        store, key = unlocked(path)
        return cls(store, key)

    def close(self) -> None:
        """Write what waits and let go."""
        self._closing.set()
        self.store.close()
        self._tailer.join(10)

    @staticmethod
    def new_sign() -> str:
        """A fresh *stoelcode*."""
        return spoken(4)

    @staticmethod
    def new_id(kind: str) -> str:
        """A fresh id of this kind."""
        return new_id(kind)

    # --- looking ----------------------------------------------------------------------------------------------------

    def case(self, stream: str) -> Case:
        """The case as it stands now."""
        return self._state(stream, Case(), cases.fold)

    def sitting(self, stream: str) -> Sitting:
        """The meeting as it stands now."""
        return self._state(stream, Sitting(), sittings.fold)

    def _state(self, stream: str, empty: Any, fold: Callable[..., Any]) -> Any:
        state = self._states.get(stream, empty)
        records = self.store.read(stream, state.head)
        if _erased(records):  # What was folded before still knows it: forget that, and fold what is left.
            state, records = empty, self.store.read(stream)
        return self._keep(stream, fold(state, records)) if records else state

    def _keep(self, stream: str, state: Any) -> Any:
        with self._guard:
            known = self._states.get(stream)
            if known is None or known.head < state.head:
                self._states[stream] = state
        return state

    def is_fictional(self, stream: str) -> bool:
        """Whether this case is invented; one that is not there is about nobody."""
        rows = self.store.rows("cases", stream=stream)
        return all(bool(row["fictional"]) for row in rows)

    def table(self, code: str) -> str | None:
        """The sitting people join with this code; look-alike signs and spaces are forgiven."""
        clean = "".join(sign for sign in code.upper() if sign.isalnum())
        rows = self.store.rows("sittings", code=clean)
        return str(rows[0]["stream"]) if rows else None

    def free_code(self) -> str:
        """A code that no table and no workshop has."""
        return next(code for code in iter(lambda: spoken(5), "") if not self.table(code) and not self.workshop_by(code))

    def seat_by_sign(self, sitting: str, sign: str) -> str | None:
        """The seat that this *stoelcode* brings back."""
        clean = "".join(s for s in sign.upper() if s.isalnum()).encode()
        seats = self.sitting(sitting).seats.values()
        return next((seat.id for seat in seats if secrets.compare_digest(seat.sign.encode(), clean)), None)

    def norms(self) -> dict[str, Norm]:
        """The living money this organisation entered, by id."""
        return self._state(NORMS_STREAM, Organisation(), organisation.fold).norms

    def scripts(self) -> dict[str, Script]:
        """The scripts this organisation wrote for itself, by code."""
        return self._state(SCRIPTS_STREAM, Organisation(), organisation.fold).scripts

    def forecasts(self, *, fictional: bool) -> Calibration:
        """How often what groups here expected came true, over cases; training cases are counted apart from real ones."""
        kind = {str(row["stream"]) for row in self.store.rows("cases", fictional=int(fictional))}
        rows = [row for row in self.store.rows("forecasts") if row["stream"] in kind]
        pairs = [[one.partition("=") for one in str(row["counts"]).split()] for row in rows]
        return calibration({key: int(count) for key, _, count in one} for one in pairs)

    def answered(self, sitting: str) -> dict[int, int]:
        """How many lie face down, per look, on paper too. Who, is for the console only: see ``still_writing``."""
        paper = self.on_paper(sitting)
        seats = self.who_answered(sitting)
        return {nth: len(seats.get(nth, ())) + paper.get(nth, 0) for nth in sorted(seats.keys() | paper.keys())}

    def who_answered(self, sitting: str) -> dict[int, set[str]]:
        """Per look the seats that have laid an answer down; paper has no seats."""
        return {nth: seats - {PAPER} for nth, seats in self.store.answered(sitting).items()}

    def lying(self, sitting: str) -> tuple[dict[int, set[str]], dict[int, int]]:
        """Per look the seats that have laid an answer down, and how many people answered on paper; asked in one go."""
        found = self.store.answered(sitting)
        paper = self._paper(sitting) if any(PAPER in seats for seats in found.values()) else {}
        return {nth: seats - {PAPER} for nth, seats in found.items()}, {nth: tally.people for nth, tally in paper.items()}

    def on_paper(self, sitting: str) -> dict[int, int]:
        """How many people answered on paper, per look; not what."""
        return {nth: tally.people for nth, tally in self._paper(sitting).items()}

    def papered(self, sitting: str) -> dict[int, dict[str, int]]:
        """Per look how many people each question has on paper, to see what was entered; not what they chose."""
        return {
            nth: {question: sum(counts.values()) for question, counts in tally.questions.items()}
            for nth, tally in self._paper(sitting).items()
        }

    def _paper(self, sitting: str) -> dict[int, PaperTally]:
        if not any(PAPER in seats for seats in self.store.answered(sitting).values()):
            return {}
        opened = [(nth, self.seal.open_paper(sitting, nth, sealed)) for nth, sealed in self.store.papers(sitting, PAPER)]
        return {nth: tally for nth, tally in opened if tally is not None}

    def has_answered(self, sitting: str, seat: str) -> set[int]:
        """The looks for which this seat has laid an answer down (for its own screen)."""
        return {nth for nth, seats in self.store.answered(sitting).items() if seat in seats}

    def still_writing(self, sitting: str) -> list[int]:
        """The seat numbers that have not answered the look of this step (for the console only)."""
        state = self.sitting(sitting)
        done = self.store.answered(sitting).get(state.step.asks if state.step.asks is not None else -1, set())
        return [s.number for s in state.voters() if s.id not in done]

    # --- doing ------------------------------------------------------------------------------------------------------

    def do(self, command: do.Command, *, sitting: str, seat: str, act: str | None = None) -> Answer:
        """Do this, and come back when it stands in the journal (or was refused)."""
        return self.begin(command, sitting=sitting, seat=seat, act=act).result()

    def begin(self, command: do.Command, *, sitting: str, seat: str, act: str | None = None) -> Future[Answer]:
        """Ask for this; the future holds what came of it. Raises ``journal.Busy`` when too many are waiting."""
        name = act or new_id("act")
        return self._turn(lambda turn: self._decide(turn, command, sitting, seat, name))

    def _turn(self, work: Callable[[Turn], Answer]) -> Future[Answer]:
        future = self.store.turn(work)
        future.add_done_callback(self._announce)
        return future

    def _announce(self, future: Future[Answer]) -> None:
        if future.cancelled() or future.exception() is not None:
            return
        outcome = future.result()
        for stream, (_, last) in outcome.wrote.items() if isinstance(outcome, Outcome) else ():
            self._heads[stream] = max(last, self._heads.get(stream, 0))  # Told here: the tailer need not tell it again.
            self._tell(stream)

    def _decide(self, turn: Turn, command: do.Command, sitting: str, seat: str, act: str) -> Answer:
        if kind_of(act) != "act":
            return no("unknown-word", word=act[:40])
        before = turn.done(act)
        if before is not None:
            return before
        table = self._in_turn(turn, sitting, Sitting(), sittings.fold)
        chair = table.seats.get(seat)
        if chair is None and not isinstance(command, do.TakeSeat):
            return no("seat-unknown")
        role = chair.role if chair else "participant"
        map_open = table.may_draw(seat) or (role == "facilitator" and not table.stopped)
        by = Actor(
            seat=seat, role=role, number=chair.number if chair else 0, map_open=map_open,
            resident_here=any(other.role == "resident" for other in table.seats.values()),
        )  # fmt: skip
        return self._at_table(turn, command, sitting, table, by, act)

    def _at_table(self, turn: Turn, command: do.Command, sitting: str, table: Sitting, by: Actor, act: str) -> Answer:
        """What this command comes to at one table, by whoever asks it with the role they have there."""
        if not may(by.role, type(command).__name__):
            return no("not-your-role", role=by.role)
        if isinstance(command, do.ForgetPerson):  # The words are what has to go: nothing of them is kept.
            return self._forget_person(turn, command, table, by, act)
        if table.case and not isinstance(command, do.BringCaseBack):
            away = self._in_turn(turn, table.case, Case(), cases.fold).keeping.away
            if away is not None:
                return no("out-of-reach", date=away.erase_on)
        if not table.fictional and (real := refused_in(words_in(command))) is not None:
            return no(f"real-{real.kind}", found=real.found[:60])
        if isinstance(command, do.LayFaceDown):
            return self._lay_down(turn, command, sitting, table, by, act)
        if isinstance(command, do.TurnOver):
            return self._turn_over(turn, sitting, table, by, act)
        if isinstance(command, do.LayTally):
            return self._lay_tally(turn, command, sitting, table, act)
        if isinstance(command, do.ChooseAnswers):
            answered = bool(turn.box(sitting))
            decision = no("sitting-ended") if table.ended else leading.choose_answers(table, command, answered=answered)
            return self._write(turn, sitting, act, by.seat, decision)
        if isinstance(command, do.SCRIPT_COMMANDS):
            return self._script(turn, command, sitting, table, by, act)
        if isinstance(command, do.NORM_COMMANDS):
            return self._norm(turn, command, by, act)
        if isinstance(command, do.INSTRUMENT_COMMANDS):
            return self._instrument(turn, command, sitting, table, by, act)
        if isinstance(command, (*do.ASK_COMMANDS, do.AgreeVerdict)):
            return self._asking(turn, command, sitting, table, by, act)
        if isinstance(command, do.Erase):
            return self._erase(turn, command, table, by, act)
        if isinstance(command, do.SITTING_COMMANDS):
            case = self._in_turn(turn, table.case, Case(), cases.fold) if table.case else Case()
            deck = case.deck
            if isinstance(command, do.ShowOutcome) and not case.verdicts:
                return no("outcome-early")  # Whoever sees the makers' end stops looking for an own one.
            taken = {seat.sign for seat in table.seats.values()}
            sign = next(sign for sign in iter(lambda: spoken(4), "") if sign not in taken)
            decision = sittings.decide(table, command, by, act, self.now(), deck, sign=sign)
            if isinstance(command, do.EndSitting) and not isinstance(decision, Refusal):
                turn.empty_box(sitting)  # What nobody turned over before the table stood up is nobody's any more.
            return self._write(turn, sitting, act, by.seat, decision)
        if table.ended and not isinstance(command, do.AFTERWARDS):
            return no("sitting-ended")
        case = self._in_turn(turn, table.case, Case(), cases.fold)
        if isinstance(command, do.PutCaseAway | do.BringCaseBack):
            self._note(turn, "case-away" if isinstance(command, do.PutCaseAway) else "case-back", table.case, by.seat, by.role, "")
        return self._write(turn, table.case, act, by.seat, decide(case, command, by, act, self.now()))

    def _in_turn(self, turn: Turn, stream: str, empty: Any, fold: Callable[..., Any]) -> Any:
        # What a turn reads before it writes was committed by others: worth keeping, or every turn would fold it anew.
        state = self._states.get(stream, empty)
        records = turn.tail(stream, state.head)
        if _erased(records):
            state, records = empty, turn.tail(stream, 0)
        return self._keep(stream, fold(state, records)) if records else state

    def _write(self, turn: Turn, stream: str, act: str, by: str, decision: tuple[ev.Event, ...] | Refusal) -> Answer:
        if isinstance(decision, Refusal) or not decision:
            return decision if isinstance(decision, Refusal) else Outcome(act)
        at = self.now()
        wrote = turn.append(stream, act, by, at, decision)
        for table, row in notes_for(stream, at, decision):
            turn.note(table, row)
        return Outcome(act, {stream: wrote})

    def _erase(self, turn: Turn, command: do.Erase, table: Sitting, by: Actor, act: str) -> Answer:
        """Final at once, also while the map is closed or the table has stood up: it is the resident's."""
        case = self._in_turn(turn, table.case, Case(), cases.fold)
        refused = may_erase(case, command.thing, by)
        if refused is not None:
            return refused
        erasing = erasure(case, turn.tail(table.case, 0), command.thing)
        turn.rewrite(table.case, erasing.changes)
        return self._write(turn, table.case, act, by.seat, (erasing.event,))

    # --- the ballot box ---------------------------------------------------------------------------------------------

    def _lay_down(self, turn: Turn, ballot: do.LayFaceDown, sitting: str, table: Sitting, by: Actor, act: str) -> Answer:
        mine = {nth for nth, seat, _ in turn.box(sitting) if seat == by.seat}
        if table.turned or table.ended or (ballot.round == 0 and table.first_turned):
            return no("already-turned")
        if ballot.round != table.step.asks and ballot.round not in mine:
            return no("not-asked-now")
        case = self._in_turn(turn, table.case, Case(), cases.fold)
        steps = tuple(step.code for step in case.deck.first_steps) if case.deck else ()
        facts = tuple(what for what in case.laid if what.startswith("fact:"))
        wrong = check_ballot(ballot, steps, table.asked_domains(case.deck), facts, instruments.used(case.deck).scale)
        if wrong is not None:
            return wrong
        turn.lay_down(sitting, ballot.round, by.seat, self.seal.close(sitting, by.seat, ballot))
        # Nothing goes into the journal: the room hears that one more lies face down, through the sitting's own watch.
        return Outcome(act, {sitting: (table.head, table.head)})

    def _turn_over(self, turn: Turn, sitting: str, table: Sitting, by: Actor, act: str) -> Answer:
        between = table.step.asks == 0 and table.plan.between
        if table.turned or (between and table.first_turned):
            return no("already-turned")
        if table.step.asks != 1 and not between:
            return no("not-asked-now")
        looks: dict[int, dict[str, do.LayFaceDown]] = {0: {}, 1: {}}
        paper: dict[int, dict[str, dict[str, int]]] = {0: {}, 1: {}}
        for nth, seat, sealed in turn.box(sitting):
            if seat == PAPER:
                tally = self.seal.open_paper(sitting, nth, sealed)
                paper[nth] = tally.questions if tally is not None else {}
            elif (ballot := self.seal.open(sitting, nth, seat, sealed)) is not None:
                looks.setdefault(nth, {})[seat] = ballot
        asked = 0 if between else 1
        if not looks[asked] and not paper[asked]:
            return no("nobody-answered")
        case = self._in_turn(turn, table.case, Case(), cases.fold)
        least = leading.LEAST_ANONYMOUS if table.anonymous else 0
        hers = {seat.id for seat in table.seats.values() if seat.role == "resident"}
        own = next((look[seat] for look in (looks[1], looks[0]) for seat in look if seat in hers), None)
        # What the resident answers is the resident's, beside the group's and in no count of it.
        group = [{seat: ballot for seat, ballot in looks[nth].items() if seat not in hers} for nth in (0, 1)]
        result = count(group[0], group[1], table.asked_domains(case.deck), (paper[0], paper[1]), least, own)
        if (result.answered_first if between else result.answered_second) < least:
            return no("too-few-anonymous", least=least)
        decision = decide(case, do.RecordRounds(result=result), by, act, self.now())
        outcome = self._write(turn, table.case, act, by.seat, decision)
        if isinstance(outcome, Refusal):
            return outcome
        turned = self._write(turn, sitting, act, by.seat, (ev.FirstTurned() if between else ev.BoxTurned(),))
        if not between:  # In between, what was answered waits to be counted beside the second look.
            for nth in (0, 1):
                turn.empty_box(sitting, nth)
        return Outcome(act, outcome.wrote | (turned.wrote if isinstance(turned, Outcome) else {}))

    def _lay_tally(self, turn: Turn, command: do.LayTally, sitting: str, table: Sitting, act: str) -> Answer:
        """Answers on paper lie in the box like any other: sealed, counted once, in no journal."""
        if table.turned or table.ended or (command.round == 0 and table.first_turned):
            return no("already-turned")
        phases, looks = table.plan.phases, ("first_look", "second_look")
        step = looks[command.round] if command.round in (0, 1) else ""
        if step not in phases or phases.index(step) > phases.index(table.plan.nearest(table.phase)):
            return no("not-asked-now")
        case = self._in_turn(turn, table.case, Case(), cases.fold)
        steps = (*(one.code for one in case.deck.first_steps), FREE_STEPS[0]) if case.deck else FREE_STEPS[:1]
        answers = steps if command.question == "eerste_stap" else tuple(str(level) for level in instruments.scale(case.deck, command.question))
        wrong = check_tally(command.round, command.question, command.counts, answers, table.asked_domains(case.deck))
        if wrong is not None:
            return wrong
        before = next((sealed for nth, seat, sealed in turn.box(sitting) if (nth, seat) == (command.round, PAPER)), None)
        known = self.seal.open_paper(sitting, command.round, before) if before else None
        tally = with_counts(known, command.round, command.question, command.counts)
        turn.lay_down(sitting, command.round, PAPER, self.seal.close(sitting, PAPER, tally))
        return Outcome(act, {sitting: (table.head, table.head)})

    def _script(self, turn: Turn, command: do.Command, sitting: str, table: Sitting, by: Actor, act: str) -> Answer:
        """Follow a script; what the organisation keeps of it stands in its own stream, in the same turn."""
        own = self._in_turn(turn, SCRIPTS_STREAM, Organisation(), organisation.fold).scripts
        if isinstance(command, do.DropScript):
            decision = (ev.ScriptDropped(script=command.script),) if command.script in own else no("script-gone")
            return self._write(turn, SCRIPTS_STREAM, act, by.seat, decision)
        if table.ended:
            return no("sitting-ended")
        answered = bool(turn.box(sitting)) or table.turned
        chosen: leading.Decision = no("not-here")
        if isinstance(command, do.ChooseScript):
            chosen = leading.choose_script(table, command, own, answered=answered)
        elif isinstance(command, do.WriteScript):
            chosen = leading.write_script(table, command, act, own, answered=answered)
        if isinstance(chosen, Refusal) or not chosen:
            return chosen if isinstance(chosen, Refusal) else Outcome(act)
        kept = tuple(event for event in chosen if isinstance(event, ev.ScriptKept))
        wrote: dict[str, tuple[int, int]] = {}
        for stream, events in ((sitting, tuple(e for e in chosen if e not in kept)), (SCRIPTS_STREAM, kept)):
            if events:
                outcome = self._write(turn, stream, act, by.seat, events)
                wrote |= outcome.wrote if isinstance(outcome, Outcome) else {}
        return Outcome(act, wrote)

    def _norm(self, turn: Turn, command: do.Command, by: Actor, act: str) -> Answer:
        """Living money of the organisation, in its own stream."""
        own = self._in_turn(turn, NORMS_STREAM, Organisation(), organisation.fold).norms
        decision: tuple[ev.Event, ...] | Refusal = no("not-here")
        if isinstance(command, do.DropNorm):
            decision = (ev.NormDropped(norm=command.norm),) if command.norm in own else no("norm-gone")
        elif isinstance(command, do.KeepNorm):
            norm = Norm(
                id=command.norm or born_of(act, "norm"), kind=command.kind, household=" ".join(command.household.split()),
                cents=command.cents, source=" ".join(command.source.split()), since=command.since.strip(),
            )  # fmt: skip
            wrong = no("norm-gone") if command.norm and command.norm not in own else check_norm(norm)
            decision = wrong or ((ev.NormKept(norm=norm),) if own.get(norm.id) != norm else ())
        return self._write(turn, NORMS_STREAM, act, by.seat, decision)

    def _instrument(
        self, turn: Turn, command: do.UseInstrument, sitting: str, table: Sitting, by: Actor, act: str
    ) -> Answer:
        """Which instrument this case is looked at with, from those the organisation keeps."""
        if table.ended:
            return no("sitting-ended")
        own = self._in_turn(turn, INSTRUMENTS_STREAM, Organisation(), organisation.fold)
        case = self._in_turn(turn, table.case, Case(), cases.fold)
        decision = organisation.use_instrument(own, case, command, answered=bool(turn.box(sitting)))
        return self._write(turn, table.case, act, by.seat, decision)

    def instruments(self) -> dict[str, dict[str, Any]]:
        """The instruments this organisation keeps itself, by id, as their files say them."""
        return self._state(INSTRUMENTS_STREAM, Organisation(), organisation.fold).instruments

    def on_instruments(self, command: do.Command, act: str | None = None) -> Answer:
        """Keep an own instrument or put it away; asked by whoever may open tables on this installation."""
        return self._on_organisation(INSTRUMENTS_STREAM, command, act)

    # --- the shelf of own training cases ----------------------------------------------------------------------------

    def shelf(self) -> Shelf:
        """The training cases made here, as they stand now."""
        return self._state(shelves.STREAM, Shelf(), shelves.fold)

    def on_shelf(self, command: do.Command, act: str | None = None) -> Answer:
        """Keep an own training case or put it away; asked by whoever may open tables on this installation."""
        name = act or new_id("act")

        def work(turn: Turn) -> Answer:
            known = turn.done(name)
            if known is not None:
                return known
            shelf = self._in_turn(turn, shelves.STREAM, Shelf(), shelves.fold)
            return self._write(turn, shelves.STREAM, name, OWNER, shelves.decide(shelf, command, "owner"))

        return self._turn(work).result()

    def ledger_profiles(self) -> dict[str, str]:
        """How this organisation's ledgers are read, by name."""
        return self._state(LEDGERS_STREAM, Organisation(), organisation.fold).ledgers

    def on_ledgers(self, command: do.Command, act: str | None = None) -> Answer:
        """Remember how a ledger is read, or let go of it; asked by whoever may open tables on this installation."""
        return self._on_organisation(LEDGERS_STREAM, command, act)

    def _on_organisation(self, stream: str, command: do.Command, act: str | None) -> Answer:
        name = act or new_id("act")

        def work(turn: Turn) -> Answer:
            known = turn.done(name)
            if known is not None:
                return known
            state = self._in_turn(turn, stream, Organisation(), organisation.fold)
            return self._write(turn, stream, name, OWNER, organisation.decide(state, command, "owner"))

        return self._turn(work).result()

    # --- opening ----------------------------------------------------------------------------------------------------

    def open_case(self, deck: Deck, act: str | None = None, team: str = "") -> str:
        """Lay a case down as a stream of its own; the same gesture twice opens it once."""
        name = act or new_id("act")
        stream = "case:" + name.split(":", 1)[1]
        events = opening(deck, team)

        def work(turn: Turn) -> Answer:
            return turn.done(name) or self._write(turn, stream, name, OWNER, events)

        self._turn(work).result()
        return stream

    def open_sitting(
        self, case: str, *, table: int = 1, language: str = "nl-NL", script: str = "60", act: str | None = None,
        workshop: str = "", keep: str = "team",
    ) -> str:
        """A table sits down to a case: a fresh code to join with."""
        name = act or new_id("act")
        stream = "sitting:" + name.split(":", 1)[1]
        deck = self.case(case).deck
        code = self.free_code()
        opened = ev.SittingOpened(
            case=case, table=table, code=code, script=script, language=language,
            title=(deck.room_title or deck.title) if deck else "", fictional=bool(deck and deck.fictional),
            workshop=workshop, keep=keep,
        )  # fmt: skip

        def work(turn: Turn) -> Answer:
            return turn.done(name) or self._write(turn, stream, name, OWNER, (opened,))

        self._turn(work).result()
        return stream

    def take_seat(self, sitting: str, role: str = "participant", act: str | None = None) -> str | Refusal:
        """Sit down; the seat's id. The same gesture twice is one seat."""
        name = act or new_id("act")
        answer = self.do(do.TakeSeat(role=role), sitting=sitting, seat="", act=name)
        return answer if isinstance(answer, Refusal) else "seat:" + name.split(":", 1)[1]

    def dropped(self, streams: Iterable[str]) -> None:
        """These were erased: nothing of them is remembered, and every open page hears."""
        for stream in streams:
            with self._guard:
                self._states.pop(stream, None)
            self._tell(stream)

    def reindex(self) -> None:
        """Make the indexes anew from the journal."""

        def work(turn: Turn) -> Answer:
            for table in INDEXES:
                turn.clear(table)
            for stream in self.store.streams():
                for table, row in lines_of(stream, turn.tail(stream, 0)).items():
                    turn.note(table, row)
            return Outcome("")

        self._turn(work).result()

    # --- hearing ----------------------------------------------------------------------------------------------------

    def watch(self, stream: str, hear: Callable[[str], None]) -> Callable[[], None]:
        """Call ``hear(stream)`` whenever this stream moved, in whatever thread; returns how to stop. Must be quick."""
        with self._guard:
            self._watchers.setdefault(stream, set()).add(hear)
            self._heads.setdefault(stream, self.store.head(stream))

        def stop() -> None:
            with self._guard:
                self._watchers.get(stream, set()).discard(hear)

        return stop

    def _tell(self, stream: str) -> None:
        with self._guard:
            hearers = list(self._watchers.get(stream, ()))
        for hear in hearers:
            try:
                hear(stream)
            except Exception:  # One screen that has gone must not keep the others from hearing.
                LOG.exception("a watcher of %s failed", stream)

    def _follow(self) -> None:
        """Hear what other processes write; every few seconds look again, in case a wake-up was missed."""
        while not self._closing.is_set():
            try:
                self._catch_up(self.store.moved(wait=5.0) or frozenset({EVERYTHING}))
            except Exception:  # The file may be locked or gone for a moment; the next look repairs it.
                if self._closing.wait(0.5):
                    return

    def _catch_up(self, moved: frozenset[str]) -> None:
        """Tell who looks on of what moved elsewhere: of these streams, or, where that is not known, of those that differ.

        Only of those: forty tables that all look again for every act of one keep a whole installation busy.
        """
        with self._guard:
            watched = {stream for stream, hearers in self._watchers.items() if hearers}
            known = {stream: state.head for stream, state in self._states.items() if stream.startswith("case:")}
        told = watched & moved
        if EVERYTHING in moved:
            heads, boxes = self.store.heads(watched | known.keys()), self.store.lying()
            before, self._boxes = self._boxes, boxes
            told |= {stream for stream in watched if heads[stream] != self._heads.get(stream) or boxes.get(stream) != before.get(stream)}
            moved |= {stream for stream, head in known.items() if heads[stream] != head}
            for stream in told:
                self._heads[stream] = heads[stream]
        for stream in (known.keys() & moved) - watched:  # Nobody looks, and still nothing may be remembered that was erased.
            self.case(stream)
        for stream in told:
            self._tell(stream)
