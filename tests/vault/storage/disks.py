"""Disks that are small, or can only be read: real ones where this user may mount them."""

from __future__ import annotations

import errno
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from trucewatch.vault import durable


@contextmanager
def small_disk(folder: Path, size: int, patch: pytest.MonkeyPatch) -> Iterator[SmallDisk]:
    """A disk of so many bytes in `folder`; where it may not be mounted, one that says no."""
    folder.mkdir()
    mounted = _mount(folder, f"size={size}")
    disk = SmallDisk(folder, mounted)
    if not mounted:
        _say_no(patch, disk, size)
    try:
        yield disk
    finally:
        if mounted:
            subprocess.run(["umount", folder], check=True)


class SmallDisk:
    """A disk that fills, and that can be closed to writing."""

    def __init__(self, folder: Path, mounted: bool) -> None:
        self.folder, self.mounted, self.closed = folder, mounted, False

    def close(self) -> None:
        """From now on the disk can only be read."""
        self.closed = True
        if self.mounted:
            subprocess.run(["mount", "-o", "remount,ro", self.folder], check=True)

    @property
    def used(self) -> int:
        return sum(each.stat().st_size for each in self.folder.rglob("*") if each.is_file())


def _mount(folder: Path, options: str) -> bool:
    if os.geteuid() != 0:
        return False
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _say_no(patch: pytest.MonkeyPatch, disk: SmallDisk, size: int) -> None:
    def refusing(call: Callable[..., Any], need: Callable[..., int]) -> Callable[..., Any]:
        def refused(*args: Any, **options: Any) -> Any:
            if disk.closed:
                raise OSError(errno.EROFS, "read-only file system")
            if disk.used + need(*args) > size:
                raise OSError(errno.ENOSPC, "no space left on device")
            return call(*args, **options)

        return refused

    patch.setattr(durable, "write_all", refusing(durable.write_all, lambda _, data: len(data)))
    patch.setattr(os, "mkdir", refusing(os.mkdir, lambda *_: 0))
