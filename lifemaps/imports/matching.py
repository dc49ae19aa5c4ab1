"""Whose payment is this? What bank files and ledgers have in common: clear errors, references, and letting go of the rest.

A bank statement tells far more about people than whether the rent is in. So a line of a statement is kept only if it is
a tenant's payment (or one that came back), and what is kept is a contract, a day and an amount. The account and the
name it came from serve for matching and are then dropped; the rest of the statement leaves nothing but a count.

Matching goes from sure to less sure (domain dossier §5.7): payment reference, then account, then amount with name. Two
contracts that fit equally well are no match. Units: cents, positive is money that came in.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import msgspec
import numpy as np
import pandas as pd

from lifemaps.words import say

MAX_BANK_BYTES = 64 * 1024 * 1024
"""A month of payments of a very large landlord fits well; more is no statement."""
MAX_TEXT = 1000
"""What people write with a payment fits in this; a longer one is no description."""
MAX_PROBLEMS = 200
MAX_CENTS = 10**11

# --- what can be wrong with a file ----------------------------------------------------------------------------------


class Problem(msgspec.Struct, frozen=True):
    """One thing wrong in a file, for the person who has it open: where, what was expected, what stands there.

    ``line`` counts from 1 (0: the file as a whole); ``field`` is a column, tag or element as the file calls it. ``code``
    is the sentence in the catalogue (``import-<code>``); ``expected`` is looked up there too (``import-expects-…``).
    """

    line: int
    field: str
    code: str
    expected: str = ""
    found: str = ""

    def sentence(self, language: str = "en") -> str:
        """What is wrong and where, in the reader's language."""
        wanted = f"import-expects-{self.expected}"
        known = say(language, wanted)
        what = say(language, f"import-{self.code}", expected=self.expected if known == wanted else known, found=self.found)
        where = "import-at-field" if self.line and self.field else "import-at-line" if self.line else "import-at-file"
        return say(language, where, line=str(self.line), field=self.field, what=what)


class ImportFailed(ValueError):
    """A file that cannot be taken in, with what is wrong with it by line. Nothing was changed."""

    def __init__(self, problems: Iterable[Problem], name: str = "") -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.line, p.field, p.code)))[:MAX_PROBLEMS]
        self.name = name
        super().__init__(name, self.problems)

    def sentences(self, language: str = "en") -> tuple[str, ...]:
        """All problems as sentences, in this language."""
        return tuple(problem.sentence(language) for problem in self.problems)

    def __str__(self) -> str:
        return "\n".join((self.name, *self.sentences()) if self.name else self.sentences())


def refuse(line: int, field: str, code: str, expected: str = "", found: object = "", name: str = "") -> ImportFailed:
    """A file refused for one reason."""
    return ImportFailed((Problem(line, field, code, expected, shortened(str(found))),), name)


def shortened(text: str) -> str:
    """A value short enough to quote, on one line and without characters that break a screen or a log."""
    flat = " ".join("".join(sign if sign.isprintable() else " " for sign in text[:200]).split())
    return flat if len(flat) <= 40 else flat[:39] + "…"


def within(data: bytes, limit: int, name: str = "") -> bytes:
    """The bytes of a file that is not too large to be what it says it is."""
    if len(data) > limit:
        raise refuse(0, "", "too-large", f"{limit // 1024 // 1024} MiB", f"{len(data) / 1024 / 1024:.1f} MiB", name)
    return data


def decoded(data: bytes, name: str = "") -> str:
    """A text file as text: UTF-8, or the Western European encoding of older office programs (cp1252).

    Anything with a zero byte (a workbook, a picture, UTF-16) and bytes that neither encoding knows are refused with
    their line, so that no name or amount is silently read as something else.
    """
    if (zero := data.find(b"\0")) >= 0:
        raise refuse(data.count(b"\n", 0, zero) + 1, "", "encoding", "text-encoding", "0x00", name)
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            at = error.start
    raise refuse(data.count(b"\n", 0, at) + 1, "", "encoding", "text-encoding", f"0x{data[at]:02x}", name)


# --- references that guard themselves against typing errors -----------------------------------------------------------

_KENMERK_WEIGHTS = (2, 4, 8, 5, 10, 9, 7, 3, 6, 1)
_KENMERK_LENGTH_CODE = {9: "7", 10: "8", 11: "9", 12: "0", 13: "1", 14: "2"}
_OGM = re.compile(r"(?:[+*]{3})?\s*(\d{3})[/ .]?(\d{4})[/ .]?(\d{5})\s*(?:[+*]{3})?")


def is_structured(text: str) -> bool:
    """Whether this is a sound Belgian structured communication (``+++123/4567/89002+++``).

    The last two digits are the first ten modulo 97, with 97 for 0. Source: Febelfin, domain dossier §5.7.
    """
    match = _OGM.fullmatch(text.strip())
    return match is not None and _is_structured_digits("".join(match.groups()))


def _is_structured_digits(digits: str) -> bool:
    return len(digits) == 12 and digits.isdecimal() and int(digits[10:]) == (int(digits[:10]) % 97 or 97)


def is_kenmerk(text: str) -> bool:
    """Whether this is a sound Dutch *betalingskenmerk* of 9 to 14 or 16 digits.

    The first digit guards the rest: weights 2, 4, 8, 5, 10, 9, 7, 3, 6, 1 from the right, summed; the digit is 11 minus
    the sum modulo 11, with 1 for 10 and 0 for 11. Nine to fourteen digits carry their length as second digit; seven
    digits carry no check and are never called sound. Source: Betaalvereniging, specification of the betalingskenmerk.
    """
    digits = re.sub(r"[ .]", "", text)
    if not (digits.isascii() and digits.isdecimal()) or not (len(digits) == 16 or len(digits) in _KENMERK_LENGTH_CODE):
        return False
    if len(digits) < 16 and digits[1] != _KENMERK_LENGTH_CODE[len(digits)]:
        return False
    total = sum(int(digit) * _KENMERK_WEIGHTS[i % 10] for i, digit in enumerate(reversed(digits[1:])))
    return int(digits[0]) == {10: 1, 11: 0}.get(11 - total % 11, 11 - total % 11)


def plain_reference(text: str) -> str:
    """A reference without the signs people put in it: ``+++123/4567/89002+++`` and ``123456789002`` are the same."""
    return re.sub(r"[^0-9A-Z]", "", text.upper())


_TITLES = ("dhr", "hr", "heer", "mevr", "mevrouw", "mw", "mej", "mme", "mr", "mrs", "monsieur", "madame", "eo", "cj")
_SMALL_WORDS = ("en", "of", "et", "ou", "de", "den", "der", "het", "van", "von", "ten", "ter", "te", "du", "la", "le", "el")
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})
"""Letters that lose nothing of an accent when taken apart, as a bank writes them."""
_NO_NAME = frozenset((*_TITLES, *_SMALL_WORDS))
"""Titles and little words that two people share without being the same."""


@lru_cache(maxsize=65536)
def plain_name(name: str) -> str:
    """A name without accents, initials, titles and order: "Hr J.P. de Vries" and "VRIES, de" are the same."""
    letters = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    words = re.findall(r"[a-z]{2,}", "".join(sign for sign in letters if not unicodedata.combining(sign)))
    return " ".join(sorted(set(words) - _NO_NAME))


# --- what we hold of a payment ----------------------------------------------------------------------------------------


class Key(msgspec.Struct, frozen=True, kw_only=True):
    """By what a contract's payments are known. Names and accounts come from the landlord's system and stay there."""

    contract: str
    references: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    rent: int = 0


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a bank statement while it is being matched. Lives only inside an import; never kept, never shown."""

    line: int
    booked_on: str
    cents: int
    references: tuple[str, ...] = ()
    text: str = ""
    account: str = ""
    name: str = ""
    reversed: bool = False
    reason: str = ""


class Payment(msgspec.Struct, frozen=True, kw_only=True):
    """What is kept of a tenant's payment: which contract, when, how much, and whether it came back and why.

    ``payer`` is ``zelf``, ``ander`` or ``""`` (unknown), never a name. ``matched_by`` says how sure the match is.
    """

    contract: str
    booked_on: str
    cents: int
    reversed: bool = False
    reason: str = ""
    payer: str = ""
    matched_by: str = ""


class BankFile(msgspec.Struct, frozen=True, kw_only=True):
    """The tenant payments in a bank file, and how much else was in it that we do not keep."""

    format: str
    payments: tuple[Payment, ...]
    entries: int
    left_out: int
    unmatched: int = 0
    """Of those left out: money that came in with no contract that fits. For the person who books by hand."""

    def netted(self) -> dict[str, int]:
        """Per contract what is in after reversals, in cents."""
        totals: dict[str, int] = {}
        for payment in self.payments:
            totals[payment.contract] = totals.get(payment.contract, 0) + payment.cents
        return totals


class Keys:
    """All keys of a landlord, made ready to look up."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self.by_contract = {key.contract: key for key in keys}
        self.references: dict[str, str | None] = {}
        self.accounts: dict[str, str | None] = {}
        self.names: dict[tuple[str, int], str | None] = {}
        for key in self.by_contract.values():
            for reference in (*key.references, key.contract):
                self._learn(self.references, plain_reference(reference), key.contract)
            for account in key.accounts:
                self._learn(self.accounts, plain_reference(account), key.contract)
            for name in key.names:
                if plain_name(name):
                    self._learn(self.names, (plain_name(name), key.rent), key.contract)
        self.lengths = sorted({len(reference) for reference in self.references}, reverse=True)

    @staticmethod
    def _learn(known: dict, sign: object, contract: str) -> None:
        """Remember whose sign this is; one that belongs to two contracts belongs to none."""
        if sign:
            known[sign] = contract if known.get(sign, contract) == contract else None

    def find(self, entry: Entry) -> tuple[str, str] | None:
        """The contract this line belongs to and by what we know, or ``None``."""
        for reference in entry.references:
            if contract := self.references.get(plain_reference(reference)):
                return contract, "reference"
        if contract := self._in_text(entry.text):
            return contract, "reference"
        if entry.account and (contract := self.accounts.get(plain_reference(entry.account))):
            return contract, "account"
        if entry.name and (contract := self.names.get((plain_name(entry.name), abs(entry.cents)))):
            return contract, "name"
        return None

    def _in_text(self, text: str) -> str | None:
        """The one contract whose reference stands in what the payer wrote, however the digits are grouped.

        A word of fewer than six signs and a group of fewer than nine digits prove nothing: contract 12 is not "flat 12".
        """
        words = {plain_reference(word) for word in re.findall(r"[0-9A-Z]+(?:[-/._][0-9A-Z]+)*", text[:MAX_TEXT].upper())}
        found = {self.references.get(word) for word in words if len(word) >= 6} - {None}
        if not found:
            found = {self.references.get(digits) for digits in _grouped_digits(text[:MAX_TEXT])} - {None}
        return found.pop() if len(found) == 1 else None

    def payer(self, contract: str, entry: Entry) -> str:
        """Whether the name on the payment is the tenant's; unknown when either side has no name."""
        names = [plain_name(name) for name in self.by_contract[contract].names]
        paid_by = set(plain_name(entry.name).split())
        if not paid_by or not any(names):
            return ""
        return "zelf" if any(paid_by & set(name.split()) for name in names) else "ander"


def kept(format_: str, entries: Iterable[Entry], keys: Keys) -> BankFile:
    """Of the lines of a statement only the tenants' payments, without account or name.

    Kept is money that came in and fits a contract, and money that went back because a collection was reversed. Money we
    paid out ourselves is never a tenant's payment, whatever reference it carries.
    """
    payments, count, unmatched = [], 0, 0
    for entry in entries:
        count += 1
        match = keys.find(entry) if entry.cents > 0 or entry.reversed else None
        if match is None:
            unmatched += entry.cents > 0
            continue
        payments.append(_payment(entry, *match, keys))
    return BankFile(
        format=format_, payments=tuple(payments), entries=count, left_out=count - len(payments), unmatched=unmatched
    )


def _grouped_digits(text: str) -> set[str]:
    """Every number of nine to sixteen digits that stands in a text in groups: 5000 0567 8901 2345, +++123/4567/89002+++."""
    found: set[str] = set()
    for run in re.findall(r"[0-9](?:[ /.+*-]{0,3}[0-9])+", text):
        groups = re.findall(r"[0-9]+", run)
        for start in range(len(groups)):
            number = ""
            for group in groups[start : start + 16]:
                number += group
                if len(number) > 16:
                    break
                found |= {number} if len(number) >= 9 else set()
    return found


def _payment(entry: Entry, contract: str, how: str, keys: Keys) -> Payment:
    """What is kept of this line."""
    payer = keys.payer(contract, entry)
    return Payment(
        contract=contract, booked_on=entry.booked_on, cents=entry.cents, reversed=entry.reversed, reason=entry.reason,
        payer=payer, matched_by=how,
    )  # fmt: skip


# --- payments laid on the months they were for ------------------------------------------------------------------------


def settle(lines: pd.DataFrame, payments: Iterable[Payment]) -> pd.DataFrame:
    """The months of ``lines`` (``lifemaps.signals.LINES``) with these payments laid on the month they were for.

    A payment goes to the last month that was due when it came; if that month is already paid, to the next one. A
    reversal takes back from the month where the payment it reverses was laid. Payments of contracts that are not in the
    ledger are left alone. Returns a new table, in the same order.
    """
    lines = lines.copy()
    contracts = lines["contract"].astype(str).to_numpy()
    due_on = lines["due_on"].to_numpy().astype("datetime64[D]").astype(str)
    rows: dict[str, list[int]] = {}
    for row in np.lexsort((due_on, contracts)):
        rows.setdefault(contracts[row], []).append(int(row))
    laid = _Laid(lines)
    for payment in sorted(payments, key=lambda p: (p.contract, p.booked_on, p.reversed)):
        if payment.contract in rows:
            laid.lay(payment, rows[payment.contract], due_on)
    return laid.table(lines)


class _Laid:
    """The money side of the months while payments are being laid on them."""

    def __init__(self, lines: pd.DataFrame) -> None:
        self.due = lines["due"].to_numpy()
        self.paid = lines["paid"].to_numpy().copy()
        self.paid_on = [None if pd.isna(day) else str(day.date()) for day in lines["paid_on"]]
        self.reversed = lines["reversed"].to_numpy().copy()
        self.reason = lines["reason"].astype(str).to_list() if "reason" in lines else [""] * len(lines)
        self.payer = lines["payer"].astype(str).to_list() if "payer" in lines else [""] * len(lines)
        self.history: dict[tuple[str, int], list[int]] = {}

    def lay(self, payment: Payment, rows: list[int], due_on: np.ndarray) -> None:
        """One payment or reversal on the month it was for."""
        if payment.reversed:
            before = self.history.get((payment.contract, -payment.cents)) or [self._month(payment, rows, due_on)]
            row = before.pop()
            self.reversed[row], self.reason[row] = True, payment.reason
        else:
            row = self._month(payment, rows, due_on)
            self.history.setdefault((payment.contract, payment.cents), []).append(row)
            self.payer[row] = payment.payer
            if self.paid[row] < self.due[row] or self.paid_on[row] is None:
                self.paid_on[row] = payment.booked_on
        self.paid[row] += payment.cents
        if self.paid[row] <= 0:
            self.paid_on[row] = None

    def _month(self, payment: Payment, rows: list[int], due_on: np.ndarray) -> int:
        reached = [row for row in rows if due_on[row] <= payment.booked_on]
        row = reached[-1] if reached else rows[0]
        if not payment.reversed and self.paid[row] >= self.due[row] and len(reached) < len(rows):
            row = rows[len(reached)]
        return row

    def table(self, lines: pd.DataFrame) -> pd.DataFrame:
        """The months with what was laid on them."""
        lines["paid"], lines["reversed"] = self.paid, self.reversed
        lines["paid_on"] = pd.to_datetime(pd.Series(self.paid_on, index=lines.index, dtype="object")).astype("datetime64[s]")
        lines["reason"] = pd.Categorical(self.reason)
        lines["payer"] = pd.Categorical(self.payer)
        return lines


# --- small readers shared by the bank formats -------------------------------------------------------------------------


def cents_of(text: str) -> int | None:
    """An amount without sign as banks write it (``1226,65``, ``1226.65``, ``40,``) in cents; ``None`` when it is none."""
    match = re.fullmatch(r"([0-9]{1,12})(?:[.,]([0-9]{0,5}))?", text.strip())
    if match is None or (match[2] or "").rstrip("0")[2:]:
        return None
    value = int(match[1]) * 100 + int((match[2] or "").ljust(2, "0")[:2])
    return value if value < MAX_CENTS else None


def day_of(text: str) -> str | None:
    """A day (``2026-10-12``, also with a time behind it) as such; ``None`` when no calendar knows it."""
    match = re.fullmatch(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T+Z-].*)?", text.strip())
    if match is None or not "1990" <= match[1] < "2100":
        return None
    try:
        return dt.date.fromisoformat(match[1]).isoformat()
    except ValueError:
        return None


def balanced(line: int, field: str, opening: int | None, moved: int, closing: int | None) -> None:
    """A statement whose lines do not bring the old balance to the new one misses something, and is refused."""
    if opening is not None and closing is not None and opening + moved != closing:
        raise refuse(line, field, "bank-balance", f"{closing / 100:.2f}", f"{(opening + moved) / 100:.2f}")
