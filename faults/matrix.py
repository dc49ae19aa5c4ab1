"""Every check on who may, taken out one by one: a test must turn red each time. ``python -m faults.matrix``.

Which checks there are, ``faults/checks.py`` finds. In a copy of the tree one of them at a time lets everybody in, and tests
are run in a process of their own until one turns red. What stays green is a check that no test would miss.

``faults/held.txt`` remembers which test turned red for which check. That one is tried first; only when it stays green, or
none is known, the others are: all that went past the check, the quickest first. So a whole run takes minutes, and a small
sample of it seconds (``tests/test_checks.py``). A run keeps its copy to itself: several may run side by side.

``--sample N --seed S`` some of them · ``--only TEXT`` those whose file and line (``guards.py:55``) or text hold this ·
``--new`` those of which no test is known yet · ``--known`` with the tests that are known and no others · ``--keep`` write down
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
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import msgspec

from faults.checks import ROOT, Check, checks, without

HELD = Path(__file__).with_name("held.txt")
SECONDS = 90
MOST_TESTS, MOST_SECONDS = 40, 30.0
"""So many of the tests that went past a check are tried, and for so long as they took together."""
LOOKED_THROUGH = tuple(os.environ["LT"].split()) if "LT" in os.environ else (
    "test_matrix", "test_checks", "test_roles", "test_doors", "test_workshop_doors", "test_way", "test_signin", "test_guessing", "test_bad_input",
    "test_letting_go_pages", "test_vault", "test_retention", "test_forgetting", "test_feed", "test_seat", "test_leading", "test_sitting", "test_desk",
    "test_debrief", "test_prepare", "test_truth", "test_celine_at_the_table", "test_erasing", "test_workshop", "test_record", "test_pages",
    "test_then", "test_leaving", "test_instruments", "test_congress", "test_hall", "test_agenda", "test_learn", "test_undo", "test_own_instrument",
)  # fmt: skip
"""Files whose tests are asked which checks they go past, where they are there."""
OURS = ("lifemaps", "casefiles", "pages", "tests", "app", "faults")


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """How many checks were taken out, how many were missed by a test, and which were not."""

    checks: int
    caught: int
    unsound: int
    seconds: float = 0.0
    missed: tuple[str, ...] = ()


def held() -> dict[str, str]:
    """Which test turned red without a check, by the check's name."""
    lines = HELD.read_text("utf-8").splitlines() if HELD.exists() else []
    return {line.rpartition(" | ")[0]: line.rpartition(" | ")[2] for line in lines if line and not line.startswith("#")}


def keep(known: dict[str, str]) -> None:
    """Write them down, of the checks that are there."""
    asked = [(one.name, known[one.name]) for one in checks() if one.name in known]
    head = "# Which test turns red without which check; made by python -m faults.matrix --keep.\n"
    HELD.write_text(head + "".join(f"{name} | {test}\n" for name, test in asked), "utf-8")


# --- in a copy of the tree ------------------------------------------------------------------------------------------


class Tree:
    """The copy of the tree in which this process runs, and in which checks are taken out."""

    def __init__(self, past: str = "") -> None:
        self.said, self.past_file = ROOT / "said", Path(past) if past else None
        self._hits: dict[str, tuple[float, set[tuple[str, int]]]] | None = None

    def know(self, files: list[str]) -> None:
        """Read these tests, and all that they need, once: every child has them then."""
        _pytest(["--collect-only", *files])

    def red(self, tests: list[str], check: Check | None = None) -> str:
        """The first of these tests that turns red without this check; empty when all stay green."""
        if check is None:
            code = self._child(lambda: _tried(self.said, tests))
        else:
            path = ROOT / check.file
            whole, stat = path.read_bytes(), path.stat()
            spoilt = without(whole, check)
            path.write_bytes(spoilt)
            try:
                code = self._child(lambda: _swapped(path, whole, spoilt, check) or _tried(self.said, tests))
            finally:
                path.write_bytes(whole)
                os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))  # What was compiled of it is good again.
        if code == 5:
            raise SystemExit(f"there is no such test: {' '.join(tests)}")
        return "" if code == 0 else (self.said.read_text("utf-8").splitlines() or ["?"])[-1]

    def past(self, check: Check) -> list[str]:
        """The tests that went past this check, the quickest first."""
        if self._hits is None:
            self._hits = self._all_past()
        places = {(check.file, line) for line in range(check.line, check.last + 1)}
        near = sorted((took, test) for test, (took, lines) in self._hits.items() if lines & places)
        chosen, spent = list[str](), 0.0
        for took, test in near[:MOST_TESTS]:
            spent += took
            if spent > MOST_SECONDS:
                break
            chosen.append(test)
        return chosen

    def _all_past(self) -> dict[str, tuple[float, set[tuple[str, int]]]]:
        if self.past_file is None or not self.past_file.exists():
            files = [f"tests/{name}.py" for name in LOOKED_THROUGH if (ROOT / "tests" / f"{name}.py").exists()]
            wanted: dict[str, set[int]] = {}
            for one in checks():
                wanted.setdefault(str(ROOT / one.file), set()).update(range(one.line, one.last + 1))
            self._child(lambda: _looked(self.said, files, wanted), seconds=3000)
            if self.past_file is not None:
                shutil.copy(self.said, self.past_file)
        rows = msgspec.json.decode((self.past_file or self.said).read_bytes(), type=list[tuple[str, float, list[tuple[str, int]]]])
        return {test: (took, set(lines)) for test, took, lines in rows}

    def _child(self, work: Callable[[], int], seconds: int = SECONDS) -> int:
        self.said.write_text("")
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(seconds)  # A test that hangs without its check has noticed.
            try:
                os._exit(work())
            except BaseException:
                os._exit(3)
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status)


PLAIN = ["-q", "-p", "no:cacheprovider", "-o", "timeout=0", "-m", "not browser"]


def _pytest(words: list[str], *plugins: object) -> int:
    import pytest

    kept, nothing = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    try:
        return int(pytest.main([*PLAIN, *words], plugins=list(plugins)))
    finally:
        sys.stdout.flush()
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nothing)


def _tried(said: Path, tests: list[str]) -> int:
    class Says:
        """Writes down which test is being run: the last one is the one that turned red, or that never ended."""

        def pytest_runtest_logstart(self, nodeid: str) -> None:
            with said.open("a", encoding="utf-8") as out:
                out.write(f"{nodeid}\n")

    return _pytest(["-x", *tests], Says())


def _swapped(path: Path, whole: bytes, spoilt: bytes, check: Check) -> int:
    """Put what is spoilt in the place of what was read already; where that cannot be, all is read anew."""
    before, after = _codes(path, whole), _codes(path, spoilt)
    changed = {key: after.get(name) for name, key in _keys(before).items() if after.get(name) != before[name]}
    try:
        inside = [code for name, code in before.items() if name[0] != "<module>" and code.co_firstlineno <= check.line]
        if not inside or None in changed.values():
            raise ValueError
        for function in [one for one in gc.get_objects() if type(one) is FunctionType and one.__code__.co_filename == str(path)]:
            code = changed.get((function.__code__.co_qualname, function.__code__.co_firstlineno))
            if code is not None:
                function.__code__ = code
        if not any(name[0] != "<module>" for name in before if after.get(name) != before[name]):
            raise ValueError
    except ValueError:  # Not in a function, or what is left of it no longer reaches for what stands around it.
        for name in [n for n in sys.modules if n.split(".")[0] in OURS]:
            del sys.modules[name]
    return 0


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


def _keys(codes: dict[tuple[str, int], CodeType]) -> dict[tuple[str, int], tuple[str, int]]:
    return {name: (code.co_qualname, code.co_firstlineno) for name, code in codes.items()}


def _looked(said: Path, files: list[str], wanted: dict[str, set[int]]) -> int:
    import pytest

    here: set[tuple[str, int]] = set()
    lines_of: dict[Any, bool] = {}
    found: list[tuple[str, float, list[tuple[str, int]]]] = []

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

    class Looks:
        """Which lines of checks each test went past."""

        @pytest.hookimpl(hookwrapper=True)
        def pytest_runtest_protocol(self, item: Any) -> Iterator[None]:
            here.clear()
            began = time.perf_counter()
            sys.settrace(at_call)
            threading.settrace(at_call)
            yield
            sys.settrace(None)
            places = sorted((str(Path(file).relative_to(ROOT)), line) for file, line in here)
            found.append((item.nodeid, time.perf_counter() - began, places))

    _pytest(files, Looks())
    said.write_bytes(msgspec.json.encode(found))
    return 0


# --- taking them out ------------------------------------------------------------------------------------------------


def run(words: Iterable[str] = (), *, tell: bool = False) -> Count:
    """Take them out in a copy of the tree; ``words`` as at the command line. Nothing here changes, but what ``--keep`` keeps."""
    folder = Path(tempfile.mkdtemp(prefix="faults-"))
    try:
        tree = folder / "tree"
        left = shutil.ignore_patterns(".git", ".venv", ".*_cache", "pictures")
        shutil.copytree(ROOT, tree, ignore=left)
        words = [*words]
        with subprocess.Popen(
            [sys.executable, "-m", "faults.matrix", "--inside", *words], cwd=tree, stdout=subprocess.PIPE, text=True,
            env={name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")} | {"PYTHONDONTWRITEBYTECODE": "1"},
        ) as child:  # fmt: skip
            last = ""
            for line in child.stdout or ():
                last = line
                if tell and not line.startswith("{"):
                    print(line, end="", flush=True)
                    if "--keep" in words:  # As it goes, so that a run that is cut off is not for nothing.
                        shutil.copy(tree / HELD.relative_to(ROOT), HELD)
        if not last.startswith("{"):
            raise SystemExit(last or "it could not be run")
        if "--keep" in words:
            shutil.copy(tree / HELD.relative_to(ROOT), HELD)
        return msgspec.json.decode(last, type=Count)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _inside(asked: list[Check], *, known_only: bool, write: bool, past: str) -> Count:
    assert not (ROOT / ".git").exists(), "only in a copy of the tree"
    known, missed, began, tree = held(), list[str](), time.monotonic(), Tree(past)
    # With every check in its place all is green, or red would mean nothing.
    keep(known)
    there = sorted({known[one.name] for one in asked if one.name in known and not _lacks(known[one.name])})
    tree.know(sorted({test.partition("::")[0] for test in there}) or ["tests/test_matrix.py"])
    if there and (odd := tree.red(there)):
        raise SystemExit(f"red before anything was taken out: {odd}")
    for check in asked:
        test = known.get(check.name, "")
        red = tree.red([test], check) if test in there else ""
        if not red and not known_only and (others := tree.past(check)):
            red = tree.red(others, check)
            if red and tree.red([red]):
                print(f"red before anything was taken out: {red}", flush=True)
                red = ""
        print(f"{'red  ' if red else 'GREEN'} {check.file}:{check.line} {check.text} -> {check.answer}  {red}", flush=True)
        if red:
            known[check.name] = red
        else:
            missed.append(f"{check.file}:{check.line} {check.text}")
        if write:
            keep(known)
    return Count(
        checks=len(asked), caught=len(asked) - len(missed), unsound=len(missed), seconds=round(time.monotonic() - began), missed=tuple(missed)
    )  # fmt: skip


def _lacks(test: str) -> bool:
    """Whether a test that is known was renamed or taken away since."""
    file, _, name = test.partition("::")
    path = ROOT / file
    return not path.exists() or f"def {name.partition('[')[0]}(" not in path.read_text("utf-8")


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
    parser.add_argument("--past", default="", help="a file to remember in which tests went past which check")
    asked = parser.parse_args()
    known = held()
    chosen = [one for one in checks() if not (asked.new and one.name in known)]
    if asked.only:
        chosen = [one for one in chosen if any(word in f"{one.file}:{one.line} {one.text}" for word in asked.only)]
    if asked.sample:
        chosen = sample(asked.sample, asked.seed, chosen)
    if asked.list:
        print("\n".join(f"{one.file}:{one.line} {one.text} -> {one.answer}  {known.get(one.name, 'no test is known')}" for one in chosen))
        return 0
    if asked.inside:
        count = _inside(chosen, known_only=asked.known, write=asked.keep, past=asked.past)
        print(msgspec.json.encode(count).decode())
        return 0
    count = run(sys.argv[1:], tell=True)
    print(count)
    return 1 if count.unsound else 0


if __name__ == "__main__":
    sys.exit(main())
