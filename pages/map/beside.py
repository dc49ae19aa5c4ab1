"""The table beside the map: the same cards, ties and amounts as rows, to sort, edit in place and add to.

Also the way in without a mouse or without seeing: every row can be chosen from a list and edited with plain fields.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from lifemaps import commands as do
from lifemaps.vocabulary import AMOUNT_LISTS, CERTAINTIES, HOME, QUALITIES, RESIDENT, RINGS, SECTORS, SUPPORTS
from pages.map import facts, wall
from pages.parts import console, editor, live, mine, truth
from pages.parts.margin import margin, refusal, side, wide
from pages.parts.seat import Table

Rows = list[dict[str, Any]]


@margin
def beside_page(table: Table) -> None:
    """Rows over the place of the map; the chosen one in the margin."""
    if not table.plays:
        wall.wall(table)
        return
    with wide(), st.container(key="beside"):
        for sort in ("cards", "ties", "amounts"):
            SORTS[sort](table)
    with side():
        refusal()
        truth.gone_for_good(table)
        _choose(table)
        if (chosen := editor.selected(table)) is not None:
            facts.proof(table, chosen.id)
            editor.editor(table)
        console.steps(table)


def _choose(table: Table) -> None:
    view = table.view
    names = {card.id: card.name for card in view.cards}
    labels = names | {tie.id: f"{names.get(tie.giver, '?')} – {names.get(tie.receiver, '?')}" for tie in view.ties}
    labels |= {amount.id: f"{table.word('amount', amount.kind)} {table.euros(amount.cents)}" for amount in view.amounts}
    known = [*labels]
    chosen = mine.selected()
    st.selectbox(
        table.say("choose-row"),
        known,
        index=known.index(chosen) if chosen in known else None,
        key=f"choose-row-{chosen}",
        format_func=lambda one: labels.get(one, "?"),
        on_change=_chosen,
        args=(f"choose-row-{chosen}",),
        placeholder=table.say("choose"),
    )


def _chosen(key: str) -> None:
    mine.select(str(mine.widget(key) or ""))


# --- rows -----------------------------------------------------------------------------------------------------------


def _cards(table: Table) -> None:
    rows: Rows = [
        {
            "id": c.id,
            "called": c.name,
            "name": c.name,
            "kind": c.kind,
            "role": c.role,
            "sector": c.sector,
            "ring": c.ring,
            "certainty": c.certainty,
            "source": editor.source_word(table, c.source),
            "stays": c.kind == RESIDENT,
            "words": _worded(table, c, "kind", "sector", "ring", "certainty"),
        }
        for c in table.view.cards
    ]
    columns = [
        _column(table, "name"),
        _column(table, "kind", "choice", editor.KINDS),
        _column(table, "role"),
        _column(table, "sector", "choice", (*SECTORS, HOME)),
        _column(table, "ring", "choice", RINGS),
    ]
    _grid(table, "cards", rows, columns)
    with st.form("card-new", clear_on_submit=True, border=False):
        name, kind, role, add = st.columns([2, 1.6, 2, 1.2], vertical_alignment="bottom")
        name.text_input(table.say("field-name"), key="n-name", max_chars=80)
        kind.selectbox(table.say("field-kind"), editor.KINDS, index=1, key="n-kind", format_func=table.words("kind"))
        role.text_input(table.say("field-role"), key="n-role", max_chars=80)
        add.form_submit_button(
            table.say("add-card"), key="n-add", on_click=_add_card, args=(table,), disabled=not table.open
        )


def _ties(table: Table) -> None:
    names = {card.id: card.name for card in table.view.cards}
    rows: Rows = [
        {
            "id": t.id,
            "called": f"{names.get(t.giver, '?')} – {names.get(t.receiver, '?')}",
            "giver": names.get(t.giver, "?"),
            "receiver": names.get(t.receiver, "?"),
            "quality": t.quality,
            "support": list(t.support),
            "mutual": t.mutual,
            "certainty": t.certainty,
            "source": editor.source_word(table, t.source),
            "words": _worded(table, t, "quality", "certainty")
            | {"support": ", ".join(table.word("support", kind) for kind in t.support)},
        }
        for t in table.view.ties
    ]
    columns = [
        _column(table, "giver", "read"),
        _column(table, "receiver", "read"),
        _column(table, "quality", "choice", QUALITIES),
        _column(table, "support", "many", SUPPORTS),
        _column(table, "mutual", "yes"),
    ]
    _grid(table, "ties", rows, columns)
    with st.form("tie-new", clear_on_submit=True, border=False):
        giver, receiver, support, add = st.columns([1.8, 1.8, 2.4, 1.2], vertical_alignment="bottom")
        for place, end in ((giver, "giver"), (receiver, "receiver")):
            place.selectbox(
                table.say(end),
                [*names],
                index=None,
                key=f"n-{end}",
                format_func=lambda one: names.get(one, "?"),
                placeholder=table.say("choose"),
            )
        support.multiselect(
            table.say("support"),
            SUPPORTS,
            key="n-support",
            format_func=table.words("support"),
            placeholder=table.say("choose"),
        )
        add.form_submit_button(table.say("tie"), key="n-tie", on_click=_add_tie, args=(table,), disabled=not table.open)


def _amounts(table: Table) -> None:
    rows: Rows = [
        {
            "id": a.id,
            "called": f"{table.word('amount', a.kind)} {table.euros(a.cents)}",
            "which": a.which,
            "kind": a.kind,
            "cents": a.cents,
            "party": a.party,
            "certainty": a.certainty,
            "source": editor.source_word(table, a.source),
            "words": _worded(table, a, "certainty")
            | {"which": table.word("list", a.which), "kind": table.word("amount", a.kind), "cents": table.euros(a.cents)},
        }
        for a in table.view.amounts
    ]
    columns = [
        _column(table, "kind"),
        _column(table, "cents", "euros"),
        _column(table, "party"),
        _column(table, "which", "read", AMOUNT_LISTS, "list"),
    ]
    _grid(table, "amounts", rows, columns)
    with st.form("amount-new", clear_on_submit=True, border=False):
        which, kind, euros, party, add = st.columns([1.8, 1.6, 1.2, 1.6, 1.2], vertical_alignment="bottom")
        which.selectbox(table.say("field-which"), AMOUNT_LISTS, key="n-which", format_func=table.words("list"))
        kind.text_input(table.say("field-kind"), key="n-what", max_chars=80)
        euros.text_input(table.say("field-cents"), key="n-euros", placeholder="689,75")
        party.text_input(table.say("field-party"), key="n-party", max_chars=80)
        add.form_submit_button(
            table.say("add-amount"), key="n-amount", on_click=_add_amount, args=(table,), disabled=not table.open
        )


SORTS = {"cards": _cards, "ties": _ties, "amounts": _amounts}


# --- the grid -------------------------------------------------------------------------------------------------------


def _grid(table: Table, sort: str, rows: Rows, columns: list[dict[str, Any]]) -> None:
    if not rows:
        st.text(table.say("table-none"))
    told = [
        {
            "field": "certainty",
            "label": table.say("sure"),
            "kind": "read",
            "options": _words(table, "certainty", CERTAINTIES),
        },
        {"field": "source", "label": table.say("by"), "kind": "read"},
    ]
    live.rows(table, sort, caption=table.say(f"table-{sort}"), columns=[*columns, *told], rows=rows, open=table.open)


def _column(table: Table, field: str, kind: str = "text", options: tuple[str, ...] = (), family: str = "") -> dict[str, Any]:
    label = table.say(field if field in ("sector", "ring", "giver", "receiver") else f"field-{field}")
    return {"field": field, "label": label, "kind": kind, "options": _words(table, family or field, options)}


def _words(table: Table, family: str, codes: tuple[str, ...]) -> list[list[str]]:
    return [[code, table.word(family, code)] for code in codes]


def _worded(table: Table, thing: Any, *fields: str) -> dict[str, str]:
    """What is sorted and searched: the words, not the codes."""
    return {field: table.word(field, str(getattr(thing, field))) for field in fields}


def _add_card(table: Table) -> None:
    table.do(
        do.AddCard(
            kind=str(mine.widget("n-kind")),
            name=str(mine.widget("n-name") or ""),
            role=str(mine.widget("n-role") or ""),
            certainty="verteld",
        ),
        "card-new",
    )


def _add_tie(table: Table) -> None:
    ends = {"giver": str(mine.widget("n-giver") or ""), "receiver": str(mine.widget("n-receiver") or "")}
    table.do(do.DrawTie(**ends, support=tuple(mine.widget("n-support") or ()), certainty="verteld"), "tie-new")


def _add_amount(table: Table) -> None:
    cents = editor.cents(str(mine.widget("n-euros") or ""))
    table.do(
        do.AddAmount(
            which=str(mine.widget("n-which")),
            kind=str(mine.widget("n-what") or ""),
            cents=-1 if cents is None else cents,
            party=str(mine.widget("n-party") or ""),
            certainty="verteld",
        ),
        "amount-new",
    )


beside_page()
