"""The contact vaults and the access log in the house: real names by right and one at a time, and who looked.

The only way to a real name is ``contact``, which notes in the same turn that it was opened. What a change makes
untrue is blanked where it stood.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from casefiles.journal import Outcome, Store, Turn
from lifemaps import access
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps import sitting as sittings
from lifemaps import vault as vaults
from lifemaps.access import Access
from lifemaps.case import Case
from lifemaps.events import Record
from lifemaps.realdata import refused_in, words_in
from lifemaps.refusals import Refusal, no
from lifemaps.roles import may_see
from lifemaps.sitting import OWNER, Sitting
from lifemaps.vault import Contact, Vault

Answer = Outcome | Refusal


class Vaults:
    """The part of the house that knows real names, and who looked at what."""

    store: Store
    now: Callable[[], str]
    case: Callable[[str], Case]
    sitting: Callable[[str], Sitting]
    _turn: Callable[..., Future[Answer]]
    _in_turn: Callable[..., Any]
    _write: Callable[..., Answer]
    new_id: Callable[[str], str]

    # --- the vault --------------------------------------------------------------------------------------------------

    def contact_roles(self, case: str) -> dict[str, str]:
        """Whom the vault of this case knows, by what the case calls them; no name, no number."""
        return vaults.fold(Vault(), self.store.read(vaults.stream_of(case))).roles()

    def contact(self, sitting: str, seat: str, contact: str, purpose: str = "", act: str | None = None) -> Contact | Refusal:
        """Open one contact, for whoever may; it is noted that they did, and what for. The same gesture twice is noted once."""
        name = act or self.new_id("act")
        found: list[Contact] = []

        def work(turn: Turn) -> Answer:
            table = self._in_turn(turn, sitting, Sitting(), sittings.fold)
            chair = table.seats.get(seat)
            if chair is None or not may_see(chair.role, "vault"):
                return no("not-your-role", role=chair.role if chair else "")
            vault = vaults.fold(Vault(), turn.tail(vaults.stream_of(table.case), 0))
            if contact not in vault.contacts:
                return no("contact-gone")
            found.append(vault.contacts[contact])
            return turn.done(name) or self._note(turn, "contact-seen", table.case, seat, chair.role, purpose, act=name)

        answer = self._turn(work).result()
        return answer if isinstance(answer, Refusal) else found[-1]

    def in_vault(self, command: do.Command, *, sitting: str, seat: str, act: str | None = None) -> Answer:
        """Put a contact in the vault of the case on this table, change it or take it out."""
        name = act or self.new_id("act")

        def work(turn: Turn) -> Answer:
            before = turn.done(name)
            if before is not None:
                return before
            table = self._in_turn(turn, sitting, Sitting(), sittings.fold)
            chair = table.seats.get(seat)
            if chair is None:
                return no("seat-unknown")
            if (real := refused_in(words_in(command), vault=True)) is not None:
                return no(f"vault-{real.kind}")
            stream = vaults.stream_of(table.case)
            vault = vaults.fold(Vault(), turn.tail(stream, 0))
            decision = vaults.decide(vault, command, chair.role, name)
            if isinstance(decision, Refusal):
                return decision
            stale = vaults.stale(vault, decision)
            outcome = self._write(turn, stream, name, seat, decision)
            if stale:
                turn.rewrite(stream, stale)
            noted = self._note(turn, "contact-changed", table.case, seat, chair.role, "")
            assert isinstance(outcome, Outcome)
            return Outcome(name, outcome.wrote | (noted.wrote if isinstance(noted, Outcome) else {}))

        return self._turn(work).result()

    # --- who looked -------------------------------------------------------------------------------------------------

    def note_access(self, what: str, case: str, seat: str, role: str, detail: str = "") -> None:
        """Note that somebody saw, took along or erased something of a real case; of a training case nothing is noted."""
        deck = self.case(case).deck
        if deck is not None and not deck.fictional:
            self._turn(lambda turn: self._note(turn, what, case, seat, role, detail)).result()

    def accesses(self, case: str = "") -> list[Access]:
        """The access log, newest first."""
        return access.lines(self.store.read(access.STREAM), case)

    def _note(self, turn: Turn, what: str, case: str, seat: str, role: str, detail: str, act: str = "") -> Answer:
        log = turn.tail(access.STREAM, max(0, self._last(turn) - 1))
        before = next((r.event.chain for r in reversed(log) if isinstance(r.event, ev.Accessed)), "")
        at = self.now()
        chain = access.chained(before, at, what, case, seat, role, detail)
        event = ev.Accessed(at=at, what=what, case=case, seat=seat, role=role, detail=detail, chain=chain)
        return self._write(turn, access.STREAM, act or self.new_id("act"), OWNER, (event,))

    def _last(self, turn: Turn) -> int:
        """The number of the last line; the tail is asked for first, so that nobody else adds one meanwhile."""
        turn.tail(access.STREAM, 1 << 62)
        return self.store.head(access.STREAM)

    def access_sound(self) -> bool:
        """Whether no line of the access log was changed or taken out."""
        records: list[Record] = self.store.read(access.STREAM)
        return access.broken(records) == 0

