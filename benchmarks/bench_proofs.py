"""How long proofs take out of a large log on disk.

    python benchmarks/bench_proofs.py [--full]

Tiles over synthetic leaves are written as the log writes them (without waiting for the disk), then
proofs of inclusion and of consistency are made at random places, each by a tree that has read
nothing yet. Prints medians in milliseconds; the goal is under 5 for ten million entries. Short: one
million; --full: ten million (about 350 MB in the folder for temporary files).
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from trucewatch.vault.commitments import DIGEST
from trucewatch.vault.merkle import complete_root, consistency_proof, inclusion_proof
from trucewatch.vault.proofs import verify_consistency, verify_inclusion
from trucewatch.vault.tiles import WIDTH, Tree, tile_path

SHORT, FULL, TRIES, GOAL = 1_000_000, 10_000_000, 400, 5.0


def write_tiles(folder: Path, size: int) -> None:
    """All tiles of a tree over `size` random leaves."""
    chance, level, count = random.Random(7), 0, size
    hashes: list[bytes] | None = None
    while count:
        above = []
        for index in range(-(-count // WIDTH)):
            width = min(WIDTH, count - index * WIDTH)
            if hashes is None:
                data = chance.randbytes(DIGEST * width)
            else:
                data = b"".join(hashes[index * WIDTH : index * WIDTH + width])
            path = tile_path(folder, level, index, width)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            if width == WIDTH:
                above.append(
                    complete_root([data[at : at + DIGEST] for at in range(0, len(data), DIGEST)])
                )
        hashes, level, count = above, level + 1, count // WIDTH


def median(work: Callable[[int], object], places: list[int]) -> tuple[float, float]:
    """The median and the slowest of twenty, in milliseconds."""
    taken = []
    for place in places:
        begun = time.perf_counter()
        work(place)
        taken.append(1000 * (time.perf_counter() - begun))
    return statistics.median(taken), statistics.quantiles(taken, n=20)[-1]


def main() -> int:
    size = FULL if "--full" in sys.argv[1:] else SHORT
    with tempfile.TemporaryDirectory(prefix="tw-proofs-") as name:
        folder, chance = Path(name), random.Random(11)
        begun = time.perf_counter()
        write_tiles(folder, size)
        print(f"{size:,} leaves in tiles: {time.perf_counter() - begun:.1f} s")
        places = [chance.randrange(1, size) for _ in range(TRIES)]
        root, warm = Tree(folder, size).root(), Tree(folder, size)

        def included(number: int) -> None:
            tree = Tree(folder, size)
            proof = inclusion_proof(number, size, tree.get)
            verify_inclusion(tree.get(0, number), number, size, proof, root)

        def consistent(old: int) -> None:
            tree = Tree(folder, size)
            proof = consistency_proof(old, size, tree.get)
            verify_consistency(old, tree.root(old), size, root, proof)

        slowest = 0.0
        for words, work in [
            ("inclusion, proof made", lambda n: inclusion_proof(n, size, Tree(folder, size).get)),
            ("inclusion, tiles in memory", lambda n: inclusion_proof(n, size, warm.get)),
            ("inclusion, made and verified", included),
            (
                "consistency, proof made",
                lambda n: consistency_proof(n, size, Tree(folder, size).get),
            ),
            ("consistency, made and verified", consistent),
        ]:
            middle, late = median(work, places)
            slowest = max(slowest, middle)
            print(f"{words:32} median {middle:6.2f} ms   19 of 20 under {late:6.2f} ms")
    print(
        f"slowest median {slowest:.2f} ms, goal {GOAL} ms: {'met' if slowest < GOAL else 'MISSED'}"
    )
    return 0 if slowest < GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
