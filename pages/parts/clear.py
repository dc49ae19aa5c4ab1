"""Help with plain words while something is worded: as a hint under the line, never as a block."""

from __future__ import annotations

import streamlit as st

from lifemaps.plain import check
from pages.parts import mine
from pages.parts.seat import Table

MOST = 2


def plain_words(table: Table, widget: str) -> None:
    """What makes this text hard to read, and what could stand there instead; at most two at a time."""
    text = str(mine.widget(widget) or "")
    for hint in check(text, table.language)[:MOST] if text.strip() else ():
        st.text(f"{hint.what(table.language)} {hint.advice(table.language)}")
