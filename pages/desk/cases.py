"""Between reviews: which case is due and why, which waits until when, which is done; and the agenda of a meeting."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from casefiles.web.home import house
from lifemaps import agenda as agendas
from lifemaps.case import Case
from lifemaps.due import DONE, DUE, NEW, WAITING, Standing, standing
from lifemaps.words import day, say
from pages.parts import acts, leader, letting_go, live, mine
from pages.parts.margin import plain

MINUTES = (10, 15, 20)


def page() -> None:
    """All cases by what they are waiting for; some of them chosen become an agenda."""
    language = mine.language()
    with st.container(key="start"):
        st.markdown(f"# {_say(language, 'title')}")
        with st.container(horizontal=True, key="to-start"):
            st.page_link("arrive/start.py", label=_say(language, "back"))
        if not leader.may_keep():
            st.markdown(_say(language, "not-yours"))
            return
        st.markdown(_say(language, "what"))
        why = leader.why_not_real(language)
        if why:
            with st.container(key="no-real", border=True):
                st.markdown(say(language, "way-cases-hidden"))
                st.markdown(why)
        today = dt.datetime.now(dt.UTC).date().isoformat()
        if not why:
            letting_go.today(language)
        found, away = _cases(today, real=not why)
        if not found:
            st.markdown(_say(language, "none"))
        if mine.get("refusal"):
            with st.container(key="refusal"):
                st.text(mine.get("refusal"))
        chosen = [stream for state in (DUE, NEW, WAITING, DONE) for stream in _group(language, state, found)]
        letting_go.away(language, away)
        _agenda(language, chosen, {stream: title for stream, title, _ in found})
    live.leave()


def _say(language: str, message: str, **values: object) -> str:
    return say(language, f"due-{message}", **values)


def _cases(today: str, *, real: bool) -> tuple[list[tuple[str, str, Standing]], list[tuple[str, str, Case]]]:
    """Every case with its title and where it stands, and those out of reach, real ones where the line allows.

    Tables of practice with bots are none of ours.
    """
    found, away = [], []
    for row in house().store.rows("cases"):
        stream = str(row["stream"])
        if not row["fictional"] and not (real and leader.may_see_case(stream)):
            continue
        case = house().case(stream)
        if case.deck is None or not case.opened_at:
            continue
        if case.keeping.away:
            away.append((stream, case.deck.title, case))
            continue
        found.append((stream, case.deck.title, standing(case, today)))
    return sorted(found, key=lambda one: (one[2].day, one[0])), away


def _group(language: str, state: str, found: list[tuple[str, str, Standing]]) -> list[str]:
    """The cases in one state, each with its reasons; those that were ticked."""
    rows = [one for one in found if one[2].state == state]
    if not rows:
        return []
    chosen = []
    with st.expander(f"{_say(language, f'state-{state}')} · {len(rows)}", expanded=state in (DUE, NEW), key=f"due-{state}"):
        for stream, title, where in rows:
            with st.container(key=f"due-{stream.replace(':', '-')}", border=True, horizontal=True, vertical_alignment="center"):
                with st.container(gap=None):
                    if st.checkbox(plain(title), key=f"pick-{stream}"):
                        chosen.append(stream)
                    for why in where.why[:3]:
                        date = day(language, why.day) if why.day else ""
                        st.caption(_say(language, f"why-{why.code}", date=date, words=plain(why.words), dated="yes" if date else "no"))
                st.button(
                    _say(language, "open"), key=f"sit-{stream}", on_click=_open, args=(stream, language), width="content"
                )
    return chosen


def _open(stream: str, language: str) -> None:
    mine.keep("go", {"fields": {"stream": stream, "language": language, "script": "20"}})


def _agenda(language: str, chosen: list[str], titles: dict[str, str]) -> None:
    """The cases that were ticked, in the order they will be walked through, with a clock each."""
    st.markdown(f"## {_say(language, 'agenda')}")
    if not chosen:
        st.caption(_say(language, "agenda-how"))
        return
    minutes = st.segmented_control(
        _say(language, "agenda-minutes"), MINUTES, default=15, key="agenda-minutes", format_func=lambda n: _say(language, "minutes", n=n)
    ) or agendas.USUAL
    for n, stream in enumerate(chosen, 1):
        st.text(f"{n}. {titles[stream]}")
    st.caption(_say(language, "agenda-total", n=len(chosen), minutes=int(minutes) * len(chosen)))
    st.button(
        _say(language, "agenda-begin"), key="agenda-begin", type="primary", on_click=_begin, args=(tuple(chosen), int(minutes), language)
    )


def _begin(chosen: tuple[str, ...], minutes: int, language: str) -> None:
    acts.once(
        acts.named("agenda", (chosen, minutes, language)), language,
        lambda act: house().make_agenda([(stream, minutes) for stream in chosen], language=language, act=act),
        lambda made: mine.keep("go", {"fields": {"agenda": made, "language": language}}),
    )


page()
