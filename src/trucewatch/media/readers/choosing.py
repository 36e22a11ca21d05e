"""Which reader reads which type, and why none does. Readers that are not installed are named."""

from __future__ import annotations

from trucewatch.media.kinds.kinds import TEXTS
from trucewatch.media.looked import UNKNOWN_TYPE
from trucewatch.media.readers.archives import read_archive
from trucewatch.media.readers.pictures import FORMATS as PICTURES
from trucewatch.media.readers.pictures import read_picture
from trucewatch.media.readers.reader import Copier, Reader
from trucewatch.media.readers.redacting import redact_picture
from trucewatch.media.readers.texts import read_text
from trucewatch.media.standing import reads_papers, reads_videos
from trucewatch.media.trouble import Trouble

_ARCHIVE, _PAPER = "application/zip", "application/pdf"


def reader_of(media_type: str) -> Reader | Trouble:
    """The reader of a media type, or why there is none."""
    if media_type in PICTURES:
        return read_picture
    if media_type in TEXTS:
        return read_text
    if media_type == _ARCHIVE:
        return read_archive
    if media_type == _PAPER:
        return _paper_reader()
    if media_type.startswith(("video/", "audio/")):
        return _video_reader(media_type)
    return Trouble.UNKNOWN_TYPE if media_type == UNKNOWN_TYPE else Trouble.NO_READER


def copier_of(media_type: str) -> Copier | Trouble:
    """What makes redacted copies of a media type, or why nothing does."""
    if media_type in PICTURES:
        return redact_picture
    if not media_type.startswith("video/"):
        return Trouble.NO_READER
    return _video_copier(media_type)


def load_all() -> None:
    """Load every reader there is, before the disk is closed and processes are copied."""
    _paper_reader()
    _video_reader("")
    _video_copier("")


def _paper_reader() -> Reader | Trouble:
    if not reads_papers():
        return Trouble.PAPER_READER_ABSENT
    from trucewatch.media.readers.papers import read_paper

    return read_paper


def _video_reader(media_type: str) -> Reader | Trouble:
    if not reads_videos():
        return Trouble.VIDEO_READER_ABSENT
    from trucewatch.media.readers.containers import FORMATS
    from trucewatch.media.readers.videos import read_video

    return read_video if media_type in FORMATS else Trouble.NO_READER


def _video_copier(media_type: str) -> Copier | Trouble:
    if not reads_videos():
        return Trouble.VIDEO_READER_ABSENT
    from trucewatch.media.readers.containers import FORMATS
    from trucewatch.media.readers.video_copies.copying import redact_video

    return redact_video if media_type in FORMATS else Trouble.NO_READER
