"""What leaves as a file is text and nothing else, whatever was typed: documents, pages, calendars, data; and what comes back."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from defusedxml import ElementTree
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from casefiles.house import House
from casefiles.web import backoff
from casefiles.web.entrances import DOORS
from lifemaps import commands as do
from lifemaps.drawing import Drawing, draw
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.map import map_view
from tests.at_home import at_home
from tests.matrix import World
from tests.stuffed import LONGS, PAYLOADS, SHORTS, Stuffed

ROOT = Path(__file__).parent.parent


class Written:
    """The evening that was stuffed, as an export sees it."""

    def __init__(self, house: House) -> None:
        stuffed = Stuffed(house)
        stuffed.evening()
        stuffed.after()
        stuffed.does(do.EnterPhase(phase="map_1"))
        for nth in range(SHORTS.most):
            stuffed.does(do.AddCard(kind="vriend", name=SHORTS.of(0, nth), role=SHORTS.of(1, nth), source=SHORTS.of(2, nth)))
        stuffed.does(do.AgreeAction(what=LONGS[0], who=SHORTS.of(0, 0), due="2099-01-01"))
        self.case, self.table = house.case(stuffed.case), house.sitting(stuffed.sitting)
        self.drawing: Drawing = draw(map_view(self.case), "nl-NL")

    def out(self, name: str) -> bytes:
        made = OUTPUTS[name].of(self.case, self.table, self.drawing, "nl-NL")
        return made.encode() if isinstance(made, str) else made


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Written]:
    with pytest.MonkeyPatch.context() as patch, at_home(tmp_path_factory.mktemp("files"), patch, memory=True) as house:
        yield Written(house)


def of(*media: str) -> list[str]:
    return [name for name, output in OUTPUTS.items() if output.media.startswith(media)]


WORD, TEXTS = "application/vnd.openxmlformats", ("text/markdown", "text/plain", "text/calendar", "application/json")
LIVELY = {"/JS", "/JavaScript", "/URI", "/Launch", "/AA", "/EmbeddedFiles", "/SubmitForm", "/ImportData", "/GoToR", "/RichMedia", "/XFA"}
"""What makes a PDF do something, or reach something outside itself."""


def test_every_export_is_looked_at() -> None:
    assert {*of("application/pdf"), *of(WORD), *of(*TEXTS), *of("text/html", "image/svg")} == set(OUTPUTS)


@pytest.mark.parametrize("name", of("application/pdf"))
def test_a_pdf_does_nothing_and_reaches_nothing(written: Written, name: str) -> None:
    reader = PdfReader(io.BytesIO(written.out(name)))
    seen: set[int] = set()
    found: set[str] = set()

    def walk(value: Any) -> None:
        if isinstance(value, IndirectObject):
            if value.idnum in seen:
                return
            seen.add(value.idnum)
            value = value.get_object()
        if isinstance(value, DictionaryObject):
            found.update({*value, *(str(one) for one in value.values() if isinstance(one, str))} & LIVELY)
        for inner in value.values() if isinstance(value, DictionaryObject) else value if isinstance(value, ArrayObject) else ():
            walk(inner)

    walk(reader.trailer)
    assert len(seen) > 10
    assert not found
    assert "__xss" in "".join(page.extract_text() for page in reader.pages[:2])


@pytest.mark.parametrize("name", of(WORD))
def test_a_word_document_links_to_nothing_outside_and_every_attack_is_text_in_it(written: Written, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(written.out(name))) as pack:
        parts = {part: pack.read(part) for part in pack.namelist()}
    assert not [part for part in parts if re.search(r"vbaProject|embeddings|activeX|\.bin$", part)]
    text = ""
    for part, data in parts.items():
        if part.endswith((".xml", ".rels")):
            tree = ElementTree.fromstring(data)
            assert not [one for one in tree.iter() if one.get("TargetMode") == "External"], part
            text += "".join(tree.itertext()) if part == "word/document.xml" else ""
            fields = [one.text or "" for one in tree.iter() if one.tag.endswith("}instrText")]
            assert not [field for field in fields if field.strip().split(" ")[0] not in ("PAGE", "NUMPAGES")], part
    assert "<script>__xss()</script>" in text


class Grown(HTMLParser):
    """What a reader of HTML would make of a text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.bad: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        harm = tag in ("script", "iframe", "object", "embed", "base", "form", "meta", "link")
        odd = [name for name, value in attrs if name.startswith("on") or re.search(r"__xss|xss\.example|javascript:", value or "") and name in ("href", "src", "style", "action")]
        if harm or odd:
            self.bad.append(f"{tag} {attrs}"[:200])


def test_a_report_in_markdown_holds_no_element_and_no_link_of_anybody(written: Written) -> None:
    text = written.out("report.md").decode()
    parser = Grown()
    parser.feed(text)
    assert not parser.bad
    assert not re.findall(r"(?<!\\)\]\((?!data:)[^)]*(?:xss|javascript)", text)
    assert "script" in text


@pytest.mark.parametrize("name", of(*TEXTS))
def test_what_is_text_says_that_it_is_text(written: Written, name: str) -> None:
    made = written.out(name).decode()
    if OUTPUTS[name].media.startswith("application/json"):
        assert any("<script>" in str(fact) for fact in json.loads(made)["feiten"])
    if name == "agenda.ics":
        lines = re.sub(r"\r\n[ \t]", "", made).split("\r\n")
        assert not [line for line in lines if line and not re.match(r"^[A-Z-]+[;:]", line)]
        assert "__xss" in made


# --- tables ---------------------------------------------------------------------------------------------------------


def test_a_table_on_a_page_does_not_leave_as_csv_either() -> None:
    """Streamlit's own tables have a button for it; what a spreadsheet would reckon with is never in our hands then."""
    assert re.search(r"^disableDataExport = true", (ROOT / ".streamlit" / "config.toml").read_text("utf-8"), re.M)


# --- what is asked comes back ---------------------------------------------------------------------------------------

ASKED = ("t", "w", "k", "to", "as", "sign", "said", "case", "language", "code", "head", "room", "mine", "script", "step")
"""What stands behind the question mark in our addresses."""


def test_what_stands_in_an_address_never_comes_back_as_an_element(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backoff, "HOLD_SECONDS", 0.0)
    packs = [" ".join(bad for bad in PAYLOADS if "<" in bad)[n : n + 1500] for n in range(0, 9000, 1500)]
    with at_home(tmp_path, monkeypatch, memory=True, workshop=True) as house:
        world = World(house)
        tried = 0
        for persona in ("nobody", "facilitator"):
            with world.browser(persona) as client:
                for door in DOORS:
                    method, path = door.split(" ")
                    if method != "GET" or path.endswith(("/moved", "/poll", "/wait", "werkmap.pdf")):
                        continue
                    for nth, bad in enumerate(packs):
                        address = path.replace("{code}", world.code) if nth % 2 else path
                        address = re.sub(r"\{[^}]+\}", lambda _, bad=bad: bad[:60].replace("/", "").replace("?", "").replace("#", ""), address)
                        answer = client.get(address, params=dict.fromkeys(ASKED, bad))
                        tried += 1
                        if answer.headers.get("content-type", "").startswith("text/html"):
                            parser = Grown()
                            parser.feed(answer.text.split("</head>")[-1])
                            harm = [one for one in parser.bad if "__xss" in one or "xss.example" in one]
                            assert not harm, (door, harm)
    assert tried > 400
