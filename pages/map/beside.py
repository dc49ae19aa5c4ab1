"""The table beside the map: everything that lies on it and on its other layers as rows, to sort, edit in place and add to.

Also the way in without a mouse or without seeing: every row can be chosen from a list and edited with plain fields.
"""

from __future__ import annotations

import streamlit as st

from lifemaps import commands as do
from lifemaps.vocabulary import AMOUNT_LISTS, FREQUENCIES, HOME, QUALITIES, RESIDENT, RINGS, SECTORS, SUPPORTS
from pages.map import facts, rows, wall
from pages.parts import console, editor, mine, truth
from pages.parts.margin import margin, refusal, side, wide
from pages.parts.seat import Table

Rows = rows.Rows


@margin
def beside_page(table: Table) -> None:
    """Rows over the place of the map; the chosen one in the margin."""
    if not table.plays:
        wall.wall(table)
        return
    with wide(), st.container(key="beside"):
        wanted = st.segmented_control(
            table.say("table-show"), ("all", *SORTS), default="all", required=True, key="table-show",
            format_func=lambda sort: table.say(f"table-{sort}"), label_visibility="collapsed", persist_state="session",
        )  # fmt: skip
        for sort, show in SORTS.items():
            if wanted in (sort, "all"):
                show(table)
    with side():
        refusal()
        truth.gone_for_good(table)
        _choose(table)
        if (chosen := editor.selected(table)) is not None:
            facts.proof(table, chosen.id)
            editor.editor(table)
        console.steps(table)


def _choose(table: Table) -> None:
    labels = rows.labels(table)
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
    found: Rows = [
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
            "words": rows.worded(table, c, "kind", "sector", "ring", "certainty"),
        }
        for c in table.view.cards
    ]
    columns = [
        rows.column(table, "name"),
        rows.column(table, "kind", "choice", editor.KINDS),
        rows.column(table, "role"),
        rows.column(table, "sector", "choice", (*SECTORS, HOME)),
        rows.column(table, "ring", "choice", RINGS),
    ]
    rows.grid(table, "cards", found, columns)
    with st.form("card-new", border=False):
        name, kind, role, add = st.columns([2, 1.6, 2, 1.2], vertical_alignment="bottom")
        name.text_input(table.say("field-name"), key="n-name", max_chars=80)
        kind.selectbox(table.say("field-kind"), editor.KINDS, index=1, key="n-kind", format_func=table.words("kind"))
        role.text_input(table.say("field-role"), key="n-role", max_chars=80)
        add.form_submit_button(
            table.say("add-card"), key="n-add", on_click=_add_card, args=(table,), disabled=not table.open
        )


def _ties(table: Table) -> None:
    names = {card.id: card.name for card in table.view.cards}
    found: Rows = [
        {
            "id": t.id,
            "called": f"{names.get(t.giver, '?')} – {names.get(t.receiver, '?')}",
            "giver": names.get(t.giver, "?"),
            "receiver": names.get(t.receiver, "?"),
            "quality": t.quality,
            "support": list(t.support),
            "mutual": t.mutual,
            "frequency": t.frequency,
            "certainty": t.certainty,
            "source": editor.source_word(table, t.source),
            "words": rows.worded(table, t, "quality", "frequency", "certainty")
            | {"support": ", ".join(table.word("support", kind) for kind in t.support)},
        }
        for t in table.view.ties
    ]
    columns = [
        rows.column(table, "giver", "read"),
        rows.column(table, "receiver", "read"),
        rows.column(table, "quality", "choice", QUALITIES),
        rows.column(table, "support", "many", SUPPORTS),
        rows.column(table, "mutual", "yes"),
        rows.column(table, "frequency", "choice", ("", *FREQUENCIES)),
    ]
    rows.grid(table, "ties", found, columns)
    with st.form("tie-new", border=False):
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
    found: Rows = [
        {
            "id": a.id,
            "called": f"{table.word('amount', a.kind)} {table.euros(a.cents)}",
            "which": a.which,
            "kind": a.kind,
            "cents": a.cents,
            "party": a.party,
            "certainty": a.certainty,
            "source": editor.source_word(table, a.source),
            "words": rows.worded(table, a, "certainty")
            | {"which": table.word("list", a.which), "kind": table.word("amount", a.kind), "cents": table.euros(a.cents)},
        }
        for a in table.view.amounts
    ]
    columns = [
        rows.column(table, "kind"),
        rows.column(table, "cents", "euros"),
        rows.column(table, "party"),
        rows.column(table, "which", "read", AMOUNT_LISTS, "list"),
    ]
    rows.grid(table, "amounts", found, columns)
    with st.form("amount-new", border=False):
        which, kind, euros, party, add = st.columns([1.8, 1.6, 1.2, 1.6, 1.2], vertical_alignment="bottom")
        which.selectbox(table.say("field-which"), AMOUNT_LISTS, key="n-which", format_func=table.words("list"))
        kind.text_input(table.say("field-kind"), key="n-what", max_chars=80)
        euros.text_input(table.say("field-cents"), key="n-euros", placeholder="689,75")
        party.text_input(table.say("field-party"), key="n-party", max_chars=80)
        add.form_submit_button(
            table.say("add-amount"), key="n-amount", on_click=_add_amount, args=(table,), disabled=not table.open
        )


SORTS = {
    "cards": _cards, "ties": _ties, "amounts": _amounts, "life": rows.life, "influences": rows.influences,
    "groups": rows.groups,
}  # fmt: skip


# --- adding ---------------------------------------------------------------------------------------------------------


def _add_card(table: Table) -> None:
    table.do(
        do.AddCard(
            kind=str(mine.widget("n-kind")),
            name=str(mine.widget("n-name") or ""),
            role=str(mine.widget("n-role") or ""),
            certainty="verteld",
        ),
        "card-new",
        then=lambda: mine.emptied("n-name", "n-role"),
    )


def _add_tie(table: Table) -> None:
    ends = {"giver": str(mine.widget("n-giver") or ""), "receiver": str(mine.widget("n-receiver") or "")}
    table.do(
        do.DrawTie(**ends, support=tuple(mine.widget("n-support") or ()), certainty="verteld"), "tie-new",
        then=lambda: mine.emptied(chosen=("n-giver", "n-receiver"), ticked=("n-support",)),
    )  # fmt: skip


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
        then=lambda: mine.emptied("n-what", "n-euros", "n-party"),
    )


beside_page()
