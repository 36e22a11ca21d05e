"""Giving files their names in folders, many at once: group commit.

In this order: every file on the disk, then its name, then the folders. Several are synced at the
same time, so that the file system writes its journal once for many; nothing is told to be there
before all of it is.
"""

# Paths are strings here: a path object costs more than what is done with it.
# ruff: noqa: PTH103, PTH120
from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TypeVar

from trucewatch.vault import durable
from trucewatch.vault.storage.arriving import Arriving

AT_ONCE = 12
T = TypeVar("T")


def place(files: Sequence[tuple[Arriving, str]], root: str, known: set[str]) -> None:
    """Give each file its path below `root`; all are there for good when this returns.

    known: folders whose own names this process has made durable already, and adds to. Of a folder
    that another process made just now, nobody knows whether its name would outlast a power cut.
    """
    if not files:
        return
    folders = {os.path.dirname(target) for _, target in files}
    new = folders - known
    with ThreadPoolExecutor(AT_ONCE) as threads:
        _each(Arriving.settle, [arriving for arriving, _ in files], threads)
        for folder in new:
            with durable.told(folder):
                os.makedirs(folder, exist_ok=True)
        for arriving, target in files:
            durable.name(arriving.path, target)
        _each(durable.sync_folder, [*(folders | _above(new, root))], threads)
    known |= folders


def _above(folders: Collection[str], root: str) -> set[str]:
    """The folders in which the names of these stand, up to the one in which `root` stands."""
    above: set[str] = set()
    last = os.path.dirname(root)
    for folder in folders:
        while folder != last and (folder := os.path.dirname(folder)) not in above:
            above.add(folder)
    return above


def _each(work: Callable[[T], object], things: Sequence[T], threads: ThreadPoolExecutor) -> None:
    """Work on all of them; the first fault is raised, after all have ended."""
    if len(things) == 1:
        work(things[0])
        return

    def some(start: int) -> None:
        for thing in things[start::AT_ONCE]:
            work(thing)

    doing = [threads.submit(some, start) for start in range(min(AT_ONCE, len(things)))]
    wait(doing)
    for done in doing:
        done.result()
