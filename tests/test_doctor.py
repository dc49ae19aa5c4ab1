"""The installation looks itself over: each thing that can be wrong is made wrong once, on a real database, key and server."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from casefiles import cli, doctor
from casefiles.doctor import Around, Finding, examine, look
from casefiles.house import House
from casefiles.keys import key_file
from casefiles.web import certificate
from lifemaps.words import languages, say
from tests import postgres
from tests.proxy import certificate as made_elsewhere
from tests.server import Server
from tests.test_envelope import evening


def later(**more: float) -> dt.datetime:
    """A while after this moment, as the clock says when it is asked: a run may come here long after it was collected."""
    return dt.datetime.now(dt.UTC) + dt.timedelta(**more)


@pytest.fixture
def db(tmp_path: Path) -> str:
    before = os.umask(0o077)
    try:
        found = str(tmp_path / "a.db")
        House.open(found).close()
    finally:
        os.umask(before)
    return found


def found(db: str, around: Around | None = None, now: dt.datetime | None = None, **more: bool) -> dict[str, Finding]:
    house = House.open(db)
    try:
        return {one.what: one for one in examine(house, db, around or Around(), now or later(), **more)}
    finally:
        house.close()


def wrong(db: str, around: Around | None = None, now: dt.datetime | None = None) -> set[str]:
    return {what for what, one in found(db, around, now).items() if one.state == doctor.LOOK} - {"not-running"}


def test_a_fresh_installation_is_fine(db: str) -> None:
    assert wrong(db) == set()
    assert {"sqlite", "pragmas", "sound", "files", "key", "backup-unneeded", "versions", "sign-in-off"} <= found(db).keys()
    assert "sound-file" in found(db, thorough=False)


def test_files_that_others_may_read_are_named(db: str) -> None:
    os.chmod(key_file(db), 0o644)
    assert wrong(db) == {"files-open"}
    assert found(db)["files-open"].values["files"] == "a.db.key"


def test_a_real_case_asks_for_a_backup_that_is_not_too_old(db: str, tmp_path: Path) -> None:
    house = House.open(db)
    evening(house, fictional=False)
    house.close()
    assert wrong(db) == {"backup-none"}
    assert cli.main(["--db", db, "backup", str(tmp_path / "b.db")]) == 0
    assert wrong(db) == set()
    assert wrong(db, now=later(days=9)) == {"backup-old"}


def test_a_line_nobody_can_read_is_found(db: str) -> None:
    house = House.open(db)
    evening(house, fictional=True)
    house.store.turn(lambda turn: turn._connection.execute("update events set body = x'7b' where seq = 2")).result()
    house.close()
    assert wrong(db) == {"not-sound"}


def test_a_clock_that_went_back_is_said(db: str) -> None:
    house = House.open(db)
    evening(house, fictional=True)
    house.close()
    assert wrong(db, now=later(hours=-1)) == {"clock-back"}


def test_what_others_set_in_streamlit_and_in_the_proxy_is_named(db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEVENSKAART_PROXIES", "*")
    around = Around(options={**doctor.OPTIONS, "client.showErrorDetails": "full"})
    assert wrong(db, around) == {"proxies-all", "options-odd"}
    assert found(db, around)["options-odd"].values["names"] == "client.showErrorDetails"


def test_a_certificate_that_ends_soon_and_none_at_all_are_said(db: str, tmp_path: Path) -> None:
    own = certificate.own(db, later(), ("192.168.1.7",))
    around = Around(base="http://192.168.1.7:8501", beyond=True, certificate=str(own.file), own_certificate=True)
    assert "tls-own" in found(db, around)
    assert "tls-own-ends" in wrong(db, around, later(days=380))
    ending, _ = made_elsewhere(tmp_path)
    assert "tls-given-ends" in wrong(db, Around(certificate=str(ending)))
    assert "tls-none" in wrong(db, Around(base="http://192.168.1.7:8501", beyond=True))
    assert "tls-proxy" in found(db, Around(base="https://levenskaart.example.org", beyond=True))


def test_a_provider_that_does_not_answer_is_said(db: str) -> None:
    assert "sign-in-away" in wrong(db, Around(sign_in=str(key_file(db)), issuer="http://127.0.0.1:9"))


def test_what_cannot_be_looked_at_stops_no_other_check(db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> None:
        raise OSError("no such disk")

    monkeypatch.setattr(doctor.shutil, "disk_usage", broken)
    assert wrong(db) == {"unlooked"}
    assert "versions" in found(db)


def test_an_older_sqlite_and_other_parts_than_it_was_tried_with_are_said(db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "SAFE_SQLITE", (99, 0, 0))
    monkeypatch.setattr(doctor.installed, "version", lambda name: "0.0.1")
    assert wrong(db) == {"sqlite-old", "versions-other"}


def test_postgresql_is_looked_at_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEVENSKAART_KEY", str(tmp_path / "pg.key"))
    db = postgres.fresh()
    seen = found(db)
    assert {"postgres", "postgres-setting", "sound", "clock"} <= seen.keys()
    assert {what for what, one in seen.items() if one.state == doctor.LOOK} <= {"not-running", "postgres-superuser", "postgres-setting-off"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("doctor")) as running:
        yield running


def test_a_running_app_answers_with_every_header_and_asks_nobody_else(server: Server) -> None:
    seen = {one.what: one.state for one in [*doctor._answers(Around(url=server.url)), *doctor._socket(Around(url=server.url))]}
    assert seen == dict.fromkeys(("headers", "offline", "foreign", "socket"), "fine")


def test_where_no_app_answers_the_socket_is_cut_and_that_is_all(db: str) -> None:
    assert wrong(db, Around(url="http://127.0.0.1:9")) == {"socket-cut", "unlooked"}


def test_at_the_command_line_each_line_says_fine_or_what_to_do(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    code = cli.main(["--db", str(server.db), "--language", "en", "doctor", "--url", server.url])
    out = capsys.readouterr().out
    lines = [one for one in out.splitlines() if one and not one.startswith("    →")]
    assert all(one.startswith(("fine: ", "look at this: ")) for one in lines[:-1])
    assert code == (0 if lines[-1] == "All is well." else 1)
    assert out.count("look at this: ") == out.count("    →")
    assert "Every page carries the rules" in out


def test_every_finding_has_its_sentence_and_every_look_says_what_to_do() -> None:
    source = Path(doctor.__file__).read_text("utf-8")
    import re

    whats = set(re.findall(r"(?:fine|look|else look|LOOK\))\)?\(\"([a-z-]+)\"", source)) | {"space", "tls-own", "tls-given", "tls-own-ends", "tls-given-ends"}
    assert len(whats) > 40
    for language in languages():
        for what in whats:
            assert say(language, f"doctor-{what}") != f"doctor-{what}", what
        for what in re.findall(r"look\(\"([a-z-]+)\"", source):
            assert say(language, look(what).do) != look(what).do, what
