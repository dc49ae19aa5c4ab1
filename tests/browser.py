"""Finds a browser for the tests, or gets one: from the PATH, else with apt-get as root, else Playwright's own.

``python -m tests.browser`` is what ``make test`` runs first, so that no test has to be skipped.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


def on_path() -> str | None:
    """A Chromium that is already here."""
    return os.environ.get("LEVENSKAART_BROWSER") or next((found for name in NAMES if (found := shutil.which(name))), None)


def playwrights_own() -> str | None:
    """The Chromium that Playwright downloaded earlier."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def ensure() -> str:
    """The browser to use; installs one when there is none, or says what to run."""
    found = on_path() or playwrights_own()
    if found:
        return found
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=False, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    found = on_path() or playwrights_own()
    if not found:
        sys.exit("No browser was found and none could be installed. Run: sudo apt-get install chromium, then make test again.")
    return found


if __name__ == "__main__":
    print("Browser:", ensure())
