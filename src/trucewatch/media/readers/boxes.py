"""Whether a video is there to its end, by what its container says of its own length.

Boxes (MP4, QuickTime, 3GP; ISO/IEC 14496-12, 4.2): a box is its size in four bytes, its name in
four, and what it holds; size 1 means that eight bytes of size follow, size 0 that it runs to the end
of the file. Chunks (AVI, WAV; Microsoft, RIFF): four bytes of name, four of size.
"""

from __future__ import annotations

import os
import struct
from typing import BinaryIO

_BOX, _LONG = struct.Struct(">I4s"), struct.Struct(">Q")
_CHUNK = struct.Struct("<4sI")
_NOT_SAID = (0, 0xFFFFFFFF)  # written while recording, and never filled in
_INDEX = b"moov"
_MOST = 100_000  # boxes on the outermost level; videos in pieces have thousands


def ends_early(file: BinaryIO, container: str) -> bool:
    """Whether the file is shorter than its container says; False for those that do not say."""
    size = file.seek(0, os.SEEK_END)
    if container == "mov":
        return _boxes_end_early(file, size)
    return container in ("avi", "wav") and _chunk_ends_early(file, size)


def _chunk_ends_early(file: BinaryIO, size: int) -> bool:
    file.seek(0)
    name, length = _CHUNK.unpack(file.read(_CHUNK.size).ljust(_CHUNK.size, b"\x00"))
    return name == b"RIFF" and length not in _NOT_SAID and _CHUNK.size + length > size


def _boxes_end_early(file: BinaryIO, size: int) -> bool:
    """Whether the last box is longer than the file, or the index that players need is not there."""
    at, names = 0, set()
    for _ in range(_MOST):
        if at >= size:
            break
        length, name = _box(file, at, size)
        names.add(name)
        if length == 0 or at + length > size:
            return True
        at += length
    return _INDEX not in names


def _box(file: BinaryIO, at: int, size: int) -> tuple[int, bytes]:
    """Length and name of the box; length 0 if not even that is there."""
    file.seek(at)
    head = file.read(_BOX.size + _LONG.size)
    if len(head) < _BOX.size:
        return 0, b""
    length, name = _BOX.unpack_from(head)
    if length == 0:
        return size - at, name
    if length == 1 and len(head) == _BOX.size + _LONG.size:
        length = _LONG.unpack_from(head, _BOX.size)[0]
    return (length if length >= _BOX.size else 0), name
