"""Where phones in the room can reach this app, and why they cannot. Nothing is sent to find out."""

from __future__ import annotations

import ipaddress
import socket
from contextlib import suppress
from urllib.parse import urlsplit

import msgspec

from casefiles.web.home import START, base_url


class Reach(msgspec.Struct, frozen=True):
    """Whether phones can come in: ``state`` is ``open``, ``closed`` (only this machine is listened to), ``nowhere`` (this
    machine is on no network) or ``moved`` (the address of the start is no longer this machine's); ``address`` is what a phone
    opens, ``now`` this machine's address at this moment.
    """

    state: str
    address: str
    now: str


def own_address() -> str:
    """This machine's address on the network it would use; nothing is sent to find out."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))
        return str(probe.getsockname()[0])
    return "127.0.0.1"


def is_loopback(host: str) -> bool:
    """Whether this name or address always means the machine one sits at."""
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"


def reach() -> Reach:
    """Whether and where phones can come in."""
    address, now = base_url(), own_address()
    host = urlsplit(address).hostname or ""
    if not is_loopback(host):
        return Reach("moved" if _is_number(host) and host not in _mine(now) else "open", address, now)
    return Reach("closed" if is_loopback(START.address) else "nowhere", address, now)


def _is_number(host: str) -> bool:
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_private
    return False  # A name, or an address of the wide world: somebody put a proxy in front, and knows it.


def _mine(now: str) -> set[str]:
    found = {now, START.address}
    with suppress(OSError):
        found |= {str(one[4][0]) for one in socket.getaddrinfo(socket.gethostname(), None)}
    return found


def addresses() -> tuple[str, ...]:
    """Every address of this machine by which somebody on its network may ask for it."""
    return tuple(sorted(one.partition("%")[0] for one in _mine(own_address()) if one not in ("", "0.0.0.0", "::")))
