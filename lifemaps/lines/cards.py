"""Which card does a line lay, or about which one that lies there does it say more?"""

from __future__ import annotations

import re

import msgspec

from lifemaps.lines.fields import Field, Refused, loosely, name_in, split, text_of, trim
from lifemaps.lines.language import Grammar, bare_kind, bare_words, fold
from lifemaps.lines.naming import Found, Room, find_cards, the_resident
from lifemaps.lines.saying import Said, by_preview, gather, new_tie, tie_preview
from lifemaps.lines.understood import KIND_CHOICES, NEAR_KINDS, NEW, STATEMENTS, CardSaid, Doubt, NewCard, Part, Reading
from lifemaps.vocabulary import KINDS, RING_BY_FREQUENCY


def _hint(words: Grammar, text: str, most: int = 9) -> str:
    """The kind a word inside a name or a role tells ("Buurvrouw Ria"), with its own sector; empty if none does."""
    tokens = bare_words(text).split()
    for at in range(min(len(tokens), most)):
        for size in range(min(3, len(tokens) - at), 0, -1):
            phrase = " ".join(tokens[at : at + size])
            codes = words.codes("role", phrase) or words.codes("kind", phrase)
            if codes:
                return codes[0]
    return ""


def _kind_of(room: Room, name: Field, said: Said, doubts: list[Doubt]) -> tuple[str, str]:
    """Which kind of card, in which sector: what was said, else the role, else the heading, else the name; else in doubt."""
    hints = [said.role_kinds[0] if said.role_kinds else "", _hint(room.words, name.text)]
    strange = next((field for field in said.strange if _hint(room.words, field.text, 2)), None)
    hints.append(_hint(room.words, strange.text, 2) if strange else "")
    if said.kind:
        code = next((hint for hint in hints if bare_kind(hint) == said.kind), said.kind)
        # whoever names the kind has answered the question a role raised
        doubts[:] = [d for d in doubts if not (d.family == "kind" and d.code in ("two-meanings", "two-values"))]
    elif hints[0]:
        code = hints[0]
    elif room.heading:
        code = room.heading
    elif hints[1]:
        code = hints[1]
        doubts.append(name.doubt("kind-from-name", "kind", bare_kind(code), _choices(code)))
    elif strange:
        code = hints[2]
        doubts.append(strange.doubt("kind-from-words", "kind", bare_kind(code), _choices(code)))
    else:
        code = "vriend"
        doubts.append(name.doubt("kind-unknown", "kind", code, _choices(code)))
    kind = bare_kind(code)
    return kind, said.sector or code.partition("@")[2] or KINDS[kind].sector


def _choices(code: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((bare_kind(code), *KIND_CHOICES)))


def _ring(kind: str, said: Said, with_resident: bool) -> str:
    """How close: as said; else (assumed) by how often they meet; else kin and household close by, others far."""
    if said.ring:
        return said.ring
    if said.frequency and with_resident:
        return RING_BY_FREQUENCY.get(said.frequency, "ver")
    return "dichtbij" if kind in NEAR_KINDS and said.quality != "verbroken" else "ver"


def new_card(room: Room, field: Field, said: Said, doubts: list[Doubt], mark: str, with_resident: bool = True) -> NewCard:
    """The card this name and these words lay; where nobody said which kind or how close, in doubt or assumed."""
    name = name_in(field)
    kind, sector = _kind_of(room, field, said, doubts)
    return NewCard(
        mark=mark, kind=kind, name=name, role=text_of(said.role), age=said.age, lead=said.lead, deceased=said.deceased,
        sector=sector, ring=_ring(kind, said, with_resident), assumed=not said.ring, **said.by,
    )  # fmt: skip


def card_preview(card: NewCard, said: Said) -> list[tuple[str, str]]:
    """Kind only where the sector does not tell it; a role only where it holds words nobody taught."""
    shown = [] if card.kind in ("familie", "vriend", "buur") else [("kind", card.kind)]
    if card.kind not in STATEMENTS:
        shown.append(("sector", card.sector))
        shown += [("ring", card.ring)] if card.sector != "thuis" else []
    shown += [("role", card.role)] if said.strange else []
    shown += [("age", str(card.age))] if card.age is not None else []
    shown += [("lead", "lead")] if card.lead else []
    return shown + ([("deceased", "deceased")] if card.deceased else [])


def read_card(room: Room, text: str) -> Reading:
    """A name and what is said of it: a new card, or more about one that lies there."""
    forced = re.match(r"\s*\+\s*", text)
    begin = forced.end() if forced else 0
    name, *rest = split(text[begin:], begin)
    said = gather(room, rest)
    renamed = None if forced else _renamed(room, name)
    if renamed:
        return _read_known(room, name, said, renamed[0], True, renamed[1])
    found = Found() if forced else find_cards(room, name.text)
    about = found.cards if found.exact or (found.sure and not said.kind and not said.role) else ()
    if len(about) > 1:
        raise Refused("which-card", name.doubt("which-card", "card", "", (*about, NEW)))
    if about:
        return _read_known(room, name, said, about[0], found.exact)
    doubts = said.doubts
    if found.cards:
        doubts.append(name.doubt("looks-like-card", "card", NEW, (NEW, *found.cards)))
    doubts += _unseparated(room, name) if not rest else []
    card = new_card(room, name, said, doubts, room.mark)
    understood: list[Part] = [card]
    preview = card_preview(card, said)
    if said.tied and card.kind == "bewoner":
        doubts.append(name.doubt("tie-with-whom"))
    elif said.tied:
        understood.append(new_tie(said, room.mark, the_resident(room, name, doubts)))
        preview += tie_preview(said) + ([("direction", "mutual")] if said.mutual else [])
    return Reading(understood=tuple(understood), preview=(*preview, *by_preview(said)), doubts=tuple(doubts))


def _renamed(room: Room, name: Field) -> tuple[str, str] | None:
    """ "bewoner heet Nadira": which card that lies there, and its new name; nothing when the line does not say so."""
    if find_cards(room, name.text).exact:  # A card may be called "Hond heet Bobby".
        return None
    verbs = "|".join(loosely(verb) for verb in sorted(room.words.phrases["called"], key=len, reverse=True))
    for word in re.finditer(rf"(?<=\s)(?:{verbs})(?=\s)", name.text, re.IGNORECASE):
        who = trim(name.text[: word.start()], name.start)
        found = find_cards(room, who.text)
        cards = found.cards if found.sure else room.residents if room.words.codes("resident", who.key) else ()
        if len(cards) > 1:
            raise Refused("which-card", who.doubt("which-card", "card", "", cards))
        if cards:
            return cards[0], name_in(trim(name.text[word.end() :], name.start + word.end()))
    return None


def _unseparated(room: Room, name: Field) -> list[Doubt]:
    """ "Fatima tante sterk" is one name; whoever forgot the commas is asked."""
    tokens = name.text.split()
    families = ("quality", "support", "frequency", "role")
    forgotten = len(tokens) > 1 and any(room.words.codes(family, fold(tokens[-1])) for family in families)
    return [name.doubt("commas", "line", name.text, (", ".join(tokens),))] if forgotten else []


def _read_known(room: Room, name: Field, said: Said, card: str, exact: bool, called: str = "") -> Reading:
    """More about a card that lies there already: never a second one. ``called`` is the new name that was said with it."""
    doubts = [] if called else [name.doubt("exists" if exact else "is-it", "card", card, (card, NEW))]
    doubts += said.doubts
    understood: list[Part] = []
    preview = [("card", card), *([("name", called)] if called else [])]
    if said.describes or called:
        understood.append(msgspec.structs.replace(_more(card, said), name=called))
        preview += [("kind", said.kind)] if said.kind else []
        preview += [("sector", said.sector)] if said.sector else []
        preview += [("ring", said.ring)] if said.ring else []
        preview += [("role", text_of(said.role))] if said.role else []
        preview += [("age", str(said.age))] if said.age is not None else []
    if said.tied and card in room.residents:
        doubts.append(name.doubt("tie-with-whom"))
    elif said.tied:
        understood.append(new_tie(said, card, the_resident(room, name, doubts)))
        preview += tie_preview(said) + ([("direction", "mutual")] if said.mutual else [])
    if not understood:
        raise Refused("nothing-new", *doubts)
    return Reading(understood=tuple(understood), preview=(*preview, *by_preview(said)), doubts=tuple(doubts))


def _more(card: str, said: Said) -> CardSaid:
    return CardSaid(
        card=card, kind=said.kind, role=text_of(said.role),
        age=said.age, lead=said.lead or None, deceased=said.deceased or None, sector=said.sector, ring=said.ring, **said.by,
    )  # fmt: skip
