"""Whether a text holds something of a real person: a number, an address, a way to reach somebody.

For words that should be invented from the start (a training case), and for the map of a real life, where people have
invented names and numbers lie in the vault. Simple recognisers, each with its own check where there is one (``domain``
§10.1): a citizen's number, a national number, a bank account, a phone, an e-mail address, a postcode, a street with a house
number and a full date of birth. What is no number is not recognised: whoever makes a case is asked to begin from invention.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import msgspec


class Sign(msgspec.Struct, frozen=True):
    """Something that looks real: what sort (``KINDS``) and the words themselves."""

    kind: str
    found: str


def signs(text: str, *, of_somebody: bool = False) -> tuple[Sign, ...]:
    """What in this text looks like a real person's, in the order of the text; each stretch once.

    ``of_somebody``: the text is about a real life, where an ordinary street and a bare date of birth point at somebody too.
    """
    found: list[tuple[int, int, str]] = []
    for kind, pattern, reach in (*_RULES, *_OF_SOMEBODY) if of_somebody else _RULES:
        for match in pattern.finditer(text):
            end = match.start() + reach(match[0])
            if end > match.start() and all(end <= begun or match.start() >= ended for begun, ended, _ in found):
                found.append((match.start(), end, kind))
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


LENGTHS = {"NL": 18, "BE": 16, "DE": 22, "FR": 27, "LU": 20, "GB": 22, "ES": 24, "IT": 27, "PT": 25, "PL": 28, "RO": 24, "BG": 22, "TR": 26}
"""How long an account number is per country (SWIFT's register of IBAN formats); others are tried at every length."""


def _iban(text: str) -> int:
    """How far the account number runs: ISO 13616, moved to the end, letters as numbers, the remainder by 97 is one.

    The words behind it look like more of it, so it is cut off where its country says it ends.
    """
    plain = re.sub(r"\s", "", text).upper()
    known = LENGTHS.get(plain[:2])
    for length in (known,) if known else range(len(plain), 14, -1):
        one = plain[:length]
        if len(one) == length and int("".join(str(int(sign, 36)) for sign in one[4:] + one[:4])) % 97 == 1:
            return _stretch(text, length)
    return 0


def _stretch(text: str, signs: int) -> int:
    """Where in this text so many signs, spaces not counted, have gone by."""
    at = [n for n, sign in enumerate(text, 1) if not sign.isspace()]
    return at[signs - 1]


def _phone(text: str) -> bool:
    digits = _digits(text)
    return 9 <= len(digits) <= 13 and (text.lstrip("( ").startswith("+") or digits.startswith("0")) and not _DATE.match(text)


_DATE = re.compile(r"0?\d[-/. ]\d{1,2}[-/. ](?:19|20)\d\d(?!\d)")
"""A day with something behind it ("01-01-2026 10:00") is no telephone."""


def _whole(holds: Callable[[str], bool]) -> Callable[[str], int]:
    """The whole stretch when it holds, else nothing."""
    return lambda text: len(text) if holds(text) else 0


def _all(text: str) -> int:
    return len(text)


_Rule = tuple[str, re.Pattern[str], Callable[[str], int]]
"""What it is, how it looks, and how far of what was found it runs (nothing when it does not hold)."""
_DAY = r"\d{1,2}[-/. ] ?(?:\d{1,2}|[a-zà-ÿ]{3,9}\.?)[-/. ] ?(?:19|20)\d\d\b"
_RULES: tuple[_Rule, ...] = (
    ("mail", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), _all),
    ("iban", re.compile(r"\b[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]){11,30}\b"), _iban),
    ("national", re.compile(r"\b\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}\b"), _whole(_national)),
    ("phone", re.compile(r"(?<![\w.,])\(?(?:\+|00?)\d(?:[\s().\-/]{0,2}\d){7,12}(?![\w]|[.,]\d)"), _whole(_phone)),
    ("bsn", re.compile(r"(?<![\w.,])(?:\d{3}[. ]?\d{3}[. ]?\d{3}|\d{4}[. ]\d{2}[. ]\d{3})(?![\w]|[.,]\d)"), _whole(_bsn)),
    ("address", re.compile(r"\b[1-9]\d{3} ?(?!EN\b|OF\b|OP\b|IN\b|AD\b)[A-Z]{2}\b(?:[ ,]+\d{1,4}\w?\b)?"), _all),
    ("born", re.compile(r"(?i)\bgeb(?:oren|\.)?(?: op)? \d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{4}"), _all),
)
_OF_SOMEBODY: tuple[_Rule, ...] = (
    ("born", re.compile(rf"(?i)(?:\bgeb(?:oren|oortedatum|\.)?(?: op)?|\bborn(?: on)?|\b(?:date of birth|dob)|\bn[ée]e? le|°|\*)[ :]*{_DAY}"), _all),
    ("address", re.compile(
        r"\b(?:[A-ZÀ-Ý][\wà-ÿ'-]*[ ]){0,3}[A-ZÀ-Ý][\wà-ÿ'-]*"
        r"(?:straat|laan|weg|plein|steenweg|dreef|lei|kade|gracht|singel|hof|pad|baan|dijk|markt|street|lane|road|square)"
        r" +(?:nr\.? *|n° *|no\.? *)?\d{1,4} ?[a-zA-Z]?\b(?! ?(?:jaar|euro|keer|x\b|years?|times))"), _all),
    ("address", re.compile(r"\b(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hauss[ée]e|[Pp]lace) (?:[\wà-ÿ'-]+ ){1,4}?,? ?\d{1,4}\b"), _all),
)  # fmt: skip
KINDS = tuple(kind for kind, _, _ in _RULES)

VAULT = ("phone", "mail", "address")
"""What has a place in the contact vault; a national number, an account or a date of birth has none in this house."""


def refused_in(texts: Iterable[str], *, vault: bool = False) -> Sign | None:
    """The first thing in these texts that does not belong there: on the map of a real life, or in its vault."""
    for text in texts:
        for sign in signs(text, of_somebody=not vault):
            if not (vault and sign.kind in VAULT):
                return sign
    return None


def words_in(value: object) -> Iterable[str]:
    """Every text somebody typed in this command, at whatever depth; ids of ours are no words."""
    if isinstance(value, str):
        if not _ID.match(value):
            yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            if name not in NOT_KEPT:
                yield from words_in(getattr(value, name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from words_in(key)
            yield from words_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from words_in(inner)


NOT_KEPT = ("contact_name", "contact_phone")
"""Whom to call, on an agreement note: it goes on the paper and is kept nowhere."""
_ID = re.compile(r"[a-z]+:[A-Za-z0-9_.-]{1,64}$")
