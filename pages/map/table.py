"""The table: the map with one thing beside it, by the moment of the evening."""

from __future__ import annotations

from pages.act import calls
from pages.arrive import gather
from pages.decide import looks, reveal, verdict
from pages.keep import keep
from pages.map import facts, questions
from pages.parts import console, editor
from pages.parts.margin import margin, refusal, side
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
    "verdict": verdict.verdict,
    "call": calls.calls,
    "keep": keep.keep,
}
DRAWERS = {"facts": facts.facts, "seats": console.seats, "voices": console.voices, "parked": console.parked}


@margin
def table_page(table: Table) -> None:
    """One thing at a time: what is selected, or the drawer that is open, or the moment itself."""
    if table.sitting.turned and table.sitting.phase == "second_look":
        reveal.reveal_page(table)
    with side():
        refusal()
        if editor.selected(table):
            editor.editor(table)
        else:
            console.say_now(table)
            drawer = console.drawers(table)
            DRAWERS.get(drawer, MOMENTS.get(table.sitting.phase, facts.facts))(table)
        console.steps(table)


table_page()
