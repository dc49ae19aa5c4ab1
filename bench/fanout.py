"""One durable act to N open screens of a table, through the app's own live feed, drawing and disk included.
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from pathlib import Path

import httpx
from websockets.asyncio.client import ClientConnection, connect

from casefiles.house import House, new_id
from casefiles.web.tokens import cookie_name, write_seat, write_ticket
from lifemaps import commands as do
from lifemaps.library import read
from tests.server import Server

COUNTS = (10, 50, 100, 200, 400)
ROUNDS = 12


async def screens(server: Server, secret: str, code: str, sitting: str, seat: str, count: int) -> list[ClientConnection]:
    """So many open screens of one table."""
    found = []
    for _ in range(count):
        cookie = f"{cookie_name(code)}={write_seat(secret, sitting, seat)}"
        address = f"ws://127.0.0.1:{server.port}/live/{code}?token={write_ticket(secret, sitting, seat)}"
        socket = await connect(address, additional_headers={"Cookie": cookie}, origin=server.url, max_size=None)  # type: ignore[arg-type]
        await socket.send('{"t": "since", "head": 0}')
        found.append(socket)
    return found


async def until(socket: ClientConnection, sign: str) -> float:
    """When this screen heard it."""
    while sign not in str(await socket.recv()):
        pass
    return time.perf_counter()


async def run(server: Server, secret: str, code: str, sitting: str, seat: str) -> None:
    """Measure for each number of screens."""
    cookies = {cookie_name(code): write_seat(secret, sitting, seat)}
    async with httpx.AsyncClient(cookies=cookies, headers={"Origin": server.url}) as client:
        for count in COUNTS:
            open_screens = await screens(server, secret, code, sitting, seat, count)
            await asyncio.gather(*(until(socket, '"here":1,') for socket in open_screens))
            spent = []
            for nth in range(ROUNDS):
                name = f"Buur {count} {nth} x"
                hearing = asyncio.gather(*(until(socket, name) for socket in open_screens))
                await asyncio.sleep(0)
                start = time.perf_counter()
                cmd = {"do": "AddCard", "kind": "buur", "name": name}
                await client.post(f"{server.url}/live/{code}/do", json={"act": new_id("act"), "cmd": cmd})
                spent.append(max(await hearing) - start)
                await client.post(f"{server.url}/live/{code}/do", json={"act": new_id("act"), "cmd": {"do": "Undo"}})
            spent.sort()
            print(f"  {count:>4} screens: p50 {statistics.median(spent) * 1e3:6.1f} ms   worst {spent[-1] * 1e3:6.1f} ms")
            await asyncio.gather(*(socket.close() for socket in open_screens))


def main() -> None:
    """Start the app, sit down, measure."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder))
        house = House.open(server.db)
        sitting = house.open_sitting(house.open_case(read("nadira")))
        lead, seat = str(house.take_seat(sitting, "facilitator")), str(house.take_seat(sitting))
        house.do(do.EnterPhase(phase="map_1"), sitting=sitting, seat=lead)
        code, secret = house.sitting(sitting).code, house.secret
        house.close()
        with server:
            asyncio.run(run(server, secret, code, sitting, seat))


if __name__ == "__main__":
    main()
