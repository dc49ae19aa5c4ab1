"""A prankster in a full hall: guesses codes, seat codes and PINs from the address that everybody has, as fast as may be."""

from __future__ import annotations

import random
from pathlib import Path

import msgspec
import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from casefiles.web import backoff, cut, doors, feed, guards, pin, seat, workshops

ROOM = "http://192.168.1.7:8501"
LOCAL = "http://127.0.0.1:8501"
HALL = "192.168.1.1"
"""The address of everybody in the hall, seen from the server: that of the router."""
STATIC = Path(streamlit.__file__).parent / "static"


def browser(base: str = ROOM, client: str = HALL) -> TestClient:
    """A browser in the hall, without a cookie yet."""
    middleware = [Middleware(guards.Headers, static=STATIC), Middleware(guards.OriginGuard), Middleware(guards.UploadGuard)]
    app = Starlette(routes=[*doors.routes, *seat.routes, *feed.routes, *workshops.routes, *cut.routes], middleware=middleware)
    return TestClient(app, base_url=base, client=(client, 5000), headers={"Origin": base}, follow_redirects=False)


class Clock:
    """The seconds of the back-off, so that an evening of guessing takes no evening."""

    def __init__(self) -> None:
        self.now = 1000.0

    def set(self, patch: pytest.MonkeyPatch) -> None:
        """Let every back-off look at this clock, and hold nobody."""
        for one in backoff.EVERY:
            patch.setattr(one, "now", lambda: self.now)
            one.forget()
        patch.setattr(backoff, "HOLD_SECONDS", 0.0)


class Guessed(msgspec.Struct, frozen=True, kw_only=True):
    """How many PINs were tried, how many of them looked at, and whether one got in; and whether who should got in."""

    tries: int
    looked_at: int
    got_in: int
    held_up: int
    refused_who_knows: int

    @property
    def unsound(self) -> int:
        """What should not have happened."""
        return self.got_in + self.refused_who_knows


def wrong_pins(tries: int, patch: pytest.MonkeyPatch, seconds: float = 8 * 3600, seed: int = 7) -> Guessed:
    """So many different wrong PINs over an evening of eight hours; now and then whoever knew the PIN comes back."""
    clock, rng = Clock(), random.Random(seed)
    clock.set(patch)
    looked: list[str] = []
    real, right = pin.check_pin, "482913"
    if not pin.has_pin():
        pin.set_pin(right)
    patch.setattr(doors, "check_pin", lambda given: (looked.append(given), given == right)[1])
    knows, prankster, at_home = browser(), browser(), browser(LOCAL, "127.0.0.1")
    assert knows.post("/lead", data={"pin": right}).status_code == 303
    assert real(right)
    knows.cookies.delete("lead")
    got_in = held_up = refused = 0
    known = len(looked)
    for nth in range(tries):
        clock.now += seconds / tries
        guess = f"{rng.randrange(10**6):06}"
        answer = prankster.post("/lead", data={"pin": guess if guess != right else "000000"})
        prankster.cookies.clear()
        got_in += answer.status_code == 303
        held_up += answer.status_code == 429
        if nth % max(1, tries // 20) == 0:
            comes_back = [who.post("/lead", data={"pin": right}).status_code for who in (knows, at_home)]
            refused += comes_back.count(429)
            known += 2
    return Guessed(
        tries=tries, looked_at=len(looked) - known, got_in=got_in, held_up=held_up, refused_who_knows=refused
    )
