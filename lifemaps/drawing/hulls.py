"""How is a group drawn around its cards?"""

from __future__ import annotations

import math

from lifemaps.drawing.marks import num, opening, safe
from lifemaps.drawing.spoken import listing
from lifemaps.layout import Layout, Spot, fit, width_of
from lifemaps.view import GroupView
from lifemaps.vocabulary import CERTAINTIES
from lifemaps.words import say

_HULL_AIR = 9.0


def group_element(group: GroupView, layout: Layout, names: dict[str, str], language: str) -> str:
    """A light dashed hull around cards that belong together, with its name where it covers least."""
    spots = [layout.spots[card] for card in group.cards if card in layout.spots]
    if not spots:
        return ""
    around = [_with_glyph(spot) for spot in spots]
    path, edge = _hull(around, _HULL_AIR)
    cards = listing(language, [names[card] for card in group.cards if card in names])
    words = say(language, "drawing-group", name=group.name, cards=cards)
    classes = f"group c-{group.certainty if group.certainty in CERTAINTIES else 'verteld'}"
    body = opening(group.id, classes, {"cards": " ".join(group.cards), "source": group.source}, words)
    name = fit(group.name, 150.0, 1, 11.5)[0]
    x, y = _hull_word(edge, name, layout)
    word = f'<text class="halo mid" x="{num(x)}" y="{num(y)}">{safe(name)}</text>'
    return f'{body}<path class="hull" d="{path}"/>{word}</g>'


def _with_glyph(spot: Spot) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = spot.box
    return min(x0, spot.x - spot.r), min(y0, spot.y - spot.r), max(x1, spot.x + spot.r), max(y1, spot.y + spot.r)


def _hull(boxes: list[tuple[float, float, float, float]], air: float) -> tuple[str, list[tuple[float, float]]]:
    """The path of a rounded hull around these boxes, and its corners clockwise."""
    corners = [(x, y) for x0, y0, x1, y1 in boxes for x in (x0 - air, x1 + air) for y in (y0 - air, y1 + air)]
    edge = _convex(corners)
    bends = []
    for nth, here in enumerate(edge):
        before, after = edge[nth - 1], edge[(nth + 1) % len(edge)]
        into, out = _towards(here, before, 12.0), _towards(here, after, 12.0)
        way = f"{num(into[0])} {num(into[1])}Q{num(here[0])} {num(here[1])} {num(out[0])} {num(out[1])}"
        bends.append(("L" if nth else "M") + way)
    return "".join(bends) + "Z", edge


def _convex(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The corners of the smallest convex shape around these points."""

    def half(ordered: list[tuple[float, float]]) -> list[tuple[float, float]]:
        kept: list[tuple[float, float]] = []
        for x, y in ordered:
            while len(kept) > 1 and _turns_back(kept[-2], kept[-1], (x, y)):
                kept.pop()
            kept.append((x, y))
        return kept[:-1]

    ordered = sorted(set(points))
    return half(ordered) + half(ordered[::-1])


def _turns_back(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) <= 0


def _towards(here: tuple[float, float], there: tuple[float, float], most: float) -> tuple[float, float]:
    size = math.dist(here, there) or 1.0
    share = min(most, size / 2) / size
    return here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share


def _hull_word(edge: list[tuple[float, float]], name: str, layout: Layout) -> tuple[float, float]:
    """Just outside the hull, over, under or beside it, where the name lies on the fewest cards."""
    left, right = min(x for x, _ in edge), max(x for x, _ in edge)
    top, bottom = min(y for _, y in edge), max(y for _, y in edge)
    wide, middle, half = width_of(name, 11.5), (left + right) / 2, (top + bottom) / 2
    over = [(x, y) for y in (top - 5, bottom + 13) for x in (middle, left + wide / 2, right - wide / 2)]
    beside = [(left - wide / 2 - 5, half + 4), (right + wide / 2 + 5, half + 4)]

    def cost(at: tuple[float, float]) -> float:
        box = (at[0] - wide / 2, at[1] - 10, at[0] + wide / 2, at[1] + 3)
        off = box[0] < 2 or box[2] > layout.width - 2 or box[1] < 2 or box[3] > layout.height - 2
        boxes = (spot.box for spot in layout.spots.values())
        return sum(box[0] < b[2] and box[2] > b[0] and box[1] < b[3] and box[3] > b[1] for b in boxes) + 9 * off

    return min([*over, *beside], key=cost)
