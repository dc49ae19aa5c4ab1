"""Each page offers and tells by role, also where a lock further on would refuse.

``tests/test_matrix_screens.py`` compares whole screens with docs/roles.md; here it is about single lines and buttons.
"""
# ruff: noqa: F811  Fixtures are asked for by their names.

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from casefiles.web import desk, home, signin
from casefiles.web.home import Me
from lifemaps import commands as do
from lifemaps import whatif
from lifemaps.deck import LedgerLine
from lifemaps.events import Supposed
from lifemaps.imports import ledger as ledgers
from lifemaps.map import map_view
from lifemaps.refusals import no
from lifemaps.words import say
from tests.matrix import SEALED, World, heads, section
from tests.test_locks import without_act
from tests.test_matrix import house, page, world  # noqa: F401
from tests.test_matrix_screens import LEDGER, PLAY, TABLE, again, as_somebody, does, everything, has, must, texts

GROUND = do.StateGround(purpose="opvolgen", basis="overeenkomst", knows="nog_niet")


def real(world: World, *, team: str = "") -> str:
    """The world moves on to a real case with somebody of every role but the screen of a table; its stream."""
    world.code, lead = home.begin("blank", title="Mevrouw K.", fictional=False, team=team)
    world.sitting = world.house.table(world.code) or ""
    world.lead, world.seats = lead, {"facilitator": lead}
    for role in ("participant", "resident", "observer"):
        world.seats[role] = str(world.house.take_seat(world.sitting, role))
    world.seats["trainer"] = str(world.house.take_seat(world.sitting))
    world.lead_does(do.GiveRole(seat=world.seats["trainer"], role="trainer"))
    return world.house.sitting(world.sitting).case


# --- keeping and forgetting -----------------------------------------------------------------------------------------

FORMS = {
    "StateGround": 'value="ground"', "NoteSharing": 'value="share"', "AskCorrection": 'value="correct"', "AnswerCorrection": 'value="answer"',
    "ForgetPerson": "/forget", "PutCaseAway": 'value="erase"',
}  # fmt: skip


def test_keeping_offers_each_form_to_whom_the_page_of_roles_says(world: World) -> None:
    real(world)
    must(world.house.do(GROUND, sitting=world.sitting, seat=world.lead))
    does(world, "resident", do.AskCorrection(text="Ik werk vijf dagen."))
    acts, looks = section("Acts"), section("Looks")
    for role in world.seats:
        told = world.browser(role, SEALED).get(f"/keep/{world.code}").text
        assert {act: mark in told for act, mark in FORMS.items()} == {act: acts[act][role] for act in FORMS}, role
        assert (f'href="/keep/{world.code}/inspect"' in told) == looks["inspection"][role], role
        assert (f'href="/keep/{world.code}/access"' in told) == looks["access"][role], role
        assert (say("nl-NL", "letgo-access") in told) == looks["access"][role], role


def test_who_may_not_erase_hears_that_and_not_that_it_is_gone_or_that_a_tick_is_missing(world: World) -> None:
    case = real(world)
    for role in ("participant", "resident", "observer"):
        before = heads(world.house)
        answer = world.browser(role, SEALED).post(f"/keep/{world.code}", data={"do": "erase", "sure": "1"})
        assert (answer.status_code, no("not-your-role", role=role).sentence("nl-NL") in answer.text) == (409, True), role
        assert heads(world.house) == before
    assert not world.house.case(case).emptied


def test_the_copy_for_inspection_leads_to_correcting_for_who_may_ask_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    real(world)
    client, leads_on = world.browser("resident", SEALED), f'href="/keep/{world.code}#correct"'
    assert leads_on in client.get(f"/keep/{world.code}/inspect").text
    without_act(monkeypatch, "resident", "AskCorrection")
    assert leads_on not in client.get(f"/keep/{world.code}/inspect").text


# --- the record -----------------------------------------------------------------------------------------------------


def record_of(world: World, role: str, **more: str) -> str:
    """The record as this one sees it."""
    return world.browser(role).get(f"/seat/{world.code}/record", params=more).text


def test_in_the_record_asking_and_turning_are_for_who_leads(world: World) -> None:
    world.lead_does(do.EnterPhase(phase="verdict"))
    leads = {role: section("Acts")["Ask"][role] for role in PLAY}
    assert {role: 'data-act="Ask"' in record_of(world, role, desk="1") for role in PLAY} == leads
    assert {role: 'data-do="LockMap"' in record_of(world, role) or 'data-do="UnlockMap"' in record_of(world, role) for role in PLAY} == leads
    world.lead_does(do.Word(words={"horn_a": "Wachten", "horn_b": "Aanbellen"}))
    must(world.house.do(do.Ask(kind="dilemma"), sitting=world.sitting, seat=world.lead))
    assert {role: 'data-do="TurnChoice"' in record_of(world, role) for role in PLAY} == leads


def test_who_might_not_word_would_read_the_record_and_have_no_field_of_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.lead_does(do.EnterPhase(phase="verdict"))
    hands = ('data-do="Word"', 'data-do="AgreeDraft"', "<textarea")
    assert all(mark in record_of(world, "participant") for mark in hands)
    without_act(monkeypatch, "participant", "Word")
    assert not any(mark in record_of(world, "participant") for mark in hands)
    assert say("nl-NL", "record-so-far") in record_of(world, "participant")


def test_only_the_resident_is_spoken_to_as_the_one_whose_words_they_are(world: World) -> None:
    world.lead_does(do.EnterPhase(phase="verdict"))
    world.lead_does(do.Word(words={"own_words": "Laat mij maar."}))
    assert {role: say("nl-NL", "record-own-hers") in record_of(world, role) for role in PLAY} == {role: role == "resident" for role in PLAY}


# --- answering face down --------------------------------------------------------------------------------------------


def test_whether_everybody_answered_is_told_to_who_leads_only(world: World, page) -> None:
    """Who may not see who is still writing would read that nobody is."""
    world.lead_does(do.EnterPhase(phase="first_look"))
    assert world.house.still_writing(world.sitting)
    assert say("nl-NL", "page-writing-nobody") not in texts(page("participant", TABLE))


# --- the rent -------------------------------------------------------------------------------------------------------


def test_what_was_written_down_of_the_rent_is_taken_back_by_who_keeps_it(world: World, page) -> None:
    line = LedgerLine(period="2026-05", due_on="2026-05-01", due=Decimal("689.75"), paid=Decimal(0), contract="C1")
    does(world, "participant", do.AttachLedger(lines=(line,), file="x.csv"))
    does(world, "participant", do.ChooseRoad(country="NL"))
    does(world, "participant", do.DoRoadStep(step="huisbezoek", on="2026-06-01"))
    for role in ("participant", "resident"):
        screen = page(role, "map/rent.py")
        assert has(screen, "rent-lies"), role
        assert {key: has(screen, key) for key in ("rent-detach", "undo-huisbezoek")} == dict.fromkeys(
            ("rent-detach", "undo-huisbezoek"), section("Acts")["DetachLedger"][role]
        ), role


# --- what fades and what wakes --------------------------------------------------------------------------------------


def pulse(at: AppTest) -> dict[str, Any]:
    """What the margin says to the map of this screen."""
    found = [one.proto for one in everything(at) if one.type == "bidi_component" and one.key == "pulse"]
    return dict(json.loads(found[0].json))


def test_on_a_screen_that_only_looks_nothing_fades_because_of_what_was_supposed_on_it(world: World, page) -> None:
    """A screen that became the wall still remembers what was supposed on it."""
    world.lead_does(do.EnterPhase(phase="map_1"))
    view = map_view(world.house.case(world.house.sitting(world.sitting).case))
    fell, one = next(
        (whatif.compare(view, (one,)).fell, one)
        for one in (Supposed(kind="service_stops", thing=thing) for thing in whatif.KIND["service_stops"].choices(view))
    )
    assert fell
    for role, fades in (("participant", True), ("observer", False)):
        screen = again(page(role, "map/whatif.py"), mine_supposed=(one,))
        assert set(fell) <= set(pulse(screen)["fade"]) if fades else not pulse(screen)["fade"], role


def test_a_screen_that_only_looks_wakes_as_a_wall(world: World, page) -> None:
    for role in ("participant", "observer"):
        assert pulse(page(role, TABLE))["wall"] == (role == "observer"), role


def test_the_map_is_open_to_nobody_who_only_looks(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a part of a screen asks it that is drawn for whoever has a seat."""
    from pages.parts import mine
    from pages.parts.seat import Table

    monkeypatch.setattr(mine, "language", lambda table="": "nl-NL")
    world.lead_does(do.EnterPhase(phase="map_1"))
    for role, seat in world.seats.items():
        who = Me(sitting=world.sitting, seat=seat, role=role, number=1, code=world.code, language="nl-NL")
        assert Table(who).open == section("Acts")["AddCard"][role], role


# --- a real case ----------------------------------------------------------------------------------------------------


def test_that_nobody_said_what_for_is_told_to_who_leads(world: World, page) -> None:
    real(world)
    world.lead_does(do.EnterPhase(phase="keep"))
    for role in ("facilitator", "participant"):
        assert (say("nl-NL", "letgo-not-said") in texts(page(role, TABLE))) == section("Acts")["StateGround"][role], role


def test_a_pass_for_who_has_no_account_is_offered_by_who_leads_where_people_sign_in(world: World, page, tmp_path, monkeypatch) -> None:
    at_first = page("facilitator", TABLE)
    assert has(at_first, "beamer-open")
    assert not has(at_first, "guest-go")
    file = tmp_path / "sign-in.toml"
    file.write_text('issuer = "http://localhost:9"\nclient_id = "x"\nroles = [{ group = "noord", role = "trainer", team = "noord" }]\n')
    real(world, team="noord")
    world.lead_does(do.EnterPhase(phase="arrive"))
    assert not has(page("facilitator", TABLE), "guest-go")
    monkeypatch.setenv("LEVENSKAART_SIGN_IN", str(file))
    mine = {signin.COOKIE: signin.sessions().begin("n", "Noor", ("noord",))}
    of = World.cookies
    monkeypatch.setattr(World, "cookies", lambda self, persona: of(self, persona) | mine)
    for role in ("facilitator", "participant"):
        screen = page(role, TABLE)
        assert has(screen, "beamer-open"), role
        assert has(screen, "guest-go") == section("Acts")["GiveRole"][role], role


# --- the desk -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("still", [False, True])
def test_what_was_remembered_of_a_ledger_is_dropped_by_who_may_still(world: World, page, monkeypatch, still: bool) -> None:
    kept = ledgers.profile(ledgers.guess_mapping(ledgers.header_of(LEDGER)))
    must(world.house.on_ledgers(do.KeepLedgerProfile(name="Ons systeem", profile=kept)))
    screen = page("lead", "desk/ledger.py")
    screen.query_params["b"] = desk.put(desk.Desk(LEDGER.encode(), "x.csv"))
    screen.run()
    as_somebody(monkeypatch, world.cookies("lead") if still else {})
    screen.button(key="drop-profile").click().run()
    assert ("Ons systeem" in world.house.ledger_profiles()) != still
    desk.clear(screen.query_params["b"][0])
