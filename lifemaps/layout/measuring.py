"""How large are the signs and the words, and what fits where?"""

from __future__ import annotations

import math
import unicodedata
from functools import lru_cache

from lifemaps.words import code, euros, languages

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


def rounded(width: float) -> float:
    """Widths go by steps of eight, so that a corrected letter seldom moves a card."""
    return max(24.0, math.ceil(width / 8) * 8)


@lru_cache(maxsize=1024)
def money_width(kind: str, cents: int) -> float:
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
def money_words(kind: str, cents: int) -> tuple[float, float]:
    """The room an amount takes, whoever reads it: what it is and the figure in one row, or in two when that is too long."""
    whole = money_width(kind, cents)
    if whole <= MONEY_ROOM:
        return rounded(whole), LEAD
    widest = 0.0
    for language in languages():
        figure = brief_euros(language, cents)
        first, second = two_rows(code(language, "amount", kind), figure)
        sums = width_of(" " + figure, MONEY_LABEL) * 1.08
        widest = max(widest, width_of(first, MONEY_LABEL), width_of(second, MONEY_LABEL) + sums)
    return rounded(min(MONEY_ROOM, widest + 4)), 2 * LEAD - 2


def in_a_circle(name: str, room: float) -> tuple[str, ...]:
    """A name inside a circle: written smaller rather than cut, and cut when it would become too small to read."""
    return tuple(_cut(line, room * SMALLER, RESIDENT_LABEL) for line in fit(name, room * 1.1, 2, RESIDENT_LABEL))
