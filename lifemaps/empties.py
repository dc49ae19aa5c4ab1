"""Places on the map where nobody is yet, each with the question that may fill it: asked one at a time while mapping.

An empty place is no lack. It may be empty in life, and then that is worth knowing; it may only be that nobody asked.
``EMPTIES`` is the visible list; a new question is one value and its words (``empty-<id>``).
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from lifemaps import network
from lifemaps.view import MapView
from lifemaps.vocabulary import SECTORS
from lifemaps.words import say


class Empty(msgspec.Struct, frozen=True):
    """A place that may be empty, and how that is seen."""

    id: str
    holds: Callable[[MapView], bool]

    def question(self, view: MapView, language: str) -> str:
        """What to ask aloud; the resident by name when there is one."""
        names = [card.name for one in view.residents if (card := view.card(one))]
        return say(language, f"empty-{self.id}", who=names[0] if len(names) == 1 else say(language, "empty-they"))


def _without(sector: str) -> Callable[[MapView], bool]:
    return lambda view: not any(card.sector == sector and card.id not in view.residents for card in view.cards)


def _nobody_gives(view: MapView) -> bool:
    return not any(network.givers(view, one) for one in view.residents)


def _gives_nothing(view: MapView) -> bool:
    return not any(network.reciprocity(view, one) for one in view.residents)


EMPTIES = (
    Empty("familie", _without("familie")),
    Empty("support", _nobody_gives),
    Empty("vrienden", _without("vrienden")),
    Empty("buren", _without("buren")),
    Empty("gives", _gives_nothing),
    Empty("werk", _without("werk")),
    Empty("diensten", _without("diensten")),
    Empty("income", lambda view: not any(item.which == "inkomsten" for item in view.amounts)),
    Empty("claims", lambda view: not any(item.which == "vorderingen_van_bewoner" for item in view.amounts)),
    Empty("life", lambda view: not view.life),
)
"""First who is there, then what flows, then money and time."""
assert {one.id for one in EMPTIES} >= set(SECTORS) - {"geld"}


def empty_places(view: MapView) -> tuple[Empty, ...]:
    """What is still empty on this map, in the order in which to ask. An empty list means: every place holds something."""
    return tuple(one for one in EMPTIES if one.holds(view)) if view.residents else ()
