"""Taking files: each is opened, read once into the vault, looked into, and closed again.

What a file does while it is read (it vanishes, it changes, its disk fails) spoils that file only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from trucewatch.acts.gates.spelling import Words, spellings
from trucewatch.media.looked import Looked
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal

if TYPE_CHECKING:
    from trucewatch.vault.storage.objects import Stored

Look = Callable[[BinaryIO], Looked]
"""Reads what an open file holds."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A file that somebody brings: where it lies, and what it was called where it came from.

    opened: opens it so that nothing but this file, unchanged, is read; a Refusal otherwise.
    address: where on the web it was taken from. accompanies: the file it belongs to.
    """

    place: Path
    name: str = field(repr=False)
    folder: str = field(repr=False)
    size: int
    modified: datetime | None
    opened: Callable[[Path], AbstractContextManager[BinaryIO]] = field(repr=False)
    address: str = field(default="", repr=False)
    accompanies: Path | None = field(default=None, repr=False)

    @property
    def spellings(self) -> list[Words]:
        """Its name, folder and address, as they must not stand in words in clear."""
        named = {"original_name": self.name, "original_folder": self.folder}
        named["web_address"] = self.address
        return [words for name, said in named.items() for words in spellings(name, said)]


@dataclass(frozen=True, slots=True)
class NotSealed:
    """A file that was not taken in, and why; nothing of it is recorded."""

    place: Path
    message: Message


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to know of a file that is sealed nevertheless."""

    place: Path
    message: Message


@dataclass(frozen=True, slots=True)
class Kept:
    """A file whose bytes are in the vault, and what was seen in it; None: nobody looked."""

    offer: Offer
    stored: Stored
    looked: Looked | None


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was read to its end, and what was seen in it; None where nobody looked."""

    offer: Offer
    looked: Looked | None


class Taking:
    """The files of one batch as sources for the vault.

    Afterwards `taken` holds a line for each source, in order; the bytes of those that `refused`
    names are not to be recorded. Those refused beforehand are not opened.
    """

    def __init__(self, offers: Sequence[Offer], look: Look | None) -> None:
        self.taken: list[Taken] = []
        self.refused: dict[Path, NotSealed] = {}
        self._offers, self._look = offers, look

    def sources(self) -> Iterator[BinaryIO]:
        """One open file after the other; whoever asks for the next has read the last."""
        for offer in self._offers:
            if offer.place in self.refused:
                continue
            try:
                with offer.opened(offer.place) as file:
                    reading = _Reading(file)
                    yield cast(BinaryIO, reading)
                    self.taken.append(Taken(offer, self._looked(file, reading)))
            except Refusal as refusal:
                self.refuse(offer, refusal.message)
                continue
            if reading.failed:
                self.refuse(offer, Message("file-unreadable"))

    def refuse(self, offer: Offer, why: Message) -> None:
        """Leave out one file; the first reason stands."""
        self.refused.setdefault(offer.place, NotSealed(offer.place, why))

    def _looked(self, file: BinaryIO, reading: _Reading) -> Looked | None:
        if self._look is None or reading.failed:
            return None
        file.seek(0)
        return self._look(file)


class _Reading:
    """A file whose disk may fail: then it ends, and says so, instead of taking others with it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self.failed = file, False

    def read(self, size: int = -1) -> bytes:
        try:
            return self._file.read(size)
        except OSError:
            self.failed = True
            return b""
