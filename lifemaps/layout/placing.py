"""Where does everything on this map stand?"""

from __future__ import annotations

import msgspec

from lifemaps.layout.cells import PRINTS, REMEMBERING, Choice
from lifemaps.layout.dividing import seats_of
from lifemaps.layout.footprints import Thing, residents_of, steps_of, things_of
from lifemaps.layout.measuring import RESIDENT_GLYPH, fit, in_a_circle, money_width, money_words, width_of
from lifemaps.layout.plan import MARGIN, Layout, Spot
from lifemaps.layout.pushing import ELSEWHERE, after_pushes
from lifemaps.layout.standing import REMEMBERED, ground_after
from lifemaps.view import CardView, MapView
from lifemaps.vocabulary import HOME, RINGS


def _resident_spots(cards: list[CardView]) -> list[Spot]:
    """Residents stand in the middle of the home, their name in their own double circle."""
    r, room, spots = RESIDENT_GLYPH, 2 * RESIDENT_GLYPH - 16, []
    for card, (x, y) in zip(cards, seats_of(len(cards)), strict=True):
        lines = in_a_circle(card.name, room)
        spots.append(Spot(card.id, x, y, r, "inside", (x - r, y - r, x + r, y + r), HOME, RINGS[0], lines, room))
    return spots


def forget() -> None:
    """Remember no earlier layout and no measured word: something was erased, and its name must not linger here."""
    with REMEMBERING:
        for remembered in (REMEMBERED, PRINTS, ELSEWHERE):
            remembered.clear()
    for cached in (width_of, fit, money_width, money_words):
        cached.cache_clear()


def place(view: MapView) -> Layout:
    """A place for every card and amount of this map. Pure: the same map is laid out the same on every screen."""
    residents = _resident_spots(residents_of(view))
    things = things_of(view)
    ground = ground_after(residents, steps_of(view, things))
    stirred = after_pushes(ground, things)
    plan = ground.plan
    spots = [_spot(thing, choice) for thing, choice in stirred]
    cx, cy = plan.rx + MARGIN[0], plan.ry + MARGIN[1]
    return Layout(plan, 2 * cx, 2 * cy, cx, cy, {spot.id: _moved(spot, cx, cy) for spot in [*residents, *spots]})


def _spot(thing: Thing, choice: Choice) -> Spot:
    return Spot(
        thing.id, choice.x, choice.y, thing.r, choice.side, choice.box, thing.sector, thing.ring, thing.lines,
        thing.words[0], choice.at,
    )  # fmt: skip


def _moved(spot: Spot, cx: float, cy: float) -> Spot:
    x0, y0, x1, y1 = spot.box
    box = (round(x0 + cx, 1), round(y0 + cy, 1), round(x1 + cx, 1), round(y1 + cy, 1))
    return msgspec.structs.replace(spot, x=round(spot.x + cx, 1), y=round(spot.y + cy, 1), box=box)
