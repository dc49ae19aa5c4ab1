"""Where everything stands on the life map: the shared home in the middle, six sectors and three rings around it.

The map's shape is a superellipse (between an ellipse and a rectangle), so that it fills a landscape page, a laptop and
a wall. What stands where follows from meaning alone: sector and ring say which cell, the turn in which things came there
says who chooses first, and each takes the calmest free spot of its cell. Nothing that stands is moved by what comes, goes or
is carried elsewhere; who comes back finds the own spot kept as long as there is room. Only when something does not fit,
the whole ground grows and is divided anew after what lies on it so far (a new ``Plan``). So: the same coming and going,
the same places, whether it came one by one or all at once.

Calm means: labels stand clear of each other, they lie on the outer side of their glyph, and the straight way from a
glyph to the home runs through no other card. That way is kept free whether or not a tie is drawn, so that a tie drawn
later moves nothing. (This is the local, stable cousin of force-directed placing, which moves everything each time.)

Units: map units; one unit is one CSS pixel at base scale (about 1000 × 640). ``f`` is how far out a point lies, 0 in the
middle and 1 at the rim; ``turn`` is its direction in degrees, clockwise from the top, in the map squeezed to a circle.

One way through the rooms, each knowing only those above it; everybody else comes in by this door:

===============================  ====================================================================================
``measuring`` · ``plan``         how wide words are · the shape of the map, and what a point on it means
``footprints``                   what has to be placed, and how it came
``dividing``                     sectors and rings, and how the ground grows
``cells`` · ``floor``            the spots of a cell · the calmest free one
``standing`` · ``pushing``       who rests where · what a push or a longer name changes
``placing``                      all of it, for one map
===============================  ====================================================================================
"""

from lifemaps.layout.measuring import (
    GLYPH,
    LABEL,
    LEAD,
    MONEY_GLYPH,
    MONEY_LABEL,
    RESIDENT_GLYPH,
    RESIDENT_LABEL,
    ROOM,
    brief_euros,
    fit,
    two_rows,
    width_of,
)
from lifemaps.layout.placing import forget, place
from lifemaps.layout.plan import (
    Layout,
    Plan,
    Point,
    Spot,
    cell_at,
    curve,
    far,
    home_word,
    nudge_at,
    point,
    ring_path,
    turn,
    words_box,
)

__all__ = [
    "GLYPH", "LABEL", "LEAD", "MONEY_GLYPH", "MONEY_LABEL", "RESIDENT_GLYPH", "RESIDENT_LABEL", "ROOM",
    "Layout", "Plan", "Point", "Spot",
    "brief_euros", "cell_at", "curve", "far", "fit", "forget", "home_word", "nudge_at", "place", "point", "ring_path",
    "turn", "two_rows", "width_of", "words_box",
]  # fmt: skip
