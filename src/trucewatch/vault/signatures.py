"""What a team signs besides checkpoints: a whole package, a whole receipt. PERMANENT form.

    trucewatch/package-signature/1
    <origin>
    <size of the log when it was signed>
    <SHA-256 of what is signed, hex>

It can never be taken for a checkpoint: its first line is not the origin that signs it, and its
second is no size. Ed25519 signs the same text alike: the same package has the same signature.
docs/formats/package.md.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from trucewatch.vault.broken import Step, tampered
from trucewatch.vault.checkpoints import out_of_its_time
from trucewatch.vault.notes import PublicKey, nobody_trusted, parse_note, verify_note
from trucewatch.vault.signing import SigningKey


class Signed(StrEnum):
    """What is signed; the first line of the note."""

    PACKAGE = "trucewatch/package-signature/1"
    RECEIPT = "trucewatch/receipt-signature/1"


_TEXT = re.compile(r"([^\n]+)\n([^\n]+)\n(0|[1-9][0-9]{0,17})\n([0-9a-f]{64})\n", re.ASCII)


@dataclass(frozen=True, slots=True)
class Signer:
    """The key of a log, and how many entries the log has: in whose name, and when, it signs."""

    key: SigningKey = field(repr=False)
    size: int

    def sign(self, what: Signed, data: bytes) -> bytes:
        """The signed note over the SHA-256 of these bytes."""
        return bytes(self.key.sign(_text(what, self.key.name, self.size, sha256(data).hexdigest())))


def verify_signature(
    note: bytes,
    keys: Sequence[PublicKey],
    what: Signed,
    origin: str,
    digest: str,
    size: int | None = None,
) -> None:
    """Broken unless a trusted key of the origin, in its time, signed just this, and nobody else.

    size: of the log, where it is known; else the one that the note states.
    """
    parsed = parse_note(note)
    found = _TEXT.fullmatch(parsed.text)
    if found is None or len(parsed.signatures) != 1:
        raise tampered(Step.KEYS, "verify-signature-malformed")
    signed = [key for key in verify_note(parsed, keys) if key.name == origin]
    if not signed:
        raise nobody_trusted(parsed)
    stated = int(found[3])
    if parsed.text != _text(what, origin, stated if size is None else size, digest):
        raise tampered(Step.KEYS, "verify-signature-of-other")
    if not any(_counts(key, stated) for key in signed):
        raise out_of_its_time(signed[0], stated)


def _counts(key: PublicKey, size: int) -> bool:
    """A new key is announced by the last entry that the one before it sealed."""
    return key.counts_at(size) or key.counts_at(size + 1)


def _text(what: Signed, origin: str, size: int, digest: str) -> str:
    return f"{what}\n{origin}\n{size}\n{digest}\n"
