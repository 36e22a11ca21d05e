"""Bringing keys back: from a backup file, or from the words on paper.

A backup knows keys that were destroyed since. They are destroyed again before anybody reads.
"""

from __future__ import annotations

import io
import tarfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from trucewatch.acts.acting import Acting
from trucewatch.acts.keys.backing_up import BESIDE, ORIGIN
from trucewatch.acts.logs import SIGNING_KEY
from trucewatch.acts.objects.named import named_objects
from trucewatch.acts.sequencing import LAST
from trucewatch.acts.writing import write
from trucewatch.records.key_file import FILE, WRAPPING, write_private
from trucewatch.records.keys import KeyStore, decrypt, protected_context
from trucewatch.records.models import Revision, Unfinished
from trucewatch.records.object_keys import key_id
from trucewatch.records.plain import KINDS, protected_names, stored
from trucewatch.records.workspace import Workspace
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.vault.age.files import decrypt as open_age
from trucewatch.vault.age.header import By
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.paper import read_words
from trucewatch.vault.signing import SigningKey

RESTORE_KEYS = "restore_keys"
CHUNK = 2000

_ORDER = (FILE, LAST, *BESIDE, WRAPPING)
"""The key that opens the others comes last: until then nothing is open."""


@dataclass(frozen=True, slots=True)
class RestoredKeys:
    """What came back: how many records have a key, how many destroyed keys were destroyed again.

    closed: records whose protected words have no key that opens them; they were recorded, or sealed
    anew, after the backup was made. signs: whether the key that signs the log is there.
    """

    records: int
    destroyed: int
    closed: int
    signs: bool


def restore_keys(acting: Acting, backup: bytes, by: By) -> RestoredKeys:
    """Put the keys of a backup back where none are.

    Raises Refusal for a backup of another workspace, and where keys stand that differ from it.
    """
    workspace = acting.workspace
    held = _unpacked(open_age(backup, by))
    known = {PublicKey.parse(key).name for key in _keys_of(workspace)}
    if held.get(ORIGIN, b"").decode() not in known:
        raise refuse("keys-backup-other", origin=held.get(ORIGIN, b"").decode()[:80])
    return _put(acting, {name: held[name] for name in held if name != ORIGIN}, backup)


def restore_from_paper(acting: Acting, signing: str, wrapping: str) -> RestoredKeys:
    """Make the two key files anew from their words, where they are absent.

    The file of the wrapped keys must lie in its place. Raises Refusal for words of another key.
    """
    workspace = acting.workspace
    if not (workspace.keys / FILE).is_file():
        raise refuse("keys-paper-file", path=str(workspace.keys / FILE))
    key = SigningKey.of_seed(workspace.origin, read_words(signing))
    if str(key.public) not in _keys_of(workspace):
        raise refuse("keys-paper-other")
    return _put(acting, {SIGNING_KEY: key.pem, WRAPPING: read_words(wrapping)}, b"")


def _put(acting: Acting, files: Mapping[str, bytes], backup: bytes) -> RestoredKeys:
    workspace = acting.workspace
    workspace.keys.mkdir(parents=True, exist_ok=True, mode=0o700)
    for name, data in files.items():
        place = workspace.keys / name
        if place.is_file() and place.read_bytes() != data:
            raise refuse("keys-stand", path=str(place))
    digest = sha256(backup).hexdigest() if backup else None
    write(acting, RESTORE_KEYS, None, [], cites={"digest": digest})
    for name in (name for name in dict.fromkeys(_ORDER) if name in files):
        if not (workspace.keys / name).is_file():
            write_private(workspace.keys / name, files[name])
    keys = KeyStore(workspace.keys)
    destroyed = _destroy_again(keys)
    return RestoredKeys(keys.count(), destroyed, _closed(keys), _signs(workspace))


def _destroy_again(keys: KeyStore) -> int:
    """Keys under which nothing is sealed any more; nobody else is at work, for there were no keys."""
    needed = set(Revision.objects.exclude(protected=None).values_list("record", flat=True))
    for kind in KINDS:
        for name in protected_names(kind):
            held = stored(kind).exclude(**{name: None})
            needed |= set(held.values_list("id", flat=True))
    needed |= set(Unfinished.objects.values_list("id", flat=True))
    needed |= {key_id(digest) for digest in named_objects().wanted}
    gone = sorted(set(keys.holders()) - needed)
    keys.destroy(*gone)
    return len(gone)


def _closed(keys: KeyStore) -> int:
    """How many records hold protected words that no key opens."""
    closed = 0
    for kind in KINDS:
        names = sorted(protected_names(kind))
        rows = stored(kind).only("id", *names).order_by("id")
        for start in range(0, rows.count() if names else 0, CHUNK):
            some = list(rows[start : start + CHUNK])
            found = keys.get([row.id for row in some])
            closed += sum(not _opens(found.get(row.id, b""), row, names) for row in some)
    return closed


def _opens(key: bytes, row: object, names: list[str]) -> bool:
    held = {name: getattr(row, name) for name in names}
    kind, identity = getattr(row, "kind", ""), getattr(row, "id", UUID(int=0))
    try:
        for name, one in held.items():
            if one is not None:
                decrypt(key, one.sealed, protected_context(kind, identity, name))
    except Refusal:
        return False
    return True


def _signs(workspace: Workspace) -> bool:
    with suppress(Refusal):
        key = SigningKey.load(workspace.keys / SIGNING_KEY, workspace.origin)
        return str(key.public) == workspace.log_key
    return False


def _keys_of(workspace: Workspace) -> list[str]:
    return [workspace.log_key, *(row.key for row in workspace.earlier)]


def _unpacked(data: bytes) -> dict[str, bytes]:
    """The files of a backup; only those that a backup has, and nothing that leads elsewhere."""
    names = {ORIGIN, FILE, WRAPPING, *BESIDE}
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
            members = archive.getmembers()
            found = {
                one.name: file.read()
                for one in members
                if one.isreg() and (file := archive.extractfile(one))
            }
    except (tarfile.TarError, EOFError):
        raise refuse("keys-backup-none") from None
    if len(found) != len(members) or not {ORIGIN, FILE, WRAPPING} <= found.keys() <= names:
        raise refuse("keys-backup-none")
    return found
