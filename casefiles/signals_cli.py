"""``signals``: what stood out in a landlord's ledger, from the command line.

The ledger stays where it lies: it is read, looked at and forgotten. The list is in the order of our own oldest open
duty. For whoever runs it at night: ``--json`` gives one object with every row explained; the exit code is 0 when the
ledger was read (also when its sum does not come out: that is said), 2 when it could not be.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from lifemaps.imports import ledger as ledgers
from lifemaps.imports.matching import ImportFailed
from lifemaps.signals import CODES, KINDS, RULES, Signal, Stock, counted, explained, of_kind, signals
from lifemaps.words import REFERENCE, day, euros, say


def add_to(subparsers: Any, language: str = REFERENCE) -> None:
    """Give the command line its ``signals``; ``language`` is that of the help."""

    def words(what: str) -> str:
        return say(language, f"signals-help-{what}")

    parser = subparsers.add_parser("signals", help=words("all"), description=words("all"), allow_abbrev=False)
    parser.add_argument("ledger", type=Path, metavar="LEDGER", help=words("ledger"))
    parser.add_argument("--json", action="store_true", help=words("json"))
    parser.add_argument("--profile", type=Path, metavar="P", help=words("profile"))
    parser.add_argument("--save-profile", type=Path, metavar="P", help=words("save-profile"))
    parser.add_argument("--contacts", type=Path, metavar="C", help=words("contacts"))
    parser.add_argument("--today", type=day_in(language), default=None, metavar="YYYY-MM-DD", help=words("today"))
    kinds = say(language, "signals-help-kind", kinds=", ".join(KINDS))
    parser.add_argument("--kind", action="append", default=[], choices=(*KINDS, *CODES), metavar="KIND", help=kinds)
    parser.set_defaults(do=lambda terminal, asked: run(asked))


def run(args: argparse.Namespace) -> int:
    """Read, look, tell, in ``args.language``. Returns the exit code."""
    try:
        data = args.ledger.read_bytes()
        header = ledgers.header_of(data, args.ledger.name)
        mapping = _profile(args.profile) if args.profile else ledgers.guess_mapping(header)
        ledger = ledgers.read_with(mapping, data, args.ledger.name)
        stock = ledger.stock
        if args.contacts:
            stock = ledgers.with_contacts(ledger, ledgers.read_contacts(args.contacts.read_bytes(), args.contacts.name))
        if args.save_profile:
            args.save_profile.write_text(ledgers.profile(mapping), "utf-8")
    except ImportFailed as failed:
        return _tell(failed.name, *failed.sentences(args.language))
    except OSError as error:
        return _tell(say(args.language, "signals-no-file", file=str(error.filename), why=error.strerror or ""))
    today = args.today or dt.date.today().isoformat()  # noqa: DTZ011  (the day where the landlord is)
    found = signals(stock, today)
    chosen = explained(of_kind(found, args.kind))
    if args.json:
        _as_json(chosen, counted(found), stock, ledger, today, args.language)
    else:
        _as_text(chosen, counted(found), stock, ledger, today, args.language)
        if alone := ledgers.unread(header, mapping):
            print("\n" + say(args.language, "signals-unread", columns=", ".join(alone)))
    return 0


def day_in(language: str) -> Callable[[str], str]:
    """How a day is read at the command line; what is none is refused in this language."""

    def read(text: str) -> str:
        try:
            return dt.date.fromisoformat(text).isoformat()
        except ValueError:
            raise argparse.ArgumentTypeError(say(language, "cli-day-odd", text=text)) from None

    return read


def _profile(path: Path) -> ledgers.Mapping:
    """The kept mapping."""
    return ledgers.read_profile(path.read_bytes().decode("utf-8", "replace"), path.name)


def _tell(*lines: str) -> int:
    print("\n".join(line for line in lines if line), file=sys.stderr)
    return 2


def _as_json(
    chosen: tuple[Signal, ...], count: dict[str, int], stock: Stock, ledger: ledgers.LedgerFile, today: str, language: str
) -> None:
    """One object: the rules with how many each noticed, the sum check, and every row with its sentence."""
    whole = {
        "today": today,
        "contracts": len(stock.lines["contract"].cat.categories),
        "lines": len(stock.lines),
        "sign": ledger.sign,
        "sum": ledger.check,
        "rules": [
            {"code": r.code, "kind": r.kind, "name": say(language, f"signal-name-{r.code}"), "contracts": count[r.code]}
            for r in RULES
        ],
        "signals": [_row(signal, language) for signal in chosen],
    }
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n")
    sys.stdout.buffer.flush()


def _row(signal: Signal, language: str) -> dict[str, Any]:
    duty = {"code": signal.duty, "since": signal.duty_since, "days": signal.duty_days, "say": signal.owed(language)}
    return {
        "contract": signal.contract, "rule": signal.rule, "kind": signal.kind, "since": signal.since,
        "evidence": signal.evidence, "say": signal.sentence(language), "our_duty": duty if signal.duty else None,
    }  # fmt: skip


def _as_text(
    chosen: tuple[Signal, ...], count: dict[str, int], stock: Stock, ledger: ledgers.LedgerFile, today: str, language: str
) -> None:
    """A list to read: how often each rule spoke, then contract by contract, our own duty first."""
    contracts = len(stock.lines["contract"].cat.categories)
    print(say(language, "signals-head", contracts=contracts, day=day(language, today)))
    for line in _sum_lines(ledger.check, language):
        print(line)
    print()
    for rule in RULES:
        print(f"{count[rule.code]:>7}  {say(language, f'signal-name-{rule.code}')}")
    if not chosen:
        print(f"\n{say(language, 'signals-none')}")
    for contract, rows in itertools.groupby(chosen, key=lambda signal: signal.contract):
        _contract(contract, tuple(rows), language)


def _contract(contract: str, rows: tuple[Signal, ...], language: str) -> None:
    """One contract: what we owe, then what stood out."""
    print(f"\n{contract}")
    if owed := rows[0].owed(language):
        print(f"  → {owed}")
    for signal in rows:
        print(f"  · {signal.sentence(language)}")


def _sum_lines(check: ledgers.SumCheck, language: str) -> list[str]:
    """Whether the sum comes out, and where not."""
    if not check.checked:
        return [say(language, "signals-sum-none", total=euros(language, check.total))]
    if not check.differs:
        return [say(language, "signals-sum-ok", n=check.checked)]
    lines = [
        say(language, "signals-sum-line", contract=d.contract, line=str(d.line), stated=euros(language, d.stated),
            counted=euros(language, d.counted)) for d in check.differs[:20]
    ]  # fmt: skip
    return [say(language, "signals-sum-differs", n=len(check.differs)), *(f"  {line}" for line in lines)]
