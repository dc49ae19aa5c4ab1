"""What a group did, each in one past-tense word that can be said aloud in the room.

The journal holds nothing else. An event never changes once written; when its shape must, its ``VERSION`` goes up and
the codec learns to read the old one. ``was`` is what stood there before, so that an act can be undone by its opposite.
"""

from __future__ import annotations

from typing import Any, ClassVar

import msgspec

from lifemaps.arrangements import TOLERANCE, Instalment
from lifemaps.deck import Deck, LedgerLine
from lifemaps.norms import Norm
from lifemaps.notes import AgreementNote
from lifemaps.scripts import Script

Value = str | int | bool | list[str] | None


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something the group did."""

    VERSION: ClassVar[int] = 1


class Statement(msgspec.Struct, frozen=True, array_like=True):
    """One perspective's word on one field: the value, who says so, how sure; ``seq`` and ``by`` tell when, at whose hand."""

    value: Value
    source: str
    certainty: str
    seq: int = 0
    by: str = ""


class Spot(msgspec.Struct, frozen=True, array_like=True):
    """Where a card lies around a resident, in meaning; ``x`` and ``y`` are a small push within the cell, −1…1."""

    sector: str
    ring: str
    x: float
    y: float
    source: str
    certainty: str
    seq: int = 0
    by: str = ""


# --- the life -------------------------------------------------------------------------------------------------------


class CaseOpened(Event):
    """A case was laid on the table: its deck, of which only what the occasion holds lies on the map.

    ``team`` names the colleagues whose case it is, where people sign in; empty where nobody does.
    """

    deck: Deck
    team: str = ""


class Laid(Event):
    """A fact, a voice or the occasion was laid on the map; ``things`` are those that were not there yet."""

    what: str
    things: tuple[str, ...] = ()


class Lifted(Event):
    """A laid fact or voice was taken back into the hand, with the things only it had brought."""

    what: str
    things: tuple[str, ...] = ()


class CardAdded(Event):
    """Somebody put a card on the map."""

    card: str
    kind: str
    name: str
    role: str = ""
    age: int | None = None
    source: str = "team"
    certainty: str = "aanname"
    sector: str = ""
    ring: str = ""
    x: float = 0.0
    y: float = 0.0


class TieDrawn(Event):
    """Two cards were tied: ``giver`` gives to ``receiver``, both ways when ``mutual``."""

    tie: str
    giver: str
    receiver: str
    quality: str = "onbekend"
    support: tuple[str, ...] = ()
    frequency: str = ""
    mutual: bool = False
    source: str = "team"
    certainty: str = "aanname"


class AmountAdded(Event):
    """An amount of money was put on the map, in cents (per month for incomes, costs and unused rights)."""

    amount: str
    which: str
    kind: str
    cents: int
    party: str = ""
    note: str = ""
    source: str = "team"
    certainty: str = "aanname"


class LifeEventAdded(Event):
    """Something that happened was put on the life line."""

    life: str
    date: str
    system: str
    what: str
    source: str = "team"
    certainty: str = "aanname"


class InfluenceDrawn(Event):
    """One thing was said to work on another: ``start`` on ``end``, each a long system, an event, an amount or a card."""

    influence: str
    start: str
    end: str
    effect: str
    note: str = ""
    source: str = "team"
    certainty: str = "aanname"


class Grouped(Event):
    """Cards were put together under a name: a hull is drawn around them wherever they lie."""

    group: str
    name: str
    cards: tuple[str, ...]
    source: str = "team"
    certainty: str = "aanname"


class Stated(Event):
    """Somebody said something about a thing on the map; ``said`` ``None`` takes that perspective's word back."""

    thing: str
    field: str
    said: Statement | None
    was: Statement | None = None


class Placed(Event):
    """A card was given its place around somebody; ``spot`` ``None`` takes that perspective's word back."""

    card: str
    around: str
    spot: Spot | None
    was: Spot | None = None


class TakenOff(Event):
    """Things were taken off the map, a card with its ties in one step."""

    things: tuple[str, ...]


class PutBack(Event):
    """Things that had been taken off lie on the map again."""

    things: tuple[str, ...]


class ActUndone(Event):
    """Somebody took back an own act; the opposite events stand beside this one.

    ``over`` are the later acts of the same seat that had to stay, because others had gone on with them.
    """

    act: str
    over: tuple[str, ...] = ()


class ActRedone(Event):
    """Somebody did an own undone act again."""

    act: str


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """How one question was answered before and after, in people; keys are answers (``"4"``, ``"bellen"``, ``"?"``)."""

    first: dict[str, int] = {}
    second: dict[str, int] = {}
    moved: int = 0
    up: int = 0
    down: int = 0


class Because(msgspec.Struct, frozen=True, array_like=True):
    """Why somebody chose this, without who: the answer, in own words, and the cards they point at."""

    answer: str
    text: str = ""
    cards: tuple[str, ...] = ()


class RoundsTurnedOver(Event):
    """Both looks turned over together: counts only, no seat. ``paired`` answered both times, of whom ``moved`` moved.

    ``paper_first`` and ``paper_second`` of those who answered did so on paper: in the counts, in no pair. ``anonymous``:
    the table was promised that nobody can be told from the counts, so small counts and reasons are left out.
    ``because`` per question why, sorted by words. ``own`` is what a resident at the table answered, in no count: it shows
    when the resident is heard. ``alpha``: how alike people used the scale, when they scored many domains.
    """

    questions: dict[str, Tally]
    paired: int
    moved: int
    answered_first: int
    answered_second: int
    tipped: dict[str, int] = {}
    reasons: tuple[tuple[str, str], ...] = ()
    map_head: int = 0
    paper_first: int = 0
    paper_second: int = 0
    anonymous: bool = False
    because: dict[str, tuple[Because, ...]] = {}
    own: dict[str, str] = {}
    alpha: float | None = None


class FactJudged(Event):
    """The table judged how sure a fact is, before its certainty turned over."""

    fact: str
    certainty: str


class Erased(Event):
    """The resident had something taken away for good (*weghalen*): what was said of it is gone from the journal.

    ``sort`` is what it was (card, tie, amount …), nothing more. Who folded the history before must fold it anew.
    """

    sort: str


class Blank(Event):
    """What stands in the place of something that was erased: nothing, under the number it had."""


class Emptied(Event):
    """A whole life, or a whole meeting, was erased: every line before this one is blank, and no later one is added."""


class ResidentHeard(Event):
    """The resident's own view was turned over, last."""


class Supposed(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is supposed in a *what if* (a kind of ``lifemaps.whatif``): about which card or amount, with which cents."""

    kind: str
    thing: str = ""
    cents: int | None = None
    months: int = 0


class Question(msgspec.Struct, frozen=True, array_like=True):
    """Something the group does not know, and who will ask (empty: nobody yet)."""

    text: str
    owner: str = ""


class Shared(msgspec.Struct, frozen=True, array_like=True):
    """With whom the group shares its conclusion, and on which ground."""

    who: str
    basis: str = ""


class Perspective(msgspec.Struct, frozen=True, array_like=True):
    """Whose side something was seen from in a moral deliberation, what matters there, and what that asks."""

    who: str
    value: str = ""
    asks: str = ""


class KeptWhatIf(msgspec.Struct, frozen=True, array_like=True):
    """A *what if* as it was kept beside a verdict: at which horn, and what was supposed."""

    horn: str
    supposed: tuple[Supposed, ...] = ()


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What the group thinks, in its own words: the record of ``domain`` §4.3. Only ``core`` … ``outcome`` must be there.

    Categories, turns, rungs, triggers and outcomes are codes of ``vocabulary``; dates are days. ``reason`` is why not a
    rung lower, ``signal`` the words of the trigger, ``resident_there`` ``ja``, ``nee`` or ``gebeld``. ``harm``, ``tried``,
    ``until`` and ``second`` are what rung 6 and up asks (§4.1). ``tipping`` holds facts (``fact:f8``) or own words.
    ``participants`` counts seats by role and names nobody.
    """

    core: str
    category: str
    turn: str
    outcome: str
    reason: str = ""
    rung: int | None = None
    dissent: str = ""
    signal: str = ""
    review_on: str = ""
    resident_there: str = ""
    there_why: str = ""
    wish: str = ""
    own_words: str = ""
    horn_a: str = ""
    horn_b: str = ""
    nobody_person: str = ""
    nobody_others: str = ""
    nobody_costs: str = ""
    we_effects: str = ""
    we_trust: str = ""
    we_precedent: str = ""
    own_share: str = ""
    autonomy: int | None = None
    harm: str = ""
    tried: str = ""
    until: str = ""
    second: str = ""
    not_do: tuple[str, ...] = ()
    tipping: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    trigger: str = ""
    share_with: tuple[Shared, ...] = ()
    in_short: str = ""
    cost_a: str = ""
    cost_b: str = ""
    perspectives: tuple[Perspective, ...] = ()
    alternatives: tuple[str, ...] = ()
    deliberated: str = ""
    scenarios: tuple[KeptWhatIf, ...] = ()
    participants: dict[str, int] = {}


class VerdictAgreed(Event):
    """The group agreed on its verdict, looking at the map as it stood at ``map_head``.

    ``agreed_at`` is when, if that was before it was written down here (a case that came from a file).
    """

    verdict: Verdict
    version: int
    map_head: int
    agreed_at: str = ""


class ChoiceTurnedOver(Event):
    """A choice that lay face down turned over: people per answer, and the reasons sorted by their words.

    ``kind`` is one of ``lifemaps.asks.KINDS``; ``options`` what could be chosen, in the table's own words. Of a ranking
    ``points`` are the sum (five for a first place … one for a fifth) and ``ranks`` the rankings, sorted, so that nobody can
    be told from the order.
    """

    ask: int
    kind: str
    options: tuple[tuple[str, str], ...]
    answered: int
    counts: dict[str, int] = {}
    reasons: tuple[Because, ...] = ()
    points: dict[str, int] = {}
    ranks: tuple[tuple[str, ...], ...] = ()
    anonymous: bool = False


class ActionAgreed(Event):
    """Somebody will do something by a date; ``agreed`` is the resident's ``ja``, ``nee`` or ``nog_niet`` (not asked).

    ``agreed_why`` is why (not), ``contact`` who is reached (a contact in the vault, by id), ``reach`` how, in words without
    a name, ``least`` what would be less, ``stop`` when it ends.
    """

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


class ActionChanged(Event):
    """An action was reworded, handed over, dated or agreed."""

    action: str
    what: str
    who: str
    due: str
    agreed: str
    was: tuple[str, str, str, str] = ("", "", "", "")
    agreed_why: str = ""
    contact: str = ""
    reach: str = ""
    least: str = ""
    stop: str = ""


class ActionDropped(Event):
    """An action was let go."""

    action: str


class ActionReported(Event):
    """Somebody told how an action went: ``open`` (again), ``gedaan`` or ``lukte_niet``, and why it did not."""

    action: str
    state: str
    why: str = ""


class NoteWorded(Event):
    """The agreement note was worded (anew): what stands in it from now on, without a name or number to call."""

    note: AgreementNote


class NoteAgreed(Event):
    """The resident said yes, partly or no to the note as it was then worded; ``signed`` says how, ``present`` who were there.

    ``worded`` is the number of the wording that was agreed; ``present`` are roles, not names.
    """

    agrees: str
    worded: int
    signed: str = ""
    why: str = ""
    copy: str = ""
    present: tuple[str, ...] = ()
    day: str = ""


class SignalTold(Event):
    """The resident knows which signal we watch for, and until when: told on this day, in this way."""

    version: int
    how: str
    day: str


class Expected(Event):
    """The group said beforehand what it thinks will happen, and how sure it is (50, 70 or 90 in a hundred)."""

    expectation: str
    what: str
    sure: int


class ExpectationDropped(Event):
    """An expectation was taken back before anybody looked whether it came true."""

    expectation: str


class ReviewHeld(Event):
    """The group looked back on a verdict: per expectation ``ja``, ``deels``, ``nee`` or ``weten_niet``, and what it learned.

    ``again_on`` is the next day to look, if any. ``tally`` counts all that was ever judged in this case, by how sure the
    group was (``"90:ja"``): of forecasts, never of persons.
    """

    version: int
    day: str
    came: dict[str, str] = {}
    learned: str = ""
    again_on: str = ""
    tally: dict[str, int] = {}


class GoalSet(Event):
    """A goal was set, with five levels described beforehand from −2 to +2; ``set_by`` is who said what to expect.

    ``start`` is the level of today, ``weight`` (1–3) how much it matters.
    """

    goal: str
    what: str
    levels: tuple[str, str, str, str, str]
    start: int
    weight: int = 1
    set_by: str = "samen"


class GoalScored(Event):
    """How far a goal came, on a day."""

    goal: str
    level: int
    day: str
    note: str = ""


class GoalDropped(Event):
    """A goal was let go."""

    goal: str


class ScenarioKept(Event):
    """The table kept a *what if* with its verdict: ``horn`` is ``nobody_acts`` or ``we_act``. Only what was supposed is kept."""

    scenario: str
    horn: str
    supposed: tuple[Supposed, ...]
    map_head: int = 0


class ScenarioDropped(Event):
    """The table let a kept *what if* go."""

    scenario: str


# --- the meeting ----------------------------------------------------------------------------------------------------


class SittingOpened(Event):
    """A table sat down to a case: its number, the code people join with, the script, and the stream of the case.

    ``workshop`` is the stream of the workshop it is part of, if any; ``keep`` how long it is kept (``KEPT_DAYS``).
    """

    case: str
    table: int
    code: str
    script: str
    language: str
    title: str
    fictional: bool = True
    workshop: str = ""
    keep: str = "team"
    agenda: str = ""


class SeatTaken(Event):
    """Somebody took a seat; ``sign`` is the *stoelcode* that brings it back in another browser.

    ``bot``: nobody sits there; the program plays along so that a facilitator can rehearse alone.
    """

    seat: str
    number: int
    role: str
    sign: str
    bot: bool = False


class RoleGiven(Event):
    """A seat got another role."""

    seat: str
    role: str


class PhaseEntered(Event):
    """The table went to a step of the evening."""

    phase: str


class ClockPaused(Event):
    """The clock stands still."""


class ClockResumed(Event):
    """The clock runs again."""


class PhaseExtended(Event):
    """The table gave itself more minutes for this step."""

    minutes: int


class MapLocked(Event):
    """The map is for looking only (*kaart op slot*)."""


class MapUnlocked(Event):
    """The map may be worked on again."""


class FactsDealt(Event):
    """Fact cards were dealt: each fact to the seats that hold it; no seats means to everybody."""

    deals: dict[str, tuple[str, ...]]


class Parked(Event):
    """Something was put on the parking list."""

    park: str
    text: str


class Unparked(Event):
    """Something was taken off the parking list."""

    park: str


class BoxTurned(Event):
    """The answers of this sitting turned over; the ballot box is empty."""


class MovedOn(Event):
    """The table went on to the next case of its agenda, at the table with this code; every screen follows."""

    code: str


class SittingEnded(Event):
    """The table stood up."""


class MapOffered(Event):
    """The table said that its map may be on the wall (*Toon onze kaart*), or rather not any more."""

    shown: bool = True


class RoomBound(Event):
    """What is going on here can be reached at a lasting address (``/r/NAME``), of which the QR is printed once."""

    room: str


class ScriptChosen(Event):
    """The table follows this script from here on; ``pronoun`` is how the resident at the table is spoken of."""

    script: Script
    pronoun: str = "zij"


class ScriptKept(Event):
    """An organisation keeps a script of its own."""

    script: Script


class ScriptDropped(Event):
    """An organisation let go of a script of its own."""

    script: str


class NormKept(Event):
    """An organisation entered living money, or changed it."""

    norm: Norm


class NormDropped(Event):
    """An organisation took living money out again."""

    norm: str


class NormUsed(Event):
    """The table counts with this living money from here on; ``None``: with none."""

    norm: Norm | None = None


class InstrumentKept(Event):
    """An organisation keeps an own instrument, or a newer form of it, as its file says it (``lifemaps.instruments.write``)."""

    instrument: dict[str, Any]


class InstrumentDropped(Event):
    """An organisation put an own instrument away; a case that is looked at with it keeps it."""

    instrument: str


class InstrumentUsed(Event):
    """From here on this case is looked at with this instrument, whole; ``None``: with the Tienkaart."""

    instrument: dict[str, Any] | None = None


class LedgerProfileKept(Event):
    """An organisation keeps how one system's ledger is read: which column is which (``imports.ledger.profile``, TOML)."""

    name: str
    profile: str


class LedgerProfileDropped(Event):
    """An organisation let go of a way to read a ledger."""

    name: str


class Shown(Event):
    """Whoever leads shows something, and the other screens follow: the page, the lens with its option, what is selected.

    ``on`` false: everybody looks around again.
    """

    on: bool
    view: str = "map"
    lens: str = "everyone"
    option: str = ""
    selected: str = ""


class RoleCardsDealt(Event):
    """Role cards lie with these seats, and with no others."""

    cards: dict[str, str]


class AnswersChosen(Event):
    """The table chose how its answers turn over: open without names, or anonymous from five answers up."""

    anonymous: bool


class KeepingChosen(Event):
    """The table chose how long this evening is kept."""

    keep: str


class FirstTurned(Event):
    """The first look turned over before the second one; what was answered stays in the box to be counted again."""


class ScoresAsked(Event):
    """The resident at the table asked for the group's scores after all."""


class PenPassed(Event):
    """The resident hands the pen to the table (``shared``), or takes it back."""

    shared: bool


class SubjectChosen(Event):
    """The resident picked what the table talks about: a domain, or nothing in particular."""

    subject: str


class TalkStopped(Event):
    """The resident stops: nobody works on, nobody has to say why."""


class TalkResumed(Event):
    """The resident goes on."""


class CalendarShared(Event):
    """What was agreed can be followed in somebody's own calendar, at a private address; ``nth`` is which one stands."""

    nth: int


class CalendarStopped(Event):
    """The private address of the calendar leads nowhere any more."""


Cell = str | int | None | list[list[str]]
"""What stands in a field of the record while it is worded: words, a number, nothing, or rows of words."""


class Worded(Event):
    """Somebody worded a field of the record: what stands there from now on, and what stood there before."""

    field: str
    value: Cell
    was: Cell = None


class RewordingBegun(Event):
    """The table words its conclusion anew, beginning from what it agreed before; ``words`` is what stood there."""

    words: dict[str, Cell] = {}


class WordingAgreed(Event):
    """What was worded together was agreed on, as this version of the conclusion."""

    version: int


class ChoiceAsked(Event):
    """The table was asked to choose, each alone and face down (``lifemaps.asks``); nothing of an answer is in it."""

    ask: int
    kind: str
    options: tuple[tuple[str, str], ...] = ()


class ChoiceClosed(Event):
    """What was asked turned over, or was taken back; its box is empty."""

    ask: int


class SideStepped(Event):
    """The table is at this step of a moral deliberation or a nominal group round; ``step`` 0 ends it."""

    kind: str
    step: int


# --- the shelf ------------------------------------------------------------------------------------------------------


class OwnCaseKept(Event):
    """Somebody made a training case, or made it anew: what it is now, whole."""

    deck: Deck


class OwnCasePutAway(Event):
    """An own training case was taken off the shelf; tables that were opened with it keep theirs."""

    case: str


class OutcomeShown(Event):
    """After the verdict the table asked to see one possible end, as the makers of the case thought of it."""


SHELF_EVENTS = (OwnCaseKept, OwnCasePutAway)
# --- the rent of a tenancy ------------------------------------------------------------------------------------------


class LedgerAttached(Event):
    """The contract's own rent ledger was laid with the case: months, without references, names or accounts."""

    lines: tuple[LedgerLine, ...]
    source: str = ""


class LedgerDetached(Event):
    """The ledger that was laid with the case was taken away again."""


class RoadChosen(Event):
    """It was said which country's road this contract is on (``lifemaps.roadmaps``)."""

    country: str


class RoadStepDone(Event):
    """We did something the road asks of us; ``proof`` says what shows it."""

    step: str
    on: str
    proof: str = ""


class RoadStepTakenBack(Event):
    """It was not done after all, or not on that day."""

    step: str
    on: str


class RoadPaused(Event):
    """Nothing is done until a day, for a reason (``lifemaps.road.PAUSES``)."""

    reason: str
    until: str
    words: str = ""


class RoadResumed(Event):
    """The pause is over before its day."""


class ArrangementMade(Event):
    """A payment arrangement was agreed with the resident."""

    arrangement: str
    made_on: str
    plan: tuple[Instalment, ...]
    tolerance: int = TOLERANCE


class InstalmentReceived(Event):
    """Something came in on the arrangement."""

    arrangement: str
    on: str
    cents: int


class ArrangementReplanned(Event):
    """The arrangement did not fit and was planned anew, for a reason in words."""

    arrangement: str
    on: str
    plan: tuple[Instalment, ...]
    why: str


class ArrangementStopped(Event):
    """The arrangement was stopped, after it had been planned anew and broke again."""

    arrangement: str
    on: str
    why: str


# --- how a case is kept, and let go ------------------------------------------------------------------------------------


class GroundStated(Event):
    """It was said what this case is spoken of for, on which ground, until when it is kept, and whether the resident knows."""

    purpose: str
    basis: str
    knows: str
    until: str
    words: str = ""
    weighed: str = ""
    knows_why: str = ""


class SharingNoted(Event):
    """Something was shared with somebody, on a ground of its own."""

    sharing: str
    who: str
    what: str
    basis: str
    why: str = ""


class CorrectionAsked(Event):
    """The resident asked to have something that is kept corrected."""

    correction: str
    text: str


class CorrectionAnswered(Event):
    """What was done with that: corrected, added, or not and why."""

    correction: str
    answer: str
    why: str = ""


class PutAway(Event):
    """The case was put out of reach of everybody, to be erased on a day; ``why`` is ``date`` or ``asked``."""

    erase_on: str
    why: str


class BroughtBack(Event):
    """The case was brought back before it was erased; ``until`` is the new last day, when the earlier one was over."""

    until: str = ""


class CertificateMade(Event):
    """Something was erased: what sort (``person``, ``evening``, ``case``, ``workshop``), where, how much; no word of it.

    ``tables`` is how many copies at other tables it was taken from as well, ``meetings`` how many evenings.
    """

    certificate: str
    what: str
    case: str
    lines: int
    meetings: int = 0
    tables: int = 0
    seat: str = ""
    role: str = ""


class CertificateFinished(Event):
    """Nothing of it is left in any byte of the file."""

    certificate: str


CERTIFICATE_EVENTS = (CertificateMade, CertificateFinished)
KEEPING_EVENTS = (GroundStated, SharingNoted, CorrectionAsked, CorrectionAnswered, PutAway, BroughtBack)
TENANCY_EVENTS = (
    LedgerAttached, LedgerDetached, RoadChosen, RoadStepDone, RoadStepTakenBack, RoadPaused, RoadResumed, ArrangementMade,
    InstalmentReceived, ArrangementReplanned, ArrangementStopped,
)  # fmt: skip
"""What happens around the rent: part of the case, and never what moves the map."""
CASE_EVENTS = (
    CaseOpened, Laid, Lifted, CardAdded, TieDrawn, AmountAdded, LifeEventAdded, InfluenceDrawn, Grouped, Stated, Placed,
    TakenOff, PutBack, ActUndone, ActRedone, RoundsTurnedOver, FactJudged, Erased, Blank, Emptied, ResidentHeard, VerdictAgreed,
    ActionAgreed, ActionChanged, ActionDropped, ScenarioKept, ScenarioDropped, ChoiceTurnedOver, NormUsed, InstrumentUsed,
    ActionReported, NoteWorded, NoteAgreed, SignalTold, Expected, ExpectationDropped, ReviewHeld, GoalSet, GoalScored, GoalDropped,
    *TENANCY_EVENTS, *KEEPING_EVENTS,
)  # fmt: skip
SITTING_EVENTS = (
    SittingOpened, SeatTaken, RoleGiven, PhaseEntered, ClockPaused, ClockResumed, PhaseExtended, MapLocked, MapUnlocked,
    FactsDealt, Parked, Unparked, BoxTurned, OutcomeShown, SittingEnded, MapOffered, RoomBound, ScriptChosen, Shown,
    RoleCardsDealt, AnswersChosen, KeepingChosen, FirstTurned, ScoresAsked, PenPassed, SubjectChosen, TalkStopped, TalkResumed,
    Worded, RewordingBegun, WordingAgreed, ChoiceAsked, ChoiceClosed, SideStepped, CalendarShared,
    CalendarStopped, Blank, Emptied, Erased, MovedOn,
)  # fmt: skip
ORGANISATION_EVENTS = (
    ScriptKept, ScriptDropped, NormKept, NormDropped, LedgerProfileKept, LedgerProfileDropped, InstrumentKept, InstrumentDropped,
)  # fmt: skip
"""What an organisation keeps for all its tables, in streams of its own."""
MAP_EVENTS = (
    Laid, Lifted, CardAdded, TieDrawn, AmountAdded, LifeEventAdded, InfluenceDrawn, Grouped, Stated, Placed, TakenOff,
    PutBack, Erased,
)  # fmt: skip
"""What moves ``map_head``: cards, ties, amounts, events and facts. Wording, phase and presence do not."""


# --- the vault, and who looked --------------------------------------------------------------------------------------


class VaultOpened(Event):
    """A case got a contact vault; it is sealed, also when the case is fictional."""

    fictional: bool = False


class ContactKept(Event):
    """Somebody who can be reached was put in the vault, or what is known of them changed."""

    contact: str
    role: str
    name: str = ""
    number: str = ""
    note: str = ""


class ContactDropped(Event):
    """Somebody was taken out of the vault; what was known of them is blanked where it stood."""

    contact: str


class AgendaMade(Event):
    """Cases were put on the agenda of a meeting, each with its minutes, in this order."""

    language: str
    cases: tuple[tuple[str, int], ...]


class CaseTakenUp(Event):
    """A case of the agenda was taken up, at a table of its own."""

    case: str
    sitting: str
    code: str


class CaseClosed(Event):
    """The meeting was done with a case: ``decided`` (conclusion, action, next date), or ``later``."""

    case: str
    how: str


class Accessed(Event):
    """Somebody saw, took along or erased something of a real case (``lifemaps.access``)."""

    at: str
    what: str
    case: str
    seat: str
    role: str
    detail: str
    chain: str


VAULT_EVENTS = (VaultOpened, ContactKept, ContactDropped)
ACCESS_EVENTS = (Accessed,)
AGENDA_EVENTS = (AgendaMade, CaseTakenUp, CaseClosed)


class Record(msgspec.Struct, frozen=True):
    """An event as it stands in a stream: number, moment, seat and gesture. ``event`` is ``None`` when damaged."""

    seq: int
    at: str
    by: str
    act: str
    event: Event | None


# --- several tables together ----------------------------------------------------------------------------------------


class WorkshopOpened(Event):
    """Several tables were set up together: the code everybody joins with, the case and the script they share.

    ``fill`` says how people find a table (``own``: its own QR, ``choice``, ``even``), ``leads`` who leads it
    (``together``: one facilitator for all, ``self``: each table its own).
    """

    code: str
    title: str
    case: str
    script: str
    language: str
    fill: str = "own"
    leads: str = "together"
    fictional: bool = True


class TableAdded(Event):
    """A table came to the workshop, with a sitting and a case of its own."""

    number: int
    sitting: str
    case: str
    code: str


class TableLetGo(Event):
    """A table goes its own way: what the workshop does no longer happens there."""

    number: int


class TableTakenAlong(Event):
    """A table goes along with the others again."""

    number: int


class Left(msgspec.Struct, frozen=True):
    """A table that could not come along with what the others did: why, as the reason and values of a refusal."""

    table: int
    reason: str
    values: dict[str, str | int] = {}


class TablesLed(Event):
    """All tables were asked to do the same thing (``what``, a command's name); who could not is in ``left``."""

    what: str
    tables: tuple[int, ...]
    left: tuple[Left, ...] = ()


class WallShown(Event):
    """The wall shows something else: a slide, and for maps the tables whose they are."""

    slide: str
    tables: tuple[int, ...] = ()


class WorkshopEnded(Event):
    """The workshop is over; its tables have stood up."""


WORKSHOP_EVENTS = (
    WorkshopOpened, TableAdded, TableLetGo, TableTakenAlong, TablesLed, WallShown, WorkshopEnded, Erased, Emptied, Blank,
)  # fmt: skip
