"""The ground we stand on: what Streamlit, browsers and SQLite do that once went wrong, each held by a test (docs/platform.md)."""

from __future__ import annotations

import ast
import base64
import hashlib
import os
import re
import resource
import tomllib
from pathlib import Path

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient
from streamlit import config
from streamlit.testing.v1 import AppTest

from casefiles.sqlite import PRAGMAS, SqliteStore
from casefiles.web import guards

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted((ROOT / "pages").rglob("*.py"))
SCRIPTS = sorted((ROOT / "casefiles" / "web" / "assets").glob("*.js"))
DECIDING = {
    "runner.postScriptGC": False, "runner.magicEnabled": False, "server.fileWatcherType": "none", "server.disconnectedSessionTTL": 1800,
    "server.maxUploadSize": 5, "server.maxMessageSize": 20, "server.maxWidgetStateSize": 1, "server.enableStaticServing": False,
    "server.enableAgentApi": False, "client.showErrorDetails": "none", "client.showErrorLinks": False, "client.toolbarMode": "minimal",
    "browser.gatherUsageStats": False,
}  # fmt: skip


@pytest.mark.parametrize(("name", "value"), DECIDING.items())
def test_the_settings_that_decide_everything_are_set_and_streamlit_still_knows_them(name: str, value: object) -> None:
    said = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    section, _, option = name.partition(".")
    assert said[section][option] == value
    assert name in config._config_options_template, "renamed in this version: the setting would say nothing"


def test_started_by_itself_the_app_listens_here_only_and_asks_nobody_outside_for_its_address(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import app
    from casefiles.web import home
    from casefiles.web.home import START

    asked: list[dict[str, object]] = []
    for name in ("db", "port", "workshop", "address", "base_url", "open_table"):
        monkeypatch.setattr(START, name, getattr(START, name))
    monkeypatch.setattr(app.app, "run", lambda *, config: asked.append(config))
    monkeypatch.setattr("sys.argv", ["app.py"])
    monkeypatch.delenv("STREAMLIT_SERVER_COOKIE_SECRET", raising=False)
    home.close()
    mask = os.umask(0o077)
    try:
        app.main(["--db", str(tmp_path / "a.db")])
        assert os.environ.pop("STREAMLIT_SERVER_COOKIE_SECRET"), "the same in every process, or a browser cannot come back at another"
    finally:
        os.umask(mask)
        home.close()
    assert asked[0]["server.address"] == "127.0.0.1"
    assert asked[0]["server.headless"] is True
    assert asked[0]["browser.gatherUsageStats"] is False


def test_a_full_room_does_not_break_on_the_usual_number_of_open_files() -> None:
    import app

    usual, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(1024, most), most))
        app._raise_file_limit()
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] == most
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (usual, most))


def test_streamlit_finds_no_page_by_itself() -> None:
    """It looks in a folder ``pages`` beside the script of the app, and would run such a page without the frame."""
    import app

    script = Path(app.app._script_path)
    assert script == ROOT / "pages" / "frame.py"
    assert not (script.parent / "pages").exists()
    assert {path.name for path in (ROOT / "pages").glob("*.py")} == {"frame.py", "__init__.py"}


@pytest.mark.parametrize("page", ["map/table.py", "map/money.py", "act/note.py", "lead/workshop.py", "learn/debrief.py"])
def test_a_page_that_runs_without_the_frame_shows_nothing_of_a_table(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from casefiles.house import House
    from casefiles.web import home

    with monkeypatch.context() as patch:
        patch.setattr(home, "_house", House.open(":memory:"))
        code, _ = home.begin("nadira")
        at = AppTest.from_file(str(ROOT / "pages" / page), default_timeout=30)
        at.query_params["t"] = code
        at.run()
        shown = " ".join(str(one.value) for kind in ("text", "markdown", "caption", "html") for one in at.get(kind) if hasattr(one, "value"))
        home.house().close()
    assert not at.button
    assert "Nadira" not in shown


def test_a_widget_of_a_page_asks_nothing_again_by_a_timer_of_the_browser_except_where_one_screen_does() -> None:
    """So many phones over so many seconds are script threads each second: never for what a table sees."""
    asking = {path.relative_to(ROOT).as_posix() for path in PAGES if "run_every" in path.read_text("utf-8")}
    assert asking == {"pages/lead/workshop.py", "pages/arrive/roomtest.py"}


def test_no_page_lets_markup_through_or_fetches_a_picture_for_its_tab() -> None:
    for path in PAGES:
        text = path.read_text("utf-8")
        assert "unsafe_allow_html" not in text, path
        assert not re.search(r"page_icon\s*=\s*[\"']:", text), path


def test_the_words_of_people_are_in_no_components_own_markup() -> None:
    """A second version component runs its html, css and js as ours: they are made once, when the module is read."""
    calls = [path for path in PAGES if "components.v2.component(" in path.read_text("utf-8")]
    assert [path.name for path in calls] == ["live.py"]
    tree = ast.parse(calls[0].read_text("utf-8"))
    made = [
        node for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_component"
    ]  # fmt: skip
    at_once = {id(node.value) for node in tree.body if isinstance(node, ast.Assign)}
    assert made and all(id(call) in at_once for call in made)


def test_a_script_within_a_component_is_brought_in_by_its_whole_address() -> None:
    """It is a ``blob:`` of its own, from which ``import('/assets/…')`` finds nothing."""
    text = (ROOT / "pages" / "parts" / "live.py").read_text("utf-8")
    assert "import(location.origin + path)" in text
    assert not re.search(r"import\(\s*['\"`]/", text)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_needs_what_is_not_there_on_plain_http_in_a_room(path: Path) -> None:
    text = re.sub(r"//[^\n]*", "", path.read_text("utf-8"))
    assert not re.search(r"crypto\.(randomUUID|subtle)|serviceWorker|wakeLock", text)
    for use in re.finditer(r"navigator\.clipboard(\??)\.?(\w*)", text):
        assert use[1] == "?" or re.search(r"navigator\.clipboard\?\.", text[: use.start()]), use[0]


def test_the_policy_lets_streamlits_own_first_script_run_and_no_other() -> None:
    static = Path(st.__file__).parent / "static"
    client = TestClient(Starlette(middleware=[Middleware(guards.Headers, static=static)]), base_url="http://127.0.0.1")
    policy = client.get("/").headers["content-security-policy"]
    scripts = re.search(r"script-src ([^;]+)", policy)
    inline = re.findall(r"<script(?:\s+type=\"module\")?>(.*?)</script>", (static / "index.html").read_text("utf-8"), re.S)
    assert inline and scripts
    for one in inline:
        assert f"'sha256-{base64.b64encode(hashlib.sha256(one.encode()).digest()).decode()}'" in scripts[1]
    assert "'unsafe-inline'" not in scripts[1]


def test_the_database_trusts_no_schema_wipes_what_it_erases_and_waits_half_a_minute_for_another_program(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "a.db")
    try:
        said = store.turn(lambda turn: {p: turn._connection.execute(f"pragma {p}").fetchone()[0] for p in ("busy_timeout", "secure_delete")})
        assert said.result() == {"busy_timeout": 30_000, "secure_delete": 1}
        assert "trusted_schema=OFF" in PRAGMAS and "synchronous=FULL" in PRAGMAS
        begun: list[str] = []
        store.turn(lambda turn: turn._connection.set_trace_callback(begun.append)).result()
        store.turn(lambda turn: turn.tail("case:a", 0)).result()
        assert "begin immediate" in [line.lower() for line in begun], "a turn that reads first fails at once when somebody writes"
    finally:
        store.close()


def test_nothing_of_ours_asks_for_the_session_of_streamlit_by_its_id() -> None:
    """Whoever presents it takes the session over: who one is comes from a cookie only."""
    for path in (*PAGES, *(ROOT / "casefiles").rglob("*.py"), ROOT / "app.py"):
        assert not re.search(r"session_id|get_script_run_ctx", path.read_text("utf-8")), path
