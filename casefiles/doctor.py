"""The installation looks itself over: what is fine, what wants a look, and what to do then.

Everything is looked at as it is now: the settings the database really has, the modes files really have, the headers the
app really sends. Nothing is changed, and nothing is asked of anybody outside but the provider people sign in at.
"""

from __future__ import annotations

import datetime as dt
import importlib.metadata as installed
import json
import os
import platform
import re
import shutil
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import httpx
import msgspec
from cryptography import x509
from packaging.requirements import InvalidRequirement, Requirement
from websockets.exceptions import WebSocketException
from websockets.sync.client import connect

from casefiles.house import House
from casefiles.keys import has_passphrase, key_file
from casefiles.places import beside, on_postgres
from casefiles.verify import verify

FINE, LOOK = "fine", "look"
ROOT = Path(__file__).resolve().parent.parent
SAFE_SQLITE = (3, 51, 3)
"""Below this two connections that write and checkpoint at once can damage a write-ahead log (platform notes of SQLite)."""
LEAST_FREE = 1024**3
MOST_LOG = 64 * 1024**2
BACKUP_DAYS = 7
CERTIFICATE_DAYS = 21
LEAST_FILES = 4096
HEADERS = {
    "content-security-policy": "default-src 'self'", "x-content-type-options": "nosniff", "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin", "permissions-policy": "camera=()",
}  # fmt: skip
"""What every answer has to carry, and how it begins."""
OPTIONS: dict[str, object] = {
    "server.enableStaticServing": False, "server.enableAgentApi": False, "client.showErrorDetails": "none",
    "browser.gatherUsageStats": False, "runner.postScriptGC": False, "server.fileWatcherType": "none",
    "server.trustedUserHeaders": {"x-levenskaart-browser": "browser"}, "client.disableDataExport": True,
}  # fmt: skip
"""Settings of Streamlit that decide what leaves this machine and how many it carries."""
OUTSIDE = re.compile(r"""(?:src|href)\s*=\s*["'](?:https?:)?//([^"'/]+)""")
PAGES = ("/", "/join", "/lead")


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was looked at: ``fine`` or ``look``, with its sentence (``doctor-<what>``) and, to mend, what to do."""

    state: str
    what: str
    values: dict[str, object] = {}

    @property
    def do(self) -> str:
        """The sentence that says what to do; nothing where all is well."""
        return f"doctor-{self.what}-do" if self.state == LOOK else ""


class Around(msgspec.Struct, frozen=True, kw_only=True):
    """What the process that looks knows about how people reach it; a command line that looks from beside knows less.

    ``url`` is this machine's own address of the running app (empty: none), ``base`` the one people use.
    """

    url: str = ""
    base: str = ""
    beyond: bool = False
    certificate: str = ""
    own_certificate: bool = False
    options: Mapping[str, object] | None = None
    sign_in: str = ""
    issuer: str = ""


def fine(what: str, **values: object) -> Finding:
    """All is well with this."""
    return Finding(state=FINE, what=what, values=values)


def look(what: str, **values: object) -> Finding:
    """This wants a look."""
    return Finding(state=LOOK, what=what, values=values)


def examine(house: House, db: str, around: Around, now: dt.datetime, *, thorough: bool = True) -> list[Finding]:
    """Everything, in the order an administrator would go round. A check that cannot be made is said, and stops no other.

    ``thorough`` reads every line that was kept, in one turn: everybody at work waits for that as long as it takes.
    """
    checks: list[tuple[str, Callable[[], Iterator[Finding]]]] = [
        ("database", lambda: _database(house, db)), ("contents", lambda: _contents(house, thorough)), ("space", lambda: _space(db)),
        ("files", lambda: _files(db, around)), ("key", lambda: _key(db)), ("backup", lambda: _backup(house, db, now)),
        ("clock", lambda: _clock(house, now)), ("line", lambda: _line(around, now)), ("answers", lambda: _answers(around)),
        ("socket", lambda: _socket(around)), ("proxies", lambda: _proxies(around)), ("sign-in", lambda: _sign_in(around)),
        ("limits", _limits), ("versions", _versions), ("streamlit", lambda: _streamlit(around)),
    ]  # fmt: skip
    found: list[Finding] = []
    for name, check in checks:
        try:
            found += check()
        except Exception as error:  # Whatever is broken here is exactly what one wants to read about.
            found.append(look("unlooked", check=name, why=f"{type(error).__name__}: {error}"[:200]))
    return found


# --- what is kept ---------------------------------------------------------------------------------------------------


def _database(house: House, db: str) -> Iterator[Finding]:
    settings = house.store.settings()
    if on_postgres(db):
        version = settings["server_version"]
        yield fine("postgres", version=version) if int(version.split(".")[0]) >= 14 else look("postgres-old", version=version)
        for name in ("fsync", "full_page_writes", "synchronous_commit"):
            yield fine("postgres-setting", name=name) if settings[name] == "on" else look("postgres-setting-off", name=name)
        yield look("postgres-superuser") if settings["superuser"] == "on" else fine("postgres-user")
        yield fine("postgres-log") if settings["log_round"] == "on" else look("postgres-log-stands")
        away = settings["host"] not in ("", "127.0.0.1", "::1", "localhost") and not settings["host"].startswith("/")
        if away:
            yield fine("postgres-tls") if settings["ssl"] == "on" else look("postgres-no-tls")
        return
    version = settings["sqlite_version"]
    safe = tuple(int(part) for part in version.split(".")) >= SAFE_SQLITE
    yield fine("sqlite", version=version) if safe else look("sqlite-old", version=version)
    wanted = {"journal_mode": "wal", "synchronous": "2", "secure_delete": "1", "trusted_schema": "0"}
    wrong = [name for name, value in wanted.items() if settings[name] != value]
    yield look("pragmas-odd", names=", ".join(wrong)) if wrong else fine("pragmas")
    yield fine("cipher-on", version=settings["cipher_version"]) if settings.get("cipher_version") else fine("cipher-off")


def _contents(house: House, thorough: bool) -> Iterator[Finding]:
    yield fine("swept") if house.store.swept() else look("unswept")
    if not thorough:
        ails = house.store.ails()
        yield look("not-sound", faults=len(ails)) if ails else fine("sound-file")
        return
    report = verify(house.store, house.seal)
    if report.sound:
        yield fine("sound", streams=report.streams, events=report.events)
    else:
        yield look("not-sound", faults=len(report.faults))


def _space(db: str) -> Iterator[Finding]:
    if on_postgres(db):
        return
    file = Path(db)
    free, size = shutil.disk_usage(file.resolve().parent).free, file.stat().st_size
    yield (fine if free >= max(LEAST_FREE, 3 * size) else look)("space", free=_mb(free), size=_mb(size))
    log = Path(f"{db}-wal")
    if log.exists() and log.stat().st_size > MOST_LOG:
        yield look("log-long", size=_mb(log.stat().st_size))


def _mb(size: int) -> str:
    return f"{size / 1024**2:.0f}"


def _files(db: str, around: Around) -> Iterator[Finding]:
    """Who else on this machine may read what."""
    if os.name == "nt":
        return
    files = [] if on_postgres(db) else [Path(db), Path(f"{db}-wal"), Path(f"{db}-shm")]
    files += [beside(db, what) for what in ("key", "pin", "tls.key")] + ([Path(around.sign_in)] if around.sign_in else [])
    open_to = [file.name for file in files if file.exists() and stat.S_IMODE(file.stat().st_mode) & 0o077]
    yield look("files-open", files=", ".join(open_to)) if open_to else fine("files")
    folder = key_file(db).resolve().parent
    if stat.S_IMODE(folder.stat().st_mode) & 0o002 and not folder.stat().st_mode & stat.S_ISVTX:
        yield look("folder-open", folder=str(folder))


def _key(db: str) -> Iterator[Finding]:
    file = key_file(db)
    if not file.exists():
        yield look("key-gone", file=str(file))
    else:
        yield fine("key-passphrase" if has_passphrase(file) else "key", file=str(file))


def noted_backup(db: str) -> Path:
    """Where it is written down when a backup was last made."""
    return beside(db, "backup.json")


def note_backup(db: str, file: str, now: dt.datetime) -> None:
    """A backup was made and opened: remember when, for whoever asks how old the last one is."""
    with suppress(OSError):
        handle = os.open(noted_backup(db), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w") as out:
            json.dump({"at": now.isoformat(timespec="seconds"), "file": Path(file).name}, out)


def _backup(house: House, db: str, now: dt.datetime) -> Iterator[Finding]:
    real = len([row for row in house.store.rows("cases") if not row["fictional"]])
    try:
        at = dt.datetime.fromisoformat(json.loads(noted_backup(db).read_text())["at"])
    except (OSError, ValueError, KeyError, TypeError):
        yield look("backup-none", real=real) if real else fine("backup-unneeded")
        return
    days = max(0, (now - at).days)
    yield look("backup-old", days=days) if days > BACKUP_DAYS and real else fine("backup", days=days)


def _clock(house: House, now: dt.datetime) -> Iterator[Finding]:
    newest = max((str(row["opened_at"]) for table in ("cases", "sittings") for row in house.store.rows(table)), default="")
    back = bool(newest) and dt.datetime.fromisoformat(newest) > now + dt.timedelta(minutes=1)
    yield (look if back else fine)("clock-back" if back else "clock", now=f"{now.astimezone(dt.UTC):%Y-%m-%d %H:%M}")
    server = house.store.settings().get("now")
    if server and (apart := abs((dt.datetime.fromisoformat(server) - dt.datetime.now(dt.UTC)).total_seconds())) > 2:
        yield look("clock-apart", seconds=round(apart))


# --- how people reach it --------------------------------------------------------------------------------------------


def _line(around: Around, now: dt.datetime) -> Iterator[Finding]:
    if around.certificate:
        found = x509.load_pem_x509_certificate(Path(around.certificate).read_bytes())
        days = (found.not_valid_after_utc - now).days
        kind = "own" if around.own_certificate else "given"
        yield fine(f"tls-{kind}", days=days) if days >= CERTIFICATE_DAYS else look(f"tls-{kind}-ends", days=days)
    elif around.base.startswith("https://"):
        yield fine("tls-proxy", base=around.base)
    elif around.beyond:
        yield look("tls-none")
    elif around.url:
        yield fine("tls-here")


def _answers(around: Around) -> Iterator[Finding]:
    """What the app really sends: its headers, and whether any page asks something of another host."""
    if not around.url:
        yield look("not-running")
        return
    missing, outside = set(), set()
    with httpx.Client(base_url=around.url, timeout=10, verify=False) as client:
        for path in PAGES:
            answer = client.get(path)
            missing |= {name for name, begins in HEADERS.items() if begins not in answer.headers.get(name, "")}
            outside |= set(OUTSIDE.findall(answer.text))
        foreign = client.post("/join", headers={"Origin": "https://elsewhere.example"}).status_code
    yield look("headers-missing", names=", ".join(sorted(missing))) if missing else fine("headers")
    yield look("outside", hosts=", ".join(sorted(outside))) if outside else fine("offline")
    yield fine("foreign") if foreign == 403 else look("foreign-open")


def _socket(around: Around) -> Iterator[Finding]:
    if not around.url:
        return
    address = around.url.replace("http", "ws", 1)
    try:
        with connect(f"{address}/wire", origin=around.url, open_timeout=10, close_timeout=2) as line:  # type: ignore[arg-type]
            opened = line.recv(timeout=10) == "open"
    except (OSError, TimeoutError, WebSocketException):
        opened = False
    yield fine("socket") if opened else look("socket-cut")


def _proxies(around: Around) -> Iterator[Finding]:
    trusted = os.environ.get("LEVENSKAART_PROXIES") or os.environ.get("FORWARDED_ALLOW_IPS") or "127.0.0.1,::1"
    if "*" in trusted:
        yield look("proxies-all")
    elif around.base.startswith("https://") and not around.certificate:
        yield fine("proxies", names=trusted)


def _sign_in(around: Around) -> Iterator[Finding]:
    if not around.sign_in:
        yield fine("sign-in-off")
        return
    try:
        answer = httpx.get(f"{around.issuer.rstrip('/')}/.well-known/openid-configuration", timeout=10)
        reached = answer.status_code == 200 and answer.json().get("issuer", "").rstrip("/") == around.issuer.rstrip("/")
    except (httpx.HTTPError, ValueError):
        reached = False
    yield fine("sign-in", issuer=around.issuer) if reached else look("sign-in-away", issuer=around.issuer)


# --- the machine ----------------------------------------------------------------------------------------------------


def _limits() -> Iterator[Finding]:
    with suppress(ImportError):
        import resource

        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        most = most if most != resource.RLIM_INFINITY else 10**9
        yield fine("limit-files", most=most) if most >= LEAST_FILES else look("limit-files-low", most=most)


def _versions() -> Iterator[Finding]:
    """What is installed, beside what this version was tried with."""
    file, other = ROOT / "requirements.txt", []
    for line in file.read_text("utf-8").splitlines() if file.exists() else ():
        try:
            wanted = Requirement(line.partition("#")[0].strip())
        except InvalidRequirement:  # A remark.
            continue
        if wanted.marker is not None and not wanted.marker.evaluate():
            continue
        try:
            have = installed.version(wanted.name)
        except installed.PackageNotFoundError:
            have = "–"
        if have == "–" or not wanted.specifier.contains(have, prereleases=True):
            other.append(f"{wanted.name} {have} ({wanted.specifier})")
    values = {"python": platform.python_version(), "streamlit": installed.version("streamlit")}
    yield look("versions-other", names=", ".join(other), **values) if other else fine("versions", **values)


def _streamlit(around: Around) -> Iterator[Finding]:
    if around.options is not None:
        wrong = [name for name, value in OPTIONS.items() if around.options.get(name) != value]
        yield look("options-odd", names=", ".join(wrong)) if wrong else fine("options")
    files = [folder / ".streamlit" / "secrets.toml" for folder in (ROOT, Path.home())]
    there = [str(file) for file in files if file.exists()]
    yield look("secrets", files=", ".join(there)) if there else fine("secrets-none")
