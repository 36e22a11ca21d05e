"""What of a picture is covered in a redacted copy: rectangles, in thousandths of its sides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

WHOLE = 1000
MOST = 40


class Cover(StrEnum):
    """How. MOSAIC: a few flat tiles, each the mean of what it covers; BLACK: nothing is left."""

    MOSAIC = "mosaic"
    BLACK = "black"


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A part of the upright picture, from its upper left corner, in thousandths of its sides."""

    left: int
    top: int
    width: int
    height: int

    def __post_init__(self) -> None:
        sides = (self.left, self.top, self.width, self.height)
        if not all(0 <= side <= WHOLE for side in sides) or not self.width or not self.height:
            raise ValueError("a rectangle lies within the picture and has a size")

    @property
    def plain(self) -> list[int]:
        return [self.left, self.top, self.width, self.height]


@dataclass(frozen=True, slots=True)
class Covering:
    """Rectangles, and how they are covered; none: the picture without its metadata."""

    cover: Cover = Cover.BLACK
    rectangles: tuple[Rectangle, ...] = ()

    def plain(self) -> dict[str, object]:
        return {"cover": self.cover.value, "rectangles": [one.plain for one in self.rectangles]}

    @staticmethod
    def parse(told: Mapping[str, Any]) -> Covering:
        """Read it. It comes from our own parent process, so that anything wrong is a bug."""
        rectangles = tuple(Rectangle(*map(int, one)) for one in told["rectangles"])
        return Covering(Cover(told["cover"]), rectangles)


NOTHING_COVERED = Covering()
