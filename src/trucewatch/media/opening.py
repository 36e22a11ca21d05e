"""Opening what is to be read: an ordinary file and nothing else, never through a link."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from trucewatch.media.trouble import Trouble

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class NotOpened(Exception):
    """The file may not be read at all; says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


@contextmanager
def opened(source: Path | BinaryIO) -> Iterator[int]:
    """A descriptor of the file; one given open keeps its place. Raises NotOpened."""
    if not isinstance(source, Path):
        with _place_kept(source.fileno()):
            yield _ordinary(source.fileno())
        return
    try:
        descriptor = os.open(source, _FLAGS)
    except OSError as error:
        raise NotOpened(_why_not(source, error)) from None
    try:
        yield _ordinary(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _place_kept(descriptor: int) -> Iterator[None]:
    """Readers move the place in the file, which belongs to all who hold it."""
    _ordinary(descriptor)
    place = os.lseek(descriptor, 0, os.SEEK_CUR)
    try:
        yield
    finally:
        os.lseek(descriptor, place, os.SEEK_SET)


def _ordinary(descriptor: int) -> int:
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        raise NotOpened(Trouble.SPECIAL)
    return descriptor


def _why_not(path: Path, error: OSError) -> Trouble:
    if error.errno in (errno.ELOOP, errno.EMLINK):
        return Trouble.LINK
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Trouble.GONE
    if error.errno == errno.ENXIO or path.is_dir():  # a socket, a pipe nobody writes to
        return Trouble.SPECIAL
    return Trouble.CLOSED
