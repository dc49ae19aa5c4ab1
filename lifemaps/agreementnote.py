"""The agreement note (*afsprakennota*): eleven short questions on one or two sheets, in the resident's language.

It is made together and read by the resident, so it says first what goes wrong and how the resident explains it, then what
goes well; what the resident does and what *we* do stand side by side; and what happens when it does not work is said
honestly. It can be signed or agreed by voice. The linters for plain language and for a good step read along as help
(``hints``) and never stand in the way; their hints are for who writes and are not printed.

``prefilled`` takes from a case what a table agreed. It never takes the occasion or a fact: what does not go well is one
thing, worded with the resident.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from babel import Locale, UnknownLocaleError
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from msgspec.structs import replace

from lifemaps import plain, reveal, smart
from lifemaps.case import Action, Case
from lifemaps.drawing import Drawing
from lifemaps.exports import report_docx as word
from lifemaps.exports.report_pdf import HERE, clean, made
from lifemaps.findings import listed
from lifemaps.map import exported_view
from lifemaps.notes import CONSENTS, COPIES, INTERPRETERS, SIGNATURES, AgreementNote, OurStep, TheirStep
from lifemaps.partialdate import is_day, is_partial
from lifemaps.sitting import Sitting
from lifemaps.words import day, say

__all__ = ["INTERPRETERS", "AgreementNote", "OurStep", "TheirStep"]
LANGUAGES = ("nl-NL", "nl-BE", "fr-BE", "en")
"""The languages a note can be in: that of the resident, whatever the screen speaks."""
QUESTIONS = ("wrong", "because", "well", "goal", "theirs", "ours", "needs", "setback", "review", "otherwise", "agrees")
"""The eleven questions of the note, in order."""


def prefilled(case: Case, *, date: str = "", language: str = "") -> AgreementNote:
    """A note with what the table agreed: who does what, the day to look back, and the resident's wish if heard.

    When the table worded the note itself, it is that one, with what the resident last said to these words.
    """
    if case.after.note is not None:
        return _kept(case, date)
    view = exported_view(case)
    names = [card.name for card in view.cards if card.id in view.residents]
    own = {"bewoner", "de bewoner", "resident", "the resident", *(name.casefold() for name in names)}
    actions = sorted(case.actions.values(), key=lambda action: (action.due or "9", action.seq))
    mine = [action for action in actions if action.who.strip().casefold() in own]
    wishes = [told.wish for told in reveal.own_views(case.deck)] if case.resident_heard and case.deck else []
    verdict = case.verdict.verdict if case.verdict else None
    return AgreementNote(
        date=date, language=language, resident=listed(language or "nl-NL", names) if names else "",
        goal=" ".join(wish for wish in wishes if wish),
        review_on=verdict.review_on if verdict and verdict.outcome != "loslaten" else "",
        theirs=tuple(TheirStep(what=one.what, due=one.due) for one in mine),
        ours=tuple(OurStep(what=one.what, who=one.who, due=one.due) for one in actions if one not in mine and _open(one)),
        fictional=view.fictional,
    )  # fmt: skip


def _kept(case: Case, date: str) -> AgreementNote:
    note, said = case.after.note, case.after.agreed[-1] if case.after.agreed else None
    assert note is not None
    note = replace(note, date=note.date or date, fictional=exported_view(case).fictional)
    if said is None or said.worded != case.after.worded:
        return note
    present = note.present or said.present
    return replace(note, agrees=said.agrees, agrees_because=said.why, signed=said.signed, copy=said.copy, present=present)


def _open(action: Action) -> bool:
    """An action the resident said no to is no agreement."""
    return action.agreed != "nee" and action.state == "open"


# ── help while writing ─────────────────────────────────────────────────────────────────────────────────────────────────


class NoteHint(msgspec.Struct, frozen=True, kw_only=True):
    """Something that could be said better: in which field (``wrong``, ``theirs[0]`` …), from where to where, and how.

    ``kind`` is ``plain``, ``smart`` or ``note``; the three texts are in the language of whoever writes.
    """

    field: str
    kind: str
    code: str
    start: int = 0
    end: int = 0
    what: str
    why: str
    advice: str


def hints(note: AgreementNote, language: str, *, today: str, screen: str = "") -> tuple[NoteHint, ...]:
    """What could be clearer in this note, by field. ``language`` is that of the note, ``screen`` that of the writer."""
    speak = screen or language
    found = [_of_note(code, field, speak) for code, field in _missing(note)]
    for field, text in _texts(note):
        for hint in plain.check(text, language):
            found.append(_hint(field, "plain", hint, speak))
    agreed = {"ja": "ja", "nee": "nee", "deels": "nog_niet"}.get(note.agrees, "nog_niet")
    for nth, one in enumerate(note.theirs):
        step = smart.Step(what=one.what, due=one.due, done_when=one.done_when, agreed=agreed, confidence=note.confidence)
        checked = smart.check(step, language, today=today, steps=len(note.theirs))
        # What is asked of the whole note is asked once, with its first step.
        once = ("steps", "confidence", "ask-confidence", "agreed", "refused")
        found += [_hint(f"theirs[{nth}]", "smart", hint, speak) for hint in checked if nth == 0 or hint.code not in once]
    for nth, ours in enumerate(note.ours):
        step = smart.Step(what=ours.what, due=ours.due, agreed=None)
        found += [_hint(f"ours[{nth}]", "smart", hint, speak) for hint in smart.check(step, language, today=today)]
    return tuple(found)


def _hint(field: str, kind: str, hint: plain.Hint | smart.Hint, speak: str) -> NoteHint:
    return NoteHint(
        field=field, kind=kind, code=hint.code, start=hint.start, end=hint.end, what=hint.what(speak), why=hint.why(speak),
        advice=hint.advice(speak),
    )  # fmt: skip


def _of_note(code: str, field: str, speak: str) -> NoteHint:
    what, why, advice = (say(speak, f"note-hint-{code}{ending}") for ending in ("", "-why", "-instead"))
    return NoteHint(field=field, kind="note", code=code, what=what, why=why, advice=advice)


def _missing(note: AgreementNote) -> Iterator[tuple[str, str]]:
    """What a note needs to be one: something of ours, something good, a person to call, an honest end."""
    if note.theirs and not note.ours:
        yield "ours", "ours"
    if not note.well.strip():
        yield "well", "well"
    if not note.contact_phone.strip():
        yield "contact", "contact_phone"
    if not note.otherwise.strip():
        yield "otherwise", "otherwise"
    if not is_day(note.review_on):
        yield "review", "review_on"
    if any(not one.who.strip() for one in note.ours):
        yield "who", "ours"


def _texts(note: AgreementNote) -> Iterator[tuple[str, str]]:
    """The texts of ours; the resident's own explanation is the resident's, and nobody's to correct."""
    for field in ("wrong", "well", "goal", "needs", "setback", "otherwise"):
        yield field, getattr(note, field)
    for nth, one in enumerate(note.theirs):
        yield f"theirs[{nth}]", one.what
    for nth, ours in enumerate(note.ours):
        yield f"ours[{nth}]", ours.what


# ── in words ───────────────────────────────────────────────────────────────────────────────────────────────────────────


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One of the eleven, ready to print: text, or a table, or boxes to tick, or lines to write on (``room``)."""

    code: str
    number: int
    question: str
    text: str = ""
    quote: bool = False
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    boxes: tuple[tuple[str, bool], ...] = ()
    room: int = 0


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """The note in words: what the page and the Word file both print."""

    title: str
    fictional: str
    about: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    footer: tuple[tuple[str, tuple[tuple[str, bool], ...]], ...]
    sign: tuple[str, str]
    contact: tuple[str, str, str]
    honest: str


def sheet(note: AgreementNote, language: str) -> Sheet:
    """The note in words, in this language; empty fields become room to write."""
    parts = []
    for nth, code in enumerate(QUESTIONS, 1):
        weeks = note.weeks if note.weeks is not None else 0
        question = say(language, f"note-{code}", weeks=weeks)
        parts.append(_part(note, code, nth, question, language))
    present = listed(language, [_there(one, language) for one in note.present]) if note.present else ""
    about = [
        ("resident", note.resident), ("date", _date(note.date, language)), ("place", note.place), ("present", present),
        ("language", _spoken(note.language, language)),
        ("interpreter", say(language, f"note-interpreter-{note.interpreter}")),
    ]  # fmt: skip
    return Sheet(
        title=say(language, "note-title"), fictional=say(language, "report-fictional") if note.fictional else "",
        about=tuple((say(language, f"note-about-{name}"), text) for name, text in about), parts=tuple(parts),
        footer=(
            (say(language, "note-signed"), _boxes("signed", SIGNATURES, note.signed, language)),
            (say(language, "note-copy"), _boxes("copy", COPIES, note.copy, language)),
        ),
        sign=(note.resident or say(language, "note-sign-resident"), say(language, "note-sign-us")),
        contact=(say(language, "note-contact"), note.contact_name, note.contact_phone), honest=say(language, "note-yours"),
    )  # fmt: skip


def _there(who: str, language: str) -> str:
    """Who was there: a role in words, or what somebody wrote."""
    word = say(language, f"note-present-{who}")
    return who if word == f"note-present-{who}" else word


def _part(note: AgreementNote, code: str, nth: int, question: str, language: str) -> Part:
    if code == "theirs":
        rows = [(one.what, _date(one.due, language), one.done_when) for one in note.theirs]
        return Part(
            code=code, number=nth, question=question, head=_head(language, "what", "due", "done"), rows=_filled(rows)
        )
    if code == "ours":
        ours = [(one.what, one.who, _date(one.due, language)) for one in note.ours]
        return Part(code=code, number=nth, question=question, head=_head(language, "what", "who", "due"), rows=_filled(ours))
    if code == "review":
        text = _date(note.review_on, language)
        return Part(code=code, number=nth, question=question, text=text, room=0 if text else 1)
    if code == "agrees":
        boxes = _boxes("agrees", CONSENTS, note.agrees, language)
        why = say(language, "note-agrees-because", why=note.agrees_because) if note.agrees_because else ""
        return Part(
            code=code, number=nth, question=question, text=why, boxes=boxes, room=0 if why or note.agrees == "ja" else 1
        )
    text = getattr(note, code).strip()
    return Part(code=code, number=nth, question=question, text=text, quote=code == "because", room=0 if text else 2)


def _head(language: str, *names: str) -> tuple[str, ...]:
    return tuple(say(language, f"note-column-{name}") for name in names)


def _filled(rows: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Room for one more by hand; two empty rows when there is none."""
    return (*rows, *([("", "", "")] * (1 if rows else 2)))


def _boxes(family: str, codes: tuple[str, ...], chosen: str, language: str) -> tuple[tuple[str, bool], ...]:
    return tuple((say(language, f"note-{family}-{code}"), code == chosen) for code in codes)


def _spoken(code: str, language: str) -> str:
    try:
        return (
            str(Locale.parse(code.replace("-", "_")).get_language_name(language.replace("-", "_")) or code) if code else ""
        )
    except (UnknownLocaleError, ValueError):
        return code


def _date(date: str, language: str) -> str:
    return day(language, date, "full") if is_day(date) else day(language, date) if date and is_partial(date) else date


# ── the two forms ──────────────────────────────────────────────────────────────────────────────────────────────────────


def note_html(note: AgreementNote, language: str) -> str:
    """The note as a page for screen and print (A4); nothing from outside, no script, everything typed escaped."""
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("note.html").render(sheet=sheet(note, language), language=language)


def note_docx(note: AgreementNote, language: str) -> bytes:
    """The note as a Word file: headings, tables, boxes to tick."""
    told = sheet(msgspec.convert(clean(msgspec.to_builtins(note)), AgreementNote), language)
    document = word.paper(told.title + (f": {note.resident}" if note.resident else ""), language, footer=told.title)
    document.add_heading(told.title, 0)
    if told.fictional:
        word.soft(document.add_paragraph(), told.fictional)
    for name, text in told.about:
        line = document.add_paragraph()
        line.add_run(f"{name} ").bold = True
        line.add_run(text or "…………………………")
    for part in told.parts:
        document.add_heading(f"{part.number}. {part.question}", 1)
        if part.text:
            document.add_paragraph(f"“{part.text}”" if part.quote else part.text, style="Quote" if part.quote else None)
        if part.head:
            word.grid(document, list(part.head), [list(row) for row in part.rows], [84, 45, 45])
        for name, ticked in part.boxes:
            document.add_paragraph(f"{'☒' if ticked else '☐'} {name}")
        for _ in range(part.room):
            document.add_paragraph("…" * 58)
    for name, boxes in told.footer:
        line = document.add_paragraph()
        line.add_run(f"{name} ").bold = True
        line.add_run("   ".join(f"{'☒' if ticked else '☐'} {text}" for text, ticked in boxes))
    word.grid(document, list(told.sign), [["\n\n", "\n\n"]], [87, 87])
    label, name, phone = told.contact
    person = document.add_paragraph()
    person.add_run(f"{label} ").bold = True
    person.add_run("  ".join(part for part in (name, phone) if part) or "…………………………………………").bold = True
    word.soft(document.add_paragraph(), told.honest)
    return word.packed(document, note.date if is_day(note.date) else "")


def note_pdf_of(note: AgreementNote, language: str) -> bytes:
    """The note as a PDF (tagged, PDF/UA-1)."""
    return made("note.typ", msgspec.to_builtins(sheet(note, language)), language, day=note.date if is_day(note.date) else "")


def with_contact(case: Case, name: str, phone: str, date: str, language: str) -> Case:
    """The case with whom the resident can call in its note, for one paper; it is kept nowhere."""
    note = replace(prefilled(case, date=date, language=language), contact_name=name, contact_phone=phone)
    return replace(case, after=replace(case.after, note=note))


def note_pdf(case: Case, table: Sitting, drawing: Drawing, language: str) -> bytes:
    """The same as a PDF; as an export of ``outputs``."""
    return note_pdf_of(prefilled(case, date=table.opened_at[:10], language=language), language)


def note_page(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    """A note with what the table agreed, as a page; as an export of ``outputs``."""
    return note_html(prefilled(case, date=table.opened_at[:10], language=language), language)


def note_word(case: Case, table: Sitting, drawing: Drawing, language: str) -> bytes:
    """The same as a Word file; as an export of ``outputs``."""
    return note_docx(prefilled(case, date=table.opened_at[:10], language=language), language)
