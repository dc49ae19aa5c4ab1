"""How can the piece somebody is typing go on?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lifemaps.lines.fields import Field, Refused, arrow_in, clean, longest, split, trim
from lifemaps.lines.language import fold
from lifemaps.lines.naming import Room, room_of
from lifemaps.lines.saying import meanings
from lifemaps.lines.sums import NUMBER
from lifemaps.lines.understood import LONGEST_LINE

_MOST_COMPLETIONS = 8


def completions(text: str, language: str, known: Mapping[str, str], cursor: int | None = None) -> list[str]:
    """What the piece at the cursor can become, likeliest first: each replaces the piece from its beginning to the cursor.

    Names of cards (and what a line can begin with) in the first piece, names behind an arrow; after that the words of
    a tie, without the families that have been said.
    """
    room = room_of(language, known)
    typed = clean(text[: len(text) if cursor is None else max(0, cursor)])[-LONGEST_LINE:]
    first, *rest = split(typed)
    *_, piece = [first, *rest]
    arrow = None
    try:
        arrow = arrow_in(typed)
    except Refused:
        return []
    if arrow and piece.start < arrow[1]:
        piece = trim(typed[arrow[1] :], arrow[1])
        return _starting(piece.text, known.values())
    if not rest:
        return _beginnings(room, piece)
    return _starting(piece.text, _attributes(room, first, rest[:-1]), everything=True)


def _beginnings(room: Room, piece: Field) -> list[str]:
    """What a line can begin with: a card's name, a kind with a colon, a word for money; behind "van" the party's name."""
    words = room.words
    begin = longest(piece.text, lambda key: words.codes("list", key) or words.amounts.get(key))
    if begin and piece.text[begin[1] :].strip():
        tail = piece.text.split()[-1]
        cut = len(piece.text) - len(tail)
        return [piece.text[:cut] + name for name in _starting(tail, room.known.values())]
    openings = [f"{word}: " for word, _ in words.first["prefix"]] + [f"{word} " for word, _ in words.first["list"]]
    openings += [f"{word} " for word in words.amounts]
    return _starting(piece.text, [*room.known.values(), *openings]) if piece.text else []


def _attributes(room: Room, first: Field, said: Sequence[Field]) -> list[str]:
    """The words that can still be said of this card or amount."""
    words, used = room.words, {field.key for field in said}
    money = longest(first.text, lambda key: words.codes("list", key) or words.amounts.get(key))
    if money and NUMBER.search(first.text):
        families = ("period", "said", "arranged", "not_arranged", "becomes")
        return [word for family in families for word, _ in words.first[family]]
    told = {family for field in said for family, _ in meanings(room, field)}
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
