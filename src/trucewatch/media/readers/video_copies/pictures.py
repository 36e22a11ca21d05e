"""A frame of a video as the copy shows it: upright, of square pixels, parts of it covered.

Luminance and colours stay apart as they are decoded (YUV 4:2:0, 8 bits, of limited range), so that
nothing is lost in turning them into other colours and back.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias, cast

import numpy as np
from av import VideoFrame
from av.sidedata.sidedata import SideDataContainer, Type
from av.video.reformatter import ColorRange, Interpolation
from numpy.typing import NDArray
from PIL import Image

from trucewatch.media.covering import Cover, Rectangle
from trucewatch.media.readers.redacting import tiles_of

EDGE = 1280
BLACK = (16, 128, 128)  # in YUV of limited range
FORMAT = "yuv420p"
_EXACTLY = Interpolation.BICUBIC | Interpolation.ACCURATE_RND | Interpolation.BITEXACT
_MATRIX = struct.Struct("=9i")
Plane: TypeAlias = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Turn:
    """How the stored picture is turned: first its sides are exchanged, then it is mirrored."""

    exchanged: bool = False
    left_right: bool = False
    up_down: bool = False

    def of(self, plane: Plane) -> Plane:
        turned = plane.T if self.exchanged else plane
        turned = turned[:, ::-1] if self.left_right else turned
        return turned[::-1] if self.up_down else turned


def turn_of(frame: VideoFrame) -> Turn:
    """From the matrix of the container (ISO/IEC 14496-12, 6.2.2): x' = a x + c y, y' = b x + d y."""
    beside = cast("SideDataContainer", frame.side_data)
    matrix = next((one for one in beside if one.type is Type.DISPLAYMATRIX), None)
    if matrix is None:
        return Turn()
    a, b, _, c, d, *_ = _MATRIX.unpack_from(bytes(matrix))
    if abs(a) >= abs(b):
        return Turn(left_right=a < 0, up_down=d < 0)
    return Turn(exchanged=True, left_right=c < 0, up_down=b < 0)


@dataclass(frozen=True, slots=True)
class Shape:
    """Width and height as stored, of square pixels and even, and how that is turned."""

    width: int
    height: int
    turn: Turn

    @property
    def shown(self) -> tuple[int, int]:
        """Width and height of the copy."""
        sides = (self.width, self.height)
        return sides[::-1] if self.turn.exchanged else sides


def shape_of(frame: VideoFrame, aspect: Fraction | None) -> Shape:
    """Of the whole copy, by its first frame. aspect: of a pixel, where that is known."""
    width, height = float(frame.width * (aspect or 1)), float(frame.height)
    smaller = min(1.0, EDGE / max(width, height))
    return Shape(_even(width * smaller), _even(height * smaller), turn_of(frame))


def _even(side: float) -> int:
    return max(2, int(side) // 2 * 2)


def drawn(
    frame: VideoFrame, shape: Shape, rectangles: Iterable[Rectangle], cover: Cover
) -> VideoFrame:
    """The frame as it is shown, covered."""
    stored = frame.reformat(
        shape.width,
        shape.height,
        FORMAT,
        dst_color_range=ColorRange.MPEG,
        interpolation=_EXACTLY,
        threads=1,
    )
    planes = [
        shape.turn.of(one).copy() for one in _planes(cast("Plane", stored.to_ndarray()), shape)
    ]
    width, height = shape.shown
    for one in rectangles:
        _cover(planes, _outwards(one.box(width, height)), cover)
    flat = np.concatenate([one.reshape(-1) for one in planes])
    return VideoFrame.from_ndarray(flat.reshape(height * 3 // 2, width), FORMAT)


def _planes(stored: Plane, shape: Shape) -> tuple[Plane, ...]:
    """Luminance, and the two colours of half its sides."""
    flat, size = stored.reshape(-1), shape.width * shape.height
    half = (shape.height // 2, shape.width // 2)
    colours = (flat[size : size * 5 // 4], flat[size * 5 // 4 :])
    return (stored[: shape.height], *(one.reshape(half) for one in colours))


def _outwards(box: Sequence[int]) -> tuple[int, int, int, int]:
    """To even pixels, for one pixel of colour stands for four."""
    left, top, right, bottom = box
    return left // 2 * 2, top // 2 * 2, -(-right // 2) * 2, -(-bottom // 2) * 2


def _cover(planes: Sequence[Plane], box: tuple[int, int, int, int], cover: Cover) -> None:
    tiles = tiles_of(box[2] - box[0], box[3] - box[1])
    for plane, black, part in zip(planes, BLACK, (1, 2, 2), strict=True):
        left, top, right, bottom = (side // part for side in box)
        under = plane[top:bottom, left:right]
        if cover is Cover.BLACK:
            under[:] = black
            continue
        size = (right - left, bottom - top)
        fitting = (min(tiles[0], size[0]), min(tiles[1], size[1]))
        small = Image.fromarray(np.ascontiguousarray(under)).resize(fitting, Image.Resampling.BOX)
        under[:] = np.asarray(small.resize(size, Image.Resampling.NEAREST))
