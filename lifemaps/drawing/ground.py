"""How is the ground drawn: rings, sectors, home, and their names?"""

from __future__ import annotations

import math

from lifemaps.drawing.marks import num, safe
from lifemaps.drawing.spoken import phrase, word_of
from lifemaps.layout import Layout, curve, home_word, point, ring_path
from lifemaps.view import MapView
from lifemaps.vocabulary import HOME, RINGS, SECTORS


def ground_of(layout: Layout, view: MapView, language: str) -> str:
    """Rings, spokes, the home, and their names. Depends on the plan and the language only."""
    plan, cx, cy = layout.plan, layout.cx, layout.cy
    parts = ['<g class="ground">']
    parts += [f'<path class="ring" d="{ring_path(layout, edge)}"/>' for edge in reversed(plan.edges[1:])]
    parts.append(f'<path class="home" d="{ring_path(layout, plan.edges[0])}"/>')
    spokes = ""
    for start in plan.starts:
        (x0, y0), (x1, y1) = point(plan, start, plan.edges[0]), point(plan, start, 1.0)
        spokes += f"M{num(cx + x0)} {num(cy + y0)}L{num(cx + x1)} {num(cy + y1)}"
    parts.append(f'<path class="spoke" d="{spokes}"/>')
    for ring, edge in zip(RINGS, plan.edges[1:], strict=True):
        y = cy - plan.ry * edge + (15 if ring == RINGS[-1] else 4)
        word = safe(word_of(language, "ring", ring))
        parts.append(f'<text class="ringword halo" x="{num(cx)}" y="{num(y)}">{word}</text>')
    home_x, home_y = home_word(plan)
    home = safe(word_of(language, "sector", HOME))
    parts.append(f'<text class="homeword halo" x="{num(cx + home_x)}" y="{num(cy + home_y + 4)}">{home}</text>')
    parts += [_sector_name(layout, nth, language) for nth in range(len(SECTORS))]
    if view.fictional:
        word = phrase(language, "drawing-fictional").upper()
        parts.append(
            f'<g class="stamp" transform="translate({num(layout.width - 50)} {num(layout.height - 22)}) rotate(-4)">'
            f'<rect x="-40" y="-11" width="80" height="22" rx="4"/><text y="4">{safe(word)}</text></g>'
        )
    return "".join(parts) + "</g>"


def _sector_name(layout: Layout, nth: int, language: str) -> str:
    """A sector's name in small capitals along its part of the rim, never upside down."""
    plan = layout.plan
    start = plan.starts[nth]
    end = plan.starts[nth + 1] if nth + 1 < len(SECTORS) else 360.0
    middle = (start + end) / 2
    under = 100 < middle < 260
    rim = [point(plan, middle + 12 * step, 1.0) for step in range(-5, 6)]
    bow = [_outward(rim[i - 1], rim[i], rim[i + 1], 15.5 if under else 6.5) for i in range(1, 10)]
    path = curve([(layout.cx + x, layout.cy + y) for x, y in (bow[::-1] if under else bow)])
    word = safe(word_of(language, "sector", SECTORS[nth]).upper())
    bow_path = f'<path id="lm-rim-{nth}" class="rim" d="{path}"/>'
    return f'{bow_path}<text class="sector"><textPath href="#lm-rim-{nth}" startOffset="50%">{word}</textPath></text>'


def _outward(
    before: tuple[float, float], here: tuple[float, float], after: tuple[float, float], off: float
) -> tuple[float, float]:
    """A point of the rim moved straight away from it."""
    dx, dy = after[0] - before[0], after[1] - before[1]
    size = math.hypot(dx, dy) or 1.0
    return here[0] + dy / size * off, here[1] - dx / size * off
