"""Copies, backups, erasing a whole life, and the key: on the command line, as whoever runs it would, on both databases."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils.utils import sqlite3

from casefiles import cli, unlock
from casefiles.erasure import erase_case
from casefiles.house import House
from casefiles.journal import Outcome
from casefiles.keys import key_file, next_file
from casefiles.unlock import change_key, unlocked
from lifemaps import commands as do
from lifemaps.commands import LayFaceDown
from tests import postgres
from tests.stories import nadira
from tests.test_envelope import evening, names_on

SECRET = b"zwaluwstaart"


class Line:
    """A terminal."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys, self.out, self.err = capsys, "", ""

    def __call__(self, db: object, *words: str) -> int:
        code = cli.main(["--db", str(db), "--language", "en", *words])
        self.out, self.err = self._capsys.readouterr()
        assert "Traceback" not in self.err
        return code


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str]) -> Line:
    return Line(capsys)


@pytest.fixture(params=["sqlite", "postgres"])
def db(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An empty place for a journal, with a key of its own."""
    if request.param == "sqlite":
        (tmp_path / "data").mkdir()
        return str(tmp_path / "data" / "a.db")
    monkeypatch.setenv("LEVENSKAART_KEY", str(tmp_path / "pg.key"))
    return postgres.fresh()


def everything(db: str) -> Any:
    """All that is kept, line by line, opened with the key that belongs to it."""
    store, _ = unlocked(db)
    try:
        return {stream: store.read(stream) for stream in store.streams()}, store.gestures(), store.rows("cases"), store.rows("sittings")
    finally:
        store.close()


def filled(db: str) -> tuple[str, str]:
    """A real and a fictional case, each with a table; an answer lies face down at the real one. The real case, its sitting."""
    house = House.open(db)
    case, sitting, lead = evening(house, fictional=False)
    evening(house, fictional=True)
    house.do(do.EnterPhase(phase="first_look"), sitting=sitting, seat=lead)
    seat = str(house.take_seat(sitting))
    answer = LayFaceDown(round=0, level=4, first_step="wijkteam", domains={})
    assert isinstance(house.do(answer, sitting=sitting, seat=seat), Outcome)
    house.close()
    return case, sitting


# --- copy -----------------------------------------------------------------------------------------------------------


def test_everything_goes_to_the_other_database_and_back_unchanged(line, tmp_path, monkeypatch):
    monkeypatch.setenv("LEVENSKAART_KEY", str(tmp_path / "one.key"))
    file, server, again = str(tmp_path / "a.db"), postgres.fresh(), str(tmp_path / "b.db")
    _, sitting = filled(file)
    assert line(file, "copy", file, server) == 0, line.err
    assert everything(server) == everything(file)
    assert line(file, "copy", server, again) == 0, line.err
    assert everything(again) == everything(file)
    store, _ = unlocked(again)
    assert {nth: len(seats) for nth, seats in store.answered(sitting).items()} == {0: 1}
    store.close()


def test_nothing_is_copied_onto_something(line, db, tmp_path):
    filled(db)
    other = str(tmp_path / "other.db")
    House.open(other).open_case(nadira())
    before = everything(other)
    assert line(db, "copy", db, other) == 2
    assert "already" in line.err
    assert everything(other) == before


def test_a_journal_with_an_unreadable_line_is_not_copied_and_leaves_no_file(line, tmp_path):
    db, other = str(tmp_path / "a.db"), tmp_path / "b.db"
    filled(db)
    with contextlib.closing(sqlite3.connect(db, isolation_level=None)) as raw:
        raw.execute("update events set body = x'7b' where seq = 2")
    assert line(db, "copy", db, str(other)) == 2
    assert "cannot be read" in line.err
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("b.db")] == []


# --- backup ---------------------------------------------------------------------------------------------------------


def test_a_backup_made_while_the_app_runs_can_be_put_back_elsewhere(line, db, tmp_path, monkeypatch):
    filled(db)
    running = House.open(db)
    backup = str(tmp_path / "backup.db")
    assert line(db, "backup", backup) == 0, line.err
    running.close()
    assert SECRET not in plain_of(Path(backup), but_fictional=db)
    assert not Path(backup + ".key").exists()
    before = everything(db)
    monkeypatch.delenv("LEVENSKAART_KEY", raising=False)
    key = key_file(db) if not db.startswith("postgres") else tmp_path / "pg.key"
    elsewhere = str(tmp_path / "elsewhere.db")
    assert line(elsewhere, "restore", backup) == 2
    assert "key" in line.err
    Path(elsewhere + ".key").write_bytes(key.read_bytes())
    assert line(elsewhere, "restore", backup) == 0, line.err
    assert everything(elsewhere) == before


def plain_of(backup: Path, but_fictional: str) -> bytes:
    """The backup's bytes without the lines of fictional cases, which lie open."""
    with contextlib.closing(sqlite3.connect(str(backup), isolation_level=None)) as raw:
        return b"".join(bytes(body) for (body,) in raw.execute(
            "select body from events where stream in (select stream from keys) and kind not in ('Blank')"))  # fmt: skip


def test_a_backup_never_goes_over_another(line, db, tmp_path):
    filled(db)
    backup = tmp_path / "backup.db"
    backup.write_text("mine")
    assert line(db, "backup", str(backup)) == 2
    assert backup.read_text() == "mine"


# --- erasing a whole life -------------------------------------------------------------------------------------------


def test_a_case_is_erased_only_when_sure_and_then_every_trace_is_gone(line, tmp_path):
    db = tmp_path / "data" / "a.db"
    db.parent.mkdir()
    house = House.open(db)
    case, sitting, _ = evening(house, fictional=True)  # lies open: every word of it can be searched for
    house.close()
    assert line(db, "erase", case) == 2
    assert SECRET in everywhere(db)
    assert line(db, "erase", case, "--yes") == 0, line.err
    assert "gone from every byte" in line.out
    assert SECRET not in everywhere(db)
    assert b"Nadira" not in everywhere(db)
    assert line(db, "verify") == 0, line.out
    assert line(db, "erase", case, "--yes") == 2
    assert line(db, "backup", str(tmp_path / "after.db")) == 0
    assert SECRET not in (tmp_path / "after.db").read_bytes()


def everywhere(db: Path) -> bytes:
    return b"".join(path.read_bytes() for path in db.parent.iterdir())


def test_a_running_house_forgets_what_another_process_erased(db):
    house = House.open(db)
    case, sitting, _ = evening(house, fictional=True)
    assert "zwaluwstaart" in names_on(house, case)
    other = House.open(db)
    certificate = erase_case(other, case)
    other.close()
    assert certificate is not None
    assert (certificate.meetings, certificate.finished) == (1, True)
    assert house.case(case).emptied
    assert names_on(house, case) == set()
    assert (house.sitting(sitting).seats, house.sitting(sitting).parked) == ({}, {})
    assert erase_case(house, case) is None
    house.close()


def test_with_a_reader_in_the_way_the_certificate_says_it_is_not_finished(tmp_path):
    db = tmp_path / "a.db"
    house = House.open(db)
    case, _, _ = evening(house, fictional=True)
    with contextlib.closing(sqlite3.connect(str(db), isolation_level=None)) as reader:
        reader.execute("begin")
        reader.execute("select count(*) from events").fetchall()
        certificate = erase_case(house, case, patience=0)
        assert certificate is not None
        assert not certificate.finished
        reader.execute("commit")
    house.close()


# --- the key --------------------------------------------------------------------------------------------------------


def test_another_key_opens_everything_and_the_old_one_nothing(line, db):
    case, sitting = filled(db)
    before, old = everything(db), key_file(db).read_bytes()
    assert line(db, "key", "change") == 0, line.err
    assert key_file(db).read_bytes() != old
    assert stat.S_IMODE(key_file(db).stat().st_mode) == 0o600
    assert everything(db) == before
    assert line(db, "verify") == 0, line.out
    key_file(db).write_bytes(old)
    assert line(db, "list") == 2
    assert "does not fit" in line.err


@pytest.mark.parametrize("moment", ["before the turn", "inside the turn", "after the turn"])
def test_a_change_of_key_that_was_cut_off_opens_everything(db, monkeypatch, moment):
    filled(db)
    before = everything(db)

    def cut(*_: Any) -> None:
        raise KeyboardInterrupt

    if moment == "before the turn":
        monkeypatch.setattr(unlock, "Envelope", cut_at_second(unlock.Envelope))
    elif moment == "inside the turn":  # Some data keys were sealed anew, the others not yet.
        monkeypatch.setattr(unlock.Envelope, "wrap", cut_at_third(unlock.Envelope.wrap))
    else:
        monkeypatch.setattr(os, "replace", only_into(next_file(db), os.replace))
    with pytest.raises(KeyboardInterrupt):
        change_key(db)
    monkeypatch.undo()
    if db.startswith("postgres"):
        monkeypatch.setenv("LEVENSKAART_KEY", str(key_of(db)))
    assert everything(db) == before
    change_key(db)  # And it can be done again, to its end.
    assert everything(db) == before


_KEYS: dict[str, Path] = {}


def key_of(db: str) -> Path:
    return _KEYS[db]


@pytest.fixture(autouse=True)
def _remember(request: pytest.FixtureRequest) -> None:
    """Where this test's key lies, for after its environment was put back."""
    if "db" in request.fixturenames:
        db = request.getfixturevalue("db")
        _KEYS[db] = key_file(db)


def cut_at_second(make: Any) -> Any:
    """Whatever makes an envelope is cut off the second time."""
    calls: list[int] = []

    def made(*args: Any) -> Any:
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return make(*args)

    return made


def cut_at_third(wrap: Any) -> Any:
    """The third data key is not sealed anew any more."""
    calls: list[int] = []

    def wrapped(self: Any, stream: str, data_key: bytes) -> bytes:
        calls.append(1)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return wrap(self, stream, data_key)

    return wrapped


def only_into(file: Path, replace: Any) -> Any:
    """Files may still be put down whole, but not take the place of the key."""

    def replaced(source: Any, target: Any) -> None:
        if Path(target) != file:
            raise KeyboardInterrupt
        replace(source, target)

    return replaced


def test_behind_a_passphrase_the_key_file_alone_opens_nothing(line, db, monkeypatch):
    filled(db)
    before, plain = everything(db), key_file(db).read_bytes()
    monkeypatch.setenv("LEVENSKAART_NEW_PASSPHRASE", "vier woorden en een paard")
    assert line(db, "key", "passphrase") == 0, line.err
    assert plain not in key_file(db).read_bytes()
    assert line(db, "list") == 2
    assert "LEVENSKAART_PASSPHRASE" in line.err
    monkeypatch.setenv("LEVENSKAART_PASSPHRASE", "vier woorden en een kameel")
    assert line(db, "list") == 2
    assert "not right" in line.err
    monkeypatch.setenv("LEVENSKAART_PASSPHRASE", "vier woorden en een paard")
    assert everything(db) == before
    assert line(db, "key", "change") == 0
    assert everything(db) == before
    monkeypatch.setenv("LEVENSKAART_NEW_PASSPHRASE", "")
    assert line(db, "key", "passphrase") == 0
    monkeypatch.delenv("LEVENSKAART_PASSPHRASE")
    assert everything(db) == before


def test_a_torn_key_file_is_said_and_nothing_is_touched(line, db):
    filled(db)
    key_file(db).write_bytes(key_file(db).read_bytes()[:20])
    assert line(db, "list") == 2
    assert "damaged" in line.err
    assert len(key_file(db).read_bytes()) == 20


def test_a_lost_key_loses_the_real_cases_only_and_only_when_sure(line, db):
    case, sitting = filled(db)
    key_file(db).unlink()
    assert line(db, "list") == 2
    assert not key_file(db).exists()
    assert "does not fit" in line.err
    assert line(db, "key", "lost") == 2
    assert line(db, "key", "lost", "--yes") == 0, line.err
    house = House.open(db)
    assert house.case(case).deck is None
    other = next(str(row["stream"]) for row in house.store.rows("cases") if row["stream"] != case)
    assert "zwaluwstaart" in names_on(house, other)
    house.close()
