"""The moving picture of a copy: frames as they come, each drawn and encoded once it is known how long
it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, cast

from av import VideoFrame

from trucewatch.media.covering import Covering
from trucewatch.media.failing import Hindered
from trucewatch.media.readers.video_copies.pictures import FORMAT, Shape, drawn, shape_of
from trucewatch.media.readers.video_copies.times import FRAMES_A_SECOND, Times
from trucewatch.media.trouble import Trouble

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.packet import Packet
    from av.video.stream import VideoStream

CODEC = "libvpx-vp9"
OPTIONS = {"deadline": "realtime", "cpu-used": "7", "crf": "28", "lag-in-frames": "0"}
MOST_PIXELS = 8192 * 4352
RATE = 30  # frames a second, where the file does not say
A_MS = Fraction(1, 1000)
LIMITED_RANGE = 1  # AVCOL_RANGE_MPEG


class Frames:
    """The moving picture of one copy, as it comes."""

    def __init__(
        self,
        out: OutputContainer,
        times: Times,
        covering: Covering,
        picture: VideoStream,
        first: VideoFrame,
    ) -> None:
        """first: the first frame of `picture`, which gives the shape and the kind of colours."""
        self.shape = shape_of(first, picture.sample_aspect_ratio)
        self._times, self._covering = times, covering
        self._stream = _stream(out, self.shape, picture.average_rate or Fraction(RATE), first)
        self._waiting: tuple[int, VideoFrame] | None = None
        self._last = -1
        self._seen = 0
        self.percent = 0
        """How much of the original is gone through."""

    def take(self, frame: VideoFrame) -> Iterator[Packet[VideoStream]]:
        """What is encoded of the frame before this one."""
        pts = frame.pts if frame.pts is not None else frame.dts
        if pts is None or frame.time_base is None:
            raise Hindered(Trouble.TIMES_BROKEN)
        at = self._times.of(pts, frame.time_base)
        before, self._waiting = self._waiting, (at, frame)
        self._require_sound(frame, at)
        self.percent = self._times.percent(at)
        if before is not None and before[0] > at:
            raise Hindered(Trouble.TIMES_BROKEN)
        if before is not None:
            yield from self._shown(*before, at)

    def end(self) -> Iterator[Packet[VideoStream]]:
        """What is encoded of the last frame, and what is still held."""
        if self._waiting is not None:
            yield from self._shown(*self._waiting, None)
        if self._last < 0:
            raise Hindered(Trouble.NOTHING_LEFT)
        yield from self._stream.encode(None)

    def _require_sound(self, frame: VideoFrame, at: int) -> None:
        self._seen += 1
        length = self._times.end - self._times.begin
        if at > self._times.end + 1000 or self._seen > FRAMES_A_SECOND * (length // 1000 + 2):
            raise Hindered(Trouble.TIMES_BROKEN)
        if frame.is_corrupt or frame.width * frame.height > MOST_PIXELS:
            raise Hindered(Trouble.BROKEN)

    def _shown(
        self, at: int, frame: VideoFrame, until: int | None
    ) -> Iterator[Packet[VideoStream]]:
        """What is encoded of a frame that is shown from `at` until then; None: to the end."""
        cut = any(one.touches(at, until) for one in self._covering.cuts)
        place = self._times.in_copy(at)
        if cut or self._times.removes(at) or place <= self._last:
            return
        covered = [one for one in self._covering.rectangles if one.span.touches(at, until)]
        made = drawn(frame, self.shape, covered, self._covering.cover)
        made.pts, made.time_base = place, A_MS
        self._last = place
        yield from self._stream.encode(made)


def _stream(out: OutputContainer, shape: Shape, rate: Fraction, first: VideoFrame) -> VideoStream:
    """Of the colours of the first frame, which are not converted."""
    stated = min(max(rate, Fraction(1)), Fraction(FRAMES_A_SECOND))
    stream = cast("VideoStream", out.add_stream(CODEC, rate=stated, options=OPTIONS))
    stream.width, stream.height = shape.shown
    stream.pix_fmt = FORMAT
    stream.bit_rate = max(500_000, 3 * stream.width * stream.height)
    inside = stream.codec_context
    inside.time_base, inside.thread_count = A_MS, 1
    inside.colorspace, inside.color_range = first.colorspace, LIMITED_RANGE
    inside.color_primaries, inside.color_trc = first.color_primaries, first.color_trc
    return stream
