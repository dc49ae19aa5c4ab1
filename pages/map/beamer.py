"""The wall: no controls. The map fills it; people arriving see the code, answering is a count, turning over is a picture."""

from __future__ import annotations

import streamlit as st

from pages.decide import reveal
from pages.parts import live
from pages.parts.margin import margin, wide
from pages.parts.seat import Table


@margin
def beamer_page(table: Table) -> None:
    """What the room sees over the map, when there is something to see over it."""
    live.wall(table)
    what = reveal.shown(table.case)
    if table.sitting.turned and table.sitting.phase == "second_look" and what:
        with wide(), st.container(key="reveal-wall"):
            reveal.strips(table, what, wall=True)


beamer_page()
