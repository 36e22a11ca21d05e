"""Who may open an age file: recipients by their public keys, or whoever knows a passphrase."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from trucewatch.values.refusal import refuse
from trucewatch.vault.age import bech32

SIZE = 32


@dataclass(frozen=True, slots=True)
class Recipient:
    """A public X25519 key, "age1..." as text."""

    key: bytes

    def __str__(self) -> str:
        return bech32.encode("age", self.key)

    @classmethod
    def parse(cls, text: str) -> Recipient:
        """Refusal for anything but such a key; a letter mistyped is noticed."""
        return cls(_decoded(text, "age", "age-no-recipient"))


@dataclass(frozen=True, slots=True)
class Identity:
    """A private X25519 key, "AGE-SECRET-KEY-1..." as text. Never shown."""

    key: bytes = field(repr=False)

    @property
    def recipient(self) -> Recipient:
        public = X25519PrivateKey.from_private_bytes(self.key).public_key()
        return Recipient(public.public_bytes(Encoding.Raw, PublicFormat.Raw))

    @property
    def text(self) -> str:
        return bech32.encode("age-secret-key-", self.key).upper()

    @classmethod
    def parse(cls, text: str) -> Identity:
        return cls(_decoded(text, "age-secret-key-", "age-no-identity"))


@dataclass(frozen=True, slots=True)
class Passphrase:
    """Words that open a file; kept for the time of one call. Never shown."""

    words: str = field(repr=False)


def read_identities(text: str) -> list[Identity]:
    """The identities in an age identity file; Refusal where there is none."""
    lines = [line.strip() for line in text.splitlines()]
    found = [Identity.parse(line) for line in lines if line and not line.startswith("#")]
    if not found:
        raise refuse("age-no-identity")
    return found


def agree(private: bytes, public: bytes) -> bytes:
    """The secret that a private and a public key share; ValueError for a key of low order."""
    key = X25519PrivateKey.from_private_bytes(private)
    return key.exchange(X25519PublicKey.from_public_bytes(public))


def distinct(recipients: Iterable[Recipient]) -> list[Recipient]:
    return list(dict.fromkeys(recipients))


def _decoded(text: str, prefix: str, code: str) -> bytes:
    """The words themselves are not repeated: they may be a private key in the wrong place."""
    try:
        found, key = bech32.decode(text.strip())
    except ValueError:
        raise refuse(code) from None
    if found != prefix or len(key) != SIZE:
        raise refuse(code)
    return key
