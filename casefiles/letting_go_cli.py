"""The command line's letting go: ``keep`` for cron, ``forget`` somebody, ``back``, and ``access`` to the log.

``keep`` does what the app does by itself every hour. ``forget CASE NAME… --yes`` takes somebody out of a case and its copies;
``back CASE`` brings back a case that is out of reach. ``access [CASE]`` prints who saw, took along and erased what, and says
whether the log is whole (exit code 1 when it is not).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import msgspec

from casefiles.house import House
from casefiles.keeping_cli import unfinished
from casefiles.retention import keep
from lifemaps import commands as do
from lifemaps.certificates import Certificate
from lifemaps.refusals import Refusal
from lifemaps.words import say

DONE, WRONG = 0, 1


def add_to(command: Callable[..., Any], words: Callable[[str], str]) -> None:
    """Give the command line these commands."""
    command("keep", _keep)
    forget = command("forget", _forget, case=True, as_json=False)
    forget.add_argument("names", metavar="NAME", nargs="+", help=words("forget-names"))
    forget.add_argument("--only-name", action="store_true", help=words("forget-only-name"))
    forget.add_argument("--yes", action="store_true", help=words("yes"))
    command("back", _back, case=True, as_json=False)
    access = command("access", _access)
    access.add_argument("case", metavar="CASE", nargs="?", default="", help=words("case"))


def _keep(terminal: Any, asked: Any) -> int:
    house = terminal.house()
    try:
        done = keep(house)
    finally:
        house.close()
    if asked.json:
        print(json.dumps(msgspec.to_builtins(done), indent=1))
    else:
        terminal.tell("kept", away=len(done.put_away), erased=len(done.erased), waiting=done.waiting)
    return DONE


def _forget(terminal: Any, asked: Any) -> int:
    if not asked.yes:
        raise terminal.no("forget-yes", names=", ".join(asked.names))
    house = terminal.house()
    try:
        stream = terminal.find(house, asked.case)
        made = house.forget_named(stream, do.ForgetPerson(words=tuple(asked.names), whole=not asked.only_name))
    finally:
        house.close()
    if isinstance(made, Refusal):
        raise terminal.no("refused", why=made.sentence(terminal.language))
    told(terminal, made, house)
    return DONE


def told(terminal: Any, made: Certificate, house: House) -> None:
    """Say what a certificate says."""
    terminal.tell("forgotten", lines=made.lines, tables=made.tables, certificate=made.id)
    terminal.tell("forgotten-finished" if made.finished else unfinished(house))
    terminal.tell("erased-outside")


def _back(terminal: Any, asked: Any) -> int:
    house = terminal.house()
    try:
        answer = house.keep_case(do.BringCaseBack(), terminal.find(house, asked.case))
    finally:
        house.close()
    if isinstance(answer, Refusal):
        raise terminal.no("refused", why=answer.sentence(terminal.language))
    terminal.tell("back" if answer.wrote else "back-not-away")
    return DONE


def _access(terminal: Any, asked: Any) -> int:
    house = terminal.house()
    try:
        lines = house.accesses(terminal.find(house, asked.case) if asked.case else "")
        sound = house.access_sound()
    finally:
        house.close()
    if asked.json:
        print(json.dumps({"sound": sound, "lines": msgspec.to_builtins(lines)}, indent=1))
        return DONE if sound else WRONG
    for one in lines:
        print(f"{one.at}  {one.case}  {one.seat} ({one.role})  {say(terminal.language, f'access-what-{one.what}')}  {one.detail}".rstrip())
    terminal.tell("access-sound" if sound else "access-broken", n=len(lines))
    return DONE if sound else WRONG
