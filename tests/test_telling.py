"""The journal said aloud: each act of the table is one sentence, in the reader's language, without anybody's name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from casefiles.house import House, new_id
from casefiles.journal import Outcome
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.events import Record, RoundsTurnedOver, Statement, Verdict
from lifemaps.imports.casefile import read_case
from lifemaps.library import cases
from lifemaps.notes import AgreementNote
from lifemaps.telling import recent, tell
from tests.test_codec import EXAMPLES

NL, EN = "nl-NL", "en"


class Table:
    """Nadira's case on a table with a facilitator and four seats."""

    def __init__(self, house: House) -> None:
        deck = next(d for p in cases() if (d := read_case(p.read_text("utf-8"), p.name)).id == "nadira")
        self.house, self.stream = house, house.open_case(deck)
        self.sitting = house.open_sitting(self.stream)
        self.lead = str(house.take_seat(self.sitting, "facilitator"))
        self.seats = [str(house.take_seat(self.sitting)) for _ in range(4)]
        self.do(do.EnterPhase(phase="map_1"), self.lead)

    def do(self, command: do.Command, seat: str) -> Outcome:
        answer = self.house.do(command, sitting=self.sitting, seat=seat)
        assert isinstance(answer, Outcome), answer
        return answer

    def recent(self, language: str = NL, n: int = 5) -> list[str]:
        case = self.house.case(self.stream)
        return recent(self.house.store.read(self.stream), case, self.house.sitting(self.sitting), language, n)

    def told(self, event: ev.Event, seat: str, language: str = NL) -> str:
        record = Record(999, "2026-10-12T09:00:00+00:00", seat, new_id("act"), event)
        return tell(record, self.house.case(self.stream), self.house.sitting(self.sitting), language)


@pytest.fixture
def table() -> Iterator[Table]:
    house = House.open(":memory:")
    yield Table(house)
    house.close()


def test_laying_a_fact_tells_whom_it_brought_and_how_they_are_tied(table: Table) -> None:
    table.do(do.Lay(what="fact:f12"), table.seats[3])
    assert table.recent() == ["Stoel 4 legde Neef Karim · wekelijks · praktisch, informatie"]
    assert table.recent(EN) == ["Seat 4 laid Neef Karim · weekly · practical, information"]


def test_a_fact_that_brings_several_people_names_them_all(table: Table) -> None:
    table.do(do.Lay(what="fact:f11"), table.seats[0])
    assert table.recent() == ["Stoel 1 legde Moeder van Nadira, Broer Hamid, Zus Loubna en Tante Fatna"]


def test_a_fact_that_brings_nothing_new_is_read_out(table: Table) -> None:
    table.do(do.Lay(what="fact:f17"), table.seats[1])
    assert table.recent() == ["Stoel 2 las voor: ‘Ik heb geen hulp nodig. Ik wil dat iemand de telefoon opneemt.’"]


def test_the_newest_act_comes_first_and_there_are_at_most_n(table: Table) -> None:
    for fact in ("f6", "f9", "f12"):
        table.do(do.Lay(what=f"fact:{fact}"), table.seats[0])
    assert len(table.recent()) == 3
    assert table.recent(n=2)[0].startswith("Stoel 1 legde Neef Karim")
    assert len(table.recent(n=2)) == 2


def test_what_the_opening_laid_is_no_act_of_the_table(table: Table) -> None:
    assert table.recent() == []


def test_an_undone_act_is_told_as_what_was_taken_back(table: Table) -> None:
    table.do(do.Lay(what="fact:f12"), table.seats[3])
    table.do(do.Undo(), table.seats[3])
    assert table.recent()[0] == "Stoel 4 maakte ongedaan: Neef Karim · wekelijks · praktisch, informatie"
    table.do(do.Redo(), table.seats[3])
    assert table.recent()[0] == "Stoel 4 deed opnieuw: Neef Karim · wekelijks · praktisch, informatie"


def test_a_card_and_its_tie_in_one_act_are_one_sentence(table: Table) -> None:
    act = new_id("act")
    table.do(do.AddCard(kind="familie", name="Tante Fatna", role="tante"), table.seats[1])
    born = next(t.id for t in table.house.case(table.stream).on_map("card") if t.value("name") == "Tante Fatna")
    table.do(do.DrawTie(giver=born, receiver="card:p_nadira", support=("gezelschap",)), table.seats[1])
    case, sitting = table.house.case(table.stream), table.house.sitting(table.sitting)
    events = [r for r in table.house.store.read(table.stream) if r.by == table.seats[1]]
    together = [Record(r.seq, r.at, r.by, act, r.event) for r in events]
    assert recent(together, case, sitting, NL) == ["Stoel 2 legde Tante Fatna · gezelschap"]


def test_the_facilitator_and_the_resident_are_told_by_what_they_are(table: Table) -> None:
    resident = str(table.house.take_seat(table.sitting, "resident"))
    table.do(do.Lay(what="fact:f9"), table.lead)
    table.do(do.Lay(what="voice:b2"), resident)
    assert table.recent()[1].startswith("De gespreksleider las voor")
    assert table.recent()[0].startswith("De bewoner legde Buurvrouw Ria")


def test_placing_tying_taking_off_and_saying_are_told_in_words_of_the_map(table: Table) -> None:
    seat = table.seats[2]
    table.do(do.Place(card="card:p_bovenbuur", sector="buren", ring="dichtbij"), seat)
    table.do(do.State(thing="card:p_bovenbuur", field="role", value="woont boven"), seat)
    table.do(do.TakeOff(things=("card:p_bovenbuur",)), seat)
    assert table.recent() == [
        "Stoel 3 haalde van de kaart: Bovenbuurman",
        "Stoel 3 over Bovenbuurman: rol: woont boven",
        "Stoel 3 schoof Bovenbuurman naar buurt, dichtbij",
    ]


def test_money_is_told_as_money(table: Table) -> None:
    table.do(do.AddAmount(which="uitgaven", kind="huur", cents=68975), table.seats[0])
    assert table.recent() == ["Stoel 1 legde huur € 689,75 per maand"]


def test_an_event_of_the_life_line_is_told_with_its_partial_date(table: Table) -> None:
    table.do(do.AddLifeEvent(date="2026-03", system="wonen", what="verhuist"), table.seats[0])
    assert table.recent() == ["Stoel 1 legde ‘verhuist’ (maart 2026)"]


def test_turning_over_tells_counts_of_people_and_no_seat(table: Table) -> None:
    event = RoundsTurnedOver(questions={}, paired=7, moved=5, answered_first=7, answered_second=7)
    assert table.told(event, table.lead) == "Beide keren draaiden om: 5 van 7 schoven op"


def test_the_verdict_and_who_calls_are_told_in_the_groups_words(table: Table) -> None:
    verdict = Verdict(core="Zij redt zich.", category="redt_zich", turn="wij", outcome="doen")
    agreed = ev.VerdictAgreed(verdict=verdict, version=1, map_head=3)
    assert table.told(agreed, table.lead) == "De tafel sprak af: ‘Zij redt zich.’"
    action = ev.ActionAgreed(action="action:x", what="Bellen", who="woonconsulent", due="2026-10-13")
    assert table.told(action, table.lead) == "Afgesproken: woonconsulent · Bellen · uiterlijk 13 oktober 2026"


def test_something_that_is_gone_from_the_history_is_told_without_its_name(table: Table) -> None:
    event = ev.Stated(thing="card:gone", field="name", said=Statement("x", "team", "verteld"))
    assert "een briefje" in table.told(event, table.seats[0])


def test_a_damaged_record_says_nothing(table: Table) -> None:
    record = Record(5, "", table.seats[0], new_id("act"), None)
    assert tell(record, table.house.case(table.stream), table.house.sitting(table.sitting), NL) == ""


@pytest.mark.parametrize("language", [NL, EN])
def test_every_event_of_a_case_can_be_said_aloud(table: Table, language: str) -> None:
    verdict = Verdict(core="k", category="redt_zich", turn="wij", outcome="doen")
    samples: dict[type, ev.Event] = {
        ev.CaseOpened: ev.CaseOpened(deck=table.house.case(table.stream).deck),  # type: ignore[arg-type]
        ev.Laid: ev.Laid(what="fact:f9"),
        ev.Lifted: ev.Lifted(what="fact:f9"),
        ev.CardAdded: ev.CardAdded(card="card:p_nadira", kind="bewoner", name="Nadira"),
        ev.TieDrawn: ev.TieDrawn(tie="tie:x", giver="card:p_nadira", receiver="card:o_incasso"),
        ev.AmountAdded: ev.AmountAdded(amount="amount:s1", which="schulden", kind="huur", cents=1),
        ev.LifeEventAdded: ev.LifeEventAdded(life="life:e1", date="2007-04", system="wonen", what="x"),
        ev.InfluenceDrawn: ev.InfluenceDrawn(
            influence="influence:x", start="system:wonen", end="system:werk", effect="herstelt"
        ),
        ev.Grouped: ev.Grouped(group="group:x", name="Buren", cards=("card:p_nadira",)),
        ev.Stated: ev.Stated(thing="card:p_nadira", field="age", said=Statement(43, "team", "verteld")),
        ev.Placed: ev.Placed(card="card:o_incasso", around="", spot=None),
        ev.TakenOff: ev.TakenOff(things=("card:o_incasso",)),
        ev.PutBack: ev.PutBack(things=("card:o_incasso",)),
        ev.ActUndone: ev.ActUndone(act="act:x"),
        ev.ActRedone: ev.ActRedone(act="act:x"),
        ev.RoundsTurnedOver: RoundsTurnedOver(questions={}, paired=0, moved=0, answered_first=0, answered_second=1),
        ev.FactJudged: ev.FactJudged(fact="fact:f9", certainty="verteld"),
        ev.Erased: ev.Erased(sort="card"),
        ev.Blank: ev.Blank(),
        ev.Emptied: ev.Emptied(),
        ev.ResidentHeard: ev.ResidentHeard(),
        ev.GroundStated: ev.GroundStated(purpose="bespreken", basis="overeenkomst", knows="ja", until="2026-12-22"),
        ev.SharingNoted: ev.SharingNoted(sharing="sharing:a", who="wijkteam", what="het verslag", basis="publieke_taak"),
        ev.CorrectionAsked: ev.CorrectionAsked(correction="correction:a", text="Ik werk vijf dagen."),
        ev.CorrectionAnswered: ev.CorrectionAnswered(correction="correction:a", answer="verbeterd"),
        ev.PutAway: ev.PutAway(erase_on="2026-12-22", why="date"),
        ev.BroughtBack: ev.BroughtBack(),
        ev.VerdictAgreed: ev.VerdictAgreed(verdict=verdict, version=1, map_head=1),
        ev.ActionAgreed: ev.ActionAgreed(action="action:x", what="w", who="i"),
        ev.ActionChanged: ev.ActionChanged(action="action:x", what="w", who="i", due="", agreed="ja"),
        ev.ActionDropped: ev.ActionDropped(action="action:x"),
        ev.ScenarioKept: ev.ScenarioKept(scenario="scenario:x", horn="we_act", supposed=()),
        ev.ScenarioDropped: ev.ScenarioDropped(scenario="scenario:x"),
        ev.ActionReported: ev.ActionReported(action="action:x", state="lukte_niet", why="niemand nam op"),
        ev.NoteWorded: ev.NoteWorded(note=AgreementNote()),
        ev.NoteAgreed: ev.NoteAgreed(agrees="ja", worded=1, signed="mondeling"),
        ev.SignalTold: ev.SignalTold(version=1, how="gebeld", day="2026-11-22"),
        ev.Expected: ev.Expected(expectation="expectation:x", what="Zij belt zelf", sure=90),
        ev.ExpectationDropped: ev.ExpectationDropped(expectation="expectation:x"),
        ev.ReviewHeld: ev.ReviewHeld(version=1, day="2026-11-22", came={"expectation:x": "ja"}, learned="l"),
        ev.GoalSet: ev.GoalSet(goal="goal:x", what="De gang is vrij", levels=("a", "b", "c", "d", "e"), start=-1),
        ev.GoalScored: ev.GoalScored(goal="goal:x", level=1, day="2026-11-22"),
        ev.GoalDropped: ev.GoalDropped(goal="goal:x"),
    }
    samples |= {type(example): example for example in EXAMPLES if isinstance(example, (*ev.TENANCY_EVENTS, ev.NormUsed, ev.InstrumentUsed, ev.ChoiceTurnedOver))}
    table.do(do.Lay(what="fact:f16"), table.seats[0])
    assert set(samples) == set(ev.CASE_EVENTS)
    for kind in ev.CASE_EVENTS:
        sentence = table.told(samples[kind], table.seats[0], language)
        wordless = kind in (ev.AmountAdded, ev.LifeEventAdded, ev.Blank) and not sentence  # Not on this map yet, or no more.
        assert wordless or (len(sentence) > 5 and "telling-" not in sentence), (kind, sentence)


def test_what_works_on_what_and_what_belongs_together_is_told(table: Table) -> None:
    table.do(do.Lay(what="fact:f12"), table.seats[0])
    table.do(do.DrawInfluence(start="system:wonen", end="system:werk", effect="werkt_tegen"), table.seats[0])
    assert table.recent(n=1) == ["Stoel 1 tekende: wonen werkt werk tegen"]
    cards = [t for t in table.house.case(table.stream).on_map("card") if t.value("kind") != "bewoner"][:2]
    names = [str(card.value("name")) for card in cards]
    table.do(do.GroupCards(name="De buren", cards=tuple(card.id for card in cards)), table.seats[0])
    assert table.recent(n=1) == [f"Stoel 1 zette bij elkaar als ‘De buren’: {names[0]} en {names[1]}"]
    table.do(do.TieAll(cards=tuple(card.id for card in cards), to="card:p_nadira"), table.seats[1])
    assert table.recent(n=1) == [f"Stoel 2 verbond {names[0]} en {names[1]} met Nadira"]
    table.do(do.Undo(), table.seats[0])
    assert table.recent(n=1) == ["Stoel 1 maakte ongedaan: groep ‘De buren’"]


def test_what_is_true_is_told_with_what_proved_it(table: Table) -> None:
    table.do(do.Lay(what="fact:f12"), table.seats[0])
    card = next(t for t in table.house.case(table.stream).on_map("card") if t.value("kind") != "bewoner")
    name = card.value("name")
    table.do(do.Disprove(thing=card.id, note="Zij is verhuisd"), table.seats[0])
    assert table.recent(n=1) == [f"Stoel 1: {name} klopt niet, want ‘Zij is verhuisd’"]
    table.do(do.Disprove(thing=card.id, stands=True), table.seats[0])
    assert table.recent(n=1) == [f"Stoel 1: {name} klopt toch"]
    table.do(do.PutInLight(thing=card.id, fact="fact:f12"), table.seats[0])
    assert table.recent(n=1)[0].startswith(f"Stoel 1: {name} klopt, maar anders: ‘")
    table.do(do.JudgeFact(fact="fact:f12", certainty="verteld"), table.seats[0])
    assert table.recent(n=1)[0].startswith("Stoel 1 schatte in: ‘")
    table.do(do.GiveRole(seat=table.seats[1], role="resident"), table.lead)
    table.do(do.Strike(thing=card.id), table.seats[1])
    assert table.recent(n=1) == [f"De bewoner streepte door: {name}"]
    table.do(do.Unstrike(thing=card.id), table.seats[1])
    assert table.recent(n=1) == [f"De bewoner liet weer staan: {name}"]
