"""The report of an evening: what the group thought, why, who does what, and the map it rests on.

Something a resident may want to keep: the sentence and the map first, then the record, in plain words, black and white
first. Two forms with the same content: a page of HTML for screen and paper (A4, nothing from outside, no script), and
Markdown. Only what lay on the table is in it; never what the makers of a case expected, never the facilitator's notes,
never a seat, and the resident's own words only when the resident was heard.
"""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from lifemaps import fewpeople, findings, instruments, moneyhtml, recordview, reveal
from lifemaps.case import Action, AgreedVerdict, Case
from lifemaps.drawing import draw, svg
from lifemaps.events import RoundsTurnedOver
from lifemaps.exports import inspection
from lifemaps.exports.followup import followed, progress
from lifemaps.household import Section, sections
from lifemaps.map import exported_view
from lifemaps.network import blind_domains
from lifemaps.partialdate import is_partial
from lifemaps.roles import ROLES
from lifemaps.rounds import WHOLE
from lifemaps.sitting import Sitting
from lifemaps.view import FactView, MapView
from lifemaps.vocabulary import DOMAINS, RESIDENT
from lifemaps.words import code, day, say

HERE = Path(__file__).parent / "templates"


class SittingSummary(msgspec.Struct, frozen=True, kw_only=True):
    """What a report tells about the meeting: when, which table, how many people in which role, what was parked.

    ``date`` is a day (YYYY-MM-DD) or empty; ``people`` counts seats per role and never names one.
    """

    date: str = ""
    table: int = 0
    title: str = ""
    fictional: bool = False
    rehearsal: bool = False
    people: dict[str, int] = {}
    parked: tuple[str, ...] = ()


def summary(sitting: Sitting) -> SittingSummary:
    """The meeting without its seats, codes and clock."""
    # A big screen and a table's own screen hold a seat too, and are nobody: only an onlooker with a number is a person.
    roles = [seat.role for seat in sitting.seats.values() if seat.number or seat.role not in ("observer", "table")]
    return SittingSummary(
        date=sitting.opened_at[:10], table=sitting.table, title=sitting.title, fictional=sitting.fictional,
        rehearsal=sitting.rehearsal,
        people={role: roles.count(role) for role in ROLES if role in roles}, parked=tuple(sitting.parked.values()),
    )  # fmt: skip


def paper_map(view: MapView, language: str) -> str:
    """The map as the report wants it: the drawing with its support icons, and its legend as a second picture below."""
    drawing = draw(view, language)
    whole = svg(drawing, labels=True)
    width, height = drawing.box[2], drawing.legend_height
    frame = f'xmlns="http://www.w3.org/2000/svg" class="lifemap legend" viewBox="0 0 {width:g} {height:g}"'
    return f'{whole}<svg {frame} aria-hidden="true">{drawing.legend}</svg>'


# --- the two forms --------------------------------------------------------------------------------------------------


def report_html(case: Case, sitting_summary: SittingSummary, svg: str, language: str, *, money: bool = False) -> str:
    """The report as one page of HTML, self-contained, for screen and print.

    ``svg`` is the map: ``paper_map(exported_view(case), language)``, or any drawing of ``lifemaps.drawing.svg``, which has
    escaped everything in it. ``money`` adds what the map says about money, with its pictures. All else is escaped here. The page forbids itself scripts and requests.
    """
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    inside = content(case, sitting_summary, language, money=money)
    picture = Markup(re.sub(r"<\?xml[^>]*\?>\s*|<!DOCTYPE[^>]*>\s*", "", svg))
    style = Markup(_css_text(inside["footer"]))
    return environment.get_template("report.html").render(
        **inside, language=language, map=picture, footer_css=style,
        say=lambda message, **values: say(language, message, **values),
        money_html=Markup(moneyhtml.whole(inside["money"], language)),
    )  # fmt: skip


def _css_text(text: str) -> str:
    """Typed text inside a CSS string: everything but plain letters, digits and spaces as an escape."""
    return "".join(sign if re.match(r"[A-Za-z0-9 ]", sign) else f"\\{ord(sign):06x} " for sign in text)


def report_markdown(case: Case, sitting_summary: SittingSummary, svg: str, language: str) -> str:
    """The report as Markdown; the map is a picture inside the file (a data address, so nothing is fetched).

    Typed text is escaped, so that it can be neither heading nor link nor picture. ``svg`` as for ``report_html``; give it
    a standalone drawing, for a picture in Markdown takes no style from the page.
    """
    c = content(case, sitting_summary, language)
    lines: list[str] = [f"# {md(c['title'])}", ""]
    if c["fictional"]:
        lines += [f"**{md(c['fictional'])}**", ""]
    lines += [f"> {md(c['core'])}", "", md(c["facts_line"]), "", md(c["meeting"]), ""]
    if svg:
        lines += [f"![{md(say(language, 'drawing-title'))}][map]", ""]
    for section in (_md_record, _md_parts, _md_own, _md_actions, _md_after, _md_rounds, _md_findings, _md_facts, _md_unknown, _md_made):
        lines += section(c, language)
    if svg:
        whole = svg[svg.index("<svg") : svg.index("</svg>") + 6] if svg.count("</svg>") > 1 else svg[svg.index("<svg") :]
        lines += [f"[map]: data:image/svg+xml;base64,{base64.b64encode(whole.encode()).decode()}", ""]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


_MARKS = re.compile(r"([\\`*_\[\]<>#|~!^$={}])")


def md(text: object) -> str:
    """Typed text inside a line of Markdown: no headings, lists, links, pictures, code, tables or HTML come of it."""
    plain = " ".join(str(text).split())
    plain = _MARKS.sub(r"\\\1", plain.replace("&", "&amp;")).replace("\\<", "&lt;").replace("\\>", "&gt;")
    # A bare address would become a link by itself, and a dash or number at the start of a line a list.
    plain = re.sub(r"(?i)\b(https?|ftp|mailto|data|javascript):", r"\1\\:", plain)
    plain = re.sub(r"(?i)\bwww\.", r"www\\.", plain).replace("@", "\\@")
    return re.sub(r"^(\d+)([.)])(?=\s|$)", r"\1\\\2", re.sub(r"^([-+])(?=\s|-|$)", r"\\\1", plain))


# --- what is in it --------------------------------------------------------------------------------------------------


def content(case: Case, sitting: SittingSummary, language: str, *, money: bool = False) -> dict[str, Any]:
    """Everything the report says, in words, for both forms. What may not be in it is never put in here."""
    view = exported_view(case)
    heard = case.resident_heard
    shown = [reveal.reveal(rounds, case.deck, heard=heard) for rounds in case.rounds]
    title = view.title or sitting.title or say(language, "report-no-title")
    verdict = case.verdict
    fictional = say(language, "report-fictional") if view.fictional or sitting.fictional else ""
    if sitting.rehearsal:
        fictional = " · ".join(part for part in (fictional, say(language, "rehearsal-report")) if part)
    return {
        "title": title,
        "fictional": fictional,
        "core": verdict.verdict.core if verdict else say(language, "report-no-verdict"),
        "has_verdict": verdict is not None,
        "facts_line": " · ".join(_in_brief(verdict, language)),
        "meeting": _meeting(sitting, language),
        "record": _record(case, language),
        "parts": _parts(case, view, language),
        "choices": _choices(case, view, language),
        "own": _own_words(case, language),
        "actions": [_action(action, language) for action in case.actions.values()],
        "after": followed(case, language),
        "outcome_says": code(language, "outcome-say", verdict.verdict.outcome) if verdict else "",
        "rounds": [_round(one, nth, len(shown), language) for nth, one in enumerate(shown)],
        "findings": _findings(view, language),
        "facts": _facts(view, case.rounds, language),
        "money": money_of(case, view, language) if money else (),
        "unknown": _unknown(view, shown, sitting, language),
        "made": _made(case, sitting, language),
        "footer": " · ".join(part for part in (say(language, "drawing-title"), title, fictional) if part),
    }


def money_of(case: Case, view: MapView, language: str) -> tuple[Section, ...]:
    """What the report tells about money: the questions in which something stands out, when the table shows money at all."""
    told = sections(view, case.deck, language, case.norm)
    return tuple(one for one in told if any(figure.main for figure in one.figures))


def _in_brief(verdict: AgreedVerdict | None, language: str) -> list[str]:
    if verdict is None:
        return []
    v = verdict.verdict
    return [
        _capital(code(language, "category", v.category)),
        say(language, "report-turn", who=code(language, "turn", v.turn)),
        _capital(code(language, "outcome", v.outcome)),
    ]


def _meeting(sitting: SittingSummary, language: str) -> str:
    people = [say(language, f"report-people-{role}", n=n) for role, n in sitting.people.items() if n and role != "owner"]
    parts = [
        _date(sitting.date, language),
        say(language, "report-table", n=sitting.table) if sitting.table else "",
        findings.listed(language, people) if people else "",
    ]
    return " · ".join(part for part in parts if part)


def _record(case: Case, language: str) -> list[tuple[str, str]]:
    """The rest of the verdict as pairs of a heading and what stands under it; what was left open is left out.

    Category and whose turn it is stand above the map, right under the sentence (``_in_brief``).
    """
    if case.verdict is None:
        return []
    v = case.verdict.verdict
    rung = "" if v.rung is None else say(language, "report-rung-says", n=v.rung, word=code(language, "rung", str(v.rung)))
    outcome = f"{_capital(code(language, 'outcome', v.outcome))}. {code(language, 'outcome-say', v.outcome)}"
    pairs = (
        ("outcome", outcome),
        ("reason", v.reason),
        ("rung", rung),
        ("dissent", v.dissent or say(language, "report-no-dissent")),
        ("signal", v.signal),
        ("review", _date(v.review_on, language)),
        ("there", _capital(code(language, "there", v.resident_there))),
        ("knows", _knows(case, language)),
    )
    return [(say(language, f"report-record-{name}"), text) for name, text in pairs if text]


SAID_ABOVE = frozenset({"rung", "reason", "outcome", "signal", "review_on", "dissent", "there"})
"""What ``_record`` tells already."""


def _parts(case: Case, view: MapView, language: str) -> list[dict[str, Any]]:
    """The rest of the record of §4.3, part by part; what was left open is left out."""
    if case.verdict is None:
        return []
    found = recordview.parts(case.verdict.verdict, case.deck, language, view, SAID_ABOVE)
    return [{"heading": one.heading, "pairs": list(one.pairs), "items": list(one.items)} for one in found]


def _choices(case: Case, view: MapView, language: str) -> list[dict[str, Any]]:
    """What was chosen face down beside the looks: people per answer, the reasons without who."""
    return [
        {
            "heading": one.heading, "rows": [(text, n) for text, n in one.rows], "most": one.most,
            "sentence": " ".join(part for part in (one.sentence, one.note, fewpeople.in_choice(result, language)) if part),
            "reasons": [
                " · ".join(p for p in (text, answer, say(language, "record-points-at", cards=cards) if cards else "") if p)
                for answer, text, cards in one.reasons
            ],
        }
        for one, result in zip(recordview.choices_of(case, view, language), case.choices, strict=True)
    ]  # fmt: skip


def _own_words(case: Case, language: str) -> list[dict[str, Any]]:
    """The resident's own words, wish and marks: only when heard, and then all of it."""
    if not case.resident_heard or case.deck is None:
        return []
    found = []
    for told in reveal.own_views(case.deck):
        # The makers wrote these in levels of the Tienkaart; beside another instrument they would mean something else.
        scores = [] if instruments.own(case.deck) else [(domain, told.own_scores.get(domain)) for domain in DOMAINS]
        marks = [f"{code(language, 'domain', domain)} {level}" for domain, level in scores if level is not None]
        name = reveal.resident_name(case.deck, told.who)
        found.append({
            "heading": say(language, "report-own", who=name), "words": told.own_words, "wish": told.wish,
            "wish_label": say(language, "report-own-wish", who=name), "marks": "; ".join(marks),
        })  # fmt: skip
    return [one for one in found if one["words"] or one["wish"] or one["marks"]]


def _action(action: Action, language: str) -> dict[str, str]:
    return {
        "who": action.who, "what": action.what, "due": _date(action.due, language) or say(language, "report-no-date"),
        "agreed": code(language, "agreed", action.agreed), "progress": progress(action, language),
    }  # fmt: skip


def _round(shown: reveal.Reveal, nth: int, of: int, language: str) -> dict[str, Any]:
    rows = [
        {
            "title": reveal.title(row, language), "whole": row.whole,
            "strip": Markup(reveal.strip(row, language, key=f"r{nth}")), "label": _label(row, language),
            "shift": reveal.shift_sentence(row, language),
            "first": reveal.look_words(row, row.first, language), "second": reveal.look_words(row, row.second, language),
            "own": " ".join(reveal.own_sentences(row, language)),
        }
        for row in shown.rows
    ]  # fmt: skip
    marked = [mark.who for row in shown.rows for mark in row.own]
    legend = say(language, "reveal-legend")
    if marked:
        legend += " " + say(language, "reveal-legend-own", who=findings.listed(language, dict.fromkeys(marked)))
    return {
        "heading": say(language, "report-round", n=nth + 1) if of > 1 else "",
        "moved": reveal.moved_sentence(shown, language),
        "tipped": [{"text": one.text, "n": one.people} for one in shown.tipped],
        "few": fewpeople.in_looks(shown, language),
        "answered": say(language, "reveal-answered", first=shown.answered_first, second=shown.answered_second),
        "rows": rows, "reasons": list(shown.reasons), "legend": legend,
    }  # fmt: skip


def _label(row: reveal.Row, language: str) -> str:
    label = row.second.label
    return say(language, "report-label", label=code(language, "consensus", label)) if label else ""


def _findings(view: MapView, language: str) -> list[dict[str, Any]]:
    return [findings.spoken(one, language) for one in findings.come_forward(view)]


def _facts(view: MapView, rounds: tuple[RoundsTurnedOver, ...], language: str) -> list[dict[str, Any]]:
    """The facts that lay on the table, with who says so and how sure, and what later facts did to them."""
    texts = {fact.id: fact.text for fact in view.facts}
    tipped = rounds[-1].tipped if rounds else {}
    found = []
    for fact in sorted(view.facts, key=lambda fact: fact.round):
        notes = [say(language, "report-untrue", text=texts[other]) for other in fact.untrue_by if other in texts]
        notes += [say(language, "report-other-light", text=texts[other]) for other in fact.light_by if other in texts]
        found.append({
            "text": fact.text, "said": said(fact, language), "certainty": fact.certainty, "untrue": bool(fact.untrue_by),
            "notes": notes, "tipped": say(language, "report-tipped", n=tipped[fact.id]) if tipped.get(fact.id) else "",
        })  # fmt: skip
    return found


def said(fact: FactView, language: str) -> str:
    """How sure a fact is and who says so: "verteld door bewoner"."""
    source = say(language, f"drawing-source-{fact.source}")
    source = fact.source.replace("_", " ") if source == f"drawing-source-{fact.source}" else source
    if not source:
        return code(language, "certainty", fact.certainty)
    return say(language, f"drawing-said-{fact.certainty}", source=source)


def _unknown(view: MapView, shown: list[reveal.Reveal], sitting: SittingSummary, language: str) -> list[dict[str, Any]]:
    """What is not known: answers of "we don't know", domains nobody spoke of, assumptions, what was parked."""
    asked = [(row, row.second.unknown) for one in shown[-1:] for row in one.rows if row.second.unknown]
    names = {card.id: card.name for card in view.cards}
    guesses = [fact.text for fact in view.facts if fact.certainty == "aanname" and not fact.untrue_by]
    guesses += [
        say(language, "report-assumed-tie", one=names[tie.giver], other=names[tie.receiver])
        for tie in view.ties
        if tie.certainty == "aanname" and not tie.struck_by and tie.giver in names and tie.receiver in names
    ]
    cards = [card for card in view.cards if card.certainty == "aanname" and not card.struck_by]
    guesses += [card.name for card in cards if card.kind != RESIDENT]
    blind = [_capital(code(language, "about", domain)) for domain in blind_domains(view)]
    groups = (
        ("asked", [say(language, "report-unknown-says", n=n, what=reveal.title(row, language)) for row, n in asked]),
        ("blind", blind),
        ("assumed", guesses),
        ("parked", list(sitting.parked)),
    )
    return [{"heading": say(language, f"report-unknown-{name}"), "items": items} for name, items in groups if items]


def _knows(case: Case, language: str) -> str:
    """Whether the resident knows that this was discussed, as it was said when the case began."""
    ground = case.keeping.ground
    return "" if ground is None else ". ".join(p for p in (code(language, "ground-knows", ground.knows), ground.knows_why) if p)


def _made(case: Case, sitting: SittingSummary, language: str) -> list[str]:
    lines = [*inspection.why(case, case.keeping.until, language), say(language, "report-made-how"), say(language, "report-made-sure")]
    if case.deck is not None and not case.deck.fictional:
        lines.append(say(language, "few-one-life"))
    if instruments.own(case.deck) and any(set(rounds.questions) - set(WHOLE) for rounds in case.rounds):
        used = instruments.used(case.deck)
        footer = say(language, "instrument-footer", title=used.title(language), source=used.source, licence=used.licence)
        lines.append(say(language, "report-made-instrument", what=footer))
    if case.verdict is not None:
        agreed_on = _date(case.verdict.at[:10], language)
        lines.append(say(language, "report-made-version", n=case.verdict.version, date=agreed_on))
        if case.map_head > case.verdict.map_head:
            lines.append(say(language, "report-made-moved"))
    lines += [
        say(language, "report-made-earlier", n=old.version, date=_date(old.at[:10], language), core=old.verdict.core)
        for old in case.verdicts[:-1]
    ]
    return lines


def _date(date: str, language: str) -> str:
    return day(language, date) if date and is_partial(date) else date


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# --- the sections of the Markdown form ------------------------------------------------------------------------------


def _heading(language: str, name: str, **values: object) -> list[str]:
    return [f"## {md(say(language, f'report-h-{name}', **values))}", ""]


def _list(items: list[str]) -> list[str]:
    return [*(f"- {item}" for item in items), ""]


def _table(head: list[str], rows: list[list[str]]) -> list[str]:
    lines = [head, ["---"] * len(head), *rows]
    return [*("| " + " | ".join(cells) + " |" for cells in lines), ""]


def _md_record(c: dict[str, Any], language: str) -> list[str]:
    if not c["record"]:
        return []
    return [*_heading(language, "record"), *_list([f"**{md(name)}** {md(text)}" for name, text in c["record"]])]


def _md_parts(c: dict[str, Any], language: str) -> list[str]:
    lines: list[str] = []
    for one in c["parts"]:
        items = [f"**{md(name)}** {md(text)}" for name, text in one["pairs"]] + [md(item) for item in one["items"]]
        lines += [f"### {md(one['heading'])}", "", *_list(items)]
    for one in c["choices"]:
        lines += [f"### {md(one['heading'])}", "", *_list([f"{n} × {md(text)}" for text, n in one["rows"]]), md(one["sentence"]), ""]
        lines += _list([md(reason) for reason in one["reasons"]]) if one["reasons"] else []
    return lines


def _md_own(c: dict[str, Any], language: str) -> list[str]:
    lines = []
    for own in c["own"]:
        lines += [f"## {md(own['heading'])}", ""]
        lines += [f"> *{md(own['words'])}*", ""] if own["words"] else []
        lines += [f"**{md(own['wish_label'])}** {md(own['wish'])}", ""] if own["wish"] else []
        lines += [f"**{md(say(language, 'report-own-marks'))}** {md(own['marks'])}", ""] if own["marks"] else []
    return lines


def _md_actions(c: dict[str, Any], language: str) -> list[str]:
    if not c["actions"]:
        return [*_heading(language, "actions"), md(say(language, "report-no-actions")), ""] if c["has_verdict"] else []
    columns = ("who", "what", "due", "agreed")
    head = [md(say(language, f"report-action-{name}")) for name in columns]
    rows = [[md(f"{one[name]} {one['progress']}" if name == "what" else one[name]) for name in columns] for one in c["actions"]]
    return [*_heading(language, "actions"), *_table(head, rows)]


def _md_after(c: dict[str, Any], language: str) -> list[str]:
    lines = _heading(language, "after") if c["after"] else []
    for one in c["after"]:
        items = [md(item) for item in one["items"]] + [f"**{md(name)}** {md(text)}" for name, text in one["pairs"]]
        lines += [f"### {md(one['heading'])}", "", *_list(items)]
    return lines


def _md_rounds(c: dict[str, Any], language: str) -> list[str]:
    lines = _heading(language, "rounds") if c["rounds"] else []
    head = [md(say(language, f"report-column-{name}")) for name in ("question", "first", "now", "shift")]
    for one in c["rounds"]:
        lines += [f"### {md(one['heading'])}", ""] if one["heading"] else []
        lines += [md(one["moved"]), "", *_list([f"{fact['n']}× {md(fact['text'])}" for fact in one["tipped"]])]
        lines += [md(one["few"]), ""] if one["few"] else []
        rows = []
        for row in one["rows"]:
            shift = " ".join(text for text in (row["shift"], row["own"], _capital(row["label"])) if text)
            rows.append([md(row["title"]), md(row["first"]), md(row["second"]), md(shift)])
        lines += _table(head, rows)
        if one["reasons"]:
            lines += [f"**{md(say(language, 'report-reasons'))}**", "", *_list([md(reason) for reason in one["reasons"]])]
    return lines


def _md_findings(c: dict[str, Any], language: str) -> list[str]:
    if not c["findings"]:
        return []
    items = [f"**{md(one['question'])}** {md(one['sentence'])}" for one in c["findings"]]
    return [*_heading(language, "findings"), *_list(items)]


def _md_facts(c: dict[str, Any], language: str) -> list[str]:
    if not c["facts"]:
        return []
    items = []
    for fact in c["facts"]:
        text = f"~~{md(fact['text'])}~~" if fact["untrue"] else md(fact["text"])
        mark = "; ".join(md(part) for part in (fact["said"], fact["tipped"]) if part)
        items.append(f"{text} *({mark})*" + "".join(f" {md(note)}" for note in fact["notes"]))
    return [*_heading(language, "facts"), *_list(items)]


def _md_unknown(c: dict[str, Any], language: str) -> list[str]:
    lines = _heading(language, "unknown") if c["unknown"] else []
    for group in c["unknown"]:
        lines += [f"**{md(group['heading'])}**", "", *_list([md(item) for item in group["items"]])]
    return lines


def _md_made(c: dict[str, Any], language: str) -> list[str]:
    return [*_heading(language, "made"), *_list([md(line) for line in c["made"]])]
