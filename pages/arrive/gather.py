"""Arriving: the rule of the room, how to join; then the occasion, without an opinion."""

from __future__ import annotations

import streamlit as st

from lifemaps.words import say
from pages.parts import console
from pages.parts.seat import Table


def arrive(table: Table) -> None:
    """While people sit down."""
    if table.leads:
        st.text(table.say("arrive-lead"))
        if not table.sitting.fictional:
            st.text(table.say("arrive-real"))
    st.caption(say(table.language, "evening-kept-until", date=table.day(table.sitting.until)))
    console.joining(table)


def occasion(table: Table) -> None:
    """What happened, and what is in the file."""
    deck = table.case.deck
    if deck and deck.occasion:
        st.text(" ".join(deck.occasion.split()))
    else:
        st.text(table.say("occasion-none"))
    filed = [fact for fact in table.view.facts if fact.round == 0]
    if filed:
        st.caption(table.say("in-file"))
    for fact in filed:
        st.text(f"– {fact.text}")
