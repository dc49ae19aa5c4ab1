"""Reading a case file, in YAML or JSON, so that whoever wrote it by hand can repair it by hand.

Every problem is named by line, column, field, what was expected and what was found, and all of them at once; a file
with a problem changes nothing. Money keeps the exact decimals of the source's text; dates stay as they were written (a
year, a month or a day). The schema is written down in ``docs/casefile.md``.

The way: text → a tree of nodes that remember where they stood → a walk along the types of ``lifemaps.deck`` with the
rules below → ``msgspec.convert``. Nothing in a file can make the reader build anything but text, numbers, lists and
groups; aliases, tags, deep nests and files over 1 MiB are refused before they cost anything.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from decimal import Decimal
from json.decoder import JSONDecodeError, scanstring
from typing import Any

import msgspec
import yaml
from msgspec import inspect as types

from lifemaps import vocabulary as words_of
from lifemaps.deck import (
    Becomes,
    Deck,
    DeckAmount,
    DeckCard,
    DeckFact,
    DeckLifeEvent,
    DeckTie,
    FirstImpression,
    FirstStep,
    Lays,
    Ledger,
    LedgerLine,
    Question,
    ResidentView,
    Voice,
)  # fmt: skip
from lifemaps.words import say

SCHEMAS = ("0.2", "1.0")
"""The versions this program reads: the makers' hand-written form and the form it writes itself."""
MAX_BYTES = 1024 * 1024
MAX_DEPTH = 32
MAX_PROBLEMS = 1000
"""Nobody repairs more than this in one go; a file made to hold a million mistakes must not cost a million sentences."""
MAX_EUROS = Decimal(10**9)

_PLAIN_INT = re.compile(r"[-+]?\d{1,18}")
_PLAIN_NUMBER = re.compile(r"[-+]?\d{1,18}(\.\d{1,18})?")
_ANY_NUMBER = re.compile(r"[-+]?\d{1,18}(\.\d{0,24})?([eE][-+]?\d{1,2})?")
_ID = re.compile(r"[A-Za-z0-9_.-]{1,64}")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER = yaml.resolver.Resolver()


class Problem(msgspec.Struct, frozen=True):
    """One thing wrong in a file: where, what was expected, what stands there.

    ``line`` and ``column`` count from 1, places in a list (``knopen[3].soort``) from 0. ``code`` and ``expected`` are
    codes of the catalogue (``casefile-<code>``, ``casefile-expects-<expected>``); an ``expected`` that the catalogue
    does not know is shown as it is (a list of allowed codes, a range).
    """

    line: int
    column: int
    field: str
    code: str
    expected: str = ""
    found: str = ""

    def sentence(self, language: str = "en") -> str:
        """The problem as a sentence for the person who has the file open."""
        wanted = f"casefile-expects-{self.expected}"
        wanted = text if (text := say(language, wanted)) != wanted else self.expected
        family = "instrument-wrong" if self.code.startswith("instrument:") else "casefile"
        what = say(language, f"{family}-{self.code.removeprefix('instrument:')}", expected=wanted, found=self.found)
        where = "casefile-at-field" if self.field else "casefile-at-line"
        return say(language, where, line=str(self.line), column=str(self.column), field=self.field, what=what)


class CaseFileError(ValueError):
    """A case file that cannot be taken in, with everything that is wrong with it, sorted by line."""

    def __init__(self, problems: tuple[Problem, ...], name: str = "") -> None:
        self.problems = problems
        self.name = name
        super().__init__(name, problems)

    def sentences(self, language: str = "en") -> tuple[str, ...]:
        """All problems as sentences, in this language."""
        return tuple(problem.sentence(language) for problem in self.problems)

    def __str__(self) -> str:
        return "\n".join((self.name, *self.sentences("en")) if self.name else self.sentences("en"))


def read_case(text: str, name: str = "") -> Deck:
    """The case in this text; ``name`` is the file's name, for the message and to know JSON from YAML.

    Raises ``CaseFileError`` with every problem found.
    """
    try:
        root = tree_of(text.removeprefix("\ufeff"), name)
        reader = _Reader()
        plain = reader.case(root)
    except Broken as broken:
        raise CaseFileError((broken.problem,), name) from None
    if reader.problems:
        raise CaseFileError(tuple(sorted(reader.problems, key=lambda p: (p.line, p.column, p.field, p.code))), name)
    try:
        return msgspec.convert(plain, Deck)
    except msgspec.ValidationError as error:  # the walk knows every type of the deck; this is the second lock on the door
        raise CaseFileError((Problem(1, 1, "", "syntax", "", _short(str(error))),), name) from None


def read_bytes(data: bytes, name: str = "") -> Deck:
    """The case in an uploaded file's bytes (UTF-8)."""
    if len(data) > MAX_BYTES:
        raise CaseFileError((Problem(1, 1, "", "too-large", "1 MiB", _size(len(data))),), name)
    try:
        return read_case(data.decode("utf-8"), name)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        raise CaseFileError((Problem(line, column, "", "encoding", "UTF-8", f"0x{data[error.start]:02x}"),), name) from None


# ---------------------------------------------------------------------------------------------------------------------
# The tree: what stands where


class Broken(Exception):
    """The text cannot be read on from here."""

    def __init__(self, line: int, column: int, code: str, expected: str = "", found: str = "") -> None:
        super().__init__(code)
        self.problem = Problem(line, column, "", code, expected, _short(found))


class Node:
    """A value in the source and where it stood; ``kind`` is map, list, text, int, float, bool, null or date."""

    __slots__ = ("children", "column", "kind", "line", "text")

    def __init__(self, kind: str, line: int, column: int, text: str = "") -> None:
        self.kind, self.line, self.column, self.text = kind, line, column, text
        self.children: list[Node] = []

    def pairs(self) -> Iterator[tuple[Node, Node]]:
        """Keys and values of a map, in the order of the file."""
        return zip(self.children[::2], self.children[1::2], strict=True)

    def found(self) -> str:
        """What stands here, short enough to quote."""
        return {"map": "{…}", "list": "[…]", "null": "null"}.get(self.kind) or (_short(self.text) or '""')


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:59] + "…"


def _size(count: int) -> str:
    return f"{count / MAX_BYTES:.1f} MiB"


def tree_of(text: str, name: str) -> Node:
    """The nodes of the text, read as JSON or YAML."""
    try:
        size = len(text.encode("utf-8"))
    except UnicodeEncodeError:
        raise Broken(1, 1, "encoding", "UTF-8", "surrogate") from None
    if size > MAX_BYTES:
        raise Broken(1, 1, "too-large", "1 MiB", _size(size))
    ending = name.lower().rpartition(".")[2]
    json_like = ending == "json" or (ending not in ("yaml", "yml") and text.lstrip().startswith("{"))
    return _JsonText(text).whole() if json_like else _yaml_tree(text)


def _yaml_tree(text: str) -> Node:
    """The one document in a YAML text, by its events: nothing is built, nothing is followed."""
    root: Node | None = None
    open_nodes: list[Node] = []
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            node = _yaml_node(event)
            if node is not None:
                if open_nodes:
                    _add(open_nodes[-1], node)
                elif root is not None:
                    raise Broken(node.line, node.column, "syntax", "one-document", node.found())
                else:
                    root = node
                if node.kind in ("map", "list"):
                    open_nodes.append(node)
                    if len(open_nodes) > MAX_DEPTH:
                        raise Broken(node.line, node.column, "too-deep", str(MAX_DEPTH))
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                open_nodes.pop()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise Broken(line, column, "syntax", "yaml", error.problem or error.context or "") from None
    except yaml.reader.ReaderError as error:
        position = min(error.position, len(text))
        line = text.count("\n", 0, position) + 1
        raise Broken(line, 1, "syntax", "yaml", str(error.reason)) from None
    return root or Node("null", 1, 1)


def _add(parent: Node, node: Node) -> None:
    is_key = parent.kind == "map" and len(parent.children) % 2 == 0
    if is_key and node.kind in ("map", "list"):
        raise Broken(node.line, node.column, "syntax", "key", node.found())
    parent.children.append(node)


def _yaml_node(event: yaml.Event) -> Node | None:
    """The node an event opens, if it opens one."""
    line, column = event.start_mark.line + 1, event.start_mark.column + 1
    if isinstance(event, yaml.AliasEvent):
        raise Broken(line, column, "alias", "", f"*{event.anchor}")
    if not isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)):
        return None
    if event.tag not in (None, "!"):
        raise Broken(line, column, "tag", "", str(event.tag))
    if isinstance(event, yaml.ScalarEvent):
        return Node(_scalar_kind(event), line, column, event.value)
    return Node("map" if isinstance(event, yaml.MappingStartEvent) else "list", line, column)


def _scalar_kind(event: yaml.ScalarEvent) -> str:
    """What an unquoted word is; YAML's odder readings (``no`` as false, ``12:30`` as a number) stay text."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, event.value, event.implicit).rpartition(":")[2]
    if tag == "bool" and event.value.lower() in ("true", "false"):
        return "bool"
    if tag == "int" and _PLAIN_INT.fullmatch(event.value):
        return "int"
    if tag == "float" and _ANY_NUMBER.fullmatch(event.value):
        return "float"
    return {"null": "null", "timestamp": "date"}.get(tag, "text")


class _JsonText:
    """A JSON text being read into nodes that know their line (the standard reader forgets it)."""

    _SPACE = re.compile(r"[ \t\n\r]*")
    _WORD = re.compile(r"true|false|null|-?\d[\d.eE+-]*")

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def whole(self) -> Node:
        """The one value in the text."""
        root = self.value(0)
        self.space()
        if self.at < len(self.text):
            self.broken("end")
        return root

    def place(self, at: int) -> tuple[int, int]:
        line = bisect_right(self.starts, at)
        return line, at - self.starts[line - 1] + 1

    def broken(self, expected: str) -> None:
        raise Broken(*self.place(min(self.at, len(self.text))), "syntax", expected, self.text[self.at : self.at + 20] or "∎")

    def space(self) -> None:
        self.at = self._SPACE.match(self.text, self.at).end()

    def value(self, depth: int) -> Node:
        self.space()
        sign = self.text[self.at : self.at + 1]
        if sign in ("{", "["):
            return self.collection("map" if sign == "{" else "list", depth + 1)
        return self.string() if sign == '"' else self.word()

    def string(self) -> Node:
        start = self.at
        try:
            text, self.at = scanstring(self.text, start + 1, True)
            text.encode("utf-8")
        except JSONDecodeError as error:
            raise Broken(*self.place(error.pos), "syntax", "json", error.msg) from None
        except UnicodeEncodeError:
            raise Broken(*self.place(start), "encoding", "UTF-8", "surrogate") from None
        return Node("text", *self.place(start), text)

    def word(self) -> Node:
        match = self._WORD.match(self.text, self.at)
        if match is None:
            self.broken("json")
        word, place = match[0], self.place(self.at)
        kind = {"true": "bool", "false": "bool", "null": "null"}.get(word)
        kind = kind or ("int" if _PLAIN_INT.fullmatch(word) else "float" if _ANY_NUMBER.fullmatch(word) else None)
        if kind is None:
            self.broken("number")
        self.at = match.end()
        return Node(kind, *place, word)

    def collection(self, kind: str, depth: int) -> Node:
        node = Node(kind, *self.place(self.at))
        if depth > MAX_DEPTH:
            raise Broken(node.line, node.column, "too-deep", str(MAX_DEPTH))
        close = "}" if kind == "map" else "]"
        self.at += 1
        self.space()
        if self.text[self.at : self.at + 1] == close:
            self.at += 1
            return node
        while True:
            self.space()
            if kind == "map":
                self.member_key(node)
            node.children.append(self.value(depth))
            self.space()
            sign = self.text[self.at : self.at + 1]
            if sign not in (",", close):
                self.broken("json")
            self.at += 1
            if sign == close:
                return node

    def member_key(self, node: Node) -> None:
        if self.text[self.at : self.at + 1] != '"':
            self.broken("key")
        node.children.append(self.string())
        self.space()
        if self.text[self.at : self.at + 1] != ":":
            self.broken("json")
        self.at += 1


# ---------------------------------------------------------------------------------------------------------------------
# The rules: what each field may hold


class _Rule:
    """A check on a value beyond its type; ``loose`` names kinds that are taken as the text they were written as."""

    def __init__(self, check: Callable[[_Reader, Node, str], None], loose: tuple[str, ...] = ()) -> None:
        self.check, self.loose = check, loose


def _one_of(codes: Any) -> _Rule:
    allowed = tuple(codes)

    def check(reader: _Reader, node: Node, path: str) -> None:
        if node.text not in allowed:
            reader.problem(node, path, "code", ", ".join(allowed))

    return _Rule(check)


def _between(low: int, high: int) -> _Rule:
    def check(reader: _Reader, node: Node, path: str) -> None:
        if not low <= int(node.text) <= high:
            reader.problem(node, path, "range", f"{low}–{high}")

    return _Rule(check)


def _reference(*kinds: str) -> _Rule:
    return _Rule(lambda reader, node, path: reader.references.append((node, path, kinds)))


def _date(*parts: int) -> _Rule:
    """A real date with as many parts as allowed: 1 is a year, 2 a month, 3 a day."""
    expected = {(1, 2, 3): "date", (2,): "month", (3,): "day", (2, 3): "month-or-day"}[parts]

    def check(reader: _Reader, node: Node, path: str) -> None:
        if _date_parts(node.text) not in parts:
            reader.problem(node, path, "date", expected)

    return _Rule(check, loose=("int", "date"))


def _date_parts(text: str) -> int:
    """How many parts this date has, 0 when no calendar knows it."""
    match = _DATE.fullmatch(text)
    if match is None:
        return 0
    numbers = [int(part) for part in match.groups() if part]
    try:
        dt.date(*(numbers + [1, 1])[:3])
    except ValueError:
        return 0
    return len(numbers)


def _check_identifier(reader: _Reader, node: Node, path: str) -> None:
    if not _ID.fullmatch(node.text):
        reader.problem(node, path, "id-shape")


def _check_schema(reader: _Reader, node: Node, path: str) -> None:
    if node.text not in SCHEMAS:
        reader.problem(node, path, "schema", ", ".join(SCHEMAS))


def _check_amount(reader: _Reader, node: Node, path: str, *, negative: bool) -> None:
    value = Decimal(node.text)
    decimals = len(node.text.partition(".")[2].rstrip("0"))
    if decimals > 2 or abs(value) >= MAX_EUROS or (value < 0 and not negative):
        reader.problem(node, path, "amount", "balance" if negative else "amount")


_AMOUNT = _Rule(lambda reader, node, path: _check_amount(reader, node, path, negative=False))
_BALANCE = _Rule(lambda reader, node, path: _check_amount(reader, node, path, negative=True))
_IDENTIFIER = _Rule(_check_identifier)
_CERTAINTY = _one_of(words_of.CERTAINTIES)
_DOMAIN = _one_of(words_of.DOMAINS)
_LEVEL = _between(1, 5)
_RUNG = _between(0, 8)
_STEP_RUNG = _between(0, 7)
_PARTIAL = _date(1, 2, 3)
_DAY = _date(3)
_MONTH = _date(2)

RULES: dict[type, dict[str, _Rule]] = {
    Deck: {
        "schema": _Rule(_check_schema, loose=("float", "int")), "id": _IDENTIFIER, "core_domains": _DOMAIN,
        "income_until_april": _AMOUNT, "income_until_october": _AMOUNT,
    },
    Question: {"answer": _one_of(("niveau", "eerste_stap"))},
    FirstStep: {"code": _IDENTIFIER, "rung": _STEP_RUNG},
    FirstImpression: {"category": _one_of(words_of.CATEGORIES), "rung": _RUNG, "scores": _LEVEL},
    DeckCard: {
        "id": _IDENTIFIER, "kind": _one_of(words_of.KINDS), "age": _between(0, 130), "domains": _DOMAIN, "since": _PARTIAL,
        "until": _PARTIAL, "sector": _one_of((*words_of.SECTORS, words_of.HOME)), "ring": _one_of(words_of.RINGS),
        "certainty": _CERTAINTY,
    },
    DeckTie: {
        "id": _IDENTIFIER, "giver": _reference("card"), "receiver": _reference("card"),
        "quality": _one_of(words_of.QUALITIES), "support": _one_of(words_of.SUPPORTS),
        "frequency": _one_of(words_of.FREQUENCIES), "burden": _between(0, 3), "certainty": _CERTAINTY,
    },
    DeckAmount: {
        "id": _IDENTIFIER, "amount": _AMOUNT, "monthly": _AMOUNT, "who": _reference("card"), "certainty": _CERTAINTY,
    },
    Becomes: {"amount": _AMOUNT, "since": _date(2, 3)},
    Ledger: {"old_rent": _AMOUNT, "new_rent": _AMOUNT},
    LedgerLine: {"period": _MONTH, "due_on": _DAY, "paid_on": _DAY, "due": _BALANCE, "paid": _BALANCE},
    DeckLifeEvent: {
        "id": _IDENTIFIER, "date": _PARTIAL, "system": _one_of(words_of.SYSTEMS), "who": _reference("card"),
        "certainty": _CERTAINTY,
    },
    DeckFact: {
        "id": _IDENTIFIER, "round": _between(0, 3), "certainty": _CERTAINTY, "touches": _DOMAIN,
        "disproves": _reference("fact"), "other_light": _reference("fact"),
    },
    Lays: {
        "cards": _reference("card"), "ties": _reference("tie"), "amounts": _reference("amount"), "life": _reference("life"),
    },
    Voice: {"id": _IDENTIFIER, "who": _reference("card")},
    ResidentView: {"own_scores": _LEVEL, "who": _reference("card")},
}  # fmt: skip
"""What a field may hold beyond its type; a rule on a list holds for each of its values. Kinds of money are free."""

_ID_KINDS = {DeckCard: "card", DeckTie: "tie", DeckAmount: "amount", DeckLifeEvent: "life", DeckFact: "fact", Voice: "voice"}

FREE_RULES: tuple[tuple[str, str, _Rule | None], ...] = (
    ("context.peildatum", "str", _DAY),
    ("context.verhuurder", "str", None),
    ("eindoordeel.categorie", "str", _one_of(words_of.CATEGORIES)),
    ("eindoordeel.aan_zet", "str", _one_of(words_of.TURNS)),
    ("eindoordeel.trede", "int", _RUNG),
    ("eindoordeel.scores", "scores", _LEVEL),
    ("eindoordeel.draagt_op", "domains", None),
    ("eindoordeel.herkijken_op", "str", _PARTIAL),
    ("eindoordeel.acties[].wat", "str", None),
    ("eindoordeel.acties[].wie", "str", None),
    ("eindoordeel.acties[].wanneer", "str", _PARTIAL),
    ("eindoordeel.wat_het_oordeel_kantelde[]", "str", _reference("fact")),
    ("verloop.leefgeldnorm", "amount", _AMOUNT),
    ("verloop.spaargeld_start", "amount", _BALANCE),
    ("verloop.inkomen_per_maand", "months", _AMOUNT),
    ("woningzoektocht.aanvragen", "int", _between(0, 10**6)),
    ("woningzoektocht.bezichtigingen", "int", _between(0, 10**6)),
    ("woningzoektocht.afwijzingen[].reden", "str", None),
    ("woningzoektocht.afwijzingen[].aantal", "int", _between(0, 10**6)),
    ("afspraken_september.totaal", "int", _between(0, 10**6)),
    ("afspraken_september.gemist_in_twee_maanden", "int", _between(0, 10**6)),
    ("afspraken_september.botsingen[].gemist", "str", None),
    ("post.ongeopend", "int", _between(0, 10**6)),
)  # fmt: skip
"""The blocks that differ from case to case are free, except for what the program itself reads from them."""


# ---------------------------------------------------------------------------------------------------------------------
# The walk: the tree along the types

_ABSENT = object()


class _Reader:
    """One reading of one file: the problems so far, the ids it defines and the ids it speaks of."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.ids: dict[str, tuple[str, Node]] = {}
        self.references: list[tuple[Node, str, tuple[str, ...]]] = []
        self.residents = 0

    def problem(self, node: Node, path: str, code: str, expected: str = "", found: str | None = None) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            found = node.found() if found is None else _short(found)
            self.problems.append(Problem(node.line, node.column, path, code, expected, found))

    def case(self, root: Node) -> Any:
        """The whole file as plain values; only worth using when there are no problems."""
        if root.kind != "map":
            self.problem(root, "", "not-a-case")
            return None
        version = next((value for key, value in root.pairs() if key.text == "schema_versie"), None)
        if version is not None and version.kind in ("text", "float", "int") and version.text not in SCHEMAS:
            self.problem(version, "schema_versie", "schema", ", ".join(SCHEMAS))
            return None  # of another version we know nothing: what follows would be noise
        plain = self.struct(root, types.type_info(Deck), "")
        self.free_blocks(root)
        self.check_references()
        if not self.residents:
            cards = next((value for key, value in root.pairs() if key.text == "knopen"), root)
            self.problem(cards, "knopen", "no-resident", "", "")
        return plain

    # -- by type ------------------------------------------------------------------------------------------------------

    def value(self, node: Node, kind: types.Type, path: str, rule: _Rule | None) -> Any:
        if isinstance(kind, types.UnionType):
            return self.union(node, kind, path, rule)
        if isinstance(kind, types.StructType):
            return self.struct(node, kind, path)
        if isinstance(kind, types.VarTupleType):
            return self.several(node, kind, path, rule)
        if isinstance(kind, types.DictType):
            return self.table(node, kind, path, rule)
        if isinstance(kind, types.AnyType):
            return self.plain(node, path)
        return self.scalar(node, kind, path, rule)

    def union(self, node: Node, kind: types.UnionType, path: str, rule: _Rule | None) -> Any:
        """The branch of the union this node can be: nothing, a list, or the one other thing."""
        if node.kind == "null":
            return None
        wanted = types.VarTupleType if node.kind == "list" else object
        rest = [branch for branch in kind.types if not isinstance(branch, types.NoneType)]
        fitting = [branch for branch in rest if isinstance(branch, wanted)] or rest
        return self.value(node, fitting[0], path, rule)

    def struct(self, node: Node, kind: types.StructType, path: str) -> Any:
        if node.kind != "map":
            self.problem(node, path, "type", "group")
            return None
        fields = {field.encode_name: field for field in kind.fields}
        rules = RULES.get(kind.cls, {})
        found: dict[str, Any] = {}
        for key, child in self.members(node, path):
            field = fields.get(key.text)
            here = f"{path}.{key.text}" if path else key.text
            if field is None:
                near = difflib.get_close_matches(key.text, fields, n=3)
                self.problem(key, here, "unknown-key", ", ".join(near or fields), key.text)
            elif not field.required and (child.kind == "null" or (child.kind == "text" and not child.text)):
                found.setdefault(key.text, _ABSENT)
            else:
                found[key.text] = self.in_map(child, field, here, rules.get(field.name))
        for name, field in fields.items():
            if field.required and name not in found:
                self.problem(node, f"{path}.{name}" if path else name, "missing", name, "")
        self.known(node, kind.cls, path)
        return {name: value for name, value in found.items() if value is not _ABSENT}

    def in_map(self, child: Node, field: types.Field, path: str, rule: _Rule | None) -> Any:
        if path == "kaart":
            return self.plain(child, path, numbers=float)
        if path == "instrument":
            return self.instrument(child)
        return self.value(child, field.type, path, rule)

    def instrument(self, node: Node) -> Any:
        """An own instrument in the case, checked as a file of its own would be."""
        from lifemaps import instruments  # It reads its files with the trees of this module.

        try:
            return instruments.write(instruments.load_node(node))
        except instruments.InstrumentError as error:
            for one in error.problems:
                self.problems.append(
                    Problem(one.line, one.column, f"instrument.{one.field}".rstrip("."), f"instrument:{one.code}", one.expected, one.found)
                )
            return None

    def known(self, node: Node, cls: type, path: str) -> None:
        """What only shows over the whole of a part: its id, its kind, the ends of a tie, a fact against itself."""
        values = {key.text: value for key, value in node.pairs()}
        identifier = values.get("id")
        if cls in _ID_KINDS and identifier is not None and identifier.kind == "text":
            if identifier.text in self.ids:
                self.problem(identifier, f"{path}.id", "duplicate-id", str(self.ids[identifier.text][1].line))
            else:
                self.ids[identifier.text] = (_ID_KINDS[cls], identifier)
        if cls is DeckCard and (kind := values.get("soort")) is not None and kind.text == words_of.RESIDENT:
            self.residents += 1
        if cls is DeckTie and "van" in values and "naar" in values and values["van"].text == values["naar"].text != "":
            self.problem(values["naar"], f"{path}.naar", "self-tie")
        for name in ("ontkracht", "ander_licht"):
            if cls is DeckFact and identifier is not None and name in values and values[name].text == identifier.text:
                self.problem(values[name], f"{path}.{name}", "self-fact")

    def members(self, node: Node, path: str) -> Iterator[tuple[Node, Node]]:
        """The keys and values of a group; a key written twice is named and its second value left out."""
        seen: dict[str, int] = {}
        for key, child in node.pairs():
            if key.text in seen:
                self.problem(key, f"{path}.{key.text}" if path else key.text, "duplicate-key", str(seen[key.text]), key.text)
                continue
            seen[key.text] = key.line
            yield key, child

    def several(self, node: Node, kind: types.VarTupleType, path: str, rule: _Rule | None) -> Any:
        if node.kind != "list":
            self.problem(node, path, "type", "list")
            return []
        return [self.value(child, kind.item_type, f"{path}[{i}]", rule) for i, child in enumerate(node.children)]

    def table(self, node: Node, kind: types.DictType, path: str, rule: _Rule | None) -> Any:
        """A group with free keys; the scores (whole numbers) have domains as keys."""
        if node.kind != "map":
            self.problem(node, path, "type", "group")
            return {}
        if isinstance(kind.value_type, types.AnyType):
            return self.plain(node, path)
        return self.scores(node, path, rule)

    def scores(self, node: Node, path: str, rule: _Rule | None) -> dict[str, Any]:
        values = {}
        for key, child in self.members(node, path):
            here = f"{path}.{key.text}"
            _DOMAIN.check(self, key, here)
            values[key.text] = None if child.kind == "null" else self.scalar(child, types.IntType(), here, rule)
        return values

    def scalar(self, node: Node, kind: types.Type, path: str, rule: _Rule | None) -> Any:
        before = len(self.problems)
        value = self.leaf(node, kind, path, rule.loose if rule else ())
        if rule is not None and len(self.problems) == before:
            rule.check(self, node, path)
        return value

    def leaf(self, node: Node, kind: types.Type, path: str, loose: tuple[str, ...]) -> Any:
        if isinstance(kind, types.StrType):
            if node.kind in ("text", "date", *loose):
                return node.text
            self.problem(node, path, "type", "text")
        elif isinstance(kind, types.BoolType):
            if node.kind == "bool":
                return node.text.lower() == "true"
            self.problem(node, path, "type", "yes-no")
        elif isinstance(kind, types.IntType):
            if node.kind == "int":
                return int(node.text)
            self.problem(node, path, "type", "whole-number")
        elif node.kind in ("int", "float") and _PLAIN_NUMBER.fullmatch(node.text):
            return Decimal(node.text)
        else:
            self.problem(node, path, "type", "amount")
        return None

    def plain(self, node: Node, path: str, numbers: Callable[[str], Any] = Decimal) -> Any:
        """A free value as it is; what looks like a date stays text, a number with decimals stays exact."""
        if node.kind == "map":
            here = f"{path}." if path else ""
            return {key.text: self.plain(child, here + key.text, numbers) for key, child in self.members(node, path)}
        if node.kind == "list":
            return [self.plain(child, f"{path}[{i}]", numbers) for i, child in enumerate(node.children)]
        if node.kind == "int":
            return int(node.text)
        if node.kind == "float":
            return numbers(node.text)
        return {"null": None, "bool": node.text.lower() == "true"}.get(node.kind, node.text)

    # -- over the whole -----------------------------------------------------------------------------------------------

    def free_blocks(self, root: Node) -> None:
        """What the program reads from the free blocks is checked like everything else."""
        kinds = {"str": types.StrType(), "int": types.IntType(), "amount": types.DecimalType()}
        for pattern, kind, rule in FREE_RULES:
            for node, path in follow(root, pattern.split("."), ""):
                if node.kind == "null":
                    continue
                if kind in kinds:
                    self.scalar(node, kinds[kind], path, rule)
                elif node.kind != "map":
                    self.problem(node, path, "type", "group")
                elif kind == "scores":
                    self.scores(node, path, rule)
                else:
                    self.keys(node, path, kind, rule)

    def keys(self, node: Node, path: str, kind: str, rule: _Rule | None) -> None:
        for key, child in node.pairs():
            here = f"{path}.{key.text}"
            (_DOMAIN if kind == "domains" else _MONTH).check(self, key, here)
            if rule is not None:
                self.scalar(child, types.DecimalType(), here, rule)

    def check_references(self) -> None:
        for node, path, kinds in self.references:
            if self.ids.get(node.text, ("", None))[0] not in kinds:
                self.problem(node, path, "reference", kinds[0])


def follow(node: Node, steps: list[str], path: str) -> Iterator[tuple[Node, str]]:
    """The nodes at a path such as ``acties[].wanneer``, as far as the file has them."""
    if not steps:
        yield node, path
        return
    name, many = steps[0].removesuffix("[]"), steps[0].endswith("[]")
    child = next((value for key, value in node.pairs() if key.text == name), None) if node.kind == "map" else None
    if child is None:
        return
    here = f"{path}.{name}" if path else name
    if not many:
        yield from follow(child, steps[1:], here)
    for i, item in enumerate(child.children if many and child.kind == "list" else ()):
        yield from follow(item, steps[1:], f"{here}[{i}]")
