"""The walls of the house: who imports whom, every module says what it is for, every command and event has its place."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from casefiles import sqlite as on_sqlite
from lifemaps import case as cases
from lifemaps import commands as do
from lifemaps import decide as deciding
from lifemaps import events as ev
from lifemaps import sitting as sittings
from lifemaps import workshop as workshops
from lifemaps.roles import ACTS
from lifemaps.words import languages, say

ROOT = Path(__file__).parent.parent
ROOMS = ("lifemaps", "casefiles", "pages")
LATE = ("__import__", "import_module")
PURE = (
    "case", "decide", "deciding", "decide_undo", "decide_links", "decide_truth", "erasing", "sitting", "rounds", "opening", "map",
    "workshop", "roles", "fields", "network", "money", "ledger", "analysis", "tenancy", "road", "roadmaps", "arrangements", "rentline",
)  # fmt: skip
CUT = ("lines", "layout", "drawing")
"""What grew too large for one file: a door (``__init__``) and rooms behind it."""
DATABASES = ("sqlite3", "pysqlite3", "sqlite_utils", "sqlcipher3", "psycopg")


def modules(*rooms: str) -> list[Path]:
    """Every module in these rooms, and ``app.py`` with the pages."""
    found = [path for room in rooms for path in sorted((ROOT / room).rglob("*.py"))]
    return [*found, ROOT / "app.py"] if "pages" in rooms and (ROOT / "app.py").exists() else found


def named(path: Path) -> str:
    """How a module is called in the report of a test."""
    return str(path.relative_to(ROOT))


def imported(path: Path) -> set[str]:
    """The first part of every module that is imported here, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.add((node.module or "").split(".")[0])
        elif isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in LATE:
            found |= {str(word.value).split(".")[0] for word in node.args if isinstance(word, ast.Constant)}
    return found


def test_there_is_something_to_look_at():
    assert len(modules("lifemaps")) > 20
    assert len(modules("casefiles")) > 8
    assert "msgspec" in imported(ROOT / "lifemaps" / "events.py")


@pytest.mark.parametrize("path", modules("lifemaps"), ids=named)
def test_the_domain_knows_no_screen_no_keeping_and_no_database(path):
    assert not imported(path) & {"streamlit", "starlette", "casefiles", "pages", "app", *DATABASES}


@pytest.mark.parametrize("path", modules("casefiles"), ids=named)
def test_keeping_knows_no_streamlit(path):
    assert not imported(path) & {"streamlit", "pages", "app"}


@pytest.mark.parametrize("path", modules("pages"), ids=named)
def test_a_page_knows_no_database(path):
    assert not imported(path) & set(DATABASES)


@pytest.mark.parametrize("name", PURE)
def test_what_decides_folds_and_counts_has_no_clock_no_chance_and_no_door_outside(name):
    path = ROOT / "lifemaps" / f"{name}.py"
    assert not imported(path) & {"time", "random", "secrets", "uuid", "os", "pathlib", "threading", "socket"}
    calls = [node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    assert not {getattr(call, "attr", "") for call in calls} & {"now", "today", "utcnow", "read_text", "write_text"}
    assert not {getattr(call, "id", "") for call in calls} & {"open", "print", "input"}


@pytest.mark.parametrize("path", modules(*ROOMS), ids=named)
def test_every_module_says_what_it_is_for(path):
    source = path.read_text("utf-8")
    assert not source.strip() or ast.get_docstring(ast.parse(source))


@pytest.mark.parametrize("path", modules("lifemaps", "casefiles"), ids=named)
def test_everything_public_says_what_it_means(path):
    tree = ast.parse(path.read_text("utf-8"))
    public = [n for n in tree.body if isinstance(n, ast.FunctionDef | ast.ClassDef) and not n.name.startswith("_")]
    assert [node.name for node in public if not ast.get_docstring(node)] == []


def behind(door: str) -> dict[str, set[tuple[str, str]]]:
    """The rooms behind this door, and which name each takes from which other room or from the door."""
    found: dict[str, set[tuple[str, str]]] = {}
    for path in (ROOT / "lifemaps" / door).glob("*.py"):
        taken = [n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.ImportFrom)]
        own = [n for n in taken if f"{n.module}.".startswith(f"lifemaps.{door}.")]
        found[path.stem] = {((n.module or "").removeprefix(f"lifemaps.{door}").strip(".") or "__init__", a.name) for n in own for a in n.names}
    return found


@pytest.mark.parametrize("door", CUT)
def test_behind_a_door_everything_flows_one_way_and_no_room_reaches_into_another(door):
    rooms = behind(door)
    assert len(rooms) > 5
    # then: rooms can be put in an order in which each knows only earlier ones, the door last (a circle raises)
    order = list(TopologicalSorter({room: {other for other, _ in taken} for room, taken in rooms.items()}).static_order())
    assert order[-1] == "__init__"
    # and: what crosses a threshold is public, and every room is short enough to be read at once
    assert [name for taken in rooms.values() for _, name in taken if name.startswith("_")] == []
    assert [room for room in rooms if len((ROOT / "lifemaps" / door / f"{room}.py").read_text("utf-8").splitlines()) > 400] == []


@pytest.mark.parametrize("door", CUT)
def test_who_comes_from_elsewhere_comes_in_by_the_door(door):
    inside = ROOT / "lifemaps" / door
    trees = {path: ast.walk(ast.parse(path.read_text("utf-8"))) for path in modules(*ROOMS) if path.parent != inside}
    taken = [(named(path), n.module or "") for path, tree in trees.items() for n in tree if isinstance(n, ast.ImportFrom)]
    assert ("lifemaps/typed.py", "lifemaps.lines") in taken
    assert [one for one in taken if one[1].startswith(f"lifemaps.{door}.")] == []


# --- every command and event has its place --------------------------------------------------------------------------

EVERY = (*do.CASE_COMMANDS, *do.SITTING_COMMANDS, *do.BOX_COMMANDS, *(c for c in do.WORKSHOP_COMMANDS if c is not do.BindRoom))


@pytest.mark.parametrize("command", EVERY, ids=lambda command: command.__name__)
def test_every_command_may_be_done_by_somebody_and_is_decided_somewhere(command):
    assert any(command.__name__ in acts for acts in ACTS.values())
    if command in do.CASE_COMMANDS:
        assert command in deciding._DECIDE
    elif command in do.SITTING_COMMANDS:
        assert f"do.{command.__name__}()" in (ROOT / "lifemaps" / "sitting.py").read_text("utf-8")
    elif command in do.WORKSHOP_COMMANDS:
        assert f"do.{command.__name__}()" in (ROOT / "lifemaps" / "workshop.py").read_text("utf-8")
    else:
        assert f"do.{command.__name__})" in (ROOT / "casefiles" / "house.py").read_text("utf-8")


def test_every_event_is_folded():
    assert set(cases._APPLY) == set(ev.CASE_EVENTS)
    assert set(sittings._APPLY) == set(ev.SITTING_EVENTS)
    both = {ev.Blank, ev.Emptied, ev.Erased}  # A whole meeting can be erased like a whole life, and somebody out of both.
    assert set(ev.CASE_EVENTS) & set(ev.SITTING_EVENTS) == both
    everything = {e for e in vars(ev).values() if isinstance(e, type) and issubclass(e, ev.Event) and e is not ev.Event}
    assert everything == {
        *ev.CASE_EVENTS, *ev.SITTING_EVENTS, *ev.WORKSHOP_EVENTS, *ev.SHELF_EVENTS, *ev.ORGANISATION_EVENTS, *ev.VAULT_EVENTS, *ev.ACCESS_EVENTS, *ev.AGENDA_EVENTS,
        *ev.CERTIFICATE_EVENTS,
    }  # fmt: skip
    assert set(ev.WORKSHOP_EVENTS) < set(workshops._APPLY)


def test_what_moves_the_map_is_about_the_map():
    assert set(ev.MAP_EVENTS) < set(ev.CASE_EVENTS)
    worded = {ev.VerdictAgreed, ev.ActionAgreed, ev.ActionChanged, ev.ActionDropped, ev.RoundsTurnedOver, ev.ResidentHeard}
    worded |= {ev.ScenarioKept, ev.ScenarioDropped, *ev.TENANCY_EVENTS}
    assert not worded & set(ev.MAP_EVENTS)


@pytest.mark.parametrize("language", languages())
def test_every_refusal_is_a_sentence_in_every_language(language):
    """Every reason that is raised anywhere, found where it is raised."""
    reasons = set()
    for path in modules(*ROOMS):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "no" and node.args:
                first = node.args[0]
                reasons |= {c.value for c in ast.walk(first) if isinstance(c, ast.Constant) and isinstance(c.value, str)}
    reasons = {reason for reason in reasons if not reason.endswith("-")}
    assert len(reasons) > 30
    values = {"role": "participant", "word": "x", "most": 9, "value": "x", "date": "x", "text": "x"}
    missing = [reason for reason in sorted(reasons) if say(language, f"refusal-{reason}", **values) == f"refusal-{reason}"]
    assert missing == []


def test_migrations_are_only_ever_added():
    """A file that is out there was made by these, in this order; a new one comes at the end."""
    assert [m.name for m in on_sqlite.migrations._migrations][:2] == ["m001_journal", "m002_indexes"]
