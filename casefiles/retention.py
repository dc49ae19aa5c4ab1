"""What goes by itself: a case whose time is over goes out of reach, and thirty days later it is erased.

Looked at when the app starts, every hour after that, and by ``python -m casefiles keep`` for whoever would rather have it
done by cron. Training evenings are erased on the day that was shown from the start: nobody's life is in them. It may be done
by several processes at once and as often as one likes: what is gone stays gone, once.
"""

from __future__ import annotations

import logging

import msgspec

from casefiles.house import House
from lifemaps import commands as do
from lifemaps.afterwards import review_on
from lifemaps.case import Case
from lifemaps.certificates import Certificate
from lifemaps.keeping import days_left, until_of
from lifemaps.refusals import Refusal

LOG = logging.getLogger(__name__)
PATIENCE = 0.5
"""So long a reader may be in the way before the next look finishes the certificate."""


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What one look came to: cases that went out of reach, and certificates of what was erased."""

    put_away: tuple[str, ...] = ()
    erased: tuple[Certificate, ...] = ()
    waiting: int = 0


def keep(house: House) -> Kept:
    """Put away what is over, erase what has waited long enough, and finish what was not finished; as of the house's day."""
    today = house.now()[:10]
    away, erased = [], []
    for row in house.store.rows("cases"):
        stream = str(row["stream"])
        case = house.case(stream)
        if case.deck is None or case.emptied:
            continue
        match _due(house, stream, case, today):
            case "erase":
                erased.append(house.erase("case", stream, patience=PATIENCE))
            case "away" if not isinstance(house.keep_case(do.PutCaseAway(why="date"), stream), Refusal):
                away.append(stream)
    erased += [house.erase("workshop", stream, patience=PATIENCE) for stream in _empty_workshops(house)]
    house.finish_certificates()
    if not house.store.swept():  # What a resident took away needs no certificate, and goes from every byte too.
        house.store.sweep()
    waiting = sum(not one.finished for one in house.certificates().values())
    done = Kept(put_away=tuple(away), erased=tuple(one for one in erased if one), waiting=waiting)
    if done.put_away or done.erased:
        LOG.info("kept: %d put away, %d erased, %d not finished", len(done.put_away), len(done.erased), waiting)
    return done


def until(house: House, stream: str) -> str:
    """The last day this case is kept; empty: no day. A congress promises nothing: it is gone the day after."""
    case = house.case(stream)
    if case.deck is None:
        return ""
    evenings = [house.sitting(str(row["stream"])) for row in house.store.rows("sittings", cased=stream)]
    promised = review_on(case) if any(one.keep != "congress" for one in evenings) else ""
    return until_of(
        case.keeping, opened_at=case.opened_at, fictional=case.deck.fictional, evenings=[one.until for one in evenings], promised=promised
    )


def _due(house: House, stream: str, case: Case, today: str) -> str:
    """``erase``, ``away``, or nothing."""
    if case.keeping.away:
        return "erase" if days_left(case.keeping.away.erase_on, today) <= 0 else ""
    last = until(house, stream)
    if not last or days_left(last, today) >= 0:
        return ""
    return "erase" if case.deck and case.deck.fictional else "away"


def _empty_workshops(house: House) -> list[str]:
    """Workshops of which every table has been erased."""
    found = []
    for row in house.store.rows("workshops"):
        stream = str(row["stream"])
        tables = house.workshop(stream).tables.values()
        if tables and all(house.sitting(at.sitting).emptied for at in tables):
            found.append(stream)
    return found
