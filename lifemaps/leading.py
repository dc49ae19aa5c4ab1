"""What whoever leads has in hand beside the steps and the clock: the script, what the others see, cards, promises.

And what a resident at the table has in hand, when the evening is hers. Decisions and what they change on the meeting;
``sitting`` asks here. Presence is not in it: who is here and whose connection is weak is known to the feed alone.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps import instruments
from lifemaps.commands import Actor
from lifemaps.deck import Deck
from lifemaps.events import Event, Record
from lifemaps.ids import born_of
from lifemaps.refusals import Refusal, no
from lifemaps.roles import CARDS
from lifemaps.scripts import DEFAULT, OWN, SCRIPT, Script, check_script, steps_named

if TYPE_CHECKING:
    from lifemaps.sitting import Sitting

Decision = tuple[Event, ...] | Refusal

KEPT_DAYS = {"congress": 1, "team": 30}
"""How many days after the day it was opened an evening is erased, unless it was kept elsewhere (``domain`` §10.1)."""
VIEWS = ("map", "life", "influences", "beside", "aloud", "time", "free", "reveal", "money")
PRONOUNS = ("zij", "hij", "naam")
LEAST_ANONYMOUS = 5
"""From how many answers up counts can be shown without showing anybody (``domain`` §3.2)."""


def kept_until(opened_at: str, keep: str) -> str:
    """The day after which this evening is erased, as a date; empty when it was never opened."""
    if not opened_at:
        return ""
    day = dt.datetime.fromisoformat(opened_at).date()
    return (day + dt.timedelta(days=KEPT_DAYS.get(keep, KEPT_DAYS["team"]))).isoformat()


# --- what was done changes the meeting ------------------------------------------------------------------------------


def _chosen(s: Sitting, r: Record, e: ev.ScriptChosen) -> dict[str, Any]:
    after = replace(s, own_script=e.script)
    phase = after.plan.nearest(s.phase)
    moved: dict[str, Any] = {"script": e.script.code, "own_script": e.script, "pronoun": e.pronoun, "phase": phase}
    return moved if phase == s.phase else moved | entered(s, r, phase)


def entered(s: Sitting, r: Record, phase: str) -> dict[str, Any]:
    """The table came to a step: its own clock starts, what was spent on the one before is kept, a lock ends."""
    from lifemaps.sitting import Clock

    spent = s.spent | {s.phase: s.spent.get(s.phase, 0.0) + s.clock.spent(r.at)}
    return {"phase": phase, "spent": spent, "clock": Clock(since=r.at), "lock": None}


def _cards(s: Sitting, r: Record, e: ev.RoleCardsDealt) -> dict[str, Any]:
    return {"cards": dict(e.cards)}


def _talk_stopped(s: Sitting, r: Record, e: ev.TalkStopped) -> dict[str, Any]:
    from lifemaps.sitting import Clock

    return {"stopped": True, "clock": Clock(s.clock.spent(r.at), "", s.clock.extra)}


def _talk_resumed(s: Sitting, r: Record, e: ev.TalkResumed) -> dict[str, Any]:
    from lifemaps.sitting import Clock

    return {"stopped": False, "clock": Clock(s.clock.used, s.clock.since or r.at, s.clock.extra)}


APPLY: dict[type, Any] = {
    ev.ScriptChosen: _chosen,
    ev.Shown: lambda s, r, e: {"shown": e if e.on else None},
    ev.RoleCardsDealt: _cards,
    ev.AnswersChosen: lambda s, r, e: {"anonymous": e.anonymous},
    ev.KeepingChosen: lambda s, r, e: {"keep": e.keep},
    ev.FirstTurned: lambda s, r, e: {"first_turned": True},
    ev.ScoresAsked: lambda s, r, e: {"scores": True},
    ev.PenPassed: lambda s, r, e: {"pen_shared": e.shared},
    ev.SubjectChosen: lambda s, r, e: {"subject": e.subject},
    ev.TalkStopped: _talk_stopped,
    ev.TalkResumed: _talk_resumed,
}


# --- decisions ------------------------------------------------------------------------------------------------------


def give_role(s: Sitting, c: do.GiveRole) -> Decision:
    """Another role for a seat; the last one who leads stays, or nobody could ever go on."""
    from lifemaps.roles import ROLES

    seat = s.seats.get(c.seat)
    if seat is None or c.role not in ROLES or c.role == "owner":
        return no("seat-unknown")
    leads = [other.id for other in s.seats.values() if other.role in LEADS]
    if leads == [c.seat] and c.role not in LEADS:
        return no("last-facilitator")
    return (ev.RoleGiven(seat=c.seat, role=c.role),)


LEADS = ("facilitator", "trainer")


def show(s: Sitting, c: do.Show) -> Decision:
    """What the others are to follow; what cannot be shown is no view of ours."""
    if not c.on:
        return (ev.Shown(on=False),) if s.shown else ()
    strange = next((word for word in (c.view,) if word not in VIEWS), "")
    if strange:
        return no("unknown-word", word=strange[:40])
    if max(len(c.lens), len(c.option), len(c.selected)) > 80:
        return no("too-long", most=80)
    event = ev.Shown(on=True, view=c.view, lens=c.lens, option=c.option, selected=c.selected)
    return () if s.shown == event else (event,)


def deal_fact(s: Sitting, c: do.DealFact, deck: Deck | None) -> Decision:
    """One card to a seat or to everybody, also when somebody held it before: whoever came late gets one too."""
    if deck is None or not any(f"fact:{fact.id}" == c.fact for fact in deck.facts):
        return no("fact-unknown")
    if c.seat and c.seat not in s.seats:
        return no("seat-unknown")
    seats = (c.seat,) if c.seat else ()
    return () if s.dealt.get(c.fact) == seats else (ev.FactsDealt(deals={c.fact: seats}),)


def deal_role_cards(s: Sitting, c: do.DealRoleCards) -> Decision:
    """The role cards over the seats in order; again, and each goes one seat on."""
    if c.back:
        return (ev.RoleCardsDealt(cards={}),) if s.cards else ()
    holders = [seat.id for seat in _players(s)]
    if not holders:
        return no("no-seats-yet")
    at = {card: seat for seat, card in s.cards.items()}
    first = next((holders.index(at[card]) + 1 for card in CARDS if at.get(card) in holders), 0)
    return (ev.RoleCardsDealt(cards=_spread(s, holders, first)),)


def _players(s: Sitting) -> list[Any]:
    return sorted((seat for seat in s.seats.values() if seat.role == "participant"), key=lambda seat: seat.number)


def _spread(s: Sitting, holders: list[str], first: int) -> dict[str, str]:
    here = any(seat.role == "resident" for seat in s.seats.values())
    cards = [card for card in CARDS if not (here and card == "bewonersstem")]  # She speaks for herself.
    return {holders[(first + n) % len(holders)]: card for n, card in enumerate(cards[: len(holders)])}


def late_card(s: Sitting, seat: str, role: str) -> tuple[Event, ...]:
    """Whoever comes late gets the role card that still lies there, if cards were dealt and one does."""
    if not s.cards or role != "participant":
        return ()
    here = any(other.role == "resident" for other in s.seats.values())
    left = [card for card in CARDS if card not in s.cards.values() and not (here and card == "bewonersstem")]
    return (ev.RoleCardsDealt(cards={**s.cards, seat: left[0]}),) if left else ()


def choose_keeping(s: Sitting, c: do.ChooseKeeping) -> Decision:
    """How long this evening is kept."""
    if c.keep not in KEPT_DAYS:
        return no("unknown-word", word=c.keep[:40])
    return () if c.keep == s.keep else (ev.KeepingChosen(keep=c.keep),)


def choose_answers(s: Sitting, c: do.ChooseAnswers, *, answered: bool) -> Decision:
    """Open or anonymous: once, and before anybody answered, or the promise would change under an answer."""
    if answered or s.turned or s.first_turned:
        return no("answers-lie")
    if s.anonymous is not None:
        return () if s.anonymous == c.anonymous else no("answers-chosen")
    return (ev.AnswersChosen(anonymous=c.anonymous),)


def choose_script(s: Sitting, c: do.ChooseScript, own: dict[str, Script], *, answered: bool) -> Decision:
    """Follow this script from here on."""
    script = SCRIPT.get(c.script) or own.get(c.script)
    if script is None or c.pronoun not in PRONOUNS:
        return no("script-gone")
    return _follow(s, script, c.pronoun, answered=answered)


def write_script(s: Sitting, c: do.WriteScript, act: str, own: dict[str, Script], *, answered: bool) -> Decision:
    """Follow an own script; what the organisation keeps of it is decided with it (``ScriptKept`` among the events)."""
    if c.script and c.script not in own:
        return no("script-gone")
    script = Script(
        code=c.script or OWN + born_of(act, "script").partition(":")[2], name=" ".join(c.name.split()),
        minutes=steps_named([(kind[:40], minutes) for kind, minutes in c.steps]), domains=c.domains, resident=c.resident,
        between=c.between,
    )  # fmt: skip
    refused = check_script(script)
    if refused is not None:
        return refused
    if not any(step == "keep" for step in script.minutes):  # Every evening can be closed.
        script = replace(script, minutes={**script.minutes, "keep": 0})
    chosen = _follow(s, script, s.pronoun, answered=answered)
    if isinstance(chosen, Refusal):
        return chosen
    return (*chosen, ev.ScriptKept(script=script)) if c.keep else chosen


def _follow(s: Sitting, script: Script, pronoun: str, *, answered: bool) -> Decision:
    if answered and (script.domains != s.plan.domains or not _asks(script)):
        return no("script-answers-lie")
    if script == s.own_script and pronoun == s.pronoun:
        return ()
    return (ev.ScriptChosen(script=script, pronoun=pronoun),)


def _asks(script: Script) -> bool:
    return "second_look" in script.minutes


def hers(s: Sitting, c: do.Command, by: Actor, deck: Deck | None = None) -> Decision:
    """What the resident at the table says of the evening itself."""
    if not by.for_resident:
        return no("resident-only")
    match c:
        case do.AskScores():
            return () if s.scores else (ev.ScoresAsked(),)
        case do.PassPen():
            return () if s.pen_shared == c.shared else (ev.PenPassed(shared=c.shared),)
        case do.ChooseSubject():
            if c.subject and c.subject not in instruments.used(deck).codes:
                return no("unknown-word", word=c.subject[:40])
            return () if c.subject == s.subject else (ev.SubjectChosen(subject=c.subject),)
        case do.StopTalk():
            return () if s.stopped else (ev.TalkStopped(),)
        case do.ResumeTalk():
            return (ev.TalkResumed(),) if s.stopped else ()
    return no("not-here")


def opening_script(code: str) -> str:
    """The code of a script of ours, or the usual one."""
    return code if code in SCRIPT else DEFAULT
