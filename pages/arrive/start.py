"""The first screen: practice or real? One click opens a table."""

from __future__ import annotations

import streamlit as st

from casefiles.web import home
from casefiles.web.home import START, library, me
from lifemaps.deck import Deck
from lifemaps.prompts import script_name
from lifemaps.pseudonyms import BANDS
from lifemaps.realdata import refused_in
from lifemaps.scripts import DEFAULT, SCRIPT
from lifemaps.words import day, say
from pages.parts import instrument, leader, live, many, mine, seat
from pages.parts.handshake import handshake
from pages.parts.margin import plain


def start() -> None:
    """Practice or real, or join a table that is already there."""
    language = mine.language()

    def w(message: str, **values: object) -> str:
        return say(language, f"page-{message}", **values)

    asked, sitting_down = seat.asked_code(), seat.table()
    with st.container(key="start"):
        st.markdown(f"# {w('start-title')}")
        st.markdown(w("start-what"))
        away = _away(asked) if asked and sitting_down is None else ""
        if away:
            with st.container(key="no-seat", border=True):
                st.markdown(say(language, "refusal-out-of-reach", date=day(language, away)))
                st.link_button(say(language, "letgo-away-open"), f"/keep/{asked}", key="away-go")
        elif asked and sitting_down is None:
            with st.container(key="no-seat", border=True):
                st.markdown(seat.why_shut(asked, language) or w("no-seat"))
                st.button(w("no-seat-go"), key="no-seat-go", type="primary", on_click=_walk, args=(f"/j/{asked}",))
        if not may_begin():
            with st.container(key="pin-first", border=True):
                st.markdown(w("pin-first"))
                st.button(say(language, "prepare-pin-go"), key="pin-go", on_click=_walk, args=("/lead",))
        with st.container(key="before", horizontal=True):
            st.page_link("arrive/prepare.py", label=w("before-prepare"))
            st.page_link("arrive/roomtest.py", label=w("before-roomtest"))
            st.markdown(f"[{say(language, 'instrument-link')}](/instruments?language={language})")
            st.page_link("desk/cases.py", label=say(language, "due-link"))
            st.page_link("desk/ledger.py", label=say(language, "desk-title"), query_params={"language": language})
            st.page_link("keep/doctor.py", label=say(language, "doctor-link"))
        st.markdown(f"## {w('start-ask')}")
        practice, real = st.columns([1.9, 1], gap="large")
        with practice:
            st.markdown(f"### {w('practice')}")
            st.caption(w("practice-what"))
            with st.container(horizontal=True, key="to-library"):
                st.page_link("learn/library.py", label=say(language, "learn-go"), query_params={"language": language})
                st.page_link("learn/make.py", label=say(language, "learn-make-go"), query_params={"language": language})
            _script(language)
            for deck in sorted(library().values(), key=lambda deck: LEVELS.index(deck.level) if deck.level in LEVELS else 9):
                _case(deck, language, w)
        with real:
            _real(language, w)
            st.markdown(f"### {w('join')}")
            st.text_input(w("join-code"), key="join-code", max_chars=9)
            st.button(w("join-go"), key="join-go", on_click=_join, width="stretch")
        many.tables_together(language)
        st.caption(w("start-honest"))
    live.leave()


def _away(code: str) -> str:
    """On which day the case of this table will be erased, when it is out of reach and this browser has a seat there."""
    who = me(code, handshake(), also_away=True)
    gone = home.house().case(home.house().sitting(who.sitting).case).keeping.away if who else None
    return gone.erase_on if gone else ""


def may_begin() -> bool:
    """Whether this browser may open tables: always on one's own laptop, after the PIN on a workshop's server."""
    return not START.workshop or leader.may_keep()


def _script(language: str) -> None:
    """How much time there is; the usual hour unless somebody says otherwise, and later too."""
    names = {code: script_name(script, language) for code, script in {**SCRIPT, **home.house().scripts()}.items()}
    chosen = st.selectbox(
        say(language, "script-choose"), list(names), index=list(names).index(DEFAULT), key="begin-script",
        format_func=lambda code: names.get(code, code), persist_state="session",
    )  # fmt: skip
    what = f"script-what-{chosen}" if chosen in SCRIPT else "script-own-what"
    st.caption(f"{say(language, what)} {say(language, 'script-change-later')}")
    if home.house().instruments():
        instrument.choose(language, key="begin-instrument")


LEVELS = ("instap", "midden", "gevorderd")


def _case(deck: Deck, language: str, w) -> None:  # noqa: ANN001  The page's own way to say things.
    with st.container(key=f"case-{deck.id}", border=True, horizontal=True, vertical_alignment="center"):
        with st.container(gap=None):
            st.text(deck.title)
            parts = [
                w(f"level-{deck.level}") if deck.level in LEVELS else plain(deck.level),
                w("minutes", n=deck.minutes) if deck.minutes else "",
            ]
            st.caption(
                " · ".join([*[p for p in parts if p], ", ".join(plain(theme.replace("-", " ")) for theme in deck.themes[:4])])
            )
        st.button(
            w("open-case"), key=f"open-{deck.id}", on_click=_open, args=(deck.id, language), type="primary", width="content"
        )


def _real(language: str, w) -> None:  # noqa: ANN001  The page's own way to say things.
    st.markdown(f"### {w('real')}")
    st.caption(w("real-what"))
    why = leader.why_not_real(language) if may_begin() or leader.may_sign_in() else ""
    if why:
        with st.container(key="no-real", border=True):
            st.markdown(why)
            if leader.may_sign_in():
                name = leader.sign_in_name() or say(language, "sign-in-go")
                st.button(name, key="sign-in", type="primary", on_click=_walk, args=("/sign-in",))
        st.button(w("open-blank"), key="open-blank", on_click=_open, args=("blank", language), type="tertiary", width="stretch")
        return
    st.text_input(w("pseudonym"), key="pseudonym", max_chars=60, placeholder=w("pseudonym-how"))
    teams = leader.teams()
    if len(teams) > 1:
        st.selectbox(
            say(language, "sign-in-team"), teams, key="team", format_func=lambda one: one if one != "*" else say(language, "sign-in-team-every")
        )
    if mine.get("refusal"):
        with st.container(key="refusal"):
            st.text(mine.get("refusal"))
    st.segmented_control(w("age-band"), BANDS, key="age-band")
    st.caption(w("pseudonym-none"))
    st.button(w("open-real"), key="open-real", on_click=_open, args=("blank", language, False), width="stretch")
    st.button(w("open-blank"), key="open-blank", on_click=_open, args=("blank", language), type="tertiary", width="stretch")


def _open(case: str, language: str, fictional: bool = True) -> None:
    title = str(mine.widget("pseudonym") or "") if case == "blank" else ""
    real = None if fictional else refused_in((title,))
    if real is not None:
        mine.refused(say(language, f"refusal-real-{real.kind}", found=real.found))
        return
    mine.refused("")
    script = str(mine.widget("begin-script") or "") if case != "blank" else ""
    fields = live.opening(
        case, language, fictional=fictional, title=title, script=script, instrument=str(mine.widget("begin-instrument") or "")
    )
    mine.keep("go", {"fields": fields | {"team": str(mine.widget("team") or ""), "age": str(mine.widget("age-band") or "")}})


def _join() -> None:
    code = "".join(sign for sign in str(mine.widget("join-code") or "").upper() if sign.isascii() and sign.isalnum())
    mine.keep("go", {"to": f"/j/{code}" if code else "/join"})


def _walk(to: str) -> None:
    mine.keep("go", {"to": to})


start()
