"""A room full of people by the app's own doors, small: nothing lost, nothing counted twice, whatever the lines do."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import apart
from bench.congress import Size, run
from bench.fanout import measure, table_of, update
from bench.hall import Phone
from tests.server import Server

SMALL = Size(people=24, tables=4, joining=2, sealing=2, drawing=4)
COLD = 100_000
"""Bytes a phone may need before it is usable."""


@pytest.mark.parametrize("processes", [1, 2])
def test_every_act_of_a_room_is_in_the_journals_exactly_once(processes: int) -> None:
    found = run(SMALL, processes)
    assert found.wrong == []
    assert (found.counts["people"], found.counts["sealed"], found.counts["acts"]) == (24, 48, 48)
    assert found.counts["lines dropped"] >= 28  # everybody once, all together
    assert max(found.bytes) < COLD


def test_a_gesture_that_is_lost_on_the_way_is_seen_by_the_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """The count can fail: a phone that believes too soon that something was done is found out."""
    really = Phone.do

    async def believes(self: Phone, cmd: dict, *, mark: str = "") -> bool:
        if mark and self.nth == 0:
            self.watch.acknowledged["act:00000000000000000000000000"] = cmd | {"at": self.code}
            return True
        return await really(self, cmd, mark=mark)

    monkeypatch.setattr(Phone, "do", believes)
    found = run(Size(people=2, tables=1, joining=0.2, sealing=0.2, drawing=0.2))
    assert [line for line in found.wrong if "acknowledged and not in a journal" in line]


def test_one_act_reaches_every_screen_beside_a_relay(tmp_path: Path) -> None:
    """The measurement itself holds: every screen hears every act, and a Yjs message is written as a relay reads it."""
    server = Server(tmp_path)
    table = table_of(server)
    with server:
        rows = apart(measure(table, None, (3, 5), rounds=2))
    assert [row.screens for row in rows] == [3, 5]
    assert all(row.ours > 0 and row.size > 100 for row in rows)


def test_the_message_for_the_relay_is_an_update_as_yjs_writes_it() -> None:
    """One client, one struct, clock 0, a string at the top of a named text, nothing deleted (lib0 and Yjs encoding v1)."""
    made = update("abc")
    assert made[:2] == bytes([0, 2])  # sync, update
    assert made[2] == len(made) - 3
    assert made[3:5] == bytes([1, 1])
    assert made.endswith(bytes([0, 4, 1, 1]) + b"t" + bytes([3]) + b"abc" + bytes([0]))
    assert update("x" * 300).endswith(bytes([0xAC, 0x02]) + b"x" * 300 + bytes([0]))
