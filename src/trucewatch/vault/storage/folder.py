"""Objects in a folder: `ab/cd/<digest>`, encrypted ones `<digest>.age`; `tmp/` holds what is being taken in."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from trucewatch.vault import durable
from trucewatch.vault.broken import Step, missing, tampered
from trucewatch.vault.storage.arriving import Arrivals, Arriving
from trucewatch.vault.storage.hashing import CHUNK
from trucewatch.vault.storage.identities import ObjectKeys
from trucewatch.vault.storage.kept import KeptObjects
from trucewatch.vault.storage.names import COMING, MOVED, fits, is_apart, path_of
from trucewatch.vault.storage.placing import place


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
        self._root = str(folder.absolute())
        self._known: set[str] = set()

    def place(self, files: Sequence[tuple[str, Arriving]]) -> Collection[str]:
        """What another put in the meantime has the same bytes, or is replaced by them."""
        named = [(arriving, self._where(name)) for name, arriving in files]
        place(named, self._root, self._known)
        return ()

    def size(self, name: str) -> int | None:
        try:
            return os.lstat(self._where(name)).st_size
        except (FileNotFoundError, NotADirectoryError):
            return None

    def read(self, name: str, start: int = 0) -> Iterator[bytes]:
        path = self._where(name)
        with durable.told(path):
            try:
                descriptor = durable.open_regular(path)
            except (FileNotFoundError, NotADirectoryError):
                raise missing(Step.OBJECTS, "verify-object-missing", digest=name[:64]) from None
            if descriptor is None:
                raise tampered(Step.OBJECTS, "verify-object-differs", digest=name[:64])
            try:
                os.lseek(descriptor, start, os.SEEK_SET)
                while chunk := os.read(descriptor, CHUNK):
                    yield chunk
            finally:
                os.close(descriptor)

    def names(self) -> Iterator[tuple[str, int]]:
        for path, entry in self._entries():
            if fits(path):
                yield entry.name, entry.stat(follow_symlinks=False).st_size

    def strays(self) -> Iterator[str]:
        return (path for path, _ in self._entries() if not fits(path))

    def remove(self, name: str) -> None:
        """Overwritten first; a disk that writes elsewhere, or a copy of it, keeps what was there."""
        path = self._path(name)
        if path.is_symlink():
            with durable.told(path):
                path.unlink()
            durable.sync_folder(path.parent)
        durable.destroy(path)

    def prune(self) -> None:
        for folder, _, _ in os.walk(self.folder, topdown=False):
            if Path(folder).relative_to(self.folder).parts[:1] not in ((), (COMING,)):
                with suppress(OSError):  # it holds something
                    Path(folder).rmdir()

    def moved(self) -> str | None:
        try:
            return self._note.read_text("utf-8").strip()
        except FileNotFoundError:
            return None

    def say_moved(self, to: str) -> None:
        durable.put(self._note, f"{to}\n".encode())

    def unsay_moved(self) -> None:
        if self.moved() is not None:
            with durable.told(self._note):
                self._note.unlink()
            durable.sync_folder(self.folder)

    @property
    def _note(self) -> Path:
        return self.folder / MOVED

    def _where(self, name: str) -> str:
        return f"{self._root}/{path_of(name)}"

    def _path(self, name: str) -> Path:
        return self.folder / path_of(name)

    def _entries(self) -> Iterator[tuple[str, os.DirEntry[str]]]:
        """Everything at the depth of objects, and what lies above it and is no folder of them."""
        for first in _listed(self.folder, ""):
            if is_apart(first[0]):
                continue
            for second in _listed(*first[::-1]) if _leads_on(first[1]) else [first]:
                yield from _listed(*second[::-1]) if _leads_on(second[1]) else [second]


def _leads_on(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False) and len(entry.name) == 2


def _listed(folder: Path | os.DirEntry[str], path: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """What is in a folder, each with its path below all objects."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        yield f"{path}/{entry.name}".removeprefix("/"), entry
