"""All questions of the map, beside the map: what stands there, how it was counted, and which cards it speaks of."""

from __future__ import annotations

import streamlit as st

from lifemaps.findings import THEMES, Finding, all_findings
from lifemaps.fromfile import papers
from lifemaps.structure import MEASURES
from lifemaps.words import say
from pages.map import lens, questions, wall
from pages.parts import console, editor, mine
from pages.parts.margin import glued, margin, plain, refusal, side
from pages.parts.seat import Table


@margin
def asking_page(table: Table) -> None:
    """The map stays where it is; the margin holds every question."""
    if not table.plays:
        wall.wall(table)
        return
    lens.choose(table)
    with side():
        refusal()
        questions.ways(table, "asking")
        if editor.selected(table):
            editor.editor(table)
        else:
            _everything(table)
        console.steps(table)


def _everything(table: Table) -> None:
    language = table.language
    st.markdown(f"#### {say(language, 'asking-title')}")
    st.caption(say(language, "asking-how"))
    found = all_findings(table.view)
    speaking = [(nth, finding) for nth, finding in enumerate(found) if not finding.silent]
    for theme, ids in THEMES:
        of_theme = [(nth, finding) for nth, finding in speaking if finding.id in ids]
        if of_theme:
            st.markdown(f"##### {say(language, f'asking-theme-{theme}')}")
        for nth, finding in of_theme:
            _question(table, finding, nth)
    _papers(table)
    _figures(table)
    quiet = [finding for finding in found if finding.silent]
    if quiet:
        with st.expander(say(language, "asking-silent", n=len(quiet)), key="asking-silent"):
            for finding in quiet:
                st.text(finding.question(language))
                st.caption(plain(finding.sentence(language)))


def _question(table: Table, finding: Finding, nth: int) -> None:
    language = table.language
    with st.container(key=f"question-all-{nth}", border=True):
        words = plain(finding.question(language))
        if finding.points:
            key = f"glow-{finding.id}-{finding.about}"
            st.button(words, key=key, on_click=mine.glow, args=(finding.points,), type="tertiary")
        else:
            st.markdown(f"**{words}**")
        for sentence in finding.sentences(language):
            st.text(glued(sentence))
        with st.expander(say(language, "asking-counted"), key=f"counted-{finding.id}-{finding.about}"):
            st.text(finding.why(language))
            st.text(finding.formula(language))


def _papers(table: Table) -> None:
    """What stands in the case's own papers, once every fact card lies open."""
    found = papers(table.case.deck, table.view, table.language)
    if found:
        st.caption(say(table.language, "asking-papers"))
    for paper, lines in found:
        with st.container(key=f"question-paper-{paper.id}", border=True):
            st.markdown(f"**{plain(paper.title(table.language))}**")
            for line in lines:
                st.text(glued(line.say(table.language)))


def _figures(table: Table) -> None:
    """More figures, for who wants them: each with what it is in the life of people."""
    language, view = table.language, table.view
    with st.expander(say(language, "measure-title"), key="more-figures", on_change="rerun") as fold:
        if not fold.open:  # Standing between is counted over the whole map: only for who asks.
            return
        st.caption(say(language, "measure-how"))
        for resident in view.residents:
            card = view.card(resident)
            if len(view.residents) > 1 and card:
                st.markdown(f"**{plain(say(language, 'asking-about', who=card.name))}**")
            for measure in MEASURES:
                with st.container(key=f"measure-{measure.id}-{resident.split(':')[1]}"):
                    st.markdown(f"**{say(language, f'measure-{measure.id}')}**")
                    st.text(measure.sentence(view, resident, language))
                    st.caption(measure.means(language))
                    st.caption(plain(measure.formula(language)))


asking_page()
