"""Answers on paper: what somebody types from a stack of slips, and what lies in the ballot box of it.

"3 × 2, 4 × 3" is three people who chose 2 and four who chose 3. Read tolerantly, as people count aloud: ``3x2 4x3``,
``3 keer 2; 4 keer 3``, ``drie keer twee``, ``2 weten we niet``. A question without levels numbers its answers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from lifemaps import instruments
from lifemaps.deck import Deck
from lifemaps.refusals import Refusal, no
from lifemaps.rounds import UNKNOWN, WHOLE
from lifemaps.vocabulary import FREE_STEPS
from lifemaps.words import code, say

MOST_PEOPLE = 400
"""As many as a table has seats."""


class PaperTally(msgspec.Struct, frozen=True, kw_only=True):
    """What a table answered on paper in one look: people per answer, per question. It lies in the box, sealed."""

    round: int
    questions: dict[str, dict[str, int]] = {}

    @property
    def people(self) -> int:
        """How many answered on paper: as many as the question most of them answered."""
        return max((sum(counts.values()) for counts in self.questions.values()), default=0)


_NUMBERS = (
    ("nul", "zero"), ("een", "één", "one"), ("twee", "two"), ("drie", "three"), ("vier", "four"), ("vijf", "five"),
    ("zes", "six"), ("zeven", "seven"), ("acht", "eight"), ("negen", "nine"), ("tien", "ten"), ("elf", "eleven"),
    ("twaalf", "twelve"),
)  # fmt: skip
_WORDS = {word: str(n) for n, words in enumerate(_NUMBERS) for word in words}
_TIMES = r"(?:[x×*✕⨯]|keer|maal|mensen|personen|times|people)"
_UNKNOWN = re.compile(r"weten\s+we\s+(?:het\s+)?niet|weet\s+ik\s+niet|we\s+don.?t\s+know|don.?t\s+know|geen\s+idee|\bwwn\b|\bwn\b", re.I)
_PART = re.compile(rf"(\d{{1,3}})\s*{_TIMES}\s*(?:kozen\s+|chose\s+)?(\d{{1,2}}|\?)|(\d{{1,3}})\s*(\?)", re.I)
_BETWEEN = re.compile(r"[\s,;.+/&]*(?:en|and)?[\s,;.+/&]*", re.I)


def read_tally(text: str, answers: Sequence[str]) -> dict[str, int] | Refusal:
    """People per answer, read from one line; ``answers`` are the codes that can be chosen, in the order they are numbered.

    For levels ``("1", …, "5")``; for steps the case's codes, so that ``3 × 2`` is three people for the second one. The
    unknown (``?``) can always be chosen. An empty line is nobody. What cannot be read is named, and nothing is counted.
    """
    line = _UNKNOWN.sub(" ? ", " ".join(text.split())[:400])
    line = re.sub(r"[^\W\d_]+", lambda m: _WORDS.get(m[0].lower(), m[0]), line)
    line = re.sub(rf"(\d)\s*{_TIMES}\s*\?", r"\1 ?", line, flags=re.I)
    found: dict[str, int] = {}
    at = 0
    for part in _PART.finditer(line):
        gap = line[at : part.start()]
        if not _BETWEEN.fullmatch(gap):
            return no("tally-unread", part=gap.strip()[:40])
        people, answer = int(part[1] or part[3]), part[2] or part[4]
        if answer != UNKNOWN and not 1 <= int(answer) <= len(answers):
            return no("tally-answer", answer=answer, most=len(answers))
        chosen = UNKNOWN if answer == UNKNOWN else answers[int(answer) - 1]
        found[chosen] = found.get(chosen, 0) + people
        at = part.end()
    rest = line[at:]
    if not _BETWEEN.fullmatch(rest):
        return no("tally-unread", part=rest.strip()[:40])
    if sum(found.values()) > MOST_PEOPLE:
        return no("tally-many", most=MOST_PEOPLE)
    return {chosen: people for chosen, people in found.items() if people}


def write_tally(counts: Mapping[str, int], answers: Sequence[str]) -> str:
    """The same counts as one line: "3 × 2, 4 × 3, 1 × ?"."""
    order = [*answers, UNKNOWN]
    number = {chosen: str(n) for n, chosen in enumerate(answers, 1)} | {UNKNOWN: UNKNOWN}
    return ", ".join(f"{counts[chosen]} × {number[chosen]}" for chosen in order if counts.get(chosen))


def check_tally(nth: int, question: str, counts: Mapping[str, int], answers: Sequence[str], asked: Sequence[str]) -> Refusal | None:
    """Why this cannot lie in the box, or nothing when it can."""
    if nth not in (0, 1) or question not in (*WHOLE, *asked):
        return no("domain-not-asked")
    strange = next((chosen for chosen in counts if chosen not in (*answers, UNKNOWN)), None)
    if strange is not None:
        return no("unknown-word", word=strange[:40])
    if any(people < 0 for people in counts.values()) or sum(counts.values()) > MOST_PEOPLE:
        return no("tally-many", most=MOST_PEOPLE)
    return None


def with_counts(tally: PaperTally | None, nth: int, question: str, counts: Mapping[str, int]) -> PaperTally:
    """The tally of a look with this question's counts in place of what was entered for it before."""
    others = {name: kept for name, kept in (tally.questions if tally else {}).items() if name != question}
    people = {chosen: n for chosen, n in counts.items() if n}
    return PaperTally(round=nth, questions={**others, question: people} if people else others)


def tally_answers(deck: Deck | None, question: str, language: str) -> list[tuple[str, str]]:
    """The answers to a question as they are numbered on paper, each with its words."""
    if question != "eerste_stap":
        instrument = instruments.used(deck)
        levels = instruments.scale(deck, question)
        return [(str(level), instruments.level_words(instrument, question, level, language)) for level in levels]
    steps = [(step.code, step.text) for step in deck.first_steps] if deck else []
    return [*steps, (FREE_STEPS[0], code(language, "step", FREE_STEPS[0]))]


def tally_questions(deck: Deck | None, asked: Sequence[str], language: str) -> list[tuple[str, str]]:
    """The questions of a look, each with its words."""
    words = {question.answer: question.text for question in deck.questions} if deck else {}
    whole = [(name, words.get(name) or say(language, f"reveal-question-{name}")) for name in WHOLE]
    instrument = instruments.used(deck)
    return [*whole, *((domain, capital(instrument.domain_word(domain, language))) for domain in asked)]


def capital(word: str) -> str:
    """A word as a heading begins: only its first sign is touched, so a name in it stays a name."""
    return word[:1].upper() + word[1:]
