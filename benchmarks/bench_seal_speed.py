"""How fast files go into the vault, against what hashing them alone takes in the same run.

    python benchmarks/bench_seal_speed.py [--folder FOLDER] [--long]

Aims: large files at no less than 0.9 of the bare pass of SHA-256 and BLAKE3 over them, where the
disk allows; 1,000 durable small items a second with their records (0.4 ms each), hence about 2,000
of objects alone; memory that does not grow with the file. Times on a busy machine say little; the
ratios, and the processor time of an item, say more.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from blake3 import blake3

from trucewatch.records.keys import KeyStore
from trucewatch.records.object_keys import ObjectKeyStore
from trucewatch.vault.storage.folder import FolderObjects
from trucewatch.vault.storage.hashing import chunks_in, copy
from trucewatch.vault.storage.kept import KeptObjects

MIB, GIB = 1 << 20, 1 << 30
IN_MEMORY = Path("/dev/shm")  # noqa: S108  the disk that allows everything


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--folder", type=Path, help="where the disk is that is to be measured")
    asked.add_argument("--long", action="store_true", help="larger files, more items, 8 GB")
    given = asked.parse_args()
    size = (4 if given.long else 1) * GIB // 2
    places = {"this disk": given.folder, "memory": IN_MEMORY if IN_MEMORY.is_dir() else None}
    for name, place in places.items():
        if place is not None or name == "this disk":
            with tempfile.TemporaryDirectory(dir=place) as folder:
                large(name, Path(folder), size, rounds=5 if given.long else 3)
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        small(Path(folder), 8192 if given.long else 2048)
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        recorded(Path(folder), 8192 if given.long else 2048)
    memory([MIB, (8 if given.long else 1) * GIB])


def large(name: str, folder: Path, size: int, rounds: int) -> None:
    """One large file: read and hashed alone, put into the vault, put there encrypted."""
    source = folder / "source"
    random = os.urandom(MIB)
    with source.open("wb") as file:
        for _ in range(size // MIB):
            file.write(random)
    os.sync()
    ratios: dict[str, list[float]] = {"clear": [], "encrypted": []}
    rates = []
    for number in range(rounds):
        alone = seconds(lambda: bare(source))
        rates.append(size / alone / MIB)
        for form, spent in ratios.items():
            objects = place_of(folder / f"{form}-{number}", encrypted=form == "encrypted")
            spent.append(alone / seconds(lambda objects=objects: put(objects, source)))
            remove_all(objects)
    print(f"large file, {size / GIB:.1f} GiB, {name}: hashing alone {median(rates):,.0f} MiB/s")
    for form, spent in ratios.items():
        print(f"  sealed, {form:9}  {median(spent):5.2f} of that (best {max(spent):.2f})")


def bare(source: Path) -> None:
    """The bare pass: read once, both hashes, one thread, nothing written."""
    both = hashlib.sha256(), blake3()
    with source.open("rb", buffering=0) as file:
        for chunk in chunks_in(file):
            for each in both:
                each.update(chunk)


def put(objects: KeptObjects, source: Path) -> None:
    with source.open("rb", buffering=0) as file:
        objects.put(file)


def small(folder: Path, count: int) -> None:
    """Many small items, each durable before it is told: one by one, and in groups."""
    some = [os.urandom(4096) for _ in range(count // 8)]
    objects = place_of(folder / "one by one")
    spent = seconds(lambda: [objects.put(io.BytesIO(data)) for data in some])
    alone = len(some) / spent
    print(f"small items of 4 KiB, one by one   {alone:7,.0f} a second")
    for form in ("clear", "encrypted"):
        data = [os.urandom(4096) for _ in range(count)]
        objects = place_of(folder / form, encrypted=form == "encrypted")
        cpu = time.process_time()
        spent = seconds(lambda d=data, o=objects: taken(o, map(io.BytesIO, d)))
        cpu = (time.process_time() - cpu) / count * 1000
        rate = count / spent
        print(f"  in groups, {form:9}            {rate:7,.0f} a second, {rate / alone:4.1f} times,"
              f" {cpu:.2f} ms of processor time each")  # fmt: skip


def recorded(folder: Path, count: int) -> None:
    """The same small items through the act: found, kept, recorded, and sealed into the log."""
    from trucewatch.acts.workspaces import create_workspace

    opened = create_workspace(folder / "workspace")
    from trucewatch.acts.acting import Acting
    from trucewatch.acts.evidence.sealed_records import Said
    from trucewatch.acts.evidence.sealing import seal
    from trucewatch.acts.sequencing import sequence
    from trucewatch.acts.writing import write
    from trucewatch.importers.offering.finding import find_files
    from trucewatch.records.models import Case
    from trucewatch.values.collecting import collector_at_rest
    from trucewatch.values.texts import Text

    acting = Acting(opened, None, datetime.now(UTC))
    case = Case(ref="truce", name=Text("en", {"en": "A truce"}))
    write(acting, "record", None, [case])
    brought = folder / "brought"
    brought.mkdir()
    for number in range(count):
        (brought / f"{number:06}").write_bytes(os.urandom(4096))
    os.sync()

    @collector_at_rest()  # as the command does
    def work() -> None:
        for _ in seal(acting, case, find_files([brought]).offers, Said(), None):
            pass
        sequence(opened)

    cpu = sum(os.times()[:4])
    rate = count / seconds(work)
    cpu = (sum(os.times()[:4]) - cpu) / count * 1000  # of this process and the one beside it
    print(f"  recorded, and sealed into the log  {rate:7,.0f} a second,"
          f" {cpu:.2f} ms of processor time each")  # fmt: skip


def taken(objects: KeptObjects, sources: Iterable[io.BytesIO]) -> int:
    return sum(1 for _ in objects.put_all(sources))


def memory(sizes: list[int]) -> None:
    """What a process needs at most while a sparse file of a size passes the hash path."""
    peaks = [peak(size) for size in sizes]
    told = ", ".join(
        f"{size / MIB:,.0f} MiB: {p:.1f} MiB" for size, p in zip(sizes, peaks, strict=True)
    )
    print(f"memory at most, {told}; {peaks[-1] - peaks[0]:+.1f} MiB")


def peak(size: int) -> float:
    """In MiB, of a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        sparse = Path(folder) / "sparse"
        with sparse.open("wb") as file:
            file.truncate(size)
        command = [sys.executable, __file__, "--pass", sparse]
        return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def pass_over(path: Path) -> None:
    """The hash path over a file; prints the most memory it took."""
    import resource

    with path.open("rb", buffering=0) as file:
        copy(chunks_in(file), len)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def place_of(folder: Path, *, encrypted: bool = False) -> KeptObjects:
    if not encrypted:
        return FolderObjects(folder / "objects")
    KeyStore.create(folder / "keys")
    return FolderObjects(folder / "objects", ObjectKeyStore(folder / "keys"), encrypt=True)


def remove_all(objects: KeptObjects) -> None:
    """Room for the next round, without overwriting."""
    for name, _ in list(objects.shelf.names()):
        (Path(objects.where) / name[:2] / name[2:4] / name).unlink()


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


if __name__ == "__main__":
    if sys.argv[1:2] == ["--pass"]:
        pass_over(Path(sys.argv[2]))
    else:
        main()
