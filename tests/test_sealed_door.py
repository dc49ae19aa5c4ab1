"""The app with its sealed door, as people run it: TLS on a port of its own, with a certificate one can check."""

from __future__ import annotations

import hashlib
import re
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import websockets

from bench import apart
from tests.proxy import certificate as made_elsewhere
from tests.server import ROOT, Server, free_port


class Sealed(Server):
    """A server of which the second door is asked for too."""

    sealed = 0

    @property
    def tls(self) -> str:
        return f"https://127.0.0.1:{self.sealed}"

    def trust(self) -> ssl.SSLContext:
        """A browser that was shown the certificate, and knows no other."""
        return ssl.create_default_context(cafile=f"{self.db}.tls.crt")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sealed]:
    sealed = free_port()
    running = Sealed(tmp_path_factory.mktemp("sealed"), "", None, "--workshop", "--address", "127.0.0.1", "--secure", "--secure-port", str(sealed))
    running.sealed = sealed
    with running:
        yield running


def test_both_doors_serve_the_same_app_and_the_sealed_one_over_a_certificate_that_fits(server: Sealed) -> None:
    with httpx.Client(verify=server.trust()) as client:
        over_tls = client.get(f"{server.tls}/join")
    assert over_tls.status_code == 200
    assert "content-security-policy" in over_tls.headers
    assert httpx.get(f"{server.url}/join").status_code == 200  # On the machine itself the open door stays open.
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{server.tls}/join")  # Who was shown nothing does not trust it.


def test_the_console_shows_the_fingerprint_of_the_certificate_that_is_served(server: Sealed) -> None:
    shown = re.search(r"(?:[0-9A-F]{2}:){31}[0-9A-F]{2}", server.log.read_text())
    served = ssl.PEM_cert_to_DER_cert(ssl.get_server_certificate(("127.0.0.1", server.sealed)))
    assert shown
    assert shown[0].replace(":", "") == hashlib.sha256(served).hexdigest().upper()


def test_websockets_go_through_the_sealed_door_and_a_cookie_from_there_stays_there(server: Sealed) -> None:
    async def wire() -> str:
        async with websockets.connect(f"wss://127.0.0.1:{server.sealed}/wire", ssl=server.trust(), origin=server.tls) as line:  # type: ignore[arg-type]
            return str(await line.recv())

    assert apart(wire()) == "open"
    with httpx.Client(verify=server.trust(), headers={"Origin": server.tls}) as client:
        set_ = client.post(f"{server.tls}/lead", data={"pin": "2468"}).headers.get_list("set-cookie")
        assert [one for one in set_ if one.startswith("lead=") and "Secure" in one]


def test_it_stays_the_same_after_a_restart(server: Sealed) -> None:
    before = Path(f"{server.db}.tls.crt").read_bytes()
    server.stop()
    server.start()
    assert Path(f"{server.db}.tls.crt").read_bytes() == before
    with httpx.Client(verify=server.trust()) as client:
        assert client.get(f"{server.tls}/join").status_code == 200


@pytest.mark.parametrize(("given", "said"), [("no key", "ontbreekt"), ("swapped", "horen niet bij elkaar")])
def test_with_a_certificate_that_cannot_be_used_nobody_is_let_in_and_it_is_said(tmp_path: Path, given: str, said: str) -> None:
    cert, key = made_elsewhere(tmp_path)
    files = ["--certificate", str(cert)] if given == "no key" else ["--certificate", str(key), "--key", str(cert)]
    command = [sys.executable, str(ROOT / "app.py"), "--db", str(tmp_path / "a.db"), "--workshop", "--port", str(free_port()), *files]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, said in done.stderr) == (1, True)
    assert not (tmp_path / "a.db").exists()
