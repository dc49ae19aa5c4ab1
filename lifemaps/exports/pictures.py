"""The map and the life line to take along: a page that opens anywhere without a network, and pages for the printer.

Both hold the drawing itself (SVG, sharp at any size), its legend and the map in words. Nothing is fetched from anywhere:
no script, no font, no picture; the page forbids it itself. Everything that was typed was escaped where it was drawn, and
is escaped here where it is told.

On paper each layer gets a page of its own, landscape, black ink on white, with the support icons shown; the life line is
drawn in the width that fills the sheet best. What is said by colour on a screen is said by form too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from lifemaps import aloud as reading
from lifemaps import glyphs
from lifemaps.aloud import Paragraph
from lifemaps.analysis import today as reference_day
from lifemaps.case import Case
from lifemaps.drawing import CSS, FONT, THEME, Drawing, draw, plain_css, svg
from lifemaps.influences import draw_influences
from lifemaps.lifeline import draw_lifeline
from lifemaps.map import exported_view
from lifemaps.sitting import Sitting
from lifemaps.view import MapView
from lifemaps.words import day, say

PAPERS = {"a4": (297, 210), "a3": (420, 297)}
"""Millimetres, landscape."""
EDGE = 10
"""White edge of a sheet in millimetres; most printers cannot print nearer to it."""
FOOT = 10
"""Millimetres under the drawing, for the day and what it is."""
WIDTHS = (1.0, 1.2, 1.4, 1.6, 1.8)
"""Widths of the life line that are tried for a sheet."""

_FORBID = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_BLACK = ":root{--ink:#000;--paper:#fff;--accent:#000;--ochre:#000;--hair:#9a9a9a;--soft:#444}"


# ── a page of its own ──────────────────────────────────────────────────────────────────────────────────────────────────


def standalone_html(drawing: Drawing, title: str, language: str, aloud: tuple[Paragraph, ...] = ()) -> str:
    """One file with the drawing, its legend and the map in words; it works without a network and without a script."""
    look = (
        ":root{" + "".join(f"--{name}:{colour};" for name, colour in THEME.items()) + "}"
        f"body{{margin:0 auto;padding:1.5rem;max-width:86rem;background:var(--paper);color:var(--ink);font:17px/1.5 {FONT}}}"
        "h1{font-size:1.5rem;margin:0 0 .8rem}h2{font-size:1.15rem;margin:2rem 0 .4rem}"
        "h3{font-size:1rem;margin:1.1rem 0 .1rem}figure{margin:0}"
        "svg.lifemap{display:block;width:100%;height:auto}.words{max-width:44rem}.words p{margin:0}"
        "@media print{body{padding:0}.words{break-before:page}}" + CSS
    )
    heading = escape(title)
    body = f"<h1>{heading}</h1><figure>{_still(svg(drawing, css=False))}{_key(drawing)}</figure>"
    return _page(heading, language, look, f"<main>{body}{_told(aloud, language)}</main>")


def _page(title: str, language: str, look: str, body: str) -> str:
    return (
        f'<!doctype html>\n<html lang="{escape(language)}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_FORBID}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{look}</style></head><body>{body}</body></html>\n"
    )


def _told(paragraphs: tuple[Paragraph, ...], language: str) -> str:
    if not paragraphs:
        return ""
    parts = [f"<h3>{escape(part.heading)}</h3><p>{escape(' '.join(part.sentences))}</p>" for part in paragraphs]
    return f'<section class="words"><h2>{escape(say(language, "aloud-title"))}</h2>{"".join(parts)}</section>'


def _still(picture: str) -> str:
    """A drawing that nobody can work on: its cards and ties are pictures with a name, not buttons."""
    return picture.replace(' tabindex="0" role="button"', ' role="img"')


def _key(drawing: Drawing) -> str:
    """The legend as a picture of its own under the drawing; it borrows the shapes of the drawing above it."""
    if not drawing.legend:
        return ""
    name = escape(say(drawing.language, "drawing-legend"))
    box = f"0 0 {drawing.box[2]:g} {drawing.legend_height:g}"
    return f'<svg class="lifemap" role="img" aria-label="{name}" viewBox="{box}">{drawing.legend}</svg>'


# ── paper ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _network(view: MapView, language: str, today: str, shape: float) -> Drawing:
    return draw(view, language)


def _lifeline(view: MapView, language: str, today: str, shape: float) -> Drawing:
    """The life line in the width in which it can be printed largest on a sheet of this shape (width by height)."""
    tried = [draw_lifeline(view, language, today=today, zoom=zoom) for zoom in WIDTHS]
    return min(tried, key=lambda drawing: max(drawing.box[2], (drawing.box[3] + drawing.legend_height) * shape))


def _influences(view: MapView, language: str, today: str, shape: float) -> Drawing:
    return draw_influences(view, language)


LAYERS: dict[str, Callable[[MapView, str, str, float], Drawing]] = {
    "network": _network,
    "lifeline": _lifeline,
    "influences": _influences,
}
"""The layers that can be printed; each draws itself for a sheet of a given shape."""


def print_html(
    view: MapView, language: str, paper: str = "a4", layers: tuple[str, ...] = ("network", "lifeline"), *, today: str = ""
) -> str:
    """Sheets for the printer, one for each layer, in black and white with a legend; an unknown paper is A4.

    ``today`` is the day the case is seen from. Layers this program does not draw are left out.
    """
    wide, high = PAPERS.get(paper, PAPERS["a4"])
    size = paper if paper in PAPERS else "a4"
    room = (wide - 2 * EDGE, high - 2 * EDGE - FOOT)
    drawings = [LAYERS[name](view, language, today, room[0] / room[1]) for name in layers if name in LAYERS]
    sheets = [_sheet(drawing, nth, view, language, today, room) for nth, drawing in enumerate(drawings)]
    look = (
        f"@page{{size:{size.upper()} landscape;margin:{EDGE}mm}}{_BLACK}{CSS}"
        f"body{{margin:0;background:#fff;color:#000;font:11pt/1.3 {FONT}}}"
        f".sheet{{width:{room[0]}mm;height:{room[1] + FOOT - 1}mm;display:flex;flex-direction:column;margin:0 auto;"
        "break-after:page;break-inside:avoid;overflow:hidden}.sheet:last-child{break-after:auto}"
        ".sheet svg{display:block;flex:none;margin:0 auto}"
        ".sheet p{margin:auto 0 0;font-size:8pt;display:flex;justify-content:space-between}"
        "@media screen{body{background:#ddd}.sheet{background:#fff;margin:6mm auto;padding:6mm}}"
    )
    return _page(escape(_title(view, language)), language, look, "".join(sheets))


def _sheet(drawing: Drawing, nth: int, view: MapView, language: str, today: str, room: tuple[int, int]) -> str:
    """One drawing, as large as the sheet allows, with its legend and a line about what it is."""
    whole = drawing.box[3] + drawing.legend_height
    scale = min(room[0] / drawing.box[2], room[1] / whole)
    picture = _still(svg(drawing, css=False, labels=True))
    # Two drawings on one page: an id may stand there once, and on paper nothing points at it.
    picture = picture if nth == 0 else re.sub(r'(<g) id="(?:card|tie|amount|life|influence|system|group):[^"]*"', r"\1", picture)
    width = f"{drawing.box[2] * scale:.2f}mm"
    sized = [
        part.replace('class="lifemap', f'style="width:{width};height:{tall * scale:.2f}mm" class="lifemap', 1)
        for part, tall in ((picture, drawing.box[3]), (_key(drawing), drawing.legend_height))
    ]
    seen = say(language, "pictures-seen-on", date=day(language, today)) if today else ""
    made = say(language, "drawing-fictional") if view.fictional else ""
    foot = f"<p><span>{escape(drawing.title)}</span><span>{escape(made)}</span><span>{escape(seen)}</span></p>"
    return f'<section class="sheet">{"".join(sized)}{foot}</section>'


def _title(view: MapView, language: str) -> str:
    return say(language, "drawing-title-of", title=view.title) if view.title else say(language, "drawing-title")


# ── as outputs: (case, table, drawing, language) → text ────────────────────────────────────────────────────────────────


def _today(case: Case) -> str:
    return reference_day(case.deck) if case.deck else ""


def map_html(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    """The map as one page to take along, with the map in words."""
    told = reading.aloud(exported_view(case), language, today=_today(case))
    return standalone_html(drawing, drawing.title, language, told)


def lifeline_html(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    """The life line as one page to take along, with what happened in words."""
    view = exported_view(case)
    told = tuple(part for part in reading.aloud(view, language, today=_today(case)) if part.about == "levenslijn")
    line = draw_lifeline(view, language, today=_today(case))
    return standalone_html(line, line.title, language, told)


def lifeline_svg(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    """The life line as a picture of its own."""
    return svg(draw_lifeline(exported_view(case), language, today=_today(case)), standalone=True)


def map_text(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    """The map in words, as plain text."""
    return reading.text(exported_view(case), language, today=_today(case)) + "\n"


def print_a4(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    """Map, life line and influences for the printer, on A4."""
    return _print(case, language, "a4")


def print_a3(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    """Map, life line and influences for the printer, on A3."""
    return _print(case, language, "a3")


def _print(case: Case, language: str, paper: str) -> str:
    """Each layer that was used gets a sheet; nobody prints an empty map of influences."""
    view = exported_view(case)
    layers = tuple(name for name in LAYERS if name != "influences" or view.influences)
    return print_html(view, language, paper, layers, today=_today(case))


def influences_svg(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    """The influences as a picture of their own."""
    return svg(draw_influences(exported_view(case), language), standalone=True)


def legend_svg(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    """What the signs on this map mean, and no others, as a picture of its own."""
    width, height = drawing.box[2], drawing.legend_height
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="lifemap" viewBox="0 0 {width:g} {height:g}" width="{width:g}"'
        f' height="{height:g}"><style>{plain_css()}</style>{glyphs.definitions()}{drawing.legend}</svg>'
    )
