"""Nabespreking: over the map, after the verdict; the makers' possible end only when whoever leads taps for it."""

from __future__ import annotations

import streamlit as st

from casefiles.web.home import house
from lifemaps import commands as do
from lifemaps import debrief as back
from lifemaps import reveal as turned
from lifemaps.words import say
from pages.map import wall
from pages.parts import console, live
from pages.parts.margin import margin, plain, refusal, side, wide
from pages.parts.seat import Table


@margin
def debrief_page(table: Table) -> None:
    """Then and now, what tipped, how the map grew, what to ask; last of all one possible end."""
    if not table.plays:
        wall.wall(table)
        return
    with side():
        refusal()
        st.page_link("map/table.py", label=say(table.language, "debrief-back"), query_params={"t": table.code})
        st.markdown(f"#### {say(table.language, 'debrief-title')}")
        st.caption(say(table.language, "debrief-how"))
        if table.sitting.rehearsal:
            st.text(say(table.language, "rehearsal-here"))
        if table.case.verdicts:
            _margin(table)
        console.steps(table)
    with wide(), st.container(key="debrief"):
        if table.case.verdicts:
            _main(table)
        else:
            st.markdown(f"## {say(table.language, 'debrief-early')}")


def _found(table: Table) -> back.Debrief:
    meeting = house().store.read(table.who.sitting, 0)
    return back.debrief(table.case, table.sitting, table.records, meeting, table.who.role)


def _margin(table: Table) -> None:
    """For whoever leads: to print, and the tap that shows the makers' outcome."""
    if not table.leads:
        return
    st.link_button(say(table.language, "debrief-print"), f"/debrief/{table.code}", key="debrief-print", width="stretch")
    if back.waits(table.case, table.sitting):
        st.divider()
        st.button(
            say(table.language, "debrief-show"), key="debrief-show", on_click=table.do, args=(do.ShowOutcome(), "outcome"),
            width="stretch",
        )  # fmt: skip
        st.caption(say(table.language, "debrief-show-how"))


def _main(table: Table) -> None:
    language, found = table.language, _found(table)
    if found.outcome:
        outcome(table, found.outcome)
    st.markdown(f"## {say(language, 'debrief-then-now')}")
    if found.turned:
        st.markdown(plain(turned.moved_sentence(found.turned, language)))
        for row in (*found.turned.whole, *found.turned.domains):
            with st.container(key=f"row-{row.question}"):
                st.markdown(f"#### {plain(turned.title(row, language))}")
                live.pictures(f"back-{row.question}", turned.strip(row, language, f"back-{row.question}"))
    else:
        st.text(say(language, "debrief-no-looks"))
    if found.verdict:
        st.markdown(f"## {say(language, 'debrief-verdict')}")
        with st.container(key="own-said-debrief"):
            st.text(found.verdict.core)
        for line in back.verdict_lines(found.verdict, language):
            st.text(line)
    if found.turned:
        st.markdown(f"## {say(language, 'debrief-tipped')}")
        for one in found.turned.tipped:
            st.text(say(language, "debrief-people", n=one.people, text=one.text))
        if not found.turned.tipped:
            st.text(say(language, "debrief-tipped-none"))
    _grew(table, found)
    if not table.sees("console"):  # The questions are asked aloud, by whoever leads.
        return
    st.markdown(f"## {say(language, 'debrief-questions')}")
    for question in found.questions:
        st.text(f"– {question}")
    if not found.questions:
        st.text(say(language, "debrief-questions-none"))


def _grew(table: Table, found: back.Debrief) -> None:
    st.markdown(f"## {say(table.language, 'debrief-grew')}")
    made = back.pictures(table.case, table.records, found.stills, table.language)
    for at in range(0, len(made), 2):
        for nth, (place, (step, picture)) in enumerate(zip(st.columns(2, gap="medium"), made[at : at + 2], strict=False)):
            with place:
                st.caption(step)
                live.pictures(f"still-{at + nth}", picture)
    st.page_link("map/time.py", label=say(table.language, "debrief-replay"), query_params={"t": table.code})


def outcome(table: Table, made: back.Outcome) -> None:
    """One possible end, and that it is no right answer."""
    with st.container(key="makers-outcome", border=True):
        st.markdown(f"### {say(table.language, 'debrief-outcome')}")
        for text in (made.core, made.dilemma):
            if text:
                st.text(text)
        for title, lines in (("did", made.actions), ("left", made.leave)):
            if lines:
                st.caption(say(table.language, f"debrief-outcome-{title}"))
                for line in lines:
                    st.text(f"– {line}")


debrief_page()
