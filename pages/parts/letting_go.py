"""The way to keeping and forgetting, with how long this case is kept still; and what the desk sees of it each day."""

from __future__ import annotations

import streamlit as st

from casefiles.web.home import house
from lifemaps import commands as do
from lifemaps.case import Case
from lifemaps.keeping import days_left
from lifemaps.words import day, say
from pages.parts import acts
from pages.parts.seat import Table


def line(table: Table) -> None:
    """Until when, and the way to everything that can be done about it."""
    until = table.kept_until
    if until:
        left = days_left(until, house().now())
        st.text(say(table.language, "letgo-left", date=table.day(until), n=max(0, left)))
    if not table.sitting.fictional and table.case.keeping.ground is None and table.leads:
        st.caption(say(table.language, "letgo-not-said"))
    st.link_button(say(table.language, "letgo-link"), f"/keep/{table.code}", key="letgo-link", width="stretch")


def person(table: Table, card: str) -> None:
    """From a card to forgetting whoever it is, for whoever leads."""
    if table.leads:
        st.link_button(
            say(table.language, "letgo-person-link"), f"/keep/{table.code}/forget?card={card}", key=f"letgo-{card}", type="tertiary"
        )


def today(language: str) -> None:
    """The desk's daily look: how often somebody looked into a real case today, in one line, and whether the log is whole."""
    if not house().accesses():
        return
    now = house().now()[:10]
    lines = [one for one in house().accesses() if one.at[:10] == now]
    seats = len({one.seat for one in lines})
    st.caption(say(language, "letgo-day-count", n=len(lines), seats=seats, sound="yes" if house().access_sound() else "no"))


def away(language: str, found: list[tuple[str, str, Case]]) -> None:
    """The cases that are out of reach: when each will be erased, and one press to bring it back."""
    if not found:
        return
    with st.expander(f"{say(language, 'letgo-away-title')} · {len(found)}", key="letgo-away"):
        for stream, title, case in found:
            gone = case.keeping.away
            if gone is None:
                continue
            with st.container(key=f"away-{stream.replace(':', '-')}", border=True, horizontal=True, vertical_alignment="center"):
                st.text(say(language, "letgo-away-line", title=title, date=day(language, gone.erase_on)))
                st.button(say(language, "letgo-back-go"), key=f"back-{stream}", on_click=_back, args=(stream, language), width="content")


def _back(stream: str, language: str) -> None:
    acts.once(acts.named("bring-back", stream), language, lambda act: house().keep_case(do.BringCaseBack(), stream, act=act))
