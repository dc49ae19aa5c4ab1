"""The queue before a store: turns are taken one after another, in the order asked, by one thread of this process.

Which database it is does not matter here. A store says how its writing connection is opened and what one turn on it
is (``_one_turn``); what waits is bounded, so that a hall full of people hears "too busy" instead of waiting for ever.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from casefiles.journal import Busy, Closed

T = TypeVar("T")
WAITING = 2000
"""Turns that may wait; above that a person hears at once that it is too busy, instead of waiting without end."""
PATIENCE = 10.0
"""Seconds that closing waits for what was still being written."""


class Queued:
    """A store whose turns wait in a queue. Whoever inherits this starts it with ``_start`` and ends it with ``_end``."""

    def _start(self, connection: Any) -> None:
        self._closed = threading.Event()
        self._queue: queue.Queue[tuple[Callable[[Any], Any], Future[Any]] | None] = queue.Queue(WAITING)
        self._writer = threading.Thread(target=self._write, args=(connection,), name="journal-writer", daemon=True)
        self._writer.start()

    def _end(self) -> bool:
        """Write what waits; false when it had ended already."""
        if self._closed.is_set():
            return False
        self._closed.set()
        self._queue.put(None)
        self._writer.join(PATIENCE)
        return True

    def turn(self, work: Callable[[Any], T]) -> Future[T]:
        """Do this in one write transaction, in the order asked. Raises ``Busy`` when too many are waiting."""
        future: Future[T] = Future()
        if self._closed.is_set():
            raise Closed
        try:
            self._queue.put_nowait((work, future))
        except queue.Full:
            raise Busy from None
        return future

    def quiet(self) -> bool:
        """Whether nothing waits to be written now."""
        return self._queue.empty()

    def _write(self, connection: Any) -> None:
        while (item := self._next(connection)) is not None:
            work, future = item
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = self._one_turn(connection, work)
            except BaseException as error:  # The asker must hear of it, whatever it is; the next turn starts clean.
                future.set_exception(error)
            else:
                future.set_result(result)
        self._let_go(connection)
        while not self._queue.empty():  # Asked for while closing: told so, instead of waiting for ever.
            item = self._queue.get_nowait()
            if item is not None:
                item[1].set_exception(Closed())

    def _next(self, connection: Any) -> Any:
        """What waits next."""
        return self._queue.get()

    def _one_turn(self, connection: Any, work: Callable[[Any], T]) -> T:
        """One write transaction: all of it, or nothing and the error."""
        raise NotImplementedError

    def _let_go(self, connection: Any) -> None:
        connection.close()
