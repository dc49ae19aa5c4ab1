"""The scripts of an evening, an organisation's own, and the evening that is the resident's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from casefiles.house import House
from casefiles.journal import Outcome
from casefiles.verify import verify
from lifemaps import commands as do
from lifemaps.prompts import prompts, saying
from lifemaps.refusals import Refusal
from lifemaps.scripts import OWN, PHASE, SCRIPT, SCRIPTS, Script, check_script, kind_of_step, steps_named
from lifemaps.sitting import Sitting
from lifemaps.vocabulary import DOMAINS
from lifemaps.words import code, say
from tests.stories import nadira


def reason(answer: object) -> str:
    """Why it was refused; empty when it was done."""
    return answer.reason if isinstance(answer, Refusal) else ""


# --- by the method (domain §1.7) ------------------------------------------------------------------------------------

BOOK = {
    "arrive": (0.5, 1, 4, 5, 8), "occasion": (0.5, 1, 2, 2, 4), "first_look": (1, 1, 2, 3, 5), "map": (4, 7, 0, 0, 0),
    "map_1": (0, 0, 7, 8, 12), "map_2": (0, 0, 6, 9, 13), "map_3": (0, 0, 5, 7, 12), "look": (0, 2, 3, 4, 6),
    "second_look": (1.5, 3, 5, 6, 8), "verdict": (1.5, 3, 5, 6, 9), "call": (1, 2, 2, 3, 4), "plenary": (0, 0, 3, 6, 7),
    "keep": (0, 0, 1, 1, 2),
}  # fmt: skip
"""The table of the method, its row "eigen bril" as keeping; ten and twenty minutes begin with a drawn map."""


@pytest.mark.parametrize(("at", "name"), enumerate(("10", "20", "45", "60", "90")))
def test_a_script_has_the_minutes_of_the_method_in_its_order(at, name):
    planned = {step: minutes for step, minutes in SCRIPT[name].minutes.items() if minutes}
    assert planned == {step: row[at] for step, row in BOOK.items() if row[at]}
    assert list(planned) == [step for step, row in BOOK.items() if row[at]]
    assert sum(planned.values()) == int(name)


@pytest.mark.parametrize(("name", "asked"), [("10", "none"), ("20", "none"), ("45", "core"), ("60", "core"), ("90", "all")])
def test_how_many_domains_are_asked_goes_by_the_time_there_is(name, asked):
    found = Sitting(script=name).asked_domains(nadira())
    assert found == {"none": (), "core": ("geld", "netwerk"), "all": DOMAINS}[asked]


def test_a_table_by_itself_gives_the_minutes_of_the_room_to_keeping():
    alone = Sitting(script="60").plan
    assert "plenary" not in alone.minutes
    assert (alone.total, alone.minutes["keep"]) == (60, 7)
    assert Sitting(script="60", workshop="workshop:a").plan.minutes["plenary"] == 6


def test_every_script_ends_with_keeping_and_knows_its_steps():
    for script in SCRIPTS:
        assert script.phases[-1] == "keep"
        assert {kind_of_step(step) for step in script.phases} <= set(PHASE)
        for language in ("nl-NL", "en"):
            assert code(language, "script", script.code) != script.code
            assert "script-what" not in say(language, f"script-what-{script.code}")


def test_a_journal_of_before_with_a_script_nobody_knows_follows_the_usual_one():
    assert Sitting(script="afternoon").plan == SCRIPT["60"].alone()


# --- at a table -----------------------------------------------------------------------------------------------------


class Table:
    """A table with F who leads and as many participants as asked, in memory."""

    def __init__(self, house: House, seats: int = 2) -> None:
        self.house = house
        self.sitting = house.open_sitting(house.open_case(nadira()))
        self.lead = str(house.take_seat(self.sitting, "facilitator"))
        self.seats = [str(house.take_seat(self.sitting)) for _ in range(seats)]

    @property
    def state(self) -> Sitting:
        return self.house.sitting(self.sitting)

    def do(self, command: do.Command, seat: str = "", act: str | None = None) -> Any:
        return self.house.do(command, sitting=self.sitting, seat=seat or self.lead, act=act)

    def answers(self, nth: int, *levels: int) -> None:
        for seat, level in zip(self.seats, levels, strict=False):
            assert isinstance(self.do(do.LayFaceDown(round=nth, level=level, first_step="wijkteam"), seat), Outcome)


@pytest.fixture
def house() -> Iterator[House]:
    opened = House.open(":memory:")
    yield opened
    opened.close()


def test_another_script_half_way_goes_on_where_the_table_is(house):
    table = Table(house)
    table.do(do.EnterPhase(phase="map_2"))
    table.do(do.ChooseScript(script="20"))
    assert (table.state.script, table.state.phase) == ("20", "map")
    table.do(do.ChooseScript(script="90"))
    assert table.state.phase == "first_look"  # Before any round of facts: nothing is skipped unseen.


def test_a_script_that_asks_other_questions_waits_until_the_box_is_turned(house):
    table = Table(house)
    table.do(do.EnterPhase(phase="first_look"))
    table.answers(0, 2)
    assert reason(table.do(do.ChooseScript(script="90"))) == "script-answers-lie"
    assert reason(table.do(do.ChooseScript(script="resident"))) == "script-answers-lie"
    assert isinstance(table.do(do.ChooseScript(script="45")), Outcome)


OWN_STEPS = (("arrive", 1.0), ("map", 5.0), ("look", 2.0), ("map", 5.0), ("look", 2.0), ("verdict", 5.0))


def test_an_own_script_is_followed_kept_and_found_at_the_next_table(house):
    table, other = Table(house), Table(house)
    assert isinstance(table.do(do.WriteScript(name=" Ons  overleg ", steps=OWN_STEPS, domains="none")), Outcome)
    assert table.state.plan.phases == ("arrive", "map", "look", "map~2", "look~2", "verdict", "keep")
    ((name, kept),) = house.scripts().items()
    assert (kept.name, kept.total, name.startswith(OWN)) == ("Ons overleg", 20, True)
    assert isinstance(other.do(do.ChooseScript(script=name)), Outcome)
    assert other.state.plan == kept
    for step in ("map", "look", "map~2", "look~2"):
        assert isinstance(other.do(do.EnterPhase(phase=step)), Outcome)
    assert (other.state.phase, other.state.kind, other.state.step.map_open) == ("look~2", "look", True)


def test_a_dropped_script_is_gone_for_new_tables_and_stays_with_whoever_follows_it(house):
    table = Table(house)
    table.do(do.WriteScript(name="Ons overleg", steps=OWN_STEPS))
    (name,) = house.scripts()
    table.do(do.DropScript(script=name))
    assert house.scripts() == {}
    assert table.state.plan.name == "Ons overleg"
    assert reason(Table(house).do(do.ChooseScript(script=name))) == "script-gone"


def test_an_own_script_for_now_only_is_nobody_elses(house):
    table = Table(house)
    table.do(do.WriteScript(name="Nu even", steps=OWN_STEPS, keep=False))
    assert (table.state.plan.name, house.scripts()) == ("Nu even", {})


def test_an_own_script_is_written_once_however_often_it_is_sent_and_the_journal_is_sound(house):
    table, act = Table(house), "act:0123456789abcdefghjkmnpqrs"
    for _ in range(2):
        assert isinstance(table.do(do.WriteScript(name="Ons overleg", steps=OWN_STEPS), act=act), Outcome)
    assert len(house.scripts()) == 1
    assert verify(house.store, house.seal).sound


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"name": "  "}, "script-name"),
        ({"name": "x" * 61}, "too-long"),
        ({"minutes": {"dance": 3}}, "unknown-word"),
        ({"domains": "some"}, "unknown-word"),
        ({"minutes": {"arrive": -1}}, "script-minutes"),
        ({"minutes": {"arrive": 121}}, "script-minutes"),
        ({"minutes": {"arrive": float("nan")}}, "script-minutes"),
        ({"minutes": {"arrive": 0}}, "script-minutes"),
        ({"minutes": {}}, "script-minutes"),
        ({"minutes": {"second_look": 1, "second_look~2": 1}}, "script-once"),
        ({"minutes": {"first_look": 1, "verdict": 2}}, "script-looks"),
        ({"minutes": {"second_look": 1, "first_look": 1}}, "script-looks"),
        ({"minutes": steps_named([("look", 1)] * 31)}, "too-long"),
    ],
)
def test_an_own_script_nobody_can_follow_is_refused(changes, why):
    script = Script(**{"code": "own:a", "name": "A", "minutes": {"arrive": 1}} | changes)
    found = check_script(script)
    assert found is not None
    assert found.reason == why


# --- a team without rounds of facts ---------------------------------------------------------------------------------


def test_without_rounds_of_facts_the_first_look_may_turn_over_in_between(house):
    table = Table(house, 3)
    table.do(do.ChooseScript(script="20"))
    table.do(do.EnterPhase(phase="first_look"))
    table.answers(0, 2, 2, 3)
    assert isinstance(table.do(do.TurnOver()), Outcome)
    (between,) = house.case(table.state.case).rounds
    assert (between.questions["niveau"].first, between.answered_second) == ({"2": 2, "3": 1}, 0)
    assert reason(table.do(do.TurnOver())) == "already-turned"
    assert reason(table.do(do.LayFaceDown(round=0, level=5), table.seats[0])) == "already-turned"
    table.do(do.EnterPhase(phase="second_look"))
    table.answers(1, 4, 2, 4)
    assert isinstance(table.do(do.TurnOver()), Outcome)
    both = house.case(table.state.case).rounds[-1]
    assert (both.paired, both.moved, both.questions["niveau"].second) == (3, 2, {"2": 1, "4": 2})
    assert house.store.boxes() == []


def test_with_rounds_of_facts_both_looks_wait_for_each_other(house):
    table = Table(house)
    table.do(do.EnterPhase(phase="first_look"))
    table.answers(0, 2, 3)
    assert reason(table.do(do.TurnOver())) == "not-asked-now"


# --- the resident at the table --------------------------------------------------------------------------------------


@pytest.fixture
def hers(house) -> Table:
    table = Table(house)
    table.resident = str(house.take_seat(table.sitting, "resident"))
    table.do(do.ChooseScript(script="resident"))
    return table


def test_she_begins_and_may_stop_and_nobody_judges_her_first(hers):
    assert saying(hers.state, nadira(), "nl-NL") == "Nadira zit aan tafel. Zij begint. Zij mag stoppen."
    assert not {"first_look", "second_look"} & set(hers.state.plan.phases)
    hers.do(do.ChooseScript(script="resident", pronoun="hij"))
    assert saying(hers.state, nadira(), "nl-NL") == "Nadira zit aan tafel. Hij begint. Hij mag stoppen."


def test_she_holds_the_pen_until_she_hands_it_on(hers):
    hers.do(do.EnterPhase(phase="hers_start"))
    line = do.WriteLine(line="Fatna, tante")
    assert reason(hers.do(line, hers.seats[0])) == "map-locked"
    assert isinstance(hers.do(do.WriteLine(line="Loubna, zus"), hers.resident), Outcome)
    assert isinstance(hers.do(do.WriteLine(line="Amal, buurvrouw")), Outcome)  # Whoever leads draws for her.
    hers.do(do.PassPen(shared=True), hers.resident)
    assert isinstance(hers.do(line, hers.seats[0]), Outcome)
    hers.do(do.PassPen(shared=False), hers.resident)
    assert reason(hers.do(do.WriteLine(line="Karim, neef"), hers.seats[0])) == "map-locked"


def test_she_picks_what_it_is_about(hers):
    assert isinstance(hers.do(do.ChooseSubject(subject="geld"), hers.resident), Outcome)
    assert hers.state.subject == "geld"
    assert reason(hers.do(do.ChooseSubject(subject="weer"), hers.resident)) == "unknown-word"


def test_when_she_stops_nobody_works_on_and_only_she_goes_on(hers):
    hers.do(do.EnterPhase(phase="hers_map"))
    hers.do(do.StopTalk(), hers.resident)
    assert saying(hers.state, nadira(), "nl-NL").startswith("Nadira wil stoppen. Wij stoppen nu.")
    for seat in (hers.lead, hers.seats[0], hers.resident):
        assert reason(hers.do(do.WriteLine(line="Fatna, tante"), seat)) == "map-locked"
    assert hers.state.clock.since == ""
    assert reason(hers.do(do.ResumeTalk(), hers.seats[0])) == "not-your-role"
    assert isinstance(hers.do(do.ResumeTalk(), hers.resident), Outcome)
    assert isinstance(hers.do(do.WriteLine(line="Fatna, tante"), hers.resident), Outcome)


def test_scores_come_only_when_she_asks(hers):
    assert reason(hers.do(do.AskScores(), hers.seats[0])) == "not-your-role"
    hers.do(do.AskScores(), hers.resident)
    phases = hers.state.plan.phases
    assert phases[phases.index("second_look") + 1] == "verdict"
    hers.do(do.EnterPhase(phase="second_look"))
    hers.answers(1, 4, 4)
    assert isinstance(hers.do(do.TurnOver()), Outcome)


@pytest.mark.parametrize("command", [do.StopTalk(), do.AskScores(), do.PassPen(), do.ChooseSubject(subject="geld")])
def test_without_a_resident_at_the_table_nobody_speaks_for_her(house, command):
    assert reason(Table(house).do(command)) == "resident-only"


# --- what to say and to watch for -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl-NL", "en"])
@pytest.mark.parametrize("script", SCRIPT)
def test_every_step_of_every_script_has_something_to_say_and_to_watch_for(script, language):
    state = Sitting(script=script, workshop="workshop:a", code="ACDEF")
    for phase in state.plan.phases:
        at = Sitting(script=script, workshop="workshop:a", phase=phase, code="ACDEF")
        said = saying(at, nadira(), language)
        assert said
        assert not said.startswith(("phase-say", "leading"))
        told = prompts(at, nadira(), language)
        assert told
        assert not [prompt.text for prompt in told if prompt.text.startswith("prompt-")]


def test_both_costs_are_asked_at_the_conclusion_and_the_lowest_rung(house):
    found = [prompt.code for prompt in prompts(Sitting(phase="verdict"), nadira(), "nl-NL")]
    assert found.index("waiting") < found.index("acting") < found.index("lowest")
    assert "dissent" in found


def test_chance_chooses_who_begins_and_every_screen_says_the_same(house):
    table = Table(house, 5)
    table.do(do.EnterPhase(phase="first_look"))
    table.do(do.EnterPhase(phase="second_look"))
    table.answers(1, 1, 2, 3, 4, 5)
    table.do(do.TurnOver())
    (order,) = prompts(table.state, nadira(), "nl-NL")
    numbers = [int(n) for n in order.text.split("stoel ")[1].split(".")[0].split(", ")]
    assert sorted(numbers) == [1, 2, 3, 4, 5]
    assert order == prompts(house.sitting(table.sitting), nadira(), "nl-NL")[0]
