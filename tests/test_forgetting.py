"""Forgetting somebody, an evening, a case, a workshop: gone from history, copies, boxes and bytes, with a certificate."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from msgspec.structs import replace
from sqlite_utils.utils import sqlite3

from casefiles import cli
from casefiles.house import House, new_id
from casefiles.journal import Outcome
from casefiles.verify import verify
from casefiles.web.frames import Frames
from lifemaps import commands as do
from lifemaps.case import Case, fold
from lifemaps.certificates import Certificate
from lifemaps.events import Verdict
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.forgetting import names_of
from lifemaps.refusals import Refusal
from tests import postgres
from tests.stories import nadira

NAME = "Zwaluwstaart"
SURNAME = "Koolmeesje"


class Hall:
    """A workshop of three tables on one case; at the first somebody turns up everywhere a person can."""

    def __init__(self, db: str | Path, *, fictional: bool = True) -> None:
        self.db = db
        self.house = House.open(db)
        opened = self.house.open_workshop([replace(nadira(), fictional=fictional)] * 3, title=f"De middag over {NAME}")
        assert not isinstance(opened, Refusal)
        self.workshop, self.lead = opened
        self.tables = self.house.workshop(self.workshop).tables
        self.seats = {n: [str(self.house.take_seat(at.sitting)) for _ in range(2)] for n, at in self.tables.items()}
        self.leads = {n: str(self.house.take_seat(at.sitting, "facilitator")) for n, at in self.tables.items()}

    def do(self, command: do.Command, n: int = 1, *, lead: bool = False, who: int = 0) -> str:
        act = new_id("act")
        seat = self.leads[n] if lead else self.seats[n][who]
        answer = self.house.do(command, sitting=self.tables[n].sitting, seat=seat, act=act)
        assert isinstance(answer, Outcome), (command, answer)
        return act.split(":", 1)[1]

    def a_person_everywhere(self) -> str:
        """Name, nickname, note, tie, money, life line, influence, group, looks, record, action, note, goal, vault, undo, copies."""
        self.do(do.EnterPhase(phase="first_look"), lead=True)
        self.do(do.LayFaceDown(round=0, level=2, first_step="bellen", reason=f"Omdat {NAME} er niet is."))
        self.do(do.EnterPhase(phase="map_1"), lead=True)
        card = f"card:{self.do(do.AddCard(kind='familie', name=NAME, role='oom'))}"
        self.do(do.State(thing=card, field="name", value=f"{SURNAME} {NAME}"))
        self.do(do.State(thing=card, field="note", value=f"Belt elke dag. {NAME}s knie doet pijn."))
        self.do(do.State(thing="card:nadira", field="note", value=f"Werkt vier dagen. Rekent op {NAME}."))
        tie = f"tie:{self.do(do.DrawTie(giver=card, receiver='card:nadira', quality='sterk', source=NAME.lower()))}"
        self.do(do.State(thing=tie, field="note", value=f"via {SURNAME}"))
        self.do(do.AddAmount(which="schulden", kind="lening", cents=20000, party=NAME))
        self.do(do.AddLifeEvent(date="2024", system="wonen", what=f"Bij {NAME} gewoond"))
        self.do(do.DrawInfluence(start=card, end="system:wonen", effect="herstelt", note=NAME))
        self.do(do.GroupCards(name=f"Kring van {NAME}", cards=(card, "card:nadira")))
        undone = self.do(do.AddCard(kind="familie", name=f"Zoon van {NAME}"))
        self.do(do.Undo())
        assert undone
        self.do(do.Park(text=f"Wie kent {NAME}?"))
        for n in (2, 3):  # The same person at the other tables: a card of their own, and only named.
            self.do(do.EnterPhase(phase="map_1"), n, lead=True)
        self.do(do.AddCard(kind="familie", name=f"{SURNAME} {NAME}"), 2)
        self.do(do.State(thing="card:nadira", field="note", value=f"{NAME.upper()} is haar steun."), 3)
        self.do(do.EnterPhase(phase="second_look"), lead=True)
        reason = f"Omdat {NAME} er is."
        self.do(do.LayFaceDown(round=1, level=4, first_step="bellen", reason=reason, because={"niveau": reason}, cards={"niveau": (card,)}))
        self.do(do.LayFaceDown(round=1, level=4, first_step="bellen"), who=1)
        self.do(do.TurnOver(), lead=True)
        self.do(do.HearResident(), lead=True)
        self.do(do.EnterPhase(phase="verdict"), lead=True)
        self.do(do.Word(words={"core": f"Zij redt zich dankzij {NAME}.", "dissent": f"Een vertrouwt {NAME} niet. Een wel."}))
        verdict = Verdict(core=f"Zij redt zich. Met {NAME}.", category="redt_zich", turn="niemand", outcome="loslaten", reason=NAME)
        self.do(do.AgreeVerdict(verdict=verdict, map_head=self.case(1).map_head), lead=True)
        self.do(do.AgreeAction(what=f"{NAME} bellen", who="wij"))
        self.do(do.Expect(what=f"{NAME} blijft", sure=70))
        kept = self.house.in_vault(do.KeepContact(role="oom", name=f"Oom {NAME}", number="010 000 00 00"), sitting=self.tables[1].sitting, seat=self.leads[1])
        assert isinstance(kept, Outcome)
        return card

    def case(self, n: int) -> Case:
        return self.house.case(self.tables[n].case)

    def forget(self, card: str, **more: Any) -> Certificate:
        command = do.ForgetPerson(card=card, words=(NAME, SURNAME), **more)
        made = self.house.forget_person(command, sitting=self.tables[1].sitting, seat=self.leads[1])
        assert isinstance(made, Certificate), made
        return made

    def everything_remembered(self) -> str:
        """All that this house knows of the workshop, its cases and its evenings."""
        states = [self.house.workshop(self.workshop)]
        states += [state for at in self.tables.values() for state in (self.house.case(at.case), self.house.sitting(at.sitting))]  # type: ignore[misc]
        return "".join(map(str, states))


def words_in_files(folder: Path, *words: str) -> list[str]:
    """Which files hold one of these words, in whatever case."""
    return [p.name for p in sorted(folder.rglob("*")) if p.is_file() and any(w.lower().encode() in p.read_bytes().lower() for w in words)]


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    (tmp_path / "data").mkdir()
    hall = Hall(tmp_path / "data" / "a.db")
    yield hall
    hall.house.close()


# --- somebody -----------------------------------------------------------------------------------------------------------


def test_given_somebody_everywhere_when_forgotten_then_no_byte_of_the_files_and_no_state_names_them(hall, tmp_path):
    card = hall.a_person_everywhere()
    assert words_in_files(tmp_path / "data", NAME) != []
    made = hall.forget(card)
    assert made.finished
    assert (made.what, made.tables) == ("person", 2)
    assert words_in_files(tmp_path / "data", NAME, SURNAME) == []
    assert NAME.lower() not in hall.everything_remembered().lower()
    assert verify(hall.house.store, hall.house.seal).faults == ()


def test_given_somebody_forgotten_then_the_rest_of_the_life_stands_and_folds_without_a_hole(hall):
    card = hall.a_person_everywhere()
    hall.forget(card)
    case = hall.case(1)
    assert case.damaged == ()
    assert card not in case.things
    assert [t for t in case.on_map("amount") if t.which == "schulden"] == []  # the loan ran to this person
    assert case.thing("card:nadira").value("note") == "Werkt vier dagen."
    assert case.verdict.verdict.core == "Zij redt zich."
    assert case.verdict.verdict.reason == "…"
    assert case.rounds[0].answered_second == 2
    assert list(hall.house.sitting(hall.tables[1].sitting).parked.values()) == ["…"]
    assert hall.house.contact_roles(hall.tables[1].case) == {}


def test_given_only_the_name_goes_then_the_sentence_stays_without_it(hall):
    card = hall.a_person_everywhere()
    hall.forget(card, whole=False)
    assert hall.case(1).thing("card:nadira").value("note") == "Werkt vier dagen. Rekent op …."
    assert NAME.lower() not in hall.everything_remembered().lower()


def test_given_answers_that_lie_face_down_when_somebody_is_forgotten_then_they_can_still_be_turned_over_without_the_name(hall):
    hall.do(do.EnterPhase(phase="first_look"), lead=True)
    hall.do(do.EnterPhase(phase="map_1"), lead=True)
    card = f"card:{hall.do(do.AddCard(kind='familie', name=NAME))}"
    hall.do(do.EnterPhase(phase="second_look"), lead=True)
    hall.do(do.LayFaceDown(round=1, level=4, first_step="bellen", because={"niveau": f"{NAME} helpt. Zij werkt."}, cards={"niveau": (card,)}))
    hall.forget(card)
    hall.do(do.TurnOver(), lead=True)
    because = hall.case(1).rounds[0].because["niveau"]
    assert [(one.text, one.cards) for one in because] == [("Zij werkt.", ())]


def test_given_somebody_forgotten_then_no_export_of_any_table_names_them_and_undo_brings_nothing_back(hall):
    card = hall.a_person_everywhere()
    frames = Frames(hall.house)
    for at in hall.tables.values():
        frames.drawing(at.case, "nl-NL")
    hall.forget(card)
    for who in (0, 1):
        seat = hall.seats[1][who]
        while isinstance(hall.house.do(do.Undo(), sitting=hall.tables[1].sitting, seat=seat), Outcome):
            assert NAME not in str(hall.case(1))
    for at in hall.tables.values():
        case, table = hall.house.case(at.case), hall.house.sitting(at.sitting)
        drawing = frames.drawing(at.case, "nl-NL")
        for name in ("report.html", "report.md", "map.svg", "map.txt", "case.json", "lifeline.svg", "free.html"):
            made = OUTPUTS[name].of(case, table, drawing, "nl-NL")
            text = made if isinstance(made, str) else made.decode("utf-8", "replace")
            assert NAME.lower() not in text.lower(), name


def test_given_a_backup_and_a_fresh_server_after_forgetting_then_neither_holds_a_trace(hall, tmp_path, capsys):
    card = hall.a_person_everywhere()
    hall.forget(card)
    hall.house.close()
    assert cli.main(["--db", str(hall.db), "backup", str(tmp_path / "after.db")]) == 0
    assert words_in_files(tmp_path, NAME, SURNAME) == []
    memory = memory_of_a_fresh_server(str(hall.db))
    assert b"Nadira" in memory  # It is the memory of a process that knows the case.
    assert NAME.encode() not in memory
    assert SURNAME.encode() not in memory


FRESH = """
import sys
from casefiles.house import House
house = House.open(sys.argv[1])
kept = [(s, house.store.read(s), house.case(s) if s.startswith("case:") else house.sitting(s)) for s in house.store.streams()]
print("ready", flush=True)
sys.stdin.read()
"""


def memory_of_a_fresh_server(db: str) -> bytes:
    """Everything a new process has in memory after it read and folded all there is."""
    child = subprocess.Popen([sys.executable, "-c", FRESH, db], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[1])
    assert child.stdin and child.stdout
    try:
        assert child.stdout.readline() == b"ready\n"
        with contextlib.suppress(PermissionError):
            return _memory(child.pid)
        pytest.skip("this machine does not let a parent read its child's memory")
    finally:
        child.stdin.close()
        child.wait(30)


def _memory(pid: int) -> bytes:
    found = []
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in maps:
            span, rights, *_ = line.split()
            start, end = (int(one, 16) for one in span.split("-"))
            if rights.startswith("rw"):
                with contextlib.suppress(OSError, ValueError, OverflowError):
                    memory.seek(start)
                    found.append(memory.read(end - start))
    return b"".join(found)


def test_given_a_reader_in_the_way_then_the_certificate_is_not_finished_yet_and_finishes_later(hall, tmp_path, monkeypatch):
    monkeypatch.setattr("casefiles.forgetting.PATIENCE", 0)
    card = hall.a_person_everywhere()
    with contextlib.closing(sqlite3.connect(str(hall.db), isolation_level=None)) as reader:
        reader.execute("begin")
        reader.execute("select count(*) from events").fetchall()
        made = hall.forget(card)
        assert not made.finished
        hall.house.finish_certificates()
        assert not hall.house.certificates()[made.id].finished
        reader.execute("commit")
    hall.house.finish_certificates()
    assert hall.house.certificates()[made.id].finished
    assert words_in_files(tmp_path / "data", NAME, SURNAME) == []


def test_given_a_restart_before_it_was_finished_then_the_new_start_finishes_it(hall, tmp_path, monkeypatch):
    monkeypatch.setattr("casefiles.forgetting.PATIENCE", 0)
    card = hall.a_person_everywhere()
    with contextlib.closing(sqlite3.connect(str(hall.db), isolation_level=None)) as reader:
        reader.execute("begin")
        reader.execute("select count(*) from events").fetchall()
        made = hall.forget(card)
        hall.house.close()
        again = House.open(hall.db)
        assert not again.certificates()[made.id].finished
        again.finish_certificates()
        assert not again.certificates()[made.id].finished
        reader.execute("commit")
    again.finish_certificates()
    assert again.certificates()[made.id].finished
    assert words_in_files(tmp_path / "data", NAME, SURNAME) == []
    again.close()


@pytest.mark.parametrize(("seat", "reason"), [("participant", "not-your-role"), ("lead", "forget-resident")])
def test_given_who_may_not_or_the_resident_then_it_is_refused_and_nothing_changes(hall, seat, reason):
    who = hall.leads[1] if seat == "lead" else hall.seats[1][0]
    before = hall.case(1).head
    answer = hall.house.forget_person(do.ForgetPerson(card="card:nadira", words=()), sitting=hall.tables[1].sitting, seat=who)
    assert isinstance(answer, Refusal)
    assert answer.reason == reason
    assert hall.case(1).head == before


def test_given_the_same_tap_twice_then_it_is_one_certificate(hall):
    card = hall.a_person_everywhere()
    act = new_id("act")
    command = do.ForgetPerson(card=card, words=(NAME, SURNAME))
    first = hall.house.forget_person(command, sitting=hall.tables[1].sitting, seat=hall.leads[1], act=act)
    second = hall.house.forget_person(command, sitting=hall.tables[1].sitting, seat=hall.leads[1], act=act)
    assert first == second
    assert len(hall.house.certificates()) == 1


def test_given_what_will_go_then_it_is_shown_beforehand_with_every_name_the_card_ever_had(hall):
    card = hall.a_person_everywhere()
    names, texts = hall.house.found_of(hall.tables[1].sitting, card, ())
    assert {NAME, f"{SURNAME} {NAME}", SURNAME} <= set(names)
    assert {f"Wie kent {NAME}?", f"Zij redt zich. Met {NAME}."} <= set(texts)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Kees belt. Zij werkt.", "Zij werkt."), ("Zij werkt. kees' zus ook.", "Zij werkt."), ("Keesje belt.", "Keesje belt."),
        ("Kees", "…"), ("Ken je oom  kees?\nZij niet.", "Zij niet."), ("De zus van Kees’s buur", "…"),
    ],
)  # fmt: skip
def test_given_a_text_then_the_sentence_with_the_name_goes_and_a_name_within_another_word_stays(text, left):
    names = names_of(["Kees", "Oom Kees"])
    assert names is not None
    assert names.clean(text) == left


def test_given_any_place_in_the_history_then_what_is_left_folds_the_same_from_the_journal(hall):
    card = hall.a_person_everywhere()
    hall.forget(card)
    for at in hall.tables.values():
        assert fold(Case(), hall.house.store.read(at.case)) == hall.house.case(at.case)


# --- on PostgreSQL ---------------------------------------------------------------------------------------------------------


def words_in_the_server(db: str | Path, *words: str | bytes) -> list[str]:
    """Which files of the database server hold one of these."""
    wanted = [word.encode() if isinstance(word, str) else word for word in words]
    return [str(file) for file, body in postgres.files(str(db)) if any(word in body for word in wanted)]


def test_given_somebody_everywhere_on_postgres_when_forgotten_then_no_file_of_the_server_and_no_fresh_memory_names_them(tmp_path, monkeypatch):
    monkeypatch.setenv("LEVENSKAART_KEY", str(tmp_path / "pg.key"))
    hall = Hall(postgres.fresh())
    card = hall.a_person_everywhere()
    with psycopg.connect(str(hall.db), autocommit=True) as looking:
        looking.execute("analyze")  # The server keeps samples of what stands in its tables; it does so by itself, some day.
        looking.execute("checkpoint")
    assert {name.split("/")[0] for name in words_in_the_server(hall.db, NAME)} == {"base", "pg_wal"}
    assert hall.forget(card).finished
    assert words_in_the_server(hall.db, NAME, SURNAME) == []
    assert NAME.lower() not in hall.everything_remembered().lower()
    hall.house.close()
    memory = memory_of_a_fresh_server(str(hall.db))
    assert b"Nadira" in memory
    assert NAME.encode() not in memory
    assert SURNAME.encode() not in memory


def sealed_of(db: str | Path) -> dict[tuple[str, int], bytes]:
    """Every line as it lies in the table; of a real case that is sealed."""
    with psycopg.connect(str(db), autocommit=True) as looking:
        return {(stream, seq): bytes(body) for stream, seq, body in looking.execute("select stream, seq, body from events")}


def test_given_a_real_case_on_postgres_when_somebody_is_forgotten_then_no_sealed_line_of_theirs_is_left_in_any_file(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("LEVENSKAART_KEY", str(tmp_path / "pg.key"))
    hall = Hall(postgres.fresh(), fictional=False)
    card = hall.a_person_everywhere()
    before = sealed_of(hall.db)
    assert hall.forget(card).finished
    after = sealed_of(hall.db)
    gone = [body for place, body in before.items() if after[place] != body]
    assert len(gone) > 20
    assert words_in_the_server(hall.db, *gone, NAME, SURNAME) == []
    opened = "".join(str(hall.house.store.read(stream)) for stream in hall.house.store.streams())
    assert NAME.lower() not in opened.lower()
    assert NAME.lower() not in hall.everything_remembered().lower()
    hall.house.close()
    assert cli.main(["--db", str(hall.db), "backup", str(tmp_path / "after.db")]) == 0
    assert words_in_files(tmp_path, NAME, SURNAME) == []


def test_given_a_reader_on_postgres_then_the_certificate_is_not_finished_until_that_reader_is_gone(tmp_path, monkeypatch):
    monkeypatch.setenv("LEVENSKAART_KEY", str(tmp_path / "pg.key"))
    monkeypatch.setattr("casefiles.forgetting.PATIENCE", 0)
    hall = Hall(postgres.fresh())
    card = hall.a_person_everywhere()
    with psycopg.connect(str(hall.db), autocommit=True) as reader:
        reader.execute("begin isolation level repeatable read")
        reader.execute("select 1").fetchall()  # It need not have looked at any of our tables.
        made = hall.forget(card)
        assert not made.finished
        assert hall.house.in_the_way == "reader"
        assert words_in_the_server(hall.db, NAME) != []  # It is not said for nothing.
        reader.execute("commit")
    again = House.open(hall.db)  # Another process, that has erased nothing itself, finishes what was left.
    again.finish_certificates()
    assert again.certificates()[made.id].finished
    assert words_in_the_server(hall.db, NAME, SURNAME) == []
    again.close()
    hall.house.close()


def test_given_a_user_that_may_not_turn_the_servers_log_then_the_certificate_waits_for_it_and_says_why(tmp_path, monkeypatch):
    monkeypatch.setenv("LEVENSKAART_KEY", str(tmp_path / "pg.key"))
    monkeypatch.setattr("casefiles.forgetting.PATIENCE", 0)
    with psycopg.connect(owner := postgres.fresh(), autocommit=True) as superuser:
        plain = f"plain_{superuser.info.dbname}"
        superuser.execute(f"create role {plain} login")
        superuser.execute(f"grant create on schema public to {plain}")
        hall = Hall(owner.replace("postgres:@", f"{plain}:@"))
        card = hall.a_person_everywhere()
        made = hall.forget(card)
        assert not made.finished
        assert hall.house.in_the_way == "log"
        assert hall.house.store.settings()["log_round"] == "off"
        assert {name.split("/")[0] for name in words_in_the_server(hall.db, NAME)} == {"pg_wal"}
        for right in ("pg_checkpoint", "execute on function pg_switch_wal(), pg_ls_waldir()"):
            superuser.execute(f"grant {right} to {plain}")
        assert hall.house.store.settings()["log_round"] == "on"
        hall.house.finish_certificates()
        assert hall.house.certificates()[made.id].finished
        assert words_in_the_server(hall.db, NAME, SURNAME) == []
        hall.house.close()


def test_given_a_real_case_on_postgres_when_it_is_erased_then_neither_its_lines_nor_its_keys_lie_in_any_file(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("LEVENSKAART_KEY", str(tmp_path / "pg.key"))
    hall = Hall(postgres.fresh(), fictional=False)
    hall.do(do.EnterPhase(phase="map_1"), lead=True)
    hall.do(do.AddCard(kind="familie", name=NAME))
    at = hall.tables[1]
    hall.house.close()
    lines = [body for (stream, _), body in sealed_of(hall.db).items() if stream in (at.case, at.sitting)]
    with psycopg.connect(str(hall.db), autocommit=True) as looking:
        keys = [bytes(key) for (key,) in looking.execute("select wrapped from keys where stream = any(%s)", ([at.case, at.sitting],))]
    assert (len(keys), len(lines) > 5, words_in_the_server(hall.db, NAME)) == (2, True, [])
    assert words_in_the_server(hall.db, *lines) != []
    assert words_in_the_server(hall.db, *keys) != []
    assert cli.main(["--db", str(hall.db), "erase", at.case, "--yes"]) == 0
    assert "gone from every byte" in capsys.readouterr().out
    assert words_in_the_server(hall.db, *lines, *keys) == []


@pytest.mark.parametrize("where", ["sqlite", "postgres"])
def test_given_the_command_line_when_a_case_is_erased_then_no_byte_of_either_store_holds_a_word_of_it(where, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("LEVENSKAART_KEY", str(tmp_path / "a.key"))
    db = str(tmp_path / "data" / "a.db") if where == "sqlite" else postgres.fresh()
    (tmp_path / "data").mkdir()
    house = House.open(db)
    case = house.open_case(replace(nadira(), id="weg", title=f"Casus {NAME}"))
    sitting = house.open_sitting(case)
    seat = str(house.take_seat(sitting, "facilitator"))
    for command in (do.EnterPhase(phase="map_1"), do.AddCard(kind="familie", name=f"{SURNAME} {NAME}"), do.Park(text=NAME)):
        assert isinstance(house.do(command, sitting=sitting, seat=seat), Outcome)
    house.close()

    def found() -> list[str]:
        return words_in_files(tmp_path / "data", NAME) if where == "sqlite" else words_in_the_server(db, NAME)

    assert found() != []
    assert cli.main(["--db", db, "erase", "weg", "--yes"]) == 0
    assert "gone from every byte" in capsys.readouterr().out
    assert found() == []


# --- an evening, a workshop -----------------------------------------------------------------------------------------------


def test_given_a_workshop_when_erased_then_all_its_tables_vaults_and_boxes_are_gone_from_every_byte(hall, tmp_path):
    hall.a_person_everywhere()
    made = hall.house.erase("workshop", hall.workshop)
    assert made is not None
    assert (made.finished, made.tables, made.meetings) == (True, 3, 3)
    assert words_in_files(tmp_path / "data", NAME, SURNAME, "Nadira") == []
    assert hall.house.workshop(hall.workshop).ended
    assert hall.house.workshop_by("") is None
    assert verify(hall.house.store, hall.house.seal).faults == ()
    assert hall.house.erase("workshop", hall.workshop) is None


def test_given_an_evening_when_erased_then_the_case_stays(hall):
    at = hall.tables[1]
    hall.do(do.Park(text=NAME))
    made = hall.house.erase("evening", at.sitting)
    assert made is not None
    assert made.what == "evening"
    assert hall.house.sitting(at.sitting).emptied
    assert hall.house.case(at.case).deck is not None


def test_given_what_was_erased_then_the_log_says_who_and_the_certificate_says_no_word_of_it(hall):
    card = hall.a_person_everywhere()
    made = hall.forget(card)
    line = hall.house.accesses(hall.tables[1].case)[0]
    assert (line.what, line.seat, line.role, line.detail) == ("person-erased", hall.leads[1], "facilitator", made.id)
    assert hall.house.access_sound()
    assert NAME not in str(made)
