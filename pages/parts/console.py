"""The facilitator's hand: what to say now, the next step, the clock, the seats, the resident's voice, what is parked."""

from __future__ import annotations

import streamlit as st

from casefiles.web import home
from lifemaps import commands as do
from lifemaps.prompts import saying
from lifemaps.words import say
from pages.parts import evening, leader, live, mine, practice
from pages.parts.margin import plain
from pages.parts.seat import Table


def say_now(table: Table) -> None:
    """What to say now, as a question to the room."""
    sitting, deck = table.sitting, table.case.deck
    with st.container(key="say"):
        st.caption(table.say("say-now") if table.leads else table.step(sitting.phase))
        verdict = table.case.verdict
        if sitting.kind == "call" and verdict is not None and verdict.verdict.outcome == "loslaten":
            st.markdown(f"#### {table.word('outcome-say', 'loslaten')}")  # Who let go has nobody to call.
            return
        st.markdown(f"#### {plain(saying(sitting, deck, table.language))}")
        evening.watch_for(table)


def drawers(table: Table) -> str:
    """Which drawer is open; the margin shows one thing."""
    names = ["now", "facts", "seats", "voices", "parked", "evening"] if table.leads else ["now", "facts", "parked"]
    if mine.get("drawer-at") != table.sitting.phase:
        # What is asked now must not stay behind the facts of the step before. Where somebody may be typing it stays as it is.
        if mine.widget("drawer") == "facts":
            mine.put({"drawer": "now"})
        mine.keep("drawer-at", table.sitting.phase)
    chosen = st.segmented_control(
        table.say("drawers"),
        names,
        default="now",
        required=True,
        format_func=lambda name: say(table.language, "lead-evening") if name == "evening" else table.say(f"drawer-{name}"),
        key="drawer",
        persist_state="session",
        label_visibility="collapsed",
        width="stretch",
    )
    return str(chosen or "now")


def steps(table: Table) -> None:
    """The next step as one big button, and the clock."""
    if not table.leads:
        return
    sitting = table.sitting
    phases = sitting.plan.phases
    at = phases.index(sitting.phase) if sitting.phase in phases else 0
    with st.container(key="steps"):
        _clock(table)
        back, on = st.columns([1, 3.4], gap="small")
        if at > 0:
            back.button(
                table.say("previous"),
                key=f"previous-{sitting.phase}",
                on_click=table.do,
                args=(do.EnterPhase(phase=phases[at - 1]), f"step-{sitting.phase}"),
                width="stretch",
            )
        if at + 1 < len(phases):
            on.button(
                table.say("next", phase=table.step(phases[at + 1])),
                key=f"next-{sitting.phase}",
                type="primary",
                on_click=table.do,
                args=(do.EnterPhase(phase=phases[at + 1]), f"step-{sitting.phase}"),
                width="stretch",
            )


def _clock(table: Table) -> None:
    running = bool(table.sitting.clock.since)
    clock, more, lock = st.columns([1.15, 1, 1.5], gap="small")
    clock.button(
        table.say("clock-pause" if running else "clock-resume"),
        key="clock",
        on_click=table.do,
        args=(do.PauseClock() if running else do.ResumeClock(), "clock"),
        type="tertiary",
        width="stretch",
    )
    more.button(
        table.say("clock-more"),
        key="clock-more",
        on_click=table.do,
        args=(do.ExtendPhase(minutes=1), "clock-more"),
        type="tertiary",
        width="stretch",
    )
    is_open = table.sitting.map_open
    lock.button(
        table.say("map-lock" if is_open else "map-unlock"),
        key="lock",
        on_click=table.do,
        args=(do.LockMap() if is_open else do.UnlockMap(), "lock"),
        type="tertiary",
        width="stretch",
    )


def seats(table: Table) -> None:
    """Who sits here: numbers and roles; in a look, who has answered and who is still writing."""
    sitting = table.sitting
    chairs = sorted((seat for seat in sitting.seats.values() if seat.number), key=lambda seat: seat.number)
    live.crew(table)
    role_cards(table)
    given = [seat for seat in chairs if seat.role in GIVEN and not seat.bot]
    if given:
        with st.expander(say(table.language, "lead-roles"), key="roles"):
            for seat in given:
                key = mine.stands(f"role-of-{seat.id}-{seat.role}", seat.role)
                st.selectbox(
                    table.say("role-of", n=seat.number), GIVEN, index=GIVEN.index(seat.role), key=key, on_change=_give,
                    args=(table, seat.id, key), format_func=table.words("role"),
                )  # fmt: skip
    practice.drawer(table)
    st.divider()
    joining(table)


GIVEN = ("participant", "resident", "observer", "facilitator")
"""Roles that whoever leads can give to a seat; "bewoner" when she sits at the table herself."""


def role_cards(table: Table) -> None:
    """Tegenspreker, bewonersstem, tijdbewaker: dealt to seats, passed on, taken back."""
    sitting, language = table.sitting, table.language
    if not any(seat.role == "participant" for seat in sitting.seats.values()):
        return
    with st.container(key="cards", border=True):
        st.caption(say(language, "lead-cards-how"))
        with st.container(key="cards-acts", horizontal=True, gap="small"):
            st.button(
                say(language, "lead-cards-next" if sitting.cards else "lead-cards-deal"), key="cards-deal", on_click=table.do,
                args=(do.DealRoleCards(), "cards"),
            )  # fmt: skip
            if sitting.cards:
                st.button(
                    say(language, "lead-cards-back"), key="cards-back", on_click=table.do, type="tertiary",
                    args=(do.DealRoleCards(back=True), "cards"),
                )  # fmt: skip


def _give(table: Table, seat: str, key: str) -> None:
    table.do(do.GiveRole(seat=seat, role=str(mine.widget(key))), f"role-{seat}")


def joining(table: Table) -> None:
    """How to join, and the sign that brings my own seat back."""
    st.text(table.say("join-how"))
    with st.container(key="code"):
        st.text(table.code)
    st.text(f"{home.spoken(table.address)}/join")
    if table.chair:
        st.caption(table.say("sign"))
        with st.container(key="sign"):
            st.text(table.chair.sign)
    st.link_button(table.say("beamer-open"), f"/j/{table.code}?as=beamer", key="beamer-open", type="tertiary")
    if table.leads and leader.asks_who(table.sitting.fictional):
        st.link_button(say(table.language, "sign-in-pass-go"), f"/guest/{table.code}", key="guest-go", type="tertiary")


def voices(table: Table) -> None:
    """What whoever plays the resident knows and may tell when asked. Only the facilitator and the resident see it."""
    deck = table.case.deck
    told = deck.voices if deck and table.sees("voices") else ()
    if not told:
        st.text(table.say("voices-none"))
        return
    st.caption(table.say("voices-how"))
    for voice in told:
        identifier = f"voice:{voice.id}"
        with st.container(key=f"voice-{voice.id}", border=True):
            with st.container(key=f"own-{voice.id}"):
                st.text(voice.text)
            lay(table, identifier)


def lay(table: Table, what: str) -> None:
    """Lay what this holds on the map, or say that it lies there."""
    if what in table.case.laid:
        st.caption(table.say("laid"))
        return
    st.button(
        table.say("lay"),
        key=f"lay-{what}",
        on_click=table.do,
        args=(do.Lay(what=what), f"lay-{what}"),
        disabled=not table.open,
        type="secondary",
    )


def parked(table: Table) -> None:
    """What waits for another moment."""
    st.caption(table.say("parked-how"))
    for identifier, text in table.sitting.parked.items():
        words, away = st.columns([3, 1], vertical_alignment="center")
        words.text(text)
        if table.leads:
            away.button(
                table.say("unpark"),
                key=f"unpark-{identifier}",
                on_click=table.do,
                args=(do.Unpark(park=identifier), f"unpark-{identifier}"),
                type="tertiary",
            )
    with st.form("park-form", border=False):
        st.text_input(table.say("park-what"), key="park-text", persist_state="session", max_chars=300)
        st.form_submit_button(table.say("park"), key="park", on_click=_park, args=(table,))


def _park(table: Table) -> None:
    table.do(do.Park(text=str(mine.widget("park-text") or "")), "park", then=lambda: mine.emptied("park-text"))
