"""What do the words after the name say: quality, support, how often, who says so, who somebody is?"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence

import msgspec

from lifemaps.lines.fields import Field, loosely, split, trim
from lifemaps.lines.language import Grammar, bare_kind, fold, system_named
from lifemaps.lines.naming import Room
from lifemaps.lines.understood import LONGEST_NAME, Doubt, NewTie
from lifemaps.vocabulary import CERTAINTIES, KINDS, RESIDENT, TABLE

_TIE_FAMILIES = ("said", "mutual", "quality", "support", "frequency", "ring")
_FAMILIES = (*_TIE_FAMILIES, "sector", "lead", "deceased", "kind", "role")


class Said(msgspec.Struct):
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
    role_field: Field | None = None
    role: list[Field] = []
    strange: list[Field] = []
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


def gather(room: Room, fields: Iterable[Field]) -> Said:
    """All that these pieces say, in whatever order; what nobody taught becomes role text, in doubt."""
    said = Said()
    for field in fields:
        if not field.text:
            continue
        hits = meanings(room, field)
        for family, codes in hits:
            take(said, field, family, codes)
        if not hits:
            said.role.append(field)
            said.strange.append(field)
            said.doubts.append(_strange(room, field))
    return said


def _strange(room: Room, field: Field) -> Doubt:
    """A word nobody taught: it becomes role text, and is shown as such, with the word it resembles if there is one."""
    known = [word for family in _FAMILIES for word in room.words.phrases[family]]
    near = difflib.get_close_matches(field.key, known, 1, 0.84) if 3 < len(field.key) < 30 else []
    return field.doubt("looks-like", "word", field.text, near) if near else field.doubt("as-text", "role", field.text)


def meanings(room: Room, field: Field) -> list[tuple[str, tuple[str, ...]]]:
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


def _source(room: Room, field: Field) -> tuple[str, str] | None:
    """Who says so, typed with a name ("zegt Karim", "bron: loonstrook"), and how sure that makes it."""
    text = " ".join(field.text.split())
    for certainty, before, after in room.words.sources:
        shape = rf"{loosely(before)}\s*:?\s+(?P<who>\S.*)" if before else rf"(?P<who>\S.*?)\s+{loosely(after)}"
        match = re.fullmatch(shape, text, re.IGNORECASE)
        if match and len(match["who"]) <= LONGEST_NAME and re.search(r"\w", match["who"]):
            who = match["who"].strip(" .")
            is_resident = any(fold(room.known.get(card, "")) == fold(who) for card in room.residents)
            is_resident = is_resident or bool(room.words.codes("resident", fold(who)))
            return (RESIDENT if is_resident else who), ("" if certainty not in CERTAINTIES else certainty)
    return None


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


def take(said: Said, field: Field, family: str, codes: tuple[str, ...]) -> None:
    """Put down what one piece says; what contradicts something earlier becomes a doubt and changes nothing."""
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


def _take_source(said: Said, field: Field, source: str, certainty: str) -> None:
    if source and said.source and source != said.source:
        said.doubts.append(field.doubt("two-values", "source", said.source, (said.source, source)))
    elif source:
        said.source = source
    if certainty and (not said.certainty or not source):
        said.certainty = certainty


def _take_role(said: Said, field: Field, codes: tuple[str, ...]) -> None:
    said.role.append(field)
    if not said.role_kinds:
        said.role_kinds, said.role_field = codes, field
        return
    kinds = (bare_kind(said.role_kinds[0]), bare_kind(codes[0]))
    # a daughter at college is no college: only two kinds of people contradict each other
    if kinds[0] != kinds[1] and all(KINDS[kind].side == "informal" for kind in kinds):
        said.doubts.append(field.doubt("two-values", "kind", kinds[0], kinds))


def tie_preview(said: Said) -> list[tuple[str, str]]:
    """What a tie comes to, as the screen shows it before Enter: quality, support, how often."""
    shown = [("quality", said.quality)] if said.quality else []
    shown += [("support", support) for support in said.support]
    return shown + ([("frequency", said.frequency)] if said.frequency else [])


def by_preview(said: Said) -> list[tuple[str, str]]:
    """Who says so and how sure, as the screen shows it before Enter."""
    shown = [("source", said.source)] if said.source else []
    return shown + ([("certainty", said.by["certainty"])] if said.source or said.certainty else [])


def new_tie(said: Said, giver: str, receiver: str, mutual: bool = False, note: str = "") -> NewTie:
    """The tie these words tell of, between these two."""
    return NewTie(
        giver=giver, receiver=receiver, quality=said.quality or "onbekend", support=tuple(said.support),
        frequency=said.frequency, mutual=mutual or said.mutual, note=note, **said.by,
    )  # fmt: skip


def body_and_tail(room: Room, text: str, begin: int, families: Sequence[str]) -> tuple[Field, list[Field]]:
    """Free words, and the pieces at their end that belong to the given families."""
    fields = split(text[begin:], begin)
    tail: list[Field] = []
    while len(fields) > 1 and (not fields[-1].text or says_only(room, fields[-1], families)):
        tail.insert(0, fields.pop())
    return trim(text[begin : max(fields[-1].end, begin)], begin), tail


def says_only(room: Room, field: Field, families: Sequence[str]) -> bool:
    """Whether a piece is of these families of words and of nothing else."""
    if "system" in families and system_named(room.words, field.key):
        return True
    hits = meanings(room, field)
    return bool(hits) and all(family in families for family, _ in hits)
