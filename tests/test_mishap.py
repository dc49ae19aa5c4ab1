"""When something of ours goes wrong: a sentence, what was typed comes back, the headers stand, and no log quotes anybody."""

from __future__ import annotations

import html
import logging
from pathlib import Path

import psycopg
import pytest
import streamlit
from psycopg_pool import PoolTimeout
from sqlite_utils.utils import sqlite3
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from casefiles.house import House
from casefiles.journal import NotKept
from casefiles.web import feed, guards, home, logs, mishap, sheets
from casefiles.web.home import Me
from casefiles.web.tokens import cookie_name, write_seat
from lifemaps.words import languages, say

HOST = "http://127.0.0.1:8501"
SECRET = "Mevrouw Zeldzaam belt op 0612345678"


async def fails(request: Request) -> Response:
    """A door of ours with a mistake in it."""
    form = dict(await request.form())
    raise ValueError(f"cannot read {form or SECRET}")


@pytest.fixture
def client() -> TestClient:
    static = Path(streamlit.__file__).parent / "static"
    app = Starlette(
        routes=[Route("/live/x/do", fails, methods=["POST"]), Route("/{any:path}", fails, methods=["GET", "POST"])],
        middleware=[Middleware(guards.Headers, static=static), Middleware(mishap.Mishap)],
    )
    return TestClient(app, base_url=HOST, headers={"Origin": HOST})


def test_what_somebody_typed_in_a_plain_form_comes_back_and_what_is_secret_does_not(client: TestClient) -> None:
    typed = {"do": "WriteLine", "act": "act:0123456789abcdefghjkmnpqrs", "line": SECRET, "reason": "<b>omdat</b>", "pin": "482913"}
    answer = client.post("/seat/ABCDE/do", data=typed)
    assert answer.status_code == 500
    assert SECRET in answer.text
    assert "&lt;b&gt;omdat" in answer.text
    assert "482913" not in answer.text
    assert "WriteLine" not in answer.text
    assert say("nl-NL", "mishap-typed") in answer.text
    assert answer.headers["cache-control"] == "no-store"


def test_it_is_said_in_the_language_of_the_reader_with_a_number_and_no_traceback(client: TestClient) -> None:
    text = client.get("/x?language=en").text
    assert say("en", "mishap-said", number="")[:40] in text
    for inside in ("Traceback", "ValueError", "fails", __file__):
        assert inside not in text


DATABASE = (
    (NotKept("disk-full"), "disk-full"), (NotKept("file-locked"), "file-locked"), (NotKept("read-only"), "read-only"),
    (sqlite3.DatabaseError("database disk image is malformed"), "file-damaged"), (sqlite3.OperationalError("database is locked"), "file-locked"),
    (psycopg.OperationalError("connection refused"), "server-away"), (PoolTimeout("no line after 10 s"), "server-away"),
)  # fmt: skip
"""What the database raises, in writing and in reading, and the refusal by which a person is told."""


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(("error", "reason"), DATABASE)
def test_when_the_database_is_what_failed_the_sentence_says_what_and_what_to_do(error: Exception, reason: str, language: str) -> None:
    async def stuck(request: Request) -> Response:
        await request.form()
        raise error

    client = TestClient(Starlette(routes=[Route("/x", stuck, methods=["GET", "POST"])], middleware=[Middleware(mishap.Mishap)]), base_url=HOST)
    shown = client.post(f"/x?language={language}", data={"line": SECRET})
    sentence = say(language, f"refusal-{reason}")
    assert shown.status_code == 503
    assert sentence in html.unescape(shown.text) and SECRET in shown.text
    assert client.get(f"/x?language={language}", headers={"Accept": "application/json"}).json()["say"] == sentence

    def page() -> None:
        import streamlit as st

        from pages.parts import mishap as of_pages

        of_pages.say_so(st.session_state["error"])

    at = AppTest.from_function(page)
    at.session_state["error"] = error
    at.query_params["language"] = language
    at.run()
    assert [one.value for one in at.text] == [sentence]


def test_a_script_hears_a_refusal_it_can_show(client: TestClient) -> None:
    told = client.post("/live/x/do", json={"act": "act:x"}).json()
    assert told["t"] == "no"
    assert told["say"].startswith(say("nl-NL", "mishap-said", number="")[:40])


def test_an_answer_that_went_wrong_carries_the_headers_too(client: TestClient) -> None:
    headers = client.get("/x").headers
    assert "default-src 'self'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def test_the_log_says_what_and_where_and_quotes_nobody(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    client.post("/seat/ABCDE/do", data={"line": SECRET})
    assert "ValueError" in caplog.text
    assert "test_mishap.py" in caplog.text
    assert "Zeldzaam" not in caplog.text
    assert "0612" not in caplog.text


@pytest.mark.parametrize("name", logs.NAMES)
def test_the_server_writes_no_ticket_and_no_words_of_an_error(name: str, caplog: pytest.LogCaptureFixture) -> None:
    logs.be_discreet()
    logger = logging.getLogger(name)
    logger.setLevel(logging.INFO)
    logger.propagate = True
    logger.info('%s - "WebSocket %s" [accepted]', ("127.0.0.1", 1), "/live/ABCDE?token=geheim.kaartje")
    try:
        raise ValueError(SECRET)
    except ValueError:
        logger.exception("something went wrong")
    assert "/live/ABCDE" in caplog.text
    assert "ValueError" in caplog.text
    for secret in ("geheim", "Zeldzaam"):
        assert secret not in caplog.text


def test_a_page_of_the_laptop_that_goes_wrong_says_so_in_words_and_keeps_what_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """As ``st.App`` calls it (``on_script_error``): the handler draws in the run that failed."""

    def page() -> None:
        import streamlit as st

        from pages.parts import mishap as of_pages

        st.text_input("Wat?", key="what")
        if st.toggle("stuk", key="broken"):
            try:
                raise ValueError("geheim")
            except ValueError as error:
                of_pages.say_so(error)

    at = AppTest.from_function(page)
    at.run()
    at.text_input(key="what").set_value("een halve zin")
    at.toggle(key="broken").set_value(True)
    at.run()
    shown = [one.value for one in at.text]
    assert any(one.startswith(say("nl-NL", "mishap-said", number="")[:40]) for one in shown)
    assert not any("geheim" in one or "Traceback" in one for one in shown)
    assert at.text_input(key="what").value == "een halve zin"


def test_the_app_gives_pages_that_handler() -> None:
    import app
    from pages.parts.mishap import say_so

    assert app.app._on_script_error is say_so
    assert any(one.cls is mishap.Mishap for one in app.app._user_middleware)


# --- a sheet for one person -----------------------------------------------------------------------------------------


def test_a_sheet_with_a_real_number_on_it_goes_to_the_seat_that_made_it_only_and_not_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    home.close()
    feed.FEED.close()
    monkeypatch.setattr(home, "_house", House.open(":memory:"))
    house = home.house()
    code, lead = home.begin("nadira")
    sitting = house.table(code) or ""
    other, wall = str(house.take_seat(sitting)), str(house.take_seat(sitting, "observer"))
    mine = Me(sitting=sitting, seat=lead, role="facilitator", number=0, code=code, language="nl-NL")
    address = sheets.lay(mine, f"<p>{SECRET}</p>")

    def asks(seat: str, at: str = address) -> int:
        client = TestClient(Starlette(routes=sheets.routes), base_url=HOST)
        client.cookies = {cookie_name(code): write_seat(house.secret, sitting, seat)} if seat else {}
        return client.get(at).status_code

    assert [asks(seat) for seat in (lead, other, wall, "")] == [200, 403, 403, 403]
    newer = sheets.lay(mine, "<p>anders</p>", address)
    assert [asks(lead), asks(lead, newer)] == [403, 200]
    monkeypatch.setattr(sheets, "KEPT_SECONDS", -1.0)
    assert asks(lead, newer) == 403
    house.close()


def test_no_page_hands_a_file_out_at_an_address_without_a_guard() -> None:
    """Files of ``st.download_button``, ``st.image`` and the like lie at /media for whoever has the address."""
    pages = Path(__file__).parent.parent / "pages"
    for path in pages.rglob("*.py"):
        for call in ("download_button(", "st.image(", "st.audio(", "st.video(", "st.pdf(", "st.file_uploader(", "st.camera_input("):
            assert call not in path.read_text("utf-8").replace("with st.download_button:", ""), (path.name, call)
