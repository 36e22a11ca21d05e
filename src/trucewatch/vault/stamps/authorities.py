"""Authorities that stamp the time, pinned by identity: what is pinned is trusted, nothing else.

`<folder>/<name>/authority.json` says who is meant, `roots.pem` holds the certificates that its own
must lead to, `revoked/` the lists of withdrawn certificates, `retired` that it is asked no more.
Format: docs/formats/time-and-witnesses.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from trucewatch.values.refusal import refuse
from trucewatch.vault import durable
from trucewatch.vault.broken import Step, missing, tampered, unchecked
from trucewatch.vault.canonical import canonical, read_canonical
from trucewatch.vault.stamps.der import write_object_id

VERSION = "trucewatch/authority/1"
ISSUES_STAMPS, KEEPS_CALENDAR = "rfc3161", "opentimestamps"
NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
LEAF_PARTS = ("sha256", "serial", "subject")


@dataclass(frozen=True, slots=True)
class Authority:
    """Who stamps: where it is asked, and how it is recognised.

    policy: the object identifier its stamps must carry. leaf: what its own certificate must be:
    ("sha256" | "serial" | "subject", value). roots and leaf are empty for a calendar.
    """

    name: str
    url: str
    kind: str = ISSUES_STAMPS
    roots: tuple[x509.Certificate, ...] = ()
    policy: str | None = None
    leaf: tuple[str, str] | None = None
    revoked: tuple[x509.CertificateRevocationList, ...] = ()
    retired: bool = False

    @property
    def description(self) -> bytes:
        """What is pinned, in canonical bytes; roots by their digests."""
        return canonical(
            {
                "kind": self.kind,
                "leaf": {self.leaf[0]: self.leaf[1]} if self.leaf else None,
                "name": self.name,
                "policy": self.policy,
                "roots": [fingerprint(root) for root in self.roots],
                "url": self.url,
                "v": VERSION,
            }
        )

    @property
    def pin(self) -> str:
        """SHA-256 of the description; the act that pins an authority seals it."""
        return sha256(self.description).hexdigest()


def fingerprint(certificate: x509.Certificate) -> str:
    return sha256(certificate.public_bytes(Encoding.DER)).hexdigest()


def read_certificates(data: bytes) -> tuple[x509.Certificate, ...]:
    """The certificates in PEM, or the one in DER. Refusal where there is none."""
    try:
        if b"-----BEGIN" in data:
            return tuple(x509.load_pem_x509_certificates(data))
        return (x509.load_der_x509_certificate(data),)
    except (ValueError, x509.InvalidVersion):
        raise refuse("stamp-no-certificate") from None


def read_revoked(data: bytes) -> x509.CertificateRevocationList:
    """The list of withdrawn certificates in PEM or DER. Refusal where it is none."""
    try:
        if b"-----BEGIN" in data:
            return x509.load_pem_x509_crl(data)
        return x509.load_der_x509_crl(data)
    except (ValueError, x509.InvalidVersion):
        raise refuse("stamp-no-revocation-list") from None


def described(
    name: str,
    url: str,
    roots: Sequence[x509.Certificate],
    policy: str | None = None,
    leaf: str | None = None,
) -> Authority:
    """An authority as somebody states it; Refusal where a part has no sense.

    leaf: `sha256:<fingerprint>`, `serial:<number>` or `subject:<name as in RFC 4514>`.
    """
    if not roots:
        raise refuse("stamp-no-certificate")
    if policy is not None:
        try:
            write_object_id(policy)
        except ValueError:
            raise refuse("stamp-policy", given=policy[:60]) from None
    if any(root.issuer != root.subject for root in roots):
        raise refuse("stamp-not-a-root")
    _require_name_and_url(name, url)
    return Authority(name, url, ISSUES_STAMPS, tuple(roots), policy, _leaf(leaf) if leaf else None)


def calendar(name: str, url: str) -> Authority:
    """A calendar of OpenTimestamps; Refusal where name or address have no sense."""
    _require_name_and_url(name, url)
    return Authority(name, url.rstrip("/"), KEEPS_CALENDAR)


def _require_name_and_url(name: str, url: str) -> None:
    if not NAME.fullmatch(name):
        raise refuse("stamp-authority-name", given=name[:60])
    if not is_plain_url(url):
        raise refuse("stamp-url", given=url[:120])


def is_plain_url(url: str) -> bool:
    """http or https, a host, and nothing hidden in it: no user, password or fragment."""
    try:
        parts = urlsplit(url)
        port_is_right = parts.port != 0
    except ValueError:
        return False
    return (
        url.isascii()
        and url.isprintable()
        and " " not in url
        and parts.scheme in ("http", "https")
        and bool(parts.hostname)
        and parts.username is None
        and not parts.fragment
        and port_is_right
    )


def _leaf(stated: str) -> tuple[str, str]:
    kind, _, value = stated.partition(":")
    if kind == "sha256":
        value = value.replace(":", "").lower()
    right = {
        "sha256": bool(re.fullmatch(r"[0-9a-f]{64}", value)),
        "serial": bool(re.fullmatch(r"[1-9][0-9]{0,60}", value)),
        "subject": bool(value.strip()),
    }
    if not right.get(kind, False):
        raise refuse("stamp-leaf", given=stated[:120])
    return kind, value


def is_pinned(certificate: x509.Certificate, leaf: tuple[str, str]) -> bool:
    """Whether a certificate is the one that was pinned."""
    kind, value = leaf
    return value == {
        "sha256": fingerprint(certificate),
        "serial": str(certificate.serial_number),
        "subject": certificate.subject.rfc4514_string(),
    }.get(kind)


class GivenRoots:
    """Roots that somebody outside trusts, whatever an authority is called.

    A package and a receipt come without anybody's pins: who holds them brings the roots.
    """

    def __init__(self, roots: Sequence[x509.Certificate]) -> None:
        self._roots = tuple(roots)

    def read(self, name: str) -> Authority:
        """Broken where no root was given: nothing then says whose the stamp is."""
        if not self._roots:
            raise unchecked(Step.STAMPS, "verify-stamp-no-root", authority=name[:70])
        return Authority(name, "", roots=self._roots)


class Authorities:
    """The authorities pinned in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def pin(self, authority: Authority) -> None:
        """Keep an authority for good. Pinning the same again changes nothing; another one under
        the name is refused, for earlier stamps are held to the one that is there."""
        place = self.folder / authority.name
        with durable.lock(self.folder / ".lock"):
            if (place / "authority.json").is_file():
                if self.read(authority.name).description != authority.description:
                    raise refuse("stamp-authority-exists", name=authority.name)
                return
            pems = [root.public_bytes(Encoding.PEM) for root in authority.roots]
            if pems:
                durable.put(place / "roots.pem", b"".join(pems))
            durable.put(place / "authority.json", authority.description)

    def retire(self, name: str) -> None:
        """Ask it no more; its stamps stay, and so does what they are held to."""
        self._must_know(name)
        durable.put(self.folder / name / "retired", b"")

    def revoke(self, name: str, revoked: x509.CertificateRevocationList) -> str:
        """Keep a list of certificates that were withdrawn; gives its digest."""
        self._must_know(name)
        data = revoked.public_bytes(Encoding.DER)
        digest = sha256(data).hexdigest()
        durable.put(self.folder / name / "revoked" / f"{digest}.crl", data)
        return digest

    def names(self) -> list[str]:
        if not self.folder.is_dir():
            return []
        return sorted(p.parent.name for p in self.folder.glob("*/authority.json"))

    def all(self) -> Iterator[Authority]:
        """Every authority pinned; Broken where one cannot be read."""
        return map(self.read, self.names())

    def read(self, name: str) -> Authority:
        """The authority of this name; Broken where it is not there, altered or of a later version."""
        place = self.folder / name
        if not NAME.fullmatch(name) or not (place / "authority.json").is_file():
            raise unchecked(Step.STAMPS, "verify-stamp-no-pin", authority=name[:60])
        try:
            stated = read_canonical((place / "authority.json").read_bytes())
            found = _authority(stated, self._roots(place), self._revoked(place))
        except (ValueError, KeyError, TypeError, AttributeError, x509.InvalidVersion):
            raise tampered(Step.STAMPS, "verify-stamp-pin-differs", authority=name) from None
        if found.name != name or stated != read_canonical(found.description):
            raise tampered(Step.STAMPS, "verify-stamp-pin-differs", authority=name)
        return replace(found, retired=(place / "retired").is_file())

    def _must_know(self, name: str) -> None:
        if name not in self.names():
            raise refuse("stamp-no-authority-named", name=name[:60], known=", ".join(self.names()))

    def _roots(self, place: Path) -> tuple[x509.Certificate, ...]:
        path = place / "roots.pem"
        return tuple(x509.load_pem_x509_certificates(path.read_bytes())) if path.is_file() else ()

    def _revoked(self, place: Path) -> tuple[x509.CertificateRevocationList, ...]:
        found = []
        for path in sorted((place / "revoked").glob("*.crl")):
            data = path.read_bytes()
            if sha256(data).hexdigest() != path.stem:
                raise ValueError("not the list of its name")
            found.append(x509.load_der_x509_crl(data))
        return tuple(found)


def must_hold(folder: Path, name: str, digest: str) -> None:
    """Broken unless the list of withdrawn certificates with this digest is kept."""
    if not (folder / name / "revoked" / f"{digest}.crl").is_file():
        raise missing(Step.STAMPS, "verify-stamp-revocation-gone", authority=name)


def _authority(stated: Any, roots: tuple[x509.Certificate, ...], revoked: Any) -> Authority:
    leaf = stated["leaf"]
    return Authority(
        stated["name"],
        stated["url"],
        stated["kind"],
        roots,
        stated["policy"],
        next(iter(leaf.items())) if leaf else None,
        revoked,
    )
