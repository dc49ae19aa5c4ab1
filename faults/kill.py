"""``kill -9`` at random moments under load: what was acknowledged is there, once, whole; on both databases."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import msgspec

from casefiles.ballotbox import Seal
from casefiles.unlock import unlocked
from casefiles.verify import verify
from lifemaps import events as ev

ROOT = Path(__file__).resolve().parent.parent
LENGTH = len("act:") + 26
PER_LIFE = 2000
LIVES_PER_DB = 20


class Count(msgspec.Struct):
    """What was done, and what came of it."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    doubled: int = 0
    unsound: int = 0


def run(fresh: Callable[[int], str], acks: int, kills: int, seed: int = 20261122) -> Count:
    """Kill until so many acts were acknowledged over at least so many kills; ``fresh(n)`` gives the nth empty journal."""
    dice, count, n = random.Random(seed), Count(), 0
    while count.kills < kills or count.acknowledged < acks:
        db = fresh(n)
        told: set[str] = set()
        for life in range(LIVES_PER_DB):
            if count.kills >= kills and count.acknowledged + len(told) >= acks:
                break
            told |= _life(db, f"n{n}l{life}", dice, acks // kills)
            count.kills += 1
            look(db, told, count)
        count.acknowledged += len(told)
        n += 1
    return count


def _life(db: str, name: str, dice: random.Random, usual: int) -> set[str]:
    """Start a process, let it work for a while, kill it in the middle of whatever it does; what it said before."""
    child = subprocess.Popen(
        [sys.executable, "-m", "faults.hands", db, name, str(PER_LIFE)], cwd=ROOT, text=True, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )  # fmt: skip
    assert child.stdout is not None
    lines = [child.stdout.readline().strip() for _ in range(dice.randint(1, 2 * usual))]
    os.kill(child.pid, signal.SIGKILL)
    rest, problems = child.communicate(timeout=60)
    assert child.returncode == -signal.SIGKILL, problems
    lines += rest.split("\n")
    return {line for line in lines if len(line) == LENGTH}  # the last may be torn


def look(db: str, told: set[str], count: Count) -> None:
    """Open it again, as the next process would, and look it over."""
    store, key = unlocked(db)
    try:
        written: Counter[str] = Counter()
        for stream in store.streams():
            if stream.startswith("case:"):
                written.update(r.act for r in store.read(stream) if isinstance(r.event, ev.CardAdded))
        count.lost += len(told - written.keys())
        count.doubled += sum(1 for times in written.values() if times > 1)
        count.unsound += not verify(store, Seal(key)).sound
    finally:
        store.close()
