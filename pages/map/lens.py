"""Glasses to look at the map through: what is outside the lens fades, and the margin shows what that perspective says."""

from __future__ import annotations

import streamlit as st

from lifemaps.differing import marked, sentences_of
from lifemaps.drawing import draw, svg
from lifemaps.lenses import LENS, LENSES
from lifemaps.vocabulary import RESIDENT, TABLE
from lifemaps.words import say
from pages.parts import live, mine
from pages.parts.margin import over, plain
from pages.parts.seat import Table


def choose(table: Table) -> None:
    """Which lens, above the map."""
    codes = [lens.code for lens in LENSES]
    with st.container(key="glasses"):
        st.selectbox(
            table.say("lens"),
            codes,
            index=codes.index(mine.lens()),
            key="lens",
            format_func=lambda code: table.say("lens-is", lens=LENS[code].name(table.language)),
            on_change=_put_on,
            args=(table,),
            label_visibility="collapsed",
        )


def _put_on(table: Table) -> None:
    chosen = mine.chosen("lens", LENS, mine.lens())
    mine.keep("lens", chosen)
    mine.keep("lens-option", "")
    if chosen == "difference":
        mine.select("")
    mine.put({"by": RESIDENT if chosen == "resident" else TABLE})


def on_map(table: Table) -> bool:
    """The map as that perspective lays it, over the map itself, when a card lies or a tie looks otherwise through it;

    through the difference, the map with a sign on everything that is seen differently.
    """
    if mine.lens() == "difference" and table.seen.differences:
        said = sentences_of(table.seen.differences, table.view, table.language)
        with over():
            live.layer(table, "lens", svg(marked(draw(table.view, table.language), said)))
        return True
    if not _otherwise(table):
        return False
    with over():
        live.layer(table, "lens", svg(draw(table.shown, table.language)))
    return True


def _otherwise(table: Table) -> bool:
    """Whether the resident or the professionals lay a card elsewhere, or see a tie otherwise, than the map shows."""
    if mine.lens() not in ("resident", "professionals"):
        return False
    places = [[(c.id, c.sector, c.ring) for c in view.cards] for view in (table.view, table.shown)]
    ties = [[(t.id, t.quality, t.support, t.mutual) for t in view.ties] for view in (table.view, table.shown)]
    return places[0] != places[1] or ties[0] != ties[1]


def worn(table: Table) -> None:
    """What the lens shows, and what can be chosen with it; nothing without a lens."""
    code = mine.lens()
    if code == "everyone":
        return
    lens = LENS[code]
    options = lens.options(table.view)
    with st.container(key="worn"):
        st.text(lens.explained(table.language))
        if _otherwise(table):
            st.caption(table.say("lens-laid"))
        if options:
            st.selectbox(
                lens.name(table.language),
                options,
                key=f"lens-option-{code}",
                format_func=lambda option: lens.option(option, table.language),
                on_change=_opt,
                args=(f"lens-option-{code}",),
            )
        st.button(table.say("lens-off"), key="lens-off", on_click=_take_off, type="tertiary")


def _opt(key: str) -> None:
    mine.keep("lens-option", mine.widget(key) or "")


def _take_off() -> None:
    mine.keep("lens", "everyone")
    mine.keep("lens-option", "")
    mine.put({"lens": "everyone", "by": TABLE})


def differs_here(table: Table, thing: str) -> None:
    """What people say differently about the one thing that is chosen, in sentences above what can be done with it."""
    if mine.lens() != "difference":
        return
    said = sentences_of(table.seen.differences, table.view, table.language).get(thing, ())
    if said:
        with st.container(key="differs-here"):
            for sentence in said:
                st.text(f"≠ {sentence}")


def difference(table: Table) -> bool:
    """Where the resident and somebody else say something different, in sentences; a tap lets both ends glow."""
    if mine.lens() != "difference":
        return False
    found = table.seen.differences
    st.markdown(f"#### {table.say('lens-difference')}")
    if not found:
        st.text(say(table.language, "lens-no-differences"))
    ties = {tie.id: (tie.id, tie.giver, tie.receiver) for tie in table.view.ties}
    for nth, one in enumerate(found):
        with st.container(key=f"question-difference-{nth}", border=True):
            points = ties.get(one.id, (one.id,))
            words = plain(one.say(table.view, table.language))
            st.button(words, key=f"differs-{one.id}-{one.field}", on_click=mine.glow, args=(points,), type="tertiary")
            st.button(
                table.say("lens-open"),
                key=f"open-{one.id}-{one.field}",
                on_click=mine.select,
                args=(one.id,),
                type="tertiary",
            )
    return True
