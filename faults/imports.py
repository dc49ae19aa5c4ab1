"""Spoiled files thrown at every importer: sound ones cut, mixed, doubled and written over. A crash is what is looked for.

The same inputs for the same seed; a file that once made a crash is kept under ``tests/fuzz/`` and tried first from then
on. The making of the files stands with the tests (``tests.fuzz_imports``), of which ``make test`` runs a sample.
"""

from __future__ import annotations

import msgspec

SEED = 20261122


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """How many files were taken and refused in words, and how many kinds of crash there were."""

    inputs: int
    taken: int
    refused: int
    unsound: int
    crashes: tuple[str, ...] = ()


def run(inputs: int, seed: int = SEED) -> Count:
    """Throw so many files; crashes are kept for next time."""
    from tests import fuzz_imports

    told, crashes = fuzz_imports.run(inputs, seed, keep=True)
    ends = {end: sum(n for name, n in told.items() if name.endswith(end)) for end in ("taken", "refused")}
    return Count(inputs=inputs, taken=ends["taken"], refused=ends["refused"], unsound=len(crashes), crashes=tuple(crashes))
