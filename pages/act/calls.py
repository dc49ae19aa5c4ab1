"""Who calls: our own homework first, one owner, a day, the resident's yes; and how it went."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from lifemaps import commands as do
from lifemaps.afterwards import STATES, TELLING, Due, due, ours_first, ownerless, review_on, signal_told
from lifemaps.case import Action
from lifemaps.smart import Step, check
from pages.act import vault
from pages.decide.verdict import aside
from pages.parts import mine
from pages.parts.clear import plain_words
from pages.parts.seat import Table

AGREED = ("nog_niet", "ja", "nee")
DAYS = {"today": 0, "tomorrow": 1, "week": 7}
"""The usual days, so that agreeing on a call is one tap; any other day is chosen."""
MOST_HINTS = 3


def calls(table: Table) -> None:
    """What was agreed to do, and one line for the next. Who let go is done."""
    verdict = table.case.verdict
    outcome = verdict.verdict.outcome if verdict else ""
    if outcome == "doen":  # Letting go is said already, in large; of waiting the signal says more.
        with st.container(key="outcome-now"):
            st.text(table.word("outcome-say", outcome))
    busy = table.sitting.side is not None or table.sitting.asked is not None
    if busy:  # What the whole table is at now stands first, or nobody at this screen would see it.
        aside(table)
    call = not _called(table) and outcome != "loslaten"
    if call:  # Calling is the first thing anybody does.
        _new(table)
    if outcome == "afwachten":
        signal(table)
    waits(table)
    ours, theirs = ours_first(table.case)
    for heading, actions in (("act-ours", ours), ("act-theirs", theirs)):
        if actions:
            st.markdown(f"##### {table.say(heading)}")
        for action in actions:
            _action(table, action)
    if outcome == "loslaten":
        with st.expander(table.say("act-after-all"), key="after-all"):
            _new(table)
    elif not call:
        _new(table)
    if not table.case.actions and outcome != "loslaten":
        st.caption(table.say("calls-none"))
    if not busy:
        aside(table)
    if outcome != "loslaten" or table.case.actions:
        vault.keep(table)
    ways(table)


def ways(table: Table) -> None:
    """Where to go from here: the note with the resident, and looking back."""
    asked = {"t": table.code}
    st.page_link("act/note.py", label=table.say("act-note-go"), query_params=asked)
    st.page_link("act/afterwards.py", label=table.say("act-after-go"), query_params=asked)


# --- what waits -----------------------------------------------------------------------------------------------------


def waits(table: Table) -> None:
    """What is too late or due today, said once above the list."""
    pressing = [one for one in due(table.case, _today()) if one.when in ("overdue", "today") and one.sort != "tell"]
    if pressing:
        with st.container(key="pressing", border=True):
            for one in pressing:
                st.text(due_line(table, one))


def due_line(table: Table, one: Due) -> str:
    """What waits and for how long: "Te laat, 3 dagen: woonconsulent · Bellen"."""
    text = " · ".join(part for part in (one.who, one.text) if part) if one.sort == "action" else table.say(f"due-{one.sort}")
    return table.say(f"due-{one.when}", what=text, days=abs(one.days), date=table.day(one.date))


def signal(table: Table) -> None:
    """Waiting is only waiting when the resident knows what we watch for."""
    verdict = table.case.verdict
    assert verdict is not None
    told = signal_told(table.case)
    with st.container(key="signal", border=True):
        st.text(table.say("signal-is", signal=verdict.verdict.signal))
        if date := review_on(table.case):
            st.text(table.say("signal-until", date=table.day(date)))
        if told:
            st.text(table.say("signal-told", how=table.word("told", told.how), date=table.day(told.day)))
            return
        st.markdown(f"**{table.say('signal-ask')}**")
        how = st.selectbox(
            table.say("signal-how"), TELLING, index=None, key="told-how", format_func=table.words("told"),
            placeholder=table.say("choose"),
        )  # fmt: skip
        st.button(
            table.say("signal-yes"), key="signal-yes", disabled=how is None, on_click=table.do,
            args=(do.TellSignal(how=str(how)), "signal-told"), width="stretch",
        )  # fmt: skip


# --- one action -----------------------------------------------------------------------------------------------------


def _action(table: Table, action: Action) -> None:
    key = action.id.split(":")[1]
    with st.container(key=f"action-{key}", border=True):
        st.text(action.who)
        st.text(action.what)
        st.caption(
            table.say("call-line", date=table.day(action.due) or table.say("nothing"), agreed=table.word("agreed", action.agreed))
        )
        for name in ("agreed_why", "reach", "least", "stop"):
            if getattr(action, name):
                st.text(table.say(f"act-{name.replace('_', '-')}-is", text=getattr(action, name)))
        if action.contact:
            vault.number(table, action.contact, key)
        if action.state != "open":
            message = "act-failed" if action.state == "lukte_niet" else "act-done"
            st.text(table.say(message, why=action.why))
        elif action.agreed != "ja":
            st.button(
                table.say("call-yes"), key=f"yes-{key}", type="tertiary", on_click=table.do,
                args=(_changed(action, agreed="ja"), f"yes-{key}"),
            )  # fmt: skip
        with st.expander(table.say("act-how-went"), key=f"went-{key}"):
            _went(table, action, key)
        with st.expander(table.say("act-change"), key=f"change-{key}"):
            _change(table, action, key)


def _changed(action: Action, **more: str) -> do.ChangeAction:
    same = {name: getattr(action, name) for name in ("what", "who", "due", "agreed", *MORE, "contact")}
    return do.ChangeAction(action=action.id, **same | more)


MORE = ("agreed_why", "reach", "least", "stop")
"""What may be added to an action, under "more"."""


def _went(table: Table, action: Action, key: str) -> None:
    state = st.segmented_control(
        table.say("act-state"), STATES, default=action.state, required=True, key=f"state-{key}", format_func=table.words("state"),
        label_visibility="collapsed",
    )  # fmt: skip
    why = ""
    if state == "lukte_niet":
        why = st.text_input(table.say("act-why-not"), action.why, key=f"why-{key}", max_chars=300)
    st.button(
        table.say("act-keep"), key=f"report-{key}", on_click=table.do,
        args=(do.ReportAction(action=action.id, state=str(state), why=why), f"report-{key}"),
    )  # fmt: skip


def _change(table: Table, action: Action, key: str) -> None:
    values = {
        name: st.text_input(table.say(f"act-{name.replace('_', '-')}"), getattr(action, name), key=f"ch-{name}-{key}", max_chars=300)
        for name in ("who", "what", *MORE)
    }
    agreed = st.selectbox(
        table.say("act-agreed"), AGREED, AGREED.index(action.agreed), key=f"ch-agreed-{key}", format_func=table.words("agreed")
    )
    day = st.date_input(
        table.say("call-day"), dt.date.fromisoformat(action.due) if action.due else None, key=f"ch-due-{key}", format="DD-MM-YYYY"
    )
    contact = vault.choose(table, f"ch-contact-{key}", action.contact)
    changed = _changed(
        action, **values, agreed=str(agreed), due=day.isoformat() if isinstance(day, dt.date) else "", contact=contact
    )
    st.button(table.say("act-keep"), key=f"ch-keep-{key}", on_click=table.do, args=(changed, f"change-{key}"))
    st.button(
        table.say("call-drop"), key=f"drop-{key}", type="tertiary", on_click=table.do,
        args=(do.DropAction(action=action.id), f"drop-{key}"),
    )  # fmt: skip


# --- the next one ---------------------------------------------------------------------------------------------------


def _called(table: Table) -> bool:
    first = table.say("call-first").casefold()
    return any(action.contact or action.what.casefold().startswith(first) for action in table.case.actions.values())


def _new(table: Table) -> None:
    call = not _called(table)
    with st.container(key="new-action", border=True):
        st.markdown(f"#### {table.say('act-phone' if call else 'act-next')}")
        # Nobody is the owner until somebody says so, and never the resident by itself.
        st.text_input(table.say("call-who"), key="a-who", persist_state="session", max_chars=80, placeholder=table.say("act-who-how"))
        if ownerless(str(mine.widget("a-who") or "")):
            st.caption(table.say("act-nobodys"))
        contact = vault.choose(table, "a-contact", "", first=call)
        if contact:
            vault.number(table, contact, "new")
        with st.container(key="a-rest"):
            _rest(table, call)
        st.button(
            table.say("call-add"), key="a-add", type="primary", on_click=_add, args=(table, contact), width="stretch"
        )


def _rest(table: Table, call: bool) -> None:
    st.text_input(
        table.say("call-what"), table.say("call-first") if call else "", key="a-what", persist_state="session", max_chars=1000
    )
    st.segmented_control(
        table.say("call-when"), (*DAYS, "other"), default="tomorrow", required=True, key="a-day", persist_state="session",
        format_func=lambda when: table.say(f"when-{when}"),
    )  # fmt: skip
    if mine.widget("a-day") == "other":
        st.date_input(
            table.say("call-day"), "today", key="a-when", persist_state="session", min_value="today", format="DD-MM-YYYY"
        )
    with st.container(key="plain-what"):
        plain_words(table, "a-what")
        _smart(table)
    st.selectbox(table.say("call-agreed"), AGREED, key="a-agreed", persist_state="session", format_func=table.words("agreed"))
    with st.expander(table.say("act-more"), key="a-more"):
        for name in MORE:
            st.text_input(table.say(f"act-{name.replace('_', '-')}"), key=f"a-{name}", persist_state="session", max_chars=300)


def _smart(table: Table) -> None:
    """What would make this a step somebody can see; a help, and only once something of one's own was typed."""
    what = str(mine.widget("a-what") or "").strip()
    if not what or what.casefold() == table.say("call-first").casefold():
        return
    found = check(Step(what=what, due=_due(), agreed=None), table.language, today=_today())
    for hint in found[:MOST_HINTS]:
        st.text(f"{hint.letter} · {hint.what(table.language)} {hint.advice(table.language)}")


def _today() -> str:
    return dt.datetime.now().astimezone().date().isoformat()


def _due() -> str:
    days = DAYS.get(str(mine.widget("a-day") or "tomorrow"))
    when = mine.widget("a-when") if days is None else dt.datetime.now().astimezone().date() + dt.timedelta(days=days)
    return when.isoformat() if isinstance(when, dt.date) else ""


def _add(table: Table, contact: str) -> None:
    more = {name: str(mine.widget(f"a-{name}") or "") for name in MORE}
    command = do.AgreeAction(
        what=str(mine.widget("a-what") or ""), who=str(mine.widget("a-who") or ""), due=_due(),
        agreed=str(mine.widget("a-agreed") or "nog_niet"), contact=contact, **more,
    )  # fmt: skip
    table.do(
        command, "action",
        then=lambda: mine.put({"a-what": "", "a-who": "", "a-agreed": "nog_niet", "a-day": "tomorrow"} | {f"a-{name}": "" for name in MORE}),
    )


