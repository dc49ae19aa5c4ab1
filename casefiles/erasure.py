"""Erasing a whole life: the case with every meeting about it, and a certificate of what is gone and what lies outside.

Every line is blanked under its number and its key destroyed, in one turn; then the file is swept. What other people
took along (downloads, prints, backups made before) is out of our hands, and the certificate says so.
"""

from __future__ import annotations

import time

import msgspec

from casefiles.house import House, new_id
from casefiles.journal import Turn
from lifemaps import events as ev
from lifemaps.sitting import OWNER
from lifemaps.vault import stream_of as vault_of


class Certificate(msgspec.Struct, frozen=True, kw_only=True):
    """What was erased, and when (UTC). ``finished``: nothing of it is left in any byte of the file."""

    case: str
    at: str
    meetings: int
    lines: int
    finished: bool = False


def erase_case(house: House, case: str, patience: float = 5.0) -> Certificate | None:
    """Erase this case and its meetings, for good; ``None`` when there is none (any more).

    Somebody who is just reading keeps the file's log from being emptied: it is tried again for ``patience`` seconds.
    """
    name, erased = new_id("act"), []

    def work(turn: Turn) -> Certificate | None:
        life = turn.tail(case, 0)
        if not life or isinstance(life[-1].event, ev.Emptied):
            return None
        meetings = [str(row["stream"]) for row in house.store.rows("sittings", cased=case)]
        vault = vault_of(case)
        erased[:] = [*meetings, *([vault] if turn.tail(vault, 0) else []), case]
        lines = sum(len(turn.tail(stream, 0)) for stream in erased)
        for stream in erased:
            turn.forget(stream)
            turn.append(stream, name, OWNER, house.now(), (ev.Emptied(),))
        return Certificate(case=case, at=house.now(), meetings=len(meetings), lines=lines)

    certificate = house.store.turn(work).result()
    if certificate is None:
        return None
    house.dropped(erased)
    until = time.monotonic() + patience
    while not (finished := house.store.swept()) and time.monotonic() < until:
        time.sleep(0.05)
    return msgspec.structs.replace(certificate, finished=finished)
