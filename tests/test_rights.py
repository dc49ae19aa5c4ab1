"""Who is kept out before there is a seat, or beside one: by the line, by who is signed in, by whose screen is locked.

Each of these is asked at two doors one behind the other, or of two things at once; here each is asked by itself, as the next
caller would.
"""
# ruff: noqa: F811  Fixtures are asked for by their names.

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from itsdangerous import URLSafeTimedSerializer
from starlette.testclient import TestClient

from casefiles.house import new_id
from casefiles.web import desk, home, rights, sheets, signin, tokens
from casefiles.web.home import START, Begun
from casefiles.web.tokens import cookie_name, workshop_cookie, write_guest, write_lead, write_seat, write_workshop
from casefiles.web.way import Handshake
from lifemaps.words import say
from tests.matrix import ROOM, SEALED, World, app
from tests.test_matrix import house, world  # noqa: F401

LAPTOP = "http://127.0.0.1:8501"
REAL = {"case": "blank", "fictional": "0", "title": "Mevrouw K.", "act": ""}
RULES = """
issuer = "http://localhost:9"
client_id = "x"
roles = [
  { group = "leidt", role = "facilitator", team = "noord" }, { group = "doet", role = "participant", team = "noord" },
  { group = "zuid", role = "participant", team = "zuid" }, { group = "leidt zuid", role = "facilitator", team = "zuid" },
]
"""


@pytest.fixture
def signs_in(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """The same house, where people sign in with an organisation's provider."""
    file = tmp_path / "sign-in.toml"
    file.write_text(RULES)
    monkeypatch.setenv("LEVENSKAART_SIGN_IN", str(file))
    return world


def who(group: str, *, locked: bool = False) -> dict[str, str]:
    """The cookie of somebody who signed in, of this group."""
    token = signin.sessions().begin(group, f"Iemand van {group}", (group,))
    if locked:
        found = signin.sessions().find(token)
        assert found is not None
        signin.sessions().lock(found)
    return {signin.COOKIE: token}


def browser(base: str, cookies: dict[str, str]) -> TestClient:
    """A browser with these cookies and no others; at ``LAPTOP`` on the machine itself."""
    address = "127.0.0.1" if base == LAPTOP else "192.168.1.20"
    client = TestClient(app(), base_url=base, client=(address, 5000), headers={"Origin": base}, follow_redirects=False)
    client.cookies = cookies
    return client


def real_hall() -> tuple[Begun, dict[str, str]]:
    """A workshop about real lives, and the cookie of who leads it."""
    hall = home.begin_workshop("blank", tables=1, fictional=False, title="Echte levens", team="noord")
    assert isinstance(hall, Begun)
    return hall, {workshop_cookie(hall.code): write_workshop(home.house().secret, hall.stream, hall.seat)}


def begun(world: World) -> int:
    """So many cases there are."""
    return len(world.house.store.rows("cases"))


# --- opening tables, and real cases -----------------------------------------------------------------------------------


def test_in_a_workshop_no_table_opens_without_the_pin_not_even_on_the_machine_itself(world: World, monkeypatch) -> None:
    """The laptop of a hall stands where everybody can reach it."""
    asks, before = browser(LAPTOP, {}), begun(world)
    assert asks.post("/begin", data={"case": "nadira"}).headers["location"] == "/lead"
    assert begun(world) == before
    monkeypatch.setattr(START, "workshop", False)
    assert asks.post("/begin", data={"case": "nadira"}).headers["location"].startswith("/?t=")
    assert browser(ROOM, {}).post("/begin", data={"case": "nadira"}).headers["location"] == "/lead"


def test_where_all_are_sent_over_tls_the_pin_opens_no_real_case_over_an_open_line(world: World, monkeypatch) -> None:
    monkeypatch.setattr(START, "base_url", SEALED)
    pin, before = {"lead": write_lead(world.house.secret)}, begun(world)
    assert browser(ROOM, pin).post("/begin", data=REAL).status_code == 403
    assert begun(world) == before
    assert browser(SEALED, pin).post("/begin", data=REAL).status_code == 303


@pytest.mark.parametrize(("base", "locked", "opens"), [(SEALED, False, True), (SEALED, True, False), (ROOM, False, False)])
def test_who_is_signed_in_opens_real_cases_over_a_sealed_line_on_an_unlocked_screen(
    signs_in: World, base: str, locked: bool, opens: bool
) -> None:
    before = begun(signs_in)
    asks = browser(base, who("leidt", locked=locked) | {"lead": write_lead(signs_in.house.secret)})
    assert (asks.post("/begin", data=REAL).status_code == 303) == opens
    assert (begun(signs_in) > before) == opens


def test_over_an_open_line_one_hears_of_the_line_and_no_name_of_who_is_signed_in(signs_in: World) -> None:
    told = browser(ROOM, who("doet")).get("/real").text
    assert say("nl-NL", "way-open-line") in told
    assert "Iemand van doet" not in told
    assert "Iemand van doet" in browser(SEALED, who("doet")).get("/real").text


@pytest.mark.parametrize("base", [ROOM, SEALED])
def test_a_real_case_is_seen_where_one_could_be_opened_only(world: World, base: str, monkeypatch) -> None:
    """Asked of the question itself: whoever lists cases may ask nothing else."""
    code, _ = home.begin("blank", title="Mevrouw K.", fictional=False)
    stream = world.house.sitting(world.house.table(code) or "").case
    ways = {ROOM: "open", SEALED: "sealed"}
    asking = Handshake({"lead": write_lead(world.house.secret)}, {"x-levenskaart-way": ways[base]})
    assert not rights.may_see_case(asking, stream)  # Beside an open line the PIN may have been read along.
    monkeypatch.setattr(START, "base_url", SEALED)
    assert rights.may_see_case(asking, stream) == (base == SEALED)
    assert not rights.may_see_case(Handshake({}, {"x-levenskaart-way": ways[base]}), stream)


# --- a seat at a real case, beside which one has to be known ----------------------------------------------------------


def asked(client: TestClient, code: str) -> dict[str, int]:
    """What the doors of a table answer."""
    return {
        "export": client.get(f"/out/{code}/report.html").status_code, "poll": client.get(f"/live/{code}/poll").status_code,
        "ticket": client.post(f"/live/{code}/token").status_code, "past": client.get(f"/then/{code}/1").status_code,
        "join": client.get(f"/j/{code}").status_code,
    }  # fmt: skip


def test_a_participants_seat_opens_nothing_without_signing_in_or_a_pass_to_that_very_chair(signs_in: World) -> None:
    code, _ = home.begin("blank", title="Mevrouw K.", fictional=False, team="noord")
    sitting, secret = signs_in.house.table(code) or "", signs_in.house.secret
    seat, other = (str(signs_in.house.take_seat(sitting)) for _ in range(2))
    mine = {cookie_name(code): write_seat(secret, sitting, seat)}
    passes: tuple[dict[str, str], ...] = (
        {}, who("zuid"), who("doet", locked=True), {f"guest-{code}": write_guest(secret, sitting, other)},
        {f"guest-{code}": write_guest(secret, "sitting:x", seat)},
    )  # fmt: skip
    for more in passes:
        assert set(asked(browser(SEALED, mine | more), code).values()) == {403}, more
    for more in (who("doet"), {f"guest-{code}": write_guest(secret, sitting, seat)}):
        found = asked(browser(SEALED, mine | more), code)
        assert (found["export"], found["poll"]) == (200, 200), more


def test_a_paper_that_says_something_else_is_no_pass_even_when_it_was_signed_as_one() -> None:
    signed = URLSafeTimedSerializer("geheim", salt="guest pass")
    assert tokens.read_pass("geheim", tokens.write_pass("geheim", "sitting:1")) == "sitting:1"
    assert tokens.read_pass("geheim", str(signed.dumps(["iets anders", "sitting:1"]))) == ""


def test_a_sheet_goes_to_the_seat_that_made_it_and_not_to_another_that_may_have_reports(world: World) -> None:
    def asks(persona: str, address: str) -> int:
        return world.browser(persona).get(address).status_code

    def laid_for(sitting: str, seat: str) -> str:
        mine = home.Me(sitting=sitting, seat=seat, role="participant", number=1, code=world.code, language="nl-NL")
        return sheets.lay(mine, "<p>06 12345678</p>")

    mine = laid_for(world.sitting, world.seats["participant"])
    assert [asks(one, mine) for one in ("participant", "facilitator", "trainer", "resident")] == [200, 403, 403, 403]
    elsewhere = laid_for(world.house.table(world.other) or "", world.seats["participant"])
    assert asks("participant", elsewhere) == 403


# --- a workshop about real lives --------------------------------------------------------------------------------------


def hall_asked(client: TestClient, code: str) -> dict[str, int]:
    """What the doors of a workshop answer to who leads it."""
    return {
        "wall": client.get(f"/w/{code}/wall/panel").status_code,
        "moved": client.get(f"/w/{code}/moved?version=0").status_code,
        "grown": client.get(f"/w/{code}/wall/growth").status_code,
        "help": client.get(f"/w/{code}/table/1").status_code,
    }


def comes_in(client: TestClient, code: str) -> list[int]:
    """What somebody hears who comes in to a workshop: to look, for a chair, and to put it on a wall."""
    ways: tuple[dict[str, Any], ...] = ({"table": "1", "act": new_id("act")}, {"as": "beamer", "act": new_id("act")})
    return [client.get(f"/w/{code}").status_code, *(client.post(f"/w/{code}", data=form).status_code for form in ways)]


def seated(world: World, hall: Begun) -> int:
    """So many seats there are in a workshop and at its tables."""
    tables = [world.house.sitting(world.house.table(code) or "") for code in hall.tables.values()]
    return len(world.house.workshop(hall.stream).seats) + sum(len(table.seats) for table in tables)


def test_over_an_open_line_no_door_of_a_workshop_about_real_lives_opens_not_even_with_its_seat(world: World) -> None:
    hall, leads = real_hall()
    before = seated(world, hall)
    asks = browser(ROOM, leads)
    assert set(hall_asked(asks, hall.code).values()) == {403}
    assert comes_in(asks, hall.code) == [403, 403, 403]
    assert "Echte levens" not in asks.get(f"/w/{hall.code}").text
    assert seated(world, hall) == before
    with browser(SEALED, leads) as sealed:
        assert set(hall_asked(sealed, hall.code).values()) == {200, 303}
        assert comes_in(sealed, hall.code) == [200, 303, 303]


@pytest.mark.parametrize("group", ["", "doet", "zuid", "leidt zuid", "leidt"])
def test_where_people_sign_in_only_its_own_team_comes_in_to_a_workshop_about_real_lives(signs_in: World, group: str) -> None:
    """A chair is for whoever may sit at its cases; a wall shows all of them, and is for who leads them."""
    hall, _ = real_hall()
    before = seated(signs_in, hall)
    asks = browser(SEALED, who(group) if group else {})
    assert ("Echte levens" in asks.get(f"/w/{hall.code}").text) == (group in ("doet", "leidt"))
    assert comes_in(asks, hall.code) == {"doet": [200, 303, 403], "leidt": [200, 303, 303]}.get(group, [403, 403, 403])
    assert seated(signs_in, hall) - before == {"doet": 1, "leidt": 2}.get(group, 0)
    if group == "doet":
        assert asks.get(f"/seat/{hall.tables[1]}").status_code == 200


@pytest.mark.parametrize("group", ["", "doet", "leidt zuid", "leidt"])
def test_beside_the_cookie_of_its_leader_one_has_to_lead_its_own_team(signs_in: World, group: str) -> None:
    hall, leads = real_hall()
    asks = browser(SEALED, leads | (who(group) if group else {}))
    assert set(hall_asked(asks, hall.code).values()) == ({200, 303} if group == "leidt" else {403})
    assert asks.post(f"/w/{hall.code}", data={"as": "lead", "sign": "ABCDE"}).status_code == (303 if group == "leidt" else 403)


def test_the_code_of_a_wall_leads_no_workshop(world: World) -> None:
    chairs = world.house.workshop(world.hall.stream).seats
    for seat, leads in ((world.wall, False), (world.hall.seat, True)):
        asks = browser(ROOM, {})
        to = asks.post(f"/w/{world.hall.code}", data={"as": "lead", "sign": chairs[seat].sign}).headers["location"]
        assert (to == f"/workshop?w={world.hall.code}", "sign=unknown" in to) == (leads, not leads)
        assert (workshop_cookie(world.hall.code) in asks.cookies) == leads


# --- the desk ---------------------------------------------------------------------------------------------------------

LEDGER = b"contract;periode;vervaldatum;bedrag;betaald\nA1;2026-01;2026-01-01;700,00;700,00\n"


@pytest.mark.parametrize(("persona", "may"), [("", False), ("observer", False), ("participant", True), ("lead", True)])
def test_a_ledger_is_laid_down_by_who_begins_or_works_at_a_table_and_by_nobody_else(world: World, persona: str, may: bool) -> None:
    cookies = world.cookies(persona) if persona else {}
    laid = browser(SEALED, dict(cookies)).post("/desk/file", content=LEDGER, headers={"X-File-Name": "huur.csv"})
    assert (laid.status_code == 200) == may, laid.text
    assert may or laid.status_code == 403
    assert ("token" in laid.json()) == may
    desk.clear(laid.json().get("token", ""))
