"""A process that works at tables until it is killed, and says what was acknowledged: ``python -m faults.hands DB NAME N``.

Each of its hands has a table of its own and adds cards, one gesture each, printing each act as soon as it stands.
"""

from __future__ import annotations

import sys
import threading

from casefiles.house import House, new_id
from casefiles.journal import Outcome
from lifemaps import commands as do
from lifemaps.deck import Deck
from lifemaps.imports.casefile import read_case
from lifemaps.library import cases

HANDS = 3
_say = threading.Lock()


def main(db: str, name: str, many: str) -> None:
    """Work until all is done, or until somebody pulls the plug."""
    house = House.open(db)
    deck = next(read_case(path.read_text("utf-8"), path.name) for path in cases() if path.stem == "nadira")
    threads = [threading.Thread(target=_hand, args=(house, deck, f"{name}h{n}", int(many))) for n in range(HANDS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    house.close()


def _hand(house: House, deck: Deck, name: str, many: int) -> None:
    case = house.open_case(deck)
    sitting = house.open_sitting(case)
    seat = str(house.take_seat(sitting, "facilitator"))
    house.do(do.EnterPhase(phase="map_1"), sitting=sitting, seat=seat)
    for n in range(many):
        act = new_id("act")
        answer = house.do(do.AddCard(kind="familie", name=f"{name} {n}"), sitting=sitting, seat=seat, act=act)
        assert isinstance(answer, Outcome), answer
        with _say:  # One line is one write, so that a kill tears at most the last.
            sys.stdout.write(act + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
