"""What if: suppositions on a copy of the map, what comes of them in sentences, and keeping one with the verdict."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from streamlit.testing.v1 import AppTest

from casefiles.house import House
from casefiles.web import home
from lifemaps import commands as do
from lifemaps import library, money, whatif
from lifemaps.deckview import whole_view
from lifemaps.events import Supposed
from lifemaps.map import map_view
from lifemaps.refusals import Refusal
from lifemaps.view import MapView
from lifemaps.whatif import HORNS, KIND, SUPPOSITIONS, compare, suppose, unfit
from lifemaps.words import languages, say
from tests.test_asking import lay_everything, page, shown
from tests.test_findings import a_map, card, owed, tie

NL = "nl-NL"
CASES = ("nadira", "rojin", "celine", "degroot", "baanweg")


def case(name: str) -> MapView:
    return whole_view(library.read(name))


def if_(kind: str, thing: str = "", **more) -> Supposed:
    return Supposed(kind=kind, thing=thing, **more)


def says(view: MapView, *what: Supposed) -> tuple[str, ...]:
    return compare(view, what).sentences(NL)


# --- people ---------------------------------------------------------------------------------------------------------


def test_without_loubna_nobody_listens_and_what_nadira_gave_her_goes_too():
    outcome = compare(case("nadira"), [if_("drops_out", "card:p_zus")])
    assert outcome.heading(NL) == "Als Zus Loubna wegvalt, dan:"
    assert "Dan is er voor Nadira niemand meer voor een luisterend oor." in outcome.sentences(NL)
    assert "Ook wat Nadira gaf aan Zus Loubna, valt dan weg." in outcome.sentences(NL)
    assert {"card:p_zus", "tie:r4"} <= set(outcome.fell)
    assert outcome.givers == ((6, 4), (5, 4))


def test_when_a_service_takes_over_nothing_by_itself_it_says_what_only_services_still_give():
    sentence = "Dan zijn er voor Nadira alleen nog diensten voor raad en informatie."
    assert sentence in says(case("nadira"), if_("drops_out", "card:p_neef"))


def test_two_together_let_fall_what_neither_does_alone():
    cards = [card("zus"), card("broer")]
    ties = [tie("zus", "ada", "praktisch"), tie("broer", "ada", "praktisch")]
    view = a_map(cards, ties)
    zus, broer = if_("drops_out", "card:zus"), if_("drops_out", "card:broer")
    alone = "Dan is er voor Ada niemand meer voor praktische hulp."
    assert alone not in says(view, zus)
    assert alone not in says(view, broer)
    assert says(view, zus, broer) == (alone,)


def test_who_is_reached_only_through_somebody_is_cut_off_with_them():
    view = a_map([card("zus"), card("tante")], [tie("zus", "ada"), tie("tante", "zus")])
    outcome = compare(view, [if_("drops_out", "card:zus")])
    assert outcome.sentences(NL) == ("Dan is er voor Ada geen weg meer naar Tante.",)
    assert outcome.fell == ("card:zus", "tie:zus-ada", "tie:tante-zus")


def test_when_the_only_service_on_something_stops_that_part_of_life_is_named():
    services = [card("bank", "organisatie", domains=("geld",)), card("arts", "organisatie", domains=("gezondheid",), lead=True)]
    view = a_map(services, [tie("arts", "ada", "regie")])
    found = says(view, if_("service_stops", "card:arts"))
    assert "Dan werkt er geen dienst meer aan gezondheid." in found
    assert "Dan houdt niemand op de kaart nog de regie voor Ada." in found
    assert "Dan is er voor Ada niemand meer voor regie." in found


def test_moving_makes_the_neighbours_a_possible_tie_and_leaves_family_as_it_is():
    view = case("nadira")
    moved = suppose(view, [if_("moves", cents=80000)])
    quality = {one.id: one.quality for one in moved.ties}
    assert (quality["tie:r9"], quality["tie:r4"]) == ("latent", "sterk")
    assert money.budget(moved).rent == 80000


# --- money: the figures of the cases --------------------------------------------------------------------------------


def test_nadiras_squeeze_is_put_right_by_the_allowance_as_the_makers_counted():
    outcome = compare(case("nadira"), [if_("put_right", "amount:i5")])
    assert "Dan gaat 15,0 % van het inkomen naar de huur. Nu is dat 25,6 %." in outcome.sentences(NL)
    assert outcome.month[1].rest - outcome.month[0].rest == 35600 - 11800
    back = compare(case("nadira"), [if_("rent_rises", "amount:u1", cents=42130)])
    assert "Dan gaat 13,6 % van het inkomen naar de huur. Nu is dat 25,6 %." in back.sentences(NL)


def test_an_allowance_that_is_late_is_missed_for_as_long_as_it_is_late():
    found = says(case("nadira"), if_("allowance_late", "amount:i5", months=7))
    assert "In 7 maanden is er dan € 826,00 minder binnen, tot het alsnog komt." in found
    assert compare(case("nadira"), [if_("allowance_late", "amount:i5", months=7)]).fell == ("amount:i5",)


def test_a_job_lost_takes_the_wage_and_what_the_place_of_work_gave():
    view = case("nadira")
    lost = compare(view, [if_("job_lost", "amount:i1")])
    assert lost.month[1].income == lost.month[0].income - 139500
    assert any(sentence.startswith("Dan komt er elke maand € 335,75 tekort") for sentence in lost.sentences(NL))
    assert {"amount:i1", "tie:r12"} == set(lost.fell)
    softened = compare(view, [if_("job_lost", "amount:i1", cents=97650)])
    assert softened.month[1].income == lost.month[0].income - 139500 + 97650


def test_an_arranged_debt_costs_a_month_and_ends():
    view = a_map(amounts=[owed("i", "inkomsten", 100000, ""), owed("s1", "schulden", 10001, "Bank")])
    found = says(view, if_("debt_arranged", "amount:s1", cents=5000))
    assert found == ("Dan blijft er elke maand € 950,00 over na de vaste lasten. Nu is dat € 1.000,00.", "Dan is Bank na 3 maanden betaald.")


def test_hours_more_and_a_claim_paid_leave_their_mark_and_name_what_they_leave_out():
    view = case("nadira")
    outcome = compare(view, [if_("extra_hours", "amount:i1", cents=30000), if_("claim_paid", "amount:v1")])
    assert "Dan komt er één keer € 2.500,00 binnen van De Linde - projectbureau sloop." in outcome.sentences(NL)
    assumed = " ".join(line.say(NL) for line in outcome.assumes)
    assert "Toeslagen kunnen lager worden." in assumed
    assert "niet verrekend" in assumed
    assert "amount:v1" in outcome.fell


def test_people_and_money_change_together_and_both_stand_side_by_side():
    outcome = compare(case("nadira"), [if_("drops_out", "card:p_neef"), if_("job_lost", "amount:i1")])
    rows = {row.message: (row.now, row.then) for row in outcome.rows(NL)}
    assert rows["whatif-row-income"] == ("€ 2.349,00", "€ 954,00")
    assert rows["whatif-row-people"] == ("6", "5")
    assert rows["whatif-row-services"] == ("4", "3")
    assert outcome.heading(NL) == "Als Neef Karim wegvalt en loon van € 1.395,00 wegvalt, dan:"


# --- a copy, and what does not fit ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("language", languages())
def test_whatever_is_supposed_of_a_case_the_map_stays_and_everything_is_a_sentence(name, language):
    view = case(name)
    before = msgspec.json.encode(view)
    for kind in SUPPOSITIONS:
        for thing in kind.choices(view) or ([] if kind.about else [""]):
            what = if_(kind.id, thing, cents=45000 if kind.euros else None, months=2 if kind.months else 0)
            assert unfit(view, what) is None
            outcome = compare(view, [what])
            lines = (outcome.heading(language), *outcome.sentences(language), *(one.say(language) for one in outcome.assumes))
            for words in (*lines, whatif.what_of(view, thing, language) if thing else "-"):
                assert "whatif-" not in words
                assert "None" not in words
                assert "$" not in words
            assert outcome.assumes
            assert {row.message for row in outcome.rows(language)} <= {m for m in WORDS if say(language, m) != m}
    assert msgspec.json.encode(view) == before


WORDS = tuple(f"whatif-row-{name}" for name in ("income", "fixed", "rest", "ratio", "people", "services"))


@pytest.mark.parametrize(
    "what",
    [
        if_("fortune"), if_("drops_out", "card:nobody"), if_("drops_out", "card:ada"), if_("rent_rises", "amount:huur"),
        if_("allowance_late", "amount:toeslag"), if_("allowance_late", "amount:toeslag", months=999),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_with_a_sentence_and_left_out(what):
    amounts = [owed("huur", "uitgaven", 50000, ""), msgspec.structs.replace(owed("toeslag", "inkomsten", 10000, ""), kind="huurtoeslag")]
    view = a_map(amounts=amounts)
    wrong = unfit(view, what)
    assert wrong is not None
    assert all(len(wrong.sentence(language)) > 25 for language in languages())
    assert suppose(view, [what]) == view
    assert compare(view, [what]).gone == 1


def test_a_second_supposition_is_about_the_map_of_the_first():
    view = case("nadira")
    twice = compare(view, [if_("drops_out", "card:p_zus"), if_("drops_out", "card:p_zus")])
    assert (len(twice.ifs), twice.gone) == (1, 1)


def test_without_a_difference_that_is_said():
    view = a_map([card("post", "organisatie")])
    assert says(view, if_("service_stops", "card:post")) == ("Dan verandert er niets aan wat wij hier tellen.",)


# --- keeping --------------------------------------------------------------------------------------------------------


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    house = House.open(":memory:")
    monkeypatch.setattr(home, "_house", house)
    yield house
    house.close()


class Table:
    def __init__(self, house: House) -> None:
        self.house = house
        self.code, self.lead = home.begin("nadira")
        self.stream = house.table(self.code) or ""
        lay_everything(house, self.stream, self.lead)

    def do(self, command: do.Command, seat: str = ""):
        return self.house.do(command, sitting=self.stream, seat=seat or self.lead)

    @property
    def case(self):
        return self.house.case(self.house.sitting(self.stream).case)


@pytest.fixture
def table(house: House) -> Table:
    return Table(house)


def test_a_scenario_is_kept_with_the_verdict_and_moves_neither_the_map_nor_a_card(table):
    before, head = map_view(table.case), table.case.map_head
    what = (if_("drops_out", "card:p_neef"), if_("put_right", "amount:i5"))
    assert not isinstance(table.do(do.KeepScenario(horn="nobody_acts", supposed=what)), Refusal)
    (kept,) = table.case.scenarios.values()
    assert (kept.horn, kept.supposed, kept.map_head) == ("nobody_acts", what, head)
    assert table.case.map_head == head
    assert map_view(table.case).cards == before.cards
    assert not isinstance(table.do(do.DropScenario(scenario=kept.id)), Refusal)
    assert table.case.scenarios == {}
    assert isinstance(table.do(do.DropScenario(scenario=kept.id)), Refusal)


@pytest.mark.parametrize(
    ("horn", "what"),
    [
        ("both", (if_("drops_out", "card:p_neef"),)), ("we_act", ()), ("we_act", (if_("drops_out", "card:p_nobody"),)),
        ("we_act", (if_("rent_rises", "amount:u1", cents=-1),)), ("we_act", (if_("drops_out", "card:p_neef"),) * 2),
        ("we_act", tuple(if_("rent_rises", "amount:u1", cents=n) for n in range(1, 20))),
    ],
)  # fmt: skip
def test_a_scenario_that_makes_no_sense_is_refused_and_nothing_is_kept(table, horn, what):
    answer = table.do(do.KeepScenario(horn=horn, supposed=what))
    assert isinstance(answer, Refusal)
    assert all(len(answer.sentence(language)) > 25 for language in languages())
    assert table.case.scenarios == {}


def test_what_was_supposed_of_somebody_goes_with_whom_the_resident_takes_away_for_good(table):
    table.do(do.KeepScenario(horn="we_act", supposed=(if_("drops_out", "card:p_neef"),)))
    table.do(do.KeepScenario(horn="nobody_acts", supposed=(if_("drops_out", "card:p_zus"),)))
    resident = table.house.take_seat(table.stream, "resident")
    assert not isinstance(table.do(do.Erase(thing="card:p_neef"), resident), Refusal)
    assert [kept.supposed[0].thing for kept in table.case.scenarios.values()] == ["card:p_zus"]


# --- the page -------------------------------------------------------------------------------------------------------


def supposes(at: AppTest, kind: str, thing: str = "", euros: str = "") -> AppTest:
    at.selectbox(key="what-if-kind").select(kind).run()
    if thing:
        at.selectbox(key=f"what-if-of-{kind}").select(thing).run()
    if euros:
        at.text_input(key=f"supposed-euros-{kind}").input(euros).run()
    at.button(key="whatif-add").click().run()
    assert not at.exception, at.exception
    return at


def test_on_the_page_two_suppositions_are_thought_together_kept_and_let_go(monkeypatch, house):
    at = page(monkeypatch, house, "nadira", "map/whatif.py")
    assert "Het is geen voorspelling" in shown(at)
    supposes(at, "drops_out", "card:p_zus")
    supposes(at, "rent_rises", "amount:u1", "750")
    text = shown(at).replace("\\", "")
    assert "Als Zus Loubna wegvalt en de huur € 750,00 wordt in plaats van € 689,75, dan:" in text
    assert "Dan gaat 28,3 % van het inkomen naar de huur. Nu is dat 25,6 %." in text
    at.button(key="whatif-we_act").click().run()
    assert say(NL, "whatif-horn-we_act") in shown(at)
    assert say(NL, "whatif-kept") in shown(at)
    drop = next(button for button in at.button if str(button.key).startswith("whatif-drop-"))
    drop.click().run()
    assert say(NL, "whatif-kept") not in shown(at)


def test_an_amount_that_is_none_is_refused_on_the_page_and_nothing_is_supposed(monkeypatch, house):
    at = supposes(page(monkeypatch, house, "nadira", "map/whatif.py"), "rent_rises", "amount:u1", "veel")
    assert say(NL, "refusal-amount-odd") in shown(at)
    assert "dan:" not in shown(at)


def test_every_kind_and_every_horn_has_its_words():
    for language in languages():
        for kind in SUPPOSITIONS:
            for what in ("", "-if", "-assumes", *(["-euros"] if kind.euros else [])):
                assert say(language, f"whatif-{kind.id}{what}") != f"whatif-{kind.id}{what}"
        for horn in HORNS:
            assert say(language, f"whatif-horn-{horn}") != f"whatif-horn-{horn}"
    assert set(KIND) == {kind.id for kind in SUPPOSITIONS}
