"""Decisions about what holds things on the map together: ties, influences of one thing on another, and named groups."""

from __future__ import annotations

from lifemaps import commands as do
from lifemaps import events as ev
from lifemaps.case import Case, system_of
from lifemaps.commands import Actor
from lifemaps.deciding import NAME_LENGTH, TEXT_LENGTH, Decision, is_card, unknown
from lifemaps.fields import MOST_CARDS
from lifemaps.ids import born_of
from lifemaps.refusals import no
from lifemaps.vocabulary import CERTAINTIES, EFFECTS, FREQUENCIES, QUALITIES, SUPPORTS

ENDS = ("card", "amount", "life")
"""What can work on something, and be worked on, beside the long systems."""


def draw_ties(case: Case, c: do.DrawTie | do.TieAll, pairs: tuple[tuple[str, str], ...], act: str) -> Decision:
    """A tie of this kind for each pair of giver and receiver, all or none."""
    if any(not is_card(case, end) for pair in pairs for end in pair):
        return no("card-gone")
    if not pairs or any(giver == receiver for giver, receiver in pairs):
        return no("tie-to-itself")
    wrong = unknown(c.quality, QUALITIES) or unknown(c.certainty, CERTAINTIES)
    wrong = wrong or next((s for s in c.support if s not in SUPPORTS), "") or unknown(c.frequency, ("", *FREQUENCIES))
    if wrong:
        return no("unknown-word", word=wrong)
    support = tuple(dict.fromkeys(c.support))
    return tuple(
        ev.TieDrawn(
            tie=born_of(act, "tie", nth), giver=giver, receiver=receiver, quality=c.quality, support=support,
            frequency=c.frequency, mutual=c.mutual, source=c.source, certainty=c.certainty,
        )
        for nth, (giver, receiver) in enumerate(pairs)
    )  # fmt: skip


def tie_all(case: Case, c: do.TieAll, by: Actor, act: str, at: str) -> Decision:
    """Each of these cards tied to one; that one itself, should it be among them, is left out."""
    if len(c.cards) > MOST_CARDS:
        return no("too-long", most=MOST_CARDS)
    others = [card for card in dict.fromkeys(c.cards) if card != c.to]
    return draw_ties(case, c, tuple((c.to, card) if c.gives else (card, c.to) for card in others), act)


def draw_influence(case: Case, c: do.DrawInfluence, by: Actor, act: str, at: str) -> Decision:
    """One thing works on another: two different ends, each a long system or a thing that lies on the map."""
    if not (_end(case, c.start) and _end(case, c.end)):
        return no("influence-end")
    if c.start == c.end:
        return no("influence-on-itself")
    wrong = unknown(c.effect, EFFECTS) or unknown(c.certainty, CERTAINTIES)
    if wrong:
        return no("unknown-word", word=wrong[:40])
    return (
        ev.InfluenceDrawn(
            influence=born_of(act, "influence"), start=c.start, end=c.end, effect=c.effect,
            note=c.note.strip()[:TEXT_LENGTH], source=c.source, certainty=c.certainty,
        ),
    )  # fmt: skip


def _end(case: Case, identifier: str) -> bool:
    thing = case.thing(identifier)
    return bool(system_of(identifier)) or (thing is not None and thing.sort in ENDS)


def group_cards(case: Case, c: do.GroupCards, by: Actor, act: str, at: str) -> Decision:
    """A name around cards that lie on the map."""
    name, cards = c.name.strip(), tuple(dict.fromkeys(c.cards))
    if not name:
        return no("name-missing")
    if len(name) > NAME_LENGTH or len(cards) > MOST_CARDS:
        return no("too-long", most=NAME_LENGTH if len(name) > NAME_LENGTH else MOST_CARDS)
    if not cards:
        return no("group-empty")
    if any(not is_card(case, card) for card in cards):
        return no("card-gone")
    if c.certainty not in CERTAINTIES:
        return no("unknown-word", word=c.certainty[:40])
    return (ev.Grouped(group=born_of(act, "group"), name=name, cards=cards, source=c.source, certainty=c.certainty),)


def ungroup(case: Case, c: do.Ungroup, by: Actor, act: str, at: str) -> Decision:
    """The hull goes, its cards stay."""
    thing = case.thing(c.group)
    return (ev.TakenOff(things=(c.group,)),) if thing is not None and thing.sort == "group" else no("card-gone")
