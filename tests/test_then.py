"""Looking back through the door: one moment at a time, for who works on the map, and nothing that was taken away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from casefiles.house import House, new_id
from casefiles.journal import Outcome
from casefiles.web import doors, home, then
from casefiles.web.tokens import cookie_name, write_seat
from lifemaps import commands as do
from lifemaps.drawing import draw
from lifemaps.history import state_at, steps
from lifemaps.library import read
from lifemaps.map import map_view

NL = "nl-NL"


class Evening:
    """Nadira's table: four cards came on it, one was pushed, one taken off."""

    def __init__(self, house: House) -> None:
        self.house, self.stream = house, house.open_case(read("nadira"))
        self.sitting = house.open_sitting(self.stream)
        self.code = house.sitting(self.sitting).code
        self.lead = str(house.take_seat(self.sitting, "facilitator"))
        self.resident = str(house.take_seat(self.sitting, "resident"))
        self.does(do.EnterPhase(phase="map_1"))
        self.cards = [f"card:{self.does(do.AddCard(kind='vriend', name=f'Vriend {n}'))}" for n in range(4)]
        self.does(do.Place(card=self.cards[0], sector="buren", ring="ver"))
        self.does(do.TakeOff(things=(self.cards[1],)))

    def does(self, command: do.Command, seat: str = "") -> str:
        act = new_id("act")
        answer = self.house.do(command, sitting=self.sitting, seat=seat or self.lead, act=act)
        assert isinstance(answer, Outcome), answer
        return act.partition(":")[2]

    def browser(self, seat: str = "") -> TestClient:
        client = TestClient(Starlette(routes=[*doors.routes, *then.routes]))
        if seat:
            client.cookies.set(cookie_name(self.code), write_seat(self.house.secret, self.sitting, seat))
        return client

    @property
    def seqs(self) -> list[int]:
        return [step.seq for step in steps(self.house.store.read(self.stream))]

    def map_at(self, seq: int) -> dict[str, str]:
        """The drawing of a moment, from the journal alone."""
        return draw(map_view(state_at(self.house.store.read(self.stream), seq)), NL).elements


@pytest.fixture
def evening(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Evening]:
    found = House.open(tmp_path / "x.db")
    monkeypatch.setattr(home, "house", lambda: found)
    yield Evening(found)
    found.close()


def test_given_any_order_of_looking_when_each_step_is_laid_on_the_last_then_it_is_the_map_of_that_moment(evening: Evening) -> None:
    browser, lying, since = evening.browser(evening.lead), dict[str, str](), 0
    seqs = evening.seqs
    for seq in [seqs[-1], *seqs, seqs[0], seqs[-2], seqs[1]]:
        frame = browser.get(f"/then/{evening.code}/{seq}?since={since or ''}&language={NL}").json()
        lying = {i: text for i, text in lying.items() if i not in frame["gone"]} | dict(frame["put"])
        assert lying == evening.map_at(seq)
        assert ("svg" in frame) == (since == 0)
        since = seq


def test_a_step_carries_what_changed_and_not_the_map(evening: Evening) -> None:
    before, after = evening.seqs[-3], evening.seqs[-2]  # One card was pushed to another cell.
    frame = evening.browser(evening.lead).get(f"/then/{evening.code}/{after}?since={before}").json()
    assert evening.cards[0] in [i for i, _ in frame["put"]]
    assert len(frame["put"]) < len(evening.map_at(after)) / 2
    assert frame["gone"] == []


def test_when_the_resident_takes_a_card_away_then_no_earlier_moment_shows_it_any_more(evening: Evening) -> None:
    browser = evening.browser(evening.lead)
    address = f"/then/{evening.code}/{evening.seqs[-1]}"
    assert "Vriend 3" in browser.get(address).text
    evening.does(do.Erase(thing=evening.cards[3]), evening.resident)
    assert "Vriend 3" not in browser.get(address).text
    assert all("Vriend 3" not in browser.get(f"/then/{evening.code}/{seq}").text for seq in evening.seqs)


def test_who_has_no_seat_here_or_only_looks_on_is_shown_no_past(evening: Evening) -> None:
    observer = str(evening.house.take_seat(evening.sitting, "observer"))
    for who in ("", observer):
        answer = evening.browser(who).get(f"/then/{evening.code}/{evening.seqs[-1]}")
        assert answer.status_code == 403
        assert "Vriend" not in answer.text


@pytest.mark.parametrize("address", ["999999", "0", "1?since=x", "1?since=-4"])
def test_an_odd_moment_is_the_map_of_the_nearest_one_and_never_an_error(evening: Evening, address: str) -> None:
    assert evening.browser(evening.lead).get(f"/then/{evening.code}/{address}").status_code == 200
