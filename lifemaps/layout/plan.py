"""What shape does the map have: in which sector and ring does a point lie, and where is a point that lies there?"""

from __future__ import annotations

import math

import msgspec

from lifemaps.layout.measuring import LEAD, ROOM
from lifemaps.vocabulary import HOME, RINGS, SECTORS

POWER = 2.5
"""The exponent of the superellipse; 2 is an ellipse. 2.5 is Piet Hein's."""
BASE = (490.0, 310.0)
"""Half width and half height of the outer ring at scale 1."""
MARGIN = (18.0, 22.0)
"""Paper outside the rim: room for the sectors' names."""
RING_EDGES = (0.27, 0.53, 0.775, 1.0)
"""Where home, *dichtbij*, *midden* and *ver* end, before anything lies there."""

SPOTS = 420
"""About how many spots of a cell are tried: large cells are searched more coarsely."""

Point = tuple[float, float]
Box = tuple[float, float, float, float]


class Plan(msgspec.Struct, frozen=True):
    """How the ground is divided: ``scale`` of the whole, where sectors begin (degrees) and rings end (``f``).

    ``spots`` is about how many spots of a cell are tried: more when one cell holds more than they can seat.
    """

    scale: float = 1.0
    starts: tuple[float, ...] = ()
    edges: tuple[float, ...] = RING_EDGES
    residents: int = 1
    spots: int = SPOTS

    @property
    def rx(self) -> float:
        """Half the width of the outer ring."""
        return BASE[0] * self.scale

    @property
    def ry(self) -> float:
        """Half the height of the outer ring."""
        return BASE[1] * self.scale


class Spot(msgspec.Struct, frozen=True):
    """Where one thing stands: ``x``, ``y`` the middle of its glyph of radius ``r``; ``box`` glyph and label together.

    ``side`` is where the label lies seen from the glyph; ``lines`` is a card's label; ``room`` the width for words.
    ``at`` is where in its cell it stands, −1…1 across the sector and −1…1 outwards: what a nudge would have to say.
    """

    id: str
    x: float
    y: float
    r: float
    side: str
    box: tuple[float, float, float, float]
    sector: str
    ring: str
    lines: tuple[str, ...] = ()
    room: float = ROOM
    at: tuple[float, float] = (0.0, 0.0)


def words_box(spot: Spot) -> Box:
    """Where the words of a card or amount lie, without its glyph: what no line and no icon may run over."""
    x0, y0, x1, y1 = spot.box
    if spot.side in ("right", "row"):
        return spot.x + spot.r + 4, y0, x1, y1
    if spot.side == "left":
        return x0, y0, spot.x - spot.r - 4, y1
    if spot.side == "below":
        return x0, spot.y + spot.r + 3, x1, y1
    if spot.side == "above":
        return x0, y0, x1, spot.y - spot.r - 3
    return x0, spot.y - LEAD, x1, spot.y + LEAD


class Layout(msgspec.Struct, frozen=True):
    """All places, and the ground they stand on. ``cx``, ``cy`` is the middle of the home."""

    plan: Plan
    width: float
    height: float
    cx: float
    cy: float
    spots: dict[str, Spot]

    def geometry(self) -> dict[str, str]:
        """What a script needs to know what a drop means, as data attributes of the drawing (see ``cell_at``)."""
        plan = self.plan
        return {
            "cx": _short(self.cx), "cy": _short(self.cy), "rx": _short(plan.rx), "ry": _short(plan.ry),
            "power": _short(POWER), "edges": " ".join(_short(edge, 3) for edge in plan.edges),
            "sectors": " ".join(SECTORS), "starts": " ".join(_short(start) for start in plan.starts),
            "rings": " ".join(RINGS), "scale": _short(plan.scale, 3),
        }  # fmt: skip


def _short(value: float, digits: int = 1) -> str:
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def far(dx: float, dy: float, plan: Plan) -> float:
    """How far out a point lies, seen from the middle: 0 in the middle, 1 at the rim."""
    return (abs(dx / plan.rx) ** POWER + abs(dy / plan.ry) ** POWER) ** (1 / POWER)


def turn(dx: float, dy: float, plan: Plan) -> float:
    """The direction of a point in degrees, clockwise from the top, in the map squeezed to a circle."""
    return math.degrees(math.atan2(dx / plan.rx, -dy / plan.ry)) % 360


def point(plan: Plan, degrees: float, f: float) -> tuple[float, float]:
    """The point in this direction, this far out, relative to the middle."""
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    reach = f / (abs(sine) ** POWER + abs(cosine) ** POWER) ** (1 / POWER)
    return plan.rx * sine * reach, -plan.ry * cosine * reach


def curve(spots: list[tuple[float, float]], closed: bool = False) -> str:
    """A smooth line through these points as SVG path data (Catmull–Rom as cubic curves)."""
    count = len(spots)

    def near(i: int) -> tuple[float, float]:
        return spots[i % count] if closed else spots[max(0, min(count - 1, i))]

    data = f"M{spots[0][0]:.1f} {spots[0][1]:.1f}C"
    pieces = []
    for i in range(count if closed else count - 1):
        before, here, there, after = near(i - 1), near(i), near(i + 1), near(i + 2)
        one = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        two = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        pieces.append(" ".join(f"{x:.1f} {y:.1f}" for x, y in (one, two, there)))
    return data + " ".join(pieces) + ("Z" if closed else "")


def ring_path(layout: Layout, f: float) -> str:
    """The outline of a ring as SVG path data."""
    spots = [point(layout.plan, 15.0 * step, f) for step in range(24)]
    return curve([(layout.cx + x, layout.cy + y) for x, y in spots], closed=True)


def ends_of(plan: Plan, sector: int) -> tuple[float, float]:
    """Where a sector begins and ends, in degrees."""
    after = plan.starts[sector + 1] if sector + 1 < len(plan.starts) else 360.0
    return plan.starts[sector], after


def cell_at(layout: Layout, x: float, y: float) -> tuple[str, str]:
    """What a drop at this point means: ``(sector, ring)``; inside the home ``("thuis", "dichtbij")``.

    The browser can do the same from ``Layout.geometry``: f = (|dx/rx|^power + |dy/ry|^power)^(1/power) against the
    ``edges``, and atan2(dx/rx, −dy/ry) in degrees against the ``starts``.
    """
    dx, dy = x - layout.cx, y - layout.cy
    f = far(dx, dy, layout.plan)
    if f <= layout.plan.edges[0]:
        return HOME, RINGS[0]
    ring = next((ring for ring, edge in zip(RINGS, layout.plan.edges[1:], strict=True) if f <= edge), RINGS[-1])
    degrees = turn(dx, dy, layout.plan)
    sector = max(i for i, start in enumerate(layout.plan.starts) if degrees >= start)
    return SECTORS[sector], ring


def nudge_at(layout: Layout, x: float, y: float) -> tuple[float, float]:
    """Where in its cell a point lies, −1…1 across the sector and −1…1 outwards: the nudge that says "here"."""
    dx, dy = x - layout.cx, y - layout.cy
    sector, ring = cell_at(layout, x, y)
    if sector == HOME:
        reach = layout.plan.edges[0]
        across, out = dx / (layout.plan.rx * reach), dy / (layout.plan.ry * reach)
    else:
        start, end = ends_of(layout.plan, SECTORS.index(sector))
        inner, outer = depth_of(layout.plan, ring)
        across = 2 * (turn(dx, dy, layout.plan) - start) / (end - start) - 1
        out = 2 * (far(dx, dy, layout.plan) - inner) / (outer - inner) - 1
    near = [max(-1.0, min(1.0, round(value, 3))) for value in (across, out)]
    return (near[0], near[1]) if any(near) else (0.001, 0.0)


def depth_of(plan: Plan, ring: str) -> tuple[float, float]:
    """Where a ring begins and ends, as ``f``."""
    nth = RINGS.index(ring)
    return plan.edges[nth], plan.edges[nth + 1]


def home_word(plan: Plan) -> tuple[float, float]:
    """Where the home's name stands, relative to the middle: on its edge between two sectors, where few ties pass."""
    return point(plan, plan.starts[4], plan.edges[0])
