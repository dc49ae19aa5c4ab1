"""The drawing of a case at each head, per language, and what changed between two of them.

A frame is drawn once for everybody with the same look; a patch is put into words once for everybody who saw the same
frame before. Undealt facts and the makers' outcome are not in the view a frame is drawn from.
"""

from __future__ import annotations

import gzip
import threading
from collections import OrderedDict

import msgspec
from msgspec.structs import replace

from casefiles.house import House
from lifemaps import drawing, layout
from lifemaps.case import Case
from lifemaps.drawing import Drawing, Sketch, draw, svg
from lifemaps.map import map_view
from lifemaps.sitting import Sitting

KEPT = 64
"""Frames remembered per case and language; who was away for longer gets the whole drawing again."""
PACKED = 16
"""Whole drawings kept packed: a hall comes in at forty tables that all begin alike."""

_encode = msgspec.json.Encoder().encode


class Frames:
    """The frames of one house."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._frames: dict[tuple[str, str], OrderedDict[int, Drawing]] = {}
        self._texts: OrderedDict[tuple[str, str, int, int], str] = OrderedDict()
        self._sketches: dict[tuple[str, str], Sketch] = {}
        self._packed: OrderedDict[str, bytes] = OrderedDict()
        self._erased: dict[str, int] = {}
        self._guard = threading.Lock()

    def message(self, table: Sitting, language: str, since: int, known: Case | None = None) -> tuple[int, str | None]:
        """The head of now, and the ``map`` message from ``since`` to it (``None`` when nothing on it moved).

        ``known`` is the case as the room just looked it up: a hundred screens need not each ask the database again.
        """
        case = known if known is not None and known.head >= since else self._house.case(table.case)
        if since == case.head:
            return case.head, None
        with self._guard:
            case = self._forgotten(table.case, case)
            key = (table.case, language, since, case.head)
            if key not in self._texts:
                self._texts[key] = self._say(table, case, language, since)
                while len(self._texts) > 4 * KEPT:
                    self._texts.popitem(last=False)
            return case.head, self._texts[key] or None

    def _say(self, table: Sitting, case: Case, language: str, since: int) -> str:
        now = self._frame(table.case, case, language)
        before = self._frames[table.case, language].get(since)
        if before is None:
            return _encode({"t": "map", "head": case.head, "svg": svg(now), "box": now.box}).decode()
        put = [[i, text] for i, text in now.elements.items() if before.elements.get(i) != text]
        gone = [i for i in before.elements if i not in now.elements]
        message: dict[str, object] = {"t": "map", "head": case.head, "from": since, "put": put, "gone": gone}
        if now.ground != before.ground:
            message |= {"ground": now.ground, "geometry": now.geometry}
        if now.box != before.box:
            message["box"] = now.box
        message["by"] = {i: self._whose(table, case, i) for i, _ in put if i not in before.elements}
        return _encode(message).decode()

    def packed(self, text: str) -> bytes:
        """A whole drawing as small as it travels, packed once for all who get the same (gzip)."""
        with self._guard:
            known = self._packed.get(text)
        if known is None:
            known = gzip.compress(text.encode(), 6, mtime=0)
            with self._guard:
                if not any(text is one for one in self._texts.values()):
                    return known  # Erased from meanwhile: it is kept nowhere.
                self._packed[text] = known
                while len(self._packed) > PACKED:
                    self._packed.popitem(last=False)
        return known

    def _whose(self, table: Sitting, case: Case, identifier: str) -> str:
        thing = case.things.get(identifier)
        seat = table.seats.get(thing.by) if thing else None
        return str(seat.number) if seat and seat.number else ""

    def _frame(self, stream: str, case: Case, language: str) -> Drawing:
        kept = self._frames.setdefault((stream, language), OrderedDict())
        if case.head not in kept:
            sketch = self._sketches.setdefault((stream, language), Sketch())
            kept[case.head] = draw(map_view(case), language, sketch=sketch)
            while len(kept) > KEPT:
                kept.popitem(last=False)
        return kept[case.head]

    def drawing(self, stream: str, language: str) -> Drawing:
        """The drawing of now, for downloads."""
        case = self._house.case(stream)
        with self._guard:
            return self._frame(stream, self._forgotten(stream, case), language)

    def _forgotten(self, stream: str, case: Case) -> Case:
        """The case, once nothing is left here of what was erased from it: no drawing and no patch from before that."""
        known = self._erased.get(stream, 0)
        if case.erased < known:  # Looked up just before the erasure: nobody is shown that any more.
            case = self._house.case(stream)
        if case.erased > known:
            self._erased[stream] = case.erased
            layout.forget()
            drawing.forget()
            self._packed.clear()
            for key in [key for key in self._sketches if key[0] == stream]:
                del self._sketches[key]
            for key in [key for key in self._texts if key[0] == stream]:
                del self._texts[key]
            for _, language in [pair for pair in self._frames if pair[0] == stream]:
                self._shadow(stream, language, draw(map_view(case), language))
        return case

    def _shadow(self, stream: str, language: str, now: Drawing) -> None:
        """Keep of each earlier drawing which elements it had, and of those only what still stands on the map."""
        kept = self._frames[stream, language]
        for head, was in kept.items():
            left = {i: text if now.elements.get(i) == text else "" for i, text in was.elements.items()}
            kept[head] = replace(now, elements=left, order=tuple(left), ground="", legend="", box=(0.0, 0.0, 0.0, 0.0))
