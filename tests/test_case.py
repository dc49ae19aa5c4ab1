"""What a case comes to: statements, laid facts, removals; and that any history, whole or torn, folds to something sound."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.codec import encode
from lifemaps import case as cases
from lifemaps import events as ev
from lifemaps.case import Case, fold
from lifemaps.events import Record
from tests.stories import AT, Table, dangling
from tests.wild import SEATS, gestures, play

# --- statements -----------------------------------------------------------------------------------------------------


def test_a_later_statement_replaces_an_earlier_one_of_the_same_source():
    table = Table().tell("""
        A adds Oma (familie)
        A says Oma.role = oma
        B says Oma.role = grootmoeder
    """)
    assert table.says("Oma", "role") == {"team": "grootmoeder"}


def test_a_statement_leaves_what_another_source_said():
    table = Table().tell("""
        A adds Oma (familie)
        A says Oma.role = oma
        B says Oma.role = kostganger as school
    """)
    assert table.says("Oma", "role") == {"team": "oma", "school": "kostganger"}


def test_of_several_sources_the_latest_shows():
    table = Table().tell("""
        A adds Oma (familie)
        A says Oma.role = oma as school
        B says Oma.role = grootmoeder
    """)
    assert table.shows("Oma", "role") == "grootmoeder"


def test_what_the_resident_said_shows_first_whoever_spoke_later():
    table = Table().tell("""
        A adds Oma (familie)
        R says Oma.role = mijn alles as bewoner
        A says Oma.role = oma feit
    """)
    assert table.shows("Oma", "role") == "mijn alles"
    assert table.case.things[table.names["Oma"]].word("role").certainty == "verteld"


def test_the_resident_replaces_her_own_word():
    table = Table().tell("""
        A adds Oma (familie)
        R says Oma.role = mijn alles as bewoner
        R says Oma.role = mijn oma as bewoner
    """)
    assert table.shows("Oma", "role") == "mijn oma"


def test_a_card_shows_where_the_resident_feels_it_whoever_placed_it_later():
    table = Table().tell("""
        A adds Oma (familie)
        R places Oma familie/dichtbij as bewoner
        A places Oma familie/ver
    """)
    assert table.view.card(table.names["Oma"]).ring == "dichtbij"


def test_two_people_on_different_fields_of_one_card_both_stand():
    table = Table().tell("""
        A adds Oma (familie)
        A says Oma.role = oma
        B says Oma.age = 71
    """)
    assert (table.shows("Oma", "role"), table.shows("Oma", "age")) == ("oma", 71)


# --- laying and lifting ---------------------------------------------------------------------------------------------


def test_the_occasion_and_the_facts_of_the_file_lie_there_at_once_and_nothing_else():
    table = Table()
    assert table.lies == {"Nadira", "Incasso"}
    assert [thing.id for thing in table.case.on_map("life")] == ["life:e1"]


def test_what_no_fact_would_ever_lay_lies_there_from_the_start():
    """The income is in no fact, occasion or voice: without this nobody would ever see it."""
    assert [(thing.id, thing.value("cents")) for thing in Table().case.on_map("amount")] == [("amount:i1", 148050)]


def test_a_fact_lays_its_people_and_ties_with_its_own_source():
    table = Table().tell("A lays f1")
    assert table.lies == {"Nadira", "Incasso", "Karim", "Karim>Nadira"}
    assert table.says("Karim", "name") == {"zus": "Karim"}


def test_what_the_resident_tells_is_her_word():
    table = Table().tell("R lays v1")
    assert table.says("Fatna", "name") == {"bewoner": "Fatna"}


def test_laying_twice_changes_nothing():
    table = Table().tell("A lays f1")
    before = table.case
    assert table.do("B lays f1") == ()
    assert table.case == before


def test_a_second_fact_brings_only_what_does_not_lie_there_yet():
    table = Table().tell("A lays f1")
    (laid,) = table.do("B lays f2")
    assert laid == ev.Laid(what="fact:f2", things=("card:ria", "tie:r2"))


def test_a_tie_is_not_laid_when_one_of_its_cards_was_taken_off():
    table = Table().tell("A takes off Incasso")
    (laid,) = table.do("A lays f3")
    assert laid == ev.Laid(what="fact:f3", things=())
    assert "Incasso>Nadira" not in table.lies


def test_a_fact_that_another_proves_untrue_is_kept_and_says_by_which():
    table = Table().tell("A lays f1\nB lays f4")
    first = next(fact for fact in table.view.facts if fact.id == "fact:f1")
    assert first.untrue_by == ("fact:f4",)


# --- taking off -----------------------------------------------------------------------------------------------------


def test_taking_a_card_off_takes_its_ties_along_in_one_step():
    table = Table().tell("""
        A lays f2
        B ties Ria > Karim gewoon
    """)
    (gone,) = table.do("A takes off Karim")
    assert gone == ev.TakenOff(things=("card:karim", "tie:r1", table.names["Ria>Karim"]))
    assert table.lies == {"Nadira", "Incasso", "Ria", "Ria>Nadira"}


def test_a_removal_that_names_no_ties_still_leaves_none_dangling():
    """An old or foreign journal may hold a removal of the card alone."""
    table = Table().tell("A lays f1")
    case = fold(table.case, [Record(table.case.head + 1, AT, "seat:B", "act:x", ev.TakenOff(things=("card:karim",)))])
    assert dangling(case) == []
    assert [t.id for t in case.on_map("tie")] == []


def test_a_tie_drawn_after_a_removal_in_the_same_batch_does_not_dangle_either():
    """The batch looks up once which ties touch which card; what comes later in it must be known as well."""
    table = Table().tell("A lays f2")
    events = (
        ev.TakenOff(things=("card:incasso",)),
        ev.TieDrawn(tie="tie:new", giver="card:ria", receiver="card:karim"),
        ev.TakenOff(things=("card:karim",)),
    )
    records = [Record(table.case.head + n, AT, "seat:B", f"act:{n}", event) for n, event in enumerate(events, 1)]
    at_once = fold(table.case, records)
    assert dangling(at_once) == []
    one_by_one = table.case
    for record in records:
        one_by_one = fold(one_by_one, [record])
    assert one_by_one == at_once


def test_putting_back_restores_only_ties_whose_ends_lie_there():
    table = Table().tell("A lays f2\nA takes off Karim, Ria")
    back = ev.PutBack(things=("card:ria", "tie:r1", "tie:r2"))
    case = fold(table.case, [Record(table.case.head + 1, AT, "seat:A", "act:x", back)])
    assert [t.id for t in case.on_map("tie")] == ["tie:r2"]


# --- heads ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "moves"),
    [
        ("A adds Oma (familie)", True),
        ("A lays f1", True),
        ("A says Incasso.note = streng", True),
        ("A places Incasso geld/ver", True),
        ("A takes off Incasso", True),
        ("A plans Bellen by Joris", False),
        ("F agrees loslaten", False),
    ],
)
def test_the_map_head_moves_with_the_map_and_not_with_words(line, moves):
    table = Table()
    before = table.case
    table.tell(line)
    assert table.case.head > before.head
    assert (table.case.map_head > before.map_head) is moves


# --- torn histories -------------------------------------------------------------------------------------------------


def test_a_damaged_event_is_noted_and_hides_nothing_else():
    table = Table()
    lost = Record(table.case.head + 1, AT, "seat:A", "act:x", None)
    after = Record(lost.seq + 1, AT, "seat:A", "act:y", ev.CardAdded(card="card:oma", kind="familie", name="Oma"))
    case = fold(table.case, [lost, after])
    assert case.damaged == (lost.seq,)
    assert case.thing("card:oma") is not None


def test_an_event_about_something_that_never_came_is_noted_and_skipped():
    said = ev.Stated(thing="card:gone", field="name", said=ev.Statement("X", "team", "verteld"))
    case = fold(Table().case, [Record(99, AT, "seat:A", "act:x", said)])
    assert case.damaged == (99,)


def test_an_event_of_a_meeting_in_a_case_is_noted_and_skipped():
    assert fold(Case(), [Record(1, AT, "seat:A", "act:x", ev.ClockPaused())]).damaged == (1,)


def test_an_id_that_is_taken_is_never_given_away_again():
    table = Table()
    thief = ev.CardAdded(card="card:nadira", kind="familie", name="Dief")
    case = fold(table.case, [Record(99, AT, "seat:A", "act:x", thief)])
    assert case.thing("card:nadira").value("name") == "Nadira"
    assert case.damaged == (99,)


@given(gestures(), st.randoms(use_true_random=False))
def test_any_subset_of_a_history_folds_without_a_dangling_tie(story, dice):
    """Whatever three seats did, and whichever events were lost, erased or not yet received."""
    records = [record for record in play(story).records if dice.random() < 0.7]
    case = fold(Case(), records)
    assert dangling(case) == []
    assert case.head == max((record.seq for record in records), default=0)


@given(gestures())
def test_no_moment_of_any_evening_has_a_dangling_tie(story):
    table = play(story)
    case = Case()
    for record in table.records:
        case = fold(case, [record])
        assert dangling(case) == []
    assert case.damaged == ()


@given(gestures(), st.lists(st.integers(1, 12), max_size=40))
def test_folding_in_any_chunks_equals_folding_at_once(story, sizes):
    records = play(story).records
    whole = fold(Case(), records)
    assert fold(Case(), records) == whole
    case, at = Case(), 0
    for size in (*sizes, len(records)):
        case, at = fold(case, records[at : at + size]), at + size
    assert case == whole


@given(gestures())
def test_a_fold_never_changes_the_state_it_started_from(story):
    table = play(story)
    half = fold(Case(), table.records[: len(table.records) // 2])
    before = msgspec.json.encode(half)
    fold(half, table.records[len(table.records) // 2 :])
    assert msgspec.json.encode(half) == before


@given(gestures())
def test_a_history_that_went_through_bytes_folds_to_the_same(story):
    from casefiles.codec import decode

    table = play(story)
    again = [msgspec.structs.replace(r, event=decode(*encode(r.event))) for r in table.records]
    assert fold(Case(), again) == table.case


def test_the_seats_of_the_wild_evenings_really_do_things():
    """A guard on the guard: the random evenings must not consist of refusals."""
    done: dict[str, int] = {}

    @given(gestures())
    def watch(story: list[tuple[str, Any]]) -> None:
        for record in play(story).records:
            done[type(record.event).__name__] = done.get(type(record.event).__name__, 0) + 1

    watch()
    added = ("CardAdded", "TieDrawn", "AmountAdded", "LifeEventAdded", "InfluenceDrawn", "Grouped", "Laid")
    for kind in (*added, "Stated", "Placed", "TakenOff", "PutBack", "Lifted", "ActUndone", "ActRedone"):
        assert done.get(kind, 0) > 10, json.dumps(done)
    assert len(SEATS) == 3


# --- growth ---------------------------------------------------------------------------------------------------------


def _work_of_folding(monkeypatch: pytest.MonkeyPatch, events: list[ev.Event]) -> int:
    """How many map-sized copies and how many steps folding this batch takes."""
    counted = {"steps": 0, "copies": 0}

    class Counting(dict):
        """A dictionary that counts what is asked of it; copying it counts all it holds."""

        def __init__(self, *given: Any) -> None:
            super().__init__(*given)
            counted["copies"] += len(self)

        def __getitem__(self, key: Any) -> Any:
            counted["steps"] += 1
            return super().__getitem__(key)

        def values(self) -> Any:
            counted["steps"] += len(self)
            return super().values()

    builder = cases._Builder

    class Watched(builder):
        def __init__(self, case: Case) -> None:
            super().__init__(case)
            self.things = Counting(self.things)

    monkeypatch.setattr(cases, "_Builder", Watched)
    fold(Table().case, [Record(10 + n, AT, "seat:A", f"act:{n}", event) for n, event in enumerate(events)])
    return counted["steps"] + counted["copies"]


def _long_evening(cards: int) -> list[ev.Event]:
    """Cards that are tied, spoken of, moved, taken off and put back."""
    events: list[ev.Event] = []
    for n in range(cards):
        card, tie = f"card:c{n}", f"tie:t{n}"
        said = ev.Statement("oom", "team", "verteld")
        spot = ev.Spot("familie", "ver", 0.0, 0.0, "team", "aanname")
        events += [
            ev.CardAdded(card=card, kind="familie", name="Oom"),
            ev.TieDrawn(tie=tie, giver=card, receiver="card:nadira"),
            ev.Stated(thing=card, field="role", said=said),
            ev.Placed(card=card, around="", spot=spot),
            ev.TakenOff(things=(card, tie)),
            ev.PutBack(things=(card, tie)),
        ]
    return events


def test_ten_times_the_history_is_ten_times_the_folding(monkeypatch):
    """Counted, not timed: copying the map per event would make it a hundred times."""
    small, large = (_work_of_folding(monkeypatch, _long_evening(n)) for n in (40, 400))
    assert small > 200
    assert large < 15 * small
