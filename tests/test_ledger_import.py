"""A landlord's ledger in CSV: what is read, what is asked, what is refused, and what is left unread.

Each test tells a small file as its maker would have saved it.
"""

from __future__ import annotations

import argparse
import json

import pandas as pd
import pytest

from bench.signals import TODAY, planted, write_wide
from casefiles import signals_cli
from lifemaps.imports import ledger as ledgers
from lifemaps.imports.ledger import (
    Mapping,
    guess_mapping,
    header_of,
    preview,
    profile,
    read_contacts,
    read_ledger,
    read_profile,
    read_with,
    unread,
    with_contacts,
)
from lifemaps.imports.matching import ImportFailed, Problem
from lifemaps.signals import explained, signals
from lifemaps.words import languages

WIDE = """huurder_ref;contract_ref;periode;vervaldatum;verschuldigd;betaald;betaaldatum;wijze;storno;opmerking
H1;oud;2026-02;2026-02-01;421,30;421,30;2026-02-01;INC;;
H1;oud;2026-03;2026-03-01;421,30;421,30;2026-03-01;INC;;
H1;nieuw;2026-03;2026-03-01;689,75;0,00;;OVB;;
H1;nieuw;2026-04;2026-04-01;689,75;421,30;2026-04-02;OVB;;
H1;nieuw;2026-05;2026-05-01;689,75;421,30;2026-05-02;OVB;;
"""
LONG = """huurder_ref;contract_ref;periode;boekdatum;vervaldatum;soort;detailsoort;bedrag;saldo;betaalwijze;afletterstatus;betalingskenmerk;omschrijving;regeling_ref
H1;oud;2026-02;2026-02-01;2026-02-01;VOR;PRO;421,30;421,30;INC;VOL;;Huur februari;
H1;oud;2026-02;2026-02-01;;ONT;BAN;421,30;0,00;INC;VOL;;;
H1;oud;2026-03;2026-03-01;2026-03-01;VOR;PRO;421,30;421,30;INC;VOL;;Huur maart;
H1;oud;2026-03;2026-03-01;;ONT;BAN;421,30;0,00;INC;VOL;;;
H1;nieuw;2026-03;2026-03-01;2026-03-01;VOR;PRO;689,75;689,75;OVB;NIE;;Huur maart;
H1;nieuw;2026-04;2026-04-01;2026-04-01;VOR;PRO;689,75;1.379,50;OVB;DEE;;Huur april;
H1;nieuw;2026-04;2026-04-02;;ONT;BAN;421,30;958,20;OVB;DEE;;;
H1;nieuw;2026-05;2026-05-01;2026-05-01;VOR;PRO;689,75;1.647,95;OVB;DEE;;Huur mei;
H1;nieuw;2026-05;2026-05-02;;ONT;BAN;421,30;1.226,65;OVB;DEE;;;
"""  # noqa: E501  (a line of the file)


def plain(lines: pd.DataFrame) -> list[tuple]:
    """The months of a ledger, to compare by."""
    columns = ["contract", "due_on", "due", "paid", "paid_on", "method", "reversed"]
    rows = lines.assign(contract=lines["contract"].astype(str), method=lines["method"].astype(str)).sort_values(
        ["contract", "due_on"]
    )
    return [tuple("" if pd.isna(value) else str(value) for value in row) for row in rows[columns].itertuples(index=False)]


def refused(text: str | bytes, mapping: Mapping | None = None) -> tuple[Problem, ...]:
    """What is wrong with a file; it must be refused."""
    with pytest.raises(ImportFailed) as failed:
        read_with(mapping, text) if mapping else read_ledger(text)
    assert all(failed.value.sentences(language) for language in languages())
    return failed.value.problems


def line(text: str, number: int, before: str, after: str) -> str:
    """The file with something else on one of its lines (counted from 1)."""
    lines = text.split("\n")
    assert before in lines[number - 1]
    lines[number - 1] = lines[number - 1].replace(before, after, 1)
    return "\n".join(lines)


# --- what is read -----------------------------------------------------------------------------------------------------


def test_the_wide_and_the_long_layout_tell_the_same_months():
    assert plain(read_ledger(WIDE).stock.lines) == plain(read_ledger(LONG).stock.lines)


def test_amounts_are_whole_cents_and_days_are_days():
    lines = read_ledger(WIDE).stock.lines
    assert lines["due"].to_list() == [42_130, 42_130, 68_975, 68_975, 68_975]
    assert lines["paid"].to_list() == [42_130, 42_130, 0, 42_130, 42_130]
    assert str(lines["due"].dtype) == "int64"
    assert str(lines["paid_on"].iloc[3].date()) == "2026-04-02" and pd.isna(lines["paid_on"].iloc[2])


@pytest.mark.parametrize(
    "same",
    [
        WIDE.replace(",", ".").replace(";", ","),
        WIDE.replace(";", "\t"),
        WIDE.replace(",", "."),
        "\ufeff" + WIDE,
        WIDE.replace("\n", "\r\n"),
        WIDE.rstrip("\n"),
        "sep=;\n" + WIDE,
        WIDE.replace("421,30", "€ 421,30").replace("689,75", '"689,75"'),
        WIDE.replace("INC", "Incasso").replace("OVB", "overboeking"),
        WIDE.replace("2026-02-01", "01-02-2026").replace("2026-04-02", "2-4-2026").replace("2026-03-01", "01/03/2026"),
        WIDE.replace(";2026-02;", ";202602;").replace(";2026-03;", ";03-2026;"),
        WIDE.replace(";2026-03-01;689", ";;689").replace(";2026-03-01;421", ";;421"),
        "\n" + WIDE.replace("oud;", " oud ;"),
    ],
    ids=[
        "comma",
        "tab",
        "point",
        "mark",
        "crlf",
        "no last newline",
        "sep",
        "euro sign and quotes",
        "words",
        "dutch days",
        "months",
        "no due day is the first of the month",
        "spaces",
    ],
)
def test_the_same_ledger_saved_otherwise_is_the_same_ledger(same):
    assert plain(read_ledger(same).stock.lines) == plain(read_ledger(WIDE).stock.lines)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_names_with_accents_are_read_in_either_encoding(encoding):
    text = WIDE.replace("oud", "oùd")
    assert read_ledger(text.encode(encoding)).stock.lines["contract"].iloc[0] == "oùd"


@pytest.mark.parametrize(
    ("written", "cents"),
    [
        ("1.226,65", 122_665),
        ("1226.65", 122_665),
        ("1,226.65", 122_665),
        ("1 226,65", 122_665),
        ("12,5", 1_250),
        ("40", 4_000),
        ("€ 0,05", 5),
        ("-12,50", -1_250),
        ("12,50-", -1_250),
        ("\u221212,50", -1_250),
        ("1.234.567,89", 123_456_789),
    ],
)
def test_an_amount_is_read_as_people_and_systems_write_it(written, cents):
    assert ledgers._money(written) == cents


@pytest.mark.parametrize(
    "written", ["1.226", "12,505", "1.22.6", "1,2,3", "--3", "-3-", "abc", "1e3", "1.2267,00", "9" * 13, "٣"]
)
def test_what_is_no_amount_is_not_read_as_one(written):
    assert ledgers._money(written) is ledgers._BAD


@pytest.mark.parametrize(
    "written", ["2026-02-30", "30-02-2026", "2026-13-01", "01-2026", "0206-01-01", "2026/1", "morgen", "1-1-26"]
)
def test_what_is_no_day_is_not_read_as_one(written):
    assert ledgers._day(written) is ledgers._BAD


def test_columns_that_nobody_mapped_are_not_read():
    """A name, a neighbourhood, a nationality: they stay in the file."""
    private = "\n".join(
        row + (";naam;wijk;nationaliteit;opmerking2" if i == 0 else ";Nadira;Oost;x;privé" if row else "")
        for i, row in enumerate(WIDE.split("\n"))
    )
    ledger = read_ledger(private)
    assert plain(ledger.stock.lines) == plain(read_ledger(WIDE).stock.lines)
    told = ledger.stock.lines.to_csv()
    assert not any(word in told for word in ("Nadira", "Oost", "privé"))
    assert unread(header_of(private), guess_mapping(header_of(private))) == ("naam", "wijk", "nationaliteit", "opmerking2")


def test_of_a_description_only_a_reason_is_kept():
    text = LONG + "H1;nieuw;2026-05;2026-05-20;;ONT;STO;421,30;1.647,95;OVB;NIE;;Storno MS03 van mw Amrani;\n"
    lines = read_ledger(text).stock.lines
    may = lines[lines["due_on"] == "2026-05-01"].iloc[0]
    assert (may["reason"], may["reversed"], may["paid"]) == ("MS03", True, 0)
    assert "Amrani" not in lines.to_csv()


# --- the long layout --------------------------------------------------------------------------------------------------


def test_the_day_a_month_was_complete_is_the_day_it_was_paid():
    text = LONG + (
        "H1;nieuw;2026-06;2026-06-01;2026-06-01;VOR;PRO;600;1826,65;OVB;;;;\n"
        "H1;nieuw;2026-06;2026-06-03;;ONT;BAN;400;1426,65;OVB;;;;\nH1;nieuw;2026-06;2026-06-09;;ONT;BAN;200;1226,65;OVB;;;;\n"
        "H1;nieuw;2026-06;2026-06-20;;ONT;BAN;25;1201,65;OVB;;;;\n"
    )
    june = read_ledger(text).stock.lines.iloc[-1]
    assert (june["paid"], str(june["paid_on"].date())) == (62_500, "2026-06-09")


def test_instalments_are_paid_in_order_and_are_no_rent():
    text = LONG + (
        "H1;nieuw;2026-06;2026-06-15;2026-06-15;VOR;BRT;50,00;;;;;;R1\nH1;nieuw;2026-07;2026-07-15;2026-07-15;VOR;BRT;50,00;;;;;;R1\n"
        "H1;nieuw;2026-06;2026-06-16;;ONT;BAN;30,00;;OVB;;;;R1\nH1;nieuw;2026-07;2026-07-20;;ONT;BAN;40,00;;OVB;;;;R1\n"
    )
    stock = read_ledger(text).stock
    assert stock.instalments[["due", "paid"]].to_numpy().tolist() == [[5_000, 5_000], [5_000, 2_000]]
    assert str(stock.instalments["paid_on"].iloc[0].date()) == "2026-07-20" and pd.isna(stock.instalments["paid_on"].iloc[1])
    assert stock.credits["amount"].sum() == 7_000 and stock.lines["due"].sum() == 3 * 68_975 + 2 * 42_130
    assert stock.lines["paid"].sum() == 4 * 42_130


def test_a_reminder_in_the_ledger_is_a_letter_we_sent():
    text = LONG + "H1;nieuw;2026-05;2026-05-20;;VOR;AAN;0,00;1.226,65;;;;;\n"
    contacts = read_ledger(text).stock.contacts
    assert contacts.iloc[0].to_list()[0::2] == ["nieuw", "BRI"] and len(contacts) == 1


@pytest.mark.parametrize(
    ("sign", "rewrite"),
    [
        ("charges_positive", lambda row: row.replace(";ONT;BAN;", ";ONT;BAN;-")),
        ("receipts_positive", lambda row: row.replace(";VOR;PRO;", ";VOR;PRO;-")),
    ],
)
def test_signs_are_understood_from_the_file_or_told_by_the_profile(sign, rewrite):
    header, *rows = LONG.split("\n")
    saldo_flipped = [row.split(";") for row in rows if row]
    if sign == "receipts_positive":
        for cells in saldo_flipped:
            cells[8] = f"-{cells[8]}" if cells[8].strip("0,") else cells[8]
    text = "\n".join([header, *(rewrite(";".join(cells)) for cells in saldo_flipped), ""])
    guessed = read_ledger(text)
    assert guessed.sign == sign and guessed.check.differs == ()
    told = read_with(Mapping(layout="long", columns=guess_mapping(header_of(text)).columns, sign=sign), text)
    assert plain(told.stock.lines) == plain(guessed.stock.lines) == plain(read_ledger(LONG).stock.lines)


def test_debit_and_credit_columns_are_a_sign_too():
    text = """Contractnr.;Datum;Vervaldag;Omschrijving;Debet;Credit;Achterstand
A;01-03-2026;01-03-2026;Huur maart;689,75;;689,75
A;02-03-2026;;Betaling;;421,30;268,45
"""
    ledger = read_ledger(text)
    assert plain(ledger.stock.lines) == [("A", "2026-03-01 00:00:00", "68975", "42130", "2026-03-02 00:00:00", "", "False")]
    assert ledger.check.checked == 1 and ledger.check.differs == ()


def test_an_indicator_of_off_and_on_is_a_sign_too():
    text = "contract;datum;bedrag;Af/Bij\nA;2026-03-01;689,75;Af\nA;2026-03-02;421,30;Bij\n"
    assert plain(read_ledger(text).stock.lines)[0][2:4] == ("68975", "42130")


# --- the sum ----------------------------------------------------------------------------------------------------------


def test_the_sum_is_checked_against_the_balance_in_the_file():
    ledger = read_ledger(LONG)
    assert ledger.check.checked == 2 and ledger.check.differs == () and ledger.check.total == 122_665
    assert ledger.check.against(122_665) == 0 and ledger.check.against(100_000) == 22_665


def test_a_contract_whose_bookings_do_not_come_out_is_named_with_its_line():
    wrong = read_ledger(LONG.replace("1.226,65", "1.200,00")).check.differs
    assert [(d.contract, d.line, d.stated, d.counted) for d in wrong] == [("nieuw", 10, 120_000, 122_665)]


def test_an_opening_balance_before_the_first_line_is_taken_as_it_is():
    rows = LONG.split("\n")
    assert read_ledger("\n".join([rows[0], *rows[7:]])).check.differs == ()


# --- the wizard -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "layout", "columns"),
    [
        (
            [
                "Huurdernr",
                "Overeenkomst",
                "Maand",
                "Vervaldag",
                "Prolongatie",
                "Ontvangen",
                "Betaald op",
                "Incasso j/n",
                "Terugboeking",
            ],
            "wide",
            {
                "huurder_ref": "Huurdernr",
                "contract_ref": "Overeenkomst",
                "periode": "Maand",
                "vervaldatum": "Vervaldag",
                "verschuldigd": "Prolongatie",
                "betaald": "Ontvangen",
                "betaaldatum": "Betaald op",
                "wijze": "Incasso j/n",
                "storno": "Terugboeking",
            },
        ),
        (
            [
                "Debiteurnr",
                "Huurcontract",
                "Boekdatum",
                "Mededeling",
                "Debet",
                "Credit",
                "Openstaand",
                "Domiciliëring",
                "Afbetalingsplan",
            ],
            "long",
            {
                "huurder_ref": "Debiteurnr",
                "contract_ref": "Huurcontract",
                "boekdatum": "Boekdatum",
                "omschrijving": "Mededeling",
                "debet": "Debet",
                "credit": "Credit",
                "saldo": "Openstaand",
                "betaalwijze": "Domiciliëring",
                "regeling_ref": "Afbetalingsplan",
            },
        ),
        (
            ["klantnr", "eenheidnr", "datum", "bedrag", "achterstal"],
            "long",
            {
                "huurder_ref": "klantnr",
                "contract_ref": "eenheidnr",
                "boekdatum": "datum",
                "bedrag": "bedrag",
                "saldo": "achterstal",
            },
        ),
        (
            ["Contract", "Datum", "Kanaal", "Resultaat"],
            "contacts",
            {"contract_ref": "Contract", "datum": "Datum", "kanaal": "Kanaal", "uitkomst": "Resultaat"},
        ),
    ],
    ids=["dutch wide", "flemish long", "short", "contacts"],
)
def test_a_header_suggests_a_mapping(header, layout, columns):
    mapping = guess_mapping(header)
    assert (mapping.layout, mapping.columns, mapping.missing) == (layout, columns, ())


def test_our_own_name_goes_before_a_synonym():
    mapping = guess_mapping(["contract", "contract_ref", "periode", "huur", "verschuldigd", "betaald"])
    assert mapping.columns["contract_ref"] == "contract_ref" and mapping.columns["verschuldigd"] == "verschuldigd"


def test_what_is_missing_is_asked_for():
    assert guess_mapping(["contract", "datum"]).missing == ("bedrag",)
    assert [(p.field, p.code) for p in refused("contract;datum\nA;2026-01-01\n")] == [("bedrag", "needs-column")]


def test_a_mapping_is_remembered_as_a_small_file():
    mapping = Mapping(
        layout="wide",
        columns={"contract_ref": 'Nr "x"\\', "betaald": "In €"},
        sign="unsigned",
        codes={"method": {"acceptgiro": "OVB"}},
    )
    assert read_profile(profile(mapping)) == mapping
    assert read_profile(json.dumps({"layout": "long", "columns": {"bedrag": "x"}})).columns == {"bedrag": "x"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "layout = 'deep'",
        "layout = 'wide'\nsign = 'up'",
        "layout='wide'\n[columns]\nnaam='x'",
        "{",
        "[" * 9999,
        "{" * 9999,
        "layout='wide'\n[codes.method]\na='XXX'",
        "layout='wide'\nextra=1",
        "layout=1",
    ],
)
def test_a_profile_that_cannot_be_used_is_refused(text):
    with pytest.raises(ImportFailed) as failed:
        read_profile(text)
    assert failed.value.problems[0].code == "profile"


def test_a_landlords_own_words_are_translated_by_the_profile():
    text = WIDE.replace("OVB", "acceptgiro")
    assert {(p.field, p.found) for p in refused(text)} == {("wijze", "acceptgiro")}
    mapping = guess_mapping(header_of(text))
    known = Mapping(layout=mapping.layout, columns=mapping.columns, codes={"method": {"Acceptgiro": "OVB"}})
    assert plain(read_with(known, text).stock.lines) == plain(read_ledger(WIDE).stock.lines)


def test_ten_rows_are_shown_as_they_would_be_read():
    text = WIDE + "".join(f"H2;c{n};2026-05;2026-05-01;500;500;1-5-2026;INC;;\n" for n in range(20))
    rows = preview(guess_mapping(header_of(text)), text)
    assert len(rows) == 10
    assert rows[0] == {
        "huurder_ref": "H1",
        "contract_ref": "oud",
        "periode": "2026-02",
        "vervaldatum": "2026-02-01",
        "verschuldigd": 42_130,
        "betaald": 42_130,
        "betaaldatum": "2026-02-01",
        "wijze": "INC",
        "storno": "",
        "opmerking": "",
    }


def test_a_value_that_cannot_be_read_shows_in_the_preview():
    rows = preview(guess_mapping(header_of(WIDE)), line(WIDE, 3, "421,30", "veel"))
    assert rows[1]["verschuldigd"] == Problem(3, "verschuldigd", "value", "signed", "veel")
    assert "veel" in rows[1]["verschuldigd"].sentence("nl-NL")


# --- what is refused --------------------------------------------------------------------------------------------------


def test_every_bad_value_is_named_by_line_and_column():
    text = line(line(line(WIDE, 3, "421,30", "4x"), 5, "2026-04-02", "2026-04-31"), 6, "OVB", "duif")
    assert [(p.line, p.field, p.code, p.found) for p in refused(text)] == [
        (3, "verschuldigd", "value", "4x"),
        (5, "betaaldatum", "value", "2026-04-31"),
        (6, "wijze", "value", "duif"),
    ]
    sentence = refused(text)[0].sentence("nl-NL")
    assert (
        sentence
        == "Regel 3, verschuldigd: 4x is hier niet te lezen. Verwacht: een bedrag in euro's, zoals 1226,65 of -40,00."
    )


def test_the_line_is_right_after_blank_lines_and_texts_over_two_lines():
    text = WIDE.replace("INC;;\n", 'INC;;"eerste\ntweede"\n', 1).replace("OVB", "\nOVB", 0)
    lines = text.split("\n")
    lines.insert(3, "")
    assert [p.line for p in refused(line("\n".join(lines), 6, "689,75", "x"))] == [6]


def test_a_needed_value_that_is_missing_is_named():
    assert [(p.line, p.field, p.code) for p in refused(line(WIDE, 4, "nieuw", ""))] == [(4, "contract_ref", "empty")]


def test_a_file_that_was_cut_off_is_refused_with_the_line():
    problems = refused(WIDE[: WIDE.rindex("421,30") - 2])
    assert [(p.line, p.code, p.expected, p.found) for p in problems] == [(6, "columns", "10", "5")]


def test_a_text_that_never_ends_is_refused():
    assert [(p.line, p.code) for p in refused(line(WIDE, 3, "INC;;", 'INC;;"open'))] == [(3, "quotes")]


@pytest.mark.parametrize(
    ("data", "line_"),
    [(WIDE.encode("utf-16"), 1), (WIDE.encode("cp1252").replace(b"OVB", b"O\x81B", 1), 4), (b"PK\x03\x04\x00", 1)],
)
def test_another_encoding_is_refused_with_the_line(data, line_):
    assert [(p.line, p.code) for p in refused(data)] == [(line_, "encoding")]


def test_a_text_that_is_no_text_is_refused():
    assert [p.code for p in refused(WIDE.replace("oud", "\ud800"))] == ["encoding"]


@pytest.mark.parametrize("text", ["", "\n\n", "alles in een kolom\n1\n", ";" * 500, "x" * 100_000, '"' * 8, "sep=;\n"])
def test_a_file_without_column_names_is_refused(text):
    assert {p.code for p in refused(text)} <= {"header", "needs-column", "columns"}


def test_a_file_with_only_column_names_is_refused():
    assert [p.code for p in refused(WIDE.split("\n")[0] + "\n")] == ["no-rows"]


def test_a_huge_file_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(ledgers, "MAX_BYTES", 1024 * 1024)
    assert [p.code for p in refused(WIDE + " " * 1024 * 1024)] == ["too-large"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (line(WIDE, 3, ";421,30;421,30", ";-421,30;421,30"), [3]),
        (line(WIDE, 3, ";421,30;421,30", ";421,30;-421,30"), [3]),
        (line(LONG, 3, ";BAN;421,30", ";BAN;-421,30"), [3]),
        (line(LONG, 6, ";PRO;689,75", ";PRO;-689,75"), [6]),
    ],
)
def test_mixed_signs_are_refused_with_the_line(text, lines):
    assert [(p.line, p.code) for p in refused(text)] == [(number, "mixed-signs") for number in lines]


def test_a_memorial_booking_without_a_sign_is_asked_about():
    text = LONG + "H1;nieuw;2026-05;2026-05-20;;MEM;;40,00;;OVB;NIE;;;\n"
    assert [(p.line, p.code) for p in refused(text)] == [(11, "memorial")]


def test_amounts_without_any_sign_are_asked_about():
    assert [p.code for p in refused("contract;datum;bedrag\nA;2026-01-01;10\nA;2026-01-02;20\n")] == ["ask-sign"]


def test_a_month_that_stands_twice_is_refused():
    assert [(p.line, p.code, p.found) for p in refused(WIDE + WIDE.split("\n")[5] + "\n")] == [(7, "double", "nieuw")]


def test_a_file_without_rent_is_refused():
    assert [p.code for p in refused(LONG.replace(";VOR;PRO", ";VOR;BOR"))] == ["no-rent"]


def test_a_profile_of_another_file_is_refused():
    mapping = Mapping(layout="wide", columns={"contract_ref": "nr", "verschuldigd": "a", "betaald": "b", "periode": "c"})
    assert {(p.field, p.code) for p in refused(WIDE, mapping)} == {(name, "no-column") for name in ("nr", "a", "b", "c")}


# --- contacts ---------------------------------------------------------------------------------------------------------

CONTACTS = """contract_ref;datum;kanaal;uitkomst
nieuw;01-06-2026;brief;retour
nieuw;2026-06-20;BRI;retour
oud;2026-06-20;telefoon;gesproken
"""


def test_contacts_are_read_and_laid_beside_the_ledger():
    contacts = read_contacts(CONTACTS)
    assert contacts["channel"].to_list() == ["BRI", "BRI", "TEL"] and contacts["outcome"].to_list() == [
        "retour",
        "retour",
        "bereikt",
    ]
    stock = with_contacts(read_ledger(WIDE), contacts)
    assert "CONTACTLOOS" in set(signals(stock, "2026-07-01")["rule"])


def test_a_contact_that_cannot_be_read_is_named():
    with pytest.raises(ImportFailed) as failed:
        read_contacts(CONTACTS.replace("telefoon", "duif"))
    assert [(p.line, p.field, p.found) for p in failed.value.problems] == [(4, "kanaal", "duif")]


# --- a whole stock, and the command line ------------------------------------------------------------------------------


def test_a_stock_that_was_written_and_read_says_the_same(tmp_path):
    told = planted(64)
    write_wide(told, tmp_path / "stock.csv")
    read = read_ledger((tmp_path / "stock.csv").read_bytes()).stock
    beside = {"instalments": told.instalments, "contacts": told.contacts}
    assert explained(signals(type(told)(lines=read.lines, **beside), TODAY)) == explained(signals(told, TODAY))


def run(capsys, *arguments: object, language: tuple[str, ...] = ()) -> tuple[int, str, str]:
    """What the command line answers."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--language", default="nl-NL")
    signals_cli.add_to(parser.add_subparsers(required=True))
    args = parser.parse_args([*language, "signals", *map(str, arguments)])
    code = args.do(None, args)
    out = capsys.readouterr()
    return code, out.out, out.err


@pytest.fixture
def wide(tmp_path):
    path = tmp_path / "grootboek.csv"
    path.write_text(WIDE.replace("opmerking", "naam"), "utf-8")
    return path


def test_the_command_line_tells_it_in_json(capsys, wide):
    code, out, _ = run(capsys, wide, "--json", "--today", "2026-05-31")
    told = json.loads(out)
    assert code == 0 and told["contracts"] == 2 and told["sum"]["total"] == 122_665
    assert {row["contract"] for row in told["signals"]} == {"nieuw"}
    part = next(row for row in told["signals"] if row["rule"] == "GEDEELTELIJK")
    assert part["evidence"] == {"months": 2, "amount": 42_130, "due": 68_975, "old": 42_130}
    assert part["say"].startswith("Betaalt nog de oude huur?") and part["since"] == "2026-04-01"
    assert part["our_duty"]["code"] == "machtiging" and part["our_duty"]["days"] == 91
    assert [rule["code"] for rule in told["rules"]][-1] == "HERSTEL"


def test_the_command_line_tells_it_in_words(capsys, wide):
    code, out, _ = run(capsys, wide, "--today", "2026-05-31", language=("--language", "en"))
    assert code == 0 and "Still paying the old rent?" in out and "Not read: naam" in out


def test_the_command_line_filters_remembers_and_uses_a_profile(capsys, wide, tmp_path):
    kept = tmp_path / "profiel.toml"
    assert run(capsys, wide, "--json", "--save-profile", kept)[0] == 0
    code, out, _ = run(capsys, wide, "--json", "--profile", kept, "--today", "2026-05-31", "--kind", "incasso")
    assert code == 0 and [row["rule"] for row in json.loads(out)["signals"]] == ["MACHTIGING_WEG"]


def test_the_command_line_takes_our_contacts_into_account(capsys, wide, tmp_path):
    ours = tmp_path / "contacten.csv"
    ours.write_text("contract_ref;datum;kanaal;uitkomst\nnieuw;2026-05-30;TEL;bereikt\n", "utf-8")
    _, out, _ = run(capsys, wide, "--json", "--contacts", ours, "--today", "2026-05-31")
    assert {row["our_duty"]["code"] for row in json.loads(out)["signals"]} == {"brief"}


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", WIDE.replace("421,30", "x").encode()])
def test_the_command_line_says_what_is_wrong_with_a_file(capsys, tmp_path, content):
    path = tmp_path / "stuk.csv"
    path.write_bytes(content)
    code, out, err = run(capsys, path, "--json")
    assert code == 2 and out == "" and "stuk.csv" in err and "Traceback" not in err


def test_the_command_line_says_that_a_file_is_not_there(capsys, tmp_path):
    code, _, err = run(capsys, tmp_path / "weg.csv")
    assert code == 2 and "weg.csv" in err


# --- files nobody would make ------------------------------------------------------------------------------------------


def test_no_spoiled_file_makes_an_importer_crash():
    """A sample of what ``python -m tests.fuzz_imports 100000 1`` does; files that once made a crash are tried first."""
    from tests import fuzz_imports  # it spoils the files of these tests

    told, crashes = fuzz_imports.run(1_500, seed=7)
    assert crashes == []
    assert all(told[f"{name} taken"] and told[f"{name} refused"] for name in fuzz_imports.IMPORTERS)
