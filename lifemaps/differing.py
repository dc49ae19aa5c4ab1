"""Where people see it differently, on the drawing itself: a small sign on the card or the tie, with the sentence in it.

The difference lens fades what everybody sees alike; without a sign one still had to guess *what* of a card differs (its
ring, the quality of its line). The sign says so to the eye, to a pointer that rests on it and to who hears the map.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape

import msgspec

from lifemaps.drawing import Drawing
from lifemaps.lenses import Difference
from lifemaps.view import MapView

_NUMBER = r"(-?\d*\.?\d+)"
_BOX = re.compile(rf'<rect class="hit" x="{_NUMBER}" y="{_NUMBER}" width="{_NUMBER}"')
_BENT = re.compile(rf'<path class="hit" d="M{_NUMBER} {_NUMBER}Q{_NUMBER} {_NUMBER} {_NUMBER} {_NUMBER}"')
_STRAIGHT = re.compile(rf'<path class="hit" d="M{_NUMBER} {_NUMBER}l{_NUMBER} ?{_NUMBER}"')
_NAMED = re.compile(r'aria-label="([^"]*)"><title>[^<]*</title>')
_ALONG = 0.38
"""Where on a tie: off its middle, where the icons of what flows lie."""


def sentences_of(found: Iterable[Difference], view: MapView, language: str) -> dict[str, tuple[str, ...]]:
    """The differences in words, by the card, tie or amount they are about."""
    said: dict[str, tuple[str, ...]] = {}
    for one in found:
        said[one.id] = (*said.get(one.id, ()), one.say(view, language))
    return said


def marked(drawing: Drawing, said: Mapping[str, tuple[str, ...]]) -> Drawing:
    """The same drawing with a sign on everything that ``said`` has sentences about."""
    elements = {i: _with_sign(text, said[i]) if i in said else text for i, text in drawing.elements.items()}
    return msgspec.structs.replace(drawing, elements=elements)


def _with_sign(element: str, sentences: tuple[str, ...]) -> str:
    at = _place(element)
    if at is None:
        return element
    words = escape("; ".join(sentences), quote=True)
    # The words go in with a function: what people typed may hold what looks like a reference to a group.
    named = _NAMED.sub(lambda m: f'aria-label="{m[1]}. {words}"><title>{m[1]}. {words}</title>', element, count=1)
    sign = f'<g class="differs" transform="translate({at[0]:.1f} {at[1]:.1f})"><circle r="8"/><text y="4.5">≠</text></g>'
    return f"{named.removesuffix('</g>')}{sign}</g>"


def _place(element: str) -> tuple[float, float] | None:
    """At the upper outer corner of a card, or on the line of a tie; in the element's own measure."""
    if found := _BOX.search(element):
        x, y, width = map(float, found.groups())
        return x + width, y
    if found := _BENT.search(element):
        x0, y0, cx, cy, x1, y1 = map(float, found.groups())
        a, b, c = (1 - _ALONG) ** 2, 2 * _ALONG * (1 - _ALONG), _ALONG**2
        return a * x0 + b * cx + c * x1, a * y0 + b * cy + c * y1
    if found := _STRAIGHT.search(element):
        x0, y0, dx, dy = map(float, found.groups())
        return x0 + _ALONG * dx, y0 + _ALONG * dy
    return None
