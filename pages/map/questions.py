"""Looking: at most three questions the map asks back. A tap lets the cards they speak of glow."""

from __future__ import annotations

import streamlit as st

from lifemaps.findings import come_forward
from pages.parts import mine
from pages.parts.margin import plain
from pages.parts.seat import Table


def questions(table: Table) -> None:
    """The questions, with what stands on the map; how it was counted is one tap away."""
    found = come_forward(table.view)
    if not found:
        st.text(table.say("look-none"))
    else:
        st.caption(table.say("glow"))
    for nth, finding in enumerate(found):
        with st.container(key=f"question-{nth}", border=True):
            st.button(
                plain(finding.question(table.language)),
                key=f"glow-{finding.id}-{finding.about}",
                on_click=mine.glow,
                args=(finding.points,),
                type="tertiary",
            )
            if mine.get("glowing") == finding.points and finding.points:
                st.text(finding.sentence(table.language))
                st.caption(plain(finding.why(table.language)))
