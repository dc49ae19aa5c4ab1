"""A case file about a real life that comes in at the command line: what is refused on its map is refused in its file too."""

from __future__ import annotations

from collections.abc import Iterator

from lifemaps.imports.casefile import CaseFileError, Node, Problem, tree_of
from lifemaps.realdata import refused_in


def refuse_real(text: str, name: str) -> None:
    """Raises ``CaseFileError`` with every place in the file where a number, an account, an address or a date of birth stands.

    The words themselves are not in it: a terminal keeps what was printed. For files that say of themselves that the life in
    them is real; what somebody invented may look like anything.
    """
    signs = ((node, path, refused_in((node.text,))) for node, path in _words(tree_of(text.removeprefix("\ufeff"), name), ""))
    problems = tuple(Problem(node.line, node.column, path, f"real-{sign.kind}") for node, path, sign in signs if sign)
    if problems:
        raise CaseFileError(problems, name)


def _words(node: Node, path: str) -> Iterator[tuple[Node, str]]:
    """Every value that is no map and no list, and every key, with the place it has in the file."""
    if node.kind == "map":
        for key, value in node.pairs():
            here = f"{path}.{key.text}" if path else key.text
            yield key, path or "-"
            yield from _words(value, here)
    elif node.kind == "list":
        for i, item in enumerate(node.children):
            yield from _words(item, f"{path}[{i}]")
    else:
        yield node, path
