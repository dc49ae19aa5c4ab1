"""Two workshops at once on one server: every door, feed, download, count and line of an index of one is shut to the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from casefiles.erasure import erase_case
from casefiles.house import House
from casefiles.web import doors, feed, guards, hall, home, seat, workshops
from casefiles.web.home import Begun
from casefiles.web.tokens import cookie_name, workshop_cookie, write_seat, write_ticket, write_workshop
from lifemaps import commands as do
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.refusals import Refusal
from tests.at_home import at_home

LOCAL = "http://127.0.0.1:8501"


class Hall:
    """A workshop with a console, a wall, and one person at its first table."""

    def __init__(self, house: House, title: str, word: str) -> None:
        begun = home.begin_workshop("nadira", tables=2, fill="even", title=title)
        assert isinstance(begun, Begun)
        self.house, self.begun, self.word = house, begun, word
        self.table = house.tables(begun.stream)[1].at
        self.person = str(house.take_seat(self.table.sitting))
        self.lead(do.LeadTables(what=do.EnterPhase(phase="map_1")))
        self.at_table(do.AddCard(kind="buur", name=word))
        self.at_table(do.Park(text=f"Vraag van {word}"))

    def lead(self, command: do.Command) -> object:
        return self.house.lead(command, workshop=self.begun.stream, seat=self.begun.seat)

    def at_table(self, command: do.Command) -> object:
        return self.house.do(command, sitting=self.table.sitting, seat=self.person)

    def browser(self) -> TestClient:
        """Somebody with every cookie there is of this workshop, and none of another."""
        client = TestClient(APP, base_url=LOCAL, headers={"Origin": LOCAL}, follow_redirects=False)
        client.cookies = {
            workshop_cookie(self.begun.code): write_workshop(self.house.secret, self.begun.stream, self.begun.seat),
            cookie_name(self.table.code): write_seat(self.house.secret, self.table.sitting, self.person),
        }
        return client


APP = Starlette(
    routes=[*doors.routes, *seat.routes, *feed.routes, *workshops.routes], middleware=[Middleware(guards.OriginGuard)]
)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    with at_home(tmp_path, monkeypatch) as found:
        yield found


@pytest.fixture
def halls(house: House) -> tuple[Hall, Hall]:
    return Hall(house, "Ochtend", "Zwaluwstaart"), Hall(house, "Middag", "Korenbloem")


def test_no_door_of_one_opens_for_whoever_has_every_cookie_of_the_other(halls: tuple[Hall, Hall]) -> None:
    one, other = halls
    client = one.browser()
    table, code = other.table.code, other.begun.code
    shut = {
        f"/seat/{table}": 303, f"/seat/{table}/panel": 403, f"/live/{table}/poll": 403, f"/w/{code}/wall": 303,
        f"/w/{code}/wall/panel": 403, f"/w/{code}/wall/growth": 403, f"/w/{code}/moved": 403, f"/w/{code}/table/1": 403,
        **{f"/out/{table}/{name}": 403 for name in OUTPUTS},
    }  # fmt: skip
    for path, status in shut.items():
        answer = client.get(path)
        assert (path, answer.status_code) == (path, status)
        assert other.word not in answer.text
    for path in (f"/live/{table}/token", f"/live/{table}/do", f"/live/{table}/read"):
        assert client.post(path, json={"act": "act:0123456789abcdefghjkmnpqrs", "cmd": {"do": "Undo"}}).status_code == 403
    posted = client.post(f"/seat/{table}/do", data={"do": "Park", "text": "binnen", "act": "act:0123456789abcdefghjkmnpqrs"})
    assert posted.headers["location"] == f"/j/{table}"
    assert len(other.house.sitting(other.table.sitting).parked) == 1


def test_a_feed_ticket_of_one_is_no_ticket_of_the_other_whatever_cookie_goes_with_it(halls: tuple[Hall, Hall]) -> None:
    one, other = halls
    mine = write_ticket(one.house.secret, one.table.sitting, one.person)
    theirs = write_ticket(other.house.secret, other.table.sitting, other.person)
    for ticket in (mine, theirs):
        with pytest.raises(WebSocketDisconnect), one.browser().websocket_connect(
            f"/live/{other.table.code}?token={ticket}", headers={"Origin": LOCAL}
        ) as socket:
            socket.receive_text()


def test_what_is_heard_and_counted_at_a_table_is_of_that_table_only(halls: tuple[Hall, Hall]) -> None:
    one, other = halls
    heard = one.browser().get(f"/live/{one.table.code}/poll").text
    assert one.word in heard
    assert other.word not in heard
    other.lead(do.LeadTables(what=do.EnterPhase(phase="second_look")))
    other.at_table(do.LayFaceDown(round=1, level=3, first_step="bellen", domains={"geld": 3, "papieren": 3, "netwerk": 3}))
    again = one.browser().get(f"/live/{one.table.code}/poll").json()["messages"]
    room = next(message for message in again if message["t"] == "room")
    assert (room["phase"], room["answered"], room["here"], room["voters"]) == ("map_1", {}, 1, 1)
    assert one.house.answered(one.table.sitting) == {}
    assert [row.people for row in hall.rows(one.begun.stream)] == [1, 0]
    assert all(row.answered == 0 and row.phase == "map_1" for row in hall.rows(one.begun.stream))


def test_who_leads_one_leads_shows_and_ends_nothing_of_the_other(halls: tuple[Hall, Hall]) -> None:
    one, other = halls
    house = one.house
    for command in (do.LeadTables(what=do.EnterPhase(phase="keep")), do.ShowOnWall(slide="answers"), do.EndWorkshop(), do.AddTables()):
        answer = house.lead(command, workshop=other.begun.stream, seat=one.begun.seat)
        assert isinstance(answer, Refusal), command
    helping = house.help_at(other.begun.stream, one.begun.seat, 1)
    assert isinstance(helping, Refusal)
    one.lead(do.EndWorkshop())
    assert not house.workshop(other.begun.stream).ended
    assert not house.sitting(other.table.sitting).ended
    assert one.browser().get(f"/w/{other.begun.code}").status_code == 200


def test_a_wall_and_a_download_hold_one_workshop(halls: tuple[Hall, Hall]) -> None:
    one, other = halls
    client = one.browser()
    theirs = [other.word, "Middag", other.begun.code, *other.begun.tables.values()]
    for path in (f"/w/{one.begun.code}/wall", f"/w/{one.begun.code}?as=table", f"/seat/{one.table.code}",
                 *(f"/out/{one.table.code}/{name}" for name in OUTPUTS)):  # fmt: skip
        found = [word for word in theirs if re.search(rf"\b{word}\b", client.get(path).text)]
        assert (path, found) == (path, [])


def test_a_room_of_one_is_not_the_others_and_codes_are_all_different(halls: tuple[Hall, Hall]) -> None:
    one, other = halls
    names = [one.house.room_name("Spreekkamer") for _ in halls]
    assert names[0] != names[1]
    for each, name in zip(halls, names, strict=True):
        each.lead(do.BindRoom(room=name))
    client = one.browser()
    assert [client.get(f"/r/{name}").headers["location"] for name in names] == [f"/w/{each.begun.code}" for each in halls]
    codes = [code for each in halls for code in (each.begun.code, *each.begun.tables.values())]
    assert len(set(codes)) == len(codes) == 6
    rows = one.house.store.rows("sittings")
    assert {row["code"] for row in rows} == {code for each in halls for code in each.begun.tables.values()}
    signs = [s.sign for each in halls for s in one.house.sitting(each.table.sitting).seats.values()]
    assert one.house.seat_by_sign(other.table.sitting, signs[0]) in (None, other.person)


def test_erasing_a_case_of_one_leaves_the_other_as_it_was(halls: tuple[Hall, Hall]) -> None:
    one, other = halls
    before = other.browser().get(f"/out/{other.table.code}/map.svg").text
    erase_case(one.house, one.table.case)
    assert other.browser().get(f"/out/{other.table.code}/map.svg").text == before
    assert other.word in before
    assert one.browser().get(f"/w/{one.begun.code}").status_code == 200
