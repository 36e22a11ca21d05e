"""A part of a file, as players ask for it (RFC 9110, 14): one range, never several at once."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ONE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})")


@dataclass(frozen=True, slots=True)
class Part:
    """The bytes from `start` to before `stop`, of `size`."""

    start: int
    stop: int
    size: int

    @property
    def told(self) -> str:
        return f"bytes {self.start}-{self.stop - 1}/{self.size}"


class NoSuchPartError(ValueError):
    """What was asked for is no part of the file, or several parts."""


def part_of(stated: str, size: int) -> Part | None:
    """The part that a header asks for; None where it asks for the whole, or in other units.

    Raises NoSuchPartError for several ranges (they make a server send one file many times), and for
    one that the file does not have.
    """
    if not stated.startswith("bytes="):
        return None
    found = _ONE.fullmatch(stated.replace(" ", ""))
    if found is None or found.groups() == ("", ""):
        raise NoSuchPartError
    first, last = found.groups()
    if not first:
        start, stop = max(size - int(last), 0), size
    else:
        start, stop = int(first), min(int(last) + 1, size) if last else size
    if start >= stop:
        raise NoSuchPartError
    return Part(start, stop, size)
