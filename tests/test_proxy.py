"""Several processes behind nginx on one PostgreSQL: one address, TLS, and a process that dies in the middle of an evening."""

from __future__ import annotations

import json
import ssl
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from websockets.sync.client import ClientConnection, connect

from faults import servers
from lifemaps.ids import make_id
from tests import postgres
from tests.proxy import EXAMPLE, NAME, Cluster, line_to

_MADE = iter(range(1, 1_000_000))


def act() -> str:
    """A gesture's id."""
    return make_id("act", 1_700_000_000_000, next(_MADE).to_bytes(10, "big"))


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    cluster = Cluster(tmp_path_factory.mktemp("cluster"), postgres.fresh()).start()
    yield cluster
    cluster.stop()


def table(cluster: Cluster) -> tuple[httpx.Client, str]:
    """A facilitator who chose a PIN and opened Nadira; the table's code."""
    lead = cluster.client()
    assert lead.post("/lead", data={"pin": "4821"}).status_code == 303
    code = lead.post("/begin", data={"case": "nadira", "act": act()}, headers={"Accept": "application/json"}).json()["to"].split("=")[1]
    return lead, code


def phone(cluster: Cluster, code: str) -> httpx.Client:
    """Somebody who scanned the code and sat down."""
    client = cluster.client()
    assert client.post(f"/j/{code}", data={"act": act()}).status_code == 303
    return client


def feed(cluster: Cluster, client: httpx.Client, code: str) -> ClientConnection:
    """The live feed of this browser, through nginx; a line that does not open is asked for once more, as our pages do."""
    trust = ssl.create_default_context(cafile=str(cluster.cert))

    def opened() -> ClientConnection:
        token = client.post(f"/live/{code}/token").json()["token"]
        return connect(
            f"wss://{NAME}:{cluster.port}/live/{code}?token={token}", sock=line_to(cluster), ssl=trust, server_hostname=NAME,
            origin=cluster.url, open_timeout=30, additional_headers={"Cookie": cookies(client)},  # type: ignore[arg-type]
        )  # fmt: skip

    try:
        line = opened()
    except TimeoutError:
        line = opened()
    line.send(json.dumps({"t": "since", "head": 0}))
    return line


def cookies(client: httpx.Client) -> str:
    """What a browser sends along with its WebSocket."""
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in client.cookies.jar)


def until(line: ClientConnection, kind: str, test: Any = lambda message: True) -> dict[str, Any]:
    """The next message of this kind that is what was waited for."""
    while True:
        message = json.loads(line.recv(timeout=30))
        if message["t"] == kind and test(message):
            return message


def do(line: ClientConnection, command: dict[str, Any]) -> dict[str, Any]:
    """Do this, and what came of it."""
    name = act()
    line.send(json.dumps({"t": "do", "act": name, "cmd": command}))
    return until(line, "done", lambda message: message["act"] == name)


def test_a_table_works_through_the_proxy_and_survives_the_death_of_its_process(cluster: Cluster) -> None:
    lead, code = table(cluster)
    one = phone(cluster, code)
    mine, theirs = feed(cluster, lead, code), feed(cluster, one, code)
    until(theirs, "map")
    do(mine, {"do": "EnterPhase", "phase": "map_1"})
    do(mine, {"do": "AddCard", "kind": "familie", "name": "Zwaluwstaart"})
    assert "Zwaluwstaart" in json.dumps(until(theirs, "map", lambda message: "Zwaluwstaart" in json.dumps(message)))
    here = until(theirs, "room", lambda message: message["phase"] == "map_1")["here"]
    assert here >= 1

    for n in range(2):  # each process in turn: whichever the table was on, it is gone once
        cluster.kill_one(n)
        cluster.wait()
        again = feed(cluster, one, code)
        assert "Zwaluwstaart" in json.dumps(until(again, "map"))
        do(again, {"do": "WriteLine", "line": f"Buur {n}, buurvrouw", "language": "nl-NL"})
        again.close()
        cluster.start_one(n)
    last = feed(cluster, lead, code)
    drawn = json.dumps(until(last, "map"))
    assert all(name in drawn for name in ("Zwaluwstaart", "Buur 0", "Buur 1"))
    for line in (mine, theirs, last):
        line.close()


def test_what_was_acknowledged_through_the_proxy_is_there_once_whichever_process_dies(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEVENSKAART_KEY", str(cluster.folder / "key"))
    count = servers.behind_nginx(cluster, kills=1)
    assert (count.lost, count.doubled, count.unsound) == (0, 0, 0)
    assert count.kills == 1 and count.acknowledged >= 4


def test_cookies_are_only_sent_over_tls_and_nobody_behind_the_proxy_counts_as_this_machine(cluster: Cluster) -> None:
    client = cluster.client()
    refused = client.post("/begin", data={"case": "nadira", "act": act()}, headers={"Accept": "application/json", "Host": "127.0.0.1"})
    assert refused.status_code in (400, 403)
    lead = cluster.client()
    answer = lead.post("/lead", data={"pin": "4821"})
    assert answer.status_code == 303
    for cookie in answer.headers.get_list("set-cookie"):
        assert "Secure" in cookie
        assert "HttpOnly" in cookie
    assert "max-age" in answer.headers["strict-transport-security"]


def test_a_foreign_page_is_turned_away_through_the_proxy_too(cluster: Cluster) -> None:
    client = cluster.client()
    assert client.post("/begin", data={"case": "nadira"}, headers={"Origin": "https://elsewhere.example"}).status_code == 403


def test_both_processes_hear_each_other(cluster: Cluster) -> None:
    """Straight to each process, past the proxy's care to keep a table together."""
    lead = cluster.client()
    assert lead.post("/lead", data={"pin": "4821"}).status_code == 303
    code = lead.post("/begin", data={"case": "celine", "act": act()}, headers={"Accept": "application/json"}).json()["to"].split("=")[1]
    lines = []
    for port in cluster.ports:
        origin = f"http://127.0.0.1:{port}"
        with httpx.Client(base_url=origin, headers={"Origin": origin, "Cookie": cookies(lead)}) as straight:
            token = straight.post(f"/live/{code}/token").json()["token"]
        line = connect(
            f"ws://127.0.0.1:{port}/live/{code}?token={token}", origin=origin,  # type: ignore[arg-type]
            additional_headers={"Cookie": cookies(lead)},
        )  # fmt: skip
        line.send(json.dumps({"t": "since", "head": 0}))
        lines.append(line)
    first, second = lines
    until(second, "map")
    do(first, {"do": "EnterPhase", "phase": "map_1"})
    do(first, {"do": "AddCard", "kind": "familie", "name": "Zwaluwstaart"})
    until(second, "map", lambda message: "Zwaluwstaart" in json.dumps(message))
    for line in lines:
        line.close()


def test_the_example_says_which_lines_to_change() -> None:
    assert EXAMPLE.read_text("utf-8").count("HERE") == 5  # four lines, and the sentence that says so
