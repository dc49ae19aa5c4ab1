"""Keeping: what can be taken along, what is kept and until when, and standing up."""

from __future__ import annotations

import streamlit as st

from lifemaps import commands as do
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.words import say
from pages.parts import evening
from pages.parts.seat import Table

FIRST = ("report.html", "resident.pdf", "note.html", "agenda.ics")
"""What a table mostly takes along; the rest waits under "more forms"."""
MORE = ("report.pdf", "report.docx", "report.md", "note.docx", "map.svg", "free.html")


def keep(table: Table) -> None:
    """The end of the evening."""
    if table.case.verdicts:
        st.page_link("learn/debrief.py", label=say(table.language, "debrief-go"), query_params={"t": table.code})
    st.caption(table.say("take"))
    _links(table, FIRST)
    with st.expander(table.say("take-more"), key="take-more"):
        _links(table, MORE)
    st.caption(table.say("kept"))
    date = table.day(table.sitting.until)
    for message in ("lead-end-kept", "lead-end-gone", "lead-end-never"):
        st.text(say(table.language, message, date=date))
    if not table.leads:
        return
    evening.keeping(table)
    _after(table)
    if table.sitting.ended:
        st.text(table.say("ended"))
        return
    sure = st.checkbox(table.say("end-sure"), key="end-sure")
    st.button(
        table.say("end"), key="end", on_click=table.do, args=(do.EndSitting(), "end"), disabled=not sure, width="stretch"
    )


def _after(table: Table) -> None:
    """A text to send afterwards from one's own mail: no address is asked, none is kept."""
    agreed = table.case.verdict
    core = say(table.language, "lead-after-core", text=agreed.verdict.core) if agreed else ""
    text = say(
        table.language, "lead-after-text", title=table.sitting.title, core=core, date=table.day(table.sitting.until)
    )
    with st.expander(say(table.language, "lead-after"), key="after"):
        st.caption(say(table.language, "lead-after-how"))
        st.code("\n".join(line for line in text.splitlines() if line.strip()), language=None, wrap_lines=True)


def _links(table: Table, names: tuple[str, ...]) -> None:
    """A way to each file this seat may have; the door checks the role once more."""
    for name in names:
        if table.sees(OUTPUTS[name].look):
            st.link_button(
                table.say(f"take-{name.replace('.', '-')}"), f"/out/{table.code}/{name}", key=f"take-{name}", width="stretch"
            )
