"""The life line: what happened, by year and by long system."""

from __future__ import annotations

import streamlit as st

from lifemaps import commands as do
from lifemaps.vocabulary import SYSTEMS
from pages.parts import console, mine
from pages.parts.margin import margin, plain, refusal, side, wide
from pages.parts.seat import Table


@margin
def life_page(table: Table) -> None:
    """Events in the order of time; the oldest first."""
    events = sorted(table.view.life, key=lambda event: event.date)
    with wide(), st.container(key="life"):
        st.markdown(f"## {table.say('life')}")
        if not events:
            st.text(table.say("life-none"))
        for event in events:
            with st.container(key=f"life-{event.id.split(':')[1]}", horizontal=True, vertical_alignment="top"):
                st.text(table.day(event.date), width=170)
                st.caption(table.word("system", event.system), width=140)
                with st.container(gap=None):
                    st.text(event.what)
                    st.caption(plain(f"{event.source.replace('_', ' ')} · {table.word('certainty', event.certainty)}"))
    with side():
        refusal()
        _adding(table)
        console.steps(table)


def _adding(table: Table) -> None:
    st.markdown(f"#### {table.say('life-ask')}")
    with st.form("life-form", clear_on_submit=True, border=False):
        st.text_input(table.say("life-date"), key="l-date", placeholder="2026-03")
        st.selectbox(table.say("life-system"), SYSTEMS, key="l-system", format_func=table.words("system"))
        st.text_input(table.say("life-what"), key="l-what", max_chars=1000)
        st.form_submit_button(
            table.say("life-add"), key="l-add", type="primary", on_click=_add, args=(table,), disabled=not table.open
        )


def _add(table: Table) -> None:
    command = do.AddLifeEvent(
        date=str(mine.widget("l-date") or "").strip(),
        system=str(mine.widget("l-system")),
        what=str(mine.widget("l-what") or ""),
        certainty="verteld",
    )
    table.do(command, "life")


life_page()
