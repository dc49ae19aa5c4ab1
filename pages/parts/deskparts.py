"""What the pages of the desk share: whether one may be here, what lies on the desk, the day one looks from, small tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from casefiles.web import desk
from casefiles.web.desk import Desk
from casefiles.web.way import is_private
from lifemaps.words import say
from pages.parts import leader, mine
from pages.parts.handshake import handshake


def token() -> str:
    """Which ledger this page is about, by the address."""
    return str(st.query_params.get("b") or "")[:64]


def lying() -> Desk | None:
    """The ledger of this page, while it lies on the desk."""
    return desk.desk(token()) if token() else None


def may_be_here(language: str) -> bool:
    """Whether this browser may look at ledgers here; says so when not."""
    if not is_private(handshake()):
        st.markdown(say(language, "way-open-line"))
        return False
    if leader.may_keep():
        return True
    st.text(say(language, "desk-not-here"))
    return False


def today() -> str:
    """The day one looks from: as typed, else today, where the landlord is."""
    typed = str(mine.get("desk-today") or "")
    return typed or dt.date.today().isoformat()  # noqa: DTZ011


def choose_today(language: str) -> None:
    """Look from another day: an older export is best looked at from the day it was made."""
    st.text_input(
        say(language, "desk-today"), value=today(), key="day-of-desk", max_chars=10, on_change=_take_day, args=(language,), width=220,
    )  # fmt: skip
    st.caption(say(language, "desk-today-how"))


def _take_day(language: str) -> None:
    typed = str(mine.widget("day-of-desk") or "").strip()
    try:
        mine.keep("desk-today", dt.date.fromisoformat(typed).isoformat() if typed else "")
        mine.refused("")
    except ValueError:
        mine.refused(say(language, "desk-today-odd"))


def gone(language: str) -> None:
    """What lay here was forgotten: say so, and how to go on."""
    st.text(say(language, "desk-gone"))
    st.page_link("desk/ledger.py", label=say(language, "desk-again"), query_params={"language": language})


def rows(heads: Sequence[str], lines: Iterable[Sequence[str]], caption: str) -> str:
    """A small table of words, for eye and ear; the first column names the row."""
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    body = "".join(
        "<tr>" + "".join(f'<th scope="row">{escape(c)}</th>' if n == 0 else f"<td>{escape(c)}</td>" for n, c in enumerate(line)) + "</tr>"
        for line in lines
    )
    return (
        f'<div class="lk-scroll" tabindex="0" role="region" aria-label="{escape(caption, quote=True)}"><table class="lk-desk">'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
