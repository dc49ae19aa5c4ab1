"""Tenant payments from a CAMT.053 statement (ISO 20022), any version.

Banks differ in version and prefix, so elements are known by their local name. Read with defusedxml: a file with a
document type, entities or anything from outside is refused before it costs anything. Only booked lines count; a batch is
taken apart when the bank names its parts. What is no tenant's payment is not kept (``lifemaps.imports.matching``).

Elements used: ``Stmt/Bal`` (OPBD, PRCD, CLBD), ``Ntry`` with ``Amt``, ``CdtDbtInd``, ``RvslInd``, ``Sts``, ``BookgDt``,
and per ``TxDtls`` ``Amt`` or ``AmtDtls/TxAmt/Amt``, ``Refs/EndToEndId``, ``RltdPties/Dbtr``, ``DbtrAcct``, ``RmtInf``
(``Ustrd``, ``Strd/CdtrRefInf/Ref``) and ``RtrInf/Rsn/Cd``. Amounts in cents; positive is money that came in.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import InputSource

from defusedxml import DefusedXmlException
from defusedxml.sax import make_parser

from lifemaps.imports.matching import (
    MAX_BANK_BYTES,
    BankFile,
    Entry,
    Key,
    Keys,
    balanced,
    cents_of,
    day_of,
    kept,
    refuse,
    within,
)  # fmt: skip

MAX_DEPTH = 64


def read_camt053(data: bytes, keys: Iterable[Key], name: str = "") -> BankFile:
    """The tenant payments in this statement. Raises ``ImportFailed`` with line and element; then nothing was taken in."""
    root = _tree(within(data, MAX_BANK_BYTES, name), name)
    statements = list(root.every("BkToCstmrStmt", "Stmt"))
    if not statements:
        raise refuse(root.line, root.name or "Document", "not-camt", "", root.name, name)
    return kept("camt053", [entry for statement in statements for entry in _entries(statement)], Keys(keys))


# --- the tree: elements by local name, with their line ----------------------------------------------------------------


class _Element:
    """An element and the line it begins on."""

    __slots__ = ("children", "currency", "line", "name", "parts")

    def __init__(self, name: str, line: int, currency: str = "") -> None:
        self.name, self.line, self.currency = name, line, currency
        self.children: list[_Element] = []
        self.parts: list[str] = []

    @property
    def text(self) -> str:
        return "".join(self.parts).strip()

    def every(self, *path: str) -> Iterator[_Element]:
        """All elements along this path of local names."""
        found = [self]
        for step in path:
            found = [child for element in found for child in element.children if child.name == step]
        yield from found

    def one(self, *path: str) -> _Element | None:
        """The first element along this path."""
        return next(self.every(*path), None)

    def says(self, *path: str) -> str:
        """The text of the first element along this path; empty when there is none."""
        element = self.one(*path)
        return element.text if element is not None else ""


class _Builder(ContentHandler):
    """Builds the tree while the file is read."""

    def __init__(self) -> None:
        super().__init__()
        self.root = _Element("", 1)
        self.open = [self.root]

    def setDocumentLocator(self, locator: Any) -> None:  # noqa: N802
        self.place = locator

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802  (the name SAX calls)
        line = self.place.getLineNumber()
        if len(self.open) > MAX_DEPTH:
            raise refuse(line, name.rpartition(":")[2], "too-deep", str(MAX_DEPTH))
        element = _Element(name.rpartition(":")[2], line, attrs.get("Ccy", ""))
        self.open[-1].children.append(element)
        self.open.append(element)

    def endElement(self, name: str) -> None:  # noqa: N802
        self.open.pop()

    def characters(self, content: str) -> None:
        self.open[-1].parts.append(content)


def _tree(data: bytes, name: str) -> _Element:
    """The document in these bytes."""
    builder, parser, source = _Builder(), make_parser(), InputSource()
    parser.forbid_dtd = True
    parser.setContentHandler(builder)
    source.setByteStream(io.BytesIO(data))
    try:
        parser.parse(source)
    except DefusedXmlException:
        raise refuse(parser.getLineNumber() or 1, "DOCTYPE", "xml-entities", "", "", name) from None
    except SAXParseException as error:
        raise refuse(error.getLineNumber() or 1, "", "xml", "", error.getMessage(), name) from None
    except (SAXException, LookupError, ValueError) as error:
        if hasattr(error, "problems"):
            raise
        raise refuse(1, "", "xml", "", error, name) from None
    return builder.root.children[0] if builder.root.children else builder.root


# --- lines of a statement ---------------------------------------------------------------------------------------------


def _entries(statement: _Element) -> Iterator[Entry]:
    """The booked lines of one statement, batches taken apart; the balances must come out."""
    booked = [entry for entry in statement.every("Ntry") if (entry.says("Sts", "Cd") or entry.says("Sts")) in ("", "BOOK")]
    moved = 0
    for entry in booked:
        total = _signed(entry, entry)
        moved += total
        yield from _parts(entry, total)
    opening = _balance(statement, "OPBD")
    balanced(
        statement.line, "Stmt/Bal", _balance(statement, "PRCD") if opening is None else opening, moved,
        _balance(statement, "CLBD"),
    )  # fmt: skip


def _balance(statement: _Element, code: str) -> int | None:
    """A balance of this statement in cents."""
    found = [b for b in statement.every("Bal") if (b.says("Tp", "CdOrPrtry", "Cd") or b.says("Tp", "Cd")) == code]
    return _signed(found[0], found[0]) if found else None


def _parts(entry: _Element, total: int) -> Iterator[Entry]:
    """The payments one line is made of: one, or those of a batch, which must add up to it."""
    details = list(entry.every("NtryDtls", "TxDtls"))
    if len(details) < 2:
        yield _entry(entry, details[0] if details else entry, total)
        return
    amounts = [_signed(detail, entry) for detail in details]
    if sum(amounts) != total:
        raise refuse(entry.line, "Ntry/Amt", "batch-sum", f"{total / 100:.2f}", f"{sum(amounts) / 100:.2f}")
    for detail, amount in zip(details, amounts, strict=True):
        yield _entry(entry, detail, amount)


def _signed(of: _Element, entry: _Element) -> int:
    """The amount of a line, part or balance in cents, with the sign its indicator gives it."""
    amount = of.one("Amt") or of.one("AmtDtls", "TxAmt", "Amt")
    if amount is None:
        raise refuse(of.line, f"{of.name}/Amt", "missing-element")
    value = cents_of(amount.text)
    if value is None:
        code = "negative-amount" if amount.text.startswith("-") else "value"
        raise refuse(amount.line, f"{of.name}/Amt", code, "money", amount.text)
    if amount.currency not in ("EUR", ""):
        raise refuse(amount.line, f"{of.name}/Amt", "currency", "EUR", amount.currency)
    side = of.says("CdtDbtInd") or entry.says("CdtDbtInd")
    if side not in ("CRDT", "DBIT"):
        raise refuse(of.line, f"{of.name}/CdtDbtInd", "value", "CRDT, DBIT", side)
    return value if side == "CRDT" else -value


def _entry(entry: _Element, detail: _Element, amount: int) -> Entry:
    """One payment, with everything it may be known by."""
    booked_on = next((day for tag in ("BookgDt", "ValDt") if (day := _date(entry, tag))), None)
    if booked_on is None:
        raise refuse(entry.line, "Ntry/BookgDt", "value", "day", entry.says("BookgDt", "Dt"))
    reason = detail.says("RtrInf", "Rsn", "Cd") or detail.says("RtrInf", "Rsn", "Prtry")
    back = entry.says("RvslInd").lower() in ("true", "1") or detail.one("RtrInf") is not None
    references = [ref.text for ref in detail.every("RmtInf", "Strd", "CdtrRefInf", "Ref")]
    return Entry(
        line=entry.line, booked_on=booked_on, cents=amount, references=(*references, detail.says("Refs", "EndToEndId")),
        text=" ".join(part.text for part in detail.every("RmtInf", "Ustrd")), reversed=back and amount < 0,
        account=detail.says("RltdPties", "DbtrAcct", "Id", "IBAN"),
        name=detail.says("RltdPties", "Dbtr", "Nm") or detail.says("RltdPties", "Dbtr", "Pty", "Nm"), reason=reason[:4],
    )  # fmt: skip


def _date(entry: _Element, tag: str) -> str | None:
    return day_of(entry.says(tag, "Dt") or entry.says(tag, "DtTm"))
