"""Events to bytes and back: every kind, exactly; old shapes brought up to date; damage beside the good."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles import codec
from casefiles.codec import KINDS, decode, encode
from lifemaps import events as ev
from lifemaps.arrangements import Instalment
from lifemaps.deck import LedgerLine
from lifemaps.events import Spot, Statement, Tally, Verdict
from lifemaps.imports.casefile import read_case
from lifemaps.library import cases
from lifemaps.norms import Norm
from lifemaps.notes import AgreementNote, TheirStep
from lifemaps.scripts import Script
from tests.stories import nadira

SAID = Statement(["a", "b"], "bewoner", "verteld", 3, "seat:1")
SPOT = Spot("familie", "dichtbij", 0.25, -1.0, "team", "aanname", 4, "seat:2")
VERDICT = Verdict(core="Zij redt zich.", category="redt_zich", turn="wij", outcome="afwachten", rung=2, signal="brief")
EXAMPLES: tuple[ev.Event, ...] = (
    ev.CaseOpened(deck=nadira()),
    ev.Laid(what="fact:f1", things=("card:a", "tie:b")),
    ev.Lifted(what="fact:f1", things=("card:a",)),
    ev.CardAdded(card="card:a", kind="familie", name="Oma \u2019s 👵\u2028", age=71, sector="familie", ring="ver", x=0.5),
    ev.TieDrawn(tie="tie:a", giver="card:a", receiver="card:b", support=("praktisch",), mutual=True),
    ev.AmountAdded(amount="amount:a", which="schulden", kind="huur", cents=122665),
    ev.LifeEventAdded(life="life:a", date="2026-04", system="wonen", what="Verhuisd"),
    ev.InfluenceDrawn(influence="influence:a", start="system:wonen", end="life:b", effect="herstelt", note="n"),
    ev.Grouped(group="group:a", name="Buren", cards=("card:a", "card:b")),
    ev.Stated(thing="card:a", field="domains", said=SAID, was=None),
    ev.Placed(card="card:a", around="", spot=SPOT, was=None),
    ev.TakenOff(things=("card:a",)),
    ev.PutBack(things=("card:a",)),
    ev.ActUndone(act="act:a"),
    ev.ActRedone(act="act:a"),
    ev.RoundsTurnedOver(
        questions={"niveau": Tally(first={"2": 1, "?": 2}, second={"4": 3}, moved=3, up=1)}, paired=3, moved=3,
        answered_first=3, answered_second=3, tipped={"fact:f1": 2}, reasons=(("niveau", "ja"),), map_head=9,
    ),
    ev.FactJudged(fact="fact:f1", certainty="verteld"),
    ev.Erased(sort="card"),
    ev.Blank(),
    ev.Emptied(),
    ev.VaultOpened(),
    ev.ContactKept(contact="contact:a", role="zus", name="Iemand", number="06", note="belt liever"),
    ev.ContactDropped(contact="contact:a"),
    ev.AgendaMade(language="nl-NL", cases=(("case:a", 15),)),
    ev.CaseTakenUp(case="case:a", sitting="sitting:a", code="ACDEF"),
    ev.CaseClosed(case="case:a", how="later"),
    ev.MovedOn(code="ACDEF"),
    ev.Accessed(at="t", what="export", case="case:a", seat="seat:a", role="facilitator", detail="report.pdf", chain="c"),
    ev.ResidentHeard(),
    ev.VerdictAgreed(verdict=VERDICT, version=1, map_head=9),
    ev.ActionAgreed(action="action:a", what="Bellen", who="Joris", due="2026-12-01"),
    ev.ActionChanged(action="action:a", what="Bellen", who="Mia", due="", agreed="ja", was=("Bellen", "Joris", "", "nee")),
    ev.ActionDropped(action="action:a"),
    ev.ActionReported(action="action:a", state="lukte_niet", why="niemand nam op"),
    ev.NoteWorded(note=AgreementNote(wrong="De gang staat vol.", theirs=(TheirStep(what="Fiets weg", due="2026-12-01"),))),
    ev.NoteAgreed(agrees="deels", worded=2, signed="mondeling", why="te snel", copy="papier", present=("resident",), day="2026-11-22"),
    ev.SignalTold(version=1, how="gebeld", day="2026-11-22"),
    ev.Expected(expectation="expectation:a", what="Zij belt zelf", sure=90),
    ev.ExpectationDropped(expectation="expectation:a"),
    ev.ReviewHeld(version=1, day="2026-11-22", came={"expectation:a": "ja"}, learned="l", again_on="2027-01-01", tally={"90:ja": 1}),
    ev.GoalSet(goal="goal:a", what="De gang is vrij", levels=("a", "b", "c", "d", "e"), start=-1, weight=2, set_by="bewoner"),
    ev.GoalScored(goal="goal:a", level=1, day="2026-11-22", note="n"),
    ev.GoalDropped(goal="goal:a"),
    ev.CalendarShared(nth=2),
    ev.CalendarStopped(),
    ev.ScenarioKept(
        scenario="scenario:a", horn="we_act", map_head=9,
        supposed=(ev.Supposed(kind="drops_out", thing="card:a"), ev.Supposed(kind="rent_rises", thing="amount:a", cents=75000)),
    ),
    ev.ScenarioDropped(scenario="scenario:a"),
    ev.ChoiceTurnedOver(
        ask=2, kind="dilemma", options=(("a", "Nu"), ("b", "Later")), answered=2, counts={"a": 1, "b": 1},
        reasons=(ev.Because("a", "zij wacht al", ("card:a",)),),
    ),
    ev.ChoiceTurnedOver(
        ask=3, kind="ranking", options=(("1", "een"), ("2", "twee")), answered=1, points={"1": 5, "2": 4}, ranks=(("1", "2"),),
    ),
    ev.NormUsed(norm=Norm(id="norm:a", household="een", cents=95000, source="bron", since="2026-01")),
    ev.NormKept(norm=Norm(id="norm:a", household="een", cents=95000, source="bron", since="2026-01")),
    ev.NormDropped(norm="norm:a"),
    ev.InstrumentKept(instrument={"id": "zes", "talen": ["nl-NL"], "niveaus": [{"niveau": 1, "naam": {"nl-NL": "nee"}}]}),
    ev.InstrumentDropped(instrument="zes"),
    ev.InstrumentUsed(instrument={"id": "zes"}),
    ev.InstrumentUsed(),
    ev.LedgerAttached(lines=(LedgerLine(period="2026-03", due_on="2026-03-01", due=Decimal("689.75"), paid=Decimal("421.30")),), source="export"),
    ev.LedgerDetached(),
    ev.RoadChosen(country="NL"),
    ev.RoadStepDone(step="herinnering", on="2026-04-02", proof="brief 12"),
    ev.RoadStepTakenBack(step="herinnering", on="2026-04-02"),
    ev.RoadPaused(reason="toeslag", until="2026-06-01", words="w"),
    ev.RoadResumed(),
    ev.ArrangementMade(arrangement="arrangement:a", made_on="2026-04-01", plan=(Instalment("2026-05-01", 5000),)),
    ev.InstalmentReceived(arrangement="arrangement:a", on="2026-05-01", cents=5000),
    ev.ArrangementReplanned(arrangement="arrangement:a", on="2026-05-10", plan=(Instalment("2026-06-01", 2500),), why="minder uren"),
    ev.ArrangementStopped(arrangement="arrangement:a", on="2026-07-10", why="w"),
    ev.SittingOpened(case="case:a", table=9, code="ACDEF", script="60", language="nl-NL", title="T", fictional=False),
    ev.SeatTaken(seat="seat:a", number=1, role="participant", sign="ACDE"),
    ev.RoleGiven(seat="seat:a", role="observer"),
    ev.PhaseEntered(phase="map_1"),
    ev.ClockPaused(),
    ev.ClockResumed(),
    ev.PhaseExtended(minutes=-3),
    ev.MapLocked(),
    ev.MapUnlocked(),
    ev.FactsDealt(deals={"fact:f1": ("seat:a",), "fact:f2": ()}),
    ev.Parked(park="park:a", text="x"),
    ev.Unparked(park="park:a"),
    ev.BoxTurned(),
    ev.OutcomeShown(),
    ev.OwnCaseKept(deck=nadira()),
    ev.OwnCasePutAway(case="eigen-a"),
    ev.SittingEnded(),
    ev.MapOffered(shown=False),
    ev.RoomBound(room="zaal-a3k7"),
    ev.WorkshopOpened(code="ACDEF", title="T", case="nadira", script="45", language="en", fill="even", leads="self", fictional=False),
    ev.TableAdded(number=3, sitting="sitting:a.3", case="case:a.3", code="HJKLM"),
    ev.TableLetGo(number=3),
    ev.TableTakenAlong(number=3),
    ev.TablesLed(what="TurnOver", tables=(1, 3), left=(ev.Left(3, "nobody-answered", {"most": 2}),)),
    ev.WallShown(slide="overlay", tables=(1, 3)),
    ev.WorkshopEnded(),
    ev.ScriptChosen(script=Script(code="own:a", name="Kort", minutes={"arrive": 0.5, "look": 3.0, "look~2": 2.0})),
    ev.ScriptKept(script=Script(code="own:a", name="Kort", minutes={"arrive": 1.0}, domains="none", between=True)),
    ev.ScriptDropped(script="own:a"),
    ev.LedgerProfileKept(name="uitvoer", profile="layout = 'wide'"),
    ev.LedgerProfileDropped(name="uitvoer"),
    ev.Shown(on=True, view="life", lens="resident", selected="card:a"),
    ev.RoleCardsDealt(cards={"seat:a": "tegenspreker"}),
    ev.AnswersChosen(anonymous=True),
    ev.KeepingChosen(keep="congress"),
    ev.FirstTurned(),
    ev.ScoresAsked(),
    ev.PenPassed(shared=True),
    ev.SubjectChosen(subject="geld"),
    ev.TalkStopped(),
    ev.TalkResumed(),
    ev.Worded(field="questions", value=[["Wie las de post?", "incasso"]], was=None),
    ev.Worded(field="rung", value=3, was=2),
    ev.RewordingBegun(words={"core": "Zij redt zich.", "not_do": [["brief"]]}),
    ev.WordingAgreed(version=2),
    ev.ChoiceAsked(ask=2, kind="dilemma", options=(("a", "Nu"), ("b", "Later"))),
    ev.ChoiceClosed(ask=2),
    ev.SideStepped(kind="moral", step=3),
    ev.GroundStated(purpose="anders", basis="toestemming", knows="nee", until="2026-12-22", words="w", weighed="v", knows_why="k"),
    ev.SharingNoted(sharing="sharing:a", who="wijkteam", what="het verslag", basis="publieke_taak", why="afspraak"),
    ev.CorrectionAsked(correction="correction:a", text="Ik werk vijf dagen."),
    ev.CorrectionAnswered(correction="correction:a", answer="niet", why="zo staat het in het dossier"),
    ev.PutAway(erase_on="2026-12-22", why="date"),
    ev.BroughtBack(until="2027-01-21"),
    ev.CertificateMade(certificate="certificate:a", what="person", case="case:a", lines=7, meetings=1, tables=2, seat="seat:a", role="facilitator"),
    ev.CertificateFinished(certificate="certificate:a"),
)  # fmt: skip


def test_every_kind_of_event_has_an_example_here():
    """A new kind of event must be tried on its way through bytes: add it to ``EXAMPLES``."""
    assert {type(example) for example in EXAMPLES} == {
        *ev.CASE_EVENTS, *ev.SITTING_EVENTS, *ev.WORKSHOP_EVENTS, *ev.SHELF_EVENTS,
        *ev.ORGANISATION_EVENTS, *ev.VAULT_EVENTS, *ev.ACCESS_EVENTS, *ev.AGENDA_EVENTS, *ev.CERTIFICATE_EVENTS,
    }  # fmt: skip
    assert set(KINDS.values()) == {type(example) for example in EXAMPLES}


@pytest.mark.parametrize("event", EXAMPLES, ids=lambda event: type(event).__name__)
def test_what_goes_in_comes_out(event):
    kind, version, body = encode(event)
    assert (kind, version) == (type(event).__name__, type(event).VERSION)
    assert decode(kind, version, body) == event


@pytest.mark.parametrize("event", EXAMPLES, ids=lambda event: type(event).__name__)
def test_the_same_event_is_always_the_same_bytes(event):
    assert encode(decode(*encode(event))) == encode(event)


@given(st.one_of(st.text(), st.integers(-(2**53), 2**53), st.booleans(), st.none(), st.lists(st.text())))
def test_a_value_keeps_its_kind_whatever_it_looks_like(value):
    """``"12"``, ``"true"`` and ``"null"`` are words that people say."""
    event = ev.Stated(thing="card:a", field="note", said=Statement(value, "team", "verteld"))
    back = decode(*encode(event))
    assert isinstance(back, ev.Stated)
    assert back == event
    assert type(back.said.value) is type(value)


@pytest.mark.parametrize("path", cases(), ids=lambda path: path.stem)
def test_a_case_file_keeps_every_amount_as_its_source_wrote_it(path):
    """Also in the free blocks, where nothing says that a number is money."""
    deck = read_case(path.read_text("utf-8"), path.name)
    back = decode(*encode(ev.CaseOpened(deck=deck)))
    assert isinstance(back, ev.CaseOpened)
    assert back.deck == deck
    assert _decimals(back.deck) == _decimals(deck)


def _decimals(value: Any) -> list[str]:
    """Every number with decimals, as written, in the order of the file."""
    if isinstance(value, msgspec.Struct):
        value = msgspec.to_builtins(value, builtin_types=(Decimal,))
    if isinstance(value, Decimal):
        return [str(value)] if "." in str(value) else []
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [number for part in parts for number in _decimals(part)]


def test_the_order_of_the_makers_is_kept():
    """Dealt facts go round in the order of the deck, not of the alphabet."""
    dealt = ev.FactsDealt(deals={"fact:f2": (), "fact:f10": (), "fact:f1": ()})
    back = decode(*encode(dealt))
    assert isinstance(back, ev.FactsDealt)
    assert list(back.deals) == ["fact:f2", "fact:f10", "fact:f1"]


@given(st.sampled_from(EXAMPLES), st.integers(0, 400), st.binary(max_size=3))
def test_damage_gives_an_event_or_none_and_never_an_error(event, at, noise):
    kind, version, body = encode(event)
    damaged = body[:at] + noise + body[at + len(noise) :]
    assert decode(kind, version, damaged) is None or isinstance(decode(kind, version, damaged), ev.Event)


def test_an_old_shape_is_brought_up_to_date_step_by_step(monkeypatch):
    class Parked(ev.Event):
        """Something was parked, by somebody, with a colour."""

        VERSION = 3
        park: str
        text: str
        colour: str

    monkeypatch.setitem(codec.KINDS, "Parked", Parked)
    monkeypatch.setitem(codec._DECODERS, "Parked", msgspec.json.Decoder(Parked))
    monkeypatch.setitem(codec.UPCASTERS, ("Parked", 1), lambda plain: plain | {"text": plain["text"].strip()})
    monkeypatch.setitem(codec.UPCASTERS, ("Parked", 2), lambda plain: plain | {"colour": "geel"})
    old = b'{"park":"park:1","text":" later "}'
    assert decode("Parked", 1, old) == Parked(park="park:1", text="later", colour="geel")
    assert decode("Parked", 2, old) == Parked(park="park:1", text=" later ", colour="geel")
    assert decode("Parked", 4, old) is None
    monkeypatch.delitem(codec.UPCASTERS, ("Parked", 2))
    assert decode("Parked", 1, old) is None
