"""age identities (X25519) out of 32 random bytes, as the `age` tool writes them.

The bytes are kept wherever keys are kept (`ObjectKeys`); the text is made when it is needed.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Protocol

import pyrage

SECRET = 32
_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_PREFIX = "age-secret-key-"


class ObjectKeys(Protocol):
    """Where the secrets of encrypted objects are kept, one for each digest.

    Each call raises Refusal where the keys are not here.
    """

    def keep(self, secrets: Mapping[str, bytes]) -> dict[str, bytes]:
        """Keep secrets, durable when this returns; gives those that are kept now.

        A secret that is kept is never replaced: where there was one, it is the one given back.
        """
        ...

    def find(self, digest: str) -> bytes | None:
        """The secret of an object; None if there is none, or none any more."""
        ...

    def destroy(self, digest: str) -> None:
        """Destroy the secret of an object, which nobody can read from then on."""
        ...


def new_secret() -> bytes:
    """X25519 takes any 32 bytes (RFC 7748, 5)."""
    return os.urandom(SECRET)


def identity_of(secret: bytes) -> pyrage.x25519.Identity:
    return pyrage.x25519.Identity.from_str(identity_text(secret))


def identity_text(secret: bytes) -> str:
    """The identity as text, `AGE-SECRET-KEY-1...`: Bech32 (BIP 173) of the secret."""
    if len(secret) != SECRET:
        raise ValueError("the secret of an object has 32 bytes")
    data = _fives(secret)
    expanded = [ord(letter) >> 5 for letter in _PREFIX] + [0] + [ord(c) & 31 for c in _PREFIX]
    rest = _remainder([*expanded, *data, 0, 0, 0, 0, 0, 0]) ^ 1
    check = [(rest >> 5 * (5 - n)) & 31 for n in range(6)]
    return f"{_PREFIX}1{''.join(_LETTERS[five] for five in (*data, *check))}".upper()


def _fives(data: bytes) -> list[int]:
    """The bits in groups of five, the last filled with zeros."""
    bits = "".join(f"{byte:08b}" for byte in data)
    bits += "0" * (-len(bits) % 5)
    return [int(bits[at : at + 5], 2) for at in range(0, len(bits), 5)]


def _remainder(values: list[int]) -> int:
    rest = 1
    for value in values:
        top = rest >> 25
        rest = (rest & 0x1FFFFFF) << 5 ^ value
        for bit, term in enumerate(_GENERATOR):
            rest ^= term if top >> bit & 1 else 0
    return rest
