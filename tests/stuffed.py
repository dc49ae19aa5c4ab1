"""A house stuffed with attacks: a table whose every text field holds as many as fit, and whatever an organisation keeps.

The attacks are in ``tests/data/xss.txt`` with where they come from. Each goes in as the command that a field of a screen
sends; what was filled is written down (``Stuffed.filled``), so that a new text field is noticed.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
import yaml
from msgspec import inspect

from casefiles.house import House, new_id
from casefiles.journal import Outcome
from casefiles.web import home
from lifemaps import commands as do
from lifemaps.afterwards import CAME, SURE
from lifemaps.deck import Deck, LedgerLine
from lifemaps.deckview import seen_on
from lifemaps.events import Perspective, Question, Shared, Supposed, Verdict
from lifemaps.imports import ledger as ledgers
from lifemaps.instruments import EXAMPLE
from lifemaps.keeping import later
from lifemaps.library import read
from lifemaps.notes import AgreementNote, OurStep, TheirStep
from lifemaps.realdata import signs
from lifemaps.record import FIELDS
from lifemaps.refusals import Refusal
from lifemaps.roadmaps import ROADS
from lifemaps.shelf import OWN
from lifemaps.whatif import HORNS
from tests.test_ledger_import import WIDE

DATA = Path(__file__).parent / "data" / "xss.txt"
PAYLOADS = tuple(line for line in DATA.read_text("utf-8").split("\n") if line.strip() and not line.startswith("#"))
SHORT, LONG = 80, 1000
"""How long the short and the long fields may be (``lifemaps.deciding``)."""
LATER = "2099-01-01"
FETCHES = "![x](http://xss.example/p.png)"


def packed(size: int, between: str, first: int) -> list[str]:
    """All attacks, as many together as one field holds; ``first`` turns the list, so that others stand in front."""
    found: list[str] = []
    for bad in sorted((*PAYLOADS[first:], *PAYLOADS[:first]), key=len, reverse=True):
        fits = next((n for n, text in enumerate(found) if len(text) + len(between) + len(bad) <= size), None)
        if fits is None:
            found.append(bad[:size])
        else:
            found[fits] = bad + between + found[fits] if first else found[fits] + between + bad
    return found


class Shorts:
    """The short fields: for every field another order, so that what stands first in one stands behind in another."""

    def __init__(self) -> None:
        self.packs = [packed(SHORT, " ", 0), packed(SHORT, " ", 90)]
        self.most = max(len(pack) for pack in self.packs)

    def of(self, field: int, nth: int) -> str:
        pack = self.packs[field % 2]
        return pack[(nth + 17 * field) % len(pack)]


SHORTS, LONGS = Shorts(), packed(LONG, " ", 0)


def turning(size: int) -> Iterator[str]:
    """Attacks for a field of this size, every next time others; before them what a Markdown label would fetch."""
    packs = [pack for pack in reversed(packed(size - len(FETCHES) - 1, " ", 0)) if not signs(pack)]
    return (f"{FETCHES} {packs[nth % len(packs)]}" for nth in count())


def bad_deck() -> Deck:
    """A case file from somewhere, with attacks in what its papers say."""
    deck = read("nadira")
    facts = [
        msgspec.structs.replace(fact, text=LONGS[nth], source=LONGS[-1 - nth]) if nth < len(LONGS) else fact
        for nth, fact in enumerate(deck.facts)
    ]
    every = " ".join(PAYLOADS)
    return msgspec.structs.replace(deck, title=every, room_title=every, occasion=every, facts=tuple(facts))


def texts_of(command: do.Command) -> Iterator[tuple[str, str]]:
    """Every word in a command, with the name of its field."""
    def within(name: str, value: Any) -> Iterator[tuple[str, str]]:
        match value:
            case str():
                yield name, value
            case dict():
                for key, one in value.items():
                    yield from within(f"{name}.{key}" if name == "words" else name, one)
            case list() | tuple():
                for one in value:
                    yield from within(name, one)
            case msgspec.Struct():
                for field in value.__struct_fields__:
                    yield from within(f"{name}.{field}" if name else field, getattr(value, field))

    yield from within("", command)


def text_fields(command: type[do.Command]) -> Iterator[str]:
    """The fields of a command that take words of any kind."""
    def within(name: str, kind: Any) -> Iterator[str]:
        match kind:
            case inspect.StrType():
                yield name
            case inspect.DictType():
                yield from within(name, kind.value_type)
            case inspect.TupleType():
                for one in kind.item_types:
                    yield from within(name, one)
            case inspect.VarTupleType() | inspect.ListType():
                yield from within(name, kind.item_type)
            case inspect.UnionType():
                for one in kind.types:
                    if not isinstance(one, inspect.StructType) or not issubclass(one.cls, do.Command | Deck):
                        yield from within(name, one)
            case inspect.StructType():
                for field in kind.fields:
                    yield from within(f"{name}.{field.name}" if name else field.name, field.type)

    yield from dict.fromkeys(within("", inspect.type_info(command)))


VERDICT_LONG = (
    "reason", "dissent", "signal", "there_why", "wish", "own_words", "nobody_person", "nobody_others", "nobody_costs", "we_effects", "we_trust",
    "we_precedent", "own_share", "harm", "tried", "in_short", "cost_a", "cost_b", "deliberated",
)  # fmt: skip


class Stuffed:
    """The house, before its doors open: a training table, a real one, a workshop of two tables, and what is kept beside them."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.filled: dict[tuple[str, str], set[str]] = {}
        self._long, self._short, self._idea = turning(LONG), turning(SHORT), turning(200)
        self._middle, self._because, self._vault, self._norm = turning(500), turning(200), turning(200), turning(120)
        self._sizes: dict[int, Iterator[str]] = {}
        deck = bad_deck()
        self.case = house.open_case(deck)
        self.sitting = house.open_sitting(self.case)
        self.lead = str(house.take_seat(self.sitting, "facilitator"))
        self.others = [str(house.take_seat(self.sitting)) for _ in range(2)]
        self.resident = str(house.take_seat(self.sitting, "resident"))
        table = house.sitting(self.sitting)
        self.code, self.sign = table.code, table.seats[self.lead].sign
        self.facts = [f"fact:{fact.id}" for fact in deck.facts[: len(LONGS)]]

    def sized(self, size: int) -> Iterator[str]:
        """Attacks for a field of so many signs, going on where the last one ended."""
        return self._sizes.setdefault(size, turning(size))

    # --- writing it down --------------------------------------------------------------------------------------------

    def note(self, command: do.Command) -> None:
        """Which attacks went into which field."""
        name = type(command).__name__
        for field, text in texts_of(command):
            found = {bad for bad in PAYLOADS if bad[:SHORT] in text}
            if found:
                self.filled.setdefault((name, field), set()).update(found)

    def does(self, command: do.Command, seat: str = "", sitting: str = "") -> str:
        """One command at a table; the tail of what was born."""
        act = new_id("act")
        answer = self.house.do(command, sitting=sitting or self.sitting, seat=seat or self.lead, act=act)
        assert isinstance(answer, Outcome), (type(command).__name__, answer)
        self.note(command)
        return act.partition(":")[2]

    # --- the evening, its conclusion and what followed --------------------------------------------------------------

    def evening(self) -> None:
        """Two looks, choices face down, a record worded together, a verdict."""
        step = self.house.case(self.case).deck.first_steps[0].code  # type: ignore[union-attr]
        if self.house.instruments():
            self.does(do.UseInstrument(instrument="zeskaart"))
        for phase, nth in (("first_look", 0), ("second_look", 1)):
            self.does(do.EnterPhase(phase=phase))
            for seat in (*self.others, self.resident):
                self.does(
                    do.LayFaceDown(
                        round=nth, level=2 + nth, first_step=step, reason=next(self._middle), because={"niveau": next(self._because), "eerste_stap": next(self._because)}
                    ), seat,
                )  # fmt: skip
        self.does(do.TurnOver())
        self.does(do.HearResident())
        self.does(do.EnterPhase(phase="verdict"))
        words: dict[str, Any] = {}
        for field in FIELDS:
            if field.takes in ("text", "line"):
                words[field.name] = next(self.sized(field.most)) if field.most not in (LONG, SHORT) else next(self._long if field.most == LONG else self._short)
            elif field.takes == "rows":
                words[field.name] = [[next(self._short)] * field.cells]
        for name, value in words.items():
            self.does(do.Word(words={name: value}))
        for nth, kind in enumerate(("dilemma", "ideas"), 2):
            self.does(do.Ask(kind=kind))
            for seat in self.others:
                choice = {"choice": "a"} if kind == "dilemma" else {"lines": (next(self._idea), next(self._idea))}
                self.does(do.LayChoice(round=nth, reason=next(self._middle), despite=next(self._middle), limit=next(self._middle), **choice), seat)
            self.does(do.TurnChoice(ask=nth))
        long, short, core = self._long, self._short, self.sized(200)
        words = {name: next(long) for name in VERDICT_LONG} | {name: next(core) for name in ("core", "horn_a", "horn_b")}
        verdict = Verdict(
            category="wankel", turn="wij", outcome="afwachten", review_on=LATER, second=next(short), not_do=(next(long),), tipping=(next(long),),
            questions=(Question(next(long), next(short)),), share_with=(Shared(next(short), next(short)),), alternatives=(next(long),),
            perspectives=(Perspective(next(short), next(long), next(long)),), **words,
        )  # fmt: skip
        self.does(do.AgreeVerdict(verdict=verdict, map_head=self.house.case(self.case).map_head))

    def after(self) -> None:
        """Actions, the note, looking back, goals, rent, living money."""
        long, short = self._long, self._short
        for _ in LONGS:
            said = {name: next(long) for name in ("what", "agreed_why", "reach", "least", "stop")}
            action = f"action:{self.does(do.AgreeAction(who=next(short), agreed='nee', **said))}"
            said = {name: next(long) for name in ("what", "agreed_why", "reach", "least", "stop")}
            self.does(do.ChangeAction(action=action, who=next(short), agreed="nee", **said))
            self.does(do.ReportAction(action=action, state="lukte_niet", why=next(long)))
        texts = {name: next(long) for name in ("wrong", "because", "well", "goal", "needs", "setback", "otherwise")}
        shorts = {name: next(short) for name in ("place", "language", "resident")}
        theirs = tuple(TheirStep(what=next(long), done_when=next(long)) for _ in range(12))
        ours = tuple(OurStep(what=next(long), who=next(short)) for _ in range(12))
        self.does(do.WordNote(note=AgreementNote(present=(next(short), next(short)), theirs=theirs, ours=ours, **texts, **shorts)))
        worded = self.house.case(self.case).after.worded
        self.does(do.AgreeNote(agrees="nee", worded=worded, why=next(long)))
        expected = [f"expectation:{self.does(do.Expect(what=next(long), sure=SURE[0]))}" for _ in range(12)]
        for _ in range(6):
            goal = self.does(do.SetGoal(what=next(long), levels=tuple(next(long) for _ in range(5)), start=-2))  # type: ignore[arg-type]
            self.does(do.ScoreGoal(goal=f"goal:{goal}", level=1, note=next(long)))
        self.does(do.HoldReview(came=dict.fromkeys(expected, CAME[0]), learned=next(long)))
        self.does(do.UseNorm(cents=90_000, household=next(self.sized(120)), origin=next(short), since="2026-01-01"))
        self.does(do.KeepScenario(horn=HORNS[0], supposed=(Supposed(kind="moves"),)))

    def rent(self) -> None:
        """The road, its pause, arrangements and a ledger."""
        middle = self._middle
        today = seen_on(self.house.case(self.case).deck)  # type: ignore[arg-type]
        self.does(do.ChooseRoad(country="NL"))
        for nth, step in enumerate(ROADS["NL"].steps):
            self.does(do.DoRoadStep(step=step.code, on=later(today, -nth), proof=next(middle)))
        self.does(do.PauseRoad(reason="anders", until=later(today, 9), words=next(middle)))
        line = LedgerLine(period=today[:7], due_on=today, due=Decimal(500), paid=Decimal(1), contract=next(middle), method=next(self._short), note=next(middle))
        self.does(do.AttachLedger(lines=(line, msgspec.structs.replace(line, contract=next(middle))), file=next(self._short)))
        arrangement = f"arrangement:{self.does(do.MakeArrangement(total=10_000, monthly=1000, first_on=later(today, 5)))}"
        self.does(do.ReplanArrangement(arrangement=arrangement, monthly=500, first_on=later(today, 6), why=next(middle)))

    def map(self) -> list[str]:
        """Every attack in every text field of the map; the cards it made."""
        self.does(do.EnterPhase(phase="map_1"))
        for fact in self.facts:
            self.does(do.DealFact(fact=fact))
            self.does(do.Lay(what=fact))
        cards: list[str] = []
        for nth in range(SHORTS.most):
            bad = [SHORTS.of(field, nth) for field in range(7)]
            card = f"card:{self.does(do.AddCard(kind='vriend', name=bad[0], role=bad[1], source=bad[2]))}"
            cards.append(card)
            self.does(do.AddAmount(which="schulden", kind=bad[3], cents=100, party=bad[4], source=bad[5]))
            if nth:
                self.does(do.GroupCards(name=bad[6], cards=(cards[-2], card), source=bad[5]))
        self.does(do.GroupCards(name=SHORTS.of(6, 0), cards=(cards[0], cards[-1])))
        for nth, note in enumerate(LONGS):
            card = cards[nth]
            self.does(do.State(thing=card, field="note", value=note, source=SHORTS.of(6, nth)))
            tie = f"tie:{self.does(do.DrawTie(giver=card, receiver='card:p_nadira', source=SHORTS.of(0, nth)))}"
            self.does(do.State(thing=tie, field="note", value=note))
            self.does(do.Disprove(thing=cards[-1 - nth], note=note, source=SHORTS.of(5, nth)))
            self.does(do.DrawInfluence(start="system:wonen", end=card, effect="werkt_tegen", note=note, source=SHORTS.of(3, nth)))
            self.does(do.AddAmount(which="schulden", kind="lening", cents=100, note=note))
            self.does(do.AddLifeEvent(date=f"2026-0{1 + nth % 6}", system="wonen", what=note, source=SHORTS.of(4, nth)))
            self.does(do.AgreeAction(what=note, who=SHORTS.of(nth, nth)))
            self.does(do.Park(text=note))
        for nth in range(SHORTS.most):
            self.does(do.AgreeAction(what="bellen", who=SHORTS.of(1, nth)))
        return cards

    # --- a real case ------------------------------------------------------------------------------------------------

    def real(self) -> None:
        """What only a real case has: its ground, sharings, corrections, the vault."""
        deck = msgspec.structs.replace(read("nadira"), fictional=False)
        stream = self.house.open_case(deck)
        self.real_sitting = self.house.open_sitting(stream)
        self.real_lead = str(self.house.take_seat(self.real_sitting, "facilitator"))
        resident = str(self.house.take_seat(self.real_sitting, "resident"))
        self.real_code = self.house.sitting(self.real_sitting).code

        def at(command: do.Command, seat: str = "") -> str:
            return self.does(command, seat or self.real_lead, self.real_sitting)

        middle = self._middle
        at(do.StateGround(purpose="anders", basis="toestemming", knows="nee", words=next(middle), weighed=next(middle), knows_why=next(middle)))
        for _ in LONGS:
            at(do.NoteSharing(who=next(middle), what=next(middle), basis="toestemming", why=next(middle)))
            asked = f"correction:{at(do.AskCorrection(text=next(middle)), resident)}"
            at(do.AnswerCorrection(correction=asked, answer="niet", why=next(middle)))
            kept = do.KeepContact(role=next(self._vault), name=next(self._vault), number=next(self._vault), note=next(self._vault))
            answer = self.house.in_vault(kept, sitting=self.real_sitting, seat=self.real_lead)
            assert isinstance(answer, Outcome), answer
            self.note(kept)

    # --- beside the tables ------------------------------------------------------------------------------------------

    def organisation(self) -> None:
        """An own case, an own script, an instrument, living money, ways to read a ledger, a workshop in a room."""
        own = do.KeepOwnCase(deck=bad_own(self))
        script = do.WriteScript(name=next(self.sized(60)), steps=(("arrive", 1.0), ("map", 5.0), ("look", 2.0), ("verdict", 5.0)))
        instrument = do.KeepInstrument(text=bad_instrument(self))
        norms = [do.KeepNorm(kind="minimum", household=next(self._norm), cents=90_000, source=next(self._norm), since="2026-01-01") for _ in LONGS]
        mapping = ledgers.profile(ledgers.guess_mapping(ledgers.header_of(WIDE)))
        profile = do.KeepLedgerProfile(name=next(self._short), profile=mapping)
        for answer in (self.house.on_shelf(own), self.house.on_instruments(instrument), self.house.on_ledgers(profile)):
            assert isinstance(answer, Outcome), answer
        for command in (own, instrument, profile):
            self.note(command)
        beside = self.house.open_sitting(self.house.open_case(read("nadira")))
        leads = str(self.house.take_seat(beside, "facilitator"))
        for command in (script, *norms):
            self.does(command, leads, beside)
        begun = home.begin_workshop(bad_deck(), tables=2, title=next(self.sized(80)))
        assert not isinstance(begun, Refusal), begun
        self.hall = begun

        def leads_all(command: do.Command) -> None:
            answer = self.house.lead(command, workshop=begun.stream, seat=begun.seat)
            assert isinstance(answer, Outcome), answer
            self.note(command)

        leads_all(do.LeadTables(what=do.EnterPhase(phase="map_1")))
        tables = [(table, [str(self.house.take_seat(table.sitting)) for _ in range(2)]) for table in self.house.workshop(begun.stream).tables.values()]
        for table, seats in tables:
            for nth in range(SHORTS.most):
                self.does(do.AddCard(kind="vriend", name=SHORTS.of(nth, nth), role=SHORTS.of(1, nth)), seats[0], table.sitting)
        for nth, phase in enumerate(("first_look", "second_look")):
            leads_all(do.LeadTables(what=do.EnterPhase(phase=phase)))
            for table, seats in tables:
                for seat in seats:
                    self.does(do.LayFaceDown(round=nth, level=2 + nth, reason=next(self._middle)), seat, table.sitting)
        leads_all(do.LeadTables(what=do.TurnOver()))
        for table, seats in tables:
            self.does(do.OfferMap(), seats[0], table.sitting)
        leads_all(do.ShowOnWall(slide="overlay", tables=(1, 2)))


def bad_own(stuffed: Stuffed) -> Deck:
    """A training case made here, with attacks in everything its maker can type."""
    return msgspec.structs.replace(_worded(read("nadira"), stuffed), id=f"{OWN}vol")


WORDY = {
    "title": 80, "room_title": 80, "occasion": 500, "text": 300, "usual_reaction": 300, "role": 80, "note": 300, "what": 200, "creditor": 80,
    "debtor": 80, "source": 80, "wish": 300, "own_words": 300, "open_questions": 300, "goals": 300, "themes": 80, "name": 80,
}  # fmt: skip
"""The fields of a case file that take words, with how many signs are put in."""


def _worded(part: Any, stuffed: Stuffed) -> Any:
    changed: dict[str, Any] = {}
    for field in part.__struct_fields__:
        value = getattr(part, field)
        if field in WORDY and isinstance(value, str):
            changed[field] = next(stuffed.sized(WORDY[field]))
        elif field in WORDY and isinstance(value, tuple) and all(isinstance(one, str) for one in value):
            changed[field] = tuple(next(stuffed.sized(WORDY[field])) for _ in value)
        elif isinstance(value, msgspec.Struct):
            changed[field] = _worded(value, stuffed)
        elif isinstance(value, tuple) and value and isinstance(value[0], msgspec.Struct):
            changed[field] = tuple(_worded(one, stuffed) for one in value)
    return msgspec.structs.replace(part, **changed)


def bad_instrument(stuffed: Stuffed) -> str:
    """An instrument of an organisation, with attacks for its names, questions and anchors."""
    written = yaml.safe_load(EXAMPLE.read_text("utf-8"))

    def bad(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: bad(one, str(name)) for name, one in value.items()}
        if isinstance(value, list):
            return [bad(one, key) for one in value]
        return next(stuffed.sized(60)) if key in ("nl-NL", "en", "licentie", "bron") else value

    return yaml.safe_dump(bad(written), allow_unicode=True)


if __name__ == "__main__":
    print(len(PAYLOADS), SHORTS.most, len(LONGS))
