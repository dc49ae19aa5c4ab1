"""Counting the box: what the two looks came to, as counts of people and never as anybody's answer.

``moved`` counts people who answered both times and gave another answer to one of the two questions about the whole.
Reasons are sorted by their text, so that nothing of the order of the seats remains.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from lifemaps.commands import LayFaceDown
from lifemaps.events import RoundsTurnedOver, Tally
from lifemaps.refusals import Refusal, no
from lifemaps.vocabulary import FREE_STEPS, LEVELS

UNKNOWN = "?"
WHOLE = ("niveau", "eerste_stap")
"""The two questions about the whole; domains are asked under their own codes."""


def answer_to(ballot: LayFaceDown, question: str) -> str:
    """The answer on this ballot as a key of a tally; *weten we niet* is ``?``."""
    if question == "eerste_stap":
        return UNKNOWN if ballot.first_step == "weten_we_niet" else ballot.first_step
    level = ballot.level if question == "niveau" else ballot.domains.get(question)
    return UNKNOWN if level is None else str(level)


def check_ballot(
    ballot: LayFaceDown, steps: tuple[str, ...], domains: tuple[str, ...], facts: tuple[str, ...]
) -> Refusal | None:
    """Why these answers cannot be laid down, or nothing when they can."""
    if ballot.level not in (None, *LEVELS) or any(level not in (None, *LEVELS) for level in ballot.domains.values()):
        return no("level-odd")
    if ballot.first_step not in (*steps, *FREE_STEPS):
        return no("unknown-word", word=ballot.first_step[:40])
    if any(domain not in domains for domain in ballot.domains):
        return no("domain-not-asked")
    # Once each, or one person would count as two; and before the facts nothing can have tipped.
    twice = len(set(ballot.tipped)) != len(ballot.tipped)
    if len(ballot.tipped) > 2 * ballot.round or twice or any(fact not in facts for fact in ballot.tipped):
        return no("tipped-odd")
    return no("too-long", most=500) if len(ballot.reason) > 500 else None


def count(first: Mapping[str, LayFaceDown], second: Mapping[str, LayFaceDown], domains: tuple[str, ...]) -> RoundsTurnedOver:
    """The result of turning both looks over; the keys of the mappings pair the looks and leave no trace."""
    paired = [seat for seat in first if seat in second]
    moved = [s for s in paired if any(answer_to(first[s], q) != answer_to(second[s], q) for q in WHOLE)]
    every = (*first.values(), *second.values())
    return RoundsTurnedOver(
        questions={q: _tally(q, first, second, paired) for q in (*WHOLE, *domains)},
        paired=len(paired),
        moved=len(moved),
        answered_first=len(first),
        answered_second=len(second),
        tipped=dict(sorted(Counter(fact for ballot in second.values() for fact in ballot.tipped).items())),
        reasons=tuple(sorted(("niveau", b.reason.strip()) for b in every if b.reason.strip())),
    )


def _tally(question: str, first: Mapping[str, LayFaceDown], second: Mapping[str, LayFaceDown], paired: list[str]) -> Tally:
    pairs = [(answer_to(first[s], question), answer_to(second[s], question)) for s in paired]
    # First steps are no scale, also when a case numbers them.
    steps = [(int(a), int(b)) for a, b in pairs if question != "eerste_stap" and UNKNOWN not in (a, b)]
    return Tally(
        first=_counts(question, first),
        second=_counts(question, second),
        moved=sum(a != b for a, b in pairs),
        up=sum(b > a for a, b in steps),
        down=sum(b < a for a, b in steps),
    )


def _counts(question: str, ballots: Mapping[str, LayFaceDown]) -> dict[str, int]:
    return dict(sorted(Counter(answer_to(ballot, question) for ballot in ballots.values()).items()))
