"""Weghalen: gone at once and for good, on every screen, in history, undo and report, and from the bytes of the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.ballotbox import Seal
from casefiles.codec import encode
from casefiles.house import House, new_id
from casefiles.journal import Outcome
from casefiles.keys import key_beside
from casefiles.verify import verify
from casefiles.web.frames import Frames
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.case import Case, fold
from lifemaps.commands import Actor
from lifemaps.drawing import draw
from lifemaps.erasing import erasure, may_erase
from lifemaps.events import Record
from lifemaps.exports.kaart import kaart_of
from lifemaps.history import moments
from lifemaps.layout.standing import REMEMBERED
from lifemaps.map import map_view
from lifemaps.refusals import Refusal
from lifemaps.sitting import Sitting
from lifemaps.telling import recent
from tests import stories
from tests.stories import AT, dangling, nadira
from tests.wild import gestures, play

NL = "nl-NL"
SECRET = "Zwaluwstaart"
RESIDENT = Actor(seat="seat:R", role="resident")


class Table:
    """A table in a file, with an open map: F leads, R is the resident, A and B take part."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.house = House.open(path)
        self.case_id = self.house.open_case(nadira())
        self.sitting = self.house.open_sitting(self.case_id)
        self.seats = {"F": str(self.house.take_seat(self.sitting, "facilitator"))}
        for who, role in (("R", "resident"), ("A", "participant"), ("B", "participant")):
            self.seats[who] = str(self.house.take_seat(self.sitting, role))
        self.do("F", do.EnterPhase(phase="map_1"))

    def try_(self, who: str, command: do.Command, act: str | None = None) -> Any:
        return self.house.do(command, sitting=self.sitting, seat=self.seats[who], act=act)

    def do(self, who: str, command: do.Command, act: str | None = None) -> str:
        """Done; the end of the name of what it made."""
        name = act or new_id("act")
        answer = self.try_(who, command, name)
        assert isinstance(answer, Outcome), answer
        return name.split(":", 1)[1]

    def secret(self, who: str = "A") -> str:
        """A card with a name that occurs nowhere else, with all that can be said about it."""
        tail = self.do(who, do.AddCard(kind="familie", name=SECRET, role=SECRET.lower()))
        card = f"card:{tail}"
        self.do("B", do.State(thing=card, field="note", value=f"over {SECRET}"))
        self.do("R", do.State(thing=card, field="name", value=f"tante {SECRET}", source="bewoner"))
        self.do("B", do.Place(card=card, sector="familie", ring="dichtbij", source=SECRET.lower()))
        self.do("B", do.DrawTie(giver=card, receiver="card:nadira", quality="sterk", source=SECRET.lower()))
        self.do("A", do.DrawInfluence(start=card, end="system:wonen", effect="herstelt", note=SECRET))
        self.do("A", do.GroupCards(name="Familie", cards=(card, "card:nadira")))
        return card

    @property
    def case(self) -> Case:
        return self.house.case(self.case_id)

    @property
    def records(self) -> list[Record]:
        return self.house.store.read(self.case_id)

    def bytes(self) -> bytes:
        """Everything that lies on the disk beside the key."""
        files = [self.path, *self.path.parent.glob(self.path.name + "-*")]
        return b"".join(file.read_bytes() for file in files if file.exists())


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    table = Table(tmp_path / "house.db")
    yield table
    table.house.close()


# --- gone -----------------------------------------------------------------------------------------------------------


def test_what_the_resident_takes_away_is_on_no_map_and_in_no_byte_of_the_file(table):
    card = table.secret()
    assert SECRET.encode() in table.bytes()
    table.do("R", do.Erase(thing=card))
    assert SECRET.lower().encode() not in table.bytes().lower()
    assert card not in table.case.things
    assert SECRET not in str(table.case)
    assert table.case.damaged == ()
    assert [tie.id for tie in table.case.on_map("tie")] == []
    assert [group.cards for group in map_view(table.case).groups] == [("card:nadira",)]
    assert map_view(table.case).influences == ()


def test_numbers_seats_and_moments_stay_so_that_the_file_is_of_one_piece(table):
    card = table.secret()
    before = table.records
    table.do("R", do.Erase(thing=card))
    after = table.records
    assert [(r.seq, r.at, r.by, r.act) for r in after[: len(before)]] == [(r.seq, r.at, r.by, r.act) for r in before]
    assert after[-1].event == ev.Erased(sort="card")
    assert verify(table.house.store, Seal(key_beside(table.path))).faults == ()


def test_it_is_final_nobody_undoes_it_and_nobody_undoes_what_it_took(table):
    card = table.secret()
    table.do("R", do.Erase(thing=card))
    for who in "RAB":
        while isinstance(table.try_(who, do.Undo()), Outcome):
            assert card not in table.case.things
        while isinstance(table.try_(who, do.Redo()), Outcome):
            assert card not in table.case.things
    assert table.case.damaged == ()


def test_the_same_tap_twice_is_one_erasure_and_a_late_resend_brings_nothing_back(table):
    act = new_id("act")
    adding = do.AddCard(kind="familie", name=SECRET)
    card = f"card:{table.do('A', adding, act)}"
    tap = new_id("act")
    table.do("R", do.Erase(thing=card), tap)
    head = table.case.head
    table.do("R", do.Erase(thing=card), tap)
    table.do("A", adding, act)
    assert table.case.head == head
    assert card not in table.case.things
    assert table.try_("A", do.State(thing=card, field="name", value="x")).reason == "card-gone"
    assert table.try_("R", do.Erase(thing=card)).reason == "card-gone"


def test_what_was_taken_off_or_undone_before_can_still_be_taken_away_for_good(table):
    card = table.secret()
    table.do("B", do.TakeOff(things=(card,)))
    undone = f"card:{table.do('A', do.AddCard(kind='buur', name=SECRET + 'je'))}"
    table.do("A", do.Undo())
    for thing in (card, undone):
        table.do("R", do.Erase(thing=thing))
    assert SECRET.encode() not in table.bytes()
    assert table.case.damaged == ()


def test_a_card_of_the_case_file_goes_from_the_deck_and_from_what_facts_lay(table):
    table.do("A", do.Lay(what="fact:f1"))
    table.do("R", do.Erase(thing="card:karim"))
    deck = table.case.deck
    assert "karim" not in {card.id for card in deck.cards}
    assert "r1" not in {tie.id for tie in deck.ties}
    assert all("karim" not in fact.lays.cards and "r1" not in fact.lays.ties for fact in deck.facts)
    assert b'"naam":"Karim"' not in table.bytes()
    assert b"card:karim" not in table.bytes()
    table.do("B", do.Lay(what="fact:f2"))
    assert {card.name for card in map_view(table.case).cards} == {"Nadira", "Incasso", "Ria"}
    assert table.case.damaged == ()
    assert "fact:f1" in table.case.laid


def test_what_the_occasion_laid_goes_from_the_occasion_too(table):
    table.do("R", do.Erase(thing="card:incasso"))
    assert table.case.deck.occasion_lays.cards == ("nadira",)
    assert b"incasso" not in table.bytes()


def test_her_own_undo_steps_past_the_erasure_to_what_she_did_before(table):
    mine = f"card:{table.do('R', do.AddCard(kind='buur', name='Els'))}"
    card = table.secret()
    table.do("R", do.Erase(thing=card))
    table.do("R", do.Undo())
    assert not table.case.things[mine].on


@pytest.mark.parametrize("thing", ["amount:i1", "life:e1", "tie:r3"])
def test_amounts_events_and_ties_can_go_too(table, thing):
    table.do("A", do.Lay(what="fact:f3"))
    table.do("R", do.Erase(thing=thing))
    assert thing not in table.case.things
    assert table.case.damaged == ()
    assert {card.name for card in map_view(table.case).cards} == {"Nadira", "Incasso"}


def test_a_map_that_went_on_after_an_erasure_is_taken_along_in_a_file(table):
    card = table.secret()
    table.do("R", do.Erase(thing=card))
    table.do("B", do.AddCard(kind="buur", name="Els"))
    assert SECRET not in json.dumps(kaart_of(table.case))
    assert "Els" in json.dumps(kaart_of(table.case))


# --- who may --------------------------------------------------------------------------------------------------------


def test_only_the_resident_or_who_leads_when_she_sits_there(table):
    card = table.secret()
    assert table.try_("A", do.Erase(thing=card)).reason == "not-your-role"
    table.do("F", do.Erase(thing=card))
    other = f"card:{table.do('A', do.AddCard(kind='buur', name='Els'))}"
    table.do("F", do.GiveRole(seat=table.seats["R"], role="participant"))
    assert table.try_("F", do.Erase(thing=other)).reason == "resident-only"
    assert table.try_("R", do.Erase(thing=other)).reason == "not-your-role"


def test_she_herself_stays_in_the_middle(table):
    assert table.try_("R", do.Erase(thing="card:nadira")).reason == "resident-stays"
    assert isinstance(may_erase(table.case, "card:nadira", RESIDENT), Refusal)


def test_a_closed_map_or_a_table_that_stood_up_does_not_stop_her(table):
    card = table.secret()
    table.do("F", do.LockMap())
    table.do("F", do.EndSitting())
    table.do("R", do.Erase(thing=card))
    assert card not in table.case.things


def test_a_verdict_that_was_being_worded_is_looked_at_again(table):
    card = table.secret()
    head = table.case.map_head
    table.do("R", do.Erase(thing=card))
    verdict = ev.Verdict(core="Zij redt zich.", category="redt_zich", turn="wij", outcome="loslaten")
    assert table.try_("F", do.AgreeVerdict(verdict=verdict, map_head=head)).reason == "map-moved"


# --- history --------------------------------------------------------------------------------------------------------


def test_the_history_has_a_hole_and_says_that_something_was_taken_away_and_not_what(table):
    card = table.secret()
    table.do("R", do.Erase(thing=card))
    sitting = table.house.sitting(table.sitting)
    for language in (NL, "en"):
        told = [moment.text for moment in moments(table.records, table.case, sitting, language)]
        assert SECRET.lower() not in " ".join(told).lower()
        assert told[-1] == {NL: "De bewoner haalde iets weg. Het is nu overal weg."}.get(language, told[-1])
        assert not [text for text in told if "telling-" in text]
    assert "Hier stond iets" in " ".join(m.text for m in moments(table.records, table.case, sitting, NL))
    assert len(recent(table.records, table.case, sitting, NL, 50)) < len(table.records)
    assert "" not in recent(table.records, table.case, sitting, NL, 50)


# --- every process, every screen ------------------------------------------------------------------------------------


def test_another_process_forgets_it_too_whether_or_not_anybody_looks_there(table):
    card = table.secret()
    other = House.open(table.path)
    try:
        assert card in other.case(table.case_id).things
        table.do("R", do.Erase(thing=card))
        for _ in range(400):
            if SECRET not in str(other._states[table.case_id]):
                break
            other.store.moved(wait=0.05)
        assert SECRET not in str(other._states[table.case_id])
        assert other.case(table.case_id) == table.case
    finally:
        other.close()


def test_a_turn_in_another_process_decides_on_what_is_left(table):
    card = table.secret()
    other = House.open(table.path)
    try:
        other.case(table.case_id)
        table.do("R", do.Erase(thing=card))
        tie = do.DrawTie(giver=card, receiver="card:nadira")
        assert other.do(tie, sitting=table.sitting, seat=table.seats["A"]).reason == "card-gone"
    finally:
        other.close()


def test_screens_are_told_that_it_is_gone_and_no_earlier_drawing_or_patch_is_kept(table):
    card = table.secret()
    frames = Frames(table.house)
    sitting = table.house.sitting(table.sitting)
    heads = {}
    for language in (NL, "en"):
        heads[language], whole = frames.message(sitting, language, 0)
        assert SECRET in str(whole)
    table.do("B", do.State(thing=card, field="role", value=SECRET + "2"))
    for language, head in heads.items():
        assert SECRET in str(frames.message(sitting, language, head)[1])
    newer = table.case.head
    table.do("R", do.Erase(thing=card))
    for language, head in heads.items():
        for since in (head, newer):
            message = json.loads(str(frames.message(sitting, language, since)[1]))
            assert card in message["gone"]
            assert SECRET.lower() not in json.dumps(message).lower()
    assert SECRET.lower() not in str((frames._frames, frames._texts, REMEMBERED)).lower()


def test_a_patch_after_an_erasure_makes_the_same_picture_as_the_whole_drawing(table):
    card = table.secret()
    frames = Frames(table.house)
    sitting = table.house.sitting(table.sitting)
    before = dict(draw(map_view(table.case), NL).elements)
    head, _ = frames.message(sitting, NL, 0)
    table.do("R", do.Erase(thing=card))
    message = json.loads(str(frames.message(sitting, NL, head)[1]))
    screen = {i: text for i, text in before.items() if i not in message["gone"]} | dict(message["put"])
    assert screen == draw(map_view(table.case), NL).elements


def test_a_case_looked_up_just_before_is_not_drawn_any_more(table, monkeypatch):
    card = table.secret()
    frames = Frames(table.house)
    sitting = table.house.sitting(table.sitting)
    old = table.case
    table.do("R", do.Erase(thing=card))
    frames.message(sitting, NL, 0)
    late = iter([old])
    real = table.house.case
    monkeypatch.setattr(table.house, "case", lambda stream: next(late, None) or real(stream))
    _, text = frames.message(sitting, NL, 0)
    assert SECRET not in str(text)
    assert SECRET not in str(frames._frames)


# --- whatever three people did --------------------------------------------------------------------------------------


@given(gestures(), st.integers(0, 40))
def test_after_any_evening_anything_can_be_erased_and_the_rest_is_sound(story, nth):
    case = (table := play(story)).case
    choices = sorted(t.id for t in case.things.values() if t.value("kind") != "bewoner")
    thing = choices[nth % len(choices)]
    found = erasure(case, table.records, thing)
    left = [
        record if record.seq not in found.changes else Record(
            record.seq, record.at, record.by, record.act, found.changes[record.seq] or ev.Blank()
        )
        for record in table.records
    ]  # fmt: skip
    after = fold(Case(), [*left, Record(case.head + 1, AT, "seat:R", "act:erase", found.event)])
    assert after.damaged == ()
    assert dangling(after) == []
    bodies = "\n".join(encode(record.event)[2].decode() for record in left)
    assert [gone for gone in found.gone if f'"{gone}"' in bodies] == []
    others = {i: t for i, t in case.things.items() if i not in found.gone and t.sort != "group"}
    assert {i: after.things[i].said for i in others} == {i: t.said for i, t in others.items()}
    assert {i for i, t in after.things.items() if t.on and t.sort != "group"} == {i for i, t in others.items() if t.on}
    for seat in "ABC":
        undo(table, after, left, seat)


def undo(table: stories.Table, case: Case, records: list[Record], seat: str) -> None:
    """Undoing on from here damages nothing."""
    again = stories.Table()
    again.case, again.records = case, list(records)
    while not isinstance(again.command(seat, do.Undo()), Refusal):
        assert again.case.damaged == ()
        assert dangling(again.case) == []


def test_an_empty_sitting_knows_no_resident():
    assert not any(seat.role == "resident" for seat in Sitting().seats.values())
