"""What one typed line means: the "fast hands" of the map.

Somebody at the table says "tante Fatna komt vaak langs" and whoever holds the pen types ``Tante Fatna, tante,
gezelschap``. A line becomes a card, a tie, an amount, an event, a worry, a wish or a strength; before Enter the screen
says what was understood. Whatever was guessed is a :class:`Doubt` with the other choices: nothing is guessed in silence.

===============================================  ====================================================================
``naam, rol, kwaliteit, steun…, hoe vaak, wie``  a card, and its tie to the resident as soon as something of a tie is said
``A > B, …`` · ``A <> B`` · ``> B`` · ``<> B``   A gives to B · both ways · the resident gives to B · resident and B
``huur 689,75 per maand`` · ``schuld X 900``     an amount: costs, income, debt, claim, asset, unused right
``2026-09-22 beschikking`` · ``maart 2026: …``   an event on the life line
``zorg: …`` · ``wens: …`` · ``kracht: …``        a worry, a wish, a strength (and any kind: ``plek: buurthuis``)
``+ Karim, neef``                                a new card, also when there is a Karim already
``bewoner heet Nadira, 43``                      another name for a card that lies there, and more about it
===============================================  ====================================================================

The words of each language are one file in ``lifemaps/grammar``; the code knows none. Codes are those of
``lifemaps.vocabulary``. Money is integer cents: per month for income, costs and unused rights, in all for the rest.
Nothing here raises, whatever was typed. Source: ``domain.md`` §1.2, §1.3, §1.5, §5.1 [own design].

One way through the rooms, each knowing only those above it; everybody else comes in by this door:

===============================  ====================================================================================
``understood``                   what a line can come to
``language`` · ``fields``        the words of a language · the pieces of a line
``naming`` · ``saying``          who is meant by a name · what the words after it say
``cards`` · ``statements``       a card, new or known · a worry, a wish, a strength
``ties`` · ``events``            a line with an arrow · a line with a date (``dates``)
``money``                        a line about money, with its amount (``sums``)
``reading`` · ``completing``     the whole line, the whole list · how what is being typed can go on
===============================  ====================================================================================
"""

from lifemaps.lines.completing import completions
from lifemaps.lines.language import Grammar, fold, grammar, languages, role_words
from lifemaps.lines.reading import is_blank, read_line, read_list
from lifemaps.lines.sums import cents_of
from lifemaps.lines.understood import (
    LONGEST_LINE,
    LONGEST_LIST,
    LONGEST_NAME,
    LONGEST_TEXT,
    MOST_CENTS,
    NEW,
    PER_MONTH,
    THE_RESIDENT,
    TOTALS,
    CardSaid,
    Doubt,
    NewAmount,
    NewCard,
    NewLifeEvent,
    NewTie,
    Part,
    Reading,
)

__all__ = [
    "LONGEST_LINE", "LONGEST_LIST", "LONGEST_NAME", "LONGEST_TEXT", "MOST_CENTS", "NEW", "PER_MONTH", "THE_RESIDENT", "TOTALS",
    "CardSaid", "Doubt", "Grammar", "NewAmount", "NewCard", "NewLifeEvent", "NewTie", "Part", "Reading",
    "cents_of", "completions", "fold", "grammar", "is_blank", "languages", "read_line", "read_list", "role_words",
]  # fmt: skip
