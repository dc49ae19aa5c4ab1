"""The table beside the map: the same cards, ties and amounts as rows, to sort, edit in place and add to.

Also the way in without a mouse or without seeing: every row can be chosen from a list and edited with plain fields.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from lifemaps import commands as do
from lifemaps.vocabulary import AMOUNT_LISTS, CARD_KINDS, HOME, QUALITIES, RINGS, SECTORS, SUPPORTS
from pages.parts import console, editor, mine
from pages.parts.margin import margin, refusal, side, wide
from pages.parts.seat import Table

KINDS = [kind.code for kind in CARD_KINDS]
Rows = list[dict[str, Any]]


@margin
def beside_page(table: Table) -> None:
    """Rows over the place of the map; the chosen one in the margin."""
    with wide(), st.container(key="beside"):
        for sort in ("cards", "ties", "amounts"):
            st.markdown(f"### {table.say(f'table-{sort}')}")
            SORTS[sort](table)
    with side():
        refusal()
        _choose(table)
        if editor.selected(table):
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
            "name": c.name,
            "kind": c.kind,
            "role": c.role,
            "sector": c.sector,
            "ring": c.ring,
            "certainty": table.word("certainty", c.certainty),
            "source": editor.source_word(table, c.source),
        }
        for c in table.view.cards
    ]
    column = st.column_config
    _editor(
        table,
        "cards",
        rows,
        {
            "name": column.TextColumn(table.say("field-name"), max_chars=80, pinned=True),
            "kind": column.SelectboxColumn(table.say("field-kind"), options=KINDS, format_func=table.words("kind")),
            "role": column.TextColumn(table.say("field-role"), max_chars=80),
            "sector": column.SelectboxColumn(
                table.say("sector"), options=[*SECTORS, HOME], format_func=table.words("sector")
            ),
            "ring": column.SelectboxColumn(table.say("ring"), options=list(RINGS), format_func=table.words("ring")),
        },
    )
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
            "giver": names.get(t.giver, "?"),
            "receiver": names.get(t.receiver, "?"),
            "quality": t.quality,
            "support": list(t.support),
            "mutual": t.mutual,
            "certainty": table.word("certainty", t.certainty),
            "source": editor.source_word(table, t.source),
        }
        for t in table.view.ties
    ]
    column = st.column_config
    _editor(
        table,
        "ties",
        rows,
        {
            "giver": column.TextColumn(table.say("giver"), disabled=True, pinned=True),
            "receiver": column.TextColumn(table.say("receiver"), disabled=True),
            "quality": column.SelectboxColumn(
                table.say("field-quality"), options=list(QUALITIES), format_func=table.words("quality")
            ),
            "support": column.MultiselectColumn(
                table.say("support"), options=list(SUPPORTS), format_func=table.words("support")
            ),
            "mutual": column.CheckboxColumn(table.say("field-mutual")),
        },
    )
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
            "which": table.word("list", a.which),
            "kind": a.kind,
            "cents": a.cents / 100,
            "party": a.party,
            "certainty": table.word("certainty", a.certainty),
            "source": editor.source_word(table, a.source),
        }
        for a in table.view.amounts
    ]
    column = st.column_config
    _editor(
        table,
        "amounts",
        rows,
        {
            "which": column.TextColumn(table.say("field-which"), disabled=True, pinned=True),
            "kind": column.TextColumn(table.say("field-kind"), max_chars=80),
            "cents": column.NumberColumn(table.say("field-cents"), min_value=0.0, step=0.01, format="€ %.2f"),
            "party": column.TextColumn(table.say("field-party"), max_chars=80),
        },
    )
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


# --- editing in place -----------------------------------------------------------------------------------------------


def _editor(table: Table, sort: str, rows: Rows, columns: dict[str, Any]) -> None:
    if not rows:
        st.text(table.say("table-none"))
        return
    config = columns | {
        "id": None,
        "certainty": st.column_config.TextColumn(table.say("sure"), disabled=True),
        "source": st.column_config.TextColumn(table.say("by"), disabled=True),
    }
    key = _grid(sort, rows)
    mine.keep(f"rows-{sort}", rows)
    st.data_editor(
        pd.DataFrame(rows),
        key=key,
        hide_index=True,
        column_config=config,
        disabled=not table.open,
        on_change=_edited,
        args=(table, sort, key),
        num_rows="fixed",  # Only so does the grid outlive a changed value: who edits cell after cell keeps the place.
    )


def _grid(sort: str, rows: Rows) -> str:
    """The key of this grid: the same while others only add, so that a half-typed cell stays; a new one when it must be.

    Edits come back by the number of the row. A grid begins anew when rows went away, and when a cell I edited now holds
    something else (refused, or said otherwise by somebody): an older edit of mine never hides what stands there.
    """
    nth = mine.get(f"grid-{sort}", 0)
    drawn, edits = mine.get(f"rows-{sort}", []), (mine.widget(f"rows-{sort}-{nth}") or {}).get("edited_rows", {})
    kept = [row["id"] for row in drawn] == [row["id"] for row in rows[: len(drawn)]]
    if not kept or any(
        rows[int(row)].get(field) != value for row, fields in edits.items() for field, value in fields.items()
    ):
        nth += 1
        mine.keep(f"grid-{sort}", nth)
    return f"rows-{sort}-{nth}"


def _edited(table: Table, sort: str, key: str) -> None:
    rows, changes = mine.get(f"rows-{sort}", []), mine.widget(key) or {}
    for nth, fields in changes.get("edited_rows", {}).items():
        row = rows[int(nth)]
        for field, value in fields.items():
            if row.get(field) != value:
                table.do(_said({**row, **fields}, field, value), f"{row['id']}-{field}")


def _said(row: dict[str, Any], field: str, value: Any) -> do.Command:
    if field in ("sector", "ring"):
        return do.Place(card=row["id"], sector=row["sector"], ring=row["ring"], certainty="verteld")
    if field == "cents":
        value = round((value or 0) * 100)
    elif field == "support":
        value = list(value or [])
    elif value is None:
        value = False if field == "mutual" else ""
    return do.State(thing=row["id"], field=field, value=value)


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
