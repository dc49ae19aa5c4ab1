"""The household's money on the big screen, while whoever leads shows it: the sentences that matter and their pictures."""

from __future__ import annotations

import streamlit as st
from msgspec.structs import replace

from lifemaps import moneyhtml
from lifemaps.household import Section, sections
from lifemaps.words import say
from pages.parts import live
from pages.parts.margin import wide
from pages.parts.seat import Table

MOST = 3
"""So many sentences fit on a wall beside a picture."""


def followed(table: Table) -> bool:
    """Draw it when it is shown and nothing lies open that goes before it; whether it was drawn."""
    shown = table.sitting.shown
    if shown is None or shown.view != "money" or table.sitting.open_answers:
        return False
    told = [one for one in sections(table.view, table.case.deck, table.language, table.case.norm) if any(f.main for f in one.figures)]
    if shown.option:
        told = [one for one in told if one.name == shown.option] or told
    with wide(), st.container(key="money-wall"):
        if not told:
            st.markdown(f"## {say(table.language, 'money-title')}")
            st.text(say(table.language, "money-nothing"))
        for one in told:
            _question(table, one, big=len(told) == 1)
    return True


def _question(table: Table, one: Section, *, big: bool) -> None:
    main = tuple(figure for figure in one.figures if figure.main)[:MOST]
    with st.container(key=f"money-wall-{one.name}"):
        st.markdown(f"### {one.title}")
        st.html(moneyhtml.figures(replace(one, figures=main, unknown=()), table.language, folded=False))
        if big and one.pictures:
            live.pictures(f"wall-money-{one.name}", *one.pictures)
