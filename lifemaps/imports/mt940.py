"""Tenant payments from an MT940 statement, the older format that Dutch banks are leaving behind.

Read with the package ``mt-940``; what it forgives we do not: a statement without its closing balance (``:62F:``) was cut
off, lines that do not bring the opening balance to the closing one miss something, and both are refused. The words in
``:86:`` follow the banks' own codes (``/EREF/``, ``/REMI/``, ``/NAME/``, ``/IBAN/``, ``/RTRN/``) or the German ``?20``
to ``?32``. What is no tenant's payment is not kept (``lifemaps.imports.matching``). Amounts in cents.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterable, Iterator
from typing import Any

import mt940 as package

from lifemaps.imports.matching import (
    MAX_BANK_BYTES,
    MAX_CENTS,
    BankFile,
    Entry,
    ImportFailed,
    Key,
    Keys,
    balanced,
    decoded,
    kept,
    refuse,
    within,
)  # fmt: skip

logging.getLogger("mt940").setLevel(logging.CRITICAL + 1)
# The package logs a line it cannot read, and a statement's line holds names and accounts.

_WORD = re.compile(
    r"/(EREF|PREF|MARF|KREF|IBAN|CNTP|NAME|ORDP|BENM|REMI|RTRN|TRTP|BIC|CSID|ISDT|ADDR|PURP|ULTD|ULTC|SVCL|TRCD|NRTX|OCMT)/"
)
_AMOUNT = re.compile(r"[0-9]{1,12}(,[0-9]{0,2})?")
_MONEY_LINE = re.compile(
    r"^:(?:61:\d{6}(?:\d{4}|\s{4})?R?[DC][A-Z]?\n?|6[0245][FM]?:[DC]\d{6}[A-Z]{3})([^A-Z\n/]*)", re.MULTILINE
)
_RETURNED = ("NRTI", "FRTI", "NCHB")
"""Types of line by which banks book a collection that came back."""
_BROKEN = (RuntimeError, ValueError, ArithmeticError, LookupError, TypeError, AttributeError)


def read_mt940(data: bytes, keys: Iterable[Key], name: str = "") -> BankFile:
    """The tenant payments in this file. Raises ``ImportFailed`` with line and tag; then nothing was taken in."""
    text = decoded(within(data, MAX_BANK_BYTES, name), name).replace("\r\n", "\n").replace("\r", "\n")
    blocks = list(_blocks(text))
    if not blocks:
        raise refuse(1, ":20:", "not-mt940", "", text[:40], name)
    return kept("mt940", [entry for line, block in blocks for entry in _entries(block, line)], Keys(keys))


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """The statements in a file, each with the line it begins on."""
    starts = [match.start() for match in re.finditer(r"^:20:", text, re.MULTILINE)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=False):
        yield text.count("\n", 0, start) + 1, text[start:end]


def _entries(block: str, line: int) -> Iterator[Entry]:
    """The lines of one statement; its balances must come out."""
    found = re.finditer(r"^:(\d\d[A-Z]?):", block, re.MULTILINE)
    tags = [(line + block.count("\n", 0, match.start()), match[1]) for match in found]
    for wanted in ("25", "60", "62"):
        if not any(tag.startswith(wanted) for _, tag in tags):
            raise refuse(tags[-1][0], f":{wanted}:", "missing-tag")
    places = [place for place, tag in tags if tag == "61"]
    _check_amounts(block, line)
    statement = _parsed(block, line)
    if len(statement.transactions) != len(places):
        raise refuse(line, ":61:", "lines-lost", str(len(places)), str(len(statement.transactions)))
    entries = [_entry(one.data, place) for one, place in zip(statement.transactions, places, strict=True)]
    opening, closing = (_balance(statement.data, which, tags) for which in ("opening", "closing"))
    balanced(tags[-1][0], ":62:", opening, sum(entry.cents for entry in entries), closing)
    yield from entries


def _check_amounts(block: str, line: int) -> None:
    """Amounts with more than two decimals, or that are none, are refused where they stand."""
    for match in _MONEY_LINE.finditer(block):
        if not _AMOUNT.fullmatch(match[1].strip()):
            code = "negative-amount" if match[1].strip().startswith("-") else "value"
            raise refuse(line + block.count("\n", 0, match.start()), f":{match[0].split(':')[1]}:", code, "money", match[1])


def _parsed(block: str, line: int) -> Any:
    """The statement as the package reads it; from an open file, because a text that is a file's name would be opened."""
    try:
        return package.parse(io.StringIO(block), options=package.Options.all())
    except ImportFailed:
        raise
    except _BROKEN as error:
        found = next((str(part) for part in error.args[2:3]), "")
        at = block.find(found.split("\n")[0]) if found else -1
        raise refuse(line + block.count("\n", 0, max(at, 0)), "", "mt940-line", "", found) from None


def _balance(data: dict[str, Any], which: str, tags: list[tuple[int, str]]) -> int:
    """The opening or closing balance in cents, of the month or of this page of it."""
    kinds = (f"final_{which}_balance", f"intermediate_{which}_balance", f"{which}_balance")
    balance = next((data[kind] for kind in kinds if kind in data), None)
    if balance is None or balance.amount is None:
        raise refuse(tags[-1][0], ":60:" if which == "opening" else ":62:", "missing-tag")
    if balance.amount.currency != "EUR":
        raise refuse(tags[0][0], ":60:", "currency", "EUR", balance.amount.currency)
    return _cents(balance.amount.amount, tags[0][0])


def _cents(amount: Any, line: int) -> int:
    value = amount * 100
    if value != value.to_integral_value() or abs(value) >= MAX_CENTS:
        raise refuse(line, ":61:", "value", "money", amount)
    return int(value)


def _entry(data: dict[str, Any], line: int) -> Entry:
    """One line, with everything it may be known by."""
    if not (data.get("date") and data.get("amount") and data.get("status")):
        raise refuse(line, ":61:", "mt940-line")
    said = str(data.get("transaction_details") or "").replace("\n", "")
    words = _words(said)
    amount = _cents(data["amount"].amount, line)
    reason = re.match(r"[A-Z]{2}[0-9]{2}", words.get("RTRN", ""))
    back = amount < 0 and ("RTRN" in words or str(data["status"]).upper() == "RC" or str(data.get("id") or "") in _RETURNED)
    text = " ".join(str(part) for part in (words.get("REMI", "") if words else said, data.get("purpose")) if part)
    return Entry(
        line=line, booked_on=(data.get("entry_date") or data["date"]).isoformat(), cents=amount,
        references=tuple(str(part) for part in _references(data, words) if part), text=text, reversed=back,
        account=words.get("IBAN", "") or str(data.get("applicant_iban") or ""),
        name=words.get("NAME", "") or str(data.get("applicant_name") or ""), reason=reason[0] if reason else "",
    )  # fmt: skip


def _words(said: str) -> dict[str, str]:
    """The coded words of an ``:86:``; empty when the bank writes plain text."""
    parts = _WORD.split(said)
    words: dict[str, str] = {}
    for key, value in zip(parts[1::2], parts[2::2], strict=False):
        words.setdefault(key, value.strip("/ "))
    if "CNTP" in words:
        account, _, rest = words["CNTP"].partition("/")
        words.setdefault("IBAN", account)
        words.setdefault("NAME", rest.split("/")[1] if rest.count("/") else "")
    return words


def _references(data: dict[str, Any], words: dict[str, str]) -> tuple[Any, ...]:
    """What may be a payment reference: of a structured remittance its last part, and what the payer's bank passed on."""
    remittance = words.get("REMI", "")
    structured = remittance.rpartition("/")[2] if remittance.startswith("STRD/") else ""
    return structured, words.get("EREF", ""), data.get("customer_reference"), data.get("end_to_end_reference")
