"""``doctor`` at the command line: every line fine, or look at this with what to do; the exit code says which it was."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from typing import Any

import httpx

from casefiles import doctor
from casefiles.places import beside
from lifemaps.words import say

DONE, WRONG = 0, 1
USUAL = "http://127.0.0.1:8501"


def add_to(command: Callable[..., Any], words: Callable[[str], str]) -> None:
    """Give the command line this command; ``command`` makes one (``casefiles.cli``)."""
    made = command("doctor", _doctor, as_json=False)
    made.add_argument("--url", default="", help=words("doctor-url"))


def around(db: str, url: str) -> doctor.Around:
    """What can be known from beside the app."""
    from casefiles.web import signin

    found, own = signin.settings(), beside(db, "tls.crt")
    running = url or (USUAL if _answers(USUAL) else "")
    return doctor.Around(
        url=running, base=os.environ.get("LEVENSKAART_BASE_URL", ""), certificate=str(own) if own.exists() else "", own_certificate=True,
        sign_in=os.environ.get("LEVENSKAART_SIGN_IN", ""), issuer=found.issuer if found else "",
    )  # fmt: skip


def _answers(url: str) -> bool:
    try:
        return httpx.get(f"{url}/wire", timeout=2).text == "open"
    except httpx.HTTPError:
        return False


def _doctor(terminal: Any, asked: Any) -> int:
    house = terminal.house()
    try:
        found = doctor.examine(house, terminal.db, around(terminal.db, asked.url.rstrip("/")), dt.datetime.now(dt.UTC))
    finally:
        house.close()
    for one in found:
        mark = say(terminal.language, f"doctor-{one.state}")
        print(f"{mark}: {say(terminal.language, f'doctor-{one.what}', **one.values)}")
        if one.do:
            print(f"    → {say(terminal.language, one.do, **one.values)}")
    wrong = sum(one.state == doctor.LOOK for one in found)
    print("\n" + say(terminal.language, "doctor-count", n=wrong))
    return WRONG if wrong else DONE


