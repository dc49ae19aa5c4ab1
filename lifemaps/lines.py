"""What one typed line means: the "fast hands" of the map.

Somebody at the table says "tante Fatna komt vaak langs" and whoever holds the pen types ``Tante Fatna, tante,
gezelschap``. A line becomes a card, a tie, an amount, an event, a worry, a wish or a strength; before Enter the screen
says what was understood. Whatever was guessed is a :class:`Doubt` with the other choices: nothing is guessed in silence.

===============================================  ====================================================================
``naam, rol, kwaliteit, steun…, hoe vaak, wie``  a card, and its tie to the resident as soon as something of a tie is said
``A > B, …`` · ``A <> B`` · ``> B`` · ``<> B``   A gives to B · both ways · the resident gives to B · resident and B
``huur 689,75 per maand`` · ``schuld X 900``     an amount: costs, income, debt, claim, asset, unused right
``2026-09-22 beschikking`` · ``maart 2026: …``   an event on the life line
``zorg: …`` · ``wens: …`` · ``kracht: …``        a worry, a wish, a strength (and any kind: ``plek: buurthuis``)
``+ Karim, neef``                                a new card, also when there is a Karim already
``bewoner heet Nadira, 43``                      another name for a card that lies there, and more about it
===============================================  ====================================================================

The words of each language are one file in ``lifemaps/grammar``; the code knows none. Codes are those of
``lifemaps.vocabulary``. Money is integer cents: per month for income, costs and unused rights, in all for the rest.
Nothing here raises, whatever was typed. Source: ``domain.md`` §1.2, §1.3, §1.5, §5.1 [own design].
"""

from __future__ import annotations

import difflib
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from lifemaps.vocabulary import (
    AMOUNT_LISTS,
    CERTAINTIES,
    KINDS,
    RESIDENT,
    RING_BY_FREQUENCY,
    SYSTEMS,
    TABLE,
)  # fmt: skip

NEW = "@new"
"""Stands for the card this line makes, where an id is wanted (``@new2``: the second one it makes)."""
THE_RESIDENT = "@resident"
"""Stands for the resident while no resident lies on the map."""

LONGEST_LINE, LONGEST_NAME, LONGEST_TEXT, LONGEST_LIST = 1000, 80, 300, 300
MOST_CENTS = 10_000_000_000
NEAR_KINDS = ("familie", "huisgenoot", "bewoner")
"""Kin and household lie close by as long as nobody said how often they meet: an assumption, shown as one."""
STATEMENTS = ("zorg", "wens", "kracht")
PEOPLE = ("bewoner", "huisgenoot", "familie", "vriend", "buur", "vrijwilliger", "collega_school", "hulpverlener")
PER_MONTH = {
    "maand": (1, 1), "week": (52, 12), "vier_weken": (13, 12), "kwartaal": (1, 3), "jaar": (1, 12),
}  # fmt: skip
"""What one amount per period is per month, as a fraction; fifty-two weeks and thirteen times four weeks in a year."""
TOTALS = ("schulden", "vorderingen_van_bewoner", "bezittingen")
"""Lists whose amounts are in all, not per month."""
KIND_CHOICES = tuple(code for code in KINDS if code not in (*STATEMENTS, "bewoner"))


class NewCard(msgspec.Struct, frozen=True, kw_only=True, tag="new-card"):
    """A card this line lays. ``mark`` stands for it in its ties; ``assumed`` when nobody said how close it lies."""

    mark: str = NEW
    kind: str
    name: str
    role: str = ""
    age: int | None = None
    lead: bool = False
    deceased: bool = False
    sector: str
    ring: str
    assumed: bool = True
    source: str = TABLE
    certainty: str = "aanname"


class CardSaid(msgspec.Struct, frozen=True, kw_only=True, tag="card-said"):
    """Something more said about a card that lies there; what is empty or ``None`` was not said."""

    card: str
    name: str = ""
    kind: str = ""
    role: str = ""
    age: int | None = None
    lead: bool | None = None
    deceased: bool | None = None
    sector: str = ""
    ring: str = ""
    source: str = TABLE
    certainty: str = "aanname"


class NewTie(msgspec.Struct, frozen=True, kw_only=True, tag="new-tie"):
    """Who gives what to whom. An end is a card's id, the ``mark`` of a new card, or ``THE_RESIDENT``."""

    giver: str
    receiver: str
    quality: str = "onbekend"
    support: tuple[str, ...] = ()
    frequency: str = ""
    mutual: bool = False
    note: str = ""
    source: str = TABLE
    certainty: str = "aanname"


class NewAmount(msgspec.Struct, frozen=True, kw_only=True, tag="new-amount"):
    """Money: ``cents`` per month or in all (``TOTALS``); ``period`` as typed; ``party_card`` when the party is a card."""

    which: str
    kind: str
    cents: int
    period: str = ""
    party: str = ""
    party_card: str = ""
    arranged: bool | None = None
    monthly_cents: int | None = None
    becomes_cents: int | None = None
    becomes_since: str = ""
    note: str = ""
    source: str = TABLE
    certainty: str = "aanname"


class NewLifeEvent(msgspec.Struct, frozen=True, kw_only=True, tag="new-life-event"):
    """Something that happened, in a year, a month or on a day; ``system`` is empty (a doubt) when no word tells it."""

    date: str
    system: str
    what: str
    source: str = TABLE
    certainty: str = "aanname"


Part = NewCard | CardSaid | NewTie | NewAmount | NewLifeEvent


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """What was guessed or not understood. ``text`` stands at ``start:end`` of the line; ``taken`` is what was made of it.

    ``family`` tells in which family of words (kind, card, quality, system, period, word …) ``taken`` and ``choices`` lie.
    """

    code: str
    text: str
    start: int
    end: int
    family: str = ""
    taken: str = ""
    choices: tuple[str, ...] = ()


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What a line comes to. With a ``problem`` nothing is understood and nothing should be laid."""

    understood: tuple[Part, ...] = ()
    preview: tuple[tuple[str, str], ...] = ()
    doubts: tuple[Doubt, ...] = ()
    problem: str = ""


# ── the words of a language ──────────────────────────────────────────────────────────────────────────────────────────


class Grammar(msgspec.Struct, frozen=True):
    """One language: per family the phrases (folded) with the codes they may stand for, the likeliest first."""

    language: str
    decimal: str
    thousands: str
    phrases: dict[str, dict[str, tuple[str, ...]]]
    first: dict[str, tuple[tuple[str, str], ...]]
    amounts: dict[str, tuple[tuple[str, str], ...]]
    sources: tuple[tuple[str, str, str], ...]
    systems: tuple[tuple[str, str], ...]
    months: dict[str, int]
    times: tuple[str, ...]
    numbers: tuple[str, ...]

    def codes(self, family: str, key: str) -> tuple[str, ...]:
        """The codes a folded phrase may stand for in this family; empty when it is no word of it."""
        return self.phrases[family].get(key, ())


ROOM = Path(__file__).parent / "grammar"
_TIE_FAMILIES = ("said", "mutual", "quality", "support", "frequency", "ring")
_FAMILIES = (*_TIE_FAMILIES, "sector", "lead", "deceased", "kind", "role")
_TABLES = {
    "kinds": "kind", "prefixes": "prefix", "roles": "role", "sectors": "sector", "rings": "ring", "qualities": "quality",
    "supports": "support", "frequencies": "frequency", "said": "said", "periods": "period", "lists": "list",
}  # fmt: skip


def fold(text: str) -> str:
    """A phrase as it is compared: without case, accents, double spaces, or a full stop at the end."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(plain.casefold().replace("’", "'").split()).rstrip(".!").strip()


@lru_cache
def languages() -> tuple[str, ...]:
    """The languages a line can be typed in: one file each."""
    return tuple(sorted(path.stem for path in ROOM.glob("*.toml")))


def _merged(base: Any, more: Any) -> Any:
    if isinstance(base, dict) and isinstance(more, dict):
        return {**base, **{key: _merged(base[key], value) if key in base else value for key, value in more.items()}}
    if isinstance(base, list) and isinstance(more, list):
        return [*more, *base]
    return more


def _raw(language: str) -> dict[str, Any]:
    words = tomllib.loads((ROOM / f"{language}.toml").read_text(encoding="utf-8"))
    return _merged(_raw(words["extends"]), words) if "extends" in words else words


@lru_cache
def grammar(language: str) -> Grammar:
    """The grammar of a language; of its nearest relative (``nl-BE`` → ``nl-NL``) or English while it has none."""
    if language not in languages():
        tongue = language.split("-")[0]
        language = next((code for code in languages() if code.split("-")[0] == tongue), "en")
    raw = _raw(language)
    phrases: dict[str, dict[str, tuple[str, ...]]] = {}
    first: dict[str, tuple[tuple[str, str], ...]] = {}
    rows = {family: raw[table] for table, family in _TABLES.items()}
    rows |= {name: {name: words} for name, words in raw["words"].items()}
    rows |= {name: {name: words} for name, words in raw["money"].items()}
    rows |= {"currency": {"currency": raw["number"]["currency"]}, "date-lead": {"lead": raw["dates"]["lead"]}}
    for family, table in rows.items():
        phrases[family] = {fold(word): tuple(codes.split("|")) for codes, words in table.items() for word in words}
        first[family] = tuple((word, codes) for codes, words in table.items() for word in words)
    amounts: dict[str, tuple[tuple[str, str], ...]] = {}
    for which in AMOUNT_LISTS:
        for kind, words in raw["amounts"].get(which, {}).items():
            for word in words:
                amounts[fold(word)] = (*amounts.get(fold(word), ()), (which, kind))
    sources = ((c, *_around(p)) for c, patterns in raw["sources"].items() for p in patterns)
    return Grammar(
        language=language, decimal=raw["number"]["decimal"], thousands=raw["number"]["thousands"], phrases=phrases,
        first=first, amounts=amounts, sources=tuple(sorted(sources, key=lambda s: -len(s[1] + s[2]))),
        systems=tuple((fold(word), code) for code, words in raw["systems"].items() for word in words),
        months={fold(word): n for n, words in enumerate(raw["dates"]["months"], 1) for word in words},
        times=tuple(raw["times"]["words"]), numbers=tuple(fold(word) for word in raw["times"]["numbers"]),
    )  # fmt: skip


def _around(pattern: str) -> tuple[str, str]:
    before, after = pattern.split("*")
    return fold(before), fold(after)


# ── the pieces of a line ─────────────────────────────────────────────────────────────────────────────────────────────


class _Field(msgspec.Struct, frozen=True):
    """A piece between commas, and where it stands in the line."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def key(self) -> str:
        return fold(self.text)

    def doubt(self, code: str, family: str = "", taken: str = "", choices: Iterable[str] = ()) -> Doubt:
        """A doubt about this piece."""
        return Doubt(
            code=code, text=self.text, start=self.start, end=self.end, family=family, taken=taken, choices=tuple(choices)
        )


class _Refused(Exception):
    """Nothing can be made of this line; carried to the one place that makes a reading of it."""

    def __init__(self, problem: str, *doubts: Doubt) -> None:
        self.problem, self.doubts = problem, doubts


class _Room(msgspec.Struct, frozen=True):
    """What a line is read against: the words, the cards that lie there, and what was chosen in an earlier doubt."""

    words: Grammar
    known: Mapping[str, str]
    residents: tuple[str, ...]
    chosen: Mapping[str, str]
    mark: str
    heading: str


_QUOTED = re.compile(r'(?:^|(?<=[,;\t<>]))\s*("[^"]+")(?=\s*(?:[,;\t<>]|$))')
_HIDDEN = (re.compile(r"\([^()]*\)"), re.compile(r"(?<=\d),(?=\d)"), re.compile(r"(?<=\d),(?=[-–])"))
_ARROW = re.compile(r"<[-=]*>|[-=]*>|<[-=]*|↔|⇄|→|←")
_UNSAFE = {**dict.fromkeys(range(0x202A, 0x202F)), **dict.fromkeys(range(0x2066, 0x206A))}


def _clean(text: str) -> str:
    """The line with one space for each control sign, so that places in it stay what they were."""
    return "".join(" " if c != "\t" and (unicodedata.category(c) in ("Cc", "Zs", "Zl", "Zp") or ord(c) in _UNSAFE)
                   else "\ufffd" if unicodedata.category(c) == "Cs" else c for c in text)  # fmt: skip


def _mask(text: str) -> str:
    """The line with everything that does not separate made invisible: quoted names, brackets, decimal commas."""
    hide: Callable[[re.Match[str]], str] = lambda m: "\0" * len(m[0])  # noqa: E731
    masked = _QUOTED.sub(hide, text)
    for pattern in _HIDDEN:
        masked = pattern.sub(hide, masked)
    return masked


def _split(text: str, start: int = 0) -> list[_Field]:
    """The pieces between commas, semicolons and tabs; empty ones too, so that a missing name is noticed."""
    mask, fields, begin = _mask(text), [], 0
    for stop in [*(m.start() for m in re.finditer(r"[,;\t]", mask)), len(text)]:
        fields.append(_trim(text[begin:stop], start + begin))
        begin = stop + 1
    return fields


def _trim(text: str, start: int) -> _Field:
    lead = len(text) - len(text.lstrip())
    text = text.strip()
    if len(text) > 2 and text[0] == text[-1] == '"' and '"' not in text[1:-1]:
        text, lead = text[1:-1], lead + 1
    return _Field(text, start + lead)


def _arrow(text: str) -> tuple[int, int, str] | None:
    """Where the one arrow stands and what it says: ``>``, ``<`` or ``<>``. Markup and comparisons are not arrows."""
    mask = _mask(text)
    found = list(_ARROW.finditer(mask))
    spaced = [m for m in found if _blank(mask, m.start() - 1) and _blank(mask, m.end())]
    if len(spaced) > 1:
        raise _Refused("two-arrows", *(_Field(m[0], m.start()).doubt("two-arrows") for m in spaced))
    if not spaced and len(found) == 1:
        m = found[0]
        leading = not mask[: m.start()].strip() and m[0].endswith((">", "→", "↔"))
        tight = not _blank(mask, m.start() - 1) and not _blank(mask, m.end())
        spaced = [m] if leading or tight else []
    if not spaced:
        return None
    sign = spaced[0][0]
    meaning = "<>" if sign in "↔⇄" or (sign[0] == "<" and sign[-1] == ">") else "<" if sign[0] in "<←" else ">"
    return spaced[0].start(), spaced[0].end(), meaning


def _blank(text: str, place: int) -> bool:
    return not 0 <= place < len(text) or text[place].isspace()


# ── who is meant ─────────────────────────────────────────────────────────────────────────────────────────────────────


class _Found(msgspec.Struct, frozen=True):
    """The cards a typed name may mean; ``sure`` when it is the whole name or its own first name."""

    cards: tuple[str, ...] = ()
    exact: bool = False
    sure: bool = False


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _find(room: _Room, text: str) -> _Found:
    """Whom a name means: the whole name, a first name (also behind a role: "Neef Karim"), else what begins like it."""
    key, plain = fold(text), _words(text)
    if key in room.chosen:
        return _Found((room.chosen[key],) if room.chosen[key] != NEW else (), exact=True, sure=True)
    names = {card: fold(name) for card, name in room.known.items()}
    tiers = (
        (True, True, lambda name: name == key),
        (False, True, lambda name: _first_name(name, plain)),
        (False, False, lambda name: name.startswith(key) or f" {plain} " in f" {_words(name)} "),
        (False, False, lambda name: len(plain) > 2 and f" {plain}" in f" {_words(name)}"),
    )
    for exact, sure, fits in tiers:
        cards = tuple(card for card, name in names.items() if key and plain and fits(name))
        if cards:
            return _Found(cards, exact, sure)
    return _Found()


@lru_cache
def role_words() -> frozenset[str]:
    """The roles of people, in every language: a case in Dutch is also opened in English.

    Of people only: Ria is the first name of "Buurvrouw Ria", Ilyas is not that of "Basisschool Ilyas".
    """
    rows = (row for language in languages() for row in grammar(language).phrases["role"].items())
    return frozenset(word for word, codes in rows if _kind(codes[0]) in PEOPLE)


def _first_name(name: str, plain: str) -> bool:
    bare = _words(name)
    head, _, tail = bare.partition(" ")
    own = tail if head in role_words() else ""
    return any(f"{part} ".startswith(f"{plain} ") for part in (bare, own) if part)


def _resident(room: _Room, field: _Field, doubts: list[Doubt]) -> str:
    """The resident as an end of a tie; with several the first, in doubt."""
    if not room.residents:
        doubts.append(field.doubt("no-resident", "card", THE_RESIDENT))
        return THE_RESIDENT
    if len(room.residents) > 1:
        picked = room.chosen.get(THE_RESIDENT, "")
        if picked in room.residents:
            return picked
        doubts.append(field.doubt("which-resident", "card", room.residents[0], room.residents))
    return room.residents[0]


# ── what the words after the name say ────────────────────────────────────────────────────────────────────────────────


class _Said(msgspec.Struct):
    """What was gathered from the words after the name, in any order."""

    quality: str = ""
    support: list[str] = []
    frequency: str = ""
    mutual: bool = False
    source: str = ""
    certainty: str = ""
    ring: str = ""
    sector: str = ""
    kind: str = ""
    role_kinds: tuple[str, ...] = ()
    role_field: _Field | None = None
    role: list[_Field] = []
    strange: list[_Field] = []
    age: int | None = None
    lead: bool = False
    deceased: bool = False
    doubts: list[Doubt] = []

    @property
    def tied(self) -> bool:
        return bool(self.quality or self.support or self.frequency or self.mutual)

    @property
    def by(self) -> dict[str, str]:
        """Who says so and how sure: what the table adds itself is an assumption, what somebody told was told."""
        named = "verteld" if self.source else "aanname"
        return {"source": self.source or TABLE, "certainty": self.certainty or named}

    @property
    def describes(self) -> bool:
        return bool(self.kind or self.role or self.age is not None or self.lead or self.deceased or self.ring or self.sector)


def _gather(room: _Room, fields: Iterable[_Field]) -> _Said:
    said = _Said()
    for field in fields:
        if not field.text:
            continue
        hits = _meaning(room, field)
        for family, codes in hits:
            _take(said, field, family, codes)
        if not hits:
            said.role.append(field)
            said.strange.append(field)
            said.doubts.append(_strange(room, field))
    return said


def _strange(room: _Room, field: _Field) -> Doubt:
    """A word nobody taught: it becomes role text, and is shown as such, with the word it resembles if there is one."""
    known = [word for family in _FAMILIES for word in room.words.phrases[family]]
    near = difflib.get_close_matches(field.key, known, 1, 0.84) if 3 < len(field.key) < 30 else []
    return field.doubt("looks-like", "word", field.text, near) if near else field.doubt("as-text", "role", field.text)


def _meaning(room: _Room, field: _Field) -> list[tuple[str, tuple[str, ...]]]:
    """The families and codes a piece stands for; empty when it is not of this language's words."""
    words, key = room.words, field.key
    counted = _counted(words, key)
    for family in _FAMILIES:
        codes = words.codes(family, counted if family == "frequency" else key)
        if codes:
            return [(family, codes)]
    age = _age(words, key)
    if age:
        return [("age", (age,))]
    source = _source(room, field)
    if source:
        return [("said", (f"{source[0]}/{source[1]}",))]
    return _several(words, counted)


def _counted(words: Grammar, key: str) -> str:
    """ "drie keer per week" and "3 x per week" as "3x per week"."""
    number = "|".join(["[0-9]{1,2}", *map(re.escape, words.numbers)])
    times = "|".join(map(re.escape, sorted(words.times, key=len, reverse=True)))
    match = re.match(rf"({number})\s*(?:{times})(?!\w)(.*)$", key)
    if not match:
        return key
    count = match[1] if match[1].isdigit() else str(words.numbers.index(match[1]) + 1)
    return f"{count}x{match[2]}"


def _age(words: Grammar, key: str) -> str:
    match = re.search(r"(?<![0-9])[0-9]{1,3}(?![0-9])", key)
    shape = key[: match.start()] + "#" + key[match.end() :] if match else ""
    return match[0] if match and words.codes("age", shape) and int(match[0]) <= 120 else ""


def _source(room: _Room, field: _Field) -> tuple[str, str] | None:
    """Who says so, typed with a name ("zegt Karim", "bron: loonstrook"), and how sure that makes it."""
    text = " ".join(field.text.split())
    for certainty, before, after in room.words.sources:
        shape = rf"{_loose(before)}\s*:?\s+(?P<who>\S.*)" if before else rf"(?P<who>\S.*?)\s+{_loose(after)}"
        match = re.fullmatch(shape, text, re.IGNORECASE)
        if match and len(match["who"]) <= LONGEST_NAME and re.search(r"\w", match["who"]):
            who = match["who"].strip(" .")
            is_resident = any(fold(room.known.get(card, "")) == fold(who) for card in room.residents)
            is_resident = is_resident or bool(room.words.codes("resident", fold(who)))
            return (RESIDENT if is_resident else who), ("" if certainty not in CERTAINTIES else certainty)
    return None


def _loose(phrase: str) -> str:
    return r"\s+".join(map(re.escape, phrase.rstrip(":").split()))


def _several(words: Grammar, key: str) -> list[tuple[str, tuple[str, ...]]]:
    """Several words between two commas ("sterk en praktisch"), only if every one of them is a word of a tie."""
    tokens, hits, at = [t for t in re.split(r"\s*/\s*|\s+", key) if t], [], 0
    while at < len(tokens):
        if tokens[at] in words.phrases["and"]:
            at += 1
            continue
        for size in range(min(6, len(tokens) - at), 0, -1):
            phrase = " ".join(tokens[at : at + size])
            family = next((f for f in _TIE_FAMILIES if words.codes(f, phrase)), "")
            if family:
                hits.append((family, words.codes(family, phrase)))
                at += size
                break
        else:
            return []
    return hits


_SINGLE = ("quality", "frequency", "ring", "sector", "kind")


def _take(said: _Said, field: _Field, family: str, codes: tuple[str, ...]) -> None:
    code = codes[0]
    if len(codes) > 1:
        said.doubts.append(field.doubt("two-meanings", "kind" if family == "role" else family, code, codes))
    if family in _SINGLE:
        earlier = getattr(said, family)
        if earlier and earlier != code:
            said.doubts.append(field.doubt("two-values", family, earlier, (earlier, code)))
        else:
            setattr(said, family, code)
    elif family == "support":
        said.support += [code] if code not in said.support else []
    elif family in ("mutual", "lead", "deceased"):
        setattr(said, family, True)
    elif family == "age":
        said.age = int(code)
    elif family == "said":
        source, _, certainty = code.rpartition("/")
        _take_source(said, field, source, certainty)
    else:
        _take_role(said, field, codes)


def _take_source(said: _Said, field: _Field, source: str, certainty: str) -> None:
    if source and said.source and source != said.source:
        said.doubts.append(field.doubt("two-values", "source", said.source, (said.source, source)))
    elif source:
        said.source = source
    if certainty and (not said.certainty or not source):
        said.certainty = certainty


def _take_role(said: _Said, field: _Field, codes: tuple[str, ...]) -> None:
    said.role.append(field)
    if not said.role_kinds:
        said.role_kinds, said.role_field = codes, field
        return
    kinds = (_kind(said.role_kinds[0]), _kind(codes[0]))
    # a daughter at college is no college: only two kinds of people contradict each other
    if kinds[0] != kinds[1] and all(KINDS[kind].side == "informal" for kind in kinds):
        said.doubts.append(field.doubt("two-values", "kind", kinds[0], kinds))


def _kind(code: str) -> str:
    return code.partition("@")[0]


# ── cards ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _hint(words: Grammar, text: str, most: int = 9) -> str:
    """The kind a word inside a name or a role tells ("Buurvrouw Ria"), with its own sector; empty if none does."""
    tokens = _words(text).split()
    for at in range(min(len(tokens), most)):
        for size in range(min(3, len(tokens) - at), 0, -1):
            phrase = " ".join(tokens[at : at + size])
            codes = words.codes("role", phrase) or words.codes("kind", phrase)
            if codes:
                return codes[0]
    return ""


def _kind_of(room: _Room, name: _Field, said: _Said, doubts: list[Doubt]) -> tuple[str, str]:
    """Which kind of card, in which sector: what was said, else the role, else the heading, else the name; else in doubt."""
    hints = [said.role_kinds[0] if said.role_kinds else "", _hint(room.words, name.text)]
    strange = next((field for field in said.strange if _hint(room.words, field.text, 2)), None)
    hints.append(_hint(room.words, strange.text, 2) if strange else "")
    if said.kind:
        code = next((hint for hint in hints if _kind(hint) == said.kind), said.kind)
        # whoever names the kind has answered the question a role raised
        doubts[:] = [d for d in doubts if not (d.family == "kind" and d.code in ("two-meanings", "two-values"))]
    elif hints[0]:
        code = hints[0]
    elif room.heading:
        code = room.heading
    elif hints[1]:
        code = hints[1]
        doubts.append(name.doubt("kind-from-name", "kind", _kind(code), _choices(code)))
    elif strange:
        code = hints[2]
        doubts.append(strange.doubt("kind-from-words", "kind", _kind(code), _choices(code)))
    else:
        code = "vriend"
        doubts.append(name.doubt("kind-unknown", "kind", code, _choices(code)))
    kind = _kind(code)
    return kind, said.sector or code.partition("@")[2] or KINDS[kind].sector


def _choices(code: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((_kind(code), *KIND_CHOICES)))


def _ring(kind: str, said: _Said, with_resident: bool) -> str:
    """How close: as said; else (assumed) by how often they meet; else kin and household close by, others far."""
    if said.ring:
        return said.ring
    if said.frequency and with_resident:
        return RING_BY_FREQUENCY.get(said.frequency, "ver")
    return "dichtbij" if kind in NEAR_KINDS and said.quality != "verbroken" else "ver"


def _name(field: _Field) -> str:
    name = " ".join(field.text.split())
    if not any(c.isalnum() or unicodedata.category(c) == "So" for c in name):
        raise _Refused("name-missing", field.doubt("name-missing"))
    if len(name) > LONGEST_NAME:
        raise _Refused("name-too-long", field.doubt("name-too-long"))
    return name


def _text(fields: Sequence[_Field]) -> str:
    text = ", ".join(" ".join(field.text.split()) for field in fields)
    if len(text) > LONGEST_TEXT:
        raise _Refused("text-too-long", *(field.doubt("text-too-long") for field in fields))
    return text


def _card(room: _Room, field: _Field, said: _Said, doubts: list[Doubt], mark: str, with_resident: bool = True) -> NewCard:
    name = _name(field)
    kind, sector = _kind_of(room, field, said, doubts)
    return NewCard(
        mark=mark, kind=kind, name=name, role=_text(said.role), age=said.age, lead=said.lead, deceased=said.deceased,
        sector=sector, ring=_ring(kind, said, with_resident), assumed=not said.ring, **said.by,
    )  # fmt: skip


def _card_preview(card: NewCard, said: _Said) -> list[tuple[str, str]]:
    """Kind only where the sector does not tell it; a role only where it holds words nobody taught."""
    shown = [] if card.kind in ("familie", "vriend", "buur") else [("kind", card.kind)]
    if card.kind not in STATEMENTS:
        shown.append(("sector", card.sector))
        shown += [("ring", card.ring)] if card.sector != "thuis" else []
    shown += [("role", card.role)] if said.strange else []
    shown += [("age", str(card.age))] if card.age is not None else []
    shown += [("lead", "lead")] if card.lead else []
    return shown + ([("deceased", "deceased")] if card.deceased else [])


def _tie_preview(said: _Said) -> list[tuple[str, str]]:
    shown = [("quality", said.quality)] if said.quality else []
    shown += [("support", support) for support in said.support]
    return shown + ([("frequency", said.frequency)] if said.frequency else [])


def _by_preview(said: _Said) -> list[tuple[str, str]]:
    shown = [("source", said.source)] if said.source else []
    return shown + ([("certainty", said.by["certainty"])] if said.source or said.certainty else [])


def _tie(said: _Said, giver: str, receiver: str, mutual: bool = False, note: str = "") -> NewTie:
    return NewTie(
        giver=giver, receiver=receiver, quality=said.quality or "onbekend", support=tuple(said.support),
        frequency=said.frequency, mutual=mutual or said.mutual, note=note, **said.by,
    )  # fmt: skip


def _read_card(room: _Room, text: str) -> Reading:
    """A name and what is said of it: a new card, or more about one that lies there."""
    forced = re.match(r"\s*\+\s*", text)
    begin = forced.end() if forced else 0
    name, *rest = _split(text[begin:], begin)
    said = _gather(room, rest)
    renamed = None if forced else _renamed(room, name)
    if renamed:
        return _read_known(room, name, said, renamed[0], True, renamed[1])
    found = _Found() if forced else _find(room, name.text)
    about = found.cards if found.exact or (found.sure and not said.kind and not said.role) else ()
    if len(about) > 1:
        raise _Refused("which-card", name.doubt("which-card", "card", "", (*about, NEW)))
    if about:
        return _read_known(room, name, said, about[0], found.exact)
    doubts = said.doubts
    if found.cards:
        doubts.append(name.doubt("looks-like-card", "card", NEW, (NEW, *found.cards)))
    doubts += _unseparated(room, name) if not rest else []
    card = _card(room, name, said, doubts, room.mark)
    understood: list[Part] = [card]
    preview = _card_preview(card, said)
    if said.tied and card.kind == "bewoner":
        doubts.append(name.doubt("tie-with-whom"))
    elif said.tied:
        understood.append(_tie(said, room.mark, _resident(room, name, doubts)))
        preview += _tie_preview(said) + ([("direction", "mutual")] if said.mutual else [])
    return Reading(understood=tuple(understood), preview=(*preview, *_by_preview(said)), doubts=tuple(doubts))


def _renamed(room: _Room, name: _Field) -> tuple[str, str] | None:
    """ "bewoner heet Nadira": which card that lies there, and its new name; nothing when the line does not say so."""
    if _find(room, name.text).exact:  # A card may be called "Hond heet Bobby".
        return None
    verbs = "|".join(_loose(verb) for verb in sorted(room.words.phrases["called"], key=len, reverse=True))
    for word in re.finditer(rf"(?<=\s)(?:{verbs})(?=\s)", name.text, re.IGNORECASE):
        who = _trim(name.text[: word.start()], name.start)
        found = _find(room, who.text)
        cards = found.cards if found.sure else room.residents if room.words.codes("resident", who.key) else ()
        if len(cards) > 1:
            raise _Refused("which-card", who.doubt("which-card", "card", "", cards))
        if cards:
            return cards[0], _name(_trim(name.text[word.end() :], name.start + word.end()))
    return None


def _unseparated(room: _Room, name: _Field) -> list[Doubt]:
    """ "Fatima tante sterk" is one name; whoever forgot the commas is asked."""
    tokens = name.text.split()
    families = ("quality", "support", "frequency", "role")
    forgotten = len(tokens) > 1 and any(room.words.codes(family, fold(tokens[-1])) for family in families)
    return [name.doubt("commas", "line", name.text, (", ".join(tokens),))] if forgotten else []


def _read_known(room: _Room, name: _Field, said: _Said, card: str, exact: bool, called: str = "") -> Reading:
    """More about a card that lies there already: never a second one. ``called`` is the new name that was said with it."""
    doubts = [] if called else [name.doubt("exists" if exact else "is-it", "card", card, (card, NEW))]
    doubts += said.doubts
    understood: list[Part] = []
    preview = [("card", card), *([("name", called)] if called else [])]
    if said.describes or called:
        understood.append(msgspec.structs.replace(_more(card, said), name=called))
        preview += [("kind", said.kind)] if said.kind else []
        preview += [("sector", said.sector)] if said.sector else []
        preview += [("ring", said.ring)] if said.ring else []
        preview += [("role", _text(said.role))] if said.role else []
        preview += [("age", str(said.age))] if said.age is not None else []
    if said.tied and card in room.residents:
        doubts.append(name.doubt("tie-with-whom"))
    elif said.tied:
        understood.append(_tie(said, card, _resident(room, name, doubts)))
        preview += _tie_preview(said) + ([("direction", "mutual")] if said.mutual else [])
    if not understood:
        raise _Refused("nothing-new", *doubts)
    return Reading(understood=tuple(understood), preview=(*preview, *_by_preview(said)), doubts=tuple(doubts))


def _more(card: str, said: _Said) -> CardSaid:
    return CardSaid(
        card=card, kind=said.kind, role=_text(said.role),
        age=said.age, lead=said.lead or None, deceased=said.deceased or None, sector=said.sector, ring=said.ring, **said.by,
    )  # fmt: skip


# ── a kind before a colon: worries, wishes, strengths, places ────────────────────────────────────────────────────────


def _read_kind(room: _Room, text: str) -> Reading | None:
    match = re.match(r"\s*([^,:;\t<>]{1,40}?)\s*:(?!\d)", text)
    key = fold(match[1]) if match else ""
    codes = room.words.codes("prefix", key) or room.words.codes("kind", key)
    if not match or not codes:
        return None
    if codes[0] not in STATEMENTS:
        under = msgspec.structs.replace(room, heading=codes[0])
        return _read_card(under, " " * match.end() + text[match.end() :])
    return _read_statement(room, text, match.end(), codes[0])


def _read_statement(room: _Room, text: str, begin: int, kind: str) -> Reading:
    """A worry, a wish or a strength: its words may hold commas; only who says so is taken off the end."""
    name, tail = _body(room, text, begin, ("said", "ring", "sector"))
    said = _gather(room, tail)
    said.kind = kind
    card = _card(room, name, said, said.doubts, room.mark)
    card = msgspec.structs.replace(card, ring=said.ring or "dichtbij")
    return Reading(
        understood=(card,),
        preview=(*_card_preview(card, said), ("name", card.name), *_by_preview(said)),
        doubts=tuple(said.doubts),
    )


def _body(room: _Room, text: str, begin: int, families: Sequence[str]) -> tuple[_Field, list[_Field]]:
    """Free words, and the pieces at their end that belong to the given families."""
    fields = _split(text[begin:], begin)
    tail: list[_Field] = []
    while len(fields) > 1 and (not fields[-1].text or _only(room, fields[-1], families)):
        tail.insert(0, fields.pop())
    return _trim(text[begin : max(fields[-1].end, begin)], begin), tail


def _only(room: _Room, field: _Field, families: Sequence[str]) -> bool:
    if "system" in families and _system_named(room.words, field.key):
        return True
    hits = _meaning(room, field)
    return bool(hits) and all(family in families for family, _ in hits)


# ── ties ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


class _End(msgspec.Struct, frozen=True):
    """One end of a tie: a card that lies there, or a name that will become one (``card`` empty)."""

    field: _Field
    card: str


def _end(room: _Room, field: _Field, doubts: list[Doubt], described: bool = False) -> _End:
    """Who stands at this end; nothing before the arrow is the resident.

    ``described``: the line tells who somebody is, so a name that only looks like a card that lies there is a new one.
    """
    if not field.text:
        return _End(field, _resident(room, field, doubts))
    found = _find(room, field.text.removeprefix("+")) if not field.text.startswith("+") else _Found()
    if not found.cards and room.words.codes("resident", field.key):
        return _End(field, _resident(room, field, doubts))
    if len(found.cards) > 1 and (found.sure or not described):
        raise _Refused("which-card", field.doubt("which-card", "card", "", (*found.cards, NEW)))
    if found.cards and (found.sure or not described):
        doubts += [] if found.sure else [field.doubt("is-it", "card", found.cards[0], (found.cards[0], NEW))]
        return _End(field, found.cards[0])
    near = difflib.get_close_matches(field.key, [fold(name) for name in room.known.values()], 3, 0.75)
    close = [*found.cards, *(c for c, name in room.known.items() if fold(name) in near and c not in found.cards)]
    doubts.append(field.doubt("new-name", "card", NEW, (NEW, *close)))
    bare = field.text.removeprefix("+")
    return _End(_trim(bare, field.end - len(bare)), "")


def _read_tie(room: _Room, text: str, start: int, end: int, sign: str) -> Reading:
    left, *before = _split(text[:start])
    right, *after = _split(text[end:], end)
    if not right.text and left.text and sign != ">":
        right, left, sign = left, right, {"<": ">", "<>": "<>"}[sign]
    if not right.text:
        raise _Refused("tie-end-missing", _Field(text[start:end], start).doubt("tie-end-missing"))
    doubts: list[Doubt] = []
    said, own = _gather(room, [*before, *after]), [_gather(room, before), _gather(room, after)]
    described = bool(said.kind or said.role_kinds or said.age is not None)
    ends = [_end(room, left, doubts, described), _end(room, right, doubts, described)]
    marks = iter((room.mark, f"{room.mark}2"))
    places = [end.card or next(marks) for end in ends]
    if places[0] == places[1] or (not ends[0].card and ends[0].field.key == ends[1].field.key):
        raise _Refused("self-tie", right.doubt("self-tie", "card", places[1]))
    doubts += said.doubts
    cards, note = _ends_cards(room, ends, places, said, own, doubts)
    giver, receiver = places if sign != "<" else places[::-1]
    tie = _tie(said, giver, receiver, mutual=sign == "<>", note=note)
    preview = [
        ("giver", giver),
        ("direction", "mutual" if tie.mutual else "gives"),
        ("receiver", receiver),
        *_tie_preview(said),
    ]
    for card, its in cards:
        preview += [("name", card.name), *_card_preview(card, its)]
    preview += [("note", note)] if note else []
    return Reading(
        understood=(*(card for card, _ in cards), tie), preview=(*preview, *_by_preview(said)), doubts=tuple(doubts)
    )


def _ends_cards(
    room: _Room, ends: list[_End], places: list[str], said: _Said, own: list[_Said], doubts: list[Doubt]
) -> tuple[list[tuple[NewCard, _Said]], str]:
    """The cards a tie brings along. Role words belong to the one new card; with two, to the name they stand behind."""
    new = [n for n in (0, 1) if not ends[n].card]
    if not new:
        loose = [field for field in said.role if field.text]
        doubts += [field.doubt("as-note", "note", field.text) for field in loose if field not in said.strange]
        return [], _text(loose)
    cards = []
    for n in new:
        its = said if len(new) == 1 else own[n]
        its = msgspec.structs.replace(
            its, doubts=[], source=said.source, certainty=said.certainty, frequency=said.frequency, quality=said.quality
        )
        with_resident = places[1 - n] in (*room.residents, THE_RESIDENT)
        cards.append((_card(room, ends[n].field, its, doubts, places[n], with_resident), its))
    return cards, ""


# ── money ────────────────────────────────────────────────────────────────────────────────────────────────────────────

_NUMBER = re.compile(
    r"(?<![\w.,'])(?P<minus>[-−–]\s?)?(?P<n>[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]{1,2})?(?![0-9.,'])"
    r"|[0-9]+(?:[.,'][0-9]+)*)(?P<dash>,-{1,2}|,–|\.-)?(?![\w])"
)


class _Sum(msgspec.Struct, frozen=True):
    """An amount as typed: its cents, whether its points could mean something else, and what stands before and after it."""

    cents: int
    unsure: bool
    field: _Field
    before: str
    after: _Field
    period: str


def cents_of(text: str, words: Grammar) -> tuple[int, bool] | None:
    """An amount in cents, exactly, and whether its separator could be read otherwise; ``None`` when it is no amount.

    Tolerant of both ways of writing (1.226,65 · 1,226.65 · 1226,65 · 1 226,65): of two signs the last is the decimal
    one; one sign before exactly three digits separates thousands (``1.226`` is 1226: unsure); before one or two, cents.
    """
    spaced = " " in text
    text = text.replace(" ", "").replace("'", "")
    signs = re.findall(r"[.,]", text)
    decimal = ""
    if len(set(signs)) == 2:
        decimal = signs[-1]
    elif len(signs) == 1 and not re.fullmatch(r"[1-9][0-9]{0,2}[.,][0-9]{3}", text):
        decimal = signs[0]
    whole, _, part = text.rpartition(decimal) if decimal else (text, "", "")
    shape = r"[0-9]+" if not re.search(r"[.,]", whole) else r"[0-9]{1,3}([.,][0-9]{3})+"
    if not re.fullmatch(shape, whole) or not re.fullmatch(r"[0-9]{0,2}", part) or len(whole) > 20 or (decimal and not part):
        return None
    cents = int(re.sub(r"[.,]", "", whole)) * 100 + int(part.ljust(2, "0") if part else 0)
    foreign = decimal == words.thousands and len(set(signs)) == 2
    return cents, bool(spaced or foreign or (len(signs) == 1 and not decimal))


def _sum(room: _Room, text: str, start: int) -> _Sum | None:
    """The amount in a piece: the one with a currency, else the one at the end or before a period, else the first."""
    found = list(_NUMBER.finditer(text))
    if not found:
        return None
    match = max(found, key=lambda m: (_currency(room, text, m), _closes(room, text[m.end() :]), -m.start()))
    field = _Field(match[0], start + match.start())
    read = cents_of(match["n"], room.words)
    if match["minus"]:
        raise _Refused("amount-negative", field.doubt("amount-negative"))
    if read is None:
        raise _Refused("amount-unreadable", field.doubt("amount-unreadable"))
    if read[0] > MOST_CENTS:
        raise _Refused("amount-too-large", field.doubt("amount-too-large"))
    before, after = _uncurrency(room, text[: match.start()], -1), _uncurrency(room, text[match.end() :], 0)
    period, after = _period(room, after)
    return _Sum(read[0], read[1], field, before, _trim(after, start + len(text) - len(after)), period)


def _currency(room: _Room, text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    return _uncurrency(room, before, -1) != before or _uncurrency(room, after, 0) != after


def _uncurrency(room: _Room, text: str, place: int) -> str:
    """The text without a currency word at its end (-1) or beginning (0)."""
    for word in sorted(room.words.phrases["currency"], key=len, reverse=True):
        shape = rf"^\s*{re.escape(word)}(?!\w)" if place == 0 else rf"(?<!\w){re.escape(word)}\s*$"
        if re.search(shape, text, re.IGNORECASE):
            return re.sub(shape, "", text, flags=re.IGNORECASE)
    return text


def _closes(room: _Room, after: str) -> bool:
    after = _uncurrency(room, after, 0)
    return not after.strip() or bool(_period(room, after)[0])


def _period(room: _Room, text: str) -> tuple[str, str]:
    """A period at the beginning of what stands behind an amount, and the rest."""
    found = _longest(text, lambda key: room.words.codes("period", key))
    return (found[0][0], text[found[1] :]) if found else ("", text)


def _longest(text: str, lookup: Callable[[str], Any]) -> tuple[Any, int] | None:
    """The longest run of words at the beginning that is known, and where it ends."""
    ends = [m.end() for m in re.finditer(r"\S+", text)][:7]
    for end in reversed(ends):
        found = lookup(fold(text[:end].rstrip(" :")))
        if found:
            return found, end
    return None


class _Money(msgspec.Struct):
    """What is gathered about an amount."""

    which: str
    kind: str = ""
    kind_words: str = ""
    free: bool = False
    party: str = ""
    period: str = ""
    arranged: bool | None = None
    monthly: int | None = None
    becomes: int | None = None
    since: str = ""
    notes: list[_Field] = []
    doubts: list[Doubt] = []


def _read_money(room: _Room, text: str) -> Reading | None:
    """An amount, when the line begins with a word for money and the amount stands with it."""
    first, *rest = _split(text)
    lists = _longest(first.text, lambda key: room.words.codes("list", key))
    kinds = _longest(first.text, lambda key: room.words.amounts.get(key))
    if not lists and not kinds or any(_only(room, field, ("kind",)) for field in rest):
        return None
    opening = lists if lists and (not kinds or lists[1] >= kinds[1]) else kinds
    assert opening is not None
    body, note = _bracket(first.text[opening[1] :])
    total = _sum(room, body, first.start + opening[1])
    if total is None and rest and _bare(room, rest[0]):
        total = _sum(room, rest[0].text, rest[0].start)
        total = msgspec.structs.replace(total, before=body) if total else None
        rest = rest[1:]
    if total is None:
        return _no_amount(room, first, rest, bool(lists), not body.strip())
    money = _opening(first, opening, opening is lists, first.text[: opening[1]])
    money.notes += [_Field(note, first.end - len(note) - 1)] if note else []
    _fill(room, money, _trim(total.before, first.start + opening[1]), True)
    _fill(room, money, total.after, False)
    money.period = total.period
    said = _Said()
    for field in rest:
        _more_money(room, money, said, field)
    return _amount(room, first, money, said, total)


def _opening(first: _Field, opening: tuple[Any, int], is_list: bool, words: str) -> _Money:
    if is_list:
        return _Money(which=opening[0][0])
    (which, kind), *others = opening[0]
    money = _Money(which=which, kind=kind, kind_words=words)
    if others:
        money.doubts.append(_Field(words, first.start).doubt("which-list", "list", which, [which, *(w for w, _ in others)]))
    return money


def _bracket(text: str) -> tuple[str, str]:
    match = re.search(r"\(([^()]*)\)\s*$", text)
    return (text[: match.start()], match[1].strip()) if match else (text, "")


def _bare(room: _Room, field: _Field) -> bool:
    """A piece that holds an amount and nothing else."""
    match = _NUMBER.search(_uncurrency(room, field.text, 0).strip())
    return bool(match and match.start() == 0 and _closes(room, _uncurrency(room, field.text, 0).strip()[match.end() :]))


def _no_amount(room: _Room, first: _Field, rest: list[_Field], is_list: bool, alone: bool) -> None:
    """Money without an amount is asked for, unless the line is about a card (a school, a savings circle)."""
    card = any(family in ("role", "quality", "support") for field in rest for family, _ in _meaning(room, field))
    named = room.words.codes("role", first.key) or room.words.codes("kind", first.key)
    if not card and not named and (is_list or alone):
        raise _Refused("amount-missing", first.doubt("amount-missing"))
    return


def _fill(room: _Room, money: _Money, field: _Field, before: bool) -> None:
    """Words around the amount: whom it is owed to or by, what it is for, and the rest as its list has it."""
    if not field.text:
        return
    plain, party, reason = _clauses(room, field)
    if party and not money.party:
        money.party = party
    elif party:
        plain = f"{plain} {party}".strip()
    if reason:
        _name_kind(room, money, reason, field)
    if not plain:
        return
    if money.which == "schulden" and before and not money.party:
        _debt(room, money, plain)
    elif money.which == "vorderingen_van_bewoner" and before and not money.party and _find(room, plain).sure:
        money.party = plain
    elif before and (not money.kind or money.which == "vorderingen_van_bewoner"):
        money.kind, money.kind_words = "", f"{money.kind_words} {plain}".strip()
        _name_kind(room, money, money.kind_words, field)
    else:
        _note(money, plain, field)


def _note(money: _Money, words: str, field: _Field) -> None:
    """Words with no other place go along as a note, and are shown as one."""
    at = field.text.find(words)
    part = _Field(words, field.start + at) if at >= 0 else field
    money.notes.append(_Field(words, part.start))
    money.doubts.append(part.doubt("as-note", "note", words))


def _debt(room: _Room, money: _Money, plain: str) -> None:
    """ "schuld huur De Linde": the kind first if it is a known one, what remains is the creditor."""
    whole = money.kind or _find(room, plain).exact
    found = None if whole else _longest(plain, lambda key: room.words.amounts.get(key))
    if found:
        money.kind, money.kind_words, plain = _kind_in(found[0], money.which), plain[: found[1]], plain[found[1] :].strip()
    money.party = plain


def _clauses(room: _Room, field: _Field) -> tuple[str, str, str]:
    """A text as (plain words, party behind "van"/"aan", reason behind "voor"); a card's whole name is never cut."""
    if _find(room, field.text).exact:
        return field.text, "", ""
    tokens = field.text.split()
    keys = [fold(token) for token in tokens]
    markers = {**room.words.phrases["from"], **room.words.phrases["to"]}
    at_party = next((n for n, key in enumerate(keys) if key in markers), len(keys))
    at_for = next((n for n, key in enumerate(keys) if key in room.words.phrases["for"]), len(keys))
    behind = " ".join(tokens[at_party + 1 :])
    if at_party < at_for and _find(room, behind).exact:
        at_for = len(keys)
    plain = tokens[: min(at_party, at_for)]
    party = tokens[at_party + 1 : at_for if at_for > at_party else None]
    reason = tokens[at_for + 1 : at_party if at_party > at_for else None]
    return " ".join(plain), " ".join(party), " ".join(reason)


def _name_kind(room: _Room, money: _Money, words: str, field: _Field) -> None:
    if money.kind:
        _note(money, words, field)
        return
    known = room.words.amounts.get(fold(words))
    money.kind, money.kind_words = (_kind_in(known, money.which) if known else _slug(words)), words
    money.free = not known


def _kind_in(pairs: tuple[tuple[str, str], ...], which: str) -> str:
    return next((kind for its, kind in pairs if its == which), pairs[0][1])


def _slug(words: str) -> str:
    """Free words as the case files write them: ``dubbele_maandhuur_maart``."""
    return "_".join(re.findall(r"\w+", fold(words)))[:LONGEST_NAME].strip("_")


def _more_money(room: _Room, money: _Money, said: _Said, field: _Field) -> None:
    """One piece behind the amount."""
    if not field.text:
        return
    key, words = field.key, room.words
    head = _longest(field.text, lambda k: [f for f in ("arranged", "not_arranged", "becomes") if words.codes(f, k)])
    if _only(room, field, ("said",)):
        for family, codes in _meaning(room, field):
            _take(said, field, family, codes)
    elif words.codes("period", key) and not money.period:
        money.period = words.codes("period", key)[0]
    elif head and _agreed(room, money, head[0][0], _trim(field.text[head[1] :], field.start + head[1])):
        pass
    elif not money.kind and words.amounts.get(key):
        _name_kind(room, money, field.text, field)
    elif _clauses(room, field)[0] == "" and not money.party:
        _fill(room, money, field, False)
    else:
        text, note = _bracket(field.text)
        money.notes.append(_Field(note, field.start) if note and not text.strip() else field)
        money.doubts += [] if note and not text.strip() else [field.doubt("as-note", "note", field.text)]


def _agreed(room: _Room, money: _Money, word: str, field: _Field) -> bool:
    """An arrangement ("regeling 50 per maand") or what the amount becomes ("wordt 356 vanaf 2026-10")."""
    total = _sum(room, field.text, field.start) if field.text and word != "becomes" else None
    if word != "becomes":
        if field.text and not total:
            return False
        money.arranged = word == "arranged"
        money.monthly = _monthly(total.cents, total.period or "maand") if total else money.monthly
        return True
    since = _longest_since(room, field.text)
    when = _date(room.words, since[1]) if since else None
    total = _sum(room, since[0] if since else field.text, field.start)
    if total is None or (since and not when):
        return False
    period = total.period or money.period or "maand"
    money.becomes = total.cents if money.which in TOTALS else _monthly(total.cents, period)
    money.since = when[0] if when else ""
    return True


def _longest_since(room: _Room, text: str) -> tuple[str, str] | None:
    for word in re.finditer(r"\S+", text):
        if room.words.codes("since", fold(word[0])) and _date(room.words, text[word.end() :]):
            return text[: word.start()], text[word.end() :]
    return None


def _monthly(cents: int, period: str) -> int:
    """Cents per month, rounded half up."""
    times, parts = PER_MONTH.get(period, (1, 1))
    return (2 * cents * times + parts) // (2 * parts)


def _amount(room: _Room, first: _Field, money: _Money, said: _Said, total: _Sum) -> Reading:
    """The amount itself, with everything that was assumed about it in doubt."""
    doubts, cents, field = [*money.doubts, *said.doubts], total.cents, total.field
    if total.unsure:
        doubts.append(field.doubt("amount-read-as", "money", str(cents), _readings(field.text, cents)))
    if money.which in TOTALS:
        if money.period in PER_MONTH:
            doubts.append(field.doubt("period-on-total", "period", "ineens", ("ineens", money.period)))
    elif not money.period or money.period == "ineens":
        doubts.append(field.doubt("assumed-period", "period", "maand", PER_MONTH))
        money.period = money.period or "maand"
    elif money.period != "maand":
        cents = _monthly(cents, money.period)
        doubts.append(field.doubt("per-month", "money", str(cents), (str(cents),)))
    if not money.kind:
        doubts.append(first.doubt("amount-kind-unknown", "amount-kind", "", _kinds_of(room.words, money.which)))
    if money.which in TOTALS[:2] and not money.party:
        doubts.append(first.doubt("party-missing", "party"))
    found = _find(room, money.party) if money.party else _Found()
    card = found.cards[0] if found.sure and len(found.cards) == 1 else ""
    if len(money.party) > LONGEST_NAME:
        raise _Refused("name-too-long", first.doubt("name-too-long"))
    amount = NewAmount(
        which=money.which, kind=money.kind, cents=cents, period=money.period, party=money.party, party_card=card,
        arranged=money.arranged, monthly_cents=money.monthly, becomes_cents=money.becomes, becomes_since=money.since,
        note=_text(money.notes), **said.by,
    )  # fmt: skip
    return Reading(understood=(amount,), preview=(*_money_preview(amount, money), *_by_preview(said)), doubts=tuple(doubts))


def _readings(text: str, cents: int) -> tuple[str, ...]:
    """How an amount with one sign and three digits could also be meant: thousands, or a decimal sign."""
    match = re.fullmatch(r"([0-9]{1,3})[.,]([0-9]{3})", text)
    return (str(cents), str(int(match[1]) * 100 + (int(match[2]) + 5) // 10)) if match else (str(cents),)


def _kinds_of(words: Grammar, which: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kind for pairs in words.amounts.values() for its, kind in pairs if its == which))


def _money_preview(amount: NewAmount, money: _Money) -> list[tuple[str, str]]:
    shown = [("list", amount.which)]
    if amount.kind:
        shown.append(("kind-text", money.kind_words.strip(" :")) if money.free else ("amount-kind", amount.kind))
    shown.append(("money", str(amount.cents)))
    shown += [("period", "maand")] if amount.which not in TOTALS else []
    shown += [("card", amount.party_card)] if amount.party_card else [("party", amount.party)] if amount.party else []
    shown += [("arranged", "yes" if amount.arranged else "no")] if amount.arranged is not None else []
    shown += [("monthly", str(amount.monthly_cents))] if amount.monthly_cents is not None else []
    if amount.becomes_cents is not None:
        shown.append(("becomes", str(amount.becomes_cents)))
        shown += [("date", amount.becomes_since)] if amount.becomes_since else []
    return shown + ([("note", amount.note)] if amount.note else [])


# ── events ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _date(words: Grammar, text: str) -> tuple[str, int, bool] | None:
    """A date at the beginning: as a year, month or day; where it ends; whether day and month could be swapped.

    A day without a year, or a day that does not exist, is refused rather than read as something else.
    """
    lead = "|".join(re.escape(word) for word in words.phrases["date-lead"])
    month = "|".join(re.escape(word) for word in sorted(words.months, key=len, reverse=True))
    skip = re.match(rf"\s*(?:(?:{lead})\s+)*", text, re.IGNORECASE)
    at = skip.end() if skip else 0
    stop = r"(?=$|[\s:,;]|[-–]\s)"
    shapes = (
        r"(?P<y>\d{4})[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})", r"(?P<y>\d{4})[-/](?P<m>\d{1,2})",
        r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})", r"(?P<m>\d{1,2})[-/](?P<y>\d{4})",
        rf"(?P<d>\d{{1,2}})(?:e|st|nd|rd|th)?\.?\s+(?P<w>{month})\.?,?\s+(?P<y>\d{{4}})",
        rf"(?P<w>{month})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})",
        rf"(?P<w>{month})\.?,?\s+(?P<y>\d{{4}})", r"(?P<y>(?:19|20)\d\d)",
        rf"(?P<d>\d{{1,2}})(?:e|st|nd|rd|th)?\s+(?P<w>{month})",
    )  # fmt: skip
    for number, shape in enumerate(shapes):
        match = re.compile(shape + stop, re.IGNORECASE | re.ASCII).match(text, at)
        if match:
            parts = match.groupdict()
            field = _Field(match[0], match.start())
            return _checked(words, parts, field, swap=number == 2), match.end(), number == 2 and _swappable(parts)
    return None


def _swappable(parts: dict[str, str | None]) -> bool:
    return int(parts["d"] or 0) <= 12 and int(parts["m"] or 0) <= 12 and parts["d"] != parts["m"]


def _checked(words: Grammar, parts: dict[str, str | None], field: _Field, swap: bool) -> str:
    month = words.months[fold(parts["w"] or "")] if parts.get("w") else int(parts.get("m") or 0)
    day = int(parts.get("d") or 0)
    if not parts.get("y"):
        raise _Refused("year-missing", field.doubt("year-missing"))
    year = int(parts["y"] or 0)
    if swap and month > 12 >= day:
        day, month = month, day
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        raise _Refused("date-unreadable", field.doubt("date-unreadable")) from None
    if not 1900 <= year <= 2100 or (month == 0 and (parts.get("m") or day)) or (parts.get("d") and day == 0):
        raise _Refused("date-unreadable", field.doubt("date-unreadable"))
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def _system_named(words: Grammar, key: str) -> str:
    """The system whose own name this is; the first word of its row."""
    names = {code: word for word, code in reversed(words.systems)}
    return next((code for code, word in names.items() if key in (word, code)), "")


def _systems(words: Grammar, text: str) -> tuple[str, ...]:
    """The systems whose words occur, the most frequent first."""
    plain, tokens = f" {_words(text)} ", _words(text).split()
    hits: dict[str, int] = {}
    for pattern, code in words.systems:
        stem = pattern.strip("*")
        if pattern.endswith("*"):
            hit = any(token.startswith(stem) for token in tokens)
        else:
            hit = any(t.endswith(stem) for t in tokens) if pattern.startswith("*") else f" {stem} " in plain
        if hit:
            hits[code] = hits.get(code, 0) + 1
    return tuple(sorted(hits, key=lambda code: -hits[code]))


def _read_event(room: _Room, text: str) -> Reading | None:
    when = _date(room.words, text)
    if when is None:
        return None
    iso, end, swappable = when
    gap = re.match(r"[\s:,;–-]*", text[end:])
    begin = end + (gap.end() if gap else 0)
    what, tail = _body(room, text, begin, ("said", "system"))
    if not re.search(r"\w", what.text):
        raise _Refused("event-what-missing", _trim(text[:end], 0).doubt("event-what-missing"))
    named = [_system_named(room.words, field.key) for field in tail]
    said = _gather(room, [field for field, name in zip(tail, named, strict=True) if not name])
    found = _systems(room.words, what.text)
    system = next((name for name in named if name), found[0] if found else "")
    doubts = said.doubts
    if swappable:
        other = f"{iso[:4]}-{iso[8:]}-{iso[5:7]}"
        doubts.append(_trim(text[:end], 0).doubt("day-month", "date", iso, (iso, other)))
    if not any(named) and len(found) != 1:
        doubts.append(what.doubt("which-system", "system", system, found or SYSTEMS))
    event = NewLifeEvent(date=iso, system=system, what=_text([what]), **said.by)
    preview = [("date", iso), *([("system", system)] if system else []), ("what", event.what), *_by_preview(said)]
    return Reading(understood=(event,), preview=tuple(preview), doubts=tuple(doubts))


# ── the doors ────────────────────────────────────────────────────────────────────────────────────────────────────────


def read_line(
    text: str,
    language: str,
    known: Mapping[str, str],
    residents: tuple[str, ...] = (),
    chosen: Mapping[str, str] | None = None,
) -> Reading:
    """What this line means against the cards that lie there (``known``: id → name, residents included).

    ``chosen`` holds the answers to earlier doubts about cards: the typed name (as :func:`fold` gives it) → a card's id
    or ``NEW``; ``THE_RESIDENT`` → which of several residents.
    """
    return _read(text, _room(language, known, residents, chosen))


def _room(
    language: str, known: Mapping[str, str], residents: tuple[str, ...] = (), chosen: Mapping[str, str] | None = None
) -> _Room:
    return _Room(grammar(language), known, tuple(residents), chosen or {}, NEW, "")


def _read(text: str, room: _Room) -> Reading:
    if len(text) > LONGEST_LINE:
        return Reading(problem="line-too-long")
    text = _clean(text)
    if not text.strip():
        return Reading(problem="empty")
    try:
        return _understand(text, room)
    except _Refused as refused:
        return Reading(problem=refused.problem, doubts=refused.doubts)


def _understand(text: str, room: _Room) -> Reading:
    if text.lstrip().startswith("+"):
        arrow = _arrow(text)
        return _read_tie(room, text, *arrow) if arrow else _read_card(room, text)
    reading = _read_kind(room, text) or _read_event(room, text)
    if reading:
        return reading
    arrow = _arrow(text)
    return _read_tie(room, text, *arrow) if arrow else _read_money(room, text) or _read_card(room, text)


_BULLET = re.compile(r"^\s*(?:(?:[-*•–—·▪◦‣●○]|\[[ xX]?\]|\d{1,3}[.)]|[a-z]\))\s+)+")


def is_blank(line: str) -> bool:
    """Whether a line of a list says nothing: no words, or only a bullet or number."""
    return not _BULLET.sub("", line).strip()


def read_list(
    text: str,
    language: str,
    known: Mapping[str, str],
    residents: tuple[str, ...] = (),
    chosen: Mapping[str, str] | None = None,
) -> list[Reading]:
    """A pasted long list (groslijst): one reading per line that is not blank; bullets and numbers in front do not count.

    A line that is only a kind and a colon ("Familie:") is a heading for what follows (problem ``heading``, nothing to
    lay). The card of line *n* (counting readings from 1) is marked ``@L{n}``, so later lines can name it.
    """
    readings: list[Reading] = []
    names, heading = dict(known), ""
    for line in text.splitlines():
        if is_blank(line):
            continue
        line = _BULLET.sub("", line)
        if len(readings) == LONGEST_LIST:
            return [*readings, Reading(problem="list-too-long")]
        room = _room(language, names, residents, chosen)
        title = room.words.codes("kind", fold(line.strip().rstrip(":"))) if line.strip().endswith(":") else ()
        heading = title[0] if title else heading
        room = msgspec.structs.replace(room, mark=f"@L{len(readings) + 1}", heading=heading)
        reading = Reading(problem="heading", preview=(("kind", heading),)) if title else _read(line, room)
        names |= {part.mark: part.name for part in reading.understood if isinstance(part, NewCard)}
        readings.append(reading)
    return readings


_MOST_COMPLETIONS = 8


def completions(text: str, language: str, known: Mapping[str, str], cursor: int | None = None) -> list[str]:
    """What the piece at the cursor can become, likeliest first: each replaces the piece from its beginning to the cursor.

    Names of cards (and what a line can begin with) in the first piece, names behind an arrow; after that the words of
    a tie, without the families that have been said.
    """
    room = _room(language, known)
    typed = _clean(text[: len(text) if cursor is None else max(0, cursor)])[-LONGEST_LINE:]
    first, *rest = _split(typed)
    *_, piece = [first, *rest]
    arrow = None
    try:
        arrow = _arrow(typed)
    except _Refused:
        return []
    if arrow and piece.start < arrow[1]:
        piece = _trim(typed[arrow[1] :], arrow[1])
        return _starting(piece.text, known.values())
    if not rest:
        return _beginnings(room, piece)
    return _starting(piece.text, _attributes(room, first, rest[:-1]), everything=True)


def _beginnings(room: _Room, piece: _Field) -> list[str]:
    """What a line can begin with: a card's name, a kind with a colon, a word for money; behind "van" the party's name."""
    words = room.words
    begin = _longest(piece.text, lambda key: words.codes("list", key) or words.amounts.get(key))
    if begin and piece.text[begin[1] :].strip():
        tail = piece.text.split()[-1]
        cut = len(piece.text) - len(tail)
        return [piece.text[:cut] + name for name in _starting(tail, room.known.values())]
    openings = [f"{word}: " for word, _ in words.first["prefix"]] + [f"{word} " for word, _ in words.first["list"]]
    openings += [f"{word} " for word in words.amounts]
    return _starting(piece.text, [*room.known.values(), *openings]) if piece.text else []


def _attributes(room: _Room, first: _Field, said: Sequence[_Field]) -> list[str]:
    """The words that can still be said of this card or amount."""
    words, used = room.words, {field.key for field in said}
    money = _longest(first.text, lambda key: words.codes("list", key) or words.amounts.get(key))
    if money and _NUMBER.search(first.text):
        families = ("period", "said", "arranged", "not_arranged", "becomes")
        return [word for family in families for word, _ in words.first[family]]
    told = {family for field in said for family, _ in _meaning(room, field)}
    spent = told - {"support", "role"} | ({"role", "kind"} if told & {"role", "kind"} else set())
    order = ("quality", "support", "frequency", "said", "role", "kind", "ring", "mutual", "sector", "lead", "deceased")
    rows = [(f, word) for f in order if f not in spent for word, _ in words.first[f] if fold(word) not in used]
    seen: set[tuple[str, str]] = set()
    leading = [(f, w) for f, w in rows if (key := (f, str(words.codes(f, fold(w))))) not in seen and not seen.add(key)]
    return [word for _, word in [*leading, *rows]]


def _starting(piece: str, words: Iterable[str], everything: bool = False) -> list[str]:
    """The words that begin like this piece, then those with a word inside that does."""
    key = fold(piece)
    if not key:
        return list(dict.fromkeys(words))[:_MOST_COMPLETIONS] if everything else []
    unique = list(dict.fromkeys(words))
    begins = [word for word in unique if fold(word).startswith(key) and fold(word) != key]
    inside = [word for word in unique if word not in begins and f" {key}" in f" {fold(word)}" and fold(word) != key]
    return [*begins, *inside][:_MOST_COMPLETIONS]
