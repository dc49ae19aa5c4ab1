"""Who may do and who may see: one matrix, deny by default, asked by every decision and every look.

Roles are looked up anew for each command, so a role that was taken away ends in an open connection too.
"""

from __future__ import annotations

ROLES = ("facilitator", "participant", "resident", "observer", "trainer", "owner", "table")
"""``table`` is the one screen of a table in a workshop: it holds the pen for everybody who sits there, and leads nothing.
``owner`` is whoever runs the installation, at the command line or the machine itself."""

_MAP = {
    "WriteLine", "WriteList", "AddCard", "DrawTie", "AddAmount", "AddLifeEvent", "DrawInfluence", "GroupCards", "Ungroup",
    "TieAll", "State", "Place", "TakeOff", "Lay", "Disprove", "PutInLight", "JudgeFact", "Undo", "Redo",
}  # fmt: skip
_HERS = {"Strike", "Unstrike", "Erase"}
"""What only the resident may, or whoever leads while a resident sits at the table (asked by the decision itself)."""
_HERS_TO_SAY = {"AskScores", "PassPen", "ChooseSubject", "StopTalk", "ResumeTalk"}
"""What the resident at the table says of the evening itself; whoever leads does it when asked."""
_WORDING = {"AgreeVerdict", "AgreeAction", "ChangeAction", "DropAction", "KeepScenario", "DropScenario", "UseNorm"} | {
    "Word", "Reword", "AgreeDraft", "LayChoice",
}  # fmt: skip
_AFTER = {
    "ReportAction", "WordNote", "AgreeNote", "TellSignal", "Expect", "DropExpectation", "HoldReview", "SetGoal", "ScoreGoal",
    "DropGoal",
}  # fmt: skip
"""What follows from a verdict: how it went, the agreement note, looking back, goals."""
_WORDING = _WORDING | _AFTER
_RENT = {
    "AttachLedger", "DetachLedger", "ChooseRoad", "DoRoadStep", "TakeBackRoadStep", "PauseRoad", "ResumeRoad", "MakeArrangement",
    "ReceiveInstalment", "ReplanArrangement", "StopArrangement",
}  # fmt: skip
"""What professionals write down about the rent of a case; the resident sees it and does not keep our books."""
_LEADING = {
    "GiveRole", "EnterPhase", "PauseClock", "ResumeClock", "ExtendPhase", "LockMap", "UnlockMap", "DealFacts", "Unpark",
    "EndSitting", "ChooseScript", "WriteScript", "DropScript", "KeepNorm", "DropNorm", "UseInstrument", "Show", "DealFact", "DealRoleCards", "ChooseAnswers",
    "ChooseKeeping", "Ask", "TurnChoice", "StepAside", "LayTally", "ShowOutcome", "TurnOver", "RecordRounds", "HearResident", "OpenCase", "OpenSitting",
    "ShareCalendar", "StopCalendar",
}  # fmt: skip
_WORKSHOP = {"LeadTables", "AddTables", "LetGo", "TakeAlong", "ShowOnWall", "BindRoom", "EndWorkshop"}
"""What whoever leads a workshop may there; at a table only ``BindRoom`` means anything."""

_VAULT = {"KeepContact", "DropContact"}
"""Real names and numbers: whoever leads keeps them."""

_KEEPING = {"StateGround", "NoteSharing", "AskCorrection", "AnswerCorrection", "PutCaseAway", "BringCaseBack", "ForgetPerson"}
"""Why and how long a case is kept, and letting go of it: whoever leads the case answers for that."""

ACTS: dict[str, frozenset[str]] = {
    "facilitator": frozenset(
        _MAP | _WORDING | _RENT | _LEADING | _WORKSHOP | _HERS | _HERS_TO_SAY | _VAULT | _KEEPING | {"LayFaceDown", "Park", "TakeSeat", "OfferMap"}
    ),
    "trainer": frozenset(
        _MAP | _WORDING | _RENT | _LEADING | _WORKSHOP | _HERS | _HERS_TO_SAY | _VAULT | _KEEPING | {"LayFaceDown", "Park", "TakeSeat", "OfferMap"}
    ),
    "participant": frozenset(_MAP | _WORDING | _RENT | {"LayFaceDown", "Park", "TakeSeat", "OfferMap"}),
    "resident": frozenset(_MAP | _WORDING | _HERS | _HERS_TO_SAY | {"AskCorrection", "LayFaceDown", "Park", "TakeSeat", "OfferMap"}),
    "table": frozenset(_MAP | _WORDING | _RENT | {"LayFaceDown", "Park", "TakeSeat", "OfferMap", "LayTally"}),
    "observer": frozenset({"TakeSeat"}),
    "owner": frozenset(_LEADING | _KEEPING | {"TakeSeat", "ImportCase", "KeepOwnCase", "PutAwayOwnCase", "KeepLedgerProfile", "DropLedgerProfile", "KeepInstrument", "DropInstrument"}),
}

LOOKS: dict[str, frozenset[str]] = {
    "facilitator": frozenset({"map", "history", "room", "hand", "report", "console", "voices", "export", "vault", "access", "inspection"}),
    "trainer": frozenset({"map", "history", "room", "hand", "report", "console", "voices", "export", "makers_outcome", "vault", "access", "inspection"}),
    "participant": frozenset({"map", "history", "room", "hand", "report"}),
    "resident": frozenset({"map", "history", "room", "hand", "report", "voices", "inspection"}),
    "table": frozenset({"map", "history", "room", "hand", "report"}),
    "observer": frozenset({"map", "room"}),
    "owner": frozenset({"map", "room", "report", "export", "console", "makers_outcome", "access", "inspection"}),
}


def may(role: str, act: str) -> bool:
    """Whether this role may do this act (a command's name)."""
    return act in ACTS.get(role, frozenset())


CARDS = ("tegenspreker", "bewonersstem", "tijdbewaker")
"""Role cards that are dealt to seats, to be played for a while (``domain`` §1.7, §3.1)."""
CARD_LOOKS: dict[str, frozenset[str]] = {"bewonersstem": frozenset({"voices"})}
"""What a role card lets its holder see beside what the seat sees."""


def may_see(role: str, look: str, card: str = "") -> bool:
    """Whether this role may have this look, holding this role card."""
    return look in LOOKS.get(role, frozenset()) or look in CARD_LOOKS.get(card, frozenset())


def may_see_outcome(role: str, shown: bool) -> bool:
    """Whether a screen of this role holds the makers' outcome: of anybody at the table, once the table asked for it.

    Before that tap it is on no page, in no feed and in no file of the table, whoever looks.
    """
    return shown and (may_see(role, "room") or may_see(role, "makers_outcome"))
