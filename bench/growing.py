"""A map that grows card by card, without a database: what one act changes on it, and what that costs.

The cards lie in all sectors and rings, each tied to the resident and a third to each other, as in ``bench/canvas.py``.
"""

from __future__ import annotations

import msgspec

from lifemaps.case import Case, fold
from lifemaps.drawing import Drawing, draw
from lifemaps.events import CardAdded, Event, Placed, Record, Spot, Stated, Statement, TakenOff, TieDrawn
from lifemaps.map import map_view
from lifemaps.vocabulary import QUALITIES, RINGS, SECTORS, SUPPORTS

NAMES = ("Tante Fatna", "Moeder van Nadira", "Buurvrouw Ria", "Spaarkring (9 vrouwen)", "Jo", "Huisartsenpraktijk", "Neef Karim")
KINDS = ("familie", "vriend", "buur", "collega_school", "organisatie", "schuldeiser")
RESIDENT = CardAdded(card="card:r", kind="bewoner", name="Nadira")


class Growing:
    """A case to which things happen, one after the other."""

    def __init__(self, count: int = 0) -> None:
        self.case, self.cards = Case(), 0
        self.records: list[Record] = []
        self.happen(RESIDENT)
        for _ in range(count):
            self.add()

    def happen(self, *events: Event) -> None:
        """These happened, in one act."""
        head = self.case.head
        new = [
            Record(head + n, "2026-01-01T00:00:00+00:00", "seat:x", f"act:{head}", event) for n, event in enumerate(events, 1)
        ]
        self.records += new
        self.case = fold(self.case, new)

    def add(self) -> str:
        """One more card with its ties."""
        nth, self.cards = self.cards, self.cards + 1
        card = f"card:{nth}"
        name = f"{NAMES[nth % 7]} {nth}"
        came = CardAdded(card=card, kind=KINDS[nth % 6], name=name, sector=SECTORS[nth % 6], ring=RINGS[nth // 6 % 3])
        kind = {"quality": QUALITIES[nth % 8], "support": (SUPPORTS[nth % 7],)}
        ties = [TieDrawn(tie=f"tie:{nth}", giver=card, receiver=RESIDENT.card, **kind)]
        if nth and nth % 3 == 0:
            ties.append(TieDrawn(tie=f"tie:{nth}-", giver=f"card:{nth - 1}", receiver=card, **kind))
        self.happen(came, *ties)
        return card

    def carry(self, card: str, sector: str, ring: str, x: float = 0.0, y: float = 0.0) -> None:
        """The card is carried to another place."""
        self.happen(Placed(card=card, around="", spot=Spot(sector, ring, x, y, "team", "aanname")))

    def take_off(self, card: str) -> None:
        """The card goes, with its ties."""
        self.happen(TakenOff(things=(card, *(tie.id for tie in self.case.links_of(card)))))

    def rename(self, card: str, name: str) -> None:
        """The card gets another name."""
        self.happen(Stated(thing=card, field="name", said=Statement(name, "team", "aanname")))

    def drawing(self) -> Drawing:
        """The map as it is now."""
        return draw(map_view(self.case), "nl-NL")


def patch(before: Drawing, after: Drawing) -> dict[str, str]:
    """What of a drawing has to be sent to who has the one before."""
    put = {i: text for i, text in after.elements.items() if before.elements.get(i) != text}
    return put if after.ground == before.ground else {**put, "ground": after.ground}


def size(parts: object) -> int:
    """How many bytes this is on its way."""
    return len(msgspec.json.encode(parts))
