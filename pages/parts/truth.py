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
    """What is known against it with what proved it, and what can be said against it now."""
    if isinstance(thing, CardView) and thing.kind == RESIDENT:
        return
    if thing.struck:
        _struck(table, thing)
    if thing.struck_by:
        _proof(table, thing, "untrue", thing.struck_by)
    for fact in thing.light_by:
        _proof(table, thing, "light", fact)
    if table.open:
        with st.expander(table.say("truth"), key=f"truth-{thing.id}"):
            _against(table, thing)
    if table.for_resident:
        _hers(table, thing)


def _struck(table: Table, thing: Thing) -> None:
    """Struck through by the resident: it can be read, and only she lets it stand again."""
    with st.container(key="struck", border=True):
        st.text(table.say("struck"))
        if table.for_resident:
            st.button(
                table.say("unstrike"), key=f"unstrike-{thing.id}", on_click=table.do,
                args=(do.Unstrike(thing=thing.id), f"unstrike-{thing.id}"), width="stretch",
            )  # fmt: skip
        else:
            st.caption(table.say("unstrike-hers"))


def _proof(table: Table, thing: Thing, how: str, proof: str) -> None:
    """One thing that is known against it, with the way to the fact that says so."""
    with st.container(key=f"proof-{how}-{proof}-{thing.id}", border=True):
        st.text(table.say(how, text=_words(table, proof)))
        if proof.startswith("fact:"):
            st.button(
                table.say("proof-open"), key=f"proof-{thing.id}-{proof}", on_click=mine.keep,
                args=("proof", (thing.id, proof)), type="tertiary",
            )  # fmt: skip
        if how == "light" and table.open:
            command = do.PutInLight(thing=thing.id, fact=proof, off=True)
            st.button(
                table.say("light-off"), key=f"unlit-{thing.id}-{proof}", on_click=table.do,
                args=(command, f"unlit-{thing.id}-{proof}"), type="tertiary",
            )  # fmt: skip


def opened(thing: str) -> str:
    """The fact that lies open beside this thing because it proved something about it, or nothing."""
    about, proof = mine.get("proof") or ("", "")
    return proof if about == thing else ""


def _words(table: Table, proof: str) -> str:
    found = fact_of(table.case.deck, proof) if proof.startswith("fact:") else None
    return found.text if found else proof


WAYS = ("untrue", "light")


def _against(table: Table, thing: Thing) -> None:
    """Not true, by a fact that lies on the table or in words; or true, and something else beside a fact."""
    if thing.struck_by:
        st.button(
            table.say("truth-stands"), key=f"stands-{thing.id}", on_click=table.do,
            args=(do.Disprove(thing=thing.id, stands=True), f"stands-{thing.id}"), width="stretch",
        )  # fmt: skip
        return
    way = st.segmented_control(
        table.say("truth-way"), WAYS, default="untrue", required=True, key=f"truth-way-{thing.id}",
        format_func=lambda one: table.say(f"truth-way-{one}"), label_visibility="collapsed", width="stretch",
    )  # fmt: skip
    facts = [fact.id for fact in table.view.facts if fact.id not in thing.light_by]
    keys = f"truth-fact-{thing.id}", f"truth-note-{thing.id}"
    light = way == "light"
    st.caption(table.say("truth-light-how" if light else "truth-not-how"))
    if facts:
        chosen = st.selectbox(
            table.say("truth-fact-light" if light else "truth-fact"), facts, index=None, key=keys[0],
            format_func=lambda one: clip(_words(table, one), 70), placeholder=table.say("choose"),
        )  # fmt: skip
        if light and chosen:
            st.text(table.say("light", text=_words(table, chosen)))
    else:
        st.text(table.say("truth-no-facts"))
    if light:
        if facts:
            st.button(
                table.say("truth-light"), key=f"light-{thing.id}", on_click=_light, args=(table, thing.id, keys[0]),
                width="stretch",
            )  # fmt: skip
        return
    st.text_input(table.say("truth-note"), key=keys[1], max_chars=300)
    st.button(
        table.say("truth-not"), key=f"untrue-{thing.id}", on_click=_disprove, args=(table, thing.id, *keys), width="stretch"
    )


def _disprove(table: Table, thing: str, fact: str, note: str) -> None:
    command = do.Disprove(thing=thing, fact=str(mine.widget(fact) or ""), note=str(mine.widget(note) or ""))
    table.do(command, f"untrue-{thing}")


def _light(table: Table, thing: str, fact: str) -> None:
    chosen = str(mine.widget(fact) or "")
    if not chosen:
        mine.refused(table.say("truth-light-which"))
    else:
        table.do(do.PutInLight(thing=thing, fact=chosen), f"light-{thing}", then=lambda: mine.put({fact: None}))


def _hers(table: Table, thing: Thing) -> None:
    """Striking through stays readable; taking away is for good, and asks once more."""
    with st.container(key="hers", border=True):
        st.caption(table.say("hers"))
        if not thing.struck:
            command = do.Strike(thing=thing.id)
            st.button(
                table.say("strike"), key=f"strike-{thing.id}", on_click=table.do, args=(command, f"strike-{thing.id}"),
                width="stretch",
            )  # fmt: skip
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
