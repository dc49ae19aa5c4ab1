"""What stands in the case's own papers beside the map: a search for a home, a diary, a pile of post. In sentences.

A case file can hold such blocks (``docs/casefile.md``). They belong to the file, so they are told only when every fact card
lies open: before that they would give away what the table has still to find. The numbers are those of ``lifemaps.analysis``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from lifemaps.analysis import analyse
from lifemaps.deck import Deck
from lifemaps.findings import Euros, Line
from lifemaps.view import MapView
from lifemaps.words import number, say


class Paper(msgspec.Struct, frozen=True):
    """A block of the file: the numbers it needs, and the sentences they make."""

    id: str
    needs: tuple[str, ...]
    lines: Callable[[Deck, dict[str, Any], str], tuple[Line, ...]]

    def title(self, language: str) -> str:
        """What it is, as a question."""
        return say(language, f"paper-{self.id}")


def _search(deck: Deck, numbers: dict[str, Any], language: str) -> tuple[Line, ...]:
    lines = [Line("paper-search-asked", {"n": numbers["aanvragen"], "no": numbers.get("som_afwijzingen", 0)})]
    for message, key in (("empty", "aandeel_zonder_inhoudelijke_reden"), ("seen", "bezichtigingsgraad")):
        if key in numbers:
            lines.append(Line(f"paper-search-{message}", {"share": number(language, numbers[key])}))
    if "betaalbare_huur_bij_een_derde" in numbers:
        third = round(numbers["betaalbare_huur_bij_een_derde"] * 100)
        lines.append(Line("paper-search-third", {"amount": Euros(third)}))
    return tuple(lines)


def _diary(deck: Deck, numbers: dict[str, Any], language: str) -> tuple[Line, ...]:
    missed = len((deck.appointments or {}).get("botsingen") or ())
    return (Line("paper-diary-clash", {"n": numbers["afspraken_gemist_door_botsing"], "of": missed}),)


def _post(deck: Deck, numbers: dict[str, Any], language: str) -> tuple[Line, ...]:
    return (Line("paper-post-unopened", {"n": numbers["ongeopende_brieven"]}),)


PAPERS = (
    Paper("search", ("aanvragen",), _search),
    Paper("diary", ("afspraken_gemist_door_botsing",), _diary),
    Paper("post", ("ongeopende_brieven",), _post),
)
"""What a case file can hold beside the map, in the order in which it is told."""


def all_open(deck: Deck, view: MapView) -> bool:
    """Whether every fact card of the case lies on the table."""
    lying = {fact.id for fact in view.facts}
    return bool(deck.facts) and all(f"fact:{fact.id}" in lying for fact in deck.facts)


def papers(deck: Deck | None, view: MapView, language: str) -> tuple[tuple[Paper, tuple[Line, ...]], ...]:
    """The blocks of this case that have something to tell; nothing while a fact card is still in somebody's hand."""
    if deck is None or not all_open(deck, view):
        return ()
    numbers = analyse(deck, view)
    return tuple((one, one.lines(deck, numbers, language)) for one in PAPERS if all(key in numbers for key in one.needs))
