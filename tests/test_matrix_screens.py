"""What is drawn for whom, on every screen at every moment: nothing that the page docs/roles.md does not give.

The command behind a button refuses as well (``tests/test_matrix.py``); here it is about what somebody is shown.
"""
# ruff: noqa: F811  Fixtures are asked for by their names.

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace
from streamlit.testing.v1 import AppTest

from casefiles.house import new_id
from casefiles.web import sheets
from casefiles.web.home import START
from casefiles.web.tokens import cookie_name, write_seat
from lifemaps import commands as do
from lifemaps import roles
from lifemaps.events import Verdict
from lifemaps.refusals import Refusal
from lifemaps.words import say
from tests.matrix import AT_TABLE, World, heads, section
from tests.test_matrix import PAGES, house, page, press_all, world  # noqa: F401

PLAY = tuple(role for role in AT_TABLE if role != "observer")
TABLE, WALL = "map/table.py", "map/beamer.py"
OURS = Verdict(core="Zij redt zich.", category="redt_zich", turn="wij", outcome="afwachten", rung=2, signal="brief", review_on="2027-02-01")


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
    return "\n".join(str(one.value) for kind in kinds for one in at.get(kind))


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


@pytest.mark.parametrize("role", PLAY)
@pytest.mark.parametrize("moment", GIVEN)
def test_each_hand_is_drawn_for_whom_the_page_says_and_for_nobody_else(world: World, page, moment: str, role: str) -> None:
    prepare, name, session, given = GIVEN[moment]
    prepare(world)
    screen = again(page(role, name), **session)
    assert not screen.exception
    grid = {"act": section("Acts"), "look": section("Looks")}
    expected = {key: grid[what.split(" ")[0]][what.split(" ")[1]][role] for key, what in given.items()}
    assert {key: has(screen, key) for key in given} == expected


def test_of_two_goals_a_resident_reads_the_words_and_the_others_the_figure_too(world: World, page) -> None:
    scored(world)
    for role in PLAY:
        assert has(page(role, "act/afterwards.py"), "goal-more") == (role != "resident"), role
