"""Who is signed in: one line per browser, in a table of our own, so that each can be ended from here at once.

What the provider said (a name, groups) lies sealed with the installation's key; a browser holds only a random token, of
which we keep the fingerprint. A line is good until it was ended, was silent too long, or grew too old.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import secrets
from typing import TYPE_CHECKING

import msgspec

from casefiles.journal import Outcome, Turn

if TYPE_CHECKING:
    from casefiles.house import House

TABLE = "sessions"
TOUCH = dt.timedelta(seconds=60)
"""How often at most it is written down that somebody is still there."""


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who signed in, in one browser; moments are UTC. ``locked``: the screen is locked, and nothing is shown or done."""

    id: str
    person: str
    name: str
    groups: tuple[str, ...]
    started: str
    seen: str
    until: str
    locked: bool = False


class _Said(msgspec.Struct, frozen=True):
    person: str
    name: str
    groups: tuple[str, ...]


class Sessions:
    """The sessions of one installation. ``idle`` and ``longest``: how long one may be silent, and live at most."""

    def __init__(self, house: House, idle: dt.timedelta, longest: dt.timedelta) -> None:
        self.house, self.idle, self.longest = house, idle, longest

    def begin(self, person: str, name: str, groups: tuple[str, ...]) -> str:
        """Somebody signed in; the token for this browser."""
        token = secrets.token_urlsafe(32)
        stream, now = _id(token), self._now()
        sealed = self._seal(stream, person, name, groups)
        until = (now + self.longest).isoformat(timespec="milliseconds")
        at = now.isoformat(timespec="milliseconds")
        self._note({"stream": stream, "opened_at": at, "seen_at": at, "until": until, "locked": 0, "ended": 0, "sealed": sealed})
        return token

    def find(self, token: str) -> Session | None:
        """Who this browser's token stands for; ``None`` when it is nobody's, was ended, or is too old.

        Silent too long is locked: the same person may unlock it.
        """
        if not token:
            return None
        rows = self.house.store.rows(TABLE, stream=_id(token))
        return self._of(rows[0]) if rows else None

    def everybody(self) -> list[Session]:
        """Who is signed in now, the longest first."""
        return [one for row in self.house.store.rows(TABLE, ended=0) if (one := self._of(row)) is not None]

    def touch(self, session: Session) -> None:
        """Somebody did something."""
        if dt.datetime.fromisoformat(session.seen) + TOUCH < self._now():
            self._note({"stream": session.id, "seen_at": self._now().isoformat(timespec="milliseconds")})

    def lock(self, session: Session) -> None:
        """Lock the screen."""
        self._note({"stream": session.id, "locked": 1})

    def renew(self, session: Session, name: str, groups: tuple[str, ...]) -> None:
        """The same person signed in again: the screen opens, with the groups of now. It does not live longer for it."""
        now = self._now().isoformat(timespec="milliseconds")
        self._note({"stream": session.id, "locked": 0, "seen_at": now, "sealed": self._seal(session.id, session.person, name, groups)})

    def end(self, session: Session) -> None:
        """Sign out, or be signed out: at once, in every open page. What the provider said is gone from the table."""
        self._note({"stream": session.id, "ended": 1, "sealed": ""})

    def _of(self, row: dict[str, object]) -> Session | None:
        now = self._now()
        if row["ended"] or dt.datetime.fromisoformat(str(row["until"])) <= now:
            return None
        stream = str(row["stream"])
        held = self.house.store.envelope.unwrap(stream, base64.b64decode(str(row["sealed"])))
        if held is None:  # Sealed with a key that was changed since: sign in again.
            return None
        said = msgspec.json.decode(held, type=_Said)
        silent = dt.datetime.fromisoformat(str(row["seen_at"])) + self.idle <= now
        return Session(
            id=stream, person=said.person, name=said.name, groups=said.groups, started=str(row["opened_at"]),
            seen=str(row["seen_at"]), until=str(row["until"]), locked=bool(row["locked"]) or silent,
        )  # fmt: skip

    def _seal(self, stream: str, person: str, name: str, groups: tuple[str, ...]) -> str:
        said = msgspec.json.encode(_Said(person, name, groups))
        return base64.b64encode(self.house.store.envelope.wrap(stream, said)).decode()

    def _note(self, row: dict[str, object]) -> None:
        def work(turn: Turn) -> Outcome:
            turn.note(TABLE, row)
            return Outcome("")

        self.house.store.turn(work).result()

    def _now(self) -> dt.datetime:
        return dt.datetime.fromisoformat(self.house.now())


def _id(token: str) -> str:
    return "session:" + hashlib.sha256(token.encode()).hexdigest()[:40]
