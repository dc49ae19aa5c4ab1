"""What can a line come to: the cards, ties, amounts and events it lays, the doubts about them, and how long they may be?"""

from __future__ import annotations

import msgspec

from lifemaps.vocabulary import KINDS, TABLE

NEW = "@new"
"""Stands for the card this line makes, where an id is wanted (``@new2``: the second one it makes)."""
THE_RESIDENT = "@resident"
"""Stands for the resident while no resident lies on the map."""

LONGEST_LINE, LONGEST_NAME, LONGEST_TEXT, LONGEST_LIST = 1000, 80, 300, 300
MOST_CENTS = 10_000_000_000
NEAR_KINDS = ("familie", "huisgenoot", "bewoner")
"""Kin and household lie close by as long as nobody said how often they meet: an assumption, shown as one."""
STATEMENTS = ("zorg", "wens", "kracht")
PEOPLE = ("bewoner", "huisgenoot", "familie", "vriend", "buur", "vrijwilliger", "collega_school", "hulpverlener")
PER_MONTH = {
    "maand": (1, 1), "week": (52, 12), "vier_weken": (13, 12), "kwartaal": (1, 3), "jaar": (1, 12),
}  # fmt: skip
"""What one amount per period is per month, as a fraction; fifty-two weeks and thirteen times four weeks in a year."""
TOTALS = ("schulden", "vorderingen_van_bewoner", "bezittingen")
"""Lists whose amounts are in all, not per month."""
KIND_CHOICES = tuple(code for code in KINDS if code not in (*STATEMENTS, "bewoner"))


class NewCard(msgspec.Struct, frozen=True, kw_only=True, tag="new-card"):
    """A card this line lays. ``mark`` stands for it in its ties; ``assumed`` when nobody said how close it lies."""

    mark: str = NEW
    kind: str
    name: str
    role: str = ""
    age: int | None = None
    lead: bool = False
    deceased: bool = False
    sector: str
    ring: str
    assumed: bool = True
    source: str = TABLE
    certainty: str = "aanname"


class CardSaid(msgspec.Struct, frozen=True, kw_only=True, tag="card-said"):
    """Something more said about a card that lies there; what is empty or ``None`` was not said."""

    card: str
    name: str = ""
    kind: str = ""
    role: str = ""
    age: int | None = None
    lead: bool | None = None
    deceased: bool | None = None
    sector: str = ""
    ring: str = ""
    source: str = TABLE
    certainty: str = "aanname"


class NewTie(msgspec.Struct, frozen=True, kw_only=True, tag="new-tie"):
    """Who gives what to whom. An end is a card's id, the ``mark`` of a new card, or ``THE_RESIDENT``."""

    giver: str
    receiver: str
    quality: str = "onbekend"
    support: tuple[str, ...] = ()
    frequency: str = ""
    mutual: bool = False
    note: str = ""
    source: str = TABLE
    certainty: str = "aanname"


class NewAmount(msgspec.Struct, frozen=True, kw_only=True, tag="new-amount"):
    """Money: ``cents`` per month or in all (``TOTALS``); ``period`` as typed; ``party_card`` when the party is a card."""

    which: str
    kind: str
    cents: int
    period: str = ""
    party: str = ""
    party_card: str = ""
    arranged: bool | None = None
    monthly_cents: int | None = None
    becomes_cents: int | None = None
    becomes_since: str = ""
    note: str = ""
    source: str = TABLE
    certainty: str = "aanname"


class NewLifeEvent(msgspec.Struct, frozen=True, kw_only=True, tag="new-life-event"):
    """Something that happened, in a year, a month or on a day; ``system`` is empty (a doubt) when no word tells it."""

    date: str
    system: str
    what: str
    source: str = TABLE
    certainty: str = "aanname"


Part = NewCard | CardSaid | NewTie | NewAmount | NewLifeEvent


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """What was guessed or not understood. ``text`` stands at ``start:end`` of the line; ``taken`` is what was made of it.

    ``family`` tells in which family of words (kind, card, quality, system, period, word …) ``taken`` and ``choices`` lie.
    """

    code: str
    text: str
    start: int
    end: int
    family: str = ""
    taken: str = ""
    choices: tuple[str, ...] = ()


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What a line comes to. With a ``problem`` nothing is understood and nothing should be laid."""

    understood: tuple[Part, ...] = ()
    preview: tuple[tuple[str, str], ...] = ()
    doubts: tuple[Doubt, ...] = ()
    problem: str = ""
