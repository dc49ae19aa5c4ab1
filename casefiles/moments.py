"""The map as it was at any moment of a case, folded and drawn when somebody looks back, and only that moment.

Who steps through an evening asks for one drawing at a time; drawing them all beforehand took longer the longer people had
worked together (after 1,200 acts nothing showed within 25 seconds). What was folded and drawn is kept for a while, for
everybody in this process. When something is erased everything kept from before goes, so that no old moment still shows it.
"""

from __future__ import annotations

import threading
from collections import OrderedDict

import msgspec

from casefiles.house import House
from lifemaps.drawing import Drawing, draw
from lifemaps.history import Replay
from lifemaps.map import map_view
from lifemaps.view import MapView

CASES, DRAWINGS = 16, 96
"""Of how many cases the states are kept in this process, and how many drawings of each."""


class Past(msgspec.Struct):
    """What is known of one case: its states, and its drawings by moment and language."""

    erased: int
    head: int
    replay: Replay
    drawings: OrderedDict[tuple[int, str], Drawing]


class Moments:
    """The pasts of the cases of one house."""

    def __init__(self, house: House) -> None:
        self.house = house
        self._pasts: OrderedDict[str, Past] = OrderedDict()
        self._guard = threading.Lock()

    def view(self, stream: str, seq: int) -> MapView:
        """The map just after this event."""
        with self._guard:
            return map_view(self._past(stream).replay.at(seq))

    def drawing(self, stream: str, seq: int, language: str) -> Drawing:
        """The drawing of the map just after this event."""
        with self._guard:
            past = self._past(stream)
            known = past.drawings.get((seq, language))
            if known is None:
                known = draw(map_view(past.replay.at(seq)), language)
                past.drawings[seq, language] = known
                while len(past.drawings) > DRAWINGS:
                    past.drawings.popitem(last=False)
            return known

    def _past(self, stream: str) -> Past:
        case = self.house.case(stream)
        past = self._pasts.get(stream)
        if past is None or past.erased != case.erased:
            past = Past(case.erased, 0, Replay(()), OrderedDict())
            self._pasts[stream] = past
        if past.head < case.head:
            past.replay = past.replay.longer(self.house.store.read(stream, past.head))
            past.head = past.replay.seqs[-1] if past.replay.seqs else 0
        self._pasts.move_to_end(stream)
        while len(self._pasts) > CASES:
            self._pasts.popitem(last=False)
        return past
