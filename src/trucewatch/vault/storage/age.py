"""Objects in the age format (age-encryption.org/v1): sealed while they come in, opened going out.

The standard tool opens them: `age --decrypt --identity FILE <digest>.age`. Constant memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from queue import Queue
from threading import Thread
from typing import Protocol

import pyrage

from trucewatch.vault.storage.hashing import CHUNK, ROOM, Digests, Pass
from trucewatch.vault.storage.identities import identity_of

_BLOCK, _TAG, _NONCE = 64 << 10, 16, 16


class NotOpenedError(Exception):
    """The bytes are not what this secret sealed: altered, cut, or sealed for another."""


class Sink(Protocol):
    """What sealed bytes are written to."""

    def write(self, data: bytes, /) -> int: ...

    def flush(self) -> None: ...


def seal(clear: Iterable[bytes], sink: Sink, secret: bytes) -> Digests:
    """Seal bytes given in chunks; the digests are those of the clear bytes."""
    with Pass() as hashing:
        reading = _Reading(iter(clear), hashing.update)
        writing = _Writing(sink.write)
        recipient = identity_of(secret).to_public()
        _run(lambda: pyrage.encrypt_io(reading, writing, [recipient]), reading, writing)
        return hashing.digests()


def pour(sealed: Iterable[bytes], secret: bytes, write: Callable[[bytes], object]) -> None:
    """Write the clear bytes in pieces. NotOpenedError after the last if they do not hold."""
    reading, writing = _Reading(iter(sealed)), _Writing(write)
    identity = identity_of(secret)
    _run(lambda: pyrage.decrypt_io(reading, writing, [identity]), reading, writing)


def chunks(sealed: Iterable[bytes], secret: bytes) -> Iterator[bytes]:
    """The clear bytes, a chunk at a time. NotOpenedError after the last if they do not hold."""
    pipe = _Pipe()
    thread = Thread(target=pipe.run, args=(sealed, secret), daemon=True)
    thread.start()
    try:
        yield from pipe.given()
    finally:
        pipe.stop()
        thread.join()


def clear_size(beginning: bytes, kept: int) -> int:
    """How many clear bytes a file of `kept` bytes holds, told by its header."""
    mark = beginning.find(b"\n--- ")
    end = beginning.find(b"\n", mark + 1)
    if mark < 0 or end < 0:
        raise NotOpenedError
    payload = kept - (end + 1) - _NONCE
    blocks = -(-payload // (_BLOCK + _TAG))
    if payload < _TAG:
        raise NotOpenedError
    return payload - blocks * _TAG


def _run(work: Callable[[], None], reading: _Reading, writing: _Writing) -> None:
    """A fault of the disk or the source comes out as it was; age tells it in its own words."""
    try:
        work()
    except (pyrage.DecryptError, pyrage.EncryptError, OSError) as problem:
        fault = reading.fault or writing.fault
        if fault is not None:
            raise fault from None
        raise NotOpenedError from problem


class _Reading:
    """Chunks as a file that age reads in small pieces."""

    def __init__(
        self, given: Iterator[bytes], seen: Callable[[bytes], object] | None = None
    ) -> None:
        self._given, self._seen = given, seen
        self._left = memoryview(b"")
        self.fault: BaseException | None = None

    def read(self, size: int) -> bytes:
        if not self._left:
            self._left = memoryview(self._next())
        piece = bytes(self._left[:size])
        self._left = self._left[size:]
        return piece

    def _next(self) -> bytes:
        try:
            chunk = next(self._given, b"")
            if self._seen is not None and chunk:
                self._seen(chunk)
        except BaseException as fault:
            self.fault = fault
            raise
        return chunk


class _Writing:
    """Writes, and remembers what went wrong."""

    def __init__(self, write: Callable[[bytes], object]) -> None:
        self._write = write
        self.fault: BaseException | None = None

    def write(self, data: bytes) -> int:
        try:
            self._write(data)
        except BaseException as fault:
            self.fault = fault
            raise
        return len(data)

    def flush(self) -> None:
        """All is written already."""


class _StoppedError(Exception):
    """Nobody wants the rest."""


class _Pipe:
    """Hands clear bytes from the thread that opens them to whoever asks for them."""

    def __init__(self) -> None:
        self._queue: Queue[bytes | None] = Queue(ROOM)
        self._pieces: list[bytes] = []
        self._held = 0
        self._stopped = False
        self._fault: BaseException | None = None

    def run(self, sealed: Iterable[bytes], secret: bytes) -> None:
        try:
            pour(sealed, secret, self._take)
            self._hand_over()
        except _StoppedError:
            return
        except BaseException as fault:  # noqa: BLE001  raised where the bytes are asked for
            self._fault = fault
        self._queue.put(None)

    def given(self) -> Iterator[bytes]:
        while (chunk := self._queue.get()) is not None:
            yield chunk
        if self._fault is not None:
            raise self._fault

    def stop(self) -> None:
        """Let the thread end, also where it waits for room."""
        self._stopped = True
        while not self._queue.empty():
            self._queue.get_nowait()

    def _take(self, piece: bytes) -> None:
        if self._stopped:
            raise _StoppedError
        self._pieces.append(piece)
        self._held += len(piece)
        if self._held >= CHUNK:
            self._hand_over()

    def _hand_over(self) -> None:
        if self._pieces:
            self._queue.put(b"".join(self._pieces))
            self._pieces, self._held = [], 0
