"""The phone seat: one light page per seat, drawn by the server, that works as plain forms and better with the feed.

A page shows one thing: the piece of the step of now (``PIECES``). What lies face down goes up and never comes down, so
whoever wants to change an answer gives it anew. A refusal comes back as a sentence, with what was typed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import msgspec
from itsdangerous import BadSignature, URLSafeTimedSerializer
from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from casefiles import retention
from casefiles.house import House, new_id
from casefiles.journal import Busy, Outcome
from casefiles.web import home, record
from casefiles.web.doors import TEMPLATES, language_of, page
from casefiles.web.feed import FEED
from casefiles.web.home import Me, me
from lifemaps import commands as do
from lifemaps import debrief, instruments
from lifemaps.case import Case, Laying, fact_of
from lifemaps.deck import Deck, DeckFact
from lifemaps.drawing import svg
from lifemaps.findings import come_forward, spoken
from lifemaps.ids import kind_of
from lifemaps.map import fact_view, map_view
from lifemaps.prompts import name_of, saying, step_name
from lifemaps.recordview import becauses, figures
from lifemaps.refusals import Refusal, no
from lifemaps.reveal import (
    Row,
    invitation,
    level_name,
    moved_sentence,
    option_text,
    own_views,
    resident_name,
    reveal,
    row_words,
    shift_sentence,
    title,
)  # fmt: skip
from lifemaps.roles import may, may_see
from lifemaps.sitting import Sitting
from lifemaps.telling import brought, clip, recent, who
from lifemaps.vocabulary import FREE_STEPS, LEVELS
from lifemaps.words import code, day, for_browser, say

SAID_SECONDS = 120
MOST_TYPED = 1000
LOOK_BACK = 60
"""Records read back for the table's last acts; an act has a handful of them."""

TEMPLATES.globals |= {"code": code, "day": day, "new_act": lambda: new_id("act")}


class Here(msgspec.Struct, frozen=True, kw_only=True):
    """Who looks, at what, in which language; ``again`` when somebody wants to change an answer that lies face down."""

    house: House
    who: Me
    table: Sitting
    case: Case
    language: str
    again: bool = False
    typed: Mapping[str, str] = {}

    def may(self, act: str) -> bool:
        """Whether this seat may do this."""
        return may(self.who.role, act)


# --- what a seat sees -----------------------------------------------------------------------------------------------


def piece_of(here: Here) -> str:
    """Which piece of the page belongs to this moment."""
    table = here.table
    if table.ended:
        return "keep"
    if table.stopped:
        return "stopped"
    asks = table.step.asks
    if asks is not None:
        if table.turned or table.open_answers:
            return "turned"
        if not here.may("LayFaceDown"):
            return "watching"
        return "laid" if not here.again and asks in here.house.has_answered(here.who.sitting, here.who.seat) else "answer"
    if table.step.deals is not None:
        return "map"
    return table.kind if table.kind in PIECES else "map"


def context(here: Here) -> dict[str, Any]:
    """Everything the page of this moment needs, as flat values."""
    piece, table = piece_of(here), here.table
    return {
        "piece": piece, "code_of_table": table.code, "table": table.table, "title": table.title,
        "fictional": table.fictional, "language": here.language, "in_own": _in_own(here), "where": where(here),
        "number": here.who.number, "role": here.who.role, "sign": table.seats[here.who.seat].sign, "base": home.spoken(home.base_url(fictional=table.fictional)),
        "phase": table.phase, "phase_name": step_name(table.phase, here.language), "map_open": table.may_draw(here.who.seat), "turned": table.turned, "asks": table.step.asks,
        "prompt": saying(table, here.case.deck, here.language), "clock": _clock(here), "typed": here.typed,
        "people": len([s for s in table.seats.values() if s.number]), "voters": _voters(here), "may": here.may,
        "offered": table.offered, "may_offer": bool(table.workshop) and table.turned and here.may("OfferMap"),
        **_evening(here), **PIECES[piece](here),
    }  # fmt: skip


def _evening(here: Here) -> dict[str, Any]:
    """What belongs to the evening whatever the step: my role card, what is being shown, her hand on it, how long it is kept."""
    table, language = here.table, here.language
    shown = table.shown
    hers = here.who.role == "resident"
    return {
        "card": table.cards.get(here.who.seat, ""), "resident": name_of(here.case.deck, language),
        "follow": say(language, "evening-follow", what=say(language, f"evening-show-{shown.view}")) if shown else "",
        "subject": table.subject, "hers": hers and not table.ended, "hers_script": table.plan.resident,
        "pen_shared": table.pen_shared, "pen_hers": table.map_open and not table.may_draw(here.who.seat),
        "scores": table.scores, "stopped": table.stopped, "subjects": _subjects(here), "until": retention.until(home.house(), table.case),
        "anonymous": table.anonymous,
    }  # fmt: skip


def _subjects(here: Here) -> list[tuple[str, str]]:
    """What the resident can pick to talk about: the domains, in the words of the instrument of this case."""
    instrument = instruments.used(here.case.deck)
    return [(domain, instrument.domain_word(domain, here.language)) for domain in instrument.codes]


def where(here: Here) -> str:
    """Who I am: "Tafel 1, stoel 4"; whoever leads, by what they are."""
    if here.who.number:
        return say(here.language, "seat-where", table=here.table.table, n=here.who.number)
    role = code(here.language, "role", here.who.role)
    return say(here.language, "seat-where-role", table=here.table.table, role=role)


def render(request: Request, here: Here, *, said: str = "", only_panel: bool = False) -> HTMLResponse:
    """The page of a seat, or only the panel of the step of now; never kept by the browser or anything in between."""
    values = context(here) | {"said": said}
    if not only_panel:
        values["words"] = _words(here.language)
    language = values.pop("language")
    response = page(request, "panel.html" if only_panel else "seat.html", language=language, **values)
    response.headers["Cache-Control"] = "no-store"
    if only_panel:
        response.headers["X-Piece"] = values["piece"]
    return response


RECORD_WORDS = ("record-next", "record-take-over", "record-other", "record-lying-")
"""What ``record.js`` says itself."""


@cache
def _words(language: str) -> Markup:
    """The messages of the scripts, as small as they can travel inside a page."""
    prefixes = ("seat-js-", *RECORD_WORDS, "canvas-", "sector-", "ring-", "quality-", "support-")
    found = {name: text for prefix in prefixes for name, text in for_browser(language, prefix).items()}
    return Markup(msgspec.json.encode(found).decode().replace("<", "\\u003c"))  # So no sign in it can end the script.


def _in_own(here: Here) -> Markup:
    """The attribute for the case's own words, which are never translated, where the page speaks another language."""
    own = here.case.deck.language if here.case.deck else here.language
    return Markup("") if own == here.language else Markup(' lang="{}"').format(own)


def _voters(here: Here) -> int:
    asks = here.table.step.asks
    paper = here.house.on_paper(here.who.sitting).get(asks, 0) if asks is not None else 0
    asked = here.house.answered(here.who.sitting).get(asks, 0) if asks is not None else 0
    return max(len(here.table.voters()) + paper, asked)


def _clock(here: Here) -> dict[str, Any]:
    """Whole seconds left in this step; below zero when the table took longer."""
    table = here.table
    planned = (table.plan.minutes.get(table.phase, 0) + table.clock.extra) * 60
    left = round(planned - table.clock.spent(here.house.now()))
    sign = "−" if left < 0 else ""
    return {"left": left, "running": bool(table.clock.since), "text": f"{sign}{abs(left) // 60}:{abs(left) % 60:02}"}


# --- arriving, the occasion -----------------------------------------------------------------------------------------


def _plain(here: Here) -> dict[str, Any]:
    return {}


def _occasion(here: Here) -> dict[str, Any]:
    return {"occasion": here.case.deck.occasion.strip() if here.case.deck else ""}


def _file(here: Here) -> list[str]:
    """What the file says before anything was dealt."""
    return [fact.text for fact in here.case.deck.facts if fact.round == 0] if here.case.deck else []


def _open(here: Here) -> list[str]:
    """Every fact that lies open on the table, the newest first."""
    return [fact.text for what in reversed(list(here.case.laid)) if (fact := fact_of(here.case.deck, what)) is not None]


# --- answering ------------------------------------------------------------------------------------------------------


def _answer(here: Here) -> dict[str, Any]:
    """The questions, one after the other. Whatever this seat laid down before is not in it, and cannot be."""
    table, deck = here.table, here.case.deck
    nth = table.step.asks or 0
    words = {q.answer: q.text for q in deck.questions} if deck else {}
    steps = [(s.code, s.text) for s in deck.first_steps] if deck else []
    questions = [
        {"name": "level", "text": words.get("niveau") or say(here.language, "seat-whole"), "levels": _whole_levels(here.language)},
        *(_domain(deck, d, here.language) for d in table.asked_domains(deck)),
    ]  # fmt: skip
    return {
        "round": nth, "questions": questions, "steps": steps, "free": FREE_STEPS,
        "step_text": words.get("eerste_stap") or say(here.language, "seat-first-step"),
        "intro": say(here.language, "answer-own-intro" if here.who.role == "resident" else "seat-first-words" if nth == 0 else "seat-second-words", where=where(here)),
        "own": here.who.role == "resident", "cards": [(t.id, str(t.value("name"))) for t in here.case.on_map("card")],
        "count": len(questions) + 1 + (1 if nth else 0), "known": _open(here) if nth else _file(here),
        "tippers": _tippers(here) if nth else [], **_occasion(here),
    }  # fmt: skip


def _whole_levels(language: str) -> list[tuple[str, str, str]]:
    """The levels of the question about the whole: what stands on the button, its name, and what it means."""
    return [(str(n), code(language, "level", str(n)), say(language, f"seat-means-{n}")) for n in LEVELS]


def _domain(deck: Deck | None, domain: str, language: str) -> dict[str, Any]:
    """A domain as it is asked, in the words of the instrument the case is looked at with."""
    instrument = instruments.used(deck)
    word = instrument.domain_word(domain, language)
    asked = instrument.domain(domain)
    named = instrument.question_word(domain, language) if asked and asked.question else ""
    levels = [(str(n), instrument.level_word(n, language), instrument.level_word(n, language, domain)) for n in instrument.scale]
    return {
        "name": f"domain-{domain}", "text": named or say(language, "seat-domain", domain=word),
        "levels": [(n, name, "" if means == name else means) for n, name, means in levels],
        "unknown": instrument.level_word(None, language),
    }  # fmt: skip


def _tippers(here: Here) -> list[tuple[str, str]]:
    """The facts that came on the table this evening, the ones a person can be tipped by."""
    facts = [(what, fact_of(here.case.deck, what)) for what in here.case.laid]
    return [(what, fact.text) for what, fact in facts if fact is not None and fact.round > 0]


def _laid(here: Here) -> dict[str, Any]:
    answered = here.house.answered(here.who.sitting).get(here.table.step.asks or 0, 0)
    return {"answered": answered}


# --- the map --------------------------------------------------------------------------------------------------------


def _map(here: Here) -> dict[str, Any]:
    table, case = here.table, here.case
    hand = [_in_hand(here, what) for what in table.hand(here.who.seat) if fact_of(case.deck, what)]
    on_table = [_on_table(here, what) for what in reversed(list(case.laid)) if fact_of(case.deck, what)]
    return {
        "hand": sorted(hand, key=lambda card: (card["laid"], -card["round"])),
        "otherwise": [fact for fact in on_table if fact["notes"]][:2], "facts": on_table,
        "voices": _voices(here), "recent": _recent(here), "parked": list(table.parked.values()),
    }  # fmt: skip


def _in_hand(here: Here, what: str) -> dict[str, Any]:
    """A fact card in this seat's hand; once laid, what it brought and what it changed. Its certainty shows only then."""
    fact = fact_of(here.case.deck, what)
    assert fact is not None
    laying = here.case.laid.get(what)
    card = {"id": what, "text": fact.text, "source": fact.source, "round": fact.round, "laid": laying is not None}
    return card | (_after(here, fact, laying) if laying is not None else {})


def _after(here: Here, fact: DeckFact, laying: Laying) -> dict[str, Any]:
    """What laying this did: whom it brought, and which earlier fact means something else now."""
    changes = []
    for message, earlier in (("seat-lights", fact.other_light), ("seat-disproves", fact.disproves)):
        other = fact_of(here.case.deck, f"fact:{earlier}") if earlier else None
        if other is not None:
            changes.append(say(here.language, message, text=clip(other.text, 120)))
    return {
        "certainty": code(here.language, "certainty", fact.certainty), "changes": changes,
        "brought": brought(here.case, laying.things, here.language), "mine": laying.by == here.who.seat,
        "by": say(here.language, "seat-laid-by", who=who(laying.by, here.table, here.language)),
        "notes": _notes(here, f"fact:{fact.id}"),
    }  # fmt: skip


def _on_table(here: Here, what: str) -> dict[str, Any]:
    """A fact that lies open, with what later facts did to it: true but otherwise, or struck through."""
    view = fact_view(here.case, what)
    return {
        "id": what, "text": view.text, "source": view.source, "certainty": code(here.language, "certainty", view.certainty),
        "struck": bool(view.untrue_by), "notes": _notes(here, what),
    }  # fmt: skip


def _notes(here: Here, what: str) -> list[str]:
    view = fact_view(here.case, what)
    named = [("seat-untrue", other) for other in view.untrue_by] + [("seat-but", other) for other in view.light_by]
    facts = [(message, fact_of(here.case.deck, other)) for message, other in named]
    return [say(here.language, message, text=fact.text) for message, fact in facts if fact is not None]


def _voices(here: Here) -> list[dict[str, Any]]:
    """What the resident (or who speaks for the resident) may tell; nobody else has these words."""
    deck = here.case.deck
    card = here.table.cards.get(here.who.seat, "")
    if deck is None or not (here.who.role == "resident" or may_see("", "voices", card)):
        return []
    return [{"id": f"voice:{v.id}", "text": v.text, "laid": f"voice:{v.id}" in here.case.laid} for v in deck.voices]


def _recent(here: Here) -> list[str]:
    case = here.case
    lines = here.house.store.read(here.table.case, max(0, case.head - LOOK_BACK))
    return recent(lines, case, here.table, here.language)


# --- looking, turning over ------------------------------------------------------------------------------------------


def _look(here: Here) -> dict[str, Any]:
    return {
        "findings": [spoken(finding, here.language) for finding in come_forward(map_view(here.case))],
        "recent": _recent(here), "parked": list(here.table.parked.values()),
    }  # fmt: skip


def _turned(here: Here) -> dict[str, Any]:
    """What both looks came to, in counts of people; the resident's own view only once it has been heard."""
    case, language = here.case, here.language
    if not case.rounds:
        return {"shift": None}
    shown, view = reveal(case.rounds[-1], case.deck, heard=case.heard_now), map_view(case)
    return {
        "shift": {
            "moved": moved_sentence(shown, language),
            "anonymous": say(language, "reveal-anonymous") if shown.anonymous else "",
            "tipped": [(one.name, one.text, one.people) for one in shown.tipped[:3]],
            "rows": [_row(row, language) | {"because": becauses(row, view, language), "figures": [] if row.options else figures(row.second.counts, language)} for row in shown.rows],
            "reasons": list(shown.reasons),
            "ends": invitation(shown, language),
        },
        "voices_of": _own_words(here) if case.heard_now else [],
        "heard": case.heard_now,
    }  # fmt: skip


def _row(row: Row, language: str) -> dict[str, Any]:
    """One question as dots on a scale, or as steps with how many chose them; and the same in words."""
    own = {mark.level: mark.who for mark in row.own}
    base = {"title": title(row, language), "words": row_words(row, language), "shift": shift_sentence(row, language)}
    if row.options:
        pairs = zip(row.options, row.first.counts, row.second.counts, strict=True)
        steps = [(option_text(option, language), a, b) for option, a, b in pairs if a or b]
        if row.first.unknown or row.second.unknown:
            steps.append((code(language, "step", "weten_we_niet"), row.first.unknown, row.second.unknown))
        return base | {"steps": sorted(steps, key=lambda step: -step[2]), "levels": []}
    cells = [
        {"n": str(level), "word": level_name(row, level, language), "first": a, "second": b, "own": own.get(level, "")}
        for level, a, b in zip(row.levels, row.first.counts, row.second.counts, strict=True)
    ]
    nobody = {"n": "?", "word": level_name(row, None, language), "first": row.first.unknown, "second": row.second.unknown}
    return base | {"levels": [*cells, nobody | {"own": ""}], "steps": []}


def _own_words(here: Here) -> list[dict[str, str]]:
    deck = here.case.deck
    if deck is None:
        return []
    return [{"name": resident_name(deck, v.who), "words": v.own_words, "wish": v.wish} for v in own_views(deck)]


# --- the verdict, who calls, keeping --------------------------------------------------------------------------------


def _verdict(here: Here) -> dict[str, Any]:
    agreed = here.case.verdict
    shown = _turned(here)
    return shown | _recorded(here) | {"agreed": agreed.verdict if agreed else None, "parked": list(here.table.parked.values())}


def _recorded(here: Here, *, aside: bool = False) -> dict[str, Any]:
    return record.context(here.house, here.who, here.table, here.case, here.language, aside=aside)


def _call(here: Here) -> dict[str, Any]:
    return _recorded(here, aside=True) | {
        "actions": list(here.case.actions.values()), "agreed": here.case.verdict.verdict if here.case.verdict else None,
        "today": here.house.now()[:10], "parked": list(here.table.parked.values()),
    }  # fmt: skip


def _keep(here: Here) -> dict[str, Any]:
    core = here.case.verdict.verdict.core if here.case.verdict else ""
    box = bool(here.house.answered(here.who.sitting)) and not here.table.turned
    return {
        "core": core, "tippers": _tippers(here), "box": box, "ended": here.table.ended,
        "actions": list(here.case.actions.values()), "outcome": debrief.outcome(here.case, here.table, here.who.role),
    }  # fmt: skip


PIECES: dict[str, Callable[[Here], dict[str, Any]]] = {
    "arrive": _plain,
    "stopped": _plain,
    "occasion": _occasion,
    "answer": _answer,
    "laid": _laid,
    "watching": _laid,
    "map": _map,
    "look": _look,
    "turned": _turned,
    "verdict": _verdict,
    "call": _call,
    "keep": _keep,
}


# --- what a seat does with a plain form -----------------------------------------------------------------------------


class Unclear(Exception):
    """The form does not say what to do; ``reason`` is that of a refusal."""

    def __init__(self, reason: str) -> None:
        self.reason = reason


def _level(text: str | None) -> int | None:
    """A chosen level; *weten we niet* is a choice, choosing nothing is not."""
    if text in ("unknown", "withheld"):
        return None
    if text is None or not (text.isascii() and text.isdigit() and len(text) < 3):  # Which levels there are, the turn knows.
        raise Unclear("level-odd")
    return int(text)


def _face_down(form: Mapping[str, str], several: Callable[[str], list[str]], language: str) -> do.Command:
    nth = form.get("round", "")
    if nth not in ("0", "1") or not form.get("first_step", ""):
        raise Unclear("not-understood" if nth not in ("0", "1") else "level-odd")
    domains = {name.removeprefix("domain-"): _level(value) for name, value in form.items() if name.startswith("domain-")}
    asked = {"niveau": "level", "eerste_stap": "first_step"} | {domain: f"domain-{domain}" for domain in domains}
    because = {q: text for q, name in asked.items() if (text := form.get(f"because-{name}", "").strip())}
    cards = {q: picked for q, name in asked.items() if (picked := tuple(c for c in several(f"cards-{name}") if c)[:3])}
    return do.LayFaceDown(
        round=int(nth), level=_level(form.get("level")), first_step=form["first_step"], domains=domains,
        reason=form.get("reason", "").strip(), tipped=tuple(what for what in several("tipped") if what),
        because=because, cards=cards, withheld=tuple(q for q, name in asked.items() if form.get(name) == "withheld"),
    )  # fmt: skip


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdigit() else -1


def _action(form: Mapping[str, str], several: Callable[[str], list[str]], language: str) -> do.Command:
    return do.AgreeAction(what=form.get("what", ""), who=form.get("who", ""), due=form.get("due", ""))


FROM_FORM: dict[str, Callable[[Mapping[str, str], Callable[[str], list[str]], str], do.Command]] = {
    "LayFaceDown": _face_down,
    "WriteLine": lambda form, several, language: do.WriteLine(line=form.get("line", ""), language=language),
    "Lay": lambda form, several, language: do.Lay(what=form.get("what", "")),
    "Undo": lambda form, several, language: do.Undo(),
    "Redo": lambda form, several, language: do.Redo(),
    "Park": lambda form, several, language: do.Park(text=form.get("text", "")),
    "StopTalk": lambda form, several, language: do.StopTalk(),
    "ResumeTalk": lambda form, several, language: do.ResumeTalk(),
    "AskScores": lambda form, several, language: do.AskScores(),
    "PassPen": lambda form, several, language: do.PassPen(shared=form.get("shared") == "true"),
    "ChooseSubject": lambda form, several, language: do.ChooseSubject(subject=form.get("subject", "")),
    "AgreeAction": _action,
    "Word": lambda form, several, language: do.Word(words=record.words_from(form, several)),
    "Reword": lambda form, several, language: do.Reword(),
    "AgreeDraft": lambda form, several, language: do.AgreeDraft(map_head=_whole(form.get("map_head"))),
    "LayChoice": lambda form, several, language: record.choice_from(form, several),
    "Ask": lambda form, several, language: do.Ask(kind=form.get("kind", "")),
    "TurnChoice": lambda form, several, language: do.TurnChoice(ask=_whole(form.get("ask")), back=form.get("back") == "true"),
    "StepAside": lambda form, several, language: do.StepAside(kind=form.get("kind", ""), step=_whole(form.get("step"))),
    "LockMap": lambda form, several, language: do.LockMap(),
    "UnlockMap": lambda form, several, language: do.UnlockMap(),
    "OfferMap": lambda form, several, language: do.OfferMap(shown=not form.get("off")),
}
"""What can be done without a script; with one, the same commands go over the feed."""

KEPT_FIELDS: dict[str, tuple[str, ...]] = {"WriteLine": ("line",), "Park": ("text",), "AgreeAction": ("what", "who", "due")}
"""What comes back after a refusal, so that nothing typed is lost. Never an answer that was to lie face down."""


async def take(request: Request) -> Response:
    """Do what a plain form asks, and go back to the seat; with a refusal, if any, in words."""
    found = await run_in_threadpool(_me, request)
    if isinstance(found, Response):
        return found
    async with request.form(max_fields=160, max_part_size=20_000) as data:
        form = {name: value[:MOST_TYPED] for name, value in data.items() if isinstance(value, str)}
        lists = {name: [v for v in data.getlist(name) if isinstance(v, str)] for name in data}
    language = language_of(request, found.language)
    kind, act = form.get("do", ""), form.get("act", "")
    answer: Outcome | Refusal | None = None
    try:
        make = FROM_FORM.get(kind)
        if make is None or kind_of(act) != "act":
            raise Unclear("not-understood")
        command = make(form, lambda name: lists.get(name, []), language)
        answer = await asyncio.wrap_future(home.house().begin(command, sitting=found.sitting, seat=found.seat, act=act))
    except Unclear as unclear:
        answer = no(unclear.reason)
    except Busy as busy:
        answer = no(busy.reason)
    to = f"/seat/{found.code}"
    if isinstance(answer, Refusal):
        typed = {name: form[name] for name in KEPT_FIELDS.get(kind, ()) if form.get(name)}
        to += f"?said={write_said(home.house(), answer, typed)}#said"
    return RedirectResponse(to, 303)


def write_said(house: House, refusal: Refusal, typed: Mapping[str, str]) -> str:
    """A refusal on its way back to the page, signed so that nobody can put words in the tool's mouth."""
    return _signer(house).dumps([refusal.reason, refusal.values, dict(typed)])


def read_said(house: House, token: str) -> tuple[Refusal | None, dict[str, str]]:
    """The refusal and what was typed; nothing when it is old or not ours."""
    try:
        reason, values, typed = _signer(house).loads(token, max_age=SAID_SECONDS)
    except (BadSignature, ValueError):
        return None, {}
    return Refusal(reason, values), typed


def _signer(house: House) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(house.secret, salt="said")


# --- the doors ------------------------------------------------------------------------------------------------------


def _me(request: Request) -> Me | Response:
    """Who sits here, or where to go instead: the table's door without a seat, the big screen for who only looks."""
    table = request.path_params["code"].upper()
    found = me(table, request)
    if found is None:
        return RedirectResponse(f"/j/{table}", 303)
    return found if may_see(found.role, "hand") else RedirectResponse(f"/beamer?t={table}", 303)


def _here(request: Request, found: Me, typed: Mapping[str, str]) -> Here:
    house = home.house()
    table = house.sitting(found.sitting)
    return Here(
        house=house, who=found, table=table, case=house.case(table.case), language=language_of(request, found.language),
        again=request.query_params.get("again") == "1", typed=typed,
    )  # fmt: skip


def seat(request: Request) -> Response:
    """The page of a seat."""
    found = _me(request)
    if isinstance(found, Response):
        return found
    if home.house().sitting(found.sitting).moved_to:
        return RedirectResponse(f"/on/{found.code}", 303)
    FEED.paged(found.sitting, found.seat)
    refusal, typed = read_said(home.house(), request.query_params.get("said", ""))
    here = _here(request, found, typed)
    if request.query_params.get("map") == "1" and may_see(found.role, "map"):
        return _map_page(request, here)
    return render(request, here, said=refusal.sentence(here.language) if refusal else "")


def panel(request: Request) -> Response:
    """The inner page for the step of now; 403 without a seat, so that a script asks for the whole page anew."""
    found = _me(request)
    if isinstance(found, Response):
        return Response(status_code=403)
    return render(request, _here(request, found, {}), only_panel=True)


def _map_page(request: Request, here: Here) -> Response:
    """The map by itself, for a phone without scripts."""
    drawing = svg(FEED.frames.drawing(here.table.case, here.language))
    response = page(
        request, "map.html", language=here.language, title=here.table.title, code_of_table=here.table.code, drawing=drawing,
        where=where(here),
    )  # fmt: skip
    response.headers["Cache-Control"] = "no-store"
    return response


routes = [
    *record.routes,
    Route("/seat/{code}", seat),
    Route("/seat/{code}/panel", panel),
    Route("/seat/{code}/do", take, methods=["POST"]),
]
