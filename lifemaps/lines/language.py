"""Which words does a language have for what is said on the map?"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from lifemaps.lines.understood import PEOPLE
from lifemaps.vocabulary import AMOUNT_LISTS


class Grammar(msgspec.Struct, frozen=True):
    """One language: per family the phrases (folded) with the codes they may stand for, the likeliest first."""

    language: str
    decimal: str
    thousands: str
    phrases: dict[str, dict[str, tuple[str, ...]]]
    first: dict[str, tuple[tuple[str, str], ...]]
    amounts: dict[str, tuple[tuple[str, str], ...]]
    sources: tuple[tuple[str, str, str], ...]
    systems: tuple[tuple[str, str], ...]
    months: dict[str, int]
    times: tuple[str, ...]
    numbers: tuple[str, ...]

    def codes(self, family: str, key: str) -> tuple[str, ...]:
        """The codes a folded phrase may stand for in this family; empty when it is no word of it."""
        return self.phrases[family].get(key, ())


_FILES = Path(__file__).parents[1] / "grammar"
_TABLES = {
    "kinds": "kind", "prefixes": "prefix", "roles": "role", "sectors": "sector", "rings": "ring", "qualities": "quality",
    "supports": "support", "frequencies": "frequency", "said": "said", "periods": "period", "lists": "list",
}  # fmt: skip


def fold(text: str) -> str:
    """A phrase as it is compared: without case, accents, double spaces, or a full stop at the end."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(plain.casefold().replace("’", "'").split()).rstrip(".!").strip()


@lru_cache
def languages() -> tuple[str, ...]:
    """The languages a line can be typed in: one file each."""
    return tuple(sorted(path.stem for path in _FILES.glob("*.toml")))


def _merged(base: Any, more: Any) -> Any:
    if isinstance(base, dict) and isinstance(more, dict):
        return {**base, **{key: _merged(base[key], value) if key in base else value for key, value in more.items()}}
    if isinstance(base, list) and isinstance(more, list):
        return [*more, *base]
    return more


def _raw(language: str) -> dict[str, Any]:
    words = tomllib.loads((_FILES / f"{language}.toml").read_text(encoding="utf-8"))
    return _merged(_raw(words["extends"]), words) if "extends" in words else words


@lru_cache
def grammar(language: str) -> Grammar:
    """The grammar of a language; of its nearest relative (``nl-BE`` → ``nl-NL``) or English while it has none."""
    if language not in languages():
        tongue = language.split("-")[0]
        language = next((code for code in languages() if code.split("-")[0] == tongue), "en")
    raw = _raw(language)
    phrases: dict[str, dict[str, tuple[str, ...]]] = {}
    first: dict[str, tuple[tuple[str, str], ...]] = {}
    rows = {family: raw[table] for table, family in _TABLES.items()}
    rows |= {name: {name: words} for name, words in raw["words"].items()}
    rows |= {name: {name: words} for name, words in raw["money"].items()}
    rows |= {"currency": {"currency": raw["number"]["currency"]}, "date-lead": {"lead": raw["dates"]["lead"]}}
    for family, table in rows.items():
        phrases[family] = {fold(word): tuple(codes.split("|")) for codes, words in table.items() for word in words}
        first[family] = tuple((word, codes) for codes, words in table.items() for word in words)
    amounts: dict[str, tuple[tuple[str, str], ...]] = {}
    for which in AMOUNT_LISTS:
        for kind, words in raw["amounts"].get(which, {}).items():
            for word in words:
                amounts[fold(word)] = (*amounts.get(fold(word), ()), (which, kind))
    sources = ((c, *_around(p)) for c, patterns in raw["sources"].items() for p in patterns)
    return Grammar(
        language=language, decimal=raw["number"]["decimal"], thousands=raw["number"]["thousands"], phrases=phrases,
        first=first, amounts=amounts, sources=tuple(sorted(sources, key=lambda s: -len(s[1] + s[2]))),
        systems=tuple((fold(word), code) for code, words in raw["systems"].items() for word in words),
        months={fold(word): n for n, words in enumerate(raw["dates"]["months"], 1) for word in words},
        times=tuple(raw["times"]["words"]), numbers=tuple(fold(word) for word in raw["times"]["numbers"]),
    )  # fmt: skip


def _around(pattern: str) -> tuple[str, str]:
    before, after = pattern.split("*")
    return fold(before), fold(after)


def bare_words(text: str) -> str:
    """The words of a text as they are compared, without what stands between them."""
    return " ".join(re.findall(r"\w+", fold(text)))


@lru_cache
def role_words() -> frozenset[str]:
    """The roles of people, in every language: a case in Dutch is also opened in English.

    Of people only: Ria is the first name of "Buurvrouw Ria", Ilyas is not that of "Basisschool Ilyas".
    """
    rows = (row for language in languages() for row in grammar(language).phrases["role"].items())
    return frozenset(word for word, codes in rows if bare_kind(codes[0]) in PEOPLE)


def bare_kind(code: str) -> str:
    """The kind in a code of a role (``familie@werk``), without its sector."""
    return code.partition("@")[0]


def system_named(words: Grammar, key: str) -> str:
    """The system whose own name this is; the first word of its row."""
    names = {code: word for word, code in reversed(words.systems)}
    return next((code for code, word in names.items() if key in (word, code)), "")
