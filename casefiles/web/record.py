"""The record as a piece of a page: the same on a phone and in the margin of a laptop, drawn by the server.

It works as plain forms; ``assets/record.js`` makes it live: a field that somebody else words changes on every screen, and
what you are typing yourself is never taken away. Nothing that lies face down is in it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from casefiles.web import home
from casefiles.web.doors import TEMPLATES, asset_url, language_of
from casefiles.web.home import Me, me
from lifemaps import asks, record, recordview
from lifemaps import commands as do
from lifemaps.case import AgreedVerdict, Case
from lifemaps.events import Cell
from lifemaps.map import map_view
from lifemaps.plain import check
from lifemaps.record import AUTONOMY, FIELDS, STEPS, Field
from lifemaps.roles import may, may_see
from lifemaps.sitting import Sitting
from lifemaps.telling import clip, who
from lifemaps.vocabulary import HEAVY_RUNG, PROPOSED_RUNGS
from lifemaps.wording import stamp
from lifemaps.words import code, day, say

MOST_HINTS = 2
FOLDS = {
    "think": ("share", "hers"),
    "far": ("dilemma", "nobody", "we"),
    "leave": ("not_do", "tipping", "questions", "share_with"),
}
WEEKS = (2, 6, 13)
SO_FAR = ("core", "category", "turn", "rung", "outcome", "dissent", "own_share")
"""What a screen that only reads along shows of the words so far."""


def context(
    house: Any, who_: Me, table: Sitting, case: Case, language: str, *, desk: bool = False, aside: bool = False
) -> dict[str, Any]:
    """Everything the piece needs. ``desk``: it stands in the margin of a laptop, where nobody chooses face down.

    ``aside``: only what is asked or walked beside the record, for the steps after it.
    """
    view = map_view(case)
    agreed = case.verdict
    lying = house.answered(who_.sitting)
    words = _words(table, case)
    asked = table.asked
    plays, leads = may(who_.role, "Word"), may(who_.role, "Ask")
    return {
        "rec": {
            "code": table.code, "desk": desk, "aside": aside, "hers": who_.role == "resident", "plays": plays and not table.ended and not table.stopped, "leads": leads,
            "head": case.map_head, "stamp": stamp(table, case), "locked": table.lock is True, "open": table.map_open,
            "form": agreed is None or table.rewording, "draft": words,
            "so_far": any(words.get(name) not in (None, "") for name in SO_FAR), "steps": _steps(table, case, words, language),
            "required": all(words.get(name) for name in ("core", "category", "turn", "outcome")),
            "agreed": _agreed(agreed, case, view, language) if agreed else None,
            "earlier": [_agreed(one, case, view, language) for one in reversed(case.verdicts[:-1])],
            "moved": agreed is not None and agreed.map_head != case.map_head,
            "side": _side(table, house.now(), words, language) if table.side else None,
            "asked": _asked(asked, lying, who_, house, case, table, language) if asked else None,
            "chosen": [recordview.chosen(one, view, language) for one in case.choices if _of_now(one.kind, table)],
            "may_ask": leads and asked is None, "horns": bool(words.get("horn_a") and words.get("horn_b")),
            "scenarios": {
                horn: [recordview.scenario_text(view, s.supposed, language) for s in case.scenarios.values() if s.horn == horn]
                for horn in ("nobody_acts", "we_act")
            },
            "today": house.now()[:10], "heavy_from": HEAVY_RUNG,
            "weeks": [(n, (dt.date.fromisoformat(house.now()[:10]) + dt.timedelta(weeks=n)).isoformat()) for n in WEEKS],
        },
    }  # fmt: skip


def _of_now(kind: str, table: Sitting) -> bool:
    """With a deliberation or ideas under way only what belongs to it shows; else everything."""
    if table.side is None:
        return kind != "ranking" or table.kind == "call"
    return kind in (("moral",) if table.side.kind == "moral" else ("ranking",))


def _words(table: Sitting, case: Case) -> dict[str, Cell]:
    words = {name: one.value for name, one in table.draft.items()}
    if "tipping" not in table.draft:
        words["tipping"] = record.tipping_of(case.rounds)
    return words


def _steps(table: Sitting, case: Case, words: Mapping[str, Cell], language: str) -> list[dict[str, Any]]:
    made = []
    for step in STEPS:
        fields = [_field(field, table, case, words, language) for field in FIELDS if field.step == step]
        folds = [
            {"name": fold, "fields": [f for f in fields if f["fold"] == fold], "filled": any(f["value"] for f in fields if f["fold"] == fold)}
            for fold in FOLDS[step]
        ]
        made.append({"name": step, "fields": [f for f in fields if not f["fold"]], "folds": folds})
    return made


def _field(field: Field, table: Sitting, case: Case, words: Mapping[str, Cell], language: str) -> dict[str, Any]:
    value: Any = words.get(field.name)
    if field.name == "tipping" and isinstance(value, list):
        value = [[recordview.tipping_text(case.deck, row[0])] for row in value]
    how = say(language, f"record-how-{field.name}")
    wording = table.draft.get(field.name)
    return {
        "name": field.name, "fold": field.fold, "takes": field.takes, "most": field.most, "cells": field.cells,
        "ask": say(language, f"record-ask-{field.name}"), "how": "" if how == f"record-how-{field.name}" else how,
        "value": value if value is not None else "", "lines": _lines(field, value), "rows": _cells(field, value),
        "by": who(wording.by, table, language) if wording and wording.by in table.seats else "",
        "options": _options(field, language), "if": _when(field.name),
        "hints": _hints(str(value), language) if field.name in ("core", "wish") and value else [],
    }  # fmt: skip


def _when(name: str) -> str:
    """When a field is asked at all: by what stands in another one."""
    if name in record.HEAVY:
        return "heavy"
    return {"signal": "wait", "trigger": "again", "review_on": "again", "reason": "rung", "autonomy": "rung", "there_why": "absent"}.get(name, "")


def _options(field: Field, language: str) -> list[tuple[str, str, str]]:
    if field.takes == "rung":
        return [
            (str(n), say(language, "record-rung", n=n, what=code(language, "rung", str(n))), code(language, "rung-example", str(n)))
            for n in PROPOSED_RUNGS
        ]
    if field.takes == "autonomy":
        return [(str(n), say(language, f"record-autonomy-{recordview.autonomy_code(n)}"), "") for n in AUTONOMY]
    family = {"resident_there": "there", "trigger": "record-trigger"}.get(field.name, field.name)
    return [(one, code(language, family, one), "") for one in field.codes]


def _lines(field: Field, value: Any) -> str:
    return "\n".join(row[0] for row in value) if field.takes == "rows" and field.cells == 1 and isinstance(value, list) else ""


def _cells(field: Field, value: Any) -> list[list[str]]:
    if field.takes != "rows" or field.cells == 1:
        return []
    rows = value if isinstance(value, list) else []
    return [*rows, [""] * field.cells]


def _hints(text: str, language: str) -> list[str]:
    return [f"{hint.what(language)} {hint.advice(language)}" for hint in check(text, language)[:MOST_HINTS]]


def _agreed(agreed: AgreedVerdict, case: Case, view: Any, language: str) -> dict[str, Any]:
    v = agreed.verdict
    people = ", ".join(say(language, f"report-people-{role}", n=n) for role, n in v.participants.items() if role != "table")
    return {
        "version": agreed.version, "date": day(language, agreed.at[:10]) if agreed.at else "", "core": v.core,
        "category": code(language, "category", v.category), "turn": say(language, "page-turn-is", who=code(language, "turn", v.turn)),
        "outcome": code(language, "outcome-say", v.outcome),
        "rung": say(language, "record-rung", n=v.rung, what=code(language, "rung", str(v.rung))) if v.rung is not None else "",
        "again": say(language, "page-waiting-is", signal=v.signal, date=day(language, v.review_on)) if v.outcome == "afwachten" and v.review_on else (
            say(language, "seat-review", day=day(language, v.review_on)) if v.review_on else ""
        ),
        "own_words": v.own_words, "wish": v.wish, "dissent": v.dissent, "parts": recordview.parts(v, case.deck, language, view), "people": people,
    }  # fmt: skip


def _side(table: Sitting, now: str, words: Mapping[str, Cell], language: str) -> dict[str, Any]:
    side = table.side
    assert side is not None
    minutes = asks.MINUTES[side.kind][side.step - 1]
    spent = (dt.datetime.fromisoformat(now) - dt.datetime.fromisoformat(side.since)).total_seconds()
    names = {
        "moral": {1: ("in_short",), 2: ("horn_a", "cost_a", "horn_b", "cost_b"), 3: ("perspectives",), 4: ("alternatives",), 7: ("deliberated",)},
        "nominal": {3: ("ideas",)},
    }[side.kind].get(side.step, ())
    fields = [_field(record.FIELD[name], table, Case(), words, language) for name in names]
    ideas = [row[0] for row in words.get("ideas") or []] if isinstance(words.get("ideas"), list) else []
    ask = {("moral", 5): "moral", ("nominal", 1): "ideas", ("nominal", 4): "ranking"}.get((side.kind, side.step), "")
    return {
        "kind": side.kind, "step": side.step, "of": asks.SIDES[side.kind], "title": say(language, f"record-{side.kind}-{side.step}"), "how": say(language, f"record-{side.kind}-how-{side.step}"),
        "left": round(minutes * 60 - spent), "fields": fields, "ideas": ideas, "ask": ask,
    }  # fmt: skip


def _asked(asked: asks.Asked, lying: dict[int, int], who_: Me, house: Any, case: Case, table: Sitting, language: str) -> dict[str, Any]:
    n = lying.get(asked.ask, 0)
    cards = [(t.id, str(t.value("name"))) for t in case.on_map("card")]
    return {
        "ask": asked.ask, "kind": asked.kind, "options": [*asked.options], "unknown": asked.kind in ("dilemma", "moral"),
        "title": say(language, f"record-choice-{asked.kind}"), "n": n, "of": max(n, len(table.voters())),
        "mine": asked.ask in house.has_answered(who_.sitting, who_.seat), "cards": cards, "top": asks.TOP, "ideas": asks.MOST_IDEAS,
    }  # fmt: skip


# --- plain forms ----------------------------------------------------------------------------------------------------


def words_from(form: Mapping[str, str], several: Callable[[str], list[str]]) -> dict[str, Cell]:
    """What a plain form words: only the fields that were changed in it, so that nobody's later words are written over."""
    words: dict[str, Cell] = {}
    for name, field in record.FIELD.items():
        if field.takes == "rows" and field.cells > 1:
            rows = _posted_rows(form, field)
            if rows is not None and _flat(rows) != form.get(f"was-{name}", ""):
                words[name] = rows
        elif f"w-{name}" in form and _same_line(form[f"w-{name}"]) != _same_line(form.get(f"was-{name}", "")):
            words[name] = form[f"w-{name}"]
    return words


def _same_line(text: str) -> str:
    return "\n".join(text.split("\r\n")).strip()


def _posted_rows(form: Mapping[str, str], field: Field) -> list[list[str]] | None:
    if f"w-{field.name}-0-0" not in form:
        return None
    rows = []
    while f"w-{field.name}-{len(rows)}-0" in form:
        rows.append([form.get(f"w-{field.name}-{len(rows)}-{n}", "").strip() for n in range(field.cells)])
    return [row for row in rows if any(row)]


def _flat(rows: list[list[str]]) -> str:
    return "|".join("/".join(row) for row in rows)


TEMPLATES.filters["flatrows"] = lambda rows: _flat([row for row in rows if any(row)])


def choice_from(form: Mapping[str, str], several: Callable[[str], list[str]]) -> do.LayChoice:
    """A choice laid face down from a plain form."""
    nth = form.get("round", "")
    lines = tuple(line.strip() for line in several("lines") if line.strip())
    return do.LayChoice(
        round=int(nth) if nth.isdigit() else -1, choice=form.get("choice", ""), lines=lines, reason=form.get("reason", "").strip(),
        despite=form.get("despite", "").strip(), limit=form.get("limit", "").strip(), cards=tuple(c for c in several("cards") if c)[:3],
    )  # fmt: skip


# --- the door -------------------------------------------------------------------------------------------------------


def piece(request: Request) -> Response:
    """The record by itself, for a script that stands in another page; 403 without a seat."""
    found = me(request.path_params["code"].upper(), request)
    if found is None or not may_see(found.role, "hand"):
        return Response(status_code=403)
    house = home.house()
    table = house.sitting(found.sitting)
    language = language_of(request, found.language)
    desk, aside = (request.query_params.get(name) == "1" for name in ("desk", "aside"))
    values = context(house, found, table, house.case(table.case), language, desk=desk, aside=aside)
    text = TEMPLATES.get_template("panel/record.html").render(language=language, asset=asset_url, code_of_table=table.code, **values)
    return HTMLResponse(text, headers={"Cache-Control": "no-store"})


def summary_line(table: Sitting, case: Case) -> str:
    """What stands as the sentence now, for a screen that only looks."""
    if case.verdict is not None and not table.rewording:
        return case.verdict.verdict.core
    wording = table.draft.get("core")
    return clip(str(wording.value), 240) if wording is not None and wording.value else ""


routes = [Route("/seat/{code}/record", piece)]
