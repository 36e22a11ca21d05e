"""Finding the files to be sealed: every regular file, whatever it is called; no link, no device.

A name may hold anything that a file system takes. What is not a regular file is told and left.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from trucewatch.acts.evidence.offers import Notice, NotSealed, Offer
from trucewatch.importers.files.opening import open_still
from trucewatch.values.message import Message

LIMIT = 1 << 50  # bytes: a video is as long as it is
DEEPEST = 64  # folders in one another
OPENED = partial(open_still, limit=LIMIT)


@dataclass(frozen=True, slots=True)
class Found:
    """What lies in the paths given: files that can be sealed, and what was left and why."""

    offers: tuple[Offer, ...]
    left: tuple[NotSealed, ...]
    notices: tuple[Notice, ...] = ()

    @property
    def size(self) -> int:
        """Bytes in all."""
        return sum(offer.size for offer in self.offers)


def find_files(paths: Iterable[Path]) -> Found:
    """The files at these paths and in the folders among them, in the order of their names."""
    offers: dict[Path, Offer] = {}
    left: dict[Path, NotSealed] = {}
    for path in paths:
        if not path.is_symlink() and not path.exists():
            left.setdefault(path, NotSealed(path, Message("file-not-here")))
            continue
        for found in _at(path.absolute(), 0):
            if isinstance(found, Offer):
                offers.setdefault(found.place, found)
            else:
                left.setdefault(found.place, found)
    return Found(tuple(offers.values()), tuple(left.values()))


def _at(place: Path, deep: int) -> Iterator[Offer | NotSealed]:
    try:
        facts = place.lstat()
        if stat.S_ISDIR(facts.st_mode) and deep < DEEPEST:
            inside = sorted(place.iterdir())
        elif stat.S_ISREG(facts.st_mode):
            yield _offer(place, facts)
            return
        else:
            yield NotSealed(place, Message(_why_not(facts.st_mode)))
            return
    except FileNotFoundError:
        yield NotSealed(place, Message("file-gone"))
        return
    except OSError:
        yield NotSealed(place, Message("file-unreadable"))
        return
    for below in inside:
        yield from _at(below, deep + 1)


def _why_not(mode: int) -> str:
    if stat.S_ISLNK(mode):
        return "file-link"
    return "file-too-deep" if stat.S_ISDIR(mode) else "file-special"


def _offer(place: Path, facts: os.stat_result) -> Offer:
    return Offer(
        place=place,
        name=place.name,
        folder=str(place.parent),
        size=facts.st_size,
        modified=_modified(facts),
        opened=OPENED,
    )


def _modified(facts: os.stat_result) -> datetime | None:
    """When the file says it was last written; None where that is no time of ours."""
    try:
        return datetime.fromtimestamp(facts.st_mtime, UTC)
    except (ValueError, OverflowError, OSError):
        return None
