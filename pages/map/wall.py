"""What the room sees over the map: the code while people arrive, a count while they answer, the picture at the end."""

from __future__ import annotations

import streamlit as st

from pages.decide import reveal
from pages.parts import live
from pages.parts.margin import wide
from pages.parts.seat import Table


def wall(table: Table) -> None:
    """Over the map, when there is something to see over it. No controls, no names."""
    live.wall(table)
    what = reveal.shown(table.case)
    if table.sitting.open_answers and what:
        with wide(), st.container(key="reveal-wall"):
            reveal.strips(table, what, wall=True)
