"""Graphic pictures in a few grey points, which tell nothing of them; made in memory, kept nowhere."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from typing import BinaryIO, cast

from trucewatch.acts.objects.opening import objects_to_give
from trucewatch.acts.uploads.places import folder_of
from trucewatch.media.looked import Looked
from trucewatch.records.workspace import Workspace

Veil = Callable[[BinaryIO], Looked]
"""Makes the points of an open picture."""


def veiled(workspace: Workspace, digest: str, veil: Veil) -> bytes:
    """The points of an object that is a picture, as PNG; empty where none could be made of it."""
    with tempfile.TemporaryFile(dir=folder_of(workspace)) as file:
        file.write(objects_to_give(workspace).get(digest))
        file.seek(0)
        looked = veil(cast(BinaryIO, file))
    return looked.made[0].content if len(looked.made) == 1 else b""
