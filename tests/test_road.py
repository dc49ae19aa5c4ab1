"""The road per country and payment arrangements: what is ours to do, in which order, and when to leave somebody in peace."""

from __future__ import annotations

import pytest

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.arrangements import Arrangement, Instalment, Receipt, check, may_stop, nightly, plan
from lifemaps.case import Case, fold
from lifemaps.commands import Actor
from lifemaps.decide import decide
from lifemaps.deck import LedgerLine
from lifemaps.events import Record
from lifemaps.library import read
from lifemaps.opening import opening
from lifemaps.refusals import Refusal
from lifemaps.rentline import RentMonth, drawing, run
from lifemaps.road import Done, Pause, in_season, on_road, standing
from lifemaps.roadmaps import COUNTRIES, ROADS
from lifemaps.tenancy import rent_months
from lifemaps.words import _bundle, languages

TODAY = "2026-10-12"


def months(*told: tuple[str, float, float]) -> tuple[RentMonth, ...]:
    """Months as told: which, due, paid (in euros)."""
    return run(((f"{m}-01", round(due * 100), round(paid * 100), f"{m}-02" if paid else "", False) for m, due, paid in told), TODAY)


ONE_OPEN = months(("2026-08", 500, 500), ("2026-09", 500, 500), ("2026-10", 500, 0))
TWO_OPEN = months(("2026-08", 500, 500), ("2026-09", 500, 0), ("2026-10", 500, 0))
FOUR_OPEN = months(*((f"2026-{m:02d}", 500, 0) for m in (7, 8, 9, 10)))


def test_given_a_payment_in_a_later_month_then_the_oldest_month_is_paid_first():
    stands = standing(months(("2026-08", 500, 0), ("2026-09", 500, 700), ("2026-10", 500, 500)), TODAY)
    assert (stands.open, stands.since, stands.days) == (30_000, "2026-10-01", 11)


def test_months_of_arrears_are_arrears_by_the_present_rent_less_what_the_landlord_owes():
    stands = standing(FOUR_OPEN, TODAY, owed_back=50_000)
    assert (stands.open, stands.net, stands.months, stands.since) == (200_000, 150_000, 3.0, "2026-07-01")


def test_nadira_has_nothing_to_pay_while_the_landlord_owes_her_more():
    deck = read("nadira")
    stands = standing(rent_months(deck.ledger, "2026-05-31"), "2026-05-31", owed_back=318_975)
    assert stands.open == 122_665 and stands.net == 0
    assert on_road("NL", stands, (), "2026-05-31").advice.code == "verrekenen"


def advice(country: str, line: tuple[RentMonth, ...], done: tuple[Done, ...] = (), today: str = TODAY, **beside: object) -> tuple[str, str]:
    told = on_road(country, standing(line, today), done, today, **beside).advice
    return told.code, told.step


@pytest.mark.parametrize("country", COUNTRIES)
def test_given_a_week_late_then_a_friendly_message_comes_first(country: str):
    assert advice(country, ONE_OPEN) == ("stap", "groet")


@pytest.mark.parametrize("country", COUNTRIES)
def test_given_nothing_open_then_nothing_is_asked(country: str):
    assert advice(country, months(("2026-10", 500, 500))) == ("niets", "")


def test_given_a_message_just_sent_then_it_rests():
    told = on_road("NL", standing(ONE_OPEN, TODAY), (Done(step="groet", on="2026-10-08"),), TODAY).advice
    assert (told.code, told.until) == ("rust", "2026-10-17")


LAW_NL = ("herinnering", "persoonlijk", "schuldhulp", "aanbod")


def test_given_thirty_days_in_the_netherlands_then_what_the_law_asks_is_ours_and_the_municipality_waits_for_it():
    """Besluit gemeentelijke schuldhulpverlening, article 2: personal contact, debt help, a written reminder, the offer."""
    told = on_road("NL", standing(FOUR_OPEN, TODAY), (), TODAY)
    state = {duty.step.code: duty.state for duty in told.duties}
    assert all(state[code] == "open" for code in LAW_NL) and state["gemeente"] == "later"
    assert {step.code for step in ROADS["NL"].steps if step.law} == {*LAW_NL, "gemeente"}


@pytest.mark.parametrize("missing", LAW_NL)
def test_given_one_of_the_four_undone_then_no_signal_is_recommended(missing: str):
    done = tuple(Done(step=code, on="2026-08-10") for code in LAW_NL if code != missing)
    told = on_road("NL", standing(FOUR_OPEN, TODAY), done, TODAY)
    assert {duty.step.code: duty.state for duty in told.duties}["gemeente"] == "later"
    assert told.advice.step == missing


def test_given_all_four_done_then_the_municipality_is_next():
    done = tuple(Done(step=code, on="2026-08-10") for code in LAW_NL)
    assert advice("NL", FOUR_OPEN, done) == ("stap", "eigen_huis")
    assert advice("NL", FOUR_OPEN, (*done, Done(step="eigen_huis", on="2026-08-10"))) == ("stap", "gemeente")


def test_given_a_call_in_our_contacts_then_it_counts_from_its_day_on_and_shows_as_proof():
    early, late = Done(step="", on="2026-09-10", channel="TEL"), Done(step="", on="2026-10-05", channel="TEL")
    def personal(*done: Done) -> str:
        told = on_road("NL", standing(TWO_OPEN, TODAY), done, TODAY)
        return {duty.step.code: duty.state for duty in told.duties}["persoonlijk"]
    assert (personal(early), personal(late)) == ("open", "done")


def test_a_court_is_never_recommended_and_nobody_is_greeted_after_a_reminder():
    every = {step.code for road in ROADS.values() for step in road.steps}
    assert not every & {place.code for road in ROADS.values() for place in road.places}
    told = on_road("NL", standing(FOUR_OPEN, TODAY), (Done(step="herinnering", on="2026-08-02"),), TODAY)
    assert {duty.step.code: duty.state for duty in told.duties}["groet"] == "past"


def test_given_the_mandate_gone_then_we_look_into_our_own_house_first():
    assert advice("NL", FOUR_OPEN, signals=["MACHTIGING_WEG"]) == ("eigen_huis", "machtiging")
    assert advice("NL", FOUR_OPEN, signals=["HERSTEL", "VOORUIT"])[0] == "stap"


def test_given_a_pause_with_a_reason_then_nothing_is_done_until_its_day_and_then_it_is_said_to_be_over():
    pause = Pause(reason="toeslag", until="2026-10-31")
    assert advice("NL", FOUR_OPEN, pause=pause) == ("pauze", "toeslag")
    assert advice("NL", FOUR_OPEN, pause=Pause(reason="toeslag", until="2026-10-11"))[0] != "pauze"


@pytest.mark.parametrize(("state", "code"), [("loopt", "regeling_loopt"), ("te_laat", "regeling_even_wachten"), ("gebroken", "herplannen")])
def test_given_an_arrangement_then_it_goes_before_every_step(state: str, code: str):
    assert advice("NL", FOUR_OPEN, arrangement=state)[0] == code


@pytest.mark.parametrize(
    ("day", "rests"), [("2026-10-31", False), ("2026-11-01", True), ("2027-01-15", True), ("2027-03-15", True), ("2027-03-16", False)]
)
def test_brussels_has_its_winter_rest_and_flanders_none(day: str, rests: bool):
    season = ROADS["BXL"].seasons[0]
    assert in_season(season, day) is rests
    assert not ROADS["VL"].seasons and not ROADS["NL"].seasons and not ROADS["WAL"].seasons


def test_the_formal_notice_in_brussels_gives_a_month_and_the_fund_in_flanders_begins_at_two():
    notice = next(s for s in ROADS["BXL"].steps if s.code == "ingebrekestelling_bxl")
    fund = next(s for s in ROADS["VL"].steps if s.code == "fonds_vl")
    assert notice.rest >= 30 and notice.law and fund.months == 2 and fund.unverified


@pytest.mark.parametrize("language", languages())
def test_every_step_place_season_and_pause_has_its_words(language: str):
    wanted = [f"road-country-{code}" for code in COUNTRIES]
    for road in ROADS.values():
        wanted += [f"road-{kind}-{step.code}" for step in road.steps for kind in ("step", "how")]
        wanted += [f"road-{kind}-{place.code}" for place in road.places for kind in ("place", "place-how")]
        wanted += [f"road-season-{season.code}" for season in road.seasons]
    assert [one for one in wanted if not _bundle(language).has_message(one)] == []


# --- arrangements -------------------------------------------------------------------------------------------------------


def test_a_plan_is_equal_months_and_the_last_one_is_what_is_left():
    agreed = plan(12_500, 5_000, "2026-10-31")
    assert agreed == (Instalment("2026-10-31", 5_000), Instalment("2026-11-30", 5_000), Instalment("2026-12-31", 2_500))
    assert plan(0, 5_000, "2026-10-31") == () == plan(5_000, 0, "2026-10-31") == plan(10**9, 1, "2026-10-31")


def kept(*received: tuple[str, int], **more: object) -> Arrangement:
    agreed = (Instalment("2026-09-01", 5_000), Instalment("2026-10-01", 5_000), Instalment("2026-11-01", 5_000))
    paid = tuple(Receipt(*one) for one in received)
    return Arrangement(id="arrangement:a", made_on="2026-08-20", plan=agreed, received=paid, **more)


@pytest.mark.parametrize(
    ("paid", "today", "state"),
    [
        ([], "2026-08-31", "loopt"), ([], "2026-09-01", "te_laat"), ([], "2026-09-08", "te_laat"), ([], "2026-09-09", "gebroken"),
        ([("2026-09-08", 5_000)], "2026-09-09", "loopt"), ([("2026-09-08", 4_999)], "2026-09-09", "gebroken"),
        ([("2026-09-01", 15_000)], "2026-09-02", "klaar"), ([("2026-09-09", 5_000)], "2026-09-08", "te_laat"),
    ],
)  # fmt: skip
def test_an_instalment_gets_a_week_and_what_comes_later_is_not_known_yet(paid, today: str, state: str):
    assert check(kept(*paid), today).state == state


def test_a_broken_arrangement_says_since_when_how_much_and_is_planned_anew_before_it_may_stop():
    seen = check(kept(("2026-09-02", 2_000)), "2026-10-12")
    assert (seen.behind, len(seen.missed), seen.since) == (8_000, 2, "2026-09-09")
    assert not may_stop(kept(), "2026-10-12")
    assert may_stop(kept(replanned=(("2026-08-25", "minder uren"),)), "2026-10-12")


def test_at_night_the_broken_ones_come_in_the_order_of_how_long_we_left_them():
    late = Arrangement(id="b", made_on="2026-06-01", plan=(Instalment("2026-07-01", 100),))
    found = nightly([("case:1", kept()), ("case:2", late), ("case:3", kept(("2026-09-01", 15_000)))], TODAY)
    assert [(one.case, one.since) for one in found] == [("case:2", "2026-07-09"), ("case:1", "2026-09-09")]


# --- in a case ----------------------------------------------------------------------------------------------------------

LEAD = Actor(seat="seat:a", role="facilitator", number=1)
AT = "2026-10-12T09:00:00.000+00:00"


class Told:
    """A case to which things are done one after the other."""

    def __init__(self) -> None:
        from lifemaps.deck import Deck, DeckCard

        deck = Deck(schema="1.0", id="leeg", title="x", language="nl-NL", fictional=False, cards=(DeckCard(id="bewoner", kind="bewoner", name="B"),))
        self.case = fold(Case(), [Record(n, AT, "", "act:open", e) for n, e in enumerate(opening(deck), 1)])

    def do(self, command: do.Command, act: str = "act:x", by: Actor = LEAD, at: str = AT) -> str:
        answer = decide(self.case, command, by, act, at)
        if isinstance(answer, Refusal):
            assert all("refusal-" not in answer.sentence(language) for language in languages())
            return answer.reason
        self.case = fold(self.case, [Record(self.case.head + n, at, by.seat, act, e) for n, e in enumerate(answer, 1)])
        return ""


def line(period: str, due: str, paid: str, contract: str = "HV-2231", **more: object) -> LedgerLine:
    from decimal import Decimal

    return LedgerLine(period=period, due_on=f"{period}-01", due=Decimal(due), paid=Decimal(paid), contract=contract, **more)


def test_given_a_contracts_ledger_when_it_is_laid_with_the_case_then_only_its_months_are_kept():
    told = Told()
    lines = (line("2026-09", "689.75", "421.30", note="mevrouw belde", method="OVB"), line("2026-08", "421.30", "421.30", "HV-1"))
    before = told.case.map_head
    assert told.do(do.AttachLedger(lines=lines, file="uitvoer.csv")) == ""
    kept_lines = told.case.ledger.lines
    assert [(x.period, x.contract, x.note) for x in kept_lines] == [("2026-08", "C2", ""), ("2026-09", "C1", "")]
    assert told.case.map_head == before
    assert standing(rent_months(told.case.ledger, TODAY), TODAY).open == 26_845
    assert told.do(do.DetachLedger()) == "" and told.case.ledger is None
    assert told.do(do.DetachLedger()) == "ledger-none"


@pytest.mark.parametrize("lines", [(), (line("2026-13", "1", "1"),), (line("2026-09", "-1", "0"),), tuple([line("2026-09", "1", "1")] * 601)])
def test_given_a_ledger_that_cannot_be_then_it_is_refused_and_nothing_changed(lines):
    told = Told()
    assert told.do(do.AttachLedger(lines=lines)) in ("ledger-lines", "ledger-odd") and told.case.ledger is None


@pytest.mark.parametrize("role", ["resident", "observer", "owner"])
def test_only_professionals_keep_our_books(role: str):
    assert Told().do(do.DoRoadStep(step="groet", on=TODAY), by=Actor(seat="seat:b", role=role)) == "not-your-role"


def test_a_step_is_written_down_with_proof_and_can_be_taken_back():
    told = Told()
    assert told.do(do.DoRoadStep(step="herinnering", on="2026-10-01", proof="brief 12")) == ""
    assert told.case.tenancy.done == (Done(step="herinnering", on="2026-10-01", proof="brief 12"),)
    assert told.do(do.DoRoadStep(step="herinnering", on="2026-10-13")) == "road-day"
    assert told.do(do.TakeBackRoadStep(step="herinnering", on="2026-10-01")) == "" and told.case.tenancy.done == ()
    assert told.do(do.TakeBackRoadStep(step="herinnering", on="2026-10-01")) == "road-not-done"


@pytest.mark.parametrize(
    ("pause", "why"),
    [
        (do.PauseRoad(reason="anders", until="2026-11-01"), "pause-words"), (do.PauseRoad(reason="toeslag", until=TODAY), "pause-day"),
        (do.PauseRoad(reason="toeslag", until="2027-12-01"), "pause-day"), (do.PauseRoad(reason="zomaar", until="2026-11-01"), "unknown-word"),
    ],
)  # fmt: skip
def test_a_pause_needs_a_reason_and_a_last_day(pause: do.PauseRoad, why: str):
    assert Told().do(pause) == why


def test_an_arrangement_is_made_paid_on_replanned_and_only_then_may_be_stopped():
    told = Told()
    assert told.do(do.MakeArrangement(total=15_000, monthly=5_000, first_on="2026-11-01"), "act:a") == ""
    name = told.case.tenancy.arrangement.id
    assert told.do(do.MakeArrangement(total=1, monthly=1, first_on="2026-11-01"), "act:b") == "arrangement-runs"
    assert told.do(do.ReceiveInstalment(arrangement=name, on="2026-11-01", cents=5_000), at="2026-11-02T08:00:00Z") == ""
    broken = "2026-12-20T08:00:00Z"
    assert told.case.tenancy.state("2026-12-20") == "gebroken"
    assert told.do(do.StopArrangement(arrangement=name, why="x"), at=broken) == "arrangement-replan-first"
    assert told.do(do.ReplanArrangement(arrangement=name, monthly=2_500, first_on="2027-01-01", why=""), at=broken) == "arrangement-why"
    assert told.do(do.ReplanArrangement(arrangement=name, monthly=2_500, first_on="2027-01-01", why="minder uren"), at=broken) == ""
    assert told.case.tenancy.arrangement.total == 10_000 and told.case.tenancy.state("2026-12-21") == "loopt"
    assert told.do(do.StopArrangement(arrangement=name, why="x"), at=broken) == "arrangement-replan-first"
    assert told.do(do.StopArrangement(arrangement=name, why="verhuisd"), at="2027-02-01T08:00:00Z") == ""
    assert told.case.tenancy.arrangement is None


def test_the_line_is_drawn_against_a_months_rent_so_that_forty_euros_is_no_mountain():
    small = drawing(months(("2026-09", 500, 460), ("2026-10", 500, 500)), "nl-NL")
    assert "height:8.0%" in small and "€ 40,00" in small and drawing((), "nl-NL") == ""


def test_what_happens_around_the_rent_never_moves_the_map():
    assert not set(ev.TENANCY_EVENTS) & set(ev.MAP_EVENTS)
