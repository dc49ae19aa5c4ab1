"""The agreement note: the eleven questions worded together, with help in the margin, and what the resident said to it."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from casefiles.web.home import house
from lifemaps import commands as do
from lifemaps.agreementnote import LANGUAGES, hints, prefilled
from lifemaps.notes import CONSENTS, COPIES, INTERPRETERS, SIGNATURES, AgreementNote, OurStep, TheirStep
from lifemaps.roles import ROLES
from lifemaps.words import say
from pages.act import vault
from pages.map import wall
from pages.parts import mine
from pages.parts.margin import margin, refusal, side, wide
from pages.parts.seat import Table

ROWS = 3
"""Steps to fill in; more than three at once is more than most people can do."""
LONG = ("wrong", "because", "well", "goal")
LATER = ("needs", "setback", "otherwise")
PRESENT = tuple(role for role in ROLES if role in ("resident", "facilitator", "participant", "observer"))
NAMES = {"nl-NL": "Nederlands", "nl-BE": "Nederlands (België)", "fr-BE": "Français (Belgique)", "en": "English"}
FORMS = ("pdf", "docx", "html")
FIGURES = tuple(range(1, 11))
MOST = 8


@margin
def note_page(table: Table) -> None:
    """In the middle the note; beside it what could be clearer, what the resident says, and the paper."""
    if not table.plays:
        wall.wall(table)
        return
    note = _note(table)
    with wide(), st.container(key="note"):
        _form(table, note)
    with side():
        refusal()
        st.page_link("map/table.py", label=table.say("act-back"), query_params={"t": table.code})
        st.page_link("act/afterwards.py", label=table.say("act-after-go"), query_params={"t": table.code})
        _agree(table)
        _help(table)
        _paper(table)


def _today() -> str:
    return dt.datetime.now().astimezone().date().isoformat()


def _note(table: Table) -> AgreementNote:
    return prefilled(table.case, date=_today(), language=table.language)


def _ask(table: Table, field: str, weeks: int = 0) -> str:
    return say(table.language, f"note-{field}", weeks=weeks)


# --- wording --------------------------------------------------------------------------------------------------------


def _form(table: Table, note: AgreementNote) -> None:
    language = table.language
    st.markdown(f"## {say(language, 'note-title')}")
    st.caption(table.say("note-how"))
    left, middle, right = st.columns(3)
    left.date_input(say(language, "note-about-date"), _day(note.date) or "today", key="nt-date", format="DD-MM-YYYY")
    middle.text_input(say(language, "note-about-place"), note.place, key="nt-place", max_chars=80)
    right.selectbox(
        table.say("note-tongue"), LANGUAGES, LANGUAGES.index(note.language) if note.language in LANGUAGES else 0, key="nt-language",
        format_func=NAMES.get,
    )  # fmt: skip
    left.selectbox(
        say(language, "note-about-interpreter"), INTERPRETERS, INTERPRETERS.index(note.interpreter), key="nt-interpreter",
        format_func=lambda one: say(language, f"note-interpreter-{one}"),
    )  # fmt: skip
    middle.number_input(table.say("note-weeks"), 0, 52, note.weeks or 0, key="nt-weeks")
    right.date_input(_ask(table, "review"), _day(note.review_on), key="nt-review_on", format="DD-MM-YYYY")
    for field in LONG:
        st.text_area(_ask(table, field), getattr(note, field), key=f"nt-{field}", max_chars=1000, height=80)
    _steps(table, "theirs", tuple((s.what, s.due, s.done_when) for s in note.theirs))
    st.selectbox(  # Nobody's figure until the resident gave one.
        table.say("note-confidence"), FIGURES, FIGURES.index(note.confidence) if note.confidence in FIGURES else None,
        key="nt-confidence", placeholder=table.say("choose"),
    )  # fmt: skip
    _steps(table, "ours", tuple((s.what, s.due, s.who) for s in note.ours))
    for field in LATER:
        st.text_area(_ask(table, field), getattr(note, field), key=f"nt-{field}", max_chars=1000, height=80)
    st.button(table.say("note-keep"), key="nt-keep", type="primary", on_click=_keep, args=(table,))


def _steps(table: Table, whose: str, rows: tuple[tuple[str, str, str], ...]) -> None:
    language = table.language
    third = "done" if whose == "theirs" else "who"
    st.markdown(f"**{_ask(table, whose)}**")
    for nth in range(max(ROWS, len(rows))):
        what, due, more = rows[nth] if nth < len(rows) else ("", "", "")
        wide_one, day, last = st.columns([4, 2, 3])
        fold = "visible" if nth == 0 else "collapsed"
        wide_one.text_input(
            say(language, "note-column-what"), what, key=f"nt-{whose}-what-{nth}", max_chars=1000, label_visibility=fold
        )
        day.date_input(
            say(language, "note-column-due"), _day(due), key=f"nt-{whose}-due-{nth}", format="DD-MM-YYYY", label_visibility=fold
        )
        last.text_input(
            say(language, f"note-column-{third}"), more, key=f"nt-{whose}-more-{nth}", max_chars=300, label_visibility=fold
        )


def _day(date: str) -> dt.date | None:
    return dt.date.fromisoformat(date) if date else None


def _draft(table: Table) -> AgreementNote:
    """What stands on this screen, not kept yet."""
    note = _note(table)

    def text(name: str) -> str:
        return str(mine.widget(f"nt-{name}") or "")

    def date(name: str) -> str:
        day = mine.widget(f"nt-{name}")
        return day.isoformat() if isinstance(day, dt.date) else ""

    def rows(whose: str) -> list[tuple[str, str, str]]:
        nths = range(max(ROWS, len(getattr(note, whose))))
        found = [(text(f"{whose}-what-{n}"), date(f"{whose}-due-{n}"), text(f"{whose}-more-{n}")) for n in nths]
        return [row for row in found if row[0].strip()]

    return AgreementNote(
        date=date("date"), place=text("place"), language=text("language") or "nl-NL", interpreter=text("interpreter") or "geen",
        resident=note.resident, present=note.present, weeks=int(mine.widget("nt-weeks") or 0) or None, review_on=date("review_on"),
        **{name: text(name) for name in (*LONG, *LATER)},
        theirs=tuple(TheirStep(what=what, due=due, done_when=more) for what, due, more in rows("theirs")),
        ours=tuple(OurStep(what=what, due=due, who=more) for what, due, more in rows("ours")),
        confidence=int(mine.widget("nt-confidence") or 0) or None, fictional=note.fictional,
    )  # fmt: skip


def _keep(table: Table) -> None:
    table.do(do.WordNote(note=_draft(table)), "note")


# --- help -----------------------------------------------------------------------------------------------------------


def _help(table: Table) -> None:
    """What could be clearer, said where it stands; nothing is ever blocked by it."""
    note = _draft(table)
    agreed = table.case.after.agreed
    if agreed and agreed[-1].worded == table.case.after.worded:
        note = _said(note, agreed[-1].agrees)
    found = hints(note, note.language, today=_today(), screen=table.language)
    with st.expander(table.say("note-help", n=len(found)), key="note-help", expanded=True):
        st.caption(table.say("note-help-how"))
        for hint in found[:MOST]:
            with st.container(key=f"hint-{hint.field}-{hint.code}-{hint.start}"):
                st.caption(_where(table, hint.field))
                st.text(f"{hint.what} {hint.advice}")
        if len(found) > MOST:
            st.caption(table.say("note-help-more", n=len(found) - MOST))


def _said(note: AgreementNote, agrees: str) -> AgreementNote:
    from msgspec.structs import replace

    return replace(note, agrees=agrees)


def _where(table: Table, field: str) -> str:
    """Which question of the note a hint is about, with which step."""
    name, _, nth = field.rstrip("]").partition("[")
    question = {"contact_phone": "contact", "review_on": "review"}.get(name, name)
    return f"{_ask(table, question)} {int(nth) + 1}" if nth else _ask(table, question)


# --- what the resident says -----------------------------------------------------------------------------------------


def _agree(table: Table) -> None:
    after = table.case.after
    st.markdown(f"#### {_ask(table, 'agrees')}")
    if after.note is None:
        st.caption(table.say("note-first"))
        return
    if after.agreed:
        last = after.agreed[-1]
        st.text(say(table.language, f"telling-note-agreed-{last.agrees}", how=table.word("signed", last.signed), why=last.why))
        st.caption(table.say("note-agreed-line", date=table.day(last.day), who=", ".join(table.word("role", r) for r in last.present)))
        if last.worded == after.worded:
            return
        st.text(table.say("note-since"))
    with st.container(key="agreeing", border=True):
        agrees = st.segmented_control(
            table.say("act-agreed"), CONSENTS, key="na-agrees", format_func=lambda one: say(table.language, f"note-agrees-{one}")
        )
        if agrees in ("deels", "nee"):
            st.text_input(table.say("note-why"), key="na-why", max_chars=300)
        if agrees in ("ja", "deels"):
            st.segmented_control(
                say(table.language, "note-signed"), SIGNATURES, key="na-signed", format_func=table.words("signed")
            )
        st.selectbox(
            say(table.language, "note-copy"), COPIES, None, key="na-copy", placeholder=table.say("choose"),
            format_func=lambda one: say(table.language, f"note-copy-{one}") if one else "",
        )  # fmt: skip
        st.multiselect(
            say(table.language, "note-about-present"), PRESENT, key="na-present", format_func=table.words("role"),
            placeholder=table.say("choose"),
        )  # fmt: skip
        st.button(table.say("note-agree"), key="na-keep", on_click=_agreed, args=(table, after.worded), width="stretch")


def _agreed(table: Table, worded: int) -> None:
    table.do(
        do.AgreeNote(
            agrees=str(mine.widget("na-agrees") or ""), worded=worded, signed=str(mine.widget("na-signed") or ""),
            why=str(mine.widget("na-why") or ""), copy=str(mine.widget("na-copy") or ""),
            present=tuple(mine.widget("na-present") or ()),
        ),
        "note-agreed",
    )  # fmt: skip


# --- on paper -------------------------------------------------------------------------------------------------------


def _paper(table: Table) -> None:
    """The paper in the language of the note; with one person to call, opened from the vault by right and noted."""
    st.markdown(f"#### {table.say('note-paper')}")
    worded = table.case.after.note.language if table.case.after.note else ""
    language = worded if worded in LANGUAGES else table.language  # What stands in an address is a code, whatever was sent.
    contact = ""
    if table.sees("vault") and house().contact_roles(table.sitting.case):
        contact = vault.choose(table, "nt-contact", "")
        st.caption(table.say("note-contact-how"))
    asked = f"language={language}" + (f"&contact={contact}" if contact else "")
    for form in FORMS:
        st.link_button(table.say(f"note-as-{form}"), f"/out/{table.code}/note.{form}?{asked}", key=f"note-as-{form}", width="stretch")


note_page()
