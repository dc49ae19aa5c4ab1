"""Afterwards: what is due, what we expect, what came true, how far the goals came; the calendar of this table."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from casefiles.web import diary
from casefiles.web.home import house
from lifemaps import commands as do
from lifemaps.afterwards import CAME, ENOUGH, SET_BY, SURE, Calibration, Goal, due, goals_t, review_on
from lifemaps.goals import LEVELS, WEIGHTS
from lifemaps.roles import may
from lifemaps.words import number
from pages.act import calls
from pages.map import wall
from pages.parts import mine
from pages.parts.margin import margin, refusal, side, wide
from pages.parts.seat import Table


@margin
def afterwards_page(table: Table) -> None:
    """Beside: what waits, and the calendar. In the middle: looking back, and goals."""
    if not table.plays:
        wall.wall(table)
        return
    with side():
        refusal()
        st.page_link("map/table.py", label=table.say("act-back"), query_params={"t": table.code})
        st.page_link("act/note.py", label=table.say("act-note-go"), query_params={"t": table.code})
        _waits(table)
        _calendar(table)
    with wide(), st.container(key="afterwards"):
        _verdict(table)
        _goals(table)
        _calibration(table)


# --- what waits -----------------------------------------------------------------------------------------------------


def _waits(table: Table) -> None:
    verdict = table.case.verdict
    st.markdown(f"#### {table.say('due-title')}")
    found = due(table.case, dt.datetime.now().astimezone().date().isoformat())
    for one in found:
        st.text(calls.due_line(table, one))
    if not found:
        let_go = verdict is not None and verdict.verdict.outcome == "loslaten"
        st.text(table.word("outcome-say", "loslaten") if let_go else table.say("due-none"))


def _calendar(table: Table) -> None:
    """The file for whoever takes it along; a private address to follow, given and taken back by whoever leads."""
    st.markdown(f"#### {table.say('feed-title')}")
    st.link_button(table.say("feed-file"), f"/out/{table.code}/agenda.ics", key="feed-file", width="stretch")
    if not may(table.who.role, "ShareCalendar"):
        return
    address = diary.address(table.who.sitting)
    st.caption(table.say("feed-how"))
    if address:
        st.code(address, language=None, wrap_lines=True)
        st.button(table.say("feed-stop"), key="feed-stop", on_click=table.do, args=(do.StopCalendar(), "feed-stop"), width="stretch")
    st.button(
        table.say("feed-again" if address else "feed-give"), key="feed-give", on_click=table.do, args=(do.ShareCalendar(), "feed"),
        width="stretch",
    )  # fmt: skip


# --- looking back ---------------------------------------------------------------------------------------------------


def _verdict(table: Table) -> None:
    agreed = table.case.verdict
    st.markdown(f"## {table.say('review-title')}")
    if agreed is None:
        st.text(table.say("review-early"))
        return
    st.text(agreed.verdict.core)
    if agreed.verdict.outcome != "afwachten":  # Of waiting the signal says whether the resident knows it.
        st.text(table.word("outcome-say", agreed.verdict.outcome))
    if agreed.verdict.outcome == "loslaten":
        return
    if agreed.verdict.outcome == "afwachten":
        calls.signal(table)
    _expectations(table)
    _review(table)
    for review in reversed(table.case.after.reviews):
        with st.container(border=True):
            st.caption(table.say("review-held", date=table.day(review.day)))
            if review.learned:
                st.text(review.learned)
            for one, came in review.came.items():
                known = table.case.after.expectations.get(one)
                if known:
                    st.text(f"{known.what}: {table.word('came', came)}")


def _expectations(table: Table) -> None:
    st.markdown(f"### {table.say('expect-title')}")
    st.caption(table.say("expect-how"))
    for one in table.case.after.expectations.values():
        text, off = st.columns([5, 1], vertical_alignment="center")
        text.text(table.say("expect-line", what=one.what, sure=table.word("sure", str(one.sure))))
        if one.came:
            off.text(table.word("came", one.came))
        else:
            off.button(
                table.say("expect-drop"), key=f"e-off-{one.id}", type="tertiary", on_click=table.do,
                args=(do.DropExpectation(expectation=one.id), f"e-off-{one.id}"),
            )  # fmt: skip
    with st.expander(table.say("expect-add"), key="expect-add", expanded=not table.case.after.expectations):
        st.text_input(table.say("expect-what"), key="e-what", max_chars=300, placeholder=table.say("expect-example"))
        st.segmented_control(
            table.say("expect-sure"), SURE, key="e-sure", format_func=lambda sure: table.word("sure", str(sure)) if sure else ""
        )
        st.button(table.say("expect-keep"), key="e-add", on_click=_expect, args=(table,))


def _expect(table: Table) -> None:
    command = do.Expect(what=str(mine.widget("e-what") or ""), sure=int(mine.widget("e-sure") or 0))
    table.do(command, "expect", then=lambda: mine.put({"e-what": "", "e-sure": None}))


def _review(table: Table) -> None:
    """Short: per expectation one tap, one line of what we learned, and (or not) a next day."""
    date = review_on(table.case)
    with st.container(key="review", border=True):
        st.markdown(f"### {table.say('review-ask')}")
        if date:
            st.caption(table.say("review-on", date=table.day(date)))
        open_ones = [one for one in table.case.after.expectations.values() if not one.came]
        for one in open_ones:
            st.text(one.what)
            st.segmented_control(
                table.say("review-ask"), CAME, key=f"came-{one.id}", format_func=table.words("came"), label_visibility="collapsed"
            )
        if not open_ones:
            st.caption(table.say("review-no-expectations"))
        st.text_area(table.say("review-learned"), key="r-learned", max_chars=600, height=80)
        st.date_input(table.say("review-again"), None, key="r-again", min_value="today", format="DD-MM-YYYY")
        st.button(table.say("review-keep"), key="r-keep", type="primary", on_click=_hold, args=(table, [o.id for o in open_ones]))


def _hold(table: Table, asked: list[str]) -> None:
    came = {one: str(chosen) for one in asked if (chosen := mine.widget(f"came-{one}"))}
    again = mine.widget("r-again")
    command = do.HoldReview(
        came=came, learned=str(mine.widget("r-learned") or ""), again_on=again.isoformat() if isinstance(again, dt.date) else ""
    )
    table.do(command, "review", then=lambda: mine.put({"r-learned": "", "r-again": None}))


def _calibration(table: Table) -> None:
    """Our own forecasts over cases, as counts; below twenty there is nothing to say."""
    st.markdown(f"## {table.say('calibration-title')}")
    st.caption(table.say("calibration-how" if not table.sitting.fictional else "calibration-training"))
    found: Calibration = house().forecasts(fictional=table.sitting.fictional)
    if not found.enough:
        st.text(table.say("calibration-few", n=found.judged, most=ENOUGH))
    for row in found.rows:
        if row.judged or row.weten_niet:
            st.text(
                table.say(
                    "calibration-line", sure=table.word("sure", str(row.sure)), n=row.judged, ja=row.ja, deels=row.deels,
                    nee=row.nee, unknown=row.weten_niet,
                )
            )  # fmt: skip
    if found.enough:
        with st.expander(table.say("more-figures"), key="calibration-more"):
            for row in found.rows:
                if row.judged:
                    share = number(table.language, 100 * row.ja / row.judged, 0)
                    st.text(table.say("calibration-figure", sure=row.sure, share=share, n=row.judged))


# --- goals ----------------------------------------------------------------------------------------------------------


def _goals(table: Table) -> None:
    st.markdown(f"## {table.say('goal-title')}")
    st.caption(table.say("goal-how"))
    for goal in table.case.after.goals.values():
        _goal(table, goal)
    with st.expander(table.say("goal-add"), key="goal-add"):
        st.text_input(table.say("goal-what"), key="g-what", max_chars=300, placeholder=table.say("goal-example"))
        for level in LEVELS:
            st.text_input(table.word("goal-level", str(level)).capitalize(), key=f"g-level-{level}", max_chars=200)
        st.selectbox(table.say("goal-start"), LEVELS, 1, key="g-start", format_func=lambda one: table.word("goal-level", str(one)))
        st.selectbox(table.say("goal-set-by"), SET_BY, 1, key="g-by", format_func=table.words("set-by"))
        st.selectbox(table.say("goal-weight"), WEIGHTS, 0, key="g-weight")
        st.button(table.say("goal-keep"), key="g-keep", type="primary", on_click=_set_goal, args=(table,))
    scored = goals_t(table.case)
    several = sum(goal.level is not None for goal in table.case.after.goals.values()) > 1
    # A resident sees the levels, and one goal is read in its own words (§9.2): the figure compares groups of goals.
    if scored is not None and several and table.who.role != "resident":
        with st.expander(table.say("more-figures"), key="goal-more"):
            st.text(table.say("goal-t", t=number(table.language, scored, 1)))
            st.caption(table.say("goal-t-how"))


def _goal(table: Table, goal: Goal) -> None:
    """A goal in the words of its levels; where it stands is said, not scored."""
    key = goal.id.split(":")[1]
    with st.container(key=f"goal-{key}", border=True):
        st.markdown(f"**{table.say('goal-one')}**")
        st.text(goal.what)
        here = goal.level if goal.level is not None else goal.start
        for level in reversed(LEVELS):
            mark = "●" if level == here else "○"
            st.text(f"{mark} {goal.words(level)} · {table.word('goal-level', str(level))}")
        said = "goal-now" if goal.level is not None else "goal-begins"
        st.text(table.say(said, level=goal.words(here), by=table.word("set-by", goal.set_by)))
        chosen = st.selectbox(
            table.say("goal-score"), LEVELS, None, key=f"g-now-{key}", format_func=lambda level: goal.words(level) if level is not None else "",
            placeholder=table.say("choose"),
        )  # fmt: skip
        if chosen is not None:
            st.button(
                table.say("goal-score-keep"), key=f"g-score-{key}", on_click=table.do,
                args=(do.ScoreGoal(goal=goal.id, level=chosen), f"g-score-{key}"),
            )  # fmt: skip
        st.button(
            table.say("goal-drop"), key=f"g-drop-{key}", type="tertiary", on_click=table.do,
            args=(do.DropGoal(goal=goal.id), f"g-drop-{key}"),
        )  # fmt: skip


def _set_goal(table: Table) -> None:
    levels = tuple(str(mine.widget(f"g-level-{level}") or "") for level in LEVELS)
    start, weight = mine.widget("g-start"), mine.widget("g-weight")
    command = do.SetGoal(
        what=str(mine.widget("g-what") or ""), levels=levels, start=-1 if start is None else int(start), weight=int(weight or 1),  # type: ignore[arg-type]
        set_by=str(mine.widget("g-by") or "samen"),
    )  # fmt: skip
    table.do(command, "goal", then=lambda: mine.put({"g-what": ""} | {f"g-level-{level}": "" for level in LEVELS}))


afterwards_page()
