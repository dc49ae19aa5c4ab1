"""The scripts of an evening: which steps, in which order, with how many minutes (``domain`` §1.7).

A step is a value: whether the map is open for changes, which look (round) is asked face down, which fact cards are
dealt. An organisation's own script is one more line in ``SCRIPTS``.
"""

from __future__ import annotations

import msgspec


class Phase(msgspec.Struct, frozen=True, kw_only=True):
    """A step of the evening. ``asks`` is the look that is answered face down; ``deals`` the round of facts it deals."""

    code: str
    map_open: bool = False
    asks: int | None = None
    deals: int | None = None


PHASES = (
    Phase(code="arrive"),
    Phase(code="occasion"),
    Phase(code="first_look", asks=0),
    Phase(code="map_1", map_open=True, deals=1),
    Phase(code="map_2", map_open=True, deals=2),
    Phase(code="map_3", map_open=True, deals=3),
    Phase(code="look", map_open=True),
    Phase(code="second_look", asks=1),
    Phase(code="verdict", map_open=True),
    Phase(code="call", map_open=True),
    Phase(code="keep"),
)
PHASE = {phase.code: phase for phase in PHASES}


class Script(msgspec.Struct, frozen=True, kw_only=True):
    """A script: minutes per step, and what is asked: only the two questions, the core domains too, or all ten."""

    code: str
    minutes: dict[str, float]
    domains: str = "core"

    @property
    def phases(self) -> tuple[str, ...]:
        """The steps in order."""
        return tuple(self.minutes)


# The minutes of the source's plenary and "eigen bril" are given to keeping while one table sits by itself.
SCRIPTS = (
    Script(
        code="60",
        minutes={
            "arrive": 5, "occasion": 2, "first_look": 3, "map_1": 8, "map_2": 9, "map_3": 7, "look": 4, "second_look": 6,
            "verdict": 6, "call": 3, "keep": 7,
        },
    ),
)  # fmt: skip
SCRIPT = {script.code: script for script in SCRIPTS}
