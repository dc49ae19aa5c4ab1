"""Exploring freely: the same network, loose, to untangle who hangs on whom. The map itself waits, undisturbed."""

from __future__ import annotations

import streamlit as st

from pages.map import wall
from pages.parts import console
from pages.parts.margin import margin, refusal, side, wide
from pages.parts.seat import Table


@margin
def free_page(table: Table) -> None:
    """The free view, as the file that can also be taken along."""
    if not table.plays:
        wall.wall(table)
        return
    with wide(), st.container(key="free"):
        st.iframe(f"/out/{table.code}/free.html?at={table.case.map_head}", height=760)
    with side():
        refusal()
        st.markdown(f"#### {table.say('free')}")
        st.text(table.say("free-how"))
        st.link_button(table.say("take-free-html"), f"/out/{table.code}/free.html?save", key="take-free", width="stretch")
        console.steps(table)


free_page()
