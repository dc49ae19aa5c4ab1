"""Who stands where at rest, after all coming and going?"""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from lifemaps.layout.cells import REMEMBERING, Choice
from lifemaps.layout.dividing import first_plan, grown_plan
from lifemaps.layout.floor import Floor
from lifemaps.layout.footprints import Thing
from lifemaps.layout.plan import Box, Plan, Spot, home_word


def _blocks(plan: Plan) -> list[tuple[float, float, float, float]]:
    """Paper that is kept for the words of the ground: the rings' names on the line upwards, the home's on its edge."""
    blocks = [(-30.0, y - 8, 30.0, y + 8) for y in (-plan.ry * edge for edge in plan.edges[1:3])]
    x, y = home_word(plan)
    return [*blocks, (-16.0, -plan.ry, 16.0, -plan.ry + 18), (x - 20, y - 9, x + 20, y + 9)]


Standing = tuple[Thing, Choice]


class _Outcome(NamedTuple):
    """What one step did: a new plan if the ground grew, whether kept spots were given up, and who stands where by it."""

    plan: Plan | None
    swept: bool
    stand: tuple[Standing, ...]


KEPT_SPOTS = 6
"""So many spots that were left are kept free for who left them, and one for every four things that stand."""

FULL = 50
"""With fewer things than this a cell closes up only if that keeps everybody's way home clear; else the ground grows."""

CROWD = 24
"""With more mates than this in one cell nobody tries whether all of them could close up: a few are asked,
else the ground grows."""


class Ground:
    """The ground while things come and go: who stands where at rest, and the spots that are kept for who left."""

    def __init__(self, residents: list[Spot]) -> None:
        self.residents = residents
        self.plan = first_plan(len(residents))
        self.stand: dict[str, Standing] = {}
        self.left: list[Standing] = []
        self._floor: Floor | None = None

    def take(self, step: Thing | str) -> _Outcome:
        """One thing comes, is carried elsewhere, or goes."""
        outcome = self._gone(step) if isinstance(step, str) else self._arrive(step)
        self.apply(step, outcome)
        return outcome

    def apply(self, step: Thing | str, outcome: _Outcome) -> None:
        """Bring about what a step did."""
        gone = self.stand.pop(step if isinstance(step, str) else step.id, None)
        if gone:
            self.left.append(gone)
        if outcome.swept or outcome.plan:
            self.left, self._floor = [], None
        if outcome.plan:
            self.plan, self.stand = outcome.plan, {}
        for standing in outcome.stand:
            back = standing in self.left
            if back:
                self.left.remove(standing)
            elif self._floor:
                self._floor.settle(*standing)
            self.stand[standing[0].id] = standing

    def _gone(self, identifier: str) -> _Outcome:
        return _Outcome(None, len(self.left) > KEPT_SPOTS + len(self.stand) // 4, ())

    def _arrive(self, thing: Thing) -> _Outcome:
        back = next((one for one in reversed(self.left) if one[0] == thing), None)
        if back is not None:
            return _Outcome(None, False, (back,))
        if self._floor is None:
            self._floor = Floor(self.plan, self.blocked(self.plan), [*self.stand.values(), *self.left])
        choice = self._floor.choose(thing)
        if choice is not None:
            swept = len(self.left) > KEPT_SPOTS + len(self.stand) // 4
            return _Outcome(None, swept, ((thing, choice),))
        others = {i: one for i, one in self.stand.items() if i != thing.id}
        if self.left or len(others) < len(self.stand):
            choice = Floor(self.plan, self.blocked(self.plan), others.values()).choose(thing)
            if choice is not None:
                return _Outcome(None, True, ((thing, choice),))
        return self._closed_up(thing, others) or self.grown([*(one for one, _ in others.values()), thing])

    def _closed_up(self, thing: Thing, others: dict[str, Standing]) -> _Outcome | None:
        """Those of one full cell close up, so that nobody else has to move; ``None`` when that is not enough."""
        if thing.row:
            return None
        mates = [one for one, _ in others.values() if (one.sector, one.ring) == (thing.sector, thing.ring)]
        ways = ("clear",) if len(others) < FULL else ("", "tight")
        asked = mates if len(mates) <= CROWD else mates[-max(1, CROWD * CROWD // len(mates)) :]
        turns = [[thing, mate] for mate in reversed(asked)]  # Rather one of them than all.
        if len(mates) <= CROWD:
            every = [*mates, thing]
            turns += [every, sorted(every, key=lambda one: -one.area), [thing, *mates]]
        for turn, closing in ((turn, closing) for turn in turns for closing in ways):
            names = {one.id for one in turn}
            floor = Floor(self.plan, self.blocked(self.plan), [one for i, one in others.items() if i not in names])
            stand: list[Standing] = []
            for one in turn:
                choice = floor.choose(one, closing)
                if choice is None:
                    break
                floor.settle(one, choice)
                stand.append((one, choice))
            else:
                return _Outcome(None, True, tuple(stand))
        return None

    def grown(self, things: list[Thing]) -> _Outcome:
        """The ground grows until all of these fit, one after the other."""
        plan = self.plan
        while True:
            plan = grown_plan(plan, things)
            floor, stand = Floor(plan, self.blocked(plan), ()), []
            for thing in things:
                choice = floor.choose(thing)
                if choice is None:
                    break
                floor.settle(thing, choice)
                stand.append((thing, choice))
            else:
                return _Outcome(plan, True, tuple(stand))

    def blocked(self, plan: Plan) -> list[Box]:
        """Paper that is taken before anything comes: the words of the ground, and the residents."""
        return [*_blocks(plan), *(spot.box for spot in self.residents)]


REMEMBERED: OrderedDict[tuple[int, str], tuple[list[Thing | str], list[_Outcome]]] = OrderedDict()
"""What came of the steps so far. A choice follows from what stood before, so the same beginning is not chosen anew: only a
shortcut (an arrival costs one choice instead of all), never a different outcome. Replaced whole, never changed."""


def ground_after(residents: list[Spot], steps: list[Thing | str]) -> Ground:
    """Who stands where at rest, after these steps."""
    ground = Ground(residents)
    first = steps[0] if steps else ""
    key = (len(residents), first if isinstance(first, str) else first.id)
    with REMEMBERING:
        known, outcomes = REMEMBERED.get(key, ([], []))
    same = next((n for n, (one, other) in enumerate(zip(known, steps, strict=False)) if one != other), None)
    same = min(len(known), len(steps)) if same is None else same
    for step, outcome in zip(steps[:same], outcomes[:same], strict=True):
        ground.apply(step, outcome)
    fresh = [ground.take(step) for step in steps[same:]]
    if fresh:
        with REMEMBERING:
            REMEMBERED[key] = (steps, [*outcomes[:same], *fresh])
            REMEMBERED.move_to_end(key)
            while len(REMEMBERED) > 96:
                REMEMBERED.popitem(last=False)
    return ground
