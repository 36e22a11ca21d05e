"""A clone: a workspace of its own in another folder, which begins where this one stands.

Both may be worked in: each has its name, its key and its log. The clone is made beside a mark; a
folder with the mark is no workspace yet, and the same command makes it anew.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO, cast

from django.db import transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.copies.beginning import Begun, leaves_up_to, new_origin, next_name
from trucewatch.acts.copies.places import take_place
from trucewatch.acts.copies.standing import require_may_act
from trucewatch.acts.erasure.handed_out import GIVE_CLONE, copies_given
from trucewatch.acts.logs import SIGNING_KEY, open_log, signing
from trucewatch.acts.objects.named import named_objects
from trucewatch.acts.objects.opening import (
    objects_to_give,
    only_while_open,
    require_not_closed,
)
from trucewatch.acts.restating import restate
from trucewatch.acts.sequencing import (
    number_all,
    number_last,
    require_entries,
    seal_numbered,
    sequence,
)
from trucewatch.acts.unfinished import forget_unfinished
from trucewatch.acts.workspaces import DATABASE, KEYS, VAULT
from trucewatch.acts.writing import write
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import LogEntry
from trucewatch.records.object_keys import ObjectKeyStore
from trucewatch.records.objects_place import ObjectsPlace
from trucewatch.records.workspace import FILE, Earlier, Workspace, current, turned_to
from trucewatch.records.workspace import write as write_file
from trucewatch.values.progress import Progress, silent
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable
from trucewatch.vault.checkpoints import Checkpoint
from trucewatch.vault.lineage import BEGIN_CLONE, Ended
from trucewatch.vault.log import Log
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.storage.folder import FolderObjects

MARK = "trucewatch.cloning"
_APART = ("objects", "erasing")


@dataclass(frozen=True, slots=True)
class _Making:
    """A clone in the making: where, what it is called, its key."""

    folder: Path
    name: str
    key: SigningKey

    @property
    def log(self) -> str:
        return f"log-{self.key.name.rpartition('/')[2]}"


def clone(
    acting: Acting, target: Path, name: str, reason: str = "", progress: Progress = silent
) -> Begun:
    """Make a clone in an empty folder. Repeated after an interruption, it makes it anew.

    name: the letters its short codes begin with. Raises Refusal for records on a server, for
    letters that were given, for a folder that is in use, and while everything is closed (panic).
    """
    workspace = acting.workspace
    require_not_closed(workspace)
    require_may_act(workspace)
    _require_possible(workspace, target, name)
    making = _begin(workspace, target, name)
    _give(acting, making, reason)
    at, note = _copy_records(workspace, making)
    KeyStore(workspace.keys).copy_to(making.folder / KEYS)
    _copy_vault(workspace, making, at, progress)
    described = _described(workspace, making, at)
    with turned_to(described.database):
        there = replace(acting, workspace=described)
        forget_unfinished(described)
        _record(there, workspace, note, reason)
        sequence(described)
    take_place(target)
    _state(described)
    (target / MARK).unlink()
    return Begun(making.key.name, name, at.size, None)


def _require_possible(workspace: Workspace, target: Path, name: str) -> None:
    if "://" in workspace.database:
        raise refuse("copies-clone-server")
    if not name:
        raise refuse("copies-clone-name")
    wanted, tried = next_name(workspace, name), _marked(target).get("keys", [])
    if any(given == wanted and key not in tried for given, key in copies_given()):
        raise refuse("copies-name-taken", name=name)
    inside = target.resolve()
    if any(inside.is_relative_to(each.resolve()) for each in (workspace.folder, workspace.keys)):
        raise refuse("copies-clone-outside", folder=str(target))
    marked = _marked(target)
    ours = (marked.get("of"), marked.get("name")) == (workspace.origin, name)
    beside = f".{MARK}.tmp"  # an attempt that ended while it wrote the mark
    if target.exists() and any(p.name != beside for p in target.iterdir()) and not ours:
        raise refuse("copies-clone-folder", folder=str(target))


def _marked(target: Path) -> dict[str, Any]:
    mark = target / MARK
    found: dict[str, Any] = json.loads(mark.read_bytes()) if mark.is_file() else {}
    return found


def _begin(workspace: Workspace, target: Path, name: str) -> _Making:
    """The mark and the key. What an earlier attempt left is removed, its key too: it may have
    signed already, and signs nothing else.
    """
    key = SigningKey.generate(new_origin(name))
    tried = _marked(target).get("keys", [])
    said = {"of": workspace.origin, "name": name, "keys": [*tried, str(key.public)]}
    durable.put(target / MARK, json.dumps(said).encode())
    for left in target.iterdir():
        if left.name != MARK:
            shutil.rmtree(left) if left.is_dir() else left.unlink()
    durable.make_folder(target / KEYS)
    (target / KEYS).chmod(0o700)
    return _Making(target, name, key.put_into(target / KEYS / SIGNING_KEY))


def _give(acting: Acting, making: _Making, reason: str) -> None:
    """The workspace itself says first that there is a clone, and which key signs its log."""
    with signing(acting.workspace) as (now, own):
        require_entries(open_log(now).newest())
        cites = {"key_after": str(making.key.public), "name_after": making.name}
        with transaction.atomic():
            number_last(write(acting, GIVE_CLONE, None, [], reason, cites=cites).act)
        seal_numbered(now, own)


def _copy_records(workspace: Workspace, making: _Making) -> tuple[Checkpoint, bytes]:
    """The database at a moment at which all it holds is sealed, and the checkpoint of it."""
    with signing(workspace) as (now, key):
        while True:
            number_all()
            newest = seal_numbered(now, key)
            with _still(now.database):
                if not LogEntry.objects.exclude(number__lt=newest.size).exists():
                    _copy_database(now.database, str(making.folder / DATABASE))
                    return newest, open_log(now).checkpoints.note(newest.size)


@contextmanager
def _still(database: str) -> Iterator[None]:
    """Nobody commits anything meanwhile."""
    with closing(sqlite3.connect(database, timeout=30, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")


def _copy_database(source: str, target: str) -> None:
    with closing(sqlite3.connect(source)) as here, closing(sqlite3.connect(target)) as there:
        here.backup(there)
    with open(target, "r+b") as file:
        durable.sync(file)


def _copy_vault(workspace: Workspace, making: _Making, at: Checkpoint, progress: Progress) -> None:
    """Every object that a record names, and all else but the tiles, which are built anew."""
    vault = making.folder / VAULT
    objects, keys = objects_to_give(workspace), ObjectKeyStore(making.folder / KEYS)
    copies = FolderObjects(vault / "objects", keys, encrypt=_encrypted(workspace))
    digests = sorted(named_objects().wanted)
    for done, digest in enumerate(digests, start=1):
        copies.put(cast(BinaryIO, _Stream(only_while_open(workspace, objects.chunks(digest)))))
        progress("objects", done, len(digests))
    for each in workspace.vault.iterdir():
        if each.is_dir() and each.name not in _APART:
            leave = shutil.ignore_patterns("tile", ".lock")
            shutil.copytree(each, vault / each.name, ignore=leave, dirs_exist_ok=True)
    log = Log(vault / making.log, making.key.name, [making.key.public])
    log.begin(leaves_up_to(at.size), at, making.key)


def _encrypted(workspace: Workspace) -> bool:
    return current(workspace).storage.encrypt


class _Stream:
    """The bytes of an object, as a file is read; altered ones are told at the end."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks

    def read(self, _: int) -> bytes:
        return next(self._chunks, b"")


def _described(workspace: Workspace, making: _Making, at: Checkpoint) -> Workspace:
    before = Earlier(
        workspace.log_key, at.size, str(Ended.CLONED), workspace.name, workspace.log_folder
    )
    folder = making.folder
    return Workspace(
        folder=folder,
        name=making.name,
        origin=making.key.name,
        log_key=str(making.key.public),
        database=str(folder / DATABASE),
        vault=folder / VAULT,
        keys=folder / KEYS,
        storage=ObjectsPlace(encrypt=_encrypted(workspace)),
        earlier=(*workspace.earlier, before),
        log_folder=making.log,
    )


def _record(acting: Acting, before: Workspace, note: bytes, reason: str) -> None:
    """The first entry of the clone's own."""
    cites = {
        "began_at": note.decode(),
        "key_before": before.log_key,
        "key_after": acting.workspace.log_key,
        "name_before": before.name,
        "name_after": acting.workspace.name,
        "vouched": None,
    }
    write(acting, BEGIN_CLONE, None, [], reason, cites=cites)


def _state(described: Workspace) -> None:
    """The file that makes the folder a workspace comes last, and whole."""
    making = described.folder / "making"
    durable.make_folder(making)
    (making / FILE).unlink(missing_ok=True)
    write_file(replace(described, folder=making), DATABASE, VAULT, KEYS)
    restate(making, {"log": described.log_folder}, described.earlier)
    durable.put(described.folder / FILE, (making / FILE).read_bytes())
    shutil.rmtree(making)
