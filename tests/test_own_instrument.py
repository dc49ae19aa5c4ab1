"""An organisation's own instrument: loaded where people look for it, through a whole evening, and in everything that leaves."""

from __future__ import annotations

import io
import re
from html import unescape
from pathlib import Path

import docx
import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, expect
from starlette.applications import Starlette
from starlette.testclient import TestClient

from casefiles.house import House, Outcome
from casefiles.rehearsal import Rehearsal
from casefiles.web import doors, home, prepare
from casefiles.web import instruments as door
from lifemaps import commands as do
from lifemaps import instruments, reveal
from lifemaps.exports.casefile import write_case
from lifemaps.exports.pdfwords import pages_of
from lifemaps.exports.werkmap import TableCard, werkmap
from lifemaps.imports.casefile import CaseFileError, read_case
from lifemaps.instruments import EXAMPLE, load, write
from lifemaps.library import read
from lifemaps.plenary import plenary
from lifemaps.refusals import Refusal
from lifemaps.scripts import SCRIPT
from lifemaps.tally import tally_answers, tally_questions
from tests.actors import Beamer, Laptop, Phone, picks
from tests.server import Server
from tests.test_instruments import BROKEN, OWN
from tests.test_nine_seats import Nine

NL = "nl-NL"
SIX = EXAMPLE.read_text("utf-8")
"""The example of the program: six domains, four levels."""


@pytest.fixture
def table(tmp_path: Path):
    """Nadira with the own instrument, chosen at the table before anybody answered."""
    found = Nine(tmp_path, "nadira")
    assert isinstance(found.house.on_instruments(do.KeepInstrument(text=SIX)), Outcome)
    found.do(do.UseInstrument(instrument="zeskaart"))
    yield found
    found.house.close()


# --- kept and chosen ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [SIX, OWN], ids=["example", "with carriers"])
def test_what_is_kept_reads_back_as_the_same_instrument(text):
    one = load(text)
    assert (len(one.codes), len(one.scale)) == (6, 4)
    assert instruments.read(write(one)) == one


def test_a_case_file_carries_its_instrument_and_comes_back_the_same(table):
    deck = read_case(write_case(table.case.deck, makers_outcome=True), "x.json")
    assert deck.instrument == table.case.deck.instrument
    assert read_case(write_case(deck, makers_outcome=True, form="yaml"), "x.yaml").instrument == deck.instrument


def test_a_broken_instrument_in_a_case_file_is_refused_at_its_line():
    text = write_case(read("nadira"), makers_outcome=True, form="yaml")
    with pytest.raises(CaseFileError) as raised:
        read_case(text + 'instrument:\n  instrument_versie: "1.0"\n  id: Niet Goed\n', "x.yaml")
    (wrong,) = [one for one in raised.value.problems if one.field == "instrument.id"]
    assert wrong.line == text.count("\n") + 3
    assert "instrument-" not in wrong.sentence(NL)


def test_once_somebody_answered_the_instrument_stays(table):
    table.do(do.EnterPhase(phase="first_look"))
    table.do(do.LayFaceDown(round=0, level=3, first_step="weten_we_niet", domains={"huis": 4}), table.seats[0])
    answer = table.house.do(do.UseInstrument(), sitting=table.sitting, seat=table.lead)
    assert isinstance(answer, Refusal) and answer.reason == "instrument-answered"
    assert table.case.deck.instrument["id"] == "zeskaart"


def test_only_who_leads_chooses_it_and_what_was_put_away_stays_in_the_case(table):
    answer = table.house.do(do.UseInstrument(), sitting=table.sitting, seat=table.seats[0])
    assert isinstance(answer, Refusal) and answer.reason == "not-your-role"
    table.house.on_instruments(do.DropInstrument(instrument="zeskaart"))
    assert table.house.instruments() == {}
    assert instruments.used(table.case.deck).codes == ("huis", "eten", "dag", "mensen", "centen", "rust")


@pytest.mark.parametrize("domains", [{"huis": 5}, {"huis": 0}, {"geld": 3}], ids=["above the scale", "below", "of another"])
def test_a_level_or_domain_that_is_not_of_the_instrument_is_refused(table, domains):
    table.do(do.EnterPhase(phase="first_look"))
    ballot = do.LayFaceDown(round=0, level=3, first_step="weten_we_niet", domains=domains)
    assert isinstance(table.house.do(ballot, sitting=table.sitting, seat=table.seats[0]), Refusal)
    assert table.house.answered(table.sitting) == {}


# --- an evening -----------------------------------------------------------------------------------------------------


def evening(table: Nine) -> None:
    """Two looks by eight and the resident, one more on paper, turned over; a conclusion."""
    asked = table.house.sitting(table.sitting).asked_domains(table.case.deck)
    assert asked == ("huis", "mensen", "centen")
    for nth, phase in enumerate(("first_look", "second_look")):
        table.do(do.EnterPhase(phase=phase))
        for seat in (*table.seats, table.resident):
            hers = seat == table.resident
            domains = {"huis": 4 if hers else 1 + nth, "mensen": 3, "centen": None}
            table.do(do.LayFaceDown(round=nth, level=3, first_step="weten_we_niet", domains=domains), seat)
    table.do(do.LayTally(round=1, question="huis", counts={"4": 2}))
    answer = table.house.do(do.LayTally(round=1, question="huis", counts={"5": 2}), sitting=table.sitting, seat=table.lead)
    assert isinstance(answer, Refusal)  # Four levels, so nobody can have chosen the fifth.
    table.do(do.TurnOver())
    table.do(do.HearResident())
    table.do(do.EnterPhase(phase="verdict"))
    table.do(do.Word(words={"core": "Bellen.", "category": "wankel", "turn": "wij", "outcome": "doen", "review_on": "2099-01-15"}))
    table.do(do.AgreeDraft(map_head=table.case.map_head))


def test_an_evening_with_it_is_in_every_document_in_its_own_words(table):
    evening(table)
    (rounds,) = table.case.rounds
    assert rounds.questions["huis"].second == {"2": 8, "4": 2}
    assert rounds.own["huis"] == "4"
    shown = reveal.reveal(rounds, table.case.deck, heard=True)
    house, people, money = (next(row for row in shown.domains if row.question == name) for name in ("huis", "mensen", "centen"))
    assert house.second.counts == (0, 8, 0, 2)
    assert (house.second.middle, house.second.apart) == ((2, 2), 2)
    assert [mark.level for mark in house.own] == [4] and [mark.level for mark in people.own] == [3]
    assert money.second.unknown == 8
    assert reveal.title(money, NL) == "Geld en brieven"
    assert "8 × lukt soms (2), 2 × lukt (4)" in reveal.row_words(house, NL)
    assert reveal.strip(house, NL).count('class="mid num"') == 5  # Four levels and "we don't know".

    made = table.outputs()
    word = docx.Document(io.BytesIO(made["report.docx"]))
    pages = {
        "report.docx": word.element.xml,  # With what is said instead of a picture.
        "report.pdf": " ".join(" ".join(pages_of(made["report.pdf"])).split()),
        "report.md": made["report.md"].decode(), "report.html": made["report.html"].decode(),
    }  # fmt: skip
    for name, text in pages.items():
        for said in ("Mensen dichtbij", "Geld en brieven", "lukt soms", "De Zeskaart", "Stichting Voorbeeld", "eigen werk"):
            assert said in text, (name, said)
        assert "Leefgebieden: wonen" not in text
    assert b"zeskaart" in made["case.json"]


@pytest.mark.parametrize("look", ["first_look", "second_look"])
def test_bots_that_rehearse_answer_within_its_levels(table, look):
    bots = Rehearsal(table.house, table.sitting, (), pace=0, seed=3)
    table.do(do.EnterPhase(phase=look))
    sitting = table.house.sitting(table.sitting)
    for seat in table.seats:
        for _, ballot in bots.answer(seat, sitting, table.case):
            table.do(ballot, seat)
    assert table.house.answered(table.sitting)[sitting.step.asks] == 8


def test_the_folder_to_print_has_its_domains_and_its_levels():
    case = replace(read("nadira"), instrument=write(load(SIX)))
    made = werkmap(case, SCRIPT["60"].alone(), (TableCard(1),), NL, "", "naam")
    text = " ".join(" ".join(pages_of(made)).split())
    assert "mensen dichtbij" in text and "geld en brieven" in text
    assert "De Zeskaart: 1 lukt niet · 2 lukt soms · 3 lukt meestal · 4 lukt · ? weten we niet" in text


def test_on_paper_its_four_levels_are_numbered_and_the_whole_keeps_five(table):
    deck = table.case.deck
    assert [code for code, _ in tally_answers(deck, "niveau", NL)] == ["1", "2", "3", "4", "5"]
    assert tally_answers(deck, "huis", NL) == [("1", "lukt niet"), ("2", "lukt soms"), ("3", "lukt meestal"), ("4", "lukt")]
    assert tally_questions(deck, ("centen",), NL)[-1] == ("centen", "Geld en brieven")


def test_a_room_is_added_up_whatever_its_tables_looked_at_domains_with(table):
    evening(table)
    room = plenary([table.case], NL)
    assert [question.code for question in room.questions] == ["eerste_stap", "niveau"]


# --- where it is loaded ---------------------------------------------------------------------------------------------


@pytest.fixture
def browser_here(monkeypatch: pytest.MonkeyPatch):
    """A browser on this machine."""
    one = House.open(":memory:")
    monkeypatch.setattr(home, "_house", one)
    app = Starlette(routes=[*door.routes, *prepare.routes, *doors.routes])
    headers = {"Host": "127.0.0.1:8501"}
    yield TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 50000), headers=headers, follow_redirects=True)
    one.close()


def posted(client: TestClient, text: str, name: str = "mijn.yaml"):
    return client.post("/instruments?language=nl-NL", files={"file": (name, text.encode(), "application/yaml")})


@pytest.mark.parametrize("which", BROKEN)
def test_a_broken_file_is_refused_on_the_page_with_its_line_and_reason_and_nothing_is_kept(browser_here, which):
    text, line, field, _, _ = BROKEN[which]
    answer = posted(browser_here, text)
    assert answer.status_code == 400
    shown = unescape(answer.text)
    assert "Dit klopt nog niet. Er is niets bewaard." in shown
    assert re.search(rf"<li>Regel {line}, kolom \d+{f', {re.escape(field)}' if field else ''}", shown)
    assert home.house().instruments() == {}


def test_a_good_file_is_kept_shown_in_all_its_words_fetched_and_put_away(browser_here):
    shown = posted(browser_here, SIX).text
    for words in ("De Zeskaart staat klaar.", "6 gebieden, 4 stappen", "Hoe is het in huis?", "droog en warm, met wat hulp", "Stichting Voorbeeld"):
        assert words in unescape(shown)
    assert load(browser_here.get("/instruments/zeskaart.yaml").text) == load(SIX)
    browser_here.post("/instruments/zeskaart/put-away")
    assert home.house().instruments() == {}
    assert load(browser_here.get("/instruments/zeskaart.yaml").text) == load(SIX)  # The example stays to begin with.


def test_nobody_elsewhere_loads_one(browser_here):
    phone = TestClient(browser_here.app, base_url="http://192.0.2.1", client=("192.0.2.7", 5), follow_redirects=False)
    assert phone.post("/instruments", files={"file": ("a.yaml", SIX.encode())}).headers["location"].startswith("/lead")
    assert home.house().instruments() == {}


def test_a_table_that_is_set_out_with_it_asks_its_domains(browser_here):
    posted(browser_here, SIX)
    to = browser_here.post(
        "/set-out", data={"case": "nadira", "script": "90", "instrument": "zeskaart", "back": "/prepare?case=nadira"}, follow_redirects=False
    ).headers["location"]
    house = home.house()
    table = house.sitting(str(house.table(to.rpartition("k=")[2])))
    assert table.asked_domains(house.case(table.case).deck) == ("huis", "eten", "dag", "mensen", "centen", "rust")


# --- in a browser ---------------------------------------------------------------------------------------------------


@pytest.mark.browser
def test_a_short_evening_with_an_own_instrument_on_laptop_phones_and_beamer(browser: Browser, tmp_path: Path, pictures: Path | None):
    """Loaded at Instrumenten, chosen in the drawer Avond, asked on the phones, turned over on the wall, printed."""
    with Server(tmp_path, "nadira") as server:
        laptop, beamer = Laptop(browser, server.url), Beamer(browser, server.url)
        code = laptop.open()
        (tmp_path / "eigen.yaml").write_text(SIX, "utf-8")
        (tmp_path / "stuk.yaml").write_text(SIX.replace("id: rust", "id: eten"), "utf-8")
        desk = laptop.context.new_page()
        desk.goto(f"{server.url}/instruments")
        desk.get_by_label("Kies een bestand").set_input_files(tmp_path / "stuk.yaml")
        desk.get_by_role("button", name="Laad", exact=True).click()
        expect(desk.get_by_role("alert")).to_contain_text("gebieden[5].id: het gebied eten bestaat al, op regel 23.")
        desk.get_by_label("Kies een bestand").set_input_files(tmp_path / "eigen.yaml")
        desk.get_by_role("button", name="Laad", exact=True).click()
        expect(desk.get_by_role("status")).to_contain_text("De Zeskaart staat klaar.")
        desk.close()

        laptop.page.get_by_role("radio", name="Avond").or_(laptop.page.get_by_text("Avond", exact=True)).first.click()
        chosen = laptop.page.get_by_role("combobox", name="Waarmee kijkt u naar de gebieden?")
        picks(chosen, "De Zeskaart", exact=False)
        expect(chosen).to_have_value("De Zeskaart")
        phones = [Phone(browser, server.url, nth) for nth in (1, 2)]
        for phone in phones:
            phone.scan(code)
        beamer.join(code)
        laptop.next("Aanleiding")
        laptop.next("Eerste indruk")
        for phone, house in zip(phones, ("lukt niet", "lukt soms"), strict=True):
            phone.sees(re.compile("Wat is uw eerste indruk"))
            phone.answers("wankel", "weten we niet", (house, "lukt meestal", "weten we niet"))
        for step in ("Levenskaart 1", "Levenskaart 2", "Levenskaart 3", "Kijken", "Tweede keer"):
            laptop.next(step)
        for phone in phones:
            phone.answers("staat", "weten we niet", ("droog en warm", "lukt", "lukt niet"), tipped=())
        laptop.page.get_by_role("radio", name="Nu").or_(laptop.page.get_by_text("Nu", exact=True)).first.click()
        laptop.button("Draai om").click()
        for screen in (laptop, beamer, phones[0]):
            screen.sees("Geld en brieven")
        beamer.picture(pictures, "own-instrument")
        phones[0].sees("lukt meestal")
        page = laptop.page.request.get(f"{server.url}/out/{code}/report.pdf").body()
        text = " ".join(" ".join(pages_of(page)).split())
        assert "Mensen dichtbij" in text and "De Zeskaart. Stichting Voorbeeld" in text
        for screen in (laptop, beamer, *phones):
            assert screen.errors == []
            screen.context.close()
