"""Tenant payments from a CODA file, the statement of Belgian banks (Febelfin, 128 characters a line).

Read with the package ``febelfin-coda``; because it trusts its lines we look at them first (length, kind, begin and end,
digits where digits belong) and count the balances ourselves. Structured communications (``+++…+++``) are in record 2.1,
the counterparty in 2.3, the reason of a return in 2.2. Totals of a batch give way to their parts. What is no tenant's
payment is not kept (``lifemaps.imports.matching``). Amounts in cents; the file has three decimals.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import coda as package

from lifemaps.imports.matching import (
    MAX_BANK_BYTES,
    MAX_CENTS,
    BankFile,
    Entry,
    Key,
    Keys,
    balanced,
    decoded,
    kept,
    refuse,
    within,
)  # fmt: skip

LENGTH = 128
TOTALS = ("1", "2")
"""Transaction types whose amount is the sum of parts that follow (types 5 and 6, 7 for parts of parts)."""
RETURNS = ("1", "2", "3", "4")
"""R-transactions: rejected, returned, refunded, reversed."""
_SHAPES = {
    "0": re.compile(r"0{5}\d{6}\d{3}.{113}2"),
    "1": re.compile(r"1[0-3].{40}[01]\d{15}\d{6}.{64}"),
    "21": re.compile(r"21\d{8}.{21}[01]\d{15}\d{6}\d{8}[01].{53}\d{6}\d{3}\d[01] [01]"),
    "22": re.compile(r"22\d{8}.{118}"), "23": re.compile(r"23\d{8}.{118}"),
    "31": re.compile(r"31\d{8}.{118}"), "32": re.compile(r"32\d{8}.{118}"), "33": re.compile(r"33\d{8}.{118}"),
    "4": re.compile(r"4.{127}"), "8": re.compile(r"8\d{3}.{37}[01]\d{15}\d{6}.{65}"),
    "9": re.compile(r"9.{15}\d{6}\d{15}\d{15}.{75}[12]"),
}  # fmt: skip
"""The line of each record (Febelfin's layout): digits where amounts, days and sequence numbers stand."""
_FOLLOWS = {"": "0", "0": "1", "1": "2348", "2": "2348", "3": "2348", "8": "49", "4": "49", "9": "0"}
"""Which kind of record may follow which; a file that is cut off or shuffled does not fit."""
_BROKEN = (AssertionError, ValueError, ArithmeticError, LookupError, TypeError, AttributeError)


def read_coda(data: bytes, keys: Iterable[Key], name: str = "") -> BankFile:
    """The tenant payments in this file. Raises ``ImportFailed`` with line and record; then nothing was taken in."""
    lines = decoded(within(data, MAX_BANK_BYTES, name), name).replace("\r\n", "\n").rstrip("\n\x1a").split("\n")
    _check(lines, name)
    try:
        file = package.CODA(io.StringIO("\n".join(lines) + "\n"))
    except _BROKEN as error:
        raise refuse(len(lines), "", "coda-sum", "", error, name) from None
    moves = (move for statement in file.statements for move in statement.all_moves)
    places = {id(move): number for move, number in zip(moves, _begins(lines), strict=False)}
    entries = [entry for statement in file.statements for entry in _entries(statement, places)]
    return kept("coda", entries, Keys(keys))


def _begins(lines: list[str]) -> Iterator[int]:
    """The lines on which a movement begins, in the order in which the package meets them."""
    return (number for number, line in enumerate(lines, 1) if line.startswith("21"))


def _check(lines: list[str], name: str) -> None:
    """Every line must be a record in its place; the last one must close the file."""
    before = ""
    for number, line in enumerate(lines, 1):
        if len(line) != LENGTH:
            raise refuse(number, line[:2].strip(), "coda-length", str(LENGTH), len(line), name)
        kind = line[0]
        shape = _SHAPES.get(kind) or _SHAPES.get(line[:2])
        if kind not in _FOLLOWS[before] or shape is None:
            raise refuse(number, kind, "coda-order", ", ".join(_FOLLOWS[before]), line[:2], name)
        if not line.isprintable() or not re.fullmatch(shape.pattern, line, re.ASCII):
            raise refuse(number, line[:2], "coda-record", "", line[:32], name)
        before = kind
    if before != "9":
        raise refuse(len(lines), "9", "coda-end", "9", before, name)


def _entries(statement: Any, places: dict[int, int]) -> Iterator[Entry]:
    """The payments of one statement; its balances must come out."""
    if statement.account_currency.strip() not in ("EUR", ""):
        raise refuse(1, "1", "currency", "EUR", statement.account_currency)
    moved = sum(_cents(move.amount) for move in statement.moves)
    closing = statement.new_balance
    balanced(1, "8", _cents(statement.old_balance), moved, None if closing is None else _cents(closing))
    for move in statement.moves:
        yield from _leaves(move, places)


def _leaves(move: Any, places: dict[int, int]) -> Iterator[Entry]:
    """A payment, or the payments a total is made of; those must add up to it."""
    parts = [part for part in move.moves if move.transaction_type in TOTALS and part.transaction_type in "567"]
    if not parts:
        yield _entry(move, places)
        return
    total = sum(_cents(part.amount) for part in parts)
    if total != _cents(move.amount):
        raise refuse(places.get(id(move), 0), "2.1", "batch-sum", f"{_cents(move.amount) / 100:.2f}", f"{total / 100:.2f}")
    for part in parts:
        yield _entry(part, places)


def _entry(move: Any, places: dict[int, int]) -> Entry:
    """One payment, with everything it may be known by."""
    amount = _cents(move.amount)
    structured = (move.communication_type or "") in ("101", "102", "103", "105", "127")
    said = str(move.communication or "")
    back = amount < 0 and (move.r_transaction or "").strip() in RETURNS
    return Entry(
        line=places.get(id(move), 0), booked_on=move.entry_date.isoformat(), cents=amount,
        references=tuple(ref for ref in (said if structured else "", move.customer_reference or "") if ref.strip()),
        text="" if structured else said, account=str(move.counterparty_account or "")[:34].strip(),
        name=str(move.counterparty_name or ""), reversed=back, reason=str(move.r_reason or "").strip(),
    )  # fmt: skip


def _cents(amount: Decimal) -> int:
    """An amount of the file in cents; tenths of a cent are refused, not rounded."""
    value = amount * 100
    if value != value.to_integral_value() or abs(value) >= MAX_CENTS:
        raise refuse(0, "2.1", "value", "money", amount)
    return int(value)
