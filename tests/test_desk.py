"""A ledger at the desk: through its door, remembered how it is read, laid beside a bank file; and walked in a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bench.signals import TODAY, planted, write_wide
from casefiles.house import House
from casefiles.web import desk, home
from lifemaps import commands as do
from lifemaps.imports import ledger as ledgers
from lifemaps.imports.bank import format_of
from lifemaps.imports.keys import read_keys
from lifemaps.imports.matching import ImportFailed
from lifemaps.refusals import Refusal
from tests import test_bank_files as bank
from tests.actors import Laptop, picks
from tests.server import Server
from tests.test_ledger_import import WIDE

HERE = {"Host": "127.0.0.1:8501"}
MONTHS = """contract_ref;periode;verschuldigd;betaald
nieuw;2026-05;689,75;0,00
C2;2026-05;612,40;0,00
C3;2026-05;585,00;0,00
"""
KEYS = """Contractnr;Kenmerk;IBAN;Naam;Huur
nieuw;5000056789012345|+++123/4567/89002+++;;N. Amrani;689,75
C2;;NL91ABNA0417164300|BE68539007547034;J. de Groot;612,40
C3;;;Ç. Yılmaz-Peeters;585,00
"""


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    one = House.open(":memory:")
    monkeypatch.setattr(home, "_house", one)
    yield one
    desk._desks.clear()
    one.close()


def client(address: str = "127.0.0.1") -> TestClient:
    return TestClient(Starlette(routes=desk.routes), base_url="http://127.0.0.1", client=(address, 50000), headers=HERE)


def lay(what: bytes | str, kind: str = "ledger", token: str = "", name: str = "x.csv", address: str = "127.0.0.1"):
    data = what.encode() if isinstance(what, str) else what
    return client(address).post(f"/desk/file?as={kind}&b={token}&language=nl-NL", content=data, headers={"X-File-Name": name})


def test_given_a_ledger_when_laid_down_then_it_is_in_memory_and_in_no_journal(house: House) -> None:
    answer = lay(WIDE)
    assert answer.status_code == 200 and desk.desk(answer.json()["token"]) is not None
    assert house.store.streams() == {}
    assert desk.desk("something else") is None


def test_given_a_phone_in_the_room_then_it_may_lay_nothing_down(house: House) -> None:
    assert lay(WIDE, address="192.0.2.7").status_code == 403 and not desk._desks


@pytest.mark.parametrize(
    ("spoiled", "words"),
    [
        (b"", "leeg"), (WIDE.encode("utf-16"), "teken is niet te lezen"), (WIDE[:-30].encode(), "Regel 6"),
        (bank.GOOD_CODA, "bankbestand"),
    ],
)  # fmt: skip
def test_given_a_spoiled_file_then_it_says_why_and_nothing_lies_there(house: House, spoiled: bytes, words: str) -> None:
    answer = lay(spoiled)
    if answer.status_code == 200:  # Its header was sound; what is wrong further on is said where the columns are chosen.
        read = desk.desk(answer.json()["token"]).read()
        assert isinstance(read, ImportFailed) and any(words in one for one in read.sentences("nl-NL"))
    else:
        assert any(words in one for one in answer.json()["why"]) and not desk._desks


STATEMENTS = {
    "camt053.02": bank.camt(*bank.month_of_camt("02")), "camt053.08": bank.camt(*bank.month_of_camt("08"), version="08", prefix="n"),
    "mt940": bank.statement(*bank.MT940_MONTH),
}  # fmt: skip


@pytest.mark.parametrize("name", STATEMENTS)
def test_given_a_bank_file_beside_a_ledger_then_only_tenants_payments_are_laid_on_their_months_to_the_cent(house: House, name: str) -> None:
    token = lay(MONTHS).json()["token"]
    assert lay(KEYS, "keys", token).status_code == 200
    assert lay(STATEMENTS[name], "bank", token).status_code == 200
    lying = desk.desk(token)
    assert lying.banks[0].file.netted() == bank.NETTED
    paid = {str(c): int(p) for c, p in zip(lying.stock().lines["contract"], lying.stock().lines["paid"], strict=True)}
    assert paid == bank.NETTED
    assert not re.search(r"NL91ABNA|Amrani|Groot", bank.holds(lying.banks[0].file))
    assert lay(STATEMENTS[name], "bank", token).status_code == 200 and len(desk.desk(token).banks) == 1
    before = desk.desk(token).banks
    assert lay(b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "bank", token).status_code == 400 and desk.desk(token).banks == before


def test_the_format_is_known_by_what_stands_in_a_file() -> None:
    found = {name: format_of(data) for name, data in STATEMENTS.items()}
    assert found == {"camt053.02": "camt053", "camt053.08": "camt053", "mt940": "mt940"}
    assert format_of(bank.GOOD_CODA) == "coda" and format_of(WIDE.encode()) == ""


@pytest.mark.parametrize("text", ["naam;huur\nx;1\n", "contract;huur\n;1\n", "contract;huur\nC1;veel\n", "contract;huur\n", "contract;huur\nC1\n"])
def test_a_list_of_references_that_cannot_be_is_refused_by_its_line(text: str) -> None:
    with pytest.raises(ImportFailed):
        read_keys(text)


def test_a_way_of_reading_is_remembered_by_the_organisation_and_can_be_forgotten(house: House) -> None:
    kept = ledgers.profile(ledgers.guess_mapping(ledgers.header_of(WIDE)))
    assert not isinstance(house.on_ledgers(do.KeepLedgerProfile(name=" uitvoer  per maand ", profile=kept)), Refusal)
    assert house.ledger_profiles() == {"uitvoer per maand": kept}
    assert isinstance(house.on_ledgers(do.KeepLedgerProfile(name=" ", profile=kept)), Refusal)
    house.on_ledgers(do.DropLedgerProfile(name="uitvoer per maand"))
    assert house.ledger_profiles() == {}


# --- as a person would --------------------------------------------------------------------------------------------------


@pytest.mark.browser
def test_from_odd_columns_to_one_contracts_road(browser: Browser, tmp_path: Path) -> None:
    plain = tmp_path / "plain.csv"
    write_wide(planted(64), plain)
    rest = plain.read_text().split("\n", 1)[1].rstrip("\n").split("\n")
    head = "Klantnummer;Huurcontract;Maand;Vervaldag;Prolongatie bedrag;Wat er binnenkwam;Ontvangstdatum;Incasso J/N;Terugboeking;Opm;Wie betaalt;Huurtoeslag;Achternaam"
    odd = tmp_path / "uitvoer.csv"
    odd.write_text("\n".join([head, *(f"{line};Jansen" for line in rest)]) + "\n")
    with Server(tmp_path) as server:
        laptop = Laptop(browser, server.url)
        page = laptop.page
        page.goto(server.url)
        page.get_by_role("link", name="Huurboek").click()
        page.locator("#lk-file-ledger").set_input_files(odd)
        laptop.sees("Hier ligt: uitvoer.csv")
        laptop.sees(re.compile("verschuldigd: welke kolom is dit"))
        for label, column, then in (
            ("Verschuldigd", "Prolongatie bedrag", re.compile("^Er klopt iets niet")), ("Betaald", "Wat er binnenkwam", "4 · Klopt de som?")
        ):  # fmt: skip
            box = page.locator('[data-testid="stSelectbox"]').filter(has=page.get_by_text(label, exact=True)).first
            picks(box.locator("input").first, column)
            laptop.sees(then)
        laptop.sees(re.compile("64 contracten"))
        assert "Jansen" not in page.locator("table.lk-desk").first.inner_text()
        name = page.get_by_role("textbox", name="Bewaar deze keuze onder een naam")
        name.fill("uitvoer per maand")
        name.press("Tab")
        laptop.button("Bewaar de keuze").click()
        laptop.sees(re.compile("bewaard als ‘uitvoer per maand’"))
        page.get_by_role("link", name="Kijk wat er opvalt").click()
        laptop.sees(re.compile("Dit viel op in 64 contracten"))
        day = page.get_by_role("textbox", name="Gezien op")
        day.fill(TODAY)
        day.press("Enter")
        laptop.sees(re.compile("gezien op 12 oktober 2026"))
        page.get_by_role("button", name=re.compile("^wat goed gaat")).click()
        laptop.sees(re.compile("^✳ Loopt weer"))
        expect(page.get_by_role("img", name=re.compile("^Wat er open stond")).first).to_be_visible()
        page.get_by_role("link", name="De weg van dit contract").first.click()
        laptop.sees("Eén volgende stap")
        laptop.sees("Wat verder op de weg ligt, en niet aan ons is")
        page.get_by_role("radio", name="Brussel").or_(page.get_by_role("button", name="Brussel")).first.click()
        laptop.sees(re.compile("1 november tot en met 15 maart"))
        assert laptop.errors == []
