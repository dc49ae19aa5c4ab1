"""The life map as one drawing, for screen, wall and paper: an SVG made from meaning alone.

Form carries everything, colour nothing by itself: the kind is a shape, certainty is the border (whole, whole with an
eye, dashed, dotted and tilted with a question mark), the quality of a tie is its line, the arrow shows who receives.
Support icons on the ties rest out of sight until somebody points, focuses or prints. What was disproved stays, struck
through.

A drawing is taken apart by element (``card:…``, ``tie:…``, ``amount:…``), so that a screen replaces only what changed;
``svg`` puts it together. Everything people typed is escaped in ``marks``, in text and in attributes, whatever it holds.

One way through the rooms, each knowing only those above it; everybody else comes in by this door:

===============================  ====================================================================================
``look`` · ``memory``            colours, letters and lines · what need not be drawn again
``marks`` · ``spoken``           how anything stands in SVG · what is said to who listens
``cards`` · ``hulls``            a card or an amount · a group around its cards
``ways`` · ``ties``              which way a tie runs · how it is drawn on it
``ground`` · ``legend``          rings, sectors, home · what the signs mean
``page``                         all of it, as one picture
===============================  ====================================================================================
"""

from lifemaps.drawing.look import CSS, FONT, GLOW, THEME, plain_css
from lifemaps.drawing.marks import num, safe
from lifemaps.drawing.memory import Sketch, forget
from lifemaps.drawing.page import Drawing, draw, svg
from lifemaps.drawing.spoken import amount_words, card_words, how_sure, source_word, standing_words, tie_words

__all__ = [
    "CSS", "FONT", "GLOW", "THEME", "Drawing", "Sketch",
    "amount_words", "card_words", "draw", "forget", "how_sure", "num", "plain_css", "safe", "source_word", "standing_words",
    "svg", "tie_words",
]  # fmt: skip
