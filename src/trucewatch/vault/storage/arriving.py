"""Bytes on their way in: files in `tmp/` that no name leads to yet.

Whoever takes something in has a folder of its own there and holds its lock while at work. A lock
dies with its process; the next taker removes the folders that nobody holds, and never another.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trucewatch.vault import durable
from trucewatch.vault.storage.beside import Beside

LOCK = "lock"
EARLY = 32 << 20
"""After so many bytes the disk is asked to begin, so that nobody waits for all of it at the end."""


class Arrivals:
    """The folder of what is being taken in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextmanager
    def taking(self) -> Iterator[Path]:
        """A folder of one's own, gone afterwards. What others left behind is cleared first."""
        own = self.folder / os.urandom(8).hex()
        with durable.lock(self.folder / f".{LOCK}"):
            for left in self._left():
                shutil.rmtree(left, ignore_errors=True)
            with durable.told(own):
                own.mkdir()
            held = durable.hold(own / LOCK)
        try:
            yield own
        finally:
            held.close()
            shutil.rmtree(own, ignore_errors=True)

    def leftovers(self) -> int:
        """How many folders nobody holds any more."""
        return sum(1 for _ in self._left())

    def _left(self) -> Iterator[Path]:
        found = sorted(self.folder.iterdir()) if self.folder.is_dir() else []
        for each in found:
            if each.is_dir() and not durable.is_held(each / LOCK):
                yield each


class Arriving:
    """One file on its way in. Refusal where the disk will not take it."""

    def __init__(self, path: Path) -> None:
        self.path, self._size, self._asked = path, 0, 0
        self._early: Beside[int] | None = None
        self._file = durable.create(path)

    def write(self, chunk: bytes) -> int:
        with durable.told(self.path):
            durable.write_all(self._file, chunk)
        self._size += len(chunk)
        if self._size - self._asked >= EARLY:
            self._ask()
        return len(chunk)

    def flush(self) -> None:
        """Nothing waits in memory of this process; on the disk is what was settled."""

    def settle(self) -> None:
        """All bytes are on the disk when this returns; nothing can be written any more."""
        with durable.told(self.path):
            if self._early is not None:
                self._early.end()  # a fault that the disk told once, it need not tell again
            durable.sync(self._file)
            self._file.close()

    def discard(self) -> None:
        """Let go of the file, and of its bytes unless they were given a name."""
        if self._early is not None:
            self._early.__exit__()
        self._file.close()
        self.path.unlink(missing_ok=True)

    def _ask(self) -> None:
        if self._early is None:
            self._early = Beside(durable.sync_bytes, 1)
        if not self._early.is_behind():
            self._early.give(self._file.fileno())
            self._asked = self._size
