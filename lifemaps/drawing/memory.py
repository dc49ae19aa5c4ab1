"""What was drawn or reckoned a moment ago and need not be drawn again?"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Any


class _Memory(OrderedDict[tuple[object, ...], Any]):
    """What was reckoned lately, by everything that decided it: shapes and places, nothing of whose they are.

    Only a shortcut, so that a change costs what it touches; what comes of it is what would have come of it anyway.
    """

    guard = threading.Lock()

    def of(self, key: tuple[object, ...], reckon: Callable[[], Any]) -> Any:
        """What this key came to, reckoned now if it was not lately."""
        with self.guard:
            if key in self:
                self.move_to_end(key)
                return self[key]
        found = reckon()
        with self.guard:
            self[key] = found
            while len(self) > 6000:
                self.popitem(last=False)
        return found


MEMORY = _Memory()


def forget() -> None:
    """Remember no earlier drawing: something was erased."""
    with MEMORY.guard:
        MEMORY.clear()


class Sketch(dict[str, tuple[tuple[object, ...], str]]):
    """What each element was drawn from the last time, and how: who draws the same map again and again keeps one.

    Only a shortcut: what comes of it is what would have come of it anyway. It holds people's words, so it belongs to one
    case and goes when something of it is erased.
    """

    def of(self, identifier: str, made_of: tuple[object, ...], make: Callable[[], str]) -> str:
        """The element as it was, when it is made of the same; else drawn now."""
        known = self.get(identifier)
        if known is None or known[0] != made_of:
            known = self[identifier] = (made_of, make())
        return known[1]
