"""When each frame of a video is shown, and what time is left out of its copy.

The length that a container states is not believed: its packets are gone through first, which decodes
nothing. Times are whole milliseconds from where a player begins. What is left out is rounded outwards
to whole frames, so that picture and sound stay together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trucewatch.media.covering import LONGEST_MS, Span
from trucewatch.media.failing import Hindered
from trucewatch.media.readers.containers import begins_ms
from trucewatch.media.trouble import Trouble

if TYPE_CHECKING:
    from fractions import Fraction

    from av.container import InputContainer
    from av.video.stream import VideoStream

FRAMES_A_SECOND = 120  # on the whole; more of them count as a longer video
LAST_FRAME_MS = 40  # where nothing says how long the last one is shown


@dataclass(frozen=True, slots=True)
class Times:
    """begin: where the first frame is shown, from the place that is 0 in the file, in ms; so is
    `origin`, where players begin. end: where the last frame ends, from the origin, as are removed:
    stretches, in order, none touching another."""

    origin: int
    begin: int
    end: int
    removed: tuple[tuple[int, int], ...]

    def of(self, pts: int, base: Fraction) -> int:
        """A time of the file as ms from where players begin."""
        return round(1000 * pts * base) - self.origin

    def in_copy(self, at_ms: int) -> int:
        """Where that time stands in the copy, which begins with the first frame that is left."""
        gone = sum(min(max(at_ms - start, 0), end - start) for start, end in self.removed)
        return at_ms - self.begin - gone

    def removes(self, at_ms: int) -> bool:
        return any(start <= at_ms < end for start, end in self.removed)

    def percent(self, at_ms: int) -> int:
        """How much of the original lies before that time."""
        gone = 100 * (at_ms - self.begin) // (self.end - self.begin)
        return min(max(gone, 0), 100)

    @property
    def length(self) -> int:
        """Of the copy, in ms."""
        return self.in_copy(self.end)


def times_of(
    container: InputContainer, picture: VideoStream, cuts: Sequence[Span], most_seconds: int
) -> Times:
    """Go through the packets. Hindered for what is too long, or where nothing would be left."""
    shown, end = _shown(container, picture, most_seconds * FRAMES_A_SECOND)
    first = shown[0]
    if end - first > most_seconds * 1000:
        raise Hindered(Trouble.VIDEO_LONG)
    origin = min(first, begins_ms(container))
    if first - origin > most_seconds * 1000:
        raise Hindered(Trouble.TIMES_BROKEN)
    from_origin = [at - origin for at in shown]
    removed = tuple(_joined(_cut(from_origin, end - origin, cuts)))
    found = Times(origin, first - origin, end - origin, removed)
    if found.length <= 0:
        raise Hindered(Trouble.NOTHING_LEFT)
    return found


def _shown(container: InputContainer, picture: VideoStream, most: int) -> tuple[list[int], int]:
    """When frames are shown, in order; and when the last one ends."""
    shown: set[int] = set()
    end = -LONGEST_MS
    for count, packet in enumerate(container.demux(picture)):
        if count > most:
            raise Hindered(Trouble.VIDEO_LONG)
        at = packet.pts if packet.pts is not None else packet.dts
        if at is None or packet.time_base is None or packet.is_discard:
            continue
        at_ms = round(1000 * at * packet.time_base)
        lasting = round(1000 * (packet.duration or 0) * packet.time_base)
        shown.add(at_ms)
        end = max(end, at_ms + (lasting or LAST_FRAME_MS))
    if not shown:
        raise Hindered(Trouble.NO_PICTURE)
    return sorted(shown), end


def _cut(shown: Sequence[int], end: int, cuts: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The frames that a cut touches, from when the first is shown to when the last one ends."""
    ends = [*shown[1:], end]
    for cut in cuts:
        touched = [pair for pair in zip(shown, ends, strict=True) if cut.touches(*pair)]
        if touched:
            yield touched[0][0], touched[-1][1]


def _joined(stretches: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    held: tuple[int, int] | None = None
    for start, end in sorted(stretches):
        if held is not None and start <= held[1]:
            held = (held[0], max(held[1], end))
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held
