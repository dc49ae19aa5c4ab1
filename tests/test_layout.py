"""Where things stand on the map: laws that hold for any map, and a few that a table would notice at once."""

from __future__ import annotations

import random
from itertools import combinations

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifemaps.layout import ROOM, cell_at, fit, nudge_at, place, width_of
from lifemaps.layout.standing import REMEMBERED
from lifemaps.view import AmountView, CardView, MapView
from lifemaps.vocabulary import AMOUNT_LISTS, HOME, KINDS, RINGS, SECTORS

NAMES = (
    "Jo", "Tante Fatna", "Moeder van Nadira", "De Linde - projectbureau sloop", "Wijkgezondheidscentrum (maison médicale)",
    "Spaarkring (9 vrouwen)", "Aïcha", "Ontmoetingsruimte in de flat",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk",
)  # fmt: skip


def card(nth: int, sector: str, ring: str, name: str = "Tante Fatna", nudge: tuple[float, float] = (0.0, 0.0)) -> CardView:
    return CardView(id=f"card:{nth}", kind="familie", name=name, sector=sector, ring=ring, order=nth, nudge=nudge)


def resident(nth: int = 0, name: str = "Nadira") -> CardView:
    return CardView(id=f"card:r{nth}", kind="bewoner", name=name, sector=HOME, ring="dichtbij", order=-10 + nth)


def map_of(*cards: CardView, amounts: tuple[AmountView, ...] = ()) -> MapView:
    return MapView(residents=tuple(c.id for c in cards if c.kind == "bewoner"), cards=cards, amounts=amounts)


@st.composite
def maps(draw: st.DrawFn, most: int = 60) -> MapView:
    """Any map, also a lopsided one: most cards may fall in one sector or one ring. Few cards or many, some pushed."""
    dice = random.Random(draw(st.integers(0, 2**40)))
    count = draw(st.sampled_from((0, 1, 5, most // 2, most)))
    favourite, close, skew = dice.choice((*SECTORS, HOME)), dice.choice(RINGS), dice.choice((0, 3, 12))
    sectors, rings = [*SECTORS, HOME, *[favourite] * skew], [*RINGS, *[close] * dice.choice((0, 4))]
    pushes = [(0.0, 0.0)] * 5 + [(dice.uniform(-1, 1), dice.uniform(-1, 1)) for _ in range(dice.choice((0, 1, 4)))]
    cards = [
        card(nth, dice.choice(sectors), dice.choice(rings), dice.choice(NAMES), dice.choice(pushes)) for nth in range(count)
    ]
    residents = [resident(nth) for nth in range(dice.randint(0, 3))]
    amounts = [
        AmountView(
            id=f"amount:{nth}", which=dice.choice(AMOUNT_LISTS), kind="huur", cents=dice.randint(0, 10**7), order=100 + nth
        )
        for nth in range(dice.choice((0, 5, 18)))
    ]
    return map_of(*residents, *cards, amounts=tuple(amounts))


def overlaps(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(maps())
def test_no_two_labels_lie_on_each_other_and_all_lie_on_the_paper(view: MapView):
    laid = place(view)
    boxes = [spot.box for spot in laid.spots.values()]
    assert len(boxes) == len(view.cards) + len(view.amounts)
    assert not [pair for pair in combinations(boxes, 2) if overlaps(*pair)]
    assert all(min(b[:2]) >= 0 and b[2] <= laid.width and b[3] <= laid.height for b in boxes)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(maps())
def test_every_card_stands_in_the_cell_that_says_what_it_means(view: MapView):
    laid = place(view)
    for thing in view.cards:
        spot = laid.spots[thing.id]
        means = (HOME, "dichtbij") if thing.sector == HOME else (thing.sector, thing.ring)
        assert cell_at(laid, spot.x, spot.y) == means


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(maps(most=30))
def test_arrivals_move_nobody_but_who_closes_up_in_the_same_cell_unless_the_whole_ground_grows(view: MapView):
    still = (msgspec.structs.replace(c, nudge=(0.0, 0.0)) for c in view.cards if c.kind != "bewoner")
    things = sorted(still, key=lambda c: c.order)
    residents = tuple(c for c in view.cards if c.kind == "bewoner")
    before = place(map_of(*residents))
    for count in range(1, len(things) + 1):
        after = place(map_of(*residents, *things[:count]))
        came = after.spots[things[count - 1].id]
        if after.plan == before.plan:
            stay = {key for key, spot in before.spots.items() if (spot.sector, spot.ring) != (came.sector, came.ring)}
            assert {key: after.spots[key] for key in stay} == {key: before.spots[key] for key in stay}
        else:
            assert after.plan.scale > before.plan.scale
        before = after


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(maps(most=30), st.integers(0, 29), st.tuples(st.floats(-1, 1), st.floats(-1, 1)))
def test_after_a_push_everything_stands_as_if_it_had_been_pushed_from_the_start(
    view: MapView, nth: int, nudge: tuple[float, float]
):
    place(view)
    cards = tuple(msgspec.structs.replace(c, nudge=nudge) if c.id == f"card:{nth}" else c for c in view.cards)
    pushed = msgspec.structs.replace(view, cards=cards)
    remembered = place(pushed)
    REMEMBERED.clear()
    assert place(pushed) == remembered


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(maps(most=30))
def test_the_same_map_stands_the_same_whatever_was_laid_out_before(view: MapView):
    remembered = place(view)
    REMEMBERED.clear()
    assert place(view) == remembered
    turned = MapView(residents=view.residents, cards=view.cards[::-1], amounts=view.amounts[::-1])
    assert place(turned) == remembered


def test_twenty_five_cards_in_one_sector_fit_without_shrinking_the_map_to_nothing():
    laid = place(map_of(resident(), *(card(nth, "diensten", RINGS[nth % 3], NAMES[nth % 8]) for nth in range(25))))
    assert laid.plan.scale < 1.4


def test_an_ordinary_map_of_a_dozen_cards_is_drawn_at_full_size():
    cards = [card(nth, sector, ring) for nth, (sector, ring) in enumerate((s, r) for s in SECTORS for r in RINGS[:2])]
    assert place(map_of(resident(), *cards)).plan.scale == 1.0


@pytest.mark.parametrize("favourite", [*SECTORS, HOME])
@pytest.mark.parametrize("count", [25, 60])
def test_sixty_cards_that_crowd_one_sector_keep_their_labels_apart(favourite: str, count: int):
    crowd = [
        card(nth, favourite if nth % 12 < 5 else SECTORS[nth % 6], RINGS[nth % 3], NAMES[nth % 9]) for nth in range(count)
    ]
    laid = place(map_of(resident(), *crowd))
    assert not [pair for pair in combinations([spot.box for spot in laid.spots.values()], 2) if overlaps(*pair)]
    assert laid.plan.scale < 1.9


@pytest.mark.parametrize("count", [1, 2, 3, 5, 8])
def test_a_shared_house_has_room_for_all_its_residents(count: int):
    laid = place(map_of(*(resident(nth, "Bartholomeus van der Linden") for nth in range(count)), card(1, HOME, "dichtbij")))
    assert all(cell_at(laid, spot.x, spot.y)[0] == HOME for spot in laid.spots.values())
    assert not [pair for pair in combinations([spot.box for spot in laid.spots.values()], 2) if overlaps(*pair)]


def test_three_hundred_cards_all_find_a_place():
    cards = [card(nth, SECTORS[nth % 6], RINGS[nth % 3], NAMES[nth % 8]) for nth in range(300)]
    laid = place(map_of(resident(), *cards))
    assert not [pair for pair in combinations([spot.box for spot in laid.spots.values()], 2) if overlaps(*pair)]


def test_a_nudged_card_goes_where_it_was_put_and_no_other_card_moves():
    still = [card(nth, "familie", "ver") for nth in range(3)]
    before = place(map_of(resident(), *still))
    spot = before.spots["card:2"]
    x, y = spot.x + 30, spot.y + 12
    assert cell_at(before, x, y) == ("familie", "ver")
    after = place(map_of(resident(), *still[:2], card(2, "familie", "ver", nudge=nudge_at(before, x, y))))
    moved = after.spots["card:2"]
    assert abs(moved.x - x) < 14
    assert abs(moved.y - y) < 12
    assert all(after.spots[f"card:{nth}"] == before.spots[f"card:{nth}"] for nth in (0, 1))


@pytest.mark.parametrize("nudge", [(-0.9, 0.5), (0.9, -0.5), (0.0, 0.9), (0.0, -0.9)])
@pytest.mark.parametrize("ring", ["midden", "ver"])
def test_a_push_moves_one_card_and_at_most_those_it_lands_on(ring: str, nudge: tuple[float, float]):
    still = [card(nth, "familie", ring) for nth in range(4)]
    before = place(map_of(resident(), *still)).spots
    after = place(map_of(resident(), card(0, "familie", ring, nudge=nudge), *still[1:])).spots
    assert after["card:0"] != before["card:0"]
    grown = tuple(value + side * 5 for value, side in zip(after["card:0"].box, (-1, -1, 1, 1), strict=True))
    bystanders = [key for key in before if key != "card:0" and not overlaps(before[key].box, grown)]
    assert {key: after[key] for key in bystanders} == {key: before[key] for key in bystanders}


def test_a_pushed_card_stays_where_it_was_put_when_others_arrive():
    cards = [card(nth, "familie", "midden") for nth in range(3)]
    pushed = card(3, "familie", "midden", nudge=(-0.8, 0.3))
    before = place(map_of(resident(), *cards, pushed))
    after = place(map_of(resident(), *cards, pushed, card(4, "familie", "midden")))
    assert after.plan == before.plan
    assert all(after.spots[key] == before.spots[key] for key in before.spots)


@pytest.mark.parametrize("nudge", [(9.0, -9.0), (float("nan"), 0.2), (float("inf"), -1.0)])
def test_an_impossible_nudge_keeps_the_card_in_its_cell(nudge: tuple[float, float]):
    laid = place(map_of(resident(), card(1, "buren", "midden", nudge=nudge)))
    spot = laid.spots["card:1"]
    assert cell_at(laid, spot.x, spot.y) == ("buren", "midden")


def test_a_drop_in_the_middle_means_home_and_a_drop_beyond_the_rim_means_far():
    laid = place(map_of(resident()))
    assert cell_at(laid, laid.cx + 5, laid.cy - 5) == (HOME, "dichtbij")
    assert cell_at(laid, laid.cx + 40, 0)[1] == "ver"
    assert cell_at(laid, laid.cx + 40, 0)[0] == "familie"
    assert cell_at(laid, laid.cx - 40, 0)[0] == "geld"


def test_residents_stand_side_by_side_in_the_middle_of_their_home():
    laid = place(map_of(resident(0), resident(1, "Meneer De Groot")))
    one, other = laid.spots["card:r0"], laid.spots["card:r1"]
    assert one.y == other.y == pytest.approx(laid.cy, abs=0.1)
    assert (one.x + other.x) / 2 == pytest.approx(laid.cx, abs=0.1)
    assert one.side == other.side == "inside"


def test_a_tie_to_a_card_further_out_does_not_run_through_the_card_before_it():
    near, far = card(1, "werk", "dichtbij"), card(2, "werk", "ver")
    laid = place(map_of(resident(), near, far))
    spot, (x0, y0, x1, y1) = laid.spots["card:2"], laid.spots["card:1"].box
    way = [(laid.cx + (spot.x - laid.cx) * t / 100, laid.cy + (spot.y - laid.cy) * t / 100) for t in range(101)]
    assert not [(x, y) for x, y in way if x0 < x < x1 and y0 < y < y1]


def test_unknown_sector_and_ring_fall_back_to_what_the_kind_says():
    odd = CardView(id="card:1", kind="schuldeiser", name="Bank", sector="maan", ring="heelver")
    spot = place(map_of(odd)).spots["card:1"]
    assert (spot.sector, spot.ring) == (KINDS["schuldeiser"].sector, "ver")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_a_label_takes_at_most_two_lines_and_little_more_than_its_room(text: str):
    lines = fit(text)
    assert 1 <= len(lines) <= 2
    assert all(width_of(line) <= ROOM * 1.4 + 1 for line in lines)


def test_a_label_that_fits_keeps_every_word_and_one_that_does_not_says_so():
    assert fit("Tante Fatna") == ("Tante Fatna",)
    assert " ".join(fit("De Linde - projectbureau sloop")) == "De Linde - projectbureau sloop"
    assert fit("Dienst Schuldhulp van de gemeente en alle buurgemeenten samen")[-1].endswith("…")
