"""Witnesses: others who keep the checkpoints of a log, and co-sign those they found consistent.

Source: C2SP tlog-cosignature, Ed25519 (signature type 4). A cosignature says: at this time, this was
the largest tree of that log that I had seen, and it held everything that I had seen before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import ClassVar

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from trucewatch.vault import durable
from trucewatch.vault.broken import Broken, Step, tampered
from trucewatch.vault.notes import Note, PublicKey, Signature
from trucewatch.vault.signing import SigningKey

COSIGNATURE = b"\x04"
AHEAD = timedelta(days=1)
"""How far the clock of a witness may be before ours."""

_TIME, _SIGNATURE = 8, 64  # bytes: when it was signed, then the signature
_LATEST = int(datetime(9999, 1, 1, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class WitnessKey(PublicKey):
    """The key of a witness that is trusted; as text like that of a log, with type 4."""

    kind: ClassVar[bytes] = COSIGNATURE

    def verify(self, text: str, signature: bytes) -> None:
        """Broken unless this witness co-signed the text."""
        self.time(text, signature)

    def time(self, text: str, signature: bytes) -> datetime:
        """When this witness co-signed the text; Broken unless it did."""
        seconds = int.from_bytes(signature[:_TIME], "big")
        if len(signature) != _TIME + _SIGNATURE or seconds > _LATEST:
            raise self._wrong()
        key = Ed25519PublicKey.from_public_bytes(self.key)
        try:
            key.verify(signature[_TIME:], _message(seconds, text))
        except (InvalidSignature, ValueError):
            raise self._wrong() from None
        return datetime.fromtimestamp(seconds, UTC)

    def _wrong(self) -> Broken:
        return tampered(Step.KEYS, "verify-cosignature-wrong", name=self.name)

    @property
    def id(self) -> str:
        """The name of files about this witness: its own name may have signs that no file may."""
        return sha256(str(self).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Cosignature:
    """That a trusted witness co-signed, and when by its own clock."""

    witness: WitnessKey
    time: datetime
    signature: Signature


def _message(seconds: int, text: str) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n{text}".encode()


def public_of(key: SigningKey) -> WitnessKey:
    """The key under which others know this witness."""
    return WitnessKey(key.name, key.public.key)


def cosign(key: SigningKey, text: str, now: datetime) -> Signature:
    """The cosignature of a checkpoint's text, at `now`."""
    seconds = int(now.timestamp())
    signature = seconds.to_bytes(_TIME, "big") + key.sign_bytes(_message(seconds, text))
    return Signature(key.name, public_of(key).key_id, signature)


def cosignatures(note: Note, witnesses: Iterable[WitnessKey]) -> Iterator[Cosignature]:
    """Those of trusted witnesses under a note; Broken where one is wrong.

    A signature by anybody else is passed over and counts for nothing.
    """
    known = {(key.name, key.key_id): key for key in witnesses}
    for signature in note.signatures:
        if key := known.get((signature.name, signature.key_id)):
            yield Cosignature(key, key.time(note.text, signature.signature), signature)


class TrustedWitnesses:
    """The witnesses whose word a team takes, a file for each."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def trust(self, key: WitnessKey) -> None:
        """Take the word of a witness from now on; doing it again changes nothing."""
        durable.put(self.folder / key.id, f"{key}\n".encode())

    def all(self) -> tuple[WitnessKey, ...]:
        """Broken where a file holds no key of a witness, or that of another."""
        if not self.folder.is_dir():
            return ()
        return tuple(map(self._read, sorted(p for p in self.folder.iterdir() if p.suffix == "")))

    def _read(self, path: Path) -> WitnessKey:
        try:
            key = WitnessKey.parse(path.read_text("utf-8"))
        except UnicodeDecodeError:
            raise tampered(Step.KEYS, "verify-witness-file", file=path.name[:40]) from None
        if key.id != path.name:
            raise tampered(Step.KEYS, "verify-witness-file", file=path.name[:40])
        return key
