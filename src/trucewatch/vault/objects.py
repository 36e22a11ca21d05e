"""Objects: the bytes of pictures, papers and recordings, under the SHA-256 of their content.

`objects/ab/cd/<64 hex>`; `objects/tmp` holds what is being taken in. Constant memory.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from trucewatch.vault import durable
from trucewatch.vault.broken import Step, missing, tampered

CHUNK = 1 << 20
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Stored:
    """An object taken in; `again` where the same bytes were there already."""

    sha256: str
    size: int
    again: bool


class Objects:
    """The objects kept in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, source: BinaryIO) -> Stored:
        """Take in everything `source` gives; on the disk for good when this returns."""
        coming = self.folder / "tmp" / os.urandom(16).hex()
        durable.make_folder(coming.parent)
        try:
            found, size = _copy(source, coming)
            again = self.has(found)
            if again:
                self.verify(found)
            else:
                durable.make_folder(self._path(found).parent)
                durable.move(coming, self._path(found))
        finally:
            coming.unlink(missing_ok=True)
        return Stored(found, size, again)

    def has(self, digest: str) -> bool:
        return self._path(digest).is_file()

    def chunks(self, digest: str) -> Iterator[bytes]:
        """The bytes, a chunk at a time; Broken after the last if they are not those of the name.

        Do nothing with the chunks that cannot be undone before the last has come.
        """
        path = self._path(digest)
        if path.is_symlink():
            raise tampered(Step.OBJECTS, "verify-object-differs", digest=digest)
        if not path.is_file():
            raise missing(Step.OBJECTS, "verify-object-missing", digest=digest)
        hashed = sha256()
        with durable.open_unlinked(path) as file:
            while chunk := file.read(CHUNK):
                hashed.update(chunk)
                yield chunk
        if hashed.hexdigest() != digest:
            raise tampered(Step.OBJECTS, "verify-object-differs", digest=digest)

    def get(self, digest: str) -> bytes:
        """All the bytes of a small object; Broken if they are not those of the name."""
        return b"".join(self.chunks(digest))

    def verify(self, digest: str) -> None:
        """Read the object whole; Broken if it is absent or altered."""
        for _ in self.chunks(digest):
            pass

    def _path(self, digest: str) -> Path:
        if not _DIGEST.fullmatch(digest):
            raise ValueError("a digest is 64 lower-case hexadecimal digits")
        return self.folder / digest[:2] / digest[2:4] / digest


def _copy(source: BinaryIO, target: Path) -> tuple[str, int]:
    """Copy to a new file, durable; gives the SHA-256 and the size."""
    hashed, size = sha256(), 0
    with durable.told(target), target.open("xb") as file:
        while chunk := source.read(CHUNK):
            hashed.update(chunk)
            size += file.write(chunk)
        durable.sync(file)
    return hashed.hexdigest(), size
