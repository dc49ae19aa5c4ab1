"""The agenda beside the map: which case of how many, how long it may take, what it still lacks, and on to the next."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from casefiles.web.home import house
from lifemaps.due import unclosed
from lifemaps.words import say
from pages.parts import acts
from pages.parts.seat import Table


def strip(table: Table) -> None:
    """For whoever leads a meeting with an agenda; otherwise nothing."""
    stream = table.sitting.agenda
    if not stream or not table.leads:
        return
    plan = house().agenda(stream)
    at = plan.at(table.who.sitting)
    if at < 0:
        return

    def says(message: str, **values: object) -> str:
        return say(table.language, f"agenda-{message}", **values)

    with st.container(key="agenda", border=True):
        st.caption(says("where", n=at + 1, all=len(plan.items), used=_used(table), minutes=plan.items[at].minutes))
        if table.sitting.ended:
            _closed(table, plan)
            return
        owed = unclosed(table.case, table.sitting.opened_at)
        for what in owed:
            st.caption(says(f"owes-{what}"))
        following = plan.next
        title = _title(following.case) if following else ""
        sure = not owed or st.checkbox(says("later"), key="agenda-later")
        label = says("next", title=title) if following else says("finish")
        st.button(label, key="agenda-next", on_click=_next, args=(table, bool(owed)), disabled=not sure, width="stretch")


def _used(table: Table) -> int:
    """Whole minutes since this case was taken up."""
    begun = dt.datetime.fromisoformat(table.sitting.opened_at)
    return int((dt.datetime.now(dt.UTC) - begun).total_seconds() // 60)


def _title(case: str) -> str:
    deck = house().case(case).deck
    return deck.title if deck else ""


def _closed(table: Table, plan) -> None:  # noqa: ANN001
    st.text(say(table.language, "agenda-over"))
    for item in plan.items:
        st.caption(f"{_title(item.case)} · {say(table.language, f'agenda-how-{item.how}')}" if item.how else _title(item.case))


def _next(table: Table, later: bool) -> None:
    acts.once(
        acts.named("agenda-next", (table.who.sitting, later)), table.language,
        lambda act: house().next_case(table.who.sitting, table.who.seat, act=act, sure=later),
    )
