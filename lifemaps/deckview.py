"""A deck as a map: what its cards, ties, amounts, events and facts look like when they lie on the table.

Used whole (``whole_view``) for the analysis of a file, and one by one when a fact lays something down. Where nobody
said how close a card lies or in which sector, a rule places it, and the card says that this is an assumption.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Protocol

from lifemaps.deck import Deck, DeckAmount, DeckCard, DeckFact, DeckLifeEvent, DeckTie, Lays, LedgerLine
from lifemaps.view import AmountView, CardView, FactView, LifeView, MapView, TieView
from lifemaps.vocabulary import HOME, KINDS, RESIDENT, RING_BY_FREQUENCY, RINGS

_WORK = re.compile(
    r"\b(werkgever|oud-werkgever|\w*school\w*|onderwijs|opleiding|roc|cvo|mbo|hbo|universiteit|college|\w*contract"
    r"|bakkerij|magazijn|winkel|bedrijf|fabriek|uitzend\w*|stage\w*|leerbedrijf"
    r"|employeur|employer|école|formation|université|boulangerie|usine|workplace|university|training)\b",
    re.IGNORECASE,
)
"""Words by which an organisation is a place of work or learning. A service that guides *to* work is not one of them."""


class _Frequent(Protocol):
    frequency: str


def cents(euros: Decimal) -> int:
    """Euros as whole cents. The case file allows at most two decimals, so nothing is rounded away."""
    return int((euros * 100).to_integral_value())


def seen_on(deck: Deck | None) -> str:
    """The day the file is seen from: ``context.peildatum``, else the last due date of the ledger, else ``""``."""
    day = deck.context.get("peildatum") if deck else None
    lines = deck.ledger.lines if deck and deck.ledger else ()
    return day if isinstance(day, str) and day else max((line.due_on for line in lines), default="")


def rent_lines(deck: Deck) -> tuple[LedgerLine, ...]:
    """The ledger's lines that are due on the day the file is seen from (``context.peildatum``); without a day all of them."""
    day = deck.context.get("peildatum")
    lines = deck.ledger.lines if deck.ledger else ()
    return tuple(line for line in lines if not isinstance(day, str) or not day or line.due_on <= day)


def default_sector(kind: str, role: str = "", name: str = "") -> str:
    """The sector where a card lies when nobody said otherwise.

    An organisation whose role or name speaks of an employer, a school or a course lies with work and school; one that
    is only called in for help lies with the services. Every other kind has its own sector (``vocabulary.CARD_KINDS``).
    """
    if kind == "organisatie" and _WORK.search(f"{role} {name}"):
        return "werk"
    return KINDS[kind].sector if kind in KINDS else "vrienden"


def default_ring(kind: str, ties: Iterable[_Frequent] = ()) -> str:
    """How close a card lies when nobody said so: by how often there is contact with the resident.

    ``ties`` are those between this card and a resident. The household and what belongs to the resident (strengths,
    worries, wishes) lie close by; with no tie, or a rare one, a card lies far. Always an assumption.
    """
    if kind in KINDS and KINDS[kind].sector == HOME:
        return "dichtbij"
    rings = [RING_BY_FREQUENCY.get(tie.frequency, "ver") for tie in ties]
    return min(rings, key=RINGS.index, default="ver")


def card_view(card: DeckCard, ties: Iterable[DeckTie] = (), order: int = 0) -> CardView:
    """A card of the file on the map; ``ties`` are those between it and a resident."""
    return CardView(
        id=f"card:{card.id}", kind=card.kind, name=card.name, role=card.role, age=card.age,
        sector=card.sector or default_sector(card.kind, card.role, card.name),
        ring=card.ring or default_ring(card.kind, ties), assumed=not card.ring, lead=card.lead, deceased=card.deceased,
        domains=card.domains, note=card.note, source=card.source, certainty=card.certainty or "verteld", order=order,
    )  # fmt: skip


def tie_view(tie: DeckTie, order: int = 0) -> TieView:
    """A tie of the file on the map."""
    return TieView(
        id=f"tie:{tie.id}", giver=f"card:{tie.giver}", receiver=f"card:{tie.receiver}", quality=tie.quality,
        support=tie.support, frequency=tie.frequency, mutual=tie.mutual, note=tie.note, source=tie.source,
        certainty=tie.certainty, order=order,
    )  # fmt: skip


def amount_view(which: str, amount: DeckAmount, order: int = 0) -> AmountView:
    """An amount of the file on the map; ``which`` is one of ``vocabulary.AMOUNT_LISTS``."""
    return AmountView(
        id=f"amount:{amount.id}", which=which, kind=amount.kind, cents=cents(amount.amount),
        party=amount.creditor or amount.debtor, who=f"card:{amount.who}" if amount.who else "", arranged=amount.arranged,
        monthly_cents=None if amount.monthly is None else cents(amount.monthly),
        becomes_cents=cents(amount.becomes.amount) if amount.becomes else None,
        becomes_since=amount.becomes.since if amount.becomes else "", note=amount.note, source=amount.source,
        certainty=amount.certainty, order=order,
    )  # fmt: skip


def life_view(event: DeckLifeEvent, order: int = 0) -> LifeView:
    """An event of the file on the life line."""
    return LifeView(
        id=f"life:{event.id}", date=event.date, system=event.system, what=event.what,
        who=f"card:{event.who}" if event.who else "", source=event.source, certainty=event.certainty, order=order,
    )  # fmt: skip


def brings(lays: Lays) -> tuple[str, ...]:
    """The map's ids of what one tap puts down."""
    parts = (("card", lays.cards), ("tie", lays.ties), ("amount", lays.amounts), ("life", lays.life))
    return tuple(f"{kind}:{name}" for kind, names in parts for name in names)


def fact_view(fact: DeckFact, others: Iterable[DeckFact] = ()) -> FactView:
    """A fact open on the table; ``others`` are the facts that lie there too and may say it is untrue or means more."""
    others = tuple(others)
    return FactView(
        id=f"fact:{fact.id}", text=fact.text, round=fact.round, source=fact.source, certainty=fact.certainty,
        touches=fact.touches, brings=brings(fact.lays),
        untrue_by=tuple(f"fact:{other.id}" for other in others if other.disproves == fact.id),
        light_by=tuple(f"fact:{other.id}" for other in others if other.other_light == fact.id),
        disproves=f"fact:{fact.disproves}" if fact.disproves else "",
        other_light=f"fact:{fact.other_light}" if fact.other_light else "",
    )  # fmt: skip


def whole_view(deck: Deck) -> MapView:
    """The map with everything in the file laid on it: the end of an evening on which nothing stayed in the deck."""
    residents = {card.id for card in deck.cards if card.kind == RESIDENT}
    near: dict[str, list[DeckTie]] = {}
    for tie in deck.ties:
        for one, other in ((tie.giver, tie.receiver), (tie.receiver, tie.giver)):
            if other in residents:
                near.setdefault(one, []).append(tie)
    amounts = [(which, amount) for which, items in deck.amounts().items() for amount in items]
    return MapView(
        title=deck.title,
        fictional=deck.fictional,
        residents=tuple(f"card:{card.id}" for card in deck.cards if card.id in residents),
        cards=tuple(card_view(card, near.get(card.id, ()), i) for i, card in enumerate(deck.cards)),
        ties=tuple(tie_view(tie, i) for i, tie in enumerate(deck.ties)),
        amounts=tuple(amount_view(which, amount, i) for i, (which, amount) in enumerate(amounts)),
        life=tuple(life_view(event, i) for i, event in enumerate(deck.life)),
        facts=tuple(fact_view(fact, deck.facts) for fact in deck.facts),
        ledger=rent_lines(deck),
    )
