"""Counting what lay face down: people who moved, distributions, tipping facts, reasons; and nobody's own answer."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifemaps.commands import LayFaceDown
from lifemaps.refusals import Refusal
from lifemaps.rounds import check_ballot, count

STEPS = ("bellen", "wijkteam")
DOMAINS = ("geld", "netwerk")
FACTS = ("fact:f1", "fact:f2", "fact:f3")


def looks(*answers: tuple[int | None, str], nth: int = 0, seats: str = "ABCDEF") -> dict[str, LayFaceDown]:
    """One look: the level and first step of seat A, B, C …"""
    pairs = zip(seats, answers, strict=False)
    return {seat: LayFaceDown(round=nth, level=level, first_step=step) for seat, (level, step) in pairs}


def test_people_who_moved_are_counted_over_the_seats_that_answered_twice():
    first = looks((2, "wijkteam"), (3, "bellen"), (4, "bellen"))
    second = looks((4, "bellen"), (3, "bellen"), (4, "wijkteam"), nth=1)
    result = count(first, second, ())
    assert (result.paired, result.moved) == (3, 2)
    level, step = result.questions["niveau"], result.questions["eerste_stap"]
    assert (level.moved, level.up, level.down) == (1, 1, 0)
    assert (step.moved, step.up, step.down) == (2, 0, 0)


def test_the_same_distribution_may_hide_that_everybody_moved():
    """Two who swap places: no shift in the bars, two people moved. That is what the seats are paired for."""
    result = count(looks((2, "bellen"), (4, "bellen")), looks((4, "bellen"), (2, "bellen"), nth=1), ())
    tally = result.questions["niveau"]
    assert tally.first == tally.second == {"2": 1, "4": 1}
    assert (result.moved, tally.up, tally.down) == (2, 1, 1)


def test_who_answered_only_once_is_in_the_bars_and_not_in_the_shift():
    first = looks((2, "bellen"), (2, "bellen"))
    second = {seat: LayFaceDown(round=1, level=5, first_step="bellen") for seat in "BC"}
    result = count(first, second, ())
    assert (result.answered_first, result.answered_second, result.paired, result.moved) == (2, 2, 1, 1)
    assert result.questions["niveau"].second == {"5": 2}


def test_we_do_not_know_is_an_answer_and_moving_to_it_is_moving():
    tally = count(looks((2, "bellen")), looks((None, "weten_we_niet"), nth=1), ()).questions["niveau"]
    assert (tally.first, tally.second, tally.moved, tally.up, tally.down) == ({"2": 1}, {"?": 1}, 1, 0, 0)


def test_domains_are_counted_and_do_not_make_a_person_moved():
    first = {"A": LayFaceDown(round=0, level=3, first_step="bellen", domains={"geld": 2})}
    second = {"A": LayFaceDown(round=1, level=3, first_step="bellen", domains={"geld": 4})}
    result = count(first, second, DOMAINS)
    assert (result.moved, result.questions["geld"].moved, result.questions["geld"].up) == (0, 1, 1)


def test_tipping_facts_count_people_and_only_those_of_the_second_look():
    second = {s: LayFaceDown(round=1, tipped=tipped) for s, tipped in (("A", FACTS[:2]), ("B", FACTS[1:2]))}
    assert count({}, second, ()).tipped == {"fact:f1": 1, "fact:f2": 2}


def test_reasons_of_both_looks_are_kept_without_who_or_when_and_empty_ones_are_not():
    first = {"A": LayFaceDown(round=0, reason=" want de buren "), "B": LayFaceDown(round=0, reason="  ")}
    second = {"B": LayFaceDown(round=1, reason="door f1"), "A": LayFaceDown(round=1)}
    assert count(first, second, ()).reasons == (("niveau", "door f1"), ("niveau", "want de buren"))


def test_first_steps_are_no_scale_even_when_a_case_numbers_them():
    step = count(looks((3, "1")), looks((3, "2"), nth=1), ()).questions["eerste_stap"]
    assert (step.moved, step.up, step.down) == (1, 0, 0)


ANSWERS = st.dictionaries(
    st.sampled_from("ABCDEFGH"),
    st.tuples(st.sampled_from([None, 1, 2, 3, 4, 5]), st.sampled_from(STEPS), st.sampled_from(["", "want f1", "  ", "moe"])),
)


def ballots(answers: dict[str, tuple[int | None, str, str]], nth: int, order: str = "ABCDEFGH") -> dict[str, LayFaceDown]:
    """A look, with the seats in this order."""
    here = {seat: answers[seat] for seat in order if seat in answers}
    return {s: LayFaceDown(round=nth, level=lv, first_step=step, reason=why) for s, (lv, step, why) in here.items()}


@given(ANSWERS, ANSWERS, st.permutations("ABCDEFGH"))
def test_nothing_of_who_sat_where_is_left_in_the_result(first, second, order):
    """The same answers from seats in another order, or under other names, come to the same bytes."""
    result = count(ballots(first, 0), ballots(second, 1), ())
    renamed = dict(zip("ABCDEFGH", order, strict=True))
    other = count(
        {renamed[s]: b for s, b in ballots(first, 0, "".join(order)).items()},
        {renamed[s]: b for s, b in ballots(second, 1, "HGFEDCBA").items()},
        (),
    )
    assert msgspec.json.encode(result) == msgspec.json.encode(other)


@given(ANSWERS, ANSWERS)
def test_the_bars_add_up_to_the_people(first, second):
    result = count(ballots(first, 0), ballots(second, 1), DOMAINS)
    for tally in result.questions.values():
        assert (sum(tally.first.values()), sum(tally.second.values())) == (len(first), len(second))
        assert tally.up + tally.down <= tally.moved <= result.paired
    assert result.moved <= result.paired <= min(len(first), len(second))


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ({}, ""),
        ({"level": 5, "first_step": "bellen", "domains": {"geld": 1, "netwerk": None}}, ""),
        ({"level": 0}, "level-odd"),
        ({"level": 6}, "level-odd"),
        ({"domains": {"geld": 9}}, "level-odd"),
        ({"domains": {"wonen": 3}}, "domain-not-asked"),
        ({"first_step": "uithuizen"}, "unknown-word"),
        ({"first_step": "iets_anders"}, ""),
        ({"round": 1, "tipped": FACTS[:2]}, ""),
        ({"round": 1, "tipped": FACTS}, "tipped-odd"),
        ({"round": 1, "tipped": ("fact:f1", "fact:f1")}, "tipped-odd"),
        ({"round": 1, "tipped": ("fact:f9",)}, "tipped-odd"),
        ({"round": 0, "tipped": FACTS[:1]}, "tipped-odd"),
        ({"reason": "x" * 500}, ""),
        ({"reason": "x" * 501}, "too-long"),
    ],
)
def test_an_answer_is_one_of_those_asked_for(answer, why):
    wrong = check_ballot(LayFaceDown(**({"round": 0} | answer)), STEPS, DOMAINS, FACTS)
    assert (wrong.reason if isinstance(wrong, Refusal) else "") == why
