"""How do typed words, numbers and the beginning of an element stand in SVG?"""

from __future__ import annotations

import re
from html import escape

from lifemaps.view import AmountView, CardView, TieView

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def safe(text: object) -> str:
    """Anything typed, as it may stand in text and attributes; signs that XML cannot hold become a space."""
    return escape(_FORBIDDEN.sub(" ", str(text)), quote=True)


def num(value: float) -> str:
    """A place or a size in SVG: to a tenth, and no longer than it has to be."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def opening(identifier: str, classes: str, data: dict[str, str], label: str) -> str:
    """The element's first tag, and its words as a tooltip; it can be focused and is a button to a screen reader."""
    attributes = "".join(f' data-{name}="{safe(value)}"' for name, value in data.items() if value not in ("", None))
    words = safe(label)
    name = f'tabindex="0" role="button" aria-label="{words}"'
    return f'<g id="{safe(identifier)}" class="{classes}"{attributes} {name}><title>{words}</title>'


def standing_data(thing: CardView | TieView | AmountView) -> dict[str, str]:
    """Whether it still stands, as data attributes."""
    return {"struck": "1" if thing.struck else "", "light-by": " ".join(thing.light_by)}
