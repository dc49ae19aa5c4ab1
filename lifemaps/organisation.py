"""What an organisation keeps for all its tables: its own scripts, the living money it entered, how its ledgers are read,
and its own instruments. Streams of their own; one installation is one organisation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps import instruments as measures
from lifemaps.case import Case
from lifemaps.events import Event, Record
from lifemaps.norms import Norm
from lifemaps.refusals import Refusal, no
from lifemaps.roles import may
from lifemaps.scripts import Script

SCRIPTS_STREAM = "organisation:scripts"
NORMS_STREAM = "organisation:norms"
INSTRUMENTS_STREAM = "organisation:instruments"
LEDGERS_STREAM = "organisation:ledgers"
MOST_PROFILES = 50
MOST_INSTRUMENTS = 50
PROFILE_LENGTH = 20_000


class Organisation(msgspec.Struct, frozen=True, kw_only=True):
    """The organisation at ``head``."""

    head: int = 0
    scripts: dict[str, Script] = {}
    norms: dict[str, Norm] = {}
    ledgers: dict[str, str] = {}
    """How ledgers are read, by the name somebody gave it: a profile in TOML."""
    instruments: dict[str, dict[str, Any]] = {}
    """The own instruments by id, as their files say them."""
    damaged: tuple[int, ...] = ()


def fold(state: Organisation, records: Iterable[Record]) -> Organisation:
    """The organisation after these records; what cannot be read is noted and hides nothing."""
    scripts, norms, damaged, head = dict(state.scripts), dict(state.norms), list(state.damaged), state.head
    ledgers, instruments = dict(state.ledgers), dict(state.instruments)
    for record in records:
        head = max(head, record.seq)
        match record.event:
            case ev.ScriptKept(script=script):
                scripts[script.code] = script
            case ev.ScriptDropped(script=code):
                scripts.pop(code, None)
            case ev.NormKept(norm=norm):
                norms[norm.id] = norm
            case ev.NormDropped(norm=gone):
                norms.pop(gone, None)
            case ev.InstrumentKept(instrument=kept):
                instruments[str(kept.get("id"))] = kept
            case ev.InstrumentDropped(instrument=gone):
                instruments.pop(gone, None)
            case ev.LedgerProfileKept(name=name, profile=profile):
                ledgers[name] = profile
            case ev.LedgerProfileDropped(name=name):
                ledgers.pop(name, None)
            case _:
                damaged.append(record.seq)
    return Organisation(
        head=head, scripts=scripts, norms=norms, ledgers=ledgers, instruments=instruments, damaged=tuple(damaged)
    )


def decide(state: Organisation, command: do.Command, role: str) -> tuple[Event, ...] | Refusal:
    """What comes of asking this of how ledgers are read, or of the own instruments."""
    if not may(role, type(command).__name__):
        return no("not-your-role", role=role)
    match command:
        case do.KeepLedgerProfile(name=name, profile=profile):
            called = " ".join(name.split())[:60]
            if not called:
                return no("name-missing")
            if len(profile) > PROFILE_LENGTH or (called not in state.ledgers and len(state.ledgers) >= MOST_PROFILES):
                return no("profiles-full", most=MOST_PROFILES)
            known = state.ledgers.get(called) == profile
            return () if known else (ev.LedgerProfileKept(name=called, profile=profile),)
        case do.DropLedgerProfile(name=name):
            return (ev.LedgerProfileDropped(name=name),) if name in state.ledgers else no("profile-gone")
        case do.KeepInstrument(text=text):
            return _keep_instrument(state, text)
        case do.DropInstrument(instrument=gone):
            return (ev.InstrumentDropped(instrument=gone),) if gone in state.instruments else no("instrument-gone")
    return no("not-here")


def _keep_instrument(state: Organisation, text: str) -> tuple[Event, ...] | Refusal:
    try:
        found = measures.load(text)
    except measures.InstrumentError as error:
        return no("instrument-broken", n=len(error.problems))
    if found.from_catalogue:
        return no("instrument-ships")
    if found.id not in state.instruments and len(state.instruments) >= MOST_INSTRUMENTS:
        return no("instruments-full", most=MOST_INSTRUMENTS)
    written = measures.write(found)
    return () if state.instruments.get(found.id) == written else (ev.InstrumentKept(instrument=written),)


def use_instrument(
    state: Organisation, case: Case, command: do.UseInstrument, *, answered: bool
) -> tuple[Event, ...] | Refusal:
    """Look at this case with another instrument. The same form before and after (§3.2): so not once somebody answered."""
    if case.deck is None:
        return no("not-here")
    wanted = state.instruments.get(command.instrument) if command.instrument else None
    if command.instrument and wanted is None:
        return no("instrument-gone")
    if wanted == case.deck.instrument:
        return ()
    if answered or case.rounds:
        return no("instrument-answered")
    return (ev.InstrumentUsed(instrument=wanted),)
