"""The map in words: a paragraph for each sector, to read aloud or to follow with a screen reader."""

from __future__ import annotations

import streamlit as st

from lifemaps.aloud import aloud
from pages.map import moment, wall
from pages.parts.margin import margin, plain, wide
from pages.parts.seat import Table


@margin
def aloud_page(table: Table) -> None:
    """What lies on the map, as text; it moves with the map."""
    if not table.plays:
        wall.wall(table)
        return
    with wide(), st.container(key="aloud"):
        st.markdown(f"## {table.say('aloud')}")
        for part in aloud(table.view, table.language, today=table.today):
            st.markdown(f"### {plain(part.heading)}")
            st.text(" ".join(part.sentences))
    moment.beside(table)


aloud_page()
