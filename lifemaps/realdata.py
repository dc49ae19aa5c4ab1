"""Whether a text holds something of a real person: a number, an address, a way to reach somebody.

For words that should be invented from the start (a training case). Simple recognisers, each with its own check where
there is one: they refuse a citizen's number, a bank account, a phone, an e-mail address, a postcode with a house number
and a full date of birth. What is no number is not recognised: whoever makes a case is asked to begin from invention.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import msgspec


class Sign(msgspec.Struct, frozen=True):
    """Something that looks real: what sort (``KINDS``) and the words themselves."""

    kind: str
    found: str


def signs(text: str) -> tuple[Sign, ...]:
    """What in this text looks like a real person's, in the order of the text; each stretch once."""
    found: list[tuple[int, int, str]] = []
    for kind, pattern, holds in _RULES:
        for match in pattern.finditer(text):
            free = all(match.end() <= start or match.start() >= end for start, end, _ in found)
            if free and holds(match[0]):
                found.append((match.start(), match.end(), kind))
    return tuple(Sign(kind, " ".join(text[start:end].split())) for start, end, kind in sorted(found))


def signs_in(texts: Iterable[str]) -> tuple[Sign, ...]:
    """What in these texts looks real, each once."""
    return tuple(dict.fromkeys(sign for text in texts for sign in signs(text)))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _bsn(text: str) -> bool:
    """The eleven-test of the Dutch citizen service number: 9·a + 8·b + … + 2·h − i divides by eleven."""
    digits = [int(d) for d in _digits(text)]
    return len(digits) == 9 and any(digits) and (sum(d * w for d, w in zip(digits, range(9, 1, -1), strict=False)) - digits[8]) % 11 == 0


def _national(text: str) -> bool:
    """The Belgian national number: the last two figures are 97 less the rest of the first nine (2 before it from 2000)."""
    digits = _digits(text)
    if len(digits) != 11:
        return False
    return any(97 - int(head) % 97 == int(digits[9:]) for head in (digits[:9], "2" + digits[:9]))


def _iban(text: str) -> bool:
    """ISO 13616: moved to the end, letters as numbers, the remainder by 97 is one."""
    plain = re.sub(r"\s", "", text).upper()
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1


def _phone(text: str) -> bool:
    digits = _digits(text)
    return 9 <= len(digits) <= 13 and (text.lstrip("( ").startswith("+") or digits.startswith("0"))


_RULES: tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...] = (
    ("mail", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), lambda text: True),
    ("iban", re.compile(r"\b[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]){11,30}\b"), _iban),
    ("national", re.compile(r"\b\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}\b"), _national),
    ("phone", re.compile(r"(?<![\w.,])\(?(?:\+|00?)\d(?:[\s().\-/]{0,2}\d){7,12}(?![\w]|[.,]\d)"), _phone),
    ("bsn", re.compile(r"(?<![\w.,])\d{3}[. ]?\d{3}[. ]?\d{3}(?![\w]|[.,]\d)"), _bsn),
    ("address", re.compile(r"\b[1-9]\d{3} ?(?!EN\b|OF\b|OP\b|IN\b|AD\b)[A-Z]{2}\b(?:[ ,]+\d{1,4}\w?\b)?"), lambda text: True),
    ("born", re.compile(r"(?i)\bgeb(?:oren|\.)?(?: op)? \d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{4}"), lambda text: True),
)
KINDS = tuple(kind for kind, _, _ in _RULES)
