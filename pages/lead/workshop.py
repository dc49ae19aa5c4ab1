"""The console of a workshop, one screen: the steps and what to say, what the room sees, and how every table is doing."""

from __future__ import annotations

from html import escape
from pathlib import Path

import streamlit as st

from casefiles.web.hall import occasion
from casefiles.web.home import library
from casefiles.web.network import reach
from lifemaps import commands as do
from lifemaps.words import say
from lifemaps.workshop import OF_MAPS
from pages.parts import hall as halls
from pages.parts import live, mine
from pages.parts.hall import Hall

LOOK = Path(__file__).parents[1] / "parts" / "hall.css"
AGAIN = "6s"
"""How often the console looks by itself, for clocks and connections; what people do wakes it at once."""
ROOM = ("now", "answers", "tipped", "rungs")
MANY = 12
"""From more tables than this the list is two columns wide and says less of each."""
VIEWS = ("map", "life", "influences", "time")
LENSES = ("everyone", "resident", "professionals", "difference")
"""What a whole room can be asked to look at: layers and glasses that every table has, whatever lies on its map."""


@st.fragment(run_every=AGAIN)
def console() -> None:
    """The whole screen; drawn again when the hall moves."""
    hall = halls.hall()
    if hall is None:
        _nobody()
        return
    live.hall_pulse(hall.who.code)
    with st.container(key="hall"):
        _top(hall)
        steps, room, tables = st.columns([1.02, 1.9, 1.4], gap="large")
        with steps:
            _steps(hall)
        with room:
            _room(hall)
        with tables:
            _tables(hall)


def _nobody() -> None:
    language = mine.language()
    with st.container(key="start"):
        st.markdown(f"## {say(language, 'hall-no-seat')}")
        st.text(say(language, "hall-no-seat-how"))


def _top(hall: Hall) -> None:
    state = hall.state
    counted = [r for r in hall.rows if not r.rehearsal]
    people, here = sum(r.people for r in counted), sum(r.here for r in counted)
    with st.container(key="hall-top", horizontal=True, vertical_alignment="center"):
        st.html(
            f'<p class="lk-hall-title"><b>{escape(state.title)}</b> <span>{escape(hall.say("counts", tables=len(counted), people=people, here=here))}</span></p>'
        )  # fmt: skip
        st.html(
            f'<p class="lk-hall-code">{escape(hall.base.split("://")[-1])}/w/<b>{escape(state.code)}</b></p>'
        )
        st.link_button(hall.say("wall-open"), f"/w/{state.code}?as=beamer", key="hall-wall-open")
    sentence = mine.get("refusal")
    if sentence:
        with st.container(key="hall-refusal"):
            st.text(sentence)


# --- left: the steps ------------------------------------------------------------------------------------------------


def _steps(hall: Hall) -> None:
    state, pace = hall.state, hall.state.pace
    st.html(_phases(hall))
    with st.container(key="hall-say"):
        st.caption(hall.say("say-now"))
        turned = pace.step.asks == 1 and any(r.turned for r in hall.rows)
        st.markdown(f"#### {hall.say('turned-say') if turned else hall.word('phase-say', pace.phase)}")
        if pace.phase == "occasion" and (told := occasion(hall.who.workshop)):
            st.caption(hall.say("read-aloud"))
            st.text(told)
    if state.ended:
        st.text(hall.say("over-console"))
        st.text(hall.say("end-kept", date=hall.until))
        st.text(hall.say("over-next"))
        st.page_link("arrive/start.py", label=hall.say("over-start"))
        return
    if to := hall.first_asked:
        st.caption(hall.plain("letgo-not-said"))
        st.link_button(hall.plain("ground-say"), to, key="hall-ground", width="stretch")
    _next(hall)
    for text in hall.left():
        with st.container(key=f"hall-left-{abs(hash(text))}"):
            st.text(text)
    _clock(hall)
    last = pace.phase == pace.plan.phases[-1]
    if last:  # What comes now must not be looked for.
        _end(hall, last=True)
    with st.expander(hall.say("everywhere"), key="hall-everywhere"):
        _everywhere(hall)
    if not last:
        _end(hall, last=False)


def _end(hall: Hall, *, last: bool) -> None:
    """What stays and what goes, and the end; in the last step it lies open."""
    with st.expander(hall.say("end"), key=f"hall-end-{last}", expanded=last):
        st.text(hall.say("end-kept", date=hall.until))
        st.text(hall.say("end-erased"))
        sure = st.checkbox(hall.say("end-sure"), key="hall-end-sure")
        st.button(
            hall.say("end-go"), key="hall-end-go", disabled=not sure, on_click=hall.do, args=(do.EndWorkshop(), "end"), width="stretch"
        )
        st.link_button(say(hall.language, "letgo-workshop"), f"/w/{hall.state.code}/keep", key="hall-forget", type="tertiary")


def _phases(hall: Hall) -> str:
    pace = hall.state.pace
    steps = pace.plan.phases
    at = steps.index(pace.phase) if pace.phase in steps else 0
    parts = []
    for nth, phase in enumerate(steps):
        planned = pace.plan.minutes.get(phase, 0) + (pace.clock.extra if nth == at else 0)
        used = pace.spent.get(phase, 0.0) + (pace.clock.spent(hall.now) if nth == at else 0.0)
        state = "at" if nth == at else "done" if nth < at else "to"
        spent = hall.say("used", minutes=_minutes(used)) if used >= 30 or nth == at else ""
        current = ' aria-current="step"' if nth == at else ""
        parts.append(
            f'<li class="{state}"{current}><span>{escape(hall.word("phase", phase))}</span>'
            f'<small>{escape(spent)}</small><b>{planned:g}′</b></li>'
        )
    return f'<ol class="lk-hall-steps" aria-label="{escape(hall.say("steps"))}">{"".join(parts)}</ol>'


def _minutes(seconds: float) -> str:
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


def _next(hall: Hall) -> None:
    """The one big button: turning over when that is what comes, else the next step."""
    pace = hall.state.pace
    steps = pace.plan.phases
    at = steps.index(pace.phase) if pace.phase in steps else 0
    following = [row for row in hall.rows if row.follows and not row.ended]
    if not following:
        st.caption(hall.say("nobody-follows"))
    turning = pace.step.asks == 1 and any(not row.turned for row in following)
    if turning:
        lying, voters = (sum(getattr(row, name) for row in following) for name in ("answered", "voters"))
        st.caption(hall.say("lying", n=lying, of=voters))
        _act(hall, "turn", do.TurnOver(), primary=True)
    heard = pace.step.asks == 1 and any(row.turned for row in following)
    if heard:
        _act(hall, "hear", do.HearResident(), primary=False)
    back, on = st.columns([1, 1.9], gap="small") if at > 0 else (st, st)
    if at > 0:
        back.button(
            hall.say("previous"), key=f"hall-previous-{pace.phase}", on_click=_lead,
            args=(hall, do.EnterPhase(phase=steps[at - 1]), f"step-{pace.phase}"), width="stretch",
        )  # fmt: skip
    if at + 1 < len(steps):
        on.button(
            hall.say("next", phase=hall.word("phase", steps[at + 1])), key=f"hall-next-{pace.phase}",
            type="secondary" if turning else "primary", on_click=_lead,
            args=(hall, do.EnterPhase(phase=steps[at + 1]), f"step-{pace.phase}"), width="stretch",
        )  # fmt: skip


def _act(hall: Hall, name: str, what: do.Led, *, primary: bool) -> None:
    st.button(
        hall.say(name), key=f"hall-{name}", type="primary" if primary else "secondary", on_click=_lead, args=(hall, what, name),
        width="stretch",
    )  # fmt: skip


def _lead(hall: Hall, what: do.Led, form: str, *tables: int) -> None:
    hall.do(do.LeadTables(what=what, tables=tables), form)


def _clock(hall: Hall) -> None:
    pace = hall.state.pace
    running = bool(pace.clock.since)
    clock, more, lock = st.columns([1.1, 1, 1.5], gap="small")
    for place, name, what in (
        (clock, "pause" if running else "resume", do.PauseClock() if running else do.ResumeClock()),
        (more, "more", do.ExtendPhase(minutes=2)),
        (lock, "lock" if pace.map_open else "unlock", do.LockMap() if pace.map_open else do.UnlockMap()),
    ):
        place.button(
            hall.say(name), key=f"hall-{name}", type="tertiary", on_click=_lead, args=(hall, what, name), width="stretch"
        )


def _everywhere(hall: Hall) -> None:
    """Role cards, the promise and where to look: at all tables at once."""
    tell, pace = hall.lead, hall.state.pace
    st.caption(tell("cards-how"))
    dealt = any(row.cards for row in hall.rows)
    with st.container(key="hall-cards", horizontal=True, gap="small"):
        acts = [("cards-next" if dealt else "cards-deal", False), *([("cards-back", True)] if dealt else [])]
        for name, back in acts:
            st.button(tell(name), key=f"hall-{name}", on_click=_lead, args=(hall, do.DealRoleCards(back=back), f"cards-{back}"))
    if pace.anonymous is not None:
        st.caption(tell(f"answers-is-{'anonymous' if pace.anonymous else 'open'}"))
    elif not any(row.answered or row.turned for row in hall.rows):
        st.caption(f"{tell('answers')} {tell('answers-how')}")
        with st.container(key="hall-answers", horizontal=True, gap="small"):
            for name in ("open", "anonymous"):
                what = do.ChooseAnswers(anonymous=name == "anonymous")
                st.button(tell(f"answers-{name}"), key=f"hall-answers-{name}", on_click=_lead, args=(hall, what, "answers"))
    st.caption(hall.say("follow-how"))
    view, lens = st.columns(2, gap="small")
    for place, name, codes, words in ((view, "view", VIEWS, "evening-show"), (lens, "lens", LENSES, "lens")):
        place.selectbox(hall.say(f"follow-{name}"), codes, key=f"hall-{name}", format_func=lambda one, of=words: hall.plain(f"{of}-{one}"))
    shown = pace.shown
    if shown is not None:
        st.text(hall.say("follow-on", view=hall.plain(f"evening-show-{shown.view}"), lens=hall.plain(f"lens-{shown.lens}")))
    with st.container(key="hall-follow", horizontal=True, gap="small"):
        st.button(tell("follow"), key="hall-follow-go", on_click=_follow, args=(hall,))
        if shown is not None:
            st.button(tell("let-go"), key="hall-follow-end", on_click=_lead, args=(hall, do.Show(on=False), "unfollow"), type="tertiary")


def _follow(hall: Hall) -> None:
    view, lens = (str(mine.widget(f"hall-{name}") or first) for name, first in (("view", VIEWS[0]), ("lens", LENSES[0])))
    _lead(hall, do.Show(view=view, lens=lens), "follow")


# --- middle: what the room sees -------------------------------------------------------------------------------------


def _room(hall: Hall) -> None:
    state = hall.state
    on_wall = hall.slide
    st.caption(hall.say("room-sees"))
    live.hall_wall(state.code)
    if state.pace.phase == "arrive" and (found := reach().state) != "open":
        with st.container(key="hall-reach"):
            st.markdown(hall.plain(f"prepare-reach-{found}"))
            st.page_link("arrive/roomtest.py", label=hall.plain("prepare-to-roomtest"))
    turned = any(row.turned and not row.rehearsal for row in hall.rows)
    if turned:
        st.caption(hall.say("slides-how"))
    with st.container(key="hall-slides", horizontal=True):
        for slide in ROOM:
            st.button(
                hall.say(f"slide-{slide}"), key=f"hall-slide-{slide}", on_click=hall.do, args=(do.ShowOnWall(slide=slide), f"slide-{slide}"),
                type="primary" if on_wall == slide else "secondary", disabled=slide != "now" and not turned, width="content",
            )  # fmt: skip
    if not turned:
        st.caption(hall.say("rehearsal-only") if any(row.turned for row in hall.rows) else hall.say("slides-later"))
        return
    willing = [row.number for row in hall.rows if row.offered]
    if not willing:
        st.caption(hall.say("willing-none"))
        return
    st.caption(hall.say("willing"))
    st.pills(
        hall.say("willing"), willing, key="hall-maps", selection_mode="multi", label_visibility="collapsed",
        format_func=lambda n: hall.say("table", n=n),
    )  # fmt: skip
    chosen = tuple(sorted(n for n in mine.widget("hall-maps") or [] if n in willing))
    with st.container(key="hall-mapslides", horizontal=True):
        for slide, needs in OF_MAPS.items():
            st.button(
                hall.say(f"slide-{slide}"), key=f"hall-slide-{slide}", disabled=len(chosen) != needs, on_click=hall.do,
                args=(do.ShowOnWall(slide=slide, tables=chosen), f"slide-{slide}"), width="content",
                type="primary" if on_wall == slide else "secondary",
            )  # fmt: skip


# --- right: the tables ----------------------------------------------------------------------------------------------


def _tables(hall: Hall) -> None:
    st.caption(hall.say("tables-live"))
    quiet = [row.number for row in hall.rows if row.stuck and not row.ended]
    if quiet:
        st.text(hall.say("attend", n=len(quiet), tables=", ".join(map(str, quiet[:12]))))
    many = " many" if len(hall.rows) > MANY else ""
    st.html(f'<ul class="lk-hall-tables{many}">{"".join(_line(hall, row, brief=bool(many)) for row in hall.rows)}</ul>')
    if hall.state.ended:
        return
    numbers = [row.number for row in hall.rows]
    with st.expander(hall.say("one-table"), key="hall-one"):
        st.selectbox(
            hall.say("which"), numbers, key="hall-which", format_func=lambda n: hall.say("table", n=n), label_visibility="collapsed"
        )
        chosen = mine.widget("hall-which")
        row = next((row for row in hall.rows if row.number == chosen), hall.rows[0] if hall.rows else None)
        if row is not None:
            _one(hall, row)
    # While people come in the codes are what is asked for; afterwards they are out of the way.
    arriving = hall.state.pace.phase == "arrive"
    with st.expander(hall.say("codes"), key=f"hall-codes-{arriving}", expanded=arriving):
        _codes(hall)


def _line(hall: Hall, row, *, brief: bool = False) -> str:  # noqa: ANN001  A row of the hall.
    """How a table is doing; ``brief`` in a hall of many tables, where seats are counted and not listed."""
    state = hall.state
    parts = [hall.say("here", n=row.here, of=row.people) if row.people else hall.say("screen-only" if row.screen else "nobody")]
    if row.ended:
        parts.append(hall.say("stood-up"))
    elif row.writing and row.voters:
        parts.append(hall.say("lying-short", n=row.answered, of=row.voters))
        if row.answered and not brief:
            parts.append(hall.say("writing", seats=", ".join(map(str, row.writing[:6]))))
    elif row.answered and not row.turned:
        parts.append(hall.say("all-lying"))
    elif row.stuck:
        parts.append(hall.say("stuck", minutes=int(row.idle // 60)))
    if row.turned and not row.ended:
        parts.append(hall.say("turned-short"))
    if row.verdict:
        parts.append(hall.say("verdict"))
    if row.weak:
        parts.append(hall.say("weak-n", n=len(row.weak)) if brief else hall.say("weak", seats=", ".join(map(str, row.weak))))
    if row.away and row.people and not brief:
        parts.append(hall.say("away", seats=", ".join(map(str, row.away[:6]))))
    if row.rehearsal:
        parts.append(hall.say("rehearsal"))
    own = "" if row.follows else f' <i>{escape(hall.say("own-way"))}</i>'
    phase = "" if row.phase == state.pace.phase else f' <em>{escape(hall.word("phase", row.phase))}</em>'
    shows = f' <em class="shows">{escape(hall.say("shows"))}</em>' if row.offered else ""
    name = escape(hall.say("table", n=row.number))
    return f'<li data-table="{row.number}"><b>{name}</b>{own}{phase}{shows}<span>{escape(" · ".join(parts))}</span></li>'


def _one(hall: Hall, row) -> None:  # noqa: ANN001  A row of the hall.
    n = row.number
    st.link_button(hall.say("look-at", n=n), f"/w/{hall.state.code}/table/{n}", key="hall-look-at", width="stretch")
    more, way = st.columns(2, gap="small")
    more.button(
        hall.say("more"), key=f"hall-more-{n}", on_click=_lead, args=(hall, do.ExtendPhase(minutes=2), f"more-{n}", n), width="stretch"
    )
    way.button(
        hall.say("let-go" if row.follows else "take-along"), key=f"hall-way-{n}-{row.follows}", on_click=hall.do, width="stretch",
        args=(do.LetGo(table=n) if row.follows else do.TakeAlong(table=n), f"way-{n}-{row.follows}"),
    )  # fmt: skip
    st.caption(hall.say("let-go-why"))


def _codes(hall: Hall) -> None:
    state = hall.state
    lines = "".join(f'<li><span>{escape(hall.say("table", n=r.number))}</span><b>{escape(r.code)}</b></li>' for r in hall.rows)
    st.html(f'<ul class="lk-hall-codes">{lines}</ul>')
    st.caption(hall.say("codes-how", address=f"{hall.base.split('://')[-1]}/join", code=state.code))
    cases = {"": hall.say("add-same")} | {deck.id: deck.title for deck in library().values() if deck.fictional == state.fictional}
    st.selectbox(hall.say("add-case"), list(cases), key="hall-add-case", format_func=lambda one: cases.get(one, one))
    st.button(hall.say("add-table"), key="hall-add", on_click=_add, args=(hall,), width="stretch")
    st.caption(hall.say("room-what"))
    if state.room:
        st.html(f'<p class="lk-hall-code">{escape(hall.base.split("://")[-1])}/r/<b>{escape(state.room)}</b></p>')
        st.link_button(hall.say("room-qr"), f"/qr/r/{state.room}.svg", key="hall-room-qr", width="stretch")
    else:
        st.text_input(hall.say("room-name"), key="hall-room", max_chars=60)
        st.button(hall.say("room-go"), key="hall-room-go", on_click=_bind, args=(hall,), width="stretch")
    sign = state.seats[hall.who.seat].sign
    st.caption(hall.say("your-sign", sign=sign))


def _add(hall: Hall) -> None:
    hall.do(do.AddTables(deck=library().get(str(mine.widget("hall-add-case") or ""))), "add")


def _bind(hall: Hall) -> None:
    typed = str(mine.widget("hall-room") or "")
    hall.do(do.BindRoom(room=hall.room_name(typed)), "room", asked=typed)


st.html(LOOK)
console()
