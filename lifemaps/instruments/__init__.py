"""Scoring instruments as data: domains, levels and their words, who carries a result, trend and how sure the scorer is.

The open *Tienkaart* ships (own words, CC0). An organisation that holds its own permission loads its own file: two to
twenty domains, two to ten levels from low to high, every word in each language the file names. Nothing is ever added up:
an instrument has no sum, no average over domains, and "we don't know" is always an answer, never a level.

One source for words: those of the Tienkaart stand in the word catalogues (``domain-*``, ``level-*``, ``carrier-*`` …),
because the screens, the report and the phone have said them from there from the start; its file names only codes and says
``woorden: catalogus``. Any other instrument carries its words itself. Who asks an ``Instrument`` for a word need not know.

A file is YAML or JSON, read as a case file is: every problem with its line, its field, what was expected and what stands
there, all at once; a file with a problem changes nothing.

.. code-block:: yaml

    instrument_versie: "1.0"
    id: zeskaart                       # letters, figures, - and _
    naam: {nl-NL: De Zeskaart, en: The six card}
    licentie: eigen werk               # on what terms it may be used
    bron: Stichting Voorbeeld          # whose it is
    talen: [nl-NL, en]                 # the first is shown where another is missing
    niveaus:                           # from low to high
      - {niveau: 1, naam: {nl-NL: lukt niet, en: does not work}}
      - {niveau: 2, naam: {nl-NL: lukt, en: works}}
    gebieden:
      - id: huis
        naam: {nl-NL: huis, en: home}
        vraag: {nl-NL: "Hoe is het thuis?", en: "How is it at home?"}        # may be left out
        ankers:                                                             # may be left out; else every level
          1: {nl-NL: dak lekt, en: the roof leaks}
          2: {nl-NL: droog en warm, en: dry and warm}
    onbekend: {nl-NL: weten we niet, en: we don't know}                      # may be left out
    kern: [huis]                                                            # asked when time is short; may be left out
    draagt_op: {som: 10, dragers: [{id: zelf, naam: {nl-NL: zelf, en: self}}, …]}   # may be left out, as the next two
    trend: [{id: beter, naam: {nl-NL: beter, en: better}}, …]
    zekerheid: [{niveau: 1, naam: {nl-NL: gok, en: a guess}}, …]
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import msgspec

from lifemaps.deck import Deck
from lifemaps.imports.casefile import MAX_BYTES, Broken, Node, tree_of  # The one reader of trees that remember their lines.
from lifemaps.vocabulary import LEVELS
from lifemaps.words import code as word_of
from lifemaps.words import languages, say

HERE = Path(__file__).parent
EXAMPLE = HERE / "example" / "zeskaart.yaml"
"""An own instrument to begin with: six domains, four levels, two languages, all words made up."""
VERSION = "1.0"
CATALOGUE = "catalogus"
DOMAINS_ALLOWED, LEVELS_ALLOWED, CARRIERS_ALLOWED = (2, 20), (2, 10), (2, 6)
MAX_SIGNS = 200
"""A name or an anchor is read at a glance; longer ones are a manual."""

Words = dict[str, str]
"""A word per language (``nl-NL`` → "wonen")."""


class Domain(msgspec.Struct, frozen=True, kw_only=True):
    """A domain of life: its code, name, question and what each level looks like here (level → words)."""

    id: str
    name: Words = {}
    question: Words = {}
    anchors: dict[int, Words] = {}


class Level(msgspec.Struct, frozen=True, kw_only=True):
    """A level and its name; 1 is lowest."""

    value: int
    name: Words = {}


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """Something to choose from: a carrier, a trend, a certainty."""

    id: str
    name: Words = {}


class Instrument(msgspec.Struct, frozen=True, kw_only=True):
    """An instrument, whole. ``from_catalogue``: its words stand in the catalogues.

    ``carriers_sum`` is what the parts of *draagt_op* come to (10 parts), 0 when nobody is asked who carries. ``licence``
    and ``source`` say whose it is and on what terms; they stand under every document it is used in.
    """

    id: str
    version: str = VERSION
    licence: str
    source: str
    languages: tuple[str, ...]
    domains: tuple[Domain, ...]
    levels: tuple[Level, ...]
    name: Words = {}
    unknown: Words = {}
    core: tuple[str, ...] = ()
    carriers: tuple[Choice, ...] = ()
    carriers_sum: int = 0
    trends: tuple[Choice, ...] = ()
    certainties: tuple[Choice, ...] = ()
    from_catalogue: bool = False

    # -- codes ----------------------------------------------------------------------------------------------------------

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the domains, in the order of the instrument."""
        return tuple(domain.id for domain in self.domains)

    @property
    def scale(self) -> tuple[int, ...]:
        """The levels, from low to high."""
        return tuple(level.value for level in self.levels)

    def domain(self, code: str) -> Domain | None:
        """The domain of this code."""
        return next((domain for domain in self.domains if domain.id == code), None)

    # -- words ----------------------------------------------------------------------------------------------------------

    def title(self, language: str) -> str:
        """What the instrument is called."""
        return say(language, f"instrument-{self.id}") if self.from_catalogue else self._pick(self.name, language)

    def domain_word(self, code: str, language: str) -> str:
        """What a domain is called; a code it does not know is shown as it is."""
        if self.from_catalogue:
            return _catalogued(language, f"domain-{code}", code)
        domain = self.domain(code)
        return self._pick(domain.name, language) if domain else code

    def question_word(self, code: str, language: str) -> str:
        """What is asked about a domain, or its name with a question mark."""
        domain = self.domain(code)
        asked = self._pick(domain.question, language) if domain else ""
        word = self.domain_word(code, language)
        return asked or f"{word[:1].upper()}{word[1:]}?"

    def level_word(self, level: int | None, language: str, domain: str = "") -> str:
        """What a level is called, with ``domain`` what it looks like there; ``None`` is "we don't know"."""
        if level is None:
            unknown = "" if self.from_catalogue else self._pick(self.unknown, language)
            return unknown or say(language, "level-unknown")
        if self.from_catalogue:
            general = _catalogued(language, f"level-{level}", str(level))
            return _catalogued(language, f"level-{domain}-{level}", general) if domain else general
        here = self.domain(domain)
        anchor = self._pick(here.anchors.get(level, {}), language) if here else ""
        known = next((one.name for one in self.levels if one.value == level), {})
        return anchor or self._pick(known, language) or str(level)

    def carrier_word(self, code: str, language: str) -> str:
        """Who carries a result: the resident, the network, a professional, a standing order."""
        return self._choice("carrier", self.carriers, code, language)

    def trend_word(self, code: str, language: str) -> str:
        """Which way it goes."""
        return self._choice("trend", self.trends, code, language)

    def certainty_word(self, code: str, language: str) -> str:
        """How sure the scorer is."""
        return self._choice("sure", self.certainties, code, language)

    def _choice(self, family: str, choices: tuple[Choice, ...], code: str, language: str) -> str:
        if self.from_catalogue:
            return _catalogued(language, f"{family}-{code}", code)
        found = next((choice for choice in choices if choice.id == code), None)
        return self._pick(found.name, language) if found else code

    def _pick(self, words: Mapping[str, str], language: str) -> str:
        """The word in this language, else in one of its kin, else in the file's first language."""
        kin = [name for name in words if name.partition("-")[0] == language.partition("-")[0]]
        for name in (language, *kin, *self.languages):
            if words.get(name):
                return words[name]
        return ""

    # -- answers --------------------------------------------------------------------------------------------------------

    def carried_well(self, parts: Mapping[str, int]) -> bool:
        """Whether these parts can stand: known carriers, none below nought, together the whole."""
        known = {choice.id for choice in self.carriers}
        return (
            self.carriers_sum > 0 and set(parts) <= known and all(part >= 0 for part in parts.values())
            and sum(parts.values()) == self.carriers_sum
        )  # fmt: skip


def _catalogued(language: str, message: str, otherwise: str) -> str:
    word = say(language, message)
    return otherwise if word == message else word


@cache
def shipped() -> tuple[Instrument, ...]:
    """The instruments that come with the program: the open Tienkaart."""
    return tuple(load(path.read_text("utf-8"), path.name) for path in sorted(HERE.glob("*.yaml")))


# ── the one a case is looked at with ───────────────────────────────────────────────────────────────────────────────────

SHORT_OF_TIME = 3
"""So many domains are asked when time is short and the instrument names none itself."""


def used(deck: Deck | None) -> Instrument:
    """The instrument this case is looked at with: the organisation's own that lies in it, else the Tienkaart."""
    return read(deck.instrument if deck else None)


def read(written: Mapping[str, Any] | None) -> Instrument:
    """The instrument as it was kept (``write``); ``None`` is the Tienkaart."""
    return shipped()[0] if written is None else _of(msgspec.json.encode(written))


@lru_cache(maxsize=64)
def _of(written: bytes) -> Instrument:
    return load(written.decode(), "instrument.json")


def own(deck: Deck | None) -> bool:
    """Whether an own instrument lies in this case; what the case says in levels of the Tienkaart then means nothing."""
    return deck is not None and deck.instrument is not None


def asked(deck: Deck | None, which: str) -> tuple[str, ...]:
    """The domains that are asked: ``all``, the ``core`` (those of the case, or of an own instrument), or none."""
    instrument = used(deck)
    if which == "all":
        return instrument.codes
    if which != "core" or deck is None:
        return ()
    return (instrument.core or instrument.codes[:SHORT_OF_TIME]) if own(deck) else deck.core_domains


def scale(deck: Deck | None, question: str) -> tuple[int, ...]:
    """The levels of a question: the whole is always asked in the five of the method, a domain in those of its instrument."""
    return LEVELS if question in WHOLE else used(deck).scale


def level_words(instrument: Instrument | None, question: str, level: int | None, language: str) -> str:
    """What a level is called in answer to this question; ``None`` for the instrument is the Tienkaart."""
    if question in WHOLE or instrument is None:
        return word_of(language, "level", str(level)) if level is not None else say(language, "level-unknown")
    return instrument.level_word(level, language)


WHOLE = ("niveau", "eerste_stap")
"""The two questions about the whole; they belong to no instrument."""


def write(instrument: Instrument) -> dict[str, Any]:
    """The instrument as its file says it: plain text, numbers, lists and groups, that ``load`` reads back the same."""

    def choices(those: tuple[Choice, ...]) -> list[dict[str, Any]]:
        return [{"id": one.id, "naam": dict(one.name)} for one in those]

    def domain(one: Domain) -> dict[str, Any]:
        more = {"vraag": dict(one.question), "ankers": {str(level): dict(words) for level, words in one.anchors.items()}}
        return {"id": one.id, "naam": dict(one.name)} | {key: value for key, value in more.items() if value}

    found: dict[str, Any] = {
        "instrument_versie": instrument.version, "id": instrument.id, "naam": dict(instrument.name), "licentie": instrument.licence,
        "bron": instrument.source, "talen": list(instrument.languages),
        "niveaus": [{"niveau": level.value, "naam": dict(level.name)} for level in instrument.levels],
        "gebieden": [domain(one) for one in instrument.domains], "onbekend": dict(instrument.unknown),
        "kern": list(instrument.core), "trend": choices(instrument.trends),
        "zekerheid": [{"niveau": _number(one.id), "naam": dict(one.name)} for one in instrument.certainties],
    }  # fmt: skip
    if instrument.carriers:
        found["draagt_op"] = {"som": instrument.carriers_sum, "dragers": choices(instrument.carriers)}
    return {key: value for key, value in found.items() if value}


def _number(text: str) -> int | str:
    return int(text) if text.isdecimal() else text


# ── problems ───────────────────────────────────────────────────────────────────────────────────────────────────────────


class Problem(msgspec.Struct, frozen=True):
    """One thing wrong in an instrument file: where, what was expected, what stands there.

    ``line`` and ``column`` count from 1, places in a list (``gebieden[3].naam``) from 0.
    """

    line: int
    column: int
    field: str
    code: str
    expected: str = ""
    found: str = ""

    def sentence(self, language: str = "en") -> str:
        """The problem as a sentence for the person who has the file open."""
        wanted = _catalogued(language, f"instrument-expects-{self.expected}", self.expected)
        what = say(language, f"instrument-wrong-{self.code}", expected=wanted, found=self.found)
        where = "instrument-at-field" if self.field else "instrument-at-line"
        return say(language, where, line=str(self.line), column=str(self.column), field=self.field, what=what)


class InstrumentError(ValueError):
    """An instrument file that cannot be taken in, with everything that is wrong with it, sorted by line."""

    def __init__(self, problems: tuple[Problem, ...], name: str = "") -> None:
        self.problems, self.name = problems, name
        super().__init__(name, problems)

    def sentences(self, language: str = "en") -> tuple[str, ...]:
        """All problems as sentences, in this language."""
        return tuple(problem.sentence(language) for problem in self.problems)

    def __str__(self) -> str:
        return "\n".join((self.name, *self.sentences("en")) if self.name else self.sentences("en"))


# ── reading ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def load(text: str, name: str = "") -> Instrument:
    """The instrument in this text; ``name`` is the file's name. Raises ``InstrumentError`` with every problem found."""
    try:
        root = tree_of(text.removeprefix("\ufeff"), name)
    except Broken as broken:
        one = broken.problem
        raise InstrumentError((Problem(one.line, one.column, one.field, one.code, one.expected, one.found),), name) from None
    return load_node(root, name)


def load_node(root: Node, name: str = "") -> Instrument:
    """The instrument at this place in a file that was read already: a case file may carry its own."""
    reader = _Reader()
    found = reader.instrument(root)
    if reader.problems or found is None:
        raise InstrumentError(tuple(sorted(reader.problems, key=lambda p: (p.line, p.column, p.field, p.code))), name)
    return found


def load_bytes(data: bytes, name: str = "") -> Instrument:
    """The instrument in an uploaded file's bytes (UTF-8)."""
    if len(data) > MAX_BYTES:
        raise InstrumentError((Problem(1, 1, "", "too-large", "1 MiB", f"{len(data) / MAX_BYTES:.1f} MiB"),), name)
    try:
        return load(data.decode("utf-8"), name)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        raise InstrumentError(
            (Problem(line, column, "", "encoding", "UTF-8", f"0x{data[error.start]:02x}"),), name
        ) from None


_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")
_KEYS = (
    "instrument_versie", "id", "naam", "woorden", "licentie", "bron", "talen", "niveaus", "gebieden", "onbekend", "kern",
    "draagt_op", "trend", "zekerheid",
)  # fmt: skip


class _Reader:
    """One reading of one file: the problems so far, and the languages every word must be in."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.spoken: tuple[str, ...] = ()
        self.catalogued = False

    def problem(self, node: Node, path: str, code: str, expected: str = "", found: str | None = None) -> None:
        self.problems.append(Problem(node.line, node.column, path, code, expected, node.found() if found is None else found))

    # -- shapes ---------------------------------------------------------------------------------------------------------

    def keys(self, node: Node, path: str, allowed: tuple[str, ...], needed: tuple[str, ...] = ()) -> dict[str, Node]:
        """The keys of a group: known ones, each once; those that are needed and missing are named at the group."""
        if node.kind != "map":
            self.problem(node, path, "type", "group")
            return {}
        found: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for key, value in node.pairs():
            here = f"{path}.{key.text}" if path else key.text
            if key.text not in allowed:
                near = difflib.get_close_matches(key.text, allowed, 1) or [", ".join(allowed)]
                self.problem(key, here, "unknown-key", near[0], key.text)
            elif key.text in found:
                self.problem(key, here, "duplicate-key", str(lines[key.text]), key.text)
            else:
                found[key.text], lines[key.text] = value, key.line
        for name in needed:
            if name not in found:
                self.problem(node, f"{path}.{name}" if path else name, "missing", name, "")
        return found

    def items(self, node: Node | None, path: str, between: tuple[int, int]) -> list[Node]:
        if node is None:
            return []
        if node.kind != "list":
            self.problem(node, path, "type", "list")
            return []
        if not between[0] <= len(node.children) <= between[1]:
            self.problem(node, path, "count", f"{between[0]}–{between[1]}", str(len(node.children)))
        return node.children

    def text(self, node: Node | None, path: str) -> str:
        if node is None:
            return ""
        if node.kind not in ("text", "int", "float", "date"):
            self.problem(node, path, "type", "text")
            return ""
        if not node.text.strip():
            self.problem(node, path, "empty", "text")
        if len(node.text) > MAX_SIGNS:
            self.problem(node, path, "too-long", str(MAX_SIGNS), str(len(node.text)))
        return node.text.strip()

    def identifier(self, node: Node | None, path: str) -> str:
        if node is None:
            return ""
        if node.kind not in ("text", "int") or not _ID.fullmatch(node.text):
            self.problem(node, path, "id-shape")
            return ""
        return node.text

    def whole(self, node: Node | None, path: str, low: int, high: int) -> int:
        if node is None:
            return 0
        if node.kind != "int":
            self.problem(node, path, "type", "whole-number")
            return 0
        if not low <= int(node.text) <= high:
            self.problem(node, path, "range", f"{low}–{high}")
            return 0
        return int(node.text)

    def words(self, node: Node | None, path: str) -> Words:
        """A word in every language the file names, and in no other."""
        if node is None:
            return {}
        if node.kind == "text" and len(self.spoken) == 1:
            return {self.spoken[0]: self.text(node, path)}
        if node.kind != "map":
            self.problem(node, path, "type", "words")
            return {}
        found: Words = {}
        lines: dict[str, int] = {}
        for key, value in node.pairs():
            here = f"{path}.{key.text}"
            if key.text in lines:
                self.problem(key, here, "duplicate-key", str(lines[key.text]), key.text)
            elif key.text not in self.spoken:
                self.problem(key, here, "language", ", ".join(self.spoken), key.text)
            else:
                found[key.text], lines[key.text] = self.text(value, here), key.line
        for name in self.spoken:
            if name not in found:
                self.problem(node, f"{path}.{name}", "missing-word", name, "")
        return found

    # -- the file -------------------------------------------------------------------------------------------------------

    def instrument(self, root: Node) -> Instrument | None:
        if root.kind != "map":
            self.problem(root, "", "not-an-instrument")
            return None
        version = next((value for key, value in root.pairs() if key.text == "instrument_versie"), None)
        if version is not None and version.text != VERSION:
            self.problem(version, "instrument_versie", "version", VERSION)
            return None  # Of another version we know nothing: what follows would be noise.
        own = next((value for key, value in root.pairs() if key.text == "woorden"), None)
        self.catalogued = own is not None and own.text == CATALOGUE
        if own is not None and not self.catalogued:
            self.problem(own, "woorden", "code", CATALOGUE)
        needed = ("instrument_versie", "id", "licentie", "bron", "niveaus", "gebieden")
        part = self.keys(root, "", _KEYS, needed if self.catalogued else (*needed, "naam", "talen"))
        self.spoken = languages() if self.catalogued else self.languages(part.get("talen"))
        return self.whole_of(part)

    def languages(self, node: Node | None) -> tuple[str, ...]:
        found: list[str] = []
        for nth, child in enumerate(self.items(node, "talen", (1, 12))):
            if child.kind != "text" or not _LANGUAGE.fullmatch(child.text):
                self.problem(child, f"talen[{nth}]", "language-shape")
            elif child.text in found:
                self.problem(child, f"talen[{nth}]", "twice", "", child.text)
            else:
                found.append(child.text)
        return tuple(found)

    def whole_of(self, part: dict[str, Node]) -> Instrument:
        identifier = self.identifier(part.get("id"), "id")
        levels = self.levels(part.get("niveaus"))
        domains = self.domains(part.get("gebieden"), tuple(level.value for level in levels))
        total, carriers = self.carriers(part.get("draagt_op"))
        if self.catalogued and identifier and identifier not in CATALOGUED:
            self.problem(part["id"], "id", "catalogue", ", ".join(CATALOGUED))
        return Instrument(
            id=identifier, licence=self.text(part.get("licentie"), "licentie"), source=self.text(part.get("bron"), "bron"),
            languages=self.spoken, domains=domains, levels=levels, name=self.words(part.get("naam"), "naam"),
            unknown=self.words(part.get("onbekend"), "onbekend"), core=self.core(part.get("kern"), domains),
            carriers=carriers, carriers_sum=total, trends=self.choices(part.get("trend"), "trend", (2, 8)),
            certainties=self.choices(part.get("zekerheid"), "zekerheid", (2, 8), key="niveau"),
            from_catalogue=self.catalogued,
        )  # fmt: skip

    def levels(self, node: Node | None) -> tuple[Level, ...]:
        """Levels from low to high, one step apart, starting at 1: a gap would be read as a distance."""
        found: list[Level] = []
        for nth, child in enumerate(self.items(node, "niveaus", LEVELS_ALLOWED)):
            here = f"niveaus[{nth}]"
            part = {"niveau": child} if self.catalogued else self.keys(child, here, ("niveau", "naam"), ("niveau", "naam"))
            at, name = part.get("niveau", child), self.words(part.get("naam"), f"{here}.naam")
            value = self.whole(part.get("niveau"), f"{here}.niveau", 1, LEVELS_ALLOWED[1])
            if value and value != nth + 1:
                self.problem(at, f"{here}.niveau", "order", str(nth + 1))
            found.append(Level(value=value, name=name))
        return tuple(found)

    def domains(self, node: Node | None, scale: tuple[int, ...]) -> tuple[Domain, ...]:
        found: list[Domain] = []
        lines: dict[str, int] = {}
        for nth, child in enumerate(self.items(node, "gebieden", DOMAINS_ALLOWED)):
            here = f"gebieden[{nth}]"
            if self.catalogued:
                domain, at = Domain(id=self.identifier(child, here)), child
            else:
                part = self.keys(child, here, ("id", "naam", "vraag", "ankers"), ("id", "naam"))
                at = part.get("id", child)
                domain = Domain(
                    id=self.identifier(part.get("id"), f"{here}.id"), name=self.words(part.get("naam"), f"{here}.naam"),
                    question=self.words(part.get("vraag"), f"{here}.vraag"),
                    anchors=self.anchors(part.get("ankers"), f"{here}.ankers", scale),
                )  # fmt: skip
            if domain.id and domain.id in lines:
                self.problem(at, f"{here}.id", "duplicate-id", str(lines[domain.id]), domain.id)
            lines.setdefault(domain.id, at.line)
            found.append(domain)
        return tuple(found)

    def anchors(self, node: Node | None, path: str, scale: tuple[int, ...]) -> dict[int, Words]:
        """What each level looks like here: all of them, or the room would compare what is said with what is not."""
        if node is None:
            return {}
        if node.kind != "map":
            self.problem(node, path, "type", "group")
            return {}
        found: dict[int, Words] = {}
        lines: dict[int, int] = {}
        for key, value in node.pairs():
            here = f"{path}.{key.text}"
            level = int(key.text) if key.text.isdecimal() and len(key.text) < 4 else 0
            if level not in scale:
                self.problem(key, here, "level", ", ".join(map(str, scale)), key.text)
            elif level in lines:
                self.problem(key, here, "duplicate-key", str(lines[level]), key.text)
            else:
                found[level], lines[level] = self.words(value, here), key.line
        for level in scale:
            if level and level not in found:
                self.problem(node, f"{path}.{level}", "missing", str(level), "")
        return found

    def core(self, node: Node | None, domains: tuple[Domain, ...]) -> tuple[str, ...]:
        known = [domain.id for domain in domains if domain.id]
        found: list[str] = []
        for nth, child in enumerate(self.items(node, "kern", (1, len(known) or 1)) if node is not None else []):
            if child.text not in known:
                self.problem(child, f"kern[{nth}]", "reference", ", ".join(known))
            elif child.text in found:
                self.problem(child, f"kern[{nth}]", "twice")
            else:
                found.append(child.text)
        return tuple(found)

    def carriers(self, node: Node | None) -> tuple[int, tuple[Choice, ...]]:
        if node is None:
            return 0, ()
        part = self.keys(node, "draagt_op", ("som", "dragers"), ("som", "dragers"))
        total = self.whole(part.get("som"), "draagt_op.som", 2, 100)
        return total, self.choices(part.get("dragers"), "draagt_op.dragers", CARRIERS_ALLOWED)

    def choices(self, node: Node | None, path: str, between: tuple[int, int], key: str = "id") -> tuple[Choice, ...]:
        if node is None:
            return ()
        found: list[Choice] = []
        for nth, child in enumerate(self.items(node, path, between)):
            here = f"{path}[{nth}]"
            part = {key: child} if self.catalogued else self.keys(child, here, (key, "naam"), (key, "naam"))
            identifier = self.identifier(part.get(key), here if self.catalogued else f"{here}.{key}")
            choice = Choice(id=identifier, name=self.words(part.get("naam"), f"{here}.naam"))
            if choice.id and any(choice.id == other.id for other in found):
                self.problem(part[key], f"{here}.{key}", "twice", "", choice.id)
            found.append(choice)
        return tuple(found)


CATALOGUED = ("tienkaart",)
"""The instruments whose words stand in the catalogues; a file from elsewhere cannot borrow them under another name."""
