"""Living money: how much a household needs, entered by people with where it comes from and from when.

Reference budgets (Nibud, REMI) are licensed publications, so none is shipped (§5.1): an organisation enters its own amounts,
a table chooses one of them or fills in its own. What a table used is written into the case as it was, so that a norm that
changes later moves no conclusion from under anybody.
"""

from __future__ import annotations

import msgspec

from lifemaps.partialdate import is_partial
from lifemaps.refusals import Refusal, no

KINDS = ("minimum", "reference", "table")
"""A minimum budget, a reference budget, or what the table agreed on itself."""
MOST_CENTS = 10**7
MOST_WORDS = 120


class Norm(msgspec.Struct, frozen=True, kw_only=True):
    """Living money: for which household, how much a month (cents), where it comes from, and from when it holds."""

    id: str = ""
    kind: str = "minimum"
    household: str = ""
    cents: int = 0
    source: str = ""
    since: str = ""


def check(norm: Norm) -> Refusal | None:
    """Whether this can be kept; a norm of an organisation says where it comes from and from when."""
    if norm.kind not in KINDS:
        return no("unknown-word", word=norm.kind[:40])
    if not 0 < norm.cents <= MOST_CENTS:
        return no("amount-odd")
    if max(len(norm.household), len(norm.source)) > MOST_WORDS:
        return no("too-long", most=MOST_WORDS)
    if norm.since and not is_partial(norm.since):
        return no("norm-date")
    if norm.kind != "table" and not (norm.source.strip() and norm.since and norm.household.strip()):
        return no("norm-source")
    return None
