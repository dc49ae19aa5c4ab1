"""Workshops in the house: several tables set up together, led together, and seen together.

``lead`` is the only way in, as ``House.do`` is at a table: a command with its gesture's id, by a seat of the workshop.
What it asks of the tables is written in each table's own journal, all of it in one turn.
"""

from __future__ import annotations

import heapq
import re
import unicodedata
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from casefiles.journal import Outcome, Store, Turn
from lifemaps import case as cases
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps import sitting as sittings
from lifemaps import workshop as workshops
from lifemaps.case import Case
from lifemaps.commands import Actor
from lifemaps.deck import Deck
from lifemaps.events import Record
from lifemaps.ids import kind_of
from lifemaps.keeping import ground_again
from lifemaps.opening import opening
from lifemaps.realdata import refused_in, words_in
from lifemaps.refusals import Refusal, no
from lifemaps.scripts import DEFAULT, Script
from lifemaps.sitting import OWNER, Sitting, is_room
from lifemaps.workshop import TableAt, TableNow, Workshop

Answer = Outcome | Refusal


class Workshops:
    """The part of the house that knows of several tables together."""

    store: Store
    now: Callable[[], str]
    _states: dict[str, Any]
    _state: Callable[..., Any]
    _turn: Callable[..., Future[Answer]]
    _in_turn: Callable[..., Any]
    _write: Callable[..., Answer]
    _at_table: Callable[..., Answer]
    free_code: Callable[[], str]
    answered: Callable[[str], dict[int, int]]
    scripts: Callable[[], dict[str, Script]]

    # --- looking ----------------------------------------------------------------------------------------------------

    def workshop(self, stream: str) -> Workshop:
        """The workshop as it stands now."""
        return self._state(stream, Workshop(), workshops.fold)

    def workshop_by(self, code: str) -> str | None:
        """The workshop people join with this code; look-alike signs and spaces are forgiven."""
        clean = "".join(sign for sign in code.upper() if sign.isalnum())
        rows = self.store.rows("workshops", code=clean)
        return str(rows[0]["stream"]) if rows else None

    def tables(self, stream: str) -> dict[int, TableNow]:
        """Its tables as they stand now, by number."""
        state = self.workshop(stream)
        # Two questions for all forty tables; after that only what moved is asked for.
        heads = self.store.heads([s for at in state.tables.values() for s in (at.sitting, at.case)])
        boxes = self.store.lying()

        def now(one: str, empty: Any, fold: Callable[..., Any]) -> Any:
            known = self._states.get(one)
            return known if known is not None and known.head == heads[one] else self._state(one, empty, fold)

        found = {}
        for number, at in sorted(state.tables.items()):
            sitting: Sitting = now(at.sitting, Sitting(), sittings.fold)
            lying = 0 if sitting.turned or at.sitting not in boxes else sum(self.answered(at.sitting).values())
            found[number] = TableNow(at, sitting, now(at.case, Case(), cases.fold), lying)
        return found

    def workshop_leads(self, sitting: str) -> bool:
        """Whether this table goes along with a workshop, or has somebody at it who leads: then its own screen leads nothing."""
        table: Sitting = self._state(sitting, Sitting(), sittings.fold)
        at = self.workshop(table.workshop).table_of(sitting) if table.workshop else None
        return at is None or at.follows or any(seat.role == "facilitator" for seat in table.seats.values())

    def going_on(self, room: str) -> str | None:
        """The workshop or sitting that can be reached at this lasting address now: the last one bound that has not ended."""
        for row in reversed(self.store.rows("rooms", room=room.lower())):
            stream = str(row["stream"])
            state = self.workshop(stream) if stream.startswith("workshop:") else self._state(stream, Sitting(), sittings.fold)
            if not state.ended:
                return stream
        return None

    def is_room_known(self, room: str) -> bool:
        """Whether anything was ever reached at this lasting address."""
        return bool(self.store.rows("rooms", room=room.lower()))

    def room_name(self, text: str) -> str:
        """The lasting address somebody means: one that was printed before, else a new one with four signs nobody guesses.

        Those signs keep one workshop out of another's room: a name alone never leads anywhere.
        """
        from casefiles.house import spoken

        plain = unicodedata.normalize("NFKD", text.strip().lower()).encode("ascii", "ignore").decode()
        slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:50].strip("-")
        if is_room(slug) and self.is_room_known(slug):
            return slug
        return f"{slug}-{spoken(4).lower()}" if slug else ""

    # --- setting up -------------------------------------------------------------------------------------------------

    def open_workshop(
        self, decks: list[Deck], *, script: str = "60", language: str = "nl-NL", fill: str = "own", leads: str = "together",
        title: str = "", keep: str = "congress", act: str | None = None, team: str = "",
    ) -> tuple[str, str] | Refusal:  # fmt: skip
        """Set a workshop up with a table for each of these cases: its stream, and the seat of whoever leads it.

        The same gesture twice opens it once. ``team`` is whose cases they are, where people sign in.
        """
        from casefiles.house import new_id, spoken

        name = act or new_id("act")
        if kind_of(name) != "act":
            return no("unknown-word", word=name[:40])
        own = self.scripts()
        refused = workshops.check_opening(fill, leads, script, keep, own, len(decks))
        if refused is not None:
            return refused
        tail = name.split(":", 1)[1]
        stream, seat = f"workshop:{tail}", f"seat:{tail}"
        first = decks[0]
        opened = ev.WorkshopOpened(
            code=self.free_code(), title=title.strip()[:120] or first.room_title or first.title, case=first.id,
            script=DEFAULT if script in own else script, language=language, fill=fill, leads=leads, fictional=all(deck.fictional for deck in decks),
        )  # fmt: skip
        codes = self._codes(len(decks))
        taken = ev.SeatTaken(seat=seat, number=0, role="facilitator", sign=spoken(4))

        def work(turn: Turn) -> Answer:
            before = turn.done(name)
            if before is not None:
                return before
            said = (opened, taken, *((ev.ScriptChosen(script=own[script]),) if script in own else ()))
            state = workshops.fold(Workshop(), [Record(n, self.now(), OWNER, name, event) for n, event in enumerate(said, 1)])
            added, wrote = self._add(turn, stream, state, decks, codes, OWNER, name, keep, Case(team=team))
            outcome = self._write(turn, stream, name, OWNER, (*said, *added))
            return Outcome(name, wrote | outcome.wrote) if isinstance(outcome, Outcome) else outcome

        answer = self._turn(work).result()
        return answer if isinstance(answer, Refusal) else (stream, seat)

    def _codes(self, count: int) -> list[str]:
        codes: set[str] = set()
        while len(codes) < count:
            codes.add(self.free_code())
        return sorted(codes)

    def _add(
        self, turn: Turn, stream: str, w: Workshop, decks: list[Deck], codes: list[str], by: str, act: str, keep: str,
        like: Case,
    ) -> tuple[list[ev.Event], dict[str, tuple[int, int]]]:  # fmt: skip
        """Sit down at new tables, each at the step where the others are: what the workshop writes, and what they wrote.

        ``like`` is a case of theirs: of the same team, and what was said it is spoken of for holds for the new ones too.
        """
        tail, at = act.split(":", 1)[1], self.now()
        added: list[ev.Event] = []
        wrote: dict[str, tuple[int, int]] = {}
        start = max(w.tables, default=0) + 1
        for number, (deck, code) in enumerate(zip(decks, codes, strict=True), start):
            case, sitting = f"case:{tail}.{number}", f"sitting:{tail}.{number}"
            laid = (*opening(deck, like.team), *(() if deck.fictional else ground_again(like.keeping)))
            opened = ev.SittingOpened(
                case=case, table=number, code=code, script=w.pace.script, language=w.language,
                title=deck.room_title or deck.title, fictional=deck.fictional, workshop=stream,
                keep=keep,
            )  # fmt: skip
            life = cases.fold(Case(), [Record(n, at, by, act, event) for n, event in enumerate(laid, 1)])
            script = (ev.ScriptChosen(script=w.pace.own_script),) if w.pace.own_script else ()
            promise = (ev.AnswersChosen(anonymous=w.pace.anonymous),) if w.pace.anonymous is not None else ()
            begun = (opened, *script, *promise)
            table = sittings.fold(Sitting(), [Record(n, at, by, act, event) for n, event in enumerate(begun, 1)])
            for one, events in ((case, laid), (sitting, (*begun, *workshops.at_pace(w, table, act, at, life)))):
                outcome = self._write(turn, one, act, by, events)
                wrote |= outcome.wrote if isinstance(outcome, Outcome) else {}
            added.append(ev.TableAdded(number=number, sitting=sitting, case=case, code=code))
        return added, wrote

    # --- doing ------------------------------------------------------------------------------------------------------

    def lead(self, command: do.Command, *, workshop: str, seat: str, act: str | None = None) -> Answer:
        """Do this in the workshop and at its tables, and come back when it stands in their journals (or was refused)."""
        from casefiles.house import new_id

        name = act or new_id("act")
        codes = self._codes(min(command.count, workshops.MOST_TABLES)) if isinstance(command, do.AddTables) else []
        return self._turn(lambda turn: self._lead(turn, command, workshop, seat, name, codes)).result()

    def join_workshop(self, workshop: str, role: str, act: str | None = None) -> str | Refusal:
        """Come to lead it (``facilitator``), or put it on a wall (``observer``); the seat's id."""
        from casefiles.house import new_id, spoken

        name = act or new_id("act")

        def work(turn: Turn) -> Answer:
            state = self._in_turn(turn, workshop, Workshop(), workshops.fold)
            decision = workshops.take_seat(state, role, name, spoken(4))
            return turn.done(name) or self._write(turn, workshop, name, OWNER, decision)

        answer = self._turn(work).result()
        return answer if isinstance(answer, Refusal) else "seat:" + name.split(":", 1)[1]

    def sit_evenly(self, workshop: str, act: str | None = None) -> tuple[str, str] | Refusal:
        """Take a seat at the table where the fewest people sit: the sitting and the seat."""
        from casefiles.house import new_id, spoken

        name = act or new_id("act")
        seat = "seat:" + name.split(":", 1)[1]

        def work(turn: Turn) -> Answer:
            before = turn.done(name)
            if before is not None:
                return before
            state = self._in_turn(turn, workshop, Workshop(), workshops.fold)
            found = self._emptiest(turn, state)
            if found is None:
                return no("workshop-ended")
            at, table = found
            taken = {chair.sign for chair in table.seats.values()}
            sign = next(sign for sign in iter(lambda: spoken(4), "") if sign not in taken)
            by = Actor(seat="", role="participant")
            return self._write(turn, at.sitting, name, "", sittings.decide(table, do.TakeSeat(), by, name, self.now(), None, sign=sign))

        answer = self._turn(work).result()
        if isinstance(answer, Refusal):
            return answer
        return next(stream for stream in answer.wrote if stream.startswith("sitting:")), seat

    def _emptiest(self, turn: Turn, state: Workshop) -> tuple[TableAt, Sitting] | None:
        """The table where the fewest people sit, of those still going on.

        People come and hardly ever go, so what was counted before is the least there can be: only tables that may still be
        the emptiest are looked at anew, and not all forty for each of three hundred people.
        """
        waiting = [(len(self._states.get(at.sitting, Sitting()).voters()), at.number) for at in state.tables.values()]
        heapq.heapify(waiting)
        looked: dict[int, Sitting] = {}
        while waiting:
            _, number = waiting[0]
            at = state.tables[number]
            if number in looked:
                return at, looked[number]
            table = looked[number] = self._in_turn(turn, at.sitting, Sitting(), sittings.fold)
            if table.ended:
                heapq.heappop(waiting)
            else:
                heapq.heapreplace(waiting, (len(table.voters()), number))
        return None

    def _lead(self, turn: Turn, command: do.Command, stream: str, seat: str, act: str, codes: list[str]) -> Answer:
        if kind_of(act) != "act":
            return no("unknown-word", word=act[:40])
        before = turn.done(act)
        if before is not None:
            return before
        state: Workshop = self._in_turn(turn, stream, Workshop(), workshops.fold)
        chair = state.seats.get(seat)
        if chair is None:
            return no("seat-unknown")
        by = Actor(seat=seat, role=chair.role)
        if not state.fictional and (real := refused_in(words_in(command))) is not None:
            return no(f"real-{real.kind}", found=real.found[:60])
        decision = workshops.decide(state, command, by, act, self.now(), self._now(turn, state))
        if isinstance(decision, Refusal):
            return decision
        events, wrote = list(decision), {}
        match command:
            case do.LeadTables():
                led, wrote = self._fan_out(turn, state, command, by, act)
                if isinstance(led, Refusal):
                    return led
                events.append(led)
            case do.AddTables():
                first = state.tables[min(state.tables)]
                like = self._in_turn(turn, first.case, Case(), cases.fold)
                deck = command.deck or like.deck
                keep = self._in_turn(turn, first.sitting, Sitting(), sittings.fold).keep
                added, wrote = self._add(turn, stream, state, [deck] * command.count, codes, seat, act, keep, like)
                events += added
            case do.LetGo() | do.TakeAlong() if events:
                wrote = self._one_table(turn, state, command, by, act)
            case do.EndWorkshop():
                wrote = self._end_all(turn, state, by, act)
        outcome = self._write(turn, stream, act, seat, tuple(events))
        return Outcome(act, wrote | outcome.wrote) if isinstance(outcome, Outcome) else outcome

    def _now(self, turn: Turn, state: Workshop) -> dict[int, TableNow]:
        found = {}
        for number, at in state.tables.items():
            sitting = self._in_turn(turn, at.sitting, Sitting(), sittings.fold)
            found[number] = TableNow(at, sitting, Case(), 0 if sitting.turned else len(turn.box(at.sitting)))
        return found

    def _fan_out(
        self, turn: Turn, state: Workshop, command: do.LeadTables, by: Actor, act: str
    ) -> tuple[ev.TablesLed | Refusal, dict[str, tuple[int, int]]]:
        """Ask each table; what one cannot do stops no other. When none can, nothing is written and the reason is said."""
        asked = workshops.targets(state, command)
        refused: dict[int, Refusal] = {}
        wrote: dict[str, tuple[int, int]] = {}
        for at in asked:
            answer = self._ask(turn, at, command.what, by, act)
            if isinstance(answer, Refusal):
                refused[at.number] = answer
            else:
                wrote |= answer.wrote
        if asked and len(refused) == len(asked) and not isinstance(command.what, workshops.PACE):
            return next(iter(refused.values())), {}
        return workshops.led(command, asked, refused), wrote

    def _ask(self, turn: Turn, at: TableAt, what: do.Command, by: Actor, act: str) -> Answer:
        table = self._in_turn(turn, at.sitting, Sitting(), sittings.fold)
        here = any(seat.role == "resident" for seat in table.seats.values())
        actor = Actor(seat=by.seat, role="facilitator", resident_here=here)
        return self._at_table(turn, what, at.sitting, table, actor, act)

    def _one_table(self, turn: Turn, state: Workshop, c: do.LetGo | do.TakeAlong, by: Actor, act: str) -> dict[str, tuple[int, int]]:
        at = state.tables[c.table]
        table = self._in_turn(turn, at.sitting, Sitting(), sittings.fold)
        if table.ended:
            return {}
        if isinstance(c, do.LetGo):
            events = workshops.let_go(table)
        else:
            case = self._in_turn(turn, at.case, Case(), cases.fold)
            events = workshops.along(state, table, helping_seat(by.seat, c.table), act, self.now(), case)
        outcome = self._write(turn, at.sitting, act, by.seat, events)
        return outcome.wrote if isinstance(outcome, Outcome) else {}

    def _end_all(self, turn: Turn, state: Workshop, by: Actor, act: str) -> dict[str, tuple[int, int]]:
        wrote: dict[str, tuple[int, int]] = {}
        for at in state.tables.values():
            answer = self._ask(turn, at, do.EndSitting(), by, act)
            wrote |= answer.wrote if isinstance(answer, Outcome) else {}
            turn.empty_box(at.sitting)  # What never turned over is nobody's any more.
        return wrote

    def help_at(self, workshop: str, seat: str, number: int) -> tuple[TableAt, str] | Refusal:
        """The seat from which whoever leads the workshop helps at one of its tables; taken when it is first needed."""
        state = self.workshop(workshop)
        chair, at = state.seats.get(seat), state.tables.get(number)
        if chair is None or chair.role != "facilitator":
            return no("seat-unknown")
        if at is None:
            return no("table-unknown")
        ours = helping_seat(seat, number)
        table: Sitting = self._state(at.sitting, Sitting(), sittings.fold)
        if ours in table.seats:
            return at, ours
        answer = self.take_seat(at.sitting, "facilitator", act="act:" + ours.split(":", 1)[1])  # type: ignore[attr-defined]
        return answer if isinstance(answer, Refusal) else (at, ours)


def helping_seat(seat: str, number: int) -> str:
    """The seat at this table of whoever leads the workshop from this seat."""
    return f"seat:{seat.split(':', 1)[1]}.h{number}"


def is_helping(seat: str) -> bool:
    """Whether this is a seat from which somebody who leads a workshop helps at a table."""
    return ".h" in seat
