"""The line language of the ties: each quality its own line, so that a photocopy says as much as the screen.

A tie runs from giver to receiver as a straight line or one calm bend (a quadratic curve). From that spine come the
line itself, the arrow heads (who receives) and a wide invisible path to click on. Pure geometry in map units.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise

import msgspec
import numpy as np

Point = tuple[float, float]

HEAD = 9.5
TOOTH = 10.0
SWING = 4.0


class Spine(msgspec.Struct, frozen=True):
    """The way a tie runs: from ``a`` to ``b``, drawn towards ``c`` in between."""

    a: Point
    c: Point
    b: Point

    @property
    def bent(self) -> bool:
        """Whether it is a curve at all."""
        (ax, ay), (bx, by), (cx, cy) = self.a, self.b, self.c
        return abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) > math.dist(self.a, self.b)

    @property
    def length(self) -> float:
        """Its length, nearly."""
        if not self.bent:
            return math.dist(self.a, self.b)
        return (math.dist(self.a, self.c) + math.dist(self.c, self.b) + 2 * math.dist(self.a, self.b)) / 4

    def at(self, t: float) -> Point:
        """The point at ``t`` of the way."""
        u = 1 - t
        return (
            u * u * self.a[0] + 2 * u * t * self.c[0] + t * t * self.b[0],
            u * u * self.a[1] + 2 * u * t * self.c[1] + t * t * self.b[1],
        )

    def heading(self, t: float) -> Point:
        """The direction at ``t``, of length one."""
        u = 1 - t
        dx = u * (self.c[0] - self.a[0]) + t * (self.b[0] - self.c[0])
        dy = u * (self.c[1] - self.a[1]) + t * (self.b[1] - self.c[1])
        size = math.hypot(dx, dy) or 1.0
        return dx / size, dy / size

    def shortened(self, start: float, end: float) -> Spine:
        """The same way, beginning and ending this much nearer to each other."""
        (ax, ay), (bx, by) = self.heading(0), self.heading(1)
        return Spine((self.a[0] + ax * start, self.a[1] + ay * start), self.c, (self.b[0] - bx * end, self.b[1] - by * end))


def spine(a: Point, b: Point, bend: float = 0.0, lean: float = 0.0) -> Spine:
    """From ``a`` to ``b``; ``bend`` is how far it swings out to its right, ``lean`` how far past the middle it does so,
    both as a share of its length.
    """
    dx, dy, half = b[0] - a[0], b[1] - a[1], 0.5 + lean
    return Spine(a, (a[0] + dx * half - dy * bend * 2, a[1] + dy * half + dx * bend * 2), b)


@lru_cache(maxsize=65536)
def _tenths(count: int) -> str:
    text = f"{count / 10:.1f}"
    return text[:-2] if text.endswith(".0") else text


def _n(value: float) -> str:
    return _tenths(round(value * 10))


def _points(points: list[Point]) -> str:
    """A line through these points, in relative steps rounded so that the errors do not add up."""
    tens = [(round(x * 10), round(y * 10)) for x, y in points]
    first = f"M{_tenths(tens[0][0])} {_tenths(tens[0][1])}"
    steps = [f"{_tenths(x - px)} {_tenths(y - py)}" for (px, py), (x, y) in pairwise(tens)]
    return (first + "l" + " ".join(steps)).replace(" -", "-")


def path(way: Spine) -> str:
    """The spine itself as path data."""
    if not way.bent:
        return _points([way.a, way.b])
    return f"M{_n(way.a[0])} {_n(way.a[1])}Q{_n(way.c[0])} {_n(way.c[1])} {_n(way.b[0])} {_n(way.b[1])}"


def _beside(way: Spine, t: np.ndarray, off: np.ndarray | float) -> list[Point]:
    """Points along the spine, each so far to its right."""
    u = 1 - t
    x = u * u * way.a[0] + 2 * u * t * way.c[0] + t * t * way.b[0]
    y = u * u * way.a[1] + 2 * u * t * way.c[1] + t * t * way.b[1]
    dx = u * (way.c[0] - way.a[0]) + t * (way.b[0] - way.c[0])
    dy = u * (way.c[1] - way.a[1]) + t * (way.b[1] - way.c[1])
    size = np.maximum(np.hypot(dx, dy), 1e-9)
    return list(zip((x - dy / size * off).tolist(), (y + dx / size * off).tolist(), strict=True))


def _parallel(way: Spine, off: float, upto: tuple[float, float] = (0.0, 1.0)) -> str:
    return _points(_beside(way, np.linspace(*upto, 9 if way.bent else 2), off))


def zigzag(way: Spine, swing: float = SWING, tooth: float = TOOTH) -> str:
    """Teeth along the spine, with a short straight piece at both ends."""
    teeth = max(2, round((way.length - 10) / tooth * 2))
    lead = min(5.0, way.length * 0.15) / max(way.length, 1.0)
    if not way.bent:
        return _straight_zigzag(way, teeth, lead, swing)
    t = np.concatenate([[0.0, lead], lead + (1 - 2 * lead) * (np.arange(teeth) + 0.5) / teeth, [1 - lead, 1.0]])
    off = np.concatenate([[0.0, 0.0], np.where(np.arange(teeth) % 2, swing, -swing), [0.0, 0.0]])
    return _points(_beside(way, t, off))


def _straight_zigzag(way: Spine, teeth: int, lead: float, swing: float) -> str:
    """The same teeth again and again, as two steps repeated: a long tense tie stays a short piece of data."""
    teeth -= teeth % 2
    (dx, dy), size = way.heading(0), math.dist(way.a, way.b)
    half = (1 - 2 * lead) * size / teeth

    def step(along: float, aside: float) -> str:
        return f"{dx * along - dy * aside:.2f} {dy * along + dx * aside:.2f} "

    first = step(lead * size, 0) + step(half / 2, -swing)
    middle = (step(half, 2 * swing) + step(half, -2 * swing)) * (teeth // 2 - 1) + step(half, 2 * swing)
    data = f"M{_n(way.a[0])} {_n(way.a[1])}l{first}{middle}{step(half / 2, -swing)}"
    return data.replace(" -", "-") + f"L{_n(way.b[0])} {_n(way.b[1])}"


def _bars(way: Spine) -> str:
    half = 4.5 / max(way.length, 1.0)
    bars = ""
    for t in (0.5 - half, 0.5 + half):
        (x, y), (dx, dy) = way.at(t), way.heading(t)
        lean = (dx * 3 - dy * 8, dy * 3 + dx * 8)
        bars += _points([(x - lean[0], y - lean[1]), (x + lean[0], y + lean[1])])
    return bars


def _broken(way: Spine) -> str:
    half = 4.5 / max(way.length, 1.0)
    return _parallel(way, 0, (0.0, 0.5 - half)) + _parallel(way, 0, (0.5 + half, 1.0))


def stroke(way: Spine, quality: str) -> str:
    """The line of this quality (its class carries width and dashes)."""
    lines = _LINES.get(quality, _plain)(way)
    return "".join(f'<path class="{name}" d="{data}"/>' for name, data in lines)


def _plain(way: Spine) -> list[tuple[str, str]]:
    return [("p", path(way))]


def _tense(way: Spine) -> list[tuple[str, str]]:
    return [("z", zigzag(way))]


def _ambivalent(way: Spine) -> list[tuple[str, str]]:
    return [("p", _parallel(way, -2.6) + _parallel(way, 2.6)), ("z", zigzag(way, 5.6, 12.0))]


def _cut_off(way: Spine) -> list[tuple[str, str]]:
    return [("p", _broken(way)), ("bars", _bars(way))]


_LINES = {"gespannen": _tense, "dubbel": _ambivalent, "verbroken": _cut_off}
"""The qualities that are more than a plain line with its own width and dashes."""


def influence(way: Spine, effect: str) -> str:
    """The arrow of an influence: heavy (strengthens), double with an open head (repairs), dashed (works against), or thin
    and ending in a bar (holds back). Four forms that a photocopy keeps apart.
    """
    tip, heading = way.b, way.heading(1)
    if effect == "houdt_tegen":
        lean = (-heading[1] * 8, heading[0] * 8)
        bar = _points([(tip[0] - lean[0], tip[1] - lean[1]), (tip[0] + lean[0], tip[1] + lean[1])])
        return f'<path class="p" d="{path(way)}"/><path class="bar" d="{bar}"/>'
    if effect == "herstelt":
        body = way.shortened(0, 1.5)
        t = np.linspace(0, 1, 33 if way.bent else 2)
        double = _points(_beside(body, t, -2.4)) + _points(_beside(body, t, 2.4))
        return f'<path class="p" d="{double}"/>{head(tip, heading, hollow=True)}'
    return f'<path class="p" d="{path(way.shortened(0, HEAD - 1))}"/>{head(tip, heading)}'


def head(tip: Point, heading: Point, hollow: bool = False) -> str:
    """An arrow head: filled for what is given, open for control."""
    (x, y), (dx, dy) = tip, heading
    back = (x - dx * HEAD, y - dy * HEAD)
    one, two = (back[0] - dy * 4.6, back[1] + dx * 4.6), (back[0] + dy * 4.6, back[1] - dx * 4.6)
    shape = _points([one, tip, two])
    return f'<path class="{"open" if hollow else "head"}" d="{shape}{"" if hollow else "Z"}"/>'
