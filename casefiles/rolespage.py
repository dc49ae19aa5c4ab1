"""``docs/roles.md``, made from the code: ``python -m casefiles.rolespage > docs/roles.md``. A test holds them together."""

from __future__ import annotations

from collections.abc import Iterable

from casefiles.web.entrances import DOORS, FEED, TERMINAL
from lifemaps import commands as do
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.roles import ACTS, CARD_LOOKS, LOOKS, may, may_see

ORDER = ("facilitator", "trainer", "participant", "resident", "table", "observer", "owner")
HEAD = """# Who may do and who may see what

Made from the code with `python -m casefiles.rolespage > docs/roles.md`; a test holds the two together, and another
one tries every role at every door from outside and compares with this page. What has no mark is refused.

`facilitator` leads; `trainer` leads in training, and may see the makers' outcome; `participant` and `resident` sit at
the table; `table` is the one screen of a table in a workshop; `observer` is a screen that only looks (the wall);
`owner` is whoever runs the installation: the command line, and pages on the machine itself or behind the facilitator's PIN.
A role is looked up for each act and each look, so one that was taken away ends in an open page as well.
"""


def text() -> str:
    """The page."""
    commands = {c.__name__: c for c in vars(do).values() if isinstance(c, type) and issubclass(c, do.Command) and c is not do.Command}
    rows = [(f"`{act}`", *(may(role, act) for role in ORDER), _about(commands.get(act))) for act in sorted(set().union(*ACTS.values()))]
    looks = [(f"`{look}`", *(may_see(role, look) for role in ORDER)) for look in sorted(set().union(*LOOKS.values()))]
    exports = [(f"`{name}`", *(may_see(role, output.look) for role in ORDER)) for name, output in OUTPUTS.items()]
    feed = [(f"`{kind}`", *(not look or may_see(role, look) for role in ORDER[:-1])) for kind, look in FEED.items()]
    return "\n".join([
        HEAD, "## Acts\n", _table(("act", *ORDER, ""), rows), "## Looks\n", _table(("look", *ORDER), looks),
        "A role card gives its holder a look beside: "
        + "; ".join(f"`{card}` {', '.join(f'`{look}`' for look in sorted(found))}" for card, found in CARD_LOOKS.items()) + ".\n",
        "## What can be taken along (`/out/CODE/…`)\n", _table(("export", *ORDER), exports),
        "## What a seat hears over the live feed\n", _table(("message", *ORDER[:-1]), feed), "## Doors\n",
        "`begins`: on the machine itself, or with the facilitator's PIN. `seat`: any seat of this table; what it does there is an\n"
        "act above. `hall`: a seat of this workshop. `key`: whoever has the signed address.\n`sealed`: over TLS, or on the machine itself. `any`: at whatever table.\n",
        _table(("door", "who"), [(f"`{door}`", who) for door, who in DOORS.items()]), "## The command line\n",
        "The owner's: whoever may read the file and its key. `file`: about the file as a whole, or about none of it.\n",
        _table(("command", "what it takes"), [(f"`{name}`", what) for name, what in TERMINAL.items()]),
    ])  # fmt: skip


def _about(command: type | None) -> str:
    said = " ".join((command.__doc__ or "").split()) if command else "An act of the house itself."
    return said.split(". ")[0].split(";")[0].split(" (")[0].rstrip(".").replace("|", "/")


def _table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    lines = [head, ("---",) * len(head), *(tuple("●" if c is True else "" if c is False else str(c) for c in row) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


if __name__ == "__main__":
    print(text(), end="")
