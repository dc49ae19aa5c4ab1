"""The conclusion, in the group's own words: what it thinks, whose turn it is, how far it goes, who sees it otherwise."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from lifemaps import commands as do
from lifemaps.case import AgreedVerdict
from lifemaps.events import Verdict
from lifemaps.vocabulary import CATEGORIES, OUTCOMES, RUNGS, TURNS
from lifemaps.words import say
from pages.parts import mine
from pages.parts.clear import plain_words
from pages.parts.seat import Table

THERE = ("nee", "gebeld", "ja")


def verdict(table: Table) -> None:
    """The form; or the verdict that stands, with a way to word it anew."""
    agreed = table.case.verdict
    if table.plays:
        st.page_link("map/whatif.py", label=say(table.language, "whatif-verdict"), query_params={"t": table.code})
    if agreed and not mine.get("reword"):
        stands(table, agreed)
        st.button(table.say("reword"), key="reword", on_click=_reword, args=(agreed.verdict,), type="tertiary")
        return
    form(table, agreed.verdict if agreed else None)


def stands(table: Table, agreed: AgreedVerdict) -> None:
    """What was agreed."""
    v = agreed.verdict
    with st.container(key="agreed"):
        st.caption(table.say("verdict-version", n=agreed.version))
        st.text(v.core)
        st.text(table.word("category", v.category))
        st.text(table.say("turn-is", who=table.word("turn", v.turn)))
        if v.rung is not None:
            st.text(table.say("rung-is", n=v.rung, what=table.word("rung", str(v.rung))))
        if v.reason:
            st.text(table.say("reason-is", text=v.reason))
        if v.dissent:
            st.text(table.say("dissent-is", text=v.dissent))
        if v.outcome == "afwachten":
            st.text(table.say("waiting-is", signal=v.signal, date=table.day(v.review_on)))
        st.text(table.word("outcome-say", v.outcome))
    if agreed.map_head != table.case.map_head:
        st.caption(table.say("map-moved-since"))


def form(table: Table, was: Verdict | None) -> None:
    """The words are guarded by the map they were worded at: when it moved since, look once more."""
    seen = mine.get("verdict-head")
    if seen is None:
        seen = table.case.map_head
        mine.keep("verdict-head", seen)
    if seen != table.case.map_head:
        with st.container(key="moved"):
            st.text(table.say("map-moved"))
            st.button(
                table.say("looked-again"), key="looked-again", on_click=mine.keep, args=("verdict-head", table.case.map_head)
            )
    st.text_area(
        table.say("verdict-core"),
        was.core if was else "",
        key="v-core",
        persist_state="session",
        max_chars=200,
        height=90,
        placeholder=table.say("verdict-core-how"),
    )
    with st.container(key="plain-core"):
        plain_words(table, "v-core")
    _choice(table, "category", CATEGORIES, was.category if was else None, "verdict-category")
    _choice(table, "turn", TURNS, was.turn if was else None, "verdict-turn")
    st.selectbox(
        table.say("verdict-rung"),
        RUNGS,
        index=was.rung if was and was.rung is not None else None,
        key="v-rung",
        persist_state="session",
        format_func=lambda rung: f"{rung} · {table.word('rung', str(rung))}",
        placeholder=table.say("choose"),
    )
    rung = mine.widget("v-rung")
    if rung is not None:
        st.caption(table.say("rung-example", text=table.word("rung-example", str(rung))))
    st.text_input(
        table.say("verdict-reason"), was.reason if was else "", key="v-reason", persist_state="session", max_chars=1000
    )
    st.text_input(
        table.say("verdict-dissent"), was.dissent if was else "", key="v-dissent", persist_state="session", max_chars=1000
    )
    _choice(table, "outcome", OUTCOMES, was.outcome if was else None, "verdict-outcome")
    if mine.widget("v-outcome") == "afwachten":
        st.text_input(
            table.say("verdict-signal"), was.signal if was else "", key="v-signal", persist_state="session", max_chars=1000
        )
        st.date_input(
            table.say("verdict-date"),
            _date(was),
            key="v-date",
            persist_state="session",
            min_value="today",
            format="DD-MM-YYYY",
        )
    st.selectbox(
        table.say("verdict-there"), THERE, index=0, key="v-there", persist_state="session", format_func=table.words("there")
    )
    st.button(table.say("agree"), key="agree", type="primary", on_click=_agree, args=(table,), width="stretch")


def _choice(table: Table, name: str, options: tuple[str, ...], chosen: str | None, label: str) -> None:
    index = options.index(chosen) if chosen in options else None
    st.selectbox(
        table.say(label),
        options,
        index=index,
        key=f"v-{name}",
        persist_state="session",
        format_func=table.words(name),
        placeholder=table.say("choose"),
    )


def _date(was: Verdict | None) -> dt.date | None:
    return dt.date.fromisoformat(was.review_on) if was and was.review_on else None


def _agree(table: Table) -> None:
    worded = Verdict(
        core=str(mine.widget("v-core") or ""),
        category=str(mine.widget("v-category") or ""),
        turn=str(mine.widget("v-turn") or ""),
        outcome=str(mine.widget("v-outcome") or ""),
        reason=str(mine.widget("v-reason") or ""),
        rung=mine.widget("v-rung"),
        dissent=str(mine.widget("v-dissent") or ""),
        signal=str(mine.widget("v-signal") or ""),
        review_on=str(mine.widget("v-date") or ""),
        resident_there=str(mine.widget("v-there") or ""),
    )
    if table.do(do.AgreeVerdict(verdict=worded, map_head=int(mine.get("verdict-head") or 0)), "verdict"):
        mine.keep("reword", False)
        mine.keep("verdict-head", None)


def _reword(v: Verdict) -> None:
    """Begin from the words that stand, whoever agreed them last."""
    mine.keep("reword", True)
    there = v.resident_there or THERE[0]
    words = {
        name: getattr(v, name) for name in ("core", "category", "turn", "rung", "reason", "dissent", "outcome", "signal")
    }
    mine.put({f"v-{name}": value for name, value in words.items()} | {"v-date": _date(v), "v-there": there})
