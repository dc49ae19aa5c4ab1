"""What the measures of agreement say about rooms we know: published results, the dossier's vectors, and laws."""

from collections import Counter
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifemaps.agreement import (
    consensus_label,
    kendall_w,
    krippendorff_alpha,
    mad_agreement,
    medians,
    nearest_rank_iqr,
    share_within_one,
    spread,
    van_der_eijk,
)


def room(*scores, levels=5):
    """The counts over the scale of people who gave these scores."""
    return tuple(Counter(scores)[level] for level in range(1, levels + 1))


def leik(counts):
    """Leik's consensus, from its own formula over cumulative shares."""
    shares = [people / sum(counts) for people in accumulate(counts)][:-1]
    return 1 - 2 * sum(min(share, 1 - share) for share in shares) / (len(counts) - 1)


# Domain dossier 3.3: counts, van der Eijk's A, Leik = 1 - MAD/2.
VECTORS = [
    ((10, 0, 0, 0, 0), 1, 1),
    ((4, 4, 4, 4, 4), 0, 0.4),
    ((5, 0, 0, 0, 5), -1, 0),
    ((0, 5, 0, 5, 0), 0.1667, 0.5),
    ((0, 5, 5, 0, 0), 0.75, 0.75),
    ((1, 1, 5, 2, 1), 0.45, 0.65),
    ((0, 0, 6, 4, 0), 0.8, 0.8),
    ((2, 3, 0, 3, 2), -0.0778, 0.3),
    (room(2, 2, 2, 3, 2, 3, 2), 0.8571, 0.8571),
    (room(2, 2, 4, 4, 5, 2, 4), 0.1429, 0.5),
]

COUNTS = st.lists(st.integers(0, 12), min_size=3, max_size=7).filter(any)
FIVE = st.lists(st.integers(0, 12), min_size=5, max_size=5).filter(any)
PLENTY = st.lists(st.integers(0, 12), min_size=5, max_size=5).filter(lambda counts: sum(counts) >= 3)
SCORES = st.integers(1, 5)
GAPPY = st.none() | SCORES
LEVELS = st.sampled_from(["nominal", "ordinal", "interval"])


@st.composite
def tables(draw, values=GAPPY):
    columns = draw(st.integers(1, 6))
    return draw(st.lists(st.lists(values, min_size=columns, max_size=columns), min_size=1, max_size=5))


# --- one item: the numbers


@pytest.mark.parametrize(("counts", "agreement", "_"), VECTORS)
def test_van_der_eijk_gives_the_values_of_the_dossier(counts, agreement, _):
    """Each room of the dossier's table gets the A printed there."""
    assert round(van_der_eijk(counts), 4) == agreement


def test_van_der_eijk_gives_the_published_value_on_seven_levels():
    """The example in the documentation of the R package agrmt gives 0.6113333."""
    assert round(van_der_eijk((30, 40, 210, 130, 530, 50, 10)), 7) == 0.6113333


@pytest.mark.parametrize(("counts", "_", "consensus"), VECTORS)
def test_mad_agreement_gives_the_values_of_the_dossier(counts, _, consensus):
    """Each room of the dossier's table gets the consensus printed there."""
    assert round(mad_agreement(counts), 4) == consensus


def test_simple_rooms_come_out_exactly():
    """Fractions inside keep a printed 0.2 a 0.2, so that thresholds cut where they say."""
    assert van_der_eijk((1, 0, 0, 0, 4)) == 0.2
    assert van_der_eijk((1, 1, 5, 2, 1)) == 0.45
    assert mad_agreement((4, 4, 4, 4, 4)) == 0.4


def test_the_middle_of_an_even_room_is_reported_as_two_levels():
    """Four people on 3, 3, 4, 5 stand at "3-4"; with a fifth on 5 the middle is 4."""
    assert medians(room(3, 3, 4, 5)) == (3, 4)
    assert medians(room(3, 3, 4, 5, 5)) == (4, 4)
    assert medians(room(1, 5)) == (1, 5)


def test_spread_is_the_distance_between_the_extremes():
    """From the lowest to the highest level somebody chose, whatever lies between."""
    assert spread(room(1, 1, 1, 5)) == 4
    assert spread(room(2, 3, 4)) == 2
    assert spread(room(4)) == 0


def test_quartiles_stay_on_the_scale():
    """2, 3, 4 spans two levels by nearest rank (linear interpolation would say 1.0)."""
    assert nearest_rank_iqr(room(2, 3, 4)) == 2
    assert nearest_rank_iqr(room(1, 2, 3, 4)) == 2
    assert nearest_rank_iqr(room(1, 2, 2, 2, 5)) == 0
    assert nearest_rank_iqr(room(3)) == 0


def test_share_within_one_takes_the_median_that_covers_most():
    """On (1, 0, 2, 2, 1) the lower median 3 covers four of six people and the upper median 4 five; mirrored as well."""
    assert medians((1, 0, 2, 2, 1)) == (3, 4)
    assert share_within_one((1, 0, 2, 2, 1)) == 5 / 6
    assert share_within_one((1, 2, 2, 0, 1)) == 5 / 6
    assert share_within_one(room(2, 2, 2, 4, 4, 4, 5)) == 4 / 7


# --- one item: the word


@pytest.mark.parametrize(
    ("counts", "label"),
    [
        pytest.param(room(2, 2, 2, 4, 4, 4, 5), "twee_kampen", id="near-camps-with-nobody-between"),
        pytest.param((5, 0, 0, 0, 5), "twee_kampen", id="far-camps"),
        pytest.param((3, 0, 1, 0, 3), "twee_kampen", id="one-person-between-and-still-an-empty-level"),
        pytest.param((0, 3, 0, 1, 6), "twee_kampen", id="a-camp-of-exactly-thirty-percent"),
        pytest.param(room(1, 3, 5), "twee_kampen", id="three-people-with-gaps-are-camps-of-a-third-each"),
        pytest.param((0, 2, 0, 0, 5), "verdeeld", id="two-of-seven-are-no-camp-but-far-away"),
        pytest.param((2, 3, 0, 3, 2), "twee_kampen", id="camps-come-before-division"),
        pytest.param((4, 4, 4, 4, 4), "verdeeld", id="spread-over-everything"),
        pytest.param((1, 3, 2, 0, 2), "verdeeld", id="division-comes-before-three-quarters-near-the-median"),
        pytest.param((1, 0, 0, 0, 4), "eens", id="A-of-exactly-0.2-is-not-division"),
        pytest.param((0, 0, 6, 4, 0), "eens", id="two-levels-side-by-side"),
        pytest.param(room(3, 3, 3, 5), "eens", id="exactly-three-quarters-near-the-median"),
        pytest.param(room(4, 4, 4), "eens", id="unanimous"),
        pytest.param((1, 2, 2, 0, 1), "eens", id="only-the-lower-median-covers-three-quarters"),
        pytest.param((1, 0, 2, 2, 1), "eens", id="only-the-upper-median-covers-three-quarters"),
        pytest.param(room(3, 4, 5), "redelijk_eens", id="all-near-the-median-but-a-wide-middle-half"),
        pytest.param((1, 0, 3, 0, 1), "redelijk_eens", id="a-narrow-middle-half-but-two-of-five-outside"),
        pytest.param((0, 0, 0, 0, 2), None, id="two-people-are-no-room"),
        pytest.param((0, 0, 0, 0, 0), None, id="nobody-answered"),
    ],
)
def test_the_label_follows_the_first_rule_that_holds(counts, label):
    """No label under three; then camps, then division, then agreement, else fair agreement."""
    assert consensus_label(counts) == label


def test_near_camps_are_what_the_index_alone_would_miss():
    """2, 2, 2, 4, 4, 4, 5 has an A of 0.14 and still is a room in two camps."""
    near_camps = room(2, 2, 2, 4, 4, 4, 5)
    assert round(van_der_eijk(near_camps), 2) == 0.14
    assert consensus_label(near_camps) == "twee_kampen"


# --- one item: the laws


@given(COUNTS)
def test_measures_stay_within_their_range(counts):
    """A within -1..1, agreement within 0..1, distances within the scale, the middle on a chosen level."""
    steps = len(counts) - 1
    assert -1 <= van_der_eijk(counts) <= 1
    assert 0 <= mad_agreement(counts) <= 1
    assert 0 <= nearest_rank_iqr(counts) <= spread(counts) <= steps
    assert 0 < share_within_one(counts) <= 1
    lower, upper = medians(counts)
    assert lower <= upper and counts[lower - 1] and counts[upper - 1]


@given(st.lists(st.integers(1, 5), min_size=1, max_size=30))
def test_medians_are_the_middle_of_the_sorted_scores(scores):
    """Counting and sorting find the same middle."""
    ordered = sorted(scores)
    assert medians(room(*scores)) == (ordered[(len(scores) - 1) // 2], ordered[len(scores) // 2])


@given(COUNTS)
def test_mad_agreement_equals_leik(counts):
    """One minus the scaled mean deviation from the median is Leik's consensus, so one of them is enough."""
    assert mad_agreement(counts) == pytest.approx(leik(counts))


@given(COUNTS)
def test_a_mirrored_scale_keeps_the_agreement(counts):
    """Whether 1 or 5 is the good end does not change how far people agree."""
    mirrored = counts[::-1]
    for measure in (van_der_eijk, mad_agreement, spread, share_within_one):
        assert measure(mirrored) == measure(counts)
    assert medians(mirrored) == tuple(len(counts) + 1 - median for median in reversed(medians(counts)))


@given(COUNTS, st.integers(2, 5))
def test_a_room_of_the_same_make_up_but_larger_agrees_as_much(counts, times):
    """Shares decide, not numbers of people."""
    larger = [people * times for people in counts]
    assert van_der_eijk(larger) == van_der_eijk(counts)
    assert mad_agreement(larger) == mad_agreement(counts)


@given(st.integers(3, 9), st.integers(1, 30), st.data())
def test_a_unanimous_room_agrees_fully(levels, people, data):
    """Everybody on one level is 1, wherever that level lies."""
    counts = [0] * levels
    counts[data.draw(st.integers(0, levels - 1))] = people
    assert van_der_eijk(counts) == mad_agreement(counts) == share_within_one(counts) == 1
    assert consensus_label(counts) == ("eens" if people >= 3 else None)


@given(st.integers(3, 9), st.integers(2, 15))
def test_two_equal_extremes_are_full_polarisation(levels, people):
    """Half at one end and half at the other is -1, and 0 for the measure that knows no camps."""
    counts = [people, *[0] * (levels - 2), people]
    assert van_der_eijk(counts) == -1
    assert mad_agreement(counts) == 0
    assert consensus_label(counts) == "twee_kampen"


@given(st.integers(3, 9), st.integers(1, 15))
def test_an_even_spread_is_neither_agreement_nor_polarisation(levels, people):
    """The same number on every level gives 0."""
    assert van_der_eijk([people] * levels) == 0


@given(PLENTY)
def test_every_room_of_three_or_more_has_a_label(counts):
    """There is always one of four words, and "eens" keeps its promise."""
    label = consensus_label(counts)
    assert label in {"eens", "redelijk_eens", "verdeeld", "twee_kampen"}
    if label == "eens":
        assert share_within_one(counts) >= 0.75 and nearest_rank_iqr(counts) <= 1
    if label == "twee_kampen":
        assert 0 in counts[1:-1]


@given(FIVE)
def test_counts_may_be_any_sequence(counts):
    """A tuple and a list of the same counts are the same room."""
    assert consensus_label(tuple(counts)) == consensus_label(counts)


MEASURES = [medians, spread, nearest_rank_iqr, share_within_one, mad_agreement, van_der_eijk, consensus_label]


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("counts", [(), (1, -1, 3), (1, 0.5, 2), (1, None, 2), ("a", "b", "c"), 7])
def test_counts_that_are_no_counts_are_refused(measure, counts):
    """Empty, negative, fractional or missing counts get a sentence, not a number."""
    with pytest.raises(ValueError, match=r"[A-Z].*\."):
        measure(counts)


@pytest.mark.parametrize("measure", MEASURES[:-1])
def test_a_room_where_nobody_answered_has_no_middle(measure):
    """All counts zero: there is nothing to measure."""
    with pytest.raises(ValueError, match="Nobody answered"):
        measure((0, 0, 0, 0, 0))


@pytest.mark.parametrize(("measure", "counts"), [(van_der_eijk, (3, 1)), (consensus_label, (3, 1)), (mad_agreement, (3,))])
def test_a_scale_that_is_too_short_is_refused(measure, counts):
    """A and the label need three levels, the mean deviation two."""
    with pytest.raises(ValueError, match="scale needs at least"):
        measure(counts)


# --- several items: Krippendorff's alpha


def raters(text):
    return [[None if sign == "." else int(sign) for sign in line.split()] for line in text.splitlines()]


KRIPPENDORFF = raters("1 2 3 3 2 1 4 1 2 . . .\n1 2 3 3 2 2 4 1 2 5 . 3\n. 3 3 3 2 3 4 2 2 5 1 .\n1 2 3 3 2 4 4 1 2 5 1 .")


@pytest.mark.parametrize(("level", "alpha"), [("nominal", 0.7434), ("ordinal", 0.8154), ("interval", 0.8491)])
def test_alpha_gives_the_published_values(level, alpha):
    """Krippendorff's example of four raters and twelve units, with gaps (.743, .815, .849)."""
    assert round(krippendorff_alpha(KRIPPENDORFF, level), 4) == alpha


@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval"])
def test_alpha_has_nothing_to_say_without_pairs_or_without_variation(level):
    """One rater, raters who never meet in a unit, or one value everywhere: None, not a number."""
    assert krippendorff_alpha([[1, 2, 3]], level) is None
    assert krippendorff_alpha([[1, None, 3], [None, 2, None]], level) is None
    assert krippendorff_alpha([[4, 4, 4], [4, 4, 4]], level) is None


def test_alpha_counts_only_values_that_can_be_paired():
    """A unit that one rater saw changes nothing, not even the ordinal distances."""
    alone = [[*row, 3 if place == 0 else None] for place, row in enumerate(KRIPPENDORFF)]
    for level in ("nominal", "ordinal", "interval"):
        assert krippendorff_alpha(alone, level) == krippendorff_alpha(KRIPPENDORFF, level)


def test_alpha_of_a_swapped_pair_is_below_chance():
    """Two raters who each give the other's answer: by hand D_o = 1, D_e = 8 / 12, alpha = -0.5."""
    assert krippendorff_alpha([[1, 2], [2, 1]], "nominal") == -0.5


@given(tables(), LEVELS)
def test_alpha_stays_above_minus_one_and_up_to_one(table, level):
    """Whatever the table, alpha is within its range or absent."""
    alpha = krippendorff_alpha(table, level)
    assert alpha is None or -1 < alpha <= 1


@given(tables(SCORES), LEVELS)
def test_raters_who_copy_each_other_agree_fully(table, level):
    """Twice the same row is 1, unless that row holds one value only."""
    alpha = krippendorff_alpha([table[0], table[0]], level)
    assert alpha == (1 if len(set(table[0])) > 1 else None)


@given(tables(), LEVELS, st.randoms(use_true_random=False))
def test_the_order_of_raters_and_units_does_not_matter(table, level, chance):
    """Who sits where, and which case came first, changes nothing."""
    alpha = krippendorff_alpha(table, level)
    rows = chance.sample(table, len(table))
    order = chance.sample(range(len(table[0])), len(table[0]))
    assert krippendorff_alpha([[row[unit] for unit in order] for row in rows], level) == alpha


@given(tables(), st.permutations(["redt_zich", "wankel", 3, ("acuut",), 0.5]))
def test_nominal_alpha_does_not_care_what_the_values_are_called(table, names):
    """Other names, same agreement; even names that cannot be put in order."""
    renamed = [[value and names[value - 1] for value in row] for row in table]
    assert krippendorff_alpha(renamed, "nominal") == krippendorff_alpha(table, "nominal")


@given(tables())
def test_ordinal_alpha_knows_only_the_order(table):
    """Stretching the scale keeps it, turning it around as well."""
    for other in ([None, 1, 10, 11, 50, 400], [None, 5, 4, 3, 2, 1], [None, "a", "b", "c", "d", "e"]):
        changed = [[value and other[value] for value in row] for row in table]
        assert krippendorff_alpha(changed, "ordinal") == krippendorff_alpha(table, "ordinal")


@given(tables())
def test_interval_alpha_keeps_under_another_unit_and_zero(table):
    """Levels 1-5 or percentages with the same steps: the same alpha."""
    changed = [[None if value is None else 100 - 12.5 * value for value in row] for row in table]
    assert krippendorff_alpha(changed, "interval") == krippendorff_alpha(table, "interval")


@pytest.mark.parametrize(
    ("table", "level", "sentence"),
    [
        ([], "nominal", "There are no ratings"),
        ([[], []], "nominal", "There are no ratings"),
        ([[1, 2], [1]], "nominal", "same length"),
        ([[1, 2], [1, 2]], "ratio", "level of measurement"),
        ([[1, 2], [1, float("nan")]], "ordinal", "None, not NaN"),
        ([[1, 2], [1, "hoog"]], "ordinal", "put in order"),
        ([[1, 2], [1, "hoog"]], "interval", "finite number"),
    ],
)
def test_tables_alpha_cannot_read_are_refused(table, level, sentence):
    """The sentence says what is wrong with the table."""
    with pytest.raises(ValueError, match=sentence):
        krippendorff_alpha(table, level)


# --- several items: Kendall's W


def test_kendall_gives_the_value_of_the_dossier():
    """Three people ranking five things give W = .8444."""
    assert round(kendall_w([(1, 2, 3, 4, 5), (2, 1, 3, 4, 5), (1, 3, 2, 5, 4)]), 4) == 0.8444


def test_kendall_corrects_for_ties():
    """Two people with the same tie agree fully; by hand, 12 * 6 / (4 * 24 - 2 * (6 + 6)) = 1."""
    assert kendall_w([(1.5, 1.5, 3), (1.5, 1.5, 3)]) == 1
    assert kendall_w([(1, 2, 3), (1.5, 1.5, 3)]) == pytest.approx(12 * 6.5 / (4 * 24 - 2 * 6))


def test_kendall_has_nothing_to_say_when_nothing_is_ranked_against_anything():
    """One person, one object, or nothing but ties: None."""
    assert kendall_w([(1, 2, 3)]) is None
    assert kendall_w([(1,), (1,)]) is None
    assert kendall_w([(2, 2, 2), (2, 2, 2)]) is None


def test_opposite_rankings_of_two_people_have_nothing_in_common():
    """First and last exchanged all the way gives 0."""
    assert kendall_w([(1, 2, 3, 4), (4, 3, 2, 1)]) == 0


@given(tables(st.integers(1, 6)), st.randoms(use_true_random=False))
def test_kendall_stays_in_range_whoever_sits_where(table, chance):
    """Between none and complete, in whatever order raters and objects come, and however large the steps."""
    w = kendall_w(table)
    assert w is None or 0 <= w <= 1
    order = chance.sample(range(len(table[0])), len(table[0]))
    shuffled = [[row[place] for place in order] for row in chance.sample(table, len(table))]
    assert kendall_w(shuffled) == w
    assert kendall_w([[value**3 for value in row] for row in table]) == w


@given(st.permutations([1, 2, 3, 4, 5]), st.integers(2, 8))
def test_the_same_ranking_by_everybody_is_complete(ranking, people):
    """All alike is 1."""
    assert kendall_w([ranking] * people) == 1


@pytest.mark.parametrize(
    ("ranks", "sentence"),
    [
        ([], "There are no ranks"),
        ([(1, 2), (1, 2, 3)], "same length"),
        ([(1, None), (1, 2)], "A rank is a finite number"),
        ([(1, float("nan")), (1, 2)], "A rank is a finite number"),
        ([(1, "eerst"), (1, 2)], "A rank is a finite number"),
    ],
)
def test_rankings_kendall_cannot_read_are_refused(ranks, sentence):
    """Everybody ranks everything, in numbers."""
    with pytest.raises(ValueError, match=sentence):
        kendall_w(ranks)
