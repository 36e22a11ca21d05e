"""A workspace knows its place, so that a copied folder is recognised and does not act unasked.

`trucewatch.place` holds hashes of where it lies itself, salted so that they tell nothing of the
machine. It guards against honest mistakes only: whoever removes it is believed.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from trucewatch.acts.copies.volumes import Spot, spot_of
from trucewatch.records.workspace import Workspace
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable

PLACE = "trucewatch.place"
ABOUT = "Where this workspace lies. A copy of it asks whether to clone or to take over."

_known: set[tuple[Path, int, int]] = set()
"""Place files by which this process found a folder in its place, as they were then."""


def require_place(workspace: Workspace) -> None:
    """Raise Refusal where this folder is a copy, or came back from one; take a place if it has none."""
    file = workspace.folder / PLACE
    if _as_it_is(file) in _known:
        return
    if not _read(file):
        take_place(workspace.folder)
    elif not is_in_place(workspace.folder):
        raise refuse("copies-not-in-place", folder=str(workspace.folder))
    _known.add(_as_it_is(file))


def is_in_place(folder: Path) -> bool:
    """Whether a workspace lies where it last acted; True where it never said."""
    file = folder / PLACE
    kept = _read(file)
    return not kept or _same(kept, _hashed(spot_of(file), str(kept["salt"])))


def stands_where_it_stood(folder: Path) -> bool:
    """Whether the folder has the path it had, on the disk or machine it had, whatever its inode."""
    file = folder / PLACE
    kept = _read(file)
    here = _hashed(spot_of(file), str(kept["salt"])) if kept else {}
    return bool(kept) and (
        _agree(kept, here, "volume", "inside") or _agree(kept, here, "machine", "path")
    )


def take_place(folder: Path) -> None:
    """Let this be the place of the workspace from now on."""
    file, salt = folder / PLACE, os.urandom(16).hex()
    with durable.told(file):
        file.unlink(missing_ok=True)
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        with os.fdopen(handle, "wb") as open_file:
            told = {"about": ABOUT, "salt": salt, **_hashed(spot_of(file), salt)}
            open_file.write(json.dumps(told, indent=1).encode())
            durable.sync(open_file)
    durable.sync_folder(folder)


def _same(kept: dict[str, Any], here: dict[str, str]) -> bool:
    """The best that both tell: the file itself, else its path on the disk, else on the machine."""
    if kept["file"] and here["file"]:
        others = kept["volume"] and here["volume"] and kept["volume"] != here["volume"]
        return bool(kept["file"] == here["file"] and not others)
    if kept["volume"] and here["volume"]:
        return _agree(kept, here, "volume", "inside")
    return _agree(kept, here, "machine", "path")


def _agree(kept: dict[str, Any], here: dict[str, str], *names: str) -> bool:
    return all(here[name] and kept[name] == here[name] for name in names)


def _hashed(spot: Spot, salt: str) -> dict[str, str]:
    told = asdict(spot)
    return {
        name: sha256(f"{salt}|{name}|{said}".encode("utf-8", "surrogateescape")).hexdigest()[:32]
        if said
        else ""
        for name, said in told.items()
    }


def _read(file: Path) -> dict[str, Any]:
    """What the file holds; nothing where it is absent, or a crash left it unfinished."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    names = {"salt", "volume", "file", "inside", "machine", "path"}
    return found if isinstance(found, dict) and names <= found.keys() else {}


def _as_it_is(file: Path) -> tuple[Path, int, int]:
    """A file that was put back is another: its inode changed, or the moment of its last change."""
    found = file.stat() if file.exists() else None
    return (file, found.st_ino, found.st_ctime_ns) if found else (file, 0, 0)
