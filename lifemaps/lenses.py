"""Lenses: one map, looked at through somebody's glasses. What is outside the lens fades; nothing ever disappears.

A lens is a value in the visible list ``LENSES`` with a pure function: a view and an option in, ``Seen`` out. Most lenses
only say what stays clear. Those of the resident and of the professionals also say which *value* shows: every statement
was kept with who said it, so the same card may lie close by through her glasses and far away through theirs. The
difference between the two is a list of sentences, each pointing at its card or tie, and never a count or a score.

A card at the end of a clear tie stays clear too: a tie that is spoken of speaks of both its ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from lifemaps.compare import called, field_word, things_of, value_words
from lifemaps.drawing import source_word
from lifemaps.view import AmountView, CardView, FactView, InfluenceView, MapView, Said, TieView
from lifemaps.vocabulary import FILE, KINDS, RESIDENT, TABLE
from lifemaps.words import code, say

Spoken = CardView | TieView | AmountView | InfluenceView
"""What statements are kept of, field by field."""

OWN = "tafel"
"""The option of ``round`` for what no fact card brought: it lay there from the start, was told, or the table laid it."""
_LEADING: dict[Any, str] = {CardView: "name", TieView: "quality", AmountView: "cents", InfluenceView: "effect"}


class Difference(msgspec.Struct, frozen=True):
    """One field of one thing on which the resident and somebody else say something different."""

    id: str
    field: str
    resident: Said
    others: tuple[Said, ...]

    def say(self, view: MapView, language: str) -> str:
        """One sentence: "Bovenbuurman, plek: de bewoner zegt ‘dichtbij’, de tafel zegt ‘ver’"."""
        thing = things_of(view)[self.id]
        words = [self._says(said, view, language) for said in (self.resident, *self.others)]
        about = {"what": called(thing, view, language), "field": field_word(self.field, language)}
        return say(language, "lens-differs", says=", ".join(words), **about)

    def _says(self, said: Said, view: MapView, language: str) -> str:
        value = value_words(self.field, said.value, view, language)
        who = say(language, "lens-who-resident") if said.source == RESIDENT else source_word(language, said.source)
        return say(language, "lens-says" if value else "lens-says-nothing", who=who, value=value)


class Seen(msgspec.Struct, frozen=True):
    """The map through a lens: ``clear`` and ``faded`` together are everything on it, and ``view`` shows its values."""

    view: MapView
    clear: frozenset[str]
    faded: frozenset[str]
    differences: tuple[Difference, ...] = ()

    def sentences(self, language: str) -> tuple[tuple[str, str], ...]:
        """The differences in words, each with the id it points at."""
        return tuple((difference.id, difference.say(self.view, language)) for difference in self.differences)


class Lens(msgspec.Struct, frozen=True):
    """A way of looking. ``options`` are what can be chosen with it on this map (none: nothing to choose)."""

    code: str
    look: Callable[[MapView, str], Seen]
    options: Callable[[MapView], tuple[str, ...]] = lambda view: ()

    def name(self, language: str) -> str:
        """Its name on the button."""
        return code(language, "lens", self.code)

    def explained(self, language: str) -> str:
        """What stays clear, in one sentence."""
        return say(language, f"lens-explained-{self.code}")

    def option(self, value: str, language: str) -> str:
        """What people call this option."""
        if self.code == "source":
            return source_word(language, value)
        if value.isdecimal():
            return say(language, "lens-option-round", n=int(value))
        return code(language, "lens-option", value)


# ── who speaks ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def side_of(source: str, view: MapView) -> str:
    """On whose side a source stands: ``resident``, ``network`` (people of her own) or ``professionals``.

    The table, the file and every paper count with the professionals. A source is of her own people when it is a word for
    such a kind ("buur") or names one of their cards ("neef" for Neef Karim).
    """
    if source == RESIDENT:
        return "resident"
    if source in (TABLE, FILE):
        return "professionals"
    word = source.casefold()
    kind = KINDS.get(word)
    names = (f"{card.name} {card.role}".casefold().replace(",", " ") for card in view.cards if _informal(card))
    near = any(word in name.split() for name in names)
    return "network" if near or (kind is not None and kind.side == "informal") else "professionals"


def _informal(card: CardView) -> bool:
    return card.kind in KINDS and KINDS[card.kind].side == "informal" and card.kind != RESIDENT


def _formal(card: CardView) -> bool:
    return card.kind in KINDS and KINDS[card.kind].side == "formal"


def sources_of(thing: Any) -> set[str]:
    """Everybody who said something about a thing."""
    said = (*getattr(thing, "said", ()), *getattr(thing, "places", ()))
    return {s.source for s in said} | ({thing.source} if thing.source else set())


# ── what stays clear ───────────────────────────────────────────────────────────────────────────────────────────────────


def seen(
    view: MapView, clear: Iterable[str], *, shows: MapView | None = None, differences: tuple[Difference, ...] = ()
) -> Seen:
    """The map with these ids clear, the ends of clear ties and whoever the map is about with them."""
    everything = things_of(view)
    chosen = {identifier for identifier in clear if identifier in everything}
    ends = {end for tie in view.ties if tie.id in chosen for end in (tie.giver, tie.receiver)}
    chosen |= (ends | set(view.residents)) & everything.keys()
    return Seen(shows or view, frozenset(chosen), frozenset(everything.keys() - chosen), differences)


def _everyone(view: MapView, option: str) -> Seen:
    return seen(view, things_of(view))


def _resident(view: MapView, option: str) -> Seen:
    hers = [i for i, thing in things_of(view).items() if RESIDENT in sources_of(thing)]
    return seen(view, hers, shows=through(view, lambda source: source == RESIDENT))


def _professionals(view: MapView, option: str) -> Seen:
    sides = {source: side_of(source, view) for thing in things_of(view).values() for source in sources_of(thing)}
    theirs = {source for source, side in sides.items() if side == "professionals"}
    clear = [i for i, thing in things_of(view).items() if theirs & sources_of(thing)]
    return seen(view, clear, shows=through(view, theirs.__contains__))


def _difference(view: MapView, option: str) -> Seen:
    found = differences(view)
    return seen(view, {difference.id for difference in found}, differences=found)


def _facts(view: MapView, option: str) -> Seen:
    return seen(view, [i for i, thing in things_of(view).items() if thing.certainty == "feit" and not _untrue(thing)])


def _untrue(thing: Any) -> bool:
    return bool(thing.untrue_by if isinstance(thing, FactView) else thing.struck_by)


def _helpers(view: MapView, option: str) -> Seen:
    """Without: the services fade, and the ties and amounts that hang on them. Only: what is not about them fades."""
    formal = {card.id for card in view.cards if _formal(card)}
    ties = {tie.id for tie in view.ties if {tie.giver, tie.receiver} & formal}
    if option == "only":
        return seen(view, formal | ties)
    return seen(view, things_of(view).keys() - (formal | ties if option != "with" else set()))


def _source_lens(view: MapView, option: str) -> Seen:
    return seen(view, [i for i, thing in things_of(view).items() if option in sources_of(thing)])


def _all_sources(view: MapView) -> tuple[str, ...]:
    found = {source for thing in things_of(view).values() for source in sources_of(thing)}
    first = [source for source in (RESIDENT, TABLE, FILE) if source in found]
    return (*first, *sorted(found - set(first)))


def _round(view: MapView, option: str) -> Seen:
    rounds = round_of(view)
    return seen(view, [i for i in things_of(view) if rounds.get(i, OWN) == option])


def round_of(view: MapView) -> dict[str, str]:
    """In which round each thing came on the table: of its fact card, or of the first fact card that brought it."""
    rounds = {fact.id: str(fact.round) for fact in view.facts}
    for fact in sorted(view.facts, key=lambda fact: (fact.round, fact.id)):
        for identifier in fact.brings:
            rounds.setdefault(identifier, str(fact.round))
    return rounds


def _all_rounds(view: MapView) -> tuple[str, ...]:
    return (OWN, *sorted({str(fact.round) for fact in view.facts}))


# ── which value shows ──────────────────────────────────────────────────────────────────────────────────────────────────


def through(view: MapView, speaks: Callable[[str], bool]) -> MapView:
    """The map as those say it whose source ``speaks``: their latest word on each field, else the one that shows anyway."""
    return msgspec.structs.replace(
        view,
        cards=tuple(_placed(_spoken(card, speaks), speaks) for card in view.cards),
        ties=tuple(_spoken(tie, speaks) for tie in view.ties),
        amounts=tuple(_spoken(amount, speaks) for amount in view.amounts),
        influences=tuple(_spoken(influence, speaks) for influence in view.influences),
    )


def _spoken(thing: Any, speaks: Callable[[str], bool]) -> Any:
    words = _latest(said for said in thing.said if speaks(said.source))
    shown = {f: _plain(word.value) for f, word in words.items() if f in thing.__struct_fields__ and word.value is not None}
    leading = words.get(_LEADING[type(thing)])
    if leading is not None:
        shown |= {"source": leading.source, "certainty": leading.certainty}
    return msgspec.structs.replace(thing, **shown) if shown else thing


def _placed(card: CardView, speaks: Callable[[str], bool]) -> CardView:
    place = _latest(said for said in card.places if speaks(said.source)).get("place")
    if place is None or not isinstance(place.value, tuple):
        return card
    sector, ring = place.value
    moved = (sector or card.sector, ring or card.ring)
    nudge = card.nudge if moved == (card.sector, card.ring) else (0.0, 0.0)
    return msgspec.structs.replace(card, sector=moved[0], ring=moved[1], nudge=nudge, assumed=place.certainty == "aanname")


def _latest(said: Iterable[Said]) -> dict[str, Said]:
    return {s.field: s for s in sorted(said, key=lambda s: s.seq)}


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def differences(view: MapView) -> tuple[Difference, ...]:
    """Every field on which the resident says one thing and somebody else another, in the order of the map."""
    things: list[Spoken] = [*view.cards, *view.ties, *view.amounts, *view.influences]
    return tuple(found for thing in things for found in _differences(thing))


def _differences(thing: Spoken) -> list[Difference]:
    said = (*thing.said, *(thing.places if isinstance(thing, CardView) else ()))
    found = []
    for hers in _latest(s for s in said if s.source == RESIDENT).values():
        others = {s.source: s for s in sorted(said, key=lambda s: s.seq) if s.field == hers.field and s.source != RESIDENT}
        other = tuple(s for s in others.values() if not _agree(hers.value, s.value))
        if other:
            found.append(Difference(thing.id, hers.field, hers, other))
    return found


def _agree(one: Any, other: Any) -> bool:
    """Whether two words say the same: lists in any order, and a half of a place nobody spoke of differs from nothing."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return all(a == b or not a or not b for a, b in zip(one, other, strict=True))
    if isinstance(one, list) and isinstance(other, list):
        return sorted(map(str, one)) == sorted(map(str, other))
    return bool(one == other)


LENSES = (
    Lens("everyone", _everyone),
    Lens("resident", _resident),
    Lens("professionals", _professionals),
    Lens("difference", _difference),
    Lens("facts", _facts),
    Lens("helpers", _helpers, lambda view: ("with", "without", "only")),
    Lens("source", _source_lens, _all_sources),
    Lens("round", _round, _all_rounds),
)
LENS = {lens.code: lens for lens in LENSES}


def look(view: MapView, lens: str = "everyone", option: str = "") -> Seen:
    """The map through a lens; an unknown lens shows everything, no option is the lens's first."""
    chosen = LENS.get(lens, LENS["everyone"])
    choices = chosen.options(view)
    return chosen.look(view, option if option or not choices else choices[0])
