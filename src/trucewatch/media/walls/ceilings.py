"""Ceilings over one reading: memory, processor time, open files, and nothing written.

The only file of this package with limits that only POSIX systems have.
"""

from __future__ import annotations

import os
import sys

from trucewatch.media.limits import Limits

if sys.platform != "win32":
    import resource


def set_ceilings(limits: Limits) -> bool:
    """Set them for this process and all that it starts; True if memory is among what is bounded."""
    if sys.platform == "win32":
        return False
    seconds = limits.content_seconds + limits.metadata_seconds
    _ceiling(resource.RLIMIT_CORE, 0)
    _ceiling(resource.RLIMIT_FSIZE, 0)
    _ceiling(resource.RLIMIT_NOFILE, limits.open_files)
    _ceiling(resource.RLIMIT_CPU, seconds, seconds + 2)
    if sys.platform != "linux":
        return False  # others refuse a ceiling over memory, or do not keep to it
    _ceiling(resource.RLIMIT_AS, limits.memory)
    return True


def _ceiling(what: int, most: int, at_last: int | None = None) -> None:
    """Lower a ceiling, never above what was there."""
    _, before = resource.getrlimit(what)
    hard = most if at_last is None else at_last
    if before != resource.RLIM_INFINITY:
        hard = min(hard, before)
    resource.setrlimit(what, (min(most, hard), hard))


def empty_handed() -> None:
    """Forget every word of the environment: tokens and names of folders stand in it."""
    os.environ.clear()
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # a process with threads cannot leave the network
