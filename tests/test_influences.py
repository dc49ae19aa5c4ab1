"""Influences: one thing works on another; circles are pointed out, questions asked one at a time, arrows drawn apart."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.drawing import Drawing, svg
from lifemaps.influences import draw_influences, lay, loops, net_map_questions
from lifemaps.refusals import Refusal
from lifemaps.view import CardView, InfluenceView, LifeView, MapView
from lifemaps.vocabulary import CERTAINTIES, EFFECTS, SYSTEMS
from lifemaps.words import code
from tests.stories import Table, dangling, seen

HOME, WORK, CARE = "system:wonen", "system:werk", "system:zorg"


def influence(table: Table, start: str, end: str, effect: str = "werkt_tegen", who: str = "A", **more: Any) -> str:
    """The id of an influence that is drawn."""
    (event,) = table.command(who, do.DrawInfluence(start=start, end=end, effect=effect, **more))
    assert isinstance(event, ev.InfluenceDrawn)
    return event.influence


# --- drawing one ----------------------------------------------------------------------------------------------------


def test_a_system_works_on_another_and_it_shows_with_who_says_so():
    table = Table()
    drawn = influence(table, HOME, WORK, "houdt_tegen", source="bewoner", certainty="verteld", note="te ver weg")
    (view,) = table.view.influences
    assert (view.id, view.start, view.end, view.effect) == (drawn, HOME, WORK, "houdt_tegen")
    assert (view.source, view.certainty, view.note) == ("bewoner", "verteld", "te ver weg")
    assert drawn.startswith("influence:")


@pytest.mark.parametrize("end", [WORK, "life:e1", "amount:i1", "card:incasso"])
def test_systems_events_amounts_and_cards_can_be_an_end(end):
    table = Table()
    influence(table, HOME, end)
    influence(table, end, HOME)
    assert len(table.view.influences) == 2


@pytest.mark.parametrize(
    ("start", "end", "effect", "why"),
    [
        ("system:ruimtevaart", WORK, "herstelt", "influence-end"),
        (HOME, "card:karim", "herstelt", "influence-end"),
        (HOME, "tie:r1", "herstelt", "influence-end"),
        (HOME, HOME, "herstelt", "influence-on-itself"),
        (HOME, WORK, "maakt_blij", "unknown-word"),
    ],
)
def test_what_cannot_work_on_something_is_refused(start, end, effect, why):
    answer = Table().command("A", do.DrawInfluence(start=start, end=end, effect=effect))
    assert isinstance(answer, Refusal)
    assert answer.reason == why


def test_another_word_on_an_influence_is_a_statement_and_the_residents_shows():
    table = Table()
    drawn = influence(table, HOME, WORK)
    table.command("R", do.State(thing=drawn, field="effect", value="versterkt", source="bewoner"))
    table.command("A", do.State(thing=drawn, field="effect", value="herstelt"))
    assert table.view.influences[0].effect == "versterkt"
    answer = table.command("A", do.State(thing=drawn, field="effect", value="sterk"))
    assert isinstance(answer, Refusal)


@pytest.mark.parametrize("end", ["life:e1", "amount:i1", "card:incasso"])
def test_when_an_end_goes_its_influences_go_with_it_and_come_back_with_it(end):
    table = Table()
    influence(table, end, WORK)
    influence(table, HOME, WORK)
    before = seen(table.case)
    table.command("B", do.TakeOff(things=(end,)))
    assert [i.start for i in table.view.influences] == [HOME]
    assert dangling(table.case) == []
    table.tell("B undoes")
    assert seen(table.case) == before


def test_taking_an_influence_off_undoing_and_redoing():
    table = Table()
    drawn = influence(table, HOME, WORK)
    before = seen(table.case)
    table.command("A", do.TakeOff(things=(drawn,)))
    assert table.view.influences == ()
    table.tell("A undoes")
    assert seen(table.case) == before
    table.tell("A redoes")
    assert table.view.influences == ()


def test_an_event_on_which_somebody_else_drew_an_influence_is_not_undone():
    table = Table()
    (event,) = table.command("A", do.AddLifeEvent(date="2026", system="werk", what="Baan weg"))
    influence(table, event.life, HOME, who="B")
    assert table.refusal("A undoes") == "used-since"


def test_the_drawing_of_an_influence_moves_the_head_of_the_map():
    table = Table()
    before = table.case.map_head
    influence(table, HOME, WORK)
    assert table.case.map_head > before


# --- circles --------------------------------------------------------------------------------------------------------


def arrows(*steps: tuple[str, str, str], **more: Any) -> MapView:
    """A map with these influences."""
    return MapView(
        influences=tuple(
            InfluenceView(id=f"influence:{n}", start=a, end=b, effect=effect, certainty="feit", order=n)
            for n, (a, b, effect) in enumerate(steps)
        ),
        **more,
    )


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("werkt_tegen", "houdt_tegen", "vicious"),
        ("herstelt", "versterkt", "repairing"),
        ("werkt_tegen", "herstelt", "braking"),
        ("versterkt", "houdt_tegen", "braking"),
    ],
)
def test_the_signs_say_what_kind_of_circle_it_is(first, second, kind):
    (loop,) = loops(arrows((HOME, WORK, first), (WORK, HOME, second)))
    assert loop.kind == kind


def test_a_circle_is_said_step_by_step_with_the_ids_it_points_at():
    (loop,) = loops(arrows((HOME, WORK, "werkt_tegen"), (WORK, HOME, "houdt_tegen")))
    assert loop.sentence("nl-NL") == "Werk houdt wonen tegen en wonen werkt werk tegen. Zo houdt het zichzelf vast."
    assert loop.question("nl-NL") == "Waar kan deze kring open?"
    assert set(loop.points) == {"influence:0", "influence:1", HOME, WORK}
    assert "holds back" in loop.sentence("en")


def test_without_a_way_back_there_is_no_circle():
    assert loops(arrows((HOME, WORK, "werkt_tegen"), (WORK, CARE, "werkt_tegen"))) == ()


def test_what_was_proved_untrue_closes_no_circle():
    view = arrows((HOME, WORK, "werkt_tegen"), (WORK, HOME, "werkt_tegen"))
    struck = replace(view.influences[1], struck_by="fact:f1")
    assert loops(replace(view, influences=(view.influences[0], struck))) == ()


def test_the_same_circle_is_pointed_out_once_wherever_it_begins():
    steps = [(HOME, WORK, "versterkt"), (WORK, CARE, "versterkt"), (CARE, HOME, "versterkt")]
    for turned in (steps, steps[1:] + steps[:1], steps[::-1]):
        assert len(loops(arrows(*turned))) == 1


# --- asking ---------------------------------------------------------------------------------------------------------


def test_the_questions_come_one_kind_of_arrow_at_a_time():
    questions = net_map_questions(Table().view, "nl-NL")
    assert questions[0].text == "Wat werkt wonen tegen?"
    effects = [question.effect for question in questions]
    assert effects == sorted(effects, key=EFFECTS.index)
    assert [question.effect for question in questions if question.end == HOME] == list(EFFECTS)


def test_a_question_that_was_answered_says_so_and_waits_behind_the_others():
    table = Table()
    table.command("A", do.AddLifeEvent(date="2026", system="werk", what="Baan weg"))
    drawn = influence(table, WORK, HOME, "werkt_tegen")
    first = [question for question in net_map_questions(table.view, "nl-NL") if question.effect == "werkt_tegen"]
    (about,) = [question for question in first if question.end == HOME]
    assert about.answered == (drawn,)
    assert WORK not in about.choices
    assert first.index(about) == len(first) - 1


def test_nothing_is_asked_to_work_on_itself():
    assert not [q for q in net_map_questions(Table().view, "en") if q.end in q.choices]


# --- the picture ----------------------------------------------------------------------------------------------------


def boxes(drawing_of: MapView) -> list[tuple[str, tuple[float, float, float, float]]]:
    """Every box and every word of the drawing, with where it lies."""
    found = lay(drawing_of, "nl-NL")
    words = [
        (a.influence.id, (a.at[0] - a.wide / 2, a.at[1] - 9, a.at[0] + a.wide / 2, a.at[1] + 9)) for a in found.arrows
    ]
    return [*((node.id, node.box) for node in found.nodes.values()), *words]


def overlapping(view: MapView) -> list[tuple[str, str]]:
    found = boxes(view)
    return [
        (one, other)
        for n, (one, a) in enumerate(found)
        for other, b in found[n + 1 :]
        if a[0] < b[2] and a[2] > b[0] and a[1] < b[3] and a[3] > b[1]
    ]


CARDS = tuple(
    CardView(id=f"card:{n}", kind="familie", name=f"Tante Wilhelmina {n}", sector="familie", ring="ver", order=n)
    for n in range(4)
)
LIFE = tuple(LifeView(id=f"life:{n}", date="2026", system="werk", what="Raakte zijn baan kwijt na jaren") for n in range(4))
ENDS = (*(f"system:{s}" for s in SYSTEMS), *(c.id for c in CARDS), *(e.id for e in LIFE))


@given(st.lists(st.tuples(st.sampled_from(ENDS), st.sampled_from(ENDS), st.sampled_from(EFFECTS)), max_size=14))
def test_no_word_lies_on_another_word_or_on_a_box(steps):
    """Two arrows between the same two boxes are the hardest: at most two of those here."""
    once: dict[frozenset[str], tuple[str, str, str]] = {}
    for a, b, effect in steps:
        if a != b:
            once.setdefault(frozenset((a, b)), (a, b, effect))
    assert overlapping(arrows(*once.values(), cards=CARDS, life=LIFE)) == []


def test_both_ways_between_the_same_two_lie_apart():
    assert overlapping(arrows((HOME, WORK, "werkt_tegen"), (WORK, HOME, "herstelt"), (HOME, WORK, "versterkt"))) == []


def form(drawing: Drawing, identifier: str) -> str:
    """What a photocopy shows of an arrow: its shapes, without words, places and colours."""
    shapes = re.sub(r'(aria-label|data-[\w-]+|id|d|x|y|width)="[^"]*"', "", drawing.elements[identifier])
    return re.sub(r"<title>.*?</title>|<text.*?</text>", "", shapes)


def test_every_effect_is_a_form_of_its_own_and_stands_there_in_words():
    drawn = {}
    for effect in EFFECTS:
        drawing = draw_influences(arrows((HOME, WORK, effect)), "nl-NL")
        assert f">{code('nl-NL', 'effect', effect)}</text>" in drawing.elements["influence:0"]
        drawn[effect] = form(drawing, "influence:0")
        assert code("nl-NL", "effect", effect) in drawing.legend
    assert len(set(drawn.values())) == len(EFFECTS)


@pytest.mark.parametrize("certainty", CERTAINTIES)
def test_how_sure_it_is_shows_and_is_said(certainty):
    view = arrows((HOME, WORK, "herstelt"))
    view = replace(view, influences=(replace(view.influences[0], certainty=certainty, source="team"),))
    element = draw_influences(view, "nl-NL").elements["influence:0"]
    assert (f"#lm-m-{certainty}" in element) == (certainty != "feit")
    assert f"c-{certainty}" in element


def test_all_long_systems_stand_there_always_in_the_same_place_and_say_what_they_are():
    empty, drawn = (draw_influences(view, "nl-NL") for view in (MapView(), arrows((HOME, WORK, "herstelt"))))
    for system in SYSTEMS:
        place = [re.search(r'data-x="[^"]*" data-y="[^"]*"', d.elements[f"system:{system}"])[0] for d in (empty, drawn)]
        assert place[0] == place[1]
        assert f'aria-label="lang systeem {code("nl-NL", "system", system)}"' in empty.elements[f"system:{system}"]


def test_nothing_that_was_typed_gets_out_of_its_quotes():
    nasty = '"><script>alert(1)</script>'
    cards = (replace(CARDS[0], name=nasty),)
    view = arrows(("card:0", HOME, "herstelt"), cards=cards)
    view = replace(view, influences=(replace(view.influences[0], note=nasty, source=nasty),))
    whole = svg(draw_influences(view, "nl-NL"), standalone=True)
    assert "<script" not in whole


def test_an_arrow_whose_end_is_not_on_this_map_is_not_drawn():
    drawing = draw_influences(arrows(("card:gone", HOME, "herstelt")), "nl-NL")
    assert "influence:0" not in drawing.elements
