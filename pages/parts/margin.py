"""The margin beside the map: one fragment per page, woken by the pulse, so that the map is never drawn again for it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from pages.parts import live, mine, seat
from pages.parts.seat import Table

Draw = Callable[[Table], None]


def margin(draw: Draw, fell: Callable[[Table], tuple[str, ...]] | None = None) -> Callable[[], None]:
    """A page of a table: looks afresh at each run, shows the last refusal, then draws.

    ``fell`` says what fades on the map while this page lies open, beside what the lens lets fade.
    """

    @st.fragment
    def page() -> None:
        table = seat.table()
        if table is None:
            return
        mine.forget_drawn(table.case.head)
        live.pulse(table, fell(table) if fell else ())
        draw(table)

    return page


def side() -> st.delta_generator.DeltaGenerator:
    """The right margin."""
    return st.container(key="side")


def wide() -> st.delta_generator.DeltaGenerator:
    """The place of the map, for what needs its width; the map waits underneath, undisturbed."""
    return st.container(key="wide")


def over() -> st.delta_generator.DeltaGenerator:
    """The place of the map for another layer of it: the entry stays underneath."""
    return st.container(key="layer")


def refusal() -> None:
    """The last no, in words; nothing was lost."""
    sentence = mine.get("refusal")
    if sentence:
        with st.container(key="refusal"):
            st.text(sentence)


def glued(text: str) -> str:
    """A sentence in which no amount is torn from its euro sign at the end of a line."""
    return text.replace("€ ", "€\u00a0")


def plain(text: str) -> str:
    """What somebody typed, as it may stand on a button or in a label: never markup, an image or a link."""
    safe = "".join(f"\\{sign}" if sign in _MARKUP else sign for sign in " ".join(str(text).split()))
    return safe.replace(":", ":\u200b").replace("www.", "www\u200b.")


_MARKUP = "\\`*_{}[]()<>#+-.!|~$&^="
