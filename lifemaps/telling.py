"""The journal, said aloud: who did what at the table, each act one sentence in the reader's language.

Seats are told by their number ("Stoel 4"), the facilitator and the resident by what they are; nobody by a name. An act
of several events (a card and its tie, an undo and its opposite) is one sentence. What the opening of a case laid is
the file's doing and not the table's, so it is told but is not among the table's recent acts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import islice
from typing import Any

from lifemaps import events as ev
from lifemaps import instruments
from lifemaps.case import TRUTHS, Case, Thing, fact_of, system_of, voice_of
from lifemaps.events import Event, Record
from lifemaps.sitting import Sitting
from lifemaps.vocabulary import RESIDENT, SUPPORTS
from lifemaps.words import code, day, euros, say

MOST_NAMES, MOST_SIGNS = 4, 90
"""How many names, and how many signs of somebody's own words, one sentence carries."""
_MONTHLY = ("inkomsten", "uitgaven", "rechten_niet_gebruikt")
_STATEMENTS = ("kracht", "zorg", "wens")
_PARTS = (" · ", " – ")
_BORN = {
    ev.CardAdded: "card", ev.TieDrawn: "tie", ev.AmountAdded: "amount", ev.LifeEventAdded: "life",
    ev.InfluenceDrawn: "influence", ev.Grouped: "group",
}  # fmt: skip


def tell(record: Record, case: Case, sitting: Sitting, language: str) -> str:
    """One record as one sentence ("Stoel 4 legde Neef Karim · wekelijks · praktisch, informatie"); empty when damaged."""
    return _act([record], case, sitting, language)


def recent(records: Iterable[Record], case: Case, sitting: Sitting, language: str, n: int = 5) -> list[str]:
    """The last ``n`` acts of the table, newest first; what the file laid at the opening is no act of the table."""
    acts: dict[str, list[Record]] = {}
    for record in records:
        if record.by in sitting.seats:
            acts.setdefault(record.act, []).append(record)
    newest = sorted(acts.values(), key=lambda act: -act[-1].seq)
    sentences = (_act(act, case, sitting, language) for act in newest)
    return list(islice((sentence for sentence in sentences if sentence), n))


def who(by: str, sitting: Sitting, language: str) -> str:
    """Whose hand it was: a seat by its number, the facilitator and the resident by what they are, else the file."""
    seat = sitting.seats.get(by)
    if seat is None:
        return say(language, "telling-who-file")
    if seat.role in ("facilitator", "trainer", "resident"):
        return say(language, f"telling-who-{seat.role}")
    if seat.bot:
        return say(language, "telling-who-bot", n=seat.number)
    return say(language, "telling-who-seat", n=seat.number)


def brought(case: Case, things: Iterable[str], language: str) -> str:
    """What lies on the map by one act, in a few words: "Neef Karim · wekelijks · praktisch, informatie"."""
    found = [case.things[i] for i in things if i in case.things]
    cards, ties = [t for t in found if t.sort == "card"], [t for t in found if t.sort == "tie"]
    if len(cards) == 1 and all(t.sort in ("card", "tie") for t in found):
        return _PARTS[0].join((_card(cards[0], language), *(_tie(t, language) for t in ties if _tie(t, language))))
    words = [_name(t) for t in cards]
    words += [_both(case, t, language) for t in ties if not {t.giver, t.receiver} & {c.id for c in cards}]
    words += [_amount(t, language) for t in found if t.sort == "amount"]
    words += [_called(case, t.id, language) for t in found if t.sort in ("influence", "group")]
    lived = [t for t in found if t.sort == "life"]
    if lived and (words or len(lived) > 1):  # Beside people an event is only counted: its own words are long.
        words.append(say(language, "telling-lived", n=len(lived)))
    else:
        words += [_life(t, language) for t in lived]
    return listing(words, language)


def listing(words: list[str], language: str) -> str:
    """Some words as a list somebody would say, the tail counted: "Zus Loubna, Broer Hamid en nog 3"."""
    if len(words) > MOST_NAMES + 1:
        return say(language, "telling-and-more", names=", ".join(words[:MOST_NAMES]), n=len(words) - MOST_NAMES)
    if len(words) > 1:
        return say(language, "telling-and", names=", ".join(words[:-1]), last=words[-1])
    return words[0] if words else ""


def clip(text: str, most: int = MOST_SIGNS) -> str:
    """Somebody's words, cut at a space when they are long."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip(",;:.") + " …"


# --- one act --------------------------------------------------------------------------------------------------------


def _act(records: list[Record], case: Case, sitting: Sitting, language: str) -> str:
    events = [record.event for record in records if record.event is not None and not isinstance(record.event, ev.Blank)]
    if not events:
        return ""
    name = who(records[0].by, sitting, language)
    turned = next((e for e in events if isinstance(e, ev.ActUndone | ev.ActRedone)), None)
    if turned is not None:
        message = "telling-undid" if isinstance(turned, ev.ActUndone) else "telling-redid"
        known = case.acts.get(turned.act)
        what = _about(list(known.events), case, language) if known else ""
        return say(language, message if what else f"{message}-it", who=name, what=what)
    born = [i for e in events if (i := _born(e))]
    if len(born) > 1 and all(isinstance(e, ev.TieDrawn) for e in events):
        return _tied_all(name, events, case, language)
    if len(born) > 1:
        return say(language, "telling-laid", who=name, what=brought(case, born, language))
    tellers = ((_TELL.get(type(event)), event) for event in events)
    return next((teller(name, event, case, language) for teller, event in tellers if teller), "")


def stepped_over(events: list[Event], case: Case, language: str) -> str:
    """What somebody hears whose undo had to leave the last thing they did, and took back an earlier one; else nothing."""
    undone = next((e for e in events if isinstance(e, ev.ActUndone) and e.over), None)
    if undone is None:
        return ""
    what = [_about(list(case.acts[act].events), case, language) if act in case.acts else "" for act in (undone.over[0], undone.act)]
    left, back = (words or say(language, "telling-earlier") for words in what)
    return say(language, "telling-stepped-over", what=left, back=back)


def _born(event: Event) -> str:
    field = _BORN.get(type(event))
    return str(getattr(event, field)) if field else ""


def _about(events: list[Event], case: Case, language: str) -> str:
    """What an act was about, without who and without a verb, for telling that it was taken back."""
    things = [i for e in events for i in ((_born(e),) if _born(e) else getattr(e, "things", ())) if i]
    if things:
        return brought(case, things, language)
    first = events[0]
    if isinstance(first, ev.Laid | ev.Lifted):
        return _quoted(case, first.what, language)
    thing = getattr(first, "thing", "") or getattr(first, "card", "")
    return _called(case, thing, language)


def _laid(name: str, e: ev.Laid | ev.Lifted, case: Case, language: str) -> str:
    lifted = isinstance(e, ev.Lifted)
    what = brought(case, e.things, language)
    if what:
        return say(language, "telling-lifted" if lifted else "telling-laid", who=name, what=what)
    quoted = _quoted(case, e.what, language)
    if not quoted:
        return ""
    return say(language, "telling-lifted-fact" if lifted else "telling-laid-fact", who=name, what=quoted)


def _quoted(case: Case, what: str, language: str) -> str:
    part = fact_of(case.deck, what) or voice_of(case.deck, what)
    return say(language, "telling-quoted", text=clip(part.text).strip("'\"‘’“”")) if part else ""


def _added(name: str, e: Event, case: Case, language: str) -> str:
    what = brought(case, (_born(e),), language)
    return say(language, "telling-laid", who=name, what=what) if what else ""


def _tied(name: str, e: ev.TieDrawn, case: Case, language: str) -> str:
    tie = case.things.get(e.tie)
    details = _tie(tie, language) if tie else ""
    ends = {"giver": _called(case, e.giver, language), "receiver": _called(case, e.receiver, language)}
    return _PARTS[0].join(part for part in (say(language, "telling-tied", who=name, **ends), details) if part)


def _tied_all(name: str, events: list[Any], case: Case, language: str) -> str:
    """Several ties in one act: the many on one side, the one they have in common on the other."""
    givers, receivers = (list(dict.fromkeys(getattr(e, end) for e in events)) for end in ("giver", "receiver"))
    sides = (listing([_called(case, i, language) for i in ends], language) for ends in (givers, receivers))
    return say(language, "telling-tied", who=name, **dict(zip(("giver", "receiver"), sides, strict=True)))


def _worked(name: str, e: ev.InfluenceDrawn, case: Case, language: str) -> str:
    ends = {"start": _called(case, e.start, language), "end": _called(case, e.end, language)}
    return say(language, "telling-influence", who=name, what=say(language, f"influence-says-{e.effect}", **ends))


def _grouped(name: str, e: ev.Grouped, case: Case, language: str) -> str:
    cards = listing([_called(case, i, language) for i in e.cards], language)
    return say(language, "telling-grouped", who=name, cards=cards, group=e.name)


def _stated(name: str, e: ev.Stated, case: Case, language: str) -> str:
    thing = _called(case, e.thing, language)
    if e.field in TRUTHS:
        return _true_or_not(name, e, thing, case, language)
    if e.said is None:
        return say(language, "telling-unsaid", who=name, thing=thing)
    value = _value(e.field, e.said.value, language)
    field = code(language, "telling-field", e.field)
    message = "telling-said" if value else "telling-said-nothing"
    return say(language, message, who=name, thing=thing, field=field, value=value)


def _true_or_not(name: str, e: ev.Stated, thing: str, case: Case, language: str) -> str:
    """Struck through, proved untrue or put in another light; or no longer."""
    value = e.said.value if e.said is not None else None
    facts = [str(one) for one in (value if isinstance(value, list) else [value]) if one and one is not True]
    proof = (_quoted(case, facts[-1], language) or say(language, "telling-quoted", text=clip(facts[-1]))) if facts else ""
    return say(language, f"telling-{e.field}" if value else f"telling-{e.field}-off", who=name, thing=thing, proof=proof)


def _judged(name: str, e: ev.FactJudged, case: Case, language: str) -> str:
    certainty = code(language, "certainty", e.certainty)
    return say(language, "telling-judged", who=name, fact=_quoted(case, e.fact, language), certainty=certainty)


def _value(field: str, value: Any, language: str) -> str:
    """A said value in words: codes by the catalogue, amounts as money, the rest as it was typed."""
    if isinstance(value, bool):
        return say(language, "telling-yes" if value else "telling-no")
    if field == "cards":
        return say(language, "telling-cards", n=len(value))
    if isinstance(value, list):
        family = "domain" if field == "domains" else "support"
        return ", ".join(code(language, family, str(v)) for v in value)
    if field.endswith("cents") and isinstance(value, int):
        return euros(language, value)
    if field in ("kind", "quality", "frequency", "system", "effect") and isinstance(value, str):
        return code(language, field, value)
    return "" if value is None else clip(str(value))


def _placed(name: str, e: ev.Placed, case: Case, language: str) -> str:
    thing = _called(case, e.card, language)
    if e.spot is None:
        return say(language, "telling-unplaced", who=name, thing=thing)
    where = {"sector": code(language, "sector", e.spot.sector), "ring": code(language, "ring", e.spot.ring)}
    return say(language, "telling-placed", who=name, thing=thing, **where)


def _moved(message: str) -> Callable[[str, Any, Case, str], str]:
    def told(name: str, e: ev.TakenOff | ev.PutBack, case: Case, language: str) -> str:
        cards = [i for i in e.things if i.startswith("card:")]
        what = brought(case, cards or e.things, language) or say(language, "telling-something")
        return say(language, message, who=name, what=what)

    return told


def _opened(name: str, e: ev.CaseOpened, case: Case, language: str) -> str:
    return say(language, "telling-opened", title=e.deck.room_title or e.deck.title)


def _turned(name: str, e: ev.RoundsTurnedOver, case: Case, language: str) -> str:
    if not e.paired:
        return say(language, "telling-turned")
    return say(language, "telling-turned-moved", moved=e.moved, paired=e.paired)


def _agreed(name: str, e: ev.VerdictAgreed, case: Case, language: str) -> str:
    return say(language, "telling-verdict", core=clip(e.verdict.core), version=e.version)


def _chose(name: str, e: ev.ChoiceTurnedOver, case: Case, language: str) -> str:
    return say(language, f"telling-chose-{e.kind}", n=e.answered)


def _action(name: str, e: ev.ActionAgreed | ev.ActionChanged, case: Case, language: str) -> str:
    message = "telling-action" if isinstance(e, ev.ActionAgreed) else "telling-action-changed"
    due = say(language, "telling-due", day=day(language, e.due)) if e.due else ""
    return _PARTS[0].join(part for part in (say(language, message, actor=e.who, what=clip(e.what)), due) if part)


def _dropped(name: str, e: ev.ActionDropped, case: Case, language: str) -> str:
    return say(language, "telling-action-dropped", who=name)


def _scenario(name: str, e: ev.ScenarioKept, case: Case, language: str) -> str:
    return say(language, "telling-scenario", who=name, horn=say(language, f"whatif-horn-{e.horn}"))


def _norm(name: str, e: ev.NormUsed, case: Case, language: str) -> str:
    if e.norm is None:
        return say(language, "telling-norm-none", who=name)
    return say(language, "telling-norm", who=name, amount=euros(language, e.norm.cents))


def _instrument(name: str, e: ev.InstrumentUsed, case: Case, language: str) -> str:
    return say(language, "telling-instrument", who=name, what=instruments.read(e.instrument).title(language))


def _reported(name: str, e: ev.ActionReported, case: Case, language: str) -> str:
    known = case.actions.get(e.action)
    words = {"actor": known.who if known else "", "what": clip(known.what) if known else say(language, "telling-something")}
    if e.state == "lukte_niet":
        return say(language, "telling-action-failed", why=clip(e.why), **words)
    return say(language, "telling-action-done" if e.state == "gedaan" else "telling-action-reopened", **words)


def _note(name: str, e: ev.NoteAgreed, case: Case, language: str) -> str:
    return say(language, f"telling-note-agreed-{e.agrees}", how=code(language, "signed", e.signed), why=clip(e.why))


def _expected(name: str, e: ev.Expected, case: Case, language: str) -> str:
    return say(language, "telling-expected", sure=code(language, "sure", str(e.sure)), what=clip(e.what))


def _reviewed(name: str, e: ev.ReviewHeld, case: Case, language: str) -> str:
    counts = {came: sum(1 for one in e.came.values() if one == came) for came in ("ja", "deels", "nee", "weten_niet")}
    count = say(language, "after-count", **counts)
    if e.learned:
        return say(language, "telling-reviewed-learned", count=count, learned=clip(e.learned))
    return say(language, "telling-reviewed", count=count)


def _scored(name: str, e: ev.GoalScored, case: Case, language: str) -> str:
    goal = case.after.goals.get(e.goal)
    what = clip(goal.what) if goal else say(language, "telling-something")
    return say(language, "telling-goal-scored", what=what, level=code(language, "goal-level", str(e.level)))


def _rent(name: str, e: Event, case: Case, language: str) -> str:
    """What happened around the rent: who, what, and the day or amount it is about."""
    values = {
        "step": say(language, f"road-step-{e.step}") if hasattr(e, "step") else "",
        "on": day(language, e.on) if hasattr(e, "on") else "",
        "until": day(language, e.until) if isinstance(e, ev.RoadPaused) else "",
        "reason": say(language, f"road-pause-{e.reason}") if isinstance(e, ev.RoadPaused) else "",
        "amount": euros(language, e.cents) if isinstance(e, ev.InstalmentReceived) else "",
        "n": len(getattr(e, "plan", getattr(e, "lines", ()))),
        "country": say(language, f"road-country-{e.country}") if isinstance(e, ev.RoadChosen) else "",
        "why": clip(getattr(e, "why", "")),
    }
    return say(language, f"telling-rent-{type(e).__name__}", who=name, **values)


_TELL: dict[type, Callable[[str, Any, Case, str], str]] = {
    ev.CaseOpened: _opened,
    ev.Laid: _laid,
    ev.Lifted: _laid,
    ev.CardAdded: _added,
    ev.TieDrawn: _tied,
    ev.AmountAdded: _added,
    ev.LifeEventAdded: _added,
    ev.InfluenceDrawn: _worked,
    ev.Grouped: _grouped,
    ev.Stated: _stated,
    ev.Placed: _placed,
    ev.TakenOff: _moved("telling-took-off"),
    ev.PutBack: _moved("telling-put-back"),
    ev.RoundsTurnedOver: _turned,
    ev.FactJudged: _judged,
    ev.Erased: lambda name, e, case, language: say(language, "telling-erased", who=name),
    ev.Emptied: lambda name, e, case, language: say(language, "telling-emptied"),
    ev.ResidentHeard: lambda name, e, case, language: say(language, "telling-heard"),
    ev.VerdictAgreed: _agreed,
    ev.ChoiceTurnedOver: _chose,
    ev.ActionAgreed: _action,
    ev.ActionChanged: _action,
    ev.ActionDropped: _dropped,
    ev.ScenarioKept: _scenario,
    ev.NormUsed: _norm,
    ev.InstrumentUsed: _instrument,
    ev.ActionReported: _reported,
    ev.NoteWorded: lambda name, e, case, language: say(language, "telling-note-worded", who=name),
    ev.NoteAgreed: _note,
    ev.SignalTold: lambda name, e, case, language: say(language, "telling-signal-told", how=code(language, "told", e.how)),
    ev.Expected: _expected,
    ev.ExpectationDropped: lambda name, e, case, language: say(language, "telling-expectation-dropped", who=name),
    ev.ReviewHeld: _reviewed,
    ev.GoalSet: lambda name, e, case, language: say(language, "telling-goal", what=clip(e.what)),
    ev.GoalScored: _scored,
    ev.GoalDropped: lambda name, e, case, language: say(language, "telling-goal-dropped", who=name),
    **dict.fromkeys(ev.TENANCY_EVENTS, _rent),
    **dict.fromkeys(ev.KEEPING_EVENTS, lambda name, e, case, language: say(language, f"telling-kept-{type(e).__name__}", who=name)),
    ev.ScenarioDropped: lambda name, e, case, language: say(language, "telling-scenario-dropped", who=name),
}


# --- the words of one thing -----------------------------------------------------------------------------------------


def _name(thing: Thing) -> str:
    return str(thing.value("name", ""))


def _called(case: Case, identifier: str, language: str) -> str:
    """What people call this thing; a tie by its two ends; something that was erased has no name any more."""
    thing = case.things.get(identifier)
    if system_of(identifier):
        return code(language, "system", system_of(identifier))
    if thing is None:
        return say(language, "telling-something")
    if thing.sort == "tie":
        return _PARTS[1].join(_called(case, end, language) for end in (thing.giver, thing.receiver))
    if thing.sort == "influence":
        ends = {"start": _called(case, thing.giver, language), "end": _called(case, thing.receiver, language)}
        return say(language, f"influence-says-{thing.value('effect')}", **ends)
    if thing.sort == "group":
        return say(language, "telling-group", name=_name(thing))
    words = {"card": _name, "amount": lambda t: _amount(t, language), "life": lambda t: _life(t, language)}
    return words[thing.sort](thing) or say(language, "telling-something")


def _card(thing: Thing, language: str) -> str:
    kind = thing.value("kind", "")
    if kind in _STATEMENTS:
        return say(language, "telling-statement", kind=code(language, "kind", kind), text=clip(_name(thing)))
    return _name(thing)


def _tie(thing: Thing, language: str) -> str:
    """How a tie is, in the order people say it: how often, what flows; its quality when nothing else is known."""
    kinds = sorted(thing.value("support", []), key=lambda s: SUPPORTS.index(s) if s in SUPPORTS else 99)
    flows = ", ".join(code(language, "support", kind) for kind in kinds)
    often = code(language, "frequency", thing.value("frequency", ""))
    quality = thing.value("quality", "onbekend")
    how = "" if quality in ("sterk", "gewoon", "onbekend") and (flows or often) else code(language, "quality", quality)
    return _PARTS[0].join(part for part in (often, how, flows) if part)


def _both(case: Case, thing: Thing, language: str) -> str:
    ends = [case.things.get(end) for end in (thing.giver, thing.receiver)]
    others = [_name(end) for end in ends if end is not None and end.value("kind") != RESIDENT]
    return _PARTS[1].join(others) if others else _called(case, thing.id, language)


def _amount(thing: Thing, language: str) -> str:
    kind = code(language, "amount", str(thing.value("kind", ""))) or code(language, "list", thing.which)
    figure = euros(language, int(thing.value("cents", 0)))
    return f"{kind} {say(language, 'drawing-per-month', amount=figure) if thing.which in _MONTHLY else figure}"


def _life(thing: Thing, language: str) -> str:
    date = str(thing.value("date", ""))
    with suppress(ValueError):
        date = day(language, date) if date else ""
    return say(language, "telling-life", date=date, what=clip(str(thing.value("what", "")), 60))
