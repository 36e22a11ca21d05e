"""A piece of an upload: on the disk for good before it is counted, and taken back where it is wrong.

A line may be cut and the machine may go down at any moment: what was counted stays, what lies
behind it is cut off when the next piece comes.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from io import FileIO
from uuid import UUID

from trucewatch.acts.acting import Acting
from trucewatch.acts.uploads.beginning import LASTS, upload_of
from trucewatch.acts.uploads.places import held, place_of
from trucewatch.records.models import Case, Upload
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable

EVERY = 16 << 20
"""So many bytes of one piece are counted while the rest of it is still coming."""

ALGORITHMS = ("sha256", "sha1")
"""SHA-1 because the protocol asks for it: against the line, and against nobody who means harm."""


@dataclass(frozen=True, slots=True)
class Checksum:
    """The digest that the bytes of a piece must have, all `length` of them."""

    algorithm: str
    digest: bytes
    length: int


def take_piece(
    acting: Acting,
    case: Case,
    upload: UUID,
    offset: int,
    chunks: Iterable[bytes],
    checksum: Checksum | None = None,
) -> Upload:
    """Take in a piece that begins at `offset`; how far the upload has come then.

    Raises Refusal where another piece is expected, where the digest is not that of the bytes (none
    of them counts then), for more bytes than were announced, and where the disk will not take them.
    """
    upload_of(acting, case, upload)  # nobody makes a file for an upload that is not theirs
    with held(place_of(acting.workspace, upload)) as file:
        found = upload_of(acting, case, upload)
        if offset != found.received:
            raise refuse("upload-offset", expected=found.received)
        try:
            _Piece(acting, found, file, checksum).take(chunks)
        finally:
            file.truncate(found.received)  # what does not count is not kept either
    return found


class _Piece:
    """One piece on its way to the disk."""

    def __init__(
        self, acting: Acting, upload: Upload, file: FileIO, checksum: Checksum | None
    ) -> None:
        self._acting, self._upload, self._file, self._checksum = acting, upload, file, checksum
        self._waiting = 0
        self._came = 0
        self._hash = _hash(checksum) if checksum else None

    def take(self, chunks: Iterable[bytes]) -> None:
        self._file.truncate(self._upload.received)
        self._file.seek(self._upload.received)
        for chunk in chunks:
            self._write(chunk)
            if self._checksum is None and self._waiting >= EVERY:
                self._count()
        if self._checksum is not None and not self._fits(self._checksum):
            raise refuse("upload-checksum")
        self._count()

    def _write(self, chunk: bytes) -> None:
        if self._upload.received + self._waiting + len(chunk) > self._upload.size:
            raise refuse("upload-too-long")
        with durable.told(str(self._file.name)):
            durable.write_all(self._file, chunk)
        self._waiting += len(chunk)
        self._came += len(chunk)
        if self._hash is not None:
            self._hash.update(chunk)

    def _fits(self, checksum: Checksum) -> bool:
        made = self._hash.digest() if self._hash else b""
        return self._came == checksum.length and hmac.compare_digest(made, checksum.digest)

    def _count(self) -> None:
        with durable.told(str(self._file.name)):
            durable.sync(self._file)
        reached, until = self._upload.received + self._waiting, self._acting.now + LASTS
        Upload.objects.filter(id=self._upload.id).update(received=reached, until=until)
        self._upload.received, self._upload.until, self._waiting = reached, until, 0


def _hash(checksum: Checksum) -> hashlib._Hash:
    if checksum.algorithm not in ALGORITHMS:
        raise refuse("upload-algorithm", known=ALGORITHMS)
    return hashlib.new(checksum.algorithm, usedforsecurity=False)
