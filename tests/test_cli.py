"""The command line: cases in and out, numbers, and whether all that was kept is still there."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from sqlite_utils.utils import sqlite3

from casefiles import cli
from casefiles.house import House
from casefiles.journal import Outcome
from casefiles.verify import CODES
from casefiles.web import home
from casefiles.web.entrances import TERMINAL
from lifemaps import commands as do
from lifemaps.events import Verdict
from lifemaps.exports.casefile import write_case
from lifemaps.exports.kaart import kaart_of
from lifemaps.imports.casefile import read_case
from lifemaps.library import cases, read
from lifemaps.map import map_view
from lifemaps.roles import ACTS, LOOKS
from lifemaps.words import languages, say
from tests.stories import nadira

ROOT = Path(__file__).parent.parent
NADIRA = next(str(path) for path in cases() if path.stem == "nadira")
FIVE = [str(path) for path in cases()]


class Line:
    """A terminal at one file."""

    def __init__(self, db: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.db, self._capsys = db, capsys
        self.out = self.err = ""

    def __call__(self, *words: str, language: str = "en") -> int:
        """The exit code; what was printed is in ``out`` and ``err``."""
        code = cli.main(["--db", str(self.db), "--language", language, *words])
        self.out, self.err = self._capsys.readouterr()
        return code

    def data(self, *words: str) -> Any:
        """What is printed as JSON."""
        assert self(*words, "--json") == 0, self.err
        return json.loads(self.out)

    def stream(self, name: str) -> str:
        """The stream of this case."""
        return next(row["stream"] for row in self.data("list") if row["name"] == name)


@pytest.fixture
def line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Line:
    return Line(tmp_path / "cases.db", capsys)


def evening(db: Path, stream: str, *commands: do.Command, name: str = "e") -> None:
    """A table works on this case, as the app would, and leaves an answer face down; its acts are named ``e0``, ``e1`` …"""
    house = House.open(db)
    sitting = house.open_sitting(stream)
    lead = str(house.take_seat(sitting, "facilitator"))
    seat = str(house.take_seat(sitting))

    def done(command: do.Command, by: str, act: str | None = None) -> None:
        answer = house.do(command, sitting=sitting, seat=by, act=act)
        assert isinstance(answer, Outcome), answer

    done(do.EnterPhase(phase="first_look"), lead)
    done(do.LayFaceDown(round=0, level=2, reason="aardbeienjam"), seat)
    done(do.EnterPhase(phase="map_1"), lead)
    for n, command in enumerate(commands):
        if isinstance(command, do.AgreeVerdict):
            command = replace(command, map_head=house.case(stream).map_head)
        done(command, seat, f"act:{name}{n}")
    house.close()


WORK = (
    do.Lay(what="fact:f12"),
    do.AddCard(kind="buur", name="Tante Hind"),
    do.DrawTie(giver="card:e1", receiver="card:p_nadira", quality="sterk", support=("praktisch",)),
    do.State(thing="card:e1", field="role", value="mijn steun", source="bewoner"),
    do.Place(card="card:e1", sector="buren", ring="dichtbij", x=0.25),
    do.TakeOff(things=("card:p_bovenbuur",)),
    do.AgreeAction(what="Bellen", who="Joris", due="2026-12-01"),
)


# --- load and list --------------------------------------------------------------------------------------------------


def test_the_five_training_cases_are_taken_in_and_listed(line):
    assert line("load", *FIVE) == 0
    assert re.findall(r"Loaded: (\w+) \((case:\w+)\)", line.out)
    assert sorted(row["name"] for row in line.data("list")) == sorted(Path(file).stem for file in FIVE)  # Two may come in the same thousandth of a second.
    assert all(row["fictional"] for row in line.data("list"))
    assert line("list") == 0
    assert "Nadira: van sloopwoning naar duurdere woning" in line.out


REAL = {
    "bsn": "111222333",  # https://www.burgerservicenummer.nl: the number of its examples, which belongs to nobody
    "national": "85.07.30-033.28",  # IBZ's own example of a national number
    "iban": "NL91 ABNA 0417 1643 00",  # ISO 13616 examples
    "phone": "06-12345678", "mail": "iemand@voorbeeld.nl", "address": "1234 AB", "born": "geboren op 3 mei 1983",
}  # fmt: skip


def real_file(path: Path, text: str = "", *, fictional: bool = False) -> str:
    """The file of a case in whose occasion this stands; about a real life unless it says that it was invented."""
    told = f"aanleiding: {json.dumps('Zij vroeg om hulp. ' + text)}\n"
    path.write_text(told + re.sub(r"(?m)^aanleiding: >\n(  .*\n)+", "", Path(NADIRA).read_text("utf-8")), "utf-8")
    if not fictional:
        path.write_text(re.sub(r"(?m)^fictief: true\n", "", path.read_text("utf-8")), "utf-8")
    return str(path)


@pytest.mark.parametrize("kind", REAL)
def test_a_real_case_with_a_real_number_in_its_file_is_refused_by_place_and_nothing_is_kept(line, tmp_path, kind):
    file = real_file(tmp_path / "echt.yaml", REAL[kind])
    before = Path(file).read_bytes()
    assert line("load", NADIRA, file) == 2
    assert f"{file}: Line 1, column 13, aanleiding: something here looks like" in line.err
    assert say("en", f"casefile-real-{kind}") in line.err
    assert "load the file again" in line.err
    assert "Nothing was changed" in line.err
    assert REAL[kind] not in line.err  # A terminal keeps what it printed.
    assert Path(file).read_bytes() == before
    assert line.data("list") == []


def test_a_real_case_without_them_is_taken_in_and_an_invented_one_as_it_is(line, tmp_path):
    assert line("load", "--as", "echt", real_file(tmp_path / "echt.yaml", "Zij is 43 jaar, 650 euro huur, sinds 2024.")) == 0
    assert line("load", "--as", "bedacht", real_file(tmp_path / "bedacht.yaml", " ".join(REAL.values()), fictional=True)) == 0
    assert {row["name"]: row["fictional"] for row in line.data("list")} == {"echt": False, "bedacht": True}


def test_a_real_case_gets_no_number_for_a_name_since_names_lie_open(line, tmp_path):
    assert line("load", "--as", "111222333", real_file(tmp_path / "echt.yaml")) == 2
    assert "Choose a code" in line.err
    assert line.data("list") == []


def test_a_file_that_is_not_there_yet_holds_no_cases_and_is_not_made(line):
    assert line.data("list") == []
    assert line("list") == 0
    assert "no cases yet" in line.out
    assert not line.db.exists()


def test_the_same_case_again_is_said_to_be_there_and_nothing_is_added(line):
    line("load", NADIRA)
    assert line("load", NADIRA) == 0
    assert "Already there, unchanged: nadira" in line.out
    assert len(line.data("list")) == 1


def test_another_case_of_the_same_name_is_refused_unless_it_gets_a_name_of_its_own(line, tmp_path):
    other = tmp_path / "nadira.yaml"
    other.write_text(Path(NADIRA).read_text("utf-8").replace("leeftijd: 43", "leeftijd: 44", 1), "utf-8")
    line("load", NADIRA)
    assert line("load", str(other)) == 2
    assert "nadira is already there and is another case" in line.err
    assert len(line.data("list")) == 1
    assert line("load", str(other), "--as", "nadira-44") == 0
    assert [row["name"] for row in line.data("list")] == ["nadira", "nadira-44"]
    assert line("load", str(other), "--as", "nadira-44") == 0
    assert len(line.data("list")) == 2


@pytest.mark.parametrize("words", [("--as", "a b"), ("--as", ""), ("--as", "../x"), ("--as", "x" * 65)])
def test_an_odd_name_is_refused(line, words):
    assert line("load", NADIRA, *words) == (0 if words == ("--as", "") else 2)


def test_one_name_is_for_one_file(line):
    assert line("load", *FIVE[:2], "--as", "x") == 2
    assert not line.db.exists()


def test_two_different_cases_of_one_name_in_one_breath_are_refused_both(line, tmp_path):
    other = tmp_path / "other.yaml"
    other.write_text(Path(NADIRA).read_text("utf-8").replace("leeftijd: 43", "leeftijd: 44", 1), "utf-8")
    assert line("load", NADIRA, str(other)) == 2
    assert line.data("list") == []
    assert line("load", NADIRA, NADIRA) == 0
    assert len(line.data("list")) == 1


def test_a_problem_in_one_file_names_line_and_field_and_changes_nothing(line, tmp_path):
    broken = tmp_path / "broken.yaml"
    text = Path(NADIRA).read_text("utf-8").replace("kwaliteit: sterk", "kwaliteit: ijzersterk", 1)
    broken.write_text(text, "utf-8")
    number = next(n for n, row in enumerate(text.splitlines(), 1) if "ijzersterk" in row)
    assert line("load", NADIRA, str(broken)) == 2
    assert f"{broken}: Line {number}, column" in line.err
    assert "relaties[0].kwaliteit" in line.err
    assert "Nothing was changed." in line.err
    assert line.data("list") == []
    assert line("load", str(broken), language="nl-NL") == 2
    assert f"Regel {number}" in line.err


@pytest.mark.parametrize("make", [lambda p: None, lambda p: p.mkdir(), lambda p: p.write_bytes(b"\xff\xfe\x00\x01")])
def test_a_file_that_cannot_be_read_is_named_and_changes_nothing(line, tmp_path, make):
    odd = tmp_path / "odd.yaml"
    make(odd)
    assert line("load", NADIRA, str(odd)) == 2
    assert str(odd) in line.err
    assert line.data("list") == []


def test_a_step_of_a_map_that_cannot_be_done_names_its_line(line, tmp_path):
    step = {"do": "AddCard", "kind": "familie", "name": "Oma", "ding": "card:oma"}
    bad = step | {"kind": "draak", "ding": "card:x"}
    text = write_case(replace(nadira(), map={"stappen": [step, bad]}), makers_outcome=True)
    file = tmp_path / "map.json"
    file.write_text(text, "utf-8")
    number = next(n for n, row in enumerate(text.splitlines(), 1) if "draak" in row) - 1
    assert line("load", str(file)) == 2
    found = re.search(r"Line (\d+), column \d+, kaart\.stappen\[1\]: (.*)", line.err)
    assert found
    assert abs(int(found[1]) - number) <= 1
    assert "draak" in found[2]
    assert line.data("list") == []


# --- show, analyse, export ------------------------------------------------------------------------------------------


def test_a_case_is_shown_as_data_without_ballots_codes_or_the_makers_outcome(line):
    line("load", NADIRA)
    stream = line.stream("nadira")
    evening(line.db, stream, *WORK)
    shown = line.data("show", "nadira")
    assert shown["stream"] == stream
    assert {"card:p_nadira", "card:e1", "card:p_neef"} <= {card["id"] for card in shown["map"]["cards"]}
    assert "card:p_bovenbuur" not in {card["id"] for card in shown["map"]["cards"]}
    assert [action["who"] for action in shown["actions"]] == ["Joris"]
    assert shown["sittings"][0]["seats"] == {"facilitator": 1, "participant": 1}
    assert shown["head"] == line.data("list")[0]["head"]
    house = House.open(line.db)
    sitting = house.sitting(str(house.store.rows("sittings")[0]["stream"]))
    house.close()
    for code in (sitting.code, *(seat.sign for seat in sitting.seats.values())):
        assert f'"{code}"' not in line.out
    assert "aardbeienjam" not in line.out
    assert read("nadira").voices[0].text not in line.out
    assert read("nadira").possible_outcome["categorie"] not in json.dumps(shown["verdicts"])
    assert "eindoordeel" not in line.out


def test_a_case_is_shown_to_people_too(line):
    line("load", NADIRA)
    verdict = Verdict(core="Zij redt zich met ons huiswerk.", category="redt_zich", turn="wij", outcome="loslaten")
    evening(line.db, line.stream("nadira"), *WORK, do.AgreeVerdict(verdict=verdict, map_head=0))
    assert line("show", "nadira", language="nl-NL") == 0
    for words in ("Nadira, 43", "Tante Hind (buur, mijn steun)", verdict.core, "Bellen (Joris, 1 december 2026)"):
        assert words in line.out


@pytest.mark.parametrize("file", FIVE, ids=lambda file: Path(file).stem)
def test_the_numbers_are_those_the_makers_expected(line, file):
    line("load", file)
    numbers = line.data("analyse", Path(file).stem)
    expected = read(Path(file).stem).expected or {}
    compared = {key: numbers[key] for key in expected if key in numbers and isinstance(expected[key], int | float)}
    assert len(compared) > 3
    for key, value in compared.items():
        assert value == pytest.approx(float(expected[key]), abs=0.051), key


def test_the_numbers_count_what_the_table_added_and_leave_out_what_it_took_off(line):
    line("load", NADIRA)
    before = line.data("analyse", "nadira")
    gone, new = do.TakeOff(things=("card:p_neef",)), do.AddCard(kind="vriend", name="Nog zonder lijn")
    evening(line.db, line.stream("nadira"), *WORK, gone, new)
    after = line.data("analyse", "nadira")
    assert after["aantal_informele_steunbronnen"] == before["aantal_informele_steunbronnen"] + 1 - 1
    assert "p_neef" in before["per_bewoner"]["p_nadira"]["enkele_steunpunten"]
    assert "p_neef" not in after["per_bewoner"]["p_nadira"]["enkele_steunpunten"]


def test_numbers_are_printed_for_people_under_the_same_keys(line):
    line("load", NADIRA)
    assert line("analyse", "nadira") == 0
    assert re.search(r"^aantal_informele_steunbronnen: \d+$", line.out, re.MULTILINE)


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_load_export_load_gives_the_same_case_with_all_the_table_did(line, tmp_path, form):
    line("load", NADIRA)
    evening(line.db, line.stream("nadira"), *WORK)
    out = tmp_path / f"out.{form}"
    assert line("export", "nadira", "--format", form, "--out", str(out)) == 0
    deck = read_case(out.read_text("utf-8"), out.name)
    assert replace(deck, map=None, schema="0.2") == read("nadira")
    assert deck.possible_outcome == read("nadira").possible_outcome
    assert "aardbeienjam" not in out.read_text("utf-8")
    assert line("load", str(out)) == 0
    assert "Already there" in line.out
    assert line("load", str(out), "--as", "again") == 0
    house = House.open(line.db)
    one, two = (house.case(line.stream(name)) for name in ("nadira", "again"))
    house.close()
    assert kaart_of(one) == kaart_of(two)
    assert [card.id for card in map_view(one).cards] == [card.id for card in map_view(two).cards]
    again = tmp_path / f"again.{form}"
    line("export", "again", "--format", form, "--out", str(again))
    assert replace(read_case(again.read_text("utf-8"), again.name), id="nadira") == deck


def test_the_file_as_it_was_is_still_the_same_case_after_the_table_worked_on_it(line):
    line("load", NADIRA)
    evening(line.db, line.stream("nadira"), *WORK)
    assert line("load", NADIRA) == 0
    assert "Already there" in line.out


def test_an_export_with_another_map_is_another_case(line, tmp_path):
    line("load", NADIRA)
    evening(line.db, line.stream("nadira"), *WORK[:2])
    out = tmp_path / "out.json"
    line("export", "nadira", "--out", str(out))
    evening(line.db, line.stream("nadira"), do.AddCard(kind="buur", name="Nog iemand"), name="later")
    assert line("load", str(out)) == 2


def test_an_export_to_the_screen_can_be_read_back(line):
    line("load", NADIRA)
    assert line("export", "nadira") == 0
    assert replace(read_case(line.out, "x.json"), schema="0.2") == read("nadira")


def test_an_export_that_cannot_be_written_leaves_no_half_file(line, tmp_path):
    line("load", NADIRA)
    assert line("export", "nadira", "--out", str(tmp_path / "nowhere" / "out.json")) == 2
    assert "cannot be used" in line.err
    out = tmp_path / "out.json"
    line("export", "nadira", "--out", str(out))
    assert sorted(p.name for p in tmp_path.iterdir() if "out.json" in p.name) == ["out.json"]


@pytest.mark.parametrize("command", ["show", "analyse", "export"])
def test_a_case_that_is_not_there_is_named(line, command):
    assert line(command, "nadira") == 2
    assert "is not there" in line.err
    assert not line.db.exists()
    line("load", NADIRA)
    assert line(command, "case:nope") == 2
    assert "case:nope" in line.err
    assert line(command, line.stream("nadira")) == 0


def test_of_several_cases_of_one_name_one_is_chosen_by_its_stream(line):
    house = House.open(line.db)
    streams = [house.open_case(nadira()) for _ in range(2)]
    house.close()
    assert line("show", "klein") == 2
    assert all(stream in line.err for stream in streams)
    assert line.data("show", streams[1])["stream"] == streams[1]


# --- verify and reindex ---------------------------------------------------------------------------------------------


@pytest.fixture
def kept(line: Line) -> Line:
    """A file with a case, an evening on it and an answer face down."""
    line("load", NADIRA)
    evening(line.db, line.stream("nadira"), *WORK)
    return line


def spoil(db: Path, *statements: str) -> None:
    """Change the file behind the program's back."""
    raw = sqlite3.connect(db)
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()


def test_what_is_whole_is_said_to_be_so(kept):
    assert kept("verify") == 0
    assert "Everything is there" in kept.out
    raw = sqlite3.connect(kept.db)
    written: int = raw.execute("select count(*) from events").fetchone()[0]
    raw.close()
    assert kept.data("verify") == {"streams": 2, "events": written, "faults": [], "ok": True}


@pytest.mark.parametrize(
    ("what", "statement"),
    [
        ("gap", "delete from events where stream like 'case:%' and seq = 9"),
        ("unreadable", "update events set body = x'7b' where stream like 'case:%' and seq = 9"),
        ("unreadable", "update events set kind = 'PartyThrown' where stream like 'sitting:%' and seq = 2"),
        ("unreadable", "update events set version = 99 where stream like 'sitting:%' and seq = 2"),
        ("astray", "update events set body = replace(cast(body as text), 'card:e1', 'card:zz') where kind = 'Stated'"),
        ("gesture-differs", "update events set act = 'act:other' where stream like 'case:%' and seq = 9"),
        ("gesture-differs", "delete from acts where act = 'act:e1'"),
        ("gesture-differs", "insert into acts values ('act:ghost', 'case:ghost', 1, 1)"),
        ("index-missing", "delete from cases"),
        ("index-missing", "delete from sittings"),
        ("index-differs", "update cases set title = 'Iets anders'"),
        ("index-differs", "update sittings set ended = 1"),
        ("index-stray", "insert into cases values ('case:ghost', 'ghost', 'Ghost', 1, 'then')"),
        ("case-missing", "delete from events where stream like 'case:%'"),
        ("box-stray", "update ballots set sitting = 'sitting:ghost'"),
        ("box-stray", "update ballots set seat = 'seat:ghost'"),
        ("box-unreadable", "update ballots set sealed = zeroblob(500)"),
        ("box-unreadable", "update ballots set round = 1"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_the_exit_code_says_so_too(kept, what, statement):
    if "body = replace" in statement:
        statement = statement.replace("replace(cast(body as text), 'card:e1', 'card:zz')",
                                      "cast(replace(cast(body as text), 'card:e1', 'card:zz') as blob)")  # fmt: skip
    spoil(kept.db, statement)
    assert kept("verify", "--json") == 1
    report = json.loads(kept.out)
    assert not report["ok"]
    assert what in {fault["what"] for fault in report["faults"]}, report
    for language in languages():
        assert kept("verify", language=language) == 1
        assert "cli-" not in kept.out


def test_a_key_that_is_gone_is_said_and_none_is_made(kept):
    key = Path(f"{kept.db}.key")
    key.unlink()
    assert kept("verify", "--json") == 1
    assert [fault["what"] for fault in json.loads(kept.out)["faults"]] == ["key-missing"]
    assert not key.exists()


def test_a_damaged_file_is_not_sound(kept):
    house = House.open(kept.db)
    house.close()
    raw = bytearray(kept.db.read_bytes())
    raw[4096 + 8 : 4096 + 600] = b"\xff" * 592
    kept.db.write_bytes(raw)
    assert kept("verify") in (1, 2)
    assert kept.err or "damaged" in kept.out


@pytest.mark.parametrize("content", [b"this is no database", b""], ids=["text", "empty"])
def test_a_file_that_is_no_database_is_said_to_be_odd(line, content):
    line.db.write_bytes(content)
    assert line("verify") == (2 if content else 0)
    assert "Traceback" not in line.err


def test_a_file_of_a_newer_program_is_not_touched(kept):
    spoil(kept.db, "insert into _sqlite_migrations (migration_set, name, applied_at) values ('journal', 'm999', '')")
    for words in (("verify",), ("list",), ("load", NADIRA)):
        assert kept(*words) == 2
        assert "newer version" in kept.err


def test_verify_of_nothing_is_not_done(line):
    assert line("verify") == 2
    assert not line.db.exists()


def test_the_lists_are_made_anew_from_the_journal(kept):
    before = kept.data("list"), kept.data("show", "nadira")["sittings"]
    spoil(kept.db, "delete from cases", "update sittings set title = 'x', code = 'y'",
          "insert into cases values ('case:ghost', 'ghost', 'Ghost', 1, 'then')")  # fmt: skip
    assert kept("verify") == 1
    assert kept("reindex") == 0
    assert kept("verify") == 0
    assert (kept.data("list"), kept.data("show", "nadira")["sittings"]) == before


def test_every_fault_and_every_word_is_in_every_language():
    source = (ROOT / "casefiles" / "cli.py").read_text("utf-8")
    said = set(re.findall(r'(?:say|tell|no|words)\(\s*"([a-z-]+)"', source)) | {f"wrong-{code}" for code in CODES}
    helps = {"all", "db", "language", "json", "case", "files", "as", "format", "out", "without-names"}
    helps |= {"load", "list", "show", "analyse", "export", "verify", "reindex"}
    assert len(said) > 30
    for language in languages():
        words = {*(f"cli-help-{word}" for word in helps), *(f"cli-{word}" for word in said - helps)}
        assert [word for word in sorted(words) if say(language, word) == word] == []
    files = [ROOT / "lifemaps" / "words" / language / "cli.ftl" for language in languages()]
    assert len({file.read_text("utf-8").count("\ncli-") for file in files}) == 1


# --- the terminal ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "nl_NL.UTF-8"}, "nl-NL"),
        ({"LANG": "nl_BE.UTF-8"}, "nl-NL"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
    ],
)
def test_it_speaks_the_language_of_the_terminal(monkeypatch, capsys, tmp_path, variables, language):
    for name in ("LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert cli.main(["--db", str(tmp_path / "x.db"), "list"]) == 0
    assert capsys.readouterr().out.strip() == say(language, "cli-none", file=str(tmp_path / "x.db"))


def test_the_file_is_that_of_the_environment_else_one_of_ones_own_and_the_same_as_the_apps(monkeypatch, tmp_path):
    monkeypatch.setenv("LEVENSKAART_DB", str(tmp_path / "env.db"))
    assert cli.default_db() == home.default_db() == str(tmp_path / "env.db")
    monkeypatch.delenv("LEVENSKAART_DB")
    assert cli.default_db() == home.default_db()
    assert Path(cli.default_db()).is_absolute()
    assert Path(cli.default_db()).name == "levenskaart.db"


@pytest.mark.parametrize("words", [[], ["dance"], ["show"], ["load"], ["export", "x", "--format", "pdf"]])
def test_what_is_not_understood_exits_with_two(words, capsys):
    with pytest.raises(SystemExit) as caught:
        cli.main(words)
    assert caught.value.code == 2


def _module(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    environment = {k: v for k, v in os.environ.items() if k not in ("LANG", "LC_ALL", "LC_MESSAGES")}
    environment |= {"LEVENSKAART_DB": str(tmp_path / "env.db"), "LANG": "nl_NL.UTF-8", "PYTHONIOENCODING": "utf-8"}

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "casefiles", *words]
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)

    return run


def test_it_runs_as_a_module_of_its_own(tmp_path):
    run = _module(tmp_path)
    done = run("load", NADIRA)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Ingelezen: nadira (case:")
    assert (tmp_path / "env.db").is_file()
    assert run("show", "nope").returncode == 2
    spoil(tmp_path / "env.db", "delete from cases")
    assert run("verify").returncode == 1


def test_a_copy_of_the_file_alone_opens_when_it_is_said_that_the_key_is_lost(kept, tmp_path):
    """A backup never holds the key: training cases open with a new one, the answers face down are gone."""
    house = House.open(kept.db)
    house.close()
    copy = tmp_path / "copy" / "cases.db"
    copy.parent.mkdir()
    shutil.copy(kept.db, copy)
    there = Line(copy, kept._capsys)
    assert there("show", "nadira") == 2
    assert there("verify") == 1
    assert there("key", "lost", "--yes") == 0
    assert there.data("show", "nadira")["map"]
    assert there("verify") == 0


@pytest.mark.parametrize("language", ["nl-NL", "en"])
@pytest.mark.parametrize("words", [("arrangements",), ("signals", NADIRA)], ids=" ".join)
def test_a_day_that_does_not_exist_is_refused_in_words(line: Line, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], language: str) -> None:
    with pytest.raises(SystemExit):
        line(*words, "--today", "2026-13-01", language=language)
    assert say(language, "cli-day-odd", text="2026-13-01") in " ".join(capsys.readouterr().err.split())


# --- whose it is ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [(name, "nadira") if name in ("show", "analyse", "export") else (name,) for name, what in TERMINAL.items() if what.startswith("look")], ids=" ".join)
def test_what_the_owner_may_not_see_the_terminal_does_not_show(line: Line, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    assert line("load", NADIRA) == 0
    assert line(*words) == 0, line.err
    look = TERMINAL[words[0]].partition(" ")[2]
    assert look in LOOKS["owner"]
    monkeypatch.setitem(LOOKS, "owner", LOOKS["owner"] - {look})
    assert line(*words) == 2
    assert line.out == ""
    assert line.err == say("en", "cli-not-owners") + "\n"


def test_where_the_owner_may_open_no_case_the_terminal_takes_none_in(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "OpenCase" in ACTS["owner"]
    monkeypatch.setitem(ACTS, "owner", ACTS["owner"] - {"OpenCase"})
    assert line("load", NADIRA) == 2
    assert line.err == say("en", "cli-not-owners") + "\n"
    monkeypatch.undo()
    assert line.data("list") == []
