"""That no check on who may can be taken out unnoticed: each has a test that turns red, and a few are really taken out."""

from __future__ import annotations

from pathlib import Path

import pytest

from faults import matrix
from faults.checks import Check, checks, gone, without

ROOT = Path(__file__).parent.parent
HOW = "python -m faults.matrix --new --keep; what stays GREEN needs a test, or its reason in faults/checks.py"


def test_each_check_stands_in_the_list_with_the_test_that_turned_red_without_it() -> None:
    names = [one.name for one in checks()]
    assert len(names) == len(set(names)) > 200
    assert set(names) == set(matrix.written()) == set(matrix.held()), HOW


def test_what_is_written_down_of_checks_still_stands_in_the_code() -> None:
    assert gone() == []


def test_the_tests_that_turned_red_are_there() -> None:
    for test in set(matrix.held().values()):
        file, _, name = test.partition("::")
        assert f"def {name.partition('[')[0]}(" in (ROOT / file).read_text("utf-8"), test


@pytest.mark.parametrize("check", checks()[::20], ids=lambda one: one.name)
def test_taking_a_check_out_changes_that_and_nothing_else(check: Check) -> None:
    whole = (ROOT / check.file).read_bytes()
    spoilt = without(whole, check)
    compile(spoilt, check.file, "exec")
    begin, end = check.places[0][0], check.places[-1][1]
    assert spoilt != whole
    assert spoilt[:begin] == whole[:begin]
    assert spoilt.endswith(whole[end:])


def test_a_few_checks_that_are_taken_out_are_noticed() -> None:
    """Seeded; all of them: ``python -m faults.matrix``."""
    count = matrix.run(["--known", "--by", "tests/test_locks.py", "--sample", "3", "--seed", "20261122"])
    assert count.checks == count.caught == 3
