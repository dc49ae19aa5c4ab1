"""The laptop screens, as somebody would use them: widgets by key, asserts on what a person would see."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from casefiles.house import House, new_id
from casefiles.web import home
from lifemaps import commands as do
from lifemaps import words
from lifemaps.exports import free
from lifemaps.map import map_view
from lifemaps.sitting import Sitting
from pages.parts import editor
from pages.parts import seat as seats
from pages.parts.margin import plain

ROOT = Path(__file__).parent.parent
PAGES = tuple(f"map/{name}.py" for name in ("table", "life", "influences", "beside", "aloud", "time", "free", "asking", "whatif"))
ODD_ID = re.compile(r"\b(page|bar|canvas|phase|phase-say|level|rung|domain|finding|measure|asking|empty|paper|whatif|reveal)-[a-z_]+[a-z0-9_-]*\b")
NASTY = "![x](https://evil.example/x.png) <script>alert(1)</script> :material/bomb: $x$"


class Evening:
    """A table on Nadira with a facilitator, and whoever sits down."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.code, self.lead = home.begin("nadira")
        self.stream = house.table(self.code) or ""

    @property
    def table(self) -> Sitting:
        return self.house.sitting(self.stream)

    @property
    def case(self):
        return self.house.case(self.table.case)

    def sit(self, role: str = "participant") -> str:
        seat = self.house.take_seat(self.stream, role)
        assert isinstance(seat, str)
        return seat

    def go(self, phase: str) -> None:
        self.do(do.EnterPhase(phase=phase))

    def do(self, command: do.Command, seat: str = ""):
        return self.house.do(command, sitting=self.stream, seat=seat or self.lead)

    def both_looks(self, people: int = 3) -> None:
        chairs = [self.sit() for _ in range(people)]
        self.go("first_look")
        for chair in chairs:
            self.do(do.LayFaceDown(round=0, level=2, first_step="wijkteam"), chair)
        self.go("second_look")
        for chair in chairs:
            self.do(do.LayFaceDown(round=1, level=4, first_step="bellen"), chair)


@pytest.fixture
def evening(monkeypatch: pytest.MonkeyPatch) -> Iterator[Evening]:
    house = House.open(":memory:")
    monkeypatch.setattr(home, "_house", house)
    yield Evening(house)
    house.close()


@pytest.fixture
def screen(evening: Evening, monkeypatch: pytest.MonkeyPatch):
    """Opens the frame as a seat; AppTest has no handshake, so the cookie is read for it."""

    def as_seat(seat: str = "", page: str = "", language: str = "nl-NL", selected: str = "") -> AppTest:
        who = seat or evening.lead
        chair = evening.table.seats[who]
        found = home.Me(
            sitting=evening.stream, seat=who, role=chair.role, number=chair.number, code=evening.code, language=language
        )
        monkeypatch.setattr(seats, "me", lambda code, cookies: found if code == evening.code else None)
        at = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=30)
        at.query_params["t"] = evening.code
        at.session_state["mine:selected"] = selected
        at.run()
        if page:
            at.switch_page(page).run()
        assert not at.exception, at.exception
        return at

    return as_seat


def text_of(at: AppTest) -> str:
    """Everything a person could read on this screen."""
    parts = [*at.text, *at.markdown, *at.caption]
    kinds = ("button", "text_input", "selectbox", "text_area", "toggle", "multiselect")
    labels = [widget.label for kind in kinds for widget in at.get(kind)]
    return "\n".join([*(str(part.value) for part in parts), *map(str, labels)]).replace("\\", "")


# --- every page, every language -------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", words.languages())
@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_in_every_language_with_words_and_not_ids(screen, page, language):
    at = screen(page=page, language=language)
    assert not ODD_ID.search(text_of(at))


@pytest.mark.parametrize("language", words.languages())
def test_every_moment_of_the_evening_has_its_words(evening, screen, language):
    for phase in evening.table.plan.phases:
        evening.go(phase)
        shown = text_of(screen(language=language))
        assert words.code(language, "phase-say", phase) in shown
        assert not ODD_ID.search(shown)


def test_the_first_page_opens_a_training_case_with_one_press(evening):  # In a house of its own, not whatever lies in the data folder.
    at = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=30).run()
    at.button(key="open-nadira").click().run()
    assert not at.exception
    assert "Oefening of echt?" in text_of(at)


def test_the_catalogues_of_screens_and_canvas_say_the_same_things():
    def ids(language: str, name: str) -> set[str]:
        text = (ROOT / "lifemaps" / "words" / language / name).read_text("utf-8")
        return set(re.findall(r"^([a-z][\w-]*) =", text, re.M))

    for name in ("pages.ftl", "canvas.ftl"):
        assert ids("nl-NL", name) == ids("en", name)


def test_every_word_the_pages_ask_for_is_in_the_catalogue():
    asked: set[str] = set()
    for path in (ROOT / "pages").rglob("*.py"):
        asked |= set(re.findall(r'(?:table\.say|\bw)\(\s*"([a-z-]+)"', path.read_text("utf-8")))
    assert {f"page-{name}" for name in asked} <= words.for_browser("nl-NL", "page-").keys()


# --- leading the evening --------------------------------------------------------------------------------------------


def test_the_big_button_walks_to_the_next_step(evening, screen):
    at = screen()
    at.button(key="next-arrive").click().run()
    assert evening.table.phase == "occasion"
    assert "Nadira heeft een huurachterstand" in text_of(at)


def test_who_only_takes_part_has_no_steps_and_no_voices(evening, screen):
    at = screen(seat=evening.sit())
    assert not [button for button in at.button if str(button.key).startswith("next-")]
    assert "drawer" not in [w.key for w in at.button]


def test_the_clock_stands_still_and_runs_again(evening, screen):
    at = screen()
    at.button(key="clock").click().run()
    assert not evening.table.clock.since
    at.button(key="clock").click().run()
    assert evening.table.clock.since


def test_a_dealt_fact_is_laid_with_one_press(evening, screen):
    evening.go("map_1")
    at = screen()
    fact = next(iter(evening.table.dealt))
    at.button(key=f"lay-{fact}").click().run()
    assert fact in evening.case.laid


def test_the_console_says_who_is_still_writing_as_numbers_and_nobody_else_sees_it(evening, screen):
    first, second = evening.sit(), evening.sit()
    evening.go("first_look")
    evening.do(do.LayFaceDown(round=0, level=2), first)
    assert "1 van 2 ligt dicht" in text_of(screen())
    assert "Nog aan het schrijven: stoel 2" in text_of(screen())
    assert "Nog aan het schrijven" not in text_of(screen(seat=second))


def test_no_answer_is_asked_or_kept_on_this_screen(evening, screen):
    evening.sit()
    evening.go("first_look")
    at = screen()
    assert not [*at.radio, *at.get("slider"), *at.get("number_input"), *at.get("checkbox")]
    assert "niveau" not in str(at.session_state)


# --- turning over, the verdict, who calls ---------------------------------------------------------------------------


def test_turning_over_shows_who_moved_and_the_resident_comes_last(evening, screen):
    evening.both_looks()
    at = screen()
    at.button(key="turn-over").click().run()
    assert "Alle 3 schoven op." in text_of(at)
    assert "Wij redden ons altijd" not in text_of(at)
    at.button(key="hear").click().run()
    assert "Wij redden ons altijd" in text_of(at)


def test_calling_is_the_first_thing_offered_and_nobody_is_the_default_owner(evening, screen):
    evening.go("call")
    at = screen()
    assert at.text_input(key="a-what").value == "Bellen"
    at.button(key="a-add").click().run()
    assert "Wie doet dit?" in text_of(at)
    at.text_input(key="a-who").input("woonconsulent").run()
    at.button(key="a-add").click().run()
    assert [(a.what, a.who) for a in evening.case.actions.values()] == [("Bellen", "woonconsulent")]


# --- what is selected -----------------------------------------------------------------------------------------------


def test_what_is_said_of_a_selected_card_carries_who_says_it_and_how_sure(evening, screen):
    evening.go("map_1")
    at = screen(selected="card:o_incasso")
    at.selectbox(key="by").select("bewoner").run()
    field = next(w for w in at.text_input if str(w.key).startswith("role-card:o_incasso"))
    field.input("stuurt brieven").run()
    said = evening.case.things["card:o_incasso"].said["role"]["bewoner"]
    assert (said.value, said.certainty) == ("stuurt brieven", "verteld")


def test_a_card_is_moved_and_tied_and_taken_off_without_a_mouse(evening, screen):
    evening.go("map_1")
    card = "card:o_incasso"
    at = screen(selected=card)
    next(w for w in at.selectbox if str(w.key).startswith(f"ring-{card}")).select("dichtbij").run()
    assert map_view(evening.case).card(card).ring == "dichtbij"
    at.selectbox(key=f"tie-with-{card}").select("card:p_ilyas").run()
    at.button(key=f"tie-{card}").click().run()
    assert any({t.giver, t.receiver} == {card, "card:p_ilyas"} for t in map_view(evening.case).ties)
    at.button(key=f"off-{card}").click().run()
    assert map_view(evening.case).card(card) is None


def test_the_table_beside_the_map_adds_cards_ties_and_amounts(evening, screen):
    evening.go("map_1")
    at = screen(page="map/beside.py")
    at.text_input(key="n-name").input("Tante Fatna")
    at.button(key="n-add").click().run()
    assert any(card.name == "Tante Fatna" for card in map_view(evening.case).cards)
    at.text_input(key="n-what").input("huur")
    at.text_input(key="n-euros").input("689,75")
    at.button(key="n-amount").click().run()
    assert any(amount.cents == 68975 for amount in map_view(evening.case).amounts)


def test_a_locked_map_leaves_the_fields_to_be_read(evening, screen):
    chair = evening.sit()
    evening.go("first_look")
    at = screen(seat=chair, selected="card:o_incasso")
    assert all(w.disabled for w in at.text_input if str(w.key).startswith("name-card"))


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("689,75", 68975), ("1.226,65", 122665), ("€ 40", 4000), ("1226.65", 122665), ("1.395", 139500), ("40,-", 4000),
        ("1 226,65 euro", 122665), ("€ 1.226,65", 122665), ("", None), ("heel veel", None), ("-40", None), ("40 of 50", None), ("1,2,3", None), ("40 per week", None),
    ],
)
def test_euros_are_read_as_people_write_them(typed, cents):
    assert editor.cents(typed) == cents


# --- nothing somebody typed is ever more than text ------------------------------------------------------------------


def test_what_somebody_typed_is_never_markup():
    shown = plain(NASTY)
    assert not re.search(r"(?<!\\)[<\[(`*_$]", shown)  # Every sign that could begin markup is escaped.
    assert ":material" not in shown
    assert "https://" not in shown


def test_a_nasty_name_stands_on_the_screen_as_plain_text(evening, screen):
    evening.go("map_1")
    evening.do(do.AddCard(kind="familie", name=NASTY[:80]))
    card = next(iter(t.id for t in evening.case.on_map("card") if t.value("name") == NASTY[:80]))
    evening.do(do.DrawTie(giver=card, receiver="card:p_nadira"))
    at = screen(selected="card:p_nadira")
    assert not any("](https" in str(part.value) for part in (*at.markdown, *at.caption))
    assert not any("](https" in str(button.label) for button in at.button)


def test_the_free_view_needs_no_other_host_and_holds_what_was_typed_as_data(evening):
    evening.go("map_1")
    evening.do(do.AddCard(kind="familie", name="</script><img src=x onerror=alert(1)>"), evening.lead)
    page = free.free_html(map_view(evening.case), "nl-NL")
    before, after = page.split('<script type="application/json" id="data">')
    data = after.split("</script>", 1)[0]
    assert "<img" not in data
    assert "onerror" in data  # It is there, as text.
    outside = re.sub(r"<script>.*?</script>", "", page, flags=re.S)
    assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//""", outside)
    assert "default-src 'none'" in html.unescape(before)


def test_an_act_of_this_screen_has_one_name_until_it_is_done(evening, screen):
    at = screen()
    at.button(key="clock-more").click().run()
    at.button(key="clock-more").click().run()
    assert evening.table.clock.extra == 2
    assert new_id("act").startswith("act:")


def test_who_only_looks_has_nothing_to_press(evening, screen):
    evening.both_looks()
    evening.do(do.TurnOver())
    at = screen(seat=evening.sit("observer"), page="map/beamer.py")
    assert "Alle 3 schoven op." in text_of(at)
    assert not at.button
    assert not screen(seat=evening.sit("observer")).button


def test_a_changed_language_keeps_what_was_chosen(evening, screen):
    evening.go("call")
    at = screen()
    at.selectbox(key="a-agreed").select("ja").run()
    at.selectbox(key="language").select("en").run()
    assert at.selectbox(key="a-agreed").value == "ja"
    assert words.say("en", "page-call-agreed") in [box.label for box in at.selectbox]


# --- what a newcomer could not find ---------------------------------------------------------------------------------


def test_a_screen_whose_phones_hold_the_facts_says_so_instead_of_that_none_were_dealt(evening, screen):
    one, _ = evening.sit(), evening.sit()
    evening.go("map_1")  # Nadira's first round has four facts: two for each of the two who sit there.
    laptop = evening.sit()
    told = text_of(screen(laptop))
    assert "4 feitkaartjes liggen op de telefoons aan deze tafel." in told
    assert "nog geen feitkaartjes" not in told
    assert "2 feitkaartjes liggen op de telefoons aan deze tafel." in text_of(screen(one))


def test_what_is_asked_in_a_new_step_does_not_stay_behind_the_facts_of_the_step_before(evening, screen):
    seat = evening.sit()
    evening.go("map_1")
    at = screen(seat)
    at.session_state["drawer"] = "facts"
    at.run()
    assert at.session_state["drawer"] == "facts"
    evening.go("second_look")
    at.run()
    assert at.session_state["drawer"] == "now"
    at.session_state["drawer"] = "parked"
    evening.go("verdict")
    at.run()
    assert at.session_state["drawer"] == "parked"  # Where somebody may be typing, nothing changes under the hand.


def test_a_word_in_the_language_spoken_a_moment_ago_is_no_choice() -> None:
    """A list still sends the word it showed when another language is chosen under it: what was chosen stays chosen."""

    def page() -> None:
        import streamlit as st

        from pages.map.lens import _put_on
        from pages.parts import mine

        for stale in ("resident", "Bril: Iedereen"):
            st.session_state["lens"] = stale
            _put_on(None)  # type: ignore[arg-type]
        st.text(mine.lens())

    at = AppTest.from_function(page).run()
    assert not at.exception
    assert [one.value for one in at.text] == ["resident"]


@pytest.mark.parametrize("page", ["desk/cases.py", "learn/library.py", "arrive/prepare.py", "keep/doctor.py"])
def test_a_room_of_no_table_has_no_map_under_it_also_for_who_comes_from_a_table(screen, page):
    small = words.say("nl-NL", "page-small")
    assert small in text_of(screen(page="map/aloud.py"))
    assert small not in text_of(screen(page=page))
