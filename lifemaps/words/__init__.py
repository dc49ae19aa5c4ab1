"""What the interface says, in the languages of the people in the room.

One catalogue per language (Fluent: plurals and variants are the catalogue's business, not the code's). A page asks for
a message by its id; adding a language is adding one file. Amounts and dates follow the locale through Babel.

An id that a catalogue lacks is looked up in the reference catalogue (``nl-NL``) and, failing that, shown as the id: a
person sees an odd word instead of an error page. A test keeps the catalogues complete, so that it never comes to that.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal
from fluent.runtime import FluentBundle, FluentResource

HERE = Path(__file__).parent
REFERENCE = "nl-NL"
PARTIAL = "partial"


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a catalogue, the reference first."""
    found = {path.stem for path in HERE.glob("*.ftl")} | {path.name for path in HERE.iterdir() if path.is_dir() and "-" in path.name}
    found |= {path.name for path in HERE.iterdir() if path.is_dir() and path.name == "en"}
    return (REFERENCE, *sorted(found - {REFERENCE}))


@cache
def document_languages() -> tuple[str, ...]:
    """The languages a document can be in: those of the catalogues, and those that have the words of some documents only.

    What stands under ``partial/`` is read as long as that language has no catalogue of its own.
    """
    some = {path.name for path in (HERE / PARTIAL).iterdir() if path.is_dir()} - set(languages())
    return (*languages(), *sorted(some))


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    here = HERE if language in languages() else HERE / PARTIAL
    for path in sorted([*here.glob(f"{language}.ftl"), *here.glob(f"{language}/*.ftl")]):
        bundle.add_resource(FluentResource(path.read_text("utf-8")), allow_overrides=False)
    return bundle


def say(language: str, message: str, /, **values: object) -> str:
    """The message in this language, with these values filled in."""
    for candidate in (language, REFERENCE):
        if candidate in document_languages():
            bundle = _bundle(candidate)
            if bundle.has_message(message):
                text, _ = bundle.format_pattern(bundle.get_message(message).value, values)
                return str(text)
    return message


def code(language: str, family: str, value: str | None) -> str:
    """The word for a code of a family (``code("nl-NL", "kind", "familie")``); free words are returned as they are."""
    if not value:
        return ""
    message = f"{family}-{value}"
    word = say(language, message)
    return value.replace("_", " ") if word == message else word


def for_browser(language: str, prefix: str) -> dict[str, str]:
    """All messages under a prefix, for a script in the browser; their values stand as ``{name}`` for it to fill in."""
    ids: dict[str, None] = {}
    for candidate in (language, REFERENCE):
        ids |= {name: None for name in _bundle(candidate)._messages if name.startswith(prefix)}
    holes = {name: "{" + name + "}" for name in ("name", "n", "of", "time", "what", "who", "seat", "table", "text")}
    return {name: say(language, name, **holes) for name in ids}


def _locale(language: str) -> str:
    return _WRITTEN.get(language, language.replace("-", "_"))


_WRITTEN = {"en": "en_GB"}
"""English here is that of the United Kingdom: the day before the month, and twenty-four hours."""


def euros(language: str, cents: int) -> str:
    """An amount in cents as the reader writes it: € 1.226,65."""
    return format_currency(cents / 100, "EUR", locale=_locale(language)).replace("\xa0", " ")


def number(language: str, value: float, digits: int = 1) -> str:
    """A number with a fixed count of decimals, as the reader writes it."""
    return format_decimal(value, format="#,##0." + "0" * digits if digits else "#,##0", locale=_locale(language))


def day(language: str, date: str | dt.date, form: str = "long") -> str:
    """A date as the reader says it; ``date`` may be only a year (2019) or a month (2026-04)."""
    if isinstance(date, dt.date):
        return format_date(date, form, locale=_locale(language))
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 1:
        return date
    if len(parts) == 2:
        return format_date(dt.date(parts[0], parts[1], 1), "LLLL y", locale=_locale(language))
    return format_date(dt.date(*parts), form, locale=_locale(language))


def clock(language: str, moment: dt.datetime) -> str:
    """The time of day of a moment, as the reader says it."""
    return format_time(moment, "short", locale=_locale(language))
