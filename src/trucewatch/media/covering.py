"""What a redacted copy leaves out: rectangles, in thousandths of the sides; of a video also times."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trucewatch.values.plain import Json

WHOLE = 1000
MOST = 40
LONGEST_MS = 1 << 40


class Cover(StrEnum):
    """How. MOSAIC: a few flat tiles, each the mean of what it covers; BLACK: nothing is left."""

    MOSAIC = "mosaic"
    BLACK = "black"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a video, in milliseconds from where it begins; both ends belong to it.

    end_ms: None: to the end of the video, however long it turns out to be.
    """

    start_ms: int = 0
    end_ms: int | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start_ms <= LONGEST_MS:
            raise ValueError("a stretch begins within the video")
        if self.end_ms is not None and not self.start_ms < self.end_ms <= LONGEST_MS:
            raise ValueError("a stretch ends after it begins")

    @property
    def plain(self) -> list[int | None]:
        return [self.start_ms, self.end_ms]

    def touches(self, start_ms: int, end_ms: int | None) -> bool:
        """Whether any of [start_ms, end_ms] lies in it; a millisecond is lost by rounding."""
        begins = end_ms is None or self.start_ms <= end_ms + 1
        return begins and (self.end_ms is None or start_ms - 1 <= self.end_ms)


ALWAYS = Span()


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A part of the upright picture, from its upper left corner, in thousandths of its sides.

    span: when it is covered, in a video.
    """

    left: int
    top: int
    width: int
    height: int
    span: Span = ALWAYS

    def __post_init__(self) -> None:
        sides = (self.left, self.top, self.width, self.height)
        if not all(0 <= side <= WHOLE for side in sides) or not self.width or not self.height:
            raise ValueError("a rectangle lies within the picture and has a size")

    @property
    def plain(self) -> list[int]:
        """Its place alone, as the record of a picture has it."""
        return [self.left, self.top, self.width, self.height]

    @property
    def timed(self) -> list[int | None]:
        """Its place, then its span."""
        return [*self.plain, *self.span.plain]

    def box(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Left, top, right, bottom in whole pixels, at least one each way, within the picture."""
        left, top = self.left * width // WHOLE, self.top * height // WHOLE
        right = -(-(self.left + self.width) * width // WHOLE)
        bottom = -(-(self.top + self.height) * height // WHOLE)
        right, bottom = min(max(right, left + 1), width), min(max(bottom, top + 1), height)
        return min(left, right - 1), min(top, bottom - 1), right, bottom


@dataclass(frozen=True, slots=True)
class Covering:
    """Rectangles, and how they are covered; none: the picture without its metadata.

    cuts: stretches of a video that are left out, picture and sound. silences: stretches whose sound is
    left out; ALWAYS: the copy has none.
    """

    cover: Cover = Cover.BLACK
    rectangles: tuple[Rectangle, ...] = ()
    cuts: tuple[Span, ...] = ()
    silences: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if max(map(len, (self.rectangles, self.cuts, self.silences))) > MOST:
            raise ValueError("more than a copy may leave out")

    @property
    def of_time(self) -> bool:
        """Whether anything of it is said of time or sound, which a picture has not."""
        timed = any(one.span != ALWAYS for one in self.rectangles)
        return timed or bool(self.cuts or self.silences)

    def plain(self) -> dict[str, Json]:
        return {
            "cover": self.cover.value,
            "rectangles": [list(one.timed) for one in self.rectangles],
            "cuts": [list(one.plain) for one in self.cuts],
            "silences": [list(one.plain) for one in self.silences],
        }

    @staticmethod
    def parse(told: Mapping[str, Any]) -> Covering:
        """Read it. It comes from our own parent process, so that anything wrong is a bug."""
        return Covering(
            Cover(told["cover"]),
            tuple(_rectangle(one) for one in told["rectangles"]),
            tuple(Span(*one) for one in told["cuts"]),
            tuple(Span(*one) for one in told["silences"]),
        )


def _rectangle(told: Sequence[Any]) -> Rectangle:
    left, top, width, height, start_ms, end_ms = told
    return Rectangle(left, top, width, height, Span(start_ms, end_ms))


NOTHING_COVERED = Covering()
