"""Who calls: our own homework first, one owner, a day, and the resident's yes."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from lifemaps import commands as do
from lifemaps.case import Action
from pages.decide.verdict import aside
from pages.parts import mine
from pages.parts.clear import plain_words
from pages.parts.seat import Table

AGREED = ("nog_niet", "ja", "nee")
DAYS = {"today": 0, "tomorrow": 1, "week": 7}
"""The usual days, so that agreeing on a call is one tap; any other day is chosen."""


def calls(table: Table) -> None:
    """What was agreed to do, and one line for the next."""
    verdict = table.case.verdict
    if verdict:
        st.text(table.word("outcome-say", verdict.verdict.outcome))
    aside(table)
    for action in table.case.actions.values():
        _action(table, action)
    if not table.case.actions:
        st.caption(table.say("calls-none"))
    with st.container(key="new-action", border=True):
        st.text_input(
            table.say("call-what"),
            table.say("call-first") if not table.case.actions else "",
            key="a-what",
            persist_state="session",
            max_chars=1000,
        )
        with st.container(key="plain-what"):
            plain_words(table, "a-what")
        st.text_input(table.say("call-who"), key="a-who", persist_state="session", max_chars=80)
        st.segmented_control(
            table.say("call-when"),
            (*DAYS, "other"),
            default="tomorrow",
            required=True,
            key="a-day",
            persist_state="session",
            format_func=lambda when: table.say(f"when-{when}"),
        )
        if mine.widget("a-day") == "other":
            st.date_input(
                table.say("call-day"), "today", key="a-when", persist_state="session", min_value="today", format="DD-MM-YYYY"
            )
        st.selectbox(
            table.say("call-agreed"), AGREED, key="a-agreed", persist_state="session", format_func=table.words("agreed")
        )
        st.button(table.say("call-add"), key="a-add", type="primary", on_click=_add, args=(table,), width="stretch")


def _action(table: Table, action: Action) -> None:
    key = action.id.split(":")[1]
    with st.container(key=f"action-{key}", border=True):
        st.text(action.what)
        st.caption(
            table.say(
                "call-line", date=table.day(action.due) or table.say("nothing"), agreed=table.word("agreed", action.agreed)
            )
        )
        st.text(action.who)
        yes, away = st.columns([2, 1], gap="small")
        if action.agreed != "ja":
            yes.button(
                table.say("call-yes"),
                key=f"yes-{key}",
                type="tertiary",
                on_click=table.do,
                args=(
                    do.ChangeAction(action=action.id, what=action.what, who=action.who, due=action.due, agreed="ja"),
                    f"yes-{key}",
                ),
            )
        away.button(
            table.say("call-drop"),
            key=f"drop-{key}",
            type="tertiary",
            on_click=table.do,
            args=(do.DropAction(action=action.id), f"drop-{key}"),
        )


def _add(table: Table) -> None:
    days = DAYS.get(str(mine.widget("a-day")))
    due = mine.widget("a-when") if days is None else dt.datetime.now().astimezone().date() + dt.timedelta(days=days)
    command = do.AgreeAction(
        what=str(mine.widget("a-what") or ""),
        who=str(mine.widget("a-who") or ""),
        due=due.isoformat() if isinstance(due, dt.date) else "",
        agreed=str(mine.widget("a-agreed") or "nog_niet"),
    )
    if table.do(command, "action"):
        mine.put({"a-what": "", "a-who": "", "a-agreed": "nog_niet", "a-day": "tomorrow"})
