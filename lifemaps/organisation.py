"""What an organisation keeps for all its tables: its own scripts. A stream of its own; one installation is one organisation."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from lifemaps import events as ev
from lifemaps.events import Record
from lifemaps.scripts import Script

SCRIPTS_STREAM = "organisation:scripts"


class Organisation(msgspec.Struct, frozen=True, kw_only=True):
    """The organisation at ``head``."""

    head: int = 0
    scripts: dict[str, Script] = {}
    damaged: tuple[int, ...] = ()


def fold(state: Organisation, records: Iterable[Record]) -> Organisation:
    """The organisation after these records; what cannot be read is noted and hides nothing."""
    scripts, damaged, head = dict(state.scripts), list(state.damaged), state.head
    for record in records:
        head = max(head, record.seq)
        match record.event:
            case ev.ScriptKept(script=script):
                scripts[script.code] = script
            case ev.ScriptDropped(script=code):
                scripts.pop(code, None)
            case _:
                damaged.append(record.seq)
    return Organisation(head=head, scripts=scripts, damaged=tuple(damaged))
