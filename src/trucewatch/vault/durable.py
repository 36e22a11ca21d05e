"""Writing that is still there after a power cut, and the calls that differ between systems.

The ONE file of the vault with calls that only POSIX systems have. Every durable change of the
vault goes through `write`, so that tests can cut the power before or after any of them.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import FileIO
from pathlib import Path
from typing import BinaryIO

from trucewatch.values.refusal import refuse

WINDOWS = os.name == "nt"
_REASONS = {
    errno.ENOSPC: "vault-disk-full",
    errno.EROFS: "vault-disk-read-only",
    errno.EACCES: "vault-not-permitted",
    errno.EPERM: "vault-not-permitted",
}
_TO_READ = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"):
    _TO_READ |= getattr(os, _flag, 0)
if hasattr(errno, "EDQUOT"):
    _REASONS[errno.EDQUOT] = "vault-disk-full"


def write(path: Path, data: bytes, *, private: bool = False) -> None:
    """Put `data` at `path` whole or not at all: temporary file, fsync, rename.

    The name is durable only after `sync_folder`. Callers hold the lock of the folder, so the
    temporary name is fixed: what a crash left behind is overwritten by the next attempt.
    Refusal when the disk is full, read-only or not ours.
    """
    beside = path.with_name(f".{path.name}.tmp")
    with told(path):
        if private:
            beside.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
        handle = os.open(beside, flags, 0o600 if private else 0o666)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            sync(file)
        beside.replace(path)


def put(path: Path, data: bytes, *, private: bool = False) -> None:
    """`write`, with the folders above it made and its name durable."""
    make_folder(path.parent)
    write(path, data, private=private)
    sync_folder(path.parent)


def create(path: Path) -> FileIO:
    """A new file, open for `write_all`."""
    with told(path):
        return path.open("xb", buffering=0)


def write_all(file: FileIO, data: bytes) -> None:
    """Write to a file that `create` made. What the disk will not take is said here, not later."""
    left = memoryview(data)
    while left:
        left = left[file.write(left) :]


def name(source: Path | str, target: Path | str) -> None:
    """Give a finished, synced file its name, which is durable only after `sync_folder`."""
    with told(target):
        os.replace(source, target)


def move(source: Path, target: Path) -> None:
    """Give a finished, synced file its name; durable when this returns."""
    name(source, target)
    sync_folder(target.parent)


def destroy(path: Path) -> None:
    """Overwrite the bytes of a file once and remove it, if it is there.

    What a solid-state disk, a journal or a file system that never writes in place keeps besides is
    beyond any program.
    """
    if not path.is_file():
        return
    with told(path):
        path.chmod(0o600)
        with path.open("r+b") as file:
            left = path.stat().st_size
            while left > 0:
                left -= file.write(os.urandom(min(left, 1 << 20)))
            sync(file)
        path.unlink()
    sync_folder(path.parent)


def put_all(files: Mapping[Path, bytes]) -> None:
    """Several files, in order; each folder is made durable once, after all are written."""
    folders = list(dict.fromkeys(path.parent for path in files))
    for folder in folders:
        make_folder(folder)
    for path, data in files.items():
        write(path, data)
    for folder in folders:
        sync_folder(folder)


def make_folder(folder: Path) -> None:
    """The folder and those above it, each name durable."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with told(folder):
        folder.mkdir(exist_ok=True)
    sync_folder(folder.parent)


def sync(file: BinaryIO | FileIO) -> None:
    """Everything written to the open file is on the disk when this returns."""
    file.flush()
    os.fsync(file.fileno())


def sync_bytes(descriptor: int) -> None:
    """The bytes of an open file are on the disk when this returns, its times perhaps not."""
    getattr(os, "fdatasync", os.fsync)(descriptor)


def sync_folder(folder: Path | str) -> None:
    """The names in the folder are on the disk when this returns. Windows has no such call."""
    if WINDOWS:
        return
    with told(folder):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sync_tree(place: Path) -> None:
    """A file, or a folder with all that lies in it, is on the disk when this returns.

    Its own name is durable only after `sync_folder`.
    """
    if not place.is_dir():
        with told(place), place.open("rb") as file:
            os.fsync(file.fileno())
        return
    for below in place.iterdir():
        sync_tree(below)
    sync_folder(place)


def open_unlinked(path: Path) -> BinaryIO:
    """Open a file for reading; a symbolic link is not followed but is an OSError."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags), "rb")


def open_regular(path: str) -> int | None:
    """A descriptor of a regular file to read; None for whatever else lies there, links included.

    Waits for nobody, as opening a pipe would. FileNotFoundError where nothing lies there.
    """
    if WINDOWS and os.path.islink(path):  # noqa: PTH114  read by the thousand
        return None
    try:
        descriptor = os.open(path, _TO_READ)
    except OSError as fault:
        if fault.errno in (errno.ELOOP, errno.EISDIR, errno.ENXIO):
            return None
        raise
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    return None


def others_may_read(path: Path) -> bool:
    """Whether users other than the owner may read the file. Windows does not tell."""
    return not WINDOWS and bool(path.stat().st_mode & 0o077)


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Hold the lock file at `path` alone, waiting for whoever has it; a crash lets go of it."""
    make_folder(path.parent)
    with told(path), path.open("a+b") as file:
        _lock(file, wait=True)
        yield


def hold(path: Path) -> FileIO:
    """Make the lock file at `path` and hold it until it is closed, or this process ends."""
    file = create(path)
    _lock(file, wait=True)
    return file


def hold_if_free(file: FileIO) -> bool:
    """Hold an open file alone until it is closed; False where another has it."""
    return _lock(file, wait=False)


def is_held(path: Path) -> bool:
    """Whether a process that lives holds the lock file at `path`."""
    try:
        with path.open("rb") as file:
            return not _lock(file, wait=False)
    except FileNotFoundError:
        return False


def _lock(file: BinaryIO | FileIO, *, wait: bool) -> bool:
    """Lock an open file; False where another has it and this does not wait."""
    try:
        if WINDOWS:
            import msvcrt

            file.seek(0)
            how = msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK  # type: ignore[attr-defined]
            msvcrt.locking(file.fileno(), how, 1)  # type: ignore[attr-defined]
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError as fault:
        if wait or fault.errno not in (errno.EACCES, errno.EAGAIN):
            raise
        return False
    return True


@contextmanager
def told(path: Path | str) -> Iterator[None]:
    """Say in both languages why the disk would not take it; other faults go through."""
    try:
        yield
    except OSError as fault:
        code = _REASONS.get(fault.errno or 0)
        if code is None:
            raise
        raise refuse(code, path=str(path)) from fault
