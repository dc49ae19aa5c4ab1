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
from pages.parts import evening, live, mine, seat  # noqa: E402
from pages.parts.rooms import (  # noqa: E402
    AFTER,
    BEAMER,
    BEFORE,
    BESIDE,
    CHECKUP,
    DESK,
    LAYERS,
    LEARNING,
    LOOKING,
    MONEY,
    OF_NO_TABLE,
)
from pages.parts.seat import Table  # noqa: E402


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
    if table is None or page.url_path in OF_NO_TABLE:
        _speak(language)
    else:
        _stage(table, page, views)
    page.run()


def _navigate(table: Table | None):  # noqa: ANN202  Streamlit names no type for it.
    start = st.Page("arrive/start.py", url_path="start", title="Levenskaart", default=table is None)
    room = st.Page("map/table.py", url_path="table", title="Levenskaart", default=table is not None)
    views = {"map": room} | {
        name: st.Page(f"map/{name}.py", url_path=name, title="Levenskaart") for name in (*LAYERS[1:], *BESIDE, MONEY)
    }
    looking = [st.Page(f"map/{name}.py", url_path=name, title="Levenskaart") for name in LOOKING]
    looking += [st.Page(f"act/{name}.py", url_path=name, title="Levenskaart") for name in AFTER]
    looking += [st.Page(f"learn/{name}.py", url_path=name, title="Levenskaart") for name in LEARNING]
    looking += [st.Page(f"desk/{name}.py", url_path=name, title="Levenskaart") for name in DESK]
    before = [st.Page(f"arrive/{name}.py", url_path=name, title="Levenskaart") for name in BEFORE]
    before.append(st.Page(f"keep/{CHECKUP}.py", url_path=CHECKUP, title="Levenskaart"))
    beamer = st.Page("map/beamer.py", url_path=BEAMER, title="Levenskaart")
    workshop = st.Page("lead/workshop.py", url_path="workshop", title="Levenskaart")
    page = st.navigation([start, *views.values(), *looking, *before, beamer, workshop], position="hidden")
    return page, views


def _stage(table: Table, page, views: dict) -> None:  # noqa: ANN001
    wall = page.url_path == BEAMER or not table.plays
    view = next((name for name, one in views.items() if one.url_path == page.url_path), "")
    mine.keep("view", view)
    evening.go_along(table, views, view)
    with st.container(key="bar-box"):
        live.bar(table, wall=wall)
    with st.container(key="stage-wall" if wall else "stage"):
        live.canvas(table, wall=wall)
    if wall:
        return
    with st.container(key="entry-box"):
        live.entry(table)
    with st.container(key="views", horizontal=True):
        for group, names in (("layers", LAYERS), ("ways", BESIDE)):
            with st.container(key=group, horizontal=True):
                for name in names:
                    st.page_link(views[name], label=table.say(f"view-{name}"), query_params={"t": table.code})
        live.take(table, view=view, views=list(views))
        _speak(table.language, brief=True)
    with st.container(key="small"):
        st.markdown(table.say("small"))
        st.link_button(table.say("small-go"), f"/seat/{table.code}", key="small-go")


def _speak(language: str, *, brief: bool = False) -> None:
    names = {"nl-NL": "Nederlands", "en": "English", "nl-BE": "Nederlands (België)", "fr-BE": "Français"}
    st.selectbox(
        "Taal · Language",
        languages(),
        index=languages().index(language),
        format_func=lambda one: one.split("-")[0].upper() if brief and one in ("nl-NL", "en") else names.get(one, one),
        key="language",
        on_change=mine.speak,
        args=("language",),
        label_visibility="collapsed",
    )


main()
