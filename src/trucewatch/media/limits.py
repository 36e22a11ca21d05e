"""What the reading of one file may cost, and how much of it is kept."""

from __future__ import annotations

from dataclasses import asdict, dataclass

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one reading. Whatever goes over one is data (`Trouble`), never an error.

    content_seconds, metadata_seconds: wall and processor time of the two halves of a reading.
    memory: address space of a reader, in bytes. pixels: of one picture; the largest telephones
    make 200 million. answer_bytes: all that a reader may send back. metadata_bytes: of the JSON
    kept. text_bytes, listed: how much of a text, and how many names of an archive, are looked at.
    video_seconds: of a video that is copied; the copy itself must fit into answer_bytes.
    """

    content_seconds: int = 60
    metadata_seconds: int = 20
    memory: int = 2048 * MEBIBYTE
    pixels: int = 250_000_000
    answer_bytes: int = 16 * MEBIBYTE
    metadata_bytes: int = 64 * 1024
    text_bytes: int = 64 * MEBIBYTE
    listed: int = 1000
    open_files: int = 64
    video_seconds: int = 300

    def plain(self) -> dict[str, int]:
        """The bounds by name, for the reading process."""
        return asdict(self)


LIMITS = Limits()
VIDEO_COPY = Limits(
    content_seconds=15 * 60, memory=4096 * MEBIBYTE, answer_bytes=96 * MEBIBYTE, video_seconds=300
)
"""A redacted copy of a video that a browser asked for: on a slow machine it takes as long as three
times the video."""
LONG_VIDEO_COPY = Limits(
    content_seconds=4 * 3600,
    memory=4096 * MEBIBYTE,
    answer_bytes=384 * MEBIBYTE,
    video_seconds=3600,
)
"""The same where nobody's browser waits."""
