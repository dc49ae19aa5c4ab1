"""Answering face down: how many lie, never what. Who is still writing is for the console only, as numbers.

Answers are given on the light page of a seat (also the facilitator's own), because nothing of an answer may stand in a
session here.
"""

from __future__ import annotations

import streamlit as st

from casefiles.web.home import house
from lifemaps import commands as do
from lifemaps.sitting import Sitting
from pages.decide import paper, reveal
from pages.parts.seat import Table


def look(table: Table) -> None:
    """A look: wait quietly; after the second one, turn both over together."""
    sitting = table.sitting
    asks = sitting.step.asks if sitting.step.asks is not None else 0
    if sitting.turned or sitting.open_answers:
        reveal.said(table)
        return
    lying = table.answered.get(asks, 0)
    people = max(lying, len(sitting.voters()) + house().on_paper(table.who.sitting).get(asks, 0))
    with st.container(key="lying"):
        st.text(table.say("lie-down", n=lying, of=people) if people else table.say("seats-none"))
    _writing(table, sitting)
    paper.promise(table)
    again = asks in table.my_answers
    st.link_button(
        table.say("answer-again" if again else "answer-here"), f"/seat/{table.code}", key="answer", width="stretch"
    )
    st.caption(table.say("answer-laid" if again else "answer-how"))
    if asks == 1 and table.leads:
        st.button(
            table.say("turn-over"),
            key="turn-over",
            type="primary",
            on_click=table.do,
            args=(do.TurnOver(), "turn-over"),
            disabled=lying == 0,
            width="stretch",
        )
        st.caption(table.say("turn-over-how"))
    paper.between(table)
    paper.paper(table)


def _writing(table: Table, sitting: Sitting) -> None:
    if not table.leads:
        return
    writing = table.still_writing
    if writing:
        st.caption(table.say("writing-now", seats=", ".join(str(number) for number in writing)))
    elif sitting.voters():
        st.caption(table.say("writing-nobody"))
