"""Keeping and forgetting as pages: one calm step, by role, with a countdown, a certificate and a copy for the resident."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from casefiles import retention
from casefiles.house import House
from casefiles.journal import Outcome
from casefiles.web import doors, guards, letting_go, prepare, workshops
from casefiles.web.tokens import cookie_name, workshop_cookie, write_seat, write_workshop
from lifemaps import commands as do
from lifemaps.exports.leakcheck import texts_in
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.keeping import later
from lifemaps.pseudonyms import BANDS, NAMES, invented
from lifemaps.refusals import Refusal
from lifemaps.words import day
from tests.at_home import at_home
from tests.stories import nadira

BASE = "http://127.0.0.1:8501"
GROUND = {"purpose": "opvolgen", "basis": "overeenkomst", "knows": "nog_niet"}


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    with at_home(tmp_path, monkeypatch) as found:
        yield found


def browser() -> TestClient:
    app = Starlette(routes=[*doors.routes, *letting_go.routes, *workshops.routes, *prepare.routes], middleware=[Middleware(guards.OriginGuard)])
    return TestClient(app, base_url=BASE, client=("127.0.0.1", 5000), headers={"Origin": BASE}, follow_redirects=False)


class Table:
    """A real case: F leads, P takes part, R is the resident."""

    def __init__(self, house: House, *, fictional: bool = False) -> None:
        self.house = house
        self.case = house.open_case(replace(nadira(), fictional=fictional))
        self.sitting = house.open_sitting(self.case)
        self.seats = {r: str(house.take_seat(self.sitting, r)) for r in ("facilitator", "participant", "resident", "observer")}
        self.code = house.sitting(self.sitting).code
        self.do(do.EnterPhase(phase="map_1"))

    def do(self, command: do.Command, who: str = "facilitator") -> None:
        answer = self.house.do(command, sitting=self.sitting, seat=self.seats[who])
        assert isinstance(answer, Outcome), answer

    def as_(self, who: str) -> TestClient:
        client = browser()
        client.cookies = {cookie_name(self.code): write_seat(self.house.secret, self.sitting, self.seats[who])}
        return client


# --- beginning --------------------------------------------------------------------------------------------------------


def test_given_a_real_case_when_it_begins_then_one_step_comes_before_the_map_and_a_name_is_invented_by_age(house):
    client = browser()
    first = client.post("/begin", data={"case": "blank", "fictional": "0", "age": "65+"}).headers["location"]
    code = re.fullmatch(r"/keep/(\w+)/begin", first)[1]
    case = house.case(house.sitting(house.table(code)).case)
    assert case.deck.title in NAMES["65+"]
    asked = client.get(first + "?language=nl-NL").text
    assert "Weet de bewoner dat wij dit bespreken?" in asked
    assert day("nl-NL", later(house.now(), 30)) in asked
    assert client.post(first, data=GROUND).headers["location"] == f"/?t={code}"
    ground = house.case(house.sitting(house.table(code)).case).keeping.ground
    assert (ground.purpose, ground.basis, ground.knows) == ("opvolgen", "overeenkomst", "nog_niet")


def test_given_a_practice_map_then_nobody_is_asked_anything(house):
    assert browser().post("/begin", data={"case": "blank", "title": "N."}).headers["location"].startswith("/?t=")


def test_given_half_an_answer_then_what_was_filled_in_stays_and_the_sentence_says_what_is_missing(house):
    table = Table(house)
    answer = table.as_("facilitator").post(f"/keep/{table.code}/begin?language=nl-NL", data=GROUND | {"basis": "toestemming", "words": "huis behouden"})
    assert answer.status_code == 409
    assert 'value="huis behouden"' in answer.text
    assert "niets kost" in answer.text
    assert house.case(table.case).keeping.ground is None


def test_given_a_pseudonym_with_a_number_in_it_then_no_case_is_opened(house):
    answer = browser().post("/begin", data={"case": "blank", "fictional": "0", "title": "Anna 111222333"})
    assert answer.status_code == 409
    assert house.store.rows("cases") == []


class Several:
    """A workshop about real lives, opened at its own door; ``client`` leads it."""

    def __init__(self, **how: str) -> None:
        self.client = browser()
        answer = self.client.post("/begin/workshop", data={"case": "blank", "fictional": "0", "tables": "3", **how})
        self.first = answer.headers["location"]
        found = re.fullmatch(r"/w/(\w+)/begin", self.first)
        assert found, self.first
        self.code = found[1]

    def grounds(self, house: House) -> list[object]:
        state = house.workshop(house.workshop_by(self.code) or "")
        return [house.case(at.case).keeping.ground for _, at in sorted(state.tables.items())]


def test_given_several_tables_about_real_lives_then_the_same_step_is_asked_once_and_holds_for_every_table(house):
    hall = Several(leads="self")
    asked = hall.client.get(hall.first + "?language=nl-NL").text
    assert "Weet de bewoner dat wij dit bespreken?" in asked
    assert "geldt voor alle tafels" in asked
    half = hall.client.post(hall.first, data=GROUND | {"basis": "toestemming", "words": "huis behouden"})
    assert (half.status_code, 'value="huis behouden"' in half.text, hall.grounds(house)) == (409, True, [None] * 3)
    assert hall.client.post(hall.first, data=GROUND).headers["location"] == f"/workshop?w={hall.code}"
    assert [(g.purpose, g.basis, g.knows) for g in hall.grounds(house)] == [("opvolgen", "overeenkomst", "nog_niet")] * 3


def test_given_a_table_that_comes_later_then_what_was_said_holds_for_it_too(house):
    hall = Several()
    hall.client.post(hall.first, data=GROUND)
    stream = house.workshop_by(hall.code) or ""
    lead = next(iter(house.workshop(stream).seats))
    assert isinstance(house.lead(do.AddTables(count=1), workshop=stream, seat=lead), Outcome)
    grounds = hall.grounds(house)
    assert len(grounds) == 4
    assert grounds[3] == grounds[0]
    ends = {house.case(at.case).keeping.until for at in house.workshop(stream).tables.values()}
    assert ends == {later(house.now(), 180)}


def test_given_several_tables_about_real_lives_then_they_get_an_invented_name_and_no_number(house):
    hall = Several(age="65+")
    assert house.workshop(house.workshop_by(hall.code) or "").title in NAMES["65+"]
    odd = browser().post("/begin/workshop", data={"case": "blank", "fictional": "0", "tables": "2", "title": "Anna 111222333"})
    assert odd.status_code == 409
    assert len(house.store.rows("workshops")) == 1


def test_given_nobody_said_what_for_yet_then_tables_about_real_lives_are_kept_as_long_as_one_table_is(house):
    hall = Several()
    cases = [at.case for at in house.workshop(house.workshop_by(hall.code) or "").tables.values()]
    assert {retention.until(house, case) for case in cases} == {later(house.now(), 30)}


def test_given_an_address_that_lasts_then_no_real_number_stands_in_it(house):
    hall = Several()
    stream = house.workshop_by(hall.code) or ""
    lead = next(iter(house.workshop(stream).seats))
    answer = house.lead(do.BindRoom(room=house.room_name("06 12345678")), workshop=stream, seat=lead)
    assert isinstance(answer, Refusal)
    assert answer.reason == "real-phone"
    assert isinstance(house.lead(do.BindRoom(room=house.room_name("team zuid")), workshop=stream, seat=lead), Outcome)


def test_given_a_practice_workshop_then_nobody_is_asked_anything(house):
    answer = browser().post("/begin/workshop", data={"case": "nadira", "tables": "2"})
    assert answer.headers["location"].startswith("/workshop?w=")


def test_given_who_does_not_lead_the_workshop_then_the_step_is_not_theirs(house):
    hall = Several()
    assert browser().get(hall.first).status_code == 403
    assert browser().post(hall.first, data=GROUND).status_code == 403
    assert hall.grounds(house) == [None] * 3


@pytest.mark.parametrize("tables", ["1", "3"])
def test_given_a_real_case_set_out_beforehand_then_the_step_comes_first_and_leads_back_to_setting_out(house, tables):
    client = browser()
    sent = {"case": "blank", "fictional": "0", "tables": tables, "back": "/prepare?step=print"}
    first = client.post("/set-out", data=sent).headers["location"]
    assert re.match(r"/(keep|w)/\w+/begin\?next=", first)
    assert client.get(first).status_code == 200
    assert client.post(first, data=GROUND).headers["location"].startswith("/prepare?step=print&")
    practice = client.post("/set-out", data=sent | {"case": "nadira", "fictional": "1"}).headers["location"]
    assert practice.startswith("/prepare?step=print&")


def test_given_an_address_elsewhere_to_go_on_to_then_nobody_is_sent_there(house):
    table = Table(house)
    answer = table.as_("facilitator").post(f"/keep/{table.code}/begin?next=https://elsewhere.example/", data=GROUND)
    assert answer.headers["location"] == "/"


@pytest.mark.parametrize("door", ["/begin/workshop", "/set-out"])
def test_given_a_browser_that_may_open_no_real_case_then_none_is_set_out_for_it_either(house, door, monkeypatch):
    monkeypatch.setattr(f"casefiles.web.{'prepare' if door == '/set-out' else 'workshops'}.may_open_real", lambda asking: False)
    for tables in ("1", "3"):
        assert browser().post(door, data={"case": "blank", "fictional": "0", "tables": tables}).status_code == 403
    assert house.store.rows("cases") == []


@pytest.mark.parametrize("band", BANDS)
def test_given_an_age_then_every_name_of_it_comes_up_and_those_taken_do_not(band):
    assert {invented(band, n) for n in range(len(NAMES[band]))} == set(NAMES[band])
    assert invented(band, 0, taken=NAMES[band][:3]) not in NAMES[band][:3]


# --- by role ----------------------------------------------------------------------------------------------------------

PLACES = {
    "": {"facilitator", "participant", "resident", "observer"}, "/begin": {"facilitator"}, "/forget?names=Karim": {"facilitator"},
    "/access": {"facilitator"}, "/inspect": {"facilitator", "resident"},
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_given_a_role_then_each_page_opens_for_those_it_is_for_and_for_nobody_else(house, place):
    table = Table(house)
    table.do(do.StateGround(**GROUND))
    opened = {who for who in table.seats if table.as_(who).get(f"/keep/{table.code}{place}").status_code == 200}
    assert opened == PLACES[place]
    assert browser().get(f"/keep/{table.code}{place}").status_code == 403


@pytest.mark.parametrize("form", [{"do": "away"}, {"do": "erase", "sure": "1"}, {"do": "ground", **GROUND}, {"do": "share", "what": "x", "who": "y", "basis": "overeenkomst"}])
@pytest.mark.parametrize("who", ["participant", "resident", "observer"])
def test_given_who_does_not_lead_then_nothing_is_changed_by_sending_the_form_anyway(house, form, who):
    table = Table(house)
    before = house.case(table.case)
    assert table.as_(who).post(f"/keep/{table.code}", data=form).status_code in (403, 409)
    assert house.case(table.case) == before


def test_given_a_foreign_page_then_it_cannot_forget_for_you(house):
    table = Table(house)
    client = table.as_("facilitator")
    answer = client.post(f"/keep/{table.code}", data={"do": "away"}, headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code == 403
    assert house.case(table.case).keeping.away is None


# --- forgetting -------------------------------------------------------------------------------------------------------


def test_given_somebody_then_what_will_go_is_shown_the_box_has_to_be_ticked_and_a_certificate_follows(house):
    table = Table(house)
    table.do(do.AddCard(kind="buur", name="Zwaluwstaart"))
    table.do(do.State(thing="card:nadira", field="note", value="Rekent op Zwaluwstaart. Werkt."))
    card = next(t.id for t in house.case(table.case).on_map("card") if t.value("name") == "Zwaluwstaart")
    client = table.as_("facilitator")
    page = client.get(f"/keep/{table.code}/forget?card={card}&language=nl-NL").text
    assert "Rekent op Zwaluwstaart. Werkt." in page
    form = {"card": card, "names": "Zwaluwstaart", "how": "whole", "go": "1"}
    unsure = client.post(f"/keep/{table.code}/forget", data=form)
    assert unsure.status_code == 409
    assert card in house.case(table.case).things
    done = client.post(f"/keep/{table.code}/forget", data=form | {"sure": "1"})
    certificate = client.get(done.headers["location"] + "?language=nl-NL")
    assert "Klaar op" in certificate.text
    assert "Reservekopieën" in certificate.text
    assert "Zwaluwstaart" not in certificate.text
    assert house.case(table.case).thing("card:nadira").value("note") == "Werkt."


def test_given_a_case_out_of_reach_then_its_table_is_shut_and_whoever_leads_finds_the_countdown_and_the_way_back(house):
    table = Table(house)
    client = table.as_("facilitator")
    assert client.post(f"/keep/{table.code}", data={"do": "away"}).status_code == 303
    assert client.get(f"/out/{table.code}/report.html").status_code == 403
    assert client.get(f"/keep/{table.code}/inspect").status_code == 403
    page = client.get(f"/keep/{table.code}?language=nl-NL").text
    assert f"Nog 30 dagen: op {day('nl-NL', later(house.now(), 30))} wordt hij gewist." in page
    assert "Haal hem terug" not in table.as_("participant").get(f"/keep/{table.code}?language=nl-NL").text
    client.post(f"/keep/{table.code}", data={"do": "back"})
    assert client.get(f"/out/{table.code}/report.html").status_code == 200


def test_given_a_case_or_a_workshop_erased_at_once_then_the_certificate_stays_and_nothing_else(house):
    table = Table(house)
    client = table.as_("facilitator")
    gone = client.post(f"/keep/{table.code}", data={"do": "erase", "sure": "1"})
    assert client.get(gone.headers["location"]).status_code == 200
    assert client.get(f"/keep/{table.code}").status_code == 403
    assert house.case(table.case).emptied
    stream, seat = house.open_workshop([nadira()] * 2)  # type: ignore[misc]
    code = house.workshop(stream).code
    lead = browser()
    assert lead.get(f"/w/{code}/keep").status_code == 403
    lead.cookies = {workshop_cookie(code): write_workshop(house.secret, stream, seat)}
    assert lead.post(f"/w/{code}/keep", data={}).status_code == 409
    done = lead.post(f"/w/{code}/keep", data={"sure": "1"})
    assert lead.get(done.headers["location"]).status_code == 200
    assert house.workshop(stream).ended


# --- the log, the copy, the report --------------------------------------------------------------------------------------


def test_given_the_log_then_it_says_who_did_what_by_role_and_that_it_is_whole(house):
    table = Table(house)
    client = table.as_("facilitator")
    client.get(f"/out/{table.code}/report.html")
    page = client.get(f"/keep/{table.code}/access?language=nl-NL").text
    assert "Het logboek is heel" in page
    assert "nam een document mee" in page
    assert "verslag.html" in page


def test_given_the_copy_for_inspection_then_everything_is_in_it_and_other_people_are_told_by_what_they_are(house):
    table = Table(house)
    table.do(do.StateGround(**GROUND))
    table.do(do.AddCard(kind="familie", name="Zwaluwstaart", role="tante"))
    table.do(do.AddAmount(which="schulden", kind="huur", cents=65000))
    table.do(do.AddLifeEvent(date="2024", system="wonen", what="Verhuisd"))
    table.do(do.NoteSharing(who="wijkteam", what="het verslag", basis="publieke_taak"))
    table.do(do.AskCorrection(text="Ik werk vijf dagen."), "resident")
    page = table.as_("resident").get(f"/keep/{table.code}/inspect?language=nl-NL").text
    for text in ("tante", "650,00", "Verhuisd", "het verslag gedeeld met wijkteam", "Ik werk vijf dagen.", "overeenkomst, de huur", "Autoriteit Persoonsgegevens"):
        assert text in page, text
    assert "Zwaluwstaart" not in page
    assert [line.what for line in house.accesses(table.case)][0] == "inspection"
    english = table.as_("resident").get(f"/keep/{table.code}/inspect?language=en").text
    assert "What do we keep about you?" in english


@pytest.mark.parametrize("name", ["report.html", "report.md", "report.pdf", "report.docx"])
def test_given_the_answer_whether_the_resident_knows_then_it_stands_in_every_report_with_the_purpose(house, name):
    table = Table(house)
    table.do(do.StateGround(purpose="bespreken", basis="overeenkomst", knows="nee", knows_why="Zij is onbereikbaar"))
    answer = table.as_("facilitator").get(f"/out/{table.code}/{name}?language=nl-NL")
    assert name in OUTPUTS
    said = " ".join(" ".join(text.split()) for text in texts_in(answer.content))
    for words in ("Weet de bewoner dat wij dit bespreken?", "Zij is onbereikbaar", "Eén keer samen bespreken", "overeenkomst, de huur"):
        assert words in said, words
