"""How far a room sees the same: measures over one item, and over several items or cases.

Over one item the input is always `counts`: how many people chose each level of the scale, from level 1 to level K, the
levels nobody chose included (`(0, 5, 0, 5, 0)`: five people said 2, five said 4). Whoever answered "we don't know" is
in no level. Over several items, `krippendorff_alpha` and `kendall_w` take one row per rater.

No p-values: n is small, and the people in the room are not a sample of anything.
"""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations
from math import isfinite, isnan
from typing import Any

ALPHA_LEVELS = ("nominal", "ordinal", "interval")


def medians(counts: Sequence[int]) -> tuple[int, int]:
    """Where the middle of the room stands: nobody's opinion can be more central than this.

    With an odd number of people lower and upper are the same level; with an even number they may differ, and are then
    read as "3-4": a mean would put the room on a level that does not exist.

    Formula: the scores at ranks ceil(n/2) and floor(n/2) + 1. Unit: levels 1..K.
    Limits: says nothing about how far people stand apart. Raises `ValueError` when nobody answered.
    Source: domain dossier 3.3.
    """
    tally = _answered(counts)
    n = sum(tally)
    return _level_at(tally, (n + 1) // 2), _level_at(tally, n // 2 + 1)


def spread(counts: Sequence[int]) -> int:
    """How far apart the two people stand who differ most. With fewer than six people more honest than any index.

    Formula: highest level chosen - lowest level chosen. Range: 0..K-1.
    Limits: one person sets it. Raises `ValueError` when nobody answered.
    Source: domain dossier 3.3.
    """
    chosen = [level for level, people in enumerate(_answered(counts), start=1) if people]
    return chosen[-1] - chosen[0]


def nearest_rank_iqr(counts: Sequence[int]) -> int:
    """How many levels the middle half of the room takes up; at most 1 is the customary sign of consensus (Delphi).

    Formula: Q3 - Q1, where Q_p is the score at rank ceil(p * n). Quantiles by nearest rank stay on the scale: 2, 3, 4
    gives 2, where linear interpolation (NumPy's default) would give 1.0. Range: 0..K-1.
    Limits: coarse below eight people. Raises `ValueError` when nobody answered.
    Source: domain dossier 3.3.
    """
    tally = _answered(counts)
    n = sum(tally)
    return _level_at(tally, (3 * n + 3) // 4) - _level_at(tally, (n + 3) // 4)


def share_within_one(counts: Sequence[int]) -> float:
    """Which part of the room stands at most one level from its middle: the measure people read most easily.

    Formula: (people with |score - median| <= 1) / n; when lower and upper median differ, the one of the two that
    covers most. Range: above 0, up to 1. In 100 Delphi studies the median threshold for consensus was 0.75.
    Limits: blind to where the others stand. Raises `ValueError` when nobody answered.
    Source: domain dossier 3.3; Diamond et al. 2014, J Clin Epidemiol 67:401.
    """
    tally = _answered(counts)
    return _people_within_one(tally) / sum(tally)


def mad_agreement(counts: Sequence[int]) -> float:
    """How little people differ from the middle of the room: 1 when all say the same, 0 when two halves stand at the ends.

    Formula: 1 - MAD / ((K - 1) / 2), where MAD = (1/n) * sum |score - median|; on five levels 1 - MAD / 2. Lower and
    upper median give the same MAD. Equal to Leik's consensus 1 - 2 * sum_{k<K} min(F_k, 1 - F_k) / (K - 1), with F_k
    the share at level k or below. Range: 0..1.
    Limits: from three people on; does not tell two camps from a wide spread (`van_der_eijk` does). Raises `ValueError`
    when nobody answered or the scale has fewer than two levels.
    Source: domain dossier 3.3; Leik 1966, Pacific Sociological Review 9:85.
    """
    tally = _answered(counts, at_least=2)
    median, _ = medians(tally)
    deviations = sum(people * abs(level - median) for level, people in enumerate(tally, start=1))
    return float(1 - Fraction(2 * deviations, sum(tally) * (len(tally) - 1)))


def van_der_eijk(counts: Sequence[int]) -> float:
    """Does the room agree (+1), is it spread over everything (0), or do two camps stand at the two ends (-1)?

    The best single number for a split room, because it tells disagreement from polarisation.

    Formula: peel the counts into layers of equal height m; a layer with S levels present weighs m * S / n and adds
    U * (1 - (S - 1) / (K - 1)). U counts triples of levels: TU with a neighbour missing at the end (110, 011), TDU with
    a hole in the middle (101); U = ((K-2) TU - (K-1) TDU) / ((K-2) (TU + TDU)), or 1 without such triples.
    Range: -1..+1.
    Limits: levels without people belong in the counts; jumpy up to four people; misses camps that stand near each
    other (2, 2, 2, 4, 4, 4, 5 gives 0.14), see `consensus_label`. Raises `ValueError` when nobody answered or the scale
    has fewer than three levels.
    Source: van der Eijk 2001, Quality & Quantity 35:325; domain dossier 3.3.
    """
    return float(_van_der_eijk(_answered(counts, at_least=3)))


def consensus_label(counts: Sequence[int]) -> str | None:
    """In one word how the room stands, as a code of the catalogue; about the room, never about one person.

    The first rule that holds:

    - `None` when fewer than three people answered: two people are not a room;
    - `twee_kampen` when an empty level lies between two levels that each hold at least 30 % of the people;
    - `verdeeld` when van der Eijk's A < 0.2 and the extremes are three levels or more apart;
    - `eens` when at least 75 % stand within one level of the median and the IQR is at most 1;
    - `redelijk_eens` otherwise.

    The thresholds are compared exactly, without rounding.
    Limits: made for five levels. With three people, one person is already a camp of 33 %. A word for a
    conversation, not a score to compare rooms by. Raises `ValueError` when the scale has fewer than three levels.
    Source: domain dossier 3.3 (own rule).
    """
    tally = _tally(counts, at_least=3)
    n = sum(tally)
    if n < 3:
        return None
    if _two_camps(tally):
        return "twee_kampen"
    if _van_der_eijk(tally) < Fraction(1, 5) and spread(tally) >= 3:
        return "verdeeld"
    if 4 * _people_within_one(tally) >= 3 * n and nearest_rank_iqr(tally) <= 1:
        return "eens"
    return "redelijk_eens"


def krippendorff_alpha(ratings: Sequence[Sequence[Any]], level: str) -> float | None:
    """Do we use the scale in the same way, case after case? For training groups: five cases, ten domains, every rater.

    `ratings` has one row per rater and one column per unit (a case, a domain), `None` where a rater gave nothing.
    `level` says what a difference means: 'nominal' (same or not), 'ordinal' (how many answers lie between), 'interval'
    (the number itself).

    Formula: alpha = 1 - D_o / D_e over the coincidence matrix o_ck, where every ordered pair of values from different
    raters in a unit with m >= 2 values adds 1 / (m - 1); n_c = sum_k o_ck; D_o = (1/n) sum o_ck d_ck and
    D_e = 1 / (n (n - 1)) sum n_c n_k d_ck. d is 0/1, or (sum_{g=c..k} n_g - (n_c + n_k) / 2)^2, or (c - k)^2.
    Range: above -1, up to 1; 0 is what chance gives. Customary reading: from .800 reliable, from .667 tentative, below
    that no conclusions.
    `None` when nothing can be computed: no unit was rated by two raters, or all values that can be paired are equal
    (without variation there is no disagreement to expect by chance).
    Limits: wants eight to ten units or more. Meaningless for a single item; low when the units hardly differ, even if
    the raters agree. Raises `ValueError` on an empty table, rows of different length, an unknown level, or values that
    cannot be ordered or subtracted where the level asks for that.
    Source: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability; domain dossier 3.4.
    """
    if level not in ALPHA_LEVELS:
        raise ValueError(f"The level of measurement is one of {', '.join(ALPHA_LEVELS)}, not {level!r}.")
    rows = _table(ratings, of="ratings")
    units = [[value for value in unit if value is not None] for unit in zip(*rows, strict=True)]
    pairable = [_ready(unit, level) for unit in units if len(unit) >= 2]
    totals = Counter(value for unit in pairable for value in unit)
    if len(totals) < 2:
        return None
    distance = _distances(totals, level)
    n = sum(totals.values())
    observed = sum(
        Fraction(2 * here[c] * here[k], len(unit) - 1) * distance[c, k]
        for unit in pairable for here in [Counter(unit)] for c, k in combinations(_in_order(here, totals), 2)
    )
    expected = sum(2 * totals[c] * totals[k] * distance[c, k] for c, k in combinations(_in_order(totals, totals), 2))
    return float(1 - (n - 1) * observed / expected)


def kendall_w(ranks: Sequence[Sequence[float]]) -> float | None:
    """Do people put the same things first? For rankings of actions or worries, every person ranking all of them.

    `ranks` has one row per rater and one column per object. Equal numbers in a row are a tie and share their mean rank,
    so 1, 1, 3 and 1.5, 1.5, 3 and 1, 1, 2 are the same ranking.

    Formula: W = 12 S / (m^2 (n^3 - n) - m sum T_i), for m raters and n objects, S = sum (R_j - mean R)^2 over the rank
    sums R_j, T_i = sum (t^3 - t) over the groups of t ties of rater i. Range: 0 (none) .. 1 (complete).
    `None` when nothing can be computed: a single rater, a single object, or raters who all tie everything.
    Limits: for rankings, not for agreement on a level: people can rank alike and score differently. Chance
    alone gives about 1/m, so a small room needs a high W; Raises `ValueError` on an empty table, rows
    of different length, or a rank that is missing or not a number.
    Source: Kendall & Babington Smith 1939, Annals of Mathematical Statistics 10:275; domain dossier 3.4.
    """
    rows = _table(ranks, of="ranks")
    m, n = len(rows), len(rows[0])
    if m < 2 or n < 2:
        return None
    numbers = [[_number(value, "A rank") for value in row] for row in rows]
    sums = [sum(column) for column in zip(*map(_mean_ranks, numbers), strict=True)]
    middle = Fraction(m * (n + 1), 2)
    ties = sum(t**3 - t for row in numbers for t in Counter(row).values())
    most = m**2 * (n**3 - n) - m * ties
    return float(12 * sum((total - middle) ** 2 for total in sums) / most) if most else None


# --- one item


def _tally(counts: Iterable[int], at_least: int = 1) -> tuple[int, ...]:
    try:
        tally = tuple(operator.index(people) for people in counts)
    except TypeError:
        raise ValueError("Counts are whole numbers of people, one for each level of the scale.") from None
    if len(tally) < at_least:
        raise ValueError(f"The scale needs at least {at_least} level(s), these counts have {len(tally)}.")
    if min(tally) < 0:
        raise ValueError("A level cannot be chosen by a negative number of people.")
    return tally


def _answered(counts: Iterable[int], at_least: int = 1) -> tuple[int, ...]:
    tally = _tally(counts, at_least)
    if not any(tally):
        raise ValueError("Nobody answered: all counts are zero.")
    return tally


def _level_at(tally: Sequence[int], rank: int) -> int:
    for level, people in enumerate(tally, start=1):
        rank -= people
        if rank <= 0:
            return level
    raise ValueError("The rank lies beyond the number of people.")


def _people_within_one(tally: Sequence[int]) -> int:
    # Levels count from 1, places in the tally from 0.
    return max(sum(tally[max(0, median - 2):median + 1]) for median in medians(tally))


def _two_camps(tally: Sequence[int]) -> bool:
    n = sum(tally)
    camps = [place for place, people in enumerate(tally) if 10 * people >= 3 * n]
    return bool(camps) and 0 in tally[camps[0]:camps[-1]]


def _van_der_eijk(tally: Sequence[int]) -> Fraction:
    n, steps = sum(tally), len(tally) - 1
    agreement, rest = Fraction(0), list(tally)
    while any(rest):
        height = min(people for people in rest if people)
        present = [people > 0 for people in rest]
        weight = Fraction(height * sum(present), n)
        agreement += weight * _unimodality(present) * (1 - Fraction(sum(present) - 1, steps))
        rest = [people - height if people else 0 for people in rest]
    return agreement


def _unimodality(present: Sequence[bool]) -> Fraction:
    seen = Counter(combinations(present, 3))
    along, across = seen[True, True, False] + seen[False, True, True], seen[True, False, True]
    if not along + across:
        return Fraction(1)
    levels = len(present)
    return Fraction((levels - 2) * along - (levels - 1) * across, (levels - 2) * (along + across))


# --- several items


def _table(rows: Sequence[Sequence[Any]], of: str) -> list[list[Any]]:
    table = [list(row) for row in rows]
    if not table or not table[0]:
        raise ValueError(f"There are no {of}: at least one rater and one column are needed.")
    if len({len(row) for row in table}) > 1:
        raise ValueError(f"Every rater needs a row of {of} of the same length; put None where something is missing.")
    return table


def _number(value: Any, name: str) -> Fraction:
    try:
        if isfinite(value):
            return Fraction(value)
    except (TypeError, ValueError):
        pass
    raise ValueError(f"{name} is a finite number, not {value!r}.")


def _ready(unit: Sequence[Any], level: str) -> list[Any]:
    if any(isinstance(value, float) and isnan(value) for value in unit):
        raise ValueError("A missing rating is None, not NaN.")
    return [_number(value, "An interval rating") for value in unit] if level == "interval" else list(unit)


def _in_order(values: Counter, totals: Counter) -> list[Any]:
    # By first appearance, as _distances names its pairs: nominal values may be of a kind that cannot be sorted.
    return [value for value in totals if value in values]


def _distances(totals: Counter, level: str) -> dict[tuple[Any, Any], Fraction]:
    pairs = list(combinations(totals, 2))
    if level == "nominal":
        return {pair: Fraction(1) for pair in pairs}
    place = {value: value for value in totals} if level == "interval" else _middle_ranks(totals)
    return {(c, k): (place[c] - place[k]) ** 2 for c, k in pairs}


def _middle_ranks(totals: Counter) -> dict[Any, Fraction]:
    """The values on a line by how many answers lie below: the ordinal difference of c and k is their distance here."""
    try:
        values = sorted(totals)
    except TypeError:
        raise ValueError("Ordinal ratings must be values that can be put in order.") from None
    below, places = 0, {}
    for value in values:
        places[value] = below + Fraction(totals[value], 2)
        below += totals[value]
    return places


def _mean_ranks(row: Sequence[Fraction]) -> list[Fraction]:
    places: dict[Fraction, list[int]] = {}
    for rank, value in enumerate(sorted(row), start=1):
        places.setdefault(value, []).append(rank)
    return [Fraction(sum(places[value]), len(places[value])) for value in row]
