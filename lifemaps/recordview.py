"""A conclusion as it is read: in short parts, each a heading with what stands under it. One source for screen and paper.

What was left open is left out. A fact that tipped stands in its own words; a kept *what if* as its sentence.
"""

from __future__ import annotations

import msgspec

from lifemaps import asks, whatif
from lifemaps.agreement import mad_agreement, medians, nearest_rank_iqr, share_within_one, spread, van_der_eijk
from lifemaps.case import Case, fact_of
from lifemaps.deck import Deck
from lifemaps.events import ChoiceTurnedOver, Perspective, Supposed, Verdict
from lifemaps.findings import listed, names_of
from lifemaps.reveal import LEAST_LEVELS, Row, level_name, option_text
from lifemaps.rounds import UNKNOWN
from lifemaps.view import MapView
from lifemaps.words import code, day, number, say


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A heading with pairs (a label and what was said) and items (said in a row)."""

    name: str
    heading: str
    pairs: tuple[tuple[str, str], ...] = ()
    items: tuple[str, ...] = ()


def parts(
    v: Verdict, deck: Deck | None, language: str, view: MapView | None = None, without: frozenset[str] = frozenset()
) -> list[Part]:
    """Everything beside the sentence, in the order in which a group talks: own share first; ``without`` these."""

    def label(name: str) -> str:
        return say(language, f"record-label-{name}")

    def pairs(*names: str) -> tuple[tuple[str, str], ...]:
        return tuple((label(name), _said(v, name, language)) for name in names if name not in without and _said(v, name, language))

    found = (
        ("own_share", (), (v.own_share,)),
        ("hers", pairs("own_words", "wish", "there"), ()),
        ("dilemma", pairs("horn_a", "cost_a", "horn_b", "cost_b"), ()),
        ("nobody", pairs("nobody_person", "nobody_others", "nobody_costs"), _kept(v, "nobody_acts", view, language)),
        ("we", pairs("we_effects", "we_trust", "we_precedent"), _kept(v, "we_act", view, language)),
        ("far", pairs("rung", "reason", "autonomy", "harm", "tried", "until", "second"), ()),
        ("not_do", (), v.not_do),
        ("tipping", (), tuple(tipping_text(deck, one) for one in v.tipping)),
        ("again", pairs("outcome", "trigger", "signal", "review_on"), ()),
        ("dissent", (), (v.dissent,)),
        ("questions", tuple((q.owner or say(language, "record-owner-none"), q.text) for q in v.questions), ()),
        ("share_with", tuple((s.who, s.basis or say(language, "record-basis-none")) for s in v.share_with), ()),
        ("moral", pairs("in_short", "deliberated"), (*(_seen(one) for one in v.perspectives), *v.alternatives)),
    )
    return [
        Part(name=name, heading=say(language, f"record-h-{name}"), pairs=tuple(said), items=tuple(i for i in items if i))
        for name, said, items in found
        if name not in without and (said or any(items))
    ]


def _said(v: Verdict, name: str, language: str) -> str:
    match name:
        case "rung":
            return "" if v.rung is None else say(language, "record-rung", n=v.rung, what=code(language, "rung", str(v.rung)))
        case "autonomy":
            return "" if v.autonomy is None else say(language, f"record-autonomy-{autonomy_code(v.autonomy)}")
        case "until" | "review_on":
            return day(language, getattr(v, name)) if getattr(v, name) else ""
        case "outcome":
            return code(language, "outcome-say", v.outcome)
        case "trigger":
            return say(language, f"record-trigger-{v.trigger}") if v.trigger else ""
        case "there":
            parts_ = (code(language, "there", v.resident_there) if v.resident_there else "", v.there_why)
            return ": ".join(part for part in parts_ if part)
    return str(getattr(v, name))


def autonomy_code(effect: int) -> str:
    """The effect on somebody's own say as the end of a message's name."""
    return f"{'min' if effect < 0 else 'plus' if effect else 'nul'}{abs(effect) or ''}"


def tipping_text(deck: Deck | None, tipped: str) -> str:
    """A fact that tipped, in its own words; what the group typed itself stands as it is."""
    fact = fact_of(deck, tipped)
    return fact.text if fact else tipped


def _kept(v: Verdict, horn: str, view: MapView | None, language: str) -> tuple[str, ...]:
    if view is None:
        return ()
    kept = [one for one in v.scenarios if one.horn == horn]
    return tuple(scenario_text(view, one.supposed, language) for one in kept)


def scenario_text(view: MapView, supposed: tuple[Supposed, ...], language: str) -> str:
    """A kept *what if* as its heading and what it comes to on the map of now."""
    outcome = whatif.compare(view, supposed)
    return " ".join((outcome.heading(language), *outcome.sentences(language)[:2]))


def _seen(one: Perspective) -> str:
    return ": ".join(part for part in (one.who, " → ".join(x for x in (one.value, one.asks) if x)) if part)


# --- what was chosen face down --------------------------------------------------------------------------------------


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """A choice that turned over, as it is shown: rows of answer, people or points; reasons without who; one sentence."""

    kind: str
    heading: str
    rows: tuple[tuple[str, int], ...]
    most: int
    sentence: str
    reasons: tuple[tuple[str, str, str], ...] = ()
    note: str = ""


def chosen(result: ChoiceTurnedOver, view: MapView | None, language: str) -> Chosen:
    """The result of a choice in words: never who, and no winner."""
    words = dict(result.options) | {UNKNOWN: say(language, "level-unknown")}
    if result.kind == "ranking":
        w = asks.agreement_of(result)
        rows = tuple((text, points) for _, text, points in asks.by_points(result))
        note = "" if w is None else say(language, "record-w", w=number(language, w, 2), alike=say(language, f"record-w-{_alike(w)}"))
    else:
        rows = tuple((text, result.counts.get(option, 0)) for option, text in result.options)
        if result.counts.get(UNKNOWN):
            rows = (*rows, (words[UNKNOWN], result.counts[UNKNOWN]))
        note = ""
    reasons = tuple(
        (words.get(one.answer, ""), " · ".join(one.text.splitlines()), listed(language, names_of(view, one.cards, "")) if view else "")
        for one in result.reasons
    )
    return Chosen(
        kind=result.kind, heading=say(language, f"record-chosen-{result.kind}"), rows=rows,
        most=(max if result.kind == "ranking" else sum)([n for _, n in rows] or [0]) or 1, reasons=reasons, note=note,
        sentence=say(language, f"record-chosen-{result.kind}-says", n=result.answered),
    )  # fmt: skip


def _alike(w: float) -> str:
    return "much" if w >= 0.7 else "some" if w >= 0.3 else "little"


# --- the figures behind "meer cijfers" ------------------------------------------------------------------------------


def figures(counts: tuple[int, ...], language: str) -> list[tuple[str, str, str]]:
    """The measures of §3.3 of one question now: what it is called, its value, and what it says and does not say."""
    if sum(counts) < 2:
        return []
    low, high = medians(counts)
    values = (
        ("median", str(low) if low == high else f"{low}–{high}"),
        ("range", str(spread(counts))),
        ("iqr", str(nearest_rank_iqr(counts))),
        ("within", say(language, "record-percent", n=round(100 * share_within_one(counts)))),
        ("mad", number(language, mad_agreement(counts), 2)),
        *((("a", number(language, van_der_eijk(counts), 2)),) if len(counts) >= LEAST_LEVELS else ()),
    )
    return [(say(language, f"record-figure-{name}"), value, say(language, f"record-figure-{name}-says")) for name, value in values]


def becauses(row: Row, view: MapView | None, language: str) -> list[tuple[str, str, str]]:
    """Why people answered a question as they did: the answer, their words, the cards they point at; never who."""
    options = {option.code: option_text(option, language) for option in row.options}
    found = []
    for one in row.because:
        answer = options.get(one.answer) or level_name(row, None if one.answer == UNKNOWN else int(one.answer), language)
        names = names_of(view, one.cards, "") if view else ()
        found.append((answer, one.text, say(language, "record-points-at", cards=listed(language, names)) if names else ""))
    return found


def choices_of(case: Case, view: MapView | None, language: str) -> list[Chosen]:
    """Everything this case chose face down beside its looks, oldest first."""
    return [chosen(result, view, language) for result in case.choices]
