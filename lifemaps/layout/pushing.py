"""Where does everything stand once somebody pushed something aside, or gave it a longer name?"""

from __future__ import annotations

from collections import OrderedDict

import msgspec
import numpy as np

from lifemaps.layout.cells import GAP, REMEMBERING, Choice, Prints, gaps_between, handfuls, prints_of
from lifemaps.layout.footprints import Thing
from lifemaps.layout.plan import Box, Plan
from lifemaps.layout.standing import Ground, Standing


class _Crowded(Exception):
    """What was pushed aside, or got a longer name, finds no room; ``by`` is whose push it is too much."""

    def __init__(self, by: str = "") -> None:
        self.by = by


def after_pushes(ground: Ground, things: dict[str, Thing]) -> list[Standing]:
    """Where everything stands once what was pushed stands where it was put, and who it lands on made room for it.

    A resting place stays its owner's own, so that nobody moves up; a thing with another name stays where it is if it can.
    A push for which nobody can make room is not followed; a longer name that fits nowhere makes the ground grow.
    """
    while True:
        try:
            return _pushed(ground, things)
        except _Crowded as crowd:
            if crowd.by:
                things = things | {crowd.by: msgspec.structs.replace(things[crowd.by], nudge=(0.0, 0.0))}
                continue
        calm = [msgspec.structs.replace(things[identifier], nudge=(0.0, 0.0)) for identifier in ground.stand]
        ground.apply("", ground.grown(calm))


def _pushed(ground: Ground, things: dict[str, Thing]) -> list[Standing]:
    plan, standing = ground.plan, list(ground.stand.values())
    blocks = ground.blocked(plan)
    boxes = np.array([*blocks, *(choice.box for _, choice in standing)]).reshape(-1, 4)
    stays, covered = np.ones(len(boxes), dtype=bool), np.zeros(len(boxes), dtype=bool)
    moved: list[tuple[str, Box]] = []
    found: list[Standing] = []
    for nth, (rested, choice) in enumerate(standing, start=len(blocks)):
        thing = things[rested.id]
        pushed = any(thing.nudge)
        if pushed or covered[nth] or thing.print != rested.print:
            prints = prints_of(plan, thing)
            if prints is None:
                raise _Crowded(thing.id if pushed else "")
            stays[nth] = False
            towards = thing.nudge if pushed else choice.at
            choices = [boxes[:nth][stays[:nth]]] if pushed or covered[nth] else [boxes[stays], boxes[:nth][stays[:nth]]]
            aside = np.array([box for _, box in moved]).reshape(-1, 4)
            spots = (_elsewhere(plan, thing, towards, choice, prints, taken, aside) for taken in choices)
            new = next((spot for spot in spots if spot is not None), None)
            if new is None:
                lying = (
                    by
                    for by, box in reversed(moved)
                    if covered[nth] and gaps_between(boxes[[nth]], np.array([box]))[0, 0] < GAP
                )
                pushers = [thing.id if pushed else "", *lying, *(by for by, _ in reversed(moved))]
                raise _Crowded(next((by for by in pushers if by and any(things[by].nudge)), ""))
            stays[nth] = new.box == choice.box
            if not stays[nth]:
                moved.append((thing.id, new.box))
                covered |= gaps_between(boxes, np.array([new.box]))[:, 0] < GAP
            choice = new
        found.append((thing, choice))
    return found


ELSEWHERE: OrderedDict[tuple[object, ...], Choice | None] = OrderedDict()
"""Where what was pushed came to stand, by all that decided it: sizes and places, nothing of whose they are."""


def _elsewhere(
    plan: Plan, thing: Thing, towards: tuple[float, float], rest: Choice, prints: Prints, taken: np.ndarray,
    aside: np.ndarray,
) -> Choice | None:  # fmt: skip
    """The free spot nearest to where it was put; for a card that makes room, nearest to where it would rest."""
    taken, aside = prints.near(taken), prints.near(aside)
    standing = np.vstack([taken, aside])
    key = (plan, thing.print, towards, rest.at, standing.tobytes())
    with REMEMBERING:
        if key in ELSEWHERE:
            return ELSEWHERE[key]
    boxes, cell = prints.boxes, prints.cell
    free = prints.proper
    for some in handfuls(standing):
        free = free[gaps_between(boxes[free], some).min(axis=1) >= GAP]
    choice = None
    if len(free):
        away = ((cell.at[free] - np.array(towards)) ** 2).sum(axis=1) + cell.cost[free] * 1e-3
        choice = prints.choice(thing, int(free[away.argmin()]))
    with REMEMBERING:
        ELSEWHERE[key] = choice
        while len(ELSEWHERE) > 2048:
            ELSEWHERE.popitem(last=False)
    return choice
