"""Which spots does a cell have, and what does each cost a thing of this size while nothing else stands there?"""

from __future__ import annotations

import math
import threading
from collections import OrderedDict
from collections.abc import Iterator
from functools import lru_cache

import msgspec
import numpy as np

from lifemaps.layout.footprints import Thing
from lifemaps.layout.measuring import GLYPH
from lifemaps.layout.plan import POWER, Box, Plan, depth_of, ends_of
from lifemaps.vocabulary import HOME, SECTORS

GAP = 4.0
"""Paper between two labels, at least."""
AIR = 16.0
"""Paper between two cards that is pleasant: less is allowed and avoided."""
RIM = 1.01
"""How far out a label may reach."""
HANDFUL = 96
"""So many things are held against the spots of a cell at once."""

ROW = 23.0
"""From one amount to the next in a column."""

_SIDES = ("right", "left", "below", "above")
SIDE_COSTS = (0.0, 34.0, 110.0, 90.0)
"""What a label costs on the outer side, the other outer side, and the two inner sides, where its own tie would pass."""


class Cell(msgspec.Struct, frozen=True):
    """The possible spots of one cell: glyph middles, the side of the label, where in the cell, and the standing cost."""

    x: np.ndarray
    y: np.ndarray
    side: np.ndarray
    at: np.ndarray
    cost: np.ndarray


class Choice(msgspec.Struct, frozen=True):
    """The spot a thing took."""

    x: float
    y: float
    side: str
    box: Box
    at: tuple[float, float]


def gaps_between(boxes: np.ndarray, others: np.ndarray) -> np.ndarray:
    """The free paper between each box and each other, in the wider direction; negative or zero is overlap."""
    across = np.maximum(others[None, :, 0] - boxes[:, None, 2], boxes[:, None, 0] - others[None, :, 2])
    down = np.maximum(others[None, :, 1] - boxes[:, None, 3], boxes[:, None, 1] - others[None, :, 3])
    return np.maximum(across, down)


def handfuls(rows: np.ndarray) -> Iterator[np.ndarray]:
    """A few at a time: every spot of a cell against hundreds at once would take as much memory as a small film."""
    return (rows[i : i + HANDFUL] for i in range(0, len(rows), HANDFUL))


def through(x: np.ndarray, y: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Whether the straight way from the middle to each point runs through each box (points × boxes)."""
    x = np.where(np.abs(x) < 1e-6, 1e-6, x)[:, None]
    y = np.where(np.abs(y) < 1e-6, 1e-6, y)[:, None]
    a, b = boxes[None, :, 0] / x, boxes[None, :, 2] / x
    c, d = boxes[None, :, 1] / y, boxes[None, :, 3] / y
    enter = np.maximum(np.minimum(a, b), np.minimum(c, d))
    leave = np.minimum(np.maximum(a, b), np.maximum(c, d))
    return (enter < leave) & (leave > 0.0) & (enter < 1.0)


def fars(x: np.ndarray, y: np.ndarray, plan: Plan) -> np.ndarray:
    """How far out many points lie at once (see ``far``)."""
    return (np.abs(x / plan.rx) ** POWER + np.abs(y / plan.ry) ** POWER) ** (1 / POWER)


def _turns(x: np.ndarray, y: np.ndarray, plan: Plan) -> np.ndarray:
    return np.degrees(np.arctan2(x / plan.rx, -y / plan.ry)) % 360


def _grid(plan: Plan, step: tuple[float, float]) -> tuple[np.ndarray, np.ndarray]:
    xs = np.arange(-math.floor(plan.rx / step[0]), plan.rx / step[0] + 1) * step[0]
    ys = np.arange(-math.floor(plan.ry / step[1]), plan.ry / step[1] + 1) * step[1]
    x, y = np.meshgrid(xs, ys)
    return x.ravel(), y.ravel()


@lru_cache(maxsize=160)
def cell_of(plan: Plan, sector: str, ring: str) -> Cell:
    """All spots of a cell whose glyph stands wholly in it; ``ring`` empty means the whole sector (for amounts)."""
    if sector == HOME:
        ground = 3.45 * plan.rx * plan.ry * plan.edges[0] ** 2
        coarse = max(1.0, (ground / 99 / (4 * plan.spots)) ** 0.5)  # A label at home has one side, so four times the spots.
        return _home(plan, *_grid(plan, (11.0 * coarse, 9.0 * coarse)))
    start, end = ends_of(plan, SECTORS.index(sector))
    inner, outer = depth_of(plan, ring) if ring else (plan.edges[0], plan.edges[3])
    ground = 3.45 * plan.rx * plan.ry * (outer**2 - inner**2) * (end - start) / 360
    coarse = max(1.0, (ground / 130 / plan.spots) ** 0.5)
    x, y = _grid(plan, (13.0 * coarse, 10.0 * coarse) if ring else (10.0 * coarse, ROW))
    f, degrees = fars(x, y, plan), _turns(x, y, plan)
    pad = (GLYPH + 4) / plan.ry
    edge = np.degrees((GLYPH + 5) / np.maximum(np.hypot(x, y), 1.0))
    keep = (f >= inner + pad) & (f <= outer - pad) & (degrees >= start + edge) & (degrees <= end - edge)
    x, y, f, degrees = x[keep], y[keep], f[keep], degrees[keep]
    across = 2 * (degrees - start) / (end - start) - 1
    out = 2 * (f - inner) / (outer - inner) - 1
    flat = np.abs(x) > 1.45 * np.abs(y)
    beside, below = np.where(x >= 0, 0, 1), np.where(y >= 0, 2, 3)
    first, other = np.where(flat, beside, below), np.where(flat, below, beside)
    if not ring:
        return Cell(x, y, first, np.stack([across, out], axis=1), np.zeros_like(x))
    sides = [first, other, first ^ 1, other ^ 1]
    cost = np.repeat(SIDE_COSTS, len(x))
    return Cell(np.tile(x, 4), np.tile(y, 4), np.concatenate(sides), np.tile(np.stack([across, out], axis=1), (4, 1)), cost)


def _home(plan: Plan, x: np.ndarray, y: np.ndarray) -> Cell:
    edge = plan.edges[0]
    keep = fars(x, y, plan) <= edge - 6 / plan.ry
    x, y = x[keep], y[keep]
    at = np.stack([x / (plan.rx * edge), y / (plan.ry * edge)], axis=1)
    return Cell(x, y, np.where(at[:, 1] < -0.3, 3, 2), at, np.zeros_like(x))


def _boxes(cell: Cell, thing: Thing) -> np.ndarray:
    """The box (x0, y0, x1, y1) of this thing on every spot of the cell."""
    width, height = thing.words
    r = thing.r
    if thing.row:
        half = max(height / 2, r + 1)
        return np.stack([cell.x - r - 1, cell.y - half, cell.x + r + 6 + width, cell.y + half], axis=1)
    tall = max(height / 2, r + 2)
    offsets = np.array([
        (-r - 2, -tall, r + 6 + width, tall), (-r - 6 - width, -tall, r + 2, tall),
        (-max(width / 2, r + 2), -r - 2, max(width / 2, r + 2), r + 4 + height),
        (-max(width / 2, r + 2), -r - 4 - height, max(width / 2, r + 2), r + 2),
    ])  # fmt: skip
    return np.stack([cell.x, cell.y, cell.x, cell.y], axis=1) + offsets[cell.side]


def _box(row: np.ndarray) -> Box:
    x0, y0, x1, y1 = (float(value) for value in row)
    return x0, y0, x1, y1


def _astray(plan: Plan, thing: Thing, boxes: np.ndarray) -> np.ndarray:
    """How many degrees a box reaches into another sector, at its worst corner."""
    start, end = ends_of(plan, SECTORS.index(thing.sector))
    turns = np.stack([_turns(boxes[:, i], boxes[:, j], plan) for i in (0, 2) for j in (1, 3)])
    return (np.abs((turns - (start + end) / 2 + 180) % 360 - 180) - (end - start) / 2).max(axis=0)


def _in_its_place(plan: Plan, thing: Thing, boxes: np.ndarray, corners: np.ndarray, astray: np.ndarray) -> np.ndarray:
    """Household cards lie wholly in the home, all others wholly between the home and the rim."""
    if thing.sector == HOME:
        return corners <= plan.edges[0] * 1.04
    near_x, near_y = (np.clip(0.0, boxes[:, i], boxes[:, i + 2]) for i in (0, 1))
    outside = (fars(near_x, near_y, plan) >= plan.edges[0] + 3 / plan.ry) & (corners <= RIM)
    return outside & (astray <= 5.0) if thing.row else outside


class Prints:
    """One cell as one size of footprint finds it empty: every spot's box, which lie in their place, what they cost."""

    def __init__(self, plan: Plan, cell: Cell, thing: Thing) -> None:
        self.cell, self.boxes = cell, _boxes(cell, thing)
        corners = [fars(self.boxes[:, i], self.boxes[:, j], plan) for i in (0, 2) for j in (1, 3)]
        astray = np.zeros_like(cell.x) if thing.sector == HOME else _astray(plan, thing, self.boxes)
        self.proper = np.flatnonzero(_in_its_place(plan, thing, self.boxes, np.maximum.reduce(corners), astray))
        self.base = cell.cost.copy()
        if thing.sector != HOME:
            beyond = sum(np.maximum(0.0, corner - 0.97) for corner in corners)
            self.base += np.clip(astray, 0, 16) * 8 + beyond * 400
        self.low, self.high = self.boxes[:, :2].min(axis=0) - AIR, self.boxes[:, 2:].max(axis=0) + AIR

    def choice(self, thing: Thing, nth: int) -> Choice:
        """The thing on this spot."""
        cell = self.cell
        at = (round(float(cell.at[nth, 0]), 3), round(float(cell.at[nth, 1]), 3))
        side = "row" if thing.row else _SIDES[cell.side[nth]]
        return Choice(float(cell.x[nth]), float(cell.y[nth]), side, _box(self.boxes[nth]), at)

    def near(self, boxes: np.ndarray) -> np.ndarray:
        """Those of these boxes that a thing of this size in this cell may come upon."""
        if not len(boxes):
            return boxes
        there: np.ndarray = boxes[(boxes[:, 2:] > self.low).all(axis=1) & (boxes[:, :2] < self.high).all(axis=1)]
        return there


REMEMBERING = threading.Lock()
"""Held by who reads or changes what is remembered of earlier layouts: here, of whole grounds and of pushes."""

PRINTS: OrderedDict[tuple[object, ...], Prints] = OrderedDict()
"""Sizes and cells that were looked at lately; nothing of whose they are."""


def prints_of(plan: Plan, thing: Thing) -> Prints | None:
    """A cell as this thing finds it empty; ``None`` when no glyph of it would stand wholly in the cell."""
    key = (plan, *thing.print)
    with REMEMBERING:
        found = PRINTS.get(key)
    if found is None:
        cell = cell_of(plan, thing.sector, thing.ring)
        if not len(cell.x):
            return None
        found = Prints(plan, cell, thing)
    with REMEMBERING:
        PRINTS[key] = found
        PRINTS.move_to_end(key)
        while len(PRINTS) > 160:
            PRINTS.popitem(last=False)
    return found
