"""Goals a resident set beforehand, and what came of them (goal attainment scaling)."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import sqrt

LEVELS = (-2, -1, 0, 1, 2)
WEIGHTS = (1, 2, 3)
RHO = Fraction(3, 10)  # the customary assumption on how far goals of one person move together


def gas_t(levels: Sequence[int], weights: Sequence[int] | None = None) -> float:
    """Did a group of goals come out as expected (50), better (above) or worse (below)?

    Each goal has five levels that were described before the start, in the resident's wording: -2 much less than
    expected, -1 less, 0 as expected, +1 more, +2 much more. `weights` (1, 2 or 3; all 1 when absent) say how much a goal
    matters, in the same order.

    Formula: T = 50 + 10 * sum(w x) / sqrt((1 - rho) * sum(w^2) + rho * (sum w)^2), rho = 0.3.
    Range: 50 as expected; one goal runs from 30 to 70, many equal goals at the ends approach 13.5 and 86.5.
    Limits: pretends that the steps between levels are equal. For one resident, or a single goal, show the levels and not
    T; T is for comparing groups of goals over time. Goals set too easy inflate it: keep who set the
    expectation. Raises `ValueError` without goals, on a level or weight outside its list, or when the numbers of goals
    and weights differ.
    Source: Kiresuk & Sherman 1968, Community Mental Health Journal 4:443; domain dossier 9.2.
    """
    reached = _each_of(levels, LEVELS, "A goal's level")
    if not reached:
        raise ValueError("There are no goals: T needs at least one.")
    weighing = [1] * len(reached) if weights is None else _each_of(weights, WEIGHTS, "A goal's weight")
    if len(weighing) != len(reached):
        raise ValueError(f"Every goal needs one weight: there are {len(reached)} goals and {len(weighing)} weights.")
    gain = sum(weight * level for weight, level in zip(weighing, reached, strict=True))
    variance = (1 - RHO) * sum(weight**2 for weight in weighing) + RHO * sum(weighing) ** 2
    return 50 + 10 * gain / sqrt(variance)


def _each_of(values: Iterable[int], allowed: tuple[int, ...], name: str) -> list[int]:
    try:
        whole = [operator.index(value) for value in values]
    except TypeError:
        raise ValueError(f"{name} is a whole number from {allowed[0]} to {allowed[-1]}.") from None
    for value in whole:
        if value not in allowed:
            raise ValueError(f"{name} is a whole number from {allowed[0]} to {allowed[-1]}, not {value}.")
    return whole
