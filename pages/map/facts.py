"""Fact cards in the hand: what they say, what they do to earlier ones, and one tap to lay them on the map."""

from __future__ import annotations

import streamlit as st

from lifemaps import commands as do
from lifemaps.case import fact_of
from lifemaps.map import fact_view
from lifemaps.view import FactView
from lifemaps.vocabulary import CERTAINTIES
from pages.map import dealing
from pages.parts import console, mine, truth
from pages.parts.margin import plain
from pages.parts.seat import Table


def facts(table: Table) -> None:
    """The cards of this round first, then the earlier ones."""
    sitting = table.sitting
    held = tuple(sitting.dealt) if table.leads else _seen(table)
    views = [fact_view(table.case, what) for what in held if fact_of(table.case.deck, what)]
    if table.leads:
        dealing.rounds(table)
    elsewhere = [what for what in sitting.dealt if what not in held]
    if elsewhere:
        st.text(table.say("facts-elsewhere", n=len(elsewhere)))
    elif not views:
        st.text(table.say("facts-none"))
    for view in sorted(views, key=lambda view: (view.laid, -view.round)):
        fact(table, view)


def _seen(table: Table) -> tuple[str, ...]:
    """What this seat holds; on a table's own screen also what others laid: it lies open before everybody."""
    hand = table.sitting.hand(table.who.seat)
    open_ = [what for what in table.sitting.dealt if what in table.case.laid] if table.who.role == "table" else []
    return tuple(dict.fromkeys((*hand, *open_)))


def fact(table: Table, view: FactView) -> None:
    """One card: its words, who holds it, what it changed, and what can be done with it."""
    with st.container(key=f"fact-{view.id.split(':')[1]}", border=True):
        st.text(view.text)
        st.caption(_about(table, view))
        for how, others in (("untrue", view.untrue_by), ("light", view.light_by)):
            for other in others:
                _proof(table, view, how, other)
        if view.laid:
            _certainty(table, view)
        if view.laid and view.brings:
            st.button(table.say("show"), key=f"show-{view.id}", on_click=mine.glow, args=(view.brings,), type="tertiary")
        elif not view.laid:
            console.lay(table, view.id)
            dealing.to_whom(table, view)


def proof(table: Table, thing: str) -> None:
    """The fact that proved something of this thing, laid open beside it when asked for."""
    what = truth.opened(thing)
    if what not in table.case.laid or fact_of(table.case.deck, what) is None:
        return
    with st.container(key="proof"):
        st.markdown(f"#### {table.say('proof')}")
        fact(table, fact_view(table.case, what))
        st.button(table.say("proof-close"), key="proof-close", on_click=mine.keep, args=("proof", None), type="tertiary")


def _proof(table: Table, view: FactView, how: str, other: str) -> None:
    st.text(table.say(how, text=_text(table, other)))
    brings = table.case.laid[other].things if other in table.case.laid else ()
    if brings:
        st.button(
            table.say("proof-show"), key=f"proof-{view.id}-{other}", on_click=mine.glow, args=(brings,), type="tertiary"
        )


def _certainty(table: Table, view: FactView) -> None:
    """How sure it is; in training the table judges first, and only then the card turns over."""
    if view.shows_certainty:
        words = table.word("certainty", view.certainty)
        if view.judged:
            same = view.judged == view.certainty
            words = table.say(
                "judged-same" if same else "judged-other", sure=words, judged=table.word("certainty", view.judged)
            )
        st.caption(plain(words))
    elif table.open:
        st.caption(table.say("judge"))
        with st.container(key=f"judge-{view.id.split(':')[1]}", horizontal=True, gap="small"):
            for certainty in CERTAINTIES:
                st.button(
                    table.word("certainty", certainty),
                    key=f"judge-{view.id}-{certainty}",
                    on_click=table.do,
                    args=(do.JudgeFact(fact=view.id, certainty=certainty), f"judge-{view.id}"),
                )


def _about(table: Table, view: FactView) -> str:
    seats = table.sitting.dealt.get(view.id, ())
    numbers = [table.sitting.seats[seat].number for seat in seats if seat in table.sitting.seats]
    holder = table.say("held-by", n=numbers[0]) if numbers else table.say("held-by-all")
    return f"{table.say('round', n=view.round)} · {holder}" if table.leads else table.say("round", n=view.round)


def _text(table: Table, what: str) -> str:
    found = fact_of(table.case.deck, what)
    return found.text if found else ""
