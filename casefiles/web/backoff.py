"""Slowing down whoever guesses, and nobody else: wrong codes, wrong *stoelcodes* and wrong PINs.

A hall of three hundred phones stands behind one address, with perhaps one prankster among them. So:

- a wrong table code counts for its address, and a right code is always let in, whatever was tried before from there;
- a wrong *stoelcode* counts for the room it was tried at and for whoever tries it (by the seat it has, else by address);
  sitting down anew is never held up;
- a wrong PIN counts for the browser that knew the PIN before, else for the address, and for all strangers together;
  on the machine itself it counts for that machine alone.

Kept in the memory of this process only, for so long as it matters; of no seat, name or PIN anything is written down.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.requests import HTTPConnection

MOST_KEYS = 20_000
HOLD_SECONDS = 2.0
MOST_HELD = 64
"""So many wrong codes are held for a moment at once; more are answered at once, so that holding costs us little."""


class BackOff:
    """How long whoever was wrong waits: nothing for the first few times, then twice as long each time.

    What is tried while waiting is not looked at and lengthens nothing, so a flood cannot keep a door shut for longer than
    its own next turn. After ``rest`` quiet seconds all is forgotten.
    """

    def __init__(self, free: int, *, first: float = 2.0, most: float = 60.0, rest: float = 3600.0) -> None:
        self.free, self.first, self.most, self.rest = free, first, most, rest
        self.now: Callable[[], float] = time.monotonic
        self._wrong: OrderedDict[object, tuple[int, float]] = OrderedDict()
        self._guard = threading.Lock()

    def wait(self, key: object) -> float:
        """Seconds before this one may try again; 0 when it may now."""
        with self._guard:
            count, at = self._known(key)
        if count < self.free:
            return 0.0
        # Beyond a few doublings it is the most there is; a larger power would only be a larger number.
        return max(0.0, at + min(self.most, self.first * 2.0 ** min(count - self.free, 30)) - self.now())

    def wrong(self, key: object) -> None:
        """This one was wrong."""
        with self._guard:
            count, _ = self._known(key)
            self._wrong[key] = (count + 1, self.now())
            self._wrong.move_to_end(key)
            while len(self._wrong) > MOST_KEYS:
                self._wrong.popitem(last=False)

    def right(self, key: object) -> None:
        """This one was right: what went before is forgotten."""
        with self._guard:
            self._wrong.pop(key, None)

    def forget(self) -> None:
        """Begin again."""
        with self._guard:
            self._wrong.clear()

    def _known(self, key: object) -> tuple[int, float]:
        count, at = self._wrong.get(key, (0, 0.0))
        return (count, at) if count and self.now() - at < self.rest else (0, 0.0)


CODES = BackOff(free=20, rest=600.0)
"""By address: twenty mistyped codes are a hall; more is somebody who guesses."""
SIGNS = BackOff(free=5)
"""By room and whoever tries: four signs have 456,976 possibilities."""
ROOMS = BackOff(free=60)
"""By room, whoever tries: against many addresses at once."""
PINS = BackOff(free=5, most=300.0)
"""By browser or address."""
STRANGERS = BackOff(free=100)
"""All browsers that never knew the PIN, together."""
EVERY = (CODES, SIGNS, ROOMS, PINS, STRANGERS)


def address(request: HTTPConnection) -> str:
    """The address somebody comes from; of IPv6 the network, of which anybody has billions of addresses."""
    host = request.client.host if request.client else ""
    return ":".join(host.split(":")[:4]) if host.count(":") > 1 and not host.startswith("::") else host


def wait_of(*asked: tuple[BackOff, object]) -> int:
    """Whole seconds to wait before any of these may be tried; 0 when all may."""
    longest = max(one.wait(key) for one, key in asked)
    return int(longest) + 1 if longest > 0 else 0


_held = 0


async def wrong_code(request: HTTPConnection) -> bool:
    """A code that is no code of ours was asked for; whether this address is guessing, and was held for a moment."""
    global _held
    who = address(request)
    guessing = CODES.wait(who) > 0
    CODES.wrong(who)
    if guessing and _held < MOST_HELD:
        _held += 1
        try:
            await asyncio.sleep(HOLD_SECONDS)
        finally:
            _held -= 1
    return guessing
