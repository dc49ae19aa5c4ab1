"""What follows from a verdict: who does what and how it went, waiting with a signal, looking back, goals, the note."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from icalendar import Calendar
from pypdf import PdfReader

from casefiles.house import House
from casefiles.journal import Outcome
from casefiles.web import diary, home
from casefiles.web.tokens import read_calendar, write_calendar
from lifemaps import afterwards
from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.afterwards import Expectation, calibration, due, goals_t, ours_first, ownerless, review_on, signal_told, tally
from lifemaps.agreementnote import LANGUAGES, note_pdf_of, prefilled, sheet
from lifemaps.events import Verdict
from lifemaps.exports.ical import calendar
from lifemaps.exports.kaart import kaart_of
from lifemaps.notes import AgreementNote, OurStep, TheirStep
from lifemaps.refusals import Refusal
from lifemaps.vault import Contact, Vault, masked
from lifemaps.words import HERE, document_languages, languages, say
from tests.stories import AT, Table, nadira

TODAY = AT[:10]
WAIT = 'F agrees afwachten until 2026-12-20 when "drie brieven terug"'
LATER = "2026-12-20T10:00:00.000+00:00"
FIVE = ("De gang ligt vol.", "Er is een pad.", "De gang is vrij.", "Gang en keuken zijn vrij.", "Alles is vrij.")


def refused(came: Any) -> str:
    assert isinstance(came, Refusal), came
    return came.reason


def only(found: dict[str, Any]) -> str:
    (one,) = found
    return one


def expecting(table: Table, *sure: int) -> list[str]:
    for nth, one in enumerate(sure):
        assert not isinstance(table.command("A", do.Expect(what=f"verwachting {nth}", sure=one)), Refusal)
    return list(table.case.after.expectations)


# ── who does what ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_action_holds_all_that_the_method_asks_and_belongs_to_nobody_by_itself():
    table = Table()
    assert do.AgreeAction(what="Bellen", who="").who == ""
    assert refused(table.command("A", do.AgreeAction(what="Bellen", who=""))) == "action-who"
    whole = {
        "what": "Bellen", "who": "woonconsulent", "due": "2026-11-23", "agreed": "nee", "agreed_why": "zij belt liever zelf",
        "contact": "contact:zus", "reach": "na vijven", "least": "een kaartje", "stop": "als zij terugbelt",
    }  # fmt: skip
    table.command("A", do.AgreeAction(**whole))
    kept = table.case.actions[only(table.case.actions)]
    assert {name: getattr(kept, name) for name in whole} == whole
    assert kept.state == "open"


def test_an_action_that_was_written_before_these_words_existed_still_loads():
    old = msgspec.json.decode(b'{"action":"action:a","what":"Bellen","who":"Joris"}', type=ev.ActionAgreed)
    assert (old.contact, old.stop, old.agreed) == ("", "", "nog_niet")


def test_our_own_homework_comes_first_and_what_is_done_last():
    table = Table()
    for what, who, date in (("a", "Nadira", "2026-11-23"), ("b", "wij", "2026-12-01"), ("c", "Joris", "2026-11-25")):
        table.command("A", do.AgreeAction(what=what, who=who, due=date))
    by_what = {one.what: one.id for one in table.case.actions.values()}
    table.command("A", do.ReportAction(action=by_what["c"], state="gedaan"))
    ours, theirs = ours_first(table.case)
    assert ([one.what for one in ours], [one.what for one in theirs]) == (["b", "c"], ["a"])


def test_what_is_everybodys_is_told_to_be_nobodys():
    assert ownerless("Iedereen")
    assert ownerless("wij ")
    assert not ownerless("woonconsulent")


def test_what_did_not_work_asks_why_and_changing_the_words_keeps_how_it_went():
    table = Table().tell("A plans Bellen by Joris")
    action = only(table.case.actions)
    assert refused(table.command("A", do.ReportAction(action=action, state="lukte_niet"))) == "action-why"
    table.command("A", do.ReportAction(action=action, state="lukte_niet", why="niemand nam op"))
    table.command("A", do.ChangeAction(action=action, what="Langsgaan", who="Joris"))
    kept = table.case.actions[action]
    assert (kept.what, kept.state, kept.why) == ("Langsgaan", "lukte_niet", "niemand nam op")
    table.command("A", do.ReportAction(action=action, state="open"))
    assert table.case.actions[action].why == ""
    assert table.command("A", do.ReportAction(action=action, state="open")) == ()


def test_how_it_went_travels_with_the_case_file_and_whom_it_reaches_does_not():
    table = Table()
    table.command("A", do.AgreeAction(what="Bellen", who="Joris", contact="contact:zus", stop="als het klaar is"))
    table.command("A", do.ReportAction(action=only(table.case.actions), state="gedaan"))
    told = str(kaart_of(table.case))
    assert "gedaan" in told and "als het klaar is" in told
    assert "contact:zus" not in told


# ── what is due ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("date", "when", "days"),
    [("2026-11-21", "overdue", -1), (TODAY, "today", 0), ("2026-11-29", "soon", 7), ("2026-11-30", "later", 8), ("", "undated", 0)],
)
def test_what_waits_says_for_how_long(date, when, days):
    table = Table()
    table.command("A", do.AgreeAction(what="Bellen", who="Joris", due=date))
    (one,) = due(table.case, TODAY)
    assert (one.sort, one.when, one.days, one.who) == ("action", when, days, "Joris")


def test_what_was_done_waits_no_more_and_the_longest_overdue_comes_first():
    table = Table()
    for date in ("2026-11-21", "2026-11-20", "2026-11-19"):
        table.command("A", do.AgreeAction(what=date, who="Joris", due=date))
    table.command("A", do.ReportAction(action=list(table.case.actions)[2], state="gedaan"))
    assert [one.text for one in due(table.case, TODAY)] == ["2026-11-20", "2026-11-21"]


# ── waiting runs its whole life; letting go has none ───────────────────────────────────────────────────────────────────


def test_waiting_runs_its_whole_life():
    table = Table().tell(WAIT)
    assert [one.sort for one in due(table.case, TODAY)] == ["tell", "review"]
    table.command("A", do.TellSignal(how="gebeld"))
    assert signal_told(table.case) == afterwards.Told(1, "gebeld", TODAY)
    assert [(one.sort, one.when) for one in due(table.case, TODAY)] == [("review", "later")]
    (one,) = expecting(table, 70)
    assert [(one.sort, one.when) for one in due(table.case, "2026-12-20")] == [("review", "today")]
    table.command("A", do.HoldReview(came={one: "ja"}, learned="Zij belt zelf."), at=LATER)
    assert table.case.after.expectations[one].came == "ja"
    assert due(table.case, "2026-12-21") == ()
    assert review_on(table.case) == ""


def test_a_review_may_set_the_next_one_and_a_new_verdict_asks_to_tell_anew():
    table = Table().tell(WAIT)
    table.command("A", do.TellSignal(how="aan_tafel"))
    table.command("A", do.HoldReview(learned="nog even", again_on="2027-02-01"), at=LATER)
    assert review_on(table.case) == "2027-02-01"
    (review,) = [e for e in Calendar.from_ical(calendar((table.case,), "nl-NL")).walk("VEVENT")]
    assert str(review.decoded("dtstart")) == "2027-02-01"
    table.tell('F agrees afwachten until 2027-03-01 when "een brief terug"')
    assert signal_told(table.case) is None
    assert review_on(table.case) == "2027-03-01"


def test_letting_go_has_no_date_no_signal_and_no_looking_back():
    table = Table().tell(WAIT).tell("F agrees loslaten")
    assert due(table.case, "2030-01-01") == ()
    assert review_on(table.case) == ""
    assert refused(table.command("A", do.HoldReview(learned="toch"))) == "review-let-go"
    assert refused(table.command("A", do.TellSignal(how="gebeld"))) == "nothing-to-tell"
    assert Calendar.from_ical(calendar((table.case,), "nl-NL")).walk("VEVENT") == []


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (do.HoldReview(), "review-empty"),
        (do.HoldReview(learned="x", again_on=TODAY), "review-date"),
        (do.HoldReview(learned="x", again_on="2026-12"), "review-date"),
        (do.HoldReview(came={"expectation:x": "ja"}), "expectation-gone"),
        (do.TellSignal(how="rooksignaal"), "unknown-word"),
        (do.Expect(what=" ", sure=70), "expectation-empty"),
        (do.Expect(what="x", sure=71), "expectation-sure"),
        (do.DropExpectation(expectation="expectation:x"), "expectation-gone"),
    ],
)
def test_what_cannot_be_looked_back_on_is_said_and_changes_nothing(command, reason):
    table = Table().tell(WAIT)
    before = table.case.head
    assert refused(table.command("A", command)) == reason
    assert table.case.head == before


def test_a_miss_cannot_be_taken_away_once_somebody_looked():
    table = Table().tell(WAIT)
    first, second = expecting(table, 90, 50)
    assert refused(table.command("A", do.HoldReview(came={first: "misschien"}))) == "review-choose"
    table.command("A", do.HoldReview(came={first: "nee"}))
    assert refused(table.command("A", do.DropExpectation(expectation=first))) == "expectation-judged"
    table.command("A", do.DropExpectation(expectation=second))
    assert list(table.case.after.expectations) == [first]


# ── were we right ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_forecasts_are_counted_by_how_sure_we_were():
    found = [Expectation("e", "x", sure, 1, came) for sure, came in ((90, "ja"), (90, "ja"), (90, "nee"), (50, "weten_niet"), (70, ""))]
    assert tally(found) == {"90:ja": 2, "90:nee": 1, "50:weten_niet": 1}


@pytest.mark.parametrize(("count", "enough"), [(19, False), (20, True)])
def test_below_twenty_there_is_too_little_to_say(count, enough):
    told = calibration([{"90:ja": count - 5, "90:deels": 3}, {"70:nee": 2, "70:weten_niet": 40}])
    assert (told.judged, told.enough) == (count, enough)


def test_counts_of_cases_add_up_and_what_no_code_says_is_left_out():
    told = calibration([{"90:ja": 2, "50:nee": 1}, {"90:ja": 1, "90:deels": 1, "60:ja": 9, "90:soms": 4, "x": 3, "70:ja": -2}])
    assert [(row.sure, row.ja, row.deels, row.nee, row.weten_niet) for row in told.rows] == [
        (50, 0, 0, 1, 0), (70, 0, 0, 0, 0), (90, 3, 1, 0, 0),
    ]  # fmt: skip


# ── goals ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_goal_has_five_levels_beforehand_and_keeps_them_once_it_was_scored():
    table = Table()
    table.command("R", do.SetGoal(what="Een vrije gang", levels=FIVE, start=-1, weight=3, set_by="bewoner"))
    goal = only(table.case.after.goals)
    assert table.case.after.goals[goal].level is None
    assert goals_t(table.case) is None
    table.command("A", do.ScoreGoal(goal=goal, level=1))
    assert table.case.after.goals[goal].words(1) == "Gang en keuken zijn vrij."
    assert refused(table.command("A", do.SetGoal(goal=goal, what="Iets makkelijkers", levels=FIVE, start=-1))) == "goal-scored"


def test_the_goals_of_a_case_come_to_the_t_of_the_dossier():
    table = Table()
    for nth, weight in enumerate((3, 2, 1)):
        table.command("A", do.SetGoal(what=f"doel {nth}", levels=FIVE, start=-1, weight=weight))
    for goal, level in zip(list(table.case.after.goals), (1, 0, -1), strict=True):
        table.command("A", do.ScoreGoal(goal=goal, level=level))
    assert goals_t(table.case) == pytest.approx(54.41, abs=0.005)


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"what": ""}, "goal-empty"),
        ({"levels": ("a", "b", "", "d", "e")}, "goal-levels"),
        ({"levels": ("a", "b", "B", "d", "e")}, "goal-same"),
        ({"start": 3}, "goal-choose"),
        ({"weight": 4}, "goal-choose"),
        ({"set_by": "de chef"}, "goal-choose"),
        ({"goal": "goal:x"}, "goal-gone"),
    ],
)
def test_a_goal_that_cannot_be_scored_later_is_not_set(more, reason):
    table = Table()
    assert refused(table.command("A", do.SetGoal(**{"what": "x", "levels": FIVE, "start": -1, **more}))) == reason
    assert table.case.after.goals == {}


# ── the agreement note ─────────────────────────────────────────────────────────────────────────────────────────────────

NOTE = AgreementNote(
    wrong="De gang staat vol.", well="De keuken is schoon.", theirs=(TheirStep(what="De fiets gaat naar buiten.", due="2026-12-01"),),
    ours=(OurStep(what="Wij halen de dozen op.", who="Joris"),), confidence=8, contact_name="Zwaluwstaart", contact_phone="0100000000",
    agrees="ja", signed="mondeling",
)  # fmt: skip


def test_whom_to_call_is_not_in_the_journal_and_a_yes_is_an_act_of_its_own():
    table = Table()
    table.command("A", do.WordNote(note=NOTE))
    assert b"Zwaluwstaart" not in msgspec.json.encode(table.records)
    kept = table.case.after.note
    assert (kept.agrees, kept.signed, kept.wrong) == ("", "", "De gang staat vol.")
    assert table.command("A", do.WordNote(note=NOTE)) == ()
    table.command("A", do.AgreeNote(agrees="ja", worded=1, signed="mondeling", copy="papier", present=("resident", "facilitator", "chef")))
    (agreed,) = table.case.after.agreed
    assert (agreed.agrees, agreed.signed, agreed.present, agreed.day) == ("ja", "mondeling", ("resident", "facilitator"), TODAY)


def test_a_yes_belongs_to_the_words_that_were_read():
    table = Table()
    table.command("A", do.WordNote(note=NOTE))
    table.command("B", do.WordNote(note=msgspec.structs.replace(NOTE, wrong="Iets anders.")))
    assert refused(table.command("A", do.AgreeNote(agrees="ja", worded=1, signed="mondeling"))) == "note-moved"
    table.command("A", do.AgreeNote(agrees="ja", worded=2, signed="handtekening"))
    assert (prefilled(table.case).agrees, prefilled(table.case).signed) == ("ja", "handtekening")
    table.command("B", do.WordNote(note=NOTE))
    assert (prefilled(table.case).wrong, prefilled(table.case).agrees) == ("De gang staat vol.", "")


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (do.AgreeNote(agrees="misschien", worded=1, signed="mondeling"), "note-choose"),
        (do.AgreeNote(agrees="ja", worded=1), "note-how"),
        (do.AgreeNote(agrees="deels", worded=1, signed="mondeling"), "note-why"),
        (do.AgreeNote(agrees="nee", worded=1), "note-why"),
        (do.WordNote(note=AgreementNote(confidence=11)), "note-confidence"),
        (do.WordNote(note=AgreementNote(weeks=99)), "note-weeks"),
        (do.WordNote(note=AgreementNote(review_on="morgen")), "date-odd"),
        (do.WordNote(note=AgreementNote(interpreter="kind")), "unknown-word"),
        (do.WordNote(note=AgreementNote(ours=tuple(OurStep(what=str(n)) for n in range(13)))), "note-steps"),
    ],
)
def test_what_cannot_be_kept_of_a_note_is_said(command, reason):
    table = Table()
    table.command("A", do.WordNote(note=NOTE))
    assert refused(table.command("A", command)) == reason
    assert refused(Table().command("A", do.AgreeNote(agrees="ja", worded=0, signed="mondeling"))) == "note-none"


# ── at a table that is kept ────────────────────────────────────────────────────────────────────────────────────────────


class Kept:
    """A table in a house: F leads, P takes part."""

    def __init__(self, house: House, *, fictional: bool = True) -> None:
        self.house = house
        self.case = house.open_case(msgspec.structs.replace(nadira(), fictional=fictional))
        self.sitting = house.open_sitting(self.case)
        self.lead = str(house.take_seat(self.sitting, "facilitator"))
        self.other = str(house.take_seat(self.sitting))

    def do(self, command: do.Command, seat: str = "") -> Any:
        return self.house.do(command, sitting=self.sitting, seat=seat or self.lead)

    def verdict(self, outcome: str, **more: str) -> None:
        if outcome != "loslaten":
            more = {"review_on": "2099-02-01", **more}
        worded = Verdict(core="Zij redt zich.", category="redt_zich", turn="wij", outcome=outcome, **more)
        came = self.do(do.AgreeVerdict(verdict=worded, map_head=self.house.case(self.case).map_head))
        assert isinstance(came, Outcome), came


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    house = House.open(tmp_path / "a.db")
    monkeypatch.setattr(home, "_house", house)
    yield Kept(house)
    house.close()


def test_life_goes_on_after_the_table_stood_up(kept):
    kept.verdict("doen")
    kept.do(do.AgreeAction(what="Bellen", who="Joris"))
    kept.do(do.EndSitting())
    action = only(kept.house.case(kept.case).actions)
    assert isinstance(kept.do(do.ReportAction(action=action, state="gedaan"), kept.other), Outcome)
    assert isinstance(kept.do(do.HoldReview(learned="Bellen werkte.")), Outcome)
    assert refused(kept.do(do.WriteLine(line="Tante", language="nl-NL"))) == "sitting-ended"


def test_forecasts_are_counted_over_cases_and_training_stands_apart(kept):
    tables = [kept, Kept(kept.house), Kept(kept.house, fictional=False)]
    for table, came in zip(tables, ("ja", "deels", "nee"), strict=True):
        table.verdict("doen")
        table.do(do.Expect(what="Zij belt terug", sure=90))
        expected = only(kept.house.case(table.case).after.expectations)
        table.do(do.HoldReview(came={expected: "weten_niet"}))
        table.do(do.HoldReview(came={expected: came}))
    (row,) = [row for row in kept.house.forecasts(fictional=True).rows if row.sure == 90]
    assert (row.ja, row.deels, row.nee, row.weten_niet) == (1, 1, 0, 0)
    kept.house.reindex()
    assert kept.house.forecasts(fictional=True).judged == 2
    assert kept.house.forecasts(fictional=False).judged == 1


def test_a_calendar_address_leads_nowhere_once_it_was_taken_back(kept):
    secret = kept.house.secret
    assert diary.address(kept.sitting) == ""
    assert refused(kept.do(do.ShareCalendar(), kept.other)) == "not-your-role"
    kept.do(do.ShareCalendar())
    first = diary.address(kept.sitting)
    assert diary._made(kept.sitting, 1)
    kept.do(do.ShareCalendar())
    assert diary.address(kept.sitting) != first
    assert diary._made(kept.sitting, 1) is None
    kept.do(do.EndSitting())
    kept.do(do.StopCalendar())
    assert diary._made(kept.sitting, 2) is None
    assert diary.address(kept.sitting) == ""
    kept.do(do.ShareCalendar())
    assert read_calendar(secret, diary.address(kept.sitting).split("/")[-1].removesuffix(".ics")) == (kept.sitting, 3)
    assert read_calendar(secret, write_calendar("another", kept.sitting, 3)) is None


def test_no_name_from_the_vault_is_in_the_calendar_whoever_typed_it(kept):
    kept.house.in_vault(do.KeepContact(role="zus", name="Loes Zwaluwstaart", number="010 123 45 67"), sitting=kept.sitting, seat=kept.lead)
    kept.do(do.AgreeAction(what="Bel mevrouw zwaluwstaart op 010-1234567", who="Loes", due="2030-01-01"))
    kept.verdict("afwachten", signal="Loes Zwaluwstaart belt", review_on="2030-02-01")
    kept.do(do.ShareCalendar())
    told = (diary._made(kept.sitting, 1) or b"").replace(b"\r\n ", b"").decode()
    assert "Bel mevrouw zus op zus (zus)" in told.replace("\\,", ",")
    assert "waluwstaart" not in told and "Loes" not in told and "4567" not in told


def test_a_name_is_masked_only_where_it_is_a_name():
    vault = Vault(contacts={"contact:a": Contact(id="contact:a", role="zus", name="An de Boer", number="12")})
    assert masked(vault, "An de Boer woont bij de boerderij, aan de Dam, nummer 12") == "zus woont bij de boerderij, aan de Dam, nummer 12"


def test_a_case_of_a_real_life_has_no_title_in_the_calendar(kept):
    real = Kept(kept.house, fictional=False)
    real.verdict("afwachten", signal="x", review_on="2030-02-01")
    real.do(do.ShareCalendar())
    told = (diary._made(real.sitting, 1) or b"").decode()
    assert "Terugkijken: een casus van tafel" in told
    assert "Klein" not in told and "Nadira" not in told


# ── the note on paper, in the resident's language ──────────────────────────────────────────────────────────────────────

OF_THE_NOTE = re.compile(r"^(note-[a-z_-]+|report-fictional)(?= =)", re.M)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_note_speaks_the_residents_language_from_head_to_foot(language):
    assert language in document_languages()
    told = sheet(msgspec.structs.replace(NOTE, fictional=True, review_on="2026-12-20", weeks=4), language)
    text = str(msgspec.to_builtins(told))
    assert not re.search(r"\bnote-|\breport-", text)
    assert say(language, "note-title") in text
    if language == "fr-BE":
        assert "dimanche 20 décembre 2026" in text
        dutch = {say("nl-NL", f"note-{part.code}", weeks=4) for part in told.parts} & {part.question for part in told.parts}
        assert dutch == set()


def test_a_language_of_some_documents_only_is_no_language_of_the_screens():
    assert {"nl-BE", "fr-BE"} & set(document_languages()) == {"nl-BE", "fr-BE"}
    for language in set(document_languages()) - set(languages()):
        of_this = OF_THE_NOTE.findall((HERE / "partial" / language / "note.ftl").read_text("utf-8"))
        whole = (HERE / "nl-NL" / "note.ftl").read_text("utf-8")
        assert set(OF_THE_NOTE.findall(whole)) - {i for i in OF_THE_NOTE.findall(whole) if i.startswith("note-hint")} <= set(of_this)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_note_is_a_tagged_pdf_with_all_eleven_questions(language):
    note = msgspec.structs.replace(NOTE, date="2026-11-22")
    reader = PdfReader(io.BytesIO(note_pdf_of(note, language)))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    for part in sheet(note, language).parts:
        assert f"{part.number}. {part.question}" in text
    assert "Zwaluwstaart" in text and "De gang staat vol." in text
