"""Which way does a tie run, and where on it is room for its signs?"""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

import numpy as np

from lifemaps.drawing.memory import MEMORY
from lifemaps.layout import Layout, Spot, home_word, words_box
from lifemaps.lines_svg import Spine, spine
from lifemaps.view import TieView

Point = tuple[float, float]

DENSE = 90
"""From so many ties on they are drawn lighter, so that the names stay readable; pointing at one brings it back."""

BUSY = 40
"""From so many ties on a tie looks only at words and cards: between so many lines there is no calm way or spot left, and one
card that is carried elsewhere would bend half of them."""

_BENDS = (0.0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.25, -0.25)
_LEANS = (0.0, 0.22, -0.22)
"""Where along its length a bent way swings out most, from the middle towards either end."""
_STEPS = np.linspace(0.03, 0.97, 26)
_ALONGSIDE, _MOST_ALONGSIDE, _SQUARE = 0.4, 10, 7.0
"""What it costs, per step, to run right beside another line, how many steps count, and how near that is."""
_THROUGH_WORDS, _THROUGH_GLYPH, _THROUGH_ICONS, _THROUGH_GROUND, _OWN_WORDS = 7.0, 8.0, 4.0, 3.0, 1.0
"""What it costs when a line runs over a name, a card's shape, the icons of another tie, a word of the ground, or
comes to its own card over its name (it then stops at the name)."""


class Ways:
    """How the ties run: each the straightest way that goes over no words and through no card, clear of earlier ties.

    A tie looks at the straight way of an earlier one, not at the bend that one took, and on a busy map at none: so
    that a card that is carried elsewhere bends the ties it lies under, and not those that only ran beside one of these.
    """

    def __init__(self, layout: Layout, ties: list[TieView]) -> None:
        self.spots = layout.spots
        self.ids = {identifier: nth for nth, identifier in enumerate(layout.spots)}
        self.busy, self.dense = len(ties) > BUSY, len(ties) > DENSE
        places = layout.spots.values()
        shapes = [(s.x - s.r, s.y - s.r, s.x + s.r, s.y + s.r) for s in places]
        ground = _ground_words(layout)
        edges = np.array([*map(words_box, places), *shapes, *ground])
        count = len(layout.spots)
        slack = np.repeat([-3.0, -2.0, 0.0], [count, count, len(ground)])[:, None]
        self.low, self.high = edges[:, :2] + slack, edges[:, 2:] - slack
        self.weight = np.repeat([_THROUGH_WORDS, _THROUGH_GLYPH, _THROUGH_GROUND], [count, count, len(ground)])
        self.things = np.hstack([self.low, self.high, self.weight[:, None]])
        self.labels: list[tuple[float, float, float, float]] = []
        self.taken = np.zeros((int(layout.height / _SQUARE) + 3, int(layout.width / _SQUARE) + 3), dtype=bool)
        self.ways: dict[str, Spine] = {}
        self.turn: dict[str, int] = {}
        self.nth = -1
        self.lines = np.empty((0 if self.busy else len(ties) * len(_STEPS), 2))
        self.bends: dict[tuple[str, str], list[float]] = {}
        self.heads: dict[str, list[tuple[float, float]]] = {}
        self.arriving = Counter(end for tie in ties if tie.support for end in (tie.receiver, *[tie.giver] * tie.mutual))

    def run(self, tie: TieView) -> None:
        """Find the way from giver to receiver, middle to middle. All ways are found before any icon looks for room."""
        giver, receiver = self.spots[tie.giver], self.spots[tie.receiver]
        pair = (min(giver.id, receiver.id), max(giver.id, receiver.id))
        sign = 1 if pair[0] == giver.id else -1
        used = self.bends.setdefault(pair, [])
        known = _BENDS[:3] if self.dense else _BENDS[:5] if self.busy else _BENDS
        bends = [bend for bend in known if all(abs(bend * sign - other) > 0.11 for other in used)] or [
            (0.31 + 0.04 * len(used)) * (-1) ** len(used)
        ]
        ways = tuple((bend, lean) for bend in bends for lean in (_LEANS if abs(bend) > 0.1 else (0.0,)))
        a, b = (giver.x, giver.y), (receiver.x, receiver.y)
        best, line = self._calmest(a, b, ways, giver, receiver)
        bend, lean = ways[best]
        used.append(bend * sign)
        self.turn[tie.id] = nth = len(self.ways)
        self.ways[tie.id] = spine(a, b, bend, lean)
        if not self.busy:
            self._take(a, b)
            self.lines[nth * len(_STEPS) : (nth + 1) * len(_STEPS)] = line

    def _calmest(
        self, a: Point, b: Point, ways: tuple[tuple[float, float], ...], giver: Spot, receiver: Spot
    ) -> tuple[int, np.ndarray]:
        far = max(abs(bend) for bend, _ in ways) * math.dist(a, b)
        low = (min(a[0], b[0]) - far, min(a[1], b[1]) - far)
        high = (max(a[0], b[0]) + far, max(a[1], b[1]) + far)
        things, own = self._near(low, high, giver, receiver)
        x, y, hits, bent = MEMORY.of(
            ("way", a, b, ways, things.tobytes(), own.tobytes()), lambda: _obstacles(a, b, ways, things, own)
        )
        if not self.busy:
            hits = hits + self._alongside(x, y) * _ALONGSIDE
        best = int((hits + bent).argmin())
        return best, np.stack([x[best], y[best]], axis=1)

    def _alongside(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """How much of each way lies right beside earlier ties: crossing one is short, running along it is long."""
        inner = slice(3, -3)
        rows, columns = self._squares(x[:, inner], y[:, inner])
        beside: np.ndarray = np.minimum(self.taken[rows, columns].sum(axis=1), _MOST_ALONGSIDE)
        return beside

    def _take(self, a: Point, b: Point) -> None:
        """Later lines rather run where this one does not; all lines come together at their ends."""
        t = np.linspace(0.12, 0.88, 72)
        rows, columns = self._squares(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)
        for down in (-1, 0, 1):
            self.taken[rows + down, columns] = True
            self.taken[rows, columns + down] = True

    def _squares(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        high, wide = self.taken.shape
        return np.clip(y / _SQUARE, 1, high - 2).astype(int), np.clip(x / _SQUARE, 1, wide - 2).astype(int)

    def _near(self, low: Point, high: Point, giver: Spot, receiver: Spot) -> tuple[np.ndarray, np.ndarray]:
        """What a way could run over and what that costs, and which of these are its own ends."""
        count = len(self.ids)
        ends = [self.ids[giver.id], self.ids[receiver.id]]
        there = np.flatnonzero((self.low < high).all(axis=1) & (self.high > low).all(axis=1))
        things = self.things[there]
        things[(there == ends[0]) | (there == ends[1]), 4] = _OWN_WORDS
        own = (there == count + ends[0]) | (there == count + ends[1])
        for end, spot in zip(ends, (giver, receiver), strict=True):
            if spot.side == "inside":
                own |= there == end
        return things, own

    def begin(self, tie: str) -> Spine:
        """The way of this tie; from now on its own line is not in its way."""
        self.nth = self.turn[tie]
        return self.ways[tie]

    def clear(self, spot: Spot, way: Spine, at_end: bool, headed: bool) -> float:
        """How far from the middle of a glyph the line stops, so that arrow heads at one card do not lie on each other."""
        key = ("clear", way.a, way.c, way.b, at_end, spot.r, spot.side, spot.box)
        away, room, (x, y, dx, dy) = MEMORY.of(key, lambda: _stops(spot, way, at_end))
        if not headed:
            return float(away)
        if self.arriving[spot.id] > MANY_HEADS and spot.side == "inside":  # By direction alone: nobody shifts another.
            sector = int(math.degrees(math.atan2(dy, dx)) % 360 / (360 / (3 * round(MANY_HEADS * 0.9))))
            return float(away) + (0.0, 22.0, 11.0)[sector % 3]
        taken = self.heads.setdefault(spot.id, [])
        for _ in range(6):
            tip = (x + dx * away, y + dy * away)
            if all(math.dist(tip, other) >= 9.0 for other in taken) or away + 10 > room:
                break
            away += 9.0
        taken.append((x + dx * away, y + dy * away))
        return float(away)

    def room_for(self, way: Spine, wide: float) -> Point:
        """Where on the line its icons lie on no words, no card and no other tie; else beside it, as near as can be."""
        spots = MEMORY.of(("on", way.a, way.c, way.b, wide), lambda: _beside(way, wide))
        return self._stand(spots, wide / 2, 10.0, _THROUGH_ICONS)

    def room_for_sign(self, way: Spine, inward: bool, quality: str) -> Point:
        """Where on the line the sign of how sure it is can be seen."""
        key = ("sign", way.a, way.c, way.b, inward, quality in ("verbroken", "onbekend"))
        return self._stand(MEMORY.of(key, lambda: _along(way, inward, quality)), 6.0, 6.0, 0.5)

    def _stand(self, spots: np.ndarray, half: float, tall: float, over: float) -> Point:
        """The calmest of these spots (x, y, cost) for something of this half width and height; it stands there from now."""
        size = np.array([half, tall])
        start, end = spots[:, :2].min(axis=0) - size, spots[:, :2].max(axis=0) + size
        things = self.things[(self.low < end).all(axis=1) & (self.high > start).all(axis=1)]
        none = np.empty((0, 4)), np.empty((0, 2)), np.empty(0, dtype=bool)
        if self.dense:
            return self._room(spots, size, things, *none, over)
        icons = np.array(self.labels).reshape(-1, 4)
        icons = icons[(icons[:, :2] < end).all(axis=1) & (icons[:, 2:] > start).all(axis=1)]
        if self.busy:  # It minds where earlier ones would stand by themselves: one that goes pushes no row of others.
            wish = self._room(spots, size, things, *none, over)
            self.labels.append((wish[0] - half, wish[1] - tall, wish[0] + half, wish[1] + tall))
            return self._room(spots, size, things, icons, *none[1:], over) if len(icons) else wish
        near = np.flatnonzero((self.lines > start).all(axis=1) & (self.lines < end).all(axis=1))
        near = near[near // len(_STEPS) != self.nth]
        begins = np.diff(near // len(_STEPS), prepend=-1) != 0
        x, y = self._room(spots, size, things, icons, self.lines[near], begins, over)
        self.labels.append((x - half, y - tall, x + half, y + tall))
        return x, y

    @staticmethod
    def _room(spots: np.ndarray, size: np.ndarray, *among: Any) -> Point:
        key = ("room", spots.tobytes(), size.tobytes(), *(part.tobytes() for part in among[:-1]))
        found: Point = MEMORY.of(key, lambda: _room(spots, size, *among))
        return found


MANY_HEADS = 24
"""More arrow heads than this around a resident stand in three circles, by their direction."""


def _obstacles(
    a: Point, b: Point, ways: tuple[tuple[float, float], ...], things: np.ndarray, own: np.ndarray
) -> tuple[np.ndarray, ...]:
    """The points of each possible way, what it runs over, and what its bend costs."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    bend, lean = np.array(ways)[:, :1], np.array(ways)[:, 1:]
    t = _STEPS[None, :]
    swing, along = 4 * t * (1 - t) * bend, t + 2 * t * (1 - t) * lean
    x, y = a[0] + dx * along - dy * swing, a[1] + dy * along + dx * swing
    low, high, weight = things[:, :2], things[:, 2:4], things[:, 4]
    across = (x[..., None] > low[:, 0]) & (x[..., None] < high[:, 0])
    inside = across & (y[..., None] > low[:, 1]) & (y[..., None] < high[:, 1])
    inside[..., own] = False
    hits = inside.any(axis=1) @ weight + inside.sum(axis=1) @ (weight / 6)
    return x, y, hits, np.abs(bend[:, 0]) * 18 + np.abs(lean[:, 0])


def _stops(spot: Spot, way: Spine, at_end: bool) -> tuple[float, float, tuple[float, float, float, float]]:
    """How far from a glyph's middle its line stops, how far at most, and from where in which direction."""
    dx, dy = way.heading(1.0 if at_end else 0.0)
    dx, dy = (-dx, -dy) if at_end else (dx, dy)
    away = spot.r + (7.0 if spot.side == "inside" else 5.0)
    x0, y0, x1, y1 = words_box(spot)
    room = math.dist(way.a, way.b) * 0.4
    if spot.side != "inside":
        further = np.arange(away, min(room, 150.0), 2.0)  # Over its own name a line stops where the name begins.
        x, y = spot.x + dx * further, spot.y + dy * further
        over = further[(x0 - 4 < x) & (x < x1 + 4) & (y0 - 3 < y) & (y < y1 + 3)]
        away = float(over[-1]) + 2.0 if len(over) else away
    return away, room, (spot.x, spot.y, dx, dy)


def _beside(way: Spine, wide: float) -> np.ndarray:
    """Where icons of this width may stand: on the line, or beside it; x, y and what that costs."""
    on, beside = [], []
    for t in _LABEL_STEPS:
        (x, y), (dx, dy) = way.at(t), way.heading(t)
        far = abs(t - 0.5)
        short = 0.0 if way.length > wide + 30 else 7.0
        on.append((x, y, far * 2 + short))
        reach = 13 + abs(dy) * wide / 2
        for off in (reach, reach + 9, reach + 18):
            beside += [(x - dy * off * side, y + dx * off * side, 3.0 + far * 3 + off * 0.1) for side in (1, -1)]
    return np.array(on + beside)


def _along(way: Spine, inward: bool, quality: str) -> np.ndarray:
    """Where the sign of how sure it is may stand: x, y and what that costs."""
    usual = 0.3 if inward else 0.7
    steps = [t for t in _SIGN_STEPS if quality not in ("verbroken", "onbekend") or abs(t - 0.5) * way.length > 16]
    spots = []
    for t in steps or [usual]:
        (x, y), (dx, dy) = way.at(t), way.heading(t)
        aside = 9.0 if way.length < 34 else 0.0
        spots.append((x - dy * aside, y + dx * aside, abs(t - usual) * 4))
    return np.array(spots)


def _room(
    spots: np.ndarray, size: np.ndarray, things: np.ndarray, icons: np.ndarray, lines: np.ndarray, whose: np.ndarray,
    over: float,
) -> Point:  # fmt: skip
    """The calmest of these spots, among things, icons and lines (``whose`` is true where another line's points begin)."""
    at, cost = spots[:, None, :2], spots[:, 2]
    for low, high, weight in (
        (things[:, :2], things[:, 2:4], things[:, 4]), (icons[:, :2], icons[:, 2:], np.full(len(icons), _THROUGH_WORDS)),
    ):  # fmt: skip
        cost = cost + ((at + size > low) & (at - size < high)).all(axis=2) @ weight
    if len(lines):
        crossed = (np.abs(at - lines) < size).all(axis=2)
        cost = cost + np.logical_or.reduceat(crossed, np.flatnonzero(whose), axis=1).sum(axis=1) * over
    x, y = (float(value) for value in spots[int(cost.argmin()), :2])
    return x, y


_LABEL_STEPS = (0.5, 0.56, 0.44, 0.62, 0.38, 0.68, 0.32, 0.74, 0.26, 0.8, 0.2)
_SIGN_STEPS = (0.3, 0.7, 0.36, 0.64, 0.24, 0.76, 0.42, 0.58, 0.18, 0.82)


def _ground_words(layout: Layout) -> list[tuple[float, float, float, float]]:
    """Where the names of the rings and of the home stand: a line may run there, and rather runs beside it."""
    plan, cx, cy = layout.plan, layout.cx, layout.cy
    x, y = home_word(plan)
    rings = [(cx - 26, y - 8, cx + 26, y + 8) for y in (cy - plan.ry * edge for edge in plan.edges[1:3])]
    return [*rings, (cx + x - 18, cy + y - 9, cx + x + 18, cy + y + 9)]
