"""Which free spot is the calmest, among all that stands already?"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from lifemaps.layout.cells import AIR, GAP, ROW, Cell, Choice, Prints, fars, gaps_between, handfuls, prints_of, through
from lifemaps.layout.footprints import Thing
from lifemaps.layout.plan import Box, Plan, Point
from lifemaps.vocabulary import HOME

CROSSING = 240.0
"""What it costs, in units of distance, when the way home of one card runs through another."""
APART = 9.0
"""Degrees between two ways home, preferably: that many arrow heads fit around a resident side by side."""


class _Site:
    """A size of footprint in its cell, and what all that stands costs it so far.

    What stands is only ever added to, so each thing is weighed once per spot and never again. Sums are kept in whole
    1024ths: adding whole numbers gives the same sum in any order, and so the same spot on every machine, however many
    arrived at once.
    """

    def __init__(self, prints: Prints) -> None:
        self.prints = prints
        self.free = prints.proper
        self.close = np.zeros(len(prints.base), dtype=np.int64)
        self.crossed = np.zeros(len(prints.base), dtype=np.int64)
        self.seen = self.seen_ways = 0

    def look(self, boxes: np.ndarray, ways: np.ndarray) -> None:
        """Take in what was put down since the last look: boxes, and ways to the home. A taken spot is never free again."""
        prints = self.prints
        fresh, self.seen = prints.near(boxes[self.seen :]), len(boxes)
        for some in handfuls(fresh):
            if not len(self.free):
                break
            gaps = gaps_between(prints.boxes[self.free], some)
            open_ = gaps.min(axis=1) >= GAP
            self.free = self.free[open_]
            self.close[self.free] += np.rint(np.maximum(0.0, AIR - gaps[open_]) * 1024).astype(np.int64).sum(axis=1)
        later, self.seen_ways = ways[self.seen_ways :], len(ways)
        for some in handfuls(later[_aims_at(later, prints.low, prints.high)]):
            self.crossed[self.free] += through(some[:, 0], some[:, 1], prints.boxes[self.free]).sum(axis=0)


class _Ways:
    """The ways home from every spot of one cell: what stands in them, and how near they come to other ways."""

    def __init__(self, cell: Cell, spots: int) -> None:
        self.x, self.y = cell.x[:spots], cell.y[:spots]
        self.crossed = np.zeros(spots, dtype=np.int64)
        self.apart = np.zeros(spots, dtype=np.int64)
        self.turns = np.degrees(np.arctan2(self.x, -self.y))
        self.seen = self.seen_ways = 0

    def look(self, boxes: np.ndarray, ways: np.ndarray) -> None:
        """Take in what was put down since the last look."""
        fresh, self.seen = boxes[self.seen :], len(boxes)
        low = np.minimum(0.0, (self.x.min(), self.y.min()))
        high = np.maximum(0.0, (self.x.max(), self.y.max()))
        fresh = fresh[(fresh[:, 2:] > low).all(axis=1) & (fresh[:, :2] < high).all(axis=1)]
        for some in handfuls(fresh):
            self.crossed += through(self.x, self.y, some).sum(axis=1)
        later, self.seen_ways = ways[self.seen_ways :], len(ways)
        for some in handfuls(later):
            theirs = np.degrees(np.arctan2(some[:, 0], -some[:, 1]))
            between = np.abs((self.turns[:, None] - theirs[None, :] + 180) % 360 - 180)
            self.apart += np.rint(np.maximum(0.0, 1 - between / APART) * 1024).astype(np.int64).sum(axis=1)


def _aims_at(ways: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Which ways home may touch this stretch of the map at all."""
    reach_low, reach_high = np.minimum(ways, 0.0), np.maximum(ways, 0.0)
    near: np.ndarray = (reach_high > low).all(axis=1) & (reach_low < high).all(axis=1)
    return near


class Floor:
    """What stands so far under one plan: boxes, and the ways to the home that should stay free.

    Everything is first given its resting place, as if nobody had pushed anything; who comes later looks at those.
    """

    def __init__(self, plan: Plan, blocks: list[Box], standing: Iterable[tuple[Thing, Choice]]) -> None:
        self.plan = plan
        self.boxes = np.empty((len(blocks) + 64, 4))
        self.ways = np.empty((64, 2))
        self.count, self.way_count, self.blocked = 0, 0, len(blocks)
        self.columns: dict[str, list[Point]] = {}
        self.sites: dict[tuple[object, ...], _Site] = {}
        self.home: dict[tuple[str, str], _Ways] = {}
        for block in blocks:
            self._stand(block)
        for thing, choice in standing:
            self.settle(thing, choice)

    def _stand(self, box: Box) -> None:
        if self.count == len(self.boxes):
            self.boxes = np.vstack([self.boxes, np.empty_like(self.boxes)])
        self.boxes[self.count] = box
        self.count += 1

    def _site(self, thing: Thing, prints: Prints) -> _Site:
        """The thing's cell as it finds it now."""
        site = self.sites.get(thing.print)
        if site is None:
            site = self.sites[thing.print] = _Site(prints)
        site.look(self.boxes[: self.count], self.ways[: self.way_count])
        return site

    def _homeward(self, thing: Thing, cell: Cell) -> _Ways:
        """The ways home from the thing's cell; the four sides of a label share a spot, and so a way."""
        key = (thing.sector, thing.ring)
        if key not in self.home:
            self.home[key] = _Ways(cell, len(cell.x) // 4)
        self.home[key].look(self.boxes[self.blocked : self.count], self.ways[: self.way_count])
        return self.home[key]

    def choose(self, thing: Thing, closing: str = "") -> Choice | None:
        """The calmest free spot for this thing, or ``None``.

        Who closes up (``closing``) stands ``clear`` of every way home, or not here; ``tight`` is right beside another or at
        an edge.
        """
        prints = prints_of(self.plan, thing)
        if prints is None:
            return None
        site = self._site(thing, prints)
        if not len(site.free):
            return None
        free = site.free
        if closing == "clear" and thing.sector != HOME:
            homeward = self._homeward(thing, prints.cell)
            free = free[(site.crossed[free] == 0) & (homeward.crossed[free % len(homeward.x)] == 0)]
            if not len(free):
                return None
        cost = self._cost(thing, site, free)
        if closing == "tight":
            cost = cost * 0.05 - site.close[free] * (2.2 / 1024) - 40 * np.abs(prints.cell.at[free]).max(axis=1)
        return prints.choice(thing, int(free[cost.argmin()]))

    def settle(self, thing: Thing, choice: Choice) -> None:
        """The thing rests there from now on."""
        self._stand(choice.box)
        if thing.row:
            self.columns.setdefault(thing.row, []).append((choice.x, choice.y))
            return
        if self.way_count == len(self.ways):
            self.ways = np.vstack([self.ways, np.empty_like(self.ways)])
        self.ways[self.way_count] = choice.x, choice.y
        self.way_count += 1

    def _cost(self, thing: Thing, site: _Site, free: np.ndarray) -> np.ndarray:
        plan, cell = self.plan, site.prints.cell
        cost = site.prints.base[free]
        x, y, at = cell.x[free], cell.y[free], cell.at[free]
        if not thing.row:
            cost = cost + site.close[free] * (2.2 / 1024)
        if thing.sector == HOME:
            return cost + 60 * np.abs(fars(x, y, plan) / plan.edges[0] - 0.74) - 6 * np.abs(at[:, 0])
        if thing.row:
            cost = cost + 70 * np.abs(at[:, 0] - thing.lean) + 60 * np.maximum(0.0, -at[:, 1] - 0.1)
            return cost + self._scattered(thing, x, y) + 90 * site.crossed[free]
        homeward = self._homeward(thing, cell)
        spot = free % len(homeward.x)
        cost = cost + 46 * np.abs(at[:, 0]) ** 1.5 + 26 * np.abs(at[:, 1])
        cost += CROSSING * (homeward.crossed[spot] + site.crossed[free])
        return cost + homeward.apart[spot] * (130 / 1024)

    def _scattered(self, thing: Thing, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """How far a row stands from the column of its list: amounts of one kind read as one small account."""
        column = np.array(self.columns.get(thing.row, []))
        if not len(column):
            return np.zeros_like(x)
        across, down = np.abs(x[:, None] - column[:, 0]), np.abs(y[:, None] - column[:, 1])
        return (np.minimum(across, 60) * 0.9 + across * 0.4 + np.maximum(0.0, down - ROW) * 0.5).min(axis=1)
