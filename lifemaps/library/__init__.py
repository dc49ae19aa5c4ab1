"""The training cases that ship with the program: fictional lives, each with numbers the analysis must reproduce."""

from __future__ import annotations

from pathlib import Path

from lifemaps.deck import Deck
from lifemaps.imports.casefile import read_case

HERE = Path(__file__).parent


def cases() -> tuple[Path, ...]:
    """The files of the shipped cases, by name."""
    return tuple(sorted(HERE.glob("*.yaml")))


def read(identifier: str) -> Deck:
    """The shipped case of this id (``nadira``); ``KeyError`` when the library has no such case."""
    path = next((path for path in cases() if path.stem == identifier), None)
    if path is None:
        raise KeyError(identifier)
    return read_case(path.read_text("utf-8"), path.name)
