"""A case as its makers wrote it down: everything that *can* come on the table, and when.

The file's own (Dutch) keys are the field names' aliases, so that a file is read as it is and written back the same.
What lies here is not the map: the map is what a table laid, tied and said. The deck is where a fact card's *legt*
finds the people, ties, amounts and events it puts down. Schema: ``docs/casefile.md``; version ``0.2`` is the makers'
hand-written form, ``1.0`` the form this program writes (the same keys, with the map as it stands under ``kaart``).

Units: amounts are euros per month unless the list says otherwise, kept as the exact decimal of the file; dates may be
a year, a month or a day.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec

from lifemaps.vocabulary import AMOUNT_LISTS


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A part of a case file: an unknown key is an error, a default is not written."""


class Lays(_Part, rename={"cards": "knopen", "ties": "relaties", "amounts": "geld", "life": "gebeurtenissen"}):
    """What one tap puts on the map, by the file's own ids."""

    cards: tuple[str, ...] = ()
    ties: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()
    life: tuple[str, ...] = ()


class Question(_Part, rename={"answer": "antwoord", "text": "tekst"}):
    """One of the two questions about the whole; ``answer`` is ``niveau`` (1–5) or ``eerste_stap``."""

    answer: str
    text: str


class FirstStep(_Part, rename={"text": "tekst", "rung": "trede"}):
    """A first step that can be chosen, with its rung on the ladder of §4.1."""

    code: str
    text: str
    rung: int


class FirstImpression(
    _Part,
    rename={
        "text": "tekst", "usual_reaction": "gangbare_reactie", "category": "categorie", "rung": "trede", "scores": "scores",
    },
):  # fmt: skip
    """What groups typically think and choose first, according to the makers."""

    text: str
    usual_reaction: str = ""
    category: str = ""
    rung: int | None = None
    scores: dict[str, int | None] = {}


class DeckCard(
    _Part,
    rename={
        "kind": "soort", "name": "naam", "age": "leeftijd", "role": "rol", "lead": "is_regie", "domains": "leefgebieden",
        "since": "betrokken_sinds", "until": "betrokken_tot", "referrer": "toeleider", "deceased": "overleden",
        "sensitive": "gevoelig", "knows": "weet_van_overleg", "sector": "sector", "ring": "ring", "source": "bron",
        "certainty": "zekerheid", "note": "opmerking",
    },
):  # fmt: skip
    """A person, group, service, dwelling, place, creditor, strength, worry or wish."""

    id: str
    kind: str
    name: str
    age: int | None = None
    role: str = ""
    lead: bool = False
    domains: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    referrer: bool = False
    deceased: bool = False
    sensitive: bool = False
    knows: bool | None = None
    sector: str = ""
    ring: str = ""
    source: str = ""
    certainty: str = ""
    note: str = ""


class DeckTie(
    _Part,
    rename={
        "giver": "van", "receiver": "naar", "quality": "kwaliteit", "support": "steun", "frequency": "frequentie",
        "mutual": "wederkerig", "burden": "last", "source": "bron", "certainty": "zekerheid", "note": "opmerking",
    },
):  # fmt: skip
    """Who gives what to whom; ``mutual`` when it flows both ways."""

    id: str
    giver: str
    receiver: str
    quality: str
    support: tuple[str, ...] = ()
    frequency: str = ""
    mutual: bool = False
    burden: int | None = None
    source: str = ""
    certainty: str = "verteld"
    note: str = ""


class Becomes(_Part, rename={"amount": "bedrag", "since": "vanaf"}):
    """What an amount turns into, and from when (a month or a day)."""

    amount: Decimal
    since: str


class DeckAmount(
    _Part,
    rename={
        "kind": "soort", "amount": "bedrag", "who": "wie", "creditor": "schuldeiser", "debtor": "schuldenaar",
        "arranged": "regeling", "monthly": "maandbedrag", "becomes": "wordt", "source": "bron", "certainty": "zekerheid",
        "note": "opmerking",
    },
):  # fmt: skip
    """An income, cost, debt, claim, asset or unused right, in euros (income, costs and rights per month)."""

    id: str
    kind: str
    amount: Decimal
    who: str = ""
    creditor: str = ""
    debtor: str = ""
    arranged: bool | None = None
    monthly: Decimal | None = None
    becomes: Becomes | None = None
    source: str = ""
    certainty: str = "verteld"
    note: str = ""


class LedgerLine(
    _Part,
    rename={
        "period": "periode", "contract": "contract", "due_on": "vervaldatum", "due": "verschuldigd", "paid": "betaald",
        "paid_on": "betaaldatum", "method": "wijze", "reversed": "storno", "note": "opmerking",
    },
):  # fmt: skip
    """One month's rent due and what came in for it, in euros."""

    period: str
    due_on: str
    due: Decimal
    paid: Decimal
    paid_on: str | None = None
    contract: str = ""
    method: str = ""
    reversed: bool = False
    note: str = ""


class Ledger(_Part, rename={"old_rent": "huur_oud", "new_rent": "huur_nieuw", "lines": "regels"}):
    """The rent ledger of the case; ``old_rent`` is the only rent when there was no change."""

    old_rent: Decimal | None = None
    new_rent: Decimal | None = None
    lines: tuple[LedgerLine, ...] = ()


class DeckLifeEvent(
    _Part,
    rename={"date": "datum", "system": "systeem", "what": "wat", "who": "wie", "source": "bron", "certainty": "zekerheid"},
):
    """Something that happened, on a date that may be a year, a month or a day, in one of the long systems."""

    id: str
    date: str
    system: str
    what: str
    who: str = ""
    source: str = ""
    certainty: str = "verteld"


class DeckFact(
    _Part,
    rename={
        "round": "ronde", "text": "tekst", "source": "bron", "certainty": "zekerheid", "touches": "raakt", "lays": "legt",
        "disproves": "ontkracht", "other_light": "ander_licht",
    },
):  # fmt: skip
    """A fact card: round 0 is in the file, 1 to 3 are dealt. Its certainty shows only once it has been judged or laid."""

    id: str
    round: int
    text: str
    source: str
    certainty: str
    touches: tuple[str, ...] = ()
    lays: Lays = Lays()
    disproves: str = ""
    other_light: str = ""


class Voice(_Part, rename={"text": "tekst", "who": "wie", "lays": "legt"}):
    """Something the person playing the resident knows and may tell, when asked."""

    id: str
    text: str
    who: str = ""
    lays: Lays = Lays()


class ResidentView(
    _Part,
    rename={
        "wish": "wens", "own_words": "eigen_woorden", "own_scores": "eigen_scores", "was_there": "was_erbij", "who": "wie",
    },
):  # fmt: skip
    """The resident's own words, wish and scores; the last word of the evening."""

    wish: str = ""
    own_words: str = ""
    own_scores: dict[str, int | None] = {}
    was_there: bool | None = None
    who: str = ""


class Deck(
    _Part,
    rename={
        "schema": "schema_versie", "title": "titel", "room_title": "titel_zaal", "fictional": "fictief", "language": "taal",
        "country": "land", "level": "niveau", "minutes": "duur_minuten", "themes": "thema", "goals": "leerdoelen",
        "core_domains": "kerngebieden",
        "occasion": "aanleiding", "occasion_lays": "aanleiding_legt", "questions": "vragen_zaal",
        "first_steps": "eerste_stappen", "first_impression": "eerste_indruk", "cards": "knopen", "ties": "relaties",
        "incomes": "inkomsten", "costs": "uitgaven", "debts": "schulden", "claims": "vorderingen_van_bewoner",
        "assets": "bezittingen", "unused_rights": "rechten_niet_gebruikt", "ledger": "grootboek",
        "life": "gebeurtenissen", "facts": "feiten", "voices": "bewonersstem", "open_questions": "open_vragen",
        "resident": "bewoner", "possible_outcome": "eindoordeel", "prevention": "preventieles",
        "expected": "verwachte_analyse", "facilitator": "begeleider", "home_search": "woningzoektocht",
        "appointments": "afspraken_september", "mail": "post", "income_until_april": "inkomen_tot_april",
        "income_until_october": "inkomen_tot_oktober", "course": "verloop", "map": "kaart", "instrument": "instrument",
    },
):  # fmt: skip
    """One case, whole."""

    schema: str
    id: str
    title: str
    language: str
    room_title: str = ""
    fictional: bool = False
    country: str = "NL"
    level: str = ""
    minutes: int | None = None
    themes: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    core_domains: tuple[str, ...] = ()
    context: dict[str, Any] = {}
    occasion: str = ""
    occasion_lays: Lays = Lays()
    questions: tuple[Question, ...] = ()
    first_steps: tuple[FirstStep, ...] = ()
    first_impression: FirstImpression | None = None
    cards: tuple[DeckCard, ...] = ()
    ties: tuple[DeckTie, ...] = ()
    incomes: tuple[DeckAmount, ...] = ()
    costs: tuple[DeckAmount, ...] = ()
    debts: tuple[DeckAmount, ...] = ()
    claims: tuple[DeckAmount, ...] = ()
    assets: tuple[DeckAmount, ...] = ()
    unused_rights: tuple[DeckAmount, ...] = ()
    ledger: Ledger | None = None
    life: tuple[DeckLifeEvent, ...] = ()
    facts: tuple[DeckFact, ...] = ()
    voices: tuple[Voice, ...] = ()
    open_questions: tuple[str, ...] = ()
    resident: ResidentView | tuple[ResidentView, ...] | None = None
    possible_outcome: dict[str, Any] | None = None
    prevention: dict[str, Any] | None = None
    expected: dict[str, Any] | None = None
    facilitator: dict[str, Any] | None = None
    home_search: dict[str, Any] | None = None
    appointments: dict[str, Any] | None = None
    mail: dict[str, Any] | None = None
    income_until_april: Decimal | None = None
    income_until_october: Decimal | None = None
    course: dict[str, Any] | None = None
    map: dict[str, Any] | None = None
    instrument: dict[str, Any] | None = None
    """An organisation's own instrument, as its file says it (``lifemaps.instruments``); ``None`` is the Tienkaart."""

    def amounts(self) -> dict[str, tuple[DeckAmount, ...]]:
        """The six lists of money under the codes of ``vocabulary.AMOUNT_LISTS``."""
        lists = (self.incomes, self.costs, self.debts, self.claims, self.assets, self.unused_rights)
        return dict(zip(AMOUNT_LISTS, lists, strict=True))

    def reached(self) -> Lays:
        """Everything some occasion, fact or voice lays down; what is not reached lies on the map from the start."""
        parts = [self.occasion_lays, *(fact.lays for fact in self.facts), *(voice.lays for voice in self.voices)]
        return Lays(
            cards=tuple({c: None for p in parts for c in p.cards}),
            ties=tuple({c: None for p in parts for c in p.ties}),
            amounts=tuple({c: None for p in parts for c in p.amounts}),
            life=tuple({c: None for p in parts for c in p.life}),
        )
