"""Taking back one's own last act, with other hands at the same map (law 9): allowed, or refused with a reason."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.refusals import Refusal
from lifemaps.telling import stepped_over
from tests.stories import Table, dangling, seen
from tests.wild import act, gestures

# --- each kind of act -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "A adds Oma (familie)",
        "A ties Incasso > Nadira gespannen",
        "A says Incasso.role = afdeling",
        "A says Nadira.name = Nadira B. as bewoner",
        "A places Incasso geld/ver",
        "A takes off Incasso",
        "A lays f2",
        "A lays v1",
    ],
)
def test_what_was_done_is_gone_after_undo_and_there_again_after_redo(line):
    table = Table()
    before = seen(table.case)
    table.tell(line)
    done = seen(table.case)
    table.tell("A undoes")
    assert seen(table.case) == before
    table.tell("A redoes")
    assert seen(table.case) == done


def test_an_amount_and_a_life_event_can_be_undone_too():
    table = Table()
    before = seen(table.case)
    table.command("A", do.AddAmount(which="schulden", kind="huur", cents=122665))
    table.command("A", do.AddLifeEvent(date="2026", system="wonen", what="Verhuisd"))
    table.tell("A undoes\nA undoes")
    assert seen(table.case) == before


def test_a_typed_line_is_one_act_whatever_it_laid():
    table = Table()
    before = seen(table.case)
    done = table.command("A", do.WriteLine(line="Tante Hind, tante, sterk, praktisch, wekelijks"))
    assert {type(event) for event in done} >= {ev.CardAdded, ev.TieDrawn}
    after = seen(table.case)
    table.tell("A undoes")
    assert seen(table.case) == before
    table.tell("A redoes")
    assert seen(table.case) == after


def test_undo_is_an_act_in_the_history_beside_its_opposite():
    table = Table().tell("A adds Oma (familie)")
    assert table.do("A undoes") == (ev.TakenOff(things=(table.names["Oma"],)), ev.ActUndone(act="act:00004"))


# --- last in, first out ---------------------------------------------------------------------------------------------


def test_undo_goes_back_through_my_own_acts_and_leaves_those_of_others():
    table = Table().tell("""
        A adds Oma (familie)
        B adds Opa (familie)
        A adds Buurman (buur)
        A undoes
        A undoes
    """)
    assert table.lies == {"Nadira", "Incasso", "Opa"}
    assert table.refusal("A undoes") == "nothing-to-undo"


def test_redo_goes_forward_again_in_the_order_it_was_done():
    table = Table().tell("""
        A adds Oma (familie)
        A ties Oma > Nadira sterk
        A undoes
        A undoes
        A redoes
    """)
    assert table.lies == {"Nadira", "Incasso", "Oma"}
    table.tell("A redoes")
    assert "Oma>Nadira" in table.lies
    assert table.refusal("A redoes") == "nothing-to-redo"


def test_a_new_act_after_undo_closes_the_way_forward():
    table = Table().tell("""
        A adds Oma (familie)
        A undoes
        A adds Opa (familie)
    """)
    assert table.refusal("A redoes") == "nothing-to-redo"


def test_what_others_do_after_my_undo_does_not_close_my_way_forward():
    table = Table().tell("""
        A adds Oma (familie)
        A undoes
        B adds Opa (familie)
        A redoes
    """)
    assert table.lies == {"Nadira", "Incasso", "Oma", "Opa"}


def test_undo_and_redo_can_go_on_without_end():
    table = Table().tell("A adds Oma (familie)\nA says Oma.role = oma")
    full = seen(table.case)
    for _ in range(3):
        table.tell("A undoes\nA undoes\nA redoes\nA redoes")
        assert seen(table.case) == full


def test_nobody_can_undo_what_another_did_nor_the_opening_of_the_case():
    table = Table().tell("A adds Oma (familie)")
    assert table.refusal("B undoes") == "nothing-to-undo"


def test_one_who_only_looks_cannot_undo():
    assert Table().refusal("O undoes") == "not-your-role"


def test_a_locked_map_cannot_be_undone_either():
    table = Table().tell("A adds Oma (familie)")
    table.map_open = False
    assert table.refusal("A undoes") == "map-locked"


# --- refused: the verdict stands on it ------------------------------------------------------------------------------


def test_an_act_that_the_verdict_was_worded_on_stays():
    table = Table().tell("A adds Oma (familie)\nF agrees loslaten")
    assert table.refusal("A undoes") == "undo-after-verdict"


def test_an_act_after_the_verdict_can_be_undone():
    table = Table().tell("""
        A adds Oma (familie)
        F agrees loslaten
        A adds Opa (familie)
        A undoes
    """)
    assert table.lies == {"Nadira", "Incasso", "Oma"}
    assert table.refusal("A undoes") == "undo-after-verdict"


def test_words_and_actions_are_not_undone():
    """They get a new version; the box, its turning over and the verdict never come back."""
    table = Table().tell("F plans Bellen by Joris")
    assert table.refusal("F undoes") == "nothing-to-undo"


# --- refused: another has changed it --------------------------------------------------------------------------------


def test_a_word_that_another_replaced_is_not_taken_back():
    table = Table().tell("""
        B adds Opa (familie)
        A says Opa.role = opa
        B says Opa.role = overgrootvader
    """)
    assert table.refusal("A undoes") == "changed-since"
    assert table.shows("Opa", "role") == "overgrootvader"


def test_what_cannot_be_taken_back_does_not_stand_before_what_can():
    table = Table().tell("""
        B adds Opa (familie)
        A adds Oma (familie)
        A adds Tante (familie)
        A says Opa.role = opa
        B says Opa.role = overgrootvader
        A undoes
    """)
    assert table.lies == {"Nadira", "Incasso", "Opa", "Oma"}
    assert table.shows("Opa", "role") == "overgrootvader"
    undone = table.records[-1].event
    left = stepped_over([undone], table.case, "nl-NL")
    assert "Opa" in left
    assert "Tante" in left
    table.tell("A undoes")
    assert table.lies == {"Nadira", "Incasso", "Opa"}
    assert table.refusal("A undoes") == "changed-since"
    table.tell("A redoes\nA redoes")
    assert table.lies == {"Nadira", "Incasso", "Opa", "Oma", "Tante"}


def test_an_undo_that_steps_over_nothing_says_nothing():
    table = Table().tell("A adds Oma (familie)\nA undoes")
    assert stepped_over([record.event for record in table.records[-2:]], table.case, "nl-NL") == ""


def test_a_card_stays_as_long_as_others_speak_of_the_tie_i_drew_to_it():
    table = Table().tell("""
        A adds Oma (familie)
        A ties Oma > Nadira sterk
        B says Oma>Nadira.quality = gespannen
    """)
    assert table.refusal("A undoes") == "used-since"
    assert table.lies == {"Nadira", "Incasso", "Oma", "Oma>Nadira"}


def test_a_word_of_mine_is_taken_back_while_another_source_has_spoken():
    table = Table().tell("""
        B adds Opa (familie)
        A says Opa.role = opa
        B says Opa.role = kostganger as school
        A undoes
    """)
    assert table.says("Opa", "role") == {"school": "kostganger"}


def test_a_place_that_another_changed_is_not_taken_back():
    table = Table().tell("A places Incasso geld/ver\nB places Incasso geld/dichtbij")
    assert table.refusal("A undoes") == "changed-since"


def test_once_the_other_took_it_back_i_can_too():
    table = Table().tell("""
        A says Incasso.role = een
        B says Incasso.role = twee
        B undoes
        A undoes
    """)
    assert table.shows("Incasso", "role") is None


def test_what_the_other_took_back_does_not_return_by_my_redo():
    """A's word stood on B's; B took that back meanwhile: A's redo would bring B's word back at A's next undo."""
    table = Table().tell("""
        B says Incasso.role = een
        A says Incasso.role = twee
        A undoes
        B undoes
    """)
    assert table.refusal("A redoes") == "changed-since"


@pytest.mark.parametrize("between", ["B says Incasso.role = van B", "B places Incasso geld/midden"])
def test_redo_never_overwrites_what_another_did_in_between(between):
    mine = "A says Incasso.role = van A" if "says" in between else "A places Incasso geld/ver"
    table = Table().tell(f"{mine}\nA undoes\n{between}")
    before = seen(table.case)
    assert table.refusal("A redoes") == "changed-since"
    assert seen(table.case) == before


def test_the_same_value_said_by_another_with_more_certainty_is_not_overwritten_either():
    table = Table().tell("A says Incasso.role = rol\nA undoes\nB says Incasso.role = rol feit")
    assert table.refusal("A redoes") == "changed-since"


# --- refused: another has built on it -------------------------------------------------------------------------------


@pytest.mark.parametrize("building", ["B ties Oma > Nadira sterk", "B says Oma.role = oma", "B places Oma familie/dichtbij"])
def test_a_card_that_another_tied_or_edited_stays(building):
    table = Table().tell(f"A adds Oma (familie)\n{building}")
    assert table.refusal("A undoes") == "used-since"
    assert "Oma" in table.lies


def test_a_tie_that_another_edited_stays():
    table = Table().tell("A ties Incasso > Nadira\nB says Incasso>Nadira.quality = gespannen")
    assert table.refusal("A undoes") == "used-since"


def test_a_redone_card_that_another_tied_since_stays():
    table = Table().tell("A adds Oma (familie)\nA undoes\nA redoes\nB ties Oma > Nadira sterk")
    assert table.refusal("A undoes") == "used-since"


def test_when_the_other_lets_go_again_it_can_be_undone():
    table = Table().tell("A adds Oma (familie)\nB ties Oma > Nadira sterk\nB takes off Oma>Nadira\nA undoes")
    assert table.lies == {"Nadira", "Incasso"}


def test_a_fact_on_whose_people_another_has_built_stays():
    table = Table().tell("A lays f1\nB ties Incasso > Karim gewoon")
    assert table.refusal("A undoes") == "used-since"


# --- removals -------------------------------------------------------------------------------------------------------


def test_a_card_comes_back_with_the_ties_that_went_with_it():
    table = Table().tell("A lays f2\nB ties Ria > Karim gewoon\nC takes off Karim\nC undoes")
    assert {"Karim", "Karim>Nadira", "Ria>Karim"} <= table.lies


def test_a_tie_does_not_come_back_without_its_other_end():
    table = Table().tell("A lays f2\nB takes off Karim\nC takes off Ria\nB undoes")
    assert "Karim>Nadira" in table.lies
    table.tell("A ties Karim > Incasso\nB takes off Karim\nC takes off Incasso\nB undoes")
    assert "Karim>Incasso" not in table.lies
    assert dangling(table.case) == []


def test_a_tie_alone_whose_end_has_gone_is_not_put_back_and_i_hear_so():
    table = Table().tell("A lays f1\nB takes off Karim>Nadira\nC takes off Karim")
    assert table.refusal("B undoes") == "changed-since"


def test_undo_of_adding_a_card_that_another_took_off_leaves_that_removal():
    table = Table().tell("A adds Oma (familie)\nB takes off Oma\nA undoes\nA redoes")
    assert "Oma" not in table.lies
    table.tell("B undoes")
    assert "Oma" in table.lies


def test_what_was_said_with_a_new_card_is_still_said_when_another_puts_it_back():
    table = Table()
    table.command("A", do.WriteLine(line="Tante Hind, tante, sterk, praktisch, wekelijks"))
    (card,) = (thing for thing in table.case.on_map("card") if thing.value("name") == "Tante Hind")
    table.names["Hind"] = card.id
    table.tell("B takes off Hind\nA undoes\nB undoes")
    assert table.case.thing(card.id).spots == card.spots


def test_redo_of_a_removal_takes_along_ties_that_came_in_between_and_gives_them_back():
    table = Table().tell("A lays f1\nA takes off Karim\nA undoes\nB ties Incasso > Karim gewoon\nA redoes")
    assert dangling(table.case) == []
    table.tell("A undoes")
    assert "Incasso>Karim" in table.lies


# --- facts that bring the same people -------------------------------------------------------------------------------


def test_a_lifted_fact_leaves_what_another_laid_fact_also_brought():
    table = Table().tell("A lays f1\nB lays f2\nA undoes")
    assert {"Karim", "Karim>Nadira", "Ria"} <= table.lies
    assert list(table.case.laid) == ["occasion", "fact:f0", "rest", "fact:f2"]


def test_what_nobody_holds_any_more_goes_with_the_last_fact_that_brought_it():
    table = Table()
    before = seen(table.case)
    table.tell("A lays f1\nB lays f2\nA undoes\nB undoes")
    assert seen(table.case) == before


def test_a_person_taken_off_and_brought_by_a_second_fact_goes_off_again_with_that_fact():
    table = Table().tell("A lays f1\nB takes off Karim")
    before = seen(table.case)
    table.tell("C lays f2\nC undoes")
    assert seen(table.case) == before


def test_redo_of_a_fact_does_not_bring_back_whom_another_took_off():
    table = Table().tell("A lays f2\nB takes off Karim\nA undoes\nA redoes")
    assert "Karim" not in table.lies
    assert "Ria" in table.lies


def test_nobody_returns_whose_fact_was_lifted():
    table = Table().tell("A lays f1\nB takes off Karim\nA undoes")
    assert table.refusal("B undoes") == "changed-since"


# --- whatever three people do ---------------------------------------------------------------------------------------


@given(gestures())
def test_undo_of_anything_by_anybody_leaves_no_dangling_tie(story):
    table = Table()
    for gesture in story:
        act(table, gesture)
        for seat in "ABC":
            if not isinstance(table.command(seat, do.Undo()), Refusal):
                assert dangling(table.case) == []


@given(gestures())
def test_undo_then_redo_restores_the_map(story):
    table = Table()
    for gesture in story:
        act(table, gesture)
        before = seen(table.case)
        if not isinstance(table.command(gesture[0], do.Undo()), Refusal):
            table.command(gesture[0], do.Redo())
            assert seen(table.case) == before
    assert not [refusal for refusal in table.refused if refusal.reason == "cannot-undo"]


@given(gestures())
def test_an_act_followed_by_its_undo_changes_nothing_on_the_map(story):
    table = Table()
    for gesture in story:
        before = seen(table.case)
        came_of_it = act(table, gesture)
        if gesture[1] in ("undo", "redo") or isinstance(came_of_it, Refusal) or not came_of_it:
            continue
        table.command(gesture[0], do.Undo())
        assert seen(table.case) == before, came_of_it
        table.command(gesture[0], do.Redo())


@given(gestures())
def test_whoever_undoes_everything_leaves_nothing_of_their_own(story):
    """With nobody else at the table, undoing back to the start gives the start."""
    table = Table()
    start = seen(table.case)
    for _, doing, numbers in story:
        act(table, ("A", doing, numbers))
    came_of_it: Any = ()
    while not isinstance(came_of_it, Refusal):
        came_of_it = table.command("A", do.Undo())
    assert came_of_it.reason == "nothing-to-undo"
    assert seen(table.case) == start
