"""The small shapes of the drawing: one per kind of card, list of money and kind of support. All in outline.

Every shape is centred on 0,0 and takes its line and fill from the element that uses it, so that the border can say how
sure something is. What belongs to the shape's meaning and not to its border (a key, a heart, a euro sign) is of class
``lm-in`` and never dashed. Own drawings; readable in black and white at 22 pixels.
"""

from __future__ import annotations

from lifemaps.vocabulary import KINDS

SHAPES = {
    "circle": '<circle r="10.5"/>',
    "circle-house": '<circle r="10.5"/><path class="lm-in" d="M-5 .5 0-4.5 5 .5M-3.5-.5V4.5H3.5V-.5"/>',
    "circle-heart": '<circle r="10.5"/><path class="lm-in" d="M0 5C-8-.5-4-6 0-2.5 4-6 8-.5 0 5Z"/>',
    "rounded-square": '<rect x="-10" y="-10" width="20" height="20" rx="6.5"/>'
    '<path class="lm-in" d="M-5.5 4C-5.5-1-.5-1-.5 4M.5 4C.5-1 5.5-1 5.5 4"/>'
    '<circle class="lm-in" cx="-3" cy="-3" r="1.8"/><circle class="lm-in" cx="3" cy="-3" r="1.8"/>',
    "square": '<rect x="-9.5" y="-9.5" width="19" height="19"/>',
    "square-flag": '<rect x="-9.5" y="-9.5" width="19" height="19"/>'
    '<path class="lm-in" d="M-3.5 6V-5.5H4.5L2.5-3 4.5-.5H-3.5"/>',
    "square-key": '<rect x="-9.5" y="-9.5" width="19" height="19"/>'
    '<circle class="lm-in" cx="-3" cy="0" r="2.6"/><path class="lm-in" d="M-.4 0H6V3M3 0V2.5"/>',
    "triangle": '<path d="M0-10.5 10.8 8.5H-10.8Z"/>',
    "hexagon": '<path d="M-11 0-5.5-9.5H5.5L11 0 5.5 9.5H-5.5Z"/>',
    "pentagon": '<path d="M0-11 10.5-2.5V9.5H-10.5V-2.5Z"/>',
    "star": '<path d="M0-11.5 3.3-4 11.2-3.4 5.2 1.9 7.1 9.7 0 5.5-7.1 9.7-5.2 1.9-11.2-3.4-3.3-4Z"/>',
    "exclamation": '<path d="M-3.4-10.5H3.4L2 3.3H-2Z"/><circle cy="8.2" r="2.6"/>',
    "flag": '<path d="M-7 11V-10H9L5-4.5 9 1H-7"/>',
}  # fmt: skip

MONEY = {
    "inkomsten": '<circle r="7.5"/><path class="lm-in" d="M3-3.2A4 4 0 1 0 3 3.2M-5-.9H1M-5 1.1H1"/>',
    "uitgaven": '<path d="M-6-7.5H6V7.5L3 5.5 0 7.5-3 5.5-6 7.5Z"/><path class="lm-in" d="M-3-3.5H3M-3-.5H3"/>',
    "schulden": '<path d="M-6-7.5H6V7.5H-6Z"/><path class="lm-in lm-heavy" d="M-3.2 0H3.2"/>',
    "vorderingen_van_bewoner": '<path d="M-6-7.5H6V7.5H-6Z"/><path class="lm-in" d="M0-4.5V4M-3.2 1 0 4.2 3.2 1"/>',
    "bezittingen": '<path d="M-7-3.5V4C-7 8 7 8 7 4V-3.5"/><ellipse cy="-3.5" rx="7" ry="3.2"/>',
    "rechten_niet_gebruikt": '<circle r="7.5"/><path class="lm-in" d="M0-3.7V3.7M-3.7 0H3.7"/>',
}

SUPPORT = {
    "praktisch": "M-5.5 6 1.2-.7M-2.5-4.5 0-6.5 6-.5 4 2Z",
    "emotioneel": "M0 5.5C-9-.5-4.5-7 0-3 4.5-7 9-.5 0 5.5Z",
    "financieel": "M4-4A5 5 0 1 0 4 4M-5.5-1.2H1.5M-5.5 1.2H1.5",
    "informatie": "M0-1V5.5M-2 5.5H2M-2-1H0M0-5V-4.5",
    "gezelschap": "M-5.5-3H3V1.5C3 6.5-5.5 6.5-5.5 1.5ZM3-1.5C6.5-2 6.5 2.5 3 2M-3-6.5V-5M.5-6.5V-5",
    "regie": "M0-6A6 6 0 1 1-.01-6ZM0-6V-1.5M-5.2 3-1.2.8M5.2 3 1.2.8M0-1.5A1.5 1.5 0 1 1-.01-1.5Z",
    "controle": "M-4.5-5.5H4.5V6H-4.5ZM-2.5.5-.5 2.5 2.8-2",
}
"""One path each, within about −6…6: a hammer, a heart, a euro, an i, a cup, a wheel, a checklist."""

MARKS = {
    "waarneming": '<circle class="lm-back" r="6"/><circle class="lm-ink" r="1.5"/>'
    '<path class="lm-in" d="M-5.2 0C-2.5-3.8 2.5-3.8 5.2 0 2.5 3.8-2.5 3.8-5.2 0Z"/>',
    "verteld": '<circle class="lm-back" r="6"/><path class="lm-in" d="M-4.5-3.8H4.5V1.8H0L-2.5 4.3V1.8H-4.5Z"/>',
    "aanname": '<circle class="lm-back" r="6"/>'
    '<path class="lm-in lm-doubt" d="M-2.4-2.3C-2.4-5.3 2.6-5.3 2.6-2.3 2.6-.3 0-.5 0 1.8M0 4.3V4.5"/>',
    "light": '<circle class="lm-back" r="6"/><circle class="lm-in" r="4.3"/>'
    '<path class="lm-ink" d="M0-4.3A4.3 4.3 0 0 1 0 4.3Z"/>',
    "lead": '<circle class="lm-back" r="6"/><path class="lm-in" d="M0-4.5A4.5 4.5 0 1 1-.01-4.5ZM0-4.5V4.5M-4.5 0H4.5"/>',
}
"""Small signs: seen (an eye), told (a speech balloon), assumed (a question mark), keeps the lead (a wheel), true in another
light (half dark).
"""


def shape_of(kind: str) -> str:
    """The name of the shape for a kind of card; an unknown kind is a circle."""
    return KINDS[kind].glyph if kind in KINDS and KINDS[kind].glyph in SHAPES else "circle"


def definitions() -> str:
    """All shapes, once, to be used by id (``lm-circle``, ``lm-inkomsten``, ``lm-s-praktisch``, ``lm-m-aanname``)."""
    parts = [f'<g id="lm-{name}">{shape}</g>' for name, shape in {**SHAPES, **MONEY}.items()]
    parts += [f'<path id="lm-s-{name}" d="{path}"/>' for name, path in SUPPORT.items()]
    parts += [f'<g id="lm-m-{name}">{mark}</g>' for name, mark in MARKS.items()]
    return "<defs>" + "".join(parts) + "</defs>"
