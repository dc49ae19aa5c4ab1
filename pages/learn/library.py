"""The training library: what each case is about, for whom and how long; one press opens it, alone with bots if wished."""

from __future__ import annotations

import streamlit as st

from casefiles.web.home import house, library
from lifemaps import commands as do
from lifemaps.deck import Deck
from lifemaps.ninebox import BOXES, boxes_of, filled
from lifemaps.shelf import OWN
from lifemaps.vocabulary import RESIDENT
from lifemaps.words import say
from pages.parts import acts, leader, live, mine, practice
from pages.parts.margin import plain

LEVELS = ("instap", "midden", "gevorderd")


def page() -> None:
    """Every case there is, easiest first; those made here beside those that ship."""
    language = mine.language()
    decks = sorted(library().values(), key=lambda deck: (_level(deck), deck.id.startswith(OWN), deck.title))
    with st.container(key="start"):
        st.markdown(f"# {_say(language, 'library')}")
        st.markdown(_say(language, "library-what"))
        top = st.container(horizontal=True, vertical_alignment="center", key="library-top")
        with top:
            st.page_link("arrive/start.py", label=_say(language, "back"))
            st.page_link("learn/make.py", label=_say(language, "make-go"), query_params={"language": language})
        chosen = st.pills(
            _say(language, "for-whom"), LEVELS, key="library-level", selection_mode="multi",
            format_func=lambda level: say(language, f"page-level-{level}"),
        )  # fmt: skip
        if mine.get("refusal"):
            with st.container(key="refusal"):
                st.text(mine.get("refusal"))
        for deck in decks:
            if not chosen or deck.level in chosen:
                _case(deck, language)
    live.leave()


def _case(deck: Deck, language: str) -> None:
    own = deck.id.startswith(OWN)
    with st.container(key=f"case-{deck.id}", border=True, horizontal=True, vertical_alignment="center"):
        with st.container(gap=None):
            st.text(deck.title)
            st.caption(" · ".join(_about(deck, language)))
            if deck.goals:
                with st.container(key=f"goals-{deck.id}", gap=None):
                    for goal in deck.goals:
                        st.text(f"– {goal}")
            if own:
                _own(deck, language)
        with st.container(width="content", gap="small"):
            st.button(
                say(language, "page-open-case"), key=f"open-{deck.id}", type="primary", width="stretch",
                on_click=mine.keep, args=("go", {"fields": live.opening(deck.id, language)}),
            )  # fmt: skip
            st.button(
                say(language, "rehearsal-button"), key=f"bots-{deck.id}", width="stretch",
                on_click=mine.keep, args=("go", {"fields": practice.fields(case=deck.id, language=language)}),
            )  # fmt: skip


def _about(deck: Deck, language: str) -> list[str]:
    level = say(language, f"page-level-{deck.level}") if deck.level in LEVELS else plain(deck.level)
    minutes = say(language, "page-minutes", n=deck.minutes) if deck.minutes else ""
    people = sum(card.kind != RESIDENT for card in deck.cards)
    cards = _say(language, "holds", people=people, facts=sum(fact.round > 0 for fact in deck.facts))
    themes = ", ".join(plain(theme.replace("-", " ")) for theme in deck.themes)
    own = _say(language, "own") if deck.id.startswith(OWN) else ""
    return [part for part in (own, level, minutes, themes, cards) if part]


def _own(deck: Deck, language: str) -> None:
    """What can be done with a case made here."""
    left = len(BOXES) - len(filled(boxes_of(deck)))
    if left:
        st.caption(_say(language, "boxes-left", n=left))
    with st.container(horizontal=True, key=f"own-{deck.id}"):
        st.page_link("learn/make.py", label=_say(language, "edit"), query_params={"case": deck.id, "language": language})
        st.link_button(_say(language, "download"), f"/own/{deck.id}.yaml", type="tertiary", key=f"yaml-{deck.id}")
        if mine.get("away") == deck.id:
            st.button(
                _say(language, "away-sure"), key=f"sure-{deck.id}", type="tertiary", on_click=_put_away, args=(deck.id, language)
            )
        else:
            st.button(
                _say(language, "away"), key=f"away-{deck.id}", type="tertiary", on_click=mine.keep, args=("away", deck.id)
            )


def _put_away(case: str, language: str) -> None:
    if leader.may_keep():
        acts.once(acts.named("away", case), language, lambda act: house().on_shelf(do.PutAwayOwnCase(case=case), act=act))
    else:
        mine.refused(_say(language, "not-here"))
    mine.keep("away", None)


def _level(deck: Deck) -> int:
    return LEVELS.index(deck.level) if deck.level in LEVELS else len(LEVELS)


def _say(language: str, message: str, **values: object) -> str:
    return say(language, f"learn-{message}", **values)


page()
