"""The whole room as one picture: what people answered before and after, what tipped them, how heavy the first step is.

People are counted, never tables, speed or cards, and nobody can find a table back in it: the counts of all tables that
have turned over are added up. A first step and a fact belong to a case, so those are added up over the tables of the
case that most of them share, and the room says so; the question whether the resident manages is the same everywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape

import msgspec

from lifemaps.case import Case
from lifemaps.deck import Deck
from lifemaps.events import RoundsTurnedOver, Tally
from lifemaps.reveal import Option, Reveal, Row, option_text, reveal, title
from lifemaps.rounds import WHOLE
from lifemaps.vocabulary import LEVELS
from lifemaps.words import code, say

LEVEL, STEP = WHOLE


class Answer(msgspec.Struct, frozen=True):
    """One answer: its words, and how many people gave it before and now."""

    words: str
    first: int
    now: int


class Question(msgspec.Struct, frozen=True):
    """A question with all its answers, and how many people answered it before and now."""

    code: str
    title: str
    answers: tuple[Answer, ...]
    first: int
    now: int


class Plenary(msgspec.Struct, frozen=True):
    """What the wall shows of the room: questions, facts that tipped with how many people, rungs with how many tables.

    ``mixed``: not every table had the same case; then first steps and facts are those of the case called ``shared``, or of
    none when no two tables shared one.
    """

    questions: tuple[Question, ...] = ()
    tipped: tuple[tuple[str, int], ...] = ()
    rungs: tuple[tuple[int, int], ...] = ()
    paired: int = 0
    moved: int = 0
    mixed: bool = False
    shared: str = ""

    def question(self, code: str) -> Question | None:
        """This question, when the room answered it."""
        return next((question for question in self.questions if question.code == code), None)


def plenary(cases: Iterable[Case], language: str) -> Plenary:
    """The room as it stands: of every table the last turning over and the last verdict, if there is one."""
    turned = [case for case in cases if case.rounds]
    if not turned:
        return Plenary()
    shared = _shared(turned)
    everywhere = reveal(added_up([case.rounds[-1] for case in turned], (LEVEL,)))
    alike = reveal(added_up([case.rounds[-1] for case in shared], (STEP,)), shared[0].deck) if shared else Reveal(
        rows=(), paired=0, moved=0, answered_first=0, answered_second=0
    )  # fmt: skip
    rungs = Counter(case.verdicts[-1].verdict.rung for case in turned if case.verdicts)
    return Plenary(
        questions=tuple(_question(row, language) for row in (*alike.rows, *everywhere.rows)),
        tipped=tuple((one.name, one.people) for one in alike.tipped),
        rungs=tuple(sorted((rung, n) for rung, n in rungs.items() if rung is not None)),
        paired=everywhere.paired,
        moved=everywhere.moved,
        mixed=len({_deck(case).id for case in turned}) > 1,
        shared=_name(shared[0]) if shared else "",
    )


def _shared(turned: Sequence[Case]) -> list[Case]:
    """The tables of the case that most of them share. One table among others with another case would be pointed at."""
    names = Counter(_deck(case).id for case in turned)
    name, count = max(names.items(), key=lambda one: one[1])
    return [case for case in turned if _deck(case).id == name] if count > 1 or len(turned) == 1 else []


def _name(case: Case) -> str:
    deck = _deck(case)
    return deck.room_title or deck.title


def _deck(case: Case) -> Deck:
    assert case.deck is not None
    return case.deck


def added_up(results: Sequence[RoundsTurnedOver], questions: tuple[str, ...]) -> RoundsTurnedOver:
    """The counts of several tables as those of one room; reasons stay at their tables."""
    return RoundsTurnedOver(
        questions={q: _tally([r.questions[q] for r in results if q in r.questions]) for q in questions},
        paired=sum(r.paired for r in results), moved=sum(r.moved for r in results),
        answered_first=sum(r.answered_first for r in results), answered_second=sum(r.answered_second for r in results),
        tipped=_sum(r.tipped for r in results),
    )  # fmt: skip


def _tally(tallies: Sequence[Tally]) -> Tally:
    return Tally(
        first=_sum(t.first for t in tallies), second=_sum(t.second for t in tallies), moved=sum(t.moved for t in tallies),
        up=sum(t.up for t in tallies), down=sum(t.down for t in tallies),
    )  # fmt: skip


def _sum(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    return dict(sorted(total.items()))


def _question(row: Row, language: str) -> Question:
    names = [_words(option, language) for option in row.options] or [code(language, "level", str(n)) for n in LEVELS]
    answers = [Answer(*one) for one in zip(names, row.first.counts, row.second.counts, strict=True)]
    unknown = code(language, "step", "weten_we_niet")
    answers.append(Answer(unknown, row.first.unknown, row.second.unknown))
    asked = tuple(a for a in answers if a.first or a.now or (row.question == LEVEL and a.words != unknown))
    return Question(row.question, title(row, language), asked, sum(a.first for a in answers), sum(a.now for a in answers))


def _words(option: Option, language: str) -> str:
    return option_text(option, language)


# --- in words -------------------------------------------------------------------------------------------------------


def sentence(question: Question, language: str) -> str:
    """The room in one line: "Vooraf koos 61 van 112 ‘wijkteam’. Nu kiest 84 ‘bellen’."."""
    before, now = (_most(question.answers, moment) for moment in ("first", "now"))
    first = (
        say(language, "plenary-first", n=before.first, of=question.first, what=before.words)
        if before else say(language, "plenary-first-split")
    )  # fmt: skip
    second = (
        say(language, "plenary-now", n=now.now, of=question.now, same="yes" if question.first == question.now else "no", what=now.words)
        if now else say(language, "plenary-now-split")
    )  # fmt: skip
    return f"{first} {second}"


def _most(answers: Sequence[Answer], moment: str) -> Answer | None:
    """The answer most people gave; nothing when two were given as often, or nobody answered."""
    ranked = sorted(answers, key=lambda answer: -getattr(answer, moment))
    if not ranked or not getattr(ranked[0], moment):
        return None
    return None if len(ranked) > 1 and getattr(ranked[0], moment) == getattr(ranked[1], moment) else ranked[0]


def mixture(room: Plenary, language: str) -> str:
    """What of a room with several cases was added up, and what could not be; nothing when all had the same case."""
    if not room.mixed:
        return ""
    return say(language, "plenary-mixed", shared="yes" if room.shared else "no", what=room.shared)


# --- the picture ----------------------------------------------------------------------------------------------------

WIDTH, NAME, ROW, BAR, GAP = 640.0, 252.0, 62.0, 19.0, 5.0


def bars(question: Question, language: str) -> str:
    """Per answer two bars: open for the first impression, filled for now, each with its number of people."""
    most = max((max(a.first, a.now) for a in question.answers), default=0) or 1
    room = WIDTH - NAME - 52
    parts = []
    for nth, answer in enumerate(question.answers):
        y = nth * ROW + 6
        lines = _wrap(answer.words, 25)
        for line, text in enumerate(lines):
            at = y + BAR + GAP / 2 + 6 + (line - (len(lines) - 1) / 2) * 21
            parts.append(f'<text class="name" x="{NAME - 16:g}" y="{at:g}" text-anchor="end">{escape(text)}</text>')
        for kind, people, top in (("first", answer.first, y), ("now", answer.now, y + BAR + GAP)):
            wide = max(room * people / most, 0.0)
            if people:
                parts.append(f'<rect class="{kind}" x="{NAME:g}" y="{top:g}" width="{wide:.1f}" height="{BAR:g}" rx="3"/>')
            parts.append(f'<text class="n {kind}" x="{NAME + wide + 9:.1f}" y="{top + BAR - 4:g}">{people}</text>')
    height = len(question.answers) * ROW + 8
    said = "; ".join(say(language, "plenary-answer", what=a.words, first=a.first, now=a.now) for a in question.answers)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="bars" viewBox="0 0 {WIDTH:g} {height:g}" role="img"'
        f' aria-label="{escape(f"{question.title} {said}", quote=True)}">{"".join(parts)}</svg>'
    )


def _wrap(text: str, most: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > most:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines if len(lines) < 3 else [lines[0], f"{lines[1]}…"]
