"""What is drawn for whom, on every screen at every moment: nothing that the page docs/roles.md does not give.

The command behind a button refuses as well (``tests/test_matrix.py``); here it is about what somebody is shown.
"""
# ruff: noqa: F811  Fixtures are asked for by their names.

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import streamlit as st
from msgspec.structs import replace
from streamlit.testing.v1 import AppTest

from casefiles.house import new_id
from casefiles.web import desk, home, signin
from casefiles.web.tokens import cookie_name, workshop_cookie, write_seat, write_workshop
from lifemaps import commands as do
from lifemaps import roles
from lifemaps.events import Verdict
from lifemaps.refusals import Refusal
from lifemaps.shelf import OWN
from lifemaps.words import say
from tests.matrix import AT_TABLE, World, heads, section
from tests.test_matrix import PAGES, Cookies, house, page, world  # noqa: F401

PLAY = tuple(role for role in AT_TABLE if role != "observer")
TABLE, WALL = "map/table.py", "map/beamer.py"
OURS = Verdict(core="Zij redt zich.", category="redt_zich", turn="wij", outcome="afwachten", rung=2, signal="brief", review_on="2099-02-01")


def everything(at: AppTest) -> list[Any]:
    """Every element and container of a screen, in order."""
    found: list[Any] = []

    def walk(block: Any) -> None:
        for child in block.children.values():
            found.append(child)
            if hasattr(child, "children"):
                walk(child)

    walk(at.main)
    return found


def keys(at: AppTest) -> list[str]:
    """The keys of all that is drawn; and the label of what has none but a label."""
    return [str(one.key) for one in everything(at) if getattr(one, "key", None)]


def drawn(at: AppTest) -> list[tuple[str, str]]:
    """What kinds of things are drawn, with their keys."""
    return [(one.type, str(getattr(one, "key", None) or "")) for one in everything(at)]


def has(at: AppTest, key: str) -> bool:
    """Whether something with this key is there, or with a key that begins so."""
    return any(one == key or one.startswith(f"{key}-") or one.startswith(f"{key}:") for one in keys(at))


def texts(at: AppTest) -> str:
    """All that is said on a screen."""
    kinds = ("text", "markdown", "caption", "text_input", "code")
    return "\n".join([*(str(one.value) for kind in kinds for one in at.get(kind)), *(one.label for one in at.checkbox)])


def again(at: AppTest, **session: Any) -> AppTest:
    """The same screen, with something chosen on it before."""
    for name, value in session.items():
        at.session_state[name.replace("_", ":", 1) if name.startswith("mine_") else name] = value
    return at.run()


def must(answer: Any) -> Any:
    """What was done; a refusal is a fault of the test."""
    assert not isinstance(answer, Refusal), answer
    return answer


def does(world: World, role: str, command: do.Command) -> None:
    """Somebody of this role does something at the table."""
    must(world.house.do(command, sitting=world.sitting, seat=world.seats[role]))


# --- who only looks -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [name for name in PAGES if name.startswith(("map/", "act/", "learn/debrief"))])
def test_who_only_looks_sees_the_wall_on_every_screen_of_a_table(world: World, page, name: str) -> None:
    wall = drawn(page("observer", WALL))
    assert ("bidi_component", "wall") in wall
    assert drawn(page("observer", name)) == wall


def turned_over(world: World) -> None:
    """Both looks were given with a reason, and lie open."""
    steps = (("arrive", 2.0), ("first_look", 5.0), ("map_1", 5.0), ("second_look", 5.0), ("verdict", 5.0), ("keep", 2.0))
    must(world.house.do(do.WriteScript(name="Alles", steps=steps, domains="all"), sitting=world.sitting, seat=world.lead))
    table = world.house.sitting(world.sitting)
    asked = table.asked_domains(world.house.case(table.case).deck)
    more = [str(world.house.take_seat(world.sitting)) for _ in range(2)]
    for nth, phase in enumerate(("first_look", "second_look")):
        world.lead_does(do.EnterPhase(phase=phase))
        for level, seat in enumerate((world.seats["participant"], *more), 1):
            domains = {domain: (level + at) % 5 + 1 for at, domain in enumerate(asked)}
            answer = do.LayFaceDown(round=nth, level=level, first_step="bellen", domains=domains, because={"niveau": "Om de huur."})
            must(world.house.do(answer, sitting=world.sitting, seat=seat))
    world.lead_does(do.TurnOver())


def test_on_the_wall_no_row_opens_to_reasons_or_figures(world: World, page) -> None:
    turned_over(world)
    mine = page("participant", TABLE)
    assert all(has(mine, key) for key in ("figures", "because", "alpha"))
    wall = page("observer", WALL)
    assert has(wall, "reveal-wall")
    assert not has(wall, "figures")
    assert not has(wall, "because")
    assert not has(wall, "alpha")


# --- what only some may ---------------------------------------------------------------------------------------------


def nothing(world: World) -> None:
    """As it was opened."""


def at(phase: str) -> Callable[[World], None]:
    """At this step of the evening."""
    return lambda world: world.lead_does(do.EnterPhase(phase=phase))


def between(world: World) -> None:
    """A script in which the first look may turn over before the second."""
    steps = (("arrive", 2.0), ("first_look", 5.0), ("map_1", 5.0), ("second_look", 5.0), ("keep", 2.0))
    must(world.house.do(do.WriteScript(name="Eigen", steps=steps, between=True), sitting=world.sitting, seat=world.lead))
    own = next(phase for phase in world.house.sitting(world.sitting).plan.phases if phase.startswith("first_look"))
    world.lead_does(do.EnterPhase(phase=own))


def concluded(world: World) -> None:
    """With a conclusion."""
    head = world.house.case(world.house.sitting(world.sitting).case).map_head
    must(world.house.do(do.AgreeVerdict(verdict=OURS, map_head=head), sitting=world.sitting, seat=world.lead))
    world.lead_does(do.EnterPhase(phase="keep"))


def with_contact(world: World) -> None:
    """With somebody in the vault."""
    must(world.house.in_vault(do.KeepContact(role="moeder", name="Geheime Naam", number="0612345678"), sitting=world.sitting, seat=world.lead))
    concluded(world)
    world.lead_does(do.EnterPhase(phase="call"))


def parked(world: World) -> None:
    """Something waits for another moment."""
    does(world, "participant", do.Park(text="Later"))


def dealt(world: World) -> None:
    """The cards of the first round are dealt."""
    world.lead_does(do.EnterPhase(phase="map_1"))


def rented(world: World) -> None:
    """With an arrangement on the rent."""
    does(world, "participant", do.ChooseRoad(country="NL"))
    does(world, "participant", do.MakeArrangement(total=60000, monthly=5000, first_on="2026-12-01"))


def scored(world: World) -> None:
    """Two goals that were scored."""
    concluded(world)
    for what in ("De huur", "De post"):
        does(world, "participant", do.SetGoal(what=what, levels=("a", "b", "c", "d", "e"), start=-1))
    for goal in world.house.case(world.house.sitting(world.sitting).case).after.goals:
        does(world, "participant", do.ScoreGoal(goal=goal, level=1))


def sensitive(world: World) -> None:
    """A card is marked sensitive."""
    world.lead_does(do.EnterPhase(phase="map_1"))
    does(world, "participant", do.State(thing=card_of(world), field="sensitive", value=True))
    concluded(world)


def card_of(world: World) -> str:
    """A card that is not the resident."""
    case = world.house.case(world.house.sitting(world.sitting).case)
    return next(t.id for t in case.things.values() if t.sort == "card" and t.value("kind") != "bewoner")


GIVEN: dict[str, tuple[Callable[[World], None], str, dict[str, Any], dict[str, str]]] = {
    "arriving": (nothing, TABLE, {}, {"steps": "act EnterPhase", "prompt": "act EnterPhase"}),
    "first look": (at("first_look"), TABLE, {}, {"answers-how": "act ChooseAnswers", "paper": "act LayTally", "clock": "act PauseClock"}),
    "second look": (at("second_look"), TABLE, {}, {"turn-over": "act TurnOver"}),
    "turning over between": (between, TABLE, {}, {"turn-between": "act TurnOver"}),
    "turned over": (turned_over, TABLE, {}, {"hear": "act HearResident", "figures": "look hand"}),
    "dealing": (dealt, TABLE, {"drawer": "facts"}, {"dealing": "act DealFacts", "deal-to": "act DealFact"}),
    "parked": (parked, TABLE, {"drawer": "parked"}, {"unpark": "act Unpark"}),
    "ending": (concluded, TABLE, {}, {
        "end-sure": "act EndSitting", "contact": "look console", "keeping": "act ChooseKeeping", "after": "look console",
        "take-report.html": "look report",
    }),
    "a sensitive card": (sensitive, TABLE, {}, {"take-sensitive": "look export"}),
    "looking back": (concluded, "learn/debrief.py", {}, {"debrief-print": "look console", "debrief-show": "act ShowOutcome"}),
    "rent": (rented, "map/rent.py", {}, {
        "rent-choose": "act AttachLedger", "desk-road": "act ChooseRoad", "rent-did": "act DoRoadStep", "rent-pause": "act PauseRoad",
        "arr-received": "act ReceiveInstalment", "arr-replan": "act ReplanArrangement",
    }),
    "rent without an arrangement": (nothing, "map/rent.py", {}, {"rent-arrange": "act MakeArrangement"}),
    "living money": (nothing, "map/yardsticks.py", {}, {"norm-household": "act KeepNorm"}),
    "whom to call": (with_contact, TABLE, {}, {"vault": "act KeepContact"}),
    "the note": (with_contact, "act/note.py", {}, {"nt-contact": "look vault"}),
    "afterwards": (concluded, "act/afterwards.py", {}, {"feed-give": "act ShareCalendar"}),
}  # fmt: skip
"""Per moment: how it comes to be, the screen, what was chosen there, and which key is drawn for whom by the page of roles."""


@pytest.mark.parametrize("moment", GIVEN)
def test_each_hand_is_drawn_for_whom_the_page_says_and_for_nobody_else(world: World, page, moment: str) -> None:
    prepare, name, session, given = GIVEN[moment]
    prepare(world)
    grid = {"act": section("Acts"), "look": section("Looks")}
    for role in PLAY:
        screen = page(role, name)
        screen = again(screen, **session) if session else screen
        assert not screen.exception
        expected = {key: grid[what.split(" ")[0]][what.split(" ")[1]][role] for key, what in given.items()}
        assert {key: has(screen, key) for key in given} == expected, role


def test_of_two_goals_a_resident_reads_the_words_and_the_others_the_figure_too(world: World, page) -> None:
    scored(world)
    for role in PLAY:
        assert has(page(role, "act/afterwards.py"), "goal-more") == (role != "resident"), role


# --- with something chosen ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", PLAY)
def test_beside_a_card_only_its_own_may_be_struck_taken_away_and_forgotten(world: World, page, role: str) -> None:
    grid, card = section("Acts"), card_of(world)
    world.lead_does(do.EnterPhase(phase="map_1"))
    screen = again(page(role, TABLE), mine_selected=card)
    assert has(screen, "more")
    assert has(screen, "strike") == grid["Strike"][role]
    assert has(screen, "erase") == grid["Erase"][role]
    assert has(screen, "letgo-card") == grid["ForgetPerson"][role]
    does(world, "resident", do.Strike(thing=card))
    screen = again(page(role, TABLE), mine_selected=card)
    assert has(screen, "struck")
    assert has(screen, "unstrike") == grid["Unstrike"][role]


def test_where_no_resident_sits_whoever_leads_strikes_nothing(world: World, page) -> None:
    world.lead_does(do.EnterPhase(phase="map_1"))
    world.lead_does(do.GiveRole(seat=world.seats["resident"], role="participant"))
    screen = again(page("facilitator", TABLE), mine_selected=card_of(world))
    assert has(screen, "more")
    assert not has(screen, "strike")
    assert not has(screen, "erase")


def field_of(at: AppTest, card: str) -> Any:
    """The name of a card, as a field."""
    return next(one for one in at.text_input if card in str(one.key) and "name" in str(one.key))


def test_a_card_is_worded_by_whom_the_map_is_open_to(world: World, page) -> None:
    card = card_of(world)

    def is_open(role: str) -> bool:
        return not field_of(again(page(role, TABLE), mine_selected=card), card).disabled

    world.lead_does(do.EnterPhase(phase="map_1"))
    assert all(is_open(role) for role in PLAY)
    world.lead_does(do.LockMap())
    assert {role: is_open(role) for role in PLAY} == {"facilitator": True, "trainer": True, "participant": False, "resident": False, "table": False}


def test_the_drawers_of_whoever_leads_are_nobody_elses_not_even_when_they_lay_open(world: World, page) -> None:
    beyond = {"seats": "cards", "voices": "voice", "evening": "plan"}
    for role in PLAY:
        for drawer, key in beyond.items():
            screen = again(page(role, TABLE), drawer=drawer)
            assert not screen.exception
            leads = section("Acts")["EnterPhase"][role]
            assert has(screen, key) == leads, (role, drawer)


def test_voices_are_told_to_whom_the_page_says(world: World, page, monkeypatch: pytest.MonkeyPatch) -> None:
    assert has(again(page("facilitator", TABLE), drawer="voices"), "voice")
    monkeypatch.setitem(roles.LOOKS, "facilitator", roles.LOOKS["facilitator"] - {"voices"})
    assert not has(again(page("facilitator", TABLE), drawer="voices"), "voice")


def test_facts_in_other_hands_are_seen_by_whoever_leads_only(world: World, page) -> None:
    dealt(world)
    table = world.house.sitting(world.sitting)
    mine = set(table.hand(world.seats["participant"]))
    others = [what for what in table.dealt if what not in mine]
    if not others:  # Dealt to everybody: one of them is given to the resident alone.
        others = [next(iter(mine))]
    world.lead_does(do.DealFact(fact=others[0], seat=world.seats["resident"]))
    key = f"fact-{others[0].split(':')[1]}"
    for role, sees in {"facilitator": True, "trainer": True, "resident": True, "participant": False, "table": False}.items():
        assert has(again(page(role, TABLE), drawer="facts"), key) == sees, role
    holder = say("nl-NL", "page-held-by", n=table.seats[world.seats["resident"]].number)
    assert holder in texts(again(page("facilitator", TABLE), drawer="facts"))
    assert holder not in texts(again(page("resident", TABLE), drawer="facts"))


def test_a_number_is_shown_after_a_tap_to_whom_the_vault_is_open_and_to_others_by_role(world: World, page, monkeypatch: pytest.MonkeyPatch) -> None:
    with_contact(world)
    contact = next(iter(world.house.contact_roles(world.house.sitting(world.sitting).case)))
    for role in PLAY:
        screen = page(role, TABLE)
        screen.selectbox(key="a-contact").select(contact).run()
        assert has(screen, "show") == section("Looks")["vault"][role], role
        assert not has(screen, "opened")
    screen = page("facilitator", TABLE)
    screen.selectbox(key="a-contact").select(contact).run()
    next(one for one in screen.button if str(one.key).startswith("show-")).click().run()
    assert "Geheime Naam" in texts(screen)
    # Taken away while it lies open: it is gone from the screen and from what the screen remembers.
    monkeypatch.setitem(roles.LOOKS, "facilitator", roles.LOOKS["facilitator"] - {"vault"})
    screen.run()
    assert "Geheime Naam" not in texts(screen)
    monkeypatch.undo()
    assert screen.session_state["mine:opened"] is None


def test_who_is_still_writing_is_said_to_whoever_leads_only(world: World, page, monkeypatch: pytest.MonkeyPatch) -> None:
    world.lead_does(do.EnterPhase(phase="first_look"))
    numbers = ", ".join(str(n) for n in world.house.still_writing(world.sitting))
    words = say("nl-NL", "page-writing-now", seats=numbers)
    assert numbers
    for role in PLAY:
        assert (words in texts(page(role, TABLE))) == section("Looks")["console"][role], role
    monkeypatch.setitem(roles.LOOKS, "facilitator", roles.LOOKS["facilitator"] - {"console"})
    assert words not in texts(page("facilitator", TABLE))


def test_questions_for_afterwards_are_asked_by_whoever_leads(world: World, page) -> None:
    concluded(world)
    for role in PLAY:
        assert (say("nl-NL", "debrief-questions") in texts(page(role, "learn/debrief.py"))) == section("Looks")["console"][role], role


def test_what_to_say_now_is_said_to_whoever_leads(world: World, page) -> None:
    for role in PLAY:
        said = texts(page(role, TABLE))
        leads = section("Acts")["EnterPhase"][role]
        assert (say("nl-NL", "page-say-now") in said) == leads, role
        assert (say("nl-NL", "page-arrive-lead") in said) == leads, role


def test_no_file_is_offered_that_the_door_would_refuse(world: World, page, monkeypatch: pytest.MonkeyPatch) -> None:
    concluded(world)
    assert has(page("participant", TABLE), "take-report.html")
    monkeypatch.setitem(roles.LOOKS, "participant", roles.LOOKS["participant"] - {"report"})
    screen = page("participant", TABLE)
    assert not has(screen, "take-report.html")
    assert has(screen, "take-map.svg")


# --- one who leads and those who follow -----------------------------------------------------------------------------


def test_who_follows_goes_along_and_tells_nobody_where_to_go(world: World, page, monkeypatch: pytest.MonkeyPatch) -> None:
    from pages.parts import seat as seats

    world.lead_does(do.Show(on=True, view="money", lens="everyone"))
    asked: list[str] = []
    monkeypatch.setattr(seats.Table, "do", lambda self, command, form="": asked.append(type(command).__name__))
    follower = page("participant", TABLE)
    assert not has(follower, "money")  # Been there, and back: nobody is dragged along twice.
    assert has(again(follower, mine_went=None), "money")
    assert "Show" not in asked
    page("facilitator", TABLE)
    assert "Show" in asked  # Whoever leads stands elsewhere now, and says so to those who follow.


def test_the_agenda_is_whoever_leads_it(world: World, page) -> None:
    made = world.house.make_agenda([(world.house.sitting(world.sitting).case, 15)], language="nl-NL", act=new_id("act"))
    begun = must(world.house.begin_agenda(str(made), act=new_id("act")))
    world.code, world.sitting = begun[0], world.house.table(begun[0]) or ""
    world.seats = {"facilitator": begun[1]}
    for role in ("participant", "resident"):
        world.seats[role] = str(world.house.take_seat(world.sitting, role))
    assert {role: has(page(role, TABLE), "agenda") for role in world.seats} == {"facilitator": True, "participant": False, "resident": False}


# --- a workshop -----------------------------------------------------------------------------------------------------


def test_the_console_of_a_workshop_is_for_who_leads_it(world: World, page) -> None:
    assert {one: has(page(one, "lead/workshop.py"), "hall") for one in ("hall facilitator", "hall observer", "facilitator", "nobody")} == {
        "hall facilitator": True, "hall observer": False, "facilitator": False, "nobody": False,
    }  # fmt: skip


def test_the_way_back_to_the_console_stands_at_its_tables_for_who_leads_it(world: World, page, monkeypatch: pytest.MonkeyPatch) -> None:
    at_one = world.house.workshop(world.hall.stream).tables[1]
    seat = str(world.house.take_seat(at_one.sitting, "table"))
    mine = {cookie_name(at_one.code): write_seat(world.house.secret, at_one.sitting, seat)}
    of = World.cookies
    monkeypatch.setattr(World, "cookies", lambda self, persona: mine | of(self, persona))
    world.code = at_one.code
    led = say("nl-NL", "hall-led-elsewhere")
    for persona, leads in {"hall facilitator": True, "hall observer": False, "nobody": False}.items():
        screen = page(persona, TABLE)
        assert has(screen, "hall-back") == leads, persona
        assert (led in texts(screen)) != leads, persona


def test_where_tables_lead_themselves_nobody_reads_that_they_are_led_from_elsewhere(world: World, page) -> None:
    at_one = world.house.workshop(world.hall.stream).tables[1]
    world.code, world.sitting = at_one.code, at_one.sitting
    world.seats = {"facilitator": str(world.house.take_seat(at_one.sitting, "facilitator"))}
    assert say("nl-NL", "hall-led-elsewhere") not in texts(page("facilitator", TABLE))


# --- before anybody sits: who may open tables here ------------------------------------------------------------------


BEFORE: dict[str, tuple[str, dict[str, str], tuple[str, ...], tuple[str, ...]]] = {
    "the first screen": ("arrive/start.py", {}, (), ("pin-first",)),
    "making ready, printing": ("arrive/prepare.py", {"case": "nadira", "step": "print"}, ("folder",), ("pin-go",)),
    "making ready, opening": ("arrive/prepare.py", {"case": "nadira", "step": "ready"}, ("open",), ("pin-go",)),
    "a case of one's own": ("learn/make.py", {}, ("nb-save",), ("make-lead",)),
    "the installation": ("keep/doctor.py", {}, ("doctor-count",), ()),
}
"""The screen, what stands in its address, what is drawn for who may open tables here, and what for who may not."""


@pytest.mark.parametrize("moment", BEFORE)
def test_before_anybody_sits_hands_are_for_who_gave_the_pin(world: World, page, moment: str) -> None:
    name, asked, theirs, others = BEFORE[moment]
    for persona, may in (("lead", True), ("nobody", False), ("participant", False)):
        screen = page(persona, name)
        for field, value in asked.items():
            screen.query_params[field] = value
        screen.run()
        assert not screen.exception
        assert {key: has(screen, key) for key in theirs} == dict.fromkeys(theirs, may), persona
        assert {key: has(screen, key) for key in others} == dict.fromkeys(others, not may), persona


def test_the_reason_why_no_real_case_opens_here_is_told_after_the_pin(world: World, page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(st.context), "headers", property(lambda _: {"Host": "x", "x-levenskaart-way": "open"}))
    assert has(page("lead", "arrive/start.py"), "no-real")
    assert not has(page("nobody", "arrive/start.py"), "no-real")
    for name in ("desk/ledger.py", "desk/signals.py", "desk/road.py"):
        assert say("nl-NL", "way-open-line") in texts(page("lead", name)), name
    assert say("nl-NL", "way-cases-hidden") in texts(page("lead", "desk/cases.py"))


def test_the_desk_is_shut_to_who_may_not_open_tables_here(world: World, page) -> None:
    for name, said in (
        ("desk/ledger.py", "desk-not-here"), ("desk/signals.py", "desk-not-here"), ("desk/road.py", "desk-not-here"), ("desk/cases.py", "due-not-yours"),
    ):  # fmt: skip
        for persona, may in (("lead", True), ("nobody", False)):
            assert (say("nl-NL", said) in texts(page(persona, name))) != may, (name, persona)


LEDGER = "contract_ref;periode;verschuldigd;betaald\nC1;2026-05;689,75;0,00\nC2;2026-05;612,40;0,00\n"


def as_somebody(monkeypatch: pytest.MonkeyPatch, cookies: dict[str, str]) -> None:
    """The browser has these cookies now."""
    monkeypatch.setattr(type(st.context), "cookies", property(lambda _: Cookies(cookies)))


@pytest.mark.parametrize("still", [False, True])
def test_who_lost_the_right_since_the_page_was_drawn_changes_nothing_by_pressing(world: World, page, monkeypatch, still: bool) -> None:
    """The PIN ended, or somebody else took over the browser: a press on a page that lies open is asked anew."""
    now = world.cookies("lead") if still else {}
    own = replace(world.house.case(world.house.sitting(world.sitting).case).deck, id=f"{OWN}x", map=None)
    must(world.house.on_shelf(do.KeepOwnCase(deck=own), act=new_id("act")))
    screen = again(page("lead", "learn/library.py"), mine_away=own.id)
    as_somebody(monkeypatch, now)
    screen.button(key=f"sure-{own.id}").click().run()
    assert (own.id in world.house.shelf().cases) != still

    screen = page("lead", "desk/ledger.py")
    screen.query_params["b"] = desk.put(desk.Desk(LEDGER.encode(), "x.csv"))
    screen.run()
    screen.text_input(key="profile-name").set_value("Ons systeem").run()
    as_somebody(monkeypatch, now)
    screen.button(key="keep-profile").click().run()
    assert ("Ons systeem" in world.house.ledger_profiles()) == still
    desk.clear(screen.query_params["b"][0])


def test_a_case_that_was_made_is_kept_for_who_may_still(world: World, page, monkeypatch: pytest.MonkeyPatch) -> None:
    own = replace(world.house.case(world.house.sitting(world.sitting).case).deck, id=f"{OWN}x", map=None)
    must(world.house.on_shelf(do.KeepOwnCase(deck=own), act=new_id("act")))
    for still in (False, True):
        screen = page("lead", "learn/make.py")
        screen.query_params["case"] = own.id
        screen.run()
        name = next(one for one in screen.text_input if one.key == "nb-name")
        name.set_value("Anders").run()
        as_somebody(monkeypatch, world.cookies("lead") if still else {})
        before = heads(world.house)
        screen.button(key="nb-save").click().run()
        assert (heads(world.house) != before) == still


def test_a_press_at_a_real_case_is_asked_anew(world: World, page, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody signed out since this page was drawn, or left: nothing is done from it any more."""
    code, lead = home.begin("blank", title="Mevrouw K.", fictional=False)
    world.code, world.sitting, world.seats = code, world.house.table(code) or "", {"facilitator": lead}
    for still in (True, False):
        screen = page("facilitator", TABLE)
        as_somebody(monkeypatch, world.cookies("facilitator") if still else {})
        before = heads(world.house)
        screen.button(key="clock-more").click().run()
        assert (heads(world.house) != before) == still


def test_signed_in_one_sees_the_real_cases_of_ones_own_team_and_leads_no_other_workshop(world: World, page, tmp_path, monkeypatch) -> None:
    file = tmp_path / "sign-in.toml"
    file.write_text(
        'issuer = "http://localhost:9"\nclient_id = "x"\nroles = [\n'
        '  { group = "noord", role = "facilitator", team = "noord" }, { group = "zuid", role = "participant", team = "zuid" },\n'
        '  { group = "kijkt", role = "observer" },\n]\n'
    )
    for team, title in (("noord", "Mevrouw Noord"), ("zuid", "Meneer Zuid")):
        home.begin("blank", title=title, fictional=False, team=team)
    hall = must(home.begin_workshop("blank", tables=1, fictional=False, title="Echt", team="noord"))
    monkeypatch.setenv("LEVENSKAART_SIGN_IN", str(file))
    leads = {signin.COOKIE: signin.sessions().begin("n", "Noor", ("noord", "zuid"))}
    looks = {signin.COOKIE: signin.sessions().begin("k", "Kim", ("kijkt",))}
    of = World.cookies
    monkeypatch.setattr(World, "cookies", lambda self, persona: of(self, persona) | (leads if persona != "hall observer" else looks))
    said = texts(page("lead", "desk/cases.py"))
    assert "Mevrouw Noord" in said
    assert "Meneer Zuid" not in said
    world.hall = hall
    seat = {workshop_cookie(hall.code): write_workshop(world.house.secret, hall.stream, hall.seat)}
    for who, may in ((leads, True), (looks, False), ({}, False)):
        monkeypatch.setattr(World, "cookies", lambda self, persona, who=who: seat | who)
        assert has(page("hall facilitator", "lead/workshop.py"), "hall") == may
