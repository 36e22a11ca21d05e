"""The files that make a workspace, which are no evidence: sealed, its keys could be handed out."""

from __future__ import annotations

import os
from pathlib import Path

from trucewatch.acts.copies.places import PLACE
from trucewatch.acts.copies.standing import LOCKED, PENDING
from trucewatch.records.workspace import FILE, Workspace, current
from trucewatch.values.message import Message


class OwnFiles:
    """Keys, vault, database and description of one workspace, wherever they lie."""

    why = Message("seal-own-file")

    def __init__(self, workspace: Workspace) -> None:
        place = current(workspace).storage
        kept = [one.place for one in (place, place.before) if one and not one.in_bucket]
        folders = [
            workspace.keys,
            workspace.vault,
            *(workspace.folder / one for one in kept if one),
        ]
        self._folders = [one.resolve() for one in folders]
        files = [workspace.folder / name for name in (FILE, PLACE, PENDING, LOCKED)]
        if "://" not in workspace.database:
            files.append(Path(workspace.database))
        endings = ("", "-wal", "-shm", "-journal")
        self._files = {str(one.resolve()) + ending for one in files for ending in endings}
        self._found: dict[str, tuple[str, bool]] = {}

    def has(self, place: Path) -> bool:
        """Whether a file is one of them; of the database, also what SQLite keeps beside it.

        The folder of the file is followed to where it really is; the file itself is no link.
        """
        folder, name = os.path.split(place)
        if folder not in self._found:
            really = Path(folder).resolve()
            self._found[folder] = (
                f"{really}{os.sep}",
                any(map(really.is_relative_to, self._folders)),
            )
        before, inside = self._found[folder]
        return inside or before + name in self._files
