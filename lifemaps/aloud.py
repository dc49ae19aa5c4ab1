"""The map as text: a paragraph for each sector, to read aloud, to follow with a screen reader, to print in a report.

It says what the drawing shows and no more: who lies where and how close, what each gives and gets, which ties are tense,
what the amounts come to list by list, what happened, and how sure all this is. Cards are told in the order in which they
came, close by before far away, so nobody is first for being worth more. Short sentences in everyday words.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from lifemaps.drawing import source_word, standing_words
from lifemaps.layout import brief_euros
from lifemaps.partialdate import is_partial
from lifemaps.view import AmountView, CardView, FactView, LifeView, MapView, TieView
from lifemaps.vocabulary import AMOUNT_LISTS, CONTROL, HOME, QUALITIES, RESIDENT, RINGS, SECTORS
from lifemaps.words import code, day, say

MONTHLY = ("inkomsten", "uitgaven", "rechten_niet_gebruikt")
SAID = ("kracht", "zorg", "wens")
"""Cards that are words rather than people or places."""


class Paragraph(msgspec.Struct, frozen=True):
    """A heading and its sentences; ``about`` is the sector's code, ``thuis``, ``levenslijn``, ``feiten`` or ``zeker``."""

    about: str
    heading: str
    sentences: tuple[str, ...]


def aloud(view: MapView, language: str, *, today: str = "") -> tuple[Paragraph, ...]:
    """The whole map in paragraphs: home, the six sectors, the life line, the facts, and how sure it all is.

    A sector where nothing lies says so: what is not there may be the best question. ``today`` is the day the case is
    seen from, for what is still to come.
    """
    parts = [_home(view, language), *(_sector(view, sector, language) for sector in SECTORS)]
    parts += [_lifeline(view, language, today), _facts(view, language), _sure(view, language)]
    return tuple(part for part in parts if part.sentences)


def text(view: MapView, language: str, *, today: str = "") -> str:
    """The same as one plain text, a blank line between the paragraphs."""
    return "\n\n".join(
        f"{part.heading}{'' if part.heading.endswith('?') else '.'} {' '.join(part.sentences)}"
        for part in aloud(view, language, today=today)
    )


# ── sectors ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _home(view: MapView, language: str) -> Paragraph:
    cards = _cards(view, HOME)
    people = [card for card in cards if card.kind not in SAID]
    names = listed([_introduced(card, language) for card in people], language)
    sentences = [say(language, "aloud-home", names=names, n=len(people))] if people else []
    for card in cards:
        sentences += _about(card, view, language)
    return Paragraph(HOME, _capital(code(language, "sector", HOME)), tuple(sentences))


def _sector(view: MapView, sector: str, language: str) -> Paragraph:
    cards = _cards(view, sector)
    sentences: list[str] = []
    for ring in dict.fromkeys(card.ring for card in cards):
        here = [card for card in cards if card.ring == ring and card.kind not in SAID]
        names = listed([_introduced(card, language) for card in here], language)
        where = say(language, f"aloud-ring-{ring if ring in RINGS else RINGS[-1]}")
        sentences += [say(language, "aloud-lies", names=names, ring=where, n=len(here))] if here else []
        for card in (card for card in cards if card.ring == ring):
            sentences += _about(card, view, language)
    sentences += _assumed(cards, language)
    if sector == "geld":
        sentences += _money(view, language)
    return Paragraph(sector, _capital(code(language, "sector", sector)), tuple(sentences or [say(language, "aloud-nobody")]))


def _assumed(cards: list[CardView], language: str) -> list[str]:
    """Of which cards nobody said how close they lie."""
    placed = [card for card in cards if card.kind not in SAID]
    assumed = [card.name for card in placed if card.assumed]
    if not assumed:
        return []
    if len(assumed) == len(placed):
        return [say(language, "aloud-all-assumed")]
    return [say(language, "aloud-some-assumed", names=listed(assumed, language))]


def _cards(view: MapView, sector: str) -> list[CardView]:
    """The cards of a sector, close by first, in order of arrival; one without a known sector lies with the services."""
    known = {*SECTORS, HOME}
    here = [card for card in view.cards if (card.sector if card.sector in known else "diensten") == sector]
    return sorted(here, key=lambda card: (RINGS.index(card.ring) if card.ring in RINGS else len(RINGS), card.order, card.id))


def _about(card: CardView, view: MapView, language: str) -> list[str]:
    """What is special about a card, whether it is there at all, and its ties, each told once."""
    ties = [_tie(tie, view, language) for tie in view.ties if _teller(tie, view) == card.id]
    if card.kind in SAID:
        kind = _capital(code(language, "kind", card.kind))
        return [_hedged(say(language, "aloud-said", kind=kind, text=card.name), card, language), *ties]
    sentences = []
    if card.struck_by or card.struck or card.light_by or card.certainty == "aanname":
        sentences.append(_hedged(f"{card.name}:", card, language))
    if card.deceased:
        sentences.append(say(language, "aloud-deceased", name=card.name))
    if card.lead:
        sentences.append(say(language, "aloud-lead", name=card.name))
    return sentences + ties


def _introduced(card: CardView, language: str) -> str:
    """A name with what else is known: "Neef Karim (24 jaar, administratief medewerker)"."""
    age = say(language, "aloud-age", n=card.age) if card.age is not None else ""
    told = card.role if card.role and card.role.casefold() not in card.name.casefold() else ""
    about = ", ".join(part for part in (age, told) if part)
    return f"{card.name} ({about})" if about else card.name


# ── ties ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _teller(tie: TieView, view: MapView) -> str:
    """At which card a tie is told: at the end that is not a resident, so that it stands in that one's sector."""
    ends = [card for end in (tie.giver, tie.receiver) if (card := view.card(end)) is not None]
    others = [card for card in ends if card.kind != RESIDENT]
    if len(ends) < 2 or tie.giver == tie.receiver:
        return ""
    outside = [card for card in others if card.sector != HOME]
    return (outside or others or ends)[0].id


def _tie(tie: TieView, view: MapView, language: str) -> str:
    """One tie: what flows, how often, how it is, how sure: "Tante Fatna en Nadira geven elkaar gezelschap, wekelijks."."""
    giver, receiver = (card.name if (card := view.card(end)) else "" for end in (tie.giver, tie.receiver))
    names = {"giver": giver, "receiver": receiver}
    kinds = [code(language, "aloud-support", kind) for kind in tie.support if kind != CONTROL]
    often = code(language, "frequency", tie.frequency)
    parts = []
    if kinds:
        message = "aloud-mutual" if tie.mutual else "aloud-gives"
        tail = f", {often}" if often else ""
        parts.append(say(language, message, support=listed(kinds, language), often=tail, **names))
    if CONTROL in tie.support:
        parts.append(say(language, "aloud-controls", **names))
    quality = tie.quality if tie.quality in QUALITIES else "onbekend"
    if not parts:
        parts.append(say(language, f"aloud-between-{quality}", **names))
    elif quality != "gewoon":
        parts.append(say(language, f"aloud-quality-{quality}"))
    if often and not kinds:
        parts.append(say(language, "aloud-often", often=often))
    return _hedged(" ".join(parts), tie, language)


def _hedged(sentence: str, thing: CardView | TieView | LifeView, language: str) -> str:
    """A sentence with how sure it is, and whether it was disproved; a fact needs no more words."""
    if thing.struck:
        sentence = f"{sentence} {say(language, 'aloud-crossed')}"
    if thing.light_by:
        sentence = f"{sentence} {say(language, 'aloud-other-light')}"
    if thing.struck_by:
        return f"{sentence} {say(language, 'aloud-struck')}"
    if thing.certainty == "feit":
        return sentence
    by = "by" if thing.source not in ("", "niemand") else "plain"
    known = thing.certainty if thing.certainty in ("waarneming", "verteld", "aanname") else "verteld"
    return f"{sentence} {say(language, f'aloud-{known}-{by}', source=source_word(language, thing.source))}"


# ── money ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _money(view: MapView, language: str) -> list[str]:
    """Each list of money: what it comes to, and its amounts; what was disproved is left out of the sum and said so."""
    names = {card.id: card.name for card in view.cards}
    sentences = []
    for which in AMOUNT_LISTS:
        here = [amount for amount in view.amounts if amount.which == which]
        counted = [amount for amount in here if not amount.struck_by]
        if not here:
            continue
        total = brief_euros(language, sum(amount.cents for amount in counted))
        if which in MONTHLY:
            total = say(language, "drawing-per-month", amount=total)
        parts = listed([_amount(amount, names, language) for amount in here], language)
        name = _capital(code(language, "list", which))
        sentences.append(say(language, "aloud-money", list=name, total=total, n=len(counted), parts=parts))
        unsure = sum(amount.certainty == "aanname" for amount in counted)
        if unsure:
            sentences.append(say(language, "aloud-money-assumed", n=unsure))
    return sentences


def _amount(amount: AmountView, names: dict[str, str], language: str) -> str:
    message = {"schulden": "drawing-party-debt", "vorderingen_van_bewoner": "drawing-party-claim"}.get(amount.which)
    parts = [
        f"{code(language, 'amount', amount.kind)} {brief_euros(language, amount.cents)}",
        say(language, message, party=amount.party) if message and amount.party else "",
        f"({names[amount.who]})" if amount.who in names else "",
    ]  # fmt: skip
    if amount.becomes_cents is not None and is_partial(amount.becomes_since):
        since = day(language, amount.becomes_since)
        becomes = say(language, "drawing-becomes", amount=brief_euros(language, amount.becomes_cents), since=since)
        parts.append(f"({becomes})")
    parts += [f"({word})" for word in standing_words(amount, language)]
    return " ".join(part for part in parts if part)


# ── what happened, what was laid open, how sure ────────────────────────────────────────────────────────────────────────


def _lifeline(view: MapView, language: str, today: str) -> Paragraph:
    dated = sorted(view.life, key=lambda event: (not is_partial(event.date), event.date, event.order))
    sentences = tuple(_event(event, language, today) for event in dated)
    return Paragraph("levenslijn", say(language, "lifeline-title"), sentences)


def _event(event: LifeView, language: str, today: str) -> str:
    known = is_partial(event.date)
    date = day(language, event.date) if known else say(language, "lifeline-no-date")
    words = {"date": _capital(date), "system": code(language, "system", event.system), "what": event.what.rstrip(".")}
    sentence = _hedged(say(language, "lifeline-event", **words) + ".", event, language)
    ahead = known and is_partial(today) and event.date[: len(today)] > today[: len(event.date)]
    return f"{sentence} {say(language, 'aloud-ahead')}" if ahead else sentence


def _facts(view: MapView, language: str) -> Paragraph:
    """Only facts that another fact did something to; the rest is read from the fact cards themselves."""
    known = {fact.id: fact for fact in view.facts}
    sentences = []
    for fact in view.facts:
        for message, others in (("aloud-untrue", fact.untrue_by), ("aloud-light", fact.light_by)):
            for other in (known[i] for i in others if i in known):
                sentences.append(say(language, message, fact=_plain(fact), other=_plain(other)))
    return Paragraph("feiten", say(language, "aloud-facts"), tuple(sentences))


def _plain(fact: FactView) -> str:
    return fact.text.strip("'\"‘’“” ")


def _sure(view: MapView, language: str) -> Paragraph:
    """How much is sure: counts of ties, amounts and events by certainty, and how many the resident said."""
    spoken: list[TieView | AmountView | LifeView] = [*view.ties, *view.amounts, *view.life]
    things = [t for t in spoken if not t.struck_by]
    counts = {name: sum(t.certainty == name for t in things) for name in ("feit", "waarneming", "verteld", "aanname")}
    parts = [say(language, f"aloud-count-{name}", n=n) for name, n in counts.items() if n]
    sentences = [say(language, "aloud-sure", of=len(things), parts=listed(parts, language))] if things else []
    own = sum(t.source == RESIDENT for t in things)
    sentences += [say(language, "aloud-own", n=own)] if things else []
    struck = sum(bool(t.struck_by) for t in spoken) + sum(bool(card.struck_by) for card in view.cards)
    sentences += [say(language, "aloud-count-struck", n=struck)] if struck else []
    return Paragraph("zeker", say(language, "aloud-how-sure"), tuple(sentences))


# ── small words ────────────────────────────────────────────────────────────────────────────────────────────────────────


def listed(words: Iterable[str], language: str) -> str:
    """Words as a list somebody would say: "a, b en c"."""
    words = [word for word in words if word]
    if len(words) < 2:
        return "".join(words)
    return say(language, "drawing-and", one=", ".join(words[:-1]), other=words[-1])


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
