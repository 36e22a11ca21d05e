"""Unlocking: the workspace comes back from its age file, byte for byte, or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import BinaryIO, cast

from trucewatch.acts.copies.places import stands_where_it_stood, take_place
from trucewatch.acts.copies.standing import LOCKED
from trucewatch.acts.locking.packing import all_on_disk, unpack
from trucewatch.records.workspace import FILE
from trucewatch.values.progress import Progress, silent
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable
from trucewatch.vault.age.files import AgeReader
from trucewatch.vault.age.header import By

UNLOCKED = "trucewatch.unlocked"
"""In a folder that came back whole, until the locked copy is removed."""

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
    coming = file.absolute().with_name(file.name + COMING)
    if into is None or not _is_from(into, file):
        folder = _brought(file, by, into, coming, progress)
        if not _is_from(folder, file):
            if folder.exists():
                shutil.rmtree(folder)
            durable.make_folder(folder.parent)
            durable.move(coming, folder)
    else:
        folder = into
    shutil.rmtree(coming, ignore_errors=True)
    if stands_where_it_stood(folder):
        take_place(folder)
    if not keep:
        file.unlink()
        durable.sync_folder(file.absolute().parent)
    (folder / UNLOCKED).unlink()
    durable.sync_folder(folder)
    return folder.absolute()


def _brought(file: Path, by: By, into: Path | None, coming: Path, progress: Progress) -> Path:
    """Everything into a folder of its own, durable; gives where it goes."""
    if into is not None:
        _require_free(into, file)
    shutil.rmtree(coming, ignore_errors=True)
    coming.mkdir(parents=True, mode=0o700)
    try:
        name = _bring(file, by, coming, progress)
        folder = into or file.with_name(name or f"{file.stem}-unlocked")
        _require_free(folder, file)
    except BaseException:
        shutil.rmtree(coming, ignore_errors=True)
        raise
    return folder.absolute()


def _require_free(folder: Path, file: Path) -> None:
    """Nothing is there, or what an interrupted locking or unlocking left."""
    ours = (folder / LOCKED).is_file() or _is_from(folder, file)
    if folder.exists() and not ours and any(folder.iterdir()):
        raise refuse("unlock-in-use", folder=str(folder))


def _is_from(folder: Path, file: Path) -> bool:
    """Whether all of a folder came from this very file, and only the file was not removed yet."""
    mark = folder / UNLOCKED
    return mark.is_file() and mark.read_text("utf-8") == _named(file)


def _named(file: Path) -> str:
    return f"{file.absolute()} {file.stat().st_size}"


def _bring(file: Path, by: By, coming: Path, progress: Progress) -> str:
    with durable.open_unlinked(file) as locked:
        name = unpack(cast(BinaryIO, AgeReader(locked, by)), coming, progress)
    if not (coming / FILE).is_file():
        raise refuse("unlock-none")
    (coming / UNLOCKED).write_text(_named(file), "utf-8")
    all_on_disk(coming)
    return name
