"""What a table chooses face down beside the two looks: a dilemma, a moral choice, ideas, a ranking.

Each alone, in silence, sealed in the ballot box like a look, counted together and emptied (``domain`` §1.7, §3.2, §4.5).
The result is counts of people per answer with the reasons, never who. Options stand as the table worded them when it was
asked; *weten we niet* can always be chosen, and nobody has to choose.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from lifemaps.agreement import kendall_w
from lifemaps.commands import LayChoice
from lifemaps.events import Because, Cell, ChoiceTurnedOver
from lifemaps.record import Draft, value_of
from lifemaps.refusals import Refusal, no
from lifemaps.rounds import UNKNOWN

KINDS = ("dilemma", "moral", "ideas", "ranking")
FIRST = 2
"""The places 0 and 1 in the box are the two looks; what is asked beside them comes after."""
TOP = 5
MOST_IDEAS, IDEA, REASON = 8, 200, 500


class Asked(msgspec.Struct, frozen=True):
    """What lies before the table to be chosen: its place in the box, its kind, and what can be chosen."""

    ask: int
    kind: str
    options: tuple[tuple[str, str], ...] = ()


SIDES = {"moral": 7, "nominal": 5}
"""The optional ways beside the record, with how many steps each has."""
MINUTES = {
    "moral": (0.5, 1, 2, 1.5, 1, 1, 1),
    "nominal": (3, 3, 2, 2, 2),
}
"""Minutes per step: eight together for the deliberation; three of silence for ideas, the rest is ours."""


def options_for(kind: str, draft: Draft) -> tuple[tuple[str, str], ...] | Refusal:
    """What can be chosen, in the words that stand on the table now."""
    horns = tuple(str(value_of(draft, name) or "") for name in ("horn_a", "horn_b"))
    if kind in ("dilemma", "moral"):
        if not all(horns):
            return no("ask-horns")
        third = [row[0] for row in _rows(draft, "alternatives")] if kind == "moral" else []
        return (("a", horns[0]), ("b", horns[1]), *((f"c{n}", text) for n, text in enumerate(third, 1)))
    if kind == "ideas":
        return ()
    if kind == "ranking":
        ideas = [row[0] for row in _rows(draft, "ideas")]
        return tuple((str(n), text) for n, text in enumerate(ideas, 1)) if len(ideas) > 1 else no("ask-ideas")
    return no("unknown-word", word=kind[:40])


def _rows(draft: Draft, name: str) -> list[list[str]]:
    value: Cell = value_of(draft, name)
    return value if isinstance(value, list) else []


def check_choice(ballot: LayChoice, asked: Asked, cards: Sequence[str]) -> Refusal | None:
    """Why this cannot be laid down, or nothing when it can."""
    if max(map(len, (ballot.reason, ballot.despite, ballot.limit))) > REASON:
        return no("too-long", most=REASON)
    if len(ballot.cards) > 3 or any(card not in cards for card in ballot.cards):
        return no("card-gone")
    codes = [code for code, _ in asked.options]
    if asked.kind == "ideas":
        if len(ballot.lines) > MOST_IDEAS or any(len(line) > IDEA for line in ballot.lines):
            return no("too-long", most=IDEA)
        return None if any(line.strip() for line in ballot.lines) else no("ask-empty")
    if asked.kind == "ranking":
        twice = len(set(ballot.lines)) != len(ballot.lines)
        odd = twice or len(ballot.lines) > TOP or any(line not in codes for line in ballot.lines)
        return no("ask-ranking", most=TOP) if odd or not ballot.lines else None
    return None if ballot.choice in (*codes, UNKNOWN) else no("ask-empty")


def counted(asked: Asked, ballots: Sequence[LayChoice], least: int = 0) -> ChoiceTurnedOver:
    """What turning over comes to. ``least``: the table was promised that nobody can be told from it, so no reasons."""
    ranks = tuple(sorted(b.lines for b in ballots)) if asked.kind == "ranking" else ()
    points: Counter[str] = Counter()
    for rank in ranks:
        points.update({code: TOP - place for place, code in enumerate(rank)})
    chosen = Counter(b.choice for b in ballots) if not ranks else Counter()
    reasons = sorted(
        {Because(b.choice, said, b.cards) for b in ballots if (said := _because(b)) or b.cards},
        key=lambda one: (one.answer, one.text, one.cards),
    )
    return ChoiceTurnedOver(
        ask=asked.ask, kind=asked.kind, options=asked.options, answered=len(ballots), counts=dict(sorted(chosen.items())),
        reasons=() if least else tuple(reasons), points=dict(sorted(points.items())), ranks=ranks, anonymous=bool(least),
    )  # fmt: skip


def _because(ballot: LayChoice) -> str:
    """ "… omdat …, ondanks …, en beperk de schade door …" as one text of parts, one per line."""
    return "\n".join(part.strip() for part in (ballot.reason, ballot.despite, ballot.limit) if part.strip())


def ideas_of(ballots: Sequence[LayChoice]) -> list[list[str]]:
    """All ideas, each once, in the order of the alphabet: nobody is told by the order."""
    lines = {" ".join(line.split()): None for ballot in ballots for line in ballot.lines if line.strip()}
    once: dict[str, str] = {}
    for line in sorted(lines):
        once.setdefault(line.casefold().rstrip(" ."), line)
    return [[line] for line in sorted(once.values(), key=str.casefold)]


def agreement_of(result: ChoiceTurnedOver) -> float | None:
    """Kendall's W of a ranking: how far people ordered alike. What nobody ranked counts as tied behind their five."""
    if len(result.ranks) < 2 or len(result.options) < 2:
        return None
    codes = [code for code, _ in result.options]
    return kendall_w([_full(rank, codes) for rank in result.ranks])


def _full(rank: Sequence[str], codes: Sequence[str]) -> list[float]:
    place: Mapping[str, int] = {code: nth for nth, code in enumerate(rank, 1)}
    rest = len(codes) - len(rank)
    return [float(place.get(code, len(rank) + (rest + 1) / 2)) for code in codes]


def by_points(result: ChoiceTurnedOver) -> list[tuple[str, str, int]]:
    """A ranking's options by their sum, most first: code, words, points."""
    return sorted(
        ((code, text, result.points.get(code, 0)) for code, text in result.options), key=lambda one: (-one[2], one[1].casefold())
    )
