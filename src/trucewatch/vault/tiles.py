"""The Merkle tree on disk, in tiles of 256 hashes.

Source: C2SP tlog-tiles (tile/<level>/<index>[.p/<width>], height 8; partial tiles of the sizes
that a checkpoint was signed for). What counts is the newest checkpoint: hashes after its size are
leftovers of a crash, are never read, and are overwritten by the next append.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from trucewatch.vault import durable
from trucewatch.vault.broken import Step, missing, tampered
from trucewatch.vault.commitments import DIGEST
from trucewatch.vault.merkle import complete_root, root_of_tree

HEIGHT = 8
WIDTH = 1 << HEIGHT


class Tree:
    """The tree over the first `size` leaves, read from tiles. Holds the tiles it has read."""

    def __init__(self, folder: Path, size: int) -> None:
        self.folder = folder
        self.size = size
        self._read: dict[tuple[int, int], list[bytes]] = {}

    def get(self, level: int, index: int) -> bytes:
        """The hash of the complete subtree of 2**level leaves; Broken if its tile is not sound."""
        up, within = divmod(level, HEIGHT)
        first = index << within
        tile = self.tile(up, first // WIDTH)
        hashes = tile[first % WIDTH : first % WIDTH + (1 << within)]
        if len(hashes) != 1 << within:
            raise ValueError("not a complete subtree of this tree")
        return complete_root(hashes)

    def root(self, size: int | None = None) -> bytes:
        """The root at this size, or at an earlier one."""
        return root_of_tree(self.size if size is None else size, self.get)

    def leaves(self, start: int = 0) -> Iterator[bytes]:
        """The leaf hashes from `start` on."""
        for index in range(start // WIDTH, -(-self.size // WIDTH)):
            skip = max(0, start - index * WIDTH)
            yield from read_tile(self.folder, 0, index, self.width(0, index))[skip:]

    def tile(self, level: int, index: int) -> list[bytes]:
        """The hashes of one tile, as many as belong to this size."""
        if (level, index) not in self._read:
            if len(self._read) >= WIDTH:
                self._read.clear()
            self._read[level, index] = read_tile(
                self.folder, level, index, self.width(level, index)
            )
        return self._read[level, index]

    def width(self, level: int, index: int) -> int:
        """How many hashes of the tile belong to a tree of this size."""
        return min(WIDTH, max(0, (self.size >> (HEIGHT * level)) - index * WIDTH))


def tile_path(folder: Path, level: int, index: int, width: int = WIDTH) -> Path:
    """Where a tile lies: index 1234067 is x001/x234/067; a partial one adds .p/<width>."""
    groups = [f"{index % 1000:03}"]
    while index := index // 1000:
        groups.insert(0, f"x{index % 1000:03}")
    if width < WIDTH:
        groups[-1] += ".p"
        groups.append(str(width))
    return folder.joinpath("tile", str(level), *groups)


def all_tiles(size: int) -> Iterator[tuple[int, int]]:
    """Level and index of every tile of a tree of this size."""
    level = 0
    while count := size >> (HEIGHT * level):
        yield from ((level, index) for index in range(-(-count // WIDTH)))
        level += 1


def read_tile(folder: Path, level: int, index: int, width: int) -> list[bytes]:
    """The first `width` hashes of a tile; the full tile stands in for a partial one tidied away.

    Broken when neither is there, or the file is not exactly as long as its width says.
    """
    for stored in dict.fromkeys((width, WIDTH)):
        path = tile_path(folder, level, index, stored)
        if path.is_file():
            with path.open("rb") as file:
                data = file.read(DIGEST * WIDTH + 1)
            if len(data) != DIGEST * stored:
                raise tampered(Step.TREE, "verify-tile-wrong-length", tile=_name(level, index))
            return [data[at : at + DIGEST] for at in range(0, DIGEST * width, DIGEST)]
    raise missing(Step.TREE, "verify-tile-missing", tile=_name(level, index))


def append(folder: Path, size: int, leaves: Sequence[bytes]) -> Tree:
    """Add leaf hashes to the tree of `size` leaves; gives the larger tree, durable on disk.

    Doing it again changes nothing. Nothing before `size` is changed, whatever lies after it.
    """
    hashes, old = list(leaves), Tree(folder, size)
    files: dict[Path, bytes] = {}
    level, count = 0, size
    while hashes:
        index, within = divmod(count, WIDTH)
        hashes = (old.tile(level, index) if within else []) + hashes
        above = []
        for at in range(0, len(hashes), WIDTH):
            tile = hashes[at : at + WIDTH]
            files[tile_path(folder, level, index + at // WIDTH, len(tile))] = b"".join(tile)
            if len(tile) == WIDTH:
                above.append(complete_root(tile))
        hashes, level, count = above, level + 1, index
    durable.put_all(files)
    return Tree(folder, size + len(leaves))


def tidy(folder: Path, old: int, new: int) -> None:
    """Remove partial tiles of size `old` that are full at `new`, once a checkpoint covers `new`."""
    before, after = Tree(folder, old), Tree(folder, new)
    level = 0
    while old >> (HEIGHT * level):
        index = (old >> (HEIGHT * level)) // WIDTH
        if 0 < before.width(level, index) < WIDTH == after.width(level, index):
            partial = tile_path(folder, level, index, before.width(level, index)).parent
            shutil.rmtree(partial, ignore_errors=True)
        level += 1


def _name(level: int, index: int) -> str:
    return f"{level}/{index}"
