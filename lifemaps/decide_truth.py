"""Decisions about what is true and what the resident wants to stand: struck through, disproved, in another light, judged.

Struck through (``struck``) is the resident's will: it stays readable and leaves every export. Proved untrue (``struck_by``)
and put in another light (``light_by``) are what the table came to know; the thing stays and says by what. All three are
statements, with who said so, so that they are undone, kept and told like everything else that is said.
"""

from __future__ import annotations

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.case import Case, Thing
from lifemaps.commands import Actor
from lifemaps.deciding import TEXT_LENGTH, Decision
from lifemaps.events import Statement, Value
from lifemaps.refusals import Refusal, no
from lifemaps.vocabulary import CERTAINTIES, RESIDENT

SORTS = ("card", "tie", "amount", "life", "influence")
"""What can be true or not."""


def strike(case: Case, c: do.Strike | do.Unstrike, by: Actor, act: str, at: str) -> Decision:
    """The resident strikes something through, or lets it stand again."""
    thing = case.thing(c.thing)
    if not by.for_resident:
        return no("resident-only")
    if thing is None:
        return no("card-gone")
    if thing.value("kind") == RESIDENT:
        return no("resident-stays")
    return _say(thing, "struck", True if isinstance(c, do.Strike) else None, RESIDENT, "verteld")


def disprove(case: Case, c: do.Disprove, by: Actor, act: str, at: str) -> Decision:
    """Something proved untrue, by a fact or in words; or it is true after all."""
    thing = _spoken_of(case, c.thing, c.certainty)
    if isinstance(thing, Refusal):
        return thing
    if c.stands:
        return _say(thing, "struck_by", None, c.source, c.certainty)
    proof = c.fact or c.note.strip()[:TEXT_LENGTH]
    if (c.fact or proof.startswith("fact:")) and proof not in _facts(case):
        return no("fact-not-laid")
    if not proof:
        return no("disprove-how")
    return _say(thing, "struck_by", proof, c.source, c.certainty)


def put_in_light(case: Case, c: do.PutInLight, by: Actor, act: str, at: str) -> Decision:
    """Something stays true beside this fact, and means something else; or no longer."""
    thing = _spoken_of(case, c.thing, c.certainty)
    if isinstance(thing, Refusal):
        return thing
    if c.fact not in _facts(case) and not c.off:
        return no("fact-not-laid")
    said = thing.said.get("light_by", {}).get(c.source)
    before = list(said.value) if said is not None and isinstance(said.value, list) else []
    rest = [fact for fact in before if fact != c.fact]
    return _say(thing, "light_by", (rest if c.off else [*rest, c.fact]) or None, c.source, c.certainty)


def judge_fact(case: Case, c: do.JudgeFact, by: Actor, act: str, at: str) -> Decision:
    """How sure the table thinks a fact is; the first judgement turns its certainty over, so there is no second."""
    if c.certainty not in CERTAINTIES:
        return no("unknown-word", word=c.certainty[:40])
    if c.fact not in _facts(case):
        return no("fact-not-laid")
    known = case.judged.get(c.fact)
    if known is not None:
        return () if known.certainty == c.certainty else no("fact-judged")
    return (ev.FactJudged(fact=c.fact, certainty=c.certainty),)


def _facts(case: Case) -> list[str]:
    """The facts that lie open on the table."""
    return [what for what in case.laid if what.startswith("fact:")]


def _spoken_of(case: Case, identifier: str, certainty: str) -> Thing | Refusal:
    thing = case.thing(identifier)
    if thing is None:
        return no("card-gone")
    if thing.sort not in SORTS:
        return no("not-here")
    if thing.value("kind") == RESIDENT:
        return no("resident-stays")
    return thing if certainty in CERTAINTIES else no("unknown-word", word=certainty[:40])


def _say(thing: Thing, field: str, value: Value, source: str, certainty: str) -> Decision:
    was = thing.said.get(field, {}).get(source)
    if (was.value if was is not None else None) == value:
        return ()
    return (ev.Stated(thing=thing.id, field=field, said=Statement(value, source, certainty), was=was),)
