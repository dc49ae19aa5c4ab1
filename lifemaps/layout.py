"""Where everything stands on the life map: the shared home in the middle, six sectors and three rings around it.

The map's shape is a superellipse (between an ellipse and a rectangle), so that it fills a landscape page, a laptop and
a wall. What stands where follows from meaning alone: sector and ring say which cell, the turn in which things came there says
who chooses first, and each takes the calmest free spot of its cell. Nothing that stands is moved by what comes, goes or
is carried elsewhere; who comes back finds the own spot kept as long as there is room. Only when something does not fit,
the whole ground grows and is divided anew after what lies on it so far (a new ``Plan``). So: the same coming and going,
the same places, whether it came one by one or all at once.

Calm means: labels stand clear of each other, they lie on the outer side of their glyph, and the straight way from a
glyph to the home runs through no other card. That way is kept free whether or not a tie is drawn, so that a tie drawn
later moves nothing. (This is the local, stable cousin of force-directed placing, which moves everything each time.)

Units: map units; one unit is one CSS pixel at base scale (about 1000 × 640). ``f`` is how far out a point lies, 0 in the
middle and 1 at the rim; ``turn`` is its direction in degrees, clockwise from the top, in the map squeezed to a circle.
"""

from __future__ import annotations

import math
import threading
import unicodedata
from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import msgspec
import numpy as np

from lifemaps.view import AmountView, Came, CardView, MapView
from lifemaps.vocabulary import AMOUNT_LISTS, HOME, KINDS, RESIDENT, RINGS, SECTORS
from lifemaps.words import code, euros, languages

POWER = 2.5
"""The exponent of the superellipse; 2 is an ellipse. 2.5 is Piet Hein's."""
BASE = (490.0, 310.0)
"""Half width and half height of the outer ring at scale 1."""
MARGIN = (18.0, 22.0)
"""Paper outside the rim: room for the sectors' names."""
SHARES = {"familie": 58.0, "vrienden": 49.0, "buren": 47.0, "werk": 48.0, "diensten": 74.0, "geld": 84.0}
"""Degrees per sector before anything lies there: services and money are usually the busiest."""
LEAST_SHARE = 34.0
PRIOR = 130_000.0
"""How much paper the shares above count for beside what really lies there: early cards do not crowd out what is to come."""
RING_EDGES = (0.27, 0.53, 0.775, 1.0)
"""Where home, *dichtbij*, *midden* and *ver* end, before anything lies there."""
GROWTH = 1.07
HOME_PACKING = 0.36
"""How much of the home its cards may fill before it grows."""
GAP = 4.0
"""Paper between two labels, at least."""
AIR = 16.0
"""Paper between two cards that is pleasant: less is allowed and avoided."""

CROSSING = 240.0
"""What it costs, in units of distance, when the way home of one card runs through another."""
RIM = 1.01
"""How far out a label may reach."""
APART = 9.0
"""Degrees between two ways home, preferably: that many arrow heads fit around a resident side by side."""

SPOTS = 420
"""About how many spots of a cell are tried: large cells are searched more coarsely."""
HANDFUL = 96
"""So many things are held against the spots of a cell at once."""
SEATS = 3
"""So many spots are tried for each thing of the fullest cell, so that hundreds in one cell still find a place."""

GLYPH = 11.0
RESIDENT_GLYPH = 38.0
MONEY_GLYPH = 8.0
LABEL = 13.5
LEAD = 16.0
ROOM = 122.0
"""Widest label of a card; what is longer takes a second line and then an ellipsis."""
STRETCH = 1.4
"""How much wider a label may be rather than lose a letter."""
LONGEST = 1.4
"""How much wider it may be rather than break a word."""
RESIDENT_LABEL = 14.5
SMALLER = 1.4
"""How much smaller a resident's name may be written to stay whole."""
MONEY_LABEL = 12.5
MONEY_ROOM = 192.0

Point = tuple[float, float]
_Box = tuple[float, float, float, float]

# ── how wide words are ─────────────────────────────────────────────────────────────────────────────────────────────────

_WIDTHS = {
    "ijl|'.,:;!·": 0.25, "ftI/\\()[]- \"": 0.32, "r": 0.36, "ckszvxyJ": 0.51, "mM%": 0.86, "wW@": 0.86,
    "ABEKPSVXYÀÁÂÃÄÅÈÉÊË&": 0.68, "CDHNRUGOQÖÜŒ": 0.75, "FTLZ": 0.62, "…—": 1.0,
}  # fmt: skip
_WIDTH = {letter: width for letters, width in _WIDTHS.items() for letter in letters}


@lru_cache(maxsize=8192)
def width_of(text: str, size: float = LABEL) -> float:
    """How wide a text is at this size in a usual humanist sans, generously: fonts differ from one laptop to the next."""
    total = 0.0
    for letter in text:
        known = _WIDTH.get(letter)
        if known is None:
            wide = unicodedata.east_asian_width(letter) in "WF" or ord(letter) > 0x2600
            known = 1.05 if wide else 0.0 if unicodedata.combining(letter) else 0.57
        total += known
    return total * size * 1.03


def _cut(text: str, room: float, size: float) -> str:
    """As much as fits and an ellipsis; after a whole word when that keeps most of it."""
    if width_of(text, size) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(text[:middle].rstrip() + "…", size) <= room:
            low = middle
        else:
            high = middle - 1
    whole = text.rfind(" ", 0, low + 1)
    return text[: whole if whole > low * 0.6 else low].rstrip(" -–—(,") + "…"


@lru_cache(maxsize=4096)
def fit(text: str, room: float = ROOM, lines: int = 2, size: float = LABEL) -> tuple[str, ...]:
    """The words in at most ``lines`` lines that fit the room, evenly broken; what does not fit ends in an ellipsis."""
    words = _words(text)
    whole = " ".join(words)
    if width_of(whole, size) <= room or lines == 1:
        return (_cut(whole, room, size),)
    breaks = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    widest = [(max(width_of(part, size) for part in pair), pair) for pair in breaks]
    if widest and min(widest)[0] <= room * STRETCH:
        return min(widest)[1]
    most = max(room * STRETCH, min(width_of(words[0], size), room * LONGEST))
    if len(words) == 1 and width_of(whole, size) <= most:
        return (whole,)
    full = [pair for pair in breaks if width_of(pair[0], size) <= most]
    if full:
        return full[-1][0], _cut(full[-1][1], most, size)
    cut = next((i for i in range(len(whole) - 4, 4, -1) if width_of(whole[:i] + "-", size) <= room), 4)
    return whole[:cut] + ("" if whole[cut - 1] in "-/" else "-"), _cut(whole[cut:].lstrip(), room, size)


def _words(text: str) -> list[str]:
    """The words; a lone dash stays with the word before it, so that no line begins with one."""
    words: list[str] = []
    for word in text.split():
        if words and word in ("-", "–", "—", "·", "/", "&"):
            words[-1] += " " + word
        else:
            words.append(word)
    return words


# ── the ground ─────────────────────────────────────────────────────────────────────────────────────────────────────────


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


def words_box(spot: Spot) -> _Box:
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


def _ends(plan: Plan, sector: int) -> tuple[float, float]:
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
        start, end = _ends(layout.plan, SECTORS.index(sector))
        inner, outer = _depth(layout.plan, ring)
        across = 2 * (turn(dx, dy, layout.plan) - start) / (end - start) - 1
        out = 2 * (far(dx, dy, layout.plan) - inner) / (outer - inner) - 1
    near = [max(-1.0, min(1.0, round(value, 3))) for value in (across, out)]
    return (near[0], near[1]) if any(near) else (0.001, 0.0)


def _depth(plan: Plan, ring: str) -> tuple[float, float]:
    nth = RINGS.index(ring)
    return plan.edges[nth], plan.edges[nth + 1]


# ── what has to be placed ──────────────────────────────────────────────────────────────────────────────────────────────


class _Thing(msgspec.Struct, frozen=True):
    """A footprint looking for a spot: its cell, its size, and whether the way from it to the home should stay free."""

    id: str
    sector: str
    ring: str
    lines: tuple[str, ...]
    words: tuple[float, float]
    r: float
    nudge: tuple[float, float] = (0.0, 0.0)
    row: str = ""
    """The list of money, for a thing that is a row of an account instead of a card."""
    lean: float = 0.0

    @property
    def print(self) -> tuple[object, ...]:
        """What decides where it can lie: its cell and its size."""
        return self.sector, self.ring, self.words, self.r, self.row

    @property
    def area(self) -> float:
        width, height = self.words
        if self.row:
            return (width + 2 * self.r + 14) * (height + 6)
        return max((width + 12) * (height + 2 * self.r + 14), (width + 2 * self.r + 16) * (max(height, 2 * self.r) + 12))


def _rounded(width: float) -> float:
    """Widths go by steps of eight, so that a corrected letter seldom moves a card."""
    return max(24.0, math.ceil(width / 8) * 8)


def _card(card: CardView) -> _Thing:
    usual = KINDS[card.kind].sector if card.kind in KINDS else "diensten"
    sector = card.sector if card.sector in SECTORS or card.sector == HOME else usual
    return _named(card.id, sector, card.ring, card.name, _nudge(card.nudge))


def _named(identifier: str, sector: str, ring: str, name: str, nudge: tuple[float, float] = (0.0, 0.0)) -> _Thing:
    lines = fit(name, ROOM if sector != HOME else 92.0)
    size = (_rounded(max(width_of(line) for line in lines)), LEAD * len(lines))
    ring = RINGS[0] if sector == HOME else ring if ring in RINGS else RINGS[-1]
    return _Thing(identifier, sector, ring, lines, size, GLYPH, nudge)


def _nudge(nudge: tuple[float, float]) -> tuple[float, float]:
    near = [max(-1.0, min(1.0, value)) if math.isfinite(value) else 0.0 for value in nudge]
    return near[0], near[1]


_LEAN = {
    "inkomsten": -0.75, "rechten_niet_gebruikt": -0.75, "bezittingen": -0.1, "uitgaven": 0.1,
    "vorderingen_van_bewoner": 0.75, "schulden": 0.75,
}  # fmt: skip
"""Which side of the money sector a list leans to: what comes in on one side, what is owed on the other."""


@lru_cache(maxsize=1024)
def _money_width(kind: str, cents: int) -> float:
    """The widest a row of money gets in any of our languages: a place does not depend on who is reading."""
    names = max(width_of(code(language, "amount", kind), MONEY_LABEL) for language in languages())
    figures = max(width_of(" " + brief_euros(language, cents), MONEY_LABEL) for language in languages())
    return names + figures * 1.08 + 4


def brief_euros(language: str, cents: int) -> str:
    """An amount as briefly as it can be said exactly: whole euros without decimals."""
    text = euros(language, cents)
    return text[:-3] if cents % 100 == 0 and text[-3:] in (",00", ".00") else text


def two_rows(name: str, figure: str) -> tuple[str, str]:
    """The name in two rows of which the second ends in the figure (and may hold nothing else)."""
    words = _words(name)
    breaks = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words) + 1)] or [("", "")]
    figures = width_of(" " + figure, MONEY_LABEL) * 1.08
    return min(breaks, key=lambda pair: max(width_of(pair[0], MONEY_LABEL), width_of(pair[1], MONEY_LABEL) + figures))


@lru_cache(maxsize=1024)
def _money_words(kind: str, cents: int) -> tuple[float, float]:
    """The room an amount takes, whoever reads it: what it is and the figure in one row, or in two when that is too long."""
    whole = _money_width(kind, cents)
    if whole <= MONEY_ROOM:
        return _rounded(whole), LEAD
    widest = 0.0
    for language in languages():
        figure = brief_euros(language, cents)
        first, second = two_rows(code(language, "amount", kind), figure)
        sums = width_of(" " + figure, MONEY_LABEL) * 1.08
        widest = max(widest, width_of(first, MONEY_LABEL), width_of(second, MONEY_LABEL) + sums)
    return _rounded(min(MONEY_ROOM, widest + 4)), 2 * LEAD - 2


def _amount(amount: AmountView) -> _Thing:
    return _row(amount.id, amount.which, amount.kind, amount.cents)


def _row(identifier: str, which: str, kind: str, cents: int) -> _Thing:
    return _Thing(
        identifier, "geld", "", (), _money_words(kind, cents), MONEY_GLYPH, row=which, lean=_LEAN.get(which, 0.0)
    )


def _is_resident(card: CardView, view: MapView) -> bool:
    return card.id in view.residents or card.kind == RESIDENT


# ── choosing a spot ────────────────────────────────────────────────────────────────────────────────────────────────────

_SIDES = ("right", "left", "below", "above")
SIDE_COSTS = (0.0, 34.0, 110.0, 90.0)
"""What a label costs on the outer side, the other outer side, and the two inner sides, where its own tie would pass."""


class _Cell(msgspec.Struct, frozen=True):
    """The possible spots of one cell: glyph middles, the side of the label, where in the cell, and the standing cost."""

    x: np.ndarray
    y: np.ndarray
    side: np.ndarray
    at: np.ndarray
    cost: np.ndarray


ROW = 23.0
"""From one amount to the next in a column."""


def _grid(plan: Plan, step: tuple[float, float]) -> tuple[np.ndarray, np.ndarray]:
    xs = np.arange(-math.floor(plan.rx / step[0]), plan.rx / step[0] + 1) * step[0]
    ys = np.arange(-math.floor(plan.ry / step[1]), plan.ry / step[1] + 1) * step[1]
    x, y = np.meshgrid(xs, ys)
    return x.ravel(), y.ravel()


def _fars(x: np.ndarray, y: np.ndarray, plan: Plan) -> np.ndarray:
    return (np.abs(x / plan.rx) ** POWER + np.abs(y / plan.ry) ** POWER) ** (1 / POWER)


def _turns(x: np.ndarray, y: np.ndarray, plan: Plan) -> np.ndarray:
    return np.degrees(np.arctan2(x / plan.rx, -y / plan.ry)) % 360


@lru_cache(maxsize=160)
def _cell(plan: Plan, sector: str, ring: str) -> _Cell:
    """All spots of a cell whose glyph stands wholly in it; ``ring`` empty means the whole sector (for amounts)."""
    if sector == HOME:
        ground = 3.45 * plan.rx * plan.ry * plan.edges[0] ** 2
        coarse = max(1.0, (ground / 99 / (4 * plan.spots)) ** 0.5)  # A label at home has one side, so four times the spots.
        return _home(plan, *_grid(plan, (11.0 * coarse, 9.0 * coarse)))
    start, end = _ends(plan, SECTORS.index(sector))
    inner, outer = _depth(plan, ring) if ring else (plan.edges[0], plan.edges[3])
    ground = 3.45 * plan.rx * plan.ry * (outer**2 - inner**2) * (end - start) / 360
    coarse = max(1.0, (ground / 130 / plan.spots) ** 0.5)
    x, y = _grid(plan, (13.0 * coarse, 10.0 * coarse) if ring else (10.0 * coarse, ROW))
    f, degrees = _fars(x, y, plan), _turns(x, y, plan)
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
        return _Cell(x, y, first, np.stack([across, out], axis=1), np.zeros_like(x))
    sides = [first, other, first ^ 1, other ^ 1]
    cost = np.repeat(SIDE_COSTS, len(x))
    return _Cell(np.tile(x, 4), np.tile(y, 4), np.concatenate(sides), np.tile(np.stack([across, out], axis=1), (4, 1)), cost)


def _home(plan: Plan, x: np.ndarray, y: np.ndarray) -> _Cell:
    edge = plan.edges[0]
    keep = _fars(x, y, plan) <= edge - 6 / plan.ry
    x, y = x[keep], y[keep]
    at = np.stack([x / (plan.rx * edge), y / (plan.ry * edge)], axis=1)
    return _Cell(x, y, np.where(at[:, 1] < -0.3, 3, 2), at, np.zeros_like(x))


def _boxes(cell: _Cell, thing: _Thing) -> np.ndarray:
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


def _gaps(boxes: np.ndarray, others: np.ndarray) -> np.ndarray:
    """The free paper between each box and each other, in the wider direction; negative or zero is overlap."""
    across = np.maximum(others[None, :, 0] - boxes[:, None, 2], boxes[:, None, 0] - others[None, :, 2])
    down = np.maximum(others[None, :, 1] - boxes[:, None, 3], boxes[:, None, 1] - others[None, :, 3])
    return np.maximum(across, down)


def _handfuls(rows: np.ndarray) -> Iterator[np.ndarray]:
    """A few at a time: every spot of a cell against hundreds at once would take as much memory as a small film."""
    return (rows[i : i + HANDFUL] for i in range(0, len(rows), HANDFUL))


def _through(x: np.ndarray, y: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Whether the straight way from the middle to each point runs through each box (points × boxes)."""
    x = np.where(np.abs(x) < 1e-6, 1e-6, x)[:, None]
    y = np.where(np.abs(y) < 1e-6, 1e-6, y)[:, None]
    a, b = boxes[None, :, 0] / x, boxes[None, :, 2] / x
    c, d = boxes[None, :, 1] / y, boxes[None, :, 3] / y
    enter = np.maximum(np.minimum(a, b), np.minimum(c, d))
    leave = np.minimum(np.maximum(a, b), np.maximum(c, d))
    return (enter < leave) & (leave > 0.0) & (enter < 1.0)


class _Choice(msgspec.Struct, frozen=True):
    """The spot a thing took."""

    x: float
    y: float
    side: str
    box: _Box
    at: tuple[float, float]


def _box(row: np.ndarray) -> _Box:
    x0, y0, x1, y1 = (float(value) for value in row)
    return x0, y0, x1, y1


class _Prints:
    """One cell as one size of footprint finds it empty: every spot's box, which of them lie in their place, what they cost."""

    def __init__(self, plan: Plan, cell: _Cell, thing: _Thing) -> None:
        self.cell, self.boxes = cell, _boxes(cell, thing)
        corners = [_fars(self.boxes[:, i], self.boxes[:, j], plan) for i in (0, 2) for j in (1, 3)]
        astray = np.zeros_like(cell.x) if thing.sector == HOME else _astray(plan, thing, self.boxes)
        self.proper = np.flatnonzero(_in_its_place(plan, thing, self.boxes, np.maximum.reduce(corners), astray))
        self.base = cell.cost.copy()
        if thing.sector != HOME:
            beyond = sum(np.maximum(0.0, corner - 0.97) for corner in corners)
            self.base += np.clip(astray, 0, 16) * 8 + beyond * 400
        self.low, self.high = self.boxes[:, :2].min(axis=0) - AIR, self.boxes[:, 2:].max(axis=0) + AIR

    def choice(self, thing: _Thing, nth: int) -> _Choice:
        """The thing on this spot."""
        cell = self.cell
        at = (round(float(cell.at[nth, 0]), 3), round(float(cell.at[nth, 1]), 3))
        side = "row" if thing.row else _SIDES[cell.side[nth]]
        return _Choice(float(cell.x[nth]), float(cell.y[nth]), side, _box(self.boxes[nth]), at)

    def near(self, boxes: np.ndarray) -> np.ndarray:
        """Those of these boxes that a thing of this size in this cell may come upon."""
        if not len(boxes):
            return boxes
        there: np.ndarray = boxes[(boxes[:, 2:] > self.low).all(axis=1) & (boxes[:, :2] < self.high).all(axis=1)]
        return there


_PRINTS: OrderedDict[tuple[object, ...], _Prints] = OrderedDict()
"""Sizes and cells that were looked at lately; nothing of whose they are."""


def _prints(plan: Plan, thing: _Thing) -> _Prints | None:
    key = (plan, *thing.print)
    with _REMEMBERING:
        found = _PRINTS.get(key)
    if found is None:
        cell = _cell(plan, thing.sector, thing.ring)
        if not len(cell.x):
            return None
        found = _Prints(plan, cell, thing)
    with _REMEMBERING:
        _PRINTS[key] = found
        _PRINTS.move_to_end(key)
        while len(_PRINTS) > 160:
            _PRINTS.popitem(last=False)
    return found


class _Site:
    """A size of footprint in its cell, and what all that stands costs it so far.

    What stands is only ever added to, so each thing is weighed once per spot and never again. Sums are kept in whole
    1024ths: adding whole numbers gives the same sum in any order, and so the same spot on every machine, however many
    arrived at once.
    """

    def __init__(self, prints: _Prints) -> None:
        self.prints = prints
        self.free = prints.proper
        self.close = np.zeros(len(prints.base), dtype=np.int64)
        self.crossed = np.zeros(len(prints.base), dtype=np.int64)
        self.seen = self.seen_ways = 0

    def look(self, boxes: np.ndarray, ways: np.ndarray) -> None:
        """Take in what was put down since the last look: boxes, and ways to the home. A taken spot is never free again."""
        prints = self.prints
        fresh, self.seen = prints.near(boxes[self.seen :]), len(boxes)
        for some in _handfuls(fresh):
            if not len(self.free):
                break
            gaps = _gaps(prints.boxes[self.free], some)
            open_ = gaps.min(axis=1) >= GAP
            self.free = self.free[open_]
            self.close[self.free] += np.rint(np.maximum(0.0, AIR - gaps[open_]) * 1024).astype(np.int64).sum(axis=1)
        later, self.seen_ways = ways[self.seen_ways :], len(ways)
        for some in _handfuls(later[_aims_at(later, prints.low, prints.high)]):
            self.crossed[self.free] += _through(some[:, 0], some[:, 1], prints.boxes[self.free]).sum(axis=0)


class _Ways:
    """The ways home from every spot of one cell: what stands in them, and how near they come to other ways."""

    def __init__(self, cell: _Cell, spots: int) -> None:
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
        for some in _handfuls(fresh):
            self.crossed += _through(self.x, self.y, some).sum(axis=1)
        later, self.seen_ways = ways[self.seen_ways :], len(ways)
        for some in _handfuls(later):
            theirs = np.degrees(np.arctan2(some[:, 0], -some[:, 1]))
            between = np.abs((self.turns[:, None] - theirs[None, :] + 180) % 360 - 180)
            self.apart += np.rint(np.maximum(0.0, 1 - between / APART) * 1024).astype(np.int64).sum(axis=1)


def _aims_at(ways: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Which ways home may touch this stretch of the map at all."""
    reach_low, reach_high = np.minimum(ways, 0.0), np.maximum(ways, 0.0)
    near: np.ndarray = (reach_high > low).all(axis=1) & (reach_low < high).all(axis=1)
    return near


def _astray(plan: Plan, thing: _Thing, boxes: np.ndarray) -> np.ndarray:
    """How many degrees a box reaches into another sector, at its worst corner."""
    start, end = _ends(plan, SECTORS.index(thing.sector))
    turns = np.stack([_turns(boxes[:, i], boxes[:, j], plan) for i in (0, 2) for j in (1, 3)])
    return (np.abs((turns - (start + end) / 2 + 180) % 360 - 180) - (end - start) / 2).max(axis=0)


def _in_its_place(plan: Plan, thing: _Thing, boxes: np.ndarray, corners: np.ndarray, astray: np.ndarray) -> np.ndarray:
    """Household cards lie wholly in the home, all others wholly between the home and the rim."""
    if thing.sector == HOME:
        return corners <= plan.edges[0] * 1.04
    near_x, near_y = (np.clip(0.0, boxes[:, i], boxes[:, i + 2]) for i in (0, 1))
    outside = (_fars(near_x, near_y, plan) >= plan.edges[0] + 3 / plan.ry) & (corners <= RIM)
    return outside & (astray <= 5.0) if thing.row else outside


class _Floor:
    """What stands so far under one plan: boxes, and the ways to the home that should stay free.

    Everything is first given its resting place, as if nobody had pushed anything; who comes later looks at those.
    """

    def __init__(self, plan: Plan, blocks: list[_Box], standing: Iterable[tuple[_Thing, _Choice]]) -> None:
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

    def _stand(self, box: _Box) -> None:
        if self.count == len(self.boxes):
            self.boxes = np.vstack([self.boxes, np.empty_like(self.boxes)])
        self.boxes[self.count] = box
        self.count += 1

    def _site(self, thing: _Thing, prints: _Prints) -> _Site:
        """The thing's cell as it finds it now."""
        site = self.sites.get(thing.print)
        if site is None:
            site = self.sites[thing.print] = _Site(prints)
        site.look(self.boxes[: self.count], self.ways[: self.way_count])
        return site

    def _homeward(self, thing: _Thing, cell: _Cell) -> _Ways:
        """The ways home from the thing's cell; the four sides of a label share a spot, and so a way."""
        key = (thing.sector, thing.ring)
        if key not in self.home:
            self.home[key] = _Ways(cell, len(cell.x) // 4)
        self.home[key].look(self.boxes[self.blocked : self.count], self.ways[: self.way_count])
        return self.home[key]

    def choose(self, thing: _Thing, closing: str = "") -> _Choice | None:
        """The calmest free spot for this thing, or ``None``.

        Who closes up (``closing``) stands ``clear`` of every way home, or not here; ``tight`` is right beside another or at
        an edge.
        """
        prints = _prints(self.plan, thing)
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

    def settle(self, thing: _Thing, choice: _Choice) -> None:
        """The thing rests there from now on."""
        self._stand(choice.box)
        if thing.row:
            self.columns.setdefault(thing.row, []).append((choice.x, choice.y))
            return
        if self.way_count == len(self.ways):
            self.ways = np.vstack([self.ways, np.empty_like(self.ways)])
        self.ways[self.way_count] = choice.x, choice.y
        self.way_count += 1

    def _cost(self, thing: _Thing, site: _Site, free: np.ndarray) -> np.ndarray:
        plan, cell = self.plan, site.prints.cell
        cost = site.prints.base[free]
        x, y, at = cell.x[free], cell.y[free], cell.at[free]
        if not thing.row:
            cost = cost + site.close[free] * (2.2 / 1024)
        if thing.sector == HOME:
            return cost + 60 * np.abs(_fars(x, y, plan) / plan.edges[0] - 0.74) - 6 * np.abs(at[:, 0])
        if thing.row:
            cost = cost + 70 * np.abs(at[:, 0] - thing.lean) + 60 * np.maximum(0.0, -at[:, 1] - 0.1)
            return cost + self._scattered(thing, x, y) + 90 * site.crossed[free]
        homeward = self._homeward(thing, cell)
        spot = free % len(homeward.x)
        cost = cost + 46 * np.abs(at[:, 0]) ** 1.5 + 26 * np.abs(at[:, 1])
        cost += CROSSING * (homeward.crossed[spot] + site.crossed[free])
        return cost + homeward.apart[spot] * (130 / 1024)

    def _scattered(self, thing: _Thing, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """How far a row stands from the column of its list: amounts of one kind read as one small account."""
        column = np.array(self.columns.get(thing.row, []))
        if not len(column):
            return np.zeros_like(x)
        across, down = np.abs(x[:, None] - column[:, 0]), np.abs(y[:, None] - column[:, 1])
        return (np.minimum(across, 60) * 0.9 + across * 0.4 + np.maximum(0.0, down - ROW) * 0.5).min(axis=1)


# ── the whole ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _first_plan(residents: int) -> Plan:
    """The ground before anything but the residents lies on it."""
    scale = max(1.0, _core(residents, 1.0) / 0.45)
    edges = RING_EDGES if residents < 3 else _ring_edges(scale, {}, SHARES, residents, 0.0)
    return _planned(scale, SHARES, edges, residents)


def _seats(residents: int) -> list[Point]:
    """Where residents stand, relative to the middle: side by side, in rows when there are many."""
    columns = max(1, math.ceil((residents * 1.6) ** 0.5)) if residents > 3 else max(1, residents)
    rows = math.ceil(residents / columns)
    step = 2 * RESIDENT_GLYPH + 14
    seats = []
    for nth in range(residents):
        row, column = divmod(nth, columns)
        here = min(columns, residents - row * columns)
        seats.append(((column - (here - 1) / 2) * step, (row - (rows - 1) / 2) * step))
    return seats


def _core(residents: int, scale: float) -> float:
    """How much of the map's reach the home needs for its residents."""
    plan = Plan(scale=scale)
    return (
        max((far(abs(x) + RESIDENT_GLYPH, abs(y) + RESIDENT_GLYPH, plan) for x, y in _seats(residents)), default=0.0) + 0.04
    )


def _planned(scale: float, shares: dict[str, float], edges: tuple[float, ...], residents: int) -> Plan:
    total = sum(shares.values())
    starts, at = [], 0.0
    for sector in SECTORS:
        starts.append(round(at, 1))
        at += shares[sector] * 360 / total
    return Plan(round(scale, 3), tuple(starts), tuple(round(edge, 3) for edge in edges), residents)


_Need = dict[tuple[str, str], float]


def _grown(plan: Plan, things: list[_Thing]) -> Plan:
    """The next larger ground, divided after what lies on it so far (``things``, of which the last did not fit)."""
    need: _Need = {}
    for thing in things:
        need[thing.sector, thing.ring] = need.get((thing.sector, thing.ring), 0.0) + thing.area
    loose = need.pop(("geld", ""), 0.0)
    home = sum(need.pop((HOME, ring), 0.0) for ring in RINGS) + plan.residents * 4 * RESIDENT_GLYPH**2 * 1.6
    per_sector = {sector: sum(need.get((sector, ring), 0.0) for ring in RINGS) for sector in SECTORS}
    per_sector["geld"] += loose * 0.75
    shares = {sector: SHARES[sector] / 360 * PRIOR + per_sector[sector] for sector in SECTORS}
    whole = sum(shares.values())
    shares = {sector: max(LEAST_SHARE, 360 * share / whole) for sector, share in shares.items()}
    scale = plan.scale * (GROWTH if len(things) < 60 else GROWTH**1.7)
    edges = _ring_edges(scale, need, shares, plan.residents, home)
    fullest = max(Counter((thing.sector, thing.ring) for thing in things).values())
    spots = max(plan.spots, SPOTS, SEATS * fullest)
    return msgspec.structs.replace(_planned(scale, shares, edges, plan.residents), spots=spots)


def _ring_edges(scale: float, need: _Need, shares: dict[str, float], residents: int, home: float) -> tuple[float, ...]:
    """Where the rings end: half as always, half after the fullest cell of each ring."""
    ground = 3.45 * BASE[0] * BASE[1] * scale**2
    core = max(RING_EDGES[0], _core(residents, scale), min(0.34, home / HOME_PACKING / ground) ** 0.5)
    total = sum(shares.values())
    dense = [max(need.get((sector, ring), 0.0) / (shares[sector] / total) for sector in SECTORS) for ring in RINGS]
    usual = [RING_EDGES[i + 1] ** 2 - RING_EDGES[i] ** 2 for i in range(3)]
    whole_usual, whole = sum(usual), max(1.0, sum(dense))
    parts = [0.5 * usual[i] / whole_usual + 0.5 * dense[i] / whole for i in range(3)]
    parts = [part / sum(parts) * (1 - core**2) for part in parts]
    first, second = core**2 + parts[0], core**2 + parts[0] + parts[1]
    return core, first**0.5, second**0.5, 1.0


def _residents(view: MapView) -> list[CardView]:
    return sorted((card for card in view.cards if _is_resident(card, view)), key=lambda card: (card.order, card.id))


def _resident_spots(cards: list[CardView]) -> list[Spot]:
    """Residents stand in the middle of the home, their name in their own double circle."""
    r, room, spots = RESIDENT_GLYPH, 2 * RESIDENT_GLYPH - 16, []
    for card, (x, y) in zip(cards, _seats(len(cards)), strict=True):
        lines = _narrow(card.name, room)
        spots.append(Spot(card.id, x, y, r, "inside", (x - r, y - r, x + r, y + r), HOME, RINGS[0], lines, room))
    return spots


def _narrow(name: str, room: float) -> tuple[str, ...]:
    """A name inside a circle: written smaller rather than cut, and cut when it would become too small to read."""
    return tuple(_cut(line, room * SMALLER, RESIDENT_LABEL) for line in fit(name, room * 1.1, 2, RESIDENT_LABEL))


def home_word(plan: Plan) -> tuple[float, float]:
    """Where the home's name stands, relative to the middle: on its edge between two sectors, where few ties pass."""
    return point(plan, plan.starts[4], plan.edges[0])


def _blocks(plan: Plan) -> list[tuple[float, float, float, float]]:
    """Paper that is kept for the words of the ground: the rings' names on the line upwards, the home's on its edge."""
    blocks = [(-30.0, y - 8, 30.0, y + 8) for y in (-plan.ry * edge for edge in plan.edges[1:3])]
    x, y = home_word(plan)
    return [*blocks, (-16.0, -plan.ry, 16.0, -plan.ry + 18), (x - 20, y - 9, x + 20, y + 9)]


def _things(view: MapView) -> dict[str, _Thing]:
    """Everything but the residents, in the turn of arrival."""
    arrivals: list[tuple[int, int, str, _Thing]] = []
    arrivals += [(card.order, 0, card.id, _card(card)) for card in view.cards if not _is_resident(card, view)]
    known = [amount for amount in view.amounts if amount.which in AMOUNT_LISTS]
    arrivals += [(amount.order, 1, amount.id, _amount(amount)) for amount in known]
    return {arrival[2]: arrival[3] for arrival in sorted(arrivals, key=lambda arrival: arrival[:3])}


def _steps(view: MapView, things: dict[str, _Thing]) -> list[_Thing | str]:
    """How it came to this: each thing as it came to its cell, or the id of one that went.

    What lies elsewhere in this view than the trail has it (through somebody's lens, in a file) was carried there last.
    """
    steps: list[_Thing | str] = []
    there: dict[str, tuple[str, str]] = {}
    for came in view.trail:
        if not came.sector:
            there.pop(came.id, None)
            steps.append(came.id)
            continue
        thing = _row(came.id, came.which, came.name, came.cents) if came.which else _came(came)
        there[came.id] = (thing.sector, thing.ring)
        steps.append(thing)
    steps += [identifier for identifier in there if identifier not in things]
    late = [thing for thing in things.values() if there.get(thing.id) != (thing.sector, thing.ring)]
    return steps + [msgspec.structs.replace(thing, nudge=(0.0, 0.0)) for thing in late]


def _came(came: Came) -> _Thing:
    sector = came.sector if came.sector in SECTORS or came.sector == HOME else "diensten"
    return _named(came.id, sector, came.ring, came.name)


_Standing = tuple[_Thing, _Choice]


class _Outcome(NamedTuple):
    """What one step did: a new plan if the ground grew, whether kept spots were given up, and who stands where by it."""

    plan: Plan | None
    swept: bool
    stand: tuple[_Standing, ...]


KEPT_SPOTS = 6
"""So many spots that were left are kept free for who left them, and one for every four things that stand."""


FULL = 50
"""With fewer things than this a cell closes up only if that keeps everybody's way home clear; else the ground grows."""


CROWD = 24
"""With more mates than this in one cell nobody tries whether all of them could close up: a few are asked, else the ground grows."""


class _Ground:
    """The ground while things come and go: who stands where at rest, and the spots that are kept for who left."""

    def __init__(self, residents: list[Spot]) -> None:
        self.residents = residents
        self.plan = _first_plan(len(residents))
        self.stand: dict[str, _Standing] = {}
        self.left: list[_Standing] = []
        self._floor: _Floor | None = None

    def take(self, step: _Thing | str) -> _Outcome:
        """One thing comes, is carried elsewhere, or goes."""
        outcome = self._gone(step) if isinstance(step, str) else self._arrive(step)
        self.apply(step, outcome)
        return outcome

    def apply(self, step: _Thing | str, outcome: _Outcome) -> None:
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

    def _arrive(self, thing: _Thing) -> _Outcome:
        back = next((one for one in reversed(self.left) if one[0] == thing), None)
        if back is not None:
            return _Outcome(None, False, (back,))
        if self._floor is None:
            self._floor = _Floor(self.plan, self._blocked(self.plan), [*self.stand.values(), *self.left])
        choice = self._floor.choose(thing)
        if choice is not None:
            swept = len(self.left) > KEPT_SPOTS + len(self.stand) // 4
            return _Outcome(None, swept, ((thing, choice),))
        others = {i: one for i, one in self.stand.items() if i != thing.id}
        if self.left or len(others) < len(self.stand):
            choice = _Floor(self.plan, self._blocked(self.plan), others.values()).choose(thing)
            if choice is not None:
                return _Outcome(None, True, ((thing, choice),))
        return self._closed_up(thing, others) or self.grown([*(one for one, _ in others.values()), thing])

    def _closed_up(self, thing: _Thing, others: dict[str, _Standing]) -> _Outcome | None:
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
            floor = _Floor(self.plan, self._blocked(self.plan), [one for i, one in others.items() if i not in names])
            stand: list[_Standing] = []
            for one in turn:
                choice = floor.choose(one, closing)
                if choice is None:
                    break
                floor.settle(one, choice)
                stand.append((one, choice))
            else:
                return _Outcome(None, True, tuple(stand))
        return None

    def grown(self, things: list[_Thing]) -> _Outcome:
        """The ground grows until all of these fit, one after the other."""
        plan = self.plan
        while True:
            plan = _grown(plan, things)
            floor, stand = _Floor(plan, self._blocked(plan), ()), []
            for thing in things:
                choice = floor.choose(thing)
                if choice is None:
                    break
                floor.settle(thing, choice)
                stand.append((thing, choice))
            else:
                return _Outcome(plan, True, tuple(stand))

    def _blocked(self, plan: Plan) -> list[_Box]:
        return [*_blocks(plan), *(spot.box for spot in self.residents)]


_REMEMBERED: OrderedDict[tuple[int, str], tuple[list[_Thing | str], list[_Outcome]]] = OrderedDict()
"""What came of the steps so far. A choice follows from what stood before, so the same beginning is not chosen anew: only a
shortcut (an arrival costs one choice instead of all), never a different outcome. Replaced whole, never changed."""
_REMEMBERING = threading.Lock()


def _ground(residents: list[Spot], steps: list[_Thing | str]) -> _Ground:
    """Who stands where at rest, after these steps."""
    ground = _Ground(residents)
    first = steps[0] if steps else ""
    key = (len(residents), first if isinstance(first, str) else first.id)
    with _REMEMBERING:
        known, outcomes = _REMEMBERED.get(key, ([], []))
    same = next((n for n, (one, other) in enumerate(zip(known, steps, strict=False)) if one != other), None)
    same = min(len(known), len(steps)) if same is None else same
    for step, outcome in zip(steps[:same], outcomes[:same], strict=True):
        ground.apply(step, outcome)
    fresh = [ground.take(step) for step in steps[same:]]
    if fresh:
        with _REMEMBERING:
            _REMEMBERED[key] = (steps, [*outcomes[:same], *fresh])
            _REMEMBERED.move_to_end(key)
            while len(_REMEMBERED) > 96:
                _REMEMBERED.popitem(last=False)
    return ground


class _Crowded(Exception):
    """What was pushed aside, or got a longer name, finds no room; ``by`` is whose push it is too much."""

    def __init__(self, by: str = "") -> None:
        self.by = by


def _stirred(ground: _Ground, things: dict[str, _Thing]) -> list[_Standing]:
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


def _pushed(ground: _Ground, things: dict[str, _Thing]) -> list[_Standing]:
    plan, standing = ground.plan, list(ground.stand.values())
    blocks = ground._blocked(plan)
    boxes = np.array([*blocks, *(choice.box for _, choice in standing)]).reshape(-1, 4)
    stays, covered = np.ones(len(boxes), dtype=bool), np.zeros(len(boxes), dtype=bool)
    moved: list[tuple[str, _Box]] = []
    found: list[_Standing] = []
    for nth, (rested, choice) in enumerate(standing, start=len(blocks)):
        thing = things[rested.id]
        pushed = any(thing.nudge)
        if pushed or covered[nth] or thing.print != rested.print:
            prints = _prints(plan, thing)
            if prints is None:
                raise _Crowded(thing.id if pushed else "")
            stays[nth] = False
            towards = thing.nudge if pushed else choice.at
            choices = [boxes[:nth][stays[:nth]]] if pushed or covered[nth] else [boxes[stays], boxes[:nth][stays[:nth]]]
            aside = np.array([box for _, box in moved]).reshape(-1, 4)
            spots = (_elsewhere(plan, thing, towards, choice, prints, taken, aside) for taken in choices)
            new = next((spot for spot in spots if spot is not None), None)
            if new is None:
                lying = (by for by, box in reversed(moved) if covered[nth] and _gaps(boxes[[nth]], np.array([box]))[0, 0] < GAP)
                pushers = [thing.id if pushed else "", *lying, *(by for by, _ in reversed(moved))]
                raise _Crowded(next((by for by in pushers if by and any(things[by].nudge)), ""))
            stays[nth] = new.box == choice.box
            if not stays[nth]:
                moved.append((thing.id, new.box))
                covered |= _gaps(boxes, np.array([new.box]))[:, 0] < GAP
            choice = new
        found.append((thing, choice))
    return found


_ELSEWHERE: OrderedDict[tuple[object, ...], _Choice | None] = OrderedDict()
"""Where what was pushed came to stand, by all that decided it: sizes and places, nothing of whose they are."""


def _elsewhere(
    plan: Plan, thing: _Thing, towards: tuple[float, float], rest: _Choice, prints: _Prints, taken: np.ndarray,
    aside: np.ndarray,
) -> _Choice | None:  # fmt: skip
    """The free spot nearest to where it was put; for a card that makes room, nearest to where it would rest."""
    taken, aside = prints.near(taken), prints.near(aside)
    standing = np.vstack([taken, aside])
    key = (plan, thing.print, towards, rest.at, standing.tobytes())
    with _REMEMBERING:
        if key in _ELSEWHERE:
            return _ELSEWHERE[key]
    boxes, cell = prints.boxes, prints.cell
    free = prints.proper
    for some in _handfuls(standing):
        free = free[_gaps(boxes[free], some).min(axis=1) >= GAP]
    choice = None
    if len(free):
        away = ((cell.at[free] - np.array(towards)) ** 2).sum(axis=1) + cell.cost[free] * 1e-3
        choice = prints.choice(thing, int(free[away.argmin()]))
    with _REMEMBERING:
        _ELSEWHERE[key] = choice
        while len(_ELSEWHERE) > 2048:
            _ELSEWHERE.popitem(last=False)
    return choice


def forget() -> None:
    """Remember no earlier layout and no measured word: something was erased, and its name must not linger here."""
    with _REMEMBERING:
        for remembered in (_REMEMBERED, _PRINTS, _ELSEWHERE):
            remembered.clear()
    for cached in (width_of, fit, _money_width, _money_words):
        cached.cache_clear()


def place(view: MapView) -> Layout:
    """A place for every card and amount of this map. Pure: the same map is laid out the same on every screen."""
    residents = _resident_spots(_residents(view))
    things = _things(view)
    ground = _ground(residents, _steps(view, things))
    stirred = _stirred(ground, things)
    plan = ground.plan
    spots = [_spot(thing, choice) for thing, choice in stirred]
    cx, cy = plan.rx + MARGIN[0], plan.ry + MARGIN[1]
    return Layout(plan, 2 * cx, 2 * cy, cx, cy, {spot.id: _moved(spot, cx, cy) for spot in [*residents, *spots]})


def _spot(thing: _Thing, choice: _Choice) -> Spot:
    return Spot(
        thing.id, choice.x, choice.y, thing.r, choice.side, choice.box, thing.sector, thing.ring, thing.lines,
        thing.words[0], choice.at,
    )  # fmt: skip


def _moved(spot: Spot, cx: float, cy: float) -> Spot:
    x0, y0, x1, y1 = spot.box
    box = (round(x0 + cx, 1), round(y0 + cy, 1), round(x1 + cx, 1), round(y1 + cy, 1))
    return msgspec.structs.replace(spot, x=round(spot.x + cx, 1), y=round(spot.y + cy, 1), box=box)
