"""What the server writes down about itself holds no secret and no word of anybody: no tickets, no queries, no typed text.

uvicorn writes the whole address of a WebSocket, with the ticket in it; and the text of an error often quotes what somebody
typed. Here an address loses what comes after its question mark, and an error keeps its kind and where it happened only.
"""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

NAMES = ("uvicorn.error", "uvicorn.access", "uvicorn.asgi", "asyncio", "streamlit.error_util", "streamlit.runtime.fragment", "casefiles", "pages")
"""Loggers whose lines are made by, or quote, a request."""


class Discreet(logging.Filter):
    """Takes queries out of addresses, and the words out of errors."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always writes the line, in fewer words."""
        if isinstance(record.args, tuple):
            record.args = tuple(_plain(one) for one in record.args)
        if record.exc_info and record.exc_info[1] is not None:
            error = record.exc_info[1]
            record.exc_info, record.exc_text = None, told(error)
        return True


def _plain(value: object) -> object:
    if isinstance(value, BaseException):
        return type(value).__name__
    return value.partition("?")[0] if isinstance(value, str) and value.startswith("/") else value


def told(error: BaseException) -> str:
    """The kind of an error and where it happened; not its text."""
    frames = traceback.extract_tb(error.__traceback__)[-8:]
    return "\n".join([*(f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames), f"  {type(error).__name__}"])


_DISCREET = Discreet()


def be_discreet() -> None:
    """From now on, and again after a server set its own logging."""
    for name in NAMES:
        for logger in (logging.getLogger(name), *logging.getLogger(name).handlers):
            if _DISCREET not in logger.filters:
                logger.addFilter(_DISCREET)
    # Of a logger with children a filter sees its own lines only: what they write passes the handlers of the root.
    for handler in logging.getLogger().handlers:
        if _DISCREET not in handler.filters:
            handler.addFilter(_DISCREET)
