"""The app's own house for one test: opened at the door of this process, and closed with everything that listens to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from casefiles.house import House
from casefiles.web import feed, hall, home
from casefiles.web.home import START


@contextmanager
def at_home(folder: Path, patch: pytest.MonkeyPatch, *, memory: bool = False, **start: Any) -> Iterator[House]:
    """Started as ``start`` says (``workshop=True``, ``base_url=...``); in ``memory`` where no other process has to read it."""
    for name, value in {"db": str(folder / "house.db"), "workshop": False, **start}.items():
        patch.setattr(START, name, value)
    home.close()
    feed.FEED.close()
    if memory:
        home._house = House.open(":memory:")
    try:
        yield home.house()
    finally:
        hall.close()
        feed.FEED.close()
        home.close()
