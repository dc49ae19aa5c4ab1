"""What whoever leads says now, per step and script, and what to watch for at that moment (``domain`` §1.7, §3.1, §4)."""

from __future__ import annotations

import zlib

import msgspec

from lifemaps.deck import Deck
from lifemaps.scripts import Script
from lifemaps.sitting import Sitting
from lifemaps.vocabulary import RESIDENT
from lifemaps.words import code, say

GLASSES = ("visits", "family", "tidy")
"""The prompt about one's own glasses turns round: another one each step (``domain`` §3.1)."""


class Prompt(msgspec.Struct, frozen=True):
    """A nudge: what it counters, as a code (``anchoring`` …), and the sentence."""

    code: str
    text: str


_AT: dict[str, tuple[str, ...]] = {
    "arrive": ("rule",),
    "occasion": ("anchoring", "knows"),
    "first_look": ("authority",),
    "hers_start": ("hers",),
    "hers_map": ("hers-words", "presence"),
    "map": ("alone", "disproof"),
    "map_1": ("alone",),
    "map_2": ("alone", "disproof"),
    "map_3": ("own-share", "disproof", "glasses"),
    "look": ("certainty", "glasses"),
    "second_look": ("authority",),
    "verdict": ("waiting", "acting", "dissent", "lowest", "autonomy", "moment"),
    "call": ("own-first", "call-first", "consent"),
    "plenary": ("shame",),
    "keep": ("hindsight",),
}
"""Per kind of step what to watch for, most needed first."""


def name_of(deck: Deck | None, language: str) -> str:
    """The resident by the name on the table; without one just that."""
    card = next((card for card in deck.cards if card.kind == RESIDENT), None) if deck else None
    return card.name if card else code(language, "kind", RESIDENT)


def saying(s: Sitting, deck: Deck | None, language: str) -> str:
    """What to say now, as a question or a rule to the room."""
    values = {"name": name_of(deck, language), "pronoun": s.pronoun}
    if s.stopped:
        return say(language, "leading-stopped", **values)
    if s.open_answers:
        return say(language, "page-reveal-rule")
    if s.plan.resident and s.kind in ("arrive", "hers_start", "hers_map"):
        return say(language, f"leading-hers-{s.kind.replace('_', '-')}", **values)
    return code(language, "phase-say", s.kind)


def step_name(step: str, language: str) -> str:
    """How a step is called: "Kijken", and "Kijken 2" when the script comes back to it."""
    kind, _, nth = step.partition("~")
    return f"{code(language, 'phase', kind)} {nth}".strip()


def script_name(script: Script, language: str) -> str:
    """How a script is called, own ones by their own name."""
    if script.own:
        return say(language, "script-own", name=script.name, n=minutes_text(script.total))
    return code(language, "script", script.code)


def minutes_text(minutes: float) -> str:
    """Minutes as somebody says them: 7, 1½."""
    whole, half = int(minutes), round(minutes % 1, 2)
    return f"{whole or ''}½" if half == 0.5 else f"{round(minutes)}"


def prompts(s: Sitting, deck: Deck | None, language: str) -> tuple[Prompt, ...]:
    """What to watch for in this step; after turning over, who begins and what an end may mean."""
    if s.stopped:
        return (Prompt("stopped", say(language, "prompt-stopped")),)
    at = "hers_start" if s.plan.resident and s.kind == "arrive" else s.kind
    found = [name for name in _AT.get(at, ()) if not (name == "knows" and s.fictional)]
    if s.open_answers:
        found = ["order"]
    nth = s.plan.phases.index(s.phase) if s.phase in s.plan.phases else 0
    values = {"name": name_of(deck, language), "pronoun": s.pronoun, "order": ", ".join(map(str, speaking_order(s)))}
    told = []
    for name in found:
        if name == "order" and not speaking_order(s):
            continue
        message = f"prompt-glasses-{GLASSES[nth % len(GLASSES)]}" if name == "glasses" else f"prompt-{name}"
        told.append(Prompt(name, say(language, message, **values)))
    return tuple(told)


def speaking_order(s: Sitting) -> tuple[int, ...]:
    """The seats in an order nobody chose: the same on every screen, another one in every step."""
    numbers = [seat.number for seat in s.voters()]
    return tuple(sorted(numbers, key=lambda n: zlib.crc32(f"{s.code}|{s.phase}|{n}".encode())))


def planned(s: Sitting, step: str) -> float:
    """Minutes planned for a step of this table, with what was added to the one of now."""
    return s.plan.minutes.get(step, 0.0) + (s.clock.extra if step == s.phase else 0)


def used(s: Sitting, step: str, now: str) -> float:
    """Minutes used of a step so far."""
    return (s.spent.get(step, 0.0) + (s.clock.spent(now) if step == s.phase else 0.0)) / 60
