"""Nine seats at each of the five cases: an evening that ends in a full record, with nothing readable before its time.

No browser: every seat acts by its commands, on a store in a file; what is read is what every role could read.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
import pytest

from casefiles.house import House
from lifemaps import commands as do
from lifemaps import library
from lifemaps.drawing import draw
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.exports.pdfwords import pages_of
from lifemaps.imports.casefile import read_case
from lifemaps.map import map_view
from lifemaps.refusals import Refusal

LIBRARY = Path(library.__file__).parent
SECRET = "ganzenveerkelder"
CASES = ("nadira", "rojin", "celine", "degroot", "baanweg")
WORDS: dict[str, Any] = {
    "core": "Eerst ons eigen huiswerk, dan samen verder.", "category": "wankel", "turn": "wij", "outcome": "doen",
    "review_on": "2099-01-15", "rung": 2, "reason": "Bellen is het minste wat kan werken.", "autonomy": 1,
    "horn_a": "Nu bellen", "horn_b": "Nog even wachten", "own_share": "Onze brief was niet te begrijpen.",
    "nobody_person": "Het vertrouwen raakt op.", "we_trust": "Er komt weer een gezicht bij.", "dissent": "Eén van ons wil wachten.",
    "not_do": [["geen tweede brief"]], "questions": [["Wie leest de post?", "woonconsulent"]],
    "share_with": [["de huisarts", "alleen met een ja"]], "trigger": "signaal_van_bewoner", "signal": "Er wordt zelf gebeld.",
}  # fmt: skip


class Nine:
    """A table of nine: eight at the table and a resident; somebody leads."""

    def __init__(self, folder: Path, case: str) -> None:
        self.folder, self.house = folder, House.open(folder / "house.db")
        self.stream = self.house.open_case(read_case((LIBRARY / f"{case}.yaml").read_text("utf-8"), case))
        self.sitting = self.house.open_sitting(self.stream, script="45")
        self.lead = str(self.house.take_seat(self.sitting, "facilitator"))
        self.seats = [str(self.house.take_seat(self.sitting)) for _ in range(8)]
        self.resident = str(self.house.take_seat(self.sitting, "resident"))

    @property
    def case(self) -> Any:
        return self.house.case(self.stream)

    def do(self, command: do.Command, seat: str = "") -> None:
        answer = self.house.do(command, sitting=self.sitting, seat=seat or self.lead)
        assert not isinstance(answer, Refusal), (answer.reason, answer.values)

    def look(self, nth: int, tipped: tuple[str, ...] = ()) -> None:
        step = self.case.deck.first_steps[nth].code
        domains = dict.fromkeys(self.case.deck.core_domains, 2 + 2 * nth)
        for seat in (*self.seats, self.resident):
            hers = seat == self.resident
            self.do(
                do.LayFaceDown(
                    round=nth, level=5 if hers else 2 + nth, first_step="weten_we_niet" if hers else step, domains=domains,
                    reason=SECRET, because={"niveau": f"omdat {SECRET}"}, tipped=() if hers else tipped,
                ),
                seat,
            )  # fmt: skip

    def outputs(self) -> dict[str, bytes]:
        table, case = self.house.sitting(self.sitting), self.case
        drawing = draw(map_view(case), "nl-NL")
        made = {name: one.of(case, table, drawing, "nl-NL") for name, one in OUTPUTS.items()}
        return {name: text.encode() if isinstance(text, str) else text for name, text in made.items()}

    def readable(self) -> bytes:
        files = [file.read_bytes() for file in self.folder.glob("house.db*")]
        return b"".join((*files, repr(self.house._states).encode()))


def pdf_text(pdf: bytes) -> str:
    return " ".join(pages_of(pdf))


@pytest.mark.parametrize("case", CASES)
def test_nine_seats_come_to_a_full_record_and_nothing_shows_before_its_time(tmp_path, case):
    table = Nine(tmp_path, case)
    makers = table.case.deck.possible_outcome["kern"]
    table.do(do.EnterPhase(phase="first_look"))
    table.look(0)
    facts = [fact for fact in table.case.deck.facts if fact.round in (1, 2)]
    table.do(do.EnterPhase(phase="map_1"))
    for fact in facts:
        table.do(do.Lay(what=f"fact:{fact.id}"))
    table.do(do.EnterPhase(phase="second_look"))
    table.look(1, tipped=(f"fact:{facts[0].id}",))
    assert SECRET.encode() not in table.readable()
    early = {name: made for name, made in table.outputs().items() if name.endswith((".html", ".md", ".json", ".svg", ".txt"))}
    assert [name for name, made in early.items() if SECRET.encode() in made or makers.encode() in made] == []

    table.do(do.TurnOver())
    (rounds,) = table.case.rounds
    assert (rounds.paired, rounds.moved, rounds.questions["niveau"].second) == (8, 8, {"3": 8})
    assert rounds.own["niveau"] == "5"
    table.do(do.HearResident())

    table.do(do.EnterPhase(phase="verdict"))
    for (field, words), seat in zip(WORDS.items(), (*table.seats, table.resident) * 3, strict=False):
        table.do(do.Word(words={field: words}), seat)
    table.do(do.Ask(kind="dilemma"))
    asked = table.house.sitting(table.sitting).asked.ask
    for nth, seat in enumerate(table.seats):
        table.do(do.LayChoice(round=asked, choice="ab"[nth % 2], reason="kievitsbloemwei"), seat)
    assert b"kievitsbloemwei" not in table.readable()
    table.do(do.TurnChoice(ask=asked))
    table.do(do.AgreeDraft(map_head=table.case.map_head))
    assert table.house.answered(table.sitting) == {}
    assert table.case.choices[0].counts == {"a": 4, "b": 4}
    assert table.case.verdict.verdict.participants == {"facilitator": 1, "participant": 8, "resident": 1}

    made = table.outputs()
    word = "\n".join(p.text for p in docx.Document(io.BytesIO(made["report.docx"])).paragraphs)
    page = " ".join(pdf_text(made["report.pdf"]).split())
    said = ("Nu bellen", "geen tweede brief", "Wie leest de post?", "Eén van ons wil wachten", "Onze brief was niet te begrijpen", facts[0].text[:30])
    for text in said:
        assert text in " ".join(word.split()), text
        assert text in page, text
        assert text.encode() in made["report.md"], text
    assert b"/MarkInfo" in made["report.pdf"] or b"StructTreeRoot" in made["report.pdf"]
    assert makers not in word + page
    assert makers.encode() not in made["report.md"] + made["report.html"]
    table.house.close()
