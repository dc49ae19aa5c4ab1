"""Bank statements as banks write them: read, matched to contracts, netted to the cent, and the rest let go of.

Every file is written here by the rules of its standard: ISO 20022 for CAMT.053, SWIFT's customer statement for MT940,
Febelfin's 128 characters for CODA. The story is always the same: three tenants pay, one collection comes back, and the
landlord's account also shows things that are nobody's rent.
"""

from __future__ import annotations

import logging
import re

import msgspec
import pandas as pd
import pytest

from lifemaps.imports import camt053, coda, matching, mt940
from lifemaps.imports.camt053 import read_camt053
from lifemaps.imports.coda import read_coda
from lifemaps.imports.matching import (
    BankFile,
    Entry,
    ImportFailed,
    Key,
    Keys,
    Payment,
    Problem,
    cents_of,
    day_of,
    is_kenmerk,
    is_structured,
    kept,
    plain_name,
    settle,
)
from lifemaps.imports.mt940 import read_mt940
from lifemaps.ledger import is_missed
from lifemaps.library import read as read_case
from lifemaps.signals import explained, of_case, signals
from lifemaps.words import languages

KENMERK, OGM = "5000056789012345", "123456789002"
KEYS = (
    Key(contract="nieuw", references=(KENMERK, OGM), names=("N. Amrani",), rent=68_975),
    Key(contract="C2", accounts=("NL91ABNA0417164300", "BE68539007547034"), names=("J. de Groot",), rent=61_240),
    Key(contract="C3", names=("Ç. Yılmaz-Peeters",), rent=58_500),
)
NETTED = {"nieuw": 42_130, "C2": 0, "C3": 58_500}
"""421.30 came in for the first, 612.40 came in for the second and went back, 585.00 for the third."""


def refused(reader, data: bytes) -> tuple[Problem, ...]:
    """What is wrong with a file; it must be refused, in words."""
    with pytest.raises(ImportFailed) as failed:
        reader(data, KEYS, "bank.xml")
    for language in languages():
        assert all(len(said) > 15 and "import-" not in said for said in failed.value.sentences(language))
    return failed.value.problems


def holds(file: BankFile) -> str:
    """Everything an import kept, as text."""
    return msgspec.json.encode(file).decode()


# --- CAMT.053 ---------------------------------------------------------------------------------------------------------


def camt(*entries: str, version: str = "02", opening: str = "1000.00", closing: str = "", prefix: str = "") -> bytes:
    """A statement around these entries; the closing balance is what it must be unless told otherwise."""
    moved = sum(
        round(float(a) * 100) * (1 if s == "CRDT" else -1)
        for a, s in re.findall(r"<Ntry><Amt[^>]*>([\d.]+)</Amt><CdtDbtInd>(\w+)<", "".join(entries))
    )
    closing = closing or f"{(round(float(opening) * 100) + moved) / 100:.2f}"
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}">'
        f"<BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr>\n<Stmt><Id>S1</Id><Acct><Id><IBAN>NL02RABO0123456789</IBAN></Id></Acct>"
        f"{balance('OPBD', opening)}{balance('CLBD', closing)}\n"
        + "\n".join(entries)
        + "\n</Stmt></BkToCstmrStmt></Document>\n"
    )
    if prefix:
        text = (
            re.sub(r"<(/?)(\w)", rf"<\1{prefix}:\2", text)
            .replace("xmlns=", f"xmlns:{prefix}=")
            .replace(f"<{prefix}:?xml", "<?xml")
        )
    return text.encode()


def balance(code: str, amount: str) -> str:
    return (
        f'<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>'
        "<Dt><Dt>2026-05-29</Dt></Dt></Bal>"
    )


def ntry(
    amount: str, details: str, side: str = "CRDT", version: str = "02", day: str = "2026-05-02", extra: str = ""
) -> str:
    """One booked entry; from version 8 on its status is a code of its own."""
    status = "<Sts>BOOK</Sts>" if version < "08" else "<Sts><Cd>BOOK</Cd></Sts>"
    return (
        f'<Ntry><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>{side}</CdtDbtInd>{extra}{status}<BookgDt><Dt>{day}</Dt></BookgDt>'
        f"<NtryDtls>{details}</NtryDtls></Ntry>"
    )


def tx(
    name: str = "",
    account: str = "",
    text: str = "",
    ref: str = "",
    end: str = "",
    amount: str = "",
    reason: str = "",
    version: str = "02",
) -> str:
    """The details of one payment."""
    party = f"<Dbtr><Nm>{name}</Nm></Dbtr>" if version < "08" else f"<Dbtr><Pty><Nm>{name}</Nm></Pty></Dbtr>"
    money = (
        f'<AmtDtls><TxAmt><Amt Ccy="EUR">{amount}</Amt></TxAmt></AmtDtls>'
        if version < "08"
        else f'<Amt Ccy="EUR">{amount}</Amt>'
    )
    parts = [
        f"<Refs><EndToEndId>{end or 'NOTPROVIDED'}</EndToEndId></Refs>",
        money if amount else "",
        f"<RltdPties>{party}<DbtrAcct><Id><IBAN>{account}</IBAN></Id></DbtrAcct></RltdPties>" if name or account else "",
        "<RmtInf>"
        + (f"<Ustrd>{text}</Ustrd>" if text else "")
        + (f"<Strd><CdtrRefInf><Ref>{ref}</Ref></CdtrRefInf></Strd>" if ref else "")
        + "</RmtInf>",
        f"<RtrInf><Rsn><Cd>{reason}</Cd></Rsn></RtrInf>" if reason else "",
    ]
    return f"<TxDtls>{''.join(parts)}</TxDtls>"


def month_of_camt(version: str) -> list[str]:
    """Three tenants, a batch among them, a collection that comes back, a supplier, and a grocer who paid us by mistake."""
    v = {"version": version}
    return [
        ntry(
            "421.30",
            tx(
                "N Amrani",
                "NL12INGB0001234567",
                f"huur mei {KENMERK[:4]} {KENMERK[4:8]} {KENMERK[8:12]} {KENMERK[12:]}",
                **v,
            ),
            **v,
        ),
        ntry(
            "1197.40",
            tx("J de Groot", "NL91ABNA0417164300", "huur", amount="612.40", **v)
            + tx("C. Yilmaz Peeters", "NL00XXXX0000000000", "mei", amount="585.00", **v),
            **v,
        ),
        ntry(
            "612.40",
            tx("J de Groot", "NL91ABNA0417164300", "storno", reason="AM04", **v),
            "DBIT",
            day="2026-05-06",
            extra="<RvslInd>true</RvslInd>",
            **v,
        ),
        ntry("99.95", tx("Loodgieter BV", "NL91ABNA0417164300", f"factuur {KENMERK}", **v), "DBIT", **v),
        ntry("15.00", tx("Kruidenier", "NL99TRIO0000000001", "per ongeluk", **v), **v),
    ]


@pytest.mark.parametrize("version", ["02", "08"])
@pytest.mark.parametrize("prefix", ["", "ns2"])
def test_a_camt_statement_is_read_matched_and_netted_to_the_cent(version, prefix):
    file = read_camt053(camt(*month_of_camt(version), version=version, prefix=prefix), KEYS)
    assert file.netted() == NETTED
    assert (file.entries, file.left_out, file.unmatched) == (6, 2, 1)
    came_back = [p for p in file.payments if p.reversed]
    assert [(p.contract, p.cents, p.reason, p.booked_on) for p in came_back] == [("C2", -61_240, "AM04", "2026-05-06")]
    assert [p.matched_by for p in file.payments] == ["reference", "account", "name", "account"]


def test_of_a_statement_no_name_account_or_word_is_kept():
    told = holds(read_camt053(camt(*month_of_camt("02")), KEYS))
    assert not re.search(r"NL\d\d|Amrani|Groot|Yilmaz|Kruidenier|Loodgieter|storno|huur", told)


def test_structured_remittances_are_references_too():
    file = read_camt053(
        camt(ntry("10.00", tx(ref=KENMERK)), ntry("20.00", tx(text=f"+++{OGM[:3]}/{OGM[3:7]}/{OGM[7:]}+++"))), KEYS
    )
    assert file.netted() == {"nieuw": 3_000}


def test_entries_that_are_not_booked_do_not_count():
    pending = ntry("421.30", tx(ref=KENMERK)).replace("BOOK", "PDNG")
    assert read_camt053(camt(ntry("10.00", tx(ref=KENMERK)), pending, closing="1010.00"), KEYS).netted() == {"nieuw": 1_000}


CAMT_BROKEN = {
    "cut off": (camt(*month_of_camt("02"))[:-60], "xml"),
    "no xml": (b"datum;bedrag\n", "xml"),
    "empty": (b"", "xml"),
    "another document": (b"<Document><Other/></Document>", "not-camt"),
    "wrong encoding": (camt(ntry("10.00", tx("Çelik", ref=KENMERK))).replace("Ç".encode(), b"\xc7"), "xml"),
    "unknown encoding": (camt().replace(b"UTF-8", b"UTF-9"), "xml"),
    "a negative amount": (camt(ntry("10.00", tx(ref=KENMERK))).replace(b">10.00", b">-10.00"), "negative-amount"),
    "no side": (camt(ntry("10.00", tx(ref=KENMERK), side="UP"), closing="1010.00"), "value"),
    "three decimals": (camt(ntry("10.00", tx(ref=KENMERK))).replace(b">10.00", b">10.005"), "value"),
    "no amount": (camt(ntry("10.00", "")).replace(b'<Ntry><Amt Ccy="EUR">10.00</Amt>', b"<Ntry>"), "missing-element"),
    "another currency": (
        camt(ntry("10.00", tx(ref=KENMERK))).replace(b'<Ntry><Amt Ccy="EUR"', b'<Ntry><Amt Ccy="USD"'),
        "currency",
    ),
    "a day that is none": (camt(ntry("10.00", tx(ref=KENMERK), day="2026-02-30")), "value"),
    "a batch that does not add up": (camt(ntry("30.00", tx(amount="10.00") + tx(amount="10.00"))), "batch-sum"),
    "a line is missing": (camt(ntry("10.00", tx(ref=KENMERK)), closing="1020.00"), "bank-balance"),
    "very deep": (b"<Document>" + b"<a>" * 5_000 + b"</a>" * 5_000 + b"</Document>", "too-deep"),
}


@pytest.mark.parametrize("broken", CAMT_BROKEN)
def test_a_broken_camt_file_is_refused_with_line_and_element(broken):
    data, code = CAMT_BROKEN[broken]
    problems = refused(read_camt053, data)
    assert [p.code for p in problems] == [code] and problems[0].line > 0


def test_the_line_of_a_broken_entry_is_told():
    data = camt(ntry("10.00", tx()), ntry("20.00", tx()), ntry("30.00", tx()).replace("30.00", "dertig"), closing="1060.00")
    assert [(p.line, p.field, p.found) for p in refused(read_camt053, data)] == [(6, "Ntry/Amt", "dertig")]


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (c + 1, b"&%c;" % c * 10) for c in range(ord("a"), ord("j")))
    + b"]><Document><BkToCstmrStmt><Stmt>&j;</Stmt></BkToCstmrStmt></Document>"
)
OUTSIDE = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Document>&e;</Document>'
DOCTYPE = b'<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd"><Document/>'


@pytest.mark.parametrize(
    "data", [BOMB, OUTSIDE, DOCTYPE, b"<!DOCTYPE Document><Document/>"], ids=["bomb", "outside", "dtd", "doctype"]
)
def test_entities_and_document_types_are_refused_before_they_cost_anything(data):
    assert [p.code for p in refused(read_camt053, data)] == ["xml-entities"]


# --- MT940 ------------------------------------------------------------------------------------------------------------


def statement(*lines: str, opening: int = 100_000, closing: int | None = None) -> bytes:
    """A statement of SWIFT's customer layout around these :61: and :86: lines, in cents."""
    marks = re.findall(r"^:61:\d{6}(?:\d{4})?(R?[DC])[A-Z]?(\d+),(\d\d)", "\n".join(lines), re.MULTILINE)
    moved = sum(int(whole + part) * (1 if mark in ("C", "RD") else -1) for mark, whole, part in marks)
    closing = opening + moved if closing is None else closing
    text = [
        ":20:940S260529",
        ":25:NL02RABO0123456789 EUR",
        ":28C:26101",
        f":60F:C260430EUR{opening // 100},{opening % 100:02d}",
        *lines,
        f":62F:C260529EUR{closing // 100},{closing % 100:02d}",
        "-",
        "",
    ]
    return "\r\n".join(text).encode()


MT940_MONTH = (
    ":61:2605020502C421,30NTRFNONREF//26122000001",
    f":86:/TRTP/SEPA OVERBOEKING/IBAN/NL12INGB0001234567/BIC/INGBNL2A/NAME/N Amrani/REMI/huur mei {KENMERK[:9]}",
    f"{KENMERK[9:]}/EREF/NOTPROVIDED",
    ":61:2605040504C612,40NTRFEREF//26124000002",
    ":86:/EREF/NOTPROVIDED//CNTP/NL91ABNA0417164300/ABNANL2A/J de Groot///REMI/USTD//huur/",
    ":61:2605040504C585,00NTRFNONREF",
    ":86:166?00SEPA-GUTSCHRIFT?20SVWZ+mei?30XXXXNL00?31NL00XXXX0000000000?32C. Yilmaz Peeters",
    ":61:2605060506D612,40NRTINONREF//26126000003",
    ":86:/RTRN/AM04//CNTP/NL91ABNA0417164300/ABNANL2A/J de Groot///REMI/USTD//huur/",
    ":61:2605060506D99,95NTRFNONREF",
    f":86:/NAME/Loodgieter BV/REMI/factuur {KENMERK}/IBAN/NL91ABNA0417164300",
    ":61:2605070507C15,00NTRFNONREF",
    ":86:kruidenier per ongeluk",
)


def test_an_mt940_statement_is_read_matched_and_netted_to_the_cent():
    file = read_mt940(statement(*MT940_MONTH), KEYS)
    assert file.netted() == NETTED
    assert (file.entries, file.left_out, file.unmatched) == (6, 2, 1)
    assert [(p.contract, p.cents, p.reason) for p in file.payments if p.reversed] == [("C2", -61_240, "AM04")]
    assert [p.matched_by for p in file.payments] == ["reference", "account", "name", "account"]
    assert not re.search(r"NL\d\d|Amrani|Groot|Yilmaz|kruidenier", holds(file))


@pytest.mark.parametrize("mark", ["RC", "D"])
def test_a_credit_that_was_reversed_is_a_payment_that_came_back(mark):
    kind = "NTRF" if mark == "RC" else "NRTI"
    file = read_mt940(statement(f":61:260502{mark}421,30{kind}NONREF", f":86:/REMI/{KENMERK}"), KEYS)
    assert [(p.cents, p.reversed) for p in file.payments] == [(-42_130, True)]


def test_a_structured_remittance_in_mt940_is_a_reference():
    file = read_mt940(statement(":61:2605020502C421,30NTRFEREF", f":86:/EREF/X//REMI/STRD/CUR/{KENMERK}/"), KEYS)
    assert file.netted() == {"nieuw": 42_130}


def test_several_statements_in_one_file_are_all_read():
    both = statement(":61:260502C10,00NTRFNONREF", f":86:{KENMERK}") + statement(
        ":61:260503C20,00NTRFNONREF", f":86:{KENMERK}"
    )
    assert read_mt940(both, KEYS).netted() == {"nieuw": 3_000}


def test_a_text_that_is_a_files_name_is_not_opened(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bank.txt").write_bytes(statement(":61:260502C10,00NTRFNONREF", f":86:{KENMERK}"))
    assert [p.code for p in refused(read_mt940, b"bank.txt")] == ["not-mt940"]


def test_a_line_that_cannot_be_read_is_not_written_to_a_log(caplog):
    caplog.set_level(logging.DEBUG)
    refused(read_mt940, statement(":61:geheim Amrani", ":86:x"))
    assert "Amrani" not in caplog.text


MT940_BROKEN = {
    "cut off": (statement(*MT940_MONTH)[:-40], "missing-tag"),
    "no statement": (b"datum;bedrag\n", "not-mt940"),
    "empty": (b"", "not-mt940"),
    "utf-16": (statement(*MT940_MONTH).decode().encode("utf-16"), "encoding"),
    "no encoding": (statement(":61:260502C10,00NTRFNONREF", ":86:x").replace(b"x", b"\x81"), "encoding"),
    "a negative amount": (statement(":61:260502C-10,00NTRFNONREF", ":86:x"), "negative-amount"),
    "three decimals": (statement(":61:260502C10,005NTRFNONREF", ":86:x", closing=101_000), "value"),
    "a day that is none": (statement(":61:261345C10,00NTRFNONREF", ":86:x"), "mt940-line"),
    "no side": (statement(":61:26050210,00NTRFNONREF", ":86:x", closing=101_000), "mt940-line"),
    "a line without a kind": (statement(":61:260502C10,00", ":61:260502C20,00", closing=103_000), "lines-lost"),
    "another currency": (statement(*MT940_MONTH).replace(b"EUR1", b"USD1"), "currency"),
    "a line is missing": (statement(*MT940_MONTH[2:], closing=100_000), "bank-balance"),
}


@pytest.mark.parametrize("broken", MT940_BROKEN)
def test_a_broken_mt940_file_is_refused_with_line_and_tag(broken):
    data, code = MT940_BROKEN[broken]
    problems = refused(read_mt940, data)
    assert [p.code for p in problems] == [code] and problems[0].line > 0


def test_the_line_of_a_broken_amount_is_told():
    data = statement(":61:260502C10,00NTRFNONREF", ":86:x", ":61:260502C1x,00NTRFNONREF", ":86:y", closing=102_000)
    assert [(p.line, p.field) for p in refused(read_mt940, data)] == [(7, ":61:")]


# --- CODA -------------------------------------------------------------------------------------------------------------


def field(text: object, width: int) -> str:
    return str(text)[:width].ljust(width)


def amount(cents: int, sign: bool = True) -> str:
    """Sign and fifteen digits, three of them decimals."""
    return (("1" if cents < 0 else "0") if sign else "") + f"{abs(cents) * 10:015d}"


def movement(
    sequence: int,
    detail: int,
    cents: int,
    code: str,
    text: str,
    *,
    structured: bool = False,
    name: str = "",
    account: str = "",
    reason: str = "",
    back: str = " ",
    day: str = "020526",
) -> list[str]:
    """A movement: records 2.1, 2.2 and 2.3."""
    number = f"{sequence:04d}{detail:04d}"
    first = ("1101" + text if structured else "0" + text).ljust(1 + 53 + 53 + 43)
    one = f"21{number}{field(f'REF{number}', 21)}{amount(cents)}{day}{code}{first[:54]}{day}001" + "0" + "1 0"
    two = f"22{number}{first[54:107]}{field('', 35)}{field('', 11)}{field('', 3)}{back}{field(reason, 4)}{field('', 8)}1 0"
    three = f"23{number}{field(account, 34)}{field('EUR', 3)}{field(name, 35)}{first[107:150]}0 0"
    return [one, two, three]


def coda_file(*movements: list[str], opening: int = 100_000, closing: int | None = None) -> bytes:
    """A file of one statement: records 0, 1, the movements, 8 and 9 with counts and sums."""
    lines = [line for movement_ in movements for line in movement_]
    totals = [
        int(line[32:47]) // 10 * (-1 if line[31] == "1" else 1)
        for line in lines
        if line[:2] == "21" and line[6:10] == "0000"
    ]
    closing = opening + sum(totals) if closing is None else closing
    debit, credit = -sum(t for t in totals if t < 0), sum(t for t in totals if t > 0)
    account = field("BE68539007547099", 34) + "EUR"
    head = f"00000290526{'725'}05 {field('', 7)}{field('00099449', 10)}{field('Woonpunt', 26)}{field('KREDBEBB', 11)}" + (
        f"00630366277 00000{field('', 16)}{field('', 16)}{field('', 7)}2"
    )
    old = f"12001{account}{amount(opening)}300426{field('Woonpunt', 26)}{field('Zichtrekening', 35)}001"
    new = f"8001{account}{amount(closing)}290526{field('', 64)}0"
    tail = f"9{field('', 15)}{len(lines) + 2:06d}{amount(debit, False)}{amount(credit, False)}{field('', 75)}2"
    return "\r\n".join([head, old, *lines, new, tail, ""]).encode("cp1252")


CODA_MONTH = (
    movement(1, 0, 42_130, "00150000", OGM, structured=True, name="Amrani Nadira", account="BE12000000000001"),
    movement(2, 0, 61_240, "00150000", "huur mei", name="de Groot J", account="BE68539007547034"),
    movement(3, 0, 58_500, "00150000", "loyer mai", name="Çigdem Yılmaz Peeters".replace("ı", "i"), account="BE00"),
    movement(
        4,
        0,
        -61_240,
        "00505000",
        "storno",
        name="de Groot J",
        account="BE68539007547034",
        reason="AM04",
        back="2",
        day="060526",
    ),
    movement(5, 0, -9_995, "00101000", f"factuur {OGM}", name="Loodgieter", account="BE68539007547034"),
    movement(6, 0, 1_500, "00150000", "per ongeluk", name="Kruidenier", account="BE99"),
)
CODA_KEYS = (*KEYS[:2], msgspec.structs.replace(KEYS[2], names=("Yilmaz Peeters Cigdem",)))


def test_a_coda_file_is_read_matched_and_netted_to_the_cent():
    data = coda_file(*CODA_MONTH)
    assert {len(line) for line in data.decode("cp1252").splitlines()} == {128}
    file = read_coda(data, CODA_KEYS)
    assert file.netted() == NETTED
    assert (file.entries, file.left_out, file.unmatched) == (6, 2, 1)
    assert [(p.contract, p.cents, p.reason, p.booked_on) for p in file.payments if p.reversed] == [
        ("C2", -61_240, "AM04", "2026-05-06")
    ]
    assert [p.matched_by for p in file.payments] == ["reference", "account", "name", "account"]
    assert not re.search(r"BE\d\d|Amrani|Groot|Yilmaz|Kruidenier", holds(file))
    assert read_coda(data.decode("cp1252").encode("utf-8"), CODA_KEYS) == file


def test_a_total_in_coda_gives_way_to_its_parts():
    total = movement(1, 0, 68_975, "20550000", "")
    parts = [
        movement(1, 1, 60_000, "60550000", OGM, structured=True),
        movement(1, 2, 8_975, "60550000", OGM, structured=True),
    ]
    file = read_coda(coda_file(total, *parts), KEYS)
    assert [p.cents for p in file.payments] == [60_000, 8_975] and file.netted() == {"nieuw": 68_975}
    wrong = [parts[0], movement(1, 2, 8_974, "60550000", OGM, structured=True)]
    assert [p.code for p in refused(read_coda, coda_file(total, *wrong))] == ["batch-sum"]


GOOD_CODA = coda_file(*CODA_MONTH)
CODA_BROKEN = {
    "cut off in a line": (GOOD_CODA[:700], "coda-length"),
    "cut off after a line": (b"\r\n".join(GOOD_CODA.split(b"\r\n")[:-2]), "coda-end"),
    "no coda": (b"datum;bedrag\n", "coda-length"),
    "empty": (b"", "coda-length"),
    "utf-16": (GOOD_CODA.decode("cp1252").encode("utf-16"), "encoding"),
    "letters in an amount": (GOOD_CODA.replace(b"0000000000421300", b"00000000004213OO", 1), "coda-record"),
    "another sign": (GOOD_CODA.replace(b"0000000000421300", b"-000000000421300", 1), "coda-record"),
    "a sign turned": (GOOD_CODA.replace(b"0000000000421300", b"1000000000421300", 1), "coda-sum"),
    "a tenth of a cent": (coda_file(*CODA_MONTH).replace(b"421300", b"421301"), "coda-sum"),
    "shuffled": (
        b"\r\n".join(GOOD_CODA.split(b"\r\n")[1:2] + GOOD_CODA.split(b"\r\n")[0:1] + GOOD_CODA.split(b"\r\n")[2:]),
        "coda-order",
    ),
    "a movement is missing": (b"\r\n".join(GOOD_CODA.split(b"\r\n")[:2] + GOOD_CODA.split(b"\r\n")[5:]), "coda-sum"),
    "a day that is none": (GOOD_CODA.replace(b"060526", b"990526"), "coda-sum"),
    "another currency": (GOOD_CODA.replace(b"EUR0", b"USD0"), "currency"),
}


@pytest.mark.parametrize("broken", CODA_BROKEN)
def test_a_broken_coda_file_is_refused_with_the_line(broken):
    data, code = CODA_BROKEN[broken]
    problems = refused(read_coda, data)
    assert [p.code for p in problems] == [code] and problems[0].line > 0


# --- all of them ------------------------------------------------------------------------------------------------------

READERS = {"camt053": (camt053, read_camt053), "mt940": (mt940, read_mt940), "coda": (coda, read_coda)}


@pytest.mark.parametrize("name", READERS)
def test_a_huge_file_is_refused_before_it_is_read(name, monkeypatch):
    module, reader = READERS[name]
    monkeypatch.setattr(module, "MAX_BANK_BYTES", 1024 * 1024)
    assert [p.code for p in refused(reader, b" " * (1024 * 1024 + 1))] == ["too-large"]


# --- references -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["5000 0567 8901 2345", "5000056789012345", "12 2345 3462 2567", "1000000000000006", "0" * 16]
)
def test_a_sound_betalingskenmerk_is_known(text):
    """The first are those of the Betaalvereniging's own specification; then one whose digit would be 10, and one 11."""
    assert is_kenmerk(text)


@pytest.mark.parametrize(
    "text", ["6000 0567 8901 2345", "5000 0567 8901 2346", "5000056789012354", "1234567", "12 2345 3462 256", "", "a" * 16]
)
def test_a_mistyped_betalingskenmerk_is_known(text):
    assert not is_kenmerk(text)


def test_one_wrong_digit_never_passes_for_a_sound_betalingskenmerk_unseen():
    wrong = [KENMERK[:i] + str(d) + KENMERK[i + 1 :] for i in range(1, 16) for d in range(10) if str(d) != KENMERK[i]]
    assert sum(map(is_kenmerk, wrong)) <= len(wrong) // 50  # 1 stands for 10 and for 1: that is the standard's own hole


@pytest.mark.parametrize("text", ["+++123/4567/89002+++", "***123/4567/89002***", "123456789002", "+++000/0000/09797+++"])
def test_a_sound_structured_communication_is_known(text):
    assert is_structured(text)


@pytest.mark.parametrize(
    "text", ["+++123/4567/89012+++", "+++000/0000/00000+++", "123/456/89002", "+++123/4567/8900a+++", ""]
)
def test_a_mistyped_structured_communication_is_known(text):
    assert not is_structured(text)


# --- matching ---------------------------------------------------------------------------------------------------------


def matched(text: str = "", keys: tuple[Key, ...] = KEYS, cents: int = 100, **other: object) -> tuple[str, str] | None:
    return Keys(keys).find(Entry(line=1, booked_on="2026-05-02", cents=cents, text=text, **other))


@pytest.mark.parametrize(
    "text",
    [
        KENMERK,
        f"huur {KENMERK} mei",
        f"mei 2026 {OGM}",
        f"flat 12 mei{KENMERK}",
        "5000 0567 8901 2345",
        "kenmerk:5000.0567.8901.2345",
        f"+++{OGM[:3]}/{OGM[3:7]}/{OGM[7:]}+++",
    ],
)
def test_a_reference_is_found_in_what_the_payer_wrote(text):
    assert matched(text) == ("nieuw", "reference")


def test_a_reference_goes_before_an_account_and_an_account_before_a_name():
    entry = {"account": "NL91 ABNA 0417 1643 00", "name": "Ç. Yilmaz-Peeters", "cents": 58_500}
    assert matched(KENMERK, **entry) == ("nieuw", "reference")
    assert matched("", **entry) == ("C2", "account")
    assert matched("", **{**entry, "account": ""}) == ("C3", "name")


def test_a_name_only_counts_with_the_amount_of_the_rent():
    assert matched(name="Amrani, N.", cents=68_975) == ("nieuw", "name")
    assert matched(name="Amrani, N.", cents=68_974) is None


def test_what_fits_two_contracts_fits_none():
    twins = (
        Key(contract="A", accounts=("NL1",), names=("J Jansen",), rent=500),
        Key(contract="B", accounts=("NL1",), names=("Jansen",), rent=500),
    )
    assert matched(account="NL1", keys=twins) is None and matched(name="Jansen", cents=500, keys=twins) is None
    assert (
        matched("contract-100001 contract-100002", keys=(Key(contract="contract-100001"), Key(contract="contract-100002")))
        is None
    )


@pytest.mark.parametrize("text", ["flat 12", "huur 12 mei 2026", "nieuw", "50000567", "5000056789012345678"])
def test_a_short_number_or_a_word_is_no_reference(text):
    assert matched(text, keys=(*KEYS, Key(contract="12"))) is None


def test_names_are_compared_without_titles_initials_accents_and_order():
    assert plain_name("Hr J.P. de Vries") == plain_name("VRIES, de") == "vries"
    assert plain_name("Müller e/o Çelik") == "celik muller"


def test_who_pays_is_told_without_a_name():
    own, other = (
        Entry(line=1, booked_on="2026-05-02", cents=1, references=(KENMERK,), name=name)
        for name in ("NADIRA AMRANI", "K Bensaïd")
    )
    assert [p.payer for p in kept("x", [own, other, msgspec.structs.replace(own, name="")], Keys(KEYS)).payments] == [
        "zelf",
        "ander",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "cents"), [("12,5", 1_250), ("12.50", 1_250), ("12", 1_200), ("12.500", 1_250), ("0,00", 0), ("12,", 1_200)]
)
def test_a_banks_amount_is_read_in_cents(text, cents):
    assert cents_of(text) == cents


@pytest.mark.parametrize("text", ["", "-1", "1,001", "1.2.3", "٣", "1e3", "9" * 20])
def test_what_is_no_banks_amount_is_not_read(text):
    assert cents_of(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [("2026-05-02", "2026-05-02"), ("2026-05-02T10:00:00+02:00", "2026-05-02"), ("2026-02-30", None), ("", None)],
)
def test_a_banks_day_is_read(text, day):
    assert day_of(text) == day


# --- payments laid on the months --------------------------------------------------------------------------------------


def dues(*months: str, rent: int = 50_000) -> pd.DataFrame:
    table = pd.DataFrame(
        {
            "contract": "A",
            "tenant": "H",
            "due_on": pd.to_datetime([f"{m}-01" for m in months]),
            "due": rent,
            "paid": 0,
            "paid_on": pd.NaT,
            "method": "OVB",
            "reversed": False,
        }
    )
    return table.astype({"due_on": "datetime64[s]", "paid_on": "datetime64[s]"})


def laid(*payments: tuple[str, int], months: tuple[str, ...] = ("2026-01", "2026-02", "2026-03")) -> list[tuple]:
    told = [
        Payment(contract="A", booked_on=day, cents=cents, reversed=cents < 0, reason="AM04" if cents < 0 else "")
        for day, cents in payments
    ]
    lines = settle(dues(*months), told)
    return [(row.paid, str(row.paid_on.date()) if pd.notna(row.paid_on) else "", row.reversed) for row in lines.itertuples()]


def test_a_payment_goes_to_the_month_that_was_last_due():
    assert laid(("2026-01-02", 50_000), ("2026-02-13", 50_000), ("2026-03-01", 30_000)) == [
        (50_000, "2026-01-02", False),
        (50_000, "2026-02-13", False),
        (30_000, "2026-03-01", False),
    ]


def test_a_missed_month_does_not_make_every_later_one_late():
    assert laid(("2026-02-02", 50_000), ("2026-03-02", 50_000))[0] == (0, "", False)


def test_who_pays_ahead_pays_the_next_month():
    assert [day for _, day, _ in laid(("2025-12-23", 50_000), ("2026-01-23", 50_000), ("2026-02-23", 50_000))] == [
        "2025-12-23",
        "2026-01-23",
        "2026-02-23",
    ]


def test_a_reversal_takes_back_the_payment_it_reverses():
    assert laid(("2026-01-02", 50_000), ("2026-02-02", 50_000), ("2026-02-05", -50_000)) == [
        (50_000, "2026-01-02", False),
        (0, "", True),
        (0, "", False),
    ]


def test_payments_of_contracts_outside_the_ledger_are_left_alone():
    lines = dues("2026-01")
    pd.testing.assert_frame_equal(settle(lines, [])[list(lines)], lines, check_dtype=False)
    assert settle(lines, [Payment(contract="B", booked_on="2026-01-02", cents=1)])["paid"].sum() == 0


def test_nadiras_months_come_out_of_her_bank_statements_as_they_stand_in_her_ledger():
    ledger = read_case("nadira").ledger
    new = [line for line in ledger.lines if line.contract == "nieuw"]
    assert is_missed(new[0], "2026-10-12")
    files = [
        read_camt053(camt(ntry(str(line.paid), tx("K Bensaid", text=KENMERK), day=line.paid_on)), KEYS)
        for line in new
        if line.paid
    ]
    stock = of_case(ledger)
    empty = stock.lines.assign(
        paid=stock.lines["paid"].where(stock.lines["contract"] == "oud", 0),
        paid_on=stock.lines["paid_on"].where(stock.lines["contract"] == "oud"),
    )
    filled = settle(empty, [payment for file in files for payment in file.payments])
    assert filled["paid"].to_list() == stock.lines["paid"].to_list()
    assert filled["paid_on"].to_list() == stock.lines["paid_on"].to_list()
    said = {signal.rule for signal in explained(signals(type(stock)(lines=filled), "2026-10-12"))}
    assert said == {"HERSTEL", "GEDEELTELIJK", "GEMIST", "MACHTIGING_WEG", "HUURSPRONG", "ANDERE_BETALER"}


def test_every_bank_reader_shares_one_way_of_letting_go():
    """What an import keeps has no room for an account, a name or a description."""
    assert set(Payment.__struct_fields__) == {"contract", "booked_on", "cents", "reversed", "reason", "payer", "matched_by"}
    assert matching.BankFile.__struct_fields__ == ("format", "payments", "entries", "left_out", "unmatched")
