"""What is selected on the map: said in full, and open to be said otherwise. Each word carries who says it and how sure."""

from __future__ import annotations

import re
from typing import Any

import streamlit as st

from lifemaps import commands as do
from lifemaps.compare import end_word
from lifemaps.influences import influence_says
from lifemaps.lifeline import cards_of
from lifemaps.view import AmountView, CardView, GroupView, InfluenceView, LifeView, TieView
from lifemaps.vocabulary import (
    CARD_KINDS,
    CERTAINTIES,
    EFFECTS,
    FILE,
    FREQUENCIES,
    HOME,
    QUALITIES,
    RESIDENT,
    RINGS,
    SECTORS,
    SUPPORTS,
    SYSTEMS,
    TABLE,
)
from lifemaps.words import say
from pages.parts import acts, letting_go, mine, truth
from pages.parts.margin import plain
from pages.parts.seat import Table

KINDS = tuple(kind.code for kind in CARD_KINDS if kind.code != RESIDENT)
SOURCES = (TABLE, RESIDENT, FILE)
FLOWS = ("gives", "receives", "both")
Thing = CardView | TieView | AmountView | LifeView | InfluenceView | GroupView


def selected(table: Table) -> Thing | None:
    """The selected thing, if it still lies there, with the values that show through the lens."""
    wanted, view = mine.selected(), table.shown
    sorts = (view.cards, view.ties, view.amounts, view.life, view.influences, view.groups)
    return next((thing for things in sorts for thing in things if thing.id == wanted), None)


def editor(table: Table) -> None:
    """The selected thing."""
    thing = selected(table)
    if isinstance(thing, CardView):
        card(table, thing)
    elif isinstance(thing, TieView):
        tie(table, thing)
    elif isinstance(thing, AmountView):
        amount(table, thing)
    elif isinstance(thing, LifeView):
        life(table, thing)
    elif isinstance(thing, InfluenceView):
        influence(table, thing)
    elif isinstance(thing, GroupView):
        group(table, thing)


def _head(table: Table, title: str, under: str, off: str = "") -> None:
    """What it is, and the two things one does with a whole card: put it away, take it off (``off``).

    Above whatever grows: a list of ties that gets longer while one aims must not push a button from under the hand.
    """
    with st.container(key="thing"):
        st.text(title)
        st.caption(plain(under))
    with st.container(key="thing-acts", horizontal=True):
        st.button(table.say("close"), key="close", on_click=mine.select, args=("",), type="tertiary")
        if off:
            st.button(
                table.say("take-off"), key=f"off-{off}", on_click=_off, args=(table, off), disabled=not table.open, type="tertiary"
            )


def _by(table: Table) -> None:
    """Who says what is changed here, and how sure."""
    who, sure = st.columns(2, gap="small")
    who.selectbox(
        table.say("by"), SOURCES, key="by", persist_state="session", format_func=lambda source: source_word(table, source)
    )
    sure.selectbox(
        table.say("sure"), CERTAINTIES, index=2, key="sure", persist_state="session", format_func=table.words("certainty")
    )


def source_word(table: Table, source: str) -> str:
    """Who says so, in words: one of the three perspectives, or the source as it is named in the case."""
    return table.say(f"source-{source}") if source in SOURCES else source.replace("_", " ")


def state(table: Table, thing: str, field: str, key: str) -> None:
    """Say the value of the widget with this key; for callbacks."""
    value: Any = mine.widget(key)
    if field == "cents":
        typed = cents(str(value or ""))
        value = -1 if typed is None else typed  # Which is refused, with the sentence for it.
    elif field in ("support", "domains"):
        value = list(value or [])
    elif value is None:
        value = ""
    table.do(do.State(thing=thing, field=field, value=value, source=_source(), certainty=_sure()), f"state-{field}")
    acts.heard(key)


def _source() -> str:
    return str(mine.widget("by") or TABLE)


def _sure() -> str:
    return str(mine.widget("sure") or "verteld")


def cents(text: str) -> int | None:
    """Euros as typed ("1.226,65", "1226.65", "€ 40", "40,-") in whole cents; ``None`` for anything else, below zero too."""
    found = _EUROS.fullmatch("".join(text.split()))
    if found is None:
        return None
    digits = found[1]
    whole, _, rest = digits.rpartition("," if digits.rfind(",") > digits.rfind(".") else ".")
    if not whole or len(rest) > 2:
        whole, rest = whole + rest, ""
    clean = "".join(sign for sign in whole if sign.isdigit())
    return int(clean) * 100 + int((rest + "00")[:2]) if clean else None


_EUROS = re.compile(r"(?:€|eur|euro)?([0-9]{1,3}(?:[.,][0-9]{3})*(?:[.,][0-9]{1,2})?|[0-9]+(?:[.,][0-9]{1,2})?)(?:,-{1,2})?(?:€|eur|euro)?", re.IGNORECASE)


# --- a card ---------------------------------------------------------------------------------------------------------


def card(table: Table, c: CardView) -> None:
    """A card: what it is, where it lies, its ties, and who said what."""
    place = table.word("sector", c.sector) + ("" if c.sector == HOME else f" · {table.word('ring', c.ring)}")
    under = " · ".join(part for part in (c.role, table.word("kind", c.kind), place) if part)
    _head(table, c.name, under, "" if c.kind == RESIDENT else c.id)
    open_ = table.open
    with st.container(key="card-fields"):
        _by(table)
        _text(table, c.id, "name", c.name, open_)
        if c.kind != RESIDENT:
            _choice(table, c.id, "kind", KINDS, c.kind, open_)
        _text(table, c.id, "role", c.role, open_)
        if c.kind != RESIDENT:
            _place(table, c, open_)
        with st.expander(table.say("more"), key=f"more-{c.id}"):
            _toggle(table, c.id, "lead", c.lead, open_)
            _toggle(table, c.id, "deceased", c.deceased, open_)
            if c.kind != RESIDENT:
                _toggle(table, c.id, "sensitive", bool(table.case.things[c.id].value("sensitive")), open_)
            _text(table, c.id, "note", c.note, open_)
            if c.kind != RESIDENT:
                letting_go.person(table, c.id)
    _ties_of(table, c, open_)
    who_says(table, c)
    truth.truth(table, c)


def _place(table: Table, c: CardView, open_: bool) -> None:
    sector, ring = st.columns(2, gap="small")
    places = (*SECTORS, HOME)
    at = places.index(c.sector) if c.sector in places else 0, RINGS.index(c.ring) if c.ring in RINGS else 2
    name = f"{c.id}-{c.sector}-{c.ring}"
    keys = mine.stands(f"sector-{name}", places[at[0]]), mine.stands(f"ring-{name}", RINGS[at[1]])
    sector.selectbox(
        table.say("sector"),
        places,
        index=at[0],
        key=keys[0],
        format_func=table.words("sector"),
        on_change=_put,
        args=(table, c.id, *keys),
        disabled=not open_,
    )
    ring.selectbox(
        table.say("ring"),
        RINGS,
        index=at[1],
        key=keys[1],
        format_func=table.words("ring"),
        on_change=_put,
        args=(table, c.id, *keys),
        disabled=not open_,
    )


def _put(table: Table, identifier: str, sector: str, ring: str) -> None:
    command = do.Place(
        card=identifier, sector=str(mine.widget(sector)), ring=str(mine.widget(ring)), source=_source(), certainty=_sure()
    )
    table.do(command, f"place-{identifier}")


def _ties_of(table: Table, c: CardView, open_: bool) -> None:
    names = {card.id: card.name for card in table.view.cards}
    for one in table.view.groups:
        if c.id in one.cards:
            words = plain(table.say("in-group", name=one.name))
            st.button(words, key=f"go-{one.id}", on_click=mine.select, args=(one.id,), type="tertiary")
    ties = [tie for tie in table.view.ties if c.id in (tie.giver, tie.receiver)]
    st.caption(table.say("ties"))
    for tie in ties:
        other = tie.receiver if tie.giver == c.id else tie.giver
        way = "↔" if tie.mutual else "→" if tie.giver == c.id else "←"
        what = ", ".join(table.word("support", kind) for kind in tie.support) or table.word("quality", tie.quality)
        st.button(
            f"{way} {plain(names.get(other, '?'))} · {what}",
            key=f"go-{tie.id}",
            on_click=mine.select,
            args=(tie.id,),
            type="tertiary",
        )
    if not ties:
        st.text(table.say("ties-none"))
    if open_:
        with st.expander(table.say("tie-new"), key=f"tie-new-{c.id}"):
            _new_tie(table, c, names)


def _new_tie(table: Table, c: CardView, names: dict[str, str]) -> None:
    others = [identifier for identifier in names if identifier != c.id]
    st.selectbox(
        table.say("tie-with"),
        others,
        index=None,
        key=f"tie-with-{c.id}",
        format_func=lambda i: names.get(i, "?"),
        placeholder=table.say("choose"),
    )
    st.segmented_control(
        table.say("tie-way"),
        FLOWS,
        default="gives",
        required=True,
        key=f"tie-way-{c.id}",
        format_func=lambda way: table.say(f"way-{way}"),
    )
    st.multiselect(
        table.say("support"),
        SUPPORTS,
        key=f"tie-support-{c.id}",
        format_func=table.words("support"),
        placeholder=table.say("choose"),
    )
    st.button(table.say("tie"), key=f"tie-{c.id}", on_click=_draw, args=(table, c.id), width="stretch")


def _draw(table: Table, identifier: str) -> None:
    other, way = mine.widget(f"tie-with-{identifier}"), mine.widget(f"tie-way-{identifier}")
    ends = (other, identifier) if way == "receives" else (identifier, other)
    command = do.DrawTie(
        giver=str(ends[0] or ""),
        receiver=str(ends[1] or ""),
        support=tuple(mine.widget(f"tie-support-{identifier}") or ()),
        mutual=way == "both",
        source=_source(),
        certainty=_sure(),
    )
    table.do(
        command, f"draw-{identifier}",
        then=lambda: mine.put({f"tie-with-{identifier}": None, f"tie-support-{identifier}": []}),
    )


# --- a tie, an amount -----------------------------------------------------------------------------------------------


def tie(table: Table, t: TieView) -> None:
    """A tie: who gives what to whom, how strong, how often."""
    names = {card.id: card.name for card in table.view.cards}
    giver, receiver = names.get(t.giver, "?"), names.get(t.receiver, "?")
    _head(table, f"{giver} {'↔' if t.mutual else '→'} {receiver}", table.say("tie-is"), t.id)
    open_ = table.open
    with st.container(key="tie-fields"):
        _by(table)
        _choice(table, t.id, "quality", QUALITIES, t.quality, open_)
        key = mine.stands(_key(t.id, "support", t.support), list(t.support))
        st.multiselect(
            table.say("support"),
            SUPPORTS,
            list(t.support),
            key=key,
            format_func=table.words("support"),
            placeholder=table.say("choose"),
            on_change=state,
            args=(table, t.id, "support", key),
            disabled=not open_,
        )
        _choice(table, t.id, "frequency", ("", *FREQUENCIES), t.frequency, open_)
        _toggle(table, t.id, "mutual", t.mutual, open_)
        _text(table, t.id, "note", t.note, open_)
    for end, name in ((t.giver, giver), (t.receiver, receiver)):
        st.button(plain(name), key=f"end-{end}", on_click=mine.select, args=(end,), type="tertiary")
    who_says(table, t)
    truth.truth(table, t)


def amount(table: Table, a: AmountView) -> None:
    """An amount: what it is, how much, with whom."""
    _head(table, f"{table.word('amount', a.kind)} {table.euros(a.cents)}", table.word("list", a.which), a.id)
    open_ = table.open
    with st.container(key="amount-fields"):
        _by(table)
        _text(table, a.id, "kind", a.kind, open_)
        _text(table, a.id, "cents", table.euros(a.cents), open_)
        _text(table, a.id, "party", a.party, open_)
        _text(table, a.id, "note", a.note, open_)
    if mine.get("view") != "money":
        st.page_link("map/money.py", label=say(table.language, "money-from-amount"), query_params={"t": table.code})
    who_says(table, a)
    truth.truth(table, a)


# --- an event, an influence, a group --------------------------------------------------------------------------------


def life(table: Table, e: LifeView) -> None:
    """An event: when, where it played, what happened, and the cards it speaks of."""
    _head(table, e.what, " · ".join(part for part in (table.day(e.date), table.word("system", e.system)) if part), e.id)
    open_ = table.open
    with st.container(key="life-fields"):
        _by(table)
        _text(table, e.id, "date", e.date, open_)
        _choice(table, e.id, "system", SYSTEMS, e.system, open_)
        _text(table, e.id, "what", e.what, open_)
    names = {card.id: card.name for card in table.view.cards}
    for card_id in cards_of(e, table.view.cards):
        st.button(plain(names[card_id]), key=f"end-{card_id}", on_click=mine.select, args=(card_id,), type="tertiary")
    truth.truth(table, e)


def influence(table: Table, i: InfluenceView) -> None:
    """An influence: what works on what, and how."""
    _head(table, influence_says(i, table.view, table.language), table.say("influence-is"), i.id)
    open_ = table.open
    with st.container(key="influence-fields"):
        _by(table)
        _choice(table, i.id, "effect", EFFECTS, i.effect, open_)
        _text(table, i.id, "note", i.note, open_)
    for end in (i.start, i.end):
        if not end.startswith("system:"):
            words = plain(end_word(end, table.view, table.language))
            st.button(words, key=f"end-{end}", on_click=mine.select, args=(end,), type="tertiary")
    who_says(table, i)
    truth.truth(table, i)


def group(table: Table, g: GroupView) -> None:
    """A group: its name and its cards; taken apart, the cards stay."""
    _head(table, g.name, table.say("group-is", n=len(g.cards)))
    open_ = table.open
    with st.container(key="group-fields"):
        _by(table)
        _text(table, g.id, "name", g.name, open_)
    names = {card.id: card.name for card in table.view.cards}
    for card_id in g.cards:
        st.button(
            plain(names.get(card_id, "?")), key=f"end-{card_id}", on_click=mine.select, args=(card_id,), type="tertiary"
        )
    st.button(
        table.say("ungroup"),
        key=f"ungroup-{g.id}",
        on_click=_ungroup,
        args=(table, g.id),
        disabled=not open_,
        width="stretch",
    )


def _ungroup(table: Table, identifier: str) -> None:
    table.do(do.Ungroup(group=identifier), f"ungroup-{identifier}", then=lambda: mine.select(""))


# --- the fields -----------------------------------------------------------------------------------------------------


def _key(thing: str, field: str, value: object) -> str:
    # The value is part of the key: what somebody else says meanwhile shows at once, instead of my older choice.
    return f"{field}-{thing}-{value}"


def _text(table: Table, thing: str, field: str, value: str, open_: bool) -> None:
    key = _key(thing, field, value)
    if open_ and acts.unheard(key, value):
        state(table, thing, field, key)
        st.rerun()
    st.text_input(
        table.say(f"field-{field}"), value, key=key, on_change=state, args=(table, thing, field, key), disabled=not open_
    )


def _choice(table: Table, thing: str, field: str, options: tuple[str, ...], value: str, open_: bool) -> None:
    key = mine.stands(_key(thing, field, value), value if value in options else None)
    st.selectbox(
        table.say(f"field-{field}"),
        options,
        index=options.index(value) if value in options else None,
        key=key,
        format_func=table.words(field),
        on_change=state,
        args=(table, thing, field, key),
        disabled=not open_,
        placeholder=table.say("choose"),
    )


def _toggle(table: Table, thing: str, field: str, value: bool, open_: bool) -> None:
    key = mine.stands(_key(thing, field, value), value)
    st.toggle(
        table.say(f"field-{field}"), value, key=key, on_change=state, args=(table, thing, field, key), disabled=not open_
    )


def who_says(table: Table, thing: Thing) -> None:
    """Every statement about this, by who says it and how sure."""
    said = [one for one in getattr(thing, "said", ()) if one.value not in ("", [], False, None)]
    with st.expander(table.say("who-says", n=len(said)), key=f"said-{thing.id}"):
        for one in said:
            st.text(f"{table.say(f'field-{one.field}')}: {_value(table, one.field, one.value)}")
            st.caption(plain(f"{source_word(table, one.source)} · {table.word('certainty', one.certainty)}"))


def _value(table: Table, field: str, value: object) -> str:
    if field.endswith("cents") and isinstance(value, int):
        return table.euros(value)
    if isinstance(value, bool):
        return table.say("yes" if value else "no")
    if isinstance(value, list | tuple):
        return ", ".join(
            table.word({"support": "support", "domains": "domain"}.get(field, field), str(one)) for one in value
        )
    return table.word(field, str(value)) if field in ("kind", "quality", "frequency", "effect") else str(value)


def _off(table: Table, identifier: str) -> None:
    table.do(do.TakeOff(things=(identifier,)), f"off-{identifier}", then=lambda: mine.select(""))
