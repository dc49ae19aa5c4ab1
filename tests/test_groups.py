"""Groups: a name around cards; and tying several cards in one act."""

from __future__ import annotations

import re
from typing import Any

import pytest

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.drawing import draw
from lifemaps.layout import place
from lifemaps.refusals import Refusal
from tests.stories import Table, seen


def laid() -> Table:
    """Karim and Ria lie on the map."""
    return Table().tell("A lays f2")


def grouped(table: Table, *cards: str, name: str = "De flat", who: str = "A") -> str:
    """The id of a group around these cards."""
    (event,) = table.command(who, do.GroupCards(name=name, cards=tuple(f"card:{card}" for card in cards)))
    assert isinstance(event, ev.Grouped)
    return event.group


def test_cards_are_put_together_under_a_name():
    table = laid()
    group = grouped(table, "karim", "ria")
    (view,) = table.view.groups
    assert (view.id, view.name, view.cards) == (group, "De flat", ("card:karim", "card:ria"))


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (do.GroupCards(name=" ", cards=("card:incasso",)), "name-missing"),
        (do.GroupCards(name="x" * 81, cards=("card:incasso",)), "too-long"),
        (do.GroupCards(name="x", cards=()), "group-empty"),
        (do.GroupCards(name="x", cards=("card:karim",)), "card-gone"),
        (do.GroupCards(name="x", cards=("amount:i1",)), "card-gone"),
        (do.GroupCards(name="x", cards=("card:incasso",), certainty="zeker"), "unknown-word"),
        (do.Ungroup(group="card:incasso"), "card-gone"),
        (do.TieAll(cards=("card:nadira",), to="card:nadira"), "tie-to-itself"),
        (do.TieAll(cards=(), to="card:nadira"), "tie-to-itself"),
        (do.TieAll(cards=("card:karim",), to="card:nadira"), "card-gone"),
        (do.TieAll(cards=("card:nadira",), to="amount:i1"), "card-gone"),
        (do.TieAll(cards=("card:nadira",), to="card:incasso", quality="lief"), "unknown-word"),
    ],
)
def test_what_cannot_be_put_together_is_refused(command, why):
    answer = Table().command("A", command)
    assert isinstance(answer, Refusal)
    assert answer.reason == why


def test_a_group_is_renamed_and_gets_other_cards_by_saying_so():
    table = laid()
    group = grouped(table, "karim", "ria")
    table.command("B", do.State(thing=group, field="name", value="Trap 3"))
    table.command("B", do.State(thing=group, field="cards", value=["card:ria", "card:incasso"]))
    (view,) = table.view.groups
    assert (view.name, view.cards) == ("Trap 3", ("card:ria", "card:incasso"))
    for odd in (["card:gone"], [], "card:ria", ["amount:i1"]):
        assert isinstance(table.command("B", do.State(thing=group, field="cards", value=odd)), Refusal)


def test_a_card_that_goes_leaves_the_hull_and_one_that_comes_back_is_in_it_again():
    table = laid()
    grouped(table, "karim", "ria")
    table.tell("B takes off Karim")
    assert table.view.groups[0].cards == ("card:ria",)
    table.tell("B takes off Ria")
    assert table.view.groups == ()
    table.tell("B undoes")
    assert table.view.groups[0].cards == ("card:ria",)


def test_taking_a_group_apart_leaves_its_cards_and_can_be_undone():
    table = laid()
    group = grouped(table, "karim", "ria")
    before = seen(table.case)
    table.command("B", do.Ungroup(group=group))
    assert table.view.groups == ()
    assert {"Karim", "Ria"} <= table.lies
    table.tell("B undoes")
    assert seen(table.case) == before


def test_making_a_group_is_undone_and_done_again():
    table = laid()
    before = seen(table.case)
    grouped(table, "karim", "ria")
    after = seen(table.case)
    table.tell("A undoes")
    assert seen(table.case) == before
    table.tell("A redoes")
    assert seen(table.case) == after


# --- tie all --------------------------------------------------------------------------------------------------------


def test_several_cards_are_tied_to_one_in_one_act():
    table = laid()
    before = seen(table.case)
    cards = ("card:karim", "card:ria", "card:karim", "card:incasso")
    done: Any = table.command("A", do.TieAll(cards=cards, to="card:incasso", quality="gespannen"))
    assert [(e.giver, e.receiver, e.quality) for e in done] == [
        ("card:karim", "card:incasso", "gespannen"), ("card:ria", "card:incasso", "gespannen"),
    ]  # fmt: skip
    assert len({e.tie for e in done}) == 2
    table.tell("A undoes")
    assert seen(table.case) == before


def test_they_can_also_all_receive():
    table = laid()
    done: Any = table.command("A", do.TieAll(cards=("card:karim", "card:ria"), to="card:nadira", gives=True))
    assert {(e.giver, e.receiver) for e in done} == {("card:nadira", "card:karim"), ("card:nadira", "card:ria")}


# --- the hull -------------------------------------------------------------------------------------------------------


def test_a_hull_is_drawn_around_its_cards_behind_everything_else_with_its_name():
    table = laid()
    group = grouped(table, "karim", "ria", name="De <b>flat</b>")
    drawing = draw(table.view, "nl-NL")
    assert drawing.order[0] == group
    hull = drawing.elements[group]
    assert 'aria-label="groep ‘De &lt;b&gt;flat&lt;/b&gt;’: Karim en Ria"' in hull
    numbers = [float(n) for n in re.findall(r"-?[\d.]+", re.search(r'class="hull" d="([^"]+)"', hull)[1])]
    xs, ys = numbers[::2], numbers[1::2]
    for card in ("card:karim", "card:ria"):
        x0, y0, x1, y1 = place(table.view).spots[card].box
        assert min(xs) < x0 and max(xs) > x1
        assert min(ys) < y0 and max(ys) > y1
    assert "hoort bij elkaar" in drawing.legend


def test_a_hull_moves_no_card():
    table = laid()
    before = place(table.view).spots
    grouped(table, "karim", "ria")
    assert place(table.view).spots == before


def test_without_groups_the_legend_does_not_speak_of_them():
    assert "hoort bij elkaar" not in draw(laid().view, "nl-NL").legend
