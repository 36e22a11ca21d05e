"""Frames of a video at fixed fractions of its length.

A video is not decoded whole. Its frames are counted in time and not from one key picture to the
next, so that a copy encoded anew gives the same ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from av.video.reformatter import Interpolation
from PIL import Image

from trucewatch.media.failing import Hindered, attempt
from trucewatch.media.parts import Part
from trucewatch.media.readers.containers import begins_ms, length_ms, open_container
from trucewatch.media.readers.reader import Task
from trucewatch.media.readers.thumbnails import small_copy, upright
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import DerivativeKind, MediaRead

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

PLACES = (5, 25, 50, 75, 95)  # hundredths of the length
_DECODED = 1500  # frames looked at for one of these: a minute without a key picture
_BACK_MS = (0, 2_000, 12_000)
_LAST_MS = 2000  # so long the last frame may be shown; a file whose frames end earlier was cut off
_EXACTLY = Interpolation.BICUBIC | Interpolation.ACCURATE_RND | Interpolation.BITEXACT
_TURNED = {90: 8, 180: 3, 270: 6}  # counter-clockwise, as FFmpeg tells it, to EXIF's number


def tell_frames(task: Task, container: InputContainer, picture: VideoStream) -> MediaRead:
    length = length_ms(container, picture)
    if length is None:
        task.tell(Part(trouble=(Trouble.LENGTH_UNKNOWN,)))
    seen: set[int] = set()
    hindrances: set[Trouble] = set()
    for at_ms in [length * place // 100 for place in PLACES] if length else [0]:
        hindrances |= _tell_frame_at(task, container, picture, at_ms, seen)
    if hindrances:
        task.tell(Part(trouble=tuple(hindrances)))
    return MediaRead.WHOLE if length and not hindrances else MediaRead.PARTLY


def _tell_frame_at(
    task: Task, container: InputContainer, picture: VideoStream, at_ms: int, seen: set[int]
) -> set[Trouble]:
    """What hindered it; a frame that cannot be had does not keep the others back."""
    told = attempt(
        lambda: _tell(task, _frame_at(task, container, picture, at_ms), begins_ms(container), seen)
    )
    return {told} if told else set()


def _frame_at(
    task: Task, container: InputContainer, picture: VideoStream, at_ms: int
) -> VideoFrame:
    """The frame that is shown at that time; Hindered where the file ends well before it.

    Some containers have no index, and what is sought may be passed: then one looks further back,
    and at last from the beginning.
    """
    wanted = _start_ms(picture) + at_ms
    for back in _BACK_MS:
        if back <= at_ms:
            container.seek((wanted - back) * 1000)
            frame = _shown(container, picture, wanted)
            if frame is not None and _time_ms(frame) <= wanted:
                return frame
    with open_container(task) as anew:
        frame = _shown(anew, cast("VideoStream", anew.streams[picture.index]), wanted)
    if frame is None:
        raise Hindered(Trouble.TRUNCATED)
    return frame


def _shown(container: InputContainer, picture: VideoStream, wanted: int) -> VideoFrame | None:
    """Of the frames from here on, the one shown at that time; None where they end well before."""
    shown = None
    for number, frame in enumerate(container.decode(picture)):
        if frame.pts is None or (shown is not None and _time_ms(frame) > wanted):
            return shown or frame
        if number == _DECODED:
            raise Hindered(Trouble.SLOW)
        shown = frame
    return shown if shown is not None and wanted - _time_ms(shown) <= _LAST_MS else None


def _start_ms(picture: VideoStream) -> int:
    return round(1000 * (picture.start_time or 0) * (picture.time_base or 0))


def _time_ms(frame: VideoFrame) -> int:
    return round(1000 * (frame.pts or 0) * (frame.time_base or 0))


def _tell(task: Task, frame: VideoFrame, begins: int, seen: set[int]) -> Trouble | None:
    """Tell a frame, once; a short video gives the same one at several places."""
    at_ms = max(0, _time_ms(frame) - begins)
    if at_ms in seen:
        return None
    seen.add(at_ms)
    orientation = _TURNED.get(frame.rotation % 360, 1)
    colours = frame.reformat(format="rgb24", interpolation=_EXACTLY, threads=1)
    image = upright(Image.fromarray(colours.to_ndarray()), orientation)
    made = small_copy(image, DerivativeKind.FRAME, at_ms=at_ms, compare=True)
    task.tell(Part(technical=Technical(orientation=orientation), made=(made,)))
    return Trouble.BROKEN if frame.is_corrupt else None
