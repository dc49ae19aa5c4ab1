"""What a table did, taken along in a file and laid on the table again: the same life map."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from msgspec.structs import replace

from lifemaps import commands as do
from lifemaps.case import Case, fold
from lifemaps.events import Record
from lifemaps.exports.casefile import FORMS, write_case
from lifemaps.exports.kaart import STEPS, kaart_of
from lifemaps.imports.casefile import CaseFileError, read_case
from lifemaps.library import cases
from lifemaps.map import map_view
from lifemaps.opening import opening
from tests.stories import AT, Table, nadira
from tests.wild import gestures, play


def opened(deck: Any) -> Case:
    """The case as it lies there when this file is opened."""
    return fold(Case(), [Record(n, AT, "seat:owner", "act:x", event) for n, event in enumerate(opening(deck), 1)])


def through_a_file(case: Case, form: str = "json") -> Case:
    """The case after it was written to a file and that file was opened."""
    text = write_case(replace(case.deck, map=kaart_of(case)), makers_outcome=True, form=form)
    return opened(read_case(text, f"case.{form}"))


PARTS = ("cards", "ties", "amounts", "life", "influences", "groups")


def told(case: Case, *, in_order: bool = True) -> dict[str, Any]:
    """The map as people read it: without numbers of the journal and who sat where."""
    view = map_view(case)

    def plain(thing: Any) -> Any:
        words = {name for name in ("said", "places") if hasattr(thing, name)}
        said = [(w.field, w.value, w.source, w.certainty) for name in words for w in getattr(thing, name)]
        return (replace(thing, order=0, by="", **dict.fromkeys(words, ())), sorted(said, key=str))

    parts = {name: [plain(thing) for thing in getattr(view, name)] for name in PARTS}
    if not in_order:
        parts = {name: sorted(things, key=lambda pair: pair[0].id) for name, things in parts.items()}
    return parts | {"facts": sorted(fact.id for fact in view.facts), "residents": view.residents}


WHOLE = """
    A adds Oma (familie)
    A places Oma familie/dichtbij
    B ties Oma > Nadira sterk praktisch emotioneel
    A lays f2
    B says Oma.name = Oma Hind as bewoner
    C says Oma.name = Grootmoeder
    B says Karim.role = kostganger as school
    B says Oma>Nadira.quality = dubbel as bewoner waarneming
    R places Karim familie/ver around Nadira as bewoner
    C takes off Ria
    F agrees afwachten until 2027-01-01 when "drie brieven terug"
    A adds Opa (familie)
    F agrees loslaten
    F plans Bellen by Joris
"""


def test_a_case_on_which_nothing_was_done_takes_nothing_along():
    assert kaart_of(Table().case) is None
    assert kaart_of(Table().tell("A adds Oma (familie)\nA undoes").case) is None


@pytest.mark.parametrize("form", FORMS)
def test_a_whole_evening_comes_back_as_it_was(form):
    before = Table().tell(WHOLE).case
    after = through_a_file(before, form)
    assert told(after) == told(before)
    assert after.damaged == ()
    def agreed(case: Case) -> list[Any]:
        return [(v.verdict, v.version, v.at) for v in case.verdicts]

    def actions(case: Case) -> list[Any]:
        return [(a.id, a.what, a.who, a.due, a.agreed) for a in case.actions.values()]

    assert agreed(after) == agreed(before)
    assert actions(after) == actions(before)


def test_a_verdict_still_knows_whether_the_map_moved_since():
    table = Table().tell("A lays f2\nA takes off Ria\nF agrees loslaten")
    after = through_a_file(table.case)
    assert after.verdict.map_head == after.map_head
    table.tell("A adds Opa (familie)")
    after = through_a_file(table.case)
    assert after.verdict.map_head < after.map_head


def test_what_was_counted_and_heard_comes_along_as_counts():
    table = Table()
    from lifemaps.events import RoundsTurnedOver, Tally

    counted = RoundsTurnedOver(
        questions={"niveau": Tally(first={"2": 3}, second={"4": 3}, moved=3, up=3)}, paired=3, moved=3, answered_first=3,
        answered_second=3, reasons=(("niveau", "de buren"),),
    )  # fmt: skip
    table.command("F", do.RecordRounds(result=counted))
    table.command("F", do.HearResident())
    after = through_a_file(table.case)
    assert replace(after.rounds[0], map_head=0) == counted
    assert after.resident_heard


def test_a_typed_line_with_all_it_says_comes_back():
    table = Table()
    lines = ("Tante Hind, tante, 71 jaar, sterk, praktisch, wekelijks", "huur 689,75 per maand", "2026-03 verhuisd")
    for line in (*lines, "wens: rust"):
        table.command("A", do.WriteLine(line=line))
    table.command("A", do.AddAmount(which="schulden", kind="", cents=122665, party="De Linde", note="oud"))
    assert told(through_a_file(table.case)) == told(table.case)


def test_nobody_who_sat_there_is_in_the_file():
    table = Table().tell(WHOLE)
    text = write_case(replace(table.case.deck, map=kaart_of(table.case)), makers_outcome=True)
    assert "seat:" not in text


def test_what_was_undone_is_not_in_the_file():
    table = Table().tell("A adds Geheim (familie)\nA undoes\nB adds Oma (familie)\nB says Oma.role = geheim\nB undoes")
    assert "eheim" not in str(kaart_of(table.case))


@given(gestures())
def test_whatever_three_people_do_comes_back(story):
    """Without undo the order of arrival too; what was undone and laid again may have come in another order."""
    forward = [gesture for gesture in story if gesture[1] not in ("undo", "redo")]
    case = play(forward).case
    assert told(through_a_file(case)) == told(case)


@given(gestures())
def test_going_through_a_file_twice_is_going_once(story):
    once = through_a_file(play(story).case)
    again = through_a_file(once)
    assert told(again) == told(once)
    assert kaart_of(again) == kaart_of(once)


@pytest.mark.parametrize("path", cases(), ids=lambda path: path.stem)
def test_every_shipped_case_is_opened_without_a_map_and_comes_back(path):
    deck = read_case(path.read_text("utf-8"), path.name)
    case = opened(deck)
    assert kaart_of(case) is None
    assert through_a_file(case).deck == replace(deck, schema="1.0")


# --- files that were written by hand --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "steps",
    [
        [{"do": "AddCard", "kind": "draak", "name": "X", "ding": "card:x"}],
        [{"do": "AddCard", "kind": "familie", "name": "X", "ding": "card:nadira"}],
        [{"do": "AddCard", "kind": "familie", "name": "X", "ding": "../../etc"}],
        [{"do": "AddCard", "kind": "familie", "name": "X", "ding": 3}],
        [{"do": "AddCard", "kind": "familie", "name": "X", "surprise": 1, "ding": "card:x"}],
        [{"do": "EndSitting"}],
        [{"do": "Undo"}],
        [{"do": "TurnOver"}],
        [{"kind": "familie"}],
        ["AddCard"],
        [None],
        [{"do": "State", "thing": "card:nobody", "field": "name", "value": "X"}],
        [{"do": "AgreeVerdict", "verdict": {}, "map_head": 0}],
        [{"do": "Lay", "what": "fact:f99"}],
    ],
    ids=lambda steps: str(steps)[:40],
)
def test_a_step_that_a_person_could_not_do_is_an_error_with_its_place(steps):
    good = {"do": "AddCard", "kind": "familie", "name": "Oma", "ding": "card:oma"}
    with pytest.raises(CaseFileError) as caught:
        opening(replace(nadira(), map={STEPS: [good, *steps]}))
    (problem,) = caught.value.problems
    assert problem.field == "kaart.stappen[1]"
    for language in ("nl-NL", "en"):
        sentence = problem.sentence(language)
        assert "casefile-" not in sentence
        assert "refusal-" not in sentence
        assert "kaart.stappen[1]" in sentence


@pytest.mark.parametrize("kaart", [{"stappen": 3}, {"stappen": [], "meer": 1}, {"kaarten": []}])
def test_a_map_in_another_form_is_an_error(kaart):
    with pytest.raises(CaseFileError):
        opening(replace(nadira(), map=kaart))


def test_a_tie_whose_every_word_was_said_again_is_still_that_of_who_drew_it():
    """Found by the wild evenings: the resident's later word made it seem that she had drawn the tie."""
    table = Table().tell("""
        A ties Incasso > Nadira sterk
        A says Incasso>Nadira.quality = gespannen
        R says Incasso>Nadira.quality = dubbel as bewoner
    """)
    assert told(through_a_file(table.case)) == told(table.case)


def test_who_came_first_still_comes_first_when_a_second_fact_brings_them_back():
    """Found by the wild evenings: Karim went off and came back with f2, after Oma; Ria then came after Oma too."""
    table = Table().tell("A lays f1\nA takes off Karim\nB adds Oma (familie)\nA lays f2")
    assert [card.name for card in table.view.cards] == ["Nadira", "Incasso", "Karim", "Oma", "Ria"]
    assert told(through_a_file(table.case)) == told(table.case)
