"""Why and how long: asked when a real case begins, out of reach on its day, back for thirty days, then gone; with a fixed clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from casefiles import cli
from casefiles.house import House
from casefiles.journal import Outcome
from casefiles.retention import keep, until
from casefiles.unlock import unlocked
from casefiles.verify import verify
from casefiles.web import home
from lifemaps import commands as do
from lifemaps.events import Verdict
from lifemaps.keeping import MOST_DAYS, PURPOSES, WITHDRAW_DAYS
from lifemaps.refusals import Refusal
from tests.stories import nadira

FIRST_DAY = "2026-01-10"


class Calendar:
    """A house whose day is what the test says."""

    def __init__(self, db: Path) -> None:
        self.day, self.db = FIRST_DAY, db
        store, key = unlocked(db)
        self.house = House(store, key, now=lambda: f"{self.day}T10:00:00.000+00:00")

    def real(self, *, fictional: bool = False) -> tuple[str, str, str]:
        case = self.house.open_case(replace(nadira(), fictional=fictional))
        sitting = self.house.open_sitting(case)
        return case, sitting, str(self.house.take_seat(sitting, "facilitator"))

    def days_on(self, days: int) -> None:
        self.day = (dt.date.fromisoformat(self.day) + dt.timedelta(days=days)).isoformat()

    def do(self, command: do.Command, sitting: str, seat: str) -> Any:
        return self.house.do(command, sitting=sitting, seat=seat)


@pytest.fixture
def calendar(tmp_path: Path) -> Iterator[Calendar]:
    (tmp_path / "data").mkdir()
    calendar = Calendar(tmp_path / "data" / "a.db")
    yield calendar
    calendar.house.close()


GROUND = do.StateGround(purpose="bespreken", basis="publieke_taak", knows="ja")


# --- saying what for --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("purpose", "days"), [("bespreken", 30), ("opvolgen", 180), ("begeleiden", 365)])
def test_given_a_purpose_then_the_case_is_kept_for_as_long_as_that_takes(calendar, purpose, days):
    case, sitting, lead = calendar.real()
    assert isinstance(calendar.do(replace(GROUND, purpose=purpose), sitting, lead), Outcome)
    assert PURPOSES[purpose] == days
    expected = (dt.date.fromisoformat(FIRST_DAY) + dt.timedelta(days=days)).isoformat()
    assert until(calendar.house, case) == expected


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"purpose": "incasso"}, "ground-incomplete"), ({"basis": "zomaar"}, "ground-incomplete"), ({"knows": ""}, "ground-incomplete"),
        ({"purpose": "anders"}, "ground-words"), ({"basis": "gerechtvaardigd_belang"}, "ground-weighed"),
        ({"basis": "toestemming"}, "ground-weighed"), ({"knows": "nee"}, "ground-knows-why"),
        ({"until": FIRST_DAY}, "ground-until"), ({"until": "2030-01-01"}, "ground-until"), ({"until": "ooit"}, "ground-until"),
    ],
)  # fmt: skip
def test_given_half_an_answer_then_it_is_asked_for_kindly_and_nothing_is_kept(calendar, changes, reason):
    case, sitting, lead = calendar.real()
    answer = calendar.do(replace(GROUND, **changes), sitting, lead)
    assert isinstance(answer, Refusal)
    assert answer.reason == reason
    assert "niets bewaard" in answer.sentence("nl-NL")
    assert calendar.house.case(case).keeping.ground is None


def test_given_a_sentence_where_the_ground_asks_one_then_it_is_kept_with_it(calendar):
    case, sitting, lead = calendar.real()
    weighed = replace(GROUND, basis="gerechtvaardigd_belang", weighed="Huis behouden weegt zwaarder.", knows="nee", knows_why="Zij is onbereikbaar.")
    assert isinstance(calendar.do(weighed, sitting, lead), Outcome)
    ground = calendar.house.case(case).keeping.ground
    assert (ground.weighed, ground.knows, ground.knows_why) == ("Huis behouden weegt zwaarder.", "nee", "Zij is onbereikbaar.")


def test_given_a_training_case_then_nobody_is_asked(calendar):
    _, sitting, lead = calendar.real(fictional=True)
    assert calendar.do(GROUND, sitting, lead).reason == "ground-fictional"


def test_given_a_participant_then_the_ground_is_not_theirs_to_say(calendar):
    _, sitting, _ = calendar.real()
    seat = str(calendar.house.take_seat(sitting))
    assert calendar.do(GROUND, sitting, seat).reason == "not-your-role"


def test_given_each_sharing_then_it_has_a_ground_of_its_own(calendar):
    case, sitting, lead = calendar.real()
    calendar.do(GROUND, sitting, lead)
    assert isinstance(calendar.do(do.NoteSharing(who="wijkteam", what="het verslag", basis="publieke_taak"), sitting, lead), Outcome)
    assert calendar.do(do.NoteSharing(who="school", what="de kaart", basis="toestemming"), sitting, lead).reason == "ground-weighed"
    assert [(one.who, one.basis) for one in calendar.house.case(case).keeping.sharings] == [("wijkteam", "publieke_taak")]


# --- its day ----------------------------------------------------------------------------------------------------------


def test_given_its_last_day_then_nothing_happens_and_the_day_after_it_is_out_of_reach_for_everybody(calendar, monkeypatch):
    case, sitting, lead = calendar.real()
    calendar.do(GROUND, sitting, lead)
    calendar.days_on(30)
    assert keep(calendar.house).put_away == ()
    calendar.days_on(1)
    assert keep(calendar.house).put_away == (case,)
    assert keep(calendar.house).put_away == ()
    away = calendar.house.case(case).keeping.away
    assert (away.on, away.erase_on, away.why) == (calendar.day, "2026-03-12", "date")  # 30 days after 10 February
    assert calendar.do(do.Park(text="vraag"), sitting, lead).reason == "out-of-reach"
    assert calendar.house.take_seat(sitting).reason == "out-of-reach"
    monkeypatch.setattr(home, "house", lambda: calendar.house)
    monkeypatch.setattr(home, "read_seat", lambda *_: (sitting, lead))
    monkeypatch.setattr(home, "reaches", lambda *_: True)
    code = calendar.house.sitting(sitting).code
    asking = type("Asking", (), {"cookies": {}})()
    assert home.me(code, asking) is None
    assert home.me(code, asking, also_away=True).seat == lead


def test_given_it_is_out_of_reach_when_brought_back_in_time_then_it_is_there_for_thirty_days_more_and_that_is_logged(calendar):
    case, sitting, lead = calendar.real()
    calendar.do(GROUND, sitting, lead)
    calendar.days_on(31)
    keep(calendar.house)
    calendar.days_on(WITHDRAW_DAYS - 1)
    assert keep(calendar.house).erased == ()
    participant = next((s.id for s in calendar.house.sitting(sitting).seats.values() if s.role == "participant"), "")
    assert not participant
    assert isinstance(calendar.do(do.BringCaseBack(), sitting, lead), Outcome)
    assert calendar.house.case(case).keeping.away is None
    assert isinstance(calendar.do(do.Park(text="vraag"), sitting, lead), Outcome)
    assert [line.what for line in calendar.house.accesses(case)][:2] == ["case-back", "case-away"]
    calendar.days_on(WITHDRAW_DAYS)
    assert keep(calendar.house).put_away == ()
    calendar.days_on(1)
    assert keep(calendar.house).put_away == (case,)


def test_given_nobody_brought_it_back_then_it_is_erased_by_itself_with_a_certificate(calendar, tmp_path):
    case, sitting, lead = calendar.real()
    calendar.do(GROUND, sitting, lead)
    calendar.house.in_vault(do.KeepContact(role="zus", name="Zwaluwstaart"), sitting=sitting, seat=lead)
    calendar.days_on(31)
    keep(calendar.house)
    calendar.days_on(WITHDRAW_DAYS)
    (made,) = keep(calendar.house).erased
    assert (made.what, made.case, made.finished) == ("case", case, True)
    assert calendar.house.case(case).emptied
    assert calendar.house.store.rows("cases") == []
    assert keep(calendar.house).erased == ()
    assert verify(calendar.house.store, calendar.house.seal).faults == ()
    assert b"Zwaluwstaart" not in b"".join(p.read_bytes() for p in (tmp_path / "data").iterdir())


def test_given_a_participant_then_bringing_back_is_not_theirs(calendar):
    case, sitting, lead = calendar.real()
    seat = str(calendar.house.take_seat(sitting))
    calendar.do(do.PutCaseAway(), sitting, lead)
    assert calendar.do(do.BringCaseBack(), sitting, seat).reason == "not-your-role"
    assert calendar.house.case(case).keeping.away.why == "asked"


def test_given_nobody_said_what_for_then_a_real_case_goes_with_its_evening_and_a_training_case_is_erased_on_its_day(calendar):
    real, *_ = calendar.real()
    invented, *_ = calendar.real(fictional=True)
    loaded = calendar.house.open_case(nadira())
    calendar.days_on(31)
    done = keep(calendar.house)
    assert done.put_away == (real,)
    assert [one.case for one in done.erased] == [invented]
    assert calendar.house.case(loaded).deck is not None  # Nobody sat down at it yet.


@pytest.mark.parametrize("fictional", [True, False])
def test_given_a_day_to_look_again_then_it_is_kept_until_thirty_days_after_that(calendar, fictional):
    case, sitting, seat = calendar.real(fictional=fictional)
    look = (dt.date.fromisoformat(calendar.day) + dt.timedelta(days=60)).isoformat()
    worded = Verdict(core="Wij wachten.", category="redt_zich", turn="wij", outcome="afwachten", signal="Drie brieven komen terug.", review_on=look)
    head = calendar.house.case(case).map_head
    assert isinstance(calendar.do(do.AgreeVerdict(verdict=worded, map_head=head), sitting, seat), Outcome)
    calendar.days_on(90)
    assert keep(calendar.house).put_away == keep(calendar.house).erased == ()
    calendar.days_on(1)
    done = keep(calendar.house)
    assert done.put_away == (() if fictional else (case,))
    assert [one.case for one in done.erased] == ([case] if fictional else [])


def test_given_a_congress_then_the_whole_workshop_is_gone_the_day_after_the_next(calendar):
    opened = calendar.house.open_workshop([nadira()] * 3, keep="congress")
    assert not isinstance(opened, Refusal)
    calendar.days_on(1)
    assert keep(calendar.house).erased == ()
    calendar.days_on(1)
    assert sorted(one.what for one in keep(calendar.house).erased) == ["case", "case", "case", "workshop"]
    assert calendar.house.store.rows("workshops") == []


def test_given_two_houses_that_keep_at_once_then_it_is_erased_once(calendar):
    calendar.real(fictional=True)
    calendar.days_on(31)
    other = Calendar(calendar.db)
    other.day = calendar.day
    one, two = keep(calendar.house), keep(other.house)
    assert len(one.erased) + len(two.erased) == 1
    assert len(calendar.house.certificates()) == 1
    other.house.close()


def test_given_cron_then_the_command_line_does_the_same_and_says_so(tmp_path, capsys, monkeypatch):
    db = tmp_path / "b.db"
    calendar = Calendar(db)
    case, sitting, lead = calendar.real()
    calendar.do(do.PutCaseAway(), sitting, lead)
    calendar.house.close()
    assert cli.main(["--db", str(db), "--language", "en", "keep"]) == 0  # More than a month after 10 January 2026 by any clock.
    assert "Erased: 1." in capsys.readouterr().out
    again = House.open(db)
    assert again.case(case).emptied
    again.close()


def test_given_the_command_line_then_a_case_out_of_reach_comes_back_and_the_log_is_read(tmp_path, capsys):
    db = tmp_path / "b.db"
    calendar = Calendar(db)
    case, sitting, lead = calendar.real()
    calendar.do(do.PutCaseAway(), sitting, lead)
    calendar.house.close()
    assert cli.main(["--db", str(db), "--language", "nl-NL", "back", case]) == 0
    assert "teruggehaald" in capsys.readouterr().out
    assert cli.main(["--db", str(db), "--language", "nl-NL", "access", case]) == 0
    said = capsys.readouterr().out
    assert "haalde de casus terug" in said
    assert "heel" in said
    assert cli.main(["--db", str(db), "--language", "nl-NL", "forget", case, "Karim"]) == 2
    assert cli.main(["--db", str(db), "--language", "nl-NL", "forget", case, "Karim", "--yes"]) == 0
    opened = House.open(db)
    assert "Karim" not in str(opened.store.read(case))
    opened.close()


def test_given_corrections_then_asked_and_answered_stand_beside_each_other(calendar):
    case, sitting, lead = calendar.real()
    resident = str(calendar.house.take_seat(sitting, "resident"))
    assert isinstance(calendar.do(do.AskCorrection(text="Ik werk vijf dagen."), sitting, resident), Outcome)
    (asked,) = calendar.house.case(case).keeping.corrections
    assert calendar.do(do.AnswerCorrection(correction=asked.id, answer="niet"), sitting, lead).reason == "correction-why"
    assert isinstance(calendar.do(do.AnswerCorrection(correction=asked.id, answer="verbeterd"), sitting, lead), Outcome)
    (answered,) = calendar.house.case(case).keeping.corrections
    assert (answered.text, answered.answer, answered.answered_on) == ("Ik werk vijf dagen.", "verbeterd", calendar.day)


def test_the_longest_anything_is_kept_is_two_years():
    assert MOST_DAYS == 730
    assert max(PURPOSES.values()) <= MOST_DAYS
