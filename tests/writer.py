"""Another process at the same file, for tests: ``python -m tests.writer WHAT FILE …``; prints what was acknowledged.

``open FILE…``                      at each line on its input opens the next file and prints a fingerprint of its key
``add FILE SITTING SEAT NAME N``    adds N cards, one gesture each, printing each act as soon as it stands
``leave FILE STREAM``               writes one event to a stream and ends
"""

from __future__ import annotations

import hashlib
import sys

from casefiles.house import House, new_id, utcnow
from casefiles.journal import Outcome
from casefiles.keys import key_beside
from lifemaps import commands as do
from lifemaps import events as ev


def main(what: str, file: str, *rest: str) -> None:
    """Do this, and let go of the file."""
    if what == "open":
        return _open_each(file, *rest)
    house = House.open(file)
    if what == "add":
        sitting, seat, name, many = rest
        for n in range(int(many)):
            act = f"act:{name}-{n:05d}"
            answer = house.do(do.AddCard(kind="familie", name=f"{name} {n}"), sitting=sitting, seat=seat, act=act)
            assert isinstance(answer, Outcome), answer
            print(act, flush=True)
    elif what == "leave":
        left = (ev.Parked(park="park:1", text="van elders"),)
        house.store.turn(lambda turn: turn.append(rest[0], new_id("act"), "seat:x", utcnow(), left)).result()
        print("left", flush=True)
    house.close()
    return None


def _open_each(*files: str) -> None:
    print("ready", flush=True)
    for file in files:
        sys.stdin.readline()  # all of us at the same moment
        house = House.open(file)
        print(hashlib.sha256(key_beside(file)).hexdigest(), house.store.streams(), flush=True)
        house.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
