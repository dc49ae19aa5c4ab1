"""Every check on who may, taken out one by one: a test must turn red each time. ``python -m faults.matrix [--sample N]``.

A check is a question of the matrix (``may``, ``may_see`` …), a comparison of a role or of whose something is, or a clause
with which a page turns away. In a copy of the tree one of them at a time answers "yes", and the tests of the matrix are
run in a process of their own. What stays green is a check that no test would miss.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import sys
import tempfile
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parent.parent
ASKS = {
    "may", "may_see", "may_see_outcome", "may_begin", "may_lay", "is_lead", "same_origin", "_leads_somewhere", "may_keep", "_may_begin",
    "sees", "is_local",
}  # fmt: skip
"""Questions whose answer lets somebody in."""
WHOSE = ("table.code != code", "state.code != code", "pair != (who.sitting, who.seat)", "table.calendar != nth")
"""Comparisons of whose something is; where one holds, somebody is turned away."""
CLAUSES = ("plays", "leads", "for_resident")
"""With these a page turns somebody away: ``if not table.plays: return``."""
SKIP = {"lifemaps/roles.py", "casefiles/rolespage.py"}
"""The matrix itself, of which every mark is held by docs/roles.md, and the making of that page."""
SECONDS = 240


class Check(msgspec.Struct, frozen=True):
    """One check: where it stands, and what it is replaced with."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    answer: str


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """How many checks were taken out, how many were missed by a test, and which were not."""

    checks: int
    caught: int
    unsound: int
    missed: tuple[str, ...] = ()


def checks() -> list[Check]:
    """Every check in the code, in order."""
    found: list[Check] = []
    for room in ("lifemaps", "casefiles", "pages"):
        for path in sorted((ROOT / room).rglob("*.py")):
            name = str(path.relative_to(ROOT))
            source = path.read_text("utf-8")
            if name not in SKIP:
                found += [_check(name, source, node, answer) for node, answer in _leaves(ast.parse(source), name)]
    return found


def _check(name: str, source: str, node: ast.expr, answer: str) -> Check:
    text = " ".join((ast.get_source_segment(source, node) or "").split())
    return Check(name, node.lineno, node.col_offset, node.end_lineno or 0, node.end_col_offset or 0, text, answer)


def _leaves(tree: ast.Module, name: str) -> list[tuple[ast.expr, str]]:
    found: list[tuple[ast.expr, str]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""
            if called in ASKS and node.args or called in ("_may_begin", "may_keep", "may_begin"):
                found.append((node, "True"))
        elif isinstance(node, ast.Compare) and ast.unparse(node) in WHOSE:
            found.append((node, "False"))
        elif isinstance(node, ast.If) and _turns_away(node):
            found += [(one, "False") for one in ast.walk(node.test) if isinstance(one, ast.Compare) and _of_role(one)]
            if name.startswith("pages/"):
                found += [
                    (one.operand, "True") for one in ast.walk(node.test)
                    if isinstance(one, ast.UnaryOp) and isinstance(one.operand, ast.Attribute) and one.operand.attr in CLAUSES
                ]  # fmt: skip
    return found


def _turns_away(node: ast.If) -> bool:
    return any(isinstance(one, ast.Return) for one in node.body)


def _of_role(node: ast.Compare) -> bool:
    left = node.left
    return isinstance(left, ast.Attribute) and left.attr == "role" and isinstance(node.ops[0], ast.NotEq | ast.NotIn)


def without(source: str, check: Check) -> str:
    """The source in which this check lets everybody in."""
    lines = source.encode().splitlines(keepends=True)
    start = sum(map(len, lines[: check.line - 1])) + check.column
    end = sum(map(len, lines[: check.end_line - 1])) + check.end_column
    whole = source.encode()
    return (whole[:start] + check.answer.encode() + whole[end:]).decode()


def tests_of(check: Check) -> list[str]:
    """The tests that look at this check; what they miss is missed."""
    name = Path(check.file)
    if check.file.startswith("lifemaps/"):
        return ["tests/test_roles.py", "tests/test_matrix.py", "tests/test_debrief.py", "-k", "not screen_"]
    if check.file.startswith("pages/parts/") or name.parent.name in ("decide", "keep"):
        return ["tests/test_matrix.py", "-k", "screen_"]
    if check.file.startswith("pages/"):
        return ["tests/test_matrix.py", "-k", f"{name.parent.name}/{name.name} or screen_margin"]
    more = ["tests/test_doors.py", "tests/test_guessing.py", "tests/test_bad_input.py"] if name.stem in ("guards", "doors", "pin", "home") else []
    return [*more, "tests/test_matrix.py", "-k", "not screen_"]


def caught(tree: Path, check: Check, tests: list[str] | None = None) -> bool:
    """Whether a test turns red without this check; in a process that has read the libraries already."""
    path = tree / check.file
    source = path.read_text("utf-8")
    path.write_text(without(source, check), "utf-8")
    child = os.fork()
    if child == 0:
        _run(tree, tests or tests_of(check))
    _, status = os.waitpid(child, 0)
    path.write_text(source, "utf-8")
    return os.waitstatus_to_exitcode(status) != 0


def _run(tree: Path, tests: list[str]) -> None:
    import signal

    signal.alarm(SECONDS)  # A test that hangs without its check has noticed.
    os.chdir(tree)
    nothing = os.open(os.devnull, os.O_WRONLY)
    for out in (1, 2):
        os.dup2(nothing, out)
    sys.path[:] = [str(tree), *[one for one in sys.path if Path(one or ".").resolve() != ROOT]]
    for name in [n for n in sys.modules if n.split(".")[0] in ("lifemaps", "casefiles", "pages", "tests", "app", "faults")]:
        del sys.modules[name]
    import pytest

    os._exit(int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:rerunfailures", *tests])))


def run(sample: int = 0, seed: int = 7, tell: bool = False) -> Count:
    """Take them out one by one: all, or so many of them."""
    import networkx  # noqa: F401  What every child needs is read once, before it is born.
    import pandas  # noqa: F401
    import streamlit.testing.v1  # noqa: F401

    asked = checks()
    if sample:
        asked = random.Random(seed).sample(asked, min(sample, len(asked)))
    folder = Path(tempfile.mkdtemp(prefix="faults-"))
    tree = folder / "tree"
    shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache"))
    missed = []
    # With every check in its place all is green, or red would mean nothing.
    sound = Check("app.py", 1, 0, 1, 0, "nothing", "")
    for tests in {tuple(tests_of(check)): None for check in asked}:
        if caught(tree, sound, list(tests)):
            shutil.rmtree(folder, ignore_errors=True)
            raise SystemExit(f"red before anything was taken out: {' '.join(tests)}")
    for check in asked:
        red = caught(tree, check)
        if tell:
            print(f"{'red  ' if red else 'GREEN'} {check.file}:{check.line} {check.text} -> {check.answer}", flush=True)
        if not red:
            missed.append(f"{check.file}:{check.line} {check.text}")
    shutil.rmtree(folder, ignore_errors=True)
    return Count(checks=len(asked), caught=len(asked) - len(missed), unsound=len(missed), missed=tuple(missed))


def main() -> int:
    """Run it; 1 when a check was missed by no test."""
    parser = argparse.ArgumentParser(prog="python -m faults.matrix", description=__doc__)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--list", action="store_true", help="only say which checks there are")
    asked = parser.parse_args()
    if asked.list:
        print("\n".join(f"{c.file}:{c.line} {c.text} -> {c.answer}" for c in checks()))
        return 0
    count = run(asked.sample, tell=True)
    print(count)
    return 1 if count.unsound else 0


if __name__ == "__main__":
    sys.exit(main())
