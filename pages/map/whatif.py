"""What if: a few suppositions together, the map and the month as they are beside what they would be. Nothing is written down
until the table keeps it with its verdict.
"""

from __future__ import annotations

from html import escape

import streamlit as st

from lifemaps import commands as do
from lifemaps import whatif
from lifemaps.case import KeptScenario
from lifemaps.events import Supposed
from lifemaps.refusals import no
from lifemaps.whatif import HORNS, KIND, MOST, SUPPOSITIONS, Kind, Outcome
from lifemaps.words import say
from pages.map import lens, questions, wall
from pages.parts import console, editor, mine
from pages.parts.margin import glued, margin, plain, refusal, side
from pages.parts.seat import Table


def whatif_page(table: Table) -> None:
    """The map stays where it is; what falls fades on it. The margin holds what is supposed, and what comes of it."""
    if not table.plays:
        wall.wall(table)
        return
    lens.choose(table)
    with side():
        refusal()
        questions.ways(table, "whatif")
        if editor.selected(table):
            editor.editor(table)
        else:
            _thinking(table)
        console.steps(table)


def _fell(table: Table) -> tuple[str, ...]:
    if _supposed() and mine.get("glowing"):
        mine.glow(())  # What a question pointed at rests, so that what falls can be seen.
    return whatif.compare(table.view, _supposed()).fell if table.plays else ()


def _supposed() -> tuple[Supposed, ...]:
    """What this screen supposes: a draft of mine, until it is kept."""
    return tuple(mine.get("supposed") or ())


def _thinking(table: Table) -> None:
    language, supposed = table.language, _supposed()
    st.markdown(f"#### {say(language, 'whatif-title')}")
    st.caption(say(language, "whatif-how"))
    _choose(table, supposed)
    if supposed:
        outcome = whatif.compare(table.view, supposed)
        _list(table, supposed)
        said(outcome, language)
        _keep(table)
    _kept(table)


# --- what is supposed -----------------------------------------------------------------------------------------------


def _choose(table: Table, supposed: tuple[Supposed, ...]) -> None:
    """One supposition more. What can be supposed follows from the map, with what was already supposed."""
    language = table.language
    view = whatif.suppose(table.view, supposed)
    kinds = [kind.id for kind in SUPPOSITIONS if kind.fits(view)]
    if not kinds:
        st.text(say(language, "whatif-none"))
        return
    chosen = st.selectbox(
        say(language, "whatif-choose"), kinds, index=None, key="what-if-kind", placeholder=table.say("choose"),
        format_func=lambda one: KIND[one].name(language),
    )  # fmt: skip
    if chosen is None:
        return
    kind = KIND[str(chosen)]
    if kind.about:
        st.selectbox(
            say(language, "whatif-who"), kind.choices(view), key=f"what-if-of-{kind.id}",
            format_func=lambda one: whatif.what_of(view, one, language),
        )  # fmt: skip
    if kind.euros:
        st.text_input(say(language, f"whatif-{kind.id}-euros"), key=f"supposed-euros-{kind.id}", placeholder="750,00")
    if kind.months:
        st.number_input(say(language, "whatif-months"), 1, whatif.MOST_MONTHS, 3, key=f"supposed-months-{kind.id}")
    st.button(say(language, "whatif-add"), key="whatif-add", on_click=_add, args=(table, kind), width="stretch")


def _add(table: Table, kind: Kind) -> None:
    typed = str(mine.widget(f"supposed-euros-{kind.id}") or "").strip() if kind.euros else ""
    cents = editor.cents(typed) if typed else None
    one = Supposed(
        kind=kind.id, thing=str(mine.widget(f"what-if-of-{kind.id}") or "") if kind.about else "", cents=cents,
        months=int(mine.widget(f"supposed-months-{kind.id}") or 0) if kind.months else 0,
    )  # fmt: skip
    wrong = no("amount-odd") if typed and (cents is None or cents < 0) else None
    wrong = wrong or (no("whatif-many", most=MOST) if len(_supposed()) >= MOST else None)
    wrong = wrong or whatif.unfit(whatif.suppose(table.view, _supposed()), one)
    mine.refused(wrong.sentence(table.language) if wrong else "")
    if not wrong:
        mine.keep("supposed", (*_supposed(), one))
        mine.put({"what-if-kind": None})


def _list(table: Table, supposed: tuple[Supposed, ...]) -> None:
    language = table.language
    with st.container(key="supposed"):
        for nth, one in enumerate(supposed):
            words, off = st.columns([4, 1], vertical_alignment="center", gap="small")
            words.text(glued(f"{nth + 1}. {whatif.clause(table.view, one).say(language)}"))
            off.button(
                say(language, "whatif-off"), key=f"whatif-off-{nth}", type="tertiary", on_click=mine.keep,
                args=("supposed", (*supposed[:nth], *supposed[nth + 1 :])),
            )  # fmt: skip


# --- what comes of it -----------------------------------------------------------------------------------------------


def said(outcome: Outcome, language: str) -> None:
    """If … then, the figures side by side, what is left out and what the map then asks."""
    if outcome.gone:
        st.caption(say(language, "whatif-gone", n=outcome.gone))
    if not outcome.ifs:
        return
    with st.container(key="thens"):
        st.markdown(f"**{plain(glued(outcome.heading(language)))}**")
        for sentence in outcome.sentences(language):
            st.text(glued(sentence))
        if outcome.fell:
            st.caption(say(language, "whatif-fell"))
    st.html(_side_by_side(outcome, language))
    if outcome.asks:
        st.caption(say(language, "whatif-asks"))
        for finding in outcome.asks:
            st.text(f"{finding.question(language)} {finding.sentence(language)}")
    st.caption(say(language, "whatif-assumes"))
    for line in outcome.assumes:
        st.text(line.say(language))


def _side_by_side(outcome: Outcome, language: str) -> str:
    """Now and then as a table, for eye and ear."""
    heads = "".join(f'<th scope="col">{escape(say(language, one))}</th>' for one in ("whatif-figure", "whatif-now", "whatif-then"))
    rows = "".join(
        f'<tr{" class=moved" if row.moved else ""}><th scope="row">{escape(say(language, row.message))}</th>'
        f"<td>{escape(row.now)}</td><td>{escape(row.then)}</td></tr>"
        for row in outcome.rows(language)
    )
    caption = escape(say(language, "whatif-table"))
    return f'<table class="lk-whatif"><caption>{caption}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


# --- keeping --------------------------------------------------------------------------------------------------------


def _keep(table: Table) -> None:
    """With the verdict, at one of the two ends of the dilemma; or not at all."""
    language = table.language
    st.caption(say(language, "whatif-keep"))
    for horn in HORNS:
        st.button(
            say(language, f"whatif-horn-{horn}"), key=f"whatif-{horn}", on_click=_keep_as, args=(table, horn), width="stretch"
        )
    st.button(say(language, "whatif-clear"), key="whatif-clear", on_click=mine.keep, args=("supposed", ()), type="tertiary")


def _keep_as(table: Table, horn: str) -> None:
    table.do(do.KeepScenario(horn=horn, supposed=_supposed()), f"scenario-{horn}", then=lambda: mine.keep("supposed", ()))


def _kept(table: Table) -> None:
    if table.case.scenarios:
        st.caption(say(table.language, "whatif-kept"))
    for kept in table.case.scenarios.values():
        with st.container(key=f"kept-{kept.id.split(':')[1]}", border=True):
            told(table, kept)
            look, off = st.columns(2)
            look.button(
                say(table.language, "whatif-open"), key=f"whatif-open-{kept.id}", on_click=mine.keep,
                args=("supposed", kept.supposed), type="tertiary",
            )  # fmt: skip
            off.button(
                say(table.language, "whatif-drop"), key=f"whatif-drop-{kept.id}", on_click=table.do,
                args=(do.DropScenario(scenario=kept.id), f"drop-{kept.id}"), type="tertiary",
            )  # fmt: skip


def told(table: Table, kept: KeptScenario) -> None:
    """A kept scenario: which end of the dilemma, if … then, and whether the map moved since."""
    language = table.language
    outcome = whatif.compare(table.view, kept.supposed)
    st.caption(say(language, f"whatif-horn-{kept.horn}"))
    if outcome.ifs:
        st.text(glued(outcome.heading(language)))
        for sentence in outcome.sentences(language):
            st.text(glued(sentence))
    if outcome.gone:
        st.caption(say(language, "whatif-gone", n=outcome.gone))
    if kept.map_head != table.case.map_head:
        st.caption(say(language, "whatif-moved"))


margin(whatif_page, _fell)()
