"""The rooms of the laptop, by the word in their address: which there are, and which of them belong to no table."""

from __future__ import annotations

BEAMER = "beamer"
LAYERS = ("map", "life", "influences")
"""The layers of one map, in the same place."""
BEFORE = ("prepare", "roomtest")
"""The evening before: setting out, and trying the room."""
CHECKUP = "doctor"
"""Where the installation looks itself over."""
BESIDE = ("beside", "aloud", "time", "free")
"""Other ways to look at it."""
MONEY = "money"
"""The household's money: reached from the questions and from an amount; whoever leads can show it."""
LOOKING = ("asking", "whatif", "rent", "yardsticks")
"""Pages that are reached from the questions in the margin."""
DESK = ("cases", "ledger", "signals", "road")
"""Between reviews: the cases that are due; a landlord's ledger, what stood out in it, and one contract's road."""
AFTER = ("note", "afterwards")
"""What follows from a verdict: the agreement note, and looking back."""
LEARNING = ("library", "make", "debrief")
"""The training library and making a case (of no table), and looking back at one."""
OF_NO_TABLE = ("start", "library", "make", CHECKUP, *BEFORE, *DESK)
"""Rooms of their own: whoever comes from a table sees no map under them."""

ROOMS = frozenset(("table", "workshop", BEAMER, MONEY, *LAYERS[1:], *BESIDE, *LOOKING, *AFTER, *LEARNING, *OF_NO_TABLE))
"""All of them."""
