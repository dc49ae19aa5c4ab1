"""What can be taken along from a table, as a visible list: a new export is one file and one line here.

What leaves through the interface never holds the makers' possible outcome; the command line's case export does.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from lifemaps.case import Case
from lifemaps.drawing import Drawing, svg
from lifemaps.exports import free
from lifemaps.exports.casefile import write_case
from lifemaps.exports.report import paper_map, report_html, report_markdown, summary
from lifemaps.map import map_view
from lifemaps.sitting import Sitting

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
    return report_markdown(case, summary(table), "", language)


def _map_picture(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    return svg(drawing, standalone=True)


def _case_file(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    assert case.deck is not None
    return write_case(case.deck, makers_outcome=False)


def _free(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    return free.free_html(map_view(case), language)


OUTPUTS: dict[str, Output] = {
    "report.html": Output(file="verslag.html", media="text/html; charset=utf-8", look="report", make=_report_page, headers=PAPER),
    "report.md": Output(file="verslag.md", media="text/markdown; charset=utf-8", look="report", make=_report_text),
    "map.svg": Output(file="levenskaart.svg", media="image/svg+xml", look="map", make=_map_picture, headers=PAPER),
    "free.html": Output(
        file="vrij-verkennen.html", media="text/html; charset=utf-8", look="map", make=_free, headers=free.headers()
    ),
    "case.json": Output(file="casus.json", media="application/json", look="export", make=_case_file),
}
