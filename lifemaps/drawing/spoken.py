"""What is said of a card, a tie or an amount to who listens instead of looks?"""

from __future__ import annotations

from functools import lru_cache

from lifemaps.layout import brief_euros
from lifemaps.view import AmountView, CardView, InfluenceView, LifeView, TieView
from lifemaps.vocabulary import CERTAINTIES, CONTROL, HOME
from lifemaps.words import code, say


@lru_cache(maxsize=4096)
def word_of(language: str, family: str, value: str) -> str:
    """The word people read for a code; looked up once."""
    return code(language, family, value)


@lru_cache(maxsize=1024)
def phrase(language: str, message: str) -> str:
    """A message without values; looked up once."""
    return say(language, message)


@lru_cache(maxsize=2048)
def how_sure(language: str, certainty: str, source: str) -> str:
    """How sure and who says so: "verteld door bewoner"."""
    if source and certainty in CERTAINTIES:
        return say(language, f"drawing-said-{certainty}", source=source_word(language, source))
    return code(language, "certainty", certainty)


@lru_cache(maxsize=1024)
def source_word(language: str, source: str) -> str:
    """Who says so, as people call them: "bewoner", or the name itself."""
    word = say(language, f"drawing-source-{source}")
    return source.replace("_", " ") if word == f"drawing-source-{source}" else word


def standing_words(thing: CardView | TieView | AmountView | LifeView | InfluenceView, language: str) -> tuple[str, ...]:
    """Whether it still stands: proved untrue, struck through by the resident, or true and now meaning something else."""
    words = {"drawing-struck": thing.struck_by, "drawing-crossed": thing.struck, "drawing-light": thing.light_by}
    return tuple(phrase(language, message) for message, so in words.items() if so)


def card_words(card: CardView, language: str) -> str:
    """A card read aloud: "Tante Fatna, tante, familie, dichtbij, verteld door bewoner"."""
    ring = word_of(language, "ring", card.ring)
    if card.assumed and card.sector != HOME:
        ring = _assumed(language, ring)
    parts = [
        card.name, card.role, word_of(language, "kind", card.kind), word_of(language, "sector", card.sector),
        ring if card.sector != HOME else "", phrase(language, "drawing-lead") if card.lead else "",
        phrase(language, "drawing-deceased") if card.deceased else "", how_sure(language, card.certainty, card.source),
        *standing_words(card, language),
    ]  # fmt: skip
    return ", ".join(dict.fromkeys(part for part in parts if part))


@lru_cache(maxsize=64)
def _assumed(language: str, ring: str) -> str:
    return say(language, "drawing-ring-assumed", ring=ring)


def listing(language: str, words: list[str]) -> str:
    """Several words as one would say them: "praktisch, geld en gezelschap"."""
    if len(words) < 2:
        return "".join(words)
    return say(language, "drawing-and", one=", ".join(words[:-1]), other=words[-1])


def tie_words(tie: TieView, giver: str, receiver: str, language: str) -> str:
    """A tie read aloud: "Zus Loubna en Nadira geven elkaar emotioneel en praktisch, sterk, … verteld door bewoner"."""
    kinds = [word_of(language, "support", kind) for kind in tie.support]
    message = "drawing-between" if not kinds else "drawing-mutual" if tie.mutual else "drawing-gives"
    if tie.support == (CONTROL,) and not tie.mutual:
        message = "drawing-controls"
    first = say(language, message, giver=giver, receiver=receiver, support=listing(language, kinds))
    parts = [
        first, word_of(language, "quality", tie.quality),
        word_of(language, "frequency", tie.frequency) if tie.frequency else "",
        how_sure(language, tie.certainty, tie.source), *standing_words(tie, language),
    ]  # fmt: skip
    return ", ".join(part for part in parts if part)


def amount_words(amount: AmountView, language: str) -> str:
    """An amount read aloud: "huurtoeslag, € 118 per maand, wordt € 356 vanaf 2026-10, inkomsten, feit, …"."""
    figure = brief_euros(language, amount.cents)
    monthly = amount.which in ("inkomsten", "uitgaven", "rechten_niet_gebruikt")
    party = {"schulden": "drawing-party-debt", "vorderingen_van_bewoner": "drawing-party-claim"}.get(amount.which)
    parts = [
        word_of(language, "amount", amount.kind), amount.who,
        say(language, "drawing-per-month", amount=figure) if monthly else figure,
        say(language, party, party=amount.party) if party and amount.party else "",
        say(language, "drawing-becomes", amount=brief_euros(language, amount.becomes_cents), since=amount.becomes_since)
        if amount.becomes_cents is not None else "",
        "" if amount.arranged is None else phrase(language, "drawing-arranged" if amount.arranged else "drawing-unarranged"),
        word_of(language, "list", amount.which), how_sure(language, amount.certainty, amount.source),
        *standing_words(amount, language),
    ]  # fmt: skip
    return ", ".join(part for part in parts if part)
