"""Why a real life is spoken of, on which ground, how long it is kept, with whom it was shared, and how it is let go.

Asked once, in one step, when a real case begins (``domain`` §10.1): one purpose, the ground of the law for it, and whether
the resident knows. Each purpose has its own time; when that is over the case is put out of reach, and thirty days later
erased. Until then somebody with the right can bring it back. What is shared is noted per sharing, each with its own ground.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec.structs import replace

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.events import Event, Record
from lifemaps.ids import born_of
from lifemaps.leading import KEPT_DAYS
from lifemaps.partialdate import is_day
from lifemaps.refusals import Refusal, no

PURPOSES = {"bespreken": 30, "opvolgen": 180, "begeleiden": 365, "anders": 30}
"""What a case may be spoken of for, and how many days it is kept for that unless the group says otherwise."""
BASES = ("publieke_taak", "wettelijke_plicht", "overeenkomst", "gerechtvaardigd_belang", "vitaal_belang", "toestemming")
"""The grounds of article 6: (e), (c), (b), (f), (d) and (a)."""
WEIGHED = ("gerechtvaardigd_belang", "toestemming")
"""Grounds that stand only with a written word: how the interests were weighed, or why refusing costs nothing."""
KNOWS = ("ja", "nog_niet", "nee")
"""Whether the resident knows that we speak of this: yes, not yet (we will call first), no (and why)."""
ANSWERS = ("verbeterd", "aangevuld", "niet")
"""What was done with a request to correct something."""
WITHDRAW_DAYS = 30
MOST_DAYS = 730
TEXT, MOST_SHARED, MOST_ASKED = 500, 60, 60


class Ground(msgspec.Struct, frozen=True, kw_only=True):
    """Why this case is spoken of: a code of ``PURPOSES`` with words, a code of ``BASES``, whether the resident knows."""

    purpose: str
    basis: str
    knows: str
    words: str = ""
    weighed: str = ""
    knows_why: str = ""
    on: str = ""


class Sharing(msgspec.Struct, frozen=True, kw_only=True):
    """Something was shared with somebody: what, with whom (a role), what for, and on which ground of its own."""

    id: str
    who: str
    what: str
    basis: str
    why: str = ""
    on: str = ""


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """The resident asked to have something corrected, and what was done with it (``ANSWERS``; empty: not answered yet)."""

    id: str
    text: str
    on: str
    answer: str = ""
    why: str = ""
    answered_on: str = ""


class Away(msgspec.Struct, frozen=True):
    """The case is out of reach since a day, and will be erased on another; ``why`` is ``date`` or ``asked``."""

    on: str
    erase_on: str
    why: str


class Keeping(msgspec.Struct, frozen=True, kw_only=True):
    """All of this for one case. ``until`` is the last day it is kept for its purpose; empty when nobody said."""

    ground: Ground | None = None
    until: str = ""
    sharings: tuple[Sharing, ...] = ()
    corrections: tuple[Correction, ...] = ()
    away: Away | None = None


def later(day: str, days: int) -> str:
    """The day so many days after this one (of which only the date is looked at)."""
    return (dt.date.fromisoformat(day[:10]) + dt.timedelta(days=days)).isoformat()


def days_left(until: str, today: str) -> int:
    """How many days there are still from today until this day; below nought when it is over."""
    return (dt.date.fromisoformat(until[:10]) - dt.date.fromisoformat(today[:10])).days


def until_of(keeping: Keeping, *, opened_at: str, fictional: bool, evenings: Iterable[str], promised: str = "") -> str:
    """The last day a case is kept: for its purpose, else as long as the last of its evenings; ``evenings`` are those days.

    A training case at which nobody sat down yet is kept until somebody does. Empty: no day. ``promised`` is the day on which
    the group said it would look again: a case that waits for it is not let go before that was done.
    """
    last = keeping.until or max((day for day in evenings if day), default="")
    if not last and not fictional and opened_at:
        last = later(opened_at, KEPT_DAYS["team"])
    return max(last, later(promised, WITHDRAW_DAYS)) if last and promised else last


# --- what was done ----------------------------------------------------------------------------------------------------


def fold_one(k: Keeping, record: Record) -> Keeping:
    """The keeping after one of ``KEEPING_EVENTS``."""
    match record.event:
        case ev.GroundStated() as e:
            ground = Ground(
                purpose=e.purpose, basis=e.basis, knows=e.knows, words=e.words, weighed=e.weighed, knows_why=e.knows_why,
                on=record.at[:10],
            )  # fmt: skip
            return replace(k, ground=ground, until=e.until)
        case ev.SharingNoted() as e:
            one = Sharing(id=e.sharing, who=e.who, what=e.what, basis=e.basis, why=e.why, on=record.at[:10])
            return replace(k, sharings=(*k.sharings, one))
        case ev.CorrectionAsked() as e:
            return replace(k, corrections=(*k.corrections, Correction(id=e.correction, text=e.text, on=record.at[:10])))
        case ev.CorrectionAnswered() as e:
            answered = {"answer": e.answer, "why": e.why, "answered_on": record.at[:10]}
            return replace(k, corrections=tuple(replace(c, **answered) if c.id == e.correction else c for c in k.corrections))
        case ev.PutAway() as e:
            return replace(k, away=Away(record.at[:10], e.erase_on, e.why))
        case ev.BroughtBack() as e:
            return replace(k, away=None, until=e.until or k.until)
    return k


# --- what is decided --------------------------------------------------------------------------------------------------


def _state(k: Keeping, c: do.StateGround, act: str, at: str, fictional: bool) -> tuple[Event, ...] | Refusal:
    strange = next((w for w, known in ((c.purpose, PURPOSES), (c.basis, BASES), (c.knows, KNOWS)) if w not in known), "")
    if strange or not (c.purpose and c.basis and c.knows):
        return no("ground-incomplete")
    texts = {name: " ".join(getattr(c, name).split())[:TEXT] for name in ("words", "weighed", "knows_why")}
    if c.purpose == "anders" and not texts["words"]:
        return no("ground-words")
    if c.basis in WEIGHED and not texts["weighed"]:
        return no("ground-weighed")
    if c.knows == "nee" and not texts["knows_why"]:
        return no("ground-knows-why")
    until = c.until or later(at, PURPOSES[c.purpose])
    if not is_day(until) or not 0 < days_left(until, at) <= MOST_DAYS:
        return no("ground-until", most=MOST_DAYS // 365)
    event = ev.GroundStated(purpose=c.purpose, basis=c.basis, knows=c.knows, until=until, **texts)
    return () if _same(k, event) else (event,)


def ground_again(k: Keeping) -> tuple[Event, ...]:
    """What was said this case is spoken of for, to be said of another copy of it; nothing where nobody said it yet."""
    if k.ground is None:
        return ()
    texts = {name: getattr(k.ground, name) for name in ("purpose", "basis", "knows", "words", "weighed", "knows_why")}
    return (ev.GroundStated(until=k.until, **texts),)


def _same(k: Keeping, event: ev.GroundStated) -> bool:
    ground = k.ground
    return ground is not None and k.until == event.until and all(
        getattr(ground, name) == getattr(event, name) for name in ("purpose", "basis", "knows", "words", "weighed", "knows_why")
    )  # fmt: skip


def _share(k: Keeping, c: do.NoteSharing, act: str, at: str, fictional: bool) -> tuple[Event, ...] | Refusal:
    texts = {name: " ".join(getattr(c, name).split())[:TEXT] for name in ("who", "what", "why")}
    if not texts["who"] or not texts["what"]:
        return no("sharing-incomplete")
    if c.basis not in BASES:
        return no("ground-incomplete")
    if c.basis in WEIGHED and not texts["why"]:
        return no("ground-weighed")
    if len(k.sharings) >= MOST_SHARED:
        return no("too-long", most=MOST_SHARED)
    return (ev.SharingNoted(sharing=born_of(act, "sharing"), basis=c.basis, **texts),)


def _ask(k: Keeping, c: do.AskCorrection, act: str, at: str, fictional: bool) -> tuple[Event, ...] | Refusal:
    text = " ".join(c.text.split())
    if not text:
        return no("correction-empty")
    if len(text) > TEXT or len(k.corrections) >= MOST_ASKED:
        return no("too-long", most=TEXT)
    return (ev.CorrectionAsked(correction=born_of(act, "correction"), text=text),)


def _answer(k: Keeping, c: do.AnswerCorrection, act: str, at: str, fictional: bool) -> tuple[Event, ...] | Refusal:
    if not any(one.id == c.correction for one in k.corrections):
        return no("correction-gone")
    if c.answer not in ANSWERS:
        return no("correction-how")
    why = " ".join(c.why.split())[:TEXT]
    if c.answer == "niet" and not why:
        return no("correction-why")
    return (ev.CorrectionAnswered(correction=c.correction, answer=c.answer, why=why),)


def _put_away(k: Keeping, c: do.PutCaseAway, act: str, at: str, fictional: bool) -> tuple[Event, ...] | Refusal:
    if k.away:
        return ()
    return (ev.PutAway(erase_on=later(at, WITHDRAW_DAYS), why="date" if c.why == "date" else "asked"),)


def _bring_back(k: Keeping, c: do.BringCaseBack, act: str, at: str, fictional: bool) -> tuple[Event, ...] | Refusal:
    if not k.away:
        return ()
    # Whoever brings it back because it is still needed gets as long again as there was to change one's mind.
    over = not k.until or days_left(k.until, at) <= 0
    return (ev.BroughtBack(until=later(at, WITHDRAW_DAYS) if over else ""),)


_DECIDE: dict[type, Any] = {
    do.StateGround: _state, do.NoteSharing: _share, do.AskCorrection: _ask, do.AnswerCorrection: _answer,
    do.PutCaseAway: _put_away, do.BringCaseBack: _bring_back,
}  # fmt: skip
FOR_REAL = (do.StateGround, do.NoteSharing)
"""What a training case has no need of."""


def decide(k: Keeping, c: do.Command, act: str, at: str, *, fictional: bool) -> tuple[Event, ...] | Refusal:
    """What comes of asking this about how a case is kept."""
    if fictional and isinstance(c, FOR_REAL):
        return no("ground-fictional")
    decision: tuple[Event, ...] | Refusal = _DECIDE[type(c)](k, c, act, at, fictional)
    return decision
