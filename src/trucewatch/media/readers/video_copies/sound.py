"""The sound of a video in its copy: what is silenced is nought before it is encoded.

It is 48,000 samples a second on two sides, in Opus, and stands where it stood beside the picture.
What sounds before the first frame that is left, or after the last, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias, cast

import numpy as np
from av import AudioFrame, AudioResampler
from numpy.typing import NDArray

from trucewatch.media.covering import Span
from trucewatch.media.failing import Hindered
from trucewatch.media.readers.video_copies.times import Times
from trucewatch.media.trouble import Trouble

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import OutputContainer
    from av.packet import Packet

CODEC, RATE, SIDES, BITS = "libopus", 48_000, 2, 96_000
A_MS = RATE // 1000
WIDER_MS = 100  # a silence begins this much earlier and ends this much later
LOOSE = 50 * A_MS  # what stands nearer than this to where it should is joined on
PIECE = RATE  # samples of silence that are made at once
Samples: TypeAlias = NDArray[np.int16]


class Sound:
    """The sound of one copy, as it comes."""

    def __init__(self, out: OutputContainer, times: Times, silences: Sequence[Span]) -> None:
        self._stream = cast("AudioStream", out.add_stream(CODEC, rate=RATE, layout="stereo"))
        self._stream.bit_rate = BITS
        self._times, self._silences = times, silences
        self._resampler = AudioResampler("s16", "stereo", RATE)
        self._written = 0

    def take(self, frame: AudioFrame) -> Iterator[Packet[AudioStream]]:
        """What is encoded of it."""
        yield from self._resampled(frame)

    def end(self) -> Iterator[Packet[AudioStream]]:
        """What is encoded of all that is still held."""
        yield from self._resampled(None)
        yield from self._stream.encode(None)

    def _resampled(self, frame: AudioFrame | None) -> Iterator[Packet[AudioStream]]:
        for one in self._resampler.resample(frame):
            if one.pts is None or one.time_base is None:
                raise Hindered(Trouble.TIMES_BROKEN)
            start = round(one.pts * one.time_base * RATE) - self._times.origin * A_MS
            samples = cast("Samples", one.to_ndarray())
            yield from self._place(start, samples.reshape(-1, SIDES))

    def _place(self, start: int, samples: Samples) -> Iterator[Packet[AudioStream]]:
        """Put them where they belong in the copy; where nothing sounds there is silence."""
        left = self._left(start, len(samples))
        if not left.any():
            return
        at = start + int(left.argmax())
        kept = np.where(self._silenced(start, len(samples))[:, None], 0, samples)[left]
        missing = self._times.in_copy(at // A_MS) * A_MS + at % A_MS - self._written
        if missing > LOOSE:
            yield from self._nothing(missing)
        elif missing < -LOOSE:
            kept = kept[-missing:]
        yield from self._encode(kept.astype(np.int16))

    def _left(self, start: int, count: int) -> NDArray[np.bool_]:
        begin, end = self._times.begin, self._times.end
        left = _within(start, count, begin, end)
        for one in self._times.removed:
            left &= ~_within(start, count, *one)
        return left

    def _silenced(self, start: int, count: int) -> NDArray[np.bool_]:
        silenced = np.zeros(count, np.bool_)
        for one in self._silences:
            end = self._times.end if one.end_ms is None else one.end_ms
            silenced |= _within(start, count, one.start_ms - WIDER_MS, end + WIDER_MS)
        return silenced

    def _nothing(self, count: int) -> Iterator[Packet[AudioStream]]:
        for piece in range(0, count, PIECE):
            yield from self._encode(np.zeros((min(PIECE, count - piece), SIDES), np.int16))

    def _encode(self, samples: Samples) -> Iterator[Packet[AudioStream]]:
        if not len(samples):
            return
        frame = AudioFrame.from_ndarray(samples.reshape(1, -1), "s16", "stereo")
        frame.sample_rate, frame.time_base = RATE, Fraction(1, RATE)
        frame.pts = self._written
        self._written += len(samples)
        yield from self._stream.encode(frame)


def _within(start: int, count: int, from_ms: int, to_ms: int) -> NDArray[np.bool_]:
    """Which of so many samples from `start` on lie in the stretch."""
    found = np.zeros(count, np.bool_)
    first, last = from_ms * A_MS - start, to_ms * A_MS - start
    found[max(first, 0) : max(last, 0)] = True
    return found
