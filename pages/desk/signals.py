"""What stood out in a whole stock: contract by contract, in the order of what we ourselves leave lying longest. Nobody is ranked."""

from __future__ import annotations

import itertools

import streamlit as st

from casefiles.web.desk import Desk
from lifemaps import rentline
from lifemaps.imports.matching import ImportFailed
from lifemaps.signals import KINDS, RULES, Signal, counted, explained, of_kind
from lifemaps.words import day, say
from pages.parts import deskparts, mine
from pages.parts.margin import glued

PAGE = 20
GOOD_FIRST = ("kracht", *(kind for kind in KINDS if kind != "kracht"))


def page() -> None:
    """The list with its filter, and the small line of each contract."""
    language = mine.language()
    with st.container(key="start"):
        st.markdown(f"# {_say(language, 'signals-title')}")
        if not deskparts.may_be_here(language):
            return
        lying = deskparts.lying()
        with st.container(horizontal=True, key="before"):
            st.page_link("arrive/start.py", label=_say(language, "back"))
            st.page_link("desk/ledger.py", label=_say(language, "to-ledger"), query_params={"b": deskparts.token(), "language": language})
        if lying is None:
            deskparts.gone(language)
            return
        if mine.get("refusal"):
            with st.container(key="refusal"):
                st.text(mine.get("refusal"))
        try:
            _list(lying, language)
        except ImportFailed as failed:
            for sentence in failed.sentences(language)[:12]:
                st.text(sentence)


def _list(lying: Desk, language: str) -> None:
    today = deskparts.today()
    found = lying.found(today)
    stock = lying.stock()
    contracts = len(stock.lines["contract"].cat.categories)
    st.text(say(language, "signals-head", contracts=contracts, day=day(language, today)))
    st.caption(_say(language, "signals-how"))
    deskparts.choose_today(language)
    counts = counted(found)
    per_kind = {kind: found[found["kind"] == kind]["contract"].nunique() for kind in KINDS}
    chosen = st.pills(
        _say(language, "signals-show"), GOOD_FIRST, selection_mode="multi", key="desk-kinds",
        format_func=lambda kind: f"{say(language, f'signal-kind-{kind}')} · {per_kind[kind]}",
    )  # fmt: skip
    with st.expander(_say(language, "signals-rules"), key="desk-rules"):
        for rule in RULES:
            st.text(f"{counts[rule.code]}  {say(language, f'signal-name-{rule.code}')}")
    shown = explained(of_kind(found, chosen or ()))
    groups = [(contract, tuple(rows)) for contract, rows in itertools.groupby(shown, key=lambda signal: signal.contract)]
    if not groups:
        st.text(say(language, "signals-none"))
        return
    pages = -(-len(groups) // PAGE)
    nth = min(int(mine.get("desk-page") or 0), pages - 1)
    st.caption(_say(language, "signals-page", first=nth * PAGE + 1, last=min((nth + 1) * PAGE, len(groups)), n=len(groups)))
    for place, (contract, rows) in enumerate(groups[nth * PAGE : (nth + 1) * PAGE]):
        _contract(lying, contract, rows, place, today, language)
    if pages > 1:
        with st.container(horizontal=True, key="desk-pages"):
            st.button(_say(language, "signals-before"), key="page-before", disabled=nth == 0, on_click=mine.keep, args=("desk-page", nth - 1))
            st.button(
                _say(language, "signals-after"), key="page-after", disabled=nth == pages - 1, on_click=mine.keep, args=("desk-page", nth + 1)
            )


def _contract(lying: Desk, contract: str, rows: tuple[Signal, ...], place: int, today: str, language: str) -> None:
    months = rentline.months_of(lying.stock().lines, contract, today)
    with st.container(key=f"stood-out-{place}", border=True):
        words, line = st.columns([2.2, 1], gap="large")
        with words:
            with st.container(horizontal=True, vertical_alignment="center", key=f"stood-head-{place}"):
                st.text(contract)
                st.page_link(
                    "desk/road.py", label=_say(language, "to-road"),
                    query_params={"b": deskparts.token(), "c": contract, "language": language},
                )  # fmt: skip
            for signal in rows:
                st.text(glued(f"{'✳' if signal.kind == 'kracht' else '·'} {signal.sentence(language)}"))
            if rows[0].duty:
                st.caption(glued(f"→ {rows[0].owed(language)}"))
        with line:
            st.html(rentline.drawing(months, language))
            st.caption(glued(rentline.now(months, language)))
            with st.expander(_say(language, "signals-months"), key=f"months-{place}"):
                st.html(rentline.table(months, language))


def _say(language: str, message: str, **values: object) -> str:
    return say(language, f"desk-{message}", **values)


page()
