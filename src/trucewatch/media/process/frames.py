"""The way a reading process answers: frames of one JSON object and the bytes that belong to it.

A frame is the length of the object in four bytes (big-endian), the object as UTF-8 JSON, and the
bytes of its blobs one after another; the object names their lengths in "blobs".
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO

_LENGTH = struct.Struct(">I")
_BLOBS = "blobs"


class Garbled(Exception):
    """What came is no frame: the reading process is not itself any more."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One answer: what is said, and bytes with it."""

    head: Mapping[str, object]
    blobs: tuple[bytes, ...] = ()


def write_frame(out: BinaryIO, head: Mapping[str, object], blobs: Sequence[bytes] = ()) -> None:
    """Send one frame, at once."""
    told = json.dumps({**head, _BLOBS: [len(blob) for blob in blobs]}).encode("utf-8")
    out.write(_LENGTH.pack(len(told)) + told + b"".join(blobs))
    out.flush()


class Frames:
    """Puts frames together from pieces; Garbled for what is none, or when `limit` bytes came."""

    def __init__(self, limit: int) -> None:
        self._left = limit
        self._held = bytearray()

    def take(self, piece: bytes) -> Iterator[Frame]:
        """The frames that this piece completes."""
        self._left -= len(piece)
        if self._left < 0:
            raise Garbled("too much")
        self._held += piece
        while (frame := self._next()) is not None:
            yield frame

    def _next(self) -> Frame | None:
        if len(self._held) < _LENGTH.size:
            return None
        start = _LENGTH.size
        end = start + _LENGTH.unpack_from(self._held)[0]
        if end > len(self._held) + self._left:
            raise Garbled("longer than may come")
        if len(self._held) < end:
            return None
        head, sizes = _head(bytes(self._held[start:end]))
        if len(self._held) < end + sum(sizes):
            return None
        return self._cut(head, end, sizes)

    def _cut(self, head: Mapping[str, object], start: int, sizes: Sequence[int]) -> Frame:
        blobs = []
        for size in sizes:
            blobs.append(bytes(self._held[start : start + size]))
            start += size
        del self._held[:start]
        return Frame(head, tuple(blobs))


def _head(told: bytes) -> tuple[dict[str, object], list[int]]:
    try:
        head = json.loads(told)
    except (ValueError, RecursionError) as error:
        raise Garbled("no JSON") from error
    sizes = head.pop(_BLOBS, None) if isinstance(head, dict) else None
    if not isinstance(sizes, list) or not all(type(size) is int and size >= 0 for size in sizes):
        raise Garbled("no sizes")
    return head, sizes
