"""What can be taken along from a table, as a visible list: a new export is one file and one line here.

What leaves through the interface never holds the makers' possible outcome; the command line's case export does.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from lifemaps.agreementnote import note_page, note_pdf, note_word
from lifemaps.case import Case
from lifemaps.drawing import Drawing, draw, svg
from lifemaps.erasing import exported, plainly
from lifemaps.exports import free, pictures
from lifemaps.exports.casefile import write_case
from lifemaps.exports.ical import agenda
from lifemaps.exports.kaart import kaart_of
from lifemaps.exports.report import paper_map, report_html, report_markdown, summary
from lifemaps.exports.report_docx import report_docx
from lifemaps.exports.report_pdf import report_money_pdf, report_pdf
from lifemaps.exports.resident_page import resident_html, resident_pdf
from lifemaps.exports.table_page import table_pdf
from lifemaps.map import exported_view, map_view
from lifemaps.sitting import Sitting

HTML = "text/html; charset=utf-8"
PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PAPER = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-modals"}
"""A page of ours that needs nothing and runs nothing."""


class Output(msgspec.Struct, frozen=True, kw_only=True):
    """An export: its file name, who may have it (a look of ``roles``), and the function that makes it."""

    file: str
    media: str
    look: str
    make: Callable[[Case, Sitting, Drawing, str], str | bytes]
    headers: dict[str, str] = {}
    partial: bool = False
    """Whether it can also be in a language that has the words of some documents only."""

    def of(self, case: Case, table: Sitting, drawing: Drawing, language: str, *, sensitive: bool = False) -> str | bytes:
        """The export of this case; what the resident struck through is not in it, nor in the drawing of it.

        Nor is what was marked sensitive, unless it is asked for (``sensitive``).
        """
        leaving = exported(plainly(case) if sensitive else case)
        return self.make(leaving, table, drawing if leaving is case else draw(map_view(leaving), language), language)


def _report_page(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    return report_html(case, summary(table), paper_map(exported_view(case), language), language)


def _report_money(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    return report_html(case, summary(table), paper_map(exported_view(case), language), language, money=True)


def _report_text(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    return report_markdown(case, summary(table), svg(drawing, standalone=True, labels=True), language)


def _map_picture(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    return svg(drawing, standalone=True)


def _case_file(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    assert case.deck is not None
    return write_case(msgspec.structs.replace(case.deck, map=kaart_of(case)), makers_outcome=False)


def _free(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    return free.free_html(exported_view(case), language)


OUTPUTS: dict[str, Output] = {
    "report.html": Output(file="verslag.html", media=HTML, look="report", make=_report_page, headers=PAPER),
    "report.md": Output(file="verslag.md", media="text/markdown; charset=utf-8", look="report", make=_report_text),
    "report.pdf": Output(file="verslag.pdf", media=PDF, look="report", make=report_pdf),
    "report-money.html": Output(file="verslag-met-geld.html", media=HTML, look="report", make=_report_money, headers=PAPER),
    "report-money.pdf": Output(file="verslag-met-geld.pdf", media=PDF, look="report", make=report_money_pdf),
    "report.docx": Output(file="verslag.docx", media=WORD, look="report", make=report_docx),
    "table.pdf": Output(file="blad-voor-de-tafel.pdf", media=PDF, look="report", make=table_pdf),
    "resident.pdf": Output(file="voor-de-bewoner.pdf", media=PDF, look="report", make=resident_pdf),
    "resident.html": Output(file="voor-de-bewoner.html", media=HTML, look="report", make=resident_html, headers=PAPER),
    "note.html": Output(file="afsprakennota.html", media=HTML, look="report", make=note_page, headers=PAPER, partial=True),
    "note.pdf": Output(file="afsprakennota.pdf", media=PDF, look="report", make=note_pdf, partial=True),
    "note.docx": Output(file="afsprakennota.docx", media=WORD, look="report", make=note_word, partial=True),
    "agenda.ics": Output(file="afspraken.ics", media="text/calendar; charset=utf-8", look="report", make=agenda),
    "map.svg": Output(file="levenskaart.svg", media="image/svg+xml", look="map", make=_map_picture, headers=PAPER),
    "free.html": Output(
        file="vrij-verkennen.html", media=HTML, look="map", make=_free, headers=free.headers()
    ),
    "map.html": Output(file="levenskaart.html", media=HTML, look="map", make=pictures.map_html, headers=PAPER),
    "map.txt": Output(file="levenskaart.txt", media="text/plain; charset=utf-8", look="map", make=pictures.map_text),
    "lifeline.svg": Output(file="levenslijn.svg", media="image/svg+xml", look="map", make=pictures.lifeline_svg, headers=PAPER),
    "lifeline.html": Output(file="levenslijn.html", media=HTML, look="map", make=pictures.lifeline_html, headers=PAPER),
    "influences.svg": Output(
        file="invloeden.svg", media="image/svg+xml", look="map", make=pictures.influences_svg, headers=PAPER
    ),
    "legend.svg": Output(file="legenda.svg", media="image/svg+xml", look="map", make=pictures.legend_svg, headers=PAPER),
    "print-a4.html": Output(file="kaart-a4.html", media=HTML, look="map", make=pictures.print_a4, headers=PAPER),
    "print-a3.html": Output(file="kaart-a3.html", media=HTML, look="map", make=pictures.print_a3, headers=PAPER),
    "case.json": Output(file="casus.json", media="application/json", look="export", make=_case_file),
}
