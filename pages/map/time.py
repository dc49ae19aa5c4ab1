"""Time: how the map grew, in sentences and step by step, and two moments beside each other. To look at only."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

import msgspec
import streamlit as st

from casefiles.web import then
from lifemaps.compare import compare, sentences
from lifemaps.history import Moment, moments, steps
from lifemaps.words import say
from pages.map import wall
from pages.parts import console, live, mine
from pages.parts.margin import margin, refusal, side, wide
from pages.parts.seat import Table

WAYS = ("grew", "compare")
MOST_STEPS = 5000
"""As many steps as one replay shows; of a longer history the last ones."""


class Growth(msgspec.Struct, frozen=True):
    """The history of one case for one reader: every moment in words, and the steps at which the map looked different."""

    told: tuple[Moment, ...]
    seqs: tuple[int, ...]

    def words(self, seq: int) -> str:
        """What happened at a step."""
        at = bisect_left(self.told, seq, key=lambda moment: moment.seq)
        return self.told[at].text if at < len(self.told) and self.told[at].seq == seq else ""


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
            live.replay(table, "replay", [{"seq": seq, "say": growth.words(seq)} for seq in growth.seqs], head=table.case.head)
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
    return Growth(told, tuple(step.seq for step in steps(records))[-MOST_STEPS:])


def _said(moment: Moment) -> dict[str, Any]:
    return {"seq": moment.seq, "at": moment.at, "text": moment.text, "undone": moment.undone, "map": moment.map}


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
    before, after = (then.moments().view(table.sitting.case, seq) for seq in chosen)
    found = sentences(before, after, table.language)
    st.caption(table.say("compare-found", n=len(found)) if found else say(table.language, "compare-same"))
    with st.container(key="compared-words"):
        for sentence in found:
            st.text(sentence.text)


def _chose(name: str) -> None:
    mine.keep(f"compare-{name}", mine.widget(f"grow-{name}"))


def _compared(table: Table, growth: Growth) -> None:
    """The later map, with what came and changed marked, and what went still to be seen."""
    past, case, ends = then.moments(), table.sitting.case, _ends(growth)
    found = compare(*(past.view(case, seq) for seq in ends))
    before, now = (past.drawing(case, seq, table.language) for seq in ends)
    with st.container(key="compare-key", horizontal=True):
        for mark in ("added", "changed", "gone"):
            with st.container(key=f"mark-{mark}"):
                st.text(table.say(f"compare-{mark}"))
    live.replay(
        table,
        "compared",
        [{"seq": ends[1], "say": growth.words(ends[1]), **then.changed(None, now)}],
        marks={"added": list(found.added), "changed": list(found.touched)},
        ghosts=[[i, before.elements[i]] for i in found.gone if i in before.elements],
    )


time_page()
