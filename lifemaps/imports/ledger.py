"""Reading a landlord's rent ledger, whatever its system calls the columns.

Two layouts in CSV (domain dossier §5.7): **long**, one line per booking, and **wide**, one line per contract and month;
and a list of our own **contacts**. ``;``, ``,`` or tab; UTF-8 or cp1252; decimal comma or point; days as 2026-10-12 or
12-10-2026. Whoever exports a ledger for the first time gets a proposal (``guess_mapping``), sees ten rows as they would
be read (``preview``), answers one question about signs if there is doubt, and keeps the answer as a small file
(``profile``, ``read_profile``). The sum is checked against the balance the file itself states.

Columns that nobody mapped (a name, an address, a nationality) are not even read. Every problem is named by line and
column, many at once; a file with a problem changes nothing.

The way: bytes → one pass over the mapped columns, every distinct value read once → ``lifemaps.signals.Stock``. Units:
cents, days, months. Memory is a few numbers per line, so that a whole landlord fits on a laptop.
"""

from __future__ import annotations

import csv as plain_csv
import datetime as dt
import io
import json
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec
import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import csv as arrow_csv

from lifemaps.imports.matching import MAX_CENTS, ImportFailed, Problem, decoded, refuse, shortened, within
from lifemaps.signals import CONTACTS, Stock

MAX_BYTES = 1024 * 1024 * 1024
"""Three hundred thousand contracts over two years are half of this."""
MAX_COLUMNS = 200
MAX_HEADER = 64 * 1024
PREVIEW_ROWS = 10

# --- the columns we know ----------------------------------------------------------------------------------------------


class Column(msgspec.Struct, frozen=True):
    """A column of ours: its name in the canonical layout, what it holds, and how other systems call it."""

    name: str
    holds: str
    synonyms: tuple[str, ...] = ()
    needed: bool = False


TENANT = Column(
    "huurder_ref", "ref", ("huurder", "huurdernr", "huurdernummer", "debiteurnr", "debiteur", "relatienr", "relatienummer",
                           "klantnr", "klantnummer", "dossiernr", "dossiernummer"),
)  # fmt: skip
CONTRACT = Column(
    "contract_ref", "ref", ("contract", "contractnr", "contractnummer", "overeenkomst", "overeenkomstnr", "huurcontract",
                            "huurovereenkomst", "vhe", "vhenr", "eenheidnr", "eenheid"), needed=True,
)  # fmt: skip
PERIOD = Column("periode", "month", ("maand", "huurperiode", "boekperiode"))
DUE_ON = Column("vervaldatum", "day", ("vervaldag", "vervaldat"))
METHOD = Column(
    "betaalwijze", "method", ("wijze", "betaalwijzesoort", "incasso", "incassojn", "domiciliering", "bestendigeopdracht",
                              "betaalmethode"),
)  # fmt: skip
STATED = Column("saldo", "signed", ("openstaand", "openstaandsaldo", "achterstal", "achterstand", "eindsaldo"))
PAYER = Column("betaler", "payer", ("wiebetaalt",))
REVERSED = Column("storno", "storno", ("terugboeking", "reden", "stornoreden", "redenstorno"))

LAYOUTS: dict[str, tuple[Column, ...]] = {
    "long": (
        TENANT, CONTRACT, PERIOD, Column("boekdatum", "day", ("datum", "boekingsdatum", "valutadatum"), needed=True), DUE_ON,
        Column("soort", "sort", ("boekingsoort", "boekingssoort")),
        Column("detailsoort", "detail", ("boekingdetailsoort", "detail")),
        Column("bedrag", "signed", ("totaalbedrag", "bedrageur", "bedragineuro")), Column("af_bij", "direction", ("dc",)),
        Column("debet", "signed", ("af", "debit")), Column("credit", "signed", ("bij",)), STATED, METHOD,
        Column("afletterstatus", "skip"), Column("betalingskenmerk", "skip", ("kenmerk", "gestructureerdemededeling")),
        Column("omschrijving", "reason", ("mededeling", "tekst")),
        Column("regeling_ref", "ref", ("regeling", "afbetalingsplan", "betalingsregeling", "regelingnr")), PAYER, REVERSED,
    ),
    "wide": (
        TENANT, CONTRACT, PERIOD, DUE_ON,
        Column("verschuldigd", "signed", ("huur", "prolongatie", "tebetalen", "huurbedrag", "vordering"), needed=True),
        Column("betaald", "signed", ("ontvangen", "ontvangst", "betaaldbedrag"), needed=True),
        Column("betaaldatum", "day", ("betaaldop", "ontvangstdatum", "datumbetaling", "betaaldag")),
        msgspec.structs.replace(METHOD, name="wijze", synonyms=("betaalwijze", *METHOD.synonyms[1:])), REVERSED,
        Column("opmerking", "skip"), STATED, PAYER,
        Column("toeslag", "money", ("huurtoeslag", "verwachtetoeslag", "huursubsidie")),
        Column("inkomen", "money", ("maandinkomen", "nettoinkomen")),
    ),
    "contacts": (
        CONTRACT, Column("datum", "day", ("contactdatum", "op"), needed=True),
        Column("kanaal", "channel", ("communicatiekanaal", "middel"), needed=True),
        Column("uitkomst", "outcome", ("resultaat", "afloop"), needed=True),
    ),
}  # fmt: skip
"""The canonical layouts. ``skip`` columns belong to a layout and are left where they are."""

SIGNS = ("", "unsigned", "charges_positive", "receipts_positive")
"""How a system writes what is owed and what came in: both without sign, or one of the two as a negative amount."""

SORTS = ("VOR", "ONT", "UIT", "MEM")
CODES: dict[str, dict[str, str]] = {
    "sort": {
        **{code.lower(): code for code in SORTS}, "vordering": "VOR", "factuur": "VOR", "huur": "VOR", "prolongatie": "VOR",
        "ontvangst": "ONT", "betaling": "ONT", "uitbetaling": "UIT", "memoriaal": "MEM", "correctie": "MEM",
    },
    "detail": {
        **{code.lower(): code for code in ("PRO", "STO", "BET", "BRT", "AAN", "AFB", "BAN", "EIN", "BOR")}, "": "",
        "prolongatie": "PRO", "storno": "STO", "terugboeking": "STO", "aanmaning": "AAN", "herinnering": "AAN",
        "rappel": "AAN", "termijn": "BRT", "afboeking": "AFB", "bank": "BAN", "eindafrekening": "EIN", "borg": "BOR",
        "regeling": "BET",
    },
    "method": {
        **{code.lower(): code for code in ("INC", "OVB", "ONL", "PIN", "CON", "MAI")}, "": "", "incasso": "INC",
        "automatischeincasso": "INC", "domiciliering": "INC", "ja": "INC", "j": "INC", "nee": "OVB", "n": "OVB",
        "overboeking": "OVB", "overschrijving": "OVB", "bestendigeopdracht": "OVB", "handmatig": "OVB", "ideal": "ONL",
        "online": "ONL", "contant": "CON", "kas": "CON",
    },
    "direction": {"af": "af", "debet": "af", "d": "af", "bij": "bij", "credit": "bij", "c": "bij"},
    "payer": {"": "", "zelf": "zelf", "huurder": "zelf", "ander": "ander", "derde": "ander", "huisgenoot": "huisgenoot"},
    "channel": {
        **{code.lower(): code for code in ("APP", "BAL", "BEZ", "BRI", "EMA", "INT", "SMS", "TEL")}, "whatsapp": "APP",
        "balie": "BAL", "huisbezoek": "BEZ", "bezoek": "BEZ", "brief": "BRI", "email": "EMA", "mail": "EMA",
        "telefoon": "TEL", "bellen": "TEL", "portaal": "INT",
    },
    "outcome": {
        "bereikt": "bereikt", "gesproken": "bereikt", "ja": "bereikt", "nietbereikt": "niet_bereikt",
        "geengehoor": "niet_bereikt", "nee": "niet_bereikt", "retour": "retour", "onbestelbaar": "retour",
        "verstuurd": "verstuurd", "verzonden": "verstuurd",
    },
}  # fmt: skip
"""The words ledgers use for VERA's codes; a profile adds a landlord's own (``codes``)."""


# --- the mapping a landlord keeps -------------------------------------------------------------------------------------


class Mapping(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How one system's export is read: which of its columns is which of ours, and how it writes signs.

    ``columns`` goes from our name to theirs. ``sign`` is one of ``SIGNS`` (``""``: look at the file and say so).
    ``codes`` translates their own words, per kind of column (``{"method": {"acceptgiro": "OVB"}}``).
    """

    layout: str
    columns: dict[str, str] = {}
    sign: str = ""
    codes: dict[str, dict[str, str]] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """Which of our columns this layout cannot do without and have no column of theirs."""
        lacks = [column.name for column in LAYOUTS[self.layout] if column.needed and column.name not in self.columns]
        if self.layout == "long" and not {"bedrag", "debet", "credit"} & set(self.columns):
            lacks.append("bedrag")
        if self.layout == "wide" and not {"periode", "vervaldatum"} & set(self.columns):
            lacks.append("periode")
        return tuple(lacks)


def guess_mapping(header: Sequence[str]) -> Mapping:
    """The mapping this header suggests, by our own names and the synonyms; what is missing says ``Mapping.missing``.

    A column is used once, and our own name goes before a synonym. Columns that nobody recognises stay unread.
    """
    plain = {_plain(name): name for name in reversed(header) if _plain(name)}
    guesses = [_guess(layout, plain) for layout in LAYOUTS]
    return min(guesses, key=lambda mapping: (len(mapping.missing), -len(mapping.columns)))


def _guess(layout: str, plain: dict[str, str]) -> Mapping:
    free, found = dict(plain), {}
    for names in (lambda column: (column.name,), lambda column: column.synonyms):
        for column in LAYOUTS[layout]:
            hit = next((name for name in map(_plain, names(column)) if name in free), None)
            if column.name not in found and hit is not None:
                found[column.name] = free.pop(hit)
    return Mapping(layout=layout, columns=found)


def unread(header: Sequence[str], mapping: Mapping) -> tuple[str, ...]:
    """The columns of a file that this mapping leaves alone."""
    return tuple(name for name in header if name not in mapping.columns.values())


def profile(mapping: Mapping) -> str:
    """The mapping as a small TOML file, to keep and to mend by hand."""
    lines = [f"layout = {json.dumps(mapping.layout)}", f"sign = {json.dumps(mapping.sign)}", "", "[columns]"]
    lines += [f"{json.dumps(ours)} = {json.dumps(theirs, ensure_ascii=False)}" for ours, theirs in mapping.columns.items()]
    for kind, words in mapping.codes.items():
        lines += ["", f"[codes.{json.dumps(kind)}]"]
        lines += [f"{json.dumps(word, ensure_ascii=False)} = {json.dumps(code)}" for word, code in words.items()]
    return "\n".join(lines) + "\n"


def read_profile(text: str, name: str = "") -> Mapping:
    """A kept mapping, from TOML or JSON."""
    try:
        plain = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
        mapping = msgspec.convert(plain, Mapping)
    except (ValueError, RecursionError, msgspec.ValidationError) as error:
        raise refuse(0, "", "profile", "", error, name) from None
    known = {column.name for column in LAYOUTS.get(mapping.layout, ())}
    if strange := ({mapping.layout} - set(LAYOUTS)) or ({mapping.sign} - set(SIGNS)) or set(mapping.columns) - known:
        raise refuse(0, "", "profile", ", ".join((*LAYOUTS, *SIGNS[1:], *sorted(known))), sorted(strange)[0], name)
    for kind, words in mapping.codes.items():
        codes = set(CODES.get(kind, {}).values())
        if strange := set(words.values()) - codes:
            raise refuse(0, f"codes.{kind}", "profile", ", ".join(sorted(codes)), sorted(strange)[0], name)
    return mapping


def _plain(name: str) -> str:
    """A column's name or a word without case, accents and signs."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in letters if sign.isalnum() and not unicodedata.combining(sign))


# --- what comes of it -------------------------------------------------------------------------------------------------


class Differs(msgspec.Struct, frozen=True):
    """A contract whose bookings do not add up to the balance the file states; ``line`` is where it is stated."""

    contract: str
    line: int
    stated: int
    counted: int


class SumCheck(msgspec.Struct, frozen=True):
    """The sum against the balance: how many contracts state one, and which do not come out. Total is in cents."""

    total: int
    checked: int = 0
    differs: tuple[Differs, ...] = ()

    def against(self, stated: int) -> int:
        """What this file counts more than the total the landlord's own system shows (cents; 0: it comes out)."""
        return self.total - stated


class LedgerFile(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """A ledger as read: the stock, how many rows it was read from, which signs, and whether the sum comes out."""

    stock: Stock
    rows: int
    sign: str
    check: SumCheck


def header_of(data: str | bytes, name: str = "") -> list[str]:
    """The names of the columns."""
    return _Table(data, name).header


def read_ledger(data: str | bytes, name: str = "") -> LedgerFile:
    """A ledger of which nothing is known yet, read with the mapping its header suggests."""
    return read_with(guess_mapping(header_of(data, name)), data, name)


def read_with(mapping: Mapping, data: str | bytes, name: str = "") -> LedgerFile:
    """A ledger read with this mapping. Raises ``ImportFailed`` with everything that is wrong, by line and column."""
    table = _Table(data, name)
    rows = _Rows(table, mapping)
    return _from_bookings(rows) if mapping.layout == "long" else _from_months(rows)


def read_contacts(data: str | bytes, name: str = "", mapping: Mapping | None = None) -> pd.DataFrame:
    """Our own attempts to reach people: contract, day, channel (VERA) and whether it was answered."""
    table = _Table(data, name)
    found = mapping or _guess("contacts", {_plain(column): column for column in reversed(table.header)})
    rows = _Rows(table, found)
    return pd.DataFrame(
        {"contract": rows.words("contract_ref"), "on": _as_days(rows.days("datum")), "channel": rows.words("kanaal"),
         "outcome": rows.words("uitkomst")}, columns=list(CONTACTS),
    )  # fmt: skip


def with_contacts(ledger: LedgerFile, contacts: pd.DataFrame) -> Stock:
    """The stock of a ledger with what we did ourselves beside it, the reminders in the ledger included."""
    own = ledger.stock.contacts
    both = contacts if own is None or own.empty else pd.concat([own, contacts], ignore_index=True)
    return msgspec.structs.replace(ledger.stock, contacts=both)


def preview(mapping: Mapping, data: str | bytes, rows: int = PREVIEW_ROWS, name: str = "") -> tuple[dict[str, Any], ...]:
    """The first rows as this mapping would read them, per row our column to the value read.

    Amounts are cents, days ISO, months ``2026-10``, codes VERA's. A value that cannot be read stands there as a
    ``Problem``, so that the person who maps sees which column is not what it was taken for.
    """
    table = _Table(data, name)
    own = {column.name: column for column in LAYOUTS[mapping.layout]}
    found = []
    for line, cells in table.first(rows):
        row = dict(zip(table.header, cells, strict=False))
        mapped = [(own[ours], theirs) for ours, theirs in mapping.columns.items() if ours in own]
        found.append({ours.name: _shown(ours, mapping, line, theirs, row.get(theirs, "")) for ours, theirs in mapped})
    return tuple(found)


def _shown(column: Column, mapping: Mapping, line: int, theirs: str, text: str) -> Any:
    """A value as a person would check it, or what is wrong with it."""
    value = _reader(column.holds, mapping)(text.strip())
    if value is _BAD:
        return Problem(line, theirs, "value", _expects(column.holds), shortened(text))
    if column.holds == "day":
        return "" if value == _NO_DAY else (dt.date(1970, 1, 1) + dt.timedelta(days=value)).isoformat()
    if column.holds == "month":
        return "" if value == _NO_DAY else f"{value // 12}-{value % 12 + 1:02d}"
    return value


# --- reading one value ------------------------------------------------------------------------------------------------

_BAD = object()
_NO_DAY = -(2**31)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?", re.ASCII)
_DUTCH = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: .*)?", re.ASCII)
_TIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_MONTH = re.compile(r"(\d{4})[-/.]?(\d{1,2})|(\d{1,2})[-/.](\d{4})", re.ASCII)
_REASON = re.compile(r"\b([A-Z]{2}\d{2})\b", re.ASCII)
_MONEY = re.compile(
    r"(?P<sign>[-+])?\s*(?:€|EUR)?\s*(?P<inner>[-+])?"
    r"(?P<whole>\d{1,12}|\d{1,3}(?:(?P<group>[.,' ])\d{3})(?:(?P=group)\d{3}){0,3})"
    r"(?:(?P<point>[.,])(?P<part>\d{1,2}))?\s*(?:€|EUR)?\s*(?P<tail>-)?",
    re.ASCII,
)


def _money(text: str) -> Any:
    """Cents of an amount as people and systems write it: 1.226,65 · 1226.65 · € 40 · 12,50-.

    ``1.226`` alone could be a thousand or a euro and three decimals; it is refused rather than guessed.
    """
    match = _MONEY.fullmatch(text.replace("\xa0", " ").replace("\u202f", " ").replace("\u2212", "-"))
    if match is None or (match["group"] and match["group"] == match["point"]):
        return 0 if text == "" else _BAD
    if match["group"] in (".", ",") and match["whole"].count(match["group"]) == 1 and not match["point"]:
        return _BAD
    value = int(re.sub(r"\D", "", match["whole"])) * 100 + int((match["part"] or "0").ljust(2, "0"))
    signs = [sign for sign in (match["sign"], match["inner"], match["tail"]) if sign]
    if value >= MAX_CENTS or len(signs) > 1:
        return _BAD
    return -value if "-" in signs else value


def _positive(text: str) -> Any:
    value = _money(text)
    return _BAD if value is not _BAD and value < 0 else value


def _day(text: str) -> Any:
    """Days since 1970."""
    if not text:
        return _NO_DAY
    if match := _ISO.fullmatch(text) or _TIGHT.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := _DUTCH.fullmatch(text):
        day, month, year = map(int, match.groups())
    else:
        return _BAD
    return (dt.date(year, month, day) - dt.date(1970, 1, 1)).days if _is_day(year, month, day) else _BAD


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return 1990 <= year < 2100


def _month(text: str) -> Any:
    """Months since the year 0; also from a whole day."""
    if not text:
        return _NO_DAY
    if match := _MONTH.fullmatch(text):
        year, month = int(match[1] or match[4]), int(match[2] or match[3])
        return year * 12 + month - 1 if _is_day(year, month, 1) else _BAD
    day = _day(text)
    if day is _BAD:
        return _BAD
    date = dt.date(1970, 1, 1) + dt.timedelta(days=day)
    return date.year * 12 + date.month - 1


def _ref(text: str) -> Any:
    """A reference: short, on one line."""
    return text if len(text) <= 64 and text.isprintable() else _BAD


def _storno(text: str) -> Any:
    """Whether it came back: ``""`` no, ``"?"`` yes, or the reason's code."""
    plain = _plain(text)
    if plain in ("", "nee", "n", "no", "false", "0", "onwaar"):
        return ""
    if plain in ("ja", "j", "yes", "y", "true", "1", "x", "waar", "storno"):
        return "?"
    match = _REASON.search(text.upper())
    return match[1] if match else _BAD


def _reason(text: str) -> Any:
    """Of a description only a reason code; the text itself is left where it is."""
    match = _REASON.search(text)
    return match[1] if match else ""


def _reader(holds: str, mapping: Mapping) -> Callable[[str], Any]:
    """How a column of this kind is read."""
    simple: dict[str, Callable[[str], Any]] = {
        "money": _positive, "signed": _money, "day": _day, "month": _month, "ref": _ref, "storno": _storno,
        "reason": _reason, "skip": lambda text: "",
    }  # fmt: skip
    if holds in simple:
        return simple[holds]
    words = {**CODES[holds], **{_plain(word): code for word, code in mapping.codes.get(holds, {}).items()}}
    return lambda text: words.get(_plain(text), _BAD)


# --- the file as a table ----------------------------------------------------------------------------------------------


class _Table:
    """A CSV file: its text in UTF-8, the sign between its columns, its header, and the way back to a line that is wrong."""

    def __init__(self, data: str | bytes, name: str) -> None:
        self.name = name
        self.data = _as_utf8(within(_bytes(data, name), MAX_BYTES, name), name)
        if self.data.count(b'"') % 2:
            raise refuse(self.unclosed(), "", "quotes", "", "", name)
        self.skipped, top = self._top()
        self.delimiter = max(";,\t", key=top.count)
        try:
            self.header = [cell.strip() for cell in next(plain_csv.reader([top], delimiter=self.delimiter), [])]
        except plain_csv.Error:
            raise refuse(self.skipped, "", "header", "", top, name) from None
        self._check_header()

    def _top(self) -> tuple[int, str]:
        """How many lines stand above the first row, and the header: the first line with something on it."""
        start = 0
        for skipped in range(50):
            end = self.data.find(b"\n", start)
            line = self.data[start : end if end >= 0 else len(self.data)]
            if len(line) > MAX_HEADER:
                raise refuse(skipped + 1, "", "header", "", "", self.name)
            text = line.decode("utf-8").strip("\r ")
            if text and not re.fullmatch(r"sep=.", text, re.IGNORECASE):
                return skipped + 1, text
            if end < 0:
                break
            start = end + 1
        raise refuse(1, "", "header", "", "", self.name)

    def _check_header(self) -> None:
        if len(self.header) < 2 or len(self.header) > MAX_COLUMNS:
            raise refuse(self.skipped, "", "header", "", self.header[0] if self.header else "", self.name)

    def columns(self, wanted: Sequence[str]) -> tuple[pa.Table, int]:
        """These columns, every distinct value once, and the number of rows."""
        names = [f"c{i}" for i in range(len(self.header))]
        read = [names[self.header.index(name)] for name in wanted]
        bad: list[int] = []

        def odd(row: Any) -> str:
            bad.append(row.actual_columns)
            return "skip" if len(bad) < 1000 else "error"

        try:
            table = arrow_csv.read_csv(
                io.BytesIO(self.data),
                read_options=arrow_csv.ReadOptions(column_names=names, skip_rows=self.skipped, block_size=4 << 20),
                parse_options=arrow_csv.ParseOptions(
                    delimiter=self.delimiter, newlines_in_values=True, invalid_row_handler=odd
                ),
                convert_options=arrow_csv.ConvertOptions(
                    include_columns=list(dict.fromkeys(read)), strings_can_be_null=False,
                    column_types={name: pa.dictionary(pa.int32(), pa.string()) for name in read},
                ),
            )  # fmt: skip
        except pa.ArrowInvalid as error:
            if not bad and "Empty CSV" not in str(error):
                raise refuse(self.unclosed(), "", "quotes", "", "", self.name) from None
            table = pa.table({name: pa.array([], pa.string()).dictionary_encode() for name in dict.fromkeys(read)})
        if bad:
            somewhere = Problem(self.skipped + 1, "", "columns", str(len(self.header)), str(bad[0]))
            raise ImportFailed(self.uneven() or (somewhere,), self.name)
        return table.select(list(dict.fromkeys(read))).unify_dictionaries(), table.num_rows

    def rows(self) -> Iterable[tuple[int, list[str]]]:
        """Every row with the line it begins on, slowly: for a preview and to find a mistake back."""
        text = io.TextIOWrapper(io.BytesIO(self.data), "utf-8", newline="")
        for _ in range(self.skipped):
            text.readline()
        reader = plain_csv.reader(text, delimiter=self.delimiter)
        line = self.skipped + 1
        try:
            for cells in reader:
                if cells:
                    yield line, cells
                line = self.skipped + reader.line_num + 1
        except plain_csv.Error:
            return

    def first(self, count: int) -> list[tuple[int, list[str]]]:
        """The first rows."""
        return [row for _, row in zip(range(count), self.rows(), strict=False)]

    def uneven(self) -> tuple[Problem, ...]:
        """The rows with too few or too many columns: a file that was cut off, or a sign between columns inside a text."""
        odd = ((line, len(cells)) for line, cells in self.rows() if len(cells) != len(self.header))
        wanted = str(len(self.header))
        return tuple(Problem(line, "", "columns", wanted, str(n)) for (line, n), _ in zip(odd, range(20), strict=False))

    def unclosed(self) -> int:
        """The line on which a quoted text begins that never ends: the last one with half a pair."""
        lines = enumerate(self.data.split(b"\n"), 1)
        return max((number for number, line in lines if line.count(b'"') % 2), default=1)

    def lines_of(self, rows: set[int]) -> dict[int, int]:
        """On which line these rows stand."""
        top = max(rows, default=-1)
        return {i: line for i, (line, _) in zip(range(top + 1), self.rows(), strict=False) if i in rows}


def _bytes(data: str | bytes, name: str) -> bytes:
    try:
        return data.encode("utf-8") if isinstance(data, str) else data
    except UnicodeEncodeError as error:
        raise refuse(0, "", "encoding", "text-encoding", f"U+{ord(error.object[error.start]):04X}", name) from None


def _as_utf8(data: bytes, name: str) -> bytes:
    """The file in UTF-8 without its mark; text that is already so is not copied."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    if data.isascii() and b"\0" not in data:
        return data
    return decoded(data, name).encode("utf-8")


class _Rows:
    """The mapped columns of a file, read: per column a number or a position per row. Fails with every bad value by line."""

    def __init__(self, table: _Table, mapping: Mapping) -> None:
        self.table, self.mapping = table, mapping
        if mapping.layout not in LAYOUTS:
            raise refuse(0, "", "profile", ", ".join(LAYOUTS), mapping.layout, table.name)
        if absent := [theirs for theirs in mapping.columns.values() if theirs not in table.header]:
            raise ImportFailed((Problem(table.skipped, name, "no-column") for name in absent), table.name)
        if mapping.missing:
            raise ImportFailed((Problem(table.skipped, name, "needs-column") for name in mapping.missing), table.name)
        own = {column.name: column for column in LAYOUTS[mapping.layout]}
        self.columns = {ours: own[ours] for ours in mapping.columns if ours in own and own[ours].holds != "skip"}
        wanted = [mapping.columns[ours] for ours in self.columns]
        arrow, self.count = table.columns(wanted)
        self.found: dict[str, tuple[np.ndarray, list[Any]]] = {}
        self.blank: dict[str, list[bool]] = {}
        bad: list[tuple[int, str, str, str]] = []
        for ours, column in self.columns.items():
            self._read(ours, column, arrow.column(f"c{table.header.index(mapping.columns[ours])}"), bad)
        self.fail(bad)
        if not self.count:
            raise refuse(table.skipped, "", "no-rows", "", "", table.name)

    def _read(self, ours: str, column: Column, cells: pa.ChunkedArray, bad: list[tuple[int, str, str, str]]) -> None:
        """One column: every distinct text read once, then a position per row."""
        texts = cells.chunk(0).dictionary.to_pylist() if cells.num_chunks else []
        parts = [chunk.indices.to_numpy(zero_copy_only=False) for chunk in cells.chunks]
        index = np.concatenate(parts) if parts else np.zeros(0, "int32")
        texts = [text.strip() for text in texts]
        read = _reader(column.holds, self.mapping)
        values = [read(text) for text in texts]
        wrong = [p for p, text in enumerate(texts) if values[p] is _BAD or (column.needed and not text)]
        for position in wrong[:50]:
            hits = np.flatnonzero(index == position)
            if len(hits):
                code = "value" if texts[position] else "empty"
                bad.append((int(hits[0]), self.mapping.columns[ours], code, texts[position]))
        self.found[ours], self.blank[ours] = (index, values), [not text for text in texts]

    def fail(self, bad: Iterable[tuple[int, str, str, str]]) -> None:
        """Refuse the file for these rows: (row, column, sentence, what stands there)."""
        bad = list(bad)
        if not bad:
            return
        lines = self.table.lines_of({row for row, *_ in bad})
        holds = {self.mapping.columns[ours]: column.holds for ours, column in self.columns.items()}
        raise ImportFailed(
            (Problem(lines.get(row, 0), name, code, _expects(holds.get(name, "")), shortened(found))
             for row, name, code, found in bad), self.table.name,
        )  # fmt: skip

    def has(self, ours: str) -> bool:
        """Whether the file has this column."""
        return ours in self.found

    def numbers(self, ours: str, default: int = 0) -> np.ndarray:
        """Amounts in cents, months, or another column of numbers."""
        if ours not in self.found:
            return np.full(self.count, default, "int64")
        index, values = self.found[ours]
        return np.asarray(values, "int64")[index] if len(index) else np.zeros(0, "int64")

    def days(self, ours: str) -> np.ndarray:
        """Days since 1970, ``_NO_DAY`` where none stands."""
        return self.numbers(ours, _NO_DAY)

    def words(self, ours: str) -> pd.Categorical:
        """References or codes."""
        if ours not in self.found:
            return pd.Categorical.from_codes(np.zeros(self.count, "int8"), [""])
        index, values = self.found[ours]
        place = {value: i for i, value in enumerate(dict.fromkeys(values))}
        to = np.asarray([place[value] for value in values], "int32")
        return pd.Categorical.from_codes(to[index] if len(index) else np.zeros(0, "int32"), list(place) or [""])

    def given(self, ours: str) -> np.ndarray:
        """Where a column is not empty."""
        return ~np.asarray(self.blank[ours], bool)[self.found[ours][0]]


def _expects(holds: str) -> str:
    """What a column of this kind may hold: a sentence's code, or the words themselves."""
    return ", ".join(sorted(set(CODES[holds].values()) - {""})) if holds in CODES else holds


# --- wide: a line per contract and month ------------------------------------------------------------------------------


def _from_months(rows: _Rows) -> LedgerFile:
    """The stock of a wide file."""
    due, paid, sign = _wide_amounts(rows)
    due_on = _due_days(rows)
    storno = rows.words("storno")
    back = storno.codes != storno.categories.get_indexer([""])[0]
    table: dict[str, Any] = {
        "contract": rows.words("contract_ref"), "tenant": _tenants(rows), "due_on": _as_days(due_on), "due": due,
        "paid": paid, "paid_on": _as_days(rows.days("betaaldatum")), "method": rows.words("wijze"), "reversed": back,
        "reason": _no_reason(storno),
    }  # fmt: skip
    table |= {name: rows.words(ours) for name, ours in (("payer", "betaler"),) if rows.has(ours)}
    amounts = (("allowance", "toeslag"), ("income", "inkomen"))
    table |= {name: rows.numbers(ours) for name, ours in amounts if rows.has(ours)}
    lines = pd.DataFrame(table)
    _refuse_doubles(rows, lines, due_on)
    check = _checked(rows, lines["contract"], due - paid, 1)
    return LedgerFile(stock=Stock(lines=_in_order(lines)), rows=rows.count, sign=sign, check=check)


def _no_reason(storno: pd.Categorical) -> pd.Categorical:
    """The reasons, with nothing for a month of which only is said that it came back."""
    names = [code for code in storno.categories if code not in ("", "?")]
    to = np.asarray([names.index(code) + 1 if code in names else 0 for code in storno.categories], "int32")
    return pd.Categorical.from_codes(to[storno.codes], ["", *names])


def _wide_amounts(rows: _Rows) -> tuple[np.ndarray, np.ndarray, str]:
    """What was due and what was paid, both without sign; a file that writes one of them both ways is refused."""
    due, paid = rows.numbers("verschuldigd"), rows.numbers("betaald")
    sign = rows.mapping.sign or _sign_of(due, paid)
    flip_due, flip_paid = sign == "receipts_positive", sign == "charges_positive"
    due, paid = (-due if flip_due else due), (-paid if flip_paid else paid)
    names = rows.mapping.columns
    wrong = [(due, "verschuldigd"), (paid, "betaald")]
    rows.fail(
        (int(row), names[ours], "mixed-signs", _euros(values[row]))
        for values, ours in wrong for row in np.flatnonzero(values < 0)[:20]
    )  # fmt: skip
    return due, paid, sign


def _sign_of(charges: np.ndarray, receipts: np.ndarray) -> str:
    """How this file writes signs, by what most rows do; the rows that do otherwise are then refused."""
    owed_below, paid_below = ((values < 0).sum() * 2 > np.count_nonzero(values) for values in (charges, receipts))
    if owed_below:
        return "receipts_positive"
    return "charges_positive" if paid_below else "unsigned"


def _euros(value: int) -> str:
    return f"{int(value) / 100:.2f}"


def _due_days(rows: _Rows) -> np.ndarray:
    """The due day; where none stands, the first of the month."""
    due_on, period = rows.days("vervaldatum"), rows.numbers("periode", _NO_DAY)
    rows.fail((int(row), "", "no-month", "") for row in np.flatnonzero((due_on == _NO_DAY) & (period == _NO_DAY))[:20])
    return np.where(due_on == _NO_DAY, _first_of(period), due_on)


def _first_of(months: np.ndarray) -> np.ndarray:
    """The first day of a month, in days since 1970."""
    safe = np.where(months == _NO_DAY, 0, months)
    return (safe - 1970 * 12).astype("datetime64[M]").astype("datetime64[D]").astype("int64")


def _month_of(days: np.ndarray) -> np.ndarray:
    """The month of a day, in months since the year 0."""
    return np.where(days == _NO_DAY, 0, days).astype("datetime64[D]").astype("datetime64[M]").astype("int64") + 1970 * 12


def _as_days(days: np.ndarray) -> np.ndarray:
    """Days since 1970 as dates; no day as no date."""
    dates = np.where(days == _NO_DAY, 0, days).astype("datetime64[D]").astype("datetime64[s]")
    dates[days == _NO_DAY] = np.datetime64("NaT")
    return dates


def _tenants(rows: _Rows) -> pd.Categorical:
    """Whose contract it is; without such a column each contract stands alone."""
    return rows.words("huurder_ref" if rows.has("huurder_ref") else "contract_ref")


def _in_order(lines: pd.DataFrame) -> pd.DataFrame:
    """The months by contract and due day, without copying when the file was in that order already."""
    code, on = lines["contract"].cat.codes.to_numpy(), lines["due_on"].to_numpy()
    step = np.diff(code)
    sorted_ = ((step > 0) | ((step == 0) & (on[1:] >= on[:-1]))).all()
    return lines if sorted_ else lines.iloc[np.lexsort((on, code))].reset_index(drop=True)


def _refuse_doubles(rows: _Rows, lines: pd.DataFrame, due_on: np.ndarray) -> None:
    """A month that stands twice would count twice."""
    key = lines["contract"].cat.codes.to_numpy().astype("int64") * 2**32 + due_on
    step = np.diff(key)
    if (step > 0).all():
        return
    double = pd.Series(key).duplicated().to_numpy()
    name = rows.mapping.columns["contract_ref"]
    rows.fail((int(row), name, "double", str(lines["contract"].iloc[row])) for row in np.flatnonzero(double)[:20])


def _checked(rows: _Rows, contract: pd.Series, moved: np.ndarray, sign: int) -> SumCheck:
    """The bookings of each contract against the balance the file states beside its last one.

    The first stated balance is taken as it is; what was booked after it must bring it to the last stated one. A single
    stated balance must be what all bookings come to.
    """
    total = int(moved.sum())
    if not rows.has("saldo"):
        return SumCheck(total)
    stated, code = rows.numbers("saldo") * sign, contract.cat.codes.to_numpy()
    frame = pd.DataFrame({"code": code, "moved": moved, "stated": stated, "has": rows.given("saldo")})
    frame["sum"] = frame.groupby("code")["moved"].cumsum()
    frame = frame[frame["has"]]
    frame["row"] = frame.index
    each = frame.groupby("code").agg(
        n=("row", "size"), first=("stated", "first"), first_sum=("sum", "first"), last=("stated", "last"),
        last_sum=("sum", "last"), row=("row", "last"),
    )  # fmt: skip
    counted = np.where(each["n"] > 1, each["first"] + each["last_sum"] - each["first_sum"], each["last_sum"])
    wrong = np.flatnonzero(counted != each["last"].to_numpy())
    where = rows.table.lines_of(set(each["row"].iloc[wrong[:20]].to_list())) if len(wrong) else {}
    names = contract.cat.categories
    differs = tuple(
        Differs(str(names[code]), where.get(row, 0), int(last), int(count))
        for code, row, last, count in zip(
            each.index[wrong], each["row"].iloc[wrong], each["last"].iloc[wrong], counted[wrong], strict=True
        )
    )
    return SumCheck(total, len(each), differs)


# --- long: a line per booking -----------------------------------------------------------------------------------------

NOT_RENT = ("BRT", "BET", "AAN", "EIN", "BOR", "AFB")
"""Details of a charge that are no month's rent: instalments, arrangements, reminders, settlements, deposits, write-offs."""


class _Bookings(msgspec.Struct, frozen=True, eq=False):
    """The bookings of a file by what they are; ``amount`` is without sign, ``charge`` with (positive: owed more)."""

    table: pd.DataFrame
    sign: str


def _from_bookings(rows: _Rows) -> LedgerFile:
    """The stock of a long file."""
    booked = _bookings(rows)
    table = booked.table
    rent = table[(table["sort"] == 0) & ~table["detail"].isin(NOT_RENT)]
    received = table[(table["sort"] == 1) & (table["arrangement"] == "")]
    if not len(rent):
        raise refuse(0, "", "no-rent", "", "", rows.table.name)
    lines = _months(rent, received)
    arranged = table[(table["sort"] == 1) & (table["arrangement"] != "")]
    other = table[(table["sort"] > 1) | ((table["sort"] == 0) & table["detail"].isin(("EIN", "BOR", "AFB")))]
    aside = pd.concat([arranged, other])
    stock = Stock(
        lines=_in_order(lines),
        instalments=_instalments(table[(table["detail"] == "BRT") & (table["sort"] == 0)], arranged),
        contacts=_reminders(table[table["detail"] == "AAN"]),
        credits=pd.DataFrame(
            {"contract": aside["contract"], "on": _as_days(aside["booked"].to_numpy()), "amount": -aside["charge"]}
        ),
    )  # fmt: skip
    moved = np.where(table["detail"].isin(("BRT", "BET")) & (table["sort"] == 0), 0, table["charge"])
    check = _checked(rows, table["contract"], moved, -1 if booked.sign == "receipts_positive" else 1)
    return LedgerFile(stock=stock, rows=rows.count, sign=booked.sign, check=check)


def _bookings(rows: _Rows) -> _Bookings:
    """Every row as a booking with one sign: what is owed more is positive."""
    amount = rows.numbers("bedrag")
    if not rows.has("bedrag"):
        amount = rows.numbers("debet") - rows.numbers("credit")
    if rows.has("af_bij"):
        amount = np.where(rows.words("af_bij") == "bij", -np.abs(amount), np.abs(amount))
    sort, detail = _sorts(rows, amount), rows.words("detailsoort")
    back = _came_back(rows, detail, sort)
    charge, sign = _charges(rows, amount, sort, detail, back)
    booked, due_on = rows.days("boekdatum"), rows.days("vervaldatum")
    period = rows.numbers("periode", _NO_DAY)
    day = np.where(due_on == _NO_DAY, booked, due_on)
    table = pd.DataFrame(
        {
            "contract": rows.words("contract_ref"), "tenant": _tenants(rows),
            "period": np.where(period == _NO_DAY, _month_of(day), period), "booked": booked, "due_on": day, "sort": sort,
            "detail": detail, "charge": charge, "back": back, "reason": _reasons(rows, back),
            "method": rows.words("betaalwijze"), "payer": rows.words("betaler"), "arrangement": rows.words("regeling_ref"),
        }
    )  # fmt: skip
    return _Bookings(table, sign)


def _sorts(rows: _Rows, amount: np.ndarray) -> np.ndarray:
    """0 charge, 1 receipt, 2 paid out, 3 memorial; without a column for it, by the sign of the amount."""
    if rows.has("soort"):
        words = rows.words("soort")
        return np.asarray([SORTS.index(code) for code in words.categories], "int8")[words.codes]
    if rows.has("bedrag") and not rows.has("af_bij") and not ((amount < 0).any() and (amount > 0).any()):
        raise refuse(rows.table.skipped, rows.mapping.columns["bedrag"], "ask-sign", "", "", rows.table.name)
    owed = amount < 0 if rows.mapping.sign == "receipts_positive" else amount > 0
    return np.where(owed, 0, 1).astype("int8")


def _came_back(rows: _Rows, detail: pd.Categorical, sort: np.ndarray) -> np.ndarray:
    """Which receipts were reversed: by their detail code, or by a column that says so."""
    back = np.isin(detail.codes, detail.categories.get_indexer(["STO"]))
    if rows.has("storno"):
        words = rows.words("storno")
        back = back | ((words.codes != words.categories.get_indexer([""])[0]) & (sort == 1))
    return back


def _reasons(rows: _Rows, back: np.ndarray) -> np.ndarray:
    """Why it came back: the reason's code from its own column, else from the description."""
    own, text = (rows.words(name).astype("object") for name in ("storno", "omschrijving"))
    given = np.where((np.asarray(own) == "") | (np.asarray(own) == "?"), np.asarray(text), np.asarray(own))
    return np.where(back, given, "")


def _charges(
    rows: _Rows, amount: np.ndarray, sort: np.ndarray, detail: pd.Categorical, back: np.ndarray
) -> tuple[np.ndarray, str]:
    """What each booking adds to what is owed, and how the file writes signs; mixed signs are refused by line."""
    plain = (sort == 0) | ((sort == 1) & ~back)
    sign = rows.mapping.sign
    if rows.has("af_bij") or not rows.has("bedrag"):
        sign = "charges_positive"
    elif not rows.has("soort"):
        sign = "receipts_positive" if sign == "receipts_positive" else "charges_positive"
    sign = sign or _sign_of(amount[(sort == 0)], amount[(sort == 1) & ~back])
    owed = -amount if sign == "receipts_positive" else amount
    towards = np.where(sort == 1, -1, 1)
    expected = np.where(sign == "unsigned", 1, towards)
    name = rows.mapping.columns.get("bedrag") or rows.mapping.columns.get("debet") or rows.mapping.columns["credit"]
    wrong = np.flatnonzero(plain & (owed * expected < 0))
    rows.fail((int(row), name, "mixed-signs", _euros(amount[row])) for row in wrong[:20])
    written_off = np.isin(detail.codes, detail.categories.get_indexer(["AFB"]))
    unclear = np.flatnonzero((sign == "unsigned") & (sort == 3) & ~written_off & (amount != 0))
    rows.fail((int(row), name, "memorial", _euros(amount[row])) for row in unclear[:20])
    if sign == "unsigned":
        owed = np.where(written_off, -np.abs(amount), amount * towards)
    return np.where(back, np.abs(amount), owed), sign


def _months(rent: pd.DataFrame, received: pd.DataFrame) -> pd.DataFrame:
    """Per contract and month what was due and what came in for it, and on which day it was complete."""
    due = _per_month(rent).agg(
        tenant=("tenant", "first"), due_on=("due_on", "min"), due=("charge", "sum"), method=("method", "last")
    )
    came = _per_month(received).agg(
        tenant=("tenant", "first"), first_on=("due_on", "min"), paid=("charge", "sum"), method=("method", "last"),
        back=("back", "any"), reason=("reason", "max"), payer=("payer", "last"),
    )  # fmt: skip
    both = due.join(came, how="outer", rsuffix="_paid")
    paid = -both["paid"].fillna(0).astype("int64")
    complete = _complete_on(received, both["due"].fillna(0).astype("int64")).reindex(both.index, fill_value=_NO_DAY)
    contract = rent["contract"].cat.categories
    codes = both.index.get_level_values(0).to_numpy()
    return pd.DataFrame(
        {
            "contract": pd.Categorical.from_codes(codes, contract),
            "tenant": _either(both, "tenant", rent["tenant"]),
            "due_on": _as_days(both["due_on"].fillna(both["first_on"]).to_numpy().astype("int64")),
            "due": both["due"].fillna(0).astype("int64").to_numpy(),
            "paid": paid.to_numpy(),
            "paid_on": _as_days(np.where(paid.to_numpy() > 0, complete.to_numpy(), _NO_DAY)),
            "method": _either(both, "method", rent["method"]),
            "reversed": both["back"].astype("boolean").fillna(False).to_numpy("bool"),
            "reason": pd.Categorical(both["reason"].fillna("")),
            "payer": pd.Categorical(both["payer"].astype("object").fillna("")),
        }
    )


def _per_month(table: pd.DataFrame) -> Any:
    """The bookings by contract (its position) and month, with codes for the words so that the last one is cheap."""
    contract, tenant = table["contract"].cat.codes, table["tenant"].cat.codes
    coded = table.assign(contract=contract, tenant=tenant, method=_given(table["method"]))
    return coded.groupby(["contract", "period"], sort=True)


def _given(words: pd.Series) -> np.ndarray:
    """The code of a word, and nothing where none stands, so that the last given one counts."""
    codes = words.cat.codes.to_numpy().astype("float64")
    empty = words.cat.categories.get_indexer([""])[0]
    return np.where(codes == empty, np.nan, codes) if empty >= 0 else codes


def _either(both: pd.DataFrame, name: str, words: pd.Series) -> pd.Categorical:
    """The word of the payment, else of the charge."""
    first = both[f"{name}_paid"] if name == "method" else both[name]
    code = first.fillna(both[name if name == "method" else f"{name}_paid"]).fillna(-1).astype("int64")
    categories = words.cat.categories
    if "" not in categories:
        categories = categories.append(pd.Index([""]))
    return pd.Categorical.from_codes(code.where(code >= 0, categories.get_indexer([""])[0]), categories)


def _complete_on(received: pd.DataFrame, due: pd.Series) -> pd.Series:
    """Per contract and month the day on which all of it was in, or of the last payment when it is not."""
    paid = received[~received["back"]].assign(contract=lambda table: table["contract"].cat.codes)
    paid = paid.sort_values(["contract", "period", "booked"], kind="stable")
    keys = ["contract", "period"]
    paid["sum"] = -paid.groupby(keys)["charge"].cumsum()
    wanted = due.reindex(pd.MultiIndex.from_frame(paid[keys])).fillna(0).to_numpy()
    whole = paid[paid["sum"].to_numpy() >= wanted].groupby(keys)["booked"].first()
    return whole.combine_first(paid.groupby(keys)["booked"].last()).astype("int64")


def _instalments(planned: pd.DataFrame, received: pd.DataFrame) -> pd.DataFrame:
    """The instalments of arrangements, oldest first, with what came in on that arrangement laid on them in order.

    ``paid_on`` is the day an instalment was complete.
    """
    planned = planned.sort_values(["arrangement", "due_on"], kind="stable")
    received = received.sort_values(["arrangement", "booked"], kind="stable")
    sums = {name: (-part["charge"].cumsum().to_numpy(), part["booked"].to_numpy())
            for name, part in received.groupby("arrangement", observed=True)}  # fmt: skip
    through = planned.groupby("arrangement", observed=True)["charge"].cumsum().to_numpy()
    paid, complete = np.zeros(len(planned), "int64"), np.full(len(planned), _NO_DAY, "int64")
    for row, (name, due, upto) in enumerate(zip(planned["arrangement"], planned["charge"], through, strict=True)):
        came, on = sums.get(name, (np.zeros(0, "int64"), np.zeros(0, "int64")))
        total = int(came.max()) if len(came) else 0
        paid[row] = min(max(total - (upto - due), 0), due)
        if total >= upto:
            complete[row] = on[np.argmax(came >= upto)]
    return pd.DataFrame(
        {"contract": planned["contract"].astype("str"), "arrangement": planned["arrangement"].astype("str"),
         "due_on": _as_days(planned["due_on"].to_numpy()), "due": planned["charge"].to_numpy(), "paid": paid,
         "paid_on": _as_days(complete)}
    )  # fmt: skip


def _reminders(sent: pd.DataFrame) -> pd.DataFrame:
    """The reminders in a ledger are letters we sent."""
    return pd.DataFrame(
        {"contract": sent["contract"].astype("str"), "on": _as_days(sent["booked"].to_numpy()), "channel": "BRI",
         "outcome": "verstuurd"}, columns=list(CONTACTS),
    )  # fmt: skip
