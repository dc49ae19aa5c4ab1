"""A small language for what happens at a table, so that a test reads as the five lines of an evening.

    table = Table()                              # Nadira's case, A, B and C around it, F leads
    table.tell('''
        A adds Karim (familie)
        B ties Karim > Nadira sterk praktisch
        B says Karim.role = oom
        A undoes
    ''')

Each line is one gesture: a seat, a verb, and what it is about. It becomes a command, is decided on the table as it
stands, and its events are folded: what ``House`` does, without a database. ``tell`` insists that every line is done;
``do`` gives back the events or the refusal of one line.

========================================  ==========================================================================
``A adds Karim (familie)``                ``… as bewoner`` says whose word it is, ``… feit`` how sure
``B ties Karim > Ria sterk praktisch``    quality and supports by their codes; the tie is called ``Karim>Ria``
``B says Karim.role = oom``               ``… as school``, ``… as bewoner``; ``Karim>Ria.quality = gespannen``
``A places Karim familie/dichtbij``       ``… around Nadira``
``A takes off Karim, Ria``                ``A lays f1`` · ``A undoes`` · ``A redoes``
``F agrees loslaten``                     ``F agrees afwachten until 2027-01-01 when "drie brieven terug"``
``A plans Bellen by Joris``               an action
========================================  ==========================================================================
"""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from lifemaps import commands as do
from lifemaps.case import LINKS, Case, fold
from lifemaps.commands import Actor
from lifemaps.decide import decide
from lifemaps.deck import Deck, DeckAmount, DeckCard, DeckFact, DeckLifeEvent, DeckTie, FirstStep, Lays, Voice
from lifemaps.events import Event, Record, Verdict
from lifemaps.map import map_view
from lifemaps.opening import opening
from lifemaps.refusals import Refusal
from lifemaps.view import MapView
from lifemaps.vocabulary import CERTAINTIES

AT = "2026-11-22T10:00:00.000+00:00"


def nadira() -> Deck:
    """A small life: Karim comes with f1 and again with f2; f3 brings only a tie; f4 proves f1 untrue; f0 is on file."""
    return Deck(
        schema="1.0", id="klein", title="Klein", room_title="Nadira, 43", language="nl-NL", fictional=True,
        core_domains=("geld", "netwerk"), occasion="Een achterstand.",
        occasion_lays=Lays(cards=("nadira", "incasso")),
        first_steps=(FirstStep(code="bellen", text="Bellen", rung=2), FirstStep(code="wijkteam", text="Wijkteam", rung=6)),
        cards=(
            DeckCard(id="nadira", kind="bewoner", name="Nadira", age=43, lead=True),
            DeckCard(id="incasso", kind="verhuurder", name="Incasso"),
            DeckCard(id="karim", kind="familie", name="Karim", role="neef"),
            DeckCard(id="ria", kind="buur", name="Ria"),
            DeckCard(id="fatna", kind="familie", name="Fatna"),
        ),
        ties=(
            DeckTie(id="r1", giver="karim", receiver="nadira", quality="sterk", support=("praktisch",)),
            DeckTie(id="r2", giver="ria", receiver="nadira", quality="gewoon", support=("gezelschap",)),
            DeckTie(id="r3", giver="incasso", receiver="nadira", quality="gespannen"),
            DeckTie(id="r4", giver="fatna", receiver="nadira", quality="sterk"),
        ),
        incomes=(DeckAmount(id="i1", kind="loon", amount=Decimal("1480.50")),),
        life=(DeckLifeEvent(id="e1", date="2026-03", system="wonen", what="Verhuisd"),),
        facts=(
            DeckFact(id="f0", round=0, text="Zij huurt.", source="dossier", certainty="feit", lays=Lays(life=("e1",))),
            DeckFact(id="f1", round=1, text="Karim helpt.", source="zus", certainty="verteld",
                     lays=Lays(cards=("karim",), ties=("r1",))),
            DeckFact(id="f2", round=1, text="Karim en Ria zijn er.", source="buren", certainty="waarneming",
                     lays=Lays(cards=("karim", "ria"), ties=("r1", "r2"))),
            DeckFact(id="f3", round=2, text="Incasso schreef.", source="dossier", certainty="feit", lays=Lays(ties=("r3",))),
            DeckFact(id="f4", round=3, text="Karim is weg.", source="dossier", certainty="feit", disproves="f1"),
        ),
        voices=(Voice(id="v1", text="Mijn tante is er altijd.", lays=Lays(cards=("fatna",), ties=("r4",))),),
    )  # fmt: skip


class Table:
    """A table in memory: the journal of one case as a list, and how its things are called in the story."""

    def __init__(self, deck: Deck | None = None) -> None:
        self.deck = deck or nadira()
        self.records: list[Record] = []
        self.refused: list[Refusal] = []
        self.names = {card.name: f"card:{card.id}" for card in self.deck.cards}
        by_id = {card.id: card.name for card in self.deck.cards}
        self.names |= {f"{by_id[t.giver]}>{by_id[t.receiver]}": f"tie:{t.id}" for t in self.deck.ties}
        self.case = Case()
        self.map_open = True
        self._write("act:opening", "seat:owner", opening(self.deck))

    # --- telling ----------------------------------------------------------------------------------------------------

    def tell(self, story: str) -> Table:
        """Every line of the story happens; a refusal fails the test where the line stands."""
        for line in filter(None, map(str.strip, story.splitlines())):
            came_of_it = self.do(line)
            assert not isinstance(came_of_it, Refusal), f"{line}: {came_of_it.reason} {came_of_it.values}"
        return self

    def do(self, line: str, at: str = AT) -> tuple[Event, ...] | Refusal:
        """What comes of one line: its events, which are folded, or the refusal, which changes nothing."""
        who, said = line.strip().split(" ", 1)
        act = f"act:{self.case.head:05d}"
        return self.command(who, self._command(said, act), act, at)

    def command(self, who: str, command: do.Command, act: str | None = None, at: str = AT) -> tuple[Event, ...] | Refusal:
        """What comes of this command by seat ``who`` (A, B, C; F leads, R is the resident, O only looks)."""
        act = act or f"act:{self.case.head:05d}"
        role = {"F": "facilitator", "R": "resident", "O": "observer"}.get(who, "participant")
        by = Actor(seat=f"seat:{who}", role=role, number=1, map_open=self.map_open)
        decision = decide(self.case, command, by, act, at)
        if isinstance(decision, Refusal):
            self.refused.append(decision)
        else:
            self._write(act, by.seat, decision, at)
        return decision

    def refusal(self, line: str) -> str:
        """The reason why this line is refused."""
        before = len(self.records)
        came_of_it = self.do(line)
        assert isinstance(came_of_it, Refusal), f"{line}: was done, {came_of_it}"
        assert len(self.records) == before
        return came_of_it.reason

    def _write(self, act: str, by: str, events: tuple[Event, ...], at: str = AT) -> None:
        new = [Record(self.case.head + n, at, by, act, event) for n, event in enumerate(events, 1)]
        self.records.extend(new)
        self.case = fold(self.case, new)

    # --- looking ----------------------------------------------------------------------------------------------------

    @property
    def view(self) -> MapView:
        """The map as the table sees it."""
        return map_view(self.case)

    @property
    def lies(self) -> set[str]:
        """What lies on the map, by name: cards ``Karim``, ties ``Karim>Nadira``."""
        called = {i: name for name, i in self.names.items()}
        return {called.get(thing.id, thing.id) for sort in ("card", "tie") for thing in self.case.on_map(sort)}

    def shows(self, name: str, field: str) -> object:
        """The value that shows for this field."""
        return self.case.things[self.names[name]].value(field)

    def says(self, name: str, field: str) -> dict[str, object]:
        """What each perspective says of this field."""
        words = self.case.things[self.names[name]].said.get(field, {})
        return {source: statement.value for source, statement in words.items()}

    # --- reading a line ---------------------------------------------------------------------------------------------

    def _command(self, said: str, act: str) -> do.Command:
        said, source = _cut(said, r" as (\w+)")
        said, certainty = _cut(said, rf" ({'|'.join(CERTAINTIES)})$")
        words = {"source": source or "team"} | ({"certainty": certainty} if certainty else {})
        for verb, read in (
            ("adds", self._adds), ("ties", self._ties), ("says", self._says), ("places", self._places),
            ("takes off", self._takes), ("lays", self._lays), ("agrees", self._agrees), ("plans", self._plans),
            ("undoes", lambda *_: do.Undo()), ("redoes", lambda *_: do.Redo()),
        ):  # fmt: skip
            if said == verb or said.startswith(verb + " "):
                return read(said.removeprefix(verb).strip(), words, act)
        raise AssertionError(f"no such verb: {said}")

    def _adds(self, said: str, words: dict[str, str], act: str) -> do.Command:
        name, kind = _cut(said, r" \((\w+)\)")
        self.names[name] = "card:" + act.split(":")[1]
        return do.AddCard(kind=kind or "familie", name=name, **words)

    def _ties(self, said: str, words: dict[str, str], act: str) -> do.Command:
        giver, _, receiver, *rest = said.split()
        self.names[f"{giver}>{receiver}"] = "tie:" + act.split(":")[1]
        ends = {"giver": self.names[giver], "receiver": self.names[receiver]}
        return do.DrawTie(**ends, quality=rest[0] if rest else "onbekend", support=tuple(rest[1:]), **words)

    def _says(self, said: str, words: dict[str, str], act: str) -> do.Command:
        what, value = said.split(" = ", 1)
        name, field = what.rsplit(".", 1)
        return do.State(thing=self.names[name], field=field, value=int(value) if value.isdigit() else value, **words)

    def _places(self, said: str, words: dict[str, str], act: str) -> do.Command:
        said, around = _cut(said, r" around (\w+)")
        name, spot = said.split()
        sector, ring = spot.split("/")
        center = self.names[around] if around else ""
        return do.Place(card=self.names[name], sector=sector, ring=ring, around=center, **words)

    def _takes(self, said: str, words: dict[str, str], act: str) -> do.Command:
        return do.TakeOff(things=tuple(self.names[name.strip()] for name in said.split(",")))

    def _lays(self, said: str, words: dict[str, str], act: str) -> do.Command:
        return do.Lay(what=f"{'voice' if said.startswith('v') else 'fact'}:{said}")

    def _agrees(self, said: str, words: dict[str, str], act: str) -> do.Command:
        said, signal = _cut(said, r' when "(.*)"')
        outcome, until = _cut(said, r" until (\S+)")
        verdict = Verdict(
            core="Zij redt zich.", category="redt_zich", turn="wij", outcome=outcome, review_on=until, signal=signal
        )
        return do.AgreeVerdict(verdict=verdict, map_head=self.case.map_head)

    def _plans(self, said: str, words: dict[str, str], act: str) -> do.Command:
        what, who = said.split(" by ")
        return do.AgreeAction(what=what, who=who)


def _cut(said: str, pattern: str) -> tuple[str, str]:
    """What is said without this piece, and the piece (empty when it is not there)."""
    match = re.search(pattern, said)
    return (said[: match.start()] + said[match.end() :], match[1]) if match else (said, "")


def seen(case: Case) -> MapView:
    """The map without the numbers of the journal: what two moments are compared on."""
    view = map_view(case)
    # A fact laid anew comes last, and brings what it lifted: less than at first when somebody took a part of it off.
    facts = sorted((replace(fact, brings=()) for fact in view.facts), key=lambda fact: fact.id)
    # The trail is how it came about, which an undo adds to; only where things are drawn depends on it.
    return replace(view, head=0, facts=tuple(facts), trail=())


def dangling(case: Case) -> list[str]:
    """The ties and influences on the map of which an end does not lie there."""
    links = (t for t in case.on_map() if t.sort in LINKS)
    return [t.id for t in links if not (case.end_there(t.giver) and case.end_there(t.receiver))]
