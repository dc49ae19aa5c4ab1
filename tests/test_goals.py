"""What goal attainment scaling says about goals: the dossier's vectors, and laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifemaps.goals import gas_t

GOALS = st.lists(st.tuples(st.integers(-2, 2), st.integers(1, 3)), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("levels", "weights", "t"),
    [
        ((0, 0, 0), (1, 1, 1), 50),
        ((1, 1, 1), (1, 1, 1), 63.69),
        ((2, 2, 2), (1, 1, 1), 77.39),
        ((-2, -2, -2), (1, 1, 1), 22.61),
        ((-1, -1, -1), (1, 1, 1), 36.31),
        ((1, 0, -1), (3, 2, 1), 54.41),
        ((1,), None, 60),
    ],
)
def test_t_gives_the_values_of_the_dossier(levels, weights, t):
    """Each set of goals in domain dossier 9.2 gets the T printed there."""
    assert round(gas_t(levels, weights), 2) == t


def test_a_single_goal_moves_ten_points_a_level():
    """From 30 to 70, exactly, whatever its weight."""
    assert [gas_t([level]) for level in (-2, -1, 0, 1, 2)] == [30, 40, 50, 60, 70]
    assert gas_t([1], [3]) == 60


@given(st.lists(st.integers(-2, 2), min_size=1, max_size=12))
def test_goals_without_weights_weigh_the_same(levels):
    """No weights, all 1 and all 2 are the same statement."""
    assert gas_t(levels) == gas_t(levels, [1] * len(levels)) == pytest.approx(gas_t(levels, [2] * len(levels)))


@given(GOALS)
def test_t_stays_within_its_range_and_mirrors_around_fifty(goals):
    """Between the limits 50 -/+ 20 / sqrt(0.3), and as far above as the mirrored goals lie below."""
    levels, weights = zip(*goals, strict=True)
    t = gas_t(levels, weights)
    assert 13.48 < t < 86.52
    assert t + gas_t([-level for level in levels], weights) == pytest.approx(100)


@given(GOALS, st.randoms(use_true_random=False))
def test_the_order_of_goals_does_not_matter(goals, chance):
    """Which goal was written down first changes nothing."""
    levels, weights = zip(*goals, strict=True)
    other_levels, other_weights = zip(*chance.sample(goals, len(goals)), strict=True)
    assert gas_t(other_levels, other_weights) == gas_t(levels, weights)


@given(GOALS, st.data())
def test_a_goal_that_went_better_raises_t(goals, data):
    """One step up on one goal is never lost."""
    levels, weights = map(list, zip(*goals, strict=True))
    place = data.draw(st.integers(0, len(levels) - 1))
    better = levels.copy()
    better[place] += 1
    if better[place] <= 2:
        assert gas_t(better, weights) > gas_t(levels, weights)


@pytest.mark.parametrize(
    ("levels", "weights", "sentence"),
    [
        ((), None, "There are no goals"),
        ((3,), None, "level is a whole number from -2 to 2, not 3"),
        ((-3, 0), None, "level is a whole number from -2 to 2, not -3"),
        ((0.5,), None, "level is a whole number from -2 to 2"),
        ((None,), None, "level is a whole number from -2 to 2"),
        ((1, 1), (1,), "there are 2 goals and 1 weights"),
        ((1,), (0,), "weight is a whole number from 1 to 3, not 0"),
        ((1,), (4,), "weight is a whole number from 1 to 3, not 4"),
    ],
)
def test_goals_that_cannot_be_read_are_refused(levels, weights, sentence):
    """The sentence says what is wrong with the goals."""
    with pytest.raises(ValueError, match=sentence):
        gas_t(levels, weights)
