"""What comes of a command: given what the table did, when somebody asks, then these events or this refusal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifemaps import commands as do
from lifemaps import decide as deciding
from lifemaps import events as ev
from lifemaps.case import Case, fold
from lifemaps.commands import Actor
from lifemaps.decide import decide
from lifemaps.events import Verdict
from lifemaps.refusals import Refusal
from tests.stories import AT, Table, dangling
from tests.wild import command, gestures, play


def reason(answer: object) -> str:
    """Why it was refused; empty when it was done."""
    return answer.reason if isinstance(answer, Refusal) else ""


# --- cards and ties -------------------------------------------------------------------------------------------------


def test_a_card_is_named_after_the_gesture_that_made_it():
    (added,) = Table().command("A", do.AddCard(kind="familie", name=" Oma "), act="act:abc")
    assert (added.card, added.name) == ("card:abc", "Oma")


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (do.AddCard(kind="draak", name="Oma"), "unknown-word"),
        (do.AddCard(kind="familie", name="  "), "name-missing"),
        (do.AddCard(kind="familie", name="o" * 81), "too-long"),
        (do.AddCard(kind="familie", name="Oma", certainty="zeker"), "unknown-word"),
        (do.AddCard(kind="familie", name="Oma", sector="kelder"), "unknown-place"),
        (do.AddCard(kind="familie", name="Oma", source=" "), "value-odd"),
        (do.AddCard(kind="familie", name="Oma", source="s" * 81), "value-odd"),
        (do.DrawTie(giver="card:incasso", receiver="card:incasso"), "tie-to-itself"),
        (do.DrawTie(giver="card:incasso", receiver="card:nobody"), "card-gone"),
        (do.DrawTie(giver="card:incasso", receiver="life:e1"), "card-gone"),
        (do.DrawTie(giver="card:incasso", receiver="card:nadira", quality="lief"), "unknown-word"),
        (do.DrawTie(giver="card:incasso", receiver="card:nadira", support=("geld",)), "unknown-word"),
        (do.DrawTie(giver="card:incasso", receiver="card:nadira", frequency="soms"), "unknown-word"),
        (do.AddAmount(which="potje", kind="huur", cents=1), "unknown-word"),
        (do.AddAmount(which="schulden", kind="huur", cents=-1), "amount-odd"),
        (do.AddLifeEvent(date="gisteren", system="wonen", what="x"), "date-odd"),
        (do.AddLifeEvent(date="2026-02-30", system="wonen", what="x"), "date-odd"),
        (do.AddLifeEvent(date="2026", system="school", what="x"), "unknown-word"),
        (do.AddLifeEvent(date="2026", system="wonen", what=" "), "name-missing"),
        (do.State(thing="card:nobody", field="name", value="x"), "card-gone"),
        (do.State(thing="card:incasso", field="geheim", value="x"), "unknown-word"),
        (do.State(thing="card:incasso", field="name", value=""), "name-missing"),
        (do.State(thing="card:incasso", field="age", value=121), "value-odd"),
        (do.State(thing="card:incasso", field="age", value=True), "value-odd"),
        (do.State(thing="card:incasso", field="kind", value="bewoner"), "value-odd"),
        (do.State(thing="card:incasso", field="name", value="x", certainty="zeker"), "unknown-word"),
        (do.State(thing="card:nadira", field="kind", value="familie"), "resident-stays"),
        (do.Place(card="card:incasso", sector="geld", ring="heel ver"), "unknown-place"),
        (do.Place(card="card:incasso", sector="geld", ring="ver", around="card:incasso"), "card-gone"),
        (do.Place(card="card:nadira", sector="geld", ring="ver"), "resident-stays"),
        (do.Place(card="card:nobody", sector="geld", ring="ver"), "card-gone"),
        (do.TakeOff(things=("card:nadira",)), "resident-stays"),
        (do.TakeOff(things=("card:nobody",)), "card-gone"),
        (do.TakeOff(things=()), "card-gone"),
        (do.Lay(what="fact:f99"), "fact-unknown"),
        (do.Lay(what="rest"), "fact-unknown"),
        (do.ChangeAction(action="action:x", what="Bellen", who="Joris"), "action-gone"),
        (do.DropAction(action="action:x"), "action-gone"),
        (do.AgreeAction(what=" ", who="Joris"), "action-what"),
        (do.AgreeAction(what="Bellen", who=""), "action-who"),
        (do.AgreeAction(what="Bellen", who="Joris", due="morgen"), "date-odd"),
        (do.AgreeAction(what="Bellen", who="Joris", agreed="misschien"), "unknown-word"),
        (do.PauseClock(), "not-your-role"),
    ],
)
def test_what_cannot_be_done_is_refused_with_its_reason(command, why):
    table = Table()
    before = table.case
    assert reason(table.command("A", command)) == why
    assert table.case == before


def test_a_tie_to_a_card_that_was_just_taken_off_is_refused():
    assert Table().tell("A lays f1\nB takes off Karim").refusal("C ties Incasso > Karim") == "card-gone"


@pytest.mark.parametrize("value", [None, -1, "veel", 10**11 + 1, True])
def test_what_is_no_amount_leaves_the_amount_as_it_was(value):
    table = Table()
    (added,) = table.command("A", do.AddAmount(which="schulden", kind="huur", cents=122665))
    before = table.case
    assert reason(table.command("A", do.State(thing=added.amount, field="cents", value=value))) == "amount-odd"
    assert table.case == before


def test_a_place_is_kept_within_its_cell():
    (placed,) = Table().command("A", do.Place(card="card:incasso", sector="geld", ring="ver", x=7.0, y=float("nan")))
    assert (placed.spot.x, placed.spot.y) == (1.0, 0.0)


def test_saying_the_same_again_changes_nothing():
    assert Table().tell("A says Incasso.role = rol").do("B says Incasso.role = rol") == ()


def test_saying_the_same_again_after_somebody_else_spoke_makes_it_the_latest_word():
    table = Table().tell("A says Incasso.role = rol\nB says Incasso.role = anders as school\nA says Incasso.role = rol")
    assert table.shows("Incasso", "role") == "rol"


def test_a_kind_of_support_is_given_once():
    (tie,) = Table().command("A", do.DrawTie(giver="card:incasso", receiver="card:nadira", support=("regie", "regie")))
    assert tie.support == ("regie",)


@pytest.mark.parametrize("tail", ["nadira", "karim"])
def test_a_gesture_cannot_be_named_after_a_card_that_is_there_or_still_in_the_hand(tail):
    """A browser names its gestures; this one would have put a stranger in the middle of the map."""
    table = Table()
    assert reason(table.command("A", do.AddCard(kind="familie", name="Dief"), act=f"act:{tail}")) == "unknown-word"
    assert table.shows("Nadira", "name") == "Nadira"


def test_on_a_locked_map_nothing_is_drawn_but_the_verdict_is_worded():
    table = Table()
    table.map_open = False
    assert table.refusal("A adds Oma (familie)") == "map-locked"
    assert table.refusal("A lays f1") == "map-locked"
    table.tell("F agrees loslaten\nA plans Bellen by Joris")


def test_without_a_case_on_the_table_nothing_is_done():
    by = Actor(seat="seat:A", role="participant")
    assert reason(decide(Case(), do.AddCard(kind="familie", name="Oma"), by, "act:x", AT)) == "no-case"


def test_a_command_of_the_meeting_is_not_for_the_case():
    by = Actor(seat="seat:F", role="facilitator")
    assert reason(decide(Table().case, do.PauseClock(), by, "act:x", AT)) == "not-here"


def test_every_command_about_a_case_has_a_decider():
    assert set(deciding._DECIDE) == set(do.CASE_COMMANDS)


# --- the verdict ----------------------------------------------------------------------------------------------------


def agree(table: Table, at: str = AT, map_head: int | None = None, **words: object) -> object:
    """What comes of agreeing on this verdict now."""
    said = {"core": "Zij redt zich.", "category": "redt_zich", "turn": "wij", "outcome": "loslaten"} | words
    head = table.case.map_head if map_head is None else map_head
    return table.command("F", do.AgreeVerdict(verdict=Verdict(**said), map_head=head), at=at)


def test_a_verdict_worded_on_an_older_map_is_refused():
    table = Table()
    head = table.case.map_head
    table.tell("A adds Oma (familie)")
    assert reason(agree(table, map_head=head)) == "map-moved"
    assert reason(agree(table, map_head=table.case.map_head + 1)) == "map-moved"
    assert table.case.verdict is None


def test_a_verdict_stands_while_only_words_moved():
    table = Table()
    head = table.case.map_head
    table.tell("A plans Bellen by Joris")
    assert not reason(agree(table, map_head=head))
    assert not reason(agree(table, map_head=head, core="Zij redt zich echt."))
    assert [verdict.version for verdict in table.case.verdicts] == [1, 2]
    assert table.case.verdict.verdict.core == "Zij redt zich echt."


def test_undoing_back_to_the_same_map_still_asks_to_look_again():
    table = Table()
    head = table.case.map_head
    table.tell("A adds Oma (familie)\nA undoes")
    assert reason(agree(table, map_head=head)) == "map-moved"


@pytest.mark.parametrize("date", ["", "2027-01-01", "ooit"])
def test_letting_go_drops_the_date(date):
    (agreed,) = agree(Table(), outcome="loslaten", review_on=date)
    assert agreed.verdict.review_on == ""


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ({}, "wait-needs-signal"),
        ({"signal": "  ", "review_on": "2027-01-01"}, "wait-needs-signal"),
        ({"signal": "drie brieven terug"}, "wait-needs-date"),
        ({"signal": "drie brieven terug", "review_on": "2027"}, "wait-needs-date"),
        ({"signal": "drie brieven terug", "review_on": "2026-11-21"}, "wait-needs-date"),
        ({"signal": "drie brieven terug", "review_on": "2026-11-22"}, ""),
        ({"signal": "drie brieven terug", "review_on": "2027-01-01"}, ""),
    ],
)
def test_waiting_needs_a_signal_and_a_day_that_has_not_passed(words, why):
    assert reason(agree(Table(), outcome="afwachten", **words)) == why


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ({"core": " "}, "verdict-empty"),
        ({"category": "hopeloos"}, "verdict-choose"),
        ({"turn": "niemand_weet"}, "verdict-choose"),
        ({"outcome": "doorgaan"}, "verdict-choose"),
        ({"rung": 9}, "unknown-word"),
        ({"outcome": "doen", "review_on": "2027-13-01"}, "date-odd"),
        ({"outcome": "doen", "review_on": "2027-01-01"}, ""),
        ({"category": "weten_we_niet", "turn": "niemand"}, ""),
    ],
)
def test_a_verdict_has_a_sentence_and_codes_we_know(words, why):
    assert reason(agree(Table(), **words)) == why


def test_an_action_is_agreed_changed_and_dropped():
    table = Table().tell("A plans Bellen by Joris")
    (action,) = table.case.actions
    table.command("A", do.ChangeAction(action=action, what="Bellen", who="Mia", due="2026-12-01", agreed="ja"))
    assert (table.case.actions[action].who, table.case.actions[action].agreed) == ("Mia", "ja")
    table.command("A", do.DropAction(action=action))
    assert table.case.actions == {}


def test_the_resident_is_heard_after_the_rounds_and_once():
    table = Table()
    assert reason(table.command("F", do.HearResident())) == "rounds-first"
    counted = ev.RoundsTurnedOver(questions={}, paired=0, moved=0, answered_first=0, answered_second=1)
    (written,) = table.command("F", do.RecordRounds(result=counted))
    assert written.map_head == table.case.map_head
    table.command("F", do.HearResident())
    assert table.case.resident_heard
    assert table.command("F", do.HearResident()) == ()


# --- whatever is asked, of whatever is left -------------------------------------------------------------------------


@given(gestures(), gestures(), st.randoms(use_true_random=False))
def test_any_command_on_any_torn_history_is_done_or_refused(story, more, dice):
    """A damaged journal never makes a command crash, nor what comes of it a dangling tie."""
    table = Table()
    # The deck itself and who lies in the middle are left: without them there is nothing to ask about.
    table.case = fold(Case(), [record for record in play(story).records if record.seq <= 2 or dice.random() < 0.7])
    for who, doing, numbers in more:
        table.command(who, command(table, doing, numbers))
        assert dangling(table.case) == []
