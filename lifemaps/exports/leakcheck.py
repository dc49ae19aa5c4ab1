"""Whether something that goes out says a name, a number or a note that should have stayed inside.

``leaks`` opens what it is given as far as it goes: the words of a page or a text, the words, alternative texts and
properties of a PDF, every part and property of a Word file, the lines of a calendar, and pictures that stand inside a
file as data. A file's name is a text like any other. What is a picture of points cannot be read here; where we make one,
its words stand beside it as alternative text and are read.

``hidden`` names what may never leave with a case: what the makers think the end could be, notes for the facilitator, what
the resident said before being heard, facts that were never laid.
"""

from __future__ import annotations

import base64
import binascii
import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from html import unescape
from urllib.parse import unquote

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject, TextStringObject

from lifemaps import reveal
from lifemaps.case import Case
from lifemaps.exports.pdfwords import pages_of

LONG = 25
"""From so many signs on a text of the makers is their own; shorter ones ("woonconsulent") anybody may have typed."""

LOOSE = 12
"""From so many letters and figures on a match may run through any signs between them, as in a narrow column of a PDF."""


def leaks(made: str | bytes, names: Iterable[str]) -> tuple[str, ...]:
    """Which of these names, numbers or notes stand in it, in the order in which they were asked.

    Case, accents in either spelling, line ends, hyphens at the end of a line and the signs of a file name make no
    difference; a short name only counts as a whole word ("An" is not in "Hans").
    """
    texts = [_folded(text) for text in texts_in(made)]
    squeezed = [_squeezed(text) for text in texts]
    return tuple(name for name in dict.fromkeys(names) if name.strip() and _stands(name, texts, squeezed))


def hidden(case: Case) -> tuple[str, ...]:
    """What may not leave with this case as it stands; for ``leaks``. Empty for a case without a deck."""
    deck = case.deck
    if deck is None:
        return ()
    found = [
        text for part in (deck.possible_outcome, deck.prevention, deck.expected, deck.facilitator) for text in _strings(part)
    ]
    found += deck.open_questions
    found += [deck.first_impression.text, deck.first_impression.usual_reaction] if deck.first_impression else []
    if not case.resident_heard:
        found += [text for told in reveal.own_views(deck) for text in (told.own_words, told.wish)]
    found += [fact.text for fact in deck.facts if f"fact:{fact.id}" not in case.laid]
    found += [voice.text for voice in deck.voices if f"voice:{voice.id}" not in case.laid]
    # What the table said itself, or what an open fact says in the same words, is the table's.
    said = " ".join(_folded(text) for text in _said(case))
    return tuple(text for text in dict.fromkeys(found) if len(text) >= LONG and _folded(text) not in said)


def _said(case: Case) -> Iterator[str]:
    deck = case.deck
    assert deck is not None
    yield from (fact.text for fact in deck.facts if f"fact:{fact.id}" in case.laid)
    yield from (voice.text for voice in deck.voices if f"voice:{voice.id}" in case.laid)
    yield deck.occasion
    tipped = {fact for rounds in case.rounds for fact in rounds.tipped}
    yield from (fact.text for fact in deck.facts if f"fact:{fact.id}" in tipped)
    for verdict in case.verdicts:
        yield from (
            value for name in verdict.verdict.__struct_fields__ if isinstance(value := getattr(verdict.verdict, name), str)
        )
    yield from (action.what for action in case.actions.values())
    for thing in case.things.values():
        yield from (str(word.value) for words in thing.said.values() for word in words.values())


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ():
        yield from _strings(inner)


# ── comparing ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _folded(text: str) -> str:
    """One line, no capitals, one spelling of accents, no soft hyphens, plain quotation marks."""
    plain = unicodedata.normalize("NFKC", text).replace("\xad", "").replace("\u200b", "")
    plain = plain.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2011: "-", 0x2010: "-"})
    return " ".join(plain.casefold().split())


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _stands(name: str, texts: list[str], squeezed: list[str]) -> bool:
    folded = _folded(name)
    tight = _squeezed(folded)
    near = [nth for nth, text in enumerate(squeezed) if tight in text]
    if not near or len(tight) >= LOOSE:
        return bool(near and tight)
    # A file name and a narrow column put other signs between words than a sentence does.
    words = [re.escape(word) for word in re.split(r"[\s_.\-]+", folded) if word]
    pattern = re.compile(r"(?<![^\W_])" + r"[\s_.\-]*".join(words) + r"(?![^\W_])") if words else None
    return pattern is not None and any(pattern.search(texts[nth]) for nth in near)


# ── opening ────────────────────────────────────────────────────────────────────────────────────────────────────────────

_INSIDE = re.compile(r"data:([\w/+.\-]*)(;base64)?,([A-Za-z0-9+/=%\-_.~!*'();:@&$,?#\[\]\s]+)")


def texts_in(made: str | bytes) -> tuple[str, ...]:
    """Every text in it that somebody could read: words, properties, alternative texts, and the marks as they stand."""
    if isinstance(made, bytes):
        if made.startswith(b"%PDF"):
            return tuple(_pdf(made))
        if made.startswith(b"PK"):
            return tuple(_zip(made))
        if made.startswith(b"\x89PNG"):
            return tuple(_png(made))
        made = made.decode("utf-8", "replace")
    return tuple(_text(made))


def _text(text: str) -> Iterator[str]:
    yield text
    # Two readings of marks: with a space for what stands in two cells, without for a word that is half bold.
    yield unescape(re.sub(r"<[^>]*>", " ", text))
    yield unescape(re.sub(r"<[^>]*>", "", text))
    yield unescape(text)
    yield re.sub(r"\\(.)", r"\1", text)  # Markdown and calendars put a stroke before a mark.
    yield re.sub(r"\r?\n[ \t]", "", text)  # A calendar folds its lines.
    yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)
    for _, coded, data in _INSIDE.findall(text):
        try:
            inner = base64.b64decode(data, validate=False) if coded else unquote(data).encode()
        except (binascii.Error, ValueError):
            continue
        yield from texts_in(inner)


def _zip(made: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        yield parts.comment.decode("utf-8", "replace")
        for name in parts.namelist():
            yield name
            body = parts.read(name)
            if name.endswith((".xml", ".rels", ".txt", ".json", ".svg")):
                text = body.decode("utf-8", "replace")
                # Word cuts a sentence into runs: put the runs of a paragraph together, and the paragraphs apart.
                yield unescape(re.sub(r"<[^>]*>", "", re.sub(r"</w:p>|<w:br/>|<w:tab/>", " ", text)))
                yield unescape(text)
            elif body.startswith((b"\x89PNG", b"PK", b"%PDF")):
                yield from texts_in(body)


def _png(made: bytes) -> Iterator[str]:
    """The remarks in a picture of points (``tEXt``, ``zTXt``, ``iTXt``)."""
    at = 8
    while at + 8 <= len(made):
        size, kind = int.from_bytes(made[at : at + 4], "big"), made[at + 4 : at + 8]
        body = made[at + 8 : at + 8 + size]
        if kind in (b"tEXt", b"iTXt"):
            yield body.replace(b"\0", b" ").decode("utf-8", "replace")
        elif kind == b"zTXt":
            try:
                yield zlib.decompress(body.partition(b"\0")[2][1:]).decode("latin-1")
            except zlib.error:
                yield body.decode("latin-1")
        at += size + 12


def _pdf(made: bytes) -> Iterator[str]:
    reader = PdfReader(io.BytesIO(made))
    pages = pages_of(made)
    yield from pages
    yield "\n".join(pages)
    yield re.sub(r"-\s*\n\s*", "", "\n".join(pages))
    yield from (str(value) for value in (reader.metadata or {}).values())
    yield from _strings_of_pdf(reader)


def _strings_of_pdf(reader: PdfReader) -> Iterator[str]:
    """Every string and every loose text stream in the file: properties, bookmarks, alternative texts, attachments."""
    seen: set[int] = set()
    todo: list[object] = [reader.trailer]
    while todo:
        one = todo.pop()
        if isinstance(one, IndirectObject):
            if one.idnum in seen:
                continue
            seen.add(one.idnum)
            one = one.get_object()
        if isinstance(one, TextStringObject):
            yield str(one)
        elif isinstance(one, ArrayObject):
            todo += list(one)
        elif isinstance(one, DictionaryObject):
            if isinstance(one, StreamObject) and one.get("/Type") in ("/Metadata", "/EmbeddedFile"):
                yield from _text(one.get_data().decode("utf-8", "replace"))
            # The raw values: a dictionary's own would follow each reference without remembering where it has been.
            todo += [dict.__getitem__(one, key) for key in one]
