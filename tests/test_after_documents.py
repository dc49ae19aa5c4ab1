"""What came after the verdict stands in every document; one sheet for the table; and nothing on paper lies on anything else."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from lifemaps import commands as do
from lifemaps.exports import table_page
from lifemaps.exports.pdfwords import pages_of
from lifemaps.exports.report import SittingSummary
from lifemaps.notes import AgreementNote, OurStep, TheirStep
from tests.test_nine_seats import CASES, WORDS, Nine

LEVELS = ("De deur gaat niet open", "Er staat een fiets", "Ik kan erdoor", "Alles staat op zijn plek", "Ook de schuur is leeg")
NOTE = AgreementNote(
    wrong="De huur van september is niet helemaal betaald.", goal="De achterstand is weg op 1 februari.", weeks=8,
    theirs=(TheirStep(what="U zoekt de brief en legt die klaar", due="2099-01-05", done_when="de brief ligt op tafel"),),
    ours=(OurStep(what="Wij boeken de dubbele huur terug", who="Incasso", due="2099-01-05"),),
)  # fmt: skip


def evening(folder: Path, case: str, *, after: bool = True) -> Nine:
    """An evening up to the conclusion and who calls; with what came of it when ``after``."""
    table = Nine(folder, case)
    facts = [f"fact:{fact.id}" for fact in table.case.deck.facts if fact.round]
    table.do(do.EnterPhase(phase="first_look"))
    table.look(0)
    table.do(do.EnterPhase(phase="map_1"))
    for fact in facts:
        table.do(do.Lay(what=fact))
    table.do(do.EnterPhase(phase="second_look"))
    table.look(1, tipped=tuple(facts[:2]))
    table.do(do.TurnOver())
    table.do(do.HearResident())
    table.do(do.EnterPhase(phase="verdict"))
    table.do(do.Word(words=WORDS))
    table.do(do.AgreeDraft(map_head=table.case.map_head))
    for who, what, agreed in (("woonconsulent", "Belt en vraagt hoe het gaat", "ja"), ("incasso", "Boekt de dubbele huur terug", "nog_niet"), ("bewoner", "Zoekt de brief op", "ja"), ("wijkteam", "Sluit het tweede dossier en zegt dat ook", "nee"), ("huismeester", "Maakt de brievenbus in de hal", "ja")):
        table.do(do.AgreeAction(what=what, who=who, due="2099-01-05", agreed=agreed))
    if after:
        called, booked, *_ = table.case.actions
        table.do(do.ReportAction(action=called, state="gedaan"))
        table.do(do.ReportAction(action=booked, state="lukte_niet", why="het systeem laat het niet toe"))
        table.do(do.Expect(what="de achterstand is weg", sure=90))
        table.do(do.Expect(what="de school belt niet meer", sure=50))
        first, _ = table.case.after.expectations
        table.do(do.HoldReview(came={first: "deels"}, learned="Eén telefoontje deed meer dan drie brieven.", again_on="2099-03-01"))
        table.do(do.SetGoal(what="De gang is vrij", levels=LEVELS, start=-1, weight=1, set_by="bewoner"))
        (goal,) = table.case.after.goals
        table.do(do.ScoreGoal(goal=goal, level=1, note="Samen met de buurman."))
        table.do(do.WordNote(note=NOTE))
        table.do(do.AgreeNote(agrees="ja", worded=1, signed="mondeling", copy="papier", present=("resident", "facilitator")))
        table.do(do.WordNote(note=AgreementNote(wrong="Anders.")))
    return table


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory, pictures: Path | None):
    table = evening(tmp_path_factory.mktemp("after"), "nadira")
    made = table.outputs()
    if pictures is not None:  # The first side of each paper, for the docs.
        for name in ("report", "table", "resident", "note"):
            (table.folder / f"{name}.pdf").write_bytes(made[f"{name}.pdf"])
            into = ["-gray", "-png", "-r", "80", "-singlefile", str(table.folder / f"{name}.pdf"), str(pictures / f"paper-{name}")]
            subprocess.run(["pdftoppm", *into], check=True)
    yield table, made
    table.house.close()


def text(pdf: bytes) -> str:
    return " ".join(" ".join(pages_of(pdf)).split())


def word(made: bytes) -> str:
    document = docx.Document(io.BytesIO(made))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return " ".join("\n".join([*(p.text for p in document.paragraphs), *cells]).split())


def test_what_came_of_it_stands_in_the_report_in_every_form(done):
    _, made = done
    forms = {"report.pdf": text(made["report.pdf"]), "report.docx": word(made["report.docx"]), "report.md": made["report.md"].decode(), "report.html": made["report.html"].decode()}
    for name, shown in forms.items():
        plain = " ".join(re.sub(r"<[^>]+>|[*\\]", " ", shown).split())
        for said in (
            "Gedaan.", "Lukte niet, want het systeem laat het niet toe.", "de achterstand is weg: deels", "Eén telefoontje deed meer dan drie brieven.",
            "1 maart 2099", "de school belt niet meer (even vaak wel als niet)", "De gang is vrij", "Er staat een fiets (minder dan verwacht)",
            "Alles staat op zijn plek (meer dan verwacht). Samen met de buurman.", "Versie 1", "het eens met de afsprakennota (hardop)", "Versie 2 ligt er als tekst",
        ):  # fmt: skip
            assert said in plain, (name, said)
        assert not re.search(r"\bT = ", plain)  # For one resident the levels, never the figure.


def test_before_anything_followed_the_report_has_no_empty_chapter(tmp_path):
    table = evening(tmp_path, "rojin", after=False)
    assert "Hoe het verder ging" not in table.outputs()["report.md"].decode()
    table.house.close()


def test_the_sheet_for_the_table_holds_what_was_agreed_and_the_words_of_the_resident(done):
    shown = text(done[1]["table.pdf"])
    for said in (WORDS["core"], "woonconsulent: Belt en vraagt hoe het gaat", "Gedaan.", "Wij kijken terug op 1 maart 2099.", "8×", "Eén van ons wil wachten.", "Wij redden ons altijd."):
        assert said in shown, said


def test_the_sheet_says_nothing_of_a_seat_of_the_makers_or_of_one_answer(done):
    table, made = done
    shown = text(made["table.pdf"])
    assert table.case.deck.possible_outcome["kern"] not in shown
    assert "ganzenveerkelder" not in shown
    assert "seat:" not in shown


@pytest.mark.parametrize("case", CASES)
def test_the_sheet_is_one_tagged_side_of_paper_at_every_case(tmp_path, case):
    table = evening(tmp_path, case)
    for _ in range(9):  # More than there is room for: counted, and left to the report.
        table.do(do.AgreeAction(what="Belt de andere kant van de lijn en vraagt wat er nog ligt", who="iemand met een lange functienaam", due="2099-01-05", agreed="ja"))
    made = table.outputs()
    paper = PdfReader(io.BytesIO(made["table.pdf"]))
    root = paper.trailer["/Root"]
    assert len(paper.pages) == 1
    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root and root["/Lang"].startswith("nl")
    assert "En nog 8. Die staan in het verslag." in text(made["table.pdf"])
    table.house.close()


def test_before_there_is_a_conclusion_it_is_a_page_to_write_on(tmp_path):
    table = Nine(tmp_path, "celine")
    made = table_page.pdf_of(table.case, SittingSummary(date="2026-11-22", table=1), "nl-NL")
    shown = text(made)
    assert "Wat vinden wij, in één zin?" in shown and "Wie doet wat?" in shown
    assert "Haal iets weg" not in shown  # Her words, not heard yet.
    table.house.close()


# --- nothing lies on anything else ----------------------------------------------------------------------------------


WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')


def overlaps(pdf: bytes, folder: Path) -> list[str]:
    """Words of which the letters lie on those of another line, by where they were really set."""
    (folder / "x.pdf").write_bytes(pdf)
    boxes = subprocess.run(["pdftotext", "-bbox", str(folder / "x.pdf"), "-"], capture_output=True, check=True, text=True).stdout
    found = []
    for page in boxes.split("<page ")[1:]:
        words = [(float(a), float(b), float(c), float(d), said) for a, b, c, d, said in WORD.findall(page) if re.search(r"\w", said)]
        for nth, one in enumerate(words):
            for other in words[nth + 1 :]:
                across = min(one[2], other[2]) - max(one[0], other[0])
                down = min(one[3], other[3]) - max(one[1], other[1])
                # A line's box has white above and below its letters: lines may share that, letters not.
                if across > 1 and down > 0.3 * min(one[3] - one[1], other[3] - other[1]):
                    found.append(f"{one[4]} / {other[4]}")
    return found


@pytest.mark.parametrize("name", ["resident.pdf", "note.pdf", "report.pdf"])
def test_no_word_lies_on_another(done, tmp_path, name):
    assert overlaps(done[1][name], tmp_path) == []


def test_on_the_page_for_the_resident_every_question_has_white_above_it(done, tmp_path):
    (tmp_path / "r.pdf").write_bytes(done[1]["resident.pdf"])
    boxes = subprocess.run(["pdftotext", "-bbox", str(tmp_path / "r.pdf"), "-"], capture_output=True, check=True, text=True).stdout
    lines: dict[int, list[tuple[float, float, str]]] = {}
    for _, top, _, bottom, said in WORD.findall(boxes):
        lines.setdefault(round(float(bottom)), []).append((float(top), float(bottom), said))
    rows = [(min(a for a, _, _ in row), max(b for _, b, _ in row), " ".join(said for *_, said in row)) for _, row in sorted(lines.items())]
    asked = [nth for nth, (*_, said) in enumerate(rows) if said.endswith("?") and len(said) < 30]
    assert len(asked) == 7
    for nth in asked:
        assert rows[nth][0] - rows[nth - 1][1] > 3, rows[nth][2]  # Points: a third of a line at least.


def test_what_the_table_wrote_in_her_words_stands_on_top_of_her_page_also_in_a_life_without_a_file(tmp_path):
    table = Nine(tmp_path, "rojin")
    table.do(do.EnterPhase(phase="verdict"))
    table.do(do.Word(words=WORDS | {"own_words": "Ik wil een sleutel.", "wish": "Een eigen deur."}))
    table.do(do.AgreeDraft(map_head=table.case.map_head))
    made = table.outputs()
    for name in ("resident.pdf", "table.pdf"):
        assert "“Ik wil een sleutel.”" in text(made[name]), name
    page = made["resident.html"].decode()
    assert page.index("Ik wil een sleutel.") < page.index("Waarover praatten wij?")
    table.house.close()
