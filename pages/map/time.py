"""Time: how the map grew, in sentences and step by step, and two moments beside each other. To look at only."""

from __future__ import annotations

from typing import Any

import msgspec
import streamlit as st

from lifemaps.compare import compare, sentences
from lifemaps.drawing import Drawing, draw, svg
from lifemaps.history import Moment, Replay, moments, steps
from lifemaps.map import map_view
from lifemaps.words import say
from pages.map import wall
from pages.parts import console, live, mine
from pages.parts.margin import margin, refusal, side, wide
from pages.parts.seat import Table

WAYS = ("grew", "compare")
MOST_STEPS = 400
"""As many steps as one replay shows; of a longer history the last ones."""


class Growth(msgspec.Struct, frozen=True):
    """The history of one case for one reader: every moment in words, and the steps at which the map looked different."""

    told: tuple[Moment, ...]
    seqs: tuple[int, ...]
    replay: Replay

    def words(self, seq: int) -> str:
        """What happened at a step."""
        return next((moment.text for moment in self.told if moment.seq == seq), "")


@margin
def time_page(table: Table) -> None:
    """The map as it was over the place of the map, its history beside it."""
    if not table.plays:
        wall.wall(table)
        return
    growth = _growth(table)
    with wide(), st.container(key="time"):
        st.page_link("map/table.py", label=table.say("time-back"), query_params={"t": table.code})
        chosen = mine.get("time-way", "grew")
        if not growth.seqs:
            st.text(say(table.language, "history-empty"))
        elif chosen == "compare":
            _compared(table, growth)
        else:
            live.replay(table, "replay", _frames(table, growth))
    with side():
        refusal()
        st.segmented_control(
            table.say("time"), WAYS, default=chosen, required=True, key="grow-way", on_change=_way,
            format_func=lambda way: table.say(f"time-{way}"), label_visibility="collapsed", width="stretch",
        )  # fmt: skip
        if growth.seqs and chosen == "compare":
            _choose(table, growth)
        elif growth.seqs:
            st.caption(table.say("time-how"))
            live.history(table, [_said(moment) for moment in growth.told])
        console.steps(table)


def _way() -> None:
    mine.keep("time-way", mine.widget("grow-way") or "grew")


def _growth(table: Table) -> Growth:
    records = table.records
    told = moments(records, table.case, table.sitting, table.language)
    return Growth(told, tuple(step.seq for step in steps(records))[-MOST_STEPS:], Replay(records))


def _said(moment: Moment) -> dict[str, Any]:
    return {"seq": moment.seq, "at": moment.at, "text": moment.text, "undone": moment.undone, "map": moment.map}


# --- growing --------------------------------------------------------------------------------------------------------


def _frames(table: Table, growth: Growth) -> list[dict[str, Any]]:
    """The steps as what changed in each; made anew only when something happened, so that an erasure is in it too."""
    asked = (table.case.head, table.language)
    known = mine.get("growth")
    if known is None or known[0] != asked:
        known = (asked, _drawn(table, growth))
        mine.keep("growth", known)
    return known[1]


def _drawn(table: Table, growth: Growth) -> list[dict[str, Any]]:
    frames: list[dict[str, Any]] = []
    before: Drawing | None = None
    for seq in growth.seqs:
        now = draw(map_view(growth.replay.at(seq)), table.language)
        frames.append({"seq": seq, "say": growth.words(seq), **_changed(before, now)})
        before = now
    return frames


def _changed(before: Drawing | None, now: Drawing) -> dict[str, Any]:
    known = before.elements if before else {}
    frame: dict[str, Any] = {
        "put": [[i, now.elements[i]] for i in now.order if known.get(i) != now.elements[i]],
        "gone": [i for i in known if i not in now.elements],
    }
    if before is None:
        frame["svg"] = svg(msgspec.structs.replace(now, elements={}, order=()), css=False)
    if before is None or before.ground != now.ground:
        frame["ground"] = now.ground
    if before is None or before.box != now.box:
        frame["box"] = list(now.box)
    return frame


# --- comparing ------------------------------------------------------------------------------------------------------


def _ends(growth: Growth) -> tuple[int, int]:
    first, last = mine.get("compare-from"), mine.get("compare-to")
    return (first if first in growth.seqs else growth.seqs[0], last if last in growth.seqs else growth.seqs[-1])


def _choose(table: Table, growth: Growth) -> None:
    """Between which two moments, and what happened in between."""
    chosen = _ends(growth)
    labels = {seq: f"{nth + 1} · {growth.words(seq)}" for nth, seq in enumerate(growth.seqs)}
    for name, seq in zip(("from", "to"), chosen, strict=True):
        st.selectbox(
            table.say(f"compare-{name}"),
            growth.seqs,
            index=growth.seqs.index(seq),
            key=f"grow-{name}",
            format_func=lambda one: labels.get(one, "?"),
            on_change=_chose,
            args=(name,),
        )
    before, after = (map_view(growth.replay.at(seq)) for seq in chosen)
    found = sentences(before, after, table.language)
    st.caption(table.say("compare-found", n=len(found)) if found else say(table.language, "compare-same"))
    with st.container(key="compared-words"):
        for sentence in found:
            st.text(sentence.text)


def _chose(name: str) -> None:
    mine.keep(f"compare-{name}", mine.widget(f"grow-{name}"))


def _compared(table: Table, growth: Growth) -> None:
    """The later map, with what came and changed marked, and what went still to be seen."""
    first, last = (map_view(growth.replay.at(seq)) for seq in _ends(growth))
    found, before, now = compare(first, last), draw(first, table.language), draw(last, table.language)
    with st.container(key="compare-key", horizontal=True):
        for mark in ("added", "changed", "gone"):
            with st.container(key=f"mark-{mark}"):
                st.text(table.say(f"compare-{mark}"))
    live.replay(
        table,
        "compared",
        [{"seq": _ends(growth)[1], "say": growth.words(_ends(growth)[1]), **_changed(None, now)}],
        marks={"added": list(found.added), "changed": list(found.touched)},
        ghosts=[[i, before.elements[i]] for i in found.gone if i in before.elements],
    )


time_page()
