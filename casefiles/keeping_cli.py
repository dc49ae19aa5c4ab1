"""The command line's way of keeping: copy to another journal, make a backup, erase a case, change the key.

``copy FROM TO``, ``backup FILE``, ``restore FILE``, ``erase CASE --yes``, ``key change | passphrase | lost --yes``.
Each says what it did, checks what it made, and changes nothing when it cannot do all of it.
"""

from __future__ import annotations

import datetime as dt
import getpass
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg

from casefiles.ballotbox import Seal
from casefiles.cipher import ERRORS, CipherGone, NoCipher
from casefiles.copying import NotEmpty, Unreadable, copy
from casefiles.doctor import note_backup
from casefiles.envelope import WrongKey
from casefiles.erasure import erase_case
from casefiles.journal import NewerSchema
from casefiles.keys import KeyFileOdd, Passphrase, given_passphrase, key_file, read_key, write_key
from casefiles.places import on_postgres
from casefiles.stores import is_there
from casefiles.unlock import change_key, lose_key, unlocked
from casefiles.verify import verify
from lifemaps.words import say

DONE, WRONG = 0, 1
OPENING = (WrongKey, Passphrase, KeyFileOdd, CipherGone, NoCipher)
"""What may be wrong with the key before anything else begins."""
CANNOT_OPEN = (*OPENING, NewerSchema, *ERRORS, psycopg.Error, OSError)
"""Whatever keeps an installation from being opened: said in words before anybody is let in."""


def add_to(command: Callable[..., Any], commands: Any, words: Callable[[str], str]) -> None:
    """Give the command line these commands; ``command`` makes one (``casefiles.cli``)."""
    copying = command("copy", _copy, as_json=False)
    copying.add_argument("source", metavar="FROM", help=words("from"))
    copying.add_argument("target", metavar="TO", help=words("to"))
    backup = command("backup", _backup, as_json=False)
    backup.add_argument("file", metavar="FILE", help=words("backup-file"))
    restore = command("restore", _restore, as_json=False)
    restore.add_argument("file", metavar="FILE", help=words("backup-file"))
    erase = command("erase", _erase, case=True, as_json=False)
    erase.add_argument("--yes", action="store_true", help=words("yes"))
    key = command("key", _key, as_json=False)
    key.add_argument("what", choices=("change", "passphrase", "lost"), help=words("key-what"))
    key.add_argument("--yes", action="store_true", help=words("yes"))


def why(error: Exception, language: str) -> str:
    """Why the installation cannot be opened with the key there is, what was lost (nothing), and what to do."""
    if isinstance(error, Passphrase):
        return say(language, "cli-passphrase-wrong" if error.given else "cli-passphrase-needed")
    if isinstance(error, CipherGone | NoCipher):
        return say(language, "cli-cipher-gone" if isinstance(error, CipherGone) else "cli-cipher-no")
    if isinstance(error, KeyFileOdd | WrongKey):
        return say(language, "cli-key-odd" if isinstance(error, KeyFileOdd) else "cli-key-wrong")
    if isinstance(error, NewerSchema):
        return say(language, "cli-newer", what=str(error))
    return say(language, "cli-cannot-open", what=str(error).strip())


# --- copy, backup, restore ------------------------------------------------------------------------------------------


def _copy(terminal: Any, asked: Any) -> int:
    if not is_there(asked.source):
        raise terminal.no("no-file", file=asked.source)
    return _copied(terminal, asked.source, asked.target)


def _copied(terminal: Any, source: str, target: str) -> int:
    """Copy, and look the copy over from end to end; a file that was made for nothing is taken away again."""
    made = not is_there(target)
    one, one_key = unlocked(source)
    try:
        other, other_key = unlocked(target)
        try:
            done = copy(one, one_key, other, other_key)
            report = verify(other, Seal(other_key))
        finally:
            other.close()
    except (NotEmpty, Unreadable) as refused:
        if made:
            _take_away(target)
        what = "copy-not-empty" if isinstance(refused, NotEmpty) else "copy-unreadable"
        raise terminal.no(what, file=target, what=str(refused)) from None
    finally:
        one.close()
    terminal.tell("copied", file=target, streams=done.streams, events=done.events)
    terminal.tell("sound" if report.sound else "not-sound", faults=len(report.faults))
    return DONE if report.sound else WRONG


def _take_away(db: str) -> None:
    if not on_postgres(db):
        for end in ("", "-wal", "-shm", ".lock", ".key", ".key.lock", ".cipher"):
            with suppress(FileNotFoundError):
                Path(db + end).unlink()


def _backup(terminal: Any, asked: Any) -> int:
    """A copy in a file, made while the app goes on, under the same key: the key itself is never in it."""
    if not is_there(terminal.db):
        raise terminal.no("no-file", file=terminal.db)
    if Path(asked.file).exists():
        raise terminal.no("backup-exists", file=asked.file)
    done = _under_one_key(terminal, terminal.db, asked.file)
    if done == DONE:
        note_backup(terminal.db, asked.file, dt.datetime.now(dt.UTC))
    return done


def _restore(terminal: Any, asked: Any) -> int:
    """A backup back into an empty place; what is there is never overwritten."""
    if not is_there(asked.file):
        raise terminal.no("no-file", file=asked.file)
    if not key_file(terminal.db).exists():
        raise terminal.no("restore-no-key", file=str(key_file(terminal.db)))
    return _under_one_key(terminal, asked.file, terminal.db)


def _under_one_key(terminal: Any, source: str, target: str) -> int:
    """Copy with the installation's own key on both sides, so that a backup opens with the key that was kept apart from it."""
    before = os.environ.get("LEVENSKAART_KEY")
    os.environ["LEVENSKAART_KEY"] = str(key_file(terminal.db))
    try:
        return _copied(terminal, source, target)
    finally:
        if before is None:
            del os.environ["LEVENSKAART_KEY"]
        else:
            os.environ["LEVENSKAART_KEY"] = before


# --- erase ----------------------------------------------------------------------------------------------------------


def _erase(terminal: Any, asked: Any) -> int:
    if not asked.yes:
        raise terminal.no("erase-yes", name=asked.case)
    house = terminal.house()
    try:
        stream = terminal.find(house, asked.case)
        certificate = erase_case(house, stream)
    finally:
        house.close()
    if certificate is None:
        raise terminal.no("unknown", name=asked.case, file=terminal.db)
    terminal.tell("erased", name=asked.case, lines=certificate.lines, meetings=certificate.meetings, at=certificate.at)
    terminal.tell("erased-finished" if certificate.finished else unfinished(house))
    terminal.tell("erased-outside")
    return DONE


def unfinished(house: Any) -> str:
    """Which sentence says why it is not gone from every byte yet."""
    return "erased-unfinished-log" if house.in_the_way == "log" else "erased-unfinished"


# --- the key --------------------------------------------------------------------------------------------------------


def _key(terminal: Any, asked: Any) -> int:
    if not is_there(terminal.db):
        raise terminal.no("no-file", file=terminal.db)
    if asked.what == "change":
        terminal.tell("key-changed", streams=change_key(terminal.db), file=str(key_file(terminal.db)))
    elif asked.what == "passphrase":
        _passphrase(terminal)
    elif not asked.yes:
        raise terminal.no("key-lost-yes")
    else:
        terminal.tell("key-lost", streams=lose_key(terminal.db))
    return DONE


def _passphrase(terminal: Any) -> None:
    """Put the key behind a (new) passphrase, or, with an empty one, no longer behind one. Nothing else is sealed anew."""
    file = key_file(terminal.db)
    key = read_key(file, given_passphrase())
    new = os.environ.get("LEVENSKAART_NEW_PASSPHRASE")
    if new is None:
        if not sys.stdin.isatty():
            raise terminal.no("passphrase-how")
        new = getpass.getpass(terminal.say("passphrase-ask") + " ")
        if new != getpass.getpass(terminal.say("passphrase-again") + " "):
            raise terminal.no("passphrase-differ")
    write_key(file, key, new or None)
    terminal.tell("passphrase-set" if new else "passphrase-off", file=str(file))
