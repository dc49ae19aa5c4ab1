"""Oefen met bots: from a table to a table of its own beside it, where bots play along; and what such a table is."""

from __future__ import annotations

import streamlit as st

from casefiles import rehearsal
from casefiles.web.home import house
from lifemaps.refusals import Refusal
from lifemaps.scripts import kind_of_step
from lifemaps.words import say
from pages.parts import live, mine
from pages.parts.seat import Table


def drawer(table: Table) -> None:
    """In the drawer of whoever leads: rehearse this case with bots; or, at a table of bots, that it is one and nothing counts."""
    if not table.sitting.fictional or table.sitting.ended:
        return
    if table.sitting.rehearsal:
        with st.container(key="rehearsal-here"):
            st.text(say(table.language, "rehearsal-here"))
        if rehearsal.going(table.who.sitting) is None and kind_of_step(table.sitting.phase) != "keep":
            st.caption(say(table.language, "rehearsal-gone"))
            st.button(say(table.language, "rehearsal-wake"), key="rehearsal-wake", on_click=_wake, args=(table,))
        return
    st.divider()
    st.button(say(table.language, "rehearsal-button"), key="rehearse", on_click=_go, args=(table,), width="stretch")
    st.caption(say(table.language, "rehearsal-how"))
    live.leave("rehearse")


def fields(*, table: str = "", case: str = "", language: str = "") -> dict[str, str]:
    """What it takes to open a rehearsal: of the case of a table, or of a case of the library."""
    return {"door": "/rehearse", "table": table, "case": case, "language": language}


def _go(table: Table) -> None:
    mine.keep("rehearse", {"fields": fields(table=table.code, language=table.language)})


def _wake(table: Table) -> None:
    answer = rehearsal.start(house(), table.who.sitting)
    if isinstance(answer, Refusal):
        mine.refused(answer.sentence(table.language))
