"""One durable act to N open screens of a table, beside a y-websocket relay that passes a message of the same size on.

Ours decides, writes to the disk, draws and sends; the relay (``@y/websocket-server``, fetched with npm into a passing
folder for the duration of the run) keeps it in memory only. Both send to the same number of clients of the same kind, in
turns, in the same run. Without npm the rest is measured and that is said.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import random
import shutil
import statistics
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import httpx
import msgspec
from websockets.asyncio.client import ClientConnection, connect

from casefiles.house import House, new_id
from casefiles.web.tokens import cookie_name, write_seat, write_ticket
from lifemaps import commands as do
from lifemaps.library import read
from tests.server import Server, free_port

COUNTS = (10, 50, 100, 200, 400)
ROUNDS = 12
RELAY = "@y/websocket-server@0.1.1"
PATIENCE = 60.0
REST = 0.15
"""Seconds between our turn and the relay's, and after it, so that nothing of one falls into the other."""


class Row(msgspec.Struct, frozen=True):
    """What N screens cost: the middle of all rounds in seconds, ours and the relay's (0 without one), and the bytes of a patch.

    ``best`` is the fastest of all rounds, the one that was least disturbed by what else the machine does.
    ``busy``: processor time of an act and its taking back, halved; of the relay's one message. Other work does not lengthen it.
    """

    screens: int
    ours: float
    relay: float
    size: int
    busy: float = 0.0
    relay_busy: float = 0.0
    best: float = 0.0
    relay_best: float = 0.0


class Table(msgspec.Struct, frozen=True):
    """The table everybody looks at, and one who sits there."""

    server: Server
    secret: str
    code: str
    sitting: str
    seat: str


# --- ours -----------------------------------------------------------------------------------------------------------


async def screens(table: Table, count: int) -> list[ClientConnection]:
    """So many open screens of one table."""
    found = []
    for _ in range(count):
        cookie = f"{cookie_name(table.code)}={write_seat(table.secret, table.sitting, table.seat)}"
        ticket = write_ticket(table.secret, table.sitting, table.seat)
        socket = await connect(
            f"ws://127.0.0.1:{table.server.port}/live/{table.code}?token={ticket}", origin=table.server.url,  # type: ignore[arg-type]
            additional_headers={"Cookie": cookie}, max_size=None, ping_interval=None, compression=None,
        )  # fmt: skip
        await socket.send('{"t": "since", "head": 0}')
        found.append(socket)
    return found


async def until(socket: ClientConnection, sign: bytes) -> tuple[float, int]:
    """When this screen heard it, and how long the message was. Read the same way for ours and the relay's."""
    async with asyncio.timeout(PATIENCE):
        while True:
            heard = await socket.recv(decode=False)
            if sign in heard:
                return time.perf_counter(), len(heard)


async def act(open_: list[ClientConnection], name: str) -> tuple[float, int]:
    """A card is put on the map from one of the screens, as its page does: until the last has it; and the longest patch.

    Then it is taken back.
    """
    act_id = new_id("act")
    born = act_id.replace("act:", "card:")
    hearing = asyncio.gather(*(until(socket, name.encode()) for socket in open_))
    await asyncio.sleep(0)
    start = time.perf_counter()
    await open_[0].send(json.dumps({"t": "do", "act": act_id, "cmd": {"do": "AddCard", "kind": "buur", "name": name}}))
    heard = await hearing
    leaving = asyncio.gather(*(until(socket, f'"gone":["{born}"'.encode()) for socket in open_))
    await open_[0].send(json.dumps({"t": "do", "act": new_id("act"), "cmd": {"do": "Undo"}}))
    await leaving
    await asyncio.sleep(REST)  # What is told besides the map must not fall into the relay's turn.
    return max(at for at, _ in heard) - start, max(size for _, size in heard)


# --- the relay ------------------------------------------------------------------------------------------------------


class Relay:
    """A y-websocket relay on this machine, for as long as the measurement lasts."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> bool:
        """Fetch and start it; false when npm, node or the registry cannot be reached."""
        npm, node = shutil.which("npm"), shutil.which("node")
        if not npm or not node:
            return False
        asked = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent", RELAY]
        with suppress(subprocess.TimeoutExpired):
            subprocess.run(asked, cwd=self.folder, timeout=120, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        script = self.folder / "node_modules" / "@y" / "websocket-server" / "src" / "server.js"
        if not script.exists():
            return False
        settings = {**os.environ, "HOST": "127.0.0.1", "PORT": str(self.port)}
        self.process = subprocess.Popen([node, str(script)], cwd=self.folder, env=settings, stdout=subprocess.DEVNULL)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.process.poll() is None:
            with suppress(httpx.HTTPError):
                if httpx.get(f"http://127.0.0.1:{self.port}", timeout=2).status_code == 200:
                    return True
            time.sleep(0.1)  # How often we knock.
        return False

    def stop(self) -> None:
        """End it."""
        if self.process is not None:
            self.process.terminate()
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(10)
            if self.process.poll() is None:
                self.process.kill()

    async def open(self, count: int) -> list[ClientConnection]:
        """So many clients of one document."""
        address = f"ws://127.0.0.1:{self.port}/table{count}"
        return [await connect(address, max_size=None, ping_interval=None, compression=None) for _ in range(count)]


def _number(value: int) -> bytes:
    """A whole number as Yjs writes it: seven bits a byte, lowest first."""
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])


def update(text: str) -> bytes:
    """A Yjs sync message: somebody new inserts this text at the start of a shared text. ``text`` is ASCII."""
    client = _number(random.Random(text).randrange(1, 2**31))
    start = _number(1) + _number(1) + client + _number(0)  # one client with one struct, from its clock 0
    item = bytes([4, 1, 1]) + b"t" + _number(len(text)) + text.encode()  # a string, at the top, of the text named t
    change = start + item + _number(0)  # nothing deleted
    return _number(0) + _number(2) + _number(len(change)) + change


async def pass_on(open_: list[ClientConnection], name: str, size: int) -> float:
    """One client sends; until all of them, it too, have it."""
    sign = name.encode()
    hearing = asyncio.gather(*(until(socket, sign) for socket in open_))
    await asyncio.sleep(0)
    start = time.perf_counter()
    await open_[0].send(update(name.ljust(size - 24, ".")))
    return max(at for at, _ in await hearing) - start


# --- side by side ---------------------------------------------------------------------------------------------------


async def measure(table: Table, relay: Relay | None, counts: tuple[int, ...] = COUNTS, rounds: int = ROUNDS) -> list[Row]:
    """For each number of screens: ours and the relay in turns."""
    found = []
    gc.disable()  # The bench's own rubbish is nobody's delay.
    for count in counts:
        open_ = await screens(table, count)
        await asyncio.gather(*(until(socket, b'"here":1,') for socket in open_))
        passing = await relay.open(count) if relay else []
        ours, theirs, busy, theirs_busy, size = [], [], [], [], 0
        for nth in range(rounds + 1):
            clock = [cpu(table.server.process), cpu(relay.process if relay else None)]
            spent, size = await act(open_, f"Buur {count} {nth} x")
            other = await pass_on(passing, f"Buur {count} {nth} x", size) if relay else 0.0
            await asyncio.sleep(REST)
            if nth:  # The first of each is for warming up.
                ours.append(spent)
                theirs.append(other)
                busy.append((cpu(table.server.process) - clock[0]) / 2)
                theirs_busy.append(cpu(relay.process if relay else None) - clock[1])
        found.append(Row(count, *(statistics.median(all_) for all_ in (ours, theirs)), size, *map(statistics.median, (busy, theirs_busy)), min(ours), min(theirs)))
        await asyncio.gather(*(socket.close() for socket in (*open_, *passing)))
    return found


def cpu(process: subprocess.Popen[bytes] | None) -> float:
    """Seconds of processor time of all threads of a process so far."""
    if process is None:
        return 0.0
    return sum(int(path.read_text().split()[0]) for path in Path(f"/proc/{process.pid}/task").glob("*/schedstat")) / 1e9


def report(rows: list[Row]) -> None:
    """The rows in words."""
    for row in rows:
        beside = f"   relay {row.relay * 1e3:6.1f} ms ({row.relay_busy * 1e3:.1f})   ratio {row.ours / row.relay:4.2f}" if row.relay else ""
        if row.relay:
            beside += f"   fastest {row.best * 1e3:.1f} and {row.relay_best * 1e3:.1f} ms, ratio {row.best / row.relay_best:.2f}"
        print(f"  {row.screens:>4} screens: ours {row.ours * 1e3:6.1f} ms (processor {row.busy * 1e3:.1f}), {row.size / 1000:.1f} kB{beside}")
    print(f"  load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


def table_of(server: Server) -> Table:
    """A table at Nadira with an open map, before the server starts."""
    house = House.open(server.db)
    sitting = house.open_sitting(house.open_case(read("nadira")))
    lead, seat = str(house.take_seat(sitting, "facilitator")), str(house.take_seat(sitting))
    house.do(do.EnterPhase(phase="map_1"), sitting=sitting, seat=lead)
    table = Table(server, house.secret, house.sitting(sitting).code, sitting, seat)
    house.close()
    return table


def main() -> None:
    """Start the app and the relay, sit down, measure."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as beside:
        server = Server(Path(folder))
        table = table_of(server)
        relay = Relay(Path(beside))
        try:
            reached = relay.start()
            if not reached:
                print(f"  {RELAY} could not be fetched or started with npm: measured without it.")
            with server:
                report(asyncio.run(measure(table, relay if reached else None)))
        finally:
            relay.stop()


if __name__ == "__main__":
    main()
