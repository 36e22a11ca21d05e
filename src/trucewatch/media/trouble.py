"""What hindered a reading, or what a reader remarked: codes of messages, kept with the evidence."""

from __future__ import annotations

from enum import StrEnum


class Trouble(StrEnum):
    """One code of `media.ftl`. None has a gap to fill, so that the code alone can be stored."""

    # What may not be opened at all.
    GONE = "media-gone"
    CLOSED = "media-closed"
    LINK = "media-link"
    SPECIAL = "media-special"

    # What the file is.
    EMPTY = "media-empty"
    UNKNOWN_TYPE = "media-unknown-type"
    NO_READER = "media-no-reader"
    NOT_DRAWN = "media-not-drawn"
    ENCRYPTED = "media-encrypted"
    TRUNCATED = "media-truncated"
    BROKEN = "media-broken"
    BOMB = "media-bomb"
    TEXT_LONG = "media-text-long"
    LENGTH_UNKNOWN = "media-length-unknown"

    # What happened to the reader of pictures, videos, papers.
    SLOW = "media-slow"
    MEMORY = "media-memory"
    CRASHED = "media-crashed"
    VIDEO_READER_ABSENT = "media-av-absent"
    PAPER_READER_ABSENT = "media-pdfium-absent"

    # Why no redacted copy of a video is made.
    VIDEO_LONG = "media-video-long"
    COPY_LARGE = "media-copy-large"
    NO_PICTURE = "media-no-picture"
    TIMES_BROKEN = "media-times-broken"
    NOTHING_LEFT = "media-nothing-left"

    # What happened to exiftool.
    EXIFTOOL_ABSENT = "media-exiftool-absent"
    EXIFTOOL_SLOW = "media-exiftool-slow"
    EXIFTOOL_MEMORY = "media-exiftool-memory"
    EXIFTOOL_CRASHED = "media-exiftool-crashed"
    EXIFTOOL_BROKEN = "media-exiftool-broken"

    # Remarks: nothing was hindered, but a person should know.
    METADATA_BROKEN = "media-metadata-broken"
    METADATA_CUT = "media-metadata-cut"
    METADATA_HIDDEN = "media-metadata-hidden"
    TIME_IMPOSSIBLE = "media-time-impossible"
    PLACE_IMPOSSIBLE = "media-place-impossible"
    ARCHIVE_INSIDE = "media-archive-inside"
    ACTIVE = "media-active"


IN_EXIFTOOL = {
    Trouble.SLOW: Trouble.EXIFTOOL_SLOW,
    Trouble.MEMORY: Trouble.EXIFTOOL_MEMORY,
    Trouble.CRASHED: Trouble.EXIFTOOL_CRASHED,
    Trouble.BROKEN: Trouble.EXIFTOOL_BROKEN,
}
"""What happened, as it is said where it happened to exiftool."""


def in_order(found: set[Trouble]) -> tuple[Trouble, ...]:
    """Each once, in the order of the list above: what is gravest to a reader stands first."""
    return tuple(one for one in Trouble if one in found)
