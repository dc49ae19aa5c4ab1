"""Whether something still stands: proved untrue, put in another light, struck through or taken away by the resident."""

from __future__ import annotations

import streamlit as st

from lifemaps import commands as do
from lifemaps.case import fact_of
from lifemaps.telling import clip
from lifemaps.view import AmountView, CardView, InfluenceView, LifeView, TieView
from lifemaps.vocabulary import RESIDENT
from pages.parts import mine
from pages.parts.seat import Table

Thing = CardView | TieView | AmountView | LifeView | InfluenceView


def truth(table: Table, thing: Thing) -> None:
    """What is known against it, and what can be said against it now."""
    if isinstance(thing, CardView) and thing.kind == RESIDENT:
        return
    if thing.struck:
        st.text(table.say("struck"))
    if thing.struck_by:
        st.text(table.say("untrue", text=_words(table, thing.struck_by)))
    for fact in thing.light_by:
        st.text(table.say("light", text=_words(table, fact)))
    if table.open:
        with st.expander(table.say("truth"), key=f"truth-{thing.id}"):
            _against(table, thing)
    if table.for_resident:
        _hers(table, thing)


def _words(table: Table, proof: str) -> str:
    found = fact_of(table.case.deck, proof) if proof.startswith("fact:") else None
    return found.text if found else proof


def _against(table: Table, thing: Thing) -> None:
    """By a fact that lies on the table, or in words."""
    if thing.struck_by:
        st.button(
            table.say("truth-stands"), key=f"stands-{thing.id}", on_click=table.do,
            args=(do.Disprove(thing=thing.id, stands=True), f"stands-{thing.id}"), width="stretch",
        )  # fmt: skip
        return
    keys = f"truth-fact-{thing.id}", f"truth-note-{thing.id}"
    st.selectbox(
        table.say("truth-fact"), [fact.id for fact in table.view.facts], index=None, key=keys[0],
        format_func=lambda one: clip(_words(table, one), 70), placeholder=table.say("choose"),
    )  # fmt: skip
    st.text_input(table.say("truth-note"), key=keys[1], max_chars=300)
    st.button(
        table.say("truth-not"), key=f"untrue-{thing.id}", on_click=_disprove, args=(table, thing.id, *keys), width="stretch"
    )
    st.button(
        table.say("truth-light"), key=f"light-{thing.id}", on_click=_light, args=(table, thing.id, keys[0]), width="stretch"
    )


def _disprove(table: Table, thing: str, fact: str, note: str) -> None:
    command = do.Disprove(thing=thing, fact=str(mine.widget(fact) or ""), note=str(mine.widget(note) or ""))
    table.do(command, f"untrue-{thing}")


def _light(table: Table, thing: str, fact: str) -> None:
    table.do(do.PutInLight(thing=thing, fact=str(mine.widget(fact) or "")), f"light-{thing}")


def _hers(table: Table, thing: Thing) -> None:
    """Striking through stays readable; taking away is for good, and asks once more."""
    with st.container(key="hers", border=True):
        st.caption(table.say("hers"))
        command = do.Unstrike(thing=thing.id) if thing.struck else do.Strike(thing=thing.id)
        words = table.say("unstrike" if thing.struck else "strike")
        st.button(words, key=f"strike-{thing.id}", on_click=table.do, args=(command, f"strike-{thing.id}"), width="stretch")
        if mine.get("erasing") != thing.id:
            st.button(
                table.say("erase"), key=f"erase-{thing.id}", on_click=mine.keep, args=("erasing", thing.id), width="stretch"
            )
            return
        st.text(table.say("erase-sure"))
        st.button(
            table.say("erase-yes"), key=f"erase-yes-{thing.id}", on_click=_erase, args=(table, thing.id), type="primary",
            width="stretch",
        )  # fmt: skip
        st.button(table.say("erase-no"), key="erase-no", on_click=mine.keep, args=("erasing", ""), width="stretch")


def _erase(table: Table, thing: str) -> None:
    mine.keep("erasing", "")
    if table.do(do.Erase(thing=thing), f"erase-{thing}"):
        mine.select("")
        mine.forget_drawn()
        mine.keep("gone-for-good", table.look_again().case.head)


def gone_for_good(table: Table) -> None:
    """Said until something else happens: it is gone, for everybody."""
    if mine.get("gone-for-good") == table.case.head:
        with st.container(key="gone-for-good"):
            st.markdown(f"#### {table.say('erased')}")
