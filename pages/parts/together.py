"""What a table sees of the workshop it is part of: that it is led from elsewhere, its own map for the wall, the way back."""

from __future__ import annotations

import streamlit as st

from lifemaps import commands as do
from lifemaps.words import say
from pages.parts.hall import leads_workshop
from pages.parts.seat import Table


def beside(table: Table) -> None:
    """Under the moment of the evening, only in a workshop."""
    sitting = table.sitting
    if not sitting.workshop:
        return

    def says(message: str) -> str:
        return say(table.language, f"hall-{message}")

    with st.container(key="together"):
        code = leads_workshop(sitting.workshop)
        if code:
            st.link_button(says("back"), f"/workshop?w={code}", key="hall-back", width="stretch")
        elif not table.leads and not sitting.ended and not sitting.turned:
            st.caption(says("led-elsewhere"))
        if sitting.turned and not code:
            st.caption(says("offered" if sitting.offered else "offer-why"))
            st.button(
                says("unoffer" if sitting.offered else "offer"), key=f"offer-{sitting.offered}", on_click=table.do, width="stretch",
                args=(do.OfferMap(shown=not sitting.offered), f"offer-{sitting.offered}"),
            )  # fmt: skip


def plenary(table: Table) -> None:
    """The room comes together: look up."""
    st.text(say(table.language, "hall-look-up"))
