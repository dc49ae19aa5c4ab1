"""The library, making a case and its file: by the doors and on the pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from casefiles import rehearsal
from casefiles.house import House
from casefiles.web import doors, home, learn
from lifemaps import commands as do
from lifemaps.exports.casefile import write_case
from lifemaps.imports.casefile import read_case
from lifemaps.library import cases, read
from lifemaps.words import languages, say
from pages.parts import leader

ROOT = Path(__file__).parents[1]
HERE = {"Host": "127.0.0.1:8501"}


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    one = House.open(":memory:")
    monkeypatch.setattr(home, "_house", one)
    yield one
    for sitting in list(rehearsal._going):
        rehearsal._going[sitting].stop()
    one.close()


@pytest.fixture
def browser_here(house: House) -> TestClient:
    """A browser on this machine."""
    app = Starlette(routes=[*learn.routes, *doors.routes])
    return TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 50000), headers=HERE, follow_redirects=False)


@pytest.fixture
def browser_elsewhere(house: House) -> TestClient:
    """A phone in the room."""
    return TestClient(Starlette(routes=[*learn.routes, *doors.routes]), client=("192.0.2.7", 50000), follow_redirects=False)


def _own(house: House, title: str = "Pieter: de stille huurder") -> str:
    deck = replace(read("degroot"), id="eigen-pieter", title=title, schema="1.0")
    house.on_shelf(do.KeepOwnCase(deck=deck))
    return deck.id


# --- the library ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", languages())
def test_given_an_own_case_when_the_library_opens_then_it_stands_beside_the_shipped_ones_with_its_goals(
    house: House, language: str
) -> None:
    own = _own(house)
    at = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=30)
    at.query_params["language"] = language
    at.run().switch_page("learn/library.py").run()
    assert not at.exception
    shown = "\n".join(str(part.value) for part in (*at.text, *at.caption, *at.markdown))
    for deck in (*(read(path.stem) for path in cases()), house.shelf().cases[own]):
        assert deck.title in shown and deck.goals and all(goal in shown for goal in deck.goals)
    assert shown.count(say(language, "learn-own")) == 1
    assert {f"open-{own}", f"bots-{own}", "open-nadira"} <= {button.key for button in at.button}


def test_given_one_level_when_chosen_then_only_those_cases_show(house: House) -> None:
    at = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=30).run().switch_page("learn/library.py").run()
    at.button_group(key="library-level").set_value(["gevorderd"]).run()
    assert {button.key for button in at.button if str(button.key).startswith("open-")} == {"open-celine"}


def test_given_an_own_case_when_put_away_then_it_is_asked_twice_and_gone(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leader, "may_keep", lambda: True)
    own = _own(house)
    at = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=30).run().switch_page("learn/library.py").run()
    at.button(key=f"away-{own}").click().run()
    assert own in house.shelf().cases
    at.button(key=f"sure-{own}").click().run()
    assert own not in house.shelf().cases


# --- making -----------------------------------------------------------------------------------------------------------


def _maker(case: str = "", language: str = "nl-NL") -> AppTest:
    at = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=30)
    at.query_params["language"] = language
    if case:
        at.query_params["case"] = case
    at.run().switch_page("learn/make.py").run()
    assert not at.exception, at.exception
    return at


@pytest.mark.parametrize("language", languages())
def test_given_empty_boxes_when_opened_then_nine_are_asked_for_and_invention_is_said(house: House, language: str) -> None:
    at = _maker(language=language)
    shown = "\n".join(str(part.value) for part in (*at.text, *at.markdown))
    assert say(language, "learn-make-how") in shown and say(language, "drawing-fictional").upper() in shown
    assert [n for n in range(1, 10) if f"### {n} · " in shown] == list(range(1, 10))


def test_given_a_name_and_an_occasion_when_kept_then_the_case_is_in_the_library_and_in_the_address(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leader, "may_keep", lambda: True)
    at = _maker()
    at.button(key="nb-save").click().run()
    assert not house.shelf().cases and any("verzonnen voornaam" in text.value for text in at.text)
    at.text_input(key="nb-name").set_value("Pieter")
    at.text_area(key="nb-occasion").set_value("Pieter betaalt niet.")
    at.text_area(key="nb-people").set_value("Zus Mira, zus, sterk, gezelschap").run()
    assert any("familie" in caption.value and "sterk" in caption.value for caption in at.caption)
    at.button(key="nb-save").click().run()
    assert not at.exception
    (deck,) = house.shelf().cases.values()
    assert at.query_params["case"] == [deck.id] or at.query_params["case"] == deck.id
    assert [card.name for card in deck.cards] == ["Pieter", "Zus Mira"] and deck.fictional
    at.text_area(key="nb-wish").set_value("Rust.").run()
    at.button(key="nb-save").click().run()
    (deck,) = house.shelf().cases.values()
    assert deck.resident.wish == "Rust."


def test_given_who_may_not_keep_when_the_boxes_are_filled_then_nothing_can_be_kept(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leader, "may_keep", lambda: False)
    at = _maker()
    assert "nb-save" not in {button.key for button in at.button}
    assert any(say("nl-NL", "learn-not-here") == text.value for text in at.text)


# --- files ------------------------------------------------------------------------------------------------------------


def test_given_an_own_case_when_saved_as_yaml_and_loaded_again_then_it_is_the_same_case(house: House, browser_here: TestClient) -> None:
    own = _own(house)
    saved = browser_here.get(f"/own/{own}.yaml")
    assert saved.status_code == 200 and read_case(saved.text, "x.yaml") == house.shelf().cases[own]
    house.on_shelf(do.PutAwayOwnCase(case=own))
    answer = browser_here.post("/own/load", files={"file": ("pieter.yaml", saved.content)})
    assert answer.status_code == 303
    (deck,) = house.shelf().cases.values()
    assert deck.id in answer.headers["location"]
    assert replace(deck, id=own) == read_case(saved.text, "x.yaml")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("schema_versie: '1.0'\nid: x\ntitel: y\ntaal: nl-NL\nfictief: true\nknopen:\n  - {id: a, soort: buurman, naam: A}\n", "Regel 7"),
        ("", "Kies een bestand"),
        (write_case(replace(read("nadira"), fictional=False), makers_outcome=True, form="yaml"), "alleen verzonnen"),
        (write_case(read("nadira"), makers_outcome=True, form="yaml").replace("Bellen", "Bel 06-12345678"), "telefoonnummer"),
        ("a: [", "Regel"),
    ],
)  # fmt: skip
def test_given_a_file_with_a_mistake_when_loaded_then_the_line_is_named_and_nothing_changes(
    house: House, browser_here: TestClient, text: str, says: str
) -> None:
    answer = browser_here.post("/own/load", data={"text": text})
    assert answer.status_code == 400 and says in answer.text
    assert not house.shelf().cases


def test_given_a_phone_in_the_room_when_it_asks_for_own_cases_then_it_is_sent_to_the_pin(house: House, browser_elsewhere: TestClient) -> None:
    own = _own(house)
    asked = (
        browser_elsewhere.get(f"/own/{own}.yaml"), browser_elsewhere.get("/own/load"),
        browser_elsewhere.post("/own/load", data={"text": "x"}), browser_elsewhere.post("/rehearse", data={"case": "nadira"}),
    )  # fmt: skip
    assert [(answer.status_code, answer.headers["location"]) for answer in asked] == [(303, "/lead")] * 4
    assert list(house.shelf().cases) == [own] and not house.store.rows("sittings")


def test_given_a_case_of_the_library_when_rehearsed_then_a_table_with_bots_opens_once(house: House, browser_here: TestClient) -> None:
    own = _own(house)
    fields = {"case": own, "act": "act:0000000001"}
    answers = [browser_here.post("/rehearse", data=fields, headers={"Accept": "application/json"}) for _ in range(2)]
    assert len({answer.json()["to"] for answer in answers}) == 1
    (row,) = house.store.rows("sittings")
    table = house.sitting(str(row["stream"]))
    assert table.rehearsal and table.title == house.shelf().cases[own].room_title
    assert [seat.role for seat in table.seats.values() if not seat.bot] == ["facilitator"]
