"""Locking: the whole workspace becomes one age file, and the clear copy goes.

At every moment one complete copy is there: the clear one until the locked one is on the disk and
marked in the folder as complete; the locked one from then on.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, cast

from trucewatch.acts.copies.standing import LOCKED
from trucewatch.acts.locking.packing import CHUNK, FIRST, files_of, links_in, pack
from trucewatch.acts.objects.opening import kept_apart, open_objects
from trucewatch.records.key_file import FILE as KEY_FILE
from trucewatch.records.workspace import FILE, Workspace, read
from trucewatch.values.progress import Progress, silent
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable
from trucewatch.vault.age.files import AgeReader, AgeWriter, FileKey
from trucewatch.vault.age.header import To

PARTIAL = ".partial"
WAIT = 30
"""Seconds to wait for whoever writes to the database."""


@dataclass(frozen=True, slots=True)
class Locked:
    """The file that holds the workspace now, and what lies outside and is in it not.

    left: names of links, which were not followed. keys_apart: the folder of keys, if elsewhere.
    objects_apart: where files of evidence lie outside, which stayed as they are.
    """

    file: Path
    left: tuple[str, ...] = ()
    keys_apart: Path | None = None
    objects_apart: str = ""


def lock(
    folder: Path,
    to: To,
    file: Path | None = None,
    *,
    now: bool = False,
    progress: Progress = silent,
) -> Locked:
    """Turn the workspace in a folder into one age file, and remove the clear copy.

    file: where it goes; otherwise beside the folder. now: as quickly as can be: the file is not
    read back, only keys and database are overwritten before they are removed, links are left out.
    Repeated after an interruption, it goes on. Raises Refusal for records on a server, for parts
    that lie outside the folder, files of evidence in clear among them (at once, they are told
    instead), and where another process keeps writing.
    """
    folder = folder.resolve()
    if is_locked(folder):
        return finish_locking(folder, thoroughly=not now, progress=progress)
    workspace = read(folder)
    _require_inside(workspace, folder)
    outside = kept_apart(workspace)
    if outside and not now and _some_clear(workspace):
        raise refuse("lock-objects-apart", where=outside)
    target = _free(file or folder.with_name(f"{folder.name}.age"), folder)
    paths = files_of(folder, _passes)
    left = links_in(paths)
    if left and not now:
        raise refuse("lock-link", path=str(left[0]))
    with _still(workspace) as held:
        _write(folder, paths, target, to, read_back=not now, progress=progress)
        if durable.WINDOWS:  # which keeps files that somebody has open
            held.close()
        _remove_clear(folder, thoroughly=not now, progress=progress)
    apart = None if workspace.keys.resolve().is_relative_to(folder) else workspace.keys
    return Locked(target, tuple(path.name for path in left), apart, outside)


def is_locked(folder: Path) -> bool:
    """Whether the locked copy of a folder is complete; what lies in it is to be removed."""
    return (folder / LOCKED).is_file()


def finish_locking(folder: Path, *, thoroughly: bool = True, progress: Progress = silent) -> Locked:
    """Remove what an interrupted locking left. Refusal where the locked copy is not there whole."""
    said = json.loads((folder / LOCKED).read_bytes())
    target = Path(said["file"])
    partial = target.with_name(target.name + PARTIAL)
    found = target if target.is_file() else partial
    if not found.is_file() or found.stat().st_size != said["size"]:
        raise refuse("lock-gone", path=str(target))
    if said["sha256"] and _digest(found) != said["sha256"]:
        raise refuse("lock-gone", path=str(target))
    if found == partial:
        durable.move(partial, target)
    _remove_clear(folder, thoroughly=thoroughly, progress=progress)
    return Locked(target)


def _remove_clear(folder: Path, *, thoroughly: bool, progress: Progress) -> None:
    """Remove what a marked folder still holds: keys first, the mark last."""
    paths = files_of(folder, lambda path: path.name == LOCKED)
    files = [path for path in paths if path.is_symlink() or not path.is_dir()]
    files.sort(key=lambda path: (path.name == FILE, not _opens(folder, path)))
    for done, path in enumerate(files, start=1):
        if path.is_file() and not path.is_symlink() and (thoroughly or _opens(folder, path)):
            durable.destroy(path)
        else:
            path.unlink()
        progress("remove", done, len(files))
    for path in reversed([path for path in paths if path.is_dir() and not path.is_symlink()]):
        path.rmdir()
    (folder / LOCKED).unlink()
    durable.sync_folder(folder)
    try:
        folder.rmdir()
    except OSError:  # Windows keeps a folder in which somebody stands
        return
    durable.sync_folder(folder.parent)


def _require_inside(workspace: Workspace, folder: Path) -> None:
    if "://" in workspace.database:
        raise refuse("lock-server")
    for part in (Path(workspace.database), workspace.vault):
        if not part.resolve().is_relative_to(folder):
            raise refuse("lock-outside", path=str(part))


def _some_clear(workspace: Workspace) -> bool:
    """Whether anything kept is not encrypted; what is cannot be opened without the locked keys."""
    return any(not held.encrypted for held in open_objects(workspace).held())


def _free(target: Path, folder: Path) -> Path:
    """The name, or the next that is free: an earlier locked copy is never written over."""
    if target.resolve().is_relative_to(folder):
        raise refuse("lock-inside", path=str(target))
    number, found = 1, target
    while found.exists():
        number += 1
        found = target.with_name(f"{target.stem}-{number}{target.suffix}")
    return found


def _passes(path: Path) -> bool:
    """What SQLite makes anew each time, and what only a process under way means something to."""
    return path.name.endswith("-shm") or path.name == f".{LOCKED}.tmp"


@contextmanager
def _still(workspace: Workspace) -> Iterator[ExitStack]:
    """Nobody records, signs or makes keys meanwhile."""
    with ExitStack() as held:
        if workspace.keys.is_dir():
            held.enter_context(durable.lock(workspace.keys / ".signing.lock"))
        for place in (Path(workspace.database), workspace.keys / KEY_FILE):
            if place.is_file():
                connection = sqlite3.connect(place, timeout=WAIT, isolation_level=None)
                held.callback(connection.close)
                _hold(connection)
        yield held


def _hold(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        raise refuse("lock-busy") from None


def _write(
    folder: Path,
    paths: list[Path],
    target: Path,
    to: To,
    *,
    read_back: bool,
    progress: Progress,
) -> None:
    """The locked copy, durable; the mark that says so; then its name."""
    partial = target.with_name(target.name + PARTIAL)
    try:
        with durable.told(partial), partial.open("wb") as file:
            writer = AgeWriter(cast(BinaryIO, file), to)
            hashing = _Hashing(writer)
            pack(folder, paths, cast(BinaryIO, hashing), progress)
            writer.finish()
            durable.sync(file)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    if read_back and _clear_digest(partial, writer.key) != hashing.digest:
        raise refuse("lock-unread", path=str(partial))
    durable.sync_folder(partial.parent)
    said = {"file": str(target), "size": partial.stat().st_size}
    said["sha256"] = _digest(partial) if read_back else ""
    durable.put(folder / LOCKED, json.dumps(said).encode())
    durable.move(partial, target)


class _Hashing:
    """Passes on what is written, and knows its SHA-256."""

    def __init__(self, target: AgeWriter) -> None:
        self._target, self._hashed = target, sha256()

    def write(self, data: bytes) -> int:
        self._hashed.update(data)
        return self._target.write(data)

    @property
    def digest(self) -> str:
        return self._hashed.hexdigest()


def _clear_digest(path: Path, key: FileKey) -> str:
    hashed = sha256()
    with path.open("rb") as file:
        reader = AgeReader(file, key)
        for chunk in iter(lambda: reader.read(CHUNK), b""):
            hashed.update(chunk)
    return hashed.hexdigest()


def _digest(path: Path) -> str:
    hashed = sha256()
    with path.open("rb") as file:
        for chunk in iter(lambda: file.read(CHUNK), b""):
            hashed.update(chunk)
    return hashed.hexdigest()


def _opens(folder: Path, path: Path) -> bool:
    """Whether a file is of the keys or the database: these go first, and are always overwritten."""
    top = path.relative_to(folder).parts[0]
    return top in FIRST[:1] or ".sqlite3" in top
