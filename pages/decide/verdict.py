"""The conclusion, in the group's own words: worded together on every screen, agreed on the map as it was looked at.

The piece is the same as on a phone (``casefiles/web/record.py``); here it stands in the margin. On the wall the words grow.
"""

from __future__ import annotations

import streamlit as st

from casefiles.web.record import summary_line
from pages.parts import live
from pages.parts.margin import plain
from pages.parts.seat import Table


def verdict(table: Table) -> None:
    """The words as they stand, to be worded on; or the conclusion that stands, with a way to word it anew."""
    live.record(table)


def aside(table: Table) -> None:
    """What is asked or walked beside the record, once it stands."""
    live.record(table, aside=True)


def on_wall(table: Table) -> None:
    """The sentence as it grows, over the map, for the room."""
    if table.sitting.kind != "verdict":
        return
    words = summary_line(table.sitting, table.case)
    if words:
        with st.container(key="words-wall"):
            st.markdown(f"## {plain(words)}")
