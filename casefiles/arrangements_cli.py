"""``arrangements``: the nightly look at payment arrangements. Which ones broke, oldest first by how long *we* left them.

For whoever runs it at night: ``--json`` gives one object; the exit code is 0 whether or not one broke. Nothing is changed
and nobody is written to: what comes next is a call, and a new plan.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import msgspec

from casefiles.signals_cli import day_in
from casefiles.stores import is_there
from lifemaps.arrangements import nightly
from lifemaps.words import day, euros, say


def add_to(command: Callable[..., Any], language: str) -> None:
    """Give the command line its ``arrangements``; ``language`` is that of the help."""
    parser = command("arrangements", _look)
    # No text as default: argparse would read that as a day.
    parser.add_argument("--today", type=day_in(language), metavar="YYYY-MM-DD", help=say(language, "signals-help-today"))


def _look(terminal: Any, asked: Any) -> int:
    today = asked.today or dt.date.today().isoformat()  # noqa: DTZ011  (the day where the landlord is)
    found: tuple = ()
    if is_there(terminal.db):
        house = terminal.house()
        try:
            streams = [str(row["stream"]) for row in house.store.rows("cases")]
            running = [(s, one) for s in streams if (one := house.case(s).tenancy.arrangement) is not None]
            found = nightly(running, today)
        finally:
            house.close()
    if asked.json:
        print(json.dumps({"today": today, "broken": msgspec.to_builtins(found)}, indent=1))
        return 0
    if not found:
        print(say(terminal.language, "arrangements-none"))
    for one in found:
        values = {"since": day(terminal.language, one.since), "behind": euros(terminal.language, one.behind)}
        print(say(terminal.language, "arrangements-line", case=one.case, n=one.instalments, **values))
    return 0
