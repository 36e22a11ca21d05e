"""From the certificate that signed a stamp to a root that was pinned.

Certificates that come with an answer are stepping stones and nothing more: they count only where
a pinned root answers for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import new
from itertools import pairwise

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID

from trucewatch.vault.broken import Step, tampered, unchecked
from trucewatch.vault.stamps.authorities import Authority, is_pinned
from trucewatch.vault.stamps.response import Token

DEEPEST = 8
UNREADABLE = (
    ValueError,
    TypeError,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.UnsupportedGeneralNameType,
    UnsupportedAlgorithm,
)
"""What the library says of a certificate that is none."""

LATER_ONLY = (
    x509.ReasonFlags.affiliation_changed,
    x509.ReasonFlags.superseded,
    x509.ReasonFlags.cessation_of_operation,
)
"""Reasons that leave earlier stamps valid (RFC 3161, 4, 1); any other undoes all of them."""


def signer_certificate(token: Token, authority: Authority) -> x509.Certificate:
    """The one certificate that signed, named by issuer, number and digest, and made for stamping."""
    signer, name = token.signer, authority.name
    held = [x509.load_der_x509_certificate(data) for data in token.certificates]
    found = [
        each
        for each in held
        if each.issuer.public_bytes() == signer.issuer and each.serial_number == signer.serial
    ]
    if len(found) != 1 or signer.certificate_hash is None:
        raise tampered(Step.STAMPS, "verify-stamp-certificate", authority=name)
    algorithm, hashed = signer.certificate_hash
    if not algorithm:
        raise unchecked(
            Step.STAMPS, "verify-stamp-unknown-algorithm", authority=name, algorithm="-"
        )
    own = new(algorithm, found[0].public_bytes(Encoding.DER), usedforsecurity=False).digest()
    if own != hashed:
        raise tampered(Step.STAMPS, "verify-stamp-certificate", authority=name)
    _must_be_for_stamping(found[0], name)
    if authority.leaf and not is_pinned(found[0], authority.leaf):
        raise tampered(Step.STAMPS, "verify-stamp-other-authority", authority=name)
    return found[0]


def _must_be_for_stamping(certificate: x509.Certificate, name: str) -> None:
    """RFC 3161, 2.3: this one use, and critical."""
    try:
        use = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
    except x509.ExtensionNotFound:
        raise tampered(Step.STAMPS, "verify-stamp-not-for-time", authority=name) from None
    if not use.critical or list(use.value) != [ExtendedKeyUsageOID.TIME_STAMPING]:
        raise tampered(Step.STAMPS, "verify-stamp-not-for-time", authority=name)


def chain_of(
    leaf: x509.Certificate, token: Token, authority: Authority
) -> tuple[x509.Certificate, ...]:
    """From the certificate to a pinned root, both included; Broken where none is reached."""
    held = [x509.load_der_x509_certificate(data) for data in token.certificates]
    chain = [leaf]
    while chain[-1] not in authority.roots and len(chain) < DEEPEST:
        issuer = _issuer(chain[-1], authority.roots) or _issuer(chain[-1], held)
        if issuer is None or issuer in chain:
            break
        chain.append(issuer)
    if chain[-1] not in authority.roots:
        raise tampered(Step.STAMPS, "verify-stamp-other-authority", authority=authority.name)
    return tuple(chain)


def _issuer(
    certificate: x509.Certificate, among: Sequence[x509.Certificate]
) -> x509.Certificate | None:
    for each in among:
        try:
            certificate.verify_directly_issued_by(each)
        except (*UNREADABLE, InvalidSignature):
            continue
        return each
    return None


def must_be_valid(chain: Sequence[x509.Certificate], at: datetime, name: str) -> None:
    """Broken where a certificate was not valid at the time of the stamp."""
    for each in chain:
        if not each.not_valid_before_utc <= at <= each.not_valid_after_utc:
            raise tampered(Step.STAMPS, "verify-stamp-expired", authority=name, time=at.isoformat())


def must_not_be_revoked(
    chain: Sequence[x509.Certificate], at: datetime, authority: Authority
) -> None:
    """Broken where a list kept with the authority names one of its certificates."""
    for certificate, issuer in pairwise(chain):
        for listed in authority.revoked:
            if listed.issuer == certificate.issuer:
                _must_not_name(listed, certificate, issuer, at, authority.name)


def _must_not_name(
    listed: x509.CertificateRevocationList,
    certificate: x509.Certificate,
    issuer: x509.Certificate,
    at: datetime,
    name: str,
) -> None:
    if not listed.is_signature_valid(issuer.public_key()):  # type: ignore[arg-type]
        raise unchecked(Step.STAMPS, "verify-stamp-revocation-list", authority=name)
    found = listed.get_revoked_certificate_by_serial_number(certificate.serial_number)
    if found is None:
        return
    try:
        reason = found.extensions.get_extension_for_class(x509.CRLReason).value.reason
    except x509.ExtensionNotFound:
        reason = x509.ReasonFlags.unspecified
    if reason not in LATER_ONLY or found.revocation_date_utc <= at:
        raise tampered(Step.STAMPS, "verify-stamp-revoked", authority=name)


def chain_as_pem(chain: Sequence[x509.Certificate]) -> bytes:
    """The chain as it is kept beside a stamp, the signer first; `openssl ts -verify` reads it."""
    return b"".join(each.public_bytes(Encoding.PEM) for each in chain)
