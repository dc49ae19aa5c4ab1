"""Which amount stands in these words, and per what?"""

from __future__ import annotations

import re

import msgspec

from lifemaps.lines.fields import Field, Refused, longest, trim
from lifemaps.lines.language import Grammar
from lifemaps.lines.naming import Room
from lifemaps.lines.understood import MOST_CENTS

NUMBER = re.compile(
    r"(?<![\w.,'])(?P<minus>[-−–]\s?)?(?P<n>[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]{1,2})?(?![0-9.,'])"
    r"|[0-9]+(?:[.,'][0-9]+)*)(?P<dash>,-{1,2}|,–|\.-)?(?![\w])"
)


class Sum(msgspec.Struct, frozen=True):
    """An amount as typed: its cents, whether its points could mean something else, and what stands before and after it."""

    cents: int
    unsure: bool
    field: Field
    before: str
    after: Field
    period: str


def cents_of(text: str, words: Grammar) -> tuple[int, bool] | None:
    """An amount in cents, exactly, and whether its separator could be read otherwise; ``None`` when it is no amount.

    Tolerant of both ways of writing (1.226,65 · 1,226.65 · 1226,65 · 1 226,65): of two signs the last is the decimal
    one; one sign before exactly three digits separates thousands (``1.226`` is 1226: unsure); before one or two, cents.
    """
    spaced = " " in text
    text = text.replace(" ", "").replace("'", "")
    signs = re.findall(r"[.,]", text)
    decimal = ""
    if len(set(signs)) == 2:
        decimal = signs[-1]
    elif len(signs) == 1 and not re.fullmatch(r"[1-9][0-9]{0,2}[.,][0-9]{3}", text):
        decimal = signs[0]
    whole, _, part = text.rpartition(decimal) if decimal else (text, "", "")
    shape = r"[0-9]+" if not re.search(r"[.,]", whole) else r"[0-9]{1,3}([.,][0-9]{3})+"
    if not re.fullmatch(shape, whole) or not re.fullmatch(r"[0-9]{0,2}", part) or len(whole) > 20 or (decimal and not part):
        return None
    cents = int(re.sub(r"[.,]", "", whole)) * 100 + int(part.ljust(2, "0") if part else 0)
    foreign = decimal == words.thousands and len(set(signs)) == 2
    return cents, bool(spaced or foreign or (len(signs) == 1 and not decimal))


def sum_in(room: Room, text: str, start: int) -> Sum | None:
    """The amount in a piece: the one with a currency, else the one at the end or before a period, else the first."""
    found = list(NUMBER.finditer(text))
    if not found:
        return None
    match = max(found, key=lambda m: (_currency(room, text, m), _closes(room, text[m.end() :]), -m.start()))
    field = Field(match[0], start + match.start())
    read = cents_of(match["n"], room.words)
    if match["minus"]:
        raise Refused("amount-negative", field.doubt("amount-negative"))
    if read is None:
        raise Refused("amount-unreadable", field.doubt("amount-unreadable"))
    if read[0] > MOST_CENTS:
        raise Refused("amount-too-large", field.doubt("amount-too-large"))
    before, after = _uncurrency(room, text[: match.start()], -1), _uncurrency(room, text[match.end() :], 0)
    period, after = _period(room, after)
    return Sum(read[0], read[1], field, before, trim(after, start + len(text) - len(after)), period)


def _currency(room: Room, text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    return _uncurrency(room, before, -1) != before or _uncurrency(room, after, 0) != after


def _uncurrency(room: Room, text: str, place: int) -> str:
    """The text without a currency word at its end (-1) or beginning (0)."""
    for word in sorted(room.words.phrases["currency"], key=len, reverse=True):
        shape = rf"^\s*{re.escape(word)}(?!\w)" if place == 0 else rf"(?<!\w){re.escape(word)}\s*$"
        if re.search(shape, text, re.IGNORECASE):
            return re.sub(shape, "", text, flags=re.IGNORECASE)
    return text


def _closes(room: Room, after: str) -> bool:
    after = _uncurrency(room, after, 0)
    return not after.strip() or bool(_period(room, after)[0])


def _period(room: Room, text: str) -> tuple[str, str]:
    """A period at the beginning of what stands behind an amount, and the rest."""
    found = longest(text, lambda key: room.words.codes("period", key))
    return (found[0][0], text[found[1] :]) if found else ("", text)


def only_a_sum(room: Room, field: Field) -> bool:
    """A piece that holds an amount and nothing else."""
    match = NUMBER.search(_uncurrency(room, field.text, 0).strip())
    return bool(match and match.start() == 0 and _closes(room, _uncurrency(room, field.text, 0).strip()[match.end() :]))
