"""The *zaaltest* on the laptop: one QR, how many phones came through, and what to do when none does."""

from __future__ import annotations

import streamlit as st

from casefiles.web import roomtest
from casefiles.web.network import reach
from lifemaps.words import say
from pages.parts import live, mine

HELP = ("other-wifi", "apart", "hotspot", "firewall", "address")
EVERY = 2.0
"""Seconds between two counts: one laptop, one evening before."""


def page() -> None:
    """Scan, and count."""
    language = mine.language()

    def tell(message: str, **values: object) -> str:
        return say(language, f"roomtest-{message}", **values)

    with st.container(key="start"), st.container(key="roomtest"):
        st.page_link("arrive/start.py", label=say(language, "prepare-back"))
        st.markdown(f"# {tell('title')}")
        found = reach()
        if found.state == "open":
            scan, count = st.columns([1, 1.25], gap="large")
            with scan:
                st.markdown(f"## {tell('scan')}")
                live.pictures("roomtest-qr", roomtest.qr())
                with st.container(key="address"):
                    st.text(roomtest.address().split("://", 1)[-1])
            with count:
                _count(language)
        else:
            with st.container(key="no-reach", border=True):
                st.markdown(f"## {tell(f'reach-{found.state}')}")
                st.markdown(tell(f"reach-{found.state}-do"))
                if found.state == "moved":
                    st.text(tell("addresses", old=found.address.split("://", 1)[-1], new=found.now))
                if found.state != "moved":
                    st.code("make workshop", language=None)
        st.markdown(f"### {tell('nothing')}")
        for name in HELP:
            with st.expander(tell(f"help-{name}")):
                st.markdown(tell(f"help-{name}-do"))


@st.fragment(run_every=EVERY)
def _count(language: str) -> None:
    """How many phones came through, and how."""
    found = roomtest.PHONES.count()
    joined = found["good"] + found["detour"] + found["slow"]
    with st.container(key="counted"):
        st.markdown(f"## {say(language, 'roomtest-joined', n=joined)}")
        if not any(found.values()):
            st.text(say(language, "roomtest-none"))
        for state in ("detour", "slow", "lost", "opened"):
            if found[state]:
                with st.container(key=f"counted-{state}", border=True):
                    st.text(say(language, f"roomtest-count-{state}", n=found[state]))
                    st.caption(say(language, f"roomtest-count-{state}-do"))
        if any(found.values()):
            st.button(say(language, "roomtest-forget"), key="forget", on_click=roomtest.PHONES.forget, type="tertiary")


page()
