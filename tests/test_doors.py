"""The doors beside Streamlit: who may open a table, how one sits down, what may be taken along, what every answer carries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from casefiles.house import House
from casefiles.web import doors, feed, guards, home, lost, pin, seat
from casefiles.web.home import START
from casefiles.web.tokens import cookie_name, write_seat
from lifemaps.exports.outputs import OUTPUTS
from tests.at_home import at_home

LOCAL = "http://127.0.0.1:8501"
ROOM = "http://192.168.1.7:8501"
STATIC = Path(streamlit.__file__).parent / "static"
OUTCOME = "Deurwaarderskosten op een schuld die de verhuurder grotendeels zelf maakte"
"""A sentence of the makers' possible outcome of Nadira; it may leave through no door of the interface."""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    with at_home(tmp_path, monkeypatch) as found:
        yield found


def browser(base: str = LOCAL, client: str = "127.0.0.1") -> TestClient:
    middleware = [Middleware(guards.Headers, static=STATIC), Middleware(guards.OriginGuard), Middleware(guards.UploadGuard)]
    app = Starlette(routes=[*doors.routes, *seat.routes, *feed.routes], middleware=middleware)
    return TestClient(app, base_url=base, client=(client, 5000), headers={"Origin": base}, follow_redirects=False)


def sit(client: TestClient, house: House, code: str, seat_id: str) -> None:
    client.cookies = {cookie_name(code): write_seat(house.secret, house.table(code) or "", seat_id)}


# --- opening a table ------------------------------------------------------------------------------------------------


def test_on_the_machine_itself_one_post_opens_a_table_and_seats_the_facilitator(house: House) -> None:
    client = browser()
    answer = client.post("/begin", data={"case": "nadira"}, headers={"Accept": "application/json"})
    code = answer.json()["to"].split("=")[1]
    assert client.get(f"/out/{code}/report.html").status_code == 200
    assert {s.role for s in house.sitting(house.table(code) or "").seats.values()} == {"facilitator"}


def test_the_same_gesture_twice_opens_one_table(house: House) -> None:
    client, act = browser(), "act:0123456789abcdefghjkmnpqrs"
    tables = {client.post("/begin", data={"case": "nadira", "act": act}).headers["location"] for _ in range(2)}
    assert len(tables) == 1
    assert len(house.store.rows("sittings")) == 1


def test_a_blank_map_is_ready_for_its_first_line_at_once(house: House) -> None:
    code = browser().post("/begin", data={"case": "blank", "title": "Mevrouw Z."}).headers["location"].split("=")[1]
    table = house.sitting(house.table(code) or "")
    assert table.map_open
    assert [t.value("name") for t in house.case(table.case).on_map("card")] == ["Mevrouw Z."]


def test_a_blank_map_without_a_name_has_the_resident_in_the_middle(house: House) -> None:
    code = browser().post("/begin", data={"case": "blank"}).headers["location"].split("=")[1]
    case = house.case(house.sitting(house.table(code) or "").case)
    assert [t.value("name") for t in case.on_map("card")] == ["Bewoner"]


@pytest.mark.parametrize(("base", "client"), [(LOCAL, "192.168.1.20"), (ROOM, "127.0.0.1"), ("http://elsewhere.example:8501", "127.0.0.1")])
def test_nobody_opens_a_table_from_elsewhere_without_the_pin(house: House, base: str, client: str) -> None:
    assert browser(base, client).post("/begin", data={"case": "nadira"}).headers["location"] == "/lead"
    assert house.store.rows("sittings") == []


def test_in_a_workshop_the_pin_chosen_on_first_use_opens_tables_and_a_wrong_one_does_not(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(START, "workshop", True)
    first, other = browser(ROOM, "192.168.1.20"), browser(ROOM, "192.168.1.21")
    assert first.post("/lead", data={"pin": "abc"}).status_code == 400
    assert not pin.has_pin()
    assert first.post("/lead", data={"pin": "4821"}).headers["location"] == "/"
    assert other.post("/lead", data={"pin": "9999"}).status_code == 403
    assert other.post("/begin", data={"case": "nadira"}).headers["location"] == "/lead"
    assert "?t=" in first.post("/begin", data={"case": "nadira"}).headers["location"]
    assert "4821" not in Path(f"{START.db}.pin").read_text()


def test_after_the_pin_one_is_back_where_it_was_asked_and_never_elsewhere(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(START, "workshop", True)
    client = browser(ROOM, "192.168.1.20")
    back = "/prepare?step=print&case=nadira&tables=3"
    asked = client.get("/lead", params={"next": back}).text
    assert f'name="next" value="{back.replace("&", "&amp;")}"' in asked
    assert client.post("/lead", data={"pin": "4821", "next": back}).headers["location"] == back
    for elsewhere in ("https://elders.example/", "//elders.example/", "/\\elders.example", "javascript:alert(1)", "/\t/elders.example"):
        assert client.post("/lead", data={"pin": "4821", "next": elsewhere}).headers["location"] == "/", elsewhere


# --- sitting down ---------------------------------------------------------------------------------------------------


def test_a_code_said_aloud_is_found_in_small_letters_and_with_spaces(house: House) -> None:
    code, _ = home.begin("nadira")
    spoken = f" {code[:2].lower()} {code[2:].lower()} "
    assert browser().post("/join", data={"code": spoken}).headers["location"] == f"/j/{code}"
    assert browser().post("/join", data={"code": "QQQQQ"}).status_code == 404


def test_the_stoelcode_brings_a_seat_back_in_another_browser(house: House) -> None:
    code, _ = home.begin("nadira")
    phone = browser()
    phone.post(f"/j/{code}", data={"act": "act:0123456789abcdefghjkmnpqrs"})
    table = house.sitting(house.table(code) or "")
    mine = next(s for s in table.seats.values() if s.role == "participant")
    other = browser()
    assert "sign=unknown" in other.post(f"/j/{code}", data={"sign": "QQQQ"}).headers["location"]
    assert other.post(f"/j/{code}", data={"sign": mine.sign.lower()}).headers["location"] == f"/seat/{code}"
    assert len(house.sitting(house.table(code) or "").seats) == len(table.seats)


def test_who_sits_here_is_led_to_its_own_chair_and_may_make_this_browser_the_big_screen_only_when_asked(house: House) -> None:
    code, lead = home.begin("nadira")
    sitting = house.table(code) or ""
    client = browser()
    for seat_id, place in (
        (lead, f"/?t={code}"), (str(house.take_seat(sitting)), f"/seat/{code}"), (str(house.take_seat(sitting, "observer")), f"/beamer?t={code}"),
    ):  # fmt: skip
        sit(client, house, code, seat_id)
        assert client.get(f"/j/{code}").headers["location"] == place
        asked = client.get(f"/j/{code}?as=beamer")
        if house.sitting(sitting).seats[seat_id].role == "observer":  # It is one already: no second chair for the same screen.
            assert asked.headers["location"] == place
        else:
            assert (asked.status_code, 'name="as" value="beamer"' in asked.text) == (200, True)
    assert len(house.sitting(sitting).seats) == 3  # Looking sits nobody down.


def test_two_tables_at_once_do_not_know_each_others_seats(house: House) -> None:
    one, lead = home.begin("nadira")
    two, _ = home.begin("celine")
    client = browser()
    sit(client, house, one, lead)
    assert client.get(f"/out/{one}/report.html").status_code == 200
    assert client.get(f"/out/{two}/report.html").status_code == 403
    client.cookies = {cookie_name(two): write_seat(house.secret, house.table(one) or "", lead)}
    assert client.get(f"/out/{two}/report.html").status_code == 403


# --- taking along ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(OUTPUTS))
def test_what_leaves_by_the_interface_never_holds_the_makers_outcome(house: House, name: str) -> None:
    code, lead = home.begin("nadira")
    client = browser()
    sit(client, house, code, lead)
    answer = client.get(f"/out/{code}/{name}")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    for words in (OUTCOME, "mogelijke_afloop", "verwachte_analyse", "Het grote netwerk als probleem lezen"):
        assert words.encode() not in answer.content


def test_a_download_asks_the_role_each_time(house: House) -> None:
    code, _ = home.begin("nadira")
    sitting = house.table(code) or ""
    participant, wall = house.take_seat(sitting), house.take_seat(sitting, "observer")
    client = browser()
    sit(client, house, code, str(participant))
    assert client.get(f"/out/{code}/report.html").status_code == 200
    assert client.get(f"/out/{code}/case.json").status_code == 403
    sit(client, house, code, str(wall))
    assert client.get(f"/out/{code}/report.html").status_code == 403
    client.cookies = {}
    assert client.get(f"/out/{code}/map.svg").status_code == 403


def test_what_is_not_dealt_yet_is_in_no_drawing(house: House) -> None:
    code, lead = home.begin("nadira")
    client = browser()
    sit(client, house, code, lead)
    for name in ("map.svg", "map.html", "map.txt", "lifeline.svg", "free.html"):
        assert b"Karim" not in client.get(f"/out/{code}/{name}").content


# --- what every answer carries --------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/join", "/lead", "/assets/canvas.js", "/nowhere", "/j/QQQQQ"])
def test_every_answer_carries_the_headers_that_keep_a_page_to_itself(house: House, path: str) -> None:
    headers = browser().get(path).headers
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert "unsafe-inline" not in headers["content-security-policy"].split("script-src")[1].split(";")[0]


def test_streamlit_s_own_door_takes_no_file_of_anybody(house: House) -> None:
    code, lead = home.begin("nadira")
    client = browser()
    for _ in range(2):
        for method in ("PUT", "POST", "DELETE"):
            assert client.request(method, "/_stcore/upload_file/x/y").status_code == 403
        sit(client, house, code, lead)


def test_an_asset_outside_the_folder_is_not_served(house: House) -> None:
    for name in ("..%2Fdoors.py", "doors.py", "../doors.py"):
        assert browser().get(f"/assets/{name}").status_code == 404


# --- an address that is none of ours --------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "says"), [("nl-NL", "Deze bladzijde bestaat niet."), ("en", "There is no such page.")])
def test_an_address_that_is_none_of_ours_is_answered_in_words_with_a_way_back(house: House, language: str, says: str) -> None:
    app = Starlette(routes=doors.routes, middleware=[Middleware(lost.Lost, rooms={"join", "j", "table"})])
    client = TestClient(app, base_url=LOCAL, headers={"Accept": "text/html"}, cookies={"language": language}, follow_redirects=False)
    for typed in ("/jion", "/tafel", "/nowhere/else"):
        answer = client.get(typed)
        assert (answer.status_code, says in answer.text, 'href="/join"' in answer.text) == (404, True, True), typed
    # Capitals are what a phone makes of the first letter.
    for typed, meant in (("/Join", "/join"), ("/J/abcde", "/j/abcde"), ("/table?t=ABCDE", "/?t=ABCDE"), ("/start", "/")):
        answer = client.get(typed)
        assert (answer.status_code, answer.headers["location"]) == (307, meant)
    assert client.get("/join").status_code == 200
    # And what a page fetches for itself is not answered with a page.
    assert says not in client.get("/jion", headers={"Accept": "*/*"}).text
