"""Videos and sound: what is in them, how long they are, and some of their frames."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trucewatch.media.failing import Hindered, attempt
from trucewatch.media.parts import Part
from trucewatch.media.plain import Bounded
from trucewatch.media.readers.boxes import ends_early
from trucewatch.media.readers.containers import (
    BY,
    FORMATS,
    first_sound,
    length_ms,
    moving_picture,
    open_container,
)
from trucewatch.media.readers.reader import Task
from trucewatch.media.readers.video_frames import tell_frames
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import MediaRead

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.stream import VideoStream


def read_video(task: Task) -> MediaRead:
    """Tell what is in a video or a recording, then its frames one by one."""
    early = ends_early(task.file, FORMATS[task.media_type])
    if early:
        task.tell(Part(BY, trouble=(Trouble.TRUNCATED,)))
    read = attempt(lambda: _read(task))
    if isinstance(read, Trouble):
        raise Hindered(Trouble.TRUNCATED if early else read)
    return MediaRead.PARTLY if early else read


def _read(task: Task) -> MediaRead:
    with open_container(task) as container:
        picture = moving_picture(container)
        _tell_outside(task, container, picture)
        if picture is None:
            return _heard(container)
        if picture.width * picture.height > task.limits.pixels:
            raise Hindered(Trouble.BOMB)
        return tell_frames(task, container, picture)


def _tell_outside(task: Task, container: InputContainer, picture: VideoStream | None) -> None:
    sound = first_sound(container)
    technical = Technical(
        width=picture.width if picture else None,
        height=picture.height if picture else None,
        duration_ms=length_ms(container, None),
        video_codec=picture.codec_context.name if picture else None,
        audio_codec=sound.codec_context.name if sound else None,
        has_audio=sound is not None,
        frames=(picture.frames or None) if picture else None,
    )
    bounded = Bounded(task.limits.metadata_bytes)
    metadata = {"av": bounded.members(_metadata(container))}
    only_sound = task.media_type == "video/mp4" and picture is None and sound is not None
    kind = "audio/mp4" if only_sound else ""
    task.tell(Part(BY, kind, tuple(bounded.trouble), technical, metadata))


def _metadata(container: InputContainer) -> Iterator[tuple[object, object]]:
    yield "container", dict(container.metadata)
    for stream in container.streams:
        if stream.metadata:
            yield f"stream {stream.index}", dict(stream.metadata)


def _heard(container: InputContainer) -> MediaRead:
    """A recording of sound: that it begins as sound is all that is tried."""
    sound = first_sound(container)
    if sound is None:
        raise Hindered(Trouble.BROKEN)
    if next(container.decode(sound), None) is None:
        raise Hindered(Trouble.TRUNCATED)
    return MediaRead.WHOLE
