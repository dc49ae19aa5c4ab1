"""The household's money, question by question: sentences with how each number was made, pictures, and the tables behind them."""

from __future__ import annotations

import streamlit as st

from casefiles.web.home import house
from lifemaps import commands as do
from lifemaps import moneyhtml
from lifemaps.household import NAMES, Section, sections
from lifemaps.norms import Norm
from lifemaps.refusals import no
from lifemaps.words import euros, say
from pages.map import facts, questions, wall
from pages.parts import console, editor, evening, live, mine
from pages.parts.margin import margin, plain, refusal, side, wide
from pages.parts.seat import Table


@margin
def money_page(table: Table) -> None:
    """Over the place of the map: what the map says about money. The margin holds the amounts."""
    if not table.plays:
        wall.wall(table)
        return
    evening.tell_who_follows(table)
    found = sections(table.view, table.case.deck, table.language, table.case.norm)
    with wide(), st.container(key="money"):
        st.markdown(f"### {say(table.language, 'money-title')}")
        st.caption(say(table.language, "money-how"))
        if not found:
            st.text(say(table.language, "money-nothing"))
        else:
            _choose_question(table, found)
    with side():
        refusal()
        questions.ways(table, "money")
        _choose_norm(table)
        _choose_amount(table)
        if (chosen := editor.selected(table)) is not None:
            facts.proof(table, chosen.id)
            editor.editor(table)
        console.steps(table)


# --- the questions --------------------------------------------------------------------------------------------------


def _choose_question(table: Table, found: tuple[Section, ...]) -> None:
    there = [name for name in NAMES if any(one.name == name for one in found)]
    wanted = st.segmented_control(
        say(table.language, "money-show"), ("all", *there), default="all", required=True, key="money-show",
        format_func=lambda name: say(table.language, "money-all" if name == "all" else f"money-tab-{name}"),
        label_visibility="collapsed", persist_state="session",
    )  # fmt: skip
    for one in found:
        if wanted in ("all", one.name):
            _question(table, one)


def _question(table: Table, one: Section) -> None:
    language = table.language
    with st.container(key=f"money-{one.name}"):
        st.markdown(f"#### {plain(one.title)}")
        st.html(moneyhtml.figures(one, language))
        if one.pictures:
            live.pictures(f"money-pictures-{one.name}", *one.pictures)
        if tables := moneyhtml.sheets(one, language):
            st.html(tables)
        points = tuple(dict.fromkeys(point for figure in one.figures if figure.main for point in figure.points))
        if points and st.button(say(language, "money-point"), key=f"money-point-{one.name}", type="tertiary"):
            if mine.get("glowing") != points:
                mine.glow(points)
            st.switch_page("map/table.py", query_params={"t": table.code})


# --- living money ---------------------------------------------------------------------------------------------------


def _choose_norm(table: Table) -> None:
    """With which living money this table counts: one of the organisation's, an own amount, or none."""
    language, norms = table.language, house().norms()
    used = table.case.norm
    with st.expander(say(language, "norm-choose"), key="norm-choose"):
        st.caption(say(language, "norm-choose-how"))
        if norms:
            known = ["", *norms]
            chosen = used.id if used and used.id in norms else ""
            key = mine.stands(f"norm-of-{table.case.head}", chosen)
            st.selectbox(
                say(language, "norm-which"), known, index=known.index(chosen), key=key, on_change=_use, args=(table, key),
                format_func=lambda one: norm_name(norms[one], language) if one in norms else say(language, "norm-none"),
                disabled=not table.open,
            )  # fmt: skip
        with st.form("norm-own", border=False):
            st.text_input(say(language, "norm-own"), key="norm-own-euros", placeholder="600,00")
            st.text_input(say(language, "norm-own-for"), key="norm-own-for", max_chars=120)
            st.form_submit_button(
                say(language, "norm-own-go"), key="norm-own-go", on_click=_use_own, args=(table,), disabled=not table.open
            )
        if used is not None:
            st.button(
                say(language, "norm-off"), key="norm-off", on_click=table.do, args=(do.UseNorm(), "norm"), type="tertiary",
                disabled=not table.open,
            )  # fmt: skip
    st.page_link("map/yardsticks.py", label=say(language, "norm-link"), query_params={"t": table.code})


def norm_name(norm: Norm, language: str) -> str:
    """How a norm is called in a list."""
    return f"{norm.household} · {euros(language, norm.cents)}"


def _use(table: Table, key: str) -> None:
    chosen = str(mine.widget(key) or "")
    norm = house().norms().get(chosen)
    if norm is None and chosen:
        return  # A word still on its way in the language spoken a moment ago.
    if norm is None:
        table.do(do.UseNorm(), "norm")
        return
    table.do(
        do.UseNorm(
            norm=norm.id, kind=norm.kind, household=norm.household, cents=norm.cents, origin=norm.source, since=norm.since
        ),
        "norm",
    )  # fmt: skip


def _use_own(table: Table) -> None:
    cents = editor.cents(str(mine.widget("norm-own-euros") or ""))
    wrong = no("amount-odd") if cents is None or cents <= 0 else None
    if wrong is not None:
        mine.refused(wrong.sentence(table.language))
        return
    origin = say(table.language, "norm-own-source")
    table.do(
        do.UseNorm(cents=cents or 0, household=str(mine.widget("norm-own-for") or ""), origin=origin, since=table.today), "norm"
    )


# --- one amount -----------------------------------------------------------------------------------------------------


def _choose_amount(table: Table) -> None:
    """An amount to look at or to change, from a list: what is put right here changes every sentence beside it."""
    labels = {
        item.id: f"{table.word('amount', item.kind)} {table.euros(item.cents)}" + (f" · {item.party}" if item.party else "")
        for item in table.view.amounts
    }
    if not labels:
        return
    known, chosen = [*labels], mine.selected()
    key = f"money-choose-{chosen}"
    st.selectbox(
        say(table.language, "money-choose"), known, index=known.index(chosen) if chosen in known else None, key=key,
        format_func=lambda one: labels.get(one, "?"), on_change=_chosen, args=(key,), placeholder=table.say("choose"),
    )  # fmt: skip


def _chosen(key: str) -> None:
    mine.select(str(mine.widget(key) or ""))


money_page()
