"""Dates as people remember them: a year, a month or a day."""

from __future__ import annotations

import datetime as dt
import re

_SHAPE = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")


def is_partial(text: str) -> bool:
    """Whether this is a real year (2019), month (2026-04) or day (2026-04-20)."""
    match = _SHAPE.match(text)
    if not match:
        return False
    try:
        dt.date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return False
    return True


def is_day(text: str) -> bool:
    """Whether this is a real day."""
    return is_partial(text) and len(text) == 10
