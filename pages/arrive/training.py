"""How a training case and a script are told to whoever chooses: level, theme, duration, what can be learned."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lifemaps.deck import Deck
from lifemaps.scripts import Script
from lifemaps.words import say
from pages.parts.margin import plain

LEVELS = ("instap", "midden", "gevorderd")


def in_order(cases: Mapping[str, Deck]) -> list[Deck]:
    """From the first one to begin with to the ones for who did more."""
    return sorted(cases.values(), key=lambda deck: LEVELS.index(deck.level) if deck.level in LEVELS else len(LEVELS))


def brief(deck: Deck, language: str) -> str:
    """Level, minutes and themes in one line."""
    level = say(language, f"page-level-{deck.level}") if deck.level in LEVELS else plain(deck.level)
    minutes = say(language, "page-minutes", n=deck.minutes) if deck.minutes else ""
    return " · ".join(part for part in (level, minutes, ", ".join(plain(one.replace("-", " ")) for one in deck.themes[:4])) if part)


def describe(deck: Deck, language: str) -> None:
    """Title, level, duration, themes and learning goals."""
    st.text(deck.title)
    st.caption(brief(deck, language))
    if deck.goals:
        st.caption(" · ".join(plain(goal) for goal in deck.goals))


def script_what(script: Script, language: str) -> str:
    """What kind of evening it makes."""
    return say(language, "script-own-what") if script.own else say(language, f"script-what-{script.code}")
