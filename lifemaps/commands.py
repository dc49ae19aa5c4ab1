"""What somebody asks for, each one imperative word. Everything from a browser is decoded into one of these or refused."""

from __future__ import annotations

import msgspec

from lifemaps.deck import Deck, LedgerLine
from lifemaps.events import Cell, RoundsTurnedOver, Supposed, Value, Verdict
from lifemaps.notes import AgreementNote


class Command(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="do", tag=str):
    """Something to do. On the wire it is an object with ``do`` and the fields."""


# --- on the map -----------------------------------------------------------------------------------------------------


class WriteLine(Command):
    """One typed line, read by ``lifemaps.lines``; ``sector`` and ``ring`` when it was typed in a spot of the map."""

    line: str
    language: str = "nl-NL"
    sector: str = ""
    ring: str = ""


class WriteList(Command):
    """A pasted list, read by ``lifemaps.lines`` line by line and laid in one act.

    When a line cannot be laid nothing is, and the refusal names the lines; with ``skip`` the rest is laid.
    """

    text: str
    language: str = "nl-NL"
    skip: bool = False


class AddCard(Command):
    """Put a card on the map."""

    kind: str
    name: str
    role: str = ""
    source: str = "team"
    certainty: str = "aanname"
    sector: str = ""
    ring: str = ""
    x: float = 0.0
    y: float = 0.0


class DrawTie(Command):
    """Tie two cards."""

    giver: str
    receiver: str
    quality: str = "onbekend"
    support: tuple[str, ...] = ()
    frequency: str = ""
    mutual: bool = False
    source: str = "team"
    certainty: str = "aanname"


class AddAmount(Command):
    """Put an amount on the map, in cents."""

    which: str
    kind: str
    cents: int
    party: str = ""
    note: str = ""
    source: str = "team"
    certainty: str = "aanname"


class AddLifeEvent(Command):
    """Put an event on the life line."""

    date: str
    system: str
    what: str
    source: str = "team"
    certainty: str = "aanname"


class DrawInfluence(Command):
    """Say that one thing works on another: ``start`` on ``end``, each ``system:wonen`` …, an event, an amount or a card."""

    start: str
    end: str
    effect: str
    note: str = ""
    source: str = "team"
    certainty: str = "aanname"


class GroupCards(Command):
    """Put cards together under a name; with ``State`` its ``name`` and its ``cards`` can be changed."""

    name: str
    cards: tuple[str, ...]
    source: str = "team"
    certainty: str = "aanname"


class Ungroup(Command):
    """Take a group apart; its cards stay."""

    group: str


class TieAll(Command):
    """Tie each of these cards to one card in one act: each gives, ``to`` receives (turned round when ``gives``)."""

    cards: tuple[str, ...]
    to: str
    gives: bool = False
    quality: str = "onbekend"
    support: tuple[str, ...] = ()
    frequency: str = ""
    mutual: bool = False
    source: str = "team"
    certainty: str = "aanname"


class State(Command):
    """Say something about a thing on the map."""

    thing: str
    field: str
    value: Value = None
    source: str = "team"
    certainty: str = "verteld"


class Place(Command):
    """Give a card its place: ring and sector are meaning, ``x`` and ``y`` a push within the cell."""

    card: str
    sector: str
    ring: str
    x: float = 0.0
    y: float = 0.0
    around: str = ""
    source: str = "team"
    certainty: str = "aanname"


class TakeOff(Command):
    """Take things off the map."""

    things: tuple[str, ...]


class Lay(Command):
    """Lay a fact (or what the resident told) on the map."""

    what: str


class Strike(Command):
    """Strike something through (*doorhalen*): it stays readable and leaves every export. The resident's right."""

    thing: str


class Unstrike(Command):
    """Let something that was struck through stand again."""

    thing: str


class Disprove(Command):
    """Something on the map proved untrue: by a fact that lies there, or in a few words how one knows.

    ``stands`` takes it back: it is true after all.
    """

    thing: str
    fact: str = ""
    note: str = ""
    stands: bool = False
    source: str = "team"
    certainty: str = "verteld"


class PutInLight(Command):
    """Something stays true and means something else beside this fact ("Klopt, maar anders: …"), or not (``off``)."""

    thing: str
    fact: str
    off: bool = False
    source: str = "team"
    certainty: str = "verteld"


class JudgeFact(Command):
    """Say how sure the table thinks a laid fact is, before its certainty turns over. Once."""

    fact: str
    certainty: str


class Erase(Command):
    """Take something away for good (*weghalen*): from every screen, the history, undo, report and the file itself."""

    thing: str


class Undo(Command):
    """Take back my own last act."""


class Redo(Command):
    """Do my own last undone act again."""


# --- the verdict ----------------------------------------------------------------------------------------------------


class TurnOver(Command):
    """Turn both looks over together."""


class RecordRounds(Command):
    """Write down what the counting of the box came to (made inside the same turn, never by a browser)."""

    result: RoundsTurnedOver


class HearResident(Command):
    """Turn over the resident's own view, last."""


class AgreeVerdict(Command):
    """Agree on the verdict, worded while the map stood at ``map_head``."""

    verdict: Verdict
    map_head: int


class Word(Command):
    """Word fields of the record together: the last words stand, on every screen of the table; ``None`` empties a field."""

    words: dict[str, Cell]


class Reword(Command):
    """Word the conclusion anew, beginning from the one that stands."""


class AgreeDraft(Command):
    """Agree on the conclusion as it was worded together, while the map stood at ``map_head``."""

    map_head: int


class Ask(Command):
    """Ask the table to choose, each alone and face down: a dilemma, a moral choice, ideas or a ranking."""

    kind: str


class LayChoice(Command):
    """Lay my choice face down; no event, seen by nobody until it turns over. ``round`` is its place in the box.

    ``choice`` is one of the options or ``?``; ``lines`` are ideas, or the five I would do first, in order.
    """

    round: int
    choice: str = ""
    lines: tuple[str, ...] = ()
    reason: str = ""
    despite: str = ""
    limit: str = ""
    cards: tuple[str, ...] = ()


class TurnChoice(Command):
    """Turn over what the table chose face down; ``back``: take the question back, and what lies there is nobody's."""

    ask: int
    back: bool = False


class StepAside(Command):
    """Go to a step of a moral deliberation or a nominal group round; 0 ends it."""

    kind: str
    step: int


class AgreeAction(Command):
    """Agree who does what."""

    what: str
    who: str
    due: str = ""
    agreed: str = "nog_niet"
    agreed_why: str = ""
    contact: str = ""
    reach: str = ""
    least: str = ""
    stop: str = ""


class ChangeAction(Command):
    """Reword, hand over, date or agree an action."""

    action: str
    what: str
    who: str
    due: str = ""
    agreed: str = "nog_niet"
    agreed_why: str = ""
    contact: str = ""
    reach: str = ""
    least: str = ""
    stop: str = ""


class DropAction(Command):
    """Let an action go."""

    action: str


class ReportAction(Command):
    """Tell how an action went: ``open``, ``gedaan`` or ``lukte_niet``, and why not."""

    action: str
    state: str
    why: str = ""


class WordNote(Command):
    """Word the agreement note; a name or number to call is left out of what is kept."""

    note: AgreementNote


class AgreeNote(Command):
    """Keep what the resident said to the note as it is worded now: ``worded`` is the wording that was read together."""

    agrees: str
    worded: int
    signed: str = ""
    why: str = ""
    copy: str = ""
    present: tuple[str, ...] = ()


class TellSignal(Command):
    """Say that the resident knows which signal we watch for, and how it was told."""

    how: str


class Expect(Command):
    """Say beforehand what we think will happen, and how sure we are."""

    what: str
    sure: int


class DropExpectation(Command):
    """Take an expectation back, before anybody looked whether it came true."""

    expectation: str


class HoldReview(Command):
    """Look back: per expectation what came of it, what we learned, and when to look again (if at all)."""

    came: dict[str, str] = {}
    learned: str = ""
    again_on: str = ""


class SetGoal(Command):
    """Set a goal with its five levels, from −2 to +2, described beforehand; with ``goal`` in place of that one."""

    what: str
    levels: tuple[str, str, str, str, str]
    start: int
    weight: int = 1
    set_by: str = "samen"
    goal: str = ""


class ScoreGoal(Command):
    """Say how far a goal came."""

    goal: str
    level: int
    note: str = ""


class DropGoal(Command):
    """Let a goal go."""

    goal: str


class KeepScenario(Command):
    """Keep a *what if* with the verdict: as what if nobody acts, or as what if we do."""

    horn: str
    supposed: tuple[Supposed, ...]


class KeepNorm(Command):
    """The organisation enters living money, or changes it (``norm``): for whom, how much a month, its source and date."""

    kind: str
    household: str
    cents: int
    source: str
    since: str
    norm: str = ""


class DropNorm(Command):
    """Take living money out again; what a table already used stays with its case."""

    norm: str


class UseNorm(Command):
    """Count with this living money at this table; zero cents: with none. ``origin`` is where it comes from."""

    cents: int = 0
    kind: str = "table"
    household: str = ""
    origin: str = ""
    since: str = ""
    norm: str = ""


class DropScenario(Command):
    """Let a kept *what if* go."""

    scenario: str


# --- the meeting ----------------------------------------------------------------------------------------------------


class TakeSeat(Command):
    """Sit down at the table; ``bot`` when the program itself does, to rehearse (never from a browser)."""

    role: str = "participant"
    sign: str = ""
    bot: bool = False


class GiveRole(Command):
    """Give a seat another role."""

    seat: str
    role: str


class EnterPhase(Command):
    """Go to a step of the evening."""

    phase: str


class PauseClock(Command):
    """Let the clock stand still."""


class ResumeClock(Command):
    """Let the clock run again."""


class ExtendPhase(Command):
    """Take more minutes for this step."""

    minutes: int


class LockMap(Command):
    """Make the map view-only."""


class UnlockMap(Command):
    """Open the map again."""


class DealFacts(Command):
    """Deal the fact cards of a round: to everybody, or spread over the seats."""

    round: int
    spread: bool = False


class Park(Command):
    """Put something on the parking list."""

    text: str


class Unpark(Command):
    """Take something off the parking list."""

    park: str


class ShareCalendar(Command):
    """Give what was agreed a private address, to follow in one's own calendar; an address given before ends."""


class StopCalendar(Command):
    """Let the private address of the calendar lead nowhere any more."""


class EndSitting(Command):
    """Stand up."""


class OfferMap(Command):
    """Let the wall show our map (*Toon onze kaart*), or rather not any more."""

    shown: bool = True


class BindRoom(Command):
    """Be reached at a lasting address: a new one with this name, or the one that was printed before."""

    room: str


class ShowOutcome(Command):
    """Show the one possible end the makers thought of; only in training, and only after the table's own verdict."""


class KeepOwnCase(Command):
    """Keep an own training case on the shelf of this installation, as it is now."""

    deck: Deck


class PutAwayOwnCase(Command):
    """Take an own training case off the shelf."""

    case: str


class ChooseScript(Command):
    """Follow another script, from the step of now on: one of the method's, or an own one by its code."""

    script: str
    pronoun: str = "zij"


class WriteScript(Command):
    """Write an own script, follow it, and (``keep``) keep it for the organisation; with ``script`` in place of that one."""

    name: str
    steps: tuple[tuple[str, float], ...]
    domains: str = "core"
    resident: bool = False
    between: bool = False
    script: str = ""
    keep: bool = True


class DropScript(Command):
    """Let go of an own script; tables that follow it go on."""

    script: str


class Show(Command):
    """Let the other screens follow what this one shows, or (``on`` false) let them go."""

    on: bool = True
    view: str = "map"
    lens: str = "everyone"
    option: str = ""
    selected: str = ""


class DealFact(Command):
    """Deal one fact card to a seat, or (no seat) to everybody."""

    fact: str
    seat: str = ""


class DealRoleCards(Command):
    """Deal the role cards over the seats; again: each goes one seat on. ``back``: take them in."""

    back: bool = False


class ChooseAnswers(Command):
    """Choose once, before the first answer, whether answers turn over open without names or anonymous."""

    anonymous: bool = False


class ChooseKeeping(Command):
    """Choose how long this evening is kept."""

    keep: str


class AskScores(Command):
    """The resident at the table asks for the group's scores after all."""


class PassPen(Command):
    """The resident hands the pen to the table, or takes it back."""

    shared: bool = True


class ChooseSubject(Command):
    """The resident picks what the table talks about; empty: nothing in particular."""

    subject: str = ""


class StopTalk(Command):
    """The resident stops."""


class ResumeTalk(Command):
    """The resident goes on."""


class LayTally(Command):
    """What a table answered on paper to one question of a look: people per answer, as in a tally; empty takes it out."""

    round: int
    question: str
    counts: dict[str, int] = {}


class LayFaceDown(Command):
    """Lay my answers face down; they are no event and are seen by nobody until they turn over.

    ``level`` 1–5 or ``None`` (*weten we niet*); ``first_step`` a code of the case, ``iets_anders`` or
    ``weten_we_niet``; ``domains`` per asked domain; ``tipped`` at most two facts (second look only). Each answer can carry
    ``because`` and point at ``cards``, by question. ``withheld``: what a resident would rather not say.
    """

    round: int
    level: int | None = None
    first_step: str = "weten_we_niet"
    domains: dict[str, int | None] = {}
    reason: str = ""
    tipped: tuple[str, ...] = ()
    because: dict[str, str] = {}
    cards: dict[str, tuple[str, ...]] = {}
    withheld: tuple[str, ...] = ()


class KeepContact(Command):
    """Put somebody who can be reached in the contact vault (``contact`` empty), or change what is known of them."""

    role: str
    name: str = ""
    number: str = ""
    note: str = ""
    contact: str = ""


class DropContact(Command):
    """Take somebody out of the contact vault."""

    contact: str


class AttachLedger(Command):
    """Lay the contract's own rent ledger with the case: its months only."""

    lines: tuple[LedgerLine, ...]
    file: str = ""


class DetachLedger(Command):
    """Take the attached ledger away again."""


class ChooseRoad(Command):
    """Say which country's road this contract is on."""

    country: str


class DoRoadStep(Command):
    """We did this step on that day; what shows it."""

    step: str
    on: str
    proof: str = ""


class TakeBackRoadStep(Command):
    """It was not done after all."""

    step: str
    on: str


class PauseRoad(Command):
    """Do nothing until a day, for a reason."""

    reason: str
    until: str
    words: str = ""


class ResumeRoad(Command):
    """End the pause now."""


class MakeArrangement(Command):
    """Agree an arrangement: so much in all, so much a month, from a day on."""

    total: int
    monthly: int
    first_on: str


class ReceiveInstalment(Command):
    """Something came in on the arrangement."""

    arrangement: str
    on: str
    cents: int


class ReplanArrangement(Command):
    """Plan what is left anew, for a reason in words."""

    arrangement: str
    monthly: int
    first_on: str
    why: str


class StopArrangement(Command):
    """Stop the arrangement."""

    arrangement: str
    why: str


class KeepInstrument(Command):
    """Keep an own instrument, from the text of its file; the same id again is a newer form of it."""

    text: str


class DropInstrument(Command):
    """Put an own instrument away; cases that use it keep it."""

    instrument: str


class UseInstrument(Command):
    """Look at this case with an instrument of the organisation, by its id; empty: with the Tienkaart."""

    instrument: str = ""


class KeepLedgerProfile(Command):
    """Remember how this system's ledger is read, under a name."""

    name: str
    profile: str


class DropLedgerProfile(Command):
    """Let go of a way to read a ledger."""

    name: str


# --- how a case is kept -----------------------------------------------------------------------------------------------


class StateGround(Command):
    """Say what a real case is spoken of for, on which ground, and whether the resident knows; ``until`` empty: as usual."""

    purpose: str
    basis: str
    knows: str
    words: str = ""
    weighed: str = ""
    knows_why: str = ""
    until: str = ""


class NoteSharing(Command):
    """Note that something was shared: what, with whom, on which ground, and why."""

    who: str
    what: str
    basis: str
    why: str = ""


class AskCorrection(Command):
    """Ask to have something that is kept corrected."""

    text: str


class AnswerCorrection(Command):
    """Say what was done with such a request."""

    correction: str
    answer: str
    why: str = ""


class PutCaseAway(Command):
    """Put the case out of reach; thirty days later it is erased."""

    why: str = "asked"


class BringCaseBack(Command):
    """Bring a case back that is out of reach."""


class ForgetPerson(Command):
    """Forget somebody: their card with all that hangs on it, and these names wherever they are written.

    ``whole``: the whole sentence in which somebody is named goes, else only the name. Never the resident: that is the case.
    """

    words: tuple[str, ...]
    card: str = ""
    whole: bool = True


KEEPING_COMMANDS = (StateGround, NoteSharing, AskCorrection, AnswerCorrection, PutCaseAway, BringCaseBack)
"""About how a case is kept (``lifemaps.keeping``)."""
TENANCY_COMMANDS = (
    AttachLedger, DetachLedger, ChooseRoad, DoRoadStep, TakeBackRoadStep, PauseRoad, ResumeRoad, MakeArrangement,
    ReceiveInstalment, ReplanArrangement, StopArrangement,
)  # fmt: skip
"""What is asked about the rent of a case (``lifemaps.tenancy``)."""
CASE_COMMANDS = (
    WriteLine, WriteList, AddCard, DrawTie, AddAmount, AddLifeEvent, DrawInfluence, GroupCards, Ungroup, TieAll, State,
    Place, TakeOff, Lay, Strike, Unstrike, Disprove, PutInLight, JudgeFact, Undo, Redo, RecordRounds, HearResident,
    AgreeVerdict, AgreeAction, ChangeAction, DropAction, KeepScenario, DropScenario, UseNorm,
    ReportAction, WordNote, AgreeNote, TellSignal, Expect, DropExpectation, HoldReview, SetGoal, ScoreGoal, DropGoal,
    *TENANCY_COMMANDS, *KEEPING_COMMANDS,
)  # fmt: skip
SITTING_COMMANDS = (
    TakeSeat, GiveRole, EnterPhase, PauseClock, ResumeClock, ExtendPhase, LockMap, UnlockMap, DealFacts, Park, Unpark,
    ShowOutcome, EndSitting, OfferMap, BindRoom, Show, DealFact, DealRoleCards, ChooseKeeping, AskScores, PassPen,
    ChooseSubject, StopTalk, ResumeTalk, Word, StepAside, ShareCalendar, StopCalendar,
)  # fmt: skip
AFTERWARDS = (
    AgreeAction, ChangeAction, DropAction, ReportAction, WordNote, AgreeNote, TellSignal, HoldReview, SetGoal, ScoreGoal, DropGoal,
    *KEEPING_COMMANDS,
)  # fmt: skip
"""What goes on after the table stood up: people call, look back, and tell how it went."""
SCRIPT_COMMANDS = (ChooseScript, WriteScript, DropScript)
"""About scripts, of which the organisation's own lie in another stream."""
NORM_COMMANDS = (KeepNorm, DropNorm)
"""About living money, which lies in a stream of the organisation; asked by a page of whoever leads, never over a table's wire."""
INSTRUMENT_COMMANDS = (UseInstrument,)
"""Which of the organisation's instruments a case is looked at with: needs their stream, the box and the case in one turn."""
BOX_COMMANDS = (LayFaceDown, LayTally, ChooseAnswers, TurnOver, Erase, ForgetPerson)
ASK_COMMANDS = (Ask, LayChoice, TurnChoice, Reword, AgreeDraft)
"""What needs the meeting and the life in one turn: choices face down, and agreeing on what was worded."""
"""What needs the store itself within the turn: the ballot box, and what was written before."""
SHELF_COMMANDS = (KeepOwnCase, PutAwayOwnCase)
"""What is asked of the shelf of own training cases, by whoever may open tables here; never over a table's wire."""
VAULT_COMMANDS = (KeepContact, DropContact)
"""What is asked of the contact vault; by a page that may open it, never over a table's wire."""
DESK_COMMANDS = (KeepLedgerProfile, DropLedgerProfile, KeepInstrument, DropInstrument)
"""What is asked of the organisation's own stream, by whoever may open tables here; never over a table's wire."""
FROM_BROWSER = tuple(c for c in (*CASE_COMMANDS, *SITTING_COMMANDS, *SCRIPT_COMMANDS, *BOX_COMMANDS, *ASK_COMMANDS) if c not in (RecordRounds, TakeSeat))
"""What a browser may ask for; taking a seat goes through the join door, counting happens inside the turn."""


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """Who asks: a seat with its role of now, whether the map is open, and whether a resident sits at the table.

    ``reading``: what was done before is read from a file; rules that came later do not undo it.
    """

    seat: str
    role: str
    number: int = 0
    map_open: bool = True
    resident_here: bool = False
    reading: bool = False

    @property
    def for_resident(self) -> bool:
        """Whether this is the resident, or whoever leads doing what the resident at the table asks."""
        return self.role == "resident" or (self.resident_here and self.role in ("facilitator", "trainer"))


# --- several tables together ----------------------------------------------------------------------------------------

Led = (
    EnterPhase | PauseClock | ResumeClock | ExtendPhase | LockMap | UnlockMap | DealFacts | TurnOver | HearResident
    | DealRoleCards | ChooseAnswers | Show | StateGround
)  # fmt: skip
"""What can be done at all tables at once."""


class LeadTables(Command):
    """Do the same at every table that goes along, or only at these (``tables``, by number)."""

    what: Led
    tables: tuple[int, ...] = ()


class AddTables(Command):
    """More tables: each with its own copy of the case of the first, or of this one."""

    count: int = 1
    deck: Deck | None = None


class LetGo(Command):
    """Let a table go its own way; its own screen leads there from now on."""

    table: int


class TakeAlong(Command):
    """Take a table along with the others again, to the step they are at."""

    table: int


class ShowOnWall(Command):
    """Show a slide on the wall, for maps with the tables whose they are."""

    slide: str
    tables: tuple[int, ...] = ()


class EndWorkshop(Command):
    """End it: every table stands up."""


WORKSHOP_COMMANDS = (LeadTables, AddTables, LetGo, TakeAlong, ShowOnWall, BindRoom, EndWorkshop)
