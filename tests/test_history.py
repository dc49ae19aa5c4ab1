"""The history in sentences, the map as it was at any moment, and the steps by which it grew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.house import House, new_id
from casefiles.journal import Outcome
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps import history
from lifemaps.case import Case, fold
from lifemaps.compare import compare
from lifemaps.events import Record
from lifemaps.history import Replay, moments, state_at, steps
from lifemaps.library import read
from lifemaps.map import map_view

NL, EN = "nl-NL", "en"


class Table:
    """Nadira's case on a table, with a facilitator, three seats and some work done."""

    def __init__(self, house: House) -> None:
        self.house, self.stream = house, house.open_case(read("nadira"))
        self.sitting = house.open_sitting(self.stream)
        self.lead = str(house.take_seat(self.sitting, "facilitator"))
        self.seats = [str(house.take_seat(self.sitting)) for _ in range(3)]
        self.do(do.EnterPhase(phase="map_1"), self.lead)
        self.do(do.Lay(what="fact:f12"), self.seats[0])
        self.do(do.Place(card="card:p_bovenbuur", sector="buren", ring="midden"), self.seats[1])
        self.do(do.Place(card="card:p_bovenbuur", sector="buren", ring="dichtbij"), self.seats[1])
        self.do(do.Lay(what="fact:f11"), self.seats[2])
        self.do(do.Undo(), self.seats[2])

    def do(self, command: do.Command, seat: str) -> None:
        answer = self.house.do(command, sitting=self.sitting, seat=seat)
        assert isinstance(answer, Outcome), answer

    @property
    def records(self) -> list[Record]:
        return list(self.house.store.read(self.stream))

    def moments(self, language: str = NL) -> tuple[history.Moment, ...]:
        return moments(self.records, self.house.case(self.stream), self.house.sitting(self.sitting), language)


@pytest.fixture
def table() -> Iterator[Table]:
    house = House.open(":memory:")
    yield Table(house)
    house.close()


def test_the_history_tells_who_did_what_oldest_first(table: Table) -> None:
    told = [(moment.who, moment.text) for moment in table.moments()]
    assert told[0] == ("Het dossier", "Op tafel ligt: Nadira, 43")
    assert told[1:] == [
        ("Stoel 1", "Stoel 1 legde Neef Karim · wekelijks · praktisch, informatie"),
        ("Stoel 2", "Stoel 2 schoof Bovenbuurman naar buurt, midden"),
        ("Stoel 2", "Stoel 2 schoof Bovenbuurman naar buurt, dichtbij"),
        ("Stoel 3", "Stoel 3 legde Moeder van Nadira, Broer Hamid, Zus Loubna en Tante Fatna"),
        ("Stoel 3", "Stoel 3 maakte ongedaan: Moeder van Nadira, Broer Hamid, Zus Loubna en Tante Fatna"),
    ]
    assert table.moments(EN)[1].text == "Seat 1 laid Neef Karim · weekly · practical, information"


def test_an_act_that_was_taken_back_says_so_and_none_other(table: Table) -> None:
    assert [moment.undone for moment in table.moments()] == [False, False, False, False, True, False]


def test_a_moment_is_a_place_to_jump_to(table: Table) -> None:
    replay = Replay(table.records)
    for before, moment in zip(table.moments(), table.moments()[1:], strict=False):
        assert compare(map_view(replay.at(before.seq)), map_view(replay.at(moment.seq)))


def test_what_can_no_longer_be_read_leaves_a_hole_that_is_seen(table: Table) -> None:
    records = [*table.records, Record(999, "", table.seats[0], new_id("act"), None)]
    told = moments(records, table.house.case(table.stream), table.house.sitting(table.sitting), NL)
    assert told[-1].text == "Hier stond iets wat is weggehaald of niet meer te lezen is."


def test_the_map_at_its_last_moment_is_the_map_as_it_is(table: Table) -> None:
    records = table.records
    assert state_at(records, records[-1].seq) == fold(Case(), records) == table.house.case(table.stream)
    assert Replay(records).at(10**9) == fold(Case(), records)
    assert Replay(records).at(0) == Case()


def test_folding_goes_on_from_an_earlier_state(table: Table) -> None:
    records = table.records
    early = state_at(records, records[3].seq)
    assert state_at(iter(records[4:]), records[-1].seq, early) == fold(Case(), records)
    assert state_at(records, records[1].seq, early) == fold(Case(), records[:2])


# ── whatever happened ──────────────────────────────────────────────────────────────────────────────────────────────────

SPOTS = st.builds(
    ev.Spot, st.sampled_from(["familie", "buren"]), st.sampled_from(["dichtbij", "ver"]), st.sampled_from([0.0, 0.4]),
    st.just(0.0), st.just("team"), st.just("aanname"),
)  # fmt: skip
NUMBERS = st.integers(0, 5)
DONE = st.one_of(
    st.builds(lambda n: ev.CardAdded(card=f"card:{n}", kind="familie", name=f"Kaart {n}"), NUMBERS),
    st.builds(lambda a, b: ev.TieDrawn(tie=f"tie:{a}{b}", giver=f"card:{a}", receiver=f"card:{b}"), NUMBERS, NUMBERS),
    st.builds(lambda n: ev.TakenOff(things=(f"card:{n}",)), NUMBERS),
    st.builds(lambda n: ev.PutBack(things=(f"card:{n}",)), NUMBERS),
    st.builds(lambda n, spot: ev.Placed(card=f"card:{n}", around="", spot=spot), NUMBERS, SPOTS),
    st.just(ev.ResidentHeard()),
    st.none(),
)
EVENINGS = st.lists(st.tuples(DONE, st.integers(0, 12), st.integers(0, 2)), max_size=60).map(
    lambda rows: [Record(n, "", f"seat:{seat}", f"act:{act}", event) for n, (event, act, seat) in enumerate(rows, 1)]
)


@given(EVENINGS, st.lists(st.integers(0, 70), max_size=8))
def test_wherever_one_jumps_the_map_is_the_fold_of_all_until_then(records: list[Record], jumps: list[int]) -> None:
    replay = Replay(records)
    replay.every = 4
    for seq in jumps:
        until = fold(Case(), [record for record in records if record.seq <= seq])
        assert replay.at(seq) == until == state_at(records, seq)


@given(EVENINGS)
def test_between_two_steps_nothing_of_the_map_is_skipped_and_the_last_step_is_the_map(records: list[Record]) -> None:
    found = steps(records)
    assert [step.seq for step in found] == sorted({step.seq for step in found})
    last = state_at(records, found[-1].seq) if found else Case()
    assert map_view(last).cards == map_view(fold(Case(), records)).cards
    assert map_view(last).ties == map_view(fold(Case(), records)).ties


def test_stepping_through_a_long_evening_folds_each_event_once_and_a_jump_folds_a_little(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cards = (ev.CardAdded(card=f"card:{n}", kind="familie", name="x") for n in range(1, 901))
    records = [Record(n, "", "seat:1", f"act:{n}", card) for n, card in enumerate(cards, 1)]
    folded: list[int] = []

    def counting(case: Case, some: object) -> Case:
        some = list(some)  # type: ignore[call-overload]
        folded.append(len(some))
        return fold(case, some)

    monkeypatch.setattr(history, "fold", counting)
    replay = Replay(records)
    for seq in range(1, 901):
        replay.at(seq)
    assert sum(folded) == 900
    folded.clear()
    for seq in (450, 7, 899, 300):
        assert len(replay.at(seq).things) == seq
    assert sum(folded) <= 4 * replay.every


def test_the_opening_is_one_step_and_pushing_a_card_about_is_one_step(table: Table) -> None:
    found = steps(table.records)
    sizes = [len(map_view(state_at(table.records, step.seq)).cards) for step in found]
    assert len(found) == 5
    assert sizes[0] == sizes[2] - 1 == sizes[-1] - 1
    assert sizes[3] == sizes[2] + 4


def test_what_does_not_touch_the_map_is_no_step() -> None:
    records = [
        Record(1, "", "seat:1", "act:1", ev.CardAdded(card="card:1", kind="familie", name="x")),
        Record(2, "", "seat:1", "act:2", ev.ResidentHeard()),
        Record(3, "", "seat:1", "act:3", ev.ActionAgreed(action="action:1", what="bellen", who="wij")),
    ]
    assert [step.seq for step in steps(records)] == [1]
