"""One cell that holds hundreds: everybody finds a place, and looking for it stays a matter of moments.

Counted in weighings (a possible spot held against something that stands, or against somebody's way home), not in seconds:
the same number on every machine.
"""

from __future__ import annotations

from itertools import combinations

import pytest

from lifemaps.layout import cell_at, floor, forget, place, pushing
from lifemaps.layout.cells import HANDFUL, PRINTS, cell_of, gaps_between, through
from lifemaps.layout.dividing import SEATS
from lifemaps.view import CardView, MapView
from lifemaps.vocabulary import HOME

NAMES = ("Jo", "Tante Fatna", "Moeder van Nadira", "De Linde - projectbureau sloop", "Spaarkring (9 vrouwen)", "Aïcha")
CELLS = [("familie", "ver"), ("buren", "dichtbij"), (HOME, "dichtbij")]


def crowd(count: int, sector: str, ring: str) -> MapView:
    """The resident, and so many cards that were all put in one cell."""
    resident = CardView(id="card:r", kind="bewoner", name="Nadira", sector=HOME, ring="dichtbij", order=-1)
    cards = [
        CardView(id=f"card:{nth}", kind="familie", name=f"{NAMES[nth % 6]} {nth}", sector=sector, ring=ring, order=nth)
        for nth in range(count)
    ]
    return MapView(residents=(resident.id,), cards=(resident, *cards))


@pytest.fixture
def weighings(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many times a spot was held against something, one entry for each look."""
    counted: list[int] = []
    for room in (floor, pushing):
        monkeypatch.setattr(room, "gaps_between", lambda a, b: counted.append(len(a) * len(b)) or gaps_between(a, b))
    monkeypatch.setattr(floor, "through", lambda x, y, b: counted.append(len(x) * len(b)) or through(x, y, b))
    forget()
    return counted


@pytest.mark.parametrize(("sector", "ring"), CELLS)
def test_twice_as_many_in_one_cell_cost_not_much_more_than_twice_the_looking(sector: str, ring: str, weighings: list[int]) -> None:
    # Given one cell with so many cards, and one with twice as many
    sums = []
    for count in (100, 200, 400):
        weighings.clear()
        forget()
        place(crowd(count, sector, ring))
        sums.append(sum(weighings))
    # Then it costs between twice and four times as much: what everybody asks of everybody would be four times
    assert [after / before < 4 for before, after in zip(sums, sums[1:], strict=False)] == [True, True], sums


@pytest.mark.parametrize(("sector", "ring"), CELLS)
def test_one_more_card_in_a_crowd_asks_a_few_and_not_everybody(sector: str, ring: str, weighings: list[int]) -> None:
    # Given 300 cards in one cell, when thirty more come one after the other
    place(crowd(300, sector, ring))
    each = []
    for count in range(301, 331):
        weighings.clear()
        place(crowd(count, sector, ring))
        each.append(sum(weighings))
    # Then usually each costs less than two looks at every spot of the cell against every card that lies there
    spots = 4 * SEATS * 330
    assert sorted(each)[len(each) // 2] < 2 * spots * 330


@pytest.mark.parametrize(("sector", "ring"), CELLS)
def test_five_hundred_in_one_cell_all_find_a_place_of_their_own_there(sector: str, ring: str) -> None:
    laid = place(crowd(500, sector, ring))
    assert len(laid.spots) == 501
    assert {cell_at(laid, spot.x, spot.y) for spot in laid.spots.values() if spot.id != "card:r"} == {(sector, ring)}
    boxes = [spot.box for spot in laid.spots.values()]
    assert not [
        pair for pair in combinations(boxes, 2)
        if pair[0][0] < pair[1][2] and pair[1][0] < pair[0][2] and pair[0][1] < pair[1][3] and pair[1][1] < pair[0][3]
    ]  # fmt: skip


def test_what_a_process_holds_and_remembers_of_crowded_cells_is_bounded(weighings: list[int]) -> None:
    # Given crowds in every cell, each on another ground
    for sector, ring in CELLS:
        place(crowd(250, sector, ring))
    # Then a cell is searched at as many spots as its fullest needs, however large the ground has become, few are kept, and
    # never are all spots held against all cards in one breath
    assert cell_of.cache_info().maxsize <= 200
    assert all(len(prints.boxes) < 4.5 * SEATS * 250 for prints in PRINTS.values())
    assert max(weighings) <= 4.5 * SEATS * 250 * HANDFUL
