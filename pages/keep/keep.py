"""Keeping: what can be taken along, what is kept and until when, and standing up."""

from __future__ import annotations

import streamlit as st

from lifemaps import commands as do
from pages.parts.seat import Table

TAKE = (("report.html", "report"), ("report.md", "export"), ("map.svg", "map"), ("free.html", "map"))
"""The downloads and the look each asks for; the door checks again."""


def keep(table: Table) -> None:
    """The end of the evening."""
    st.caption(table.say("take"))
    for name, look in TAKE:
        if table.sees(look):
            st.link_button(
                table.say(f"take-{name.replace('.', '-')}"), f"/out/{table.code}/{name}", key=f"take-{name}", width="stretch"
            )
    st.caption(table.say("kept"))
    st.text(table.say("kept-how"))
    if not table.leads:
        return
    if table.sitting.ended:
        st.text(table.say("ended"))
        return
    sure = st.checkbox(table.say("end-sure"), key="end-sure")
    st.button(
        table.say("end"), key="end", on_click=table.do, args=(do.EndSitting(), "end"), disabled=not sure, width="stretch"
    )
