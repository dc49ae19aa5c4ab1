"""The app as people run it: a process of its own, on a free port, with a file of its own. It can be killed and started again."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60.0


def free_port() -> int:
    """A port nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """``python app.py`` on this machine."""

    def __init__(self, folder: Path, case: str = "", port: int | None = None, *more: str) -> None:
        self.more = more
        self.folder, self.case, self.port = folder, case, port or free_port()
        self.db = folder / "levenskaart.db"
        self.log = folder / "server.log"
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it is reached."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> Server:
        """Start it, and come back when it answers."""
        command = [sys.executable, str(ROOT / "app.py"), "--db", str(self.db), "--port", str(self.port)]
        command += [*(["--case", self.case] if self.case else []), *self.more]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log, env={**os.environ, "PYTHONUNBUFFERED": "1"})
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if self.process.poll() is not None:
                break
            with contextlib.suppress(httpx.HTTPError):
                if httpx.get(f"{self.url}/_stcore/health", timeout=2).status_code == 200:
                    return self
            # Not a way to synchronise: only how often we knock until the door is open.
            time.sleep(0.1)
        raise RuntimeError(f"the app did not start:\n{self.log.read_text()[-3000:]}")

    def kill(self) -> None:
        """End it the hard way, in the middle of whatever it does (``kill -9``)."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        """End it as Ctrl-C does."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def __enter__(self) -> Server:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()
