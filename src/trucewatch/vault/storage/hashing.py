"""One pass over bytes: SHA-256, which is their identity, and BLAKE3.

The two hashes of a large file are computed by two threads: both let go of the interpreter.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import BinaryIO, Self

from blake3 import blake3

from trucewatch.vault.storage.beside import Beside

CHUNK = 1 << 20
ROOM = 4
"""Chunks that may wait for the thread: the memory of a pass, whatever the size of the file."""


@dataclass(frozen=True, slots=True)
class Digests:
    """What one pass found."""

    sha256: str
    blake3: str
    size: int


class Pass:
    """A pass under way. Used in a `with`, for a thread may be at work."""

    def __init__(self) -> None:
        self._sha256, self._blake3, self._size = hashlib.sha256(), blake3(), 0
        self._feed: Callable[[bytes], object] = self._sha256.update
        self._beside: Beside[bytes] | None = None
        self._stack = ExitStack()

    def update(self, chunk: bytes) -> None:
        if self._beside is None and len(chunk) >= CHUNK:
            beside: Beside[bytes] = Beside(self._sha256.update, ROOM)
            self._beside = self._stack.enter_context(beside)
            self._feed = beside.give
        self._feed(chunk)
        self._blake3.update(chunk)
        self._size += len(chunk)

    def digests(self) -> Digests:
        """What was found, once nothing more is to come."""
        if self._beside is not None:
            self._beside.end()
        return Digests(self._sha256.hexdigest(), self._blake3.hexdigest(), self._size)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()


def copy(chunks: Iterable[bytes], write: Callable[[bytes], object]) -> Digests:
    """Write bytes given in chunks, and say what they were. Constant memory."""
    with Pass() as hashing:
        for chunk in chunks:
            hashing.update(chunk)
            write(chunk)
        return hashing.digests()


def chunks_in(source: BinaryIO) -> Iterator[bytes]:
    while chunk := source.read(CHUNK):
        yield chunk
