"""Where the objects of a workspace are kept: the one place that decides it."""

from __future__ import annotations

from trucewatch.records.workspace import Workspace
from trucewatch.vault.storage.folder import FolderObjects
from trucewatch.vault.storage.objects import Objects


def open_objects(workspace: Workspace) -> Objects:
    """The objects of a workspace, wherever they are kept."""
    return FolderObjects(workspace.objects)
