"""A landlord's ledger on the desk: taken in through a door of its own, looked at in memory, forgotten after an hour.

A whole stock is analysed where it lies: it comes into no journal, no session and no file of ours. What lies here is known
by a token that only the browser that brought it has. A file that cannot be read changes nothing of what lies here.
Beside a ledger may lie what a bank file brought (only tenants' payments, laid on their months), a list to match by, and
our own contacts. Accounts, names and the rest of a statement are gone when the door has answered.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable
from urllib.parse import unquote

import msgspec
import pandas as pd
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from casefiles.web import home
from casefiles.web.doors import language_of
from casefiles.web.rights import may_begin
from casefiles.web.way import is_private
from lifemaps.imports import bank, keys
from lifemaps.imports import ledger as ledgers
from lifemaps.imports.ledger import LedgerFile, Mapping
from lifemaps.imports.matching import BankFile, ImportFailed, Key, settle
from lifemaps.roles import may
from lifemaps.signals import Stock, signals
from lifemaps.words import languages, say

MOST_BYTES = 400 * 1024 * 1024
"""Three hundred thousand contracts over two years; more than that belongs on the command line."""
MOST_DESKS = 3
MOST_BANKS = 40
MOST_SAID = 20
IDLE_SECONDS = 3600


class Laid(msgspec.Struct, frozen=True, kw_only=True):
    """A bank file that was laid on the ledger: what it was and what was kept of it."""

    name: str
    file: BankFile


class Desk:
    """One ledger as it lies on the desk, with what was laid beside it. Reading is done once per mapping."""

    def __init__(self, data: bytes, name: str) -> None:
        self.data, self.name = data, name
        self.header = ledgers.header_of(data, name)
        self.mapping = ledgers.guess_mapping(self.header)
        self.keys: tuple[Key, ...] = ()
        self.contacts: pd.DataFrame | None = None
        self.contacts_name = ""
        self.banks: list[Laid] = []
        self.used = time.monotonic()
        self._guard = threading.RLock()
        self._read: tuple[Mapping, LedgerFile | ImportFailed] | None = None
        self._stock: Stock | None = None
        self._found: tuple[str, pd.DataFrame] | None = None

    def map(self, mapping: Mapping) -> None:
        """Read the columns in this way from now on."""
        with self._guard:
            if mapping != self.mapping:
                self.mapping, self._read, self._stock, self._found = mapping, None, None, None

    def read(self) -> LedgerFile | ImportFailed:
        """The ledger under its mapping, or what is wrong with it."""
        with self._guard:
            if self._read is None or self._read[0] != self.mapping:
                try:
                    self._read = (self.mapping, ledgers.read_with(self.mapping, self.data, self.name))
                except ImportFailed as failed:
                    self._read = (self.mapping, failed)
            return self._read[1]

    def preview(self) -> tuple[dict, ...]:
        """The first ten rows as the mapping reads them."""
        return ledgers.preview(self.mapping, self.data, name=self.name)

    def unread(self) -> tuple[str, ...]:
        """The columns that are left alone."""
        return ledgers.unread(self.header, self.mapping)

    def stock(self) -> Stock:
        """The ledger with the payments of the bank files on their months, and our contacts. Raises ``ImportFailed``."""
        with self._guard:
            if self._stock is None:
                read = self.read()
                if isinstance(read, ImportFailed):
                    raise read
                stock = ledgers.with_contacts(read, self.contacts) if self.contacts is not None else read.stock
                if self.banks:
                    payments = [payment for laid in self.banks for payment in laid.file.payments]
                    stock = msgspec.structs.replace(stock, lines=settle(stock.lines, payments))
                self._stock = stock
            return self._stock

    def found(self, today: str) -> pd.DataFrame:
        """What stood out on this day (``lifemaps.signals.signals``)."""
        with self._guard:
            if self._found is None or self._found[0] != today:
                self._found = (today, signals(self.stock(), today))
            return self._found[1]

    # --- what comes beside it ---------------------------------------------------------------------------------------

    def lay_bank(self, data: bytes, name: str) -> None:
        """Keep of this statement the payments of tenants of this ledger; the same file twice counts once."""
        read = self.read()
        if isinstance(read, ImportFailed):
            raise read
        known = keys.together(keys.keys_of(read.stock.lines), self.keys)
        file = bank.read_bank(data, known, name)
        with self._guard:
            kept = [laid for laid in self.banks if laid.file != file][: MOST_BANKS - 1]
            self.banks, self._stock, self._found = [*kept, Laid(name=name, file=file)], None, None

    def lay_keys(self, data: bytes, name: str) -> None:
        """By what payments are known, for the bank files that come after it."""
        self.keys = keys.read_keys(data, name)

    def lay_contacts(self, data: bytes, name: str) -> None:
        """Our own contacts, so that duties that were done are not said to be open."""
        contacts = ledgers.read_contacts(data, name)
        with self._guard:
            self.contacts, self.contacts_name, self._stock, self._found = contacts, name, None, None

    def lift_banks(self) -> None:
        """Take the bank files off again."""
        with self._guard:
            self.banks, self._stock, self._found = [], None, None


_desks: dict[str, Desk] = {}
_guard = threading.Lock()


def desk(token: str) -> Desk | None:
    """What lies under this token, if anything does still."""
    with _guard:
        _sweep()
        found = _desks.get(token)
        if found is not None:
            found.used = time.monotonic()
        return found


def put(one: Desk) -> str:
    """Lay a ledger down; the oldest one makes room. Its token."""
    token = secrets.token_urlsafe(16)
    with _guard:
        _sweep()
        while len(_desks) >= MOST_DESKS:
            del _desks[min(_desks, key=lambda name: _desks[name].used)]
        _desks[token] = one
    return token


def clear(token: str) -> None:
    """Take a ledger off the desk at once."""
    with _guard:
        _desks.pop(token, None)


def _sweep() -> None:
    now = time.monotonic()
    for name in [name for name, one in _desks.items() if now - one.used > IDLE_SECONDS]:
        del _desks[name]


# --- the door ---------------------------------------------------------------------------------------------------------

BESIDE: dict[str, Callable[[Desk, bytes, str], None]] = {
    "bank": Desk.lay_bank, "keys": Desk.lay_keys, "contacts": Desk.lay_contacts,
}  # fmt: skip
"""What may be laid beside a ledger."""


def may_lay(request: Request) -> bool:
    """Whether this browser may lay a ledger down: who may open tables here, or who leads a table."""
    return may_begin(request) or any(
        (who := home.me(name.removeprefix("seat-"), request)) is not None and may(who.role, "AttachLedger")
        for name in request.cookies if name.startswith("seat-")
    )  # fmt: skip


async def take_in(request: Request) -> Response:
    """A file from the desk page, as it is, with its name in a header; the answer is a token, or what is wrong in sentences."""
    language = request.query_params.get("language", "")
    language = language if language in languages() else language_of(request)
    if not is_private(request):  # Who owes what is about real people, whatever else stands in it.
        return _no(403, say(language, "way-open-line"))
    if not may_lay(request):
        return _no(403, say(language, "desk-not-here"))
    size = int(request.headers.get("content-length") or 0)
    if size > MOST_BYTES:
        return _no(413, say(language, "desk-too-large", most=MOST_BYTES // 2**20))
    name = "".join(sign for sign in unquote(request.headers.get("x-file-name", "")) if sign.isprintable())[:120]
    body = bytearray()
    try:
        async for part in request.stream():
            body += part
            if len(body) > MOST_BYTES:
                return _no(413, say(language, "desk-too-large", most=MOST_BYTES // 2**20))
    except ClientDisconnect:
        return Response(status_code=400)
    kind, token = request.query_params.get("as", "ledger"), request.query_params.get("b", "")
    return await run_in_threadpool(_take_in, bytes(body), name, kind, token, language)


def _take_in(data: bytes, name: str, kind: str, token: str, language: str) -> Response:
    if not data.strip():
        return _no(400, say(language, "desk-empty"))
    try:
        if kind == "ledger":
            if bank.format_of(data):
                return _no(400, say(language, "desk-bank-first"))
            return JSONResponse({"token": put(Desk(data, name))})
        there = desk(token)
        if there is None or kind not in BESIDE:
            return _no(410, say(language, "desk-gone"))
        BESIDE[kind](there, data, name)
    except ImportFailed as failed:
        return _no(400, *failed.sentences(language)[:MOST_SAID])
    return JSONResponse({"token": token, "n": secrets.token_hex(4)})


def _no(status: int, *sentences: str) -> Response:
    return JSONResponse({"why": list(sentences)}, status, headers={"Cache-Control": "no-store"})


routes = [Route("/desk/file", take_in, methods=["POST"])]
