"""What is pressed on a laptop page is done once, also when its run was cut off just after it was kept and it is pressed again.

Whoever saw nothing come of it presses again, with the same words in the form. Each press is cut off at the first place
after it stands in the journal, some at the one after that too.
"""

from __future__ import annotations

import json
import time

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

from faults import cuts
from pages.parts import acts, mine

PRESSES = [
    ("map/table.py", "map_1", "clock-more"),
    ("map/table.py", "call", "c-keep"),
    ("map/table.py", "call", "show-"),
    ("lead/workshop.py", "map_1", "hall-more"),
    ("lead/workshop.py", "map_1", "hall-room-go"),
    ("desk/cases.py", "", "agenda-begin"),
    ("desk/cases.py", "", "back-"),
    ("map/table.py", "agenda", "agenda-next"),
    ("learn/library.py", "", "sure-"),
]


@pytest.mark.parametrize(("page", "phase", "key", "at"), [*((*one, 1) for one in PRESSES), *((*one, 2) for one in PRESSES[1:3])])
def test_a_press_that_is_cut_off_after_it_was_done_is_not_done_again_when_it_is_pressed_again(
    page: str, phase: str, key: str, at: int
) -> None:
    with cuts.Evening(page, phase) as evening:
        before = evening.acts()
        found = next(one for one in evening.buttons() if one.startswith(key))
        with cuts.Knife(at, lambda: evening.acts() != before).out() as knife:
            evening.press(found)
        assert knife.fell
        done = evening.acts() - before
        evening.at.run()
        evening.press(found)
        assert evening.acts() - before == done


def test_the_same_press_long_after_one_that_was_cut_off_is_meant_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    with cuts.Evening("map/table.py", "map_1") as evening:
        before = evening.acts()
        with cuts.Knife(1, lambda: evening.acts() != before).out():
            evening.press("clock-more")
        done, now = evening.acts() - before, time.monotonic()
        evening.at.run()
        monkeypatch.setattr(mine.time, "monotonic", lambda: now + acts.AGAIN + 1)
        evening.press("clock-more")
        assert evening.acts() - before == done + done


def test_an_own_case_whose_keeping_was_cut_off_and_is_kept_with_other_words_is_one_case_with_the_last_words() -> None:
    with cuts.Evening("learn/make.py", "") as evening:
        before = evening.acts()
        with cuts.Knife(1, lambda: evening.acts() != before).out() as knife:
            evening.press("nb-save")
        assert knife.fell and len(evening.house.shelf().cases) == 1
        evening.at.run()
        evening.at.text_input(key="nb-name").set_value("Zwaluw")
        evening.press("nb-save")
        assert [deck.cards[0].name for deck in evening.house.shelf().cases.values()] == ["Zwaluw"]


def test_what_was_typed_in_a_form_stays_when_it_is_refused_and_goes_when_it_is_done() -> None:
    with cuts.Evening("map/beside.py", "map_1") as evening:
        before = evening.acts()
        evening.at.text_input(key="n-what").set_value("huur")
        evening.at.text_input(key="n-euros").set_value("heel veel")
        evening.at.button(key="n-amount").click().run()
        assert [evening.at.text_input(key=key).value for key in ("n-what", "n-euros")] == ["huur", "heel veel"]
        evening.at.text_input(key="n-euros").set_value("689,75")
        evening.at.button(key="n-amount").click().run()
        assert [evening.at.text_input(key=key).value for key in ("n-what", "n-euros")] == ["", ""]
        assert (evening.acts() - before)["case AmountAdded"] == 1


@pytest.mark.parametrize("at", [1, 3])
def test_a_choice_that_was_cut_off_shows_what_stands_and_not_what_was_meant(at: int) -> None:
    with cuts.Evening("map/table.py", "map_1") as evening:

        def held() -> Selectbox:
            return next(one for one in evening.at.selectbox if str(one.key).startswith("deal-to-"))

        before, stood = evening.acts(), held().value
        with cuts.Knife(at).out() as knife:
            held().set_value("").run()
        assert knife.fell and evening.acts() == before
        evening.at.run()
        assert held().value == stood
        held().set_value("").run()
        assert sum((evening.acts() - before).values()) == 1


@pytest.mark.parametrize("at", [2, 4])
def test_what_was_typed_in_a_field_and_cut_off_is_kept_by_the_next_look_at_the_page(at: int) -> None:
    with cuts.Evening("map/table.py", "map_1/amount") as evening:
        before = evening.acts()
        with cuts.Knife(at).out() as knife:
            evening.press("cents-amount:s1-€ 1.226,65")
        assert knife.fell and evening.acts() == before
        for _ in range(3):
            evening.at.run()
        assert (evening.acts() - before) == {"case Stated": 1}
        assert next(one for one in evening.at.text_input if str(one.key).startswith("cents-")).value == "€ 12,50"


def test_what_was_refused_in_a_field_is_asked_once_and_stays_to_be_mended() -> None:
    with cuts.Evening("map/table.py", "map_1/amount") as evening:
        before = evening.acts()
        evening.at.text_input(key="cents-amount:s1-€ 1.226,65").set_value("heel veel").run()
        said = evening.at.session_state["mine:refusal"]
        assert said and evening.acts() == before
        evening.at.run()
        assert evening.at.text_input(key="cents-amount:s1-€ 1.226,65").value == "heel veel"
        assert evening.acts() == before


def test_what_was_typed_is_not_remembered_beside_the_field_itself_where_no_erasing_would_find_it() -> None:
    """Kept, refused, or cut off halfway: a session remembers of it a mark and no word."""
    with cuts.Evening("map/table.py", "map_1/amount") as evening:
        evening.at.text_input(key="cents-amount:s1-€ 1.226,65").set_value("Zwaluw").run()
        party = next(one for one in evening.at.text_input if str(one.key).startswith("party-"))
        with cuts.Knife(4).out() as knife:
            party.set_value("Zwaluwstaart").run()
        assert knife.fell
        evening.at.run()
        assert evening.acts()["case Stated"] and not evening.at.exception
        held = {key: value for key, value in evening.at.session_state.items() if str(key).startswith("mine:")}
        assert any("heard" in key for key in held)
        assert "Zwaluw" not in str(held)


def test_another_language_is_chosen_beside_a_button_that_is_called_like_a_list() -> None:
    with cuts.Evening("learn/library.py", "") as evening:
        assert any(key.startswith("sure-") for key in evening.buttons())
        assert evening.press("language")
        assert not evening.at.exception


def opening() -> None:
    """A page from which a table is opened."""
    import streamlit as st

    from pages.parts import live, mine

    st.button("open", key="open", on_click=mine.keep, args=("go", {"fields": live.opening(st.session_state["case"], "nl-NL")}))
    live.leave()


def doors(at: AppTest) -> list[str]:
    """The acts with which the door was asked."""
    return [json.loads(one.proto.json)["fields"]["act"] for one in at.main if one.type == "bidi_component"]


def test_a_table_is_opened_as_one_act_however_often_it_is_pressed_before_the_page_has_gone() -> None:
    at = AppTest.from_function(opening)
    at.session_state["case"] = "nadira"
    at.run()
    asked = []
    for _ in range(2):
        at.button(key="open").click().run()
        asked += doors(at)
    assert len(asked) == 2 and len(set(asked)) == 1
    at.run()  # The page is still here: somebody came back, or the door stayed shut.
    at.button(key="open").click().run()
    assert doors(at)[0] not in asked
    at.session_state["case"] = "celine"
    at.button(key="open").click().run()
    assert len({*asked, *doors(at)}) == 2
