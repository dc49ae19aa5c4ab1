"""Forgetting somebody: their card, and every place where they are named, in a life, its evenings and its copies.

``erasing`` takes a thing away with all that hangs on it; here the words go as well. Names are searched for as people write
them (whole words, without capitals, with or without the s of whose it is). Of a sentence that names somebody the whole is
taken out, or, when asked, only the name; what must not be empty keeps three dots. What is left says nothing about them; that
it was said without a name somebody else has to judge, which is why everything found is shown beforehand (``mentions``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

import msgspec
from msgspec.structs import replace

from lifemaps import events as ev
from lifemaps.case import Case
from lifemaps.commands import Actor, ForgetPerson
from lifemaps.erasing import Gone, rewritten, with_links, without
from lifemaps.events import Event, Record
from lifemaps.lines import role_words
from lifemaps.refusals import Refusal, no
from lifemaps.vocabulary import RESIDENT

DOTS = "…"
SHORTEST, MOST_WORDS, LONGEST = 2, 12, 80
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_ID = re.compile(r"[a-z]+:[A-Za-z0-9_.-]{1,64}$")


class Names(msgspec.Struct, frozen=True):
    """How somebody is found in a text, and what is done with it."""

    pattern: re.Pattern[str]
    whole: bool = True

    def clean(self, text: str) -> str:
        """The text without them."""
        if _ID.match(text) or not self.found(text):
            return text
        if self.whole:
            kept = " ".join(part for part in _SENTENCE.split(text) if part.strip() and not self.found(part))
            return kept or DOTS
        return self.pattern.sub(DOTS, unicodedata.normalize("NFC", text))

    def found(self, text: str) -> bool:
        """Whether they are named here."""
        return self.pattern.search(unicodedata.normalize("NFC", text)) is not None


def names_of(words: Iterable[str], *, whole: bool = True) -> Names | None:
    """How these names are found; nothing when there is no name among them."""
    clean = {unicodedata.normalize("NFC", " ".join(word.split())) for word in words}
    longest = sorted((word for word in clean if len(word) >= SHORTEST), key=len, reverse=True)
    if not longest:
        return None
    each = "|".join(r"\s+".join(re.escape(part) for part in word.split()) for word in longest)
    return Names(re.compile(rf"(?<!\w)(?:{each})(?:['’]?s)?(?!\w)", re.IGNORECASE), whole)


def names_on(case: Case, records: Iterable[Record], card: str) -> tuple[str, ...]:
    """Every name this card ever had, and each part of one that can stand alone ("Oom Kees": also "Kees")."""
    thing = case.things.get(card)
    found = [str(said.value) for said in thing.said.get("name", {}).values()] if thing else []
    for record in records:
        match record.event:
            case ev.CardAdded(card=one, name=name) if one == card:
                found.append(name)
            case ev.Stated(thing=one, field="name", said=said, was=was) if one == card:
                found += [str(word.value) for word in (was, said) if word is not None]
            case ev.CaseOpened(deck=deck):
                found += [c.name for c in deck.cards if f"card:{c.id}" == card]
    known = role_words()
    parts = [p for name in found for p in name.split() if len(p) > 2 and p[0].isupper() and p.casefold() not in known]
    return tuple(dict.fromkeys(name for name in (*found, *parts) if name))


def may_forget(case: Case, command: ForgetPerson, by: Actor) -> Refusal | None:
    """Why this cannot be forgotten, or nothing when it can. The resident is the case: that is erased whole."""
    thing = case.things.get(command.card) if command.card else None
    if command.card and thing is None:
        return no("card-gone")
    if thing is not None and thing.value("kind") == RESIDENT:
        return no("forget-resident")
    if len(command.words) > MOST_WORDS or any(len(word) > LONGEST for word in command.words):
        return no("too-long", most=LONGEST)
    return None if names_of(command.words) or command.card else no("forget-who")


def gone_with(case: Case, card: str, names: Names | None, others: Iterable[str] = ()) -> Gone:
    """What goes altogether: the card with its ties and influences, and the amounts that run to or from this person.

    ``others`` are contacts of the vault that are theirs.
    """
    gone = {card} if card else set()
    for thing in case.things.values():
        if thing.sort == "amount" and _theirs(thing.said, card, names):
            gone.add(thing.id)
    for which in case.deck.amounts().values() if case.deck else ():
        for amount in which:
            named = names is not None and any(names.found(p) for p in (amount.creditor, amount.debtor) if p)
            if named or (card and f"card:{amount.who}" == card):
                gone.add(f"amount:{amount.id}")
    return with_links(case, gone) | frozenset(others)


def _theirs(said: Any, card: str, names: Names | None) -> bool:
    parties = [str(word.value) for word in said.get("party", {}).values() if word.value]
    owners = [str(word.value) for word in said.get("who", {}).values() if word.value]
    return (names is not None and any(names.found(party) for party in parties)) or (bool(card) and card in owners)


def same_person(case: Case, card: str, names: Iterable[str]) -> str:
    """The card of this person in a copy of the case at another table: the same card, else one that bears the name."""
    if card in case.things or (case.deck and any(f"card:{c.id}" == card for c in case.deck.cards)):
        return card
    wanted = {name.casefold() for name in names}
    cards = (t for t in case.things.values() if t.sort == "card" and t.value("kind") != RESIDENT)
    return next((t.id for t in cards if str(t.value("name", "")).casefold() in wanted), "")


# --- what must be written again ---------------------------------------------------------------------------------------


def in_case(case: Case, records: Iterable[Record], gone: Gone, names: Names | None) -> dict[int, Event | None]:
    """What must become of the history of a case."""
    return rewritten(case, records, partial(_without, gone=gone, names=names))


def _without(event: Event, gone: Gone, names: Names | None) -> Event | None:
    left = without(event, gone)
    return None if left is None else scrubbed(left, gone, names)


def in_meeting(records: Iterable[Record], gone: Gone, names: Names | None) -> dict[int, Event | None]:
    """What must become of the history of a meeting, or of a workshop: the same lines, without the words."""
    pairs = ((record, scrubbed(record.event, gone, names)) for record in records if record.event is not None)
    return {record.seq: event for record, event in pairs if event != record.event}


def in_vault(records: Iterable[Record], names: Names | None) -> dict[int, str]:
    """Whose contact this person is: per line of the vault that goes, the contact."""
    kept = ((record.seq, record.event) for record in records if isinstance(record.event, ev.ContactKept))
    texts = {seq: (e.contact, (e.role, e.name, e.number, e.note)) for seq, e in kept}
    return {seq: contact for seq, (contact, said) in texts.items() if names is not None and any(map(names.found, said))}


def scrubbed(value: Any, gone: Gone, names: Names | None) -> Any:
    """The same, with nothing in it of what is gone and no text that names them."""
    return mapped(value, names.clean if names else lambda text: text, gone)


def mapped(value: Any, text: Callable[[str], str], gone: Gone = frozenset()) -> Any:
    """The same shape with every text in it changed; ids of what is gone are left out of lists, and empty elsewhere."""
    if isinstance(value, str):
        return "" if value in gone else text(value)
    if isinstance(value, msgspec.Struct):
        old = {name: getattr(value, name) for name in value.__struct_fields__}
        new = {name: mapped(one, text, gone) for name, one in old.items()}
        changed = {name: one for name, one in new.items() if one is not old[name] and one != old[name]}
        return replace(value, **changed) if changed else value
    if isinstance(value, dict):
        return {_key(key, text): mapped(one, text, gone) for key, one in value.items() if key not in gone}
    if isinstance(value, list | tuple):
        return type(value)(mapped(one, text, gone) for one in value if not (isinstance(one, str) and one in gone))
    return value


def _key(key: Any, text: Callable[[str], str]) -> Any:
    return text(key) if isinstance(key, str) and " " in key else key


def mentions(records: Iterable[Record], names: Names) -> tuple[str, ...]:
    """Every text in which they are named, each once, as it stands: for whoever decides to see what will go."""
    found: dict[str, None] = {}
    for record in records:
        for text in _texts(record.event):
            if names.found(text):
                found[" ".join(text.split())] = None
    return tuple(found)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if not _ID.match(value):
            yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _texts(getattr(value, name))
    elif isinstance(value, dict | list | tuple):
        for one in (*value.keys(), *value.values()) if isinstance(value, dict) else value:
            yield from _texts(one)
