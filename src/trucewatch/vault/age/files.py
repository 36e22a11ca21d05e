"""Age files, written and read in constant memory; any age program opens them.

Source: C2SP age, version 1: the payload is a STREAM of 64 KiB chunks under ChaCha20-Poly1305.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from trucewatch.values.refusal import refuse
from trucewatch.vault.age.header import FILE_KEY, By, To, derive, read_header, write_header

CHUNK, TAG, NONCE = 64 << 10, 16, 16


class AgeWriter(io.RawIOBase):
    """Writes everything it is given, encrypted, to an open file; `finish` ends it.

    Without `finish` the file cannot be opened to its end: it was cut.
    """

    def __init__(self, file: BinaryIO, to: To) -> None:
        self._file, self._count, self._waiting = file, 0, bytearray()
        self.key = FileKey(os.urandom(FILE_KEY))
        file.write(write_header(self.key.secret, to))
        nonce = os.urandom(NONCE)
        file.write(nonce)
        self._cipher = self.key.cipher(nonce)

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        given = memoryview(data).cast("B")  # type: ignore[arg-type]
        self._waiting += given
        while len(self._waiting) > CHUNK:
            self._put(bytes(self._waiting[:CHUNK]), last=False)
            del self._waiting[:CHUNK]
        return len(given)

    def finish(self) -> None:
        """The last chunk; what comes before it is now known to be all."""
        self._put(bytes(self._waiting), last=True)
        self._waiting.clear()

    def _put(self, chunk: bytes, *, last: bool) -> None:
        self._file.write(self._cipher.encrypt(_nonce(self._count, last), chunk, None))
        self._count += 1


class FileKey:
    """The key of one age file, held while it is written, so that it can be read back at once."""

    __slots__ = ("secret",)

    def __init__(self, secret: bytes) -> None:
        self.secret = secret

    def cipher(self, nonce: bytes) -> ChaCha20Poly1305:
        return ChaCha20Poly1305(derive(self.secret, nonce, b"payload"))


class AgeReader(io.RawIOBase):
    """Reads an age file as if it were in clear. What it gives has been authenticated.

    Refusal, at the latest at the end, where the file was cut, altered or continued.
    """

    def __init__(self, file: BinaryIO, by: By | FileKey) -> None:
        if isinstance(by, FileKey):
            key = by
            while not file.readline().startswith(b"---"):
                pass
        else:
            key = FileKey(read_header(file, by))
        self._chunks, self._ready = _chunks(file, key), b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        into = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        if not self._ready:
            self._ready = next(self._chunks, b"")
        size = min(len(into), len(self._ready))
        into[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size


def encrypt(data: bytes, to: To) -> bytes:
    """A small age file, in memory."""
    made = io.BytesIO()
    writer = AgeWriter(made, to)
    writer.write(data)
    writer.finish()
    return made.getvalue()


def decrypt(data: bytes, by: By) -> bytes:
    """What a small age file holds; Refusal where it is none, or is not for these."""
    return AgeReader(io.BytesIO(data), by).readall() or b""


def _chunks(file: BinaryIO, key: FileKey) -> Iterator[bytes]:
    """The chunks in clear; one ahead is read, for the last one is told by what follows it."""
    cipher, count = key.cipher(_exactly(file, NONCE)), 0
    chunk = _exactly(file, CHUNK + TAG)
    while True:
        following = _exactly(file, CHUNK + TAG)
        try:
            clear = cipher.decrypt(_nonce(count, not following), chunk, None)
        except (InvalidTag, ValueError):
            raise refuse("age-altered") from None
        if not following and not clear and count:
            raise refuse("age-altered")
        yield from (clear,) if clear else ()
        if not following:
            return
        chunk, count = following, count + 1


def _exactly(file: BinaryIO, size: int) -> bytes:
    """So many bytes, or all that are left."""
    found = b""
    while len(found) < size and (more := file.read(size - len(found))):
        found += more
    return found


def _nonce(count: int, last: bool) -> bytes:
    return count.to_bytes(11, "big") + (b"\x01" if last else b"\x00")
