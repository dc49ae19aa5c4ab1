"""The installation looks itself over, for whoever runs it or leads here: what wants a look first, the rest below."""

from __future__ import annotations

import datetime as dt
import os

import streamlit as st

from casefiles import doctor
from casefiles.web import home, network, signin
from casefiles.web.home import START
from lifemaps.words import say
from pages.parts import leader, mine
from pages.parts.margin import plain


def page() -> None:
    """What wants a look, with what to do; and everything that was looked at."""
    language = mine.language()
    with st.container(key="start"):
        st.page_link("arrive/start.py", label=say(language, "prepare-back"))
        st.markdown(f"# {say(language, 'doctor-title')}")
        if not leader.may_keep():
            st.markdown(say(language, "doctor-not-yours"))
            return
        st.markdown(say(language, "doctor-what"))
        found = doctor.examine(home.house(), START.db or home.default_db(), _around(), dt.datetime.now(dt.UTC), thorough=bool(mine.get("doctor-thorough")))
        mine.keep("doctor-thorough", False)
        wrong = [one for one in found if one.state == doctor.LOOK]
        with st.container(key="doctor-count"):
            st.markdown(f"**{say(language, 'doctor-count', n=len(wrong))}**")
        for nth, one in enumerate(wrong):
            with st.container(key=f"doctor-look-{nth}", border=True):
                st.text(say(language, f"doctor-{one.what}", **one.values))
                st.caption(plain(say(language, one.do, **one.values)))
        with st.container(key="doctor-do", horizontal=True):
            st.button(say(language, "doctor-again"), key="doctor-again")
            st.button(say(language, "doctor-read"), key="doctor-read", on_click=mine.keep, args=("doctor-thorough", True), help=say(language, "doctor-read-why"))
        st.markdown(f"### {say(language, 'doctor-all')}")
        rows = [(say(language, f"doctor-{one.state}"), say(language, f"doctor-{one.what}", **one.values)) for one in found]
        with st.container(key="doctor-all", gap=None):
            for state, text in rows:
                st.text(f"{'✓' if state == say(language, 'doctor-fine') else '→'}  {text}")


def _own_host() -> str:
    """Where this very process is heard on this machine."""
    return "127.0.0.1" if START.address in ("0.0.0.0", "") else f"[{START.address}]" if ":" in START.address else START.address


def _around() -> doctor.Around:
    found = signin.settings()
    names = doctor.OPTIONS
    return doctor.Around(
        url=f"http://{_own_host()}:{START.port}", base=home.base_url(), beyond=not network.is_loopback(START.address),
        certificate=START.certificate, own_certificate=bool(START.fingerprint), options={name: st.get_option(name) for name in names},
        sign_in=os.environ.get("LEVENSKAART_SIGN_IN", ""), issuer=found.issuer if found else "",
    )  # fmt: skip


page()
