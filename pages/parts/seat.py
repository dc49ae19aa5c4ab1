"""Who sits here, and what that seat may look at and do. Made fresh at each run: nothing of it is kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import streamlit as st

from casefiles import retention
from casefiles.web import rights
from casefiles.web.home import Me, base_url, house, me, shut
from lifemaps.analysis import today as reference_day
from lifemaps.case import Case
from lifemaps.commands import Actor, Command, LayChoice, LayFaceDown
from lifemaps.events import Record
from lifemaps.lenses import Seen, look
from lifemaps.map import map_view
from lifemaps.prompts import step_name
from lifemaps.refusals import Refusal
from lifemaps.roles import may, may_see
from lifemaps.sitting import Seat, Sitting
from lifemaps.view import MapView
from lifemaps.words import code as word
from lifemaps.words import day, euros, say
from pages.parts import acts, mine
from pages.parts.handshake import handshake


class Table:
    """The table as this seat sees it, and the seat's hands."""

    def __init__(self, who: Me) -> None:
        self.who = who
        self.language = mine.language(who.language)

    # --- looking ----------------------------------------------------------------------------------------------------

    @cached_property
    def sitting(self) -> Sitting:
        """The meeting as it stands now."""
        return house().sitting(self.who.sitting)

    @cached_property
    def case(self) -> Case:
        """The case as it stands now."""
        return house().case(self.sitting.case)

    @cached_property
    def view(self) -> MapView:
        """The map as this table sees it."""
        return map_view(self.case)

    @cached_property
    def seen(self) -> Seen:
        """The map through the lens this screen wears."""
        return look(self.view, mine.lens(), str(mine.get("lens-option") or ""))

    @property
    def shown(self) -> MapView:
        """The map with the values that show through the lens: the resident's, the professionals', or simply the map."""
        return self.seen.view

    @property
    def records(self) -> list[Record]:
        """Everything that was ever done on this case, oldest first."""
        return house().store.read(self.sitting.case, 0)

    @property
    def today(self) -> str:
        """The day the case is seen from."""
        return (reference_day(self.case.deck) if self.case.deck else "") or house().now()[:10]

    @property
    def code(self) -> str:
        """The table's code."""
        return self.who.code

    @property
    def chair(self) -> Seat | None:
        """My seat."""
        return self.sitting.seats.get(self.who.seat)

    @property
    def leads(self) -> bool:
        """Whether this seat leads the evening."""
        return may(self.who.role, "EnterPhase")

    @property
    def plays(self) -> bool:
        """Whether this seat may work on the map at all."""
        return may(self.who.role, "AddCard")

    @property
    def open(self) -> bool:
        """Whether this seat may work on the map now."""
        return self.plays and (self.sitting.may_draw(self.who.seat) or (self.leads and not self.sitting.stopped))

    @property
    def for_resident(self) -> bool:
        """Whether this seat is the resident's, or leads while the resident sits at the table."""
        here = any(seat.role == "resident" for seat in self.sitting.seats.values())
        return Actor(seat=self.who.seat, role=self.who.role, resident_here=here).for_resident

    def sees(self, look: str) -> bool:
        """Whether this seat may have this look."""
        return may_see(self.who.role, look)

    @property
    def address(self) -> str:
        """Where people in the room reach the app."""
        return base_url(fictional=self.sitting.fictional)

    def look_again(self) -> Table:
        """The same seat, looking at the table as it stands after what was just done."""
        return Table(self.who)

    # --- speaking ---------------------------------------------------------------------------------------------------

    def say(self, message: str, **values: object) -> str:
        """A message of the pages."""
        return say(self.language, f"page-{message}", **values)

    def word(self, family: str, code: str | None) -> str:
        """The word for a code."""
        return word(self.language, family, code)

    def step(self, step: str) -> str:
        """How a step of the script is called."""
        return step_name(step, self.language)

    def words(self, family: str):  # noqa: ANN201  A function for ``format_func``.
        """The words of a family, for a choice."""
        return lambda code: self.word(family, code) if code else self.say("nothing")

    def euros(self, cents: int) -> str:
        """An amount."""
        return euros(self.language, cents)

    @property
    def kept_until(self) -> str:
        """The last day all of this is kept."""
        return retention.until(house(), self.sitting.case)

    def day(self, date: str) -> str:
        """A date, which may be a year or a month."""
        return day(self.language, date) if date else ""

    # --- doing ------------------------------------------------------------------------------------------------------

    def do(self, command: Command, form: str = "", then: Callable[[], object] | None = None) -> bool:
        """Do this as one act; a refusal is shown in the margin. For callbacks: nothing is drawn here.

        ``then`` is what belongs to it once it is done, such as emptying the form: see ``acts.once``.
        """
        why = why_not_now(self.who, self.language)
        if why:  # Signed out, locked, or at another seat since this page was drawn.
            mine.refused(why)
            return False
        name = form or type(command).__name__
        if not isinstance(command, LayFaceDown | LayChoice):  # Not even a mark of an answer that lies face down is kept here.
            name = acts.named(name, command)
        answer = acts.once(
            name, self.language, lambda act: house().do(command, sitting=self.who.sitting, seat=self.who.seat, act=act),
            (lambda _: then()) if then else None,
        )  # fmt: skip
        return not isinstance(answer, Refusal)

    @property
    def answered(self) -> dict[int, int]:
        """How many lie face down, per look."""
        return house().answered(self.who.sitting)

    @property
    def my_answers(self) -> set[int]:
        """For which looks I have laid an answer down."""
        return house().has_answered(self.who.sitting, self.who.seat)

    @property
    def still_writing(self) -> list[int]:
        """The numbers of the seats that have not answered; for the console only."""
        return house().still_writing(self.who.sitting) if self.sees("console") else []


def asked_code() -> str:
    """The table's code in the address."""
    return "".join(sign for sign in st.query_params.get("t", "").upper() if sign.isalnum())[:8]


def table() -> Table | None:
    """The table at which this browser has a seat, by the cookie of its handshake."""
    code = asked_code()
    who = me(code, handshake()) if code else None
    return Table(who) if who else None


def why_not_now(drawn: Me, language: str) -> str:
    """Why nothing can be done from here any more for who this page was drawn for; empty when it can.

    What a button does was made when it was drawn, for the seat of then: whoever presses it now must hold that seat now.
    """
    asking = handshake()
    now = me(drawn.code, asking) or me(drawn.code, asking, also_away=True)
    return "" if now and now.seat == drawn.seat else rights.why_no_seat(drawn.code, asking, language)


def why_shut(code: str, language: str) -> str:
    """Why this table stays shut over this line; empty when it does not."""
    return say(language, "way-open-line") if shut(code, handshake()) else ""
