"""Numbers and addresses of real people on a real case: recognised, refused kindly where they do not belong, kept nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from casefiles.house import House
from casefiles.journal import Outcome
from lifemaps import commands as do
from lifemaps.library import cases
from lifemaps.notes import AgreementNote
from lifemaps.realdata import signs
from lifemaps.refusals import Refusal
from lifemaps.words import languages
from tests.stories import nadira

BSN = "111222333"  # 9·1+8·1+7·1+6·2+5·2+4·2+3·3+2·3−3 = 66 = 6 × 11; the example number of the Dutch tax office's test sets
VALID = [
    ("bsn", BSN), ("bsn", "1112.22.333"), ("bsn", "999990019"),  # RvIG's published test range begins with 99999
    ("national", "85.07.30-033.28"),  # the Belgian rule's own example
    ("national", "17073003384"),  # born from 2000 on: 97 − 2170730033 mod 97 = 84
    ("national", "85.47.30-033.17"),  # a BIS number: month + 40; 69 + 4000000 mod 97 = 80; 97 − 80 = 17
    ("iban", "NL91 ABNA 0417 1643 00"), ("iban", "BE68 5390 0754 7034"), ("iban", "DE89370400440532013000"),  # the registry's
    ("phone", "+31 6 12345678"), ("phone", "0470 12 34 56"), ("phone", "020-5551212"),
    ("mail", "mira@voorbeeld.nl"), ("address", "1234 AB"), ("address", "Lange Dorpsstraat 12b"), ("address", "rue de la Gare 16"),
    ("born", "geb. 12-03-1980"), ("born", "°12/03/1980"), ("born", "born on 12 March 1980"), ("born", "née le 12 mars 1980"),
]  # fmt: skip
ORDINARY = [
    "111222334", "85.07.30-033.29", "NL91ABNA0417164301", "1.226,65 en 2.500 euro", "01-01-2026 10:00 uur bellen",
    "2026-10-12", "sinds 2019 in deze woning", "Zij is 43 jaar", "onderweg 3 keer gebeld", "9 jaar, 2 kinderen", "€ 100.000.000",
    "huurschuld van 3 maanden, 650 per maand", "in 2026 EN 2027",
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), VALID)
def test_given_a_number_that_passes_its_check_then_it_is_recognised_also_in_the_middle_of_a_sentence(kind, text):
    assert [sign.kind for sign in signs(f"Hij zei: {text} van moeder, en zweeg.", of_somebody=True)] == [kind]


@pytest.mark.parametrize("text", ORDINARY)
def test_given_what_people_say_about_rent_and_days_then_it_is_left_alone(text):
    assert signs(text, of_somebody=True) == ()


def test_given_the_shipped_lives_then_no_word_of_them_would_be_refused_on_a_real_map():
    found = {sign for path in cases() for sign in signs(path.read_text("utf-8"), of_somebody=True)}
    assert found == set()


class Table:
    """A table that is open for everything: F leads, P takes part."""

    def __init__(self, db: Path, *, fictional: bool) -> None:
        self.db, self.house = db, House.open(db)
        self.case = self.house.open_case(replace(nadira(), fictional=fictional))
        self.sitting = self.house.open_sitting(self.case)
        self.lead = str(self.house.take_seat(self.sitting, "facilitator"))
        self.other = str(self.house.take_seat(self.sitting))
        self.house.do(do.EnterPhase(phase="map_1"), sitting=self.sitting, seat=self.lead)

    def do(self, command: do.Command, *, lead: bool = False) -> Any:
        return self.house.do(command, sitting=self.sitting, seat=self.lead if lead else self.other)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    table = Table(tmp_path_factory.mktemp("real") / "a.db", fictional=False)
    yield table
    table.house.close()


ENTRIES: dict[str, do.Command] = {
    "the line": do.WriteLine(line=f"Kees, buur, {BSN}"),
    "a pasted list": do.WriteList(text=f"Kees, buur\nRia, tante\nopmerking {BSN}"),
    "a card": do.AddCard(kind="buur", name=f"Kees {BSN}"),
    "a tie's source": do.DrawTie(giver="card:karim", receiver="card:nadira", source=BSN),
    "an amount": do.AddAmount(which="schulden", kind="huur", cents=100, party=f"bureau {BSN}"),
    "the life line": do.AddLifeEvent(date="2026", system="wonen", what=f"verhuisd, {BSN}"),
    "a note": do.State(thing="card:nadira", field="note", value=f"bsn {BSN}"),
    "a group": do.GroupCards(name=f"gezin {BSN}", cards=("card:nadira", "card:incasso")),
    "the parking list": do.Park(text=f"vraag {BSN} na"),
    "a reason, face down": do.LayFaceDown(round=0, level=3, because={"niveau": f"staat bij {BSN}"}),
    "the record": do.Word(words={"core": f"Zij redt zich, {BSN}."}),
    "an action": do.AgreeAction(what=f"bel {BSN}", who="wij"),
    "the agreement note": do.WordNote(note=AgreementNote(wrong=f"brief met {BSN}")),
    "an expectation": do.Expect(what=f"betaalt, {BSN}", sure=70),
    "a goal": do.SetGoal(what="rust", levels=("a", "b", BSN, "d", "e"), start=-1),
}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.replace(" ", "-"))
def test_given_a_real_case_when_a_number_is_typed_anywhere_then_it_is_refused_and_kept_nowhere(real, entry):
    before = real.house.case(real.case).head
    answer = real.do(ENTRIES[entry])
    assert isinstance(answer, Refusal), entry
    assert answer.reason == "real-bsn"
    assert real.house.case(real.case).head == before


def test_given_a_training_case_when_the_same_is_typed_then_nobody_is_stopped(tmp_path):
    table = Table(tmp_path / "b.db", fictional=True)
    assert isinstance(table.do(ENTRIES["a card"]), Outcome)
    table.house.close()


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(("kind", "text"), dict(VALID).items())
def test_given_a_refusal_then_it_says_what_was_found_and_that_the_typing_is_still_there(real, kind, text, language):
    answer = real.do(do.Park(text=f"Denk aan {text}"))
    assert isinstance(answer, Refusal)
    assert answer.reason == f"real-{kind}"
    sentence = answer.sentence(language)
    assert text in sentence
    assert ("staat er nog" if language == "nl-NL" else "still there") in sentence


@pytest.mark.parametrize("number", ["06 12345678", "mira@voorbeeld.nl", "Lange Dorpsstraat 12b"])
def test_given_the_vault_then_whoever_calls_may_have_a_number_and_a_door(real, number):
    kept = real.house.in_vault(do.KeepContact(role="zus", name="Ans", number=number), sitting=real.sitting, seat=real.lead)
    assert isinstance(kept, Outcome)


@pytest.mark.parametrize(("kind", "number"), [("bsn", BSN), ("national", "85.07.30-033.28"), ("iban", "NL91 ABNA 0417 1643 00"), ("born", "geb. 12-03-1980")])
def test_given_the_vault_then_what_nobody_needs_to_call_is_refused_there_too(real, kind, number):
    answer = real.house.in_vault(do.KeepContact(role="zus", note=number, name="Ans"), sitting=real.sitting, seat=real.lead)
    assert isinstance(answer, Refusal)
    assert answer.reason == f"vault-{kind}"
    assert number not in answer.sentence("nl-NL")


def test_given_whom_to_call_on_a_note_then_it_is_not_kept_and_so_not_refused(real):
    answer = real.do(do.WordNote(note=AgreementNote(contact_phone="06 12345678", wrong="brief")))
    assert not (isinstance(answer, Refusal) and answer.reason.startswith("real-"))
