"""What is reckoned with: the living money this organisation entered, and the amounts and terms of the law that hold on a day."""

from __future__ import annotations

import datetime as dt
from html import escape

import streamlit as st

from casefiles.web.home import house
from lifemaps import commands as do
from lifemaps import rules
from lifemaps.budgetcodes import COUNTRIES, country
from lifemaps.norms import KINDS, Norm
from lifemaps.roles import may
from lifemaps.words import say
from pages.map import questions, wall
from pages.parts import console, editor, mine
from pages.parts.margin import margin, refusal, side, wide
from pages.parts.seat import Table


@margin
def yardsticks_page(table: Table) -> None:
    """Over the place of the map; the margin leads back."""
    if not table.plays:
        wall.wall(table)
        return
    with wide(), st.container(key="money"):
        st.markdown(f"### {say(table.language, 'norm-title')}")
        _norms(table)
        _rules(table)
    with side():
        refusal()
        questions.ways(table, "yardsticks")
        console.steps(table)


# --- living money ---------------------------------------------------------------------------------------------------


def _norms(table: Table) -> None:
    language, norms = table.language, house().norms()
    with st.container(key="money-norms"):
        st.markdown(f"#### {say(language, 'norm-own-title')}")
        st.caption(say(language, "norm-how"))
        if not norms:
            st.text(say(language, "norm-empty"))
        mayset = may(table.who.role, "KeepNorm")
        for norm in norms.values():
            _norm(table, norm, mayset=mayset)
        if mayset:
            _new(table)
        else:
            st.caption(say(language, "norm-who"))


def _norm(table: Table, norm: Norm, *, mayset: bool) -> None:
    language = table.language
    with st.container(key=f"norm-{norm.id.partition(':')[2]}", horizontal=True, vertical_alignment="center"):
        since = table.day(norm.since)
        kind = say(language, f"norm-kind-{norm.kind}")
        words = f"{norm.household}: {table.euros(norm.cents)} · {kind} · {norm.source} · {since}"
        st.text(words.replace("€ ", "€\u00a0"))
        if mayset:
            st.button(
                say(language, "norm-drop"), key=f"norm-drop-{norm.id}", on_click=table.do, type="tertiary",
                args=(do.DropNorm(norm=norm.id), f"norm-drop-{norm.id}"), help=say(language, "norm-drop-how"),
            )  # fmt: skip


def _new(table: Table) -> None:
    language = table.language
    with st.form("norm-new", border=False):
        who, much, kind = st.columns([2.2, 1, 1.6], vertical_alignment="bottom")
        who.text_input(say(language, "norm-household"), key="norm-household", max_chars=120, placeholder=say(language, "norm-household-eg"))
        much.text_input(say(language, "norm-euros"), key="norm-euros", placeholder="1.250,00")
        kind.selectbox(say(language, "norm-kind"), KINDS[:2], key="norm-kind", format_func=lambda one: say(language, f"norm-kind-{one}"))
        source, since, add = st.columns([2.2, 1.3, 1.3], vertical_alignment="bottom")
        source.text_input(say(language, "norm-source"), key="norm-source", max_chars=120, placeholder=say(language, "norm-source-eg"))
        since.text_input(say(language, "norm-since"), key="norm-since", max_chars=10, placeholder="2026-01")
        add.form_submit_button(say(language, "norm-add"), key="norm-add", on_click=_keep, args=(table,))


def _keep(table: Table) -> None:
    cents = editor.cents(str(mine.widget("norm-euros") or ""))
    done = table.do(
        do.KeepNorm(
            kind=str(mine.widget("norm-kind") or KINDS[0]), household=str(mine.widget("norm-household") or ""),
            cents=-1 if cents is None else cents, source=str(mine.widget("norm-source") or ""),
            since=str(mine.widget("norm-since") or "").strip(),
        ),
        "norm-new",
    )  # fmt: skip
    if done:
        mine.put({"norm-household": "", "norm-euros": "", "norm-source": "", "norm-since": ""})


# --- the law --------------------------------------------------------------------------------------------------------


def _rules(table: Table) -> None:
    language = table.language
    with st.container(key="money-rules"):
        st.markdown(f"#### {say(language, 'rules-title')}")
        st.caption(say(language, "rules-how"))
        where, when = st.columns(2)
        home = country(table.case.deck.country if table.case.deck else "NL")
        place = where.selectbox(
            say(language, "rules-where"), COUNTRIES, index=COUNTRIES.index(home), key="what-if-country",
            format_func=lambda one: say(language, f"rules-country-{one}"),
        )  # fmt: skip
        day = when.date_input(say(language, "rules-when"), dt.date.fromisoformat(table.today), key="rules-when", format="DD-MM-YYYY")
        on = day.isoformat() if isinstance(day, dt.date) else table.today
        found = rules.in_force(str(place or home), on)
        st.html(_table(found, language))
        unsure = sum(not rule.verified for rule in found)
        st.text(say(language, "rules-unverified", n=unsure, of=len(found)))


def _table(found: tuple[rules.Rule, ...], language: str) -> str:
    heads = "".join(f'<th scope="col">{escape(say(language, f"rules-head-{one}"))}</th>' for one in ("what", "since", "source", "sure"))
    rows = []
    for rule in found:
        sure = escape(say(language, "rules-read" if rule.verified else "rules-unread"))
        mark = sure if rule.verified else f'<span class="lk-guess">{sure}</span>'
        source = escape(rule.source or say(language, "rules-no-source"))
        rows.append(
            f'<tr><th scope="row">{escape(rule.sentence(language)).replace("€ ", "€&nbsp;")}</th><td>{escape(rule.dates(language))}</td>'
            f"<td>{source}</td><td>{mark}</td></tr>"
        )
    caption, told = escape(say(language, "rules-title")), escape(say(language, "rules-table"))
    return (
        f'<div class="lk-scroll" tabindex="0" role="region" aria-label="{caption}"><table class="lk-numbers"><caption>'
        f"{told}</caption><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


yardsticks_page()
