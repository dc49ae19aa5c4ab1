"""The evening as whoever leads has it in hand: the steps with their time, the script, who follows, how long it is kept."""

from __future__ import annotations

from typing import Any

import streamlit as st

from casefiles.web.home import house
from lifemaps import commands as do
from lifemaps import instruments
from lifemaps.leading import KEPT_DAYS, PRONOUNS
from lifemaps.prompts import minutes_text, planned, prompts, script_name, step_name, used
from lifemaps.scripts import DOMAINS_ASKED, PHASES, SCRIPT, kind_of_step
from lifemaps.words import say
from pages.parts import instrument, letting_go, mine
from pages.parts.margin import plain
from pages.parts.seat import Table

CALM = 2
"""So many nudges at once; the others wait behind a fold."""


def watch_for(table: Table) -> None:
    """What to watch for in this step, for whoever leads; and what the resident at the table says of the evening."""
    sitting = table.sitting
    if sitting.subject:
        about = instruments.used(table.case.deck).domain_word(sitting.subject, table.language)
        st.caption(plain(say(table.language, "lead-hers-subject-is", what=about)))
    if sitting.plan.resident and sitting.step.hers and not table.open and not sitting.stopped:
        st.caption(plain(say(table.language, "lead-hers-pen")))
    if not table.leads:
        return
    told = prompts(sitting, table.case.deck, table.language)
    for prompt in told[:CALM]:
        with st.container(key=f"prompt-{prompt.code}"):
            st.caption(plain(prompt.text))
    if told[CALM:]:
        with st.expander(say(table.language, "prompt-title"), key=f"prompts-{sitting.kind}"):
            for prompt in told[CALM:]:
                st.caption(plain(prompt.text))


def drawer(table: Table) -> None:
    """The drawer of the evening."""
    _follow(table)
    _plan(table)
    if table.sitting.resident_here:
        hers(table)
    _script(table)
    _instrument(table)
    keeping(table)
    letting_go.line(table)


# --- follow me ------------------------------------------------------------------------------------------------------


def _follow(table: Table) -> None:
    shown = table.sitting.shown
    if shown is None:
        st.button(
            say(table.language, "lead-follow"), key="follow", on_click=table.do, args=(showing(table), "follow"), width="stretch"
        )
        st.caption(say(table.language, "lead-follow-how"))
    else:
        st.text(say(table.language, "lead-follow-on"))
        st.button(
            say(table.language, "lead-let-go"), key="let-go", on_click=table.do, args=(do.Show(on=False), "let-go"),
            width="stretch",
        )  # fmt: skip


def showing(table: Table) -> do.Show:
    """What this screen shows now."""
    view = str(mine.get("view") or "map")
    option = mine.widget("money-show") if view == "money" else mine.get("lens-option")
    return do.Show(
        view=view, lens=mine.lens(), option=str(option or ""),
        selected=mine.selected(),
    )  # fmt: skip


def tell_who_follows(table: Table) -> None:
    """While others follow, what this screen shows goes out as soon as it changes; nothing is drawn here."""
    shown = table.sitting.shown
    if shown is None or not table.leads:
        return
    now = showing(table)
    if (shown.view, shown.lens, shown.option, shown.selected) != (now.view, now.lens, now.option, now.selected):
        table.do(now, "following")


def go_along(table: Table, views: dict[str, Any], view: str) -> None:
    """Go where whoever leads is, with the same glasses on and the same card in hand."""
    shown = table.sitting.shown
    if shown is None or table.leads:
        mine.keep("went", None)
        return
    stamp = [shown.view, shown.lens, shown.option, shown.selected]
    if mine.get("went") == stamp:
        return  # Been there: who looks around for oneself meanwhile is not dragged back until something new is shown.
    mine.keep("went", stamp)
    mine.keep("lens", shown.lens)
    mine.keep("lens-option", "" if shown.view == "money" else shown.option)
    if shown.view == "money":
        mine.put({"money-show": shown.option or "all"})
    mine.put({"lens": shown.lens})
    mine.select(shown.selected)
    if shown.view in views and shown.view != view and view:
        st.switch_page(views[shown.view], query_params={"t": table.code})


# --- the steps, with time -------------------------------------------------------------------------------------------


def _plan(table: Table) -> None:
    sitting, now = table.sitting, house().now()
    with st.expander(say(table.language, "lead-plan"), key="plan", expanded=True):
        for step in sitting.plan.phases:
            minutes = planned(sitting, step)
            words = say(
                table.language, "lead-plan-line" if minutes else "lead-plan-line-none", step=table.step(step),
                used=round(used(sitting, step, now)), planned=minutes_text(minutes),
            )  # fmt: skip
            if step == sitting.phase:
                st.markdown(f"**{plain(words)}**")
            else:
                st.button(
                    plain(words), key=f"jump-{step}", on_click=table.do, args=(do.EnterPhase(phase=step), f"jump-{step}"),
                    type="tertiary", help=say(table.language, "lead-jump"),
                )  # fmt: skip


# --- the script -----------------------------------------------------------------------------------------------------


def _script(table: Table) -> None:
    sitting, language = table.sitting, table.language
    own = house().scripts()
    names = {code: script_name(script, language) for code, script in {**SCRIPT, **own}.items()}
    if sitting.own_script is not None:
        names.setdefault(sitting.script, script_name(sitting.own_script, language))
    codes = list(names)
    at = codes.index(sitting.script) if sitting.script in codes else 3
    key = mine.stands(f"script-{sitting.head}", codes[at])
    st.selectbox(
        say(language, "script-title"), codes, index=at,
        key=key, format_func=lambda code: names.get(code, code), on_change=_choose, args=(table, key),
    )  # fmt: skip
    what = "script-own-what" if sitting.plan.own else f"script-what-{sitting.script}"
    st.caption(say(language, what) if sitting.script in SCRIPT or sitting.plan.own else "")
    if sitting.plan.resident:
        pronoun = mine.stands(f"pronoun-{sitting.head}", sitting.pronoun)
        st.selectbox(
            say(language, "script-pronoun"), PRONOUNS, index=PRONOUNS.index(sitting.pronoun), key=pronoun,
            format_func=lambda one: say(language, f"script-pronoun-{one}"), on_change=_call_her, args=(table, pronoun),
        )  # fmt: skip
    with st.expander(say(language, "script-edit"), key="own-script"):
        _own(table)
    if sitting.script in own:
        st.button(
            say(language, "script-drop"), key="drop-script", on_click=table.do, type="tertiary",
            args=(do.DropScript(script=sitting.script), "drop-script"),
        )  # fmt: skip


def _choose(table: Table, key: str) -> None:
    table.do(do.ChooseScript(script=str(mine.widget(key)), pronoun=table.sitting.pronoun), "script")


def _call_her(table: Table, key: str) -> None:
    table.do(do.ChooseScript(script=table.sitting.script, pronoun=str(mine.widget(key))), "script")


def _own(table: Table) -> None:
    language, plan = table.language, table.sitting.plan
    st.caption(say(language, "script-edit-how"))
    st.text_input(
        say(language, "script-name"), plan.name, key="own-name", max_chars=60, persist_state="session",
    )  # fmt: skip
    kinds = {step_name(phase.code, language): phase.code for phase in PHASES if phase.code != "plenary"}
    step, minutes = say(language, "script-step"), say(language, "script-minutes")
    rows = st.data_editor(
        [{step: step_name(kind_of_step(one), language), minutes: float(n)} for one, n in plan.minutes.items()],
        num_rows="dynamic", hide_index=True, key=f"own-steps-{plan.code}-{language}", column_config={
            step: st.column_config.SelectboxColumn(options=list(kinds), required=True),
            minutes: st.column_config.NumberColumn(min_value=0, max_value=120, step=0.5, required=True, width="small"),
        },
    )  # fmt: skip
    steps = tuple((kinds[row[step]], float(row[minutes] or 0)) for row in rows if row.get(step) in kinds)
    st.caption(say(language, "script-total", n=minutes_text(sum(n for _, n in steps))))
    st.selectbox(
        say(language, "script-domains"), DOMAINS_ASKED, index=DOMAINS_ASKED.index(plan.domains), key=f"own-domains-{plan.code}",
        format_func=lambda one: say(language, f"script-domains-{one}"),
    )  # fmt: skip
    st.checkbox(say(language, "script-between"), plan.between, key=f"own-between-{plan.code}")
    for message, kept in (("script-keep", True), ("script-once-now", False)):
        st.button(
            say(language, message), key=message, on_click=_write, args=(table, steps, kept), width="stretch",
            type="primary" if kept else "secondary",
        )  # fmt: skip


def _write(table: Table, steps: tuple[tuple[str, float], ...], kept: bool) -> None:
    plan = table.sitting.plan
    written = plan.code if plan.code in house().scripts() else ""
    table.do(
        do.WriteScript(
            name=str(mine.widget("own-name") or ""), steps=steps, resident=plan.resident, keep=kept, script=written,
            domains=str(mine.widget(f"own-domains-{plan.code}") or plan.domains),
            between=bool(mine.widget(f"own-between-{plan.code}")),
        ),
        "own-script",
    )  # fmt: skip


# --- the resident's own word, and how long it is kept ---------------------------------------------------------------


def hers(table: Table) -> None:
    """What the resident at the table may say of the evening, tapped by whoever leads when she says it aloud."""
    sitting, language = table.sitting, table.language
    with st.container(key="hers", border=True):
        st.caption(say(language, "lead-hers"))
        acts: list[tuple[str, do.Command]] = [("resume", do.ResumeTalk()) if sitting.stopped else ("stop", do.StopTalk())]
        if sitting.plan.resident:
            share = not sitting.pen_shared
            acts.append(("pen-share" if share else "pen-take", do.PassPen(shared=share)))
            if not sitting.scores:
                acts.append(("scores", do.AskScores()))
        with st.container(key="hers-acts", horizontal=True, gap="small"):
            for name, command in acts:
                st.button(say(language, f"lead-hers-{name}"), key=f"hers-{name}", on_click=table.do, args=(command, f"hers-{name}"))
        if sitting.plan.resident:
            looked = instruments.used(table.case.deck)
            options = ("", *looked.codes)
            key = mine.stands(f"subject-{sitting.head}", sitting.subject if sitting.subject in options else "")
            st.selectbox(
                say(language, "lead-hers-subject"), options, index=options.index(sitting.subject) if sitting.subject in options else 0, key=key,
                format_func=lambda one: looked.domain_word(one, language) if one else say(language, "lead-hers-subject-none"),
                on_change=_subject, args=(table, key),
            )  # fmt: skip


def _subject(table: Table, key: str) -> None:
    table.do(do.ChooseSubject(subject=str(mine.widget(key) or "")), "subject")


def _instrument(table: Table) -> None:
    """Which instrument this case is looked at with; it stands once somebody has answered."""
    fixed = bool(table.answered or table.case.rounds)
    now = table.case.deck.instrument if table.case.deck else None
    key = f"instrument-{table.case.head}"
    if fixed and not now:
        return
    instrument.choose(
        table.language, key=key, chosen=str((now or {}).get("id", "")), on_change=_look_with, args=(table, key), fixed=fixed, also=now,
    )  # fmt: skip


def _look_with(table: Table, key: str) -> None:
    table.do(do.UseInstrument(instrument=str(mine.widget(key) or "")), "instrument")


def keeping(table: Table) -> None:
    """How long this evening is kept, and until which day."""
    sitting, language = table.sitting, table.language
    key = mine.stands(f"keeping-{sitting.keep}", sitting.keep if sitting.keep in KEPT_DAYS else next(iter(KEPT_DAYS)))
    st.selectbox(
        say(language, "lead-keep"), list(KEPT_DAYS), index=list(KEPT_DAYS).index(sitting.keep) if sitting.keep in KEPT_DAYS else 0,
        key=key, format_func=lambda one: say(language, f"lead-keep-{one}"), on_change=_keep, args=(table, key),
    )  # fmt: skip
    st.caption(say(language, "lead-keep-until", date=table.day(table.kept_until)))


def _keep(table: Table, key: str) -> None:
    table.do(do.ChooseKeeping(keep=str(mine.widget(key))), "keeping")
