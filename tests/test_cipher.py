"""A file that is encrypted as a whole: made when asked, opened with the installation's key, safe while that is changed."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

import pytest

from casefiles import cipher, unlock
from casefiles.cipher import CipherGone, is_ciphered
from casefiles.envelope import WrongKey
from casefiles.house import House
from casefiles.keys import key_file
from casefiles.unlock import change_key
from tests.test_envelope import WORDS, evening, names_on
from tests.test_keeping import Line, cut_at_second, everything

TRAINING = (*WORDS, "SQLite format 3", "CardAdded", "create table")


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str]) -> Line:
    return Line(capsys)


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A new journal that is to be encrypted, with a training case on it: that one lies open in any other file."""
    monkeypatch.setenv("LEVENSKAART_CIPHER", "1")
    (tmp_path / "data").mkdir()
    found = str(tmp_path / "data" / "a.db")
    house = House.open(found)
    evening(house, fictional=True)
    house.close()
    return found


def words_in(db: str) -> list[str]:
    held = b"".join(path.read_bytes() for path in Path(db).parent.iterdir() if path.suffix != ".key")
    return [word for word in TRAINING if word.encode() in held]


def test_not_a_word_lies_in_the_bytes_and_everything_reads_as_it_was(db: str) -> None:
    assert words_in(db) == []
    house = House.open(db)
    case = next(str(row["stream"]) for row in house.store.rows("cases"))
    assert "zwaluwstaart" in names_on(house, case)
    assert words_in(db) == []  # Its log neither, while it is open.
    assert house.store.settings()["cipher_version"].startswith("4.")
    house.close()
    assert stat.S_IMODE(Path(db + ".cipher").stat().st_mode) == 0o600


def test_a_file_stays_what_it_was_made_as_whatever_is_asked_later(db: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LEVENSKAART_CIPHER")
    before = everything(db)
    assert is_ciphered(db)
    plain = str(tmp_path / "plain.db")
    House.open(plain).close()
    monkeypatch.setenv("LEVENSKAART_CIPHER", "1")
    House.open(plain).close()
    assert not is_ciphered(plain)
    assert everything(db) == before


def test_a_copy_makes_one_of_the_other_kind_and_loses_nothing(line: Line, db: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain, again = str(tmp_path / "plain.db"), str(tmp_path / "again.db")
    monkeypatch.delenv("LEVENSKAART_CIPHER")
    assert line(db, "copy", db, plain) == 0, line.err
    assert (is_ciphered(plain), everything(plain) == everything(db)) == (False, True)
    monkeypatch.setenv("LEVENSKAART_CIPHER", "1")
    assert line(db, "copy", plain, again) == 0, line.err
    assert (is_ciphered(again), everything(again) == everything(db)) == (True, True)


def test_a_backup_is_encrypted_too_and_opens_with_the_key_that_was_kept_apart(line: Line, db: str, tmp_path: Path) -> None:
    backup, elsewhere = str(tmp_path / "backup.db"), str(tmp_path / "else" / "a.db")
    assert line(db, "backup", backup) == 0, line.err
    assert is_ciphered(backup)
    Path(elsewhere).parent.mkdir()
    Path(elsewhere + ".key").write_bytes(key_file(db).read_bytes())
    assert line(elsewhere, "restore", backup) == 0, line.err
    assert everything(elsewhere) == everything(db)


def test_another_key_of_the_installation_opens_it_and_the_old_one_nothing(line: Line, db: str) -> None:
    before, old, size = everything(db), key_file(db).read_bytes(), Path(db).stat().st_size
    assert line(db, "key", "change") == 0, line.err
    assert everything(db) == before
    assert Path(db).stat().st_size == size  # Not written anew: only its own key was sealed anew.
    key_file(db).write_bytes(old)
    with pytest.raises(WrongKey):
        House.open(db)
    assert line(db, "verify") == 2
    assert "does not fit" in line.err


def never_onto(file: Path, replace: Any) -> Any:
    """Whatever would take the place of this file is cut off."""

    def replaced(source: Any, target: Any) -> None:
        if Path(target) == file:
            raise KeyboardInterrupt
        replace(source, target)

    return replaced


@pytest.mark.parametrize("moment", ["before the turn", "after the turn", "after the key"])
def test_a_change_of_key_that_was_cut_off_opens_the_file(db: str, monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    before = everything(db)

    def cut(*_: Any) -> None:
        raise KeyboardInterrupt

    if moment == "before the turn":
        monkeypatch.setattr(unlock, "Envelope", cut_at_second(unlock.Envelope))
    elif moment == "after the turn":
        monkeypatch.setattr(os, "replace", never_onto(key_file(db), os.replace))
    else:
        monkeypatch.setattr(unlock, "open_to", cut)
    with pytest.raises(KeyboardInterrupt):
        change_key(db)
    monkeypatch.undo()
    assert everything(db) == before
    change_key(db)
    assert everything(db) == before


def test_without_any_key_it_is_said_that_all_of_it_is_gone_and_nothing_is_touched(line: Line, db: str) -> None:
    before = Path(db).read_bytes()
    key_file(db).unlink()
    with pytest.raises(CipherGone):
        House.open(db)
    assert line(db, "list") == 2
    assert "whole file is encrypted" in line.err
    assert line(db, "key", "lost", "--yes") == 2
    assert not key_file(db).exists()
    assert Path(db).read_bytes() == before


def test_where_there_is_no_library_for_it_nothing_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEVENSKAART_CIPHER", "1")
    monkeypatch.setattr(cipher, "sqlcipher", None)
    db = tmp_path / "a.db"
    with pytest.raises(cipher.NoCipher):
        House.open(db)
    assert not db.exists()
