"""A power cut, exactly: what reached the disk is what was synced, and of the rest any part, in any order, torn.

A process works while ``strace`` writes down every write, truncation, removal and sync it asks of the system, and every
act it acknowledged. Then the plug is pulled, on paper, at many points of that list: of each file there is what it held
at its last sync, and of the writes after that a random choice of 512-byte sectors. Each such disk is opened as the next
process would, and looked over.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec

from casefiles.ballotbox import Seal
from casefiles.unlock import unlocked
from casefiles.verify import verify
from faults.kill import LENGTH, ROOT
from lifemaps import events as ev

SECTOR = 512
CALLS = "openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,unlinkat,rename"


class Op(msgspec.Struct, frozen=True):
    """One thing the process asked: of a file (``write``, ``truncate``, ``sync``, ``remove``), or an act it told (``ack``)."""

    kind: str
    path: str = ""
    offset: int = 0
    data: bytes = b""


class Count(msgspec.Struct):
    """What was done, and what came of it."""

    cuts: int = 0
    acknowledged: int = 0
    lost: int = 0
    unsound: int = 0


def run(folder: Path, acts: int, cuts: int, seed: int = 20261122) -> Count:
    """Work for so many acts per hand, then pull the plug at so many points."""
    db = folder / "a.db"
    ops = record(db, acts)
    dice, count = random.Random(seed), Count()
    acked = [n for n, op in enumerate(ops) if op.kind == "ack"]
    count.acknowledged = len(acked)
    key = Path(f"{db}.key").read_bytes()
    for _ in range(cuts):
        # Just after an acknowledgement is where a promise would be broken; anywhere else is where something may be torn.
        at = dice.choice(acked) + 1 if dice.random() < 0.5 else dice.randrange(acked[0], len(ops)) + 1
        told = {op.data.decode() for op in ops[:at] if op.kind == "ack"}
        with tempfile.TemporaryDirectory(prefix="cut-") as disk:
            again = Path(disk) / "a.db"
            for name, content in _disk(ops[:at], dice).items():
                (again.parent / name).write_bytes(content)
            Path(f"{again}.key").write_bytes(key)
            _look(str(again), told, count)
        count.cuts += 1
    return count


def strace_found() -> str | None:
    """Where ``strace`` is; as root it is installed when there is none."""
    if not shutil.which("strace") and shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=False, stdout=subprocess.DEVNULL)
        subprocess.run(["apt-get", "install", "-y", "-qq", "strace"], check=False, stdout=subprocess.DEVNULL, env=quiet)
    return shutil.which("strace")


def record(db: Path, acts: int) -> list[Op]:
    """Let a process work under ``strace``; everything it asked of the disk, and what it acknowledged, in order."""
    strace = strace_found()
    if not strace:
        raise RuntimeError("strace is needed for this. Run: sudo apt-get install strace")
    trace = db.parent / "trace"
    command = [strace, "-f", "-y", "-xx", "-s", "1000000", "-e", f"trace={CALLS}", "-o", str(trace),
               sys.executable, "-m", "faults.hands", str(db), "p", str(acts)]  # fmt: skip
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return _parsed(trace.read_text("ascii"), str(db))


_LINE = re.compile(r"^(?:\d+\s+)?(\w+)\((.*)\)\s+= (-?\d+)")
_BEGUN = re.compile(r"^(\d+)\s+(\w+)\((.*?)\s*<unfinished \.\.\.>$")
_ENDED = re.compile(r"^(\d+)\s+<\.\.\. (\w+) resumed>(.*)\)\s+= (-?\d+)")
_FILE = re.compile(r"^\d+<([^>]*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


def _parsed(text: str, db: str) -> list[Op]:
    """A call counts from where it ended: a sync that had not returned had promised nothing."""
    ops: list[Op] = []
    begun: dict[str, str] = {}
    for line in text.splitlines():
        if opened := _BEGUN.match(line):
            begun[opened[1]] = f"{opened[2]}({opened[3]}"
            continue
        if closed := _ENDED.match(line):
            line = f"{begun.pop(closed[1])}{closed[3]}) = {closed[4]}"
        found = _LINE.match(line)
        if found and int(found[3]) >= 0:
            ops += _op(found[1], found[2], int(found[3]), db)
    return ops


def _op(call: str, arguments: str, result: int, db: str) -> list[Op]:
    held = _FILE.match(arguments)
    path = _plain(held[1]) if held else ""
    if call == "write" and arguments.startswith("1<"):
        lines = _bytes(arguments).decode().split("\n")
        return [Op("ack", data=line.encode()) for line in lines if len(line) == LENGTH]
    if call in ("unlink", "unlinkat"):
        path = _bytes(arguments).decode()
        return [Op("remove", Path(path).name)] if path.startswith(db) else []
    if path not in (db, f"{db}-wal", f"{db}-journal"):
        return []
    name = Path(path).name
    if call == "pwrite64":
        return [Op("write", name, int(arguments.rsplit(",", 1)[1]), _bytes(arguments)[:result])]
    if call == "ftruncate":
        return [Op("truncate", name, int(arguments.rsplit(",", 1)[1]))]
    return [Op("sync", name)] if call in ("fsync", "fdatasync") else []


def _bytes(arguments: str) -> bytes:
    found = _TEXT.search(arguments)
    return bytes.fromhex(found[1].replace("\\x", "")) if found else b""


def _plain(path: str) -> str:
    """A path as ``-xx`` writes it."""
    return bytes.fromhex(path.replace("\\x", "")).decode() if path.startswith("\\x") else path


def _disk(ops: list[Op], dice: random.Random) -> dict[str, bytes]:
    """A disk as the power cut may have left it."""
    synced: dict[str, bytearray] = {}
    waiting: dict[str, list[Op]] = {}
    for op in ops:
        if op.kind == "sync":
            for late in waiting.pop(op.path, []):
                _apply(synced.setdefault(op.path, bytearray()), late)
        elif op.kind == "remove":
            # A name that is gone may come back; without it, nothing is read from it.
            synced.pop(op.path, None)
            waiting.pop(op.path, None)
        elif op.kind != "ack":
            waiting.setdefault(op.path, []).append(op)
    for name, late in waiting.items():
        content = synced.setdefault(name, bytearray())
        for op in dice.sample(late, len(late)) if dice.random() < 0.5 else late:
            for part in _sectors(op):
                if dice.random() < 0.5:
                    _apply(content, part)
    return {name: bytes(content) for name, content in synced.items()}


def _sectors(op: Op) -> list[Op]:
    """A write as the disk does it: sector by sector."""
    if op.kind != "write":
        return [op]
    ends = range(0, len(op.data), SECTOR)
    return [Op("write", op.path, op.offset + start, op.data[start : start + SECTOR]) for start in ends]


def _apply(content: bytearray, op: Op) -> None:
    if op.kind == "truncate":
        del content[op.offset :]
        content.extend(bytes(op.offset - len(content)))
        return
    content.extend(bytes(max(0, op.offset - len(content))))
    content[op.offset : op.offset + len(op.data)] = op.data


def _look(db: str, told: set[str], count: Count) -> None:
    store, key = unlocked(db)
    try:
        written = {r.act for s in store.streams() for r in store.read(s) if isinstance(r.event, ev.CardAdded)}
        count.lost += len(told - written)
        count.unsound += not verify(store, Seal(key)).sound
    finally:
        store.close()
