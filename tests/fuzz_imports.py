"""Files nobody would make: sound ones, cut, mixed, doubled and written over, thrown at every importer.

    python -m tests.fuzz_imports 100000 1

An importer may take a file or refuse it with ``ImportFailed`` (a case file: ``CaseFileError``) whose sentences can be
said; anything else is a crash. A file that made one crash is kept under ``tests/fuzz/`` with its importer's name in
front, and is tried first from then on. Which inputs are made depends on the two numbers only.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from lifemaps.imports.bank import read_bank
from lifemaps.imports.camt053 import read_camt053
from lifemaps.imports.casefile import CaseFileError, read_bytes
from lifemaps.imports.coda import read_coda
from lifemaps.imports.keys import read_keys
from lifemaps.imports.ledger import (
    guess_mapping,
    header_of,
    preview,
    read_contacts,
    read_ledger,
    read_profile,
)
from lifemaps.imports.matching import ImportFailed
from lifemaps.imports.mt940 import read_mt940
from lifemaps.library import cases
from lifemaps.signals import explained, signals
from tests import test_bank_files as bank
from tests import test_ledger_import as ledger

KEYS = """Contractnr;OGM;IBAN;Naam;Huur
nieuw;+++123/4567/89002+++;NL91ABNA0417164300;N. Amrani;689,75
C2;5000056789012345|123456789002;;"J. de Groot";612,40
"""
KEPT = Path(__file__).parent / "fuzz"
SPICE = (
    b"",
    b"\x00",
    b"\xff\xfe",
    b"\x81",
    b'"',
    b"'",
    b";",
    b",",
    b"\n",
    b"\r",
    b"\t",
    b"-",
    b"+",
    b"0",
    b"9" * 40,
    b"1e9",
    b"NaN",
    b"\xc3\xa9",
    b"\xe2\x80\xae",
    b"\xd9\xa3",
    b"<",
    b"&a;",
    b"]]>",
    b"<!DOCTYPE x>",
    b"{",
    b"[",
    b"{1:",
    b":61:",
    b":86:",
    b":62F:",
    b"2026-02-30",
    b"00-00-0000",
    b"999999",
    b"-0,00",
    b"1.226",
    b"STO",
    b"VOR",
    b"ONT",
    b"AM04",
    b"=cmd()",
    b" " * 128,
)
"""What is thrown in between."""

Importer = Callable[[bytes], object]


def _ledger(data: bytes) -> object:
    """A ledger that is taken must also be one the rules can look at."""
    return explained(signals(read_ledger(data).stock, "2026-05-31"))


def _profile(data: bytes) -> object:
    return read_profile(data.decode("utf-8", "replace"))


def _preview(data: bytes) -> object:
    return preview(guess_mapping(header_of(data)), data)


IMPORTERS: dict[str, tuple[Importer, tuple[bytes, ...]]] = {
    "ledger": (
        _ledger,
        (ledger.WIDE.encode(), ledger.LONG.encode(), ledger.WIDE.replace("oud", "oùd").encode("cp1252")),
    ),
    "preview": (_preview, (ledger.WIDE.encode(), ledger.LONG.encode())),
    "contacts": (read_contacts, (ledger.CONTACTS.encode(),)),
    "profile": (
        _profile,
        (b"layout = 'wide'\nsign = 'unsigned'\n[columns]\nbedrag = 'x'\n", b'{"layout": "long", "columns": {}}'),
    ),
    "camt053": (
        lambda data: read_camt053(data, bank.KEYS),
        (bank.camt(*bank.month_of_camt("02")), bank.camt(*bank.month_of_camt("08"), version="08", prefix="n")),
    ),
    "mt940": (lambda data: read_mt940(data, bank.KEYS), (bank.statement(*bank.MT940_MONTH),)),
    "coda": (lambda data: read_coda(data, bank.CODA_KEYS), (bank.GOOD_CODA,)),
    "keys": (read_keys, (KEYS.encode(), KEYS.replace("Amrani", "Amráni").encode("cp1252"))),
    "bank": (
        lambda data: read_bank(data, bank.KEYS),
        (bank.camt(*bank.month_of_camt("08"), version="08"), bank.statement(*bank.MT940_MONTH), bank.GOOD_CODA),
    ),
    "casefile": (lambda data: read_bytes(data, "x.yaml"), (cases()[0].read_bytes(),)),
}
"""Every importer of files with the sound files to spoil."""


def inputs(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """So many spoiled files with their importer, the same ones for the same numbers; kept crashes come first."""
    for path in sorted(KEPT.glob("*")):
        yield path.name.split("-")[0], path.read_bytes()
    dice = random.Random(seed)
    names = sorted(IMPORTERS)
    for _ in range(count):
        name = dice.choice(names)
        yield name, spoiled(dice, dice.choice(IMPORTERS[name][1]))


def spoiled(dice: random.Random, data: bytes) -> bytes:
    """A sound file after a few mishaps."""
    for _ in range(dice.choice((1, 1, 1, 2, 3, 5))):
        data = dice.choice(MISHAPS)(dice, data)
    return data[:60_000]


def _overwrite(dice: random.Random, data: bytes) -> bytes:
    at, word = dice.randint(0, len(data)), dice.choice(SPICE)
    return data[:at] + word + data[at + len(word) :]


def _insert(dice: random.Random, data: bytes) -> bytes:
    at = dice.randint(0, len(data))
    return data[:at] + dice.choice(SPICE) + data[at:]


def _one_byte(dice: random.Random, data: bytes) -> bytes:
    at = dice.randint(0, max(len(data) - 1, 0))
    return data[:at] + bytes([dice.randint(0, 255)]) + data[at + 1 :]


def _one_digit(dice: random.Random, data: bytes) -> bytes:
    digits = [at for at, sign in enumerate(data) if 48 <= sign < 58]
    if not digits:
        return data
    at = dice.choice(digits)
    return data[:at] + bytes([dice.randint(48, 57)]) + data[at + 1 :]


def _cut(dice: random.Random, data: bytes) -> bytes:
    return data[: dice.randint(0, len(data))]


def _cut_out(dice: random.Random, data: bytes) -> bytes:
    start = dice.randint(0, len(data))
    return data[:start] + data[start + dice.randint(1, 60) :]


def _lines(dice: random.Random, data: bytes) -> bytes:
    """Lines doubled, left out or exchanged."""
    lines = data.split(b"\n")
    i, j = dice.randrange(len(lines)), dice.randrange(len(lines))
    how = dice.randint(0, 2)
    if how == 0:
        lines.insert(i, lines[j])
    elif how == 1:
        del lines[i]
    else:
        lines[i], lines[j] = lines[j], lines[i]
    return b"\n".join(lines)


def _cells(dice: random.Random, data: bytes) -> bytes:
    """A cell gets the content of another one."""
    cells = data.split(b";")
    i, j = dice.randrange(len(cells)), dice.randrange(len(cells))
    cells[i] = cells[j]
    return b";".join(cells)


def _encoded(dice: random.Random, data: bytes) -> bytes:
    return data.decode("utf-8", "replace").encode(
        dice.choice(("utf-16", "cp1252", "utf-8-sig", "cp850", "utf-7")), "replace"
    )


MISHAPS = (
    _overwrite,
    _overwrite,
    _insert,
    _insert,
    _one_byte,
    _one_digit,
    _one_digit,
    _cut,
    _cut_out,
    _lines,
    _lines,
    _cells,
    _encoded,
)


def try_one(name: str, data: bytes) -> str:
    """``taken`` or ``refused``; whatever else an importer raises is raised on."""
    try:
        IMPORTERS[name][0](data)
    except ImportFailed as failed:
        assert failed.problems and all(failed.sentences("nl-NL"))
        return "refused"
    except CaseFileError as failed:
        assert failed.problems and all(failed.sentences("nl-NL"))
        return "refused"
    return "taken"


def run(count: int, seed: int, keep: bool = False) -> tuple[Counter[str], list[str]]:
    """How often what came of it, and the crashes, each as importer and error."""
    told: Counter[str] = Counter()
    crashes: dict[str, bytes] = {}
    for name, data in inputs(count, seed):
        try:
            told[f"{name} {try_one(name, data)}"] += 1
        except Exception as error:  # whatever it is, that is what is looked for
            crashes.setdefault(f"{name}: {type(error).__name__}: {str(error)[:100]}", data)
    if keep and crashes:
        KEPT.mkdir(exist_ok=True)
        for number, (crash, data) in enumerate(crashes.items()):
            (KEPT / f"{crash.split(':')[0]}-{seed}-{number}").write_bytes(data)
    return told, list(crashes)


def main() -> int:
    """Run so many inputs (first argument) made from this seed (second one)."""
    count, seed = (int(word) for word in (sys.argv[1:3] + ["10000", "1"][len(sys.argv[1:3]) :]))
    start = time.perf_counter()
    told, crashes = run(count, seed, keep=True)
    for name, times in sorted(told.items()):
        print(f"  {times:>7} {name}")
    print(f"{count} inputs from seed {seed} in {time.perf_counter() - start:.0f} s, {len(crashes)} kinds of crash")
    for crash in crashes:
        print(f"  {crash}")
    return 1 if crashes else 0


if __name__ == "__main__":
    sys.exit(main())
