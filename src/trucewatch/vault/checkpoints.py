"""Checkpoints: the signed size and root of a log, kept for ever.

Source: C2SP tlog-checkpoint. `checkpoints/<size, 20 digits>` holds every one as it was first
signed, and is never written twice; `checkpoint` is the newest, for readers of tlog-tiles.
"""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from trucewatch.values.message import Message
from trucewatch.vault import durable
from trucewatch.vault.broken import Broken, Step, Trouble, missing, tampered
from trucewatch.vault.commitments import DIGEST
from trucewatch.vault.merkle import EMPTY_ROOT
from trucewatch.vault.notes import (
    LONGEST,
    BoundKey,
    Note,
    PublicKey,
    nobody_trusted,
    parse_note,
    verify_note,
)
from trucewatch.vault.proofs import verify_consistency

if TYPE_CHECKING:
    from trucewatch.values.message import Arg

_SIZE = re.compile(r"0|[1-9][0-9]{0,17}", re.ASCII)
_FILE = re.compile(r"[0-9]{20}", re.ASCII)
_SEEN: dict[Path, int] = {}
"""The largest size of each folder, as this process found it last."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a log commits to: its origin, how many entries, and the root over them."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """The text to be signed. We write no extension lines: nobody audits them."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"

    @classmethod
    def parse(cls, text: str) -> Checkpoint:
        """Broken unless this is a checkpoint; extension lines of other logs are passed over."""
        lines = text.split("\n")
        if len(lines) < 4 or not all(lines[:-1]) or not _SIZE.fullmatch(lines[1]):
            raise tampered(Step.KEYS, "verify-checkpoint-malformed")
        found = cls(lines[0], int(lines[1]), _read_root(lines[2]))
        if (found.size == 0) != (found.root == EMPTY_ROOT):
            raise tampered(Step.KEYS, "verify-checkpoint-malformed")
        return found


def _read_root(encoded: str) -> bytes:
    try:
        root = base64.b64decode(encoded.encode(), validate=True)
    except ValueError:
        raise tampered(Step.KEYS, "verify-checkpoint-malformed") from None
    if len(root) != DIGEST or base64.b64encode(root).decode() != encoded:
        raise tampered(Step.KEYS, "verify-root-not-32-bytes", size=len(root))
    return root


def _read(path: Path) -> bytes:
    """No more of a file than a note can have, and one byte to tell."""
    with path.open("rb") as file:
        return file.read(LONGEST + 1)


def open_checkpoint(data: bytes, origin: str, keys: Iterable[PublicKey]) -> Checkpoint:
    """The checkpoint in a signed note; Broken unless a key of the origin signed it in its time.

    Signatures of witnesses must be right where their keys are trusted, and are no substitute.
    `Worthless` where the key had been revoked by then.
    """
    return _opened(data, origin, tuple(keys))


@lru_cache(maxsize=32)
def _opened(data: bytes, origin: str, keys: tuple[PublicKey, ...]) -> Checkpoint:
    """The same bytes under the same keys say the same again: sealing asks about each note often.
    Only what was sound is remembered."""
    note = parse_note(data)
    signed = [key for key in verify_note(note, keys) if key.name == origin]
    if not signed:
        raise nobody_trusted(note)
    found = Checkpoint.parse(note.text)
    if found.origin != origin:
        raise tampered(Step.CHECKPOINTS, "verify-other-origin", origin=found.origin, ours=origin)
    if not any(key.counts_at(found.size) for key in signed):
        raise out_of_its_time(signed[0], found.size)
    return found


def origin_of(data: bytes) -> str:
    """Whose checkpoint these bytes are said to be; nothing is verified."""
    return data[:LONGEST].partition(b"\n")[0].decode("utf-8", "replace")


class Worthless(Broken):
    """A checkpoint signed by a revoked key beyond its last size: it counts for nothing."""


def out_of_its_time(key: PublicKey, size: int) -> Broken:
    args: dict[str, Arg] = {"key": key.key_id.hex(), "size": size}
    if isinstance(key, BoundKey) and key.revoked:
        message = Message("verify-key-revoked", args)
        return Worthless(Step.KEYS, Trouble.TAMPERED, message)
    return tampered(Step.KEYS, "verify-key-out-of-its-time", **args)


def must_extend(old: Checkpoint, new: Checkpoint, proof: Sequence[bytes]) -> None:
    """Broken unless the log at `new` holds everything that `old` committed to: no fork, no loss."""
    if new.origin != old.origin:
        raise tampered(Step.CHECKPOINTS, "verify-other-origin", origin=new.origin, ours=old.origin)
    if new.size < old.size:
        raise tampered(Step.CHECKPOINTS, "verify-log-shrank", old=old.size, new=new.size)
    if old.size:
        verify_consistency(old.size, old.root, new.size, new.root, proof)


class Checkpoints:
    """The checkpoints kept in a folder: one's own log, or what another log was seen to sign."""

    def __init__(self, folder: Path, origin: str, keys: Iterable[PublicKey]) -> None:
        self.folder = folder
        self.origin = origin
        self.keys = tuple(keys)

    def newest(self) -> Checkpoint | None:
        """The largest checkpoint kept, its signature verified; None before the first.

        Broken if a larger one was published: then some were lost, and going on would fork the log.
        """
        largest = self._largest()
        found = None if largest is None else self.at(largest)
        for note in self.published():
            size = open_checkpoint(note, self.origin, self.keys).size
            if found is None or size > found.size:
                kept = found.size if found else 0
                raise missing(Step.CHECKPOINTS, "verify-log-shrank", old=size, new=kept)
        return found

    def at(self, size: int) -> Checkpoint:
        """The checkpoint of this size, its signature verified; Broken if it is not sound."""
        found = open_checkpoint(_read(self._path(size)), self.origin, self.keys)
        if found.size != size:
            raise tampered(Step.CHECKPOINTS, "verify-checkpoint-misplaced", size=size)
        return found

    def note(self, size: int) -> bytes:
        """The checkpoint of this size as signed."""
        return _read(self._path(size))

    def all(self) -> Iterator[bytes]:
        """Every checkpoint kept, as signed, from the smallest to the largest."""
        return (_read(self._path(size)) for size in self.sizes())

    def keep(self, note: Note, proof: Sequence[bytes] = ()) -> Checkpoint:
        """Keep a signed checkpoint. Keeping it again changes nothing.

        Broken if it is not signed by the origin, shrinks the log, or forks it; `proof` leads from
        the newest checkpoint kept to this one.
        """
        new = open_checkpoint(bytes(note), self.origin, self.keys)
        old = self.newest()
        if old is not None:
            must_extend(old, new, proof)
        if old is None or old.size < new.size:
            durable.put(self._path(new.size), bytes(note))
            self._publish(new.size)  # known to be the largest: the others are not gone through
        else:
            self.publish()
        return new

    def publish(self) -> None:
        """Let `checkpoint` be the newest one; mends what a crash left undone."""
        largest = self._largest()
        if largest is not None:
            self._publish(largest)

    def _publish(self, largest: int) -> None:
        newest, place = _read(self._path(largest)), self.folder / "checkpoint"
        if list(self.published()) != [newest]:
            durable.put(place, newest)

    def published(self) -> Iterator[bytes]:
        """What stands in `checkpoint`: after a crash, or a loss, not the newest one kept."""
        place = self.folder / "checkpoint"
        if place.is_file():
            yield _read(place)

    def _path(self, size: int) -> Path:
        return self.folder / "checkpoints" / f"{size:020}"

    def _largest(self) -> int | None:
        """The last of `sizes`. A log of many years has a checkpoint for each act, and each next one
        asks for it: all are looked at by a process once, and where `checkpoint` may not be it."""
        seen, told = _SEEN.get(self.folder), self._told()
        found = self._last() if told is None or seen is None or told < seen else told
        if found is not None:
            _SEEN[self.folder] = found
        return found

    def _told(self) -> int | None:
        """The size that `checkpoint` tells, if it was written after the last one was kept."""
        place = self.folder / "checkpoint"
        try:
            kept = (self.folder / "checkpoints").stat().st_mtime_ns
            if place.stat().st_mtime_ns <= kept:
                return None
            size = int(_read(place).split(b"\n")[1])
            return size if self._path(size).is_file() else None
        except (OSError, ValueError, IndexError):
            return None

    def _last(self) -> int | None:
        folder = self.folder / "checkpoints"
        if not folder.is_dir():
            return None
        with os.scandir(folder) as found:  # half the time of `iterdir`
            last = max((one.name for one in found), default="")  # of equal length
        if _FILE.fullmatch(last) and (folder / last).is_file():
            return int(last)
        return max(self.sizes(), default=None)

    def sizes(self) -> list[int]:
        """The sizes under which checkpoints are kept, the smallest first."""
        folder = self.folder / "checkpoints"
        if not folder.is_dir():
            return []
        return sorted(
            int(path.name)
            for path in folder.iterdir()
            if _FILE.fullmatch(path.name) and path.is_file()
        )
