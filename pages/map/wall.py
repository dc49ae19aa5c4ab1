"""What the room sees over the map: the code while people arrive, a count while they answer, the picture at the end."""

from __future__ import annotations

import streamlit as st

from lifemaps import debrief
from lifemaps.drawing import svg
from lifemaps.influences import draw_influences
from lifemaps.lifeline import draw_lifeline
from lifemaps.words import say
from pages.decide import reveal, verdict
from pages.map import moneywall
from pages.parts import live
from pages.parts.margin import over, wide
from pages.parts.seat import Table


def _followed(table: Table) -> bool:
    """The layer that whoever leads shows, when the screens follow; whether there is one."""
    shown = table.sitting.shown
    if shown is None or shown.view not in ("life", "influences") or table.sitting.open_answers:
        return False
    life = shown.view == "life"
    drawn = draw_lifeline(table.view, table.language, today=table.today) if life else draw_influences(table.view, table.language)
    with over():
        live.layer(table, shown.view, svg(drawn), live.legend(drawn))
    return True


def wall(table: Table) -> None:
    """Over the map, when there is something to see over it. No controls, no names."""
    if moneywall.followed(table):
        return
    if not _followed(table):
        live.wall(table)
    what = reveal.shown(table.case)
    if table.sitting.open_answers and what:
        with wide(), st.container(key="reveal-wall"):
            reveal.strips(table, what, wall=True)
    verdict.on_wall(table)
    made = debrief.outcome(table.case, table.sitting, table.who.role)
    if made and table.sitting.phase == "keep":
        with wide(), st.container(key="outcome-wall"):
            st.markdown(f"## {say(table.language, 'debrief-outcome')}")
            st.text(made.core)
