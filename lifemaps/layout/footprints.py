"""What has to be placed, how large is it, and in which turn did it come?"""

from __future__ import annotations

import math

import msgspec

from lifemaps.layout.measuring import GLYPH, LEAD, MONEY_GLYPH, ROOM, fit, money_words, rounded, width_of
from lifemaps.view import AmountView, Came, CardView, MapView
from lifemaps.vocabulary import AMOUNT_LISTS, HOME, KINDS, RESIDENT, RINGS, SECTORS


class Thing(msgspec.Struct, frozen=True):
    """A footprint looking for a spot: its cell, its size, and whether the way from it to the home should stay free."""

    id: str
    sector: str
    ring: str
    lines: tuple[str, ...]
    words: tuple[float, float]
    r: float
    nudge: tuple[float, float] = (0.0, 0.0)
    row: str = ""
    """The list of money, for a thing that is a row of an account instead of a card."""
    lean: float = 0.0

    @property
    def print(self) -> tuple[object, ...]:
        """What decides where it can lie: its cell and its size."""
        return self.sector, self.ring, self.words, self.r, self.row

    @property
    def area(self) -> float:
        width, height = self.words
        if self.row:
            return (width + 2 * self.r + 14) * (height + 6)
        return max((width + 12) * (height + 2 * self.r + 14), (width + 2 * self.r + 16) * (max(height, 2 * self.r) + 12))


def _card(card: CardView) -> Thing:
    usual = KINDS[card.kind].sector if card.kind in KINDS else "diensten"
    sector = card.sector if card.sector in SECTORS or card.sector == HOME else usual
    return _named(card.id, sector, card.ring, card.name, _nudge(card.nudge))


def _named(identifier: str, sector: str, ring: str, name: str, nudge: tuple[float, float] = (0.0, 0.0)) -> Thing:
    lines = fit(name, ROOM if sector != HOME else 92.0)
    size = (rounded(max(width_of(line) for line in lines)), LEAD * len(lines))
    ring = RINGS[0] if sector == HOME else ring if ring in RINGS else RINGS[-1]
    return Thing(identifier, sector, ring, lines, size, GLYPH, nudge)


def _nudge(nudge: tuple[float, float]) -> tuple[float, float]:
    near = [max(-1.0, min(1.0, value)) if math.isfinite(value) else 0.0 for value in nudge]
    return near[0], near[1]


_LEAN = {
    "inkomsten": -0.75, "rechten_niet_gebruikt": -0.75, "bezittingen": -0.1, "uitgaven": 0.1,
    "vorderingen_van_bewoner": 0.75, "schulden": 0.75,
}  # fmt: skip
"""Which side of the money sector a list leans to: what comes in on one side, what is owed on the other."""


def _amount(amount: AmountView) -> Thing:
    return _row(amount.id, amount.which, amount.kind, amount.cents)


def _row(identifier: str, which: str, kind: str, cents: int) -> Thing:
    return Thing(identifier, "geld", "", (), money_words(kind, cents), MONEY_GLYPH, row=which, lean=_LEAN.get(which, 0.0))


def _is_resident(card: CardView, view: MapView) -> bool:
    return card.id in view.residents or card.kind == RESIDENT


def residents_of(view: MapView) -> list[CardView]:
    """Whose map it is, in the turn of arrival."""
    return sorted((card for card in view.cards if _is_resident(card, view)), key=lambda card: (card.order, card.id))


def things_of(view: MapView) -> dict[str, Thing]:
    """Everything but the residents, in the turn of arrival."""
    arrivals: list[tuple[int, int, str, Thing]] = []
    arrivals += [(card.order, 0, card.id, _card(card)) for card in view.cards if not _is_resident(card, view)]
    known = [amount for amount in view.amounts if amount.which in AMOUNT_LISTS]
    arrivals += [(amount.order, 1, amount.id, _amount(amount)) for amount in known]
    return {arrival[2]: arrival[3] for arrival in sorted(arrivals, key=lambda arrival: arrival[:3])}


def steps_of(view: MapView, things: dict[str, Thing]) -> list[Thing | str]:
    """How it came to this: each thing as it came to its cell, or the id of one that went.

    What lies elsewhere in this view than the trail has it (through somebody's lens, in a file) was carried there last.
    """
    steps: list[Thing | str] = []
    there: dict[str, tuple[str, str]] = {}
    for came in view.trail:
        if not came.sector:
            there.pop(came.id, None)
            steps.append(came.id)
            continue
        thing = _row(came.id, came.which, came.name, came.cents) if came.which else _came(came)
        there[came.id] = (thing.sector, thing.ring)
        steps.append(thing)
    steps += [identifier for identifier in there if identifier not in things]
    late = [thing for thing in things.values() if there.get(thing.id) != (thing.sector, thing.ring)]
    return steps + [msgspec.structs.replace(thing, nudge=(0.0, 0.0)) for thing in late]


def _came(came: Came) -> Thing:
    sector = came.sector if came.sector in SECTORS or came.sector == HOME else "diensten"
    return _named(came.id, sector, came.ring, came.name)
