"""Telling a file that a reader cannot read from a mistake of our own.

A library that reads pictures raises whatever it likes over a broken one. So it is not asked what
was raised but where: raised inside a library, it is said of the file; raised in a line of ours, it
is a bug and is not swallowed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from traceback import extract_tb
from typing import TypeVar

from trucewatch.media.trouble import Trouble

_OURS = str(Path(__file__).parent)
_SHORT = ("truncated", "premature", "unexpected end", "not enough", "broken data stream")
T = TypeVar("T")


class Hindered(Exception):
    """A reader of ours knows why it cannot go on with this file."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


def attempt(work: Callable[[], T]) -> T | Trouble:
    """What `work` gives, or why the file could not be read that far. A bug of ours is raised."""
    try:
        return work()
    except Exception as error:  # noqa: BLE001 - judged by where it was raised, see above
        return _judged(error)


def _judged(error: Exception) -> Trouble:
    if isinstance(error, Hindered):
        return error.trouble
    if isinstance(error, MemoryError):
        return Trouble.MEMORY
    if isinstance(error, OSError | EOFError) or not _raised_by_us(error):
        said = str(error).lower()
        short = isinstance(error, EOFError) or any(word in said for word in _SHORT)
        return Trouble.TRUNCATED if short else Trouble.BROKEN
    raise error


def _raised_by_us(error: Exception) -> bool:
    frames = extract_tb(error.__traceback__, limit=-1)
    return bool(frames) and frames[-1].filename.startswith(_OURS)


def where_raised(error: BaseException) -> str:
    """The kind of error and the lines that led to it; never its words, which may quote the file."""
    lines = (f"{Path(one.filename).name}:{one.lineno}" for one in extract_tb(error.__traceback__))
    return f"{type(error).__name__} at {' > '.join(lines)}"
