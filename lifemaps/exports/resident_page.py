"""One page for the resident: own words on top, seven short answers, the name and number of one person.

It is written *to* somebody: "u", short sentences, large type, a small drawing in ink before each answer for who reads with
difficulty. It tells what was said about the map, and nothing a resident could not hear at the table: no scores of the
group, no assumptions, nothing of what the makers of a case expected. Own words stand on it only when the resident was
heard; else there is room to write them. Without a contact there is room to write a name and a number by hand, for a page
without a person to call is no page for a resident.
"""

from __future__ import annotations

import datetime as dt
import math

import msgspec
from babel.dates import format_date
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from lifemaps import network, reveal
from lifemaps.afterwards import resident_names, review_on
from lifemaps.case import Action, Case
from lifemaps.drawing import Drawing
from lifemaps.exports.followup import progress
from lifemaps.exports.report import SittingSummary, summary
from lifemaps.exports.report_pdf import HERE, made
from lifemaps.findings import listed
from lifemaps.map import exported_view
from lifemaps.partialdate import is_partial
from lifemaps.sitting import Sitting
from lifemaps.view import CardView, MapView
from lifemaps.words import day, say

ANSWERS = ("talked", "good", "think", "we", "you", "again", "wrong")
"""The seven questions, in order; the last one is answered by a person with a telephone."""
MOST = 4
"""So many names or actions; what is left over is said to be left over."""


class Contact(msgspec.Struct, frozen=True):
    """The one person to call: a name and a number, as they may stand on paper; both may be empty."""

    name: str = ""
    phone: str = ""


class Words(msgspec.Struct, frozen=True):
    """What one resident said: in own words, and what he or she wants."""

    who: str
    own: str = ""
    wish: str = ""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """One of the seven: its code (also its drawing), the question, sentences, and a list when there is one."""

    code: str
    question: str
    sentences: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


class ResidentPage(msgspec.Struct, frozen=True, kw_only=True):
    """Everything on the page, in words. ``names`` are those it is for; ``fictional`` is empty in a real case."""

    title: str
    names: tuple[str, ...]
    when: str
    fictional: str
    words: tuple[Words, ...]
    lead: str
    answers: tuple[Answer, ...]
    contact: Contact
    yours: str


def page(case: Case, meeting: SittingSummary, language: str, contact: Contact | None = None) -> ResidentPage:
    """What the page says. A case without anybody on the map gives a page without a name."""
    view = exported_view(case)
    people = [card for card in view.cards if card.id in view.residents]
    names = tuple(card.name for card in people)
    ours, theirs = _shared(case, people)
    made = {
        "talked": _talked(case, meeting, language), "good": _good(view, people, language), "think": _think(case, language),
        "we": _we(case, ours, language), "you": _you(theirs, language), "again": _again(case, language),
        "wrong": ((say(language, "resident-wrong-says"),), ()),
    }  # fmt: skip
    return ResidentPage(
        title=say(language, "resident-title", who=listed(language, names) if names else ""), names=names,
        when=_date(meeting.date, language),
        fictional=" · ".join([
            *([say(language, "report-fictional")] if view.fictional or meeting.fictional else []),
            *([say(language, "rehearsal-report")] if meeting.rehearsal else []),
        ]),
        words=_words(case), lead=say(language, "resident-lead", n=len(theirs)),
        answers=tuple(
            Answer(code=code, question=say(language, f"resident-{code}"), sentences=made[code][0], items=made[code][1])
            for code in ANSWERS
        ),
        contact=contact or Contact(), yours=say(language, "resident-yours"),
    )  # fmt: skip


# ── the seven answers ──────────────────────────────────────────────────────────────────────────────────────────────────

_Said = tuple[tuple[str, ...], tuple[str, ...]]


def _talked(case: Case, meeting: SittingSummary, language: str) -> _Said:
    count = sum(n for role, n in meeting.people.items() if role != "owner")
    dated = _date(meeting.date, language)
    told = [say(language, "resident-talked-on", date=dated) if dated else say(language, "resident-talked-says")]
    if count > 1:
        told.append(say(language, "resident-talked-people", n=count))
    there = case.verdict.verdict.resident_there if case.verdict else ""
    if there in ("ja", "nee", "gebeld"):
        told.append(say(language, f"resident-there-{there}"))
    return tuple(told), ()


def _good(view: MapView, people: list[CardView], language: str) -> _Said:
    """Who is there, what the resident gives, strengths: from what is known, never from what was assumed."""
    sure = [card for card in view.cards if card.certainty != "aanname" and not card.struck_by and not card.deceased]
    names = {card.id: card.name for card in sure}
    strong = {tie.id for tie in view.ties if tie.certainty != "aanname" and not tie.struck_by and tie.quality != "gespannen"}
    around, helped = [], []
    for resident in (card.id for card in people):
        informal = set(network.informal_sources(view, resident))
        for tie in view.ties:
            if tie.id not in strong or not network.given(tie):
                continue
            other = tie.giver if tie.receiver == resident else tie.receiver if tie.giver == resident else ""
            if other in names and other in informal and (tie.receiver == resident or tie.mutual):
                around.append(names[other])
            private = network.side(view.card(other)) == network.INFORMAL and other not in view.residents
            if other in names and private and (tie.giver == resident or tie.mutual):
                helped.append(names[other])
    told = []
    for message, found in (("around", around), ("helped", helped)):
        known = list(dict.fromkeys(found))
        if known:
            most = MOST + 1 if len(known) == MOST + 1 else MOST  # "and one more" is as long as that one's name.
            shown = listed(language, [*known[:most], *_rest(len(known) - most, language)])
            told.append(say(language, f"resident-good-{message}", names=shown))
    told += [say(language, "resident-good-strength", what=card.name) for card in sure if card.kind == "kracht"][:MOST]
    return tuple(told or [say(language, "resident-good-unknown")]), ()


def _rest(count: int, language: str) -> list[str]:
    return [say(language, "resident-more-people", n=count)] if count > 0 else []


def _think(case: Case, language: str) -> _Said:
    if case.verdict is None:
        return (say(language, "resident-think-nothing"),), ()
    v = case.verdict.verdict
    told = [say(language, f"resident-category-{v.category}")]
    if v.core.strip():
        told.append(say(language, "resident-think-core", core=v.core.strip()))
    return tuple(told), ()


def _shared(case: Case, people: list[CardView]) -> tuple[list[Action], list[Action]]:
    """The actions of others, and those of the resident; it is the resident's only when it says so by name or role."""
    own = {"bewoner", "de bewoner", "resident", "the resident", *(card.name.casefold() for card in people)}
    actions = sorted(case.actions.values(), key=lambda action: (action.due or "9", action.seq))
    mine = [action for action in actions if action.who.strip().casefold() in own]
    return [action for action in actions if action not in mine], mine


def _we(case: Case, actions: list[Action], language: str) -> _Said:
    if not actions:
        outcome = case.verdict.verdict.outcome if case.verdict else ""
        return (say(language, f"resident-we-{outcome or 'nothing'}"),), ()
    items = [_action(action, language) for action in actions[: MOST + 1]]
    left = len(actions) - len(items)
    return ((say(language, "resident-we-more", n=left),) if left else ()), tuple(items)


def _action(action: Action, language: str) -> str:
    what = action.what.strip().rstrip(".")
    who = action.who.strip()[:1].upper() + action.who.strip()[1:]
    told = say(language, "resident-we-item", who=who, what=what) if who else what
    if action.due:
        told = say(language, "resident-we-dated", what=told, date=_short(action.due, language))
    else:
        told += "."
    return f"{told} {progress(action, language) or say(language, f'resident-agreed-{action.agreed}')}".strip()


def _you(actions: list[Action], language: str) -> _Said:
    if not actions:
        return (say(language, "resident-you-nothing"),), ()
    items = []
    for action in actions[: MOST + 1]:
        what = action.what.strip().rstrip(".")
        told = say(language, "resident-we-dated", what=what, date=_short(action.due, language)) if action.due else f"{what}."
        items.append(f"{told} {progress(action, language) or say(language, f'resident-agreed-{action.agreed}')}".strip())
    return (), tuple(items)


def _again(case: Case, language: str) -> _Said:
    if case.verdict is None:
        return (say(language, "resident-again-unknown"),), ()
    v = case.verdict.verdict
    if v.outcome == "loslaten":
        return (say(language, "resident-again-never"),), ()
    date = review_on(case)  # After a look back the next day is the one that was said then.
    told = [say(language, "resident-again-on", date=_date(date, language))] if date else []
    if v.signal.strip():
        told.append(say(language, "resident-again-signal", signal=v.signal.strip().rstrip(".")))
    return tuple(told or [say(language, "resident-again-unknown")]), ()


def _words(case: Case) -> tuple[Words, ...]:
    worded = case.verdict.verdict if case.verdict else None
    if worded is not None and (worded.own_words.strip() or worded.wish.strip()):
        # What was said at the table goes before what the file told beforehand.
        names = resident_names(case)
        return (Words(names[0] if names else "", worded.own_words.strip(), worded.wish.strip()),)
    if not case.resident_heard or case.deck is None:
        return ()
    found = [
        Words(reveal.resident_name(case.deck, told.who), told.own_words, told.wish) for told in reveal.own_views(case.deck)
    ]
    return tuple(one for one in found if one.own or one.wish)


def _date(date: str, language: str) -> str:
    return day(language, date) if date and is_partial(date) else date


def _short(date: str, language: str) -> str:
    """A day with its weekday, as one says it: "dinsdag 13 oktober"."""
    if not is_partial(date) or len(date) != 10:
        return _date(date, language)
    return format_date(dt.date.fromisoformat(date), "EEEE d MMMM", locale=language.replace("-", "_"))


# ── drawings ───────────────────────────────────────────────────────────────────────────────────────────────────────────

PICTOGRAMS = {
    "talked": "M6 8H34V27H20L12 34V27H6ZM42 18V34H38V41L31 34H24M12 14H28M12 20H24",
    "good": "M24 6 29 18 42 19 32 27.5 35.5 40.5 24 33.5 12.5 40.5 16 27.5 6 19 19 18Z",
    "think": "M24 5C15 5 10 11 10 18 10 24 14 26 16 31H32C34 26 38 24 38 18 38 11 33 5 24 5ZM17 36H31M19 41H29"
    "M24 31V20M19 16 24 21 29 16",
    "we": "M15 12A5 5 0 1 1 14.99 12ZM33 12A5 5 0 1 1 32.99 12Z"
    "M6 41V33C6 27 9 25 15 25 19 25 21 26 24 29 27 26 29 25 33 25 39 25 42 27 42 33V41M24 29V41",
    "you": "M24 6A7 7 0 1 1 23.99 6ZM9 42V35C9 28 13 25 24 25 35 25 39 28 39 35V42M18 34 22.5 38.5 31 30",
    "again": "M7 11H41V41H7ZM7 19H41M15 6V14M33 6V14M15 27H19M23 27H27M31 27H34M15 34H19M23 34H27",
    "wrong": "M13 5 19 6 21 15 16.5 18.5C18.5 24 23 28.5 29 31L32.5 26.5 41.5 29 42.5 35"
    "C41.5 40 37 43 33 42.5 18 40.5 7 29 5.5 14 5.5 9.5 8.5 6 13 5Z"
    "M29 7C36 8 40 12 41 19M28 14C31 14.5 33.5 17 34 20",
}  # fmt: skip
"""Own drawings, one line each in a square of 48: two balloons, a star, a lamp, two people, one with a tick, a calendar, a
telephone."""


def pictogram(code: str) -> str:
    """The drawing before an answer; decoration, for the question beside it says the same."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" fill="none" stroke="#000" stroke-width="2.4" '
        f'stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="{PICTOGRAMS[code]}"/></svg>'
    )


# ── the two forms ──────────────────────────────────────────────────────────────────────────────────────────────────────


def resident_pdf(case: Case, table: Sitting, drawing: Drawing, language: str) -> bytes:
    """The page as a PDF (tagged, PDF/UA-1); as an export of ``outputs``, with room to write a name and a number."""
    return pdf_of(page(case, summary(table), language), language, made_on=summary(table).date or case.opened_at[:10])


def resident_html(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    """The page as HTML, for a screen and for one sheet of A4; as an export of ``outputs``."""
    return html_of(page(case, summary(table), language), language)


def pdf_of(told: ResidentPage, language: str, *, made_on: str = "") -> bytes:
    """This page as a PDF. The type is as large as one sheet allows, never below what most people can read."""
    data = msgspec.to_builtins(told) | {
        "pictograms": {code: pictogram(code) for code in ANSWERS}, "labels": _labels(language),
    }  # fmt: skip
    return made("resident.typ", data, language, day=made_on)


def html_of(told: ResidentPage, language: str) -> str:
    """This page as HTML; nothing from outside, no script."""
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    drawings = {code: Markup(pictogram(code).replace("#000", "currentColor")) for code in ANSWERS}
    return environment.get_template("resident.html").render(
        page=told, language=language, pictograms=drawings, labels=_labels(language), size=_size(told)
    )


def _labels(language: str) -> dict[str, str]:
    return {name: say(language, f"resident-{name}") for name in ("own", "own-room", "wish", "name", "phone")}


def _size(told: ResidentPage) -> float:
    """The size of type in points with which the page fills one sheet of A4 and no more: by its count of lines."""
    texts = [t for a in told.answers for t in (" ".join(a.sentences), *a.items) if t]
    wide = [t for words in told.words for t in (words.own, words.wish) if t] + [told.lead]
    for size in (17, 16.5, 16, 15.5, 15, 14.5, 14, 13.5, 13, 12.5, 12, 11.5, 11):
        em = size * 0.353
        lines = sum(math.ceil(len(text) * 0.5 * em / (158 - 3 * em)) for text in texts)
        lines += sum(math.ceil(len(text) * 0.66 * em / 176) for text in wide)
        # Seven questions with the white under them, the head, the room for own words, the frame of the last answer.
        if (lines * 1.34 + len(told.answers) * 2.3 + (4 if told.words else 6) + 4.5) * em < 270:
            return size
    return 10.5
