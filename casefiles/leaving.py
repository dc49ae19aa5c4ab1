"""What leaves the house is looked through first: no name, number or note of the vault, and nothing of a real person, goes along.

Every way out asks here, whatever its form: the file as it is, its properties and pictures within it (``exports.leakcheck``).
When something is found it does not leave; whoever asked hears whose it is (by role, never the name) and can take it along
without: then the whole case is worded by roles before the document is made.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from casefiles.house import House
from lifemaps.case import Case
from lifemaps.exports.leakcheck import leaks
from lifemaps.forgetting import DOTS, mapped
from lifemaps.realdata import signs, words_in
from lifemaps.vault import Contact, Vault, fold, masked, stream_of

SHORT_NOTE = 8
"""A note of fewer letters ("moeder") is anybody's word."""


class Leak(msgspec.Struct, frozen=True, kw_only=True):
    """Something stands in a document that should stay inside: of whom (roles of the vault), and what kinds of numbers."""

    roles: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


def leak(house: House, case: str, made: str | bytes, file: str, allowed: Iterable[str] = ()) -> Leak | None:
    """What would leak with this document of this case, or nothing; ``allowed`` are words that may go (whom to call, on a note)."""
    vault = fold(Vault(), house.store.read(stream_of(case)))
    state = house.case(case)
    free = {word.casefold() for one in allowed if one for word in (one, *one.split())}
    whose = {word: contact.role for contact in vault.contacts.values() for word in _words(contact) if word.casefold() not in free}
    real = {} if state.deck is None or state.deck.fictional else _real(state, free)
    if not whose and not real:
        return None
    found = {*leaks(made, (*whose, *real)), *leaks(file, (*whose, *real))}
    if not found:
        return None
    return Leak(
        roles=tuple(dict.fromkeys(role for word, role in whose.items() if word in found)),
        kinds=tuple(dict.fromkeys(kind for word, kind in real.items() if word in found)),
    )


def _words(contact: Contact) -> Iterable[str]:
    """What of a contact may not be read anywhere: the name and each part of it, the number, a note of some length."""
    yield from (word for word in (contact.name, contact.number) if word)
    yield from (part for part in contact.name.split() if len(part) > 2 and part[0].isupper())
    if len(contact.note) >= SHORT_NOTE:
        yield contact.note


def _real(case: Case, free: set[str]) -> dict[str, str]:
    """Numbers and addresses that came into a real case with a file, before anybody could refuse them."""
    texts = {text for text in words_in(case)}
    return {sign.found: sign.kind for text in texts for sign in signs(text, of_somebody=True) if sign.found.casefold() not in free}


T = TypeVar("T")


def worded_by_role(house: House, stream: str, value: T) -> T:
    """A case, or an evening about it, with each name, number and note of its vault, and each number of a real person, told
    by a role or by three dots."""
    vault = fold(Vault(), house.store.read(stream_of(stream)))
    deck = house.case(stream).deck
    real = deck is not None and not deck.fictional
    notes = [contact.note for contact in vault.contacts.values() if len(contact.note) >= SHORT_NOTE]

    def clean(text: str) -> str:
        plain = masked(vault, text)
        for note in notes:
            plain = plain.replace(note, DOTS)
        for sign in signs(plain, of_somebody=True) if real else ():
            plain = plain.replace(sign.found, DOTS)
        return plain

    return mapped(value, clean) if vault.contacts or real else value
