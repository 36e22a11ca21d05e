"""Accepting a folder that was read, and keeping apart what was left out."""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.acts.acting import Acting
from trucewatch.acts.copies.standing import require_may_act
from trucewatch.acts.importing.accepting import Accepted, Complete, accept_drafts, as_they_are
from trucewatch.acts.objects.opening import open_objects
from trucewatch.importers.files.rows import FileRole, RawRow
from trucewatch.importers.files.writing import write_rejected
from trucewatch.importers.folder import FolderRead
from trucewatch.importers.media import take_in
from trucewatch.importers.series import REJECTED
from trucewatch.importers.shape import folder_shape
from trucewatch.values.progress import Progress, silent
from trucewatch.values.refusal import refuse


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a folder: what was accepted, and the files written into `rejected/`."""

    accepted: Accepted
    rejected: tuple[str, ...] = ()


def accept_folder(
    acting: Acting,
    read: FolderRead,
    *,
    accept_valid: bool = False,
    reason: str = "",
    complete: Complete = as_they_are,
    progress: Progress = silent,
) -> Imported:
    """Accept the drafts of a folder; with accept_valid, write the rows left out into `rejected/`.

    Raises Refusal as `accept_drafts` does, and where `rejected/` holds something already.
    """
    if accept_valid and read.reading.errors:
        _require_room(read)
    reading = read.reading
    here = [d for d in reading.drafts if d.id in reading.new or d.id in reading.changed]
    if accept_valid or not reading.errors:
        require_may_act(acting.workspace)
        take_in(read.place, here, open_objects(acting.workspace))
    accepted = accept_drafts(
        acting,
        read.reading,
        accept_valid=accept_valid,
        reason=reason,
        complete=complete,
        progress=progress,
    )
    return Imported(accepted, _written(read, accepted) if read.reading.errors else ())


def _require_room(read: FolderRead) -> None:
    """Before anything is saved: what an earlier import rejected is never overwritten."""
    target = read.place / REJECTED
    if target.exists() and any(target.iterdir()):
        raise refuse("file-rejected-exists", path=REJECTED)


def _written(read: FolderRead, accepted: Accepted) -> tuple[str, ...]:
    """The rows left out with the row of their case, so that `rejected/` can be imported alone."""
    spots = {read.tops[draft.id].spot for draft in accepted.rejected}
    broken = any(file.role is FileRole.BROKEN for file in read.raw.files)
    if not spots and not broken:
        return ()
    rows = [row for row in read.raw.rows if _kept(row) or row.spot in spots]
    target = read.place / REJECTED
    return write_rejected(rows, read.raw.files, read.place, target, folder_shape())


def _kept(row: RawRow) -> bool:
    return row.kind == "case"
