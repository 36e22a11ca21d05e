"""Writing files into the folder that was asked for, each whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path


def require_room(folder: Path) -> None:
    """Make the folder, and raise OSError where nothing can be written into it.

    Asked before anything is recorded, so that what is published can be handed over.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write every file under another name first; a reader never meets half of one."""
    for name, data in files.items():
        beside = folder / f".{name}.tmp"
        beside.write_bytes(data)
        beside.replace(folder / name)
