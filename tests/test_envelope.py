"""The envelope round real cases: what a copy of the database shows, and what a wrong or changed key does."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import msgspec
import psycopg
import pytest

from casefiles import cli
from casefiles.envelope import Envelope, WrongKey
from casefiles.house import House
from casefiles.sqlite import SqliteStore
from casefiles.stores import open_store
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.map import map_view
from tests import postgres
from tests.stories import nadira

WORDS = ("zwaluwstaart", "Nadira", "Fatna", "De Linde")
KEY = b"k" * 32


class OnFile:
    """A store in a file: its bytes are those of the file and its log."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.db = folder, str(folder / "real.db")

    def plain(self) -> bytes:
        return b"".join(path.read_bytes() for path in sorted(self.folder.iterdir()) if path.suffix != ".key")


class OnServer:
    """A store on PostgreSQL: its bytes are those of the whole server's folder, after everything was written out."""

    def __init__(self, folder: Path) -> None:
        self.db = postgres.fresh()

    def plain(self) -> bytes:
        with psycopg.connect(self.db, autocommit=True) as raw:
            raw.execute("checkpoint")
        return b"".join(body for file, body in postgres.files(self.db) if file.parts[0] == "base")  # Not the shared log: others write there.


@pytest.fixture(params=[OnFile, OnServer], ids=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("LEVENSKAART_KEY", str(tmp_path / "elsewhere.key"))
    (tmp_path / "elsewhere.key").write_bytes(KEY)
    folder = tmp_path / "data"
    folder.mkdir()
    return request.param(folder)


def evening(house: House, *, fictional: bool) -> tuple[str, str, str]:
    """A case with a map that was worked on, and a parked item: case, sitting and the one who leads."""
    deck = msgspec.structs.replace(nadira(), fictional=fictional)
    case = house.open_case(deck)
    sitting = house.open_sitting(case)
    lead = str(house.take_seat(sitting, "facilitator"))
    house.do(do.EnterPhase(phase="map_1"), sitting=sitting, seat=lead)
    house.do(do.AddCard(kind="familie", name="zwaluwstaart"), sitting=sitting, seat=lead)
    house.do(do.Park(text="zwaluwstaart later"), sitting=sitting, seat=lead)
    return case, sitting, lead


def names_on(house: House, case: str) -> set[str]:
    """The names of the cards on the map."""
    return {card.name for card in map_view(house.case(case)).cards}


def test_a_real_case_shows_no_word_in_the_bytes_and_reads_as_it_was(place):
    house = House.open(place.db)
    case, sitting, _ = evening(house, fictional=False)
    names = names_on(house, case)
    house.close()
    bytes_of_it = place.plain()
    assert [word for word in WORDS if word.encode() in bytes_of_it] == []
    again = House.open(place.db)
    assert names_on(again, case) == names
    assert "zwaluwstaart" in names
    assert list(again.sitting(sitting).parked.values()) == ["zwaluwstaart later"]
    again.close()


def test_a_fictional_case_lies_open(place):
    house = House.open(place.db)
    evening(house, fictional=True)
    house.close()
    assert b"zwaluwstaart" in place.plain()


def test_without_the_key_nothing_is_read_and_the_numbers_still_stand(place):
    house = House.open(place.db)
    case, _, _ = evening(house, fictional=False)
    head = house.case(case).head
    house.close()
    store = open_store(place.db, Envelope(None))
    records = store.read(case)
    assert [record.seq for record in records] == list(range(1, head + 1))
    assert {record.event for record in records} == {None}
    with pytest.raises(WrongKey):
        store.turn(lambda turn: turn.rewrite(case, {1: None})).result()
    store.close()


def test_another_key_is_refused_when_opening_and_touches_nothing(place, monkeypatch):
    house = House.open(place.db)
    case, _, _ = evening(house, fictional=False)
    head = house.case(case).head
    house.close()
    Path(os.environ["LEVENSKAART_KEY"]).write_bytes(b"x" * 32)
    with pytest.raises(WrongKey):
        House.open(place.db)
    Path(os.environ["LEVENSKAART_KEY"]).write_bytes(KEY)
    again = House.open(place.db)
    assert (again.case(case).head, again.case(case).damaged) == (head, ())
    again.close()


def test_a_line_cannot_stand_in_the_place_of_another(place):
    house = House.open(place.db)
    case, _, _ = evening(house, fictional=False)
    house.close()
    swap(place.db, case, 2, 3)
    store = open_store(place.db, Envelope(KEY))
    records = store.read(case)
    assert [record.seq for record in records if record.event is None] == [2, 3]
    store.close()


def swap(db: str, stream: str, one: int, two: int) -> None:
    """Exchange the bodies of two lines, as somebody with the file but not the key could."""
    with psycopg.connect(db) if db.startswith("postgres") else SqliteStore(db)._connect() as raw:
        mark = "%s" if db.startswith("postgres") else "?"
        body = {
            n: raw.execute(f"select body from events where stream = {mark} and seq = {mark}", (stream, n)).fetchone()[0]
            for n in (one, two)
        }
        for n, other in ((one, two), (two, one)):
            raw.execute(f"update events set body = {mark} where stream = {mark} and seq = {mark}", (body[other], stream, n))


def test_a_case_that_is_forgotten_takes_its_key_along(place):
    house = House.open(place.db)
    case, sitting, _ = evening(house, fictional=False)
    other, _, _ = evening(house, fictional=False)
    for stream in (case, sitting):
        house.store.turn(lambda turn, stream=stream: turn.forget(stream)).result()
    keys = house.store.turn(lambda turn: turn.keys()).result()
    assert case not in keys
    assert sitting not in keys
    assert other in keys
    assert {type(record.event) for record in house.store.read(case)} == {ev.Blank}
    assert [row["stream"] for row in house.store.rows("cases")] == [other]
    house.close()


def test_verify_finds_a_sound_store_with_the_key(place, capsys):
    house = House.open(place.db)
    evening(house, fictional=False)
    house.close()
    assert cli.main(["--db", place.db, "--language", "en", "verify"]) == 0, capsys.readouterr().out
