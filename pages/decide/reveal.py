"""Turning over: both looks beside each other, who moved, what tipped; the resident's own view last."""

from __future__ import annotations

import streamlit as st

from lifemaps import commands as do
from lifemaps import recordview
from lifemaps import reveal as turned
from lifemaps.case import Case
from lifemaps.reveal import Reveal, Row
from lifemaps.words import number, say
from pages.parts import live
from pages.parts.margin import plain, wide
from pages.parts.seat import Table


def shown(case: Case) -> Reveal | None:
    """What there is to show of the last turning over."""
    return turned.reveal(case.rounds[-1], case.deck, heard=case.heard_now) if case.rounds else None


def reveal_page(table: Table) -> None:
    """The strips over the place of the map."""
    what = shown(table.case)
    if what is None:
        return
    with wide(), st.container(key="reveal"):
        strips(table, what)


def strips(table: Table, what: Reveal, *, wall: bool = False) -> None:
    """The two questions large; then a row per domain; the resident's own words when they have been heard."""
    st.markdown(f"## {plain(turned.moved_sentence(what, table.language))}")
    tipped = turned.tipped_sentence(what, table.language)
    if tipped:
        st.markdown(plain(tipped))
    if what.anonymous:
        st.caption(say(table.language, "reveal-anonymous"))
    if wall and (invited := turned.invitation(what, table.language)):
        st.markdown(plain(invited))
    left, right = st.columns([1.25, 1], gap="large") if wall else (st.container(), st.container())
    for rows, place in ((what.whole, left), (what.domains, right)):
        for row in rows:
            with place, st.container(key=f"row-{row.question}"):
                _row(table, row)
    _alike(table)
    if what.heard:
        own(table)
    if not wall and what.reasons:
        with st.expander(table.say("reasons"), key="reasons"):
            for reason in what.reasons:
                st.text(f"– {reason}")


def _row(table: Table, row: Row) -> None:
    st.markdown(f"#### {plain(turned.title(row, table.language))}")
    live.pictures(f"strip-{row.question}", turned.strip(row, table.language, row.question))
    ends = turned.ends_sentence(row, table.language)
    if ends:
        st.caption(plain(ends))
    _because(table, row)


def _because(table: Table, row: Row) -> None:
    """A row opens to why, with the cards people point at, and to the figures."""
    told = recordview.becauses(row, table.view, table.language)
    figures = [] if row.options else recordview.figures(row.second.counts, table.language)
    if not table.plays:
        return
    if told:
        with st.expander(say(table.language, "record-because"), key=f"because-{row.question}"):
            for answer, text, cards in told:
                st.text(" · ".join(part for part in (text, answer, cards) if part))
    if figures:
        with st.expander(say(table.language, "record-figures"), key=f"figures-{row.question}"):
            for name, value, says in figures:
                st.markdown(f"**{plain(name)}** {plain(value)}")
                st.caption(plain(says))
            st.caption(plain(say(table.language, "record-figures-limit")))


def _alike(table: Table) -> None:
    """Over many domains: whether people use the scale in the same way."""
    rounds = table.case.rounds[-1]
    if rounds.alpha is None or not table.plays:
        return
    with st.expander(say(table.language, "record-figure-alpha"), key="alpha"):
        st.text(number(table.language, rounds.alpha, 2))
        st.caption(plain(say(table.language, "record-figure-alpha-says")))


def own(table: Table) -> None:
    """What the resident says, in the resident's words."""
    deck = table.case.deck
    for nth, view in enumerate(turned.own_views(deck)):
        name = turned.resident_name(deck, view.who) if deck else ""
        with st.container(key=f"own-words-{nth}"):
            st.markdown(f"#### ◇ {plain(table.say('own-view', name=name))}")
            if view.own_words:
                with st.container(key=f"own-said-{nth}"):
                    st.text(f"„{view.own_words}”")
            if view.wish:
                st.text(table.say("own-wish", wish=view.wish))


def said(table: Table) -> None:
    """The turning over in words, and the last turn."""
    what = shown(table.case)
    if what is None:
        return
    st.text(turned.sentence(what, table.language))
    st.caption(plain(table.say("reveal-legend")))
    if what.heard:
        st.caption(table.say("heard"))
    elif table.leads and turned.own_views(table.case.deck):
        st.button(
            table.say("hear"),
            key="hear",
            type="primary",
            on_click=table.do,
            args=(do.HearResident(), "hear"),
            width="stretch",
        )
        st.caption(table.say("hear-how"))
