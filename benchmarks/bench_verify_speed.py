"""How fast objects are read and held to their digests, against `bagit` over the same bytes.

    python benchmarks/bench_verify_speed.py [--folder FOLDER] [--long]

Aims: on one core no slower than the validation of a bag (SHA-256 alone) of the same files, on two
about 1.7 times faster. The files are read before, so that the disk plays no part.
"""

from __future__ import annotations

import argparse
import io
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import bagit

from trucewatch.acts.objects.reading import read_all
from trucewatch.vault.storage.folder import FolderObjects
from trucewatch.vault.storage.objects import Held

MIB = 1 << 20


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--folder", type=Path, help="where the disk is that is to be measured")
    asked.add_argument("--long", action="store_true", help="more files")
    given = asked.parse_args()
    times = 4 if given.long else 1
    for what, count, size in (("large files", 40 * times, 8 * MIB), ("small", 3000 * times, 8192)):
        with tempfile.TemporaryDirectory(dir=given.folder) as folder:
            compare(what, Path(folder), count, size)


def compare(what: str, folder: Path, count: int, size: int) -> None:
    """The same files as objects and in a bag; the bag has links to them, no copies."""
    objects = FolderObjects(folder / "objects")
    digests = [each.sha256 for each in objects.put_all(random_files(count, size))]
    held = list(objects.held())
    bag = bag_of(folder / "bag", objects, digests)
    rounds: dict[str, list[float]] = {"bagit": [], "1": [], "2": []}
    for _ in range(4):
        rounds["bagit"].append(seconds(bag.validate))
        for readers in ("1", "2"):
            objects.shelf.readers = int(readers)
            rounds[readers].append(seconds(lambda: must_be_sound(objects, held)))
    spent = {name: median(each[1:]) for name, each in rounds.items()}
    rate = count * size / MIB / spent["bagit"]
    print(f"{what}, {count:,} of {size / MIB:.2f} MiB: bagit {rate:,.0f} MiB/s")
    print(f"  verify, one reader   {spent['bagit'] / spent['1']:5.2f} times bagit")
    print(f"  verify, two readers  {spent['bagit'] / spent['2']:5.2f} times bagit,"
          f" {spent['1'] / spent['2']:.2f} times one")  # fmt: skip


def random_files(count: int, size: int) -> Iterator[io.BytesIO]:
    """Each another."""
    tail = os.urandom(size - 8)
    return (io.BytesIO(number.to_bytes(8, "big") + tail) for number in range(count))


def bag_of(folder: Path, objects: FolderObjects, digests: list[str]) -> bagit.Bag:
    folder.mkdir()
    for digest in digests:
        os.link(objects.folder / digest[:2] / digest[2:4] / digest, folder / digest)
    bagit.make_bag(str(folder), checksums=["sha256"])
    return bagit.Bag(str(folder))


def must_be_sound(objects: FolderObjects, held: list[Held]) -> None:
    assert all(broken is None for _, broken in read_all(objects, held))


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
