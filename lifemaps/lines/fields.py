"""Into which pieces does a line fall, and where does its arrow stand?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec

from lifemaps.lines.language import fold
from lifemaps.lines.understood import LONGEST_NAME, LONGEST_TEXT, Doubt


class Field(msgspec.Struct, frozen=True):
    """A piece between commas, and where it stands in the line."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def key(self) -> str:
        return fold(self.text)

    def doubt(self, code: str, family: str = "", taken: str = "", choices: Iterable[str] = ()) -> Doubt:
        """A doubt about this piece."""
        return Doubt(
            code=code, text=self.text, start=self.start, end=self.end, family=family, taken=taken, choices=tuple(choices)
        )


class Refused(Exception):
    """Nothing can be made of this line; carried to the one place that makes a reading of it."""

    def __init__(self, problem: str, *doubts: Doubt) -> None:
        self.problem, self.doubts = problem, doubts


_QUOTED = re.compile(r'(?:^|(?<=[,;\t<>]))\s*("[^"]+")(?=\s*(?:[,;\t<>]|$))')
_HIDDEN = (re.compile(r"\([^()]*\)"), re.compile(r"(?<=\d),(?=\d)"), re.compile(r"(?<=\d),(?=[-–])"))
_ARROW = re.compile(r"<[-=]*>|[-=]*>|<[-=]*|↔|⇄|→|←")
_UNSAFE = {**dict.fromkeys(range(0x202A, 0x202F)), **dict.fromkeys(range(0x2066, 0x206A))}


def clean(text: str) -> str:
    """The line with one space for each control sign, so that places in it stay what they were."""
    return "".join(" " if c != "\t" and (unicodedata.category(c) in ("Cc", "Zs", "Zl", "Zp") or ord(c) in _UNSAFE)
                   else "\ufffd" if unicodedata.category(c) == "Cs" else c for c in text)  # fmt: skip


def _mask(text: str) -> str:
    """The line with everything that does not separate made invisible: quoted names, brackets, decimal commas."""
    hide: Callable[[re.Match[str]], str] = lambda m: "\0" * len(m[0])  # noqa: E731
    masked = _QUOTED.sub(hide, text)
    for pattern in _HIDDEN:
        masked = pattern.sub(hide, masked)
    return masked


def split(text: str, start: int = 0) -> list[Field]:
    """The pieces between commas, semicolons and tabs; empty ones too, so that a missing name is noticed."""
    mask, fields, begin = _mask(text), [], 0
    for stop in [*(m.start() for m in re.finditer(r"[,;\t]", mask)), len(text)]:
        fields.append(trim(text[begin:stop], start + begin))
        begin = stop + 1
    return fields


def trim(text: str, start: int) -> Field:
    """A piece without the spaces around it, and without the quotation marks around a whole name."""
    lead = len(text) - len(text.lstrip())
    text = text.strip()
    if len(text) > 2 and text[0] == text[-1] == '"' and '"' not in text[1:-1]:
        text, lead = text[1:-1], lead + 1
    return Field(text, start + lead)


def arrow_in(text: str) -> tuple[int, int, str] | None:
    """Where the one arrow stands and what it says: ``>``, ``<`` or ``<>``. Markup and comparisons are not arrows."""
    mask = _mask(text)
    found = list(_ARROW.finditer(mask))
    spaced = [m for m in found if _blank(mask, m.start() - 1) and _blank(mask, m.end())]
    if len(spaced) > 1:
        raise Refused("two-arrows", *(Field(m[0], m.start()).doubt("two-arrows") for m in spaced))
    if not spaced and len(found) == 1:
        m = found[0]
        leading = not mask[: m.start()].strip() and m[0].endswith((">", "→", "↔"))
        tight = not _blank(mask, m.start() - 1) and not _blank(mask, m.end())
        spaced = [m] if leading or tight else []
    if not spaced:
        return None
    sign = spaced[0][0]
    meaning = "<>" if sign in "↔⇄" or (sign[0] == "<" and sign[-1] == ">") else "<" if sign[0] in "<←" else ">"
    return spaced[0].start(), spaced[0].end(), meaning


def _blank(text: str, place: int) -> bool:
    return not 0 <= place < len(text) or text[place].isspace()


def loosely(phrase: str) -> str:
    """A phrase as a pattern, with any number of spaces between its words."""
    return r"\s+".join(map(re.escape, phrase.rstrip(":").split()))


def name_in(field: Field) -> str:
    """The name in this piece; refused when there is none, or when it is longer than a card can show."""
    name = " ".join(field.text.split())
    if not any(c.isalnum() or unicodedata.category(c) == "So" for c in name):
        raise Refused("name-missing", field.doubt("name-missing"))
    if len(name) > LONGEST_NAME:
        raise Refused("name-too-long", field.doubt("name-too-long"))
    return name


def text_of(fields: Sequence[Field]) -> str:
    """These pieces as one text, with commas; refused when it is longer than anybody reads on a card."""
    text = ", ".join(" ".join(field.text.split()) for field in fields)
    if len(text) > LONGEST_TEXT:
        raise Refused("text-too-long", *(field.doubt("text-too-long") for field in fields))
    return text


def longest(text: str, lookup: Callable[[str], Any]) -> tuple[Any, int] | None:
    """The longest run of words at the beginning that is known, and where it ends."""
    ends = [m.end() for m in re.finditer(r"\S+", text)][:7]
    for end in reversed(ends):
        found = lookup(fold(text[:end].rstrip(" :")))
        if found:
            return found, end
    return None
