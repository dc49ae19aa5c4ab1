"""The map as somebody may see it: flat values, ready to draw, read aloud, count or export.

A view is made from the fold by ``lifemaps.map.map_view`` for one audience. What that audience may not see is *absent*.
Statements have been resolved: the resident's shows first, else the latest; ``certainty`` and ``source`` are those of
the statement that shows. Money is integer cents. Nothing here is stored.
"""

from __future__ import annotations

from functools import cached_property

import msgspec

from lifemaps.deck import LedgerLine


class Said(msgspec.Struct, frozen=True):
    """One perspective's word on one field: who says so, how sure, and since which point in the history."""

    field: str
    value: object
    source: str
    certainty: str
    seq: int = 0


class CardView(msgspec.Struct, frozen=True, kw_only=True):
    """A card on the map. ``ring`` and ``sector`` are meaning; ``nudge`` is a small push within the cell, −1…1 each way.

    ``assumed`` is true when nobody said how close it lies. ``struck_by`` is the fact that proved it untrue (or the words of
    how one knows), ``light_by`` the facts that leave it true and put it in another light. ``struck`` is what the resident
    struck through: it stays readable and leaves every export. These three are the same on ties, amounts, events and influences.
    ``order`` is its turn of arrival: the layout places in this order and moves nothing that already stands.
    ``places`` is where each perspective says it lies (field ``place``, value ``(sector, ring)``, either may be empty).
    """

    id: str
    kind: str
    name: str
    role: str = ""
    age: int | None = None
    sector: str
    ring: str
    nudge: tuple[float, float] = (0.0, 0.0)
    assumed: bool = True
    lead: bool = False
    deceased: bool = False
    domains: tuple[str, ...] = ()
    note: str = ""
    source: str = ""
    certainty: str = "verteld"
    struck_by: str = ""
    struck: bool = False
    light_by: tuple[str, ...] = ()
    order: int = 0
    by: str = ""
    said: tuple[Said, ...] = ()
    places: tuple[Said, ...] = ()


class TieView(msgspec.Struct, frozen=True, kw_only=True):
    """A tie from giver to receiver; ``mutual`` when it flows both ways; no ``support`` means no flow is known."""

    id: str
    giver: str
    receiver: str
    quality: str = "onbekend"
    support: tuple[str, ...] = ()
    frequency: str = ""
    mutual: bool = False
    note: str = ""
    source: str = ""
    certainty: str = "verteld"
    struck_by: str = ""
    struck: bool = False
    light_by: tuple[str, ...] = ()
    order: int = 0
    by: str = ""
    said: tuple[Said, ...] = ()


class AmountView(msgspec.Struct, frozen=True, kw_only=True):
    """An amount of money on the map: ``which`` is one of the six lists; ``cents`` per month, or in all for debts, claims and assets.

    ``kind`` is the file's code (``huur``, ``loon`` …) or free words; ``party`` the creditor or debtor.
    """

    id: str
    which: str
    kind: str
    cents: int
    party: str = ""
    who: str = ""
    arranged: bool | None = None
    monthly_cents: int | None = None
    becomes_cents: int | None = None
    becomes_since: str = ""
    note: str = ""
    source: str = ""
    certainty: str = "verteld"
    struck_by: str = ""
    struck: bool = False
    light_by: tuple[str, ...] = ()
    order: int = 0
    by: str = ""
    said: tuple[Said, ...] = ()


class LifeView(msgspec.Struct, frozen=True, kw_only=True):
    """An event on the life line; ``date`` is a year, a month or a day."""

    id: str
    date: str
    system: str
    what: str
    who: str = ""
    source: str = ""
    certainty: str = "verteld"
    struck_by: str = ""
    struck: bool = False
    light_by: tuple[str, ...] = ()
    order: int = 0
    by: str = ""


class InfluenceView(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that works on another: ``start`` on ``end``, each ``system:wonen`` … or the id of an event, amount or card.

    ``effect`` is one of ``vocabulary.EFFECTS``: works against, repairs, holds back, strengthens.
    """

    id: str
    start: str
    end: str
    effect: str = "werkt_tegen"
    note: str = ""
    source: str = ""
    certainty: str = "verteld"
    struck_by: str = ""
    struck: bool = False
    light_by: tuple[str, ...] = ()
    order: int = 0
    by: str = ""
    said: tuple[Said, ...] = ()


class GroupView(msgspec.Struct, frozen=True, kw_only=True):
    """Cards that were put together under a name; ``cards`` are those that lie on the map now (at least one)."""

    id: str
    name: str
    cards: tuple[str, ...]
    source: str = ""
    certainty: str = "verteld"
    struck_by: str = ""
    struck: bool = False
    light_by: tuple[str, ...] = ()
    order: int = 0
    by: str = ""
    said: tuple[Said, ...] = ()


class FactView(msgspec.Struct, frozen=True, kw_only=True):
    """A fact that lies open on the table.

    ``untrue_by`` names the facts that proved it untrue (struck through, kept); ``light_by`` those that leave it true
    and put it in another light ("Klopt, maar anders: …"). ``judged`` is how sure the table thought it was; in training
    ``shows_certainty`` is false until then, and a screen shows "?" in place of the certainty.
    """

    id: str
    text: str
    round: int
    source: str
    certainty: str
    touches: tuple[str, ...] = ()
    brings: tuple[str, ...] = ()
    untrue_by: tuple[str, ...] = ()
    light_by: tuple[str, ...] = ()
    disproves: str = ""
    other_light: str = ""
    laid: bool = True
    judged: str = ""
    shows_certainty: bool = True


class Came(msgspec.Struct, frozen=True):
    """That a card or amount came to lie in this sector and ring, under this name; an empty ``sector`` is that it went.

    For an amount ``name`` is its kind, ``which`` its list, ``cents`` how much. The order in which things came and went is
    what lets the rest of a map stand still when one card is carried elsewhere.
    """

    id: str
    sector: str = ""
    ring: str = ""
    name: str = ""
    which: str = ""
    cents: int = 0


class MapView(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The whole map for one audience, at one head.

    ``trail`` is how things came and went so far, for the layout only; without it all came in the order of arrival.

    ``ledger`` are the rent lines due on the day the case is seen from; they open with the first thing of the rent on the
    map, and are empty before that.
    """

    head: int = 0
    title: str = ""
    fictional: bool = False
    residents: tuple[str, ...] = ()
    cards: tuple[CardView, ...] = ()
    ties: tuple[TieView, ...] = ()
    amounts: tuple[AmountView, ...] = ()
    life: tuple[LifeView, ...] = ()
    facts: tuple[FactView, ...] = ()
    influences: tuple[InfluenceView, ...] = ()
    groups: tuple[GroupView, ...] = ()
    ledger: tuple[LedgerLine, ...] = ()
    trail: tuple[Came, ...] = ()

    def card(self, identifier: str) -> CardView | None:
        """The card of this id, if it lies on this map."""
        return self._by_id.get(identifier)

    @cached_property
    def _by_id(self) -> dict[str, CardView]:
        # Kept with the view and gone with it: nothing of an erased card lives on anywhere else.
        return {card.id: card for card in reversed(self.cards)}
