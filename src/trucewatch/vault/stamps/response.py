"""The answer of an authority, read and not yet believed.

Source: RFC 3161, 2.4.2 (response, token, TSTInfo); RFC 5652, 5 (signed data); RFC 5035, 3 and
RFC 2634, 5.4 (which certificate signed). ValueError for anything that does not have this form.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from trucewatch.vault.stamps import der
from trucewatch.vault.stamps.der import Element

LONGEST = 1_000_000  # bytes of an answer
GRANTED = 0
SIGNED_DATA = "1.2.840.113549.1.7.2"
TST_INFO = "1.2.840.113549.1.9.16.1.4"
SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12"
SIGNING_CERTIFICATE_2 = "1.2.840.113549.1.9.16.2.47"
HASHES = {
    "1.3.14.3.2.26": "sha1",
    "2.16.840.1.101.3.4.2.1": "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384",
    "2.16.840.1.101.3.4.2.3": "sha512",
}


@dataclass(frozen=True, slots=True)
class Info:
    """What the authority states: at `time`, give or take `accuracy`, it was shown this imprint."""

    version: int
    policy: str
    algorithm: str
    imprint: bytes
    serial: int
    time: datetime
    accuracy: timedelta
    nonce: int | None


@dataclass(frozen=True, slots=True)
class Signer:
    """Who is said to have signed: issuer and serial number of a certificate, and its digest."""

    issuer: bytes
    serial: int
    digest_algorithm: str
    signature_algorithm: str
    certificate_hash: tuple[str, bytes] | None


@dataclass(frozen=True, slots=True)
class Token:
    """A time stamp: the statement, the certificates that came with it, the signer."""

    info: Info
    certificates: tuple[bytes, ...]
    signer: Signer


@dataclass(frozen=True, slots=True)
class Response:
    """An answer: its status, and the token where it was granted. `data`: as it came."""

    data: bytes
    status: int
    token: Token | None

    @classmethod
    def parse(cls, data: bytes) -> Response:
        """ValueError unless the bytes are one answer and nothing else."""
        if len(data) > LONGEST:
            raise ValueError("too long")
        parts = der.read(data).parts()
        status = der.number(_first(der.take(parts, der.SEQUENCE)))
        token = der.take_optional(parts, der.SEQUENCE)
        _nothing_left(parts)
        return cls(data, status, _token(token) if token else None)

    def in_der_order(self) -> bytes:
        """The answer with its certificates in the order of DER (X.690, 11.6).

        `openssl ts` and many authorities write them as they come, which strict readers refuse. The
        signature does not cover them, so the order says nothing.
        """
        status, token = der.read(self.data).parts()
        kind, explicit = token.parts()
        signed = _first(explicit)
        parts = [_sorted(part) for part in signed.parts()]
        data = der.write(der.CONTEXT_0, der.write(der.SEQUENCE, *parts))
        return der.write(der.SEQUENCE, status.whole, der.write(der.SEQUENCE, kind.whole, data))


def _sorted(part: Element) -> bytes:
    if part.tag != der.CONTEXT_0:
        return part.whole
    return der.write(part.tag, *sorted(each.whole for each in part.parts()))


def _token(token: Element) -> Token:
    kind, explicit = _pair(token)
    if der.object_id(kind) != SIGNED_DATA:
        raise ValueError("no signed data")
    parts = _first(der.expect(explicit, der.CONTEXT_0)).parts()
    der.take(parts, der.INTEGER)
    der.take(parts, der.SET)
    info = _info(der.take(parts, der.SEQUENCE))
    certificates = der.take_optional(parts, der.CONTEXT_0)
    der.take_optional(parts, der.CONTEXT_1)
    signers = der.take(parts, der.SET).parts()
    _nothing_left(parts)
    if len(signers) != 1:
        raise ValueError("not exactly one signer")
    held = certificates.parts() if certificates else []
    return Token(info, tuple(der.expect(c, der.SEQUENCE).whole for c in held), _signer(signers[0]))


def _info(content: Element) -> Info:
    kind, explicit = _pair(content)
    if der.object_id(kind) != TST_INFO:
        raise ValueError("no time stamp inside")
    octets = der.expect(_first(der.expect(explicit, der.CONTEXT_0)), der.OCTETS)
    parts = der.read(octets.body).parts()
    version = der.number(der.take(parts, der.INTEGER))
    policy = der.object_id(der.take(parts, der.OBJECT_ID))
    algorithm, imprint = _pair(der.take(parts, der.SEQUENCE))
    serial = der.number(der.take(parts, der.INTEGER))
    time = der.moment(der.take(parts, der.TIME))
    accuracy = der.take_optional(parts, der.SEQUENCE)
    der.take_optional(parts, der.BOOLEAN)
    nonce = der.take_optional(parts, der.INTEGER)
    return Info(
        version,
        policy,
        der.object_id(_first(algorithm)),
        der.expect(imprint, der.OCTETS).body,
        serial,
        time,
        _accuracy(accuracy),
        der.number(nonce) if nonce else None,
    )


def _accuracy(element: Element | None) -> timedelta:
    """Nothing where the authority states none: it then means nothing, not that it is exact."""
    parts = element.parts() if element else []
    seconds = der.take_optional(parts, der.INTEGER)
    thousandths = der.take_optional(parts, 0x80)
    millionths = der.take_optional(parts, 0x81)
    _nothing_left(parts)
    whole = der.number(seconds) if seconds else 0
    if not 0 <= whole <= 10**9:
        raise ValueError("an accuracy of no sense")
    return timedelta(
        seconds=whole,
        milliseconds=int.from_bytes(thousandths.body[:2], "big") if thousandths else 0,
        microseconds=int.from_bytes(millionths.body[:2], "big") if millionths else 0,
    )


def _signer(element: Element) -> Signer:
    parts = element.parts()
    der.take(parts, der.INTEGER)
    issuer, serial = _pair(der.take(parts, der.SEQUENCE))
    digest = der.object_id(_first(der.take(parts, der.SEQUENCE)))
    attributes = der.take(parts, der.CONTEXT_0)
    signature = der.object_id(_first(der.take(parts, der.SEQUENCE)))
    der.take(parts, der.OCTETS)
    return Signer(issuer.whole, der.number(serial), digest, signature, _certificate(attributes))


def _certificate(attributes: Element) -> tuple[str, bytes] | None:
    """Algorithm and hash by which the signer names its certificate; the newer form is preferred."""
    found = {der.object_id(kind): values for kind, values in map(_pair, attributes.parts())}
    if len(found) != len(attributes.parts()):
        raise ValueError("an attribute twice")
    for kind, algorithm in ((SIGNING_CERTIFICATE_2, "sha256"), (SIGNING_CERTIFICATE, "sha1")):
        if kind in found:
            named = _first(_first(_first(der.expect(found[kind], der.SET)))).parts()
            if stated := der.take_optional(named, der.SEQUENCE):
                algorithm = HASHES.get(der.object_id(_first(stated)), "")
            return algorithm, der.take(named, der.OCTETS).body
    return None


def _first(element: Element) -> Element:
    parts = element.parts()
    if not parts:
        raise ValueError("nothing inside")
    return parts[0]


def _pair(element: Element) -> tuple[Element, Element]:
    parts = element.parts()
    if len(parts) != 2:
        raise ValueError("not two parts")
    return parts[0], parts[1]


def _nothing_left(parts: list[Element]) -> None:
    if parts:
        raise ValueError("parts left over")
