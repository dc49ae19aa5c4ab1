"""The record of §4.3: worded together field by field, agreed as dated versions, its dilemma chosen face down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from casefiles.codec import decode, encode
from casefiles.house import House
from lifemaps import asks, record
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.asks import Asked
from lifemaps.case import Case
from lifemaps.commands import LayChoice
from lifemaps.events import Verdict
from lifemaps.refusals import Refusal
from tests.stories import nadira

SECRET = "zevenblad"
SIMPLE = {"core": "Zij redt zich.", "category": "redt_zich", "turn": "wij", "outcome": "loslaten"}
HEAVY = {
    "harm": "Het huis is niet te verwarmen.", "tried": "Drie keer gebeld, twee keer aangebeld.", "until": "2027-01-15",
    "second": "teamleider wonen",
}  # fmt: skip


class Evening:
    """A table in a file: F leads, three at the table, a resident."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.house = House.open(folder / "house.db")
        self.case_stream = self.house.open_case(nadira())
        self.sitting_stream = self.house.open_sitting(self.case_stream)
        self.lead = str(self.house.take_seat(self.sitting_stream, "facilitator"))
        self.seats = [str(self.house.take_seat(self.sitting_stream)) for _ in range(3)]
        self.resident = str(self.house.take_seat(self.sitting_stream, "resident"))
        self.beamer = str(self.house.take_seat(self.sitting_stream, "observer"))

    @property
    def case(self) -> Case:
        return self.house.case(self.case_stream)

    @property
    def table(self) -> Any:
        return self.house.sitting(self.sitting_stream)

    def do(self, command: do.Command, seat: str = "") -> Any:
        return self.house.do(command, sitting=self.sitting_stream, seat=seat or self.lead)

    def says(self, **words: Any) -> Any:
        return self.do(do.Word(words=words), self.seats[0])

    def agree(self) -> Any:
        return self.do(do.AgreeDraft(map_head=self.case.map_head))

    def bytes(self) -> bytes:
        return b"".join(file.read_bytes() for file in self.folder.glob("house.db*"))


@pytest.fixture
def evening(tmp_path) -> Iterator[Evening]:
    made = Evening(tmp_path)
    yield made
    made.house.close()


def why(answer: Any) -> str:
    return answer.reason if isinstance(answer, Refusal) else ""


# --- worded together ------------------------------------------------------------------------------------------------


def test_given_two_who_word_one_field_then_the_last_words_stand_and_history_knows_the_first(evening):
    evening.do(do.Word(words={"core": "Zij komt er niet uit."}), evening.seats[0])
    evening.do(do.Word(words={"core": "Zij redt zich.", "turn": "wij"}), evening.seats[1])
    assert evening.table.draft["core"].value == "Zij redt zich."
    assert evening.table.draft["core"].was == "Zij komt er niet uit."
    assert evening.table.draft["core"].by == evening.seats[1]
    told = [r.event for r in evening.house.store.read(evening.sitting_stream) if isinstance(r.event, ev.Worded)]
    assert [e.value for e in told if e.field == "core"] == ["Zij komt er niet uit.", "Zij redt zich."]


def test_the_same_words_again_are_nothing_new(evening):
    evening.says(core="Zij redt zich.")
    head = evening.table.head
    evening.says(core="  Zij redt zich. ")
    assert evening.table.head == head


def test_wording_moves_no_map_and_is_no_act_of_the_map(evening):
    before = evening.case.head, evening.case.map_head
    evening.says(**SIMPLE, not_do=[["geen brief"]])
    assert (evening.case.head, evening.case.map_head) == before


def test_who_only_looks_words_nothing(evening):
    assert why(evening.do(do.Word(words={"core": "x"}), evening.beamer)) == "not-your-role"


def test_the_resident_words_along(evening):
    assert not why(evening.do(do.Word(words={"own_words": "Bel mij gewoon."}), evening.resident))
    assert evening.table.draft["own_words"].by == evening.resident


def test_while_the_resident_stopped_nothing_is_worded(evening):
    evening.do(do.StopTalk(), evening.resident)
    assert why(evening.says(core="x")) == "talk-stopped"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ({"oordeel": "x"}, "unknown-word"),
        ({"category": "hopeloos"}, "unknown-word"),
        ({"core": "x" * 201}, "too-long"),
        ({"review_on": "morgen"}, "date-odd"),
        ({"rung": 8}, "rung-never"),
        ({"rung": "9"}, "unknown-word"),
        ({"rung": "vijf"}, "unknown-word"),
        ({"autonomy": 3}, "unknown-word"),
        ({"core": [["x"]]}, "value-odd"),
        ({"not_do": 4}, "value-odd"),
        ({"not_do": [[f"n{n}"] for n in range(13)]}, "record-many"),
        ({"turn": "wij", "category": "hopeloos"}, "unknown-word"),
    ],
)
def test_what_cannot_stand_is_refused_and_changes_nothing(evening, words, reason):
    assert why(evening.do(do.Word(words=words))) == reason
    assert evening.table.draft == {}


def test_a_field_can_be_emptied(evening):
    evening.says(dissent="Eén ziet het anders.")
    evening.says(dissent="")
    assert evening.table.draft["dissent"].value is None


def test_rows_lose_their_empty_lines_and_keep_their_order():
    assert record.tidy("not_do", "deurwaarder\n\n budgetbeheer ") == [["deurwaarder"], ["budgetbeheer"]]
    assert record.tidy("questions", [["Wie las de post?", ""], ["", ""]]) == [["Wie las de post?", ""]]


# --- agreed ---------------------------------------------------------------------------------------------------------


def test_the_simplest_record_needs_four_words(evening):
    evening.says(**SIMPLE)
    assert not why(evening.agree())
    agreed = evening.case.verdict
    assert (agreed.version, agreed.verdict.core, agreed.verdict.rung) == (1, "Zij redt zich.", None)
    assert agreed.verdict.participants == {"facilitator": 1, "participant": 3, "resident": 1}


def test_everything_that_was_worded_stands_in_the_record_and_in_the_journal(evening):
    said = {
        **SIMPLE, "outcome": "doen", "review_on": "2030-01-10", "wish": "Een vast nummer.", "own_words": "Bel gewoon.",
        "resident_there": "nee", "there_why": "zij werkte", "horn_a": "Nu bellen", "horn_b": "Nog wachten",
        "nobody_person": "Zij raakt het vertrouwen kwijt.", "nobody_others": "Yasmin merkt het.", "nobody_costs": "€ 900",
        "we_effects": "Zij schrikt.", "we_trust": "Het groeit.", "we_precedent": "Anderen vragen het ook.",
        "own_share": "De brieven gingen naar het oude adres.", "rung": 3, "reason": "Alleen bellen herstelt niets.",
        "autonomy": 1, "trigger": "levensgebeurtenis", "signal": "Yasmin wordt 18.", "dissent": "Eén wil wachten.",
        "not_do": [["budgetbeheer"], ["deurwaarder"]], "tipping": [["fact:f4"], ["wat zij zelf zei"]],
        "questions": [["Wie las de post?", "incasso"]], "share_with": [["wijkteam", "met haar ja"]],
    }  # fmt: skip
    evening.says(**said)
    assert not why(evening.agree())
    v = evening.case.verdict.verdict
    assert v.not_do == ("budgetbeheer", "deurwaarder")
    assert v.questions == (ev.Question("Wie las de post?", "incasso"),)
    assert v.share_with == (ev.Shared("wijkteam", "met haar ja"),)
    assert record.words_of(v) == said
    kind, version, body = encode(ev.VerdictAgreed(verdict=v, version=1, map_head=2))
    assert decode(kind, version, body).verdict == v


def test_a_record_of_before_this_one_still_loads():
    body = b'{"verdict":{"core":"k","category":"redt_zich","turn":"wij","outcome":"doen","rung":8},"version":1,"map_head":3}'
    assert decode("VerdictAgreed", 1, body).verdict.rung == 8


def test_words_are_guarded_by_the_map_they_were_worded_at(evening):
    evening.says(**SIMPLE)
    seen = evening.case.map_head
    evening.do(do.AddCard(kind="familie", name="Oma"))
    assert why(evening.do(do.AgreeDraft(map_head=seen))) == "map-moved"
    assert evening.table.draft["core"].value == "Zij redt zich."
    assert not why(evening.agree())


def test_versions_never_change_and_each_can_be_read_back(evening):
    evening.says(**SIMPLE)
    evening.agree()
    first = evening.case.verdicts[0]
    evening.do(do.Reword())
    assert evening.table.draft["core"].value == "Zij redt zich."
    evening.says(core="Zij redt zich, met haar zus.")
    assert evening.case.verdicts == (first,)
    evening.agree()
    assert [(v.version, v.verdict.core) for v in evening.case.verdicts] == [(1, "Zij redt zich."), (2, "Zij redt zich, met haar zus.")]
    assert all(v.at for v in evening.case.verdicts)
    assert evening.table.draft == {}
    assert not evening.table.rewording


def test_nothing_to_word_anew_without_a_conclusion(evening):
    evening.do(do.Reword())
    assert not evening.table.rewording


# --- how far --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rung", [6, 7])
@pytest.mark.parametrize("missing", ["harm", "tried", "until", "second"])
def test_a_heavy_rung_without_one_of_the_four_is_refused_kindly(evening, rung, missing):
    evening.says(**SIMPLE, rung=rung, **HEAVY | {missing: ""})
    assert why(evening.agree()) == f"rung-{missing}"
    assert evening.case.verdict is None


@pytest.mark.parametrize("rung", [6, 7])
def test_a_heavy_rung_with_all_four_stands(evening, rung):
    evening.says(**SIMPLE, rung=rung, **HEAVY)
    assert not why(evening.agree())
    assert evening.case.verdict.verdict.until == "2027-01-15"


@pytest.mark.parametrize("rung", range(6))
def test_a_light_rung_asks_nothing_more_and_keeps_no_heavy_words(evening, rung):
    evening.says(**SIMPLE, rung=rung, **HEAVY)
    assert not why(evening.agree())
    assert evening.case.verdict.verdict.harm == ""


def test_compelling_is_never_proposed_nor_agreed():
    assert 8 not in record.PROPOSED_RUNGS
    assert record.check(Verdict(**SIMPLE, rung=8), "2026-11-22").reason == "rung-never"


@pytest.mark.parametrize(
    ("outcome", "date", "reason"),
    [
        ("loslaten", "", ""), ("doen", "", "review-needs-date"), ("doen", "2026-11-21", "review-needs-date"),
        ("doen", "2026-11-22", ""), ("afwachten", "", "wait-needs-date"), ("afwachten", "2027-01-01", ""),
    ],
)  # fmt: skip
def test_whoever_does_not_let_go_says_when_we_look_again(outcome, date, reason):
    verdict = Verdict(**SIMPLE | {"outcome": outcome}, review_on=date, signal="drie brieven terug")
    assert why(record.check(verdict, "2026-11-22")) == reason


def test_what_was_agreed_before_dates_were_asked_can_still_be_read_from_a_file():
    assert record.check(Verdict(**SIMPLE | {"outcome": "doen"}), "2026-11-22", reading=True) is None


def test_tipping_facts_come_from_the_rounds_unless_the_group_worded_them(evening):
    rounds = ev.RoundsTurnedOver(questions={}, paired=3, moved=2, answered_first=3, answered_second=3, tipped={"fact:f1": 1, "fact:f4": 2})
    assert record.tipping_of((rounds,)) == [["fact:f4"], ["fact:f1"]]
    assert record.tipping_of(()) == []


def test_a_kept_what_if_stands_beside_the_verdict(evening):
    card = next(t.id for t in evening.case.on_map("card") if t.value("kind") != "bewoner")
    evening.do(do.KeepScenario(horn="nobody_acts", supposed=(ev.Supposed(kind="person_gone", thing=card),)))
    kept = tuple(ev.KeptWhatIf(one.horn, one.supposed) for one in evening.case.scenarios.values())
    evening.says(**SIMPLE)
    evening.agree()
    assert evening.case.verdict.verdict.scenarios == kept


# --- face down ------------------------------------------------------------------------------------------------------


def dilemma(evening: Evening) -> int:
    evening.says(horn_a="Nu bellen", horn_b="Wachten tot zij belt")
    assert not why(evening.do(do.Ask(kind="dilemma")))
    return evening.table.asked.ask


def test_a_dilemma_without_two_horns_is_not_asked(evening):
    evening.says(horn_a="Nu bellen")
    assert why(evening.do(do.Ask(kind="dilemma"))) == "ask-horns"


def test_now_or_wait_is_chosen_face_down_counted_together_and_the_box_emptied(evening):
    ask = dilemma(evening)
    for seat, choice, reason in zip(evening.seats, "aab", ("zij wacht al lang", "", SECRET), strict=True):
        assert not why(evening.do(LayChoice(round=ask, choice=choice, reason=reason), seat))
    assert evening.house.answered(evening.sitting_stream) == {ask: 3}
    assert SECRET.encode() not in evening.bytes()
    assert evening.case.choices == ()
    assert not why(evening.do(do.TurnChoice(ask=ask)))
    (turned,) = evening.case.choices
    assert (turned.kind, turned.answered, turned.counts) == ("dilemma", 3, {"a": 2, "b": 1})
    assert turned.options == (("a", "Nu bellen"), ("b", "Wachten tot zij belt"))
    assert [b.text for b in turned.reasons] == ["zij wacht al lang", SECRET]
    assert evening.house.answered(evening.sitting_stream) == {}
    assert evening.table.asked is None


def test_a_choice_may_be_changed_until_it_turns_over_and_counts_once(evening):
    ask = dilemma(evening)
    for choice in "ab":
        evening.do(LayChoice(round=ask, choice=choice), evening.seats[0])
    evening.do(do.TurnChoice(ask=ask))
    assert evening.case.choices[0].counts == {"b": 1}


def test_an_answer_after_the_turning_over_is_refused(evening):
    ask = dilemma(evening)
    evening.do(LayChoice(round=ask, choice="a"), evening.seats[0])
    evening.do(do.TurnChoice(ask=ask))
    assert why(evening.do(LayChoice(round=ask, choice="b"), evening.seats[1])) == "not-asked-now"
    assert why(evening.do(do.TurnChoice(ask=ask))) == "already-turned"


def test_a_question_taken_back_leaves_nothing(evening):
    ask = dilemma(evening)
    evening.do(LayChoice(round=ask, choice="a", reason=SECRET), evening.seats[0])
    evening.do(do.TurnChoice(ask=ask, back=True))
    assert evening.house.answered(evening.sitting_stream) == {}
    assert evening.case.choices == ()


def test_turning_a_dilemma_over_leaves_the_looks_face_down(evening):
    evening.do(do.EnterPhase(phase="first_look"))
    evening.do(do.LayFaceDown(round=0, level=2), evening.seats[0])
    ask = dilemma(evening)
    evening.do(LayChoice(round=ask, choice="a"), evening.seats[0])
    evening.do(do.TurnChoice(ask=ask))
    assert evening.house.answered(evening.sitting_stream) == {0: 1}


def test_turning_the_looks_over_leaves_a_dilemma_face_down(evening):
    ask = dilemma(evening)
    evening.do(LayChoice(round=ask, choice="a"), evening.seats[0])
    evening.do(do.EnterPhase(phase="second_look"))
    evening.do(do.LayFaceDown(round=1, level=2), evening.seats[0])
    evening.do(do.TurnOver())
    assert evening.house.answered(evening.sitting_stream) == {ask: 1}


def test_anonymous_from_five_up_and_without_reasons(evening):
    evening.do(do.ChooseAnswers(anonymous=True))
    ask = dilemma(evening)
    for seat in evening.seats:
        evening.do(LayChoice(round=ask, choice="a", reason=SECRET), seat)
    assert why(evening.do(do.TurnChoice(ask=ask))) == "too-few-anonymous"
    more = [str(evening.house.take_seat(evening.sitting_stream)) for _ in range(2)]
    for seat in more:
        evening.do(LayChoice(round=ask, choice="b", reason=SECRET), seat)
    assert not why(evening.do(do.TurnChoice(ask=ask)))
    assert evening.case.choices[0].reasons == ()


def test_one_question_at_a_time(evening):
    dilemma(evening)
    assert why(evening.do(do.Ask(kind="dilemma"))) == "ask-open"


def test_ideas_in_silence_come_on_the_table_each_once_and_by_the_alphabet(evening):
    evening.do(do.Ask(kind="ideas"))
    ask = evening.table.asked.ask
    evening.do(LayChoice(round=ask, lines=("Zelf bellen", "Adres herstellen")), evening.seats[0])
    evening.do(LayChoice(round=ask, lines=("adres herstellen.", "")), evening.seats[1])
    evening.do(do.TurnChoice(ask=ask))
    assert evening.table.draft["ideas"].value == [["Adres herstellen"], ["Zelf bellen"]]
    assert evening.house.answered(evening.sitting_stream) == {}


def test_a_ranking_is_summed_and_says_how_alike_the_room_orders(evening):
    evening.says(ideas=[["een"], ["twee"], ["drie"], ["vier"], ["vijf"]])
    evening.do(do.Ask(kind="ranking"))
    ask = evening.table.asked.ask
    # The example of §3.4, as orders: ranks (1,2,3,4,5), (2,1,3,4,5), (1,3,2,5,4).
    for seat, order in zip(evening.seats, ("12345", "21345", "13254"), strict=True):
        assert not why(evening.do(LayChoice(round=ask, lines=tuple(order)), seat))
    evening.do(do.TurnChoice(ask=ask))
    (turned,) = evening.case.choices
    assert asks.agreement_of(turned) == pytest.approx(0.8444, abs=5e-5)
    assert [(text, n) for _, text, n in asks.by_points(turned)] == [("een", 14), ("twee", 12), ("drie", 10), ("vier", 5), ("vijf", 4)]


@pytest.mark.parametrize("lines", [(), ("1", "1"), ("9",), ("1", "2", "3", "4", "5", "6")])
def test_an_odd_ranking_is_refused(lines):
    asked = Asked(2, "ranking", tuple((str(n), f"idee {n}") for n in range(1, 7)))
    assert why(asks.check_choice(LayChoice(round=2, lines=lines), asked, ())) == "ask-ranking"


def test_a_moral_choice_has_a_third_way_and_keeps_despite_and_limit(evening):
    evening.says(horn_a="Nu bellen", horn_b="Wachten", alternatives=[["Eerst vragen of bellen mag"]])
    evening.do(do.Ask(kind="moral"))
    ask = evening.table.asked.ask
    assert evening.table.asked.options[-1] == ("c1", "Eerst vragen of bellen mag")
    evening.do(LayChoice(round=ask, choice="c1", reason="zij beslist", despite="het duurt langer", limit="morgen al"), evening.seats[0])
    evening.do(do.TurnChoice(ask=ask))
    assert evening.case.choices[0].reasons[0].text == "zij beslist\nhet duurt langer\nmorgen al"


def test_a_participant_neither_asks_nor_turns_over(evening):
    ask = dilemma(evening)
    assert why(evening.do(do.TurnChoice(ask=ask), evening.seats[0])) == "not-your-role"
    assert why(evening.do(do.Ask(kind="dilemma"), evening.seats[0])) == "not-your-role"


def test_the_seven_steps_of_a_deliberation_are_walked_and_left(evening):
    for step in range(1, 8):
        evening.do(do.StepAside(kind="moral", step=step))
        assert (evening.table.side.kind, evening.table.side.step) == ("moral", step)
    assert sum(asks.MINUTES["moral"]) == 8
    evening.do(do.StepAside(kind="moral", step=0))
    assert evening.table.side is None
    assert why(evening.do(do.StepAside(kind="moral", step=8))) == "unknown-word"


# --- rounds ---------------------------------------------------------------------------------------------------------


def test_a_later_round_waits_for_the_resident_again_and_keeps_the_first(evening):
    def meet(level: int) -> None:
        sitting = evening.house.open_sitting(evening.case_stream)
        lead = str(evening.house.take_seat(sitting, "facilitator"))
        seat = str(evening.house.take_seat(sitting))
        for command, by in (
            (do.EnterPhase(phase="first_look"), lead), (do.LayFaceDown(round=0, level=2), seat),
            (do.EnterPhase(phase="second_look"), lead), (do.LayFaceDown(round=1, level=level), seat), (do.TurnOver(), lead),
        ):  # fmt: skip
            assert not why(evening.house.do(command, sitting=sitting, seat=by))

    meet(4)
    evening.do(do.HearResident())
    assert evening.case.heard_now
    meet(5)
    assert [r.questions["niveau"].second for r in evening.case.rounds] == [{"4": 1}, {"5": 1}]
    assert evening.case.resident_heard
    assert not evening.case.heard_now
    evening.do(do.HearResident())
    assert evening.case.heard_now
