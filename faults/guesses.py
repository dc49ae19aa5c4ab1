"""An evening of guessing PINs in a hall: how many are looked at, and whether anybody who belongs there is held up."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from casefiles.web import home
from casefiles.web.home import START
from tests.guessing import Guessed, wrong_pins


def run(tries: int) -> Guessed:
    """So many wrong PINs in eight hours of the back-off's own clock."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(START, "db", str(Path(tempfile.mkdtemp(prefix="faults-")) / "house.db"))
        patch.setattr(START, "workshop", True)
        home.close()
        try:
            return wrong_pins(tries, patch)
        finally:
            home.close()
