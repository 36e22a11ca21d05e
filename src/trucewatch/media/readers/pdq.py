"""PDQ: 256 bits of a picture by which likenesses are found; near ones differ in few bits.

Source: Meta, "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm" (2019):
luminance, a tent filter down to 64 x 64, the 16 x 16 lowest frequencies of its cosine transform,
each compared with their median. Filter, choice of points and transform are linear, so each side of
the picture is one matrix; the sums are exact to far more than it takes to decide a bit.

Preprocessing "pdq-1", permanent, for bits of different preparation must not be compared: the whole
picture at its own size, never scaled down; upright; what is transparent on white; luminance in 8
bits (ITU-R BT.601, for a JPEG as it is stored).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.float64]

PREPARED = "pdq-1"
SMALLEST = 5  # pixels of a side, below which there is nothing to compare
_SIDE, _LOW = 64, 16
_DECIMALS = 6  # what lies further behind the point is the machine's, not the picture's
_ROWS = 256  # of the picture taken at a time: memory stays flat


@dataclass(frozen=True, slots=True)
class Likeness:
    """The bits as 64 hexadecimal digits, and how much there is in the picture to compare: 0 to 100."""

    bits: str
    quality: int


def likeness(luma: NDArray[np.uint8]) -> Likeness | None:
    """The PDQ hash of a picture given as rows of luminance; None if it is smaller than 5 pixels."""
    if min(luma.shape) < SMALLEST:
        return None
    small = _small(luma)
    low = np.round(_COSINES @ small @ _COSINES.T, _DECIMALS)
    middle = np.sort(low, axis=None)[low.size // 2 - 1]
    bits = np.packbits((low > middle).ravel()[::-1])
    return Likeness(bits.tobytes().hex(), _quality(small))


def _small(luma: NDArray[np.uint8]) -> Numbers:
    height, width = luma.shape
    down, across = _filter(height), _filter(width)
    small: Numbers = np.zeros((_SIDE, _SIDE))
    for top in range(0, height, _ROWS):
        strip = luma[top : top + _ROWS].astype(np.float64) @ across.T
        small += down[:, top : top + _ROWS] @ strip
    return small


@lru_cache(maxsize=8)
def _filter(size: int) -> Numbers:
    """What each pixel of a side adds to each of 64 points: two box filters, one after the other."""
    width = -(-size // (2 * _SIDE))
    ahead = (width + 2) // 2
    behind = width - ahead
    weights: Numbers = np.zeros((_SIDE, size + 1))
    for point in range(_SIDE):
        start, end = _box(int((point + 0.5) * size / _SIDE), behind, ahead, size)
        for middle in range(start, end):
            first, last = _box(middle, behind, ahead, size)
            share = 1 / ((end - start) * (last - first))
            weights[point, first] += share
            weights[point, last] -= share
    return np.cumsum(weights, axis=1)[:, :size]


def _box(at: int, behind: int, ahead: int, size: int) -> tuple[int, int]:
    return max(0, at - behind), min(size, at + ahead)


def _quality(small: Numbers) -> int:
    """How much the picture changes from point to point; below about 50 the bits say little."""
    steps = [np.trunc(np.diff(small, axis=axis) * 100 / 255) for axis in (0, 1)]
    return min(100, int(sum(np.abs(step).sum() for step in steps)) // 90)


def _cosines() -> Numbers:
    """The 16 lowest frequencies but the mean, over 64 points."""
    frequency, point = np.arange(1, _LOW + 1)[:, None], np.arange(_SIDE)[None, :]
    angle = np.pi / (2 * _SIDE) * frequency * (2 * point + 1)
    return np.asarray(np.sqrt(2 / _SIDE) * np.cos(angle))


_COSINES = _cosines()
