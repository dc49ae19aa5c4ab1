"""Strangers at the doors of a server that runs: a seeded sample of ``python -m faults --only surface``."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bench import apart
from casefiles.house import House
from casefiles.web import guards
from casefiles.web.tokens import BROWSER_COOKIE, read_browser, write_browser
from faults import surface
from faults.surface import Count, Place
from pages.parts import seat as seats
from tests.at_home import at_home


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    with surface.place(tmp_path_factory.mktemp("surface")) as found:
        yield found


# --- a session that was stolen --------------------------------------------------------------------------------------


def test_whoever_steals_the_name_of_a_session_sees_nothing_does_nothing_and_disturbs_nobody(at: Place) -> None:
    count = Count()
    surface.steal(at, 6, random.Random(3), count)
    assert (count.thefts, count.unsound) == (6, 0), count
    assert count.tried["uploads"] == 36


def test_a_page_goes_on_where_it_was_in_the_browser_that_began_it(at: Place) -> None:
    first = surface.Page(at, {}).go(at.training.code)
    first.close()
    back = surface.Page(at, first.cookies, first.session).go(at.training.code)
    back.close()
    assert back.session == first.session


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    with at_home(tmp_path, monkeypatch, memory=True) as found:
        yield found


def handshake(house: House, compares: object, *headers: tuple[str, str]) -> tuple[dict[str, Any], list[tuple[bytes, bytes]]]:
    """What Streamlit gets of this handshake, and what the browser gets back with it."""
    got: dict[str, Any] = {}
    sent: list[tuple[bytes, bytes]] = []

    async def streamlit(scope: dict[str, Any], receive: Any, send: Any) -> None:
        got.update(scope)
        await send({"type": "websocket.accept", "headers": []})

    async def keep(message: dict[str, Any]) -> None:
        sent.extend(message["headers"])

    scope = {
        "type": "websocket", "path": guards.STREAM, "scheme": "ws", "subprotocols": ["streamlit", "x", "a-session"],
        "headers": [(name.encode(), value.encode()) for name, value in headers],
    }  # fmt: skip
    apart(guards.OneBrowser(streamlit, lambda: compares)(scope, None, keep))
    return got, sent


NAMED = ("sec-websocket-protocol", "streamlit, x, a-session")


def test_nobody_says_himself_which_browser_he_is(house: House) -> None:
    got, sent = handshake(house, guards.COMPARED, (guards.BROWSER_HEADER, "that of another"), NAMED)
    told = [value.decode() for name, value in got["headers"] if name.decode() == guards.BROWSER_HEADER]
    cookie = dict(sent)[b"set-cookie"].decode()
    given = cookie.partition(";")[0].partition("=")[2]
    assert told == [read_browser(house.secret, {BROWSER_COOKIE: given})] != ["that of another"]
    assert "httponly" in cookie.lower() and "samesite=lax" in cookie.lower()


def test_a_browser_that_is_known_stays_the_same_and_one_of_elsewhere_is_a_new_one(house: House) -> None:
    ours, theirs = write_browser(house.secret), write_browser("another secret")
    got, sent = handshake(house, guards.COMPARED, ("cookie", f"{BROWSER_COOKIE}={ours}"), NAMED)
    assert dict(got["headers"])[guards.BROWSER_HEADER.encode()].decode() == read_browser(house.secret, {BROWSER_COOKIE: ours})
    assert not sent
    assert handshake(house, guards.COMPARED, ("cookie", f"{BROWSER_COOKIE}={theirs}"), NAMED)[1]


@pytest.mark.parametrize("compares", [{}, "", None, {"x-another": "browser"}])
def test_where_streamlit_compares_nothing_nobody_takes_a_session_up_again(house: House, compares: object) -> None:
    got, _ = handshake(house, compares, NAMED)
    assert dict(got["headers"])[b"sec-websocket-protocol"] == b"streamlit, x"
    assert got["subprotocols"] == ["streamlit", "x"]


def test_what_a_button_does_is_done_for_the_seat_that_presses_it_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def seated(seat: str) -> seats.Me:
        return seats.Me(sitting="s", seat=seat, role="participant", number=1, code="ABCDE", language="nl-NL")

    drawn = seated("seat:lead")
    monkeypatch.setattr(seats, "handshake", lambda: None)
    monkeypatch.setattr(seats.rights, "why_no_seat", lambda code, asking, language: "no seat")
    for now, said in ((drawn, ""), (seated("seat:other"), "no seat"), (None, "no seat")):
        monkeypatch.setattr(seats, "me", lambda code, asking, also_away=False, now=now: now)
        assert seats.why_not_now(drawn, "nl-NL") == said


# --- foreign pages, and the rest ------------------------------------------------------------------------------------


def test_foreign_pages_with_the_cookie_of_who_leads_are_turned_away_while_the_evening_goes_on(at: Place) -> None:
    count = Count()
    surface.besiege(at, 40, 7, count)
    assert (count.foreign, count.unsound) == (40, 0), count
    assert count.people >= 8
