"""One evening behind a sign-in, in real browsers: a locked screen keeps what was typed, and who is signed out goes dark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import oidc_provider_mock
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from casefiles import cli
from tests.server import Server
from tests.test_signin import PEOPLE, SETTINGS

pytestmark = pytest.mark.browser
TYPED = "Buurvrouw Els, steu"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("signin")
    users = [oidc_provider_mock.User(sub=sub, claims=dict(claims)) for sub, claims in PEOPLE.items()]
    patch = pytest.MonkeyPatch()
    with oidc_provider_mock.run_server_in_thread(user_claims=users, require_nonce=True) as provider:
        (folder / "sign-in.toml").write_text(SETTINGS.format(port=provider.server_port))
        (folder / "sign-in.toml").chmod(0o600)
        patch.setenv("LEVENSKAART_SIGN_IN", str(folder / "sign-in.toml"))
        with Server(folder) as running:
            yield running
        patch.undo()


def context(browser: Browser, **how: object) -> BrowserContext:
    found = browser.new_context(locale="nl-NL", **how)  # type: ignore[arg-type]
    found.set_default_timeout(60_000)
    return found


def at_provider(page: Page, person: str) -> None:
    page.wait_for_url(re.compile("oauth2/authorize"))
    page.get_by_role("button", name=re.compile(person)).first.click()


def test_an_evening_behind_a_sign_in(server: Server, browser: Browser, tmp_path: Path) -> None:
    laptop = context(browser, viewport={"width": 1366, "height": 850})
    page = laptop.new_page()
    # Given: nobody is signed in, so no real case can be opened, and the page says how.
    page.goto(server.url)
    page.locator(".st-key-no-real").get_by_role("button", name="Inloggen").click()
    at_provider(page, "noor")
    page.locator(".st-key-open-real button").click()
    page.wait_for_url(re.compile("/keep/[A-Z0-9]{5}/begin"))
    code = page.url.split("/keep/")[1][:5]
    page.goto(f"{server.url}/?t={code}")
    line = page.get_by_placeholder(re.compile("Tante"))
    line.fill(TYPED)
    # The corner with the name covers nothing one works with.
    expect(page.locator("#lk-who")).to_have_class("over")
    corner, entry = page.locator("#lk-who summary").bounding_box(), line.bounding_box()
    assert corner and entry and corner["y"] + corner["height"] < entry["y"]
    # When the screen is locked, then it is covered, and what was typed is still there after signing in again.
    page.locator("#lk-who summary").click()
    page.locator("#lk-who").get_by_role("button", name="Scherm op slot").click()
    cover = page.locator("#lk-who dialog")
    expect(cover).to_contain_text("Wat u typte, staat er nog")
    assert page.request.get(f"{server.url}/out/{code}/report.html").status == 403
    with laptop.expect_page() as tab:
        cover.get_by_role("link", name="Weer verder").click()
    at_provider(tab.value, "noor")
    expect(tab.value.get_by_role("heading")).to_have_text("Uw scherm is weer open")
    tab.value.close()
    page.bring_to_front()
    expect(cover).to_be_hidden(timeout=60_000)
    assert line.input_value() == TYPED
    line.press("Enter")
    expect(page.get_by_role("button", name=re.compile("Buurvrouw Els")).first).to_be_visible()
    # A colleague comes in on a phone, by the same door.
    phone = context(browser, viewport={"width": 390, "height": 844}).new_page()
    phone.goto(f"{server.url}/j/{code}")
    phone.get_by_role("link", name="Inloggen").click()
    at_provider(phone, "bram")
    phone.get_by_role("button", name="Ga zitten").click()
    expect(phone.locator("#link")).to_have_attribute("data-state", "live", timeout=30_000)
    phone.locator("details.me > summary").click()
    expect(phone.locator("#lk-who")).to_contain_text("Ingelogd als Bram")
    # When the administrator signs the colleague out, then the open page goes dark, by itself; the laptop goes on.
    assert cli.main(["--db", str(server.db), "sessions", "--end", str(PEOPLE["bram"]["name"])]) == 0
    expect(phone.locator("#said, #away, #lk-who dialog").filter(has_text=re.compile("niet meer ingelogd|uitgelogd")).first).to_be_visible(timeout=60_000)
    line.fill("Oom Jan")
    line.press("Enter")
    expect(page.get_by_role("button", name=re.compile("Oom Jan")).first).to_be_visible()
    assert "Oom Jan" not in phone.content()
    # Signing out leads by the provider's own way out, and leaves nothing behind.
    page.locator("#lk-who summary").click()
    page.locator("#lk-who").get_by_role("button", name="Uitloggen").click()
    page.wait_for_url(re.compile("end_session"))
    assert [one["name"] for one in laptop.cookies() if one["name"] == "who" or one["name"].startswith("seat-")] == []
    laptop.close()
    phone.context.close()
