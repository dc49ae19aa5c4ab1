"""The influences: what works on what. Drawn the Net-Map way, one question at a time; circles are pointed out when wanted."""

from __future__ import annotations

import streamlit as st

from lifemaps import commands as do
from lifemaps.compare import end_word
from lifemaps.drawing import svg
from lifemaps.influences import NetQuestion, draw_influences, influence_says, loops, net_map_questions
from lifemaps.vocabulary import EFFECTS, SYSTEMS
from pages.map import lens, moment, wall
from pages.parts import live, mine
from pages.parts.margin import margin, over, plain
from pages.parts.seat import Table


@margin
def influences_page(table: Table) -> None:
    """The influences in the place of the map."""
    if not table.plays:
        wall.wall(table)
        return
    lens.choose(table)
    with over():
        drawn = draw_influences(table.view, table.language)
        live.layer(table, "influences", svg(drawn), *([live.legend(drawn)] if table.view.influences else []))
    moment.beside(table, _asking)


def _asking(table: Table) -> None:
    """One question, what was answered, and the next one."""
    questions = net_map_questions(table.view, table.language)
    asked = next((q for q in questions if [q.end, q.effect] == mine.get("net-now")), questions[0])
    with st.container(key="net-question"):
        st.caption(table.say("influences-ask"))
        st.markdown(f"#### {plain(asked.text)}")
        known = {influence.id: influence for influence in table.view.influences}
        for identifier in asked.answered:
            words = plain(influence_says(known[identifier], table.view, table.language))
            st.button(f"→ {words}", key=f"go-{identifier}", on_click=mine.select, args=(identifier,), type="tertiary")
        if table.open:
            _answer(table, asked)
        after = questions[(questions.index(asked) + 1) % len(questions)]
        st.button(
            table.say("influences-next"), key="net-next", on_click=mine.keep, args=("net-now", [after.end, after.effect]),
            type="tertiary",
        )  # fmt: skip
    if table.open:
        with st.expander(table.say("influences-free"), key="net-free"):
            _free(table)
    _loops(table)


def _answer(table: Table, asked: NetQuestion) -> None:
    key = f"l-start-{asked.effect}-{asked.end}"
    st.selectbox(
        table.say("influences-what"),
        asked.choices,
        index=None,
        key=key,
        format_func=lambda one: end_word(one, table.view, table.language),
        placeholder=table.say("choose"),
    )
    st.button(
        table.say("influences-draw"),
        key="net-draw",
        on_click=_draw,
        args=(table, key, asked.effect, asked.end),
        width="stretch",
    )


def _draw(table: Table, key: str, effect: str, end: str) -> None:
    start = str(mine.widget(key) or "")
    if table.do(do.DrawInfluence(start=start, end=end, effect=effect, certainty="aanname"), "influence"):
        mine.keep("net-now", [end, effect])
        mine.put({key: None})


def _free(table: Table) -> None:
    view = table.view
    ends = [
        *(f"system:{one}" for one in SYSTEMS),
        *(t.id for things in (view.cards, view.amounts, view.life) for t in things),
    ]
    for name in ("start", "end"):
        if name == "end":
            st.selectbox(table.say("influences-how"), EFFECTS, key="l-effect", format_func=table.words("effect"))
        st.selectbox(
            table.say(f"influences-{name}"),
            ends,
            index=None,
            key=f"net-{name}",
            format_func=lambda one: end_word(one, view, table.language),
            placeholder=table.say("choose"),
        )
    st.button(table.say("influences-draw"), key="net-free-draw", on_click=_draw_free, args=(table,), width="stretch")


def _draw_free(table: Table) -> None:
    start, end = (str(mine.widget(f"net-{name}") or "") for name in ("start", "end"))
    table.do(
        do.DrawInfluence(start=start, end=end, effect=str(mine.widget("l-effect")), certainty="aanname"), "influence-free"
    )


def _loops(table: Table) -> None:
    """The circles, for who wants them pointed out."""
    found = loops(table.view)
    if not found:
        return
    if not st.toggle(table.say("influences-loops", n=len(found)), key="net-loops", persist_state="session"):
        return
    for nth, loop in enumerate(found):
        with st.container(key=f"question-loop-{nth}", border=True):
            st.button(
                plain(loop.question(table.language)),
                key=f"glow-{loop.id}",
                on_click=mine.glow,
                args=(loop.points,),
                type="tertiary",
            )
            st.text(loop.sentence(table.language))


influences_page()
