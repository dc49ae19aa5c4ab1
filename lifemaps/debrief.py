"""Looking back after the verdict: how the table thought then and now, what tipped it, how the map grew, what to ask.

The makers' outcome is one possible end, not an answer key. It is in none of this until the table asked to see it
(``OutcomeShown``), and nothing here or elsewhere says how near the table came to it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

import msgspec

from lifemaps import events as ev
from lifemaps import reveal
from lifemaps.case import Case
from lifemaps.deck import Deck
from lifemaps.drawing import draw, svg
from lifemaps.erasing import exported, struck_things
from lifemaps.events import Record
from lifemaps.history import Replay
from lifemaps.map import map_view
from lifemaps.reveal import Reveal
from lifemaps.roles import may_see_outcome
from lifemaps.scripts import step_of
from lifemaps.sitting import Sitting
from lifemaps.words import code, say


class Still(msgspec.Struct, frozen=True):
    """The map at the end of a step of the evening: which step, and the number of the last event then."""

    step: str
    seq: int


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """One possible end, as the makers thought of it: its core, the question it left, what they would and would not do."""

    core: str = ""
    dilemma: str = ""
    actions: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()


class Debrief(msgspec.Struct, frozen=True, kw_only=True):
    """What there is to look back on; ``outcome`` only once the table asked for it."""

    turned: Reveal | None = None
    verdict: ev.Verdict | None = None
    stills: tuple[Still, ...] = ()
    questions: tuple[str, ...] = ()
    outcome: Outcome | None = None


def debrief(case: Case, sitting: Sitting, records: Sequence[Record], meeting: Sequence[Record], role: str) -> Debrief:
    """Everything this role may look back on, of this case (``records``) and this meeting."""
    turned = reveal.reveal(case.rounds[-1], case.deck, heard=case.resident_heard) if case.rounds else None
    return Debrief(
        turned=turned, verdict=case.verdict.verdict if case.verdict else None, stills=stills(records, meeting),
        questions=questions(case.deck) if case.verdict else (), outcome=outcome(case, sitting, role),
    )  # fmt: skip


def questions(deck: Deck | None) -> tuple[str, ...]:
    """The questions the case itself leaves for afterwards; the makers' answers are not among them."""
    if deck is None:
        return ()
    notes, lesson = deck.facilitator or {}, deck.prevention or {}
    asked = (notes.get("vraag_bij_onthulling"), lesson.get("vraag_die_gesteld_had_moeten_worden"), notes.get("eigen_bril"))
    return tuple(dict.fromkeys(str(text) for text in (*asked, *deck.open_questions) if text))


def waits(case: Case, sitting: Sitting) -> bool:
    """Whether there is an outcome of the makers that nobody has asked for yet."""
    made = bool(case.deck and case.deck.possible_outcome)
    return sitting.fictional and made and bool(case.verdicts) and not sitting.outcome_shown


def outcome(case: Case, sitting: Sitting, role: str) -> Outcome | None:
    """The makers' possible end, for a screen of this role; nothing before the table asked for it."""
    made = case.deck.possible_outcome if case.deck else None
    if not made or not case.verdicts or not may_see_outcome(role, sitting.outcome_shown):
        return None
    done = (one for one in made.get("acties") or () if isinstance(one, dict) and one.get("wat"))
    return Outcome(
        core=" ".join(str(made.get("kern") or "").split()), dilemma=str(made.get("dilemma") or ""),
        actions=tuple(" — ".join(str(part) for part in (one["wat"], one.get("wie")) if part) for one in done),
        leave=tuple(str(text) for text in made.get("niet_doen") or ()),
    )  # fmt: skip


# --- how the map grew -------------------------------------------------------------------------------------------------


def stills(records: Sequence[Record], meeting: Sequence[Record]) -> tuple[Still, ...]:
    """The map at the end of each step in which it changed, the opening first, as it is now last."""
    moves = [record for record in records if isinstance(record.event, ev.MAP_EVENTS)]
    if not moves:
        return ()
    moments, phase, found = [record.at for record in moves], "arrive", {}
    for record in meeting:
        if isinstance(record.event, ev.PhaseEntered):
            _still(found, phase, moves, bisect_right(moments, record.at))
            phase = record.event.phase
    _still(found, phase, moves, len(moves))
    return tuple(Still(step, seq) for seq, step in sorted(found.items()))


def _still(found: dict[int, str], phase: str, moves: list[Record], count: int) -> None:
    # A step in which the map may not be worked on adds no picture, and neither does one in which nobody did.
    if count and (not found or moves[count - 1].seq not in found) and (not found or _open(phase)):
        found[moves[count - 1].seq] = phase


def _open(phase: str) -> bool:
    try:
        return step_of(phase).map_open
    except KeyError:
        return False


def pictures(case: Case, records: Sequence[Record], kept: Sequence[Still], language: str) -> tuple[tuple[str, str], ...]:
    """Each still as its step in words and the drawing; what the resident struck through is in none of them."""
    replay, struck = Replay(records), {thing.id for thing in struck_things(case)}
    made = []
    for still in kept:
        then = replay.at(still.seq)
        hidden = {i: _struck(thing) if i in struck else thing for i, thing in then.things.items()}
        view = map_view(exported(msgspec.structs.replace(then, things=hidden)))
        made.append((code(language, "phase", still.step.partition("~")[0]), svg(draw(view, language), standalone=True)))
    return tuple(made)


def _struck(thing: Any) -> Any:
    said = thing.said | {"struck": {"bewoner": ev.Statement(True, "bewoner", "verteld")}}
    return msgspec.structs.replace(thing, said=said)


def verdict_lines(verdict: ev.Verdict, language: str) -> tuple[str, ...]:
    """The table's own conclusion, beside what it thought first; in its own words."""
    parts = [
        code(language, "category", verdict.category),
        say(language, "debrief-turn", who=code(language, "turn", verdict.turn)),
        say(language, "debrief-otherwise", text=verdict.dissent) if verdict.dissent else "",
        code(language, "outcome-say", verdict.outcome),
    ]
    return tuple(part for part in parts if part)
