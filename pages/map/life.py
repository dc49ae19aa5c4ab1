"""The life line: what happened on a time axis, a lane for each long system. The same choice, the same line to add with."""

from __future__ import annotations

import streamlit as st

from lifemaps.drawing import Drawing, svg
from lifemaps.lifeline import draw_lifeline
from lifemaps.partialdate import is_partial
from pages.map import lens, moment, wall
from pages.parts import live, mine
from pages.parts.margin import margin, over
from pages.parts.seat import Table

RANGES = ("all", "two", "year")


@margin
def life_page(table: Table) -> None:
    """The life line in the place of the map."""
    if not table.plays:
        wall.wall(table)
        return
    lens.choose(table)
    with over():
        with st.container(key="layer-tools"):
            wanted = st.segmented_control(
                table.say("life-range"),
                RANGES,
                default="all",
                required=True,
                key="grow-range",
                format_func=lambda name: table.say(f"life-range-{name}"),
                label_visibility="collapsed",
                persist_state="session",
            )
        drawn = _drawing(table, str(wanted or "all"))
        live.layer(table, "life", svg(drawn), live.legend(drawn))
    moment.beside(table)


def _drawing(table: Table, wanted: str) -> Drawing:
    """Drawn again only when something moved: laying out a long life takes a moment."""
    asked = (table.case.head, table.language, wanted)
    known = mine.get("life-drawn")
    if known is None or known[0] != asked:
        known = (asked, draw_lifeline(table.view, table.language, today=table.today, around=_around(table, wanted)))
        mine.keep("life-drawn", known)
    return known[1]


def _around(table: Table, wanted: str) -> tuple[str, str] | None:
    year, rest = int(table.today[:4]), table.today[4:7]
    if wanted == "year":
        return f"{year}-01", f"{year}-12"
    if wanted == "two":
        dates = [event.date[:7] for event in table.view.life if is_partial(event.date)]
        return f"{year - 2}{rest}", max([table.today[:7], *dates])
    return None


life_page()
