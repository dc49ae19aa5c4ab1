"""How the tests run: the same every time, so that a failure is the code's and not the day's."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from tests.browser import FLAGS, ensure

# Seeded for `make test`; HYPOTHESIS_PROFILE=search looks for new examples.
settings.register_profile(
    "same", deadline=None, derandomize=True, max_examples=100, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("search", deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--pictures FOLDER``: keep a screenshot of every phase, for the docs."""
    parser.addoption("--pictures", default=None, help="keep screenshots of the evening in this folder")


@pytest.fixture(scope="session")
def pictures(request: pytest.FixtureRequest) -> Path | None:
    """Where screenshots go, or nowhere."""
    asked = request.config.getoption("--pictures")
    if asked is None:
        return None
    folder = Path(str(asked))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all evenings of this run."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=ensure(), args=FLAGS)
        yield chromium
        chromium.close()


LONGEST = ("test_nine_evenings", "test_trouble", "test_evening", "test_xss", "test_congress", "test_full_room")
"""The files that take longest begin first, then whatever plays in a browser: so that nobody waits for the last one."""


def _when(item: pytest.Item, plays: set[Path]) -> tuple[int, bool]:
    return LONGEST.index(item.path.stem) if item.path.stem in LONGEST else len(LONGEST), item.path not in plays


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that plays in a real browser may try again when a page kept it waiting; what is lost or leaks fails at once."""
    plays = {item.path for item in items if item.get_closest_marker("browser")}
    items.sort(key=lambda item: _when(item, plays))
    for item in items:
        if item.get_closest_marker("browser") and not os.environ.get("ONCE"):
            item.add_marker(pytest.mark.flaky(reruns=2, only_rerun=["TimeoutError", "Locator expected"]))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What kept a test waiting that tried again and came through: where it stood, and for what it waited."""
    for report in terminalreporter.getreports("rerun"):
        terminalreporter.section(f"tried again: {report.nodeid}")
        lines = str(report.longrepr).splitlines()
        terminalreporter.write_line("\n".join(line for line in lines if line.startswith(("> ", "E  ", "tests/"))))
