"""Every press of every laptop page cut off at every ``st.*`` call: what was done is there once and whole, or not at all.

Streamlit ends a run wherever it stands when somebody does something else or goes away: at every call that sends something
and at every look into the session. Here a run is ended at the first such place, then at the second, and so on until the
press goes through. After each the page is drawn again, as it is for whoever comes back; who sees that nothing came of it
presses once more.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import msgspec
import streamlit as st
from streamlit.runtime.scriptrunner import script_runner
from streamlit.runtime.scriptrunner_utils.exceptions import StopException
from streamlit.runtime.state.safe_session_state import SafeSessionState
from streamlit.testing.v1 import AppTest

from casefiles.house import House
from casefiles.verify import verify
from casefiles.web import feed, home
from casefiles.web.tokens import cookie_name, write_seat
from lifemaps import commands as do

ROOT = Path(__file__).resolve().parent.parent
SCREENS = (
    *(("map/table.py", phase) for phase in ("arrive", "first_look", "map_1", "map_2", "look", "second_look", "verdict", "call", "keep")),
    *((f"map/{name}.py", "map_1") for name in ("life", "influences", "asking", "whatif", "rent", "yardsticks", "money", "beside")),
    ("act/note.py", "call"), ("act/afterwards.py", "keep"), ("learn/debrief.py", "keep"),
)  # fmt: skip
"""Pages of a table with the step of the evening in which they are looked at."""
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


class Evening:
    """A table of its own in memory, and the page of whoever leads it."""

    def __init__(self, page: str, phase: str) -> None:
        home.close()
        feed.FEED.close()
        self.house = home._house = House.open(":memory:")
        self.code, self.lead = home.begin("nadira")
        self.sitting = self.house.table(self.code) or ""
        for _ in range(2):
            self.house.take_seat(self.sitting)
        if phase in self.house.sitting(self.sitting).plan.phases:
            self.house.do(do.EnterPhase(phase=phase), sitting=self.sitting, seat=self.lead)
        cookie = {cookie_name(self.code): write_seat(self.house.secret, self.sitting, self.lead)}
        self.patch = mock.patch.object(type(st.context), "cookies", property(lambda _: Cookies(cookie)))
        self.patch.start()
        self.at = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=120)
        self.at.query_params["t"] = self.code
        self.at.run()
        self.at.switch_page(page).run()

    def __enter__(self) -> Evening:
        return self

    def __exit__(self, *_: object) -> None:
        self.patch.stop()
        home.close()

    def buttons(self) -> list[str]:
        """What can be pressed here."""
        return [str(one.key) for one in self.at.button if one.key and not one.disabled]

    def press(self, key: str) -> bool:
        """Something typed in every field, and this pressed; whether it was there to press."""
        found = [one for one in self.at.button if one.key == key and not one.disabled]
        if not found:
            return False
        for kind in ("text_input", "text_area"):
            for one in self.at.get(kind):
                if not one.value and not one.disabled:
                    one.set_value("Tante Zus")
        found[0].set_value(True)
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


class Knife:
    """Ends a run at its nth place within a callback."""

    def __init__(self, at: int) -> None:
        self.at, self.places, self.inside, self.fell = at, 0, False, False

    @contextmanager
    def out(self) -> Iterator[Knife]:
        """While this holds, a run may be cut."""
        real, begun = script_runner.ScriptRunner._maybe_handle_execution_control_request, SafeSessionState.on_script_will_rerun
        knife = self

        def yields(runner: Any) -> None:
            if knife.inside and runner._execing:
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


def handlers() -> list[tuple[str, str, str]]:
    """Every press that writes something: page, step, key of the button."""
    found = []
    for page, phase in SCREENS:
        with Evening(page, phase) as evening:
            keys = evening.buttons()
        for key in keys:
            with Evening(page, phase) as evening:
                before = evening.acts()
                if evening.press(key) and evening.acts() != before:
                    found.append((page, phase, key))
    return found


def cut(page: str, phase: str, key: str, at: int) -> tuple[bool, str]:
    """Cut this press off at this place: whether there was one, and what was wrong afterwards."""
    with Evening(page, phase) as evening:
        start = evening.acts()
        evening.press(key)
        whole = evening.acts() - start
    with Evening(page, phase) as evening:
        with Knife(at).out() as knife:
            evening.press(key)
        if not knife.fell:
            return False, ""
        written = evening.acts() - start
        wrong = "" if not written or written == whole else "half"
        evening.at.run()
        if not written:
            evening.press(key)
        after = evening.acts() - start
        if not wrong and after != whole:
            wrong = "doubled" if sum(after.values()) > sum(whole.values()) else "lost"
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
