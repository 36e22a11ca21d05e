"""Signed notes: a text and signatures under it.

Source: C2SP signed-note. Only Ed25519 (type 1) is known here; a key of another type is refused,
a signature by a key that is not trusted is passed over, as the specification asks.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import ClassVar, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from trucewatch.vault.broken import Broken, Step, tampered, unchecked

ED25519 = b"\x01"
LONGEST = 1_000_000  # bytes of a note
_MARK = "\u2014 "


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line: who is said to have signed, the id of the key, the signature."""

    name: str
    key_id: bytes
    signature: bytes

    def __str__(self) -> str:
        return f"{_MARK}{self.name} {base64.b64encode(self.key_id + self.signature).decode()}\n"


@dataclass(frozen=True, slots=True)
class Note:
    """A text that ends in a line feed, and the signatures under it; nothing is verified yet."""

    text: str
    signatures: tuple[Signature, ...]

    def __bytes__(self) -> bytes:
        return (self.text + "\n" + "".join(map(str, self.signatures))).encode()


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key that is trusted, by name: <name>+<key id>+<base64 of type and key> as text."""

    kind: ClassVar[bytes] = ED25519

    name: str
    key: bytes

    @property
    def key_id(self) -> bytes:
        return sha256(self.name.encode() + b"\n" + self.kind + self.key).digest()[:4]

    def __str__(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{base64.b64encode(self.kind + self.key).decode()}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Broken for a malformed key, an id that is not the key's, an unknown algorithm."""
        name, _, rest = text.strip().partition("+")
        key_id, _, encoded = rest.partition("+")
        data = _strict_base64(encoded)
        if not is_key_name(name) or data is None or len(key_id) != 8:
            raise unchecked(Step.KEYS, "verify-key-malformed")
        if data[:1] != cls.kind or len(data) != 33:
            raise unchecked(Step.KEYS, "verify-key-unknown-algorithm", name=name)
        found = cls(name, data[1:])
        if found.key_id.hex() != key_id:
            raise tampered(Step.KEYS, "verify-key-id-differs", name=name)
        return found

    def counts_at(self, size: int) -> bool:
        """Whether a checkpoint of this size may be signed by this key."""
        return True

    def verify(self, text: str, signature: bytes) -> None:
        """Broken unless this key signed the text."""
        try:
            Ed25519PublicKey.from_public_bytes(self.key).verify(signature, text.encode())
        except (InvalidSignature, ValueError):
            raise tampered(Step.KEYS, "verify-signature-wrong", name=self.name) from None


@dataclass(frozen=True, slots=True)
class BoundKey(PublicKey):
    """A key that signs, or signed, its log from one size on and, once replaced, up to another.

    last: None while it signs. revoked: found in other hands; what it signs beyond `last` is the
    doing of whoever took it and counts for nothing.
    """

    first: int = 0
    last: int | None = None
    revoked: bool = False

    def counts_at(self, size: int) -> bool:
        return self.first <= size and (self.last is None or size <= self.last)


def is_key_name(name: str) -> bool:
    """Not empty, no space of any script, no plus, nothing that cannot be seen."""
    return bool(name) and name.isprintable() and not any(c.isspace() or c == "+" for c in name)


def parse_note(data: bytes) -> Note:
    """The note in these bytes; Broken unless they are exactly the bytes of one note."""
    text, split, under = _readable(data).rpartition("\n\n")
    if not split or not under.endswith("\n"):
        raise tampered(Step.KEYS, "verify-note-malformed")
    signatures = tuple(_parse_signature(line) for line in under[:-1].split("\n"))
    if len({(s.name, s.key_id) for s in signatures}) != len(signatures):
        raise tampered(Step.KEYS, "verify-signature-twice")
    return Note(text + "\n", signatures)


def verify_note(note: Note, keys: Iterable[PublicKey]) -> tuple[PublicKey, ...]:
    """The trusted keys that signed the note.

    Broken if any signature by a trusted key is wrong, or none is by a trusted key.
    """
    signed = {(s.name, s.key_id): s.signature for s in note.signatures}
    found = tuple(key for key in keys if (key.name, key.key_id) in signed)
    for key in found:
        key.verify(note.text, signed[key.name, key.key_id])
    if not found:
        raise nobody_trusted(note)
    return found


def nobody_trusted(note: Note) -> Broken:
    """None of the signatures is by a key that is trusted for this."""
    names = tuple(signature.name for signature in note.signatures)
    return tampered(Step.KEYS, "verify-signed-by-nobody-trusted", names=names)


def _readable(data: bytes) -> str:
    if len(data) > LONGEST:
        raise tampered(Step.KEYS, "verify-note-malformed")
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise tampered(Step.KEYS, "verify-note-malformed") from None
    if any(c < " " and c != "\n" for c in text):
        raise tampered(Step.KEYS, "verify-note-malformed")
    return text


def _parse_signature(line: str) -> Signature:
    name, _, encoded = line.removeprefix(_MARK).partition(" ")
    data = _strict_base64(encoded)
    if not line.startswith(_MARK) or not is_key_name(name) or data is None or len(data) < 5:
        raise tampered(Step.KEYS, "verify-note-malformed")
    return Signature(name, data[:4], data[4:])


def _strict_base64(encoded: str) -> bytes | None:
    """Only the one spelling that RFC 4648, 4 gives these bytes; None for any other."""
    try:
        data = base64.b64decode(encoded.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        return None
    return data if base64.b64encode(data).decode() == encoded else None
