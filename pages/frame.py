"""The frame of every screen: language, seat, navigation; bar, canvas and entry drawn once, before the page.

A page fills the margin. What stands here keeps its key from page to page, so the drawing, a half-typed line and the
socket are never lost.
"""

from __future__ import annotations

import sys
from pathlib import Path

import streamlit as st

HERE = Path(__file__).resolve().parent
if str(HERE.parent) not in sys.path:  # Under `streamlit run` and AppTest only this folder is on the path.
    sys.path.insert(0, str(HERE.parent))

from lifemaps.words import languages  # noqa: E402
from pages.parts import live, mine, seat  # noqa: E402
from pages.parts.seat import Table  # noqa: E402

BEAMER = "beamer"


def main() -> None:
    """One screen."""
    table = seat.table()
    language = table.language if table else mine.language()
    st.set_page_config(
        page_title="Levenskaart",
        page_icon=str(HERE / "parts" / "icon.png"),
        layout="wide",
        initial_sidebar_state="collapsed",
    )
    st.html(HERE / "parts" / "look.css")
    page, views = _navigate(table)
    if table is None:
        _speak(language)
    else:
        _stage(table, page.url_path == BEAMER, views)
    page.run()


def _navigate(table: Table | None):  # noqa: ANN202  Streamlit names no type for it.
    start = st.Page("arrive/start.py", url_path="start", title="Levenskaart", default=table is None)
    room = st.Page("map/table.py", url_path="table", title="Levenskaart", default=table is not None)
    beside = st.Page("map/beside.py", url_path="beside", title="Levenskaart")
    life = st.Page("map/life.py", url_path="life", title="Levenskaart")
    free = st.Page("map/free.py", url_path="free", title="Levenskaart")
    beamer = st.Page("map/beamer.py", url_path=BEAMER, title="Levenskaart")
    page = st.navigation([start, room, beside, life, free, beamer], position="hidden")
    return page, {"map": room, "beside": beside, "life": life, "free": free}


def _stage(table: Table, wall: bool, views: dict) -> None:
    wall = wall or not table.plays
    with st.container(key="bar-box"):
        live.bar(table, wall=wall)
    with st.container(key="stage-wall" if wall else "stage"):
        live.canvas(table, wall=wall)
    if wall:
        return
    with st.container(key="entry-box"):
        live.entry(table)
    with st.container(key="views", horizontal=True):
        for name, view in views.items():
            st.page_link(view, label=table.say(f"view-{name}"), query_params={"t": table.code})
        _speak(table.language)
    with st.container(key="small"):
        st.markdown(table.say("small"))
        st.link_button(table.say("small-go"), f"/seat/{table.code}", key="small-go")


def _speak(language: str) -> None:
    names = {"nl-NL": "Nederlands", "en": "English", "nl-BE": "Nederlands (België)", "fr-BE": "Français"}
    st.selectbox(
        "Taal · Language",
        languages(),
        index=languages().index(language),
        format_func=lambda one: names.get(one, one),
        key="language",
        on_change=mine.speak,
        args=("language",),
        label_visibility="collapsed",
    )


main()
