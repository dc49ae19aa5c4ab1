"""A seeded sample of ``make faults``: kills, power cuts and what else the world does. The full counts are in docs/security.md."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import app
from casefiles.house import House
from casefiles.journal import NewerSchema, NotKept
from casefiles.web import home
from faults import cuts, kill, power, servers, world
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


def test_twenty_restarts_in_one_workshop_lose_nothing(tmp_path: Path) -> None:
    assert world.restarts(tmp_path / "a.db", 20) == world.Found("", 0, True)


def test_a_file_of_a_newer_program_is_not_touched_and_nothing_of_it_is_lost(tmp_path: Path) -> None:
    assert world.newer(tmp_path / "a.db") == world.Found("newer", 0, True)


def test_the_app_says_in_both_languages_that_a_newer_program_wrote_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def opened() -> House:
        raise NewerSchema("m999_tomorrow")

    monkeypatch.setattr(home, "house", opened)
    for name in ("db", "port", "workshop", "address", "base_url"):
        monkeypatch.setattr(home.START, name, getattr(home.START, name))
    mask = os.umask(0o077)
    try:
        with pytest.raises(SystemExit) as ended:
            app.main(["--db", str(tmp_path / "a.db")])
    finally:
        os.umask(mask)
    for language in ("nl-NL", "en"):
        assert say(language, "cli-newer", what="m999_tomorrow") in str(ended.value)


def test_when_the_database_server_and_its_listeners_are_killed_people_are_told_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEVENSKAART_KEY", str(tmp_path / "key"))
    count = servers.database(kills=1, between=5)
    assert (count.lost, count.doubled, count.unsound, count.deaf) == (0, 0, 0, 0)
    assert count.kills == 1 and count.told >= 1 and count.acknowledged > 15


def test_a_database_of_a_newer_program_is_not_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEVENSKAART_KEY", str(tmp_path / "key"))
    assert servers.newer_server()


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("reason", NotKept.REASONS)
def test_whatever_the_database_cannot_keep_is_a_sentence(reason: str, language: str) -> None:
    assert say(language, f"refusal-{reason}") != f"refusal-{reason}"


# --- presses that are cut off ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("page", "phase", "key"), [
    ("map/table.py", "map_1", "clock-more"), ("map/table.py", "map_1", "next-map_1"), ("act/afterwards.py", "keep", "feed-give"),
])  # fmt: skip
@pytest.mark.parametrize("at", [1, 3, 4, 5])
def test_a_press_that_is_cut_off_anywhere_is_done_once_and_whole_or_not_at_all(page: str, phase: str, key: str, at: int) -> None:
    assert cuts.cut(page, phase, key, at) == (True, "")


@pytest.mark.parametrize(("page", "key"), [
    ("map_1/amount", "cents-amount:s1-€ 1.226,65"), ("map_1/card", "sector-card:o_incasso-diensten-midden"),
    ("map_1/tie", "support-tie:r15-('controle',)"), ("map_1/seats", "role-of-seat-participant"),
])  # fmt: skip
@pytest.mark.parametrize("at", [1, 3, 6])
def test_a_field_and_a_list_that_are_cut_off_anywhere_are_kept_once_and_whole(page: str, key: str, at: int) -> None:
    assert cuts.cut("map/table.py", page, key, at) == (True, "")


def test_a_press_has_places_at_which_it_can_be_cut_off_and_they_come_to_an_end() -> None:
    assert cuts.cut("map/table.py", "map_1", "lock", 40) == (False, "")


def parking() -> None:
    """A page with one form on it."""
    import streamlit as st

    from lifemaps import commands as do
    from pages.parts import seat

    table = seat.table()
    assert table is not None
    st.text_input("Wat?", key="what")
    st.button("Leg neer", key="park", on_click=lambda: table.do(do.Park(text=st.session_state["what"]), "park"))


def test_other_words_in_a_form_are_another_act_also_when_the_press_before_was_cut_off_just_after_it_was_done() -> None:
    cut_off = []
    for at in range(1, 12):
        with cuts.Evening("map/table.py", "map_1") as evening:
            at_form = AppTest.from_function(parking)
            at_form.query_params["t"] = evening.code
            at_form.run()
            with cuts.Knife(at).out() as knife:
                at_form.text_input(key="what").set_value("een")
                at_form.button(key="park").click()
                at_form.run()
            first = list(evening.house.sitting(evening.sitting).parked.values())
            at_form.run()
            at_form.text_input(key="what").set_value("twee")
            at_form.button(key="park").click()
            at_form.run()
            assert list(evening.house.sitting(evening.sitting).parked.values()) == [*first, "twee"], at
            if not knife.fell:
                break
            cut_off.append(first)
    assert [] in cut_off and ["een"] in cut_off, "cut off before it was done, and just after"
