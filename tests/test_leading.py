"""What whoever leads has in hand: following, role cards, cards to one seat, the promise of the box, and how long it is kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from casefiles.house import House
from casefiles.journal import Outcome
from lifemaps import commands as do
from lifemaps.reveal import reveal
from lifemaps.roles import CARDS, may_see
from tests.stories import nadira
from tests.test_scripts import Table, reason


@pytest.fixture
def house() -> Iterator[House]:
    opened = House.open(":memory:")
    yield opened
    opened.close()


@pytest.fixture
def table(house) -> Table:
    return Table(house, 4)


# --- leading --------------------------------------------------------------------------------------------------------


def test_the_last_one_who_leads_cannot_give_that_away(table):
    assert reason(table.do(do.GiveRole(seat=table.lead, role="participant"))) == "last-facilitator"
    assert isinstance(table.do(do.GiveRole(seat=table.seats[0], role="facilitator")), Outcome)
    assert isinstance(table.do(do.GiveRole(seat=table.lead, role="participant")), Outcome)
    assert reason(table.do(do.GiveRole(seat=table.seats[0], role="observer"), table.seats[0])) == "last-facilitator"


def test_following_shows_what_the_facilitator_shows_until_let_go(table):
    table.do(do.Show(view="life", lens="resident", selected="card:a"))
    shown = table.state.shown
    assert shown is not None
    assert (shown.view, shown.lens, shown.selected) == ("life", "resident", "card:a")
    head = table.state.head
    table.do(do.Show(view="life", lens="resident", selected="card:a"))
    assert table.state.head == head  # The same again is nothing new.
    table.do(do.Show(on=False))
    assert table.state.shown is None
    assert reason(table.do(do.Show(view="kitchen"))) == "unknown-word"
    assert reason(table.do(do.Show(), table.seats[0])) == "not-your-role"


def test_one_card_goes_to_one_seat_also_to_who_came_late(table):
    table.do(do.EnterPhase(phase="map_1"))
    late = str(table.house.take_seat(table.sitting))
    table.do(do.DealFact(fact="fact:f1", seat=late))
    assert table.state.dealt["fact:f1"] == (late,)
    table.do(do.DealFact(fact="fact:f1"))
    assert table.state.hand(table.seats[0]).count("fact:f1") == 1
    assert reason(table.do(do.DealFact(fact="fact:nergens"))) == "fact-unknown"
    assert reason(table.do(do.DealFact(fact="fact:f1", seat="seat:nobody"))) == "seat-unknown"


# --- role cards -----------------------------------------------------------------------------------------------------


def held(table: Table) -> list[str]:
    """The card of each seat, in order; a dash for none."""
    return [table.state.cards.get(seat, "-") for seat in table.seats]


def test_role_cards_go_round_the_table_one_seat_at_a_time(table):
    table.do(do.DealRoleCards())
    assert held(table) == [*CARDS, "-"]
    table.do(do.DealRoleCards())
    assert held(table) == ["-", *CARDS]
    table.do(do.DealRoleCards())
    assert held(table) == ["tijdbewaker", "-", "tegenspreker", "bewonersstem"]
    table.do(do.DealRoleCards(back=True))
    assert held(table) == ["-"] * 4


def test_who_comes_late_gets_the_card_that_still_lies_there(house):
    table = Table(house, 2)
    table.do(do.DealRoleCards())
    late = [str(house.take_seat(table.sitting)) for _ in range(2)]
    assert table.state.cards.get(late[0]) == "tijdbewaker"
    assert late[1] not in table.state.cards


def test_where_the_resident_sits_nobody_speaks_for_her(house):
    table = Table(house, 3)
    house.take_seat(table.sitting, "resident")
    table.do(do.DealRoleCards())
    assert sorted(table.state.cards.values()) == ["tegenspreker", "tijdbewaker"]


def test_without_seats_there_is_nobody_to_deal_to(house):
    assert reason(Table(house, 0).do(do.DealRoleCards())) == "no-seats-yet"


def test_only_the_residents_voice_card_lets_its_holder_see_what_she_may_tell():
    assert [card for card in CARDS if may_see("participant", "voices", card)] == ["bewonersstem"]
    assert not may_see("participant", "console", "bewonersstem")


# --- open or anonymous ----------------------------------------------------------------------------------------------


def anonymous(house: House, seats: int, first: int | None = None) -> Table:
    """A table that chose anonymous and answered both looks, the first one by so many."""
    table = Table(house, seats)
    assert isinstance(table.do(do.ChooseAnswers(anonymous=True)), Outcome)
    table.do(do.EnterPhase(phase="first_look"))
    table.answers(0, *([2] * (seats if first is None else first)))
    table.do(do.EnterPhase(phase="second_look"))
    for seat in table.seats:
        table.do(do.LayFaceDown(round=1, level=4, first_step="wijkteam", reason="ik ken haar"), seat)
    return table


def test_anonymous_waits_kindly_until_five_have_answered(house):
    table = anonymous(house, 4)
    refused = table.do(do.TurnOver())
    assert reason(refused) == "too-few-anonymous"
    assert "Alles blijft dicht" in refused.sentence("nl-NL")
    assert not house.case(table.state.case).rounds
    paper = do.LayTally(round=1, question="niveau", counts={"4": 1})
    assert isinstance(table.do(paper), Outcome)
    assert isinstance(table.do(do.TurnOver()), Outcome)


def test_anonymous_shows_no_small_counts_no_pairs_of_few_and_no_reasons(house):
    table = anonymous(house, 5, first=3)
    table.do(do.TurnOver())
    (result,) = house.case(table.state.case).rounds
    level = result.questions["niveau"]
    assert (level.first, level.second) == ({}, {"4": 5})
    assert (result.paired, result.moved, level.moved, result.reasons) == (0, 0, 0, ())
    assert reveal(result, nadira()).anonymous


def test_anonymous_with_five_shows_who_moved_in_counts(house):
    table = anonymous(house, 5)
    table.do(do.TurnOver())
    (result,) = house.case(table.state.case).rounds
    assert (result.paired, result.moved, result.questions["niveau"].first) == (5, 5, {"2": 5})


def test_the_promise_is_made_once_and_before_anybody_answered(house):
    table = Table(house)
    table.do(do.EnterPhase(phase="first_look"))
    table.answers(0, 2)
    assert reason(table.do(do.ChooseAnswers(anonymous=True))) == "answers-lie"
    other = Table(house)
    other.do(do.ChooseAnswers(anonymous=True))
    assert reason(other.do(do.ChooseAnswers(anonymous=False))) == "answers-chosen"
    assert reason(other.do(do.ChooseAnswers(anonymous=True), other.seats[0])) == "not-your-role"


def test_open_without_names_shows_any_count(house):
    table = Table(house, 2)
    table.do(do.EnterPhase(phase="second_look"))
    table.answers(1, 2, 5)
    assert isinstance(table.do(do.TurnOver()), Outcome)


# --- how long it is kept --------------------------------------------------------------------------------------------


def test_an_evening_says_from_the_start_when_it_is_erased():
    house = House.open(":memory:")
    house.now = lambda: "2026-11-22T19:00:00.000+00:00"
    table = Table(house)
    assert table.state.until == "2026-12-22"
    table.do(do.ChooseKeeping(keep="congress"))
    assert table.state.until == "2026-11-23"
    assert reason(table.do(do.ChooseKeeping(keep="forever"))) == "unknown-word"
    house.close()


def test_at_the_end_what_still_lies_face_down_is_gone(table):
    table.do(do.EnterPhase(phase="first_look"))
    table.answers(0, 2, 3)
    table.do(do.EndSitting())
    assert table.house.store.boxes() == []
    assert table.house.answered(table.sitting) == {}
