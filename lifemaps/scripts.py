"""The scripts of an evening: which steps, in which order, with how many minutes (``domain`` §1.7).

A step is a value: whether the map is open for changes, which look (round) is asked face down, which fact cards are
dealt. A script's steps are named by their kind; a kind that comes back gets a number behind it (``look~2``). An
organisation's own script is the same kind of value, kept in a journal instead of here.
"""

from __future__ import annotations

import math

import msgspec

from lifemaps.refusals import Refusal, no


class Phase(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of step. ``asks`` is the look that is answered face down; ``deals`` the round of facts it deals.

    ``hers``: the resident holds the pen; others draw when she hands it on.
    """

    code: str
    map_open: bool = False
    asks: int | None = None
    deals: int | None = None
    hers: bool = False


PHASES = (
    Phase(code="arrive"),
    Phase(code="occasion"),
    Phase(code="first_look", asks=0),
    Phase(code="hers_start", map_open=True, hers=True),
    Phase(code="hers_map", map_open=True, hers=True),
    Phase(code="map", map_open=True),
    Phase(code="map_1", map_open=True, deals=1),
    Phase(code="map_2", map_open=True, deals=2),
    Phase(code="map_3", map_open=True, deals=3),
    Phase(code="look", map_open=True),
    Phase(code="second_look", asks=1),
    Phase(code="verdict", map_open=True),
    Phase(code="call", map_open=True),
    Phase(code="plenary"),
    Phase(code="keep"),
)
PHASE = {phase.code: phase for phase in PHASES}
"""The kinds of steps, in the order in which they make sense."""


def kind_of_step(step: str) -> str:
    """The kind of a step of a script: ``look`` for ``look`` and ``look~2``."""
    return step.partition("~")[0]


def step_of(step: str) -> Phase:
    """What a step is; raises ``KeyError`` when there is no such kind."""
    return PHASE[kind_of_step(step)]


class Script(msgspec.Struct, frozen=True, kw_only=True):
    """A script: minutes per step (0: no minutes are planned for it), and which domains are asked beside the two questions.

    ``domains``: ``none``, ``core`` (the case's three) or ``all`` ten. ``name`` is what an organisation calls its own.
    ``resident``: the resident sits at the table, begins, holds the pen and may stop; no group scores unless asked for.
    ``between``: the first look may be turned over before the second one (a team without fact rounds).
    """

    code: str
    minutes: dict[str, float]
    domains: str = "core"
    name: str = ""
    resident: bool = False
    between: bool = False

    @property
    def phases(self) -> tuple[str, ...]:
        """The steps in order."""
        return tuple(self.minutes)

    @property
    def total(self) -> float:
        """All minutes together."""
        return sum(self.minutes.values())

    @property
    def own(self) -> bool:
        """Whether an organisation wrote it."""
        return self.code.startswith(OWN)

    def alone(self) -> Script:
        """The script of a table that sits by itself: there is no room to come together in, so keeping gets those minutes."""
        if "plenary" not in self.minutes:
            return self
        left = {step: n for step, n in self.minutes.items() if step != "plenary"}
        left["keep"] = left.pop("keep", 0) + self.minutes["plenary"]
        return msgspec.structs.replace(self, minutes=left)

    def with_scores(self) -> Script:
        """The resident asked for scores after all: one look, before the conclusion."""
        if not self.resident or "second_look" in self.minutes:
            return self
        steps = list(self.minutes.items())
        at = next((n for n, (step, _) in enumerate(steps) if kind_of_step(step) in ("verdict", "call", "keep")), len(steps))
        return msgspec.structs.replace(self, minutes=dict([*steps[:at], ("second_look", 5), *steps[at:]]))

    def nearest(self, step: str) -> str:
        """Where somebody at this step of another script is in this one: the same kind, else the last one before it."""
        kind = kind_of_step(step)
        same = [own for own in self.phases if own == step] or [own for own in self.phases if kind_of_step(own) == kind]
        if same:
            return same[0]
        order = list(PHASE)
        place = order.index(kind) if kind in order else 0
        before = [own for own in self.phases if order.index(kind_of_step(own)) <= place]
        return before[-1] if before else self.phases[0]


OWN = "own:"
DOMAINS_ASKED = ("none", "core", "all")
SCRIPTS = (
    # Of ten and twenty minutes: a team's own meeting, the map drawn beforehand, no rounds of facts. What is kept there
    # needs no minutes of its own.
    Script(
        code="10", domains="none", between=True,
        minutes={
            "arrive": 0.5, "occasion": 0.5, "first_look": 1, "map": 4, "second_look": 1.5, "verdict": 1.5, "call": 1, "keep": 0,
        },
    ),
    Script(
        code="20", domains="none", between=True,
        minutes={
            "arrive": 1, "occasion": 1, "first_look": 1, "map": 7, "look": 2, "second_look": 3, "verdict": 3, "call": 2,
            "keep": 0,
        },
    ),
    Script(
        code="45",
        minutes={
            "arrive": 4, "occasion": 2, "first_look": 2, "map_1": 7, "map_2": 6, "map_3": 5, "look": 3, "second_look": 5,
            "verdict": 5, "call": 2, "plenary": 3, "keep": 1,
        },
    ),
    Script(
        code="60",
        minutes={
            "arrive": 5, "occasion": 2, "first_look": 3, "map_1": 8, "map_2": 9, "map_3": 7, "look": 4, "second_look": 6,
            "verdict": 6, "call": 3, "plenary": 6, "keep": 1,
        },
    ),
    Script(
        code="90", domains="all",
        minutes={
            "arrive": 8, "occasion": 4, "first_look": 5, "map_1": 12, "map_2": 13, "map_3": 12, "look": 6, "second_look": 8,
            "verdict": 9, "call": 4, "plenary": 7, "keep": 2,
        },
    ),
    # The method gives no minutes for an evening that is hers; these are ours, and she sets the pace.
    Script(
        code="resident", domains="none", resident=True,
        minutes={"arrive": 4, "hers_start": 8, "hers_map": 14, "look": 4, "verdict": 7, "call": 4, "keep": 4},
    ),
)  # fmt: skip
SCRIPT = {script.code: script for script in SCRIPTS}
DEFAULT = "60"
MOST_STEPS, MOST_MINUTES, NAME = 30, 120, 60


def steps_named(kinds: list[tuple[str, float]]) -> dict[str, float]:
    """Steps with their minutes from kinds in order: a kind that comes back gets a number."""
    named: dict[str, float] = {}
    for kind, minutes in kinds:
        nth = sum(kind_of_step(step) == kind for step in named) + 1
        named[kind if nth == 1 else f"{kind}~{nth}"] = float(minutes)
    return named


def check_script(script: Script) -> Refusal | None:
    """Why an own script cannot be followed, or nothing when it can."""
    if not script.name.strip():
        return no("script-name")
    if len(script.name) > NAME or len(script.minutes) > MOST_STEPS:
        return no("too-long", most=NAME if len(script.name) > NAME else MOST_STEPS)
    strange = next((step for step in script.minutes if kind_of_step(step) not in PHASE), "")
    if strange or script.domains not in DOMAINS_ASKED:
        return no("unknown-word", word=(strange or script.domains)[:40])
    if any(not math.isfinite(n) or not 0 <= n <= MOST_MINUTES for n in script.minutes.values()) or not script.total:
        return no("script-minutes", most=MOST_MINUTES)
    kinds = [kind_of_step(step) for step in script.minutes]
    if any(kinds.count(kind) > 1 for kind in ("first_look", "second_look", "arrive", "keep")):
        return no("script-once")
    if "first_look" in kinds and ("second_look" not in kinds or kinds.index("second_look") < kinds.index("first_look")):
        return no("script-looks")
    return None
