"""Answers on paper, and how answers turn over: what a table without phones needs around the ballot box."""

from __future__ import annotations

import streamlit as st

from casefiles.web.home import house
from lifemaps import commands as do
from lifemaps.roles import may
from lifemaps.tally import tally_answers, tally_questions
from lifemaps.words import say
from pages.parts import live
from pages.parts.margin import plain
from pages.parts.seat import Table

LOOKS = ("first_look", "second_look")


def paper(table: Table) -> None:
    """Enter what was answered on paper, per look and question; it lies in the box like any other answer."""
    sitting, language = table.sitting, table.language
    if not may(table.who.role, "LayTally") or sitting.open_answers or sitting.turned:
        return
    phases = sitting.plan.phases
    at = phases.index(sitting.plan.nearest(sitting.phase))
    looks = [nth for nth, step in enumerate(LOOKS) if step in phases and phases.index(step) <= at]
    looks = [nth for nth in looks if not (nth == 0 and sitting.first_turned)]
    if not looks:
        return
    questions = tally_questions(table.case.deck, sitting.asked_domains(table.case.deck), language)
    names = dict(questions)
    with st.expander(say(language, "lead-paper"), key="paper"):
        live.paper(table, looks, sitting.step.asks or 0, [
            {"code": name, "text": text, "answers": [words for _, words in tally_answers(table.case.deck, name, language)]}
            for name, text in questions
        ])  # fmt: skip
        for nth, entered in house().papered(table.who.sitting).items():
            what = ", ".join(say(language, "lead-paper-one", question=names.get(q, q), n=n) for q, n in entered.items())
            when = say(language, "lead-paper-second" if nth else "lead-paper-first")
            if what:
                st.caption(plain(say(language, "lead-paper-lies", when=when, what=what)))
        st.caption(say(language, "lead-paper-unpaired"))


def promise(table: Table) -> None:
    """How the answers turn over: chosen once, before the first answer, and said from then on."""
    sitting, language = table.sitting, table.language
    free = sitting.anonymous is None and not table.answered and not sitting.turned and not sitting.first_turned
    if not table.leads or not free:
        st.caption(say(language, f"lead-answers-is-{'anonymous' if sitting.anonymous else 'open'}"))
        return
    with st.expander(say(language, "lead-answers"), key="answers-how"):
        st.caption(say(language, "lead-answers-how"))
        for name in ("open", "anonymous"):
            st.button(
                say(language, f"lead-answers-{name}"), key=f"answers-{name}", on_click=table.do, width="stretch",
                args=(do.ChooseAnswers(anonymous=name == "anonymous"), "answers"),
            )  # fmt: skip


def between(table: Table) -> None:
    """A team without rounds of facts may turn the first look over before the second one."""
    sitting = table.sitting
    if sitting.step.asks != 0 or not sitting.plan.between or sitting.first_turned or not table.leads:
        return
    st.button(
        say(table.language, "lead-turn-between"), key="turn-between", on_click=table.do, args=(do.TurnOver(), "turn-between"),
        disabled=not table.answered.get(0, 0), width="stretch",
    )  # fmt: skip
    st.caption(say(table.language, "lead-turn-between-how"))
