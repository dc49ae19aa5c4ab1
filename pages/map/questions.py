"""Looking: at most three questions the map asks back. A tap lets the cards they speak of glow."""

from __future__ import annotations

import streamlit as st

from lifemaps.empties import empty_places
from lifemaps.findings import come_forward
from lifemaps.words import say
from pages.parts import mine
from pages.parts.margin import glued, plain
from pages.parts.seat import Table

WAYS = ("table", "asking", "money", "whatif", "rent")
"""The map, all its questions, the money, what if, and the rent: pages that share the map."""


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
                st.text(glued(finding.sentence(table.language)))
                st.caption(plain(finding.why(table.language)))
    ways(table)


def ways(table: Table, here: str = "table") -> None:
    """From the three questions to all of them, to what if, and back to the map."""
    with st.container(key="looking-ways", horizontal=True):
        for name in WAYS:
            if name != here:
                word = {"table": "asking-back", "rent": "road-link"}.get(name, f"{name}-link")
                st.page_link(f"map/{name}.py", label=say(table.language, word), query_params={"t": table.code})


def empty_place(table: Table) -> None:
    """While mapping: one place where nobody is yet, as a question; the next one is a tap away."""
    found = empty_places(table.view)
    if not found:
        return
    nth = int(mine.get("empty-place") or 0) % len(found)
    with st.container(key="empty-place"):
        st.caption(say(table.language, "empty-label"))
        st.text(found[nth].question(table.view, table.language))
        if len(found) > 1:
            st.button(
                say(table.language, "empty-next"), key="empty-next", on_click=mine.keep, args=("empty-place", nth + 1),
                type="tertiary",
            )  # fmt: skip
