"""Arriving: the rule of the room, how to join; then the occasion, without an opinion."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from lifemaps.afterwards import due
from lifemaps.words import say
from pages.act import calls
from pages.parts import console
from pages.parts.margin import plain
from pages.parts.seat import Table


def arrive(table: Table) -> None:
    """While people sit down."""
    if table.leads:
        st.text(table.say("arrive-lead"))
        if not table.sitting.fictional:
            st.text(table.say("arrive-real"))
    last_time(table)
    st.caption(say(table.language, "evening-kept-until", date=table.day(table.kept_until)))
    console.joining(table)


def last_time(table: Table) -> None:
    """What this case was left with, for a table that comes back to it: what waits, and the way to look back."""
    agreed = table.case.verdict
    if agreed is None or agreed.at >= table.sitting.opened_at:
        return
    today = dt.datetime.now().astimezone().date().isoformat()
    with st.container(key="last-time", border=True):
        st.caption(table.say("last-time", date=table.day(agreed.at[:10])))
        st.markdown(f"**{plain(agreed.verdict.core)}**")
        for one in due(table.case, today):
            st.text(calls.due_line(table, one))
        if agreed.verdict.outcome == "loslaten":
            st.text(table.word("outcome-say", "loslaten"))
        else:
            st.page_link("act/afterwards.py", label=table.say("act-after-go"), query_params={"t": table.code})


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
