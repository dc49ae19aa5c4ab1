"""Dealing fact cards by hand: a round to everybody or each a different one, one card to one seat."""

from __future__ import annotations

import streamlit as st

from lifemaps import commands as do
from lifemaps.sitting import Sitting
from lifemaps.view import FactView
from lifemaps.words import say
from pages.parts import mine
from pages.parts.seat import Table


def rounds(table: Table) -> None:
    """What of each round was not dealt yet. Steps of a round deal by themselves; here whoever leads does it at will."""
    deck, sitting, language = table.case.deck, table.sitting, table.language
    if deck is None or sitting.ended:
        return
    left = {
        nth: n
        for nth in sorted({fact.round for fact in deck.facts if fact.round})
        if (n := sum(fact.round == nth and f"fact:{fact.id}" not in sitting.dealt for fact in deck.facts))
    }
    if not left:
        st.caption(say(language, "lead-deal-file"))
        return
    now = sitting.step.deals if sitting.step.deals in left else min(left)
    with st.expander(say(language, "lead-deal"), key="dealing", expanded=sitting.step.deals in left):
        chosen = st.radio(
            say(language, "lead-deal"), list(left), index=list(left).index(now), key=f"deal-round-{now}",
            format_func=lambda nth: say(language, "lead-deal-round", n=nth, left=left[nth]), label_visibility="collapsed",
        )  # fmt: skip
        each, everybody = st.columns(2, gap="small")
        for place, name, spread in ((each, "lead-deal-each", True), (everybody, "lead-deal-all", False)):
            place.button(
                say(language, name), key=name, on_click=table.do, width="stretch",
                args=(do.DealFacts(round=int(chosen or now), spread=spread), f"deal-{chosen}"),
            )  # fmt: skip
        st.caption(say(language, "lead-deal-how"))


def to_whom(table: Table, view: FactView) -> None:
    """This one card to a seat, or to everybody."""
    sitting, language = table.sitting, table.language
    seats = [seat.id for seat in sorted(sitting.voters(), key=lambda seat: seat.number)]
    if not table.leads or view.laid or not seats or sitting.ended:
        return
    held = sitting.dealt.get(view.id)
    now = held[0] if held and held[0] in seats else ""
    key = mine.stands(f"deal-to-{view.id}-{now}", now)
    st.selectbox(
        say(language, "lead-deal-to"), ["", *seats], index=["", *seats].index(now), key=key, on_change=_deal,
        args=(table, view.id, key), format_func=lambda seat: _name(sitting, seat, table),
    )  # fmt: skip


def _name(sitting: Sitting, seat: str, table: Table) -> str:
    return table.say("seat", n=sitting.seats[seat].number) if seat else say(table.language, "lead-deal-everybody")


def _deal(table: Table, fact: str, key: str) -> None:
    table.do(do.DealFact(fact=fact, seat=str(mine.widget(key) or "")), f"deal-{fact}")
