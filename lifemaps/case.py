"""What a case comes to: the fold of everything the group did.

``fold(case, records)`` is pure. A batch folds into a private builder and is frozen once, so folding n events costs n.
An unknown or damaged event is skipped and noted in ``damaged``; any subset of a history folds to something sensible.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from lifemaps import afterwards
from lifemaps import events as ev
from lifemaps.deck import Deck, DeckAmount, DeckCard, DeckFact, DeckLifeEvent, DeckTie, Lays, Ledger, Voice
from lifemaps.deckview import cents
from lifemaps.events import Event, Record, Spot, Statement
from lifemaps.ids import kind_of
from lifemaps.keeping import Keeping
from lifemaps.keeping import fold_one as fold_keeping
from lifemaps.norms import Norm
from lifemaps.tenancy import Tenancy, fold_one
from lifemaps.trail import Trail
from lifemaps.view import Came
from lifemaps.vocabulary import FILE, RESIDENT, SYSTEMS

Sayings = dict[str, dict[str, Statement]]
"""Per field, per perspective, the latest word."""


LINKS = ("tie", "influence")
"""The sorts of things that run from one thing to another, and never outlive an end."""


TRUTHS = ("struck", "struck_by", "light_by")
"""What is said of a thing as a whole, with commands of its own (``lifemaps.decide_truth``)."""


def system_of(identifier: str) -> str:
    """The long system that an end of an influence is (``system:wonen``), or nothing when it is a thing on the map."""
    system = identifier.removeprefix("system:")
    return system if system != identifier and system in SYSTEMS else ""


class Thing(msgspec.Struct, frozen=True, kw_only=True):
    """Something that lies, or lay, on the map, with all that was said about it.

    ``sort`` is ``card``, ``tie``, ``amount``, ``life``, ``influence`` or ``group``. ``giver`` and ``receiver`` are the
    ends of a tie, and of an influence (what works, and on what); ``which`` belongs to amounts, ``spots`` (around whom →
    perspective → place) to cards.
    """

    id: str
    sort: str
    order: int
    by: str
    on: bool = True
    giver: str = ""
    receiver: str = ""
    which: str = ""
    said: Sayings = {}
    spots: dict[str, dict[str, Spot]] = {}

    def word(self, field: str) -> Statement | None:
        """The statement that shows: the resident's, else the latest."""
        return showing(self.said.get(field, {}))

    def value(self, field: str, default: Any = None) -> Any:
        """The value that shows, or ``default`` when nobody said anything."""
        statement = self.word(field)
        return default if statement is None or statement.value is None else statement.value

    def around(self, resident: str) -> Spot | None:
        """Where it lies around this resident: as the resident feels it, else as last placed."""
        return showing(self.spots.get(resident) or self.spots.get("", {}))


def showing(words: dict[str, Any]) -> Any:
    """Of several perspectives the one that shows first: the resident's, else the latest."""
    if not words:
        return None
    return words.get(RESIDENT) or max(words.values(), key=lambda word: word.seq)


class Laying(msgspec.Struct, frozen=True):
    """That something was laid: when, by whom, and what it newly brought."""

    seq: int
    by: str
    things: tuple[str, ...]


class Act(msgspec.Struct, frozen=True):
    """One gesture on the map: its events, in order.

    ``born`` is when it was first done, ``seq`` when it was last done (again), ``undone_at`` when it was taken back.
    ``latest`` is what undid it or did it again, if anything: the next undo or redo takes exactly *that* back, so that
    what others did in between stays theirs.
    """

    born: int
    seq: int
    by: str
    events: tuple[Event, ...]
    undone_at: int = 0
    latest: tuple[Event, ...] | None = None


class Judged(msgspec.Struct, frozen=True):
    """How sure the table thought a fact was, before its certainty turned over; when, and at whose hand."""

    certainty: str
    seq: int
    by: str


class AgreedVerdict(msgspec.Struct, frozen=True):
    """A verdict as it was agreed: never changed, only followed by a newer version."""

    verdict: ev.Verdict
    version: int
    map_head: int
    at: str
    seq: int


class Action(msgspec.Struct, frozen=True):
    """Who does what by when, and how it went (``state``: ``open``, ``gedaan``, ``lukte_niet``; ``why``, when it did not)."""

    id: str
    what: str
    who: str
    due: str
    agreed: str
    seq: int
    agreed_why: str = ""
    contact: str = ""
    reach: str = ""
    least: str = ""
    stop: str = ""
    state: str = "open"
    why: str = ""


class KeptScenario(msgspec.Struct, frozen=True):
    """A *what if* kept with the verdict, and the map it was thought of at."""

    id: str
    horn: str
    supposed: tuple[ev.Supposed, ...]
    map_head: int
    seq: int


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """The state of a case at ``head``; ``map_head`` is the last event about cards, ties, amounts, events or facts.

    ``erased`` is the number of the last erasure: whatever was remembered from before it must be forgotten. ``emptied``
    says that the whole case was erased. ``trail`` is how cards and amounts came, were carried elsewhere and went.
    """

    head: int = 0
    map_head: int = 0
    opened_at: str = ""
    team: str = ""
    deck: Deck | None = None
    things: dict[str, Thing] = {}
    laid: dict[str, Laying] = {}
    acts: dict[str, Act] = {}
    rounds: tuple[ev.RoundsTurnedOver, ...] = ()
    resident_heard: bool = False
    verdicts: tuple[AgreedVerdict, ...] = ()
    actions: dict[str, Action] = {}
    scenarios: dict[str, KeptScenario] = {}
    norm: Norm | None = None
    choices: tuple[ev.ChoiceTurnedOver, ...] = ()
    heard_rounds: int = 0
    judged: dict[str, Judged] = {}
    after: afterwards.After = afterwards.After()
    tenancy: Tenancy = Tenancy()
    keeping: Keeping = Keeping()
    erased: int = 0
    emptied: bool = False
    damaged: tuple[int, ...] = ()
    trail: tuple[Came, ...] = ()

    def on_map(self, sort: str | None = None) -> list[Thing]:
        """What lies on the map now, in order of arrival."""
        found = [t for t in self.things.values() if t.on and (sort is None or t.sort == sort)]
        return sorted(found, key=lambda thing: thing.order)

    def thing(self, identifier: str) -> Thing | None:
        """The thing of this id, if it lies on the map."""
        thing = self.things.get(identifier)
        return thing if thing and thing.on else None

    def links_of(self, identifier: str) -> list[Thing]:
        """The ties and influences on the map that touch this thing."""
        return [t for t in self.on_map() if t.sort in LINKS and identifier in (t.giver, t.receiver)]

    def end_there(self, identifier: str) -> bool:
        """Whether something can be tied to this, or work on it: it lies on the map, or is a long system."""
        return bool(system_of(identifier)) or self.thing(identifier) is not None

    @property
    def ledger(self) -> Ledger | None:
        """The rent ledger: the one laid with the case, else the case file's own."""
        return self.tenancy.attached or (self.deck.ledger if self.deck else None)

    @property
    def residents(self) -> tuple[str, ...]:
        """The cards of those whose map this is, as they lie on the map."""
        return tuple(t.id for t in self.on_map("card") if t.value("kind") == RESIDENT)

    @property
    def heard_now(self) -> bool:
        """Whether the resident's own view was turned over after the last round; a later round waits for it again."""
        return self.resident_heard and self.heard_rounds == len(self.rounds)

    @property
    def verdict(self) -> AgreedVerdict | None:
        """The verdict that stands."""
        return self.verdicts[-1] if self.verdicts else None


class _Things(dict[str, Thing]):
    """The things of a case being folded; it tells the trail what was touched."""

    touched: set[str]

    def __setitem__(self, identifier: str, thing: Thing) -> None:
        self.touched.add(identifier)
        super().__setitem__(identifier, thing)


class _Builder:
    """A case being folded: plain, private, thrown away after freezing."""

    things: _Things

    def __init__(self, case: Case) -> None:
        self.__dict__.update({name: getattr(case, name) for name in Case.__struct_fields__})
        for name in ("laid", "acts", "actions", "scenarios", "judged"):
            setattr(self, name, dict(getattr(case, name)))
        self.trail = Trail(case.trail, case.things)
        self.things = _Things(case.things)
        self.things.touched = self.trail.touched
        for name in ("rounds", "verdicts", "choices", "damaged"):
            setattr(self, name, list(getattr(case, name)))
        self._links: dict[str, list[str]] | None = None

    def links_at(self, identifier: str) -> list[str]:
        """What runs to or from this thing; looked up once a batch, or every removal would cost the whole map."""
        if self._links is None:
            self._links = {}
            for thing in self.things.values():
                self._note_ends(thing)
        return self._links.get(identifier, [])

    def add(self, thing: Thing) -> None:
        """A new thing; an id that is taken is never given away again."""
        if thing.id in self.things:
            raise ValueError(thing.id)
        self.things[thing.id] = thing
        if self._links is not None:
            self._note_ends(thing)

    def _note_ends(self, thing: Thing) -> None:
        for end in {thing.giver, thing.receiver} if thing.sort in LINKS else ():
            self._links.setdefault(end, []).append(thing.id)  # type: ignore[union-attr]

    def freeze(self) -> Case:
        values = {name: getattr(self, name) for name in Case.__struct_fields__}
        values |= {name: tuple(values[name]) for name in ("rounds", "verdicts", "choices", "damaged")}
        return Case(**values | {"things": dict(self.things), "trail": tuple(self.trail.steps)})


def fold(case: Case, records: Iterable[Record]) -> Case:
    """The case after these records."""
    builder = _Builder(case)
    for record in records:
        _take(builder, record)
    return builder.freeze()


def _take(builder: Any, record: Record) -> None:
    builder.head = max(builder.head, record.seq)
    apply = _APPLY.get(type(record.event)) if record.event is not None else None
    if apply is None:
        if record.event is None or not isinstance(record.event, ev.CASE_EVENTS):
            builder.damaged.append(record.seq)
        return
    try:
        apply(builder, record, record.event)
    except (KeyError, TypeError, AttributeError, ValueError):
        # An event that speaks of something a damaged event had brought: skip it, say so, show the rest.
        builder.damaged.append(record.seq)
        builder.trail.follow(builder.things, builder.links_at)
        return
    builder.trail.follow(builder.things, builder.links_at)
    if isinstance(record.event, ev.MAP_EVENTS):
        builder.map_head = record.seq
        if not isinstance(record.event, ev.Erased):  # Nobody can take that back, so nobody has to step over it.
            _remember(builder, record)


def _remember(builder: Any, record: Record) -> None:
    known = builder.acts.get(record.act)
    if known is None:
        builder.acts[record.act] = Act(record.seq, record.seq, record.by, (record.event,))
    else:
        builder.acts[record.act] = msgspec.structs.replace(known, events=(*known.events, record.event), seq=record.seq)


def _dated(word: Any, record: Record) -> Any:
    """A new word gets its moment; one that an undo brings back keeps the moment it was said."""
    return word if word.seq else msgspec.structs.replace(word, seq=record.seq, by=record.by)


def _said(record: Record, source: str, certainty: str, **fields: Any) -> Sayings:
    said = {field: value for field, value in fields.items() if value not in (None, "")}
    return {field: {source: Statement(value, source, certainty, record.seq, record.by)} for field, value in said.items()}


# --- one small function for each event ------------------------------------------------------------------------------


def _opened(builder: Any, record: Record, event: ev.CaseOpened) -> None:
    builder.deck, builder.opened_at, builder.team = event.deck, record.at, event.team


def _laid(builder: Any, record: Record, event: ev.Laid) -> None:
    builder.laid[event.what] = Laying(record.seq, record.by, event.things)
    source, certainty = source_of(builder.deck, event.what)
    for identifier in event.things:
        if identifier not in builder.things and builder.deck is not None:
            thing = from_deck(builder.deck, identifier, record, source, certainty)
            if thing is not None:
                builder.add(thing)
    _back(builder, event.things)


def _lifted(builder: Any, record: Record, event: ev.Lifted) -> None:
    builder.laid.pop(event.what, None)
    _switch(builder, event.things, on=False)
    _no_dangling(builder, event.things)


def _card(builder: Any, record: Record, event: ev.CardAdded) -> None:
    said = _said(record, event.source, event.certainty, name=event.name, kind=event.kind, role=event.role, age=event.age)
    spots: dict[str, dict[str, Spot]] = {}
    if event.sector or event.ring:
        spot = Spot(event.sector, event.ring, event.x, event.y, event.source, event.certainty, record.seq, record.by)
        spots[""] = {event.source: spot}
    builder.add(Thing(id=event.card, sort="card", order=record.seq, by=record.by, said=said, spots=spots))


def _tie(builder: Any, record: Record, event: ev.TieDrawn) -> None:
    said = _said(
        record, event.source, event.certainty,
        quality=event.quality, support=list(event.support), frequency=event.frequency, mutual=event.mutual,
    )  # fmt: skip
    ends = (event.giver, event.receiver)
    builder.add(
        Thing(
            id=event.tie, sort="tie", order=record.seq, by=record.by, said=said, giver=ends[0], receiver=ends[1],
            on=_both_on(builder, *ends),
        )
    )  # fmt: skip


def _both_on(builder: Any, *ends: str) -> bool:
    return all(system_of(end) or (end in builder.things and builder.things[end].on) for end in ends)


def _amount(builder: Any, record: Record, event: ev.AmountAdded) -> None:
    said = _said(
        record, event.source, event.certainty, cents=event.cents, kind=event.kind, party=event.party, note=event.note
    )
    builder.add(Thing(id=event.amount, sort="amount", order=record.seq, by=record.by, said=said, which=event.which))


def _life(builder: Any, record: Record, event: ev.LifeEventAdded) -> None:
    said = _said(record, event.source, event.certainty, date=event.date, system=event.system, what=event.what)
    builder.add(Thing(id=event.life, sort="life", order=record.seq, by=record.by, said=said))


def _influence(builder: Any, record: Record, event: ev.InfluenceDrawn) -> None:
    said = _said(record, event.source, event.certainty, effect=event.effect, note=event.note)
    builder.add(
        Thing(
            id=event.influence, sort="influence", order=record.seq, by=record.by, said=said, giver=event.start,
            receiver=event.end, on=_both_on(builder, event.start, event.end),
        )
    )  # fmt: skip


def _grouped(builder: Any, record: Record, event: ev.Grouped) -> None:
    said = _said(record, event.source, event.certainty, name=event.name, cards=list(event.cards))
    builder.add(Thing(id=event.group, sort="group", order=record.seq, by=record.by, said=said))


def _stated(builder: Any, record: Record, event: ev.Stated) -> None:
    thing = builder.things[event.thing]
    words = dict(thing.said.get(event.field, {}))
    if event.said is not None:
        words[event.said.source] = _dated(event.said, record)
    elif event.was is not None:
        words.pop(event.was.source, None)
    builder.things[event.thing] = msgspec.structs.replace(thing, said=thing.said | {event.field: words})


def _placed(builder: Any, record: Record, event: ev.Placed) -> None:
    thing = builder.things[event.card]
    spots = dict(thing.spots.get(event.around, {}))
    if event.spot is not None:
        spots[event.spot.source] = _dated(event.spot, record)
    elif event.was is not None:
        spots.pop(event.was.source, None)
    builder.things[event.card] = msgspec.structs.replace(thing, spots=thing.spots | {event.around: spots})


def _switch(builder: Any, things: tuple[str, ...], *, on: bool) -> None:
    for identifier in things:
        known = builder.things.get(identifier)
        if known is not None:
            builder.things[identifier] = msgspec.structs.replace(known, on=on)


def _taken_off(builder: Any, record: Record, event: ev.TakenOff) -> None:
    _switch(builder, event.things, on=False)
    _no_dangling(builder, event.things)


def _no_dangling(builder: Any, gone: tuple[str, ...]) -> None:
    # What runs to or from a thing never outlives it, also when an event about that link is missing from the history.
    _switch(builder, tuple(link for end in gone for link in builder.links_at(end)), on=False)


def _put_back(builder: Any, record: Record, event: ev.PutBack) -> None:
    _back(builder, event.things)


def _back(builder: Any, things: tuple[str, ...]) -> None:
    """Lay things (again), what can be an end first: a link only between two ends that lie there."""
    _switch(builder, tuple(i for i in things if kind_of(i) not in LINKS), on=True)
    for identifier in things:
        link = builder.things.get(identifier)
        if link is not None and link.sort in LINKS:
            _switch(builder, (identifier,), on=_both_on(builder, link.giver, link.receiver))


def _undone(builder: Any, record: Record, event: ev.ActUndone) -> None:
    # The opposite events were remembered as an act of their own; taking them back is what redo is for.
    opposite = builder.acts.pop(record.act, None)
    latest = opposite.events if opposite else ()
    builder.acts[event.act] = msgspec.structs.replace(builder.acts[event.act], undone_at=record.seq, latest=latest)


def _redone(builder: Any, record: Record, event: ev.ActRedone) -> None:
    # The act counts from now, as it was done now: what others did in between stays theirs.
    again = builder.acts.pop(record.act, None)
    latest = again.events if again else ()
    builder.acts[event.act] = msgspec.structs.replace(builder.acts[event.act], undone_at=0, seq=record.seq, latest=latest)


def _turned(builder: Any, record: Record, event: ev.RoundsTurnedOver) -> None:
    builder.rounds.append(event)


def _norm_used(builder: Any, record: Record, event: ev.NormUsed) -> None:
    builder.norm = event.norm


def _instrument_used(builder: Any, record: Record, event: ev.InstrumentUsed) -> None:
    if builder.deck is not None:
        builder.deck = msgspec.structs.replace(builder.deck, instrument=event.instrument)


def _judged(builder: Any, record: Record, event: ev.FactJudged) -> None:
    builder.judged[event.fact] = Judged(event.certainty, record.seq, record.by)


def _erased(builder: Any, record: Record, event: ev.Erased) -> None:
    builder.erased = record.seq


def _emptied(builder: Any, record: Record, event: ev.Emptied) -> None:
    builder.erased, builder.emptied = record.seq, True


def _nothing(builder: Any, record: Record, event: ev.Blank) -> None:
    """Here stood something that was erased; its number stays, so that nobody misses a number."""


def _heard(builder: Any, record: Record, event: ev.ResidentHeard) -> None:
    builder.resident_heard, builder.heard_rounds = True, len(builder.rounds)


def _chose(builder: Any, record: Record, event: ev.ChoiceTurnedOver) -> None:
    builder.choices.append(event)


def _agreed(builder: Any, record: Record, event: ev.VerdictAgreed) -> None:
    at = event.agreed_at or record.at
    builder.verdicts.append(AgreedVerdict(event.verdict, event.version, event.map_head, at, record.seq))


def _action(builder: Any, record: Record, event: ev.ActionAgreed | ev.ActionChanged) -> None:
    known = builder.actions.get(event.action)
    builder.actions[event.action] = Action(
        event.action, event.what, event.who, event.due, event.agreed, record.seq, event.agreed_why, event.contact,
        event.reach, event.least, event.stop, known.state if known else "open", known.why if known else "",
    )  # fmt: skip


def _reported(builder: Any, record: Record, event: ev.ActionReported) -> None:
    known = builder.actions[event.action]
    builder.actions[event.action] = msgspec.structs.replace(known, state=event.state, why=event.why, seq=record.seq)


def _dropped(builder: Any, record: Record, event: ev.ActionDropped) -> None:
    builder.actions.pop(event.action, None)


def _kept(builder: Any, record: Record, event: ev.ScenarioKept) -> None:
    kept = KeptScenario(event.scenario, event.horn, event.supposed, event.map_head, record.seq)
    builder.scenarios[event.scenario] = kept


def _let_go(builder: Any, record: Record, event: ev.ScenarioDropped) -> None:
    builder.scenarios.pop(event.scenario, None)


def _rent(builder: Any, record: Record, event: Event) -> None:
    builder.tenancy = fold_one(builder.tenancy, record)


def _keeping(builder: Any, record: Record, event: Event) -> None:
    builder.keeping = fold_keeping(builder.keeping, record)


_APPLY: dict[type, Any] = {
    ev.CaseOpened: _opened,
    ev.Laid: _laid,
    ev.Lifted: _lifted,
    ev.CardAdded: _card,
    ev.TieDrawn: _tie,
    ev.AmountAdded: _amount,
    ev.LifeEventAdded: _life,
    ev.InfluenceDrawn: _influence,
    ev.Grouped: _grouped,
    ev.Stated: _stated,
    ev.Placed: _placed,
    ev.TakenOff: _taken_off,
    ev.PutBack: _put_back,
    ev.ActUndone: _undone,
    ev.ActRedone: _redone,
    ev.RoundsTurnedOver: _turned,
    ev.FactJudged: _judged,
    ev.Erased: _erased,
    ev.Blank: _nothing,
    ev.Emptied: _emptied,
    ev.ResidentHeard: _heard,
    ev.VerdictAgreed: _agreed,
    ev.ActionAgreed: _action,
    ev.ActionChanged: _action,
    ev.ActionDropped: _dropped,
    ev.ScenarioKept: _kept,
    ev.NormUsed: _norm_used,
    ev.InstrumentUsed: _instrument_used,
    ev.ScenarioDropped: _let_go,
    ev.ActionReported: _reported,
    **afterwards.APPLY,
    ev.ChoiceTurnedOver: _chose,
    **dict.fromkeys(ev.TENANCY_EVENTS, _rent),
    **dict.fromkeys(ev.KEEPING_EVENTS, _keeping),
}


# --- from the deck to the map ---------------------------------------------------------------------------------------


def fact_of(deck: Deck | None, what: str) -> DeckFact | None:
    """The fact card of this id (``fact:f6``)."""
    return next((f for f in deck.facts if f"fact:{f.id}" == what), None) if deck else None


def voice_of(deck: Deck | None, what: str) -> Voice | None:
    """What the resident may tell, by id (``voice:b1``)."""
    return next((v for v in deck.voices if f"voice:{v.id}" == what), None) if deck else None


def lays_of(deck: Deck | None, what: str) -> Lays | None:
    """What laying this puts on the map, by the file's own ids; ``None`` when there is no such thing to lay."""
    if deck is None:
        return None
    if what == "occasion":
        return deck.occasion_lays
    part = fact_of(deck, what) or voice_of(deck, what)
    return part.lays if part else None


def source_of(deck: Deck | None, what: str) -> tuple[str, str]:
    """Who says what is laid, and how sure: the fact's own, the resident's for a voice, the file's for the occasion."""
    fact = fact_of(deck, what)
    if fact is not None:
        return fact.source, fact.certainty
    return (RESIDENT, "verteld") if what.startswith("voice:") else (FILE, "feit")


def claims(case: Case, what: str) -> tuple[str, ...]:
    """What this fact, voice or occasion holds, whether or not it brought it."""
    lays = lays_of(case.deck, what)
    return things_of(lays) if lays else ()


def things_of(lays: Lays) -> tuple[str, ...]:
    """The ids on the map of what is laid, ends before ties."""
    return (
        *(f"card:{i}" for i in lays.cards),
        *(f"tie:{i}" for i in lays.ties),
        *(f"amount:{i}" for i in lays.amounts),
        *(f"life:{i}" for i in lays.life),
    )


def deck_part(deck: Deck, identifier: str) -> DeckCard | DeckTie | DeckAmount | DeckLifeEvent | None:
    """The part of the deck behind a thing on the map."""
    kind, own = kind_of(identifier), identifier.split(":", 1)[1]
    if kind == "amount":
        parts: Iterable[Any] = (a for amounts in deck.amounts().values() for a in amounts)
    else:
        parts = {"card": deck.cards, "tie": deck.ties, "life": deck.life}.get(kind or "", ())
    return next((part for part in parts if part.id == own), None)


def from_deck(deck: Deck, identifier: str, record: Record, source: str, certainty: str) -> Thing | None:
    """The thing as the deck describes it; its own source and certainty when it has them, else of what laid it."""
    part = deck_part(deck, identifier)
    if part is None:
        return None
    source, certainty = part.source or source, part.certainty or certainty
    base: dict[str, Any] = {"id": identifier, "order": record.seq, "by": record.by}
    if isinstance(part, DeckCard):
        said = _said(
            record, source, certainty, name=part.name, kind=part.kind, role=part.role, age=part.age, lead=part.lead or None,
            domains=list(part.domains) or None, deceased=part.deceased or None, note=part.note,
            sensitive=part.sensitive or None,
        )  # fmt: skip
        spot = Spot(part.sector, part.ring, 0.0, 0.0, source, certainty, record.seq, record.by)
        return Thing(**base, sort="card", said=said, spots={"": {source: spot}} if part.sector or part.ring else {})
    if isinstance(part, DeckTie):
        said = _said(
            record, source, certainty, quality=part.quality, support=list(part.support), frequency=part.frequency,
            mutual=part.mutual, note=part.note,
        )  # fmt: skip
        return Thing(**base, sort="tie", said=said, giver=f"card:{part.giver}", receiver=f"card:{part.receiver}")
    if isinstance(part, DeckAmount):
        which = next(w for w, amounts in deck.amounts().items() if part in amounts)
        becomes = part.becomes
        said = _said(
            record, source, certainty, cents=cents(part.amount), kind=part.kind, party=part.creditor or part.debtor,
            who=f"card:{part.who}" if part.who else None, arranged=part.arranged, note=part.note,
            monthly_cents=cents(part.monthly) if part.monthly is not None else None,
            becomes_cents=cents(becomes.amount) if becomes else None, becomes_since=becomes.since if becomes else None,
        )  # fmt: skip
        return Thing(**base, sort="amount", said=said, which=which)
    said = _said(record, source, certainty, date=part.date, system=part.system, what=part.what, who=part.who)
    return Thing(**base, sort="life", said=said)

