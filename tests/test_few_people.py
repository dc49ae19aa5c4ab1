"""Fewer than five people: where counts leave the table it is said that one can guess who answered what."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from starlette.applications import Starlette
from starlette.testclient import TestClient

from casefiles.house import House
from casefiles.journal import Outcome
from casefiles.web import hall, home, workshops
from casefiles.web.home import Begun
from casefiles.web.tokens import workshop_cookie, write_workshop
from lifemaps import commands as do
from lifemaps.case import Case
from lifemaps.drawing import draw
from lifemaps.exports.leakcheck import texts_in
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.map import map_view
from lifemaps.sitting import Sitting
from lifemaps.words import say
from tests.at_home import at_home
from tests.stories import nadira

NL = "nl-NL"
REPORTS = ("report.html", "report.md", "report.docx", "report.pdf")
WARNED = say(NL, "few-people")


def turned(house: House, people: int, *, fictional: bool = True) -> tuple[Case, Sitting]:
    """A table at which so many people answered twice, and what turned over there."""
    sitting = house.open_sitting(house.open_case(replace(nadira(), fictional=fictional)))
    lead = str(house.take_seat(sitting, "facilitator"))
    seats = [str(house.take_seat(sitting)) for _ in range(people)]

    def done(command: do.Command, seat: str) -> None:
        answer = house.do(command, sitting=sitting, seat=seat)
        assert isinstance(answer, Outcome), answer

    for look, phase in enumerate(("first_look", "second_look")):
        done(do.EnterPhase(phase=phase), lead)
        for seat in seats:
            done(do.LayFaceDown(round=look, level=2 + look, first_step="bellen"), seat)
    done(do.TurnOver(), lead)
    table = house.sitting(sitting)
    return house.case(table.case), table


def words_of(name: str, case: Case, table: Sitting) -> str:
    made = OUTPUTS[name].of(case, table, draw(map_view(case), NL), NL)
    return " ".join(" ".join(text.split()) for text in texts_in(made if isinstance(made, bytes) else made.encode()))


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # noqa: ANN201
    with at_home(tmp_path, monkeypatch) as found:
        yield found


@pytest.mark.parametrize(("people", "warned"), [(1, True), (4, True), (5, False)])
def test_given_so_many_people_when_the_report_leaves_then_it_says_below_five_that_they_can_be_guessed(house, people, warned):
    case, table = turned(house, people)
    assert {name: WARNED in words_of(name, case, table) for name in REPORTS} == dict.fromkeys(REPORTS, warned)


@pytest.mark.parametrize("fictional", [True, False])
def test_given_a_real_life_then_its_report_says_that_an_invented_name_hides_nobody(house, fictional):
    case, table = turned(house, 5, fictional=fictional)
    said = {name: say(NL, "few-one-life") in words_of(name, case, table) for name in REPORTS}
    assert said == dict.fromkeys(REPORTS, not fictional)


@pytest.mark.parametrize(("people", "warned"), [(2, True), (3, False)])
def test_given_a_room_of_two_tables_then_the_wall_says_it_below_five_people_in_all(house, people, warned):
    begun = home.begin_workshop("nadira", tables=2, script="45")
    assert isinstance(begun, Begun)
    tables = [now.at.sitting for now in house.tables(begun.stream).values()]
    seats = {sitting: [str(house.take_seat(sitting)) for _ in range(people)] for sitting in tables}
    for look, phase in enumerate(("first_look", "second_look")):
        house.lead(do.LeadTables(what=do.EnterPhase(phase=phase)), workshop=begun.stream, seat=begun.seat)
        for sitting, sat in seats.items():
            for seat in sat:
                house.do(do.LayFaceDown(round=look, level=2 + look, first_step="bellen"), sitting=sitting, seat=seat)
    house.lead(do.LeadTables(what=do.TurnOver()), workshop=begun.stream, seat=begun.seat)
    house.lead(do.ShowOnWall(slide="answers"), workshop=begun.stream, seat=begun.seat)
    assert [one.now for one in hall.shown(begun.stream, NL).room.questions] == [2 * people] * 2
    client = TestClient(Starlette(routes=workshops.routes), base_url="http://127.0.0.1:8501", client=("127.0.0.1", 5000))
    client.cookies = {workshop_cookie(begun.code): write_workshop(house.secret, begun.stream, begun.seat)}
    wall = client.get(f"/w/{begun.code}/wall/panel?language={NL}").text
    assert "bellen" in wall
    assert (say(NL, "few-wall") in wall) == warned
