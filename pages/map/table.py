"""The table: the map with one thing beside it, by the moment of the evening."""

from __future__ import annotations

from pages.decide import reveal
from pages.map import lens, moment, wall
from pages.parts.margin import margin
from pages.parts.seat import Table


@margin
def table_page(table: Table) -> None:
    """The map lies open. Who only looks, sees the wall."""
    if not table.plays:
        wall.wall(table)
        return
    if table.sitting.open_answers:
        reveal.reveal_page(table)
    else:
        lens.choose(table)
        lens.on_map(table)
    moment.beside(table)


table_page()
