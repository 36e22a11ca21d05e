"""Keys, folders and room on the disk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from trucewatch.acts.access.web_key import FILE as WEB_KEY
from trucewatch.acts.erasure.handed_out import last_backup
from trucewatch.acts.keys.recipients import known_recipients
from trucewatch.acts.keys.standing import keys_standing
from trucewatch.acts.logs import SIGNING_KEY
from trucewatch.acts.safety.told import Told, care, danger, safe
from trucewatch.acts.uploads.places import FOLDER
from trucewatch.records.key_file import FILE as KEY_FILE
from trucewatch.records.key_file import NEXT, WRAPPING, is_closed, opened_by
from trucewatch.records.signing_name import with_name
from trucewatch.records.workspace import Workspace
from trucewatch.vault import durable

SECRET = (WRAPPING, NEXT, KEY_FILE, SIGNING_KEY, WEB_KEY, "witness.pem")
"""Files of keys; what lies beside them (locks, the size signed last) tells nothing."""

LITTLE, FEW = 1 << 30, 20
"""Bytes, and the one-in-so-many part of the disk, under which room is little."""


def keys(workspace: Workspace) -> Iterator[Told]:
    """Whether others may read the keys, where they lie, who else can open, what was backed up."""
    if not workspace.keys.is_dir():
        yield danger("doctor-keys-absent", folder=str(workspace.keys))
        if last_backup() is None:
            yield danger("doctor-backup-none")
        return
    if is_closed(workspace.keys):
        command = with_name(opened_by(workspace.keys))
        yield care("doctor-keys-closed", command=command)  # what is looked at opens none of them
    own = [workspace.keys, *(workspace.keys / name for name in SECRET)]
    open_ = [str(one) for one in own if one.exists() and durable.others_may_read(one)]
    if open_:
        yield danger("doctor-keys-open", files=tuple(open_))
    else:
        yield safe("doctor-keys-private")
    found = keys_standing(workspace)
    if found.inside:
        yield care("doctor-keys-inside", folder=str(workspace.keys))
    yield from _backups(found.backup, found.records)
    if not known_recipients(workspace):
        yield care("doctor-recipients-none")
    else:
        yield safe("doctor-recipients", count=len(known_recipients(workspace)))
    if found.pending:
        yield danger("doctor-pending", command=f"trucewatch {found.pending}")


def _backups(backup: tuple[str, int] | None, records: int) -> Iterator[Told]:
    if backup is None:
        yield danger("doctor-backup-none")
    elif records > backup[1]:
        yield care("doctor-backup-old", said=backup[0], count=records - backup[1])
    else:
        yield safe("doctor-backup", said=backup[0])


def folders(workspace: Workspace) -> Iterator[Told]:
    """Whether other users of the machine may read what is not encrypted."""
    places = [workspace.folder, workspace.folder / FOLDER]
    if durable.others_may_read(workspace.folder):
        places += [workspace.vault, workspace.objects]
        if "://" not in workspace.database:
            places.append(Path(workspace.database))
    else:
        places = places[:1]  # nobody gets to what lies below
    open_ = [str(one) for one in places if one.exists() and durable.others_may_read(one)]
    if open_:
        yield danger("doctor-folder-open", files=tuple(open_))
    else:
        yield safe("doctor-folder-private", folder=str(workspace.folder))


def room(workspace: Workspace) -> Iterator[Told]:
    """Room on each disk that something is written to."""
    disks = {one.stat().st_dev: one for one in (workspace.folder, workspace.vault) if one.is_dir()}
    for place in disks.values():
        usage = shutil.disk_usage(place)
        free = usage.free // 1_000_000
        if usage.free < LITTLE:
            yield danger("doctor-room-none", place=str(place), free=free)
        elif usage.free * FEW < usage.total:
            yield care("doctor-room-little", place=str(place), free=free)
        else:
            yield safe("doctor-room", place=str(place), free=free)
