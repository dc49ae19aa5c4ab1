"""Answers that lie face down: sealed, counted once, and readable from nowhere before that (law 7)."""

from __future__ import annotations

import logging
import os
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import msgspec
import pytest

from casefiles.ballotbox import LENGTH, Seal
from casefiles.house import House
from casefiles.journal import Outcome
from casefiles.keys import key_beside
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.commands import LayFaceDown
from lifemaps.refusals import Refusal
from lifemaps.vocabulary import DOMAINS
from tests.stories import nadira

SECRET = "aardbeienjam"
ANSWER = LayFaceDown(round=0, level=2, first_step="wijkteam", domains={"geld": 1}, reason=f"want {SECRET}")

# --- the seal -------------------------------------------------------------------------------------------------------


@pytest.fixture
def seal() -> Seal:
    return Seal(key_beside(":memory:"))


def test_what_is_sealed_can_be_opened_here(seal):
    assert seal.open("sitting:a", 0, "seat:1", seal.close("sitting:a", "seat:1", ANSWER)) == ANSWER


@pytest.mark.parametrize("place", [("sitting:b", 0, "seat:1"), ("sitting:a", 1, "seat:1"), ("sitting:a", 0, "seat:2")])
def test_an_answer_cannot_be_laid_in_another_place(seal, place):
    assert seal.open(*place, seal.close("sitting:a", "seat:1", ANSWER)) is None


def test_another_installation_cannot_open_it(seal):
    elsewhere = Seal(key_beside(":memory:"))
    assert elsewhere.open("sitting:a", 0, "seat:1", seal.close("sitting:a", "seat:1", ANSWER)) is None


@pytest.mark.parametrize("spoil", [lambda b: b[:-1], lambda b: b[:40] + b"\x00" + b[41:], lambda b: b"", lambda b: b[:12]])
def test_a_damaged_answer_is_no_answer_and_no_error(seal, spoil):
    assert seal.open("sitting:a", 0, "seat:1", spoil(seal.close("sitting:a", "seat:1", ANSWER))) is None


@pytest.mark.parametrize(
    "answer",
    [
        LayFaceDown(round=0),
        ANSWER,
        LayFaceDown(
            round=1, level=5, first_step="x" * 64, domains=dict.fromkeys(DOMAINS, 5), reason="😀" * 500,
            tipped=("fact:" + "a" * 64, "fact:" + "b" * 64),
        ),
        LayFaceDown(round=0, reason="\x00" * 500),
    ],
    ids=["empty", "usual", "longest", "escaped"],
)  # fmt: skip
def test_the_size_of_a_sealed_answer_says_nothing(seal, answer):
    assert len(seal.close("sitting:a", "seat:1", answer)) == 12 + LENGTH + 16


def test_the_same_answer_twice_looks_different(seal):
    assert seal.close("sitting:a", "seat:1", ANSWER) != seal.close("sitting:a", "seat:1", ANSWER)


def test_the_key_lies_beside_the_database_for_its_owner_only_and_stays(tmp_path):
    key = key_beside(tmp_path / "journal.db")
    file = tmp_path / "journal.db.key"
    assert len(key) == 32
    assert file.read_bytes() == key
    assert stat.S_IMODE(os.stat(file).st_mode) == 0o600
    assert key_beside(tmp_path / "journal.db") == key


def test_many_who_ask_first_get_the_same_key(tmp_path):
    with ThreadPoolExecutor(8) as hands:
        assert len(set(hands.map(lambda _: key_beside(tmp_path / "journal.db"), range(16)))) == 1


# --- at the table ---------------------------------------------------------------------------------------------------


class Evening:
    """A table in a file, with F who leads and three seats."""

    def __init__(self, folder: Path) -> None:
        self.house = House.open(folder / "house.db")
        self.case = self.house.open_case(nadira())
        self.sitting = self.house.open_sitting(self.case)
        self.lead = str(self.house.take_seat(self.sitting, "facilitator"))
        self.seats = [str(self.house.take_seat(self.sitting)) for _ in range(3)]

    def do(self, command: do.Command, seat: str = "", act: str | None = None) -> Any:
        """What comes of it, as the facilitator unless a seat is given."""
        return self.house.do(command, sitting=self.sitting, seat=seat or self.lead, act=act)

    def enter(self, *phases: str) -> None:
        """Walk through these steps."""
        for phase in phases:
            assert isinstance(self.do(do.EnterPhase(phase=phase)), Outcome)

    def answer(self, nth: int, *levels: int, reason: str = "") -> None:
        """Seats 1, 2, 3 lay these levels face down."""
        for seat, level in zip(self.seats, levels, strict=False):
            answer = LayFaceDown(round=nth, level=level, first_step="wijkteam", reason=reason)
            assert isinstance(self.do(answer, seat), Outcome)

    def box(self) -> list[Any]:
        """What lies in the box."""
        return self.house.store.turn(lambda turn: turn.box(self.sitting)).result()

    def bytes(self) -> dict[str, bytes]:
        """Every byte of this installation on the disk, but for the key."""
        folder = Path(self.house.store.path).parent
        return {file.name: file.read_bytes() for file in folder.iterdir() if file.suffix != ".key"}


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    evening = Evening(tmp_path)
    yield evening
    evening.house.close()


def why(answer: object) -> str:
    """Why it was refused; empty when it was done."""
    return answer.reason if isinstance(answer, Refusal) else ""


def test_an_answer_that_lies_face_down_is_in_no_byte_no_record_no_state_and_no_log(evening, caplog):
    caplog.set_level(logging.DEBUG)
    evening.enter("occasion", "first_look")
    evening.do(ANSWER, evening.seats[0])
    for stream in (evening.case, evening.sitting):
        evening.house.case(evening.case), evening.house.sitting(evening.sitting)
        assert SECRET not in repr(evening.house.store.read(stream))
    plain = msgspec.json.encode(ANSWER)
    on_disk = evening.bytes()
    assert {"house.db", "house.db-wal", "house.db-shm"} <= set(on_disk)
    for name, content in on_disk.items():
        for trace in (SECRET.encode(), SECRET.encode("utf-16-le"), plain[:40], b"LayFaceDown", b'"level":2'):
            assert trace not in content, (name, trace)
    remembered = repr(vars(evening.house)) + repr(evening.house._states) + repr(vars(evening.house.store))
    assert SECRET not in remembered
    assert "LayFaceDown" not in remembered
    assert SECRET not in caplog.text


def test_laying_an_answer_down_moves_neither_journal_nor_gestures(evening):
    evening.enter("first_look")
    heads = evening.house.store.streams()
    came_of_it = evening.do(ANSWER, evening.seats[0], act="act:secret")
    assert evening.house.store.streams() == heads
    assert evening.house.store.turn(lambda turn: turn.done("act:secret")).result() is None
    assert came_of_it.wrote == {evening.sitting: (heads[evening.sitting],) * 2}


def test_only_how_many_have_answered_is_visible(evening):
    evening.enter("first_look")
    assert evening.house.still_writing(evening.sitting) == [1, 2, 3]
    evening.answer(0, 2, 3)
    assert evening.house.answered(evening.sitting) == {0: 2}
    assert evening.house.still_writing(evening.sitting) == [3]
    assert evening.house.has_answered(evening.sitting, evening.seats[0]) == {0}
    assert evening.house.has_answered(evening.sitting, evening.seats[2]) == set()


def test_an_answer_is_laid_only_while_it_is_asked(evening):
    assert why(evening.do(ANSWER, evening.seats[0])) == "not-asked-now"
    evening.enter("first_look")
    assert why(evening.do(LayFaceDown(round=1), evening.seats[0])) == "not-asked-now"
    assert why(evening.do(LayFaceDown(round=7), evening.seats[0])) == "not-asked-now"
    evening.enter("map_1")
    assert why(evening.do(ANSWER, evening.seats[0])) == "not-asked-now"
    assert evening.box() == []


def test_an_own_answer_may_be_changed_later_and_is_still_one(evening):
    evening.enter("first_look")
    evening.answer(0, 2)
    evening.enter("map_1")
    assert not why(evening.do(LayFaceDown(round=0, level=5), evening.seats[0]))
    assert why(evening.do(LayFaceDown(round=0, level=5), evening.seats[1])) == "not-asked-now"
    assert len(evening.box()) == 1
    evening.enter("second_look")
    evening.answer(1, 5)
    evening.do(do.TurnOver())
    assert evening.house.case(evening.case).rounds[0].questions["niveau"].first == {"5": 1}


def test_a_wrong_answer_is_refused_and_the_earlier_one_stays(evening):
    evening.enter("first_look")
    evening.answer(0, 2)
    before = evening.box()
    assert why(evening.do(LayFaceDown(round=0, level=9), evening.seats[0])) == "level-odd"
    assert evening.box() == before


def test_turning_over_counts_people_over_their_seats_and_empties_the_box(evening):
    evening.enter("first_look")
    evening.answer(0, 2, 2, 4, reason=SECRET)
    evening.enter("map_1", "second_look")
    evening.answer(1, 4, 2)
    sealed = [bytes_ for _, _, bytes_ in evening.box()]
    came_of_it = evening.do(do.TurnOver())
    assert set(came_of_it.wrote) == {evening.case, evening.sitting}
    (counted,) = evening.house.case(evening.case).rounds
    assert (counted.answered_first, counted.answered_second, counted.paired, counted.moved) == (3, 2, 2, 1)
    assert counted.questions["niveau"].first == {"2": 2, "4": 1}
    assert counted.questions["niveau"].second == {"2": 1, "4": 1}
    assert counted.map_head == evening.house.case(evening.case).map_head
    assert evening.box() == []
    assert evening.house.answered(evening.sitting) == {}
    on_disk = evening.bytes()
    for one in sealed:
        assert not [name for name, content in on_disk.items() if one[:64] in content or one[-64:] in content]
    # What comes of it names no seat of the table but that of who turned them over.
    events = [record.event for record in evening.house.store.read(evening.case)]
    said = msgspec.json.encode([event for event in events if isinstance(event, ev.RoundsTurnedOver)]).decode()
    assert not [seat for seat in evening.seats if seat in said]


def test_after_turning_over_nothing_can_be_laid_or_turned_again(evening):
    evening.enter("first_look")
    evening.answer(0, 2)
    evening.enter("second_look")
    evening.answer(1, 4)
    evening.do(do.TurnOver(), act="act:turn")
    head = evening.house.case(evening.case).head
    assert why(evening.do(LayFaceDown(round=1, level=1), evening.seats[0])) == "already-turned"
    assert why(evening.do(do.TurnOver())) == "already-turned"
    assert not why(evening.do(do.TurnOver(), act="act:turn")), "the same tap twice is one turning over"
    evening.enter("map_1", "first_look")
    assert why(evening.do(LayFaceDown(round=0, level=1), evening.seats[0])) == "already-turned"
    assert evening.house.case(evening.case).head == head
    assert evening.box() == []


@pytest.mark.parametrize(
    ("phase", "levels", "reason"), [("first_look", (2,), "not-asked-now"), ("second_look", (), "nobody-answered")]
)
def test_nothing_turns_over_before_the_second_look_has_answers(evening, phase, levels, reason):
    evening.enter(phase)
    evening.answer(0, *levels)
    before = evening.box()
    assert why(evening.do(do.TurnOver())) == reason
    assert evening.box() == before


@pytest.mark.parametrize("role", ["participant", "observer", "resident"])
def test_only_who_leads_turns_over(evening, role):
    seat = str(evening.house.take_seat(evening.sitting, role))
    assert why(evening.do(do.TurnOver(), seat)) == "not-your-role"


def test_a_failure_while_counting_leaves_every_answer_in_the_box(evening, monkeypatch):
    evening.enter("second_look")
    evening.answer(1, 4, 5)
    heads, before = evening.house.store.streams(), evening.box()

    def broken(*_: Any) -> None:
        raise RuntimeError("in the middle")

    monkeypatch.setattr("casefiles.sqlite._SqliteTurn.empty_box", broken)
    with pytest.raises(RuntimeError):
        evening.do(do.TurnOver())
    assert evening.house.store.streams() == heads
    assert evening.box() == before


def test_an_answer_that_was_tampered_with_is_left_out_of_the_count(evening):
    evening.enter("second_look")
    evening.answer(1, 4, 5)
    swap = "update ballots set sealed = (select sealed from ballots where seat = ?) where seat = ?"
    evening.house.store.turn(lambda turn: turn._connection.execute(swap, evening.seats[:2])).result()
    evening.do(do.TurnOver())
    assert evening.house.case(evening.case).rounds[0].questions["niveau"].second == {"4": 1}


def test_two_tables_on_one_case_have_boxes_of_their_own(evening):
    other = evening.house.open_sitting(evening.case, table=2)
    lead = str(evening.house.take_seat(other, "facilitator"))
    evening.house.do(do.EnterPhase(phase="second_look"), sitting=other, seat=lead)
    evening.enter("second_look")
    evening.answer(1, 4)
    assert why(evening.house.do(do.TurnOver(), sitting=other, seat=lead)) == "nobody-answered"
    assert evening.house.answered(evening.sitting) == {1: 1}


def test_the_resident_is_heard_last(evening):
    assert why(evening.do(do.HearResident())) == "rounds-first"
    evening.enter("second_look")
    evening.answer(1, 4)
    evening.do(do.TurnOver())
    assert not why(evening.do(do.HearResident()))
    assert evening.house.case(evening.case).resident_heard
