"""Which checks on who may there are: found by how they look, in every room of the code, and those that look like nothing else.

A check is a question of the matrix (``may``, ``may_see`` …), a look at a role or at whether a seat plays or leads, a
comparison of whose something is, or a lock of its own: a signature, an age, a line that is open, a session that ended.
Each is taken out by writing the answer in its place that lets everybody in.

Not among them is ``if who is None``: without it nobody comes in either, because there is no seat to go on with.
"""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("lifemaps", "casefiles", "pages")
ASKS = {
    "may", "may_see", "may_see_outcome", "may_begin", "may_open_real", "may_see_case", "may_lay", "may_keep", "may_be_here", 
    "may_draw", "_may_begin", "_may_come_in", "is_lead", "is_local", "is_private", "is_secure", "admits", "reaches", "sees",
    "leads_all", "leads_somewhere", "_leads_somewhere", "same_origin", "check_pin", "_is_pin",
}  # fmt: skip
"""Questions whose answer "yes" lets somebody in."""
KEEPS_OUT = {"shut": "False", "asks_who": "False", "_locked": "False", "why_not_now": '""', "may_show": "None"}
"""Questions whose answer "no" lets somebody in, and how that is said."""
CLAUSES = ("plays", "leads", "for_resident", "keeps")
"""What a seat is here: with ``True`` in its place everybody is."""
LOCKS: tuple[tuple[str, str, str], ...] = (
    # Signatures, ages, and that what was signed for one thing opens no other.
    ("casefiles/web/tokens.py", "serializer.loads(text, **limits)", "serializer.loads_unsafe(text)[1]"),
    ("casefiles/web/tokens.py", 'URLSafeTimedSerializer(secret, salt="lead").loads(cookies.get("lead", ""), max_age=24 * 3600) == "lead"', 'bool(cookies.get("lead"))'),
    ("casefiles/web/tokens.py", "max_age=24 * 3600", "max_age=None"),
    ("casefiles/web/tokens.py", "max_age=TICKET_SECONDS", "max_age=None"),
    ("casefiles/web/tokens.py", "max_age=GUEST_PASS_SECONDS", "max_age=None"),
    ("casefiles/web/tokens.py", "max_age=GUEST_SECONDS", "max_age=None"),
    ("casefiles/web/tokens.py", 'salt="workshop"', 'salt="seat"'),
    ("casefiles/web/tokens.py", 'salt="calendar"', 'salt="seat"'),
    ("casefiles/web/tokens.py", 'salt="guest"', 'salt="feed"'),
    ("casefiles/web/tokens.py", 'salt="guest pass"', 'salt="feed"'),
    ("casefiles/web/tokens.py", 'salt="knows"', 'salt="lead"'),
    ("casefiles/web/tokens.py", 'found[0] == "guest"', "True"),
    ("casefiles/web/seat.py", "_signer(house).loads(token, max_age=SAID_SECONDS)", "_signer(house).loads_unsafe(token)[1] or _signer(house).loads(token)"),
    # Whose it is.
    ("casefiles/house.py", "chair is None and not isinstance(command, do.TakeSeat)", "False"),
    ("casefiles/house.py", "away is not None", "False"),
    ("casefiles/web/home.py", "_known(asking, code, table.case, sitting, chair)", "True"),
    ("casefiles/web/home.py", "table.code != code", "False"),
    ("casefiles/web/home.py", "state.code != code", "False"),
    ("casefiles/web/home.py", "home.case(table.case).keeping.away", "False"),
    ("casefiles/web/home.py", "read_guest(house().secret, code, asking.cookies) == (sitting, chair.id)", "True"),
    ("casefiles/web/feed.py", "pair != (who.sitting, who.seat)", "False"),
    ("casefiles/web/feed.py", "_still(room, screen)", "True"),
    ("casefiles/web/feed.py", "room.case.keeping.away", "False"),
    ("casefiles/web/feed.py", "self.case.keeping.away", "False"),
    ("casefiles/web/feed.py", "signin.settings() is not None", "False"),
    ("casefiles/web/feed.py", "me(room.table.code, screen.line, also_away=True) is None", "False"),
    ("casefiles/web/feed.py", "me(room.table.code, socket, also_away=True) is None", "False"),
    ("casefiles/web/sheets.py", "found[1:3] != (who.sitting, who.seat)", "False"),
    ("casefiles/web/diary.py", "table.calendar != nth", "False"),
    ("casefiles/web/doors.py", "read_pass(home.house().secret, guest) == sitting", "True"),
    ("casefiles/web/doors.py", "read_pass(house.secret, guest) == sitting", "True"),
    ("casefiles/web/workshops.py", "s.sign == sign", "True"),
    ("casefiles/web/doors.py", 'most == "observer"', "False"),
    # By which way, and who is signed in.
    ("casefiles/web/way.py", "client in LOOPBACK", "True"),
    ("casefiles/web/way.py", "name in LOOPBACK", "True"),
    ("casefiles/web/way.py", "not between", "True"),
    ("casefiles/web/way.py", "name != key", "True"),
    ("casefiles/web/rights.py", "way_of(asking) == HERE", "True"),
    ("casefiles/web/rights.py", "not START.workshop", "True"),
    ("casefiles/web/rights.py", "way == HERE or (way == SEALED and home.is_secure())", "True"),
    ("casefiles/web/rights.py", "way == SEALED", "True"),
    ("casefiles/web/guards.py", '_header(scope, b"origin")', "True"),
    ("casefiles/web/guards.py", "way_of(request) == HERE", "True"),
    ("casefiles/web/signin.py", "found.locked", "False"),
    ("casefiles/web/signin.py", "bool(teams_of(found))", "True"),
    ("casefiles/web/signin.py", "rule.team in (EVERY, team)", "True"),
    ("casefiles/web/signin.py", "rule.group in session.groups", "True"),
    ("casefiles/web/signin.py", "before.person == person", "True"),
    ("casefiles/sessions.py", 'dt.datetime.fromisoformat(str(row["until"])) <= now', "False"),
    ("casefiles/sessions.py", 'dt.datetime.fromisoformat(str(row["seen_at"])) + self.idle <= now', "False"),
    ("pages/act/afterwards.py", 'table.who.role != "resident"', "True"),
)  # fmt: skip
"""Locks of their own: where, what stands there, and what would let everybody in. All places of a text in one go, except in
``signin.py`` and ``home.py``, where each is one."""
TOGETHER = ("casefiles/web/tokens.py",)
"""Here what is written and what is read is one lock."""
OTHERWISE = {("lifemaps/leading.py", 'c.role == "owner"'): "False"}
"""Where the usual answer would keep everybody out."""
SKIP = {"lifemaps/roles.py", "casefiles/rolespage.py", "casefiles/web/entrances.py"}
"""The matrix itself, of which every mark is held by docs/roles.md, and the making of that page."""
WHO_IS_HERE = "who sits at the table, and not who asks"
WORDS = "how it is said, or which of two own screens it is drawn for"
FIRST = "sets a number or a name, and lets nobody in"
NO_CHECK: dict[tuple[str, str], str] = {
    ("lifemaps/exports/report.py", 'seat.role not in ("observer", "table")'): WHO_IS_HERE,
    ("lifemaps/exports/report.py", "role in roles"): WHO_IS_HERE,
    ("lifemaps/exports/report.py", 'role != "owner"'): WORDS,
    ("lifemaps/exports/resident_page.py", 'role != "owner"'): WORDS,
    ("lifemaps/leading.py", "other.role in LEADS"): WHO_IS_HERE,
    ("lifemaps/leading.py", 'seat.role == "participant"'): WHO_IS_HERE,
    ("lifemaps/leading.py", 'seat.role == "resident"'): WHO_IS_HERE,
    ("lifemaps/leading.py", 'other.role == "resident"'): WHO_IS_HERE,
    ("lifemaps/sitting.py", 'seat.role == "resident"'): WHO_IS_HERE,
    ("lifemaps/sitting.py", "s.role in NUMBERED"): WHO_IS_HERE,
    ("lifemaps/sitting.py", "c.role in NUMBERED"): FIRST,
    ("lifemaps/sitting.py", "e.role in NUMBERED"): FIRST,
    ("lifemaps/telling.py", 'seat.role in ("facilitator", "trainer", "resident")'): WORDS,
    ("lifemaps/workshop.py", "w.leads"): "whether tables lead themselves",
    ("lifemaps/workshop.py", 'seat.role == "table"'): WHO_IS_HERE,
    ("lifemaps/workshop.py", 's.role == "facilitator"'): WHO_IS_HERE,
    ("casefiles/house.py", 'other.role == "resident"'): WHO_IS_HERE,
    ("casefiles/house.py", 'seat.role == "resident"'): WHO_IS_HERE,
    ("casefiles/workshops.py", 'seat.role == "resident"'): WHO_IS_HERE,
    ("casefiles/workshops.py", 'seat.role == "facilitator"'): WHO_IS_HERE,
    ("casefiles/rehearsal.py", 'table.seats[seat].role in ("participant", "resident")'): "what a bot plays",
    ("casefiles/asking.py", 'seat.role not in ("owner", "observer")'): WHO_IS_HERE,
    ("casefiles/web/feed.py", 'seat.role != "participant"'): WORDS,
    ("casefiles/web/feed.py", 's.who.role == "observer"'): WHO_IS_HERE,
    ("casefiles/web/hall.py", 's.role in ("table", "facilitator")'): WHO_IS_HERE,
    ("casefiles/web/home.py", 's.role == "facilitator"'): WHO_IS_HERE,
    ("casefiles/web/record.py", 'role != "table"'): WHO_IS_HERE,
    ("casefiles/web/rights.py", "home.shut(code, asking)"): WORDS,
    ("casefiles/web/rights.py", "home.asks_who(home.house().sitting(sitting).fictional)"): WORDS,
    ("casefiles/web/workshops.py", 'who.role in ("participant", "resident")'): "where somebody who sits already is led to",
    ("casefiles/web/doors.py", "home.asks_who(state.fictional) #2"): WORDS,
    ("casefiles/web/doors.py", "home.shut(code, request)"): "which sentence is said to who has no seat over this line",
    ("casefiles/web/tls.py", "home.is_secure()"): "leads on to the sealed door, and opens nothing",
    ("pages/act/note.py", 'role in ("resident", "facilitator", "participant", "observer")'): WORDS,
    ("pages/act/vault.py", "role is None"): "which of two forms it was",
    ("pages/map/facts.py", 'table.who.role == "table"'): WORDS,
    ("pages/parts/console.py", "seat.role in GIVEN"): WHO_IS_HERE,
    ("pages/parts/console.py", 'seat.role == "participant"'): WHO_IS_HERE,
    ("pages/parts/live.py", "table.leads"): "who leads follows nobody",
    ("pages/parts/hall.py", "may_show(wall, house().tables(self.who.workshop))"): "which slide is marked as chosen; the wall asks by itself",
    ("pages/parts/seat.py", 'seat.role == "resident"'): WHO_IS_HERE,
    ("pages/parts/seat.py", "shut(code, handshake())"): WORDS,
}
"""What looks like a check and keeps nobody out, by file and text (``#2``: the second of that text), with the reason."""


class Check(msgspec.Struct, frozen=True):
    """One check: where it stands (``places``: from and to, in bytes), and what it is replaced with."""

    file: str
    line: int
    last: int
    text: str
    nth: int
    answer: str
    places: tuple[tuple[int, int], ...]

    @property
    def name(self) -> str:
        """How it is called wherever it is written down: not by its line, which shifts."""
        return f"{self.file} | {self.nth} | {self.text}"


def checks() -> list[Check]:
    """Every check in the code, in order."""
    found: list[Check] = []
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            name = str(path.relative_to(ROOT))
            if name not in SKIP:
                found += _in_file(name, path.read_bytes())
    return found


def _in_file(name: str, whole: bytes) -> list[Check]:
    starts = [0]
    for line in whole.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    spots: dict[tuple[int, int], tuple[int, int, str]] = {}
    for node, answer in _found(ast.parse(whole)):
        begin, end = starts[node.lineno - 1] + node.col_offset, starts[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
        spots[begin, end] = (node.lineno, node.end_lineno or 0, answer)
    made, seen = [], Counter[str]()
    for (begin, end), (line, last, answer) in sorted(spots.items()):
        text = " ".join(whole[begin:end].decode().split())
        seen[text] += 1
        if (name, text) in NO_CHECK or (name, f"{text} #{seen[text]}") in NO_CHECK:
            continue
        made.append(Check(name, line, last, text, seen[text], OTHERWISE.get((name, text), answer), ((begin, end),)))
    for file, text, answer in LOCKS:
        if file == name:
            made += [one for one in _locks(name, whole, text, answer) if one.places[0] not in spots]
    return sorted(made, key=lambda one: one.places)


def _locks(name: str, whole: bytes, text: str, answer: str) -> list[Check]:
    places, at = [], whole.find(text.encode())
    while at >= 0:
        places.append((at, at + len(text.encode())))
        at = whole.find(text.encode(), at + 1)
    groups = [tuple(places)] if name in TOGETHER and places else [(one,) for one in places]
    return [
        Check(name, whole[: group[0][0]].count(b"\n") + 1, whole[: group[-1][1]].count(b"\n") + 1, text, nth, answer, group)
        for nth, group in enumerate(groups, 1)
    ]  # fmt: skip


def gone() -> list[str]:
    """Locks and what is no check, written down here, that stand in the code no more."""
    there = {file: " ".join((ROOT / file).read_text("utf-8").split()) for file, *_ in (*LOCKS, *NO_CHECK)}
    asked = [*((file, text) for file, text, _ in LOCKS), *((file, text.partition(" #")[0]) for file, text in NO_CHECK)]
    return [f"{file}: {text}" for file, text in asked if " ".join(text.split()) not in there[file]]


def _found(tree: ast.Module) -> list[tuple[ast.expr, str]]:
    found: list[tuple[ast.expr, str]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""
            if called in ASKS:
                found.append((node, "True"))
            elif called in KEEPS_OUT:
                found.append((node, KEEPS_OUT[called]))
        elif isinstance(node, ast.Attribute) and node.attr in CLAUSES and isinstance(node.ctx, ast.Load):
            found.append((node, "True"))
        elif isinstance(node, ast.Compare) and any(_is_role(one) for one in (node.left, *node.comparators)):
            found.append((node, "False" if isinstance(node.ops[0], ast.NotEq | ast.NotIn) else "True"))
    return found


def _is_role(node: ast.expr) -> bool:
    return (isinstance(node, ast.Attribute) and node.attr == "role") or (isinstance(node, ast.Name) and node.id == "role")


def without(whole: bytes, check: Check) -> bytes:
    """The source in which this check lets everybody in."""
    for begin, end in reversed(check.places):
        whole = whole[:begin] + check.answer.encode() + whole[end:]
    return whole
