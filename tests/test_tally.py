"""Answers on paper: read as people count aloud, sealed in the box, counted with the phones' answers and paired with nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.ballotbox import PAPER, Seal
from casefiles.house import House
from casefiles.journal import Outcome
from casefiles.keys import key_beside
from casefiles.verify import verify
from lifemaps import commands as do
from lifemaps.refusals import Refusal
from lifemaps.reveal import moved_sentence, reveal
from lifemaps.rounds import UNKNOWN
from lifemaps.tally import PaperTally, read_tally, write_tally
from tests.stories import nadira
from tests.test_scripts import Table, reason

LEVELS = ("1", "2", "3", "4", "5")

# --- reading --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        ("3 × 2, 4 × 3", {"2": 3, "3": 4}),
        ("3x2 4x3", {"2": 3, "3": 4}),
        ("3*2;4*3", {"2": 3, "3": 4}),
        ("3 keer 2 en 4 keer 3", {"2": 3, "3": 4}),
        ("drie keer 2", {"2": 3}),
        ("Drie keer twee, vier maal vijf.", {"2": 3, "5": 4}),
        ("three times two", {"2": 3}),
        ("2 mensen kozen 4", {"4": 2}),
        ("3 × 2, 1 weten we niet", {"2": 3, UNKNOWN: 1}),
        ("1 x ?, 3x2", {"2": 3, UNKNOWN: 1}),
        ("2 × weten we het niet", {UNKNOWN: 2}),
        ("3 × 2, 1 × 2", {"2": 4}),
        ("0 × 1, 3 × 2", {"2": 3}),
        ("12×1", {"1": 12}),
        ("   ", {}),
        ("", {}),
    ],
)
def test_a_stack_of_slips_is_read_as_people_count_it(line, counts):
    assert read_tally(line, LEVELS) == counts


@pytest.mark.parametrize(
    ("line", "why", "says"),
    [
        ("3 2, 4 3", "tally-unread", "3 2, 4 3"),
        ("3 × 2, veel × 3", "tally-unread", "veel × 3"),
        ("drie", "tally-unread", "3"),
        ("3 × 6", "tally-answer", "6"),
        ("3 × 0", "tally-answer", "0"),
        ("-3 × 2", "tally-unread", "-"),
        ("999 × 2", "tally-many", "400"),
        ("3 × 2 <script>", "tally-unread", "<script>"),
    ],
)
def test_what_cannot_be_read_is_named_and_nothing_is_counted(line, why, says):
    found = read_tally(line, LEVELS)
    assert isinstance(found, Refusal)
    assert found.reason == why
    assert says in found.sentence("nl-NL")


@given(st.dictionaries(st.sampled_from([*LEVELS, UNKNOWN]), st.integers(1, 60)))
def test_what_is_written_reads_back_the_same(counts):
    assert read_tally(write_tally(counts, LEVELS), LEVELS) == counts


@given(st.dictionaries(st.sampled_from(["bellen", "wijkteam", "niet_nu", UNKNOWN]), st.integers(1, 99)))
def test_steps_are_numbered_in_the_cases_order(counts):
    steps = ("bellen", "wijkteam", "niet_nu")
    assert read_tally(write_tally(counts, steps), steps) == counts


@given(st.text(max_size=60))
def test_any_line_is_a_count_or_a_sentence(line):
    found = read_tally(line, LEVELS)
    assert isinstance(found, Refusal) or all(n > 0 for n in found.values())


# --- in the box -----------------------------------------------------------------------------------------------------


@pytest.fixture
def table() -> Table:
    house = House.open(":memory:")
    yield Table(house, 4)
    house.close()


def paper(table: Table, nth: int, question: str = "niveau", **counts: int) -> object:
    """The facilitator enters a tally; levels as ``n2=3``."""
    return table.do(do.LayTally(round=nth, question=question, counts={k.lstrip("n"): n for k, n in counts.items()}))


def test_paper_counts_with_the_phones_and_is_paired_with_nobody(table):
    table.do(do.EnterPhase(phase="first_look"))
    table.answers(0, 2, 2, 2, 3)
    assert isinstance(paper(table, 0, n2=3, n3=4), Outcome)
    table.do(do.EnterPhase(phase="second_look"))
    table.answers(1, 4, 4, 4, 3)
    assert isinstance(paper(table, 1, n4=7), Outcome)
    assert isinstance(table.do(do.TurnOver()), Outcome)
    (result,) = table.house.case(table.state.case).rounds
    level = result.questions["niveau"]
    assert (level.first, level.second) == ({"2": 6, "3": 5}, {"3": 1, "4": 10})
    assert (result.paired, result.moved, result.paper_first, result.paper_second) == (4, 3, 7, 7)
    assert (result.answered_first, result.answered_second) == (11, 11)
    said = moved_sentence(reveal(result, nadira()), "nl-NL")
    assert said.startswith("Van 4 telefoons schoven er 3 op. 7 op papier:")
    assert "niet in wie er schoof" in said


def test_a_table_without_phones_turns_over_on_paper_alone(table):
    table.do(do.EnterPhase(phase="first_look"))
    paper(table, 0, n2=5)
    table.do(do.EnterPhase(phase="second_look"))
    paper(table, 1, n4=5)
    assert isinstance(table.do(do.TurnOver()), Outcome)
    (result,) = table.house.case(table.state.case).rounds
    assert (result.paired, result.questions["niveau"].second) == (0, {"4": 5})
    assert "wie er schoof weten wij niet" in moved_sentence(reveal(result, nadira()), "nl-NL")
    assert table.house.store.boxes() == []


def test_only_how_many_lie_on_paper_is_seen_before_turning_over(table):
    table.do(do.EnterPhase(phase="first_look"))
    table.answers(0, 2)
    paper(table, 0, n5=3)
    assert table.house.answered(table.sitting) == {0: 4}
    assert table.house.papered(table.sitting) == {0: {"niveau": 3}}
    sealed = [bytes for nth, bytes in table.house.store.papers(table.sitting, PAPER)]
    assert all(b'"5"' not in one and b"niveau" not in one for one in sealed)
    assert all("LayTally" not in repr(record) for record in table.house.store.read(table.sitting))
    assert verify(table.house.store, table.house.seal).sound


def test_a_question_entered_again_replaces_what_was_entered_and_an_empty_one_takes_it_out(table):
    table.do(do.EnterPhase(phase="first_look"))
    paper(table, 0, n2=3)
    paper(table, 0, n2=5, n3=1)
    assert table.house.papered(table.sitting) == {0: {"niveau": 6}}
    paper(table, 0)
    assert table.house.answered(table.sitting).get(0, 0) == 0


def test_a_sealed_tally_is_as_long_as_any_answer_and_belongs_to_one_look():
    seal = Seal(key_beside(":memory:"))
    tally = PaperTally(round=0, questions={"niveau": {"2": 3}})
    sealed = seal.close("sitting:a", PAPER, tally)
    assert len(sealed) == len(seal.close("sitting:a", "seat:1", do.LayFaceDown(round=0)))
    assert seal.open_paper("sitting:a", 0, sealed) == tally
    assert seal.open_paper("sitting:a", 1, sealed) is None
    assert seal.open_paper("sitting:b", 0, sealed) is None


def test_paper_comes_in_when_its_look_is_there_and_not_after_turning_over(table):
    assert reason(paper(table, 0, n2=1)) == "not-asked-now"
    table.do(do.EnterPhase(phase="map_1"))
    assert isinstance(paper(table, 0, n2=1), Outcome)  # The slips of the first look may be counted later.
    assert reason(paper(table, 1, n2=1)) == "not-asked-now"
    table.do(do.EnterPhase(phase="second_look"))
    paper(table, 1, n2=1)
    table.do(do.TurnOver())
    assert reason(paper(table, 1, n2=1)) == "already-turned"


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (do.LayTally(round=0, question="niveau", counts={"6": 1}), "unknown-word"),
        (do.LayTally(round=0, question="niveau", counts={"2": -1}), "tally-many"),
        (do.LayTally(round=0, question="niveau", counts={"2": 401}), "tally-many"),
        (do.LayTally(round=0, question="weer", counts={"2": 1}), "domain-not-asked"),
        (do.LayTally(round=0, question="eerste_stap", counts={"zomaar": 1}), "unknown-word"),
        (do.LayTally(round=7, question="niveau", counts={"2": 1}), "not-asked-now"),
    ],
)
def test_an_odd_tally_is_refused(table, command, why):
    table.do(do.EnterPhase(phase="first_look"))
    assert reason(table.do(command)) == why
    assert table.house.store.boxes() == []


def test_a_participant_enters_no_tally(table):
    table.do(do.EnterPhase(phase="first_look"))
    assert reason(table.do(do.LayTally(round=0, question="niveau", counts={"2": 1}), table.seats[0])) == "not-your-role"
