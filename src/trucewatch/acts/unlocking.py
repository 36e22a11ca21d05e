"""Unlocking: the workspace comes back from its age file, byte for byte, or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import BinaryIO, cast

from trucewatch.acts.packing import all_on_disk, unpack
from trucewatch.acts.places import stands_where_it_stood, take_place
from trucewatch.acts.standing import LOCKED
from trucewatch.records.workspace import FILE
from trucewatch.values.progress import Progress, silent
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable
from trucewatch.vault.age.files import AgeReader
from trucewatch.vault.age.header import By

COMING = ".unlocking"
"""Behind the name of the locked file: where the workspace is until all of it is there."""


def unlock(
    file: Path,
    by: By,
    into: Path | None = None,
    *,
    keep: bool = False,
    progress: Progress = silent,
) -> Path:
    """Bring a workspace back, and remove the locked copy once all of it is on the disk.

    into: the folder; otherwise beside the file, under the name it had. keep: leave the locked copy, which no erasure will
    reach. Repeated after an interruption, it begins anew. Raises Refusal where the folder is in
    use, and for a file that is none, was altered, or is not for these.
    """
    if into is not None:
        _require_free(into)
    coming = file.absolute().with_name(file.name + COMING)
    shutil.rmtree(coming, ignore_errors=True)
    coming.mkdir(parents=True, mode=0o700)
    try:
        name = _bring(file, by, coming, progress)
        folder = (into or file.with_name(name or f"{file.stem}-unlocked")).absolute()
        _require_free(folder)
    except BaseException:
        shutil.rmtree(coming, ignore_errors=True)
        raise
    if folder.exists():
        shutil.rmtree(folder)
    durable.make_folder(folder.parent)
    durable.move(coming, folder)
    if stands_where_it_stood(folder):
        take_place(folder)
    if not keep:
        file.unlink()
        durable.sync_folder(file.absolute().parent)
    return folder


def _require_free(folder: Path) -> None:
    """Nothing is there, or what an interrupted locking left."""
    if folder.exists() and not (folder / LOCKED).is_file() and any(folder.iterdir()):
        raise refuse("unlock-in-use", folder=str(folder))


def _bring(file: Path, by: By, coming: Path, progress: Progress) -> str:
    with durable.open_unlinked(file) as locked:
        name = unpack(cast(BinaryIO, AgeReader(locked, by)), coming, progress)
    if not (coming / FILE).is_file():
        raise refuse("unlock-none")
    all_on_disk(coming)
    return name
