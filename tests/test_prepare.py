"""Klaarzetten and the zaaltest: five steps, a folder only for who leads, and a phone that says whether it can take part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from casefiles.house import House
from casefiles.web import doors, feed, guards, home, network, prepare, roomtest
from casefiles.web.home import START
from casefiles.web.roomtest import Found, verdict
from casefiles.web.tokens import workshop_cookie, write_workshop
from lifemaps import words
from lifemaps.exports.pdfwords import pages_of

ROOT = Path(__file__).parent.parent
LOCAL, ROOM = "http://127.0.0.1:8501", "http://192.168.1.7:8501"
ODD_ID = re.compile(r"\b(page|prepare|roomtest|script|rehearsal)-[a-z_]+[a-z0-9_-]*\b")
ACT = "act:0123456789abcdefghjkmnpqrs"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    for name, value in (("db", str(tmp_path / "house.db")), ("workshop", False), ("base_url", ROOM), ("address", "0.0.0.0")):
        monkeypatch.setattr(START, name, value)
    monkeypatch.setattr(network, "own_address", lambda: "192.168.1.7")
    home.close()
    feed.FEED.close()
    roomtest.PHONES.forget()
    yield home.house()
    feed.FEED.close()
    home.close()


def browser(base: str = LOCAL, client: str = "127.0.0.1") -> TestClient:
    app = Starlette(routes=[*doors.routes, *prepare.routes, *roomtest.routes], middleware=[Middleware(guards.OriginGuard)])
    return TestClient(app, base_url=base, client=(client, 5000), headers={"Origin": base}, follow_redirects=False)


def asked(to: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in to.split("?", 1)[1].split("&"))


def sheets(pdf: bytes) -> list[str]:
    return [" ".join(page.split()) for page in pages_of(pdf)]


def codes_on(pdf: bytes) -> list[str]:
    """What a camera reads, sheet by sheet; a tent says the same on both sides."""
    seen = [{code.text for code in zxingcpp.read_barcodes(page.render(scale=2).to_pil())} for page in pypdfium2.PdfDocument(pdf)]
    return [text for sheet in seen for text in sorted(sheet)]


# --- the door that makes the codes, and the folder ------------------------------------------------------------------


def test_setting_out_makes_a_table_that_waits_and_comes_back_to_the_same_step(house: House) -> None:
    form = {"case": "nadira", "script": "45", "tables": "1", "back": "/prepare?step=print&case=nadira", "act": ACT}
    to = browser().post("/set-out", data=form).headers["location"]
    assert to.startswith("/prepare?step=print&case=nadira&k=")
    table = house.sitting(house.table(asked(to)["k"]) or "")
    assert table.phase == "arrive" and table.plan.code == "45" and {s.role for s in table.seats.values()} == {"facilitator"}


def test_the_same_press_twice_sets_out_once(house: House) -> None:
    client = browser()
    places = {client.post("/set-out", data={"case": "nadira", "act": ACT}).headers["location"] for _ in range(2)}
    assert len(places) == 1 and len(house.store.rows("sittings")) == 1


def test_the_way_back_is_always_one_of_our_own_pages(house: House) -> None:
    to = browser().post("/set-out", data={"case": "nadira", "back": "https://evil.example/x?step=print"}).headers["location"]
    assert to.startswith("/prepare?")


def test_somebody_in_the_room_can_neither_set_out_nor_print_the_facts(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(START, "workshop", True)
    guest = browser(ROOM, "192.168.1.20")
    assert guest.post("/set-out", data={"case": "nadira"}).headers["location"] == "/lead"
    assert guest.get("/werkmap.pdf?case=nadira&script=60").headers["location"] == "/lead"
    code, _ = home.begin("nadira")
    assert guest.get(f"/werkmap.pdf?k={code}").status_code == 403
    guest.post(f"/j/{code}", data={"act": ACT})
    assert guest.get(f"/werkmap.pdf?k={code}").status_code == 403
    assert house.sitting(house.table(code) or "").seats


def test_the_folder_of_a_table_carries_its_own_qr_and_script(house: House) -> None:
    client = browser()
    code = asked(client.post("/set-out", data={"case": "rojin", "script": "45"}).headers["location"])["k"]
    answer = client.get(f"/werkmap.pdf?k={code}")
    assert answer.headers["content-type"] == "application/pdf" and answer.headers["cache-control"] == "no-store"
    assert codes_on(answer.content) == [f"{ROOM}/j/{code}"]
    assert "Een script van 45 minuten" in sheets(answer.content)[0]


def test_an_address_that_only_the_laptop_knows_is_not_printed(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(START, "base_url", LOCAL)
    client = browser()
    code = asked(client.post("/set-out", data={"case": "rojin"}).headers["location"])["k"]
    made = client.get(f"/werkmap.pdf?k={code}&part=tents").content
    assert codes_on(made) == [] and code in re.sub(r"\s", "", sheets(made)[0])


@pytest.mark.parametrize(("part", "pages"), [("tents", 1), ("facts", 4), ("answers", 2), ("map", 1)])
def test_a_part_can_be_printed_by_itself(house: House, part: str, pages: int) -> None:
    # Nadira: the occasion and three rounds; strips and tally.
    assert len(sheets(browser().get(f"/werkmap.pdf?case=nadira&part={part}").content)) == pages


def test_a_workshop_has_a_tent_for_each_table_and_one_door_when_people_are_dealt(house: House) -> None:
    client = browser()
    to = client.post("/set-out", data={"case": "nadira", "tables": "3", "fill": "own"}).headers["location"]
    tables = house.workshop(house.workshop_by(asked(to)["w"]) or "").tables
    assert codes_on(client.get(f"/werkmap.pdf?w={asked(to)['w']}&part=tents").content) == [
        f"{ROOM}/j/{tables[n].code}" for n in (1, 2, 3)
    ]
    to = client.post("/set-out", data={"case": "nadira", "tables": "2", "fill": "even"}).headers["location"]
    assert codes_on(client.get(f"/werkmap.pdf?w={asked(to)['w']}&part=tents").content) == [f"{ROOM}/w/{asked(to)['w']}"] * 2
    assert browser().get(f"/werkmap.pdf?w={asked(to)['w']}").status_code == 403


@pytest.mark.parametrize("query", ["case=nobody", "case=nadira&script=13", "k=ZZZZZ", "w=ZZZZZ", ""])
def test_a_folder_of_nothing_is_refused_with_a_sentence(house: House, query: str) -> None:
    answer = browser().get(f"/werkmap.pdf?{query}")
    assert answer.status_code == 403 and "text/html" in answer.headers["content-type"] and len(answer.text) > 200


# --- the five steps -------------------------------------------------------------------------------------------------


def page(name: str, language: str = "nl-NL", **query: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=30)
    at.run()
    for key, value in (query | {"language": language}).items():
        at.query_params[key] = value
    at.switch_page(f"arrive/{name}.py").run()
    assert not at.exception, at.exception
    return at


def shown(at: AppTest) -> str:
    parts = [*at.text, *at.markdown, *at.caption]
    labels = [widget.label for kind in ("button", "radio", "number_input", "text_input") for widget in at.get(kind)]
    return "\n".join([*(str(part.value) for part in parts), *map(str, labels)])


def press(at: AppTest, key: str) -> AppTest:
    at.button(key=key).click().run()
    assert not at.exception, at.exception
    return at


@pytest.mark.parametrize("language", words.languages())
@pytest.mark.parametrize("step", ["case", "tables", "minutes", "print", "rehearse", "ready"])
def test_each_step_speaks_in_words(house: House, step: str, language: str) -> None:
    assert not ODD_ID.search(shown(page("prepare", language, step=step, case="nadira")))


def test_five_steps_lead_to_everything_is_ready(house: House) -> None:
    at = press(page("prepare"), "choose-degroot")
    for asks in ("Hoeveel tafels?", "Hoeveel tijd hebt u?", "Wat print u?", "Wilt u eerst oefenen?", "Alles staat klaar"):
        assert asks in shown(at)
        if asks != "Alles staat klaar":
            press(at, "next")
    assert "Meneer De Groot" in shown(at) and "Maak de code" in shown(at)


def test_a_case_is_told_with_level_duration_theme_and_goals(house: House) -> None:
    told = shown(page("prepare"))
    assert "instap · 60 minuten · sloop, verhuizing" in told and "Een netwerk lezen als kracht" in told


def test_a_case_begins_with_the_script_it_was_made_for(house: House) -> None:
    # baanweg.yaml: 50 minutes, nearest to 45; celine.yaml: 75 minutes lies between 60 and 90.
    assert press(page("prepare"), "choose-baanweg").query_params["script"] in ("45", ["45"])


def test_codes_of_an_earlier_choice_do_not_stay(house: House) -> None:
    code, _ = home.begin("nadira")
    at = page("prepare", step="minutes", case="nadira", k=code)
    at.radio(key="script").set_value("90").run()
    assert "k" not in at.query_params


def test_the_codes_stand_where_everything_is_ready(house: House) -> None:
    code, _ = home.begin("nadira")
    at = page("prepare", step="ready", case="nadira", k=code)
    assert code in shown(at) and "Open de tafel" in shown(at)


@pytest.mark.parametrize("odd", ["<b>x</b>", "-1", "99999", "1e3", "²"])
def test_an_odd_address_is_simply_the_beginning(house: House, odd: str) -> None:
    assert "Klaarzetten" in shown(page("prepare", step=odd, case=odd, tables=odd, fill=odd, script=odd, k=odd, w=odd))


def test_about_somebody_who_exists_there_are_no_bots_and_one_table(house: House) -> None:
    at = page("prepare", step="rehearse", case="real")
    assert not [one for one in at.button if one.key == "rehearse"]
    assert not page("prepare", step="tables", case="real").number_input


def test_when_phones_cannot_come_in_printing_says_so_first(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(START, "base_url", LOCAL)
    monkeypatch.setattr(START, "address", "127.0.0.1")
    assert "make workshop" in shown(page("prepare", step="print", case="nadira"))


# --- where phones come in -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("base", "listens", "own", "state"),
    [
        (ROOM, "0.0.0.0", "192.168.1.7", "open"),
        (ROOM, "0.0.0.0", "192.168.44.2", "moved"),
        (LOCAL, "127.0.0.1", "192.168.1.7", "closed"),
        (LOCAL, "0.0.0.0", "127.0.0.1", "nowhere"),
        ("https://kaart.example", "127.0.0.1", "10.0.0.4", "open"),
    ],
)
def test_the_laptop_knows_whether_phones_can_come_in(house, monkeypatch, base, listens, own, state) -> None:
    monkeypatch.setattr(START, "base_url", base)
    monkeypatch.setattr(START, "address", listens)
    monkeypatch.setattr(network, "own_address", lambda: own)
    monkeypatch.setattr(network.socket, "getaddrinfo", lambda *_: [])
    assert network.reach().state == state
    at = page("roomtest")
    assert ("Scan mij. Groen?" in shown(at)) == (state == "open")


# --- the phone ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "state"),
    [
        (Found(cookie=True, socket=True, poll=True, ms=40), "good"),
        (Found(cookie=True, socket=False, poll=True, ms=40), "detour"),
        (Found(cookie=True, script=False), "detour"),
        (Found(cookie=True, socket=True, poll=True, ms=4000), "slow"),
        (Found(cookie=False, socket=True, poll=True, ms=40), "lost"),
        (Found(cookie=True, socket=False, poll=False), "lost"),
    ],
)
def test_a_phone_takes_part_by_any_road_that_holds_its_seat(found: Found, state: str) -> None:
    assert verdict(found) == state


def test_a_phone_is_counted_once_however_often_it_tries(house: House) -> None:
    client = browser(ROOM, "192.168.1.20")
    assert client.get("/zaaltest").status_code == 200
    assert roomtest.PHONES.count()["opened"] == 1
    for _ in range(3):
        assert client.post("/zaaltest/said", json={"socket": True, "poll": True, "ms": 12}).json() == {"state": "good"}
        client.get("/zaaltest")
    assert roomtest.PHONES.count() == {"opened": 0, "good": 1, "detour": 0, "slow": 0, "lost": 0}


def test_without_a_cookie_a_phone_cannot_say_that_it_has_one(house: House) -> None:
    assert browser(ROOM).post("/zaaltest/said", json={"cookie": True, "socket": True, "poll": True}).json() == {"state": "lost"}


def test_a_phone_without_scripts_presses_one_button(house: House) -> None:
    client = browser(ROOM)
    assert "<noscript>" in client.get("/zaaltest").text
    assert "langs een omweg" in client.post("/zaaltest").text
    assert roomtest.PHONES.count()["detour"] == 1


@pytest.mark.parametrize("body", [b"", b"[]", b'{"ms": "soon"}', b"x" * 5000, b'{"socket": 1}'])
def test_nonsense_counts_for_nothing(house: House, body: bytes) -> None:
    assert browser(ROOM).post("/zaaltest/said", content=body).status_code == 400
    assert not any(roomtest.PHONES.count().values())


def test_the_socket_says_back_what_it_hears(house: House) -> None:
    with browser(ROOM).websocket_connect("/zaaltest/live", headers={"Origin": "http://testserver"}) as line:
        line.send_text("3")
        assert line.receive_text() == "3"


def test_the_folder_of_a_workshop_on_different_cases_has_each_case_with_its_own_tables(house: House) -> None:
    library = home.library()
    begun = home.begin_workshop([library["nadira"], library["rojin"], library["nadira"]], script="60")
    assert isinstance(begun, home.Begun)
    leading = browser()
    leading.cookies.set(workshop_cookie(begun.code), write_workshop(house.secret, begun.stream, begun.seat))
    pdf = leading.get(f"/werkmap.pdf?w={begun.code}&part=tents").content
    assert codes_on(pdf) == [f"{ROOM}/j/{begun.tables[n]}" for n in (1, 3, 2)]
    whole = " ".join(sheets(leading.get(f"/werkmap.pdf?w={begun.code}").content))
    for name in ("nadira", "rojin"):
        assert all(fact.id in whole and re.sub(r"\s", "", fact.text) in re.sub(r"\s", "", whole) for fact in library[name].facts)
