"""The sealed door beside the open one: the same app, in the same process, over TLS on a port of its own.

Both doors stand open in a workshop, so a room of phones comes in without a warning and a real case has a way to go,
without a restart. With an organisation's certificate everybody is sent to the sealed one.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import uvicorn
from starlette.responses import RedirectResponse

from casefiles.web import home
from casefiles.web.certificate import Certificate
from casefiles.web.home import START
from casefiles.web.way import OPEN, way_of_scope

LOG = logging.getLogger(__name__)
TRIES = 9
BACKLOG = 2048


class Beside(uvicorn.Server):
    """A second server in one process: whoever ends the first one ends this one too."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals to the first."""
        yield


class Door:
    """The sealed door: bound at once, so that its address is known; opened with the app."""

    def __init__(self, certificate: Certificate, address: str, port: int, *, exactly: bool) -> None:
        self.certificate = certificate
        self.socket = _bound(address, port, 1 if exactly else TRIES)
        self.port = int(self.socket.getsockname()[1])
        self._server: Beside | None = None
        self._task: asyncio.Task[None] | None = None

    def open(self, app: Callable[..., Any]) -> None:
        """Let people in; inside the running loop of the app."""
        config = uvicorn.Config(
            app, ssl_certfile=str(self.certificate.file), ssl_keyfile=str(self.certificate.key), lifespan="off",
            access_log=False, log_config=None, log_level="warning", ws_max_size=20 * 2**20, timeout_graceful_shutdown=3,
        )  # fmt: skip
        self._server = Beside(config)
        self._task = asyncio.create_task(self._server.serve([self.socket]))

    async def close(self) -> None:
        """Let nobody in any more."""
        if self._server is not None and self._task is not None:
            self._server.should_exit = True
            with suppress(Exception):
                await asyncio.wait_for(self._task, 10)


def _bound(address: str, port: int, tries: int) -> socket.socket:
    """A socket on this port, or on one of the next. Raises ``OSError`` when all are taken."""
    for nth in range(tries):
        found = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, proto=socket.IPPROTO_TCP)
        try:
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            found.bind((address, port + nth))
            found.listen(BACKLOG)
            found.setblocking(False)
            return found
        except OSError:
            found.close()
            if nth == tries - 1:
                raise
    raise OSError(port)


class ToTls:
    """Where everybody is to come over TLS, whoever knocks at the open door is sent to the sealed one, to the same page."""

    def __init__(self, app: Callable[..., Any]) -> None:
        self.app = app

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        knocks = scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
        if knocks and START.safe_url and home.is_secure() and way_of_scope(scope) == OPEN:
            query = f"?{scope['query_string'].decode('latin-1')}" if scope["query_string"] else ""
            path = scope.get("raw_path", scope["path"].encode()).decode("latin-1").partition("?")[0]
            await RedirectResponse(f"{START.safe_url}{path}{query}", 307)(scope, receive, send)
            return
        await self.app(scope, receive, send)
