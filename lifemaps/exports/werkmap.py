"""The *werkmap*: everything a facilitator prints the evening before, as one PDF in black and white.

Table tents with the table's QR, the fact cards per round to cut, role cards, answer strips, a tally, the blank map on A3,
the rule of the room, what to say and do at which minute, and what to do when the wifi fails. It is made from the case
file, a script and the tables; an evening can be held with this folder and no screen at all.

What the makers think the end could be is not in it, nor any of their notes (``unprinted``). How the resident sees it is:
on a sheet of its own that is to stay folded until both looks lie open.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import segno

from lifemaps import instruments, reveal
from lifemaps.deck import Deck, DeckFact
from lifemaps.deckview import whole_view
from lifemaps.drawing import draw, plain_css
from lifemaps.exports.leakcheck import LONG
from lifemaps.exports.report_pdf import BLACK, made, map_ink, sign
from lifemaps.findings import listed
from lifemaps.glyphs import definitions
from lifemaps.prompts import minutes_text, step_name
from lifemaps.scripts import PHASE, Phase, Script, kind_of_step
from lifemaps.view import CardView, MapView, TieView
from lifemaps.vocabulary import CERTAINTIES, FREE_STEPS, LEVELS, QUALITIES, RESIDENT
from lifemaps.words import code, say

ROLES = ("tegenspreker", "bewonersstem", "tijdbewaker", "tekenaar")
"""The roles that are dealt on paper, in the order in which they lie on the sheet."""

_SCISSORS = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 14" fill="none" stroke="#000" stroke-width="1.3">'
    '<circle cx="4" cy="3.2" r="2.3"/><circle cx="4" cy="10.8" r="2.3"/><path d="M6 4.6 19 12M6 9.4 19 2" stroke-linecap="round"/></svg>'
)


class TableCard(msgspec.Struct, frozen=True):
    """A table as it stands on its tent. ``address`` is what the QR opens (whole, with ``http``), ``join`` where the code
    can be typed; without an address the tent leaves room to write.
    """

    number: int
    code: str = ""
    address: str = ""
    join: str = ""


PARTS: dict[str, tuple[str, ...]] = {
    "tents": ("tents",),
    "facts": ("occasion", "facts"),
    "answers": ("strips", "tally"),
    "map": ("map",),
}
"""What can be printed again by itself, by the sheets it is made of."""
SAME = ("wifi", "rule")
"""Sheets that are the same whatever the case: one for the room is enough."""


def werkmap(deck: Deck, script: Script, tables: tuple[TableCard, ...], language: str, part: str = "", pronoun: str = "naam") -> bytes:
    """The folder for this case, this script and these tables, as a PDF; or one of its ``PARTS``.

    ``pronoun`` is how the resident at the table is spoken of, as at the table itself (``zij``, ``hij`` or ``naam``).
    A part of which this case has nothing is the whole folder: no printer gets an empty job.
    """
    return werkmaps(((deck, tables),), script, language, part, pronoun)


def werkmaps(
    folders: Sequence[tuple[Deck, tuple[TableCard, ...]]], script: Script, language: str, part: str = "", pronoun: str = "naam"
) -> bytes:
    """The folders of a room whose tables work on different cases, one behind the other, as one PDF; each with its own tables.

    What is the same for all of them (the rule of the room, when the wifi fails) is in the first only.
    """
    made_of = []
    for nth, (deck, tables) in enumerate(folders):
        found = contents(deck, script, tables, language, pronoun, left=SAME if nth else ())
        there = {row["name"].partition("-")[0] for row in found["plan"]}
        parts = [name for name in PARTS.get(part, ()) if name in there or (name == "facts" and found["rounds"])]
        made_of.append({**found, "parts": parts, "mark": f"{nth}-"})
    titles = list(dict.fromkeys(one["title"] for one in made_of))
    title = f"{say(language, 'werkmap-title')}: {', '.join(titles)}"
    return made("werkmap.typ", {"folders": made_of, "document_title": title}, language)


def unprinted(deck: Deck) -> tuple[str, ...]:
    """What the makers keep to themselves and no paper of ours may say; for ``leakcheck.leaks``."""
    first = deck.first_impression
    parts = (deck.possible_outcome, deck.prevention, deck.expected, deck.facilitator, deck.open_questions)
    texts = [text for part in parts for text in _strings(part)] + ([first.text, first.usual_reaction] if first else [])
    said = _said(deck)
    return tuple(text for text in dict.fromkeys(texts) if len(text) >= LONG and text.strip(" .").casefold() not in said)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ():
        yield from _strings(inner)


def _said(deck: Deck) -> str:
    """What may be said all the same, because the case says it in an open place too."""
    told = (deck.facts, deck.voices, deck.first_steps)
    return " ".join([deck.occasion, *(one.text for part in told for one in part)]).casefold()


# --- what is printed ------------------------------------------------------------------------------------------------


def contents(
    deck: Deck, script: Script, tables: tuple[TableCard, ...], language: str, pronoun: str = "naam", left: tuple[str, ...] = ()
) -> dict[str, Any]:
    """Everything the template needs, in words; without the sheets that are ``left`` out."""

    def w(message: str, **values: object) -> str:
        return say(language, f"werkmap-{message}", **values)

    title = deck.room_title or deck.title
    minutes = minutes_text(script.total)
    lang, _, region = deck.language.partition("-")
    strips = _strips(deck, script, language)
    dealt = {step.deals for phase in script.phases if (step := _step(phase)) and step.deals is not None}
    rounds = _rounds(deck, dealt, language)
    filed = [_fact(fact) for fact in deck.facts if fact.round == 0]
    occasion = " ".join(deck.occasion.split())
    voices = [{"who": _name(deck, voice.who), "text": voice.text} for voice in deck.voices]
    views = [
        {"who": _name(deck, view.who), "words": view.own_words, "wish": view.wish}
        for view in reveal.own_views(deck) if view.own_words or view.wish
    ]  # fmt: skip
    chart, legend = _blank_map(deck, language)
    found: dict[str, Any] = {
        "left": list(left), "title": title, "deck_lang": lang, "deck_region": region or None,
        "footer": " · ".join([w("title"), title, w("minutes", n=minutes), *([say(language, "report-fictional")] if deck.fictional else [])]),
        "fictional": say(language, "report-fictional") if deck.fictional else "",
        "cover": {"kicker": w("kicker"), "heading": title, "what": w("what", minutes=minutes, tables=len(tables))},
        "how": [w(f"how-{nth}") for nth in (1, 2, 3)],
        "script": {"sub": w("script-sub"), "rows": _script(deck, script, pronoun, language), "clock": w("script-clock")},
        "key": _key(deck, dealt, language), "wifi": _wifi(language), "rule": _says(deck, script, "arrive", pronoun, language), "rule_more": "" if script.resident else w("rule-more"),
        "tents": [_tent(table, title, language) for table in tables],
        "occasion": occasion, "filed": filed, "rounds": rounds, "certainties": [code(language, "certainty", c) for c in CERTAINTIES],
        "roles": _roles(deck, language), "voices": voices, "own": views, "strips": strips,
        "levels": [*({"n": str(n), "word": code(language, "level", str(n))} for n in LEVELS),
                   {"n": "?", "word": say(language, "level-unknown")}],
        **_domain_scale(deck, language), "tally": _tally(strips), "map": chart, "map_words": w("map-words", name=_names(deck, language)), "legend": legend,
        "signs": {"scissors": _SCISSORS}, "words": _words(deck, language),
    }  # fmt: skip
    found["plan"] = [row for row in _plan(found, len(tables), language) if row["name"] not in left]
    return found


def _words(deck: Deck, language: str) -> dict[str, Any]:
    names = (
        "plan", "how", "script", "key", "key-why", "wifi", "wifi-first", "rule", "tent-type", "tent-code", "tent-address", "fold",
        "occasion", "filed", "source", "role", "voices-how", "voices-stop", "none", "scale", "tipped-how", "tally",
        "tally-table", "own-fact", "tally-how", "tally-tipped", "own-out", "own", "own-how", "own-wish", "map", "map-how",
    )  # fmt: skip
    found: dict[str, Any] = {name.replace("-", "_"): say(language, f"werkmap-{name}") for name in names}
    found["voices"] = say(language, "werkmap-voices", name=_names(deck, language))
    found["occasion_say"] = say(language, "phase-say-occasion")
    found["plan_columns"] = [say(language, f"werkmap-plan-{name}") for name in ("pages", "what", "copies")]
    found["script_columns"] = [say(language, f"werkmap-script-{name}") for name in ("minute", "say", "do")]
    found["key_columns"] = [say(language, f"werkmap-key-{name}") for name in ("card", "sure", "text")]
    return found


def _plan(found: dict[str, Any], tables: int, language: str) -> list[dict[str, str]]:
    """What to print how often, in the order of the pages."""
    each = say(language, "werkmap-per-table", n=tables)
    once, person = say(language, "werkmap-once"), say(language, "werkmap-per-person")
    rows = [
        ("script", once, True), ("key", once, found["key"]), ("wifi", once, True), ("rule", once, True),
        ("tents", say(language, "werkmap-per-tent"), found["tents"]), ("occasion", each, found["occasion"] or found["filed"]),
        *((one["name"], each, True) for one in found["rounds"]),
        ("roles", each, True), ("voices", each, found["voices"]), ("own", each, found["own"]),
        ("strips", person, found["strips"]), ("tally", each, found["strips"]), ("map", each, True),
    ]  # fmt: skip
    return [_row(name, copies, language) for name, copies, there in rows if there]


def _row(name: str, copies: str, language: str) -> dict[str, str]:
    of, _, nth = name.partition("-")
    values = {"n": int(nth)} if nth else {}
    return {
        "name": name, "what": say(language, f"werkmap-in-{of}", **values), "why": say(language, f"werkmap-in-{of}-why"),
        "copies": copies,
    }  # fmt: skip


def _script(deck: Deck, script: Script, pronoun: str, language: str) -> list[dict[str, Any]]:
    """What to say and do, at which minute."""
    rows, at = [], 0.0
    for phase, long in script.minutes.items():
        step = _step(phase)
        dealt = [_number(f) for f in deck.facts if step and step.deals is not None and f.round == step.deals]
        kind = kind_of_step(phase)
        lines = [_found(language, f"werkmap-do-{kind}")]
        if dealt:
            lines.insert(0, say(language, "werkmap-deal", facts=_span(dealt)))
        rows.append({
            "minutes": f"{minutes_text(at)}–{minutes_text(at + long)}", "long": say(language, "werkmap-minutes", n=minutes_text(long)),
            "name": step_name(phase, language), "say": _says(deck, script, kind, pronoun, language), "do": [x for x in lines if x],
        })  # fmt: skip
        at += long
    return rows


def _step(phase: str) -> Phase | None:
    return PHASE.get(kind_of_step(phase))


def _found(language: str, message: str) -> str:
    """The message, or nothing when no catalogue has it: an organisation's own step has its name, not our words."""
    text = say(language, message)
    return "" if text == message else text


def _span(numbers: list[str]) -> str:
    return ", ".join(numbers)


def _number(fact: DeckFact) -> str:
    """How a fact card is called in the room."""
    return fact.id


def _fact(fact: DeckFact) -> dict[str, Any]:
    return {"id": _number(fact), "text": fact.text, "source": fact.source, "round": fact.round}


def _rounds(deck: Deck, dealt: set[int], language: str) -> list[dict[str, Any]]:
    """The rounds of cards that this script deals. A script without rounds has none: what is not dealt is not cut out."""
    found: list[dict[str, Any]] = []
    if not deck.facts and dealt:  # A case of one's own: a sheet of cards to write on.
        found.append({"name": "blank", "label": say(language, "werkmap-fact"), "round": 0, "cards": []})
    for nth in sorted({fact.round for fact in deck.facts} & dealt):
        label = say(language, "werkmap-round", n=nth)
        found.append({
            "name": f"round-{nth}", "label": label, "round": nth, "cards": [{**_fact(fact), "label": label} for fact in deck.facts if fact.round == nth],
        })  # fmt: skip
    return found


def _key(deck: Deck, dealt: set[int], language: str) -> list[dict[str, str]]:
    """For who leads: how sure each card is, and what it does to an earlier one."""
    found = []
    for fact in deck.facts if dealt else ():
        if fact.round and fact.round not in dealt:
            continue
        other = {"key-untrue": fact.disproves, "key-light": fact.other_light}
        notes = [say(language, f"werkmap-{name}", fact=what) for name, what in other.items() if what]
        found.append({
            "id": _number(fact), "text": fact.text, "certainty": code(language, "certainty", fact.certainty),
            "sign": sign(fact.certainty), "note": " ".join(notes),
        })  # fmt: skip
    return found


def _wifi(language: str) -> list[dict[str, Any]]:
    return [
        {"title": say(language, f"werkmap-wifi-{nth}"), "lines": [say(language, f"werkmap-wifi-{nth}-do")]} for nth in (1, 2, 3, 4, 5)
    ]


def _says(deck: Deck, script: Script, kind: str, pronoun: str, language: str) -> str:
    """What to say in a step, as on the screen of whoever leads."""
    if script.resident and kind in ("arrive", "hers_start", "hers_map"):
        return say(language, f"leading-hers-{kind.replace('_', '-')}", name=_names(deck, language), pronoun=pronoun)
    return _found(language, f"phase-say-{kind}")


def _names(deck: Deck, language: str) -> str:
    names = [card.name for card in deck.cards if card.kind == RESIDENT]
    return listed(language, names) if names else code(language, "kind", RESIDENT)


def _name(deck: Deck, who: str) -> str:
    """The name of the resident meant, when the case says which one."""
    return reveal.resident_name(deck, who) if who else ""


def _tent(table: TableCard, title: str, language: str) -> dict[str, str]:
    out = io.BytesIO()
    if table.address:
        segno.make(table.address, error="m", micro=False).save(out, kind="svg", scale=8, border=2, dark="#000", light=None, xmldecl=False)
    return {
        "number": str(table.number), "word": say(language, "werkmap-table-word"), "code": table.code, "title": title,
        "heading": say(language, "werkmap-table", n=table.number), "qr": out.getvalue().decode(), "join": _bare(table.join),
        "qr_words": say(language, "werkmap-qr", address=table.address),
    }  # fmt: skip


def _bare(address: str) -> str:
    return address.split("://", 1)[-1]


def _roles(deck: Deck, language: str) -> list[dict[str, Any]]:
    name = _names(deck, language)
    return [
        {
            "name": say(language, f"werkmap-role-{role}"), "lead": say(language, f"werkmap-role-{role}-lead", name=name),
            "lines": [say(language, f"werkmap-role-{role}-{nth}", name=name) for nth in (1, 2, 3)],
        }
        for role in ROLES
    ]  # fmt: skip


def _strips(deck: Deck, script: Script, language: str) -> list[dict[str, Any]]:
    """What is asked, alone and on paper, in each look of this script."""
    asked, instrument = instruments.asked(deck, script.domains), instruments.used(deck)
    words = {question.answer: question.text for question in deck.questions}
    looks = sorted({step.asks for phase in script.phases if (step := _step(phase)) and step.asks is not None})
    common = {
        "whole": words.get("niveau") or say(language, "seat-whole"), "step": words.get("eerste_stap") or say(language, "seat-first-step"),
        "steps": [*(step.text for step in deck.first_steps), *(code(language, "step", free) for free in FREE_STEPS)],
        "domain": say(language, "werkmap-domains"), "domains": [instrument.domain_word(domain, language) for domain in asked],
    }  # fmt: skip
    return [
        {
            **common, "heading": say(language, "werkmap-second" if nth else "werkmap-first"),
            "rule": say(language, "werkmap-second-rule" if nth else "werkmap-first-rule"),
            "tipped": say(language, "seat-tipped") if nth else "",
        }
        for nth in looks
    ]  # fmt: skip


def _domain_scale(deck: Deck, language: str) -> dict[str, Any]:
    """The levels the domains are answered in; those of an own instrument are spelled out, being other than the whole's."""
    instrument, own = instruments.used(deck), instruments.own(deck)
    levels = [{"n": str(n), "word": instrument.level_word(n, language)} for n in instrument.scale]
    levels.append({"n": "?", "word": instrument.level_word(None, language)})
    spelled = " · ".join(f"{one['n']} {one['word']}" for one in levels)
    line = say(language, "werkmap-scale-own", title=instrument.title(language), levels=spelled) if own else say(language, "werkmap-scale")
    return {"domain_levels": levels, "domain_scale": line, "own_scale": own}


def _tally(strips: list[dict[str, Any]]) -> dict[str, Any]:
    if not strips:
        return {"scales": [], "step": "", "steps": [], "tipped": ""}
    one = strips[0]
    return {
        "scales": [one["whole"], *one["domains"]], "step": one["step"], "steps": one["steps"],
        "tipped": next((strip["tipped"] for strip in strips if strip["tipped"]), ""),
    }  # fmt: skip


# --- the map on A3 --------------------------------------------------------------------------------------------------


def _blank_map(deck: Deck, language: str) -> tuple[str, str]:
    """The rings and sectors with only the resident in the middle, and a legend of every line one can draw with a pen."""
    whole = whole_view(deck)
    # A name in the middle is no statement that somebody told or guessed: its circle is whole, and it waits for a name.
    bare = code(language, "kind", RESIDENT).casefold()
    middle = tuple(
        msgspec.structs.replace(card, certainty="feit", name="" if card.name.casefold() == bare else card.name) for card in whole.cards if card.kind == RESIDENT
    )
    view = MapView(title=whole.title, residents=tuple(card.id for card in middle), cards=middle)
    chart, _ = map_ink(view, language)
    return chart, _pen_legend(language)


def _pen_legend(language: str) -> str:
    """What each line and border means, whether or not it lies on the map yet."""
    people = [CardView(id=f"card:{n}", kind="familie", name=sure, sector="familie", ring="midden", certainty=sure, order=n) for n, sure in enumerate(CERTAINTIES)]
    service = CardView(id="card:9", kind="organisatie", name="organisatie", sector="diensten", ring="ver", certainty="feit", order=9)
    ties = [
        TieView(id=f"tie:{n}", giver="card:0", receiver="card:1", quality=quality, certainty="feit", order=n)
        for n, quality in enumerate(QUALITIES)
    ]  # fmt: skip
    view = MapView(title="", residents=(), cards=(*people, service), ties=tuple(ties))
    drawing = draw(view, language)
    frame = f'xmlns="http://www.w3.org/2000/svg" class="lifemap" viewBox="0 0 {drawing.box[2]:g} {drawing.legend_height:g}"'
    return f"<svg {frame}><style>{plain_css(BLACK)}</style>{definitions()}{drawing.legend}</svg>"
