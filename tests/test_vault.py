"""The contact vault and the access log: by right, one at a time, noted; and nothing that is no longer true lies on."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlite_utils.utils import sqlite3

from casefiles.erasure import erase_case
from casefiles.house import House
from casefiles.journal import Outcome, Store, Turn
from casefiles.postgres import PostgresStore, _PostgresTurn
from casefiles.sqlite import SqliteStore, _SqliteTurn
from casefiles.verify import verify
from lifemaps import commands as do
from lifemaps.refusals import Refusal
from lifemaps.vault import Contact, stream_of
from tests.stories import nadira


class Table:
    """A real case on a table: F leads, P takes part."""

    def __init__(self, db: Path, *, fictional: bool = False) -> None:
        self.db = db
        self.house = House.open(db)
        self.case = self.house.open_case(msgspec.structs.replace(nadira(), fictional=fictional))
        self.sitting = self.house.open_sitting(self.case)
        self.lead = str(self.house.take_seat(self.sitting, "facilitator"))
        self.other = str(self.house.take_seat(self.sitting))

    def keep(self, **fields: str) -> Any:
        return self.house.in_vault(do.KeepContact(**fields), sitting=self.sitting, seat=self.lead)

    def bytes(self) -> bytes:
        return b"".join(path.read_bytes() for path in self.db.parent.iterdir() if path.suffix != ".key")


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    (tmp_path / "data").mkdir()
    table = Table(tmp_path / "data" / "a.db")
    yield table
    table.house.close()


def only(table: Table) -> str:
    (contact,) = table.house.contact_roles(table.case)
    return contact


def test_what_was_put_in_comes_out_one_at_a_time_and_it_is_noted(table):
    assert isinstance(table.keep(role="zus", name="Zwaluwstaart", number="010 000 00 00"), Outcome)
    assert table.house.contact_roles(table.case) == {only(table): "zus"}
    found = table.house.contact(table.sitting, table.lead, only(table), "bellen")
    assert isinstance(found, Contact)
    assert (found.name, found.number) == ("Zwaluwstaart", "010 000 00 00")
    whats = [(line.what, line.seat, line.detail) for line in table.house.accesses(table.case)]
    assert whats[0] == ("contact-seen", table.lead, "bellen")


def test_who_has_not_the_right_hears_no_and_nothing_is_noted_as_seen(table):
    table.keep(role="zus", name="Zwaluwstaart")
    answer = table.house.contact(table.sitting, table.other, only(table))
    assert isinstance(answer, Refusal)
    refused = table.house.in_vault(do.DropContact(contact=only(table)), sitting=table.sitting, seat=table.other)
    assert isinstance(refused, Refusal)
    assert "contact-seen" not in {line.what for line in table.house.accesses()}


def test_a_right_that_was_taken_away_ends_at_the_next_opening(table):
    table.keep(role="zus", name="Zwaluwstaart")
    second = str(table.house.take_seat(table.sitting, "facilitator"))
    assert isinstance(table.house.contact(table.sitting, second, only(table)), Contact)
    table.house.do(do.GiveRole(seat=second, role="participant"), sitting=table.sitting, seat=table.lead)
    assert isinstance(table.house.contact(table.sitting, second, only(table)), Refusal)


@pytest.mark.parametrize("fields", [{"role": ""}, {"role": "zus"}, {"role": "zus", "name": "x" * 201}], ids=["role", "empty", "long"])
def test_what_cannot_be_kept_is_said_and_keeps_nothing(table, fields):
    assert isinstance(table.keep(**fields), Refusal)
    assert table.house.contact_roles(table.case) == {}


def test_no_name_lies_in_the_bytes_also_of_a_training_case(tmp_path):
    table = Table(tmp_path / "b.db", fictional=True)
    table.keep(role="zus", name="Zwaluwstaart", number="010 000 00 00")
    table.house.close()
    assert b"Zwaluwstaart" not in table.bytes()


def test_what_was_changed_or_taken_out_is_blank_where_it_stood(table):
    table.keep(role="zus", name="Zwaluwstaart")
    contact = only(table)
    table.keep(contact=contact, role="zus", name="Koolmees")
    records = table.house.store.read(stream_of(table.case))
    kept = [r.event for r in records if type(r.event).__name__ == "ContactKept"]
    assert [event.name for event in kept] == ["Koolmees"]  # type: ignore[union-attr]
    table.house.in_vault(do.DropContact(contact=contact), sitting=table.sitting, seat=table.lead)
    kinds = [type(r.event).__name__ for r in table.house.store.read(stream_of(table.case))]
    assert "ContactKept" not in kinds
    assert table.house.contact_roles(table.case) == {}
    assert verify(table.house.store, table.house.seal).faults == ()


def test_erasing_the_case_empties_its_vault(table):
    table.keep(role="zus", name="Zwaluwstaart")
    assert erase_case(table.house, table.case) is not None
    assert table.house.contact_roles(table.case) == {}


def test_of_a_training_case_nothing_is_noted_of_a_real_one_everything(table, tmp_path):
    table.house.note_access("export", table.case, table.lead, "facilitator", "report.pdf")
    assert [(line.what, line.detail) for line in table.house.accesses()] == [("export", "report.pdf")]
    other = Table(tmp_path / "c.db", fictional=True)
    other.house.note_access("export", other.case, other.lead, "facilitator", "report.pdf")
    assert other.house.accesses() == []
    other.house.close()


@pytest.mark.parametrize("deed", ["update events set body = cast(replace(cast(body as text), 'export', 'expert') as blob)",
                                  "delete from events"])  # fmt: skip
def test_a_log_that_was_tampered_with_is_found_out(table, deed):
    for name in ("a", "b", "c"):
        table.house.note_access("export", table.case, table.lead, "facilitator", name)
    assert table.house.access_sound()
    with contextlib.closing(sqlite3.connect(str(table.db), isolation_level=None)) as raw:
        raw.execute(f"{deed} where stream = 'access:log' and seq = 2")
    assert not table.house.access_sound()
    assert {"chain-broken"} <= {fault.what for fault in verify(table.house.store, table.house.seal).faults}


@pytest.mark.parametrize(("kind", "contract"), [(SqliteStore, Store), (PostgresStore, Store), (_SqliteTurn, Turn), (_PostgresTurn, Turn)])
def test_every_store_can_do_all_of_the_contract(kind, contract):
    missing = [name for name in vars(contract) if not name.startswith("_") and not hasattr(kind, name)]
    assert missing == []
