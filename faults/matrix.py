"""Every check on who may, taken out one by one: a test must turn red each time. ``python -m faults.matrix``.

Which checks there are, ``faults/checks.py`` finds. In a copy of the tree one of them at a time lets everybody in, and tests
are run in a process of their own until one turns red. What stays green is a check that no test would miss.

``faults/held.txt`` remembers which test turned red for which check. That one is tried first; only when it stays green, or
none is known, the others are: all that went past the check, the quickest first. So a whole run takes minutes, and a small
sample of it seconds (``tests/test_checks.py``). A run keeps its copy to itself: several may run side by side.

``--sample N --seed S`` some of them · ``--only TEXT`` those whose file and line (``guards.py:55``) or text hold this ·
``--new`` those of which no test is known yet · ``--by TEST`` those which that test or file holds · ``--known`` with the tests that are known and no others · ``--keep`` write down
in ``held.txt`` what turned red · ``--list`` say which there are.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import msgspec

from faults.checks import ROOT, Check, checks, without

HELD = Path(__file__).with_name("held.txt")
SECONDS = 90
MOST_TESTS, MOST_SECONDS = (int(one) for one in os.environ.get("MT", "400 900").split())
"""So many of the tests that went past a check are tried, and for so long as they took together."""
LOOKED_THROUGH = (
    "test_matrix", "test_matrix_screens", "test_locks", "test_rights", "test_roles", "test_doors", "test_workshop_doors", "test_way", "test_signin", "test_guessing",
    "test_letting_go_pages", "test_vault", "test_retention", "test_feed", "test_seat", "test_leading", "test_sitting", "test_desk", "test_debrief",
    "test_truth", "test_workshop", "test_record", "test_then", "test_instruments", "test_agenda", "test_learn", "test_bad_input", "test_erasing",
    "test_pages", "test_own_instrument", "test_leaving", "test_forgetting", "test_prepare", "test_drawn",
)  # fmt: skip
"""Files whose tests are asked which checks they go past, where they are there."""
FIRST = ("tests/test_matrix", "tests/test_locks")
"""These are tried first, whatever they take."""
HINTS = {
    "test_signin": ("asks_who", "signin", "pass", "guest", "locked", "most ==", "ended", "until", "seen_at", "admits", "teams", "_known", "may_see_case", "person"),
    "test_way": ("reaches", "is_private", "secure", "way", "LOOPBACK", "between", "may_open_real", "shut", "also_away"),
    "test_retention": ("away",),
}
"""Which tests know about checks with these words."""
SHIFTED = 3
"""So many lines a check may have moved since ``--past`` was written."""
Rows = list[tuple[str, float, list[tuple[str, int]]]]
OURS = ("lifemaps", "casefiles", "pages", "tests", "app", "faults")


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """How many checks were taken out, how many were missed by a test, and which were not."""

    checks: int
    caught: int
    unsound: int
    seconds: int = 0
    missed: tuple[str, ...] = ()


UNTRIED = "?"
"""In ``held.txt``: this one was not taken out yet, or no test turned red."""


def held() -> dict[str, str]:
    """Which test turned red without a check, by the check's name."""
    return {name: test for name, test in written().items() if test != UNTRIED}


def written() -> dict[str, str]:
    """What ``held.txt`` says of every check."""
    lines = HELD.read_text("utf-8").splitlines() if HELD.exists() else []
    return {line.rpartition(" | ")[0]: line.rpartition(" | ")[2] for line in lines if line and not line.startswith("#")}


def keep(known: dict[str, str]) -> None:
    """Write down every check there is, with its test."""
    head = f"# Which test turns red without which check ({UNTRIED}: not tried yet); made by python -m faults.matrix --keep.\n"
    HELD.write_text(head + "".join(f"{one.name} | {known.get(one.name, UNTRIED)}\n" for one in checks()), "utf-8")


# --- in a copy of the tree ------------------------------------------------------------------------------------------


class Tree:
    """The copy of the tree in which this process runs: all tests are read once, and each check is taken out in a child of it."""

    def __init__(self, asked: list[Check], *, known_only: bool, write: bool, past: str, only_by: str = "") -> None:
        self.asked, self.known_only, self.write, self.only_by = asked, known_only, write, only_by
        self.said, self.past_file = ROOT / "said", Path(past) if past else None
        self.out = os.fdopen(int(os.environ["FAULTS_SAYS"]), "w")  # Beside what the tests print.
        self.known, self.missed = held(), list[str]()
        self.red_at, self.items = "", dict[str, Any]()
        self._hits: dict[str, tuple[float, set[tuple[str, int]]]] | None = None

    def run(self) -> int:
        """Read the tests, and go on in ``pytest_runtestloop``."""
        import pytest

        files = {f"tests/{name}.py" for name in LOOKED_THROUGH} if not self.known_only else set[str]()
        files = {one for one in files if one.startswith(self.only_by.partition("::")[0])}
        files |= {self.known[one.name].partition("::")[0] for one in self.asked if one.name in self.known}
        there = sorted(one for one in files if (ROOT / one).exists())
        return int(pytest.main([*PLAIN, *there], plugins=[self]))

    # --- as a part of pytest ----------------------------------------------------------------------------------------

    def pytest_runtestloop(self, session: Any) -> bool:
        """In place of running every test once."""
        self.items = {item.nodeid: item for item in session.items}
        # With every check in its place all is green, or red would mean nothing.
        sure = sorted({self.known[one.name] for one in self.asked if self.known.get(one.name) in self.items})
        if odd := self.red(sure):
            self._say(f"red before anything was taken out: {odd}")
            return True
        began = time.monotonic()
        for check in self.asked:
            red = self._without(check)
            self._say(f"{'red  ' if red else 'GREEN'} {check.file}:{check.line} {check.text} -> {check.answer}  {red}")
            if red:
                self.known[check.name] = red
            else:
                self.missed.append(f"{check.file}:{check.line} {check.text}")
            if self.write:
                keep(self.known)
        new = sorted({self.known[one.name] for one in self.asked if self.known.get(one.name) in self.items} - set(sure))
        while odd := self.red(new):  # What is red anyway has noticed nothing.
            new.remove(odd)
            for check in [one for one in self.asked if self.known.get(one.name) == odd]:
                self._say(f"GREEN {check.file}:{check.line} {check.text}: {odd} is red with it too")
                self.missed.append(f"{check.file}:{check.line} {check.text}")
                del self.known[check.name]
        if self.write:
            keep(self.known)
        count = Count(
            checks=len(self.asked), caught=len(self.asked) - len(self.missed), unsound=len(self.missed),
            seconds=round(time.monotonic() - began), missed=tuple(self.missed),
        )  # fmt: skip
        self._say(msgspec.json.encode(count).decode())
        return True

    def pytest_runtest_logreport(self, report: Any) -> None:
        """The first that is red is written down."""
        if report.failed and not self.red_at:
            self.red_at = report.nodeid

    # --- one check --------------------------------------------------------------------------------------------------

    def _without(self, check: Check) -> str:
        """The test that turns red without this check; empty when none does."""
        test = self.known.get(check.name, "")
        red = self.red([test], check) if test in self.items else ""
        if red or self.known_only:
            return red
        others = [one for one in self._past(check) if one != test]
        return self.red(others, check) if others else ""

    def red(self, tests: list[str], check: Check | None = None) -> str:
        """The first of these tests that turns red, without this check when one is named; empty when all stay green."""
        path = ROOT / check.file if check else None
        if path is None or check is None:
            return self._child(lambda: self._try(tests))
        whole, stat = path.read_bytes(), path.stat()
        spoilt = without(whole, check)
        path.write_bytes(spoilt)  # Pages are read from their file each time.
        try:
            return self._child(lambda: self._try(tests) if _swapped(path, whole, spoilt, check) else self._try_anew(tests))
        finally:
            path.write_bytes(whole)
            os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))  # What was compiled of it is good again.

    def _try(self, tests: list[str]) -> None:
        for test in tests:
            self.said.write_text(test, "utf-8")  # So that one that never ends is known by name.
            signal.alarm(SECONDS)  # A test that hangs without its check has noticed.
            item = self.items[test]
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            if self.red_at:
                os._exit(1)

    def _try_anew(self, tests: list[str]) -> None:
        import pytest

        for name in [n for n in sys.modules if n.split(".")[0] in OURS]:
            del sys.modules[name]
        self.said.write_text(tests[0], "utf-8")
        os._exit(int(pytest.main([*PLAIN, "-x", *tests])))

    def _child(self, work: Callable[[], None], seconds: int = SECONDS) -> str:
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(seconds)
            try:
                work()
                os._exit(0)
            except BaseException:
                os._exit(3)
        _, status = os.waitpid(child, 0)
        return "" if os.waitstatus_to_exitcode(status) == 0 else self.said.read_text("utf-8")

    def _say(self, text: str) -> None:
        print(text, file=self.out, flush=True)

    # --- which tests go past a check --------------------------------------------------------------------------------

    def _past(self, check: Check) -> list[str]:
        """The tests that went past this check, the quickest first."""
        if self._hits is None:
            rows = msgspec.json.decode(self.past_file.read_bytes(), type=Rows) if self.past_file and self.past_file.exists() else []
            left = [test for test in self.items if test not in {row[0] for row in rows}]
            if left:
                self._child(lambda: self._look(left), seconds=3600)
                rows += msgspec.json.decode(self.said.read_bytes(), type=Rows)
            if self.past_file is not None:
                self.past_file.write_bytes(msgspec.json.encode(rows))
            self._hits = {test: (took, {(file, line) for file, line in lines}) for test, took, lines in rows if test in self.items}
        places = {(check.file, line) for line in range(check.line - SHIFTED, check.last + 1 + SHIFTED)}
        near = {test: took for test, (took, lines) in self._hits.items() if lines & places and test.startswith(self.only_by)}
        # First what is about who may, or is called after this file; the quickest first.
        hints = (Path(check.file).stem, *(name for name, words in HINTS.items() if any(word in check.text for word in words)))
        near = sorted(near, key=lambda test: (not any(hint in test.partition("::")[0] for hint in hints), not test.startswith(FIRST), near[test]))
        chosen, spent = list[str](), 0.0
        for test in near[:MOST_TESTS]:
            spent += self._hits[test][0]
            if spent > MOST_SECONDS:
                break
            chosen.append(test)
        return chosen

    def _look(self, tests: list[str]) -> None:
        """Run these tests once, and write down which lines of checks it goes past."""
        wanted: dict[str, set[int]] = {}
        for one in checks():
            wanted.setdefault(str(ROOT / one.file), set()).update(range(one.line, one.last + 1))
        here: set[tuple[str, int]] = set()
        lines_of: dict[CodeType, bool] = {}
        found: Rows = []

        def at_line(frame: Any, event: str, _: Any) -> Any:
            if event == "line" and frame.f_lineno in wanted[frame.f_code.co_filename]:
                here.add((frame.f_code.co_filename, frame.f_lineno))
            return at_line

        def at_call(frame: Any, event: str, _: Any) -> Any:
            code = frame.f_code
            if code not in lines_of:
                asked = wanted.get(code.co_filename, set())
                lines_of[code] = any(line in asked for _, _, line in code.co_lines() if line)
            return at_line if lines_of[code] else None

        threading.settrace(at_call)
        for test in tests:
            here.clear()
            began, item = time.perf_counter(), self.items[test]
            sys.settrace(at_call)
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            sys.settrace(None)
            found.append((test, time.perf_counter() - began, sorted((str(Path(file).relative_to(ROOT)), line) for file, line in here)))
        self.said.write_bytes(msgspec.json.encode(found))


PLAIN = ["-q", "-p", "no:cacheprovider", "-o", "timeout=0", "-m", "not browser"]


def _swapped(path: Path, whole: bytes, spoilt: bytes, check: Check) -> bool:
    """Put what is spoilt in the place of what was read already; ``False`` where that cannot be, and all is to be read anew."""
    before, after = _codes(path, whole), _codes(path, spoilt)
    changed = {(code.co_qualname, code.co_firstlineno): after.get(name) for name, code in before.items() if after.get(name) != code}
    inside = any(name[0] != "<module>" and name in after and after[name] != code for name, code in before.items())
    if not inside or None in changed.values():
        return False
    swapped = 0
    try:
        for function in [one for one in gc.get_objects() if type(one) is FunctionType and one.__code__.co_filename == str(path)]:
            code = changed.get((function.__code__.co_qualname, function.__code__.co_firstlineno))
            if code is not None:
                function.__code__ = code
                swapped += 1
    except ValueError:  # What is left of it no longer reaches for what stands around it.
        return False
    return swapped > 0 or not _is_read(path)


def _is_read(path: Path) -> bool:
    """Whether this file was read as a module; a page is read from its file at each run."""
    return any(getattr(module, "__file__", None) == str(path) for module in [*sys.modules.values()])


def _codes(path: Path, source: bytes) -> dict[tuple[str, int], CodeType]:
    """Every piece of code in a file, by its name and which of that name it is."""
    found: dict[tuple[str, int], CodeType] = {}
    seen = Counter[str]()

    def walk(code: CodeType) -> None:
        seen[code.co_qualname] += 1
        found[code.co_qualname, seen[code.co_qualname]] = code
        for inner in code.co_consts:
            if isinstance(inner, CodeType):
                walk(inner)

    walk(compile(source, str(path), "exec", dont_inherit=True))
    return found


# --- taking them out ------------------------------------------------------------------------------------------------


def run(words: Iterable[str] = (), *, tell: bool = False) -> Count:
    """Take them out in a copy of the tree; ``words`` as at the command line. Nothing here changes, but what ``--keep`` keeps."""
    folder = Path(tempfile.mkdtemp(prefix="faults-"))
    words = [*words]
    try:
        tree = folder / "tree"
        shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".git", ".venv", ".*_cache", "pictures"))
        env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")} | {"PYTHONDONTWRITEBYTECODE": "1"}
        count, last = None, ""
        reads, writes = os.pipe()
        with subprocess.Popen(
            [sys.executable, "-m", "faults.matrix", "--inside", *words], cwd=tree, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=env | {"FAULTS_SAYS": str(writes)}, pass_fds=(writes,),
        ):  # fmt: skip
            os.close(writes)
            for line in os.fdopen(reads):
                last = line
                if line.startswith("{"):
                    count = msgspec.json.decode(line, type=Count)
                elif tell:
                    print(line, end="", flush=True)
                if "--keep" in words and (tree / HELD.relative_to(ROOT)).exists():
                    shutil.copy(tree / HELD.relative_to(ROOT), HELD)  # As it goes: a run that is cut off is not for nothing.
        if count is None:
            raise SystemExit(f"it could not be run: {last}")
        return count
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sample(n: int, seed: int, asked: list[Check]) -> list[Check]:
    """So many of them, the same for the same seed."""
    return random.Random(seed).sample(asked, min(n, len(asked)))


def main() -> int:
    """Run it; 1 when a check was missed by no test."""
    parser = argparse.ArgumentParser(prog="python -m faults.matrix", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--only", default=[], nargs="*", help="a file, a file:line or a piece of the text")
    for flag in ("new", "known", "keep", "list", "inside"):
        parser.add_argument(f"--{flag}", action="store_true")
    parser.add_argument("--by", default="", help="those of which the test that is known is called so")
    parser.add_argument("--tests", default="", help="try tests of this name or file only")
    parser.add_argument("--past", default="", help="a file to remember in which tests went past which check")
    asked = parser.parse_args()
    known = held()
    chosen = [one for one in checks() if not (asked.new and one.name in known)]
    if asked.only:
        chosen = [one for one in chosen if any(word in f"{one.file}:{one.line} {one.text}" for word in asked.only)]
    chosen = [one for one in chosen if asked.by in known.get(one.name, "")]
    if asked.sample:
        chosen = sample(asked.sample, asked.seed, chosen)
    if asked.list:
        print("\n".join(f"{one.file}:{one.line} {one.text} -> {one.answer}  {known.get(one.name, 'no test is known')}" for one in chosen))
        return 0
    if asked.inside:
        assert not (ROOT / ".git").exists(), "only in a copy of the tree"
        return Tree(chosen, known_only=asked.known, write=asked.keep, past=asked.past, only_by=asked.tests).run()
    count = run(sys.argv[1:], tell=True)
    print(count)
    return 1 if count.unsound else 0


if __name__ == "__main__":
    sys.exit(main())
