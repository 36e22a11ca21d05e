"""A key vouches for the one that goes on after it under another origin: a signed note.

    trucewatch/successor/1
    <public key that goes on, as text>
    <size at which it goes on>
    <root at that size, base64>

It can never be taken for a checkpoint: its first line is not the origin that signs it, and its
second is no size. docs/format.md, section 10.
"""

from __future__ import annotations

import base64

from trucewatch.vault.broken import Step, tampered
from trucewatch.vault.checkpoints import Checkpoint
from trucewatch.vault.notes import Note, PublicKey, parse_note, verify_note
from trucewatch.vault.signing import SigningKey

TAG = "trucewatch/successor/1"


def vouch(key: SigningKey, successor: PublicKey, at: Checkpoint) -> Note:
    """The note by which `key` hands its log, as it stood at a checkpoint, to another origin."""
    return key.sign(_text(successor, at))


def verify_successor(data: bytes, key: PublicKey, successor: PublicKey, at: Checkpoint) -> None:
    """Broken unless `key` signed exactly this."""
    note = parse_note(data)
    verify_note(note, [key])
    if note.text != _text(successor, at):
        raise tampered(Step.KEYS, "verify-successor-differs", name=successor.name)


def _text(successor: PublicKey, at: Checkpoint) -> str:
    root = base64.b64encode(at.root).decode()
    return f"{TAG}\n{successor}\n{at.size}\n{root}\n"
