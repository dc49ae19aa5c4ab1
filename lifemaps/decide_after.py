"""What comes of commands about what follows a verdict: actions and how they went, the agreement note, looking back, goals."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.afterwards import CAME, SET_BY, STATES, SURE, TELLING, signal_told, tally
from lifemaps.case import Case
from lifemaps.commands import Actor
from lifemaps.deciding import NAME_LENGTH, TEXT_LENGTH, Decision, unknown
from lifemaps.goals import LEVELS, WEIGHTS
from lifemaps.ids import born_of, kind_of
from lifemaps.notes import CONSENTS, COPIES, INTERPRETERS, SIGNATURES, AgreementNote, OurStep, TheirStep
from lifemaps.partialdate import is_day
from lifemaps.refusals import Refusal, no
from lifemaps.roles import ROLES

MOST_EXPECTED, MOST_GOALS, MOST_STEPS, MOST_WEEKS = 12, 6, 12, 52


def agree_action(case: Case, c: do.AgreeAction, by: Actor, act: str, at: str) -> Decision:
    """Somebody will do something."""
    return _wrong(c) or (ev.ActionAgreed(action=born_of(act, "action"), **_said(c)),)


def change_action(case: Case, c: do.ChangeAction, by: Actor, act: str, at: str) -> Decision:
    """The same, said anew; how it went stays."""
    known = case.actions.get(c.action)
    if known is None:
        return no("action-gone")
    was = (known.what, known.who, known.due, known.agreed)
    return _wrong(c) or (ev.ActionChanged(action=c.action, was=was, **_said(c)),)


def drop_action(case: Case, c: do.DropAction, by: Actor, act: str, at: str) -> Decision:
    """Nobody does it."""
    return (ev.ActionDropped(action=c.action),) if c.action in case.actions else no("action-gone")


def _said(c: do.AgreeAction | do.ChangeAction) -> dict[str, Any]:
    long = {name: getattr(c, name).strip()[:TEXT_LENGTH] for name in ("what", "agreed_why", "reach", "least", "stop")}
    return long | {"who": c.who.strip()[:NAME_LENGTH], "due": c.due, "agreed": c.agreed, "contact": c.contact}


def _wrong(c: do.AgreeAction | do.ChangeAction) -> Refusal | None:
    if not c.what.strip():
        return no("action-what")
    if not c.who.strip():
        return no("action-who")
    if c.due and not is_day(c.due):
        return no("date-odd", date=c.due[:20])
    if c.contact and kind_of(c.contact) != "contact":
        return no("unknown-word", word=c.contact[:40])
    return None if c.agreed in ("ja", "nee", "nog_niet") else no("unknown-word", word=c.agreed)


def report_action(case: Case, c: do.ReportAction, by: Actor, act: str, at: str) -> Decision:
    """How it went; what did not work needs its why, or nobody learns from it."""
    known = case.actions.get(c.action)
    if known is None:
        return no("action-gone")
    if c.state not in STATES:
        return no("unknown-word", word=c.state[:40])
    why = c.why.strip()[:TEXT_LENGTH]
    if c.state == "lukte_niet" and not why:
        return no("action-why")
    why = why if c.state == "lukte_niet" else ""
    return () if (known.state, known.why) == (c.state, why) else (ev.ActionReported(action=c.action, state=c.state, why=why),)


# ── the agreement note ─────────────────────────────────────────────────────────────────────────────────────────────────


def word_note(case: Case, c: do.WordNote, by: Actor, act: str, at: str) -> Decision:
    """The note as it is worded now. Whom to call lies in the vault, and what was said to it is an act of its own."""
    n = c.note
    odd = next((date for date in (n.date, n.review_on, *(s.due for s in (*n.theirs, *n.ours))) if date and not is_day(date)), "")
    if odd:
        return no("date-odd", date=odd[:20])
    if len(n.theirs) > MOST_STEPS or len(n.ours) > MOST_STEPS:
        return no("note-steps", most=MOST_STEPS)
    if n.interpreter not in INTERPRETERS:
        return no("unknown-word", word=n.interpreter[:40])
    if n.confidence is not None and not 1 <= n.confidence <= 10:
        return no("note-confidence")
    if n.weeks is not None and not 0 <= n.weeks <= MOST_WEEKS:
        return no("note-weeks", most=MOST_WEEKS)
    clean = _clean(n)
    return () if clean == case.after.note else (ev.NoteWorded(note=clean),)


def _clean(n: AgreementNote) -> AgreementNote:
    long = ("wrong", "because", "well", "goal", "needs", "setback", "otherwise")
    texts = {name: getattr(n, name).strip()[:TEXT_LENGTH] for name in long}
    short = {name: getattr(n, name).strip()[:NAME_LENGTH] for name in ("place", "language", "resident")}
    return replace(
        n, **texts, **short, present=tuple(one.strip()[:NAME_LENGTH] for one in n.present if one.strip())[:MOST_STEPS],
        theirs=tuple(
            TheirStep(what=s.what.strip()[:TEXT_LENGTH], due=s.due, done_when=s.done_when.strip()[:TEXT_LENGTH])
            for s in n.theirs if s.what.strip()
        ),
        ours=tuple(
            OurStep(what=s.what.strip()[:TEXT_LENGTH], who=s.who.strip()[:NAME_LENGTH], due=s.due) for s in n.ours if s.what.strip()
        ),
        agrees="", agrees_because="", signed="", copy="", contact_name="", contact_phone="",
    )  # fmt: skip


def agree_note(case: Case, c: do.AgreeNote, by: Actor, act: str, at: str) -> Decision:
    """Signed, or said aloud: to the wording that was read together, and to no other."""
    if case.after.note is None:
        return no("note-none")
    if c.worded != case.after.worded:
        return no("note-moved")
    wrong = unknown(c.agrees, CONSENTS) or unknown(c.signed, ("", *SIGNATURES)) or unknown(c.copy, ("", *COPIES))
    if wrong:
        return no("note-choose")
    if c.agrees != "nee" and not c.signed:
        return no("note-how")
    why = c.why.strip()[:TEXT_LENGTH]
    if c.agrees != "ja" and not why:
        return no("note-why")
    present = tuple(one for one in dict.fromkeys(c.present) if one in ROLES)
    return (
        ev.NoteAgreed(
            agrees=c.agrees, worded=c.worded, signed=c.signed if c.agrees != "nee" else "", why=why, copy=c.copy, present=present,
            day=at[:10],
        ),
    )  # fmt: skip


# ── waiting, and looking back ──────────────────────────────────────────────────────────────────────────────────────────


def tell_signal(case: Case, c: do.TellSignal, by: Actor, act: str, at: str) -> Decision:
    """The resident knows what we watch for."""
    agreed = case.verdict
    if agreed is None or agreed.verdict.outcome != "afwachten":
        return no("nothing-to-tell")
    if c.how not in TELLING:
        return no("unknown-word", word=c.how[:40])
    return () if signal_told(case) else (ev.SignalTold(version=agreed.version, how=c.how, day=at[:10]),)


def expect(case: Case, c: do.Expect, by: Actor, act: str, at: str) -> Decision:
    """What we think will happen, said before it did."""
    if case.verdict is None:
        return no("review-no-verdict")
    if not c.what.strip():
        return no("expectation-empty")
    if len(c.what) > TEXT_LENGTH:
        return no("too-long", most=TEXT_LENGTH)
    if c.sure not in SURE:
        return no("expectation-sure")
    if len(case.after.expectations) >= MOST_EXPECTED:
        return no("expectations-full", most=MOST_EXPECTED)
    return (ev.Expected(expectation=born_of(act, "expectation"), what=c.what.strip(), sure=c.sure),)


def drop_expectation(case: Case, c: do.DropExpectation, by: Actor, act: str, at: str) -> Decision:
    """Not any more once somebody looked: a miss that may be taken away teaches nothing."""
    known = case.after.expectations.get(c.expectation)
    if known is None:
        return no("expectation-gone")
    return no("expectation-judged") if known.came else (ev.ExpectationDropped(expectation=c.expectation),)


def hold_review(case: Case, c: do.HoldReview, by: Actor, act: str, at: str) -> Decision:
    """Looking back at the verdict that stands. What was let go is not looked back on."""
    agreed = case.verdict
    if agreed is None:
        return no("review-no-verdict")
    if agreed.verdict.outcome == "loslaten":
        return no("review-let-go")
    known = case.after.expectations
    if any(i not in known for i in c.came):
        return no("expectation-gone")
    if any(came not in CAME for came in c.came.values()):
        return no("review-choose")
    learned = c.learned.strip()[:TEXT_LENGTH]
    if not c.came and not learned:
        return no("review-empty")
    if c.again_on and (not is_day(c.again_on) or c.again_on <= at[:10]):
        return no("review-date")
    counted = tally(replace(one, came=c.came.get(i, one.came)) for i, one in known.items())
    return (
        ev.ReviewHeld(
            version=agreed.version, day=at[:10], came=dict(c.came), learned=learned, again_on=c.again_on, tally=counted
        ),
    )


# ── goals ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def set_goal(case: Case, c: do.SetGoal, by: Actor, act: str, at: str) -> Decision:
    """Five levels that can be seen, before anybody starts; once scored, the yardstick stays."""
    known = case.after.goals.get(c.goal) if c.goal else None
    if c.goal and known is None:
        return no("goal-gone")
    if known is not None and known.scores:
        return no("goal-scored")
    what, levels = c.what.strip()[:TEXT_LENGTH], tuple(text.strip()[:TEXT_LENGTH] for text in c.levels)
    if not what:
        return no("goal-empty")
    if len(levels) != len(LEVELS) or not all(levels):
        return no("goal-levels")
    if len({text.casefold() for text in levels}) < len(levels):
        return no("goal-same")
    if c.start not in LEVELS or c.weight not in WEIGHTS or c.set_by not in SET_BY:
        return no("goal-choose")
    if known is None and len(case.after.goals) >= MOST_GOALS:
        return no("goals-full", most=MOST_GOALS)
    goal = c.goal or born_of(act, "goal")
    return (ev.GoalSet(goal=goal, what=what, levels=levels, start=c.start, weight=c.weight, set_by=c.set_by),)  # type: ignore[arg-type]


def score_goal(case: Case, c: do.ScoreGoal, by: Actor, act: str, at: str) -> Decision:
    """How far it came today."""
    if c.goal not in case.after.goals:
        return no("goal-gone")
    if c.level not in LEVELS:
        return no("goal-choose")
    return (ev.GoalScored(goal=c.goal, level=c.level, day=at[:10], note=c.note.strip()[:TEXT_LENGTH]),)


def drop_goal(case: Case, c: do.DropGoal, by: Actor, act: str, at: str) -> Decision:
    """The goal is nobody's any more."""
    return (ev.GoalDropped(goal=c.goal),) if c.goal in case.after.goals else no("goal-gone")


DECIDE: dict[type, Any] = {
    do.AgreeAction: agree_action,
    do.ChangeAction: change_action,
    do.DropAction: drop_action,
    do.ReportAction: report_action,
    do.WordNote: word_note,
    do.AgreeNote: agree_note,
    do.TellSignal: tell_signal,
    do.Expect: expect,
    do.DropExpectation: drop_expectation,
    do.HoldReview: hold_review,
    do.SetGoal: set_goal,
    do.ScoreGoal: score_goal,
    do.DropGoal: drop_goal,
}
