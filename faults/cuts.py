"""Every press, choice and field of every laptop page cut off at every ``st.*`` call: what was done is there once and whole, or not at all.

Streamlit ends a run wherever it stands when somebody does something else or goes away: at every call that sends something
and at every look into the session. Here a run is ended at the first such place, then at the second, and so on until the
press goes through. After each the page is drawn again, as it is for whoever comes back; who sees that nothing came of it
presses once more. A list that is chosen from, a field that is left, a box that is ticked are presses like any other.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import msgspec
import streamlit as st
from msgspec.structs import replace
from streamlit.runtime.scriptrunner import script_runner
from streamlit.runtime.scriptrunner_utils.exceptions import StopException
from streamlit.runtime.state.safe_session_state import SafeSessionState
from streamlit.testing.v1 import AppTest, element_tree

from casefiles.house import House, new_id
from casefiles.verify import verify
from casefiles.web import feed, home
from casefiles.web.tokens import cookie_name, workshop_cookie, write_seat, write_workshop
from lifemaps import commands as do
from lifemaps.library import read
from lifemaps.map import map_view
from lifemaps.refusals import Refusal
from lifemaps.view import MapView
from lifemaps.vocabulary import RESIDENT
from pages.parts import leader

ROOT = Path(__file__).resolve().parent.parent
SCREENS = (
    *(("map/table.py", phase) for phase in ("arrive", "first_look", "map_1", "map_2", "look", "second_look", "verdict", "call", "keep")),
    *((f"map/{name}.py", "map_1") for name in ("life", "influences", "asking", "whatif", "rent", "yardsticks", "money", "beside")),
    ("act/note.py", "call"), ("act/afterwards.py", "keep"), ("learn/debrief.py", "keep"), ("map/table.py", "agenda"),
    *(("lead/workshop.py", phase) for phase in ("arrive", "map_1", "second_look")),
    ("desk/cases.py", ""), ("learn/library.py", ""), ("learn/make.py", ""),
    *(("map/table.py", f"{phase}/{drawer}") for phase in ("map_1", "look") for drawer in ("seats", "voices", "parked", "evening")),
    *(("map/table.py", f"map_1/{thing}") for thing in ("card", "tie", "amount")), ("map/table.py", "arrive/evening"),
)  # fmt: skip
"""Pages with the step of the evening in which they are looked at, and the drawer or the thing on the map that lies open beside
it; ``agenda`` is a table that walks through more cases."""
LISTS = ("selectbox", "radio")
FIELDS = ("text_input", "text_area")
KINDS = ("button", *LISTS, *FIELDS, "multiselect", "number_input", "checkbox", "toggle", "button_group")
OWN = "eigen-zwaluw"
OF_ANOTHER_SHAPE = ("nb-money", "nb-ledger", "nb-goals")
"""Fields in which a name is refused."""
KEEP_THEMSELVES = ("name-", "role-", "note-", "kind-", "party-")
"""Fields beside the map that are kept when one leaves them: a press of their own, not a part of that of a button."""
MOST_PLACES = 400


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """How many presses were cut off how often; acknowledged acts that were lost or doubled, halves, files that do not verify."""

    presses: int
    cuts: int
    lost: int
    doubled: int
    unsound: int
    which: tuple[str, ...] = ()


class Cookies(dict[str, str]):
    """Cookies as a page has them."""

    def to_dict(self) -> dict[str, str]:
        """As a plain one."""
        return dict(self)


class Shown(str):
    """A choice by the words that are shown of it, as a browser sends it."""


_FORMAT = element_tree._format_value_for_widget


class Evening:
    """A table, a workshop or the desk by itself in memory, and the page of whoever leads it."""

    def __init__(self, page: str, phase: str) -> None:
        home.close()
        feed.FEED.close()
        self.house = home._house = House.open(":memory:")
        phase, _, drawer = phase.partition("/")
        asked = self._hall(phase) if page.startswith("lead/") else self._table(phase)
        self.patches = [
            mock.patch.object(type(st.context), "cookies", property(lambda _: Cookies(self.cookie))),
            mock.patch.object(leader, "may_keep", lambda: True),
            mock.patch.object(element_tree, "_format_value_for_widget", lambda shows, value: value if isinstance(value, Shown) else _FORMAT(shows, value)),
        ]
        for patch in self.patches:
            patch.start()
        self.at = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=120)
        if page.startswith("desk/"):
            self._desk()
        elif page.startswith("learn/li"):
            self.house.on_shelf(do.KeepOwnCase(deck=replace(read("degroot"), id=OWN, title="Zwaluw", schema="1.0")))
        if not page.startswith(("desk/", "learn/li", "learn/m")):
            for name, value in asked.items():
                self.at.query_params[name] = value
        self.at.run()
        self.at.switch_page(page).run()
        for tick in self.at.checkbox:
            if str(tick.key).startswith(("pick-", "agenda-later")):
                tick.check().run()
        if drawer in THINGS:
            self.at.session_state["mine:selected"] = [*THINGS[drawer](map_view(self.house.case(self.house.sitting(self.sitting).case)))][0].id
            self.at.run()
        elif drawer:
            self.at.button_group(key="drawer").set_value(drawer).run()
        if page.startswith("learn/li"):
            self.at.button(key=f"away-{OWN}").click().run()

    def _table(self, phase: str) -> dict[str, str]:
        if phase == "agenda":
            plan = [(self.house.open_case(read(name)), 15) for name in ("nadira", "degroot")]
            begun = self.house.begin_agenda(str(self.house.make_agenda(plan, language="nl-NL", act=new_id("act"))), act=new_id("act"))
            assert not isinstance(begun, Refusal)
            self.code, self.lead = begun
        else:
            self.code, self.lead = home.begin("nadira")
        self.sitting = self.house.table(self.code) or ""
        for _ in range(2):
            self.house.take_seat(self.sitting)
        if phase in self.house.sitting(self.sitting).plan.phases:
            self.house.do(do.EnterPhase(phase=phase), sitting=self.sitting, seat=self.lead)
        if phase == "call":
            self.house.in_vault(do.KeepContact(role="zus", name="Zwaluwstaart"), sitting=self.sitting, seat=self.lead)
        self.cookie = {cookie_name(self.code): write_seat(self.house.secret, self.sitting, self.lead)}
        return {"t": self.code}

    def _hall(self, phase: str) -> dict[str, str]:
        opened = self.house.open_workshop([read("nadira")] * 2, script="45")
        assert not isinstance(opened, Refusal)
        self.sitting, self.lead = opened
        self.code = self.house.workshop(self.sitting).code
        for at in self.house.workshop(self.sitting).tables.values():
            self.house.take_seat(at.sitting)
        if phase != "arrive":
            self.house.lead(do.LeadTables(what=do.EnterPhase(phase=phase)), workshop=self.sitting, seat=self.lead)
        self.cookie = {workshop_cookie(self.code): write_workshop(self.house.secret, self.sitting, self.lead)}
        return {"w": self.code}

    def _desk(self) -> None:
        away = self.house.open_case(read("degroot"))
        self.house.keep_case(do.PutCaseAway(), away)

    def __enter__(self) -> Evening:
        return self

    def __exit__(self, *_: object) -> None:
        for patch in self.patches:
            patch.stop()
        home.close()

    def buttons(self) -> list[str]:
        """What can be pressed here."""
        return [str(one.key) for one in self.at.button if one.key and not one.disabled]

    def choices(self) -> list[str]:
        """What can be chosen, typed in or ticked here."""
        kinds = [kind for kind in KINDS if kind != "button"]
        return [str(one.key) for kind in kinds for one in self.at.get(kind) if one.key and not getattr(one, "disabled", False)]

    def press(self, key: str) -> bool:
        """Something typed in every field, and this pressed, chosen or ticked; whether it was there to press."""
        found = [one for kind in KINDS for one in self.at.get(kind) if _called(one) == _plain(key) and not getattr(one, "disabled", False)]
        if not found:
            return False
        if found[0].type == "button":
            for kind in FIELDS:
                for one in self.at.get(kind):
                    if not one.value and not one.disabled and one.key not in OF_ANOTHER_SHAPE and not str(one.key).startswith(KEEP_THEMSELVES):
                        one.set_value("Tante Zus")
        if not _other(found[0]):
            return False
        self.at.run()
        return True

    def acts(self) -> Counter[str]:
        """What was ever done here: kinds of events, per kind of stream."""
        return Counter(
            f"{stream.partition(':')[0]} {type(record.event).__name__}"
            for stream in self.house.store.streams() for record in self.house.store.read(stream)
        )  # fmt: skip

    def sound(self) -> bool:
        """Whether everything that is kept is of one piece."""
        return verify(self.house.store, self.house.seal).sound


def _plain(key: str) -> str:
    """Without what is another each time: a list that was cut off is made anew with a number behind it, and each seat has a name of its own."""
    return re.sub(r":[0-9a-z]{26}", "", key.partition("~")[0])


def _called(one: Any) -> str:
    return _plain(str(one.key or ""))


def _other(one: Any) -> bool:
    """Press it, or put something else in it than stands there; whether that can be."""
    kind = one.type
    if kind == "button":
        one.set_value(True)
    elif kind in LISTS:
        at = one.index if kind == "selectbox" or one.value is not None else None
        if len(one.options) < 2:
            return False
        one.set_value(Shown(one.options[(-1 if at is None else at) + 1 - len(one.options)]))
    elif kind in FIELDS:
        one.set_value("12,50" if "cents" in str(one.key) else f"{one.value} en Tante Zus" if one.value else "Tante Zus")
    elif kind in ("checkbox", "toggle"):
        one.set_value(not one.value)
    elif kind == "number_input":
        one.set_value(max(one.min or 0, (one.value or 0) - 1))
    else:  # One or more of several: another one beside what is chosen, or in its place.
        now = [_FORMAT(one.format_func, value) for value in (one.value if isinstance(one.value, list | tuple) else [one.value]) if value is not None]
        new = next((Shown(option) for option in one.options if option not in now), None)
        if new is None:
            return False
        one.set_value([*map(Shown, now), new] if isinstance(one.value, list | tuple) else new)
    return True


THINGS: dict[str, Callable[[MapView], Iterable[Any]]] = {
    "card": lambda view: [one for one in view.cards if one.kind != RESIDENT], "tie": lambda view: view.ties, "amount": lambda view: view.amounts,
}  # fmt: skip


class Knife:
    """Ends a run at its nth place within a callback; ``counts`` says from when on places count."""

    def __init__(self, at: int, counts: Callable[[], bool] = lambda: True) -> None:
        self.at, self.counts, self.places, self.inside, self.fell = at, counts, 0, False, False

    @contextmanager
    def out(self) -> Iterator[Knife]:
        """While this holds, a run may be cut."""
        real, begun = script_runner.ScriptRunner._maybe_handle_execution_control_request, SafeSessionState.on_script_will_rerun
        knife = self

        def yields(runner: Any) -> None:
            if knife.inside and runner._execing and knife.counts():
                knife.places += 1
                if knife.places == knife.at:
                    knife.fell = True
                    raise StopException
            real(runner)

        def calls(state: Any, *values: Any, **named: Any) -> None:
            knife.inside = True
            try:
                begun(state, *values, **named)
            finally:
                knife.inside = False

        with (
            mock.patch.object(script_runner.ScriptRunner, "_maybe_handle_execution_control_request", yields),
            mock.patch.object(SafeSessionState, "on_script_will_rerun", calls),
        ):
            yield self


def handlers(screens: Iterable[tuple[str, str]] = SCREENS) -> list[tuple[str, str, str]]:
    """Every press that writes something: page, step, key of the button."""
    found = []
    for page, phase in screens:
        with Evening(page, phase) as evening:
            keys = evening.buttons() + evening.choices()
        found += [(page, phase, key) for key in dict.fromkeys(map(_plain, keys)) if whole(page, phase, key)]
    return found


@cache
def whole(page: str, phase: str, key: str) -> Counter[str]:
    """What this press does when nothing cuts it off."""
    with Evening(page, phase) as evening:
        start = evening.acts()
        return evening.acts() - start if evening.press(key) else Counter()


def cut(page: str, phase: str, key: str, at: int) -> tuple[bool, str]:
    """Cut this press off at this place: whether there was one, and what was wrong afterwards."""
    asked = whole(page, phase, key)
    with Evening(page, phase) as evening:
        start = evening.acts()
        with Knife(at).out() as knife:
            evening.press(key)
        if not knife.fell:
            return False, ""
        written = evening.acts() - start
        wrong = "" if not written or written == asked else "half"
        evening.at.run()
        if not evening.acts() - start:  # A field that was left is kept by the next look at the page; the rest is pressed again.
            evening.press(key)
        after = evening.acts() - start
        if not wrong and after != asked:
            wrong = "doubled" if sum(after.values()) > sum(asked.values()) else "lost"
        return True, wrong or ("" if evening.sound() else "unsound")


def run(most: int = 0, seed: int = 7, tell: Callable[[str], None] = lambda _: None) -> Count:
    """All presses at all places, or so many presses at one place each."""
    asked, rng = handlers(), random.Random(seed)
    if most:
        asked = rng.sample(asked, min(most, len(asked)))
    wrong: Counter[str] = Counter()
    which, cuts = [], 0
    for page, phase, key in asked:
        for at in [rng.randint(1, 4)] if most else range(1, MOST_PLACES):
            fell, what = cut(page, phase, key, at)
            if not fell:
                break
            cuts += 1
            if what:
                wrong[what] += 1
                which.append(f"{page} {phase} {key} at {at}: {what}")
                tell(which[-1])
    return Count(
        presses=len(asked), cuts=cuts, lost=wrong["lost"], doubled=wrong["doubled"], unsound=wrong["half"] + wrong["unsound"],
        which=tuple(which),
    )  # fmt: skip


if __name__ == "__main__":
    print(run(tell=print))
