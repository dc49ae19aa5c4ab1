"""A seeded sample of ``make faults``: kills, power cuts and what else the world does. The full counts are in docs/security.md."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from casefiles.journal import NotKept
from faults import kill, power, world
from lifemaps.words import languages, say
from tests import postgres


def test_after_kills_on_a_file_everything_acknowledged_is_there_once(tmp_path: Path) -> None:
    count = kill.run(lambda n: str(tmp_path / f"{n}.db"), acks=150, kills=3)
    assert (count.lost, count.doubled, count.unsound) == (0, 0, 0)
    assert count.acknowledged >= 150


def test_after_kills_on_postgresql_everything_acknowledged_is_there_once(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("LEVENSKAART_KEY", str(tmp_path / "key"))
    count = kill.run(lambda n: postgres.fresh(), acks=100, kills=2)
    assert (count.lost, count.doubled, count.unsound) == (0, 0, 0)


def test_after_a_power_cut_everything_acknowledged_is_there(tmp_path: Path) -> None:
    if not power.strace_found():
        pytest.skip("strace is not here, and could not be installed: sudo apt-get install strace")
    count = power.run(tmp_path, acts=8, cuts=25)
    assert count.acknowledged == 24
    assert (count.lost, count.unsound) == (0, 0)


def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    assert world.disk_full(tmp_path / "a.db") == world.Found("disk-full", 0, True)


def test_a_log_that_may_not_grow_is_said_and_loses_nothing(tmp_path: Path) -> None:
    found = world.no_room_for_the_log(tmp_path / "a.db")
    assert found.said in ("disk-full", "disk-fails")
    assert (found.lost, found.sound) == (0, True)


def test_a_file_that_may_not_be_written_is_said_and_loses_nothing(tmp_path: Path) -> None:
    assert world.read_only(tmp_path / "a.db") == world.Found("read-only", 0, True)


def test_a_file_that_another_program_holds_is_waited_for(tmp_path: Path) -> None:
    assert world.locked(tmp_path / "a.db", wait_ms=30_000, hold=0.5) == world.Found("", 0, True)


def test_a_file_that_is_held_too_long_is_said_and_loses_nothing(tmp_path: Path) -> None:
    assert world.locked(tmp_path / "a.db", wait_ms=50, hold=1.0) == world.Found("file-locked", 0, True)


def test_a_log_cut_off_anywhere_leaves_a_whole_beginning(tmp_path: Path) -> None:
    found = list(world.torn_log(tmp_path / "a.db", random.Random(1)))
    assert len(found) == 8
    assert [f for _, f in found if f.lost or not f.sound] == []


@pytest.mark.parametrize("seed", range(3))
def test_a_damaged_page_is_found_out(tmp_path: Path, seed: int) -> None:
    assert world.damaged_page(tmp_path / "a.db", random.Random(seed))


def test_a_clock_that_goes_back_changes_no_order(tmp_path: Path) -> None:
    assert world.clock_back(tmp_path / "a.db") == world.Found("", 0, True)


def test_twenty_restarts_in_one_meeting_lose_nothing(tmp_path: Path) -> None:
    assert world.restarts(tmp_path / "a.db", 20) == world.Found("", 0, True)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("reason", NotKept.REASONS)
def test_whatever_the_database_cannot_keep_is_a_sentence(reason: str, language: str) -> None:
    assert say(language, f"refusal-{reason}") != f"refusal-{reason}"
