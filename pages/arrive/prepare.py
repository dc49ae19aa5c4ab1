"""*Klaarzetten*: case, tables, minutes, print, rehearsal; then everything is ready, and one button opens it.

What was chosen stands in the address and nowhere else, so that it survives the walk to the door that makes the codes, a
server that was started again, and a bookmark.
"""

from __future__ import annotations

from urllib.parse import urlencode

import msgspec
import streamlit as st

from casefiles.web.home import START, house, library
from casefiles.web.network import reach
from casefiles.web.prepare import scripts
from lifemaps.deck import Deck
from lifemaps.exports.werkmap import PARTS
from lifemaps.prompts import script_name
from lifemaps.scripts import Script
from lifemaps.words import say
from lifemaps.workshop import FILLS, MOST_TABLES
from pages.arrive import training
from pages.parts import instrument, leader, live, mine, practice
from pages.parts.margin import plain

STEPS = ("case", "tables", "minutes", "print", "rehearse", "ready")
BLANK, REAL = "blank", "real"


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What was chosen so far. ``case`` is a training case, ``blank`` or ``real``; ``k`` and ``w`` are the codes of the table
    or the workshop, once they were made.
    """

    step: str = "case"
    case: str = ""
    tables: int = 1
    fill: str = "own"
    script: str = "60"
    instrument: str = ""
    k: str = ""
    w: str = ""


def _plan() -> Plan:
    asked = st.query_params
    case, tables = asked.get("case", ""), asked.get("tables", "1")
    return Plan(
        step=_one_of(asked.get("step", ""), STEPS), case=case if case in (BLANK, REAL) or case in library() else "",
        tables=min(max(int(tables), 1), MOST_TABLES) if tables.isascii() and tables.isdigit() and len(tables) < 4 else 1,
        fill=_one_of(asked.get("fill", ""), FILLS), script=asked.get("script", "") if asked.get("script", "") in scripts() else "60",
        instrument=asked.get("instrument", "") if asked.get("instrument", "") in house().instruments() else "",
        k=_code(asked.get("k", "")), w=_code(asked.get("w", "")),
    )  # fmt: skip


def _one_of(value: str, known: tuple[str, ...]) -> str:
    return value if value in known else known[0]


def _code(value: str) -> str:
    return "".join(sign for sign in value.upper() if sign.isascii() and sign.isalnum())[:8]


def _query(plan: Plan, **changed: object) -> dict[str, str]:
    """The plan as it stands in an address; what was made for another choice does not stay."""
    after = msgspec.structs.replace(plan, **changed)
    if any(getattr(after, name) != getattr(plan, name) for name in ("case", "tables", "fill", "script", "instrument")):
        after = msgspec.structs.replace(after, k="", w="")
    return {name: str(value) for name in after.__struct_fields__ if (value := getattr(after, name)) != ""}


def _put(plan: Plan, **changed: object) -> None:
    st.query_params.from_dict(_query(plan, **changed) | _tongue())


def _tongue() -> dict[str, str]:
    asked = st.query_params.get("language")
    return {"language": asked} if asked else {}


def prepare() -> None:
    """The five steps, one at a time."""
    language, plan = mine.language(), _plan()

    def tell(message: str, **values: object) -> str:
        return say(language, f"prepare-{message}", **values)

    if plan.step != "case" and not plan.case:
        plan = msgspec.structs.replace(plan, step="case")
    with st.container(key="start"), st.container(key="prepare"):
        st.page_link("arrive/start.py", label=tell("back"))
        st.markdown(f"# {tell('title')}")
        _trail(plan, tell)
        with st.container(key=f"step-{plan.step}"):
            st.markdown(f"## {tell(f'{plan.step}-ask')}")
            if how := tell(f"{plan.step}-how"):
                st.markdown(how)
            _DRAW[plan.step](plan, language, tell)
        _onward(plan, tell)
    live.leave("prepare-go")


def _trail(plan: Plan, tell) -> None:  # noqa: ANN001  The page's own way to say things.
    """Where one is, and the way back to each step."""
    at = STEPS.index(plan.step)
    with st.container(key="trail", horizontal=True):
        for nth, step in enumerate(STEPS[:-1], 1):
            st.button(
                tell("trail", n=nth, step=tell(f"step-{step}")), key=f"to-{step}", on_click=_put, args=(plan,), kwargs={"step": step},
                type="secondary" if nth - 1 == at else "tertiary", disabled=nth > 1 and not plan.case,
            )  # fmt: skip


def _onward(plan: Plan, tell) -> None:  # noqa: ANN001
    at = STEPS.index(plan.step)
    with st.container(key="onward", horizontal=True):
        if at:
            st.button(tell("previous"), key="previous", on_click=_put, args=(plan,), kwargs={"step": STEPS[at - 1]}, type="tertiary")
        if plan.case and at + 1 < len(STEPS):
            on = STEPS[at + 1]
            st.button(tell("next", step=tell(f"step-{on}")), key="next", on_click=_put, args=(plan,), kwargs={"step": on}, type="primary")


# --- the five steps -------------------------------------------------------------------------------------------------


def _case(plan: Plan, language: str, tell) -> None:  # noqa: ANN001
    for deck in training.in_order(library()):
        chosen = plan.case == deck.id
        with st.container(key=f"case-{deck.id}", border=True, horizontal=True, vertical_alignment="center"):
            with st.container(gap=None):
                training.describe(deck, language)
            st.button(
                tell("chosen" if chosen else "choose"), key=f"choose-{deck.id}", on_click=_take, args=(plan, deck),
                type="primary" if chosen else "secondary", width="content",
            )  # fmt: skip
    for own in (BLANK, REAL):
        chosen = plan.case == own
        with st.container(key=f"case-own-{own}", border=True, horizontal=True, vertical_alignment="center"):
            with st.container(gap=None):
                st.text(tell(f"own-{own}"))
                st.caption(tell(f"own-{own}-what"))
            st.button(
                tell("chosen" if chosen else "choose"), key=f"choose-{own}", on_click=_put, args=(plan,),
                kwargs={"case": own, "tables": 1 if own == REAL else plan.tables, "step": "case" if own == REAL else "tables"},
                type="primary" if chosen else "secondary", width="content",
            )  # fmt: skip
    if plan.case == REAL:
        st.text_input(tell("pseudonym"), key="prepare-name", max_chars=60, placeholder=tell("pseudonym-how"), persist_state="session")


def _take(plan: Plan, deck: Deck) -> None:
    nearest = min(_method(), key=lambda script: abs(sum(script.minutes.values()) - (deck.minutes or 60)))
    _put(plan, case=deck.id, script=nearest.code, step="tables")


def _method() -> list[Script]:
    """The scripts with rounds of facts: what a training case is made for."""
    return [one for one in scripts().values() if "map_1" in one.minutes] or list(scripts().values())


def _tables(plan: Plan, language: str, tell) -> None:  # noqa: ANN001
    if plan.case == REAL:
        st.text(tell("tables-real"))
        return
    st.number_input(
        tell("tables-count"), 1, MOST_TABLES, value=plan.tables, key="tables", on_change=_count, args=(plan,), width=220
    )
    st.caption(tell("tables-people", low=plan.tables * 6, high=plan.tables * 8))
    if plan.tables > 1:
        st.radio(
            tell("fill"), FILLS, index=FILLS.index(plan.fill), key="fill", on_change=_filled, args=(plan,),
            format_func=lambda one: tell(f"fill-{one}"), captions=[tell(f"fill-{one}-how") for one in FILLS],
        )  # fmt: skip
    st.caption(tell("tables-screens"))


def _count(plan: Plan) -> None:
    _put(plan, tables=int(mine.widget("tables") or 1))


def _filled(plan: Plan) -> None:
    _put(plan, fill=mine.chosen("fill", FILLS, plan.fill))


def _minutes(plan: Plan, language: str, tell) -> None:  # noqa: ANN001
    known = scripts()
    st.radio(
        tell("script"), list(known), index=list(known).index(plan.script), key="script", on_change=_scripted, args=(plan,),
        format_func=lambda code: plain(script_name(known[code], language)),
        captions=[training.script_what(one, language) for one in known.values()], label_visibility="collapsed",
    )  # fmt: skip
    deck = library().get(plan.case)
    if deck and deck.minutes:
        st.caption(tell("minutes-made-for", n=deck.minutes))
    instrument.choose(language, key="prepare-instrument", chosen=plan.instrument, on_change=_looked, args=(plan,))


def _looked(plan: Plan) -> None:
    _put(plan, instrument=str(mine.widget("prepare-instrument") or ""))


def _scripted(plan: Plan) -> None:
    _put(plan, script=mine.chosen("script", scripts(), plan.script))


def _print(plan: Plan, language: str, tell) -> None:  # noqa: ANN001
    state = reach().state
    if state != "open":
        with st.container(key="no-reach", border=True):
            st.markdown(tell(f"reach-{state}"))
            st.page_link("arrive/roomtest.py", label=tell("to-roomtest"))
    if not _may_begin():
        st.markdown(tell("pin-first"))
        st.button(tell("pin-go"), key="pin-go", on_click=_walk, args=(_pin(plan),), type="primary")
        return
    if not _codes(plan):
        st.markdown(tell("codes-why"))
        st.button(tell("codes-make", n=plan.tables), key="codes", on_click=_set_out, args=(plan, language, "print"), type="primary")
    with st.container(key="papers", border=True):
        st.markdown(f"### {tell('folder')}")
        st.caption(tell("folder-what"))
        st.link_button(
            tell("folder-open"), _folder(plan, language), key="folder", type="primary" if _codes(plan) else "secondary"
        )
        st.caption(tell("folder-parts"))
        with st.container(key="parts", horizontal=True):
            for part in PARTS:
                st.link_button(tell(f"part-{part}"), _folder(plan, language, part), key=f"part-{part}", type="tertiary")
    _show_codes(plan, tell)


def _folder(plan: Plan, language: str, part: str = "") -> str:
    """Where the folder of this plan is: with the codes when there are any."""
    of: dict[str, str] = {"w": plan.w} if plan.w else {"k": plan.k} if plan.k else {
        "case": BLANK if plan.case == REAL else plan.case, "script": plan.script, "tables": str(plan.tables),
        "instrument": plan.instrument,
    }  # fmt: skip
    return "/werkmap.pdf?" + urlencode(of | {"language": language} | ({"part": part} if part else {}))


def _walk(to: str) -> None:
    mine.keep("prepare-go", {"to": to})


def _pin(plan: Plan) -> str:
    """The door that asks for the PIN, and brings back here."""
    return "/lead?" + urlencode({"next": "/prepare?" + urlencode(_query(plan) | _tongue())})


def _may_begin() -> bool:
    return not START.workshop or leader.may_keep()


def _codes(plan: Plan) -> dict[int, str]:
    """The codes that were made, by table; none when they are of another journal or were never made."""
    home = house()
    if plan.w and (stream := home.workshop_by(plan.w)):
        return {number: at.code for number, at in sorted(home.workshop(stream).tables.items())}
    sitting = home.table(plan.k) if plan.k else None
    return {home.sitting(sitting).table: plan.k} if sitting else {}


def _show_codes(plan: Plan, tell) -> None:  # noqa: ANN001
    codes = _codes(plan)
    if codes:
        with st.container(key="codes-made", horizontal=True):
            for number, code in codes.items():
                with st.container(key=f"code-{number}", width="content", gap=None):
                    st.caption(tell("table", n=number))
                    st.text(code)


def _set_out(plan: Plan, language: str, step: str) -> None:
    """Walk to the door that opens the tables; it brings back here, with the codes."""
    real = plan.case == REAL
    fields = {
        "door": "/set-out", "case": BLANK if real else plan.case, "fictional": "0" if real else "1", "script": plan.script,
        "tables": str(plan.tables), "fill": plan.fill, "instrument": plan.instrument, "title": str(mine.widget("prepare-name") or "") if real else "",
        "language": language, "back": "/prepare?" + urlencode(_query(plan, step=step) | _tongue()),
    }  # fmt: skip
    mine.keep("prepare-go", {"fields": fields})


def _rehearse(plan: Plan, language: str, tell) -> None:  # noqa: ANN001
    with st.container(key="bots", border=True):
        st.markdown(f"### {tell('bots')}")
        if plan.case == REAL:
            st.caption(tell("bots-real"))
        else:
            st.caption(say(language, "rehearsal-how"))
            st.button(say(language, "rehearsal-button"), key="rehearse", on_click=_play, args=(plan, language))
    with st.container(key="phones", border=True):
        st.markdown(f"### {tell('phones')}")
        st.caption(tell("phones-how"))
        st.page_link("arrive/roomtest.py", label=tell("to-roomtest"))


def _play(plan: Plan, language: str) -> None:
    mine.keep("prepare-go", {"fields": practice.fields(case=plan.case, language=language)})


def _ready(plan: Plan, language: str, tell) -> None:  # noqa: ANN001
    deck = library().get(plan.case)
    with st.container(key="summary", border=True):
        lines = [
            deck.room_title or deck.title if deck else tell(f"own-{plan.case}"), tell("summary-tables", n=plan.tables),
            script_name(scripts()[plan.script], language), instrument.titles(language)[plan.instrument],
        ]  # fmt: skip
        for line in lines:
            st.text(line)
        _show_codes(plan, tell)
    if not _may_begin():
        st.markdown(tell("pin-first"))
        st.button(tell("pin-go"), key="pin-go", on_click=_walk, args=(_pin(plan),), type="primary")
    elif _codes(plan):
        st.button(tell("open", n=plan.tables), key="open", on_click=_open, args=(plan,), type="primary", width="stretch")
        st.caption(tell("open-how"))
    else:
        st.markdown(tell("codes-why"))
        st.button(tell("codes-make", n=plan.tables), key="codes", on_click=_set_out, args=(plan, language, "ready"), type="primary")


def _open(plan: Plan) -> None:
    mine.keep("prepare-go", {"to": f"/workshop?w={plan.w}" if plan.w else f"/?t={plan.k}"})


_DRAW = {
    "case": _case, "tables": _tables, "minutes": _minutes, "print": _print, "rehearse": _rehearse, "ready": _ready,
}  # fmt: skip

prepare()
