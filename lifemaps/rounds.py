"""Counting the box: what the two looks came to, as counts of people and never as anybody's answer.

``moved`` counts people who answered both times and gave another answer to one of the two questions about the whole.
Reasons are sorted by their text, so that nothing of the order of the seats remains.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from lifemaps.agreement import krippendorff_alpha
from lifemaps.commands import LayFaceDown
from lifemaps.events import Because, RoundsTurnedOver, Tally
from lifemaps.refusals import Refusal, no
from lifemaps.vocabulary import FREE_STEPS, LEVELS

UNKNOWN = "?"
WITHHELD = "-"
"""What a resident would rather not say."""
BECAUSE, MOST_CARDS, MANY_DOMAINS = 200, 3, 8
WHOLE = ("niveau", "eerste_stap")
"""The two questions about the whole; domains are asked under their own codes."""


def answer_to(ballot: LayFaceDown, question: str) -> str:
    """The answer on this ballot as a key of a tally; *weten we niet* is ``?``."""
    if question == "eerste_stap":
        return UNKNOWN if ballot.first_step == "weten_we_niet" else ballot.first_step
    level = ballot.level if question == "niveau" else ballot.domains.get(question)
    return UNKNOWN if level is None else str(level)


def check_ballot(
    ballot: LayFaceDown, steps: tuple[str, ...], domains: tuple[str, ...], facts: tuple[str, ...],
    scale: tuple[int, ...] = LEVELS,
) -> Refusal | None:  # fmt: skip
    """Why these answers cannot be laid down, or nothing when they can; ``scale`` are the levels of the domains."""
    if ballot.level not in (None, *LEVELS) or any(level not in (None, *scale) for level in ballot.domains.values()):
        return no("level-odd")
    if ballot.first_step not in (*steps, *FREE_STEPS):
        return no("unknown-word", word=ballot.first_step[:40])
    if any(domain not in domains for domain in ballot.domains):
        return no("domain-not-asked")
    # Once each, or one person would count as two; and before the facts nothing can have tipped.
    twice = len(set(ballot.tipped)) != len(ballot.tipped)
    if len(ballot.tipped) > 2 * ballot.round or twice or any(fact not in facts for fact in ballot.tipped):
        return no("tipped-odd")
    if any(len(text) > BECAUSE for text in ballot.because.values()):
        return no("too-long", most=BECAUSE)
    asked = (*WHOLE, *domains)
    if any(q not in asked for q in (*ballot.because, *ballot.cards, *ballot.withheld)):
        return no("domain-not-asked")
    if any(len(pointed) > MOST_CARDS or max(map(len, pointed), default=0) > 80 for pointed in ballot.cards.values()):
        return no("too-long", most=MOST_CARDS)
    return no("too-long", most=500) if len(ballot.reason) > 500 else None


Paper = Mapping[str, Mapping[str, int]]
"""People per answer, per question, of a look that was answered on paper."""


def count(
    first: Mapping[str, LayFaceDown], second: Mapping[str, LayFaceDown], domains: tuple[str, ...],
    paper: tuple[Paper, Paper] = ({}, {}), least: int = 0, own: LayFaceDown | None = None,
) -> RoundsTurnedOver:  # fmt: skip
    """The result of turning both looks over; the keys of the mappings pair the looks and leave no trace.

    ``paper``: what was answered on paper, first and second look. It counts in the distributions and in no pair: nobody
    knows which two slips are one person's. ``least`` answers are promised behind every count that shows (anonymous): a
    question or a count of who moved with fewer says nothing, and reasons, which can be recognised, stay out.
    """
    paired = [seat for seat in first if seat in second]
    moved = [s for s in paired if any(answer_to(first[s], q) != answer_to(second[s], q) for q in WHOLE)]
    every = (*first.values(), *second.values()) if not least else ()
    on_paper = [max((sum(counts.values()) for counts in look.values()), default=0) for look in paper]
    many = len(paired) >= least
    tipped = Counter(fact for ballot in second.values() for fact in ballot.tipped) if len(second) >= least else Counter()
    return RoundsTurnedOver(
        questions={q: _shown(_tally(q, first, second, paired, paper), many, least) for q in (*WHOLE, *domains)},
        paired=len(paired) if many else 0,
        moved=len(moved) if many else 0,
        answered_first=len(first) + on_paper[0],
        answered_second=len(second) + on_paper[1],
        tipped=dict(sorted(tipped.items())),
        reasons=tuple(sorted(("niveau", b.reason.strip()) for b in every if b.reason.strip())),
        paper_first=on_paper[0],
        paper_second=on_paper[1],
        anonymous=bool(least),
        because={} if least else _becauses((*first.values(), *second.values()), (*WHOLE, *domains)),
        own=_own(own, (*WHOLE, *domains)) if own is not None else {},
        alpha=_alpha(second, domains),
    )


def _becauses(ballots: tuple[LayFaceDown, ...], questions: tuple[str, ...]) -> dict[str, tuple[Because, ...]]:
    found = {}
    for question in questions:
        said = {
            Because(answer_to(b, question), b.because.get(question, "").strip(), b.cards.get(question, ()))
            for b in ballots
            if b.because.get(question, "").strip() or b.cards.get(question)
        }
        if said:
            found[question] = tuple(sorted(said, key=lambda one: (one.text, one.answer, one.cards)))
    return found


def _own(ballot: LayFaceDown, questions: tuple[str, ...]) -> dict[str, str]:
    return {q: WITHHELD if q in ballot.withheld else answer_to(ballot, q) for q in questions if q != "eerste_stap"}


def _alpha(ballots: Mapping[str, LayFaceDown], domains: tuple[str, ...]) -> float | None:
    """Over one question alpha means nothing; over many it says whether people use the scale the same way (§3.4)."""
    if len(domains) < MANY_DOMAINS or len(ballots) < 2:
        return None
    return krippendorff_alpha([[ballot.domains.get(domain) for domain in domains] for ballot in ballots.values()], "ordinal")


def _shown(tally: Tally, many: bool, least: int) -> Tally:
    """What of a tally shows when every count must have so many answers behind it."""
    first, second = (counts if sum(counts.values()) >= least else {} for counts in (tally.first, tally.second))
    if many and first and second:
        return Tally(first=first, second=second, moved=tally.moved, up=tally.up, down=tally.down)
    return Tally(first=first, second=second) if least else tally


def _tally(
    question: str, first: Mapping[str, LayFaceDown], second: Mapping[str, LayFaceDown], paired: list[str],
    paper: tuple[Paper, Paper],
) -> Tally:  # fmt: skip
    pairs = [(answer_to(first[s], question), answer_to(second[s], question)) for s in paired]
    # First steps are no scale, also when a case numbers them.
    steps = [(int(a), int(b)) for a, b in pairs if question != "eerste_stap" and UNKNOWN not in (a, b)]
    return Tally(
        first=_counts(question, first, paper[0]),
        second=_counts(question, second, paper[1]),
        moved=sum(a != b for a, b in pairs),
        up=sum(b > a for a, b in steps),
        down=sum(b < a for a, b in steps),
    )


def _counts(question: str, ballots: Mapping[str, LayFaceDown], paper: Paper) -> dict[str, int]:
    told = Counter(answer_to(ballot, question) for ballot in ballots.values()) + Counter(dict(paper.get(question, {})))
    return dict(sorted(told.items()))
