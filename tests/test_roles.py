"""Who may do and who may see: one matrix, deny by default, with every command in it."""

from __future__ import annotations

import pytest

from lifemaps import commands as do
from lifemaps.roles import ACTS, LOOKS, ROLES, may, may_see

EVERY = (
    *do.CASE_COMMANDS, *do.SITTING_COMMANDS, *do.SCRIPT_COMMANDS, *do.BOX_COMMANDS, *do.SHELF_COMMANDS, *do.VAULT_COMMANDS,
    *do.NORM_COMMANDS, *do.DESK_COMMANDS, *do.INSTRUMENT_COMMANDS, *do.ASK_COMMANDS,
    *(c for c in do.WORKSHOP_COMMANDS if c is not do.BindRoom),
)  # fmt: skip
BESIDE = {"OpenCase", "OpenSitting", "ImportCase"}
"""Acts of the house itself, that are no command of a seat."""


def test_every_command_stands_in_the_matrix_and_nothing_else_does():
    assert {command.__name__ for command in EVERY} == set().union(*ACTS.values()) - BESIDE


def test_every_command_is_listed_once():
    everything = {c for c in vars(do).values() if isinstance(c, type) and issubclass(c, do.Command) and c is not do.Command}
    assert everything == set(EVERY)
    assert len(EVERY) == len(set(EVERY))


def test_every_role_has_its_acts_and_its_looks():
    assert set(ACTS) == set(LOOKS) == set(ROLES)


@pytest.mark.parametrize("command", [c.__name__ for c in EVERY if c is not do.TakeSeat])
def test_one_who_only_looks_does_nothing(command):
    assert not may("observer", command)


@pytest.mark.parametrize("role", ["participant", "resident", "table"])
@pytest.mark.parametrize("command", ["EnterPhase", "TurnOver", "HearResident", "GiveRole", "LockMap", "EndSitting", *(c.__name__ for c in do.WORKSHOP_COMMANDS)])
def test_only_who_leads_leads(command, role):
    assert not may(role, command)
    assert may("facilitator", command)


@pytest.mark.parametrize("role", ["participant", "resident", "facilitator", "table"])
@pytest.mark.parametrize("command", ["AddCard", "DrawTie", "Lay", "Undo", "Redo", "LayFaceDown", "AgreeVerdict"])
def test_everybody_at_the_table_works_on_the_map_and_words_the_verdict(command, role):
    assert may(role, command)


@pytest.mark.parametrize("role", ["", "admin", "Facilitator", "owner "])
def test_an_unknown_role_may_nothing_and_sees_nothing(role):
    assert not any(may(role, command.__name__) for command in EVERY)
    assert not any(may_see(role, look) for looks in LOOKS.values() for look in looks)


def test_the_makers_outcome_is_for_the_trainer_and_whoever_runs_the_machine():
    assert {role for role in ROLES if may_see(role, "makers_outcome")} == {"trainer", "owner"}


def test_what_the_resident_may_tell_is_seen_by_her_and_who_leads():
    assert {role for role in ROLES if may_see(role, "voices")} == {"facilitator", "trainer", "resident"}


def test_counting_and_sitting_down_never_come_from_a_browser():
    inside = {do.RecordRounds, do.TakeSeat, *do.SHELF_COMMANDS, *do.VAULT_COMMANDS, *do.NORM_COMMANDS, *do.DESK_COMMANDS, *do.INSTRUMENT_COMMANDS}
    assert not inside & set(do.FROM_BROWSER)
    assert set(do.FROM_BROWSER) | inside == set(EVERY) - (set(do.WORKSHOP_COMMANDS) - {do.BindRoom})
