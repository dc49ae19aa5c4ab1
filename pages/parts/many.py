"""Several tables at once, from the first screen: the case, how many tables, how much time, how people find a table."""

from __future__ import annotations

import streamlit as st

from casefiles.web import home
from casefiles.web.home import library
from lifemaps.prompts import script_name
from lifemaps.scripts import SCRIPT
from lifemaps.words import say
from lifemaps.workshop import FILLS, MOST_TABLES
from pages.parts import mine


def tables_together(language: str) -> None:
    """Set up a workshop in one form; a table each works on a copy of the same case."""

    def says(message: str) -> str:
        return say(language, f"hall-{message}")

    titles = {deck.id: deck.title for deck in library().values()} | {"blank": says("blank")}
    scripts = {code: script_name(one, language) for code, one in {**SCRIPT, **home.house().scripts()}.items() if not one.resident}
    with st.expander(says("many"), key="many"):
        st.caption(says("many-what"))
        case, tables, time = st.columns([2, 1, 1.6], gap="medium")
        case.selectbox(says("many-case"), list(titles), key="many-case", format_func=lambda one: titles.get(one, one))
        tables.number_input(says("many-tables"), min_value=1, max_value=MOST_TABLES, value=4, step=1, key="many-tables")
        time.selectbox(
            says("many-time"), list(scripts), index=list(scripts).index("45"), key="many-script", format_func=lambda one: scripts.get(one, one)
        )
        st.radio(says("many-fill"), FILLS, key="many-fill", format_func=lambda one: says(f"fill-{one}"), horizontal=False)
        st.checkbox(says("many-self"), key="many-self")
        st.button(says("many-go"), key="many-go", type="primary", on_click=_go, args=(language,))


def _go(language: str) -> None:
    mine.keep("go", {"fields": {
        "door": "/begin/workshop", "case": str(mine.widget("many-case")), "tables": str(mine.widget("many-tables")),
        "script": str(mine.widget("many-script")), "fill": str(mine.widget("many-fill")), "language": language,
        "leads": "self" if mine.widget("many-self") else "together",
    }})  # fmt: skip
