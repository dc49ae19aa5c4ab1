"""Who is signed in, at the command line; and signing them out, on every screen at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from casefiles.sessions import Sessions

DONE, WRONG = 0, 1
ALL = "all"


def add_to(command: Callable[..., Any], words: Callable[[str], str]) -> None:
    """Give the command line this command; ``command`` makes one (``casefiles.cli``)."""
    made = command("sessions", _sessions, as_json=False)
    made.add_argument("--end", default="", metavar="NAME", help=words("sessions-end"))


def _sessions(terminal: Any, asked: Any) -> int:
    from casefiles.web import signin

    found = signin.settings()
    if found is None:
        terminal.tell("sessions-off")
        return DONE
    house = terminal.house()
    try:
        known = Sessions(house, dt.timedelta(minutes=found.idle_minutes), dt.timedelta(hours=found.longest_hours))
        if asked.end:
            named = [one for one in known.everybody() if asked.end in (ALL, one.name, one.person) or _number(one.id).startswith(asked.end)]
            for one in named:
                known.end(one)
            terminal.tell("sessions-ended", n=len(named))
            return DONE if named else WRONG
        everybody = known.everybody()
        if not everybody:
            terminal.tell("sessions-none")
        for one in everybody:
            terminal.tell(
                "sessions-line", id=_number(one.id)[:8], name=one.name, since=one.started[:16], seen=one.seen[:16],
                locked="yes" if one.locked else "no",
            )  # fmt: skip
    finally:
        house.close()
    return DONE


def _number(stream: str) -> str:
    return stream.removeprefix("session:")
