"""Evenings that nobody would make up: random gestures of three seats, for the laws that hold whatever people do."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from lifemaps import commands as do
from lifemaps.vocabulary import EFFECTS, QUALITIES, RINGS, SECTORS
from tests.stories import Table

SEATS = ("A", "B", "C")
Gesture = tuple[str, str, tuple[int, ...]]
_WHO = st.sampled_from(SEATS)
_N = st.integers(0, 30)
_DOING = st.sampled_from(
    (
        "card", "tie", "tie", "say", "say", "place", "off", "off", *["lay"] * 4, "amount", "life", "influence", "group",
        "tie all", "untrue", "light", "list", *["undo"] * 5, *["redo"] * 5,
    )  # fmt: skip
)
FACTS = ("fact:f1", "fact:f2", "fact:f3", "fact:f4")
SOURCES = ("team", "bewoner", "school")


def gestures() -> st.SearchStrategy[list[Gesture]]:
    """A list of gestures; numbers are taken modulo what there is to choose from, so that most of them can be done.

    Long ones too: the interesting evenings are those in which somebody undoes what others have built upon.
    """
    one = st.tuples(_WHO, _DOING, st.tuples(_N, _N, _N))
    return st.one_of(st.lists(one, max_size=12), st.lists(one, min_size=25, max_size=60))


def play(story: list[Gesture], table: Table | None = None) -> Table:
    """The table after these gestures; what is refused changes nothing."""
    table = table or Table()
    for gesture in story:
        act(table, gesture)
    return table


def act(table: Table, gesture: Gesture) -> Any:
    """What comes of one gesture."""
    who, doing, numbers = gesture
    return table.command(who, command(table, doing, numbers))


def command(table: Table, doing: str, numbers: tuple[int, ...]) -> do.Command:
    """The gesture as a command on the table as it stands."""
    i, j, k = numbers
    cards = sorted(t.id for t in table.case.things.values() if t.sort == "card")
    things = sorted(table.case.things)
    source = SOURCES[k % 3]
    match doing:
        case "card":
            return do.AddCard(kind="familie", name=f"N{i}", source=source, sector=SECTORS[i % 6] if j % 2 else "")
        case "tie":
            return do.DrawTie(giver=_of(cards, i), receiver=_of(cards, j), quality=_of(QUALITIES, k), source=source)
        case "say":
            thing = _of(things, i)
            field, value = _word(thing, j)
            return do.State(thing=thing, field=field, value=value, source=source)
        case "place":
            return do.Place(card=_of(cards, i), sector=_of(SECTORS, j), ring=_of(RINGS, k), source=source)
        case "off":
            return do.TakeOff(things=(_of(things, i),) if k % 2 else (_of(things, i), _of(things, j)))
        case "lay":
            return do.Lay(what=_of((*FACTS, "voice:v1"), i))
        case "amount":
            return do.AddAmount(which="schulden", kind="huur", cents=100 * i, party="De Linde")
        case "life":
            return do.AddLifeEvent(date=f"20{10 + i % 15}", system="wonen", what=f"W{j}")
        case "influence":
            ends = ("system:wonen", "system:werk", *(t for t in things if t.startswith(("card:", "amount:", "life:"))))
            return do.DrawInfluence(start=_of(ends, i), end=_of(ends, j), effect=_of(EFFECTS, k), source=source)
        case "group":
            return do.GroupCards(name=f"G{i}", cards=(_of(cards, i), _of(cards, j)), source=source)
        case "tie all":
            return do.TieAll(cards=(_of(cards, i), _of(cards, j)), to=_of(cards, k), gives=bool(i % 2), source=source)
        case "untrue":
            note = f"x{k}" if k % 2 else ""
            fact = "" if note else _of(FACTS, j)
            return do.Disprove(thing=_of(things, i), fact=fact, note=note, stands=not k % 5, source=source)
        case "light":
            return do.PutInLight(thing=_of(things, i), fact=_of(FACTS, j), off=not k % 4, source=source)
        case "list":
            return do.WriteList(text=f"Oom L{i}, sterk\nBuurvrouw M{j}\nOom L{i} > Buurvrouw M{j}\nOom L{i}, {20 + k} jaar")
        case "undo":
            return do.Undo()
    return do.Redo()


def _of(choices: Any, n: int) -> Any:
    return choices[n % len(choices)]


def _word(thing: str, n: int) -> tuple[str, Any]:
    fields = {
        "card": (("role", f"r{n % 4}"), ("name", f"n{n % 4}"), ("note", f"x{n % 3}")),
        "tie": (("quality", _of(QUALITIES, n)), ("note", f"x{n % 3}")),
        "amount": (("cents", n), ("note", f"x{n % 3}")),
        "life": (("what", f"w{n % 4}"),),
        "influence": (("effect", _of(EFFECTS, n)), ("note", f"x{n % 3}")),
        "group": (("name", f"g{n % 4}"), ("cards", ["card:nadira", "card:incasso"][n % 2 :])),
    }[thing.split(":")[0]]
    return _of(fields, n)
