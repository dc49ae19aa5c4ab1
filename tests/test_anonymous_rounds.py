"""Anonymous answers, from five people up: in the bytes of the box nothing ties an answer to a chair, an order or a moment."""

from __future__ import annotations

import contextlib
import random
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlite_utils.utils import sqlite3

from casefiles.codec import encode
from casefiles.house import House, new_id
from casefiles.journal import Outcome
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.refusals import Refusal
from tests import postgres
from tests.stories import nadira

ANSWERS = ((1, "bellen"), (2, "bellen"), (3, "wijkteam"), (4, "bellen"), (5, "wijkteam"))


class Evening:
    """A table that promised anonymity before the first answer."""

    def __init__(self, db: object, people: int = 5) -> None:
        self.house = House.open(db)  # type: ignore[arg-type]
        self.case = self.house.open_case(replace(nadira(), fictional=True))
        self.sitting = self.house.open_sitting(self.case)
        self.lead = str(self.house.take_seat(self.sitting, "facilitator"))
        self.chairs = [str(self.house.take_seat(self.sitting)) for _ in range(people)]
        self.acts: list[str] = []
        self.do(do.ChooseAnswers(anonymous=True), self.lead)

    def do(self, command: do.Command, seat: str) -> None:
        act = new_id("act")
        answer = self.house.do(command, sitting=self.sitting, seat=seat, act=act)
        assert isinstance(answer, Outcome), answer
        self.acts.append(act)

    def answer(self, order: list[int]) -> None:
        """Both looks, each chair its own answer, in this order."""
        for nth, phase in ((0, "first_look"), (1, "second_look")):
            self.do(do.EnterPhase(phase=phase), self.lead)
            for n in order:
                level, step = ANSWERS[n % len(ANSWERS)]
                self.do(do.LayFaceDown(round=nth, level=level, first_step=step, reason=f"reden van {n}"), self.chairs[n])

    def turned(self) -> ev.RoundsTurnedOver:
        self.do(do.TurnOver(), self.lead)
        return next(r.event for r in self.house.store.read(self.case) if isinstance(r.event, ev.RoundsTurnedOver))


def everything(db: Path) -> bytes:
    return b"".join(path.read_bytes() for path in db.parent.iterdir() if path.is_file() and not path.name.endswith(".key"))


def test_given_four_answers_then_nothing_turns_over_and_with_five_it_does(tmp_path):
    four = Evening(tmp_path / "a.db", 4)
    four.answer([0, 1, 2, 3])
    refused = four.house.do(do.TurnOver(), sitting=four.sitting, seat=four.lead)
    assert isinstance(refused, Refusal)
    assert refused.reason == "too-few-anonymous"
    four.house.close()
    five = Evening(tmp_path / "b.db", 5)
    five.answer([0, 1, 2, 3, 4])
    assert five.turned().answered_second == 5
    five.house.close()


def test_given_two_tables_that_answer_in_another_order_then_what_is_kept_is_the_same_byte_for_byte(tmp_path):
    kept = []
    for nth, order in enumerate(([0, 1, 2, 3, 4], [4, 2, 0, 3, 1])):
        table = Evening(tmp_path / f"{nth}.db")
        table.answer(order)
        kept.append(encode(replace(table.turned(), map_head=0))[2])
        table.house.close()
    assert kept[0] == kept[1]


def test_given_it_turned_over_then_no_sealed_answer_no_gesture_and_no_link_is_left_in_any_byte(tmp_path):
    db = tmp_path / "data" / "a.db"
    db.parent.mkdir()
    table = Evening(db)
    table.answer(random.Random(20261122).sample(range(5), 5))
    with contextlib.closing(sqlite3.connect(str(db), isolation_level=None)) as raw:
        sealed = [bytes(one) for (one,) in raw.execute("select sealed from ballots")]
        columns = [name for (_, name, *_) in raw.execute("pragma table_info(ballots)")]
        assert raw.execute("select count(*) from sqlite_master where name = 'ballots' and lower(sql) like '%without rowid%'").fetchone() == (1,)
    assert len(sealed) == 10
    assert len({len(one) for one in sealed}) == 1  # Nothing in how long it is.
    assert columns == ["sitting", "round", "seat", "sealed"]  # No moment, no order, no gesture.
    ballots = [act for act in table.acts if act not in {known[0] for known in table.house.store.gestures()}]
    assert len(ballots) == 10  # Laying down is no gesture that is kept.
    table.turned()
    table.house.close()
    left = everything(db)
    for one in sealed:
        assert one[:32] not in left
        assert one[-32:] not in left
    for act in ballots:
        assert act.encode() not in left
    for n in range(5):
        assert f"reden van {n}".encode() not in left
    with contextlib.closing(sqlite3.connect(str(db), isolation_level=None)) as raw:
        assert raw.execute("select count(*) from ballots").fetchone() == (0,)
        for chair in table.chairs:
            kinds = {kind for (kind,) in raw.execute("select kind from events where seat = ? or instr(cast(body as text), ?) > 0", (chair, chair))}
            assert kinds <= {"SeatTaken"}


@pytest.mark.parametrize("store", ["sqlite", "postgres"])
def test_given_it_turned_over_then_the_journal_names_no_chair_that_answered(tmp_path, monkeypatch, store):
    monkeypatch.setenv("LEVENSKAART_KEY", str(tmp_path / "a.key"))
    table = Evening(tmp_path / "a.db" if store == "sqlite" else postgres.fresh())
    table.answer([3, 1, 4, 0, 2])
    turned = table.turned()
    assert table.house.store.boxes() == []
    lines = [record for stream in (table.case, table.sitting) for record in table.house.store.read(stream)]
    for chair in table.chairs:
        assert {type(r.event).__name__ for r in lines if chair in (r.by, *str(r.event).split("'"))} <= {"SeatTaken"}
    assert (turned.anonymous, turned.because, turned.reasons) == (True, {}, ())
    table.house.close()
