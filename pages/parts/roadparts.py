"""The road as it shows on a page: where a contract stands, one next step, what we did with proof, what lies further on."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from lifemaps.road import Advice, Duty, OnTheRoad, Standing
from lifemaps.words import day, euros, number, say
from pages.parts.margin import glued, plain

Mark = Callable[[Duty], None]


def show(on: OnTheRoad, language: str, undo: Mark | None = None) -> None:
    """All of it, from the one next step to what is not ours."""
    _standing(on.standing, language)
    if on.season is not None:
        st.text(say(language, "road-season", what=say(language, f"road-season-{on.season.code}")))
    with st.container(key="road-next", border=True):
        st.caption(say(language, "road-next"))
        st.text(advice(on.advice, language))
        if on.advice.code == "stap":
            st.caption(say(language, f"road-how-{on.advice.step}"))
    st.markdown(f"### {say(language, 'road-duties')}")
    for state in ("open", "done", "later", "past"):
        mine = [duty for duty in on.duties if duty.state == state]
        mine.sort(key=lambda duty: (duty.opened or "9", on.roadmap.steps.index(duty.step)))
        if not mine:
            continue
        if state in ("open", "done"):
            st.markdown(f"**{say(language, f'road-{state}')}**")
        # What is not asked now lies behind a fold: a long list of what could come is a threat, not a help.
        with st.container(gap=None) if state in ("open", "done") else st.expander(f"{say(language, f'road-{state}')} · {len(mine)}"):
            for duty in mine:
                _duty(duty, language, undo)
    st.markdown(f"### {say(language, 'road-further')}")
    for place in on.roadmap.places:
        marks = f" · {say(language, 'road-unverified')}" if place.unverified else ""
        st.text(f"{say(language, f'road-place-{place.code}')}{marks}")
        st.caption(say(language, f"road-place-how-{place.code}"))
    st.caption(say(language, "road-not-law", checked=day(language, on.roadmap.checked)))


def _standing(stands: Standing, language: str) -> None:
    if not stands.open:
        st.text(say(language, "road-stands-none"))
        return
    st.text(
        glued(
            say(
                language, "road-stands", open=euros(language, stands.open), since=day(language, stands.since),
                days=stands.days, months=number(language, stands.open / stands.rent if stands.rent else 0.0),
            )
        )
    )  # fmt: skip
    if stands.owed_back:
        name = "road-stands-net" if stands.net else "road-stands-owed-more"
        st.text(glued(say(language, name, back=euros(language, stands.owed_back), net=euros(language, stands.net))))


def advice(one: Advice, language: str) -> str:
    """The next step, in one sentence."""
    families = {"eigen_huis": "road-own", "pauze": "road-pause", "pauze_voorbij": "road-pause"}
    reason = say(language, f"{families[one.code]}-{one.step}") if one.code in families else ""
    step = say(language, f"road-step-{one.step}") if one.step and one.code in ("stap", "rust", "wachten") else ""
    until = day(language, one.until) if one.until else ""
    return say(language, f"road-advice-{one.code}", step=step, reason=reason, until=until)


def _duty(duty: Duty, language: str, undo: Mark | None) -> None:
    step = duty.step
    marks = [say(language, "road-law" if step.law else "road-practice")]
    marks += [say(language, "road-unverified")] if step.unverified else []
    with st.container(key=f"duty-{step.code}", gap="small"):
        st.text(say(language, f"road-step-{step.code}"))
        st.caption(" · ".join([*marks, *_when(duty, language)]))
        if duty.state == "open":
            st.caption(say(language, f"road-how-{step.code}"))
        if duty.state == "later" and step.needs:
            st.caption(say(language, "road-needs", steps=" · ".join(say(language, f"road-step-{need}") for need in step.needs)))
        if undo is not None and duty.done is not None and duty.done.step:
            st.button(say(language, "road-undo"), key=f"undo-{step.code}", type="tertiary", on_click=undo, args=(duty,))


def _when(duty: Duty, language: str) -> list[str]:
    if duty.done is not None:
        said = say(language, "road-done-on" if duty.done.step else "road-done-contact", on=day(language, duty.done.on))
        proof = say(language, "road-proof", proof=plain(duty.done.proof)) if duty.done.proof and duty.done.step else ""
        return [said, proof or (say(language, "road-proof-none") if duty.done.step else "")][: 2 if duty.done.step else 1]
    if duty.state == "open":
        return [say(language, "road-opened", on=day(language, duty.opened))]
    if duty.opened:
        return [say(language, "road-from", on=day(language, duty.opened))]
    return [say(language, "road-from-months", months=duty.step.months)] if duty.step.months else []
