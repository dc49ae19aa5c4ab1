"""The command line, for whoever keeps the cases: ``python -m casefiles --db FILE load FILE…``, ``list``, ``show`` and so on.

It speaks the language of the terminal, changes nothing when something is wrong, and says by its exit code how it went:
0 done, 1 something is wrong with what was kept (``verify``), 2 not done. It may run beside the app: both take turns.
Nothing of the ballot box is ever shown.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from casefiles import arrangements_cli, doctor_cli, keeping_cli, letting_go_cli, sessions_cli, signals_cli
from casefiles.ballotbox import Seal
from casefiles.cipher import ERRORS
from casefiles.envelope import Envelope
from casefiles.house import House
from casefiles.journal import NewerSchema
from casefiles.keys import given_passphrase, read_key
from casefiles.leaving import leak, worded_by_role
from casefiles.places import beside, default_db
from casefiles.stores import is_there, open_store
from casefiles.verify import Report, verify
from casefiles.web.entrances import TERMINAL
from lifemaps.analysis import analyse
from lifemaps.case import Case
from lifemaps.deck import Deck
from lifemaps.exports.casefile import FORMS, write_case
from lifemaps.exports.kaart import STEPS, kaart_of
from lifemaps.imports.casefile import CaseFileError, follow, read_bytes, tree_of
from lifemaps.imports.realfile import refuse_real
from lifemaps.map import full_view, map_view
from lifemaps.opening import opening
from lifemaps.realdata import refused_in
from lifemaps.roles import may, may_see
from lifemaps.sitting import OWNER
from lifemaps.vocabulary import RESIDENT
from lifemaps.words import code, day, languages, say

DONE, WRONG, NOT_DONE = 0, 1, 2
NAME = re.compile(r"[A-Za-z0-9_.-]{1,64}")


Do = Callable[["Terminal", Any], int]
"""What a command does, for whom, with what was asked; its exit code."""


class NotDone(Exception):
    """Something that was asked cannot be done; each line says what, why and what to do instead."""

    def __init__(self, *lines: str) -> None:
        super().__init__(*lines)
        self.lines = lines


class Terminal:
    """Whoever types: their language, and the file they work on."""

    def __init__(self, language: str, db: str) -> None:
        self.language, self.db = language, db

    def say(self, message: str, **values: object) -> str:
        """A sentence of the command line."""
        return say(self.language, f"cli-{message}", **values)

    def tell(self, message: str, **values: object) -> None:
        """Print a sentence."""
        print(self.say(message, **values))

    def no(self, message: str, **values: object) -> NotDone:
        """A refusal in words."""
        return NotDone(self.say(message, **values))

    def house(self, *, must_exist: bool = True) -> House:
        """The installation in the file."""
        if must_exist and not is_there(self.db):
            raise self.no("no-file", file=self.db)
        return House.open(self.db)

    def find(self, house: House, wanted: str) -> str:
        """The stream of this case, named by its stream or by its name."""
        return _find(self, house, wanted)


def own_language() -> str:
    """The language of this terminal: Dutch where ``LANG`` says so, else English."""
    wanted = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "nl-NL" if wanted.startswith("nl") else "en"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what was asked on the command line; the exit code."""
    asked = _parser(_language_of(arguments)).parse_args(arguments)
    terminal = Terminal(asked.language, asked.db or default_db())
    try:
        kind, _, name = TERMINAL[asked.command].partition(" ")
        if kind == "look" and not may_see("owner", name):
            raise terminal.no("not-owners")
        return asked.do(terminal, asked)
    except NotDone as refused:
        print("\n".join(refused.lines), file=sys.stderr)
    except NewerSchema as newer:
        print(terminal.say("newer", what=str(newer)), file=sys.stderr)
    except keeping_cli.OPENING as error:
        print(keeping_cli.why(error, terminal.language), file=sys.stderr)
    except (*ERRORS, OSError) as error:
        print(terminal.say("file-odd", file=terminal.db, what=str(error)), file=sys.stderr)
    return NOT_DONE


# --- the words of the command line ----------------------------------------------------------------------------------


def _language_of(arguments: Sequence[str] | None) -> str:
    """The language asked for, known before anything else so that the help too is in it."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--language")
    language = early.parse_known_args(arguments)[0].language
    return language if language in languages() else own_language()


def _parser(language: str) -> argparse.ArgumentParser:
    def words(what: str) -> str:
        return say(language, f"cli-help-{what}")

    parser = argparse.ArgumentParser(prog="python -m casefiles", description=words("all"), allow_abbrev=False)
    parser.add_argument("--db", default="", metavar="FILE", help=words("db"))
    parser.add_argument("--language", default=language, choices=languages(), help=words("language"))
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")

    def command(name: str, do: Do, *, case: bool = False, as_json: bool = True) -> argparse.ArgumentParser:
        found = commands.add_parser(name, help=words(name), description=words(name), allow_abbrev=False)
        found.set_defaults(do=do)
        if case:
            found.add_argument("case", metavar="CASE", help=words("case"))
        if as_json:
            found.add_argument("--json", action="store_true", help=words("json"))
        return found

    signals_cli.add_to(commands, language)
    load = command("load", _load, as_json=False)
    load.add_argument("files", nargs="+", metavar="FILE", help=words("files"))
    load.add_argument("--as", dest="name", default="", metavar="NAME", help=words("as"))
    command("list", _list)
    command("show", _show, case=True)
    command("analyse", _analyse, case=True)
    export = command("export", _export, case=True, as_json=False)
    export.add_argument("--format", default="json", choices=FORMS, dest="form", help=words("format"))
    export.add_argument("--out", default="-", metavar="FILE", help=words("out"))
    export.add_argument("--without-names", action="store_true", help=words("without-names"))
    command("verify", _verify)
    command("reindex", _reindex, as_json=False)
    arrangements_cli.add_to(command, language)
    keeping_cli.add_to(command, commands, words)
    letting_go_cli.add_to(command, words)
    sessions_cli.add_to(command, words)
    doctor_cli.add_to(command, words)
    return parser


# --- load -----------------------------------------------------------------------------------------------------------


def _load(terminal: Terminal, asked: Any) -> int:
    """All files or none: a problem in one of them changes nothing."""
    if not may("owner", "OpenCase"):
        raise terminal.no("not-owners")
    if asked.name and (len(asked.files) > 1 or not NAME.fullmatch(asked.name)):
        raise terminal.no("as-one" if len(asked.files) > 1 else "as-odd", name=asked.name)
    decks = _read_all(terminal, asked.files)
    if asked.name:
        if not decks[0].fictional and refused_in((asked.name,)):
            raise terminal.no("as-real", name=asked.name)
        decks = [msgspec.structs.replace(decks[0], id=asked.name)]
    house = terminal.house(must_exist=False)
    try:
        present = {deck.id: _same_as(house, deck) for deck in decks}
        # Two files of one name in one breath are compared with each other as well.
        first: dict[str, Deck] = {}
        for deck in decks:
            first.setdefault(deck.id, deck)
        clashes = [d for d in decks if present[d.id] == "" or not _alike(d, first[d.id])]
        if clashes:
            raise NotDone(*(terminal.say("taken", name=deck.id) for deck in clashes))
        for name, deck in first.items():
            stream = present[name]
            terminal.tell("already" if stream else "loaded", name=name, stream=stream or house.open_case(deck))
    finally:
        house.close()
    return DONE


def _read_all(terminal: Terminal, files: Iterable[str]) -> list[Deck]:
    decks, problems = [], []
    for file in files:
        try:
            decks.append(_read(file))
        except CaseFileError as error:
            problems += [f"{file}: {sentence}" for sentence in error.sentences(terminal.language)]
            problems += [terminal.say("real-why")] if any(one.code.startswith("real-") for one in error.problems) else []
        except OSError as error:
            problems.append(f"{file}: {error.strerror or error}")
    if problems:
        raise NotDone(*problems, terminal.say("nothing-changed"))
    return decks


def _read(file: str) -> Deck:
    """The case in this file, its map done once for trial. Raises ``CaseFileError``."""
    data = Path(file).read_bytes()
    deck = read_bytes(data, Path(file).name)
    if not deck.fictional:
        refuse_real(data.decode("utf-8"), Path(file).name)
    try:
        opening(deck)
    except CaseFileError as error:
        # The steps know their number; where they stand in the text is for whoever repairs it.
        nodes = follow(tree_of(data.decode("utf-8").removeprefix("\ufeff"), file), ["kaart", f"{STEPS}[]"], "")
        places = {path: (node.line, node.column) for node, path in nodes}
        located = [(problem, *places.get(problem.field, (1, 1))) for problem in error.problems]
        problems = [msgspec.structs.replace(problem, line=line, column=column) for problem, line, column in located]
        raise CaseFileError(tuple(problems), error.name) from None
    return deck


def _same_as(house: House, deck: Deck) -> str | None:
    """The stream of the case that is the same as this one; empty when its name is another's; ``None`` when it is new."""
    rows = house.store.rows("cases", name=deck.id)
    for row in rows:
        case = house.case(str(row["stream"]))
        known = case.deck
        if known and _alike(msgspec.structs.replace(known, map=kaart_of(case) if deck.map else None), deck):
            return str(row["stream"])
    return "" if rows else None


def _alike(one: Deck, other: Deck) -> bool:
    """Whether two files hold the same case, whichever version of the form they are in."""
    return msgspec.structs.replace(one, schema="") == msgspec.structs.replace(other, schema="")


# --- list, show, analyse, export ------------------------------------------------------------------------------------


def _list(terminal: Terminal, asked: Any) -> int:
    rows: list[dict[str, Any]] = []
    if is_there(terminal.db):
        house = terminal.house()
        heads = house.store.streams()
        cases = house.store.rows("cases")
        rows = [
            row | {"fictional": bool(row["fictional"]), "title": _title(house, row), "head": heads.get(str(row["stream"]), 0)}
            for row in cases
        ]
        house.close()
    if asked.json:
        _print_json(rows)
    elif not rows:
        terminal.tell("none", file=terminal.db)
    for row in () if asked.json else rows:
        opened = day(terminal.language, str(row["opened_at"])[:10], "medium")
        print(f"{row['stream']}  {row['name']}  {row['title']}  ({opened})")
    return DONE


def _title(house: House, row: dict[str, object]) -> str:
    """What the case is called; of a real one the index does not know."""
    deck = None if row["title"] else house.case(str(row["stream"])).deck
    return deck.title if deck else str(row["title"])


def _find(terminal: Terminal, house: House, wanted: str) -> str:
    """The stream of this case, named by its stream or by its name."""
    rows = house.store.rows("cases")
    if any(row["stream"] == wanted for row in rows):
        return wanted
    named = [row for row in rows if row["name"] == wanted]
    if not named:
        raise terminal.no("unknown", name=wanted, file=terminal.db)
    if len(named) > 1:
        raise NotDone(terminal.say("several", name=wanted), *(f"  {row['stream']}  {row['opened_at']}" for row in named))
    return str(named[0]["stream"])


def _with_case(terminal: Terminal, wanted: str, do: Callable[[House, str, Case], int]) -> int:
    house = terminal.house()
    try:
        stream = _find(terminal, house, wanted)
        return do(house, stream, house.case(stream))
    finally:
        house.close()


def _show(terminal: Terminal, asked: Any) -> int:
    def show(house: House, stream: str, case: Case) -> int:
        return _print_json(_state(house, stream, case)) if asked.json else _show_text(terminal, stream, case)

    return _with_case(terminal, asked.case, show)


def _state(house: House, stream: str, case: Case) -> dict[str, Any]:
    """The case as data: what lies on the map and what the group came to. No ballots, and no makers' outcome."""
    deck = case.deck
    return msgspec.to_builtins({
        "stream": stream, "name": deck.id if deck else "", "title": deck.title if deck else "",
        "language": deck.language if deck else "", "fictional": bool(deck and deck.fictional), "opened_at": case.opened_at,
        "head": case.head, "map_head": case.map_head, "damaged": case.damaged, "laid": list(case.laid),
        "map": map_view(case), "rounds": case.rounds, "resident_heard": case.resident_heard, "verdicts": case.verdicts,
        "actions": list(case.actions.values()),
        "sittings": [_meeting(house, str(row["stream"])) for row in house.store.rows("sittings", cased=stream)],
    })  # fmt: skip


def _meeting(house: House, stream: str) -> dict[str, Any]:
    """A meeting as data, without the codes that let somebody in."""
    sitting = house.sitting(stream)
    roles = [seat.role for seat in sitting.seats.values()]
    return {
        "stream": stream, "table": sitting.table, "title": sitting.title, "opened_at": sitting.opened_at,
        "phase": sitting.phase, "turned": sitting.turned, "ended": sitting.ended,
        "seats": {role: roles.count(role) for role in dict.fromkeys(roles)},
    }  # fmt: skip


def _show_text(terminal: Terminal, stream: str, case: Case) -> int:
    view = map_view(case)
    print(f"{view.title or (case.deck.title if case.deck else '')}  ({stream})")
    counts = {"cards": len(view.cards), "ties": len(view.ties), "amounts": len(view.amounts), "facts": len(view.facts)}
    terminal.tell("counts", **counts)
    for card in view.cards:
        mark = "*" if card.kind == RESIDENT else "-"
        print(f"{mark} {card.name} ({', '.join(filter(None, (code(terminal.language, 'kind', card.kind), card.role)))})")
    if case.verdict:
        terminal.tell("verdict", what=case.verdict.verdict.core, when=day(terminal.language, case.verdict.at[:10]))
    for action in case.actions.values():
        print(f"> {action.what} ({action.who}{', ' + day(terminal.language, action.due) if action.due else ''})")
    return DONE


def _analyse(terminal: Terminal, asked: Any) -> int:
    def numbers(house: House, stream: str, case: Case) -> int:
        found = analyse(case.deck, full_view(case)) if case.deck else {}
        return _print_json(found) if asked.json else _print_lines(found)

    return _with_case(terminal, asked.case, numbers)


def _export(terminal: Terminal, asked: Any) -> int:
    def write(house: House, stream: str, case: Case) -> int:
        if case.deck is None:
            raise terminal.no("unknown", name=asked.case, file=terminal.db)
        if asked.without_names:
            case = worded_by_role(house, stream, case)
        assert case.deck is not None
        deck = msgspec.structs.replace(case.deck, map=kaart_of(case))
        text = write_case(deck, makers_outcome=True, form=asked.form)
        stays = leak(house, stream, text, "" if asked.out == "-" else Path(asked.out).name)
        if stays is not None:
            raise terminal.no("leak", who=", ".join((*stays.roles, *stays.kinds)))
        house.note_access("export", stream, OWNER, "owner", asked.form)
        if asked.out == "-":
            sys.stdout.write(text)
            return DONE
        _write_whole(Path(asked.out), text)
        terminal.tell("exported", name=case.deck.id, file=asked.out)
        return DONE

    return _with_case(terminal, asked.case, write)


def _write_whole(file: Path, text: str) -> None:
    """Write a file whole or not at all: a full disk must not leave half a life in place of an older export."""
    half = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        half.write_text(text, "utf-8")
        half.replace(file)
    finally:
        half.unlink(missing_ok=True)


def _print_json(data: Any) -> int:
    print(json.dumps(data, ensure_ascii=False, indent=2))
    return DONE


def _print_lines(data: Any, depth: int = 0) -> int:
    """Numbers as lines: the keys are those of the case files."""
    for key, value in data.items():
        if isinstance(value, dict):
            print(f"{'  ' * depth}{key}:")
            _print_lines(value, depth + 1)
        else:
            shown = ", ".join(map(str, value)) if isinstance(value, list) else value
            print(f"{'  ' * depth}{key}: {shown}")
    return DONE


# --- verify, reindex ------------------------------------------------------------------------------------------------


def _verify(terminal: Terminal, asked: Any) -> int:
    """Look without touching: no key is made, and a file that is not there stays so."""
    if not is_there(terminal.db):
        raise terminal.no("no-file", file=terminal.db)
    key = beside(terminal.db, "key")
    master = read_key(key, given_passphrase()) if key.is_file() else None
    store = open_store(terminal.db, Envelope(master))
    try:
        report = verify(store, Seal(master) if master else None)
    finally:
        store.close()
    if asked.json:
        _print_json(msgspec.to_builtins(report) | {"ok": report.sound})
    else:
        _print_report(terminal, report)
    return DONE if report.sound else WRONG


def _print_report(terminal: Terminal, report: Report) -> None:
    terminal.tell("looked", streams=report.streams, events=report.events)
    for fault in report.faults:
        print(f"{fault.stream or terminal.db}: {terminal.say(f'wrong-{fault.what}', detail=fault.detail)}")
    terminal.tell("sound" if report.sound else "not-sound", faults=len(report.faults))


def _reindex(terminal: Terminal, asked: Any) -> int:
    house = terminal.house()
    try:
        house.reindex()
    finally:
        house.close()
    terminal.tell("reindexed")
    return DONE
