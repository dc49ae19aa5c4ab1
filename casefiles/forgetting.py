"""Forgetting in the house: somebody out of every copy of a case, an evening, a case or a workshop as a whole.

What was erased is written down as a certificate without a word of it: what sort, how many lines, and whether it is gone from
every byte. With a reader in the way it is not finished; it is looked at again until it is.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from typing import Any

from casefiles.ballotbox import PAPER, Seal
from casefiles.index import lines_of
from casefiles.journal import Outcome, Store, Turn
from lifemaps import asks, certificates, forgetting
from lifemaps import case as cases
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps import vault as vaults
from lifemaps import workshop as workshops
from lifemaps.case import Case
from lifemaps.certificates import Certificate
from lifemaps.commands import Actor
from lifemaps.decide import decide
from lifemaps.erasing import Gone
from lifemaps.events import Event
from lifemaps.forgetting import Names
from lifemaps.ids import born_of
from lifemaps.refusals import Refusal, no
from lifemaps.roles import may
from lifemaps.sitting import OWNER, Sitting
from lifemaps.workshop import Workshop

Answer = Outcome | Refusal
PATIENCE = 5.0
"""So many seconds whoever erases waits for readers to let go, before hearing that it is not finished yet."""


class Forgetting:
    """The part of the house that lets go."""

    store: Store
    seal: Seal
    now: Callable[[], str]
    case: Callable[[str], Case]
    sitting: Callable[[str], Sitting]
    new_id: Callable[[str], str]
    _turn: Callable[..., Future[Answer]]
    _in_turn: Callable[..., Any]
    _write: Callable[..., Answer]
    _note: Callable[..., Answer]
    dropped: Callable[[Iterable[str]], None]
    in_the_way = ""
    """What kept the last sweep from being finished (``Store.sweep``)."""

    # --- somebody -----------------------------------------------------------------------------------------------------

    def found_of(self, sitting: str, card: str, words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """By which names this person would be searched for, and every text that names them: to see before it goes."""
        table = self.sitting(sitting)
        records = self.store.read(table.case)
        known = words or forgetting.names_on(self.case(table.case), records, card)
        names = forgetting.names_of(known)
        if names is None:
            return known, ()
        streams = [table.case, *self._meetings(table.case)]
        texts = (text for stream in streams for text in forgetting.mentions(self.store.read(stream), names))
        return known, tuple(dict.fromkeys(texts))

    def forget_person(self, command: do.ForgetPerson, *, sitting: str, seat: str, act: str | None = None) -> Certificate | Refusal:
        """Forget somebody, in this case and its copies at the other tables; what became of it."""
        name = act or self.new_id("act")
        answer = self.do(command, sitting=sitting, seat=seat, act=name)  # type: ignore[attr-defined]
        return answer if isinstance(answer, Refusal) else self._waited(born_of(name, "certificate"), PATIENCE)

    def forget_named(self, case: str, command: do.ForgetPerson) -> Certificate | Refusal:
        """The same, asked by whoever runs the installation, of a case by its stream."""
        name = self.new_id("act")
        rows = self.store.rows("sittings", cased=case)
        table = self.sitting(str(rows[-1]["stream"])) if rows else Sitting(case=case)
        by = Actor(seat=OWNER, role="owner")
        answer = self._turn(lambda turn: self._forget_person(turn, command, table, by, name)).result()
        return answer if isinstance(answer, Refusal) else self._waited(born_of(name, "certificate"), PATIENCE)

    def _forget_person(self, turn: Turn, command: do.ForgetPerson, table: Sitting, by: Actor, act: str) -> Answer:
        if not may(by.role, "ForgetPerson"):  # The command line comes in here too.
            return no("not-your-role", role=by.role)
        case = self._in_turn(turn, table.case, Case(), cases.fold)
        refused = forgetting.may_forget(case, command, by)
        if refused is not None:
            return refused
        known = (*command.words, *(forgetting.names_on(case, turn.tail(table.case, 0), command.card) if command.card else ()))
        names = forgetting.names_of(known, whole=command.whole)
        copies = self._copies(turn, table)
        lines, touched = 0, list[str]()
        for copy in copies:
            there = self._in_turn(turn, copy, Case(), cases.fold)
            card = forgetting.same_person(there, command.card, known) if command.card else ""
            changed, wrote = self._forget_in(turn, copy, there, card, names, act, by)
            lines, touched = lines + changed, [*touched, *wrote]
        if table.workshop:
            wrote = self._rewrite(turn, table.workshop, forgetting.in_meeting(turn.tail(table.workshop, 0), frozenset(), names), "text", act, by)
            lines, touched = lines + wrote, [*touched, *([table.workshop] if wrote else [])]
        made = ev.CertificateMade(
            certificate=born_of(act, "certificate"), what="person", case=table.case, lines=lines, tables=len(copies) - 1,
            meetings=len([one for one in touched if one.startswith("sitting:")]), seat=by.seat, role=by.role,
        )  # fmt: skip
        self._note(turn, "person-erased", table.case, by.seat, by.role, made.certificate)
        outcome = self._write(turn, certificates.STREAM, act, by.seat, (made,))
        assert isinstance(outcome, Outcome)
        # In the answer, so that every screen of these hears that it must look anew.
        return Outcome(act, outcome.wrote | {stream: (0, 0) for stream in touched})

    def _copies(self, turn: Turn, table: Sitting) -> list[str]:
        """The case of this table, and its copies at the other tables of the same workshop."""
        if not table.workshop:
            return [table.case]
        state: Workshop = self._in_turn(turn, table.workshop, Workshop(), workshops.fold)
        return list(dict.fromkeys([table.case, *(at.case for at in state.tables.values())]))

    def _meetings(self, case: str) -> list[str]:
        return [str(row["stream"]) for row in self.store.rows("sittings", cased=case)]

    def _forget_in(
        self, turn: Turn, stream: str, case: Case, card: str, names: Names | None, act: str, by: Actor
    ) -> tuple[int, list[str]]:  # fmt: skip
        """One copy: its vault, its history, its evenings and what lies face down there."""
        vault = vaults.stream_of(stream)
        theirs = forgetting.in_vault(turn.tail(vault, 0), names)
        if theirs:
            turn.rewrite(vault, dict.fromkeys(theirs))
        gone = forgetting.gone_with(case, card, names, theirs.values())
        sort = case.things[card].sort if card in case.things else "text"
        lines = len(theirs) + self._rewrite(turn, stream, forgetting.in_case(case, turn.tail(stream, 0), gone, names), sort, act, by)
        touched = [stream]
        for sitting in self._meetings(stream):
            lines += self._rewrite(turn, sitting, forgetting.in_meeting(turn.tail(sitting, 0), gone, names), "text", act, by)
            lines += self._in_box(turn, sitting, gone, names)
            touched.append(sitting)
        return lines, touched

    def _rewrite(self, turn: Turn, stream: str, changes: dict[int, Event | None], sort: str, act: str, by: Actor) -> int:
        if not changes:
            return 0
        turn.rewrite(stream, changes)
        self._write(turn, stream, act, by.seat, (ev.Erased(sort=sort),))
        for table, row in lines_of(stream, turn.tail(stream, 0)).items():
            turn.note(table, row)
        return len(changes)

    def _in_box(self, turn: Turn, sitting: str, gone: Gone, names: Names | None) -> int:
        """What lies face down is opened in here only to take a name out, and sealed again; nobody sees it."""
        changed = 0
        for nth, seat, sealed in turn.box(sitting):
            if seat == PAPER:
                continue  # Counts, no words.
            open_ = self.seal.open_choice if nth >= asks.FIRST else self.seal.open
            ballot = open_(sitting, nth, seat, sealed)
            clean = forgetting.scrubbed(ballot, gone, names)
            if ballot is not None and clean != ballot:
                turn.lay_down(sitting, nth, seat, self.seal.close(sitting, seat, clean))
                changed += 1
        return changed

    # --- an evening, a case, a workshop -------------------------------------------------------------------------------

    def erase(
        self, what: str, stream: str, *, seat: str = OWNER, role: str = "owner", patience: float = PATIENCE, act: str | None = None
    ) -> Certificate | None:  # fmt: skip
        """Erase an evening, a case with its evenings and vault, or a workshop with all its tables; ``None``: it is not there.

        ``what`` is ``evening``, ``case`` or ``workshop``.
        """
        name, erased = act or self.new_id("act"), []

        def work(turn: Turn) -> Answer:
            known = turn.done(name)
            if known is not None:
                return known
            if not may(role, "PutCaseAway"):
                return no("not-your-role", role=role)
            life = turn.tail(stream, 0)
            if not life or isinstance(life[-1].event, ev.Emptied):
                return no("case-gone")
            streams = self._all_of(turn, what, stream)
            erased[:] = [one for one in streams if (there := turn.tail(one, 0)) and not isinstance(there[-1].event, ev.Emptied)]
            lines = sum(len(turn.tail(one, 0)) for one in erased)
            for one in erased:
                turn.forget(one)
                turn.append(one, name, OWNER, self.now(), (ev.Emptied(),))
            made = ev.CertificateMade(
                certificate=born_of(name, "certificate"), what=what, case=stream, lines=lines, seat=seat, role=role,
                meetings=sum(one.startswith("sitting:") for one in erased), tables=sum(one.startswith("case:") for one in erased),
            )  # fmt: skip
            self._note(turn, f"{what}-erased", stream, seat, role, made.certificate)
            return self._write(turn, certificates.STREAM, name, OWNER, (made,))

        answer = self._turn(work).result()
        if isinstance(answer, Refusal):
            return None
        self.dropped(erased)
        return self._waited(born_of(name, "certificate"), patience)

    def _all_of(self, turn: Turn, what: str, stream: str) -> list[str]:
        if what == "evening":
            return [stream]
        if what == "case":
            return [*self._meetings(stream), vaults.stream_of(stream), stream]
        state: Workshop = self._in_turn(turn, stream, Workshop(), workshops.fold)
        whole = [s for at in state.tables.values() for s in (at.sitting, *self._all_of(turn, "case", at.case))]
        return list(dict.fromkeys([*whole, stream]))

    def keep_case(self, command: do.Command, case: str, *, act: str | None = None) -> Answer:
        """What whoever runs the installation asks of a case from the desk: put it away, bring it back, say what it is for."""
        name = act or self.new_id("act")

        def work(turn: Turn) -> Answer:
            known = turn.done(name)
            if known is not None:
                return known
            state = self._in_turn(turn, case, Case(), cases.fold)
            by = Actor(seat=OWNER, role="owner")
            decision = decide(state, command, by, name, self.now())
            if not isinstance(decision, Refusal) and decision:
                noted = {do.PutCaseAway: "case-away", do.BringCaseBack: "case-back"}.get(type(command))
                if noted:
                    self._note(turn, noted, case, OWNER, "owner", getattr(command, "why", ""))
            return self._write(turn, case, name, OWNER, decision)

        return self._turn(work).result()

    # --- certificates -------------------------------------------------------------------------------------------------

    def certificates(self) -> dict[str, Certificate]:
        """Everything that was ever erased here, by the id of its certificate."""
        return certificates.fold(self.store.read(certificates.STREAM))

    def finish_certificates(self) -> None:
        """Look again whether what was erased is gone from every byte by now; if so, say it on each certificate."""
        waiting = [one.id for one in self.certificates().values() if not one.finished]
        if not waiting:
            return
        self.in_the_way = self.store.sweep()
        if self.in_the_way:
            return

        def work(turn: Turn) -> Answer:
            still = [i for i, one in certificates.fold(turn.tail(certificates.STREAM, 0)).items() if i in waiting and not one.finished]
            events = tuple(ev.CertificateFinished(certificate=one) for one in still)
            return self._write(turn, certificates.STREAM, self.new_id("act"), OWNER, events)

        self._turn(work).result()

    def _waited(self, certificate: str, patience: float) -> Certificate:
        until = time.monotonic() + patience
        self.finish_certificates()
        while not (found := self.certificates()[certificate]).finished and time.monotonic() < until:
            time.sleep(0.1)
            self.finish_certificates()
        return found

