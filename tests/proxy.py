"""A real nginx in front of several app processes, on free ports, with our own example as its settings."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import httpx
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.server import PATIENCE, ROOT, free_port

EXAMPLE = ROOT / "deploy" / "nginx.conf"
NAME = "levenskaart.example.org"


def nginx() -> str:
    """The nginx of this machine; as root one is installed when there is none."""
    found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if not found and shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "nginx-light"], check=False, env=quiet,
                       stdout=subprocess.DEVNULL)  # fmt: skip
        found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if not found:
        raise RuntimeError("nginx is needed for this test. Run: sudo apt-get install nginx-light")
    return found


def certificate(folder: Path, name: str = NAME) -> tuple[Path, Path]:
    """A certificate of our own for this name, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(now).not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False).sign(key, hashes.SHA256())
    )  # fmt: skip
    cert, private = folder / "cert.pem", folder / "key.pem"
    cert.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return cert, private


class Cluster:
    """App processes on one database and one key, behind nginx with TLS."""

    def __init__(self, folder: Path, db: str, processes: int = 2) -> None:
        self.folder, self.db = folder, db
        self.ports = [free_port() for _ in range(processes)]
        self.port = free_port()
        self.processes: list[subprocess.Popen[bytes] | None] = [None] * processes
        self._nginx: subprocess.Popen[bytes] | None = None
        self.cert, self._key = certificate(folder)

    @property
    def url(self) -> str:
        """The address everybody uses."""
        return f"https://{NAME}:{self.port}"

    def start(self) -> Cluster:
        """Start all of it, and come back when it answers; what does not start leaves nothing behind."""
        try:
            for n in range(len(self.ports)):
                self.start_one(n)
            self._write()
            self._nginx = subprocess.Popen([nginx(), "-p", str(self.folder), "-c", str(self.folder / "main.conf")])
            self.wait()
        except BaseException:
            self.stop()
            raise
        return self

    def start_one(self, n: int) -> None:
        """Start one process (again)."""
        command = [
            sys.executable, str(ROOT / "app.py"), "--workshop", "--address", "127.0.0.1", "--port", str(self.ports[n]),
            "--db", self.db, "--base-url", self.url,
        ]  # fmt: skip
        environment = {**os.environ, "LEVENSKAART_KEY": str(self.folder / "key"), "PYTHONUNBUFFERED": "1"}
        with (self.folder / f"app{n}.log").open("ab") as log:
            self.processes[n] = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log, env=environment)
        self._until(lambda: httpx.get(f"http://127.0.0.1:{self.ports[n]}/_stcore/health", timeout=2))

    def kill_one(self, n: int) -> None:
        """End one process the hard way."""
        process = self.processes[n]
        assert process is not None
        process.send_signal(signal.SIGKILL)
        process.wait(10)
        self.processes[n] = None

    def wait(self) -> None:
        """Until the whole answers through nginx."""
        with self.client() as client:
            self._until(lambda: client.get("/_stcore/health"))

    def client(self) -> httpx.Client:
        """A browser without a screen that knows the certificate; every name leads to this machine."""
        trust = ssl.create_default_context(cafile=str(self.cert))
        return httpx.Client(base_url=self.url, transport=_Here(self.port, trust), headers={"Origin": self.url}, timeout=20)

    def _until(self, ask: object) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with suppress(httpx.HTTPError):
                if ask().status_code == 200:  # type: ignore[operator]
                    return
            # Not a way to synchronise: only how often we knock until the door is open.
            time.sleep(0.1)
        logs = "\n".join(path.read_text("utf-8", "replace")[-1500:] for path in self.folder.glob("*.log"))
        raise RuntimeError(f"it did not start:\n{logs}")

    def _write(self) -> None:
        """Our example, with the lines marked HERE changed, as an administrator does."""
        text = EXAMPLE.read_text("utf-8")
        lines = "\n".join(f"    server 127.0.0.1:{port} max_fails=1 fail_timeout=5s;" for port in self.ports)
        start, end = text.index("    server 127.0.0.1:8501"), text.index("    keepalive 64;")
        text = text[:start] + lines + "\n" + text[end:]
        for old, new in (
            ("listen 443 ssl;", f"listen 127.0.0.1:{self.port} ssl;"),
            ("/etc/levenskaart/fullchain.pem", str(self.cert)),
            ("/etc/levenskaart/privkey.pem", str(self._key)),
        ):
            assert old in text
            text = text.replace(old, new)
        (self.folder / "site.conf").write_text(text)
        passing = "".join(
            f"{what}_temp_path {self.folder / what};" for what in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        (self.folder / "main.conf").write_text(
            f"daemon off; pid {self.folder / 'nginx.pid'}; error_log {self.folder / 'nginx.log'};"
            f" {'user root;' if os.geteuid() == 0 else ''} worker_processes 1; events {{ worker_connections 4096; }}"
            f" http {{ {passing} include {self.folder / 'site.conf'}; }}"
        )

    def stop(self) -> None:
        """End everything that was started here."""
        for process in (self._nginx, *self.processes):
            if process is not None:
                process.terminate()
                with suppress(subprocess.TimeoutExpired):
                    process.wait(10)
                if process.poll() is None:
                    process.kill()


class _Here(httpx.HTTPTransport):
    """Whatever name is asked for lives on this machine."""

    def __init__(self, port: int, trust: ssl.SSLContext) -> None:
        super().__init__(verify=trust)
        self._port = port

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        # A request of its own: the browser must go on believing that it asked the name, or its cookies go astray.
        there = httpx.Request(
            request.method, request.url.copy_with(host="127.0.0.1", port=self._port), headers=request.headers,
            stream=request.stream, extensions=request.extensions | {"sni_hostname": NAME},
        )  # fmt: skip
        return super().handle_request(there)


def line_to(cluster: Cluster) -> socket.socket:
    """A line to nginx on this machine, for a WebSocket."""
    return socket.create_connection(("127.0.0.1", cluster.port), timeout=20)
