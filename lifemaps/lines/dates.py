"""Which year, month or day does a text begin with?"""

from __future__ import annotations

import re
from datetime import date

from lifemaps.lines.fields import Field, Refused
from lifemaps.lines.language import Grammar, fold


def date_at(words: Grammar, text: str) -> tuple[str, int, bool] | None:
    """A date at the beginning: as a year, month or day; where it ends; whether day and month could be swapped.

    A day without a year, or a day that does not exist, is refused rather than read as something else.
    """
    lead = "|".join(re.escape(word) for word in words.phrases["date-lead"])
    month = "|".join(re.escape(word) for word in sorted(words.months, key=len, reverse=True))
    skip = re.match(rf"\s*(?:(?:{lead})\s+)*", text, re.IGNORECASE)
    at = skip.end() if skip else 0
    stop = r"(?=$|[\s:,;]|[-–]\s)"
    shapes = (
        r"(?P<y>\d{4})[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})", r"(?P<y>\d{4})[-/](?P<m>\d{1,2})",
        r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})", r"(?P<m>\d{1,2})[-/](?P<y>\d{4})",
        rf"(?P<d>\d{{1,2}})(?:e|st|nd|rd|th)?\.?\s+(?P<w>{month})\.?,?\s+(?P<y>\d{{4}})",
        rf"(?P<w>{month})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})",
        rf"(?P<w>{month})\.?,?\s+(?P<y>\d{{4}})", r"(?P<y>(?:19|20)\d\d)",
        rf"(?P<d>\d{{1,2}})(?:e|st|nd|rd|th)?\s+(?P<w>{month})",
    )  # fmt: skip
    for number, shape in enumerate(shapes):
        match = re.compile(shape + stop, re.IGNORECASE | re.ASCII).match(text, at)
        if match:
            parts = match.groupdict()
            field = Field(match[0], match.start())
            return _checked(words, parts, field, swap=number == 2), match.end(), number == 2 and _swappable(parts)
    return None


def _swappable(parts: dict[str, str | None]) -> bool:
    return int(parts["d"] or 0) <= 12 and int(parts["m"] or 0) <= 12 and parts["d"] != parts["m"]


def _checked(words: Grammar, parts: dict[str, str | None], field: Field, swap: bool) -> str:
    month = words.months[fold(parts["w"] or "")] if parts.get("w") else int(parts.get("m") or 0)
    day = int(parts.get("d") or 0)
    if not parts.get("y"):
        raise Refused("year-missing", field.doubt("year-missing"))
    year = int(parts["y"] or 0)
    if swap and month > 12 >= day:
        day, month = month, day
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        raise Refused("date-unreadable", field.doubt("date-unreadable")) from None
    if not 1900 <= year <= 2100 or (month == 0 and (parts.get("m") or day)) or (parts.get("d") and day == 0):
        raise Refused("date-unreadable", field.doubt("date-unreadable"))
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
