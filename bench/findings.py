"""All questions of the map, and all figures behind them, on maps of 25 to 1,000 cards: milliseconds by processor time."""

from __future__ import annotations

import random
import time
from decimal import Decimal
from statistics import median

from lifemaps.deck import LedgerLine
from lifemaps.events import Supposed
from lifemaps.findings import all_findings
from lifemaps.structure import MEASURES
from lifemaps.view import AmountView, CardView, FactView, MapView, TieView
from lifemaps.vocabulary import AMOUNT_LISTS, CARD_KINDS, CERTAINTIES, DOMAINS, QUALITIES, SUPPORTS
from lifemaps.whatif import compare

SIZES = (25, 60, 300, 1_000)
LIMIT = 50.0
"""Milliseconds that all questions together may take on a map of 60 cards: less than a blink."""


def a_map(cards: int) -> MapView:
    """A map of this many cards as a busy table could make it: twice as many ties, amounts and facts in proportion."""
    dice = random.Random(cards)
    kinds = [kind.code for kind in CARD_KINDS if kind.code != "bewoner"]
    people = [CardView(id="card:0", kind="bewoner", name="Ada", sector="thuis", ring="dichtbij")]
    people += [
        CardView(
            id=f"card:{n}", kind=dice.choice(kinds), name=f"Kaart {n}", sector="familie", ring="midden",
            domains=tuple(dice.sample(DOMAINS, 2)), lead=n % 40 == 7,
        )
        for n in range(1, cards)
    ]  # fmt: skip
    ends = [("card:0", f"card:{n}") for n in range(1, cards)] + [
        (f"card:{dice.randrange(1, cards)}", f"card:{dice.randrange(1, cards)}") for _ in range(cards)
    ]
    ties = tuple(
        TieView(
            id=f"tie:{n}", giver=b, receiver=a, quality=dice.choice(QUALITIES), mutual=n % 3 == 0,
            support=tuple(dice.sample(SUPPORTS, 2)), source="bewoner" if n % 4 else "team", certainty=dice.choice(CERTAINTIES),
        )
        for n, (a, b) in enumerate(ends) if a != b
    )  # fmt: skip
    amounts = tuple(
        AmountView(
            id=f"amount:{n}", which=AMOUNT_LISTS[n % len(AMOUNT_LISTS)], kind=("huur", "loon", "energie", "huurtoeslag")[n % 4],
            cents=dice.randrange(1_000, 90_000), party=f"Huis {n % 20} - afdeling {n % 3}", certainty="feit",
        )
        for n in range(cards // 3)
    )  # fmt: skip
    facts = tuple(
        FactView(
            id=f"fact:{n}", text="Zo is het.", round=1, source="dossier", certainty="feit", touches=(DOMAINS[n % 10],),
            light_by=(f"fact:{n + 1}",) if n % 5 == 0 and n + 1 < cards // 3 else (),
        )
        for n in range(cards // 3)
    )  # fmt: skip
    ledger = tuple(
        LedgerLine(period=f"2026-{n:02}", due_on=f"2026-{n:02}-01", due=Decimal(500 + n // 6 * 100), paid=Decimal(500), paid_on=f"2026-{n:02}-02")
        for n in range(1, 13)
    )  # fmt: skip
    return MapView(residents=("card:0",), cards=tuple(people), ties=ties, amounts=amounts, facts=facts, ledger=ledger)


def spent(what, again: int) -> float:  # noqa: ANN001
    """The middle of some runs, in milliseconds of this process's own time."""
    took = []
    for _ in range(again):
        start = time.process_time()
        what()
        took.append((time.process_time() - start) * 1e3)
    return median(took)


def questions(view: MapView) -> None:
    """Every question asked and said, as the page of all questions does."""
    for finding in all_findings(view):
        finding.question("nl-NL"), finding.sentence("nl-NL")


def figures(view: MapView) -> None:
    """Every figure behind "meer cijfers"."""
    for measure in MEASURES:
        measure.sentence(view, "card:0", "nl-NL")


def main() -> None:
    """Time the questions, a what-if of two suppositions, and the figures."""
    print("   cards  questions   what if  more figures")
    for size in SIZES:
        view = a_map(size)
        questions(view)
        people = [card.id for card in view.cards if card.kind in ("familie", "vriend", "buur")][:2]
        two = tuple(Supposed(kind="drops_out", thing=one) for one in people)
        again = 9 if size < 300 else 3
        took = spent(lambda v=view: questions(v), again), spent(lambda v=view, s=two: compare(v, s), again)
        figures(a_map(10))
        many = spent(lambda v=view: figures(v), 1)
        within = "" if size != 60 else f"   {'within' if took[0] < LIMIT else 'OVER'} {LIMIT:g} ms"
        print(f"  {size:>6}  {took[0]:>6.1f} ms {took[1]:>6.1f} ms  {many:>8.1f} ms{within}")


if __name__ == "__main__":
    main()
