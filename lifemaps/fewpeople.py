"""Where so few people answered that whoever was there can guess who said what: said where such counts leave the table.

Answers that were promised to be anonymous show nothing below five (``rounds.count``). Of open answers everything shows;
below five raters that may point at somebody for whoever knows who sat there (``domain`` §3.2), so it is said beside it.
"""

from __future__ import annotations

from lifemaps.events import ChoiceTurnedOver
from lifemaps.leading import LEAST_ANONYMOUS as LEAST
from lifemaps.plenary import Plenary
from lifemaps.reveal import Reveal
from lifemaps.words import say


def few(*answered: int) -> bool:
    """Whether one of these counts of people is of somebody, and of fewer than five."""
    return any(0 < n < LEAST for n in answered)


def in_looks(shown: Reveal, language: str) -> str:
    """What stands with two looks that turned over; empty when everything in them is of five people or more."""
    looks = (sum(look.counts) + look.unknown for row in shown.rows for look in (row.first, row.second))
    return say(language, "few-people") if few(shown.paired, *looks) else ""


def in_choice(result: ChoiceTurnedOver, language: str) -> str:
    """The same with what was chosen face down beside the looks."""
    return say(language, "few-people") if few(result.answered) else ""


def in_room(room: Plenary, language: str) -> str:
    """The same on the wall, of the whole room."""
    return say(language, "few-wall") if few(*(n for one in room.questions for n in (one.first, one.now))) else ""
