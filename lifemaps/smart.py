"""Is this a good step? Specific, measurable, acceptable, realistic, with a day: help while an agreement is written.

"Woning beter onderhouden" is a wish; "De vluchtweg naar de achterdeur is vrij op vrijdag 23 oktober; we maken samen een
foto" is a step: somebody can see it, at a place, on a day. Acceptable means that the resident says yes, and realistic that
the resident says it will work: seven or more out of ten, and at most three steps at once.

Nothing is refused: every hint says what is missing, why it helps, and how it could be said. The lists stand in
``smartwords/*.toml``; a language without a list is only asked what needs no words (agreed, confidence, number of steps).
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from babel.dates import format_date

from lifemaps.partialdate import is_day
from lifemaps.words import day, number, say

HERE = Path(__file__).parent / "smartwords"
MOST_STEPS = 3
LEAST_CONFIDENCE = 7
MOST_DAYS = 56
"""Eight weeks."""
CODES = (
    "verb", "object", "place", "vague", "measure", "agreed", "refused", "steps", "confidence", "ask-confidence", "date",
    "late", "past", "weekday",
)  # fmt: skip
LETTERS = {
    "verb": "S", "object": "S", "place": "S", "vague": "S", "measure": "M", "agreed": "A", "refused": "A", "steps": "R",
    "confidence": "R", "ask-confidence": "R", "date": "T", "late": "T", "past": "T", "weekday": "T",
}  # fmt: skip
"""Which of the five letters a hint belongs to."""


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """A step as it is being written. ``due`` is a day (YYYY-MM-DD) when it stands in a field of its own.

    ``done_when`` is how we know that it worked, ``agreed`` the resident's ``ja``, ``nee`` or ``nog_niet`` (``None`` when
    it is not the resident's to agree), ``confidence`` the resident's figure from 1 to 10, when asked.
    """

    what: str
    due: str = ""
    done_when: str = ""
    agreed: str | None = "nog_niet"
    confidence: int | None = None


class Hint(msgspec.Struct, frozen=True, kw_only=True):
    """What a step still lacks: from ``start`` to ``end`` in its text, or the whole; ``letter`` is S, M, A, R or T."""

    code: str
    start: int = 0
    end: int = 0
    found: str = ""
    day: str = ""
    n: float = 0

    @property
    def letter(self) -> str:
        """The letter of SMART this is about."""
        return LETTERS[self.code]

    def what(self, language: str) -> str:
        """What is the matter, as a sentence or a question."""
        return say(language, f"smart-{self.code}", found=self.found, day=self.day, n=number(language, self.n, 0))

    def why(self, language: str) -> str:
        """Why it helps to say it."""
        return say(language, f"smart-{self.code}-why")

    def advice(self, language: str) -> str:
        """How it could be said."""
        return say(language, f"smart-{self.code}-instead")


def check(step: Step, language: str, *, today: str, steps: int = 1) -> tuple[Hint, ...]:
    """What this step still lacks, in the order of the letters; ``today`` is a day, ``steps`` how many there are in all."""
    words = lists(language)
    return tuple(
        [
            *(_specific(step, words) if words else ()), *(_measurable(step, words, today) if words else ()),
            *_acceptable(step), *_realistic(step, steps), *_in_time(step, words, today, language),
        ]
    )  # fmt: skip


# ── the lists ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def lists(language: str) -> dict[str, Any]:
    """The lists of this language or its kin; empty for a language that has none."""
    known = sorted(path.stem for path in HERE.glob("*.toml"))
    kin = language.partition("-")[0]
    name = language if language in known else next((one for one in known if one.partition("-")[0] == kin), "")
    if not name:
        return {}
    found = tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))
    found["forms"] = {form for verb, stem in found["verbs"].items() for form in _forms(verb, stem, name)}
    return found


def _forms(verb: str, stem: str, language: str) -> set[str]:
    """The forms in which a verb stands in a step: "bellen, bel, belt"; "clear, clears, clearing, cleared"."""
    if language.startswith("nl"):
        return {verb, stem, stem if stem.endswith("t") else stem + "t"}
    ends = {
        verb,
        f"{stem}es" if stem.endswith("i") else f"{stem}s",
        f"{stem}es",
        f"{verb}ing",
        f"{verb.removesuffix('e')}ing",
    }
    return ends | {f"{stem}ed", f"{stem}d"}


def _pattern(words: list[str]) -> re.Pattern[str]:
    inner = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{inner})(?![^\W_])", re.IGNORECASE)


_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’\-][^\W_]+)*")


# ── S ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _specific(step: Step, words: dict[str, Any]) -> Iterator[Hint]:
    text = step.what
    vague = _pattern(words["vague"]).search(text)
    if vague:
        yield Hint(code="vague", start=vague.start(), end=vague.end(), found=vague[0])
    # What is vague is no thing and no place either ("werken aan …").
    rest = text[: vague.start()] + " " * len(vague[0]) + text[vague.end() :] if vague else text
    said = [match[0].casefold() for match in _WORD.finditer(rest)]
    shown = any(word in words["states"] for word in said) and any(word in words["seen"] for word in said)
    if not shown and not any(word in words["forms"] for word in said):
        yield Hint(code="verb", end=len(text), found=text)
    dated = {*words["weekdays"], *words["months"], *words["relative"]}
    empty = {*words["forms"], *words["filler"], *words["seen"], *dated}
    if all(word in empty for word in said) and "€" not in text:
        yield Hint(code="object", end=len(text), found=text)
    if not _placed(rest, said, words, dated):
        yield Hint(code="place", end=len(text), found=text)


def _placed(text: str, said: list[str], words: dict[str, Any], dated: set[str]) -> bool:
    """A place word, a place as one says it (a preposition and a thing that is no day), or somebody to reach."""
    if any(word in words["anywhere"] for word in said) or any(
        place in text.casefold() for place in words["anywhere"] if " " in place
    ):
        return True
    if any(word in words["reaching"] for word in said):
        return True
    for nth, word in enumerate(said[:-1]):
        rest = [one for one in said[nth + 1 : nth + 4] if one not in words["articles"]]
        if word in words["places"] and said[nth + 1] in words["persons"]:
            return True
        if (
            word in words["places"]
            and rest
            and rest[0] not in dated
            and rest[0] not in words["filler"]
            and not rest[0].isdigit()
        ):
            return True
    return False


# ── M ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _measurable(step: Step, words: dict[str, Any], today: str) -> Iterator[Hint]:
    """A number, a proof or a day; "how do we know" in a field of its own counts as it is."""
    text = step.what
    counted = re.search(r"\d", text) or _pattern(words["numbers"]).search(text)
    proved = _pattern(words["proofs"]).search(text) or step.done_when.strip()
    if not counted and not proved and not is_day(step.due) and _dates(text, words, today) is None:
        yield Hint(code="measure", end=len(text), found=text)


# ── A, R ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _acceptable(step: Step) -> Iterator[Hint]:
    if step.agreed is not None and step.agreed != "ja":
        yield Hint(code="refused" if step.agreed == "nee" else "agreed", end=len(step.what), found=step.what)


def _realistic(step: Step, steps: int) -> Iterator[Hint]:
    if steps > MOST_STEPS:
        yield Hint(code="steps", end=len(step.what), found=step.what, n=steps)
    if step.confidence is not None and step.confidence < LEAST_CONFIDENCE:
        yield Hint(code="confidence", end=len(step.what), found=step.what, n=step.confidence)
    if step.confidence is None and step.agreed is not None:
        yield Hint(code="ask-confidence", end=len(step.what), found=step.what)


# ── T ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────


class _When(msgspec.Struct, frozen=True):
    """A day in a text: which, where it stands, and the weekday that was named with it (0 is Monday)."""

    date: dt.date
    start: int
    end: int
    weekday: int | None = None


def _in_time(step: Step, words: dict[str, Any], today: str, language: str) -> Iterator[Hint]:
    now = dt.date.fromisoformat(today)
    written = _dates(step.what, words, today) if words else None
    if written is not None and written.weekday is not None and written.date.weekday() != written.weekday:
        named = _weekday(written.weekday, language)
        yield Hint(code="weekday", start=written.start, end=written.end, found=day(language, written.date), day=named)
    due = dt.date.fromisoformat(step.due) if is_day(step.due) else written.date if written else None
    if due is None:
        yield Hint(code="date", end=len(step.what), found=step.what)
        return
    start, end = (written.start, written.end) if written else (0, len(step.what))
    if due < now or (due - now).days > MOST_DAYS:
        yield Hint(code="past" if due < now else "late", start=start, end=end, found=day(language, due))


def _weekday(which: int, language: str) -> str:
    return format_date(dt.date(2026, 11, 2 + which), "EEEE", locale=language.replace("-", "_"))


def _dates(text: str, words: dict[str, Any], today: str) -> _When | None:
    """The last day named in a text: "vrijdag 23 oktober", "23-10-2026", "morgen", "over twee weken", "vrijdag"."""
    now = dt.date.fromisoformat(today)
    low = text.casefold()
    for reading in (_full, _figures, _counted, _near):
        found = reading(low, words, now)
        if found is not None:
            return found
    return None


def _named_day(year: int | None, month: int, date: int, now: dt.date) -> dt.date | None:
    """This day of this year, or of the next when it has passed for more than half a year."""
    try:
        found = dt.date(year or now.year, month, date)
        return found if year or (now - found).days < 183 else dt.date(now.year + 1, month, date)
    except ValueError:
        return None


def _full(low: str, words: dict[str, Any], now: dt.date) -> _When | None:
    """A day with its month in words, with or without weekday and year, in either order."""
    months, days = "|".join(words["months"]), "|".join(words["weekdays"])
    shapes = (
        rf"(?:(?P<week>{days}),?\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th|e)?\s+(?:of\s+)?(?P<month>{months})(?:,?\s+(?P<year>\d{{4}}))?",
        rf"(?:(?P<week>{days}),?\s+)?(?P<month>{months})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year>\d{{4}}))?",
    )
    for shape in shapes:
        for match in reversed(list(re.finditer(rf"(?<!\w){shape}(?!\w)", low))):
            year = int(match["year"]) if match["year"] else None
            found = _named_day(year, words["months"].index(match["month"]) + 1, int(match["day"]), now)
            if found is not None:
                week = words["weekdays"].index(match["week"]) if match["week"] else None
                return _When(found, match.start(), match.end(), week)
    return None


def _figures(low: str, words: dict[str, Any], now: dt.date) -> _When | None:
    for match in reversed(
        list(re.finditer(r"(?<![\d/.-])(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}))?)(?![\d/-])", low))
    ):
        if match[1]:
            found = _named_day(int(match[1]), int(match[2]), int(match[3]), now)
        else:
            found = _named_day(int(match[6]) if match[6] else None, int(match[5]), int(match[4]), now)
        if found is not None:
            return _When(found, match.start(), match.end())
    return None


def _counted(low: str, words: dict[str, Any], now: dt.date) -> _When | None:
    match = re.search(rf"(?<!\w){words['within']}(?!\w)", low)
    if match is None:
        return None
    count = int(match["count"]) if match["count"].isdigit() else words["counts"][match["count"]]
    if count > 1000:
        return None
    return _When(now + dt.timedelta(days=count * words["units"][match["unit"]]), match.start(), match.end())


def _near(low: str, words: dict[str, Any], now: dt.date) -> _When | None:
    """A day by how far it is, or the next of that weekday."""
    for match in _WORD.finditer(low):
        if match[0] in words["relative"]:
            return _When(now + dt.timedelta(days=words["relative"][match[0]]), match.start(), match.end())
        if match[0] in words["weekdays"]:
            ahead = (words["weekdays"].index(match[0]) - now.weekday()) % 7 or 7
            return _When(now + dt.timedelta(days=ahead), match.start(), match.end())
    return None
