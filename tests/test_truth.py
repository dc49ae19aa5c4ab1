"""What is true: struck through by the resident, proved untrue, put in another light, judged before it turns over."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from msgspec.structs import replace

from lifemaps import commands as do
from lifemaps.aloud import text
from lifemaps.commands import Actor
from lifemaps.compare import sentences
from lifemaps.decide import decide
from lifemaps.drawing import draw, svg
from lifemaps.erasing import exported
from lifemaps.exports.kaart import kaart_of
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.map import exported_view
from lifemaps.refusals import Refusal
from lifemaps.sitting import Sitting
from lifemaps.view import MapView
from tests.stories import AT, Table, nadira, seen
from tests.test_kaart import through_a_file, told

KARIM, TIE = "card:karim", "tie:r1"


def laid() -> Table:
    return Table().tell("A lays f1\nA lays f3")


def done(table: Table, who: str, command: do.Command) -> Any:
    """The command is done."""
    answer = table.command(who, command)
    assert not isinstance(answer, Refusal), answer.reason
    return answer


def why(table: Table, who: str, command: do.Command) -> str:
    answer = table.command(who, command)
    return answer.reason if isinstance(answer, Refusal) else ""


def thing(view: MapView, identifier: str) -> Any:
    things = (*view.cards, *view.ties, *view.amounts, *view.life, *view.influences)
    return next((one for one in things if one.id == identifier), None)


# --- struck through by the resident ---------------------------------------------------------------------------------


@pytest.mark.parametrize("identifier", [KARIM, TIE, "amount:i1", "life:e1"])
def test_what_the_resident_strikes_through_stays_readable_and_leaves_what_is_taken_along(identifier):
    table = laid()
    done(table, "R", do.Strike(thing=identifier))
    assert thing(table.view, identifier).struck
    assert thing(exported_view(table.case), identifier) is None
    done(table, "R", do.Unstrike(thing=identifier))
    assert not thing(table.view, identifier).struck
    assert exported(table.case) is table.case


def test_only_the_resident_strikes_through_or_who_leads_when_she_sits_at_the_table():
    table = laid()
    assert why(table, "A", do.Strike(thing=KARIM)) == "not-your-role"
    assert why(table, "F", do.Strike(thing=KARIM)) == "resident-only"
    with_her = Actor(seat="seat:F", role="facilitator", resident_here=True)
    assert not isinstance(decide(table.case, do.Strike(thing=KARIM), with_her, "act:x", AT), Refusal)
    hers = Actor(seat="seat:A", role="participant", resident_here=True)
    assert isinstance(decide(table.case, do.Strike(thing=KARIM), hers, "act:x", AT), Refusal)


def test_the_card_in_the_middle_is_not_struck_through_and_a_closed_map_does_not_stop_her():
    table = laid()
    assert why(table, "R", do.Strike(thing="card:nadira")) == "resident-stays"
    assert why(table, "R", do.Strike(thing="card:ria")) == "card-gone"
    table.map_open = False
    done(table, "R", do.Strike(thing=KARIM))


def test_striking_through_is_undone_and_done_again():
    table = laid()
    before = seen(table.case)
    done(table, "R", do.Strike(thing=KARIM))
    after = seen(table.case)
    table.tell("R undoes")
    assert seen(table.case) == before
    table.tell("R redoes")
    assert seen(table.case) == after


def test_nobody_says_it_by_the_back_door():
    for field, value in (("struck", True), ("struck_by", "fact:f1"), ("light_by", ["fact:f1"])):
        assert why(laid(), "A", do.State(thing=KARIM, field=field, value=value)) == "unknown-word"


def output(table: Table, name: str) -> str:
    """All that can be read in this export; of a PDF only what is not packed."""
    made: str | bytes = OUTPUTS[name].of(table.case, Sitting(), draw(table.view, "nl-NL"), "nl-NL")
    if isinstance(made, str):
        return made
    if not made.startswith(b"PK"):
        return made.decode("latin-1")
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        return "".join(packed.read(part).decode("utf-8", "replace") for part in packed.namelist())


@pytest.mark.parametrize("name", sorted(OUTPUTS))
def test_no_export_holds_what_she_struck_through(name):
    table = laid()
    done(table, "A", do.State(thing=KARIM, field="name", value="Zwaluwstaart"))
    done(table, "A", do.GroupCards(name="Neven", cards=(KARIM, "card:incasso")))
    done(table, "A", do.DrawInfluence(start=KARIM, end="system:wonen", effect="herstelt"))
    assert "Zwaluwstaart" in svg(draw(table.view, "nl-NL"))
    done(table, "R", do.Strike(thing=KARIM))
    assert "Zwaluwstaart" in svg(draw(table.view, "nl-NL"))
    whole = output(table, name)
    assert "Zwaluwstaart" not in whole
    assert '"karim"' not in whole


def test_the_case_file_of_what_is_left_can_be_opened_again():
    table = laid()
    done(table, "A", do.GroupCards(name="Neven", cards=(KARIM, "card:incasso")))
    done(table, "R", do.Strike(thing=KARIM))
    left = exported(table.case)
    again = through_a_file(left)
    assert told(again) == told(left)
    assert [group.cards for group in exported_view(table.case).groups] == [("card:incasso",)]


# --- proved untrue --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("identifier", [KARIM, TIE, "amount:i1", "life:e1"])
def test_something_is_proved_untrue_by_a_fact_that_lies_there_and_stays_with_a_link_to_it(identifier):
    table = laid()
    assert why(table, "A", do.Disprove(thing=identifier, fact="fact:f4")) == "fact-not-laid"
    table.tell("B lays f4")
    done(table, "A", do.Disprove(thing=identifier, fact="fact:f4"))
    assert thing(table.view, identifier).struck_by == "fact:f4"
    done(table, "B", do.Disprove(thing=identifier, stands=True))
    assert thing(table.view, identifier).struck_by == ""


def test_it_can_be_proved_in_a_few_words_too_but_not_in_none():
    table = laid()
    assert why(table, "A", do.Disprove(thing=KARIM, note=" ")) == "disprove-how"
    done(table, "A", do.Disprove(thing=KARIM, note=" Hij woont al een jaar in Gent. "))
    assert thing(table.view, KARIM).struck_by == "Hij woont al een jaar in Gent."


def test_words_that_look_like_a_fact_that_is_not_there_prove_nothing():
    assert why(laid(), "A", do.Disprove(thing=KARIM, note="fact:f99")) == "fact-not-laid"


def test_a_proof_that_went_back_into_the_hand_proves_nothing_any_more():
    table = laid().tell("B lays f4")
    done(table, "A", do.Disprove(thing=KARIM, fact="fact:f4"))
    table.tell("B undoes")
    assert thing(table.view, KARIM).struck_by == ""


def test_the_resident_herself_and_a_group_cannot_be_untrue():
    table = laid()
    group = done(table, "A", do.GroupCards(name="Neven", cards=(KARIM,)))[0].group
    assert why(table, "A", do.Disprove(thing="card:nadira", note="x")) == "resident-stays"
    assert why(table, "A", do.Disprove(thing=group, note="x")) == "not-here"
    assert why(table, "A", do.Disprove(thing="card:ria", note="x")) == "card-gone"


def test_what_was_proved_untrue_is_struck_through_in_the_drawing_and_said_aloud():
    table = laid()
    done(table, "A", do.Disprove(thing=KARIM, note="Hij is weg."))
    assert "weerlegd" in draw(table.view, "nl-NL").elements[KARIM]
    assert "weerlegd" in text(table.view, "nl-NL")


# --- in another light -----------------------------------------------------------------------------------------------


def test_something_stays_true_in_the_light_of_each_fact_that_says_otherwise():
    table = laid().tell("B lays f4")
    for fact in ("fact:f3", "fact:f4", "fact:f3"):
        done(table, "A", do.PutInLight(thing=KARIM, fact=fact))
    assert thing(table.view, KARIM).light_by == ("fact:f4", "fact:f3")
    assert thing(table.view, KARIM).struck_by == ""
    done(table, "B", do.PutInLight(thing=KARIM, fact="fact:f4", off=True))
    assert thing(table.view, KARIM).light_by == ("fact:f3",)
    assert why(table, "A", do.PutInLight(thing=KARIM, fact="fact:f2")) == "fact-not-laid"


def test_that_light_shows_in_the_drawing_the_legend_and_the_words():
    table = laid()
    done(table, "A", do.PutInLight(thing=TIE, fact="fact:f3"))
    drawing = draw(table.view, "nl-NL")
    assert "#lm-m-light" in drawing.elements[TIE]
    assert "klopt, maar anders" in drawing.elements[TIE]
    assert "klopt, maar anders" in drawing.legend


@pytest.mark.parametrize(
    ("who", "command"),
    [
        ("R", do.Strike(thing=KARIM)),
        ("A", do.Disprove(thing=KARIM, fact="fact:f3")),
        ("A", do.Disprove(thing=KARIM, note="weg")),
        ("A", do.PutInLight(thing=TIE, fact="fact:f3", source="bewoner")),
    ],
)
def test_it_comes_along_in_a_file_is_undone_and_done_again_and_said_as_a_change(who, command):
    table = laid()
    before = table.case
    done(table, who, command)
    assert told(through_a_file(table.case)) == told(table.case)
    ((_, change, sentence),) = [(s.id, s.what, s.text) for s in sentences(laid().view, table.view, "nl-NL")]
    assert change == "changed"
    assert "compare-" not in sentence
    after = seen(table.case)
    table.tell(f"{who} undoes")
    assert seen(table.case) == seen(before)
    table.tell(f"{who} redoes")
    assert seen(table.case) == after


# --- judged before it turns over ------------------------------------------------------------------------------------


def fact(table: Table) -> Any:
    return next(one for one in table.view.facts if one.id == "fact:f1")


def test_in_training_a_certainty_shows_once_the_table_has_judged_it():
    table = laid()
    assert (fact(table).judged, fact(table).shows_certainty) == ("", False)
    done(table, "A", do.JudgeFact(fact="fact:f1", certainty="feit"))
    assert (fact(table).judged, fact(table).shows_certainty, fact(table).certainty) == ("feit", True, "verteld")


def test_in_a_real_case_nothing_is_guessed():
    table = Table(replace(nadira(), fictional=False)).tell("A lays f1")
    assert fact(table).shows_certainty


def test_the_first_judgement_stands_because_the_certainty_lies_open_then():
    table = laid()
    done(table, "A", do.JudgeFact(fact="fact:f1", certainty="feit"))
    assert done(table, "B", do.JudgeFact(fact="fact:f1", certainty="feit")) == ()
    assert why(table, "B", do.JudgeFact(fact="fact:f1", certainty="aanname")) == "fact-judged"
    table.tell("A undoes")
    assert fact(table).judged == "feit"


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (do.JudgeFact(fact="fact:f4", certainty="feit"), "fact-not-laid"),
        (do.JudgeFact(fact="voice:v1", certainty="feit"), "fact-not-laid"),
        (do.JudgeFact(fact="fact:f1", certainty="zeker"), "unknown-word"),
    ],
)
def test_only_an_open_fact_is_judged_with_a_word_we_know(command, reason):
    assert why(laid(), "A", command) == reason


def test_judging_does_not_move_the_map_and_comes_along_in_a_file():
    table = laid()
    head = table.case.map_head
    done(table, "A", do.JudgeFact(fact="fact:f1", certainty="aanname"))
    assert table.case.map_head == head
    again = through_a_file(table.case)
    assert {fact: judged.certainty for fact, judged in again.judged.items()} == {"fact:f1": "aanname"}
    assert kaart_of(again) == kaart_of(table.case)
