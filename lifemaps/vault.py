"""The contact vault of a case: real names and numbers, which nothing on the map holds.

On the map people have invented names; whoever will call somebody needs the real one. Those lie here, in a stream of
their own per case that is sealed whatever the case is, opened one at a time, by right, and each opening is noted
(``lifemaps.access``). It holds only what is true now: what is changed or taken out is blanked where it stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.events import Event, Record
from lifemaps.ids import born_of
from lifemaps.refusals import Refusal, no
from lifemaps.roles import may

MOST, LONGEST = 60, 200


class Contact(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who can be reached: ``role`` is what the case calls them and may be shown; the rest only by opening."""

    id: str
    role: str
    name: str = ""
    number: str = ""
    note: str = ""
    seq: int = 0


class Vault(msgspec.Struct, frozen=True, kw_only=True):
    """What lies in the vault at ``head``."""

    head: int = 0
    contacts: dict[str, Contact] = {}
    erased: int = 0
    damaged: tuple[int, ...] = ()

    def roles(self) -> dict[str, str]:
        """Per contact what the case calls them: all that may be shown without opening."""
        return {contact.id: contact.role for contact in self.contacts.values()}


def stream_of(case: str) -> str:
    """The stream in which the contacts of this case lie."""
    return "vault:" + case.split(":", 1)[1]


def fold(vault: Vault, records: Iterable[Record]) -> Vault:
    """The vault after these records."""
    contacts, damaged, head, erased = dict(vault.contacts), list(vault.damaged), vault.head, vault.erased
    for record in records:
        head = max(head, record.seq)
        match record.event:
            case ev.ContactKept() as kept:
                contacts[kept.contact] = Contact(
                    id=kept.contact, role=kept.role, name=kept.name, number=kept.number, note=kept.note, seq=record.seq
                )
            case ev.ContactDropped(contact=contact):
                contacts.pop(contact, None)
            case ev.Emptied():
                contacts, erased = {}, record.seq
            case ev.VaultOpened() | ev.Blank():
                pass
            case _:
                damaged.append(record.seq)
    return Vault(head=head, contacts=contacts, erased=erased, damaged=tuple(damaged))


def decide(vault: Vault, command: do.Command, role: str, act: str) -> tuple[Event, ...] | Refusal:
    """What comes of asking this of the vault."""
    if not may(role, type(command).__name__):
        return no("not-your-role", role=role)
    opening: tuple[Event, ...] = () if vault.head else (ev.VaultOpened(),)
    match command:
        case do.KeepContact():
            return _keep(vault, command, act, opening)
        case do.DropContact(contact=contact):
            return (ev.ContactDropped(contact=contact),) if contact in vault.contacts else no("contact-gone")
    return no("not-here")


def _keep(vault: Vault, c: do.KeepContact, act: str, opening: tuple[Event, ...]) -> tuple[Event, ...] | Refusal:
    texts = {name: " ".join(getattr(c, name).split()) for name in ("role", "name", "number", "note")}
    if not texts["role"]:
        return no("contact-role-missing")
    if not (texts["name"] or texts["number"]):
        return no("contact-empty")
    if any(len(text) > LONGEST for text in texts.values()):
        return no("too-long", most=LONGEST)
    if c.contact and c.contact not in vault.contacts:
        return no("contact-gone")
    if not c.contact and len(vault.contacts) >= MOST:
        return no("contacts-full", most=MOST)
    return (*opening, ev.ContactKept(contact=c.contact or born_of(act, "contact"), **texts))


def masked(vault: Vault, text: str) -> str:
    """The text with every name and number of this vault replaced by what the case calls that person.

    A name is found whole and by each of its words that begins with a capital; a number however it is spaced.
    """
    for contact in sorted(vault.contacts.values(), key=lambda one: -len(one.name)):
        words = [contact.name, *(word for word in contact.name.split() if len(word) > 2 and word[0].isupper())]
        for word in filter(None, (" ".join(one.split()) for one in words)):
            text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", lambda _, role=contact.role: role, text, flags=re.IGNORECASE)  # type: ignore[misc]
        digits = re.sub(r"\D", "", contact.number)
        if len(digits) > 5:
            text = re.sub(r"[\s./()-]*".join(digits), contact.role, text)
    return text


def stale(vault: Vault, events: Iterable[Event]) -> dict[int, None]:
    """The lines that these events make untrue: each is blanked, so that the vault holds only what is true now."""
    touched = {event.contact for event in events if isinstance(event, ev.ContactKept | ev.ContactDropped)}
    return {vault.contacts[contact].seq: None for contact in touched if contact in vault.contacts}
