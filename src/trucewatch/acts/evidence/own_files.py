"""The files that make a workspace, which are no evidence: sealed, its keys could be handed out."""

from __future__ import annotations

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
        self._files = [str(one.resolve()) for one in files]

    def has(self, place: Path) -> bool:
        """Whether a file is one of them; of the database, also what SQLite keeps beside it."""
        found = place.resolve()
        return any(found.is_relative_to(one) for one in self._folders) or any(
            str(found) in (one, f"{one}-wal", f"{one}-shm", f"{one}-journal") for one in self._files
        )
