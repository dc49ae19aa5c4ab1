"""The margin beside the map and its other layers: one thing at a time, the same whichever layer lies open."""

from __future__ import annotations

from collections.abc import Callable

from pages.act import calls
from pages.arrive import gather
from pages.decide import looks, verdict
from pages.keep import keep
from pages.map import facts, lens, questions
from pages.parts import agenda_strip, console, editor, evening, together, truth
from pages.parts.margin import refusal, side
from pages.parts.seat import Table

MOMENTS = {
    "arrive": gather.arrive,
    "occasion": gather.occasion,
    "first_look": looks.look,
    "map_1": facts.facts,
    "map_2": facts.facts,
    "map_3": facts.facts,
    "look": questions.questions,
    "second_look": looks.look,
    "plenary": together.plenary,
    "verdict": verdict.verdict,
    "call": calls.calls,
    "keep": keep.keep,
}
MAPPING = ("map", "hers_map", "map_1", "map_2", "map_3")
DRAWERS = {
    "facts": facts.facts, "seats": console.seats, "voices": console.voices, "parked": console.parked,
    "evening": evening.drawer,
}


def beside(table: Table, first: Callable[[Table], None] | None = None) -> None:
    """What is selected, what the lens tells, what this layer asks (``first``), or the moment of the evening itself."""
    evening.tell_who_follows(table)
    with side():
        refusal()
        truth.gone_for_good(table)
        lens.worn(table)
        if (chosen := editor.selected(table)) is not None:
            lens.differs_here(table, chosen.id)
            facts.proof(table, chosen.id)
            editor.editor(table)
        elif first is not None:
            first(table)
        elif not lens.difference(table):
            console.say_now(table)
            if table.sitting.kind in MAPPING:
                questions.empty_place(table)
            drawer = console.drawers(table)
            DRAWERS.get(drawer, MOMENTS.get(table.sitting.kind, facts.facts))(table)
        console.steps(table)
        agenda_strip.strip(table)
        together.beside(table)
