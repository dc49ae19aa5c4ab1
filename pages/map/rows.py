"""The rows of the table beside the map: how a sort of things becomes rows, and the sorts of its other layers.

The life line's events, what works on what, and the groups: sorted, searched, edited and taken off as cards and ties are.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from lifemaps import commands as do
from lifemaps.compare import end_word
from lifemaps.influences import influence_says
from lifemaps.vocabulary import CERTAINTIES, EFFECTS, SYSTEMS
from pages.parts import editor, live, mine
from pages.parts.seat import Table

Rows = list[dict[str, Any]]


def labels(table: Table) -> dict[str, str]:
    """Everything that can be chosen from a list, by id, as people call it."""
    view = table.view
    found = {card.id: card.name for card in view.cards}
    names = dict(found)
    found |= {tie.id: f"{names.get(tie.giver, '?')} – {names.get(tie.receiver, '?')}" for tie in view.ties}
    found |= {amount.id: f"{table.word('amount', amount.kind)} {table.euros(amount.cents)}" for amount in view.amounts}
    found |= {event.id: f"{table.day(event.date)} {event.what}" for event in view.life}
    found |= {one.id: influence_says(one, view, table.language) for one in view.influences}
    return found | {group.id: group.name for group in view.groups}


# --- the grid -------------------------------------------------------------------------------------------------------


def grid(table: Table, sort: str, rows: Rows, columns: list[dict[str, Any]]) -> None:
    """One table: these columns, then how sure it is and who says so."""
    if not rows:
        st.text(f"{table.say(f'table-{sort}')}: {table.say('table-none')}")
    told = [
        {"field": "certainty", "label": table.say("sure"), "kind": "read", "options": _words(table, "certainty", CERTAINTIES)},
        {"field": "source", "label": table.say("by"), "kind": "read"},
    ]
    live.rows(table, sort, caption=table.say(f"table-{sort}"), columns=[*columns, *told], rows=rows, open=table.open)


def column(
    table: Table, field: str, kind: str = "text", options: tuple[str, ...] = (), family: str = "", label: str = ""
) -> dict[str, Any]:
    """One column: how it is edited, and the words of its codes."""
    plain = field in ("sector", "ring", "giver", "receiver")
    words = table.say(label or (field if plain else f"field-{field}"))
    return {"field": field, "label": words, "kind": kind, "options": _words(table, family or field, options)}


def _words(table: Table, family: str, codes: tuple[str, ...]) -> list[list[str]]:
    return [[code, table.words(family)(code)] for code in codes]


def worded(table: Table, thing: Any, *fields: str) -> dict[str, str]:
    """What is sorted and searched: the words, not the codes."""
    return {field: table.word(field, str(getattr(thing, field))) for field in fields}


def _said(table: Table, thing: Any) -> dict[str, Any]:
    return {"id": thing.id, "certainty": thing.certainty, "source": editor.source_word(table, thing.source)}


# --- the other layers -----------------------------------------------------------------------------------------------


def life(table: Table) -> None:
    """The events of the life line, in the order of time."""
    rows: Rows = [
        {
            **_said(table, e), "called": e.what, "date": e.date, "system": e.system, "what": e.what,
            "words": worded(table, e, "system", "certainty"),
        }
        for e in sorted(table.view.life, key=lambda e: (e.date, e.order))
    ]  # fmt: skip
    columns = [column(table, "date"), column(table, "what"), column(table, "system", "choice", SYSTEMS)]
    grid(table, "life", rows, columns)
    with st.form("life-new", border=False):
        date, what, system, add = st.columns([1.2, 3, 1.6, 1.3], vertical_alignment="bottom")
        date.text_input(table.say("field-date"), key="n-date", placeholder="2026-03")
        what.text_input(table.say("field-what"), key="n-event", max_chars=200)
        system.selectbox(table.say("field-system"), SYSTEMS, key="n-system", format_func=table.words("system"))
        add.form_submit_button(table.say("add-life"), key="n-life", on_click=_add_life, args=(table,), disabled=not table.open)


def _add_life(table: Table) -> None:
    table.do(
        do.AddLifeEvent(
            date=str(mine.widget("n-date") or "").strip(), system=str(mine.widget("n-system")),
            what=str(mine.widget("n-event") or "").strip(), certainty="verteld",
        ),
        "life-new", then=lambda: mine.emptied("n-date", "n-event"),
    )  # fmt: skip


def influences(table: Table) -> None:
    """What works on what."""
    view = table.view
    rows: Rows = [
        {
            **_said(table, i), "called": influence_says(i, view, table.language), "start": end_word(i.start, view, table.language),
            "effect": i.effect, "end": end_word(i.end, view, table.language), "note": i.note,
            "words": worded(table, i, "effect", "certainty"),
        }
        for i in view.influences
    ]  # fmt: skip
    columns = [
        column(table, "start", "read", label="influences-start"),
        column(table, "effect", "choice", EFFECTS),
        column(table, "end", "read", label="influences-end"),
        column(table, "note"),
    ]
    grid(table, "influences", rows, columns)
    things = (view.cards, view.amounts, view.life)
    ends = [*(f"system:{one}" for one in SYSTEMS), *(thing.id for sort in things for thing in sort)]
    with st.form("influence-new", border=False):
        start, how, end, add = st.columns([2, 1.6, 2, 1.3], vertical_alignment="bottom")
        for place, name in ((start, "start"), (end, "end")):
            place.selectbox(
                table.say(f"influences-{name}"), ends, index=None, key=f"n-{name}", placeholder=table.say("choose"),
                format_func=lambda one: end_word(one, view, table.language),
            )  # fmt: skip
        how.selectbox(table.say("influences-how"), EFFECTS, key="n-effect", format_func=table.words("effect"))
        add.form_submit_button(
            table.say("add-influence"), key="n-influence", on_click=_add_influence, args=(table,), disabled=not table.open
        )


def _add_influence(table: Table) -> None:
    ends = {name: str(mine.widget(f"n-{name}") or "") for name in ("start", "end")}
    table.do(
        do.DrawInfluence(**ends, effect=str(mine.widget("n-effect")), certainty="aanname"), "influence-new",
        then=lambda: mine.emptied(chosen=("n-start", "n-end")),
    )  # fmt: skip


def groups(table: Table) -> None:
    """The groups with the cards in them."""
    names = {card.id: card.name for card in table.view.cards}
    rows: Rows = [
        {
            **_said(table, g), "called": g.name, "name": g.name, "cards": list(g.cards),
            "words": worded(table, g, "certainty") | {"cards": ", ".join(names.get(card, "?") for card in g.cards)},
        }
        for g in table.view.groups
    ]  # fmt: skip
    cards = column(table, "cards", "many")
    cards["options"] = [[card, name] for card, name in names.items()]
    grid(table, "groups", rows, [column(table, "name"), cards])
    with st.form("group-new", border=False):
        name, chosen, add = st.columns([2, 4, 1.3], vertical_alignment="bottom")
        name.text_input(table.say("field-name"), key="n-group", max_chars=80)
        chosen.multiselect(
            table.say("field-cards"), [*names], key="n-cards", format_func=lambda one: names.get(one, "?"),
            placeholder=table.say("choose"),
        )  # fmt: skip
        add.form_submit_button(table.say("add-group"), key="n-add-group", on_click=_add_group, args=(table,), disabled=not table.open)


def _add_group(table: Table) -> None:
    cards = tuple(mine.widget("n-cards") or ())
    table.do(
        do.GroupCards(name=str(mine.widget("n-group") or ""), cards=cards, certainty="verteld"), "group-new",
        then=lambda: mine.emptied("n-group", ticked=("n-cards",)),
    )  # fmt: skip
