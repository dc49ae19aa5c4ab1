"""One page for the table: what the group thought, the map, who does what, what tipped it, and when it looks again.

It is what hangs on the wall or lies in the folder until the next time, so it holds no more than one side of A4. What does
not fit is counted and left to the report. Ink on white, tagged; the same words as the report, so they cannot differ.
Words of the resident stand on it only when the resident was heard. Before there is a conclusion it is a page to write on.
"""

from __future__ import annotations

from typing import Any

from lifemaps import reveal
from lifemaps.afterwards import due, ours_first, review_on
from lifemaps.case import Action, Case
from lifemaps.drawing import Drawing
from lifemaps.exports.followup import progress
from lifemaps.exports.report import SittingSummary, content, summary
from lifemaps.exports.report_pdf import made, map_ink, map_words
from lifemaps.map import exported_view
from lifemaps.partialdate import is_partial
from lifemaps.sitting import Sitting
from lifemaps.words import code, day, say

MOST_ACTIONS, MOST_TIPPED, MOST_OPEN = 6, 3, 3
LONG = 150
"""So many signs of one thing; a page that is read standing has no room for more."""


def table_pdf(case: Case, table: Sitting, drawing: Drawing, language: str) -> bytes:
    """The page of this evening as a PDF (tagged, PDF/UA-1); as an export of ``outputs``. Paper has its own drawing."""
    return pdf_of(case, summary(table), language)


def pdf_of(case: Case, meeting: SittingSummary, language: str) -> bytes:
    """The same from a summary of the meeting."""
    view = exported_view(case)
    chart, legend = map_ink(view, language)
    data = page(case, meeting, language) | {"map": chart, "map_words": map_words(view, language), "legend": legend}
    return made("table.typ", data, language, day=meeting.date or case.opened_at[:10])


def page(case: Case, meeting: SittingSummary, language: str) -> dict[str, Any]:
    """Everything on the page, in words."""
    inside = content(case, meeting, language)
    agreed = case.verdict.verdict if case.verdict else None
    ours, theirs = ours_first(case)
    actions = [_action(one, language) for one in (*ours, *theirs)]
    return {
        "document_title": say(language, "table-page-title", title=inside["title"]),
        "heading": f"{say(language, 'drawing-title')} · {inside['title']}", "fictional": inside["fictional"], "meeting": " · ".join(inside["meeting"].split(" · ")[:2]),
        "core": inside["core"] if agreed else "", "brief": [part for part in inside["facts_line"].split(" · ") if part],
        "actions": actions[:MOST_ACTIONS], "more": say(language, "table-page-more", n=len(actions) - MOST_ACTIONS) if len(actions) > MOST_ACTIONS else "",
        "no_actions": say(language, "report-no-actions") if agreed else "",
        "moved": _moved(case, language), "tipped": _tipped(case),
        "dissent": _short(agreed.dissent) if agreed else "", "questions": [_short(one.text) for one in agreed.questions[:MOST_OPEN]] if agreed else [],
        "not_do": [_short(one) for one in agreed.not_do[:MOST_OPEN]] if agreed else [],
        "again": _again(case, language),
        "own": _own(case, inside, language),
        "words": {name.replace("-", "_"): say(language, f"table-page-{name}") for name in WORDS},
        "footer": " · ".join(part for part in (inside["footer"], _version(case, language)) if part),
    }  # fmt: skip


WORDS = ("who", "tipped", "dissent", "questions", "not-do", "again", "write-core")


MARKS = {"gedaan": "✓", "lukte_niet": "–"}
"""What stands in the box before an action; the words beside it say the same."""


def _action(one: Action, language: str) -> dict[str, str]:
    date = day(language, one.due) if is_partial(one.due) else ""
    return {"who": one.who, "what": _short(one.what), "due": date, "agreed": code(language, "agreed", one.agreed), "progress": progress(one, language), "mark": MARKS.get(one.state, "")}


def _moved(case: Case, language: str) -> str:
    return reveal.moved_sentence(reveal.reveal(case.rounds[-1], case.deck), language) if case.rounds else ""


def _tipped(case: Case) -> list[dict[str, Any]]:
    shown = reveal.reveal(case.rounds[-1], case.deck).tipped if case.rounds else ()
    return [{"n": one.people, "text": _short(one.text)} for one in shown[:MOST_TIPPED]]


def _own(case: Case, inside: dict[str, Any], language: str) -> list[dict[str, str]]:
    """What the resident said: as the table wrote it down, else as it was heard."""
    agreed = case.verdict.verdict if case.verdict else None
    if agreed is not None and (said := agreed.own_words.strip() or agreed.wish.strip()):
        return [{"heading": say(language, "record-own-said"), "words": said}]
    return [{"heading": one["heading"], "words": said} for one in inside["own"] if (said := one["words"] or one["wish"])][:2]


def _again(case: Case, language: str) -> list[str]:
    """When the group looks again, on which signal, and whether the resident still has to hear it."""
    if case.verdict is None:
        return []
    agreed, date = case.verdict.verdict, review_on(case)
    if agreed.outcome == "loslaten":
        return [code(language, "outcome-say", "loslaten")]
    lines = [say(language, "page-signal-until", date=day(language, date))] if is_partial(date) else []
    if agreed.signal.strip():
        lines.append(say(language, "page-signal-is", signal=agreed.signal.strip()))
    if any(one.sort == "tell" for one in due(case, case.verdict.at[:10])):
        lines.append(say(language, "page-due-tell") + ".")
    return lines


def _version(case: Case, language: str) -> str:
    if case.verdict is None:
        return ""
    return say(language, "table-page-version", n=case.verdict.version, date=day(language, case.verdict.at[:10]))


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONG else plain[: LONG - 1].rsplit(" ", 1)[0] + "…"
