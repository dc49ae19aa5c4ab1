"""Choosing face down beside the two looks, and agreeing on what was worded: what needs the meeting and the life in one turn.

As with a look, what somebody chose is in no journal: it lies sealed in the ballot box, is counted together, and the box is
emptied of it in the same transaction that writes down what it came to.
"""

from __future__ import annotations

from typing import Any

import msgspec

from casefiles.journal import Outcome, Turn
from lifemaps import asks, leading
from lifemaps import case as cases
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.case import Case
from lifemaps.commands import Actor
from lifemaps.decide import decide
from lifemaps.events import Verdict
from lifemaps.record import tipping_of, verdict_of, words_of
from lifemaps.refusals import Refusal, no
from lifemaps.sitting import Sitting

Answer = Outcome | Refusal


class Asking:
    """The part of the house that asks, counts, and agrees on words. Uses the house's own ways of reading and writing."""

    seal: Any
    now: Any
    _write: Any
    _in_turn: Any

    def _asking(self, turn: Turn, command: do.Command, sitting: str, table: Sitting, by: Actor, act: str) -> Answer:
        if table.ended:
            return no("sitting-ended")
        if table.stopped:
            return no("talk-stopped")
        match command:
            case do.Ask():
                return self._put_question(turn, command, sitting, table, by, act)
            case do.LayChoice():
                return self._lay_choice(turn, command, sitting, table, by, act)
            case do.TurnChoice():
                return self._turn_choice(turn, command, sitting, table, by, act)
            case do.AgreeDraft():
                return self._agree_words(turn, verdict_of(table.draft), command.map_head, sitting, table, by, act)
            case do.AgreeVerdict():
                return self._agree_words(turn, command.verdict, command.map_head, sitting, table, by, act)
            case do.Reword():
                return self._reword(turn, sitting, table, by, act)
        return no("not-here")

    # --- choosing face down -----------------------------------------------------------------------------------------

    def _put_question(self, turn: Turn, command: do.Ask, sitting: str, table: Sitting, by: Actor, act: str) -> Answer:
        if table.asked is not None:
            return no("ask-open")
        options = asks.options_for(command.kind, table.draft)
        if isinstance(options, Refusal):
            return options
        return self._write(turn, sitting, act, by.seat, (ev.ChoiceAsked(ask=table.asks, kind=command.kind, options=options),))

    def _lay_choice(self, turn: Turn, ballot: do.LayChoice, sitting: str, table: Sitting, by: Actor, act: str) -> Answer:
        if table.asked is None or ballot.round != table.asked.ask:
            return no("not-asked-now")
        case = self._in_turn(turn, table.case, Case(), cases.fold)
        wrong = asks.check_choice(ballot, table.asked, [thing.id for thing in case.on_map("card")])
        if wrong is not None:
            return wrong
        turn.lay_down(sitting, ballot.round, by.seat, self.seal.close(sitting, by.seat, ballot))
        return Outcome(act, {sitting: (table.head, table.head)})

    def _turn_choice(self, turn: Turn, command: do.TurnChoice, sitting: str, table: Sitting, by: Actor, act: str) -> Answer:
        asked = table.asked
        if asked is None or asked.ask != command.ask:
            return no("already-turned")
        closed = ev.ChoiceClosed(ask=asked.ask)
        if command.back:
            turn.empty_box(sitting, asked.ask)
            return self._write(turn, sitting, act, by.seat, (closed,))
        lying = [(seat, sealed) for nth, seat, sealed in turn.box(sitting) if nth == asked.ask]
        opened = [self.seal.open_choice(sitting, asked.ask, seat, sealed) for seat, sealed in lying]
        ballots = [ballot for ballot in opened if ballot is not None]
        if not ballots:
            return no("nobody-answered")
        least = leading.LEAST_ANONYMOUS if table.anonymous else 0
        if len(ballots) < least:
            return no("too-few-anonymous", least=least)
        wrote: dict[str, tuple[int, int]] = {}
        events: tuple[ev.Event, ...] = (closed,)
        if asked.kind == "ideas":  # Ideas are no choice: they come on the list, to be said aloud one by one.
            was = table.draft["ideas"].value if "ideas" in table.draft else None
            known = was if isinstance(was, list) else []
            new = [row for row in asks.ideas_of(ballots) if row not in known]
            events = (closed, ev.Worded(field="ideas", value=[*known, *new], was=was)) if new else events
        else:
            result = self._write(turn, table.case, act, by.seat, (asks.counted(asked, ballots, least),))
            wrote |= result.wrote
        turned = self._write(turn, sitting, act, by.seat, events)
        turn.empty_box(sitting, asked.ask)
        return Outcome(act, wrote | turned.wrote)

    # --- agreeing on the words --------------------------------------------------------------------------------------

    def _agree_words(
        self, turn: Turn, verdict: Verdict, map_head: int, sitting: str, table: Sitting, by: Actor, act: str
    ) -> Answer:  # fmt: skip
        """Agree on the words, with who was there by role; what tipped comes from the rounds when nobody worded it."""
        case = self._in_turn(turn, table.case, Case(), cases.fold)
        worded = msgspec.structs.replace(verdict, participants=people_of(table))
        if not worded.tipping and "tipping" not in table.draft:
            worded = msgspec.structs.replace(worded, tipping=tuple(row[0] for row in tipping_of(case.rounds)))
        decision = decide(case, do.AgreeVerdict(verdict=worded, map_head=map_head), by, act, self.now())
        outcome = self._write(turn, table.case, act, by.seat, decision)
        if isinstance(outcome, Refusal):
            return outcome
        agreed = (ev.WordingAgreed(version=len(case.verdicts) + 1),)
        told = self._write(turn, sitting, act, by.seat, agreed) if table.draft or table.rewording else Outcome(act)
        return Outcome(act, outcome.wrote | told.wrote)

    def _reword(self, turn: Turn, sitting: str, table: Sitting, by: Actor, act: str) -> Answer:
        case = self._in_turn(turn, table.case, Case(), cases.fold)
        if case.verdict is None or table.rewording:
            return Outcome(act)
        return self._write(turn, sitting, act, by.seat, (ev.RewordingBegun(words=words_of(case.verdict.verdict)),))


def people_of(table: Sitting) -> dict[str, int]:
    """Who was at the table, by role: people, no screens and nobody's name."""
    roles = [seat.role for seat in table.seats.values() if seat.role not in ("owner", "observer") and not seat.bot]
    return {role: roles.count(role) for role in sorted(set(roles))}
