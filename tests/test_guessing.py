"""Whoever guesses is held up; a full hall behind the same address never is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from casefiles.house import House, new_id
from casefiles.web import backoff, home, pin
from casefiles.web.backoff import BackOff
from casefiles.web.tokens import cookie_name, write_knows, write_seat
from lifemaps.words import say
from tests.at_home import at_home
from tests.guessing import HALL, LOCAL, Clock, browser, wrong_pins


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    with at_home(tmp_path, monkeypatch, workshop=True) as found:
        yield found


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    found = Clock()
    found.set(monkeypatch)
    return found


# --- the back-off itself --------------------------------------------------------------------------------------------


def test_the_first_tries_are_free_and_each_next_one_waits_twice_as_long_to_a_most(clock: Clock) -> None:
    slow = BackOff(free=3, first=2.0, most=20.0)
    slow.now = lambda: clock.now
    waits = []
    for _ in range(8):
        waits.append(slow.wait("a"))
        clock.now += waits[-1]
        slow.wrong("a")
    assert waits == [0, 0, 0, 2, 4, 8, 16, 20]
    assert slow.wait("b") == 0


def test_what_is_tried_while_waiting_does_not_lengthen_the_wait_and_an_hour_later_all_is_forgotten(clock: Clock) -> None:
    slow = BackOff(free=1, first=8.0)
    slow.now = lambda: clock.now
    slow.wrong("a")
    clock.now += 7.5
    assert [slow.wait("a") for _ in range(100)] == [0.5] * 100
    clock.now += 3600
    assert slow.wait("a") == 0
    slow.wrong("a")
    slow.right("a")
    assert slow.wait("a") == 0


def test_a_million_guessers_take_no_more_than_their_place_in_memory(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backoff, "MOST_KEYS", 50)
    slow = BackOff(free=1)
    for nth in range(1000):
        slow.wrong(nth)
    assert len(slow._wrong) == 50
    assert slow.wait(999) > 0


# --- table codes ----------------------------------------------------------------------------------------------------


def test_after_a_thousand_wrong_codes_from_the_hall_the_whole_hall_still_comes_in(house: House, clock: Clock) -> None:
    code, _ = home.begin("nadira")
    prankster = browser()
    statuses = [prankster.post("/join", data={"code": f"Q{n:04}"}).status_code for n in range(1000)]
    assert statuses[:20] == [404] * 20
    assert set(statuses[20:]) == {429}
    for _ in range(40):
        phone = browser()
        assert phone.post("/join", data={"code": code}).headers["location"] == f"/j/{code}"
        assert phone.get(f"/j/{code}").status_code == 200
        assert phone.post(f"/j/{code}", data={"act": new_id("act")}).headers["location"] == f"/seat/{code}"
    assert len(house.sitting(house.table(code) or "").voters()) == 40


@pytest.mark.parametrize("path", ["/j/QQQQQ", "/w/QQQQQ", "/qr/QQQQQ.svg", "/qr/w/QQQQQ.svg", "/r/nergens-abcd"])
def test_every_door_at_which_a_code_can_be_guessed_counts(house: House, clock: Clock, path: str) -> None:
    for _ in range(20):
        browser().get(path)
    assert browser().post("/join", data={"code": "QQQQQ"}).status_code == 429
    assert browser(client="192.168.1.99").post("/join", data={"code": "QQQQQ"}).status_code == 404


def test_the_page_about_a_cut_line_says_of_no_guessed_code_whether_it_is_one_without_counting_it(house: House, clock: Clock) -> None:
    for _ in range(21):
        browser().get("/cut", params={"to": "/?t=QQQQQ"})
    assert browser().post("/join", data={"code": "QQQQQ"}).status_code == 429


def test_who_guesses_is_held_for_a_moment_and_never_more_than_a_few_at_once(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[float] = []

    async def hold(seconds: float) -> None:
        held.append(seconds)

    monkeypatch.setattr(backoff.asyncio, "sleep", hold)
    client = browser()
    for _ in range(30):
        client.get("/j/QQQQQ")
    assert held == [backoff.HOLD_SECONDS] * 10
    monkeypatch.setattr(backoff, "_held", backoff.MOST_HELD)
    assert client.get("/j/QQQQQ").status_code == 429
    assert len(held) == 10


# --- seat codes -----------------------------------------------------------------------------------------------------


def test_who_guesses_seat_codes_waits_and_the_others_still_sit_down(house: House, clock: Clock) -> None:
    code, lead = home.begin("nadira")
    sign = house.sitting(house.table(code) or "").seats[lead].sign
    for _ in range(5):
        assert "sign=unknown" in browser().post(f"/j/{code}", data={"sign": "QQQQ"}).headers["location"]
    refused = browser().post(f"/j/{code}", data={"sign": sign})
    assert refused.status_code == 409
    assert "stoelcode" in refused.text
    assert browser().post(f"/j/{code}", data={"act": new_id("act")}).status_code == 303
    assert browser(client="192.168.1.99").post(f"/j/{code}", data={"sign": sign}).headers["location"] == f"/?t={code}"
    clock.now += 61
    assert browser().post(f"/j/{code}", data={"sign": sign}).headers["location"] == f"/?t={code}"


def test_who_sits_at_the_table_is_not_held_up_by_who_guesses_beside_it(house: House, clock: Clock) -> None:
    code, lead = home.begin("nadira")
    sitting = house.table(code) or ""
    for _ in range(10):
        browser().post(f"/j/{code}", data={"sign": "QQQQ"})
    mine = browser()
    mine.cookies = {cookie_name(code): write_seat(house.secret, sitting, str(house.take_seat(sitting)))}
    assert mine.post(f"/j/{code}", data={"sign": house.sitting(sitting).seats[lead].sign}).headers["location"] == f"/?t={code}"


def test_many_addresses_at_once_are_held_up_at_that_room_and_not_at_another(house: House, clock: Clock) -> None:
    code, _ = home.begin("nadira")
    other, lead = home.begin("celine")
    for nth in range(60):
        browser(client=f"10.0.{nth}.1").post(f"/j/{code}", data={"sign": "QQQQ"})
    assert browser(client="10.1.0.1").post(f"/j/{code}", data={"sign": "QQQQ"}).status_code == 409
    sign = house.sitting(house.table(other) or "").seats[lead].sign
    assert browser(client="10.1.0.1").post(f"/j/{other}", data={"sign": sign}).headers["location"] == f"/?t={other}"


def test_the_seat_code_that_leads_a_workshop_is_guarded_as_well(house: House, clock: Clock) -> None:
    begun = home.begin_workshop("nadira", tables=2)
    for _ in range(5):
        browser().post(f"/w/{begun.code}?as=lead", data={"sign": "QQQQ"})
    assert browser().post(f"/w/{begun.code}?as=lead", data={"sign": "QQQQ"}).status_code == 429


# --- the PIN --------------------------------------------------------------------------------------------------------


def test_of_wrong_pins_only_a_handful_is_looked_at_and_whoever_knows_it_is_never_held_up(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = wrong_pins(400, monkeypatch)
    assert (count.got_in, count.refused_who_knows) == (0, 0)
    assert count.looked_at + count.held_up == 400
    # Five free, doubling to five minutes, then one in five minutes of an evening of eight hours.
    assert count.looked_at <= 5 + 8 + 8 * 12


def test_a_stranger_waits_even_with_the_right_one_and_hears_how_long(house: House, clock: Clock) -> None:
    pin.set_pin("482913")
    for _ in range(5):
        assert browser().post("/lead", data={"pin": "000000"}).status_code == 403
    held = browser().post("/lead", data={"pin": "482913"})
    assert held.status_code == 429
    assert held.headers["retry-after"] == "3"
    assert say("nl-NL", "door-pin-wait", n=3)[:40] in held.text
    assert browser(client="192.168.1.99").post("/lead", data={"pin": "482913"}).status_code == 303
    assert browser(LOCAL, "127.0.0.1").post("/lead", data={"pin": "482913"}).status_code == 303


def test_a_browser_that_says_itself_that_it_knew_the_pin_is_a_stranger(house: House, clock: Clock) -> None:
    pin.set_pin("482913")
    for nth in range(6):
        client = browser()
        client.cookies = {"knows": write_knows("another secret") if nth % 2 else "zelf bedacht"}
        last = client.post("/lead", data={"pin": "000000"})
    assert last.status_code == 429


def test_guesses_from_everywhere_at_once_are_held_up_together(house: House, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    from casefiles.web import doors

    pin.set_pin("482913")
    monkeypatch.setattr(doors, "check_pin", lambda given: False)
    statuses = [browser(client=f"10.{nth}.0.1").post("/lead", data={"pin": "000000"}).status_code for nth in range(101)]
    assert statuses == [403] * 100 + [429]


def test_a_whole_ipv6_network_is_one_address() -> None:
    class Asked:
        def __init__(self, host: str) -> None:
            self.client = type("Client", (), {"host": host})()

    told = {backoff.address(Asked(f"2001:db8:1:2:{n:x}::1")) for n in range(50)}  # type: ignore[arg-type]
    assert len(told) == 1
    assert backoff.address(Asked("::1")) == "::1"  # type: ignore[arg-type]
    assert backoff.address(Asked(HALL)) == HALL  # type: ignore[arg-type]
