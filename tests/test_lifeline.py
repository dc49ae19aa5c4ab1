"""The life line: dates drawn as exactly as they are known, words that never lie on each other, time that never runs back."""

from __future__ import annotations

import datetime as dt
import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lifemaps import vocabulary
from lifemaps.analysis import today
from lifemaps.deckview import whole_view
from lifemaps.drawing import svg
from lifemaps.layout import width_of
from lifemaps.library import cases, read
from lifemaps.lifeline import LONG_SYSTEMS, Lifeline, cards_of, draw_lifeline, lay, scale, wrap
from lifemaps.view import AmountView, CardView, LifeView, MapView

NL, EN = "nl-NL", "en"
CASES = [path.stem for path in cases()]
SVG = "{http://www.w3.org/2000/svg}"


def event(nth: int = 0, date: str = "2026-03", system: str = "wonen", what: str = "Nieuwe huur", **more: object) -> LifeView:
    return LifeView(id=f"life:e{nth}", date=date, system=system, what=what, order=nth, **more)  # type: ignore[arg-type]


def shown(name: str, **how: object) -> Lifeline:
    deck = read(name)
    return lay(whole_view(deck), NL, today=today(deck), **how)  # type: ignore[arg-type]


years = st.integers(1930, 2060)
dates = st.one_of(
    years.map("{:04d}".format),
    st.builds("{:04d}-{:02d}".format, years, st.integers(1, 12)),
    st.dates(min_value=dt.date(1930, 1, 1), max_value=dt.date(2060, 12, 31)).map(str),
    st.builds("2026-{:02d}-{:02d}".format, st.integers(1, 12), st.integers(1, 28)),
    st.just(""),
)
texts = st.one_of(
    st.text(max_size=120), st.sampled_from(["Verhuist", "Verliest haar werk en krijgt drie maanden later een uitkering"])
)
events = st.lists(
    st.tuples(
        dates, st.sampled_from((*vocabulary.SYSTEMS, "onbekend systeem")), texts, st.sampled_from(vocabulary.CERTAINTIES)
    ),
    max_size=16,
).map(lambda rows: tuple(event(n, d, s, w, certainty=c) for n, (d, s, w, c) in enumerate(rows)))
amounts = st.lists(
    st.tuples(
        st.sampled_from(vocabulary.AMOUNT_LISTS), st.integers(0, 10**7), st.sampled_from(["", "2026-10", "2024", "x"])
    ),
    max_size=6,
).map(
    lambda rows: tuple(
        AmountView(id=f"amount:a{n}", which=w, kind="huur", cents=c, becomes_cents=c + 1 if s else None, becomes_since=s)
        for n, (w, c, s) in enumerate(rows)
    )
)


def out_of_place(line: Lifeline) -> list[str]:
    """Words on words, a pole through words, and what stands outside its lane or off the page; in words, to be read when it fails."""
    wrong = []
    for one, other in combinations(line.slips, 2):
        (ax0, ay0, ax1, ay1), (bx0, by0, bx1, by1) = one.box, other.box
        if not (ax1 <= bx0 + 0.01 or bx1 <= ax0 + 0.01 or ay1 <= by0 + 0.01 or by1 <= ay0 + 0.01):
            wrong.append(f"{one.words!r} {one.box} lies on {other.words!r} {other.box}")
        for words, hung in ((one, other), (other, one)):
            x0, y0, x1, y1 = words.box
            through = hung.mark is not None and x0 + 0.01 < hung.pole < x1 - 0.01
            if through and not (hung.box[1] <= y0 + 0.01 or hung.rail >= y1):
                wrong.append(f"the pole of {hung.words!r} runs through {words.words!r}")
    lanes = {lane.code: lane for lane in line.lanes}
    for slip in line.slips:
        (x0, y0, x1, y1), lane = slip.box, lanes[slip.lane]
        if not (lane.y <= y0 and y1 <= lane.y + lane.height and x0 >= 0 and x1 <= line.width):
            wrong.append(f"{slip.words!r} {slip.box} stands outside its lane {lane.code}")
    return wrong


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("zoom", [0.7, 1.0, 2.0])
def test_in_every_case_no_words_lie_on_each_other(name: str, zoom: float) -> None:
    line = shown(name, zoom=zoom)
    assert line.slips
    assert out_of_place(line) == []


@given(events, amounts, st.sampled_from(["", "2026", "2026-10", "2026-10-12"]), st.sampled_from([1.0, 2.5]))
@settings(max_examples=60, deadline=None)
def test_whatever_happened_no_words_lie_on_each_other(
    life: tuple[LifeView, ...], money: tuple[AmountView, ...], now: str, zoom: float
) -> None:
    line = lay(MapView(life=life, amounts=money), NL, today=now, zoom=zoom)
    assert out_of_place(line) == []
    assert {e.id for e in life} <= {slip.id for slip in line.slips}


@given(events)
@settings(max_examples=40, deadline=None)
def test_later_never_stands_left_of_earlier(life: tuple[LifeView, ...]) -> None:
    line = lay(MapView(life=life), NL)
    days = sorted((s.date, s.mark) for s in line.slips if s.mark and len(s.date) == 10)
    assert [mark for _, mark in days] == sorted(mark for _, mark in days)


@given(events, st.sampled_from([NL, EN]))
@settings(max_examples=40, deadline=None)
def test_whatever_was_typed_the_picture_is_sound(life: tuple[LifeView, ...], language: str) -> None:
    picture = svg(draw_lifeline(MapView(life=life, fictional=True), language, today="2026-10-12"), standalone=True)
    root = ElementTree.fromstring(picture.split("\n", 1)[1])
    assert root.tag == f"{SVG}svg"
    assert {e.id for e in life} <= {e.get("id") for e in root.iter()}


@given(events)
@settings(max_examples=20, deadline=None)
def test_the_same_life_gives_the_same_line(life: tuple[LifeView, ...]) -> None:
    assert lay(MapView(life=life), NL) == lay(MapView(life=tuple(reversed(life))), NL)


def test_a_day_is_a_point_a_month_a_bar_over_that_month_and_a_year_over_that_year() -> None:
    axis = scale(["2019", "2026-03", "2026-04-20"], 0, 900)
    x0, x1 = axis.span("2026-04-20") or (0, 0)
    assert x0 == x1
    assert axis.span("2026-03") == axis.months[2026 * 12 + 2]
    assert axis.span("2019") == (axis.months[2019 * 12][0], axis.months[2019 * 12 + 11][1])


def test_years_in_which_nothing_happened_are_folded_and_the_axis_says_how_long() -> None:
    line = shown("degroot")
    assert [fold.months for fold in line.scale.folds] == [357, 96]
    ground = draw_lifeline(whole_view(read("degroot")), NL, today="2026-11-16").ground
    assert "± 30 jaar" in ground
    assert "± 8 jaar" in ground


def test_every_year_on_the_axis_has_its_number() -> None:
    ground = draw_lifeline(whole_view(read("nadira")), NL, today="2026-10-12").ground
    assert re.findall(r'class="year"[^>]*>(\d+)<', ground) == ["2007", "2021", "2025", "2026", "2027"]


def test_a_month_in_which_more_happened_is_wider() -> None:
    axis = scale(["2026-03-01", "2026-03-08", "2026-03-20", "2026-05"], 0, 900)
    wide = {month % 12 + 1: x1 - x0 for month, (x0, x1) in axis.months.items()}
    assert wide[3] > wide[5] > wide[4] > 0


def test_the_six_long_systems_always_have_a_lane_and_the_others_only_when_something_lies_there() -> None:
    assert [lane.code for lane in lay(MapView(), NL).lanes] == list(LONG_SYSTEMS)
    assert all(lane.empty for lane in lay(MapView(), NL).lanes)
    assert {lane.code for lane in shown("nadira").lanes} == {*LONG_SYSTEMS, "gezin", "geld"}
    assert "verblijf" in {lane.code for lane in shown("rojin").lanes}


def test_an_empty_life_line_asks_the_first_question() -> None:
    assert "Wat veranderde er als eerste?" in draw_lifeline(MapView(), NL).ground


def test_what_is_still_to_come_has_an_open_mark_and_says_so() -> None:
    line = {slip.id: slip for slip in shown("nadira").slips}
    assert [line[f"life:e{n}"].ahead for n in (9, 10, 11)] == [False, True, True]
    assert line["life:e10"].label.endswith("nog te komen")


@pytest.mark.parametrize(("date", "ahead"), [("2026", False), ("2026-10", False), ("2026-10-13", True), ("2026-11", True)])
def test_a_month_that_is_not_over_is_not_still_to_come(date: str, ahead: bool) -> None:
    (slip,) = lay(MapView(life=(event(date=date),)), NL, today="2026-10-12").slips
    assert slip.ahead is ahead


def test_money_that_becomes_another_amount_stands_on_its_date_and_what_is_open_stands_at_now() -> None:
    line = {slip.id: slip for slip in shown("nadira").slips}
    assert line["amount:i5"].words == "huurtoeslag: € 118 wordt € 356".replace("€ ", "€\xa0")
    assert line["amount:i5"].mark == shown("nadira").scale.span("2026-10")
    claims = [slip for slip in line.values() if slip.open]
    assert {slip.id for slip in claims} == {"amount:s1", "amount:s2", "amount:v1", "amount:v2", "amount:v3"}
    assert {slip.pole for slip in claims} == {shown("nadira").now}


def test_what_nobody_could_date_is_kept_apart_and_not_lost() -> None:
    line = lay(MapView(life=(event(1, ""), event(2, "ooit"), event(3, "2026"))), NL)
    assert {slip.lane for slip in line.slips if slip.mark is None} == {"zonder_datum"}
    assert len(line.slips) == 3


def test_zooming_in_on_a_time_counts_what_lies_outside() -> None:
    line = shown("nadira", around=("2026", "2026"))
    assert (line.earlier, line.later) == (4, 1)
    assert min(line.scale.months) == 2026 * 12
    assert max(line.scale.months) == 2026 * 12 + 11
    ground = draw_lifeline(whole_view(read("nadira")), NL, today="2026-10-12", around=("2026", "2026")).ground
    assert "← nog 4 eerder" in ground
    assert "nog 1 later →" in ground


def test_a_range_that_runs_backwards_shows_everything() -> None:
    assert shown("nadira", around=("2027", "2026")) == shown("nadira")


def test_zooming_makes_the_axis_wider_and_nothing_smaller() -> None:
    assert shown("nadira", zoom=3.0).width == 3 * shown("nadira").width
    assert shown("nadira", zoom=10**9).width == 12 * shown("nadira").width


def test_each_event_is_a_named_button_with_its_meaning() -> None:
    drawing = draw_lifeline(whole_view(read("nadira")), NL, today="2026-10-12")
    group = ElementTree.fromstring(f'<g xmlns:x="x">{drawing.elements["life:e6"]}</g>')[0]
    assert group.get("role") == "button"
    assert group.get("tabindex") == "0"
    assert group.get("aria-label") == (
        "20 april 2026, sociale zekerheid: Geeft nieuwe huur door aan Dienst Toeslagen (met neef Karim), verteld door neef"
    )
    assert (group.get("data-date"), group.get("data-system"), group.get("data-certainty")) == (
        "2026-04-20", "sociale_zekerheid", "verteld",
    )  # fmt: skip
    assert group.get("data-cards") == "card:p_neef card:o_toeslagen"


def test_the_drawing_tells_its_events_in_order_of_time() -> None:
    order = draw_lifeline(whole_view(read("nadira")), NL, today="2026-10-12").order
    assert [i for i in order if i.startswith("life:")] == [f"life:e{n}" for n in range(1, 12)]


def test_certainty_is_told_by_the_border_and_its_sign() -> None:
    life = tuple(event(n, certainty=c) for n, c in enumerate(vocabulary.CERTAINTIES))
    elements = draw_lifeline(MapView(life=life), NL).elements
    for nth, certainty in enumerate(vocabulary.CERTAINTIES):
        assert f"c-{certainty}" in elements[f"life:e{nth}"]
        assert (f"lm-m-{certainty}" in elements[f"life:e{nth}"]) is (certainty != "feit")
    assert len({re.search(r"<rect [^>]*rx=\"3\"([^>]*)", element)[1] for element in elements.values()}) >= 3  # type: ignore[index]


def test_what_was_disproved_stays_and_is_struck() -> None:
    element = draw_lifeline(MapView(life=(event(struck_by="fact:f9"),)), NL).elements["life:e0"]
    assert 'class="strike"' in element
    assert "weerlegd" in element
    assert 'data-struck-by="fact:f9"' in element


PAYLOADS = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "]]></style>", "'-alert(1)-'"]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_whatever_is_typed_is_text(payload: str) -> None:
    view = MapView(title=payload, life=(event(what=payload, source=payload, system=payload, who=payload),))
    picture = svg(draw_lifeline(view, NL, today="2026-10-12"), standalone=True)
    root = ElementTree.fromstring(picture.split("\n", 1)[1])
    assert not {e.tag for e in root.iter()} & {f"{SVG}script", f"{SVG}img"}
    assert not [e for e in root.iter() for name in e.attrib if name.startswith("on")]


def test_a_person_is_known_by_part_of_a_name_and_a_service_only_by_the_whole() -> None:
    cards = (
        CardView(id="card:n", kind="familie", name="Neef Karim", sector="familie", ring="midden"),
        CardView(id="card:w", kind="woning", name="Nieuwe flat", sector="buren", ring="ver"),
        CardView(id="card:t", kind="overheid", name="Dienst Toeslagen", sector="diensten", ring="ver"),
    )
    assert cards_of(event(what="Nieuwe huur, met Karim, aan Dienst Toeslagen"), cards) == ("card:n", "card:t")
    assert cards_of(event(what="Verhuist", who="card:w"), cards) == ("card:w",)


@given(st.text(max_size=300), st.floats(40, 200))
@settings(deadline=None)
def test_words_are_wrapped_within_their_room_and_never_lost_silently(text: str, room: float) -> None:
    lines = wrap(text, room, most=50)
    joined = "".join(lines).replace(" ", "")
    assert all(width_of(line, 12.5) <= room + 0.01 or len(line) < 3 for line in lines)
    assert joined.endswith("…") or joined == re.sub(r"[ \t\r\n]+", "", text)


def test_the_legend_explains_what_is_on_this_line_and_nothing_else() -> None:
    legend = draw_lifeline(whole_view(read("rojin")), NL, today="2026-09-28").legend
    assert "ergens in dat jaar" in legend
    assert "overgeslagen tijd" in legend
    assert "aanname" not in legend
    assert "ergens in dat jaar" not in draw_lifeline(whole_view(read("nadira")), NL, today="2026-10-12").legend


def test_english_says_it_in_english() -> None:
    drawing = draw_lifeline(whole_view(read("nadira")), EN, today="2026-10-12")
    assert "now: 12 October 2026" in drawing.ground
    assert "social security" in drawing.ground
    assert "overgeslagen" not in drawing.legend
