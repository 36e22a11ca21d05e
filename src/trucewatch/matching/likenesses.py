"""Pictures that look alike: by how many of the 256 bits of their PDQ hashes differ.

Source: Facebook, "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm" (2019):
up to 31 bits two pictures are taken to be the same one; hashes of quality under 50 tell too little.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

SAME = 31
LEAST_QUALITY = 50

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Likeness(Generic[K]):
    """Something that looks like what was compared, and how many bits of the two hashes differ."""

    key: K
    differing: int


def likenesses(
    own: Iterable[tuple[str, int | None]], others: Iterable[tuple[K, str, int | None]], most: int
) -> list[Likeness[K]]:
    """Of pairs of key and hash, those like any of one's own hashes, the most alike first.

    A film has a hash for each of its frames, so a key may come several times; it is given once.
    """
    hashes = [int(bits, 16) for bits, quality in own if _tells(bits, quality)]
    found: dict[K, int] = {}
    for key, bits, quality in others if hashes else ():
        if _tells(bits, quality):
            one = int(bits, 16)
            nearest = min((one ^ each).bit_count() for each in hashes)
            found[key] = min(found.get(key, nearest), nearest)
    near = [Likeness(key, differing) for key, differing in found.items() if differing <= SAME]
    return sorted(near, key=lambda one: one.differing)[:most]


def _tells(bits: str, quality: int | None) -> bool:
    return bool(bits) and (quality or 0) >= LEAST_QUALITY
