"""What can be taken along from a table, as a visible list: a new export is one file and one line here.

What leaves through the interface never holds the makers' possible outcome; the command line's case export does.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from lifemaps.case import Case
from lifemaps.drawing import Drawing, svg
from lifemaps.exports import free, pictures
from lifemaps.exports.casefile import write_case
from lifemaps.exports.kaart import kaart_of
from lifemaps.exports.report import paper_map, report_html, report_markdown, summary
from lifemaps.map import map_view
from lifemaps.sitting import Sitting

HTML = "text/html; charset=utf-8"
PAPER = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-modals"}
"""A page of ours that needs nothing and runs nothing."""


class Output(msgspec.Struct, frozen=True, kw_only=True):
    """An export: its file name, who may have it (a look of ``roles``), and the function that makes it."""

    file: str
    media: str
    look: str
    make: Callable[[Case, Sitting, Drawing, str], str]
    headers: dict[str, str] = {}


def _report_page(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    return report_html(case, summary(table), paper_map(map_view(case), language), language)


def _report_text(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    return report_markdown(case, summary(table), svg(drawing, standalone=True, labels=True), language)


def _map_picture(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    return svg(drawing, standalone=True)


def _case_file(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    assert case.deck is not None
    return write_case(msgspec.structs.replace(case.deck, map=kaart_of(case)), makers_outcome=False)


def _free(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    return free.free_html(map_view(case), language)


OUTPUTS: dict[str, Output] = {
    "report.html": Output(file="verslag.html", media=HTML, look="report", make=_report_page, headers=PAPER),
    "report.md": Output(file="verslag.md", media="text/markdown; charset=utf-8", look="report", make=_report_text),
    "map.svg": Output(file="levenskaart.svg", media="image/svg+xml", look="map", make=_map_picture, headers=PAPER),
    "free.html": Output(
        file="vrij-verkennen.html", media=HTML, look="map", make=_free, headers=free.headers()
    ),
    "map.html": Output(file="levenskaart.html", media=HTML, look="map", make=pictures.map_html, headers=PAPER),
    "map.txt": Output(file="levenskaart.txt", media="text/plain; charset=utf-8", look="map", make=pictures.map_text),
    "lifeline.svg": Output(file="levenslijn.svg", media="image/svg+xml", look="map", make=pictures.lifeline_svg, headers=PAPER),
    "lifeline.html": Output(file="levenslijn.html", media=HTML, look="map", make=pictures.lifeline_html, headers=PAPER),
    "print-a4.html": Output(file="kaart-a4.html", media=HTML, look="map", make=pictures.print_a4, headers=PAPER),
    "print-a3.html": Output(file="kaart-a3.html", media=HTML, look="map", make=pictures.print_a3, headers=PAPER),
    "case.json": Output(file="casus.json", media="application/json", look="export", make=_case_file),
}
