"""How things came to lie where they lie: each card and amount that came, was carried elsewhere, or went, in order.

A map on which one card is carried to another ring should stand still but for that card. So where things stand follows
from the order in which they came to their places, not from where they lie now; this keeps that order beside the fold.
Nothing here is an event: it follows from the events, and what is erased from them was never here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from lifemaps.deckview import default_ring, default_sector
from lifemaps.view import Came
from lifemaps.vocabulary import HOME, RESIDENT

if TYPE_CHECKING:
    from lifemaps.case import Spot, Thing


class _Often:
    """How often there is contact, as far as somebody said so."""

    __slots__ = ("frequency",)

    def __init__(self, frequency: str) -> None:
        self.frequency = frequency


def centre_of(card: str, residents: tuple[str, ...], tied: Iterable[str]) -> str:
    """Around whom a card lies: the first resident it touches, else the first of the house."""
    near = set(tied)
    return next((one for one in residents if one in near), residents[0] if residents else "")


def cell_of(thing: Thing, spot: Spot | None, near: Callable[[], Iterable[Any]]) -> tuple[str, str]:
    """The sector and ring of a card; ``near`` are its ties with whom it lies around, asked only when nobody placed it."""
    kind = thing.value("kind", "organisatie")
    sector = (spot.sector if spot else "") or default_sector(kind, thing.value("role", ""), thing.value("name", ""))
    return HOME if kind == RESIDENT else sector, (spot.ring if spot else "") or default_ring(kind, near())


class Trail:
    """The order of coming and going, kept while a batch is folded. ``touched`` is what the event at hand changed."""

    def __init__(self, so_far: tuple[Came, ...], things: dict[str, Thing]) -> None:
        self.steps = list(so_far)
        self.touched: set[str] = set()
        self._now = {step.id: step for step in so_far}
        self._residents = {i: t.order for i, t in things.items() if _is_resident(t)}

    def follow(self, things: dict[str, Thing], links_at: Callable[[str], list[str]]) -> None:
        """Note what came, moved or went by the event that was just taken in."""
        if not self.touched:
            return
        found = [things[i] for i in self.touched if i in things]
        self.touched.clear()
        cards = {t.id: t for t in found if t.sort in ("card", "amount")}
        anew = False
        for thing in found:
            if thing.sort == "tie":  # How often there is contact says how close a card lies that nobody placed.
                cards |= {end: things[end] for end in (thing.giver, thing.receiver) if end in things}
            elif thing.sort == "card" and _is_resident(thing) != (thing.id in self._residents):
                anew = True
                self._residents.pop(thing.id, None)
                if _is_resident(thing):
                    self._residents[thing.id] = thing.order
        if anew:
            cards |= {i: t for i, t in things.items() if t.sort == "card"}
        residents = tuple(sorted(self._residents, key=lambda i: self._residents[i]))
        for thing in sorted(cards.values(), key=lambda t: (t.order, t.sort, t.id)):
            self._note(self._step(thing, residents, things, links_at))

    def _note(self, step: Came) -> None:
        known = self._now.get(step.id)
        if (known is None and not step.sector) or (known and (known.sector, known.ring) == (step.sector, step.ring)):
            return  # Another name in the same place is no step: it came under the name it had.
        self._now[step.id] = step
        self.steps.append(step)

    def _step(
        self, thing: Thing, residents: tuple[str, ...], things: dict[str, Thing], links_at: Callable[[str], list[str]]
    ) -> Came:
        if not thing.on or thing.id in self._residents or thing.sort not in ("card", "amount"):
            return Came(thing.id)
        if thing.sort == "amount":
            return Came(thing.id, "geld", "", thing.value("kind", ""), thing.which, thing.value("cents", 0))
        links = [things[i] for i in links_at(thing.id) if i in things]
        ties = [t for t in links if t.sort == "tie" and t.on]
        centre = centre_of(thing.id, residents, (end for t in ties for end in (t.giver, t.receiver)))

        def near() -> list[_Often]:
            return [_Often(t.value("frequency", "")) for t in ties if centre in (t.giver, t.receiver)]

        sector, ring = cell_of(thing, thing.around(centre), near)
        return Came(thing.id, sector, ring, thing.value("name", ""))


def _is_resident(thing: Thing) -> bool:
    return thing.sort == "card" and thing.on and bool(thing.value("kind") == RESIDENT)
