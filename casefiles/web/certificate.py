"""The certificate this app serves TLS with: the organisation's, or one of its own made on the first start.

One of our own encrypts as well as any, but no phone knows it: browsers warn until somebody accepts it. So it is used
where it is needed (a real case, beyond the laptop), and its fingerprint is shown where people can compare it.
"""

from __future__ import annotations

import datetime as dt
import ipaddress
import os
import socket
import ssl
from contextlib import suppress
from pathlib import Path

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from casefiles.places import beside

DAYS = 397
"""Longer than this some phones refuse a certificate outright, whoever made it."""
RENEW = dt.timedelta(days=14)


class NoCertificate(Exception):
    """It cannot be used: ``reason`` (``missing``, ``odd`` or ``over``), which file, and the date it ended."""

    def __init__(self, reason: str, file: str, date: str = "") -> None:
        super().__init__(reason, file, date)
        self.reason, self.file, self.date = reason, file, date


class Certificate(msgspec.Struct, frozen=True, kw_only=True):
    """A certificate and its key as files, until when it is good, for which names, and whether we made it ourselves."""

    file: Path
    key: Path
    fingerprint: str
    until: str
    names: tuple[str, ...]
    own: bool


def given(file: str, key: str, now: dt.datetime) -> Certificate:
    """The organisation's own. Raises ``NoCertificate`` when it cannot be used."""
    for one in (file, key):
        if not one or not os.access(one, os.R_OK):
            raise NoCertificate("missing", one or "--certificate / --key")
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(file, key)
        read = _read(Path(file), Path(key), own=False)
    except (ssl.SSLError, ValueError, OSError):
        raise NoCertificate("odd", file) from None
    if read.until <= now.date().isoformat():
        raise NoCertificate("over", file, read.until)
    return read


def own(db: str, now: dt.datetime, addresses: tuple[str, ...]) -> Certificate:
    """One of our own, beside the database: made when there is none yet, when it ends soon, or for an address it lacks.

    The key stays the same from one to the next, and is readable by its owner only.
    """
    file, private = beside(db, "tls.crt"), beside(db, "tls.key")
    with suppress(OSError, ValueError):
        known = _read(file, private, own=True)
        if dt.date.fromisoformat(known.until) > (now + RENEW).date() and set(addresses) <= set(known.names):
            return known
    key = _private(private)
    file.parent.mkdir(parents=True, exist_ok=True)
    _put(file, _made(key, now, _names(addresses)).public_bytes(serialization.Encoding.PEM), 0o644)
    return _read(file, private, own=True)


def _private(file: Path) -> ec.EllipticCurvePrivateKey:
    with suppress(OSError, ValueError):
        known = serialization.load_pem_private_key(file.read_bytes(), None)
        if isinstance(known, ec.EllipticCurvePrivateKey):
            return known
    key = ec.generate_private_key(ec.SECP256R1())
    file.parent.mkdir(parents=True, exist_ok=True)
    _put(file, key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ), 0o600)  # fmt: skip
    return key


def _put(file: Path, held: bytes, mode: int) -> None:
    passing = file.with_name(f"{file.name}.{os.getpid()}")
    handle = os.open(passing, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(handle, "wb") as out:
        out.write(held)
    os.replace(passing, file)


def _names(addresses: tuple[str, ...]) -> list[x509.GeneralName]:
    host = socket.gethostname()
    found: list[x509.GeneralName] = []
    for name in dict.fromkeys(("localhost", "127.0.0.1", "::1", *addresses, host, f"{host.split('.')[0]}.local")):
        with suppress(ValueError):
            found.append(x509.IPAddress(ipaddress.ip_address(name)))
            continue
        with suppress(ValueError):  # A machine may be called what no certificate can say.
            found.append(x509.DNSName(name))
    return found


def _made(key: ec.EllipticCurvePrivateKey, now: dt.datetime, names: list[x509.GeneralName]) -> x509.Certificate:
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Levenskaart")])
    return (
        x509.CertificateBuilder().subject_name(who).issuer_name(who).public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))  # A phone whose clock is behind must not find it is from tomorrow.
        .not_valid_after(now + dt.timedelta(days=DAYS - 1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )  # fmt: skip


def _read(file: Path, key: Path, *, own: bool) -> Certificate:
    found = x509.load_pem_x509_certificate(file.read_bytes())
    private = serialization.load_pem_private_key(key.read_bytes(), None)
    if private.public_key() != found.public_key():
        raise ValueError("not a pair")
    names: tuple[str, ...] = ()
    with suppress(x509.ExtensionNotFound):
        said = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        names = tuple(str(one.value) for one in said if isinstance(one, x509.DNSName | x509.IPAddress))
    print_ = found.fingerprint(hashes.SHA256()).hex(":").upper()
    return Certificate(
        file=file, key=key, fingerprint=print_, until=found.not_valid_after_utc.date().isoformat(), names=names, own=own
    )
