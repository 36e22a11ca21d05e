"""Where uploads lie until they are whole: a private folder of the workspace, and room on its disk.

Never the vault: what is in there is sealed. The bytes lie in clear, as they came, for as long as
they are under way (docs/data-protection.md).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from uuid import UUID

from trucewatch.records.workspace import Workspace, current
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable

FOLDER = "uploads"
RESERVE = 512 << 20
"""Bytes that an upload leaves free for the database and everything else."""


def folder_of(workspace: Workspace) -> Path:
    """The folder of uploads, readable by nobody else; made where it is absent."""
    folder = workspace.folder / FOLDER
    if not folder.is_dir():
        durable.make_folder(folder)
        folder.chmod(0o700)
    return folder


def place_of(workspace: Workspace, upload: UUID) -> Path:
    return folder_of(workspace) / upload.hex


@contextmanager
def held(place: Path) -> Iterator[FileIO]:
    """The file of an upload, made where it is absent, with nobody else at it.

    Raises Refusal where another connection is bringing a piece of it, or is taking it in.
    """
    file = opened_alone(place)
    if file is None:
        raise refuse("upload-busy")
    with file:
        yield file


def opened_alone(place: Path) -> FileIO | None:
    """A private file, made where it is absent, with nobody else at it; None where somebody is."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with durable.told(place):
        file = FileIO(os.open(place, flags, 0o600), "r+b")
    if durable.hold_if_free(file):
        return file
    file.close()
    return None


def require_room(workspace: Workspace, size: int, promised: int) -> None:
    """Refusal where the disk cannot take `size` bytes beside those promised to other uploads.

    They are needed twice where the objects lie on the same disk: as they came, and in the vault.
    """
    folder = folder_of(workspace)
    twice = _same_disk(folder, _objects(workspace))
    needed = (size + promised) * (2 if twice else 1) + RESERVE
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise refuse("upload-no-room", free=_megabytes(free), needed=_megabytes(needed))


def _objects(workspace: Workspace) -> Path | None:
    """The folder of objects; None where they lie in a bucket."""
    place = current(workspace).storage
    if place.in_bucket:
        return None
    return workspace.folder / place.place if place.place else workspace.objects


def _same_disk(folder: Path, objects: Path | None) -> bool:
    if objects is None:
        return False
    with suppress(FileNotFoundError):  # no object was sealed yet: it will lie beside the rest
        return folder.stat().st_dev == objects.stat().st_dev
    return True


def _megabytes(size: int) -> int:
    return -(-size // 1_000_000)
