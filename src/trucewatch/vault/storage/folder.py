"""Objects in a folder: `ab/cd/<digest>`, encrypted ones `<digest>.age`; `tmp/` holds what is being taken in."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from trucewatch.vault import durable
from trucewatch.vault.broken import Step, missing, tampered
from trucewatch.vault.storage.arriving import Arrivals, Arriving
from trucewatch.vault.storage.hashing import chunks_of
from trucewatch.vault.storage.identities import ObjectKeys
from trucewatch.vault.storage.kept import SEALED, KeptObjects
from trucewatch.vault.storage.objects import is_digest
from trucewatch.vault.storage.placing import place

COMING = "tmp"


class FolderObjects(KeptObjects):
    """The objects kept in a folder."""

    def __init__(
        self, folder: Path, keys: ObjectKeys | None = None, *, encrypt: bool = False
    ) -> None:
        super().__init__(FolderShelf(folder), keys, encrypt=encrypt)
        self.folder = folder


class FolderShelf:
    """Files in a folder, under names that begin with a digest."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.where = folder, str(folder)
        self.readers = os.cpu_count() or 1
        self.arrivals = Arrivals(folder / COMING)
        self._known: set[Path] = set()

    def place(self, files: Sequence[tuple[str, Arriving]]) -> None:
        named = [(arriving, self._path(name)) for name, arriving in files]
        place(named, self.folder, self._known)

    def size(self, name: str) -> int | None:
        try:
            return self._path(name).lstat().st_size
        except (FileNotFoundError, NotADirectoryError):
            return None

    def read(self, name: str) -> Iterator[bytes]:
        path, digest = self._path(name), name[:64]
        try:
            regular = stat.S_ISREG(path.lstat().st_mode)
        except (FileNotFoundError, NotADirectoryError):
            raise missing(Step.OBJECTS, "verify-object-missing", digest=digest) from None
        if not regular:
            raise tampered(Step.OBJECTS, "verify-object-differs", digest=digest)
        with durable.told(path), durable.open_unlinked(path) as file:
            yield from chunks_of(file)

    def names(self) -> Iterator[tuple[str, int]]:
        for entry, fits in self._entries():
            if fits:
                yield entry.name, entry.stat(follow_symlinks=False).st_size

    def strays(self) -> Iterator[str]:
        for entry, fits in self._entries():
            if not fits:
                yield Path(entry.path).relative_to(self.folder).as_posix()

    def remove(self, name: str) -> None:
        """Overwritten first; a disk that writes elsewhere, or a copy of it, keeps what was there."""
        path = self._path(name)
        if path.is_symlink():
            with durable.told(path):
                path.unlink()
            durable.sync_folder(path.parent)
        durable.destroy(path)

    def _path(self, name: str) -> Path:
        return self.folder / name[:2] / name[2:4] / name

    def _entries(self) -> Iterator[tuple[os.DirEntry[str], bool]]:
        """Everything at the depth of objects, and what lies above it and is no folder of them."""
        for first in _listed(self.folder):
            if first.name == COMING:
                continue
            if not _leads_on(first):
                yield first, False
                continue
            for second in _listed(first.path):
                if not _leads_on(second):
                    yield second, False
                    continue
                for entry in _listed(second.path):
                    yield entry, _fits(entry.name, first.name + second.name)


def _leads_on(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False) and len(entry.name) == 2


def _fits(name: str, beginning: str) -> bool:
    return is_digest(name.removesuffix(SEALED)) and name.startswith(beginning)


def _listed(folder: str | Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            yield from sorted(found, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
