"""Who leads a workshop from this screen, and what it looks like from there. Made fresh at each run, as a table's seat is."""

from __future__ import annotations

from functools import cached_property

import streamlit as st

from casefiles import retention
from casefiles.web import hall as rooms
from casefiles.web.doors import first_asked
from casefiles.web.home import Lead, base_url, house, workshop_seat
from lifemaps.commands import Command
from lifemaps.refusals import Refusal
from lifemaps.roles import may
from lifemaps.scripts import kind_of_step
from lifemaps.words import code as word
from lifemaps.words import day, say
from lifemaps.workshop import Workshop, may_show
from pages.parts import acts, mine
from pages.parts.handshake import handshake


class Hall:
    """The workshop as whoever leads it sees it, and the hands to lead it."""

    def __init__(self, who: Lead) -> None:
        self.who = who
        self.language = mine.language(who.language)

    @cached_property
    def state(self) -> Workshop:
        """The workshop as it stands now."""
        return house().workshop(self.who.workshop)

    @cached_property
    def rows(self) -> tuple[rooms.Row, ...]:
        """Its tables as they are doing now."""
        return rooms.rows(self.who.workshop)

    @property
    def now(self) -> str:
        """This moment."""
        return house().now()

    @property
    def base(self) -> str:
        """Where people in the room reach the app."""
        return base_url(fictional=self.state.fictional)

    @property
    def slide(self) -> str:
        """What is on the wall: what was chosen, unless it may not be shown any more."""
        wall = self.state.wall
        return wall.slide if may_show(wall, house().tables(self.who.workshop)) is None else "now"

    @property
    def until(self) -> str:
        """The day after which what is kept of its tables is erased."""
        ends = [retention.until(house(), house().sitting(at.sitting).case) for at in self.state.tables.values()]
        return day(self.language, max(ends)) if ends and max(ends) else ""

    @property
    def first_asked(self) -> str:
        """Where it is said what these tables speak of a real life for; empty when that was said, or nobody's life it is."""
        if self.state.fictional:
            return ""
        to = first_asked(self.state.code)
        return to if to.endswith("/begin") else ""

    def room_name(self, text: str) -> str:
        """The lasting address somebody means."""
        return house().room_name(text)

    def say(self, message: str, **values: object) -> str:
        """A message of the workshop."""
        return say(self.language, f"hall-{message}", **values)

    def lead(self, message: str, **values: object) -> str:
        """A message that whoever leads one table knows too."""
        return say(self.language, f"lead-{message}", **values)

    def plain(self, message: str) -> str:
        """A message by its whole name."""
        return say(self.language, message)

    def word(self, family: str, code: str) -> str:
        """The word for a code."""
        return word(self.language, family, kind_of_step(code) if family.startswith("phase") else code)

    def do(self, command: Command, form: str, asked: object = None) -> bool:
        """Do this in the workshop as one act; a refusal is shown on the console. For callbacks.

        ``asked`` is what was asked, where the command has something in it that is another one at every press.
        """
        answer = acts.once(
            acts.named(f"hall-{form}", command if asked is None else asked), self.language,
            lambda act: house().lead(command, workshop=self.who.workshop, seat=self.who.seat, act=act),
        )  # fmt: skip
        return not isinstance(answer, Refusal)

    def left(self) -> list[str]:
        """Which tables could not come along with the last thing that was asked of all, each with its reason."""
        last = self.state.last
        if last is None:
            return []
        return [self.say("left", n=one.table, why=Refusal(one.reason, one.values).sentence(self.language)) for one in last.left if one.reason != "already-turned"]


def hall() -> Hall | None:
    """The workshop that this browser leads, by its cookie."""
    code = "".join(sign for sign in st.query_params.get("w", "").upper() if sign.isalnum())[:8]
    who = workshop_seat(code, handshake()) if code else None
    return Hall(who) if who and may(who.role, "LeadTables") else None


def leads_workshop(workshop: str) -> str:
    """The code of this workshop when this browser leads it, for the way back from a table; else nothing."""
    state = house().workshop(workshop)
    who = workshop_seat(state.code, handshake()) if state.code else None
    return state.code if who and who.workshop == workshop and may(who.role, "LeadTables") else ""
