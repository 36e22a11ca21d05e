"""Giving files their names in folders, many at once: group commit.

In this order: every file on the disk, then its name, then the folders. Several are synced at the
same time, so that the file system writes its journal once for many; nothing is told to be there
before all of it is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from trucewatch.vault import durable
from trucewatch.vault.storage.arriving import Arriving

AT_ONCE = 12
T = TypeVar("T")


def place(files: Sequence[tuple[Arriving, Path]], root: Path, known: set[Path]) -> None:
    """Give each file its name below `root`; all are there for good when this returns.

    known: folders whose own names this process has made durable already, and adds to. Of a folder
    that another process made just now, nobody knows whether its name would outlast a power cut.
    """
    if not files:
        return
    _each(Arriving.settle, [arriving for arriving, _ in files])
    folders = {target.parent for _, target in files}
    new = folders - known
    for folder in new:
        with durable.told(folder):
            folder.mkdir(parents=True, exist_ok=True)
    for arriving, target in files:
        durable.name(arriving.path, target)
    _each(durable.sync_folder, folders | _above(new, root))
    known |= folders


def _above(folders: Collection[Path], root: Path) -> set[Path]:
    """The folders in which the names of these stand, up to the one in which `root` stands."""
    above: set[Path] = set()
    for folder in folders:
        while folder != root.parent:
            folder = folder.parent
            above.add(folder)
    return above


def _each(work: Callable[[T], object], things: Collection[T]) -> None:
    """Work on all of them; the first fault is raised, after all have ended."""
    if len(things) == 1:
        work(next(iter(things)))
        return
    with ThreadPoolExecutor(AT_ONCE) as threads:
        doing = [threads.submit(work, thing) for thing in things]
    for done in doing:
        done.result()
