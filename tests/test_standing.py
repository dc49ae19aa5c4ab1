"""What stands on the map stays where it stands: one act moves what it is about, and a patch carries only that."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.growing import NAMES, Growing, patch, size
from lifemaps import drawing as drawing_room
from lifemaps import layout as layout_room
from lifemaps.case import Case, fold
from lifemaps.drawing import draw, svg
from lifemaps.layout import Layout, nudge_at, place
from lifemaps.map import map_view
from lifemaps.vocabulary import RINGS, SECTORS

ACTS = 24


def laid(table: Growing) -> Layout:
    return place(map_view(table.case))


def something(table: Growing, dice: random.Random) -> str:
    """One random act: a card is carried elsewhere, added or taken off. Which card."""
    lying = [card.id for card in map_view(table.case).cards if card.kind != "bewoner"]
    card = dice.choice(lying)
    match dice.randrange(4):
        case 0:
            return table.add()
        case 1:
            table.take_off(card)
        case _:
            table.carry(card, dice.choice(SECTORS), dice.choice(RINGS))
    return card


@pytest.mark.parametrize("count", [25, 60, 150])
def test_one_act_moves_its_own_card_and_at_most_those_who_close_up_in_a_full_cell(count: int) -> None:
    # Given a map of so many cards, when cards are carried elsewhere, added and taken off
    table, dice = Growing(count), random.Random(count)
    grew, nobody, before = 0, 0, laid(table)
    for _ in range(ACTS):
        card = something(table, dice)
        after = laid(table)
        others = {key for key in before.spots.keys() & after.spots.keys() if key != card}
        moved = {key for key in others if after.spots[key] != before.spots[key]}
        # Then nobody else moves but in that one cell, or, seldom, the whole ground has grown
        if after.plan != before.plan:
            assert after.plan.scale > before.plan.scale
            grew += 1
        else:
            cell = {(spot.sector, spot.ring) for key, spot in after.spots.items() if key in {*moved, card}}
            assert not moved or len(cell) == 1
            assert len(moved) <= 12
            nobody += not moved
        before = after
    assert grew <= 2
    assert nobody >= ACTS / 2


@pytest.mark.parametrize(("count", "share"), [(60, 0.15), (300, 0.05)])
def test_a_patch_carries_what_changed_and_not_the_map(count: int, share: float) -> None:
    table, dice = Growing(count), random.Random(count)
    before = table.drawing()
    whole, shares = size(svg(before)), []
    for _ in range(12):
        something(table, dice)
        after = table.drawing()
        if after.ground == before.ground:
            shares.append(size(patch(before, after)) / whole)
        before = after
    # Then it is a small share of it: a card that comes to lie close by may bend a few ties more at once.
    assert len(shares) >= 10
    assert sum(one < share for one in shares) >= 0.9 * len(shares)
    assert max(shares) < share + 0.05
    assert sorted(shares)[len(shares) // 2] < share / 2


def test_a_card_that_is_carried_away_and_back_stands_where_it_stood() -> None:
    table = Growing(30)
    before = laid(table)
    there = before.spots["card:7"]
    table.carry("card:7", "werk" if there.sector != "werk" else "buren", "ver")
    assert laid(table).spots["card:7"] != there
    table.carry("card:7", there.sector, there.ring)
    assert laid(table) == before


def test_another_name_moves_nobody_and_leaves_the_card_in_its_place() -> None:
    table = Growing(30)
    before = laid(table)
    table.rename("card:7", "Oom Jan")
    after = laid(table)
    spot, was = after.spots["card:7"], before.spots["card:7"]
    assert (spot.x, spot.y) == (was.x, was.y)
    assert spot.lines == ("Oom Jan",)
    assert {k: v for k, v in after.spots.items() if k != "card:7"} == {k: v for k, v in before.spots.items() if k != "card:7"}


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32), st.sampled_from((8, 25, 60)))
def test_a_drawing_that_was_kept_up_equals_one_that_is_made_from_nothing(seed: int, count: int) -> None:
    """Whatever was remembered on the way: byte for byte what another process draws that only just woke up."""
    dice, table = random.Random(seed), Growing(count)
    for _ in range(5):
        if dice.random() < 0.3:
            table.rename(f"card:{dice.randrange(count)}", dice.choice(NAMES))
        elif dice.random() < 0.4:
            spot = next(iter(laid(table).spots.values()))
            x, y = nudge_at(laid(table), spot.x + dice.uniform(-200, 200), spot.y + dice.uniform(-200, 200))
            table.carry(f"card:{dice.randrange(count)}", dice.choice(SECTORS), dice.choice(RINGS), x, y)
        else:
            something(table, dice)
        kept = table.drawing()
    layout_room.forget()
    drawing_room.forget()
    assert draw(map_view(table.case), "nl-NL") == kept


def test_the_order_of_coming_and_going_is_the_same_however_often_it_was_folded() -> None:
    table, dice = Growing(12), random.Random(3)
    for _ in range(20):
        something(table, dice)
    assert fold(Case(), table.records) == table.case
    half = fold(Case(), table.records[:17])
    assert fold(half, table.records[17:]).trail == table.case.trail
