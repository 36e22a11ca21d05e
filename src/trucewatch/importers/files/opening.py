"""Opening one file so that nothing but that file, unchanged from first to last byte, is read.

The only place of this package with calls that some systems lack.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from trucewatch.importers.files.limits import MEGABYTE
from trucewatch.values.refusal import Refusal, refuse

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


@contextmanager
def open_still(place: Path, limit: int) -> Iterator[BinaryIO]:
    """The bytes of a regular file of at most `limit` bytes; may be read more than once.

    Raises Refusal: a link, a device, too large, not readable, or changed before the end of the
    block.
    """
    try:
        with os.fdopen(os.open(place, _FLAGS), "rb") as handle:
            before = os.fstat(handle.fileno())
            _check(before, limit)
            yield handle
            if _state(os.fstat(handle.fileno())) != _state(before):
                raise refuse("file-changed")
    except OSError as error:
        raise _refusal(error) from error


def _check(facts: os.stat_result, limit: int) -> None:
    if not stat.S_ISREG(facts.st_mode):
        raise refuse("file-special")
    if facts.st_size > limit:
        size = -(-facts.st_size // MEGABYTE)
        raise refuse("file-too-large", size=size, limit=limit // MEGABYTE)


def _state(facts: os.stat_result) -> tuple[int, ...]:
    return facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns


def _refusal(error: OSError) -> Refusal:
    if error.errno == errno.ELOOP:
        return refuse("file-link")
    if isinstance(error, FileNotFoundError):
        return refuse("file-gone")
    return refuse("file-unreadable")
