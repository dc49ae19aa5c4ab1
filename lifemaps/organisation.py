"""What an organisation keeps for all its tables: its own scripts, and the living money it
entered. Streams of their own; one installation is one organisation."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from lifemaps import events as ev
from lifemaps.events import Record
from lifemaps.norms import Norm
from lifemaps.scripts import Script

SCRIPTS_STREAM = "organisation:scripts"
NORMS_STREAM = "organisation:norms"


class Organisation(msgspec.Struct, frozen=True, kw_only=True):
    """The organisation at ``head``."""

    head: int = 0
    scripts: dict[str, Script] = {}
    norms: dict[str, Norm] = {}
    damaged: tuple[int, ...] = ()


def fold(state: Organisation, records: Iterable[Record]) -> Organisation:
    """The organisation after these records; what cannot be read is noted and hides nothing."""
    scripts, norms, damaged, head = dict(state.scripts), dict(state.norms), list(state.damaged), state.head
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
            case _:
                damaged.append(record.seq)
    return Organisation(head=head, scripts=scripts, norms=norms, damaged=tuple(damaged))
