"""Plain language: what makes a text hard to read, where, why, and what could stand there instead.

A help for who writes to a resident, never a block and never a mark for a text: B1 is a level of readers, and a sentence
can be short and still say nothing. Rules and lists follow the common guides for plain Dutch: one message per sentence, at
most fifteen words, twelve on average, active, no abbreviations, no words of the house, a day instead of "soon", and no
threat without help. Words per language stand in ``plainwords/*.toml``; a language without its own list borrows that of
its kin (nl-BE reads nl-NL), and one without kin is only measured.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from lifemaps.words import number, say

HERE = Path(__file__).parent / "plainwords"
MOST_WORDS = 15
MOST_AVERAGE = 12
MOST_LETTERS = 14
CODES = (
    "long-sentence", "average", "passive", "long-word", "hard-word", "label", "abbreviation", "capitals", "vague", "threat",
    "clauses", "address",
)  # fmt: skip
"""What can be found, as codes of the catalogue: ``plain-<code>`` says what, ``plain-<code>-why`` why."""


class Hint(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that makes a text hard: from ``start`` to ``end`` (signs from 0) stands ``found``.

    ``code`` is one of ``CODES``, ``instead`` an alternative when there is one, ``n`` the count that is too high.
    """

    start: int
    end: int
    code: str
    found: str
    instead: str = ""
    n: float = 0

    def what(self, language: str) -> str:
        """What is the matter, as a sentence: "‘betreffende’ is een moeilijk woord."."""
        shown = number(language, self.n, 0 if self.n == int(self.n) else 1)
        return say(language, f"plain-{self.code}", found=_brief(self.found), n=shown)

    def why(self, language: str) -> str:
        """Why that is hard to read."""
        return say(language, f"plain-{self.code}-why")

    def advice(self, language: str) -> str:
        """What could stand there instead."""
        if self.instead:
            return say(language, "plain-instead", instead=self.instead)
        return say(language, f"plain-{self.code}-instead")


def _brief(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:59].rsplit(" ", 1)[0] + " …"


class Measures(msgspec.Struct, frozen=True):
    """How long a text and its sentences are: words, sentences, words per sentence, the longest sentence in words."""

    words: int
    sentences: int
    average: float
    longest: int


# ── words and sentences ────────────────────────────────────────────────────────────────────────────────────────────────

_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’\-][^\W_]+)*|\d+(?:[.,:]\d+)*")
_END = re.compile(r"[.!?…]+[\"'’”)]*(?=\s|$)|\n\s*\n|\n(?=\s*(?:[-–*•]|\d+[.)]))|;(?=\s)")
_INITIAL = re.compile(r"(?:^|[\s(])(?:[^\W\d_]\.)+$")


class _Part(msgspec.Struct, frozen=True):
    """A sentence and where it starts."""

    start: int
    text: str

    @property
    def words(self) -> list[re.Match[str]]:
        return list(_WORD.finditer(self.text))


def sentences(text: str, language: str) -> list[_Part]:
    """The sentences of a text with their places; a point in an abbreviation, an initial or a number ends none."""
    short = {key for key in lists(language)["abbreviations"] if key.endswith(".")}
    found, start = [], 0
    for match in _END.finditer(text):
        before = text[start : match.end()]
        last = before.split()[-1].casefold().strip("()\"'’”") if before.split() else ""
        goes_on = not text[match.end() :].lstrip()[:1].isupper()
        if match[0].startswith(".") and (last in short or _INITIAL.search(before)) and (goes_on or _INITIAL.search(before)):
            continue
        if before.strip():
            found.append(_part(text, start, match.end()))
        start = match.end()
    if text[start:].strip():
        found.append(_part(text, start, len(text)))
    return [part for part in found if part.words]


def _part(text: str, start: int, end: int) -> _Part:
    lead = len(text[start:end]) - len(text[start:end].lstrip())
    return _Part(start + lead, text[start + lead : end])


def measure(text: str, language: str) -> Measures:
    """How long the text and its sentences are."""
    counts = [len(part.words) for part in sentences(text, language)]
    total = sum(counts)
    return Measures(total, len(counts), total / len(counts) if counts else 0.0, max(counts, default=0))


# ── the lists ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def home_of(language: str) -> str:
    """The language whose list is read: its own, else that of its kin, else none (empty)."""
    known = sorted(path.stem for path in HERE.glob("*.toml"))
    if language in known:
        return language
    kin = language.partition("-")[0]
    return next((name for name in known if name.partition("-")[0] == kin), "")


@cache
def lists(language: str) -> dict[str, Any]:
    """The lists of this language; empty ones for a language that has none."""
    home = home_of(language)
    plain = tomllib.loads((HERE / f"{home}.toml").read_text("utf-8")) if home else {}
    found = {name: plain.get(name, {}) for name in ("words", "labels", "abbreviations", "capitals", "vague")}
    return found | {"grammar": _EMPTY | plain.get("grammar", {})}


_EMPTY: dict[str, Any] = {
    "auxiliaries": [], "participle": "", "strong": [], "not_participles": [], "subordinators": [], "after_comma": [],
    "formal": [], "informal": [], "threats": [], "help": [],
}  # fmt: skip


@cache
def _listed(language: str, name: str) -> tuple[re.Pattern[str], dict[str, str]] | None:
    """One pattern for a whole list, longest first, and what belongs to each key."""
    known = {key.casefold(): value for key, value in lists(language)[name].items()}
    if not known:
        return None
    keys = sorted(known, key=lambda key: (-len(key), key))
    inner = "|".join(re.sub(r"\\? ", r"\\s+", re.escape(key)) for key in keys)
    return re.compile(rf"(?<![^\W_])(?:{inner})(?![^\W_])", re.IGNORECASE), known


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str] | None:
    if not words:
        return None
    inner = "|".join(re.sub(r"\\? ", r"\\s+", re.escape(word)) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{inner})(?![^\W_])", re.IGNORECASE)


# ── one small check for each rule ──────────────────────────────────────────────────────────────────────────────────────


def _whole(part: _Part, code: str, n: float = 0) -> Hint:
    return Hint(start=part.start, end=part.start + len(part.text), code=code, found=part.text, n=n)


def _long_sentences(text: str, parts: list[_Part], language: str) -> Iterator[Hint]:
    for part in parts:
        if len(part.words) > MOST_WORDS:
            yield _whole(part, "long-sentence", len(part.words))


def _average(text: str, parts: list[_Part], language: str) -> Iterator[Hint]:
    """Only from three sentences on: of two short texts one may well be long."""
    measures = measure(text, language)
    if measures.sentences >= 3 and measures.average > MOST_AVERAGE:
        yield Hint(start=0, end=len(text), code="average", found=text, n=round(measures.average, 1))


def _passives(text: str, parts: list[_Part], language: str) -> Iterator[Hint]:
    """A form of "worden" and a participle in one sentence: nobody does it."""
    grammar = lists(language)["grammar"]
    auxiliary = _any_of(tuple(grammar["auxiliaries"]))
    if auxiliary is None or not grammar["participle"]:
        return
    shape = re.compile(rf"(?:{grammar['participle']})", re.IGNORECASE)
    strong, never = set(grammar["strong"]), set(grammar["not_participles"])
    for part in parts:
        for clause in re.finditer(r"[^,;:]+", part.text):
            helper = auxiliary.search(clause[0])
            if helper is None:
                continue
            near = _near_participle(clause[0], helper, shape, strong, never, english=home_of(language) == "en")
            if near is not None:
                first, last = min(helper.start(), near.start()), max(helper.end(), near.end())
                base = part.start + clause.start()
                yield Hint(start=base + first, end=base + last, code="passive", found=clause[0][first:last])


def _near_participle(
    clause: str, helper: re.Match[str], shape: re.Pattern[str], strong: set[str], never: set[str], *, english: bool
) -> re.Match[str] | None:
    """The participle that belongs to this form; in English at most two words after it, in Dutch anywhere."""
    words = list(_WORD.finditer(clause))
    after = [word for word in words if word.start() >= helper.end()]
    places = after[:3] if english else [*after, *(word for word in words if word.end() <= helper.start())]
    for word in places:
        plain = word[0].casefold()
        if plain not in never and (plain in strong or shape.fullmatch(plain)):
            return word
    return None


def _long_words(text: str, parts: list[_Part], language: str) -> Iterator[Hint]:
    """More than fourteen letters in one go; a hyphen makes two words, a name keeps its letters."""
    for word in re.finditer(r"[^\W\d_]+", text):
        begins = word.start() == 0 or re.search(r"[.!?…:\n]\s*[\"'‘“(]*$", text[: word.start()])
        if len(word[0]) > MOST_LETTERS and (begins or not word[0][0].isupper()):
            yield Hint(start=word.start(), end=word.end(), code="long-word", found=word[0], n=len(word[0]))


def _from_list(name: str, code: str) -> Callable[[str, list[_Part], str], Iterator[Hint]]:
    def check_list(text: str, parts: list[_Part], language: str) -> Iterator[Hint]:
        pattern = _listed(language, name)
        for match in pattern[0].finditer(text) if pattern else ():
            instead = pattern[1].get(" ".join(match[0].casefold().split()), "") if pattern else ""
            yield Hint(start=match.start(), end=match.end(), code=code, found=match[0], instead=instead)

    return check_list


def _abbreviations(text: str, parts: list[_Part], language: str) -> Iterator[Hint]:
    """Those we know with what they stand for; others by their shape: letters with points between."""
    if not home_of(language):
        return
    known = {key.casefold(): value for key, value in lists(language)["abbreviations"].items()}
    seen: list[tuple[int, int]] = []
    for key in sorted(known, key=len, reverse=True):
        for match in re.finditer(rf"(?<![\w.]){re.escape(key)}(?![\w])", text, re.IGNORECASE):
            ends_sentence = key.endswith(".") and "." not in key[:-1] and _is_word(key[:-1], match, text)
            if not any(a < match.end() and match.start() < b for a, b in seen) and not ends_sentence:
                seen.append(match.span())
                yield Hint(start=match.start(), end=match.end(), code="abbreviation", found=match[0], instead=known[key])
    for match in re.finditer(r"(?<![\w.])(?:[a-zà-ÿ]\.){2,}(?:[a-zà-ÿ](?!\w))?", text):
        if not any(a < match.end() and match.start() < b for a, b in seen):
            yield Hint(start=match.start(), end=match.end(), code="abbreviation", found=match[0])


def _is_word(key: str, match: re.Match[str], text: str) -> bool:
    """Whether this is a plain word at the end of a sentence ("Nee. No. Min."), and not an abbreviation."""
    rest = text[match.end() :].lstrip()
    return key in ("no", "min", "max", "tel", "re", "nl") and (not rest or rest[0].isupper())


def _capitals(text: str, parts: list[_Part], language: str) -> Iterator[Hint]:
    """Two to six capitals in a row are a name only the house knows."""
    if not home_of(language):
        return
    known = set(lists(language)["capitals"].get("known", []))
    for match in re.finditer(r"(?<![\w.])[A-ZÀ-Ý][A-ZÀ-Ý0-9]{1,5}(?![\w])", text):
        if match[0] not in known and any(sign.isalpha() for sign in match[0][1:]) and not _shouted(text, match):
            yield Hint(start=match.start(), end=match.end(), code="capitals", found=match[0])


def _shouted(text: str, match: re.Match[str]) -> bool:
    """A whole line in capitals is loud, not an abbreviation."""
    start = text.rfind("\n", 0, match.start()) + 1
    line = text[start : (text.find("\n", match.end()) + 1 or len(text) + 1) - 1]
    letters = [sign for sign in line if sign.isalpha()]
    return len(letters) > 8 and all(sign.isupper() for sign in letters)


def _threats(text: str, parts: list[_Part], language: str) -> Iterator[Hint]:
    """A threat and no offer of help in the same sentence, the one before or the two after."""
    grammar = lists(language)["grammar"]
    threat, offer = _any_of(tuple(grammar["threats"])), _any_of(tuple(grammar["help"]))
    if threat is None or offer is None:
        return
    for nth, part in enumerate(parts):
        found = threat.search(part.text)
        near = parts[max(0, nth - 1) : nth + 3]
        if found and not any(offer.search(other.text) for other in near):
            yield Hint(start=part.start + found.start(), end=part.start + found.end(), code="threat", found=found[0])


def _clauses(text: str, parts: list[_Part], language: str) -> Iterator[Hint]:
    """More than one side clause in a sentence: two messages at once."""
    grammar = lists(language)["grammar"]
    side = _any_of(tuple(grammar["subordinators"]))
    after = "|".join(grammar["after_comma"])
    behind = re.compile(rf",\s+(?:\w+\s+)?(?:{after})(?!\w)", re.IGNORECASE) if after else None
    for part in parts:
        count = len(side.findall(part.text)) if side else 0
        count += len(behind.findall(part.text)) if behind else 0
        if count > 1:
            yield _whole(part, "clauses", count)


def _address(text: str, parts: list[_Part], language: str) -> Iterator[Hint]:
    """ "U" and "je" in one text: who is spoken to?"""
    grammar = lists(language)["grammar"]
    polite, close = _any_of(tuple(grammar["formal"])), _any_of(tuple(grammar["informal"]))
    if polite is None or close is None:
        return
    formal, informal = list(polite.finditer(text)), list(close.finditer(text))
    if formal and informal:
        rare = informal if len(informal) <= len(formal) else formal
        yield Hint(start=rare[0].start(), end=rare[0].end(), code="address", found=rare[0][0])


RULES: tuple[Callable[[str, list[_Part], str], Iterator[Hint]], ...] = (
    _long_sentences, _average, _passives, _long_words, _from_list("words", "hard-word"), _from_list("labels", "label"),
    _abbreviations, _capitals, _from_list("vague", "vague"), _threats, _clauses, _address,
)  # fmt: skip
"""In order of the guide; a rule is a small function and one line here."""


def check(text: str, language: str) -> tuple[Hint, ...]:
    """What makes this text hard, by place. An empty text has no hints; no text is refused."""
    parts = sentences(text, language)
    found = [hint for rule in RULES for hint in rule(text, parts, language)]
    # A hard word that is also long is said once, with its alternative.
    better = {(hint.start, hint.end) for hint in found if hint.instead}
    kept = [hint for hint in found if hint.code != "long-word" or not _covered(hint, better)]
    return tuple(sorted(kept, key=lambda hint: (hint.start, hint.end, CODES.index(hint.code))))


def _covered(hint: Hint, spans: set[tuple[int, int]]) -> bool:
    return any(start <= hint.start and hint.end <= end for start, end in spans)
