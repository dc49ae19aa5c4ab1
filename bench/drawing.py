"""Drawing the five training cases whole, and what one act on a map of many cards costs and carries."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable

from bench.growing import Growing, patch, size
from lifemaps.deckview import whole_view
from lifemaps.drawing import Drawing, draw, svg
from lifemaps.library import cases, read
from lifemaps.vocabulary import RINGS, SECTORS

ACTS = 15


def spent(work: Callable[[], object]) -> float:
    """Milliseconds of processor time: this machine does other things too."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1e3


def one_by_one(count: int) -> tuple[float, list[float], list[float], int]:
    """From nothing, then one card after another carried elsewhere: each one's milliseconds, and its share of the whole."""
    table, dice = Growing(count), random.Random(count)
    now: list[Drawing] = []
    nothing = spent(lambda: now.append(table.drawing()))
    whole, costs, shares, grew = size(svg(now[0])), [], [], 0
    for _ in range(ACTS):
        card, sector, ring = f"card:{dice.randrange(count)}", dice.choice(SECTORS), dice.choice(RINGS)

        def act(card: str = card, sector: str = sector, ring: str = ring) -> None:
            table.carry(card, sector, ring)
            now.append(table.drawing())

        costs.append(spent(act))
        shares.append(size(patch(now[-2], now[-1])) / whole)
        grew += now[-1].ground != now[-2].ground
    return nothing, costs, shares, grew


def main() -> None:
    """Time one drawing of each case, and acts on maps of 25, 60, 150 and 300 cards."""
    for path in cases():
        view = whole_view(read(path.stem))
        draw(view, "nl-NL")
        start = time.perf_counter()
        drawing = draw(view, "nl-NL")
        took = time.perf_counter() - start
        print(f"  {path.stem:<8} {len(drawing.elements):>3} elements  {took * 1e3:6.1f} ms  {len(svg(drawing)) / 1024:5.1f} KB")
    print("  cards   from nothing   a card carried: middle   most   of the whole: middle    most   ground grew")
    for count in (25, 60, 150, 300):
        nothing, costs, shares, grew = one_by_one(count)
        print(
            f"  {count:>5}   {nothing:>9.0f} ms   {statistics.median(costs):>18.0f} ms   {max(costs):>4.0f} ms"
            f"   {statistics.median(shares):>17.1%}   {max(shares):>5.1%}   {grew:>4} of {ACTS}"
        )


if __name__ == "__main__":
    main()
