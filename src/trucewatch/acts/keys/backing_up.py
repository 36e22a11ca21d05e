"""Backups of the keys: one age file, or words on paper; each is an act, so that an erasure can say
which backups still open what it took.
"""

from __future__ import annotations

import io
import tarfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from trucewatch.acts.acting import Acting
from trucewatch.acts.copies.standing import require_may_act
from trucewatch.acts.erasure.handed_out import BACK_UP
from trucewatch.acts.keys.recipients import FILE as RECIPIENTS
from trucewatch.acts.logs import SIGNING_KEY, signing
from trucewatch.acts.sequencing import LAST
from trucewatch.acts.writing import write
from trucewatch.records.key_file import WRAPPING
from trucewatch.records.keys import KeyStore
from trucewatch.records.workspace import Workspace
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable
from trucewatch.vault.age.files import encrypt
from trucewatch.vault.age.header import To
from trucewatch.vault.age.keys import Passphrase, Recipient
from trucewatch.vault.paper import words_of

ORIGIN = "origin"
"""The name, within a backup, of the origin whose keys it holds."""

BESIDE = (SIGNING_KEY, LAST, RECIPIENTS, "witness.pem")
"""What lies beside the keys of records: what signs, what was signed, who may open, what co-signs."""


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup that was made: its SHA-256, and how many records have their key in it."""

    digest: str
    records: int


@dataclass(frozen=True, slots=True)
class Paper:
    """The words of the two keys that are 32 bytes each. Shown once, kept nowhere."""

    signing: list[str] = field(repr=False)
    workspace: list[str] = field(repr=False)


def back_up(acting: Acting, place: Path, to: To) -> BackedUp:
    """Put all keys into a new age file, for recipients or under a passphrase.

    Recorded before it is written: a backup that nobody knows of would be worse than one too many
    on the list. Raises Refusal where the file would lie in the workspace or is there already.
    """
    workspace = acting.workspace
    require_may_act(workspace)
    if place.exists():
        raise refuse("keys-backup-exists", path=str(place))
    inside = place.resolve()
    if any(inside.is_relative_to(each.resolve()) for each in (workspace.folder, workspace.keys)):
        raise refuse("keys-backup-inside", path=str(place))
    held = _everything(workspace)
    made = encrypt(_archived(held), to)
    digest, records = sha256(made).hexdigest(), KeyStore(workspace.keys).count()
    said = "passphrase" if isinstance(to, Passphrase) else _said(to)
    write(acting, BACK_UP, None, [], cites={"digest": digest, "records": records, "to": said})
    durable.put(place, made, private=True)
    if sha256(place.read_bytes()).hexdigest() != digest:
        raise refuse("keys-backup-unread", path=str(place))
    return BackedUp(digest, records)


def to_paper(acting: Acting) -> Paper:
    """The signing key and the key that wraps the others, as words.

    The file of the wrapped keys, `records.sqlite3`, is closed without them and may lie anywhere.
    """
    workspace = acting.workspace
    with signing(workspace) as (_, key):
        wrapping = KeyStore(workspace.keys).snapshot()[WRAPPING]
    records = KeyStore(workspace.keys).count()
    write(acting, BACK_UP, None, [], cites={"digest": None, "records": records, "to": "paper"})
    return Paper(words_of(key.seed), words_of(wrapping))


def _everything(workspace: Workspace) -> dict[str, bytes]:
    with signing(workspace):
        held = {ORIGIN: workspace.origin.encode()}
        beside = {name: workspace.keys / name for name in BESIDE}
        held |= {name: place.read_bytes() for name, place in beside.items() if place.is_file()}
        return held | KeyStore(workspace.keys).snapshot()


def _archived(held: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, data in held.items():
            about = tarfile.TarInfo(name)
            about.size, about.mode = len(data), 0o600
            archive.addfile(about, io.BytesIO(data))
    return made.getvalue()


def _said(to: Sequence[Recipient]) -> str:
    return ", ".join(map(str, to))
