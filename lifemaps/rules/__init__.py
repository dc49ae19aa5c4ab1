"""Amounts and terms of the law, in dated files per country: what holds on a day, from when, where it was read, and how sure.

Nothing of this is legal advice, and no amount of it stands in code (§5, "keep every amount and threshold in a dated config
file"). ``verified`` says that the rule was read in a public source without doubt about it; what was not is shown as such. A
``since`` that is empty is not known. Reference budgets are licensed and are not here: an organisation enters its own
(``lifemaps.norms``).

A file is TOML: ``country`` and a list ``[[rule]]`` with ``id``, ``since``, ``source``, ``verified``, and where they apply
``value`` with ``unit`` (``euro``, ``day``, ``month``, ``year``) and ``until``. A rule's sentence is ``rule-<id>`` in the
catalogues. A file that cannot be read raises ``RuleFileError`` with a sentence that says which file, which rule and what.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from lifemaps.budgetcodes import country
from lifemaps.words import day, euros, say

HERE = Path(__file__).parent
FILES = {"NL": ("nl",), "VL": ("be", "vl"), "BXL": ("be", "bru"), "WAL": ("be", "wal")}
"""Which files hold in which country or region."""
UNITS = ("euro", "day", "month", "year")
MOST = 10**9
KEYS = {"id", "value", "unit", "since", "until", "source", "verified"}


class RuleFileError(ValueError):
    """A rule file that cannot be read; the message says what, where, and what it should be."""


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule: its value (euros, or a count of ``unit``; ``None`` when it is a sentence only), from and until when it holds."""

    id: str
    country: str
    value: Decimal | None = None
    unit: str = ""
    since: str = ""
    until: str = ""
    source: str = ""
    verified: bool = False

    def holds(self, on: str) -> bool:
        """Whether it holds on this day (YYYY-MM-DD), as far as anybody here knows."""
        return (not self.since or self.since <= on) and (not self.until or on <= self.until)

    def sentence(self, language: str) -> str:
        """What it says."""
        return say(language, f"rule-{self.id}", value=self.amount(language))

    def amount(self, language: str) -> str:
        """The value as the reader writes it."""
        if self.value is None:
            return ""
        if self.unit == "euro":
            return euros(language, int(self.value * 100))
        return say(language, f"rules-unit-{self.unit}", n=int(self.value))

    def dates(self, language: str) -> str:
        """From when, and until when."""
        start = day(language, self.since) if self.since else say(language, "rules-since-unknown")
        return say(language, "rules-until", since=start, until=day(language, self.until)) if self.until else start


def load(text: str, name: str = "") -> tuple[Rule, ...]:
    """The rules of one file. Raises ``RuleFileError``; a file that is wrong anywhere gives nothing."""
    try:
        whole = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise RuleFileError(f"{name}: this is no TOML: {error}") from error
    where = whole.get("country")
    if where not in ("BE", *FILES):
        raise RuleFileError(f"{name}: country is {where!r}; it must be one of BE, {', '.join(FILES)}")
    given = whole.get("rule", [])
    if not isinstance(given, list):
        raise RuleFileError(f"{name}: write each rule under [[rule]]")
    found = tuple(_rule(one, str(where), f"{name}, rule {nth + 1}") for nth, one in enumerate(given))
    _no_overlap(found, name)
    return found


def _rule(given: Any, where: str, place: str) -> Rule:
    if not isinstance(given, dict) or not isinstance(given.get("id"), str) or not given["id"]:
        raise RuleFileError(f"{place}: every rule needs an id")
    place = f"{place} ({given['id']})"
    strange = sorted(set(given) - KEYS)
    if strange:
        raise RuleFileError(f"{place}: unknown key {strange[0]!r}; known are {', '.join(sorted(KEYS))}")
    if not isinstance(given.get("verified"), bool):
        raise RuleFileError(f"{place}: verified must be true or false")
    if not isinstance(given.get("source"), str):
        raise RuleFileError(f"{place}: source must say where it was read, or be empty")
    value, unit = given.get("value"), given.get("unit", "")
    if value is not None and not _countable(value):
        raise RuleFileError(f"{place}: value must be a number of zero or more, below a billion")
    if (value is None) != (unit == "") or (unit and unit not in UNITS):
        raise RuleFileError(f"{place}: a value needs a unit, one of {', '.join(UNITS)}")
    dates = {key: _date(given.get(key, ""), key, place) for key in ("since", "until")}
    if "since" not in given:
        raise RuleFileError(f"{place}: since is missing; leave it empty when nobody knows")
    if dates["until"] and dates["until"] < dates["since"]:
        raise RuleFileError(f"{place}: it ends before it begins")
    amount = None if value is None else Decimal(value)
    if unit == "euro" and amount is not None and amount != amount.quantize(Decimal("0.01")):
        raise RuleFileError(f"{place}: an amount has at most two decimals")
    return Rule(
        id=given["id"], country=where, value=amount, unit=unit, source=given["source"], verified=given["verified"], **dates
    )


def _countable(value: Any) -> bool:
    """Whether it is a number one can reckon with: TOML also knows ``nan``, ``inf`` and numbers of any size."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return False
    return Decimal(value).is_finite() and 0 <= value < MOST


def _date(given: Any, key: str, place: str) -> str:
    if given == "":
        return ""
    try:
        return dt.date.fromisoformat(given).isoformat()
    except (TypeError, ValueError):
        raise RuleFileError(f"{place}: {key} must be a day between quotes, like \"2026-01-01\"") from None


def _no_overlap(found: tuple[Rule, ...], name: str) -> None:
    """The same rule twice at the same time would leave it to chance which one holds."""
    for one in found:
        same = [other for other in found if other.id == one.id and other is not one]
        for other in same:
            if other.holds(one.since or "0000-00-00"):
                raise RuleFileError(f"{name}: {one.id} holds twice on {one.since or 'the same day'}")


@cache
def _file(name: str) -> tuple[Rule, ...]:
    return load((HERE / f"{name}.toml").read_text("utf-8"), f"{name}.toml")


def rules(where: str) -> tuple[Rule, ...]:
    """Every rule of a country or region, whenever it holds."""
    return tuple(rule for name in FILES[country(where)] for rule in _file(name))


def in_force(where: str, on: str) -> tuple[Rule, ...]:
    """The rules that hold there on this day."""
    return tuple(rule for rule in rules(where) if rule.holds(on))


