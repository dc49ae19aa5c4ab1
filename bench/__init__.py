"""Measurements anyone can run again: ``make bench``. Seconds depend on the machine, so each prints ratios from one run."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def apart(play: Coroutine[Any, Any, T]) -> T:
    """Play it in a thread of its own: where a browser is driven, this one already has a loop that runs."""
    with ThreadPoolExecutor(1) as other:
        return other.submit(asyncio.run, play).result()
