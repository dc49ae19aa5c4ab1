"""The room as one picture: people added up over tables, in words and bars; and two maps of one case laid over each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from lifemaps import events as ev
from lifemaps.case import Case, fold
from lifemaps.events import Record, RoundsTurnedOver, Tally
from lifemaps.overlay import overlay, sentences
from lifemaps.plenary import added_up, bars, mixture, plenary, sentence
from tests.stories import Table, nadira

NL = "nl-NL"


def turned(first: dict[str, int], second: dict[str, int], *, tipped: dict[str, int] | None = None, deck: str = "klein", rung: int | None = None) -> Case:
    """A table that turned over: how many chose what first step before and after; everybody chose level 2 and then 4."""
    n, m = sum(first.values()), sum(second.values())
    result = RoundsTurnedOver(
        questions={"niveau": Tally(first={"2": n}, second={"4": m}), "eerste_stap": Tally(first=first, second=second)},
        paired=min(n, m), moved=min(n, m), answered_first=n, answered_second=m, tipped=tipped or {},
    )  # fmt: skip
    case = Case(deck=replace(nadira(), id=deck))
    events: list[ev.Event] = [result]
    if rung is not None:
        verdict = ev.Verdict(core="Zij redt zich.", category="redt_zich", turn="wij", outcome="doen", rung=rung)
        events.append(ev.VerdictAgreed(verdict=verdict, version=1, map_head=0))
    return fold(case, [Record(n, "2026-11-22T10:00:00.000+00:00", "seat:a", "act:x", e) for n, e in enumerate(events, 1)])


def hall() -> list[Case]:
    """Sixteen tables of seven: before 61 of 112 chose wijkteam, now 84 bellen (scene 10)."""
    return [
        *(turned({"wijkteam": 4, "bellen": 3}, {"bellen": 5, "wijkteam": 2}, tipped={"fact:f1": 2}, rung=2) for _ in range(13)),
        *(turned({"wijkteam": 3, "bellen": 4}, {"bellen": 6, "wijkteam": 1}, tipped={"fact:f2": 1}) for _ in range(2)),
        turned({"wijkteam": 3, "bellen": 4}, {"bellen": 7}, rung=4),
    ]


def test_sixteen_tables_become_one_sentence_about_people():
    question = plenary(hall(), NL).question("eerste_stap")
    assert question is not None
    assert sentence(question, NL) == "Vooraf koos 61 van 112 ‘Wijkteam’. Nu kiest 84 ‘Bellen’."


def test_as_often_as_another_is_not_called_the_answer_of_the_room():
    question = plenary([turned({"wijkteam": 1, "bellen": 1}, {"bellen": 2})], NL).question("eerste_stap")
    assert question is not None
    assert sentence(question, NL) == "Vooraf liepen de antwoorden uiteen. Nu kiest 2 ‘Bellen’."


def test_where_others_answered_the_second_time_both_numbers_are_said():
    question = plenary([turned({"wijkteam": 3}, {"bellen": 2})], NL).question("eerste_stap")
    assert question is not None
    assert sentence(question, NL).endswith("Nu kiest 2 van 2 ‘Bellen’.")


def test_what_tipped_is_ranked_by_how_many_it_tipped_and_rungs_by_weight():
    room = plenary(hall(), NL)
    assert [people for _, people in room.tipped] == [26, 2]
    assert room.rungs == ((2, 13), (4, 1))


def test_a_table_with_another_case_counts_where_the_question_is_the_same_and_is_not_pointed_at():
    room = plenary([*hall()[:3], turned({"iets_anders": 5}, {"iets_anders": 5}, deck="ander")], NL)
    level, step = room.question("niveau"), room.question("eerste_stap")
    assert level is not None and step is not None
    assert (level.first, step.first) == (26, 21)
    assert "iets anders" not in {answer.words for answer in step.answers}
    assert "de eerste stap en de feiten alleen van de tafels met ‘Nadira, 43’" in mixture(room, NL)


def test_a_room_with_one_case_has_nothing_to_explain():
    assert mixture(plenary(hall(), NL), NL) == ""


def test_tables_that_all_have_another_case_are_only_asked_what_is_the_same_everywhere():
    room = plenary([turned({"bellen": 2}, {"bellen": 2}, deck=name) for name in ("a", "b", "c")], NL)
    assert [question.code for question in room.questions] == ["niveau"]
    assert room.tipped == ()
    assert mixture(room, NL) == "Elke tafel had een andere casus. Alleen of de bewoner zich redt, is op te tellen."


def test_before_anything_turned_over_there_is_nothing():
    assert plenary([Case(deck=nadira())], NL).questions == ()


COUNTS = st.dictionaries(st.sampled_from(["wijkteam", "bellen", "?", "iets_anders"]), st.integers(0, 9), max_size=4)


@given(tables=st.lists(st.tuples(COUNTS, COUNTS), min_size=1, max_size=6), data=st.data())
def test_the_room_is_the_sum_of_its_people_in_whatever_order_the_tables_stand(tables, data):
    results = [turned(first, second).rounds[-1] for first, second in tables]
    total = added_up(results, ("eerste_stap", "niveau"))
    assert total == added_up(data.draw(st.permutations(results)), ("eerste_stap", "niveau"))
    for code in ("wijkteam", "bellen", "?", "iets_anders"):
        assert total.questions["eerste_stap"].first.get(code, 0) == sum(first.get(code, 0) for first, _ in tables)
    assert total.answered_first == sum(sum(first.values()) for first, _ in tables)


def test_the_bars_say_every_number_also_to_who_does_not_see_them():
    question = plenary(hall(), NL).question("eerste_stap")
    assert question is not None
    picture = bars(question, NL)
    assert "Wijkteam: vooraf 61, nu 28" in picture
    assert "Bellen: vooraf 51, nu 84" in picture


# --- two maps of one case -------------------------------------------------------------------------------------------


def two(one: str, other: str):
    """The maps of two tables after what each told."""
    maps = []
    # What was taken back at the other table first: so that nothing made in the room has the same id at both by accident.
    for before, story in (("", one), ("C adds Weg (buur)\nC undoes\n", other)):
        table = Table()
        table.tell(before + story)
        maps.append(table.view)
    return overlay(*maps)


def test_what_both_tables_have_from_the_case_lies_there_once():
    laid = two("A lays f1", "B lays f1")
    assert "card:karim" in laid.both
    assert (laid.one, laid.other, laid.differs) == ((), (), ())


def test_the_same_card_made_at_both_tables_is_the_same_card_with_its_tie():
    laid = two("A adds Oma (familie)\nA ties Oma > Nadira", "B adds Ben (buur)\nB adds oma (familie)\nB ties oma > Nadira")
    names = {card.name for card in laid.view.cards}
    assert {"Oma", "◗ Ben"} <= names
    assert "oma" not in names
    assert len(laid.view.ties) == len({(tie.giver, tie.receiver) for tie in laid.view.ties})


def test_what_only_one_table_has_is_marked_as_the_ones_or_the_others():
    laid = two("A adds Oma (familie)", "B adds Ben (buur)")
    assert {card.name for card in laid.view.cards} >= {"◖ Oma", "◗ Ben"}
    assert (len(laid.one), len(laid.other)) == (1, 1)


def test_what_they_see_differently_about_the_same_thing_is_said():
    laid = two("A lays f1\nA places Karim familie/ver", "B lays f1\nB places Karim familie/dichtbij")
    said = sentences(laid, NL)
    assert any("Karim" in text and "◖ ver" in text and "◗ dichtbij" in text for text in said)


def test_a_map_laid_over_itself_differs_in_nothing():
    story = "A lays f1\nA adds Oma (familie)\nB ties Oma > Nadira sterk praktisch"
    laid = two(story, story)
    assert (laid.one, laid.other, laid.differs) == ((), (), ())


def test_which_facts_a_table_opened_is_no_difference_between_people():
    laid = two("A lays f1\nA lays f4", "A lays f1")
    assert not any("fact:" in text for text in sentences(laid, NL))
