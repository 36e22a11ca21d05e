"""Where the objects of a workspace are kept: the one place that decides it."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.records import key_file
from trucewatch.records.key_file import is_closed
from trucewatch.records.object_keys import ObjectKeyStore
from trucewatch.records.objects_place import ObjectsPlace
from trucewatch.records.workspace import Workspace, current
from trucewatch.vault.storage.bucket import BucketObjects
from trucewatch.vault.storage.bucket_client import Bucket
from trucewatch.vault.storage.folder import FolderObjects
from trucewatch.vault.storage.kept import KeptObjects
from trucewatch.vault.storage.objects import Objects

COMING = "coming"
"""The folder in the vault for what is on its way into a bucket."""


def open_objects(workspace: Workspace) -> Objects:
    """The objects of a workspace, wherever they are kept now: another process may move them."""
    place = current(workspace).storage
    objects = open_place(workspace, place)
    if place.before is not None:
        objects.left_at = open_place(workspace, place.before)
    return objects


def objects_to_give(workspace: Workspace) -> Objects:
    """The same, for whoever gives bytes of them out. Refusal while everything is closed (panic)."""
    require_not_closed(workspace)
    return open_objects(workspace)


def require_not_closed(workspace: Workspace) -> None:
    """Raise Refusal while everything is closed, for then no bytes of any file leave."""
    key_file.require_not_closed(workspace.keys, "keys-closed-files")


def while_open(workspace: Workspace, chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Bytes that are being given out: they break off where everything is closed meanwhile."""
    for chunk in chunks:
        if is_closed(workspace.keys):
            return
        yield chunk


def only_while_open(workspace: Workspace, chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The same, for what is nothing in part: Refusal where everything is closed meanwhile."""
    for chunk in chunks:
        require_not_closed(workspace)
        yield chunk


def open_place(workspace: Workspace, place: ObjectsPlace) -> KeptObjects:
    """Objects of a workspace in a certain place."""
    keys = ObjectKeyStore(workspace.keys)
    if place.in_bucket:
        name, prefix = place.bucket
        bucket = Bucket(
            name, prefix, place.endpoint, place.region, place.lock_days, place.lock_mode
        )
        return BucketObjects(bucket, workspace.vault / COMING, keys, encrypt=place.encrypt)
    folder = workspace.folder / place.place if place.place else workspace.objects
    return FolderObjects(folder, keys, encrypt=place.encrypt)


def kept_apart(workspace: Workspace) -> str:
    """Where the objects lie, if that is outside the folder of the workspace; otherwise empty."""
    place = current(workspace).storage
    for one in (place, place.before):
        if one is None or not one.place:
            continue
        folder = workspace.folder.resolve()
        if one.in_bucket or not (folder / one.place).resolve().is_relative_to(folder):
            return open_place(workspace, one).where
    return ""
