"""Paper, ink and one accent, by day and by night: the same colours on phone, laptop and map, and all of them readable.

Contrast is WCAG 2.2's (relative luminance, 1.4.3 and 1.4.11): 4.5 for words, 3 for lines that carry meaning.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHEETS = [ROOT / "casefiles/web/assets/seat.css", ROOT / "casefiles/web/assets/canvas.css", ROOT / "pages/parts/look.css"]
WORDS = [
    ("ink", "paper"), ("ink", "sheet"), ("ink", "tint"), ("ink", "wash"), ("soft", "paper"), ("soft", "sheet"), ("soft", "tint"),
    ("accent", "paper"), ("accent", "sheet"), ("accent", "tint"), ("on-accent", "accent"), ("on-accent", "pressed"),
    ("ochre", "paper"), ("ochre", "sheet"), ("ochre", "ochre-tint"), ("ink", "ochre-tint"),
]  # fmt: skip
LINES = [("ink", "paper"), ("accent", "paper"), ("soft", "paper"), ("line", "sheet"), ("line", "paper")]


def colours(sheet: Path, dark: bool) -> dict[str, str]:
    """The colours a sheet sets, by day or (where it says something else) by night."""
    blocks = re.findall(r"(@media[^{]*dark\)\s*{[^:]*)?:root\s*{([^}]*)}", sheet.read_text("utf-8"))
    found: dict[str, str] = {}
    for media, body in blocks:
        if dark or not media:
            found |= dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,6})\b", body))
    return found


def light(colour: str) -> float:
    """Relative luminance."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * one for one in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Between 1 (the same) and 21 (black on white)."""
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_word_and_every_line_that_means_something_stands_out_enough(dark: bool) -> None:
    known = colours(SHEETS[2], dark)
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert {pair: round(contrast(known[pair[0]], known[pair[1]]), 1) for pair in WORDS if contrast(known[pair[0]], known[pair[1]]) < 4.5} == {}
    assert {pair: round(contrast(known[pair[0]], known[pair[1]]), 1) for pair in LINES if contrast(known[pair[0]], known[pair[1]]) < 3} == {}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_phone_laptop_and_map_wear_the_same_colours_and_streamlit_does_too(dark: bool) -> None:
    """The map's sheet comes after the phone's on one page: a colour it forgot by night would turn the whole phone light."""
    seat, canvas, look = (colours(sheet, dark) for sheet in SHEETS)
    assert {name: colour for name, colour in seat.items() if canvas.get(name) != colour} == {}
    assert {name: colour for name, colour in canvas.items() if look.get(name) != colour} == {}
    config = tomllib.loads((ROOT / ".streamlit/config.toml").read_text("utf-8"))
    theme = config["theme"]["dark" if dark else "light"]
    assert (theme["primaryColor"], theme["backgroundColor"], theme["textColor"], theme["borderColor"]) == tuple(
        look[name] for name in ("accent", "paper", "ink", "hair")
    )
    assert "base" not in config["theme"]  # With one, the pages would no longer follow the computer.


def test_no_sheet_of_the_laptop_has_a_colour_of_its_own() -> None:
    for sheet in (SHEETS[2], ROOT / "pages/parts/hall.css"):
        body = re.sub(r":root\s*{[^}]*}", "", sheet.read_text("utf-8"))
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s])", body) == []
