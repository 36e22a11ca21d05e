"""Objects on a shelf: hashed while they come in, held to their digest while they go out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from trucewatch.vault.broken import Step, missing, tampered
from trucewatch.vault.storage.arriving import Arriving
from trucewatch.vault.storage.hashing import Digests, copy
from trucewatch.vault.storage.objects import Held, Stored, require_digest
from trucewatch.vault.storage.shelf import Shelf

GROUP, GROUP_BYTES = 128, 64 << 20
"""How many items, or how many bytes of them, are made durable together."""


@dataclass(slots=True)
class _Coming:
    """An item that was read and hashed, and has no name yet."""

    found: Digests
    arriving: Arriving


class KeptObjects:
    """Objects as they are kept on a shelf of any sort."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf

    @property
    def where(self) -> str:
        return self.shelf.where

    @property
    def readers(self) -> int:
        return self.shelf.readers

    def put(self, source: BinaryIO) -> Stored:
        (stored,) = self.put_all([source])
        return stored

    def put_all(self, sources: Iterable[BinaryIO]) -> Iterator[Stored]:
        with self.shelf.arrivals.taking() as folder:
            group = _Group(folder)
            with group:
                for source in sources:
                    group.take(source)
                    if group.is_full():
                        yield from self._commit(group)
                yield from self._commit(group)

    def has(self, digest: str) -> bool:
        require_digest(digest)
        return self.shelf.size(digest) is not None

    def chunks(self, digest: str) -> Iterator[bytes]:
        require_digest(digest)
        hashed = hashlib.sha256()
        for chunk in self.shelf.read(digest):
            hashed.update(chunk)
            yield chunk
        if hashed.hexdigest() != digest:
            raise tampered(Step.OBJECTS, "verify-object-differs", digest=digest)

    def get(self, digest: str) -> bytes:
        return b"".join(self.chunks(digest))

    def verify(self, digest: str) -> int:
        return sum(map(len, self.chunks(digest)))

    def size(self, digest: str) -> int:
        require_digest(digest)
        size = self.shelf.size(digest)
        if size is None:
            raise missing(Step.OBJECTS, "verify-object-missing", digest=digest)
        return size

    def digests(self) -> Iterator[str]:
        for held in self.held():
            yield held.digest

    def held(self) -> Iterator[Held]:
        for name, kept in self.shelf.names():
            yield Held(name, kept, encrypted=False)

    def strays(self) -> Iterator[str]:
        return self.shelf.strays()

    def leftovers(self) -> int:
        return self.shelf.arrivals.leftovers()

    def remove(self, digest: str) -> None:
        require_digest(digest)
        self.shelf.remove(digest)

    def _commit(self, group: _Group) -> Iterator[Stored]:
        """Give names to what is new, and read whole what is there already."""
        items, fresh = group.items, {}
        for item in items:
            digest = item.found.sha256
            if digest not in fresh and not self.has(digest):
                fresh[digest] = item
        self.shelf.place([(digest, item.arriving) for digest, item in fresh.items()])
        group.end()
        for item in items:
            found = item.found
            again = fresh.get(found.sha256) is not item
            if again:
                self.verify(found.sha256)
            yield Stored(found.sha256, found.blake3, found.size, again)


class _Group:
    """Items that are made durable together."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._count, self._size = folder, 0, 0
        self.items: list[_Coming] = []
        self._open = ExitStack()

    def take(self, source: BinaryIO) -> None:
        """Read a source to its end."""
        self._count += 1
        arriving = Arriving(self._folder / str(self._count))
        self._open.callback(arriving.discard)
        found = copy(source, arriving.write)
        self.items.append(_Coming(found, arriving))
        self._size += found.size

    def is_full(self) -> bool:
        return len(self.items) >= GROUP or self._size >= GROUP_BYTES

    def end(self) -> None:
        """Let go of the files, named or not, and begin anew."""
        self.items, self._size = [], 0
        self._open.close()

    def __enter__(self) -> _Group:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()
