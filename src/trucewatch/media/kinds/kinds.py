"""The media type of a file by what it holds; its name has no say."""

from __future__ import annotations

import os
from typing import BinaryIO

from trucewatch.media.kinds.signatures import by_signature
from trucewatch.media.kinds.words import encoding_of, type_of_text
from trucewatch.media.looked import UNKNOWN_TYPE

HEAD = 64 * 1024
_END_OF_ARCHIVE = b"PK\x05\x06"
_LONGEST_END = 22 + 65_535  # bytes of the end record and its comment (APPNOTE 4.3.16)
_ARCHIVES = frozenset({"application/zip", "application/age"})
TEXTS = frozenset(
    {
        "text/plain",
        "text/csv",
        "text/tab-separated-values",
        "text/html",
        "application/json",
        "application/xml",
        "application/gpx+xml",
        "application/vnd.google-earth.kml+xml",
        "application/rtf",
        "application/warc",
        "image/svg+xml",
    }
)


def kind_of(file: BinaryIO) -> str:
    """The media type that the first bytes prove, `application/octet-stream` if none."""
    file.seek(0)
    head = file.read(HEAD)
    if found := by_signature(head):
        return found
    whole = len(head) < HEAD
    return type_of_text(head, whole) if encoding_of(head) else UNKNOWN_TYPE


def is_blank(file: BinaryIO) -> bool:
    """Whether there is nothing but zeros where everything begins."""
    file.seek(0)
    return not file.read(HEAD).strip(b"\x00")


def holds_an_archive(file: BinaryIO, media_type: str) -> bool:
    """Whether a file of another type ends as a ZIP archive: it can be opened as both."""
    if media_type in _ARCHIVES:
        return False
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _LONGEST_END))
    tail = file.read(_LONGEST_END)
    at = tail.rfind(_END_OF_ARCHIVE)
    if at < 0 or len(tail) - at < 22:
        return False
    comment = int.from_bytes(tail[at + 20 : at + 22], "little")
    return len(tail) - at - 22 == comment
