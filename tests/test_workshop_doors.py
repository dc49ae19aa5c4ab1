"""The doors of a workshop: setting up, coming in, the wall; and that one workshop sees nothing of another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from casefiles.house import House, new_id
from casefiles.web import doors, feed, guards, hall, home, seat, workshops
from casefiles.web.home import Begun
from casefiles.web.tokens import cookie_name, workshop_cookie, write_seat, write_workshop
from lifemaps import commands as do
from lifemaps.refusals import Refusal
from lifemaps.words import languages, say
from lifemaps.workshop import FILLS, SLIDES
from tests.at_home import at_home

LOCAL = "http://127.0.0.1:8501"
STATIC = Path(streamlit.__file__).parent / "static"
ACT = "act:0123456789abcdefghjkmnpqrs"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    with at_home(tmp_path, monkeypatch) as found:
        yield found


def browser(client: str = "127.0.0.1") -> TestClient:
    middleware = [Middleware(guards.Headers, static=STATIC), Middleware(guards.OriginGuard)]
    app = Starlette(routes=[*doors.routes, *seat.routes, *feed.routes, *workshops.routes], middleware=middleware)
    return TestClient(app, base_url=LOCAL, client=(client, 5000), headers={"Origin": LOCAL}, follow_redirects=False)


def begun(**how: object) -> Begun:
    found = home.begin_workshop("nadira", **{"tables": 3, **how})  # type: ignore[arg-type]
    assert isinstance(found, Begun)
    return found


def leads(one: Begun, house: House) -> TestClient:
    client = browser()
    client.cookies = {workshop_cookie(one.code): write_workshop(house.secret, one.stream, one.seat)}
    return client


def played(house: House, one: Begun, *, offers: tuple[int, ...] = ()) -> None:
    """Every table answers twice and all is turned over; 2 people a table, of whom the second moves."""
    def lead(what: do.Led) -> None:
        house.lead(do.LeadTables(what=what), workshop=one.stream, seat=one.seat)

    seats = {n: [str(house.take_seat(now.at.sitting)) for _ in range(2)] for n, now in house.tables(one.stream).items()}
    for look, steps in ((0, ("wijkteam", "wijkteam")), (1, ("wijkteam", "bellen"))):
        lead(do.EnterPhase(phase=("first_look", "second_look")[look]))
        for n, now in house.tables(one.stream).items():
            for chair, step in zip(seats[n], steps, strict=True):
                house.do(do.LayFaceDown(round=look, level=2 + look, first_step=step), sitting=now.at.sitting, seat=chair)
    lead(do.TurnOver())
    for n in offers:
        house.do(do.OfferMap(), sitting=house.tables(one.stream)[n].at.sitting, seat=seats[n][0])


# --- setting up -----------------------------------------------------------------------------------------------------


def test_one_form_sets_the_tables_up_and_leads_to_the_console(house: House) -> None:
    client = browser()
    asked = {"case": "nadira", "tables": "5", "script": "45", "fill": "even", "act": ACT}
    to = client.post("/begin/workshop", data=asked, headers={"Accept": "application/json"}).json()["to"]
    assert client.post("/begin/workshop", data=asked).headers["location"] == to
    code = to.split("=")[1]
    state = house.workshop(house.workshop_by(code) or "")
    assert (len(state.tables), state.fill, state.pace.plan.code) == (5, "even", "45")
    assert client.get(f"/w/{code}/wall").status_code == 200
    assert len(house.store.rows("workshops")) == 1


def test_nobody_sets_a_workshop_up_from_elsewhere_without_the_pin(house: House) -> None:
    assert browser("192.168.1.20").post("/begin/workshop", data={"case": "nadira", "tables": "2"}).headers["location"] == "/lead"
    assert house.store.rows("workshops") == []


@pytest.mark.parametrize("tables", ["0", "61", "999", "-1", "veel", ""])
def test_an_odd_number_of_tables_is_refused_in_words(house: House, tables: str) -> None:
    answer = browser().post("/begin/workshop", data={"case": "nadira", "tables": tables})
    assert (answer.status_code, "60 tafels" in answer.text) == (409, True)
    assert house.store.streams() == {}


# --- coming in ------------------------------------------------------------------------------------------------------


def test_dealt_evenly_one_tap_without_a_name_is_a_seat_and_coming_back_is_the_same_seat(house: House) -> None:
    one = begun(fill="even")
    phones = [browser("192.168.1.20") for _ in range(6)]
    places = [phone.post(f"/w/{one.code}", data={"act": ""}).headers["location"] for phone in phones]
    assert sorted(places) == sorted([f"/seat/{code}" for code in one.tables.values()] * 2)
    assert phones[0].get(f"/w/{one.code}").headers["location"] == places[0]
    assert "<input id" not in phones[0].get(f"/w/{one.code}?as=beamer").text


def test_a_choice_of_table_is_one_tap(house: House) -> None:
    one = begun(fill="choice")
    phone = browser("192.168.1.20")
    assert all(f'value="{n}"' in phone.get(f"/w/{one.code}").text for n in (1, 2, 3))
    assert phone.post(f"/w/{one.code}", data={"table": "2"}).headers["location"] == f"/seat/{one.tables[2]}"
    assert phone.post(f"/w/{one.code}", data={"table": "9"}).headers["location"] == f"/w/{one.code}"


@pytest.mark.parametrize("fill", ["even", "choice"])
def test_who_scans_again_because_the_answer_was_lost_gets_the_same_chair(house: House, fill: str) -> None:
    one = begun(fill=fill)
    phone = browser("192.168.1.20")
    for _ in range(2):
        act = re.search(r'name="act" value="([^"]+)"', phone.get(f"/w/{one.code}").text)
        assert act is not None
        assert phone.post(f"/w/{one.code}", data={"act": act.group(1), "table": "2"}).headers["location"].startswith("/seat/")
        for name in [name for name in phone.cookies if name.startswith("seat-")]:
            phone.cookies.delete(name)
    assert sum(r.people for r in hall.rows(one.stream)) == 1
    if fill == "choice":  # Another table is another chair, and not the first one under another name.
        assert phone.post(f"/w/{one.code}", data={"act": act.group(1), "table": "3"}).headers["location"] == f"/seat/{one.tables[3]}"
        assert phone.get(f"/seat/{one.tables[3]}").status_code == 200


def test_where_tables_have_their_own_qr_the_workshops_code_asks_for_it_or_for_the_tables_number(house: House) -> None:
    one = begun(fill="own")
    phone = browser("192.168.1.20")
    assert "Scan de QR op uw eigen tafel" in phone.get(f"/w/{one.code}").text
    assert phone.post("/join", data={"code": one.tables[3]}).headers["location"] == f"/j/{one.tables[3]}"
    assert phone.post("/join", data={"code": one.code.lower()}).headers["location"] == f"/w/{one.code}"
    assert phone.post(f"/w/{one.code}", data={"table": "9"}).headers["location"] == f"/w/{one.code}"
    # Who scanned the wall, or typed the code that stands on it, does not go round in a circle.
    act = re.search(r'name="act" value="([^"]+)"', phone.get(f"/w/{one.code}").text)
    assert act
    assert phone.post(f"/w/{one.code}", data={"act": act.group(1), "table": "2"}).headers["location"] == f"/seat/{one.tables[2]}"


def test_the_screen_of_a_table_holds_the_pen_and_leads_nothing(house: House) -> None:
    one = begun()
    laptop = browser("192.168.1.20")
    assert laptop.post(f"/w/{one.code}", data={"table": "2", "as": "table"}).headers["location"] == f"/?t={one.tables[2]}"
    assert [s.role for s in house.sitting(house.table(one.tables[2]) or "").seats.values()] == ["table"]
    other = browser("192.168.1.21")
    assert "Dit is het scherm van tafel 3" in other.get(f"/j/{one.tables[3]}?as=table").text
    assert other.post(f"/j/{one.tables[3]}", data={"as": "table"}).headers["location"] == f"/?t={one.tables[3]}"


def test_where_tables_lead_themselves_the_first_screen_leads_its_table_and_the_next_one_does_not(house: House) -> None:
    one = begun(leads="self")
    for role in ("facilitator", "table"):
        browser("192.168.1.20").post(f"/w/{one.code}", data={"table": "1", "as": "table"})
        assert list(house.sitting(house.table(one.tables[1]) or "").seats.values())[-1].role == role


def test_where_tables_lead_themselves_a_phone_or_a_wall_that_comes_first_leads_nothing(house: House) -> None:
    one = begun(leads="self")
    for way, place in (("", f"/seat/{one.tables[1]}"), ("beamer", f"/beamer?t={one.tables[1]}"), ("table", f"/?t={one.tables[1]}")):
        answer = browser("192.168.1.20").post(f"/j/{one.tables[1]}", data={"as": way, "act": new_id("act")})
        assert answer.headers["location"] == place
    assert [s.role for s in house.sitting(house.table(one.tables[1]) or "").seats.values()] == ["participant", "observer", "facilitator"]


def test_a_table_by_itself_gives_no_table_screen_to_whoever_asks(house: House) -> None:
    code, _ = home.begin("nadira")
    browser("192.168.1.20").post(f"/j/{code}", data={"as": "table"})
    assert "table" not in {s.role for s in house.sitting(house.table(code) or "").seats.values()}
    assert [s.role for s in house.sitting(house.table(code) or "").seats.values()].count("facilitator") == 1


def test_who_leads_goes_on_from_another_screen_by_the_stoelcode(house: House) -> None:
    one = begun()
    sign = house.workshop(one.stream).seats[one.seat].sign
    client = browser("192.168.1.20")
    assert "sign=unknown" in client.post(f"/w/{one.code}", data={"as": "lead", "sign": "0000"}).headers["location"]
    assert client.post(f"/w/{one.code}", data={"as": "lead", "sign": sign.lower()}).headers["location"] == f"/workshop?w={one.code}"
    assert client.get(f"/w/{one.code}/table/2").headers["location"] == f"/?t={one.tables[2]}"


def test_a_wall_only_looks(house: House) -> None:
    one = begun()
    wall = browser("192.168.1.20")
    assert wall.get(f"/w/{one.code}/wall").headers["location"] == f"/w/{one.code}?as=beamer"
    assert wall.post(f"/w/{one.code}", data={"as": "beamer"}).headers["location"] == f"/w/{one.code}/wall"
    assert one.code in wall.get(f"/w/{one.code}/wall").text
    assert wall.get(f"/w/{one.code}/table/1").status_code == 403


def test_a_lasting_address_leads_on_or_says_kindly_that_nothing_is_going_on(house: House) -> None:
    one, client = begun(), browser("192.168.1.20")
    name = house.room_name("Spreekkamer")
    assert client.get(f"/r/{name}").status_code == 404
    house.lead(do.BindRoom(room=name), workshop=one.stream, seat=one.seat)
    assert client.get(f"/r/{name.upper()}").headers["location"] == f"/w/{one.code}"
    assert client.get(f"/qr/r/{name}.svg").status_code == 200
    house.lead(do.EndWorkshop(), workshop=one.stream, seat=one.seat)
    quiet = client.get(f"/r/{name}")
    assert (quiet.status_code, "Hier is nu niets gaande" in quiet.text) == (200, True)
    assert "afgelopen" in client.get(f"/w/{one.code}").text


# --- the wall -------------------------------------------------------------------------------------------------------


def test_the_wall_counts_who_lie_face_down_and_nothing_of_what(house: House) -> None:
    one = begun()
    house.lead(do.LeadTables(what=do.EnterPhase(phase="first_look")), workshop=one.stream, seat=one.seat)
    for now in house.tables(one.stream).values():
        chair = str(house.take_seat(now.at.sitting))
        house.take_seat(now.at.sitting)
        house.do(do.LayFaceDown(round=0, level=1, first_step="wijkteam"), sitting=now.at.sitting, seat=chair)
    text = leads(one, house).get(f"/w/{one.code}/wall/panel").text
    assert "3 van 6 liggen dicht" in text
    assert "wijkteam" not in text.lower()


def test_the_room_before_and_now_is_people_and_never_a_table(house: House) -> None:
    one = begun()
    played(house, one)
    house.lead(do.ShowOnWall(slide="answers"), workshop=one.stream, seat=one.seat)
    text = leads(one, house).get(f"/w/{one.code}/wall/panel").text
    assert "Vooraf koos 6 van 6 ‘" in text
    assert "Nu lopen de antwoorden uiteen." in text
    assert "Tafel" not in text


def test_a_map_is_off_the_wall_as_soon_as_its_table_takes_it_back(house: House) -> None:
    one = begun()
    played(house, one, offers=(1, 2))
    client = leads(one, house)
    for slide, tables, pictures in (("map", (1,), 1), ("overlay", (1, 2), 1), ("replay", (1, 2), 2)):
        house.lead(do.ShowOnWall(slide=slide, tables=tables), workshop=one.stream, seat=one.seat)
        assert client.get(f"/w/{one.code}/wall/panel").text.count('class="lifemap') == pictures
    grown = client.get(f"/w/{one.code}/wall/growth").json()
    assert len(grown) == 2
    sitting = house.tables(one.stream)[2].at.sitting
    house.do(do.OfferMap(shown=False), sitting=sitting, seat=list(house.sitting(sitting).seats)[0])
    assert 'class="lifemap' not in client.get(f"/w/{one.code}/wall/panel").text
    assert client.get(f"/w/{one.code}/wall/growth").json() == []


# --- two workshops --------------------------------------------------------------------------------------------------


def test_two_workshops_on_one_server_see_nothing_of_each_other(house: House) -> None:
    one, other = begun(fill="even", title="Ochtend"), begun(fill="even", title="Middag")
    played(house, one, offers=(1,))
    client = leads(one, house)
    assert client.get(f"/w/{other.code}/wall/panel").status_code == 403
    assert client.get(f"/w/{other.code}/moved?version=0").status_code == 403
    assert client.get(f"/w/{other.code}/wall/growth").status_code == 403
    assert client.get(f"/w/{other.code}/table/1").status_code == 403
    # A seat's cookie under the other's name, and a table's cookie as a workshop's, open nothing.
    forged = browser()
    forged.cookies = {workshop_cookie(other.code): write_workshop(house.secret, one.stream, one.seat)}
    assert forged.get(f"/w/{other.code}/wall/panel").status_code == 403
    phone = browser("192.168.1.20")
    phone.post(f"/w/{one.code}")
    name = next(name for name in phone.cookies if name.startswith("seat-"))
    forged.cookies = {workshop_cookie(one.code): phone.cookies[name], cookie_name(other.tables[1]): phone.cookies[name]}
    assert forged.get(f"/w/{one.code}/wall/panel").status_code == 403
    assert forged.post(f"/live/{other.tables[1]}/token").status_code == 403
    # Whoever sits in one is not known in the other, and walls and consoles hold only their own tables.
    assert phone.get(f"/w/{other.code}").status_code == 200
    mine, theirs = hall.rows(one.stream), hall.rows(other.stream)
    assert {r.code for r in mine}.isdisjoint(r.code for r in theirs)
    assert [r.people for r in theirs] == [0, 0, 0]
    text = leads(other, house).get(f"/w/{other.code}/wall").text
    assert "Middag" in text
    assert not any(word in text for word in ("Ochtend", one.code, *one.tables.values()))


def test_what_moves_in_one_hall_is_not_heard_in_the_other(house: House) -> None:
    one, other = begun(), begun()
    with leads(one, house) as first, leads(other, house) as second:
        before = [c.get(f"/w/{b.code}/moved?version=0").json()["version"] for c, b in ((first, one), (second, other))]
        house.lead(do.LeadTables(what=do.EnterPhase(phase="map_1")), workshop=one.stream, seat=one.seat)
        assert first.get(f"/w/{one.code}/moved?version={before[0]}").json()["version"] > before[0]
        assert second.get(f"/w/{other.code}/moved?version=99").json()["version"] == before[1]


# --- words ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", languages())
def test_every_word_of_the_workshop_is_in_the_catalogue(language: str) -> None:
    root = Path(__file__).parent.parent
    asked: set[str] = set()
    for path in (root / "pages").rglob("*.py"):
        if path.stem in ("workshop", "many", "together", "hall"):
            asked |= {f"hall-{n}" for n in re.findall(r'(?:hall\.say|\bsays|self\.say)\(\s*"([a-z-]+)"', path.read_text("utf-8"))}
    asked |= {f"hall-slide-{slide}" for slide in SLIDES} | {f"hall-fill-{fill}" for fill in FILLS}
    for path in (root / "casefiles" / "web" / "templates").rglob("*.html"):
        asked |= set(re.findall(r"'((?:hall|plenary|overlay)-[a-z-]+)'", path.read_text("utf-8")))
    assert len(asked) > 60
    assert [name for name in sorted(asked) if say(language, name) == name] == []


def test_a_table_of_bots_is_in_no_count_of_the_room(house: House) -> None:
    """Three tables of two turned over; at the third a bot sits too: it is practice, and only four people are on the wall."""
    one = begun()
    sitting = house.workshop(one.stream).tables[3].sitting
    house.do(do.TakeSeat(bot=True), sitting=sitting, seat="")
    played(house, one)
    house.lead(do.ShowOnWall(slide="answers"), workshop=one.stream, seat=one.seat)
    shown = hall.shown(one.stream, "nl-NL")
    assert shown.slide == "answers"
    level = shown.room.question("niveau")
    assert level is not None and (level.first, level.now) == (4, 4)
    assert [row.rehearsal for row in hall.rows(one.stream)] == [False, False, True]


def test_a_room_of_bots_alone_has_no_picture(house: House) -> None:
    one = begun(tables=1)
    house.do(do.TakeSeat(bot=True), sitting=house.workshop(one.stream).tables[1].sitting, seat="")
    played(house, one)
    answer = house.lead(do.ShowOnWall(slide="answers"), workshop=one.stream, seat=one.seat)
    assert isinstance(answer, Refusal) and answer.reason == "plenary-not-yet"
    assert not hall.shown(one.stream, "nl-NL").turned


def test_who_answered_anonymously_reads_that_small_counts_are_left_out(house: House) -> None:
    """Promised at all tables at once, and still said once it lies open (domain §3.2: from five answers up)."""
    one = begun(tables=1)
    at = house.workshop(one.stream).tables[1]

    def lead(what: do.Led) -> None:
        house.lead(do.LeadTables(what=what), workshop=one.stream, seat=one.seat)

    lead(do.ChooseAnswers(anonymous=True))
    seats = [str(house.take_seat(at.sitting)) for _ in range(5)]
    phone = browser("192.168.1.20")
    phone.cookies = {cookie_name(at.code): write_seat(house.secret, at.sitting, seats[0])}
    for look, phase in enumerate(("first_look", "second_look")):
        lead(do.EnterPhase(phase=phase))
        for chair in seats:
            house.do(do.LayFaceDown(round=look, level=2 + look, first_step="bellen"), sitting=at.sitting, seat=chair)
    said = say("nl-NL", "reveal-anonymous")
    assert said not in phone.get(f"/seat/{at.code}").text
    lead(do.TurnOver())
    assert said in phone.get(f"/seat/{at.code}").text
