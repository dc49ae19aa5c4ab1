"""One contract of the ledger on the desk: where it stands on the road of its country, and the one next step of ours."""

from __future__ import annotations

import streamlit as st

from casefiles.web.desk import Desk
from lifemaps import rentline, road
from lifemaps.imports.matching import ImportFailed
from lifemaps.roadmaps import COUNTRIES
from lifemaps.signals import explained
from lifemaps.words import day, say
from pages.parts import deskparts, mine, roadparts
from pages.parts.margin import glued, plain


def page() -> None:
    """The road of the contract in the address."""
    language = mine.language()
    with st.container(key="start"):
        st.markdown(f"# {say(language, 'road-title')}")
        if not deskparts.may_be_here(language):
            return
        lying = deskparts.lying()
        st.page_link(
            "desk/signals.py", label=f"← {say(language, 'desk-signals-title')}",
            query_params={"b": deskparts.token(), "language": language},
        )  # fmt: skip
        if lying is None:
            deskparts.gone(language)
            return
        try:
            _contract(lying, str(st.query_params.get("c") or "")[:64], language)
        except ImportFailed as failed:
            for sentence in failed.sentences(language)[:12]:
                st.text(sentence)


def _contract(lying: Desk, contract: str, language: str) -> None:
    stock, today = lying.stock(), deskparts.today()
    if contract not in stock.lines["contract"].cat.categories:
        deskparts.gone(language)
        return
    months = rentline.months_of(stock.lines, contract, today, shown=1200)
    aside = stock.credits[stock.credits["contract"].astype(str) == contract] if stock.credits is not None else None
    found = lying.found(today)
    signals = explained(found[found["contract"] == contract])
    st.markdown(f"## {plain(contract)}")
    st.caption(f"{say(language, 'desk-today')} {day(language, today)}")
    country = st.segmented_control(
        say(language, "road-country"), COUNTRIES, default=COUNTRIES[0], key="desk-country", required=True,
        format_func=lambda one: say(language, f"road-country-{one}"),
    )  # fmt: skip
    st.html(rentline.drawing(months[-rentline.SHOWN :], language))
    for signal in signals:
        st.text(glued(f"{'✳' if signal.kind == 'kracht' else '·'} {signal.sentence(language)}"))
    if signals and signals[0].duty:
        st.caption(glued(f"→ {signals[0].owed(language)}"))
    stands = road.standing(months, today, aside=int(aside["amount"].sum()) if aside is not None and len(aside) else 0)
    on = road.on_road(country or COUNTRIES[0], stands, _done(lying, contract), today, signals=[signal.rule for signal in signals])
    roadparts.show(on, language)
    st.caption(say(language, "road-from-ledger"))
    with st.expander(say(language, "rent-months"), key="road-months"):
        st.html(rentline.table(months[-rentline.SHOWN :], language))


def _done(lying: Desk, contract: str) -> tuple[road.Done, ...]:
    contacts = lying.stock().contacts
    if contacts is None or contacts.empty:
        return ()
    ours = contacts[contacts["contract"].astype(str) == contract]
    days = ours["on"].dt.strftime("%Y-%m-%d")
    return road.from_contacts(zip(days, ours["channel"].astype(str), ours["outcome"].astype(str), strict=True))


page()
