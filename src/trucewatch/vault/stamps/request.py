"""Asking for a time stamp: the request that goes to an authority.

Source: RFC 3161, 2.4.1. The imprint is always SHA-256; the certificate of the authority is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.vault.commitments import DIGEST
from trucewatch.vault.stamps import der

SHA256 = "2.16.840.1.101.3.4.2.1"
NONCE_BITS = 64
_TRUE = der.write(der.BOOLEAN, b"\xff")


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked: a stamp over this digest.

    The nonce ties one answer to it; None where an answer came without its request.
    """

    digest: bytes
    nonce: int | None
    policy: str | None = None

    def __bytes__(self) -> bytes:
        assert self.nonce is not None, "nobody asks without a nonce"
        algorithm = der.write(der.SEQUENCE, der.write_object_id(SHA256), der.write(der.NULL))
        imprint = der.write(der.SEQUENCE, algorithm, der.write(der.OCTETS, self.digest))
        policy = der.write_object_id(self.policy) if self.policy else b""
        nonce = der.write_number(self.nonce)
        return der.write(der.SEQUENCE, der.write_number(1), imprint, policy, nonce, _TRUE)

    @classmethod
    def parse(cls, data: bytes) -> Request:
        """A request as we write it; ValueError for anything else."""
        parts = der.read(data).parts()
        der.take(parts, der.INTEGER)
        imprint = der.take(parts, der.SEQUENCE).parts()
        policy = der.take_optional(parts, der.OBJECT_ID)
        nonce = der.number(der.take(parts, der.INTEGER))
        digest = der.expect(imprint[-1], der.OCTETS).body if imprint else b""
        found = cls(digest, nonce, der.object_id(policy) if policy else None)
        if len(digest) != DIGEST or bytes(found) != data:
            raise ValueError("not a request as it is written here")
        return found
