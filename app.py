"""The door: one Starlette app with Streamlit's pages, our own light pages and the live feed.

``python app.py`` opens it on this machine only; ``--workshop`` on the network, with a QR code and a PIN; ``--case
nadira`` sits down at that training case at once. ``streamlit run app.py`` and any ASGI server (``app:app``) work too.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import gc
import hashlib
import logging
import os
import sys
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import segno
import streamlit as st
from starlette.middleware import Middleware

from casefiles import keeping_cli, retention
from casefiles.web import (
    certificate,
    cut,
    desk,
    diary,
    doors,
    feed,
    guards,
    hall,
    home,
    instruments,
    learn,
    letting_go,
    logs,
    lost,
    mishap,
    prepare,
    roomtest,
    seat,
    sheets,
    signin,
    then,
    tls,
    way,
    workshops,
)
from casefiles.web.home import START
from casefiles.web.network import addresses, is_loopback, own_address
from casefiles.web.wires import Wires
from lifemaps.words import say
from pages.parts.mishap import say_so
from pages.parts.rooms import ROOMS

HERE = Path(__file__).resolve().parent
STATIC = Path(st.__file__).parent / "static"
COLLECT_SECONDS = 60
KEEP_SECONDS = 3600
SEALED: list[tls.Door] = []
"""The door with TLS, when this process has one."""


@asynccontextmanager
async def lifespan(app: st.App) -> AsyncIterator[dict[str, object]]:
    """Open the house, keep the garbage collector out of people's way, close everything at the end."""
    logs.be_discreet()
    home.house()
    _raise_file_limit()
    gc.collect()
    gc.freeze()
    sweeping = asyncio.create_task(_collect_now_and_then())
    keeping = asyncio.create_task(_keep_every_hour())
    for door in SEALED:
        door.open(app)
    try:
        yield {}
    finally:
        sweeping.cancel()
        keeping.cancel()
        for door in SEALED:
            await door.close()
        feed.FEED.close()
        hall.close()
        home.close()


async def _collect_now_and_then() -> None:
    # Streamlit would collect after every run of every session: with 300 in the room that alone took half a minute.
    while True:
        await asyncio.sleep(COLLECT_SECONDS)
        await asyncio.to_thread(gc.collect)


async def _keep_every_hour() -> None:
    """What has had its time goes by itself: at the start, and every hour after that."""
    while True:
        try:
            await asyncio.to_thread(retention.keep, home.house())
        except Exception:  # A file that is locked for a moment: the next hour looks again.
            logging.getLogger(__name__).exception("keeping failed; it is tried again in an hour")
        await asyncio.sleep(KEEP_SECONDS)


def _raise_file_limit() -> None:
    """Each open page holds a few file descriptors; at the usual 1,024 a full room would break the server."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


ROUTES = [
    *doors.routes, *cut.routes, *desk.routes, *diary.routes, *instruments.routes, *learn.routes, *prepare.routes, *roomtest.routes, *seat.routes,
    *feed.routes, *sheets.routes, *signin.routes, *then.routes, *workshops.routes, *letting_go.routes,
]  # fmt: skip

app = st.App(
    str(HERE / "pages" / "frame.py"),
    lifespan=lifespan,
    routes=ROUTES,
    middleware=[
        Middleware(Wires),
        Middleware(way.Stamp),
        Middleware(tls.ToTls),
        Middleware(guards.Headers, static=STATIC),
        Middleware(mishap.Mishap),
        Middleware(guards.OriginGuard),
        Middleware(guards.FullHouse),
        Middleware(guards.UploadGuard),
        Middleware(guards.OneBrowser, compares=lambda: st.get_option("server.trustedUserHeaders")),
        Middleware(lost.Lost, rooms=ROOMS | {route.path.split("/")[1] for route in ROUTES} | {"static", "media", "component"}),
        Middleware(guards.LocalTable),
        Middleware(cut.FirstTheLine),
    ],
    on_script_error=say_so,
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
    parser.add_argument("--certificate", default="", help="serve TLS with this certificate of the organisation (PEM)")
    parser.add_argument("--key", default="", help="its private key (PEM)")
    parser.add_argument("--secure", action="store_true", help="send everybody over TLS, for training cases too")
    parser.add_argument("--secure-port", type=int, default=0, help="the port for TLS (else the next free one)")
    parser.add_argument("--show", action="store_true", help="open a browser on this machine")
    asked = parser.parse_args(arguments)
    os.umask(0o077)  # What this process writes down is its owner's only.
    START.db, START.port, START.workshop = asked.db or home.default_db(), asked.port, asked.workshop
    START.address = asked.address or ("0.0.0.0" if asked.workshop else "127.0.0.1")
    reached = own_address() if asked.workshop and not asked.address else START.address
    START.base_url = asked.base_url or f"http://{reached}:{asked.port}"
    _seal(asked, reached)
    # Whose word counts about the name and scheme people asked for; uvicorn looks at who speaks.
    os.environ.setdefault("FORWARDED_ALLOW_IPS", os.environ.get("LEVENSKAART_PROXIES", "127.0.0.1,::1"))
    try:
        signin.settings()
    except signin.Odd as error:
        words = {"file": error.file, "what": error.what}
        sys.exit("\n" + "".join(f"  {say(language, 'sign-in-file-odd', **words)}\n" for language in ("nl-NL", "en")))
    try:
        home.house()
    except keeping_cli.CANNOT_OPEN as error:  # Said in words, before anybody is let in.
        sys.exit(f"\n  {keeping_cli.why(error, 'nl-NL')}\n  {keeping_cli.why(error, 'en')}\n")
    if asked.case and asked.case not in home.library():
        words = {"name": asked.case, "known": ", ".join(sorted(home.library()))}
        sys.exit("\n" + "".join(f"  {say(language, 'door-case-unknown', **words)}\n" for language in ("nl-NL", "en")))
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
        # Streamlit's own greeting asks a host outside for this machine's address; ours has been said already.
        config={
            "server.port": asked.port, "server.address": START.address, "server.headless": True,
            "browser.gatherUsageStats": False, "logger.hideWelcomeMessage": True,
        }
    )  # fmt: skip


def _seal(asked: argparse.Namespace, reached: str) -> None:
    """Make the door with TLS ready, where people come from beyond this machine and no proxy in front has one."""
    wanted = asked.certificate or asked.key or asked.secure
    beyond = not is_loopback(START.address) and not START.base_url.startswith("https://")
    if not (wanted or beyond):
        return
    now = dt.datetime.now(dt.UTC)
    try:
        if asked.certificate or asked.key:
            found = certificate.given(asked.certificate, asked.key, now)
        else:
            found = certificate.own(START.db, now, addresses())
        door = tls.Door(found, START.address, asked.secure_port or asked.port + 1, exactly=bool(asked.secure_port))
    except certificate.NoCertificate as error:
        words = {"file": error.file, "date": error.date}
        sys.exit("\n" + "".join(f"  {say(language, f'way-cert-{error.reason}', **words)}\n" for language in ("nl-NL", "en")))
    except OSError as error:
        if wanted:
            words = {"port": asked.secure_port or asked.port + 1, "what": str(error)}
            sys.exit("\n" + "".join(f"  {say(language, 'way-no-port', **words)}\n" for language in ("nl-NL", "en")))
        return  # A room for training cases goes on without it; a real case then stays on the laptop, and says so.
    SEALED.append(door)
    name = reached if found.own else next((one for one in found.names if not one.startswith("*")), reached)
    START.safe_url = f"https://{name}" + ("" if door.port == 443 else f":{door.port}")
    START.fingerprint, START.certificate = (found.fingerprint if found.own else ""), str(found.file)
    if wanted and not asked.base_url:
        START.base_url = START.safe_url


def _greet() -> None:
    print(f"\n  Levenskaart  {START.base_url}\n")
    if START.safe_url:
        here = f"http://127.0.0.1:{START.port}"
        print(f"  {say('nl-NL', 'way-greet-real', here=here, url=START.safe_url)}")
        if START.fingerprint:
            print(f"  {say('nl-NL', 'way-greet-fingerprint', fingerprint=START.fingerprint)}")
        print()
    if START.workshop:
        segno.make(f"{START.base_url}/join", error="m").terminal(compact=True)
        print(f"\n  {say('nl-NL', 'door-lead-here', url=START.base_url + '/lead')}\n")
    elif START.open_table:
        print(f"  {say('nl-NL', 'door-table-open', url=START.base_url)}\n")


if __name__ == "__main__":
    main()
