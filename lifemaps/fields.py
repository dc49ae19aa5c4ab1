"""What can be said about a thing on the map, and which values make sense. One line per field."""

from __future__ import annotations

from collections.abc import Callable

from lifemaps.ids import kind_of
from lifemaps.partialdate import is_partial
from lifemaps.refusals import Refusal, no
from lifemaps.vocabulary import DOMAINS, EFFECTS, FREQUENCIES, KINDS, QUALITIES, RESIDENT, SUPPORTS, SYSTEMS


def _text(most: int, *, empty: bool = True) -> Callable[[object], bool]:
    return lambda v: isinstance(v, str) and len(v) <= most and (empty or bool(v.strip()))


def _one_of(*words: str) -> Callable[[object], bool]:
    return lambda v: v in words


def _some_of(*words: str) -> Callable[[object], bool]:
    return lambda v: isinstance(v, list) and all(x in words for x in v)


def _whole(low: int, high: int) -> Callable[[object], bool]:
    return lambda v: v is None or (isinstance(v, int) and not isinstance(v, bool) and low <= v <= high)


def _yes_no(v: object) -> bool:
    return isinstance(v, bool)


def _cards(v: object) -> bool:
    return isinstance(v, list) and 0 < len(v) <= MOST_CARDS and all(isinstance(i, str) and kind_of(i) == "card" for i in v)


MOST_CARDS = 300
"""As many cards as one group holds, or one act ties."""

FIELDS: dict[str, dict[str, Callable[[object], bool]]] = {
    "card": {
        "name": _text(80, empty=False), "kind": _one_of(*(k for k in KINDS if k != RESIDENT)), "role": _text(80),
        "age": _whole(0, 120), "lead": _yes_no, "deceased": _yes_no, "sensitive": _yes_no, "domains": _some_of(*DOMAINS), "note": _text(1000),
    },
    "tie": {
        "quality": _one_of(*QUALITIES), "support": _some_of(*SUPPORTS), "frequency": _one_of("", *FREQUENCIES),
        "mutual": _yes_no, "note": _text(1000),
    },
    "amount": {
        "cents": lambda v: v is not None and _whole(0, 10**11)(v), "kind": _text(80, empty=False), "party": _text(80), "note": _text(1000),
        "arranged": _yes_no, "monthly_cents": _whole(0, 10**11), "becomes_cents": _whole(0, 10**11),
        "becomes_since": lambda v: v == "" or (isinstance(v, str) and is_partial(v)),
    },
    "life": {
        "date": lambda v: isinstance(v, str) and is_partial(v), "system": _one_of(*SYSTEMS),
        "what": _text(1000, empty=False),
    },
    "influence": {"effect": _one_of(*EFFECTS), "note": _text(1000)},
    "group": {"name": _text(80, empty=False), "cards": _cards},
}  # fmt: skip


def check_field(sort: str, field: str, value: object) -> Refusal | None:
    """Why this value cannot be said of this field, or nothing when it can."""
    check = FIELDS.get(sort, {}).get(field)
    if check is None:
        return no("unknown-word", word=field[:40])
    if check(value):
        return None
    if field in ("name", "what") and not str(value or "").strip():
        return no("name-missing")
    if field.endswith("cents"):
        return no("amount-odd")
    return no("value-odd", value=str(value)[:60])
