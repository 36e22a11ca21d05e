"""Verify one time stamp, in the order of docs/verification.md, step 9.

Source: RFC 3161, 2.2, 2.3 and 4.3. Signature and chain are verified at the stated time by
rfc3161-client, that is by OpenSSL, against the pinned roots alone; what it leaves open (which
certificate signed, which algorithms, who is pinned, what was withdrawn) is asked here first.
Gives what the stamp proves, or raises Broken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response

from trucewatch.vault.broken import Broken, Step, tampered, unchecked
from trucewatch.vault.stamps.authorities import Authority
from trucewatch.vault.stamps.chain import (
    UNREADABLE,
    chain_of,
    must_be_valid,
    must_not_be_revoked,
    signer_certificate,
)
from trucewatch.vault.stamps.request import SHA256, Request
from trucewatch.vault.stamps.response import GRANTED, HASHES, Response, Token

SIGNED_WITH = {
    "1.2.840.113549.1.1.1": "RSA",
    "1.2.840.113549.1.1.10": "RSASSA-PSS",
    "1.2.840.113549.1.1.11": "RSA with SHA-256",
    "1.2.840.113549.1.1.12": "RSA with SHA-384",
    "1.2.840.113549.1.1.13": "RSA with SHA-512",
    "1.2.840.10045.4.3.2": "ECDSA with SHA-256",
    "1.2.840.10045.4.3.3": "ECDSA with SHA-384",
    "1.2.840.10045.4.3.4": "ECDSA with SHA-512",
}
HASHED_WITH = {oid for oid, name in HASHES.items() if name != "sha1"}


@dataclass(frozen=True, slots=True)
class Stamped:
    """What a stamp proves: these bytes existed at `time`, give or take `accuracy`."""

    authority: str
    time: datetime
    accuracy: timedelta
    serial: int
    chain: tuple[x509.Certificate, ...]


def verify_stamp(data: bytes, request: Request, authority: Authority) -> Stamped:
    """What the answer proves about the digest of the request; Broken if it is not sound."""
    try:
        response = Response.parse(data)
        token = _granted(response, authority.name)
        _must_answer(token, request, authority)
        chain = chain_of(signer_certificate(token, authority), token, authority)
        must_be_valid(chain, token.info.time, authority.name)
        must_not_be_revoked(chain, token.info.time, authority)
        _must_be_signed(response, request, chain, authority)
    except UNREADABLE:
        raise malformed(authority.name) from None
    info = token.info
    return Stamped(authority.name, info.time, info.accuracy, info.serial, chain)


def malformed(name: str) -> Broken:
    return tampered(Step.STAMPS, "verify-stamp-malformed", authority=name)


def _granted(response: Response, name: str) -> Token:
    if response.status != GRANTED:
        raise tampered(
            Step.STAMPS, "verify-stamp-not-granted", authority=name, status=response.status
        )
    if response.token is None:
        raise malformed(name)
    return response.token


def _must_answer(token: Token, request: Request, authority: Authority) -> None:
    """The statement is about this digest, answers this request, and is made by known means."""
    info, signer, name = token.info, token.signer, authority.name
    for algorithm, known in (
        (info.algorithm, {SHA256}),
        (signer.digest_algorithm, HASHED_WITH),
        (signer.signature_algorithm, SIGNED_WITH),
    ):
        if algorithm not in known:
            raise unchecked(
                Step.STAMPS, "verify-stamp-unknown-algorithm", authority=name, algorithm=algorithm
            )
    if info.version != 1:
        raise malformed(name)
    if info.imprint != request.digest:
        raise tampered(Step.STAMPS, "verify-stamp-other-bytes", authority=name)
    if request.nonce not in (None, info.nonce):
        raise tampered(Step.STAMPS, "verify-stamp-nonce", authority=name)
    if authority.policy is not None and info.policy != authority.policy:
        raise tampered(Step.STAMPS, "verify-stamp-policy", authority=name, policy=info.policy[:80])


def _must_be_signed(
    response: Response,
    request: Request,
    chain: Sequence[x509.Certificate],
    authority: Authority,
) -> None:
    """The signature and the chain hold, at the time of the stamp, for the pinned roots.

    The library trusts whatever it is given, so nothing that came with the answer is.
    """
    builder = VerifierBuilder(
        roots=list(authority.roots), tsa_certificate=chain[0], nonce=request.nonce
    )
    found = decode_timestamp_response(response.in_der_order())
    try:
        builder.build().verify(found, request.digest)
    except VerificationError:
        raise tampered(Step.STAMPS, "verify-stamp-signature", authority=authority.name) from None
