"""The live feed: what moved reaches every screen of a table, once, and nothing that lies face down."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import msgspec
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient, WebSocketTestSession
from starlette.websockets import WebSocketDisconnect

from casefiles.house import House, new_id
from casefiles.journal import Outcome
from casefiles.web import feed, guards, home
from casefiles.web.tokens import cookie_name, write_seat, write_ticket
from lifemaps import commands as do

HOST = "http://testserver"


@pytest.fixture
def house() -> Iterator[House]:
    home.close()
    feed.FEED.close()
    home._house = House.open(":memory:")
    yield home._house
    feed.FEED.close()
    home.close()


class Table:
    """A table at Nadira's case with a facilitator and two participants."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.code, self.lead = home.begin("nadira")
        self.sitting = house.table(self.code) or ""
        self.seats = [str(house.take_seat(self.sitting)) for _ in range(2)]

    def go(self, phase: str) -> None:
        self.house.do(do.EnterPhase(phase=phase), sitting=self.sitting, seat=self.lead)

    def cookie(self, seat: str) -> dict[str, str]:
        return {cookie_name(self.code): write_seat(self.house.secret, self.sitting, seat)}

    def ticket(self, seat: str) -> str:
        return write_ticket(self.house.secret, self.sitting, seat)


@pytest.fixture
def table(house: House) -> Table:
    return Table(house)


@pytest.fixture
def client() -> Iterator[TestClient]:
    app = Starlette(routes=feed.routes, middleware=[Middleware(guards.OriginGuard)])
    with TestClient(app) as client:
        yield client


def open_feed(client: TestClient, table: Table, seat: str, ticket: str | None = None) -> WebSocketTestSession:
    client.cookies = table.cookie(seat)
    address = f"/live/{table.code}?token={ticket or table.ticket(seat)}"
    return client.websocket_connect(address, headers={"Origin": HOST})


def heard(socket: WebSocketTestSession, kind: str) -> dict[str, object]:
    """The next message of this kind; what comes before it is passed over."""
    while True:
        message = json.loads(socket.receive_text())
        if message["t"] == kind:
            return message


def ask(socket: WebSocketTestSession, **cmd: object) -> str:
    act = new_id("act")
    socket.send_text(json.dumps({"t": "do", "act": act, "cmd": cmd}))
    return act


def test_a_screen_that_opens_hears_who_it_is_and_gets_the_whole_map(client: TestClient, table: Table) -> None:
    with open_feed(client, table, table.seats[0]) as socket:
        socket.send_text('{"t": "since", "head": 0}')
        assert heard(socket, "hello")["seat"] == {"id": table.seats[0], "number": 1, "role": "participant"}
        whole = heard(socket, "map")
        assert "Nadira" in str(whole["svg"])
        assert "Karim" not in str(whole["svg"])


def test_a_line_that_goes_is_heard_at_once_also_while_nothing_is_told_so_that_the_server_can_stop(client: TestClient, table: Table) -> None:
    with open_feed(client, table, table.seats[0]) as socket:
        socket.send_text('{"t": "since", "head": 0}')
        heard(socket, "map")
        (room,) = feed.FEED._rooms.values()
        assert len(room.screens) == 1
    assert not room.screens


def test_a_card_typed_by_one_reaches_the_other_as_a_patch_that_carries_only_what_changed(client: TestClient, table: Table) -> None:
    table.go("map_1")
    with open_feed(client, table, table.seats[0]) as mine, open_feed(client, table, table.seats[1]) as other:
        for socket in (mine, other):
            socket.send_text('{"t": "since", "head": 0}')
        first = heard(other, "map")
        act = ask(mine, do="WriteLine", line="Tante Fatima, tante, gezelschap")
        done = heard(mine, "done")
        patch = heard(other, "map")
    card = "card:" + act.split(":")[1]
    assert card in done["born"]  # type: ignore[operator]
    assert patch["from"] == first["head"]
    assert card in [identifier for identifier, _ in patch["put"]]  # type: ignore[union-attr]
    assert patch["by"][card] == "1"  # type: ignore[index]
    assert len(json.dumps(patch)) < len(json.dumps(first)) / 2


def test_the_same_gesture_sent_twice_is_done_once(client: TestClient, table: Table) -> None:
    table.go("map_1")
    with open_feed(client, table, table.seats[0]) as socket:
        socket.send_text('{"t": "since", "head": 0}')
        message = json.dumps({"t": "do", "act": new_id("act"), "cmd": {"do": "AddCard", "kind": "familie", "name": "Tante"}})
        socket.send_text(message)
        socket.send_text(message)
        heard(socket, "done")
        heard(socket, "done")
    case = table.house.case(table.house.sitting(table.sitting).case)
    assert [t.value("name") for t in case.on_map("card")].count("Tante") == 1


def test_a_refusal_comes_back_as_a_sentence(client: TestClient, table: Table) -> None:
    with open_feed(client, table, table.seats[0]) as socket:
        act = ask(socket, do="EnterPhase", phase="verdict")
        refused = heard(socket, "no")
    assert refused["act"] == act
    assert len(str(refused["say"]).split()) > 4


@pytest.mark.parametrize("odd", ['{"t": "do"}', '{"t": "do", "act": "act:1", "cmd": {"do": "Nothing"}}', '{"t": "do", "act": 3}'])
def test_an_odd_message_is_refused_in_words_and_the_feed_stays_open(client: TestClient, table: Table, odd: str) -> None:
    with open_feed(client, table, table.seats[0]) as socket:
        socket.send_text(odd)
        assert heard(socket, "no")["say"]
        socket.send_text("no json at all")
        socket.send_text('{"t": "ping"}')
        assert heard(socket, "pong")


def test_without_the_cookie_or_with_another_seats_ticket_the_feed_stays_shut(client: TestClient, table: Table) -> None:
    for cookie, ticket in ((None, table.ticket(table.seats[0])), (table.seats[1], table.ticket(table.seats[0])), (table.seats[0], "x")):
        client.cookies = table.cookie(cookie) if cookie else {}
        with pytest.raises(WebSocketDisconnect):  # noqa: SIM117
            with client.websocket_connect(f"/live/{table.code}?token={ticket}", headers={"Origin": HOST}):
                pass


@pytest.mark.parametrize("origin", ["http://elsewhere.example", ""])
def test_a_foreign_page_is_turned_away_before_anything_else(client: TestClient, table: Table, origin: str) -> None:
    client.cookies = table.cookie(table.seats[0])
    headers = {"Origin": origin} if origin else {}
    with pytest.raises(WebSocketDisconnect):  # noqa: SIM117
        with client.websocket_connect(f"/live/{table.code}?token={table.ticket(table.seats[0])}", headers=headers):
            pass


def test_a_foreign_page_cannot_post(client: TestClient, table: Table) -> None:
    client.cookies = table.cookie(table.seats[0])
    assert client.post(f"/live/{table.code}/token", headers={"Origin": "http://elsewhere.example"}).status_code == 403
    assert client.post(f"/live/{table.code}/token", headers={"Origin": HOST}).status_code == 200


def test_who_has_no_websocket_hears_the_same_by_asking(client: TestClient, table: Table) -> None:
    table.go("map_1")
    client.cookies = table.cookie(table.seats[0])
    first = client.get(f"/live/{table.code}/poll").json()
    kinds = [message["t"] for message in first["messages"]]
    assert kinds == ["hello", "map", "room", "mine"]
    done = client.post(f"/live/{table.code}/do", json={"act": new_id("act"), "cmd": {"do": "AddCard", "kind": "buur", "name": "Ria"}})
    assert done.json()["t"] == "done"
    query = f"head={first['head']}&room={first['room']}&mine={first['mine']}"
    news = client.get(f"/live/{table.code}/poll?{query}").json()["messages"]
    assert any("Ria" in json.dumps(message.get("put", "")) for message in news)


def test_how_many_lie_face_down_is_heard_but_never_what(client: TestClient, table: Table) -> None:
    table.go("first_look")
    with open_feed(client, table, table.seats[1]) as other:
        other.send_text('{"t": "since", "head": 0}')
        heard(other, "room")
        ballot = do.LayFaceDown(round=0, level=2, first_step="budgetbeheer", reason="zwaluwstaart")
        table.house.do(ballot, sitting=table.sitting, seat=table.seats[0])
        seen = []
        while not seen or json.loads(seen[-1]).get("answered") != {"0": 1}:
            seen.append(other.receive_text())
    assert not any("budgetbeheer" in text or "zwaluwstaart" in text for text in seen)


def test_a_dealt_fact_is_in_its_holders_hand_only(client: TestClient, table: Table) -> None:
    table.go("map_2")
    dealt = table.house.sitting(table.sitting).dealt
    holder = dealt["fact:f12"][0]
    other = next(seat for seat in table.seats if seat != holder)
    hands = {}
    for seat in (holder, other):
        client.cookies = table.cookie(seat)
        messages = client.get(f"/live/{table.code}/poll").json()["messages"]
        hands[seat] = [fact["id"] for m in messages if m["t"] == "mine" for fact in m["hand"]]
        texts = json.dumps([m for m in messages if m["t"] != "mine"])
        assert "doet eens per week de post" not in texts
    assert "fact:f12" in hands[holder]
    assert "fact:f12" not in hands[other]


def test_a_seat_that_lost_its_role_loses_it_in_an_open_connection_too(client: TestClient, table: Table) -> None:
    table.go("map_1")
    with open_feed(client, table, table.seats[0]) as socket:
        socket.send_text('{"t": "since", "head": 0}')
        heard(socket, "map")
        table.house.do(do.GiveRole(seat=table.seats[0], role="observer"), sitting=table.sitting, seat=table.lead)
        ask(socket, do="AddCard", kind="familie", name="Tante")
        assert "no" in json.dumps(heard(socket, "no"))


def test_who_is_here_and_who_still_writes_is_heard_in_an_open_connection_for_as_long_as_the_seat_leads(client: TestClient, table: Table) -> None:
    seat = table.seats[0]

    def lead_does(command: do.Command) -> None:
        table.house.do(command, sitting=table.sitting, seat=table.lead)

    def told(socket: WebSocketTestSession, *parked: str) -> set[str]:
        """What is heard until each of these was parked. What belongs to a message is said before the next one."""
        kinds = set()
        for text in parked:
            lead_does(do.Park(text=text))
            while not (kinds.add((message := json.loads(socket.receive_text()))["t"]) or text in json.dumps(message.get("parked", ""))):
                pass
        return kinds

    with open_feed(client, table, seat) as socket:
        socket.send_text('{"t": "since", "head": 0}')
        assert "crew" not in told(socket, "een", "twee")
        lead_does(do.GiveRole(seat=seat, role="trainer"))
        assert "crew" in told(socket, "drie", "vier")
        lead_does(do.GiveRole(seat=seat, role="participant"))
        told(socket, "vijf", "zes")
        table.house.take_seat(table.sitting)
        assert "crew" not in told(socket, "zeven", "acht")


def test_a_case_that_is_put_away_is_gone_from_a_page_that_lies_open(client: TestClient, table: Table) -> None:
    table.go("map_1")
    with open_feed(client, table, table.seats[0]) as socket:
        socket.send_text('{"t": "since", "head": 0}')
        heard(socket, "mine")
        table.house.do(do.PutCaseAway(), sitting=table.sitting, seat=table.lead)
        while (kind := json.loads(socket.receive_text())["t"]) == "room":
            pass  # Of a moment ago: who is here.
        assert kind == "bye"
        with pytest.raises(WebSocketDisconnect):
            socket.receive_text()
    assert client.get(f"/live/{table.code}/poll").status_code == 403


def test_a_case_that_is_put_away_is_gone_for_who_was_waiting_for_an_answer(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "HERE_SOON_SECONDS", 3600.0)  # Nobody comes or goes meanwhile.

    async def play() -> tuple[int, list[str]]:
        wire = httpx.ASGITransport(Starlette(routes=feed.routes))
        async with httpx.AsyncClient(transport=wire, base_url=HOST, cookies=table.cookie(table.seats[0])) as phone:
            known = (await phone.get(f"/live/{table.code}/poll")).json()
            asked = {name: known[name] for name in ("head", "room", "mine")}
            waiting = asyncio.create_task(phone.get(f"/live/{table.code}/poll", params=asked))
            while not feed.FEED._rooms[table.sitting].screens:
                await asyncio.sleep(0)
            await asyncio.to_thread(table.house.do, do.PutCaseAway(), sitting=table.sitting, seat=table.lead)
            answer = await waiting
            feed.FEED.close()
            return answer.status_code, [message["t"] for message in answer.json()["messages"]]

    with ThreadPoolExecutor(1) as other:
        assert other.submit(asyncio.run, play()).result() == (403, ["bye"])


def test_a_seat_taken_a_moment_ago_at_another_process_is_not_sent_away(client: TestClient, table: Table) -> None:
    with open_feed(client, table, table.seats[0]) as first:
        first.send_text('{"t": "since", "head": 0}')
        heard(first, "room")
        for deaf in feed.FEED._rooms[table.sitting]._stops:
            deaf()  # What moves now is not heard here yet, as for a moment when another process wrote it.
        late = str(table.house.take_seat(table.sitting))
        with open_feed(client, table, late) as socket:
            socket.send_text('{"t": "since", "head": 0}')
            said = [json.loads(socket.receive_text())["t"] for _ in range(3)]
            assert said == ["hello", "map", "room"]


# --- erasing, judging, lists ----------------------------------------------------------------------------------------


def test_what_the_resident_takes_away_is_gone_on_every_screen_and_the_door_says_so(client: TestClient, table: Table) -> None:
    table.go("map_1")
    table.house.do(do.GiveRole(seat=table.seats[0], role="resident"), sitting=table.sitting, seat=table.lead)
    with open_feed(client, table, table.seats[0]) as hers, open_feed(client, table, table.seats[1]) as other:
        for socket in (hers, other):
            socket.send_text('{"t": "since", "head": 0}')
            heard(socket, "map")
        card = "card:" + ask(other, do="AddCard", kind="familie", name="Zwaluwstaart").split(":")[1]
        assert "Zwaluwstaart" in json.dumps(heard(other, "map"))
        ask(hers, do="Erase", thing=card)
        done = heard(hers, "done")
        assert done["born"] == []
        assert done["say"] == "Weg. Ook bij de gespreksleider."
        patch = heard(other, "map")
        assert card in patch["gone"]  # type: ignore[operator]
        room = heard(other, "room")
    assert "Zwaluwstaart" not in json.dumps([patch, room])
    client.cookies = table.cookie(table.seats[1])
    assert "Zwaluwstaart" not in client.get(f"/live/{table.code}/poll").text


def test_a_group_and_an_influence_that_were_made_come_back_by_name(client: TestClient, table: Table) -> None:
    table.go("map_1")
    with open_feed(client, table, table.seats[0]) as socket:
        act = ask(socket, do="GroupCards", name="Huis", cards=["card:p_nadira"])
        assert heard(socket, "done")["born"] == ["group:" + act.split(":")[1]]
        act = ask(socket, do="DrawInfluence", start="system:wonen", end="system:werk", effect="herstelt")
        assert heard(socket, "done")["born"] == ["influence:" + act.split(":")[1]]


def test_the_certainty_of_a_fact_is_in_no_hand_before_the_table_has_judged_it(client: TestClient, table: Table) -> None:
    table.go("map_2")
    fact = "fact:f12"
    holder = table.house.sitting(table.sitting).dealt[fact][0]
    client.cookies = table.cookie(holder)

    def held() -> dict[str, str]:
        messages = client.get(f"/live/{table.code}/poll").json()["messages"]
        return next(f for m in messages if m["t"] == "mine" for f in m["hand"] if f["id"] == fact)

    table.house.do(do.Lay(what=fact), sitting=table.sitting, seat=holder)
    assert (held()["certainty"], held()["judged"]) == ("", "")
    table.house.do(do.JudgeFact(fact=fact, certainty="aanname"), sitting=table.sitting, seat=holder)
    assert held()["judged"] == "aanname"
    assert held()["certainty"] in ("feit", "waarneming", "verteld", "aanname")


@pytest.mark.parametrize("by_post", [False, True])
def test_a_pasted_list_is_read_line_by_line_before_it_is_laid(client: TestClient, table: Table, by_post: bool) -> None:
    table.go("map_1")
    message = {"t": "readlist", "n": 7, "text": "Tante Hind, sterk\nhuur\nBuurvrouw Els"}
    if by_post:
        client.cookies = table.cookie(table.seats[0])
        read = client.post(f"/live/{table.code}/read", json=message).json()
    else:
        with open_feed(client, table, table.seats[0]) as socket:
            socket.send_text(json.dumps(message))
            read = heard(socket, "readlist")
    assert (read["t"], read["n"], read["ok"], read["bad"]) == ("readlist", 7, False, [2])
    assert [line["ok"] for line in read["lines"]] == [True, False, True]
    assert all(set(line) == {"n", "line", "ok", "parts", "preview", "doubts", "skip"} for line in read["lines"])


def test_a_page_that_can_unpack_gets_the_whole_drawing_packed_and_it_is_the_same(client: TestClient, table: Table) -> None:
    with open_feed(client, table, table.seats[0]) as plain:
        plain.send_text('{"t": "since", "head": 0}')
        whole = heard(plain, "map")
    with open_feed(client, table, table.seats[1]) as packing:
        packing.send_text('{"t": "since", "head": 0, "packed": "gzip"}')
        assert json.loads(packing.receive_text())["t"] == "hello"
        packed = packing.receive_bytes()
        assert json.loads(gzip.decompress(packed)) == whole
        assert len(packed) < len(json.dumps(whole)) / 2
        table.go("map_1")
        ask(packing, do="AddCard", kind="familie", name="Oma Jamila")
        patch = heard(packing, "map")  # What changed is short, and goes as it is.
        assert "Oma Jamila" in json.dumps(patch, ensure_ascii=False)


def test_of_what_was_taken_away_no_packed_drawing_is_kept(client: TestClient, table: Table) -> None:
    table.go("map_1")
    act = new_id("act")
    table.house.do(do.AddCard(kind="familie", name="Oma Jamila"), sitting=table.sitting, seat=table.lead, act=act)
    with open_feed(client, table, table.seats[0]) as page:
        page.send_text('{"t": "since", "head": 0, "packed": "gzip"}')
        assert json.loads(page.receive_text())["t"] == "hello"
        assert b"Oma Jamila" in gzip.decompress(page.receive_bytes())
        assert feed.FEED.frames._packed
        table.house.do(do.GiveRole(seat=table.seats[1], role="resident"), sitting=table.sitting, seat=table.lead)
        card = "card:" + act.split(":")[1]
        assert isinstance(table.house.do(do.Erase(thing=card), sitting=table.sitting, seat=table.lead), Outcome)
        heard(page, "map")
        kept = [gzip.decompress(one) for one in feed.FEED.frames._packed.values()]
        assert not [one for one in kept if b"Oma Jamila" in one]


class Free:
    """A line on which nothing waits."""

    def free(self) -> bool:
        return True


def test_only_a_seat_that_needs_nothing_but_its_chair_is_told_without_being_asked(
    house: House, table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who signs in, a screen that may be locked and a case out of reach are asked by the screen's own task, each time."""

    async def play() -> None:
        room = await feed.FEED.room(table.sitting)
        chair = house.sitting(table.sitting).seats[table.seats[0]]
        who = home.Me(sitting=table.sitting, seat=chair.id, role=chair.role, number=1, code=table.code, language="nl-NL")
        screen = feed.Screen(who, "nl-NL")
        screen.wire = Free()  # type: ignore[assignment]
        assert room._at_once(screen)
        with monkeypatch.context() as patch:
            patch.setattr(feed.signin, "settings", lambda: object())
            assert not room._at_once(screen)
        here, room.case = room.case, msgspec.structs.replace(room.case, keeping=msgspec.structs.replace(room.case.keeping, away=True))
        assert not room._at_once(screen)
        room.case = here
        screen.who = msgspec.structs.replace(who, role="facilitator")  # Taken from it a moment ago.
        assert not room._at_once(screen)
        screen.who, screen.speaking = who, True
        assert not room._at_once(screen)
        feed.FEED.close()

    with ThreadPoolExecutor(1) as other:
        other.submit(asyncio.run, play()).result()


def test_only_who_leads_is_woken_to_hear_whose_connection_became_weak(house: House, table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "AROUND_SECONDS", 0.0)

    async def play() -> set[str]:
        room = await feed.FEED.room(table.sitting)
        seats = {"facilitator": table.lead} | {role: str(house.take_seat(table.sitting, role)) for role in ("participant", "resident", "observer")}
        screens = {
            role: feed.Screen(home.Me(sitting=table.sitting, seat=seat, role=role, number=0, code=table.code, language="nl-NL"), "nl-NL")
            for role, seat in seats.items()
        }  # fmt: skip
        await room.look()
        room.screens |= {*screens.values()}
        await screens["facilitator"].bell.wait()
        woken = {role for role, screen in screens.items() if screen.bell.is_set()}
        feed.FEED.close()
        return woken

    with ThreadPoolExecutor(1) as other:
        assert other.submit(asyncio.run, play()).result() == {"facilitator"}
