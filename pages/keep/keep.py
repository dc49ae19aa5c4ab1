"""Keeping: what can be taken along, what is kept and until when, and standing up."""

from __future__ import annotations

import streamlit as st

from casefiles.leaving import worded_by_role
from casefiles.web import sheets
from casefiles.web.home import house
from lifemaps import commands as do
from lifemaps.erasing import exported, sensitive_things
from lifemaps.exports import resident_page
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.exports.report import summary
from lifemaps.words import say
from pages.parts import evening, letting_go, mine
from pages.parts.seat import Table

FIRST = ("report.html", "table.pdf", "resident.pdf", "note.html", "agenda.ics")
"""What a table mostly takes along; the rest waits under "more forms"."""
MORE = ("report.pdf", "report-money.html", "report-money.pdf", "report.docx", "report.md", "note.docx", "map.svg", "free.html")


def keep(table: Table) -> None:
    """The end of the evening."""
    if table.case.verdicts:
        st.page_link("learn/debrief.py", label=say(table.language, "debrief-go"), query_params={"t": table.code})
    st.caption(table.say("take"))
    whole = _sensitive(table)
    _links(table, FIRST, whole=whole)
    with st.expander(table.say("take-more"), key="take-more"):
        _links(table, MORE, whole=whole)
    letting_go.line(table)
    st.caption(table.say("kept"))
    date = table.day(table.kept_until)
    for message in ("lead-end-kept", "lead-end-gone", "lead-end-never"):
        st.text(say(table.language, message, date=date))
    if not table.leads:
        return
    evening.keeping(table)
    _after(table)
    _for_the_resident(table)
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
        table.language, "lead-after-text", title=table.sitting.title, core=core, date=table.day(table.kept_until)
    )
    with st.expander(say(table.language, "lead-after"), key="after"):
        st.caption(say(table.language, "lead-after-how"))
        st.code("\n".join(line for line in text.splitlines() if line.strip()), language=None, wrap_lines=True)


def _for_the_resident(table: Table) -> None:
    """The resident's page with one person to call. Name and number go on that sheet, and are kept nowhere."""
    with st.container(key="contact", border=True):
        st.caption(table.say("contact-why"))
        name = st.text_input(table.say("contact-name"), key="contact-name", max_chars=60, autocomplete="off")
        phone = st.text_input(table.say("contact-phone"), key="contact-phone", max_chars=30, autocomplete="off")
        told = resident_page.page(
            exported(worded_by_role(house(), table.sitting.case, table.case)), summary(table.sitting), table.language, resident_page.Contact(name.strip(), phone.strip())
        )
        ready = bool(name.strip() and phone.strip())
        made = (name.strip(), phone.strip(), table.language, table.case.head)
        if ready and mine.get("sheet-of") != made:  # Not with st.download_button: its file lies open to whoever has its address.
            mine.keep("sheet", sheets.lay(table.who, resident_page.html_of(told, table.language), str(mine.get("sheet") or "")))
            mine.keep("sheet-of", made)
        st.link_button(
            table.say("contact-take"), str(mine.get("sheet")) if ready else "/", key="contact-take", disabled=not ready, width="stretch"
        )


def _sensitive(table: Table) -> bool:
    """Cards that were marked sensitive stay out; whoever leads may take them along this once."""
    stays = len(sensitive_things(table.case))
    if not stays:
        return False
    st.caption(say(table.language, "letgo-sensitive", n=stays))
    return table.leads and st.checkbox(say(table.language, "letgo-sensitive-take"), key="take-sensitive")


def _links(table: Table, names: tuple[str, ...], *, whole: bool = False) -> None:
    """A way to each file this seat may have; the door checks the role once more."""
    for name in names:
        if table.sees(OUTPUTS[name].look):
            st.link_button(
                table.say(f"take-{name.replace('.', '-')}"), f"/out/{table.code}/{name}" + ("?sensitive=1" if whole else ""), key=f"take-{name}", width="stretch"
            )
