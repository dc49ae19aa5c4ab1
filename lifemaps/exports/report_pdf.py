"""The report as a PDF that can be printed, kept and read aloud: tagged, PDF/UA-1, the map as vector.

The words are those of ``report.content``, so the page, the Markdown, Word and this cannot say different things. typst
sets them; everything typed goes in as data and is never read as markup. Black ink on white; letters that typst brings
along (Libertinus Serif), so that the report looks the same on a laptop without a network. The file carries the day of the
meeting and not the moment it was made: the same evening gives the same file.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import typst

from lifemaps import glyphs
from lifemaps.aloud import text as told
from lifemaps.case import Case
from lifemaps.drawing import Drawing, draw, plain_css, svg
from lifemaps.exports.report import SittingSummary, content, summary
from lifemaps.household import Section
from lifemaps.map import exported_view
from lifemaps.sitting import Sitting
from lifemaps.view import MapView
from lifemaps.words import say

HERE = Path(__file__).parent / "templates"
STANDARD = "ua-1"
"""What every PDF of ours is checked against while it is made: PDF/UA-1, so tags, language, title and alternative texts."""
BLACK = {
    "ink": "#000", "paper": "#fff", "accent": "#000", "ochre": "#000", "hair": "#9a9a9a", "soft": "#3f3b35", "glow": "#fff",
}  # fmt: skip
SANS = (
    "Seravek", "Gill Sans Nova", "Segoe UI", "Noto Sans", "Open Sans", "Ubuntu", "Cantarell", "Helvetica Neue", "Arial",
    "Liberation Sans", "DejaVu Sans", "Libertinus Serif",
)  # fmt: skip
"""What a page asks for when it wants letters without serifs; the last one typst always has."""

_BARE = re.compile(r"var\(--[a-z-]+,((?:[^()]|\([^()]*\))*)\)")
_MARKS = {
    "feit": '<circle cx="8" cy="8" r="6.6"/>',
    "waarneming": '<circle cx="8" cy="8" r="6.6"/><path d="M3.6 8Q8 3.6 12.4 8 8 12.4 3.6 8Z" stroke-width="1.1"/>'
    '<circle cx="8" cy="8" r="1.4" fill="#000" stroke="none"/>',
    "verteld": '<circle cx="8" cy="8" r="6.6" stroke-dasharray="3.4 2.4"/>',
    "aanname": '<circle cx="8" cy="8" r="6.6" stroke-dasharray=".1 3" stroke-linecap="round" stroke-width="1.9"/>'
    '<path d="M6.2 6.4C6.2 3.7 9.9 3.7 9.9 6.3 9.9 8 8 7.9 8 9.6M8 11.6V11.7" stroke-linecap="round"/>',
}


def report_pdf(case: Case, table: Sitting, drawing: Drawing, language: str) -> bytes:
    """The report of this evening as a PDF; as an export of ``outputs``. ``drawing`` is not needed: paper has its own."""
    return pdf_of(case, summary(table), language)


def report_money_pdf(case: Case, table: Sitting, drawing: Drawing, language: str) -> bytes:
    """The same report with what the map says about money."""
    return pdf_of(case, summary(table), language, money=True)


def pdf_of(case: Case, meeting: SittingSummary, language: str, *, money: bool = False) -> bytes:
    """The same from a summary of the meeting, for a case that comes from a file."""
    inside = content(case, meeting, language, money=money)
    return made("report.typ", _data(inside, case, language), language, day=meeting.date or _moment(case))


def _moment(case: Case) -> str:
    return (case.verdict.at if case.verdict else case.opened_at)[:10]


# ── typst ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _fonts() -> typst.Fonts:
    """The letters of this machine and those typst brings; looked up once."""
    return typst.Fonts()


def made(template: str, data: dict[str, Any], language: str, *, day: str = "") -> bytes:
    """A PDF from one of our templates; ``data`` is all it knows, ``day`` (YYYY-MM-DD) what it says it was made on.

    A sign for which this machine has no letters (an emoji, a script without a font) would break the promise of PDF/UA that
    every sign can be read; such a page is still tagged, only not checked. Raises ``typst.TypstError`` when a page of ours
    is not accessible in another way: without a title, a language, a text for a picture.
    """
    lang, _, region = language.partition("-")
    sent = json.dumps(clean({**data, "lang": lang, "region": region or None, "sans": list(SANS)}), ensure_ascii=False)
    source = (HERE / template).read_bytes()
    moment = dt.datetime.fromisoformat(day or "2000-01-01").replace(hour=12, tzinfo=dt.UTC)

    def compiled(standards: list[Any]) -> bytes:
        compiler = typst.Compiler(source, root=str(HERE), font_paths=_fonts())
        found = compiler.compile(format="pdf", sys_inputs={"data": sent}, pdf_standards=standards, timestamp=moment)
        assert isinstance(found, bytes)
        return found

    try:
        return compiled([STANDARD])
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        return compiled([])


_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def clean(value: Any) -> Any:
    """The same without signs that no paper can hold; they become a space."""
    if isinstance(value, str):
        return _FORBIDDEN.sub(" ", str(value))
    if isinstance(value, dict):
        return {name: clean(one) for name, one in value.items()}
    return [clean(one) for one in value] if isinstance(value, list | tuple) else value


def png(picture: str, *, wide: float, ppi: float = 220) -> bytes:
    """An SVG of ours as a picture of points, ``wide`` millimetres, for programs that take no vector."""
    source = f"#set page(width: {wide:g}mm, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), width: 100%)"
    compiler = typst.Compiler(source.encode(), root=str(HERE), font_paths=_fonts())
    found = compiler.compile(format="png", ppi=ppi, sys_inputs={"svg": picture})
    assert isinstance(found, bytes)
    return found


# ── pictures in ink ────────────────────────────────────────────────────────────────────────────────────────────────────


def map_ink(view: MapView, language: str) -> tuple[str, str]:
    """The map and its legend as two pictures, black on white, with the colours filled in and the support icons shown."""
    drawing = draw(view, language)
    look = f"<style>{plain_css(BLACK)}.lifemap .tie-label{{opacity:1}}</style>"
    whole = svg(drawing, css=False, labels=True)
    start = whole.index(">") + 1
    frame = f'xmlns="http://www.w3.org/2000/svg" class="lifemap" viewBox="0 0 {drawing.box[2]:g} {drawing.legend_height:g}"'
    legend = f"<svg {frame}>{look}{glyphs.definitions()}{drawing.legend}</svg>" if drawing.legend else ""
    return whole[:start] + look + whole[start:], legend


def map_words(view: MapView, language: str) -> str:
    """The map as somebody would read it aloud: what stands in the place of the picture for who cannot see it."""
    return f"{draw(view, language).desc}\n\n{told(view, language)}"


def strip_ink(strip: str) -> str:
    """A strip of ``reveal`` with its fonts and colours filled in; ``#000`` for the ink of the page."""
    return _BARE.sub(lambda found: found[1], str(strip)).replace("currentColor", "#000")


def strip_words(strip: str) -> str:
    """What a strip says in words: its own description."""
    found = re.search(r"<desc[^>]*>(.*?)</desc>", str(strip), re.DOTALL)
    return unescape(found[1]) if found else ""


def sign(certainty: str) -> str:
    """How sure a fact is, as a small sign."""
    body = _MARKS.get(certainty, _MARKS["verteld"])
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="#000" stroke-width="1.5">'
        f"{body}</svg>"
    )


# ── from content to the template ───────────────────────────────────────────────────────────────────────────────────────


def _data(inside: dict[str, Any], case: Case, language: str) -> dict[str, Any]:
    """What the template needs: the content of the report with its pictures in ink and its headings in words."""
    view = exported_view(case)
    chart, legend = map_ink(view, language)
    heading = f"{say(language, 'drawing-title')} · {inside['title']}"
    keep = ("core", "has_verdict", "parts", "choices", "meeting", "fictional", "own", "actions", "after", "findings", "unknown", "made", "footer")
    return {
        **{name: inside[name] for name in keep},
        "document_title": f"{say(language, 'drawing-title')}: {inside['title']}", "heading": heading,
        "brief": [part for part in inside["facts_line"].split(" · ") if part],
        "record": [list(one) for one in inside["record"]],
        "map": chart, "map_words": map_words(view, language), "legend": legend,
        "rounds": [{**one, "rows": [_row(row) for row in one["rows"]]} for one in inside["rounds"]],
        "facts": [{**fact, "sign": sign(fact["certainty"])} for fact in inside["facts"]],
        "money": [_money(one, language) for one in inside["money"]],
        "words": headings(language) | {"money": say(language, "money-title")},
    }  # fmt: skip


def _money(one: Section, language: str) -> dict[str, Any]:
    figures = sorted(one.figures, key=lambda figure: not figure.main)
    guess = say(language, "money-assumed")
    return {
        "title": one.title, "unknown": [f"{say(language, 'money-unknown')}: {text}" for text in one.unknown],
        "figures": [
            {"says": f"{f.says} [{guess}]" if f.assumed else f.says, "how": f.how, "main": f.main} for f in figures
        ],
        "pictures": [{"svg": strip_ink(picture), "words": strip_words(picture)} for picture in one.pictures],
        "sheets": [
            {"caption": sheet.caption, "heads": list(sheet.heads), "rows": [list(row) for row in sheet.rows]} for sheet in one.sheets
        ],
    }  # fmt: skip


def _row(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "strip": strip_ink(row["strip"]), "words": strip_words(row["strip"])}


def headings(language: str) -> dict[str, Any]:
    """The report's headings and columns in this language."""
    found: dict[str, Any] = {
        name: say(language, f"report-h-{name}")
        for name in ("record", "actions", "after", "rounds", "findings", "facts", "unknown", "made")
    }
    others = {
        "own_marks": "own-marks", "no_actions": "no-actions", "tipping": "tipping", "reasons": "reasons", "why": "why",
    }  # fmt: skip
    found |= {name: say(language, f"report-{message}") for name, message in others.items()}
    found["action_columns"] = [say(language, f"report-action-{name}") for name in ("who", "what", "due", "agreed")]
    return found
