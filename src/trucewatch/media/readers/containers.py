"""Containers of videos and sound, opened by FFmpeg through PyAV so that nothing else is.

FFmpeg is told which container it has before it, so that a playlist, which may name other files, is
never opened as one; and it may open nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import av
from av.stream import Disposition

from trucewatch.media.failing import Hindered
from trucewatch.media.readers.reader import Task
from trucewatch.media.trouble import Trouble

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.video.stream import VideoStream

BY = f"PyAV {av.__version__} (FFmpeg {av.ffmpeg_version_info})"
FORMATS = {
    "video/mp4": "mov",
    "video/quicktime": "mov",
    "video/3gpp": "mov",
    "audio/mp4": "mov",
    "video/x-matroska": "matroska",
    "video/webm": "matroska",
    "video/x-msvideo": "avi",
    "video/mp2t": "mpegts",
    "video/mpeg": "mpeg",
    "video/x-flv": "flv",
    "video/x-ms-asf": "asf",
    "video/ogg": "ogg",
    "audio/ogg": "ogg",
    "audio/wav": "wav",
    "audio/mpeg": "mp3",
    "audio/flac": "flac",
    "audio/aac": "aac",
    "audio/amr": "amr",
    "audio/amr-wb": "amr",
    "audio/aiff": "aiff",
    "audio/x-caf": "caf",
}
# PyAV 19 reads metadata that is no UTF-8 without being asked to, and knows no word for it.
_LENIENT: dict[str, Any] = {"metadata_errors": "replace"} if av.__version__ < "19" else {}


def open_container(task: Task) -> InputContainer:
    """The container, at its beginning."""
    task.file.seek(0)
    container: InputContainer = av.open(
        task.file,
        "r",
        FORMATS[task.media_type],
        options={"protocol_whitelist": "none"},
        io_open=_open_nothing,
        **_LENIENT,
    )
    for stream in container.streams.video:
        if stream.codec_context is not None:
            stream.codec_context.thread_count = 1
    return container


def _open_nothing(url: str, flags: int, options: object) -> object:
    """Some containers name other files or addresses; none is opened."""
    raise Hindered(Trouble.BROKEN)


def moving_picture(container: InputContainer) -> VideoStream | None:
    """The moving picture; not the cover of a song. Hindered where nothing here can decode it."""
    cover = Disposition.attached_pic
    moving = [one for one in container.streams.video if not one.disposition & cover]
    if moving and moving[0].codec_context is None:
        raise Hindered(Trouble.NO_READER)
    return moving[0] if moving else None


def first_sound(container: InputContainer) -> AudioStream | None:
    """The first sound that can be decoded."""
    heard = (one for one in container.streams.audio if one.codec_context is not None)
    return next(heard, None)


def begins_ms(container: InputContainer) -> int:
    """Where players begin, and count from: 0 in most files, not in what was recorded off the air."""
    return round((container.start_time or 0) / 1000)


def length_ms(container: InputContainer, picture: VideoStream | None) -> int | None:
    """Of the moving picture where that is known: sound may go on when it has ended."""
    if picture is not None and picture.duration and picture.time_base:
        return max(0, round(1000 * picture.duration * picture.time_base)) or None
    return max(0, round((container.duration or 0) / 1000)) or None
