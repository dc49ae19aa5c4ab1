"""The report as a Word file, to be worked on: real headings, real tables, the map and the strips as pictures with words.

The words are those of ``report.content``. Pictures are of points (220 to the inch, made offline by typst): Word draws our
SVG differently from version to version, and a picture that is always right is worth more than one that can be enlarged
for ever. Who needs the vector takes ``map.svg`` or the PDF. Nothing in the file says who made it, or when, beyond the day
of the meeting.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any

from docx import Document
from docx.document import Document as Doc
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from lifemaps.case import Case
from lifemaps.drawing import Drawing
from lifemaps.exports.report import SittingSummary, content, summary
from lifemaps.exports.report_pdf import clean, headings, map_ink, map_words, png, sign, strip_ink, strip_words
from lifemaps.map import exported_view
from lifemaps.sitting import Sitting
from lifemaps.words import say

SERIF, SANS = "Georgia", "Calibri"
INK, SOFT = RGBColor(0, 0, 0), RGBColor(0x3F, 0x3B, 0x35)
WIDE = 174
"""Millimetres between the margins."""


def report_docx(case: Case, table: Sitting, drawing: Drawing, language: str) -> bytes:
    """The report of this evening as a Word file; as an export of ``outputs``."""
    return docx_of(case, summary(table), language)


def docx_of(case: Case, meeting: SittingSummary, language: str) -> bytes:
    """The same from a summary of the meeting."""
    inside = clean(_flat(content(case, meeting, language)))
    title = f"{say(language, 'drawing-title')}: {inside['title']}"
    document = paper(title, language, footer=inside["footer"])
    words = headings(language)
    _first_page(document, inside, case, language)
    for section in (_record, _parts, _own, _actions, _after, _rounds, _findings, _facts, _unknown):
        section(document, inside, words)
    document.add_heading(words["made"], 1)
    for line in inside["made"]:
        soft(document.add_paragraph(line))
    moment = (case.verdict.at if case.verdict else case.opened_at)[:10]
    return packed(document, meeting.date or moment)


def _flat(value: Any) -> Any:
    """Content without markup objects: a strip is text here."""
    if isinstance(value, dict):
        return {name: _flat(one) for name, one in value.items()}
    return (
        [_flat(one) for one in value] if isinstance(value, list | tuple) else str(value) if isinstance(value, str) else value
    )


# ── an empty sheet ─────────────────────────────────────────────────────────────────────────────────────────────────────


def paper(title: str, language: str, *, footer: str = "") -> Doc:
    """An empty A4 in our look: language, title, styles for headings and tables, a footer with the page number."""
    document = Document()
    _anonymous(document, title, language)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin, section.bottom_margin = Mm(16), Mm(18)
    _styles(document, language)
    foot = section.footer.paragraphs[0]
    soft(foot, footer + (" · " if footer else ""), size=8.5)
    _field(soft_run(foot.add_run(), 8.5), "PAGE")
    return document


def _anonymous(document: Doc, title: str, language: str) -> None:
    about = document.core_properties
    about.title, about.language = title[:255], language  # More a property of such a file cannot hold; the heading has all of it.
    about.author = about.last_modified_by = about.comments = about.keywords = about.subject = about.category = ""
    about.revision = 1
    # The picture of an empty page that the blank template brings along says nothing about this one.
    for identifier, relation in list(document.part.package.rels.items()):
        if relation.reltype == RELATION.THUMBNAIL:
            del document.part.package.rels[identifier]


def _styles(document: Doc, language: str) -> None:
    styles = document.styles
    normal = styles["Normal"]
    _letters(normal, SANS, 11)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(5), 1.15
    spoken = OxmlElement("w:lang")
    for name in ("val", "eastAsia"):
        spoken.set(qn(f"w:{name}"), language)
    normal.element.get_or_add_rPr().append(spoken)
    for name, size, before, after in (
        ("Title", 22, 0, 6),
        ("Heading 1", 16, 18, 6),
        ("Heading 2", 12.5, 10, 3),
        ("Heading 3", 11, 8, 2),
    ):
        style = styles[name]
        _letters(style, SERIF, size, bold=name.startswith("Heading"))
        style.font.color.rgb = INK
        form = style.paragraph_format
        form.space_before, form.space_after, form.keep_with_next, form.line_spacing = Pt(before), Pt(after), True, 1.1
        if name in ("Title", "Heading 1"):
            _ruled(style.element.get_or_add_pPr(), name == "Heading 1")
    _letters(styles["Quote"], SERIF, 15, italic=True)
    styles["Quote"].font.color.rgb = INK
    styles["List Bullet"].paragraph_format.space_after = Pt(2)


def _letters(style: Any, family: str, size: float, *, bold: bool = False, italic: bool = False) -> None:
    style.font.name, style.font.size, style.font.bold, style.font.italic = family, Pt(size), bold, italic
    # A theme's letters win from a name unless each of the four scripts has its own.
    letters = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        letters.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        letters.set(qn(f"w:{name}"), family)


def _ruled(properties: Any, ruled: bool) -> None:
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    if ruled:
        borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
        for name, value in (("val", "single"), ("sz", "6"), ("space", "3"), ("color", "000000")):
            bottom.set(qn(f"w:{name}"), value)
        borders.append(bottom)
        properties.insert_element_before(
            borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc",
            "w:outlineLvl",
        )  # fmt: skip


def _field(run: Run, code: str) -> None:
    for kind, text in (("begin", ""), ("", code), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        part.text = text or None
        run._r.append(part)


def packed(document: Doc, day: str) -> bytes:
    """The file; every part in it says it was made at noon of ``day`` (YYYY-MM-DD), so the same evening is the same file."""
    moment = dt.datetime.fromisoformat(day or "2000-01-01").replace(hour=12)
    about = document.core_properties
    about.created = about.modified = moment
    rough, made = io.BytesIO(), io.BytesIO()
    document.save(rough)
    with zipfile.ZipFile(rough) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            stamp = zipfile.ZipInfo(name, (max(moment.year, 1980), moment.month, moment.day, 12, 0, 0))
            stamp.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(stamp, source.read(name))
    return made.getvalue()


# ── small helps ────────────────────────────────────────────────────────────────────────────────────────────────────────


def soft_run(run: Run, size: float = 9.5) -> Run:
    """Small and grey."""
    run.font.size, run.font.color.rgb = Pt(size), SOFT
    return run


def soft(paragraph: Paragraph, text: str = "", *, size: float = 9.5) -> Paragraph:
    """More text in this paragraph, small and grey; without text all that stands in it becomes so."""
    for run in [paragraph.add_run(text)] if text else paragraph.runs:
        soft_run(run, size)
    return paragraph


def picture(document: Any, svg: str, words: str, *, wide: float = WIDE) -> None:
    """A picture in a line of its own, with what it says in words for who cannot see it."""
    holder = document.add_paragraph()
    holder.paragraph_format.space_after = Pt(2)
    drawn(holder.add_run(), svg, words, wide=wide)


def drawn(run: Run, svg: str, words: str, *, wide: float) -> None:
    """A picture in a line of text; without words it is decoration, and skipped by who reads aloud."""
    shape = run.add_picture(io.BytesIO(png(svg, wide=wide)), width=Mm(wide))
    about = shape._inline.docPr
    about.set("descr", words)
    about.set("name", f"{about.get('name')} {about.get('id')}")
    inner: Any = shape._inline.graphic.graphicData.pic.nvPicPr.cNvPr
    inner.set("name", "")  # Else the name of a file on this machine could stand here.


def grid(document: Any, head: list[str], rows: list[list[str]], widths: list[float]) -> Table:
    """A table whose first row is a heading that repeats on every page; ``widths`` in millimetres."""
    made = document.add_table(rows=1 + len(rows), cols=len(widths))
    made.style, made.alignment, made.autofit = "Table Grid", WD_TABLE_ALIGNMENT.LEFT, False
    first = made.rows[0]._tr.get_or_add_trPr()
    first.append(OxmlElement("w:tblHeader"))
    for column, wide in zip(made.columns, widths, strict=True):  # Some programs read the columns, others the cells.
        column.width = Mm(wide)
    for nth, cells in enumerate([head, *rows]):
        row = made.rows[nth]
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, text, wide in zip(row.cells, cells, widths, strict=True):
            cell.width = Mm(wide)
            run = cell.paragraphs[0].add_run(text)
            run.bold = nth == 0
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
    _hairlines(made)
    return made


def _hairlines(table: Table) -> None:
    borders = OxmlElement("w:tblBorders")
    for name in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{name}")
        for key, value in (("val", "single" if name in ("bottom", "insideH") else "nil"), ("sz", "4"), ("color", "8A8378")):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)


def bullets(document: Any, items: list[str]) -> None:
    """A list."""
    for item in items:
        document.add_paragraph(item, style="List Bullet")


# ── the parts of the report ────────────────────────────────────────────────────────────────────────────────────────────


def _first_page(document: Doc, inside: dict[str, Any], case: Case, language: str) -> None:
    view = exported_view(case)
    stamp = f" · {inside['fictional']}" if inside["fictional"] else ""
    document.add_heading(f"{say(language, 'drawing-title')} · {inside['title']}", 0)
    soft(document.add_paragraph(), inside["meeting"] + stamp)
    core = document.add_paragraph()
    run = core.add_run(inside["core"])
    run.font.name, run.font.size = SERIF, Pt(20 if len(inside["core"]) <= 150 else 14)
    if inside["facts_line"]:
        document.add_paragraph().add_run(inside["facts_line"]).bold = True
    chart, legend = map_ink(view, language)
    picture(document, chart, map_words(view, language))
    if legend:
        picture(document, legend, say(language, "drawing-legend"))


def _record(document: Doc, inside: dict[str, Any], words: dict[str, Any]) -> None:
    if not inside["record"]:
        return
    document.add_heading(words["record"], 1)
    for name, text in inside["record"]:
        line = document.add_paragraph()
        line.add_run(name).bold = True
        for part in text.split("\n"):
            run = line.add_run()
            run.add_break(WD_BREAK.LINE)
            run.add_text(part)


def _parts(document: Doc, inside: dict[str, Any], words: dict[str, Any]) -> None:
    """The rest of the record, part by part, and what was chosen face down beside the looks."""
    for one in inside["parts"]:
        document.add_heading(one["heading"], 2)
        for name, text in one["pairs"]:
            line = document.add_paragraph()
            line.add_run(f"{name} ").bold = True
            line.add_run(text)
        for item in one["items"]:
            document.add_paragraph(item, style="List Bullet" if len(one["items"]) > 1 else None)
    for one in inside["choices"]:
        document.add_heading(one["heading"], 2)
        for text, n in one["rows"]:
            document.add_paragraph(f"{n} × {text}")
        soft(document.add_paragraph(one["sentence"]))
        for reason in one["reasons"]:
            document.add_paragraph(reason, style="List Bullet")


def _own(document: Doc, inside: dict[str, Any], words: dict[str, Any]) -> None:
    for own in inside["own"]:
        document.add_heading(own["heading"], 1)
        if own["words"]:
            document.add_paragraph(f"“{own['words']}”", style="Quote")
        if own["wish"]:
            line = document.add_paragraph()
            line.add_run(f"{own['wish_label']} ").bold = True
            line.add_run(own["wish"])
        if own["marks"]:
            soft(document.add_paragraph(f"{words['own_marks']} {own['marks']}."))


def _actions(document: Doc, inside: dict[str, Any], words: dict[str, Any]) -> None:
    if not inside["actions"] and not inside["has_verdict"]:
        return
    document.add_heading(words["actions"], 1)
    if not inside["actions"]:
        document.add_paragraph(words["no_actions"])
        return
    rows = [
        [one["who"], "\n".join(part for part in (one["what"], one["progress"]) if part), one["due"], one["agreed"]]
        for one in inside["actions"]
    ]
    grid(document, words["action_columns"], rows, [42, 66, 32, 34])


def _after(document: Doc, inside: dict[str, Any], words: dict[str, Any]) -> None:
    """What came of it: the signal, looking back, goals in the words of their levels, papers."""
    if inside["after"]:
        document.add_heading(words["after"], 1)
    for one in inside["after"]:
        document.add_heading(one["heading"], 2)
        for item in one["items"]:
            document.add_paragraph(item, style="List Bullet" if len(one["items"]) > 1 else None)
        for name, text in one["pairs"]:
            line = document.add_paragraph()
            line.add_run(f"{name}{'' if name.endswith('?') else ':'} ").bold = True
            line.add_run(text)


def _rounds(document: Doc, inside: dict[str, Any], words: dict[str, Any]) -> None:
    if inside["rounds"]:
        document.add_heading(words["rounds"], 1)
    for one in inside["rounds"]:
        if one["heading"]:
            document.add_heading(one["heading"], 2)
        moved = document.add_paragraph()
        moved.add_run(one["moved"]).font.size = Pt(14)
        moved.paragraph_format.keep_with_next = True
        if one["few"]:
            soft(document.add_paragraph(), one["few"])
        if one["tipped"]:
            document.add_heading(words["tipping"], 2)
            bullets(document, [f"{fact['n']}× {fact['text']}" for fact in one["tipped"]])
        for row in one["rows"]:
            document.add_heading(row["title"], 2)
            if row["label"]:
                soft(document.add_paragraph(), row["label"]).paragraph_format.keep_with_next = True
            picture(document, strip_ink(row["strip"]), strip_words(row["strip"]))
            beneath = " ".join(part for part in (row["shift"], row["own"]) if part)
            if beneath:
                soft(document.add_paragraph(), beneath)
        soft(document.add_paragraph(), f"{one['legend']} {one['answered']}")
        if one["reasons"]:
            document.add_heading(words["reasons"], 2)
            bullets(document, one["reasons"])


def _findings(document: Doc, inside: dict[str, Any], words: dict[str, Any]) -> None:
    if inside["findings"]:
        document.add_heading(words["findings"], 1)
    for one in inside["findings"]:
        document.add_heading(one["question"], 2)
        document.add_paragraph(one["sentence"])
        soft(document.add_paragraph(), f"{words['why']} {one['why']}")


def _facts(document: Doc, inside: dict[str, Any], words: dict[str, Any]) -> None:
    if inside["facts"]:
        document.add_heading(words["facts"], 1)
    for fact in inside["facts"]:
        line = document.add_paragraph()
        line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = Mm(7), Mm(-7)
        line.paragraph_format.tab_stops.add_tab_stop(Mm(7))
        drawn(line.add_run(), sign(fact["certainty"]), "", wide=4.2)
        line.add_run("\t")
        line.add_run(fact["text"]).font.strike = True if fact["untrue"] else None
        soft(line, " – " + " · ".join(part for part in (fact["said"], fact["tipped"]) if part))
        for note in fact["notes"]:
            beneath = document.add_paragraph(note)
            beneath.paragraph_format.left_indent = Mm(10)


def _unknown(document: Doc, inside: dict[str, Any], words: dict[str, Any]) -> None:
    if inside["unknown"]:
        document.add_heading(words["unknown"], 1)
    for group in inside["unknown"]:
        document.add_heading(group["heading"], 2)
        bullets(document, group["items"])
