"""Which bank format a file is in, by what stands in it and never by its name; and reading it by that format's own rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lifemaps.imports.camt053 import read_camt053
from lifemaps.imports.coda import read_coda
from lifemaps.imports.matching import BankFile, Key
from lifemaps.imports.mt940 import read_mt940

READERS: dict[str, Callable[[bytes, Iterable[Key], str], BankFile]] = {
    "camt053": read_camt053, "mt940": read_mt940, "coda": read_coda,
}  # fmt: skip
"""The formats of a statement, each with its reader."""


def format_of(data: bytes) -> str:
    """``camt053``, ``mt940`` or ``coda``; ``""`` for what is no bank file (a table, a picture)."""
    top = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    first = top.split(b"\n", 1)[0].rstrip(b"\r")
    if top.startswith(b"<"):
        return "camt053"
    if top.startswith((b"{1:", b":20:", b":940:", b"940")) or (b"\n:20:" in top and b"\n:25:" in top):
        return "mt940"
    return "coda" if first[:5] == b"00000" and len(first) >= 100 and b";" not in first else ""


def read_bank(data: bytes, keys: Iterable[Key], name: str = "") -> BankFile:
    """The tenant payments in a statement, whichever of the three formats. Raises ``ImportFailed``; then nothing was taken in.

    What looks like none of them is read as CAMT.053, whose refusal names what the file is.
    """
    return READERS[format_of(data) or "camt053"](data, keys, name)
