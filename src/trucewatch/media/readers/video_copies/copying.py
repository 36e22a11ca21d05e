"""A redacted copy of a video: decoded, covered, cut, and encoded anew, behind the walls.

"redacted-video-1", permanent: WebM with VP9 and Opus; upright, of square pixels, the longer side at
most 1280 pixels, 8 bits; each frame stands where it stood, in milliseconds from the first one that is
left. A rectangle is widened to whole pairs of pixels, a stretch of time to whole frames, a silence by a
tenth of a second. One picture and one sound; metadata, chapters, subtitles, attachments, data and
other tracks are not carried along. A video that is cut short or damaged makes no copy.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

import av
from av import AudioFrame, VideoFrame

from trucewatch.media.covering import ALWAYS, Covering
from trucewatch.media.failing import Hindered
from trucewatch.media.looked import Made
from trucewatch.media.parts import Part
from trucewatch.media.readers.boxes import ends_early
from trucewatch.media.readers.containers import (
    BY,
    FORMATS,
    first_sound,
    moving_picture,
    open_container,
)
from trucewatch.media.readers.reader import Task
from trucewatch.media.readers.video_copies.frames import MOST_PIXELS, Frames
from trucewatch.media.readers.video_copies.sound import Sound
from trucewatch.media.readers.video_copies.times import Times, times_of
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import DerivativeKind, MediaRead

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.packet import Packet
    from av.video.stream import VideoStream

    from trucewatch.values.plain import Json

REDACTED = "redacted-video-1"
MEDIA_TYPE, CONTAINER = "video/webm", "webm"
SPARE = 1 << 16  # bytes that what is told beside the copy may take


def redact_video(task: Task, covering: Covering) -> MediaRead:
    """Tell the copy."""
    if ends_early(task.file, FORMATS[task.media_type]):
        raise Hindered(Trouble.TRUNCATED)
    with open_container(task) as container:
        times = times_of(container, _picture(container), covering.cuts, task.limits.video_seconds)
    content, technical = _copied(task, covering, times)
    how: dict[str, Json] = {"copy": REDACTED, **covering.plain()}
    how["removed"] = [list(stretch) for stretch in times.removed]
    made = Made(DerivativeKind.REDACTED_COPY, MEDIA_TYPE, content, technical, how=how)
    task.tell(Part(BY, made=(made,)))
    return MediaRead.WHOLE


def _picture(container: InputContainer) -> VideoStream:
    found = moving_picture(container)
    if found is None:
        raise Hindered(Trouble.NO_PICTURE)
    if found.width * found.height > MOST_PIXELS:
        raise Hindered(Trouble.BOMB)
    return found


def _copied(task: Task, covering: Covering, times: Times) -> tuple[bytes, Technical]:
    """The copy and its facts. A player's index comes last: the copy is whole in memory."""
    first, into = _first_frame(task), io.BytesIO()
    with (
        open_container(task) as container,
        av.open(into, "w", CONTAINER, container_options={"fflags": "+bitexact"}) as out,
    ):
        picture = _picture(container)
        heard = None if ALWAYS in covering.silences else first_sound(container)
        frames = Frames(out, times, covering, picture, first)
        sound = Sound(out, times, covering.silences) if heard is not None else None
        told = 0
        for packet in _packets(container, picture, frames, sound):
            out.mux(packet)
            _require_fitting(task, into)
            if frames.percent > told:
                told = frames.percent
                task.reached(told)
    _require_fitting(task, into)
    width, height = frames.shape.shown
    technical = Technical(
        width,
        height,
        duration_ms=times.length,
        video_codec="vp9",
        audio_codec="opus" if sound else None,
        has_audio=sound is not None,
    )
    return into.getvalue(), technical


def _require_fitting(task: Task, into: io.BytesIO) -> None:
    if into.getbuffer().nbytes > task.limits.answer_bytes - SPARE:
        raise Hindered(Trouble.COPY_LARGE)


def _first_frame(task: Task) -> VideoFrame:
    with open_container(task) as container:
        first = next(container.decode(_picture(container)), None)
    if first is None:
        raise Hindered(Trouble.NO_PICTURE)
    return first


def _packets(
    container: InputContainer, picture: VideoStream, frames: Frames, sound: Sound | None
) -> Iterator[Packet[VideoStream] | Packet[AudioStream]]:
    """What is encoded of the file, from its first packet to its last."""
    heard = first_sound(container) if sound is not None else None
    for packet in container.demux([one for one in (picture, heard) if one is not None]):
        for frame in packet.decode():
            if isinstance(frame, VideoFrame):
                yield from frames.take(frame)
            elif isinstance(frame, AudioFrame) and sound is not None:
                yield from sound.take(frame)
    yield from frames.end()
    if sound is not None:
        yield from sound.end()
