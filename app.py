"""The door: one Starlette app with Streamlit's pages, our own light pages and the live feed.

``python app.py`` opens it on this machine only; ``--workshop`` on the network, with a QR code and a PIN; ``--case
nadira`` sits down at that training case at once. ``streamlit run app.py`` and any ASGI server (``app:app``) work too.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import hashlib
import os
import sys
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import segno
import streamlit as st
from starlette.middleware import Middleware

from casefiles import keeping_cli
from casefiles.web import cut, desk, diary, doors, feed, guards, hall, home, learn, prepare, roomtest, seat, then, workshops
from casefiles.web.home import START
from casefiles.web.network import own_address
from lifemaps.words import say

HERE = Path(__file__).resolve().parent
STATIC = Path(st.__file__).parent / "static"
COLLECT_SECONDS = 60


@asynccontextmanager
async def lifespan(app: st.App) -> AsyncIterator[dict[str, object]]:
    """Open the house, keep the garbage collector out of people's way, close everything at the end."""
    home.house()
    _raise_file_limit()
    gc.collect()
    gc.freeze()
    sweeping = asyncio.create_task(_collect_now_and_then())
    try:
        yield {}
    finally:
        sweeping.cancel()
        feed.FEED.close()
        hall.close()
        home.close()


async def _collect_now_and_then() -> None:
    # Streamlit would collect after every run of every session: with 300 in the room that alone took half a minute.
    while True:
        await asyncio.sleep(COLLECT_SECONDS)
        await asyncio.to_thread(gc.collect)


def _raise_file_limit() -> None:
    """Each open page holds a few file descriptors; at the usual 1,024 a full room would break the server."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


app = st.App(
    str(HERE / "pages" / "frame.py"),
    lifespan=lifespan,
    routes=[
        *doors.routes, *cut.routes, *desk.routes, *diary.routes, *learn.routes, *prepare.routes, *roomtest.routes, *seat.routes,
        *feed.routes, *then.routes, *workshops.routes,
    ],  # fmt: skip
    middleware=[
        Middleware(guards.Headers, static=STATIC),
        Middleware(guards.OriginGuard),
        Middleware(guards.FullHouse),
        Middleware(guards.UploadGuard),
        Middleware(guards.LocalTable),
        Middleware(cut.FirstTheLine),
    ],
)


def main(arguments: list[str] | None = None) -> None:
    """Start the app as the command line asks."""
    parser = argparse.ArgumentParser(prog="levenskaart", description=__doc__)
    parser.add_argument("--workshop", action="store_true", help="open on the network, for a room full of phones")
    parser.add_argument("--case", default="", help="sit down at this training case (nadira, rojin, celine, degroot, baanweg)")
    parser.add_argument("--db", default="", help="the file that keeps everything (else LEVENSKAART_DB, else your data folder)")
    parser.add_argument("--port", type=int, default=8501)
    parser.add_argument("--address", default="", help="bind to this address instead of 127.0.0.1")
    parser.add_argument("--base-url", default="", help="the address people reach the app at, when it is behind a proxy")
    parser.add_argument("--show", action="store_true", help="open a browser on this machine")
    asked = parser.parse_args(arguments)
    START.db, START.port, START.workshop = asked.db or home.default_db(), asked.port, asked.workshop
    START.address = asked.address or ("0.0.0.0" if asked.workshop else "127.0.0.1")
    reached = own_address() if asked.workshop and not asked.address else START.address
    START.base_url = asked.base_url or f"http://{reached}:{asked.port}"
    try:
        home.house()
    except keeping_cli.CANNOT_OPEN as error:  # Said in words, before anybody is let in.
        sys.exit(f"\n  {keeping_cli.why(error, 'nl-NL')}\n  {keeping_cli.why(error, 'en')}\n")
    if asked.case:
        code, chair = home.resume(asked.case) or home.begin(asked.case)
        START.open_table = f"{code}|{chair}"
    _greet()
    if asked.show:
        with suppress(webbrowser.Error):
            webbrowser.open(START.base_url)
    sys.argv = [str(HERE / "app.py")]
    # The same in every process of this installation, so that a browser may come back at another one. Streamlit takes this
    # one from the environment only; what an administrator set there stays.
    secret = hashlib.sha256(b"streamlit" + home.house().secret.encode()).hexdigest()
    os.environ.setdefault("STREAMLIT_SERVER_COOKIE_SECRET", secret)
    app.run(
        config={
            "server.port": asked.port, "server.address": START.address, "server.headless": True,
            "browser.gatherUsageStats": False,
        }
    )  # fmt: skip


def _greet() -> None:
    print(f"\n  Levenskaart  {START.base_url}\n")
    if START.workshop:
        segno.make(f"{START.base_url}/join", error="m").terminal(compact=True)
        print(f"\n  {say('nl-NL', 'door-lead-here', url=START.base_url + '/lead')}\n")
    elif START.open_table:
        print(f"  {say('nl-NL', 'door-table-open', url=START.base_url)}\n")


if __name__ == "__main__":
    main()
