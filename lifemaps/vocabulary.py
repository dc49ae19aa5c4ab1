"""The words of the method as codes: what lies on a life map and what can be said about it.

Every registry here is a visible list of values; a new card kind, sector or quality is one line. The codes are those of
the case files, so nothing is translated on the way in or out; what people read comes from the word catalogues under
the same code (``kind-familie``, ``quality-sterk`` …).
"""

from __future__ import annotations

import msgspec


class CardKind(msgspec.Struct, frozen=True):
    """A kind of thing that can lie on the map.

    ``glyph`` is the shape in the drawing (black-and-white safe), ``sector`` where such a card lies when nobody said
    otherwise, ``side`` whether a giver of this kind counts as ``informal``, ``formal`` or neither (``None``): a place
    and a creditor give no support that is counted.
    """

    code: str
    glyph: str
    sector: str
    side: str | None


CARD_KINDS = (
    CardKind("bewoner", "double-circle", "thuis", "informal"),
    CardKind("huisgenoot", "circle", "thuis", "informal"),
    CardKind("familie", "circle", "familie", "informal"),
    CardKind("vriend", "circle", "vrienden", "informal"),
    CardKind("buur", "circle-house", "buren", "informal"),
    CardKind("vrijwilliger", "circle-heart", "vrienden", "informal"),
    CardKind("collega_school", "circle", "werk", "informal"),
    CardKind("groep", "rounded-square", "vrienden", "informal"),
    CardKind("hulpverlener", "square", "diensten", "formal"),
    CardKind("organisatie", "square", "diensten", "formal"),
    CardKind("overheid", "square-flag", "diensten", "formal"),
    CardKind("verhuurder", "square-key", "diensten", "formal"),
    CardKind("schuldeiser", "triangle", "geld", None),
    CardKind("plek", "hexagon", "buren", None),
    CardKind("woning", "pentagon", "buren", None),
    CardKind("kracht", "star", "thuis", None),
    CardKind("zorg", "exclamation", "thuis", None),
    CardKind("wens", "flag", "thuis", None),
)
KINDS = {kind.code: kind for kind in CARD_KINDS}

SECTORS = ("familie", "vrienden", "buren", "werk", "diensten", "geld")
"""The six sectors around the shared home, in the order they are drawn (clockwise from the upper right)."""
HOME = "thuis"
RINGS = ("dichtbij", "midden", "ver")

QUALITIES = ("sterk", "gewoon", "zwak", "gespannen", "dubbel", "verbroken", "latent", "onbekend")
QUALITY_WEIGHT = {"sterk": 3, "gewoon": 2, "zwak": 1, "dubbel": 1, "gespannen": 1}
SUPPORTS = ("praktisch", "emotioneel", "financieel", "informatie", "gezelschap", "regie", "controle")
CONTROL = "controle"
"""Control is drawn as a tie but is not support: it is left out of every count of support."""
FREQUENCIES = (
    "dagelijks", "meermaals_per_week", "wekelijks", "tweewekelijks", "maandelijks", "zelden", "jaarlijks", "eenmalig", "nooit",
)  # fmt: skip
RING_BY_FREQUENCY = {
    "dagelijks": "dichtbij", "meermaals_per_week": "dichtbij",
    "wekelijks": "midden", "tweewekelijks": "midden", "maandelijks": "midden",
}  # fmt: skip
"""Where a card lies when nobody said how close it feels; anything else, or no tie, is ``ver``. Always an assumption."""

CERTAINTIES = ("feit", "waarneming", "verteld", "aanname")
RESIDENT = "bewoner"
"""The source (perspective) of what the resident says; it shows first, whoever said something later."""
TABLE = "team"
"""The source of what the people at the table say themselves."""
FILE = "dossier"
LEDGER = "grootboek"
"""The source of what comes from the rent ledger."""

DOMAINS = ("wonen", "geld", "werk", "gezondheid", "thuis", "netwerk", "papieren", "buurt", "veiligheid", "regie")
"""The ten domains of the Tienkaart."""
LEVELS = (1, 2, 3, 4, 5)

SYSTEMS = ("wonen", "werk", "onderwijs", "sociale_zekerheid", "zorg", "pensioen", "gezin", "verblijf")
"""The long systems: the swim-lanes of the life line."""

EFFECTS = ("werkt_tegen", "herstelt", "houdt_tegen", "versterkt")
"""How one thing works on another on the map of influences; the first and third push against it, the others with it."""

AMOUNT_LISTS = ("inkomsten", "uitgaven", "schulden", "vorderingen_van_bewoner", "bezittingen", "rechten_niet_gebruikt")
"""The six lists of money, named as in the case files: income, costs, debts, what others owe the resident, assets, unused rights."""

CATEGORIES = (
    "redt_zich", "redt_zich_als_wij_ons_deel_doen", "redt_zich_met_duwtje", "wankel",
    "heeft_nu_hulp_nodig", "acuut", "weten_we_niet",
)  # fmt: skip
TURNS = ("wij", "bewoner", "netwerk", "ander", "niemand")
"""Whose turn it is (*aan zet*)."""
RUNGS = tuple(range(9))
PROPOSED_RUNGS = RUNGS[:-1]
"""The rungs that can be chosen: compelling is never proposed here (``domain`` §4.1)."""
HEAVY_RUNG = 6
"""From this rung on a group says why it must, until when, and who signs with it."""
AUTONOMY = (-2, -1, 0, 1, 2)
"""What a step does to somebody's own say, from much less to much more."""
TRIGGERS = (
    "datum", "grootboek", "levensgebeurtenis", "contactmoment", "signaal_van_bewoner", "signaal_van_derde",
)  # fmt: skip
"""What makes a group look again (``domain`` §4.4)."""
THERE = ("nee", "gebeld", "ja")
"""Whether the resident was there; ``nee`` asks why."""
OUTCOMES = ("loslaten", "afwachten", "doen")
"""How a verdict ends: let go (no date), wait for a signal the resident knows (with a date), or act."""

FREE_STEPS = ("iets_anders", "weten_we_niet")
"""The two first steps that can always be chosen beside those of the case."""
